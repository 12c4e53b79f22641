/** When commands are stopped by `npm run faults` and by its short form among the tests. */

/** When a command is stopped: so long after its start, or at so many changes beside it, whichever comes first. */
export interface Moment {
  milliseconds: number;
  changes: number;
}

/** When a command is to be stopped, given how long its whole work takes and how many changes it makes. */
export type Moments = (whole: Moment) => readonly Moment[];

/** So many moments at random: mostly while it writes, if it does. */
export const randomMoments =
  (times: number): Moments =>
  ({ milliseconds, changes }) =>
    Array.from({ length: times }, (_, i) =>
      changes === 0 || i % 4 === 0
        ? { milliseconds: milliseconds * Math.random(), changes: Infinity }
        : { milliseconds: Infinity, changes: Math.ceil(changes * Math.random()) },
    );

/** Moments spread evenly, early enough for a machine that has become faster: two before it writes, or one and then while it does, after no number of changes twice. */
export const evenMoments: Moments = ({ milliseconds, changes }) => {
  const before = (changes === 0 ? [0.1, 0.5] : [0.5]).map((part) => milliseconds * part);
  const writing = new Set([0.3, 0.6, 0.95].map((part) => Math.ceil(changes * part)));
  return [
    ...before.map((each) => ({ milliseconds: each, changes: Infinity })),
    ...[...writing].filter((each) => each > 0).map((each) => ({ milliseconds: Infinity, changes: each })),
  ];
};
