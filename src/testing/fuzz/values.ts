/** Values of every kind of field, for properties: whatever a codec can read, and nothing it cannot. */
import fc from 'fast-check';
import { ALPHABET, checkCharacter } from '#schemas/credit-code.ts';

/** Texts of these characters, so many of them. */
export const from = (characters: string, minLength: number, maxLength = minLength) =>
  fc.array(fc.constantFrom(...characters), { minLength, maxLength }).map((all) => all.join(''));
const HAN = '示例甲乙丙丁戊·—、一龥𠮷';
/** What may be in a name: brackets stand in pairs. */
const named = (characters: string, most: number) =>
  fc
    .tuple(from(characters, 1, Math.floor(most / 2)), from(characters, 0, most / 4), fc.boolean())
    .map(([before, after, isBracketed]) => (isBracketed && after !== '' ? `${before}（${after}）` : before + after));
const digits = (min: number, max = min) => from('0123456789', min, max);
/** Any day there is in two centuries. */
export const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Values each kind of field may hold, whatever they are, by the name of the codec. */
export const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Text: from(`${HAN}（），。“”AZaz09 =`, 1, 40).map((text) => `甲${text}乙`),
  LongText: fc.array(from(`${HAN}（）`, 1, 20), { minLength: 1, maxLength: 5 }).map((lines) => `甲${lines.join('\n')}`),
  Name: named(`${HAN}AZ09`, 79).map((text) => `甲${text}`),
  CodePair: from('0123456789ABCDEFGHJKLMNPQRTUWXY', 2),
  AreaCode: fc.constantFrom('010', '0518', '0999'),
  MonthDay: day.map((date) => date.slice(5)),
  AllianceName: named(HAN, 40).map((text) => `${text}创新联合体`),
  CreditCode: fc
    .tuple(fc.constantFrom('91', '12', '52', 'Y1'), from(ALPHABET, 15))
    .map((parts) => parts.join(''))
    .map((first17) => first17 + checkCharacter(first17)),
  IsoDate: day,
  YearMonth: day.map((date) => date.slice(0, 7)),
  Year: fc.integer({ min: 2000, max: 2099 }),
  NoticeId: fc.oneof(fc.integer({ min: 2000, max: 2099 }).map(String), fc.constantFrom('2024-2', '2026-9')),
  Count: fc.integer({ min: 0, max: 9999 }),
  Decimal: fc.integer({ min: 0, max: 99_999_999 }).map((tenThousandths) => tenThousandths / 10_000),
  Flag: fc.boolean(),
  Money: fc
    .oneof(
      fc.nat(),
      fc.maxSafeNat().map((fen) => fen % (10 ** 15 + 1)),
    )
    .map((fen) => fen / 1e6),
  DocumentNumber: fc
    .tuple(from('连科函示例', 1, 6), digits(2), fc.integer({ min: 1, max: 9999 }))
    .map(([office, year, number]) => `${office}〔20${year}〕${number}号`),
  NoticeNumber: fc
    .tuple(
      fc.constantFrom('示例科', '示例市科技局通告'),
      fc.constantFrom('〔2024〕', '〔2026〕第', '2026年第'),
      fc.integer({ min: 1, max: 9999 }),
    )
    .map(([words, year, number]) => `${words}${year}${number}号`),
  HighTechCertificate: digits(10).map((rest) => `GR20${rest}`),
  OfficePhone: fc
    .tuple(fc.constantFrom('010', '025', '0518'), fc.constantFrom('2', '8'), digits(6, 7), fc.option(digits(1, 6)))
    .map(([area, first, rest, extension]) => `${area}-${first}${rest}${extension === null ? '' : `-${extension}`}`),
  Sha256: from('0123456789abcdef', 64),
  Slug: fc.array(from('abyz09', 1, 6), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-')),
  DecisionId: fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), from('abyz09', 1, 6))
    .map(([year, slug]) => `${year}/${slug}`),
  DocumentSeries: from('连科函示例海州', 2, 12),
  SitePath: fc.array(from('azAZ09._~-', 1, 6), { maxLength: 3 }).map((parts) => `/${parts.join('/')}`),
  RegisterPlace: fc.constantFrom(
    'https://register.example/名单/',
    'http://10.1.2.3/',
    '../拷来的/甲市',
    '/srv/registers/a',
  ),
  HttpUrl: fc
    .tuple(fc.constantFrom(['http', 'lan'], ['https', 'example']), from('abz09', 1, 8), from('abz/09?=', 0, 12))
    .map(([[scheme, zone], host, path]) => `${scheme}://${host}.${zone}/${path}`),
  Owner: fc.tuple(from('aZ0', 1, 8), from('aZ0', 1, 8)).map((parts) => `@${parts.join('/')}`),
};
