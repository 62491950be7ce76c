import { vi } from 'vitest';
import type * as Bundled from '../../src/outline/bundled.js';
import { everyFaultIn } from './everyFault.js';

vi.mock('../../src/outline/bundled.js', async (original) => {
  const { cutBundled } = await import('./cut.js');
  return cutBundled(await original<typeof Bundled>());
});

everyFaultIn([
  { name: 'windows-2021', host: 'windows-2021' },
  { name: 'windows-2024', host: 'windows-2024' },
  { name: 'windows-365', host: 'windows-365' },
]);
