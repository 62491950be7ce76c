/** «Chi tiết kỹ thuật»: lines to copy for whoever helps. No word of the document is among them. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCopy } from '../hooks/useCopy.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  lines: {
    background: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    margin: 0,
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalS,
    userSelect: 'text',
    whiteSpace: 'pre-wrap',
  },
});

export const Details = ({ lines }: { readonly lines: readonly string[] }) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [copied, copy] = useCopy();
  const text = lines.join('\n');
  return (
    <div className={shared.stackTight}>
      <pre className={mergeClasses(styles.lines)}>{text}</pre>
      <div className={shared.row}>
        <Button size="small" onClick={() => copy(text)}>
          {texts.details.copy}
        </Button>
        <span role="status" className={shared.quiet}>
          {copied === 'copied' && texts.details.copied}
          {copied === 'refused' && texts.details.notCopied}
        </span>
      </div>
    </div>
  );
};
