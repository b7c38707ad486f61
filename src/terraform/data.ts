/** What data sources say: those about the account and IAM, and policy documents. All others are unknown. */
import type { Deployment } from '../model/aws.ts'
import type { Range } from '../syntax/source.ts'
import { isAbsent, textValue, unknown, withRef } from '../value/build.ts'
import { lift, textOf } from '../value/lift.ts'
import { isHole, type Sym, type Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { type Attributes, arnOf, computed, nameArgument } from './objects.ts'
import { policyDocument } from './policy-document.ts'
import type { ResourceInstance } from './resource-instance.ts'
import { IDENTITY_TYPES } from './resources/identity-types.ts'

export function dataAttributes(instance: ResourceInstance): Attributes {
  const { type } = instance
  const source = Object.hasOwn(SOURCES, type) ? SOURCES[type] : undefined
  const { arnKind, lookup } = IDENTITY_TYPES.get(type) ?? {}
  if (source) return source(instance)
  return arnKind && lookup ? identity(instance, arnKind, lookup) : { id: text('id'), arn: text('arn') }

  /** What is found has one, so that it is never null. */
  function text(name: string): () => Value {
    return () => {
      const value = instance.attribute(name) ?? computed(instance, name)
      return value.kind === 'unknown' ? { ...value, type: 'text', nullable: false } : value
    }
  }
}

const SOURCES: Readonly<Record<string, (instance: ResourceInstance) => Attributes>> = {
  aws_caller_identity: deployed('account', 'account_id', 'id'),
  aws_region: deployed('region', 'name', 'region', 'id'),
  aws_partition: instance => ({
    ...deployed('partition', 'partition', 'id')(instance),
    ...deployed('urlSuffix', 'dns_suffix')(instance),
  }),
  aws_service_principal: servicePrincipal,
  aws_iam_policy_document: document,
}

/** Attributes that say where everything is deployed, unless the block itself says it. */
function deployed(
  what: keyof Deployment,
  ...names: readonly string[]
): (instance: ResourceInstance) => Attributes {
  return instance => {
    const value = (attribute: string) => {
      const label = `${instance.sym.label}.${attribute}`
      const known = () => textOrUnknown(instance.deployment[what], label, instance.at)
      const written = names.map(name => instance.attribute(name)).find(Boolean)
      return written ? lift([written], written.at, plain => (isAbsent(plain) ? known() : plain)) : known()
    }
    return Object.fromEntries(names.map(name => [name, () => value(name)]))
  }
}

/** The symbol is the one that all share; messages call it as it is written here. */
function textOrUnknown(text: Text, label: string, at: Range): Value {
  const [piece] = text
  const isSymbol = text.length === 1 && piece !== undefined && isHole(piece)
  return isSymbol ? unknown({ ...piece, label }, at, { type: 'text' }) : textValue(text, at)
}

/** `SERVICE.SUFFIX`, the suffix being the partition's. */
function servicePrincipal(instance: ResourceInstance): Attributes {
  const { at } = instance
  const { urlSuffix } = instance.deployment
  const service = () => instance.attribute('service_name') ?? computed(instance, 'service_name')
  const name = () =>
    lift([service()], at, plain => {
      const text = textOf(plain)
      return text ? textValue([...text, { lit: '.' }, ...urlSuffix], at) : computed(instance, 'name')
    })
  return { name, suffix: () => textOrUnknown(urlSuffix, `${instance.sym.label}.suffix`, at) }
}

/** A policy document: its text is not written anywhere, what it says is. */
function document(instance: ResourceInstance): Attributes {
  const json = (name: string) => () => {
    const text = computed(instance, name)
    const pieces = text.kind === 'unknown' ? [text.sym] : []
    return { ...textValue(pieces, instance.at), decoded: policyDocument(instance, instance.module) }
  }
  return { json: json('json'), minified_json: json('minified_json') }
}

/** Something of IAM that exists already; its path is not known. */
function identity(instance: ResourceInstance, kind: string, lookup: string): Attributes {
  const { at, target, type } = instance
  const name = () => {
    const value = instance.attribute(lookup) ?? computed(instance, lookup)
    return withRef(value, { to: target, attr: 'name' })
  }
  const path = () => unknown(pathSym(instance), at, { type: 'text' })
  const arn = () => {
    const written = instance.attribute('arn')
    if (written) return withRef(written, { to: target, attr: 'arn' })
    return arnOf(instance, kind, path(), name(), kind === 'policy' ? ownedByAnyone(instance) : undefined)
  }
  const id = kind === 'policy' ? arn : name
  return { name, [nameArgument(type)]: name, arn, path, id, [lookup]: name }
}

/** A policy that is found by its name may be one of AWS's. */
function ownedByAnyone({ deployment, sym }: ResourceInstance): Deployment {
  return { ...deployment, account: [{ id: `${sym.id}.owner`, label: 'owner' }] }
}

function pathSym(instance: ResourceInstance): Sym {
  const path = computed(instance, 'path')
  const sym = path.kind === 'unknown' ? path.sym : instance.sym
  return { ...sym, shape: { chars: 'iam-path', min: 1, max: 512 } }
}
