import React, { type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { folderTree, type Folder, type IndexedFile } from '@site/core/evidence/sourceIndex';
import StandalonePage from '@site/src/components/StandalonePage';
import styles from './styles.module.css';

type File = Omit<IndexedFile, 'symbols'> & { citations: number };

/** All cited source files as a tree for each repository. */
export default function SourcesPage({ data }: { data: File[] }): ReactNode {
  const keys = [...new Set(data.map(({ key }) => key))];
  return (
    <StandalonePage
      title={translate({ id: 'sources.title', message: '源码索引' })}
      description={translate({
        id: 'sources.description',
        message:
          '按源文件倒查：OpenPI 上游、研究分支与 TTT Video DiT 中被本站引用的每一个文件和符号，以及依赖它们的全部论断。正在读某个文件时，从这里找到关于它的每一处分析。',
      })}
    >
      <p>
        <Translate id="sources.intro">
          正在读某个源文件？这里列出被引用的文件；每个文件的页面按符号给出依赖它的论断。
        </Translate>
      </p>
      {keys.map((key) => {
        const files = data.filter((file) => file.key === key);
        return (
          <section key={key}>
            <Heading as="h2" id={key}>
              {key}
            </Heading>
            <p className={styles.repository}>
              <a href={files[0]?.repo}>{files[0]?.repo.replace('https://github.com/', '')}</a>{' '}
              <Translate id="sources.count" values={{ count: files.length }}>
                {'{count} 个文件'}
              </Translate>
            </p>
            <Tree folder={folderTree(files)} />
          </section>
        );
      })}
    </StandalonePage>
  );
}

function Tree({ folder: { folders, files } }: { folder: Folder<File> }): ReactNode {
  return (
    <ul className={styles.tree}>
      {folders.map((folder) => (
        <li key={folder.name}>
          <span className={styles.folder}>{folder.name}</span>
          <Tree folder={folder} />
        </li>
      ))}
      {files.map(({ key, path, claims, citations }) => (
        <li key={path}>
          <Link to={`/sources/${key}/${path}`}>
            <code>{path.split('/').pop()}</code>
          </Link>{' '}
          <span className={styles.counts}>
            <Translate id="sources.file" values={{ claims, citations }}>
              {'{claims} 条论断，{citations} 处引用'}
            </Translate>
          </span>
        </li>
      ))}
    </ul>
  );
}
