import { useEffect, useState } from 'react';
import type { SearchIndex } from '@site/core/search/searchIndex';

let loading: Promise<SearchIndex> | undefined;

/** Engine and index are chunks of their own, loaded once, when the first reader opens the search. */
function load(): Promise<SearchIndex> {
  loading ??= Promise.all([
    import('@site/core/search/searchIndex'),
    import('@generated/site-search/default/index.json'),
  ]).then(([{ loadSearchIndex }, data]) => loadSearchIndex(data.default));
  return loading;
}

export function useSearchIndex(): { index?: SearchIndex; failed: boolean } {
  const [index, setIndex] = useState<SearchIndex>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    load().then(
      (loaded) => current && setIndex(() => loaded),
      () => {
        loading = undefined; // a reader who opens the dialog again tries again
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, []);
  return { index, failed };
}
