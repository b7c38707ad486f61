/** An instance of a resource, with what a plan or a state says of it. */
import type { Content } from '../content.ts'
import type { ResourceInstance } from '../resource-instance.ts'
import { type Judge, PlannedContent } from './content.ts'
import type { Fact } from './facts.ts'
import { BY_FILES, BY_REFERENCES } from './judge.ts'
import { Planned } from './planned.ts'
import { byValues } from './state-references.ts'

/** `written`: what the configuration says of the instance, as far as it is in view. */
export function contentOf(fact: Fact, written: Content, instance: ResourceInstance): Content {
  const { values, unknown, sensitive } = fact
  if (!values) return written
  const planned = new Planned(values, unknown, sensitive, instance.sym)
  return new PlannedContent(written, planned, judgeOf(instance))
}

function judgeOf({ module }: ResourceInstance): Judge {
  if (!module.module.isOutline) return BY_FILES
  return module.run.facts?.isDeployed ? byValues(module) : BY_REFERENCES
}
