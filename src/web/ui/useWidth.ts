import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in CSS pixels, followed as it changes; `initial` until it is known and while it is hidden. */
export function useWidth<Element extends HTMLElement>(initial: number): [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(initial);
  // Before it is painted: a picture of another width would push the page wide for a moment.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const first = Math.round(element.clientWidth);
    if (first > 0) setWidth(first);
    const watcher = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now > 0) setWidth(now);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, width];
}
