/** Templates of the Serverless Application Model in tests. */
import type { UnitModel } from '../../src/model/build.ts'
import type { Attachment, Role } from '../../src/model/types.ts'
import { read, say, sayCond, where, written } from './templates.ts'

/** A template of SAM with these resources and, before them, other sections. */
export function serverless(resources: string, sections = ''): string {
  return `Transform: AWS::Serverless-2016-10-31\n${sections}Resources:\n${resources}`
}

/** The model of a template of SAM. */
export function readServerless(resources: string, sections = ''): UnitModel {
  return read(serverless(resources, sections)).any
}

/** A function with these properties, in lines that are indented by six spaces. */
export function functionWith(properties = ''): string {
  return `  Work:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: index.handler\n${properties}`
}

/** The only role of a template with one function. */
export function roleOfFunction(properties: string, sections = ''): Role {
  const { roles } = readServerless(functionWith(properties), sections)
  if (roles.length !== 1) throw new Error(`the template has ${roles.length} roles`)
  return roles[0]!
}

/** The role of a logical id. */
export function roleNamed(id: string, { roles }: UnitModel): Role | undefined {
  return roles.find(role => role.target.address === id)
}

/** The logical ids of the roles, sorted. */
export function ids({ roles }: UnitModel): string[] {
  return roles.map(role => role.target.address).sort()
}

/** An attachment in one line: how, which policy, when, and what is written where it points to. */
function sayAttachment({ how, when, policy, at }: Attachment): string {
  const guard = when === true ? '' : ` if ${sayCond(when)}`
  return `${how} ${say(policy)}${guard} at ${where(at)} ${written(at).split('\n')[0]}`
}

/** The policies of a role, without those that every function has. */
export function policiesOf(role: Role | undefined): string[] {
  return (role?.policies ?? [])
    .map(sayAttachment)
    .filter(text => !text.includes('AWSLambdaBasicExecutionRole'))
}

/** The managed policies of a role: their ARNs after `policy/`. */
export function managedOf(role: Role | undefined): string[] {
  const managed = (role?.policies ?? []).filter(({ how }) => how === 'managed')
  return managed.map(({ policy }) => say(policy).replace(/^arn:\$\{AWS::Partition\}:iam::aws:policy\//, ''))
}
