/** A finished report in our own looks, as a file whose parts a test may change: rules on looks are tried on it one at a time. */
import { check } from '../../src/check/check.js';
import type { Finding, RuleId } from '../../src/check/types.js';
import { readReport } from '../../src/ooxml/read.js';
import { writeDocx } from '../../src/ooxml/write.js';
import { defaultOutline } from '../../src/outline/bundled.js';
import { presentationRules } from '../../src/outline/presentation.js';
import type { Block, Paragraph } from '../../src/report/blocks.js';
import { compose } from '../../src/report/compose.js';
import { draftProfile, type Draft, checked } from './drafts.js';
import { opened, valueIn } from './docx.js';

/** Long enough to fill more than a line. */
const bodySentence =
  'Chi bộ đã lãnh đạo cơ quan hoàn thành 12/12 chỉ tiêu Nghị quyết Đại hội đề ra, trong đó có 04 chỉ tiêu vượt kế hoạch cả nhiệm kỳ.';

/** Prompts give way to a sentence. */
const writtenOut = (block: Block): Block =>
  block.kind === 'paragraph' && block.controls.some(({ placeholder }) => placeholder)
    ? ({ ...block, controls: [], inlines: [{ kind: 'text', text: bodySentence }] } satisfies Paragraph)
    : block;

export interface Looks {
  readonly rules?: string;
  readonly styles?: (xml: string) => string;
  readonly document?: (xml: string) => string;
  readonly header?: (xml: string) => string;
  readonly settings?: (xml: string) => string;
}

/** Findings of this rule on the finished report with some of its XML changed. */
export const looksTold = (rule: RuleId, { rules = draftProfile.rules, ...changes }: Looks = {}): Finding[] => {
  const profile = { ...draftProfile, rules };
  const blocks = compose(defaultOutline, profile, {
    guidance: false,
    tables: false,
    frontMatter: true,
    signature: true,
  }).map(writtenOut);
  let pkg = opened(writeDocx(blocks, presentationRules(rules)));
  const parts = { styles: 'styles', document: 'document', header: 'header1', settings: 'settings' } as const;
  for (const name of ['styles', 'document', 'header', 'settings'] as const) {
    const change = changes[name];
    const part = `word/${parts[name]}.xml`;
    const before = pkg.text(part) ?? '';
    const after = change ? change(before) : before;
    if (change && after === before) throw new Error(`Nothing changed in ${part}.`);
    pkg = pkg.with(part, after);
  }
  const report = valueIn(readReport(pkg));
  return check(report, defaultOutline, profile).findings.filter((finding) => finding.rule === rule);
};

/** Findings of this rule on a typed draft. */
export const textTold = (rule: RuleId, made: Draft): Finding[] =>
  checked(made).findings.filter((finding) => finding.rule === rule);

/** The paragraphs as the text fix of a finding would leave them. */
export const mended = (finding: Finding | undefined): string[] => {
  if (finding?.fix?.kind !== 'text') return [];
  const texts = new Map<number, string>();
  // From the end, so that earlier places stay true.
  for (const { paragraph, text, start, end, to } of [...finding.fix.edits].sort(
    (one, other) => other.start - one.start,
  )) {
    const now = texts.get(paragraph) ?? text;
    texts.set(paragraph, now.slice(0, start) + to + now.slice(end));
  }
  return [...texts.values()];
};
