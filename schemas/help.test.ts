import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Alliance } from './alliance.ts';
import { Decision } from './decision.ts';
import { Districts } from './district.ts';
import { helpOf, NO_REGISTER, type HelpSource } from './help.ts';
import { Industries } from './industry.ts';
import { Policy } from './policy.ts';
import { eachField, fieldAt } from './shape.ts';
import { Site } from './site.ts';
import { NO_WORDS } from './word-meaning.ts';

const passage = (id: string, citation: string) => ({ id, citation });
const SOURCE: HelpSource = {
  site: {
    city: '云台市',
    documents: ['云科', '云科函'],
    examples: { place: '云台市河东区', boardSeries: '河科', areaCode: '0999' },
  },
  districts: [{ name: '河西区' }],
  policy: {
    id: '2025-2',
    vocabulary: {
      ...NO_WORDS,
      leadKinds: [
        { word: '链主企业', is: '企业', figures: true },
        { word: '平台', is: '研究' },
        { word: '骨干企业', is: '企业', figures: true },
      ],
      memberKinds: [
        { word: '企业', is: '企业' },
        { word: '其他', is: '其他', about: '医院、协会' },
        { word: '境外', is: '境外', about: '港澳台的单位' },
      ],
    },
    fields: {
      'lead.kind': ['lead', 'lead-again'],
      'members.team': ['team'],
      'tasks.goal': ['goal', 'task', 'gone'],
      plan: ['gone'],
      charter: ['charter', 'charter-contents'],
    },
    tasks: [passage('task', '一、（一）')],
    clauses: [
      passage('lead', '第三条'),
      passage('lead-again', '第四条'),
      passage('team', '五'),
      passage('goal', '二、1'),
      passage('charter', '第六条'),
      passage('charter-contents', '第六条'),
    ],
    measures: [],
  },
};
const help = (schema: z.ZodType, path: string, source?: HelpSource) => {
  const steps = path.split('.');
  const field = fieldAt(
    schema,
    steps.map((step) => (step === '[]' ? 0 : step)),
  );
  if (!field) throw new Error(`no ${path}`);
  return helpOf(field, steps, source);
};

test.each([
  ['lead.kind', '，见第三条和第四条'],
  ['formerLeads.[].kind', '，见第三条和第四条'],
  ['members.[].team', '，见五'],
  ['charter', '，见第六条'],
  ['plan', ''],
  ['members.[].role', ''],
])('%s cites the passages of the notice at hand, each once', (path, cited) => {
  const bare = help(Alliance, path, { ...SOURCE, policy: undefined });
  expect(help(Alliance, path, SOURCE)).toBe(bare + cited);
});

test('tasks and clauses are cited in the order of the field; what is not in the notice is not', () => {
  const goal = fieldAt(Alliance, ['tasks', 0, 'goal']);
  expect(goal && helpOf(goal, ['tasks', '[]', 'goal'], SOURCE)).toMatch(/，见二、1和一、（一）$/);
});

test('what stands for a word is told where the notice says it', () => {
  expect(help(Alliance, 'members.[].kind', SOURCE)).toMatch(/；医院、协会属于其他；港澳台的单位属于境外$/);
  expect(help(Alliance, 'members.[].kind')).not.toContain('属于其他');
  expect(help(Alliance, 'lead.kind', SOURCE)).not.toContain('属于其他');
});

test('help that is nothing but a citation begins with it', () => {
  const field = fieldAt(Alliance, ['charter'])?.meta({ description: '' });
  expect(field && helpOf(field, ['charter'], SOURCE)).toBe('见第六条');
  expect(helpOf(z.string(), ['charter'], SOURCE)).toBe('见第六条');
  expect(helpOf(z.string(), ['charter'])).toBe('');
});

test('what the notice’s words stand for, and which leads state figures', () => {
  const vocabulary = {
    ...NO_WORDS,
    leadKinds: [
      { word: '链主企业', is: '企业' as const, figures: true },
      { word: '平台', is: '研究' as const, about: '重点实验室' },
    ],
  };
  const source = { ...SOURCE, policy: { id: '2025', vocabulary, tasks: [], clauses: [], measures: [] } };
  expect(help(Alliance, 'lead.kind', source)).toBe('照通知的分类，选牵头单位是哪一类；重点实验室属于平台');
  expect(help(Alliance, 'lead.finance', source)).toBe('链主企业填写');
  expect(help(Alliance, 'lead.finance')).toBe('通知要求提供经营数据的牵头单位填写');
  const untold = { ...SOURCE, policy: { id: '2025', tasks: [], clauses: [], measures: [] } };
  expect(help(Alliance, 'lead.finance', untold)).toBe('通知要求提供经营数据的牵头单位填写');
  expect(help(Alliance, 'lead.kind', untold)).toBe('照通知的分类，选牵头单位是哪一类');
});

describe('what may not stand in a repository that everybody can read', () => {
  const seenBy = (visibility?: 'private' | 'public') =>
    help(Alliance, 'lead.legalRepresentative', {
      ...SOURCE,
      site: { ...SOURCE.site, ...(visibility ? { repository: { visibility } } : {}) },
    });

  test('is told where it is so, and where it may be so', () => {
    expect(seenBy('private')).toBe('照营业执照或法人证书写姓名');
    expect(seenBy('public')).toBe('照营业执照或法人证书写姓名；登记仓库是公开的，这一项不填');
    expect(seenBy()).toBe('照营业执照或法人证书写姓名；登记仓库公开的不填');
  });

  test('and who signs instead of the figures', () => {
    const told = (visibility: 'private' | 'public') =>
      help(Alliance, 'lead.finance.confirmedBy', {
        ...SOURCE,
        site: { ...SOURCE.site, repository: { visibility } },
      });
    expect(told('public')).toMatch(/署名，写全称$/);
    expect(told('private')).toMatch(/^不填：/);
  });

  test('nothing else speaks of it', () => {
    for (const schema of [Alliance, Decision])
      for (const { path, field } of eachField(schema))
        if (!field.meta()?.sensitive && path.at(-1) !== 'confirmedBy')
          expect(helpOf(field, path, SOURCE)).not.toContain('仓库');
  });
});

describe('examples', () => {
  const FEWER: HelpSource = { site: { city: '云台市', documents: ['云科'] }, districts: [{ name: '河西区' }] };

  test.each<[string, z.ZodType, string, string, string, string]>([
    ['place', Alliance, 'lead.registeredIn', '云台市河东区', '云台市河西区', '某某市某某区'],
    ['phone', Alliance, 'contact.phone', '0999-85800000', '区号-85800000', '区号-85800000'],
    ['boardDocument', Alliance, 'recommendation.document', '河科〔2025〕12号', '×科〔2024〕12号', '×科〔2024〕12号'],
    [
      'figures',
      Alliance,
      'lead.finance',
      '链主企业、骨干企业',
      '通知要求提供经营数据的牵头单位',
      '通知要求提供经营数据的牵头单位',
    ],
    ['document', Decision, 'document', '云科〔2025〕52号', '云科〔2024〕52号', '×科〔2024〕52号'],
  ])(
    '{%s}: of the register at hand; what it does not have is written so that it names no city',
    (_, schema, path, all, some, none) => {
      expect(help(schema, path, SOURCE)).toContain(all);
      expect(help(schema, path, FEWER)).toContain(some);
      expect(help(schema, path)).toContain(none);
      expect(help(schema, path, NO_REGISTER)).toBe(help(schema, path));
    },
  );

  test('of a register that has no board or no document series yet', () => {
    const NONE: HelpSource = { site: { city: '云台市', documents: [] }, districts: [] };
    expect(help(Alliance, 'lead.registeredIn', NONE)).toMatch(/如 云台市$/);
    expect(help(Decision, 'document', NONE)).toContain('×科〔2024〕52号');
  });

  test('every text that is long says how long, and all fields of the form speak of what to write', () => {
    for (const { path, field } of eachField(Alliance))
      if (field.meta()?.multiline) expect(helpOf(field, path, SOURCE), path.join('.')).toMatch(/\d+—\d+ 字/);
  });

  test('of every field: no placeholder is left, and none is unknown', () => {
    for (const schema of [Alliance, Decision, Districts, Industries, Policy, Site])
      for (const { path, field } of eachField(schema)) {
        const asked = Array.from((field.meta()?.description ?? '').matchAll(/\{(.*?)\}/g), ([, name]) => name);
        expect(['place', 'phone', 'document', 'boardDocument', 'figures', 'confirmer']).toEqual(
          expect.arrayContaining(asked),
        );
        const said = helpOf(field, path, SOURCE);
        expect(said).not.toMatch(/[{}]|undefined/);
        expect(said).not.toMatch(/如 ?(；|。|，|$)|写作 ?(；|，|$)/);
        expect(said.trim()).not.toBe('');
        expect(said, 'what to write, not only where it is asked').not.toMatch(/^见/);
      }
  });
});
