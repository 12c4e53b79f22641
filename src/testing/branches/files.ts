/** Branches that try something with files: links, modes, names, numbers, other folders. */
import type { Branch } from './branch.ts';
import { FIBRE, FIBRE_TEXT, LAVER, LAVER_TEXT, STORAGE, STORAGE_TEXT, VIDEO_TEXT } from './small-register.ts';

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `data/alliances/haizhou/copy-${String(i).padStart(4, '0')}.yaml`,
      STORAGE_TEXT.replace('长时储能', `长时储能${i}`),
    ]),
  );

export const FILES: readonly Branch[] = [
  {
    name: 'symlink',
    about: '用链接指向仓库以外',
    change: { 'data/alliances/haizhou/link.yaml': { link: '/etc/passwd' } },
  },
  { name: 'symlink-elsewhere', about: '别处的链接', change: { 'docs/link': { link: '../../secret' } } },
  { name: 'symlink-in-place', about: '把记录换成链接', change: { [FIBRE]: { link: '../ganyu/laver.yaml' } } },
  { name: 'executable', about: '可执行的记录', change: { [FIBRE]: { executable: FIBRE_TEXT } } },
  {
    name: 'hidden-file',
    about: '登记数据里的点文件，有手机号',
    change: { 'data/alliances/haizhou/.note.txt': '电话 13800138000\n' },
  },
  {
    name: 'wrong-place',
    about: '放错地方、扩展名不对',
    change: { 'data/alliances/storage.yaml': STORAGE_TEXT, 'data/alliances/ganyu/storage.yml': STORAGE_TEXT },
  },
  {
    name: 'binary',
    about: '登记数据里的扫描件和别处的扫描件',
    change: {
      'data/alliances/ganyu/scan.png': new Uint8Array([137, 80, 78, 71, 0, 1]),
      'docs/scan.pdf': new Uint8Array([37, 80, 68, 70, 0, 1]),
    },
  },
  { name: 'mixed', about: '同时改数据和规则', change: { [STORAGE]: STORAGE_TEXT, 'src/rule.ts': 'export {};\n' } },
  {
    name: 'two-boards',
    about: '同时改两个板块',
    change: { [FIBRE]: `# 甲\n${FIBRE_TEXT}`, [LAVER]: `# 乙\n${LAVER_TEXT}` },
  },
  { name: 'many-files', about: '一次四百个文件', change: many(400) },
  {
    name: 'hostile-names',
    about: '文件名里有换行、命令、引号、反引号、竖线、双字节和三百个字符',
    change: {
      'a\nb.md': '甲\n',
      'docs/$(id) `id` "q" \'s\'; rm -rf x.md': '乙\n',
      'docs/<img src=x onerror=alert(1)>|@all.md': '丙\n',
      'docs/##[stop-commands]x.md': '丁\n',
      '::error::x.md': '戊\n',
      [`${'长'.repeat(70)}/${'名'.repeat(70)}/${'a'.repeat(170)}.md`]: '己\n',
      'docs/\u202egnp.exe': '庚\n',
      'bytes:docs/\xff\xfe.md': '辛\n',
      '-rf': '壬\n',
    },
  },
  {
    name: 'name-with-number',
    about: '文件名里有手机号',
    change: { 'data/alliances/haizhou/13800138000.yaml': VIDEO_TEXT },
  },
  {
    name: 'hostile-names-in-data',
    about: '板块文件夹里的文件名有换行、命令、标签，与记录只差大小写',
    change: {
      'data/alliances/haizhou/a\nb.yaml': VIDEO_TEXT,
      'data/alliances/haizhou/$(id)`id`.yaml': VIDEO_TEXT,
      'data/alliances/haizhou/##[stop-commands]x.yaml': VIDEO_TEXT,
      'data/alliances/haizhou/<img src=x>@all.yaml': VIDEO_TEXT,
      'data/alliances/haizhou/-rf.yaml': VIDEO_TEXT,
      'data/alliances/haizhou/Fibre.yaml': FIBRE_TEXT,
    },
  },
  {
    name: 'case-only-rename',
    about: '文件名只改大小写',
    change: { [FIBRE]: null, 'data/alliances/haizhou/Fibre.yaml': FIBRE_TEXT },
  },
  {
    name: 'name-twins',
    about: '登记数据以外的文件和文件夹与原有的只差大小写，在 Windows 上会盖掉记录和程序',
    base: { 'src/App.tsx': 'export {};\n' },
    change: { 'Data/alliances/haizhou/fibre.yaml': FIBRE_TEXT, 'src/App.TSX': 'export {};\n' },
  },
  {
    name: 'device-names',
    about: '标识、板块和别处的文件用了 Windows 留给设备的名称',
    change: {
      'data/alliances/haizhou/aux.yaml': STORAGE_TEXT,
      'data/alliances/con/video.yaml': VIDEO_TEXT,
      'docs/nul.test.md': '甲\n',
    },
  },
  {
    name: 'huge',
    about: '登记数据里三万行的文件，别处三兆的文件',
    change: { [STORAGE]: `${STORAGE_TEXT}${'# 甲\n'.repeat(30_000)}`, 'docs/huge.csv': 'a,b\n'.repeat(800_000) },
  },
];
