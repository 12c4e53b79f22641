/** For tests: a notice spoiled in one way, with the findings, the words the first is at and its way out. */
import type { Spoiling } from '../spoiled-notice.ts';

export interface NoticeSlip extends Spoiling {
  what: string;
  /** The words the finding points at, in the data unless `file` says otherwise. */
  at: string;
  file?: 'yaml' | 'md';
  message: string;
  /** Part of the way out. */
  fix: string;
}
