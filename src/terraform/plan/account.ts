/** The account and partition of a deployment, as far as a plan or a state tells. */
import { entryOf, textOf } from '../../syntax/tree.ts'
import type { Facts } from './facts.ts'

const ARN = /^arn:([\w-]+):iam::(\d{12}):/

/** The account of all identities whose ARNs are known, and of whoever deploys; undefined if there are several. */
export function accountIn(facts: Facts): string | undefined {
  return only(facts, 2, 'aws_caller_identity', 'account_id')
}

export function partitionIn(facts: Facts): string | undefined {
  return only(facts, 1, 'aws_partition', 'partition')
}

function only(facts: Facts, part: 1 | 2, source: string, attribute: string): string | undefined {
  const found = new Set<string>()
  for (const { type, mode, values } of facts.all) {
    if (mode === 'data' && type === source) addTo(found, textOf(entryOf(values, attribute)))
    if (mode === 'managed' && type.startsWith('aws_iam_'))
      addTo(found, ARN.exec(textOf(entryOf(values, 'arn')) ?? '')?.[part])
  }
  const [one, ...others] = found
  return others.length === 0 ? one : undefined
}

function addTo(found: Set<string>, text: string | undefined): void {
  if (text) found.add(text)
}
