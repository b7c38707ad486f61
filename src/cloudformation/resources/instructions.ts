/** What cfn-init is told to do: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-init.html */
import { entryOf, type MapEntry } from '../../syntax/tree.ts'
import { entry, map } from '../../value/build.ts'
import type { Entry, Value } from '../../value/value.ts'
import { existing } from '../paths.ts'
import { stamped } from '../structures.ts'
import type { Resource } from '../template.ts'
import type { Context } from './entities.ts'

/** What a helper reads, and how it signs what it fetches. */
type Instruction = 'AWS::CloudFormation::Init' | 'AWS::CloudFormation::Authentication'

/** The instructions of all resources of a stack, by their logical ids; undefined where there are none. */
export function instructionsOf({ evaluator }: Context, kind: Instruction): Value | undefined {
  const { resources, at } = evaluator.template
  const entries = [...resources.values()].flatMap((resource): [string, Entry][] => {
    const found = instructionIn(resource, kind)
    if (!found) return []
    const { result, rests } = existing(resource, evaluator, () => evaluator.value(found.value))
    const when = evaluator.existence(resource.condition)
    return [[resource.logicalId, entry(stamped(result, rests), found.keyAt, when)]]
  })
  return entries.length > 0 ? map(new Map(entries), at) : undefined
}

function instructionIn({ metadata }: Resource, kind: Instruction): MapEntry | undefined {
  return metadata?.kind === 'map' && entryOf(metadata, kind)
    ? metadata.entries.findLast(({ key }) => key === kind)
    : undefined
}
