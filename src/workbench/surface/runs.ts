/**
 * A row of runs being written. New text joins the run beside it when that has the same properties, as it does in Word; otherwise every
 * few letters typed would leave a run of their own.
 */

/** The end tag for a start tag, under whatever prefix the document has. */
export const endTagOf = (tag: string): string => `</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? ''}>`;

interface Piece {
  readonly xml: string;
  /** Set for a run: its start tag, its `w:rPr` and what is in it. */
  readonly run?: { readonly tag: string; readonly properties: string; readonly inner: string };
  /** Written by us in this go, in whole or in part. */
  readonly ours: boolean;
}

const lastText = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>$/;
const firstText = /^<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/;

/** Two contents as one, the text at the seam in one element. */
const joined = (one: string, other: string): string => {
  const left = lastText.exec(one);
  const right = firstText.exec(other);
  if (!left || !right) return one + other;
  const text = `<w:t xml:space="preserve">${left[1] ?? ''}${right[1] ?? ''}</w:t>`;
  return one.slice(0, left.index) + text + other.slice(right[0].length);
};

export class Runs {
  private readonly pieces: Piece[] = [];

  /** XML of the document as it is. */
  keep(xml: string): void {
    if (xml !== '') this.pieces.push({ xml, ours: false });
  }

  /** A run; `ours` when it is new or only a part of what it was. */
  add(tag: string, properties: string, inner: string, ours: boolean): void {
    if (inner === '') return;
    const last = this.pieces.at(-1);
    if (last?.run && last.run.properties === properties && (ours || last.ours)) {
      this.pieces.pop();
      // The document's own tag may carry revision ids; ours never carries anything.
      const kept = last.run.tag === '<w:r>' ? tag : last.run.tag;
      this.push(kept, properties, joined(last.run.inner, inner), true);
    } else this.push(tag, properties, inner, ours);
  }

  private push(tag: string, properties: string, inner: string, ours: boolean): void {
    this.pieces.push({ xml: `${tag}${properties}${inner}${endTagOf(tag)}`, run: { tag, properties, inner }, ours });
  }

  xml(): string {
    return this.pieces.map((piece) => piece.xml).join('');
  }
}
