/** A fact that is official: shown as it is published, locked, with the way to correct it and the way back. */
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { DataPath } from '#schemas/shape.ts';
import type { Official } from '../official.ts';
import { DeskContext } from './context.ts';
import { say } from './say.ts';
import { rename, write, type Session } from './session.ts';

interface Props {
  official: Official;
  id: string;
  path: DataPath;
  label: string;
  value: string;
  described: string;
  /** The control, once it is to be corrected. */
  children: ComponentChildren;
}

export function OfficialFact({ official, id, path, label, value, described, children }: Props) {
  const { act } = useContext(DeskContext);
  const [unlocked, setUnlocked] = useState(false);
  const before = useRef(unlocked);
  // The control that was there has made room for the other one: the focus goes along.
  useLayoutEffect(() => {
    if (before.current !== unlocked) document.getElementById(id)?.focus();
    before.current = unlocked;
  }, [id, unlocked]);
  const how = (
    <p class="apply-help" id={`${id}-official`}>
      {official.how}
    </p>
  );
  if (!unlocked && value.trim() === official.value)
    return (
      <>
        <span class="apply-line apply-locked">
          <input
            class="apply-input"
            type="text"
            id={id}
            value={value}
            readOnly
            aria-describedby={`${described} ${id}-official`.trim()}
          />
          <button
            type="button"
            class="plain-button small"
            onClick={() => {
              setUnlocked(true);
              say(`${label} 可以更正了`);
            }}
          >
            更正<span class="visually-hidden"> {label}</span>
          </button>
        </span>
        {how}
      </>
    );
  return (
    <>
      {/* Above the control: what comes up below it when it is left does not move the button away from under a finger. */}
      {value.trim() !== official.value && (
        <p class="apply-proposal">
          <span class="secondary">公布的是“{official.value}”</span>
          <button
            type="button"
            class="plain-button small"
            onClick={() => {
              setUnlocked(false);
              act(restored(path, value, official.value), `${label} 已恢复`);
            }}
          >
            恢复<span class="visually-hidden"> {label}</span>
          </button>
        </p>
      )}
      {children}
      {how}
    </>
  );
}

/** What is published again; a name also wherever else the record had followed it. */
const restored =
  (path: DataPath, now: string, official: string) =>
  (session: Session): Session => {
    const back = write(path, official)(session);
    const isOrganisation = path.length > 1 && path.at(-1) === 'name' && now !== '';
    return isOrganisation ? rename(path.slice(0, -1), official, now)(back) : back;
  };
