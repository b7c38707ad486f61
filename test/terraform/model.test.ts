/** Resources and data sources as entities of the model. */
import { describe, expect, test } from 'vitest'
import { ACCOUNT, PARTITION, REGION } from '../../src/model/aws.ts'
import type { UnitModel } from '../../src/model/build.ts'
import { isHole } from '../../src/value/text.ts'
import { place, readOne } from './read.ts'
import { show, showCond } from './show.ts'

const TRUST = '"{}"'

function role(name: string, content = ''): string {
  return `resource "aws_iam_role" "${name}" {\n  assume_role_policy = ${TRUST}\n${content}\n}\n`
}

describe('names and ARNs', () => {
  test('written, generated, with a prefix', () => {
    const { roles } = readOne(`
      ${role('written', 'name = "w"')}
      ${role('generated')}
      ${role('prefixed', 'name_prefix = "p-"')}
      ${role('empty', 'name = ""')}
      variable "prefix" { type = bool }
      ${role('either', 'name = var.prefix ? null : "n"\n  name_prefix = var.prefix ? "p-" : null')}`)
    expect(roles.map(one => show(one.name))).toEqual([
      'w',
      '<aws_iam_role.generated.name>',
      'p-${suffix}',
      '<aws_iam_role.empty.name>',
      { if: 'var.prefix is true', then: 'p-${suffix}', else: 'n' },
    ])
    expect(roles.map(one => one.name.ref?.to === one.target)).toEqual([false, true, true, true, false])
    expect(roles[1]!.name).toMatchObject({ sym: { shape: { chars: 'iam-name' } } })
  })

  test('id and name are the name, arn is the ARN, unique_id is neither', () => {
    const context = `
      ${role('r', 'name = "r"\n  path = "/p/"')}
      resource "aws_iam_instance_profile" "p" { name = "p" }
      resource "aws_iam_policy" "q" {
        name   = "q"
        policy = "{}"
      }
      resource "aws_launch_template" "t" { name = "t" }
`
    const slot = (expression: string) => {
      const { launches } = readOne(
        `${context}resource "aws_instance" "i" { iam_instance_profile = ${expression} }\n`,
      )
      const { value } = launches.at(-1)!.slots[0]!
      return [show(value), value.ref?.attr]
    }
    expect(slot('aws_iam_role.r.id')).toEqual(['r', 'name'])
    expect(slot('aws_iam_role.r.name')).toEqual(['r', 'name'])
    expect(slot('aws_iam_role.r.arn')).toEqual([
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/p/r',
      'arn',
    ])
    expect(slot('aws_iam_role.r.unique_id')).toEqual(['<aws_iam_role.r.unique_id>', 'id'])
    expect(slot('aws_iam_instance_profile.p.id')).toEqual(['p', 'name'])
    expect(slot('aws_iam_instance_profile.p.arn')).toEqual([
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:instance-profile/p',
      'arn',
    ])
    expect(slot('aws_iam_policy.q.id')[1]).toBe('arn')
    expect(slot('aws_launch_template.t.id')).toEqual(['<aws_launch_template.t.id>', 'id'])
    expect(slot('aws_launch_template.t.name')).toEqual(['t', 'name'])
    expect(slot('aws_iam_role.r')[1]).toBe('self')
  })
})

describe('policies of principals', () => {
  test('inline, attached by reference and by name, boundary', () => {
    const { roles, principals } = readOne(`
      ${role(
        'r',
        `
        name                 = "app"
        permissions_boundary = "arn:aws:iam::aws:policy/B"
        managed_policy_arns  = ["arn:aws:iam::aws:policy/M"]
        inline_policy {
          name   = "i"
          policy = "own"
        }`,
      )}
      resource "aws_iam_policy" "p" {
        name   = "p"
        policy = "{}"
      }
      resource "aws_iam_role_policy" "by_ref" {
        role   = aws_iam_role.r.id
        policy = "by reference"
      }
      resource "aws_iam_role_policy" "by_name" {
        role   = "app"
        policy = "by name"
      }
      resource "aws_iam_role_policy" "other" {
        role   = "another"
        policy = "none of ours"
      }
      resource "aws_iam_user_policy" "same_name" {
        user   = "app"
        policy = "of a user"
      }
      resource "aws_iam_role_policy_attachment" "a" {
        role       = aws_iam_role.r.name
        policy_arn = aws_iam_policy.p.arn
      }
      resource "aws_iam_user" "u" { name = "app" }
      resource "aws_iam_policy_attachment" "all" {
        name       = "all"
        roles      = [aws_iam_role.r.name]
        users      = [aws_iam_user.u.name]
        policy_arn = "arn:aws:iam::aws:policy/All"
      }`)
    expect(roles[0]!.policies.map(one => [one.how, show(one.policy)])).toEqual([
      ['inline', 'own'],
      ['managed', ['arn:aws:iam::aws:policy/M']],
      ['boundary', 'arn:aws:iam::aws:policy/B'],
      ['inline', 'by reference'],
      ['managed', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/p'],
      ['managed', 'arn:aws:iam::aws:policy/All'],
      ['inline', 'by name'],
    ])
    expect(roles[0]!.closed).toBe(true)
    expect(principals[0]!.policies.map(one => show(one.policy))).toEqual([
      'arn:aws:iam::aws:policy/All',
      'of a user',
    ])
    expect(principals[0]!.closed).toBe(false)
  })

  test('guards of the attachment and of what it attaches to', () => {
    const { roles } = readOne(`
      variable "attach" { type = bool }
      variable "to_a" { type = bool }
      ${role('a', 'name = "a"')}
      ${role('b', 'name = "b"')}
      resource "aws_iam_role_policy" "p" {
        count  = var.attach ? 1 : 0
        role   = var.to_a ? aws_iam_role.a.name : aws_iam_role.b.name
        policy = "p"
      }`)
    expect(roles.map(one => one.policies.map(policy => showCond(policy.when)))).toEqual([
      ['(var.attach is true and var.to_a is true)'],
      ['(var.attach is true and not (var.to_a is true))'],
    ])
  })

  test('by a name that the principal has only then', () => {
    const { roles } = readOne(`
      variable "on" { type = bool }
      ${role('r', 'name = var.on ? "a" : "b"')}
      resource "aws_iam_role_policy" "p" {
        role   = "a"
        policy = "p"
      }`)
    expect(roles[0]!.policies.map(policy => showCond(policy.when))).toEqual(['var.on is true'])
  })

  test('a role is closed only where Terraform owns both kinds for certain', () => {
    const inline = 'inline_policy {\n policy = "x"\n}'
    const { roles } = readOne(`
      variable "arns" {}
      ${role('both', `managed_policy_arns = []\n${inline}`)}
      ${role('inline', inline)}
      ${role('managed', 'managed_policy_arns = []')}
      ${role('unknown', `managed_policy_arns = var.arns\n${inline}`)}
      ${role('perhaps', 'managed_policy_arns = []\ndynamic "inline_policy" {\n for_each = var.arns\n content {\n policy = "x"\n }\n}')}`)
    expect(roles.map(one => one.closed)).toEqual([true, false, false, false, false])
  })

  test('groups of users, from both sides', () => {
    const { principals } = readOne(`
      resource "aws_iam_user" "u" { name = "u" }
      resource "aws_iam_group" "g" { name = "g" }
      resource "aws_iam_group" "h" { name = "h" }
      resource "aws_iam_user_group_membership" "m" {
        user   = aws_iam_user.u.name
        groups = [aws_iam_group.g.name]
      }
      resource "aws_iam_group_membership" "n" {
        name  = "n"
        users = [aws_iam_user.u.name]
        group = aws_iam_group.h.name
      }
      resource "aws_iam_group_policy" "p" {
        group  = aws_iam_group.g.name
        policy = "of the group"
      }`)
    const [user, group] = principals
    expect([user!.kind, show(user!.groups!)]).toEqual(['user', ['g', 'h']])
    expect(group!.policies.map(one => show(one.policy))).toEqual(['of the group'])
  })
})

describe('instance profiles', () => {
  test('role, legacy roles, none; a guarded role', () => {
    const { profiles } = readOne(`
      variable "on" { type = bool }
      ${role('r', 'name = "r"')}
      resource "aws_iam_instance_profile" "one" { role = aws_iam_role.r.name }
      resource "aws_iam_instance_profile" "old" { roles = ["\${aws_iam_role.r.name}"] }
      resource "aws_iam_instance_profile" "none" { name = "n" }
      resource "aws_iam_instance_profile" "null" { role = var.on ? aws_iam_role.r.name : null }`)
    expect(profiles.map(one => show(one.roles))).toEqual([
      'r',
      ['r'],
      null,
      { if: 'var.on is true', then: 'r', else: null },
    ])
  })
})

describe('data sources', () => {
  test('the account, the region and the partition are those of the whole run', () => {
    const { roles } = readOne(`
      data "aws_caller_identity" "me" {}
      data "aws_region" "here" {}
      data "aws_partition" "p" {}
      data "aws_service_principal" "ec2" { service_name = "ec2" }
      ${role('r', 'name = "${data.aws_caller_identity.me.account_id}/${data.aws_region.here.name}/${data.aws_region.here.region}"')}
      ${role('s', 'name = "${data.aws_partition.p.partition}/${data.aws_partition.p.dns_suffix}/${data.aws_service_principal.ec2.name}"')}`)
    expect(roles.map(one => show(one.name))).toEqual([
      '${data.aws_caller_identity.me.account_id}/${data.aws_region.here.name}/${data.aws_region.here.region}',
      '${data.aws_partition.p.partition}/${data.aws_partition.p.dns_suffix}/ec2.${AWS::URLSuffix}',
    ])
    const holes = roles.flatMap(({ name }) => (name.kind === 'text' ? name.text.filter(isHole) : []))
    const shared = [ACCOUNT, REGION, REGION, PARTITION].map(({ id }) => id)
    expect(holes.map(({ id }) => id)).toEqual([...shared, 'aws:url-suffix', 'aws:url-suffix'])
  })

  test('roles and profiles that exist already', () => {
    const { roles, profiles, launches } = readOne(`
      data "aws_iam_role" "r" { name = "there" }
      data "aws_iam_instance_profile" "p" { name = "held" }
      resource "aws_instance" "i" { iam_instance_profile = data.aws_iam_instance_profile.p.name }
      resource "aws_iam_role_policy" "p" {
        role   = data.aws_iam_role.r.name
        policy = data.aws_iam_role.r.arn
      }`)
    const [one] = roles
    expect([one!.managed, one!.target.address, show(one!.name), one!.trust.kind]).toEqual([
      false,
      'data.aws_iam_role.r',
      'there',
      'unknown',
    ])
    expect(one!.policies.map(policy => show(policy.policy))).toEqual([
      'arn:${AWS::Partition}:iam::${AWS::AccountId}:role${data.aws_iam_role.r.path}there',
    ])
    expect(profiles[0]!.managed).toBe(false)
    expect(launches[0]!.slots[0]!.value.ref!.to).toBe(profiles[0]!.target)
  })
})

describe('launches', () => {
  function launch(text: string): UnitModel['launches'][number] {
    return readOne(text).launches.at(-1)!
  }

  function slots(text: string): unknown {
    const all = readOne(text).launches.flatMap(launch => launch.slots)
    return all.map(slot => [slot.takes, show(slot.value), place(slot.at).replace(/^\S+ /, '')])
  }

  test.each([
    ['aws_instance', 'iam_instance_profile = "p"', [['name', 'p', '"p"']]],
    ['aws_spot_instance_request', 'iam_instance_profile = "p"', [['name', 'p', '"p"']]],
    ['aws_launch_configuration', 'iam_instance_profile = "p"', [['either', 'p', '"p"']]],
    ['aws_launch_template', 'iam_instance_profile {\n name = "p"\n}', [['name', 'p', '"p"']]],
    ['aws_launch_template', 'iam_instance_profile {\n arn = "a"\n}', [['arn', 'a', '"a"']]],
    ['aws_launch_template', 'iam_instance_profile = "p"', [['object', 'p', '"p"']]],
    ['aws_launch_template', 'iam_instance_profile = { name = "p" }', [['name', 'p', '"p"']]],
    ['aws_launch_template', 'iam_instance_profile = [{ arn = "a" }]', [['arn', 'a', '"a"']]],
    ['aws_launch_template', 'dynamic "iam_instance_profile" {\n for_each = []\n content {}\n}', []],
    [
      'aws_spot_fleet_request',
      'launch_specification {\n iam_instance_profile = "a"\n}\nlaunch_specification {\n iam_instance_profile_arn = "b"\n}',
      [
        ['name', 'a', '"a"'],
        ['arn', 'b', '"b"'],
      ],
    ],
    ['aws_emr_cluster', 'ec2_attributes {\n instance_profile = "p"\n}', [['either', 'p', '"p"']]],
    [
      'aws_batch_compute_environment',
      'compute_resources {\n instance_role = "p"\n}',
      [['either', 'p', '"p"']],
    ],
    [
      'aws_ecs_capacity_provider',
      'managed_instances_provider {\n instance_launch_template {\n ec2_instance_profile_arn = "p"\n }\n}',
      [['arn', 'p', '"p"']],
    ],
    ['aws_imagebuilder_infrastructure_configuration', 'instance_profile_name = "p"', [['name', 'p', '"p"']]],
    ['aws_db_instance', 'custom_iam_instance_profile = "p"', [['name', 'p', '"p"']]],
    [
      'aws_elastic_beanstalk_environment',
      ['IamInstanceProfile', 'InstanceType']
        .map(
          name =>
            `setting {\n namespace = "aws:autoscaling:launchconfiguration"\n name = "${name}"\n value = "p"\n}`,
        )
        .join('\n'),
      [['either', 'p', '"p"']],
    ],
    ['aws_opsworks_stack', 'default_instance_profile_arn = "p"', [['arn', 'p', '"p"']]],
    ['aws_opsworks_custom_layer', 'custom_instance_profile_arn = "p"', [['arn', 'p', '"p"']]],
  ])('the slots of %s', (type, content, expected) => {
    expect(slots(`resource "${type}" "x" {\n${content}\n}\n`)).toEqual(expected)
  })

  test('each specification of a fleet, and the fleet where it has more', () => {
    const { launches } = readOne(`
      variable "sizes" { type = list(string) }
      resource "aws_spot_fleet_request" "f" {
        launch_specification {
          key_name  = "k"
          user_data = "id"
        }
        launch_specification { iam_instance_profile = "p" }
        launch_template_config {
          launch_template_specification { id = "lt-1" }
        }
      }
      resource "aws_spot_fleet_request" "open" {
        dynamic "launch_specification" {
          for_each = var.sizes
          content { iam_instance_profile = "q" }
        }
      }`)
    const [first, second, fleet, ...open] = launches
    expect([show(first!.uses.keyPair!), show(first!.userData!), first!.slots]).toEqual(['k', 'id', []])
    expect([second!.userData, second!.uses, second!.slots.length]).toEqual([undefined, {}, 1])
    expect([fleet!.slots, fleet!.templates !== undefined]).toEqual([[], true])
    expect([first!.ordinal, second!.ordinal, fleet!.ordinal]).toEqual([0, 1, undefined])
    expect(open.flatMap(({ slots }) => slots.map(({ value }) => value.kind))).toContain('unknown')
  })

  test('the name beside the ARN of one block', () => {
    const { slots: both } = launch(`
      variable "name" { type = string }
      resource "aws_launch_template" "t" {
        iam_instance_profile {
          arn  = "a"
          name = var.name
        }
      }`)
    expect(both.map(({ takes, other }) => [takes, other && show(other)])).toEqual([
      ['arn', '<var.name>'],
      ['name', 'a'],
    ])
  })

  test('a database instance without the argument launches nothing', () => {
    expect(readOne('resource "aws_db_instance" "d" { engine = "mysql" }\n').launches).toEqual([])
  })

  test.each([
    ['aws_apprunner_service', 'instance_configuration {\n instance_role_arn = "r"\n}'],
    ['aws_gamelift_fleet', 'instance_role_arn = "r"'],
    ['aws_ssm_activation', 'iam_role = "r"'],
    ['aws_eks_cluster', 'compute_config {\n node_role_arn = "r"\n}'],
    ['aws_devicefarm_instance_profile', 'name = "p"'],
    ['aws_dms_replication_instance', 'replication_instance_id = "i"'],
  ])('%s takes no instance profile', (type, content) => {
    expect(readOne(`resource "${type}" "x" {\n${content}\n}\n`).launches).toEqual([])
  })

  test('a node group takes a role, and EKS makes its profile', () => {
    const group = launch('resource "aws_eks_node_group" "n" { node_role_arn = "r" }\n')
    expect([group.slots, group.profileBy]).toEqual([[], 'EKS'])
  })

  test('services that may run without instances of their own launch none then', () => {
    const { launches } = readOne(`
      resource "aws_batch_compute_environment" "fargate" {
        compute_resources {
          type = "FARGATE"
        }
      }
      resource "aws_emr_cluster" "e" { service_role = "r" }`)
    expect(launches).toEqual([])
  })

  test('a capacity provider says whose instances are container hosts', () => {
    const { launches } = readOne(`
      resource "aws_autoscaling_group" "hosts" { max_size = 1 }
      resource "aws_ecs_capacity_provider" "hosts" {
        auto_scaling_group_provider {
          auto_scaling_group_arn = aws_autoscaling_group.hosts.arn
        }
      }`)
    const [group, provider] = launches
    expect(group!.host).toBeUndefined()
    expect(provider!.host!.noun).toBe('an ECS container host')
    expect(provider!.host!.group!.ref!.to).toBe(group!.target)
  })

  test('a block that may be missing guards its argument; one out of view may hold anything', () => {
    const dynamic = (over: string) => `
      variable "profile" { type = string }
      variable "list" { type = list(string) }
      resource "aws_launch_template" "t" {
        dynamic "iam_instance_profile" {
          for_each = ${over}
          content {
            name = iam_instance_profile.value
          }
        }
      }`
    const guarded = launch(dynamic('var.profile == "" ? [] : [var.profile]')).slots
    expect(guarded.map(slot => show(slot.value))).toEqual([
      { if: 'var.profile is ""', then: null, else: '<var.profile>' },
    ])
    const refused = launch(dynamic('range(100000)')).slots
    expect(refused.map(slot => slot.value.kind)).toEqual(['unknown'])
    const nested = launch(`
      variable "a" { type = bool }
      variable "b" { type = bool }
      resource "aws_batch_compute_environment" "c" {
        dynamic "compute_resources" {
          for_each = var.a ? [1] : []
          content {
            dynamic "launch_template" {
              for_each = var.b ? [1] : []
              content {
                launch_template_id = "lt"
              }
            }
          }
        }
      }`).templates
    expect(show(nested!)).toEqual([{ when: '(var.a is true and var.b is true)', value: 'lt' }])
    const open = launch(dynamic('var.list')).slots.map(slot => slot.value)
    expect(open.at(-1)).toMatchObject({ kind: 'unknown', nullable: true })
  })

  test('user data, metadata options, key and placement', () => {
    const template = launch(`
      resource "aws_launch_template" "t" {
        user_data = base64encode("#!/bin/sh")
        key_name  = "k"
        placement {
          group_name = "g"
        }
        metadata_options {
          http_endpoint               = "enabled"
          http_tokens                 = "required"
          http_put_response_hop_limit = 2
        }
      }`)
    expect(show(template.userData!)).toBe('#!/bin/sh')
    expect(Object.values(template.imds).map(value => show(value!))).toEqual(['enabled', 'required', 2])
    expect(Object.values(template.uses).map(value => show(value!))).toEqual(['k', 'g'])
    const instance = launch('resource "aws_instance" "i" { user_data_base64 = "IyEvYmluL3No" }\n')
    expect(show(instance.userData!)).toBe('#!/bin/sh')
    const both = launch(`
      resource "aws_instance" "i" {
        user_data        = null
        user_data_base64 = "IyEvYmluL3No"
      }`)
    expect(show(both.userData!)).toBe('#!/bin/sh')
  })

  test('launch templates and configurations that a group is laid over', () => {
    const { launches } = readOne(`
      resource "aws_launch_template" "t" { name = "t" }
      resource "aws_launch_configuration" "c" { name = "c" }
      resource "aws_autoscaling_group" "by_template" {
        launch_template {
          id = aws_launch_template.t.id
        }
      }
      resource "aws_autoscaling_group" "by_configuration" { launch_configuration = aws_launch_configuration.c.id }
      resource "aws_autoscaling_group" "mixed" {
        mixed_instances_policy {
          launch_template {
            launch_template_specification {
              launch_template_name = aws_launch_template.t.name
            }
            override {
              launch_template_specification {
                launch_template_id = "lt-1"
              }
            }
          }
        }
      }`)
    const templates = launches.slice(2).map(one => {
      const value = one.templates
      if (value?.kind !== 'list') throw new Error('templates are a list')
      return value.items.map(item => item.value.ref?.to.address ?? show(item.value))
    })
    expect(templates).toEqual([
      ['aws_launch_template.t'],
      ['aws_launch_configuration.c'],
      ['aws_launch_template.t', 'lt-1'],
    ])
  })
})

describe('mentions of roles', () => {
  function mentions(text: string, others: Record<string, string> = {}) {
    return readOne(`${role('r', 'name = "r"')}${text}`, others).mentions.map(one => [
      one.how,
      one.value.ref?.to.address,
      place(one.at).replace(/^\S+ /, ''),
    ])
  }

  test('outputs, through locals and modules', () => {
    expect(mentions('output "o" { value = { arn = aws_iam_role.r.arn } }\n')).toEqual([
      ['output', 'aws_iam_role.r', '{ arn = aws_iam_role.r.arn }'],
    ])
    const text = 'locals {\n  a = local.b\n  b = aws_iam_role.r.arn\n}\noutput "o" { value = local.a }\n'
    expect(mentions(text)).toEqual([['output', 'aws_iam_role.r', 'local.a']])
    const child = `${role('c')}output "arn" { value = aws_iam_role.c.arn }\noutput "other" { value = 1 }\n`
    const call = 'module "m" { source = "./m" }\n'
    expect(mentions(call, { 'm/main.tf': child })).toEqual([])
    expect(mentions(`${call}output "o" { value = module.m.arn }\n`, { 'm/main.tf': child })).toEqual([
      ['output', 'module.m.aws_iam_role.c', 'module.m.arn'],
    ])
    expect(mentions(`${call}output "o" { value = module.m.other }\n`, { 'm/main.tf': child })).toEqual([])
  })

  test('arguments of modules and services, but neither of IAM itself nor of an order', () => {
    expect(mentions('module "m" {\n  source = "far/away"\n  role = aws_iam_role.r.name\n}\n')).toEqual([
      ['module', 'aws_iam_role.r', 'aws_iam_role.r.name'],
    ])
    expect(mentions('resource "aws_lambda_function" "f" { role = aws_iam_role.r.arn }\n')).toEqual([
      ['service-role', 'aws_iam_role.r', 'aws_iam_role.r.arn'],
    ])
    expect(
      mentions('resource "aws_x" "y" {\n  a {\n    b {\n      c = [aws_iam_role.r.arn]\n    }\n  }\n}\n'),
    ).toHaveLength(1)
    expect(mentions('resource "aws_x" "y" { depends_on = [aws_iam_role.r] }\n')).toEqual([])
    expect(mentions('resource "aws_iam_instance_profile" "p" { role = aws_iam_role.r.name }\n')).toEqual([])
    expect(
      mentions('resource "aws_iam_role_policy_attachment" "a" { role = aws_iam_role.r.name }\n'),
    ).toEqual([])
  })

  test('inside a called module, through its variables', () => {
    const child = 'variable "arn" {}\nresource "aws_lambda_function" "f" { role = var.arn }\n'
    const call = 'module "m" {\n  source = "./m"\n  arn = aws_iam_role.r.arn\n}\n'
    expect(mentions(call, { 'm/main.tf': child }).map(([how]) => how)).toEqual(['module', 'service-role'])
  })

  test('all instances, each under its guard', () => {
    const text = `
      variable "n" { type = bool }
      resource "aws_iam_role" "c" { count = var.n ? 2 : 0 }
      output "o" { value = aws_iam_role.c[*].arn }`
    expect(readOne(text).mentions.map(one => showCond(one.when))).toEqual(['var.n is true', 'var.n is true'])
  })
})

describe('what every scenario fulfils', () => {
  test('validations and preconditions, under the guard of their module or resource', () => {
    const { unit } = readOne(
      `
      variable "a" {
        type = string
        validation {
          condition = var.a == "x" || var.a == "y"
        }
      }
      variable "on" { type = bool }
      module "m" {
        source = "./m"
        count  = var.on ? 1 : 0
        b      = var.a
      }
      ${role('r', 'lifecycle {\n precondition {\n condition = var.on\n }\n}')}`,
      { 'm/main.tf': 'variable "b" {\n  validation {\n    condition = var.b != "y"\n  }\n}\n' },
    )
    expect(unit.assumes.map(showCond)).toEqual([
      '(var.a is "x" or var.a is "y")',
      '(not (var.on is true) or not (var.a is "y"))',
      'var.on is true',
    ])
  })

  test('what is true anyway, or never, is left out', () => {
    const { unit } = readOne(
      'variable "a" {\n  validation {\n    condition = 1 == 1\n  }\n  validation {\n    condition = false\n  }\n}\n',
    )
    expect(unit.assumes).toEqual([])
  })
})
