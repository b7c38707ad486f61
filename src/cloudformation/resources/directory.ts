/** Finds the resource of the template that a value means: by reference, else by its written name. */
import type { Target, Value } from '../../value/value.ts'
import type { Evaluator } from '../evaluator.ts'
import { textId } from '../literals.ts'
import { findValue } from '../paths.ts'
import { nameOf } from '../references.ts'
import { elementsOf } from '../structures.ts'
import type { Resource } from '../template.ts'

type Naming = (resource: Resource, evaluator: Evaluator) => Value | undefined

/** The types that others refer to by name. */
const NAMINGS: ReadonlyMap<string, Naming> = new Map<string, Naming>([
  ['AWS::IAM::Role', nameOf],
  ['AWS::IAM::User', nameOf],
  ['AWS::IAM::Group', nameOf],
  ['AWS::EC2::LaunchTemplate', named('LaunchTemplateName')],
  ['AWS::AutoScaling::LaunchConfiguration', named('LaunchConfigurationName')],
])

function named(property: string): Naming {
  return (resource, evaluator) => findValue(resource, property, evaluator)
}

export class Directory {
  readonly #byTarget = new Map<Target, Resource>()
  readonly #byName = new Map<string, Resource>()

  constructor(evaluator: Evaluator) {
    for (const resource of evaluator.template.resources.values()) {
      const naming = NAMINGS.get(resource.type)
      if (!naming) continue
      this.#byTarget.set(resource.target, resource)
      for (const { value } of elementsOf(naming(resource, evaluator))) {
        if (value.kind === 'text') this.#byName.set(nameKey(resource.type, value), resource)
      }
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
