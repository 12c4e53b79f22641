/** Where an alliance stood, as a shape and words. */
import { STANDING_SHAPES } from '#src/views/standing-shapes.ts';
import { make, makeIcon } from '../dom.ts';
import type { Statement } from './statement.ts';

/** The shape of where it stood, and the words; while 限期整改 is open in the tone of what needs attention. */
export function mark({ standing, rectifying }: Pick<Statement, 'standing' | 'rectifying'>, text: string): HTMLElement {
  const { path, tone } = STANDING_SHAPES[standing];
  return make(
    'span',
    { class: `standing-mark ${rectifying ? 'open' : tone}` },
    makeIcon(path, 14),
    make('span', {}, text),
  );
}
