/** The parts of the document: their order, the clauses they answer, what repeats and what stays together; blank forms. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Alliance } from '#schemas/alliance.ts';
import type { Draft } from '#schemas/draft.ts';
import { CLAUSE_RULES } from '#src/eligibility/rules/index.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import { all, opened, parseXml, said, saidIn, type Element } from '#src/testing/application-opened.ts';
import { USUAL } from '#src/testing/registers.ts';
import { OWN_POINT, TWO_NOTICES } from '#src/testing/two-notices.ts';

const { catalogue, alliances } = loadRegistry(readDataFolder(USUAL));
const policy = catalogue?.policies.get('2024')?.policy ?? expect.unreachable();
const usual = alliances.find(({ id }) => id === 'carbon-fibre')?.draft ?? expect.unreachable();

/** Part and passages, as the instructions have them. */
const answersIn = (document: Element) =>
  all(document, 'w:tbl')
    .map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => said(cell))))
    .filter(([head]) => head?.[0] === '部分')
    .flatMap(([, ...rows]) => rows);

describe('the parts', () => {
  let document: Element;
  let paragraphs: Element[];
  beforeAll(async () => {
    ({ document, paragraphs } = await opened(usual, { policy }));
  });

  test('stand in their order under their headings', () => {
    expect(saidIn(paragraphs, 'Title')).toEqual(['连云港市', '创新联合体建设申请书']);
    expect(saidIn(paragraphs, 'Heading1')).toEqual([
      '一、基本信息',
      '二、牵头单位',
      '三、成员单位一览',
      '四、建设基础',
      '五、定位、规划与任务',
      '六、组织架构',
      '七、运行机制',
      '八、附件清单',
      '九、承诺与审核意见',
    ]);
    // What stands above an applicant's own text has no number that could be taken for one of the text's own.
    expect(saidIn(paragraphs, 'Heading2')).toEqual([
      '研发平台与队伍',
      '组织协同',
      '合作基础自述',
      '科研条件',
      '建设定位',
      '中长期发展规划',
      '任务',
      '管理协调机构',
      '科技成果和知识产权归属',
      '许可使用',
      '转化收益分配',
      '经费管理',
      '（一）牵头单位承诺',
      '（二）成员单位意见',
      '（三）推荐单位审核意见',
      '（四）审核单位审核意见',
    ]);
    expect(saidIn(paragraphs, 'CoverNote')).toEqual([
      '依据：连科〔2024〕31号',
      '登记标识：carbon-fibre　数据日期：2024年8月5日',
    ]);
  });

  test('the instructions say how to fill it in, and which clauses each part answers', () => {
    const said_ = saidIn(paragraphs, 'Instruction');
    expect(said_).toHaveLength(6);
    expect(said_[0]).toBe(
      '1. 依据《市科技局关于组织开展 2024 年度连云港市创新联合体培育建设工作的通知》（连科〔2024〕31号）填写。由牵头单位会同各成员单位填写，连同“八、附件清单”所列材料提交海州区科技局审核。',
    );
    expect(said_[1]).toContain('考核指标：到期可以检验的目标，写明数量和时间。30—200 字，见二、（一）1');
    expect(answersIn(document)).toEqual([
      ['一、基本信息', '二、（一）1；四、1'],
      ['二、牵头单位', '二、（一）2；二、（二）1'],
      ['三、成员单位一览', '二、（一）2；二、（三）2；二、（三）3'],
      ['四、建设基础', '二、（二）2；二、（二）3；二、（三）1；二、（三）2；二、（三）3'],
      ['五、定位、规划与任务', '一、（一）；二、（一）1；二、（一）3'],
      ['六、组织架构', '二、（一）2；二、（一）3；二、（一）4；四、1'],
      ['七、运行机制', '二、（一）4'],
      ['八、附件清单', '二、（一）3；四、1'],
      ['九、承诺与审核意见', '四、1；四、2'],
    ]);
  });

  test('every clause is answered by some part', async () => {
    const renumbered = policy.clauses.map((clause) => ({ ...clause, citation: clause.rule ?? clause.id }));
    const { document: renumberedPaper } = await opened(usual, { policy: { ...policy, clauses: renumbered } });
    const answered = answersIn(renumberedPaper).join('；');
    const asked = new Set(renumbered.map(({ citation }) => citation));
    expect([...asked].filter((clause) => !answered.includes(clause))).toEqual([]);
    for (const rule of policy.clauses.flatMap(({ rule }) => rule ?? [])) expect(CLAUSE_RULES).toHaveProperty([rule]);
  });

  test('without a notice cite nothing', async () => {
    const { document: bare, paragraphs: of } = await opened(usual, { policy: undefined });
    expect(answersIn(bare)).toEqual([]);
    expect(saidIn(of, 'Instruction')).toHaveLength(5);
    expect(saidIn(of, 'CoverNote')).toHaveLength(1);
  });

  test('lists repeat their heads; no row is torn', () => {
    const tables = all(document, 'w:tbl');
    const heads = tables.map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tblHeader').length));
    expect(heads.filter((rows) => rows[0] === 1).length).toBe(5);
    for (const rows of heads) expect(rows.slice(1)).toEqual(rows.slice(1).map(() => 0));
    for (const row of all(document, 'w:tr')) expect(all(row, 'w:cantSplit')).toHaveLength(1);
    const rowsOf = (head: string) =>
      all(tables.find((table) => said(all(table, 'w:tr')[0] as Element).startsWith(head)) as Element, 'w:tr').length;
    expect(rowsOf('序号单位名称')).toBe(1 + 6);
    expect(rowsOf('序号任务类别')).toBe(1 + 8);
    expect(rowsOf('序号成员单位')).toBe(1 + 6);
  });

  test('a statement, its seal and its date stay together', () => {
    const body = all(document, 'w:body')[0]?.children.filter((child) => typeof child !== 'string') ?? [];
    const kept = (element: Element | undefined) => element !== undefined && all(element, 'w:keepNext').length > 0;
    const dates = body.flatMap((element, i) => (said(element).startsWith('年　　月　　日') ? [i] : []));
    expect(dates).toHaveLength(3);
    // Room for an opinion written by hand stands before the bureau's seal only; the office's opinion is printed.
    const room = dates.map((at) => body.slice(at - 6, at).filter((element) => said(element) === '').length);
    expect(room).toEqual([1, 1, 4]);
    for (const [i, at] of dates.entries()) {
      const before = body.slice(0, at).findLastIndex((element) => !kept(element));
      const block = body
        .slice(before, at)
        .map((element) => said(element))
        .join('\n');
      expect(block).toMatch(/（盖章）：/);
      expect(block).toMatch(/承诺：|成果分配机制：|审核意见/);
      // The bureau's place does not stand alone: the board's seal and the end of its opinion go along.
      expect(kept(body[at])).toBe(i === 1);
    }
  });
});

describe('unfinished', () => {
  test('an empty record is a blank form', async () => {
    const { paragraphs, document } = await opened({});
    expect(saidIn(paragraphs, 'Heading1')).toHaveLength(9);
    const text = paragraphs.map((each) => said(each)).join('\n');
    expect(text).not.toMatch(/undefined|null|NaN|待填|草稿/);
    expect(all(document, 'w:pBdr').length).toBe(3 + 6 + 3 + 4 * 3 + 4 * 3);
  });

  test('a number of things left marks every page as a draft; none marks none', async () => {
    const marks = async (missing: number | undefined) => {
      const { entries } = await opened({}, { missing });
      const headers = [...entries].filter(([name]) => /^word\/header\d+\.xml$/.test(name));
      expect(headers).toHaveLength(8);
      return new Set(headers.map(([, xml]) => said(parseXml(xml))));
    };
    expect(await marks(3)).toEqual(new Set(['草稿：还有 3 项未填或待改']));
    expect(await marks(0)).toEqual(new Set(['']));
    expect(await marks(undefined)).toEqual(new Set(['']));
  });

  test('only an industry leader is asked for figures; a public repository names who has seen them', async () => {
    const rows = async (lead: Draft<Alliance>['lead']) => {
      const { document } = await opened({ lead }, { policy });
      return all(document, 'w:tr').map((row) =>
        all(row, 'w:tc')
          .map((cell) => said(cell))
          .join('|'),
      );
    };
    expect(await rows({ kind: '重点研发机构' })).not.toContain('销售收入|');
    expect(await rows({ kind: '行业龙头企业' })).toContain('销售收入|');
    expect(await rows({ kind: '行业龙头企业' })).not.toContain('核实单位|');
    expect(await rows({ finance: { confirmedBy: '海州区科技局' }, signatory: { as: '授权人' } })).toEqual(
      expect.arrayContaining(['核实单位|海州区科技局', '协议签字人|授权人']),
    );
  });
});

describe('under another notice', () => {
  const { catalogue: two } = loadRegistry({ files: [...TWO_NOTICES], diagnostics: [] });
  const later = two?.policies.get('2025')?.policy ?? expect.unreachable();
  const opinionOf = async (others: { point: string; opinion: string }[] | undefined) => {
    const recommendation = { ...usual.recommendation, opinion: { cooperation: '已核实', others } };
    const { paragraphs } = await opened({ ...usual, batch: '2025', recommendation }, { policy: later });
    return paragraphs.map((each) => said(each));
  };

  test('its own point to attest has its place, filled in or to be filled in by hand', async () => {
    expect(await opinionOf(undefined)).toContain(`${OWN_POINT}：`);
    expect(await opinionOf([{ point: OWN_POINT, opinion: '无失信记录' }])).toContain(`${OWN_POINT}：无失信记录`);
    expect(await opinionOf([{ point: '别的', opinion: '没有列明的也不丢' }])).toEqual(
      expect.arrayContaining([`${OWN_POINT}：`, '别的：没有列明的也不丢']),
    );
  });

  test('figures are asked of the kinds that it names, and clauses are its own', async () => {
    const facts = async (kind: string) =>
      (await opened({ lead: { name: '示例甲有限公司', kind } }, { policy: later })).paragraphs.map((each) =>
        said(each),
      );
    expect(await facts('链主企业')).toEqual(expect.arrayContaining(['销售收入', '上一年度销售收入和研发投入的证明']));
    expect(await facts('创新型领军企业')).not.toContain('销售收入');
    const { document } = await opened(usual, { policy: later });
    expect(answersIn(document).join()).not.toMatch(/二、（|2024/);
    expect(answersIn(document)).toContainEqual(['九、承诺与审核意见', '二、1；五、1；五、2']);
  });

  test('a point that no clause has attested is left out', async () => {
    const clauses = later.clauses.map((clause) => ({
      ...clause,
      ...(clause.attested ? { attested: clause.attested.filter((path) => !path.endsWith('benefitDistribution')) } : {}),
    }));
    const texts = async (policy: typeof later) =>
      (await opened(usual, { policy })).paragraphs.map((each) => said(each)).join('\n');
    expect(await texts(later)).toContain('成果分配机制：');
    const { recommendation: _none, ...applied } = usual;
    const { paragraphs } = await opened(applied, { policy: { ...later, clauses } });
    expect(paragraphs.map((each) => said(each))).not.toContain('成果分配机制：');
  });
});

describe('a notice that asks for less', () => {
  const without = (...rules: string[]) => ({
    ...policy,
    clauses: policy.clauses.filter(({ rule }) => rule === undefined || !rules.includes(rule)),
  });
  const textOf = async (alliance: Draft<Alliance>, notice: typeof policy) =>
    (await opened(alliance, { policy: notice })).paragraphs.map(said).join('\n');

  test('its paper names no charter and no certificate, unless the record has them', async () => {
    const notice = without('charter-complete', 'member-high-tech');
    const blank = { batch: '2024' };
    expect(await textOf(blank, policy)).toMatch(/创新联合体章程[^]*按照组建协议和章程承担任务/);
    const text = await textOf(blank, notice);
    expect(text).toContain('按照组建协议承担任务、履行义务');
    const papers = (all: string) => all.split('\n八、附件清单\n').at(-1);
    expect(papers(text)).not.toMatch(/章程|高新技术企业证书/);
    expect(papers(await textOf(usual, notice))).toMatch(/创新联合体章程[^]*\n高新技术企业证书\n/);
  });

  test('a blank one that asks for no agreement speaks of what was agreed', async () => {
    const notice = without('charter-complete', 'agreement-signed');
    expect(await textOf({ batch: '2024' }, notice)).toContain('按照各方的约定承担任务、履行义务');
  });

  test('the lead answers for the alliance, and is headed, only in the words of the notice', async () => {
    expect(await textOf(usual, policy)).toMatch(/主要负责人[^]*愿作为创新联合体对外承担责任的主体/);
    const clauses = policy.clauses.map((clause) =>
      clause.rule === 'lead-legal-representative' ? { ...clause, text: '写明牵头单位的法定代表人。' } : clause,
    );
    expect(await textOf(usual, { ...policy, clauses })).not.toMatch(/主要负责人|对外承担责任/);
  });
});
