/** Addresses on the code host. */
import { expect, test } from 'vitest';
import { opened, register } from '#src/testing/form/sample-register.ts';
import { existsAlready, submissionFor } from './submission.ts';

const { site } = register;
const file = { path: 'data/alliances/haizhou/shi-li.yaml', text: 'name: 甲 & 乙 #1\nplan: 50%+\n' };

test('a short file is filled in on the page for a new file', () => {
  const { url, fits, emptyUrl, editUrl } = submissionFor(file, site);
  expect(fits).toBe(true);
  const address = new URL(url);
  expect(`${address.origin}${address.pathname}`).toBe(`${site.repository.url}/new/main`);
  expect(Object.fromEntries(address.searchParams)).toEqual({ filename: file.path, value: file.text });
  expect(Object.fromEntries(new URL(emptyUrl).searchParams)).toEqual({ filename: file.path });
  expect(editUrl).toBe(`${site.repository.url}/edit/main/${file.path}`);
});

test('an address of more than 7,000 characters does not fit', () => {
  const { url } = submissionFor(file, site);
  const longest = { ...file, text: file.text + 'a'.repeat(7000 - url.length) };
  expect(submissionFor(longest, site)).toMatchObject({ fits: true });
  expect(submissionFor({ ...longest, text: `${longest.text}a` }, site)).toMatchObject({ fits: false });
});

test('a record exists when it is published, or was imported as a file of that name', () => {
  const carbon = opened('haizhou/carbon-fibre');
  expect(existsAlready(carbon, register)).toBe(true);
  expect(existsAlready({ district: 'haizhou', id: 'carbon-fibre', value: {} }, register)).toBe(true);
  expect(existsAlready({ ...carbon, id: 'brand-new' }, register)).toBe(false);
  const unpublished = { ...carbon, id: 'own', origin: { name: 'own.yaml', text: '' } };
  expect(existsAlready(unpublished, register)).toBe(true);
  expect(existsAlready({ district: 'haizhou', id: '', value: {} }, register)).toBe(false);
});
