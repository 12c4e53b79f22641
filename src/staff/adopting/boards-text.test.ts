import { describe, expect, test } from 'vitest';
import { boardsText } from './boards-text.ts';

const TEXT = `# 通知主送的县区和板块。
# 不得更改。

districts:
  # 第一个
  - { id: east, name: 东区, authority: 东区科技局, divisionCode: "320706", owners: ["@old/east"] }
  - { id: west, name: 西区, authority: 西区科技局 } # 没有代码
  # 开发区
  - id: zone
    name: 开发区
    authority: 开发区经发局
`;
const board = (id: string, name: string, ...owners: string[]) => ({
  id,
  name,
  authority: `${name}科技局`,
  ...(owners.length > 0 ? { owners } : {}),
});
const EAST = { ...board('east', '东区', '@city/east'), divisionCode: '320706' };
const WEST = board('west', '西区');
const ZONE = { id: 'zone', name: '开发区', authority: '开发区经发局' };

test('nothing changes where the boards are the same', () => {
  expect(boardsText(TEXT, [{ ...EAST, owners: ['@old/east'] }, WEST, ZONE])).toBe(TEXT);
});

test('other reviewers and names stand in the lines that there were', () => {
  expect(boardsText(TEXT, [EAST, { ...WEST, name: '城西区', owners: ['@city/west'] }, ZONE])).toBe(
    TEXT.replace('@old/', '@city/').replace(
      'name: 西区, authority: 西区科技局 }',
      'name: 城西区, authority: 西区科技局, owners: ["@city/west"] }',
    ),
  );
});

describe('new boards', () => {
  const SOUTH = '  - { id: south, name: 南区, authority: 南区科技局, owners: ["@city/south"] }\n';
  const south = board('south', '南区', '@city/south');
  const old = { ...EAST, owners: ['@old/east'] };

  test.each([
    ['first', [south, old, WEST, ZONE], TEXT.replace('  # 第一个\n', `${SOUTH}  # 第一个\n`)],
    ['between', [old, south, WEST, ZONE], TEXT.replace('  - { id: west', `${SOUTH}  - { id: west`)],
    ['last', [old, WEST, ZONE, south], TEXT + SOUTH],
  ])('%s, a line each', (_, boards, text) => {
    expect(boardsText(TEXT, boards)).toBe(text);
  });

  test('do not take over the comment of one that goes', () => {
    const text = boardsText(TEXT, [old, south, ZONE]);
    expect(text).toBe(TEXT.replace(/ {2}- \{ id: west.*\n/, SOUTH));
    expect(text).not.toContain('没有代码');
  });

  test('alone stand below what stood above the list', () => {
    expect(boardsText(TEXT, [south])).toBe(`# 通知主送的县区和板块。\n# 不得更改。\n\ndistricts:\n${SOUTH}`);
  });
});

test('a file without an end of line, or with all in brackets, holds them as well', () => {
  const flow = 'districts: [{ id: east, name: 东区, authority: 东区科技局 }]';
  expect(boardsText(flow, [board('east', '东区'), WEST])).toBe(
    'districts: [{ id: east, name: 东区, authority: 东区科技局 }, { id: west, name: 西区, authority: 西区科技局 }]\n',
  );
});

test('what says that a contact is the sample’s goes with it; a comment on a real one stays', () => {
  const board = { id: 'east', name: '东区', authority: '东区科技局' };
  const written = (email: string) =>
    `districts:\n  - id: east\n    name: 东区\n    authority: 东区科技局\n    contact: { office: 甲科, email: ${email} } # 说明\n`;
  const own = { ...board, contact: { office: '乙科', email: 'own@east.example' } };
  expect(boardsText(written('kjj@east.example.cn'), [own])).not.toContain('说明');
  expect(boardsText(written('kjj@east.example.cn'), [own])).toContain('office: 乙科');
  expect(boardsText(written('kjj@east.example'), [own])).toContain('# 说明');
});
