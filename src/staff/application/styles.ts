/** Type, by GB/T 9704-2012 7.3: title 2号小标宋, text 3号仿宋, first headings 黑体, second 楷体. */
import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';

/** Chinese faces; a machine without one takes the next. Latin letters and figures stand in one face throughout. */
export const FACES: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  仿宋_GB2312: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
  楷体_GB2312: ['楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  黑体: ['SimHei', '华文黑体', 'STHeiti'],
  宋体: ['SimSun', '华文宋体', 'STSong'],
};

const face = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
  hint: 'eastAsia',
});

/** 22 lines of this pitch fill 225 mm. In twentieths of a point, as all lengths here. */
export const LINE = 579;
/** One character of the text; 28 fill 156 mm when each is set 0.25 pt closer. */
export const CHARACTER = 315;
const CLOSER = -5;
const GREY = '595959';

const exactly = (line: number, before = 0, after = 0) => ({ line, before, after, lineRule: LineRuleType.EXACT });
const sized = (eastAsia: string, points: number) => ({ font: face(eastAsia), size: points * 2 });

/** Every paragraph of the document names one of these. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { ...sized('仿宋_GB2312', 16), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(LINE) },
    },
    title: {
      run: { ...sized('方正小标宋简体', 22), bold: false },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(800) },
    },
    heading1: {
      run: { ...sized('黑体', 16), bold: false, color: '000000' },
      paragraph: { keepNext: true, keepLines: true, spacing: exactly(LINE, 200, 60), outlineLevel: 0 },
    },
    heading2: {
      run: { ...sized('楷体_GB2312', 16), bold: false, color: '000000' },
      paragraph: { keepNext: true, keepLines: true, spacing: exactly(LINE, 100), indent: { firstLine: 2 * CHARACTER } },
    },
  },
  paragraphStyles: [
    {
      id: 'Prose',
      name: '正文段落',
      run: { characterSpacing: CLOSER },
      paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: 2 * CHARACTER } },
    },
    { id: 'SignOff', name: '签章', paragraph: { keepLines: true } },
    {
      id: 'InstructionHead',
      name: '填报说明标题',
      run: sized('黑体', 16),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(LINE, 0, 120) },
    },
    {
      id: 'Instruction',
      name: '填报说明',
      run: sized('仿宋_GB2312', 14),
      paragraph: { alignment: AlignmentType.BOTH, spacing: exactly(480), indent: { firstLine: 560 } },
    },
    {
      id: 'CoverFact',
      name: '封面项目',
      run: sized('仿宋_GB2312', 16),
      paragraph: { spacing: exactly(480, 60) },
    },
    {
      id: 'CoverNote',
      name: '封面说明',
      run: { ...sized('楷体_GB2312', 12), color: GREY },
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(400) },
    },
    { id: 'Cell', name: '表格文字', run: sized('仿宋_GB2312', 12), paragraph: { spacing: exactly(360) } },
    {
      id: 'CellHead',
      name: '表头',
      run: sized('黑体', 12),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(360) },
    },
    { id: 'SmallCell', name: '密表文字', run: sized('仿宋_GB2312', 10.5), paragraph: { spacing: exactly(300) } },
    {
      id: 'SmallCellHead',
      name: '密表表头',
      run: sized('黑体', 10.5),
      paragraph: { alignment: AlignmentType.CENTER, spacing: exactly(300) },
    },
    { id: 'PageNumber', name: '页码', run: sized('宋体', 14), paragraph: { spacing: exactly(320) } },
    {
      id: 'DraftMark',
      name: '草稿标记',
      run: { ...sized('黑体', 10.5), color: GREY },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: exactly(320) },
    },
  ],
};
