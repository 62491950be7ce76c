/** lesson-missing: the section on lessons has text, but only a phrase, or nothing that says what must be done from now on. */
import type { Rule } from '../../context.js';
import { quoteOf } from '../../context.js';
import type { Finding } from '../../types.js';
import { lessons, ownLines, placeOf, textOf, wordsOf } from './roles.js';

/** A lesson has a subject and a reason: the shortest in printed reports has fourteen words. */
const fewestWords = 10;

/** What lessons say: that something must be so, or is to be done more. */
const lesson =
  /phải|cần|luôn|bài học|kinh nghiệm|coi trọng|chú trọng|quan tâm|tăng cường|nâng cao|giữ (?:vững|gìn|nghiêm)|giữ được|phát huy|đẩy mạnh|thường xuyên|kịp thời|chủ động|bám sát|gắn |đoàn kết|nêu gương|làm tốt|thực hiện (?:tốt|nghiêm)|quán triệt|duy trì|đổi mới|sâu sát|tập trung|xây dựng|đề cao|nắm (?:chắc|bắt|vững)|lấy |biết |dựa vào|không (?:để|được|nên)|muốn /;

/** «Rút kinh nghiệm» promises a lesson and is none. */
const promise = /(?:rút|tiếp thu) (?:ra )?(?:bài học )?kinh nghiệm/g;

export const lessonMissing: Rule = ({ reports, nameOf, ...context }) =>
  lessons({ reports, nameOf, ...context }).flatMap((content): Finding[] => {
    const lines = ownLines(content);
    const [first] = lines;
    if (!first) return [];
    const { section } = content.span;
    const isPhrase = wordsOf(lines) < fewestWords;
    if (!isPhrase && lesson.test(textOf(lines).replaceAll(promise, ' '))) return [];
    return [
      {
        rule: 'lesson-missing',
        severity: 'info',
        section: section.id,
        message: isPhrase
          ? `${nameOf(section)} mới có một cụm từ. Viết thành bài học: phải làm gì, vì sao.`
          : `${nameOf(section)} chưa thấy bài học nào. Nêu điều cần giữ, cần làm khác đi trong nhiệm kỳ tới.`,
        quote: quoteOf(first.text),
        ...placeOf(reports, section.id),
      },
    ];
  });
