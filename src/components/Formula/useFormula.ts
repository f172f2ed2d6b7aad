import { useEffect, useState, type RefObject } from 'react';

/**
 * HTML of a formula. In the page it is already there, and nothing is done; after a move inside the site KaTeX is loaded and sets
 * it. An empty string keeps what the server rendered: React leaves the content of the element alone.
 */
export function useFormula(place: RefObject<HTMLElement | null>, tex: string, displayMode: boolean): string {
  const [html, setHtml] = useState('');
  useEffect(() => {
    if (place.current?.firstElementChild) return undefined;
    let wanted = true;
    void import('katex').then(({ default: katex }) => {
      const holder = document.createElement('div');
      holder.innerHTML = katex.renderToString(tex, { displayMode, strict: false });
      if (wanted) setHtml(holder.firstElementChild?.innerHTML ?? '');
    });
    return () => {
      wanted = false;
    };
  }, [place, tex, displayMode]);
  return html;
}
