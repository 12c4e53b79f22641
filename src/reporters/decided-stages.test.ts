/** One list of whom a decision is about: an alliance of which nothing but its stage is to be told is not named again. */
import { describe, expect, test } from 'vitest';
import type { RecordChange } from '#src/changes/change-report.ts';
import { decisionOf, recordOf } from '#src/testing/sample-reports.ts';
import { decidedStages } from './decided-stages.ts';
import { decisionLinesOf } from './decision-words.ts';

const STAGE = { from: '公示', to: '列入培育名单' } as const;
const affected = (id: string, more: Partial<RecordChange> = {}): RecordChange => ({
  ...recordOf({ id, kind: '受影响', fields: [], clauses: [], ...more }),
  ...('stage' in more ? {} : { stage: STAGE }),
});
const two = decisionOf({
  what: '列入培育名单',
  fields: [],
  concerned: [
    { id: 'a', name: '甲' },
    { id: 'b', name: '乙' },
  ],
});

test('stages stand in the list of the decision', () => {
  const { stageIn, others } = decidedStages({
    decisions: [two],
    records: [affected('a'), affected('b'), affected('c')],
  });
  expect(others.map(({ id }) => id)).toEqual(['c']);
  expect(decisionLinesOf(two, '请看 Files changed', stageIn).map(({ text }) => text)).toEqual([
    '所涉：甲（a），阶段：公示 → 列入培育名单',
    '所涉：乙（b），阶段：公示 → 列入培育名单',
  ]);
});

describe('told by itself is', () => {
  test.each<[string, Partial<RecordChange>]>([
    ['a record whose file is edited', { kind: '修改' }],
    ['one that cannot be read', { unreadable: true }],
    ['one with another verdict', { clauses: [{ clause: 'x', rule: 'y', title: '标题', from: '通过', to: '不通过' }] }],
    ['one with a party that is judged', { later: [{ party: '乙', day: '2024-08-19', verdicts: [] }] }],
    ['one with more than is told here', { fieldsLeftOut: 1 }],
    ['one with another field', { fields: [{ field: '批次', kind: '修改', from: '一', to: '二' }] }],
    ['one that is told whole', { introduced: { told: [], verdicts: [] } }],
    ['one with a new lead', { newLead: [{ label: '牵头单位', value: '乙' }] }],
  ])('%s', (_, more) => {
    const { stageIn, others } = decidedStages({ decisions: [two], records: [affected('a', more)] });
    expect(others).toHaveLength(1);
    expect(stageIn(two, 'a')).toBeUndefined();
  });

  test('one that the decision is not seen to name, and one of a decision on it alone', () => {
    const cut = decisionOf({ ...two, concerned: two.concerned.slice(0, 1), concernedLeftOut: 1 });
    const single = decisionOf({ ...two, concerned: two.concerned.slice(0, 1) });
    expect(decidedStages({ decisions: [cut], records: [affected('b')] }).others).toHaveLength(1);
    expect(decidedStages({ decisions: [cut], records: [affected('a')] }).others).toHaveLength(0);
    expect(decidedStages({ decisions: [single], records: [affected('a')] }).others).toHaveLength(1);
  });

  test('of two decisions on one alliance, the stage is told with the first', () => {
    const again = decisionOf({ ...two });
    const { stageIn } = decidedStages({ decisions: [two, again], records: [affected('a')] });
    expect([stageIn(two, 'a'), stageIn(again, 'a')]).toEqual([STAGE, undefined]);
  });
});
