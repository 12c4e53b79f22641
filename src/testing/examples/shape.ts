/** Records whose fields are missing, unknown, misnamed or of another form. */
import { add, edit, WHOLE, type Example } from './register.ts';

const without = (passage: string) => edit(passage, '');
const charter = (covers: string) => add(`charter: { adopted: 2024-05-20, covers: ${covers} }\n`);
const LEAD = WHOLE.slice(WHOLE.indexOf('lead:'), WHOLE.indexOf('members:'));

export const SHAPES: readonly Example[] = [
  ['原样', WHOLE],
  ['缺少顶层字段', without('industry: 石化\n'), '1:1 shape/missing 所属产业尚未填写'],
  ['前有说明时缺少顶层字段', `# 说明\n\n${without('industry: 石化\n')}`, '3:1 shape/missing 所属产业尚未填写'],
  ['缺少下层字段', without('  kind: 行业龙头企业\n'), '5:1 shape/missing 牵头单位 › 牵头单位类别尚未填写'],
  ['列表项缺少字段', without('    kind: 高校\n'), '11:5 shape/missing 成员单位 第 1 项 › 单位类别尚未填写'],
  [
    '列表项缺少首个字段',
    edit('  - name: 示例海洋大学\n    creditCode', '  - creditCode'),
    '11:5 shape/missing 成员单位 第 1 项 › 单位名称尚未填写',
  ],
  ['{ } 里缺少字段', without('kind: 成果转化, '), '15:7 shape/missing 任务 第 1 项 › 任务类别尚未填写'],
  ['缺少整组字段', without(LEAD), '1:1 shape/missing 牵头单位尚未填写'],
  ['字段留空', edit('industry: 石化', 'industry:'), '3:1 shape/missing 所属产业尚未填写'],
  ['字段留空，有引号', edit('industry: 石化', 'industry: ""'), '3:11 shape/missing 所属产业尚未填写'],
  ['字段组留空', edit(LEAD, 'lead:\n'), '5:1 shape/missing 牵头单位尚未填写'],
  [
    '缺少两个字段',
    edit('batch: 2024\nindustry: 石化\n', ''),
    '1:1 shape/missing 所属产业尚未填写',
    '1:1 shape/missing 批次尚未填写',
  ],
  ['没有申报', edit('application: { date: 2024-06-10 }\n', ''), '1:1 shape/missing 申报尚未填写'],
  [
    '必填的列表是空的',
    { 'data/districts.yaml': 'districts: []\n' },
    'data/districts.yaml:1:1 shape/missing 板块至少要有 1 项',
  ],
  [
    '字段名少一个字母',
    edit('industry:', 'industy:'),
    '3:1 shape/unknown-key 没有“industy”这个字段，是否为 industry（所属产业）？',
  ],
  [
    '字段名写错，旁边另缺字段',
    edit('batch: 2024\nindustry:', 'industy:'),
    '1:1 shape/missing 批次尚未填写',
    '2:1 shape/unknown-key 没有“industy”这个字段，是否为 industry（所属产业）？',
  ],
  [
    '下层字段名写错，旁边另缺字段',
    edit(
      '  name: 示例碳纤维股份有限公司\n  creditCode: 91320706522377040Q\n  kind:',
      '  creditCode: 91320706522377040Q\n  kindd:',
    ),
    '5:1 shape/missing 牵头单位 › 单位名称尚未填写',
    '7:3 shape/unknown-key 没有“kindd”这个字段，是否为 kind（牵头单位类别）？',
  ],
  [
    '字段组写成空的文字',
    edit('application: { date: 2024-06-10 }', 'application: ""'),
    '16:14 shape/missing 申报尚未填写',
  ],
  [
    '字段名大写',
    edit('industry:', 'Industry:'),
    '3:1 shape/unknown-key 没有“Industry”这个字段，是否为 industry（所属产业）？',
  ],
  [
    '字段名全角',
    edit('industry:', 'ｉｎｄｕｓｔｒｙ:'),
    '3:1 shape/unknown-key 没有“ｉｎｄｕｓｔｒｙ”这个字段，是否为 industry（所属产业）？',
  ],
  [
    '中文引号括起的字段名',
    edit('industry:', '“industry”:'),
    '3:1 shape/unknown-key 没有““industry””这个字段，是否为 industry（所属产业）？',
  ],
  [
    '标签作字段名',
    edit('industry:', '所属产业:'),
    '3:1 shape/unknown-key 没有“所属产业”这个字段，是否为 industry（所属产业）？',
  ],
  [
    '半个标签作字段名',
    edit('industry:', '产业:'),
    '3:1 shape/unknown-key 没有“产业”这个字段，是否为 industry（所属产业）？',
  ],
  [
    '名称',
    edit('name: 示例新', '名称: 示例新'),
    '1:1 shape/unknown-key 没有“名称”这个字段，是否为 name（联合体名称）？',
  ],
  [
    '下层半个标签',
    edit('  creditCode: 9', '  信用代码: 9'),
    '7:3 shape/unknown-key 没有“信用代码”这个字段，是否为 creditCode（统一社会信用代码）？',
  ],
  [
    '列表项里的标签',
    edit('- name: 示例海', '- 单位名称: 示例海'),
    '11:5 shape/unknown-key 没有“单位名称”这个字段，是否为 name（单位名称）？',
  ],
  [
    '{ } 里的标签',
    edit('kind: 成果转化', '类别: 成果转化'),
    '15:7 shape/unknown-key 没有“类别”这个字段，是否为 kind（任务类别）？',
  ],
  ['多出的字段', add('remark: 甲\n'), '17:1 shape/unknown-key 没有“remark”这个字段'],
  ['多出的字段，没有内容', add('remark:\n'), '17:1 shape/unknown-key 没有“remark”这个字段'],
  [
    '多出的字段，先空后填',
    add('remark:\nremark: 甲\n'),
    '17:1 shape/unknown-key 没有“remark”这个字段',
    '18:1 yaml/duplicate-key 字段 remark 重复，前面已经写过',
  ],
  ['多出的字段组', add('remarks:\n  other: { deep: 甲 }\n'), '17:1 shape/unknown-key 没有“remarks”这个字段'],
  ['下层多出的字段', edit('  kind: 行', '  remark: 甲\n  kind: 行'), '8:3 shape/unknown-key 没有“remark”这个字段'],
  ['{ } 里多出的字段，没有内容', edit('{ kind: 成果', '{ 甲, kind: 成果'), '15:7 shape/unknown-key 没有“甲”这个字段'],
  [
    '与已有字段相近的多余字段',
    add('Name: 甲\n'),
    '17:1 shape/unknown-key 没有“Name”这个字段，是否为 name（联合体名称）？',
  ],
  [
    '写错的字段名和写错的值各报一次',
    edit('name: 示例新材料创新联合体（示例）', 'name: 示例\nnane: 甲'),
    '1:7 shape/format 联合体名称：不以“创新联合体”结尾（以“创新联合体”结尾的全称）',
    '2:1 shape/unknown-key 没有“nane”这个字段，是否为 name（联合体名称）？',
  ],
  ['__proto__', add('__proto__: { polluted: 甲 }\n'), '17:1 shape/unknown-key 没有“__proto__”这个字段'],
  [
    '下层的 __proto__',
    edit('  kind: 行', '  __proto__: { kind: 甲 }\n  kind: 行'),
    '8:3 shape/unknown-key 没有“__proto__”这个字段',
  ],
  [
    'constructor 和 toString',
    add('constructor: 甲\ntoString: 乙\n'),
    '17:1 shape/unknown-key 没有“constructor”这个字段',
    '18:1 shape/unknown-key 没有“toString”这个字段',
  ],
  ['空的 hasOwnProperty', add('hasOwnProperty:\n'), '17:1 shape/unknown-key 没有“hasOwnProperty”这个字段'],
  ['空字段名', add('"": 甲\n'), '17:1 shape/unknown-key 没有“”这个字段'],
  ['列表写在字段组的位置', edit(LEAD, 'lead: [甲]\n'), '5:1 shape/type 牵头单位应为一组字段，现为列表'],
  ['文字写在字段组的位置', edit(LEAD, 'lead: 示例公司\n'), '5:7 shape/type 牵头单位应为一组字段，现为文字'],
  [
    '文字写在列表的位置',
    charter('技术创新目标'),
    '17:41 shape/type 章程 › 章程内容应为列表（每项以“- ”开头），现为文字',
  ],
  [
    '字段组写在列表的位置',
    edit('  - { kind: 成果转化, title: 示例任务 }', '  { kind: 成果转化, title: 示例任务 }'),
    '14:1 shape/type 任务应为列表（每项以“- ”开头），现为一组字段',
  ],
  [
    '字段组写在文字的位置',
    edit('industry: 石化', 'industry: { name: 石化 }'),
    '3:1 shape/type 所属产业应为文字，现为一组字段',
  ],
  ['列表写在文字的位置', edit('industry: 石化', 'industry: [石化]'), '3:1 shape/type 所属产业应为文字，现为列表'],
  [
    '列表写在选项的位置',
    edit('kind: 成果转化', 'kind: [成果转化]'),
    '15:7 shape/type 任务 第 1 项 › 任务类别应为文字，现为列表',
  ],
  [
    '文字写在列表项的位置',
    edit('{ kind: 成果转化, title: 示例任务 }', '申报'),
    '15:5 shape/type 任务 第 1 项应为一组字段，现为文字',
  ],
  [
    '字段组写在文字列表里',
    charter('[{ 任务分工: 甲 }]'),
    '17:44 shape/type 章程 › 章程内容 第 1 项应为文字，现为一组字段',
  ],
  [
    '空的列表项',
    edit('  - { kind: 成果转化, title: 示例任务 }', '  -'),
    '15:4 shape/type 任务 第 1 项应为一组字段，现在是空的',
  ],
  [
    '空的文字列表项',
    edit('  - { kind: 成果转化, title: 示例任务 }\n', '  - kind: 成果转化\n    title: 甲\n    undertakers:\n      -\n'),
    '18:8 shape/format 任务 第 1 项 › 承担单位 第 1 项：为空（填写全称；暂时没有的，删去）',
  ],
  ['值叫 object 的字段组', edit(LEAD, 'lead: object\n'), '5:7 shape/type 牵头单位应为一组字段，现为文字'],
  [
    '选项写错一个字',
    edit('kind: 成果转化', 'kind: 成果转换'),
    '15:13 shape/choice 任务 第 1 项 › 任务类别不在可选范围，应为关键技术攻关、高端创新载体、科研人才、成果转化之一',
  ],
  [
    '选项不全',
    edit('行业龙头企业', '龙头企业'),
    '8:9 shape/choice 牵头单位 › 牵头单位类别不在可选范围，应为创新型领军企业、行业龙头企业、重点研发机构之一',
  ],
  [
    '选项相差太远',
    edit('kind: 高校', 'kind: 甲'),
    '13:11 shape/choice 成员单位 第 1 项 › 单位类别不在可选范围，应为企业、高校、科研院所、新型研发机构、境外机构、其他之一',
  ],
  [
    '列表项不在选项内',
    charter('[技术创新目标, 分工]'),
    '17:50 shape/choice 章程 › 章程内容 第 2 项不在可选范围，应为技术创新目标、任务分工、组织机构、工作职责、权利与义务之一',
  ],
  [
    '列表过长',
    charter(`[${Array(21).fill('任务分工').join(', ')}]`),
    '17:33 shape/type 章程 › 章程内容有 21 项，最多 20 项',
  ],
  [
    '成员过多',
    edit('members:\n', `members:\n${'  - { name: 示例所, creditCode: 12320700506198990M, kind: 其他 }\n'.repeat(100)}`),
    '10:1 shape/type 成员单位有 101 项，最多 100 项',
  ],
  [
    '三处错，各在其位',
    edit('industry: 石化', 'industri: 石化')
      .replace('kind: 高校', 'kind: 大学')
      .replace('date: 2024-06-10', 'date: 2024-06-31'),
    '3:1 shape/unknown-key 没有“industri”这个字段，是否为 industry（所属产业）？',
    '13:11 shape/choice 成员单位 第 1 项 › 单位类别不在可选范围，应为企业、高校、科研院所、新型研发机构、境外机构、其他之一',
    '16:22 shape/format 申报 › 申报日期：日历上没有这一天（写作 2024-05-20）',
  ],
];
