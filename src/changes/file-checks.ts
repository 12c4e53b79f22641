/** What a change may not do to files, whatever they hold: what it touches, how many, of what kind and under what names. */
import { deviceNameProblem } from '#schemas/device-name.ts';
import type { Diagnostic, Severity } from '#src/registry/diagnostic.ts';
import { checkFinding } from '#src/registry/gate/check-finding.ts';
import { findRefusedCharacters } from '#src/registry/gate/characters.ts';
import { ALLIANCE, POLICY, REGISTER, TEMPLATE } from '#src/registry/place.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { changeFinding, type ChangeCheckId } from './change-checks.ts';
import { isAllianceFile, isBureauFile, isData, isRecordFile, type TouchedFile } from './touched-file.ts';

/** More files than this in one change are not reviewed one by one by anybody. */
export const MOST_FILES = 100;
const LONGEST_NAME = 200;

/** Findings on the change as a whole stand at the first file they concern. */
export function fileFindings(files: readonly TouchedFile[]): Diagnostic[] {
  return [...wholeFindings(files), ...files.flatMap(ownFindings)];
}

const say = (check: ChangeCheckId, message: string, path: string, severity: Severity = 'error'): Diagnostic => ({
  ...changeFinding(check, message, { file: path, line: 1, column: 1 }),
  severity,
});

function wholeFindings(files: readonly TouchedFile[]): Diagnostic[] {
  const alliances = files.filter(({ path }) => isAllianceFile(path));
  const records = files.filter(({ path }) => isRecordFile(path));
  const others = files.filter((file) => !isRecordFile(file.path) && !isNewNotice(file));
  const bureau = files.filter(({ path }) => isBureauFile(path));
  const outside = files.filter(({ path }) => !isData(path));
  // What a command gathered is read as a whole: each day all of it may be new.
  const reviewed = files.filter(({ path }) => !REGISTER.test(path));
  const boards = [...new Set(alliances.flatMap(({ path }) => ALLIANCE.exec(path)?.[1] ?? []))];
  const [first] = files;
  const [[other], [owned], [stranger]] = [others, bureau, outside];
  return [
    ...(first && reviewed.length > MOST_FILES
      ? [say('change/many-files', `一次改动 ${reviewed.length} 个文件，最多 ${MOST_FILES} 个`, first.path)]
      : []),
    ...(owned ? [say('change/bureau', bureauInWords(bureau, alliances.length), owned.path, 'warning')] : []),
    ...(stranger ? [say('change/outside-data', outsideInWords(outside), stranger.path, 'warning')] : []),
    ...(other && records.length > 0
      ? [
          say(
            'change/mixed',
            `除联合体和决定的 ${records.length} 个文件外，还改了别处 ${others.length} 个文件，应分成两份申请`,
            other.path,
          ),
        ]
      : []),
    ...(alliances[0] && boards.length > 1
      ? [say('change/boards', `同时改动 ${boards.length} 个板块：${boards.join('、')}`, alliances[0].path, 'notice')]
      : []),
  ];
}

/** A notice nobody was judged by yet may come with its first records: it changes no verdict there is. */
const isNewNotice = ({ path, before }: TouchedFile) => (POLICY.test(path) || TEMPLATE.test(path)) && !before;

/** An alliance and the decision about it may come together where both are written by the bureau. */
function bureauInWords(files: readonly TouchedFile[], alliances: number): string {
  const beside = alliances > 0 ? `，连同联合体的 ${alliances} 个文件一起改，只有市局可以` : '';
  return `改了市局的 ${namesOf(files)}${beside}；须由市局审核人员同意`;
}

const outsideInWords = (files: readonly TouchedFile[]) =>
  `改了登记数据以外的 ${namesOf(files)}；须由市局审核人员逐个核对、同意：其中可能有决定怎样判断、怎样发布的`;

/** The first three, and how many there are. */
function namesOf(files: readonly TouchedFile[]): string {
  const named = files.slice(0, 3).map(({ path }) => maskPersonalData(path));
  return `${named.join('、')}${files.length > named.length ? ` 等 ${files.length} 个文件` : ''}`;
}

const MODES: Readonly<Record<string, string>> = { '100755': '可执行文件', '120000': '链接', '160000': '子模块' };

function ownFindings({ path, after }: TouchedFile): Diagnostic[] {
  if (!after) return [];
  // Outside the data programs may be executable; below it the loader speaks of links itself.
  const kind = MODES[after.mode];
  const isWrong = isData(path) ? after.mode === '100755' : after.mode === '120000' || after.mode === '160000';
  return [
    ...(kind && isWrong ? [say('change/file-mode', `是${kind}，应为普通文件`, path)] : []),
    ...nameFindings(path),
    ...(isData(path) && /\/\./.test(path)
      ? [checkFinding('file/place', '以点开头的文件不属于登记簿', { file: path, line: 1, column: 1 })]
      : []),
    // These are opened, and what they say searched, where the register is read.
    ...(after.mode.startsWith('100') && after.text === undefined && ![TEMPLATE, REGISTER].some((at) => at.test(path))
      ? [say('change/not-searched', '不是文字文件或过大，没有检查个人信息', path, 'warning')]
      : []),
  ];
}

function nameFindings(path: string): Diagnostic[] {
  // Below data/ a file of a strange name stands where none may stand, and that has been said.
  if (isData(path)) return [];
  const wrong = NAME_PROBLEMS.find(({ is }) => is(path));
  if (wrong) return [say('change/file-name', wrong.message(path), path)];
  const device = deviceNameProblem(path);
  return device ? [{ ...say('change/file-name', device.problem, path), fix: device.needed }] : [];
}

const NOT_UTF8 = /\\x[0-9a-f]{2}/;

/** What is wrong with a name, the first that holds. */
const NAME_PROBLEMS: readonly { is: (path: string) => boolean; message: (path: string) => string }[] = [
  { is: (path) => path.includes('\n'), message: () => '文件名里有换行' },
  { is: (path) => findRefusedCharacters(path).length > 0, message: () => '文件名里有看不见或会误导的字符' },
  { is: (path) => NOT_UTF8.test(path), message: () => '文件名不是 UTF-8 编码' },
  { is: (path) => /[<>:"|?*\\]|[ .](?:\/|$)/.test(path), message: () => '文件名里有不能在 Windows 上使用的字符' },
  {
    is: (path) => [...path].length > LONGEST_NAME,
    message: (path) => `路径 ${[...path].length} 个字符，不得超过 ${LONGEST_NAME} 个`,
  },
];

/** What cannot be merged, at each file that both sides changed in one place. */
export const conflictFindings = (paths: readonly string[]): Diagnostic[] =>
  paths.map((file) =>
    changeFinding('change/conflict', '这个文件别人也改了，并且已经并入，合不到一起', { file, line: 1, column: 1 }),
  );
