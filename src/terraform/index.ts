/**
 * Terraform: folders of `.tf` files to the model. A folder is a module; roots and libraries that nobody calls are
 * units, all other modules are judged where they are called.
 */
import { type Deployment, UNKNOWN_DEPLOYMENT } from '../model/aws.ts'
import type { Read } from '../model/build.ts'
import type { Files } from '../syntax/files.ts'
import type { File } from '../syntax/source.ts'
import { localFolder } from './call.ts'
import { isInstalled } from './installed.ts'
import { Loader } from './load.ts'
import { attributeIn, type Module } from './module.ts'
import { type PlanRead, parsePlan, readPlan } from './plan/read.ts'
import { readUnit } from './unit.ts'
import { valuesIn } from './variable-files.ts'

export { inTerraform } from './deployment.ts'

export interface TerraformOptions {
  /** Variable files named on the command line, as project paths; they count for every root. */
  readonly varFiles?: readonly string[]
  /** Where everything is deployed, as far as the user says it. */
  readonly deployment?: Deployment
  /** Files that may be plans or states. */
  readonly plans?: readonly File[]
}

/**
 * Reads the modules in these folders and all that they call.
 * `files`: the paths of all files that are part of a module. A module beside its plan is judged as it is planned.
 */
export function readTerraform(
  folders: readonly string[],
  files: Files,
  { varFiles = [], deployment = UNKNOWN_DEPLOYMENT, plans = [] }: TerraformOptions = {},
): Read & { readonly files: readonly string[]; readonly plans: readonly PlanRead[] } {
  const loader = new Loader(files)
  const own = folders.filter(folder => !isInstalled(folder))
  const modules = own.map(folder => loader.module(folder)).filter(module => module !== undefined)
  const isJudged = (folder: string) => folders.includes(folder)
  const planned = plans.flatMap(file => {
    const plan = parsePlan(file)
    return plan ? [readPlan(plan, { files, deployment, isJudged })] : []
  })
  const inPlans = new Set(planned.map(one => one.module))
  const alone = unitsAmong(modules).filter(module => !inPlans.has(module.folder))
  const models = alone.map(module => {
    const given = valuesIn([...module.variableFiles, ...varFiles], loader)
    return readUnit({ loader, module, kind: isLibrary(module) ? 'library' : 'root', given, deployment })
  })
  return {
    models: [...models, ...planned.flatMap(one => one.models)],
    problems: [...loader.problems, ...planned.flatMap(one => one.problems)],
    files: [...loader.paths].sort(),
    plans: planned,
  }
}

/** Modules that no other calls. Where modules only call each other, the first of them. */
function unitsAmong(modules: readonly Module[]): readonly Module[] {
  const byFolder = new Map(modules.map(module => [module.folder, module]))
  const called = new Set(modules.flatMap(calledFolders))
  const units = modules.filter(module => !called.has(module.folder))
  const reached = new Set<string>()
  for (const unit of units) reach(unit, byFolder, reached)
  for (const module of modules) {
    if (reached.has(module.folder)) continue
    units.push(module)
    reach(module, byFolder, reached)
  }
  return units
}

function reach(from: Module, byFolder: ReadonlyMap<string, Module>, reached: Set<string>): void {
  const todo = [from]
  for (let module = todo.pop(); module; module = todo.pop()) {
    if (reached.has(module.folder)) continue
    reached.add(module.folder)
    for (const folder of calledFolders(module)) {
      const called = byFolder.get(folder)
      if (called) todo.push(called)
    }
  }
}

function calledFolders(module: Module): readonly string[] {
  return [...module.calls.values()].flatMap(block => {
    const source = attributeIn(block.body, 'source')?.value
    const folder = source && localFolder(source, module.folder)
    return folder === undefined ? [] : [folder]
  })
}

/** Not deployed by itself: it lies under `modules`, or says which providers it needs and configures none. */
function isLibrary(module: Module): boolean {
  const isUnderModules = module.folder.split('/').includes('modules')
  return isUnderModules || (module.hasRequiredProviders && !module.isDeployed)
}
