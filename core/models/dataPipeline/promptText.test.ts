import { describe, expect, it } from 'vitest';
import observations from '../../../evidence/golden/observations.json';
import { promptTexts } from './promptText';
import { leftEdge } from './stateBins';

const binMiddle = (bin: number) => leftEdge(bin) + 1 / 256;
const recorded = (id: string) => observations.find((each) => each.id === id)?.statement ?? '';

describe('the prompt of the fork, which has two frames', () => {
  it('holds both states in brackets, as the recorded run does', () => {
    const frames = [
      [81, 108, 201, 174, 96, 120, 0, -1],
      [80, 48, 144, 60, 176, 186, 0, 253],
    ].map((bins) => bins.map(binMiddle));
    const [text] = promptTexts('paligemma', 'put the carrot on the plate', frames);
    expect(recorded('data.prompt-string-2')).toContain(text?.replaceAll('\n', '\\n'));
  });
});

it('refuses pi0-FAST without a state', () => {
  expect(() => promptTexts('fastInfer', 'go', null)).toThrow(expect.objectContaining({ kind: 'shapeMismatch' }));
});

it('strips what is white space in Python', () => {
  const text = (prompt: string) => promptTexts('paligemma', prompt, null)[0];
  expect(text(' \n\t\u00a0\u3000go\r\u2028')).toBe('go');
  expect(text('\u001c\u001d\u001e\u001f\u0085go \u001f on\u0085')).toBe('go \u001f on');
  expect(text('\ufeffgo\ufeff')).toBe('\ufeffgo\ufeff');
  expect(text('_go_ ')).toBe(' go ');
  expect(text(' \u0085 ')).toBe('');
});

it('writes an empty state as nothing', () => {
  expect(promptTexts('paligemma', 'go', [])).toEqual(['Task: go, State: ;\nAction: ']);
});
