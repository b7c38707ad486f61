/** Proxies in files that say what variables an agent finds, or whoever logs in. */
import { derive, place } from '../../../syntax/source.ts'
import { hasGap } from '../../../userdata/words.ts'
import type { Text } from '../../../value/text.ts'
import { ANY, type Detour, exceptionsIn, isProxy, type Variables } from './proxies.ts'

interface Reader {
  readonly path: RegExp
  readonly user: string
  readonly isOfGo?: true
  readonly certain?: 'maybe'
}

const READERS: readonly Reader[] = [
  // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/http_proxy_config.html
  { path: /^\/etc\/ecs\/ecs\.config$/, user: 'the ECS agent', isOfGo: true },
  // https://docs.aws.amazon.com/systems-manager/latest/userguide/configure-proxy-ssm-agent.html
  {
    path: /^\/etc\/(?:systemd\/system\/(?:snap\.)?amazon-ssm-agent\b[^/]*\.d\/[^/]+|init\/amazon-ssm-agent\.override)$/,
    user: 'the SSM agent',
    isOfGo: true,
  },
  // nothing in view uses AWS after a login
  {
    path: /^\/etc\/(?:environment|profile|bashrc|bash\.bashrc|profile\.d\/[^/]+\.sh)$/,
    user: 'the AWS CLI',
    certain: 'maybe',
  },
]

/** A proxy that comes between the metadata service and whoever reads one of these files. */
export function proxyInFiles(files: readonly (readonly [path: string, text: Text])[]): Detour | undefined {
  for (const { path, user, isOfGo, certain } of READERS) {
    let variables: Variables = {}
    for (const [own, text] of files) if (path.test(own)) variables = afterFile(variables, text, isOfGo)
    const { proxy, exceptions } = variables
    if (!proxy || exceptions === ANY) continue
    return { at: proxy, user, ...(exceptions !== undefined && { exceptions }), ...(certain && { certain }) }
  }
  return undefined
}

/** Lines that are no comments; then the settings in each, up to a quote or the next of them. */
const LINE = /^(?![ \t]*[#;])[^\n]+/gm
const SETTING = /(?<![\w-])(http|no)_proxy[ \t]*=[ \t]*["']?((?:(?!\s\w+=)[^"'])*)/gi

function afterFile(before: Variables, text: Text, isOfGo = false): Variables {
  const [first] = text.flatMap(({ at }) => at ?? [])
  if (!first) return before
  const source = derive(text, first.file)
  let { proxy, exceptions } = before
  for (const line of source.text.matchAll(LINE)) {
    for (const { 0: written, 1: scheme, 2: rest, index } of line[0].matchAll(SETTING)) {
      const value = rest!.trim()
      const start = line.index + index
      if (scheme!.toLowerCase() === 'no') exceptions = exceptionsIn(hasGap(value) ? undefined : value, isOfGo)
      else if (isProxy(value) && !hasGap(value[0]!)) {
        proxy ??= place(source, start, start + written.trimEnd().length)
      }
    }
  }
  return { proxy, exceptions }
}
