/** What is wrong with a notice's data, and where: in the policy's own file, or in the text of the notice. */
import type { DataPath } from '#schemas/shape.ts';
import type { Policy } from '#schemas/policy.ts';
import type { NoticeText } from './notice-text.ts';

export interface Slip {
  /** Where in the policy's file; or in the notice's text: offset and length. */
  at: { path: DataPath; part?: 'key' } | { offset: number; length: number };
  message: string;
  found?: string;
  needed?: string;
  /** The way out of this very slip. */
  fix: string;
}

/** What the checks look at. Without a `notice` its text is not written yet: then its words are taken as quoted. */
export interface Checked {
  policy: Policy;
  notice?: NoticeText;
}
