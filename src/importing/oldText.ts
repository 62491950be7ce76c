/**
 * Text from before Unicode: Windows-1258 (the «Vietnamese (Windows)» of Notepad) and TCVN3 (typed in fonts like .VnTime; capitals with marks
 * are small letters there). Nothing in a file says which it is, so it is what reads as Vietnamese.
 */

/** TCVN 5712:1993, VN3, from 0xA1 to 0xFE; a space where it has no letter. */
const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

/** Windows-1252 from 0x80 to 0x9F: quotation marks, dashes and dots, in texts of those fonts too. A decoder of that name may give controls. */
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const shown = `${signs} ${tcvn3}`;
const firstShown = 0x80;

/** Letters and signs of Latin-1 as a TCVN3 font shows them. */
const asTcvn3 = (latin: string): string =>
  latin.replace(/[\u0080-\u00fe]/g, (sign) => {
    const letter = shown[sign.charCodeAt(0) - firstShown] ?? ' ';
    return letter === ' ' ? sign : letter;
  });

/** Words with marks that every outline of the Party has. */
const common = new Set(
  'của và đảng bộ các công tác nhiệm vụ kỳ hội đại báo cáo nghị quyết thực hiện kết quả đánh giá lãnh đạo tình hình phần thứ mục tiêu chỉ năm đề cương tổ chức viên đồng chí phương hướng giải pháp'
    .split(' ')
    .filter((word) => /[^a-z]/.test(word)),
);

/** So many of them are no accident. */
const fewest = 5;
/** Characters that say enough. */
const sampleLength = 20_000;

const commonWords = (text: string): number =>
  (
    text
      .slice(0, sampleLength)
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).filter((word) => common.has(word)).length;

/** The letters of these bytes one by one, as Latin-1 has them. */
const latinOf = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};

/** Bytes that are no Unicode, as text; undefined when they read as Vietnamese in none of the old encodings. */
export const readOldText = (bytes: Uint8Array): string | undefined => {
  const best = [new TextDecoder('windows-1258').decode(bytes).normalize('NFC'), asTcvn3(latinOf(bytes))]
    .map((text) => ({ text, words: commonWords(text) }))
    .reduce((one, other) => (other.words > one.words ? other : one));
  return best.words >= fewest ? best.text : undefined;
};

/** TCVN3 that was saved as Unicode with the letters of Latin-1 (`§¶ng bé`), as it was meant; any other text as it is. */
export const withoutOldLetters = (text: string): string => {
  if (!/[\u00a1-\u00fe]/.test(text.slice(0, sampleLength)) || commonWords(text) >= fewest) return text;
  const meant = asTcvn3(text);
  return commonWords(meant) >= fewest ? meant : text;
};
