/** Services of systemd that a script writes and starts: what they run is as good as a part of the script. */
import { parseShell } from '../../syntax/shell/parse.ts'
import { type Step, stepsOf } from '../../syntax/shell/steps.ts'
import { derive, piecesOf } from '../../syntax/source.ts'
import type { WrittenFile } from '../../userdata/scripts.ts'
import { lettersIn } from '../../userdata/words.ts'
import { WrittenFiles } from '../../userdata/written-files.ts'
import type { Hole, Text } from '../../value/text.ts'
import { servicesCalled } from './services.ts'

type Steps = readonly Step<Hole>[]

/** So much text of units is read, however often they are started; user data has 16 KB. */
const MOST_LETTERS = 200_000

/** The steps, and behind each that starts such a service the steps of that. `files`: those that are there before. */
export function withUnits(steps: Steps, files: readonly WrittenFile[]): Steps {
  const written = new WrittenFiles(files)
  let left = MOST_LETTERS
  return steps.flatMap(step => {
    const units = startedBy(step, written)
    for (const unit of units) left -= lettersIn(unit)
    const inside = left < 0 ? [] : units.flatMap(unit => stepsOfUnit(unit, step))
    written.follow(step)
    return [step, ...inside]
  })
}

/** The units that a step starts. */
function startedBy(step: Step<Hole>, written: WrittenFiles): readonly Text[] {
  const started = servicesCalled(step).filter(({ how }) => how === 'start')
  return started.flatMap(({ name }) => {
    const text = written.textOf(`/etc/systemd/system/${name}.service`)
    return text ? [text] : []
  })
}

/** https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#ExecStart= */
const START = /^ExecStart(?:Pre|Post)?=[-+@:!]*((?:[^\n\\]|\\[^\0])+)$/gm

function stepsOfUnit(text: Text, { at: { file }, isSure }: Step<Hole>): Steps {
  const unit = derive(text, file)
  // who is not root may do less
  const isRoot = !/^User=(?!root\b)/m.test(unit.text)
  return [...unit.text.matchAll(START)].flatMap(match => {
    const end = match.index + match[0].length
    const command = derive(piecesOf(unit, end - match[1]!.length, end), file)
    return stepsOf(parseShell(command)).map(step => ({
      ...step,
      isSure: step.isSure && isSure && isRoot,
      isApart: true,
    }))
  })
}
