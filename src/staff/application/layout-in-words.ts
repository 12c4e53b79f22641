/** What is said where a paper is made, never on the paper: whose layout it has. One sentence without its end. */
export const layoutInWords = (isBureaus: boolean): string =>
  isBureaus ? '照市局的附件模板填写' : '本系统建议格式，不是通知附件的原文；纸上不印这句话';
