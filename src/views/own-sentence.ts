/** What an error says to the person at the screen. */

/** A part that this page cannot have any more, only one that is loaded anew: `message` says so to its reader. */
export class ReloadNeeded extends Error {}

/**
 * The message of an error that this system made for people, which is Chinese; undefined of any other: that is the
 * browser's or the network's, in English.
 */
export const ownSentence = (error: unknown): string | undefined =>
  error instanceof Error && /\p{Script=Han}/u.test(error.message) ? error.message : undefined;
