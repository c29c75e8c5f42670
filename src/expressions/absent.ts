import type { SyntaxNode } from './cel.ts'

/** What an absent answer counts as, by the place where it stands. */
type Standing = 'null' | 'false' | '[]'

interface Edit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

const listMacros = new Set(['all', 'exists', 'exists_one', 'filter', 'map'])

/**
 * Rewrites an expression so that an absent key is a value, not an error: false where a yes/no is asked, the empty list
 * where a list is gone through, null elsewhere; `has(x)` asks whether x is there, at any depth.
 * `answers.a.b == 1` becomes `answers.?a.?b.orValue(null) == 1`.
 */
export function tolerateAbsence(source: string, root: SyntaxNode): string {
  const edits: Edit[] = []
  const insert = (at: number, text: string) => edits.push({ at, remove: 0, insert: text })

  function chain(node: SyntaxNode): void {
    if (node.op === '.') {
      chain(node.args[0])
      insert(node.pos, '?')
    } else if (node.op === '[]') {
      chain(node.args[0])
      insert(source.lastIndexOf('[', node.args[1].start - 1) + 1, '?')
      walk(node.args[1], 'null')
    } else walk(node, 'null')
  }

  function has(node: SyntaxNode, argument: SyntaxNode): void {
    edits.push({ at: node.start, remove: 'has'.length, insert: '' })
    chain(argument)
    insert(argument.end, '.orValue(null) != null')
  }

  function walk(node: SyntaxNode, standing: Standing): void {
    switch (node.op) {
      case 'value':
      case 'id':
        return
      case '.':
      case '[]':
        chain(node)
        insert(node.end, `.orValue(${standing})`)
        return
      case '!_':
        walk(node.args, 'false')
        return
      case '-_':
        walk(node.args, 'null')
        return
      case '&&':
      case '||':
        for (const arg of node.args) walk(arg, 'false')
        return
      case '?:':
        walk(node.args[0], 'false')
        walk(node.args[1], standing)
        walk(node.args[2], standing)
        return
      case 'in':
        walk(node.args[0], 'null')
        // A literal list knows its element type and would refuse to be asked for null.
        if (node.args[1].op === 'list') {
          insert(node.args[1].start, 'dyn(')
          walk(node.args[1], '[]')
          insert(node.args[1].end, ')')
        } else walk(node.args[1], '[]')
        return
      case 'call':
        if (node.args[0] === 'has' && node.args[1][0]) has(node, node.args[1][0])
        else for (const arg of node.args[1]) walk(arg, 'null')
        return
      case 'rcall':
        walk(node.args[1], listMacros.has(node.args[0]) ? '[]' : 'null')
        // The first argument of a macro only names its variable; a predicate asks a yes/no.
        for (const arg of node.args[2]) {
          walk(arg, listMacros.has(node.args[0]) && node.args[0] !== 'map' ? 'false' : 'null')
        }
        return
      case 'list':
        for (const arg of node.args) walk(arg, 'null')
        return
      case 'map':
        for (const [, value] of node.args) walk(value, 'null')
        return
      default:
        // What is left are the operators with two sides, and `.?`, `[?]`, which an author cannot write.
        for (const arg of node.args) if (typeof arg !== 'string') walk(arg, 'null')
    }
  }

  walk(root, 'null')
  return applyEdits(source, edits)
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  // Sorting is stable: insertions at one place keep their order.
  const ordered = edits.toSorted((a, b) => a.at - b.at)
  let text = ''
  let position = 0
  for (const edit of ordered) {
    text += source.slice(position, edit.at) + edit.insert
    position = edit.at + edit.remove
  }
  return text + source.slice(position)
}
