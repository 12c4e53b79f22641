/** A verdict's status as a shape and a tone, for pages and the form alike: never colour alone. */
import type { Status } from '#src/publication/public-registry.ts';

/** Paths in a square of 14 units. */
export const STATUS_SHAPES: Record<Status, { path: string; tone: string }> = {
  通过: { path: 'M2 7.5 5.5 11 12 3.5', tone: 'pass' },
  人工认定: { path: 'M7 2a5 5 0 1 0 .01 0Z', tone: 'attested' },
  经同意例外: { path: 'M7 2 13 12H1Z', tone: 'waived' },
  待认定: { path: 'M7 2a5 5 0 1 0 .01 0ZM7 4.500V7.500L9 9', tone: 'open' },
  不通过: { path: 'M3 3 11 11M11 3 3 11', tone: 'fail' },
  不适用: { path: 'M3 7H11', tone: 'none' },
  不核对: { path: 'M3 5H11M3 9H11', tone: 'none' },
};
