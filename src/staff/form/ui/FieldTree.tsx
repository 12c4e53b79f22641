/** A field of any kind: a leaf, a group or a list. */
import { useContext } from 'preact/hooks';
import type { Plain } from '#src/registry/gate/structure.ts';
import type { FormField } from '../field-model.ts';
import type { FormFinding } from '../judge-form.ts';
import { isLeftOut } from '../notice-at-hand.ts';
import { pathOf } from './at.ts';
import { OffersContext } from './context.ts';
import { Field, type FieldProps } from './Field.tsx';
import { findingsBelow } from './findings.ts';
import { Folded } from './Folded.tsx';
import { Group } from './Group.tsx';
import { List } from './List.tsx';

/** `alone`: the only field of its section, whose title says already what it is. */
export interface TreeProps extends FieldProps {
  alone?: boolean;
}

export function FieldTree({ alone = false, ...props }: TreeProps) {
  if (props.field.control === 'group') return <Group {...props} alone={alone} />;
  if (props.field.control === 'list') return <List {...props} alone={alone} />;
  return <Field {...props} />;
}

/** The fields of a group, each with its own value and findings; what the notice leaves out only where something stands in it. */
export function Fields({
  fields,
  at,
  value,
  findings,
}: {
  fields: readonly FormField[];
  at: string;
  value: Plain | undefined;
  findings: readonly FormFinding[];
}) {
  const { notice } = useContext(OffersContext);
  const map = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const isThere = (field: FormField) => Object.hasOwn(map, field.key) || !isLeftOut(field, notice);
  const there = fields.filter(isThere);
  const shown = (field: FormField) => {
    const place = at === '' ? field.key : `${at}.${field.key}`;
    return (
      <FieldTree
        key={field.key}
        field={field}
        at={place}
        value={Object.hasOwn(map, field.key) ? map[field.key] : undefined}
        findings={findingsBelow(findings, pathOf(place))}
        alone={at === '' && fields.length === 1}
      />
    );
  };
  const folded = there.filter((field) => field.folded);
  return (
    <>
      {there.filter((field) => !field.folded).map(shown)}
      {folded.length > 0 && (
        <Folded
          summary={`${folded.map(({ label }) => label).join('、')}（可不填，技术人员用）`}
          filled={folded.some(({ key }) => Object.hasOwn(map, key))}
        >
          {folded.map(shown)}
        </Folded>
      )}
    </>
  );
}
