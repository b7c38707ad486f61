/** Which instance profile those give that launch instances. */
import { imdsDisabled } from '../imds-disabled.ts'
import { instanceProfileIdMismatch } from '../instance-profile-id-mismatch.ts'
import { instanceProfileNameArnConfusion } from '../instance-profile-name-arn-confusion.ts'
import { instanceProfileNamePrefix } from '../instance-profile-name-prefix.ts'
import { nodeGroupLaunchTemplateProfile } from '../node-group-launch-template-profile.ts'
import { roleUsedAsInstanceProfile } from '../role-used-as-instance-profile.ts'
import type { Rule } from '../rule.ts'
import { unknownInstanceProfile } from '../unknown-instance-profile.ts'

export const RULES: readonly Rule[] = [
  unknownInstanceProfile,
  roleUsedAsInstanceProfile,
  instanceProfileNameArnConfusion,
  instanceProfileNamePrefix,
  nodeGroupLaunchTemplateProfile,
  imdsDisabled,
  instanceProfileIdMismatch,
]
