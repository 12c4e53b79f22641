import { chineseDate } from '#src/dates.ts';
import { defineRule } from '../define-rule.ts';
import { representativeOn } from '#src/registry/state/representative.ts';
import { organisationsOf } from '../named-organisations.ts';
import { None } from './none.ts';
import { echoOf } from './out-of-batch.ts';

/** Lead and every member signed, through the legal representative or somebody authorised, in time. */
export default defineRule({
  id: 'agreement-signed',
  title: '共同签订组建协议',
  why: '各家单位都签了组建协议，权利和义务才有依据',
  fix: '写明协议签署日期（agreement.signed），牵头单位和每家成员单位写明签字人（signatory）',
  params: None,
  asks: () =>
    '写明组建协议的签署日期，不晚于申报日期；牵头单位和每家成员单位都有签字人，身份为法定代表人或授权人；以法定代表人身份代表牵头单位签字的，与签署时的法定代表人为同一人',
  concerns: 'members',
  *check(alliance, _params, { register, day }) {
    const { agreement, application, batch, lead } = alliance;
    if (!agreement?.signed)
      yield { path: agreement ? ['agreement', 'signed'] : ['agreement'], message: '组建协议的签署日期尚未填写' };
    const named = register.site.repository.visibility === 'private';
    for (const { path, organisation } of organisationsOf(alliance)) {
      const { name = '（未填名称的单位）', signatory } = organisation;
      if (signatory?.as && (signatory.name || !named)) continue;
      const at = [...path, 'signatory'];
      if (!signatory)
        yield { path: at, message: `${name}没有组建协议签字人`, needed: '法定代表人或授权人', subject: name };
      else if (!signatory.as)
        yield {
          path: [...at, 'as'],
          message: `${name}的签字人没有写明身份`,
          needed: '法定代表人或授权人',
          subject: name,
        };
      else yield { path: [...at, 'name'], message: `${name}的签字人没有写明姓名`, subject: name };
    }
    // Whoever represented the lead when the agreement was signed, whoever does today.
    const representative = lead && representativeOn(lead, agreement?.signed ?? day);
    if (
      lead?.signatory?.as === '法定代表人' &&
      lead.signatory.name &&
      representative &&
      lead.signatory.name !== representative
    ) {
      const message = '牵头单位的签字人身份是法定代表人，姓名却与签署时的法定代表人不同';
      yield { path: ['lead', 'signatory', 'name'], message, fix: '改正姓名；由他人代签的，身份改为 授权人' };
    }
    if (agreement?.signed && application?.date && agreement.signed > application.date) {
      const message = `组建协议${chineseDate(agreement.signed)}签署，晚于${chineseDate(application.date)}申报，应先签协议再填申请书`;
      yield {
        path: ['agreement', 'signed'],
        message,
        found: agreement.signed,
        needed: `不晚于${chineseDate(application.date)}`,
        fix: '核对签署日期和申报日期，写错的改正；确实晚于申报的，先签协议，再重新申报',
        ...echoOf(application.date, batch),
      };
    }
  },
  attested: (_alliance, _params, { register }) => register.site.repository.visibility === 'public',
  // Whoever came later signed on a day of its own, which is not written.
  basis: ({ agreement, members = [] }, _params, { isLater }) =>
    isLater
      ? '已写明签字人'
      : `牵头单位和 ${members.length} 家成员单位于${agreement ? chineseDate(agreement.signed) : ''}签署`,
});
