/** Calls of the AWS CLI, and of other tools in shell scripts, that are signed with the credentials of the instance. */
import { isExpansion, type Word } from '../../../syntax/shell/ast.ts'
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { nameOf, programOf } from '../../../userdata/program.ts'
import type { WrittenFiles } from '../../../userdata/written-files.ts'
import type { Hole } from '../../../value/text.ts'
import { quoted } from '../../wording.ts'
import { cliInContainer } from '../containers.ts'
import { SENDS_LOGS } from './docker-logs.ts'
import { mountsWithIam } from './mounts.ts'
import { spelled } from './options.ts'
import { callsAws, pythonProgram } from './python-calls.ts'

/** Something that is signed. */
export interface SignedCall {
  /** As in "its user data …". */
  readonly what: string
  /** What is said where there are no credentials. */
  readonly error?: string
}

/** What a command does that is signed. `files`: those that it can run. */
export function signedBy(step: Step<Hole>, files: WrittenFiles): SignedCall | undefined {
  const [program, ...args] = programOf(step)
  const name = nameOf(program)
  if (isSigned(step)) return cliCall(operandsOf(args.map(literalOf)))
  const inside = cliInContainer(step)
  if (inside && isSignedWith(inside)) return cliCall(operandsOf(inside.map(literalOf)))
  const tool = TOOLS.find(({ called }) => called.test(name))
  if (tool?.signs.test(spelled(args))) return tool
  if (mountsWithIam(step, files)) return { what: 'mounts a file system with IAM' }
  const python = pythonProgram(step, files)
  return python !== undefined && callsAws(python) ? BOTO3_CALL : undefined
}

/** A call of the AWS CLI. */
export function cliCall(operands: readonly string[]): SignedCall {
  const what = `calls AWS with ${quoted(['aws', ...operands].join(' '))}`
  return { what, error: 'the CLI says "Unable to locate credentials"' }
}

const BOTO3_CALL: SignedCall = {
  what: 'calls AWS with `boto3`',
  error: 'it raises `NoCredentialsError`: "Unable to locate credentials"',
}

/** Is it a call of the AWS CLI that is signed? */
export function isSigned(step: Step<Hole>): boolean {
  const [program, ...args] = programOf(step)
  return nameOf(program) === 'aws' && isSignedWith(args)
}

function isSignedWith(args: readonly Word<Hole>[]): boolean {
  return isSignedCall(args.map(literalOf)) && !args.some(mayBeOption)
}

/** Arguments of the AWS CLI; undefined for what is not known of them. */
export function isSignedCall(args: readonly (string | undefined)[]): boolean {
  const [service, operation] = operandsOf(args)
  if (service === undefined || operation === undefined || operation === 'help') return false
  if (/^(?:configure|help|sso|sso-oidc|history|login|logout)$/.test(service)) return false
  if (UNSIGNED_OPERATIONS.test(`${service} ${operation}`)) return false
  return !args.some(text => UNSIGNED.test(text ?? ''))
}

const UNSIGNED = /^(?:--no-sign-request|--endpoint-url(?:=.*)?|--generate-cli-skeleton|--version)$/
/** Whoever has no credentials yet may call these. */
const UNSIGNED_OPERATIONS =
  /^(?:sts assume-role-with-|cognito-idp (?:sign-up|confirm-|initiate-auth|respond-to)|cognito-identity get-)/

/** Service and operation: what is no option, nor the value of a global one. */
export function operandsOf(args: readonly (string | undefined)[]): string[] {
  const operands: string[] = []
  for (let index = 0; index < args.length && operands.length < 2; index++) {
    const text = args[index]
    if (text === undefined) return []
    if (!text.startsWith('-')) operands.push(text)
    else if (/^--(?:region|output|query|color|ca-bundle|cli-\w+-timeout)$/.test(text)) index++
  }
  return operands
}

/** A word that is an expansion alone, under a name for options. */
function mayBeOption({ parts }: Word<Hole>): boolean {
  const [part] = parts
  if (parts.length !== 1 || !part || 'lit' in part) return false
  const name = isExpansion(part) ? (part.variable ?? '') : part.label
  return /opt|arg|flag|sign|param|[@*]/i.test(name)
}

interface Tool extends SignedCall {
  readonly called: RegExp
  /** The arguments with which it signs. */
  readonly signs: RegExp
}

/**
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/create-store-cloudwatch-configurations.html
 * https://github.com/s3fs-fuse/s3fs-fuse/wiki/Fuse-Over-Amazon
 * https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#aws-credentials
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html
 * https://docs.docker.com/engine/logging/drivers/awslogs/#credentials
 */
const TOOLS: readonly Tool[] = [
  {
    called: /^amazon-cloudwatch-agent-ctl$/,
    signs: /(?:^| )(?:-c|--config|-o) ?ssm:/,
    what: 'reads a configuration from Parameter Store',
  },
  {
    called: /^s3fs$/,
    signs: /[ ,]-?o?iam_role(?:[=, ]|$)/,
    what: "mounts a bucket with the instance's role",
  },
  {
    called: /^mount-s3$/,
    signs: /^(?!.*--(?:no-sign-request|profile|endpoint-url)).* \S/,
    what: 'mounts a bucket',
  },
  {
    // who signs by hand
    called: /^(?:curl|wget|http|xh|GET|HEAD|lwp-request)$/,
    signs: /\/meta-data\/iam\/security-credentials/,
    what: "asks the metadata service for the role's credentials",
    error: 'the answer is "404 - Not Found"',
  },
  {
    called: /^docker$/,
    signs:
      /^(?!.* awslogs-(?:credentials-)?endpoint=)(?:(?:container )?(?:run|create)|service create) (?:.* )?--log-driver[= ]awslogs(?: |$)/,
    ...SENDS_LOGS,
  },
]
