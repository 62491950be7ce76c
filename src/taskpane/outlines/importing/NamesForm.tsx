/** What the outline is called, who sent it and for which term: filled in from what was understood. */
import { Field, Input } from '@fluentui/react-components';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import type { Names } from './names.js';

interface NamesFormProps {
  readonly names: Names;
  readonly isTitleMissing: boolean;
  readonly onChange: (names: Names) => void;
}

export const NamesForm = ({ names, isTitleMissing, onChange }: NamesFormProps) => {
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
          className={shared.input}
          value={names.title}
          onChange={(_event, { value }) => onChange({ ...names, title: value })}
        />
      </Field>
      <Field label={importing.superior}>
        <Input
          className={shared.input}
          value={names.superior}
          placeholder={importing.superiorExample}
          onChange={(_event, { value }) => onChange({ ...names, superior: value })}
        />
      </Field>
      <Field label={importing.term}>
        <Input
          className={shared.input}
          value={names.term}
          placeholder={importing.termExample}
          onChange={(_event, { value }) => onChange({ ...names, term: value })}
        />
      </Field>
    </div>
  );
};
