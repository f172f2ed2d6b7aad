import { expect, it } from 'vitest';
import { textEdits } from './textEdits';

it('shows each change with some of the text around it', () => {
  const [a, b] = ['a'.repeat(30), 'b'.repeat(30)];
  expect(textEdits(`${a}x${b}y`, `${a} x${b}z`)).toEqual([
    { start: 30, from: `…${a.slice(15)}x${b.slice(0, 14)}…`, to: `…${a.slice(15)} x${b.slice(0, 14)}…` },
    { start: 61, from: `…${b.slice(15)}y`, to: `…${b.slice(15)}z` },
  ]);
});

it('shows changes that are near to each other as one', () => {
  expect(textEdits('叫“块”', '叫「块」')).toEqual([{ start: 1, from: '叫“块”', to: '叫「块」' }]);
  expect(textEdits('用`a`训', '用 `a` 训')).toEqual([{ start: 1, from: '用`a`训', to: '用 `a` 训' }]);
});

it('shows nothing where nothing has changed', () => {
  expect(textEdits('same', 'same')).toEqual([]);
});
