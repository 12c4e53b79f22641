/** Mailboxes of an office, and those that anybody can have: the former may be published, the latter stand nowhere. */
import { Unreadable, writtenText } from './written.ts';

/** Providers whose mailboxes belong to persons, as they stand before `.com`, `.cn` and the like. */
export const PERSONAL_PROVIDERS =
  'qq|foxmail|163|126|yeah|139|189|188|wo|sina|sohu|aliyun|21cn|tom|263|gmail|outlook|hotmail|live|icloud|me|yahoo|msn';

const PERSONAL = new RegExp(`@(?:[a-z0-9-]+\\.)*(?:${PERSONAL_PROVIDERS})\\.(?:com|cn|net)(?:\\.cn)?$`);
const ADDRESS = /^[a-z0-9]+(?:[._+-][a-z0-9]+)*@[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*\.[a-z]{2,}$/;
const LONGEST = 100;

/** The common mailbox of an office, at a domain of an organisation's own; canonically in lower case. */
export const OfficeEmail = /* @__PURE__ */ writtenText(
  (value) => {
    const address = value.replace(/\s/g, '').replace('＠', '@').toLowerCase();
    if (PERSONAL.test(address))
      return new Unreadable('是个人也能注册的邮箱', '单位自己域名的公用邮箱；没有的不填，只写办公电话和地址');
    return ADDRESS.test(address) && address.length <= LONGEST
      ? address
      : new Unreadable('不是邮箱地址', '单位公用的邮箱，写作 gxc@kjj.example.cn');
  },
  { type: 'string', format: 'email', pattern: '^\\S+@\\S+\\.[A-Za-z]{2,}$', maxLength: LONGEST },
);
