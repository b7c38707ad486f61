/** The partitions of AWS by name, which the arguments need too. */

/** The partitions whose names are public: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const PARTITION_NAMES = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-eusc',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
] as const

/** The partition of a region whose name says so. */
export function partitionOf(region: string): string | undefined {
  if (region.startsWith('cn-')) return 'aws-cn'
  if (region.startsWith('us-gov-')) return 'aws-us-gov'
  return /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/.test(region) ? 'aws' : undefined
}
