/** Whether anything that must stay inside stands in the files of a publication. */
import { isWhole, LONG, recordOfFile, SHORT, tracesOf, type Reach } from './evidence.ts';
import type { Inside } from './inside.ts';
import { catalogueTexts, publicTexts } from './public-texts.ts';
import { scannerOf, type Scanner } from './scanner.ts';
import { catalogueSecrets, decisionSecrets, recordSecrets, type Secret } from './secrets.ts';
import { unseenParts } from './unseen-parts.ts';

/** A secret found in a file of the publication. */
export interface Leak {
  /** Path in the publication. */
  path: string;
  secret: Secret;
}

/** Takes the files one by one, then tells. */
export interface LeakCheck {
  scan: (path: string, bytes: Uint8Array) => void;
  leaks: () => Leak[];
}

/** The secrets that would leave a trace, by record. */
type Traces = Map<string, Map<string | undefined, Secret>>;

/**
 * Prepares the check of a publication. Of its files those of a folder are given one after another, a typical one first.
 * Unless it is to be `told` where secrets were written, nothing of the register is kept in memory but what is looked for.
 */
export function leakCheckOf(inside: Inside, told = true): LeakCheck {
  const traces = collectTraces(inside, told);
  withoutOwnTexts(traces, inside);
  withoutPublic(traces, inside);
  const anywhere = [...traces.anywhere.values()];
  let scan: Scanner | undefined;
  const unseen = unseenParts();
  const own = secretsByRecord(traces.own);
  const leaks: Leak[] = [];
  return {
    scan(path, bytes) {
      scan ??= scannerOf([...traces.anywhere.keys()], LONG, bytes);
      scan(
        bytes,
        (i, start, end) => {
          if (anywhere[i]!.size === 0 || !isWhole(bytes, start, end)) return;
          leaks.push(...[...anywhere[i]!.values()].map((secret) => ({ path, secret })));
          anywhere[i]!.clear();
        },
        unseen(path, bytes),
      );
      const secrets = own.get(recordOfFile(path));
      for (const [trace, secret] of secrets ?? []) {
        if (!standsWhole(bytes, trace)) continue;
        leaks.push({ path, secret });
        secrets?.delete(trace);
      }
    },
    leaks: () => leaks,
  };
}

/** The short traces of each record, as bytes: few enough to be looked for one by one. */
function secretsByRecord(traces: Traces): Map<string | undefined, Map<Buffer, Secret>> {
  const found = new Map<string | undefined, Map<Buffer, Secret>>();
  for (const [text, secrets] of traces) {
    const trace = Buffer.from(text);
    for (const [record, secret] of secrets) {
      const known = found.get(record);
      if (known) known.set(trace, secret);
      else found.set(record, new Map([[trace, secret]]));
    }
  }
  return found;
}

/** Whether a text stands in the bytes as a whole word. */
function standsWhole({ buffer, byteOffset, length }: Uint8Array, text: Buffer): boolean {
  const bytes = Buffer.from(buffer, byteOffset, length);
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1))
    if (isWhole(bytes, at, at + text.length)) return true;
  return false;
}

/** Stands for what nobody asks about. */
const UNTOLD: Secret['written'] = () => ({ label: '' });

function collectTraces(
  { catalogue, alliances, isPublished, decisions, reachOf }: Inside,
  told: boolean,
): Record<Reach, Traces> {
  const traces: Record<Reach, Traces> = { anywhere: new Map(), own: new Map() };
  const collect = (found: Secret) => {
    const secret = told ? found : { ...found, text: '', written: UNTOLD };
    for (const { text: piece, reach } of tracesOf(found.text)) {
      const text = told ? piece : apart(piece);
      const secrets = traces[reach].get(text);
      if (!secrets) traces[reach].set(text, new Map([[secret.record, secret]]));
      // The first place that holds a text is named; one is enough for a text looked for everywhere.
      else if (reach === 'own' && !secrets.has(secret.record)) secrets.set(secret.record, secret);
    }
  };
  for (const secret of catalogueSecrets(catalogue)) collect(secret);
  for (const record of alliances) for (const secret of recordSecrets(record, isPublished(record))) collect(secret);
  for (const decision of decisions)
    for (const secret of decisionSecrets(decision, reachOf(decision.id))) collect(secret);
  return traces;
}

/** Drops what stands in the site's own texts or in the public part of the catalogue. */
function withoutOwnTexts({ anywhere, own }: Record<Reach, Traces>, { ownTexts, catalogue }: Inside): void {
  for (const { traces, least } of [
    { traces: anywhere, least: LONG },
    { traces: own, least: SHORT },
  ]) {
    const texts = [...traces.keys()];
    const scan = scannerOf(texts, least, ownTexts[0] ?? new Uint8Array());
    for (const bytes of [...ownTexts, encode(catalogueTexts(catalogue))]) scan(bytes, (i) => traces.delete(texts[i]!));
  }
}

/** Drops what is also public: anywhere for a long text, in the record or decision itself for a short one. */
function withoutPublic({ anywhere, own }: Record<Reach, Traces>, inside: Inside): void {
  const ownTexts = groupByRecord(own);
  const shown = new Set<string>();
  for (const { owner, texts } of publicTexts(inside)) {
    for (const each of texts) shown.add(each);
    const short = ownTexts.get(owner);
    const joined = short ? texts.join('\n') : '';
    for (const text of short ?? []) if (joined.includes(text)) own.get(text)?.delete(owner);
  }
  // Most are equal to a public value: that is asked first, since it is quick.
  for (const each of shown) for (const { text } of tracesOf(each)) anywhere.delete(text);
  const texts = [...anywhere.keys()];
  const all = encode([...shown]);
  const scan = scannerOf(texts, LONG, all.subarray(0, MOST_SAMPLED));
  scan(all, (i) => anywhere.delete(texts[i]!));
}

/** The same text in memory of its own: a piece of a text keeps the whole of it. */
const apart = (text: string): string => Buffer.from(text).toString();

function groupByRecord(traces: Traces): Map<string | undefined, string[]> {
  const groups = new Map<string | undefined, string[]>();
  for (const [text, secrets] of traces)
    for (const record of secrets.keys()) groups.set(record, [...(groups.get(record) ?? []), text]);
  return groups;
}

/** Bytes that tell what is common in a text. */
const MOST_SAMPLED = 2 ** 17;

const encode = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
