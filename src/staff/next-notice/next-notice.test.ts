/** Of the next notice, what stands as it did: the same text, the head, numbers, and what stands elsewhere. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '#schemas/policy.ts';
import { policyFindings } from '#src/eligibility/check-policy.ts';
import {
  ALWAYS,
  asked,
  changed,
  clausesOf,
  LAST_CLAUSES,
  LAST_RECORD,
  LAST_YEAR,
  nextOf,
} from '#src/testing/next-notice/last-year.ts';

test('last year was in order', () => {
  expect(policyFindings(LAST_RECORD)).toEqual([]);
});

describe('the same text', () => {
  const { clauses, marks, diagnostics } = nextOf(LAST_YEAR);

  test('gives the same file, line by line, with readings to be confirmed', () => {
    const expected = LAST_CLAUSES.replace('id: 2024', 'id: 2025')
      .replaceAll('status: 已确认\n    date: 2024-05-06', 'status: 待市局确认\n    date: 2025-06-20')
      .replace('readings:\n', `# 请核对：${ALWAYS}\nreadings:\n`);
    expect(clauses).toBe(expected);
    expect(marks).toEqual([{ line: 115, column: 1, says: ALWAYS }]);
    expect(diagnostics).toEqual([]);
  });
});

describe('the head', () => {
  test('is this year’s', () => {
    const text = `${changed(['示科〔2024〕8号', '示科〔2025〕12号'], ['2024 年度', '2025 年度'])}\n2025年5月9日\n`;
    const { clauses } = nextOf(text);
    expect(clauses.startsWith('# 示科〔2025〕12号的条款。')).toBe(true);
    expect(parse(clauses)).toMatchObject({
      id: 2025,
      document: '示科〔2025〕12号',
      title: '关于组织 2025 年度示例市创新联合体申报的通知',
      issued: '2025-05-09',
    });
  });

  test('that cannot be read stays last year’s, and says so', () => {
    expect(asked(changed(['示科〔2024〕8号', '（示科字 8）']))).toEqual(['原文里没有认出文号，这是 2024 年的']);
  });

  test('a name that was left out is told on the notice’s page, and one that was not no longer', () => {
    const named = changed(['规划处 电话', '规划处 张示例 电话']);
    expect(parse(nextOf(named).clauses)).toMatchObject({ omits: '联系人姓名' });
    const yaml = LAST_CLAUSES.replace('issuer: 示例市科学技术局\n', 'issuer: 示例市科学技术局\nomits: 联系人姓名\n');
    const record = { ...LAST_RECORD, policy: { ...LAST_RECORD.policy, omits: '联系人姓名' } };
    const marks = (text: string) => nextOf(text, yaml, record).marks.map((mark) => mark.says);
    expect(marks(named)).toEqual([ALWAYS]);
    expect(marks(LAST_YEAR)).toEqual(['这一次没有略去联系人姓名；原文收全了的，删去 omits', ALWAYS]);
  });

  test('another issuer is told', () => {
    expect(asked(LAST_YEAR.replaceAll('示例市科学技术局', '示例市科技和信息化局'))).toEqual([
      '发文机关由“示例市科学技术局”改为“示例市科技和信息化局”',
    ]);
  });
});

describe('numbers', () => {
  test('that have changed are changed where the words leave no doubt', () => {
    const text = changed(['3 家', '四家'], ['2 亿元', '15000 万元'], ['3%', '百分之二点五'], ['7月1日', '8月31日']);
    const clauses = clausesOf(nextOf(text).clauses);
    expect(clauses.get('enough-members')?.with).toEqual({ atLeast: 4, countLead: false });
    expect(clauses.get('revenue')?.with).toEqual({ atLeast: 15000 });
    expect(clauses.get('intensity')?.with).toEqual({ atLeastPercent: 2.5 });
    expect(clauses.get('in-time')?.with).toEqual({ by: '08-31' });
    expect(asked(text)).toEqual([
      'atLeast 由 3 改为 4（原文由“3 家”变为“四家”）',
      'atLeast 由 20000 改为 15000（原文由“2 亿元”变为“15000 万元”）',
      'atLeastPercent 由 3 改为 2.5（原文由“3%”变为“百分之二点五”）',
      'by 由 07-01 改为 08-31（原文由“7月1日”变为“8月31日”）',
      '这一读法还对不对：enough-members 的字句或数变了',
      '这一读法还对不对：in-time 的字句或数变了；“7月1日”现在是“8月31日”',
    ]);
  });

  test('written otherwise are the same numbers', () => {
    const text = changed(['不少于 3 家', '不少于三家'], ['2 亿元', '20000 万元']);
    expect(clausesOf(nextOf(text).clauses).get('revenue')?.with).toEqual({ atLeast: 20000 });
    expect(asked(text).filter((each) => each.includes('由'))).toEqual([]);
  });

  test.each([
    ['two in place of one', '不少于 4 家不多于 10 家', /参数 atLeast 是 3，条款原文写的是“4 家、10 家”/],
    ['none in place of one', '应有足够的数量', /参数 atLeast 是 3，条款原文“.*”没有写出这个数/],
  ])('%s is left to a person', (_, words, mark) => {
    const text = changed(['不少于 3 家', words]);
    expect(clausesOf(nextOf(text).clauses).get('enough-members')?.with).toEqual({ atLeast: 3, countLead: false });
    expect(asked(text).some((each) => mark.test(each))).toBe(true);
  });

  test('of last year’s that a reading names are not explained by it any more', () => {
    const text = changed(['请于7月1日前报', '请尽早报'], ['（联系人', '，以邮戳为准（联系人']);
    expect(asked(text)).toContain(
      '参数 by 是 7月1日，条款原文“推荐材料请尽早报市科技局，以邮戳为准（联系人：规划处 电话：…”没有写出这个数',
    );
  });
});

describe('what stands elsewhere', () => {
  test('parts and items are renumbered, citations and covered parts with them', () => {
    const text = changed(
      ['四、工作要求', '五、工作要求'],
      ['三、支持措施', '四、支持措施'],
      ['二、申报条件', '三、申报条件'],
      ['一、主要任务', '一、总体要求\n\n坚持企业主体。\n\n二、主要任务'],
    );
    const { clauses, marks } = nextOf(text);
    const policy = parse(clauses) as Policy;
    expect(policy.covers).toEqual(['三', '五']);
    expect(policy.tasks.map(({ citation }) => citation)).toEqual(['二、（一）', '二、（二）']);
    expect(policy.clauses.map(({ citation }) => citation)).toEqual(
      LAST_RECORD.policy.clauses.map(({ citation }) => citation.replace('四', '五').replace('二、', '三、')),
    );
    expect(policy.readings?.[0]?.citation).toBe('三、（一）');
    expect(marks.map((mark) => mark.says)).toContain(
      '部分的序号由 二 → 三、四 → 五；新原文另有 一（总体要求），要逐句对应的写进 covers',
    );
  });

  test('a part is known by its title, whatever has become of its clauses', () => {
    const text = changed(
      ['四、工作要求', '三、工作要求'],
      ['三、支持措施', '四、支持措施'],
      ['1. 牵头单位填写申报书，连同组建协议报所在县区科技局审核。', '1. 网上申报。'],
      [
        '2. 各县、区科技局深入考察合作基础和研发能力，推荐材料请于7月1日前报市科技局（联系人：规划处 电话：85800000）。',
        '2. 择优确定。',
      ],
    );
    expect((parse(nextOf(text).clauses) as Policy).covers).toEqual(['二', '三']);
  });

  test('a comment at the head that counts parts is asked about', () => {
    const yaml = LAST_CLAUSES.replace('原文见同名 .md。', '第二、四部分的每一句都有条款。');
    const text = changed(
      ['四、工作要求', '五、工作要求'],
      ['三、支持措施', '三、支持政策\n\n按规定执行。\n\n四、支持措施'],
    );
    const marks = (notice: string) => nextOf(notice, yaml).marks.map((mark) => mark.says);
    expect(marks(text)).toContain('以上说明是 2024.yaml 带来的，看还对不对');
    expect(marks(LAST_YEAR)).toEqual([ALWAYS]);
  });

  test('items in another order take their clauses with them', () => {
    const members = '2. 成员单位原则上不少于 3 家，其中高校院所不少于 1 家。\n\n';
    const text = changed([members, ''], ['1. 目标任务明确', `${members.replace('2.', '1.')}2. 目标任务明确`]);
    const ids = [...clausesOf(nextOf(text).clauses)].map(([id, { citation }]) => `${id} ${citation}`);
    expect(ids.slice(0, 4)).toEqual([
      'enough-members 二、（一）1',
      'research-member 二、（一）1',
      'lead-leads 二、（一）2',
      'lead-in-city 二、（一）2',
    ]);
    expect(asked(text)).toEqual([]);
  });

  test('sentences that were joined are still told apart', () => {
    const text = changed(
      ['牵头单位应在示例市注册。\n\n2. 成员单位', '牵头单位应在示例市注册，成员单位'],
      ['3. 各成员', '2. 各成员'],
    );
    const clauses = clausesOf(nextOf(text).clauses);
    expect(clauses.get('lead-in-city')?.text).toBe('牵头单位应在示例市注册，');
    expect(clauses.get('enough-members')).toMatchObject({ citation: '二、（一）1', text: '成员单位原则上不少于 3 家' });
    expect(clauses.get('agreement')?.citation).toBe('二、（一）2');
    expect(asked(text)).toEqual([]);
  });

  test('a word put between two that were joined goes with the second', () => {
    const text = changed(['共同签订组建协议，制定章程', '共同签订组建协议，并制定章程']);
    expect(clausesOf(nextOf(text).clauses).get('charter')?.text).toBe('并制定章程，明确任务分工和权利与义务。');
    expect(asked(text)[0]).toMatch(/^字句与 2024 年不同：“制定章程.*” → “并制定章程/);
    expect(nextOf(text).sentences).toEqual([]);
  });

  test('a sentence that was split leaves its other half to be decided on', () => {
    const text = changed(['制定章程，明确任务分工和权利与义务。', '制定章程。\n\n4. 明确任务分工和权利与义务。']);
    const { clauses, sentences } = nextOf(text);
    expect(clausesOf(clauses).get('charter')?.text).toBe('明确任务分工和权利与义务。');
    expect(sentences.map(({ citation, text: words }) => `${citation} ${words}`)).toEqual(['二、（一）3 制定章程。']);
  });
});
