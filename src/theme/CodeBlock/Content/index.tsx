import React, { type ReactNode } from 'react';
import clsx from 'clsx';
import { translate } from '@docusaurus/Translate';
import { usePrismTheme } from '@docusaurus/theme-common';
import { useCodeBlockContext } from '@docusaurus/theme-common/internal';
import Line from '@theme/CodeBlock/Line';
import { Highlight } from 'prism-react-renderer';
import styles from './styles.module.css';

/** Code that scrolls sideways in a box with a name; see src/theme/README.md. */
export default function CodeBlockContent({ className }: { className: string }): ReactNode {
  const { metadata, wordWrap } = useCodeBlockContext();
  const { code, language, lineClassNames } = metadata;
  return (
    <Highlight theme={usePrismTheme()} code={code} language={language}>
      {({ className: languageClass, style, tokens: lines, getLineProps, getTokenProps }) => (
        <pre
          ref={wordWrap.codeBlockRef}
          role="region"
          tabIndex={0}
          aria-label={translate({ id: 'code.label', message: '代码：{language}' }, { language })}
          className={clsx(className, languageClass, styles.block, 'thin-scrollbar')}
          style={style}
        >
          <code className={styles.lines}>
            {lines.map((line, index) => (
              <Line
                key={index}
                line={line}
                getLineProps={getLineProps}
                getTokenProps={getTokenProps}
                classNames={lineClassNames[index]}
                showLineNumbers={false}
              />
            ))}
          </code>
        </pre>
      )}
    </Highlight>
  );
}
