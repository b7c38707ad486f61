/**
 * Writes dist/, which is committed: hook and Action run from git with no install step. `--check` builds in memory
 * and fails if dist/ says something else.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(ROOT, 'dist')

/** One file each, with a fixed name. All but the first are loaded only when they are needed. */
const ENTRIES = {
  cli: 'src/cli/main.ts',
  globs: 'src/cli/globs.ts',
  'yaml-rescue': 'src/syntax/yaml-rescue.ts',
}

const BANNER = `// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run \`npm run bundle\`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.`

/** An entry that another one imports lazily stays a file of its own. */
const lazyEntries = {
  name: 'lazy-entries',
  setup(build) {
    build.onResolve({ filter: /\.ts$/ }, ({ kind, path }) => {
      const name = basename(path, '.ts')
      if (kind !== 'dynamic-import') return undefined
      if (!(name in ENTRIES))
        return { errors: [{ text: `${path} is imported lazily, but is no entry of the bundle` }] }
      return { path: `./${name}.js`, external: true }
    })
  },
}

/** All files of dist/: name and content. */
async function contents() {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: 'dist',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    // not "node": so that libraries bring their plain modules, and none reaches for what Node has
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: BANNER },
    plugins: [lazyEntries],
    logLevel: 'warning',
  })
  const files = new Map(result.outputFiles.map(file => [basename(file.path), file.text]))
  return files.set('THIRD_PARTY_LICENSES.txt', licences(result.metafile))
}

/** The licence texts of all libraries that are in the bundle. */
function licences({ outputs }) {
  const inputs = Object.values(outputs).flatMap(output => Object.keys(output.inputs))
  const packages = new Set(
    inputs.map(path => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean),
  )
  return [...packages]
    .sort()
    .map(licenceOf)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(ROOT, folder)).find(entry => /^licen[cs]e/i.test(entry))
  if (!file) throw new Error(`${name} has no licence text`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(ROOT, folder, file), 'utf8').trim()}\n`
}

function write(files) {
  rmSync(DIST, { recursive: true, force: true })
  mkdirSync(DIST)
  for (const [name, text] of files) writeFileSync(join(DIST, name), text)
}

/** The names of files that differ, are missing, or are too many. */
function differences(files) {
  const names = new Set([...files.keys(), ...present()])
  return [...names].filter(
    name => !present().includes(name) || readFileSync(join(DIST, name), 'utf8') !== files.get(name),
  )
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
