/** What the documentation says of this repository is so: its links, its paths, its commands, and the rooms of the house with their arrows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

const allIn = (file: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].flatMap(([, found]) => found ?? []);

describe('the documentation', () => {
  it.each(pages)('%s links to files that are there', (page) => {
    const links = allIn(page, /\]\((?!https?:|mailto:|#)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
  });

  it.each(pages)('%s names paths of the repository that are there', (page) => {
    const named = allIn(page, /((?<![\w/])(?:src|test|scripts|docs|assets)\/[\w/.-]*\w)(?![…<\w-])/g);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(pages)('%s names commands that are there', (page) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: object };
    expect(allIn(page, /npm run (?:--silent )?([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
    const called = allIn(page, /decuong (?:-- )?([a-z]+)(?= \S*(?:\.docx|--|THU-MUC))/g);
    expect(called.filter((name) => !existsSync(`src/cli/commands/${name}.ts`))).toEqual([]);
  });
});

describe('the table of rooms', () => {
  /** Rooms and what each may import, as ESLint enforces it. */
  const enforced = new Map(
    [...readFileSync('eslint.config.js', 'utf8').matchAll(/^ {2}(\w+): \[([\w', ]*)\],$/gm)].map(
      ([, room, others = '']) => [room, others.replaceAll("'", '')],
    ),
  );

  it('has the arrows that ESLint enforces', () => {
    const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `src\/(\w+)` .*\| (.*?) *\|$/gm);
    expect(new Map([...rows].map(([, room, others]) => [room, others === '–' ? '' : others]))).toEqual(enforced);
  });

  it('has every folder of src, and no other', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...enforced.keys()].sort());
  });
});
