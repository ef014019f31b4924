import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide an element is; before it is drawn, as wide as the window. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => globalThis.innerWidth ?? 1280);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWidth((known) => current.clientWidth || known));
    observer.observe(current);
    setWidth((known) => current.clientWidth || known);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
