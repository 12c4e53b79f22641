/** The name of an organisation. When it is changed, whatever else names it in the record follows, and that is said. */
import { useContext, useRef, useState } from 'preact/hooks';
import type { DataPath } from '#schemas/shape.ts';
import type { BoxProps } from './Control.tsx';
import { DeskContext } from './context.ts';
import { say } from './say.ts';
import { rename } from './session.ts';
import { TextBox } from './TextBox.tsx';
import { timesNamed } from './times-named.ts';

export function NameBox({ path, ...box }: BoxProps & { path: DataPath }) {
  const { act, current } = useContext(DeskContext);
  const [said, setSaid] = useState('');
  const before = useRef('');
  const leave = () => {
    const [was, is] = [before.current, box.value];
    before.current = is;
    if (was === '' || is === '' || was === is) return;
    const named = timesNamed(current().record, was);
    act(rename(path, is, was));
    // Where another organisation bears the old name, nothing follows.
    const times = named - timesNamed(current().record, was);
    if (times === 0) return;
    const sentence = `其他 ${times} 处写“${was}”的地方已一并改为“${is}”`;
    setSaid(sentence);
    say(sentence);
  };
  return (
    <>
      <TextBox {...box} control="text" onFocus={() => (before.current = box.value)} onLeave={leave} />
      {said && <p class="apply-help">{said}</p>}
    </>
  );
}
