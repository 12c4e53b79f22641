/** Findings as they are shown: what a paste brought along into one text is one of them. */
import { useContext } from 'preact/hooks';
import type { DataPath } from '#schemas/shape.ts';
import { valueOf } from '../edit-record.ts';
import { formFieldAt } from '../field-model.ts';
import type { FormFinding } from '../judge-form.ts';
import { withMarksTogether, type ShownFinding } from '../pasted-marks.ts';
import { DeskContext } from './context.ts';

export function useMarksTogether(findings: readonly FormFinding[]): readonly ShownFinding[] {
  const { current } = useContext(DeskContext);
  return withMarksTogether(findings, (path: DataPath) => {
    const [text, field] = [valueOf(current().record, path), formFieldAt(path)];
    return typeof text === 'string' && field ? { text, field } : undefined;
  });
}
