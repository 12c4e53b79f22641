/** Texts that have broken other programs: what acts in a table, a page, a log, a terminal or a spreadsheet. */
import fc from 'fast-check';

const SURROGATES = 0x800;
/** Any character but half a pair. The library's own takes seconds to be made. */
const anyCharacter = fc
  .nat({ max: 0x10ffff - SURROGATES })
  .map((code) => String.fromCodePoint(code < 0xd800 ? code : code + SURROGATES));

/** A text of any characters at all. */
export const anyText = (constraints: Omit<fc.StringConstraints, 'unit'> = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: anyCharacter });

const PIECES = [
  // Markdown, HTML, mentions and links
  ...'|`*_~[]()<>&"\'\\#@!$',
  '``',
  '```',
  '\\|',
  '<!--',
  '-->',
  ']]>',
  '</script>',
  '</details>',
  '&amp;',
  '![a](//e)',
  'https://evil.example',
  'WWW.evil.example',
  '@user',
  // logs
  '::error::x',
  '##[error]',
  '#',
  '##',
  '[group]',
  '%0A',
  '%25',
  ':',
  ',',
  // spreadsheets
  '=1+1',
  '+86',
  '-2',
  '＝',
  '；',
  ';',
  '_x0041_',
  '_x005F_',
  '_',
  // what is unseen, and what is wider than it looks
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u3000',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00',
  '𠮷',
  '\u{1f468}\u200d\u{1f469}',
  'e\u0301',
  '甲',
  '示例',
  '13800138000',
];

/** A text of such pieces and of any characters at all. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PIECES) }, anyText({ maxLength: 5 })), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));
