/** No sentence stays in the tables after the screen that said it is gone. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { viTexts } from '../../../src/taskpane/texts/vi/index.js';

const paths = ['src/taskpane', 'src/commands'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
);
const code = paths
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/texts/'))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Is this key of a table read: behind the table's name, by a computed key, taken out of the table, or behind a name given to the table? */
const isRead = (table: string, key: string): boolean => {
  const isFound = (pattern: string): boolean => new RegExp(pattern).test(code);
  const aliases = new RegExp(`const (\\w+) = texts(?:\\.\\w+)*\\.${table};|\\{ ${table}: (\\w+) \\}`, 'g');
  const names = [...code.matchAll(aliases)].flatMap(([, given, taken]) => given ?? taken ?? []);
  return (
    [table, ...names].some((name) => isFound(`\\b${name}\\.${key}\\b`)) ||
    isFound(`\\.${table}\\[`) ||
    isFound(`\\{[^{}]*\\b${key}\\b[^{}]*\\} = (?:\\w+\\.)*${table};`)
  );
};

/** Paths of the sentences and tables that no screen reads. What is inside a table chosen by a computed key is read with it. */
const unread = (table: object, name = 'texts', path = ''): readonly string[] =>
  Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}${key}`;
    if (!isRead(name, key)) return [here];
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !code.includes(`.${key}[`)
      ? unread(value, key, `${here}.`)
      : [];
  });

describe('the tables of sentences', () => {
  it('hold nothing that no screen says', () => {
    expect(unread(viTexts)).toEqual([]);
  });
});
