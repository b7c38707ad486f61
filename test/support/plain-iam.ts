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

/** `limits`: sets that must allow too, each with its documents. */
export function plainlyAllowed(
  documents: readonly Json[],
  request: PlainRequest,
  limits: readonly (readonly Json[])[] = [],
): boolean {
  return [documents, ...limits].every(set => isAllowedBy(set, request))
}

function isAllowedBy(documents: readonly Json[], request: PlainRequest): boolean {
  const statements = documents.flatMap(document => {
    const { Version, Statement } = document as Statement
    const variables = Version === '2012-10-17'
    return (listed(Statement) as Statement[]).map((one): Statement => ({ ...one, variables }))
  })
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

/** The text with its variables replaced; undefined where one has neither a value nor a default. */
function filled(text: string, context: PlainRequest['context']): string | undefined {
  let isWhole = true
  const result = text.replace(/\$\{([^},]+)(?:, '([^']*)')?\}/g, (_, key: string, otherwise?: string) => {
    const value = context[key.toLowerCase()]?.[0] ?? otherwise
    isWhole &&= value !== undefined
    return value ?? ''
  })
  return isWhole ? result : undefined
}

/** Only what stands after the fifth colon is filled in. */
function filledResource(text: string, context: PlainRequest['context']): string | undefined {
  const head = /^(?:[^:]*:){5}/.exec(text)?.[0] ?? ''
  const tail = filled(text.slice(head.length), context)
  return tail === undefined ? undefined : head + tail
}

function applies(statement: Statement, { action, resource, context }: PlainRequest): boolean {
  const isFilled = statement.variables === true
  const fits = (key: string, test: (written: string) => boolean): boolean => {
    const some = (json: Json | undefined) => listed(json).some(written => test(written as string))
    if (statement[key] !== undefined) return some(statement[key])
    return statement[`Not${key}`] !== undefined && !some(statement[`Not${key}`])
  }
  const isResource = (written: string) => {
    const pattern = isFilled ? filledResource(written, context) : written
    return pattern !== undefined && glob(pattern, resource)
  }
  return (
    fits('Action', written => glob(written.toLowerCase(), action.toLowerCase())) &&
    fits('Resource', isResource) &&
    conditionHolds((statement.Condition ?? {}) as Record<string, Statement>, context, isFilled)
  )
}

function conditionHolds(
  condition: Record<string, Statement>,
  context: PlainRequest['context'],
  isFilled: boolean,
): boolean {
  return Object.entries(condition).every(([operator, tests]) =>
    Object.entries(tests).every(([key, values]) => {
      const written = (listed(values) as string[]).map(value => (isFilled ? filled(value, context) : value))
      const there = written.filter(value => value !== undefined)
      return testHolds(operator, there, context[key.toLowerCase()])
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
  if (base === 'StringEqualsIgnoreCase' || base === 'Bool')
    return written.toLowerCase() === given.toLowerCase()
  if (base === 'ArnLike' || base === 'ArnEquals') return isArnLike(written, given)
  if (base === 'IpAddress') return isInRange(written, given)
  const [, kind, order] = /^(Numeric|Date)(\w+)$/.exec(base) ?? []
  if (!kind || !order) return written === given
  const [limit, value] = [written, given].map(one => (kind === 'Date' ? Date.parse(one) : Number(one)))
  return ORDERS[order]!(value!, limit!)
}

const ORDERS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  Equals: (value, limit) => value === limit,
  LessThan: (value, limit) => value < limit,
  LessThanEquals: (value, limit) => value <= limit,
  GreaterThan: (value, limit) => value > limit,
  GreaterThanEquals: (value, limit) => value >= limit,
}

function isArnLike(written: string, given: string): boolean {
  const [patterns, parts] = [written.split(':'), given.split(':')]
  return patterns.length === parts.length && patterns.every((pattern, i) => glob(pattern, parts[i]!))
}

/** IPv4 alone. */
function isInRange(written: string, given: string): boolean {
  const [range, prefix = '32'] = written.split('/')
  const number = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  const size = 2 ** (32 - Number(prefix))
  return Math.floor(number(range!) / size) === Math.floor(number(given) / size)
}
