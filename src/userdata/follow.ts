/**
 * What scripts run besides what they say themselves: files that are written before, and what cfn-init is told to do.
 * The steps of what is run stand where it is run.
 */
import { literalOf, type Step } from '../syntax/shell/steps.ts'
import { derive, piecesOf, type Source } from '../syntax/source.ts'
import { remember, remembered } from '../value/remember.ts'
import type { World } from '../value/scenario.ts'
import type { Hole } from '../value/text.ts'
import type { Fetch } from './fetches.ts'
import {
  type Call,
  type InitRequest,
  type Instructions,
  initData,
  initRequest,
  initRequestIn,
} from './init.ts'
import { pathKey, type Run, readsInput, runOf, wordsOfLine } from './runs.ts'
import type { Handed, UserData, UserScript, WrittenFile } from './scripts.ts'
import { stepsIn } from './steps.ts'
import { hasAlternative, linesOf } from './windows.ts'
import { saidBy, type Write, writesOf } from './writes.ts'

/** Scripts that run scripts. */
const DEEPEST = 4
const MOST_CALLS = 200
const MOST_STEPS = 20_000
/** So often a file is added to. */
const MOST_CHUNKS = 1000

/** A file while the scripts run. */
interface Stored {
  /** What was written into it, one after the other. */
  readonly chunks: readonly Source<Hole>[]
  readonly isSure: boolean
}

/** How something is run. */
interface Circumstances {
  /** Scripts in scripts. */
  readonly depth: number
  readonly isSure: boolean
  readonly isHandled: boolean
}

const FIRST: Circumstances = { depth: 0, isSure: true, isHandled: false }

interface Followed {
  readonly data: UserData
  /** It asks for instructions: what they say depends on the scenario. */
  readonly asks: boolean
}

const ALONE = new WeakMap<UserData, Followed>()

/** User data with all that it runs. `by`: the launch that writes it. */
export function follow(data: UserData, by: Handed['by'], world: World): UserData {
  const alone = remember(ALONE, data, () => new Follower(data, () => undefined).follow())
  if (!alone.asks || !by.instructions) return alone.data
  return new Follower(data, name => instructionsFor(name, by, world), world).follow().data
}

function instructionsFor(name: string, by: Handed['by'], world: World): Instructions | undefined {
  const init = world.entry(by.instructions, name)
  return init && { init, authentications: world.entry(by.authentications, name) }
}

class Follower {
  readonly #stored = new Map<string, Stored>()
  readonly #called = new Set<UserScript>()
  readonly #instructed: WrittenFile[] = []
  readonly #fetches: Fetch[] = []
  #isWhole: boolean
  #asks = false
  #steps = 0
  #calls = 0

  constructor(
    private readonly data: UserData,
    private readonly instructionsFor: (name: string) => Instructions | undefined,
    private readonly world?: World,
  ) {
    this.#isWhole = data.isWhole
    for (const file of data.files) this.#store(file)
  }

  follow(): Followed {
    const scripts = this.data.scripts.map(script => this.#script(script))
    const found = this.#called.size + this.#instructed.length + this.#fetches.length
    if (found === 0 && this.#isWhole === this.data.isWhole) {
      return { data: this.data, asks: this.#asks }
    }
    const called = [...this.#called].map(script => ({ ...script, steps: [] }))
    const files = [...this.data.files, ...this.#instructed]
    const data = { scripts: [...scripts, ...called], files, fetches: this.#fetches, isWhole: this.#isWhole }
    return { data, asks: this.#asks }
  }

  #script(script: UserScript): UserScript {
    if (script.kind !== 'shell') {
      this.#lines(script, 0)
      return script
    }
    const steps = this.#stepsOf(script, FIRST)
    return steps.length === stepsIn(script).length ? script : { ...script, steps }
  }

  #stepsOf(script: UserScript, how: Circumstances): readonly Step<Hole>[] {
    const steps: Step<Hole>[] = []
    let before: Step<Hole> | undefined
    for (const step of stepsIn(script)) {
      if (++this.#steps > MOST_STEPS) {
        this.#isWhole = false
        return steps
      }
      steps.push(step)
      for (const write of writesOf(step, before)) this.#write(write, step)
      for (const call of this.#callsOf(step, before, how)) steps.push(...this.#stepsOfCall(call, step, how))
      before = step
    }
    return steps
  }

  #stepsOfCall({ script, isSure, isHandled }: Call, by: Step<Hole>, how: Circumstances): Step<Hole>[] {
    this.#called.add(script)
    const inside = within(how, { isSure: by.isSure && isSure, isHandled: by.isHandled || isHandled })
    return this.#stepsOf(script, inside).map(step => ({
      ...step,
      isSure: step.isSure && by.isSure && isSure,
      isHandled: step.isHandled || by.isHandled || isHandled,
      isApart: step.isApart || by.isApart || !/^(?:source|\.)$/.test(literalOf(by.words[0]!) ?? ''),
    }))
  }

  // ── files ──

  #store({ path, content, isSure }: WrittenFile): void {
    this.#stored.set(pathKey(path), { chunks: [content], isSure })
  }

  #write({ path, text, isAppended }: Write, { at, isSure }: Step<Hole>): void {
    const old = isAppended ? this.#stored.get(path) : undefined
    if (!text) {
      if (!isAppended) this.#stored.delete(path)
      return
    }
    const content = derive(text, at.file)
    const chunks = old ? [...old.chunks.slice(-MOST_CHUNKS), content] : [content]
    this.#stored.set(path, { chunks, isSure: isSure && (old?.isSure ?? true) })
  }

  // ── calls ──

  #callsOf(step: Step<Hole>, before: Step<Hole> | undefined, how: Circumstances): readonly Call[] {
    const { depth } = how
    const request = initRequest(step)
    if (request)
      return this.#mayCall(depth) ? this.#instructedBy(request, 'shell', within(how, step)) : this.#giveUp()
    const piped = before && scriptThroughPipe(step, before)
    if (piped) {
      const call = { script: piped, isSure: before.isSure, isHandled: false }
      return this.#mayCall(depth) ? [call] : this.#giveUp()
    }
    const run = runOf(step)
    const file = run && this.#stored.get(run.path)
    if (!file) return []
    const script = this.#mayCall(depth) ? shellScriptOf(file, run) : undefined
    return script ? [{ script, isSure: file.isSure, isHandled: false }] : this.#giveUp()
  }

  #mayCall(depth: number): boolean {
    return depth < DEEPEST && ++this.#calls <= MOST_CALLS
  }

  #giveUp(): readonly Call[] {
    this.#isWhole = false
    return []
  }

  #instructedBy(request: InitRequest, kind: 'shell' | 'batch', how: Circumstances): readonly Call[] {
    this.#asks = true
    const { name, sets } = request
    const instructions = name === undefined ? undefined : this.instructionsFor(name)
    if (!instructions || !sets || !this.world) return this.#giveUp()
    const { files, calls, fetches, isWhole } = initData(instructions, sets, kind, this.world)
    if (!isWhole) this.#isWhole = false
    for (const file of files) {
      const written = { ...file, isSure: file.isSure && how.isSure }
      this.#store(written)
      this.#instructed.push(written)
    }
    const { isSure, isHandled } = how
    this.#fetches.push(...fetches.map(one => ({ ...one, isSure, isHandled })))
    return calls
  }

  // ── Windows ──

  /** There nothing is known of a script that runs only perhaps. */
  #lines(script: UserScript, depth: number): void {
    for (const { text, isSure } of linesOf(script)) {
      for (const call of this.#callsOfLine(text, isSure, depth)) {
        if (!call.isSure || !isSure) this.#giveUp()
        else this.#called.add(call.script)
        if (call.isSure && isSure) this.#lines(call.script, depth + 1)
      }
    }
  }

  #callsOfLine(line: string, isSure: boolean, depth: number): readonly Call[] {
    const words = wordsOfLine(line)
    const request = initRequestIn(words)
    const how = { depth, isSure, isHandled: hasAlternative(line) }
    if (request) return this.#mayCall(depth) ? this.#instructedBy(request, 'batch', how) : this.#giveUp()
    for (const word of words) {
      const kind = kindOfPath(word)
      const file = kind && this.#stored.get(pathKey(word))
      if (!file) continue
      const script = { kind, source: contentOf(file) }
      return this.#mayCall(depth) ? [{ script, isSure: file.isSure, isHandled: false }] : this.#giveUp()
    }
    return []
  }
}

/** What runs inside of what runs. */
function within(how: Circumstances, { isSure, isHandled }: Omit<Circumstances, 'depth'>): Circumstances {
  return {
    depth: how.depth + 1,
    isSure: how.isSure && isSure,
    isHandled: how.isHandled || isHandled,
  }
}

// ── scripts in files ──

function contentOf({ chunks }: Stored): Source<Hole> {
  const [first, ...others] = chunks as readonly [Source<Hole>, ...Source<Hole>[]]
  if (others.length === 0) return first
  return derive(
    chunks.flatMap(chunk => piecesOf(chunk, 0, chunk.text.length)),
    first.file,
  )
}

const shellScript = remembered((source: Source<Hole>): UserScript => ({ kind: 'shell', source }))

/** A file that a shell reads; undefined where its first line names another language. */
function shellScriptOf(file: Stored, { isByShell }: Run): UserScript | undefined {
  const source = contentOf(file)
  const isOther = /^#!(?![^\n]*sh\b)/.test(source.text)
  return isOther && !isByShell ? undefined : shellScript(source)
}

/** `cat <<EOF | bash`, `echo … | sudo sh`: both ends of a pipe are apart. */
function scriptThroughPipe(step: Step<Hole>, before: Step<Hole>): UserScript | undefined {
  if (!step.isApart || !before.isApart || !readsInput(step)) return undefined
  return pipedScript(before)
}

const pipedScript = remembered((step: Step<Hole>): UserScript | undefined => {
  const text = saidBy(step)
  return text && { kind: 'shell', source: derive(text, step.at.file) }
})

function kindOfPath(path: string): 'powershell' | 'batch' | undefined {
  if (/\.ps1$/i.test(path)) return 'powershell'
  return /\.(?:bat|cmd)$/i.test(path) ? 'batch' : undefined
}
