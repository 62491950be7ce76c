/** Terms, names and blanks that were found: each a field that every cell fills in, or words that stay as printed. */
import type { FoundField } from '../../../importing/types.js';
import { Quoting } from '../../components/Quoting.js';
import { Tick } from '../../components/Tick.js';
import { useSharedStyles } from '../../styles.js';
import { texts } from '../../texts.js';
import type { Editor } from './useEditor.js';

interface FieldListProps {
  readonly editor: Editor;
  /** All that were found, those that were made literal too. */
  readonly found: readonly FoundField[];
}

export const FieldList = ({ editor, found }: FieldListProps) => {
  const shared = useSharedStyles();
  const { importing } = texts;
  const kept = new Set(editor.draft.history.imported.fields.map(({ field }) => field.id));
  if (found.length === 0) return <p className={shared.quiet}>{importing.noFields}</p>;
  return (
    <div className={shared.stackTight}>
      <p className={shared.quiet}>{importing.fieldsLead}</p>
      {found.map((one) => (
        <Tick
          key={one.field.id}
          label={{
            children: (
              <Quoting
                say={(label = '', value = '') => importing.field(label, value)}
                words={[one.field.label, one.value]}
              />
            ),
          }}
          checked={kept.has(one.field.id)}
          onTick={(isField) =>
            editor.change(isField ? { kind: 'field', found: one } : { kind: 'literal', field: one.field.id })
          }
        />
      ))}
    </div>
  );
};
