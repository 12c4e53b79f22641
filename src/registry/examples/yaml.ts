/** What YAML can do and a record may not, and what looks like it and may. */
import { add, edit, WHOLE, type Example } from './register.ts';

const deep = (levels: number) => add(`plan: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);
const list = (items: number) => add(`plan: [${'甲,'.repeat(items)}]\n`);

export const FORBIDDEN: readonly Example[] = [
  ['锚点', edit('batch: 2024', 'batch: &a 2024'), '2:8 yaml/reference 不用锚点（&a）'],
  ['列表项的锚点', edit('- name: 示例海', '- &a name: 示例海'), '11:5 yaml/reference 不用锚点（&a）'],
  ['整个字段组的锚点', edit('lead:\n', 'lead: &lead\n'), '5:7 yaml/reference 不用锚点（&lead）'],
  ['空值的锚点', add('plan: &a\n'), '16:7 yaml/reference 不用锚点（&a）'],
  ['字段名的锚点', edit('batch: 2024', '&a batch: 2024'), '2:1 yaml/reference 不用锚点（&a）'],
  ['锚点和引用只报一次', edit('batch: 2024\n', 'batch: &a 2024\nplan: *a\n'), '2:8 yaml/reference 不用锚点（&a）'],
  ['没有锚点的引用', edit('batch: 2024', 'batch: *a'), '2:8 yaml/reference 不用引用（*a）'],
  ['以 * 强调的值', edit('面向示例产业', '*面向*示例产业'), '4:14 yaml/reference 不用引用（*面向*示例产业）'],
  ['以 & 开头的值', edit('面向示例产业', '& 面向'), '4:14 yaml/reference 值不能以 & 或 * 开头，请给整个值加半角引号'],
  ['引用作字段名', edit('batch: 2024', '*a : 2024'), '2:1 yaml/reference 字段名不能是引用（*）'],
  ['合并字段', edit('  kind: 行', '  <<: *base\n  kind: 行'), '8:7 yaml/reference 不用引用（*base）'],
  ['不带引用的合并字段', add('<<: { plan: 甲 }\n'), '16:1 shape/unknown-key 没有“<<”这个字段'],
  ['标准类型标记', edit('batch: 2024', 'batch: !!str 2024'), '2:8 yaml/tag 不用类型标记（!）'],
  ['字段组的类型标记', edit('lead:\n', 'lead: !!map\n'), '5:7 yaml/tag 不用类型标记（!）'],
  ['自定类型标记', edit('batch: 2024', 'batch: !foo 2024'), '2:8 yaml/tag 不用类型标记（!）'],
  ['没有名称的类型标记', edit('batch: 2024', 'batch: ! 2024'), '2:8 yaml/tag 不用类型标记（!）'],
  ['完整写出的类型标记', edit('batch: 2024', 'batch: !<tag:yaml.org,2002:str> 2024'), '2:8 yaml/tag 不用类型标记（!）'],
  ['字段名的类型标记', edit('batch: 2024', '!foo batch: 2024'), '2:1 yaml/tag 不用类型标记（!）'],
  ['[ ] 里的类型标记', add('plan: [!foo 甲]\n'), '16:8 yaml/tag 不用类型标记（!）'],
  ['两个类型标记', edit('batch: 2024', 'batch: !a !b 2024'), '2:11 yaml/tag 类型标记（!）重复'],
  ['两个锚点', edit('batch: 2024', 'batch: &a &b 2024'), '2:11 yaml/reference 锚点（&）重复'],
  ['以 ! 开头的值', edit('面向示例产业', '!面向示例产业'), '4:14 yaml/tag 不用类型标记（!）'],
  ['%YAML 指令', `%YAML 1.1\n---\n${WHOLE}`, '1:1 yaml/directive 不用 % 指令（%YAML 1.1）'],
  [
    '%TAG 指令',
    `# 说明\n\n%TAG ! tag:example,2000:\n---\n${WHOLE}`,
    '3:1 yaml/directive 不用 % 指令（%TAG ! tag:example,2）',
  ],
  ['两份记录', `${WHOLE}---\n${WHOLE}`, '16:1 yaml/documents 一个文件只能有一份记录，这里又开始了一份'],
  ['结束记号后还有内容', `${WHOLE}...\n${WHOLE}`, '17:1 yaml/documents 一个文件只能有一份记录，这里又开始了一份'],
  ['两个开始记号', `---\n---\n${WHOLE}`, '2:1 yaml/documents 一个文件只能有一份记录，这里又开始了一份'],
  ['列表作字段名', add('? [甲, 乙]\n: 丙\n'), '16:3 yaml/syntax 字段名必须是文字，不能用“?”或括号作字段名'],
  ['字段组作字段名', add('{ 甲: 乙 }: 丙\n'), '16:1 yaml/syntax 字段名必须是文字，不能用“?”或括号作字段名'],
  ['根是列表', '- 甲\n- 乙\n', '1:1 yaml/root 文件不是“字段: 值”的形式'],
  ['根是文字', '示例\n', '1:1 yaml/root 文件不是“字段: 值”的形式'],
  ['根是引号里的文字', '"示例"\n', '1:1 yaml/root 文件不是“字段: 值”的形式'],
  ['根是引用', '*a\n', '1:1 yaml/root 文件不是“字段: 值”的形式'],
  [
    '字段重复',
    edit('batch: 2024\n', 'batch: 2024\nbatch: 2025\n'),
    '3:1 yaml/duplicate-key 字段 batch 重复，前面已经写过',
  ],
  [
    '字段写了三次',
    edit('batch: 2024\n', 'batch: 2024\nbatch: 2025\nbatch: 2026\n'),
    '3:1 yaml/duplicate-key 字段 batch 重复，前面已经写过',
    '4:1 yaml/duplicate-key 字段 batch 重复，前面已经写过',
  ],
  [
    '先空后填的重复',
    edit('batch: 2024\n', 'batch:\nbatch: 2024\n'),
    '3:1 yaml/duplicate-key 字段 batch 重复，前面已经写过',
  ],
  [
    '先填后空的重复',
    edit('batch: 2024\n', 'batch: 2024\nbatch:\n'),
    '3:1 yaml/duplicate-key 字段 batch 重复，前面已经写过',
  ],
  [
    '下层字段重复',
    edit('    kind: 高校', '    kind: 高校\n    kind: 企业'),
    '14:5 yaml/duplicate-key 字段 kind 重复，前面已经写过',
  ],
  [
    '{ } 里字段重复',
    edit('{ event: 申报,', '{ event: 申报, event: 申报,'),
    '15:18 yaml/duplicate-key 字段 event 重复，前面已经写过',
  ],
  [
    '带引号的重复',
    edit('batch: 2024\n', 'batch: 2024\n"batch": 2024\n'),
    '3:1 yaml/duplicate-key 字段 batch 重复，前面已经写过',
  ],
  [
    '重复和锚点',
    edit('batch: 2024\n', 'batch: 2024\nbatch: 2024\nplan: &a 甲\n'),
    '3:1 yaml/duplicate-key 字段 batch 重复，前面已经写过',
    '4:7 yaml/reference 不用锚点（&a）',
  ],
  ['恰为 12 层', deep(11), '16:1 shape/type 中长期发展规划应为文字，现为列表'],
  ['恰为 5000 项', list(4957), '16:1 shape/type 中长期发展规划应为文字，现为列表'],
  ['比 5000 项多一项', list(4958), '16:9922 yaml/depth 内容超过 5000 项'],
  ['13 层', deep(12), '16:18 yaml/depth 层次超过 12 层'],
  ['超过 5000 项', list(5001), '16:9922 yaml/depth 内容超过 5000 项'],
  [
    '六千个空字段',
    add(`plan: {${Array.from({ length: 6000 }, (_, i) => i.toString(36)).join(',')}}\n`),
    '16:18504 yaml/depth 内容超过 5000 项',
  ],
  ['成万层', '['.repeat(10_000), '1:13 yaml/depth 层次超过 12 层'],
  [
    '层层引用',
    `a: &a [甲]\n${[...'bcdefg'].map((c, i) => `${c}: &${c} [*${'abcdef'.charAt(i)}, *${'abcdef'.charAt(i)}]\n`).join('')}`,
    '1:4 yaml/reference 不用锚点（&a）',
  ],
];

export const ALLOWED: readonly Example[] = [
  ['开始记号', `---\n${WHOLE}`],
  ['结束记号', `${WHOLE}...\n`],
  ['带引号的字段名', edit('batch: 2024', '"batch": 2024')],
  ['问号写法的字段名', edit('batch: 2024', '? batch\n: 2024')],
  [
    '整份写在 { } 里',
    '{ name: 示例创新联合体, batch: 2024, industry: 石化, lead: { name: 示例公司, creditCode: 91320706522377040Q, kind: 行业龙头企业 }, history: [{ event: 申报, date: 2024-06-10 }] }\n',
  ],
  ['与上层齐头的列表', edit('  - { event', '- { event')],
  ['折叠的文字', add('plan: >-\n  甲\n  乙\n')],
  ['正文里的 & * ! %', edit('面向示例产业', '研发 A&B、C*D！占比 3%')],
  [
    '可选字段留空',
    add('plan:\ncontact:\nmembers2022:\n'),
    '18:1 shape/unknown-key 没有“members2022”这个字段，是否为 members（成员单位）？',
  ],
];
