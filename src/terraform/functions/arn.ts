/** Functions of the AWS provider. https://registry.terraform.io/providers/hashicorp/aws/latest/docs/functions/arn_parse */
import { entry, error, map, textValue } from '../../value/build.ts'
import type { Hole, Text } from '../../value/text.ts'
import { type Definition, define, onTexts } from './call.ts'
import { canHold, sliceRun, splitAtHoles } from './pieces.ts'

/** arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, where the resource may hold colons. */
const NAMES = ['partition', 'service', 'region', 'account_id', 'resource'] as const

/** The six parts of an ARN: `none` if there are fewer, undefined where a symbol may hold the colon between two. */
function partsOf(text: Text): readonly Text[] | 'none' | undefined {
  const parts: Text[number][][] = [[]]
  const { runs, holes } = splitAtHoles(text)
  for (const [i, run] of runs.entries()) {
    let from = 0
    while (parts.length <= NAMES.length) {
      const to = run.string.indexOf(':', from)
      if (to < 0) break
      parts.at(-1)!.push(...sliceRun(run, from, to))
      parts.push([])
      from = to + 1
    }
    parts.at(-1)!.push(...sliceRun(run, from))
    const hole = holes[i]
    if (!hole) continue
    if (parts.length <= NAMES.length && canHold(hole, ':')) return undefined
    parts.at(-1)!.push(hole)
  }
  return parts.length > NAMES.length ? parts : 'none'
}

const parse = onTexts(
  'arn_parse',
  ([text], call) => {
    const parts = partsOf(text!)
    if (parts === undefined) return undefined
    const [prefix, ...others] = parts === 'none' ? [] : parts
    if (prefix?.length !== 1 || !('lit' in prefix[0]!) || prefix[0].lit !== 'arn') {
      return error('arn_parse() of a text that is no ARN', call.at)
    }
    const entries = NAMES.map((name, i) => [name, entry(textValue(others[i]!, call.at), call.at)] as const)
    return map(new Map(entries), call.at)
  },
  { type: 'map' },
)

const build = onTexts(
  'arn_build',
  (parts, call) =>
    textValue([{ lit: 'arn' }, ...parts.flatMap((part): Text => [{ lit: ':' }, ...part])], call.at),
  { type: 'text' },
)

/** `role/path/name` → `role/name` */
const trimRolePath = onTexts(
  'trim_iam_role_path',
  ([text], call) => {
    const parts = partsOf(text!)
    if (parts === undefined) return undefined
    if (parts === 'none') return error('trim_iam_role_path() of a text that is no ARN', call.at)
    const resource = withoutPath(parts[NAMES.length]!)
    if (resource === undefined) return undefined
    if (resource === 'none') return error('trim_iam_role_path() of an ARN of no role', call.at)
    const start = parts.slice(0, NAMES.length).flatMap((part): Text => [...part, { lit: ':' }])
    return textValue([...start, ...resource], call.at)
  },
  { type: 'text' },
)

/** What stands before the first slash and behind the last one. */
function withoutPath(resource: Text): Text | 'none' | undefined {
  const { runs, holes } = splitAtHoles(resource)
  const first = runs[0]!
  const isRole = first.string.startsWith('role/')
  if (!isRole) return holes.length > 0 && 'role/'.startsWith(first.string) ? undefined : 'none'
  const last = runs.findLastIndex(run => run.string.includes('/'))
  const after: readonly Hole[] = holes.slice(last)
  if (after.some(hole => canHold(hole, '/'))) return undefined
  const run = runs[last]!
  const name = sliceRun(run, run.string.lastIndexOf('/') + 1)
  const end = after.flatMap((hole, i): Text => [hole, ...runs[last + 1 + i]!.lits])
  return [...sliceRun(first, 0, 'role/'.length), ...name, ...end]
}

export const AWS: readonly Definition[] = [
  define('provider::aws::arn_parse', 1, 1, parse),
  define('provider::aws::arn_build', 5, 5, build),
  define('provider::aws::trim_iam_role_path', 1, 1, trimRolePath),
]
