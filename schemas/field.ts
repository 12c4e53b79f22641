/**
 * How a field is declared: a shape, a Chinese label, a help text and a visibility. Everything that shows a field
 * (messages, JSON Schema, forms, headings, the public projection) reads these; nothing repeats them.
 */
import { z } from 'zod';

/** What a field says about itself. `help` cites the clause where the notice asks for the field. */
export interface FieldMeta {
  label: string;
  help: string;
  /** Personal or commercially sensitive: must not stand in a repository that is itself public. */
  sensitive?: true;
  /** A longer text, written over several lines. */
  multiline?: true;
}

declare module 'zod' {
  interface GlobalMeta {
    visibility?: 'public' | 'internal';
    sensitive?: true;
    multiline?: true;
    /** What an editor should accept, where that differs from the shape read (codes stay strings, years may be numbers). */
    editor?: Record<string, unknown>;
  }
}

/** Type-level mark of a field that may be published; {@link PublicOf} keeps exactly the fields that carry it. */
export interface Shown {
  readonly '~shown': true;
}

const meta = ({ label, help, ...rest }: FieldMeta, visibility: 'public' | 'internal') => ({
  title: label,
  description: help,
  visibility,
  ...rest,
});

/** Declares a field that is published. Call it last, around `.optional()`, so that label and visibility are found. */
export const shown = <S extends z.ZodType>(schema: S, about: FieldMeta): S & Shown =>
  schema.meta(meta(about, 'public')) as S & Shown;

/** Declares a field that never leaves the repository: not in pages, JSON, CSV, XLSX or feeds. */
export const internal = <S extends z.ZodType>(schema: S, about: FieldMeta): S =>
  schema.meta(meta(about, 'internal')) as S;

type Optionally<Shape, Yes> = {
  [K in keyof Shape]: Shape[K] extends z.ZodOptional ? (Yes extends true ? K : never) : Yes extends true ? never : K;
}[keyof Shape];
type ShownKeys<Shape> = { [K in keyof Shape]: Shape[K] extends Shown ? K : never }[keyof Shape];

/** The part of a schema's output that may be published: public fields only, at every depth. */
export type PublicOf<S> =
  S extends z.ZodOptional<infer Inner>
    ? PublicOf<Inner>
    : S extends z.ZodArray<infer Item>
      ? PublicOf<Item>[]
      : S extends z.ZodObject<infer Shape>
        ? { [K in Exclude<ShownKeys<Shape>, Optionally<Shape, true>>]: PublicOf<Shape[K]> } & {
            [K in Exclude<ShownKeys<Shape>, Optionally<Shape, false>>]?: PublicOf<Shape[K]>;
          }
        : z.output<S>;
