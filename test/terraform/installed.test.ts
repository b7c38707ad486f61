/** Modules that `terraform init` has downloaded. */
import { expect, test } from 'vitest'
import { read, readOne } from './read.ts'
import { show } from './show.ts'

const ROLE =
  'variable "name" {}\nresource "aws_iam_role" "r" {\n  name = var.name\n  assume_role_policy = "{}"\n}\n'
const CALL = 'module "app" {\n  source = "terraform-aws-modules/app/aws"\n  name = "web"\n}\n'

function manifest(...modules: readonly { Key: string; Dir: string }[]): string {
  return JSON.stringify({ Modules: [{ Key: '', Source: '', Dir: '.' }, ...modules] })
}

test('a remote module is read where modules.json says it lies', () => {
  const { roles, unit } = readOne(CALL, {
    '.terraform/modules/modules.json': manifest({ Key: 'app', Dir: '.terraform/modules/app' }),
    '.terraform/modules/app/main.tf': ROLE,
  })
  expect(roles.map(role => [role.target.address, show(role.name)])).toEqual([
    ['module.app.aws_iam_role.r', 'web'],
  ])
  expect(unit.gaps).toEqual([])
})

test('a module inside a remote module, local or remote, has a key of its own', () => {
  const { roles } = readOne(CALL, {
    '.terraform/modules/modules.json': manifest(
      { Key: 'app', Dir: '.terraform/modules/app' },
      { Key: 'app.deep', Dir: '.terraform/modules/app.deep' },
    ),
    '.terraform/modules/app/main.tf': `variable "name" {}
      module "near" {
        source = "./near"
        name   = "\${var.name}-near"
      }
      module "deep" {
        source = "example.com/deep/aws"
        name   = "\${var.name}-deep"
      }`,
    '.terraform/modules/app/near/main.tf': ROLE,
    '.terraform/modules/app.deep/main.tf': ROLE,
  })
  expect(roles.map(role => show(role.name)).sort()).toEqual(['web-deep', 'web-near'])
})

test('without it, or where it leads out of the project, the module is a gap', () => {
  for (const modules of ['', '{"Modules": {}}', manifest({ Key: 'app', Dir: '../../app' })]) {
    const { unit, roles } = readOne(CALL, { '.terraform/modules/modules.json': modules })
    expect(roles).toEqual([])
    expect(unit.gaps.map(gap => gap.kind)).toEqual(['module'])
  }
})

test('a manifest belongs to the root in whose folder it lies', () => {
  const { units } = read({
    'one/main.tf': CALL,
    'one/.terraform/modules/modules.json': manifest({ Key: 'app', Dir: '.terraform/modules/app' }),
    'one/.terraform/modules/app/main.tf': ROLE,
    'two/main.tf': CALL,
  })
  expect(units.get('one')!.any.roles).toHaveLength(1)
  expect(units.get('two')!.any.roles).toHaveLength(0)
})

test('what init puts below .terraform is never a unit of its own', () => {
  const { units } = read({ 'main.tf': CALL, '.terraform/modules/app/main.tf': ROLE })
  expect([...units.keys()]).toEqual(['.'])
})

test('a module below the folder that was downloaded, as `x//modules/y` says', () => {
  const { roles, unit } = readOne(CALL, {
    '.terraform/modules/modules.json': manifest({ Key: 'app', Dir: '.terraform/modules/app/modules/role' }),
    '.terraform/modules/app/main.tf': 'resource "aws_iam_role" "whole" {}\n',
    '.terraform/modules/app/modules/role/main.tf': `${ROLE}module "up" {\n  source = "../../shared"\n  name = "up"\n}\n`,
    '.terraform/modules/app/shared/main.tf': ROLE,
  })
  expect(roles.map(role => show(role.name))).toEqual(['web', 'up'])
  expect(unit.gaps).toEqual([])
})

test.each(['/etc/modules/app', '\\\\host\\share', 'C:/modules/app', '../../app'])(
  'an installed module is not looked for in %s',
  folder => {
    const { roles, unit } = readOne(CALL, {
      '.terraform/modules/modules.json': manifest({ Key: 'app', Dir: folder }),
      'etc/modules/app/main.tf': ROLE,
      'modules/app/main.tf': ROLE,
    })
    expect(roles).toEqual([])
    expect(unit.gaps.map(gap => gap.kind)).toEqual(['module'])
  },
)
