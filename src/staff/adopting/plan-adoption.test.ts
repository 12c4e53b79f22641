import { describe, expect, test } from 'vitest';
import { Site } from '#schemas/site.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder, type DataFolder } from '#src/registry/read.ts';
import { FORGE_FILES } from '#src/exports/forge-files.ts';
import { isBaseFile, EMPTY, USUAL } from '#src/testing/registers.ts';
import { changesText } from './adoption-text.ts';
import { adoptionTemplate } from './adoption-template.ts';
import { ASKED, type Adoption } from './adoption.ts';
import { planAdoption } from './plan-adoption.ts';
import { stateOf } from './state.ts';

const DAY = '2026-11-23';
const usual = readDataFolder(USUAL);
const ADOPTION: Adoption = {
  city: '示例市',
  bureau: '示例市科学技术局',
  name: '示例市创新联合体',
  url: 'https://kjj.city.example',
  base: '/alliances/',
  repository: { url: 'https://github.com/city/alliances', visibility: 'public' },
  documents: ['示科', '示科函'],
  districts: [{ id: 'east', name: '东区', authority: '东区科技局', owners: ['@city/east'] }],
};

const plan = (folder: DataFolder, adoption = ADOPTION, read: Parameters<typeof planAdoption>[4] = () => undefined) =>
  planAdoption(folder, adoption, stateOf(loadRegistry(folder), folder.files).samples, DAY, read);

test('the samples go first, what says that the register is in use comes last', () => {
  const { changes, unchanged } = plan(usual);
  const records = usual.files.map(({ path }) => path).filter((path) => /^data\/(alliances|decisions)\//.test(path));
  const written = ['data/districts.yaml', ...FORGE_FILES, 'data/site.yaml'];
  const removed = changes.slice(0, records.length).map(({ path }) => path);
  expect(removed.toSorted()).toEqual(records.toSorted());
  expect(changes.slice(records.length).map(({ path }) => path)).toEqual(written);
  expect(changes.filter(({ text }) => text === undefined).map(({ path }) => path)).toEqual(removed);
  expect(changes.filter(({ before }) => before === undefined).map(({ path }) => path)).toEqual(FORGE_FILES);
  expect(unchanged).toEqual([]);
});

/** A fictional notice of a later year, with an annex of its own. */
const FICTIONAL = ['md', 'yaml'].map((kind) => {
  const text = usual.files.find(({ path }) => path === `data/policies/2024.${kind}`)?.bytes.toString() ?? '';
  const fictional = text.replaceAll('连科〔2024〕31号', '示例连科〔2025〕30号').replace('id: 2024', 'id: 2025');
  return { path: `data/policies/2025.${kind}`, bytes: Buffer.from(fictional) };
});
const ANNEX = { path: 'data/policies/2025.application.docx', bytes: Buffer.from('') };
const withFictional = { ...usual, files: [...usual.files, ...FICTIONAL, ANNEX] };

describe('a fictional notice', () => {
  const removedOf = ({ samples }: ReturnType<typeof stateOf>) =>
    samples.map(({ path }) => path).filter((path) => path.startsWith('data/policies/'));
  const stateWith = (files: DataFolder['files']) => stateOf(loadRegistry({ ...usual, files }), files);

  test('goes with the samples, what tells that it is one last; the real one stays', () => {
    const { changes, registry } = plan(withFictional);
    const gone = ['data/policies/2025.md', 'data/policies/2025.application.docx', 'data/policies/2025.yaml'];
    expect(removedOf(stateWith(withFictional.files))).toEqual(gone);
    expect(changes.filter(({ text }) => text === undefined).map(({ path }) => path)).toEqual(
      expect.arrayContaining(gone),
    );
    expect([...(registry.catalogue?.policies.keys() ?? [])]).toEqual(['2024']);
    expect(changesText({ changes, unchanged: [] } as never, false)).toContain('（其余的通知）');
    const withoutText = withFictional.files.filter(({ path }) => path !== 'data/policies/2025.md');
    expect(removedOf(stateWith(withoutText))).toEqual(gone.slice(1));
  });

  test('stays while a real record is of its batch, or nobody can say of which it is', () => {
    const real = (from: string, to: string) =>
      withFictional.files.map((file) =>
        file.path.endsWith('/carbon-fibre.yaml')
          ? {
              ...file,
              bytes: Buffer.from(Buffer.from(file.bytes).toString().replace('（示例）', '').replace(from, to)),
            }
          : file,
      );
    expect(removedOf(stateWith(real('batch: 2024', 'batch: 2025')))).toEqual([]);
    expect(removedOf(stateWith(real('batch: 2024', 'batch: [')))).toEqual([]);
    expect(removedOf(stateWith(real('', '')))).toHaveLength(3);
  });

  test('left in a register that is in use, it is told; in the sample it is not', () => {
    const rules = ({ diagnostics }: { diagnostics: readonly { rule: string; message: string }[] }) =>
      diagnostics.filter(({ rule }) => rule === 'register/sample-left').map(({ message }) => message);
    expect(rules(loadRegistry(withFictional))).toEqual([]);
    const { registry } = planAdoption(withFictional, ADOPTION, [], DAY, () => undefined);
    expect(rules(registry)).toEqual(['登记簿已经启用，还留着虚构的通知 示例连科〔2025〕30号']);
    expect(rules(plan(withFictional))).toEqual([]);
  });
});

test('stopped after any file of the sample, the same again removes the rest of it, and nothing is wrong then', () => {
  // By name, a correction and the correction of that one come before what they correct, or after it.
  const corrections = {
    'data/decisions/2024/a-gengzheng.yaml': 'corrects: 2024/gongshi-0722\ninstead: { until: 2024-07-29 }\n',
    'data/decisions/2024/z-gengzheng.yaml': 'corrects: 2024/a-gengzheng\nwithdraws: true\n',
  };
  const added = Object.entries(corrections).map(([path, text]) => ({
    path,
    bytes: Buffer.from(`kind: 更正\ndate: 2024-07-24\nreason: 误写\n${text}`),
  }));
  const folder = { ...usual, files: [...withFictional.files, ...added] };
  const { samples } = stateOf(loadRegistry(folder), folder.files);
  expect(samples.length).toBeGreaterThan(50);
  for (const done of samples.keys()) {
    const gone = new Set(samples.slice(0, done + 1));
    const { registry, diagnostics } = plan({ ...folder, files: folder.files.filter((file) => !gone.has(file)) });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([registry.alliances, registry.decisions]).toEqual([[], []]);
  }
});

test('the register is empty then, without an error, and is what was answered', () => {
  const { registry, diagnostics } = plan(usual);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(registry.alliances).toEqual([]);
  expect(registry.decisions).toEqual([]);
  const { districts, ...site } = ADOPTION;
  expect(registry.catalogue).toMatchObject({ site, districts });
  expect(registry.catalogue?.site).toEqual({ format: 3, ...site });
  expect(registry.catalogue?.policies.size).toBe(1);
});

test('the site’s file keeps its comments; what is not answered stands there no longer', () => {
  const text = plan(usual).changes.at(-1)?.text ?? '';
  expect(text).toMatch(/^# 由谁发布、发布在哪里/);
  expect(text).toContain('visibility: public # private：');
  expect(text).not.toMatch(/owners|siteCode|lyg-register|register\.example/);
});

test('a register of another format is told so, and not called one of this', () => {
  const files = usual.files.map((file) =>
    file.path === 'data/site.yaml'
      ? { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString().replace('format: 3', 'format: 4')) }
      : file,
  );
  const { changes, diagnostics } = plan({ ...usual, files });
  expect(changes.at(-1)?.text).toContain('\nformat: 4 #');
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
    'register/format',
  ]);
});

test('what is written already is left as it is', () => {
  const first = plan(usual);
  const written = new Map(first.changes.map(({ path, text }) => [path, Buffer.from(text ?? '')]));
  const folder = {
    ...usual,
    files: usual.files
      .filter(({ path }) => isBaseFile(path))
      .map((file) => ({ ...file, bytes: written.get(file.path) ?? file.bytes })),
  };
  const again = plan(folder, ADOPTION, (path) => written.get(path));
  expect(again.changes).toEqual([]);
  expect(again.unchanged).toHaveLength(5);
});

test('real records stay; on a board that is gone they are an error', () => {
  const real = usual.files.map((file) =>
    file.path.endsWith('/carbon-fibre.yaml')
      ? { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString().replace('（示例）', '')) }
      : file,
  );
  const { changes, registry, diagnostics } = plan({ ...usual, files: real });
  expect(changes.map(({ path }) => path)).not.toContain('data/alliances/haizhou/carbon-fibre.yaml');
  expect(registry.alliances.map(({ id }) => id)).toEqual(['carbon-fibre']);
  expect(diagnostics.filter(({ rule }) => rule === 'file/place').map(({ message }) => message)).toEqual([
    '没有 haizhou 这个板块，应为：east（东区）',
  ]);
});

test('what is no sample is kept, whatever it is; an address of one’s own says that a register is in use', () => {
  const stray = { path: 'data/alliances/haizhou/notes.txt', bytes: Buffer.from('甲') };
  const broken = { path: 'data/alliances/haizhou/broken.yaml', bytes: Buffer.from('name: [') };
  const files = [...usual.files, stray, broken];
  const state = stateOf(loadRegistry({ files, diagnostics: [] }), files);
  expect(state.kept).toEqual([stray.path, broken.path]);
  expect(state.samples.filter(({ path }) => path.startsWith('data/alliances/'))).toHaveLength(28);
  expect(state).not.toHaveProperty('adopted');
  const empty = readDataFolder(EMPTY);
  expect(stateOf(loadRegistry(empty), empty.files)).toEqual({
    samples: [],
    kept: [],
    adopted: 'https://alliances.example',
  });
});

test('a decision on a real alliance too is no sample; one on samples alone, or that corrects such a one, is', () => {
  const change = (path: string, from: string, to: string) => (file: DataFolder['files'][number]) =>
    file.path === path ? { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString().replace(from, to)) } : file;
  const files = usual.files.map(change('data/alliances/haizhou/carbon-fibre.yaml', '（示例）', ''));
  const { samples, kept } = stateOf(loadRegistry({ ...usual, files }), files);
  const removed = samples.map(({ path }) => path);
  expect(kept).toContain('data/decisions/2024/lieru-52.yaml');
  expect(removed).toContain('data/decisions/2024/tongyi-8.yaml');
  expect([...kept, ...removed].filter((path) => path.startsWith('data/decisions/')).length).toBeGreaterThan(30);
});

test('registers that the site names beside its own stay named: nobody is asked for them', () => {
  const others = 'registers:\n  - { id: shili, name: 示例二市联合体, url: https://shili.example/ }\n';
  const files = usual.files.map((file) =>
    file.path === 'data/site.yaml' ? { ...file, bytes: Buffer.concat([file.bytes, Buffer.from(others)]) } : file,
  );
  const { registry } = plan({ ...usual, files });
  expect(registry.catalogue?.registers?.map(({ id, url }) => [id, url])).toEqual([['shili', 'https://shili.example/']]);
});

/** The usual register with other text in its site's file. */
const withSite = (change: (text: string) => string): DataFolder => ({
  ...usual,
  files: usual.files.map((file) =>
    file.path === 'data/site.yaml' ? { ...file, bytes: Buffer.from(change(Buffer.from(file.bytes).toString())) } : file,
  ),
});
const siteOf = (folder: DataFolder, adoption = ADOPTION) =>
  plan(folder, adoption).changes.find(({ path }) => path === 'data/site.yaml')?.text ?? '';

test('every field of the site is asked for in the template, or stays as it is written', () => {
  const { catalogue } = loadRegistry(usual);
  const template = catalogue ? adoptionTemplate(catalogue) : expect.unreachable();
  const asked = Object.keys(Site.shape).filter((key) => new RegExp(`^${key}:`, 'm').test(template));
  expect(new Set(asked)).toEqual(ASKED);
  const objections = 'objections: { office: 法规处, phone: 0999-85800009 } # 核实过';
  const text = siteOf(withSite((before) => `${before}${objections}\n`));
  expect(text).toContain(`${objections}\n`);
  const own = { ...ADOPTION, objections: { office: '政策处' } };
  expect(
    siteOf(
      withSite((before) => `${before}${objections}\n`),
      own,
    ),
  ).toContain('objections: { office: 政策处 }');
});

test('what says that the contact is the sample’s goes with it; a comment on a real one stays', () => {
  const contact = (email: string) => `contact: # 说明\n  office: 示例处\n  email: ${email}\n`;
  const real = { ...ADOPTION, contact: { office: '高新处', email: 'gxc@city.example' } };
  const withContact = (email: string) =>
    withSite((before) => before.replace(/^contact:.*\n(?: .*\n)*/m, '') + contact(email));
  expect(siteOf(withContact('gxc@kjj.example.cn'), real)).toMatch(/^contact: *\{? *(\n {2})?office: 高新处/m);
  expect(siteOf(withContact('gxc@kjj.example.cn'), real)).not.toContain('说明\n  office');
  expect(siteOf(withContact('old@city.example'), real)).toContain('contact: # 说明\n');
});
