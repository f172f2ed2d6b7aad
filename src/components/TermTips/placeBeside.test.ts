import { expect, it } from 'vitest';
import { placeBeside } from './placeBeside';

const window = { width: 1000, height: 800 };

it('stands below a word in the upper half, and above one in the lower half', () => {
  expect(placeBeside({ left: 100, top: 80, bottom: 100 }, window)).toEqual({
    left: '100px',
    width: '352px',
    top: '106px',
  });
  expect(placeBeside({ left: 100, top: 700, bottom: 720 }, window)).toEqual({
    left: '100px',
    width: '352px',
    bottom: '106px',
  });
});

it('stays within the window', () => {
  expect(placeBeside({ left: 990, top: 0, bottom: 20 }, window).left).toBe('636px');
  expect(placeBeside({ left: 2, top: 0, bottom: 20 }, { width: 320, height: 600 })).toMatchObject({
    left: '12px',
    width: '296px',
  });
});
