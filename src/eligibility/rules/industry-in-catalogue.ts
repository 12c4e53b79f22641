import { defineRule } from '../define-rule.ts';
import { namesOf } from '#src/registry/state/parties.ts';
import { nearest } from '#src/registry/nearest.ts';
import { None } from './none.ts';

/** The industry is one of the catalogue. */
export default defineRule({
  id: 'industry-in-catalogue',
  title: '所属产业在目录内',
  why: '创新联合体聚焦通知所指的产业，产业名称统一才能分类统计',
  fix: '改成 data/industries.yaml 中的名称；确属新公布的产业，先加入目录',
  params: None,
  asks: () => '所属产业是产业目录中的一个名称',
  judges: ['industry'],
  *check({ industry }, _params, { register: { industries, industriesComplete } }) {
    const names = industries.map(({ name }) => name);
    if (industry === undefined || industries.some((each) => namesOf(each).includes(industry))) return;
    const meant = nearest(industry, names);
    const open = industriesComplete ? '' : '；目录还不完整，待认定';
    yield {
      path: ['industry'],
      message: `所属产业“${industry}”不在产业目录内${meant ? `，是否为“${meant}”？` : open}`,
      found: industry,
      ...(industriesComplete ? {} : { undecided: true as const }),
      needed: names.join('、'),
      ...(meant ? { fix: `改成“${meant}”` } : {}),
    };
  },
  basis: ({ industry }) => `属于${industry}`,
});
