// `npm test`: everything that CI runs. Types, lint, format, unit tests, build with its size budget, browser tests.
// Ends with one line `N passed, N failed`; exits with 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';

const browser = ensureBrowser();
if (!browser) {
  console.error(
    'The browser tests need Chromium, Chrome or Edge: install one, or set CHROMIUM_PATH to its program file.',
  );
  process.exit(1);
}

const count = { passed: 0, failed: 0, skipped: 0 };
const bin = (name) => `node_modules/${name}`;
mkdirSync('.tmp', { recursive: true });

const run = (args) =>
  spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser, NODE_OPTIONS: '--max-old-space-size=4096' },
  }).status === 0;

/** One thing that is right or not. */
const step = (name, ...args) => {
  const start = performance.now();
  const ok = run(args);
  count[ok ? 'passed' : 'failed'] += 1;
  console.log(`${ok ? '✓' : '✗'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return ok;
};

/** A vitest project: each test counts. */
const suite = (project) => {
  const report = `.tmp/vitest-${project}.json`;
  rmSync(report, { force: true });
  const ok = run([
    bin('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    count.passed += result.numPassedTests;
    count.failed += result.numFailedTests;
    count.skipped += result.numPendingTests;
    // A file that fails to load has no failed test of its own.
    if (!ok && result.numFailedTests === 0) count.failed += Math.max(1, result.numFailedTestSuites);
  } catch {
    count.failed += 1;
  }
};

step('types', bin('typescript/bin/tsc'), '--noEmit');
step('lint', bin('eslint/bin/eslint.js'), '.');
step('format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.');
suite('unit');
if (step('build', bin('webpack/bin/webpack.js'), '--mode', 'production')) suite('e2e');
else count.failed += 1;

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed === 0 ? 0 : 1;
