/** The training configurations of both repositories as one table: joined by name, compared field by field. */
import { ModelError } from '../modelError';

export type ConfigValue = string | number | boolean | null | readonly string[];

/** A configuration; a field that its classes do not have is absent. */
export type ConfigRow = { readonly name: string } & Readonly<Record<string, ConfigValue>>;

/**
 * @param rows those of one tree; undefined for a tree that has none
 * @throws ModelError `unknownConfig`
 */
export function findConfig<Row extends { name: string }>(rows: readonly Row[] | undefined, name: string): Row {
  const row = rows?.find((each) => each.name === name);
  if (!row) throw new ModelError('unknownConfig', `there is no configuration "${name}"`);
  return row;
}

/** One name in both repositories. */
export interface ComparedConfig {
  name: string;
  upstream: ConfigRow | null;
  fork: ConfigRow | null;
  /** Fields that both have, with different values. */
  differing: string[];
}

/** Rows in upstream's order, then those that only the fork has. */
export function compareConfigs(upstream: readonly ConfigRow[], fork: readonly ConfigRow[]): ComparedConfig[] {
  const names = [...new Set([...upstream, ...fork].map(({ name }) => name))];
  const named = (rows: readonly ConfigRow[], name: string) => rows.find((row) => row.name === name) ?? null;
  return names.map((name) => {
    const ours = named(upstream, name);
    const theirs = named(fork, name);
    return { name, upstream: ours, fork: theirs, differing: differingFields(ours, theirs) };
  });
}

function differingFields(upstream: ConfigRow | null, fork: ConfigRow | null): string[] {
  if (!upstream || !fork) return [];
  const shared = Object.keys(upstream).filter((field) => Object.hasOwn(fork, field));
  return shared.filter((field) => JSON.stringify(upstream[field]) !== JSON.stringify(fork[field]));
}

export interface ConfigFilter {
  /** Text that a name, a class or a data set must contain, whatever the case. */
  text?: string;
  modelType?: string;
  /** `different` also keeps what only one repository has. */
  presence?: 'upstreamOnly' | 'forkOnly' | 'both' | 'different';
}

/** A row is kept if one of its two sides has what is asked for. */
export function filterConfigs(configs: readonly ComparedConfig[], filter: ConfigFilter): ComparedConfig[] {
  const text = filter.text?.trim().toLowerCase() ?? '';
  return configs.filter((config) => {
    const sides = [config.upstream, config.fork].filter((side) => side !== null);
    const found = sides.some((side) => Object.values(side).some((value) => String(value).toLowerCase().includes(text)));
    const hasType = filter.modelType === undefined || sides.some(({ modelType }) => modelType === filter.modelType);
    return found && hasType && isPresent(config, filter.presence);
  });
}

function isPresent({ upstream, fork, differing }: ComparedConfig, presence: ConfigFilter['presence']): boolean {
  switch (presence) {
    case undefined:
      return true;
    case 'upstreamOnly':
      return fork === null;
    case 'forkOnly':
      return upstream === null;
    case 'both':
      return upstream !== null && fork !== null;
    case 'different':
      return upstream === null || fork === null || differing.length > 0;
  }
}

/** Sorts by upstream's value of a field, or the fork's if upstream has none; rows without a value stand last. */
export function sortConfigs(
  configs: readonly ComparedConfig[],
  field: string,
  direction: 'ascending' | 'descending',
): ComparedConfig[] {
  const valueOf = ({ upstream, fork }: ComparedConfig) => upstream?.[field] ?? fork?.[field] ?? null;
  const sign = direction === 'ascending' ? 1 : -1;
  return [...configs].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compareValues(left, right);
  });
}

function compareValues(a: NonNullable<ConfigValue>, b: NonNullable<ConfigValue>): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}
