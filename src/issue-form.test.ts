/** The form for corrections and the page that leads to it, by GitHub's schema for forms and by this site's addresses. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { toIssueChooser } from '#src/exports/issue-chooser.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
import { findPersonalData } from '#src/registry/privacy.ts';
import { correctionAddress, issueAddress } from '#src/views/repository.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

const Words = z.string().regex(/\S/);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const named = { label: Words, description: Words.optional() };
const typed = { ...named, placeholder: Words.optional(), value: Words.optional() };
const Element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: Words }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(typed), validations }),
  z.strictObject({ type: z.literal('textarea'), id, attributes: z.strictObject(typed), validations }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({ ...named, multiple: z.boolean().optional(), options: z.array(Words).min(1) }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...named,
      options: z.array(z.strictObject({ label: Words, required: z.boolean().optional() })).min(1),
    }),
  }),
]);
/** What GitHub accepts: https://docs.github.com/en/communities, “Syntax for issue forms”. */
const Form = z.strictObject({
  name: Words,
  description: Words,
  title: Words.optional(),
  body: z.array(Element).min(1),
});
const Chooser = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(z.strictObject({ name: Words, url: z.url(), about: Words })),
});

test('there is one form and the chooser', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(['config.yml', 'correction.yml']);
});

describe('the form', () => {
  const form = Form.parse(parse(read('correction.yml')));
  const fields = form.body.filter((element) => element.type !== 'markdown');
  const words = form.body.flatMap((element) => (element.type === 'markdown' ? element.attributes.value : [])).join('');

  test('asks which, what is wrong, what is right and on what basis; all of it is required', () => {
    expect(fields.map((field) => field.id)).toEqual(['record', 'kind', 'wrong', 'right', 'basis', 'confirmations']);
    for (const field of fields)
      if (field.type === 'checkboxes') for (const { required } of field.attributes.options) expect(required).toBe(true);
      else expect(field.validations).toEqual({ required: true });
  });

  test('has no label or option twice', () => {
    const unique = (all: readonly string[]) => expect(new Set(all).size).toBe(all.length);
    unique(fields.map(({ attributes }) => attributes.label));
    for (const field of fields) {
      if (field.type === 'dropdown') unique(field.attributes.options);
      if (field.type === 'checkboxes') unique(field.attributes.options.map(({ label }) => label));
    }
  });

  test('says before anything is written that no personal data belongs here, and how to withdraw', () => {
    expect(form.body[0]?.type).toBe('markdown');
    for (const kind of ['姓名', '身份证号', '手机号', '个人邮箱', '银行卡号', '扫描件']) expect(words).toContain(kind);
    expect(words).toMatch(/撤回/);
    expect(findPersonalData(read('correction.yml'))).toEqual([]);
  });
});

const PLACES = [
  { url: 'https://register.example', base: '/' },
  { url: 'https://kjj.city.example/', base: '/alliances' },
  { url: 'http://10.1.2.3:8080', base: '/alliances/' },
];

describe.each(PLACES)('the chooser of a site at $url below $base', ({ url, base }) => {
  const chooser = Chooser.parse(parse(toIssueChooser({ url, base })));

  test('offers no blank issue', () => {
    expect(chooser.blank_issues_enabled).toBe(false);
  });

  test('leads to pages of this site', () => {
    const root = new URL(`${base.replace(/\/*$/, '')}/`, url).href;
    expect(chooser.contact_links.length).toBeGreaterThan(0);
    for (const link of chooser.contact_links) {
      expect(link.url.startsWith(root)).toBe(true);
      const { pathname, hash } = new URL(link.url);
      const page = pathname.slice(new URL(root).pathname.length).replace(/\/$/, '');
      const file = [`src/site/pages/${page}.astro`, `src/site/pages/${page}/index.astro`].find((each) =>
        existsSync(each),
      );
      expect(file).toBeDefined();
      if (hash) expect(readFileSync(file ?? '', 'utf8')).toContain(`id="${hash.slice(1)}"`);
    }
  });
});

describe('the link on a record’s page', () => {
  const repository = { url: 'https://github.com/lyg-register/register', visibility: 'public' as const };
  const record = {
    id: 'carbon-fibre',
    name: '甲&乙#创新联合体',
    alliance: { name: '甲&乙#创新联合体' },
  } as PublicRecord;
  const form = Form.parse(parse(read('correction.yml')));

  test('opens this form with the record filled in', () => {
    const address = new URL(correctionAddress(repository, record) ?? '');
    expect(`${address.origin}${address.pathname}`).toBe(`${repository.url}/issues/new`);
    const { template, title, ...answers } = Object.fromEntries(address.searchParams);
    expect(readdirSync(FOLDER)).toContain(template);
    expect(title).toBe('更正：甲&乙#创新联合体');
    expect(title?.startsWith(form.title ?? '?')).toBe(true);
    expect(answers).toEqual({ record: 'carbon-fibre' });
    expect(form.body.map((element) => (element.type === 'markdown' ? '' : element.id))).toContain('record');
    expect(address.hash).toBe('');
  });

  test('without a record opens it empty; in a private repository there is none', () => {
    expect(issueAddress(repository)).toBe(`${repository.url}/issues/new?template=correction.yml`);
    expect(issueAddress({ ...repository, visibility: 'private' })).toBeUndefined();
    expect(correctionAddress({ ...repository, visibility: 'private' }, record)).toBeUndefined();
  });
});
