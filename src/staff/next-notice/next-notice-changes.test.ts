/** Of the next notice, what is not as it was: new, gone, in other words, from a PDF, or another city’s. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '#schemas/policy.ts';
import { policyFindings } from '#src/eligibility/check-policy.ts';
import { loadDraftPolicy } from '#src/registry/load-draft-policy.ts';
import {
  asked,
  asSet,
  changed,
  clausesOf,
  LAST_CLAUSES,
  LAST_RECORD,
  LAST_YEAR,
  nextOf,
} from '#src/testing/next-notice/last-year.ts';

describe('what is new', () => {
  const text = changed(
    ['其中高校院所不少于 1 家。', '其中高校院所不少于 1 家。成员单位近三年应无重大失信行为。'],
    ['优先向省级部门推荐。', '优先向省级部门推荐。\n\n（三）人才支持。对引进的人才给予补贴。'],
  );
  const { clauses } = nextOf(text);

  test('a sentence waits as a comment behind the clause it follows', () => {
    expect(clauses).toContain(
      [
        '    with: { atLeast: 1, countLead: false }',
        '  # 请核对：新的字句，还没有条款。定下约束程度和由什么核对（不核对的，because 写明为什么），去掉下面各行行首的“# ”，再删去本行',
        '  # - id: new-1',
        '  #   citation: 二、（一）2',
        '  #   strength: 必须',
        '  #   text: 成员单位近三年应无重大失信行为。',
        '  #   rule: not-checked',
        '  #   with: { because: }',
        '  - id: agreement',
      ].join('\n'),
    );
  });

  test('without its marks the comment is a clause that lacks only its reason', () => {
    const settled = clauses.replaceAll(/^ *# 请核对.*\n/gm, '').replaceAll(/^( *)# (- id: new|  )/gm, '$1$2');
    const bytes = (words: string) => new TextEncoder().encode(words);
    const { draft, diagnostics } = loadDraftPolicy(
      { path: '2025.yaml', bytes: bytes(settled) },
      { path: '2025.md', bytes: bytes(nextOf(text).notice) },
    );
    expect(diagnostics).toEqual([]);
    expect(draft && policyFindings(draft).map(({ message }) => message)).toEqual([
      '规则 not-checked 的参数 because 缺少，或不是应有的形式',
    ]);
    const told = new TextEncoder().encode(settled.replaceAll('{ because: }', '{ because: 登记数据里没有 }'));
    const { draft: whole } = loadDraftPolicy(
      { path: '2025.yaml', bytes: told },
      { path: '2025.md', bytes: bytes(nextOf(text).notice) },
    );
    expect(whole && policyFindings(whole)).toEqual([]);
  });

  test('a measure is added with its title', () => {
    expect((parse(clauses) as Policy).measures.at(-1)).toEqual({
      id: 'new-measure-1',
      citation: '三、（三）',
      title: '人才支持',
      text: '对引进的人才给予补贴。',
    });
  });
});

describe('what is gone', () => {
  test('a clause is named with its nearest words, and what cited it', () => {
    const text = changed(['，制定章程，明确任务分工和权利与义务。', '。']);
    const { clauses } = nextOf(text);
    expect([...clausesOf(clauses).keys()]).not.toContain('charter');
    expect(clauses).not.toContain('charter: [charter]');
    expect(asked(text)).toEqual(
      [
        '1 个字段原来的出处没有了，另有出处的写上：charter',
        '新原文里没有找到 charter（二、（一）3“制定章程，明确任务分工和权利与义务。”）；真没有就删去本行，有就从 2024.yaml 抄来改',
      ].toSpliced(0, 0, '新原文里没有“任务分工”、“权利与义务”，改用新原文的词'),
    );
  });

  test('a field keeps those of its citations that are left', () => {
    expect(nextOf(changed(['，其中高校院所不少于 1 家', ''])).clauses).toContain('  members: [enough-members]\n');
  });

  test('a list without an item is an empty one, and the effect goes with its passage', () => {
    const from = LAST_YEAR.indexOf('三、支持措施');
    const text = LAST_YEAR.slice(0, from) + LAST_YEAR.slice(LAST_YEAR.indexOf('四、工作要求')).replace('四、', '三、');
    const { clauses, diagnostics } = nextOf(text);
    expect(parse(clauses)).toMatchObject({ measures: [], covers: ['二', '三'] });
    expect(parse(clauses)).not.toHaveProperty('effect');
    expect(diagnostics).toEqual([]);
  });

  test('the effect goes with its passage, though its words stand elsewhere', () => {
    const effect = { passage: 'projects', text: '列入名单的创新联合体' };
    const yaml = LAST_CLAUSES.replace(
      '市科技计划优先支持列入名单的创新联合体申报项目，\n\ntasks',
      `${effect.text}\n\ntasks`,
    );
    const text = changed(
      ['项目支持。市科技计划优先支持列入名单的创新联合体申报项目，按立项金额给予配套。', '财政补助。由各县、区安排。'],
      ['报所在县区科技局审核。', '报所在县区科技局审核，列入名单的创新联合体每年报告一次。'],
    );
    const { clauses } = nextOf(text, yaml, { ...LAST_RECORD, policy: { ...LAST_RECORD.policy, effect } });
    expect(parse(clauses)).not.toHaveProperty('effect');
  });

  test('a reading of a passage that is gone goes with it', () => {
    const yaml = LAST_CLAUSES.replace('citation: 二、（一）\n    says', 'citation: 三、（二）\n    says');
    const readings = (parse(yaml) as Policy).readings ?? [];
    const text = changed(['（二）平台支持。支持创新联合体共建重点实验室，优先向省级部门推荐。\n', '']);
    const { clauses, marks } = nextOf(text, yaml, { ...LAST_RECORD, policy: { ...LAST_RECORD.policy, readings } });
    expect((parse(clauses) as Policy).readings).toHaveLength(1);
    expect(marks.some(({ says: each }) => each.startsWith('所涉的 三、（二） 没有了'))).toBe(true);
  });

  test('a reading that names what moved is asked about', () => {
    const yaml = LAST_CLAUSES.replace('because: 通知没有写明', 'because: 四、1 和通知没有写明');
    const text = changed(
      ['四、工作要求\n\n1. 牵头单位', '四、工作要求\n\n1. 自愿申报。\n\n2. 牵头单位'],
      ['2. 各县', '3. 各县'],
    );
    const record = {
      ...LAST_RECORD,
      policy: { ...LAST_RECORD.policy, readings: parse(yaml).readings as Policy['readings'] },
    };
    expect(nextOf(text, yaml, record).marks.map((mark) => mark.says)).toContain('这一读法还对不对：四、1 现在是四、2');
  });

  test('practice and readings that name a part or the year are asked about', () => {
    const yaml = LAST_CLAUSES.replace('because: 标题只是', 'because: 第二部分的标题在 2024 年只是').replace(
      'text: 公示不少于',
      'text: 四、2 推荐以后，公示不少于',
    );
    const policy = parse(yaml) as Policy;
    const text = changed(
      ['四、工作要求', '五、工作要求'],
      ['三、支', '四、支'],
      ['二、申', '三、申'],
      ['一、主', '二、主'],
    );
    const asks = nextOf(`${text}`, yaml, {
      ...LAST_RECORD,
      policy: { ...LAST_RECORD.policy, readings: policy.readings, practice: policy.practice },
    }).marks.map((mark) => mark.says);
    expect(asks).toContain('这一读法还对不对：第二部分现在是第三部分；说到 2024 年');
    expect(asks).toContain('出处有变：四、2 现在是五、2');
  });

  test.each(['公示不少于8个工作日', '公示期为10天'])(
    'practice is asked about where the new notice says itself: %s',
    (words) => {
      const text = changed(['优先向省级部门推荐。', `优先向省级部门推荐。评审结果${words}。`]);
      expect(asked(text).filter((each) => each.startsWith('新原文写了'))).toEqual([
        `新原文写了“评审结果${words}。”：通知有规定的，写成条款，删去这一项做法；数字照原文`,
      ]);
    },
  );

  test('a reading goes with its clause', () => {
    const text = changed(['，推荐材料请于7月1日前报市科技局（联系人：规划处 电话：85800000）。', '。']);
    expect(asked(text)).toContain('所涉的 in-time 没有了，读法“7月1日前，含当日”没有带过来；删去本行');
    expect((parse(nextOf(text).clauses) as Policy).readings).toHaveLength(1);
  });
});

describe('other words', () => {
  test('are told with as much as differs', () => {
    const text = changed(['深入考察合作基础和研发能力', '深入考察合作基础、研发能力和资源配置']);
    expect(asked(text)).toEqual([
      '字句与 2024 年不同：“…深入考察合作基础和研发能力，” → “…深入考察合作基础、研发能力和资源配置，”',
    ]);
  });

  test('that leave less or more room are told, and the strength stays', () => {
    const text = changed(['成员单位原则上不少于', '成员单位应不少于']);
    expect(clausesOf(nextOf(text).clauses).get('enough-members')?.strength).toBe('原则上');
    const softer = changed(['研发投入强度不低于', '研发投入强度原则上不低于']);
    expect(asked(softer)).toContain('约束程度是“必须”，原文写的是“原则上”');
  });

  test('that two clauses share are both followed', () => {
    const shared =
      '  - id: rights\n    citation: 二、（一）3\n    strength: 必须\n    text: 明确任务分工和权利与义务。\n    rule: undertakers-known\n';
    const yaml = LAST_CLAUSES.replace('  - id: revenue\n', `${shared}  - id: revenue\n`);
    const policy = { ...LAST_RECORD.policy, clauses: (parse(yaml) as Policy).clauses };
    const text = changed(['制定章程，明确任务分工和权利与义务。', '制定联合体章程，写明任务分工、权利与义务。']);
    const clauses = clausesOf(nextOf(text, yaml, { ...LAST_RECORD, policy }).clauses);
    expect(clauses.get('charter')?.text).toBe('制定联合体章程，写明任务分工、权利与义务。');
    expect(clauses.get('rights')?.text).toBe('写明任务分工、权利与义务。');
  });

  test('a kind that has another name is asked for', () => {
    expect(asked(LAST_YEAR.replaceAll('链主企业', '龙头企业'))).toContain('新原文里没有“链主企业”，改用新原文的词');
  });

  test('other addressees are told where boards are compared with them', () => {
    const yaml = LAST_CLAUSES.replace(
      '    rule: application-filed\n',
      '    rule: recommender\n    with: { addressees: [示例县科技局] }\n',
    );
    const bytes = new TextEncoder().encode(yaml);
    const { draft } = loadDraftPolicy(
      { path: '2024.yaml', bytes },
      { path: '2024.md', bytes: new TextEncoder().encode(LAST_YEAR) },
    );
    if (!draft) throw new Error('not read');
    const { marks } = nextOf(changed(['各县、区科技局，各有关单位：', '各县、区科技局，开发区科创局：']), yaml, draft);
    expect(marks.map((mark) => mark.says)).toContain(
      '主送单位有变：“各县、区科技局，各有关单位：” → “各县、区科技局，开发区科创局：”',
    );
  });

  test('words that stand twice, each place as good, are asked about', () => {
    const text = changed(
      ['不少于 3 家，其中高校院所不少于 1 家。', '不少于 3 家。'],
      ['报所在县区科技局审核。', '报所在县区科技局审核。\n\n3. 成员单位原则上不少于 3 家。'],
    );
    expect(asked(text)).toContain('同样的字句 四、3 也有，看出处（citation）对不对');
  });

  test('words that stand twice are taken where they stood before', () => {
    const text = changed(['报所在县区科技局审核。', '报所在县区科技局审核。\n\n3. 成员单位原则上不少于 3 家。']);
    expect(clausesOf(nextOf(text).clauses).get('enough-members')?.citation).toBe('二、（一）2');
    expect(nextOf(text).sentences.map((each) => each.citation)).toEqual(['四、3']);
  });
});

test('from a page of a PDF the same comes as from clean text', () => {
  const text = changed(['3 家', '4 家'], ['2 亿元', '3 亿元']);
  // A blank at the end of a line is lost with the line.
  const withoutBlanks = (pasted: string) => nextOf(pasted).clauses.replaceAll(/(?<=\d) (?=[一-龥])/g, '');
  expect(withoutBlanks(asSet(text, { columns: 60, indented: true, page: 20 }))).toBe(withoutBlanks(text));
});

describe('another city’s notice', () => {
  const other = [
    '某某市科技局文件',
    '某科规〔2025〕18号',
    '关于组建产业创新联盟的通知',
    '各县（市、区）科技局：',
    '一、总体要求',
    '聚焦我市主导产业链，到 2027 年组建创新联盟 20 家左右。',
    '二、申报条件',
    '（一）发起单位近三年无重大失信行为，注册资本 1000 万元以上。',
    '（二）成员单位原则上不少于 5 家。',
    '三、组织方式',
    '请各地于8月31日前报送。',
  ].join('\n');
  const { clauses, revised, diagnostics } = nextOf(other);

  test('keeps what it shares and no more, and still is a file that can be read', () => {
    expect([...clausesOf(clauses).keys()]).toEqual(['enough-members']);
    expect(clausesOf(clauses).get('enough-members')).toMatchObject({ citation: '二、（二）', with: { atLeast: 5 } });
    expect(revised.filter(({ found }) => !found)).toHaveLength(10);
    expect(diagnostics).toEqual([]);
  });

  test('a text as large as none is refused', () => {
    const large = `一、条件\n\n1. ${'成员单位，'.repeat(2300)}不少于 3 家。\n`;
    expect(() => nextOf(large)).toThrow('原文整理以后仍然过大：文件 34 KB，不得超过 32 KB；附件的正文不用贴');
  });

  test('a text without numbers of parts is no notice', () => {
    expect(() => nextOf('成员单位不少于 3 家。')).toThrow('看不出各段是哪一条');
  });
});
