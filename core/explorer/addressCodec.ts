/**
 * The state of an explorer as a short text in the address: `1;model=pi05;batch=8`. It holds the version and what differs from
 * the default, in a fixed order, so that the same state always has the same address. Nothing that is read is trusted.
 */

/** How one setting is written and read. */
export interface Field<T> {
  readonly initial: T;
  print(value: T): string;
  /** @returns undefined for what is not a value of this setting */
  parse(text: string): T | undefined;
}

export type Fields<State> = { readonly [Key in keyof State]: Field<State[Key]> };

/** Why a text was not read; the default state is shown instead. */
export type AddressProblem =
  | { reason: 'version'; found: string }
  | { reason: 'unknownSetting'; setting: string }
  | { reason: 'badValue'; setting: string; found: string };

export interface AddressCodec<State extends object> {
  readonly version: number;
  readonly initial: State;
  encode(state: State): string;
  decode(text: string | null): { state: State; problem?: AddressProblem };
}

/**
 * @param version raised when old addresses can no longer be read
 * @param check a rule over several settings, which may refuse the combination by naming a setting
 */
export function addressCodec<State extends object>(
  version: number,
  fields: Fields<State>,
  check?: (state: State) => keyof State | undefined,
): AddressCodec<State> {
  const names = Object.keys(fields) as (keyof State & string)[];
  const initial = Object.fromEntries(names.map((name) => [name, fields[name].initial])) as State;

  const encode = (state: State): string =>
    [
      String(version),
      ...names.flatMap((name) => {
        const text = fields[name].print(state[name]);
        return text === fields[name].print(initial[name]) ? [] : [`${name}=${escape(text)}`];
      }),
    ].join(';');

  const decode = (text: string | null) => {
    if (text === null) return { state: initial };
    const [found = '', ...settings] = text.split(';');
    const refuse = (problem: AddressProblem) => ({ state: initial, problem });
    if (found !== String(version)) return refuse({ reason: 'version', found });
    const state = { ...initial };
    for (const setting of settings) {
      const [key = '', ...rest] = setting.split('=');
      const name = names.find((known) => known === key);
      if (name === undefined) return refuse({ reason: 'unknownSetting', setting: key });
      const value = fields[name].parse(unescape(rest.join('=')));
      if (value === undefined) return refuse({ reason: 'badValue', setting: key, found: rest.join('=') });
      state[name] = value;
    }
    const wrong = check?.(state);
    if (wrong !== undefined) {
      return refuse({ reason: 'badValue', setting: String(wrong), found: fields[wrong].print(state[wrong]) });
    }
    return { state };
  };

  return { version, initial, encode, decode };
}

/** Only what would end a setting or the address; the rest stays readable. The browser escapes what it must. */
const reserved: readonly [string, string][] = [
  ['~', '~0'],
  [';', '~1'],
  ['&', '~2'],
  ['#', '~3'],
  ['+', '~4'],
  ['%', '~5'],
  [' ', '~6'],
];

const escape = (text: string): string =>
  reserved.reduce((result, [plain, escaped]) => result.replaceAll(plain, escaped), text);

const unescape = (text: string): string =>
  reserved.toReversed().reduce((result, [plain, escaped]) => result.replaceAll(escaped, plain), text);

export function choice<const T extends string>(options: readonly T[], initial: NoInfer<T>): Field<T> {
  return { initial, print: (value) => value, parse: (text) => options.find((option) => option === text) };
}

export const flag = (initial: boolean): Field<boolean> => ({
  initial,
  print: (value) => (value ? '1' : '0'),
  parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
});

/** Both ends are included. */
export const integer = (initial: number, min: number, max: number): Field<number> => ({
  initial,
  print: String,
  parse: (text) => {
    const value = /^-?\d{1,15}$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  },
});

export const decimal = (initial: number, min: number, max: number): Field<number> => ({
  initial,
  print: String,
  parse: (text) => {
    const value = /^-?\d{1,21}(\.\d{1,20})?(e[+-]?\d{1,3})?$/.test(text) ? Number(text) : NaN;
    return value >= min && value <= max ? value : undefined;
  },
});

/** Free text of a given form. */
export const text = (initial: string, pattern: RegExp, maxLength: number): Field<string> => ({
  initial,
  print: (value) => value,
  parse: (found) => (found.length <= maxLength && pattern.test(found) ? found : undefined),
});

/** Values with commas between; `item` must not print commas. */
export function list<T>(
  initial: readonly T[],
  item: Omit<Field<T>, 'initial'>,
  maxLength: number,
): Field<readonly T[]> {
  return {
    initial,
    print: (values) => values.map((value) => item.print(value)).join(','),
    parse: (found) => {
      const parts = found === '' ? [] : found.split(',');
      if (parts.length > maxLength) return undefined;
      const values = parts.map((part) => item.parse(part));
      return values.every((value) => value !== undefined) ? (values as T[]) : undefined;
    },
  };
}
