import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flopScopes, mixingMethods, realSettings, type CostSettings, type MixingMethod } from './costSettings';
import { flopParts, type FlopParts } from './flopParts';
import { mixingFlops } from './mixingFlops';
import { videoStages, videoWindow } from './realLengths';

type Matrix = number[][];

/** A layer written with loops, on zeros: every multiply-add that it performs is counted as 2 FLOPs. */
class CountedLayer {
  private flops = 0;

  constructor(private readonly settings: CostSettings) {}

  run(method: MixingMethod, tokens: number): FlopParts {
    if (method === 'fullAttention') return this.attention([tokens]);
    if (method === 'windowedAttention') return this.attention(this.windows(tokens));
    if (method === 'wholeSequenceDual') return this.tttPass(tokens, () => this.wholeSequence(tokens));
    if (method === 'windowedWithTttMlp') {
      return add(this.run('windowedAttention', tokens), this.run('tttMlp', tokens));
    }
    const step = method === 'tttLinear' ? this.linearStep : this.mlpStep;
    const size = method === 'tttLinear' ? this.settings.linearMiniBatch : this.settings.mlpMiniBatch;
    const passes = Array.from({ length: this.settings.passes }, () =>
      this.tttPass(tokens, () => {
        for (let start = 0; start < tokens; start += size) step.call(this, size);
      }),
    );
    return passes.reduce(add);
  }

  private windows(tokens: number): number[] {
    const { windowTokens, windowStride } = this.settings.window;
    const lengths: number[] = [];
    for (let start = 0; ; start += windowStride) {
      lengths.push(Math.min(windowTokens, tokens - start));
      if (start + windowTokens >= tokens) return lengths;
    }
  }

  private attention(windows: number[]): FlopParts {
    const { modelDim, attention } = this.settings.sizes;
    const { heads, keyValueHeads, headDim } = attention;
    const parts = windows.map((tokens) => ({
      projections: this.count(() => {
        for (const width of [heads, keyValueHeads, keyValueHeads]) {
          this.multiply(zeros(tokens, modelDim), zeros(modelDim, width * headDim));
        }
        this.multiply(zeros(tokens, heads * headDim), zeros(heads * headDim, modelDim));
      }),
      inner: this.count(() => {
        const keys = zeros(this.settings.prefixTokens + tokens, headDim);
        for (let head = 0; head < heads; head++) {
          const scores = this.multiply(zeros(tokens, headDim), transposed(keys));
          this.multiply(scores, keys);
        }
      }),
      rates: 0,
    }));
    return parts.reduce(add);
  }

  private tttPass(tokens: number, innerLoop: () => void): FlopParts {
    const { modelDim, ttt } = this.settings.sizes;
    return {
      projections: this.count(() => {
        for (let projection = 0; projection < 4; projection++) {
          this.multiply(zeros(tokens, modelDim), zeros(modelDim, ttt.heads * ttt.headDim));
        }
      }),
      rates: this.perHead(() => this.multiply(zeros(tokens, modelDim), zeros(modelDim, 1))),
      inner: this.perHead(innerLoop),
    };
  }

  private linearStep(size: number): void {
    const d = this.settings.sizes.ttt.headDim;
    const [queries, keys, weights] = [zeros(size, d), zeros(size, d), zeros(d, d)];
    const gradient = this.multiply(keys, weights);
    this.updated(queries, keys, gradient);
    this.multiply(transposed(keys), gradient);
    this.multiply(queries, weights);
  }

  private mlpStep(size: number): void {
    const d = this.settings.sizes.ttt.headDim;
    const [queries, keys, first, second] = [zeros(size, d), zeros(size, d), zeros(d, 4 * d), zeros(4 * d, d)];
    const hidden = this.multiply(keys, first);
    const gradient = this.multiply(hidden, second);
    const hiddenGradient = this.multiply(gradient, transposed(second));
    this.updated(queries, keys, hiddenGradient);
    const hiddenQueries = this.multiply(queries, first);
    this.updated(hiddenQueries, hidden, gradient);
    this.multiply(hiddenQueries, second);
    this.multiply(transposed(keys), hiddenGradient);
    this.multiply(transposed(hidden), gradient);
  }

  /** The dual form takes the update to the queries through their products with the keys, weighted by K × K rates. */
  private updated(queries: Matrix, keys: Matrix, gradient: Matrix): void {
    if (this.settings.form === 'primal') return;
    const scores = this.multiply(queries, transposed(keys));
    this.multiply(scores, gradient);
    this.multiply(zeros(keys.length, keys.length), gradient);
  }

  private wholeSequence(tokens: number): void {
    const d = this.settings.sizes.ttt.headDim;
    const [queries, keys, weights] = [zeros(tokens, d), zeros(tokens, d), zeros(d, d)];
    const gradient = this.multiply(keys, weights);
    this.multiply(queries, weights);
    this.multiply(this.multiply(queries, transposed(keys)), gradient);
  }

  private perHead(run: () => void): number {
    return this.count(() => {
      for (let head = 0; head < this.settings.sizes.ttt.heads; head++) run();
    });
  }

  private count(run: () => void): number {
    const before = this.flops;
    run();
    return this.flops - before;
  }

  private multiply(left: Matrix, right: Matrix): Matrix {
    return left.map((row) =>
      (right[0] as number[]).map((_, column) => {
        let sum = 0;
        row.forEach((value, index) => {
          sum += value * ((right[index] as number[])[column] as number);
          this.flops += 2;
        });
        return sum;
      }),
    );
  }
}

const zeros = (rows: number, columns: number): Matrix => Array.from({ length: rows }, () => Array(columns).fill(0));
const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] as number[]).map((_, j) => matrix.map((row) => row[j] as number));
const add = (left: FlopParts, right: FlopParts): FlopParts => ({
  inner: left.inner + right.inner,
  projections: left.projections + right.projections,
  rates: left.rates + right.rates,
});

const size = (max: number) => fc.integer({ min: 1, max });
const smallSettings: fc.Arbitrary<CostSettings> = fc
  .record({ heads: size(3), keyValueHeads: size(2), headDim: size(3), tttHeads: size(3), tttHeadDim: size(3) })
  .chain(({ heads, keyValueHeads, headDim, tttHeads, tttHeadDim }) =>
    fc.record({
      sizes: fc.constant({
        modelDim: tttHeads * tttHeadDim,
        attention: { heads, keyValueHeads, headDim },
        ttt: { heads: tttHeads, headDim: tttHeadDim },
      }),
      window: fc.tuple(size(3), fc.integer({ min: 0, max: 2 })).map(([windowStride, overlap]) => ({
        windowStride,
        windowTokens: windowStride + overlap,
      })),
      prefixTokens: fc.integer({ min: 0, max: 3 }),
      linearMiniBatch: size(3),
      mlpMiniBatch: size(3),
      checkpointGroup: size(3),
      passes: fc.constantFrom(1 as const, 2 as const),
      form: fc.constantFrom('primal' as const, 'dual' as const),
      scope: fc.constant('everything' as const),
      rates: fc.constantFrom('stored' as const, 'needed' as const),
      scores: fc.constantFrom('fused' as const, 'stored' as const),
    }),
  );

describe('flopParts', () => {
  it('equals what a layer of loops counts, part by part', () => {
    fc.assert(
      fc.property(smallSettings, fc.constantFrom(...mixingMethods), size(4), (settings, method, times) => {
        const tokens =
          method === 'windowedAttention'
            ? settings.window.windowTokens + (times - 1) * settings.window.windowStride
            : times * settings.linearMiniBatch * settings.mlpMiniBatch;
        fc.pre(method !== 'windowedWithTttMlp' || windowsFit(tokens, settings));
        expect(flopParts(method, settings, tokens)).toEqual(new CountedLayer(settings).run(method, tokens));
      }),
      { numRuns: 300 },
    );
  });

  it('drops parts that the scope does not count, and nothing else', () => {
    for (const method of mixingMethods) {
      const [inner, replacement, everything] = flopScopes.map((scope) =>
        flopParts(method, { ...realSettings.action, scope }, 50),
      ) as [FlopParts, FlopParts, FlopParts];
      expect(inner).toEqual({ inner: everything.inner, projections: 0, rates: 0 });
      expect(replacement.inner).toBe(everything.inner);
      expect(replacement.rates).toBe(0);
    }
    const attention = flopParts('fullAttention', realSettings.action, 50);
    expect(attention.projections).toBe(0);
  });

  it('never falls with the length', () => {
    fc.assert(
      fc.property(smallSettings, fc.constantFrom(...mixingMethods), size(60), (settings, method, tokens) => {
        const [shorter, longer] = [tokens, tokens + 1].map((length) => flopParts(method, settings, length));
        for (const part of ['inner', 'projections', 'rates'] as const) {
          expect((longer as FlopParts)[part]).toBeGreaterThanOrEqual((shorter as FlopParts)[part]);
        }
      }),
    );
  });

  it('agrees with the numbers of the real stages', () => {
    for (const { layout, tokens } of videoStages) {
      const window = videoWindow(layout.textTokensPerChunk);
      const settings: CostSettings = { ...realSettings.video, window, scope: 'everything' };
      const golden = mixingFlops({
        totalTokens: tokens,
        windowTokens: window.windowTokens,
        windows: layout.chunks,
        modelDim: 3072,
        heads: 48,
        headDim: 64,
        linearMiniBatch: 16,
        mlpMiniBatch: 64,
      });
      expect(flopParts('fullAttention', settings, tokens).inner).toBe(golden.fullAttentionFlops);
      expect(flopParts('windowedAttention', settings, tokens).inner).toBe(golden.localAttentionFlops);
      expect(flopParts('windowedAttention', settings, tokens).projections).toBe(golden.attentionProjectionFlops);
      const { inner, projections } = flopParts('tttMlp', settings, tokens);
      expect(inner + projections).toBe(golden.tttMlpTwoPassesFlops);
      expect(flopParts('tttLinear', { ...settings, form: 'dual', passes: 1 }, tokens).inner).toBe(
        golden.tttLinearDualFlops,
      );
    }
  });

  it('gives the action expert the numbers of its page', () => {
    const settings: CostSettings = { ...realSettings.action, scope: 'everything' };
    expect(flopParts('wholeSequenceDual', settings, 50)).toEqual({
      inner: 36_454_400,
      projections: 419_430_400,
      rates: 819_200,
    });
    expect(flopParts('fullAttention', { ...settings, prefixTokens: 968 }, 50)).toEqual({
      inner: 416_972_800,
      projections: 471_859_200,
      rates: 0,
    });
  });
});

const windowsFit = (tokens: number, { window }: CostSettings) =>
  tokens <= window.windowTokens || (tokens - window.windowTokens) % window.windowStride === 0;
