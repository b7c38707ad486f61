/** One instance of a resource or data source, with its arguments evaluated when they are asked for. */
import type { Deployment } from '../model/aws.ts'
import type { Range } from '../syntax/source.ts'
import type { Sym } from '../value/text.ts'
import type { Target, Value } from '../value/value.ts'
import { type Blocks, BodyContent, type Content } from './content.ts'
import type { Resource } from './module.ts'
import type { ModuleInstance } from './module-instance.ts'
import { objectOf } from './objects.ts'
import { deploymentIn } from './plan/account.ts'
import type { Fact } from './plan/facts.ts'
import { contentOf } from './plan/instance.ts'
import type { Names, Scope } from './scope.ts'

export class ResourceInstance implements Content {
  readonly target: Target
  /** What stands for the attributes that nobody wrote. */
  readonly sym: Sym
  /** What a reference to it is: a map of its attributes. */
  readonly object: Value
  private readonly content: Content
  private known: Deployment | undefined
  /** What a plan or a state says of it. */
  private readonly fact: Fact | undefined

  /** `name`: its address in its module. `rests`: the defaults on which its existence leans. */
  constructor(
    readonly module: ModuleInstance,
    readonly resource: Resource,
    private readonly name: string,
    scope: Scope,
    private readonly rests: ReadonlySet<Sym>,
  ) {
    const address = module.addressOf(name)
    this.fact = module.run.facts?.of(address)
    this.target = { address, at: resource.name.at }
    this.sym = { ...module.symbol(name), outOfView: true }
    const written = new BodyContent(resource.block.body, this.withSelf(scope))
    this.content = this.fact ? contentOf(this.fact, written, this) : written
    this.object = objectOf(this)
  }

  /** Postconditions say `self`. */
  private withSelf(scope: Scope): Scope {
    const object = () => this.object
    const self: Names = {
      name: 'self',
      get value() {
        return object()
      },
      outer: scope.names,
    }
    return { ...scope, names: self }
  }

  get type(): string {
    return this.resource.type
  }

  get at(): Range {
    return this.target.at
  }

  /** Where it is deployed, as far as it is known. */
  get deployment(): Deployment {
    this.known ??= this.findDeployment()
    return this.known
  }

  private findDeployment(): Deployment {
    const configured = this.module.providers.of(this.resource)
    return this.fact ? deploymentIn(this.fact, configured) : configured
  }

  get names(): readonly string[] {
    return this.content.names
  }

  nameAt(name: string): Range | undefined {
    return this.content.nameAt(name)
  }

  valueAt(name: string): Range | undefined {
    return this.content.valueAt(name)
  }

  /** What a reference to one of its attributes is, computed once. */
  node(name: string, compute: () => Value): Value {
    const { module } = this
    module.leanOn(this.rests)
    return module.node(`${this.name}.${name}`, this.at, compute)
  }

  attribute(name: string): Value | undefined {
    const nameAt = this.nameAt(name)
    if (!nameAt) return undefined
    const { module } = this
    return module.stamped(() => {
      module.leanOn(this.rests)
      return module.node(`${this.name}.${name}`, nameAt, () => this.content.attribute(name)!, 'written')
    })
  }

  blocks(type: string): Blocks {
    return this.content.blocks(type)
  }
}
