/** A notice's text as it was copied out of Word or PDF → the text the register keeps. */
import { headOf, type Head } from './head.ts';
import { joinLines } from './join-lines.ts';
import { leaveOutContact } from './leave-out-contact.ts';
import { tidyCharacters } from './tidy-characters.ts';

export interface TidyNotice extends Head {
  /** Whether somebody's name was left out. */
  leavesOutContact: boolean;
  /** What was done to the text. */
  remarks: readonly string[];
  /** What a person has to look at in it. */
  unclear: readonly string[];
}

export function tidyNotice(written: string): TidyNotice {
  const characters = tidyCharacters(written);
  const { paragraphs, remarks } = joinLines(characters.text);
  const head = headOf(paragraphs);
  const { notice, left, unclear } = leaveOutContact(head.notice);
  return {
    ...head,
    notice,
    leavesOutContact: left > 0,
    remarks: [...characters.remarks, ...remarks, ...(left > 0 ? [`${left} 处联系人姓名略去`] : [])],
    unclear: unclear.map((words) => `“${words}”里可能有联系人姓名，要略去`),
  };
}
