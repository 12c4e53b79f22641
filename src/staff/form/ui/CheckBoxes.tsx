/** Any of several words. Words that are not among them are shown as such and can be taken away. */
import type { Offer } from './context.ts';

interface Props {
  id: string;
  /** Place of the list: a chosen word has a place of its own below it. */
  at: string;
  offered: readonly string[];
  chosen: readonly string[];
  /** What each is called, where the words themselves are ids. */
  labels?: readonly Offer[] | undefined;
  onChange: (chosen: readonly string[]) => void;
  /** Whether any other word is as good. */
  open: boolean;
  /** Said where there is nothing to choose from. */
  whenNone: string;
}

export function CheckBoxes({ id, at, offered, chosen, labels, onChange, open, whenNone }: Props) {
  const others = chosen.filter((each) => !offered.includes(each));
  const all = [...new Set([...offered, ...others])];
  if (all.length === 0) return <p class="apply-blocked">{whenNone}</p>;
  return (
    <div class="apply-boxes">
      {all.map((each, i) => (
        <label key={each} data-at={chosen.includes(each) ? `${at}.${chosen.indexOf(each)}` : undefined}>
          <input
            type="checkbox"
            id={`${id}-${i}`}
            checked={chosen.includes(each)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, each] : chosen.filter((other) => other !== each))
            }
          />
          <span>
            {labels?.find(({ value }) => value === each)?.label ?? each}
            {!open && others.includes(each) && '（不在可选范围）'}
          </span>
        </label>
      ))}
    </div>
  );
}
