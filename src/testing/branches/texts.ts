/** Branches whose texts try to act: on a log, on a page, on a comment; and those that hold personal data. */
import { edited, type Branch } from './branch.ts';
import { FIBRE, FIBRE_TEXT, SMALL_REGISTER, STORAGE, STORAGE_TEXT } from './small-register.ts';

const HOSTILE =
  '甲 ##[stop-commands]t ::error::x %0A::warning::y <img src=x onerror=alert(1)> @user [l](http://evil.example) | `c` </details>';

export const TEXTS: readonly Branch[] = [
  {
    name: 'hostile-value',
    about: '值里有日志命令、网页标签和 Markdown',
    change: { [FIBRE]: edited(FIBRE_TEXT, ['role: 总体组织', `role: "${HOSTILE}"`]) },
  },
  {
    name: 'hostile-name',
    about: '联合体和成员的名称里有网页标签和 Markdown',
    change: {
      [FIBRE]: edited(
        FIBRE_TEXT,
        ['连云港市校验用创新联合体', '<b>x</b>创新联合体 | @all `x`'],
        ['name: 示例先进纤维研究院', 'name: "[点这里](http://evil.example)"'],
      ),
    },
  },
  {
    name: 'id-number-in-comment',
    about: '登记数据的说明里有身份证号',
    change: { [FIBRE]: `# 张示例 11010519491231002X\n${FIBRE_TEXT}` },
  },
  {
    name: 'id-number-elsewhere',
    about: '别处文件的说明里有身份证号，原有的不算',
    base: { 'src/x.ts': '// 13800138000\n' },
    change: { 'src/x.ts': '// 13800138000\n// 张示例 11010519491231002X\nexport {};\n' },
  },
  {
    name: 'number-removed',
    about: '删去原有的手机号',
    base: { 'docs/x.md': '电话 13800138000\n' },
    change: { 'docs/x.md': '电话 0518-85800001\n' },
  },
  {
    name: 'number-accepted',
    about: '代码例子里的手机号，审核人员已同意',
    change: { 'src/x.ts': '// 13800138000\n' },
    accept: ['privacy/mobile'],
  },
  {
    name: 'number-accepted-in-data',
    about: '登记数据里的手机号，同意也不放行',
    change: { [STORAGE]: edited(STORAGE_TEXT, ['phone: 0518-85800001', 'phone: 13800138000']) },
    accept: ['privacy/mobile'],
  },
  {
    name: 'number-changed',
    about: '把一个手机号换成另一个',
    base: { [FIBRE]: edited(FIBRE_TEXT, ['role: 总体组织', 'role: 电话 13800138000']) },
    change: { [FIBRE]: edited(FIBRE_TEXT, ['role: 总体组织', 'role: 电话 13800138001']) },
  },
  { name: 'bidi-in-code', about: '代码里有改变文字方向的字符', change: { 'src/x.ts': 'const a = "\u202e";\n' } },
  {
    name: 'long-text',
    about: '长文字里改一处',
    base: { [FIBRE]: edited(FIBRE_TEXT, ['两年内完成中试，五年内形成产业化能力', '甲'.repeat(300)]) },
    change: {
      [FIBRE]: edited(FIBRE_TEXT, ['两年内完成中试，五年内形成产业化能力', `${'甲'.repeat(150)}乙${'甲'.repeat(149)}`]),
    },
  },
  {
    name: 'internal-only',
    about: '只改不公开的内容',
    change: { [FIBRE]: edited(FIBRE_TEXT, ['设理事会', '设专家委员会'], ['0518-85800001', '0518-85800002']) },
  },
  {
    name: 'commands-in-value',
    about: '多行的值里有旧式日志命令和评论的记号',
    change: {
      [FIBRE]: edited(FIBRE_TEXT, [
        'role: 总体组织',
        'role: "::set-output name=found::true ##[add-mask]x <!-- register-review --> ![i](//e) https://evil.example @all #1"',
      ]),
    },
  },
  {
    name: 'commands-in-lines',
    about: '注释里有日志命令，读不出来的行里也有',
    change: { [FIBRE]: `# x\n# ::add-mask::a\n${FIBRE_TEXT}::error file=x::y\n##[group]z\n` },
  },
  {
    name: 'personal-in-name',
    about: '联合体和成员的名称里有手机号，全角的也算',
    change: {
      [FIBRE]: edited(
        FIBRE_TEXT,
        ['连云港市校验用创新联合体', '连云港市 13800138000 创新联合体'],
        ['name: 示例先进纤维研究院', 'name: 示例 １３８００１３８００１ 研究院'],
      ),
    },
  },
  { name: 'bom', about: '记录以 BOM 开头', change: { [STORAGE]: `\ufeff${STORAGE_TEXT}` } },
  {
    name: 'gbk',
    about: '记录另存成了 GBK 编码',
    // name: 连云港
    change: { [STORAGE]: new Uint8Array([...Buffer.from('name: '), 0xc1, 0xac, 0xd4, 0xc6, 0xb8, 0xdb, 0x0a]) },
  },
  {
    name: 'crlf-flood',
    about: '所有文件都换了行尾',
    change: Object.fromEntries(
      Object.entries(SMALL_REGISTER).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    ),
  },
  {
    name: 'yaml-tricks',
    about: '记录里有引用、标签、两份内容',
    change: {
      [STORAGE]: `&a ${STORAGE_TEXT}`,
      'data/alliances/ganyu/tag.yaml': `name: !!js/function "x"\n`,
      'data/alliances/ganyu/two.yaml': `${STORAGE_TEXT}---\n${STORAGE_TEXT}`,
    },
  },
  {
    name: 'two-hundred-findings',
    about: '一份记录里两百处问题',
    change: {
      [STORAGE]: edited(STORAGE_TEXT, [
        'agreement:',
        `${Array.from({ length: 50 }, (_, i) => `  - { name: 示例${i}, kind: 不存在, joined: 2024-13-45, left: 明天, roles: 好 }\n`).join('')}agreement:`,
      ]),
    },
  },
];
