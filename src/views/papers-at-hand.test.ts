import { expect, test } from 'vitest';
import { publication } from '#src/publication/load-publication.ts';
import { papersAtHand } from './papers-at-hand.ts';

test('the papers at hand are those the notice asks for', () => {
  const [latest] = publication().policies;
  expect(papersAtHand(latest?.policy)).toBe('盖章的组建协议、章程，各单位的营业执照或法人证书、高新技术企业证书');
  expect(papersAtHand(undefined)).toBe('盖章的组建协议，各单位的营业执照或法人证书');
});
