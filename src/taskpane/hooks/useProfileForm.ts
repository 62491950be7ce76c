/** The profile while it is being typed. What is remembered elsewhere fills it until the person types. */
import { useState } from 'react';
import type { Field, Profile } from '../../outline/types.js';
import { setField } from '../model/form.js';

export interface ProfileForm {
  readonly profile: Profile;
  readonly valueOf: (field: Field) => string;
  readonly setValue: (field: Field, value: string) => void;
  readonly setVariant: (variant: string) => void;
  readonly setRules: (rules: string) => void;
}

export const useProfileForm = (remembered: Profile): ProfileForm => {
  const [typed, setTyped] = useState<Profile>();
  const profile = typed ?? remembered;
  return {
    profile,
    valueOf: (field) => profile.fields[field.id] ?? '',
    setValue: (field, value) => setTyped(setField(profile, field.id, value)),
    setVariant: (variant) => setTyped({ ...profile, variant }),
    setRules: (rules) => setTyped({ ...profile, rules }),
  };
};
