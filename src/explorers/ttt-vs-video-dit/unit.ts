/** Units in which costs are written: FLOPs and bytes of a video and of an action chunk are six orders apart. */
import type { CostMetric } from '@site/core/models/mixing/costCurve';
import type { Surroundings } from '@site/core/models/mixing/costSettings';

export interface Unit {
  name: string;
  size: number;
}

export const units: Record<CostMetric, Record<Surroundings, Unit>> = {
  flops: { video: { name: 'TFLOP', size: 1e12 }, action: { name: 'MFLOP', size: 1e6 } },
  memory: { video: { name: 'GB', size: 1e9 }, action: { name: 'MB', size: 1e6 } },
};

const prefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E'];

/** Whole powers of ten with their prefix, such as 10 T; nothing for the values between, which an axis marks without words. */
export function powerOfTen(value: number): string {
  const power = Math.round(Math.log10(value));
  if (Math.abs(value / 10 ** power - 1) > 1e-9) return '';
  const prefix = Math.max(0, Math.min(prefixes.length - 1, Math.floor(power / 3)));
  return `${10 ** (power - 3 * prefix)} ${prefixes[prefix]}`.trim();
}
