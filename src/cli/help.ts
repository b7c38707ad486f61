/** What `--help` prints. */
export const HELP = `Finds EC2 instances that cannot launch with their IAM role, or launch and get no credentials,
in CloudFormation, Terraform and IAM JSON, before they are deployed.

Usage
  iam-ec2-lint [lint] [paths...] [options]
  iam-ec2-lint explain RULE      the page of a rule, or what an error means: explain InstanceProfileNotFound
  iam-ec2-lint rules             the list of rules

Paths are files, folders and globs; without one, the working directory. A walk leaves out what git ignores.
The path - is stdin.

Options
  --format text|concise|json|sarif|github|markdown
                                 how findings are printed (default: text)
  --output [FORMAT=]FILE         also write them to a file, in the format that is said or that its extension tells;
                                 may be given several times
  --level error|warning|note     the lowest level that is shown (default: note)
  --fail-on error|warning|note|never
                                 the lowest level that makes exit code 1 (default: warning)
  --rule RULE=off|note|warning|error
                                 the level of all of a rule's findings; may be given several times
  --only RULE[,RULE...]          run only these rules
  --pedantic                     also show what is only maybe a mistake; it never fails
  --var-file FILE                values of Terraform variables, as for terraform itself
  --parameters FILE              values of CloudFormation parameters, in the shapes that aws cloudformation deploy and
                                 CodePipeline take; for every template that declares them; may be given several times
  --account ID                   where everything is deployed: the account's twelve digits
  --region NAME                  and the region, which also says the partition
  --partition aws|aws-cn|aws-us-gov|aws-eusc|aws-iso|aws-iso-b|aws-iso-e|aws-iso-f
  --stdin-filename NAME          with the path -: lint the text from stdin as if it lay in this file
  --show-files                   say of each file what it is to us, and why; lint nothing
  --allow-empty                  finding nothing to lint is no error
  --quiet                        no summary, no progress
  --color auto|always|never      (default: auto; NO_COLOR and FORCE_COLOR are respected)
  --config FILE                  the configuration, instead of the iam-ec2-lint.yaml or .json that is found upward
  --no-config                    read no configuration
  --show-config                  say which configuration counts, and what it says; lint nothing
  --version, --help

Exit codes
  0  no findings at or above --fail-on
  1  findings
  2  wrong usage, unreadable input, output that cannot be written, nothing to lint, or an internal error;
     findings are printed all the same
`
