/** A native select with its label: the lightest thing that every browser, keyboard and screen reader knows. */
import { Field, Select, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  // A select is as wide as its longest option unless told not to be.
  choice: { minWidth: 0, '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

/** Options whose labels come with outlines and rules, not from the pane's table of sentences. */
export const inVietnamese = (options: readonly { readonly id: string; readonly label: string }[]) =>
  options.map(({ id, label }) => ({ id, label, lang: 'vi' }));

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly lang?: string }[];
  readonly onChange: (id: string) => void;
}

export const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select className={styles.choice} value={value} onChange={(_event, chosen) => onChange(chosen.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
};
