/** The two fields of a file's place: label and help. Both are public: they are in the address of the page. */
import { ID_HELP } from '#src/staff/editing/proposed-id.ts';

/** What stands above a field that is no part of the record. */
export interface FileFieldInfo {
  label: string;
  help: string;
}

export const FILE_FIELDS = {
  $district: { label: '推荐板块', help: '审核推荐这个联合体的县区、板块' },
  $id: { label: '标识', help: `${ID_HELP}想不出的先空着，填了牵头单位的信用代码，这里会给出一个。` },
} as const satisfies Readonly<Record<string, FileFieldInfo>>;
