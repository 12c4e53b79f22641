/**
 * The registers tests stand on: frozen, fictional, and none of anybody's. No test may read the project's own `data/`,
 * since that belongs to whoever keeps the register; what must hold for any register there is tried by `npm run test:data`.
 */
import { resolve } from 'node:path';

const folder = (name: string): string => resolve(import.meta.dirname, 'registers', name);

/** 28 alliances of one city in all stages, under the notice of 2024: the root of a register, which holds `data/`. */
export const USUAL = folder('usual');

/** Another city, which has taken the register into use and has no alliance yet. */
export const EMPTY = folder('empty');

/** The same city with two alliances of 2022, under a notice whose clauses nobody wrote down: one on the list, one gone. */
export const LEGACY = folder('legacy');

/**
 * A second city, whose notices use other words, numbers and numbering: two in one year, with a cap on what a board
 * recommends, working days, a clause nobody can check and one that a person attests; no effect of being listed is stated.
 */
export const OTHER_CITY = folder('other-city');
/** The day the other city's register is judged and built on. */
export const OTHER_CITY_DAY = '2026-11-29';

/** Whether a file of a register is of the base: neither an alliance nor a decision. */
export const isBaseFile = (path: string): boolean => !/^data\/(alliances|decisions)\//.test(path);

/** The day the usual register is judged and built on. */
export const USUAL_DAY = '2026-11-23';
/** Where the tests of the site find it built. */
export const USUAL_SITE = '.cache/sites/usual';

/** The register whose built site is tried: the usual one, unless `TEST_REGISTER` names another folder. */
export const TRIED_REGISTER = process.env['TEST_REGISTER'] ?? USUAL;
