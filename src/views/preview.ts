/** What a preview shows first: the records a change touches. */
import type { PreviewedChange, PublicRecord, PublicRegistry } from '#src/publication/public-registry.ts';

/** The changes with their records; a record that is gone has none. */
export const changedRecords = ({ preview, records }: PublicRegistry): (PreviewedChange & { record?: PublicRecord })[] =>
  (preview?.changes ?? []).map((change) => {
    const record = records.find(({ id }) => id === change.id);
    return record ? { ...change, record } : change;
  });
