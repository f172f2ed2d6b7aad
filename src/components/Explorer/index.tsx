import React, { useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useLocation } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import { parameter } from '../ExplorerFrame/address';
import styles from './styles.module.css';
import { views } from './views';

/** How near the reader comes, in pixels, before the view is loaded. */
const nearness = '800px';

interface Props {
  page: string;
  /** The view in its default state, while the page is rendered to HTML; absent in the browser. */
  children?: ReactNode;
}

/**
 * The place of a page's explorer. What the server rendered stays until the view is there: loaded when the reader comes near, or
 * at once when the address holds a state. An empty string keeps the server's content: React leaves it alone.
 */
export default function Explorer({ page, children }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const asked = new URLSearchParams(useLocation().search).has(parameter);
  const [wanted, setWanted] = useState(false);
  const [View, setView] = useState<ComponentType>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (asked) setWanted(true);
    if (!place.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted(true);
      },
      { rootMargin: nearness },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [asked]);

  useEffect(() => {
    if (!wanted) return;
    views[page]?.()
      .then((module) => setView(() => module.default))
      .catch(() => setFailed(true));
  }, [wanted, page]);

  return (
    <div className={styles.place} data-once="" data-explorer={View ? 'ready' : 'waiting'}>
      {failed && (
        <p role="alert">
          <Translate id="explorer.failed">无法载入这个探索器，请刷新页面。</Translate>
        </p>
      )}
      {View ? (
        <View />
      ) : children ? (
        <div>{children}</div>
      ) : (
        <div ref={place} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: '' }} />
      )}
    </div>
  );
}
