/** What the outline is called, who sent it and for which term: filled in from what was understood. */
import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import type { Names } from './names.js';

const useStyles = makeStyles({
  // An input would otherwise keep the browser's twenty letters and burst the column.
  narrow: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
});

interface NamesFormProps {
  readonly names: Names;
  readonly isTitleMissing: boolean;
  readonly onChange: (names: Names) => void;
}

export const NamesForm = ({ names, isTitleMissing, onChange }: NamesFormProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { importing } = texts;
  return (
    <div className={shared.stack}>
      <Field
        label={importing.name}
        required
        {...(isTitleMissing ? { validationMessage: importing.noTitle, validationState: 'error' as const } : {})}
      >
        <Input
          className={styles.narrow}
          value={names.title}
          onChange={(_event, { value }) => onChange({ ...names, title: value })}
        />
      </Field>
      <Field label={importing.superior}>
        <Input
          className={styles.narrow}
          value={names.superior}
          placeholder={importing.superiorExample}
          onChange={(_event, { value }) => onChange({ ...names, superior: value })}
        />
      </Field>
      <Field label={importing.term}>
        <Input
          className={styles.narrow}
          value={names.term}
          placeholder={importing.termExample}
          onChange={(_event, { value }) => onChange({ ...names, term: value })}
        />
      </Field>
    </div>
  );
};
