import type { SyntaxNode } from './cel.ts'

/** Macros that bind their first argument as a variable. */
const binders = new Set(['all', 'exists', 'exists_one', 'filter', 'map', 'bind'])

/** Dotted path of `answers.a.b`, or null for anything but names. */
function pathOf(node: SyntaxNode): string | null {
  if (node.op === 'id') return node.args
  if (node.op === '.') {
    const object = pathOf(node.args[0])
    return object === null ? null : `${object}.${node.args[1]}`
  }
  if (node.op === '[]' && node.args[1].op === 'value' && typeof node.args[1].args === 'string') {
    const object = pathOf(node.args[0])
    return object === null ? null : `${object}.${node.args[1].args}`
  }
  return null
}

/** Every path that an expression reads, without the variables of its own macros; sorted, each once. */
export function referencesOf(root: SyntaxNode): string[] {
  const found = new Set<string>()

  function visit(node: SyntaxNode, bound: ReadonlySet<string>): void {
    const path = pathOf(node)
    if (path !== null) {
      if (!bound.has(path.split('.')[0]!)) found.add(path)
      return
    }
    if (node.op === 'rcall') {
      const [name, receiver, args] = node.args
      const namespace = name === 'bind' && receiver.op === 'id' && receiver.args === 'cel'
      if (!namespace) visit(receiver, bound)
      const variable = binders.has(name) && args[0]?.op === 'id' ? args[0].args : null
      const inside = variable === null ? bound : new Set([...bound, variable])
      for (const [index, arg] of args.entries()) {
        // `cel.bind(name, value, use)`: the name is not known yet in its value.
        if (!(variable !== null && index === 0)) visit(arg, namespace && index === 1 ? bound : inside)
      }
      return
    }
    for (const child of childrenOf(node)) visit(child, bound)
  }

  visit(root, new Set())
  return [...found].sort()
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
    case 'rcall':
      return []
    case '!_':
    case '-_':
      return [node.args]
    case 'call':
      return node.args[1]
    case 'map':
      return node.args.flat()
    default: {
      const args: readonly (SyntaxNode | string)[] = node.args
      return args.filter(arg => typeof arg !== 'string')
    }
  }
}
