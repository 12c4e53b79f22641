import { describe, expect, test } from 'vitest';
import { loadPublication } from '#src/publication/load-publication.ts';
import { textOf, type Piece } from './clause-spans.ts';
import { layOutNotice, type Mark } from './notice.ts';
import { USUAL } from '#src/testing/registers.ts';

const { policies } = loadPublication(USUAL, { asOf: '2026-11-23' });

function* clausesIn(pieces: readonly Piece<Mark>[]): Iterable<string> {
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    if (piece.mark !== 'heading' && piece.first) yield piece.mark.clause.id;
    yield* clausesIn(piece.children);
  }
}

describe.each(policies)('the notice of $policy.id', ({ policy, notice }) => {
  const lines = layOutNotice({ policy, notice });

  test('is laid out without a word added or left out', () => {
    const squeeze = (text: string) => text.replace(/\s/g, '');
    expect(squeeze(lines.map(({ pieces }) => textOf(pieces)).join(''))).toBe(squeeze(notice));
  });

  test('holds every clause once, numbered in order', () => {
    const standing = lines.flatMap(({ pieces }) => [...clausesIn(pieces)]);
    expect(standing.toSorted()).toEqual(policy.clauses.map(({ id }) => id).toSorted());
    const numbered = lines.flatMap(({ clauses }) => clauses);
    expect(numbered.map(({ number }) => number)).toEqual(policy.clauses.map((_, i) => i + 1));
  });

  test('has every task and measure at its line', () => {
    const ids = lines.flatMap(({ id }) => id ?? []);
    expect(ids).toEqual([...policy.tasks, ...policy.measures].map(({ id }) => id));
  });
});

test('the notice of 2024 is recognised as an official document', () => {
  const [notice] = policies.filter(({ policy }) => policy.id === '2024');
  const lines = notice ? layOutNotice(notice) : [];
  const counts = Object.groupBy(lines, ({ kind }) => kind);
  expect(Object.fromEntries(Object.entries(counts).map(([kind, found]) => [kind, found.length])))
    .toMatchInlineSnapshot(`
    {
      "addressees": 1,
      "attachment": 2,
      "letterhead": 1,
      "number": 1,
      "paragraph": 21,
      "part": 4,
      "subpart": 3,
      "title": 1,
    }
  `);
});

test('words two clauses share stand once: the smaller inside the larger', () => {
  const policy = { ...policies[0]!.policy, document: '甲科〔2030〕1号', title: '通知', tasks: [], measures: [] };
  const clause = (id: string, text: string) => ({
    id,
    text,
    citation: '一、1',
    strength: '必须' as const,
    attested: ['name'],
  });
  const lines = layOutNotice({
    policy: { ...policy, clauses: [clause('b', '明确分工'), clause('a', '制定章程，明确分工。')] },
    notice: '一、条件\n\n1. 组织完善。制定章程，明确分工。',
  });
  expect(lines[1]?.clauses.map(({ id, number }) => `${number} ${id}`)).toEqual(['1 b', '2 a']);
  expect([...clausesIn(lines[1]?.pieces ?? [])]).toEqual(['a', 'b']);
});

test('readings stand at their clause, or at the line their passage begins with', () => {
  const [notice = expect.unreachable()] = policies;
  const reading = { says: '从宽', because: '原文有一般应', status: '待市局确认' as const, date: '2026-01-01' };
  const readings = [
    { ...reading, citation: '二、（一）' },
    { ...reading, citation: '二、（一）2' },
    { ...reading, clause: 'charter' },
  ];
  const lines = layOutNotice({ ...notice, policy: { ...notice.policy, readings } });
  const told = lines.flatMap((line) => line.readings.map(({ citation }) => [citation, line.kind]));
  expect(told).toEqual([
    ['二、（一）', 'subpart'],
    ['二、（一）2', 'paragraph'],
  ]);
  const clauses = lines.flatMap((line) => line.clauses.filter((clause) => clause.readings.length > 0));
  expect(clauses.map(({ id }) => id)).toEqual(['charter']);
});

test('a first sentence is a heading only where more follows', () => {
  const policy = { ...policies[0]!.policy, clauses: [], tasks: [], measures: [] };
  const lines = layOutNotice({ policy, notice: '二、条件\n\n1. 材料真实。\n\n2. 目标明确。要写清楚。' });
  const headed = lines.map(({ pieces }) => pieces.some((piece) => typeof piece !== 'string'));
  expect(headed).toEqual([false, false, true]);
});
