import { expect, test } from 'vitest';
import { fileFindings } from './file-checks.ts';
import type { TouchedFile } from './touched-file.ts';

const written = (path: string, mode = '100644', text: string | undefined = ''): TouchedFile => ({
  path,
  after: { mode, ...(text === undefined ? {} : { text }) },
});
const said = (...files: readonly TouchedFile[]) =>
  fileFindings(files).map(({ rule, severity, message, at }) => `${severity} ${rule} ${message} ${at.file}`);
const MODE = 'error change/file-mode';
const NAME = 'error change/file-name';

test.each([
  ['src/x.ts', '100644', []],
  ['src/x.sh', '100755', []],
  ['docs/link', '120000', [`${MODE} 是链接，应为普通文件 docs/link`]],
  ['lib', '160000', [`${MODE} 是子模块，应为普通文件 lib`]],
  ['data/site.yaml', '100755', [`${MODE} 是可执行文件，应为普通文件 data/site.yaml`]],
  // The loader speaks of these.
  ['data/link', '120000', []],
  ['data/lib', '160000', []],
  ['data/.x', '100644', ['error file/place 以点开头的文件不属于登记簿 data/.x']],
  ['data/.x/y.yaml', '100644', ['error file/place 以点开头的文件不属于登记簿 data/.x/y.yaml']],
  ['data/x.yaml', '100644', []],
  ['.github/x', '100644', []],
  ['a\nb.md', '100644', [`${NAME} 文件名里有换行 a\nb.md`]],
  ['a\u202eb.md', '100644', [`${NAME} 文件名里有看不见或会误导的字符 a\u202eb.md`]],
  ['a\\xffb.md', '100644', [`${NAME} 文件名不是 UTF-8 编码 a\\xffb.md`]],
  ['a\\xb.md', '100644', [`${NAME} 文件名里有不能在 Windows 上使用的字符 a\\xb.md`]],
  ...[...'<>:"|?*'].map((sign) => [`a${sign}b`, '100644', [`${NAME} 文件名里有不能在 Windows 上使用的字符 a${sign}b`]]),
  ['a./b', '100644', [`${NAME} 文件名里有不能在 Windows 上使用的字符 a./b`]],
  ['a /b', '100644', [`${NAME} 文件名里有不能在 Windows 上使用的字符 a /b`]],
  ['a.', '100644', [`${NAME} 文件名里有不能在 Windows 上使用的字符 a.`]],
  ['a b.c/d e', '100644', []],
  ['𠮷'.repeat(200), '100644', []],
  ['𠮷'.repeat(201), '100644', [`${NAME} 路径 201 个字符，不得超过 200 个 ${'𠮷'.repeat(201)}`]],
  // Below data/ a strange name stands where none may stand, and that is said elsewhere.
  ['data/a:b', '100644', []],
] as [string, string, string[]][])('%j of mode %s', (path, mode, expected) => {
  expect(said(written(path, mode))).toEqual(expected);
});

test('what is gone may have been anything', () => {
  expect(said({ path: 'data/.a:b', before: { mode: '120000' } })).toEqual([]);
});

test('a file that cannot be searched is told, a link is not', () => {
  const bare = (mode: string) => said({ path: 'docs/x', after: { mode } });
  expect(bare('100644')).toEqual(['notice change/not-searched 不是文字文件或过大，没有检查个人信息 docs/x']);
  expect(bare('100755')).toEqual(['notice change/not-searched 不是文字文件或过大，没有检查个人信息 docs/x']);
  expect(bare('120000')).toEqual([`${MODE} 是链接，应为普通文件 docs/x`]);
});

const many = (count: number, folder: string) => Array.from({ length: count }, (_, i) => written(`${folder}/${i}.yaml`));

test.each([
  ['a hundred files', many(100, 'src'), []],
  ['one more', many(101, 'src'), ['error change/many-files 一次改动 101 个文件，最多 100 个 src/0.yaml']],
  ['one board', many(2, 'data/alliances/haizhou'), []],
  [
    'two boards',
    [...many(2, 'data/alliances/haizhou'), ...many(1, 'data/alliances/ganyu')],
    ['notice change/boards 同时改动 2 个板块：haizhou、ganyu data/alliances/haizhou/0.yaml'],
  ],
  ['a file on no board', [...many(1, 'data/alliances/haizhou'), written('data/alliances/x.yaml')], []],
  [
    'records and something else',
    [...many(2, 'data/alliances/haizhou'), ...many(3, 'src')],
    ['error change/mixed 除 data/alliances/ 下 2 个文件外，还改了别处 3 个文件，应分成两份申请 src/0.yaml'],
  ],
  ['something else alone', many(3, 'src'), []],
])('%s', (_, files, expected) => {
  expect(said(...files)).toEqual(expected);
});
