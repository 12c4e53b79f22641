/** For tests: the packages that other programs write of the same cells. */
import JSZip from 'jszip';
import { repacked, SHEET_PARTS } from './sample-books.ts';

const PARTS = Object.values(SHEET_PARTS);
const onSheets = (change: (xml: string) => string) => Object.fromEntries(PARTS.map((path) => [path, change]));

/** As scripts do with openpyxl and the like: texts in their cells, no shared texts, no styles, no drop-downs, no widths. */
export async function byScript(bytes: Uint8Array): Promise<Uint8Array> {
  const shared = (await (await JSZip.loadAsync(bytes)).file('xl/sharedStrings.xml')?.async('string')) ?? '';
  const texts = [...shared.matchAll(/<si>([^]*?)<\/si>/g)].map(([, content = '']) => content);
  const plain = (xml: string) =>
    xml
      .replace(/<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g, (_, before, after, index) => {
        return `<c ${before}t="inlineStr"${after}><is>${texts[Number(index)] ?? ''}</is></c>`;
      })
      .replace(/<c ([^>]*?)\/>/g, '')
      .replace(/ s="\d+"/g, '')
      .replace(/<(dataValidations|cols|sheetViews|pageSetup|headerFooter)\b[^>]*?(?:\/>|>[^]*?<\/\1>)/g, '');
  return repacked(bytes, {
    ...onSheets(plain),
    'xl/worksheets/sheet1.xml': plain,
    'xl/worksheets/sheet6.xml': plain,
    'xl/sharedStrings.xml': null,
    'xl/styles.xml': null,
    'xl/theme/theme1.xml': null,
  });
}

/** "Strict Open XML": the same elements in other namespaces, days as ISO texts. */
export const strict = (bytes: Uint8Array): Promise<Uint8Array> => {
  const other = (xml: string) =>
    xml
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      )
      .replace('<workbook ', '<workbook conformance="strict" ');
  return repacked(bytes, {
    ...onSheets(other),
    ...Object.fromEntries(
      ['xl/workbook.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'].map(
        (path) => [path, other],
      ),
    ),
  });
};

/** As WPS writes: an extension of its own in every sheet, its name for the program, days in a Chinese built-in format. */
export const byWps = (bytes: Uint8Array): Promise<Uint8Array> =>
  repacked(bytes, {
    ...onSheets((xml) =>
      xml.replace(
        '</worksheet>',
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></extLst></worksheet>',
      ),
    ),
    'docProps/app.xml': (xml) => xml.replace(/<Application>[^<]*</, '<Application>WPS 表格<'),
    'xl/workbook.xml': (xml) =>
      xml.replace('<workbook ', '<workbook xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData" '),
    'docProps/custom.xml': () =>
      '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
  });

/** A sheet as long and wide as the program can: blank styled rows to the last one. */
export const endless = (bytes: Uint8Array): Promise<Uint8Array> =>
  repacked(bytes, {
    [SHEET_PARTS['成员单位']]: (xml) =>
      xml
        .replace(/<dimension [^>]*>/, '<dimension ref="A1:XFD1048576"/>')
        .replace(
          '</sheetData>',
          `${Array.from({ length: 30_000 }, (_, i) => `<row r="${i + 900}" ht="15"><c r="A${i + 900}" s="1"/></row>`).join('')}<row r="1048576" ht="15"/></sheetData>`,
        ),
  });
