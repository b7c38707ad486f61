/**
 * What Ref and Fn::GetAtt give: pseudo parameters, parameters, and the attributes of resources.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html
 */
import { type Deployment, iamArn } from '../model/aws.ts'
import type { Range } from '../syntax/source.ts'
import { entryOf } from '../syntax/tree.ts'
import { absent, branch, choice, isAbsent, textValue, unknown, withRef, withVia } from '../value/build.ts'
import { lift, textOf } from '../value/lift.ts'
import { IAM_NAME_SHAPE, isHole, type Sym, type Text } from '../value/text.ts'
import type { Ref, Value } from '../value/value.ts'
import type { Evaluator } from './evaluator.ts'
import { existingOutput } from './exports.ts'
import { isNestedStack } from './nested.ts'
import type { Resource } from './template.ts'
import { undeclared, undeclaredOutput } from './undeclared.ts'

/** A Ref, or `${Name}` in Fn::Sub. A name that nothing declares is unknown. */
export function referenceTo(name: string, at: Range, evaluator: Evaluator): Value {
  const pseudo = name.startsWith('AWS::') ? pseudoParameter(name, at, evaluator) : undefined
  if (pseudo) return pseudo
  const parameter = evaluator.parameter(name)
  if (parameter) return withVia(parameter, at, `parameter ${name}`)
  const resource = evaluator.template.resources.get(name)
  if (!resource) return undeclared(name, name, at, evaluator)
  return withVia(refValue(resource, evaluator), at, name)
}

/** A Fn::GetAtt, or `${Name.Attribute}` in Fn::Sub. */
export function attributeOf(name: string, attribute: string, at: Range, evaluator: Evaluator): Value {
  const resource = evaluator.template.resources.get(name)
  const written = `${name}.${attribute}`
  if (!resource) return undeclared(name, written, at, evaluator)
  if (lacks(resource, attribute)) return undeclared(written, written, at, evaluator)
  const output = outputNamed(attribute, resource, at, evaluator)
  const value = output ?? attributeValue(resource, attribute, evaluator)
  return withVia(value, at, `${name}.${attribute}`)
}

/** `Outputs.Name` of a nested stack whose template is in view. */
function outputNamed(
  attribute: string,
  resource: Resource,
  at: Range,
  evaluator: Evaluator,
): Value | undefined {
  const name = /^Outputs\.(.+)$/.exec(attribute)?.[1]
  const stack = name === undefined || !isNestedStack(resource) ? undefined : evaluator.nested(resource)
  if (!stack) return undefined
  const written = `${resource.logicalId}.${attribute}`
  return existingOutput(name!, stack, at) ?? undeclaredOutput(name!, written, at, stack)
}

const OF_DEPLOYMENT: ReadonlyMap<string, keyof Deployment> = new Map([
  ['AWS::AccountId', 'account'],
  ['AWS::Region', 'region'],
  ['AWS::Partition', 'partition'],
  ['AWS::URLSuffix', 'urlSuffix'],
])

function pseudoParameter(name: string, at: Range, evaluator: Evaluator): Value | undefined {
  const shared = OF_DEPLOYMENT.get(name)
  if (shared) return deployed(evaluator.run.deployment[shared], at)
  switch (name) {
    case 'AWS::NoValue':
      return absent(at)
    case 'AWS::StackName':
      return unknown({ ...evaluator.sym(name), shape: IAM_NAME_SHAPE }, at, { type: 'text' })
    case 'AWS::StackId':
      return unknown(evaluator.sym(name), at, { type: 'text' })
    case 'AWS::NotificationARNs':
      return unknown(evaluator.sym(name), at, { type: 'list' })
    default:
      return undefined
  }
}

/** What is known of where the stack is deployed, or the symbol that stands for it. */
function deployed(text: Text, at: Range): Value {
  const [sole] = text
  return sole && isHole(sole) ? unknown(sole, at, { type: 'text' }) : textValue(text, at)
}

/** IAM resources: what names them, and how their ARN calls them. */
interface Named {
  readonly nameProperty: string
  readonly arnKind: string
  readonly ref: 'name' | 'arn'
  /** The attributes of Fn::GetAtt beside the ARN. */
  readonly others: readonly string[]
}

const OF_POLICY = [
  'AttachmentCount',
  'CreateDate',
  'DefaultVersionId',
  'IsAttachable',
  'PolicyId',
  'UpdateDate',
]

const NAMED: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['AWS::IAM::Role', { nameProperty: 'RoleName', arnKind: 'role', ref: 'name', others: ['RoleId'] }],
  ['AWS::IAM::User', { nameProperty: 'UserName', arnKind: 'user', ref: 'name', others: [] }],
  ['AWS::IAM::Group', { nameProperty: 'GroupName', arnKind: 'group', ref: 'name', others: [] }],
  [
    'AWS::IAM::InstanceProfile',
    { nameProperty: 'InstanceProfileName', arnKind: 'instance-profile', ref: 'name', others: [] },
  ],
  [
    'AWS::IAM::ManagedPolicy',
    {
      nameProperty: 'ManagedPolicyName',
      arnKind: 'policy',
      ref: 'arn',
      others: [...OF_POLICY, 'PermissionsBoundaryUsageCount'],
    },
  ],
])

const ARN_ATTRIBUTE = /^(Policy)?Arn$/

/** Is it one of IAM's resources, which has no such attribute? Their names are no attributes. */
function lacks({ type }: Resource, attribute: string): boolean {
  const named = NAMED.get(type)
  return named !== undefined && !ARN_ATTRIBUTE.test(attribute) && !named.others.includes(attribute)
}

function refValue(resource: Resource, evaluator: Evaluator): Value {
  const named = NAMED.get(resource.type)
  if (named?.ref === 'name')
    return withRef(nameOf(resource, evaluator), { to: resource.target, attr: 'name' })
  if (named?.ref === 'arn') return arnOf(resource, named, evaluator)
  if (resource.type === 'AWS::IAM::ServiceLinkedRole') return serviceLinkedName(resource, evaluator)
  return unknownAttribute(resource, undefined, 'id', evaluator)
}

function attributeValue(resource: Resource, attribute: string, evaluator: Evaluator): Value {
  const named = NAMED.get(resource.type)
  const isArn = ARN_ATTRIBUTE.test(attribute)
  if (named && isArn) return arnOf(resource, named, evaluator)
  if (attribute === 'LaunchTemplateId') return unknownAttribute(resource, undefined, 'id', evaluator)
  if (named) return unknownAttribute(resource, attribute, 'id', evaluator)
  return unknownAttribute(resource, attribute, isArn ? 'arn' : 'self', evaluator)
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-servicelinkedrole.html */
function serviceLinkedName(resource: Resource, evaluator: Evaluator): Value {
  const service: Sym = { ...evaluator.sym(`${resource.logicalId}.service`, 'service'), shape: IAM_NAME_SHAPE }
  const name = textValue([{ lit: 'AWSServiceRoleFor' }, service], resource.target.at)
  return withRef(name, { to: resource.target, attr: 'name' })
}

function unknownAttribute(
  resource: Resource,
  attribute: string | undefined,
  attr: Ref['attr'],
  evaluator: Evaluator,
): Value {
  const name = attribute === undefined ? resource.logicalId : `${resource.logicalId}.${attribute}`
  return unknown(evaluator.sym(name), resource.target.at, { ref: { to: resource.target, attr } })
}

/** The name of an IAM resource: the written one, else a generated one, which is a reference to the resource itself. */
export function nameOf(resource: Resource, evaluator: Evaluator): Value {
  const written = entryOf(resource.properties, NAMED.get(resource.type)?.nameProperty ?? '')
  const generated = generatedName(resource, evaluator)
  const compute = (): Value => (written ? orGenerated(evaluator.value(written), generated) : generated)
  const cyclic = (): Value => {
    evaluator.addCycle(`the name of ${resource.logicalId}`, resource.target.at)
    return generated
  }
  return evaluator.once(`name.${resource.logicalId}`, compute, cyclic)
}

/** A name that is AWS::NoValue under a condition is a generated one then. */
function orGenerated(name: Value, generated: Value): Value {
  if (isAbsent(name)) return generated
  if (name.kind !== 'choice') return name
  const [then, otherwise] = [branch(name, 'then'), branch(name, 'else')]
  return choice(name.if, orGenerated(then, generated), orGenerated(otherwise, generated), name.at)
}

/** `stack-LogicalId-random`, of which neither end is known. */
function generatedName(resource: Resource, evaluator: Evaluator): Value {
  const sym: Sym = {
    ...evaluator.sym(`${resource.logicalId}.name`, resource.logicalId),
    shape: IAM_NAME_SHAPE,
  }
  return unknown(sym, resource.target.at, { type: 'text', ref: { to: resource.target, attr: 'name' } })
}

function arnOf(resource: Resource, { arnKind }: Named, evaluator: Evaluator): Value {
  const name = nameOf(resource, evaluator)
  const compute = (): Value => {
    const path = entryOf(resource.properties, 'Path')
    const parts = [path ? evaluator.value(path) : absent(name.at), name]
    return lift(parts, name.at, (folder, own) => {
      const arn = iamArn(arnKind, evaluator.run.deployment, textOf(folder), textOf(own) ?? [])
      return textValue(arn, name.at)
    })
  }
  const cyclic = (): Value => {
    evaluator.addCycle(`the ARN of ${resource.logicalId}`, resource.target.at)
    return evaluator.opaque('Arn', name.at)
  }
  const arn = evaluator.once(`arn.${resource.logicalId}`, compute, cyclic)
  return withRef(arn, { to: resource.target, attr: 'arn' })
}
