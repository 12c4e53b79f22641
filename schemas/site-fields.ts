/** What the site's own files hold: addresses, paths, owners and codes. Marked as pure: the form uses none of them, and they stay out of its script. */
import { onlyWritten, saysNothing } from './says-nothing.ts';
import { webAddressProblem } from './web-address.ts';
import { Unreadable, writtenText } from './written.ts';

/** The words before the year in an office's document numbers (发文机关代字), such as ×科 of ×科〔2024〕12号. */
export const DocumentSeries = /* @__PURE__ */ writtenText(
  (value) =>
    saysNothing(value)
      ? new Unreadable(onlyWritten(value), '只写文号中年份前面的字；没有的，删去')
      : /^[一-龥]{2,12}$/.test(value)
        ? value
        : new Unreadable('不是发文代字', '只写文号中年份前面的字'),
  { type: 'string', pattern: '^[一-龥]{2,12}$' },
);

/** The address of a site or repository: https, or http inside an organisation; `javascript:` and the like are no addresses. */
export const HttpUrl = writtenText(
  (value) => {
    const wrong = webAddressProblem(value);
    return wrong ? new Unreadable(wrong.problem, wrong.needed) : value;
  },
  { type: 'string', format: 'uri', pattern: '^https?://' },
);

/** Where another register is published: the address of its front page, or the path of a folder it was copied into. */
export const RegisterPlace = /* @__PURE__ */ writtenText(
  (value) => {
    const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(value);
    const wrong = isAddress ? webAddressProblem(value) : undefined;
    if (wrong) return new Unreadable(wrong.problem, wrong.needed);
    if (isAddress && /[?#]/.test(value)) return new Unreadable('网址里有 ? 或 #', '写到首页为止');
    if (!isAddress && saysNothing(value)) return new Unreadable(onlyWritten(value), '写网址，或文件夹的路径');
    return value === '' || /[\n<>"|?*]/.test(value)
      ? new Unreadable('不是网址，也不是文件夹', '写 https:// 开头的网址，或文件夹的路径')
      : value;
  },
  { type: 'string' },
);

/** Where on its host a site lies: `/`, or `/register/`. */
export const SitePath = /* @__PURE__ */ writtenText(
  (value) => (/^\/(?:[\w.~-]+\/)*[\w.~-]*$/.test(value) ? value : new Unreadable('不是路径', '以 / 开头，根路径写 /')),
  { type: 'string', pattern: '^/(?:[\\w.~-]+/)*[\\w.~-]*$' },
);

/** An account or team of the code host, as CODEOWNERS names it: `@account` or `@organisation/team`. */
export const Owner = /* @__PURE__ */ writtenText(
  (value) =>
    /^@[A-Za-z0-9][A-Za-z0-9-]*(\/[A-Za-z0-9][\w.-]*)?$/.test(value)
      ? value
      : new Unreadable('不是审核组', '@账号 或 @组织/小组'),
  { type: 'string', pattern: '^@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9][\\w.-]*)?$' },
);

/** The first two characters of a credit code (GB 32100): who registered its holder, and as what. */
export const CodePair = /* @__PURE__ */ writtenText(
  (value) =>
    /^[0-9A-HJ-NPQRTUWXY]{2}$/.test(value) ? value : new Unreadable('不是信用代码的前两位', '写作 "91"，加引号'),
  { type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{2}$' },
);

/** The area code of office land-lines. */
export const AreaCode = /* @__PURE__ */ writtenText(
  (value) => (/^0\d{2,3}$/.test(value) ? value : new Unreadable('不是电话区号', '0 开头的三四位数字')),
  { type: 'string', pattern: '^0\\d{2,3}$', patternErrorMessage: '0 开头的三四位数字；在编辑器中请加引号' },
);
