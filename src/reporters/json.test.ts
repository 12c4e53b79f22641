import { expect, test } from 'vitest';
import { jsonReporter } from './json.ts';
import { changeOf, finding, hostile, onFile, reportOf, warning } from '#src/testing/sample-reports.ts';

test('version, day, summary, alliances, findings', () => {
  expect(jsonReporter(reportOf(warning, finding(), onFile))).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "asOf": "2024-08-05",
      "summary": {
        "alliances": 1,
        "error": 2,
        "awaited": 0,
        "warning": 1,
        "notice": 0
      },
      "alliances": [
        {
          "id": "fibre",
          "file": "data/alliances/haizhou/fibre.yaml",
          "verdicts": [
            {
              "clause": "members-at-least-three",
              "rule": "min-members",
              "status": "不通过"
            }
          ]
        }
      ],
      "diagnostics": [
        {
          "rule": "name-unique",
          "severity": "warning",
          "message": "名称与“连云港市碳纤维创新联合体”相近",
          "field": "联合体名称",
          "fix": "核对是否为同一个联合体",
          "at": {
            "file": "data/alliances/haizhou/fibre.yaml",
            "line": 1,
            "column": 7
          }
        },
        {
          "rule": "min-members",
          "severity": "error",
          "message": "成员单位 2 家，原则上不少于 3 家",
          "field": "成员单位",
          "found": "2 家",
          "needed": "不少于 3 家",
          "fix": "增加成员单位",
          "clause": {
            "document": "连科〔2024〕31号",
            "citation": "二、（一）2",
            "text": "成员单位原则上不少于 3 个，坚持“四个面向”，"
          },
          "at": {
            "file": "data/alliances/haizhou/fibre.yaml",
            "line": 12,
            "column": 3,
            "endLine": 12,
            "endColumn": 10
          }
        },
        {
          "rule": "file/kind",
          "severity": "error",
          "message": "是链接，不是普通文件",
          "fix": "删去链接，把文件本身放到这里",
          "at": {
            "file": "data/alliances/haizhou/link.yaml",
            "line": 1,
            "column": 1
          }
        }
      ]
    }
    "
  `);
});

test('no findings', () => {
  expect(JSON.parse(jsonReporter(reportOf()))).toMatchObject({
    version: 1,
    summary: { alliances: 1, error: 0, warning: 0, notice: 0 },
    diagnostics: [],
  });
});

test('a parser reads hostile text back whole; a log reads nothing in it', () => {
  const text = jsonReporter(reportOf(hostile));
  expect(JSON.parse(text).diagnostics).toEqual([hostile]);
  expect(text).not.toMatch(/[^\P{C}\n]|[\u2028\u2029]|##\[|^\s*::/mu);
});

test('the order of keys does not depend on who made the finding', () => {
  const { at, ...rest } = finding();
  const reversed = Object.fromEntries(Object.entries({ ...rest, extra: 1 }).reverse()) as typeof rest;
  expect(jsonReporter(reportOf({ at: { ...at }, ...reversed }))).toBe(jsonReporter(reportOf(finding())));
});

test('what waits for a word is told apart from errors, and of a change the verdict stands in front', () => {
  const waits = finding({ rule: 'change/list-shrinks' });
  const report = { ...reportOf(waits, warning), change: changeOf({ files: { ...changeOf().files, total: 1 } }) };
  const read = JSON.parse(jsonReporter(report));
  expect(read.verdict).toEqual({
    state: '要市局确认',
    text: '要市局确认：没有错误，有 1 处须经市局同意才能并入登记簿，有 1 处提醒请核对',
  });
  expect(read.summary).toEqual({ alliances: 1, error: 0, awaited: 1, warning: 1, notice: 0 });
  expect(read.diagnostics.map(({ awaited }: { awaited?: true }) => awaited)).toEqual([true, undefined]);
});
