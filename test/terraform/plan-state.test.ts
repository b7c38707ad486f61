/** States: what is deployed, as `terraform show -json` and `terraform.tfstate` hold it. */
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'
import { EC2, LAMBDA, rawState, type StateInstance, shownState } from './plan-json.ts'

const FORMS = [
  ['show -json', shownState],
  ['terraform.tfstate', rawState],
] as const

const ACCOUNT = 'arn:aws:iam::123456789012'

function role(name: string, more: Partial<StateInstance> = {}, policy = LAMBDA): StateInstance {
  const values = { name, id: name, arn: `${ACCOUNT}:role/${name}`, assume_role_policy: policy }
  return { block: 'aws_iam_role.web', values, ...more }
}

function profile(name: string, held: string, more: Partial<StateInstance> = {}): StateInstance {
  const values = { name, id: name, arn: `${ACCOUNT}:instance-profile/${name}`, role: held }
  return { block: 'aws_iam_instance_profile.web', values, ...more }
}

describe.each(FORMS)('%s', (_, write) => {
  async function shown(instances: readonly StateInstance[], outputs = {}): Promise<string[]> {
    const { findings } = await lintTexts(new Map([['terraform.tfstate', write(instances, outputs)]]))
    return findings.filter(one => !one.pedantic).map(one => `${one.level} ${one.rule}: ${one.message}`)
  }

  test('it is called a state', async () => {
    const { files } = await lintTexts(new Map([['terraform.tfstate', write([role('web')])]]))
    expect(files).toMatchObject([{ kind: 'terraform', why: 'terraform state' }])
  })

  test('values link by name', async () => {
    expect(await shown([role('web'), profile('web', 'web')])).toEqual([
      'error missing-ec2-trust: role `aws_iam_role.web` is in instance profile `aws_iam_instance_profile.web`, but its trust policy does not let EC2 assume it',
    ])
    expect(await shown([role('web', {}, EC2), profile('web', 'web')])).toEqual([])
  })

  test('instances in modules have their addresses', async () => {
    const module = 'module.app["a.b"].module.role[0]'
    const findings = await shown([
      role('r1', { module, key: 'x' }),
      profile('r1', 'r1', { module, key: 'x' }),
    ])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain('role `module.app["a.b"].module.role[0].aws_iam_role.web["x"]` is in')
  })

  test('made-up names are references, and no names', async () => {
    const [made, other] = ['web-20240101000000000000000001', 'app-20240101000000000000000002']
    expect((await shown([role(made!), profile(other!, made!)])).map(one => one.split(':')[0])).toEqual([
      'error missing-ec2-trust',
    ])
  })

  test('a launch template is found by its id', async () => {
    const findings = await shown([
      {
        block: 'aws_launch_template.t',
        values: {
          id: 'lt-1',
          name: 't',
          metadata_options: [{ http_endpoint: 'disabled' }],
          iam_instance_profile: [],
        },
      },
      {
        block: 'aws_instance.a',
        values: { iam_instance_profile: 'web', launch_template: [{ id: 'lt-1', name: '', version: '1' }] },
      },
      profile('web', 'web'),
      role('web', {}, EC2),
    ])
    expect(findings.map(one => one.split(':')[0])).toEqual(['error imds-disabled'])
  })

  test('an instance that depends on the role was given the role', async () => {
    const instance = { block: 'aws_instance.a', values: { iam_instance_profile: 'web' } }
    const dependencies = ['aws_iam_role.web']
    expect(await shown([role('web', {}, EC2), { ...instance, dependencies }])).toEqual([
      'error role-used-as-instance-profile: instance `aws_instance.a` takes an instance profile, but is given role `aws_iam_role.web`',
    ])
    const both = [...dependencies, 'aws_iam_instance_profile.web']
    const linked = [role('web', {}, EC2), profile('web', 'web'), { ...instance, dependencies: both }]
    expect(await shown(linked)).toEqual([])
  })

  test('a name alone is no reference', async () => {
    const instance = { block: 'aws_instance.a', values: { iam_instance_profile: 'web' } }
    expect((await shown([role('web', {}, EC2), instance])).map(one => one.split(':')[0])).toEqual([
      'warning role-used-as-instance-profile',
    ])
  })

  test('an empty string is not set', async () => {
    const template = {
      block: 'aws_launch_template.t',
      values: { iam_instance_profile: [{ arn: '', name: 'web' }] },
    }
    expect(await shown([role('web', {}, EC2), profile('web', 'web'), template])).toEqual([])
    const empty = profile('web', '')
    expect((await shown([role('web', {}, EC2), empty])).map(one => one.split(':')[0])).toEqual([
      'warning role-without-instance-profile',
      'note empty-instance-profile',
    ])
  })

  test('sensitive values are not shown, and the links stay', async () => {
    const state = write([
      role('hunter2', { sensitive: { name: true } }),
      profile('web', 'hunter2', { sensitive: { role: true }, dependencies: ['aws_iam_role.web'] }),
    ])
    const { findings } = await lintTexts(new Map([['terraform.tfstate', state]]))
    expect(findings.map(one => one.rule)).toContain('missing-ec2-trust')
    const places = findings.flatMap(one => [one.at, ...one.related.map(related => related.at)])
    for (const { message } of findings) expect(message).not.toContain('hunter2')
    for (const { file } of places) expect(file.text).not.toContain('"name":"hunter2"')
  })

  test('two accounts may hold one name', async () => {
    const arn = 'arn:aws:iam::999999999999:role/web'
    const audited = { block: 'aws_iam_role.audit', values: { name: 'web', arn, assume_role_policy: LAMBDA } }
    expect(await shown([role('web'), audited])).toEqual([])
    const twin = { ...audited, values: { ...audited.values, arn: `${ACCOUNT}:role/web` } }
    expect((await shown([role('web'), twin])).map(one => one.split(':')[0])).toEqual([
      'error duplicate-iam-name',
    ])
  })

  test('a role is used by a service or an output', async () => {
    const alone = role('web', {}, EC2)
    expect((await shown([alone])).map(one => one.split(':')[0])).toEqual([
      'warning role-without-instance-profile',
    ])
    const group = { block: 'aws_eks_node_group.g', values: { node_role_arn: `${ACCOUNT}:role/web` } }
    expect(await shown([alone, group])).toEqual([])
    expect(await shown([alone], { role: { value: { arn: `${ACCOUNT}:role/web` } } })).toEqual([])
  })
})

test('objects that a replacement left behind are gone', async () => {
  const state = JSON.parse(rawState([role('web'), profile('web', 'web')]))
  state.resources[1].instances[0].deposed = '00000000'
  const { findings } = await lintTexts(new Map([['terraform.tfstate', JSON.stringify(state)]]))
  expect(findings).toEqual([])
})

test('beside its module the module is judged, which is the later one', async () => {
  const main = `resource "aws_iam_role" "web" {
  name               = "web"
  assume_role_policy = ${JSON.stringify(EC2)}
}
resource "aws_iam_instance_profile" "web" {
  name = "web"
  role = aws_iam_role.web.name
}
`
  const state = rawState([role('web'), profile('web', 'web')])
  const { findings, files } = await lintTexts(
    new Map([
      ['main.tf', main],
      ['terraform.tfstate', state],
    ]),
  )
  expect(findings).toEqual([])
  expect(files.at(-1)?.why).toBe('terraform state of the module beside it, which is judged itself')
})

test.each([
  '{"format_version":"1.0"}',
  '{"version":4,"resources":{}}',
  '{"terraform_version":"1.0.0","resources":[]}',
])('%s is none of ours', async text => {
  const { files } = await lintTexts(new Map([['a.json', text]]))
  expect(files).toMatchObject([{ kind: 'none' }])
})
