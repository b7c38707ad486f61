data "aws_iam_policy_document" "d0" {
}
data "aws_iam_policy_document" "d1" {
  policy_id = "P"
}
data "aws_iam_policy_document" "d2" {
}
data "aws_iam_policy_document" "d3" {
}
data "aws_iam_policy_document" "d4" {
  version                   = "2012-10-17"
  override_policy_documents = ["{\"Statement\":[]}"]
  statement {
    actions = []
    not_principals {
      type        = "*"
      identifiers = []
    }
  }
  statement {
    effect    = "Deny"
    resources = []
    principals {
      type        = "AWS"
      identifiers = ["&{aws:x}", "b", "*"]
    }
    principals {
      type        = "AWS"
      identifiers = []
    }
    principals {
      type        = "AWS"
      identifiers = []
    }
    condition {
      test     = "Bool"
      variable = "aws:y"
      values   = ["c", "1", "&{aws:z}"]
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = []
    }
  }
  statement {
    sid     = "D"
    effect  = "Allow"
    actions = []
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root", "ec2.amazonaws.com"]
    }
  }
}
data "aws_iam_policy_document" "d5" {
  statement {
    sid = "C"
    principals {
      type        = "*"
      identifiers = ["ec2.amazonaws.com"]
    }
    principals {
      type        = "Service"
      identifiers = ["arn:aws:iam::123456789012:root", "*", "b"]
    }
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:y"
      values   = ["c", "&{aws:z}", "1"]
    }
  }
  statement {
    actions       = []
    not_actions   = ["s3:GetObject", "iam:PassRole"]
    resources     = ["*", "arn:aws:iam::123456789012:role/x"]
    not_resources = ["arn:aws:s3:::b/&{aws:username}/*"]
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = []
    }
  }
}
data "aws_iam_policy_document" "d6" {
  policy_id = "P"
  statement {
    sid       = "B"
    resources = ["arn:aws:iam::123456789012:role/x"]
    principals {
      type        = "Service"
      identifiers = ["a", "ec2.amazonaws.com", "*"]
    }
    principals {
      type        = "Federated"
      identifiers = ["ec2.amazonaws.com", "&{aws:x}", "b"]
    }
    principals {
      type        = "Service"
      identifiers = []
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["c", "1"]
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = []
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = []
    }
  }
  statement {
    sid       = "D"
    resources = ["arn:aws:iam::123456789012:role/x", "arn:aws:s3:::c/$"]
    principals {
      type        = "AWS"
      identifiers = []
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = ["true", "c", "&{aws:z}"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:x"
      values   = ["&{aws:z}"]
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = ["1", "&{aws:z}", "c"]
    }
  }
  statement {
    actions   = ["*"]
    resources = ["arn:aws:iam::123456789012:role/x"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com", "b"]
    }
    principals {
      type        = "*"
      identifiers = ["ec2.amazonaws.com", "&{aws:x}", "*"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:x"
      values   = []
    }
    condition {
      test     = "Bool"
      variable = "aws:y"
      values   = []
    }
    condition {
      test     = "ArnLike"
      variable = "aws:x"
      values   = ["true"]
    }
  }
}
data "aws_iam_policy_document" "d7" {
  statement {
    sid       = "C"
    resources = ["*", "arn:aws:s3:::c/$"]
  }
  statement {
    effect      = "Allow"
    actions     = ["iam:PassRole", "ec2:Describe*"]
    not_actions = ["s3:GetObject"]
    resources   = []
    principals {
      type        = "*"
      identifiers = ["a"]
    }
    principals {
      type        = "Federated"
      identifiers = []
    }
    principals {
      type        = "Federated"
      identifiers = ["b", "a", "ec2.amazonaws.com"]
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = ["1"]
    }
    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["1", "c"]
    }
    condition {
      test     = "Bool"
      variable = "aws:y"
      values   = ["1"]
    }
  }
  statement {
    sid         = ""
    effect      = "Allow"
    actions     = []
    not_actions = []
    resources   = ["arn:aws:s3:::b/&{aws:username}/*", "*", "arn:aws:s3:::c/$"]
    not_principals {
      type        = "*"
      identifiers = ["*", "b"]
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["true"]
    }
  }
}
data "aws_iam_policy_document" "d8" {
  policy_id               = ""
  source_policy_documents = [data.aws_iam_policy_document.d2.json]
  statement {
    sid       = "B"
    effect    = "Deny"
    actions   = ["*", "ec2:RunInstances"]
    resources = []
    condition {
      test     = "Bool"
      variable = "aws:y"
      values   = ["1", "&{aws:z}", "true"]
    }
  }
  statement {
    sid     = "D"
    actions = []
    principals {
      type        = "Service"
      identifiers = ["arn:aws:iam::123456789012:root", "a"]
    }
    principals {
      type        = "AWS"
      identifiers = ["&{aws:x}"]
    }
    not_principals {
      type        = "*"
      identifiers = ["&{aws:x}", "ec2.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["true"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = ["true", "c", "1"]
    }
  }
  statement {
    effect    = "Deny"
    resources = ["arn:aws:s3:::b/&{aws:username}/*", "arn:aws:iam::123456789012:role/x", "*"]
    principals {
      type        = "Service"
      identifiers = []
    }
    principals {
      type        = "Federated"
      identifiers = []
    }
    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
    condition {
      test     = "ArnLike"
      variable = "iam:PassedToService"
      values   = []
    }
    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["true", "c", "1"]
    }
  }
}
data "aws_iam_policy_document" "d9" {
  version = "2012-10-17"
}
data "aws_iam_policy_document" "d10" {
  statement {
    sid           = "B"
    actions       = ["ec2:Describe*", "iam:PassRole"]
    resources     = ["arn:aws:iam::123456789012:role/x", "*"]
    not_resources = []
    principals {
      type        = "AWS"
      identifiers = ["&{aws:x}"]
    }
    principals {
      type        = "Federated"
      identifiers = []
    }
    principals {
      type        = "*"
      identifiers = ["*", "b", "arn:aws:iam::123456789012:root"]
    }
    not_principals {
      type        = "Service"
      identifiers = ["a", "&{aws:x}", "arn:aws:iam::123456789012:root"]
    }
  }
  statement {
    sid       = "A"
    effect    = "Deny"
    actions   = ["ec2:Describe*"]
    resources = ["arn:aws:s3:::c/$", "*", "arn:aws:iam::123456789012:role/x"]
    principals {
      type        = "Service"
      identifiers = []
    }
  }
  statement {
    effect    = "Deny"
    actions   = ["iam:PassRole"]
    resources = []
    principals {
      type        = "*"
      identifiers = ["arn:aws:iam::123456789012:root", "b"]
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["&{aws:z}"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["1"]
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = []
    }
  }
}
data "aws_iam_policy_document" "d11" {
  version                   = "2012-10-17"
  override_policy_documents = [data.aws_iam_policy_document.d1.json, ""]
  statement {
    sid       = "A"
    actions   = []
    resources = ["arn:aws:s3:::c/$"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = ["c"]
    }
    condition {
      test     = "Bool"
      variable = "aws:y"
      values   = []
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = []
    }
  }
}
data "aws_iam_policy_document" "d12" {
  statement {
    sid         = "C"
    actions     = ["*", "iam:PassRole"]
    not_actions = []
    resources   = ["arn:aws:iam::123456789012:role/x", "*"]
    principals {
      type        = "*"
      identifiers = ["b", "arn:aws:iam::123456789012:root", "&{aws:x}"]
    }
    principals {
      type        = "*"
      identifiers = ["&{aws:x}"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["&{aws:z}", "true"]
    }
    condition {
      test     = "ArnLike"
      variable = "iam:PassedToService"
      values   = ["c", "true", "1"]
    }
    condition {
      test     = "ArnLike"
      variable = "iam:PassedToService"
      values   = ["1"]
    }
  }
  statement {
    sid         = "A"
    not_actions = []
    resources   = []
    principals {
      type        = "*"
      identifiers = []
    }
    principals {
      type        = "Federated"
      identifiers = []
    }
    principals {
      type        = "*"
      identifiers = []
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = ["true", "c"]
    }
  }
}
data "aws_iam_policy_document" "d13" {
  policy_id               = ""
  source_policy_documents = [data.aws_iam_policy_document.d8.minified_json]
  statement {
    sid = "A"
    principals {
      type        = "AWS"
      identifiers = ["*", "&{aws:x}", "a"]
    }
  }
}
data "aws_iam_policy_document" "d14" {
  override_policy_documents = ["{}"]
  statement {
    sid       = ""
    actions   = []
    resources = ["*"]
  }
  statement {
    sid           = "C"
    effect        = "Deny"
    actions       = ["ec2:Describe*"]
    resources     = ["arn:aws:s3:::c/$"]
    not_resources = ["arn:aws:s3:::c/$"]
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["&{aws:z}", "1", "c"]
    }
  }
  statement {
    resources = []
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["true", "&{aws:z}"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["&{aws:z}", "1", "true"]
    }
  }
}
data "aws_iam_policy_document" "d15" {
  source_policy_documents   = ["{\"Version\":\"2012-10-17\",\"Id\":\"R\",\"Statement\":[{\"Sid\":\"B\",\"Effect\":\"Deny\",\"NotAction\":[\"iam:*\"],\"Resource\":[\"*\"],\"Condition\":{\"StringEquals\":{\"aws:x\":\"1\"}}},{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Resource\":\"*\",\"Principal\":{\"AWS\":[\"x\",\"y\"]}}]}"]
  override_policy_documents = ["{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"C\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":[\"a:c\"],\"NotResource\":\"z\"}]}"]
  statement {
    sid       = "B"
    resources = ["*", "arn:aws:s3:::b/&{aws:username}/*"]
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["true", "c"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:x"
      values   = []
    }
    condition {
      test     = "ArnLike"
      variable = "aws:x"
      values   = []
    }
  }
}
data "aws_iam_policy_document" "d16" {
  source_policy_documents = [data.aws_iam_policy_document.d12.json, ""]
}
data "aws_iam_policy_document" "d17" {
  statement {
    effect  = "Allow"
    actions = []
    principals {
      type        = "Service"
      identifiers = ["a", "&{aws:x}"]
    }
    principals {
      type        = "*"
      identifiers = ["&{aws:x}", "b"]
    }
    principals {
      type        = "AWS"
      identifiers = ["ec2.amazonaws.com", "a"]
    }
  }
  statement {
    sid           = "D"
    actions       = ["*", "ec2:Describe*"]
    not_actions   = []
    not_resources = ["arn:aws:s3:::b/&{aws:username}/*", "*"]
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = []
    }
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = []
    }
  }
  statement {
    sid    = "B"
    effect = "Deny"
  }
}
data "aws_iam_policy_document" "d18" {
  statement {
    effect    = "Deny"
    actions   = ["*", "s3:GetObject"]
    resources = ["arn:aws:iam::123456789012:role/x", "*"]
    condition {
      test     = "ArnLike"
      variable = "iam:PassedToService"
      values   = ["&{aws:z}"]
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["1"]
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["true"]
    }
  }
}
data "aws_iam_policy_document" "d19" {
  policy_id               = "P"
  source_policy_documents = ["", "{\"Statement\":[]}", data.aws_iam_policy_document.d11.minified_json]
}
data "aws_iam_policy_document" "d20" {
}
data "aws_iam_policy_document" "d21" {
  version = "2012-10-17"
}
data "aws_iam_policy_document" "d22" {
  statement {
    sid           = "A"
    actions       = ["s3:GetObject", "*", "ec2:Describe*"]
    resources     = ["arn:aws:iam::123456789012:role/x"]
    not_resources = []
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = ["&{aws:z}", "1", "c"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = ["c", "1", "true"]
    }
  }
}
data "aws_iam_policy_document" "d23" {
}
data "aws_iam_policy_document" "d24" {
  version = "2012-10-17"
}
data "aws_iam_policy_document" "d25" {
  statement {
    principals {
      type        = "Federated"
      identifiers = ["ec2.amazonaws.com"]
    }
    principals {
      type        = "Federated"
      identifiers = []
    }
    principals {
      type        = "AWS"
      identifiers = []
    }
  }
  statement {
    sid           = "B"
    not_actions   = []
    not_resources = []
    condition {
      test     = "Bool"
      variable = "aws:y"
      values   = ["&{aws:z}"]
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["true"]
    }
  }
}
data "aws_iam_policy_document" "d26" {
  statement {
    effect    = "Deny"
    resources = ["arn:aws:s3:::b/&{aws:username}/*"]
  }
  statement {
    not_actions = ["ec2:RunInstances"]
    resources   = ["arn:aws:s3:::c/$", "*", "arn:aws:iam::123456789012:role/x"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
}
data "aws_iam_policy_document" "d27" {
  source_policy_documents = []
  statement {
    sid           = "C"
    actions       = []
    resources     = []
    not_resources = ["arn:aws:iam::123456789012:role/x", "arn:aws:s3:::c/$"]
    principals {
      type        = "Federated"
      identifiers = []
    }
  }
  statement {
    sid     = "A"
    effect  = "Allow"
    actions = ["s3:GetObject"]
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = []
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["&{aws:z}", "c"]
    }
  }
}
data "aws_iam_policy_document" "d28" {
  policy_id = ""
  statement {
    sid = "D"
    principals {
      type        = "Service"
      identifiers = ["arn:aws:iam::123456789012:root", "*", "ec2.amazonaws.com"]
    }
    principals {
      type        = "AWS"
      identifiers = ["ec2.amazonaws.com", "arn:aws:iam::123456789012:root", "a"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = ["&{aws:z}", "true", "c"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["1"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:y"
      values   = ["true", "&{aws:z}", "1"]
    }
  }
  statement {
    principals {
      type        = "*"
      identifiers = ["ec2.amazonaws.com"]
    }
    principals {
      type        = "Federated"
      identifiers = ["*", "arn:aws:iam::123456789012:root", "&{aws:x}"]
    }
  }
  statement {
    effect      = "Allow"
    actions     = ["ec2:Describe*", "s3:GetObject", "*"]
    not_actions = ["ec2:RunInstances", "s3:GetObject"]
    resources   = ["arn:aws:s3:::c/$", "arn:aws:s3:::b/&{aws:username}/*"]
    condition {
      test     = "StringEquals"
      variable = "aws:y"
      values   = ["true", "&{aws:z}"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:y"
      values   = ["true", "c", "1"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = ["true"]
    }
  }
}
data "aws_iam_policy_document" "d29" {
}
data "aws_iam_policy_document" "d30" {
}
data "aws_iam_policy_document" "d31" {
  statement {
    sid       = ""
    effect    = "Deny"
    resources = ["arn:aws:s3:::c/$", "arn:aws:iam::123456789012:role/x", "arn:aws:s3:::b/&{aws:username}/*"]
    principals {
      type        = "*"
      identifiers = []
    }
    not_principals {
      type        = "*"
      identifiers = ["arn:aws:iam::123456789012:root", "b"]
    }
    condition {
      test     = "ArnLike"
      variable = "iam:PassedToService"
      values   = ["c"]
    }
  }
  statement {
    sid     = "C"
    effect  = "Deny"
    actions = ["s3:GetObject"]
    principals {
      type        = "AWS"
      identifiers = ["*", "&{aws:x}"]
    }
    principals {
      type        = "Federated"
      identifiers = ["&{aws:x}", "*", "ec2.amazonaws.com"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = ["c", "true"]
    }
  }
}
data "aws_iam_policy_document" "d32" {
  version                   = "2008-10-17"
  source_policy_documents   = [data.aws_iam_policy_document.d0.minified_json]
  override_policy_documents = ["{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"C\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":[\"a:c\"],\"NotResource\":\"z\"}]}", data.aws_iam_policy_document.d21.minified_json, data.aws_iam_policy_document.d1.minified_json]
  statement {
    sid         = ""
    actions     = ["iam:PassRole", "*"]
    not_actions = ["ec2:Describe*", "*"]
    resources   = ["arn:aws:iam::123456789012:role/x"]
  }
}
data "aws_iam_policy_document" "d33" {
}
data "aws_iam_policy_document" "d34" {
  version                 = "2012-10-17"
  source_policy_documents = [data.aws_iam_policy_document.d25.minified_json, "{\"Statement\":[]}"]
  statement {
    actions     = ["ec2:RunInstances", "ec2:Describe*"]
    not_actions = ["iam:PassRole", "ec2:RunInstances"]
    principals {
      type        = "Service"
      identifiers = ["a", "arn:aws:iam::123456789012:root"]
    }
    principals {
      type        = "Federated"
      identifiers = ["a", "&{aws:x}"]
    }
  }
}
data "aws_iam_policy_document" "d35" {
}
data "aws_iam_policy_document" "d36" {
  override_policy_documents = [data.aws_iam_policy_document.d23.json]
  statement {
    not_actions = ["*"]
    principals {
      type        = "AWS"
      identifiers = []
    }
    principals {
      type        = "Service"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
    principals {
      type        = "Federated"
      identifiers = ["b", "arn:aws:iam::123456789012:root"]
    }
    condition {
      test     = "Bool"
      variable = "iam:PassedToService"
      values   = ["&{aws:z}", "1", "c"]
    }
  }
  statement {
    sid       = "D"
    actions   = ["iam:PassRole", "ec2:RunInstances"]
    resources = ["arn:aws:iam::123456789012:role/x"]
  }
}
data "aws_iam_policy_document" "d37" {
  version                 = "2012-10-17"
  policy_id               = "P"
  source_policy_documents = []
  statement {
    sid       = "B"
    actions   = ["*", "ec2:Describe*"]
    resources = ["arn:aws:s3:::b/&{aws:username}/*", "arn:aws:s3:::c/$", "*"]
    principals {
      type        = "Service"
      identifiers = ["b", "*"]
    }
    not_principals {
      type        = "Federated"
      identifiers = []
    }
  }
}
data "aws_iam_policy_document" "d38" {
  statement {
    sid       = "B"
    resources = []
    condition {
      test     = "ArnLike"
      variable = "aws:y"
      values   = []
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = ["1", "&{aws:z}"]
    }
  }
  statement {
    sid = "A"
    principals {
      type        = "AWS"
      identifiers = ["&{aws:x}"]
    }
    principals {
      type        = "AWS"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
  statement {
    not_actions = []
    principals {
      type        = "Federated"
      identifiers = ["b"]
    }
    not_principals {
      type        = "Federated"
      identifiers = ["&{aws:x}"]
    }
    condition {
      test     = "Bool"
      variable = "aws:x"
      values   = []
    }
  }
}
data "aws_iam_policy_document" "d39" {
}
