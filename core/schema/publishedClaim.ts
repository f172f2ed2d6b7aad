/**
 * The form of `build/claims.json`, for everyone who reads it: the site itself, the action, other tools. Types, the published
 * JSON schema and the reference page are derived from it, so a description stands here in both languages.
 */
import * as z from 'zod';
import { claimKinds, verdicts } from './claimFile';

import { driftStatuses, standings } from './records';
import { sourceRefSchema } from './sources';

/** Raised by one for additions, and to the next whole number where a reader would have to change. */
export const claimsVersion = '1.1';

/**
 * `recorded`: rests on recorded runs of the real code alone, which `verify` does not repeat. `unproven`: an open question that
 * cites nothing.
 */
export const claimStates = ['verified', 'changed', 'recorded', 'unproven'] as const;

const say = (zh: string, description: string) => ({ zh, description });

const bilingual = z.object({ zh: z.string(), en: z.string() });
const line = z.int().min(1);
const hash = z.string().regex(/^[0-9a-f]{40}$/);

const counterpart = z.object({
  standing: z.enum(standings).meta(say('相同、移动、不同或没有', 'same, moved, differs or absent')),
  permalink: z
    .url()
    .nullable()
    .meta(say('对应的行；没有时为 null', 'the corresponding lines; null where there are none')),
});

const newest = z.object({
  commit: hash.meta(say('所比较的较新提交', 'the newer commit that was compared')),
  date: z.iso.date().meta(say('该提交的日期（UTC）', 'date of that commit (UTC)')),
  status: z.enum(driftStatuses).meta(say('相同、移动、改变或消失', 'same, moved, changed or gone')),
  path: z.string().nullable().meta(say('那里的路径', 'path there')),
  start: line.nullable().meta(say('那里的首行', 'first line there')),
  end: line.nullable().meta(say('那里的末行', 'last line there')),
  blob: hash.nullable().meta(say('那里文件内容的 git 名', "git's name of the file's content there")),
});

const citation = z.object({
  id: z.string().meta(say('引用的编号', 'id of the citation')),
  source: sourceRefSchema.meta(say('仓库与固定点，如 fork@head', 'repository and pin, such as fork@head')),
  repo: z.url().meta(say('仓库地址', 'address of the repository')),
  commit: hash.meta(say('固定提交的完整散列', 'full hash of the pinned commit')),
  path: z.string().meta(say('仓库内路径', 'path in the repository')),
  symbol: z
    .string()
    .nullable()
    .meta(say('行所属定义的限定名', 'qualified name of the definition that the lines belong to')),
  start: line.meta(say('首行，从 1 计', 'first line, from 1')),
  end: line.meta(say('末行，含', 'last line, inclusive')),
  sha256: z.string().meta(say('这些行规范化文本的 SHA-256', 'SHA-256 of the normalised text of the lines')),
  permalink: z.url().meta(say('GitHub 上固定提交的这些行', 'the lines at the pinned commit on GitHub')),
  blob: hash.meta(
    say(
      '文件内容的 git 名，diff 的 index 行里也有它',
      "git's name of the file's content, which a diff names in its index line",
    ),
  ),
  definition: z
    .object({ start: line, end: line })
    .nullable()
    .meta(say('symbol 的定义所占的行', 'lines of the definition of symbol')),
  newest: newest
    .nullable()
    .meta(
      say(
        '在所跟踪分支的最新提交；未比较时为 null',
        'at the newest commit of the tracked branch; null where not compared',
      ),
    ),
  elsewhere: z
    .record(sourceRefSchema, counterpart)
    .meta(say('在另一个仓库的固定点（上游 ↔ 分支）', 'at the pins of the other repository (upstream ↔ fork)')),
});

const query = z.object({
  source: sourceRefSchema.meta(say('仓库与固定点', 'repository and pin')),
  commit: hash.meta(say('固定提交的完整散列', 'full hash of the pinned commit')),
  pattern: z.string().meta(say('git grep -E 的模式', 'pattern of git grep -E')),
  paths: z.array(z.string()).meta(say('git 路径规格', 'git pathspecs')),
  found: z
    .int()
    .nullable()
    .meta(say('在最新提交找到的处数；未比较时为 null', 'places found at the newest commit; null where not compared')),
});

export const publishedClaimSchema = z.object({
  id: z.string().meta(say('稳定的编号，两种语言相同', 'stable id, the same in both languages')),
  page: z.string().meta(say('所在页面', 'name of the page')),
  section: z.string().nullable().meta(say('所在章节的编号', 'id of the section')),
  url: z.string().meta(say('中文页面上的永久链接', 'permalink on the Chinese page')),
  urlEn: z.string().meta(say('英文页面上的永久链接', 'permalink on the English page')),
  text: z.string().meta(say('中文句子，公式写作 $…$', 'the Chinese sentence; formulas as $…$')),
  textEn: z
    .string()
    .nullable()
    .meta(say('英文句子；未翻译时为 null', 'the English sentence; null until it is translated')),
  kind: z
    .enum(claimKinds)
    .meta(
      say(
        'read 读自代码；run 由运行复现；absent 查询无结果；inferred 推断；open 未决',
        'read: read from the code; run: reproduced by a run; absent: a query finds nothing; inferred: an inference; open: an open question',
      ),
    ),
  verdict: z
    .enum(verdicts)
    .nullable()
    .meta(say('对早期笔记或公开讨论的判定', 'what was found about an earlier note or a public thread')),
  note: z
    .object({ statement: bilingual, reason: bilingual })
    .nullable()
    .meta(say('笔记的说法与判定的理由', 'what the note says, and why the verdict')),
  defect: z
    .object({ title: bilingual, consequence: bilingual })
    .nullable()
    .meta(say('所证明的源码缺陷及其后果', 'the defect that the claim proves, and its consequence')),
  settle: bilingual.nullable().meta(say('未决问题怎样解决', 'how an open question can be settled')),
  golden: z.array(z.string()).meta(say('黄金用例 FILE/CASE', 'golden cases, FILE/CASE')),
  queries: z.array(query).meta(say('必须无结果的查询', 'queries that must find nothing')),
  citations: z.array(citation).meta(say('论断所依据的行', 'the lines that the claim rests on')),
  beside: z
    .array(citation)
    .meta(
      say(
        '页面在本论断旁另外引用、但并非其证据的行',
        'lines that the page cites beside this claim without resting it on them',
      ),
    ),
  elsewhere: z
    .record(sourceRefSchema, z.enum(standings))
    .meta(
      say(
        '整条论断的证据在另一个仓库各固定点的状况',
        'how the evidence as a whole stands at the pins of the other repository',
      ),
    ),
  explorer: z
    .boolean()
    .meta(
      say(
        '页面上的探索器（#explorer）是否以本论断为据',
        'whether the explorer of the page (#explorer) rests on the claim',
      ),
    ),
  state: z
    .enum(claimStates)
    .meta(
      say(
        'verified 证据已在固定提交核对；changed 同上，但在最新提交已改变；recorded 只以记录的运行为据；unproven 没有可核对的证据',
        'verified: the evidence holds at its pins; changed: likewise, but it differs at the newest commit; recorded: rests on recorded runs alone; unproven: nothing to verify',
      ),
    ),
  verified: z.iso.date().meta(say('最近一次核对的日期（UTC）', 'day of the last verification (UTC)')),
});

export const publishedClaimsSchema = z.array(publishedClaimSchema).meta({
  title: 'claims.json',
  zh: '站点上的全部论断及其证据。',
  description: 'All claims of the site with their evidence.',
});

export type PublishedClaim = z.infer<typeof publishedClaimSchema>;
export type PublishedCitation = z.infer<typeof citation>;
export type PublishedQuery = z.infer<typeof query>;
export type ClaimState = (typeof claimStates)[number];

/** JSON Schema (2020-12) of the file. Fields may be added within a version, so unknown ones are allowed. */
export const claimsJsonSchema = (id: string) => ({
  $id: id,
  version: claimsVersion,
  ...z.toJSONSchema(publishedClaimsSchema, { io: 'input' }),
});
