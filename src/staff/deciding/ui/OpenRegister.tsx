/** The register's own folder, opened on this computer: with it, what is not public yet is there too. */
import { useState } from 'preact/hooks';
import { ownSentence } from '#src/views/own-sentence.ts';
import type { DecidingRegister } from '../deciding-register.ts';

interface Props {
  register: DecidingRegister;
  asOf: string;
  onOpened: (register: DecidingRegister) => void;
}

/** Larger than any file of a register; nothing so large is read into memory. */
const LARGEST = 2_000_000;

const NOT_OPENED = '文件读不出来，或这一部分没有载入。检查网络后再试。';

export function OpenRegister({ register, asOf, onOpened }: Props) {
  const [said, setSaid] = useState('');
  const open = async (chosen: readonly File[]) => {
    setSaid('正在打开…');
    // Zod is told first not to compile code; with the parser of YAML, it is loaded when it is wanted.
    const { openRegister, pathInRegister } = await import('../open-register.ts');
    const wanted = chosen.flatMap((file) => {
      const path = pathInRegister(file.webkitRelativePath);
      return path !== undefined && file.size <= LARGEST ? [{ path, file }] : [];
    });
    const files = await Promise.all(
      wanted.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const opened = openRegister(files, asOf);
    if ('problem' in opened) return setSaid(opened.problem);
    onOpened(opened);
    setSaid('');
  };
  const { alliances, decisions, isWhole } = register;
  return (
    <section aria-labelledby="decide-open">
      <h2 id="decide-open">还没有公开的联合体</h2>
      <p>
        {isWhole
          ? `已打开这台电脑上的登记簿：${alliances.length} 个联合体、${decisions.length} 份决定，还没有公开的也在内，按它核对。`
          : '网页上只有公示以后的联合体。形式审查、评审和第一次公示说的是还没有公开的：打开这台电脑上登记簿的 data 文件夹，它们就都在内，书面同意是否必要也一并核对。文件只在浏览器里读，不上传。'}
      </p>
      <label class="plain-button apply-file">
        {isWhole ? '重新选择' : '选择'} data 文件夹
        <input
          type="file"
          multiple
          class="visually-hidden"
          {...{ webkitdirectory: true }}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            // The same folder chosen again after it was mended is a change too.
            currentTarget.value = '';
            void open(chosen).catch((error: unknown) => setSaid(`没有打开：${ownSentence(error) ?? NOT_OPENED}`));
          }}
        />
      </label>
      <p class="outcome" role="status">
        {said}
      </p>
    </section>
  );
}
