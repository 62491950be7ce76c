import { vi } from 'vitest';
import type * as Bundled from '../../src/outline/bundled.js';
import { everyFaultIn } from './everyFault.js';

vi.mock('../../src/outline/bundled.js', async (original) => {
  const { cutBundled } = await import('./cut.js');
  return cutBundled(await original<typeof Bundled>());
});

everyFaultIn([
  { name: 'mac', host: 'mac' },
  { name: 'web', host: 'web' },
  { name: 'track-changes', host: 'track-changes' },
]);
