/** Loads the register, shows the form, and fetches the rest of it beforehand. */
import type { PublicFormRegister } from '#src/publication/public-form-register.ts';
import { today } from '#src/today.ts';
import { App } from './App.tsx';
import { mountPage } from './mount-page.tsx';
import { fetchBeforehand } from './on-demand.ts';

/** Shows the form in an element; when the register cannot be loaded, says so and offers to try again. */
export const mount = (root: HTMLElement, address: string): Promise<void> =>
  mountPage<PublicFormRegister>(root, address, {
    name: '填报页',
    shown: (json) => {
      fetchBeforehand();
      return <App json={json} asOf={today()} />;
    },
  });
