/** Drafts of the application form. */
import { Alliance } from '#schemas/alliance.ts';
import { labelOf } from '#schemas/shape.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { keptHere, type DraftKind } from './drafts.ts';

export const ALLIANCE_DRAFTS: DraftKind = {
  folder: 'alliance-draft/',
  nameOf: ({ name }) => (typeof name === 'string' ? name : ''),
  labelAt: (path) => (path[0] === '$id' ? '标识' : maskPersonalData(labelOf(Alliance, path))),
  kept: keptHere('和导入文件的原文'),
};
