/** What is reminded of when this and that happened to an alliance. */
import { remindersOf, type Reminder, type ReminderKind } from '#src/staff/agenda/reminders.ts';
import { registerOf, type Files } from './register.ts';

/** The reminders of one kind on a day, and so many days ahead. */
export const remindersDue = (files: Files, day: string, kind: ReminderKind, ahead = 0): Reminder[] =>
  remindersOf(registerOf(files), day, ahead).filter((each) => each.kind === kind);
