/** Plans and states that nobody's Terraform wrote: nothing throws, and all ends. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'
import { constant, EC2, LAMBDA, plan, rawState, refers, shownState } from './plan-json.ts'

const INSTANCES = [
  {
    block: 'data.aws_iam_policy_document.trust',
    values: {
      statement: [{ actions: ['sts:AssumeRole'], principals: [{ type: 'Service', identifiers: [null] }] }],
    },
    unknown: { json: true, statement: [{ principals: [{ identifiers: [true] }] }] },
  },
  {
    block: 'aws_iam_role.web',
    key: 'a',
    values: { name: 'web', inline_policy: [{ name: 'x', policy: EC2 }] },
    unknown: { arn: true, assume_role_policy: true },
    sensitive: { inline_policy: [{ policy: true }] },
  },
  { block: 'aws_iam_role.fn', module: 'module.m[0]', values: { name: 'fn', assume_role_policy: LAMBDA } },
  { block: 'aws_iam_instance_profile.web', values: { name: 'web', role: 'web' }, unknown: { arn: true } },
  {
    block: 'aws_launch_template.web',
    values: { name: 'web', iam_instance_profile: [{ name: 'web' }] },
    unknown: { id: true, iam_instance_profile: [{ arn: true }] },
  },
]

const TEXTS = {
  plan: plan({
    instances: INSTANCES,
    expressions: {
      'data.aws_iam_policy_document.trust': { statement: [{ actions: constant(['sts:AssumeRole']) }] },
      'aws_iam_role.web': {
        for_each_expression: refers('var.keys'),
        assume_role_policy: refers('data.aws_iam_policy_document.trust.json'),
      },
      'aws_iam_instance_profile.web': {
        role: { references: ['aws_iam_role.web', 'each.key', 'module.m[0].name'] },
      },
      'aws_launch_template.web': {
        iam_instance_profile: [{ name: refers('aws_iam_instance_profile.web.name') }],
      },
    },
    providers: { aws: { name: 'aws', expressions: { region: constant('us-east-1') } } },
    root: {
      variables: { keys: { default: ['a'] } },
      outputs: { role: { expression: refers('aws_iam_role.web["a"].arn') } },
      module_calls: {
        m: { count_expression: constant(1), module: { outputs: { name: { expression: refers('var.x') } } } },
      },
    },
    more: { variables: { keys: { value: ['a'] } } },
  }),
  show: shownState(INSTANCES, { role: { value: 'web', sensitive: true } }),
  raw: rawState(INSTANCES, { role: { value: 'web', sensitive: true } }),
}

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))
  return path.length > 0 ? [path, ...inner] : inner
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const at = copy as Record<string | number, unknown>
  at[first] = replaced(at[first], rest, by)
  return copy
}

const ODD = [
  null,
  true,
  0,
  -1,
  1e300,
  '',
  'x',
  '__proto__',
  'module.',
  'a["b',
  [],
  {},
  [null],
  [[]],
  { constant_value: {} },
]

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  const tree: unknown = JSON.parse(text)
  const paths = pathsIn(tree)

  test('with wrong types anywhere', async () => {
    const change = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...ODD))
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async changes => {
      let mutant = tree
      for (const [path, by] of changes) {
        try {
          mutant = replaced(mutant, path, by)
        } catch {
          // an earlier change took the place away
        }
      }
      const { files } = await lintTexts(new Map([['a.json', JSON.stringify(mutant)]]))
      expect(files).toHaveLength(1)
    })
    await fc.assert(property, { seed: 7, numRuns: 60 })
  })

  test('cut off anywhere', async () => {
    for (let end = 1; end < text.length; end += 101) {
      const { files } = await lintTexts(new Map([['a.json', text.slice(0, end)]]))
      expect(files).toHaveLength(1)
    }
  })
})

test('references in circles', async () => {
  const instances = ['a', 'b'].map(name => ({
    block: `aws_iam_instance_profile.${name}`,
    values: {},
    unknown: { name: true, role: true },
  }))
  const { findings } = await lintTexts(
    new Map([
      [
        'plan.json',
        plan({
          instances,
          expressions: {
            'aws_iam_instance_profile.a': {
              name: refers('aws_iam_instance_profile.b.name'),
              role: refers('module.m.o'),
            },
            'aws_iam_instance_profile.b': {
              name: refers('aws_iam_instance_profile.a.name'),
              role: refers('module.m.o'),
            },
          },
          root: {
            module_calls: {
              m: {
                expressions: { v: refers('module.m.o') },
                module: { variables: { v: {} }, outputs: { o: { expression: refers('var.v') } } },
              },
            },
          },
        }),
      ],
    ]),
  )
  expect(findings.filter(one => !one.pedantic && one.rule !== 'parse-error')).toEqual([])
})

test('modules nested without end', async () => {
  const deep = (levels: number): Record<string, unknown> =>
    levels === 0 ? {} : { module_calls: { m: { module: deep(levels - 1) } } }
  const shown = (levels: number): object =>
    levels === 0 ? {} : { child_modules: [shown(levels - 1)], resources: [] }
  const nested = plan({
    instances: [],
    root: deep(150),
    more: { planned_values: { root_module: shown(400) } },
  })
  expect((await lintTexts(new Map([['a.json', nested]]))).findings).toEqual([])
})

test('many instances of one block, and many blocks', async () => {
  const count = 300
  const one = Array.from({ length: count }, (_, key) => ({
    block: 'aws_iam_role.web',
    key,
    values: { name: `n${key}`, assume_role_policy: LAMBDA },
  }))
  const profiles = Array.from({ length: count }, (_, index) => ({
    block: `aws_iam_instance_profile.p${index}`,
    values: { name: `n${index}`, role: `n${index}` },
    dependencies: ['aws_iam_role.web'],
  }))
  const { findings } = await lintTexts(new Map([['terraform.tfstate', rawState([...one, ...profiles])]]))
  expect(findings.map(found => found.rule)).toEqual(['missing-ec2-trust'])
  expect(findings[0]?.message).toContain(`and ${count - 4} more`)
})
