/** The frame of the two fields that are no part of the record: its board and its file's name. */
import type { ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { FormFinding } from '../judge-form.ts';
import { idOf } from './at.ts';
import type { BoxProps } from './Control.tsx';
import { LookingContext } from './context.ts';
import type { FileFieldInfo } from './file-fields.ts';
import { countErrors } from './findings.ts';
import { FindingNotes } from './FindingNote.tsx';
import { UnkeptNote } from './UnkeptNote.tsx';

interface Props {
  info: FileFieldInfo;
  at: '$district' | '$id';
  value: string;
  findings: readonly FormFinding[];
  children: (box: Omit<BoxProps, 'onChange'>) => ComponentChildren;
}

export function FileField({ info, at, value, findings, children }: Props) {
  const { all, unkept } = useContext(LookingContext);
  const [touched, setTouched] = useState(value !== '');
  const id = idOf(at);
  const shown = all || touched ? findings : [];
  const open = shown.length === 0 && countErrors(findings) > 0;
  const lost = unkept.includes(at);
  const described = [
    ...(open ? [`${id}-marks`] : []),
    `${id}-help`,
    ...(lost ? [`${id}-unkept`] : []),
    ...(shown.length > 0 ? [`${id}-said`] : []),
  ];
  return (
    <div class={`apply-field${countErrors(shown) > 0 ? ' wrong' : ''}`} data-at={at}>
      <div class="apply-label">
        <label for={id}>{info.label}</label>{' '}
        {open && (
          <span class="apply-marks" id={`${id}-marks`}>
            <span class="apply-mark open">待填</span>
          </span>
        )}
      </div>
      <p class="apply-help" id={`${id}-help`}>
        {info.help}
      </p>
      {lost && <UnkeptNote id={`${id}-unkept`} />}
      {children({
        id,
        value,
        described: described.join(' '),
        invalid: countErrors(shown) > 0,
        onTouched: () => setTouched(true),
      })}
      <FindingNotes id={`${id}-said`} findings={shown} />
    </div>
  );
}
