/**
 * One XML part as a small immutable tree with character offsets: the door to the reader (xmlScan.ts) and to the tree (xmlTree.ts).
 */
import { success, type Result } from '../result.js';
import { finish, type Steps } from '../steps.js';
import { fileFailure } from './failures.js';
import { Fault } from './xmlFault.js';
import { scanXml, xmlLimits, type ScanOptions } from './xmlScan.js';
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

function* parse(text: string, options: ScanOptions): Steps<Result<XmlElement>> {
  if (text.length > xmlLimits.characters) return fileFailure('too-large', `xml: ${text.length} characters`);
  try {
    return success(yield* scanXml(text, options));
  } catch (problem) {
    if (problem instanceof Fault) return fileFailure(problem.code, `xml: ${problem.message.slice(0, 200)}`);
    throw problem;
  }
}

/** Whether `parseXml` would take this text, told without the memory of a tree. Failures as `parseXml`. */
export const checkXml = (text: string): Result<undefined> => {
  const parsed = finish(parse(text, { keep: false }));
  return parsed.ok ? success(undefined) : parsed;
};
