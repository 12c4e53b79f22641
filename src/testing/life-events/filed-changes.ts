/** The filing of changes that the bureau is asked to put on record. */
import { act, decision } from './register.ts';

const filing = (...changes: string[]) =>
  act(
    '变更备案',
    '2025-12-02',
    `document: 示例连科函〔2025〕61号\nchanges:\n${changes.map((change) => `  - { ${change} }\n`).join('')}`,
  );
/** Of these changes, as entries of `changes`. */
export const filed = (...changes: string[]) => ({ [decision('2025/biangeng-61')]: filing(...changes) });
