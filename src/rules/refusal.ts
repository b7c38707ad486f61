/** How EC2 refuses an instance profile, in its own words. */
import { known, type Text } from '../value/text.ts'

/** The error of a launch for what stands in the place of a profile's name or ARN. */
export function refusal(kind: 'name' | 'ARN', written: Text | undefined): string {
  const value = (written && known(written)) ?? '…'
  const parameter = `iamInstanceProfile.${kind.toLowerCase()}`
  return `the launch fails: "Value (${value}) for parameter ${parameter} is invalid. Invalid IAM Instance Profile ${kind}"`
}
