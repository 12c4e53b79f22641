/** Who publishes the register and where; another city changes only this file. */
import { z } from 'zod';
import { internal, shown } from './field.ts';
import { Name, OfficePhone, Slug, Text } from './text-fields.ts';
import { Count } from './number-fields.ts';
import { AreaCode, DocumentSeries, HttpUrl, Owner, RegisterPlace, SitePath } from './site-fields.ts';
import { OfficeContact } from './office-contact.ts';

/**
 * The version of the data format that these schemas read: raised whenever a register that was in order would no longer
 * be read as it was meant. What each version is, and how to come from the one before, stands in .github/CHANGELOG.md.
 */
export const FORMAT = 3;

/** Where the bureau takes objections to a 公示 that does not say it itself, and what it asks of them. */
export const ObjectionOffice = z.strictObject({
  office: shown(Name, { label: '受理部门', help: '写部门，不写个人' }),
  phone: shown(OfficePhone.optional(), { label: '受理电话', help: '只可为办公座机，写作 {phone}' }),
  address: shown(Text.optional(), { label: '受理地址', help: '邮寄或当面提交的地址' }),
  needs: shown(Text.optional(), {
    label: '提出的要求',
    help: '异议要怎样写、附什么，照市局的规定写，如“书面提出，写明事实和依据”；没有规定的不填',
  }),
});

/**
 * Another city's register, which this site searches together with its own: what is gathered of it stands in
 * `data/registers/<id>.json`. Where folders are is nobody's business: what the public sees is in public-registers.ts.
 */
export const ListedRegister = z.strictObject({
  id: internal(Slug, { label: '标识', help: '也是 data/registers/ 里的文件名，定了不改' }),
  name: internal(Name, { label: '名称', help: '在网页上怎样称呼这个登记簿' }),
  url: internal(RegisterPlace, {
    label: '网址或文件夹',
    help: '写到那个网站的首页为止；没有网址的，写拷来的 dist/ 放在哪个文件夹，网页上不出现文件夹',
  }),
});

export const Site = z.strictObject({
  // Optional here, so that its absence is told with both versions and the way out: src/registry/format.ts.
  format: internal(Count.optional(), {
    label: '数据格式版本',
    help: `现在是 ${FORMAT}；每个版本是什么、怎样升级，见 .github/CHANGELOG.md`,
  }),
  city: shown(Name, { label: '城市', help: '全称，如 某某市' }),
  bureau: shown(Name, { label: '主办单位', help: '科技主管部门的全称' }),
  name: shown(Name, { label: '网站名称', help: '显示在每页页首' }),
  siteCode: shown(Text.optional(), { label: '政府网站标识码', help: '没有的不填' }),
  url: shown(HttpUrl, { label: '网址', help: '站点的完整地址，不含路径；只在单位内网的可以用 http://' }),
  base: shown(SitePath, { label: '路径', help: '站点所在路径，根路径写 /' }),
  repository: shown(
    z.strictObject({
      url: shown(HttpUrl.optional(), { label: '仓库地址', help: '在网页上打开登记仓库的地址；没有放到托管平台的不填' }),
      forge: shown(z.enum(['github', 'gitee', 'gitlab']).optional(), {
        label: '托管平台',
        help: 'github.com、gitee.com、gitlab.com 不用填；自建的写它是哪一种，都不是的不填：网页只说明怎样做，不给链接',
      }),
      visibility: shown(z.enum(['private', 'public']), {
        label: '仓库可见性',
        help: 'private：登记仓库只给工作人员看；public：登记仓库对外公开，写入就等于公布，不得填写姓名和经营数据',
      }),
    }),
    { label: '登记仓库', help: '存放登记文件、决定和程序的代码仓库' },
  ),
  documents: shown(z.array(DocumentSeries).min(1).max(20), {
    label: '市局发文代字',
    help: '文号中年份前面的字；决定的文号只能用这里的代字',
  }),
  examples: shown(
    z
      .strictObject({
        place: shown(Name.optional(), { label: '注册地', help: '市和县区' }),
        boardSeries: shown(DocumentSeries.optional(), { label: '县区发文代字', help: '某一家科技主管部门的发文代字' }),
        areaCode: shown(AreaCode.optional(), { label: '电话区号', help: '如 0xxx' }),
      })
      .optional(),
    { label: '例子', help: '填写说明里举的本市的例子；不填的，用不指明城市的写法' },
  ),
  contact: shown(OfficeContact.optional(), {
    label: '联系方式',
    help: '市局收登记文件、答复询问的部门、单位邮箱、办公电话和地址，会公开；没有的不填',
  }),
  objections: shown(ObjectionOffice.optional(), {
    label: '异议受理',
    help: '公示没有另写受理部门、电话或地址的，网页、日历和订阅用这里的；没有固定受理部门的不填',
  }),
  registers: internal(z.array(ListedRegister).min(1).max(1000).optional(), {
    label: '其他登记簿',
    help: '要在这个网站上一起查的各地登记簿，由 npm run gather 取来，见 .github/MANY-REGISTERS.md；没有的不填',
  }),
  owners: internal(z.array(Owner).optional(), { label: '市局审核组', help: '规则、通知、工作流和未列明文件的审核组' }),
});
export type Site = z.output<typeof Site>;
