/** Plans and states as `terraform show -json` writes them, for tests. */

type Json = Readonly<Record<string, unknown>>

export interface PlannedInstance {
  /** `aws_iam_role.web`, `data.aws_caller_identity.me` */
  readonly block: string
  readonly key?: string | number
  /** `module.app["web"]` */
  readonly module?: string
  readonly values: Json | null
  readonly unknown?: Json
  readonly sensitive?: Json
  readonly actions?: readonly string[]
}

export interface PlanParts {
  readonly instances: readonly PlannedInstance[]
  /** The root module of the configuration, beside the resources that `expressions` names. */
  readonly root?: Json
  /** Expressions of the root's resources, by block. */
  readonly expressions?: Readonly<Record<string, Json>>
  readonly providers?: Json
  /** More properties of the plan. */
  readonly more?: Json
}

function partsOf(block: string) {
  const [name = '', type = '', data] = block.split('.').reverse()
  return { mode: data === 'data' ? 'data' : 'managed', type, name }
}

function addressOf({ block, key, module }: PlannedInstance): string {
  const index = key === undefined ? '' : `[${JSON.stringify(key)}]`
  return `${module ? `${module}.` : ''}${block}${index}`
}

function changeOf(instance: PlannedInstance): Json {
  const { block, key, module, values, unknown = {}, sensitive = {}, actions = ['create'] } = instance
  return {
    address: addressOf(instance),
    ...(module && { module_address: module }),
    ...partsOf(block),
    ...(key !== undefined && { index: key }),
    change: { actions, after: values, after_unknown: unknown, after_sensitive: sensitive },
  }
}

/** References to an attribute, with all their beginnings. */
export function refers(...references: readonly string[]): Json {
  return {
    references: references.flatMap(one => [one, ...(one.includes('.') ? [one.replace(/\.\w+$/, '')] : [])]),
  }
}

export function constant(value: unknown): Json {
  return { constant_value: value }
}

export function plan({
  instances,
  root = {},
  expressions = {},
  providers = {},
  more = {},
}: PlanParts): string {
  const blocks = Object.entries(expressions).map(([block, own]) => {
    const { count_expression, for_each_expression, provider_config_key = 'aws', ...rest } = own
    return {
      address: block,
      ...partsOf(block),
      provider_config_key,
      expressions: rest,
      ...(count_expression !== undefined && { count_expression }),
      ...(for_each_expression !== undefined && { for_each_expression }),
    }
  })
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: instances.map(changeOf),
    configuration: { provider_config: providers, root_module: { resources: blocks, ...root } },
    ...more,
  })
}

export interface StateInstance extends PlannedInstance {
  readonly dependencies?: readonly string[]
}

/** What `terraform show -json` writes of a state. */
export function shownState(instances: readonly StateInstance[], outputs: Json = {}): string {
  const resources = instances.map(instance => ({
    address: addressOf(instance),
    ...partsOf(instance.block),
    ...(instance.key !== undefined && { index: instance.key }),
    values: instance.values,
    sensitive_values: instance.sensitive ?? {},
    ...(instance.dependencies && { depends_on: instance.dependencies }),
  }))
  const modules = [...new Set(instances.flatMap(one => one.module ?? []))]
  const inModule = (module: string | undefined) =>
    resources.filter((_, index) => instances[index]?.module === module)
  const root_module = {
    resources: inModule(undefined),
    child_modules: modules.map(address => ({ address, resources: inModule(address) })),
  }
  return JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: { outputs, root_module },
  })
}

/** What stands in a `terraform.tfstate`. */
export function rawState(instances: readonly StateInstance[], outputs: Json = {}): string {
  const resources = instances.map(({ block, key, module, values, sensitive = {}, dependencies = [] }) => ({
    ...(module && { module }),
    ...partsOf(block),
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [
      {
        ...(key !== undefined && { index_key: key }),
        schema_version: 0,
        attributes: values,
        sensitive_attributes: Object.keys(sensitive).map(value => [{ type: 'get_attr', value }]),
        dependencies,
      },
    ],
  }))
  return JSON.stringify({
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'x',
    outputs,
    resources,
  })
}

/** A trust policy as its text. */
export function trust(service: string): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: service } }],
  })
}

export const LAMBDA = trust('lambda.amazonaws.com')
export const EC2 = trust('ec2.amazonaws.com')
