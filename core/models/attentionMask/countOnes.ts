/** Number of ones in a mask. */
export function countOnes(mask: Uint8Array): number {
  let count = 0;
  for (const one of mask) count += one;
  return count;
}
