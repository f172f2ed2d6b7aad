import React, { type ReactNode } from 'react';
import IconLanguage from '@theme/Icon/Language';
import type { Props } from '@theme/NavbarItem/LocaleDropdownNavbarItem';
import LanguageLink from '@site/src/components/LanguageLink';
import { useOtherLanguage } from '@site/src/components/LanguageLink/useOtherLanguage';
import styles from './styles.module.css';

/** With two languages there is nothing to drop down: one link to the other, named in it. */
export default function LocaleDropdownNavbarItem({
  mobile,
  onClick,
}: Pick<Props, 'mobile'> & { onClick?(): void }): ReactNode {
  const { label } = useOtherLanguage();
  const link = (
    <LanguageLink className={mobile ? 'menu__link' : 'navbar__item navbar__link'} onClick={onClick}>
      <IconLanguage className={styles.icon} />
      {label}
    </LanguageLink>
  );
  return mobile ? <li className="menu__list-item">{link}</li> : link;
}
