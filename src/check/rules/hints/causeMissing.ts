/**
 * cause-missing: shortcomings are named and nothing says why, or the causes have no side: neither subjective nor objective, nobody named.
 * Reviewers ask for both (duyệt of 06/02/2020, Huyện ủy Vũ Quang: "nêu được nguyên nhân"; self-review names subjective causes and who).
 */
import { allParagraphs, plainText } from '../../../report/blocks.js';
import { normalize } from '../../../report/normalize.js';
import type { CheckContext, Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { LineItem } from '../../content.js';
import type { Finding } from '../../types.js';
import { ownLines, shortcomings, textOf, wordsOf } from './roles.js';

/** Fewer words name no shortcoming yet (`Không có.`, `Như trên.`). */
const fewestWords = 8;

const cause = /nguyên nhân|(?<!\p{L})(?:do|vì|bởi|tại vì|xuất phát từ|bắt nguồn từ)(?!\p{L})/u;

const noShortcoming = /không (?:có|còn) (?:hạn chế|khuyết điểm|tồn tại)/;

/** A side, somebody, or a duty. */
const side =
  /(?:chủ|khách) quan|trách nhiệm|chi ủy|cấp ủy|đảng ủy|bí thư|chi bộ|đồng chí|đảng viên|cán bộ|công chức|viên chức|lãnh đạo|người|bộ phận|đơn vị|phòng|tổ |đoàn thể|công đoàn|chi đoàn|cấp trên|nhân dân|giáo viên|nhận thức/;

/** A heading or a paragraph of the person's own begins with the causes, under whatever heading of theirs it stands. */
const isToldElsewhere = ({ report }: CheckContext): boolean =>
  allParagraphs(report).some((paragraph) => {
    const text = plainText(paragraph);
    return (
      // The first letters, however accents are written, before every paragraph is made comparable.
      /nguy/i.test(text) &&
      /^(?:[\d.)*+\-–a-zđ]{0,6}\s*)?(?:về |những |một số )?nguyên nhân (?:của |chủ quan|khách quan)/.test(
        normalize(text),
      )
    );
  });

/** From where the causes begin; '' when there are none. */
const causesIn = (text: string): string => {
  const at = text.search(cause);
  return at < 0 ? '' : text.slice(Math.max(0, text.lastIndexOf('. ', at)));
};

export const causeMissing: Rule = (context) =>
  shortcomings(context).flatMap((content): Finding[] => {
    const lines: readonly LineItem[] = ownLines(content);
    const text = textOf(lines);
    const [first] = lines;
    if (!first || wordsOf(lines) < fewestWords || noShortcoming.test(text) || isToldElsewhere(context)) return [];
    const { section } = content.span;
    const causes = causesIn(text);
    const said = { rule: 'cause-missing', severity: 'info', section: section.id } as const;
    const name = context.nameOf(section);
    if (causes === '')
      return [
        {
          ...said,
          message: `${name} nêu hạn chế mà chưa thấy nguyên nhân. Viết thêm nguyên nhân của từng hạn chế.`,
          quote: quoteOf(first.text),
          where: context.whereOf(first.paragraph, first.text),
        },
      ];
    if (side.test(causes)) return [];
    const told = lines.find((line) => cause.test(normalize(line.text))) ?? first;
    return [
      {
        ...said,
        message: `${name} nêu nguyên nhân mà chưa rõ là chủ quan hay khách quan, trách nhiệm của ai. Nói rõ thêm.`,
        quote: quoteOf(told.text),
        where: context.whereOf(told.paragraph, told.text),
      },
    ];
  });
