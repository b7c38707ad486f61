import type { Entity, Principal, Role } from '../../model/types.ts'
import type { File } from '../../syntax/source.ts'
import type { Cond } from '../../value/condition.ts'
import type { Value } from '../../value/value.ts'
import { documentsOf, inlineOf, isNew, type PolicyDocument } from '../policy-documents.ts'
import type { PlacedMistake } from '../policy-parts.ts'
import { defineRule, type Report } from '../rule.ts'
import { described } from '../wording.ts'
import { isForInstances } from './for-instances.ts'
import { mistakesIn } from './policy-mistakes.ts'
import { fewestLetters, LONGEST_INLINE, LONGEST_MANAGED, LONGEST_TRUST } from './policy-size.ts'

/** One mistake in one document. */
interface Subject {
  readonly entity: Entity
  readonly when: Cond
  /** What has to be read to find it. */
  readonly values: readonly Value[]
  readonly report: Report
  /** Of a role that instances get. */
  readonly helpForInstances?: string
}

export const invalidPolicyDocument = defineRule<Subject>({
  id: 'invalid-policy-document',
  scenarios: 'some',

  *subjects({ project }) {
    for (const document of documentsOf(project)) {
      yield* refusals(document)
      yield* tooLong(document)
    }
    for (const principal of project.principals.filter(isNew)) yield* tooMuch(principal)
  },
  about: subject => subject.entity,
  when: subject => subject.when,
  *check({ entity, values, report, helpForInstances }, world, context) {
    for (const value of values) world.get(value) // what is found leans on the defaults on which the values lean
    const isOfInstances = helpForInstances && isRole(entity) && isForInstances(entity, world, context)
    yield isOfInstances ? { ...report, help: helpForInstances } : report
  },
})

function isRole(entity: Entity): entity is Role {
  return 'trust' in entity
}

// ── what IAM refuses ──

function* refusals(document: PolicyDocument): Iterable<Subject> {
  const { entity, value } = document
  for (const mistake of mistakesIn(document)) {
    const { when, where, at, words, says, help, helpForInstances, related } = mistake
    const consequence = says ? `IAM refuses it: MalformedPolicyDocument, "${says}"` : REFUSED
    const message = `${where} ${words}`
    const report: Report = {
      certain: certaintyOf(mistake, entity),
      at,
      message,
      consequence,
      help,
      part: message,
      ...(related && { related }),
    }
    yield { entity, when, values: [value], report, ...(helpForInstances && { helpForInstances }) }
  }
}

function certaintyOf(mistake: PlacedMistake, entity: Entity): Report['certain'] {
  const { at, isAbsence, isReplaceable, isTolerated } = mistake
  return isReplaceable || isTolerated || (isAbsence && isBroken(at.file, entity)) ? 'maybe' : 'yes'
}

/** Is a part of the file out of view? */
function isBroken(file: File, { scope }: Entity): boolean {
  return scope.unit.gaps.some(gap => gap.kind === undefined && gap.at.file === file)
}

const REFUSED = 'IAM refuses it: MalformedPolicyDocument'

// ── what is too long ──

/** A trust policy or a managed policy by itself. */
function* tooLong({ entity, kind, value, when, words }: PolicyDocument): Iterable<Subject> {
  const letters = fewestLetters(value)
  if (kind === 'trust' && letters > LONGEST_TRUST) {
    const report = lengthReport(entity, words, letters, LONGEST_TRUST)
    const message = `${hasAtLeast(words, letters)}, and the quota is ${LONGEST_TRUST} unless it was raised`
    const consequence =
      'creating the role fails, "Cannot exceed quota for ACLSizePerRole: 2048", unless the quota of the account was raised'
    const help = 'name fewer principals or use wildcards in conditions, or have the quota raised'
    yield {
      entity,
      when,
      values: [value],
      report: { ...report, level: 'warning', message, consequence, help },
    }
  }
  if (kind === 'managed' && letters > LONGEST_MANAGED) {
    yield { entity, when, values: [value], report: lengthReport(entity, words, letters, LONGEST_MANAGED) }
  }
}

/** The inline policies of a principal, which count together. */
function* tooMuch(principal: Principal): Iterable<Subject> {
  const longest = LONGEST_INLINE[principal.kind]
  const documents = inlineOf(principal).filter(({ when }) => when === principal.when)
  const letters = documents.reduce((sum, { value }) => sum + fewestLetters(value), 0)
  if (letters <= longest) return
  const which = documents.length === 1 ? 'the inline policy' : `the ${documents.length} inline policies`
  const report = lengthReport(principal, `${which} of ${described(principal)}`, letters, longest)
  yield {
    entity: principal,
    when: principal.when,
    values: documents.map(({ value }) => value),
    report: principal.kind === 'permission-set' ? { ...report, ...OF_IDENTITY_CENTER } : report,
  }
}

const OF_IDENTITY_CENTER = {
  consequence: 'IAM Identity Center refuses it: ValidationException, the inline policy is too long',
  help: 'use wildcards, or move statements into customer managed policies',
}

function hasAtLeast(words: string, letters: number): string {
  const verb = words.includes('policies of') ? 'have' : 'has'
  return `${words} ${verb} at least ${letters} characters without white space`
}

function lengthReport({ target }: Entity, words: string, letters: number, longest: number): Report {
  return {
    certain: 'yes',
    at: target.at,
    message: `${hasAtLeast(words, letters)}, and IAM takes ${longest}`,
    consequence: `IAM refuses it: LimitExceeded, the quota of ${longest} cannot be raised`,
    help: 'use wildcards, or split it into several managed policies',
    part: `length of ${words}`,
  }
}
