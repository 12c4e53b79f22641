/** What a batch is called: by its year, and by its number where a year has more than one. */

/** `2024 年度`, `2024 年度第 2 批`. */
export function batchName(batch: string): string {
  const [year, number] = batch.split('-');
  return number === undefined ? `${year} 年度` : `${year} 年度第 ${number} 批`;
}

/** Where little room is and the heading says that it is a batch: `2024`, `2024 第 2 批`. */
export function batchShort(batch: string): string {
  const [year = '', number] = batch.split('-');
  return number === undefined ? year : `${year} 第 ${number} 批`;
}
