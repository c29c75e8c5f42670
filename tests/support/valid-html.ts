import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // How Preact writes empty elements and switches, and long names of procedures, are no faults.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'doctype-style': 'off',
    // Telephone numbers stand inside sentences whose line ends do not matter.
    'tel-non-breaking': 'off',
    // A field's id is its name, which may hold dots.
    'valid-id': ['error', { relaxed: true }],
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
})

/** Checks a whole page. @returns one line for each fault: `expect(await htmlFaults(body)).toEqual([])` */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(result =>
    result.messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}
