import type { Site } from 'shared/site/contract';

/** The number to call where a station has none: the one for such cases, else the office's. */
export function officePhone({ fallbackPhone, phone }: Site): string {
  return fallbackPhone || phone;
}
