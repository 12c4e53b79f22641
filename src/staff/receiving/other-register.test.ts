import { expect, test } from 'vitest';
import { otherRegister } from './other-register.ts';

const folder = (bureau: string, url: string) => ({
  files: [{ path: 'data/site.yaml', bytes: Buffer.from(`bureau: ${bureau}\nurl: ${url}\n`) }],
  diagnostics: [],
});
const OWN = folder('示例市科学技术局', 'https://kjj.city.example');
const SAMPLE = 'https://register.example';

test.each([
  ['itself', OWN, undefined],
  ['its bureau under another name', folder('示例市科技工信局', 'https://kjj.city.example'), undefined],
  ['its former address', folder('示例市科学技术局', 'https://old.city.example'), undefined],
  ['another city’s', folder('示例二市科学技术局', 'https://kjj.other.example'), '示例二市科学技术局'],
  ['the sample, of the same bureau', folder('示例市科学技术局', SAMPLE), '示例市科学技术局'],
  ['nothing that can be read', { files: [], diagnostics: [] }, undefined],
])('%s', (_, base, expected) => {
  expect(otherRegister(base, OWN.files[0])).toBe(expected);
});

test('the sample is no other to itself', () => {
  expect(otherRegister(folder('甲', SAMPLE), folder('甲', SAMPLE).files[0])).toBeUndefined();
});
