/** The sign, in a square of 48: a stone arch over water, whose reflection makes a heart-like round. */
export const signSize = 48;
export const signLines = [
  { d: 'M6 29h5a13 13 0 0 1 26 0h5', width: 3.4 },
  { d: 'M6 21c6-7 12-9 18-9s12 2 18 9', width: 3.4 },
  { d: 'M13 36h22M19 41h10', width: 2.6 },
] as const;
