/** What is quoted stands in the notice word for word; where it does not, its nearest words there are shown. */
import { z } from 'zod';
import { NoticeNumber } from '#schemas/notice-number.ts';
import type { Policy } from '#schemas/policy.ts';
import type { DataPath } from '#schemas/shape.ts';
import { cut } from '#src/registry/plain.ts';
import { difference } from './nearest-words.ts';
import { meantBy, type NoticeText } from './notice-text.ts';
import type { Checked, Slip } from './slip.ts';

export function quotationSlips({ policy, notice }: Checked): Slip[] {
  if (!notice) return [];
  return quotationsIn(policy)
    .filter(({ text }) => !notice.text.includes(text))
    .map((quoted) => misquoted(quoted, notice));
}

/** Everything in a policy that is the notice's words, and where it stands. */
function quotationsIn(policy: Policy): Quoted[] {
  const { effect } = policy;
  return [
    ...(['document', 'title', 'issuer'] as const).map((field) => ({ path: [field], text: policy[field] })),
    ...(['tasks', 'measures'] as const).flatMap((part) =>
      policy[part].map(({ title, citation }, i) => ({ path: [part, i, 'title'], text: title, citation })),
    ),
    ...(['tasks', 'clauses', 'measures'] as const).flatMap((part) =>
      policy[part].map(({ text, citation }, i) => ({ path: [part, i, 'text'], text, citation })),
    ),
    ...(effect ? [{ path: ['effect', 'text'], text: effect.text }] : []),
  ];
}

interface Quoted {
  path: DataPath;
  text: string;
  citation?: string;
}

function misquoted({ path, text, citation = '' }: Quoted, notice: NoticeText): Slip {
  const otherwise = path[0] === 'document' ? writtenOtherwise(text, notice) : undefined;
  if (otherwise) return otherwise;
  const near = meantBy(notice, { text, citation });
  if (!near)
    return {
      at: { path },
      message: `“${cut(text)}”不是通知原文，通知里也没有相近的话`,
      fix: '照通知原文抄录；通知没有这一条的，删去',
    };
  const [quoted, there] = difference(text, near.words);
  return {
    at: { path },
    message: `与通知原文不一致：这里写“${quoted}”，原文是“${there}”`,
    found: quoted,
    needed: there,
    fix: `照通知原文第 ${near.line.line} 行抄录，一字不改`,
  };
}

/** The same number in the notice with other signs, such as [2026]: there it is to be put right, since a number is written in one way. */
function writtenOtherwise(number: string, { lines }: NoticeText): Slip | undefined {
  const line = lines.find(({ text }) => z.safeDecode(NoticeNumber, text).data === number);
  return (
    line && {
      at: { offset: line.offset, length: line.text.length },
      message: `文号写作“${line.text}”，应为“${number}”`,
      found: line.text,
      needed: number,
      fix: `把原文这一行的文号写成“${number}”：公文的年份用六角括号〔〕，原件也是这样`,
    }
  );
}
