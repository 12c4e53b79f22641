/** The three ways in: a new record, a file there is, a draft. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormRecord } from '../form-record.ts';
import { ALLIANCE_DRAFTS } from '../alliance-drafts.ts';
import { draftProblem, openDrafts } from '../drafts.ts';
import { newRecord, type FormRegister } from '../form-register.ts';
import { BookChoice } from './BookChoice.tsx';
import { Deadline } from './Deadline.tsx';
import { DraftList } from './DraftList.tsx';
import { HelpLink } from './HelpLink.tsx';
import { ImportFailure } from './ImportFailure.tsx';
import { openFile, openText, type Opened } from './open-file.ts';
import { say } from './say.ts';

interface Props {
  register: FormRegister;
  /** `filled`: the record came from a file, so everything is said of it at once. */
  onStart: (record: FormRecord, how: { filled: boolean }) => void;
  /** Goes on with a draft by its key. */
  onResume: (draft: string) => void;
}

/** What stands in the way of a draft: said before anything is typed. */
const inTheWay = () => draftProblem(openDrafts(ALLIANCE_DRAFTS));

const toldOf = (count: number) =>
  count === 1 ? '工作簿已读入，看过下面的问题再打开' : `工作簿里有 ${count} 个联合体，请选一个`;

export function StartScreen({ register, onStart, onResume }: Props) {
  const [opened, setOpened] = useState<Opened | 'busy'>();
  const [over, setOver] = useState(false);
  const [unkeepable, setUnkeepable] = useState(inTheWay);
  const [pasted, setPasted] = useState('');
  const [worked, setWorked] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);
  const take = (next: Promise<Opened>) => {
    setOpened('busy');
    void next.then((result) => {
      if ('record' in result) return onStart(result.record, { filled: true });
      setOpened(result);
      say('records' in result ? toldOf(result.records.length) : '文件没有打开');
    });
  };
  const takeFile = (file: File | null | undefined) => {
    if (!file) return;
    setWorked(false);
    take(openFile(file, register));
  };
  const takeText = (text: string, isWorked: boolean) => {
    setWorked(isWorked);
    take(openText('', text, register));
  };
  const waiting = opened === 'busy' || opened === undefined;
  useEffect(() => {
    if (!waiting) outcome.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [opened, waiting]);
  return (
    <div class="apply-start">
      <section class="apply-door" aria-labelledby="door-new">
        <h2 id="door-new">新填一份</h2>
        <p>
          从空白开始，一步一步填{unkeepable === undefined ? '；填多少存多少，随时可以停下。' : '。'}
          <HelpLink at="new">第一次填，看图解</HelpLink>
        </p>
        {unkeepable !== undefined && (
          <p class="apply-draft-problem" role="alert">
            {unkeepable}。
          </p>
        )}
        <Deadline batch={register.batches[0]?.id ?? ''} register={register} />
        <button type="button" class="main-button" onClick={() => onStart(newRecord(register), { filled: false })}>
          开始填写
        </button>
      </section>
      <section
        class={`apply-door${over ? ' over' : ''}`}
        aria-labelledby="door-open"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          takeFile(event.dataTransfer?.files[0]);
        }}
      >
        <h2 id="door-open">打开已有文件</h2>
        <p>登记文件（.yaml）或填报工作簿（.xlsx）。可以把文件拖到这里。</p>
        <label class="plain-button apply-file">
          选择文件
          <input
            type="file"
            accept=".yaml,.yml,.txt,.xlsx,.xls,.et"
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              takeFile(currentTarget.files?.[0]);
              // The same file chosen again after it was mended is a change too.
              currentTarget.value = '';
            }}
          />
        </label>
        <details>
          <summary>粘贴文件内容</summary>
          <div class="apply-field">
            <label for="apply-paste">登记文件的全部内容</label>
            <textarea
              id="apply-paste"
              class="apply-input code"
              rows={6}
              spellcheck={false}
              value={pasted}
              onInput={({ currentTarget: { value } }) => setPasted(value)}
            />
            <button type="button" class="plain-button" onClick={() => takeText(pasted, false)}>
              打开粘贴的内容
            </button>
          </div>
        </details>
      </section>
      <DraftList kind={ALLIANCE_DRAFTS} onOpen={onResume} onChanged={() => setUnkeepable(inTheWay())} />
      <div class="apply-opened" ref={outcome}>
        {opened === 'busy' && <p role="status">正在打开…</p>}
        {!waiting && 'records' in opened && (
          <BookChoice opened={opened} onChoose={(record) => onStart(record, { filled: true })} />
        )}
        {!waiting && 'findings' in opened && !('records' in opened) && (
          <ImportFailure
            key={opened.name + (opened.text ?? '')}
            opened={opened}
            worked={worked}
            onRetry={(text) => takeText(text, true)}
          />
        )}
      </div>
    </div>
  );
}
