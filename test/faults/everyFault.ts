/** Runs the full product in some kinds of Word and prints how many cases there were. */
import { describe, expect, test } from 'vitest';
import type { HostName } from '../../src/wordhost/hosts.js';
import type { Knobs } from '../../src/wordhost/knobs.js';
import { actions } from './actions.js';
import { openPage } from './page.js';
import { failures, faultsOf, placesIn, type SeenStates, tryCase, undisturbed } from './product.js';

export interface Kind {
  readonly name: string;
  readonly host: HostName;
  readonly knobs?: Partial<Knobs>;
}

/** A day of a loaded machine would be needed to reach it; a hang ends here. */
const limitMs = 600_000;

export const everyFaultIn = (kinds: readonly Kind[]): void => {
  describe.each(kinds)('$name', ({ name, host, knobs }) => {
    test(
      'whatever fails, no letter is lost, nothing is half made, what is said is true, and a second try works',
      async () => {
        const page = await openPage(host, knobs);
        const broken: string[] = [];
        let cases = 0;
        let syncs = 0;
        let places = 0;
        try {
          for (const action of actions) {
            const expected = await undisturbed({ page, action });
            const seen: SeenStates = new Map();
            syncs += expected.syncs.length;
            for (const [index, entry] of expected.syncs.entries()) {
              places += placesIn(entry).length;
              for (const fault of faultsOf(index + 1, entry)) {
                cases += 1;
                const wrong = await tryCase({ page, action, fault }, expected, seen);
                if (wrong !== '') broken.push(`${action.name}, ${JSON.stringify(fault)}: ${wrong}`);
              }
            }
          }
        } finally {
          page.close();
        }
        const count = (word: string): number => broken.filter((each) => each.includes(word)).length;
        process.stdout.write(
          `faults in ${name}: ${actions.length} actions, ${syncs} syncs, ${places} places in them x ` +
            `${Object.keys(failures).length} codes = ${cases} cases, ${count('LOST')} lost, ${count('crashed')} crashed, ` +
            `${broken.length} broken promises\n`,
        );
        expect(broken).toEqual([]);
      },
      limitMs,
    );
  });
};
