import { meaningOf } from '#schemas/word-meaning.ts';
import { defineRule } from '../define-rule.ts';
import { None } from './none.ts';

/**
 * The lead is of a kind the notice names, and its credit code says nothing else. A record's own notice is seen to by its
 * schema; a draft of another one, by which it is tried, may have other words.
 */
export default defineRule({
  id: 'lead-kind',
  title: '牵头单位类别',
  why: '牵头单位的类别决定它应具备的条件',
  fix: '对照营业执照或法人证书，改正牵头单位类别或信用代码',
  params: None,
  asks: (_params, { leadKinds }) => {
    const coded = Map.groupBy(
      leadKinds.filter(({ pairs = [] }) => pairs.length > 0),
      ({ pairs = [] }) => pairs.join('、'),
    );
    const named = (words: readonly { word: string }[]) => words.map(({ word }) => word).join('、');
    const fitting = [...coded].map(([pairs, words]) => `${named(words)}为 ${pairs}`).join('，');
    return `牵头单位为${named(leadKinds)}之一${fitting === '' ? '' : `，且与统一社会信用代码的前两位相符：${fitting}`}`;
  },
  concerns: 'lead',
  *check({ lead }, _params, { vocabulary }) {
    if (!lead?.kind) yield { path: ['lead', 'kind'], message: '牵头单位类别尚未填写' };
    if (!lead?.kind) return;
    const meaning = meaningOf(vocabulary.leadKinds, lead.kind);
    if (!meaning) {
      const words = vocabulary.leadKinds.map(({ word }) => word).join('、');
      yield {
        path: ['lead', 'kind'],
        message: `通知没有“${lead.kind}”这一类牵头单位`,
        found: lead.kind,
        needed: words,
      };
    }
    if (!meaning || !lead.creditCode) return;
    const pair = lead.creditCode.slice(0, 2);
    const { pairs = [] } = meaning;
    if (pairs.length === 0 || pairs.includes(pair)) return;
    const needed = `${lead.kind}的信用代码以 ${pairs.join('、')} 开头`;
    yield {
      path: ['lead', 'kind'],
      message: `牵头单位类别为${lead.kind}，信用代码却以 ${pair} 开头；${needed}`,
      found: lead.kind,
      needed,
    };
  },
  basis: ({ lead }) => `牵头单位为${lead.kind}`,
});
