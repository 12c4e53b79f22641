import { expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { USUAL } from '#src/testing/registers.ts';
import { industryScope, listingEffect } from './quotations.ts';

const registry = loadPublication(USUAL, { asOf: '2026-11-23' });
const [latest = expect.unreachable()] = registry.policies;
const { effect, fields, ...rest } = latest.policy;

test('what listing means is quoted from the latest notice, with its place', () => {
  expect(listingEffect(registry)).toEqual({
    document: latest.policy.document,
    citation: '三、（一）',
    text: effect?.text,
    href: '/policies/2024/#project-support',
  });
});

test('a latest notice that says nothing of it is not helped out by an older one', () => {
  const silent = { policy: { ...rest, id: '2025' }, notice: latest.notice };
  expect(listingEffect({ ...registry, policies: [silent, latest] })).toBeUndefined();
  expect(listingEffect({ ...registry, policies: [] })).toBeUndefined();
});

test('which industries the notice asks for is quoted where it cites a clause for them', () => {
  expect(industryScope(registry)).toMatchObject({ citation: '二、（一）1', href: '/policies/2024/#industry-focus' });
  expect(latest.notice).toContain(industryScope(registry)?.text ?? '-');
  expect(fields?.['industry']).toBeDefined();
  const silent = { policy: { ...rest, fields: {} }, notice: latest.notice };
  expect(industryScope({ ...registry, policies: [silent] })).toBeUndefined();
});
