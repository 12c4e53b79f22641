/** Sizes of files as people read them. */

/** `13.7 KB`: thousands of octets, as file managers and browsers count; under a thousand, octets. */
export function fileSize(octets: number): string {
  if (octets < 1000) return `${octets} 字节`;
  if (octets < 999_950) return `${(octets / 1000).toFixed(1)} KB`;
  return `${(octets / 1_000_000).toFixed(1)} MB`;
}
