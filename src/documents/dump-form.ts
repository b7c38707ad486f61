/**
 * What the output of AWS's commands holds: `aws iam get-account-authorization-details`, `get-role`, `list-roles`,
 * `get-instance-profile`, `list-instance-profiles`, `aws ec2 describe-instances`,
 * `describe-iam-instance-profile-associations`. Several outputs may stand in one file, as members of one map or in a list.
 */
import { entryOf, type Node } from '../syntax/tree.ts'
import { type Owner, ownerIn } from './account.ts'
import { fieldOf, recordsIn } from './fields.ts'

/** `detail`: a role with all its policies. `role`: one of which nobody says which policies it has. */
export type Kind = 'user' | 'group' | 'detail' | 'role' | 'policy' | 'profile' | 'instance' | 'association'

export interface DumpRecord {
  readonly kind: Kind
  readonly node: Node
  /** Absent where the record does not say whose it is. */
  readonly owner?: Owner
}

/** One output, or one page of it. */
export interface Output {
  readonly records: readonly DumpRecord[]
  /** All profiles of the account are asked for. */
  readonly listsProfiles: boolean
  /** Another page follows, in another file if at all. */
  readonly isCut: boolean
}

/** The outputs in a file; empty where it holds none. */
export function outputsIn(node: Node): readonly Output[] {
  const pages = node.kind === 'list' ? node.items : [node]
  const outputs = pages.map(outputOf)
  // a page that breaks off may hold nothing yet
  const meant = outputs.filter((output, index) => holdsRecords(output) || !pages[index]?.unfinished)
  return meant.every(holdsRecords) ? meant : []
}

function holdsRecords({ records }: Output): boolean {
  return records.length > 0
}

function outputOf(page: Node): Output {
  return {
    records: [
      ...recordsIn(page, 'UserDetailList').flatMap(node => recordOf('user', node)),
      ...recordsIn(page, 'GroupDetailList').flatMap(node => recordOf('group', node)),
      ...recordsIn(page, 'RoleDetailList').flatMap(node => recordOf('detail', node)),
      ...rolesIn(page).flatMap(node => recordOf('role', node)),
      ...policiesIn(page).flatMap(node => recordOf('policy', node)),
      ...profilesIn(page).flatMap(node => recordOf('profile', node)),
      ...recordsIn(page, 'Reservations').flatMap(instancesIn),
      ...recordsIn(page, 'IamInstanceProfileAssociations').flatMap(node => instanceOf('association', node)),
    ],
    listsProfiles: recordsIn(page, 'InstanceProfiles').length > 0,
    isCut: isCut(page),
  }
}

/** Of a record that is there in part nothing is known for certain: it counts as out of view. */
function recordOf(kind: Kind, node: Node): DumpRecord[] {
  const arn = fieldOf(node, 'Arn')
  return arn === undefined || node.unfinished ? [] : [record(kind, node, ownerIn(arn))]
}

function record(kind: Kind, node: Node, owner: Owner | undefined): DumpRecord {
  return { kind, node, ...(owner && { owner }) }
}

/** Roles of other services have no trust policy. */
function rolesIn(page: Node): readonly Node[] {
  const roles = [...lone(page, 'Role'), ...recordsIn(page, 'Roles')]
  return roles.filter(role => entryOf(role, 'AssumeRolePolicyDocument') !== undefined)
}

/** With their documents: `list-policies` has none. */
function policiesIn(page: Node): readonly Node[] {
  return recordsIn(page, 'Policies').filter(policy => recordsIn(policy, 'PolicyVersionList').length > 0)
}

function profilesIn(page: Node): readonly Node[] {
  const profiles = [...lone(page, 'InstanceProfile'), ...recordsIn(page, 'InstanceProfiles')]
  return profiles.filter(profile => fieldOf(profile, 'InstanceProfileName') !== undefined)
}

function lone(page: Node, key: string): readonly Node[] {
  const value = entryOf(page, key)
  return value ? [value] : []
}

function instancesIn(reservation: Node): DumpRecord[] {
  const account = fieldOf(reservation, 'OwnerId')
  return recordsIn(reservation, 'Instances').flatMap(node => instanceOf('instance', node, account))
}

/** The ARN of its profile names the account, and the partition too. */
function instanceOf(kind: Kind, node: Node, account?: string): DumpRecord[] {
  if (fieldOf(node, 'InstanceId') === undefined || node.unfinished) return []
  const arn = fieldOf(entryOf(node, 'IamInstanceProfile'), 'Arn')
  const isNumber = account !== undefined && /^\d{12}$/.test(account)
  return [record(kind, node, ownerIn(arn) ?? (isNumber ? { account } : undefined))]
}

/** The API says it in one of these ways, and the CLI with `--max-items` in the other. */
function isCut(page: Node): boolean {
  const truncated = entryOf(page, 'IsTruncated')
  const isTruncated = truncated?.kind === 'scalar' && truncated.value === true
  return isTruncated || fieldOf(page, 'NextToken') !== undefined
}
