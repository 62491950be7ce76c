/** The focus where what was pressed goes away with what it did: it goes on to this place instead of the top of the page. */
import { useEffect, type RefObject } from 'react';

/** Looks whenever `when` changes. The place takes the focus itself if it can, else its first button does; Word keeps the focus if it has it. */
export const useCaughtFocus = (place: RefObject<HTMLElement | null>, when: unknown): void =>
  useEffect(() => {
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    const taker = place.current?.matches('[tabindex]') ? place.current : place.current?.querySelector('button');
    taker?.focus({ preventScroll: true });
  }, [place, when]);
