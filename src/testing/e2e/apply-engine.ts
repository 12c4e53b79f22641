/** For tests: the form's engine as browsers get it, put where a test can call it. */
import { config } from 'zod';

config({ jitless: true });

const [{ readFormRegister }, { judgeForm }, { readAllianceFile }] = await Promise.all([
  import('#src/staff/form/form-register.ts'),
  import('#src/staff/form/judge-form.ts'),
  import('#src/staff/form/read-alliance-file.ts'),
]);

/**
 * What a browser says of a file, each byte a character of `bytes`, beside a register as its page holds it: that it was not
 * opened, or what stands in it.
 */
const judge = (path: string, bytes: string, register: string, asOf: string) => {
  const form = readFormRegister(JSON.parse(register));
  const read = readAllianceFile(
    path,
    Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    form,
  );
  return 'record' in read
    ? { opened: true, findings: judgeForm(read.record, form, asOf).findings }
    : { opened: false, findings: read.findings };
};

Object.assign(globalThis, { judge });
