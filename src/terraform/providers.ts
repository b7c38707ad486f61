/**
 * Which account, region and partition a module's resources are deployed to: its provider configurations, and those
 * that its caller passes down.
 * https://developer.hashicorp.com/terraform/language/modules/develop/providers
 */
import { type Deployment, deploymentOf } from '../model/aws.ts'
import type { Block, Expression } from '../syntax/hcl/ast.ts'
import { stringOf, textOf } from '../value/lift.ts'
import { ACCOUNT_SHAPE, show, type Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { literalText } from './call.ts'
import { BodyContent, type Content } from './content.ts'
import { attributeIn, type Resource } from './module.ts'
import type { ModuleInstance } from './module-instance.ts'

/** The configurations that a module sees, each by its name: `aws`, `aws.west`. */
export class Providers {
  private readonly deployments = new Map<string, Deployment>()

  /** `base`: what is known of where everything is deployed. */
  constructor(
    private readonly module: ModuleInstance,
    private readonly base: Deployment,
  ) {}

  /** Where a resource of this module is deployed. */
  of(resource: Resource): Deployment {
    const written = attributeIn(resource.block.body, 'provider')?.value
    const [kind] = resource.type.split('_', 1)
    return this.named((written && nameIn(written)) ?? kind!)
  }

  named(name: string): Deployment {
    const seen = this.deployments.get(name)
    if (seen) return seen
    // a region that hangs on a data source of the same provider
    this.deployments.set(name, this.base)
    const deployment = this.find(name)
    this.deployments.set(name, deployment)
    return deployment
  }

  private find(name: string): Deployment {
    const own = this.module.module.providers.find(block => nameOf(block) === name)
    if (own) return this.configured(own, name)
    const caller = this.module.parent
    const passed = this.passed(name)
    if (caller && passed !== undefined) return caller.providers.named(passed)
    const isInherited = caller && !name.includes('.')
    return isInherited ? caller.providers.named(name) : this.base
  }

  /** The name that the caller has for a provider that it passes under this one. */
  private passed(name: string): string | undefined {
    const { block } = this.module
    const providers = block && attributeIn(block.body, 'providers')?.value
    if (providers?.kind !== 'object') return undefined
    const entry = providers.entries.find(({ key }) => nameIn(key) === name)
    return entry && nameIn(entry.value)
  }

  /** What a provider's block says; what it leaves open is as everywhere else. */
  private configured(block: Block, name: string): Deployment {
    const settings = this.settingsOf(block)
    const { base } = this
    return this.module.run.aside(() => {
      const region = knownIn(settings.attribute('region'))
      const there = region === undefined ? base : deploymentOf({ region })
      const account = accountIn(settings) ?? this.ownAccount(settings, name) ?? base.account
      return { ...base, ...there, account }
    })
  }

  /** An aliased configuration whose credentials are not those of the default one may be in an account of its own. */
  private ownAccount(settings: Content, name: string): Text | undefined {
    const [kind, alias] = name.split('.', 2)
    if (alias === undefined) return undefined
    const standard = this.module.module.providers.find(block => nameOf(block) === kind)
    const own = credentialsIn(settings)
    if (own === (standard ? credentialsIn(this.settingsOf(standard)) : '')) return undefined
    return [
      { id: `account of ${own || name}`, label: `the account of provider ${name}`, shape: ACCOUNT_SHAPE },
    ]
  }

  private settingsOf({ body }: Block): Content {
    return new BodyContent(body, this.module.scope)
  }
}

/** The account in which a configuration works, if it says so. */
function accountIn(settings: Content): Text | undefined {
  const account = allowedAccount(settings) ?? accountOfRole(knownIn(assumedRole(settings)))
  return account === undefined ? undefined : [{ lit: account }]
}

function assumedRole(settings: Content): Value | undefined {
  return settings.blocks('assume_role').items.at(-1)?.content.attribute('role_arn')
}

/** What a configuration says of its credentials, so that two can be compared; nothing where it has those of all. */
function credentialsIn(settings: Content): string {
  const credentials = [assumedRole(settings), settings.attribute('profile'), settings.attribute('access_key')]
  return credentials.map(value => (value ? wordsOf(value) : '')).join('')
}

function wordsOf(value: Value): string {
  if (value.kind === 'choice' || value.kind === 'error') return `${value.at.file.path}:${value.at.start}`
  const text = textOf(value)
  return text ? show(text) : ''
}

function allowedAccount(settings: Content): string | undefined {
  const allowed = settings.attribute('allowed_account_ids')
  const [only, ...others] = allowed?.kind === 'list' && !allowed.rest ? allowed.items : []
  return others.length === 0 ? knownIn(only?.value) : undefined
}

/** The account of an IAM role's ARN. */
function accountOfRole(arn: string | undefined): string | undefined {
  return arn?.match(/^arn:[^:]*:iam::(\d{12}):/)?.[1]
}

/** A text that is known whatever the variables are. */
function knownIn(value: Value | undefined): string | undefined {
  return value && !value.rests ? stringOf(value) : undefined
}

/** `aws`, or `aws.west` where the block has an alias. */
function nameOf({ labels, body }: Block): string {
  const kind = labels[0]?.text ?? ''
  const alias = attributeIn(body, 'alias')?.value
  const name = alias && literalText(alias)
  return name === undefined ? kind : `${kind}.${name}`
}

/**
 * The name that a reference to a provider is: `aws`, `aws.west`, or in quotes as in older files and in JSON. OpenTofu has
 * many configurations under one name: `aws.by_region["eu-west-1"]`.
 */
function nameIn(expression: Expression): string | undefined {
  if (expression.kind === 'variable') return expression.name
  if (expression.kind === 'parentheses' || expression.kind === 'index') return nameIn(expression.of)
  if (expression.kind !== 'attribute') return literalText(expression)
  return expression.of.kind === 'variable' ? `${expression.of.name}.${expression.name}` : undefined
}
