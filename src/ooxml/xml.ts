/**
 * One XML part as a small immutable tree with character offsets: the door to the reader (xmlScan.ts) and to the tree (xmlTree.ts).
 */
import { success, type Result } from '../result.js';
import { finish, type Steps } from '../steps.js';
import { fileFailure } from './failures.js';
import { Fault } from './xmlFault.js';
import { passXml, scanXml, xmlLimits, type ScanOptions } from './xmlScan.js';
import type { XmlElement } from './xmlTree.js';

export * from './xmlTree.js';
export { xmlLimits };

/**
 * The tree of a part's text (decoded, without byte-order mark). Failures: `damaged` when it is not well-formed or holds a DOCTYPE,
 * `too-large` beyond `xmlLimits`.
 */
export const parseXml = (text: string): Result<XmlElement> => finish(parseXmlInSteps(text));

/** `parseXml`, resting in between; elements called `sealed` as in xmlScan.ts. */
export const parseXmlInSteps = (text: string, sealed?: string): Steps<Result<XmlElement>> =>
  parse(text, sealed === undefined ? { keep: true } : { keep: true, sealed });

/** What `work` gives, its fault as a failure. */
function* withoutFaults<Step>(text: string, work: Generator<Step, XmlElement>): Generator<Step, Result<XmlElement>> {
  if (text.length > xmlLimits.characters) return fileFailure('too-large', `xml: ${text.length} characters`);
  try {
    return success(yield* work);
  } catch (problem) {
    if (problem instanceof Fault) return fileFailure(problem.code, `xml: ${problem.message.slice(0, 200)}`);
    throw problem;
  }
}

const parse = (text: string, options: ScanOptions): Steps<Result<XmlElement>> =>
  withoutFaults(text, scanXml(text, options));

/**
 * The tree of a part's text without what stands in the first `inside` of its root: that is given element by element as it is read, so that
 * none of them need outlive its reading. Failures as `parseXml`, after some elements were given perhaps.
 */
export const passElements = (text: string, inside: string): Generator<XmlElement, Result<XmlElement>> =>
  withoutFaults(text, passXml(text, inside));

/** Whether `parseXml` would take this text, told without the memory of a tree. Failures as `parseXml`. */
export const checkXml = (text: string): Result<undefined> => {
  const parsed = finish(parse(text, { keep: false }));
  return parsed.ok ? success(undefined) : parsed;
};
