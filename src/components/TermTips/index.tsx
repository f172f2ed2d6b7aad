import React, { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Definition } from '@site/core/glossary/glossaryEntries';
import InlineCode from '../InlineCode';
import { placeBeside } from './placeBeside';
import styles from './styles.module.css';

interface Shown {
  term: HTMLElement;
  definition: Definition;
}

// Long enough not to flash under a pointer that passes, and to reach the tip from the word.
const openAfter = 180;
const closeAfter = 220;

const termOf = (target: EventTarget): HTMLElement | null => (target as Element).closest<HTMLElement>('[data-term]');

/** Shows the definition of a term while the pointer or the focus is on it; on touch screens after the first tap. */
export default function TermTips({ children }: { children: ReactNode }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const [shown, setShown] = useState<Shown>();
  const wanted = useRef<HTMLElement>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const touched = useRef(false);
  const tipId = useId();

  const open = useCallback((term: HTMLElement, after: number) => {
    clearTimeout(timer.current);
    wanted.current = term;
    timer.current = setTimeout(() => {
      // Without its definition, the word is still the link that it is.
      import('@generated/site-glossary/default/definitions.json').then(
        ({ default: definitions }) => {
          const definition = definitions[term.dataset.term ?? ''];
          if (definition && wanted.current === term) setShown({ term, definition });
        },
        () => undefined,
      );
    }, after);
  }, []);
  const close = useCallback((after: number) => {
    clearTimeout(timer.current);
    wanted.current = undefined;
    timer.current = setTimeout(() => setShown(undefined), after);
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!shown) return undefined;
    const { term } = shown;
    term.setAttribute('aria-describedby', tipId);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close(0);
    // The tip stands where the word stood. Of a move that the focus made, to this word or to the next one whose tip is about
    // to open, the browser tells afterwards.
    const { top } = term.getBoundingClientRect();
    const onScroll = () => {
      const moved = term.getBoundingClientRect().top !== top;
      if (moved && (wanted.current ?? term) === term) close(0);
    };
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      term.removeAttribute('aria-describedby');
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', onScroll);
    };
  }, [shown, tipId, close]);

  return (
    <>
      {/* Only listens to what happens on the terms, which are links. */}
      <div
        onMouseOver={({ target }) => {
          const term = termOf(target);
          if (term && !touched.current) open(term, openAfter);
        }}
        onMouseOut={({ target }) => termOf(target) && !touched.current && close(closeAfter)}
        onFocus={({ target }) => {
          const term = termOf(target);
          if (term && !touched.current) open(term, 0);
        }}
        onBlur={({ target }) => termOf(target) && close(0)}
        onPointerDownCapture={({ pointerType }) => {
          touched.current = pointerType === 'touch';
        }}
        onClickCapture={(event) => {
          const term = termOf(event.target);
          // The first tap shows the definition, the second follows the link.
          if (!term || !touched.current || shown?.term === term) return;
          event.preventDefault();
          event.stopPropagation();
          open(term, 0);
        }}
      >
        {children}
      </div>
      {shown && (
        <div
          id={tipId}
          role="tooltip"
          className={styles.tip}
          style={placeBeside(shown.term.getBoundingClientRect(), {
            width: window.innerWidth,
            height: window.innerHeight,
          })}
          onMouseEnter={() => clearTimeout(timer.current)}
          onMouseLeave={() => close(closeAfter)}
        >
          <p className={styles.names}>
            <strong>{shown.definition.name}</strong>{' '}
            {shown.definition.other !== shown.definition.name && (
              <span lang={i18n.currentLocale === 'en' ? 'zh-Hans' : 'en'}>{shown.definition.other}</span>
            )}
          </p>
          <p>
            <InlineCode text={shown.definition.definition} />
          </p>
        </div>
      )}
    </>
  );
}
