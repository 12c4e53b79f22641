/** A workbook: which of its alliances to go on with, and what was found wrong in it. */
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRecord } from '../form-record.ts';
import type { OpenedBook } from './open-file.ts';

const text = (value: Plain | undefined) => (typeof value === 'string' ? value : '');

/** Errors must be mended wherever one goes on; the rest is for one's notice. */
function headingOf(findings: OpenedBook['findings']): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const rest = findings.length - errors;
  if (errors === 0) return `工作簿里有 ${rest} 处要留意`;
  return `工作簿里有 ${errors} 处要改正${rest > 0 ? `，${rest} 处要留意` : ''}`;
}

export function BookChoice({
  opened: { name, records, findings },
  onChoose,
}: {
  opened: OpenedBook;
  onChoose: (record: FormRecord) => void;
}) {
  return (
    <section aria-labelledby="apply-book">
      <h2 id="apply-book" tabIndex={-1}>
        {records.length === 1 ? `${name}里的联合体` : `${name}里有 ${records.length} 个联合体，打开哪一个？`}
      </h2>
      <ul class="apply-book">
        {records.map((record, i) => (
          <li key={i}>
            <span>
              {text(record.value['name']) || record.id || `第 ${i + 1} 个`}
              {record.id && <span class="secondary code"> {record.id}</span>}
            </span>
            <button type="button" class="plain-button" onClick={() => onChoose(record)}>
              打开<span class="visually-hidden">：{text(record.value['name']) || record.id}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > 0 && (
        <>
          <h3>{headingOf(findings)}</h3>
          <ul class="apply-places">
            {findings.map(({ message, fix, at }, i) => (
              <li key={i}>
                <p>
                  <strong>{at.cell ?? `第 ${at.line} 行`}</strong>　{message}
                </p>
                {fix && <p class="secondary">{fix}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
