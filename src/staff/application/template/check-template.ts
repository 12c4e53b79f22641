/** What is wrong with the bureau's templates, said before anybody makes a paper from them. */
import { diagnostic, type Diagnostic } from '#src/registry/diagnostic.ts';
import { nearest } from '#src/registry/nearest.ts';
import { TEMPLATE } from '#src/registry/place.ts';
import { placesIn } from './fill-text.ts';
import { listOf, TEXT_PARTS } from './fill-document.ts';
import { OF_THE_TABLE, placesOf, rowPlaces } from './fill-sheet.ts';
import { BadTemplate, openTemplate, textOfPart } from './package.ts';
import { NUMBER, placeNames } from './places.ts';
import { firstSheet } from './sheet-parts.ts';
import { elementsOf, parseTree } from './xml-tree.ts';

const FIX = '照 .github/NEXT-NOTICE.md 的“附件模板”改正';

/** What no paper does without. */
const NEEDED = ['联合体名称', '牵头单位.单位名称'];

/** The findings on every template among a register's files, in the order of their paths. */
export async function templateFindings(files: readonly { path: string; bytes: Uint8Array }[]): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const { path, bytes } of files) {
    const kind = TEMPLATE.exec(path)?.[3];
    if (kind === 'docx' || kind === 'xlsx') findings.push(...(await findingsOn(path, bytes, kind)));
  }
  return findings;
}

async function findingsOn(path: string, bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<Diagnostic[]> {
  const say = (message: string, severity: 'error' | 'notice' = 'error') =>
    diagnostic({
      rule: 'file/template',
      severity,
      message,
      fix: FIX,
      at: { file: path, line: 1, column: 1 },
    });
  try {
    const parts = await openTemplate(bytes, kind);
    return kind === 'docx' ? documentFindings(parts, say) : sheetFindings(parts, say);
  } catch (error) {
    if (error instanceof BadTemplate) return [say(`模板用不了：${error.message}`)];
    return [say('模板用不了：里面的内容不完整或已损坏')];
  }
}

type Say = (message: string, severity?: 'error' | 'notice') => Diagnostic;
type Parts = Awaited<ReturnType<typeof openTemplate>>;

function documentFindings(parts: Parts, say: Say): Diagnostic[] {
  const { once, lists } = placeNames();
  const all = [...once, ...[...lists.values()].flat()];
  const trees = [...parts].flatMap(([name, bytes]) => (TEXT_PARTS.test(name) ? [parseTree(textOfPart(bytes))] : []));
  const used = trees.flatMap((tree) => placesIn(tree, 'w:t'));
  const rows = trees.flatMap((tree) => elementsOf(tree, 'w:tr')).filter((row) => elementsOf(row, 'w:tr').length === 0);
  const mixed = rows.flatMap((row) => {
    const list = listOf(row, lists);
    const others = placesIn(row, 'w:t').filter((name) =>
      [...lists.keys()].some((each) => each !== list && name.startsWith(`${each}.`)),
    );
    return list === undefined || others.length === 0
      ? []
      : [say(`表格的一行里既有“${list}”又有“${others[0] ?? ''}”，一行只能重复一种`)];
  });
  const left = Object.entries(groups(all.filter((name) => !used.includes(name)))).map(
    ([group, names]) => `${group}${names.length > 1 ? `（${names.length} 栏）` : ''}`,
  );
  return [
    ...unknown(used, [...all, NUMBER], say),
    ...missing(used, say),
    ...mixed,
    ...(left.length > 0 ? [say(`这些栏目在模板里没有位置，填了也印不出来：${left.join('、')}`, 'notice')] : []),
  ];
}

/** Names by what they belong to. */
const groups = (names: readonly string[]): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const name of names) (found[name.split('.')[0] ?? ''] ??= []).push(name);
  return found;
};

function sheetFindings(parts: Parts, say: Say): Diagnostic[] {
  const ofRow = rowPlaces();
  const { rows, said } = firstSheet(parts);
  const used = rows.map((row) => placesOf(row, said));
  const repeated = used.filter((names) => names.some((name) => ofRow.includes(name)));
  const many = `联合体的栏目分在 ${repeated.length} 行里；只能在一行，每个联合体重复这一行`;
  return [
    ...unknown(used.flat(), [...OF_THE_TABLE, ...ofRow], say),
    ...missing(used.flat(), say),
    ...(repeated.length > 1 ? [say(many)] : []),
  ];
}

const missing = (used: readonly string[], say: Say): Diagnostic[] =>
  NEEDED.filter((name) => !used.includes(name)).map((name) => say(`没有“{{${name}}}”的位置`));

function unknown(used: readonly string[], known: readonly string[], say: Say): Diagnostic[] {
  return [...new Set(used)]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = nearest(name, known);
      return say(`“{{${name}}}”不是栏目的名称${near === undefined ? '' : `，是不是“{{${near}}}”`}`);
    });
}
