/** Looks of series, in the order in which they are told apart best: a colour by role and a dash pattern each. */
export const roles = ['data', 'accent', 'qualified', 'unsupported', 'confirmed', 'defect', 'frozen'] as const;
export type Role = (typeof roles)[number];
