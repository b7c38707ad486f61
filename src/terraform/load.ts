/**
 * Reads a folder as a module: which of its files count, and what in them could not be read.
 * https://developer.hashicorp.com/terraform/language/files
 */
import type { Gap } from '../model/types.ts'
import { type Files, isUnreadable } from '../syntax/files.ts'
import type { Body, ParsedHcl } from '../syntax/hcl/ast.ts'
import { bodyOfJson } from '../syntax/hcl/json.ts'
import { parseHcl } from '../syntax/hcl/parse.ts'
import { parseJson } from '../syntax/json.ts'
import { type File, type Problem, type Range, sourceOf } from '../syntax/source.ts'
import { rememberedByName } from '../value/remember.ts'
import { type Installed, installedModules } from './installed.ts'
import { type Module, moduleOf } from './module.ts'
import { mergeOverrides } from './overrides.ts'

/** Reads each module once, however often it is called, and keeps what all of them could not read. */
export class Loader {
  readonly problems: Problem[] = []
  /** Paths of all files read as part of a module. */
  readonly paths = new Set<string>()
  private readonly modules = new Map<string, Module | undefined>()

  constructor(readonly files: Files) {}

  /** The module in a folder; undefined where there is none. */
  module(folder: string): Module | undefined {
    if (!this.modules.has(folder)) this.modules.set(folder, this.read(folder))
    return this.modules.get(folder)
  }

  /** What `terraform init` has downloaded for the root module in a folder. */
  readonly installed = rememberedByName((folder: string): Installed => installedModules(folder, this.files))

  /** One problem per place and message, however often it is met. */
  report(at: Range, message: string): void {
    const isKnown = this.problems.some(
      old => old.at.file === at.file && old.at.start === at.start && old.message === message,
    )
    if (!isKnown) this.problems.push({ at, message })
  }

  private read(folder: string): Module | undefined {
    const names = this.files.list(folder).filter(entry => !entry.isFolder)
    const all = names.map(entry => entry.name)
    const own = all.filter(name => isModuleFile(name) && !isShadowed(name, all))
    const bodies: Body[] = []
    const overrides: Body[] = []
    const gaps: Gap[] = []
    for (const name of own) {
      const body = this.readFile(pathIn(folder, name), gaps)
      if (body) (isOverride(name) ? overrides : bodies).push(body)
    }
    const first = bodies[0] ?? overrides[0]
    if (!first) return undefined
    return moduleOf({
      folder,
      at: { file: first.at.file, start: 0, end: 0 },
      bodies: mergeOverrides(bodies, overrides),
      gaps,
      variableFiles: all
        .filter(isVariableFile)
        .sort(byPrecedence)
        .map(name => pathIn(folder, name)),
    })
  }

  /** The attributes of a variable file. */
  parseVariables(file: File): Body {
    const { body, problems } = parse(file, 'variables')
    for (const problem of problems) this.report(problem.at, problem.message)
    return body
  }

  private readFile(path: string, gaps: Gap[]): Body | undefined {
    const file = this.files.read(path)
    if (isUnreadable(file)) {
      gaps.push({ at: { file: { path, text: '' }, start: 0, end: 0 }, why: `${path} ${file.unreadable}` })
      return undefined
    }
    const { body, problems } = parse(file, 'module')
    if (problems.some(isForeignMark)) {
      gaps.push({ at: body.at, why: `${path} is a source of another templating language` })
      return undefined
    }
    this.paths.add(path)
    this.problems.push(...problems)
    const first = problems[0]
    if (first) gaps.push({ at: first.at, why: `${path} cannot be parsed` })
    return body
  }
}

/** A line of Jinja's, Go's or ERB's, where none of Terraform's may stand: the module is made of this file. */
function isForeignMark({ at: { file, start } }: Problem): boolean {
  const line = file.text.slice(file.text.lastIndexOf('\n', start - 1) + 1, start + 2)
  return /^\s*(?:\{[{%]|<%)/.test(line)
}

/** The tree of a file in native or JSON syntax. */
function parse(file: File, kind: 'module' | 'variables'): ParsedHcl {
  if (!file.path.endsWith('.json')) return parseHcl(sourceOf(file))
  const { documents, problems } = parseJson(sourceOf(file))
  const node = documents[0]
  if (!node) return { body: { at: { file, start: 0, end: 0 }, attributes: [], blocks: [] }, problems }
  const parsed = bodyOfJson(node, kind)
  return { body: parsed.body, problems: [...problems, ...parsed.problems] }
}

/** A file's path in a folder of the project. */
function pathIn(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`
}

const MODULE_FILE = /\.(tf|tofu)(\.json)?$/

function isModuleFile(name: string): boolean {
  return MODULE_FILE.test(name) && !isIgnored(name)
}

/** Hidden files and what editors leave behind. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'))
}

/** OpenTofu takes `main.tofu` in place of `main.tf`. */
function isShadowed(name: string, all: readonly string[]): boolean {
  return /\.tf(\.json)?$/.test(name) && all.includes(name.replace(/\.tf(\.json)?$/, '.tofu$1'))
}

function isOverride(name: string): boolean {
  return /(^|_)override\.(tf|tofu)(\.json)?$/.test(name)
}

function isVariableFile(name: string): boolean {
  return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name)
}

/** Later files win: terraform.tfvars, terraform.tfvars.json, then the automatic ones by name. */
function byPrecedence(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function rank(name: string): number {
  if (name === 'terraform.tfvars') return 0
  return name === 'terraform.tfvars.json' ? 1 : 2
}
