// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_rules = require("./rules.cjs");
const require_core = require("./core.cjs");
const require_cli = require("./cli.cjs");
// src/rules/permissions/holders.ts
function setsWith(entity, { project, policies }) {
	if (entity.kind !== "policy") return [policies.of(entity).documents];
	const holders = holdersIn(project, policies).get(entity.document) ?? [];
	if (holders.length > 0) return holders.map((holder) => policies.of(holder).documents);
	const loose = looseIn(policies).get(entity.scope.unit) ?? [];
	return [loose.some(({ value }) => value === entity.document) ? loose : [{
		when: entity.when,
		value: entity.document
	}]];
}
const looseIn = require_core.remembered((policies) => {
	const units = new Map();
	for (const { scope, when, document } of policies.unattached()) require_core.append(units, scope.unit, {
		when,
		value: document
	});
	return units;
});
const HOLDERS = new WeakMap();
function holdersIn({ principals }, policies) {
	return require_core.remember(HOLDERS, policies, () => {
		const holders = new Map();
		for (const principal of principals) {
			const documents = new Set(policies.of(principal).documents.map(({ value }) => value));
			for (const document of documents) require_core.append(holders, document, principal);
		}
		return holders;
	});
}
// src/rules/permissions/add-role-resource-mismatch.ts
const addRoleResourceMismatch = require_rules.defineRule({
	id: "add-role-resource-mismatch",
	scenarios: "some",
	*subjects(context) {
		yield* require_rules.statementsWriting(require_rules.saysAddRole, context);
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const found = mismatchOf$2(world, subject, context);
		if (!found) return;
		const certain = require_rules.allowsWritten(world, subject);
		if (certain === "no") return;
		const { value } = found.resource;
		const meant = found.profile ?? profileBehind(value, world, context);
		const arn = meant && arnOf(world, meant);
		yield {
			certain,
			level: found.level,
			at: require_rules.saidAt(value),
			message: `${subject.words} allows ${require_rules.quoted(require_rules.ADD_ROLE)} on ${require_rules.quoted(wordsOf$1(value))}, ${why$1(found, arn)}`,
			consequence: consequenceOf$1(value),
			help: helpFor$4(subject, found, arn),
			related: meant ? [{
				at: meant.target.at,
				message: `${require_rules.described(meant)} is declared here`
			}] : [],
			part: subject.part
		};
	}
});
function mismatchOf$2(world, subject, context) {
	const { statement, variables, entity } = subject;
	const resources = require_rules.elementOf(statement, "Resource")?.items ?? [];
	if (resources.length === 0 || require_rules.elementOf(statement, "NotResource")) return void 0;
	if (resources.some(({ value }) => require_rules.isOpenResource(value, entity.scope.unit))) return void 0;
	return require_rules.someText(world, resources, (written) => {
		return require_rules.isArnOf("instance-profile", require_rules.inPlace(written, variables));
	}) === "no" ? ofNoProfile(world, resources, subject, context) : ofAnother(world, resources, subject, context);
}
function ofNoProfile(world, resources, subject, context) {
	const isHarmless = setsWith(subject.entity, context).every(require_rules.canAddToAny);
	if (isHarmless && require_rules.writesOthers(subject)) return void 0;
	const resource = resources.find(({ when }) => world.holds(when));
	const isRefused = resource && require_rules.refusalOf(writtenText(resource.value) ?? ANYTHING$1) !== void 0;
	return resource && {
		resource,
		level: isHarmless && !isRefused ? "note" : "error"
	};
}
const ANYTHING$1 = [{ lit: "*" }];
function ofAnother(world, resources, { entity }, context) {
	const { unit } = entity.scope;
	const profiles = context.project.profiles.filter((one) => one.managed && one.scope.unit === unit);
	for (const resource of resources) {
		const profile = require_rules.meantBy(resource.value, "instance-profile", profiles);
		const arn = profile && arnOf(world, profile);
		if (!arn || setsWith(entity, context).every((documents) => require_rules.canAddTo(world, documents, arn))) continue;
		if (world.holds(resource.when) && world.holds(profile.when)) return {
			resource,
			profile,
			level: "error"
		};
	}
}
function arnOf(world, profile) {
	const name = world.text(profile.name);
	return name && require_core.iamArn("instance-profile", profile.scope, world.text(profile.path), name);
}
function profileBehind(value, world, { links, project }) {
	const target = value.ref?.to;
	if (!target) return void 0;
	return links.roles.find(({ to, sure, when }) => to.target === target && sure === "yes" && world.holds(when))?.from ?? project.profiles.find((profile) => profile.target === target);
}
function wordsOf$1(value) {
	const text = writtenText(value);
	return text ? require_core.show(text) : "its resources";
}
function writtenText(value) {
	return value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf(value);
}
function why$1({ profile, resource: { value } }, arn) {
	if (profile && arn) return `but the ARN of ${require_rules.described(profile)} is ${require_rules.quoted(require_core.show(arn))}`;
	const words = wordsOf$1(value);
	const kind = /^arn:[^:]*:iam:[^:]*:[^:]*:(role|user|group|policy)\//.exec(words)?.[1];
	if (kind !== void 0) return `which is a ${kind} and no instance profile`;
	return words.startsWith("arn:") ? "which is no ARN of an instance profile" : "which is no ARN";
}
function consequenceOf$1(value) {
	const text = writtenText(value);
	const refusal = text && require_rules.refusalOf(text);
	return refusal ? `IAM refuses the policy: MalformedPolicyDocument, "${refusal}"` : `the call fails: AccessDenied, "is not authorized to perform: ${require_rules.ADD_ROLE}"`;
}
function helpFor$4(subject, { profile }, arn) {
	const words = arn ? `${require_rules.quoted(require_core.show(arn))}, the ARN of the instance profile` : "the ARN of the instance profile, its path included: `arn:PARTITION:iam::ACCOUNT:instance-profile/PATH/NAME`";
	return profile || !require_rules.writesOthers(subject) ? `write ${words}` : `add ${words}`;
}
// src/rules/permissions/add-role-passing.ts
function mayAddNone(world, grant, roles, scope) {
	const { documents, limits } = grant;
	const mayAdd = (role) => {
		const requests = additionRequests(world, role, scope);
		return !requests || require_rules.mayMake(world, documents, requests, limits) !== "no";
	};
	return !(require_rules.speaksOfOthers(documents, roles, scope) && mayAdd(void 0)) && !roles.some(mayAdd);
}
function areAdditionsDenied(world, { documents, limits }, roles, scope) {
	return (roles.length > 0 ? roles : [void 0]).every((role) => deniedAddition(world, {
		documents,
		limits
	}, role, scope) !== void 0);
}
function deniedAddition(world, { documents, limits }, role, scope) {
	const requests = additionRequests(world, role, scope);
	return requests && require_rules.deniedOf(world, documents, requests, limits);
}
function additionRequest(world, role, scope) {
	return additionRequests(world, role, scope)?.here;
}
function additionRequests(world, role, scope) {
	const arn = role ? require_rules.arnOf(world, role) : require_rules.anotherRole(scope);
	if (!arn) return void 0;
	const own = role?.scope ?? scope;
	const first = require_rules.inFirstPartition(arn, world.resolve(own.partition));
	return {
		here: additionOf(arn, own),
		inFirst: first === arn ? [] : [additionOf(first, own)]
	};
}
function additionOf(arn, scope) {
	const request = require_rules.passRoleRequest(arn, EC2);
	return {
		...request,
		context: new Map([...request.context, ...associated(scope)])
	};
}
const EC2 = require_core.text("ec2.amazonaws.com");
const associated = require_core.remembered(({ partition, account }) => {
	const everyInstance = [
		{ lit: "arn:" },
		...partition,
		{ lit: ":ec2:*:" },
		...account,
		{ lit: ":instance/*" }
	];
	return new Map([["iam:AssociatedResourceArn", { perhaps: [everyInstance] }]]);
});
// src/rules/permissions/grants.ts
function grantsOf(principal, policies) {
	const own = policies.of(principal);
	const sets = (principal.kind === "group" ? policies.membersOf(principal) : []).map((member) => policies.of(member));
	return {
		grants: sets.length > 0 ? sets : [own],
		closed: [own, ...sets].every(({ closed }) => closed)
	};
}
// src/rules/permissions/pass-resources.ts
function resourceMismatch(world, pass, context) {
	const { statement, variables } = pass;
	const resources = require_rules.elementOf(statement, "Resource")?.items ?? [];
	if (resources.length === 0) return void 0;
	if (resources.some(({ value }) => require_rules.isOpenResource(value, pass.entity.scope.unit))) return void 0;
	if (require_rules.someText(world, resources, (written) => require_rules.isArnOf("role", require_rules.inPlace(written, variables))) === "no") {
		const resource = resources.find(({ when }) => world.holds(when));
		return resource && mismatch(world, pass, {
			resource,
			isHarmless: isHarmless(pass)
		});
	}
	for (const resource of resources) {
		const role = roleMeant(resource.value, pass, context);
		if (!role || !isMissed(world, role, pass)) continue;
		if (!world.holds(resource.when) || !world.holds(role.when)) continue;
		return mismatch(world, pass, {
			resource,
			role,
			isHarmless: false
		});
	}
}
function mismatch(world, pass, found) {
	const certain = require_rules.allowsWritten(world, pass);
	return certain === "no" ? void 0 : {
		...found,
		certain
	};
}
const NOTHING_KNOWN$3 = new Map();
function roleMeant(value, { entity }, { project }) {
	if (value.kind !== "text" || value.ref) return void 0;
	if (value.text.some((piece) => !require_core.isHole(piece) && /[*?$]/.test(piece.lit))) return void 0;
	const written = require_core.seamless(value.text);
	if (!written.some((piece) => !require_core.isHole(piece) && piece.lit.includes(":role/"))) return void 0;
	const name = require_rules.lastPart(written);
	const { unit, account } = entity.scope;
	const named = rolesNamed$1(name, project).filter((role) => role.scope.unit === unit && require_core.same(role.scope.account, account) === "yes");
	return named.length === 1 ? named[0] : void 0;
}
function rolesNamed$1(name, project) {
	const { byTarget, byName } = indexOf(project);
	const [first] = name;
	const ref = name.length === 1 && first && require_core.isHole(first) ? first.value?.ref : void 0;
	if (!ref) return byName.get(require_core.keyOfText(name)) ?? [];
	const role = ref.attr === "name" ? byTarget.get(ref.to) : void 0;
	return role ? [role] : [];
}
const indexOf = require_core.remembered((project) => {
	const managed = project.roles.filter((role) => role.managed);
	const byName = new Map();
	for (const role of managed) {
		if (role.name.kind !== "text" || role.name.text.length === 0) continue;
		const key = require_core.keyOfText(role.name.text);
		const roles = byName.get(key) ?? [];
		byName.set(key, roles);
		roles.push(role);
	}
	return {
		byTarget: new Map(managed.map((role) => [role.target, role])),
		byName
	};
});
function isMissed(world, role, { beside }) {
	const arn = require_rules.arnOf(world, role);
	if (!arn) return false;
	const request = {
		action: "iam:PassRole",
		resource: arn,
		context: NOTHING_KNOWN$3
	};
	return !passing(beside).some(({ value, variables }) => value.kind === "map" && require_rules.targetFits(world, value, variables, request) !== "no");
}
function passing(documents) {
	return documents.flatMap(({ value: document }) => require_rules.statementsOf(document).statements.filter(({ value }) => value.kind === "map" && require_rules.writtenEffect(value) !== "Deny" && require_rules.canFitAction(value, "iam:PassRole")));
}
function isHarmless(pass) {
	if (!require_rules.writesOthers(pass)) return false;
	return passing(pass.beside).some(({ value, variables }) => {
		if (value.kind !== "map") return true;
		const listed = require_rules.elementOf(value, "Resource")?.items;
		if (!listed) return true;
		const isRole = (written) => require_rules.isArnOf("role", require_rules.inPlace(written, variables));
		return listed.some((one) => one.value.kind !== "text" || isRole(one.value.text) !== "no");
	});
}
// src/rules/permissions/pass-services.ts
function serviceMismatch(world, grant, entity, project) {
	const statements = limitedByService(grant.documents);
	if (statements.length === 0) return void 0;
	const { scope } = entity;
	const roles = (ec2Roles(project).get(scope.unit) ?? []).filter((role) => role !== entity);
	const kept = (roles.length > 0 ? roles.filter((role) => mayMatch(grant, role)) : [void 0]).filter((role) => !passes(world, role, grant, scope));
	const isEnough = passes(world, void 0, grant, scope);
	for (const role of kept) {
		const found = mismatchOf$1(world, role, statements, grant, scope);
		if (!found || isEnough && !found.isNamed) continue;
		if (role && !world.holds(role.when)) continue;
		if (found.clauses.every(({ when }) => world.holds(when))) return found;
	}
}
function mayMatch({ documents }, role) {
	const resource = require_rules.resourceOf(role);
	return resource === void 0 || require_rules.mayPassResource(documents, resource);
}
function requestOf(world, role, scope) {
	const request = require_rules.requestFor(world, role, scope);
	return request && {
		...request,
		context: forInstance(request.context)
	};
}
function passes(world, role, { documents, limits }, scope) {
	const request = requestOf(world, role, scope);
	return !request || require_rules.allows(world, documents, request, limits) !== "no";
}
function mismatchOf$1(world, role, statements, grant, scope) {
	const request = requestOf(world, role, scope);
	const failing = request ? failingStatements(require_rules.glanceAt(world), statements, request) : [];
	if (!request || failing.length === 0) return void 0;
	if (require_rules.denies(world, grant.documents, request, grant.limits)) return void 0;
	const isNamed = role !== void 0 && failing.some(({ statement }) => names$1(statement, role, world, request));
	const clauses = failing.map(({ clause }) => clause);
	return {
		...role && { role },
		isNamed,
		clauses,
		isForOthers: !isNamed && clauses.every(isForOtherService),
		isOnPurpose: !isNamed && clauses.every((clause) => isUsed(clause, grant.documents))
	};
}
const KEYS = new Set(["iam:passedtoservice", "iam:associatedresourcearn"]);
const limitedByService = require_core.remembered((documents) => documents.flatMap((document) => require_rules.statementsOf(document.value).statements.filter(({ value }) => value.kind === "map" && isLimited(value)).map((statement) => ({
	...statement,
	when: require_core.all(document.when, statement.when)
}))));
function isLimited(statement) {
	if (require_rules.writtenEffect(statement) !== "Allow" || !require_rules.canFitAction(statement, "iam:PassRole")) return false;
	return require_rules.clausesOf(statement).some(isAboutService);
}
function isAboutService(clause) {
	return "key" in clause && KEYS.has(clause.key.toLowerCase());
}
function leavesOutEc2(world, statement, variables, scope) {
	const request = requestOf(world, void 0, scope);
	return request !== void 0 && failingClause(require_rules.glanceAt(world), statement, variables, request) !== void 0;
}
function failingClause(scene, statement, variables, request) {
	return require_rules.clausesOf(statement).filter(isAboutService).find((one) => require_rules.conditionHolds(scene, [one], request.context, variables).is === "no");
}
function failingStatements(scene, statements, request) {
	return statements.flatMap(({ value, variables, when }) => {
		if (value.kind !== "map" || !scene.holds(when)) return [];
		if (require_rules.targetFits(scene, value, variables, request) === "no") return [];
		const clause = failingClause(scene, value, variables, request);
		return clause ? [{
			statement: value,
			clause: {
				...clause,
				when: require_core.all(when, clause.when)
			}
		}] : [];
	});
}
const forInstance = require_core.remembered((context) => {
	return new Map([...context, ["iam:AssociatedResourceArn", { perhaps: [INSTANCE] }]]);
});
const WORD = {
	chars: "region",
	min: 1,
	max: Number.POSITIVE_INFINITY
};
const INSTANCE = [
	{ lit: "arn:" },
	{
		id: "a-partition",
		label: "a partition",
		shape: WORD
	},
	{ lit: ":ec2:" },
	{
		id: "a-region",
		label: "a region",
		shape: WORD
	},
	{ lit: ":" },
	{
		id: "an-account",
		label: "an account",
		shape: require_core.ACCOUNT_SHAPE
	},
	{ lit: ":instance/" },
	{
		id: "an-instance",
		label: "an instance",
		shape: WORD
	}
];
function names$1(statement, role, world, { resource }) {
	return (require_rules.elementOf(statement, "Resource")?.items ?? []).some(({ value }) => {
		if (value.ref) return value.ref.to === role.target;
		if (value.kind !== "text" || value.text.some((piece) => !require_core.isHole(piece) && /[*?]/.test(piece.lit))) return false;
		return require_core.matches(value.text, resource) === "yes" || endsWith(value.text, role);
	}) && require_rules.trustsOthers(world, role.trust, role.scope) === "no";
}
function endsWith(written, { name }) {
	const own = name.kind === "text" ? require_core.known(name.text) : void 0;
	const last = require_core.seamless(written).at(-1);
	return own !== void 0 && last !== void 0 && !require_core.isHole(last) && last.lit.endsWith(`/${own}`);
}
const SERVICE = /^([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;
const CALLS = new Map([["spotfleet", "ec2:RequestSpotFleet"], ["vpc-flow-logs", "ec2:CreateFlowLogs"]]);
const NEAR_EC2 = /^(?:ec2|autoscaling|ec2fleet|spot)$/;
function otherServices({ values }) {
	return values.map(({ value }) => {
		const written = value.kind === "text" ? require_core.known(value.text) : void 0;
		const service = SERVICE.exec(written ?? "")?.[1];
		return service !== void 0 && NEAR_EC2.test(service) ? void 0 : service;
	});
}
function isForOtherService(clause) {
	return otherServices(clause).every((service) => service !== void 0);
}
function isUsed(clause, documents) {
	return otherServices(clause).every((service) => {
		if (service === void 0) return false;
		const call = CALLS.get(service);
		return actionsIn$1(documents).some((action) => call ? require_rules.speaksOf(action, call) : isOfService(action, service));
	});
}
const actionsIn$1 = require_core.remembered((documents) => documents.flatMap(({ value }) => require_rules.statementsOf(value).statements.flatMap(({ value: statement }) => {
	if (statement.kind !== "map" || require_rules.writtenEffect(statement) === "Deny") return [];
	return require_rules.elementOf(statement, "Action")?.items.map((item) => item.value) ?? [];
})));
function isOfService(action, service) {
	if (action.kind !== "text") return false;
	const prefix = (require_core.known(action.text) ?? "").toLowerCase().split(":")[0] ?? "";
	return prefix === "*" || prefix.length > 1 && service.startsWith(prefix);
}
const ec2Roles = require_core.remembered((project) => {
	const units = new Map();
	for (const role of project.roles) {
		if (!role.managed || !mayServeEc2(role)) continue;
		const roles = units.get(role.scope.unit) ?? [];
		units.set(role.scope.unit, roles);
		roles.push(role);
	}
	return units;
});
function mayServeEc2(role) {
	const { paths } = require_core.explore(function* (world) {
		if (require_rules.trusts(world, role.trust, require_rules.assumedByEc2(world, role.scope)) === "yes") yield true;
	});
	return paths.some(({ results }) => results.length > 0);
}
// src/rules/permissions/pass-mistakes.ts
function isExplained(world, entity, policies, roles, context) {
	if (missesRoles(world, entity, policies.documents, roles, context)) return true;
	const limited = serviceMismatch(world, policies, entity, context.project);
	return limited !== void 0 && !(limited.isOnPurpose && entity.kind === "policy");
}
function missesRoles(world, entity, documents, roles, context) {
	for (const pass of require_rules.statementsIn(documents, require_rules.saysPassRole, entity)) {
		const found = resourceMismatch(world, pass, context);
		if (found?.certain !== "yes" || found.isHarmless) continue;
		if ((!found.role || roles.includes(found.role)) && world.holds(pass.when)) return true;
	}
	return false;
}
// src/rules/permissions/pass-reasons.ts
function reasonsFor(world, grant, roles, scope) {
	const request = require_rules.deniedRequest(world, grant, roles[0], scope) ?? require_rules.requestFor(world, roles[0], scope);
	const wanted = request && roles.length > 0 ? require_rules.quoted(require_core.show(request.resource)) : "the ARN of a role";
	return request ? reasonsOf$1(world, grant, request, wanted) : [];
}
function reasonsOf$1(world, grant, request, wanted) {
	const { allowed, misses, deniedBy, limitedBy } = require_rules.evaluate(world, grant.documents, request, grant.limits);
	return allowed === "no" && deniedBy ? shown([{
		at: deniedBy.at,
		message: "this denies iam:PassRole"
	}]) : shown([
		...misses.flatMap((miss) => reason(miss, wanted)),
		...limitedBy ? [{
			at: limitedBy.limit.at,
			message: `${nameOf$1(limitedBy.limit)} does not allow iam:PassRole`
		}] : [],
		...limitedBy?.misses.flatMap((miss) => reason(miss, wanted)) ?? []
	]);
}
const LIMITS$1 = {
	boundary: "permissions boundary",
	scp: "service control policy",
	rcp: "resource control policy",
	session: "session policy"
};
function nameOf$1({ kind }) {
	return `this ${LIMITS$1[kind]}`;
}
const MOST_SHOWN$1 = 10;
function shown(related) {
	return related.filter(({ at }) => require_rules.isWritten(at)).slice(0, MOST_SHOWN$1);
}
function reason({ by, at, clause }, wanted) {
	if (by === "resource") return [{
		at,
		message: `this does not match ${wanted}`
	}];
	if (by !== "condition") return [];
	return [{
		at,
		message: `this condition${clause ? ` on ${require_rules.quoted(clause.key)}` : ""} does not hold when a role is passed to EC2`
	}];
}
// src/rules/permissions/add-role-without-passrole.ts
const addRoleWithoutPassrole = require_rules.defineRule({
	id: "add-role-without-passrole",
	scenarios: "some",
	*subjects(context) {
		const { project, policies } = context;
		for (const entity of project.principals) if (entity.managed) yield* callers$2(entity, policies);
		for (const entity of policies.unattached()) yield* looseCallers$2(entity, context);
	},
	about: (caller) => caller.entity,
	when: (caller) => caller.entity.when,
	*check({ entity, grants, closed, additions }, world, context) {
		const roles = (ec2Roles(context.project).get(entity.scope.unit) ?? []).filter((role) => role !== entity);
		const grant = grants.find((one) => mayAdd(world, one) && mayAddNone(world, one, roles, entity.scope));
		if (!grant) return;
		const there = roles.filter(({ when }) => require_rules.glanceAt(world).holds(when));
		const addition = additions.find(({ when }) => world.holds(when));
		if (!addition || missesRoles(world, entity, grant.documents, there, context)) return;
		const text = world.text(addition.value);
		const isSure = closed || areAdditionsDenied(world, grant, there, entity.scope);
		const reservation = isSure ? "" : ", unless a policy attached elsewhere allows it";
		yield {
			certain: isSure ? addition.sure : require_core.and(addition.sure, require_rules.isWhole(entity)),
			level: entity.kind === "policy" ? "note" : isSure ? "error" : "warning",
			at: addition.value.at,
			message: `${require_rules.described(entity)} may add roles to instance profiles with ${require_rules.quoted(text ? require_core.show(text) : require_rules.ADD_ROLE)}, but may ${passInWords$1(there)}${reservation}`,
			consequence: `the call fails: AccessDenied, "is not authorized to perform: iam:PassRole"`,
			help: `allow iam:PassRole on ${arnInWords$1(world, there, entity)}, with iam:PassedToService ec2.amazonaws.com`,
			related: relatedTo$1(world, grant, there, entity)
		};
	}
});
function* callers$2(entity, policies) {
	const additions = additionsIn(policies.of(entity).written);
	if (additions.length > 0) yield {
		entity,
		additions,
		...grantsOf(entity, policies)
	};
}
function* looseCallers$2(entity, context) {
	const additions = additionsIn([{
		when: entity.when,
		value: entity.document
	}]);
	const grants = setsWith(entity, context).map((documents) => ({
		documents,
		limits: []
	}));
	if (additions.length > 0) yield {
		entity,
		grants,
		closed: false,
		additions
	};
}
function additionsIn(documents) {
	const scene = require_rules.glanceAt(new require_core.World());
	return documents.flatMap((document) => require_rules.statementsOf(document.value).statements.flatMap(({ value, when }) => {
		const sure = value.kind === "map" ? require_rules.hasEffect(scene, value, "Allow") : "no";
		const actions = value.kind === "map" ? require_rules.elementOf(value, "Action")?.items ?? [] : [];
		if (sure === "no") return [];
		return actions.filter((action) => require_rules.saysAddRole(action.value)).map((action) => ({
			value: action.value,
			when: require_core.all(document.when, when, action.when),
			sure
		}));
	}));
}
const ANY_PROFILE = [{
	id: "a-profile",
	label: "an instance profile"
}];
function mayAdd(world, { documents, limits }) {
	const request = {
		action: require_rules.ADD_ROLE,
		resource: ANY_PROFILE,
		context: new Map()
	};
	return require_rules.canAddToAny(documents) && require_rules.allows(world, documents, request, limits) !== "no";
}
function passInWords$1(roles) {
	if (roles.length === 0) return "pass no role to EC2";
	if (roles.length === 1) return `not pass role ${require_rules.named(roles[0])} to EC2`;
	if (roles.length > 3) return `pass none of the ${roles.length} roles for EC2`;
	return `pass none of the roles ${require_rules.listed(roles.map(require_rules.named))} to EC2`;
}
function arnInWords$1(world, [role], { scope }) {
	const request = role && additionRequest(world, role, scope);
	return request ? require_rules.quoted(require_core.show(request.resource)) : "the ARN of the role that is added";
}
function relatedTo$1(world, grant, roles, { scope }) {
	const request = deniedAddition(world, grant, roles[0], scope) ?? additionRequest(world, roles[0], scope);
	const wanted = request && roles.length > 0 ? require_rules.quoted(require_core.show(request.resource)) : "the ARN of a role";
	return [...request ? reasonsOf$1(world, grant, request, wanted) : [], ...roles.slice(0, 3).map((role) => ({
		at: role.target.at,
		message: "a role for EC2 instances"
	}))];
}
// src/iam/facts/authorization.ts
const RUN_INSTANCES = {
	"capacity-reservation": {
		required: false,
		arn: "arn:*:ec2:*:*:capacity-reservation/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate"
		]
	},
	"elastic-gpu": {
		required: false,
		arn: "arn:*:ec2:*:*:elastic-gpu/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:ElasticGpuType",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:ResourceTag/*"
		]
	},
	"elastic-inference": {
		required: false,
		arn: "arn:*:elastic-inference:*:*:elastic-inference-accelerator/*",
		keys: []
	},
	group: {
		required: false,
		arn: "arn:*:resource-groups:*:*:group/*",
		keys: []
	},
	image: {
		required: true,
		arn: "arn:*:ec2:*::image/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:ImageID",
			"ec2:ImageType",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:Owner",
			"ec2:Public",
			"ec2:ResourceTag/*",
			"ec2:RootDeviceType"
		]
	},
	instance: {
		required: true,
		arn: "arn:*:ec2:*:*:instance/*",
		keys: [
			"aws:RequestTag/*",
			"aws:TagKeys",
			"ec2:AvailabilityZone",
			"ec2:AvailabilityZoneId",
			"ec2:CpuOptionsAmdSevSnp",
			"ec2:EbsOptimized",
			"ec2:InstanceAutoRecovery",
			"ec2:InstanceBandwidthWeighting",
			"ec2:InstanceID",
			"ec2:InstanceMarketType",
			"ec2:InstanceMetadataTags",
			"ec2:InstanceProfile",
			"ec2:InstanceType",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:ManagedResourceOperator",
			"ec2:MetadataHttpEndpoint",
			"ec2:MetadataHttpPutResponseHopLimit",
			"ec2:MetadataHttpTokens",
			"ec2:PlacementGroup",
			"ec2:ProductCode",
			"ec2:RootDeviceType",
			"ec2:Tenancy"
		]
	},
	"key-pair": {
		required: false,
		arn: "arn:*:ec2:*:*:key-pair/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:IsLaunchTemplateResource",
			"ec2:KeyPairName",
			"ec2:KeyPairType",
			"ec2:LaunchTemplate",
			"ec2:ResourceTag/*"
		]
	},
	"launch-template": {
		required: false,
		arn: "arn:*:ec2:*:*:launch-template/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:ManagedResourceOperator",
			"ec2:ResourceTag/*"
		]
	},
	"license-configuration": {
		required: false,
		arn: "arn:*:license-manager:*:*:license-configuration:*",
		keys: []
	},
	"network-interface": {
		required: true,
		arn: "arn:*:ec2:*:*:network-interface/*",
		keys: [
			"aws:RequestTag/*",
			"aws:TagKeys",
			"ec2:AssociatePublicIpAddress",
			"ec2:AuthorizedService",
			"ec2:AvailabilityZone",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:ManagedResourceOperator",
			"ec2:NetworkInterfaceID",
			"ec2:Subnet",
			"ec2:Vpc"
		]
	},
	"placement-group": {
		required: false,
		arn: "arn:*:ec2:*:*:placement-group/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:PlacementGroupName",
			"ec2:PlacementGroupStrategy",
			"ec2:ResourceTag/*"
		]
	},
	"secondary-interface": {
		required: false,
		arn: "arn:*:ec2:*:*:secondary-interface/*",
		keys: ["aws:RequestTag/*", "aws:TagKeys"]
	},
	"secondary-subnet": {
		required: false,
		arn: "arn:*:ec2:*:*:secondary-subnet/*",
		keys: ["aws:ResourceTag/*", "ec2:ResourceTag/*"]
	},
	"security-group": {
		required: true,
		arn: "arn:*:ec2:*:*:security-group/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:ResourceTag/*",
			"ec2:SecurityGroupID",
			"ec2:Vpc"
		]
	},
	snapshot: {
		required: false,
		arn: "arn:*:ec2:*::snapshot/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:Owner",
			"ec2:ParentVolume",
			"ec2:ResourceTag/*",
			"ec2:SnapshotID",
			"ec2:SnapshotTime",
			"ec2:VolumeSize"
		]
	},
	"spot-instances-request": {
		required: false,
		arn: "arn:*:ec2:*:*:spot-instances-request/*",
		keys: ["aws:RequestTag/*", "aws:TagKeys"]
	},
	subnet: {
		required: true,
		arn: "arn:*:ec2:*:*:subnet/*",
		keys: [
			"aws:ResourceTag/*",
			"ec2:AvailabilityZone",
			"ec2:AvailabilityZoneId",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:ResourceTag/*",
			"ec2:SubnetID",
			"ec2:Vpc"
		]
	},
	volume: {
		required: false,
		arn: "arn:*:ec2:*:*:volume/*",
		keys: [
			"aws:RequestTag/*",
			"aws:TagKeys",
			"ec2:AvailabilityZone",
			"ec2:AvailabilityZoneId",
			"ec2:Encrypted",
			"ec2:IsLaunchTemplateResource",
			"ec2:LaunchTemplate",
			"ec2:ManagedResourceOperator",
			"ec2:ParentSnapshot",
			"ec2:VolumeID",
			"ec2:VolumeInitializationRate",
			"ec2:VolumeIops",
			"ec2:VolumeSize",
			"ec2:VolumeThroughput",
			"ec2:VolumeType"
		]
	}
};
const RUN_INSTANCES_KEYS = ["ec2:Region"];
// src/rules/permissions/run-instances.ts
const RUN = "ec2:RunInstances";
const REQUIRED = Object.entries(RUN_INSTANCES).filter(([, { required }]) => required).map(([type]) => type);
function lackOf$1(world, { documents, limits }, type, scope) {
	const request = requestAbout(type, scope);
	const { allowed, deniedBy, misses } = require_rules.evaluate(world, documents, request);
	if (allowed === "no" && !deniedBy) return {
		type,
		by: "nothing",
		misses
	};
	const left = allowed === "maybe" ? leftOutInFirst(world, documents, type, scope) : void 0;
	if (left) return {
		type,
		by: "nothing",
		misses: left
	};
	const bare = {
		action: RUN,
		resource: resourceIn(firstOf$1(scope.partition))(type),
		context: NOTHING_KNOWN$2
	};
	if (!require_rules.denies(world, documents, {
		...bare,
		resource: request.resource
	}, limits) && !require_rules.deniesListed(world, documents, bare, limits)) return void 0;
	const { deniedBy: deny, limitedBy } = require_rules.evaluate(world, documents, bare, limits);
	if (deny) return {
		type,
		by: "deny",
		misses: [],
		at: deny.at
	};
	return {
		type,
		by: "limit",
		misses: [],
		...limitedBy && {
			at: limitedBy.limit.at,
			limit: limitedBy.limit.kind
		}
	};
}
function leftOutInFirst(world, documents, type, { partition }) {
	const open = require_rules.openPartition(partition);
	if (!open || !isMeantIn(open.first, world, documents)) return void 0;
	const resource = resourceIn(firstOf$1(partition))(type);
	const { allowed, deniedBy, misses } = require_rules.evaluate(world, documents, {
		action: RUN,
		resource,
		context: contextOf(type)
	});
	return allowed === "no" && !deniedBy ? misses : void 0;
}
function isMeantIn(partition, world, documents) {
	const glance = require_rules.glanceAt(world);
	const statements = documents.flatMap((document) => require_rules.statementsOf(document.value).statements.flatMap(({ value, when }) => {
		return value.kind === "map" && require_rules.writtenEffect(value) !== "Deny" && require_rules.canFitAction(value, "ec2:RunInstances") && require_rules.isWritten(value.at) && glance.holds(require_core.all(document.when, when)) ? [value] : [];
	}));
	const listed = statements.flatMap((statement) => partitionsIn(statement, "Resource"));
	const excluded = statements.flatMap((statement) => partitionsIn(statement, "NotResource"));
	return listed.length > 0 && [...listed, ...excluded].every((one) => one === partition);
}
function partitionsIn(statement, element) {
	return (require_rules.elementOf(statement, element)?.items ?? []).flatMap(({ value }) => {
		const arn = value.kind === "text" ? require_rules.arnOf$1(value.text) : void 0;
		return arn ? [require_core.known(arn.partition)] : [];
	});
}
const NOTHING_KNOWN$2 = new Map();
function requestAbout(type, { partition }) {
	return {
		action: RUN,
		resource: resourceIn(partition)(type),
		context: contextOf(type)
	};
}
function firstOf$1(partition) {
	const open = require_rules.openPartition(partition);
	return open ? partitionText(open.first) : partition;
}
const partitionText = require_core.rememberedByName((name) => require_core.text(name));
const REGION = {
	id: "launch-region",
	label: "the Region of the launch",
	shape: require_core.REGION_SHAPE
};
const ACCOUNT = {
	id: "launch-account",
	label: "the account of a resource",
	shape: require_core.ACCOUNT_SHAPE
};
const resourceIn = require_core.remembered((partition) => require_core.rememberedByName((type) => {
	const [, , service = "", , account, resource = ""] = RUN_INSTANCES[type].arn.split(":");
	const name = {
		id: `launched-${type}`,
		label: type,
		shape: require_core.IAM_NAME_SHAPE
	};
	return [
		{ lit: "arn:" },
		...partition,
		{ lit: `:${service}:` },
		REGION,
		{ lit: ":" },
		...account === "" ? [] : [ACCOUNT],
		{ lit: `:${resource.slice(0, -1)}` },
		name
	];
}));
const contextOf = require_core.rememberedByName((type) => {
	const carried = new Set([...RUN_INSTANCES[type].keys, ...RUN_INSTANCES_KEYS]);
	const missing = Object.values(RUN_INSTANCES).flatMap(({ keys }) => keys).filter((key) => !carried.has(key));
	return new Map(missing.map((key) => [key, "absent"]));
});
function patternOf(type) {
	return RUN_INSTANCES[type].arn;
}
// src/rules/permissions/needed.ts
const PROFILE_ACTIONS = ["iam:GetInstanceProfile", "iam:AddRoleToInstanceProfile"];
function rolesNeeded(entity, links) {
	return (rolesByUnit(links).get(entity.scope.unit) ?? []).filter((role) => role !== entity);
}
const rolesByUnit = require_core.remembered((links) => {
	const units = [...linksByUnit(links)];
	return new Map(units.map(([unit, held]) => [unit, [...new Set(held.map(({ to }) => to))]]));
});
function rolesDemanded(entity, project) {
	if (entity.kind === "policy") return [];
	const roles = require_core.launchersFor(entity, project).flatMap((launcher) => require_core.rolesOf(launcher, project));
	return [...new Set(roles)].map((role) => ({
		role,
		when: true
	}));
}
function rolesNamed(documents, entity, links) {
	if (!linksByUnit(links).has(entity.scope.unit)) return [];
	return documents.flatMap((document) => require_rules.statementsOf(document.value).statements.flatMap((statement) => valuesIn(statement).flatMap(({ when, value }) => linksNamed(value, entity, links).map((link) => ({
		role: link.to,
		when: require_core.all(document.when, statement.when, when, link.when)
	})))));
}
const linksByUnit = require_core.remembered(({ roles }) => {
	const units = new Map();
	for (const link of roles) {
		const ofUnit = units.get(link.to.scope.unit) ?? [];
		units.set(link.to.scope.unit, ofUnit);
		ofUnit.push(link);
	}
	return units;
});
function valuesIn({ value: statement }) {
	if (statement.kind !== "map" || require_rules.writtenEffect(statement) !== "Allow") return [];
	return [...resourcesIn(statement), ...conditionsIn(statement)];
}
function resourcesIn(statement) {
	return (require_rules.elementOf(statement, "Action")?.items ?? []).some(({ value }) => PROFILE_ACTIONS.some((one) => require_rules.speaksOf(value, one))) ? require_rules.elementOf(statement, "Resource")?.items ?? [] : [];
}
function conditionsIn(statement) {
	return require_rules.clausesOf(statement).flatMap((clause) => {
		if ("unknown" in clause || clause.key.toLowerCase() !== "ec2:instanceprofile") return [];
		return /Not|Null/.test(clause.operator) ? [] : clause.values;
	});
}
function namesRoleOrProfile(value, entity, links) {
	return linksNamed(value, entity, links).length > 0;
}
function linksNamed(value, caller, links) {
	return linksNear(value, caller.scope.unit, links).filter(({ from, to }) => to !== caller && (names(value, from, "instance-profile") || names(value, to, "role")));
}
function linksNear(value, unit, links) {
	const last = value.kind === "text" && !value.ref ? value.text.at(-1) : void 0;
	if (!last || require_core.isHole(last)) return linksByUnit(links).get(unit) ?? [];
	return linksByName(links).get(unit)?.get(afterSlash(last.lit)) ?? [];
}
const linksByName = require_core.remembered((links) => {
	const units = [...linksByUnit(links)];
	return new Map(units.map(([unit, held]) => [unit, byName(held)]));
});
function byName(held) {
	const found = new Map();
	for (const link of held) {
		const names = [link.from, link.to].map(nameOf).filter((name) => name !== void 0);
		for (const name of new Set(names.map(afterSlash))) require_core.append(found, name, link);
	}
	return found;
}
function afterSlash(text) {
	return text.slice(text.lastIndexOf("/") + 1);
}
function names(value, entity, kind) {
	if (value.ref) return value.ref.to === entity.target;
	if (value.kind !== "text") return false;
	const last = value.text.at(-1);
	if (last && require_core.isHole(last)) return last.value?.ref?.to === entity.target;
	const name = nameOf(entity);
	if (!last || name === void 0 || /[*?$]/.test(last.lit)) return false;
	return last.lit.includes(`:${kind}/`) && last.lit.endsWith(`/${name}`);
}
function nameOf({ name }) {
	return name.kind === "text" ? require_core.known(name.text) : void 0;
}
// src/rules/permissions/signs.ts
function levelOf$2(entity, documents, launch, isSure, context) {
	if (entity.kind === "policy") return "note";
	const isDemanded = require_core.launchersFor(entity, context.project).some(({ roles }) => roles.length > 0);
	if (isSure && launch.sure === "yes" && (isDemanded || launch.actions.every(alwaysPasses))) return "error";
	if (isDemanded) return "warning";
	if (launchesOthers(entity, launch.at, context) || launch.actions.some(alwaysPasses)) return "warning";
	return documents.some(({ value }) => showsSigns(value, entity, context)) ? "warning" : "note";
}
function launchesOthers(caller, said, { links }) {
	const { unit } = caller.scope;
	return [...new Set([caller.target.at, said].map((at) => templateOf(at, unit)))].some((template) => {
		return [...(profilesByTemplate(links).get(unit)?.get(template))?.values() ?? []].some((held) => held.length === 0 || held.some((role) => role !== caller));
	});
}
function templateOf({ file }, { kind, names }) {
	if (kind === "dump") return "";
	return names ? file.path : require_cli.folderOf(file.path);
}
const profilesByTemplate = require_core.remembered((links) => {
	const held = new Map();
	for (const { from, to } of links.roles) require_core.append(held, from, to);
	const units = new Map();
	for (const { from, to: profile } of links.profiles) {
		const { scope, target } = from.launch;
		const templates = units.get(scope.unit) ?? new Map();
		units.set(scope.unit, templates);
		const template = templateOf(target.at, scope.unit);
		const profiles = templates.get(template) ?? new Map();
		templates.set(template, profiles.set(profile, held.get(profile) ?? []));
	}
	return units;
});
function alwaysPasses(action) {
	return action === "ec2:AssociateIamInstanceProfile" || action === "ec2:ReplaceIamInstanceProfileAssociation";
}
function showsSigns(document, entity, { links }) {
	return require_rules.statementsOf(document).statements.some(({ value }) => {
		if (value.kind !== "map") return false;
		const actions = require_rules.elementOf(value, "Action")?.items ?? [];
		const resources = require_rules.elementOf(value, "Resource")?.items ?? [];
		return require_rules.writes(value, require_rules.saysPassRole) || actions.some(isAboutProfiles) || resources.some((item) => refersToRole(item, entity) || namesRoleOrProfile(item.value, entity, links));
	});
}
function isAboutProfiles({ value }) {
	return PROFILE_ACTIONS.some((action) => require_rules.speaksOf(value, action));
}
function refersToRole({ value }, entity) {
	return value.ref !== void 0 && value.ref.to !== entity.target && value.ref.attr === "arn" && isIam(value);
}
function isIam(value) {
	if (value.kind !== "text") return false;
	const written = value.text.map((piece) => require_core.isHole(piece) ? "" : piece.lit).join("");
	return /:role\/|:instance-profile\//.test(written);
}
// src/rules/permissions/launching.ts
function mayLaunchWithRole(world, launch, grant, scope) {
	return launchRequests(launch).some((request) => isPossible(world, request, grant)) ? require_core.or(...launch.actions.map((action) => takesRole(world, action, grant, scope))) : "no";
}
function launchRequests({ actions }) {
	return actions.map((action) => ({
		action,
		resource: ANYTHING,
		context: NOTHING_KNOWN$1
	}));
}
const ANYTHING = [{
	id: "launched-resource",
	label: "a resource of the launch"
}];
const NOTHING_KNOWN$1 = new Map();
function isPossible(world, request, { documents, limits }) {
	return require_rules.allows(world, documents, request, limits) !== "no";
}
const OPERATOR_KEY = "ec2:ManagedResourceOperator";
const WITHOUT_ROLE = require_core.text("scaler.lambda.amazonaws.com");
const WITH_ROLE = require_core.text({
	id: "operator-with-role",
	label: "a service that operates instances",
	domain: [
		"bedrock-agentcore.amazonaws.com",
		"ecs.amazonaws.com",
		"eks.amazonaws.com",
		"workspaces-instances.amazonaws.com"
	]
});
const OPERATORS = {
	nobody: "absent",
	withoutRole: [WITHOUT_ROLE],
	withRole: [WITH_ROLE],
	unsaid: void 0
};
function takesRole(world, action, grant, scope) {
	const isAllowedFor = instancesOf(world, action, grant, scope);
	if (alwaysPasses(action) || isAllowedFor("nobody")) return "yes";
	if (isAllowedFor("withoutRole")) return isAllowedFor("withRole") ? "maybe" : "no";
	return isAllowedFor("withRole") || !isAllowedFor("unsaid") ? "yes" : "maybe";
}
function launchesForServices(world, grant, scope) {
	const isAllowedFor = instancesOf(world, RUN, grant, scope);
	return !isAllowedFor("nobody") && isAllowedFor("unsaid");
}
function launchesWithTags(world, grant, { partition }) {
	const resource = resourceIn(partition)("instance");
	const isAllowed = (context) => isPossible(world, {
		action: RUN,
		resource,
		context
	}, grant);
	return !isAllowed(WITHOUT_TAGS$1) && isAllowed(contextOf("instance"));
}
const WITHOUT_TAGS$1 = new Map([["aws:RequestTag/*", "absent"]]);
function instancesOf(world, action, grant, { partition }) {
	const resource = resourceIn(partition)("instance");
	const inFirst = resourceIn(firstOf$1(partition))("instance");
	return (operator) => {
		const request = {
			action,
			resource,
			context: operatedBy(operator)
		};
		return !require_rules.deniesListed(world, grant.documents, {
			...request,
			resource: inFirst
		}, grant.limits) && isPossible(world, request, grant);
	};
}
const operatedBy = require_core.rememberedByName((operator) => {
	const value = OPERATORS[operator];
	return value ? new Map([...contextOf("instance"), [OPERATOR_KEY, value]]) : contextOf("instance");
});
// src/rules/permissions/lookups.ts
const LIST = "iam:ListInstanceProfiles";
const NOTHING_KNOWN = new Map();
function mayList(world, grant, scope) {
	return listed(scope).some((resource) => may(world, grant, LIST, resource));
}
function listed(scope) {
	const every = [...profilesOf(scope)];
	return [
		EVERYTHING,
		every,
		[
			...every,
			PATH,
			{ lit: "/" }
		]
	];
}
const EVERYTHING = require_core.text("*");
const PATH = {
	id: "listed-path",
	label: "a path",
	shape: require_core.IAM_NAME_SHAPE
};
const PROFILE = {
	id: "a-profile",
	label: "an instance profile",
	shape: require_core.IAM_NAME_SHAPE
};
function profilesOf({ partition, account }) {
	return [
		{ lit: "arn:" },
		...partition,
		{ lit: ":iam::" },
		...account,
		{ lit: ":instance-profile/" }
	];
}
function otherLookupsLacking(world, grant, scope) {
	return [["iam:GetInstanceProfile", [...profilesOf(scope), PROFILE]], ["ec2:DescribeInstances", EVERYTHING]].flatMap(([action, resource]) => may(world, grant, action, resource) ? [] : [action]);
}
function may(world, { documents, limits }, action, resource) {
	return require_rules.allows(world, documents, {
		action,
		resource,
		context: NOTHING_KNOWN
	}, limits) !== "no";
}
function reasonsNotToList(world, { documents, limits }, scope) {
	const request = {
		action: LIST,
		resource: profilesOf(scope),
		context: NOTHING_KNOWN
	};
	const { deniedBy, misses } = require_rules.evaluate(world, documents, request, limits);
	return (deniedBy ? [{
		at: deniedBy.at,
		message: `this denies ${LIST}`
	}] : misses.map(({ at }) => ({
		at,
		message: `this does not allow ${LIST} on all instance profiles`
	}))).filter(({ at }) => require_rules.isWritten(at));
}
// src/rules/permissions/launch-without-list-instance-profiles.ts
const launchWithoutListInstanceProfiles = require_rules.defineRule({
	id: "launch-without-list-instance-profiles",
	scenarios: "every",
	*subjects(context) {
		const { project, policies } = context;
		for (const entity of project.principals) {
			const launches = entity.managed && isForPeople(entity) ? launchesIn$1(policies.of(entity).written) : [];
			if (launches.length > 0) yield {
				entity,
				launches,
				...grantsOf(entity, policies)
			};
		}
		for (const entity of policies.unattached()) yield* looseCallers$1(entity, context);
	},
	about: (caller) => caller.entity,
	when: (caller) => caller.entity.when,
	*check({ entity, grants, closed, launches }, world, { links }) {
		const { scope } = entity;
		const roles = rolesNeeded(entity, links);
		const grant = grants.find((one) => !mayList(world, one, scope) && require_rules.maySatisfy(world, one, roles, scope) === "yes");
		if (!grant) return;
		const mayLaunch = (one) => mayLaunchWithRole(world, one, grant, scope);
		const launch = launches.find((one) => world.holds(one.when) && mayLaunch(one) !== "no");
		if (!launch) return;
		const lacking = [LIST, ...otherLookupsLacking(world, grant, scope)];
		const reservation = closed ? "" : ", unless a policy attached elsewhere allows it";
		yield {
			certain: require_core.and(launch.sure, mayLaunch(launch), closed ? "yes" : require_rules.isWhole(entity)),
			at: launch.at,
			message: `${require_rules.described(entity)} may call ${require_rules.quoted(require_core.show(launch.written))} and pass a role to EC2, but may not call ${require_rules.listed(lacking.map(require_rules.quoted))}${reservation}`,
			consequence: "the list of roles in the EC2 console stays empty, so that a role cannot be chosen there",
			help: `allow ${require_rules.listed(lacking.map(require_rules.quoted))} on \`*\``,
			related: reasonsNotToList(world, grant, scope)
		};
	}
});
const IN_CONSOLE = new Set([
	"ec2:RunInstances",
	"ec2:AssociateIamInstanceProfile",
	"ec2:ReplaceIamInstanceProfileAssociation"
]);
function launchesIn$1(documents) {
	return require_rules.writtenLaunches(documents).filter(({ actions }) => actions.some((action) => IN_CONSOLE.has(action)));
}
function* looseCallers$1(entity, context) {
	const launches = launchesIn$1([{
		when: entity.when,
		value: entity.document
	}]);
	if (launches.length === 0 || !listsRoles(entity.document)) return;
	yield {
		entity,
		launches,
		grants: setsWith(entity, context).map((set) => ({
			documents: set,
			limits: []
		})),
		closed: false
	};
}
function listsRoles(document) {
	return actionsIn(document).some((action) => require_rules.speaksOf(action, "iam:ListRoles"));
}
function isForPeople(principal) {
	if (principal.people !== "maybe" || !("trust" in principal)) return principal.people === "yes";
	return actionsIn(principal.trust).some((action) => {
		return require_core.stringOf(action)?.toLowerCase() === "sts:assumerolewithsaml";
	});
}
function actionsIn(document) {
	return require_rules.statementsOf(document).statements.flatMap(({ value }) => value.kind === "map" ? allowedBy(value) : []);
}
function allowedBy(statement) {
	if (require_rules.writtenEffect(statement) !== "Allow") return [];
	return require_rules.elementOf(statement, "Action")?.items.map(({ value }) => value) ?? [];
}
// src/rules/permissions/launch-without-passrole.ts
const launchWithoutPassrole = require_rules.defineRule({
	id: "launch-without-passrole",
	scenarios: "some",
	*subjects({ project, policies }) {
		for (const entity of project.principals) if (entity.managed) yield* callers$1(entity, policies);
		const loose = policies.unattached();
		for (const entity of loose) yield* looseCallers(entity, loose);
	},
	about: (caller) => caller.entity,
	when: (caller) => caller.entity.when,
	*check(caller, world, context) {
		const { policies, launches } = caller;
		if (!launches.some((one) => world.holds(one.when))) return;
		const lack = lackOf(caller, world, context);
		if (!lack) return;
		const launch = launches.find((one) => world.holds(one.when) && mayLaunch(world, one, caller) !== "no");
		if (!launch || isExplained(world, caller.entity, policies, lack.roles, context)) return;
		const launching = needsNoRole(launch, caller, context) ? "maybe" : mayLaunch(world, launch, caller);
		yield report(caller, launch, lack, world, context, require_core.and(launching, require_core.not(lack.passes), require_rules.isWhole(caller.entity)));
	}
});
function lackOf(caller, world, { links, project }) {
	const { entity, policies, members } = caller;
	const grants = members.length > 0 ? members : [policies];
	const demanded = rolesDemanded(entity, project);
	const named = rolesNamed(policies.written, entity, links).filter(({ role }) => role.managed);
	const each = [...demanded, ...named];
	if (each.length > 0) return lackOfOne(world, caller, grants, each, "no") ?? lackOfOne(world, caller, grants, demanded, "maybe");
	const all = rolesNeeded(entity, links);
	for (const grant of grants) {
		const passes = require_rules.maySatisfy(world, grant, all, entity.scope);
		if (passes === "yes" || require_rules.maySatisfy(world, caller.alongside, all, entity.scope) !== "no") continue;
		const glance = require_rules.glanceAt(world);
		return {
			roles: all.filter((role) => glance.holds(role.when)),
			passes,
			grant
		};
	}
}
function lackOfOne(world, { alongside }, grants, roles, passes) {
	for (const grant of grants) {
		const isLacking = ({ role, when }) => passesOf(world, grant, alongside, role) === passes && world.holds(when) && world.holds(role.when);
		const role = roles.find(isLacking)?.role;
		if (role) return {
			roles: [role],
			passes,
			grant
		};
	}
}
function passesOf(world, grant, alongside, role) {
	const own = require_rules.passesExisting(world, grant, role);
	return own === "no" ? require_rules.passesExisting(world, alongside, role) : own;
}
function mayLaunch(world, launch, { entity, policies }) {
	const answer = mayLaunchWithRole(world, launch, policies, entity.scope);
	if (answer === "no") return "no";
	const within = policies.limits.map(({ documents, kind, when }) => {
		if (kind === "rcp" || !world.holds(when)) return "yes";
		return launchRequests(launch).some((request) => require_rules.allows(world, documents, request) === "yes") ? "yes" : "maybe";
	});
	return require_core.and(launch.sure, answer, ...within);
}
function needsNoRole({ actions }, { entity, policies }, context) {
	if (entity.kind === "policy" || !actions.every((action) => MAINTAINING.has(action))) return false;
	return !policies.documents.some(({ value }) => showsSigns(value, entity, context));
}
const MAINTAINING = new Set(["autoscaling:UpdateAutoScalingGroup", "autoscaling:StartInstanceRefresh"]);
function* callers$1(entity, policies) {
	const set = policies.of(entity);
	const launches = launchesIn(set.written);
	if (launches.length === 0) return;
	yield {
		entity,
		policies: set,
		members: (entity.kind === "group" ? policies.membersOf(entity) : []).map((one) => policies.of(one)),
		alongside: NOTHING,
		launches
	};
}
const NOTHING = {
	documents: [],
	limits: []
};
function launchesIn(documents) {
	return require_rules.writtenLaunches(documents).sort((one, other) => weightOf(other) - weightOf(one));
}
function weightOf({ actions }) {
	if (actions.some(alwaysPasses)) return 2;
	return actions.every((action) => MAINTAINING.has(action)) ? 0 : 1;
}
function* looseCallers(entity, loose) {
	const documents = [documentOf(entity)];
	const launches = launchesIn(documents);
	if (launches.length === 0) return;
	const others = loose.filter((other) => other !== entity && other.scope.unit === entity.scope.unit);
	yield {
		entity,
		policies: {
			documents,
			written: documents,
			limits: [],
			closed: false
		},
		members: [],
		alongside: {
			documents: others.map(documentOf),
			limits: []
		},
		launches
	};
}
function documentOf(policy) {
	return {
		when: policy.when,
		value: policy.document
	};
}
function report({ entity, policies }, launch, { roles, grant }, world, context, certain) {
	const action = require_rules.quoted(require_core.show(launch.written));
	const denied = require_rules.areDenied(world, grant, roles, entity.scope);
	const isSure = policies.closed || denied;
	const reservation = isSure ? "" : ", unless a policy attached elsewhere allows it";
	return {
		certain,
		level: levelOf$2(entity, policies.documents, launch, isSure, context),
		at: launch.at,
		message: `${require_rules.described(entity)} may launch instances with ${action}, but may ${passInWords(roles)} to EC2${reservation}`,
		consequence: "a launch with an instance profile fails: AccessDenied, \"is not authorized to perform: iam:PassRole\"",
		help: helpFor$3(world, roles, entity.scope, denied ? grant : void 0),
		related: [...reasonsFor(world, grant, roles, entity.scope), ...roles.slice(0, 3).map((role) => ({
			at: role.target.at,
			message: "a role that its instances need"
		}))]
	};
}
function helpFor$3(world, roles, scope, denying) {
	const pass = `iam:PassRole on ${arnInWords(world, roles)}`;
	if (!denying) return `allow ${pass}, with iam:PassedToService ec2.amazonaws.com`;
	const isDenied = (by) => require_rules.areDenied(world, by, roles, scope);
	if (isDenied({
		...denying,
		limits: []
	})) return `take ${pass} out of the Deny`;
	const kindsOf = (limits) => require_rules.listed([...new Set(limits.map(({ kind }) => LIMITS$1[kind]))]);
	const withDeny = denying.limits.filter(({ documents }) => isDenied({
		documents,
		limits: []
	}));
	if (withDeny.length > 0) return `take ${pass} out of the Deny of the ${kindsOf(withDeny)}`;
	return `let the ${kindsOf(denying.limits.filter((limit) => isDenied({
		documents: [],
		limits: [limit]
	})))} allow ${pass}`;
}
function passInWords(roles) {
	if (roles.length === 0) return "pass no role";
	if (roles.length === 1) return `not pass role ${require_rules.named(roles[0])}`;
	if (roles.length > 3) return `pass none of the ${roles.length} roles of its instances`;
	return `pass none of the roles ${require_rules.listed(roles.map(require_rules.named))}`;
}
function arnInWords(world, roles) {
	const [role] = roles;
	const arn = role && require_rules.arnOf(world, role);
	return arn ? require_rules.quoted(require_core.show(arn)) : "the ARN of the role that the instances need";
}
// src/rules/permissions/passrole-resource-mismatch.ts
const passroleResourceMismatch = require_rules.defineRule({
	id: "passrole-resource-mismatch",
	scenarios: "some",
	*subjects(context) {
		yield* require_rules.statementsWriting(require_rules.saysPassRole, context);
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const found = resourceMismatch(world, subject, context);
		if (!found) return;
		const { value } = found.resource;
		const meant = found.role ? { role: found.role } : meantBy(value, world, context);
		const arn = meant.role && require_rules.arnOf(world, meant.role);
		yield {
			certain: found.certain,
			level: found.isHarmless ? "note" : "error",
			at: require_rules.saidAt(value),
			message: `${subject.words} allows \`iam:PassRole\` on ${require_rules.quoted(wordsOf(value))}, ${why(found, arn)}`,
			consequence: consequenceOf(value),
			help: helpFor$2(meant, arn),
			related: relatedTo(meant),
			part: subject.part
		};
	}
});
function wordsOf(value) {
	const text = value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf(value);
	return text ? require_core.show(text) : "its resources";
}
function why({ role, resource: { value } }, arn) {
	if (role && arn) return `but the ARN of ${require_rules.described(role)} is ${require_rules.quoted(require_core.show(arn))}`;
	return `which is ${nounOf$1(value)}`;
}
function nounOf$1(value) {
	const words = wordsOf(value);
	if (words.includes(":instance-profile/")) return "an instance profile and no role";
	const kind = /^arn:[^:]*:iam:[^:]*:[^:]*:(user|group|policy)\//.exec(words)?.[1];
	if (kind !== void 0) return `a ${kind} and no role`;
	return words.startsWith("arn:") ? "no ARN of a role" : "no ARN";
}
function consequenceOf(value) {
	const text = value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf(value);
	const refusal = text && require_rules.refusalOf(text);
	return refusal ? `IAM refuses the policy: MalformedPolicyDocument, "${refusal}"` : "a launch with the role fails: AccessDenied, \"is not authorized to perform: iam:PassRole\"";
}
function meantBy(value, world, { project, links }) {
	const ref = value.ref ?? soleReference(value);
	if (!ref) return {};
	const role = require_rules.roleReferredTo({
		...value,
		ref
	}, project);
	if (role) return { role };
	const held = links.roles.find(({ from, sure, when }) => from.target === ref.to && sure === "yes" && world.holds(when));
	return held ? {
		role: held.to,
		profile: held.from
	} : {};
}
function soleReference(value) {
	const last = value.kind === "text" ? value.text.at(-1) : void 0;
	return last && "id" in last ? last.value?.ref : void 0;
}
function helpFor$2({ role }, arn) {
	if (role && arn) return `write ${require_rules.quoted(require_core.show(arn))}, the ARN of role ${require_rules.named(role)}`;
	return "write the ARN of the role, its path included: `arn:PARTITION:iam::ACCOUNT:role/PATH/NAME`";
}
function relatedTo({ role, profile }) {
	return [...role ? [{
		at: role.target.at,
		message: `role ${require_rules.named(role)} is declared here`
	}] : [], ...profile ? [{
		at: profile.target.at,
		message: "the instance profile is no role, but holds one"
	}] : []];
}
// src/rules/permissions/passrole-service-mismatch.ts
const passroleServiceMismatch = require_rules.defineRule({
	id: "passrole-service-mismatch",
	scenarios: "some",
	*subjects({ project, policies }) {
		for (const entity of project.principals) if (entity.managed) yield* callers(entity, policies.of(entity));
		for (const entity of policies.unattached()) yield* callers(entity, alone(entity));
	},
	about: ({ entity }) => entity,
	when: ({ entity }) => entity.when,
	*check(caller, world, context) {
		const { entity, policies, launches } = caller;
		const found = serviceMismatch(world, policies, entity, context.project);
		if (!found) return;
		const mayLaunch = (one) => mayLaunchWithRole(world, one, policies, entity.scope);
		const launch = launches.find((one) => world.holds(one.when) && mayLaunch(one) !== "no");
		if (!launch) return;
		const [clause, ...others] = found.clauses;
		const role = found.role ? `role ${require_rules.named(found.role)}` : "any role";
		const hasSigns = usesProfiles(caller, launch);
		const isUsual = found.isOnPurpose && !hasSigns && entity.kind === "policy";
		const isSure = policies.closed || entity.kind === "policy";
		const reservation = isSure ? "" : ", unless a policy attached elsewhere allows it";
		yield {
			certain: isUsual ? "maybe" : require_core.and(launch.sure, mayLaunch(launch), isSure ? "yes" : require_rules.isWhole(entity)),
			level: levelOf$1(caller, launch, found, hasSigns, context),
			at: clause.at,
			message: `${require_rules.described(entity)} may launch instances with ${require_rules.quoted(require_core.show(launch.written))}, but may not pass ${role} to EC2, since ${demand(clause, world)}${reservation}`,
			consequence: "a launch with an instance profile fails: AccessDenied, \"is not authorized to perform: iam:PassRole\"",
			help: helpFor$1(clause, entity),
			related: [...others.slice(0, MOST_SHOWN).map(({ at }) => ({
				at,
				message: "this condition does not let EC2 have the role either"
			})), {
				at: launch.at,
				message: "it may launch by this"
			}]
		};
	}
});
const MOST_SHOWN = 5;
function alone({ when, document }) {
	const documents = [{
		when,
		value: document
	}];
	return {
		documents,
		written: documents,
		limits: [],
		closed: false
	};
}
function* callers(entity, policies) {
	const launches = require_rules.writtenLaunches(policies.written);
	if (launches.length > 0) yield {
		entity,
		policies,
		launches
	};
}
function usesProfiles({ policies }, launch) {
	return launch.actions.some(alwaysPasses) || asksOfProfiles(policies);
}
function levelOf$1(caller, launch, found, hasSigns, context) {
	const { entity, policies } = caller;
	if (entity.kind === "policy") return "note";
	if (found.isOnPurpose) return hasSigns || launchesOthers(entity, launch.at, context) ? "warning" : "note";
	if (!policies.closed) return "warning";
	return hasSigns || found.role !== void 0 && entity.scope.unit.kind !== "dump" || !found.isForOthers ? "error" : "warning";
}
function asksOfProfiles({ written }) {
	return written.some(({ value }) => require_rules.statementsOf(value).statements.some(({ value: statement }) => {
		return (statement.kind === "map" ? require_rules.elementOf(statement, "Action")?.items : void 0)?.some(({ value: action }) => PROFILE_ACTIONS.some((one) => require_rules.speaksOf(action, one)));
	}));
}
function demand({ key, operator, values }, world) {
	const words = values.filter(({ when }) => world.holds(when)).map(({ value }) => require_rules.quoted(require_core.show(world.text(value) ?? [{ lit: "\u2026" }])));
	const must = require_rules.operatorOf(operator)?.negated ? "must not be" : "must be";
	return `${require_rules.quoted(key)} ${must} ${words.join(" or ")}`;
}
function helpFor$1({ key, operator }, { scope }) {
	if (key.toLowerCase() !== "iam:passedtoservice") return "let instances in, with `arn:*:ec2:*:*:instance/*`, or take the condition out";
	const service = require_core.known(require_rules.passedToAtLaunch(scope.partition)) ?? "ec2.amazonaws.com";
	return require_rules.operatorOf(operator)?.negated ? `let ${require_rules.quoted(service)} out of the condition` : `write ${require_rules.quoted(service)} there, or add it`;
}
// src/rules/permissions/passrole-unsupported-condition.ts
const passroleUnsupportedCondition = require_rules.defineRule({
	id: "passrole-unsupported-condition",
	scenarios: "some",
	*subjects(context) {
		for (const one of require_rules.statementsWriting(require_rules.saysPassRole, context)) if (require_rules.clausesOf(one.statement).some(isAboutTags)) yield one;
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check(subject, world) {
		const { statement, words, part } = subject;
		const clause = require_rules.clausesOf(statement).filter(isAboutTags).find((one) => failsWithoutTags(world, one, subject));
		if (!clause || leavesOutEc2(world, statement, subject.variables, subject.entity.scope)) return;
		const certain = require_rules.allowsWritten(world, subject);
		if (certain === "no") return;
		yield {
			certain,
			at: clause.at,
			message: `${words} lets roles be passed only if ${require_rules.quoted(clause.key)} fits, which no request to pass a role carries: it lets none be passed`,
			consequence: "passing a role fails: AccessDenied, \"is not authorized to perform: iam:PassRole\", whatever tags the role has",
			help: "take the condition out, and name under Resource the ARNs of the roles that may be passed, or a path that they share",
			part
		};
	}
});
const TAGS = /^(?:aws|iam):resourcetag\//i;
function isAboutTags(clause) {
	return "key" in clause && TAGS.test(clause.key);
}
const WITHOUT_TAGS = new Map([["aws:ResourceTag/*", "absent"], ["iam:ResourceTag/*", "absent"]]);
function failsWithoutTags(world, clause, { variables }) {
	return require_rules.conditionHolds(world, [clause], WITHOUT_TAGS, variables).is === "no" && world.holds(clause.when);
}
// src/rules/permissions/passrole-wildcard.ts
const passroleWildcard = require_rules.defineRule({
	id: "passrole-wildcard",
	scenarios: "every",
	*subjects(context) {
		for (const one of require_rules.statementsWriting(require_rules.saysPassRole, context)) {
			const resource = (require_rules.elementOf(one.statement, "Resource")?.items ?? []).find(({ value }) => value.kind === "text" && isEveryRole(require_core.seamless(value.text)));
			if (resource) yield {
				...one,
				resource
			};
		}
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check(subject, world) {
		const { statement, resource, beside, words, part } = subject;
		if (!world.holds(resource.when)) return;
		const certain = require_core.and(require_rules.allowsWritten(world, subject), isUnlimited(world, statement, beside));
		if (certain === "no") return;
		const text = world.text(resource.value);
		const limit = certain === "yes" ? ", to any service" : "";
		yield {
			certain,
			at: resource.value.at,
			message: `${words} allows \`iam:PassRole\` on ${require_rules.quoted(text ? require_core.show(text) : "*")}: every role of the account may be passed${limit}`,
			consequence: "whoever has it can launch an instance with any role that EC2 may assume, and use its permissions",
			help: "name the ARNs of the roles under Resource, and add `StringEquals: { \"iam:PassedToService\": \"ec2.amazonaws.com\" }`",
			part
		};
	}
});
function isEveryRole(pattern) {
	if (isStars(require_core.known(pattern))) return true;
	const arn = require_rules.arnOf$1(pattern);
	if (!arn) return /^arn:[*:]*$/.test(require_core.known(pattern) ?? "");
	const resource = require_core.known(arn.resource) ?? "";
	return require_core.known(arn.service) === "iam" && /^(?:\*+|role\*+|role\/\*+)$/.test(resource);
}
function isStars(written) {
	return written !== void 0 && /^\*+$/.test(written);
}
const LIMITS = /^(?:iam:passedtoservice|iam:associatedresourcearn|(?:aws|iam):resourcetag\/.*)$/i;
function isUnlimited(world, statement, documents) {
	const scene = require_rules.glanceAt(world);
	return require_rules.clausesOf(statement).filter((clause) => scene.holds(clause.when)).some((clause) => !("key" in clause) || LIMITS.test(clause.key)) || documents.some(isDenied) ? "maybe" : "yes";
}
function isDenied({ value }) {
	return require_rules.statementsOf(value).statements.some(({ value: one }) => one.kind === "map" && require_rules.writtenEffect(one) === "Deny" && require_rules.writes(one, require_rules.saysPassRole));
}
// src/rules/permissions/launch-uses.ts
function usesAround(world, caller, types, { project, links }) {
	if (types.size === 0) return [];
	const own = new Set(links.paths.filter(({ role }) => role === caller).map(({ launch }) => launch));
	const setups = (setupsByUnit(project).get(caller.scope.unit) ?? []).filter((setup) => !require_core.layersOf(setup).some((layer) => own.has(layer)));
	return [...types].flatMap((type) => {
		const field = FIELDS.get(type);
		const use = field && firstOf(setups, (setup) => field(world, setup));
		return use && world.holds(use.setup.when) ? [{
			type,
			at: use.at
		}] : [];
	});
}
const setupsByUnit = require_core.remembered((project) => {
	const units = new Map();
	for (const setup of require_core.setupsOf(project)) if (setup.launch.form) require_core.append(units, setup.launch.scope.unit, setup);
	return units;
});
function firstOf(setups, placeIn) {
	for (const setup of setups) {
		const at = placeIn(setup);
		if (at) return {
			setup,
			at
		};
	}
}
const FIELDS = new Map([
	["key-pair", written(({ uses }) => uses.keyPair)],
	["placement-group", written(({ uses }) => uses.placementGroup)],
	["snapshot", written(({ uses }) => uses.snapshot)],
	["launch-template", (_, { template, launch }) => {
		return template?.form === "launch-template" ? launch.target.at : void 0;
	}]
]);
const OPTIONAL = [...FIELDS.keys()];
function written(field) {
	return (world, setup) => {
		const found = require_core.effectiveValue(setup, field, world);
		return found && require_rules.isSet(found.value, world) === "yes" ? found.value.at : void 0;
	};
}
// src/rules/permissions/run-instances-resource-mismatch.ts
const runInstancesResourceMismatch = require_rules.defineRule({
	id: "run-instances-resource-mismatch",
	scenarios: "some",
	*subjects({ project, policies }) {
		for (const entity of project.principals) {
			if (!entity.managed) continue;
			const launches = require_rules.writtenLaunches(policies.of(entity).written).filter(isRun);
			if (launches.length > 0) yield {
				entity,
				launches,
				...grantsOf(entity, policies)
			};
		}
	},
	about: (caller) => caller.entity,
	when: (caller) => caller.entity.when,
	*check(caller, world, context) {
		const found = firstMismatch(world, caller, context);
		const launch = found && caller.launches.find(({ when }) => world.holds(when));
		if (!launch) return;
		const { lacks, uses } = found;
		const isSure = caller.closed || lacks.every(({ by }) => by !== "nothing");
		yield {
			certain: isSure ? launch.sure : require_core.and(launch.sure, require_rules.isWhole(caller.entity), require_core.not(isAllowedAtTimes(world, found, caller.entity))),
			level: levelOf(lacks, isSure),
			at: launch.at,
			message: messageOf(caller.entity, launch, lacks, isSure),
			consequence: `the launch fails: AccessDenied, or EC2's UnauthorizedOperation, "is not authorized to perform: ${RUN}"`,
			help: helpFor(lacks),
			related: [...lacks.slice(0, 2).flatMap(reasonsOf), ...uses.map(({ at, type }) => ({
				at,
				message: `${withArticle(type)} is used here`
			}))]
		};
	}
});
function isRun({ actions }) {
	return actions.includes(RUN);
}
function firstMismatch(world, caller, context) {
	for (const grant of caller.grants) {
		const found = mismatchOf(world, grant, caller, context);
		if (found) return found;
	}
}
function mismatchOf(world, grant, { entity }, context) {
	const lacking = (types) => types.flatMap((type) => lackOf$1(world, grant, type, entity.scope) ?? []);
	const required = lacking(REQUIRED);
	if (required.length === REQUIRED.length && required.every(({ by }) => by !== "nothing")) return void 0;
	const optional = launchesForServices(world, grant, entity.scope) || launchesWithTags(world, grant, entity.scope) ? [] : lacking(OPTIONAL);
	const uses = usesAround(world, entity, new Set(optional.map(({ type }) => type)), context);
	const used = optional.filter(({ type }) => uses.some((use) => use.type === type));
	const lacks = [
		...required,
		...lacking(["volume"]),
		...used
	];
	return lacks.length > 0 ? {
		grant,
		lacks,
		uses
	} : void 0;
}
function isAllowedAtTimes(world, { grant, lacks }, { scope }) {
	const documents = grant.documents.map((document) => require_core.lazyItem(true, () => document.value));
	return require_core.tri(lacks.every(({ type }) => !lackOf$1(world, {
		...grant,
		documents
	}, type, scope)));
}
function levelOf(lacks, isSure) {
	return isSure && lacks.some(({ type }) => REQUIRED.includes(type)) ? "error" : "warning";
}
function messageOf(entity, { written }, lacks, isSure) {
	const by = sharedBy(lacks);
	const types = lacks.map(({ type }) => `${by === "deny" ? "every" : "no"} ${nounOf(type)}`);
	const but = `${whoOf(lacks[0], by)} it on ${require_rules.listed(types)}`;
	const reservation = isSure ? "" : ", unless a policy attached elsewhere does";
	return `${require_rules.described(entity)} may launch instances with ${require_rules.quoted(require_core.show(written))}, but ${but}${reservation}`;
}
function sharedBy(lacks) {
	const [first] = lacks;
	return first && lacks.every(({ by }) => by === first.by) ? first.by : "nothing";
}
function whoOf(lack, by) {
	if (by === "limit") return `its ${LIMITS$1[lack?.limit ?? "boundary"]} allows`;
	return by === "deny" ? "its policies deny" : "its policies allow";
}
function nounOf(type) {
	return type.replace("-", " ");
}
function withArticle(type) {
	return `${/^[aeiou]/.test(type) ? "an" : "a"} ${nounOf(type)}`;
}
function helpFor(lacks) {
	const patterns = require_rules.listed(lacks.map(({ type }) => require_rules.quoted(patternOf(type))));
	const by = sharedBy(lacks);
	if (by === "deny") return `take ${patterns} out of what is denied`;
	const allow = `allow \`${RUN}\` on ${patterns}`;
	if (by === "limit") return `${allow} in the ${LIMITS$1[lacks[0]?.limit ?? "boundary"]} too`;
	return lacks.some(({ misses }) => misses.some((miss) => miss.by === "condition")) ? `${allow} in a statement of its own, without that condition` : allow;
}
function reasonsOf({ type, by, misses, at, limit }) {
	const noun = withArticle(type);
	if (by === "deny") return writtenOnes(at, `this denies it on ${noun}`);
	if (by === "limit") return writtenOnes(at, `this ${LIMITS$1[limit ?? "boundary"]} does not allow it on ${noun}`);
	return misses.flatMap((miss) => {
		if (miss.by === "resource") return writtenOnes(miss.at, `this matches no ${nounOf(type)}`);
		if (miss.by !== "condition" || !miss.clause) return [];
		const condition = `this condition on ${require_rules.quoted(miss.clause.key)}`;
		return writtenOnes(miss.at, `a request about ${noun} does not fulfil ${condition}`);
	});
}
function writtenOnes(at, message) {
	return at && require_rules.isWritten(at) ? [{
		at,
		message
	}] : [];
}
// src/rules/permissions.ts
const RULES = [
	launchWithoutListInstanceProfiles,
	addRoleResourceMismatch,
	addRoleWithoutPassrole,
	launchWithoutPassrole,
	passroleResourceMismatch,
	passroleServiceMismatch,
	passroleUnsupportedCondition,
	passroleWildcard,
	runInstancesResourceMismatch
];
exports.RULES = RULES;
