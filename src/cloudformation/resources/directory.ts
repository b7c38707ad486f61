/** Finds the resource that a value means: by reference, else by its written name. */
import type { Target, Value } from '../../value/value.ts'
import type { Evaluator } from '../evaluator.ts'
import { textId } from '../literals.ts'
import { nameOf } from '../references.ts'
import { elementsOf } from '../structures.ts'
import type { Resource } from '../template.ts'

/** The types that policies and permission sets refer to. */
const TYPES: ReadonlySet<string> = new Set([
  'AWS::IAM::Role',
  'AWS::IAM::User',
  'AWS::IAM::Group',
  'AWS::IAM::ManagedPolicy',
])

/** The resources of all templates of one unit. */
export class Directory {
  readonly #byTarget = new Map<Target, Resource>()
  readonly #byName = new Map<string, Resource>()

  constructor(...evaluators: readonly Evaluator[]) {
    for (const evaluator of evaluators) {
      for (const resource of evaluator.template.resources.values()) this.#add(resource, evaluator)
    }
  }

  #add(resource: Resource, evaluator: Evaluator): void {
    if (!TYPES.has(resource.type)) return
    this.#byTarget.set(resource.target, resource)
    for (const { value } of elementsOf(nameOf(resource, evaluator))) {
      if (value.kind === 'text') this.#byName.set(nameKey(resource.type, value), resource)
    }
  }

  /** The resource of this type that a value without choices means. */
  find(type: string, value: Value): Resource | undefined {
    if (value.ref) {
      const resource = this.#byTarget.get(value.ref.to)
      return resource?.type === type ? resource : undefined
    }
    return value.kind === 'text' ? this.#byName.get(nameKey(type, value)) : undefined
  }
}

function nameKey(type: string, { text }: Value & { kind: 'text' }): string {
  return `${type} ${textId(text)}`
}
