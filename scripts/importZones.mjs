/**
 * Who may import whom: the architecture as data, turned into lint rules below. What is not listed is refused.
 *
 * - `own`: folders (or single files) of this project;
 * - `types`: files whose types may be named with `import type`, and nothing else of theirs;
 * - `packages`: packages and node's own modules; `x/*` stands for everything under x, `node:*` for all of node.
 * - `cure`: what to do instead, said to whoever breaks the row.
 *
 * @typedef {{ folder: string, own: string[], types?: string[], packages: string[], cure: string }} Zone
 * @type {Zone[]}
 */
export const zones = [
  {
    folder: 'src/workflow',
    own: [],
    packages: [],
    cure: 'Pass what a rule needs in as an argument, the clock included.',
  },
  {
    folder: 'src/ledger',
    own: [],
    packages: ['node:crypto', 'canonicalize'],
    cure: 'The ledger seals values that its caller hands over; reading and storing belong to src/newsroom.',
  },
  {
    folder: 'src/richtext',
    own: [],
    packages: [],
    cure: 'Let the caller look things up and pass functions in, as `photo` and `articleHref` are.',
  },
  {
    folder: 'src/snapshot',
    own: ['src/richtext', 'src/ledger'],
    packages: ['diff'],
    cure: 'A snapshot is built from plain values; src/newsroom loads them.',
  },
  {
    folder: 'src/checks',
    own: ['src/richtext'],
    types: ['src/snapshot/types.ts'],
    packages: [],
    cure: 'A check is a pure function of content; src/newsroom loads what it is about.',
  },
  {
    folder: 'src/images',
    own: ['src/snapshot/types.ts'],
    packages: ['sharp', 'node:*'],
    cure: 'This folder turns bytes into bytes; what they mean is for its callers.',
  },
  {
    folder: 'src/importing',
    own: ['src/richtext'],
    packages: ['node:*'],
    cure: 'Return a plain draft and let src/newsroom store it; a new parser is added to this row.',
  },
  {
    folder: 'src/form',
    own: ['src/messages'],
    types: ['src/snapshot/types.ts', 'src/ledger/release.ts'],
    packages: ['pdfkit', 'fontkit', 'uqr'],
    cure: 'A form is a pure function of what the ledger and the snapshots say; src/newsroom reads them, and the fonts.',
  },
  {
    folder: 'src/network',
    own: [],
    packages: [],
    cure: 'What counts as one client, and how often one may; who it is, its callers know.',
  },
  {
    folder: 'src/newsroom',
    own: [
      'src/workflow',
      'src/ledger',
      'src/richtext',
      'src/snapshot',
      'src/checks',
      'src/images',
      'src/importing',
      'src/form',
      'src/messages',
      'src/env.ts',
      'src/network',
    ],
    packages: ['payload', 'payload/*', '@payloadcms/*', 'node:*'],
    cure: 'The binding knows the core and Payload; pages are for src/site, pictures are made by src/images.',
  },
  {
    folder: 'collections',
    own: ['src/newsroom', 'src/workflow', 'src/messages'],
    packages: ['payload', 'payload/*', '@payloadcms/*'],
    cure: 'A collection declares what is stored; put behaviour into src/newsroom and name admin components by path.',
  },
  {
    folder: 'src/search',
    own: ['src/richtext'],
    packages: ['@node-rs/jieba', '@node-rs/jieba/dict', 'opencc-js/*', 'pinyin-pro'],
    cure: 'This folder turns texts into terms, queries and snippets; the index itself is kept by src/replica.',
  },
  {
    folder: 'src/replica',
    own: ['src/ledger', 'src/search', 'src/snapshot/publicName.ts'],
    types: ['src/snapshot/types.ts'],
    packages: ['libsql', 'node:*'],
    cure: 'A site node shares nothing with the newsroom but the feed and the shape of what it carries.',
  },
  {
    folder: 'src/delivery',
    own: ['src/replica', 'src/richtext', 'src/messages', 'src/network'],
    types: ['src/snapshot/types.ts', 'src/ledger/release.ts'],
    packages: ['express', 'zod', 'node:*'],
    cure: 'Ask the reader of src/replica: what it gives was verified.',
  },
  {
    folder: 'src/site',
    own: ['src/replica', 'src/richtext', 'src/messages', 'src/delivery'],
    types: ['src/snapshot/types.ts', 'src/ledger/release.ts'],
    packages: ['express', 'preact', 'preact/*', 'preact-render-to-string', 'uqr', 'node:*'],
    cure: 'Ask the reader of src/replica: what it gives was verified.',
  },
  {
    folder: 'src/export',
    own: ['src/replica', 'src/ledger/canonical.ts', 'src/serving/brotli.ts'],
    packages: ['node:*'],
    cure: 'The export asks the site for its pages as a reader does; src/export.ts hands it the site.',
  },
  {
    folder: 'src/serving',
    own: [],
    packages: ['node:*'],
    cure: 'This folder gives out bytes and knows nothing of what they say; src/site.ts puts the two together.',
  },
  {
    folder: 'src/admin',
    own: [
      'src/workflow',
      'src/checks',
      'src/messages',
      'src/snapshot/difference.ts',
      'src/richtext/escape.ts',
      'src/richtext/figure.ts',
    ],
    types: [
      'src/newsroom/endpoints/accountEndpoints.ts',
      'src/newsroom/endpoints/caseView.ts',
      'src/newsroom/endpoints/deskView.ts',
      'src/newsroom/endpoints/flowEndpoints.ts',
      'src/newsroom/evidence/ledger.ts',
      'src/snapshot/types.ts',
    ],
    packages: ['payload', 'payload/*', '@payloadcms/*', 'react', 'react/*', 'react-dom', 'next', 'next/*'],
    cure: 'Fetch from an endpoint of src/newsroom: components also run in the browser.',
  },
  {
    folder: 'src/sample',
    own: ['src/richtext', 'src/images', 'src/messages', 'src/env.ts', 'src/newsroom/secrets.ts'],
    types: ['src/snapshot/types.ts', 'src/workflow/index.ts'],
    packages: ['node:*'],
    cure: 'The sample desk is loaded over HTTP, through the same doors as everybody uses.',
  },
  {
    folder: 'src/messages',
    own: [],
    packages: [],
    cure: 'Sentences depend on nothing but types: use `import type`, or pass the value in.',
  },
]

/** What runs the others, and what tries them: not to be imported, not even where everything else is. */
export const entryPoints = [
  'payload.config.ts',
  'src/start.ts',
  'src/newsroom.ts',
  'src/site.ts',
  'src/export.ts',
  'src/verifyLedger.ts',
  'src/account.ts',
  'src/ledgerHead.ts',
  'src/benchLedger.ts',
  'src/launch',
  'src/app',
  'tests',
]

/** Folders whose code may name any type of ours, since a type leaves no import behind. */
const typesFromAnywhere = new Set(['src/messages'])

/**
 * The sentence a breach of the row is answered with.
 * @param {Zone} zone
 */
export function messageOf({ folder, own, types = [], packages, cure }) {
  const allowed = [...own, ...types.map((file) => `types of ${file}`), ...packages]
  return `${folder} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing'}. ${cure}`
}

/**
 * One flat-config object a row. Unit tests beside the code are exempt: they may import anything.
 * @returns {import('eslint').Linter.Config[]}
 */
export function zoneConfigs() {
  return zones.map((zone) => ({
    name: `zone/${zone.folder}`,
    files: [`${zone.folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: typesFromAnywhere.has(zone.folder) ? onlyTypes(zone) : onlyListed(zone),
  }))
}

/** @param {Zone} zone */
function onlyTypes(zone) {
  return restrictNames([{ regex: '^(?!\\./)', message: messageOf(zone), allowTypeImports: true }])
}

/** @param {Zone} zone */
function onlyListed(zone) {
  const message = messageOf(zone)
  const packages = zone.packages.map((name) => (name.endsWith('*') ? name.slice(0, -1) : `${name}$`))
  const types = (zone.types ?? []).map((file) => file.replace(/^src/, '').replaceAll('.', '\\.'))
  return {
    'import-x/no-restricted-paths': ['error', { zones: pathZones(zone) }],
    ...restrictNames([
      { regex: `^(?!${['\\.', ...packages].join('|')})`, message },
      ...types.map((file) => ({ regex: `^\\..*${file}$`, message, allowTypeImports: true })),
    ]),
  }
}

/** @param {{ regex: string, message: string, allowTypeImports?: boolean }[]} patterns */
function restrictNames(patterns) {
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] }
}

/** @param {Zone} zone */
function pathZones(zone) {
  const others = zones.map(({ folder }) => folder).filter((folder) => folder !== zone.folder)
  const listed = [...zone.own, ...(zone.types ?? [])]
  return [...others, 'src/env.ts', ...entryPoints]
    .filter((from) => !zone.own.includes(from))
    .map((from) => ({
      target: `./${zone.folder}`,
      from: `./${from}`,
      except: listed.filter((path) => path.startsWith(`${from}/`)).map((path) => path.replace(from, '.')),
      message: messageOf(zone),
    }))
}
