import React, { type ReactNode } from 'react';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import LanguageLink from '../LanguageLink';
import styles from './styles.module.css';

/**
 * Shown instead of the text of a page whose translation is pending: says so plainly, gives what is already there in this
 * language, and leads to the complete page. The notice exists only in translations, so its default text is English.
 */
export default function PendingTranslation(): ReactNode {
  const { frontMatter } = useDoc();
  const { keyFinding, abstract } = frontMatter as { keyFinding?: string; abstract?: string };
  return (
    <>
      <div className={styles.notice} role="note">
        <p>
          <Translate id="pending.notice">
            This page is not translated into English yet. The complete edition is in Chinese.
          </Translate>
        </p>
        <p>
          <LanguageLink>阅读完整的中文版</LanguageLink>
        </p>
      </div>
      {keyFinding && (
        <p>
          <strong>
            <Translate id="pending.finding">Key finding:</Translate>
          </strong>{' '}
          {keyFinding}
        </p>
      )}
      {abstract && <p>{abstract}</p>}
    </>
  );
}
