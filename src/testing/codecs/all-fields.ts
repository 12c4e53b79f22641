/** Every kind of field there is, by its name. */
import * as days from '#schemas/day-fields.ts';
import * as texts from '#schemas/text-fields.ts';
import * as numbers from '#schemas/number-fields.ts';
import * as ofSite from '#schemas/site-fields.ts';
import * as ofNotice from '#schemas/notice-number.ts';

export const ALL_FIELDS = { ...days, ...texts, ...numbers, ...ofSite, ...ofNotice };
