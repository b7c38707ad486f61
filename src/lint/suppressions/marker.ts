/** The words that suppress: `iam-ec2-lint: ignore[rule-id] reason`. */
import type { Problem, Range } from '../../syntax/source.ts'
import { didYouMean } from '../suggest.ts'

/** A part of a file in which findings of a rule are not shown. */
export interface Suppression {
  readonly rule: string
  readonly reason: string
  /** Where it is written. */
  readonly at: Range
  /** A finding is meant if it begins here. */
  readonly reach: Range
  /** It stands in a text, which may be a script or anything else: nothing is said where it hides nothing. */
  readonly isInText?: true
}

/** What a file says about suppressing, and what it says wrongly. */
export interface Suppressions {
  readonly suppressions: readonly Suppression[]
  readonly problems: readonly Problem[]
}

/** A cheap test: without this nothing in a text suppresses anything. */
export const MARK = 'iam-ec2-lint'

/** Lines of a block comment begin with stars. */
const MARKER = /^[\s*]*iam-ec2-lint\s*:\s*(.*)$/s
const IGNORE = /^ignore\s*\[([^\]]*)\]\s*(.*)$/s

/** Reads one marker, which reaches over `reach`; nothing if the text is none. */
export function readMarker(text: string, at: Range, reach: Range, known: readonly string[]): Suppressions {
  const marker = MARKER.exec(text)
  if (!marker) return { suppressions: [], problems: [] }
  const ignore = IGNORE.exec(marker[1]!.trim())
  if (!ignore) {
    return {
      suppressions: [],
      problems: [{ at, message: 'a suppression is written `ignore[rule-id] reason`' }],
    }
  }
  const rules = ignore[1]!.split(',').map(rule => rule.trim())
  return suppressionOf(rules, ignore[2]!.trim(), at, reach, known)
}

/** A suppression of some rules, or why it is none. */
export function suppressionOf(
  rules: readonly string[],
  reason: string,
  at: Range,
  reach: Range,
  known: readonly string[],
): Suppressions {
  if (rules.every(rule => rule === '')) {
    return { suppressions: [], problems: [{ at, message: 'the suppression names no rule' }] }
  }
  if (reason === '') {
    const message = `the suppression of ${rules.join(', ')} gives no reason`
    return { suppressions: [], problems: [{ at, message }] }
  }
  const isKnown = (rule: string) => known.includes(rule)
  const problems = rules
    .filter(rule => !isKnown(rule))
    .map(rule => ({ at, message: `there is no rule ${JSON.stringify(rule)}${didYouMean(rule, known)}` }))
  return { suppressions: rules.filter(isKnown).map(rule => ({ rule, reason, at, reach })), problems }
}
