/**
 * Addresses as a plan writes them, taken apart.
 * https://developer.hashicorp.com/terraform/cli/state/resource-addressing
 */

/** What tells the instances of one block apart; absent where there is only one. */
export type Key = string | number | undefined

/** One module call on the way down, with its instance. */
export interface Step {
  readonly name: string
  readonly key: Key
}

/** The end of an address: `[0]`, `["web"]`, or nothing. */
export function indexOf(key: Key): string {
  return key === undefined ? '' : `[${JSON.stringify(key)}]`
}

/** `module.app["web"].module.role`; empty for the root. */
export function moduleAddress(steps: readonly Step[]): string {
  return steps.map(({ name, key }) => `module.${name}${indexOf(key)}`).join('.')
}

/** What stands in a module, as seen from the root. */
export function within(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`
}

const STEP = /module\.([^.[\]"]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)/y

/** The calls that a module's address names; undefined if it is none. */
export function stepsOf(address: string): readonly Step[] | undefined {
  const steps: Step[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < address.length) {
    const found = STEP.exec(address)
    if (!found) return undefined
    steps.push({ name: found[1]!, key: keyIn(found[2]) })
  }
  return steps
}

function keyIn(written: string | undefined): Key {
  if (written === undefined) return undefined
  if (!written.startsWith('"')) return Number(written)
  // HCL doubles the dollar of a `${` that is none
  const text = written.replaceAll('$${', '${').replaceAll('%%{', '%{')
  try {
    return JSON.parse(text) as string
  } catch {
    return text.slice(1, -1)
  }
}
