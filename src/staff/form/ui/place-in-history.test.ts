import { expect, test } from 'vitest';
import { placeIn } from './place-in-history.ts';

test.each<[state: unknown, place: unknown]>([
  [{ apply: 'start' }, 'start'],
  [{ apply: { draft: 'a', step: 'lead' } }, { draft: 'a', step: 'lead' }],
  [{ apply: { draft: 'a', step: 'lead', more: 1 } }, { draft: 'a', step: 'lead' }],
  [{ apply: { draft: 1, step: 'lead' } }, undefined],
  [{ apply: { draft: 'a' } }, undefined],
  [{ apply: null }, undefined],
  [{ other: 1 }, undefined],
  [null, undefined],
])('%j is the place %j', (state, place) => expect(placeIn(state)).toEqual(place));
