#!/usr/bin/env node
const { enableCompileCache } = require('node:module')
const { cacheFolder, useCodeCache } = require('./code-cache.js')

if (process.platform === 'win32') {
  // below the temporary folder, which is the user's own there
  enableCompileCache?.()
} else {
  const folder = cacheFolder()
  const useCache = enableCompileCache ?? useCodeCache
  if (folder) useCache(folder)
}
require('../dist/cli.cjs')
