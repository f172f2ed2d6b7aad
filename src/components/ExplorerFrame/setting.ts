/** One setting in words: as it is read, copied and pasted. */
export interface Setting {
  label: string;
  value: string;
}
