/**
 * Text into XML and nothing else. Characters that XML 1.0 cannot hold (control characters, lone surrogates, U+FFFE and U+FFFF; clause
 * 2.2 «Characters») are dropped: one of them in a part makes Word refuse the whole file.
 */

/* eslint-disable no-control-regex -- these are exactly the characters that must not get through */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/* eslint-enable no-control-regex */

/** Most text holds nothing of these. */
const marked = /[&<>"\t\n\r]/;

/** Text between tags. A carriage return is written as a reference, or the next reader would fold it into a line feed. */
export const escapeText = (text: string): string => {
  const allowed = text.replace(forbidden, '');
  return marked.test(allowed)
    ? allowed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;')
    : allowed;
};

/** Text between double quotes. White space is written as references, or attribute-value normalisation would make it spaces. */
export const escapeAttribute = (text: string): string =>
  marked.test(text)
    ? escapeText(text).replace(/"/g, '&quot;').replace(/\t/g, '&#9;').replace(/\n/g, '&#10;')
    : escapeText(text);
