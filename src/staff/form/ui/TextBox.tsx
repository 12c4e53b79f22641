/** A box for text. What is typed stays in the box as it is typed; the record follows. */
import { useRef } from 'preact/hooks';
import type { Control } from '../field-model.ts';
import type { BoxProps } from './Control.tsx';
import { inWords } from './money.ts';

/** Which keyboard a phone shows. */
const KEYBOARDS: Partial<Record<Control, 'decimal' | 'numeric' | 'tel'>> = {
  money: 'decimal',
  year: 'numeric',
  phone: 'tel',
};

export interface TextBoxProps extends BoxProps {
  control: Control;
  /** One paragraph: the box grows with it, and has no line breaks. */
  long?: boolean;
  onFocus?: () => void;
  onLeave?: () => void;
}

export function TextBox({ id, value, described, invalid, onChange, onTouched, control, ...more }: TextBoxProps) {
  const changed = useRef(false);
  const common = {
    id,
    value,
    'aria-describedby': described || undefined,
    'aria-invalid': invalid || undefined,
    autocomplete: 'off',
    spellcheck: false,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      changed.current = true;
      onChange(currentTarget.value);
    },
    onFocus: () => more.onFocus?.(),
    onBlur: () => {
      if (changed.current) onTouched();
      more.onLeave?.();
    },
  };
  if (control === 'multiline') return <textarea class="apply-input" rows={4} {...common} />;
  if (more.long)
    return (
      <textarea
        class="apply-input long"
        rows={1}
        {...common}
        onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && event.preventDefault()}
      />
    );
  const amount = control === 'money' ? inWords(value) : undefined;
  return (
    <span class={`apply-line kind-${control}`}>
      <input
        class="apply-input"
        type="text"
        inputmode={KEYBOARDS[control]}
        autocapitalize={control === 'credit-code' ? 'characters' : 'off'}
        {...common}
      />
      {control === 'money' && <span class="apply-unit">万元{amount && `，即 ${amount}`}</span>}
      {control === 'credit-code' && value !== '' && <span class="apply-unit">{[...value.trim()].length}／18 位</span>}
    </span>
  );
}
