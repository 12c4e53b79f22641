/** The name of the person to ask is left out; office and telephone stay. */

/** What stands between 联系人 and the telephone, or the end of the sentence. */
const CONTACT = /((?:联系人|联络人)[：:] ?)([^。；）)]*?)(?=[，,、 ]*(?:联系)?电话|[。；）)]|$)/gm;
const OFFICE = '.*(?:处|科|室|局|中心|办|委|部|院|所)';
const NAMES = '[一-龥]{2,4}(?:[，,、 ]+[一-龥]{2,4})*';
const IS_OFFICE = new RegExp(`^${OFFICE}$`);
const OFFICE_AND_NAMES = new RegExp(`^(${OFFICE})[，,、 ]+${NAMES}$`);
const ONLY_NAMES = new RegExp(`^${NAMES}$`);

/** A notice without names of contacts; `unclear` are words in which a name may be left. */
export function leaveOutContact(notice: string): { notice: string; left: number; unclear: string[] } {
  let left = 0;
  const unclear: string[] = [];
  const text = notice.replace(CONTACT, (found: string, head: string, written: string) => {
    const who = written.trim();
    if (who === '' || IS_OFFICE.test(who) || who === '（姓名略）') return found;
    const [, office] = OFFICE_AND_NAMES.exec(who) ?? [];
    if (office === undefined && !ONLY_NAMES.test(who)) {
      unclear.push(found.trim());
      return found;
    }
    left += 1;
    return `${head}${office ?? '（姓名略）'}`;
  });
  return { notice: text, left, unclear };
}
