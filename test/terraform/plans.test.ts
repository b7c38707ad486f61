/**
 * Whole modules against the plans that Terraform 1.11 makes of them with the schema of AWS provider 6.66. Each case holds the
 * module's files and what matters of the plan; `scripts/plan-fixture.mjs` says how those under `modules` are made.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../support/files.ts'
import { type Comparison, compare, type Plan, plannedModule } from './plan-case.ts'

const plans = fileURLToPath(new URL('plans', import.meta.url))
const folders = readdirSync(plans).filter(name => name !== 'modules')
const cases = readdirSync(join(plans, 'modules'))

function comparison(texts: ReadonlyMap<string, string>, plan: string): Comparison {
  return compare(plannedModule(memoryFiles(texts)), JSON.parse(plan) as Plan)
}

describe('what we know is what is planned', () => {
  test.each(folders)('%s', name => {
    const texts = textsIn(join(plans, name))
    const { differences, agreed } = comparison(texts, texts.get('plan.json')!)
    expect(differences).toEqual([])
    expect(agreed).toBeGreaterThan(5)
  })

  test.each(cases)('%s', name => {
    const texts = partsOf(readFileSync(join(plans, 'modules', name), 'utf8'))
    const { differences, missed, agreed } = comparison(texts, texts.get('plan')!)
    expect(differences).toEqual([])
    expect(missed).toEqual(MISSED[name] ?? [])
    expect(agreed).toBeGreaterThan(0)
  })
})

/** What only the engine knows: the workspace, what data sources answer, and which provider defaults are. */
const MISSED: Readonly<Record<string, readonly string[]>> = {
  'ecs-cluster.txt': ['aws_launch_configuration.lc.image_id'],
  'json-syntax.txt': ['aws_iam_instance_profile.p.tags'],
  'modern-functions.txt': ['output.plan_time[0]', 'output.plan_time[1]'],
  'moved-import-removed-check.txt': ['aws_iam_role.r.name'],
  'splats.txt': ['output.object.r0', 'output.object.r1', 'output.object.r2'],
}

function textsIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  )
  const paths = entries.map(entry => join(entry.parentPath, entry.name))
  return new Map(paths.map(path => [relative(folder, path), readFileSync(path, 'utf8')]))
}

/** The files of a case, each after a line with its path, `-- main.tf --`. */
function partsOf(text: string): Map<string, string> {
  const [, ...parts] = text.split(/^-- (.+) --\n/m)
  const files = new Map<string, string>()
  for (let index = 0; index < parts.length; index += 2) files.set(parts[index]!, parts[index + 1]!)
  return files
}
