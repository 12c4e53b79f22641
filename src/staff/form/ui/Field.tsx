/** One field: label, help, control, and what is to be said of it once a person has been there. */
import { useContext, useRef, useState } from 'preact/hooks';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormField } from '../field-model.ts';
import type { FormFinding } from '../judge-form.ts';
import { idOf, pathOf } from './at.ts';
import { DeskContext, LeftContext, LookingContext, OffersContext } from './context.ts';
import { Control } from './Control.tsx';
import { countErrors } from './findings.ts';
import { FindingNotes } from './FindingNote.tsx';
import { HelpText } from './HelpText.tsx';
import { helpOn } from '../notice-at-hand.ts';
import { OfficialFact } from './Official.tsx';
import { officialAt, type Official } from '../official.ts';
import { memo } from './memo.ts';
import { UnkeptNote } from './UnkeptNote.tsx';

export interface FieldProps {
  field: FormField;
  at: string;
  value: Plain | undefined;
  findings: readonly FormFinding[];
}

/** Controls made of several boxes, which a fieldset names. */
const isMany = ({ control }: FormField) => control === 'choices' || control === 'organisations';

export const Field = memo(function Field({ field, at, value, findings }: FieldProps) {
  const { all, unkept } = useContext(LookingContext);
  const { register, current } = useContext(DeskContext);
  const { notice } = useContext(OffersContext);
  // A field that comes filled in has been touched; an empty one not before something was changed in it and left.
  const [touched, setTouched] = useState(value !== undefined && value.length !== 0);
  const id = idOf(at);
  const shown = all || touched ? findings : [];
  const open = useContext(LeftContext).has(at) && shown.length === 0;
  const many = isMany(field);
  const lost = unkept.includes(at);
  const described = [
    ...(field.visibility === 'internal' || open ? [`${id}-marks`] : []),
    ...(helpOn(field, notice).text === '' ? [] : [`${id}-help`]),
    ...(lost ? [`${id}-unkept`] : []),
    ...(shown.length > 0 ? [`${id}-said`] : []),
  ].join(' ');
  const marks = (field.visibility === 'internal' || open) && (
    <span class="apply-marks" id={`${id}-marks`}>
      {field.visibility === 'internal' && <span class="apply-mark">不公开</span>}
      {open && <span class="apply-mark open">待填</span>}
    </span>
  );
  const path = pathOf(at);
  const official = useOfficial(officialAt(current().record, path, register));
  const control = (
    <Control
      field={field}
      id={id}
      path={path}
      value={value}
      described={described}
      invalid={countErrors(shown) > 0}
      onTouched={() => setTouched(true)}
    />
  );
  const inside = (
    <>
      <HelpText field={field} id={`${id}-help`} />
      {lost && <UnkeptNote id={`${id}-unkept`} />}
      {official && (value === undefined || typeof value === 'string') ? (
        <OfficialFact
          official={official}
          id={id}
          path={path}
          label={field.label}
          value={value ?? ''}
          described={described}
        >
          {control}
        </OfficialFact>
      ) : (
        control
      )}
      <FindingNotes id={`${id}-said`} findings={shown} />
    </>
  );
  const className = `apply-field${countErrors(shown) > 0 ? ' wrong' : ''}`;
  // In a public repository these have no place; one that is written there anyway is shown with what is to be done.
  if (field.sensitive && value === undefined && register.site.repository.visibility === 'public') return null;
  return many ? (
    <fieldset class={className} data-at={at} id={id} aria-describedby={described}>
      <legend>
        {field.label} {marks}
      </legend>
      {inside}
    </fieldset>
  ) : (
    <div class={className} data-at={at}>
      <div class="apply-label">
        <label for={id}>{field.label}</label> {marks}
      </div>
      {inside}
    </div>
  );
});

/** What is official stays so while it is corrected, even where nothing tells any more which member is meant. */
function useOfficial(now: Official | undefined): Official | undefined {
  const known = useRef(now);
  if (now) known.current = now;
  return known.current;
}
