import React, { useEffect, useState, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { namedByHash } from '../LanguageLink/readingPlace';
import { useOtherLanguage } from '../LanguageLink/useOtherLanguage';
import { alignBlocks } from './alignBlocks';
import { levelRows } from './levelRows';
import { onceAttribute, placeInRows, readBlocks } from './readBlocks';
import { readOtherPage } from './readOtherPage';
import styles from './styles.module.css';

/** When late parts of the page have come, in milliseconds. */
const settled = 600;

/** The page in the other language beside the text, block by block. */
export default function OtherLanguage(): ReactNode {
  const { page, htmlLang } = useOtherLanguage();
  const [html, setHtml] = useState<string>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let current = true;
    const root = document.documentElement;
    const anchor = passageInView();
    setFailed(false);
    readOtherPage(page).then(
      (other) => {
        if (!current) return;
        const text = document.querySelector('.theme-doc-markdown');
        if (!text) return;
        const own = readBlocks(text);
        const rows = alignBlocks(own, other);
        own.forEach((block, index) => placeInRows(block, rows.own[index] as number));
        other.forEach((block, index) => placeInRows(block, rows.other[index] as number));
        root.dataset.view = 'both';
        setHtml(other.map(({ element }) => element.outerHTML).join(''));
        requestAnimationFrame(() => {
          level();
          // The text has another height now; the reader stays where they were.
          anchor?.scrollIntoView();
          const { scrollY } = window;
          // Fonts and an explorer in the address arrive later and move the text once more, unless the reader has moved it.
          setTimeout(() => {
            level();
            if (current && Math.abs(window.scrollY - scrollY) < 2) anchor?.scrollIntoView();
          }, settled);
        });
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
      delete root.dataset.view;
      setHtml(undefined);
    };
  }, [page]);

  useEffect(() => {
    if (html === undefined) return undefined;
    window.addEventListener('resize', level);
    return () => {
      window.removeEventListener('resize', level);
      levelRows(tablePairs(), false);
    };
  }, [html]);

  if (failed) {
    return (
      <p role="alert" data-beside="">
        <Translate id="both.failed">另一种语言的页面没有载入，请刷新页面再试。</Translate>
      </p>
    );
  }
  if (html === undefined) return null;
  // The site's own page, fetched from the site itself.
  return <div lang={htmlLang} data-beside="" className={styles.beside} dangerouslySetInnerHTML={{ __html: html }} />;
}

const tablesIn = (part: string): HTMLTableElement[] => [
  ...document.querySelectorAll<HTMLTableElement>(`.theme-doc-markdown > ${part} table`),
];

/** Tables of the text and of its translation, in order; those that are shown once are not among them. */
function tablePairs(): [HTMLTableElement, HTMLTableElement][] {
  const others = tablesIn('[data-beside]');
  return tablesIn(`:not([data-beside], [${onceAttribute}], :has(> [${onceAttribute}]))`).flatMap((own, index) => {
    const other = others[index];
    return other ? [[own, other] as [HTMLTableElement, HTMLTableElement]] : [];
  });
}

const level = (): void => levelRows(tablePairs(), window.matchMedia('(min-width: 997px)').matches);

/** What the address names, or else the first heading in the window; nothing at the top of the page. */
function passageInView(): Element | null {
  const target = namedByHash();
  if (target) return target;
  if (window.scrollY === 0) return null;
  const headings = [...document.querySelectorAll('.theme-doc-markdown > :is(h2, h3)')];
  return headings.findLast((heading) => heading.getBoundingClientRect().top < window.innerHeight / 3) ?? null;
}
