/** Resources of the provider `awscc`, which writes CloudFormation's types in its own spelling. */
import { describe, expect, test } from 'vitest'
import { place, readOne } from './read.ts'
import { show } from './show.ts'

const IDENTITIES = `
  data "aws_iam_policy_document" "inline" {
    statement {
      actions = ["a:b"]
    }
  }
  resource "awscc_iam_role" "r" {
    role_name                   = "app"
    path                        = "/p/"
    assume_role_policy_document = jsonencode({ Statement = [] })
    managed_policy_arns         = [awscc_iam_managed_policy.m.policy_arn]
    permissions_boundary        = "arn:aws:iam::aws:policy/B"
    policies = [{
      policy_name     = "i"
      policy_document = data.aws_iam_policy_document.inline.json
    }]
  }
  resource "awscc_iam_role_policy" "by_ref" {
    role_name       = awscc_iam_role.r.role_name
    policy_name     = "x"
    policy_document = "by reference"
  }
  resource "awscc_iam_managed_policy" "m" {
    managed_policy_name = "m"
    policy_document     = "{}"
    users               = [awscc_iam_user.u.user_name]
  }
  resource "awscc_iam_instance_profile" "p" {
    instance_profile_name = "prof"
    roles                 = [awscc_iam_role.r.id]
  }
  resource "awscc_iam_user" "u" {
    user_name = "u"
    groups    = [awscc_iam_group.g.group_name]
  }
  resource "awscc_iam_group" "g" { group_name = "g" }
`

describe('identities', () => {
  const model = readOne(IDENTITIES)

  test('a role with all its policies', () => {
    const [role] = model.roles
    expect([role!.type, show(role!.name), show(role!.path!), show(role!.trust), role!.closed]).toEqual([
      'awscc_iam_role',
      'app',
      '/p/',
      { Statement: [] },
      false,
    ])
    expect(role!.policies.map(one => [one.how, show(one.policy)])).toEqual([
      ['inline', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: ['a:b'] }] }],
      ['managed', ['arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/m']],
      ['boundary', 'arn:aws:iam::aws:policy/B'],
      ['inline', 'by reference'],
    ])
  })

  test('a profile holds the role by its id; a policy goes to whom it names; users name their groups', () => {
    expect(show(model.profiles[0]!.name)).toBe('prof')
    const { roles } = model.profiles[0]!
    const [held] = roles.kind === 'list' ? roles.items : []
    expect(held!.value.ref).toMatchObject({ to: model.roles[0]!.target, attr: 'name' })
    const user = model.principals.find(one => one.kind === 'user')!
    expect(show(user.groups!)).toEqual(['g'])
    expect(user.policies.map(one => one.policy.ref?.to === model.policies[0]!.target)).toEqual([true])
    expect(show(model.policies[0]!.name!)).toBe('m')
  })

  test('names that nobody wrote are made up', () => {
    const { profiles } = readOne('resource "awscc_iam_instance_profile" "p" { roles = [] }\n')
    expect(show(profiles[0]!.name)).toBe('<awscc_iam_instance_profile.p.instance_profile_name>')
    expect(profiles[0]!.name.ref?.to).toBe(profiles[0]!.target)
  })

  test('existing ones, by their id', () => {
    const { roles } = readOne('data "awscc_iam_role" "r" { id = "there" }\n')
    expect([show(roles[0]!.name), roles[0]!.managed, roles[0]!.trust.kind]).toEqual([
      'there',
      false,
      'unknown',
    ])
  })
})

describe('launches', () => {
  function launch(type: string, content: string) {
    return readOne(`${IDENTITIES}resource "${type}" "x" {\n${content}\n}\n`).launches.at(-1)!
  }

  const PROFILE = 'awscc_iam_instance_profile.p'

  test.each([
    ['awscc_ec2_instance', `iam_instance_profile = ${PROFILE}.id`, 'name', 'name'],
    [
      'awscc_ec2_launch_template',
      `launch_template_data = {\n iam_instance_profile = {\n arn = ${PROFILE}.arn\n }\n}`,
      'arn',
      'arn',
    ],
    [
      'awscc_autoscaling_launch_configuration',
      `iam_instance_profile = ${PROFILE}.instance_profile_name`,
      'either',
      'name',
    ],
    [
      'awscc_ec2_spot_fleet',
      `spot_fleet_request_config_data = {\n launch_specifications = [{\n iam_instance_profile = { arn = ${PROFILE}.arn }\n }]\n}`,
      'arn',
      'arn',
    ],
    [
      'awscc_batch_compute_environment',
      `compute_resources = { instance_role = ${PROFILE}.arn }`,
      'either',
      'arn',
    ],
    [
      'awscc_ecs_capacity_provider',
      `managed_instances_provider = {\n instance_launch_template = { ec_2_instance_profile_arn = ${PROFILE}.arn }\n}`,
      'arn',
      'arn',
    ],
    [
      'awscc_elasticbeanstalk_environment',
      `option_settings = [\n { namespace = "a", option_name = "IamInstanceProfile", value = "no" },\n { namespace = "aws:autoscaling:launchconfiguration", option_name = "IamInstanceProfile", value = ${PROFILE}.id },\n]`,
      'either',
      'name',
    ],
    [
      'awscc_imagebuilder_infrastructure_configuration',
      `instance_profile_name = ${PROFILE}.id`,
      'name',
      'name',
    ],
    ['awscc_pcs_compute_node_group', `iam_instance_profile_arn = ${PROFILE}.arn`, 'arn', 'arn'],
    ['awscc_rds_db_instance', `custom_iam_instance_profile = ${PROFILE}.id`, 'name', 'name'],
    [
      'awscc_workspacesinstances_workspace_instance',
      `managed_instance = {\n iam_instance_profile = { name = ${PROFILE}.id }\n}`,
      'name',
      'name',
    ],
  ])('the slot of %s', (type, content, takes, attr) => {
    const { slots } = launch(type, content)
    expect(slots.map(slot => [slot.takes, slot.value.ref?.to.address, slot.value.ref?.attr])).toEqual([
      [takes, PROFILE, attr],
    ])
    expect(place(slots[0]!.at)).toContain(PROFILE)
  })

  test('a launch template with all that counts, and who is laid over it', () => {
    const { launches } = readOne(`
      resource "awscc_ec2_launch_template" "t" {
        launch_template_name = "t"
        launch_template_data = {
          user_data = base64encode("#!/bin/sh")
          key_name  = "k"
          metadata_options = {
            http_endpoint = "disabled"
            http_tokens   = "required"
          }
          placement = { group_name = "g" }
        }
      }
      resource "awscc_autoscaling_auto_scaling_group" "g" {
        launch_template = {
          launch_template_id = awscc_ec2_launch_template.t.launch_template_id
          version            = awscc_ec2_launch_template.t.latest_version_number
        }
      }
      resource "awscc_eks_nodegroup" "n" {
        launch_template = { name = "t" }
      }`)
    const [template, group, nodes] = launches
    expect([show(template!.userData!), show(template!.asTemplate!.name!)]).toEqual(['#!/bin/sh', 't'])
    expect(show(template!.imds.endpoint!)).toBe('disabled')
    expect([show(template!.uses.keyPair!), show(template!.uses.placementGroup!)]).toEqual(['k', 'g'])
    const items = group!.templates?.kind === 'list' ? group!.templates.items : []
    expect(items.map(item => item.value.ref)).toEqual([{ to: template!.target, attr: 'id' }])
    expect([nodes!.profileBy, show(nodes!.templates!)]).toEqual(['EKS', ['t']])
  })

  test('a service without instances of its own launches nothing; a role of a node group is no profile', () => {
    const { launches } = readOne(`
      resource "awscc_rds_db_instance" "d" { engine = "mysql" }
      resource "awscc_eks_nodegroup" "n" { node_role = "arn:aws:iam::123456789012:role/n" }`)
    expect(launches.map(one => [one.type, one.slots])).toEqual([['awscc_eks_nodegroup', []]])
  })

  test('a capacity provider says whose instances are container hosts', () => {
    const { launches } = readOne(`
      resource "awscc_autoscaling_auto_scaling_group" "hosts" { max_size = "1" }
      resource "awscc_ecs_capacity_provider" "c" {
        auto_scaling_group_provider = {
          auto_scaling_group_arn = awscc_autoscaling_auto_scaling_group.hosts.id
        }
      }`)
    const [group, provider] = launches
    expect([provider!.host!.noun, provider!.host!.group!.ref!.to]).toEqual([
      'an ECS container host',
      group!.target,
    ])
  })
})
