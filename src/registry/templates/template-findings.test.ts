/** What is said of the bureau's templates: names that are none, and what no template may hold. */
import { describe, expect, test } from 'vitest';
import {
  packed,
  paragraph,
  sheetRow,
  sheetTemplate,
  usualSheet,
  wordTable,
  wordTemplate,
} from '#src/testing/templates.ts';
import { LIMITS, openTemplate, textOfPart } from './package.ts';
import { templateFindings } from './template-findings.ts';

const TEXTS = ['{{联合体名称}}', '{{牵头单位.单位名称}}', '{{联系方式.办公电话}}'];

describe('what is wrong with a template', () => {
  const findings = (path: string, bytes: Uint8Array) =>
    templateFindings({ path, bytes }).map(
      ({ message, severity, at }) => `${at.file.replace('data/policies/', '')} ${severity} ${message}`,
    );
  const word = async (body: string, more?: Record<string, string>) =>
    findings('data/policies/2024.application.docx', wordTemplate(body, more));
  const names = paragraph('{{联合体名称}}{{牵头单位.单位名称}}');

  test('a name that is none, one that is missing, and what will not be printed', async () => {
    const said_ = await word(
      paragraph('{{联合体名陈}} {{牵头单位.单位名称}}') + wordTable(['{{任务.任务名称}}{{成员单位.单位名称}}']),
    );
    expect(said_.slice(0, 3)).toEqual([
      '2024.application.docx error “{{联合体名陈}}”不是栏目的名称，是不是“{{联合体名称}}”',
      '2024.application.docx error 没有“{{联合体名称}}”的位置',
      '2024.application.docx error 表格的一行里既有“任务”又有“成员单位.单位名称”，一行只能重复一种',
    ]);
    expect(said_[3]).toMatch(
      /^2024\.application\.docx notice 这些栏目在模板里没有位置，填了也印不出来：.*建设定位、中长期发展规划/,
    );
  });

  test('of a workbook: its row must be one', async () => {
    const path = 'data/policies/2024-2.summary.xlsx';
    expect(findings(path, usualSheet())).toEqual([]);
    const one = sheetTemplate(`<sheetData>${sheetRow(1, 0, 1, 2)}</sheetData>`, TEXTS, false);
    expect(findings(path, one)).toEqual([
      '2024-2.summary.xlsx notice 格子没有设自动换行，写长了印不全：联合体名称、牵头单位.单位名称',
    ]);
    const head = '<headerFooter><oddHeader>&amp;L{{联合体名称}}</oddHeader></headerFooter>';
    expect(findings(path, sheetTemplate(`<sheetData>${sheetRow(1, 0, 1)}</sheetData>${head}`, TEXTS))).toEqual([
      '2024-2.summary.xlsx error 页眉、页脚里不能写“{{联合体名称}}”，只能写板块、推荐单位、批次、个数、数据日期',
    ]);
    const two = sheetTemplate(`<sheetData>${sheetRow(1, 0)}${sheetRow(2, 1)}</sheetData>`, [
      '{{联合体名称}}',
      '{{牵头单位.单位名称}}',
    ]);
    expect(findings(path, two)).toEqual([
      '2024-2.summary.xlsx error 联合体的栏目分在 2 行里；只能在一行，每个联合体重复这一行',
    ]);
  });

  test.each<[string, () => Uint8Array, string]>([
    ['no package', () => new TextEncoder().encode('你好'), '打不开：不是 .docx 文件，或者不完整'],
    ['a workbook', usualSheet, '不是 .docx 文件'],
    [
      'a comment or a change that somebody signed',
      () => wordTemplate('<w:p><w:ins w:id="1" w:author="王示例"/></w:p>'),
      '有批注或修订',
    ],
    ['macros', () => wordTemplate(names, { 'word/vbaProject.bin': 'x' }), '带有宏或控件'],
    ['a file within', () => wordTemplate(names, { 'word/embeddings/a.xlsx': 'x' }), '嵌有别的文件'],
    ['a document type', () => wordTemplate('', { 'word/a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), 'DOCTYPE'],
    [
      'a template elsewhere',
      () =>
        wordTemplate(names, {
          'word/_rels/settings.xml.rels':
            '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="http://a.example/t.dotm" TargetMode="External"/></Relationships>',
        }),
      '链接到别处',
    ],
    [
      'a field that fetches',
      () => wordTemplate(`<w:p><w:r><w:instrText> INCLUDETEXT "c:/a" </w:instrText></w:r></w:p>${names}`),
      '从别处取内容的域',
    ],
    ['a bomb', () => wordTemplate(names, { 'word/media/a.xml': ' '.repeat(LIMITS.inflated) }), '解开后太大'],
    ['nesting without end', () => wordTemplate('<w:r>'.repeat(9000) + '</w:r>'.repeat(9000)), '不完整或已损坏'],
    ['a torn part', () => wordTemplate('<w:p>'), '不完整或已损坏'],
  ])('%s is refused', async (_what, make, sentence) => {
    const [finding, ...others] = findings('data/policies/2024.application.docx', await make());
    expect(finding).toContain(`error 模板用不了：`);
    expect(finding).toContain(sentence);
    expect(others).toEqual([]);
  });

  test('nothing is unpacked beyond what is declared', () => {
    const name = 'word/media/a.bin';
    const bytes = wordTemplate(names, { [name]: '0'.repeat(2 ** 23 - 10_000) });
    // What its entry in the directory at the end says of its size.
    const end = Buffer.from(bytes).lastIndexOf(name) - 22;
    new DataView(bytes.buffer).setUint32(end, 100, true);
    expect(openTemplate(bytes, 'docx').get(name)?.length).toBe(100);
  });

  test('folders and names of those who wrote a workbook stay inside', () => {
    const workbook = `<workbook><fileSharing userName="王示例"/><x15ac:absPath url="C:\\王示例\\" xmlns:x15ac="x"/><sheets/></workbook>`;
    const bytes = packed({
      'xl/workbook.xml': workbook,
      'xl/persons/person.xml': '<personList><person displayName="王示例"/></personList>',
      'docProps/app.xml': '<Properties><Company>示例单位</Company></Properties>',
    });
    const parts = openTemplate(bytes, 'xlsx');
    expect([...parts.keys()]).toEqual(['xl/workbook.xml', 'xl/persons/person.xml', 'docProps/app.xml']);
    expect([...parts.values()].map(textOfPart)).toEqual([
      '<workbook><fileSharing userName=""/><x15ac:absPath url="" xmlns:x15ac="x"/><sheets/></workbook>',
      '<personList></personList>',
      '<Properties></Properties>',
    ]);
  });

  test('a formula is refused', async () => {
    const sheet = `<sheetData><row r="1"><c r="A1"><f>HYPERLINK("http://a.example")</f></c></row></sheetData>`;
    expect(findings('data/policies/2024.summary.xlsx', sheetTemplate(sheet, []))).toEqual([
      '2024.summary.xlsx error 模板用不了：有公式；改成文字',
    ]);
  });

  test('a link that a reader may follow is not', async () => {
    const rels = {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r" Type="x/hyperlink" Target="http://a.example" TargetMode="External"/></Relationships>',
    };
    expect((await word(names, rels)).filter((each) => each.includes(' error '))).toEqual([]);
  });
});
