/** YAML that cannot be read: said where the slip is, not where the parser gave up. */
import { add, edit, type Example } from './register.ts';

export const SYNTAX: readonly Example[] = [
  ['[ 没有闭合', add('tasks: [甲, 乙\nplan: 丙\n'), '17:8 yaml/syntax 括号“[”没有闭合：在末尾补上“]”'],
  [
    '[ 没有闭合，在中间',
    edit('positioning: 面向示例产业', 'members: [甲, 乙'),
    '4:10 yaml/syntax 括号“[”没有闭合：在末尾补上“]”',
  ],
  ['{ 没有闭合', edit('date: 2024-06-10 }', 'date: 2024-06-10'), '16:14 yaml/syntax 括号“{”没有闭合：在末尾补上“}”'],
  [
    '{ 没有闭合，在中间',
    edit('rdExpenditure: 3280 }', 'rdExpenditure: 3280'),
    '9:12 yaml/syntax 括号“{”没有闭合：在末尾补上“}”',
  ],
  [
    '里层的括号没有闭合',
    add('tasks: [{ kind: 成果转化, title: 甲 ]\n'),
    '17:32 yaml/syntax 括号不成对：这里是“]”，应为“}”',
  ],
  ['括号不成对', edit('date: 2024-06-10 }', 'date: 2024-06-10 ]'), '16:33 yaml/syntax 括号不成对：这里是“]”，应为“}”'],
  [
    '括号不成对在前，引号没有闭合在后',
    add('tasks: [甲 }\nplan: "乙\n'),
    '17:11 yaml/syntax 括号不成对：这里是“}”，应为“]”',
  ],
  [
    '多了一个 }',
    edit('date: 2024-06-10 }', 'date: 2024-06-10 }}'),
    '16:34 yaml/syntax 多了一个“}”，前面没有与它成对的括号',
  ],
  ['多了一个 ]', add('tasks: [甲]]\n'), '17:11 yaml/syntax 多了一个“]”，前面没有与它成对的括号'],
  [
    '双引号没有闭合',
    edit('industry: 石化', 'industry: "石化'),
    '3:11 yaml/syntax 引号 " 没有闭合：在值的末尾补上半角引号 "',
  ],
  [
    '单引号没有闭合',
    edit('industry: 石化', "industry: '石化"),
    "3:11 yaml/syntax 引号 ' 没有闭合：在值的末尾补上半角引号 '",
  ],
  [
    '没有闭合，遇到后面的引号',
    edit('industry: 石化\npositioning: 面向示例产业', 'industry: "石化\npositioning: "面向"'),
    '3:11 yaml/syntax 引号 " 没有闭合：在值的末尾补上半角引号 "',
  ],
  [
    '下层的引号没有闭合',
    edit('    kind: 高校', '    kind: "高校'),
    '13:11 yaml/syntax 引号 " 没有闭合：在值的末尾补上半角引号 "',
  ],
  [
    '引号一直读到下一层的引号',
    edit('lead:\n  name: 示例碳纤维股份有限公司', 'lead: "\n  name: "示例公司"'),
    '5:7 yaml/syntax 引号 " 没有闭合：在值的末尾补上半角引号 "',
  ],
  [
    '引号一头全角',
    edit('industry: 石化', 'industry: "石化”'),
    '3:11 yaml/syntax 引号 " 没有闭合：在值的末尾补上半角引号 "',
  ],
  [
    '{ } 里的引号没有闭合',
    edit('kind: 成果转化', 'kind: "成果转化'),
    '15:13 yaml/syntax 引号 " 没有闭合：在值的末尾补上半角引号 "',
  ],
  [
    '引号之后还有文字',
    edit('industry: 石化', 'industry: "石化" 等'),
    '3:16 yaml/syntax 引号或括号之后多了内容：整个值要在引号之内，两项之间要有半角逗号',
  ],
  [
    '括号之后还有文字',
    add('tasks: [甲] 乙\n'),
    '17:12 yaml/syntax 引号或括号之后多了内容：整个值要在引号之内，两项之间要有半角逗号',
  ],
  [
    '引号之后紧接说明',
    edit('industry: 石化', 'industry: "石化"# 说明'),
    '3:15 yaml/syntax # 说明与前面的内容之间缺空格',
  ],
  [
    '缩进多了一格',
    edit('  creditCode: 9', '   creditCode: 9'),
    '7:4 yaml/syntax 缩进不对：这一行前有 3 个空格；同一层的字段要对齐，下一层多两个空格',
  ],
  [
    '缩进少了一格',
    edit('  creditCode: 9', ' creditCode: 9'),
    '7:2 yaml/syntax 缩进不对：这一行前有 1 个空格；同一层的字段要对齐，下一层多两个空格',
  ],
  [
    '顶层字段缩进了',
    edit('industry: 石化', '  industry: 石化'),
    '3:3 yaml/syntax 缩进不对：这一行前有 2 个空格；同一层的字段要对齐，下一层多两个空格',
  ],
  [
    '列表项的字段没有对齐',
    edit('    kind: 高校', '   kind: 高校'),
    '13:4 yaml/syntax 缩进不对：这一行前有 3 个空格；同一层的字段要对齐，下一层多两个空格',
  ],
  [
    '列表项没有对齐',
    add('plan: 甲\nformerNames:\n  - name: a\n - name: b\n'),
    '20:2 yaml/syntax 列表项“- ”的位置不对：写在它的字段之下，与其他项对齐',
  ],
  [
    '列表里的一行没有“- ”',
    add('charter:\n  adopted: 2024-05-20\n  covers:\n    - 任务分工\n    组织机构\n'),
    '21:5 yaml/syntax 这一行在列表里，应以“- ”开头',
  ],
  [
    '字段组末尾的列表项',
    add('- 甲\n'),
    '17:1 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  ['与字段同一行的列表项', add('tasks: - 甲\n'), '17:8 yaml/syntax 列表项“- ”要另起一行，写在它的字段之下'],
  [
    '值中有半角冒号加空格',
    edit('面向示例产业', '建设目标: 面向示例产业'),
    '4:18 yaml/syntax 值中的“: ”会被当作字段：改用全角冒号“：”，或给整个值加半角引号',
  ],
  [
    '值中有三处冒号',
    edit('面向示例产业', '甲: 乙: 丙'),
    '4:15 yaml/syntax 值中的“: ”会被当作字段：改用全角冒号“：”，或给整个值加半角引号',
  ],
  [
    '{ } 里的值有冒号',
    edit('title: 示例任务 }', 'title: 示例任务, goal: 甲: 乙 }'),
    '15:38 yaml/syntax [ ] 和 { } 里值中有“: ”，应给整个值加半角引号；或两项之间缺半角逗号',
  ],
  [
    '没有冒号的一行',
    edit('industry: 石化', 'industry 石化'),
    '3:1 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  [
    '首行没有冒号',
    edit('name: 示例新', 'name 示例新'),
    '1:1 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  [
    '末行没有冒号',
    add('示例\n'),
    '17:1 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  [
    '下层末行没有冒号',
    edit('    kind: 高校', '    kind 高校'),
    '13:5 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  [
    '等号',
    edit('batch: 2024', 'batch = 2024'),
    '2:1 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  [
    '续行没有缩进',
    edit('面向示例产业', '面向示例产业，\n另起一行'),
    '5:1 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  [
    '多行文字没有缩进',
    add('plan: |\n甲\n乙\n'),
    '18:1 yaml/syntax 这一行不是“字段: 值”：冒号应为半角，后面有空格；接续上一行的文字要缩进',
  ],
  [
    '多行文字缩进变少',
    add('plan: |\n    甲\n  乙\n'),
    '19:3 yaml/syntax 缩进不对：这一行前有 2 个空格；同一层的字段要对齐，下一层多两个空格',
  ],
  ['“|”之后还有文字', add('plan: | 甲\n  乙\n'), '17:9 yaml/syntax “|”和“>”之后要换行，文字从下一行开始'],
  ['以 > 开头的值', add('plan: >3%\n'), '17:7 yaml/syntax 值不能以“>”开头，请给整个值加半角引号'],
  [
    '以 @ 开头的值',
    edit('industry: 石化', 'industry: @石化'),
    '3:11 yaml/syntax 这里不能以“@”开头，请给整个值加半角引号',
  ],
  [
    '以 ` 开头的值',
    edit('industry: 石化', 'industry: `石化`'),
    '3:11 yaml/syntax 这里不能以“`”开头，请给整个值加半角引号',
  ],
  [
    '以 % 开头的值',
    edit('industry: 石化', 'industry: %石化'),
    '3:11 yaml/syntax 这里不能以“%”开头，请给整个值加半角引号',
  ],
  ['行首的 %', add('%甲\n'), '17:1 yaml/syntax 这里不能以“%”开头，请给整个值加半角引号'],
  [
    '反斜杠',
    edit('industry: 石化', 'industry: "石\\化"'),
    '3:13 yaml/syntax 双引号里的反斜杠 \\ 后不是可用的转义；不需要转义时改用单引号',
  ],
  [
    '{ } 里缺逗号',
    edit('kind: 成果转化, title', 'kind: "成果转化" title'),
    '15:20 yaml/syntax 引号或括号之后多了内容：整个值要在引号之内，两项之间要有半角逗号',
  ],
  ['[ ] 里多逗号', add('tasks: [甲,,乙]\n'), '17:11 yaml/syntax [ ] 和 { } 里多了一个逗号'],
  ['开始记号后还有内容', '--- name: 甲\n', '1:5 yaml/syntax “---”之后要换行'],
  ['过长的字段名', add(`${'甲'.repeat(1100)}: 乙\n`), '17:1 yaml/syntax 字段名过长，可能缺少引号或冒号'],
];
