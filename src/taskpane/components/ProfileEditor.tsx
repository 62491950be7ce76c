/** «Sửa thông tin»: every field of the outline, written everywhere at once. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Profile } from '../../outline/types.js';
import { useSession, useSessionState } from '../hooks/useSession.js';
import { allFields, profileForm } from '../model/form.js';
import { useSharedStyles } from '../styles.js';
import { texts } from '../texts.js';
import { Choice, inVietnamese } from './Choice.js';
import { FieldInput } from './FieldInput.js';

export const ProfileEditor = () => {
  const shared = useSharedStyles();
  const session = useSession();
  const { outline, profile, outlined, work } = useSessionState();
  const [typed, setTyped] = useState<Profile>();
  const form = profileForm(typed ?? profile, setTyped);
  return (
    <form
      className={shared.stack}
      aria-label={texts.profile.title}
      onSubmit={(event) => {
        event.preventDefault();
        void session.saveProfile(form.profile);
      }}
    >
      <div className={shared.stackTight}>
        <h1 className={shared.title}>{texts.profile.title}</h1>
        <p className={shared.quiet}>{texts.profile.lead}</p>
      </div>
      {allFields(outline).map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          value={form.valueOf(field)}
          onChange={(value) => form.setValue(field, value)}
        />
      ))}
      {outline.variants.length > 0 && (
        <Choice
          label={texts.start.variant}
          value={form.profile.variant}
          options={[{ id: '', label: texts.start.noVariant }, ...inVietnamese(outline.variants)]}
          onChange={form.setVariant}
        />
      )}
      <div className={shared.row}>
        <Button type="submit" appearance="primary" disabledFocusable={work !== undefined}>
          {outlined ? texts.profile.save : texts.profile.remember}
        </Button>
        <Button onClick={() => session.show(outlined ? 'guide' : 'start')}>{texts.profile.cancel}</Button>
      </div>
    </form>
  );
};
