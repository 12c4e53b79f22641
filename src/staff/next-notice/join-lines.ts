/** Lines as a program broke them → paragraphs: hard line ends, page ends and page numbers of Word and PDF. */

/** How a line of an official document begins that is a paragraph of its own. */
const MARK =
  /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+[章条]|[（(](?:[一二三四五六七八九十]+|\d{1,2})[）)]|\d{1,2}[.、](?!\d)|附件|附：)/;
const HEADING =
  /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+章|[（(][一二三四五六七八九十]+[）)])[^，。；]*$/;
/** How a title ends: what follows is not part of it. */
const TITLE = /^[^。；]*(?:通知|意见|办法|公告|方案|细则|规定|文件|号)$/;
const ENDS = /[。！？；：!?;:][”’"）)】]*$/;
const PAGE_NUMBER = /^(?:[-—–－·~]+ *\d{1,3} *[-—–－·~]+|\d{1,3}|第 ?\d{1,3} ?页.{0,12})$/;

interface Line {
  text: string;
  /** Of the blanks before it and of the text itself, in half-width columns. */
  indent: number;
  width: number;
  /** Whether an empty line stands before it. */
  apart: boolean;
}

const widthOf = (text: string) =>
  [...text].reduce((sum, each) => sum + (each > '\u2fff' || /[“”‘’—…]/.test(each) ? 2 : 1), 0);

/** A paragraph a line; `remarks` say what was done. */
export function joinLines(text: string): { paragraphs: string[]; remarks: string[] } {
  const lines = linesOf(text);
  const kept = lines.filter((line) => !PAGE_NUMBER.test(line.text));
  const layout = layoutOf(kept);
  const paragraphs: string[] = [];
  let joined = 0;
  for (const [i, line] of kept.entries()) {
    const before = kept[i - 1];
    if (before && continues(before, line, layout)) {
      paragraphs.push(joinTwo(paragraphs.pop() ?? '', line.text));
      joined += 1;
    } else paragraphs.push(line.text);
  }
  const pages = lines.length - kept.length;
  return {
    paragraphs: paragraphs.map(withoutNeedlessBlanks),
    remarks: [...(joined > 0 ? [`${joined} 处断行接成整段`] : []), ...(pages > 0 ? [`${pages} 行页码删去`] : [])],
  };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let apart = false;
  for (const written of text.split('\n')) {
    const trimmed = written.replace(/^[ \u3000]+|[ \u3000]+$/g, '');
    if (trimmed === '') {
      apart = true;
      continue;
    }
    const blank = written.slice(0, written.indexOf(trimmed.charAt(0)));
    lines.push({ text: trimmed, indent: widthOf(blank), width: widthOf(blank) + widthOf(trimmed), apart });
    apart = false;
  }
  return lines;
}

/** How the text is set: the width at which lines were broken, and how far first lines of paragraphs are moved in. */
interface Setting {
  full: number | undefined;
  indented: boolean;
}

function layoutOf(lines: readonly Line[]): Setting {
  const widest = Math.max(0, ...lines.map(({ width }) => width).filter((width) => width <= 120));
  const full = lines.filter(({ width }) => width >= widest - 6 && width <= 120).length;
  const isBroken = full >= 5 && full >= lines.length * 0.3;
  const moved = lines.filter(({ indent }) => indent >= 3).length;
  return { full: isBroken ? widest - 6 : undefined, indented: moved >= 3 && moved < lines.length * 0.9 };
}

/** Whether a line only goes on with what the line before it says. */
function continues(before: Line, line: Line, { full, indented }: Setting): boolean {
  const isFirst = indented && line.indent >= 3;
  if (isFirst || (TITLE.test(before.text) && before.width < 100) || before.text.endsWith('：')) return false;
  const isFull = full !== undefined && before.width >= full;
  const isOpen = !ENDS.test(before.text);
  if (indented && isFull && !line.apart) return true;
  if (MARK.test(line.text)) return false;
  if (isFull && (isOpen || !line.apart)) return true;
  // What is set narrower than it looks, as digits are, or goes on behind a page end.
  return isOpen && before.width >= 40 && !HEADING.test(before.text);
}

const joinTwo = (before: string, after: string) =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after;

/** Blanks beside Chinese marks say nothing, nor do those between all characters of a line. */
function withoutNeedlessBlanks(text: string): string {
  const pairs = text.match(/[一-龥](?=[ \u3000]*[一-龥])/g)?.length ?? 0;
  const apart = text.match(/[一-龥](?=[ \u3000]+[一-龥])/g)?.length ?? 0;
  const isSpaced = pairs >= 5 && apart >= pairs * 0.6;
  return (isSpaced ? text.replace(/[ \u3000]+/g, '') : text)
    .replace(/[ \u3000]+/g, ' ')
    .replace(/ ?([，。；、！？”》]) ?/g, '$1')
    .replace(/([“（《]) /g, '$1')
    .trim();
}
