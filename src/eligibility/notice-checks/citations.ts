/** A citation is a passage of the notice, and the words cited stand there. */
import type { DataPath } from '#schemas/shape.ts';
import { editDistance } from '#src/registry/nearest.ts';
import { cut } from '#src/registry/plain.ts';
import { meantBy, standingOf, type NoticeText } from './notice-text.ts';
import type { Checked, Slip } from './slip.ts';

export function citationSlips({ policy, notice }: Checked): Slip[] {
  if (!notice) return [];
  const passages = (['tasks', 'clauses', 'measures'] as const).flatMap((part) =>
    policy[part].flatMap((passage, i) => misplaced(passage, [part, i, 'citation'], notice)),
  );
  const readings = (policy.readings ?? []).flatMap(({ citation }, i) =>
    citation === undefined || notice.citations.includes(citation)
      ? []
      : [unknown(citation, ['readings', i, 'citation'], notice)],
  );
  return [...passages, ...readings];
}

function misplaced(passage: { citation: string; text: string }, path: DataPath, notice: NoticeText): Slip[] {
  const { citation, text } = passage;
  // Words that stand nowhere are misquoted.
  const there = standingOf(notice, passage)[0]?.line.citation;
  if (there === citation) return [];
  if (!notice.citations.includes(citation))
    return [unknown(citation, path, notice, there ?? meantBy(notice, passage)?.line.citation)];
  if (there === undefined) return [];
  return [
    {
      at: { path },
      message: `“${cut(text, 20)}”不在${citation}，在${there === '' ? '第一个序号之前' : there}`,
      found: citation,
      needed: there,
      fix: there === '' ? '改引有序号的段落' : `改成 citation: ${there}`,
    },
  ];
}

function unknown(citation: string, path: DataPath, notice: NoticeText, there?: string): Slip {
  const meant = there || nearestCitation(citation, notice);
  return {
    at: { path },
    message: `通知里没有${citation}这一段`,
    found: citation,
    ...(meant ? { needed: meant } : {}),
    fix: meant
      ? `${there ? '这些话在' : '是否为'}${meant}${there ? '，照此改' : '？'}`
      : '照通知的序号写，如 二、（一）2，部分、款、项依次写出',
  };
}

/** One that differs in two characters at most. */
function nearestCitation(citation: string, { citations }: NoticeText): string | undefined {
  const near = citations.map((each) => ({ each, distance: editDistance(citation, each) }));
  return near.filter(({ distance }) => distance <= 2).sort((a, b) => a.distance - b.distance)[0]?.each;
}
