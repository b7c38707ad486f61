/**
 * IAM's evaluation for plain JSON and plain requests, as AWS's pages say it and as simple as can be: the oracle of
 * the three-valued one. Only what the property tests write.
 */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export interface PlainRequest {
  readonly action: string
  readonly resource: string
  /** Keys in lower case. */
  readonly context: Readonly<Record<string, readonly string[] | undefined>>
}

type Statement = { readonly [key: string]: Json }

export function plainlyAllowed(documents: readonly Json[], request: PlainRequest): boolean {
  const statements = documents.flatMap(document => listed((document as Statement).Statement) as Statement[])
  const applying = statements.filter(statement => applies(statement, request))
  return (
    applying.some(statement => statement.Effect === 'Allow') &&
    !applying.some(statement => statement.Effect === 'Deny')
  )
}

function listed(json: Json | undefined): readonly Json[] {
  if (json === undefined) return []
  return Array.isArray(json) ? json : [json]
}

function glob(pattern: string, string: string): boolean {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*/g, '[^]*')
    .replace(/\?/g, '[^]')
  return new RegExp(`^${source}$`).test(string)
}

function applies(statement: Statement, { action, resource, context }: PlainRequest): boolean {
  const fits = (key: string, test: (written: string) => boolean): boolean => {
    const some = (json: Json | undefined) => listed(json).some(written => test(written as string))
    if (statement[key] !== undefined) return some(statement[key])
    return statement[`Not${key}`] !== undefined && !some(statement[`Not${key}`])
  }
  return (
    fits('Action', written => glob(written.toLowerCase(), action.toLowerCase())) &&
    fits('Resource', written => glob(written, resource)) &&
    conditionHolds((statement.Condition ?? {}) as Record<string, Statement>, context)
  )
}

function conditionHolds(condition: Record<string, Statement>, context: PlainRequest['context']): boolean {
  return Object.entries(condition).every(([operator, tests]) =>
    Object.entries(tests).every(([key, values]) => {
      return testHolds(operator, listed(values) as string[], context[key.toLowerCase()])
    }),
  )
}

function testHolds(
  operator: string,
  written: readonly string[],
  given: readonly string[] | undefined,
): boolean {
  if (operator === 'Null') return written.includes(String(given === undefined))
  const [set, name] = operator.includes(':') ? operator.split(':') : [undefined, operator]
  const base = name!.replace('IfExists', '')
  const matches = (value: string) => written.some(own => compare(base.replace('Not', ''), own, value))
  const holds = (value: string) => matches(value) !== base.includes('Not')
  if (given === undefined) {
    if (set) return set === 'ForAllValues'
    return name!.endsWith('IfExists') || base.includes('Not')
  }
  return set === 'ForAllValues' ? given.every(holds) : given.some(holds)
}

function compare(base: string, written: string, given: string): boolean {
  if (base === 'StringLike') return glob(written, given)
  if (base === 'StringEqualsIgnoreCase') return written.toLowerCase() === given.toLowerCase()
  return written === given
}
