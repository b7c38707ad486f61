/** The guide whose mistakes the rules find, and its sections. */
import type { GuideSection } from '../rules/rule.ts'

export const GUIDE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_iam-ec2.html'

const ANCHORS: Record<GuideSection, string> = {
  'role-not-in-list': '#troubleshoot_iam-ec2_missingrole',
  'wrong-role': '#troubleshoot_iam-ec2_wrongrole',
  'add-role-denied': '#troubleshoot_iam-ec2_access-denied-adding-role',
  'launch-denied': '#troubleshoot_iam-ec2_access-denied-launch',
  'no-credentials': '#troubleshoot_iam-ec2_no-keys',
  'iam-info-errors': '#troubleshoot_iam-ec2_errors-info-doc',
  general: '',
}

/** The page of the guide, at the section. */
export function guideUrl(section: GuideSection): string {
  return GUIDE + ANCHORS[section]
}
