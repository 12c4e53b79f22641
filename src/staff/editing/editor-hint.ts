/** The first line of a record's file: tells editors with a YAML extension which schema describes it. */
export const editorHint = (schema: 'alliance' | 'decision'): string =>
  `# yaml-language-server: $schema=../../../schemas/json/${schema}.schema.json`;
