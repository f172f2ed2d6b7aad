import React, { type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useHistory } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import { useBoth } from './useBoth';
import { withBoth } from './viewAddress';

/** Shows both languages side by side, or one again; the address says which, so that it can be sent to others. */
export default function SideBySideSwitch(): ReactNode {
  const history = useHistory();
  const both = useBoth();
  // Explorers and cards change the address behind the router's back, so it is read when the link is used.
  const address = () => {
    const { pathname, search, hash } = window.location;
    return pathname + withBoth(search, !both) + hash;
  };
  const onPointerDown = ({ currentTarget: link }: SyntheticEvent<HTMLAnchorElement>) => {
    link.href = address();
  };
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    // Not pushed: the theme then takes the focus to the top of the page, as after a move to another one.
    history.replace(address());
  };
  return (
    <a href={both ? '?' : '?view=both'} onPointerDown={onPointerDown} onClick={onClick} data-needs-js="">
      {both ? <Translate id="both.off">只看中文</Translate> : <Translate id="both.on">中英并排</Translate>}
    </a>
  );
}
