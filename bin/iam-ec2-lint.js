#!/usr/bin/env node
const { cacheFolder, loadCached } = require('./code-cache.js')

// `node:module` without the face that Node would have to make for it
const { enableCompileCache } = module.constructor

if (process.platform === 'win32') {
  // below the temporary folder, which is the user's own there
  enableCompileCache?.()
  require('../dist/cli.cjs')
} else {
  const folder = cacheFolder()
  if (folder) enableCompileCache?.(folder)
  if (folder && !enableCompileCache) loadCached('cli.cjs', folder)
  else require('../dist/cli.cjs')
}
