/** A field's help, the clauses it names linked to the notice. */
import { useContext } from 'preact/hooks';
import { OffersContext } from './context.ts';

/** Citations as the notice counts: 二、（一）1 · 一、（四） · 四、2. */
const CITATION = /([一二三四五六]、(?:（[一二三四五六]）)?\d*)/;

export function HelpText({ text }: { text: string }) {
  const { clauses } = useContext(OffersContext);
  return (
    <>
      {text.split(CITATION).map((part) => {
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
    </>
  );
}
