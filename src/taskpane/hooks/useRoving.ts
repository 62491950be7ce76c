/** One Tab stop for a list, arrow keys inside it. Gives what each item must carry. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { nextIndex } from '../model/roving.js';

interface Roving {
  /** Props for the item at this index. */
  readonly itemProps: (index: number) => {
    readonly tabIndex: 0 | -1;
    readonly ref: (element: HTMLElement | null) => void;
    readonly onFocus: () => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** `home` is the item that Tab reaches until the person has been in the list. */
export const useRoving = (
  count: number,
  home: number,
  axis: 'vertical' | 'horizontal',
  onMove?: (index: number) => void,
): Roving => {
  const [visited, setVisited] = useState<number>();
  const items = useRef(new Map<number, HTMLElement>());
  const stop = visited !== undefined && visited < count ? visited : Math.min(Math.max(home, 0), Math.max(count - 1, 0));
  return {
    itemProps: (index) => ({
      tabIndex: index === stop ? 0 : -1,
      ref: (element) => {
        if (element) items.current.set(index, element);
        else items.current.delete(index);
      },
      onFocus: () => setVisited(index),
      onKeyDown: (event) => {
        const to = nextIndex(event.key, index, count, axis);
        if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        items.current.get(to)?.focus();
        onMove?.(to);
      },
    }),
  };
};
