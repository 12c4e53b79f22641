/** Board and id: together the place of the file and the permanent address of the public page. */
import { useContext } from 'preact/hooks';
import type { FormRecord } from '../form-record.ts';
import { idToTake } from '../check-place.ts';
import type { FormFinding } from '../judge-form.ts';
import { ChoiceBox } from './ChoiceBox.tsx';
import { DeskContext } from './context.ts';
import { FileField } from './FileField.tsx';
import { FILE_FIELDS } from './file-fields.ts';
import { countErrors, findingsBelow } from './findings.ts';
import { write } from './session.ts';
import { TextBox } from './TextBox.tsx';

export function FilePlace({ record, findings }: { record: FormRecord; findings: readonly FormFinding[] }) {
  const { act, register } = useContext(DeskContext);
  const { district, id } = record;
  const own = findingsBelow(findings, ['$id']);
  const proposal = countErrors(own) > 0 ? idToTake(record, register) : undefined;
  return (
    <>
      <FileField
        info={FILE_FIELDS.$district}
        at="$district"
        value={district}
        findings={findingsBelow(findings, ['$district'])}
      >
        {(box) => (
          <ChoiceBox
            {...box}
            onChange={(value) => act(write(['$district'], value))}
            offers={register.districts.map(({ id: value, name, authority }) => ({
              value,
              label: `${name}（${authority}）`,
            }))}
          />
        )}
      </FileField>
      <FileField info={FILE_FIELDS.$id} at="$id" value={id} findings={own}>
        {(box) => (
          <>
            <TextBox {...box} control="text" onChange={(value) => act(write(['$id'], value))} />
            {proposal && (
              <p class="apply-proposal">
                <button
                  type="button"
                  class="plain-button small"
                  onClick={() => act(write(['$id'], proposal), `标识已填为 ${proposal}`)}
                >
                  用 {proposal}
                </button>
                <span class="secondary">{id === '' ? '想不出名称时可用这个' : '点一下就改好'}</span>
              </p>
            )}
          </>
        )}
      </FileField>
    </>
  );
}
