import React, { useRef, useSyncExternalStore, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import styles from './styles.module.css';

interface Props {
  id: string;
  caption: string;
  svg: string;
  alternative: { nodes: string[]; edges: { from: string; to: string; label: string }[] };
}

/** A drawing that was made before the build, with its caption and the same content in words. */
export default function Diagram({ id, caption, svg, alternative }: Props): ReactNode {
  useBrokenLinks().collectAnchor(id);
  const width = Number(/width="(\d+)"/.exec(svg)?.[1] ?? 0);
  return (
    <figure id={id} className={styles.figure}>
      <div className={styles.frame} role="region" tabIndex={0} aria-label={diagramLabel(caption)}>
        <div
          className={styles.drawing}
          style={{ '--drawing-width': `${width}px` } as React.CSSProperties}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
      </div>
      <figcaption className={styles.caption}>
        {caption} <Enlarge svg={svg} caption={caption} />
      </figcaption>
      <TextVersion {...alternative} />
    </figure>
  );
}

const diagramLabel = (caption: string): string => translate({ id: 'diagram.label', message: '图：{caption}' }, { caption });

function TextVersion({ nodes, edges }: Props['alternative']): ReactNode {
  return (
    <details className={styles.words}>
      <summary>
        <Translate id="diagram.words">文字版</Translate>
      </summary>
      <ul>
        {edges.length === 0 && nodes.map((node, index) => <li key={index}>{node}</li>)}
        {edges.map(({ from, to, label }, index) => (
          <li key={index}>
            {from} → {to}
            {label && translate({ id: 'diagram.edge', message: '：{label}' }, { label })}
          </li>
        ))}
        {edges.length > 0 && unconnected(nodes, edges).map((node) => <li key={node}>{node}</li>)}
      </ul>
    </details>
  );
}

function unconnected(nodes: string[], edges: Props['alternative']['edges']): string[] {
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [...new Set(nodes)].filter((node) => !connected.has(node));
}

const never = () => () => {};

/** Only readers with JavaScript get the button, because only for them it does something. */
function Enlarge({ svg, caption }: Pick<Props, 'svg' | 'caption'>): ReactNode {
  const hydrated = useSyncExternalStore(never, () => true, () => false);
  const dialog = useRef<HTMLDialogElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  if (!hydrated) return null;

  const open = () => {
    // The copy exists only while it is shown, so that ids inside the drawing stay unique the rest of the time.
    if (picture.current) picture.current.innerHTML = svg;
    dialog.current?.showModal();
  };
  const clear = () => {
    if (picture.current) picture.current.innerHTML = '';
  };
  return (
    <>
      <button type="button" className={styles.enlarge} onClick={open} aria-label={enlargeLabel(caption)}>
        <Translate id="diagram.enlarge">放大</Translate>
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-label={diagramLabel(caption)} onClose={clear}>
        <form method="dialog" className={styles.bar}>
          <span>{caption}</span>
          <button type="submit" className={styles.enlarge}>
            <Translate id="diagram.close">关闭</Translate>
          </button>
        </form>
        <div ref={picture} className={styles.large} role="region" tabIndex={0} aria-label={diagramLabel(caption)} />
      </dialog>
    </>
  );
}

const enlargeLabel = (caption: string): string =>
  translate({ id: 'diagram.enlargeLabel', message: '放大图：{caption}' }, { caption });
