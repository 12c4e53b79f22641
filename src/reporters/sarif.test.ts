import { expect, test } from 'vitest';
import { finding, hostile, notice, onFile, reportOf, twoHundred, warning } from '#src/testing/sample-reports.ts';
import { sarifReporter } from './sarif.ts';

interface Log {
  $schema: string;
  version: string;
  runs: Run[];
}
interface Run {
  columnKind: string;
  language: string;
  tool: {
    driver: { name: string; rules: (Record<'shortDescription' | 'fullDescription' | 'help', Text> & { id: string })[] };
  };
  results: { ruleId: string; ruleIndex: number; level: string; message: Text; locations: Place[] }[];
}
interface Text {
  text: string;
}
interface Place {
  physicalLocation: {
    artifactLocation: { uri: string; uriBaseId: string };
    region?: { startLine: number; startColumn: number };
  };
}

/** The one run of the log over these findings. */
const runOf = (...diagnostics: Parameters<typeof reportOf>): Run => {
  const log = JSON.parse(sarifReporter(reportOf(...diagnostics))) as Log;
  expect(log.$schema).toBe('https://json.schemastore.org/sarif-2.1.0.json');
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  return log.runs[0] ?? expect.unreachable();
};

type Result = Run['results'][number];
const resultOf = (parts: Parameters<typeof finding>[0]): Result =>
  runOf(finding(parts)).results[0] ?? expect.unreachable();
const placeOf = ({ locations }: Result) => (locations[0] ?? expect.unreachable()).physicalLocation;

test('what the standard requires of a run is there', () => {
  const run = runOf(warning, notice, finding(), onFile, hostile, ...twoHundred);
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect([run.language, run.tool.driver]).toEqual(['zh-CN', expect.objectContaining({ language: 'zh-CN' })]);
  expect(run.tool.driver.name).toBe('innovation-alliance-register');
  const { rules } = run.tool.driver;
  expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length);
  for (const rule of rules) {
    for (const part of [rule.shortDescription, rule.fullDescription, rule.help]) {
      expect(part.text, rule.id).toBeTypeOf('string');
      expect(part.text).not.toBe('');
    }
  }
  expect(run.results).toHaveLength(205);
  for (const result of run.results) {
    expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    const { artifactLocation, region } = placeOf(result);
    expect(artifactLocation.uri).toMatch(/^(?:[\w.~!*'()-]|%[0-9A-F]{2})+(?:\/(?:[\w.~!*'()-]|%[0-9A-F]{2})+)*$/);
    expect(artifactLocation.uriBaseId).toBe('%SRCROOT%');
    expect(region?.startLine).toBeGreaterThanOrEqual(1);
    expect(region?.startColumn).toBeGreaterThanOrEqual(1);
  }
});

test('one finding', () => {
  const run = runOf(finding());
  const [result] = run.results;
  // Which number its rule has is looked up below: it is another whenever a check is added.
  expect(run.results.map((each) => ({ ...each, ruleIndex: 0 }))).toMatchInlineSnapshot(`
    [
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "data/alliances/haizhou/fibre.yaml",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "endColumn": 10,
                "endLine": 12,
                "startColumn": 3,
                "startLine": 12,
              },
            },
          },
        ],
        "message": {
          "text": "成员单位 2 家，原则上不少于 3 家
    依据：连科〔2024〕31号 二、（一）2：“成员单位原则上不少于 3 个，坚持‘四个面向’”
    改法：增加成员单位",
        },
        "ruleId": "min-members",
        "ruleIndex": 0,
      },
    ]
  `);
  expect(run.tool.driver.rules[result?.ruleIndex ?? -1]).toMatchInlineSnapshot(`
    {
      "fullDescription": {
        "text": "创新联合体要由几家单位协同，成员太少不成其为联合体",
      },
      "help": {
        "text": "增加成员单位",
      },
      "id": "min-members",
      "shortDescription": {
        "text": "成员单位数量",
      },
    }
  `);
});

test('rules and checks are described whether they found something or not', () => {
  const ids = runOf().tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(expect.arrayContaining(['min-members', 'name-unique', 'file/kind', 'privacy/mobile']));
  expect(runOf().results).toEqual([]);
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['notice', 'note'],
] as const)('%s is %s', (severity, level) => {
  expect(resultOf({ severity }).level).toBe(level);
});

test.each([
  ['data/联合体 #1?.yaml', 'data/%E8%81%94%E5%90%88%E4%BD%93%20%231%3F.yaml'],
  ['/etc/passwd', 'etc/passwd'],
  ['./data/./a.yaml', 'data/a.yaml'],
  ['../../etc/passwd', 'etc/passwd'],
  ['C:\\data\\a.yaml', 'C%3A/data/a.yaml'],
  ['data/\ud800.yaml', 'data/%EF%BF%BD.yaml'],
])('the path %j is the URI %s', (file, uri) => {
  expect(placeOf(resultOf({ at: { file, line: 1, column: 1 } })).artifactLocation.uri).toBe(uri);
});

test('a finding without a way out or a clause says no more than its message', () => {
  const { fix: _, clause: __, ...bare } = finding();
  expect(runOf(bare).results[0]?.message.text).toBe('成员单位 2 家，原则上不少于 3 家');
});

test('a message holds neither placeholder nor link', () => {
  const { message } = resultOf({ message: '{0} [a](http://evil.example) { event: 推荐 }' });
  expect(message.text.split('\n')[0]).toBe('{ 0} [a] (http://evil.example) { event: 推荐 }');
});

test('a cell of a workbook is a place of its own', () => {
  const { locations } = resultOf({ at: { file: 'a.xlsx', line: 7, column: 3, cell: '成员单位!C7' } });
  expect(locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: 'a.xlsx', uriBaseId: '%SRCROOT%' } },
      logicalLocations: [{ fullyQualifiedName: '成员单位!C7' }],
    },
  ]);
});

test('nothing in it acts in a log', () => {
  expect(sarifReporter(reportOf(hostile))).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]|##\[|^\s*::/mu);
});

test('what waits for a word of the bureau is a warning and says so', () => {
  const [result] = runOf(finding({ rule: 'change/list-shrinks', message: '离开' })).results;
  expect(result).toMatchObject({ level: 'warning', message: { text: expect.stringMatching(/^待市局确认：离开/) } });
});
