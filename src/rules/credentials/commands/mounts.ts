/** File systems of EFS that are mounted with IAM: https://docs.aws.amazon.com/efs/latest/ug/mounting-IAM-option.html */
import { literalOf, type Step } from '../../../syntax/shell/steps.ts'
import { nameOf, programOf } from '../../../userdata/program.ts'
import { gapped, settingsIn } from '../../../userdata/words.ts'
import type { WrittenFiles } from '../../../userdata/written-files.ts'
import type { Hole } from '../../../value/text.ts'
import { commandLine, type OptionTable } from './options.ts'

/** https://man7.org/linux/man-pages/man8/mount.8.html */
const MOUNT: OptionTable = {
  short: 'LNoOtTU',
  long: new Set(
    '--label --namespace --options --test-opts --types --fstab --uuid --source --target'.split(' '),
  ),
}

/** Does a command mount such a file system, by its own words, or by what was added to /etc/fstab before? */
export function mountsWithIam(step: Step<Hole>, files: WrittenFiles): boolean {
  const [program, ...args] = programOf(step)
  if (nameOf(program) !== 'mount') return false
  const { options, operands } = commandLine(args, MOUNT)
  const valuesOf = (name: RegExp) =>
    options.flatMap(option => (name.test(option.name) && option.value ? gapped(option.value).split(',') : []))
  const types = valuesOf(/^(?:-t|--types)$/)
  const isAll = options.some(({ name }) => name === '-a' || name === '--all')
  if (!isAll && types.includes('efs')) return isWithIam(valuesOf(/^(?:-o|--options)$/))
  if (types.length > 0 && !types.includes('efs')) return false
  const entries = entriesIn(settingsIn(files.sureTextOf('/etc/fstab')))
  if (isAll) return entries.some(({ isAuto }) => isAuto)
  const [place] = operands.map(literalOf)
  return operands.length === 1 && entries.some(one => one.place === place)
}

interface Entry {
  readonly place: string
  /** `mount -a` mounts it. */
  readonly isAuto: boolean
}

const LINE = /^[ \t]*[^\s#]\S*[ \t]+(\S+)[ \t]+efs[ \t]+(\S+)/gm

/** The entries of such file systems: https://man7.org/linux/man-pages/man5/fstab.5.html */
function entriesIn(table: string): readonly Entry[] {
  return [...table.matchAll(LINE)].flatMap(match => {
    const options = match[2]!.split(',')
    return isWithIam(options) ? [{ place: match[1]!, isAuto: !options.includes('noauto') }] : []
  })
}

/** With credentials that nobody names. */
function isWithIam(options: readonly string[]): boolean {
  return options.includes('iam') && !options.some(one => /^(?:awsprofile|awscredsuri)=/.test(one))
}
