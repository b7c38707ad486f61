/** User data as tests write it, and what an instance makes of it. */

import { parseShell } from '../../src/syntax/shell/parse.ts'
import { stepsOf } from '../../src/syntax/shell/steps.ts'
import { type File, piecesOf, type Range, slice, sourceOf } from '../../src/syntax/source.ts'
import { type Handed, type UserData, userDataOf } from '../../src/userdata/scripts.ts'
import { stepsIn } from '../../src/userdata/steps.ts'
import { textValue } from '../../src/value/build.ts'
import { explore } from '../../src/value/scenario.ts'
import type { TextValue, Value } from '../../src/value/value.ts'

export const AT: Range = { file: { path: 'main.tf', text: '' }, start: 0, end: 0 }

/** A text that stands in a file of its own. */
export function written(text: string): TextValue {
  const file: File = { path: 'user-data', text }
  const at = { file, start: 0, end: text.length }
  return textValue(piecesOf(sourceOf(file), 0, text.length), at)
}

/** What user data does in the first scenario. */
export function dataOf(value: Value, by: Handed['by'] = {}): UserData {
  const { outcomes } = explore(function* (world) {
    yield userDataOf({ value: world.get(value), by }, world)
  })
  return outcomes[0]!.result
}

/** `kind: text` of all scripts; `…` last where something is out of view. */
export function scripts(value: Value): string[] {
  const { scripts, isWhole } = dataOf(value)
  const shown = scripts.map(({ kind, source }) => `${kind}: ${source.text}`)
  return isWhole ? shown : [...shown, '…']
}

/** The written text of each command of each script. */
export function commands(value: Value): string[] {
  return dataOf(value).scripts.flatMap(({ source }) => stepsOf(parseShell(source)).map(({ at }) => slice(at)))
}

/** The written text of each command in the order in which they run: `?` before one that only perhaps does, `…` last. */
export function steps(value: Value, by: Handed['by'] = {}): string[] {
  const { scripts, isWhole } = dataOf(value, by)
  const shown = scripts.flatMap(stepsIn).map(({ at, isSure }) => `${isSure ? '' : '? '}${slice(at)}`)
  return isWhole ? shown : [...shown, '…']
}
