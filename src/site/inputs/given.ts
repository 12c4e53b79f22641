/**
 * What a page of which there are thousands is given, and the key of that. Such a page reads its own input and the frame of
 * all pages, nothing else (held by src/architecture.test.ts): as long as neither they nor the program change, it says the same.
 */
import { hash } from 'node:crypto';
import { frame, type Frame } from '#src/publication/frame.ts';
import { once } from '#src/views/once.ts';

/** A path of a page file, as `getStaticPaths` lists it. */
export interface GivenPath<Input> {
  params: Record<string, string>;
  props: Input;
  /** The same for the same input in the same frame. */
  cacheKey: string;
}

/** The path of one page with its input: plain values, as they can be written in JSON. */
export const given = <Input extends object>(params: Record<string, string>, input: Input): GivenPath<Input> => ({
  params,
  props: input,
  cacheKey: digest(JSON.stringify(input), frameKey(frame())),
});

const frameKey = once((shown: Frame) => digest(JSON.stringify(shown)));

const digest = (...texts: readonly string[]): string => hash('sha256', texts.join('\n'), 'base64url');
