/** What stands between a golden case, which is plain JSON, and the models, which have types. */

/** Data that a function may need besides the input of the case. */
export interface GoldenData {
  /** `config-table.json`: rows by tree. */
  configTable: Readonly<Record<string, readonly { name: string }[]>>;
}

export type GoldenFunction = (input: unknown, data: GoldenData) => object;
export type GoldenFunctions = Readonly<Record<string, GoldenFunction>>;

/** Trusts the case to have the input that the specification gives the function; what does not fit fails as a case. */
export const golden =
  <Input>(run: (input: Input, data: GoldenData) => object): GoldenFunction =>
  (input, data) =>
    run(input as Input, data);
