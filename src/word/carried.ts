/**
 * The outline inside the open document, as a custom XML part through the Common API (see ooxml/carried.ts for why there). The part is no text
 * of the report: whatever fails here, nothing that is printed has changed.
 * Source: learn.microsoft.com, Office.CustomXmlParts and Office.CustomXmlPart (requirement set CustomXmlParts 1.1).
 */
import { carriedXml, readCarriedXml } from '../ooxml/carried.js';
import { findBundled } from '../outline/bundled.js';
import { carriedNamespace, mustTravel } from '../outline/carried.js';
import { outlineKey } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import { type HostNotice, noticeOf } from './notices.js';

/** Word answers such a call at once; an answer that does not come must not hold up reading. */
const patienceMs = 10_000;

type Answer<Value> = (result: Office.AsyncResult<Value>) => void;

/** One call of the Common API; undefined where it fails or is not answered. */
const asked = <Value>(ask: (answer: Answer<Value>) => void): Promise<{ readonly value: Value } | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patienceMs);
    try {
      ask(({ status, value }) => {
        clearTimeout(timer);
        resolve(status === Office.AsyncResultStatus.Succeeded ? { value } : undefined);
      });
    } catch {
      clearTimeout(timer);
      resolve(undefined);
    }
  });

const canCarry = (): boolean => Office.context.requirements.isSetSupported('CustomXmlParts', '1.1');

interface Kept {
  readonly part: Office.CustomXmlPart;
  readonly xml: string;
}

/** Our parts as they are; undefined when Word does not say. */
const keptParts = async (): Promise<Kept[] | undefined> => {
  const found = await asked<Office.CustomXmlPart[]>((answer) =>
    Office.context.document.customXmlParts.getByNamespaceAsync(carriedNamespace, answer),
  );
  if (!found) return undefined;
  const kept: Kept[] = [];
  for (const part of found.value) {
    const xml = await asked<string>((answer) => part.getXmlAsync(answer));
    if (xml) kept.push({ part, xml: xml.value });
  }
  return kept;
};

const isBundled = (key: string): boolean => {
  const bundled = findBundled(key.split('@')[0] ?? '');
  return bundled !== undefined && outlineKey(bundled) === key;
};

/** The outline that a document carries which remembers `remembered` (`id@version`); asked for only where that is no bundled one. */
export const readCarriedPart = async (remembered: string): Promise<Outline | undefined> => {
  if (remembered === '' || isBundled(remembered)) return undefined;
  if (!canCarry()) return undefined;
  for (const { xml } of (await keptParts()) ?? []) {
    const read = readCarriedXml(xml);
    if (read?.ok) return read.value;
  }
  return undefined;
};

/** Said where the outline could not be left in the document. */
const carryNotice = noticeOf('outline-not-carried');

/**
 * Leaves the outline in the document where it must travel: the new part first, then the old ones of ours go. Gives what the person should know,
 * nothing when it is there (or need not be).
 */
export const writeCarriedPart = async (outline: Outline): Promise<readonly HostNotice[]> => {
  if (!mustTravel(outline)) return [];
  const kept = canCarry() ? await keptParts() : undefined;
  if (!kept) return [carryNotice];
  const isSame = ({ xml }: Kept): boolean => {
    const read = readCarriedXml(xml);
    return read?.ok === true && JSON.stringify(read.value) === JSON.stringify(outline);
  };
  const [same] = kept.filter(isSame);
  if (!same) {
    const added = await asked((answer) => Office.context.document.customXmlParts.addAsync(carriedXml(outline), answer));
    if (!added) return [carryNotice];
  }
  for (const { part } of kept) if (part !== same?.part) await asked((answer) => part.deleteAsync(answer));
  return [];
};
