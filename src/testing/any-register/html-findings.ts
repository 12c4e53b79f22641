/** What is wrong with a page as HTML. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes its own way; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    doctype: 'off',
    'doctype-style': 'off',
    // Chinese titles are longer in units than the rule's English limit means.
    'long-title': 'off',
    // The list is marked as one on purpose: without bullets, some screen readers do not announce it.
    'no-redundant-role': 'off',
    // Styles and scripts are the site's own; the content security policy lets in nothing else.
    'require-sri': 'off',
  },
});

/** `line:column rule: message` of everything that is no valid HTML. */
export async function htmlFindings(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
