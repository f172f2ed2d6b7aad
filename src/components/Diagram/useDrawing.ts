import { useEffect, useState, type RefObject } from 'react';

/**
 * The drawing of a diagram. In the HTML of a page it is already there, and nothing is done; after a move inside the site
 * the file is fetched. An empty string keeps what the server rendered: React leaves the content of the element alone.
 */
export function useDrawing(frame: RefObject<HTMLElement | null>, address: string): { svg: string; failed: boolean } {
  const [state, setState] = useState({ svg: '', failed: false });
  useEffect(() => {
    if (frame.current?.firstElementChild) return undefined;
    const controller = new AbortController();
    fetch(address, { signal: controller.signal })
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(String(response.status)))))
      .then((svg) => setState({ svg, failed: false }))
      .catch(() => !controller.signal.aborted && setState({ svg: '', failed: true }));
    return () => controller.abort();
  }, [frame, address]);
  return state;
}
