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
const { homedir } = require('node:os')
const { basename, dirname, isAbsolute, join } = require('node:path')
const { Script } = require('node:vm')

/** Functions are compiled when they are first called. What these runs call is not worth keeping. */
const SHORT = ['--version', '--help', '-h', 'rules', 'explain']

/**
 * The folder for compiled code, made if need be. Undefined where somebody else could have written in it: compiled
 * code is run as it is. So all of it is the user's own, and none of it came with a repository.
 */
function cacheFolder() {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined
  try {
    const { XDG_CACHE_HOME: given = '' } = process.env
    const base = isAbsolute(given) ? given : join(homedir(), '.cache')
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

/** From now on `require` takes `.cjs` files out of the cache, or compiles them and puts them there at the end. */
function useCodeCache(folder) {
  // from Node 20.15 on
  if (!require('node:zlib').crc32) return
  const loaded = []
  require.extensions['.cjs'] = (module, filename) => {
    const source = readFileSync(filename)
    const entry = join(folder, basename(filename))
    const { cachedData, hadFindings } = cached(entry, source)
    const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`
    const script = new Script(wrapped, { filename, cachedData })
    const isCached = cachedData && !script.cachedDataRejected
    loaded.push({ entry, source, script, isCached, hadFindings })
    const load = id => module.require(id)
    const run = script.runInThisContext()
    run.call(module.exports, module.exports, load, module, filename, dirname(filename))
  }
  process.once('exit', code => {
    if (process.argv.some(word => SHORT.includes(word))) return
    // a run with findings calls more
    const hasFindings = code === 1
    for (const one of loaded) if (!one.isCached || (hasFindings && !one.hadFindings)) store(one, hasFindings)
  })
}

/** An entry: a checksum, since V8 makes none, whether its run had findings, and the compiled code. */
const HEADER = 5

function cached(entry, source) {
  try {
    const bytes = readFileSync(entry)
    const cachedData = bytes.subarray(HEADER)
    const isWhole = bytes.readUInt32LE(0) === checksum(source, cachedData)
    return isWhole ? { cachedData, hadFindings: bytes[4] === 1 } : {}
  } catch {
    return {}
  }
}

function checksum(source, code) {
  const { crc32 } = require('node:zlib')
  return crc32(code, crc32(source))
}

function store({ entry, source, script }, hasFindings) {
  try {
    const code = script.createCachedData()
    const header = Buffer.alloc(HEADER)
    header.writeUInt32LE(checksum(source, code))
    header[4] = hasFindings ? 1 : 0
    const draft = `${entry}.${process.pid}`
    writeFileSync(draft, Buffer.concat([header, code]), { mode: 0o600, flag: 'wx' })
    renameSync(draft, entry)
  } catch {
    // the next run tries again
  }
}

module.exports = { cacheFolder, useCodeCache }
