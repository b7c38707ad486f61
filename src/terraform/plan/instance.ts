/** An instance of a resource, with what a plan or a state says of it. */
import { withRef } from '../../value/build.ts'
import { stringOf } from '../../value/lift.ts'
import type { Value } from '../../value/value.ts'
import type { Content } from '../content.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import { type Judge, PlannedContent } from './content.ts'
import type { Fact } from './facts.ts'
import { BY_FILES, BY_REFERENCES } from './judge.ts'
import { Planned } from './planned.ts'
import { referring } from './state-references.ts'

/** `written`: what the configuration says of the instance, as far as it is in view. */
export function contentOf(fact: Fact, written: Content, instance: ResourceInstance): Content {
  const { values, unknown, sensitive } = fact
  if (!values) return written
  const planned = new Planned(values, unknown, sensitive, instance.sym)
  return new PlannedContent(written, planned, judgeOf(instance, fact))
}

function judgeOf(instance: ResourceInstance, fact: Fact): Judge {
  const { module, target } = instance
  const isState = module.run.facts?.isDeployed === true
  const isMadeUp = (name: string, value: Value) => name === 'name' && (!isState || isGenerated(value))
  return {
    ...(module.module.isOutline ? BY_REFERENCES : BY_FILES),
    provided: (name, value, isNested) => {
      if (!isNested && isMadeUp(name, value)) return withRef(value, { to: target, attr: 'name' })
      const isOwn = !isNested && OWN.has(name)
      return isState && !isOwn ? referring(name, value, fact, module) : value
    },
  }
}

/** A resource's own identity is no reference to itself. */
const OWN: ReadonlySet<string> = new Set(['arn', 'id', 'name', 'name_prefix', 'unique_id'])

/** https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/id/id.go */
function isGenerated(value: Value): boolean {
  const name = value.kind === 'text' ? stringOf(value) : undefined
  return name !== undefined && /\d{18}[0-9a-f]{8}$/.test(name)
}
