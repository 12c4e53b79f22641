/** How provinces, prefectures and cities are written: with what kind of area they are, or without. */

/** As they stand in names of autonomous areas; the short ones only with 族, for they end other names too. */
const PEOPLES =
  '(?:(?:蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|布依|朝鲜|土家|哈尼|傈僳|拉祜|东乡|纳西|景颇|仫佬|布朗|撒拉|毛南|仡佬|阿昌|普米|德昂|保安|裕固|独龙|基诺|各)族?|[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京]族)+';

/** What an area's kind is called, and how short that may be: 自治州 becomes 州, and nobody writes 自治区 short. */
const AUTONOMOUS = new RegExp(`^([一-龥]{2,}?)(?:${PEOPLES})?自治([区州县旗])$`);
/** A county is never written without 县, 区 or 旗: another place may begin so. */
const WITH_KIND = /^([一-龥]{2,})(?:省|市|地区|盟)$/;

/** The ways an area's name is written. */
export interface AreaNames {
  /** With its kind, which tells it from every other area: 凉山彝族自治州, 凉山州. The whole name is the first. */
  whole: readonly [string, ...string[]];
  /** Without its kind: 凉山, with which another place may begin too. None of a county. */
  short: readonly string[];
}

/** The ways the name of a province, prefecture, city or county is written; `name` as the law has it. */
export function areaNames(name: string): AreaNames {
  const [, stem, kind] = AUTONOMOUS.exec(name) ?? [];
  if (stem !== undefined && kind !== undefined)
    return {
      whole: kind === '区' ? [name] : [name, `${stem}${kind}`],
      short: kind === '区' || kind === '州' ? [stem] : [],
    };
  const bare = WITH_KIND.exec(name)?.[1];
  return { whole: [name], short: bare === undefined ? [] : [bare] };
}

/** Every way of it, the longest first, so that one that begins another is not taken for it. */
export const waysToWrite = (name: string): readonly string[] => {
  const { whole, short } = areaNames(name);
  return [...whole, ...short].sort((a, b) => b.length - a.length);
};
