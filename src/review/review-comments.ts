/** Pull requests → the comments they are to have. */
import { commentOf, failedComment } from './comment.ts';
import type { Pull } from './event.ts';
import { MOST_COMMENTS, type HandedComment } from './handover.ts';
import { mayGoIn } from './judge-head.ts';
import { reviewPull, type Desk } from './review-pull.ts';

/**
 * One after another, while there is time: at least the first. One that cannot be judged has a comment that says so, and
 * keeps none of the others from theirs. Says in Chinese what it does.
 */
export async function reviewComments(
  desk: Desk,
  pulls: readonly Pull[],
  say: (line: string) => void,
  hasTime: () => boolean = () => true,
): Promise<HandedComment[]> {
  const comments: HandedComment[] = [];
  for (const pull of pulls.slice(0, MOST_COMMENTS)) {
    if (comments.length > 0 && !hasTime()) break;
    const { said, body } = await commentOn(desk, pull);
    say(`#${pull.number} 提交 ${pull.head.sha.slice(0, 10)}：${said}`);
    comments.push({ number: pull.number, head: pull.head.sha, body });
  }
  const left = pulls.length - comments.length;
  if (left > 0) say(`还有 ${left} 份没有轮到，下一次定时运行先判断它们`);
  return comments;
}

async function commentOn(desk: Desk, pull: Pull): Promise<{ said: string; body: string }> {
  try {
    const judged = await reviewPull(desk, pull);
    return { said: mayGoIn(judged) ? '可以并入' : '还不能并入', body: commentOf(judged, desk.asOf) };
  } catch (error) {
    // What is thrown on purpose is a Chinese sentence; what is not is for who keeps the program, in the log of the guard.
    const reason = error instanceof Error && error.constructor === Error ? error.message : '程序出错';
    return { said: `没有判断成：${reason}`, body: failedComment(pull.head.sha, reason) };
  }
}
