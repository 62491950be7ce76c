/** Word.Document with its sections and properties: what every request starts from. */
import type { Anchor } from '../document.js';
import type { Element } from '../dom.js';
import { HostError, invalid, missing, notImplemented } from '../errors.js';
import { localIdOf } from '../localIds.js';
import { collectionClass, objectClass } from '../objectModel.js';
import type { HostObject, ObjectClass } from '../objectModel.js';
import {
  builtInNames,
  customKeys,
  deleteCustom,
  readBuiltIn,
  readCustom,
  writeBuiltIn,
  writeCustom,
} from '../properties.js';
import { hasOwnFirstPage, measureNames, readMeasure, setOwnFirstPage, writeMeasure } from '../pageSetup.js';
import { ensureSections, headerOf, sectionsOf } from '../sections.js';
import type { HostState } from '../state.js';
import { controlsIn, paragraphsIn } from '../story.js';
import { bodyObject } from './body.js';
import { spanOfAll } from './common.js';
import { controlsObject } from './control.js';
import { paragraphOf } from './paragraph.js';
import { rangeObject } from './range.js';
import { newSearchOptions, searchIn } from './search.js';

const bodyOf = (state: HostState): HostObject =>
  bodyObject({ state, root: state.document.anchor(state.document.body) });

interface SectionTarget {
  readonly state: HostState;
  readonly section: Anchor;
}

/** One section, or all of the document's: read from the first of them, set in each. */
interface PageTarget {
  readonly state: HostState;
  readonly sections: () => readonly Element[];
}

type Measure = (target: PageTarget) => number;
type SetMeasure = (target: PageTarget, value: unknown) => void;

const firstOf = ({ sections }: PageTarget): Element => sections()[0] ?? missing('section');

const setEach = ({ state, sections }: PageTarget, set: (section: Element) => void): void => {
  for (const section of sections()) {
    set(section);
    state.document.touch(section);
  }
};

/** Reached through extensions.ts only: the npm library is older than this class. */
const pageSetupObject: ObjectClass<PageTarget> = objectClass<PageTarget>('PageSetup', {
  scalars: {
    ...Object.fromEntries(
      measureNames.map((name): [string, Measure] => [name, (target) => readMeasure(firstOf(target), name)]),
    ),
    DifferentFirstPageHeaderFooter: (target) => hasOwnFirstPage(firstOf(target)),
  },
  set: {
    ...Object.fromEntries(
      measureNames.map((name): [string, SetMeasure] => [
        name,
        (target, value) => setEach(target, (section) => writeMeasure(section, name, value)),
      ]),
    ),
    DifferentFirstPageHeaderFooter: (target, value) =>
      setEach(target, (section) => setOwnFirstPage(section, value === true)),
  },
});

const sectionObject: ObjectClass<SectionTarget> = objectClass<SectionTarget>('Section', {
  objects: {
    PageSetup: ({ state, section }) => pageSetupObject({ state, sections: () => [section.element] }),
    Body: ({ state }) =>
      sectionsOf(state.document.body).length > 1
        ? notImplemented('the body of one of several sections')
        : bodyOf(state),
  },
  reads: {
    // Word makes the header on asking for it; nothing of the text changes.
    GetHeader: ({ state, section }, args) =>
      bodyObject({ state, root: state.document.anchor(headerOf(state, section.element, 'header', args.any(0))) }),
    GetFooter: ({ state, section }, args) =>
      bodyObject({ state, root: state.document.anchor(headerOf(state, section.element, 'footer', args.any(0))) }),
    GetNext: ({ state, section }) => {
      const all = sectionsOf(state.document.body);
      const next = all[all.indexOf(section.element) + 1];
      return next === undefined ? null : sectionOf(state, next);
    },
  },
});

const sectionOf = (state: HostState, section: Element): HostObject =>
  sectionObject({ state, section: state.document.anchor(section) });

const sectionsObject: ObjectClass<{ readonly state: HostState }> = collectionClass<{ readonly state: HostState }>(
  'SectionCollection',
  ({ state }) => ensureSections(state).map((each) => sectionOf(state, each)),
);

const customPropertyObject: ObjectClass<{ readonly state: HostState; readonly key: string }> = objectClass<{
  readonly state: HostState;
  readonly key: string;
}>('CustomProperty', {
  key: ({ key }) => key,
  scalars: {
    Key: ({ state, key }) => readCustom(state, key)?.key ?? missingProperty(key),
    Value: ({ state, key }) => readCustom(state, key)?.value ?? missingProperty(key),
    Type: ({ state, key }) => readCustom(state, key)?.type ?? missingProperty(key),
  },
  set: { Value: ({ state, key }, value) => void writeCustom(state, key, value) },
  writes: {
    Delete: ({ state, key }) => {
      if (!deleteCustom(state, key)) missingProperty(key);
    },
  },
});

const missingProperty = (key: string): never => {
  throw new HostError('ItemNotFound', `No custom property ${key}`);
};

const customPropertiesObject: ObjectClass<{ readonly state: HostState }> = collectionClass<{
  readonly state: HostState;
}>('CustomPropertyCollection', ({ state }) => customKeys(state).map((key) => customPropertyObject({ state, key })), {
  reads: {
    GetItem: ({ state }, args) => {
      const found = readCustom(state, args.text(0));
      return found === undefined ? null : customPropertyObject({ state, key: found.key });
    },
  },
  writes: {
    Add: ({ state }, args) => customPropertyObject({ state, key: writeCustom(state, args.text(0), args.any(1)) }),
    DeleteAll: ({ state }) => {
      for (const key of customKeys(state)) deleteCustom(state, key);
    },
  },
});

const propertiesObject: ObjectClass<{ readonly state: HostState }> = objectClass<{ readonly state: HostState }>(
  'DocumentProperties',
  {
    scalars: Object.fromEntries(
      builtInNames.map((name) => [name, ({ state }: { readonly state: HostState }) => readBuiltIn(state, name)]),
    ),
    set: Object.fromEntries(
      builtInNames
        .filter((name) => !['LastAuthor', 'RevisionNumber'].includes(name))
        .map((name) => [
          name,
          ({ state }: { readonly state: HostState }, value: unknown) => writeBuiltIn(state, name, value),
        ]),
    ),
    objects: { CustomProperties: ({ state }) => customPropertiesObject({ state }) },
  },
);

export const documentObject: ObjectClass<{
  readonly state: HostState;
  readonly saved: () => boolean;
  readonly save: () => void;
}> = objectClass<{ readonly state: HostState; readonly saved: () => boolean; readonly save: () => void }>('Document', {
  scalars: {
    Saved: ({ saved }) => saved(),
    ChangeTrackingMode: ({ state }) => state.tracking,
  },
  set: {
    ChangeTrackingMode: ({ state }, value) => {
      state.tracking =
        value === 'Off' || value === 'TrackAll' || value === 'TrackMineOnly' ? value : invalid('changeTrackingMode');
      state.document.tracksChanges = state.tracking !== 'Off';
    },
  },
  objects: {
    Body: ({ state }) => bodyOf(state),
    ContentControls: ({ state }) =>
      controlsObject({ state, list: () => state.document.stories().flatMap((story) => controlsIn(story)) }),
    PageSetup: ({ state }) => pageSetupObject({ state, sections: () => ensureSections(state) }),
    Properties: ({ state }) => propertiesObject({ state }),
    Sections: ({ state }) => sectionsObject({ state }),
  },
  reads: {
    GetSelection: ({ state }) => {
      const { start, end } = state.document.selection;
      return rangeObject({ state, span: state.document.span(start, end) });
    },
    GetParagraphByUniqueLocalId: ({ state }, args) => {
      const id = args.text(0);
      const found = paragraphsIn(state.document.body).find((each) => localIdOf(each) === id);
      return found === undefined ? null : paragraphOf(state, found);
    },
    Search: ({ state }, args) => searchIn(state, spanOfAll(state, paragraphsIn(state.document.body)), args),
  },
  writes: { Save: ({ save }) => save() },
});

/** office.js itself reports to this service right after start. */
const internalServiceObject: ObjectClass<null> = objectClass<null>('AddinInternalService', {
  free: true,
  reads: { NotifyActionHandlerReady: () => undefined },
});

/** Objects that a request makes by name. */
export const createByName = (name: string): HostObject => {
  if (name === 'Microsoft.WordServices.SearchOptions') return newSearchOptions();
  if (name === 'Microsoft.InternalService.AddinInternalService') return internalServiceObject(null);
  return notImplemented(name);
};
