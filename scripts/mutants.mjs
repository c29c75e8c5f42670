// Takes each check out of the permission files, one at a time, and says which removals no test notices:
// `node scripts/mutants.mjs [FILE…]` (all `src/**/*.policy.ts` without names). Works on a copy of the project; each
// removal runs the file's own test, then those of its folder and the matrix of routes. Ends with 1 when one survives.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Every way to let more people through: an answer that is always yes, or a condition without one of its parts. */
function removals(path) {
  const source = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const found = []
  const add = (node, replacement) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push({ from: node.getStart(), to: node.getEnd(), replacement, line: line + 1, was: node.getText() })
  }
  const visit = node => {
    if (ts.isReturnStatement(node) && node.expression && !/^(true|null|undefined)$/.test(node.expression.getText()))
      add(node.expression, 'true')
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body) && ts.isVariableDeclaration(node.parent))
      add(node.body, 'true')
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      add(node, node.left.getText())
      add(node, node.right.getText())
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { text: source.text, found }
}

const named = process.argv.slice(2)
const policies = readdirSync(join(root, 'src'), { recursive: true }).filter(name => name.endsWith('.policy.ts'))
const files = named.length > 0 ? named : policies.map(name => join('src', name))
const copy = mkdtempSync(join(tmpdir(), 'mot-cua-mutants-'))
const left = new Set(['node_modules', '.git', 'data', 'dist', '.tmp'])
cpSync(root, copy, {
  recursive: true,
  filter: from => from === root || !left.has(basename(from)) || dirname(from) !== root,
})
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
const fails = (...tests) => {
  const ran = spawnSync('npx', ['vitest', 'run', '--bail=1', '--maxWorkers=1', ...tests], {
    cwd: copy,
    encoding: 'utf8',
  })
  return ran.status !== 0 && /\d+ failed/.test(ran.stdout)
}
const survivors = []
let tried = 0
try {
  for (const file of files) {
    const { text, found } = removals(file)
    for (const { from, to, replacement, line, was } of found) {
      writeFileSync(join(copy, file), text.slice(0, from) + replacement + text.slice(to))
      const own = file.replace(/\.ts$/, '.test.ts')
      const noticed = (existsSync(join(copy, own)) && fails(own)) || fails(dirname(file), 'tests/security')
      tried += 1
      console.log(
        `${noticed ? 'noticed ' : 'SURVIVED'}  ${file}:${line}  ${was.replaceAll(/\s+/g, ' ')}  ->  ${replacement.replaceAll(/\s+/g, ' ')}`,
      )
      if (!noticed) survivors.push(`${file}:${line}`)
    }
    writeFileSync(join(copy, file), text)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${tried} removals, ${survivors.length} unnoticed`)
process.exitCode = survivors.length > 0 ? 1 : 0
