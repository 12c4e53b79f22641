/** How long a text may be, said before it is too long: beside a paragraph always, beside a line only near the end. */

/** From this part of the longest on, what is written is counted. */
const NEAR = 0.8;

/** What is said of a text's length; undefined where nothing need be. */
export function lengthSaid(text: string, longest: number | undefined, isParagraph: boolean): string | undefined {
  if (longest === undefined) return undefined;
  const length = [...text.trim()].length;
  if (length >= longest * NEAR)
    return `${length}／${longest} 字${length > longest ? `，超出 ${length - longest} 字` : ''}`;
  return isParagraph ? `最多 ${longest} 字` : undefined;
}

export function Length({ id, said }: { id: string; said: string | undefined }) {
  if (said === undefined) return null;
  return (
    <span class="apply-unit apply-length" id={id}>
      {said}
    </span>
  );
}
