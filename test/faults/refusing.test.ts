import { vi } from 'vitest';
import type * as Bundled from '../../src/outline/bundled.js';
import { everyFaultIn } from './everyFault.js';

vi.mock('../../src/outline/bundled.js', async (original) => {
  const { cutBundled } = await import('./cut.js');
  return cutBundled(await original<typeof Bundled>());
});

everyFaultIn([
  { name: 'read-only', host: 'read-only' },
  { name: 'protected', host: 'protected' },
  {
    name: 'windows-365 that gives no package of the document',
    host: 'windows-365',
    knobs: { getOoxmlFails: 'GeneralException' },
  },
]);
