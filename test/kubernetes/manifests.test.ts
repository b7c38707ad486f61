/** Node classes of Kubernetes: what is one, what a patch or a placeholder leaves open, and what a broken file does. */
import { describe, expect, it } from 'vitest'
import { lintTexts } from '../support/lint-folder.ts'

const ARN = 'arn:aws:iam::111122223333:instance-profile/nodes'

/** A whole manifest with the ARN of a profile, which is a mistake, or with what is given. */
function ec2NodeClass(name: string, identity = `instanceProfile: ${ARN}`): string {
  return `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: ${name}
spec:
  ${identity}
  amiSelectorTerms: [{ alias: al2023@latest }]
  subnetSelectorTerms: [{ tags: { karpenter.sh/discovery: main } }]
  securityGroupSelectorTerms: [{ tags: { karpenter.sh/discovery: main } }]
`
}

async function run(files: Readonly<Record<string, string>>) {
  const { findings, files: kinds } = await lintTexts(new Map(Object.entries(files)))
  return {
    kinds: kinds.map(({ path, kind, why }) => `${path}: ${kind}, ${why}`).sort(),
    found: findings.filter(one => !one.pedantic).map(({ rule, message }) => `${rule}: ${message}`),
    pedantic: findings.filter(one => one.pedantic && one.rule !== 'imds-hop-limit').map(({ rule }) => rule),
    hopLimits: findings.filter(one => one.rule === 'imds-hop-limit').map(({ message }) => message),
  }
}

/** The names of the node classes in which the ARN is found. */
async function accused(text: string, path = 'nodes.yaml'): Promise<string[]> {
  const { found } = await run({ [path]: text })
  return found.map(line => /`([^`]*)`/.exec(line)?.[1] ?? line)
}

describe('a node class', () => {
  it('is found in every document of a file, among others', async () => {
    const pool = 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: pool\n'
    const text = [pool, ec2NodeClass('a'), '# nothing\n', ec2NodeClass('b')].join('---\n')
    expect(await accused(text)).toEqual(['a', 'b'])
    expect((await run({ 'nodes.yaml': text })).kinds).toEqual([
      'nodes.yaml: kubernetes, a manifest with a node class',
    ])
  })

  it('is found in a List, also of JSON', async () => {
    const item = { apiVersion: 'eks.amazonaws.com/v1', kind: 'NodeClass', spec: { instanceProfile: ARN } }
    const named = { ...item, metadata: { generateName: 'made-' } }
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [item, named, null, 7] })
    expect(await accused(text, 'list.json')).toEqual(['NodeClass', 'made-'])
  })

  it('has a version that may be any', async () => {
    expect(await accused(ec2NodeClass('a').replace('aws/v1', 'aws/v2alpha1'))).toEqual(['a'])
  })

  it.each([
    ['one of another group', ec2NodeClass('a').replace('karpenter.k8s.aws', 'karpenter.example.com')],
    ['one without a version', ec2NodeClass('a').replace('aws/v1', 'aws')],
    ['one of another kind', ec2NodeClass('a').replace('EC2NodeClass', 'EC2NodeClassList')],
    [
      'the definition of the resource',
      `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: ec2nodeclasses.karpenter.k8s.aws
spec:
  group: karpenter.k8s.aws
  names: { kind: EC2NodeClass }
  # karpenter.k8s.aws/v1
  instanceProfile: ${ARN}
`,
    ],
    [
      'a NodePool that refers to one',
      `kind: NodePool\nspec: { nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass } }`,
    ],
  ])('is none: %s', async (_, text) => {
    const { kinds, found, pedantic } = await run({ 'nodes.yaml': text })
    expect(kinds).toEqual([expect.stringMatching(/^nodes\.yaml: none/)])
    expect([...found, ...pedantic]).toEqual([])
  })

  it('can be suppressed in a comment', async () => {
    const ignored = ec2NodeClass('a').replace(
      ARN,
      `${ARN} # iam-ec2-lint: ignore[instance-profile-name-arn-confusion] a fork of Karpenter takes it`,
    )
    const { findings } = await lintTexts(new Map([['nodes.yaml', ignored]]))
    const said = findings.filter(({ pedantic }) => !pedantic)
    expect(said.map(({ suppressed }) => suppressed !== undefined)).toEqual([true])
  })
})

describe('what is filled in later', () => {
  it.each([
    '${PROFILE}',
    '"${PROFILE:=nodes}"',
    '$PROFILE',
    'nodes-$(CLUSTER)',
    '"{{ .Values.profile }}"',
    '<your-profile>',
    '"#{Profile}#"',
  ])('is unknown: %s', async written => {
    const { found, pedantic } = await run({ 'nodes.yaml': ec2NodeClass('a', `instanceProfile: ${written}`) })
    expect([...found, ...pedantic]).toEqual([])
  })

  it('does not hide the ARN around it', async () => {
    const arn = 'arn:aws:iam::${ACCOUNT_ID}:instance-profile/${CLUSTER}-nodes'
    expect(await accused(ec2NodeClass('a', `instanceProfile: ${arn}`))).toEqual(['a'])
  })

  it('is no placeholder in user data, where the shell reads it', async () => {
    const script = `role: nodes
  userData: |
    #!/bin/bash
    IMDS=http://169.254.169.254/latest
    curl \${IMDS}/meta-data/instance-id`
    const { found } = await run({ 'nodes.yaml': ec2NodeClass('a', script) })
    expect(found).toEqual([expect.stringContaining('imds-token-required')])
  })

  it.each([
    ['a chart', 'role: {{- toYaml .Values.role | nindent 4 }}'],
    ['a template of Terraform', '%{ if role != "" }\n  role: ${role}\n  %{ endif }'],
  ])('makes a source of another language: %s', async (_, written) => {
    const { kinds, found } = await run({ 'nodes.yaml': ec2NodeClass('a', written) })
    expect(kinds).toEqual(['nodes.yaml: none, a source of another templating language'])
    expect(found).toEqual([])
  })
})

describe('neither a role nor a profile', () => {
  const RULE = 'instance-without-profile'
  const whole = ec2NodeClass('a', 'amiFamily: AL2023')

  it('is found where the manifest is whole', async () => {
    const { found } = await run({ 'nodes.yaml': whole })
    expect(found).toEqual([
      `${RULE}: EC2NodeClass \`a\` has no instance profile and no role to make one from`,
    ])
  })

  it.each(['kustomization.yaml', 'kustomization.yml', 'Kustomization'])(
    'is open beside a %s, since a patch may add one',
    async name => {
      const { found } = await run({ 'base/nodes.yaml': whole, [`base/${name}`]: 'resources: [nodes.yaml]\n' })
      expect(found).toEqual([])
    },
  )

  it('is open in a patch', async () => {
    const patch = whole.replace('spec:', '$patch: merge\nspec:')
    const part = whole.replace(/ +subnetSelectorTerms.*\n/, '')
    expect((await run({ 'a.yaml': patch, 'b.yaml': part })).found).toEqual([])
  })

  it('is right where EKS or the settings of Karpenter give a profile', async () => {
    const eks = whole
      .replace('karpenter.k8s.aws/v1', 'eks.amazonaws.com/v1')
      .replace('EC2NodeClass', 'NodeClass')
    const old = whole.replace('aws/v1', 'aws/v1alpha1').replace('EC2NodeClass', 'AWSNodeTemplate')
    expect((await run({ 'a.yaml': eks, 'b.yaml': old })).found).toEqual([])
  })
})

describe('metadata options', () => {
  const SCRIPT =
    'role: nodes\n  userData: "#!/bin/bash\\ncurl http://169.254.169.254/latest/meta-data/hostname"'

  it('demand tokens where nothing is written, as the resource says itself', async () => {
    const { found } = await run({ 'nodes.yaml': ec2NodeClass('a', SCRIPT) })
    expect(found).toEqual([expect.stringContaining('imds-token-required')])
  })

  it.each([
    ['written', ec2NodeClass('a', `metadataOptions: { httpTokens: optional }\n  ${SCRIPT}`)],
    ['open in a patch', ec2NodeClass('a', SCRIPT).replace(/ +subnetSelectorTerms.*\n/, '')],
    [
      'not known of an older resource',
      ec2NodeClass('a', SCRIPT).replace('v1', 'v1alpha1').replace('EC2NodeClass', 'AWSNodeTemplate'),
    ],
  ])('demand none where they are %s', async (_, text) => {
    expect((await run({ 'nodes.yaml': text })).found).toEqual([])
  })
})

describe('the hop limit', () => {
  it.each([
    ['1 where nothing is written', ec2NodeClass('a'), 1],
    ['2 in the version before', ec2NodeClass('a').replace('aws/v1', 'aws/v1beta1'), 0],
    [
      'what is written',
      ec2NodeClass('a', 'role: nodes\n  metadataOptions: { httpPutResponseHopLimit: 2 }'),
      0,
    ],
    ['not known in a patch', ec2NodeClass('a').replace(/ +subnetSelectorTerms.*\n/, ''), 0],
  ])('is %s', async (_, text, expected) => {
    expect((await run({ 'nodes.yaml': text })).hopLimits).toHaveLength(expected)
  })
})

describe('a broken file', () => {
  it('hides nothing of what can be read in it', async () => {
    const { found } = await run({ 'nodes.yaml': `${ec2NodeClass('a')}---\nkind: [\n` })
    expect(found.map(line => line.split(':')[0]).sort()).toEqual([
      'instance-profile-name-arn-confusion',
      'parse-error',
    ])
  })

  it.each([
    ['deep', `${'{"items":['.repeat(5000)}`],
    ['of other types', ec2NodeClass('a', 'instanceProfile: [a]\n  role: { a: b }\n  metadataOptions: 7')],
    ['without a spec', 'apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nspec:\n'],
    ['with a spec that is a string', 'apiVersion: karpenter.k8s.aws/v1\nkind: EC2NodeClass\nspec: none\n'],
    [
      'with keys of JavaScript',
      ec2NodeClass('__proto__', '__proto__: { role: nodes }\n  constructor: a\n  role: nodes'),
    ],
  ])('is read: %s', async (_, text) => {
    const words = '# karpenter.k8s.aws/v1 EC2NodeClass\n'
    const { found } = await run({ 'nodes.yaml': words + text, 'b.yaml': ec2NodeClass('b') })
    expect(found.filter(line => line.includes('`b`'))).toHaveLength(1)
  })
})

describe('a role that a node class names elsewhere in the repository', () => {
  const ROLE = `Resources:
  NodeRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: nodes
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Principal: { Service: ec2.amazonaws.com }, Action: sts:AssumeRole }]
`

  it.each([
    ['nodes', []],
    ['other-nodes', ['role-without-instance-profile']],
  ])('needs no profile, also where a hook names one file alone: %s', async (role, expected) => {
    const texts = new Map([
      ['iam/template.yaml', ROLE],
      ['cluster/nodes.yaml', ec2NodeClass('a', `role: ${role}`)],
    ])
    const seeds = { paths: ['iam/template.yaml'], repository: () => [...texts.keys()] }
    const { findings } = await lintTexts(texts, { candidates: ['iam/template.yaml'], seeds })
    expect(findings.filter(({ pedantic }) => !pedantic).map(({ rule }) => rule)).toEqual(expected)
  })
})
