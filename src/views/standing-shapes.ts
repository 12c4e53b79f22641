/** The shape and tone of each standing, for pages and for rows made in the browser. */
import type { Standing } from '#src/publication/public-registry.ts';

/** `path` is drawn in a square of 14. */
export const STANDING_SHAPES: Record<Standing, { path: string; tone: 'listed' | 'open' | 'left' }> = {
  在册: { path: 'M2 7.500 5.500 11 12 3.500', tone: 'listed' },
  公示: { path: 'M7 2a5 5 0 1 0 .01 0ZM7 4.500V7.500L9 9', tone: 'open' },
  已退出: { path: 'M2 7H9M6.500 4 9.500 7 6.500 10M12 3V11', tone: 'left' },
  申报: { path: 'M3 11 3.500 8.500 9.500 2.500 11.500 4.500 5.500 10.500Z', tone: 'open' },
  未列入: { path: 'M3 7H11', tone: 'left' },
};
