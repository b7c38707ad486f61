/** What is not known of a deployment, in the words of Terraform: messages that show an ARN show what can be written. */
import { type Deployment, UNKNOWN_DEPLOYMENT } from '../model/aws.ts'
import { remembered } from '../value/remember.ts'
import { isHole, type Sym, type Text } from '../value/text.ts'

const { account: ACCOUNT, region: REGION, partition: PARTITION, urlSuffix: SUFFIX } = UNKNOWN_DEPLOYMENT

const LABELS: ReadonlyMap<string, string> = new Map([
  ...labelled(ACCOUNT, 'data.aws_caller_identity.current.account_id'),
  ...labelled(REGION, 'data.aws_region.current.name'),
  ...labelled(PARTITION, 'data.aws_partition.current.partition'),
  ...labelled(SUFFIX, 'data.aws_partition.current.dns_suffix'),
])

function labelled(text: Text, label: string): (readonly [id: string, label: string])[] {
  return text.filter(isHole).map(({ id }) => [id, label])
}

/** The same deployment; its symbols are the same too, and only called otherwise. */
export const inTerraform = remembered((deployment: Deployment): Deployment => {
  const { partition, account, region, urlSuffix } = deployment
  return {
    partition: called(partition),
    account: called(account),
    region: called(region),
    urlSuffix: called(urlSuffix),
  }
})

function called(text: Text): Text {
  return text.map(piece => (isHole(piece) ? relabelled(piece) : piece))
}

function relabelled<S extends Sym>(sym: S): S {
  const { by } = sym
  const label = LABELS.get(sym.id) ?? sym.label
  return { ...sym, label, ...(by && { by: { ...by, sym: relabelled(by.sym) } }) }
}
