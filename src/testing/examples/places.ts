/** Files where none may stand, and registers whose base files are missing or wrong. */
import { gatheredText } from '#src/registry/gathered.ts';
import { RECORD_PLACES } from '#src/registry/templates/places.ts';
import { GATHERED } from '../gathered.ts';
import { paragraph, sheetRow, sheetTemplate, usualSheet, wordTemplate } from '../templates.ts';
import { BASE, edit, HOME, POLICY, SITE, WHOLE, type Example, type Files } from './register.ts';

const at = (path: string, text = WHOLE): Files => ({ [path]: text });
const base = (path: string, text: string | undefined): Files => ({ [HOME]: WHOLE, [path]: text });
const site = (from: string, to: string) => base('data/site.yaml', edit(from, to, SITE));
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

const OTHERS = 'registers:\n  - { id: shili, name: 示例二市联合体, url: https://shili.example/ }\n';

export const PLACES: readonly Example[] = [
  ['恰好 80 个字符', at(`data/alliances/haizhou/${'a'.repeat(52)}.yaml`)],
  [
    '81 个字符',
    at(`data/alliances/haizhou/${'a'.repeat(53)}.yaml`),
    'data/alliances/haizhou/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:1:1 file/place 路径 81 个字符，不得超过 80 个',
  ],
  [
    '没有的板块',
    at('data/alliances/haizhuo/shi-li.yaml'),
    'data/alliances/haizhuo/shi-li.yaml:1:1 file/place 没有 haizhuo 这个板块，应为：haizhou（海州区）、ganyu（赣榆区）',
  ],
  [
    '扩展名 .yml',
    at('data/alliances/haizhou/shi-li.yml'),
    'data/alliances/haizhou/shi-li.yml:1:1 file/place 扩展名是 .yml，应为 .yaml',
  ],
  [
    '扩展名大写',
    at('data/alliances/haizhou/shi-li.YAML'),
    'data/alliances/haizhou/shi-li.YAML:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '别的扩展名',
    at('data/alliances/haizhou/shi-li.yaml.bak'),
    'data/alliances/haizhou/shi-li.yaml.bak:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '文件名大写',
    at('data/alliances/haizhou/Shi-Li.yaml'),
    'data/alliances/haizhou/Shi-Li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名是汉字',
    at('data/alliances/haizhou/示例.yaml'),
    'data/alliances/haizhou/示例.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名里的西里尔字母',
    at('data/alliances/haizhou/shi-lі.yaml'),
    'data/alliances/haizhou/shi-lі.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有引号',
    at('data/alliances/haizhou/shi"li.yaml'),
    'data/alliances/haizhou/shi"li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有换行',
    at('data/alliances/haizhou/shi\nli.yaml'),
    'data/alliances/haizhou/shi\nli.yaml:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '文件名以连字符开头',
    at('data/alliances/haizhou/-rf.yaml'),
    'data/alliances/haizhou/-rf.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名像上级文件夹',
    at('data/alliances/haizhou/..yaml'),
    'data/alliances/haizhou/..yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有空格',
    at('data/alliances/haizhou/shi li.yaml'),
    'data/alliances/haizhou/shi li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件名有两个连字符',
    at('data/alliances/haizhou/shi--li.yaml'),
    'data/alliances/haizhou/shi--li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '文件夹大写',
    at('data/alliances/Haizhou/shi-li.yaml'),
    'data/alliances/Haizhou/shi-li.yaml:1:1 file/place 文件夹名和文件名只能用小写英文字母、数字和连字符（-），不能有汉字、空格、大写字母和下划线',
  ],
  [
    '不在板块里',
    at('data/alliances/shi-li.yaml'),
    'data/alliances/shi-li.yaml:1:1 file/place 没有放在板块文件夹里，应为 data/alliances/<板块>/<标识>.yaml',
  ],
  [
    '多一层文件夹',
    at('data/alliances/haizhou/2024/shi-li.yaml'),
    'data/alliances/haizhou/2024/shi-li.yaml:1:1 file/place 文件夹多了一层，应为 data/alliances/<板块>/<标识>.yaml',
  ],
  [
    '名叫 x.yaml 的文件夹',
    at('data/alliances/haizhou/x.yaml/shi-li.yaml'),
    'data/alliances/haizhou/x.yaml/shi-li.yaml:1:1 file/place 文件夹多了一层，应为 data/alliances/<板块>/<标识>.yaml',
  ],
  ['放在别的地方', at('data/shi-li.yaml'), 'data/shi-li.yaml:1:1 file/place 登记簿里没有这样的文件：位置或名称不对'],
  [
    '多余的说明文件',
    at('data/readme.md', '说明\n'),
    'data/readme.md:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '多余的文件里也不得有个人信息',
    at('data/readme.md', '# 联系 13800138000\n'),
    'data/readme.md:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
    'data/readme.md:1:6 privacy/mobile 不得有手机号：138****8000',
  ],
  [
    '读不出来的多余文件',
    at('data/alliances/haizhou/a.bin', '\0\0'),
    'data/alliances/haizhou/a.bin:1:1 file/place 登记簿里没有这样的文件：位置或名称不对',
  ],
  [
    '两个板块同一个标识',
    { ...at(HOME), ...at('data/alliances/ganyu/shi-li.yaml') },
    '1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
  ],
  [
    '三处同一个标识',
    {
      ...at('data/alliances/ganyu/shi-li.yaml'),
      ...at(HOME),
      ...at('data/alliances/xuwei/shi-li.yaml'),
    },
    '1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
    'data/alliances/xuwei/shi-li.yaml:1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
    'data/alliances/xuwei/shi-li.yaml:1:1 file/place 没有 xuwei 这个板块，应为：haizhou（海州区）、ganyu（赣榆区）',
  ],
  [
    '同一个标识，前一份读不出来',
    { [HOME]: WHOLE, 'data/alliances/ganyu/shi-li.yaml': '[' },
    'data/alliances/ganyu/shi-li.yaml:1:1 yaml/syntax 括号“[”没有闭合：在末尾补上“]”',
    '1:1 file/place 标识 shi-li 已被 data/alliances/ganyu/shi-li.yaml 使用，请换一个文件名',
  ],
];

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
    '网址不是网址',
    site('https://register.example', 'javascript:alert(1)'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址是 data:',
    site('https://register.example', '"data:text/html,甲"'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址没有协议',
    site('https://register.example', '//register.example'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址含空格',
    site('https://register.example', 'https://register .example'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  [
    '网址是本机文件',
    site('https://register.example', 'file:///etc/passwd'),
    'data/site.yaml:5:6 shape/format 网址：不是网址（以 https:// 开头的完整网址）',
  ],
  ['网址在单位内网用 http', site('https://register.example', 'http://10.1.2.3')],
  [
    '网址在公网上用 http',
    site('https://register.example', 'http://register.example'),
    'data/site.yaml:5:6 shape/format 网址：公网上的网址不能用 http://，看的人分不清内容是否被改过（改成 https://；只有单位内网的可以用 http://，如 10.x、192.168.x、172.16–31.x、不带点的主机名、.local、.lan、.intranet）',
  ],
  [
    '仓库可见性写错',
    site('visibility: private', 'visibility: privat'),
    'data/site.yaml:7:63 shape/choice 登记仓库 › 仓库可见性不在可选范围，应为private、public之一',
  ],
  [
    'site.yaml 读不出来',
    site('city: 示例市', 'city: [示例市'),
    'data/site.yaml:2:7 yaml/syntax 括号“[”没有闭合：在末尾补上“]”',
  ],
  [
    '没有写格式的版本',
    site('format: 3\n', ''),
    'data/site.yaml:1:1 register/format 没有写数据格式的版本，这里的程序读的是第 3 版',
  ],
  [
    '格式比程序新',
    site('format: 3', 'format: 4'),
    'data/site.yaml:1:9 register/format 数据是第 4 版格式，这里的程序读的是第 3 版',
  ],
  [
    '格式比程序旧',
    site('format: 3', 'format: 0'),
    'data/site.yaml:1:9 register/format 数据是第 0 版格式，这里的程序读的是第 3 版',
  ],
  [
    '格式的版本不是数',
    site('format: 3', 'format: 一'),
    'data/site.yaml:1:9 shape/format 数据格式版本：不是整数（写作 3）',
  ],
  [
    '格式比程序新，别处跟着不对，先说格式',
    {
      'data/site.yaml': edit('format: 3', 'format: 4', SITE),
      [HOME]: edit('batch: 2024', 'batch: 2024\nteam: 示例'),
    },
    'data/site.yaml:1:9 register/format 数据是第 4 版格式，这里的程序读的是第 3 版',
    '3:1 shape/unknown-key 没有“team”这个字段',
  ],
  ['缺少主办单位', site('bureau: 示例市科学技术局\n', ''), 'data/site.yaml:1:1 shape/missing 主办单位尚未填写'],
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
    '别的登记簿还没有取来',
    { ...base('data/site.yaml', `${SITE}${OTHERS}`) },
    'data/site.yaml:10:11 register/not-gathered 示例二市联合体还没有取来（没有 data/registers/shili.json）',
  ],
  [
    '取来的登记簿被人改坏',
    { ...base('data/site.yaml', `${SITE}${OTHERS}`), 'data/registers/shili.json': '{}\n' },
    'data/registers/shili.json:1:1 register/gathered format 缺少或写法不对，不是取来时写的样子',
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
