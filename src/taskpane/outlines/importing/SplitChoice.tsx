/** Where to cut a line in two: its words side by side, one of them chosen as the first of the second part. */
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { Asks } from '../../components/Asks.js';
import { useRoving } from '../../hooks/useRoving.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import type { Row } from './rows.js';
import { likelyCut, splitBefore, splitWords } from './splitting.js';
import type { Editor } from './useEditor.js';

const useStyles = makeStyles({
  panel: {
    cursor: 'default',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
  },
  words: { display: 'flex', flexWrap: 'wrap' },
  word: {
    ...typographyStyles.body1,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    ':hover': { background: tokens.colorSubtleBackgroundHover },
  },
  second: { color: tokens.colorBrandForeground1 },
  cut: {
    ...typographyStyles.body1Strong,
    borderInlineStartStyle: 'solid',
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
});

interface SplitChoiceProps {
  readonly editor: Editor;
  readonly row: Row;
}

export const SplitChoice = ({ editor, row }: SplitChoiceProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { importing } = texts;
  const words = splitWords(editor.draft.history.imported.decisions, row);
  const [cut, setCut] = useState(() => likelyCut(words));
  // The first word always belongs to the first part.
  const { itemProps } = useRoving(words.length - 1, cut - 1, 'horizontal', (to) => setCut(to + 1));
  const split = () => {
    const word = words[cut];
    if (word) editor.change(splitBefore(word));
  };
  const joined = (part: typeof words): string => part.map(({ text }) => text).join(' ');
  return (
    <div className={mergeClasses(styles.panel, shared.stack)}>
      <Asks />
      <p className={shared.quiet}>{importing.splitLead}</p>
      <div
        lang="vi"
        role="listbox"
        aria-label={importing.splitWords}
        aria-orientation="horizontal"
        className={styles.words}
      >
        <span aria-hidden className={styles.word}>
          {words[0]?.text}
        </span>
        {words.slice(1).map((word, index) => {
          const { onKeyDown, ...props } = itemProps(index);
          const at = index + 1;
          return (
            <span
              key={`${word.at} ${word.offset}`}
              {...props}
              role="option"
              aria-selected={at === cut}
              className={mergeClasses(
                styles.word,
                shared.focusable,
                at >= cut && styles.second,
                at === cut && styles.cut,
              )}
              onClick={() => setCut(at)}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Enter') {
                  event.preventDefault();
                  split();
                } else onKeyDown(event);
              }}
            >
              {word.text}
            </span>
          );
        })}
      </div>
      <p className={shared.text}>
        <strong>{importing.splitFirst}:</strong> <span lang="vi">{joined(words.slice(0, cut))}</span>
      </p>
      <p className={shared.text}>
        <strong>{importing.splitSecond}:</strong> <span lang="vi">{joined(words.slice(cut))}</span>
      </p>
      <div className={shared.row}>
        <Button appearance="primary" size="small" onClick={split}>
          {importing.splitYes}
        </Button>
        <Button size="small" onClick={() => editor.open({ id: row.id, mode: 'choices' }, 'panel')}>
          {importing.cancel}
        </Button>
      </div>
    </div>
  );
};
