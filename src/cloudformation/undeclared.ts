/** References to names that a template does not declare. */
import type { Range } from '../syntax/source.ts'
import { unknown } from '../value/build.ts'
import type { Value } from '../value/value.ts'
import type { Evaluator } from './evaluator.ts'
import type { Template } from './template.ts'

/**
 * A reference whose name nothing in view declares: unknown, and said to be to nothing where all that could declare it
 * is in view. `written`: the name with the attribute that is asked for.
 */
export function undeclared(name: string, written: string, at: Range, evaluator: Evaluator): Value {
  const value = unknown(evaluator.sym(written), at, { nullable: false })
  return mayBeDeclared(name, evaluator.template) ? value : { ...value, undeclared: name }
}

/** An output that the template of a nested stack does not have. A copy of it that is kept elsewhere may have it. */
export function undeclaredOutput(name: string, written: string, at: Range, nested: Evaluator): Value {
  const { template, stack } = nested
  const value = unknown(nested.sym(written), at, { type: 'text' })
  const isMade = [...template.outputs.keys()].some(key => key === name || key.startsWith('Fn::'))
  return isMade || template.gaps.length > 0 || !stack.isLocal ? value : { ...value, undeclared: written }
}

/** Pseudo parameters need no declaration; what is written by macros, modules and loops is out of view. */
function mayBeDeclared(name: string, template: Template): boolean {
  const { gaps, parameters } = template
  if (gaps.length > 0 || name.startsWith('AWS::')) return true
  const isParameterMade = [...parameters.keys()].some(key => key.startsWith('Fn::'))
  return isParameterMade || isGenerated(name, template)
}

/**
 * Modules, also those of Rain, and resources of the Serverless Application Model stand for several resources, whose
 * logical ids begin with their own; SAM's implicit APIs begin with `Serverless`.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/module-ref-resources.html
 */
function isGenerated(name: string, { file, resources }: Template): boolean {
  if (!/AWS::Serverless|::MODULE\b|\bRain::/.test(file.text)) return false
  return name.startsWith('Serverless') || [...resources.keys()].some(id => name.startsWith(id))
}
