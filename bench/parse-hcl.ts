/**
 * Files per second of the HCL reader beside the two packages it is checked against.
 * usage: npx tsx bench/parse-hcl.ts FOLDER [ROUNDS]
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as hcl2json } from '@cdktn/hcl2json'
import hcl2parser from 'hcl2-parser'
import { parseHcl } from '../src/syntax/hcl/parse.ts'
import { sourceOf } from '../src/syntax/source.ts'

function hclFilesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const isHcl = (name: string) => /\.(tf|tfvars)$/.test(name)
  return entries
    .filter(entry => entry.isFile() && isHcl(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}

/** Reads and parses every file once; returns files per second. */
async function measure(
  paths: readonly string[],
  parse: (path: string, text: string) => unknown,
): Promise<number> {
  const start = performance.now()
  for (const path of paths) await parse(path, readFileSync(path, 'utf8'))
  return (paths.length / (performance.now() - start)) * 1000
}

const PARSERS: Readonly<Record<string, (path: string, text: string) => unknown>> = {
  'from disk, nothing parsed': () => undefined,
  'iam-ec2-lint': (path, text) => parseHcl(sourceOf({ path, text })),
  '@cdktn/hcl2json': (path, text) => hcl2json(path, text).catch(() => undefined),
  'hcl2-parser': (_, text) => hcl2parser.parseToString(text),
}

async function main(folder: string, rounds: number): Promise<void> {
  const paths = hclFilesIn(folder)
  const bytes = paths.reduce((sum, path) => sum + readFileSync(path).length, 0)
  console.log(`${paths.length} files, ${Math.round(bytes / 1024)} kB`)
  for (const [name, parse] of Object.entries(PARSERS)) {
    for (let round = 1; round <= rounds; round++) {
      console.log(`${name}, round ${round}: ${Math.round(await measure(paths, parse))} files/s`)
    }
  }
}

const [folder, rounds] = process.argv.slice(2)
if (folder) await main(folder, Number(rounds ?? 2))
else console.error('usage: npx tsx bench/parse-hcl.ts FOLDER [ROUNDS]')
