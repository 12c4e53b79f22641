import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Alliance } from './alliance.ts';
import { Decision } from './decision.ts';
import { Districts } from './district.ts';
import { draftOf } from './draft.ts';
import { Industries } from './industry.ts';
import { Policy } from './policy.ts';
import { bare, eachField, fieldAt, itemOf, labelOf, shapeOf, type DataPath } from './shape.ts';
import { Site } from './site.ts';

const SCHEMAS = { Alliance, Decision, Districts, Industries, Policy, Site } as const;
const FIELDS = Object.entries(SCHEMAS).flatMap(([name, schema]) =>
  [...eachField(schema)].map(({ path, field }) => ({
    where: `${name}.${path.join('.')}`,
    key: path.at(-1) ?? '',
    field,
  })),
);

describe('every field says what it is', () => {
  test.each(FIELDS)('$where', ({ key, field }) => {
    const { title, description, visibility } = field.meta() ?? {};
    expect(title).toMatch(/^[\p{Script=Han}A-Za-z（）“”+、]+$/u);
    expect(description).toMatch(/\S/);
    expect(description).not.toMatch(/。$/);
    expect(['public', 'internal']).toContain(visibility);
    expect(key).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  test('and its label is its own among its neighbours', () => {
    const parents = Map.groupBy(FIELDS, ({ where }) => where.slice(0, where.lastIndexOf('.')));
    for (const [parent, fields] of parents) {
      const labels = fields.map(({ field }) => field.meta()?.title);
      expect([parent, labels.filter((label, i) => labels.indexOf(label) !== i)]).toEqual([parent, []]);
    }
  });

  test('there are fields to speak of', () => {
    expect(FIELDS.length).toBeGreaterThan(100);
  });
});

describe('visibility', () => {
  const paths = (schema: z.ZodType, keep: (meta: z.core.GlobalMeta) => boolean) =>
    [...eachField(schema)].filter(({ field }) => keep(field.meta() ?? {})).map(({ path }) => path.join('.'));

  test('what is internal in an alliance', () => {
    expect(paths(Alliance, ({ visibility }) => visibility === 'internal')).toEqual([
      'lead.legalRepresentative',
      'lead.formerLegalRepresentatives',
      'lead.formerLegalRepresentatives.[].name',
      'lead.formerLegalRepresentatives.[].until',
      'lead.signatory',
      'lead.signatory.name',
      'lead.signatory.as',
      'lead.finance',
      'lead.finance.year',
      'lead.finance.salesRevenue',
      'lead.finance.rdExpenditure',
      'lead.finance.confirmedBy',
      'formerLeads.[].legalRepresentative',
      'formerLeads.[].formerLegalRepresentatives',
      'formerLeads.[].formerLegalRepresentatives.[].name',
      'formerLeads.[].formerLegalRepresentatives.[].until',
      'formerLeads.[].signatory',
      'formerLeads.[].signatory.name',
      'formerLeads.[].signatory.as',
      'formerLeads.[].finance',
      'formerLeads.[].finance.year',
      'formerLeads.[].finance.salesRevenue',
      'formerLeads.[].finance.rdExpenditure',
      'formerLeads.[].finance.confirmedBy',
      'members.[].signatory',
      'members.[].signatory.name',
      'members.[].signatory.as',
      'statement',
      'statement.platforms',
      'statement.cooperation',
      'statement.coordination',
      'statement.facilities',
      'governance',
      'governance.body',
      'governance.ipOwnership',
      'governance.licensing',
      'governance.benefitSharing',
      'governance.funding',
      'recommendation.opinion',
      'recommendation.opinion.cooperation',
      'recommendation.opinion.rdCapability',
      'recommendation.opinion.resources',
      'recommendation.opinion.benefitDistribution',
      'recommendation.opinion.others',
      'recommendation.opinion.others.[].point',
      'recommendation.opinion.others.[].opinion',
      'contact',
      'contact.office',
      'contact.phone',
    ]);
  });

  test('what is sensitive is names and figures, and is internal', () => {
    const sensitive = paths(Alliance, (meta) => meta.sensitive === true);
    expect(sensitive).toEqual([
      'lead.legalRepresentative',
      'lead.formerLegalRepresentatives.[].name',
      'lead.signatory.name',
      'lead.finance.salesRevenue',
      'lead.finance.rdExpenditure',
      'formerLeads.[].legalRepresentative',
      'formerLeads.[].formerLegalRepresentatives.[].name',
      'formerLeads.[].signatory.name',
      'formerLeads.[].finance.salesRevenue',
      'formerLeads.[].finance.rdExpenditure',
      'members.[].signatory.name',
    ]);
    expect(paths(Alliance, (meta) => meta.sensitive === true && meta.visibility !== 'internal')).toEqual([]);
  });

  test('what is written over several lines', () => {
    expect(paths(Alliance, (meta) => meta.multiline === true)).toEqual([
      'positioning',
      'plan',
      'statement.platforms',
      'statement.cooperation',
      'statement.coordination',
      'statement.facilities',
      'governance.body',
      'governance.ipOwnership',
      'governance.licensing',
      'governance.benefitSharing',
      'governance.funding',
      'recommendation.opinion.cooperation',
      'recommendation.opinion.rdCapability',
      'recommendation.opinion.resources',
      'recommendation.opinion.benefitDistribution',
      'recommendation.opinion.others.[].opinion',
    ]);
  });

  test('what is internal in a decision', () => {
    expect(paths(Decision, ({ visibility }) => visibility === 'internal')).toEqual(
      ['', 'instead.'].flatMap((at) => [
        `${at}received`,
        `${at}outcome`,
        `${at}matter`,
        `${at}results.[].internalReason`,
        `${at}internalReason`,
      ]),
    );
  });

  test('what is sensitive in a decision, and what is written over several lines', () => {
    const everywhere = (...keys: string[]) => ['', 'instead.'].flatMap((at) => keys.map((key) => `${at}${key}`));
    expect(paths(Decision, (meta) => meta.sensitive === true)).toEqual(
      everywhere('results.[].internalReason', 'internalReason'),
    );
    expect(paths(Decision, (meta) => meta.multiline === true)).toEqual(everywhere('matter'));
  });

  test('nothing below an internal field is public', () => {
    for (const [name, schema] of Object.entries(SCHEMAS)) {
      const internal = paths(schema, ({ visibility }) => visibility === 'internal');
      const shown = paths(schema, ({ visibility }) => visibility === 'public');
      expect([name, shown.filter((path) => internal.some((above) => path.startsWith(`${above}.`)))]).toEqual([
        name,
        [],
      ]);
    }
  });
});

describe('the label of a path', () => {
  test.each<[DataPath, string]>([
    [[], ''],
    [['name'], '联合体名称'],
    [['lead', 'creditCode'], '牵头单位 › 统一社会信用代码'],
    [['members', 1, 'creditCode'], '成员单位 第 2 项 › 统一社会信用代码'],
    [['members', 0], '成员单位 第 1 项'],
    [['tasks', 0, 'undertakers', 2], '任务 第 1 项 › 承担单位 第 3 项'],
    [['lead', 'remark'], '牵头单位 › remark'],
    [['remark', 'x', 0, 'y'], 'remark › x 第 1 项 › y'],
    [['constructor'], 'constructor'],
    [['name', 0], '联合体名称 第 1 项'],
    [['members', 'name'], '成员单位 › name'],
    [[0], '第 1 项'],
  ])('%j', (path, label) => {
    expect(labelOf(Alliance, path)).toBe(label);
  });
});

test('a field that says nothing of itself, such as a parameter of a rule, is called by its key', () => {
  expect(labelOf(z.strictObject({ least: z.string(), of: z.array(z.string()) }), ['of', 0])).toBe('of 第 1 项');
});

describe('the field at a path', () => {
  test.each<[DataPath, string | undefined]>([
    [['lead', 'finance', 'year'], '数据年度'],
    [['members', 7, 'team'], '专门研究团队'],
    [['members', 'team'], undefined],
    [['lead', 0], undefined],
    [['lead', '__proto__'], undefined],
    [['toString'], undefined],
    [['x', 'y', 'z'], undefined],
  ])('%j', (path, label) => {
    expect(fieldAt(Alliance, path)?.meta()?.title).toBe(label);
  });

  test('the root is the schema itself', () => {
    expect(fieldAt(Alliance, [])).toBe(Alliance);
  });
});

describe('the parts of a schema', () => {
  const Optional = z
    .object({ a: z.array(z.string()).optional() })
    .optional()
    .optional();

  test('are seen through optional wrappers', () => {
    expect(bare(Optional)).toBeInstanceOf(z.ZodObject);
    expect(Object.keys(shapeOf(Optional))).toEqual(['a']);
    expect(itemOf(shapeOf(Optional)['a'] ?? z.never())).toBeInstanceOf(z.ZodString);
    expect([...eachField(Optional)].map(({ path }) => path)).toEqual([['a']]);
  });

  test('are none of what has none', () => {
    expect(shapeOf(z.string())).toEqual({});
    expect(itemOf(z.string())).toBeUndefined();
    expect([...eachField(z.string())]).toEqual([]);
  });
});

describe('a draft', () => {
  test.each(Object.entries(SCHEMAS))('of %s may be empty, or half filled at every depth', (_, schema) => {
    const draft = draftOf(schema);
    expect(z.safeDecode(draft, {}).success).toBe(true);
    const halfFilled = Object.fromEntries(
      Object.entries(shapeOf(schema)).flatMap(([key, field]) => {
        if (itemOf(field))
          return Object.keys(shapeOf(itemOf(field) ?? field)).length > 0 ? [[key, [{}, {}]]] : [[key, []]];
        return Object.keys(shapeOf(field)).length > 0 ? [[key, {}]] : [];
      }),
    );
    expect(z.safeDecode(draft, halfFilled)).toEqual({ success: true, data: halfFilled });
  });

  test('still reads values, and refuses wrong ones and unknown keys', () => {
    const draft = draftOf(Alliance);
    expect(z.safeDecode(draft, { lead: { creditCode: '91320706522377040q' } } as never).data).toEqual({
      lead: { creditCode: '91320706522377040Q' },
    });
    expect(z.safeDecode(draft, { batch: 'x' } as never).success).toBe(false);
    expect(z.safeDecode(draft, { remark: 'x' } as never).success).toBe(false);
  });

  test('is made once of one schema, so that asking again costs nothing', () => {
    expect(draftOf(Alliance)).toBe(draftOf(Alliance));
    expect(draftOf(Alliance)).not.toBe(draftOf(Decision));
  });

  test('asks for no number of items', () => {
    expect(z.safeDecode(draftOf(Districts), { districts: [] }).success).toBe(true);
    expect(z.safeDecode(Districts, { districts: [] }).success).toBe(false);
  });
});
