import { describe, expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField, fieldAt } from '#schemas/shape.ts';
import { judgeRegister } from '#src/eligibility/judge.ts';
import { basisOf } from '#src/eligibility/verdict.ts';
import { viewOn } from '#src/eligibility/view-on.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { isPublicOn } from '#src/registry/state/standing.ts';
import { act, alliance, decision, HOME } from '#src/testing/life-events/register.ts';
import { longLife, UNSEEN } from '#src/testing/long-life.ts';
import { historyOf } from '#src/testing/versions.ts';
import { publish } from './publish.ts';
import { USUAL } from '#src/testing/registers.ts';

const registry = loadRegistry(readDataFolder(USUAL));

function published(asOf: string, drafts = false) {
  const { catalogue } = registry;
  if (!catalogue) throw new Error('no catalogue');
  const { judgements } = judgeRegister(registry, asOf);
  return publish(catalogue, { judgements, decisions: registry.decisions }, { asOf, drafts });
}

test('only records from 公示 on are published, and the day decides', () => {
  const ids = published('2026-11-23').records.map(({ id }) => id);
  const expected = registry.alliances
    .filter((record) => record.whole && isPublicOn(record, '2026-11-23'))
    .map(({ id }) => id);
  expect(ids.toSorted()).toEqual(expected.toSorted());
  expect(ids.length).toBeLessThan(registry.alliances.length);
  const carbon = registry.alliances.find(({ id }) => id === 'carbon-fibre')?.acts.find(({ kind }) => kind === '公示');
  const before = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  expect(published(carbon?.date ?? '').records.map(({ id }) => id)).toContain('carbon-fibre');
  expect(published(before(carbon?.date ?? '')).records.map(({ id }) => id)).not.toContain('carbon-fibre');
});

test('drafts are published only when asked for, and marked', () => {
  const { records } = published('2026-11-23', true);
  expect(records).toHaveLength(registry.alliances.length);
  expect(records.filter(({ draft }) => draft).map(({ id }) => id)).toContain('marine-bioproducts');
  expect(records.find(({ id }) => id === 'carbon-fibre')?.draft).toBe(false);
});

test('a preview says what changed, nothing when nobody told; a publication has none', () => {
  const { catalogue } = registry;
  if (!catalogue) throw new Error('no catalogue');
  const asked = { asOf: '2026-11-23', drafts: true };
  const preview = { changes: [], base: 'main' };
  expect(published('2026-11-23', true).preview).toEqual({ changes: [] });
  const nothing = { judgements: [], decisions: [] };
  expect(publish(catalogue, nothing, { ...asked, preview }).preview).toBe(preview);
  expect(publish(catalogue, nothing, { ...asked, drafts: false, preview })).not.toHaveProperty('preview');
});

test('a published record holds public fields and nothing else', () => {
  const allowed = new Set(
    [...eachField(Alliance)].filter(({ path }) => isShown(path)).map(({ path }) => path.join('.')),
  );
  const internal = [...eachField(Alliance)].filter(({ path }) => !isShown(path)).map(({ path }) => path.join('.'));
  expect(internal).toContain('lead.legalRepresentative');
  for (const { alliance } of published('2026-11-23').records) {
    for (const path of pathsOf(alliance)) expect(allowed, path).toContain(path);
  }
});

/** A field is shown when it and everything above it say so. */
function isShown(path: readonly string[]): boolean {
  return path.every(
    (step, i) => step === '[]' || fieldAt(Alliance, indexes(path.slice(0, i + 1)))?.meta()?.visibility === 'public',
  );
}

const indexes = (path: readonly string[]) => path.map((step) => (step === '[]' ? 0 : step));

function pathsOf(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? '[]' : key];
    return Array.isArray(value) ? pathsOf(inner, at) : [at.join('.'), ...pathsOf(inner, at)];
  });
}

test('standings follow the decisions', () => {
  const { records } = published('2026-11-23');
  const standing = (id: string) => records.find((record) => record.id === id)?.standing;
  expect(standing('carbon-fibre')).toBe('在册');
  expect(standing('precision-forging')).toBe('公示');
  expect(standing('quartz-crucibles')).toBe('已退出');
  expect(standing('offshore-photovoltaics')).toBe('未列入');
  expect(standing('biodegradable-plastics')).toBe('在册');
});

describe('answers', () => {
  const judgements = judgeRegister(registry, '2026-11-23').judgements;
  const { catalogue } = registry;

  test('that say the same are one object, and each says what its own verdict does', () => {
    const { records } = published('2026-11-23');
    for (const { id, vocabulary, alliance, acts, judgedOn, verdicts } of records) {
      const own = judgements.find(({ record }) => record.id === id)?.verdicts ?? [];
      const then = viewOn(alliance, judgedOn).draft as typeof alliance;
      expect(verdicts.map(({ clause, status, basis, consents }) => [clause, status, basis, consents])).toEqual(
        own.map((verdict) => [
          verdict.requirement.id,
          verdict.status,
          basisOf(verdict, then, acts, vocabulary),
          verdict.consents,
        ]),
      );
    }
    const all = records.flatMap(({ verdicts }) => verdicts);
    expect(new Set(all).size).toBeLessThan(all.length / 2);
  });

  test('with a consent are never shared: the reason may be the same and the document another', () => {
    const excused = judgements.find(({ verdicts }) => verdicts.some(({ consents }) => consents.length > 0));
    if (!catalogue || !excused) throw new Error('no consent among the samples');
    const documents = ['连科函〔2024〕1号', '连科函〔2024〕2号'];
    const twins = documents.map((document) => ({
      ...excused,
      verdicts: excused.verdicts.map((verdict) => ({
        ...verdict,
        consents: verdict.consents.map((consent) => ({ ...consent, document })),
      })),
    }));
    const { records } = publish(catalogue, { judgements: twins, decisions: [] }, { asOf: '2026-11-23' });
    const shown = records.map(({ verdicts }) =>
      verdicts.flatMap(({ consents }) => consents.map((each) => each.document)),
    );
    expect(shown.map((each) => [...new Set(each)])).toEqual(documents.map((document) => [document]));
  });
});

describe('over time', () => {
  const { published: life, registry: whole } = longLife();
  const [record = expect.unreachable()] = life.records;

  test('a record has the name, lead and members of the day, and its file at all times beside them', () => {
    expect(life.records).toHaveLength(1);
    expect(record.name).toBe('连云港市校验用创新联合体（示例）');
    expect(record.lead.name).toBe('示例新碳股份有限公司');
    expect(record.members.map(({ name }) => name)).toEqual(['示例海洋大学', '示例先进纤维研究院', '示例先进材料公司']);
    expect(record.alliance.members).toHaveLength(4);
    const [before = expect.unreachable()] = longLife({}, { asOf: '2024-10-01' }).published.records;
    expect(before.name).toBe('连云港市旧名纤维创新联合体（示例）');
    expect(before.lead.name).toBe('示例碳纤维有限公司');
    expect(before.members.map(({ name }) => name)).toEqual(['示例海洋大学', '示例先进纤维研究院', '示例复材有限公司']);
  });

  test('periods, the open 整改 and the latest evaluation follow from the acts', () => {
    expect(record.periods.map(({ from, until }) => [from, until])).toEqual([
      ['2024-08-12', '2026-03-01'],
      ['2026-05-01', undefined],
    ]);
    expect(record.rectification?.decision).toBe('2026/zhenggai');
    expect(record.evaluation?.result).toEqual({ alliance: 'fibre', result: '不合格', reason: '经费未单列' });
    expect(record.later.length).toBeGreaterThan(0);
  });

  test('a decision is public when all its alliances are, with what was written and what counts', () => {
    const public_ = life.decisions.map(({ id }) => id);
    expect(public_).toContain('2024/yiyi');
    expect(whole.decisions.map(({ id }) => id).filter((id) => !public_.includes(id))).toEqual([
      `2024/pingshen-${UNSEEN.id}`,
    ]);
    const listing = life.decisions.find(({ id }) => id === '2024/lieru');
    expect([listing?.written.date, listing?.counts.date]).toEqual(['2024-08-15', '2024-08-12']);
    expect(listing?.correctedBy).toEqual(['2024/gengzheng']);
  });

  test('what nobody may see yet leaks through none, though a decision names both', () => {
    const text = JSON.stringify(life);
    expect(record.acts.find(({ kind }) => kind === '评审')).toEqual({
      decision: '',
      kind: '评审',
      date: '2024-07-10',
      content: { kind: '评审', date: '2024-07-10', alliances: ['fibre'], round: '专家评审' },
    });
    const hidden = [UNSEEN.id, UNSEEN.name, '异议内容', '内部原因', '"成立"', '2024-07-26'];
    expect(hidden.filter((each) => text.includes(each))).toEqual([]);
    // Once it is public too, the decision is.
    const publicity = {
      'data/decisions/2025/gongshi.yaml': act('公示', '2025-06-01', 'until: 2025-06-08\n', UNSEEN.id),
    };
    const both = longLife(publicity).published;
    expect(both.records).toHaveLength(2);
    expect(both.decisions.map(({ id }) => id)).toContain(`2024/pingshen-${UNSEEN.id}`);
    expect(both.records.flatMap(({ acts }) => acts.map(({ decision }) => decision))).not.toContain('');
  });

  test('a consent that also concerns what nobody may see yet is told without its address', () => {
    const consent = (alliances: string) => ({
      [HOME]: alliance(['    highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]\n', '']),
      [decision(`2024/tongyi-${UNSEEN.id}`)]: act(
        '书面同意',
        '2024-07-10',
        'document: 示例连科函〔2024〕11号\nclause: enterprise-members-high-tech\nreason: 例外的理由\n',
        alliances,
      ),
    });
    const consents = (alliances: string) =>
      longLife(consent(alliances)).published.records.flatMap(({ verdicts }) =>
        verdicts.flatMap((each) => each.consents),
      );
    expect(consents(`fibre, ${UNSEEN.id}`)).toMatchObject([{ decision: '', document: '示例连科函〔2024〕11号' }]);
    expect(consents('fibre')).toMatchObject([{ decision: `2024/tongyi-${UNSEEN.id}` }]);
  });

  test('a correction of what nobody may see yet, or that names it, is not public, nor what it corrects', () => {
    const correction = (corrects: string, instead: string) => ({
      'data/decisions/2025/gengzheng.yaml': `kind: 更正\ndate: 2025-06-01\ncorrects: ${corrects}\ninstead: ${instead}\nreason: 更正的原因\n`,
    });
    const idsWith = (corrects: string, instead: string) =>
      longLife(correction(corrects, instead)).published.decisions.map(({ id }) => id);
    expect(idsWith(`2024/pingshen-${UNSEEN.id}`, '{ date: 2024-07-11 }')).not.toContain('2025/gengzheng');
    const naming = idsWith('2025/zhichi', `{ alliances: [fibre, ${UNSEEN.id}] }`);
    expect(naming).not.toContain('2025/gengzheng');
    expect(naming).not.toContain('2025/zhichi');
  });

  test('what comes after the day is not told', () => {
    const { decisions, records } = longLife({}, { asOf: '2025-08-01' }).published;
    expect(decisions.every(({ counts }) => counts.date <= '2025-08-01')).toBe(true);
    expect(records.flatMap(({ acts }) => acts.filter(({ date }) => date > '2025-08-01'))).toEqual([]);
    expect(records[0]?.standing).toBe('在册');
  });

  test('a record’s changes include those of the public decisions about it, each commit once', () => {
    const record = { 'data/alliances/haizhou/fibre.yaml': 'name: 一' };
    const commits = [
      { id: 'a', files: record },
      { id: 'b', files: { [`data/decisions/2024/pingshen-${UNSEEN.id}.yaml`]: 'kind: 评审' } },
      {
        id: 'c',
        files: { 'data/alliances/haizhou/fibre.yaml': 'name: 二', 'data/decisions/2024/lieru.yaml': 'date: 1' },
      },
      { id: 'd', files: { 'data/decisions/2024/lieru.yaml': 'date: 2' } },
    ].map((each) => ({ ...each, date: '2024-08-12' }));
    const [first] = longLife({}, { history: historyOf(commits) }).published.records;
    expect(first?.edits.map(({ commit }) => commit)).toEqual(['d', 'c', 'a']);
  });
});

test('an alliance listed long before the system, without a 公示, is public from its listing on', () => {
  const none = ['2024/gongshi', '2024/gongshi-2', '2024/yiyi', '2026/gongshi'].map((id) => [
    `data/decisions/${id}.yaml`,
    null,
  ]);
  const ids = (asOf: string) =>
    longLife(Object.fromEntries(none) as Record<string, null>, { asOf }).published.records.map(({ id }) => id);
  expect([ids('2024-08-11'), ids('2024-08-12')]).toEqual([[], ['fibre']]);
});
