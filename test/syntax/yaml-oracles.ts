/**
 * What the libraries `js-yaml` and `yaml` make of a text: every scalar as text, every map as its list of pairs,
 * so that nothing is resolved and nothing lost, as `written` shows our trees.
 */
import { defineMappingTag, defineScalarTag, defineSequenceTag, FAILSAFE_SCHEMA, loadAll } from 'js-yaml'
import { type Document, isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'

type Pairs = [unknown, unknown][]

/** Only for writing YAML. */
const isNever = () => false

/** js-yaml's maps, as pairs. */
function pairs(tagName: string, matchByTagPrefix: boolean) {
  return defineMappingTag<Pairs, { map: Pairs }>(tagName, {
    matchByTagPrefix,
    identify: isNever,
    create: () => [],
    addPair: (list, key, value) => {
      list.push([key, value])
      return ''
    },
    has: () => false,
    keys: () => [],
    get: () => undefined,
    finalize: map => ({ map }),
  })
}

const ANY_TAG = ['!', 'tag:']
const SCHEMA = FAILSAFE_SCHEMA.withTags(
  pairs('tag:yaml.org,2002:map', false),
  ANY_TAG.flatMap(tag => [
    pairs(tag, true),
    defineScalarTag(tag, { matchByTagPrefix: true, identify: isNever, resolve: text => text }),
    defineSequenceTag<unknown[]>(tag, {
      matchByTagPrefix: true,
      identify: isNever,
      create: () => [],
      addItem: (list, item) => {
        list.push(item)
        return ''
      },
    }),
  ]),
)

/** The documents as js-yaml reads them; undefined where it rejects the text. */
export function byJsYaml(text: string): unknown[] | undefined {
  try {
    return loadAll(text, { schema: SCHEMA, json: true, maxDepth: 1000 })
  } catch {
    return undefined
  }
}

/** The documents as `yaml` reads them; undefined where it finds an error. */
export function byYaml(text: string): unknown[] | undefined {
  const documents = yamlDocuments(text)
  if (documents.some(document => document.errors.length > 0)) return undefined
  return documents.map(document => plain(document.contents, document))
}

function yamlDocuments(text: string): readonly Document[] {
  const options = {
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    logLevel: 'silent',
  } as const
  const documents = parseAllDocuments(text, options)
  return Array.isArray(documents) ? documents : []
}

function plain(node: unknown, document: Document): unknown {
  if (isAlias(node)) return plain(node.resolve(document), document)
  if (isScalar(node)) return node.value === null ? '' : String(node.value)
  if (isSeq(node)) return node.items.map(item => plain(item, document))
  if (isMap(node))
    return { map: node.items.map(pair => [plain(pair.key, document), plain(pair.value, document)]) }
  return ''
}

/** Whether what we read is what an oracle read. A list or map as a key we show as it was written. */
export function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'string') return ours === theirs
  if (Array.isArray(ours)) {
    return (
      Array.isArray(theirs) &&
      ours.length === theirs.length &&
      ours.every((item, at) => isSame(item, theirs[at]))
    )
  }
  const own = (ours as { map: Pairs }).map
  const other = (theirs as { map?: Pairs } | undefined)?.map
  if (!Array.isArray(other) || own.length !== other.length) return false
  return own.every(([key, value], at) => {
    const [otherKey, otherValue] = other[at]!
    return (typeof otherKey !== 'string' || key === otherKey) && isSame(value, otherValue)
  })
}
