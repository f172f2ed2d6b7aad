/** The comment of the action: its text, and how it is found again. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { link, plainText } from '../../core/evidence/markdownText';
import { relatedMarkdown } from '../../core/evidence/relatedMarkdown';
import type { Related } from '../../core/evidence/related';
import type { Locale } from '../../core/page/pageModel';

/** Stands at the beginning of every comment of the action, and does not show. */
export const marker = '<!-- related-analyses -->';

const from: Record<Locale, string> = { en: 'From the claims of', 'zh-Hans': '论断来自' };

/** @param site address of the site that the claims come from */
export function answerMarkdown(answer: Related, locale: Locale, site: string): string {
  const name = site.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return `${relatedMarkdown(answer, locale)}\n\n<sub>${from[locale]} ${link(plainText(name), site)}</sub>\n`;
}

/**
 * @param change what the answer is about, such as the diff; its hash goes into the comment. The same answer about the same
 * change is not written again, so that the boxes that people have ticked stay ticked; about another change they must be
 * ticked anew.
 */
export function commentBody(markdown: string, change: Uint8Array | string): string {
  const hash = createHash('sha256').update(change).update('\0').update(markdown).digest('hex').slice(0, 32);
  return `${marker}\n<!-- answer ${hash} -->\n\n${markdown}`;
}

const answerOf = (body: string): string | undefined => /^<!-- answer [0-9a-f]{32} -->$/m.exec(body)?.[0];

export const isSameAnswer = (before: string, now: string): boolean => answerOf(unix(before)) === answerOf(now);

const unix = (text: string): string => text.replaceAll('\r\n', '\n');

export const listedComment = z.object({
  id: z.int(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});
export type ListedComment = z.infer<typeof listedComment>;

/**
 * The marker alone proves nothing: anybody can write it, and the token may edit the comments of everybody.
 * @param login who the token belongs to; null for the token of a job or of an app, which writes as a bot
 */
export function isOwn({ body, user }: ListedComment, login: string | null): boolean {
  const mine = login === null ? user?.type === 'Bot' : user?.login === login;
  return mine && unix(body ?? '').startsWith(marker);
}
