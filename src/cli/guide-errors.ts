/** The errors that the guide speaks of, for `explain`: what each means, and which rules find its cause. */
import { guideUrl } from '../report/guide.ts'
import type { GuideSection, RuleInfo } from '../rules/rule.ts'

export interface GuideError {
  /** As the user sees it; a rule's page that speaks of it calls it so. */
  readonly name: string
  /** Other words for it. */
  readonly also?: readonly string[]
  readonly sections: readonly GuideSection[]
  /** In Markdown. */
  readonly meaning: string
}

export const GUIDE_ERRORS: readonly GuideError[] = [
  {
    name: 'AccessDenied',
    also: ['UnauthorizedOperation', 'is not authorized to perform'],
    sections: ['launch-denied', 'add-role-denied'],
    meaning: `The caller lacks a permission. To launch an instance with a role it needs the launch itself
(\`ec2:RunInstances\`) and \`iam:PassRole\` on the role's ARN, its path included; to put a role into an instance profile,
\`iam:AddRoleToInstanceProfile\` on the profile's ARN and the same \`iam:PassRole\`. A profile that does not exist or
holds no role may show as the same error: \`aws iam get-instance-profile\` tells. A launch without a profile shows
whether the role has to do with it at all.`,
  },
  {
    name: 'InstanceProfileNotFound',
    sections: ['iam-info-errors'],
    meaning: `\`iam/info\` of the instance's metadata says so when the instance profile that the instance runs with was
deleted. One that was made again under the same name has another id, and does not count: compare the
\`InstanceProfileId\` of \`aws iam get-instance-profile\` with the \`IamInstanceProfile.Id\` of
\`aws ec2 describe-instances\`. The instance needs a profile that exists.`,
  },
  {
    name: 'Instance Profile does not contain a role',
    sections: ['iam-info-errors'],
    meaning: `\`iam/info\` of the instance's metadata says so, beside a success, when the role was taken out of the
instance profile (\`iam:RemoveRoleFromInstanceProfile\`). Put one in; the instance gets its credentials at the next
scheduled refresh.`,
  },
  {
    name: 'AssumeRoleUnauthorizedAccess',
    sections: ['iam-info-errors'],
    meaning: `\`iam/security-credentials/ROLE\` of the instance's metadata says so when EC2 may not assume the role. Its
trust policy has to allow \`sts:AssumeRole\` to the service \`ec2.amazonaws.com\`; the instance gets its credentials at
the next scheduled refresh.`,
  },
]

/** The error that a text names or quotes: `"Code" : "InstanceProfileNotFound"` from a log will do. */
export function guideErrorIn(text: string): GuideError | undefined {
  const letters = onlyLetters(text)
  return GUIDE_ERRORS.find(({ name, also = [] }) =>
    [name, ...also].some(words => letters.includes(onlyLetters(words))),
  )
}

function onlyLetters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}

/** A page about the error, in Markdown; the rules are those whose pages speak of it. */
export function errorPage(
  { name, sections, meaning }: GuideError,
  rules: readonly RuleInfo[],
  pages: ReadonlyMap<string, string>,
): string {
  const speaking = rules.filter(rule => pages.get(rule.id)?.replace(/\s+/g, ' ').includes(name))
  const list = speaking.map(({ id, level, summary }) => `- ${id} (${level}): ${summary}`).join('\n')
  const one = speaking.length === 1 ? `${speaking[0]!.id}\` shows its page` : 'RULE` shows the page of a rule'
  const found =
    speaking.length > 0
      ? `## What is found before deployment\n\n${list}\n\n\`iam-ec2-lint explain ${one}.`
      : 'No rule of this version finds its cause before deployment.'
  return `# ${name}\n\n${meaning}\n\n${found}\n\nIn the guide: ${sections.map(guideUrl).join(' and ')}\n`
}
