/** What stops a publication, and what does not. */
import { expect, onTestFinished, test } from 'vitest';
import { FIRST_FILE, oneRecordRegister } from '#src/testing/one-record.ts';
import { CLEAN_ALLIANCE } from '#src/testing/temporary-register.ts';
import { loadPublication } from './load-publication.ts';

const DAY = '2026-11-23';
const UNSEEN = 'data/alliances/dongcheng/unseen.yaml';
/** An application nobody can see yet, its certificate's number cut short. */
const WRONG = CLEAN_ALLIANCE.replace('GR202232005678', 'GR2022');

/** The alliances and decisions published of a register with other files in it. */
function published(files: Readonly<Record<string, string>>, asOf = DAY) {
  const register = oneRecordRegister();
  onTestFinished(register.remove);
  for (const [path, text] of Object.entries(files)) register.write(path, text);
  const { records, decisions } = loadPublication(register.root, { asOf });
  return [...records, ...decisions].map(({ id }) => id);
}

test('an application with errors that nobody can see yet is left out, and the rest is published', () => {
  expect(published({})).toEqual(['fibre', '2024/lieru', '2024/gongshi']);
  expect(published({ [UNSEEN]: WRONG })).toEqual(['fibre', '2024/lieru', '2024/gongshi']);
});

test('the same errors in a public record refuse, and the report names it alone', () => {
  const seen = {
    [UNSEEN]: WRONG,
    'data/decisions/2025/gongshi.yaml': 'kind: 公示\ndate: 2025-06-01\nuntil: 2025-06-08\nalliances: [unseen]\n',
  };
  expect(() => published(seen)).toThrow(/登记簿有错误，不能发布[^]*unseen\.yaml/);
  expect(() => published({ [FIRST_FILE]: 'name: 甲\n' })).toThrow('不能发布');
});

test('errors in a decision refuse, whomever it concerns', () => {
  const decision = (alliance: string) => ({
    [UNSEEN]: WRONG,
    'data/decisions/2024/shencha.yaml': `kind: 形式审查\ndate: 2024-07-05\nalliances: [${alliance}]\nunknown: 甲\n`,
  });
  for (const alliance of ['fibre', 'unseen']) expect(() => published(decision(alliance))).toThrow(/shencha\.yaml/);
});

test('on a day in the past what came later is left out', () => {
  expect(published({}, '2024-07-30')).toEqual(['fibre', '2024/gongshi']);
  expect(published({}, '2024-07-01')).toEqual([]);
});
