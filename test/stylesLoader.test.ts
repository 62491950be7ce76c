/** Our own styles worked out while building: the same classes and rules as Griffel makes in the browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface LoaderContext {
  readonly resourcePath: string;
  readonly addDependency: (path: string) => void;
  readonly callback: (error: Error | null, source: string, map: unknown) => void;
}
const require = createRequire(import.meta.url);
const load = require('../scripts/stylesLoader.cjs') as (this: LoaderContext, source: string, map?: unknown) => void;
const { resolveStyleRulesForSlots } = createRequire(require.resolve('@griffel/webpack-extraction-plugin'))(
  '@griffel/core',
) as { readonly resolveStyleRulesForSlots: (slots: object) => readonly [classes: object, rules: object] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'decuong-styles-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the loader makes of a module, and the files that it is made of besides. */
const loaded = (source: string): { readonly made: string; readonly read: readonly string[] } => {
  const read: string[] = [];
  let made = '';
  load.call(
    {
      resourcePath: join(folder, 'Card.tsx'),
      addDependency: (path) => read.push(path),
      callback: (_error, given) => (made = given),
    },
    source,
  );
  return { made, read };
};

describe('the loader of our styles', () => {
  it('leaves a module without styles as it is', () => {
    expect(loaded('export const one = 1;').made).toBe('export const one = 1;');
  });

  it('puts the classes and rules in the place of the styles, with the constants they stand on', () => {
    writeFileSync(join(folder, 'widths.ts'), "export const narrow = '@media (max-width: 260px)';");
    const { made, read } = loaded(
      [
        "import { makeStyles } from '@fluentui/react-components';",
        "import { narrow } from './widths.js';",
        "import { open } from './nowhere.js';",
        "const edge = '4px';",
        'const useStyles = makeStyles({',
        '  card: { padding: edge, [narrow]: { padding: 0 } },',
        '});',
        'export const Card = () => open(useStyles().card);',
      ].join('\n'),
    );
    const [classes, rules] = resolveStyleRulesForSlots({
      card: { padding: '4px', '@media (max-width: 260px)': { padding: 0 } },
    });
    expect(made).toContain(`const useStyles = __styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)}`);
    expect(made.split('\n')).toHaveLength(8);
    expect(read).toEqual([join(folder, 'widths.ts')]);
  });

  it('fails where a style is known only in the browser', () => {
    expect(() => loaded('const useStyles = makeStyles({ card: { width: window.innerWidth } });')).toThrow();
  });
});
