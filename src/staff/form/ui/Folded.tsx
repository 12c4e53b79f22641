/** Fields that few need: out of the way until they are asked for, open where something stands in them. */
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

export function Folded({
  summary,
  filled,
  children,
}: {
  summary: string;
  filled: boolean;
  children: ComponentChildren;
}) {
  // Whoever empties the last of them goes on there.
  const [open] = useState(filled);
  return (
    <details class="apply-folded" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
