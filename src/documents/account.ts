/** Whose a record is: the account and the partition in an ARN. */
import type { Deployment } from '../model/aws.ts'

export interface Owner {
  readonly account: string
  readonly partition?: string
}

/** `arn:aws:iam::111122223333:role/web`; policies of AWS's own have the account `aws`. */
const ARN = /^arn:(aws[a-z-]*):[a-z0-9-]+:[^:]*:(\d{12}):/

/** The owner that an ARN names. */
export function ownerIn(arn: string | undefined): Owner | undefined {
  const [, partition, account] = ARN.exec(arn ?? '') ?? []
  return partition !== undefined && account !== undefined ? { partition, account } : undefined
}

/** Where the records of an owner are: what they do not say is as the user says, or not known. */
export function deploymentFor(owner: Owner | undefined, given: Deployment): Deployment {
  if (!owner) return given
  const { account, partition } = owner
  return {
    ...given,
    account: [{ lit: account }],
    partition: partition === undefined ? given.partition : [{ lit: partition }],
  }
}
