/** The page in the other language, as blocks that only show something: addresses and controls are those of the reader's page. */
import { readBlocks, type ReadBlock } from './readBlocks';

/** @throws Error if the page cannot be read */
export async function readOtherPage(address: string): Promise<ReadBlock[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const document = new DOMParser().parseFromString(await response.text(), 'text/html');
  const page = document.querySelector('.theme-doc-markdown');
  if (!page) throw new Error(`${address} holds no page`);
  const blocks = readBlocks(page).filter(({ single }) => !single);
  for (const { element } of blocks) inert(element);
  return blocks;
}

const references = ['aria-labelledby', 'aria-describedby', 'marker-start', 'marker-end', 'clip-path', 'fill', 'href'];

/** Ids would stand twice in the document. Drawings refer to their own, so theirs get another name; others are not needed. */
function inert(block: HTMLElement): void {
  for (const control of block.querySelectorAll('button, [data-needs-js], .hash-link')) control.remove();
  block.removeAttribute('id');
  for (const named of block.querySelectorAll('[id]')) {
    if (named.closest('svg, figure')) rename(block, named);
    else named.removeAttribute('id');
  }
}

function rename(block: HTMLElement, named: Element): void {
  const { id } = named;
  const name = `other-${id}`;
  named.id = name;
  for (const attribute of references) {
    for (const user of block.querySelectorAll(`[${attribute}]`)) {
      if (user.localName === 'a') continue;
      const value = user.getAttribute(attribute) ?? '';
      const words = value.split(' ').map((word) => (word === id ? name : word === `#${id}` ? `#${name}` : word));
      user.setAttribute(attribute, words.join(' ').replace(`url(#${id})`, `url(#${name})`));
    }
  }
  for (const style of block.querySelectorAll('style')) {
    style.textContent = (style.textContent ?? '').replaceAll(
      new RegExp(`#${CSS.escape(id)}(?![\\w-])`, 'g'),
      `#${name}`,
    );
  }
}
