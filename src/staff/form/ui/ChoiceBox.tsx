/** One of several words. A word that is not among them is kept, and shown as such unless others are as good (`open`). */
import type { Offer } from './context.ts';
import type { BoxProps } from './Control.tsx';

export function ChoiceBox({
  id,
  value,
  described,
  invalid,
  onChange,
  onTouched,
  offers,
  open = false,
}: BoxProps & { offers: readonly Offer[]; open?: boolean }) {
  const strange = value !== '' && !offers.some((offer) => offer.value === value);
  const groups = [...new Set(offers.map(({ group }) => group))];
  const options = (group: string | undefined) =>
    offers
      .filter((offer) => offer.group === group)
      .map((offer) => (
        <option key={offer.value} value={offer.value} selected={offer.value === value}>
          {offer.label}
        </option>
      ));
  return (
    <span class="control choice apply-choice">
      <select
        id={id}
        value={value}
        aria-describedby={described || undefined}
        aria-invalid={invalid || undefined}
        onChange={({ currentTarget }) => {
          onTouched();
          onChange(currentTarget.value);
        }}
      >
        <option value="">请选择</option>
        {strange && (
          <option value={value}>
            {value}
            {!open && '（不在可选范围）'}
          </option>
        )}
        {groups.map((group) =>
          group === undefined ? (
            options(group)
          ) : (
            <optgroup key={group} label={group}>
              {options(group)}
            </optgroup>
          ),
        )}
      </select>
    </span>
  );
}
