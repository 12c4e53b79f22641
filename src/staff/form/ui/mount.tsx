/** Loads the register, shows the form, and fetches the rest of it beforehand. */
import { render } from 'preact';
import type { PublicFormRegister } from '#src/publication/public-form-register.ts';
import { today } from '#src/today.ts';
import { App } from './App.tsx';
import { fetchBeforehand } from './on-demand.ts';

/** Shows the form in an element; when the register cannot be loaded, says so and offers to try again. */
export async function mount(root: HTMLElement, address: string): Promise<void> {
  const json = await fetch(address)
    .then(async (response) => (response.ok ? ((await response.json()) as PublicFormRegister) : undefined))
    .catch(() => undefined);
  if (!json) {
    render(<NotLoaded onRetry={() => void mount(root, address)} />, root);
    return;
  }
  render(<App json={json} asOf={today()} />, root);
  fetchBeforehand();
}

const NotLoaded = ({ onRetry }: { onRetry: () => void }) => (
  <div class="apply-start">
    <p role="alert">填报页没有载入完全，请检查网络。</p>
    <button type="button" class="plain-button" onClick={onRetry}>
      再试一次
    </button>
  </div>
);
