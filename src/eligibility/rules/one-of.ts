/** Whether a kind is one of those a notice names; one that cannot be read is none of them. */
export const oneOf = <Kind>(kinds: readonly Kind[], kind: Kind | undefined): boolean =>
  kind !== undefined && kinds.includes(kind);
