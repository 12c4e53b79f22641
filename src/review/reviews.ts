/** The reviews of a pull request, with who wrote their text: whoever may write here may edit the words of others. */
import { z } from 'zod';
import type { GithubApi } from './github-api.ts';

export interface Review {
  /** Undefined where the account is gone. */
  author?: string;
  state: string;
  body: string;
  /** The commit it was given to; undefined where GitHub has it no more. */
  commit?: string;
  /** Somebody else has edited the text at some time, or who has cannot be seen. */
  editedByOthers: boolean;
}

const QUERY = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          author { login }
          state
          body
          commit { oid }
          lastEditedAt
          editor { login }
          userContentEdits(first: 100) { totalCount nodes { editor { login } } }
        }
      }
    }
  }
}`;

const Person = z.object({ login: z.string() }).nullable();
const Node = z.object({
  author: Person,
  state: z.string(),
  body: z.string(),
  commit: z.object({ oid: z.string() }).nullable(),
  lastEditedAt: z.string().nullable(),
  editor: Person,
  /** Every version of the text, the first often among them. */
  userContentEdits: z.object({ totalCount: z.int(), nodes: z.array(z.object({ editor: Person })) }).nullable(),
});
type Node = z.infer<typeof Node>;

const Answer = z.object({
  repository: z.object({
    pullRequest: z.object({
      reviews: z.object({
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
        nodes: z.array(Node),
      }),
    }),
  }),
});

/** A pull request with more than this many hundreds of reviews is nobody's honest one. */
const MOST_PAGES = 50;

/**
 * All of them, the oldest first; `repository` is `owner/name`.
 * @throws Error in Chinese when GitHub refuses, or there are too many.
 */
export async function reviewsOf(api: GithubApi, repository: string, number: number): Promise<Review[]> {
  const [owner, name] = repository.split('/');
  const found: Review[] = [];
  let after: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = Answer.parse(await api.query(QUERY, { owner, name, number, after }));
    const { nodes, pageInfo } = answer.repository.pullRequest.reviews;
    found.push(...nodes.map(reviewOf));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
  throw new Error(`审核过多，读了 ${MOST_PAGES} 页还没有完（#${number}）`);
}

const reviewOf = (node: Node): Review => ({
  ...(node.author ? { author: node.author.login } : {}),
  state: node.state,
  body: node.body,
  ...(node.commit ? { commit: node.commit.oid } : {}),
  editedByOthers: isEditedByOthers(node),
});

/** An edit by the author after one by somebody else leaves the words of the other in place: every edit counts. */
function isEditedByOthers({ author, lastEditedAt, editor, userContentEdits: edits }: Node): boolean {
  if (lastEditedAt === null) return false;
  if (!edits || edits.totalCount > edits.nodes.length) return true;
  return [editor, ...edits.nodes.map((edit) => edit.editor)].some((by) => by === null || by.login !== author?.login);
}
