/** `csvdecode`, each field at its place. https://developer.hashicorp.com/terraform/language/functions/csvdecode */
import { entry, error, item, list, map, textValue } from '../../value/build.ts'
import { known, type Text } from '../../value/text.ts'
import { type Definition, define, onTexts } from './call.ts'
import { type Run, sliceRun, splitAtHoles } from './pieces.ts'

/** A field as stretches of the text: what stands in quotes loses some letters. */
type Field = readonly (readonly [start: number, end: number])[]

/** The records of a text, lines without a letter left out; `wrong` where quotes stand where they must not. */
function recordsOf(csv: string): readonly (readonly Field[])[] | 'wrong' {
  const records: Field[][] = []
  let record: Field[] = []
  for (let at = 0; at < csv.length; ) {
    if (record.length === 0 && /^\r?\n/.test(csv.slice(at, at + 2))) {
      at = csv.indexOf('\n', at) + 1
      continue
    }
    const field = csv[at] === '"' ? quotedField(csv, at) : bareField(csv, at)
    if (field === 'wrong') return field
    record.push(field.stretches)
    at = field.end
    const isLast = csv[at] !== ','
    if (!isLast && at + 1 === csv.length) record.push([])
    if (isLast || at + 1 === csv.length) {
      records.push(record)
      record = []
      at = csv[at] === '\r' ? at + 1 : at
    }
    at++
  }
  return records
}

interface ReadField {
  readonly stretches: Field
  /** The comma, the line's end or the text's end behind it. */
  readonly end: number
}

function bareField(csv: string, start: number): ReadField | 'wrong' {
  const length = /^[^,\n]*/.exec(csv.slice(start))![0].replace(/\r$/, '').length
  const end = start + length
  return csv.slice(start, end).includes('"') ? 'wrong' : { stretches: [[start, end]], end }
}

/** Two quotes are one, and a line ends with `\n` alone. */
function quotedField(csv: string, start: number): ReadField | 'wrong' {
  const stretches: [number, number][] = []
  let from = start + 1
  for (let at = from; at < csv.length; at++) {
    if (csv.startsWith('\r\n', at)) {
      stretches.push([from, at])
      from = at + 1
    }
    if (csv[at] !== '"') continue
    stretches.push([from, at])
    if (csv[at + 1] !== '"')
      return /^(,|\r?\n|\r?$)/.test(csv.slice(at + 1, at + 3)) ? { stretches, end: at + 1 } : 'wrong'
    from = ++at
  }
  return 'wrong'
}

function fieldText(run: Run, field: Field): Text {
  return field.flatMap(([start, end]) => sliceRun(run, start, end))
}

function fieldString(run: Run, field: Field): string {
  return field.map(([start, end]) => run.string.slice(start, end)).join('')
}

const csvdecode = onTexts(
  'csvdecode',
  ([text], call) => {
    if (known(text!) === undefined) return undefined
    const run = splitAtHoles(text!).runs[0]!
    const records = recordsOf(run.string)
    const wrong = error('csvdecode() of a text that is no CSV with one name for each column', call.at)
    if (records === 'wrong') return wrong
    const [header, ...rows] = records
    const names = header?.map(field => fieldString(run, field)) ?? []
    const isEven = rows.every(row => row.length === names.length)
    if (names.length === 0 || new Set(names).size < names.length || !isEven) return wrong
    if (rows.length * names.length > call.limit) return undefined
    const objects = rows.map(row => {
      const values = row.map(field => entry(textValue(fieldText(run, field), call.at), call.at))
      return item(map(new Map(names.map((name, i) => [name, values[i]!])), call.at))
    })
    return list(objects, call.at)
  },
  { type: 'list' },
)

export const CSV: readonly Definition[] = [define('csvdecode', 1, 1, csvdecode)]
