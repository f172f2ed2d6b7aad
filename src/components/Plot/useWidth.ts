import { useLayoutEffect, useState, type RefObject } from 'react';

/** Where nothing is measured yet, and on the server. */
const usual = 640;

/** Width of an element in CSS pixels, so that text in a picture has the same size on every screen. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    const measure = () => setWidth(Math.max(280, Math.round(element.current?.clientWidth ?? usual)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
