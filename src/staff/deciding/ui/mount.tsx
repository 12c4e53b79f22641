/** Loads what is published and shows the form. */
import type { PublicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import { mountPage } from '#src/staff/form/ui/mount-page.tsx';
import { today } from '#src/today.ts';
import { App } from './App.tsx';

/** Shows the form in an element; when the register cannot be loaded, says so and offers to try again. */
export const mount = (root: HTMLElement, address: string): Promise<void> =>
  mountPage<PublicDecidingRegister>(root, address, {
    name: '登记页',
    shown: (json) => <App json={json} asOf={today()} />,
  });
