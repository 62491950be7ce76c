/** Years that stand alone in titles and headings, told from those of laws and other documents. */
import { type Placed, reach } from './sourceText.js';

export const singleYear = /(?<![\d/.,-])(?<![-–—] )20\d\d(?![\d/%]| ?[-–—] ?(?:19|20)\d\d)/gu;

/** Years that belong to a law or another document. */
export const isCited = (whole: string, place: number): boolean => {
  const text = whole.slice(Math.max(0, place - reach), place);
  return (
    /(?:luật|hiến pháp|pháp lệnh|nghị định|bộ luật|điều lệ)[^,;.]{0,60}$/iu.test(text) ||
    /(?:ngày|tháng)\s+\d{1,2}\s+(?:tháng\s+\d{1,2}\s+)?năm\s*$/iu.test(text) ||
    /\d[-/][A-ZĐ]{2}[^;]{0,40}$/u.test(text)
  );
};

export const yearsIn = ({ text, place }: Placed): string[] =>
  place === 'note' || place === 'text'
    ? []
    : [...text.matchAll(singleYear)].flatMap((found) => (isCited(text, found.index) ? [] : [found[0]]));
