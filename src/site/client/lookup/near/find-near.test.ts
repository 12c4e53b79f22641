import { describe, expect, test } from 'vitest';
import { longLife, OLD_NAME } from '#src/testing/long-life.ts';
import { indexRead, usualEntries } from '#src/testing/usual-entries.ts';
import { findSubjects } from '../find.ts';
import { findNear } from './find-near.ts';

const CITY = '连云港市';
const entries = usualEntries();

/** What is offered, the nearest first: `carbon-fibre 少写了“市”`; alliances by id, organisations by name. */
async function offered(query: string, among = entries): Promise<string[]> {
  expect(findSubjects(among, query).subjects, 'is found as it stands').toEqual([]);
  const { near } = await findNear(among, query, CITY);
  return near.map(({ subject, why }) => `${subject.kind === 'alliance' ? subject.entry.row.id : subject.name} ${why}`);
}

/** Whatever is misspelt → the first that is offered. */
const MISSPELT: Readonly<Record<string, readonly (readonly [query: string, first: string])[]>> = {
  'traditional and variant characters': [
    ['連雲港市高性能碳纖維創新聯合體（示例）', 'carbon-fibre 只是繁简或异体字不同'],
    ['連雲港市中藥智能製造創新聯合體（示例）', 'tcm-manufacturing 只是繁简或异体字不同'],
    ['示例電子化學股份有限公司', '示例电子化学股份有限公司 只是繁简或异体字不同'],
    ['示例漁智科技有限公司（连云港）', '示例渔智科技有限公司 多写了“连云港”'],
    ['高性能碳纖維創新聯合體', 'carbon-fibre 少写了“连云港市”“（示例）”'],
    ['連雲港市條斑紫菜種業創新聯合體', 'laver-breeding 少写了“（示例）”'],
    ['農藥中間體', 'green-agrochemicals 繁简或异体字不同，只写了一部分'],
    ['生物可降觧塑料', 'biodegradable-plastics 差 1 个字'],
  ],
  'words left out or added': [
    ['连云港高性能碳纤维创新联合体', 'carbon-fibre 少写了“连云港市”“（示例）”，多写了“连云港”'],
    ['连云港市高性能碳纤维联合体（示例）', 'carbon-fibre 少写了“创新联合体”，多写了“联合体”'],
    ['中药智能制造连云港', 'tcm-manufacturing 少写了“连云港市”“创新联合体”“（示例）”，多写了“连云港”'],
    ['精密锻造创新联合体（连云港）', 'precision-forging 少写了“连云港市”“（示例）”，多写了“连云港”'],
    ['示例碳纤维有限公司', '示例碳纤维股份有限公司 少写了“股份”'],
    ['示例石英科技股份有限公司', '示例石英科技有限公司 多写了“股份”'],
    ['示例石英科技公司', '示例石英科技有限公司 少写了“有限”'],
    ['示例石英科技有限责任公司', '示例石英科技有限公司 多写了“责任”'],
    ['示例石英科技集团有限公司', '示例石英科技有限公司 多写了“集团”'],
    ['连云港示例石英科技有限公司', '示例石英科技有限公司 多写了“连云港”'],
    ['连云港市示例硅材料研究院有限公司', '连云港示例硅材料研究院有限公司 少写了“连云港”，多写了“连云港市”'],
    ['示例药业股份有限公司', '示例药业集团股份有限公司 少写了“集团”'],
    ['示例吸入制剂有限公司', '示例吸入制剂（连云港）有限公司 少写了“连云港”'],
    ['示例可降解材料研究院股份有限公司', '示例可降解材料研究院有限公司 多写了“股份”'],
  ],
  'one or two characters off': [
    ['高性能炭纤维', 'carbon-fibre 差 1 个字'],
    ['连云港市高性能炭纤维创新联合体（示例）', 'carbon-fibre 差 1 个字'],
    ['高性能碳纤维创新联盟', 'carbon-fibre 只写了一部分，且差 1 个字'],
    ['条班紫菜种业', 'laver-breeding 差 1 个字'],
    ['条斑紫采', 'laver-breeding 只写了一部分，且差 1 个字'],
    ['紫菜种业创新联和体', 'laver-breeding 只写了一部分，且差 1 个字'],
    ['低空物流无人几', 'low-altitude-logistics 差 1 个字'],
    ['特种弹性体创新连合体', 'special-elastomers 只写了一部分，且差 1 个字'],
    ['热朔性复合材料', 'thermoplastic-composites 差 1 个字'],
    ['热塑性复和材料创新联合体', 'thermoplastic-composites 差 1 个字'],
    ['石英埚坩', 'quartz-crucibles 只写了一部分，且差 1 个字'],
    ['大尺寸石英干锅', 'quartz-crucibles 差 2 个字'],
    ['大尺寸石英坩锅创新联合体', 'quartz-crucibles 差 1 个字'],
    ['精密段造', 'precision-forging 差 1 个字'],
    ['高纯石英料材', 'silica-materials 差 1 个字'],
    ['示例石英科计有限公司', '示例石英科技有限公司 差 1 个字'],
    ['示例海羊大学', '示例海洋大学 差 1 个字'],
    ['示例海洋大学堂', '示例海洋大学 差 1 个字'],
    ['示例洋大学', '示例海洋大学 差 1 个字'],
    ['海洋示例大学', '示例海洋大学 字的先后不同'],
    ['示例钢丝绳场', '示例钢丝绳厂 差 1 个字'],
  ],
  pinyin: [
    ['gaoxingnengtanxianwei', 'carbon-fibre 拼音相同'],
    ['Gaoxingneng Tanxianwei', 'carbon-fibre 拼音相同'],
    ['gxntxw', 'carbon-fibre 拼音首字母相同'],
    ['lygsgxntxwcxlht', 'carbon-fibre 拼音首字母相同'],
    ['shiyingganguo', 'quartz-crucibles 拼音相同'],
    ['zhongyaozhinengzhizao', 'tcm-manufacturing 拼音相同'],
    ['ZYZNZZ', 'tcm-manufacturing 拼音首字母相同'],
    ['zhyzhnzhz', 'tcm-manufacturing 拼音首字母相同'],
    ['changshichuneng', 'long-duration-storage 拼音相同'],
    ['shili shiying keji youxian gongsi', '示例石英科技有限公司 拼音相同'],
    ['slsykj', '示例石英科技有限公司 拼音首字母相同'],
    ['lvsukeji', '示例绿塑科技有限公司 拼音相同'],
    ['tan纤维', '示例碳纤维股份有限公司 拼音相同'],
    ['高性能坛仙韦', 'carbon-fibre 读音相同'],
  ],
  'characters nobody can type': [
    ['吉祥', '示例𠮷祥新能源有限公司 名称中有生僻字'],
    ['吉祥新能源', '示例𠮷祥新能源有限公司 名称中有生僻字'],
    ['示例吉祥新能源有限公司', '示例𠮷祥新能源有限公司 名称中有生僻字'],
    ['示例启源药用包装有限公司', '示例𬬮源药用包装有限公司 名称中有生僻字'],
    ['示例某通车辆', '示例𤧛通车辆有限公司 名称中有生僻字'],
  ],
  'credit codes': [
    ['91320706522377040O', '示例碳纤维股份有限公司 应核对第 18 位：这里是“O”，名单中是“Q”'],
    ['9132O722859388781F', '示例石英科技有限公司 应核对第 5 位：这里是“O”，名单中是“0”'],
    ['9I320722859388781F', '示例石英科技有限公司 应核对第 2 位：这里是“I”，名单中是“1”'],
    ['913207ZZ859388781F', '示例石英科技有限公司 应核对第 7、8 位：这里是“ZZ”，名单中是“22”'],
    ['91320722859388781E', '示例石英科技有限公司 应核对第 18 位：这里是“E”，名单中是“F”'],
    ['9132 0706 5223 7704 1q', '示例碳纤维股份有限公司 应核对第 17 位：这里是“1”，名单中是“0”'],
    ['91320722859388718F', '示例石英科技有限公司 应核对第 16、17 位：这里是“18”，名单中是“81”'],
    ['9132072285938878F', '示例石英科技有限公司 少写了一位'],
    ['913207228593887811F', '示例石英科技有限公司 多写了一位'],
  ],
};

describe.each(Object.entries(MISSPELT))('%s', (_, table) => {
  test.each(table)('%s → %s', async (query, first) => expect((await offered(query))[0]).toBe(first));
});

test('there are sixty', () => {
  expect(Object.values(MISSPELT).flat().length).toBeGreaterThanOrEqual(60);
});

test.each([
  '完全不相干的名字',
  '华为技术有限公司',
  '石墨烯',
  '高性能碳纤维复合材料研究中心',
  '有限公司联合体',
  'xyz',
  '马铃薯',
])('%s is near to nobody', async (query) => expect(await offered(query)).toEqual([]));

test('beside a name that differs in spare words alone, others are not offered', async () => {
  expect(await offered('示例石英科技公司')).toHaveLength(1);
});

test('former names are near too, after those of today, and are named', async () => {
  const lived = indexRead(longLife().published);
  expect(await offered('连云港旧名纤维创新联合体', lived)).toEqual([
    `fibre 少写了“连云港市”“（示例）”，多写了“连云港”；曾用名“${OLD_NAME}”`,
  ]);
  expect((await offered('jiumingxianwei', lived))[0]).toBe(`fibre 拼音相同；曾用名“${OLD_NAME}”`);
});

describe('of a credit code is said', () => {
  const told = async (code: string) => (await findNear(entries, code, CITY)).told;

  test.each([
    [
      '91320722859388781E',
      '信用代码校验位不符：按前 17 位，第 18 位应为“F”，这里是“E”。应核对第 1 至 8 位和第 18 位。',
    ],
    ['91320706522377041Q', '信用代码校验位不符：按前 17 位，第 18 位应为“U”，这里是“Q”。应核对第 9 至 17 位。'],
    [
      '91320706522377040O',
      '信用代码有误，应核对第 18 位：这里是字母“O”，常是数字“0”之误；信用代码不用 I、O、S、V、Z。',
    ],
    ['I1320722859388781F', '信用代码有误，应核对第 1 位：这里是字母“I”，常是数字“1”之误；信用代码不用 I、O、S、V、Z。'],
    ['9132072285938878F', '统一社会信用代码是 18 位，这里是 17 位。请对照营业执照或法人证书逐位核对。'],
    ['99320722859388781F', '信用代码以 99 开头，不是已启用的登记部门和机构类别，应核对第 1、2 位。'],
  ])('%s: %s', async (code, sentence) => {
    expect(await told(code)).toEqual([sentence]);
  });

  test('that it is right, where it is, and the right writings of one whose letters were misread', async () => {
    const unknown = await findNear(entries, '9111O108551385082Q', CITY);
    expect(unknown.near).toEqual([]);
    expect(unknown.told[1]).toBe('校验位相符的写法是 91110108551385082Q，名单和公示中没有用它的单位。');
    expect(await told('91110108551385082Q')).toEqual(['这个信用代码的校验位相符，只是名单和公示中没有用它的单位。']);
  });

  test('nothing of what is a name', async () => {
    expect(await told('示例石英科技')).toEqual([]);
    expect(await told('shiyingkejigufen')).toEqual([]);
  });
});
