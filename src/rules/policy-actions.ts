/** Actions and resources as IAM takes them. */
import { speaksOf } from '../iam/actions.ts'
import { elementOf } from '../iam/document.ts'
import { isPartition } from '../iam/partitions.ts'
import { writtenEffect } from '../iam/statement.ts'
import { all } from '../value/condition.ts'
import { matches, same } from '../value/glob.ts'
import { isHole, known, show, type Text, text } from '../value/text.ts'
import type { Item, MapValue, TextValue, Value } from '../value/value.ts'
import { saysAddRole } from './add-role.ts'
import { type Mistake, type StatementScene, SYNTAX } from './policy-parts.ts'
import { referenceInQuotes } from './quoted.ts'
import { quoted } from './wording.ts'

/** What is wrong with one string. */
type Fault = Pick<Mistake, 'words' | 'says' | 'help'>

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
export function* actionMistakes(scene: StatementScene): Iterable<Mistake> {
  yield* inStrings(scene, ['Action', 'NotAction'], scene.kind === 'trust' ? trustFault : actionFault)
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html */
export function* resourceMistakes(scene: StatementScene): Iterable<Mistake> {
  if (isNobodysRole(scene.statement)) return // passrole- and add-role-resource-mismatch say it
  yield* inStrings(scene, ['Resource', 'NotResource'], resourceFault)
}

/** A statement that allows to pass or to add roles and nothing else, and none of its resources is an ARN that IAM takes. */
function isNobodysRole(statement: MapValue): boolean {
  if (writtenEffect(statement) !== 'Allow') return false
  const actions = elementOf(statement, 'Action')?.items ?? []
  const resources = elementOf(statement, 'Resource')?.items ?? []
  if (actions.length === 0 || resources.length === 0) return false
  return (
    actions.every(({ value }) => speaksOf(value, 'iam:PassRole') || saysAddRole(value)) &&
    resources.every(({ value }) => (value.kind === 'text' ? refusalOf(value.text) : nameFault(value)))
  )
}

function* inStrings(
  scene: StatementScene,
  names: readonly string[],
  faultOf: (written: Text) => Fault | undefined,
): Iterable<Mistake> {
  for (const name of names) {
    for (const item of elementOf(scene.statement, name)?.items ?? []) {
      const fault = faultIn(item, name, scene, faultOf)
      if (fault) yield { ...fault, when: all(scene.when, item.when), at: item.value.at }
    }
  }
}

function faultIn(
  { value }: Item,
  name: string,
  { unit }: StatementScene,
  faultOf: (written: Text) => Fault | undefined,
): Fault | undefined {
  if (value.kind === 'list' || value.kind === 'map') return notFlat(value, name)
  if (value.kind === 'unknown' && name.endsWith('Resource')) return nameFault(value)
  if (value.kind !== 'text' || isTemplate(value) || referenceInQuotes(value, unit)) return undefined
  if (unit.kind === 'document' && isShouted(value)) return undefined
  return faultOf(value.text)
}

function notFlat({ kind }: Value, name: string): Fault {
  const words = `has ${kind === 'list' ? 'a list' : 'an object'} among the strings of ${name}`
  return { words, says: SYNTAX, help: `write a string or one list of strings under ${name}` }
}

/** Some other tool may fill it in: `{{account}}`, `<account>`, `%BUCKET%`, `__NAME__`. */
function isTemplate({ text }: TextValue): boolean {
  return text.some(
    piece => !isHole(piece) && /\{\{|<[^>]*>|%[^%]*%|\$\{(?!\w+:\w)|__\w+__|@@/.test(piece.lit),
  )
}

/** In a raw file, words like `BUCKET_ARN` are filled in before it is used. */
function isShouted({ text: [first] }: TextValue): boolean {
  return first !== undefined && !isHole(first) && /^[A-Z][A-Z0-9_-]+(?![a-z])/.test(first.lit)
}

function actionFault(written: Text): Fault | undefined {
  const action = known(written)
  if (action === undefined || /^\*+$/.test(action)) return undefined
  const [vendor = '', ...rest] = action.split(':')
  const words = `has the action ${quoted(action)}`
  const help = 'write it as `service:Action`'
  if (rest.length === 0) {
    const says = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
    return { words: `${words}, which names no service`, says, help }
  }
  if (rest.length > 1) return { words, says: 'Actions/Condition can contain only one colon.', help }
  if (vendor !== '*' && /[^a-zA-Z0-9.-]/.test(vendor))
    return { words, says: `Vendor ${vendor} is not valid`, help }
  return undefined
}

/** A trust policy speaks of assuming the role, and of nothing else. */
function trustFault(written: Text): Fault | undefined {
  const action = known(written)
  if (action === undefined || /^sts:/i.test(action)) return undefined
  return {
    words: `has the action ${quoted(action)}, which is none of STS`,
    says: 'AssumeRole policy may only specify STS AssumeRole actions.',
    help: 'allow `sts:AssumeRole` alone; what the role may do stands in its other policies',
  }
}

const ANY_ARN = text('arn:*')
const EVERYTHING = text('*')

function resourceFault(written: Text): Fault | undefined {
  const words = `has the resource ${quoted(show(written))}`
  if (isNoArn(written)) {
    const says = `Resource ${show(written)} must be in ARN format or "*".`
    return { words: `${words}, which is neither an ARN nor \`*\``, says, help: 'write its whole ARN' }
  }
  const arn = known(written)
  const says = arn?.startsWith('arn:') ? arnFault(arn) : undefined
  return says === undefined
    ? undefined
    : { words, says, help: 'write it as `arn:partition:service:region:account:resource`' }
}

/** A role, user or group by its name, which it gets when it is made: a name holds no colon. */
function nameFault({ ref }: Value): Fault | undefined {
  if (ref?.attr !== 'name') return undefined
  const words = `has the name of ${quoted(ref.to.address)} for a resource, and no ARN`
  return { words, says: 'Resource … must be in ARN format or "*".', help: 'write its ARN' }
}

/** What begins with a wildcard, or with an `arn` that is written otherwise, is left open. */
function isNoArn(written: Text): boolean {
  const [first] = written
  if (!first) return true
  if (!isHole(first) && /^(?:arn|[*?])/i.test(first.lit)) return false
  return matches(ANY_ARN, written) === 'no' && same(EVERYTHING, written) === 'no'
}

/** Why IAM refuses a resource that is nobody's ARN, in its own words: no pattern, no ARN of another partition. */
export function refusalOf(written: Text): string | undefined {
  if (isNoArn(written)) return `Resource ${show(written)} must be in ARN format or "*".`
  const arn = known(written) ?? ''
  const [, partition = '', service, region = '', , ...rest] = arn.split(':')
  if (service !== 'iam' || !isPartition(partition) || /[*?]/.test(region) || rest.length === 0)
    return undefined
  return iamFault(arn, region, rest.join(':'))
}

/** Why IAM refuses an ARN, in its own words. It fills up an ARN that is too short, unless there is `::` in it. */
function arnFault(arn: string): string | undefined {
  const [, partition = '', service = '', region = '', , ...rest] = arn.split(':')
  if (!/[*?]/.test(partition) && !isPartition(partition)) {
    return `Partition "${partition}" is not valid for resource "${arn}".`
  }
  if (arn.split(':').length === 2 || /[*?]/.test(service)) {
    return 'Resource vendor must be fully qualified and cannot contain regexes.'
  }
  const isShort = rest.length === 0
  if (service === '' || (isShort && arn.includes('::'))) return 'The policy failed legacy parsing'
  return service === 'iam' && !isShort ? iamFault(arn, region, rest.join(':')) : undefined
}

const IAM_KINDS =
  /^(?:user|federated-user|role|group|instance-profile|mfa|server-certificate|policy|sms-mfa|saml-provider|oidc-provider|report|access-report)\//

function iamFault(arn: string, region: string, resource: string): string | undefined {
  if (region !== '') return `IAM resource ${arn} cannot contain region information.`
  const kind = /^[^/]*/.exec(resource)![0]
  if (IAM_KINDS.test(resource) || resource === 'root' || /[*?$]/.test(kind)) return undefined
  return 'IAM resource path must either be "*" or start with user/, role/, group/, instance-profile/, policy/, …'
}
