/** What a rule is. A rule knows records and parameters; not files, lines, colours, strengths, clauses or the clock. */
import type { z } from 'zod';
import type { Alliance, PublicAlliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { RegisterIndex } from './register-index.ts';

/** A record as rules see it: anything may be missing. */
export type AllianceDraft = Draft<Alliance>;

/** What a rule found, at a data path. Sentences are Chinese: what is, and what is needed. */
export interface Finding {
  path: DataPath;
  message: string;
  /** `key` points at the field's name rather than its value. */
  part?: 'key' | 'value';
  found?: string;
  needed?: string;
  /** Replaces the rule's own way out. */
  fix?: string;
  /** The organisation concerned, so that a waiver can excuse this one alone. */
  subject?: string;
  /** Only a hint: it does not fail the clause. */
  severity?: 'warning' | 'notice';
  /** Follows from something another rule reports: it fails the clause but is not reported again. */
  echo?: true;
}

/** What a rule may ask besides the record. */
export interface RuleContext {
  register: RegisterIndex;
  /** The record's id and board, so that it can find itself among the others. */
  id: string;
  district: string;
  /** Day of judgement: today, or for a closed record the day it closed. */
  asOf: string;
  /** Whether the record's shape is right throughout: what cannot be read may be just what one misses. */
  whole: boolean;
  /** Findings the clause rules raised before waivers; only the rule on waivers reads it. */
  raised: ReadonlyMap<string, Raised>;
}

/** What came of one rule of the policy, for the rule on waivers. */
export interface Raised {
  waivable: boolean;
  findings: readonly Finding[];
}

/** One rule: file name = id = URL segment. */
export interface Rule<Params> {
  id: string;
  /** Noun phrase shown as heading. */
  title: string;
  /** Why the rule exists, a sentence for citizens. */
  why: string;
  /** The way out, for the person who has the finding. */
  fix: string;
  /** Reads the numbers and names of the policy file from written text. */
  params: z.ZodType<Params>;
  /** What is asked, with the policy's numbers, as a sentence for the rule's page. */
  asks(params: Params): string;
  /** Whether the question arises at all for this record; always, when absent. */
  applies?(alliance: AllianceDraft, params: Params, context: RuleContext): boolean;
  check(alliance: AllianceDraft, params: Params, context: RuleContext): Iterable<Finding>;
  /** Whether a person has attested what the rule would compute: the clause then reads 人工认定. */
  attested?(alliance: AllianceDraft, params: Params, context: RuleContext): boolean;
  /** A sentence for the public page on what a pass rests on. It gets public fields only, so it cannot leak others. */
  basis?(alliance: PublicAlliance, params: Params): string;
}

/** Any rule; its parameters have been read by its own schema before they reach it. */
export type AnyRule = Rule<unknown>;

/** Declares a rule; the type of its parameters comes from their schema. */
export const defineRule = <Params>(rule: Rule<Params>): Rule<Params> => rule;
