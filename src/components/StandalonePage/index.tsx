import React, { type ReactNode } from 'react';
import { PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import styles from './styles.module.css';

interface Props {
  title: string;
  /** For search engines and link previews, 50 to 160 characters. */
  description: string;
  /** For lists and tables that need more width than text does. */
  wide?: boolean;
  children: ReactNode;
}

/** A page that no MDX file holds: title, text and the frame of the site. */
export default function StandalonePage({ title, description, wide = false, children }: Props): ReactNode {
  return (
    <Layout>
      <PageMetadata title={title} description={description} />
      <main className={`container markdown ${styles.main}`} data-wide={wide || undefined}>
        <Heading as="h1">{title}</Heading>
        {children}
      </main>
    </Layout>
  );
}
