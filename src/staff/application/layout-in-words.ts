/** What is said where a paper is made, never on the paper: whose layout it has. One sentence without its end. */
export const layoutInWords = (isBureaus: boolean): string =>
  isBureaus ? '照通知的附件模板填写' : '版式由本系统建议，不是通知附件的原文';
