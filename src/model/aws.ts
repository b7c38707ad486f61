/**
 * Where everything is deployed, as long as nobody says: one unknown account, region and partition for the whole run,
 * so that what one unit allows matches what another unit declares.
 */
import { ACCOUNT_SHAPE, REGION_SHAPE, type Sym, type Text } from '../value/text.ts'

export const ACCOUNT: Sym = { id: 'aws:account', label: 'AWS::AccountId', shape: ACCOUNT_SHAPE }
export const REGION: Sym = { id: 'aws:region', label: 'AWS::Region', shape: REGION_SHAPE }
/** The partitions whose names are public: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const PARTITION: Sym = {
  id: 'aws:partition',
  label: 'AWS::Partition',
  domain: ['aws', 'aws-cn', 'aws-us-gov'],
}
/** The partition's DNS suffix, AWS::URLSuffix: it changes together with the partition. */
export const URL_SUFFIX: Sym = {
  id: 'aws:url-suffix',
  label: 'AWS::URLSuffix',
  by: {
    sym: PARTITION,
    values: { aws: 'amazonaws.com', 'aws-cn': 'amazonaws.com.cn', 'aws-us-gov': 'amazonaws.com' },
  },
}

/** `arn:PARTITION:iam::ACCOUNT:KIND/PATH/NAME`, the path being `/` where none is written. */
export function iamArn(kind: string, account: Text, path: Text | undefined, name: Text): Text {
  const start: Text = [{ lit: 'arn:' }, PARTITION, { lit: ':iam::' }]
  return [...start, ...account, { lit: `:${kind}` }, ...(path ?? [{ lit: '/' }]), ...name]
}
