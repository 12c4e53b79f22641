/** The number of a notice, as its own text has it: most are numbers of documents, some are numbered otherwise. */
import { z } from 'zod';
import { DocumentNumber, withYearBrackets } from './text-fields.ts';
import { Unreadable, writtenText } from './written.ts';

/** Numbers of public notices and of series with leading zeros: 某某局通告2026年第7号, 某科规〔2026〕第007号. */
const OTHERWISE = /^[一-龥]{2,30}(?:〔20\d{2}〕|20\d{2}年)第\d{1,4}号$/;

/** {@link DocumentNumber}, or a number of another form, kept as the notice writes it. */
export const NoticeNumber = /* @__PURE__ */ writtenText(
  (value) => {
    const read = z.safeDecode(DocumentNumber, value);
    if (read.success) return read.data;
    const number = withYearBrackets(value);
    return OTHERWISE.test(number)
      ? number
      : new Unreadable('不是文号', '照通知原文写，如 ×科〔2024〕12号、×科〔2024〕第012号、××局通告2024年第12号');
  },
  {
    type: 'string',
    pattern: '^[一-龥]+(?:〔20\\d{2}〕|20\\d{2}年)第?\\d{1,4}号$',
    patternErrorMessage: '照通知原文写，如 ×科〔2024〕12号',
  },
);
