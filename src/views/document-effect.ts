/** What a document decided, in sentences for everybody. Each says what the document says, and nothing of what came later. */
import { chineseDate } from '#src/dates.ts';
import type { PublicDecisionRecord, PublicRegistry } from '#src/publication/public-registry.ts';
import { decisionsById } from './decisions-by-id.ts';
import { calledOn, recordsById } from './document-alliances.ts';
import { documentName } from './documents.ts';

type Counts = PublicDecisionRecord['counts'];
type Kind = Counts['kind'];

/** `优秀 2 个，合格 6 个`, in the order in which results are first given. */
function resultCounts({ results = [] }: Counts): string {
  const byResult = Map.groupBy(results, ({ result }) => result);
  const order = ['优秀', '合格', '不合格', '通过', '不通过'];
  return [...byResult]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([result, own]) => `${result} ${own.length} 个`)
    .join('，');
}

/** Whom it concerns: one by the name it had then, several by their number. A blank stands before a number. */
function whom({ alliances = [], results = [], date }: Counts, registry: PublicRegistry): string {
  const ids = [...new Set([...alliances, ...results.map(({ alliance }) => alliance)])];
  const [only] = ids.map((id) => recordsById(registry).get(id));
  return ids.length === 1 && only ? calledOn(only, date) : ` ${ids.length} 个联合体`;
}

const because = (reason: string | undefined) => (reason ? [`原因：${reason}`] : []);
const named = (round: string | undefined) => (round ? `（${round}）` : '');

type Sentences = (said: Counts, whom: string, registry: PublicRegistry) => readonly string[];

const SENTENCES: Readonly<Record<Exclude<Kind, '更正'>, Sentences>> = {
  形式审查: ({ round }, whom) => [`对${whom}作了形式审查${named(round)}`],
  评审: ({ round }, whom) => [`对${whom}作了评审${named(round)}`],
  公示: ({ date, until }, whom) => [
    `将${whom}向社会公示`,
    `公示期自${chineseDate(date)}${until ? `至${chineseDate(until)}，首尾两日都算在内` : '起'}`,
  ],
  异议处理: (_, whom) => [`处理了公示期间收到的异议，涉及${whom}`, '异议的内容不公开'],
  书面同意: (said, whom, registry) => [
    ...consent(said, whom, registry),
    ...(said.reason ? [`理由：${said.reason}`] : []),
  ],
  列入培育名单: ({ date, until }, whom) => [
    `将${whom}列入培育名单，自${chineseDate(date)}起在册`,
    ...(until ? [`培育期至${chineseDate(until)}，当日算在内`] : []),
  ],
  变更备案: ({ reason }, whom) => [`对${whom}的变更予以备案`, ...because(reason)],
  支持事项: (said, whom, registry) => [`给予${whom}支持：${measureTitle(said, registry)}${said.title ?? ''}`],
  年度评估: (said, whom) => [`对${whom}作了 ${said.year ?? ''} 年度评估：${resultCounts(said)}`],
  限期整改: ({ until, reason }, whom) => [
    `要求${whom}限期整改${until ? `，期限至${chineseDate(until)}，当日算在内` : ''}`,
    ...because(reason),
  ],
  整改验收: (said, whom) => [`对${whom}的整改作了验收：${resultCounts(said)}`],
  验收: (said, whom) => [`对培育期满的${whom}作了验收：${resultCounts(said)}`],
  终止: ({ reason }, whom) => [`${whom}终止申报，没有列入培育名单`.trim(), ...because(reason)],
  退出: ({ date, cause, reason }, whom) => [
    `${whom}退出名单，自${chineseDate(date)}起不在册${cause ? `；情形：${cause}` : ''}`.trim(),
    ...because(reason),
  ],
};

/** The measure of the notice that a support is one of: `定向项目支持——`. */
function measureTitle({ measure }: Counts, { policies }: PublicRegistry): string {
  const found = policies.flatMap(({ policy }) => policy.measures).find(({ id }) => id === measure);
  return found ? `${found.title}——` : '';
}

function consent({ clause, subject, code, alliances = [] }: Counts, whom: string, registry: PublicRegistry): string[] {
  const batches = new Set(alliances.map((id) => recordsById(registry).get(id)?.alliance.batch));
  const found = registry.policies
    .filter(({ policy }) => batches.has(policy.id))
    .flatMap(({ policy }) => policy.clauses)
    .find(({ id }) => id === clause);
  const only = subject ? `，限${subject}` : '';
  return [
    ...(clause
      ? [
          `同意${whom}对“原则上”条款例外${only}${found ? `：“${found.text.replace(/[，、；。]$/, '')}”（${found.citation}）` : ''}`,
        ]
      : []),
    ...(code ? [`确认统一社会信用代码 ${code} 确为发证机关所发${clause ? '' : only}`] : []),
  ];
}

/** What a document decided as it counts today: of one taken back, what it said; of a correction, what it is of. */
export function documentSentences(registry: PublicRegistry, { counts }: PublicDecisionRecord): readonly string[] {
  if (counts.kind !== '更正') return SENTENCES[counts.kind](counts, whom(counts, registry), registry);
  const target = decisionsById(registry).get(counts.corrects ?? '');
  const what = target ? `“${target.counts.kind}”的决定（${documentName(target)}）` : '以前的决定';
  return [counts.withdraws ? `整份撤回${what}` : `更正${what}`, ...(counts.reason ? [`理由：${counts.reason}`] : [])];
}

/** What it is in one line of a list, beside its kind, day and number: its title, else what it corrects or whom it concerns. */
export function documentHeadline(registry: PublicRegistry, decision: PublicDecisionRecord): string {
  const { kind, title, alliances = [], results = [] } = decision.counts;
  if (title !== undefined && kind !== '支持事项') return title;
  if (kind === '更正') return documentSentences(registry, decision)[0] ?? kind;
  const ids = new Set([...alliances, ...results.map(({ alliance }) => alliance)]);
  const [first] = [...ids].map((id) => recordsById(registry).get(id));
  const who = first ? calledOn(first, decision.counts.date) : kind;
  return `${who}${ids.size > 1 ? `等 ${ids.size} 个联合体` : ''}${title ? `：${title}` : ''}`;
}
