/** Loads what is published and shows the form. */
import { render } from 'preact';
import type { PublicDecidingRegister } from '#src/publication/public-deciding-register.ts';
import { today } from '#src/today.ts';
import { App } from './App.tsx';

/** Shows the form in an element; when the register cannot be loaded, says so and offers to try again. */
export async function mount(root: HTMLElement, address: string): Promise<void> {
  const json = await fetch(address)
    .then(async (response) => (response.ok ? ((await response.json()) as PublicDecidingRegister) : undefined))
    .catch(() => undefined);
  if (json) render(<App json={json} asOf={today()} />, root);
  else render(<NotLoaded onRetry={() => void mount(root, address)} />, root);
}

const NotLoaded = ({ onRetry }: { onRetry: () => void }) => (
  <div class="apply-start">
    <p role="alert">登记页没有载入完全，请检查网络。</p>
    <button type="button" class="plain-button" onClick={onRetry}>
      再试一次
    </button>
  </div>
);
