/** What a change does to the register, as plain data in a stable order: reporters, CI and the form read this. */
import type { DecisionKind, Result } from '#schemas/decision.ts';
import type { Status } from '#src/eligibility/verdict.ts';
import type { Step } from '#src/registry/state/steps.ts';
import type { Introduction, LaterParty, Told } from './told.ts';

/** Where findings on the title of a pull request stand. */
export const TITLE_PLACE = '申请的标题';

/** A number before the change and after it. */
export interface Counted {
  before: number;
  after: number;
}

/** One place where two texts differ, with a few characters around it. A line end is `¶`; what was cut says so. */
export interface Passage {
  from: string;
  to: string;
  /** One side is not here to its end, and says how long it is. */
  cut?: true;
}

/** What differs between two texts. */
export interface Difference {
  /** Short texts, whole. */
  from?: string;
  to?: string;
  /** Of long texts instead: each place where they differ, in its order. */
  passages?: readonly Passage[];
  /** Places that are not among the passages, and how many characters differ there, counted on both sides. */
  passagesLeftOut?: { places: number; characters: number };
  /** What alone differs, where it is not the words: blanks and line ends, or personal data, which is masked. */
  only?: '空白' | '遮住的内容';
}

/** One field of a record. Personal data in texts is masked and long texts are cut; hidden values are not here at all. */
export interface FieldChange extends Difference {
  /** In labels: `牵头单位 › 承担任务`, `成员单位“示例海洋大学” › 承担任务`. */
  field: string;
  kind: '新增' | '移除' | '修改' | '数量' | '顺序';
  /** The value is internal, sensitive or masked alike on both sides: only that it changed is told. */
  hidden?: true;
  /** What a part, or an item of a list, that comes or goes as a whole says. */
  told?: readonly Told[];
}

/** A clause whose verdict on a record is another after the change. A side is absent where the clause was not asked. */
export interface ClauseFlip {
  clause: string;
  rule: string;
  /** The rule's title, with the citation where it is a clause of the notice. */
  title: string;
  from?: Status;
  to?: Status;
  /** What excuses it, for 经同意例外. */
  consents?: readonly Ground[];
}

/** A consent in writing that a verdict rests on. */
export interface Ground {
  document: string;
  date: string;
  /** The one organisation it is for. */
  subject?: string;
  reason: string;
}

export type RecordChangeKind = '新增' | '修改' | '移除' | '移动' | '改标识' | '受影响';

/** One record. 移动: to another board. 改标识: another id. 受影响: the file is untouched, a verdict on it or its stage is not. */
export interface RecordChange {
  kind: RecordChangeKind;
  id: string;
  file: string;
  /** The alliance's name; absent where the file cannot be read. */
  name?: string;
  /** Where it stood before, for 移动 and 改标识. */
  fromFile?: string;
  /** Its last step, where that is another. */
  stage?: { from?: Step['kind']; to?: Step['kind'] };
  /** The file after the change cannot be read; why is among the diagnostics. */
  unreadable?: true;
  fields: readonly FieldChange[];
  /** How many more fields changed than `fields` holds. */
  fieldsLeftOut: number;
  clauses: readonly ClauseFlip[];
  /** For 新增, where the file can be read and is among the first {@link MOST_INTRODUCED}. */
  introduced?: Introduction;
  /** A new application that is not told whole here: there are too many. */
  introducedElsewhere?: true;
  /** The lead as it is now, where another organisation leads. */
  newLead?: readonly Told[];
  /** Parties that came later and are judged, or are judged otherwise than before. */
  later?: readonly LaterParty[];
}

/** What a decision finds of an alliance, or that it is about it; absent where it is not. */
export interface CorrectionEffect {
  from?: Result | '所涉';
  to?: Result | '所涉';
}

/** An alliance that a decision is about, with what it found of it. */
export interface Concerned {
  id: string;
  /** Absent where no file of that id can be read. */
  name?: string;
  result?: Result;
  reason?: string;
  /** It gives a reason that is not public. */
  hiddenReason?: true;
  /** Of a correction: what the decision found of it before and finds now, where that differs. */
  effect?: CorrectionEffect;
}

/** One decision's file: of a new or deleted one all it says, of an edited one what differs. 改名: another file name. */
export interface DecisionChange {
  kind: '新增' | '修改' | '移除' | '改名';
  /** `<year>/<slug>`. */
  id: string;
  file: string;
  /** Where it stood before, for 改名. */
  fromFile?: string;
  what?: DecisionKind;
  document?: string;
  date?: string;
  /** The file after the change cannot be read; why is among the diagnostics. */
  unreadable?: true;
  /** Besides kind, document, day and alliances, where it is new or gone. */
  fields: readonly FieldChange[];
  fieldsLeftOut: number;
  /** Before the change or after it; of a correction: those of the decision it corrects. At most {@link MOST_CONCERNED}. */
  concerned: readonly Concerned[];
  concernedLeftOut: number;
}

/** One of the bureau's files that everything else rests on: site, boards, industries, calendar, notices. */
export interface DataChange {
  kind: '新增' | '修改' | '移除';
  /** `板块名录`, `2024 批次的通知`, `2024 批次的通知原文`. */
  what: string;
  file: string;
  /** The file after the change cannot be read; why is among the diagnostics. */
  unreadable?: true;
  /** Of an edited file, what differs; of a text, line by line. */
  fields: readonly FieldChange[];
  fieldsLeftOut: number;
  /** Of a new or deleted file, all it says. */
  told: readonly Told[];
  toldLeftOut: number;
}

/** Files outside the data, by what they are. */
export interface OutsideFiles {
  what: '审核人' | '流水线' | '程序' | '说明' | '其他';
  files: readonly { kind: '新增' | '修改' | '删除'; file: string }[];
  leftOut: number;
}

/** A finding of the base that the change has done away with. */
export interface SolvedFinding {
  rule: string;
  file: string;
  message: string;
}

/** What edited notices alone do to verdicts: the same records, judged by the old and by the new text. */
export interface PolicyEffect {
  files: readonly string[];
  /** How many records have a verdict that differs. */
  records: number;
  /** How many were judged before and have no notice to be judged by now. */
  unjudged: number;
  clauses: readonly (ClauseFlip & { records: number; examples: readonly string[] })[];
}

export interface ChangeReport {
  /** Commit ids. Without `head` the working folder was compared. */
  base: string;
  head?: string;
  /** Changed files of the whole repository; `paths` holds the first hundred. */
  files: { total: number; added: number; modified: number; removed: number; paths: readonly string[] };
  counts: { listed: Counted; public: Counted; applying: Counted };
  /** In the order of their files, at most {@link MOST_RECORDS}. */
  records: readonly RecordChange[];
  recordsLeftOut: number;
  /** In the order of their files, at most {@link MOST_RECORDS}. */
  decisions: readonly DecisionChange[];
  decisionsLeftOut: number;
  /** In the order of their files. */
  data: readonly DataChange[];
  /** The gravest first: who may merge, what runs, what judges. */
  outside: readonly OutsideFiles[];
  findings: {
    /** How many of the report's diagnostics the change has brought. */
    brought: number;
    /** Positions in the report's diagnostics of those that were there before. */
    left: readonly number[];
    /** Positions of the errors among those in records: they stand as warnings, since another change brought them. */
    forgiven: readonly number[];
    /** Positions of those that stand in records whose files the change does not touch. */
    untouched: readonly number[];
    /** How many errors and warnings stand in files the change does not touch and were there before; not in the report. */
    elsewhere: number;
    /** Errors and warnings only. */
    solved: readonly SolvedFinding[];
    solvedLeftOut: number;
  };
  policies?: PolicyEffect;
  /** Checks that an owner agreed to pass over. */
  accepted: readonly string[];
}

/** More new applications than this are named, and read in their files. */
export const MOST_INTRODUCED = 10;
/** Beyond this a person reviews no record one by one. */
export const MOST_RECORDS = 100;
/** A document that lists more is read itself. */
export const MOST_CONCERNED = 50;
