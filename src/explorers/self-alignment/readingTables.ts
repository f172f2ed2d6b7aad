/** The tables of who reads whom, and the sentence about one pair. */
import type { AlignmentReading, Part, Reading } from '@site/core/models/alignment/alignmentReading';
import type { ResultTable } from '@site/core/explorer/resultTable';
import { say } from './words';

export const partName = (parts: readonly Part[], place: number): string => {
  const part = parts[place];
  return part ? say(`part.${part.name}`) : '';
};

/** What each part is, and how much it reads. */
export function partsTable({ parts, readings, reaches }: AlignmentReading): ResultTable {
  const tokensWhere = (row: readonly boolean[]) =>
    parts.reduce((sum, { tokens }, key) => sum + (row[key] === true ? tokens : 0), 0);
  return {
    key: 'parts',
    title: say('table.parts'),
    columns: [
      { key: 'part', label: say('column.part') },
      { key: 'start', label: say('column.start') },
      { key: 'tokens', label: say('column.tokens') },
      { key: 'block', label: say('column.block') },
      { key: 'range', label: say('column.range') },
      { key: 'readsTokens', label: say('column.readsTokens'), unit: 'token' },
      { key: 'reachesTokens', label: say('column.reachesTokens'), unit: 'token' },
    ],
    rows: parts.map((part, query) => {
      const allowed = (readings[query] ?? []).map((reading) => reading.allowed);
      return [
        partName(parts, query),
        part.start,
        part.tokens,
        part.level,
        part.range,
        tokensWhere(allowed),
        tokensWhere(reaches[query] ?? []),
      ];
    }),
  };
}

/** The grid by rows, for what is copied and saved. */
export function readsTable({ parts, readings }: AlignmentReading): ResultTable {
  const namesWhere = (query: number, fits: (reading: Reading) => boolean) =>
    (readings[query] ?? [])
      .flatMap((reading, key) => (fits(reading) ? [partName(parts, key)] : []))
      .join(say('join.names'));
  return {
    key: 'reads',
    title: say('table.reads'),
    columns: [
      { key: 'part', label: say('column.part') },
      { key: 'reads', label: say('column.reads') },
      { key: 'cutFrom', label: say('column.cutFrom') },
    ],
    rows: parts.map((_, query) => [
      partName(parts, query),
      namesWhere(query, ({ allowed }) => allowed),
      namesWhere(query, ({ reason }) => reason === 'separateRanges'),
    ]),
  };
}

/** The chosen pair, for what is copied and saved. */
export function pairTable(reading: AlignmentReading, query: number, key: number): ResultTable {
  return {
    key: 'pair',
    title: say('table.pair'),
    columns: [
      { key: 'query', label: say('column.query') },
      { key: 'key', label: say('column.key') },
      { key: 'reads', label: say('column.allowed') },
      { key: 'why', label: say('column.why') },
    ],
    rows: [
      [
        partName(reading.parts, query),
        partName(reading.parts, key),
        say(reading.readings[query]?.[key]?.allowed ? 'yes' : 'no'),
        pairSentence(reading, query, key),
      ],
    ],
  };
}

/** Why one part may or may not read another, what that tells it about its label, and what many layers change. */
export function pairSentence({ parts, readings, reaches }: AlignmentReading, query: number, key: number): string {
  const reading = readings[query]?.[key];
  if (!reading) return '';
  const why = say(`why.${reading.reason}`, {
    query: partName(parts, query),
    key: partName(parts, key),
    queryBlock: parts[query]?.level ?? 0,
    keyBlock: parts[key]?.level ?? 0,
  });
  const sentences = [why];
  if (reading.label) sentences.push(say(`label.${reading.label}`), say(reading.allowed ? 'label.told' : 'label.kept'));
  if (!reading.allowed) sentences.push(say(reaches[query]?.[key] ? 'reach.indirect' : 'reach.never'));
  return sentences.join(say('join.sentences'));
}
