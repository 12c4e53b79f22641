/** The register's own file in the form: read when one is opened, written when the record is taken along. */
export { allianceFile } from '../alliance-file.ts';
export { receiptNumber } from '../receipt-number.ts';
export { readAllianceFile } from '../read-alliance-file.ts';
