/**
 * Outlines that this machine keeps, and which of them the next document gets. Each stands in the browser's storage as the JSON of its file and
 * is checked like a stranger's file when it is read back. A document never needs these: what must stay with it travels in it
 * (outline/carried.ts).
 */
import { parseOutline } from '../outline/load.js';
import { outlineKey } from '../outline/tree.js';
import type { Outline } from '../outline/types.js';
import { failed, type Result, success } from '../result.js';
import type { ValueStore } from './valueStore.js';

export interface KeptOutlines {
  /** In the order they came. Two of them never have the same `id@version`. */
  readonly list: () => readonly Outline[];
  /**
   * Keeps an outline, in the place of the one with the same `id@version`. Failures, with what was kept before untouched: `outline-too-large`,
   * `outlines-too-many`, `storage-full`.
   */
  readonly keep: (outline: Outline) => Result<void>;
  readonly forget: (outline: Outline) => void;
  /** The outline that the next document gets; undefined: the bundled one. */
  readonly chosen: () => Outline | undefined;
  /** Failures as for `keep`; the one chosen before then stays. */
  readonly choose: (outline: Outline | undefined) => Result<void>;
  /** False where the browser keeps nothing for us: all is forgotten when the pane closes. */
  readonly lasting: boolean;
}

/** Browsers give 5 million characters to all pages of an address; the bundled outline takes 80,000. */
const largestOutline = 1_000_000;
const mostOutlines = 50;

const tooLarge = (): Result<never> =>
  failed({
    code: 'outline-too-large',
    message: 'Đề cương này quá lớn nên chưa giữ được trên máy này.',
    hint: 'Lưu đề cương thành tệp, và chọn tệp đó khi cần.',
  });
const tooMany = (): Result<never> =>
  failed({
    code: 'outlines-too-many',
    message: `Máy này đã giữ ${mostOutlines} đề cương nên chưa giữ thêm được.`,
    hint: 'Xóa bớt đề cương không dùng nữa, rồi thử lại.',
  });
const full = (): Result<never> =>
  failed({
    code: 'storage-full',
    message: 'Trình duyệt hết chỗ nên chưa giữ được đề cương này. Các đề cương đã giữ vẫn còn nguyên.',
    hint: 'Lưu đề cương thành tệp, xóa bớt đề cương không dùng nữa, rồi thử lại.',
  });

const listName = 'outlines';
const chosenName = 'outline.chosen';
const slotOf = (key: string): string => `outline.kept.${key}`;

const isSame = (one: Outline, other: Outline): boolean => JSON.stringify(one) === JSON.stringify(other);

export const keptOutlines = (store: ValueStore, lasting: boolean): KeptOutlines => {
  /** Checking takes a few milliseconds an outline: what reads as before is not checked again. */
  const checked = new Map<string, { readonly text: string; readonly outline: Outline | undefined }>();

  const readOutlineAt = (name: string): Outline | undefined => {
    const json = store.read(name);
    if (json === undefined || json === null) return undefined;
    const text = JSON.stringify(json);
    const known = checked.get(name);
    if (known?.text === text) return known.outline;
    const parsed = parseOutline(json);
    const outline = parsed.ok ? parsed.value : undefined;
    checked.set(name, { text, outline });
    return outline;
  };

  const keys = (): readonly string[] => {
    const kept = store.read(listName);
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : [];
  };

  const find = (key: string): Outline | undefined => {
    const outline = readOutlineAt(slotOf(key));
    return outline && outlineKey(outline) === key ? outline : undefined;
  };

  const write = (name: string, value: unknown): Result<void> => {
    if (JSON.stringify(value).length > largestOutline) return tooLarge();
    try {
      store.write(name, value);
      return success(undefined);
    } catch {
      return full();
    }
  };

  return {
    lasting,
    list: () => keys().flatMap((key) => find(key) ?? []),
    keep: (outline) => {
      const key = outlineKey(outline);
      const before = keys();
      const isNew = !before.includes(key);
      if (isNew && before.length >= mostOutlines) return tooMany();
      const kept = write(slotOf(key), outline);
      if (!kept.ok || !isNew) return kept;
      const listed = write(listName, [...before, key]);
      if (!listed.ok) store.remove(slotOf(key));
      return listed;
    },
    forget: (outline) => {
      const key = outlineKey(outline);
      write(
        listName,
        keys().filter((one) => one !== key),
      );
      store.remove(slotOf(key));
    },
    chosen: () => {
      const key = store.read(chosenName);
      return typeof key === 'string' ? find(key) : readOutlineAt(chosenName);
    },
    choose: (outline) => {
      if (!outline) {
        store.remove(chosenName);
        return success(undefined);
      }
      const key = outlineKey(outline);
      const own = find(key);
      // One of our own is named, so that it takes its room once; any other is kept whole: it may not be at hand next time.
      return write(chosenName, own && isSame(own, outline) ? key : outline);
    },
  };
};
