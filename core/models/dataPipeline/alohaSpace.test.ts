import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alohaGripper, decodeAlohaAction, decodeAlohaState, encodeAlohaAction } from './alohaSpace';

const row = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 14, maxLength: 14 });

it('gives the robot back the action that was learnt', () => {
  fc.assert(
    fc.property(row, (action) => {
      encodeAlohaAction(decodeAlohaAction(action)).forEach((value, dim) =>
        expect(value).toBeCloseTo(action[dim] as number, 9),
      );
    }),
  );
});

it('turns the sign of the second and third joint of each arm', () => {
  const signs = decodeAlohaState(Array<number>(14).fill(0.5)).map(Math.sign);
  expect([0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12].map((dim) => signs[dim])).toEqual([
    1, -1, -1, 1, 1, 1, 1, -1, -1, 1, 1, 1,
  ]);
});

it('takes the grippers of states and of actions to different numbers', () => {
  const [state, action] = [decodeAlohaState, decodeAlohaAction].map((decode) => decode(Array<number>(14).fill(0.1))[6]);
  expect(state).toBe(alohaGripper('toAngular', 0.1));
  expect(Math.abs((state as number) - (action as number))).toBeGreaterThan(0.1);
});
