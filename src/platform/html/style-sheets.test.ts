import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, 'assets', 'css')
const sheets = readdirSync(folder).map(name => ({ name, css: readFileSync(join(folder, name), 'utf8') }))
const src = join(import.meta.dirname, '..', '..')

/** Everything that writes markup: views, components, scripts. */
const markup = (readdirSync(src, { recursive: true }) as string[])
  .filter(name => /\.tsx?$/.test(name) && !/\.(?:test|fixture)\.tsx?$/.test(name))
  .map(name => readFileSync(join(src, name), 'utf8'))
  .join('\n')

const selectorsOf = (css: string): string => css.replace(/\/\*.*?\*\//gs, '').replace(/\{[^{}]*\}/g, ' ')

/** A class stands in the markup as a word, or is put together from its beginning: `tone-${family}`. */
function isUsed(name: string): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(markup)) return true
  const parts = name.split('-')
  return parts.slice(1).some((_, at) => markup.includes(`${parts.slice(0, at + 1).join('-')}-\${`))
}

test('no style sheet has a rule for a class that nothing carries', () => {
  const dead = sheets.flatMap(({ name, css }) =>
    [...new Set([...selectorsOf(css).matchAll(/\.(-?[a-z][\w-]*)/g)].map(match => match[1] ?? ''))]
      .filter(one => !isUsed(one))
      .map(one => `${name}: .${one}`),
  )
  expect(dead).toEqual([])
})

test('a style sheet is short enough to read', () => {
  expect(sheets.filter(({ css }) => css.split('\n').length > 400).map(({ name }) => name)).toEqual([])
})
