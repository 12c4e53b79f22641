import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { tracesOf } from './evidence.ts';
import { CUTS, unseenParts } from './unseen-parts.ts';

const textsOf = (unseen: ReturnType<typeof unseenParts>, path: string, text: string) => {
  const bytes = Buffer.from(text);
  return unseen(path, bytes).map(({ start, end }) => bytes.subarray(start, end).toString());
};

test('what stood in an earlier file of the folder is not told of again, what is new is', () => {
  const unseen = unseenParts();
  expect(textsOf(unseen, 'a/1.html', '<p>甲</p><b>乙</b>')).toEqual(['<p>甲</p><b>乙</b>']);
  expect(textsOf(unseen, 'a/2.html', '<p>甲</p><b>丙</b>')).toEqual(['b>丙']);
  expect(textsOf(unseen, 'b/1.html', '<p>甲</p>')).toEqual(['<p>甲</p>']);
  expect(textsOf(unseen, 'b/1.json', '{\n"甲": 1\n}')).toEqual(['{\n"甲": 1\n}']);
  expect(textsOf(unseen, 'b/2.json', '{\n"甲": 2\n}')).toEqual(['"甲": 2']);
});

test('what the first sixty files of a folder hold is remembered, what a later one brings is not', () => {
  const unseen = unseenParts();
  const told = (folder: string, n: number) => textsOf(unseen, `${folder}/${n}.json`, `第${n}\n`);
  for (let n = 1; n <= 61; n++) expect(told('a', n)).toEqual([`第${n}`]);
  expect([told('a', 60), told('a', 61), told('a', 61)]).toEqual([[], ['第61'], ['第61']]);
  for (let n = 1; n <= 60; n++) expect(told('b', n)).toEqual([`第${n}`]);
  expect([told('b', 60), told('b', 61), told('b', 61)]).toEqual([[], ['第61'], ['第61']]);
});

test('a file of more than a mebibyte is told of as a whole, each time, and counts for no folder', () => {
  const unseen = unseenParts();
  const most = `甲\n${'x'.repeat(2 ** 20 - 4)}`;
  const more = `${most}x`;
  expect(textsOf(unseen, 'a/1.json', more)).toEqual([more]);
  expect(textsOf(unseen, 'a/2.json', more)).toEqual([more]);
  expect(textsOf(unseen, 'a/3.json', most)).toEqual([most]);
  expect(textsOf(unseen, 'a/4.json', most)).toEqual([]);
});

test('whatever the files, a word between cuts is told of in the first file that holds it', () => {
  const words = fc.array(fc.constantFrom('甲', '乙乙', 'a', '<', '\n', ' ', '.'), { maxLength: 30 });
  holdsFor(300, [fc.array(words, { maxLength: 6 }), fc.boolean()], (files, html) => {
    const unseen = unseenParts();
    const [path, cut] = html ? ['a/x.html', CUTS.html] : ['a/x.json', CUTS.other];
    const told = new Set<string>();
    for (const file of files) {
      const text = file.join('');
      for (const part of textsOf(unseen, path, text)) for (const piece of part.split(cut)) told.add(piece);
      expect(text.split(cut).filter((piece) => piece !== '' && !told.has(piece))).toEqual([]);
    }
  });
});

test('no trace holds a cut', () => {
  holdsFor(300, [fc.string({ unit: fc.constantFrom('甲', '1', '.', '<', '\n', 'x'), maxLength: 40 })], (value) => {
    for (const { text } of tracesOf(value)) for (const cut of Object.values(CUTS)) expect(text).not.toContain(cut);
  });
});
