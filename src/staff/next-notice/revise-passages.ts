/** Main tasks and support measures under the new notice: passages that are quoted whole. */
import { UNSETTLED } from '#src/registry/unsettled.ts';
import { cut } from '#src/registry/plain.ts';
import { onOneLine } from '#src/staff/editing/alliance-text/write-text.ts';
import type { Policy } from '#schemas/policy.ts';
import { partOf, type BodyLine } from './notice-body.ts';
import type { Revision } from './revise-yaml.ts';
import { changedWords, goneText, named } from './shown.ts';
import type { TwoNotices } from './two-notices.ts';
import { quoted, wordsOf } from './words.ts';

type Passage = Policy['tasks'][number];

/** A sentence that is longer is no heading. */
const LONGEST_TITLE = 24;

/** Carries passages over and adds new ones; answers with all that the new notice has. */
export function revisePassages(notices: TwoNotices, list: 'tasks' | 'measures', revision: Revision): Passage[] {
  const { policy, outcomes, next } = notices;
  const year = policy.id;
  const used = new Set<BodyLine>();
  const passages: Passage[] = [];
  for (const [i, passage] of policy[list].entries()) {
    const { found, nearest } = outcomes.get(`${list}.${i}`) ?? {};
    if (!found) {
      revision.removed.push({
        path: [list, i],
        says: goneText(`“${passage.title}”（${passage.citation}）`, nearest, year),
      });
      continue;
    }
    used.add(found.line);
    const { title, text } = readPassage(found.line, passage.title) ?? { title: passage.title, text: found.text };
    const change = (field: 'citation' | 'title' | 'text', wanted: string) => {
      if (wanted === passage[field]) return;
      revision.values.push({ path: [list, i, field], text: wanted });
      if (field !== 'citation' && wordsOf(wanted).chars !== wordsOf(passage[field]).chars)
        revision.marks.push({
          path: [list, i],
          says: `${field === 'title' ? '小标题' : '字句'}与 ${named(year)}不同：${changedWords(passage[field], wanted)}`,
        });
    };
    passages.push({ ...passage, citation: found.line.citation, title, text });
    change('citation', found.line.citation);
    change('title', title);
    change('text', text);
  }
  // What stands beside these passages and is none of them is a new one.
  const parts = new Set([...used].map(partOf));
  let last = policy[list].length - 1;
  let number = 0;
  for (const line of next) {
    const at = policy[list].findIndex((_, i) => outcomes.get(`${list}.${i}`)?.found?.line === line);
    if (at >= 0) last = at;
    if (line.kind !== 'paragraph' || !parts.has(partOf(line)) || used.has(line)) continue;
    number += 1;
    const added = newPassage(line, `new-${list === 'tasks' ? 'task' : 'measure'}-${number}`);
    passages.push(added.passage);
    revision.added.push({ list, behind: last, lines: linesOf(added) });
  }
  return passages;
}

/** Title and words of a line: the title it had, or its first sentence. */
function readPassage(line: BodyLine, oldTitle?: string): { title: string; text: string } | undefined {
  const { chars, at } = line.words;
  const old = wordsOf(oldTitle ?? '').chars;
  const first = line.text.indexOf('。');
  const atFirst = first < 0 ? 0 : at.findIndex((place) => place > first);
  const length = old !== '' && chars.startsWith(old) ? old.length : atFirst;
  if (length <= 0 || length > LONGEST_TITLE || length >= chars.length) return undefined;
  return {
    title: quoted(line.text, line.words, 0, length, ''),
    text: quoted(line.text, line.words, length, chars.length, '。'),
  };
}

interface NewPassage {
  passage: Passage;
  /** Whether its first words are a title: else a person has to write one. */
  isTitled: boolean;
}

function newPassage(line: BodyLine, id: string): NewPassage {
  const read = readPassage(line);
  const whole = line.text.slice(line.mark.length);
  const { title, text } = read ?? { title: cut(whole, 10), text: whole };
  return { passage: { id, citation: line.citation, title, text }, isTitled: read !== undefined };
}

function linesOf({ passage: { id, citation, title, text }, isTitled }: NewPassage): string[] {
  const written = [
    `- id: ${id}`,
    `  citation: ${citation}`,
    `  title: ${onOneLine(title, 'field', false)}`,
    `  text: ${onOneLine(text, 'field', false)}`,
  ];
  return [
    `${UNSETTLED}新的一段。${isTitled ? '' : '写上小标题，去掉下面各行行首的“# ”；'}标识（id）改成说得出意思的英文`,
    ...(isTitled ? written : written.map((each) => `# ${each}`)),
  ];
}
