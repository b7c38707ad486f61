// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_core = require("./core.cjs");
const require_cli = require("./cli.cjs");
// src/cloudformation/transforms/sam/tables.ts
const POLICY_TEMPLATES = {
	AMIDescribePolicy: "ec2:DescribeImages",
	AWSSecretsManagerGetSecretValuePolicy: "secretsmanager:GetSecretValue",
	AWSSecretsManagerRotationPolicy: "secretsmanager:DescribeSecret secretsmanager:GetRandomPassword secretsmanager:GetSecretValue secretsmanager:PutSecretValue secretsmanager:UpdateSecretVersionStage",
	AcmGetCertificatePolicy: "acm:GetCertificate",
	AthenaQueryPolicy: "athena:BatchGetNamedQuery athena:BatchGetQueryExecution athena:CreateNamedQuery athena:DeleteNamedQuery athena:GetCatalogs athena:GetExecutionEngine athena:GetExecutionEngines athena:GetNamedQuery athena:GetNamespace athena:GetNamespaces athena:GetQueryExecution athena:GetQueryResults athena:GetQueryResultsStream athena:GetTable athena:GetTables athena:GetWorkGroup athena:ListNamedQueries athena:ListQueryExecutions athena:ListWorkGroups athena:StartQueryExecution athena:StopQueryExecution",
	CloudFormationDescribeStacksPolicy: "cloudformation:DescribeStacks",
	CloudWatchDashboardPolicy: "cloudwatch:GetDashboard cloudwatch:ListDashboards cloudwatch:ListMetrics cloudwatch:PutDashboard",
	CloudWatchDescribeAlarmHistoryPolicy: "cloudwatch:DescribeAlarmHistory",
	CloudWatchPutMetricPolicy: "cloudwatch:PutMetricData",
	CodeCommitCrudPolicy: "codecommit:BatchDescribeMergeConflicts codecommit:BatchGetCommits codecommit:BatchGetPullRequests codecommit:CancelUploadArchive codecommit:CreateBranch codecommit:CreateCommit codecommit:CreatePullRequest codecommit:CreateUnreferencedMergeCommit codecommit:DeleteBranch codecommit:DeleteCommentContent codecommit:DeleteFile codecommit:DescribeMergeConflicts codecommit:DescribePullRequestEvents codecommit:GetBlob codecommit:GetBranch codecommit:GetComment codecommit:GetCommentsForComparedCommit codecommit:GetCommentsForPullRequest codecommit:GetCommit codecommit:GetCommitHistory codecommit:GetCommitsFromMergeBase codecommit:GetDifferences codecommit:GetFile codecommit:GetFolder codecommit:GetMergeCommit codecommit:GetMergeConflicts codecommit:GetMergeOptions codecommit:GetObjectIdentifier codecommit:GetPullRequest codecommit:GetReferences codecommit:GetRepository codecommit:GetRepositoryTriggers codecommit:GetTree codecommit:GetUploadArchiveStatus codecommit:GitPull codecommit:GitPush codecommit:ListBranches codecommit:ListPullRequests codecommit:ListTagsForResource codecommit:MergeBranchesByFastForward codecommit:MergeBranchesBySquash codecommit:MergeBranchesByThreeWay codecommit:MergePullRequestByFastForward codecommit:MergePullRequestBySquash codecommit:MergePullRequestByThreeWay codecommit:PostCommentForComparedCommit codecommit:PostCommentForPullRequest codecommit:PostCommentReply codecommit:PutFile codecommit:PutRepositoryTriggers codecommit:TagResource codecommit:TestRepositoryTriggers codecommit:UntagResource codecommit:UpdateComment codecommit:UpdateDefaultBranch codecommit:UpdatePullRequestDescription codecommit:UpdatePullRequestStatus codecommit:UpdatePullRequestTitle codecommit:UpdateRepositoryDescription codecommit:UploadArchive",
	CodeCommitReadPolicy: "codecommit:BatchDescribeMergeConflicts codecommit:BatchGetCommits codecommit:BatchGetPullRequests codecommit:DescribeMergeConflicts codecommit:DescribePullRequestEvents codecommit:GetBlob codecommit:GetBranch codecommit:GetComment codecommit:GetCommentsForComparedCommit codecommit:GetCommentsForPullRequest codecommit:GetCommit codecommit:GetCommitHistory codecommit:GetCommitsFromMergeBase codecommit:GetDifferences codecommit:GetFile codecommit:GetFolder codecommit:GetMergeCommit codecommit:GetMergeConflicts codecommit:GetMergeOptions codecommit:GetObjectIdentifier codecommit:GetPullRequest codecommit:GetReferences codecommit:GetRepository codecommit:GetRepositoryTriggers codecommit:GetTree codecommit:GetUploadArchiveStatus codecommit:GitPull codecommit:ListBranches codecommit:ListPullRequests codecommit:ListTagsForResource codecommit:TestRepositoryTriggers",
	CodePipelineLambdaExecutionPolicy: "codepipeline:PutJobFailureResult codepipeline:PutJobSuccessResult",
	CodePipelineReadOnlyPolicy: "codepipeline:ListPipelineExecutions",
	ComprehendBasicAccessPolicy: "comprehend:BatchDetectDominantLanguage comprehend:BatchDetectEntities comprehend:BatchDetectKeyPhrases comprehend:BatchDetectSentiment comprehend:DetectDominantLanguage comprehend:DetectEntities comprehend:DetectKeyPhrases comprehend:DetectSentiment",
	CostExplorerReadOnlyPolicy: "ce:GetCostAndUsage ce:GetDimensionValues ce:GetReservationCoverage ce:GetReservationPurchaseRecommendation ce:GetReservationUtilization ce:GetTags",
	DynamoDBBackupFullAccessPolicy: "dynamodb:CreateBackup dynamodb:DeleteBackup dynamodb:DescribeBackup dynamodb:DescribeContinuousBackups dynamodb:ListBackups",
	DynamoDBCrudPolicy: "dynamodb:BatchGetItem dynamodb:BatchWriteItem dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:DescribeTable dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:Scan dynamodb:UpdateItem",
	DynamoDBReadPolicy: "dynamodb:BatchGetItem dynamodb:DescribeTable dynamodb:GetItem dynamodb:Query dynamodb:Scan",
	DynamoDBReconfigurePolicy: "dynamodb:UpdateTable",
	DynamoDBRestoreFromBackupPolicy: "dynamodb:BatchWriteItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:RestoreTableFromBackup dynamodb:Scan dynamodb:UpdateItem",
	DynamoDBStreamReadPolicy: "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams",
	DynamoDBWritePolicy: "dynamodb:BatchWriteItem dynamodb:PutItem dynamodb:UpdateItem",
	EC2CopyImagePolicy: "ec2:CopyImage",
	EC2DescribePolicy: "ec2:DescribeInstances ec2:DescribeRegions",
	EFSWriteAccessPolicy: "elasticfilesystem:ClientMount elasticfilesystem:ClientWrite",
	EKSDescribePolicy: "eks:DescribeCluster eks:ListClusters",
	EcsRunTaskPolicy: "ecs:RunTask",
	ElasticMapReduceAddJobFlowStepsPolicy: "elasticmapreduce:AddJobFlowSteps",
	ElasticMapReduceCancelStepsPolicy: "elasticmapreduce:CancelSteps",
	ElasticMapReduceModifyInstanceFleetPolicy: "elasticmapreduce:ListInstanceFleets elasticmapreduce:ModifyInstanceFleet",
	ElasticMapReduceModifyInstanceGroupsPolicy: "elasticmapreduce:ListInstanceGroups elasticmapreduce:ModifyInstanceGroups",
	ElasticMapReduceSetTerminationProtectionPolicy: "elasticmapreduce:SetTerminationProtection",
	ElasticMapReduceTerminateJobFlowsPolicy: "elasticmapreduce:TerminateJobFlows",
	ElasticsearchHttpPostPolicy: "es:ESHttpPost es:ESHttpPut",
	EventBridgePutEventsPolicy: "events:PutEvents",
	FilterLogEventsPolicy: "logs:FilterLogEvents",
	FirehoseCrudPolicy: "firehose:CreateDeliveryStream firehose:DeleteDeliveryStream firehose:DescribeDeliveryStream firehose:PutRecord firehose:PutRecordBatch firehose:UpdateDestination",
	FirehoseWritePolicy: "firehose:PutRecord firehose:PutRecordBatch",
	KMSDecryptPolicy: "kms:Decrypt",
	KMSEncryptPolicy: "kms:Encrypt",
	KMSEncryptPolicy_v2: "kms:Encrypt kms:GenerateDataKey kms:GenerateDataKeyPair kms:GenerateDataKeyPairWithoutPlaintext kms:GenerateDataKeyWithoutPlaintext",
	KinesisCrudPolicy: "kinesis:AddTagsToStream kinesis:CreateStream kinesis:DecreaseStreamRetentionPeriod kinesis:DeleteStream kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetShardIterator kinesis:IncreaseStreamRetentionPeriod kinesis:ListTagsForStream kinesis:MergeShards kinesis:PutRecord kinesis:PutRecords kinesis:RemoveTagsFromStream kinesis:SplitShard",
	KinesisStreamReadPolicy: "kinesis:DescribeLimits kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator kinesis:ListStreams",
	LambdaInvokePolicy: "lambda:InvokeFunction",
	MobileAnalyticsWriteOnlyAccessPolicy: "mobileanalytics:PutEvents",
	OrganizationsListAccountsPolicy: "organizations:ListAccounts",
	PinpointEndpointAccessPolicy: "mobiletargeting:GetEndpoint mobiletargeting:UpdateEndpoint mobiletargeting:UpdateEndpointsBatch",
	PollyFullAccessPolicy: "polly:DeleteLexicon polly:DescribeVoices polly:GetLexicon polly:ListLexicons polly:PutLexicon polly:SynthesizeSpeech",
	RekognitionDetectOnlyPolicy: "rekognition:DetectFaces rekognition:DetectLabels rekognition:DetectModerationLabels rekognition:DetectText",
	RekognitionFacesManagementPolicy: "rekognition:DeleteFaces rekognition:IndexFaces rekognition:ListFaces rekognition:SearchFaces rekognition:SearchFacesByImage",
	RekognitionFacesPolicy: "rekognition:CompareFaces rekognition:DetectFaces",
	RekognitionLabelsPolicy: "rekognition:DetectLabels rekognition:DetectModerationLabels",
	RekognitionNoDataAccessPolicy: "rekognition:CompareFaces rekognition:DetectFaces rekognition:DetectLabels rekognition:DetectModerationLabels",
	RekognitionReadPolicy: "rekognition:ListCollections rekognition:ListFaces rekognition:SearchFaces rekognition:SearchFacesByImage",
	RekognitionWriteOnlyAccessPolicy: "rekognition:CreateCollection rekognition:IndexFaces",
	Route53ChangeResourceRecordSetsPolicy: "route53:ChangeResourceRecordSets",
	S3CrudPolicy: "s3:DeleteObject s3:GetBucketLocation s3:GetLifecycleConfiguration s3:GetObject s3:GetObjectVersion s3:ListBucket s3:PutLifecycleConfiguration s3:PutObject s3:PutObjectAcl",
	S3FullAccessPolicy: "s3:DeleteObject s3:DeleteObjectTagging s3:DeleteObjectVersionTagging s3:GetBucketLocation s3:GetLifecycleConfiguration s3:GetObject s3:GetObjectAcl s3:GetObjectTagging s3:GetObjectVersion s3:GetObjectVersionTagging s3:ListBucket s3:PutLifecycleConfiguration s3:PutObject s3:PutObjectAcl s3:PutObjectTagging s3:PutObjectVersionTagging",
	S3ReadPolicy: "s3:GetBucketLocation s3:GetLifecycleConfiguration s3:GetObject s3:GetObjectVersion s3:ListBucket",
	S3WritePolicy: "s3:PutLifecycleConfiguration s3:PutObject s3:PutObjectAcl",
	SESBulkTemplatedCrudPolicy: "ses:GetIdentityVerificationAttributes ses:SendBulkTemplatedEmail ses:SendEmail ses:SendRawEmail ses:SendTemplatedEmail ses:VerifyEmailIdentity",
	SESBulkTemplatedCrudPolicy_v2: "ses:GetIdentityVerificationAttributes ses:SendBulkTemplatedEmail ses:SendEmail ses:SendRawEmail ses:SendTemplatedEmail ses:VerifyEmailIdentity",
	SESCrudPolicy: "ses:GetIdentityVerificationAttributes ses:SendEmail ses:SendRawEmail ses:VerifyEmailIdentity",
	SESEmailTemplateCrudPolicy: "ses:CreateTemplate ses:DeleteTemplate ses:GetTemplate ses:ListTemplates ses:TestRenderTemplate ses:UpdateTemplate",
	SESSendBouncePolicy: "ses:SendBounce",
	SNSCrudPolicy: "sns:CreateTopic sns:ListSubscriptionsByTopic sns:Publish sns:SetTopicAttributes sns:Subscribe",
	SNSPublishMessagePolicy: "sns:Publish",
	SQSPollerPolicy: "sqs:ChangeMessageVisibility sqs:ChangeMessageVisibilityBatch sqs:DeleteMessage sqs:DeleteMessageBatch sqs:GetQueueAttributes sqs:ReceiveMessage",
	SQSSendMessagePolicy: "sqs:SendMessage*",
	SSMParameterReadPolicy: "ssm:DescribeParameters ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath",
	SSMParameterWithSlashPrefixReadPolicy: "ssm:DescribeParameters ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath",
	SageMakerCreateEndpointConfigPolicy: "sagemaker:CreateEndpointConfig",
	SageMakerCreateEndpointPolicy: "sagemaker:CreateEndpoint",
	ServerlessRepoReadWriteAccessPolicy: "serverlessrepo:CreateApplication serverlessrepo:CreateApplicationVersion serverlessrepo:GetApplication serverlessrepo:ListApplicationDependencies serverlessrepo:ListApplicationVersions serverlessrepo:ListApplications serverlessrepo:UpdateApplication",
	StepFunctionsCallbackPolicy: "states:SendTaskFailure states:SendTaskHeartbeat states:SendTaskSuccess",
	StepFunctionsExecutionPolicy: "states:StartExecution",
	StepFunctionsExecutionPolicy_v2: "states:StartExecution states:StartSyncExecution",
	TextractDetectAnalyzePolicy: "textract:AnalyzeDocument textract:DetectDocumentText textract:StartDocumentAnalysis textract:StartDocumentTextDetection",
	TextractGetResultPolicy: "textract:GetDocumentAnalysis textract:GetDocumentTextDetection",
	TextractPolicy: "textract:*",
	VPCAccessPolicy: "ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ec2:DescribeNetworkInterfaces ec2:DetachNetworkInterface"
};
const MANAGED_POLICY_PATHS = {
	"service-role": "AWSAppRunnerServicePolicyForECRAccess AWSAppSyncPushToCloudWatchLogs AWSApplicationMigrationAgentPolicy_v2 AWSApplicationMigrationConversionServerPolicy AWSApplicationMigrationMGHAccess AWSApplicationMigrationReplicationServerPolicy AWSArtifactAccountSync AWSBackupGatewayServiceRolePolicyForVirtualMachineMetadataSync AWSBackupServiceRolePolicyForBackup AWSBackupServiceRolePolicyForRestores AWSBatchServiceEventTargetRole AWSBatchServiceRole AWSCloudHSMRole AWSCodeDeployRole AWSCodeDeployRoleForCloudFormation AWSCodeDeployRoleForLambda AWSCodeDeployRoleForLambdaLimited AWSCodeStarServiceRole AWSConfigRoleForOrganizations AWSConfigRulesExecutionRole AWSControlTowerServiceRolePolicy AWSCostAndUsageReportAutomationPolicy AWSDataLifecycleManagerSSMFullAccess AWSDataLifecycleManagerServiceRole AWSDataLifecycleManagerServiceRoleForAMIManagement AWSDeepLensServiceRolePolicy AWSDeepRacerServiceRolePolicy AWSElasticBeanstalkEnhancedHealth AWSElasticBeanstalkRoleCWL AWSElasticBeanstalkRoleCore AWSElasticBeanstalkRoleECS AWSElasticBeanstalkRoleRDS AWSElasticBeanstalkRoleSNS AWSElasticBeanstalkRoleWorkerTier AWSElasticBeanstalkService AWSElasticDisasterRecoveryAgentPolicy AWSElasticDisasterRecoveryConversionServerPolicy AWSElasticDisasterRecoveryCrossAccountReplicationPolicy AWSElasticDisasterRecoveryEc2InstancePolicy AWSElasticDisasterRecoveryFailbackPolicy AWSElasticDisasterRecoveryNetworkReplicationPolicy AWSElasticDisasterRecoveryRecoveryInstancePolicy AWSElasticDisasterRecoveryReplicationServerPolicy AWSElasticDisasterRecoveryStagingAccountPolicy AWSElasticDisasterRecoveryStagingAccountPolicy_v2 AWSFaultInjectionSimulatorEC2Access AWSFaultInjectionSimulatorECSAccess AWSFaultInjectionSimulatorEKSAccess AWSFaultInjectionSimulatorNetworkAccess AWSFaultInjectionSimulatorRDSAccess AWSFaultInjectionSimulatorSSMAccess AWSGlueDataBrewServiceRole AWSGlueServiceNotebookRole AWSGlueServiceRole AWSGreengrassResourceAccessRolePolicy AWSIoTDeviceDefenderAddThingsToThingGroupMitigationAction AWSIoTDeviceDefenderAudit AWSIoTDeviceDefenderEnableIoTLoggingMitigationAction AWSIoTDeviceDefenderPublishFindingsToSNSMitigationAction AWSIoTDeviceDefenderReplaceDefaultPolicyMitigationAction AWSIoTDeviceDefenderUpdateCACertMitigationAction AWSIoTDeviceDefenderUpdateDeviceCertMitigationAction AWSIoTFleetHubFederationAccess AWSIoTLogging AWSIoTOTAUpdate AWSIoTRuleActions AWSIoTSiteWiseMonitorPortalAccess AWSIoTThingsRegistration AWSLambdaBasicExecutionRole AWSLambdaDynamoDBExecutionRole AWSLambdaENIManagementAccess AWSLambdaKinesisExecutionRole AWSLambdaMSKExecutionRole AWSLambdaRole AWSLambdaSQSQueueExecutionRole AWSLambdaVPCAccessExecutionRole AWSLicenseManagerConsumptionPolicy AWSMSKReplicatorExecutionRole AWSMigrationHubDMSAccess AWSMigrationHubDiscoveryAccess AWSMigrationHubRefactorSpaces-SSMAutomationPolicy AWSMigrationHubSMSAccess AWSOpsWorksCMServiceRole AWSPanoramaApplianceRolePolicy AWSPanoramaApplianceServiceRolePolicy AWSPanoramaGreengrassGroupRolePolicy AWSPanoramaSageMakerRolePolicy AWSPanoramaServiceRolePolicy AWSQuickSightDescribeRDS AWSQuickSightDescribeRedshift AWSQuickSightElasticsearchPolicy AWSQuickSightListIAM AWSQuickSightSageMakerPolicy AWSQuickSightTimestreamPolicy AWSQuicksightAthenaAccess AWSQuicksightOpenSearchPolicy AWSShieldDRTAccessPolicy AWSSupplyChainFederationAdminAccess AWSTransferLoggingAccess AWS_ConfigRole AmazonAPIGatewayPushToCloudWatchLogs AmazonAppStreamPCAAccess AmazonAppStreamServiceAccess AmazonCodeCatalystSupportAccess AmazonDMSCloudWatchLogsRole AmazonDMSRedshiftS3Role AmazonDMSVPCManagementRole AmazonDataZoneDomainExecutionRolePolicy AmazonDataZoneGlueManageAccessRolePolicy AmazonDataZoneRedshiftManageAccessRolePolicy AmazonEBSCSIDriverPolicy AmazonEC2ContainerServiceAutoscaleRole AmazonEC2ContainerServiceEventsRole AmazonEC2ContainerServiceRole AmazonEC2ContainerServiceforEC2Role AmazonEC2RoleforAWSCodeDeploy AmazonEC2RoleforAWSCodeDeployLimited AmazonEC2RoleforDataPipelineRole AmazonEC2RoleforSSM AmazonEC2SpotFleetAutoscaleRole AmazonEC2SpotFleetTaggingRole AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity AmazonECSInfrastructureRolePolicyForVolumes AmazonECSTaskExecutionRolePolicy AmazonEFSCSIDriverPolicy AmazonEMRServicePolicy_v2 AmazonElasticMapReduceEditorsRole AmazonElasticMapReduceRole AmazonElasticMapReduceforAutoScalingRole AmazonElasticMapReduceforEC2Role AmazonElasticTranscoderRole AmazonFreeRTOSOTAUpdate AmazonGrafanaAthenaAccess AmazonGrafanaCloudWatchAccess AmazonGrafanaRedshiftAccess AmazonMachineLearningRoleforRedshiftDataSourceV3 AmazonMacieHandshakeRole AmazonMacieServiceRole AmazonPersonalizeFullAccess AmazonRDSDirectoryServiceAccess AmazonRDSEnhancedMonitoringRole AmazonRekognitionServiceRole AmazonS3ObjectLambdaExecutionRolePolicy AmazonSNSRole AmazonSSMAutomationRole AmazonSSMMaintenanceWindowRole AmazonSageMakerCanvasDirectDeployAccess AmazonSageMakerCanvasForecastAccess AmazonSageMakerEdgeDeviceFleetPolicy AmazonSageMakerGeospatialExecutionRole AmazonSageMakerGeospatialFullAccess AmazonSageMakerPartnerServiceCatalogProductsApiGatewayServiceRolePolicy AmazonSageMakerPartnerServiceCatalogProductsCloudFormationServiceRolePolicy AmazonSageMakerPartnerServiceCatalogProductsLambdaServiceRolePolicy AmazonSageMakerServiceCatalogProductsApiGatewayServiceRolePolicy AmazonSageMakerServiceCatalogProductsCloudformationServiceRolePolicy AmazonSageMakerServiceCatalogProductsCodePipelineServiceRolePolicy AmazonSageMakerServiceCatalogProductsEventsServiceRolePolicy AmazonSageMakerServiceCatalogProductsFirehoseServiceRolePolicy AmazonSageMakerServiceCatalogProductsGlueServiceRolePolicy AmazonSageMakerServiceCatalogProductsLambdaServiceRolePolicy AmazonSecurityLakeMetastoreManager AmazonTextractServiceRole AmplifyBackendDeployFullAccess ApplicationAutoScalingForAmazonAppStreamAccess AutoScalingNotificationAccessRole AwsGlueSessionUserRestrictedNotebookServiceRole AwsGlueSessionUserRestrictedServiceRole CloudWatchEventsBuiltInTargetExecutionAccess CloudWatchEventsInvocationAccess ComprehendDataAccessRolePolicy EC2ImageBuilderLifecycleExecutionPolicy GreengrassOTAUpdateArtifactAccess QuickSightAccessForS3StorageManagementAnalyticsReadOnly RDSCloudHsmAuthorizationRole ROSAAmazonEBSCSIDriverOperatorPolicy ROSACloudNetworkConfigOperatorPolicy ROSAControlPlaneOperatorPolicy ROSAImageRegistryOperatorPolicy ROSAIngressOperatorPolicy ROSAInstallerPolicy ROSAKMSProviderPolicy ROSAKubeControllerPolicy ROSANodePoolManagementPolicy ROSASRESupportPolicy ROSAWorkerInstancePolicy ServerMigrationServiceLaunchRole ServerMigrationServiceRoleForInstanceValidation ServerMigration_ServiceRole VMImportExportRoleForAWSConnector",
	"job-function": "Billing DataScientist DatabaseAdministrator NetworkAdministrator SupportUser SystemAdministrator ViewOnlyAccess"
};
// src/cloudformation/transforms/sam/tree.ts
function textNode(text, at) {
	return {
		kind: "string",
		pieces: [{
			lit: text,
			at
		}],
		style: "quoted",
		at
	};
}
function listNode(items, at) {
	return {
		kind: "list",
		items,
		at
	};
}
function mapNode(entries, at) {
	return {
		kind: "map",
		entries: Object.entries(entries).flatMap(([key, value]) => value ? [entryNode(key, value, at)] : []),
		at
	};
}
function entryNode(key, value, keyAt) {
	return {
		key,
		keyAt,
		value
	};
}
function entriesOf(node) {
	return node?.kind === "map" && !require_core.callOf(node) ? node.entries : [];
}
function withEntry(node, key, value, keyAt) {
	if (node.kind !== "map") return node;
	const others = node.entries.filter((entry) => entry.key !== key);
	return {
		...node,
		entries: value ? [...others, entryNode(key, value, keyAt)] : others
	};
}
function getArn(logicalId, at) {
	return mapNode({ "Fn::GetAtt": listNode([textNode(logicalId, at), textNode("Arn", at)], at) }, at);
}
function unknownNode(content) {
	return mapNode({ "Fn::Transform": content }, content.at);
}
function hasMacro(node) {
	return node.kind === "map" && (node.tag !== void 0 || node.entries.some(({ key }) => key.startsWith("Fn::")));
}
function isNoValue(node) {
	const call = require_core.callOf(node);
	return call?.name === "Ref" && require_core.literalText(call.argument) === "AWS::NoValue";
}
function referredId(node) {
	const call = node && require_core.callOf(node);
	if (call?.name !== "Ref" && call?.name !== "Fn::GetAtt") return void 0;
	const { argument } = call;
	return require_core.literalText(argument.kind === "list" ? argument.items[0] : argument)?.split(".", 1)[0];
}
// src/cloudformation/transforms/sam/policies.ts
function grantsOf(policies, roleId) {
	const managed = [];
	const inline = [];
	for (const [index, policy] of elementsOf(policies).entries()) {
		const kind = kindOf(policy);
		if (kind === "managed") managed.push(managedArn(policy));
		else if (kind) inline.push(inlinePolicy(policy, `${roleId}Policy${index}`, kind));
	}
	return {
		managed,
		inline
	};
}
function elementsOf(policies) {
	if (!policies) return [];
	return policies.kind === "list" && !policies.tag ? policies.items : [policies];
}
function kindOf(policy) {
	if (isNoValue(policy)) return void 0;
	const call = require_core.callOf(policy);
	if (call?.name === "Fn::If") return kindOfSides(call);
	if (call || policy.kind === "string") return "managed";
	return policy.kind === "map" ? "document" : "unclear";
}
function kindOfSides(call) {
	const kinds = new Set(require_core.argumentsOf(call).slice(1).map(kindOf).filter((kind) => kind !== void 0));
	const [kind] = kinds;
	return kinds.size > 1 ? "unclear" : kind;
}
function withSides(policy, call, convert) {
	const [condition, ...sides] = require_core.argumentsOf(call);
	if (!condition) return policy;
	return mapNode({ "Fn::If": listNode([condition, ...sides.map((side) => isNoValue(side) ? side : convert(side))], policy.at) }, policy.at);
}
const POLICY_NAME = /^[\w+=,.@-]+$/;
function managedArn(policy) {
	const call = require_core.callOf(policy);
	if (call) return call.name === "Fn::If" ? withSides(policy, call, managedArn) : policy;
	const name = require_core.literalText(policy) ?? "";
	return POLICY_NAME.test(name) ? managedPolicy(name, policy.at) : policy;
}
function managedPolicy(name, at) {
	const path = PATHS.get(name);
	return mapNode({ "Fn::Sub": textNode(`arn:\${AWS::Partition}:iam::aws:policy/${path ? `${path}/` : ""}${name}`, at) }, at);
}
const PATHS = new Map(Object.entries(MANAGED_POLICY_PATHS).flatMap(([path, names]) => names.split(" ").map((name) => [name, path])));
function inlinePolicy(policy, name, kind) {
	const call = require_core.callOf(policy);
	if (call && kind === "document") return withSides(policy, call, (side) => inlinePolicy(side, name, kind));
	return namedPolicy(name, documentOf(policy), policy.at);
}
function namedPolicy(name, document, at) {
	return mapNode({
		PolicyName: textNode(name, at),
		PolicyDocument: document
	}, at);
}
function grantsOfMacros(properties, roleId) {
	if (!properties || !hasMacro(properties)) return [];
	return [namedPolicy(`${roleId}Policy`, unknownNode(properties), properties.at)];
}
const TEMPLATES = new Map(Object.entries(POLICY_TEMPLATES));
function documentOf(policy) {
	if (require_core.entryOf(policy, "Statement")) return policy;
	const [only, ...others] = policy.kind === "map" ? policy.entries : [];
	const actions = only && others.length === 0 ? TEMPLATES.get(only.key) : void 0;
	return actions && only ? allowing(actions, only.value, only.keyAt) : unknownNode(policy);
}
function allowing(actions, parameters, at) {
	const words = actions.split(" ").map((action) => textNode(action, at));
	return mapNode({ Statement: listNode([mapNode({
		Effect: textNode("Allow", at),
		Action: listNode(words, at),
		Resource: unknownNode(parameters)
	}, at)], at) }, at);
}
// src/cloudformation/transforms/sam/globals.ts
const SAM_TYPE = /^AWS::Serverless::(\w+)$/;
function withGlobals(resource, type, globals) {
	const own = require_core.entryOf(resource, "Properties");
	const section = SAM_TYPE.exec(type)?.[1];
	const shared = section === void 0 ? void 0 : require_core.entryOf(globals, section);
	if (!shared) return own;
	const applied = withoutIgnored(shared, require_core.entryOf(resource, "IgnoreGlobals"));
	return own ? merged(applied, own) : applied;
}
function withoutIgnored(shared, ignored) {
	if (shared.kind !== "map" || !ignored) return shared;
	const names = ignored.kind === "list" ? ignored.items.map(require_core.literalText) : [];
	const isIgnored = ({ key }) => require_core.literalText(ignored) === "*" || names.includes(key);
	return {
		...shared,
		entries: shared.entries.filter((entry) => !isIgnored(entry))
	};
}
function merged(shared, own) {
	if (require_core.callOf(shared) || require_core.callOf(own)) return own;
	if (shared.kind === "list" && own.kind === "list") return {
		...own,
		items: [...shared.items, ...own.items]
	};
	if (shared.kind === "map" && own.kind === "map") return {
		...own,
		entries: mergedEntries(entriesOf(shared), entriesOf(own))
	};
	return own;
}
function mergedEntries(shared, own) {
	const entries = new Map(shared.map((entry) => [entry.key, entry]));
	for (const entry of own) {
		const other = entries.get(entry.key);
		entries.set(entry.key, other ? {
			...entry,
			value: merged(other.value, entry.value)
		} : entry);
	}
	return [...entries.values()];
}
// src/cloudformation/transforms/sam/resource.ts
function serverlessOf({ key, keyAt, value }, globals) {
	const written = require_core.entryOf(value, "Type");
	const type = require_core.literalText(written) ?? "";
	if (!written || !type.startsWith("AWS::Serverless::")) return void 0;
	return {
		id: key,
		at: keyAt,
		type,
		typeAt: written.at,
		body: value,
		properties: withGlobals(value, type, globals),
		condition: require_core.entryOf(value, "Condition")
	};
}
function roleEntry(role) {
	const { id, at, block, condition, trust, managed = [], inline = [], path, boundary } = role;
	return resourceEntry(id, "AWS::IAM::Role", mapNode({
		AssumeRolePolicyDocument: trust,
		ManagedPolicyArns: managed.length > 0 ? listNode(managed, at) : void 0,
		Policies: inline.length > 0 ? listNode(inline, at) : void 0,
		Path: path,
		PermissionsBoundary: boundary
	}, at), {
		at,
		block,
		condition
	});
}
function resourceEntry(id, type, properties, { at, block, condition }) {
	return entryNode(id, {
		...mapNode({
			Type: textNode(type, at),
			Condition: condition,
			Properties: properties
		}, at),
		at: block
	}, at);
}
function trustIn(service, at) {
	const statement = {
		Effect: textNode("Allow", at),
		Action: listNode([textNode("sts:AssumeRole", at)], at),
		Principal: mapNode({ Service: listNode([textNode(service, at)], at) }, at)
	};
	return mapNode({
		Version: textNode("2012-10-17", at),
		Statement: listNode([mapNode(statement, at)], at)
	}, at);
}
// src/cloudformation/transforms/sam/connectors.ts
function connectorPolicies(resources) {
	const byId = new Map(resources.map(({ key, value }) => [key, value]));
	return resources.flatMap(connectorsIn).flatMap((connector) => policiesOf(connector, byId));
}
function connectorsIn({ key, keyAt, value }) {
	const own = require_core.literalText(require_core.entryOf(value, "Type")) === "AWS::Serverless::Connector" ? connectorOf(key, keyAt, value, void 0) : [];
	const embedded = entriesOf(require_core.entryOf(value, "Connectors")).flatMap((entry) => {
		const source = mapNode({ Id: textNode(key, keyAt) }, keyAt);
		return connectorOf(`${key}${entry.key}`, entry.keyAt, entry.value, source);
	});
	return [...own, ...embedded];
}
function connectorOf(id, at, body, embedding) {
	const properties = require_core.entryOf(body, "Properties");
	const source = embedding ?? require_core.entryOf(properties, "Source");
	const destination = require_core.entryOf(properties, "Destination");
	if (!source || !destination) return [];
	return [{
		id,
		at,
		block: body.at,
		condition: require_core.entryOf(body, "Condition"),
		source,
		destination
	}];
}
function policiesOf(connector, resources) {
	const { id, source, destination } = connector;
	if (destination.kind !== "list") return policyFor(`${id}Policy`, source, destination, connector, resources);
	return destination.items.flatMap((one, index) => policyFor(`${id}PolicyDestination${index}`, source, one, connector, resources));
}
const CONNECTED_SERVICES = "dynamodb:* events:* geo:* lambda:* s3:* sns:* sqs:* states:*";
const POLLED$1 = new Set([
	"AWS::DynamoDB::Table",
	"AWS::Serverless::SimpleTable",
	"AWS::SQS::Queue"
]);
function policyFor(id, source, destination, connector, resources) {
	const [holder, other] = POLLED$1.has(typeOf(source, resources) ?? "") ? [destination, source] : [source, destination];
	const role = roleOf(holder, other, resources);
	if (!role) return [];
	const { at, block, condition } = connector;
	return [resourceEntry(id, "AWS::IAM::ManagedPolicy", mapNode({
		PolicyDocument: allowing(CONNECTED_SERVICES, destination, at),
		Roles: listNode([role], at)
	}, at), {
		at,
		block,
		condition
	})];
}
function typeOf(end, resources) {
	const id = require_core.literalText(require_core.entryOf(end, "Id"));
	return require_core.literalText(require_core.entryOf(id === void 0 ? end : resources.get(id), "Type"));
}
function roleOf(end, other, resources) {
	const id = require_core.literalText(require_core.entryOf(end, "Id"));
	const resource = id === void 0 ? void 0 : resources.get(id);
	if (!resource) return require_core.entryOf(end, "RoleName");
	const role = roleProperty(resource, other);
	const roleId = referredId(role);
	return role && roleId !== void 0 ? mapNode({ Ref: textNode(roleId, role.at) }, role.at) : void 0;
}
const ROLE_PROPERTIES = new Map([
	["AWS::Lambda::Function", "Role"],
	["AWS::Serverless::Function", "Role"],
	["AWS::StepFunctions::StateMachine", "RoleArn"],
	["AWS::Serverless::StateMachine", "Role"],
	["AWS::AppSync::DataSource", "ServiceRoleArn"]
]);
function roleProperty(resource, other) {
	const properties = require_core.entryOf(resource, "Properties");
	const type = require_core.literalText(require_core.entryOf(resource, "Type")) ?? "";
	if (type === "AWS::Events::Rule") return targetRole(properties, other);
	const property = ROLE_PROPERTIES.get(type);
	return property === void 0 ? void 0 : require_core.entryOf(properties, property);
}
function targetRole(rule, destination) {
	const targets = require_core.entryOf(rule, "Targets");
	if (targets?.kind !== "list" || require_core.callOf(targets)) return void 0;
	const target = targets.items.find((item) => isAbout(require_core.entryOf(item, "Arn"), destination));
	return require_core.entryOf(target, "RoleArn");
}
function isAbout(arn, end) {
	if (!arn) return false;
	const id = require_core.entryOf(end, "Id");
	const given = require_core.entryOf(end, "Arn");
	if (id) return referredId(arn) === require_core.literalText(id);
	return given !== void 0 && require_cli.slice(require_core.placeOf(arn)) === require_cli.slice(require_core.placeOf(given));
}
// src/cloudformation/transforms/sam/deployments.ts
function deploymentRoles(resources) {
	const needing = resources.flatMap(preferenceOf).find(({ preference }) => !require_core.entryOf(preference, "Role"));
	if (!needing) return [];
	const { resource, preference } = needing;
	return [roleEntry({
		id: "CodeDeployServiceRole",
		at: resource.at,
		block: resource.body.at,
		condition: void 0,
		trust: trustIn("codedeploy.amazonaws.com", preference.at),
		managed: [managedPolicy("AWSCodeDeployRoleForLambda", preference.at)]
	})];
}
function preferenceOf(resource) {
	const preference = require_core.entryOf(resource.properties, "DeploymentPreference");
	const isDisabled = require_core.literalText(require_core.entryOf(preference, "Enabled"))?.toLowerCase() === "false";
	return preference && resource.type === "AWS::Serverless::Function" && !isDisabled ? [{
		resource,
		preference
	}] : [];
}
// src/cloudformation/transforms/sam/events.ts
function eventsOf({ properties }) {
	return entriesOf(require_core.entryOf(properties, "Events")).map(({ key, keyAt, value }) => ({
		name: key,
		at: keyAt,
		type: require_core.literalText(require_core.entryOf(value, "Type")) ?? "",
		properties: require_core.entryOf(value, "Properties")
	}));
}
const POLLED = new Map([
	["Kinesis", "AWSLambdaKinesisExecutionRole"],
	["DynamoDB", "AWSLambdaDynamoDBExecutionRole"],
	["SQS", "AWSLambdaSQSQueueExecutionRole"],
	["MSK", "AWSLambdaMSKExecutionRole"]
]);
const NETWORK_ACTIONS = "ec2:CreateNetworkInterface ec2:DescribeNetworkInterfaces ec2:DeleteNetworkInterface ec2:DescribeVpcs ec2:DescribeSubnets ec2:DescribeSecurityGroups";
const CONNECTED = new Map([
	["MQ", "secretsmanager:GetSecretValue mq:DescribeBroker kms:Decrypt"],
	["MSK", "secretsmanager:GetSecretValue glue:GetRegistry glue:GetSchemaVersion"],
	["SelfManagedKafka", `secretsmanager:GetSecretValue kms:Decrypt glue:GetRegistry glue:GetSchemaVersion ${NETWORK_ACTIONS}`],
	["DocumentDB", `secretsmanager:GetSecretValue kms:Decrypt rds:DescribeDBClusterParameters rds:DescribeDBSubnetGroups rds:DescribeDBClusters ${NETWORK_ACTIONS}`]
]);
const DESTINATIONS = new Map([
	["SQS", "sqs:SendMessage"],
	["SNS", "sns:Publish"],
	["EventBridge", "events:PutEvents"],
	["Lambda", "lambda:InvokeFunction"],
	["S3", "s3:PutObject s3:ListBucket"],
	["S3Bucket", "s3:PutObject s3:ListBucket"]
]);
function grantsOfEvents(resource) {
	const grants = eventsOf(resource).map(grantsOfEvent);
	return {
		managed: grants.flatMap(({ managed }) => managed),
		inline: grants.flatMap(({ inline }) => inline)
	};
}
function grantsOfEvent({ name, at, type, properties }) {
	const managed = POLLED.get(isQueued(type, properties) ? "SQS" : type);
	const actions = needsActions(type, properties) ? CONNECTED.get(type) : void 0;
	const onFailure = require_core.entryOf(require_core.entryOf(properties, "DestinationConfig"), "OnFailure");
	const isPolling = managed !== void 0 || actions !== void 0;
	return {
		managed: managed ? [managedPolicy(managed, at)] : [],
		inline: [...actions && properties ? [namedPolicy(`${name}Policy`, allowing(actions, properties, at), at)] : [], ...isPolling ? destinationPolicy(onFailure, `${name}DestinationPolicy`) : []]
	};
}
function isQueued(type, properties) {
	const subscription = require_core.entryOf(properties, "SqsSubscription");
	return type === "SNS" && subscription !== void 0 && require_core.literalText(subscription) !== "false";
}
function needsActions(type, properties) {
	if (type !== "MSK") return true;
	return ["SourceAccessConfigurations", "SchemaRegistryConfig"].some((key) => require_core.entryOf(properties, key));
}
function destinationPolicy(destination, name) {
	const type = require_core.entryOf(destination, "Type");
	const actions = DESTINATIONS.get(require_core.literalText(type) ?? "");
	if (!destination || !type || !actions) return [];
	return [namedPolicy(name, allowing(actions, destination, type.at), type.at)];
}
function rolesOfFunctionEvents(resource) {
	return eventsOf(resource).filter(({ type }) => type === "ScheduleV2").flatMap((event) => schedulerRole(event, "lambda:InvokeFunction", resource));
}
const STARTERS = new Map([
	["Schedule", "events.amazonaws.com"],
	["CloudWatchEvent", "events.amazonaws.com"],
	["EventBridgeRule", "events.amazonaws.com"],
	["Api", "apigateway.amazonaws.com"]
]);
function rolesOfStateMachineEvents(resource) {
	const boundary = require_core.entryOf(resource.properties, "PermissionsBoundary");
	return eventsOf(resource).flatMap((event) => {
		if (event.type === "ScheduleV2") return schedulerRole(event, "states:StartExecution", resource);
		const service = STARTERS.get(event.type);
		if (!service) return [];
		return eventRole(event, service, [startPolicy(event, "states:StartExecution")], boundary, resource);
	});
}
function schedulerRole(event, action, resource) {
	const queue = require_core.entryOf(event.properties, "DeadLetterConfig");
	const inline = [startPolicy(event, action)];
	if (queue) inline.push(namedPolicy("DeadLetterPolicy", allowing("sqs:SendMessage", queue, event.at), event.at));
	return eventRole(event, "scheduler.amazonaws.com", inline, require_core.entryOf(event.properties, "PermissionsBoundary"), resource);
}
function startPolicy({ name, at, properties }, action) {
	const parameters = properties ?? {
		kind: "map",
		entries: [],
		at
	};
	return namedPolicy(`${name}StartPolicy`, allowing(action, parameters, at), at);
}
function eventRole(event, service, inline, boundary, { id, body, condition }) {
	if (require_core.entryOf(event.properties, "RoleArn")) return [];
	const { at } = event;
	const trust = trustIn(service, at);
	return [roleEntry({
		id: `${id}${event.name}Role`,
		at,
		block: body.at,
		condition,
		trust,
		inline,
		boundary
	})];
}
// src/cloudformation/transforms/sam/functions.ts
function expandFunction(fn) {
	const role = neededRole(fn);
	return {
		resource: entryNode(fn.id, withRole(fn, role?.value), fn.at),
		generated: [...role ? [functionRole(fn, role.condition)] : [], ...rolesOfFunctionEvents(fn)],
		conditions: role?.conditions ?? []
	};
}
const OF_THE_ROLE = [
	"Policies",
	"AssumeRolePolicyDocument",
	"PermissionsBoundary"
];
function withRole({ body, properties, at, typeAt }, role) {
	let left = properties ?? {
		kind: "map",
		entries: [],
		at: typeAt
	};
	for (const key of OF_THE_ROLE) left = withEntry(left, key, void 0, at);
	if (role) left = withEntry(left, "Role", role, at);
	return withEntry(body, "Properties", left, at);
}
function neededRole({ id, at, properties, condition }) {
	const generated = getArn(`${id}Role`, at);
	const written = require_core.entryOf(properties, "Role");
	if (!written) return {
		value: generated,
		condition
	};
	const fork = require_core.callOf(written);
	const [named, then, otherwise] = fork?.name === "Fn::If" ? require_core.argumentsOf(fork) : [];
	if (!named || !then || !otherwise) return void 0;
	const fill = (side) => isNoValue(side) ? generated : side;
	const value = mapNode({ "Fn::If": listNode([
		named,
		fill(then),
		fill(otherwise)
	], written.at) }, written.at);
	if (isNoValue(then)) return {
		value,
		condition: isNoValue(otherwise) ? condition : named
	};
	if (!isNoValue(otherwise)) return void 0;
	const negation = entryNode(`NOT${require_core.literalText(named)}`, negated(named), named.at);
	return {
		value,
		condition: textNode(negation.key, named.at),
		conditions: [negation]
	};
}
function negated(condition) {
	const { at } = condition;
	return mapNode({ "Fn::Not": listNode([mapNode({ Condition: condition }, at)], at) }, at);
}
function functionRole(fn, condition) {
	const id = `${fn.id}Role`;
	const property = (name) => require_core.entryOf(fn.properties, name);
	const written = grantsOf(property("Policies"), id);
	const ofEvents = grantsOfEvents(fn);
	return roleEntry({
		id,
		at: fn.at,
		block: fn.body.at,
		condition,
		trust: trustOf(fn),
		managed: [
			...executionPolicies(fn),
			...written.managed,
			...ofEvents.managed
		],
		inline: [
			...destinationPolicies(fn),
			...written.inline,
			...ofEvents.inline,
			...grantsOfMacros(fn.properties, id)
		],
		path: property("RolePath"),
		boundary: property("PermissionsBoundary")
	});
}
function trustOf({ properties, typeAt }) {
	const written = require_core.entryOf(properties, "AssumeRolePolicyDocument");
	if (written) return written;
	return properties && hasMacro(properties) ? unknownNode(properties) : trustIn("lambda.amazonaws.com", typeAt);
}
const NOT_TRACED = new Set([
	"Disabled",
	"",
	"null",
	"~"
]);
function executionPolicies({ properties, typeAt }) {
	const basic = require_core.entryOf(properties, "DurableConfig") !== void 0 ? "service-role/AWSLambdaBasicDurableExecutionRolePolicy" : "AWSLambdaBasicExecutionRole";
	const tracing = require_core.entryOf(properties, "Tracing");
	const isTraced = tracing && !NOT_TRACED.has(require_core.literalText(tracing) ?? "?");
	const vpc = require_core.entryOf(properties, "VpcConfig");
	return [
		managedPolicy(basic, typeAt),
		...isTraced ? [managedPolicy("AWSXrayWriteOnlyAccess", tracing.at)] : [],
		...vpc ? [managedPolicy("AWSLambdaVPCAccessExecutionRole", vpc.at)] : []
	];
}
function destinationPolicies({ properties }) {
	const destinations = require_core.entryOf(require_core.entryOf(properties, "EventInvokeConfig"), "DestinationConfig");
	return [
		...destinationPolicy(require_core.entryOf(properties, "DeadLetterQueue"), "DeadLetterQueuePolicy"),
		...destinationPolicy(require_core.entryOf(destinations, "OnSuccess"), "OnSuccessPolicy"),
		...destinationPolicy(require_core.entryOf(destinations, "OnFailure"), "OnFailurePolicy")
	];
}
// src/cloudformation/transforms/sam/services.ts
const SERVICE_ROLES = new Map([
	["AWS::Serverless::CapacityProvider", {
		suffix: "OperatorRole",
		given: "OperatorRole",
		service: "lambda.amazonaws.com",
		policy: { managed: "AWSLambdaManagedEC2ResourceOperator" }
	}],
	["AWS::Serverless::NetworkConnector", {
		suffix: "OperatorRole",
		given: "OperatorRole",
		service: "lambda.amazonaws.com",
		policy: { managed: "AWSLambdaNetworkConnectorOperatorPolicy" }
	}],
	["AWS::Serverless::WebFunction", {
		suffix: "Role",
		given: "ExecutionRoleArn",
		service: "lambda.amazonaws.com",
		policy: { managed: "AWSLambdaBasicExecutionRole" }
	}],
	["AWS::Serverless::MicroVMImage", {
		suffix: "BuildRole",
		given: "BuildRoleArn",
		service: "lambda.amazonaws.com",
		policy: { actions: "s3:GetObject logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents" }
	}]
]);
function serviceRoles(resource) {
	if (resource.type === "AWS::Serverless::GraphQLApi") return graphRoles(resource);
	const kind = SERVICE_ROLES.get(resource.type);
	if (!kind || require_core.entryOf(resource.properties, kind.given)) return [];
	const { id, at, typeAt, body, condition } = resource;
	const { policy } = kind;
	return [roleEntry({
		id: `${id}${kind.suffix}`,
		at,
		block: body.at,
		condition,
		trust: trustIn(kind.service, typeAt),
		..."managed" in policy ? { managed: [managedPolicy(policy.managed, typeAt)] } : { inline: [namedPolicy(`${id}Policy`, allowing(policy.actions, body, typeAt), typeAt)] }
	})];
}
function graphRoles(api) {
	const logging = require_core.entryOf(api.properties, "Logging");
	const isLogging = require_core.literalText(logging) !== "false" && !require_core.entryOf(logging, "CloudWatchLogsRoleArn");
	const sources = require_core.entryOf(api.properties, "DataSources");
	return [...isLogging ? [logsRole(api)] : [], ...["DynamoDb", "Lambda"].flatMap((kind) => entriesOf(require_core.entryOf(sources, kind)).flatMap((source) => dataSourceRole(api, source, kind)))];
}
function logsRole({ id, at, typeAt, body, condition }) {
	return roleEntry({
		id: `${id}CloudWatchRole`,
		at,
		block: body.at,
		condition,
		trust: trustIn("appsync.amazonaws.com", typeAt),
		managed: [managedPolicy("AWSAppSyncPushToCloudWatchLogs", typeAt)]
	});
}
function dataSourceRole({ id, body, condition }, source, kind) {
	const { key, keyAt: at, value } = source;
	if (require_core.entryOf(value, "ServiceRoleArn")) return [];
	const type = kind === "DynamoDb" ? "DynamoDB" : kind;
	const access = namedPolicy(`${key}Policy`, allowing(CONNECTED_SERVICES, value, at), at);
	return [roleEntry({
		id: `${id}${key}${type}DataSourceRole`,
		at,
		block: body.at,
		condition,
		trust: trustIn("appsync.amazonaws.com", at),
		inline: [access]
	})];
}
// src/cloudformation/transforms/sam/state-machines.ts
function expandStateMachine(machine) {
	const isGiven = require_core.entryOf(machine.properties, "Role") !== void 0;
	const id = `${machine.id}Role`;
	return {
		resource: entryNode(machine.id, withRole(machine, isGiven ? void 0 : getArn(id, machine.at)), machine.at),
		generated: [...isGiven ? [] : [executionRole(machine, id)], ...rolesOfStateMachineEvents(machine)]
	};
}
function executionRole({ at, typeAt, body, condition, properties }, id) {
	const { managed, inline } = grantsOf(require_core.entryOf(properties, "Policies"), id);
	return roleEntry({
		id,
		at,
		block: body.at,
		condition,
		trust: trustIn("states.amazonaws.com", typeAt),
		managed: [...managed, ...tracingPolicy(properties)],
		inline: [...inline, ...grantsOfMacros(properties, id)],
		path: require_core.entryOf(properties, "RolePath"),
		boundary: require_core.entryOf(properties, "PermissionsBoundary")
	});
}
function tracingPolicy(properties) {
	const enabled = require_core.entryOf(require_core.entryOf(properties, "Tracing"), "Enabled");
	return enabled && require_core.literalText(enabled) === "true" ? [managedPolicy("AWSXrayWriteOnlyAccess", enabled.at)] : [];
}
// src/cloudformation/transforms/sam/index.ts
function withServerless(root) {
	const resources = require_core.entryOf(root, "Resources");
	if (resources?.kind !== "map" || !usesServerless(root)) return root;
	const globals = require_core.entryOf(root, "Globals");
	const serverless = resources.entries.flatMap((entry) => serverlessOf(entry, globals) ?? []);
	const expansions = new Map(serverless.map((resource) => [resource.id, expanded(resource)]));
	const entries = resources.entries.flatMap((entry) => {
		const expansion = expansions.get(entry.key);
		return expansion ? [expansion.resource, ...expansion.generated] : [entry];
	});
	entries.push(...deploymentRoles(serverless));
	entries.push(...connectorPolicies(entries));
	return withConditions(withEntry(root, "Resources", {
		...resources,
		entries
	}, resources.at), [...expansions.values()].flatMap(({ conditions }) => conditions ?? []));
}
function expanded(resource) {
	if (resource.type === "AWS::Serverless::Function") return expandFunction(resource);
	if (resource.type === "AWS::Serverless::StateMachine") return expandStateMachine(resource);
	const { id, at, body, properties } = resource;
	return {
		resource: entryNode(id, properties ? withEntry(body, "Properties", properties, at) : body, at),
		generated: serviceRoles(resource)
	};
}
function withConditions(root, conditions) {
	if (conditions.length === 0) return root;
	const written = require_core.entryOf(root, "Conditions");
	const entries = [...written?.kind === "map" ? written.entries : [], ...conditions];
	const at = written?.at ?? root.at;
	return withEntry(root, "Conditions", {
		kind: "map",
		entries,
		at
	}, at);
}
const SAM = "AWS::Serverless-2016-10-31";
function usesServerless(root) {
	const transform = require_core.entryOf(root, "Transform");
	return (transform?.kind === "list" ? transform.items : [transform]).some((one) => (require_core.literalText(one) ?? require_core.literalText(require_core.entryOf(one, "Name"))) === SAM);
}
exports.withServerless = withServerless;
