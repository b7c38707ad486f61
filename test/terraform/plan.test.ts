/** Plans without the files of their module: the plan's facts, its configuration's references, places in the JSON. */
import { describe, expect, test } from 'vitest'
import { slice } from '../../src/syntax/source.ts'
import { readTerraform } from '../../src/terraform/index.ts'
import { memoryFiles } from '../support/files.ts'
import { lintTexts } from '../support/lint-folder.ts'
import { constant, EC2, LAMBDA, type PlanParts, plan, refers, trust } from './plan-json.ts'

async function found(parts: PlanParts) {
  const { findings } = await lintTexts(new Map([['out/plan.json', plan(parts)]]))
  return findings
}

async function shown(parts: PlanParts): Promise<string[]> {
  return (await found(parts))
    .filter(one => !one.pedantic)
    .map(one => `${one.level} ${one.rule}: ${one.message}`)
}

const ROLE = { block: 'aws_iam_role.web', values: { name: 'web', assume_role_policy: LAMBDA } }
const PROFILE = { block: 'aws_iam_instance_profile.web', values: { name: 'web', role: 'web' } }
const ROLE_WRITTEN = { name: constant('web'), assume_role_policy: constant(LAMBDA) }
const BY_NAME = { name: constant('web'), role: refers('aws_iam_role.web.name') }
const MISSING =
  'error missing-ec2-trust: role `aws_iam_role.web` is in instance profile `aws_iam_instance_profile.web`, but its trust policy does not let EC2 assume it'

test('known values, at their place in the JSON', async () => {
  const findings = await found({
    instances: [ROLE, { ...PROFILE, values: { name: 'other', role: 'web' } }],
    expressions: { 'aws_iam_role.web': ROLE_WRITTEN, 'aws_iam_instance_profile.web': BY_NAME },
  })
  expect(findings.map(one => `${one.rule} ${slice(one.at)}`)).toEqual([
    'role-profile-name-mismatch "other"',
    'missing-ec2-trust "aws_iam_role.web"',
  ])
})

test('--show-files calls it a plan', async () => {
  const { files } = await lintTexts(new Map([['p', plan({ instances: [ROLE] })]]))
  expect(files).toMatchObject([{ path: 'p', kind: 'terraform', why: 'terraform plan' }])
})

describe('what is known after the deployment', () => {
  const unknownRole = {
    block: ROLE.block,
    values: { assume_role_policy: LAMBDA },
    unknown: { name: true, arn: true },
  }
  const unknownProfile = { block: PROFILE.block, values: {}, unknown: { name: true, role: true } }

  test('is what the only reference says', async () => {
    expect(
      await shown({
        instances: [unknownRole, unknownProfile],
        expressions: {
          'aws_iam_role.web': { assume_role_policy: constant(LAMBDA) },
          'aws_iam_instance_profile.web': { role: refers('aws_iam_role.web.name') },
        },
      }),
    ).toEqual([MISSING])
  })

  test.each([
    ['several references', refers('aws_iam_role.web.name', 'var.other')],
    [
      'a reference from which something else is made',
      refers('aws_iam_role.web.arn', 'aws_iam_role.web.path'),
    ],
    ['a reference to what the argument does not take', refers('aws_iam_instance_profile.other.name')],
    ['a local value', refers('local.role')],
  ])('is unknown with %s', async (_, role) => {
    expect(
      await shown({
        instances: [unknownRole, unknownProfile],
        expressions: {
          'aws_iam_role.web': { assume_role_policy: constant(LAMBDA) },
          'aws_iam_instance_profile.web': { role },
        },
      }),
    ).toEqual([])
  })

  test('an ARN where a name is taken may have been cut', async () => {
    expect(
      await shown({
        instances: [
          { ...unknownRole, values: { assume_role_policy: EC2 } },
          unknownProfile,
          { block: 'aws_instance.a', values: {}, unknown: { iam_instance_profile: true } },
        ],
        expressions: {
          'aws_iam_role.web': { assume_role_policy: constant(EC2) },
          'aws_iam_instance_profile.web': { role: refers('aws_iam_role.web.arn') },
          'aws_instance.a': { iam_instance_profile: refers('aws_iam_instance_profile.web.arn') },
        },
      }),
    ).toEqual([])
  })

  test('what nobody wrote is not set', async () => {
    const instance = { block: 'aws_instance.a', values: {}, unknown: { iam_instance_profile: true } }
    expect(await found({ instances: [instance], expressions: { 'aws_instance.a': {} } })).toEqual([])
  })

  test('reaches through modules, their variables and outputs, and keys', async () => {
    const own = {
      variables: { role: {} },
      outputs: { name: { expression: refers('aws_iam_role.web.name') } },
      resources: [
        { address: 'aws_iam_role.web', mode: 'managed', type: 'aws_iam_role', name: 'web', expressions: {} },
        {
          address: 'aws_iam_instance_profile.web',
          mode: 'managed',
          type: 'aws_iam_instance_profile',
          name: 'web',
          expressions: { role: refers('var.role') },
        },
      ],
    }
    const made = ['a', 'b'].flatMap(key => [
      {
        ...unknownRole,
        module: `module.roles["${key}"]`,
        values: { assume_role_policy: key === 'a' ? EC2 : LAMBDA },
      },
      { ...unknownProfile, module: `module.profiles["${key}"]` },
    ])
    expect(
      await shown({
        instances: made,
        root: {
          module_calls: {
            roles: {
              for_each_expression: refers('var.keys'),
              module: { ...own, resources: [own.resources[0]] },
            },
            profiles: {
              for_each_expression: refers('var.keys'),
              expressions: { role: { references: ['module.roles', 'each.key'] } },
              module: { ...own, resources: [own.resources[1]], outputs: {} },
            },
          },
        },
      }),
    ).toEqual([])
    const direct = { references: ['module.roles["b"].name', 'module.roles["b"]', 'module.roles'] }
    expect(
      await shown({
        instances: made.slice(1),
        root: {
          module_calls: {
            roles: {
              for_each_expression: refers('var.keys'),
              module: { ...own, resources: [own.resources[0]] },
            },
            profiles: {
              for_each_expression: refers('var.keys'),
              expressions: { role: direct },
              module: { ...own, resources: [own.resources[1]], outputs: {} },
            },
          },
        },
      }),
    ).toEqual([
      'error missing-ec2-trust: role `module.roles["b"].aws_iam_role.web` is in instance profile `module.profiles["a"].aws_iam_instance_profile.web`, but its trust policy does not let EC2 assume it',
    ])
  })

  test('two unknown names are not the same name', async () => {
    const twin = { ...unknownRole, block: 'aws_iam_role.twin' }
    const name = { name: refers('var.stage') }
    expect(
      await shown({
        instances: [unknownRole, twin].map(one => ({
          ...one,
          values: { assume_role_policy: trust('ecs.amazonaws.com') },
        })),
        expressions: { 'aws_iam_role.web': name, 'aws_iam_role.twin': name },
        root: { variables: { stage: {} } },
      }),
    ).toEqual([])
  })
})

test('a known value is a reference to what has that value', async () => {
  const findings = await shown({
    instances: [
      { block: 'aws_iam_role.web', values: { name: 'web', assume_role_policy: EC2 } },
      { block: 'aws_instance.a', values: { iam_instance_profile: 'web' } },
    ],
    expressions: {
      'aws_iam_role.web': ROLE_WRITTEN,
      'aws_instance.a': { iam_instance_profile: refers('aws_iam_role.web.name') },
    },
  })
  expect(findings).toEqual([
    'error role-used-as-instance-profile: instance `aws_instance.a` takes an instance profile, but is given role `aws_iam_role.web`',
  ])
})

test('an instance is that with the same key', async () => {
  const unknown = { name: true, role: true }
  const findings = await shown({
    instances: ['a', 'b'].flatMap(key => [
      { block: 'aws_iam_role.web', key, values: { assume_role_policy: key === 'a' ? LAMBDA : EC2 }, unknown },
      { block: 'aws_iam_instance_profile.web', key, values: {}, unknown },
    ]),
    expressions: {
      'aws_iam_role.web': { for_each_expression: refers('var.all') },
      'aws_iam_instance_profile.web': {
        for_each_expression: refers('var.all'),
        role: { references: ['aws_iam_role.web', 'each.key'] },
      },
    },
  })
  expect(findings).toEqual([
    'error missing-ec2-trust: role `aws_iam_role.web["a"]` is in instance profile `aws_iam_instance_profile.web["a"]`, but its trust policy does not let EC2 assume it',
  ])
})

test('of user data older providers keep the SHA-1 alone', () => {
  const hash = 'c765373c563b260626d113c4a56a46e8a8c5ca33'
  const written = (user_data: string, expressions: object = { user_data: constant(user_data) }) => {
    const text = plan({
      instances: [{ block: 'aws_instance.a', values: { user_data } }],
      expressions: { 'aws_instance.a': { ...expressions } },
    })
    const { models } = readTerraform([], memoryFiles({}), { plans: [{ path: 'plan.json', text }] })
    return models[0]?.any.launches[0]?.userData?.kind
  }
  expect(written(hash)).toBe('unknown')
  expect(written(hash, {})).toBe(undefined)
  expect(written('#!/bin/sh')).toBe('text')
})

describe('instances', () => {
  const expressions = {
    'aws_iam_role.web': { ...ROLE_WRITTEN, for_each_expression: refers('local.all') },
    'aws_iam_instance_profile.web': {
      for_each_expression: refers('local.all'),
      role: { references: ['aws_iam_role.web', 'each.key'] },
    },
  }

  test('each key has its own; one finding names all', async () => {
    const keys = ['a.b', 'x"y', '__proto__', '[0]', '${z}']
    const instances = keys.flatMap((key, index) => [
      { ...ROLE, key, values: { ...ROLE.values, name: `n${index}` } },
      { ...PROFILE, key, values: { name: `n${index}`, role: `n${index}` } },
    ])
    const findings = await found({ instances, expressions })
    expect(findings.map(one => one.rule)).toEqual(['missing-ec2-trust'])
    expect(findings[0]?.message).toContain('(the same for `aws_iam_role.web["x\\"y"]`, ')
    expect(findings[0]?.message).toContain('and 1 more)')
  })

  test('what is deleted, forgotten or left behind by a replacement is not there', async () => {
    const gone = [
      { ...PROFILE, key: 'a', values: null, actions: ['delete'] },
      { ...PROFILE, key: 'b', values: null, actions: ['forget'] },
    ]
    expect(await shown({ instances: [{ ...ROLE, key: 'a' }, ...gone], expressions })).toEqual([])
    const replaced = { ...PROFILE, key: 'a', actions: ['delete', 'create'] }
    expect(await shown({ instances: [{ ...ROLE, key: 'a' }, replaced], expressions })).toHaveLength(1)
  })

  test('a count that made none is an empty list', async () => {
    const none = { ...expressions['aws_iam_instance_profile.web'], count_expression: constant(0) }
    expect(await found({ instances: [ROLE], expressions: { 'aws_iam_instance_profile.web': none } })).toEqual(
      [],
    )
  })
})

describe('who uses a role', () => {
  const alone = {
    block: 'aws_iam_role.web',
    values: { name: 'web', assume_role_policy: EC2 },
    unknown: { arn: true },
  }
  const written = { 'aws_iam_role.web': { assume_role_policy: constant(EC2) } }
  const LONELY =
    'warning role-without-instance-profile: role `aws_iam_role.web` is for EC2 alone, but no instance profile holds it'

  test('nobody', async () => {
    expect(await shown({ instances: [alone], expressions: written })).toEqual([LONELY])
  })

  test('a service, by a reference or by name', async () => {
    const group = { block: 'aws_eks_node_group.a', values: {}, unknown: { node_role_arn: true } }
    const arn = { 'aws_eks_node_group.a': { node_role_arn: refers('aws_iam_role.web.arn') } }
    expect(await shown({ instances: [alone, group], expressions: { ...written, ...arn } })).toEqual([])
    const named = { block: 'aws_eks_node_group.a', values: { role: 'web' } }
    const byName = { 'aws_eks_node_group.a': { role: refers('local.role') } }
    expect(await shown({ instances: [alone, named], expressions: { ...written, ...byName } })).toEqual([])
  })

  test('a policy that is not known yet and refers to it', async () => {
    const policy = { block: 'aws_iam_policy.pass', values: { name: 'pass' }, unknown: { policy: true } }
    const pass = { 'aws_iam_policy.pass': { policy: refers('aws_iam_role.web.arn') } }
    expect(await shown({ instances: [alone, policy], expressions: { ...written, ...pass } })).toEqual([])
  })

  test('perhaps a local value, of which a plan says nothing', async () => {
    const group = { block: 'aws_eks_node_group.a', values: {}, unknown: { node_role_arn: true } }
    const local = { 'aws_eks_node_group.a': { node_role_arn: refers('local.arn') } }
    expect(await shown({ instances: [alone, group], expressions: { ...written, ...local } })).toEqual([])
  })

  test('perhaps something that the plan leaves out', async () => {
    expect(await shown({ instances: [alone], expressions: written, more: { complete: false } })).toEqual([])
    expect(await shown({ instances: [alone], expressions: written, more: { errored: true } })).toEqual([])
  })
})

test('what a provider fills in counts, but for made-up names and empty strings', async () => {
  const name = 'terraform-20240101000000000000000001'
  const values = { name, arn: `arn:aws:iam::123456789012:role/${name}`, assume_role_policy: EC2 }
  const findings = await found({
    instances: [
      { block: 'aws_iam_role.web', values, actions: ['no-op'] },
      { block: 'aws_iam_instance_profile.web', values: { name: 'web', role: name }, actions: ['no-op'] },
      { block: 'aws_instance.a', values: { iam_instance_profile: '' }, actions: ['no-op'] },
      {
        block: 'aws_instance.b',
        values: { iam_instance_profile: 'web', metadata_options: [{ http_endpoint: 'disabled' }] },
      },
    ],
    expressions: {
      'aws_iam_role.web': { assume_role_policy: constant(EC2) },
      'aws_iam_instance_profile.web': BY_NAME,
      'aws_instance.a': {},
      'aws_instance.b': {},
    },
  })
  expect(findings.map(one => `${one.rule} ${slice(one.at)}`)).toEqual(['imds-disabled "disabled"'])
})

test('a policy document with unknown parts', async () => {
  const statement = {
    actions: ['sts:AssumeRole'],
    effect: 'Allow',
    principals: [{ type: 'Service', identifiers: ['lambda.amazonaws.com'] }],
  }
  const document = {
    block: 'data.aws_iam_policy_document.trust',
    values: {
      statement: [
        { ...statement, condition: [{ test: 'StringEquals', variable: 'aws:SourceArn', values: [null] }] },
      ],
    },
    unknown: { json: true, statement: [{ condition: [{ values: [true] }] }] },
    actions: ['read'],
  }
  const findings = await shown({
    instances: [
      document,
      { ...ROLE, values: { name: 'web' }, unknown: { assume_role_policy: true } },
      PROFILE,
    ],
    expressions: {
      'data.aws_iam_policy_document.trust': { statement: [{ actions: constant(['sts:AssumeRole']) }] },
      'aws_iam_role.web': { assume_role_policy: refers('data.aws_iam_policy_document.trust.json') },
      'aws_iam_instance_profile.web': BY_NAME,
    },
  })
  expect(findings).toEqual([MISSING])
})

test('the account is that of whoever plans', async () => {
  const launch = (account: string) =>
    JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ec2:RunInstances', 'ec2:Describe*', 'iam:GetInstanceProfile', 'iam:ListInstanceProfiles'],
          Resource: '*',
        },
        { Effect: 'Allow', Action: 'iam:PassRole', Resource: `arn:aws:iam::${account}:role/web` },
      ],
    })
  const parts = (account: string): PlanParts => ({
    instances: [
      { ...ROLE, values: { name: 'web', assume_role_policy: EC2, path: '/' } },
      PROFILE,
      { block: 'aws_iam_user.ci', values: { name: 'ci' } },
      { block: 'aws_iam_user_policy.ci', values: { user: 'ci', policy: launch(account) } },
    ],
    expressions: {
      'aws_iam_role.web': { ...ROLE_WRITTEN, path: constant('/') },
      'aws_iam_instance_profile.web': BY_NAME,
      'aws_iam_user.ci': { name: constant('ci') },
      'aws_iam_user_policy.ci': { user: refers('aws_iam_user.ci.name'), policy: refers('local.policy') },
      'data.aws_caller_identity.me': {},
    },
    more: {
      prior_state: {
        values: {
          root_module: {
            resources: [
              {
                address: 'data.aws_caller_identity.me',
                mode: 'data',
                type: 'aws_caller_identity',
                name: 'me',
                values: { account_id: '111111111111' },
              },
            ],
          },
        },
      },
    },
  })
  expect(await shown(parts('111111111111'))).toEqual([])
  expect((await shown(parts('222222222222'))).map(one => one.split(':')[0])).toEqual([
    'error passrole-resource-mismatch',
  ])
})

test('providers keep accounts apart, also in modules', async () => {
  const role = { name: 'web', assume_role_policy: LAMBDA }
  const resource = { address: 'aws_iam_role.web', mode: 'managed', type: 'aws_iam_role', name: 'web' }
  const parts = (key: string): PlanParts => ({
    providers: {
      aws: { name: 'aws' },
      'aws.audit': {
        name: 'aws',
        alias: 'audit',
        expressions: { assume_role: [{ role_arn: constant('arn:aws:iam::999999999999:role/x') }] },
      },
    },
    instances: [
      { block: 'aws_iam_role.web', values: role },
      { block: 'aws_iam_role.web', module: 'module.audit', values: role },
    ],
    expressions: { 'aws_iam_role.web': { name: constant('web') } },
    root: {
      module_calls: {
        audit: { module: { resources: [{ ...resource, provider_config_key: key, expressions: {} }] } },
      },
    },
  })
  const withRoot = (key: string): PlanParts => {
    const made = parts(key)
    const own = { ...resource, provider_config_key: 'aws', expressions: { name: constant('web') } }
    return { ...made, expressions: {}, root: { ...made.root, resources: [own] } }
  }
  expect(await shown(withRoot('aws.audit'))).toEqual([])
  expect((await shown(withRoot('aws'))).map(one => one.split(':')[0])).toEqual(['error duplicate-iam-name'])
})

test('what looks like an interpolation was escaped', async () => {
  const document = {
    Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::x/${AWS::AccountId}' }],
  }
  const policy = { block: 'aws_iam_policy.p', values: { name: 'p', policy: JSON.stringify(document) } }
  expect(
    await shown({ instances: [policy], expressions: { 'aws_iam_policy.p': { policy: refers('local.p') } } }),
  ).toEqual([])
})
