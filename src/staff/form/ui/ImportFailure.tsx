/** A file that could not be opened: where, why, what to do. Its text can be mended on the spot; nothing is lost. */
import { useCallback, useState } from 'preact/hooks';
import { wayOut } from './ways-out.ts';
import { useUnloadQuestion } from './use-unload-question.ts';
import type { Unopened } from './open-file.ts';

/** More findings of one text than these are consequences of the first ones. */
const MOST = 20;

interface Props {
  opened: Unopened;
  /** The text was changed here before, and is nowhere else. */
  worked: boolean;
  onRetry: (text: string) => void;
}

export function ImportFailure({ opened: { name, findings, text }, worked, onRetry }: Props) {
  const [mended, setMended] = useState(text ?? '');
  const isChanged = worked || mended !== (text ?? '');
  useUnloadQuestion(useCallback(() => isChanged, [isChanged]));
  const lines = text?.split(/\r\n|\r|\n/);
  return (
    <section aria-labelledby="apply-unopened">
      <h2 id="apply-unopened" tabIndex={-1}>
        {name || '粘贴的内容'}没有打开：{findings.length} 处须先改正
      </h2>
      <ol class="apply-places">
        {findings.slice(0, MOST).map(({ message, fix, at, rule }, i) => {
          const line = lines?.[at.line - 1];
          // What is said of a workbook comes in its own words.
          const way = at.cell === undefined ? wayOut(fix) : fix;
          return (
            <li key={i}>
              <p>
                <strong>{at.cell ?? `第 ${at.line} 行第 ${at.column} 列`}</strong>　<span data-message>{message}</span>
              </p>
              {line !== undefined && line !== '' && !rule.startsWith('privacy/') && (
                <PointedLine
                  line={line}
                  column={at.column}
                  end={at.endLine === undefined || at.endLine === at.line ? at.endColumn : undefined}
                />
              )}
              {way && <p class="secondary">{way}</p>}
            </li>
          );
        })}
      </ol>
      {findings.length > MOST && <p class="secondary">其余 {findings.length - MOST} 处改正前面的以后再看。</p>}
      {text !== undefined && (
        <div class="apply-field">
          <label for="apply-mend">在这里改正（原文件不受影响）</label>
          <textarea
            id="apply-mend"
            class="apply-input code"
            rows={14}
            wrap="off"
            spellcheck={false}
            value={mended}
            onInput={({ currentTarget: { value } }) => setMended(value)}
          />
          <button type="button" class="main-button" onClick={() => onRetry(mended)}>
            再打开一次
          </button>
        </div>
      )}
    </section>
  );
}

/** Longer lines are shown from a little before the place. */
const ROOM = 60;

/** The line with a mark at the column, and a caret below it. */
function PointedLine({ line, column, end }: { line: string; column: number; end: number | undefined }) {
  const start = Math.min(column - 1, line.length);
  const stop = Math.max(start + 1, Math.min((end ?? column + 1) - 1, line.length, start + ROOM));
  const from = start > ROOM ? start - 20 : 0;
  const before = `${from > 0 ? '…' : ''}${line.slice(from, start)}`;
  const after = line.slice(stop, stop + ROOM);
  return (
    <pre class="apply-pointed code" tabIndex={0} role="group" aria-label="出错的一行">
      {before}
      <mark>{line.slice(start, stop) || ' '}</mark>
      {after}
      {line.length > stop + ROOM && '…'}
      {'\n'}
      <span aria-hidden="true">
        <span class="ghost">{before}</span>
        <span class="caret">^</span>
      </span>
    </pre>
  );
}
