import { yearOf } from '#schemas/notice-words.ts';

/** What compares with a day that is out of its batch follows from that, which dates-in-batch reports. */
export const echoOf = (day: string, batch: string | undefined): { echo?: 'dates-in-batch' } =>
  batch !== undefined && day < `${yearOf(batch)}-01-01` ? { echo: 'dates-in-batch' } : {};
