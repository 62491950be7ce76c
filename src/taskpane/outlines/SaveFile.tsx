/** «Lưu thành tệp»: an outline as the file that a colleague chooses under «Thêm đề cương». */
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Outline } from '../../outline/types.js';
import { download } from '../download.js';
import { useSession } from '../hooks/useSession.js';
import { useLaterStyles } from '../laterStyles.js';
import { texts } from '../texts.js';
import { fileNameOf } from './shelf.js';
import { useOutlines } from './useOutlines.js';

interface SaveFileProps {
  readonly title: string;
  readonly outlineOf: () => Promise<Outline | undefined>;
  /** Beside buttons of the whole size. */
  readonly isWhole?: boolean;
  /** First of its line. */
  readonly isFlush?: boolean;
}

export const SaveFile = ({ title, outlineOf, isWhole = false, isFlush = false }: SaveFileProps) => {
  const late = useLaterStyles();
  const { host } = useSession().services.document;
  const [store] = useOutlines();
  // On a Mac no download leaves the pane (OfficeDev/office-js #2700).
  if (host.platform === 'mac') return null;
  const save = async (): Promise<void> => {
    const outline = await outlineOf();
    if (!outline) return;
    const name = fileNameOf(outline);
    download(new TextEncoder().encode(`${JSON.stringify(outline, undefined, 2)}\n`), name);
    store.tellSaved(name);
  };
  return (
    <Button
      className={mergeClasses(!isWhole && late.slim, isFlush && late.flush)}
      size={isWhole ? 'medium' : 'small'}
      appearance={isWhole ? 'secondary' : 'subtle'}
      aria-label={texts.outlines.saveFileOf(title)}
      onClick={() => void save()}
    >
      {texts.outlines.saveFile}
    </Button>
  );
};
