import { describe, expect, it } from 'vitest';
import { linters } from '../../io/linters';
import { correctChinese } from './correctChinese';

const correct = (text: string) => correctChinese(text, linters.autocorrect);

it.each([
  ['前缀有968个token', '前缀有 968 个 token'],
  ['用`a b`和`c`训练', '用 `a b` 和 `c` 训练'],
  ['从`a`到$x_{1,2}$再到`b`为止', '从 `a` 到 $x_{1,2}$ 再到 `b` 为止'],
  ['提交{{fork@head}}删除了它', '提交 {{fork@head}} 删除了它'],
  ['占5%的显存', '占 5% 的显存'],
  ['JAX/PyTorch中都有', 'JAX/PyTorch 中都有'],
])('puts spaces between Chinese and the rest: %s', (text, corrected) => {
  expect(correct(text)).toBe(corrected);
});

it.each([
  ['第一句。 第二句', '第一句。第二句'],
  ['先读 陷阱', '先读陷阱'],
  ['掩码（mask） 与块', '掩码（mask）与块'],
  ['它说： `x` 不对', '它说：`x` 不对'],
])('takes gaps away: %s', (text, corrected) => {
  expect(correct(text)).toBe(corrected);
});

it.each([
  ['前缀,后缀;块:层', '前缀，后缀；块：层'],
  ['是: JAX', '是：JAX'],
  ['JAX: 每样本一个键', 'JAX：每样本一个键'],
  ['重算 27 层, 求梯度', '重算 27 层，求梯度'],
  ['掩码(mask)与块', '掩码（mask）与块'],
  ['旋转角 (°)', '旋转角（°）'],
  ['DDP (仅多卡)', 'DDP（仅多卡）'],
])('makes signs full-width: %s', (text, corrected) => {
  expect(correct(text)).toBe(corrected);
});

it.each([
  ['叫“块”', '叫「块」'],
  ['叫"块"，不叫\'层\'', '叫「块」，不叫「层」'],
  ['他说“这叫‘块’，不叫‘层’”', '他说「这叫『块』，不叫『层』」'],
  ['「外"内"外」', '「外『内』外」'],
  ['“{query}”可读', '「{query}」可读'],
])('writes one kind of quotes: %s', (text, corrected) => {
  expect(correct(text)).toBe(corrected);
});

describe('leaves alone', () => {
  it.each([
    'VLM 的 968 个 token 读不到 `action_horizon` 步动作（规则，见 $M_{ij}=1$）。',
    '形状 [帧, 32, 60, 90] 与 `[B,N]`，`f(a, b)` 与 eval() 都不变；`"x"` 也是',
    '名字是 pi0、pi0.5，PyTorch，JAX；「上游」与「研究分支」不同',
    '「外『内』外」，2025-10-14 的 §2.8，12:30，L12–L30，×1.5，∅ 查无此项，? 未决',
    '第 {ordinal} 个：{name}可读{key}',
    "Zhao's 代码",
    'The English name, as it is: "quoted" (and so on).',
    '',
  ])('%s', (text) => {
    expect(correct(text)).toBe(text);
  });
});

it('changes nothing in what it has corrected', () => {
  const text = '用JAX训练(见"`a`的,表")。 然后 $x$加1';
  expect(correct(correct(text))).toBe(correct(text));
});
