/**
 * A layout as a short text, `img256,img256x,lang60/200,act50`, for the address and for pull requests. An `x` masks a camera,
 * `60/200` are valid and all tokens, `b` and `c` make text its own block or causal, and what stands behind `!` is kept apart.
 */
import type { Layout, Segment } from '@site/core/models/attentionMask/segment';
import { segmentLength } from '@site/core/models/attentionMask/segment';

export const limits = { segments: 16, freeTokens: 64, tokens: 1600 };

/** Kinds that a reader can keep apart, with their names in the text. */
const isolation = { action: 'act', perception: 'perc', dynamics: 'dyn', inverseDynamics: 'inv', free: 'free' } as const;
export type IsolatableKind = keyof typeof isolation;
export const isolatableKinds = Object.keys(isolation) as IsolatableKind[];

export function layoutText({ segments, isolatedKinds }: Layout): string {
  const apart = isolatableKinds.filter((kind) => isolatedKinds.includes(kind)).map((kind) => isolation[kind]);
  return [segments.map(segmentText).join(','), ...(apart.length > 0 ? [apart.join('.')] : [])].join('!');
}

function segmentText(segment: Segment): string {
  switch (segment.kind) {
    case 'image':
      return `img${segment.tokens}${segment.valid ? '' : 'x'}`;
    case 'language':
      return `lang${segment.validTokens}/${segment.tokens}${languageMarks[segment.attention ?? 'joined']}`;
    case 'eToken':
      return `e${segment.tokens}`;
    case 'state':
      return 'state';
    case 'action':
      return `act${segment.tokens}`;
    case 'perception':
      return 'perc';
    case 'dynamics':
      return `dyn${segment.actionTokens}/${segment.imageTokens}`;
    case 'inverseDynamics':
      return `inv${segment.imageTokens}/${segment.actionTokens}`;
    case 'fastPostfix':
      return `fast${segment.tokens}`;
    case 'padding':
      return `pad${segment.tokens}`;
    case 'free':
      return `free${segment.attMask.join('')}-${segment.padMask.join('')}`;
  }
}

const languageMarks = { joined: '', ownBlock: 'b', causal: 'c' } as const;

/** @returns undefined for what is no layout, or one beyond the limits */
export function parseLayout(text: string): Layout | undefined {
  const [body = '', apart, ...rest] = text.split('!');
  const segments = body.split(',').map(parseSegment);
  const isolatedKinds = (apart?.split('.') ?? []).map((name) =>
    isolatableKinds.find((kind) => isolation[kind] === name),
  );
  if (rest.length > 0 || !segments.every(isKnown) || !isolatedKinds.every(isKnown)) return undefined;
  return withinLimits(segments) ? { segments, isolatedKinds } : undefined;
}

export function withinLimits(segments: readonly Segment[]): boolean {
  const total = segments.reduce((sum, segment) => sum + segmentLength(segment), 0);
  return segments.length > 0 && segments.length <= limits.segments && total <= limits.tokens;
}

const isKnown = <T>(value: T | undefined): value is T => value !== undefined;

/** What stands before the numbers, and what they mean. */
const forms: readonly [RegExp, (first: number, second: number, mark: string) => Segment | undefined][] = [
  [/^img(\d{1,4})()(x?)$/, (tokens, _, mark) => ({ kind: 'image', tokens, valid: mark === '' })],
  [/^lang(\d{1,4})\/(\d{1,4})([bc]?)$/, parseLanguage],
  [/^e(\d{1,4})$/, (tokens) => ({ kind: 'eToken', tokens })],
  [/^state$/, () => ({ kind: 'state' })],
  [/^act(\d{1,4})$/, (tokens) => ({ kind: 'action', tokens })],
  [/^perc$/, () => ({ kind: 'perception' })],
  [/^dyn(\d{1,4})\/(\d{1,4})$/, (actionTokens, imageTokens) => ({ kind: 'dynamics', actionTokens, imageTokens })],
  [
    /^inv(\d{1,4})\/(\d{1,4})$/,
    (imageTokens, actionTokens) => ({ kind: 'inverseDynamics', imageTokens, actionTokens }),
  ],
  [/^fast(\d{1,4})$/, (tokens) => ({ kind: 'fastPostfix', tokens })],
  [/^pad(\d{1,4})$/, (tokens) => ({ kind: 'padding', tokens })],
];

function parseSegment(text: string): Segment | undefined {
  const free = /^free(\d+)-([01]+)$/.exec(text);
  if (free) return parseFree(free[1] as string, free[2] as string);
  for (const [pattern, build] of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const segment = build(Number(match[1]), Number(match[2]), match[3] ?? '');
    return segment && countsArePositive(segment) ? segment : undefined;
  }
  return undefined;
}

function parseLanguage(validTokens: number, tokens: number, mark: string): Segment | undefined {
  if (validTokens > tokens) return undefined;
  const attention = mark === 'b' ? 'ownBlock' : mark === 'c' ? 'causal' : undefined;
  return { kind: 'language', tokens, validTokens, ...(attention && { attention }) };
}

/** A free segment from its `att_masks` and `pad_masks`, a digit for each token. */
export function parseFree(att: string, pad: string): Extract<Segment, { kind: 'free' }> | undefined {
  const fits = /^\d+$/.test(att) && /^[01]+$/.test(pad) && att.length === pad.length && att.length <= limits.freeTokens;
  return fits ? { kind: 'free', attMask: [...att].map(Number), padMask: [...pad].map(Number) } : undefined;
}

function countsArePositive(segment: Segment): boolean {
  if (segment.kind === 'dynamics' || segment.kind === 'inverseDynamics') {
    return segment.actionTokens > 0 && segment.imageTokens > 0;
  }
  return segmentLength(segment) > 0;
}
