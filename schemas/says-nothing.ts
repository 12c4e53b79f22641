/** Texts that say nothing: what people write where something must be written. */

const WHERE = '(?:附件|附页|附表|附录|申请书|建设申请书|协议|章程|方案|材料)';
const PART = '(?:[0-9一二三四五六七八九十]*|第.{1,3}(?:部分|章|节|条|页))';
const NOTHING = new RegExp(
  `^(?:无|没有|暂无|尚无|略|从略|待定|未定|暂定|待补|待补充|待填|待填写|待完善|未填|未填写|不详|同上|同前|空|好|无内容|见上|(?:请|详|另)?见${WHERE}${PART}|na|none|null|tbd|todo)$`,
  'i',
);
/** Begins with a word that none of them begins with, as nearly every text does. */
const SAYS = /^(?![无没暂尚略从待未不同空好见请详另])[\u4e00-\u9fff]/;
/** A letter or digit of any script. A longer text that has one says something; one that has none is a line to write on. */
const WORD = /[^\s\p{P}\p{S}]/u;
const LONGEST = 30;

/** Whether a text, apart from spaces and punctuation, says nothing. */
export function saysNothing(text: string): boolean {
  if (SAYS.test(text) || (text.length > LONGEST && WORD.test(text))) return false;
  const said = text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  return said === '' || NOTHING.test(said);
}

/** What is said of a text that says nothing: what was written, on one line and cut where it is long. */
export function onlyWritten(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > 30 ? `只写了“${line.slice(0, 30).join('')}…”` : `只写了“${line.join('')}”`;
}
