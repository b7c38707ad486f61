/** Several templates in tests, read as a run reads them. */
import { type Reading, type ReadOptions, read } from '../../src/lint/read.ts'
import { UNKNOWN_DEPLOYMENT } from '../../src/model/aws.ts'
import type { UnitModel } from '../../src/model/build.ts'
import { rescueYaml } from '../../src/syntax/yaml-rescue.ts'
import { memoryFiles } from '../support/files.ts'

/** Reads all files of a project. */
export function readRun(
  texts: Readonly<Record<string, string>>,
  options: Partial<ReadOptions> = {},
): Promise<Reading> {
  return read({
    files: memoryFiles(texts),
    candidates: Object.keys(texts).sort(),
    varFiles: [],
    parameterFiles: [],
    deployment: UNKNOWN_DEPLOYMENT,
    rescue: async (source, rejected) => rescueYaml(source, rejected),
    ...options,
  })
}

/** The model of the unit with this root. */
export function unitIn({ models }: Reading, root: string): UnitModel {
  const found = models.find(({ any }) => any.unit.name === root)
  if (!found) throw new Error(`${root} is no unit`)
  return found.any
}

/** The roots of a run's units. */
export function rootsIn({ models }: Reading): readonly string[] {
  return models.map(({ any }) => any.unit.name)
}
