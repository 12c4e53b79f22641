import { expect, test } from 'vitest';
import { WORDS } from '#src/testing/made-up.ts';
import { markOf } from './marks.ts';

const other = {
  ...WORDS,
  leadKinds: [{ word: '链主企业', is: '企业' as const }],
  memberKinds: [
    { word: '配套企业', is: '企业' as const },
    { word: '研究院', is: '研究' as const },
    { word: '国外伙伴', is: '境外' as const },
  ],
};

test('the nature of a kind decides its mark, whatever the notice calls it', () => {
  expect(markOf('链主企业', other)).toEqual(markOf('行业龙头企业', WORDS));
  expect(markOf('配套企业', other)).toEqual(markOf('企业', WORDS));
  expect(markOf('研究院', other)).toEqual(markOf('高校', WORDS));
  expect(markOf('国外伙伴', other)).toEqual(markOf('其他', WORDS));
  expect(markOf('高校', other)).toEqual(markOf('其他', WORDS));
  expect(markOf('企业', WORDS).solid).toBe(false);
});

test('kinds of research are told apart by their shapes, the last shape shared', () => {
  const paths = ['高校', '科研院所', '新型研发机构', '重点研发机构'].map((kind) => markOf(kind, WORDS));
  expect(new Set(paths.map(({ path }) => path)).size).toBe(3);
  expect(paths[2]).toEqual(paths[3]);
  expect(paths.every(({ solid }) => solid)).toBe(true);
});
