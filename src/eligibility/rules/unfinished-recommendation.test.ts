/** What rules say of recommendations and publicity in which anything may be missing, and of the days of their limits. */
import { describe, expect, test } from 'vitest';
import type { AllianceDraft } from '../define-rule.ts';
import { said } from '#src/testing/checked.ts';

type Row = [what: string, draft: AllianceDraft, expected: string[], params?: object];

const event = (name: NonNullable<AllianceDraft['history']>[number]['event'], date?: string, more = {}) => ({
  event: name,
  date,
  ...more,
});
const recommended = event('推荐', '2024-06-25');
const ADDRESSEES = { addressees: ['海州区科技局'] };
const OPINION = { fields: ['recommendation.opinion.cooperation', 'recommendation.document'] };

const ROWS: Record<string, Row[]> = {
  'publicity-period': [
    ['nothing', {}, [], { days: 7 }],
    [
      'days left out',
      {
        history: [
          event('公示'),
          event('公示', undefined, { until: '2024-07-08' }),
          event('推荐', '2024-07-01', { until: '2024-07-02' }),
        ],
      },
      ['history.0.until 公示没有写明截止日（until）'],
      { days: 7 },
    ],
    [
      'one day short, and one day alone',
      {
        history: [
          event('公示', '2024-07-01', { until: '2024-07-06' }),
          event('公示', '2024-07-01', { until: '2024-07-01' }),
        ],
      },
      [
        'history.0.until 公示 2024-07-01 至 2024-07-06 共 6 天，不少于 7 天',
        'history.1.until 公示 2024-07-01 至 2024-07-01 共 1 天，不少于 7 天',
      ],
      { days: 7 },
    ],
  ],
  'recommended-in-time': [
    ['nothing', {}, ['recommendation 已到推荐阶段，推荐尚未填写'], { by: '07-01' }],
    ['a recommendation without its day', { recommendation: {}, batch: 2024 }, [], { by: '07-01' }],
    ['a batch that cannot be read', { recommendation: { date: '2024-08-01' } }, [], { by: '07-01' }],
  ],
  recommender: [
    ['nothing', {}, ['recommendation follows 推荐尚未填写'], ADDRESSEES],
    ['no number', { recommendation: {} }, ['recommendation.document 推荐文号尚未填写'], ADDRESSEES],
    [
      'another addressee',
      { recommendation: { document: '甲' } },
      ['recommendation key 海州区科技局不是本年度通知的主送单位，应由东海县科技局、灌云县科技局之一推荐'],
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
      'a recommendation before its stage',
      { recommendation: { document: '甲' } },
      ['recommendation.opinion.cooperation follows 推荐 › 推荐意见 › 合作基础尚未认定，推荐时须由推荐单位写明'],
      OPINION,
    ],
    [
      'the stage without a recommendation',
      { history: [recommended] },
      [
        'recommendation.opinion.cooperation follows 推荐 › 推荐意见 › 合作基础尚未认定，推荐时须由推荐单位写明',
        'recommendation.document follows 推荐 › 推荐文号尚未认定，推荐时须由推荐单位写明',
      ],
      OPINION,
    ],
    [
      'the stage with one',
      { history: [recommended], recommendation: {} },
      [
        'recommendation.opinion.cooperation 推荐 › 推荐意见 › 合作基础尚未认定，推荐时须由推荐单位写明',
        'recommendation.document 推荐 › 推荐文号尚未认定，推荐时须由推荐单位写明',
      ],
      OPINION,
    ],
  ],
};

describe.each(Object.entries(ROWS))('%s', (rule, rows) => {
  test.each(rows)('%s', (_what, draft, expected, params) => {
    expect(said(rule, draft, params)).toEqual(expected);
  });
});
