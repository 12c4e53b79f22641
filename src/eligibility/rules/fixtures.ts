/**
 * The examples of the rules: `fixtures/<rule>/{pass,fail,boundary}-<case>.yaml`, each a whole small alliance. A finding
 * is expected on the line that says so (`members: # expect: min-members`). A header of comments says in a sentence what
 * the example shows, and may set the stage:
 *
 *     # district: haizhou        the board's folder
 *     # as-of: 2026-11-23        the day of judgement
 *     # beside: other.yaml       other examples of the same rule that stand in the register beside this one
 *     # repository: public       the repository is itself a publication
 *     # authority: 示例局        what the board's office is called
 *     # catalogue: complete      the catalogue of industries holds them all, every name verified
 *     # with: {"atMost": "1"}    the notice asks what the example is about with these numbers
 *     # attested-as: 信用状况     a clause has the recommending office attest this point
 *     # calendar: 2024           the holidays of these years are known; those that follow are all
 *     # holidays: 2024-09-16     days off, and weekends that are worked
 *     # workdays: 2024-09-14
 *
 * Decisions about it follow, each below a line of its own that names it (`--- 2024/lieru`), with their own expectations.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFile, DataFolder } from '#src/registry/read.ts';
import writtenIn from './fixtures/written-in.json' with { type: 'json' };

/** A rule (or check) that must have a finding on a line, counted from 1. */
export interface Expectation {
  /** The file: the alliance's, or that of a decision. */
  file: string;
  line: number;
  rule: string;
}

/** One example. `boundary` ones stand on a limit, whichever side of it they fall. */
export interface Fixture {
  /** The rule the example is about: its folder. */
  rule: string;
  kind: 'pass' | 'fail' | 'boundary';
  /** File name without `.yaml`. */
  name: string;
  /** What the example shows, in Chinese. */
  about: string;
  text: string;
  /** Decisions about it by id, `<year>/<slug>`. */
  decisions: readonly { id: string; text: string }[];
  expected: readonly Expectation[];
  district: string;
  asOf: string;
  beside: readonly string[];
  repository: 'private' | 'public';
  authority: string;
  catalogue: 'open' | 'complete';
  /** Parameters of the rule in the notice on stage, where they are not those of the usual notice. */
  params?: Readonly<Record<string, string | readonly string[]>>;
  attestedAs: string;
  calendar: { years: readonly string[]; holidays: readonly string[]; workdays: readonly string[] };
}

const FOLDER = 'src/eligibility/rules/fixtures';
const OPTION =
  /^(district|as-of|beside|repository|authority|catalogue|with|attested-as|calendar|holidays|workdays): (.+)$/;
const DEFAULTS = {
  district: writtenIn.districts[0]?.id ?? '',
  'as-of': '2026-11-23',
  beside: '',
  repository: 'private',
  authority: '',
  catalogue: 'open',
  'attested-as': '',
  calendar: '',
  holidays: '',
  workdays: '',
};

/**
 * Reads every example below a repository's root, in the order of paths.
 * @throws Error when the folder is not there or a file is not named `<kind>-<case>.yaml`.
 */
export function readFixtures(root: string): Fixture[] {
  const folder = join(root, FOLDER);
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .sort()
    .flatMap((rule) =>
      readdirSync(join(folder, rule))
        .sort()
        .map((file) => parseFixture(rule, file, readFileSync(join(folder, rule, file), 'utf8'))),
    );
}

/** Reads one example's text. */
export function parseFixture(rule: string, file: string, text: string): Fixture {
  const [, name = '', kind] = /^((pass|fail|boundary)-[a-z0-9-]+)\.yaml$/.exec(file) ?? [];
  if (kind === undefined) throw new Error(`示例的文件名应为 {pass,fail,boundary}-<情形>.yaml：${rule}/${file}`);
  const [own = '', ...others] = text.split(/^--- /m);
  const decisions = others.map((part) => {
    const end = part.indexOf('\n');
    return { id: part.slice(0, end).trim(), text: part.slice(end + 1) };
  });
  const lines = own.split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  const header = lines.slice(0, first).map((line) => line.replace(/^# ?/, ''));
  const options = Object.fromEntries(header.flatMap((line) => [OPTION.exec(line)?.slice(1) ?? []]));
  const { district, repository, authority, catalogue, ...set } = { ...DEFAULTS, ...options };
  const files = [
    { file: `data/alliances/${district}/${name}.yaml`, text: own },
    ...decisions.map((decision) => ({ file: decisionPath(decision), text: decision.text })),
  ];
  return {
    rule,
    kind: kind as Fixture['kind'],
    name,
    about: header.filter((line) => !OPTION.test(line)).join(''),
    text: own,
    decisions,
    expected: files.flatMap(({ file, text: part }) =>
      part
        .split('\n')
        .flatMap((line, i) => expectedOn(line).map((expected) => ({ file, line: i + 1, rule: expected }))),
    ),
    district,
    asOf: set['as-of'],
    beside: listed(set.beside),
    repository: repository === 'public' ? 'public' : 'private',
    authority,
    catalogue: catalogue === 'complete' ? 'complete' : 'open',
    ...(options['with'] === undefined ? {} : { params: JSON.parse(options['with']) as NonNullable<Fixture['params']> }),
    attestedAs: set['attested-as'],
    calendar: { years: listed(set.calendar), holidays: listed(set.holidays), workdays: listed(set.workdays) },
  };
}

const expectedOn = (line: string) => listed(/ # expect: (.+)$/.exec(line)?.[1] ?? '');
const listed = (text: string) => (text === '' ? [] : text.split(', '));

const decisionPath = ({ id }: { id: string }) => `data/decisions/${id}.yaml`;

/** The path of an example's record in a register. */
export const pathOf = ({ district, name }: Fixture) => `data/alliances/${district}/${name}.yaml`;

/** A register that holds an example and what stands beside it; `base` are the files of `data/` that are no alliances. */
export function registerWith(fixture: Fixture, all: readonly Fixture[], base: readonly DataFile[]): DataFolder {
  const beside = all.filter(({ rule, name }) => rule === fixture.rule && fixture.beside.includes(`${name}.yaml`));
  const records = [fixture, ...beside].flatMap((each) => [
    { path: pathOf(each), bytes: encode(each.text) },
    ...each.decisions.map((decision) => ({ path: decisionPath(decision), bytes: encode(decision.text) })),
  ]);
  return {
    files: [...base.map((file) => onStage(file, fixture)), ...calendarOf(fixture), ...records],
    diagnostics: [],
  };
}

/** A base file as an example's header sets the stage. */
function onStage(file: DataFile, fixture: Fixture): DataFile {
  const { district, repository, authority, catalogue, params, attestedAs } = fixture;
  const text = new TextDecoder().decode(file.bytes);
  const edited = (from: RegExp, to: string) => ({ ...file, bytes: encode(text.replaceAll(from, to)) });
  if (file.path === 'data/site.yaml') return edited(/(visibility: )\w+/g, `$1${repository}`);
  if (file.path === 'data/districts.yaml' && authority)
    return edited(new RegExp(`(id: ${district},.*? authority: )[^,}]+`, 'g'), `$1${authority}`);
  if (file.path === 'data/industries.yaml' && catalogue === 'complete')
    return edited(/((?:verified|complete): )false/g, '$1true');
  if (file.path === 'data/policies/2024.yaml' && (params || attestedAs))
    return { ...file, bytes: encode(noticeWith(text, fixture)) };
  return file;
}

/** The notice with what an example's header makes it ask. */
function noticeWith(notice: string, { rule, params, attestedAs }: Fixture): string {
  const asked = `rule: ${rule}\n    with: `;
  if (params && notice.includes(asked))
    return notice.replace(new RegExp(`(${asked}).*`), `$1${JSON.stringify(params)}`);
  const more = [
    ...(params ? [{ strength: '必须', rule, with: params }] : []),
    ...(attestedAs ? [{ strength: '人工', attestedAs }] : []),
  ].map((each, i) => JSON.stringify({ id: `on-stage-${i + 1}`, citation: '四、2', text: '示例条款', ...each }));
  return notice.replace('\nclauses:\n', `${['\nclauses:', ...more].join('\n  - ')}\n`);
}

/** The calendar on stage; none where an example's header says nothing of it. */
function calendarOf({ calendar: { years, holidays, workdays } }: Fixture): DataFile[] {
  const of = (year: string, days: readonly string[]) => days.filter((day) => day.startsWith(year));
  const text = JSON.stringify({
    years: years.map((year) => ({ year, source: '示例', holidays: of(year, holidays), workdays: of(year, workdays) })),
  });
  return years.length === 0 ? [] : [{ path: 'data/calendar.yaml', bytes: encode(text) }];
}

const encode = (text: string) => new TextEncoder().encode(text);
