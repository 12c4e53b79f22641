/** What an error says to the person at the screen. */

/** Why a script that a page asks for later is not there any more. */
export const SITE_UPDATED = '网站已更新，请刷新页面后再试';

/**
 * The message of an error that this system made for people, which is Chinese; undefined of any other: that is the
 * browser's or the network's, in English.
 */
export const ownSentence = (error: unknown): string | undefined =>
  error instanceof Error && /\p{Script=Han}/u.test(error.message) ? error.message : undefined;
