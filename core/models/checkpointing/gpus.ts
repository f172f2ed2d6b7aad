/** Which GPUs hold a step, and the least time that its FLOPs take on them. */
import type { Framework } from './settings';

export interface Gpu {
  name: string;
  /** As sold, of 2³⁰ bytes each. */
  gigabytes: number;
  /** Published dense bfloat16 tensor peak with float32 accumulation, in TFLOP/s. */
  peakTeraflops: number;
}

/** One widespread card for each size; peaks from the vendor's data sheets and architecture papers. */
export const gpus: readonly Gpu[] = [
  { name: 'RTX 4090', gigabytes: 24, peakTeraflops: 165.2 },
  { name: 'RTX 5090', gigabytes: 32, peakTeraflops: 209.5 },
  { name: 'A100 40GB', gigabytes: 40, peakTeraflops: 312 },
  { name: 'L40S', gigabytes: 48, peakTeraflops: 362.05 },
  { name: 'H100 SXM', gigabytes: 80, peakTeraflops: 989.4 },
  { name: 'H200', gigabytes: 141, peakTeraflops: 989.4 },
];

/**
 * Parts of the memory that a step can use. JAX reserves three quarters unless told otherwise, and the README recommends 0.9. For
 * PyTorch 3 % are set aside, by assumption, for driver and CUDA context, and a tenth with libraries and fragmentation.
 */
export const usableParts: Readonly<Record<Framework, { comfortable: number; most: number }>> = {
  pytorch: { comfortable: 0.9, most: 0.97 },
  jax: { comfortable: 0.75, most: 0.9 },
};

export const bytesOf = ({ gigabytes }: Gpu): number => gigabytes * 2 ** 30;

export type Fit = 'fits' | 'tight' | 'tooSmall';

/** Whether `bytes` find room; `tight` needs more than the comfortable part. No errors. */
export function fit(gpu: Gpu, bytes: number, framework: Framework): Fit {
  const { comfortable, most } = usableParts[framework];
  if (bytes <= comfortable * bytesOf(gpu)) return 'fits';
  return bytes <= most * bytesOf(gpu) ? 'tight' : 'tooSmall';
}

/** Seconds below which no step can be: its FLOPs at the published peak. */
export const secondsAtPeak = (flops: number, { peakTeraflops }: Gpu): number => flops / (peakTeraflops * 1e12);
