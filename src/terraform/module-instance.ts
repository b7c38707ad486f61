/**
 * A module as one call makes it: its variables have the caller's values. All that it declares is evaluated when it is
 * asked for, and once.
 */
import type { Block, Expression } from '../syntax/hcl/ast.ts'
import type { Range } from '../syntax/source.ts'
import { map, stringValue, unknown, withVia } from '../value/build.ts'
import { alternatives } from '../value/lift.ts'
import type { Sym } from '../value/text.ts'
import type { Entry, Value } from '../value/value.ts'
import { calledModule } from './call.ts'
import { type Expansion, expand, type Make } from './expansion.ts'
import { evaluate } from './expression.ts'
import { callFunction } from './functions/index.ts'
import { addressOf, attributeIn, type Module, type Resource } from './module.ts'
import { NodeEntry } from './node-entry.ts'
import { isPart } from './part.ts'
import { relativePath } from './paths.ts'
import { expandListed } from './plan/expansion.ts'
import { Providers } from './providers.ts'
import { type Reference, written } from './reference.ts'
import { ResourceInstance } from './resource-instance.ts'
import type { Run } from './run.ts'
import type { Scope, Surroundings } from './scope.ts'
import { renderTemplate } from './template-file.ts'
import { type Inputs, variableOf, variableValue } from './variables.ts'

/** Most elements, and pieces of text, that one function takes or makes: what is doubled again and again has no end. */
const FUNCTION_LIMIT = 100_000

/** How many elements or pieces a value has, its members not counted. */
function sizeOf(value: Value): number {
  switch (value.kind) {
    case 'choice':
      return Math.max(...alternatives(value).map(one => sizeOf(one.value)))
    case 'list':
      return value.items.length
    case 'map':
      return value.entries.size
    case 'text':
      return value.text.length
    default:
      return 1
  }
}

/** A child module; not loaded where its source is out of view. */
export interface ChildInstance {
  readonly object: Value
  readonly module?: ModuleInstance
}

interface Placement {
  /** `module.app["web"]`; empty for the root. */
  readonly address: string
  readonly inputs: Inputs
  readonly parent?: ModuleInstance
  /** The block that calls it. */
  readonly block?: Block
  /** Variables whose defaults decided that it exists. */
  readonly rests: ReadonlySet<Sym>
}

export class ModuleInstance implements Surroundings {
  readonly address: string
  readonly parent: ModuleInstance | undefined
  readonly scope: Scope
  private readonly inputs: Inputs
  /** The block that calls it; the root has none. */
  readonly block: Block | undefined
  readonly providers: Providers
  private readonly rests: ReadonlySet<Sym>
  private readonly expansions = new Map<string, Expansion<ResourceInstance>>()
  private readonly children = new Map<string, Expansion<ChildInstance>>()

  constructor(
    readonly run: Run,
    readonly module: Module,
    { address, inputs, parent, block, rests }: Placement,
  ) {
    this.address = address
    this.inputs = inputs
    this.parent = parent
    this.block = block
    this.rests = rests
    this.scope = { inside: this }
    this.providers = new Providers(this, run.deployment)
  }

  /** An address in this module as seen from the root: `module.app.aws_iam_role.web`. */
  addressOf(name: string): string {
    return this.address === '' ? name : `${this.address}.${name}`
  }

  /** The symbol of something in this module. */
  symbol(name: string): Sym {
    const label = this.addressOf(name)
    return { id: `${this.run.folder}#${label}`, label }
  }

  // ── what expressions ask for ──

  enter(): boolean {
    const mayGoOn = this.run.enter()
    if (!mayGoOn && this.run.isSpent)
      this.run.gap(this.module.at, 'evaluating this module takes too many steps')
    return mayGoOn
  }

  leave(): void {
    this.run.leave()
  }

  stamped(compute: () => Value): Value {
    return this.run.stamped(() => {
      this.run.leanOn(this.rests)
      return compute()
    })
  }

  aside(compute: () => Value): Value {
    return this.run.aside(compute)
  }

  leanOn(rests: Iterable<Sym> | undefined): void {
    this.run.leanOn(rests)
  }

  fresh(label: string): Sym {
    return this.run.fresh(label)
  }

  unbound(name: string, at: Range): Value {
    return unknown(this.fresh(name), at)
  }

  call(name: string, args: readonly Value[], at: Range): Value {
    const size = args.reduce((sum, arg) => sum + sizeOf(arg), 0)
    if (size > FUNCTION_LIMIT) return unknown(this.fresh(`${name}() of too much`), at)
    return callFunction(name, args, {
      at,
      folder: this.run.folder,
      files: this.run.loader.files,
      renderTemplate: (template, variables, place) => renderTemplate(template, variables, place, this),
      limit: FUNCTION_LIMIT,
    })
  }

  refer(reference: Reference, at: Range): Value {
    switch (reference.kind) {
      case 'var':
        return withVia(this.variable(reference.name, at), at, written(reference))
      case 'local':
        return withVia(this.local(reference.name, at), at, written(reference))
      case 'module':
        return this.childModule(reference.name, at)
      case 'path':
        return this.path(reference.name, at)
      case 'terraform':
        return unknown(this.rootSymbol(`terraform.${reference.name}`), at, { type: 'text' })
      default:
        return this.resource(written(reference), at)
    }
  }

  /** The value of something in this module, computed once. `part` tells several values of one name apart. */
  node(name: string, at: Range, compute: () => Value, part = ''): Value {
    const { id, label } = this.symbol(name)
    return this.run.node(`${id} ${part}`, label, at, compute)
  }

  /** A reference to nothing, unless what declares it may stand in a file that is not in view. */
  private undeclared(name: string, at: Range): Value {
    const value = unknown(this.symbol(name), at)
    return isPart(this.module) ? value : { ...value, undeclared: this.addressOf(name) }
  }

  /** What is the same in all modules of a unit: `terraform.workspace`. */
  rootSymbol(name: string): Sym {
    return { id: `${this.run.folder}#${name}`, label: name }
  }

  // ── variables, locals, outputs ──

  variable(name: string, at: Range): Value {
    const block = this.module.variables.get(name)
    if (!block) return unknown(this.symbol(`var.${name}`), at)
    return this.node(`var.${name}`, at, () => this.variableValue(name, block))
  }

  /** What the caller writes for a variable. */
  argument(name: string): Expression | undefined {
    return this.block && attributeIn(this.block.body, name)?.value
  }

  private variableValue(name: string, block: Block): Value {
    const variable = variableOf(block, this.symbol(`var.${name}`), this.scope)
    return variableValue(variable, this.inputs, sym => this.readDefault(sym))
  }

  /** The default of a root variable is an assumption; that of a child module's is what the caller wants. */
  private readDefault(sym: Sym): void {
    if (!this.parent) this.leanOn([sym])
  }

  private local(name: string, at: Range): Value {
    const attribute = this.module.locals.get(name)
    if (!attribute) return this.undeclared(`local.${name}`, at)
    return this.node(`local.${name}`, at, () => evaluate(attribute.value, this.scope))
  }

  private output(name: string, block: Block): Value {
    const value = attributeIn(block.body, 'value')
    const at = block.labels[0]?.at ?? block.at
    if (!value) return unknown(this.symbol(`output.${name}`), at)
    return this.node(`output.${name}`, at, () => {
      const result = this.stamped(() => evaluate(value.value, this.scope))
      return withVia(result, at, `output.${name}`)
    })
  }

  /** The module as its caller sees it: its outputs. */
  outputs(): Value {
    const entries = new Map<string, Entry>()
    for (const [name, block] of this.module.outputs) {
      const at = block.labels[0]?.at ?? block.at
      entries.set(name, new NodeEntry(at, () => this.output(name, block)))
    }
    const rest = isPart(this.module)
      ? { id: `${this.run.folder}#${this.address}`, label: this.address }
      : undefined
    return { ...map(entries, this.module.at, rest), outputsOf: this.address }
  }

  private path(name: string, at: Range): Value {
    if (name === 'module') return stringValue(relativePath(this.run.folder, this.module.folder), at)
    if (name === 'root') return stringValue('.', at)
    return unknown(this.rootSymbol(`path.${name}`), at, { type: 'text' })
  }

  // ── child modules ──

  private childModule(name: string, at: Range): Value {
    const block = this.module.calls.get(name)
    if (!block) return this.undeclared(`module.${name}`, at)
    return this.node(`module.${name}`, at, () => {
      if (this.run.hasEnoughModules) return this.unloaded(name, block)
      const module = calledModule(name, block, this)
      const expansion = this.expand(`module.${name}`, block, (index, scope, rests) =>
        this.child(`module.${name}${index}`, block, module, scope, rests),
      )
      this.children.set(name, expansion)
      return expansion.value
    })
  }

  /** Calls of calls of calls, each many times: past the limit one unknown stands for all instances of a call. */
  private unloaded(name: string, block: Block): Value {
    this.run.gap(block.at, `module "${name}" is not read: there are too many modules`, 'module')
    return unknown(this.symbol(`module.${name}`), block.at)
  }

  /** The instances of a module call. */
  childrenOf(name: string): Expansion<ChildInstance>['instances'] {
    this.childModule(name, this.module.at)
    return this.children.get(name)?.instances ?? []
  }

  private child(
    name: string,
    block: Block,
    module: Module | undefined,
    scope: Scope,
    rests: ReadonlySet<Sym>,
  ): ChildInstance {
    this.run.countModule()
    if (!module) return { object: map(new Map(), block.at, { ...this.symbol(name), outOfView: true }) }
    const get = (variable: string) => {
      const argument = attributeIn(block.body, variable)
      return argument && (() => evaluate(argument.value, scope))
    }
    const instance = new ModuleInstance(this.run, module, {
      address: this.addressOf(name),
      inputs: { isFree: false, get },
      parent: this,
      block,
      rests,
    })
    return { object: instance.outputs(), module: instance }
  }

  // ── resources ──

  private resource(address: string, at: Range): Value {
    const resource = this.module.resources.get(address)
    if (!resource) return this.undeclared(address, at)
    return this.node(address, at, () => {
      const expansion = this.expand(
        address,
        resource.block,
        (index, scope, rests) => new ResourceInstance(this, resource, `${address}${index}`, scope, rests),
      )
      this.expansions.set(address, expansion)
      return expansion.value
    })
  }

  /** The instances of a resource or data source. */
  instancesOf(resource: Resource): Expansion<ResourceInstance>['instances'] {
    const address = addressOf(resource)
    this.resource(address, resource.name.at)
    return this.expansions.get(address)?.instances ?? []
  }

  /** The instances of a block. They lean on the defaults that decide how many there are. */
  private expand<Instance extends { readonly object: Value }>(
    name: string,
    block: Block,
    make: (index: string, scope: Scope, rests: ReadonlySet<Sym>) => Instance,
  ): Expansion<Instance> {
    const at = block.labels.at(-1)?.at ?? block.at
    const rests = new Set(this.rests)
    const makeOne: Make<Instance> = (index, scope) => make(index, scope, rests)
    const keys = this.run.facts?.keysOf(this.addressOf(name), block)
    const { result, rests: read } = this.run.watched(() =>
      keys
        ? expandListed(keys, block.body, this.scope, at, makeOne)
        : expand(block.body, this.scope, at, makeOne),
    )
    for (const sym of read) rests.add(sym)
    return result
  }
}
