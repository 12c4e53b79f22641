/** A field's help, the places of the notice it cites linked. */
import { useContext } from 'preact/hooks';
import type { FormField } from '../field-model.ts';
import { helpOn } from '../notice-at-hand.ts';
import { OffersContext } from './context.ts';

interface Props {
  field: FormField;
  id?: string;
}

/** A paragraph; nothing where there is no help. */
export function HelpText({ field, id }: Props) {
  const { clauses, notice } = useContext(OffersContext);
  const { text, cited } = helpOn(field, notice);
  if (text === '') return null;
  return (
    <p class="apply-help" {...(id === undefined ? {} : { id })}>
      {splitAt(text, cited).map((part) => {
        const address = clauses.get(part);
        return address === undefined ? (
          part
        ) : (
          <a href={address} target="_blank" rel="noopener">
            {part}
            <span class="visually-hidden">（通知原文，新窗口）</span>
          </a>
        );
      })}
    </p>
  );
}

/** A text in parts, each of the given ones a part of its own; of two that begin alike the longer is found. */
export function splitAt(text: string, parts: readonly string[]): string[] {
  if (parts.length === 0) return [text];
  const longest = parts
    .toSorted((a, b) => b.length - a.length)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${longest.join('|')})`));
}
