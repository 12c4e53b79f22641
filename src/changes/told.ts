/** What is new or gone as a whole, as plain data: all it says, and what the clauses say of it. */
import type { Status } from '#src/eligibility/verdict.ts';

/**
 * One thing that something new or gone says: a field has a value, a part or an item of a list has parts. Personal data in
 * texts is masked; of a field that is not public only whether it is filled in.
 */
export interface Told {
  /** `承担任务`, `成员单位“示例海洋大学”`. */
  label: string;
  value?: string;
  /** Characters of the whole text, where `value` is only its beginning. */
  length?: number;
  hidden?: '已填' | '未填';
  parts?: readonly Told[];
  /** How many more items the list has. */
  leftOut?: number;
}

/** What one clause says of a record. */
export interface ToldVerdict {
  /** The rule's title, with the citation where it is a clause of the notice. */
  title: string;
  status: Status;
  /** What it rests on, from public fields only. */
  basis?: string;
  /** Where several clauses share a title: the beginning of the clause's own words. */
  text?: string;
}

/** What the clauses say of a member or lead that came later, on the day it came. */
export interface LaterParty {
  party: string;
  day: string;
  verdicts: readonly ToldVerdict[];
}

/** A new application, told whole. */
export interface Introduction {
  told: readonly Told[];
  /** The day the clauses were asked of; absent, with no verdicts, where there is no notice to judge by. */
  day?: string;
  /** In the order of the notice; 不适用 too. */
  verdicts: readonly ToldVerdict[];
}
