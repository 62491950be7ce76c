/**
 * A part's bytes as text and back in the same encoding. Parts are UTF-8 or UTF-16 by the specification (ECMA-376 Part 2, 6.2.5); a byte-order
 * mark decides, then the XML declaration. What was UTF-16 or had a mark goes back as it came.
 */

export interface Encoding {
  /** Label for TextDecoder: `utf-8`, `utf-16le`, `windows-1252`… */
  readonly label: string;
  /** A byte-order mark stands before the text. */
  readonly mark: boolean;
}

export const utf8: Encoding = { label: 'utf-8', mark: false };

/** Which encoding a part is in. */
export const encodingOf = (bytes: Uint8Array): Encoding => {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: 'utf-8', mark: true };
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', mark: true };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', mark: true };
  // `<?` in sixteen bits without a mark.
  if (first === 0x3c && second === 0) return { label: 'utf-16le', mark: false };
  if (first === 0 && second === 0x3c) return { label: 'utf-16be', mark: false };
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(opening)?.[1]?.toLowerCase();
  return declared === undefined || declared.startsWith('utf-16') ? utf8 : { label: declared, mark: false };
};

/** The text without byte-order mark; undefined when the bytes are not in the encoding that they claim. */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encodingOf(bytes).label, { fatal: true }).decode(bytes);
  } catch {
    // A label that no decoder knows, or bytes that are not valid in it.
    return undefined;
  }
};

const encodeWide = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
};

/** Text in an encoding that `encodingOf` gave. Any other than UTF-8 and UTF-16 becomes UTF-8, and the XML declaration says so. */
export const encodeText = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding.label.startsWith('utf-16'))
    return encodeWide((encoding.mark ? '\ufeff' : '') + text, encoding.label === 'utf-16le');
  const declared =
    encoding.label === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8');
  return new TextEncoder().encode((encoding.mark ? '\ufeff' : '') + declared);
};
