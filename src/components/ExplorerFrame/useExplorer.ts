import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from '@docusaurus/router';
import type { AddressCodec, AddressProblem } from '@site/core/explorer/addressCodec';
import { readState, withoutState, withState } from './address';

export interface ExplorerControl<State> {
  state: State;
  /** Changes some settings; the address follows. */
  change(part: Partial<State>): void;
  reset(): void;
  /** Why the address was not read; gone after the next change. */
  problem?: AddressProblem;
  /** The address of this very state. */
  permalink(): string;
}

/** The state of an explorer, kept in the address. On the server, and without a state in the address, it is the default. */
export function useExplorer<State extends object>(codec: AddressCodec<State>): ExplorerControl<State> {
  const { search } = useLocation();
  const [read, setRead] = useState(() => codec.decode(readState(search)));
  const current = useRef(search);

  // Moves inside the site and the back button change the address without loading the page.
  useEffect(() => {
    if (current.current === search) return;
    current.current = search;
    setRead(codec.decode(readState(search)));
  }, [codec, search]);

  const { state, problem } = read;
  const text = codec.encode(state);
  const isDefault = text === codec.encode(codec.initial);

  // Browsers refuse more than a few changes of the address in a second, and a slider makes many.
  useEffect(() => {
    if (problem) return undefined;
    const timer = setTimeout(() => {
      const { href } = window.location;
      const next = isDefault ? withoutState(href) : withState(href, text);
      if (next !== href) window.history.replaceState(window.history.state, '', next);
    }, 250);
    return () => clearTimeout(timer);
  }, [text, isDefault, problem]);

  // Working out the consequence may be interrupted by the next change, and does not hold up the control that made this one.
  const change = useCallback(
    (part: Partial<State>) =>
      startTransition(() => setRead(({ state: before }) => ({ state: { ...before, ...part } }))),
    [],
  );
  const reset = useCallback(() => setRead({ state: codec.initial }), [codec]);
  const permalink = () => {
    const url = new URL(withState(window.location.href, text));
    url.hash = 'explorer';
    return url.href;
  };
  return { state, change, reset, problem, permalink };
}
