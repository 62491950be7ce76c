// The command line's worker when it runs from its sources: loaders are not handed down to worker threads, so this one brings its own.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/main.ts');
