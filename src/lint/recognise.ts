/**
 * Which files are ours: by content, after a byte test so cheap that nothing foreign is parsed.
 * Only the reader of a kind decides in the end.
 */
import { isTemplate } from '../cloudformation/index.ts'
import type { PolicyKind } from '../documents/index.ts'
import { mayBeManifest, nodeClassesIn } from '../kubernetes/index.ts'
import { parseJson } from '../syntax/json.ts'
import { type File, type Problem, type Source, sourceOf } from '../syntax/source.ts'
import type { Node, Parsed } from '../syntax/tree.ts'
import { parseYaml } from '../syntax/yaml.ts'

/** What a file is to us, in words for --show-files. */
export interface FileKind {
  readonly path: string
  readonly kind: 'cloudformation' | 'terraform' | 'iam' | 'kubernetes' | 'none'
  readonly why: string
  /** Of a plan: the files in which its findings stand, if they are others. */
  readonly judgedIn?: readonly string[]
}

/** A recognised file that is read on its own, with its tree. */
export interface Recognised {
  readonly file: File
  readonly kind: 'cloudformation' | 'iam' | 'kubernetes'
  readonly why: string
  /** It tells of an account, maybe together with other files. */
  readonly isDump?: true
  /** What the user says that the policy is. */
  readonly said?: PolicyKind
  readonly node: Node
  /** Of a file of manifests: all of its documents. */
  readonly documents?: readonly Node[]
  readonly problems: readonly Problem[]
}

/** Reads all errors of a YAML file that the fast reader rejects; loaded only when one is met. */
export type Rescue = (source: Source, rejected: Parsed) => Promise<Parsed>

export function isTerraformName(path: string): boolean {
  return /\.(tf|tofu|tf\.json|tofu\.json)$/.test(path)
}

/** The file with its tree, or why it is none of ours. */
export async function recognise(file: File, rescue: Rescue, said?: PolicyKind): Promise<Recognised | string> {
  if (said) return saidToBe(said, file)
  if (!isSuspect(file)) return 'no CloudFormation resources, no IAM policy and no node class in it'
  const { documents, problems } = await parsed(file, rescue)
  const [nodeClass] = nodeClassesIn(documents)
  if (problems.length > 0 && isForeignTemplate(file, nodeClass))
    return 'a source of another templating language'
  for (const node of documents) {
    const base = { file, node, problems }
    if (isTemplate(node)) return { ...base, kind: 'cloudformation', why: 'a template with Resources' }
  }
  if (nodeClass) {
    const why = 'a manifest with a node class'
    return { file, node: nodeClass, documents, problems, kind: 'kubernetes', why }
  }
  const node = documents[0]
  if (node && isJson(file)) {
    const { classify } = await import('../documents/index.ts')
    const { kind, why } = classify(node, file)
    const isDump = kind === 'dump' ? { isDump: true as const } : {}
    if (kind !== 'none') return { file, node, problems, kind: 'iam', why, ...isDump }
    if (problems.length === 0) return why
  }
  return problems.length > 0 ? brokenFile(file, node, problems) : 'no CloudFormation resources in it'
}

/** The user says what the file is. */
function saidToBe(kind: PolicyKind, file: File): Recognised | string {
  if (kind === 'none') return 'the configuration says that it is none of ours'
  const { documents, problems } = parseJson(sourceOf(file))
  const [node] = documents
  if (!node) return brokenFile(file, node, problems)
  return {
    file,
    node,
    problems,
    kind: 'iam',
    why: `the configuration says that it is of kind ${kind}`,
    said: kind,
  }
}

/** May the text be a template? */
export function mayBeTemplate(text: string): boolean {
  return text.includes('Resources') && text.includes('::')
}

/** May the text be a dump of an account, or a part of one? */
export function mayBeDump(text: string): boolean {
  return (
    /"(?:(?:Role|InstanceProfile|Instance)Id|(?:Role|User|Group)DetailList)\\?"/.test(text) &&
    !mayBeTemplate(text)
  )
}

/** Does the text hold the words that a file of ours must hold? */
function isSuspect(file: File): boolean {
  if (mayBeTemplate(file.text) || mayBeManifest(file.text)) return true
  return isJson(file) && DOCUMENT_WORDS.some(word => file.text.includes(word))
}

/** One of these stands in every policy and in every dump of an account; before the quote a string may escape it. */
const DOCUMENT_WORDS = ['Statement', '"Effect"', 'Reservations"', 'InstanceProfile', 'DetailList"']

async function parsed(file: File, rescue: Rescue): Promise<Parsed> {
  const source = sourceOf(file)
  if (isJson(file)) {
    const parsed = parseJson(source)
    // YAML in flow style may begin like JSON
    if (parsed.problems.length === 0 || file.path.endsWith('.json')) return parsed
  }
  const result = parseYaml(source)
  return result.problems.length > 0 ? rescue(source, result) : result
}

/** Beginning with a map, a list, or a string that holds one, URL-encoded at times. */
function isJson(file: File): boolean {
  return /^\s*(?:[{[]|"\s*(?:[{[]|%7B|%5B))/i.test(file.text)
}

/**
 * Jinja, Go templates, ERB: their marks outside of what CloudFormation itself writes in double braces. A bare `${…}`
 * in the place of a JSON value is a template of Terraform's, judged where a module reads it, and so is `%{…}` in a
 * manifest, and a line that begins with `%{ for …}` or `%{ if …}` in any file.
 */
function isForeignTemplate(file: File, manifest: Node | undefined): boolean {
  if (isJson(file) && /[:[,]\s*\$\{/.test(file.text)) return true
  if (manifest && file.text.includes('%{')) return true
  return /\{%|<%|\{\{(?!resolve:)|^\s*%\{~?\s*(?:for|if)\b/m.test(file.text)
}

/** A file that cannot be parsed is ours if its words alone say so. */
function brokenFile(file: File, node: Node | undefined, problems: readonly Problem[]): Recognised | string {
  const kind = kindByWords(file)
  if (!kind) return 'not readable, and nothing says that it is ours'
  const empty: Node = { kind: 'map', entries: [], at: { file, start: 0, end: 0 } }
  const isDump = kind === 'iam' && hasDumpWords(file.text) ? { isDump: true as const } : {}
  return { file, kind, why: 'cannot be parsed', node: node ?? empty, problems, ...isDump }
}

function kindByWords(file: File): Recognised['kind'] | undefined {
  if (hasTemplateWords(file.text)) return 'cloudformation'
  return isJson(file) && (hasPolicyWords(file.text) || hasDumpWords(file.text)) ? 'iam' : undefined
}

function hasTemplateWords(text: string): boolean {
  return (
    /(^|[^A-Za-z0-9_])Resources["']?\s*:/.test(text) &&
    /["']?Type["']?\s*:\s*["']?[A-Za-z0-9]+::[A-Za-z0-9:]+/.test(text)
  )
}

function hasPolicyWords(text: string): boolean {
  return /"Effect"\s*:\s*"(Allow|Deny)"/.test(text)
}

function hasDumpWords(text: string): boolean {
  return /"(InstanceProfileId|(Role|User|Group)DetailList|Reservations)"\s*:/.test(text)
}
