/** Where a block gives policies: documents, ARNs of managed policies, or references to them by name and path. */
import { iamArn } from '../../model/aws.ts'
import type { Attachment } from '../../model/types.ts'
import { absent, textValue, unknown } from '../../value/build.ts'
import type { Cond } from '../../value/condition.ts'
import { alternatives, lift, textOf } from '../../value/lift.ts'
import type { Value } from '../../value/value.ts'
import type { Content } from '../content.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import { argumentsAt, blocksAt, type Found, type Path } from './arguments-at.ts'

export interface PolicyPath {
  readonly how: 'inline' | 'managed' | 'boundary'
  readonly path: Path
  /** At its end stand blocks with a policy's `name` and `path`. */
  readonly isReference?: true
}

/** The policies that a block gives. Where there may be more of its blocks, they may say anything. */
export function policiesIn(resource: ResourceInstance, paths: readonly PolicyPath[]): readonly Attachment[] {
  return paths.flatMap(({ how, path, isReference }) => {
    const { found, rest } = isReference ? references(resource, path) : argumentsAt(resource, path)
    const { at } = resource
    const more: Attachment[] = rest ? [{ at, when: true, how, policy: unknown(rest, at) }] : []
    return [...found.flatMap(one => attachments(one, how)), ...more]
  })
}

function attachments({ value, when, at }: Found, how: Attachment['how']): Attachment[] {
  const there = alternatives(value, when).filter(one => !isNothing(one.value))
  return there.map((one): Attachment => ({ at, when: one.when, how, policy: one.value }))
}

function isNothing(value: Value): boolean {
  return value.kind === 'error' || (value.kind === 'scalar' && value.value === null)
}

function references(resource: ResourceInstance, path: Path): ReturnType<typeof argumentsAt> {
  const { items, rest } = blocksAt(resource, path)
  const found = items.flatMap(({ content, when }) => reference(content, when, resource))
  return rest ? { found, rest } : { found }
}

/** A policy by its name, which is that of the account to which the permission set is assigned. */
function reference(content: Content, when: Cond, { deployment }: ResourceInstance): Found[] {
  const written = content.attribute('name')
  if (!written) return []
  const at = content.valueAt('name') ?? content.at
  const path = content.attribute('path') ?? absent(at)
  return alternatives(written, when).map(({ value: name, when: guard }) => {
    const arn = lift([name, path], at, (plain, plainPath) => {
      const text = textOf(plain!)
      return text ? textValue(iamArn('policy', deployment, textOf(plainPath!), text), at) : plain!
    })
    return { at, when: guard, value: name.ref ? name : arn }
  })
}
