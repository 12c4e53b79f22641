/** `node src/testing/branches/record.ts <file>`: what git says of every branch, for the tests to read. */
import { BRANCHES } from './index.ts';
import { recordBranches } from './read-branch.ts';

recordBranches(BRANCHES, process.argv[2] ?? '');
