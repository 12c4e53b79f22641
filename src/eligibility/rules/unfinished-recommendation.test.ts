/** What rules say of recommendations and publicity in which anything may be missing, and of the days of their limits. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from '../define-rule.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import { actOn, contextOf, said } from '#src/testing/checked.ts';

type Row = [what: string, draft: AllianceDraft, expected: string[], params?: object, acts?: Act[]];

const ADDRESSEES = { addressees: ['海州区科技局'] };
const OPINION = { fields: ['recommendation.opinion.cooperation', 'recommendation.document'], points: [] };
const EXAMINED = [actOn('形式审查', '2024-07-05')];

const ROWS: Record<string, Row[]> = {
  'publicity-period': [
    ['nothing', {}, [], { days: 7 }],
    [
      'days left out, and those of other acts',
      {},
      [],
      { days: 7 },
      [actOn('公示', '2024-07-01'), actOn('限期整改', '2024-07-01', { until: '2024-07-02' })],
    ],
    [
      'one that ends before it begins, which the decision itself is told',
      {},
      [],
      { days: 7 },
      [actOn('公示', '2024-07-02', { until: '2024-07-01' })],
    ],
    [
      'one day short, one day alone, and long enough: of each the last before a listing or an end',
      {},
      [
        '2024/a: until 公示期2024年7月1日至7月6日，共 6 天，不少于 7 天',
        '2024/b: until 公示期2024年8月1日至8月1日，共 1 天，不少于 7 天',
      ],
      { days: 7 },
      [
        actOn('公示', '2024-07-01', { until: '2024-07-06' }, '2024/a'),
        actOn('列入培育名单', '2024-07-20'),
        actOn('退出', '2024-07-21'),
        actOn('公示', '2024-08-01', { until: '2024-08-01' }, '2024/b'),
        actOn('终止', '2024-08-05'),
        actOn('公示', '2024-09-01', { until: '2024-09-07' }, '2024/c'),
      ],
    ],
    [
      'one made good by another that lasted long enough',
      {},
      [],
      { days: 7 },
      [
        actOn('公示', '2024-07-01', { until: '2024-07-06' }, '2024/a'),
        actOn('异议处理', '2024-07-07'),
        actOn('公示', '2024-07-08', { until: '2024-07-14' }, '2024/b'),
        actOn('列入培育名单', '2024-07-20'),
      ],
    ],
    [
      'one after it, short too',
      {},
      ['2024/b: until 公示期2024年7月8日至7月13日，共 6 天，不少于 7 天'],
      { days: 7 },
      [
        actOn('公示', '2024-07-01', { until: '2024-07-07' }, '2024/a'),
        actOn('公示', '2024-07-08', { until: '2024-07-13' }, '2024/b'),
      ],
    ],
  ],
  'recommended-in-time': [
    ['nothing', {}, ['recommendation 已经受理，推荐尚未填写'], { by: '07-01' }],
    ['a recommendation without its day', { recommendation: {}, batch: '2024' }, [], { by: '07-01' }],
    ['a batch that cannot be read', { recommendation: { date: '2024-08-01' } }, [], { by: '07-01' }],
  ],
  recommender: [
    ['nothing', {}, ['recommendation follows 推荐尚未填写'], ADDRESSEES],
    ['no number', { recommendation: {} }, ['recommendation key notice 没有填写推荐文号；没有发文的不用填'], ADDRESSEES],
    [
      'an office that goes by another name since',
      { recommendation: { document: '甲', date: '2024-06-25' } },
      ['recommendation key 海州区科技局不是本批次通知的主送单位，应由海州区科技创新局之一推荐'],
      { addressees: ['海州区科技创新局'] },
    ],
    [
      'another addressee',
      { recommendation: { document: '甲' } },
      ['recommendation key 海州区科技局不是本批次通知的主送单位，应由东海县科技局、灌云县科技局之一推荐'],
      { addressees: ['东海县科技局', '灌云县科技局'] },
    ],
  ],
  'opinion-complete': [
    [
      'nothing',
      {},
      [
        'recommendation.opinion.cooperation follows 推荐 › 推荐意见 › 合作基础尚未认定，推荐时须由推荐单位写明',
        'recommendation.document follows 推荐 › 推荐文号尚未认定，推荐时须由推荐单位写明',
      ],
      OPINION,
    ],
    [
      'an act without a recommendation',
      {},
      [
        'recommendation.opinion.cooperation follows 推荐 › 推荐意见 › 合作基础尚未认定，推荐时须由推荐单位写明',
        'recommendation.document follows 推荐 › 推荐文号尚未认定，推荐时须由推荐单位写明',
      ],
      OPINION,
      EXAMINED,
    ],
    [
      'a recommendation',
      { recommendation: { document: '甲' } },
      ['recommendation.opinion.cooperation 推荐 › 推荐意见 › 合作基础尚未认定，推荐时须由推荐单位写明'],
      OPINION,
    ],
  ],
};

describe.each(Object.entries(ROWS))('%s', (rule, rows) => {
  test.each(rows)('%s', (_what, draft, expected, params, acts = []) => {
    expect(said(rule, draft, params, contextOf([], { acts }))).toEqual(expected);
  });
});
