/** The form of the other city: what it offers, says and finds is the notice's of the record's batch. */
import { expect, test } from 'vitest';
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import { removeAt, setAt } from '#src/staff/form/edit-record.ts';
import { FORM_SECTIONS, formFieldAt, type FormField } from '#src/staff/form/field-model.ts';
import type { FormRecord } from '#src/staff/form/form-record.ts';
import { readFormRegister } from '#src/staff/form/form-register.ts';
import { judgeForm } from '#src/staff/form/judge-form.ts';
import { helpOn, isLeftOut, noticeAtHand, offeredBy } from '#src/staff/form/notice-at-hand.ts';
import { readAllianceFile } from '#src/staff/form/read-alliance-file.ts';
import { OTHER_CITY_DAY } from '../registers.ts';
import { catalogue, CHUANGAN, cityWith, JIAONING, reportWith, SHUICHAN, spoiled, textOf } from './city.ts';
import { foreignIn } from './foreign-words.ts';

const { alliances } = cityWith();
const register = readFormRegister(
  publicFormRegister({
    asOf: OTHER_CITY_DAY,
    ...catalogue,
    policies: [...catalogue.policies.values()],
    records: alliances.map(({ id, district, draft, acts }) => ({
      id,
      district: { id: district },
      alliance: draft,
      acts,
    })),
  }),
);

function opened(path: string, text = textOf(path)): FormRecord | undefined {
  const read = readAllianceFile(path, text, register);
  return 'record' in read ? read.record : undefined;
}

const fieldsBelow = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap((field) => [field, ...fieldsBelow([...(field.fields ?? []), ...(field.item ? [field.item] : [])])]);

test.each(['2024', '2024-2'])('what %s says and offers, field by field', (batch) => {
  const notice = noticeAtHand(batch, register);
  const shown = fieldsBelow(FORM_SECTIONS.flatMap(({ fields }) => fields)).filter((field) => !isLeftOut(field, notice));
  const said = shown.map((field) => [field.label, helpOn(field, notice), offeredBy(field, notice)]);
  expect(said.length).toBeGreaterThan(60);
  expect(foreignIn(JSON.stringify([FORM_SECTIONS.map(({ title, intro }) => [title, intro]), said]))).toEqual([]);
});

test('words, examples and citations are the city’s own', () => {
  const field = (...path: (string | number)[]) => formFieldAt(path) ?? expect.unreachable();
  const help = (batch: string, ...path: (string | number)[]) =>
    helpOn(field(...path), noticeAtHand(batch, register)).text;
  expect(offeredBy(field('lead', 'kind'), noticeAtHand('2024', register))).toEqual(['链主企业', '科研平台依托单位']);
  expect(help('2024', 'lead', 'kind')).toBe(
    '照通知的分类，选牵头单位是哪一类；省级以上科研平台所依托的法人属于科研平台依托单位，见二、1',
  );
  expect(help('2024', 'lead', 'finance')).toBe('链主企业填写，见二、1');
  expect(help('2024', 'lead', 'registeredIn')).toContain('澄川市望津区');
  expect(help('2024-2', 'members')).toContain('见二、2');
  expect(help('2024-2', 'recommendation', 'document')).toContain('望科〔2024〕12号');
  expect(help('2024', 'contact', 'phone')).toContain('0900-');
  expect(register.batches.map(({ id, document }) => [id, document])).toEqual([
    ['2024-2', '澄科〔2024〕42号'],
    ['2024', '澄科〔2024〕18号'],
  ]);
});

test.each([CHUANGAN, JIAONING, SHUICHAN])('%s in the form: judged as its file is, by its own notice', (path) => {
  const { findings, verdicts, ready } = judgeForm(opened(path) ?? expect.unreachable(), register, OTHER_CITY_DAY);
  expect({ findings, ready }).toEqual({ findings: [], ready: true });
  expect(foreignIn(JSON.stringify(verdicts))).toEqual([]);
  const statuses = Object.fromEntries(verdicts.map(({ clause, status }) => [clause, status]));
  const [written] = reportWith().alliances.filter(({ file }) => file === path);
  expect(statuses).toEqual(Object.fromEntries(written?.verdicts.map(({ clause, status }) => [clause, status]) ?? []));
  expect(statuses['true-and-open']).toBe('不核对');
});

test.each([CHUANGAN, SHUICHAN])('%s spoiled in the form: no word of the first city', (path) => {
  const judgements = spoiled(path).flatMap((text) => {
    const record = opened(path, text);
    return record ? [judgeForm(record, register, OTHER_CITY_DAY)] : [];
  });
  expect(judgements.length).toBeGreaterThan(100);
  const said = new Set(
    judgements.flatMap(({ findings }) => findings.map(({ message, fix, needed }) => [message, fix, needed].join('\n'))),
  );
  expect(said.size).toBeGreaterThan(40);
  expect(foreignIn([...said].join('\n'))).toEqual([]);
});

test('only what the notice has attested is asked of the recommending office', () => {
  const opinions = FORM_SECTIONS.flatMap(({ fields }) => fieldsBelow(fields)).filter(({ path }) => path.length === 3);
  const asked = opinions
    .filter(({ path }) => path[1] === 'opinion')
    .filter((field) => !isLeftOut(field, noticeAtHand('2024', register)));
  expect(asked.map(({ key }) => key)).toEqual(['others']);
});

test('the other batch of the year asks for five members', () => {
  const moved = setAt(opened(JIAONING) ?? expect.unreachable(), ['batch'], '2024-2');
  const said = (record: FormRecord) =>
    judgeForm(record, register, OTHER_CITY_DAY).findings.filter(({ rule }) => rule === 'min-members');
  expect(said(moved).map(({ message }) => message)).toEqual(['成员单位 4 家，原则上不少于 5 家']);
  expect(
    said(removeAt(opened(JIAONING) ?? expect.unreachable(), ['members', 3])).map(({ message }) => message),
  ).toEqual(['成员单位 3 家，必须不少于 4 家']);
});
