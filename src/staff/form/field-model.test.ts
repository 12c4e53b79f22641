/** The form has a field for every field of a record, and says of each what the schema says. */
import { expect, test } from 'vitest';
import { Alliance } from '#schemas/alliance.ts';
import { eachField, fieldAt, labelOf } from '#schemas/shape.ts';
import {
  compareInForm,
  emptyItem,
  FORM_SECTIONS,
  formFieldAt,
  orderOf,
  sectionOf,
  type FormField,
} from './field-model.ts';

const below = (field: FormField): FormField[] => [
  field,
  ...(field.fields ?? []).flatMap(below),
  ...(field.item ? (field.item.fields ?? []).flatMap(below) : []),
];
const fields = FORM_SECTIONS.flatMap((section) => section.fields.flatMap(below));
/** Where the form offers what a file has to name, its help says so. */
const CHOSEN = [
  'batch',
  'industry',
  'tasks.[].undertakers',
  'tasks.[].start',
  'tasks.[].end',
  'agreement.sha256',
  'recommendation.sha256',
];
const pathOf = ({ path }: FormField) => path.join('.');

test('every field of a record stands in the form once', () => {
  const inSchema = [...eachField(Alliance)].map(({ path }) => path.join('.')).filter((path) => !path.endsWith('[]'));
  expect(fields.map(pathOf).toSorted()).toEqual(inSchema.toSorted());
});

test.each(fields.map((field) => [pathOf(field), field] as const))('%s is as the schema says', (_, field) => {
  const path = field.path.map((step) => (step === '[]' ? 0 : step));
  const meta = fieldAt(Alliance, path)?.meta();
  const { description } = field.schema.meta() ?? {};
  if (!CHOSEN.includes(pathOf(field))) expect(description).toBe(meta?.description);
  else expect(description).not.toBe(meta?.description);
  expect(field).toMatchObject({
    label: meta?.title,
    visibility: meta?.visibility,
    sensitive: meta?.sensitive ?? false,
  });
  expect(formFieldAt(path)).toBe(field);
  expect(field.fields !== undefined).toBe(field.control === 'group');
  expect(field.item !== undefined).toBe(field.control === 'list');
  expect(field.choices !== undefined || field.words !== undefined).toBe(['choice', 'choices'].includes(field.control));
});

test('how each field is filled in', () => {
  const controls = Object.groupBy(fields, ({ control }) => control);
  // Those of a former lead are filled in as those of the lead.
  const own = (list: readonly FormField[]) => list.map(pathOf).filter((path) => !path.startsWith('formerLeads.[]'));
  expect(Object.fromEntries(Object.entries(controls).map(([control, list]) => [control, own(list)]))).toEqual({
    text: [
      'name',
      'contact.office',
      'lead.name',
      'lead.legalRepresentative',
      'lead.signatory.name',
      'lead.highTech.[].certificate',
      'lead.finance.confirmedBy',
      'lead.role',
      'lead.formerNames.[].name',
      'lead.formerLegalRepresentatives.[].name',
      'members.[].name',
      'members.[].country',
      'members.[].role',
      'members.[].discipline',
      'members.[].team',
      'members.[].highTech.[].certificate',
      'members.[].signatory.name',
      'members.[].formerNames.[].name',
      'tasks.[].title',
      'tasks.[].goal',
      'tasks.[].outcome.note',
      'agreement.sha256',
      'recommendation.sha256',
      'formerNames.[].name',
    ],
    batch: ['batch'],
    place: ['lead.registeredIn'],
    industry: ['industry'],
    multiline: [
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
    ],
    group: [
      'application',
      'contact',
      'lead',
      'lead.signatory',
      'lead.finance',
      'members.[].signatory',
      'tasks.[].outcome',
      'statement',
      'agreement',
      'charter',
      'governance',
      'recommendation',
      'recommendation.opinion',
    ],
    phone: ['contact.phone'],
    'credit-code': ['lead.creditCode', 'members.[].creditCode'],
    choice: [
      'lead.kind',
      'lead.signatory.as',
      'members.[].kind',
      'members.[].signatory.as',
      'tasks.[].kind',
      'tasks.[].outcome.state',
      'recommendation.opinion.others.[].point',
    ],
    date: [
      'application.date',
      'lead.highTech.[].issued',
      'lead.formerNames.[].until',
      'lead.since',
      'lead.formerLegalRepresentatives.[].until',
      'members.[].highTech.[].issued',
      'members.[].formerNames.[].until',
      'members.[].joined',
      'members.[].left',
      'tasks.[].outcome.date',
      'agreement.signed',
      'charter.adopted',
      'recommendation.date',
      'formerNames.[].until',
    ],
    year: ['lead.finance.year'],
    money: ['lead.finance.salesRevenue', 'lead.finance.rdExpenditure'],
    list: [
      'lead.highTech',
      'lead.formerNames',
      'lead.formerLegalRepresentatives',
      'members',
      'members.[].highTech',
      'members.[].formerNames',
      'tasks',
      'recommendation.opinion.others',
      'formerNames',
      'formerLeads',
    ],
    organisations: ['tasks.[].undertakers'],
    month: ['tasks.[].start', 'tasks.[].end'],
    choices: ['charter.covers'],
    document: ['recommendation.document'],
  });
});

test('sections have an id for the address, a title and an introduction, each its own', () => {
  expect(FORM_SECTIONS.map(({ title }) => title)).toEqual([
    '基本信息',
    '牵头单位',
    '成员单位',
    '任务',
    '申请单位自述',
    '协议与章程',
    '运行机制',
    '推荐',
    '后来的变更',
  ]);
  expect(new Set(FORM_SECTIONS.map(({ id }) => id)).size).toBe(FORM_SECTIONS.length);
  for (const { id, intro } of FORM_SECTIONS) {
    expect(id).toMatch(/^[a-z]+$/);
    expect(intro).toMatch(/。$/);
  }
});

test('items are told from their list, and are empty at first', () => {
  expect(formFieldAt(['members', 3])).toMatchObject({ key: '[]', control: 'group', label: '成员单位' });
  expect(formFieldAt(['members', 'name'])).toBeUndefined();
  expect(formFieldAt(['nowhere'])).toBeUndefined();
  expect(emptyItem(formFieldAt(['members']) as FormField)).toEqual({});
  expect(emptyItem(formFieldAt(['tasks', 0, 'undertakers']) as FormField)).toBe('');
  expect(labelOf(Alliance, ['members', 0])).toContain(formFieldAt(['members', 0])?.label);
});

test('paths are put in the order of the form: board and id first, unknown keys after the known ones', () => {
  const paths = [
    [],
    ['$district'],
    ['$id'],
    ['name'],
    ['batch'],
    ['contact', 'phone'],
    ['lead'],
    ['lead', 'name'],
    ['lead', 'finance', 'year'],
    ['lead', '未知'],
    ['members', 0, 'name'],
    ['members', 0, 'kind'],
    ['members', 1],
    ['members', 1, 'name'],
    ['members', 10, 'name'],
    ['tasks', 0, 'undertakers', 1],
    ['formerNames', 0, 'name'],
    ['未知'],
  ];
  expect(paths.toReversed().toSorted(compareInForm)).toEqual(paths);
  expect(orderOf(['members', 2, 'creditCode'])).toEqual([2, 0, 2, 1]);
});

test('a path belongs to a section; what no section has, to the first', () => {
  expect(sectionOf(['charter', 'covers', 1])?.id).toBe('agreement');
  expect(sectionOf(['$id'])?.id).toBe('basics');
  expect(sectionOf(['未知'])?.id).toBe('basics');
});

test('what only technicians fill in is folded, and comes behind the rest of its group', () => {
  expect(fields.filter(({ folded }) => folded).map(({ path }) => path.join('.'))).toEqual(
    fields.filter(({ key }) => key === 'sha256').map(({ path }) => path.join('.')),
  );
  const groups = fields.filter((group) => group.fields?.some(({ folded }) => folded));
  expect(groups).toHaveLength(2);
  for (const group of groups) expect(group.fields?.at(-1)?.folded).toBe(true);
});
