import React, { Suspense, lazy, useCallback, useState, type MouseEvent, type ReactNode } from 'react';
import type { Place } from '../ClaimCard';

// The card and its words are loaded when the first one is opened: a page that is only read stays light.
const ClaimCard = lazy(() => import('../ClaimCard'));

interface Opened {
  id: string;
  sentence: string;
  place: Place;
}

/**
 * Below the claim or above it, where there is more room: not over the sentence, unless that fills the window itself.
 */
const placeBeside = ({ top, bottom }: DOMRect): Place => {
  const height = window.innerHeight;
  return height - bottom >= top
    ? { below: Math.min(bottom, height * 0.55) }
    : { above: Math.min(height - top, height * 0.45) };
};

/** Opens the card of a claim when its sign is used, or its sentence clicked; one card at a time. */
export default function ClaimCards({ page, children }: { page: string; children: ReactNode }): ReactNode {
  const [opened, setOpened] = useState<Opened>();

  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const sign = target.closest('[data-claim-sign]');
    // A click in the sentence opens the card too, unless it follows a link or selects text.
    const sentence = target.closest('a, button') ? null : target.closest('[data-claim-sentence]');
    const claim = (sign ?? sentence)?.closest<HTMLElement>('[data-kind][id]');
    if (!claim || (!sign && !window.getSelection()?.isCollapsed)) return;
    event.preventDefault();
    window.history.replaceState(window.history.state, '', `#${claim.id}`);
    setOpened({
      id: claim.id,
      sentence: claim.querySelector('[data-claim-sentence]')?.innerHTML ?? '',
      place: placeBeside(claim.getBoundingClientRect()),
    });
  };

  const close = useCallback(() => {
    setOpened((current) => {
      if (current) document.getElementById(current.id)?.querySelector<HTMLElement>('[data-claim-sign]')?.focus();
      return undefined;
    });
  }, []);

  return (
    <>
      {/* Keyboard users reach the signs, which are links: this only listens to what happens on them. */}
      <div onClick={onClick}>{children}</div>
      {opened && (
        <Suspense>
          <ClaimCard page={page} {...opened} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
