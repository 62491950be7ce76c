/** dash-mixed: `2020-2022`, `2020 - 2022` and `2020 – 2022` for terms in one report. No rule prescribes one; one report should keep to one. */
import type { Rule } from '../../context.js';
import { around } from '../../context.js';
import { editOf, fieldAt, standing } from '../../passages.js';
import type { TermMention } from '../../termMentions.js';
import { termMentions } from '../../termMentions.js';

/** What the guidance's own titles mostly print: it wins where two are as many. */
const usual = ' - ';

/** The dash as it stands, with its spaces of one kind. */
const writtenDash = ({ passage, from, dash }: TermMention): string =>
  standing(passage, from + 4, from + 4 + dash.length).replace(/\s+/gu, ' ');

export const dashMixed: Rule = (context) => {
  // Words (`đến`) and slashes are no dashes.
  const mentions = termMentions(context).filter(({ dash }) => /^\s*-\s*$/u.test(dash));
  const isOurs = ({ passage, from }: TermMention): boolean => fieldAt(passage, from) !== undefined;
  const uses = new Map<string, number>();
  for (const mention of mentions) uses.set(writtenDash(mention), (uses.get(writtenDash(mention)) ?? 0) + 1);
  if (uses.size < 2) return [];
  const most = Math.max(...uses.values());
  const leading = [...uses].filter(([, count]) => count === most).map(([dash]) => dash);
  // A field of ours prints what it always prints: the rest can follow it, not the other way round.
  const field = mentions.find(isOurs);
  const chosen = field ? writtenDash(field) : leading.includes(usual) ? usual : (leading[0] ?? usual);
  const odd = mentions.filter((mention) => writtenDash(mention) !== chosen && !isOurs(mention));
  const [first] = odd;
  if (!first) return [];
  const { passage, from, to, term } = first;
  const shown = standing(passage, from, to);
  const many = odd.length > 1 ? ` (${odd.length} chỗ)` : '';
  return [
    {
      rule: 'dash-mixed',
      severity: 'info',
      section: passage.section,
      message: `Nhiệm kỳ ở đây ghi “${shown}”${many}, các chỗ khác ghi theo cách “${term.start}${chosen}${term.end}”. Cách nào cũng được, nên dùng một cách.`,
      quote: around(passage.text, from, to),
      where: context.whereOf(passage.paragraph, shown),
      fix: {
        kind: 'text',
        edits: odd.map((mention) =>
          editOf(context, mention.passage, mention.from + 4, mention.from + 4 + mention.dash.length, chosen),
        ),
      },
    },
  ];
};
