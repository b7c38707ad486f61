/** Signed calls in PowerShell and batch files: the AWS CLI, and the cmdlets of the AWS Tools for PowerShell. */
import type { Line } from '../../../userdata/windows.ts'
import { quoted } from '../../wording.ts'
import { cliCall, isSignedCall, operandsOf, type SignedCall } from './signed-calls.ts'

/** The signed call that a line makes. `own`: functions that the script itself declares. */
export function signedInLine({ text }: Line, own: ReadonlySet<string>): SignedCall | undefined {
  const handed = HANDED.exec(text)?.[1]
  return callOfCli(text) ?? callOfCmdlet(text, own) ?? (handed ? callOfCmdlet(handed, own) : undefined)
}

/** `powershell.exe -Command "…"`. */
const HANDED = /^(?:powershell|pwsh)(?:\.exe)?\s[^"\n]*-c(?:ommand)?\s{1,9}"([^"\n]*)"/i

// ── the AWS CLI ──

/** `aws …`, `$key = aws …`, `$(aws …)`, `& "C:\Program Files\Amazon\AWSCLIV2\aws.exe" …`. */
const CLI =
  /(?:^@?|[=(|;]\s{0,9})&?\s{0,9}(?:"[^"\n]*\\aws(?:\.exe)?"|(?:[a-z]:[\w\\]*\\)?aws(?:\.exe|\.cmd)?)\s+([^|;)]*)/i

function callOfCli(text: string): SignedCall | undefined {
  const args = CLI.exec(text)?.[1]?.trim().split(/\s+/).map(literal)
  if (!args || !isSignedCall(args)) return undefined
  const operands = operandsOf(args)
  return operands.every(word => OPERAND.test(word)) ? cliCall(operands) : undefined
}

/** A service or an operation, and not what stands after `provider=aws` in a text. */
const OPERAND = /^[a-z\d-]+$/

/** A word, unless a variable is in it. */
function literal(word: string): string | undefined {
  return /[$%@]/.test(word) ? undefined : word.replace(/^["']|["']$/g, '')
}

// ── cmdlets ──

/**
 * Nouns of the cmdlets that scripts use, by the prefix of their service.
 * https://docs.aws.amazon.com/powershell/latest/reference/
 */
const NOUNS: Readonly<Record<string, string>> = {
  AS: 'AutoScaling\\w+|InstanceHealth|InstanceProtection|LifecycleAction\\w*',
  CFN: 'Stack\\w*|ResourceSignal|Export\\w*',
  CW: 'Metric\\w*|Alarm\\w*',
  CWL: 'Log\\w+|RetentionPolicy',
  DDB: '\\w+',
  DS: 'Directory|Directories|Computer',
  EC2: `Instance|InstanceStatus|InstanceAttribute|Tag|Volume|Snapshot|Address|Image|Vpc|Subnet|SecurityGroup\\w*|
    NetworkInterface\\w*|Region|AvailabilityZone|PasswordData|Route\\w*|KeyPair|Host`,
  ECR: 'LoginCommand|AuthorizationToken|Repository|Image\\w*',
  ECS: 'Cluster\\w*|Service\\w*|Task\\w*|ContainerInstance\\w*',
  ELB: 'Instance\\w+|LoadBalancer\\w*',
  ELB2: 'Target\\w*|LoadBalancer\\w*',
  IAM: 'Role|User|InstanceProfile\\w*',
  KMS: 'Decrypt|Encrypt|DataKey|Key',
  LM: 'Function\\w*',
  R53: 'HostedZone\\w*|ResourceRecordSet',
  RDS: 'DB\\w+',
  S3: 'Object\\w*|Bucket\\w*|PreSignedURL',
  SEC: 'SecretValue|Secret|SecretList|RandomPassword',
  SNS: 'Message|Topic',
  SQS: 'Message\\w*|Queue\\w*',
  SSM: `Parameter\\w*|Command|Document|Association|Automation\\w+|LatestEC2Image|ComplianceItem|Inventory|
    InstanceInformation`,
  STS: 'CallerIdentity|Role',
}
const VERBS = `Add|Complete|Copy|Dismount|Edit|Get|Invoke|Move|New|Publish|Read|Receive|Register|Remove|Request|Restart|
  Send|Set|Start|Stop|Test|Unregister|Update|Use|Wait|Write`
const CMDLET = new RegExp(
  String.raw`(?:^|[\s(=|;{])((?:${compact(VERBS)})-(?:${Object.entries(NOUNS).map(withPrefix).join('|')}))(?![\w-])`,
  'gi',
)
/** Credentials that the line itself brings. */
const OWN = /\s-(?:AccessKey|SecretKey|ProfileName|ProfileLocation|Credential)\b|AnonymousAWSCredentials/i
const STRING = /'[^'\n]*'|"[^"\n$]*"/g

function callOfCmdlet(text: string, own: ReadonlySet<string>): SignedCall | undefined {
  if (/^function\b/i.test(text) || OWN.test(text)) return undefined
  const names = [...text.replace(STRING, '""').matchAll(CMDLET)].map(match => match[1]!)
  const name = names.find(one => !own.has(one.toLowerCase()))
  return name === undefined ? undefined : { what: `calls AWS with ${quoted(name)}`, error: CMDLET_ERROR }
}

/** https://github.com/aws/aws-tools-for-powershell */
const CMDLET_ERROR = 'the cmdlet says "No credentials specified or obtained from persisted/shell defaults."'

function withPrefix([prefix, nouns]: [string, string]): string {
  return `${prefix}(?:${compact(nouns)})`
}

function compact(list: string): string {
  return list.replaceAll(/\s+/g, '')
}

/** The functions that a script declares, in lower case. */
export function functionsIn(script: string): ReadonlySet<string> {
  return new Set(
    [...script.matchAll(/^[ \t]*function[ \t]+([\w-]+)/gim)].map(match => match[1]!.toLowerCase()),
  )
}
