/** The few words of the code host a clerk meets, explained; a register that is on none needs fewer of them. */
import { spaced, type forgeOf } from '#src/views/repository.ts';

/** Words in the order they are met. */
export function guideWords(forge: ReturnType<typeof forgeOf>): readonly { word: string; meaning: string }[] {
  const file = {
    word: '登记文件',
    meaning: '一个联合体一个，名称以 .yaml 结尾，填报页会替你写好，不用自己编。',
  };
  if (!forge)
    return [
      file,
      { word: '登记簿', meaning: '放全部登记文件的地方，由主办单位保管。谁在什么时候改了什么，都有记录。' },
      { word: '审核', meaning: '管理人员核对后把文件放进登记簿，这才生效。' },
    ];
  const place = forge.kind === 'other' ? '' : `，在${spaced(forge.name)}网站上`;
  return [
    { word: '登记仓库', meaning: `放全部登记文件的地方${place}。谁在什么时候改了什么，都有记录。` },
    file,
    { word: '提交', meaning: '把写好的文件交上去（英文 Commit）。交上去还没有生效。' },
    {
      word: '变更申请',
      meaning: `请管理人员把你的改动收进登记簿，简称“申请”，一件事一份。在页面上叫${forge.request}（英文 ${forge.requestInEnglish}）。`,
    },
    { word: '审核', meaning: '管理人员核对后同意并入（英文 Review、Merge），这才生效。' },
  ];
}
