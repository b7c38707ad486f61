/**
 * The templates of a run that others may need: those that nest others, those that are nested, those that export. Out of
 * them it makes the units: a template that another one nests is judged there, and has no unit of its own.
 */
import type { Deployment } from '../model/aws.ts'
import type { Read } from '../model/build.ts'
import type { Files } from '../syntax/files.ts'
import type { File, Range } from '../syntax/source.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import type { Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'
import { callOf } from './calls.ts'
import { Evaluator } from './evaluator.ts'
import { Exports } from './exports.ts'
import { type Nesting, nestingsIn } from './nested.ts'
import { defaultedParameters } from './parameters.ts'
import { type Pass, Run, type Surroundings } from './run.ts'
import { nestedStack, rootStack, type Stack } from './stack.ts'
import { type Resource, templateOf } from './template.ts'
import { type Transform, transformed } from './transforms/index.ts'
import { stacksUnder, unitModelOf } from './unit.ts'

/** A template as its file holds it. `broken`: the file had parse problems, so that parts of it may be missing. */
export interface Loaded {
  readonly node: Node
  readonly file: File
  readonly broken: boolean
  /** What makes plain resources of SAM's, where the template may use it. */
  readonly serverless?: Transform
}

export interface LibraryOptions {
  readonly files: Files
  readonly deployment: Deployment
  /** Known values of parameters, for every root template that declares them. */
  readonly parameters: ReadonlyMap<string, Value>
}

/** A template with what it nests, by the logical ids of the resources. */
interface Known extends Loaded {
  readonly nestings: ReadonlyMap<string, Nesting>
}

/** Stacks in stacks, and stacks of one unit: more are left out. */
const DEEPEST = 30
const MOST_STACKS = 1_000

export class Library {
  readonly #options: LibraryOptions
  readonly #templates = new Map<string, Known>()
  readonly #roots = new Map<string, Evaluator>()
  readonly #exports = new Map<Pass, Exports | 'building'>()
  readonly #declared = new Set<string>()

  constructor(options: LibraryOptions) {
    this.#options = options
  }

  /** Takes in a template that others may need. Gives the paths of the templates that it nests. */
  add(loaded: Loaded): readonly string[] {
    const root = this.#rootOf(loaded, 'any', ALONE)
    const nestings = nestingsIn(root, this.#options.files)
    this.#templates.set(loaded.file.path, { ...loaded, nestings })
    return [...new Set([...nestings.values()].map(nesting => nesting.path))]
  }

  has(path: string): boolean {
    return this.#templates.has(path)
  }

  /** The templates that were added and that no other nests; of those that only nest each other the first. */
  roots(): readonly Loaded[] {
    const templates = [...this.#templates.values()]
    const nested = new Set(templates.flatMap(template => [...this.#nestedBy(template)]))
    const reached = new Set<string>()
    const first = templates.filter(({ file }) => !nested.has(file.path))
    return [...first, ...templates].filter(template => {
      if (reached.has(template.file.path)) return false
      this.#reach(template, reached)
      return true
    })
  }

  /** A template that is no other's child as a unit, evaluated in both passes, the second only where a default counts. */
  read(loaded: Loaded): Read {
    const root = this.#root(loaded, 'any')
    for (const name of root.template.parameters.keys()) this.#declared.add(name)
    const any = unitModelOf(root)
    const problems = root.run.cycles
    if (any.unit.defaulted.length === 0) return { models: [{ any }], problems }
    return { models: [{ any, given: unitModelOf(this.#root(loaded, 'given')) }], problems }
  }

  /** The known values for which no template that was read has a parameter. */
  undeclared(): readonly string[] {
    return [...this.#options.parameters.keys()].filter(name => !this.#declared.has(name))
  }

  #reach(from: Known, reached: Set<string>): void {
    const open = [from]
    for (let template = open.pop(); template; template = open.pop()) {
      if (reached.has(template.file.path)) continue
      reached.add(template.file.path)
      for (const path of this.#nestedBy(template)) open.push(this.#templates.get(path)!)
    }
  }

  /** The other templates that a template nests. */
  #nestedBy(template: Known): ReadonlySet<string> {
    const paths = [...template.nestings.keys()].map(id => this.#childOf(template, id)?.file.path)
    return new Set(paths.filter(path => path !== undefined && path !== template.file.path) as string[])
  }

  #childOf(parent: Known, logicalId: string): Known | undefined {
    const nesting = parent.nestings.get(logicalId)
    const child = nesting && this.#templates.get(nesting.path)
    if (!child) return undefined
    return nesting.isLocal || takes(child, parametersFor(parent.node, logicalId)) ? child : undefined
  }

  /** The root stack of a template. One that was added is kept: others may import from it. */
  #root(loaded: Loaded, pass: Pass): Evaluator {
    const make = () => this.#rootOf(loaded, pass, this.#surroundings())
    if (!this.#templates.has(loaded.file.path)) return make()
    const key = `${pass} ${loaded.file.path}`
    const known = this.#roots.get(key) ?? make()
    this.#roots.set(key, known)
    return known
  }

  #rootOf(loaded: Loaded, pass: Pass, surroundings: Surroundings): Evaluator {
    const { deployment, parameters } = this.#options
    const stack = rootStack(loaded.file.path, name => parameters.get(name))
    return evaluatorOf(loaded, new Run(pass, deployment, surroundings), stack)
  }

  /** What a root and the stacks below it see of the run. Each unit has its own count. */
  #surroundings(): Surroundings {
    let stacks = 0
    return {
      nested: (resource, parent) => {
        const template = this.#templates.get(parent.template.file.path)
        const child = template && this.#childOf(template, resource.logicalId)
        if (!child) return undefined
        stacks += 1
        if (stacks < MOST_STACKS && parent.stack.depth < DEEPEST && !isAround(child, parent)) {
          const isLocal = template.nestings.get(resource.logicalId)?.isLocal ?? false
          const stack = nestedStack(resource, parent, { given: givenBy(resource, parent), isLocal })
          return evaluatorOf(child, parent.run, stack)
        }
        parent.run.leaveOut()
        return undefined
      },
      imported: (name, at, importer) => this.#imported(name, at, importer),
    }
  }

  #imported(name: Text, at: Range, importer: Evaluator): Value | undefined {
    const { pass } = importer.run
    const known = this.#exports.get(pass)
    if (known === 'building') return undefined
    if (known) return known.imported(name, at, importer)
    this.#exports.set(pass, 'building')
    const made = new Exports(this.roots().flatMap(root => stacksUnder(this.#rootIn(root, pass))))
    this.#exports.set(pass, made)
    return made.imported(name, at, importer)
  }

  /** The root stack that stands for a template in a pass: without defaults both passes are one. */
  #rootIn(loaded: Loaded, pass: Pass): Evaluator {
    const root = this.#root(loaded, 'any')
    const isSame = defaultedParameters(root.parameters, root.stack.given).length === 0
    return isSame ? root : this.#root(loaded, pass)
  }
}

const ALONE: Surroundings = { nested: () => undefined, imported: () => undefined }

/** Transforms may ask for parameters and mappings of the template as it is written. */
function evaluatorOf({ node, file, broken, serverless }: Loaded, run: Run, stack: Stack): Evaluator {
  const before = new Evaluator(templateOf(node, file, broken, stack.prefix), run, stack)
  const after = transformed(node, argument => before.value(argument), serverless)
  return after === node ? before : new Evaluator(templateOf(after, file, broken, stack.prefix), run, stack)
}

/** A template that is nested in itself has no end. */
function isAround({ file }: Loaded, stack: Evaluator): boolean {
  for (let one: Evaluator | undefined = stack; one; one = one.stack.parent) {
    if (one.template.file.path === file.path) return true
  }
  return false
}

/** The parent's values for a nested stack's parameters, evaluated in the parent. A function may give any of them. */
function givenBy({ properties }: Resource, parent: Evaluator): Stack['given'] {
  const written = entryOf(properties, 'Parameters')
  const isOpen = written && (callOf(written) || !isPlainMap(written))
  return name => {
    const value = isOpen && callOf(written) ? undefined : entryOf(written, name)
    if (value) return parent.value(value)
    return isOpen ? parent.opaque(`Parameters.${name}`, written.at) : undefined
  }
}

function isPlainMap(node: Node): boolean {
  return node.kind === 'map' && !node.entries.some(entry => entry.key.startsWith('Fn::'))
}

function parametersFor(parent: Node, logicalId: string): readonly string[] {
  const resource = entryOf(entryOf(parent, 'Resources'), logicalId)
  const written = entryOf(entryOf(resource, 'Properties'), 'Parameters')
  return written?.kind === 'map' ? written.entries.map(entry => entry.key) : []
}

/** CloudFormation wants exactly the parameters that a template declares, but for those with a default. */
function takes(child: Loaded, given: readonly string[]): boolean {
  const section = entryOf(child.node, 'Parameters')
  const declared = section?.kind === 'map' ? section.entries : []
  const names = new Set(declared.map(entry => entry.key))
  const isGiven = new Set(given)
  return (
    given.every(name => names.has(name) || name.startsWith('Fn::')) &&
    declared.every(({ key, value }) => isGiven.has(key) || entryOf(value, 'Default') !== undefined)
  )
}
