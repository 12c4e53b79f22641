/** npm run office-check: opens the published workbook in LibreOffice and compares what it shows with the CSV, cell by cell. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCsv } from '../../src/testing/e2e/parse-csv.ts';
import { CannotRun, runCommand } from '../command.ts';

/** Comma, double quote, UTF-8; text quoted, numbers bare; the second run writes formulas instead of values. */
const AS_SHOWN = '44,34,76,1,,0,true,false,true,false';
const AS_FORMULAS = '44,34,76,1,,0,true,false,false,true';
/** Title, publisher and day stand above the heading row. */
const ABOVE = 2;

const USAGE = `用法：npm run office-check

  用 LibreOffice 打开已发布的汇总表（dist/alliances.xlsx），与 CSV 逐格对照。先运行 npm run build；
  需要 LibreOffice（Debian 的 libreoffice-calc-nogui）。

  --help   显示本说明

  结果：0 一致，1 有不一致的格或公式，2 无法运行
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
    return wrong.length + formulas.length > 0 || codes.includes('') ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The first sheet as LibreOffice gives it. */
function opened(folder: string, filter: string): string[][] {
  const { error, status } = spawnSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    `csv:Text - txt - csv (StarCalc):${filter}`,
    '--outdir',
    folder,
    'dist/alliances.xlsx',
  ]);
  if (error || status !== 0) throw new CannotRun('需要 LibreOffice（Debian 的 libreoffice-calc-nogui）');
  return parseCsv(readFileSync(join(folder, 'alliances.csv'), 'utf8').replace(/^\ufeff/, ''));
}
