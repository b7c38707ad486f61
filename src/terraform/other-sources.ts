/**
 * Resources and data sources that only pass on what they are given: those of Terraform itself and of the providers
 * `template`, `cloudinit`, `local` and `null`. What others make (`random_*`, `time_*`, `external`) is unknown.
 */
import { absent, map, textValue, unknown } from '../value/build.ts'
import { nth } from '../value/lists.ts'
import type { Value } from '../value/value.ts'
import { attributeOf } from './access.ts'
import { valueOfBlocks } from './content.ts'
import type { Attributes } from './objects.ts'
import type { ResourceInstance } from './resource-instance.ts'

type Source = (instance: ResourceInstance) => Attributes

/** The attributes that such a resource or data source computes; none for others. */
export function passedOn(instance: ResourceInstance): Attributes {
  const { mode, type } = instance.resource
  return SOURCES.get(`${mode} ${type}`)?.(instance) ?? {}
}

/** An attribute that is an argument under another name. */
function same(attribute: string, argument: string): Source {
  return instance => ({ [attribute]: () => written(instance, argument) })
}

function written(instance: ResourceInstance, argument: string): Value {
  return instance.attribute(argument) ?? absent(instance.at)
}

/** https://registry.terraform.io/providers/hashicorp/template/latest/docs/data-sources/file */
function templateFile(instance: ResourceInstance): Attributes {
  const { at, module } = instance
  const variables = () => instance.attribute('vars') ?? valueOfBlock(instance, 'vars')
  return {
    rendered: () => module.call('templatestring', [written(instance, 'template'), variables()], at),
  }
}

/** Until 0.11 a map could be written as a block: `vars { … }`. */
function valueOfBlock(instance: ResourceInstance, type: string): Value {
  const { at } = instance
  const blocks = instance.blocks(type)
  return blocks.items.length > 0 ? nth(valueOfBlocks(blocks, at), 0, at) : map(new Map(), at)
}

/**
 * User data of several parts. Its text is written nowhere; what the parts say is, as the `part` blocks that it stands for.
 * https://registry.terraform.io/providers/hashicorp/cloudinit/latest/docs/data-sources/config
 */
function cloudInit(instance: ResourceInstance): Attributes {
  const { at } = instance
  const rendered = () => {
    const text = attributeOf(unknown(instance.sym, at), 'rendered', at)
    const parts = valueOfBlocks(instance.blocks('part'), at)
    return text.kind === 'unknown' ? { ...textValue([text.sym], at), decoded: parts } : text
  }
  return { rendered }
}

/** https://registry.terraform.io/providers/hashicorp/local/latest/docs/data-sources/file */
function localFile(instance: ResourceInstance): Attributes {
  const { at, module } = instance
  const content = () => module.call('file', [written(instance, 'filename')], at)
  return { content, content_base64: () => module.call('base64encode', [content()], at) }
}

const SOURCES: ReadonlyMap<string, Source> = new Map<string, Source>([
  ['managed terraform_data', same('output', 'input')],
  ['data null_data_source', same('outputs', 'inputs')],
  ['data template_file', templateFile],
  ['data template_cloudinit_config', cloudInit],
  // until 0.7 they were resources; the provider still takes them for such
  ['managed template_file', templateFile],
  ['managed template_cloudinit_config', cloudInit],
  ['data cloudinit_config', cloudInit],
  ['managed cloudinit_config', cloudInit],
  ['data local_file', localFile],
])
