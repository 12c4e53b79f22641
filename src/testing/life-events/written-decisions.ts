/** Decisions as they are written about the listed alliance `fibre`, and what is said of them: for tests of checks on decisions. */
import type { Diagnostic } from '#src/registry/diagnostic.ts';
import { decision, registerOf, type Files } from './register.ts';

/** What the listing's file says besides its day. */
export const LISTING = 'document: 示例连科〔2024〕52号\n';

/** A decision's file. */
export const one = (id: string, text: string): Files => ({ [decision(id)]: text });

/** A 更正 of a decision, for a slip in writing it down. */
export const correction = (corrects: string, more: string, id = '2024/gz', date = '2024-12-02'): Files =>
  one(id, `kind: 更正\ndate: ${date}\ncorrects: ${corrects}\nreason: 录入有误\n${more}`);

/** A 年度评估 of the year after the listing. */
export const evaluation = (more: string): Files =>
  one('2025/pg', `kind: 年度评估\ndate: 2025-09-20\ndocument: 示例连科〔2025〕66号\n${more}`);

/** What is found in decisions, with these besides the listing: in the order of the files. */
export const foundInDecisions = (files: Files): Diagnostic[] =>
  registerOf(files).diagnostics.filter(({ at }) => at.file.startsWith('data/decisions/'));

/** What is said of them. */
export const messagesOn = (files: Files): string[] => foundInDecisions(files).map(({ message }) => message);

/** The same with file, line and check. */
export const saidInFiles = (files: Files): string[] =>
  foundInDecisions(files).map(
    ({ rule, at, message }) => `${at.file.slice('data/decisions/'.length, -5)}:${at.line} ${rule} ${message}`,
  );
