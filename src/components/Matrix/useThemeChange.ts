import { useEffect, useState } from 'react';

/** A number that changes with the colours of the page: by the reader's switch, or by the system's preference. */
export function useThemeChange(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const changed = () => setChanges((count) => count + 1);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const preference = window.matchMedia('(prefers-color-scheme: dark)');
    preference.addEventListener('change', changed);
    return () => {
      observer.disconnect();
      preference.removeEventListener('change', changed);
    };
  }, []);
  return changes;
}
