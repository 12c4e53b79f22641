/** The row that shows how to fill in: a fictional alliance under the latest notice, never read back. */
import { examplesOf } from '#schemas/help.ts';
import { NO_WORDS } from '#schemas/word-meaning.ts';
import type { OrganisationWord } from '#schemas/vocabulary.ts';
import { yearOf } from '#schemas/notice-words.ts';
import type { PlainMap } from '#src/staff/form/form-record.ts';
import { bookHelp, wordsOffered, type BookCatalogue } from './catalogue.ts';
import { EXAMPLE, type BookSheet } from './layout.ts';
import { rowsOfRecord, type RowTexts } from './record-rows.ts';

const NAME = '高性能碳纤维创新联合体（示例）';
const LEAD = '示例碳纤维股份有限公司';
const MEMBER = '示例海洋大学';

/** The example of a register: what it shows is the same everywhere but for the places of {@link VARIES}. */
export function exampleRecord(catalogue: BookCatalogue): { id: string; value: PlainMap } {
  const { site, industries, notices } = catalogue;
  const [notice] = notices;
  const { leadKinds, memberKinds, taskKinds, charterContents } = notice?.vocabulary ?? NO_WORDS;
  const lead = leadKinds.find(({ figures }) => figures) ?? firstThatIs('企业', leadKinds);
  const year = notice ? yearOf(notice.id) : 2024;
  const examples = examplesOf(bookHelp(catalogue));
  const [point] = wordsOffered(catalogue, 'opinionPoints');
  const value: PlainMap = {
    name: site.city + NAME,
    batch: notice?.id ?? '',
    industry: (industries.find(({ name }) => name.includes('纤维')) ?? industries[0])?.name ?? '',
    positioning: '面向海上风电和氢能储运，攻克高强碳纤维稳定制备的共性技术',
    lead: {
      name: LEAD,
      creditCode: '91320706522377040Q',
      kind: lead?.word ?? '',
      registeredIn: examples.place,
      legalRepresentative: '张示例',
      signatory: { name: '张示例', as: '法定代表人' },
      highTech: [{ certificate: 'GR202332001234', issued: '2023-11-06' }],
      ...(lead?.figures ? { finance: { year: `${year - 1}`, salesRevenue: '82000', rdExpenditure: '3280' } } : {}),
      role: '总体组织，牵头原丝工艺攻关',
    },
    agreement: { signed: `${year}-05-20` },
    charter: { adopted: `${year}-05-20`, covers: [...charterContents] },
    recommendation: {
      date: `${year}-06-25`,
      document: examples.boardDocument,
      opinion: { others: [{ point: point?.word ?? '认定事项', opinion: '经查，符合通知要求' }] },
    },
    contact: { office: '科技与产业处', phone: examples.phone },
    members: [
      {
        name: MEMBER,
        creditCode: '12320700506198990M',
        kind: firstThatIs('研究', memberKinds)?.word ?? '',
        role: '原丝纺丝机理研究',
        team: '高分子纤维团队，固定人员 18 人',
        signatory: { name: '李示例', as: '授权人' },
      },
    ],
    tasks: [
      {
        kind: taskKinds[0] ?? '技术攻关',
        title: 'T1100 级碳纤维原丝稳定化制备',
        goal: `拉伸强度≥6.6 GPa，${year + 2} 年底前完成中试`,
        undertakers: [LEAD, MEMBER],
        start: `${year}-07`,
        end: `${year + 2}-12`,
      },
    ],
    application: { date: `${year}-06-10` },
    statement: {
      platforms: '牵头单位建有省级企业技术中心，专职研发人员 120 人',
      cooperation: '与示例海洋大学自 2019 年起共建联合实验室',
      coordination: '2023 年牵头举办高性能纤维产学研对接会',
      facilities: '示例海洋大学纤维团队固定人员 18 人，有中试纺丝线一条',
    },
    formerLeads: [
      {
        name: '示例先进纤维研究院',
        creditCode: '52320700296137814T',
        kind: firstThatIs('研究', leadKinds)?.word ?? '',
        until: `${year}-05-01`,
      },
    ],
  };
  return { id: EXAMPLE, value };
}

const firstThatIs = (
  nature: OrganisationWord['is'],
  words: readonly OrganisationWord[],
): OrganisationWord | undefined => words.find(({ is }) => is === nature) ?? words[0];

/** What follows from the city and its notice: a workbook made under another notice shows something else there. */
const VARIES: ReadonlySet<string> = new Set([
  'batch',
  'industry',
  'lead.kind',
  'lead.registeredIn',
  'lead.finance.year',
  'lead.finance.salesRevenue',
  'lead.finance.rdExpenditure',
  'agreement.signed',
  'charter.adopted',
  'charter.covers',
  'recommendation.date',
  'recommendation.document',
  'recommendation.opinion.others.point',
  'contact.phone',
  'members.kind',
  'tasks.kind',
  'tasks.goal',
  'tasks.start',
  'tasks.end',
  'application.date',
  'formerLeads.kind',
  'formerLeads.until',
]);

/** Whether the texts of a row are the example's: the names, codes and words that are the same in every register. */
export function isExampleRow(sheet: BookSheet, texts: RowTexts, catalogue: BookCatalogue): boolean {
  const same = (shown: RowTexts) =>
    sheet.columns.every(({ place }, i) => {
      const [text, example] = [texts[i] ?? null, shown[i] ?? null];
      const at = place.join('.');
      // A column that was taken away tells nothing.
      if (text === null) return true;
      return at === 'name' ? text.endsWith(NAME) : VARIES.has(at) || text === example;
    });
  return rowsOfRecord(sheet, exampleRecord(catalogue).value).some(same);
}
