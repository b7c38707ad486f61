/**
 * Templates of a run. Most are read, modelled and dropped one by one; those that others may need are read first and kept:
 * they nest a template, are nested in one, or export what another imports.
 */
import {
  Library,
  type Loaded,
  mayExport,
  mayImport,
  mayNest,
  readParameters,
} from '../cloudformation/index.ts'
import type { Read } from '../model/build.ts'
import { type Files, isUnreadable } from '../syntax/files.ts'
import type { File, Problem } from '../syntax/source.ts'
import type { Value } from '../value/value.ts'
import type { GivenParameters, ReadOptions } from './read.ts'
import { type FileKind, type Recognised, type Rescue, recognise } from './recognise.ts'

type TemplateOptions = Pick<ReadOptions, 'files' | 'parameterFiles' | 'deployment' | 'rescue'>

export class TemplateReader {
  readonly problems: Problem[] = []
  readonly kinds: FileKind[] = []
  readonly #files: Files
  readonly #rescue: Rescue
  readonly #library: Library
  readonly #parameterProblems: readonly Problem[]
  readonly #seen = new Set<string>()

  constructor({ files, parameterFiles, deployment, rescue }: TemplateOptions) {
    const { values, problems } = parametersIn(parameterFiles, files)
    this.#files = files
    this.#rescue = rescue
    this.#parameterProblems = problems
    this.#library = new Library({ files, deployment, parameters: values })
  }

  /** Reads the templates that are linked with others, and those that they nest, wherever these are. */
  async readLinked(opened: readonly File[]): Promise<readonly Read[]> {
    const imports = opened.some(file => mayImport(file.text))
    const linked = opened.filter(({ text }) => mayNest(text) || (imports && mayExport(text)))
    const open: { readonly file: File; readonly parent?: string }[] = linked.map(file => ({ file }))
    // grows while it is walked
    for (const { file, parent } of open) {
      for (const path of await this.#add(file, parent)) {
        const nested = this.#seen.has(path) ? undefined : this.#files.read(path)
        if (nested && !isUnreadable(nested)) open.push({ file: nested, parent: file.path })
      }
    }
    return this.#library.roots().map(root => this.#library.read(root))
  }

  /** Was the file read because of its links? */
  hasRead(path: string): boolean {
    return this.#library.has(path)
  }

  /** A template without links. */
  async readAlone(recognised: Recognised): Promise<Read> {
    return this.#library.read(await loaded(recognised))
  }

  get parameters(): GivenParameters {
    return { problems: this.#parameterProblems, undeclared: this.#library.undeclared() }
  }

  /** Takes a file in if it is a template; gives the paths of those that it nests. */
  async #add(file: File, parent: string | undefined): Promise<readonly string[]> {
    if (this.#seen.has(file.path)) return []
    this.#seen.add(file.path)
    const result = await recognise(file, this.#rescue)
    if (typeof result === 'string' || result.kind !== 'cloudformation') return []
    this.problems.push(...result.problems)
    const why = parent === undefined ? result.why : `a template that ${parent} nests`
    this.kinds.push({ path: file.path, kind: result.kind, why })
    return this.#library.add(await loaded(result))
  }
}

/** SAM's tables are large, and loaded only where a template speaks of it. */
async function loaded({ node, file, problems }: Recognised): Promise<Loaded> {
  const template = { node, file, broken: problems.length > 0 }
  if (!file.text.includes('AWS::Serverless')) return template
  const { withServerless } = await import('../cloudformation/transforms/sam/index.ts')
  return { ...template, serverless: withServerless }
}

/** The values of all files; of a parameter that several give the last one. */
function parametersIn(paths: readonly string[], files: Files) {
  const values = new Map<string, Value>()
  const problems: Problem[] = []
  for (const path of paths) {
    const file = files.read(path)
    // whoever named the file says why it cannot be opened
    if (isUnreadable(file)) continue
    const given = readParameters(file)
    problems.push(...given.problems)
    for (const [name, value] of given.values) values.set(name, value)
  }
  return { values, problems }
}
