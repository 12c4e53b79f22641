/** What is consent in the text of a review, what is not, and what stands beside it. */
import { describe, expect, test } from 'vitest';
import { ACCEPTABLE } from '#src/changes/accept.ts';
import { processorSeconds } from '#src/testing/processor-time.ts';
import { consentIn } from './consent-lines.ts';

const LINE = '同意放行：change/mixed';
const FIVE = ['change/mixed', 'change/bureau', 'change/boards', 'change/file-mode', 'privacy/mobile'];

describe('counts', () => {
  test.each<[about: string, body: string, checks?: string[]]>([
    ['the line alone', LINE],
    ['a half-width colon', '同意放行:change/mixed'],
    ['blanks around the colon', '同意放行 ： change/mixed  '],
    ['a full stop', `${LINE}。`],
    ['up to three blanks in front', `   ${LINE}`],
    ['an indent of two wide blanks', `　　${LINE}`],
    ['between plain lines', `核对过原件。\n${LINE}\n谢谢`],
    ['Windows line ends', `核对过。\r\n${LINE}\r\n谢谢\r\n`],
    ['an old Mac’s line ends', `核对过。\r${LINE}\r谢谢`],
    ['several, by 、', `${LINE}、change/bureau`, ['change/mixed', 'change/bureau']],
    ['several, by commas and semicolons', `同意放行：${FIVE[0]}，${FIVE[1]},${FIVE[2]}；${FIVE[3]};${FIVE[4]}`, FIVE],
    ['several, by blanks', `${LINE} change/bureau　change/boards`, ['change/mixed', 'change/bureau', 'change/boards']],
    ['two lines', `${LINE}\n同意放行：change/bureau`, ['change/mixed', 'change/bureau']],
    ['two lines, far apart', `${LINE}\n\n# 说明\n\n同意放行：change/bureau`, ['change/mixed', 'change/bureau']],
    ['the same twice', `${LINE}、change/mixed`, ['change/mixed', 'change/mixed']],
    ['below a closed fence', `\`\`\`yaml\na: 1\n\`\`\`\n${LINE}`],
    ['below a closed fence of tildes with ticks inside', `~~~\n\`\`\`\n~~~\n${LINE}`],
    ['below a closed fence that is longer at its end', `\`\`\`\na\n\`\`\`\`\`\n${LINE}`],
    ['below a comment of one line', `<!-- 说明 -->\n${LINE}`],
    ['below a closed fence that ends a quotation', `> 例\n\`\`\`\na\n\`\`\`\n${LINE}`],
    ['below a comment that is closed', `<!-- 说明\n两行 -->\n${LINE}`],
    ['below a quotation and an empty line', `> 依据呢？\n\n${LINE}`],
    ['below a quoted fence and an empty line', `> \`\`\`\n> a\n\n${LINE}`],
    ['beside inline code, but in a paragraph of its own', `看过 \`src/x.ts\`。\n\n${LINE}\n\n也看过 \`src/y.ts\`。`],
    ['below a smaller-than sign', `3 < 5\n${LINE}`],
  ])('%s', (_, body, checks) => {
    expect(consentIn(body)).toEqual({ checks: checks ?? ['change/mixed'], ignored: [] });
  });

  test.each(ACCEPTABLE)('%s', (id) => {
    expect(consentIn(`同意放行：${id}`)).toEqual({ checks: [id], ignored: [] });
  });
});

describe('does not count, and is said', () => {
  const OTHER = '除“同意放行：”和编号以外还有别的字或记号';
  const FENCE = '写在代码框里';
  const LOOSE = '写在列表里或缩进的代码框后面，分不清代码框到哪里为止';
  const COMMENT = '写在 HTML 注释里';
  const HTML = '写在 HTML 标记后面';
  const QUOTED = '写在引用里，或紧接在引用下面';
  const CODE = '写在反引号里，或有反引号';
  const INDENTED = '前面有四个以上的空格，算作代码';
  const JOINED = '与它相连的行里有反引号、方括号、~、\\ 或 $；在它上下各空一行';

  test.each<[about: string, body: string, why: string, line?: number]>([
    ['an exception', '同意放行：除 change/mixed 以外的都可以', OTHER],
    ['an exception behind', `${LINE} 除外`, OTHER],
    ['a refusal', `${LINE} 不行`, OTHER],
    ['a refusal in English', `${LINE} no`, '没有“no”这个可以放行的编号，整行不算'],
    ['a refusal in front', `不${LINE}`, OTHER],
    ['an explanation in brackets', `${LINE}（已核对）`, OTHER],
    ['an id within a sentence', '同意放行：请看 change/mixed', OTHER],
    ['one wrong word among right ones', `${LINE}、change/bureau、暂缓`, OTHER],
    ['no colon', '同意放行 change/mixed', OTHER],
    ['no id', '同意放行：', '没有写编号'],
    ['separators only', '同意放行：、 ，', '没有写编号'],
    ['an id that is none', '同意放行：change/mixd', '没有“change/mixd”这个可以放行的编号，整行不算'],
    ['an id that is none, beside one that is', `${LINE}、change/mixd`, '没有“change/mixd”这个可以放行的编号，整行不算'],
    ['a clause of the notice', '同意放行：min-members', '没有“min-members”这个可以放行的编号，整行不算'],
    ['every check', '同意放行：change/*', OTHER],
    ['full-width letters', '同意放行：ｃｈａｎｇｅ／ｍｉｘｅｄ', OTHER],
    ['capitals', '同意放行：Change/Mixed', OTHER],
    ['a number, which is not said again', '同意放行：13800138000', OTHER],
    ['an unseen character in the id', '同意放行：change/mix\u200bed', OTHER],
    ['an unseen character in front', `\u200b${LINE}`, OTHER],
    ['a line separator, which ends no line', `除以下：\u2028${LINE}`, OTHER],
    ['a mark of a list', `- ${LINE}`, OTHER],
    ['a number of a list', `1. ${LINE}`, OTHER],
    ['a box that is not ticked', `- [ ] ${LINE}`, OTHER],
    ['a heading', `## ${LINE}`, OTHER],
    ['bold', `**${LINE}**`, OTHER],
    ['struck out', `~~${LINE}~~`, OTHER],
    ['struck out over lines', `~~原先说\n${LINE}\n作废~~`, JOINED, 2],
    ['inline code', `\`${LINE}\``, CODE],
    ['an id in inline code', '同意放行：`change/mixed`', CODE],
    ['inline code over lines', `\`\n${LINE}\n\``, JOINED, 2],
    ['inline code over lines, some of them indented', `\`例\n      a\n${LINE}\n      b\n\``, JOINED, 3],
    ['the hidden text of a picture', `![例\n${LINE}\n](x.png)`, JOINED, 2],
    ['the target of a link that is not shown', `[a]:\n${LINE}`, JOINED, 2],
    ['a formula', `$$\n${LINE}\n$$`, JOINED, 2],
    ['a fence', `\`\`\`\n${LINE}\n\`\`\``, FENCE, 2],
    ['a fence with a language, Windows line ends', `\`\`\`text\r\n${LINE}\r\n\`\`\``, FENCE, 2],
    ['a fence of tildes', `~~~ \`a\`\n${LINE}\n~~~`, FENCE, 2],
    ['a fence never closed', `\`\`\`\na\n\n${LINE}`, FENCE, 4],
    ['a fence that shorter ticks do not close', `\`\`\`\`\n\`\`\`\n${LINE}\n\`\`\`\``, FENCE, 3],
    ['a fence that ticks with a word do not close', `\`\`\`\n\`\`\`x\n${LINE}\n\`\`\``, FENCE, 3],
    ['a fence that quoted ticks do not close', `\`\`\`\n> \`\`\`\n${LINE}\n\`\`\``, FENCE, 3],
    ['a fence in which a comment is not one', `\`\`\`\n<!--\n${LINE}\n-->\n\`\`\``, FENCE, 3],
    ['the second fence, where the first ticks are none', `\`\`\`a\`\`\`\n\n\`\`\`\n${LINE}\n\`\`\``, FENCE, 4],
    ['a fence in a list', `- \`\`\`\n${LINE}\n  \`\`\``, LOOSE, 2],
    ['below a fence in a list that a line has torn', `- a\n\n  \`\`\`\n甲\n  \`\`\`\n${LINE}\n\`\`\``, LOOSE, 6],
    ['a comment', `<!-- ${LINE} -->`, COMMENT],
    ['a comment over lines', `<!--\n\n${LINE}\n\n-->`, COMMENT, 3],
    ['a comment in which ticks are no fence', `<!--\n\`\`\`\n-->\n<!--\n${LINE}\n-->`, COMMENT, 5],
    ['a comment never closed', `<!-- 说明\n${LINE}`, COMMENT, 2],
    ['the rest of the line that closes a comment', `<!--\n--> ${LINE}`, COMMENT, 2],
    ['a comment within a line', `看 <!--\n${LINE}\n-->`, HTML, 2],
    ['a comment within the line', `${LINE} <!-- 不行 -->`, HTML],
    ['a block of code in HTML', `<pre>\n${LINE}\n</pre>`, HTML, 2],
    ['struck out in HTML', `<del>\n\n${LINE}\n\n</del>`, HTML, 3],
    ['a quotation', `> ${LINE}`, QUOTED],
    ['a quotation without a blank', `>${LINE}`, QUOTED],
    ['a quotation in a list', `- > 例\n${LINE}`, QUOTED, 2],
    ['a quotation in a quotation', `> > ${LINE}`, QUOTED],
    ['the line right below a quotation', `> 可以写\n${LINE}`, QUOTED, 2],
    ['two lines below a quotation', `> 可以写\n如下\n${LINE}`, QUOTED, 3],
    ['four blanks in front', `    ${LINE}`, INDENTED],
    ['a tab in front', `\t${LINE}`, INDENTED],
  ])('%s', (_, body, why, line = 1) => {
    expect(consentIn(body)).toEqual({ checks: [], ignored: [{ line, why }] });
  });

  test('a wrong line beside a right one takes nothing from it', () => {
    expect(consentIn(`${LINE}\n同意放行：change/bureau 不行`)).toEqual({
      checks: ['change/mixed'],
      ignored: [{ line: 2, why: OTHER }],
    });
  });

  test('a text without the word is passed over, whatever it names', () => {
    expect(consentIn('看过了，change/mixed 没有问题\n同意\nchange/mixed')).toEqual({ checks: [], ignored: [] });
  });

  test('the longest text there can be is read in time that grows with its length', () => {
    const long = (line: string) => line.repeat(Math.floor(65_536 / line.length));
    const seconds = processorSeconds(() => {
      for (const line of [`${LINE}\n`, `${LINE}`, '同意放行：\n`\n', '- ', '> ', '<!--', '`', '1. ', ' ', '同意放行 '])
        expect(consentIn(long(line)).ignored.length).toBeLessThanOrEqual(65_536 / 5);
    });
    expect(seconds).toBeLessThan(2);
  });
});
