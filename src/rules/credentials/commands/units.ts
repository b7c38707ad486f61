/** Services of systemd that a script writes and starts: what they run is as good as a part of the script. */
import { parseShell } from '../../../syntax/shell/parse.ts'
import { type Step, stepsOf } from '../../../syntax/shell/steps.ts'
import { derive, piecesOf, type Source } from '../../../syntax/source.ts'
import { runOf } from '../../../userdata/runs.ts'
import { hasGap, holeOfExpansion, lettersIn } from '../../../userdata/words.ts'
import type { WrittenFiles } from '../../../userdata/written-files.ts'
import type { Hole, Text } from '../../../value/text.ts'
import { servicesCalled } from './services.ts'

type Steps = readonly Step<Hole>[]

/** What a service does counts if any user may do it, or only where it runs as root. */
type Doer = 'anybody' | 'root'

/** So much text of units, and of their scripts, is read, however often they are started; user data has 16 KB. */
const MOST_LETTERS = 200_000

/** The steps, and behind each that starts such a service the steps of that. `written`: follows them. */
export function withUnits(steps: Steps, written: WrittenFiles, by: Doer): Steps {
  const units = new Units(written, by)
  return steps.flatMap(step => {
    const inside = units.stepsBehind(step)
    written.follow(step)
    return [step, ...inside]
  })
}

/** https://www.freedesktop.org/software/systemd/man/latest/systemd.unit.html#Unit%20File%20Load%20Path */
const FOLDERS = [
  '/etc/systemd/system',
  '/run/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
]
/**
 * Commands, with what stands before them: `-` where a failure is ignored. Behind `@` the second word is no argument.
 * https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#ExecStart=
 */
const START = /^ExecStart(?:Pre|Post)?=([-+:!]*)((?:[^-+:!@\n\\]|\\[^\0]?)(?:[^\n\\]|\\[^\0]?)*)$/gm
/** It starts in some circumstances alone. */
const CONDITION = /^(?:Condition|Assert)\w+=|^ExecCondition=/m
const ENVIRONMENT_FILE = /^EnvironmentFile=-?(\S+)$/gm

class Units {
  #left = MOST_LETTERS

  constructor(
    private readonly written: WrittenFiles,
    private readonly by: Doer,
  ) {}

  /** What the services do that a step starts. */
  stepsBehind(step: Step<Hole>): Steps {
    return servicesCalled(step)
      .filter(({ how }) => how === 'start')
      .flatMap(({ name }) => this.#unitOf(name) ?? [])
      .flatMap(unit => this.#stepsOf(derive(unit.text, step.at.file), step))
  }

  #unitOf(name: string): { readonly text: Text } | undefined {
    const found = FOLDERS.map(folder => this.written.textOf(`${folder}/${name}.service`))
    const text = found.find(one => one !== undefined)
    return text && this.#mayRead(text) ? { text } : undefined
  }

  #mayRead(text: Text): boolean {
    this.#left -= lettersIn(text)
    return this.#left >= 0
  }

  #stepsOf(unit: Source<Hole>, starter: Step<Hole>): Steps {
    const isMeant = this.by === 'anybody' || !/^User=(?!root\b)/m.test(unit.text)
    const isSure = starter.isSure && isMeant && !CONDITION.test(unit.text)
    const commands = [...unit.text.matchAll(START)].flatMap(match => {
      const end = match.index + match[0].length
      const isHandled = starter.isHandled || match[1]!.includes('-')
      const steps = stepsIn(derive(piecesOf(unit, end - match[2]!.length, end), unit.file))
      return steps
        .flatMap(step => [step, ...this.#stepsOfScript(step)])
        .map(step => within(step, { isSure, isHandled }))
    })
    return [...this.#environmentOf(unit, starter), ...commands]
  }

  /** A file of variables that is out of view may bring keys, as one that a shell reads. */
  #environmentOf(unit: Source<Hole>, starter: Step<Hole>): Steps {
    const paths = [...unit.text.matchAll(ENVIRONMENT_FILE)].map(match => match[1]!)
    const isKnown = paths.every(path => !hasGap(path) && this.written.textOf(path))
    const reading = isKnown
      ? []
      : stepsIn(derive<Hole>([{ lit: '. ./variables', at: starter.at }], unit.file))
    return reading.map(step => within(step, starter))
  }

  /** The script that a command runs, if it is one of the files; what that runs is not followed. */
  #stepsOfScript(step: Step<Hole>): Steps {
    const run = runOf(step)
    const text = run && this.written.textOf(run.path)
    if (!text || !this.#mayRead(text)) return []
    const script = derive(text, step.at.file)
    const isOther = /^#!(?![^\n]*sh\b)/.test(script.text)
    return isOther && !run.isByShell ? [] : stepsIn(script).map(inside => within(inside, step))
  }
}

function stepsIn(script: Source<Hole>): Steps {
  return stepsOf(parseShell(script), holeOfExpansion)
}

/** A step of what something runs, in a process of its own. */
function within(step: Step<Hole>, by: Pick<Step<Hole>, 'isSure' | 'isHandled'>): Step<Hole> {
  return {
    ...step,
    isSure: step.isSure && by.isSure,
    isHandled: step.isHandled || by.isHandled,
    isApart: true,
  }
}
