/** What a rule is. A rule knows records and parameters; not files, lines, colours, strengths, clauses or the clock. */
import type { z } from 'zod';
import type { Alliance, PublicAlliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Vocabulary } from '#schemas/vocabulary.ts';
import type { Act } from '#src/registry/decisions/acts.ts';
import type { Step } from '#src/registry/state/steps.ts';
import type { RegisterIndex } from './register-index.ts';
import type { Whom } from './whom.ts';

/** A record as rules see it: anything may be missing. */
export type AllianceDraft = Draft<Alliance>;

/** What a rule found, at a data path. Sentences are Chinese: what is, and what is needed. */
export interface Finding {
  path: DataPath;
  /** The decision the path leads into, where the finding is on one: `<year>/<slug>`. */
  decision?: string;
  message: string;
  /**
   * What is asked for, to be said behind the message with the strength of the clause at hand: `不少于 3 家` becomes
   * `，原则上不少于 3 家` or `，必须不少于 3 家`.
   */
  asked?: string;
  /** `key` points at the field's name rather than its value. */
  part?: 'key' | 'value';
  found?: string;
  needed?: string;
  /** Replaces the rule's own way out. */
  fix?: string;
  /** The organisation concerned, so that a consent can excuse this one alone. */
  subject?: string;
  /** Only a hint: it does not fail the clause. */
  severity?: 'warning' | 'notice';
  /** Nobody can tell from the data: the clause then reads 待认定, and the finding is a hint. */
  undecided?: true;
  /**
   * Follows from what this other rule reports: it fails the clause, but is said only where that rule reports nothing,
   * because the notice does not ask it, or not of this record, or an exception was consented to. `shape`: from what could
   * not be read; `later`: not due yet. Those two are never said.
   */
  echo?: string;
}

/** What a rule may ask besides the record. */
export interface RuleContext {
  register: RegisterIndex;
  /** The record's id and board, so that it can find itself among the others. */
  id: string;
  district: string;
  /** The day the question is asked of: of the recommendation, or the day a later party came. Never today. */
  day: string;
  /** What the words of the batch's notice mean: rules ask for the property, never for a word. */
  vocabulary: Vocabulary;
  /** The year whose figures count are the one before this: the batch's, or that in which a later lead took over. */
  year: number | undefined;
  /** The whole record, with what was and what came later; `check` itself gets the record of {@link day}. */
  record: AllianceDraft;
  acts: readonly Act[];
  steps: readonly Step[];
  /** The day of writing: only what lies ahead of it is asked by it. */
  asOf: string;
  /** Whether the record's shape is right throughout: what cannot be read may be just what one misses. */
  whole: boolean;
  /** Findings by clause before consents; only the rule on consents reads it. */
  raised: ReadonlyMap<string, Raised>;
}

/** What a sentence on a pass may rest on besides the record as it was asked. */
export interface BasisContext {
  acts: readonly Act[];
  vocabulary: Vocabulary;
  /** As {@link RuleContext.year}. */
  year: number;
  /** Whether one alone was asked that came later, on the day it came: the record then holds no other member. */
  isLater: boolean;
}

/** What came of one clause of the notice, for the rule on consents. */
export interface Raised {
  /** 原则上: a consent may excuse it. */
  excusable: boolean;
  /** Whether its rule looks at other records. */
  besideOthers: boolean;
  findings: readonly Finding[];
}

/** One rule: file name = id = URL segment. */
export interface Rule<Params> {
  id: string;
  /** Noun phrase shown as heading. */
  title: string;
  /** Why the rule exists, a sentence for citizens. */
  why: string;
  /** The way out, for the person who has the finding; that an exception may be consented to is added where it may. */
  fix: string;
  /** Reads the numbers and names of the policy file from written text. */
  params: z.ZodType<Params>;
  /** What is asked, with the policy's numbers, as a sentence for the rule's page. */
  asks(params: Params, vocabulary: Vocabulary): string;
  /** By what it finds the organisations it asks, unless a notice names their kinds: a notice has to have some. */
  whom?: Whom;
  /**
   * What it judges, as dotted paths, `[]` for every item: while one of them is not written there is nothing to judge, and
   * whoever fills in is told so rather than that it is met. Not needed where what is missing is a finding.
   */
  judges?: readonly string[];
  /** Whether the question arises at all for this record; always, when absent. */
  applies?(alliance: AllianceDraft, params: Params, context: RuleContext): boolean;
  check(alliance: AllianceDraft, params: Params, context: RuleContext): Iterable<Finding>;
  /** Whether a person has attested what the rule would compute: the clause then reads 人工认定. */
  attested?(alliance: AllianceDraft, params: Params, context: RuleContext): boolean;
  /** Whom the rule asks about by itself: one that came later is asked too, on the day it came. */
  concerns?: 'lead' | 'members';
  /** Whether it looks at other records: then their slips may show here. */
  besideOthers?: true;
  /** A sentence for the public page on what a pass rests on. It gets public fields only, so it cannot leak others. */
  basis?(alliance: PublicAlliance, params: Params, context: BasisContext): string;
  /** Nobody can tell from the register's data: the clause then reads 不核对. */
  unchecked?: true;
}

/** Any rule; its parameters have been read by its own schema before they reach it. */
export type AnyRule = Rule<unknown>;

/** Declares a rule; the type of its parameters comes from their schema. */
export const defineRule = <Params>(rule: Rule<Params>): Rule<Params> => rule;
