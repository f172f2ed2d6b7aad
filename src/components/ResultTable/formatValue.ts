import type { Value } from '@site/core/explorer/resultTable';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const fraction = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/** Whole numbers in full with thousands separated, others with four digits; very small and very large ones with exponent. */
export function formatValue(value: Value): string {
  if (value === null) return '–';
  if (typeof value !== 'number') return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return whole.format(value).replace('-', '−');
  const size = Math.abs(value);
  const text = size < 1e-3 || size >= 1e6 ? value.toExponential(3) : fraction.format(value);
  return text.replaceAll('-', '−');
}
