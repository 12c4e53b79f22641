/** The entry of /decide/. Zod must not try to compile code, which the page's policy refuses, so it is told before any schema is made. */
import { config } from 'zod';

config({ jitless: true });

const root = document.querySelector<HTMLElement>('#decide');
if (root) {
  void import('./mount.tsx').then(
    ({ mount }) => mount(root, root.dataset['register'] ?? ''),
    () => (root.textContent = '登记页没有载入，请检查网络后刷新。'),
  );
}
