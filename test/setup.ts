/**
 * Before every test file: the pane speaks Vietnamese, and fast-check draws the same cases on every machine, so that a red run is red
 * again. Set FC_SEED to another
 * number, or to `random`, to look elsewhere.
 */
import fc from 'fast-check';
import { speak } from '../src/taskpane/texts.js';

const wanted = process.env.FC_SEED ?? '20261123';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });

await speak('vi');
