import { expect, test } from 'vitest';
import { twinFindings } from './name-twins.ts';
import type { TouchedFile } from './touched-file.ts';

const SIDE = { mode: '100644', text: '' };
const added = (path: string): TouchedFile => ({ path, after: SIDE });
const gone = (path: string): TouchedFile => ({ path, before: SIDE });
const edited = (path: string): TouchedFile => ({ path, before: SIDE, after: SIDE });
const BESIDE = ['README.md', 'data/alliances/haizhou/fibre.yaml', 'src/App.tsx', 'src/site/x.css'];
const FOLDER = 'src/Site/y.css 文件夹 src/Site 与 src/site 只差大小写';

test.each<[string, TouchedFile[], string[]]>([
  ['a file', [added('src/App.TSX')], ['src/App.TSX 与 src/App.tsx 只差大小写']],
  ['a folder', [added('src/Site/y.css')], [FOLDER]],
  ['many files in one folder: said once', [added('src/Site/y.css'), added('src/Site/z.css')], [FOLDER]],
  ['the same file in it too', [added('src/Site/x.css')], [FOLDER.replace('y.css', 'x.css')]],
  [
    'the folder of the register',
    [added('Data/alliances/haizhou/fibre.yaml')],
    ['Data/alliances/haizhou/fibre.yaml 文件夹 Data 与 data 只差大小写'],
  ],
  ['a folder renamed in part', [gone('src/site/y.css'), added('src/Site/y.css')], [FOLDER]],
  ['a file for a folder', [added('SRC')], ['SRC 与 src 只差大小写']],
  ['a folder for a file', [added('Readme.md/x')], ['Readme.md/x 文件夹 Readme.md 与 README.md 只差大小写']],
  ['two that are new', [added('a/N.md'), added('a/n.md')], ['a/n.md 与 a/N.md 只差大小写']],
  ['beside one that is edited', [edited('docs/n.md'), added('docs/N.md')], ['docs/N.md 与 docs/n.md 只差大小写']],
  ['other letters', [added('docs/é.md'), added('docs/É.md')], ['docs/É.md 与 docs/é.md 只差大小写']],
  [
    'letters that are two as capitals',
    [added('Straße.md'), added('STRASSE.md')],
    ['STRASSE.md 与 Straße.md 只差大小写'],
  ],
  [
    'one letter of two encodings',
    [added('docs/\u00e9.md'), added('docs/e\u0301.md')],
    ['docs/e\u0301.md 与 docs/\u00e9.md 看上去一样，只是字符的编码不同'],
  ],
  [
    'a number in the name is masked',
    [added('N-13800138000'), added('n-13800138000')],
    ['n-13800138000 与 N-138****8000 只差大小写'],
  ],
])('%s', (_, files, expected) => {
  expect(twinFindings(files, BESIDE).map(({ at, message }) => `${at.file} ${message}`)).toEqual(expected);
  expect(
    twinFindings(files, BESIDE).every(({ rule, severity }) => rule === 'change/name-twin' && severity === 'error'),
  ).toBe(true);
});

test.each<[string, TouchedFile[]]>([
  ['a name of its own', [added('src/app.ts'), added('src/sites/x')]],
  ['the same name in another folder', [added('docs/App.tsx'), added('docs/README.MD')]],
  ['only the case is changed', [gone('docs/n.md'), added('docs/N.md')]],
  ['a whole folder is renamed', [gone('docs/n.md'), added('Docs/n.md')]],
  ['gone', [gone('src/APP.tsx')]],
  ['edited', [edited('src/APP.tsx')]],
  ['below data/, where no capital may stand', [added('data/alliances/haizhou/Fibre.yaml')]],
  ['a letter of another width', [added('src/Ａpp.tsx')]],
])('nothing against it: %s', (_, files) => {
  expect(twinFindings(files, BESIDE)).toEqual([]);
});
