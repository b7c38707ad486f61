/**
 * Values of root variables from files: terraform.tfvars, *.auto.tfvars, and files named on the command line.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
import { isUnreadable } from '../syntax/files.ts'
import type { Expression } from '../syntax/hcl/ast.ts'
import type { Loader } from './load.ts'

/** Expressions by the name of the variable. They are constants. */
export type GivenValues = ReadonlyMap<string, Expression>

/** The values in these files, the later ones over the earlier. */
export function valuesIn(paths: readonly string[], loader: Loader): GivenValues {
  const values = new Map<string, Expression>()
  for (const path of paths) {
    const file = loader.files.read(path)
    if (isUnreadable(file)) continue
    for (const { name, value } of loader.parseVariables(file).attributes) values.set(name, value)
  }
  return values
}
