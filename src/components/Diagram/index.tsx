import React, { useRef, type CSSProperties, type ReactNode, type RefObject } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import { linkTo } from './linkTo';
import { useDrawing } from './useDrawing';
import styles from './styles.module.css';

interface Props {
  id: string;
  /** File name of the drawing, without extension. */
  name: string;
  caption: string;
  /** Size of the drawing in CSS pixels; its place is reserved before it is there. */
  width: number;
  height: number;
  alternative: { nodes: string[]; edges: { from: string; to: string; label: string }[] };
  /** The drawing, while the page is rendered to HTML; absent in the browser. */
  svg?: string;
}

/** A drawing that was made before the build, with its caption and the same content in words. */
export default function Diagram({ id, name, caption, width, height, alternative, svg }: Props): ReactNode {
  useBrokenLinks().collectAnchor(id);
  const drawing = useRef<HTMLDivElement>(null);
  const fetched = useDrawing(drawing, useBaseUrl(`/diagrams/${name}.svg`));
  const html = linkTo(svg ?? fetched.svg, useBaseUrl('/'));
  const size = { '--drawing-width': `${width}px`, aspectRatio: `${width} / ${height}` } as CSSProperties;
  return (
    <figure id={id} className={styles.figure}>
      <div className={styles.frame} role="region" tabIndex={0} aria-label={diagramLabel(caption)}>
        <div
          ref={drawing}
          className={styles.drawing}
          style={size}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: html }}
        />
        {fetched.failed && (
          <p role="alert">
            <Translate id="diagram.failed">无法载入这张图，请刷新页面；它的文字版在下面。</Translate>
          </p>
        )}
      </div>
      <figcaption className={styles.caption}>
        {caption} <Enlarge drawing={drawing} caption={caption} />
      </figcaption>
      <TextVersion {...alternative} />
    </figure>
  );
}

const diagramLabel = (caption: string): string =>
  translate({ id: 'diagram.label', message: '图：{caption}' }, { caption });

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

/** Does something only with JavaScript, so it is hidden until the page runs; its place is reserved. */
function Enlarge({ drawing, caption }: { drawing: RefObject<HTMLDivElement | null>; caption: string }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const picture = useRef<HTMLDivElement>(null);

  const open = () => {
    // The copy exists only while it is shown, so that ids inside the drawing stay unique the rest of the time.
    if (picture.current) picture.current.innerHTML = drawing.current?.innerHTML ?? '';
    dialog.current?.showModal();
  };
  const clear = () => {
    if (picture.current) picture.current.innerHTML = '';
  };
  return (
    <>
      <button
        type="button"
        data-needs-js=""
        className={styles.enlarge}
        onClick={open}
        aria-label={enlargeLabel(caption)}
      >
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
