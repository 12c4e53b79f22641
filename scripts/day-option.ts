/** The option `--as-of`: the day a command judges by. */
import { z } from 'zod';
import { IsoDate } from '#schemas/day-fields.ts';
import { today } from '#src/today.ts';
import { CannotRun } from './command.ts';

/**
 * The day as an ISO date, however it is written; today where none is asked for.
 * @throws CannotRun for what is no day
 */
export function dayIn(asked: string | undefined): string {
  const read = z.safeDecode(IsoDate, asked ?? today());
  if (!read.success) throw new CannotRun('--as-of 应为日期，写作 2024-08-05');
  return read.data;
}
