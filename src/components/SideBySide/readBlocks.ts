/** The blocks of a page in its HTML, here or in a document that was fetched. */
import type { BlockSize } from './alignBlocks';

export interface ReadBlock extends BlockSize {
  element: HTMLElement;
  /** Where the rows are: its items, or itself. */
  parts: HTMLElement[];
}

/** On what is shown once for both languages, because it is the same or works in one only. */
export const onceAttribute = 'data-once';

export function readBlocks(page: Element): ReadBlock[] {
  return [...page.children]
    .filter((element): element is HTMLElement => !element.hasAttribute('data-beside'))
    .map((element) => {
      const list = element.matches('ul, ol') ? ([...element.children] as HTMLElement[]) : [];
      const parts = list.length > 0 ? list : [element];
      return {
        element,
        parts,
        items: parts.length,
        heading: element.matches('h2, h3, h4') ? element.id : undefined,
        single: element.hasAttribute(onceAttribute) || element.querySelector(`:scope > [${onceAttribute}]`) !== null,
      };
    });
}

/** Puts the parts of a block into consecutive rows. */
export function placeInRows({ parts }: ReadBlock, first: number): void {
  parts.forEach((part, index) => part.style.setProperty('--row', String(first + index)));
}
