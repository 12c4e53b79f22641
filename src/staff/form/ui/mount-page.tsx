/** A page whose form is shown once what it is judged beside has come: 填报页 and 登记页. */
import { render, type VNode } from 'preact';

interface Page<Register> {
  /** What the page is called where it could not be loaded. */
  name: string;
  shown: (register: Register) => VNode;
}

/** Shows the page in an element; when the register cannot be loaded, says so there and offers to try again. */
export async function mountPage<Register>(
  root: HTMLElement,
  address: string,
  { name, shown }: Page<Register>,
): Promise<void> {
  const register = await fetch(address)
    .then(async (response) => (response.ok ? ((await response.json()) as Register) : undefined))
    .catch(() => undefined);
  const again = () => void mountPage(root, address, { name, shown });
  render(register === undefined ? <NotLoaded name={name} onRetry={again} /> : shown(register), root);
}

const NotLoaded = ({ name, onRetry }: { name: string; onRetry: () => void }) => (
  <div class="apply-start">
    <p role="alert">{name}没有载入完全，请检查网络。</p>
    <button type="button" class="plain-button" onClick={onRetry}>
      再试一次
    </button>
  </div>
);
