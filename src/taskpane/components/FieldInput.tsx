/** One field of the outline as an input of its kind: text, day, term of two years, number. */
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { formatDate } from '../../outline/terms.js';
import type { Field as OutlineField } from '../../outline/types.js';
import { faultOf, termTyped, yearsTyped, type FieldFault } from '../model/form.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';

const useStyles = makeStyles({
  years: {
    display: 'grid',
    gridTemplateColumns: '1fr auto 1fr',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

const faultText = (fault: FieldFault): string =>
  ({ 'bad-year': texts.start.badYear, 'bad-term': texts.start.badTerm, 'bad-number': texts.start.badNumber })[fault];

interface FieldInputProps {
  readonly field: OutlineField;
  readonly value: string;
  /** Without the field's hint: its example in the input has to do. */
  readonly brief?: boolean;
  readonly onChange: (value: string) => void;
}

export const FieldInput = ({ field, value, brief, onChange }: FieldInputProps) => {
  const shared = useSharedStyles();
  const fault = faultOf(field, value);
  // A browser in English shows 02/05 for the fifth of February: the day stands below as the report will have it.
  const hint = (field.kind === 'date' && formatDate(value)) || (brief ? undefined : field.hint);
  const saying = {
    // The outline's words, around what the person types.
    lang: 'vi',
    label: field.label,
    ...(hint ? { hint } : {}),
    ...(fault
      ? {
          validationMessage: { lang: texts.app.language, children: faultText(fault) },
          validationState: 'warning' as const,
        }
      : {}),
  };
  if (field.kind === 'term') return <TermInput {...{ field, value, onChange, saying }} />;
  return (
    <Field {...saying}>
      <Input
        className={shared.input}
        name={field.id}
        type={field.kind === 'date' ? 'date' : 'text'}
        inputMode={field.kind === 'number' ? 'numeric' : 'text'}
        value={value}
        placeholder={field.kind === 'date' ? '' : field.example}
        onChange={(_event, given) => onChange(given.value)}
      />
    </Field>
  );
};

interface TermInputProps extends FieldInputProps {
  readonly saying: { readonly label: string };
}

const TermInput = ({ field, value, onChange, saying }: TermInputProps) => {
  const styles = useStyles();
  const shared = useSharedStyles();
  const [start, end] = yearsTyped(value);
  const [startExample, endExample] = yearsTyped(field.example);
  const year = (label: string, given: string, example: string, change: (year: string) => void) => (
    <Input
      className={shared.input}
      aria-label={`${field.label}, ${label}`}
      inputMode="numeric"
      maxLength={4}
      value={given}
      placeholder={example}
      onChange={(_event, typed) => change(typed.value)}
    />
  );
  return (
    <Field {...saying}>
      {/* Field would give its label to one control; here it names the pair. */}
      {(naming) => (
        <div
          role="group"
          aria-labelledby={naming['aria-labelledby']}
          aria-describedby={naming['aria-describedby']}
          className={styles.years}
        >
          {year(texts.start.from, start, startExample, (typed) => onChange(termTyped(typed, end)))}
          <span aria-hidden className={shared.quiet}>
            –
          </span>
          {year(texts.start.to, end, endExample, (typed) => onChange(termTyped(start, typed)))}
        </div>
      )}
    </Field>
  );
};
