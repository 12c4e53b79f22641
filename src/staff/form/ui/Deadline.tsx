/** Until when the batch takes recommendations: who is late should know before filling in, not after. */
import { today } from '#src/today.ts';
import type { FormRegister } from '../form-register.ts';
import { deadlineSaid } from './deadline.ts';

export function Deadline({ batch, register }: { batch: string; register: FormRegister }) {
  const said = deadlineSaid(batch, register, today());
  return said === undefined ? null : <p class="apply-help apply-deadline">{said}。</p>;
}
