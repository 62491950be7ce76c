/**
 * Answers kept from report to report: what a word, a label, a figure or a title comes to is asked thousands of times of the same few texts,
 * in one report and in a folder of them. For pure functions of a text whose answers nobody changes.
 */

/** A longer text hardly comes a second time. */
const longest = 80;
/** More than the tables of many reports have; a thousand reports must not fill the memory. */
const usual = 8_000;

/** The same function, with up to `most` of its answers to short texts kept. */
export const remembered = <Answer>(answer: (text: string) => Answer, most = usual): ((text: string) => Answer) => {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > longest) return answer(text);
    const before = known.get(text);
    if (before) return before.answer;
    // A copy: a piece of a long text would keep the whole of it in memory.
    const own = ` ${text}`.slice(1);
    const now = { answer: answer(own) };
    if (known.size >= most) known.clear();
    known.set(own, now);
    return now.answer;
  };
};
