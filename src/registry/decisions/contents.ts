/** What each kind of decision says besides its day: what it must, what it may; anything else is out of place. */
import type { Decision, DecisionKind, Result } from '#schemas/decision.ts';

type Field = Exclude<keyof Decision, 'kind' | 'date'>;

/** Fields of a kind. Every kind may carry a title, the address of the notice and the checksum of the stamped original. */
export interface Contents {
  must: readonly Field[];
  may: readonly Field[];
  /** For the kinds that give each alliance a result: which. */
  results?: readonly Result[];
  /** What the kind is, in words for those who write it. */
  about: string;
}

const ALWAYS: readonly Field[] = ['title', 'notice', 'sha256'];
const REASONS: readonly Field[] = ['reason', 'internalReason'];

export const CONTENTS = {
  形式审查: { must: ['alliances'], may: ['round', 'document'], about: '材料齐全、形式合规的审查' },
  评审: { must: ['alliances'], may: ['round', 'document'], about: '专家评审、答辩，可以不止一轮' },
  公示: {
    must: ['alliances', 'until'],
    may: ['document', 'objections', 'follows'],
    about: '向社会公示，公示第一天起记录公开；有异议的可以再次公示',
  },
  异议处理: {
    must: ['alliances'],
    may: ['document', 'received', 'outcome', 'matter'],
    about: '收到异议后的处理；只公开有这件事，内容不公开',
  },
  书面同意: {
    must: ['alliances', 'document', 'reason'],
    may: ['clause', 'subject', 'code'],
    about: '同意对“原则上”条款例外（写 clause），或确认校验位不符的信用代码（写 code）',
  },
  列入培育名单: { must: ['alliances', 'document'], may: ['until'], about: '列入培育名单，until 是培育期的最后一天' },
  变更备案: {
    must: ['alliances', 'changes'],
    may: ['document', ...REASONS],
    about: '列入名单之后更名、更换牵头单位或成员进出的备案',
  },
  支持事项: {
    must: ['alliances', 'measure', 'title'],
    may: ['document'],
    about: '列入名单后获得的支持，通知所列支持措施之一',
  },
  年度评估: {
    must: ['document', 'year', 'results'],
    may: [],
    results: ['优秀', '合格', '不合格'],
    about: '一年一次，写每个联合体的结果',
  },
  限期整改: { must: ['alliances', 'document', 'until'], may: REASONS, about: '要求在期限内整改' },
  整改验收: { must: ['results'], may: ['document'], results: ['通过', '不通过'], about: '整改是否到位' },
  验收: { must: ['document', 'results'], may: [], results: ['通过', '不通过'], about: '培育期满的验收' },
  终止: { must: ['alliances'], may: ['document', ...REASONS], about: '列入名单之前结束申报：撤回、不推荐或未通过' },
  退出: { must: ['alliances', 'document', 'cause'], may: REASONS, about: '退出名单，当日起不在册' },
  更正: {
    must: ['corrects', 'reason'],
    may: ['document', 'instead', 'withdraws', 'internalReason'],
    about: '更正以前的决定；原决定不改不删，两份都公开',
  },
} as const satisfies Record<DecisionKind, Contents>;

/** What a kind must and may say; typed alike for all kinds. */
export const contentsOf = (kind: DecisionKind): Contents => CONTENTS[kind];

/** Whether a field has its place in a kind of decision. */
export const mayHold = (kind: DecisionKind, field: Field): boolean => {
  const { must, may } = contentsOf(kind);
  return must.includes(field) || may.includes(field) || ALWAYS.includes(field);
};
