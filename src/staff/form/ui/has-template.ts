/** Whether the bureau has published its own annex for a paper of a record. */
import type { FormPolicy } from '#src/publication/public-form-register.ts';
import type { Paper } from '#src/registry/registry.ts';
import type { FormRecord } from '../form-record.ts';

interface Asked {
  record: FormRecord;
  notices: readonly FormPolicy[];
}

/** By the notice of its batch as it is written now. */
export const hasTemplate = ({ record, notices }: Asked, paper: Paper): boolean =>
  notices.find(({ id }) => id === record.value['batch'])?.templates?.includes(paper) ?? false;
