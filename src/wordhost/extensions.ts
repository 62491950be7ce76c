/**
 * Members of Word's object model that are newer than the npm library (frozen at mid-2022), added onto its real classes with its own
 * factories, so that code under test can use them where the host reports their requirement set. Their names on
 * the wire are this project's own on both ends. Add a class or a member to the tables; the host's side is in objects/.
 */

interface Addition {
  /** The navigation property: `section.pageSetup`. */
  readonly on: string;
  readonly property: string;
  readonly className: string;
  readonly set: readonly [name: string, version: string];
  /** Scalars that can be read after load and set. */
  readonly scalars: readonly string[];
}

const additions: readonly Addition[] = [
  {
    on: 'Section',
    property: 'pageSetup',
    className: 'PageSetup',
    set: ['WordApiDesktop', '1.3'],
    scalars:
      'pageWidth pageHeight topMargin bottomMargin leftMargin rightMargin headerDistance footerDistance gutter differentFirstPageHeaderFooter'.split(
        ' ',
      ),
  },
];

/** What this file uses of the library, loosely typed: the factories are not in its public types. */
interface ClientObject {
  readonly [name: string]: unknown;
}
type ClientClass = new (context: unknown, path: unknown) => ClientObject;

export interface OfficePage {
  readonly Word: Readonly<Record<string, unknown>>;
  readonly OfficeExtension: {
    readonly ClientObject: ClientClass;
    readonly BatchApiHelper: {
      createPropertyObject(
        type: ClientClass,
        parent: unknown,
        name: string,
        isCollection: boolean,
        flags: number,
      ): ClientObject;
      invokeSetProperty(object: unknown, name: string, value: unknown, flags: number): void;
    };
    readonly Utility: {
      load(object: unknown, option: unknown): unknown;
      throwIfNotLoaded(name: string, value: unknown, className: string, isNull: unknown): void;
    };
  };
  readonly Office: {
    readonly context: { readonly requirements: { isSetSupported(name: string, version?: string): boolean } };
  };
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const isClass = (value: unknown): value is ClientClass => typeof value === 'function';

/** Adds the members whose requirement set the host of this page reports. Call once, after `Office.onReady`. */
export const extendOffice = (page: OfficePage): void => {
  for (const addition of additions) {
    const owner = page.Word[addition.on];
    if (!isClass(owner) || !page.Office.context.requirements.isSetSupported(...addition.set)) continue;
    const added = classFor(page, addition);
    Object.defineProperty(owner.prototype, addition.property, {
      configurable: true,
      enumerable: true,
      get(this: object) {
        const known = Reflect.get(this, `_ext_${addition.property}`) as ClientObject | undefined;
        const made =
          known ??
          page.OfficeExtension.BatchApiHelper.createPropertyObject(added, this, pascal(addition.property), false, 4);
        Reflect.set(this, `_ext_${addition.property}`, made);
        return made;
      },
    });
  }
};

const classFor = ({ OfficeExtension }: OfficePage, { className, scalars }: Addition): ClientClass => {
  const { BatchApiHelper, ClientObject, Utility } = OfficeExtension;
  class Added extends ClientObject {
    readonly values = new Map<string, unknown>();
    get _className(): string {
      return className;
    }
    get _scalarPropertyNames(): readonly string[] {
      return scalars;
    }
    load(option: unknown): unknown {
      return Utility.load(this, option);
    }
    _handleResult(value: Readonly<Record<string, unknown>> | null): void {
      const base: unknown = Reflect.get(ClientObject.prototype, '_handleResult');
      if (typeof base === 'function') Reflect.apply(base, this, [value]);
      for (const name of scalars) {
        const arrived = value?.[pascal(name)];
        if (arrived !== undefined) this.values.set(name, arrived);
      }
    }
  }
  for (const name of scalars) {
    Object.defineProperty(Added.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Added) {
        Utility.throwIfNotLoaded(name, this.values.get(name), className, this['_isNull']);
        return this.values.get(name);
      },
      set(this: Added, value: unknown) {
        this.values.set(name, value);
        BatchApiHelper.invokeSetProperty(this, pascal(name), value, 0);
      },
    });
  }
  return Added;
};
