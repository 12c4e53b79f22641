import { expect, test } from 'vitest';
import { loadQuickly } from '#src/testing/load-quickly.ts';
import { BASE, HOME } from '#src/testing/examples/register.ts';
import { repair } from '#src/staff/editing/repair.ts';
import { anyAlliance, textOf } from './records.ts';
import { holdsFor } from './trials.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const base = Object.entries(BASE).map(([path, text]) => ({ path, bytes: bytes(String(text)) }));

test('any alliance that can be held can be written, and is read as it was; nothing in it needs to be put right', () => {
  holdsFor(150, [anyAlliance], (alliance) => {
    const text = textOf(alliance);
    const { alliances, diagnostics } = loadQuickly({
      files: [...base, { path: HOME, bytes: bytes(text) }],
      diagnostics: [],
    });
    expect(diagnostics).toEqual([]);
    expect(alliances[0]?.whole).toEqual(alliance);
    expect(repair(HOME, bytes(text))).toEqual({ text, changes: [], left: [] });
  });
});
