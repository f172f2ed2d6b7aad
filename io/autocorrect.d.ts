/** AutoCorrect's JavaScript side, which its package does not describe: it waits for its WebAssembly side. */
declare module '@huacnlee/autocorrect/autocorrect_bg.js' {
  export function __wbg_set_wasm(exports: WebAssembly.Exports): void;
  export function format(text: string): string;
  export function loadConfig(json: string): unknown;
}
