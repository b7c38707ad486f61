/**
 * Puts the ids of all rules into schemas/config.schema.json, and writes the code that checks a configuration by it
 * (ajv takes a hundred milliseconds to compile a schema, its code takes none). `--check` writes nothing and fails if
 * the files say something else.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'

const SCHEMA = 'schemas/config.schema.json'
const CODE = 'src/cli/config/validate.js'

const rules = readdirSync('docs/rules')
  .filter(name => name.endsWith('.md'))
  .map(name => name.slice(0, -'.md'.length))
  .sort()

const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'))
schema.properties.rules.propertyNames.enum = rules

const ajv = new Ajv.default({ allErrors: true, code: { source: true, esm: true } })
const code = standaloneCode.default(ajv, ajv.compile(schema))
const banner = '// Written by scripts/config-schema.mjs from schemas/config.schema.json\n'

const files = new Map([
  [SCHEMA, `${JSON.stringify(schema, null, 2)}\n`],
  [CODE, `${banner}${code}\n`],
])
const different = [...files].filter(([path, text]) => read(path) !== text)

if (process.argv.includes('--check')) {
  for (const [path] of different)
    console.error(`${path} is out of date: run \`node scripts/config-schema.mjs\``)
  process.exitCode = different.length > 0 ? 1 : 0
} else {
  for (const [path, text] of different) writeFileSync(path, text)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
