import React, { type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { addressInOtherLanguage } from './addressInOtherLanguage';
import { rememberAnswer } from './languageAnswer';
import { readingPlace } from './readingPlace';
import { useOtherLanguage } from './useOtherLanguage';

interface Props {
  className?: string;
  onClick?(): void;
  children: ReactNode;
}

/** Leads to the same passage of the same page in the other language; without JavaScript, to the page. */
export default function LanguageLink({ className, onClick, children }: Props): ReactNode {
  const { htmlLang, page } = useOtherLanguage();

  // Explorers and cards change the address behind the router's back, so it is read when the link is used. It is set in the
  // DOM, since the browser follows the link, or copies it, before React would render.
  const aim = ({ currentTarget: link }: SyntheticEvent<HTMLAnchorElement>) => {
    link.href = addressInOtherLanguage(link.pathname, window.location, readingPlace());
  };
  const follow = (event: SyntheticEvent<HTMLAnchorElement>) => {
    aim(event);
    rememberAnswer();
    onClick?.();
  };
  const openInTab = ({ button }: MouseEvent) => {
    if (button === 1) rememberAnswer();
  };

  return (
    <a
      href={page}
      hrefLang={htmlLang}
      lang={htmlLang}
      className={className}
      onPointerDown={aim}
      onKeyDown={aim}
      onClick={follow}
      onAuxClick={openInTab}
    >
      {children}
    </a>
  );
}
