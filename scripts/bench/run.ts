/**
 * `npm run bench [-- --quick] [-- --json]`: how fast we are, measured here and now, beside the usual tools for the same work. Run it on a
 * machine that does nothing else, after `npm run build`. No number is kept from an earlier run.
 */
import { existsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { checkFolder } from './folder.js';
import { pageSizes } from './pages.js';
import { growth, readAndCheck } from './reading.js';
import { writeOutline } from './writing.js';

/** One measured thing. */
export interface Figure {
  readonly name: string;
  /** With its unit, as people read it. */
  readonly value: string;
  /** What exactly was measured. */
  readonly of: string;
}

const commandLine = 'dist/cli/decuong.cjs';

const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });

const started = new Date().toISOString();
const load = loadavg()[0] ?? 0;
const figures: Figure[] = [];
const add = (more: readonly Figure[]): void => {
  figures.push(...more);
  if (!values.json)
    for (const { name, value, of } of more) console.log(`${name.padEnd(50)} ${value.padStart(16)}   ${of}`);
};

const machine = {
  date: started,
  node: process.version,
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? '',
  loadBefore: Number(load.toFixed(1)),
};
if (!values.json) {
  console.log(
    `${machine.date}, Node ${machine.node}, ${String(machine.cores)} cores (${machine.processor}), load before the start ${String(machine.loadBefore)}\n`,
  );
}
add(await readAndCheck(values.quick ? 3 : 9));
add(await growth(values.quick ? 3 : 9));
add(await writeOutline(values.quick ? 5 : 25));
if (existsSync(commandLine)) add(await checkFolder(commandLine, values.quick ? 100 : 1000));
else console.error(`${commandLine} is not there: run \`npm run build\` first to measure the folder.`);
add(pageSizes());
if (values.json) console.log(JSON.stringify({ ...machine, figures }, undefined, 2));
