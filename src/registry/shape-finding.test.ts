/** What a finding of the shape says beside its sentence: what stands there, what is needed, how to mend it. */
import { describe, expect, test } from 'vitest';
import { add, edit, findingsOf, HOME, WHOLE, type Files } from '#src/testing/examples/register.ts';

type Said = readonly [place: string, found: string | undefined, needed: string | undefined, fix: string | undefined];

describe('ways out', () => {
  test.each<[about: string, text: string | Files, said: Said[]]>([
    [
      'a mistyped choice',
      edit('kind: 高校', 'kind: 高等院校'),
      [
        [
          '13:11 shape/choice',
          '高等院校',
          '企业、高校、科研院所、新型研发机构、境外机构、其他',
          '改成：企业、高校、科研院所、新型研发机构、境外机构、其他',
        ],
      ],
    ],
    [
      'a choice far from any',
      edit('kind: 成果转化', 'kind: 乙丙丁'),
      [
        [
          '15:13 shape/choice',
          '乙丙丁',
          '关键技术攻关、高端创新载体、科研人才、成果转化',
          '改成：关键技术攻关、高端创新载体、科研人才、成果转化',
        ],
      ],
    ],
    [
      'a choice that is a list',
      edit('kind: 成果转化', 'kind: [成果转化]'),
      [['15:7 shape/type', undefined, undefined, '对照 npm run new 生成的样例改正']],
    ],
    [
      'lines of text as a list',
      edit('positioning: 面向示例产业', 'positioning:\n  - 攻克甲技术\n  - 研制乙产品'),
      [['4:1 shape/type', undefined, undefined, '去掉各行开头的“- ”，第一行写成“positioning: |”']],
    ],
    [
      'a mistyped key',
      edit('industry:', 'industri:'),
      [['3:1 shape/unknown-key', 'industri', undefined, '改成 industry，或删去']],
    ],
    [
      'a key by its label',
      edit('industry:', '所属产业:'),
      [['3:1 shape/unknown-key', '所属产业', undefined, '改成 industry，或删去']],
    ],
    [
      'an unknown key',
      edit('    kind: 高校', '    kind: 高校\n    甲乙丙: 丁'),
      [
        [
          '14:5 shape/unknown-key',
          '甲乙丙',
          undefined,
          '可用的字段：name、formerNames、creditCode、kind、country、joined、left、role、discipline、team、highTech、signatory',
        ],
      ],
    ],
    [
      'digits for a key',
      edit('salesRevenue: 82000', 'salesRevenue: 82,000'),
      [['9:43 shape/unknown-key', '000', undefined, '数字里不写逗号，如 82000']],
    ],
    [
      'a key that begins with digits',
      add('2024a: 甲\n'),
      [
        [
          '17:1 shape/unknown-key',
          '2024a',
          undefined,
          '可用的字段：name、formerNames、batch、industry、positioning、plan、tasks、lead、formerLeads、members、agreement、charter、application、statement、governance、recommendation、contact',
        ],
      ],
    ],
    [
      'a key that ends in digits',
      add('a2024: 甲\n'),
      [
        [
          '17:1 shape/unknown-key',
          'a2024',
          undefined,
          '可用的字段：name、formerNames、batch、industry、positioning、plan、tasks、lead、formerLeads、members、agreement、charter、application、statement、governance、recommendation、contact',
        ],
      ],
    ],
    ['a missing key', edit('industry: 石化\n', ''), [['1:1 shape/missing', undefined, undefined, '补上 industry:']]],
    [
      'a missing key of an item',
      edit('    kind: 高校\n', ''),
      [['11:5 shape/missing', undefined, undefined, '补上 kind:']],
    ],
    [
      'text for a group',
      edit('lead:\n', 'lead: 甲\nplan2:\n'),
      [
        ['5:7 shape/type', '甲', undefined, '对照 npm run new 生成的样例改正'],
        ['6:1 shape/unknown-key', 'plan2', undefined, '改成 plan，或删去'],
      ],
    ],
    [
      'text for a list',
      edit('tasks:\n  - { kind: 成果转化, title: 示例任务 }\n', 'tasks: 甲\n'),
      [['14:8 shape/type', '甲', undefined, '对照 npm run new 生成的样例改正']],
    ],
    [
      'a list for a text',
      edit('industry: 石化', 'industry: [石化]'),
      [['3:1 shape/type', undefined, undefined, '对照 npm run new 生成的样例改正']],
    ],
    [
      'a group for a text',
      edit('industry: 石化', 'industry: { a: 石化 }'),
      [['3:1 shape/type', undefined, undefined, '对照 npm run new 生成的样例改正']],
    ],
    [
      'a wrong form',
      edit('batch: 2024', 'batch: 二四'),
      [
        [
          '2:8 shape/format',
          '二四',
          '写年份，如 2024；同一年的第二批写作 2024-2',
          '按要求改正：写年份，如 2024；同一年的第二批写作 2024-2',
        ],
      ],
    ],
    [
      'a text longer than the list may be',
      edit('tasks:\n  - { kind: 成果转化, title: 示例任务 }\n', `tasks: ${'甲'.repeat(61)}\n`),
      [['14:8 shape/type', `${'甲'.repeat(60)}…`, undefined, '对照 npm run new 生成的样例改正']],
    ],
    [
      'a text with nothing in it, where the list must have an item',
      { [HOME]: WHOLE, 'data/districts.yaml': 'districts: ""\n' },
      [['1:12 shape/missing', undefined, undefined, '补上 districts:']],
    ],
    [
      'a list that is too long',
      edit(
        'kind: 高校',
        `kind: 高校\n    formerNames: [${Array.from({ length: 21 }, () => '{ name: 旧名, until: 2020-01-01 }').join(', ')}]`,
      ),
      [
        [
          '14:5 shape/type',
          '21 项',
          '不超过 20 项',
          '去掉 1 项：先看有没有重复的、该写在别处的；确实不止 20 项的，请告诉维护人',
        ],
      ],
    ],
    [
      'an empty list',
      { [HOME]: WHOLE, 'data/districts.yaml': 'districts: []\n' },
      [['1:1 shape/missing', undefined, undefined, '补上这个字段']],
    ],
    [
      'a choice with a slip',
      edit('kind: 高校', 'kind: 新型研发机购'),
      [
        [
          '13:11 shape/choice',
          '新型研发机购',
          '企业、高校、科研院所、新型研发机构、境外机构、其他',
          '是否为“新型研发机构”？',
        ],
      ],
    ],
    [
      'a choice that is missing',
      edit('kind: 成果转化, ', ''),
      [['15:7 shape/missing', undefined, undefined, '补上 kind:']],
    ],
    ['an empty choice', edit('kind: 高校', 'kind: ""'), [['13:11 shape/missing', undefined, undefined, '补上 kind:']]],
  ])('%s', (_, text, said) => {
    const findings = findingsOf(['', text]);
    expect(
      findings.map(({ rule, found, needed, fix, at }) => [`${at.line}:${at.column} ${rule}`, found, needed, fix]),
    ).toEqual(said);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });
});
