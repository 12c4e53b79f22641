import { expect, test } from 'vitest';
import { hostileText } from '#src/testing/fuzz/texts.ts';
import { holdsFor } from '#src/testing/fuzz/trials.ts';
import { jsonInHtml } from './json-in-html.ts';

test('no value ends the element or opens a comment, and the data stays the same', () => {
  const data = { name: '</script><!-- &amp; \u2028\u2029 甲"\\𠮷', list: ['<', '>'] };
  const text = jsonInHtml(data);
  expect(text).toMatchInlineSnapshot(
    `"{"name":"\\u003c/script\\u003e\\u003c!-- \\u0026amp; \\u2028\\u2029 甲\\"\\\\𠮷","list":["\\u003c","\\u003e"]}"`,
  );
  expect(text).not.toMatch(/[<>&\u2028\u2029]/);
  expect(JSON.parse(text)).toEqual(data);
});

test('whatever the text', () => {
  holdsFor(500, [hostileText, hostileText], (key, value) => {
    const data = { [`k${key}`]: [value] };
    const text = jsonInHtml(data);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual(data);
  });
});
