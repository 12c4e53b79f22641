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
const pathOf = ({ path }: FormField) => path.join('.');

test('every field of a record stands in the form once', () => {
  const inSchema = [...eachField(Alliance)].map(({ path }) => path.join('.')).filter((path) => !path.endsWith('[]'));
  expect(fields.map(pathOf).toSorted()).toEqual(inSchema.toSorted());
});

test.each(fields.map((field) => [pathOf(field), field] as const))('%s is as the schema says', (_, field) => {
  const path = field.path.map((step) => (step === '[]' ? 0 : step));
  const meta = fieldAt(Alliance, path)?.meta();
  expect(field).toMatchObject({
    label: meta?.title,
    help: meta?.description,
    visibility: meta?.visibility,
    sensitive: meta?.sensitive ?? false,
  });
  expect(formFieldAt(path)).toBe(field);
  expect(field.fields !== undefined).toBe(field.control === 'group');
  expect(field.item !== undefined).toBe(field.control === 'list');
  expect(field.choices !== undefined).toBe(['choice', 'choices'].includes(field.control));
});

test('how each field is filled in', () => {
  const controls = Object.groupBy(fields, ({ control }) => control);
  expect(Object.fromEntries(Object.entries(controls).map(([control, list]) => [control, list.map(pathOf)]))).toEqual({
    text: [
      'name',
      'contact.office',
      'lead.name',
      'lead.registeredIn',
      'lead.legalRepresentative',
      'lead.signatory.name',
      'lead.highTech.certificate',
      'lead.finance.confirmedBy',
      'lead.role',
      'members.[].name',
      'members.[].role',
      'members.[].team',
      'members.[].highTech.certificate',
      'members.[].signatory.name',
      'tasks.[].title',
      'tasks.[].goal',
      'agreement.sha256',
      'waivers.[].subject',
      'waivers.[].reason',
      'waivers.[].approvedBy',
      'history.[].reason',
    ],
    batch: ['batch'],
    industry: ['industry'],
    multiline: [
      'positioning',
      'plan',
      'governance.body',
      'governance.ipOwnership',
      'governance.licensing',
      'governance.benefitSharing',
      'governance.funding',
      'recommendation.opinion.cooperation',
      'recommendation.opinion.rdCapability',
      'recommendation.opinion.resources',
      'recommendation.opinion.benefitDistribution',
    ],
    group: [
      'contact',
      'lead',
      'lead.signatory',
      'lead.highTech',
      'lead.finance',
      'members.[].highTech',
      'members.[].signatory',
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
      'history.[].event',
      'history.[].result',
    ],
    date: [
      'lead.highTech.issued',
      'members.[].highTech.issued',
      'agreement.signed',
      'charter.adopted',
      'recommendation.date',
      'waivers.[].expires',
      'history.[].date',
      'history.[].until',
    ],
    year: ['lead.finance.year'],
    money: ['lead.finance.salesRevenue', 'lead.finance.rdExpenditure'],
    list: ['members', 'tasks', 'waivers', 'history'],
    organisations: ['tasks.[].undertakers'],
    month: ['tasks.[].start', 'tasks.[].end'],
    choices: ['charter.covers'],
    document: ['recommendation.document', 'waivers.[].document', 'history.[].document'],
    rule: ['waivers.[].rule'],
  });
});

test('sections have an id for the address, a title and an introduction, each its own', () => {
  expect(FORM_SECTIONS.map(({ title }) => title)).toEqual([
    '基本信息',
    '牵头单位',
    '成员单位',
    '任务',
    '协议与章程',
    '运行机制',
    '推荐',
    '说明与豁免',
    '阶段',
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
    ['history', 0, 'date'],
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
