/** The record in the form as a Source: a place is the data path of a field, and the file it will stand in. */
import type { DataPath } from '#schemas/shape.ts';
import type { Location } from '#src/registry/diagnostic.ts';
import type { Source } from '#src/registry/source.ts';

/** A source whose places are data paths. */
export const formSource = (file: string): Source => ({
  file,
  locate: (path, part = 'value') => placeAt(file, path, part),
});

/** A place in the form. Line and column stand for nothing. */
export const placeAt = (file: string, path: DataPath, part: 'key' | 'value' = 'value'): Location => ({
  file,
  line: 1,
  column: 1,
  path,
  part,
});
