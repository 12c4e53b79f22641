/** npm run office-check: opens the published workbooks in LibreOffice, compares what is shown with the CSV cell by cell, and measures the letters of the sheet that is printed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCsv } from '../../src/testing/e2e/parse-csv.ts';
import { CannotRun, runCommand } from '../command.ts';

/** Comma, double quote, UTF-8; text quoted, numbers bare; the second run writes formulas instead of values. The second sheet. */
const AS_SHOWN = '44,34,76,1,,0,true,false,true,false,false,2';
const AS_FORMULAS = '44,34,76,1,,0,true,false,false,true,false,2';
const SHEET = '全部栏目';
/** In points, on A4. */
const LEAST = 9;
/** Title, publisher and day stand above the heading row. */
const ABOVE = 2;

const USAGE = `用法：npm run office-check

  用 LibreOffice 打开已发布的全部公开记录（dist/alliances.xlsx 的“全部栏目”），与 CSV 逐格对照；再把培育名单打印成
  PDF，量打印页上的字有多大（不小于 ${LEAST} 磅）。先运行 npm run build；需要 LibreOffice 和 pdftotext
  （Debian 的 libreoffice-calc-nogui 和 poppler-utils）。

  --help   显示本说明

  结果：0 一致，1 有不一致的格、公式，或者字太小，2 无法运行
`;

await runCommand(() => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!existsSync('dist/alliances.csv')) throw new CannotRun('没有 dist；先运行 npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'office-check-'));
  try {
    const expected = parseCsv(readFileSync('dist/alliances.csv', 'utf8').replace(/^\ufeff/, ''));
    const shown = opened(folder, AS_SHOWN).slice(ABOVE);
    const formulas = opened(folder, AS_FORMULAS)
      .flat()
      .filter((cell) => cell.startsWith('='));
    const wrong = expected.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        shown[r]?.[c] === cell ? [] : [`第 ${r + 1} 行第 ${c + 1} 列：应为“${cell}”，显示“${shown[r]?.[c] ?? ''}”`],
      ),
    );
    const codes = expected.slice(1).map((row) => row.find((cell) => /^[0-9A-Z]{18}$/.test(cell)) ?? '');
    const rare = expected.flat().filter((cell) => /[\u{20000}-\u{3ffff}]/u.test(cell)).length;
    process.stdout.write(
      `${expected.length - 1} 行，${codes.filter(Boolean).length} 个信用代码，${rare} 格有扩展区汉字；不一致 ${wrong.length} 格，公式 ${formulas.length} 个\n`,
    );
    for (const line of wrong.slice(0, 20)) process.stdout.write(`  ${line}\n`);
    const size = printedSize(folder);
    process.stdout.write(`打印页上的字 ${size.toFixed(1)} 磅\n`);
    return wrong.length + formulas.length > 0 || codes.includes('') || size < LEAST ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The sheet of all columns as LibreOffice gives it. */
function opened(folder: string, filter: string): string[][] {
  convert(folder, `csv:Text - txt - csv (StarCalc):${filter}`, 'alliances.xlsx');
  // It ends rows with a line feed alone, as lines within a cell.
  const text = readFileSync(join(folder, `alliances-${SHEET}.csv`), 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\n', '\r\n');
  return parseCsv(text).map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n')));
}

/** How wide a character of a heading is on the first page of the list, in points. */
function printedSize(folder: string): number {
  convert(folder, 'pdf', 'listed.xlsx');
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-l', '1', join(folder, 'listed.pdf'), '-'], {
    encoding: 'utf8',
  });
  const [, left, right] = /xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>联合体名称</.exec(stdout ?? '') ?? [];
  if (left === undefined || right === undefined)
    throw new CannotRun('量不出打印页上的字：需要 pdftotext（Debian 的 poppler-utils）');
  return (Number(right) - Number(left)) / '联合体名称'.length;
}

/** A file of the site as LibreOffice writes it in another format, into a folder. */
function convert(folder: string, format: string, file: string): void {
  const { error, status } = spawnSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
    join('dist', file),
  ]);
  if (error || status !== 0) throw new CannotRun('需要 LibreOffice（Debian 的 libreoffice-calc-nogui）');
}
