import { expect, test } from 'vitest';
import { objectionLine, objectionRoute } from './objections.ts';

const BUREAU = { bureau: '示例市科技局' };
const OWN = { office: '创新处', phone: '0999-2345678', address: '示例路 1 号', needs: '书面提出，写明事实和依据' };
const SAID = { office: '监督处', phone: '0999-7654321' };

test.each([
  ['nothing is known', {}, BUREAU, '对公示有异议的，可向示例市科技局提出'],
  [
    'only the last day is known',
    { until: '2026-11-20' },
    BUREAU,
    '对公示有异议的，可在2026年11月20日以前（当日算在内）向示例市科技局提出',
  ],
  [
    'the bureau says where for all of them',
    { until: '2026-11-20' },
    { ...BUREAU, objections: OWN },
    '对公示有异议的，可在2026年11月20日以前（当日算在内）向创新处提出；电话：0999-2345678；地址：示例路 1 号；要求：书面提出，写明事实和依据',
  ],
  [
    'the 公示 says where and until when itself; what it leaves out is the bureau’s',
    { until: '2026-11-20', objections: { ...SAID, until: '2026-11-22' } },
    { ...BUREAU, objections: OWN },
    '对公示有异议的，可在2026年11月22日以前（当日算在内）向监督处提出；电话：0999-7654321；地址：示例路 1 号；要求：书面提出，写明事实和依据',
  ],
  [
    'the 公示 alone says where',
    { objections: { ...SAID, address: '示例路 2 号' } },
    BUREAU,
    '对公示有异议的，可向监督处提出；电话：0999-7654321；地址：示例路 2 号',
  ],
])('%s', (_, content, site, line) => {
  expect(objectionLine(objectionRoute(content, site))).toBe(line);
});
