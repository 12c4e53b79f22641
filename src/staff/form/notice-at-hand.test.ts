/** What the form offers, says and asks follows from the notice of the record's batch. */
import { expect, test } from 'vitest';
import { publicFormRegister } from '#src/publication/public-form-register.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { opened } from '#src/testing/form/sample-register.ts';
import { OWN_POINT, TWO_NOTICES } from '#src/testing/two-notices.ts';
import { setAt, valueOf } from './edit-record.ts';
import { formFieldAt } from './field-model.ts';
import { newRecord, readFormRegister } from './form-register.ts';
import { judgeForm } from './judge-form.ts';
import { helpOn, isLeftOut, noticeAtHand, offeredBy } from './notice-at-hand.ts';

const { catalogue } = loadRegistry({ files: [...TWO_NOTICES], diagnostics: [] });
if (!catalogue) throw new Error('no catalogue');
const register = readFormRegister(
  publicFormRegister({ asOf: '2026-11-23', ...catalogue, policies: [...catalogue.policies.values()], records: [] }),
);
const field = (...path: (string | number)[]) => formFieldAt(path) ?? expect.unreachable();
const offered = (batch: string, ...path: (string | number)[]) =>
  offeredBy(field(...path), noticeAtHand(batch, register));

test('the words are those of the batch; of a batch that has no notice, those of the latest', () => {
  expect(offered('2024', 'lead', 'kind')).toEqual(['创新型领军企业', '行业龙头企业', '重点研发机构']);
  expect(offered('2025', 'lead', 'kind')).toEqual(['创新型领军企业', '链主企业', '重点研发机构']);
  expect(offered('2025年', 'tasks', 0, 'kind')).toContain('研发攻关');
  expect(offered('2031', 'members', 0, 'kind')).toContain('金融机构');
  expect(offered('2024', 'lead', 'signatory', 'as')).toEqual(['法定代表人', '授权人']);
  expect(newRecord(register).value['batch']).toBe('2025');
});

test('another batch: what was typed stays, and is found where the new notice does not have it', () => {
  const carbon = opened('haizhou/carbon-fibre');
  const kind = valueOf(carbon, ['lead', 'kind']);
  const moved = setAt(carbon, ['batch'], '2025');
  expect(valueOf(moved, ['lead', 'kind'])).toBe(kind);
  const wrong = (record: typeof carbon) =>
    judgeForm(record, register, '2026-11-23')
      .findings.filter(({ rule }) => rule === 'shape/choice')
      .map(({ path, message }) => `${path.join('.')} ${message}`);
  expect(wrong(carbon)).toEqual([]);
  expect(wrong(moved)).toContain(
    'lead.kind 牵头单位 › 牵头单位类别不在可选范围，应为创新型领军企业、链主企业、重点研发机构之一',
  );
  expect(wrong(setAt(moved, ['batch'], '2024'))).toEqual([]);
});

test('help cites the notice of the batch, and what its words stand for', () => {
  const said = (batch: string, ...path: (string | number)[]) => helpOn(field(...path), noticeAtHand(batch, register));
  expect(said('2024', 'industry')).toEqual({ text: '从产业目录中选，见二、（一）1', cited: ['二、（一）1'] });
  expect(said('2025', 'industry')).toEqual({ text: '从产业目录中选，见三、（一）1', cited: ['三、（一）1'] });
  expect(said('2024', 'lead', 'finance').text).toBe('行业龙头企业填写，见二、（二）1');
  expect(said('2025', 'lead', 'finance').text).toBe('链主企业填写，见三、（二）1');
  expect(said('2025', 'members', 0, 'kind').text).toBe(
    '照通知的分类，选这家单位是哪一类；银行、基金属于金融机构；医院、检验检测机构、行业协会属于其他',
  );
  expect(said('2024', 'statement', 'platforms').cited).toEqual(['二、（二）2', '二、（三）2']);
  expect(said('2024', 'members', 0)).toEqual({ text: '', cited: [] });
});

test('a point of its own is asked only where the notice has one', () => {
  const others = field('recommendation', 'opinion', 'others');
  expect(isLeftOut(others, noticeAtHand('2024', register))).toBe(true);
  expect(isLeftOut(others, noticeAtHand('2025', register))).toBe(false);
  expect(offered('2025', 'recommendation', 'opinion', 'others', 0, 'point')).toEqual([OWN_POINT]);
  expect(isLeftOut(field('recommendation', 'opinion', 'cooperation'), noticeAtHand('2024', register))).toBe(false);
});
