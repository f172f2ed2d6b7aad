/** The linters of prose whose data is on the disk. Each is loaded when it is first asked, and once. */
import * as autocorrect from '@huacnlee/autocorrect/autocorrect_bg.js';
import nspell from 'nspell';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Linters } from '../core/site';

/** Where AutoCorrect's rules contradict how this site writes. */
const config = {
  rules: {
    // It makes the commas of lists of Latin names half-width, which stand in Chinese tables: pi0、pi0.5，PyTorch。
    'halfwidth-punctuation': 0,
    // It puts spaces around ( ) beside Chinese; here they are full-width (core/language/correctChinese.ts).
    'space-bracket': 0,
  },
};

export const linters: Linters = {
  autocorrect: (text) => loadAutoCorrect()(text),
  isEnglishWord: (word) => loadDictionary().correct(word),
};

const loadAutoCorrect = once(() => {
  // The package's own entry imports the .wasm file as a module, which Node 20 cannot.
  const file = require.resolve('@huacnlee/autocorrect/autocorrect_bg.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './autocorrect_bg.js': autocorrect,
  });
  autocorrect.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  autocorrect.loadConfig(JSON.stringify(config));
  return autocorrect.format;
});

/** British, and with -ise: it knows neither color nor normalize. */
const loadDictionary = once(() => {
  const folder = path.dirname(require.resolve('dictionary-en-gb'));
  const read = (name: string) => readFileSync(path.join(folder, name));
  return nspell(read('index.aff'), read('index.dic'));
});

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
