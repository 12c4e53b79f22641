/** Notes at cells: the comments of a sheet and the boxes they are shown in, added to those that are there. */
import type JSZip from 'jszip';
import { relations } from './cells.ts';
import { columnNumber } from './checks.ts';
import { withoutPrefix } from './mark-sheet.ts';
import { encodeXml } from '#src/registry/templates/xml-text.ts';
import { attribute } from './xml.ts';
import type { Parts } from './zip-parts.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** By it our own notes are known again in a workbook that is marked once more. */
const SIGN = '【错误】';

const NO_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>登记校验</author></authors><commentList></commentList></comments>';
const NO_BOXES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** A sheet on its way: its part and its XML. */
export interface SheetPart {
  path: string;
  xml: string;
  /** A number no other sheet has, for the names of new parts. */
  number: number;
}

/** Adds notes by cell (`C7`); returns the sheet's XML, which has to name the boxes. */
export async function addNotes(parts: Parts, sheet: SheetPart, notes: ReadonlyMap<string, string>): Promise<string> {
  const related = (await relations(parts, sheet.path)) ?? [];
  const target = (kind: string) => related.find(({ type }) => type === `${TYPES}/${kind}`)?.target;
  const paths = {
    comments: target('comments') ?? `xl/comments${sheet.number}.xml`,
    boxes: target('vmlDrawing') ?? `xl/drawings/vmlDrawing${sheet.number}.vml`,
  };
  const old = withoutPrefix((await parts.text(paths.comments)) ?? NO_COMMENTS, 'comments');
  const ours = [...old.matchAll(/<comment\b([^>]*)>(?:(?!<\/comment>)[^])*?【错误】[^]*?<\/comment>/g)].map(
    (match) => match[0],
  );
  if (notes.size === 0 && ours.length === 0) return sheet.xml;
  const dropped = ours.map((comment) => attribute(comment.slice(8), 'ref') ?? '');
  const kept = ours.reduce((xml, comment) => xml.replace(comment, ''), old);
  const taken = new Set(
    [...kept.matchAll(/<comment\b([^>]*)>/g)].map(([, attributes = '']) => attribute(attributes, 'ref')),
  );
  // A cell has one note: where the person wrote one, theirs stays.
  const fresh = [...notes].filter(([ref]) => !taken.has(ref));
  const comments = fresh.map(
    ([ref, text]) =>
      `<comment ref="${ref}" authorId="0"><text><r><t xml:space="preserve">${encodeXml(`${SIGN}${text}`)}</t></r></text></comment>`,
  );
  const boxes = withoutBoxes((await parts.text(paths.boxes)) ?? NO_BOXES, dropped);
  put(
    parts.zip,
    paths.comments,
    kept.replace('</commentList>', () => `${comments.join('')}</commentList>`),
  );
  put(
    parts.zip,
    paths.boxes,
    boxes.replace(
      /<\/xml>\s*$/,
      () => `${fresh.map(([ref], i) => box(ref, sheet.number * 100_000 + i)).join('')}</xml>`,
    ),
  );
  const added = [
    ...(target('comments') ? [] : [{ kind: 'comments', path: paths.comments, id: 'rIdNotes' }]),
    ...(target('vmlDrawing') ? [] : [{ kind: 'vmlDrawing', path: paths.boxes, id: 'rIdNoteBoxes' }]),
  ];
  await relate(parts, sheet.path, added);
  await declare(parts, target('comments') ? undefined : paths.comments);
  return target('vmlDrawing') ? sheet.xml : withBoxes(sheet.xml);
}

/** A part's text as bytes: JSZip breaks characters beyond the BMP in long texts. */
export const put = (zip: JSZip, path: string, text: string): void => {
  zip.file(path, new TextEncoder().encode(text), { date: new Date('2000-01-01T00:00:00Z'), createFolders: false });
};

function box(ref: string, id: number): string {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:220pt;height:90pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>${Number(row) - 1}</x:Row><x:Column>${columnNumber(letters) - 1}</x:Column></x:ClientData></v:shape>`;
}

function withoutBoxes(xml: string, refs: readonly string[]): string {
  const gone = new Set(refs.map((ref) => /<x:Row>.*<\/x:Column>/.exec(box(ref, 0))?.[0]));
  return xml.replace(/<v:shape\b[^]*?<\/v:shape>/g, (shape) => {
    const row = /<x:Row>\s*(\d+)/.exec(shape)?.[1];
    const column = /<x:Column>\s*(\d+)/.exec(shape)?.[1];
    return gone.has(`<x:Row>${row}</x:Row><x:Column>${column}</x:Column>`) ? '' : shape;
  });
}

async function relate(parts: Parts, path: string, added: readonly { kind: string; path: string; id: string }[]) {
  if (added.length === 0) return;
  const at = path.lastIndexOf('/') + 1;
  const name = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const xml = ((await parts.text(name)) ?? empty).replace(
    /<Relationships\b([^>]*)\/>/,
    '<Relationships$1></Relationships>',
  );
  const lines = added.map(
    (each) =>
      `<Relationship Id="${each.id}" Type="${TYPES}/${each.kind}" Target="${at === 'xl/worksheets/'.length ? each.path.replace('xl/', '../') : `/${each.path}`}"/>`,
  );
  put(
    parts.zip,
    name,
    xml.replace('</Relationships>', () => `${lines.join('')}</Relationships>`),
  );
}

async function declare(parts: Parts, comments: string | undefined) {
  const name = '[Content_Types].xml';
  const xml = (await parts.text(name)) ?? '';
  const vml = /Extension="vml"/i.test(xml)
    ? ''
    : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  const part =
    comments === undefined
      ? ''
      : `<Override PartName="/${comments}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`;
  put(
    parts.zip,
    name,
    xml.replace(/(<Types\b[^>]*>)/, (types) => types + vml).replace('</Types>', () => `${part}</Types>`),
  );
}

const AFTER_BOXES =
  /<(?:legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function withBoxes(xml: string): string {
  const from = xml.indexOf('</sheetData>');
  const named = `<legacyDrawing xmlns:r="${TYPES}" r:id="rIdNoteBoxes"/>`;
  return xml.slice(0, from) + xml.slice(from).replace(AFTER_BOXES, (next) => named + next);
}
