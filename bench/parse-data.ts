/**
 * Files per second of the JSON and YAML readers beside their oracles, and how far they agree.
 * Run: npx tsx bench/parse-data.ts <folder>
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEvents } from 'js-yaml'
import { parseTree } from 'jsonc-parser'
import { parseAllDocuments } from 'yaml'
import { parseJson } from '../src/syntax/json.ts'
import type { Source } from '../src/syntax/source.ts'
import { parseYaml } from '../src/syntax/yaml.ts'
import { rescueYaml } from '../src/syntax/yaml-rescue.ts'
import { plainValue, sourceOfText, written } from '../test/syntax/tree-values.ts'
import { byJsYaml, byYaml, isSame } from '../test/syntax/yaml-oracles.ts'

const ROUNDS = 5

const folder = process.argv[2]
if (folder === undefined) {
  console.error('Which folder? npx tsx bench/parse-data.ts <folder>')
  process.exit(2)
}

const json = filesBelow(folder, /\.json$/)
const yaml = filesBelow(folder, /\.(?:ya?ml|template)$/)
console.log(`JSON: ${json.length} files, ${megabytes(json)} MB`)
tally(json, jsonVerdict)
timeAll(json, [
  ['parseJson', source => parseJson(source)],
  ['JSON.parse (no places)', source => JSON.parse(source.text)],
  ['jsonc-parser parseTree', source => parseTree(source.text)],
])
console.log(`YAML: ${yaml.length} files, ${megabytes(yaml)} MB`)
tally(yaml, yamlVerdict)
timeAll(yaml, [
  ['parseYaml', source => parseYaml(source)],
  ['js-yaml parseEvents (no tree)', source => parseEvents(source.text, { maxDepth: 1000 })],
  [
    'yaml parseAllDocuments',
    source => parseAllDocuments(source.text, { uniqueKeys: false, logLevel: 'silent' }),
  ],
])

function filesBelow(path: string, name: RegExp): Source[] {
  return readdirSync(path, { withFileTypes: true }).flatMap(entry => {
    const child = join(path, entry.name)
    if (entry.isDirectory()) return entry.name === '.git' ? [] : filesBelow(child, name)
    if (!entry.isFile() || !name.test(entry.name)) return []
    return [sourceOfText(readFileSync(child, 'utf8').replace(/^\ufeff/, ''), child)]
  })
}

function megabytes(sources: readonly Source[]): string {
  return (sources.reduce((sum, source) => sum + source.text.length, 0) / 1e6).toFixed(1)
}

function jsonVerdict(source: Source): string {
  const { documents, problems } = parseJson(source)
  const theirs = attempt(() => JSON.stringify(JSON.parse(source.text)))
  if (theirs === undefined) return problems.length > 0 ? 'both reject' : 'only JSON.parse rejects'
  if (problems.length > 0) return 'only we reject'
  return JSON.stringify(plainValue(documents[0])) === theirs ? 'same values' : 'other values'
}

/** Merge keys are resolved by us alone: such files are not compared. */
function yamlVerdict(source: Source): string {
  if (/<<\s*:/.test(source.text)) return 'merge keys, not compared'
  const first = parseYaml(source)
  const { documents, problems } = first.rejected ? rescueYaml(source, first) : first
  const [jsYaml, yaml] = [byJsYaml(source.text), byYaml(source.text)]
  const names = [problems.length > 0 ? 'we' : '', jsYaml ? '' : 'js-yaml', yaml ? '' : 'yaml'].filter(
    name => name,
  )
  if (names.length > 0) return names.length === 3 ? 'all reject' : `only ${names.join(' and ')} reject`
  const ours = documents.map(written)
  return isSame(ours, jsYaml) && isSame(ours, yaml) ? 'same values' : 'other values'
}

function tally(sources: readonly Source[], verdict: (source: Source) => string): void {
  const counts = new Map<string, number>()
  for (const source of sources) {
    const result = verdict(source)
    counts.set(result, (counts.get(result) ?? 0) + 1)
    if (/only|other/.test(result)) console.log(`  ${result}: ${source.file.path}`)
  }
  for (const [result, count] of counts) console.log(`  ${String(count).padStart(6)} ${result}`)
}

/** The best of some rounds, each parser in turn, so that all of them meet the same noise. */
function timeAll(
  sources: readonly Source[],
  parsers: [name: string, parse: (source: Source) => unknown][],
): void {
  const best = parsers.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++) {
    parsers.forEach(([, parse], index) => {
      const start = performance.now()
      for (const source of sources) attempt(() => parse(source))
      best[index] = Math.min(best[index]!, performance.now() - start)
    })
  }
  parsers.forEach(([name], index) => {
    const rate = Math.round((sources.length / best[index]!) * 1000)
    const ratio = (best[index]! / best[0]!).toFixed(2)
    console.log(
      `  ${name.padEnd(30)} ${best[index]!.toFixed(0).padStart(6)} ms ${rate} files/s, ${ratio} times ours`,
    )
  })
}

function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
