#!/usr/bin/env node
const { enableCompileCache } = require('node:module')

enableCompileCache?.()
require('../dist/cli.cjs')
