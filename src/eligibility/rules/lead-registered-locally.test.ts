/** Which places are in a city of any kind, and which only begin like one. */
import { describe, expect, test } from 'vitest';
import type { District } from '#schemas/district.ts';
import { contextOf, ruleOf, said } from '#src/testing/checked.ts';

interface City {
  asked: { city: string; province?: string; prefecture?: string };
  areas: readonly string[];
  within: readonly string[];
  elsewhere: readonly string[];
}

const CITIES: Record<string, City> = {
  'a city of a province': {
    asked: { city: '连云港市', province: '江苏省' },
    areas: ['甲区', '东海县'],
    within: ['连云港市', '江苏省连云港市', '江苏连云港市甲区', '连云港甲区', '江苏连云港甲区', '江苏省东海县', '甲区'],
    elsewhere: ['连云港', '浙江省连云港市甲区', '江苏省南京市甲区', '南京市连云港市路', '连云港市外', '甲县'],
  },
  'a city of an autonomous region': {
    asked: { city: '南宁市', province: '广西壮族自治区' },
    areas: ['甲区', '武鸣区'],
    within: ['广西壮族自治区南宁市甲区', '广西南宁市甲区', '广西南宁甲区', '南宁甲区', '广西甲区', '南宁市'],
    elsewhere: [
      '广西柳州市甲区',
      '广东省南宁市甲区',
      '广东南宁市甲区',
      '南宁县甲区',
      '济南宁市甲区',
      '广西南宁',
      '广西',
    ],
  },
  'a prefecture': {
    asked: { city: '喀什地区', province: '新疆维吾尔自治区' },
    areas: ['喀什市', '甲县'],
    within: [
      '新疆喀什地区甲县',
      '新疆维吾尔自治区喀什地区甲县',
      '喀什地区甲县',
      '新疆喀什甲县',
      '新疆喀什市',
      '喀什市',
    ],
    elsewhere: ['新疆和田地区甲县', '喀什噶尔甲县', '喀什', '西藏喀什地区甲县'],
  },
  'a league': {
    asked: { city: '锡林郭勒盟', province: '内蒙古自治区' },
    areas: ['甲旗'],
    within: ['内蒙古锡林郭勒盟甲旗', '内蒙古自治区锡林郭勒盟', '锡林郭勒甲旗', '内蒙古锡林郭勒甲旗'],
    elsewhere: ['内蒙古兴安盟甲旗', '蒙古锡林郭勒盟甲旗'],
  },
  'an autonomous prefecture': {
    asked: { city: '凉山彝族自治州', province: '四川省' },
    areas: ['甲区', '木里藏族自治县'],
    within: [
      '四川省凉山彝族自治州甲区',
      '四川省凉山州甲区',
      '凉山州甲区',
      '凉山州',
      '四川凉山甲区',
      '凉山木里县',
      '四川省木里藏族自治县',
      '木里县',
    ],
    elsewhere: ['四川省甘孜州甲区', '凉山', '凉山路甲区', '云南省凉山州甲区', '凉山州外', '木里乡'],
  },
  'an autonomous prefecture called like a province': {
    asked: { city: '海南藏族自治州', province: '青海省' },
    areas: ['共和县'],
    within: ['青海省海南藏族自治州共和县', '青海海南州共和县', '海南州', '海南共和县'],
    elsewhere: ['海南省海口市', '海南省共和县', '海南海口市', '青海省海北州共和县'],
  },
  'a city of the province called like it': {
    asked: { city: '海口市', province: '海南省' },
    areas: ['甲区'],
    within: ['海南省海口市甲区', '海南海口甲区', '海南省甲区'],
    elsewhere: ['海南州甲区', '青海省海南州共和县', '海南藏族自治州甲区'],
  },
  'a city called like its province': {
    asked: { city: '吉林市', province: '吉林省' },
    areas: ['甲区'],
    within: ['吉林省吉林市甲区', '吉林吉林市甲区', '吉林市甲区', '吉林甲区', '吉林省甲区', '吉林省吉林甲区'],
    elsewhere: ['吉林省长春市甲区', '吉林省', '吉林长春甲区', '辽宁省吉林市甲区'],
  },
  'another city of such a province': {
    asked: { city: '长春市', province: '吉林省' },
    areas: ['朝阳区'],
    within: ['吉林长春市朝阳区', '吉林省朝阳区', '长春朝阳区', '朝阳区'],
    elsewhere: ['吉林市朝阳区', '吉林省吉林市朝阳区', '北京市朝阳区', '辽宁省朝阳市'],
  },
  'a city called like an area elsewhere': {
    asked: { city: '朝阳市', province: '辽宁省' },
    areas: ['朝阳县', '双塔区'],
    within: ['辽宁朝阳市', '朝阳县', '辽宁省朝阳县', '朝阳双塔区'],
    elsewhere: ['朝阳区', '北京市朝阳区', '北京朝阳区', '长春市朝阳区'],
  },
  'a city under a prefecture': {
    asked: { city: '昆山市', province: '江苏省', prefecture: '苏州市' },
    areas: ['甲区', '高新区'],
    within: [
      '江苏省苏州市昆山市甲区',
      '江苏苏州昆山市',
      '苏州市昆山市甲区',
      '苏州昆山甲区',
      '江苏省苏州昆山甲区',
      '江苏省昆山市',
      '昆山高新区',
    ],
    elsewhere: [
      '苏州市高新区',
      '江苏省苏州市甲区',
      '苏州甲区',
      '江苏省无锡市昆山市甲区',
      '浙江省苏州市昆山市',
      '苏州市',
    ],
  },
  'a city called like its prefecture': {
    asked: { city: '喀什市', province: '新疆维吾尔自治区', prefecture: '喀什地区' },
    areas: ['甲区'],
    within: ['新疆喀什地区喀什市甲区', '喀什地区喀什市', '新疆喀什市', '喀什喀什市', '喀什甲区'],
    elsewhere: ['喀什地区甲区', '新疆喀什地区疏附县', '喀什地区'],
  },
  'a municipality without a province': {
    asked: { city: '天津市' },
    areas: ['河北区', '甲区'],
    within: ['天津市河北区', '河北区', '天津河北区', '河北区某路'],
    elsewhere: ['河北省甲县', '重庆市甲区'],
  },
  'a city whose province the notice does not name': {
    asked: { city: '南宁市' },
    areas: ['甲区'],
    within: ['广西南宁市甲区', '广西壮族自治区南宁市甲区', '广西南宁甲区', '南宁市'],
    elsewhere: ['柳州市甲区', '广西柳州市甲区', '济南宁市'],
  },
};

const rule = ruleOf('lead-registered-locally');

/** Whether the rule has something against a place, under a notice that asks for this city. */
function refuses({ asked, areas }: City, place: string): boolean {
  const context = contextOf();
  const districts = areas.map((name, i) => ({ id: `board-${i}`, name, authority: name })) as District[];
  const register = { ...context.register, districts };
  const draft = { lead: { name: '示例公司', registeredIn: place } };
  return said(rule.id, draft, rule.params.decode(asked as never) as object, { ...context, register }).length > 0;
}

describe.each(Object.entries(CITIES))('%s', (_what, city) => {
  test.each(city.within)('%s is in it', (place) => {
    expect(refuses(city, place)).toBe(false);
  });
  test.each(city.elsewhere)('%s is not', (place) => {
    expect(refuses(city, place)).toBe(true);
  });
});
