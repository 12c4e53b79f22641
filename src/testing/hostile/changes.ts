/** Changes to an alliance that is in order, as somebody might try them, or slip into them. */

export const LEAD = '示例碳纤维股份有限公司';

/** A change to the text: what stands there, what is put in its place. */
export type Change = readonly [from: string, to: string];
/** What, the changes, and all that they bring: `error rule`, with `warning` and `notice` for hints. */
export type Case = readonly [what: string, changes: readonly Change[], brings: string];

export const members = (...added: readonly string[]): Change => ['agreement: {', `${added.join('')}agreement: {`];
export const member = (name: string, rest: string) =>
  `  - name: ${name}\n    role: 工艺验证\n    signatory: { name: 钱示例, as: 授权人 }\n${rest}`;
export const company = (name: string, code: string, certificate: string) =>
  member(
    name,
    `    creditCode: "${code}"\n    kind: 企业\n    highTech: [{ certificate: ${certificate}, issued: 2023-11-06 }]\n`,
  );
export const branch = (name: string) => company(name, '9132070631000017XM', 'GR202332000017');
export const registered = (place: string): Change => ['registeredIn: 连云港市海州区', `registeredIn: ${place}`];
export const applied = (day: string): Change => ['application: { date: 2024-06-10 }', `application: { date: ${day} }`];
export const recommended = (day: string): Change => ['  date: 2024-06-25', `  date: ${day}`];
export const signed = (day: string): Change => ['signed: 2024-05-20', `signed: ${day}`];
export const adopted = (day: string): Change => ['adopted: 2024-05-20', `adopted: ${day}`];
export const finance = (kind: string, figures: string): readonly Change[] => [
  ['kind: 创新型领军企业', `kind: ${kind}`],
  ['  role: 牵头攻关与产业化', `  finance: { ${figures} }\n  role: 牵头攻关与产业化`],
];
export const leader = (figures: string) => finance('行业龙头企业', figures);
export const months = (start: string, end: string): readonly Change[] => [
  ['start: 2024-07', `start: ${start}`],
  ['end: 2026-12', `end: ${end}`],
];
export const leadCode = (code: string): Change => ['creditCode: 91320706522377040Q', `creditCode: "${code}"`];
export const certificate = (number: string, issued: string): Change => [
  'certificate: GR202232005678, issued: 2022-10-12',
  `certificate: ${number}, issued: ${issued}`,
];
