import { expect, test } from 'vitest';
import type { Policy } from '#schemas/policy.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { baseFiles } from '#src/testing/judged.ts';
import { noticeDifferences } from './notice-differences.ts';

const { catalogue } = loadRegistry({ files: [...baseFiles], diagnostics: [] });
const policy = catalogue?.policies.get('2024')?.policy as Policy;
const { vocabulary } = policy;
const reading = {
  clause: 'lead-leads',
  says: '示例读法',
  because: '示例理由',
  status: '待市局确认' as const,
  date: '2026-11-30',
};
const read: Policy = { ...policy, readings: [reading] };
const worded = (words: Partial<Policy['vocabulary']>): Policy => ({
  ...policy,
  vocabulary: { ...vocabulary, ...words },
});
const [lead, ...leads] = vocabulary.leadKinds;

test.each<[string, Policy, Policy, string[]]>([
  ['nothing', policy, structuredClone(policy), []],
  ['the day of issue, which was not known', policy, { ...policy, issued: '2024-05-06' }, ['增加了成文日期 issued']],
  [
    'a word',
    policy,
    worded({ leadKinds: [...vocabulary.leadKinds, { word: '示例链主企业', is: '企业' }] }),
    ['增加了牵头单位类别“示例链主企业” vocabulary.leadKinds.3'],
  ],
  ['a word less', policy, worded({ leadKinds: leads }), [`删去了牵头单位类别“${lead?.word}” vocabulary.leadKinds`]],
  [
    'what a word is',
    policy,
    worded({ leadKinds: [{ ...(lead ?? { word: '' }), is: '其他' }, ...leads] }),
    [`改了牵头单位类别“${lead?.word}”的性质 vocabulary.leadKinds.0.is`],
  ],
  [
    'what a word is, and where it stands',
    policy,
    worded({ leadKinds: [...leads, { ...(lead ?? { word: '' }), is: '其他' }] }),
    [`改了牵头单位类别“${lead?.word}”的性质 vocabulary.leadKinds.2.is`, '改了牵头单位类别的次序 vocabulary.leadKinds'],
  ],
  [
    'the order of words',
    policy,
    worded({ taskKinds: vocabulary.taskKinds.toReversed() }),
    ['改了任务类别的次序 vocabulary.taskKinds'],
  ],
  [
    'the order of words, and a word more',
    policy,
    worded({ taskKinds: [...vocabulary.taskKinds.toReversed(), '别的任务'] }),
    [
      `增加了任务类别“别的任务” vocabulary.taskKinds.${vocabulary.taskKinds.length}`,
      '改了任务类别的次序 vocabulary.taskKinds',
    ],
  ],
  [
    'a kind of task for another',
    worded({ taskKinds: ['甲', '乙'] }),
    worded({ taskKinds: ['甲', '丙'] }),
    ['增加了任务类别“丙” vocabulary.taskKinds.1', '删去了任务类别“乙” vocabulary.taskKinds'],
  ],
  ['a reading', { ...policy, readings: undefined }, read, ['增加了市局的读法“lead-leads” readings.0']],
  ['a reading less', read, { ...policy, readings: undefined }, ['删去了市局的读法“lead-leads” readings']],
  [
    'a reading confirmed',
    read,
    { ...policy, readings: [{ ...reading, status: '已确认', date: '2026-12-01' }] },
    ['改了市局的读法“lead-leads”的确认情况 readings.0.status', '改了市局的读法“lead-leads”的日期 readings.0.date'],
  ],
  ['the effect', policy, { ...policy, effect: undefined }, ['删去了列入名单的作用 effect']],
  [
    'the words of the effect',
    policy,
    { ...policy, effect: { passage: policy.effect?.passage ?? '', text: '示例' } },
    ['改了列入名单的作用 effect'],
  ],
  [
    'the parts covered',
    { ...policy, covers: ['二', '四'] },
    { ...policy, covers: ['二', '三'] },
    ['增加了逐句对应的部分“三” covers.1', '删去了逐句对应的部分“四” covers'],
  ],
  [
    'what a field cites',
    { ...policy, fields: { lead: ['甲'], plan: ['乙'], tasks: ['丙'] } },
    { ...policy, fields: { lead: ['丁'], contact: ['乙'], tasks: ['丙'] } },
    ['改了“lead”的出处 fields.lead', '改了“contact”的出处 fields.contact', '改了“plan”的出处 fields'],
  ],
  [
    'local practice',
    { ...policy, practice: [{ id: 'agenda', text: '示例做法' }] },
    { ...policy, practice: [{ id: 'agenda', text: '示例做法二' }] },
    ['改了本系统的做法“agenda”的说明 practice.0.text'],
  ],
])('%s', (_, was, now, expected) => {
  expect(noticeDifferences(was, now).map(({ said, path }) => [said, path.join('.')].filter(Boolean).join(' '))).toEqual(
    expected,
  );
});
