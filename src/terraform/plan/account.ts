/** The account and partition of a deployment, as far as a plan or a state tells. */
import { type Deployment, deploymentOf } from '../../model/aws.ts'
import { entryOf, textOf } from '../../syntax/tree.ts'
import type { Fact, Facts } from './facts.ts'

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

/** Where an instance is deployed, as its own ARN says. */
export function deploymentIn({ values }: Fact, base: Deployment): Deployment {
  const [, partition, region, account] = OWN.exec(textOf(entryOf(values, 'arn')) ?? '') ?? []
  if (!partition) return base
  return {
    ...inPartition(partition),
    account: account ? [{ lit: account }] : base.account,
    region: region ? [{ lit: region }] : base.region,
  }
}

export function inPartition(name: string): Pick<Deployment, 'partition' | 'urlSuffix'> {
  const { partition, urlSuffix } = deploymentOf({ partition: name })
  return { partition, urlSuffix }
}

const OWN = /^arn:([\w-]+):[\w-]+:([\w-]*):(\d{12})?:/

function addTo(found: Set<string>, text: string | undefined): void {
  if (text) found.add(text)
}
