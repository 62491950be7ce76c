/** A box to tick: in line with the text above and below it, level with the first of many lines, its words as dark as any. */
import { Checkbox, makeStyles, mergeClasses, tokens, type CheckboxProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Fluent gives the box a margin of its own, and pale words to a box that is empty.
  tick: {
    alignItems: 'flex-start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '& label': { color: tokens.colorNeutralForeground1, paddingInlineEnd: 0 },
  },
  done: { '& label': { color: tokens.colorNeutralForeground3 } },
});

interface TickProps {
  readonly label: NonNullable<CheckboxProps['label']>;
  readonly checked: boolean;
  /** What is ticked is done with, and steps back. */
  readonly fades?: boolean;
  readonly onTick: (ticked: boolean) => void;
}

export const Tick = ({ label, checked, fades = false, onTick }: TickProps) => {
  const styles = useStyles();
  return (
    <div>
      <Checkbox
        className={mergeClasses(styles.tick, fades && checked && styles.done)}
        label={label}
        checked={checked}
        onChange={(_event, box) => onTick(box.checked === true)}
      />
    </div>
  );
};
