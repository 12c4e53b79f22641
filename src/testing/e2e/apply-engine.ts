/** For tests: the form's engine as browsers get it, put where a test can call it. */
import { config } from 'zod';

config({ jitless: true });

const [{ readFormRegister }, { judgeForm }, { readAllianceFile }] = await Promise.all([
  import('#src/staff/form/form-register.ts'),
  import('#src/staff/form/judge-form.ts'),
  import('#src/staff/form/read-alliance-file.ts'),
]);

/** What a browser says of a file: that it was not opened, or what stands in it. */
const judge = (path: string, bytes: number[], register: Parameters<typeof readFormRegister>[0], asOf: string) => {
  const form = readFormRegister(register);
  const read = readAllianceFile(path, new Uint8Array(bytes), form);
  return 'record' in read
    ? { opened: true, findings: judgeForm(read.record, form, asOf).findings }
    : { opened: false, findings: read.findings };
};

Object.assign(globalThis, { judge });
