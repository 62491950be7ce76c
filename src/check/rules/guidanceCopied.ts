/** guidance-copied: a sentence of the outline's guidance stands inside the person's own paragraph. */
import type { Rule } from '../context.js';
import { midSentence, quoteOf } from '../context.js';
import { isLine } from '../content.js';
import type { Finding } from '../types.js';

export const guidanceCopied: Rule = ({ contents, nameOf, whereOf }) =>
  contents.flatMap(({ span, items }) =>
    items.flatMap((item): Finding[] => {
      if (!isLine(item) || item.kind !== 'copied') return [];
      return [
        {
          rule: 'guidance-copied',
          severity: 'warning',
          section: span.section.id,
          message: `Đoạn này ở ${midSentence(nameOf(span.section))} còn nguyên câu hướng dẫn của đề cương. Viết lại bằng kết quả của chi bộ.`,
          quote: quoteOf(item.quote),
          where: whereOf(item.paragraph, item.quote),
        },
      ];
    }),
  );
