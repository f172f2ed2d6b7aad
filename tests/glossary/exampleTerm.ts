import type { Term } from '../../core/schema/glossary';

/** A term of which a test says only what it is about. */
export const exampleTerm = (id: string, zh: string, en: string, more: Partial<Term> = {}): Term => ({
  ...{ id, zh, en, code: [], see: [] },
  ...{ also: { zh: [], en: [] }, avoid: { zh: [], en: [] }, definition: { zh: '', en: '' } },
  ...more,
});
