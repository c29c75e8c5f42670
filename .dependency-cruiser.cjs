// Who may import what: the table "Layering" of docs/style, at error. `npm run boundaries` fails the build on any breach.
const TESTS = '\\.(test|fixture|properties\\.test|oracle)\\.tsx?$|/testing/'

/** Decisions of the law: functions of their arguments, without I/O, clock or vendor. */
const PURE = [
  '^src/[^/]+/domain/',
  '\\.policy\\.ts$',
  '^src/(deadlines|workflow|expressions|identity)/(?!.*\\.cli\\.ts$)',
  '^src/forms/(?!index\\.ts$|form-inputs\\.ts$|.*\\.(view\\.tsx|queries\\.ts|route\\.ts)$)',
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides which part rests on which. Types may point back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses and that uses nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: [TESTS, '\\.d\\.ts$', '^src/main\\.ts$', '/assets/'] },
      to: {},
    },
    {
      name: 'platform-knows-no-slice',
      comment: 'Platform serves every slice; what it needs from them is handed in.',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TESTS },
      to: { path: '^(src/(?!platform/)|seeds/)' },
    },
    {
      name: 'one-door-a-slice',
      comment: "Another slice's index.ts is the only door; the pure domain of dossiers may be read by its types.",
      severity: 'error',
      from: { path: '^src/(?!platform/)([^/]+)/', pathNot: TESTS },
      to: { path: '^src/(?!platform/)[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'pure-has-no-vendor',
      comment: 'Pure code runs without packages; types are free, CEL stands behind expressions/cel.ts.',
      severity: 'error',
      from: { path: PURE, pathNot: [TESTS, '^src/expressions/cel\\.ts$'] },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-has-no-io',
      comment:
        'Pure code neither reads files nor knows the process; the chain of events computes its hash with crypto.',
      severity: 'error',
      from: { path: PURE, pathNot: [TESTS, '^src/dossiers/domain/chain\\.ts$'] },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-knows-no-machinery',
      comment: 'Pure code uses result, text and other pure code; nothing of database, web, jobs, log, settings.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { path: '^src/platform/(db|http|html|jobs|log|config|cli)/|\\.(queries|route|job|view|cli)\\.tsx?$' },
    },
    {
      name: 'queries-know-no-web',
      comment: 'Queries serve every door.',
      severity: 'error',
      from: { path: '\\.(queries|job)\\.ts$' },
      to: {
        path: '^src/platform/(http|html)/|\\.(route|view)\\.tsx?$',
        pathNot: '^src/platform/http/secret\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'views-only-show',
      comment: 'Props in, markup out: a view asks no database.',
      severity: 'error',
      from: { path: '\\.view\\.tsx$' },
      to: {
        path: '^src/platform/(db|jobs|cli)/|\\.(queries|route|job|cli)\\.tsx?$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-declared-packages',
      comment: 'A package that package.json does not name may vanish with the next install.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
    {
      name: 'only-what-exists',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-test-code-in-the-program',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: ['^tests/', TESTS] },
    },
    {
      name: 'no-development-package-in-the-program',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
