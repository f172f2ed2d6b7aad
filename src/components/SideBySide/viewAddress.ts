/** Where the address says that both languages are shown: one parameter, next to others that are not ours. */
const parameter = 'view=both';

export const showsBoth = (search: string): boolean => search.slice(1).split('&').includes(parameter);

/** @param search with its question mark, or empty; what else it holds stays as it is written */
export function withBoth(search: string, both: boolean): string {
  const others = search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('view='));
  const parts = both ? [...others, parameter] : others;
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
