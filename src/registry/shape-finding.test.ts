/** What a finding of the shape says beside its sentence: what stands there, what is needed, how to mend it. */
import { describe, expect, test } from 'vitest';
import { add, edit, findingsOf, WHOLE } from '#src/testing/examples/register.ts';

type Said = readonly [place: string, found: string | undefined, needed: string | undefined, fix: string | undefined];

describe('ways out', () => {
  test.each<[about: string, text: string, said: Said[]]>([
    [
      'a mistyped choice',
      edit('kind: 高校', 'kind: 高等院校'),
      [
        [
          '13:11 shape/choice',
          '高等院校',
          '企业、高校、科研院所、新型研发机构、其他',
          '改成：企业、高校、科研院所、新型研发机构、其他',
        ],
      ],
    ],
    [
      'a choice far from any',
      edit('event: 申报', 'event: 乙丙丁'),
      [
        [
          '15:14 shape/choice',
          '乙丙丁',
          '申报、推荐、形式审查、评审、公示、列入培育名单、年度评估、限期整改、终止、退出',
          '改成：申报、推荐、形式审查、评审、公示、列入培育名单、年度评估、限期整改、终止、退出',
        ],
      ],
    ],
    [
      'a choice that is a list',
      edit('event: 申报', 'event: [申报]'),
      [['15:7 shape/type', undefined, undefined, '对照 npm run new 生成的样例改正']],
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
          '可用的字段：name、creditCode、kind、role、team、highTech、signatory',
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
          '16:1 shape/unknown-key',
          '2024a',
          undefined,
          '可用的字段：name、batch、industry、positioning、plan、tasks、lead、members、agreement、charter、governance、recommendation、contact、waivers、history',
        ],
      ],
    ],
    [
      'a key that ends in digits',
      add('a2024: 甲\n'),
      [
        [
          '16:1 shape/unknown-key',
          'a2024',
          undefined,
          '可用的字段：name、batch、industry、positioning、plan、tasks、lead、members、agreement、charter、governance、recommendation、contact、waivers、history',
        ],
      ],
    ],
    ['a missing key', edit('industry: 石化\n', ''), [['1:1 shape/missing', undefined, undefined, '补上 industry:']]],
    [
      'a missing key of an item',
      edit('    creditCode: 12320700506198990M\n', ''),
      [['11:5 shape/missing', undefined, undefined, '补上 creditCode:']],
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
      WHOLE.replace(/history:[^]*/, 'history: 甲\n'),
      [['14:10 shape/type', '甲', undefined, '对照 npm run new 生成的样例改正']],
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
      [['2:8 shape/format', '二四', '写作 2024', '按要求改正：写作 2024']],
    ],
    [
      'an empty list',
      WHOLE.replace(/history:[^]*/, 'history: []\n'),
      [['14:1 shape/missing', undefined, undefined, '补上这个字段']],
    ],
    [
      'a choice with a slip',
      edit('kind: 高校', 'kind: 新型研发机购'),
      [['13:11 shape/choice', '新型研发机购', '企业、高校、科研院所、新型研发机构、其他', '是否为“新型研发机构”？']],
    ],
    [
      'a choice that is missing',
      edit('event: 申报, ', ''),
      [['15:7 shape/missing', undefined, undefined, '补上 event:']],
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
