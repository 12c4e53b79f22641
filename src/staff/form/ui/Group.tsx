/** Fields that belong together, such as a certificate's number and date. */
import { useContext } from 'preact/hooks';
import { idOf, pathOf } from './at.ts';
import { Blocked } from './Blocked.tsx';
import { LookingContext } from './context.ts';
import { Fields, type TreeProps } from './FieldTree.tsx';
import { ownFindings } from './findings.ts';
import { FindingNotes } from './FindingNote.tsx';
import { HelpText } from './HelpText.tsx';
import { memo } from './memo.ts';

export const Group = memo(function Group({ field, at, value, findings, alone }: TreeProps) {
  const { all } = useContext(LookingContext);
  const fields = field.fields ?? [];
  const own = ownFindings(findings, pathOf(at), (step) => fields.some(({ key }) => key === step));
  const shown = all || value !== undefined ? own : [];
  const said = `${idOf(at)}-said`;
  const inside = (
    <>
      <FindingNotes id={said} findings={shown} />
      <Fields fields={fields} at={at} value={value} findings={findings} />
    </>
  );
  if (typeof value === 'string' || Array.isArray(value)) return <Blocked at={at} />;
  if (alone) return <div data-at={at}>{inside}</div>;
  return (
    <fieldset class="apply-group" data-at={at} aria-describedby={shown.length > 0 ? said : undefined}>
      <legend>
        {field.label} {field.visibility === 'internal' && <span class="apply-mark">不公开</span>}
      </legend>
      <HelpText field={field} />
      {inside}
    </fieldset>
  );
});
