import React, { type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import type { PageCoverage } from '@site/core/evidence/coverage';
import { shortHash } from '@site/core/page/pins';
import type { Bilingual } from '@site/core/schema/claimFile';
import type { TranslationState } from '@site/core/translation/translatedPairs';
import type { PublishedClaim } from '@site/core/schema/publishedClaim';
import { claimKinds, kindLabel, kindSign } from '@site/src/components/Claim/kinds';
import ClaimLink from '@site/src/components/ClaimLink';
import InlineCode from '@site/src/components/InlineCode';
import ScrollBox from '@site/src/components/ScrollBox';
import StandalonePage from '@site/src/components/StandalonePage';
import VerdictBadge, { type Verdict } from '@site/src/components/VerdictBadge';
import styles from './styles.module.css';

type Listed = Pick<
  PublishedClaim,
  'id' | 'page' | 'text' | 'textEn' | 'kind' | 'state' | 'verdict' | 'note' | 'defect' | 'settle'
> & { sources: string[] };

interface Compared {
  ref: string;
  base: string;
  to: { rev: string; commit: string; date: string };
  day: string;
  citations: number;
  /** Citations that changed or are gone. */
  review: number;
}

interface Props {
  data: {
    titles: Record<string, string>;
    rows: PageCoverage[];
    listed: Listed[];
    compared: Compared[];
    translation: TranslationState;
    /** Day of the last verification; null before the first. */
    verified: string | null;
  };
}

/** What the whole site knows, how it knows it, and what it does not know. */
export default function EvidencePage({ data }: Props): ReactNode {
  const { titles, rows, listed, compared, translation, verified } = data;
  const open = listed.filter(({ kind }) => kind === 'open');
  const defects = listed.filter(({ defect }) => defect);
  const refuted = listed.filter(({ verdict }) => verdict && verdict !== 'confirmed');
  return (
    <StandalonePage
      wide
      title={translate({ id: 'evidencePage.title', message: '证据' })}
      description={translate({
        id: 'evidencePage.description',
        message:
          '六篇 OpenPI 分析的证据总览：各页论断的种类与核对状态、与最新提交的比较、未决问题及解决办法、不成立的旧说法、源码中的缺陷及其后果，每一条都链接到所引的代码行。',
      })}
    >
      <p>
        {verified && (
          <Translate id="evidencePage.intro" values={{ verified: <time dateTime={verified}>{verified}</time> }}>
            {
              '每条论断都带着证据：固定提交上的行、必须无结果的查询，或在真实代码上的运行。工具在 {verified} 逐条比对过全部行与查询；本页由同一份数据生成。'
            }
          </Translate>
        )}{' '}
        <Translate id="evidencePage.translation" values={{ ...translation }}>
          {'英文版已完成 {translated} / {pages} 页，{sections} 节的中英文字经逐句核对。'}
        </Translate>
      </p>
      <ul className={styles.contents}>
        <li>
          <a href="#coverage">
            <Translate id="evidencePage.coverage">覆盖</Translate>
          </a>
        </li>
        <li>
          <a href="#drift">
            <Translate id="evidencePage.drift">与最新提交比较</Translate>
          </a>
        </li>
        <li>
          <a href="#open">
            <Translate id="evidencePage.open">未决问题</Translate>
          </a>{' '}
          {open.length}
        </li>
        <li>
          <a href="#refuted">
            <Translate id="evidencePage.refuted">早期笔记中站不住的说法</Translate>
          </a>{' '}
          {refuted.length}
        </li>
        <li>
          <a href="#defects">
            <Translate id="evidencePage.defects">源码中的缺陷</Translate>
          </a>{' '}
          {defects.length}
        </li>
      </ul>

      <Heading as="h2" id="coverage">
        {translate({ id: 'evidencePage.coverage', message: '覆盖' })}
      </Heading>
      <Coverage rows={rows} titles={titles} />

      <Heading as="h2" id="drift">
        {translate({ id: 'evidencePage.drift', message: '与最新提交比较' })}
      </Heading>
      <DriftTable compared={compared} />

      <Heading as="h2" id="open">
        {translate({ id: 'evidencePage.open', message: '未决问题' })}
      </Heading>
      <p>
        <Translate id="evidencePage.open.hint">尚不知道答案的问题，以及怎样得到答案。</Translate>
      </p>
      <Grouped listed={open} titles={titles}>
        {(claim) => (
          <>
            <ClaimLink {...claim} />
            {claim.settle && (
              <p className={styles.more}>
                <Translate id="evidencePage.settle">怎样解决：</Translate>
                <Text text={claim.settle} />
              </p>
            )}
          </>
        )}
      </Grouped>

      <Heading as="h2" id="refuted">
        {translate({ id: 'evidencePage.refuted', message: '早期笔记中站不住的说法' })}
      </Heading>
      <p>
        <Translate id="evidencePage.refuted.hint">早期笔记里不成立、过期、无依据或须加限定的说法，以及理由。</Translate>
      </p>
      <Grouped listed={refuted} titles={titles}>
        {(claim) => (
          <>
            {claim.note && <Text text={claim.note.statement} />} <VerdictBadge verdict={claim.verdict as Verdict} />
            <p className={styles.more}>
              {claim.note && <Text text={claim.note.reason} />} <ClaimLink {...claim} />
            </p>
          </>
        )}
      </Grouped>

      <Heading as="h2" id="defects">
        {translate({ id: 'evidencePage.defects', message: '源码中的缺陷' })}
      </Heading>
      <p>
        <Translate id="evidencePage.defects.hint">由论断证明的缺陷，各附后果；仓库名指缺陷所在的固定点。</Translate>
      </p>
      <Grouped listed={defects} titles={titles}>
        {(claim) => (
          <>
            <strong>{claim.defect && <Text text={claim.defect.title} />}</strong>{' '}
            <span className={styles.sources}>{claim.sources.join(', ')}</span>
            <p className={styles.more}>
              {claim.defect && <Text text={claim.defect.consequence} />} <ClaimLink {...claim} />
            </p>
          </>
        )}
      </Grouped>
    </StandalonePage>
  );
}

function Coverage({ rows, titles }: { rows: PageCoverage[]; titles: Record<string, string> }): ReactNode {
  const sum = (pick: (row: PageCoverage) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const cells = (pick: (row: PageCoverage) => number, row?: PageCoverage) => (row ? pick(row) : sum(pick));
  const columns: { name: string; sign?: string; pick(row: PageCoverage): number }[] = [
    { name: translate({ id: 'evidencePage.claims', message: '论断' }), pick: ({ claims }) => claims },
    ...claimKinds.map((kind) => ({
      name: kindLabel(kind),
      sign: kindSign[kind],
      pick: ({ kinds }: PageCoverage) => kinds[kind],
    })),
    {
      name: translate({ id: 'evidencePage.verified', message: '已核对' }),
      pick: ({ states }) => states.verified + states.changed,
    },
    { name: translate({ id: 'evidencePage.recorded', message: '仅运行记录' }), pick: ({ states }) => states.recorded },
    { name: translate({ id: 'evidencePage.changed', message: '最新已变' }), pick: ({ states }) => states.changed },
    { name: translate({ id: 'evidencePage.citations', message: '引用' }), pick: ({ citations }) => citations },
    { name: translate({ id: 'evidencePage.queries', message: '查询' }), pick: ({ queries }) => queries },
  ];
  return (
    <ScrollBox label={translate({ id: 'evidencePage.coverage', message: '覆盖' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="evidencePage.page">页面</Translate>
            </th>
            {columns.map(({ name, sign }) => (
              <th key={name} scope="col" className={styles.number}>
                {sign && <span aria-hidden="true">{sign} </span>}
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.page}>
              <th scope="row">
                <Link to={`/${row.page}`}>{titles[row.page]}</Link>
              </th>
              {columns.map(({ name, pick }) => (
                <td key={name} className={styles.number}>
                  {cells(pick, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Translate id="evidencePage.total">合计</Translate>
            </th>
            {columns.map(({ name, pick }) => (
              <td key={name} className={styles.number}>
                {cells(pick)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

function DriftTable({ compared }: { compared: Compared[] }): ReactNode {
  return (
    <ScrollBox label={translate({ id: 'evidencePage.drift', message: '与最新提交比较' })}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Translate id="evidencePage.pin">固定点</Translate>
            </th>
            <th scope="col">
              <Translate id="evidencePage.branch">分支的最新提交</Translate>
            </th>
            <th scope="col">
              <Translate id="evidencePage.day">比较日期</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="evidencePage.citations">引用</Translate>
            </th>
            <th scope="col" className={styles.number}>
              <Translate id="evidencePage.review">已改变或消失</Translate>
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map(({ ref, base, to, day, citations, review }) => (
            <tr key={ref}>
              <th scope="row">
                <code>{ref}</code> {shortHash(base)}
              </th>
              <td>
                {to.rev} {shortHash(to.commit)} ({to.date})
              </td>
              <td>
                <time dateTime={day}>{day}</time>
              </td>
              <td className={styles.number}>{citations}</td>
              <td className={styles.number}>{review}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface GroupedProps {
  listed: Listed[];
  titles: Record<string, string>;
  children(claim: Listed): ReactNode;
}

/** A list for each page, in the order of the site. */
function Grouped({ listed, titles, children }: GroupedProps): ReactNode {
  return Object.entries(titles).map(([page, title]) => {
    const own = listed.filter((claim) => claim.page === page);
    if (own.length === 0) return null;
    return (
      <section key={page} className={styles.group}>
        <Heading as="h3">{title}</Heading>
        <ul>
          {own.map((claim) => (
            <li key={claim.id}>{children(claim)}</li>
          ))}
        </ul>
      </section>
    );
  });
}

function Text({ text }: { text: Bilingual }): ReactNode {
  const { i18n } = useDocusaurusContext();
  return <InlineCode text={i18n.currentLocale === 'en' ? text.en : text.zh} />;
}
