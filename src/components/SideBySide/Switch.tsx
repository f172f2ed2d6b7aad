import React, { type MouseEvent, type ReactNode } from 'react';
import { useHistory } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import { useBoth } from './useBoth';
import { withBoth } from './viewAddress';

/** Shows both languages side by side, or one again; the address says which, so that it can be sent to others. */
export default function SideBySideSwitch(): ReactNode {
  const history = useHistory();
  const both = useBoth();
  const onClick = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    // Explorers and cards change the address behind the router's back.
    const { pathname, search, hash } = window.location;
    // Not pushed: the theme then takes the focus to the top of the page, as after a move to another one.
    history.replace(pathname + withBoth(search, !both) + hash);
  };
  return (
    <a href={both ? '?' : '?view=both'} onClick={onClick} data-needs-js="">
      {both ? <Translate id="both.off">只看中文</Translate> : <Translate id="both.on">中英并排</Translate>}
    </a>
  );
}
