/** What may import what: the table of the README's map of src. `npm test` holds it (test/architecture/imports.test.ts). */

const src = (...folders) => `^src/(${folders.join('|')})/`;
const faces = ['scim', 'graphql', 'export', 'import', 'sso', 'cli'];
const fromRegistry = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const folders = [
  {
    name: 'domain-knows-no-other-folder',
    comment: 'The business stands alone: no face, no database set-up, no process.',
    from: { path: src('domain') },
    to: { path: '^src/', pathNot: src('domain') },
  },
  {
    name: 'domain-uses-the-orm-and-pure-libraries',
    from: { path: src('domain') },
    to: {
      dependencyTypes: fromRegistry,
      pathNot: 'node_modules/(@mikro-orm/(core|postgresql)|kysely|uuid|dataloader|csv-parse)/',
    },
  },
  {
    name: 'operations-are-for-faces',
    comment: 'An operation never calls an operation: what two share is a plain function that takes their context.',
    from: { path: src('domain') },
    to: { path: '\\.operations\\.ts$' },
  },
  {
    name: 'protocol-stands-alone',
    comment: 'RFC 7643 and 7644 as pure functions.',
    from: { path: '^src/scim/protocol/' },
    to: { pathNot: '^src/scim/protocol/' },
  },
  ...faces.map((face) => ({
    name: `${face}-is-a-thin-face`,
    comment: 'A face knows the domain and its own framework; entry files hand it its open database.',
    from: { path: src(face), pathNot: '/main\\.ts$' },
    to: { path: src(...faces.filter((other) => other !== face), 'database', 'worker', 'console') },
  })),
  {
    name: 'outgoing-requests-are-for-sso-and-worker',
    from: { path: '^src/', pathNot: [src('sso', 'worker', 'outgoing'), '^src/[^/]+$'] },
    to: { path: src('outgoing') },
  },
  {
    name: 'entries-are-for-processes',
    comment: 'A process is put together outside of the faces.',
    from: { path: src('domain', ...faces), pathNot: '/main\\.ts$' },
    to: { path: '^src/(main|server|serve|start|migrate|open-database|config)\\.ts$' },
  },
  {
    name: 'the-simulator-is-for-cli-and-demo',
    from: { path: '^src/', pathNot: [src('cli', 'demo', 'idp-simulator'), '^src/[^/]+$'] },
    to: { path: src('idp-simulator') },
  },
  {
    name: 'worker-and-database-know-no-face',
    from: { path: src('worker', 'database') },
    to: { path: src(...faces, 'idp-simulator', 'console') },
  },
  {
    name: 'worker-and-database-stand-apart',
    from: { path: '^src/(worker|database)/' },
    to: { path: '^src/(worker|database)/', pathNot: '^src/$1/' },
  },
  {
    name: 'simulator-and-outgoing-know-nothing-of-us',
    from: { path: '^src/(idp-simulator|outgoing)/' },
    to: { path: '^src/', pathNot: '^src/$1/' },
  },
  {
    name: 'simulator-and-outgoing-use-undici-only',
    from: { path: src('idp-simulator', 'outgoing') },
    to: {
      dependencyTypes: fromRegistry,
      pathNot: 'node_modules/(undici|ipaddr\\.js)/',
    },
  },
];

/** The console is a client like any other: it knows the admin API and nothing else of us. */
const consoleSections = [
  {
    name: 'the-console-is-a-client',
    from: { path: '^src/console/' },
    to: { path: '^src/', pathNot: '^src/console/' },
  },
  {
    name: 'nobody-imports-the-console',
    from: { path: '^src/', pathNot: '^src/console/' },
    to: { path: '^src/console/' },
  },
  {
    name: 'sections-stand-apart',
    comment: 'What two sections of the console need stands in parts.',
    from: { path: '^src/console/([^/]+)/', pathNot: '^src/console/(api|parts|shell|texts)/' },
    to: { path: '^src/console/[^/]+/', pathNot: '^src/console/($1|api|parts|shell|texts)/' },
  },
  {
    name: 'parts-know-no-section',
    from: { path: '^src/console/(api|parts|texts)/' },
    to: { path: '^src/console/[^/]+/', pathNot: '^src/console/(api|parts|texts)/' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const everywhere = [
  {
    name: 'no-circle-at-run-time',
    comment: 'Types may refer to each other; what runs is loaded in one order.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nothing-unresolvable',
    comment: 'But for a library that holds types only.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
  },
  {
    name: 'nothing-for-development',
    from: { path: '^src/', pathNot: '^src/console/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...folders, ...consoleSections, ...everywhere].map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
