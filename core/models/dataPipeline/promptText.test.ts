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

it('writes an empty state as nothing', () => {
  expect(promptTexts('paligemma', 'go', [])).toEqual(['Task: go, State: ;\nAction: ']);
});
