/** The sentence for something that was done; '' where the sentences come with it. */
import type { Notice } from '../session/types.js';
import type { Texts } from '../texts.js';

export const noticeText = ({ work, count }: Notice, { done }: Texts): string => {
  switch (work) {
    case 'inserting':
      return count > 0 ? done.inserted(count) : done.nothingToInsert;
    case 'updating':
      return count > 0 ? done.updated(count) : done.updatedNothing;
    case 'cleaning':
      return count > 0 ? done.cleaned(count) : done.nothingToClean;
    case 'removing':
      return count > 0 ? done.removed(count) : done.nothingToRemove;
    case 'saving':
      return count > 0 ? done.saved(count) : done.savedUnchanged;
    case 'mending':
      return done.mended(count);
    case 'commenting':
      return done.commented(count);
    case 'uncommenting':
      return done.uncommented(count);
    case 'keeping':
      return done.kept;
    case 'remembering':
      return done.remembered;
    case 'ribbon':
      return '';
  }
};

/** A sentence, and its language where it is not the pane's. */
export interface Said {
  readonly sentence: string;
  readonly lang?: string;
}

/** What the host could not do. The ribbon's sentences are Vietnamese, as the ribbon is. */
export const noticeLines = ({ work, notices }: Notice, { below }: Texts): readonly Said[] =>
  notices.map((notice) => {
    if (typeof notice === 'string') return { sentence: notice, ...(work === 'ribbon' ? { lang: 'vi' } : {}) };
    return { sentence: below?.notice[notice.code](...notice.values) ?? notice.sentence };
  });
