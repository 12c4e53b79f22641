/** A box for text. What is typed stays in the box as it is typed; the record follows. */
import { useRef } from 'preact/hooks';
import type { Control } from '../field-model.ts';
import type { BoxProps } from './Control.tsx';
import { Length, lengthSaid } from './Length.tsx';
import { inWords } from './money.ts';

/** Which keyboard a phone shows. */
const KEYBOARDS: Partial<Record<Control, 'decimal' | 'numeric' | 'tel'>> = {
  money: 'decimal',
  year: 'numeric',
  phone: 'tel',
};

export interface TextBoxProps extends BoxProps {
  control: Control;
  /** So many characters at most. */
  longest?: number | undefined;
  /** One paragraph: the box grows with it, and has no line breaks. */
  long?: boolean;
  onFocus?: () => void;
  onLeave?: () => void;
}

export function TextBox({
  id,
  value,
  described: others,
  invalid,
  onChange,
  onTouched,
  control,
  ...more
}: TextBoxProps) {
  const changed = useRef(false);
  const isParagraph = control === 'multiline' || more.long === true;
  const length = lengthSaid(value, more.longest, isParagraph);
  const described = [others, ...(length === undefined ? [] : [`${id}-length`])].filter(Boolean).join(' ');
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
  const count = <Length id={`${id}-length`} said={length} />;
  if (control === 'multiline')
    return (
      <>
        <textarea class="apply-input" rows={4} {...common} />
        {count}
      </>
    );
  if (more.long)
    return (
      <>
        <textarea
          class="apply-input long"
          rows={1}
          {...common}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && event.preventDefault()}
        />
        {count}
      </>
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
      {count}
    </span>
  );
}
