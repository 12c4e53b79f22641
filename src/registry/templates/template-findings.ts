/** What is wrong with the bureau's templates, said before anybody makes a paper from them. */
import { CHECKS, type CheckId } from '../checks.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { checkFinding } from '../gate/check-finding.ts';
import { nearest } from '../nearest.ts';
import { TEMPLATE } from '../place.ts';
import { findPersonalData } from '../privacy.ts';
import type { DataFile } from '../read.ts';
import { cellLooks } from './cell-looks.ts';
import { listOf, placesBelow, textTrees } from './document-places.ts';
import { BadTemplate, openTemplate, type Parts, type TemplateKind } from './package.ts';
import { LISTS, NUMBER, OF_THE_TABLE, RECORD_PLACES, ROW_PLACES, namesIn } from './places.ts';
import { firstSheet, placesOf } from './sheet-parts.ts';
import { templateTexts } from './template-texts.ts';
import { elementsOf, textOf } from './xml-tree.ts';

/** In a table of records, what is longer than a cell is wide more often than not. */
const MAY_BE_LONG = /名称$|成员|任务|规划|定位|部门/;

/** At most this many findings of one kind: a broken template says the same thing a thousand times. */
const MOST_ALIKE = 20;

/** What no paper does without. */
const NEEDED = ['联合体名称', '牵头单位.单位名称'];

/** The findings on one template. */
export function templateFindings({ path, bytes }: DataFile): Diagnostic[] {
  const kind = TEMPLATE.exec(path)?.[3] as TemplateKind;
  const at = { file: path, line: 1, column: 1 };
  const say: Say = (message, check = 'file/template') => checkFinding(check, message, at);
  try {
    const parts = openTemplate(bytes, kind);
    const personal = templateTexts(parts, kind).flatMap(findPersonalData).slice(0, MOST_ALIKE);
    return [
      ...(kind === 'docx' ? documentFindings(parts, say) : sheetFindings(parts, say)),
      ...personal.map(({ check, masked }) => checkFinding(check, `${CHECKS[check].title}：${masked}`, at)),
    ];
  } catch (error) {
    if (error instanceof BadTemplate) return [say(`模板用不了：${error.message}`)];
    throw error;
  }
}

type Say = (message: string, check?: CheckId) => Diagnostic;

function documentFindings(parts: Parts, say: Say): Diagnostic[] {
  const trees = [...textTrees(parts).values()];
  const used = trees.flatMap(placesBelow);
  const rows = trees.flatMap((tree) => elementsOf(tree, 'w:tr')).filter((row) => elementsOf(row, 'w:tr').length === 0);
  const mixed = rows.flatMap((row) => {
    const list = listOf(row);
    const other = placesBelow(row).find((name) =>
      [...LISTS.keys()].some((each) => each !== list && name.startsWith(`${each}.`)),
    );
    return list === undefined || other === undefined
      ? []
      : [say(`表格的一行里既有“${list}”又有“${other}”，一行只能重复一种`)];
  });
  const left = Object.entries(groups(RECORD_PLACES.filter((name) => !used.includes(name)))).map(
    ([group, names]) => `${group}${names.length > 1 ? `（${names.length} 栏）` : ''}`,
  );
  return [
    ...unknown(used, [...RECORD_PLACES, NUMBER], say),
    ...missing(used, say),
    ...mixed.slice(0, MOST_ALIKE),
    ...(left.length > 0
      ? [notice(say(`这些栏目在模板里没有位置，填了也印不出来：${left.join('、')}`, INCOMPLETE))]
      : []),
  ];
}

const INCOMPLETE = 'file/template-incomplete';
const notice = (finding: Diagnostic): Diagnostic => ({ ...finding, severity: 'notice' });

/** Names by what they belong to. */
const groups = (names: readonly string[]): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const name of names) (found[name.split('.')[0] ?? ''] ??= []).push(name);
  return found;
};

function sheetFindings(parts: Parts, say: Say): Diagnostic[] {
  const { tree, rows, heads, said } = firstSheet(parts);
  const used = rows.map((row) => placesOf(row, said));
  const repeated = used.filter((names) => names.some((name) => ROW_PLACES.includes(name)));
  const lookOf = cellLooks(parts);
  const cut = elementsOf(tree, 'c').flatMap((cell) =>
    lookOf(cell).wraps ? [] : namesIn(said(cell)).filter((name) => MAY_BE_LONG.test(name)),
  );
  const strange = heads
    .map(textOf)
    .flatMap(namesIn)
    .filter((name) => !(OF_THE_TABLE as readonly string[]).includes(name));
  const many = `联合体的栏目分在 ${repeated.length} 行里；只能在一行，每个联合体重复这一行`;
  return [
    ...unknown(used.flat(), [...OF_THE_TABLE, ...ROW_PLACES], say),
    ...strange
      .slice(0, MOST_ALIKE)
      .map((name) => say(`页眉、页脚里不能写“{{${name}}}”，只能写${OF_THE_TABLE.join('、')}`)),
    ...missing(used.flat(), say),
    ...(repeated.length > 1 ? [say(many)] : []),
    ...(cut.length > 0 ? [notice(say(`格子没有设自动换行，写长了印不全：${cut.join('、')}`, INCOMPLETE))] : []),
  ];
}

const missing = (used: readonly string[], say: Say): Diagnostic[] =>
  NEEDED.filter((name) => !used.includes(name)).map((name) => say(`没有“{{${name}}}”的位置`));

function unknown(used: readonly string[], known: readonly string[], say: Say): Diagnostic[] {
  return [...new Set(used)]
    .filter((name) => !known.includes(name))
    .slice(0, MOST_ALIKE)
    .map((name) => {
      const near = nearest(name, known);
      return say(`“{{${name}}}”不是栏目的名称${near === undefined ? '' : `，是不是“{{${near}}}”`}`);
    });
}
