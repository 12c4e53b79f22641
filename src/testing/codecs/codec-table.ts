/** How examples of codecs are written down. */
import type { z } from 'zod';

/** As written → the value read, and the canonical text where it differs from the value's own. */
export type Read = readonly [written: string, value: unknown, canonical?: string];
/** As written → why it is not read. */
export type Refused = readonly [written: string, problem: string];

/** By name: the codec, what it reads and what it refuses. */
export type CodecTable = Readonly<
  Record<string, readonly [codec: z.ZodType<unknown, string>, reads: readonly Read[], refusals: readonly Refused[]]>
>;
