/** Certificates, boards that are capped, and what is near a record: tables of a register, and what is not in them. */
import { describe, expect, test } from 'vitest';
import type { Clause } from '#schemas/policy.ts';
import { VOCABULARY } from '#src/testing/checked.ts';
import { bothWays, catalogue, FOUR, idsOf, indexed, ONE, record, THREE, TWO } from '#src/testing/indexed-register.ts';
import { disputedCertificatesIn, filesNear, indexRegister } from './register-index.ts';

describe('certificates of high technology', () => {
  const holding = (name: string, certificates: readonly (string | undefined)[], creditCode?: string) => ({
    name,
    ...(creditCode === undefined ? {} : { creditCode }),
    highTech: certificates.map((certificate) => ({ certificate })),
  });
  const records = [
    record('one', { lead: holding('甲公司', ['GR1', 'GR2', undefined], ONE), members: [{ name: '乙大学' }] }),
    record('two', { members: [holding('甲公司（旧）', ['GR1'], ONE), holding('丙公司', ['GR3', 'GR4'])] }),
    record('three', { formerLeads: [holding('丁公司', ['GR2', 'GR4'], TWO), holding('丙公司', ['GR3'])] }),
  ];

  test('lead to every record that has them', () => {
    for (const index of bothWays(records))
      expect(['GR1', 'GR2', 'GR3', 'GR4', ''].map((each) => idsOf(index.byCertificate.get(each)))).toEqual([
        ['one', 'two'],
        ['one', 'three'],
        ['three', 'two'],
        ['three', 'two'],
        undefined,
      ]);
  });

  test('are disputed where two organisations have one: told by their codes, without one by their names', () => {
    expect([...disputedCertificatesIn(records)].toSorted()).toEqual(['GR2', 'GR4']);
    for (const index of bothWays(records))
      expect(['GR1', 'GR2', 'GR3', 'GR4'].filter((each) => index.disputedCertificates.has(each))).toEqual([
        'GR2',
        'GR4',
      ]);
    const unnamed = record('four', { members: [{ highTech: [{ certificate: 'GR9' }] }, holding('', ['GR9'])] });
    expect([...disputedCertificatesIn([unnamed])]).toEqual([]);
  });
});

describe('records by board, of the batches in which a board is capped', () => {
  const asks = (rule: string) => ({ id: rule, rule }) as unknown as Clause;
  const notice = (clauses: readonly string[], practice: readonly string[] = []) => ({
    policy: { vocabulary: VOCABULARY, clauses: clauses.map(asks), practice: practice.map(asks) },
  });
  const policies = new Map([
    ['2023', notice(['min-members'])],
    ['2024', notice(['min-members', 'max-per-board'])],
    ['2025', notice([], ['max-per-board'])],
  ]);
  const records = ['2023', '2024', '2025', undefined].map((batch, i) =>
    record(`${i}`, batch === undefined ? {} : { batch }, i < 2 ? 'a' : 'b'),
  );
  const index = indexRegister({ alliances: records, decisions: [] }, { ...catalogue, policies });

  test('by a clause or by practice', () => {
    expect(['2023', '2024', '2025', ''].filter((batch) => index.capped.has(batch))).toEqual(['2024', '2025']);
    expect(idsOf(index.byBoard.get('a 2024'))).toEqual(['1']);
    expect(idsOf(index.byBoard.get('b 2025'))).toEqual(['2']);
    for (const key of ['a 2023', 'b ', 'b 2024', 'a ']) expect(index.byBoard.get(key)).toBeUndefined();
  });

  test('a batch without a notice has no words and no day', () => {
    expect(index.vocabularies.get('2024')).toBe(VOCABULARY);
    expect(index.issued.size).toBe(0);
  });
});

describe('files of the records that may be looked up on account of some', () => {
  const lead = { name: '甲公司', creditCode: ONE };
  const certified = (certificate: string) => ({ members: [{ name: '无码公司', highTech: [{ certificate }] }] });
  const records = [
    record('alone', { name: '独一创新联合体' }),
    record('same-lead', { lead: { creditCode: ONE } }),
    record('led-once', { formerLeads: [{ creditCode: ONE }] }),
    record('as-member', { members: [{ name: '别名公司', creditCode: ONE }] }),
    record('by-name', { members: [{ name: '甲 公司', creditCode: TWO }] }),
    record('same-stem', { name: '甲区钢铁创新联合体' }, 'b'),
    record('certified', certified('GR1')),
    record('asked', { ...certified('GR1'), name: '钢铁创新联合体', lead }),
    record('asked-too', { name: '别的创新联合体', members: [{ name: '戊大学', creditCode: FOUR }] }),
    record('with-it', { lead: { name: '己公司', creditCode: THREE }, members: [{ name: '戊大学', creditCode: FOUR }] }),
  ];
  const near = (...ids: readonly string[]) =>
    [
      ...filesNear(
        records.filter(({ id }) => ids.includes(id)),
        indexed(records),
      ),
    ]
      .map((file) => file.replace(/^.*\/|\.yaml$/g, ''))
      .toSorted();

  test('share a lead, a name, a certificate or an organisation with them', () => {
    expect(near('asked')).toEqual(['as-member', 'asked', 'by-name', 'certified', 'led-once', 'same-lead', 'same-stem']);
    expect(near('asked-too')).toEqual(['asked-too', 'with-it']);
    expect(near('asked', 'asked-too', 'with-it')).toHaveLength(9);
    expect(near('alone')).toEqual(['alone']);
    expect(near()).toEqual([]);
  });
});
