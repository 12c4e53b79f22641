/** Said once wherever a paper is made, and not on the paper: the notice publishes the names of its annexes, not their texts. */
export const NOT_THE_ANNEX = '版式由本系统建议，不是通知附件的原文；纸上不印这句话';
