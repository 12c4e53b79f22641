/** Which versions of Node run this project, and with what options. Like all of the launcher, read by Node 18 too. */

/** What the tools ask for (Vitest: even majors alone; Astro: 22.12), in words. */
export const NEEDED = '22（22.12 以上）、24、26 或更新的';

/**
 * Whether a Node of this version runs everything here.
 * @param {string} version like 22.12.0
 */
export function isSuitable(version) {
  const { major, minor } = numbersOf(version);
  return (major === 22 && minor >= 12) || major === 24 || major >= 26;
}

/**
 * What a suitable Node has to be told before it reads TypeScript without a word.
 * @param {string} version
 * @returns {readonly string[]}
 */
export function optionsFor(version) {
  const { major, minor } = numbersOf(version);
  const [asks, warns] = [major === 22 && minor < 18, major === 24 && minor < 3];
  return [
    ...(asks ? ['--experimental-strip-types'] : []),
    ...(asks || warns ? ['--disable-warning=ExperimentalWarning'] : []),
  ];
}

/** @param {string} version */
function numbersOf(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { major, minor };
}
