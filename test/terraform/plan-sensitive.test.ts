/** Sensitive values stand in plans and states in the clear; no output shows them. */
import { expect, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'
import { memoryFiles } from '../support/files.ts'
import { constant, LAMBDA, plan, rawState, refers, shownState } from './plan-json.ts'

const SECRET = 'hunter2-xyz'
const secretRole = {
  block: 'aws_iam_role.web',
  values: { name: SECRET, description: `for ${SECRET}`, assume_role_policy: LAMBDA },
  sensitive: { name: true, description: true },
}
const profile = {
  block: 'aws_iam_instance_profile.web',
  values: { role: SECRET, name: 'web', tags: { key: SECRET, other: 'x' } },
  sensitive: { role: true, tags: { key: true } },
  dependencies: ['aws_iam_role.web'],
}
const instances = [secretRole, profile]
const PLAN = plan({
  instances,
  expressions: {
    'aws_iam_role.web': { name: refers('var.name'), assume_role_policy: constant(LAMBDA) },
    'aws_iam_instance_profile.web': { name: constant('web'), role: refers('aws_iam_role.web.name') },
  },
  root: { variables: { name: { sensitive: true, default: SECRET } } },
  more: {
    variables: { name: { value: SECRET } },
    planned_values: { outputs: { n: { sensitive: true, value: [SECRET, 12345] } }, root_module: {} },
    output_changes: { n: { after: SECRET, after_sensitive: true } },
    resource_drift: [{ change: { before: { password: SECRET }, before_sensitive: { password: true } } }],
  },
})

async function report(texts: Readonly<Record<string, string>>): Promise<string> {
  const { findings } = await lint({ files: memoryFiles(texts), candidates: Object.keys(texts) })
  return JSON.stringify(findings)
}

test.each([
  ['a plan', PLAN],
  ['a shown state', shownState(instances, { n: { sensitive: true, value: SECRET } })],
  ['a raw state', rawState(instances, { n: { sensitive: true, value: SECRET } })],
])('%s: the finding stays, the value is gone from all that it holds', async (_, text) => {
  expect(text).toContain(SECRET)
  const said = await report({ 'a.json': text })
  expect(said).toContain('"missing-ec2-trust"')
  expect(said).not.toContain(SECRET)
})

test('values beside the sensitive ones are still there', async () => {
  const said = await report({ 'a.json': PLAN })
  expect(said).toContain('sts:AssumeRole')
  expect(said).toContain('\\"other\\":\\"x\\"')
})

test('what was cut off before its marks is left out', async () => {
  const state = rawState([
    { ...secretRole, values: { name: 'web', assume_role_policy: LAMBDA }, sensitive: {} },
    { ...profile, values: { name: SECRET, role: 'web' } },
  ])
  const cut = state.slice(0, state.lastIndexOf('"sensitive_attributes"'))
  expect(await report({ 'a.json': cut })).not.toContain(SECRET)
})

test('a broken plan quotes nothing, for the marks may be cut off', async () => {
  const cuts = Array.from({ length: 60 }, (_, index) => Math.floor((PLAN.length * (index + 1)) / 61))
  for (const cut of cuts) {
    const said = await report({ 'a.json': PLAN.slice(0, cut) })
    expect(said).not.toContain('hunter2')
  }
})
