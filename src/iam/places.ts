/** Places in policies that stand in no file of the project. */
import type { Range } from '../syntax/source.ts'

/** What begins the name of the file that stands for an AWS-managed policy. */
export const AWS_MANAGED = 'arn:aws:iam::aws:policy/'

/** Does it stand in a file of the project? */
export function isWritten({ file }: Range): boolean {
  return !file.path.startsWith(AWS_MANAGED)
}
