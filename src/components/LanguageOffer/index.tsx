import React, { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import LanguageLink from '../LanguageLink';
import { isAnswered, rememberAnswer } from '../LanguageLink/languageAnswer';
import { useOtherLanguage } from '../LanguageLink/useOtherLanguage';
import { shouldOffer } from './shouldOffer';
import styles from './styles.module.css';
import { words } from './words';

/** Offers the other language, once, to readers whose browser prefers it. To be shown counts as asked, whatever they do. */
export default function LanguageOffer(): ReactNode {
  const { i18n } = useDocusaurusContext();
  const { locale, htmlLang } = useOtherLanguage();
  const [open, setOpen] = useState(false);
  const before = useRef<HTMLElement>(null);
  const name = useId();
  const say = words[locale];

  useEffect(() => {
    if (shouldOffer(navigator.languages, i18n.currentLocale, isAnswered())) setOpen(rememberAnswer());
  }, [i18n.currentLocale]);

  if (!open || !say) return null;

  const close = () => {
    setOpen(false);
    before.current?.focus({ preventScroll: true });
  };
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget as HTMLElement | null;
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  };

  return (
    <div
      role="region"
      aria-labelledby={name}
      lang={htmlLang}
      className={styles.offer}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <p id={name} className={styles.words}>
        {say.offer}
      </p>
      <LanguageLink className="button button--primary button--sm">{say.accept}</LanguageLink>
      <button type="button" className={`button button--secondary button--sm ${styles.decline}`} onClick={close}>
        {say.decline}
      </button>
    </div>
  );
}
