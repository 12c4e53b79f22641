import { expect, test } from 'vitest';
import { fileFindings } from './file-checks.ts';
import type { TouchedFile } from './touched-file.ts';

const written = (path: string, mode = '100644', text: string | undefined = ''): TouchedFile => ({
  path,
  after: { mode, ...(text === undefined ? {} : { text }) },
});
const all = (...files: readonly TouchedFile[]) =>
  fileFindings(files).map(({ rule, severity, message, at }) => `${severity} ${rule} ${message} ${at.file}`);
/** But for the word that the bureau's files, and those outside the data, wait for. */
const said = (...files: readonly TouchedFile[]) =>
  all(...files).filter((each) => !/change\/(bureau|outside-data)/.test(each));
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
  ['a/nul.txt', '100644', [`${NAME} “nul”是 Windows 留给设备的名称，在 Windows 上打不开 a/nul.txt`]],
  ['a b.c/d e', '100644', []],
  ['𠮷'.repeat(200), '100644', []],
  ['𠮷'.repeat(201), '100644', [`${NAME} 路径 201 个字符，不得超过 200 个 ${'𠮷'.repeat(201)}`]],
  // Below data/ a strange name stands where none may stand, and that is said elsewhere.
  ['data/a:b', '100644', []],
  ['data/nul', '100644', []],
] as [string, string, string[]][])('%j of mode %s', (path, mode, expected) => {
  expect(said(written(path, mode))).toEqual(expected);
});

test('what is gone may have been anything', () => {
  expect(said({ path: 'data/.a:b', before: { mode: '120000' } })).toEqual([]);
});

test('a file that cannot be searched is told, a link is not', () => {
  const bare = (mode: string) => said({ path: 'docs/x', after: { mode } });
  expect(bare('100644')).toEqual(['warning change/not-searched 不是文字文件或过大，没有检查个人信息 docs/x']);
  expect(bare('100755')).toEqual(['warning change/not-searched 不是文字文件或过大，没有检查个人信息 docs/x']);
  expect(bare('120000')).toEqual([`${MODE} 是链接，应为普通文件 docs/x`]);
  // The register opens it and searches what it says.
  expect(said({ path: 'data/policies/2024.application.docx', after: { mode: '100644' } })).toEqual([]);
  expect(said({ path: 'data/registers/shili.json', after: { mode: '100644' } })).toEqual([]);
});

const POLICY = 'data/policies/2024.yaml';
const many = (count: number, folder: string) => Array.from({ length: count }, (_, i) => written(`${folder}/${i}.yaml`));

test.each([
  ['a hundred files', many(100, 'src'), []],
  ['one more', many(101, 'src'), ['error change/many-files 一次改动 101 个文件，最多 100 个 src/0.yaml']],
  [
    'what was gathered of more registers',
    Array.from({ length: 101 }, (_, i) => written(`data/registers/a${i}.json`)),
    [],
  ],
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
    ['error change/mixed 除联合体和决定的 2 个文件外，还改了别处 3 个文件，应分成两份申请 src/0.yaml'],
  ],
  [
    'a decision and an edited notice',
    [
      written('data/decisions/2024/a.yaml'),
      { path: POLICY, before: { mode: '100644' }, after: { mode: '100644', text: '' } },
    ],
    [`error change/mixed 除联合体和决定的 1 个文件外，还改了别处 1 个文件，应分成两份申请 ${POLICY}`],
  ],
  [
    'a decision and the alliance it is about',
    [...many(1, 'data/alliances/haizhou'), written('data/decisions/2024/a.yaml')],
    [],
  ],
  ['a new notice and its first record', [...many(1, 'data/alliances/haizhou'), written(POLICY)], []],
  ['something else alone', many(3, 'src'), []],
])('%s', (_, files, expected) => {
  expect(said(...files)).toEqual(expected);
});

const BUREAU = 'warning change/bureau 改了市局的 data/decisions/2024/0.yaml';
const OUTSIDE = 'warning change/outside-data 改了登记数据以外的';
const LOOK = '须由市局审核人员逐个核对、同意：其中可能有决定怎样判断、怎样发布的';
test.each<[string, TouchedFile[], string[]]>([
  ['a board’s files', many(2, 'data/alliances/haizhou'), []],
  [
    'what was gathered of another register',
    [written('data/registers/shili.json')],
    ['warning change/bureau 改了市局的 data/registers/shili.json；须由市局审核人员同意 data/registers/shili.json'],
  ],
  ['what is not data', many(2, 'src'), [`${OUTSIDE} src/0.yaml、src/1.yaml；${LOOK} src/0.yaml`]],
  [
    'beside a record',
    [...many(1, 'data/alliances/haizhou'), written('src/13800138000')],
    [
      `${OUTSIDE} src/138****8000；${LOOK} src/13800138000`,
      'error change/mixed 除联合体和决定的 1 个文件外，还改了别处 1 个文件，应分成两份申请 src/13800138000',
    ],
  ],
  ...['.gitattributes', '.github/workflows/check.yml', '.github/CODEOWNERS', 'package.json', 'README.md', 'Data/x'].map(
    (path): [string, TouchedFile[], string[]] => [path, [written(path)], [`${OUTSIDE} ${path}；${LOOK} ${path}`]],
  ),
  [
    'one that is gone, of four',
    [...many(3, 'src'), { path: 'src/x', before: { mode: '100644' } }],
    [`${OUTSIDE} src/0.yaml、src/1.yaml、src/2.yaml 等 4 个文件；${LOOK} src/0.yaml`],
  ],
  ['a decision', many(1, 'data/decisions/2024'), [`${BUREAU}；须由市局审核人员同意 data/decisions/2024/0.yaml`]],
  [
    'one that is gone',
    [{ path: 'data/site.yaml', before: { mode: '100644' } }],
    ['warning change/bureau 改了市局的 data/site.yaml；须由市局审核人员同意 data/site.yaml'],
  ],
  [
    'decisions and an alliance: three are named',
    [...many(4, 'data/decisions/2024'), ...many(1, 'data/alliances/haizhou')],
    [
      `${BUREAU}、data/decisions/2024/1.yaml、data/decisions/2024/2.yaml 等 4 个文件，连同联合体的 1 个文件一起改，只有市局可以；须由市局审核人员同意 data/decisions/2024/0.yaml`,
    ],
  ],
])('the bureau’s word is asked for: %s', (_, files, expected) => {
  expect(all(...files)).toEqual(expected);
});
