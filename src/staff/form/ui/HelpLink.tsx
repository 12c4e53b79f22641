/** A way to a part of the instructions, beside the form: what is being filled in stays as it is. */
import type { ComponentChildren } from 'preact';
import { link } from '#src/views/link.ts';

export const HelpLink = ({ at, children }: { at: string; children: ComponentChildren }) => (
  <a href={link(`/apply/help/#${at}`)} target="_blank" rel="noopener">
    {children}
    <span class="visually-hidden">（新窗口）</span>
  </a>
);
