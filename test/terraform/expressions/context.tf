variable "env" {
  type    = string
  default = "prod"
}

variable "flag" {
  type    = bool
  default = true
}

variable "none" {
  type    = string
  default = null
}

variable "names" {
  type    = list(string)
  default = ["a", "b", "c"]
}

variable "ports" {
  type    = map(number)
  default = { http = 80, https = 443, "odd key" = 1 }
}

variable "node" {
  type = object({
    name = string
    size = optional(number, 3)
    tag  = optional(string)
    nested = optional(object({
      on   = optional(bool, true)
      list = optional(list(string), ["n"])
    }), {})
  })
  default = { name = "x", extra = "dropped" }
}

variable "text_from_number" {
  type    = string
  default = 12
}

variable "bools_from_text" {
  type    = list(bool)
  default = ["true", "false"]
}

variable "zones" {
  type    = set(string)
  default = ["z2", "z1", "z2"]
}

variable "pair" {
  type    = tuple([string, number])
  default = ["1", "2"]
}

variable "untyped" {
  default = { a = [1, { b = "deep" }] }
}

locals {
  users  = { alice = { roles = ["a", "b"], age = 30 }, bob = { roles = ["c"], age = 25 }, carol = { roles = [], age = 30 } }
  svc    = ["ec2.amazonaws.com", "ecs.amazonaws.com"]
  objs   = [{ id = 1, tags = { k = "v" } }, { id = 2, tags = { k = "w" } }, { id = 3, tags = {} }]
  matrix = [[1, 2], [3, 4]]
  empty  = []
  nobody = {}
  nil    = null
  name   = "app"
  path   = "/svc/"
}

resource "terraform_data" "unk" {
  input = { known = "k" }
}

resource "terraform_data" "counted" {
  count = 2
  input = "c${count.index}"
}

resource "terraform_data" "keyed" {
  for_each = { a = "x", b = "y" }
  input    = "${each.key}=${each.value}"
}

resource "terraform_data" "from_set" {
  for_each = var.zones
  input    = "${each.key}/${each.value}"
}

resource "terraform_data" "chained" {
  for_each = terraform_data.keyed
  input    = "${each.key}:${each.value.input}"
}

resource "terraform_data" "none" {
  count = 0
  input = "never"
}
