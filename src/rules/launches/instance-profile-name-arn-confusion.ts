import { iamArn } from '../../model/aws.ts'
import { matches } from '../../value/glob.ts'
import type { World } from '../../value/scenario.ts'
import { isHole, show, type Text } from '../../value/text.ts'
import { and, not, type Tri } from '../../value/tri.ts'
import { type Plain, type Value, writtenAt } from '../../value/value.ts'
import { referenceInQuotes } from '../quoted.ts'
import { refusal } from '../refusal.ts'
import { defineRule, type Report } from '../rule.ts'
import {
  isArn,
  isSet,
  lastPart,
  originOf,
  placeOf,
  roleIn,
  type SlotValue,
  slotValues,
  writtenText,
} from '../slots.ts'
import { described, quoted } from '../wording.ts'

export const instanceProfileNameArnConfusion = defineRule<SlotValue>({
  id: 'instance-profile-name-arn-confusion',
  scenarios: 'some',

  subjects: ({ project }) => slotValues(project),
  about: subject => subject.launch,
  when: subject => subject.when,
  *check(subject, world, { project }) {
    if (subject.slot.takes === 'name' && subject.slot.other)
      yield bothGiven(subject, subject.slot.other, world)
    if (subject.launch.role) yield besideRole(subject, subject.launch.role, world)
    if (isInQuotes(subject) || roleIn(subject, world, project)) return // those rules speak
    const mistake = mistakeIn(subject, world)
    if (mistake) yield { ...mistake, related: originOf(subject, project) }
  },
})

function isInQuotes({ value, launch }: SlotValue): boolean {
  return value.kind === 'text' && referenceInQuotes(value, launch.scope.unit) !== undefined
}

// ── name and ARN together ──

function bothGiven(subject: SlotValue, other: Value, world: World): Report {
  const { launch, value, part } = subject
  const arn = world.get(other)
  return {
    certain: and(isSet(value, world), isSet(arn, world)),
    at: writtenAt(value),
    message: `${described(launch)} is given both the name and the ARN of an instance profile, but takes only one of them`,
    consequence: `the launch fails: "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'"`,
    help: 'remove one of the two',
    related: [{ at: writtenAt(arn), message: 'the ARN' }],
    part: `${part}, with an ARN`,
  }
}

/** https://github.com/aws/karpenter-provider-aws/blob/main/pkg/apis/v1/ec2nodeclass.go */
function besideRole(subject: SlotValue, role: Value, world: World): Report {
  const { launch, value, part } = subject
  const held = world.get(role)
  return {
    certain: and(isSet(value, world), isSet(held, world)),
    at: writtenAt(held),
    message: `${described(launch)} is given both an instance profile and a role to make one from, but takes only one of them`,
    consequence: 'the API server refuses the manifest: `role` and `instanceProfile` exclude each other',
    help: 'remove one of the two',
    related: [{ at: writtenAt(value), message: 'the instance profile' }],
    part: `${part}, with a role`,
  }
}

// ── the wrong one of the two ──

function mistakeIn(subject: SlotValue, world: World): Report | undefined {
  const { value } = subject
  const { takes } = subject.slot
  const written = writtenText(value, world)
  if (takes === 'object') return noObject(subject, written)
  if (value.kind === 'map') return anObject(subject)
  if (!written) return undefined
  const arn = isArnValue(value, written)
  if (takes === 'name' && arn === 'yes') return arnForName(subject, written)
  if (takes === 'arn' && arn !== 'yes') return nameForArn(subject, written, not(arn))
  const hasPath = takes !== 'arn' && arn === 'no' && matches(WITH_PATH, written) === 'yes'
  return hasPath ? pathInName(subject, written) : undefined
}

const WITH_PATH: Text = [{ lit: '*/*' }]

/** An attribute says what it is, whatever its text. */
function isArnValue({ ref }: Plain, written: Text): Tri {
  if (ref?.attr === 'arn') return 'yes'
  return ref?.attr === 'name' ? 'no' : isArn(written)
}

function arnForName(subject: SlotValue, written: Text): Report {
  return {
    ...mistaken(subject, 'name', `is given ${given(subject, 'ARN', written)}`),
    consequence: refusal('name', written),
    help: subject.value.ref
      ? `refer to the name of ${address(subject)} instead of its ARN`
      : `write the name alone: ${quoted(show(lastPart(written)))}`,
  }
}

/** What begins with a symbol may still be an ARN, unless nothing else is known of it: then nothing speaks for a mistake. */
function nameForArn(subject: SlotValue, written: Text, certain: Tri): Report | undefined {
  if (certain !== 'yes' && written.every(isHole)) return undefined
  return {
    ...mistaken(subject, 'ARN', `is given ${given(subject, 'name', written)}`),
    certain,
    consequence: refusal('ARN', written),
    help: subject.value.ref
      ? `refer to the ARN of ${address(subject)} instead of its name`
      : `write the whole ARN: ${quoted(show(arnOf(subject, written)))}`,
  }
}

function pathInName(subject: SlotValue, written: Text): Report {
  return {
    ...mistaken(subject, 'name', `${quoted(show(written))} has a path in it`),
    consequence: refusal('name', written),
    help: `write the name alone: ${quoted(show(lastPart(written)))}`,
  }
}

// ── the wrong kind of value ──

function noObject(subject: SlotValue, written: Text | undefined): Report | undefined {
  const { value } = subject
  const isText = value.kind !== 'unknown' || value.ref !== undefined || value.type === 'text'
  if (!isText || !written) return undefined
  const arn = isArnValue(value, written)
  const what =
    arn === 'maybe' ? quoted(show(written)) : given(subject, arn === 'yes' ? 'ARN' : 'name', written)
  return {
    certain: 'yes',
    at: placeOf(subject),
    message: `${described(subject.launch)} takes an object with the name or the ARN of an instance profile, but is given ${what} alone`,
    consequence: 'the deployment fails: an object is expected here, not a string',
    help: `make it an object that has this as its ${arn === 'yes' ? 'ARN' : 'name'}`,
    part: subject.part,
  }
}

function anObject(subject: SlotValue): Report {
  const { slot, value } = subject
  const kind = slot.takes === 'arn' ? 'ARN' : 'name'
  return {
    ...mistaken(subject, kind, value.ref ? `is given all of ${address(subject)}` : 'is given an object'),
    consequence: 'the deployment fails: a string is expected here, not an object',
    help: value.ref ? `refer to the ${kind} of ${address(subject)}` : `write the ${kind} alone`,
  }
}

// ── in words ──

function mistaken(subject: SlotValue, takes: 'name' | 'ARN', but: string) {
  return {
    certain: 'yes' as const,
    at: placeOf(subject),
    message: `${described(subject.launch)} takes the ${takes} of an instance profile, but ${but}`,
    part: subject.part,
  }
}

function given({ value }: SlotValue, kind: 'name' | 'ARN', written: Text): string {
  const { ref } = value
  return ref ? `the ${kind} of ${quoted(ref.to.address)}` : `the ${kind} ${quoted(show(written))}`
}

function address({ value }: SlotValue): string {
  return quoted(value.ref?.to.address ?? '')
}

function arnOf({ launch }: SlotValue, name: Text): Text {
  return iamArn('instance-profile', launch.scope, undefined, name)
}
