/** Texts that together use all of HCL's grammar. They are seeds of the mutations too, so each is short. */
export const FIXTURES: Readonly<Record<string, string>> = {
  module: `# A small module.
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}

variable "create" {
  type    = bool
  default = true // on
}

variable role_names {
  type = map(object({ path = optional(string, "/"), tags = map(string) }))
  default = {
    web = { tags = {} }
    "job.worker" : { path : "/jobs/", tags : { Team = "data" } },
  }
}

locals {
  prefix = "\${var.project}-\${terraform.workspace}"
  all    = merge(var.role_names, { for name in ["a", "b"] : name => { tags = {} } if name != "b" })
  count  = length(keys(local.all)) * 2 - 1 /* never 0 */
}

resource "aws_iam_role" "this" {
  for_each           = var.create ? local.all : {}
  name               = "\${local.prefix}-\${each.key}"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  lifecycle { create_before_destroy = true }
  dynamic "inline_policy" {
    for_each = each.value.policies
    content {
      name = inline_policy.key
    }
  }
}

resource "aws_instance" "web" {
  iam_instance_profile = one(aws_iam_instance_profile.this[*].name)
  ami                  = data.aws_ami.linux["eu-west-1"].id
  tags                 = { Name = "web" }
  metadata_options {}
}
`,
  operators: `a = 1 + 2 * 3 - 4 / 5 % 6
b = -a.x + !c == d != e
c = a || b && c == d || !(e && f)
d = 1 < 2 && 3 <= 4 || 5 > 6 && 7 >= 8
e = a ? b : c ? d : e
f = (a ? b : c) ? [1, 2] : []
g = -(1 + 2) * -3
h = (
  1 +
  2
)
i = !!a
j = a - -1
`,
  accesses: `a = b.c.d
b = c[0].d["e"][f.g].h
c = d.0.e
d = aws_instance.web.*.private_ip
e = aws_instance.web.*.nic.0.ip[0]
f = aws_instance.web[*].nic[*].ip
g = x[*]
h = f(x).y
i = [1, 2][0]
j = {a = 1}.a
k = "x"[0]
l = x["\${y}-z"].w
m = (x
  .y
  [0])
n = x [ 0 ] . y
o = module.a["k"].out[count.index + 1]
`,
  collections: `a = []
b = [1, "two", true, null, [3], {}]
c = [
  1, # one
  2,
  /* three */ 3,
]
d = {
  a = 1
  "b" = 2,
  (c) = 3
  "\${d}-e" : 4

  # comment
  true = 5
  6 = 7
  null = 8
  a.b = 9
}
e = { a = 1, b : 2 }
f = { a = {
    b = [
      {}
    ]
  }
}
g = [for x in y : x]
h = [for i, x in y : "\${i}" if x != null]
i = { for k, v in m : k => v }
j = { for k, v in m : v.group => k... if v.on }
k = {
  for k in
  m :
  k => upper(k)
}
l = [
  for x in y : {
    a = x
    b = [for z in x : z]
  }
]
`,
  calls: `a = f()
b = f(1)
c = f(1, 2,)
d = f(
  a,
  [b],
)
e = f(a...)
f = f(a, b ...)
g = provider::aws::arn_parse(x).account_id
h = max([for x in y : x]...)
i = jsonencode({ Statement = [{ Effect = "Allow" }] })
`,
  strings: `a = ""
b = "plain"
c = "\\n \\r \\t \\" \\\\ \\u00e9 \\U0001F600"
d = "$\${not} %%{this} $ % $$ %% $x 100% $\${"
e = "\${a}"
f = "x\${a}y\${b}z"
g = "\${a}\${b}"
h = "\${"\${"deep"}"}"
i = "\${f("a}b", { c = "}" })}"
j = "x \${~ a ~} y"
k = "  \${~ a ~}  "
l = "%{ if a }b%{ else }c%{ endif }"
m = "%{ if a ~} b %{~ else ~} c %{~ endif ~} d"
n = "%{ for x in y }<\${x}>%{ endfor }"
o = "%{ for k, v in y ~} \${k}=\${v} %{ endfor ~}"
p = "%{ if a }%{ if b }x%{ endif }%{ for c in d }%{ if c }y%{ endif }%{ endfor }%{ endif }z"
q = "\${
  a
}"
r = "# no // comment /* here */"
s = "\${true}\${1}\${a ? "b" : "c"}"
t = "\${a /* } */ }"
`,
  heredocs: `a = <<EOT
EOT
b = <<EOT
one
  two \${three}
"four" \\n $\${five} %%{six} # seven
EOT
c = <<-EOT
    one
      two

    \${three}
  \t
    four
    EOT
d = <<-EOT
  \${a} b
    c
  EOT
e = <<-EOT
    %{ for x in y ~}
    x \${x}
    %{ endfor ~}
    end
  EOT
f = [<<A
in a list
A
  , 1]
g = f(<<-A
  in a call
  A
)
h = <<EOT
{ "a": "\${f("}", <<IN
inner
IN
)}" }
  EOT  
i = <<_a-b1
EOT
 _a-b1
`,
  blocks: `a {}
b "c" d "e" {
}
f { g = 1 }
h "i$\${j}\\n" {
  k {
    l = 1
  }
  m {}

}
n { # comment
  o = 1
}
p {}`,
  unicode: `é = "ü"
名前 = { ключ = "значение" }
a = 名前.ключ
b = "😀\${é}😀"
d = <<-Ü
  ß
  Ü
`,
  windows:
    'a = 1 # one\r\nb {\r\n  c = "x"\r\n}\r\nd = <<EOT\r\none\r\ntwo\r\nEOT\r\ne = [\r\n  1,\r\n]\r\nf = <<-EOT\r\n    a\r\n  EOT\r\n',
  comments: `# one
// two
/* three */ a = 1 /* four */ # five
/* six
   seven */
b = 1 // eight
#`,
  old: `variable "name" {
  type = "string"
}

resource "aws_instance" "old" {
  count     = "\${var.count}"
  user_data = "\${element(list("a", "b"), count.index)}"
  tags      = "\${merge(map("Name", "x"), var.tags)}"
  subnet_id = "\${aws_subnet.a.*.id[count.index]}"
  depends_on = ["aws_subnet.a"]

  ebs_block_device = [{
    size = "10"
  }]
}
`,
  variables: `project = "x"
roles   = ["a", "b"]
tags = {
  A = 1.5
  B = 1e3
  C = -0.25E-2
  D = 012345678901
}
`,
}
