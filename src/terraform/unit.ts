/** A root module with its children as one unit of the model. */
import type { Deployment } from '../model/aws.ts'
import type { UnitModel } from '../model/build.ts'
import { rolesMentionedBy } from '../model/node-classes.ts'
import type { Gap, Unit } from '../model/types.ts'
import type { Sym } from '../value/text.ts'
import { assumptionsOf } from './assumes.ts'
import { evaluate } from './expression.ts'
import type { Loader } from './load.ts'
import { mentionsIn } from './mentions.ts'
import { attributeIn, type Module } from './module.ts'
import { ModuleInstance } from './module-instance.ts'
import type { Facts } from './plan/facts.ts'
import { openMentions } from './plan/open-mentions.ts'
import { identitiesOf, isAboutIdentities } from './resources/identities.ts'
import { isLaunch, launchesOf } from './resources/launches.ts'
import { isManifest, nodeClassIn } from './resources/node-classes.ts'
import { recipientsOf } from './resources/recipients.ts'
import { type Pass, Run } from './run.ts'
import { modulesIn, type PlacedResource, resourcesIn } from './tree.ts'
import type { GivenValues } from './variable-files.ts'
import type { Inputs } from './variables.ts'

function isModelled(type: string): boolean {
  return isAboutIdentities(type) || isLaunch(type) || isManifest(type)
}

export interface UnitSource {
  readonly loader: Loader
  readonly module: Module
  readonly kind: 'root' | 'library'
  /** Values from variable files. */
  readonly given: GivenValues
  /** What is known of where it is deployed. */
  readonly deployment: Deployment
  /** What a plan or a state says. Then no variable is free: a plan was made with the values of all. */
  readonly facts?: Facts
  /** Mentions and gaps that no module shows. */
  readonly beside?: Pick<UnitModel, 'mentions'> & { readonly gaps: readonly Gap[] }
}

/** The unit in both passes. A library has only one: whoever will call it decides what its variables are. */
export function readUnit(source: UnitSource): { readonly any: UnitModel; readonly given?: UnitModel } {
  const any = modelOf(source, 'any')
  return any.unit.defaulted.length > 0 ? { any, given: modelOf(source, 'given') } : { any }
}

function modelOf(source: UnitSource, pass: Pass): UnitModel {
  const { loader, module, kind, deployment, facts, beside } = source
  const run = new Run(loader, module.folder, pass, deployment, facts)
  const root = rootOf(source, run)
  const modules = modulesIn(root)
  for (const { module: instance } of modules) for (const { at, why } of instance.module.gaps) run.gap(at, why)
  for (const { at, why } of beside?.gaps ?? []) run.gap(at, why)
  const open = facts && module.isOutline ? openMentions(modules, facts, run) : []
  const resources = resourcesIn(modules, isModelled)
  const unit: Unit = {
    name: module.folder,
    kind,
    at: module.at,
    gaps: run.gaps,
    assumes: assumptionsOf(modules, resources),
    conditions: [],
    defaulted: kind === 'library' || facts ? [] : defaultedIn(root, source.given),
    setByHand: [root.rootSymbol('terraform.workspace')],
    ...(module.isOutline && { isComputed: true }),
  }
  const entities = entitiesOf(resources, unit)
  const ofNodeClasses = rolesMentionedBy(entities.launches)
  return {
    unit,
    ...entities,
    mentions: [...mentionsIn(modules), ...ofNodeClasses, ...open, ...(beside?.mentions ?? [])],
  }
}

function rootOf({ module, given, kind, facts }: UnitSource, run: Run): ModuleInstance {
  const inputs: Inputs = {
    isFree: !facts && (run.pass === 'any' || kind === 'library'),
    get: name => {
      const expression = given.get(name)
      return expression && (() => evaluate(expression, root.scope))
    },
  }
  const root: ModuleInstance = new ModuleInstance(run, module, { address: '', inputs, rests: new Set() })
  return root
}

function defaultedIn(root: ModuleInstance, given: GivenValues): readonly Sym[] {
  return [...root.module.variables].flatMap(([name, block]) => {
    const hasDefault = attributeIn(block.body, 'default') !== undefined && !given.has(name)
    return hasDefault ? [root.symbol(`var.${name}`)] : []
  })
}

function entitiesOf(resources: readonly PlacedResource[], unit: Unit): Omit<UnitModel, 'unit' | 'mentions'> {
  const launches = resources
    .flatMap(placed =>
      isManifest(placed.resource.type) ? nodeClassIn(placed, unit) : launchesOf(placed, unit),
    )
    .filter(launch => launch !== undefined)
  const recipients = resources.flatMap(placed => recipientsOf(placed, unit))
  return { ...identitiesOf(resources, unit), launches, recipients }
}
