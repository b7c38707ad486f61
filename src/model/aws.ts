/**
 * Where everything is deployed, as long as nobody says: one unknown account, region and partition for the whole run,
 * so that what one unit allows matches what another unit declares.
 */
import { remember } from '../value/remember.ts'
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

/** The path where none is written. */
const NO_PATH: Text = [{ lit: '/' }]

interface MadeArn {
  readonly kind: string
  readonly account: Text
  readonly path: Text
  readonly arn: Text
}

/** By name: the same parts give the same text, since caches are keyed by texts. */
const ARNS = new WeakMap<Text, MadeArn[]>()

/** `arn:PARTITION:iam::ACCOUNT:KIND/PATH/NAME`, the path being `/` where none is written. */
export function iamArn(kind: string, account: Text, path: Text | undefined, name: Text): Text {
  const parts = { kind, account, path: path ?? NO_PATH }
  const made = remember(ARNS, name, (): MadeArn[] => [])
  const known = made.find(one => one.kind === kind && one.account === account && one.path === parts.path)
  if (known) return known.arn
  const arn: Text = [
    { lit: 'arn:' },
    PARTITION,
    { lit: ':iam::' },
    ...account,
    { lit: `:${kind}` },
    ...parts.path,
    ...name,
  ]
  made.push({ ...parts, arn })
  return arn
}
