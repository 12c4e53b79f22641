/** The first line of a record's file: tells editors with a YAML extension which schema describes it. */
export const EDITOR_HINT = '# yaml-language-server: $schema=../../../schemas/json/alliance.schema.json';
