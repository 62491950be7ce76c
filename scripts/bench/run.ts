/**
 * `npm run bench [-- --quick] [--json] [--write] [--only reading,writing,folder,pages,hosts,browser]`: how fast we are, measured here and
 * now, beside the usual tools for the same work. Run it on a machine that does nothing else, after `npm run build`. No number is kept from
 * an earlier run. `--write` puts the table into docs/bench.md, and what matters most of it into README.md, between their markers.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { inBrowser } from './browser.js';
import { type Figure, markdownOf, sentenceOf, writeBetween } from './figure.js';
import { checkFolder } from './folder.js';
import { hostMatrix } from './hosts.js';
import { pageSizes } from './pages.js';
import { growth, readAndCheck } from './reading.js';
import { writeOutline } from './writing.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    only: { type: 'string' },
  },
});

const machine = {
  date: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? '',
  loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)),
};

const figures: Figure[] = [];
const add = (more: readonly Figure[]): void => {
  figures.push(...more);
  if (values.json) return;
  for (const { name, value, of } of more) console.log(`${name.padEnd(52)} ${value.padStart(34)}   ${of}`);
};

const quick = values.quick ?? false;

/** The jsdom of the host matrix stays in memory, so it comes after what is measured to the millisecond. */
const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  reading: async () => {
    add(await readAndCheck(quick ? 3 : 9));
    add(await growth(quick ? 3 : 9));
  },
  writing: async () => add(await writeOutline(quick ? 5 : 25)),
  folder: async () => add(await checkFolder('dist/cli/decuong.cjs', quick ? 100 : 1000)),
  pages: () => add(pageSizes()),
  browser: () => inBrowser(add, { rounds: quick ? 2 : 7, pages: quick ? 20 : 200 }),
  hosts: async () => add(await hostMatrix(quick ? 1 : 5)),
};

const wanted = values.only?.split(',') ?? Object.keys(parts);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) throw new Error(`--only ${unknown.join(',')}: there are ${Object.keys(parts).join(', ')}.`);
if (!existsSync('dist/cli/decuong.cjs'))
  throw new Error('The pages and the command line are not built: run `npm run build` first.');

if (!values.json) console.log(`${sentenceOf(machine)}\n`);
for (const name of wanted) await parts[name]?.();
if (values.json) console.log(JSON.stringify({ ...machine, figures }, undefined, 2));
if (values.write) {
  const headlines = figures.filter(({ headline }) => headline);
  for (const [file, list] of [
    ['docs/bench.md', figures],
    ['README.md', headlines],
  ] as const)
    console.error(writeBetween(file, markdownOf(machine, list)) ? `${file}: written` : `${file}: no markers found`);
}
