/**
 * Keeps what V8 made of dist/ from one run to the next, in the user's own cache folder. Node does this itself since
 * 22.8; before, a fifth of a short run went into compiling the same files again. Any failure means: no cache.
 */
const {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} = require('node:fs')
const { dirname, isAbsolute, join } = require('node:path')
const { Script } = require('node:vm')

/**
 * Seconds from which on a run gains nothing from kept code. What it keeps makes short ones slower: it has called much
 * that they never call (measured: a tenth).
 */
const LONG = 2

/** Functions are compiled when they are first called. What these runs call is not worth keeping. */
const SHORT = ['--version', '--help', '-h', 'rules', 'explain']

/**
 * The folder for compiled code, made if need be. Undefined where somebody else could have written in it: compiled
 * code is run as it is. So all of it is the user's own, and none of it came with a repository.
 */
function cacheFolder() {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined
  try {
    const { XDG_CACHE_HOME: given = '', HOME } = process.env
    const base = isAbsolute(given) ? given : join(HOME || require('node:os').homedir(), '.cache')
    const ours = join(base, 'iam-ec2-lint')
    const folder = join(ours, `${process.version}-${process.arch}`)
    const isOurs =
      isOwn(statSync, base, 0o022) && isOwn(lstatSync, ours, 0o077) && isOwn(lstatSync, folder, 0o077)
    return isOurs && !isInRepository(base) ? folder : undefined
  } catch {
    return undefined
  }
}

/** Does a folder belong to the user, and may others not do what `forbidden` says? */
function isOwn(stat, folder, forbidden) {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
  const { uid, mode } = stat(folder)
  return uid === process.getuid() && (mode & forbidden) === 0
}

function isInRepository(folder) {
  const parent = dirname(folder)
  return existsSync(join(folder, '.git')) || (parent !== folder && isInRepository(parent))
}

const DIST = join(__dirname, '..', 'dist')

/** Loads a file of dist/, and what it requires, out of the cache, or compiles it and puts it there at the end. */
function loadCached(name, folder) {
  const modules = new Map()
  const scripts = []
  const load = id => {
    if (!id.startsWith('./')) return require(id)
    const known = modules.get(id)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(id, module)
    const filename = join(DIST, id)
    const compiled = compile(filename, join(folder, id))
    scripts.push(compiled)
    const run = compiled.script.runInThisContext()
    run.call(module.exports, module.exports, load, module, filename, DIST)
    return module.exports
  }
  process.once('exit', code => {
    if (process.argv.some(word => SHORT.includes(word))) return
    if (process.uptime() > LONG) return
    // a run with findings calls more
    const hasFindings = code === 1
    for (const one of scripts) if (!one.isCached || (hasFindings && !one.hadFindings)) store(one, hasFindings)
  })
  return load(`./${name}`)
}

function compile(filename, entry) {
  const source = readFileSync(filename)
  const { cachedData, hadFindings } = cached(entry, source)
  // the bundle has no other letters than these
  const text = source.latin1Slice()
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${text}\n})`
  const script = new Script(wrapped, { filename, cachedData })
  const isCached = cachedData && !script.cachedDataRejected
  return { entry, source, script, isCached, hadFindings }
}

/** An entry: a checksum, whether its run had findings, the compiled code, and the source that it was compiled of. */
const HEADER = 5

function cached(entry, source) {
  try {
    const bytes = readFileSync(entry)
    const cachedData = bytes.subarray(HEADER, -source.length)
    const isSame = source.equals(bytes.subarray(-source.length))
    const isWhole = bytes.readInt32LE(0) === checksum(cachedData)
    return isSame && isWhole ? { cachedData, hadFindings: bytes[4] === 1 } : {}
  } catch {
    return {}
  }
}

/**
 * V8 looks at the length of the code, but not into it. What a crash leaves in a file is whole pages of zeros, so some
 * words of each are enough; `node:zlib`, which has a better sum, takes 1 ms to load.
 */
function checksum(code) {
  let sum = code.length
  for (let at = 0; at + 4 <= code.length; at += 512) sum = (Math.imul(sum, 31) + code.readInt32LE(at)) | 0
  return sum
}

function store({ entry, source, script }, hasFindings) {
  try {
    const code = script.createCachedData()
    const header = Buffer.alloc(HEADER)
    header.writeInt32LE(checksum(code))
    header[4] = hasFindings ? 1 : 0
    const draft = `${entry}.${process.pid}`
    writeFileSync(draft, Buffer.concat([header, code, source]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, entry)
  } catch {
    // the next run tries again
  }
}

module.exports = { cacheFolder, loadCached }
