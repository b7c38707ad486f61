// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_core = require("./core.cjs");
const require_cli = require("./cli.cjs");
// src/documents/account.ts
const ARN = /^arn:(aws[a-z-]*):[a-z0-9-]+:[^:]*:(\d{12}):/;
function ownerIn(arn) {
	const [, partition, account] = ARN.exec(arn ?? "") ?? [];
	return partition !== void 0 && account !== void 0 ? {
		partition,
		account
	} : void 0;
}
function deploymentFor(owner, given) {
	if (!owner) return given;
	const { account, partition } = owner;
	return {
		...given,
		account: [{ lit: account }],
		partition: partition === void 0 ? given.partition : [{ lit: partition }]
	};
}
// src/documents/fields.ts
function recordsIn(node, key) {
	return itemsIn(node, key).filter((item) => item.kind === "map");
}
function itemsIn(node, key) {
	const value = require_core.entryOf(node, key);
	return value?.kind === "list" ? value.items : [];
}
function fieldOf(node, key) {
	const value = require_core.entryOf(node, key);
	return value?.kind === "string" ? require_core.textOf$1(value) : void 0;
}
function textIn(node, key) {
	const value = require_core.entryOf(node, key);
	return value?.kind === "string" ? require_core.textValue(value.pieces, value.at) : void 0;
}
// src/documents/dump-form.ts
function outputsIn(node) {
	const pages = node.kind === "list" ? node.items : [node];
	const meant = pages.map(outputOf).filter((output, index) => holdsRecords(output) || !pages[index]?.unfinished);
	return meant.every(holdsRecords) ? meant : [];
}
function holdsRecords({ records }) {
	return records.length > 0;
}
function outputOf(page) {
	return {
		records: [
			...recordsIn(page, "UserDetailList").flatMap((node) => recordOf("user", node)),
			...recordsIn(page, "GroupDetailList").flatMap((node) => recordOf("group", node)),
			...recordsIn(page, "RoleDetailList").flatMap((node) => recordOf("detail", node)),
			...rolesIn$1(page).flatMap((node) => recordOf("role", node)),
			...policiesIn$1(page).flatMap((node) => recordOf("policy", node)),
			...profilesIn(page).flatMap((node) => recordOf("profile", node)),
			...recordsIn(page, "Reservations").flatMap(instancesIn),
			...recordsIn(page, "IamInstanceProfileAssociations").flatMap((node) => instanceOf("association", node))
		],
		listsProfiles: recordsIn(page, "InstanceProfiles").length > 0,
		isCut: isCut(page)
	};
}
function recordOf(kind, node) {
	const arn = fieldOf(node, "Arn");
	return arn === void 0 || node.unfinished ? [] : [record(kind, node, ownerIn(arn))];
}
function record(kind, node, owner) {
	return {
		kind,
		node,
		...owner && { owner }
	};
}
function rolesIn$1(page) {
	return [...lone(page, "Role"), ...recordsIn(page, "Roles")].filter((role) => require_core.entryOf(role, "AssumeRolePolicyDocument") !== void 0);
}
function policiesIn$1(page) {
	return recordsIn(page, "Policies").filter((policy) => recordsIn(policy, "PolicyVersionList").length > 0);
}
function profilesIn(page) {
	return [...lone(page, "InstanceProfile"), ...recordsIn(page, "InstanceProfiles")].filter((profile) => fieldOf(profile, "InstanceProfileName") !== void 0);
}
function lone(page, key) {
	const value = require_core.entryOf(page, key);
	return value ? [value] : [];
}
function instancesIn(reservation) {
	const account = fieldOf(reservation, "OwnerId");
	return recordsIn(reservation, "Instances").flatMap((node) => instanceOf("instance", node, account));
}
function instanceOf(kind, node, account) {
	if (fieldOf(node, "InstanceId") === void 0 || node.unfinished) return [];
	const arn = fieldOf(require_core.entryOf(node, "IamInstanceProfile"), "Arn");
	const isNumber = account !== void 0 && /^\d{12}$/.test(account);
	return [record(kind, node, ownerIn(arn) ?? (isNumber ? { account } : void 0))];
}
function isCut(page) {
	const truncated = require_core.entryOf(page, "IsTruncated");
	return truncated?.kind === "scalar" && truncated.value === true || fieldOf(page, "NextToken") !== void 0;
}
// src/documents/url-encoding.ts
const ENCODED = /%[0-9A-Fa-f]{2}/g;
const ENCODED_JSON = /^\s*%(?:7B|5B)/i;
function isUrlEncoded(pieces) {
	const first = pieces[0];
	return first !== void 0 && ENCODED_JSON.test(first.lit);
}
function urlDecoded(pieces) {
	return pieces.flatMap(decodedLit);
}
function decodedLit(lit) {
	const out = [];
	let from = 0;
	for (const code of codesIn(lit.lit)) {
		if (code.from > from) out.push(part(lit, from, code.from));
		out.push({
			...part(lit, code.from, code.to),
			lit: code.letter
		});
		from = code.to;
	}
	if (from < lit.lit.length) out.push(part(lit, from, lit.lit.length));
	return out;
}
function* codesIn(text) {
	let next = 0;
	for (const { index } of text.matchAll(ENCODED)) {
		if (index < next) continue;
		const to = index + 3 * bytesOf(Number.parseInt(text.slice(index + 1, index + 3), 16));
		const letter = decoded(text.slice(index, to));
		if (letter === void 0) continue;
		yield {
			from: index,
			to,
			letter
		};
		next = to;
	}
}
function bytesOf(first) {
	if (first < 192) return 1;
	if (first < 224) return 2;
	return first < 240 ? 3 : 4;
}
function decoded(code) {
	try {
		return decodeURIComponent(code);
	} catch {
		return;
	}
}
function part({ lit, at }, from, to) {
	const stretch = lit.slice(from, to);
	if (!at) return { lit: stretch };
	return {
		lit: stretch,
		at: at.end - at.start === lit.length ? {
			...at,
			start: at.start + from,
			end: at.start + to
		} : at
	};
}
// src/documents/unwrap.ts
const DEEPEST = 3;
function policiesIn(node, depth = 0) {
	if (depth > DEEPEST) return [];
	const found = policiesWithin(node, depth);
	return found.some(isTooLong) ? [] : found;
}
function policiesWithin(node, depth) {
	switch (node.kind) {
		case "map": return policiesInMap(node, depth);
		case "string": {
			const document = documentIn(node);
			return document === node ? [] : policiesIn(document, depth + 1);
		}
		case "list": return policiesInList(node, depth);
		default: return [];
	}
}
function policiesInMap(node, depth) {
	if (require_core.entryOf(node, "Statement")) return [node];
	const wrapped = require_core.entryOf(require_core.entryOf(node, "PolicyVersion"), "Document") ?? require_core.entryOf(node, "PolicyDocument");
	if (wrapped) return policiesIn(wrapped, depth + 1);
	return isWholeStatement(node) ? [policyOf$2([node], node)] : [];
}
function policiesInList(node, depth) {
	const { items } = node;
	if (items.length > 0 && items.every(isWholeStatement)) return [policyOf$2(items, node)];
	const found = items.map((item) => policiesIn(item, depth + 1));
	return found.some((policies) => policies.length === 0) ? [] : found.flat();
}
function policyOf$2(items, { at, unfinished }) {
	const around = {
		at,
		...unfinished && { unfinished }
	};
	return {
		kind: "map",
		entries: [{
			key: "Statement",
			keyAt: {
				...at,
				end: Math.min(at.start + 1, at.end)
			},
			value: {
				kind: "list",
				items,
				...around
			}
		}],
		...around
	};
}
function isWholeStatement(node) {
	const effect = require_core.textOf$1(require_core.entryOf(node, "Effect"));
	const has = (...keys) => keys.some((key) => require_core.entryOf(node, key) !== void 0);
	return (effect === "Allow" || effect === "Deny") && has("Action", "NotAction") && has("Resource", "NotResource", "Principal", "NotPrincipal");
}
function documentIn(node) {
	if (node.kind !== "string") return node;
	const first = parsed(node);
	return first?.kind === "string" ? parsed(first) ?? first : first ?? node;
}
const MOST_LETTERS = 1e6;
function isTooLong({ at }) {
	return at.end - at.start > MOST_LETTERS;
}
function parsed(node) {
	if (isTooLong(node)) return void 0;
	const isEncoded = isUrlEncoded(node.pieces);
	if (!isEncoded && !/^\s*["{[]/.test(node.pieces[0]?.lit ?? "")) return void 0;
	const pieces = isEncoded ? urlDecoded(node.pieces) : node.pieces;
	const { documents, problems } = require_core.parseJson(require_cli.derive(pieces, node.at.file));
	return problems.length === 0 ? documents[0] : void 0;
}
// src/documents/classify.ts
function classify(node, _file) {
	const policies = policiesIn(node);
	if (policies.length === 0) return outputsIn(node).length > 0 ? {
		kind: "dump",
		why: "a dump of an account"
	} : none("no policy and no dump of an account in it");
	const classified = policies.map(classifyPolicy);
	return classified.find(({ kind }) => kind === "identity") ?? classified.find(isOurs) ?? classified[0];
}
function isOurs({ kind }) {
	return kind !== "none";
}
function classifyPolicy(policy) {
	const statements = statementsOf(policy);
	if (!statements.some(isStatement)) return none("its Statement has no Effect and no Action");
	return statements.some(hasPrincipal) ? ofPrincipals(statements) : ofIdentity(statements);
}
function none(why) {
	return {
		kind: "none",
		why
	};
}
function statementsOf(policy) {
	const written = require_core.entryOf(policy, "Statement");
	if (!written) return [];
	return written.kind === "list" ? written.items : [written];
}
function isStatement(statement) {
	return has(statement, "Effect", "Action", "NotAction");
}
function hasPrincipal(statement) {
	return has(statement, "Principal", "NotPrincipal");
}
function has(node, ...keys) {
	return keys.some((key) => require_core.entryOf(node, key) !== void 0);
}
function ofPrincipals(statements) {
	if (statements.some((statement) => has(statement, "Resource", "NotResource"))) return none("a resource policy: it has a Principal and a Resource");
	if (!statements.every(isAboutSts)) return none("a resource policy: it has a Principal, not only for sts actions");
	return {
		kind: "trust",
		why: "a trust policy"
	};
}
function isAboutSts(statement) {
	const actions = textsUnder(statement, "Action");
	return actions.length > 0 && actions.every((action) => action?.toLowerCase().startsWith("sts:"));
}
function ofIdentity(statements) {
	if (!statements.some(isAllow)) return none("a policy that allows nothing: it grants nobody anything");
	if (statements.some(isFullAccess) && statements.some(isDeny)) return none("like a service control policy: it allows everything and denies some");
	return {
		kind: "identity",
		why: "an identity policy"
	};
}
function onlyDenies(policy) {
	return !statementsOf(policy).some(isAllow);
}
function isAllow(statement) {
	return isStatement(statement) && !isDeny(statement);
}
function isDeny(statement) {
	return require_core.textOf$1(require_core.entryOf(statement, "Effect")) === "Deny";
}
function isFullAccess(statement) {
	return require_core.textOf$1(require_core.entryOf(statement, "Effect")) === "Allow" && textsUnder(statement, "Action").includes("*") && textsUnder(statement, "Resource").includes("*") && !has(statement, "Condition");
}
function textsUnder(statement, key) {
	const written = require_core.entryOf(statement, key);
	if (!written) return [];
	return written.kind === "list" ? written.items.map((item) => require_core.textOf$1(item)) : [require_core.textOf$1(written)];
}
// src/documents/open-ends.ts
function withOpenEnds(node) {
	if (!node.unfinished) return node;
	const rest = restOf(node);
	switch (node.kind) {
		case "list": return {
			...node,
			items: [...lastOpen(node.items, withOpenEnds), rest]
		};
		case "map": return {
			...node,
			entries: [...lastOpen(node.entries, withOpenValue), entryOf(rest)]
		};
		default: return rest;
	}
}
function lastOpen(elements, open) {
	const last = elements.at(-1);
	return last === void 0 ? [] : [...elements.slice(0, -1), open(last)];
}
function withOpenValue(entry) {
	return {
		...entry,
		value: withOpenEnds(entry.value)
	};
}
function restOf({ at: { file, start, end } }) {
	const at = {
		file,
		start: end,
		end
	};
	return {
		kind: "hole",
		hole: {
			id: `${file.path}#rest:${start}`,
			label: "what follows in the broken file",
			at
		},
		at
	};
}
function entryOf(rest) {
	return {
		key: require_core.keyText(rest),
		keyAt: rest.at,
		value: rest
	};
}
// src/documents/placeholders.ts
const MARKED = /<[^<>\s][^<>]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}/g;
const POLICY_VARIABLE = /^\$\{(?:[*?$]|[\w.-]+:(?!:)[^{}]*)\}$/;
const SHOUTED = /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g;
function withPlaceholders(node) {
	switch (node.kind) {
		case "string": return {
			...node,
			pieces: inString(node.pieces, node.at.file.path)
		};
		case "list": return {
			...node,
			items: node.items.map(withPlaceholders)
		};
		case "map": return filledIn(node) ?? withPlaceholdersInside(node);
		default: return node;
	}
}
function withPlaceholdersInside(node) {
	return {
		...node,
		entries: node.entries.map((entry) => ({
			...entry,
			value: withPlaceholders(entry.value)
		}))
	};
}
function filledIn(node) {
	const [call, ...others] = node.entries;
	if (others.length > 0) return void 0;
	if (call?.key === "Fn::Sub" && call.value.kind === "string") return withPlaceholders(call.value);
	if (!(call ? /^(?:Ref$|Fn::)/.test(call.key) : node.unfinished)) return void 0;
	return {
		kind: "hole",
		hole: require_core.placeholder({
			lit: require_cli.slice(node.at),
			at: node.at
		}, node.at.file.path),
		at: node.at
	};
}
function inString(pieces, path) {
	const marked = pieces.flatMap((piece) => require_core.cutAt(piece, MARKED, path, isPlaceholder));
	const [first] = marked;
	const cut = first !== void 0 && !require_core.isHole(first) && first.lit.startsWith("arn:") ? inArn(marked, path) : marked;
	return cut.some(require_core.isHole) ? cut : pieces;
}
function isPlaceholder(words) {
	return !POLICY_VARIABLE.test(words);
}
const HEAD = [
	{ written: /^arn$/ },
	{ written: /^(?!.*partition)[a-z0-9-]*$/ },
	{ written: /^/ },
	{
		written: /^(?:[a-z]{2,}(?:-[a-z]+)+-\d+|\d*)$|\//,
		shape: require_core.REGION_SHAPE
	},
	{
		written: /^(?:\d*|aws)$|\//,
		shape: require_core.ACCOUNT_SHAPE
	}
];
const WILDCARD = /[*?]/;
function inArn(text, path) {
	let part = 0;
	return text.flatMap((piece) => {
		if (require_core.isHole(piece)) return [piece];
		const pieces = [];
		for (const stretch of stretches(piece, HEAD.length - part)) {
			if (stretch.lit === ":") part++;
			const rule = HEAD[part];
			if (!rule) for (const piece of require_core.cutAt(stretch, SHOUTED, path)) pieces.push(piece);
			else pieces.push(inHead(stretch, rule, path));
		}
		return pieces;
	});
}
function inHead(stretch, rule, path) {
	const { lit } = stretch;
	if (lit === ":" || rule.written.test(lit) || WILDCARD.test(lit)) return stretch;
	return require_core.placeholder(stretch, path, rule.shape);
}
function stretches(piece, colons) {
	const out = [];
	let from = 0;
	for (let left = colons; left > 0; left--) {
		const colon = piece.lit.indexOf(":", from);
		if (colon < 0) break;
		if (colon > from) out.push(require_core.stretchOf(piece, from, colon));
		out.push(require_core.stretchOf(piece, colon, colon + 1));
		from = colon + 1;
	}
	if (from < piece.lit.length) out.push(require_core.stretchOf(piece, from, piece.lit.length));
	return out;
}
// src/documents/dump-launches.ts
function launchesIn(register) {
	const byId = new Map();
	const there = register.of("instance").filter(isThere);
	const associated = register.of("association").filter(isAssociated);
	for (const node of [...there, ...associated]) {
		const id = fieldOf(node, "InstanceId");
		if (id !== void 0 && !byId.has(id)) byId.set(id, launchOf(node, id, register));
	}
	return [...byId.values()];
}
function launchOf(node, id, register) {
	const target = {
		address: id,
		at: require_core.entryOf(node, "InstanceId")?.at ?? node.at
	};
	const keyPair = textIn(node, "KeyName");
	return {
		...register.entity({
			node,
			target
		}, "instance"),
		kind: "launch",
		noun: "instance",
		form: "instance",
		slots: slotsOf(require_core.entryOf(node, "IamInstanceProfile"), register),
		imds: imdsOf(require_core.entryOf(node, "MetadataOptions")),
		uses: keyPair ? { keyPair } : {}
	};
}
function isThere(instance) {
	const state = fieldOf(require_core.entryOf(instance, "State"), "Name");
	return state !== "terminated" && state !== "shutting-down";
}
function isAssociated(association) {
	return fieldOf(association, "State")?.startsWith("disassociat") !== true;
}
function slotsOf(profile, register) {
	const arn = textIn(profile, "Arn");
	if (!profile || !arn) return [];
	const id = textIn(profile, "Id");
	const declared = register.profiles.get(fieldOf(profile, "Arn") ?? "");
	return [{
		at: profile.at,
		takes: "arn",
		value: declared ? require_core.withRef(arn, {
			to: declared.target,
			attr: "arn"
		}) : arn,
		...id && { id }
	}];
}
function imdsOf(options) {
	const endpoint = textIn(options, "HttpEndpoint");
	const tokens = textIn(options, "HttpTokens");
	const limit = require_core.entryOf(options, "HttpPutResponseHopLimit");
	return {
		...endpoint && { endpoint },
		...tokens && { tokens },
		...limit && { hopLimit: require_core.valueOfNode(limit) }
	};
}
// src/documents/dump-principals.ts
function rolesOf(register) {
	return [...register.roles.values()].map((declared) => {
		const { node, target } = declared;
		const trust = require_core.entryOf(node, "AssumeRolePolicyDocument");
		return {
			...principalOf(declared, "RoleName", "RolePolicyList", register),
			...register.entity(declared, "role", !isServiceLinked(node)),
			kind: "role",
			trust: register.document(trust, target),
			closed: declared.isDetailed,
			people: mayBeForPeople(node, trust)
		};
	});
}
function usersOf(register) {
	return [...register.users.values()].map((declared) => {
		const { groups, outOfView } = membershipsOf(declared, register);
		const own = principalOf(declared, "UserName", "UserPolicyList", register);
		return {
			...own,
			...register.entity(declared, "user"),
			kind: "user",
			policies: [...own.policies, ...outOfView.map(policyOfGroup)],
			groups,
			closed: outOfView.length === 0,
			people: "yes"
		};
	});
}
function groupsOf(register) {
	return [...register.groups.values()].map((declared) => ({
		...principalOf(declared, "GroupName", "GroupPolicyList", register),
		...register.entity(declared, "group"),
		kind: "group",
		closed: true,
		people: "yes"
	}));
}
function principalOf({ node, target }, nameKey, inlineKey, register) {
	const path = textIn(node, "Path");
	return {
		name: nameIn(node, nameKey, target),
		...path && { path },
		policies: [
			...recordsIn(node, inlineKey).flatMap((record) => inline(record, target, register)),
			...recordsIn(node, "AttachedManagedPolicies").flatMap((record) => attached("managed", textIn(record, "PolicyArn"), register)),
			...attached("boundary", textIn(require_core.entryOf(node, "PermissionsBoundary"), "PermissionsBoundaryArn"), register)
		]
	};
}
function nameIn(node, key, { address, at }) {
	return textIn(node, key) ?? require_core.stringValue(address.slice(address.lastIndexOf("/") + 1), at);
}
function inline(record, owner, register) {
	const document = require_core.entryOf(record, "PolicyDocument");
	if (!document) return [];
	return [{
		at: record.at,
		when: true,
		how: "inline",
		policy: register.document(document, owner)
	}];
}
function attached(how, arn, register) {
	const written = arn?.kind === "text" ? require_core.known(arn.text) : void 0;
	if (!arn || written === void 0) return [];
	const policy = register.policies.get(written);
	const value = policy ? require_core.withRef(arn, {
		to: policy.target,
		attr: "arn"
	}) : arn;
	return [{
		at: arn.at,
		when: true,
		how,
		policy: value
	}];
}
function membershipsOf({ node }, register) {
	const names = itemsIn(node, "GroupList").flatMap((name) => {
		const written = name.kind === "string" ? require_core.textOf$1(name) : void 0;
		return written === void 0 ? [] : [{
			group: register.group(written),
			value: require_core.stringValue(written, name.at)
		}];
	});
	const groups = names.map(({ group, value }) => group ? require_core.withRef(value, {
		to: group,
		attr: "name"
	}) : value);
	return {
		groups: require_core.list(groups.map((value) => require_core.item(value)), node.at),
		outOfView: names.filter(({ group }) => !group).map(({ value }) => value)
	};
}
function policyOfGroup({ at }) {
	const sym = {
		id: `group ${at.file.path}:${at.start}`,
		label: "the policies of a group"
	};
	return {
		at,
		when: true,
		how: "managed",
		policy: require_core.unknown(sym, at)
	};
}
function isServiceLinked(node) {
	return fieldOf(node, "Path")?.startsWith("/aws-service-role/") ?? false;
}
const PERMISSION_SETS = "/aws-reserved/sso.amazonaws.com/";
function mayBeForPeople(node, trust) {
	if (fieldOf(node, "Path")?.startsWith(PERMISSION_SETS)) return "yes";
	return trust && /saml/i.test(require_cli.slice(trust.at)) ? "maybe" : "no";
}
// src/documents/dump-policies.ts
function policiesOf(register) {
	const used = new Set(usedArns(register));
	return [...register.policies].filter(([arn]) => isOwn(arn) || used.has(arn)).map(([arn, declared]) => policyOf$1(declared, isOwn(arn), register));
}
function policyOf$1(declared, isOwn, register) {
	const { node, target } = declared;
	const path = textIn(node, "Path");
	return {
		...register.entity(declared, "policy", isOwn),
		kind: "policy",
		name: nameIn(node, "PolicyName", target),
		...path && { path },
		document: register.document(require_core.entryOf(defaultVersion(node), "Document"), target)
	};
}
function defaultVersion(policy) {
	const versions = recordsIn(policy, "PolicyVersionList");
	const id = fieldOf(policy, "DefaultVersionId");
	return versions.find((version) => isTrue(require_core.entryOf(version, "IsDefaultVersion"))) ?? versions.find((version) => id !== void 0 && fieldOf(version, "VersionId") === id);
}
function isTrue(node) {
	return node?.kind === "scalar" && node.value === true;
}
function isOwn(arn) {
	return ownerIn(arn) !== void 0 || !arn.includes(":aws:policy/");
}
function* usedArns({ roles, users, groups }) {
	for (const { node } of [
		...roles.values(),
		...users.values(),
		...groups.values()
	]) {
		for (const record of recordsIn(node, "AttachedManagedPolicies")) yield fieldOf(record, "PolicyArn") ?? "";
		yield fieldOf(require_core.entryOf(node, "PermissionsBoundary"), "PermissionsBoundaryArn") ?? "";
	}
}
// src/documents/dump-profiles.ts
function profilesOf(register) {
	return [...register.profiles.values()].map((declared) => profileOf(declared, register));
}
function profileOf(declared, register) {
	const { node, target } = declared;
	const path = textIn(node, "Path");
	const id = register.profileId(declared);
	return {
		...register.entity(declared, "instance profile"),
		kind: "profile",
		name: nameIn(node, "InstanceProfileName", target),
		...path && { path },
		roles: rolesIn(node, register),
		...id && { id }
	};
}
function rolesIn(profile, register) {
	const roles = recordsIn(profile, "Roles").flatMap((record) => {
		const name = textIn(record, "RoleName") ?? textIn(record, "Arn");
		const role = register.roles.get(fieldOf(record, "Arn") ?? "");
		if (!name) return [];
		return [require_core.item(role ? require_core.withRef(name, {
			to: role.target,
			attr: "name"
		}) : name)];
	});
	return require_core.list(roles, profile.at);
}
// src/documents/dump-register.ts
var Register = class {
	account;
	scope;
	roles = new Map();
	users = new Map();
	groups = new Map();
	policies = new Map();
	profiles = new Map();
	#groupsByName = new Map();
	#profileIds = new Map();
	#addresses = new Set();
	constructor(account, scope) {
		this.account = account;
		this.scope = scope;
		const of = (kind) => account.records.get(kind) ?? [];
		for (const node of of("detail")) this.#declare(this.roles, node, "RoleName", true);
		for (const node of of("role")) this.#declare(this.roles, node, "RoleName");
		const profiles = [...of("profile"), ...of("detail").flatMap((role) => recordsIn(role, "InstanceProfileList"))];
		for (const node of profiles) this.#declareProfile(node);
		for (const node of of("user")) this.#declare(this.users, node, "UserName");
		for (const node of of("group")) this.#declareGroup(node);
		for (const node of of("policy")) this.#declare(this.policies, node, "PolicyName");
	}
	of(kind) {
		return this.account.records.get(kind) ?? [];
	}
	group(name) {
		return this.#groupsByName.get(name);
	}
	profileId({ node }) {
		return this.#profileIds.get(fieldOf(node, "Arn") ?? "")?.size === 1 ? textIn(node, "InstanceProfileId") : void 0;
	}
	entity({ node, target }, type, isManaged = true) {
		return {
			target,
			block: node.at,
			when: true,
			scope: this.scope,
			managed: isManaged,
			type
		};
	}
	document(node, owner) {
		if (!node || isTooLong(node)) return require_core.unknown({
			id: `dump ${this.account.name}#${owner.address}`,
			label: "a policy"
		}, owner.at);
		const document = documentIn(node);
		return require_core.valueOfNode(this.account.owner ? document : withPlaceholders(document));
	}
	#declareProfile(node) {
		for (const role of recordsIn(node, "Roles")) this.#declare(this.roles, role, "RoleName");
		const arn = fieldOf(node, "Arn");
		if (arn === void 0) return;
		const ids = this.#profileIds.get(arn) ?? new Set();
		const id = fieldOf(node, "InstanceProfileId");
		this.#profileIds.set(arn, id === void 0 ? ids : ids.add(id));
		if (this.profiles.has(arn)) return;
		const target = targetOf$1(node, fieldOf(node, "InstanceProfileName") ?? arn);
		this.profiles.set(arn, {
			node,
			target,
			isDetailed: false
		});
	}
	#declareGroup(node) {
		this.#declare(this.groups, node, "GroupName");
		const name = fieldOf(node, "GroupName");
		const group = this.groups.get(fieldOf(node, "Arn") ?? "");
		if (group && name !== void 0) this.#groupsByName.set(name, group.target);
	}
	#declare(all, node, nameKey, isDetailed = false) {
		const arn = fieldOf(node, "Arn");
		if (arn === void 0 || all.has(arn)) return;
		const name = fieldOf(node, nameKey) ?? arn;
		const address = this.#addresses.has(name) ? arn : name;
		this.#addresses.add(address);
		all.set(arn, {
			node,
			target: targetOf$1(node, address),
			isDetailed
		});
	}
};
function targetOf$1(node, address) {
	return {
		address,
		at: NAMES.map((key) => require_core.entryOf(node, key)).find((name) => name?.kind === "string")?.at ?? node.at
	};
}
const NAMES = [
	"RoleName",
	"UserName",
	"GroupName",
	"PolicyName",
	"InstanceProfileName",
	"Arn"
];
// src/documents/account-model.ts
function modelOfAccount(account, given) {
	const unit = unitOf(account);
	const { partition, account: id, region } = deploymentFor(account.owner, given);
	const register = new Register(account, {
		unit,
		partition,
		account: id,
		region
	});
	return {
		unit,
		policies: policiesOf(register),
		principals: [...groupsOf(register), ...usersOf(register)],
		roles: rolesOf(register),
		profiles: profilesOf(register),
		launches: launchesIn(register),
		mentions: []
	};
}
function unitOf({ name, at, ...account }) {
	const gaps = [];
	if (account.isBroken) gaps.push({
		at,
		why: "a dump of it cannot be parsed as a whole"
	});
	if (account.hasDetails && !account.hasAllDetails) gaps.push({
		at,
		why: "a page of its details is missing"
	});
	if (!(account.hasAllDetails && (account.records.get("detail") ?? []).length > 0) && !account.hasAllProfiles) gaps.push({
		at,
		why: "its instance profiles are not in view",
		kind: "profiles"
	});
	return {
		name,
		kind: "dump",
		at,
		gaps,
		assumes: [],
		conditions: [],
		defaulted: []
	};
}
// src/documents/dumps.ts
var Dumps = class {
	#deployment;
	#accounts = new Map();
	#hasUnreadable = false;
	constructor(deployment) {
		this.#deployment = deployment;
	}
	add(node, isBroken) {
		const outputs = outputsIn(node);
		for (const output of outputs) this.#addOutput(output, node.at, isBroken);
		if (isBroken && outputs.length === 0) this.#hasUnreadable = true;
	}
	read() {
		const accounts = [...this.#accounts.values()];
		if (this.#hasUnreadable) for (const account of accounts) account.isBroken = true;
		return {
			models: accounts.map((account) => ({ any: modelOfAccount(account, this.#deployment) })),
			problems: []
		};
	}
	#addOutput(output, at, isBroken) {
		const touched = new Set();
		const otherwise = output.records.find((record) => record.owner)?.owner;
		for (const { kind, node, owner = otherwise } of output.records) {
			const account = this.#account(owner, at);
			account.records.get(kind)?.push(node);
			touched.add(account);
		}
		for (const account of touched) note(account, output, isBroken);
	}
	#account(owner, at) {
		const key = owner ? owner.account : at.file.path;
		const known = this.#accounts.get(key);
		if (known) {
			if (owner?.partition !== void 0) known.owner = owner;
			return known;
		}
		const made = emptyAccount(key, owner, at);
		this.#accounts.set(key, made);
		return made;
	}
};
const KINDS = [
	"user",
	"group",
	"detail",
	"role",
	"policy",
	"profile",
	"instance",
	"association"
];
function emptyAccount(key, owner, at) {
	return {
		name: owner ? `account ${owner.account}` : key,
		...owner && { owner },
		at,
		records: new Map(KINDS.map((kind) => [kind, []])),
		hasDetails: false,
		hasAllDetails: false,
		hasAllProfiles: false,
		isBroken: false
	};
}
function note(account, { records, listsProfiles, isCut }, isBroken) {
	const isWhole = !isCut && !isBroken;
	if (records.some(isDetail)) {
		account.hasDetails = true;
		if (isWhole) account.hasAllDetails = true;
	}
	if (listsProfiles && isWhole) account.hasAllProfiles = true;
	if (isBroken) account.isBroken = true;
}
function isDetail({ kind }) {
	return kind === "user" || kind === "group" || kind === "detail" || kind === "policy";
}
// src/documents/index.ts
function readDocument(raw, deployment = require_core.UNKNOWN_DEPLOYMENT) {
	const { node: root } = raw;
	const found = policiesIn(raw.kind ? contentOf(root) : root).map((node) => ({
		node,
		kind: raw.kind ?? classifyPolicy(node).kind
	})).filter(({ kind }) => kind !== "none" && kind !== "boundary");
	if (found.length === 0) return {
		models: [],
		problems: []
	};
	return {
		models: [{ any: modelOf(found, raw, deployment) }],
		problems: []
	};
}
function contentOf(node) {
	return require_core.entryOf(require_core.entryOf(node, "Policy"), "Content") ?? node;
}
function modelOf(found, { node: { at }, file, broken }, { partition, account, region }) {
	const unit = {
		name: file.path,
		kind: "document",
		at,
		gaps: broken ? [{
			at,
			why: "the file cannot be parsed as a whole"
		}] : [],
		assumes: [],
		conditions: [],
		defaulted: []
	};
	const scope = {
		unit,
		partition,
		account,
		region
	};
	const policies = [];
	const roles = [];
	const controls = [];
	for (const [index, { node, kind }] of found.entries()) {
		const target = targetOf(node, index, unit);
		if (kind === "trust") roles.push(roleOf(node, target, scope));
		else if (kind === "scp") controls.push(...servicesOf(node, target));
		else if (kind === "rcp") controls.push(controlOf(kind, node, target));
		else policies.push(policyOf(node, target, scope));
	}
	return {
		unit,
		policies,
		principals: [],
		roles,
		profiles: [],
		launches: [],
		mentions: [],
		controls
	};
}
function servicesOf(node, target) {
	const own = controlOf("scp", node, target);
	return onlyDenies(node) ? [own, controlOf("scp", everythingAt(target.at), target)] : [own];
}
function controlOf(kind, node, { at }) {
	return {
		kind,
		document: documentOf(node),
		at
	};
}
function everythingAt({ file }) {
	return require_core.parseJson(require_cli.sourceOf({
		path: file.path,
		text: "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]}"
	})).documents[0];
}
function documentOf(node) {
	return require_core.valueOfNode(withOpenEnds(withPlaceholders(node)));
}
function targetOf(node, index, { name }) {
	const statement = node.kind === "map" ? node.entries.find((entry) => entry.key === "Statement") : void 0;
	return {
		address: index === 0 ? name : `${name}[${index}]`,
		at: statement?.keyAt ?? node.at
	};
}
function policyOf(node, target, scope) {
	return {
		kind: "policy",
		type: "policy",
		target,
		block: node.at,
		when: true,
		scope,
		managed: true,
		document: documentOf(node)
	};
}
function roleOf(node, target, scope) {
	const sym = {
		id: `${target.address}#role`,
		label: "the name of a role"
	};
	return {
		kind: "role",
		type: "role",
		target,
		block: node.at,
		when: true,
		scope,
		managed: false,
		name: require_core.unknown(sym, target.at, {
			type: "text",
			ref: {
				to: target,
				attr: "name"
			}
		}),
		policies: [],
		closed: false,
		people: "maybe",
		trust: documentOf(node)
	};
}
exports.Dumps = Dumps;
exports.classify = classify;
exports.readDocument = readDocument;
