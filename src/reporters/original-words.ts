/** What a reviewer compares with the stamped originals, for just this change. Nothing here is escaped yet. */
import { Alliance } from '#schemas/alliance.ts';
import { Decision } from '#schemas/decision.ts';
import { labelOf } from '#schemas/shape.ts';
import { chineseDate } from '#src/dates.ts';
import type {
  ChangeReport,
  DataChange,
  DecisionChange,
  FieldChange,
  RecordChange,
} from '#src/changes/change-report.ts';
import type { Told } from '#src/changes/told.ts';
import { line, rowsOf, type Outline } from './outline.ts';

/** More documents and alliances than this nobody compares in one sitting; the rest is counted. */
const MOST_NAMED = 30;
const HOW =
  '写了校验值的，对手里的扫描件算一次，应当相同：Windows 用 certutil -hashfile 文件 SHA256，macOS 和 Linux 用 sha256sum 文件';

/** A paper at a time, with what of it is compared; none where the change rests on no paper. */
export function originalsInWords({ decisions, records, data }: ChangeReport): Outline[] {
  const papers = [...decisions.flatMap(ofDecision), ...records.flatMap(ofRecord), ...data.flatMap(ofNotice)];
  const left = papers.length - MOST_NAMED;
  const isChecked = rowsOf(papers).some(({ text }) => text.includes('校验值'));
  return [
    ...papers.slice(0, MOST_NAMED),
    ...(left > 0 ? [line(`另有 ${left} 项的原件没有列出，见各项改动`)] : []),
    ...(isChecked ? [line(HOW)] : []),
  ];
}

/** In a document that was issued these have no words of their own, or are compared as the list of alliances. */
const NOT_ON_PAPER = (['sha256', 'notice', 'alliances'] as const).map((key) => labelOf(Decision, [key]));
const RESULTS = labelOf(Decision, ['results']);
const SHA256 = labelOf(Decision, ['sha256']);

function ofDecision({
  kind,
  what,
  document,
  id,
  date,
  unreadable,
  fields,
  concerned,
  concernedLeftOut,
}: DecisionChange) {
  if (kind === '移除' || unreadable || (kind !== '新增' && fields.length === 0)) return [];
  const count = concerned.length + concernedLeftOut;
  const told = fields.filter((field) => field.kind !== '数量' && !field.hidden).map(({ field }) => topOf(field));
  const hasResults = concerned.some(({ result }) => result);
  const compared = [
    ...(kind === '新增' && document !== undefined ? [`文号 ${document}`] : []),
    ...(kind === '新增' && date !== undefined ? [`日期 ${chineseDate(date)}`] : []),
    ...(count > 0 ? [count > 1 ? `${count} 个联合体的名称和次序` : '联合体的名称'] : []),
    ...(hasResults ? ['各自的结果'] : []),
    ...new Set(told.filter((label) => !NOT_ON_PAPER.includes(label) && !(hasResults && label === RESULTS))),
    ...(told.includes(SHA256) ? [SHA256] : []),
  ];
  if (compared.length === 0) return [];
  return [line(`${[what ?? '决定', document ?? id].join(' ')}：${[...compared, '落款和印章'].join('、')}`)];
}

/** The papers behind the parts of a record, and what of each is compared where it is new. `inside`: of this alone within. */
const PAPERS: readonly {
  parts: readonly (keyof typeof Alliance.shape)[];
  inside?: string;
  paper: string;
  all: string;
}[] = [
  { parts: ['recommendation'], paper: '推荐文件', all: '推荐日期、文号、联合体名称、印章' },
  { parts: ['application', 'positioning', 'plan'], paper: '建设申请书', all: '申报日期、建设定位、规划、印章' },
  { parts: ['tasks'], paper: '建设申请书中的任务', all: '名称、考核指标、承担单位、起止年月' },
  { parts: ['agreement'], paper: '组建协议', all: '签署日期、各单位的签字和印章' },
  { parts: ['charter'], paper: '章程', all: '通过日期、写明的各项' },
  { parts: ['name', 'formerNames'], paper: '更名的文件', all: '新旧名称、日期、印章' },
  { parts: ['lead', 'formerLeads'], paper: '牵头单位的证照', all: '名称、信用代码、注册地、法定代表人' },
  { parts: ['members'], paper: '成员单位的证照和签字页', all: '名称和次序、信用代码、签字和印章' },
  {
    parts: ['lead', 'formerLeads', 'members'],
    inside: '高新技术企业证书',
    paper: '高新技术企业证书',
    all: '编号、发证日期',
  },
  { parts: ['lead', 'formerLeads'], inside: '上一年度经营数据', paper: '审计报告或纳税申报表', all: '年度、数额' },
];
const RECOMMENDATION_SHA256 = labelOf(Alliance, ['recommendation', 'sha256']).split(' › ').at(-1) ?? '';

/** Of a new record, and of a part that is new, every paper whole; of an edited one those behind the fields that changed, and these by name. */
function ofRecord(record: RecordChange): Outline[] {
  if (record.kind === '移除' || record.unreadable) return [];
  const said = record.introduced
    ? record.introduced.told.map((told) => ({ labels: labelsIn(told), field: '', added: '' }))
    : record.fields
        .filter(({ kind }) => kind !== '数量')
        .map((change) => ({ labels: labelsOfField(change), field: fieldInBrief(change), added: addedPart(change) }));
  const papers = PAPERS.flatMap(({ parts, inside, paper, all }) => {
    const behind = said.filter(({ labels: [top = '', ...inner] }) => {
      const isPart = parts.some((part) => labelOf(Alliance, [part]) === topOf(top));
      return isPart && (inside === undefined || inner.some((label) => topOf(label) === inside));
    });
    if (behind.length === 0) return [];
    const names = [inside ?? parts.map((part) => labelOf(Alliance, [part]))].flat();
    const isWhole = record.introduced !== undefined || behind.some(({ added = '' }) => names.includes(added));
    return [`${paper}：${isWhole ? all : [...new Set(behind.map(({ field }) => field))].join('、')}`];
  });
  const hasChecksum = said.some(({ labels }) => labels.includes(RECOMMENDATION_SHA256));
  const all = [...papers, ...(hasChecksum ? [RECOMMENDATION_SHA256] : [])];
  return all.length > 0 ? [{ text: record.name ?? record.id, below: all.map(line) }] : [];
}

/** The part of a record that comes as a whole, by its own label. */
const addedPart = ({ field, kind, from, to }: FieldChange): string | undefined =>
  kind === '新增' && (to ?? from) === undefined ? field.split(' › ').at(-1) : undefined;

/** A changed field by its name; what came or went with what it is called. */
const fieldInBrief = ({ field, kind, from, to }: FieldChange): string =>
  (kind === '新增' || kind === '移除') && (to ?? from) !== undefined ? `${kind}${field}“${to ?? from}”` : field;

/** A label and those of all that is filled in below it. */
const labelsIn = ({ label, parts = [], hidden }: Told): string[] =>
  hidden === '未填' ? [] : [label, ...parts.flatMap(labelsIn)];

const labelsOfField = ({ field, told = [] }: FieldChange): string[] => [
  ...field.split(' › '),
  ...told.flatMap(labelsIn),
];

/** The first part of a label, without the name of an item. */
const topOf = (label: string): string => (label.split(' › ')[0] ?? '').replace(/“[^]*$/, '');

const ofNotice = ({ kind, what, file }: DataChange): Outline[] =>
  !file.startsWith('data/policies/') || kind === '移除'
    ? []
    : [line(`${what}：${kind === '新增' ? '全文' : '改动的各处'}与印发的原件一字不差，文号、日期、印章`)];
