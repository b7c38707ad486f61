/**
 * Partitions and what services are called in them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
import { isHole, known, type Sym, type Text, text } from '../value/text.ts'

/** The DNS suffix of each partition, as the AWS SDKs have them. */
const SUFFIXES: Readonly<Record<string, string>> = {
  aws: 'amazonaws.com',
  'aws-cn': 'amazonaws.com.cn',
  'aws-us-gov': 'amazonaws.com',
  'aws-iso': 'c2s.ic.gov',
  'aws-iso-b': 'sc2s.sgov.gov',
  'aws-iso-e': 'cloud.adc-e.uk',
  'aws-iso-f': 'csp.hci.ic.gov',
  'aws-eusc': 'amazonaws.eu',
}

const EVERYWHERE = text('ec2.amazonaws.com')

const ANY_SUFFIX: Sym = {
  id: 'any-dns-suffix',
  label: "the partition's DNS suffix",
  domain: [...new Set(Object.values(SUFFIXES))],
}

const NAMES = new Map<string, readonly Text[]>()

/**
 * The names of EC2's service principal in a partition: `ec2.amazonaws.com` in each, and the one with the
 * partition's own suffix in that partition alone. In an unknown partition the latter is a text with a symbol,
 * so that a name which is right somewhere is not called wrong.
 */
export function ec2Names(partition: Text): readonly Text[] {
  const key = keyOf(partition)
  let names = NAMES.get(key)
  if (!names) NAMES.set(key, (names = namesIn(partition)))
  return names
}

function namesIn(partition: Text): Text[] {
  const name = known(partition)
  const suffix = name === undefined ? undefined : SUFFIXES[name]
  if (suffix === 'amazonaws.com') return [EVERYWHERE]
  if (suffix !== undefined) return [EVERYWHERE, text(`ec2.${suffix}`)]
  const symbol = sole(partition)
  const anywhere = text('ec2.', ANY_SUFFIX)
  return symbol ? [EVERYWHERE, text('ec2.', suffixBy(symbol)), anywhere] : [EVERYWHERE, anywhere]
}

/** The suffix as it follows from an unknown partition. */
function suffixBy(partition: Sym): Sym {
  return {
    id: `dns-suffix(${partition.id})`,
    label: ANY_SUFFIX.label,
    by: { sym: partition, values: SUFFIXES },
  }
}

/**
 * What `iam:PassedToService` may say when a role is passed to EC2 at a launch or an association, by what is known
 * of the partition: in `aws-cn` it is `ec2.amazonaws.com.cn` (terraform-aws-modules/terraform-aws-eks #3057, #3190,
 * karpenter #6843), elsewhere `ec2.amazonaws.com`. For an unknown partition: the symbolic name, then each name
 * that is right in some partition.
 */
export function passedToAtLaunch(partition: Text): readonly Text[] {
  const name = known(partition)
  if (name === 'aws-cn') return [CHINESE]
  if (name !== undefined && name in SUFFIXES) return [EVERYWHERE]
  const [, symbolic] = ec2Names(partition)
  const possible = [EVERYWHERE, CHINESE]
  return sole(partition)?.by || !symbolic ? possible : [symbolic, ...possible]
}

const CHINESE = text('ec2.amazonaws.com.cn')

function sole(partition: Text): Sym | undefined {
  const [first] = partition
  return partition.length === 1 && first && isHole(first) ? first : undefined
}

function keyOf(partition: Text): string {
  return partition.map(piece => (isHole(piece) ? `\${${piece.id}}` : piece.lit)).join('')
}
