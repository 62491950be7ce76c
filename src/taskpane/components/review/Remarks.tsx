/** The remarks for others: as a list to save, to open in Word and print, and as comments in the margin of the document. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RemarkFormat } from '../../../remarks/file.js';
import { download } from '../../download.js';
import { useSession, useSessionState } from '../../hooks/useSession.js';
import { openItems, type Review } from '../../model/working.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import { Disclosure } from '../Disclosure.js';

const formats = ['docx', 'xlsx', 'html'] as const satisfies readonly RemarkFormat[];

export const Remarks = ({ review }: { readonly review: Review }) => {
  const shared = useSharedStyles();
  const session = useSession();
  const { work, outline, profile } = useSessionState();
  const [saved, setSaved] = useState('');
  const { host } = session.services.document;
  const busy = work !== undefined;
  /** Undefined where the part that makes lists does not come; that is said. */
  const bytesOf = async (format: RemarkFormat): Promise<Uint8Array | undefined> => {
    const made = await import(/* webpackChunkName: "remarks" */ '../../model/remarkList.js').catch(() => undefined);
    setSaved(made ? '' : texts.problem.unloaded);
    return made?.remarkBytes(format, { outline, profile, result: review.result, at: review.at });
  };
  const open = async (): Promise<void> => {
    const bytes = await bytesOf('docx');
    if (bytes) await session.openNew(bytes);
  };
  const save = async (format: RemarkFormat): Promise<void> => {
    const name = `${texts.check.listName}.${format}`;
    const bytes = await bytesOf(format);
    if (!bytes) return;
    download(bytes, name);
    setSaved(texts.check.listSaved(name));
  };
  const hasPlaces = openItems(review.items).some(({ finding }) => finding.where);
  return (
    <Disclosure label={texts.check.more} level={2} openAtFirst={false}>
      <div className={shared.stack}>
        <div className={shared.stackTight}>
          <p className={shared.quiet}>{texts.check.listHint}</p>
          <div className={shared.row}>
            <Button size="small" onClick={() => void open()}>
              {texts.check.listOpen}
            </Button>
            {/* On a Mac neither a download nor printing leaves the pane (OfficeDev/office-js #2700, #3385). */}
            {host.platform !== 'mac' &&
              formats.map((format) => (
                <Button
                  key={format}
                  size="small"
                  aria-label={texts.check.listSave(texts.check.listFormat[format])}
                  onClick={() => void save(format)}
                >
                  {texts.check.listFormat[format]}
                </Button>
              ))}
          </div>
          <p role="status" className={shared.quiet}>
            {saved}
          </p>
        </div>
        {host.can.comments && (
          <div className={shared.stackTight}>
            <p className={shared.quiet}>{texts.check.commentHint}</p>
            <div className={shared.row}>
              {hasPlaces && (
                <Button size="small" disabledFocusable={busy} onClick={() => void session.comment()}>
                  {texts.check.comment}
                </Button>
              )}
              <Button size="small" disabledFocusable={busy} onClick={() => void session.uncomment()}>
                {texts.check.uncomment}
              </Button>
            </div>
          </div>
        )}
      </div>
    </Disclosure>
  );
};
