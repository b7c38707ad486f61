/**
 * The one model: what rules see. The frontends fill it from CloudFormation, Terraform and IAM's JSON;
 * nothing here says which it was.
 */
import type { Range } from '../syntax/source.ts'
import type { Cond } from '../value/condition.ts'
import type { Sym, Text } from '../value/text.ts'
import type { Target, Value } from '../value/value.ts'

/**
 * A deployment unit: a stack with its nested stacks, a root module with its children, the dumps of one account,
 * one raw policy file. References link inside a unit; across units a link can only acquit.
 */
export interface Unit {
  /** As messages name it: the template's path, the module's folder. */
  readonly name: string
  /** `library`: a module that nobody in the run calls and that is not deployed by itself. */
  readonly kind: 'root' | 'library' | 'document' | 'dump'
  readonly at: Range
  /** What is absent in a unit with gaps is only maybe absent. Filled while the unit is read. */
  readonly gaps: readonly Gap[]
  /** What every deployable scenario fulfils: template Rules, variable validation, preconditions. */
  readonly assumes: readonly Cond[]
  /** Conditions that the user gave a name, for messages: "when IsProd is true". */
  readonly conditions: readonly NamedCond[]
  /** Parameters and root variables that have a default and no given value: the pass `given` differs from `any` only if this is not empty. */
  readonly defaulted: readonly Sym[]
  /** What somebody sets by hand outside of all files, as a workspace: which values there are is not in view. */
  readonly setByHand?: readonly Sym[]
  /** Names that `${Name}` means in a string that is substituted: parameters and resources of a template. */
  readonly names?: ReadonlySet<string>
  /** Its strings were computed already: what looks like a reference in braces in them is meant as it is. */
  readonly isComputed?: true
}

export interface NamedCond {
  readonly name: string
  readonly is: Cond
}

/** A broken file, a module that is not there, a list of unknown length: something of the unit is out of view. */
export interface Gap {
  readonly at: Range
  readonly why: string
  /**
   * `module`: a module that is not there. It can only use what it is handed, so not all absences hang on it.
   * `profiles`: all that is out of view are instance profiles.
   */
  readonly kind?: 'module' | 'profiles'
}

/** Where an entity is deployed. */
export interface Scope {
  readonly unit: Unit
  readonly partition: Text
  readonly account: Text
  readonly region: Text
  /** What refuses a policy that begins with white space: a version of the tool that deploys it, and where it is demanded. */
  readonly refusesLeadingSpace?: { readonly at: Range; readonly words: string }
}

export interface Entity {
  /** Its identity: references to it hold this very object. */
  readonly target: Target
  /** All of its declaration: the reach of a suppression. */
  readonly block: Range
  /** When it exists at all. */
  readonly when: Cond
  readonly scope: Scope
  /** false: a data source or another look-up of something that exists already. */
  readonly managed: boolean
  /** How a message calls it: "AWS::IAM::Role", "aws_iam_role", "role". */
  readonly type: string
  /** The path of the CDK construct that wrote it: `Stack/Web/Role`. */
  readonly construct?: string
  /** Tells it apart from others that the same resource is: the second specification of a fleet. */
  readonly ordinal?: number
}

/** A policy on a principal. */
export interface Attachment {
  readonly at: Range
  readonly when: Cond
  readonly how: 'inline' | 'managed' | 'boundary' | 'scp' | 'rcp'
  /** `inline`: the document. Else: a reference to a Policy, an ARN, or a name. */
  readonly policy: Value
}

/** A managed policy, or a raw policy file, which is attached to nobody. */
export interface Policy extends Entity {
  readonly kind: 'policy'
  /** Absent: a raw file. */
  readonly name?: Value
  /** An inline policy whose holder is out of view. */
  readonly isInline?: true
  readonly path?: Value
  readonly document: Value
}

export interface Principal extends Entity {
  readonly kind: 'role' | 'user' | 'group' | 'permission-set'
  readonly name: Value
  readonly path?: Value
  readonly policies: readonly Attachment[]
  /** Groups of a user: references or names. */
  readonly groups?: Value
  /** No policy of it is out of view. */
  readonly closed: boolean
  /** Used by people: users, groups, permission sets, roles assumed with SAML. */
  readonly people: 'yes' | 'no' | 'maybe'
}

export interface Role extends Principal {
  readonly kind: 'role'
  /** The trust policy: a document, or a text that holds one. */
  readonly trust: Value
}

export interface InstanceProfile extends Entity {
  readonly kind: 'profile'
  readonly name: Value
  readonly path?: Value
  /** A list of references to roles or role names; a lone value is a list of one; null is none. */
  readonly roles: Value
  /** The unique id, in dumps. */
  readonly id?: Value
}

/** A property that takes an instance profile. */
export interface Slot {
  readonly at: Range
  /** `object`: an object with one of both should stand here, and something else does. */
  readonly takes: 'name' | 'arn' | 'either' | 'object'
  readonly value: Value
  /** In an object that takes a name or an ARN: what stands under the other of the two keys. */
  readonly other?: Value
  /** The profile's unique id, in dumps. */
  readonly id?: Value
  /** What the service demands that the profile's name begins with. */
  readonly prefix?: SlotPrefix
  /** The property is in CloudFormation's schema, but the API has none like it: it gives no instance a profile. */
  readonly ignored?: true
}

/** RDS Custom and PCS refuse a profile of another name. */
export interface SlotPrefix {
  readonly text: string
  /** `either`: it is enough that the role in the profile has the prefix. */
  readonly of: 'profile' | 'either'
  /** It is enough, too, that the profile or its role has this path. */
  readonly path?: string
}

/** What calls of EC2 and Auto Scaling launch, or launch from. */
export type LaunchForm = 'instance' | 'launch-template' | 'group' | 'fleet'

/** Whatever launches instances or says how: an instance, a launch template or configuration, a group, a fleet, a service. */
export interface Launch extends Entity {
  readonly kind: 'launch'
  /** "instance", "launch template", "Auto Scaling group". */
  readonly noun: string
  /** Absent where another service launches, and of a launch configuration. */
  readonly form?: LaunchForm
  /** Where it is written, if it is one of the specifications of a fleet. */
  readonly specifiedAt?: Range
  readonly slots: readonly Slot[]
  /** References to the launch templates that it is laid over, or their names; a list, or null. */
  readonly templates?: Value
  /** Others may be laid over it: a launch template or configuration, with its name where one is written. */
  readonly asTemplate?: { readonly name?: Value }
  readonly userData?: Value
  /**
   * What helpers on its instances are told to do, by the name under which they ask: what `AWS::CloudFormation::Init`
   * says for each resource of the stack.
   */
  readonly instructions?: Value
  /** How they sign what they fetch, by the same names: what `AWS::CloudFormation::Authentication` says. */
  readonly authentications?: Value
  readonly imds: { readonly endpoint?: Value; readonly tokens?: Value; readonly hopLimit?: Value }
  readonly uses: { readonly keyPair?: Value; readonly placementGroup?: Value; readonly snapshot?: Value }
  /** What its instances are to a service that runs containers on them; where it names a group: what that one's are. */
  readonly host?: { readonly noun: string; readonly group?: Value }
  /**
   * The service launches no instance without a profile. `unless`: what may bring one that is out of view, where it is
   * set. `orRole`: a role would do as well.
   */
  readonly demandsProfile?: { readonly unless: readonly Value[]; readonly orRole?: true }
  /** Who gives its instances their profile, so that a launch template must bring none: "EKS", for a managed node group. */
  readonly profileBy?: string
  /** The name of the role for which the service makes an instance profile of its own: of a node class of Kubernetes. */
  readonly role?: Value
}

/** Somebody out of the model's sight may use a role: an output, an export, a module or service argument. */
export interface Mention {
  readonly at: Range
  readonly when: Cond
  readonly how: 'output' | 'module' | 'makes-own-profile' | 'service-role' | 'config'
  /** The module to which it is handed is in view, and so is what it does with the role. */
  readonly isInView?: boolean
  /** Holds a reference to the role (Ref) or its name. */
  readonly value: Value
}

/** To whom a resource gives a policy, or whom it puts into which group: a reference or a name, alone or in a list. */
export interface Recipient {
  readonly by: Entity
  readonly value: Value
}

/** What the user says of things that are out of view. Names may hold `*`. */
export interface Knowledge {
  /** Roles that are declared, or put to use, elsewhere. */
  readonly externalRoles: readonly Text[]
  readonly externalProfiles: readonly Text[]
  /** Who must be able to launch. */
  readonly launchers: readonly Launcher[]
}

/** A principal that must be able to launch instances. */
export interface Launcher {
  /** Its name or ARN. */
  readonly principal: Text
  /** Names or ARNs of all the roles that it must be able to pass. */
  readonly roles: readonly Text[]
  /** It has no policies but those in view. */
  readonly closed: boolean
}

/**
 * A policy of the organization: `scp` limits every principal of the run, `rcp` who may do what with its resources (of
 * a few services): assume roles, make Auto Scaling groups.
 */
export interface Control {
  readonly kind: 'scp' | 'rcp'
  readonly document: Value
  readonly at: Range
}

/** One evaluation of the whole run. */
export interface Project {
  /** `any`: parameters are free. `given`: parameters without a given value have their default. */
  readonly pass: 'any' | 'given'
  readonly units: readonly Unit[]
  readonly policies: readonly Policy[]
  /** Users, groups, permission sets; and all roles, which are principals too. */
  readonly principals: readonly Principal[]
  readonly roles: readonly Role[]
  readonly profiles: readonly InstanceProfile[]
  readonly launches: readonly Launch[]
  readonly mentions: readonly Mention[]
  readonly knowledge: Knowledge
  readonly controls: readonly Control[]
  readonly recipients: readonly Recipient[]
}

/** `from` uses `to`. `when` holds both ends' existence. Across units `sure` is never more than maybe. */
export interface Link<From, To> {
  readonly from: From
  readonly to: To
  readonly when: Cond
  readonly sure: 'yes' | 'maybe'
  /** Where the link is written. */
  readonly at: Range
}

/** A slot with the launch that has it. */
export interface LaunchSlot {
  readonly launch: Launch
  readonly slot: Slot
}

/** The whole way from a launch to a role. */
export interface LaunchPath {
  readonly launch: Launch
  readonly slot: Slot
  readonly profile: InstanceProfile
  readonly role: Role
  readonly when: Cond
  readonly sure: 'yes' | 'maybe'
}

/** Computed once over a project, outside any scenario. */
export interface Links {
  /** Which roles a profile holds. */
  readonly roles: readonly Link<InstanceProfile, Role>[]
  /** Which profile stands in a slot. */
  readonly profiles: readonly Link<LaunchSlot, InstanceProfile>[]
  readonly paths: readonly LaunchPath[]
}
