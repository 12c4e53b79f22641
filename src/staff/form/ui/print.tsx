/** What is printed: the whole record as written, whatever part of it is on the screen. Made when printing begins. */
import { render } from 'preact';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormRecord } from '../form-record.ts';
import type { FormRegister } from '../form-register.ts';
import { FORM_SECTIONS, type FormField } from '../field-model.ts';
import type { FormJudgement } from '../judge-form.ts';
import { maskPersonalData } from '#src/registry/privacy.ts';
import { itemName } from './item-name.ts';
import { StatusMark } from './Marks.tsx';

export interface Printed {
  record: FormRecord;
  register: FormRegister;
  judgement: FormJudgement;
}

let current: (() => Printed) | undefined;

const place = () => document.querySelector<HTMLElement>('#apply-print');

/** Prints what `get` gives from now on; the return value is the end of it. */
export function preparePrint(get: () => Printed): () => void {
  current = get;
  const draw = () => {
    const root = place();
    if (root && current) render(<Sheet {...current()} />, root);
  };
  addEventListener('beforeprint', draw);
  return () => removeEventListener('beforeprint', draw);
}

/** Nothing of a record that was left is printed. */
export function forgetPrint(): void {
  current = undefined;
  const root = place();
  if (root) render(null, root);
}

function Sheet({ record, register, judgement: { left, verdicts } }: Printed) {
  const { name } = record.value;
  const district = register.districts.find(({ id }) => id === record.district);
  return (
    <>
      <h2>{typeof name === 'string' ? name : '（未填名称）'}</h2>
      <p class="secondary">
        {district ? `${district.name}　` : ''}
        {record.id && `标识 ${record.id}　`}
        {left.length > 0 ? `核对稿，还差 ${left.length} 项` : '核对稿，全部符合'}　含不公开的内容，不作公布用
      </p>
      {FORM_SECTIONS.map(({ id, title, fields }) => {
        const rows = fields.flatMap((field) =>
          rowsOf(field, record.value[field.key], fields.length === 1 ? undefined : []),
        );
        return rows.length === 0 ? null : (
          <section key={id}>
            <h3>{title}</h3>
            <table>
              <tbody>
                {rows.map(([label, text], i) => (
                  <tr key={i}>
                    <th scope="row">{label}</th>
                    <td>{text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        );
      })}
      <section>
        <h3>条件对照</h3>
        <table>
          <tbody>
            {verdicts.map(({ clause, citation, text, status }) => (
              <tr key={clause}>
                <th scope="row">{citation ?? '本系统的做法'}</th>
                <td>{text}</td>
                <td>
                  <StatusMark status={status} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

type Row = readonly [label: string, text: string];

/** Label and text of every field that holds something, a list's items one after the other. `above` are labels. */
function rowsOf(field: FormField, value: Plain | undefined, above: readonly string[] | undefined): Row[] {
  if (value === undefined) return [];
  const { fields, item, label } = field;
  // A section's title says what its own group or list is called.
  const labels = above ?? [];
  if (fields) return rowsBelow(fields, value, above ? [...labels, label] : labels);
  if (item && Array.isArray(value))
    return value.flatMap((each, i) => [[itemName(field, each, i), ''], ...rowsBelow(item.fields ?? [], each, labels)]);
  const named = [...labels, label].join(' › ');
  // A credit code is no personal data, though a few look like an identity number.
  if (field.control === 'credit-code' && typeof value === 'string') return [[named, value]];
  return [[named, `${written(value)}${field.control === 'money' ? ' 万元' : ''}`]];
}

const rowsBelow = (fields: readonly FormField[], value: Plain, labels: readonly string[]): Row[] =>
  typeof value === 'object' && !Array.isArray(value)
    ? fields.flatMap((each) => rowsOf(each, value[each.key], labels))
    : [[labels.join(' › '), written(value)]];

const written = (value: Plain): string =>
  typeof value === 'string'
    ? maskPersonalData(value)
    : Array.isArray(value)
      ? value.map(written).join('、')
      : maskPersonalData(JSON.stringify(value));
