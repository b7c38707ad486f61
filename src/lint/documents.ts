/** Raw IAM JSON of a run: policies one by one, dumps all together. Their frontend is loaded with the first of them. */
import type { Dumps } from '../documents/index.ts'
import type { Deployment } from '../model/aws.ts'
import type { Read } from '../model/build.ts'
import type { Recognised } from './recognise.ts'

const NOTHING: Read = { models: [], problems: [] }

export class DocumentReader {
  readonly #deployment: Deployment
  #dumps: Dumps | undefined

  constructor(deployment: Deployment) {
    this.#deployment = deployment
  }

  /** The policies of a file. A dump is kept for `readDumps`, and nothing is read yet. */
  async read({ file, node, problems, said, isDump }: Recognised): Promise<Read> {
    const { Dumps, readDocument } = await import('../documents/index.ts')
    const broken = problems.length > 0
    if (!isDump) return readDocument({ file, node, broken, ...(said && { kind: said }) }, this.#deployment)
    this.#dumps ??= new Dumps(this.#deployment)
    this.#dumps.add(node, broken)
    return NOTHING
  }

  /** All dumps that were met, by account. */
  readDumps(): Read {
    return this.#dumps?.read() ?? NOTHING
  }
}
