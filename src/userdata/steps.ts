/** The steps of the shell scripts in user data, read once for all who ask. */
import { parseShell } from '../syntax/shell/parse.ts'
import { type Step, stepsOf } from '../syntax/shell/steps.ts'
import { remembered } from '../value/remember.ts'
import type { Hole } from '../value/text.ts'
import type { UserScript } from './scripts.ts'
import { holeOfExpansion } from './words.ts'

/** The steps of a shell script, with those of what it runs; none of another. */
export function stepsIn(script: UserScript): readonly Step<Hole>[] {
  return script.steps ?? ownSteps(script)
}

const ownSteps = remembered(({ kind, source }: UserScript): readonly Step<Hole>[] =>
  kind === 'shell' ? stepsOf(parseShell(source), holeOfExpansion) : [],
)
