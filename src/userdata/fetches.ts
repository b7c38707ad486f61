/**
 * What cfn-init fetches with the credentials of the instance's role. It asks the metadata service for them itself: keys
 * in the environment, or in a file, are of no use to it.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-authentication.html
 */
import type { Range } from '../syntax/source.ts'
import { isAbsent } from '../value/build.ts'
import type { World } from '../value/scenario.ts'
import { isHole, known, type Text } from '../value/text.ts'
import type { Value } from '../value/value.ts'

/** A file or an archive that comes from S3. */
export interface Fetch {
  /** Its entry among the files or sources. */
  readonly at: Range
  readonly kind: 'file' | 'archive'
  readonly isSure: boolean
  readonly isHandled: boolean
}

/** The fetches of one config. `written`: what `AWS::CloudFormation::Authentication` says beside it. */
export function fetchesOf(config: Value, written: Value | undefined, world: World): readonly Fetch[] {
  const ways = new Authentications(written, world)
  if (ways.isNone) return []
  const sources = fetched(world.entry(config, 'sources'), 'archive', world, url => ways.isRoleFor(url))
  const files = fetched(world.entry(config, 'files'), 'file', world, file => isFileByRole(file, ways, world))
  return [...sources, ...files]
}

function fetched(
  map: Value | undefined,
  kind: Fetch['kind'],
  world: World,
  isByRole: (value: Value) => boolean,
): Fetch[] {
  const there = [...world.entries(map).entries.values()].filter(({ when }) => world.holds(when))
  return there
    .filter(({ value }) => isByRole(value))
    .map(({ key }) => ({ at: key, kind, isSure: true, isHandled: false }))
}

/** "The `authentication` property" comes first, then the buckets. With `content` nothing is fetched. */
function isFileByRole(file: Value, ways: Authentications, world: World): boolean {
  const source = entryIn(file, 'source', world)
  if (!source || entryIn(file, 'content', world)) return false
  const name = entryIn(file, 'authentication', world)
  return name ? ways.isRole(name) : ways.isRoleFor(source)
}

function entryIn(map: Value, key: string, world: World): Value | undefined {
  const value = world.entry(map, key)
  return value && !isAbsent(world.get(value)) ? value : undefined
}

class Authentications {
  readonly #byRole = new Map<string, boolean>()
  readonly #buckets = new Map<string, boolean>()
  readonly #letters = new Map<string, string>()

  constructor(
    authentications: Value | undefined,
    private readonly world: World,
  ) {
    for (const [name, { value, when }] of world.entries(authentications).entries) {
      if (world.holds(when)) this.#add(name, value)
    }
  }

  get isNone(): boolean {
    return ![...this.#byRole.values()].includes(true)
  }

  /** Is the authentication of this name one by the role? */
  isRole(name: Value): boolean {
    const text = this.world.text(name)
    return this.#byRole.get((text && known(text)) ?? '') ?? false
  }

  /** Is the bucket of a URL one of those that are read as the role? */
  isRoleFor(url: Value): boolean {
    const text = this.world.text(url)
    const bucket = text && bucketIn(this.#spelled(text))
    return bucket !== undefined && (this.#buckets.get(bucket) ?? false)
  }

  /** Keys come before a role: whoever gives both signs with the keys. */
  #add(name: string, value: Value): void {
    const { world } = this
    const type = world.text(world.entry(value, 'type'))
    if (!type || !/^s3$/i.test(known(type) ?? '')) return
    const hasKeys = entryIn(value, 'accessKeyId', world) ?? entryIn(value, 'secretKey', world)
    const isRole = entryIn(value, 'roleName', world) !== undefined && !hasKeys
    this.#byRole.set(name, isRole)
    for (const bucket of this.#bucketsIn(world.entry(value, 'buckets'))) {
      // of two for one bucket the last one counts, and which that is depends on an order that no template keeps
      this.#buckets.set(bucket, isRole && (this.#buckets.get(bucket) ?? true))
    }
  }

  /** A list, or one name alone. */
  #bucketsIn(buckets: Value | undefined): string[] {
    const { world } = this
    const there = world.elements(buckets).items.filter(({ when }) => world.holds(when))
    const texts = there.map(({ value }) => world.text(value))
    return texts.flatMap(text => (text ? this.#spelled(text) : []))
  }

  /** A text as a string in which each unknown has a letter of its own, so that equal ones are equal. */
  #spelled(text: Text): string {
    return text.map(piece => (isHole(piece) ? this.#letterOf(piece.id) : piece.lit)).join('')
  }

  #letterOf(id: string): string {
    const letter = this.#letters.get(id) ?? String.fromCharCode(FIRST_LETTER + this.#letters.size)
    this.#letters.set(id, letter)
    return letter
  }
}

/** Unicode leaves these letters to whoever wants them. */
const FIRST_LETTER = 0xe000
/** `https://BUCKET.s3.REGION.amazonaws.com/KEY`, `https://s3.amazonaws.com/BUCKET/KEY`; the domain may be unknown. */
const S3_URL =
  /^https?:\/\/(?:([^/\s]{1,300})\.)?s3(?:[-.][^/\s]{0,100})?(?:\.amazonaws\.com|[\ue000-\uf8ff])[^/\s]{0,20}\/([^/\s]{0,300})/i

function bucketIn(url: string): string | undefined {
  const match = S3_URL.exec(url)
  return match?.[1] ?? match?.[2]
}
