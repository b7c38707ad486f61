/**
 * Where everything is deployed, as long as nobody says: one unknown account, region and partition for the whole run,
 * so that what one unit allows matches what another unit declares.
 */
import { remember } from '../value/remember.ts'
import { ACCOUNT_SHAPE, REGION_SHAPE, type Sym, type Text } from '../value/text.ts'
import { PARTITION_NAMES, partitionOf } from './partitions.ts'

export const ACCOUNT: Sym = { id: 'aws:account', label: 'AWS::AccountId', shape: ACCOUNT_SHAPE }
export const REGION: Sym = { id: 'aws:region', label: 'AWS::Region', shape: REGION_SHAPE }
export const PARTITION: Sym = { id: 'aws:partition', label: 'AWS::Partition', domain: PARTITION_NAMES }
/** The partition's DNS suffix, AWS::URLSuffix: it changes together with the partition. */
const URL_SUFFIX: Sym = {
  id: 'aws:url-suffix',
  label: 'AWS::URLSuffix',
  by: {
    sym: PARTITION,
    values: {
      aws: 'amazonaws.com',
      'aws-cn': 'amazonaws.com.cn',
      'aws-us-gov': 'amazonaws.com',
      'aws-eusc': 'amazonaws.eu',
      'aws-iso': 'c2s.ic.gov',
      'aws-iso-b': 'sc2s.sgov.gov',
      'aws-iso-e': 'cloud.adc-e.uk',
      'aws-iso-f': 'csp.hci.ic.gov',
    },
  },
}

/** The path where none is written. */
const NO_PATH: Text = [{ lit: '/' }]

/** Where something is deployed, as far as it is known. */
export interface Deployment {
  readonly partition: Text
  readonly account: Text
  readonly region: Text
  readonly urlSuffix: Text
}

/** Nothing is known: the symbols that all units share. */
export const UNKNOWN_DEPLOYMENT: Deployment = {
  partition: [PARTITION],
  account: [ACCOUNT],
  region: [REGION],
  urlSuffix: [URL_SUFFIX],
}

/** What the user says of where everything is deployed. */
export interface KnownDeployment {
  readonly account?: string
  readonly region?: string
  readonly partition?: string
}

/** A deployment of which some is known. A region says which partition it is in. */
export function deploymentOf({ account, region, partition }: KnownDeployment): Deployment {
  const inPartition = partition ?? (region === undefined ? undefined : partitionOf(region))
  const suffix = inPartition === undefined ? undefined : URL_SUFFIX.by?.values[inPartition]
  return {
    partition: orSymbol(inPartition, PARTITION),
    account: orSymbol(account, ACCOUNT),
    region: orSymbol(region, REGION),
    urlSuffix: orSymbol(suffix, URL_SUFFIX),
  }
}

function orSymbol(known: string | undefined, sym: Sym): Text {
  return known === undefined ? [sym] : [{ lit: known }]
}

interface MadeArn {
  readonly kind: string
  readonly partition: Text
  readonly account: Text
  readonly path: Text
  readonly arn: Text
}

/** By name: the same parts give the same text, since caches are keyed by texts. */
const ARNS = new WeakMap<Text, MadeArn[]>()

/** `arn:PARTITION:iam::ACCOUNT:KIND/PATH/NAME`, the path being `/` where none is written. */
export function iamArn(
  kind: string,
  { partition, account }: Pick<Deployment, 'partition' | 'account'>,
  path: Text | undefined,
  name: Text,
): Text {
  const parts = { kind, partition, account, path: path ?? NO_PATH }
  const made = remember(ARNS, name, (): MadeArn[] => [])
  const known = made.find(one => isSame(one, parts))
  if (known) return known.arn
  const arn: Text = [
    { lit: 'arn:' },
    ...partition,
    { lit: ':iam::' },
    ...account,
    { lit: `:${kind}` },
    ...parts.path,
    ...name,
  ]
  made.push({ ...parts, arn })
  return arn
}

function isSame(made: MadeArn, parts: Omit<MadeArn, 'arn'>): boolean {
  return (
    made.kind === parts.kind &&
    made.partition === parts.partition &&
    made.account === parts.account &&
    made.path === parts.path
  )
}
