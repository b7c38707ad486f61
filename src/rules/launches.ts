/** Which instance profile those give that launch instances. */
import { imdsDisabled } from './launches/imds-disabled.ts'
import { instanceProfileIdMismatch } from './launches/instance-profile-id-mismatch.ts'
import { instanceProfileNameArnConfusion } from './launches/instance-profile-name-arn-confusion.ts'
import { instanceProfileNamePrefix } from './launches/instance-profile-name-prefix.ts'
import { nodeGroupLaunchTemplateProfile } from './launches/node-group-launch-template-profile.ts'
import { roleUsedAsInstanceProfile } from './launches/role-used-as-instance-profile.ts'
import { unknownInstanceProfile } from './launches/unknown-instance-profile.ts'
import type { Rule } from './rule.ts'

export const RULES: readonly Rule[] = [
  unknownInstanceProfile,
  roleUsedAsInstanceProfile,
  instanceProfileNameArnConfusion,
  instanceProfileNamePrefix,
  nodeGroupLaunchTemplateProfile,
  imdsDisabled,
  instanceProfileIdMismatch,
]
