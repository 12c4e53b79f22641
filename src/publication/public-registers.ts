/** Other registers as the public sees them: where they are published, and what was gathered there. */
import { isOnWeb } from '#src/registry/gathered.ts';
import { isLate } from '#src/registry/gathered-late.ts';
import type { ListedRegister } from '#src/registry/registry.ts';
import type { PublicListedRegister } from './public-registry.ts';

/** Folders are nobody's business: of a register that was copied into one, its own word says where it is published. */
export const publicRegisters = (registers: readonly ListedRegister[], asOf: string): PublicListedRegister[] =>
  registers.map((register) => {
    const { id, name, url, gathered: all } = register;
    const address = isOnWeb(register) ? url : all?.url;
    const late = isLate(register, registers, asOf);
    if (!all) return { id, name, ...(address === undefined ? {} : { address }), late };
    const { gathered, asOf: day, sample, alliances } = all;
    return {
      id,
      name,
      ...(address === undefined ? {} : { address }),
      gathered: { gathered, asOf: day, sample, alliances },
      late,
    };
  });
