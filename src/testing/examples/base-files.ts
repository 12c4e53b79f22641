/** Registers whose base files are missing or wrong; the settings among them are in site-file.ts. */
import { gatheredText } from '#src/registry/gathered.ts';
import { RECORD_PLACES } from '#src/registry/templates/places.ts';
import { GATHERED } from '../gathered.ts';
import { paragraph, sheetRow, sheetTemplate, usualSheet, wordTemplate } from '../templates.ts';
import { BASE, edit, HOME, POLICY, SITE, WHOLE, type Example, type Files } from './register.ts';

const at = (path: string, text = WHOLE): Files => ({ [path]: text });
const base = (path: string, text: string | undefined): Files => ({ [HOME]: WHOLE, [path]: text });
const policy = (from: string, to: string) => base('data/policies/2024.yaml', edit(from, to, POLICY));
const CALENDAR = `years:\n  - year: 2024\n    source: 示例放假安排\n    holidays: [2024-05-01]\n    workdays: [2024-05-11]\n`;
const inBase = (name: string, ...edits: readonly [from: string, to: string][]) =>
  base(
    `data/${name}.yaml`,
    edits.reduce((text, [from, to]) => edit(from, to, text), String(BASE[`data/${name}.yaml`])),
  );

/** An annex 1 that asks for neither members nor whom to call. */
const MOST_PLACES = RECORD_PLACES.filter((name) => !/^(成员单位|联系方式)\./.test(name))
  .map((name) => paragraph(`{{${name}}}`))
  .join('');

export const BASE_FILES: readonly Example[] = [
  ['都在', base('data/site.yaml', SITE)],
  ['没有 site.yaml', base('data/site.yaml', undefined), 'data/site.yaml:1:1 register/missing-file 缺少 data/site.yaml'],
  [
    '没有 districts.yaml',
    base('data/districts.yaml', undefined),
    'data/districts.yaml:1:1 register/missing-file 缺少 data/districts.yaml',
  ],
  [
    '没有 industries.yaml',
    base('data/industries.yaml', undefined),
    'data/industries.yaml:1:1 register/missing-file 缺少 data/industries.yaml',
  ],
  ['没有通知', { [HOME]: WHOLE, 'data/policies/2024.yaml': undefined, 'data/policies/2024.md': undefined }],
  [
    '没有通知原文',
    base('data/policies/2024.md', undefined),
    'data/policies/2024.yaml:1:1 register/missing-file 缺少通知原文 data/policies/2024.md',
  ],
  [
    '没有通知条款',
    base('data/policies/2024.yaml', undefined),
    'data/policies/2024.md:1:1 register/missing-file 缺少通知的条款 data/policies/2024.yaml',
  ],
  [
    '附件模板不是 Word 文件',
    base('data/policies/2024.application.docx', '你好'),
    'data/policies/2024.application.docx:1:1 file/template 模板用不了：打不开：不是 .docx 文件，或者不完整；用 WPS 或 Word 打开，另存为 .docx',
  ],
  [
    '附件模板里有手机号，名称写错',
    {
      ...at(HOME),
      'data/policies/2024.summary.xlsx': sheetTemplate(`<sheetData>${sheetRow(1, 0, 1, 2)}</sheetData>`, [
        '{{联合体名陈}}',
        '{{牵头单位.单位名称}}',
        '联系 13800138000',
      ]),
    },
    'data/policies/2024.summary.xlsx:1:1 file/template “{{联合体名陈}}”不是栏目的名称，是不是“{{联合体名称}}”',
    'data/policies/2024.summary.xlsx:1:1 file/template 没有“{{联合体名称}}”的位置',
    'data/policies/2024.summary.xlsx:1:1 privacy/mobile 不得有手机号：138****8000',
  ],
  [
    '附件模板只有一部分栏目',
    { ...at(HOME), 'data/policies/2024.application.docx': wordTemplate(MOST_PLACES) },
    'data/policies/2024.application.docx:1:1 file/template-incomplete 这些栏目在模板里没有位置，填了也印不出来：联系方式（2 栏）、成员单位（13 栏）',
  ],
  [
    '附件模板没有通知',
    {
      ...at(HOME),
      'data/policies/2025.summary.xlsx': usualSheet(),
    },
    'data/policies/2025.summary.xlsx:1:1 register/missing-file 缺少通知的条款 data/policies/2025.yaml',
  ],
  [
    '没有板块',
    base('data/districts.yaml', 'districts: []\n'),
    'data/districts.yaml:1:1 shape/missing 板块至少要有 1 项',
  ],
  [
    '板块标识重复',
    inBase('districts', ['id: ganyu', 'id: haizhou']),
    'data/districts.yaml:3:11 register/catalogue 标识“haizhou”重复',
  ],
  [
    '板块名称重复',
    inBase('districts', ['name: 赣榆区', 'name: 海州区']),
    'data/districts.yaml:3:24 register/catalogue 名称“海州区”重复',
  ],
  [
    '板块写成了字段组',
    base('data/districts.yaml', 'districts: { haizhou: 海州区 }\n'),
    'data/districts.yaml:1:1 shape/type 板块应为列表（每项以“- ”开头），现为一组字段',
  ],
  ['产业没有类别', inBase('industries', [' kind: 重点产业链,', ''])],
  [
    '目录不完整',
    inBase('industries', ['complete: true', 'complete: false']),
    'data/industries.yaml:3:1 register/catalogue-incomplete 产业目录还不完整',
  ],
  [
    '目录不完整，有的产业尚未核实',
    inBase('industries', ['verified: true', 'verified: false'], ['complete: true', 'complete: false']),
    'data/industries.yaml:3:1 register/catalogue-incomplete 产业目录还不完整，其中 1 个名称尚未与市里公布的目录核对',
  ],
  [
    '说目录完整，却有尚未核实的产业',
    inBase('industries', ['verified: true', 'verified: false']),
    'data/industries.yaml:2:74 register/catalogue “石化”还没有核实，目录却写作完整',
  ],
  [
    '没有写目录是否完整',
    inBase('industries', ['complete: true\n', '']),
    'data/industries.yaml:1:1 shape/missing 目录完整尚未填写',
  ],
  [
    '目录是否完整写作是',
    inBase('industries', ['complete: true', 'complete: 是']),
    'data/industries.yaml:3:11 shape/format 目录完整：不是 true 或 false（true 或 false）',
  ],
  [
    '是否核实写作 yes',
    inBase('industries', ['verified: true', 'verified: yes']),
    'data/industries.yaml:2:74 shape/format 产业目录 第 1 项 › 已核实：不是 true 或 false（true 或 false）',
  ],
  ['有放假安排', base('data/calendar.yaml', CALENDAR)],
  [
    '放假安排的日子写错',
    base('data/calendar.yaml', edit('2024-05-01', '2024-05-32', CALENDAR)),
    'data/calendar.yaml:4:16 shape/format 年度放假安排 第 1 项 › 放假的日子 第 1 项：日历上没有这一天（写作 2024-05-20）',
  ],
  [
    '放假安排没有写调休上班的周末',
    base('data/calendar.yaml', edit('    workdays: [2024-05-11]\n', '', CALENDAR)),
    'data/calendar.yaml:2:5 shape/missing 年度放假安排 第 1 项 › 调休上班的周末尚未填写',
  ],
  [
    '元旦的放假和调休在上一年末',
    base('data/calendar.yaml', edit('[2024-05-01]', '[2023-12-30, 2024-01-01]', CALENDAR)),
  ],
  [
    '放假安排里有别的年份的日子',
    base('data/calendar.yaml', edit('2024-05-01', '2025-05-01', CALENDAR)),
    'data/calendar.yaml:4:16 register/calendar 2025-05-01 不是 2024 年放假安排里的日子',
  ],
  [
    '调休上班的日子本来就上班',
    base('data/calendar.yaml', edit('2024-05-11', '2024-05-10', CALENDAR)),
    'data/calendar.yaml:5:16 register/calendar 2024-05-10 不是周末，本来就上班',
  ],
  [
    '同一天又放假又上班，同一年写了两次',
    base(
      'data/calendar.yaml',
      `${edit('2024-05-01', '2024-05-11', CALENDAR)}  - { year: 2024, source: 示例, holidays: [], workdays: [] }\n`,
    ),
    'data/calendar.yaml:5:16 register/calendar 2024-05-11 写了两次',
    'data/calendar.yaml:6:13 register/calendar 2024 年写了两次',
  ],
  [
    '同一年第二次通知的批次',
    {
      [HOME]: edit('batch: 2024', 'batch: 2024-2'),
      'data/policies/2024-2.md': '成员单位不少于 3 个\n',
      'data/policies/2024-2.yaml': edit('id: 2024', 'id: 2024-2', POLICY),
    },
  ],
  [
    '通知的文件名不是标识',
    base('data/policies/2024-1.yaml', POLICY),
    'data/policies/2024-1.yaml:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '另一次通知没有这个词',
    {
      [HOME]: edit('batch: 2024', 'batch: 2024-2'),
      'data/policies/2024-2.md': '成员单位不少于 3 个\n',
      'data/policies/2024-2.yaml': edit('id: 2024', 'id: 2024-2', POLICY).replace('行业龙头企业', '链主企业'),
    },
    '8:9 shape/choice 牵头单位 › 牵头单位类别不在可选范围，应为创新型领军企业、链主企业、重点研发机构之一',
  ],
  [
    '类别没有写性质',
    policy('{ word: 高校, is: 研究 }', '{ word: 高校 }'),
    'data/policies/2024.yaml:23:9 shape/missing 用语 › 成员单位类别 第 2 项 › 性质尚未填写',
  ],
  [
    '读法没有说针对哪里',
    policy('covers: []', 'covers: []\nreadings:\n  - { says: 甲, because: 乙, status: 待市局确认, date: 2026-11-30 }'),
    'data/policies/2024.yaml:17:7 shape/format 市局的读法 第 1 项 › 条款：读法要么针对一个条款（clause），要么针对一个段落（citation）（clause 和 citation 二者有且只有其一）',
  ],
  [
    '没有写用语',
    policy(POLICY.slice(POLICY.indexOf('vocabulary:')), ''),
    'data/policies/2024.yaml:1:1 shape/missing 用语尚未填写',
  ],
  [
    '通知的条款还有要由人定下的地方',
    policy('clauses:\n', 'clauses:\n  # 请核对：字句与去年不同\n'),
    'data/policies/2024.yaml:7:3 register/unsettled 还没有定下：字句与去年不同',
  ],
  [
    '通知标识与文件名不符',
    policy('id: 2024', 'id: 2023'),
    'data/policies/2024.yaml:1:5 register/policy 通知标识 2023 与文件名 2024 不一致',
  ],
  [
    '条款既无规则又无认定',
    policy('    rule: min-members\n', ''),
    'data/policies/2024.yaml:7:5 shape/format 条款 第 1 项 › 规则：条款要么有 rule，要么有 attested 或 attestedAs（rule、attested 和 attestedAs 三者有且只有其一）',
  ],
  [
    '认定字段写法不对',
    policy('rule: min-members\n    with: { atLeast: 3, countLead: false }', 'attested: [推荐意见]'),
    'data/policies/2024.yaml:11:16 shape/format 条款 第 1 项 › 认定字段 第 1 项：不是字段路径（写作 recommendation.opinion.resources）',
  ],
  [
    '规则参数是字段组',
    policy('atLeast: 3', 'atLeast: { a: 3 }'),
    'data/policies/2024.yaml:12:13 shape/type 条款 第 1 项 › 参数 › atLeast应为文字或文字的列表，现为一组字段',
  ],
  [
    '约束程度写错',
    policy('strength: 原则上', 'strength: 原则'),
    'data/policies/2024.yaml:9:15 shape/choice 条款 第 1 项 › 约束程度不在可选范围，应为必须、原则上、人工之一',
  ],
  [
    '通知里有个人信息',
    base('data/policies/2024.md', '成员单位不少于 3 个\n联系人 13800138000\n'),
    'data/policies/2024.md:2:5 privacy/mobile 不得有手机号：138****8000',
  ],
  [
    '通知里有部首字符',
    base('data/policies/2024.md', '成员单位不少于 3 个\n⼈\n'),
    'data/policies/2024.md:2:1 text/radical “⼈”（U+2F08）是部首或兼容字符，应为“人”（U+4EBA）',
  ],
  [
    '取来的登记簿没有列在 registers 里',
    { [HOME]: WHOLE, 'data/registers/shili.json': gatheredText(GATHERED) },
    'data/registers/shili.json:1:1 file/place data/site.yaml 的 registers 里没有 shili',
  ],
  [
    '取来的登记簿放错了地方',
    at('data/registers/shili/a.json', '{}'),
    'data/registers/shili/a.json:1:1 file/place 这里只放取来的登记簿：data/registers/<标识>.json',
  ],
];
