import React, { type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ClaimsReference } from '@site/core/schema/claimsReference';
import ScrollBox from '@site/src/components/ScrollBox';
import StandalonePage from '@site/src/components/StandalonePage';

/** The form of claims.json, read from its schema. */
export default function ReferencePage({ data: { version, zh, en, rows } }: { data: ClaimsReference }): ReactNode {
  const { i18n, siteConfig } = useDocusaurusContext();
  const english = i18n.currentLocale === 'en';
  const root = String(siteConfig.customFields?.rootUrl ?? '/');
  return (
    <StandalonePage
      title={translate({ id: 'reference.title', message: 'claims.json 参考' })}
      description={translate({
        id: 'reference.description',
        message:
          'claims.json 的格式：OpenPI 技术分析全部论断的机器可读清单，含句子、证据、固定提交上的行、散列、永久链接与状态，字段说明由 JSON Schema 生成，附版本约定。',
      })}
    >
      <p>
        {english ? en : zh} <a href={`${root}claims.json`}>claims.json</a> ·{' '}
        <a href={`${root}claims.schema.json`}>claims.schema.json</a> ·{' '}
        <Translate id="reference.version" values={{ version }}>
          {'版本 {version}'}
        </Translate>
      </p>
      <p>
        <Translate id="reference.versions">
          文件是一个数组。增加字段时，版本的第二个数加一，读者应忽略不认识的字段；删除字段或改变含义时，第一个数加一。
        </Translate>
      </p>
      <ScrollBox label="claims.json">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Translate id="reference.field">字段</Translate>
              </th>
              <th scope="col">
                <Translate id="reference.type">类型</Translate>
              </th>
              <th scope="col">
                <Translate id="reference.meaning">含义</Translate>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">
                  <code>{row.field}</code>
                </th>
                <td>
                  <code>{row.type}</code>
                </td>
                <td>{english ? row.en : row.zh}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </StandalonePage>
  );
}
