/** «Nhiệm kỳ trước đã viết»: last term's text of one section, to read, select and copy. It is never put into the report. */
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { outlineKey } from '../../outline/tree.js';
import { Disclosure } from '../components/Disclosure.js';
import { useCopy } from '../hooks/useCopy.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  old: {
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartColor: tokens.colorNeutralStroke1,
    maxHeight: '50vh',
    overflowWrap: 'anywhere',
    overflowY: 'auto',
    paddingInlineStart: tokens.spacingHorizontalM,
    userSelect: 'text',
  },
});

/** Shown where this document has, or had, text of last term's. */
export const LastTermText = ({ section }: { readonly section: string }) => {
  const shared = useSharedStyles();
  const session = useSession();
  const { last, reading, outline } = useSessionState();
  if (last && last.outline === outlineKey(outline)) {
    const paragraphs = last.texts.get(section);
    return paragraphs ? <Old paragraphs={paragraphs} file={last.file} /> : null;
  }
  if (!last && (reading?.last ?? '') === '') return null;
  return (
    <p className={shared.quiet}>
      {last ? texts.next.otherOutline : texts.next.elsewhere}{' '}
      <Link as="button" type="button" inline onClick={() => session.show('next')}>
        {texts.next.chooseAgain}
      </Link>
    </p>
  );
};

interface OldProps {
  readonly paragraphs: readonly string[];
  readonly file: string;
}

const Old = ({ paragraphs, file }: OldProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const session = useSession();
  const { work } = useSessionState();
  const [copied, copy] = useCopy();
  return (
    <Disclosure label={texts.next.wrote} level={3} openAtFirst={false}>
      <div className={shared.stackTight}>
        <p className={shared.quiet}>{texts.next.from(file)}</p>
        {/* A box that scrolls has to be reached by keyboard. */}
        <div
          role="group"
          aria-label={texts.next.wrote}
          tabIndex={0}
          className={mergeClasses(styles.old, shared.stackTight, shared.focusable)}
        >
          {paragraphs.map((paragraph, index) => (
            <p key={index} lang="vi" className={shared.text}>
              {paragraph}
            </p>
          ))}
        </div>
        <div className={shared.row}>
          <Button size="small" onClick={() => copy(paragraphs.join('\n'))}>
            {texts.next.copyAll}
          </Button>
          <span role="status" className={shared.quiet}>
            {copied === 'copied' && texts.next.copied}
            {copied === 'refused' && texts.next.notCopied}
          </span>
        </div>
        <Link
          as="button"
          type="button"
          disabledFocusable={work !== undefined}
          onClick={() => void session.keepLast(undefined)}
        >
          {texts.next.forget}
        </Link>
      </div>
    </Disclosure>
  );
};
