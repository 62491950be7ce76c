/**
 * Every word the pane shows, one file a screen and a table a language: `texts/vi` comes beside the pane's first script, `texts/en` only when
 * the person has chosen English. Nothing is drawn before a language was spoken. The Vietnamese table gives the shape; a sentence that English lacks is an error of types.
 * `texts` is a live binding: read it where something is drawn, never into a constant of a module.
 */
import type { Language } from '../word/storage.js';
import type { Below } from './texts/below.js';
import type { viTexts } from './texts/vi/index.js';

/** The shape of one language's table: the same keys, any words. */
type Shape<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends string
    ? string
    : Table[Key] extends (...given: infer Given) => string
      ? (...given: Given) => string
      : Shape<Table[Key]>;
};

/** `below`: what comes in Vietnamese from the rooms below the pane, said in this language; Vietnamese needs none. */
export type Texts = Shape<typeof viTexts> & { readonly below?: Below };

export let texts: Texts;

/** The table of a language. */
export const textsIn = async (language: Language): Promise<Texts> =>
  language === 'vi'
    ? (await import(/* webpackChunkName: "vietnamese" */ './texts/vi/index.js')).viTexts
    : (await import(/* webpackChunkName: "english" */ './texts/en/index.js')).enTexts;

/** From here on the pane speaks this language; what stands already is drawn again by whoever asked. */
export const speak = async (language: Language): Promise<void> => {
  texts = await textsIn(language);
};
