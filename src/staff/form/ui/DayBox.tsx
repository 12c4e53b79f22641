/** A day or month: typed as one likes, or picked from the browser's calendar where it has one. */
import { useRef } from 'preact/hooks';
import type { BoxProps } from './Control.tsx';
import { TextBox } from './TextBox.tsx';

/** Whether this browser can open a calendar for that kind of box. */
function canPick(kind: string): boolean {
  const box = document.createElement('input');
  box.type = kind;
  return box.type === kind && 'showPicker' in box;
}

const PICKABLE = { date: canPick('date'), month: canPick('month') };

export function DayBox({ kind, ...box }: BoxProps & { kind: 'date' | 'month' }) {
  const picker = useRef<HTMLInputElement>(null);
  const pick = () => {
    const calendar = picker.current;
    if (!calendar) return;
    // It opens at the day that is written, if that can be read; else at today.
    calendar.value = /^\d{4}-\d{2}(-\d{2})?$/.test(box.value) ? box.value : '';
    calendar.showPicker();
  };
  return (
    <span class="apply-day">
      <TextBox {...box} control={kind} />
      {PICKABLE[kind] && (
        <span class="apply-picker">
          <button
            type="button"
            class="plain-button"
            onClick={pick}
            aria-label={kind === 'date' ? '从日历选日期' : '从日历选年月'}
          >
            日历
          </button>
          <input
            ref={picker}
            type={kind}
            tabIndex={-1}
            aria-hidden="true"
            onChange={({ currentTarget: { value } }) => {
              box.onTouched();
              box.onChange(value);
            }}
          />
        </span>
      )}
    </span>
  );
}
