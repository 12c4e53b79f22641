/** One item of a list: a line that opens, with buttons to move and remove it. */
import { useContext } from 'preact/hooks';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormField } from '../field-model.ts';
import type { FormFinding } from '../judge-form.ts';
import { idOf, pathOf } from './at.ts';
import { LeftContext, LevelContext } from './context.ts';
import { Fields } from './FieldTree.tsx';
import { ownFindings } from './findings.ts';
import { FindingNotes } from './FindingNote.tsx';
import { itemName, itemNote } from './item-name.ts';
import { memo } from './memo.ts';

/** The element of a heading; there are six levels. */
export const headingOf = (level: number) => `h${Math.min(level, 6)}` as 'h3';

interface Props {
  /** The list's field. */
  field: FormField;
  at: string;
  value: Plain;
  findings: readonly FormFinding[];
  open: boolean;
  last: boolean;
  onToggle: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

export const ListItem = memo(function ListItem({
  field,
  at,
  value,
  findings,
  open,
  last,
  onToggle,
  onMove,
  onRemove,
}: Props) {
  const level = useContext(LevelContext);
  const Heading = headingOf(level);
  const path = pathOf(at);
  const index = Number(path.at(-1));
  const name = itemName(field, value, index);
  const fields = field.item?.fields ?? [];
  const own = ownFindings(findings, path, (step) => fields.some(({ key }) => key === step));
  const left = useContext(LeftContext).get(at) ?? 0;
  const note = itemNote(field, value);
  const body = `${idOf(at)}-body`;
  const tool = (label: string, kind: string, off: boolean, onClick: () => void) => (
    <button
      type="button"
      class="as-link"
      data-tool={kind}
      aria-label={`${label} ${name}`}
      aria-disabled={off || undefined}
      onClick={() => !off && onClick()}
    >
      {label}
    </button>
  );
  return (
    <li class={`apply-item${open ? ' open' : ''}`} data-at={at}>
      <div class="apply-item-head">
        <Heading class="apply-item-title">
          <button type="button" aria-expanded={open} aria-controls={open ? body : undefined} onClick={onToggle}>
            <span class="apply-item-name">{name}</span>
            {note && <span class="apply-item-note">{note}</span>}
            {left > 0 && <span class="apply-count">还差 {left} 项</span>}
          </button>
        </Heading>
        <span class="apply-item-tools">
          {tool('上移', 'up', index === 0, () => onMove(index - 1))}
          {tool('下移', 'down', last, () => onMove(index + 1))}
          {tool('删除', 'remove', false, onRemove)}
        </span>
      </div>
      {open && (
        <div class="apply-item-body" id={body}>
          <FindingNotes findings={own} />
          <LevelContext.Provider value={level + 1}>
            <Fields fields={fields} at={at} value={value} findings={findings} />
          </LevelContext.Provider>
        </div>
      )}
    </li>
  );
});
