/** The parts of receiving by themselves: ids in names, what is hidden, and what a receipt may say. */
import { expect, test } from 'vitest';
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import { loadRegistry } from '#src/registry/load.ts';
import {
  FIBRE,
  FIBRE_TEXT,
  LAVER,
  LAVER_SHOWN,
  LAVER_SHOWN_TEXT,
  LAVER_TEXT,
} from '#src/testing/branches/small-register.ts';
import { EXAMPLES } from '#src/testing/examples/index.ts';
import { pass } from '#src/registry/gate/gate.ts';
import { baseFiles } from '#src/testing/judged.ts';
import { hideUnseen } from './hide-unseen.ts';
import { idIn } from './place-record.ts';
import { receiptText } from './receipt-text.ts';

test.each([
  ['fibre.yaml', 'fibre'],
  ['data/alliances/haizhou/fibre.yaml', 'fibre'],
  ['C:\\来件\\fibre (2).yaml', 'fibre'],
  ['fibre（1）.yml', 'fibre'],
  ['fibre - 副本.yaml', 'fibre'],
  ['fibre - Copy (2).yaml', 'fibre'],
  ['fibre.yaml.txt', 'fibre'],
  ['石英.yaml', undefined],
  ['草稿.yaml', undefined],
  ['Fibre.yaml', undefined],
  ['con.yaml', undefined],
  ['1.yaml', undefined],
  [`${'a'.repeat(60)}.yaml`, undefined],
])('the id in %s', (name, id) => expect(idIn(name)).toBe(id));

const finding = (message: string, fix?: string): Diagnostic =>
  diagnostic({ rule: 'x', severity: 'error', message, ...(fix ? { fix } : {}), at: { file: 'a', line: 1, column: 1 } });
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });

test('applications before their 公示 are not told of, public ones and one’s own are', () => {
  const files = [...baseFiles, file(FIBRE, FIBRE_TEXT), file(LAVER, LAVER_TEXT), file(LAVER_SHOWN, LAVER_SHOWN_TEXT)];
  const registry = loadRegistry({ files, diagnostics: [] });
  const said = [
    finding('与“连云港市校验用创新联合体”（fibre）重名，也像“连云港市紫菜育种创新联合体”（laver）', `见 ${FIBRE}`),
    finding('carbon-fibre 和 fibre-2 不是它，fibre是'),
  ];
  const hidden = hideUnseen(said, [], registry, '2024-08-20');
  expect(hidden.map(({ message, fix }) => [message, fix])).toEqual([
    ['与另一个还没有公示的联合体重名，也像“连云港市紫菜育种创新联合体”（laver）', '见 另一个还没有公示的联合体'],
    ['carbon-fibre 和 fibre-2 不是它，另一个还没有公示的联合体是', undefined],
  ]);
  expect(hideUnseen(said, ['fibre'], registry, '2024-08-20')).toEqual(said);
});

const HEAD = { bureau: '示例局', day: '2024-08-20', form: 'https://register.example/apply/' };

test('a mistake of the syntax: the receipt names the page, not this place', () => {
  const { diagnostics } = pass('a.yaml', Buffer.from(FIBRE_TEXT.replace('batch: ', ' batch: ')));
  const text = receiptText(
    { path: 'a.yaml', shown: 'a.yaml', outcomes: [{ kind: 'refused', findings: diagnostics }] },
    HEAD,
  );
  expect(text).toContain('改法：对照填报页新填后保存的文件检查');
});

test('of a workbook no line is named: nobody has a file with lines', () => {
  const taken = (hasLines: boolean) => ({
    kind: 'taken' as const,
    number: 'A7K3-9QXM',
    name: '甲',
    district: 'haizhou',
    id: 'fibre',
    path: FIBRE,
    branch: 'x',
    update: true,
    notes: [],
    hasLines,
    findings: [{ ...finding('任务不全'), severity: 'notice' as const }],
  });
  const said = (hasLines: boolean) => receiptText({ path: 'a', shown: 'a', outcomes: [taken(hasLines)] }, HEAD);
  expect(said(true)).toContain('1. 第 1 行　任务不全');
  expect(said(false)).toContain('1. 任务不全');
});

test('whatever is found in a file, a receipt speaks of no command, place or rule of this project', () => {
  const head = { bureau: '示例局', day: '2024-08-20', form: 'https://register.example/apply/' };
  const texts = Object.values(EXAMPLES)
    .flat()
    .flatMap(([, change]) =>
      typeof change === 'string' ? [Buffer.from(change)] : change instanceof Uint8Array ? [change] : [],
    );
  let told = 0;
  for (const bytes of texts) {
    const { diagnostics } = pass('a.yaml', bytes);
    if (diagnostics.length === 0) continue;
    told += 1;
    const text = receiptText(
      { path: 'a.yaml', shown: 'a.yaml', outcomes: [{ kind: 'refused', findings: diagnostics }] },
      head,
    );
    expect(text).not.toMatch(/npm run|data\/(?:alliances|decisions)\/[a-z<]|\b(?:yaml|text|shape|file)\/[a-z]/);
    expect(text).toMatch(/^1\. ./m);
  }
  expect(told).toBeGreaterThan(50);
});
