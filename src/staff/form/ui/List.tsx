/** A list of like things: add, remove with a way back, move; many are shown as lines that open. */
import { useContext, useRef, useState } from 'preact/hooks';
import { emptyItem } from '../field-model.ts';
import { idOf, pathOf } from './at.ts';
import { DeskContext, LevelContext, LookingContext } from './context.ts';
import type { TreeProps } from './FieldTree.tsx';
import { findingsBelow, ownFindings } from './findings.ts';
import { FindingNotes } from './FindingNote.tsx';
import { Blocked } from './Blocked.tsx';
import { headingOf, ListItem } from './ListItem.tsx';
import { memo } from './memo.ts';
import { add, move, remove } from './session.ts';
import { itemName } from './item-name.ts';
import { HelpText } from './HelpText.tsx';
import { UndoLine } from './UndoLine.tsx';

/** From so many on, the items of a record that is opened are closed at first. */
const MANY = 3;

export const List = memo(function List({ field, at, value, findings, alone }: TreeProps) {
  const { act } = useContext(DeskContext);
  const { all, target, removal } = useContext(LookingContext);
  const level = useContext(LevelContext);
  const Heading = headingOf(level);
  const items = Array.isArray(value) ? value : [];
  const path = pathOf(at);
  const keys = useKeys(items.length);
  const open = useOpen(keys.list, items.length < MANY, targetIn(path, target?.path), target);
  const own = ownFindings(findings, path, (step) => typeof step === 'number' && step < items.length);
  const removedHere = removal?.at === at && removal.shown === 'list' ? removal : undefined;
  const lines = items.map((item, i) => (
    <ListItem
      key={keys.list[i]}
      field={field}
      at={`${at}.${i}`}
      value={item}
      findings={findingsBelow(findings, [...path, i])}
      open={open.has(keys.list[i] ?? -1)}
      last={i === items.length - 1}
      onToggle={open.toggle(keys.list[i] ?? -1)}
      onMove={keys.stable('move', i, (to: number) => {
        keys.move(i, to);
        act(move(path, i, to), `${field.label} 已移到第 ${to + 1} 项`);
      })}
      onRemove={keys.stable('remove', i, () => {
        const said = `已删除 ${itemName(field, items[i], i)}`;
        keys.remove(i);
        act(remove([...path, i], said), `${said}，可以撤销`);
      })}
    />
  ));
  const undo = removedHere && (
    <UndoLine key="undo" removal={removedHere} onUndo={() => keys.insert(removedHere.index)} />
  );
  const place = Math.min(removedHere?.index ?? 0, lines.length);
  const noun = field.label;
  if (value !== undefined && !Array.isArray(value)) return <Blocked at={at} />;
  return (
    <div class="apply-list" data-at={at} data-list>
      {!alone && (
        <Heading class="apply-list-title" id={`${idOf(at)}-label`}>
          {noun}
        </Heading>
      )}
      {!alone && <HelpText field={field} id={`${idOf(at)}-help`} />}
      <FindingNotes findings={all || items.length > 0 ? own : []} />
      {items.length > 1 && (
        <p class="apply-list-tools">
          <span class="secondary">共 {items.length} 项</span>
          <button type="button" class="as-link" onClick={open.setAll(true)}>
            全部展开
          </button>
          <button type="button" class="as-link" onClick={open.setAll(false)}>
            全部收起
          </button>
        </p>
      )}
      {lines.length + (undo ? 1 : 0) > 0 && (
        <LevelContext.Provider value={alone ? level : level + 1}>
          <ol aria-label={noun}>{undo ? [...lines.slice(0, place), undo, ...lines.slice(place)] : lines}</ol>
        </LevelContext.Provider>
      )}
      <button
        type="button"
        class="plain-button apply-add"
        aria-describedby={alone ? undefined : `${idOf(at)}-help`}
        onClick={() => {
          keys.add();
          act(add(path, emptyItem(field)), `已添加 ${noun} 第 ${items.length + 1} 项`);
        }}
      >
        添加{noun}
      </button>
    </div>
  );
});

/** The index of the item a target lies in. */
function targetIn(path: readonly (string | number)[], target: readonly (string | number)[] | undefined) {
  const index = target?.[path.length];
  return target && path.every((step, i) => target[i] === step) && typeof index === 'number' ? index : undefined;
}

/** A key for each item that stays with it when others come, go or move, so that what is open stays open. */
function useKeys(length: number) {
  const state = useRef({ list: [] as number[], next: 0, made: new Map<string, unknown>() });
  const { current } = state;
  while (current.list.length < length) current.list.push(current.next++);
  current.list.length = length;
  return {
    list: current.list.slice(),
    add: () => current.list.push(current.next++),
    insert: (at: number) => current.list.splice(at, 0, current.next++),
    remove: (at: number) => current.list.splice(at, 1),
    move: (from: number, to: number) => current.list.splice(to, 0, ...current.list.splice(from, 1)),
    /** The newest of a function under one name, the same object each time. */
    stable: <Given extends readonly unknown[]>(what: string, at: number, act: (...given: Given) => void) => {
      const name = `${what} ${at}`;
      const known = current.made.get(name) as { call: (...given: Given) => void; act: typeof act } | undefined;
      if (known) {
        known.act = act;
        return known.call;
      }
      const made = { act, call: (...given: Given): void => made.act(...given) };
      current.made.set(name, made);
      return made.call;
    },
  };
}

/** Which items are open: all or none at first, then as a person opens them or is led into one. */
function useOpen(keys: readonly number[], atFirst: boolean, led: number | undefined, target: object | undefined) {
  const open = useRef<Set<number> | undefined>(undefined);
  const followed = useRef<object | undefined>(undefined);
  const toggles = useRef(new Map<number, () => void>());
  const [, redraw] = useState({});
  open.current ??= new Set(atFirst ? keys : []);
  const { current } = open;
  if (target !== followed.current) {
    followed.current = target;
    const key = led === undefined ? undefined : keys[led];
    if (key !== undefined) current.add(key);
  }
  return {
    has: (key: number) => current.has(key),
    toggle: (key: number) => {
      const known = toggles.current.get(key);
      if (known) return known;
      const made = () => {
        if (!current.delete(key)) current.add(key);
        redraw({});
      };
      toggles.current.set(key, made);
      return made;
    },
    setAll: (wanted: boolean) => () => {
      current.clear();
      if (wanted) for (const key of keys) current.add(key);
      redraw({});
    },
  };
}
