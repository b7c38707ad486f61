/** Running and stopped instances, with the profile that they were given and its id. */
import type { Launch, Slot } from '../model/types.ts'
import { entryOf, type Node } from '../syntax/tree.ts'
import { withRef } from '../value/build.ts'
import { valueOfNode } from '../value/decode.ts'
import type { Register } from './dump-register.ts'
import { fieldOf, textIn } from './fields.ts'

/** What `describe-instances` says of an instance counts more than its association with a profile does. */
export function launchesIn(register: Register): Launch[] {
  const byId = new Map<string, Launch>()
  const there = register.of('instance').filter(isThere)
  const associated = register.of('association').filter(isAssociated)
  for (const node of [...there, ...associated]) {
    const id = fieldOf(node, 'InstanceId')
    if (id !== undefined && !byId.has(id)) byId.set(id, launchOf(node, id, register))
  }
  return [...byId.values()]
}

function launchOf(node: Node, id: string, register: Register): Launch {
  const target = { address: id, at: entryOf(node, 'InstanceId')?.at ?? node.at }
  const keyPair = textIn(node, 'KeyName')
  return {
    ...register.entity({ node, target }, 'instance'),
    kind: 'launch',
    noun: 'instance',
    form: 'instance',
    slots: slotsOf(entryOf(node, 'IamInstanceProfile'), register),
    imds: imdsOf(entryOf(node, 'MetadataOptions')),
    uses: keyPair ? { keyPair } : {},
  }
}

/** A terminated instance is listed for an hour. */
function isThere(instance: Node): boolean {
  const state = fieldOf(entryOf(instance, 'State'), 'Name')
  return state !== 'terminated' && state !== 'shutting-down'
}

/** `disassociating` and `disassociated` are over. */
function isAssociated(association: Node): boolean {
  return fieldOf(association, 'State')?.startsWith('disassociat') !== true
}

function slotsOf(profile: Node | undefined, register: Register): Slot[] {
  const arn = textIn(profile, 'Arn')
  if (!profile || !arn) return []
  const id = textIn(profile, 'Id')
  const declared = register.profiles.get(fieldOf(profile, 'Arn') ?? '')
  return [
    {
      at: profile.at,
      takes: 'arn',
      value: declared ? withRef(arn, { to: declared.target, attr: 'arn' }) : arn,
      ...(id && { id }),
    },
  ]
}

function imdsOf(options: Node | undefined): Launch['imds'] {
  const endpoint = textIn(options, 'HttpEndpoint')
  const tokens = textIn(options, 'HttpTokens')
  const limit = entryOf(options, 'HttpPutResponseHopLimit')
  return {
    ...(endpoint && { endpoint }),
    ...(tokens && { tokens }),
    ...(limit && { hopLimit: valueOfNode(limit) }),
  }
}
