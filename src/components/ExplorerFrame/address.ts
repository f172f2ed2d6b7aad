/** Where the state of an explorer stands in the address: one parameter, next to others that are not ours. */
export const parameter = 'x';

/** @param text what an `AddressCodec` wrote */
export function withState(href: string, text: string): string {
  const url = new URL(href);
  url.searchParams.delete(parameter);
  const others = url.searchParams.toString();
  // Not through URLSearchParams, which would escape `;` and `=` and make the address unreadable.
  url.search = `?${others ? `${others}&` : ''}${parameter}=${encodeURI(text)}`;
  return url.href;
}

export function withoutState(href: string): string {
  const url = new URL(href);
  url.searchParams.delete(parameter);
  return url.href;
}

export const readState = (search: string): string | null => new URLSearchParams(search).get(parameter);
