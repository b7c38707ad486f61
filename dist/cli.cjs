// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
const require_core = require("./core.cjs");
let node_path = require("node:path");
let node_util = require("node:util");
let node_fs = require("node:fs");
let node_buffer = require("node:buffer");
// src/rules/absence.ts
function isWhole({ scope }) {
	return scope.unit.gaps.some((gap) => gap.kind !== "module") ? "maybe" : "yes";
}
// src/rules/rule.ts
function defineRule(rule) {
	const { id, guide, level, summary, local, scenarios } = rule;
	return {
		id,
		guide,
		level,
		summary,
		...local && { local },
		scenarios,
		*cases(context) {
			for (const subject of rule.subjects(context)) yield {
				about: rule.about(subject),
				when: rule.when(subject),
				check: (world) => rule.check(subject, world, context)
			};
		}
	};
}
// src/iam/lower.ts
const lower = require_core.remembered((text) => {
	return text.every((piece) => !require_core.isHole(piece) && piece.lit === piece.lit.toLowerCase()) ? text : text.map((piece) => require_core.isHole(piece) ? lowerHole(piece) : lowerLit(piece));
});
function lowerLit({ lit }) {
	return { lit: lit.toLowerCase() };
}
function lowerHole(hole) {
	const shape = hole.shape && lowerShape(hole.shape);
	return {
		id: `lower(${hole.id})`,
		label: hole.label,
		bases: hole.bases ?? [hole.id],
		...hole.domain && { domain: hole.domain.map(lowerScalar) },
		...hole.by && { by: {
			sym: hole.by.sym,
			values: lowerValues(hole.by.values)
		} },
		...shape && { shape }
	};
}
function lowerShape(shape) {
	return shape.chars === "upper-alnum" ? {
		...shape,
		chars: "iam-name"
	} : shape;
}
function lowerScalar(value) {
	return typeof value === "string" ? value.toLowerCase() : value;
}
function lowerValues(values) {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.toLowerCase()]));
}
// src/rules/names.ts
var Names = class {
	#byName = new Map();
	#byUnit = new Map();
	constructor(entities) {
		for (const naming of entities.flatMap(namingsOf)) {
			add(this.#byName, require_core.keyOfText(naming.name), naming);
			add(this.#byUnit, naming.entity.scope.unit, naming);
		}
	}
	bearers(name) {
		return this.#byName.get(require_core.keyOfText(lower(name))) ?? [];
	}
	perhaps(name, unit) {
		const written = lower(name);
		return (this.#byUnit.get(unit) ?? []).filter((naming) => require_core.same(naming.name, written) !== "no");
	}
};
function namingsOf(entity) {
	return require_core.alternatives(entity.name).flatMap(({ value, when }) => {
		const name = value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf$1(value);
		return name ? [{
			entity,
			name: lower(name),
			when: require_core.all(entity.when, when)
		}] : [];
	});
}
function add(lists, key, element) {
	const list = lists.get(key);
	if (list) list.push(element);
	else lists.set(key, [element]);
}
const ROLES = new WeakMap();
const PROFILES = new WeakMap();
function roleNamed(name, unit, world, project) {
	return require_core.remember(ROLES, project, () => new Names(project.roles)).bearers(name).filter(({ entity }) => entity.scope.unit === unit).find(({ when }) => world.holds(when))?.entity;
}
function profileNamed(name, unit, world, project) {
	const names = require_core.remember(PROFILES, project, () => new Names(project.profiles.filter((profile) => !require_core.isGenerated(profile))));
	const isThere = ({ entity, when }) => entity.scope.unit !== unit || world.holds(when);
	const sure = names.bearers(name).find(isThere);
	if (sure) return {
		entity: sure.entity,
		sure: "yes"
	};
	const perhaps = names.perhaps(name, unit).find(isThere);
	return perhaps && {
		entity: perhaps.entity,
		sure: "maybe"
	};
}
// src/rules/slots.ts
function* slotValues(project) {
	for (const launch of project.launches) for (const [place, slot] of launch.slots.entries()) for (const [index, { value, when }] of require_core.membersOf(slot.value).entries()) {
		if (value.kind === "error" || value.kind === "choice" || isNothing(value)) continue;
		const part = index === 0 ? `slot ${place}` : `slot ${place}, value ${index}`;
		yield {
			launch,
			slot,
			value,
			when: require_core.all(launch.when, when),
			part
		};
	}
}
function placeOf$6({ slot, value }) {
	return value.ref?.attr === "self" ? slot.at : require_core.writtenAt(value);
}
function originOf({ value }, project) {
	const { at, via } = value;
	const entity = referredTo(value, project);
	return (entity ? !isInside(at, entity.block) : value.kind !== "unknown") && via && !isInside(at, via.at) ? [{
		at,
		message: "it is given here"
	}] : [];
}
function isInside(one, other) {
	return one.file === other.file && one.start >= other.start && one.end <= other.end;
}
function isNothing(value) {
	if (value.kind === "scalar") return value.value === null;
	return value.kind === "text" && require_core.known(value.text) === "";
}
function roleIn({ launch, value }, world, project) {
	if (value.ref) {
		const role = roleReferredTo(value, project);
		return role && {
			by: value.ref.attr === "arn" ? "arn" : "reference",
			role
		};
	}
	const written = writtenText$1(value, world);
	if (!written) return void 0;
	if (isArn(written) === "yes") return require_core.matches(ANY_ROLE_ARN, written) === "yes" ? { by: "arn" } : void 0;
	const { unit } = launch.scope;
	const role = roleNamed(written, unit, world, project);
	if (!role || profileNamed(written, unit, world, project)?.sure === "yes") return void 0;
	return {
		by: "name",
		role
	};
}
function writtenText$1(value, world) {
	world.get(value);
	return require_core.textOf$1(value);
}
const BY_TARGET = new WeakMap();
function referredTo({ ref }, project) {
	const byTarget = require_core.remember(BY_TARGET, project, () => new Map([...project.roles, ...project.profiles].map((entity) => [entity.target, entity])));
	return ref && byTarget.get(ref.to);
}
function roleReferredTo(value, project) {
	const entity = referredTo(value, project);
	return entity?.kind === "role" ? entity : void 0;
}
const ANY_ARN = [{ lit: "arn:*" }];
const ANY_ROLE_ARN = [{ lit: "arn:*:iam::*:role/*" }];
function isArn(written) {
	return require_core.matches(ANY_ARN, written);
}
// src/rules/wording.ts
function named$1(entity) {
	return quoted(entity.target.address);
}
function described(entity) {
	return `${nounOf(entity)} ${named$1(entity)}`;
}
function nounOf(entity) {
	if (entity.kind === "launch") return entity.noun;
	if (entity.kind === "profile") return "instance profile";
	return entity.kind === "permission-set" ? "permission set" : entity.kind;
}
function quoted(words) {
	return `\`${words.length > MOST_LETTERS$1 ? `${words.slice(0, MOST_LETTERS$1)}\u2026` : words}\``;
}
const MOST_LETTERS$1 = 500;
function listed(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
// src/rules/empty-instance-profile.ts
const emptyInstanceProfile = defineRule({
	id: "empty-instance-profile",
	guide: "launch-denied",
	level: "error",
	summary: "An instance profile holds no role",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const profile of project.profiles) if (profile.managed) yield profile;
	},
	about: (profile) => profile,
	when: (profile) => profile.when,
	*check(profile, world, context) {
		const holdsRole = world.some(profile.roles, (role) => require_core.tri(!isNothing(role)));
		if (holdsRole === "yes") return;
		const certain = require_core.and(require_core.not(holdsRole), isWhole(profile));
		const use = useOf(profile, world, context);
		yield {
			...use ? usedEmpty(profile, use) : unused(profile),
			certain
		};
	}
});
function useOf(profile, world, { links }) {
	return links.profiles.filter(({ to, sure }) => to === profile && sure === "yes").find(({ when }) => world.holds(when))?.from;
}
function usedEmpty(profile, { launch, slot }) {
	return {
		at: profile.target.at,
		message: `${described(profile)} holds no role, but ${described(launch)} uses it`,
		consequence: "the launch fails with AccessDenied, or iam/info shows \"Instance Profile does not contain a role\"",
		help: `put a role into ${named$1(profile)}`,
		related: [{
			at: slot.at,
			message: "it is used here"
		}],
		part: "used"
	};
}
function unused(profile) {
	return {
		level: "note",
		at: profile.target.at,
		message: `${described(profile)} holds no role`,
		consequence: "a launch with it fails with AccessDenied",
		help: `put a role into ${named$1(profile)}`
	};
}
// src/rules/instance-profile-multiple-roles.ts
const instanceProfileMultipleRoles = defineRule({
	id: "instance-profile-multiple-roles",
	guide: "role-not-in-list",
	level: "error",
	summary: "An instance profile holds more than one role",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const profile of project.profiles) if (profile.managed && require_core.membersOf(profile.roles).length > 1) yield profile;
	},
	about: (profile) => profile,
	when: (profile) => profile.when,
	*check(profile, world, { project }) {
		const roles = twoRoles(profile, world, project);
		if (!roles) return;
		const { first, second, differ } = roles;
		const reservation = differ === "yes" ? "" : ", unless they are one and the same";
		yield {
			certain: "yes",
			level: differ === "yes" ? "error" : "warning",
			at: require_core.writtenAt(second),
			message: `${described(profile)} holds more than one role: ${inWords(first)} and ${inWords(second)}${reservation}`,
			consequence: "it cannot be created: LimitExceeded, \"Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1\", and that quota cannot be increased",
			help: "leave one role in it, and make another instance profile for the other role",
			related: [{
				at: require_core.writtenAt(first),
				message: "its first role"
			}]
		};
	}
});
function twoRoles(profile, world, project) {
	let first;
	for (const { value, when } of world.elements(profile.roles).items) {
		const differ = first ? areDifferent(first, value, project) : "yes";
		if (isNothing(value) || differ === "no" || !world.holds(when)) continue;
		world.get(value);
		if (first) return {
			first,
			second: value,
			differ
		};
		first = value;
	}
}
function areDifferent(a, b, project) {
	if (a.ref && b.ref) return a.ref.to === b.ref.to ? "no" : "yes";
	const [one, other] = [nameOf$3(a), nameOf$3(b)];
	if (!one || !other) return "maybe";
	return [a, b].some((value) => isMadeUp(value, project)) && (require_core.known(one) ?? require_core.known(other)) !== void 0 ? "yes" : require_core.not(require_core.same(one, other));
}
function isMadeUp(value, project) {
	const role = roleReferredTo(value, project);
	return role !== void 0 && require_core.isGenerated(role);
}
function nameOf$3(value) {
	return value.kind === "choice" || value.kind === "error" ? void 0 : require_core.textOf$1(value);
}
function inWords(value) {
	const name = nameOf$3(value);
	if (value.ref) return quoted(value.ref.to.address);
	return name ? quoted(require_core.show(name)) : "one that is not known";
}
// src/rules/refusal.ts
function refusal(kind, written) {
	return `the launch fails: "Value (${(written && require_core.known(written)) ?? "\u2026"}) for parameter ${`iamInstanceProfile.${kind.toLowerCase()}`} is invalid. Invalid IAM Instance Profile ${kind}"`;
}
// src/rules/instance-profile-name-arn-confusion.ts
const instanceProfileNameArnConfusion = defineRule({
	id: "instance-profile-name-arn-confusion",
	guide: "launch-denied",
	level: "error",
	summary: "An instance profile's name stands where its ARN belongs, or the other way round",
	local: true,
	scenarios: "some",
	subjects: ({ project }) => slotValues(project),
	about: (subject) => subject.launch,
	when: (subject) => subject.when,
	*check(subject, world, { project }) {
		if (subject.slot.takes === "name" && subject.slot.other) yield bothGiven(subject, subject.slot.other, world);
		if (roleIn(subject, world, project)) return;
		const mistake = mistakeIn(subject, world);
		if (mistake) yield {
			...mistake,
			related: originOf(subject, project)
		};
	}
});
function bothGiven(subject, other, world) {
	const { launch, value, part } = subject;
	const arn = world.get(other);
	return {
		certain: require_core.and(isGiven(value, world), isGiven(arn, world)),
		at: require_core.writtenAt(value),
		message: `${described(launch)} is given both the name and the ARN of an instance profile, but takes only one of them`,
		consequence: `the launch fails: "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'"`,
		help: "remove one of the two",
		related: [{
			at: require_core.writtenAt(arn),
			message: "the ARN"
		}],
		part: `${part}, with an ARN`
	};
}
const EMPTY = [];
function isGiven(value, world) {
	if (value.ref) return "yes";
	const written = require_core.textOf$1(value);
	return require_core.and(require_core.not(world.absent(value)), written ? require_core.not(require_core.same(written, EMPTY)) : "yes");
}
function mistakeIn(subject, world) {
	const { value } = subject;
	const { takes } = subject.slot;
	const written = writtenText$1(value, world);
	if (takes === "object") return noObject(subject, written);
	if (value.kind === "map") return anObject(subject);
	if (!written) return void 0;
	const arn = isArnValue(value, written);
	if (takes === "name" && arn === "yes") return arnForName(subject, written);
	if (takes === "arn" && arn !== "yes") return nameForArn(subject, written, require_core.not(arn));
	return takes !== "arn" && arn === "no" && require_core.matches(WITH_PATH, written) === "yes" ? pathInName(subject, written) : void 0;
}
const WITH_PATH = [{ lit: "*/*" }];
function isArnValue({ ref }, written) {
	if (ref?.attr === "arn") return "yes";
	return ref?.attr === "name" ? "no" : isArn(written);
}
function arnForName(subject, written) {
	return {
		...mistaken(subject, "name", `is given ${given$1(subject, "ARN", written)}`),
		consequence: refusal("name", written),
		help: subject.value.ref ? `refer to the name of ${address(subject)} instead of its ARN` : `write the name alone: ${quoted(require_core.show(lastPart(written)))}`
	};
}
function nameForArn(subject, written, certain) {
	if (certain !== "yes" && written.every(require_core.isHole)) return void 0;
	return {
		...mistaken(subject, "ARN", `is given ${given$1(subject, "name", written)}`),
		certain,
		consequence: refusal("ARN", written),
		help: subject.value.ref ? `refer to the ARN of ${address(subject)} instead of its name` : `write the whole ARN: ${quoted(require_core.show(arnOf$3(subject, written)))}`
	};
}
function pathInName(subject, written) {
	return {
		...mistaken(subject, "name", `${quoted(require_core.show(written))} has a path in it`),
		consequence: refusal("name", written),
		help: `write the name alone: ${quoted(require_core.show(lastPart(written)))}`
	};
}
function noObject(subject, written) {
	const { value } = subject;
	if (!(value.kind !== "unknown" || value.ref !== void 0 || value.type === "text") || !written) return void 0;
	const arn = isArnValue(value, written);
	const what = arn === "maybe" ? quoted(require_core.show(written)) : given$1(subject, arn === "yes" ? "ARN" : "name", written);
	return {
		certain: "yes",
		at: placeOf$6(subject),
		message: `${described(subject.launch)} takes an object with the name or the ARN of an instance profile, but is given ${what} alone`,
		consequence: "the deployment fails: an object is expected here, not a string",
		help: `make it an object that has this as its ${arn === "yes" ? "ARN" : "name"}`,
		part: subject.part
	};
}
function anObject(subject) {
	const { slot, value } = subject;
	const kind = slot.takes === "arn" ? "ARN" : "name";
	return {
		...mistaken(subject, kind, value.ref ? `is given all of ${address(subject)}` : "is given an object"),
		consequence: "the deployment fails: a string is expected here, not an object",
		help: value.ref ? `refer to the ${kind} of ${address(subject)}` : `write the ${kind} alone`
	};
}
function mistaken(subject, takes, but) {
	return {
		certain: "yes",
		at: placeOf$6(subject),
		message: `${described(subject.launch)} takes the ${takes} of an instance profile, but ${but}`,
		part: subject.part
	};
}
function given$1({ value }, kind, written) {
	const { ref } = value;
	return ref ? `the ${kind} of ${quoted(ref.to.address)}` : `the ${kind} ${quoted(require_core.show(written))}`;
}
function address({ value }) {
	return quoted(value.ref?.to.address ?? "");
}
function arnOf$3({ launch }, name) {
	return require_core.iamArn("instance-profile", launch.scope.account, void 0, name);
}
function lastPart(written) {
	const index = written.findLastIndex((piece) => !require_core.isHole(piece) && piece.lit.includes("/"));
	const piece = written[index];
	if (!piece || require_core.isHole(piece)) return written;
	const rest = written.slice(index + 1);
	const lit = piece.lit.slice(piece.lit.lastIndexOf("/") + 1);
	return lit === "" ? rest : [{ lit }, ...rest];
}
// src/iam/document.ts
const statementsOf$1 = require_core.remembered((document) => {
	const documents = require_core.alternatives(document);
	const statements = documents.flatMap(({ when, value }) => inAlternative(value, when));
	const defaulted = documents.filter(({ value }) => value.rests && value.kind !== "error");
	return {
		statements,
		open: statements.some(isAnything),
		defaulted
	};
});
function isAnything({ value }) {
	return value.kind !== "map" && value.kind !== "error";
}
function inAlternative(document, when) {
	if (document.kind === "map") return inMap(document, when);
	if (document.kind === "text") return inText(document, when);
	if (document.kind === "scalar" && document.value === null) return [];
	return [{
		when,
		value: document,
		variables: true
	}];
}
function inText(document, when) {
	const decoded = require_core.decode(document);
	const plain = decoded ? require_core.alternatives(decoded, when) : [];
	if (plain.length === 0 || plain.some(({ value }) => value.kind === "text")) return [{
		when,
		value: anything(document),
		variables: true
	}];
	return plain.flatMap((item) => inAlternative(item.value, item.when));
}
function inMap(document, when) {
	const variables = hasVariables(document);
	const entry = document.entries.get("Statement");
	const statements = entry ? elementsOf$1(entry.value, require_core.all(when, entry.when)) : [];
	const more = entry || !document.rest ? [] : [rest(document.rest, document.at, when)];
	return [...statements, ...more].map((item) => ({
		when: item.when,
		value: item.value,
		variables
	}));
}
function hasVariables(document) {
	const entry = document.entries.get("Version");
	if (!entry) return document.rest !== void 0;
	return require_core.alternatives(entry.value).some(({ value }) => {
		const version = require_core.stringOf(value);
		return version === void 0 ? value.kind === "unknown" || value.kind === "text" : version === "2012-10-17";
	});
}
function anything({ at }) {
	const sym = {
		id: `policy#${at.file.path}:${at.start}`,
		label: "a policy that cannot be read"
	};
	return require_core.unknown(sym, at, { type: "map" });
}
function rest(sym, at, when) {
	return {
		when,
		value: require_core.unknown(sym, at, { type: "list" })
	};
}
function elementsOf$1(value, when = true) {
	return require_core.alternatives(value, when).flatMap((item) => {
		if (item.value.kind === "list") return inList(item.value, item.when);
		return isNull(item.value) ? [] : [item];
	});
}
function inList(list, when) {
	const present = list.items.flatMap((item) => require_core.alternatives(item.value, require_core.all(when, item.when))).filter((item) => !isNull(item.value));
	return list.rest ? [...present, rest(list.rest, list.at, when)] : present;
}
function isNull(value) {
	return value.kind === "scalar" && value.value === null;
}
function elementOf(statement, key) {
	return elements(statement)(key);
}
const elements = require_core.remembered((statement) => require_core.rememberedByName((key) => read$1(statement, key)));
function read$1(statement, key) {
	const entry = statement.entries.get(key);
	if (!entry) return statement.rest && outOfView(statement, statement.rest, key);
	const present = require_core.alternatives(entry.value, entry.when).filter((item) => !isNull(item.value));
	if (present.length === 0) return void 0;
	return {
		present: require_core.anyOf(present.map((item) => item.when)),
		items: elementsOf$1(entry.value, entry.when),
		at: require_core.writtenAt(entry.value)
	};
}
function outOfView(statement, sym, key) {
	return {
		present: true,
		items: [rest({
			id: `${sym.id}.${key}`,
			label: sym.label,
			bases: sym.bases ?? [sym.id]
		}, statement.at, true)],
		at: statement.at
	};
}
const clausesOf = require_core.remembered(readClauses);
function readClauses(statement) {
	const entry = statement.entries.get("Condition");
	if (!entry) return statement.rest ? [unknownClause(rest(statement.rest, statement.at, true))] : [];
	return inEntries(entry, (operator, tests) => inEntries(tests, (key, values) => require_core.alternatives(values.value, values.when).flatMap((item) => {
		if (isNull(item.value)) return [];
		const at = spanning(values.key, item.value.at);
		return [{
			when: item.when,
			at,
			operator,
			key,
			values: elementsOf$1(item.value)
		}];
	})));
}
function inEntries(map, read) {
	return require_core.alternatives(map.value, map.when).flatMap((item) => {
		const { value, when } = item;
		if (isNull(value)) return [];
		if (value.kind !== "map") return [unknownClause(item)];
		const clauses = [...value.entries].flatMap(([key, entry]) => read(key, {
			key: entry.key,
			value: entry.value,
			when: require_core.all(when, entry.when)
		}));
		return value.rest ? [...clauses, unknownClause(rest(value.rest, value.at, when))] : clauses;
	});
}
function unknownClause({ when, value }) {
	return {
		when,
		at: value.at,
		unknown: value
	};
}
function spanning(key, value) {
	return value.file === key.file && value.end > key.end ? {
		...key,
		end: value.end
	} : key;
}
// src/iam/arn.ts
const PARTS = 6;
const arnOf$2 = require_core.remembered(parse$1);
function parse$1(text) {
	const first = text[0];
	if (!first || require_core.isHole(first) || !first.lit.startsWith("arn:")) return void 0;
	const parts = cut(text);
	if (parts.length < PARTS) return void 0;
	const [, partition, service, region, account, resource] = parts;
	return {
		partition,
		service,
		region,
		account,
		resource
	};
}
function cut(text) {
	const parts = [[]];
	const add = (piece) => parts.at(-1).push(piece);
	for (const piece of text) {
		if (require_core.isHole(piece)) {
			add(piece);
			continue;
		}
		let from = 0;
		while (parts.length < PARTS) {
			const colon = piece.lit.indexOf(":", from);
			if (colon < 0) break;
			if (colon > from) add({ lit: piece.lit.slice(from, colon) });
			parts.push([]);
			from = colon + 1;
		}
		if (from < piece.lit.length) add({ lit: piece.lit.slice(from) });
	}
	return parts;
}
function isFirm(arn) {
	return [
		...arn.partition,
		...arn.service,
		...arn.region,
		...arn.account
	].every((piece) => !require_core.isHole(piece) || cannotHoldColon(piece));
}
function cannotHoldColon(hole) {
	if (hole.domain) return hole.domain.every((value) => !String(value).includes(":"));
	return hole.by !== void 0 || hole.shape !== void 0 && hole.shape.chars !== "any";
}
// src/iam/operators.ts
const likeArn = (pattern, value) => {
	if (require_core.matches(pattern, value) === "no") return "no";
	const written = arnOf$2(pattern);
	const given = arnOf$2(value);
	if (!written || !given) return "maybe";
	const parts = require_core.and(require_core.matches(written.partition, given.partition), require_core.matches(written.service, given.service), require_core.matches(written.region, given.region), require_core.matches(written.account, given.account), require_core.matches(written.resource, given.resource));
	return isFirm(written) && isFirm(given) ? parts : "maybe";
};
const ignoringCase = (written, given) => require_core.same(lower(written), lower(given));
const unread = () => "maybe";
function cached(compare) {
	const withGiven = require_core.remembered((given) => require_core.remembered((written) => compare(written, given)));
	return (written, given) => withGiven(given)(written);
}
const equal = cached(require_core.same);
const like = cached(require_core.matches);
const POSITIVE = new Map([
	["StringEquals", equal],
	["StringEqualsIgnoreCase", ignoringCase],
	["StringLike", like],
	["ArnEquals", likeArn],
	["ArnLike", likeArn],
	["Bool", ignoringCase],
	["NumericEquals", unread],
	["NumericLessThan", unread],
	["NumericLessThanEquals", unread],
	["NumericGreaterThan", unread],
	["NumericGreaterThanEquals", unread],
	["DateEquals", unread],
	["DateLessThan", unread],
	["DateLessThanEquals", unread],
	["DateGreaterThan", unread],
	["DateGreaterThanEquals", unread],
	["BinaryEquals", unread],
	["IpAddress", unread]
]);
const NEGATED = new Map([
	["StringNotEquals", equal],
	["StringNotEqualsIgnoreCase", ignoringCase],
	["StringNotLike", like],
	["ArnNotEquals", likeArn],
	["ArnNotLike", likeArn],
	["NumericNotEquals", unread],
	["DateNotEquals", unread],
	["NotIpAddress", unread]
]);
const WRITTEN = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;
const operatorOf = require_core.rememberedByName(parse);
function parse(name) {
	const match = WRITTEN.exec(name);
	if (!match) return void 0;
	const [, set, base, suffix] = match;
	if (base === "Null") return set || suffix ? void 0 : NULL;
	const negated = NEGATED.has(base);
	const compare = NEGATED.get(base) ?? POSITIVE.get(base);
	if (!compare) return void 0;
	return {
		...set && { set: set === "ForAllValues" ? "all" : "any" },
		ifExists: suffix !== void 0,
		negated,
		isNull: false,
		compare
	};
}
const NULL = {
	ifExists: false,
	negated: false,
	isNull: true,
	compare: ignoringCase
};
// src/iam/search.ts
function glanceAt(scene) {
	return {
		facts: scene.facts,
		holds: (cond) => require_core.implied(cond, scene.facts) ?? true,
		get: (value) => value.kind === "error" ? require_core.absent(value.at) : scene.get(value),
		text: (value) => scene.text(value),
		resolve: (text) => scene.resolve(text)
	};
}
function current(scene, text) {
	let facts = scene.facts;
	let resolved = scene.resolve(text);
	return () => {
		if (scene.facts !== facts) resolved = scene.resolve(text);
		facts = scene.facts;
		return resolved;
	};
}
const NONE = { is: "no" };
function find$1(scene, things, test) {
	const looked = scene.facts;
	const sure = [];
	const perhaps = [];
	const failing = [];
	for (const thing of things) {
		const answer = test(thing);
		if (answer === "yes" && thing.when === true) return {
			is: "yes",
			by: thing
		};
		if (answer === "yes") sure.push(thing);
		else if (answer === "maybe") perhaps.push(thing);
		else if (answer !== "no") failing.push({
			when: thing.when,
			value: answer
		});
	}
	const yes = sure.find(({ when }) => scene.holds(when));
	if (yes) return {
		is: "yes",
		by: yes
	};
	const failed = failing.find(({ when }) => scene.holds(when));
	if (failed) scene.get(failed.value);
	return amongPerhaps(scene, perhaps, test, looked);
}
function amongPerhaps(scene, perhaps, test, looked) {
	let found = NONE;
	for (const thing of perhaps) {
		if (found.is === "maybe" && require_core.implied(thing.when, scene.facts) === void 0) continue;
		if (!scene.holds(thing.when)) continue;
		const answer = scene.facts === looked ? "maybe" : test(thing);
		if (answer === "yes") return {
			is: "yes",
			by: thing
		};
		if (answer !== "no" && found.is === "no") found = {
			is: "maybe",
			by: thing
		};
	}
	return found;
}
function every(scene, things, test) {
	const failing = find$1(scene, things, (thing) => {
		const answer = test(thing);
		return typeof answer === "string" ? require_core.not(answer) : answer;
	});
	return {
		...failing,
		is: require_core.not(failing.is)
	};
}
function someText(scene, items, test) {
	return find$1(scene, items, ({ value }) => testText(scene, value, test)).is;
}
function testText(scene, value, test) {
	if (value.kind === "error") return value;
	const plain = scene.get(value);
	if (plain.kind === "scalar" && plain.value === null) return "no";
	if (plain.kind === "list" || plain.kind === "map") return "maybe";
	if (plain.kind === "unknown" && plain.type !== "text" && !plain.ref) return "maybe";
	const text = scene.text(plain);
	if (!text) return "maybe";
	const answer = test(text);
	return plain.kind === "unknown" && plain.nullable ? require_core.and(answer, "maybe") : answer;
}
// src/iam/variables.ts
const VARIABLE$1 = /\$\{[^{}]*\}/g;
const withVariables = require_core.remembered((text) => {
	return text.some(hasVariable) ? text.flatMap((piece) => require_core.isHole(piece) ? [piece] : split$1(piece)) : text;
});
function hasVariable(piece) {
	return !require_core.isHole(piece) && piece.lit.includes("${");
}
function split$1({ lit }) {
	const pieces = [];
	let from = 0;
	for (const match of lit.matchAll(VARIABLE$1)) {
		if (match.index > from) pieces.push({ lit: lit.slice(from, match.index) });
		pieces.push(variable(match[0].slice(2, -1)));
		from = match.index + match[0].length;
	}
	if (from < lit.length) pieces.push({ lit: lit.slice(from) });
	return pieces;
}
function variable(content) {
	return {
		id: `policy-variable:${content}`,
		label: content
	};
}
// src/iam/conditions.ts
function conditionHolds(scene, clauses, context, variables) {
	return every(scene, clauses, (clause) => clauseHolds(scene, clause, context, variables));
}
function clauseHolds(scene, clause, context, variables) {
	if ("unknown" in clause) return clause.unknown.kind === "error" ? clause.unknown : "maybe";
	const operator = operatorOf(clause.operator);
	if (!operator || clause.key.includes("${")) return "maybe";
	const matchesOne = (given) => someText(scene, clause.values, (written) => {
		return operator.compare(variables ? withVariables(written) : written, scene.resolve(given));
	});
	return holdsFor(operator, contextValue(context, clause.key), matchesOne);
}
const ANYTHING$1 = [require_core.text({
	id: "any-context-value",
	label: "a value of the request"
})];
function holdsFor(operator, value, matchesOne) {
	if (operator.isNull) return isMissing(value, matchesOne);
	if (value === "absent") return withoutKey(operator);
	if (value === void 0) return either$1(withoutKey(operator), withValues(operator, ANYTHING$1, matchesOne));
	if ("perhaps" in value) return either$1(withoutKey(operator), withValues(operator, value.perhaps, matchesOne));
	return value.length === 0 ? withoutKey(operator) : withValues(operator, value, matchesOne);
}
function either$1(a, b) {
	return a === b ? a : "maybe";
}
function isMissing(value, matchesOne) {
	if (value === "absent") return matchesOne(MISSING);
	if (value === void 0 || "perhaps" in value) return either$1(matchesOne(MISSING), matchesOne(PRESENT));
	return matchesOne(value.length === 0 ? MISSING : PRESENT);
}
const MISSING = require_core.text("true");
const PRESENT = require_core.text("false");
function withoutKey({ set, ifExists, negated }) {
	if (set === "any") return ifExists ? "maybe" : "no";
	return set === "all" || ifExists || negated ? "yes" : "no";
}
function withValues(operator, values, matchesOne) {
	const answers = values.map((given) => operator.negated ? require_core.not(matchesOne(given)) : matchesOne(given));
	if (operator.set === "all") return require_core.and(...answers);
	if (operator.set === "any") return require_core.or(...answers);
	return answers.reduce(either$1);
}
function contextValue(context, key) {
	const { exact, families } = folded(context);
	const name = key.toLowerCase();
	return exact.get(name) ?? families.find((family) => family.pattern.test(name))?.value;
}
const folded = require_core.remembered((context) => {
	const entries = [...context].map(([key, value]) => [key.toLowerCase(), value]);
	const families = entries.filter(([key]) => key.includes("*"));
	return {
		exact: new Map(entries),
		families: families.map(([key, value]) => ({
			pattern: familyPattern(key),
			value
		}))
	};
});
function familyPattern(key) {
	const parts = key.split("*").map((part) => part.replace(/[^\w:]/g, "\\$&"));
	const last = parts.pop();
	const begin = parts.join("[^:]*");
	return new RegExp(last === "" ? `^${begin}` : `^${begin}[^:]*${last}$`);
}
// src/iam/principals.ts
function namesService(scene, statement, names) {
	const principal = elementOf(statement, "Principal");
	const named = principal ? find$1(scene, principal.items, ({ value }) => principalIs(scene, value, names)).is : "no";
	if (named === "yes" || principal?.present === true) return named;
	return require_core.or(named, elementOf(statement, "NotPrincipal") ? "maybe" : "no");
}
function principalIs(scene, principal, names) {
	if (principal.kind === "error") return principal;
	if (principal.kind === "list") return "no";
	if (principal.kind !== "map") return isEveryone(scene, principal);
	const service = someText(scene, under(principal, "Service"), (name) => isService(scene, name, names));
	if (service === "yes") return "yes";
	const everyone = find$1(scene, under(principal, "AWS"), (item) => isEveryone(scene, item.value)).is;
	return require_core.or(service, everyone, principal.rest ? "maybe" : "no");
}
function under(principal, type) {
	const entry = principal.entries.get(type);
	return entry ? elementsOf$1(entry.value, entry.when) : [];
}
const EVERYONE = require_core.text("*");
function isEveryone(scene, value) {
	if (value.kind === "error") return value;
	return someText(scene, [{
		when: true,
		value
	}], (name) => require_core.same(name, EVERYONE)) === "no" ? "no" : "maybe";
}
function isService(scene, written, names) {
	const here = names.map((name) => scene.resolve(name));
	const exact = require_core.or(...here.map((name) => require_core.same(written, name)));
	if (exact !== "no") return exact;
	return here.some((name) => require_core.same(lower(written), name) !== "no" || require_core.matches(regional(name), written) !== "no") ? "maybe" : "no";
}
const regional = require_core.remembered((name) => {
	const [first] = name;
	if (!first || name.length !== 1) return name;
	if (!require_core.isHole(first)) return require_core.text(withRegion(first.lit));
	const domain = first.domain?.map((own) => withRegion(String(own)));
	return domain ? require_core.text({
		id: `regional(${first.id})`,
		label: first.label,
		domain
	}) : name;
});
function withRegion(name) {
	return name.replace(".", ".*.");
}
// src/iam/statement.ts
function applies(scene, statement, variables, request) {
	const action = actionFits(scene, statement, request.action);
	if (action === "no") return "no";
	const target = targetFits(scene, statement, variables, request);
	if (target === "no") return "no";
	return require_core.and(action, target, conditionHolds(scene, clausesOf(statement), request.context, variables).is);
}
function actionFits(scene, statement, action) {
	return oneOrNot(scene, statement, "Action", (written) => actionMatches(written, action));
}
function targetFits(scene, statement, variables, request) {
	if (request.service) return namesService(scene, statement, request.service);
	const asked = current(scene, request.resource);
	const resource = oneOrNot(scene, statement, "Resource", (written) => require_core.matches(variables ? withVariables(written) : written, asked()));
	return elementOf(statement, "Principal") ? require_core.and(resource, "maybe") : resource;
}
function oneOrNot(scene, statement, key, test) {
	const listed = elementOf(statement, key);
	const positive = listed ? someText(scene, listed.items, test) : "no";
	if (positive === "yes" || listed?.present === true) return positive;
	const excluded = elementOf(statement, `Not${key}`);
	if (!excluded || !scene.holds(excluded.present)) return positive;
	return require_core.or(positive, require_core.not(someText(scene, excluded.items, test)));
}
function actionMatches(pattern, action) {
	return matching(pattern)(action);
}
const matching = require_core.remembered((pattern) => require_core.rememberedByName((action) => require_core.matches(lower(pattern), actionText(action))));
const actionText = require_core.rememberedByName((action) => require_core.text(action.toLowerCase()));
function canFitAction(statement, action) {
	const listed = elementOf(statement, "Action");
	if (elementOf(statement, "NotAction")) return true;
	if (!listed) return false;
	return listed.items.some(({ value }) => value.kind !== "text" || actionMatches(value.text, action) !== "no");
}
const OPPOSITE = {
	Allow: "Deny",
	Deny: "Allow"
};
function writtenEffect(statement) {
	const entry = statement.entries.get("Effect");
	return entry?.when === true ? require_core.stringOf(entry.value) : void 0;
}
function hasEffect(scene, statement, effect) {
	const written = elementOf(statement, "Effect");
	if (!written) return "maybe";
	const is = someText(scene, written.items, (text) => isEffect(text, effect));
	if (is !== "no") return is;
	return someText(scene, written.items, (text) => isEffect(text, OPPOSITE[effect])) === "yes" ? "no" : "maybe";
}
function isEffect(text, effect) {
	const written = require_core.known(text);
	if (written === void 0) return "maybe";
	return written === effect ? "yes" : "no";
}
// src/iam/misses.ts
function placeOf$5(value) {
	const sid = value.kind === "map" ? value.entries.get("Sid")?.value : void 0;
	const name = sid && require_core.stringOf(sid);
	return name === void 0 ? { at: value.at } : {
		at: value.at,
		sid: name
	};
}
function missesOf$1(world, documents, request) {
	const glance = glanceAt(world);
	return documents.flatMap((document) => statementsOf$1(document.value).statements.flatMap(({ when, value, variables }) => {
		if (value.kind !== "map" || !glance.holds(require_core.all(document.when, when))) return [];
		if (hasEffect(glance, value, "Allow") === "no") return [];
		const miss = missOf(glance, value, variables, request);
		return miss ? [{
			statement: placeOf$5(value),
			...miss
		}] : [];
	}));
}
function missOf(scene, statement, variables, request) {
	const action = actionFits(scene, statement, request.action);
	const target = targetFits(scene, statement, variables, request);
	if (action === "no") return request.service && target !== "no" ? partAt(scene, statement, "action", ["Action", "NotAction"]) : void 0;
	if (target === "no") return request.service ? partAt(scene, statement, "principal", ["Principal", "NotPrincipal"]) : partAt(scene, statement, "resource", ["Resource", "NotResource"]);
	const condition = conditionHolds(scene, clausesOf(statement), request.context, variables);
	return condition.is === "no" && condition.by ? {
		by: "condition",
		at: condition.by.at
	} : void 0;
}
function partAt(scene, statement, by, keys) {
	const element = keys.map((key) => elementOf(statement, key)).find((one) => one !== void 0);
	if (!element) return {
		by,
		at: statement.at
	};
	const there = element.items.filter((item) => scene.holds(item.when));
	const [only] = by === "principal" ? there.flatMap((item) => namesIn(scene, item.value)) : there;
	return {
		by,
		at: only && there.length === 1 ? saidAt(only.value) : element.at
	};
}
function namesIn(scene, principal) {
	const whole = [{
		when: true,
		value: principal
	}];
	if (principal.kind !== "map") return whole;
	const only = principal.entries.size === 1 ? [...principal.entries.values()][0] : void 0;
	const entry = principal.entries.get("Service") ?? only;
	if (!entry) return whole;
	const names = elementsOf$1(entry.value, entry.when).filter((item) => scene.holds(item.when));
	return names.length === 1 ? names : whole;
}
function saidAt(value) {
	return value.ref ? require_core.writtenAt(value) : value.at;
}
// src/iam/evaluate.ts
function evaluate$1(world, documents, request) {
	const allow = search(world, documents, request, "Allow");
	if (allow.is === "no") return {
		allowed: "no",
		misses: missesOf$1(world, documents, request)
	};
	const deny = search(world, documents, request, "Deny");
	return {
		allowed: require_core.and(allow.is, require_core.not(deny.is)),
		...allow.by && { allowedBy: placeOf$5(allow.by.value) },
		...deny.by && { deniedBy: placeOf$5(deny.by.value) },
		misses: []
	};
}
function allows(world, documents, request) {
	const allow = search(world, documents, request, "Allow").is;
	return allow === "no" ? "no" : require_core.and(allow, require_core.not(search(world, documents, request, "Deny").is));
}
function search(world, documents, request, effect) {
	for (const document of documents) readDefaults(world, document);
	return find$1(world, documents.flatMap((document) => candidates(document, request.action)), ({ value, variables }) => {
		if (value.kind === "error") return value;
		if (value.kind !== "map") return anyStatement(world, value);
		if (writtenEffect(value) === OPPOSITE[effect]) return "no";
		const fits = applies(world, value, variables, request);
		return fits === "no" ? "no" : require_core.and(fits, hasEffect(world, value, effect));
	});
}
function readDefaults(scene, document) {
	for (const root of statementsOf$1(document.value).defaulted) if (require_core.implied(require_core.all(document.when, root.when), scene.facts) !== false) scene.get(root.value);
}
function anyStatement(scene, value) {
	const plain = scene.get(value);
	return plain.kind === "scalar" && plain.value === null ? "no" : "maybe";
}
function candidates(document, action) {
	return document.when === true ? aboutAction(document.value)(action) : guarded(document)(action);
}
const guarded = require_core.remembered(({ when, value }) => require_core.rememberedByName((action) => aboutAction(value)(action).map((statement) => ({
	...statement,
	when: require_core.all(when, statement.when)
}))));
const aboutAction = require_core.remembered((document) => require_core.rememberedByName((action) => statementsOf$1(document).statements.filter(({ value }) => value.kind !== "map" || canFitAction(value, action))));
// src/iam/launching.ts
const LAUNCHING_ACTIONS = [
	"ec2:RunInstances",
	"ec2:RunScheduledInstances",
	"ec2:RequestSpotInstances",
	"ec2:RequestSpotFleet",
	"ec2:CreateFleet",
	"ec2:AssociateIamInstanceProfile",
	"ec2:ReplaceIamInstanceProfileAssociation",
	"autoscaling:CreateLaunchConfiguration",
	"autoscaling:CreateAutoScalingGroup",
	"autoscaling:UpdateAutoScalingGroup",
	"autoscaling:StartInstanceRefresh"
];
function writtenLaunches(world, documents) {
	const scene = glanceAt(world);
	return documents.flatMap((document) => statementsOf$1(document.value).statements.flatMap(({ when, value }) => {
		return value.kind === "map" ? inStatement(scene, value, require_core.all(document.when, when)) : [];
	}));
}
function inStatement(scene, statement, when) {
	const listed = elementOf(statement, "Action");
	if (!listed) return [];
	const effects = elementOf(statement, "Effect")?.items ?? [];
	return listed.items.flatMap(({ when: there, value }) => {
		const launch = launchOf$1(scene, value);
		if (!launch) return [];
		return effects.flatMap((effect) => {
			const allowed = isAllow$1(scene, effect.value);
			if (allowed === "no") return [];
			const guard = require_core.all(when, there, effect.when);
			if (!scene.holds(guard)) return [];
			return [{
				...launch,
				when: guard,
				at: value.at,
				sure: require_core.and(launch.sure, allowed),
				statement: statement.at
			}];
		});
	});
}
function isAllow$1(scene, effect) {
	const text = effect.kind === "error" ? void 0 : scene.text(effect);
	const written = text && require_core.known(text);
	if (written === void 0) return "maybe";
	return written === "Allow" ? "yes" : "no";
}
function launchOf$1(scene, action) {
	if (action.kind !== "text") return void 0;
	const written = scene.text(action);
	if (!written || !saysAnAction(written)) return void 0;
	const actions = LAUNCHING_ACTIONS.filter((launching) => actionMatches(written, launching) !== "no");
	if (actions.length === 0) return void 0;
	return {
		written,
		actions,
		sure: require_core.or(...actions.map((launching) => actionMatches(written, launching)))
	};
}
function saysAnAction(written) {
	const whole = written.map((piece) => "lit" in piece ? piece.lit : "").join("");
	const colon = whole.indexOf(":");
	return colon >= 0 && /[^*?]/.test(whole.slice(colon + 1));
}
// src/iam/partitions.ts
const SUFFIXES = new Map([
	["aws", "amazonaws.com"],
	["aws-cn", "amazonaws.com.cn"],
	["aws-us-gov", "amazonaws.com"],
	["aws-iso", "c2s.ic.gov"],
	["aws-iso-b", "sc2s.sgov.gov"],
	["aws-iso-e", "cloud.adc-e.uk"],
	["aws-iso-f", "csp.hci.ic.gov"],
	["aws-eusc", "amazonaws.eu"]
]);
const EVERYWHERE = "ec2.amazonaws.com";
const CHINA = "ec2.amazonaws.com.cn";
const LABEL = "EC2's service principal";
const ec2Names = require_core.remembered((partition) => {
	const name = require_core.known(partition);
	const suffix = name === void 0 ? void 0 : SUFFIXES.get(name);
	if (suffix !== void 0) return [...new Set([EVERYWHERE, `ec2.${suffix}`])].map((own) => require_core.text(own));
	const somewhere = {
		id: "ec2-somewhere",
		label: LABEL,
		domain: [...new Set(ownNames().values())]
	};
	const symbol = sole(partition);
	const here = symbol ? [require_core.text(following("ec2-name", symbol, ownNames()))] : [];
	return [
		require_core.text(EVERYWHERE),
		...here,
		require_core.text(somewhere)
	];
});
function ownNames() {
	return new Map([...SUFFIXES].map(([partition, suffix]) => [partition, `ec2.${suffix}`]));
}
const passedToAtLaunch = require_core.remembered((partition) => {
	const name = require_core.known(partition);
	if (name !== void 0 && SUFFIXES.has(name)) return require_core.text(passedIn(name));
	const symbol = sole(partition);
	if (!symbol) return require_core.text({
		id: "passed-to-service",
		label: LABEL,
		domain: [EVERYWHERE, CHINA]
	});
	const names = new Map([...SUFFIXES.keys()].map((key) => [key, passedIn(key)]));
	return require_core.text(following("passed-to-service", symbol, names));
});
function passedIn(partition) {
	return partition === "aws-cn" ? CHINA : EVERYWHERE;
}
function openPartition(partition) {
	const symbol = sole(partition);
	return symbol && {
		symbol,
		first: String(symbol.domain?.[0] ?? "aws")
	};
}
function following(id, partition, names) {
	return {
		id: `${id}(${partition.id})`,
		label: LABEL,
		by: {
			sym: partition,
			values: Object.fromEntries(names)
		}
	};
}
function sole(partition) {
	const [first] = partition;
	return partition.length === 1 && first && require_core.isHole(first) ? first : void 0;
}
// src/iam/passrole.ts
function mayPass(world, documents, roleArn, partition) {
	const here = world.resolve(partition);
	const answer = allows(world, documents, passAtLaunch(roleArn, here));
	const open = answer === "maybe" && openPartition(here);
	if (!open) return answer;
	return allows(world, documents, passAtLaunch(within(roleArn, open.symbol, open.first), partitionText(open.first))) === "yes" ? "yes" : "maybe";
}
function passAtLaunch(roleArn, partition) {
	return passRoleRequest(roleArn, passedToAtLaunch(partition));
}
const partitionText = require_core.rememberedByName((name) => require_core.text(name));
function within(arn, partition, name) {
	return require_core.substitute(arn, (hole) => hole.id === partition.id ? name : hole);
}
function passRoleRequest(roleArn, service) {
	return {
		action: "iam:PassRole",
		resource: roleArn,
		context: contextFor(service)
	};
}
const contextFor = require_core.remembered((service) => new Map([["iam:PassedToService", [service]]]));
// src/rules/passed.ts
const KNOWN = new WeakMap();
function passedResources(project) {
	const old = KNOWN.get(project);
	if (old) return old;
	const made = documentsOf(project).flatMap(resourcesPassedBy);
	KNOWN.set(project, made);
	return made;
}
function documentsOf(project) {
	return [...project.principals.flatMap(({ policies }) => policies.filter(({ how }) => how === "inline")).map(({ policy }) => policy), ...project.policies.map(({ document }) => document)];
}
function resourcesPassedBy(document) {
	return statementsOf$1(document).statements.flatMap(({ value }) => {
		if (value.kind !== "map" || !writesPassRole(value) || writtenEffect(value) === "Deny") return [];
		return elementOf(value, "Resource")?.items.map((item) => item.value) ?? [];
	});
}
function writesPassRole(statement) {
	return (elementOf(statement, "Action")?.items ?? []).some(isPassRole);
}
function isPassRole({ value }) {
	if (value.kind !== "text") return false;
	return actionMatches(value.text, "iam:PassRole") === "yes" && actionMatches(value.text, "iam:GetRole") === "no";
}
// src/rules/passing.ts
function maySatisfy(world, documents, roles, scope) {
	if (documents.length === 0) return "no";
	const resources = passStatements(documents).flatMap((one) => elementOf(one, "Resource")?.items ?? []);
	const targets = new Set(resources.map(({ value }) => value.ref?.to));
	let answer = "no";
	for (const role of roles.filter((one) => targets.has(one.target))) {
		answer = require_core.or(answer, passesExisting(world, documents, role));
		if (answer === "yes") return "yes";
	}
	for (const role of roles) {
		if (answer !== "no") return answer;
		if (!targets.has(role.target)) answer = passesExisting(world, documents, role);
	}
	return answer === "no" ? passesAnother(world, documents, roles, scope) : answer;
}
function passesExisting(world, documents, role) {
	const arn = arnOf$1(world, role);
	const passes = arn ? mayPass(world, documents, arn, role.scope.partition) : "maybe";
	return passes !== "no" && world.holds(role.when) ? passes : "no";
}
const ANOTHER = [{
	id: "another-role",
	label: "another role"
}];
function passesAnother(world, documents, roles, scope) {
	const arn = require_core.iamArn("role", scope.account, void 0, ANOTHER);
	const answer = mayPass(world, documents, arn, scope.partition);
	if (answer === "no" || roles.length === 0) return answer;
	const patterns = passStatements(documents).flatMap((statement) => elementOf(statement, "Resource")?.items ?? []);
	const ofTheUnit = (value) => roles.some((role) => endsWithName(value, role));
	return patterns.length === 0 || patterns.some(({ value }) => !ofTheUnit(value) && canBeRole(value, arn)) ? answer : "no";
}
function canBeRole(value, arn) {
	const pattern = value.kind === "error" ? void 0 : require_core.textOf$1(value);
	return !pattern || require_core.matches(pattern, arn) !== "no";
}
function endsWithName(value, role) {
	if (value.ref) return value.ref.to === role.target;
	const name = role.name.kind === "error" ? void 0 : require_core.textOf$1(role.name);
	if (value.kind !== "text" || !name) return false;
	return require_core.matches([{ lit: "*:role/" }, ...name], value.text) === "yes" || require_core.matches([{ lit: "*:role/*/" }, ...name], value.text) === "yes";
}
function arnOf$1(world, role) {
	const name = world.text(role.name);
	return name && require_core.iamArn("role", role.scope.account, world.text(role.path), name);
}
const PASS_STATEMENTS = new WeakMap();
function passStatements(documents) {
	return require_core.remember(PASS_STATEMENTS, documents, () => documents.flatMap(({ value }) => statementsOf$1(value).statements.flatMap(({ value: statement }) => statement.kind === "map" && writesPassRole(statement) ? [statement] : [])));
}
function requestsFor(world, roles, scope) {
	const partition = world.resolve(scope.partition);
	if (roles.length === 0) return [passAtLaunch(require_core.iamArn("role", scope.account, void 0, ANOTHER), partition)];
	return roles.flatMap((role) => {
		const arn = arnOf$1(world, role);
		return arn ? [passAtLaunch(arn, partition)] : [];
	});
}
function areDenied(world, documents, roles, scope) {
	const requests = requestsFor(world, roles, scope);
	if (requests.length === 0) return false;
	return requests.every((request) => {
		const { allowed, deniedBy } = evaluate$1(world, documents, request);
		return allowed === "no" && deniedBy !== void 0;
	});
}
function missesOf(world, documents, roles, scope) {
	const [request] = requestsFor(world, roles, scope);
	if (!request) return [];
	const { allowed, misses, deniedBy } = evaluate$1(world, documents, request);
	if (deniedBy && allowed === "no") return [{
		at: deniedBy.at,
		message: "this denies iam:PassRole"
	}];
	const wanted = roles.length > 0 ? quoted(require_core.show(request.resource)) : "the ARN of a role";
	return misses.flatMap((miss) => reason$1(miss, wanted));
}
function reason$1({ by, at }, wanted) {
	if (by === "resource") return [{
		at,
		message: `this does not match ${wanted}`
	}];
	return by === "condition" ? [{
		at,
		message: "this condition does not hold when a role is passed to EC2"
	}] : [];
}
// src/rules/signs.ts
function levelOf$1(entity, documents, launch, context) {
	if (entity.kind === "policy") return "note";
	const usesProfiles = launchesOthers(entity, context);
	const signs = launch.actions.some(alwaysPasses) || documents.some(({ value }) => showsSigns(value, entity));
	return usesProfiles || signs ? "warning" : "note";
}
function launchesOthers(caller, { links }) {
	const { unit } = caller.scope;
	return links.profiles.some(({ from, to: profile }) => {
		if (from.launch.scope.unit !== unit) return false;
		const held = links.roles.filter((link) => link.from === profile);
		return held.length === 0 || held.some((link) => link.to !== caller);
	});
}
function alwaysPasses(action) {
	return action === "ec2:AssociateIamInstanceProfile" || action === "ec2:ReplaceIamInstanceProfileAssociation";
}
function showsSigns(document, entity) {
	return statementsOf$1(document).statements.some(({ value }) => {
		if (value.kind !== "map") return false;
		const actions = elementOf(value, "Action")?.items ?? [];
		const resources = elementOf(value, "Resource")?.items ?? [];
		return writesPassRole(value) || actions.some(isAboutProfiles) || resources.some((item) => namesRole(item, entity));
	});
}
function isAboutProfiles({ value }) {
	if (value.kind !== "text") return false;
	const { text } = value;
	return ["iam:GetInstanceProfile", "iam:AddRoleToInstanceProfile"].some((one) => actionMatches(text, one) === "yes") && actionMatches(text, "iam:GetUser") === "no" && actionMatches(text, "iam:AddUserToGroup") === "no";
}
function namesRole({ value }, entity) {
	return value.ref !== void 0 && value.ref.to !== entity.target && value.ref.attr === "arn" && isIam(value);
}
function isIam(value) {
	if (value.kind !== "text") return false;
	const written = value.text.map((piece) => require_core.isHole(piece) ? "" : piece.lit).join("");
	return /:role\/|:instance-profile\//.test(written);
}
// src/rules/launch-without-passrole.ts
const launchWithoutPassrole = defineRule({
	id: "launch-without-passrole",
	guide: "launch-denied",
	level: "warning",
	summary: "A caller may launch instances but may pass no role to them",
	scenarios: "some",
	*subjects({ project, policies }) {
		for (const entity of project.principals) if (entity.managed) yield* callers(entity, policies.of(entity), []);
		const loose = policies.unattached();
		for (const entity of loose) yield* looseCallers(entity, loose);
	},
	about: (caller) => caller.entity,
	when: (caller) => caller.entity.when,
	*check(caller, world, context) {
		const { entity, policies, alongside, launches } = caller;
		if (!launches.some((one) => world.holds(one.when))) return;
		const roles = rolesNeeded(entity, context);
		const passes = maySatisfy(world, policies.documents, roles, entity.scope);
		if (passes === "yes" || maySatisfy(world, alongside, roles, entity.scope) !== "no") return;
		const launch = launches.find((one) => world.holds(one.when) && !isDenied(world, one, policies.documents));
		if (!launch) return;
		const mayLaunch = policies.bounded || needsNoRole(launch, caller) ? "maybe" : launch.sure;
		const glance = glanceAt(world);
		yield report$2(caller, launch, roles.filter((role) => glance.holds(role.when)), world, context, require_core.and(mayLaunch, require_core.not(passes)));
	}
});
const ANYTHING = [{
	id: "launched-resource",
	label: "a resource of the launch"
}];
function isDenied(world, { actions }, documents) {
	return actions.every((action) => allows(world, documents, {
		action,
		resource: ANYTHING,
		context: new Map()
	}) === "no");
}
function needsNoRole({ actions }, { entity, policies }) {
	if (entity.kind === "policy" || !actions.every((action) => MAINTAINING.has(action))) return false;
	return !policies.documents.some(({ value }) => showsSigns(value, entity));
}
const MAINTAINING = new Set(["autoscaling:UpdateAutoScalingGroup", "autoscaling:StartInstanceRefresh"]);
function callers(entity, policies, alongside) {
	const launches = writtenLaunches(new require_core.World(), policies.documents).sort((one, other) => weightOf$1(other) - weightOf$1(one));
	return launches.length > 0 ? [{
		entity,
		policies,
		alongside,
		launches
	}] : [];
}
function weightOf$1({ actions }) {
	if (actions.some(alwaysPasses)) return 2;
	return actions.every((action) => MAINTAINING.has(action)) ? 0 : 1;
}
function looseCallers(entity, loose) {
	const others = loose.filter((other) => other !== entity && other.scope.unit === entity.scope.unit);
	return callers(entity, {
		documents: [documentOf$1(entity)],
		closed: false,
		bounded: false
	}, others.map(documentOf$1));
}
function documentOf$1(policy) {
	return {
		when: policy.when,
		value: policy.document
	};
}
function rolesNeeded(entity, { links }) {
	const inUnit = links.roles.filter((link) => link.to.scope.unit === entity.scope.unit && link.to !== entity);
	return [...new Set(inUnit.map((link) => link.to))];
}
function report$2({ entity, policies }, launch, roles, world, context, certain) {
	const action = quoted(require_core.show(launch.written));
	const denied = areDenied(world, policies.documents, roles, entity.scope);
	const reservation = policies.closed || denied ? "" : ", unless a policy attached elsewhere allows it";
	return {
		certain,
		level: levelOf$1(entity, policies.documents, launch, context),
		at: launch.at,
		message: `${described(entity)} may launch instances with ${action}, but may ${passInWords(roles)} to EC2${reservation}`,
		consequence: "a launch with an instance profile fails: AccessDenied, \"is not authorized to perform: iam:PassRole\"",
		help: denied ? `take iam:PassRole on ${arnInWords(world, roles)} out of the Deny` : `allow iam:PassRole on ${arnInWords(world, roles)}, with iam:PassedToService ec2.amazonaws.com`,
		related: [...missesOf(world, policies.documents, roles, entity.scope), ...roles.slice(0, 3).map((role) => ({
			at: role.target.at,
			message: "a role that its instances need"
		}))]
	};
}
function passInWords(roles) {
	if (roles.length === 0) return "pass no role";
	if (roles.length === 1) return `not pass role ${named$1(roles[0])}`;
	if (roles.length > 3) return `pass none of the ${roles.length} roles of its instances`;
	return `pass none of the roles ${listed(roles.map(named$1))}`;
}
function arnInWords(world, roles) {
	const [role] = roles;
	const arn = role && arnOf$1(world, role);
	return arn ? quoted(require_core.show(arn)) : "the ARN of the role that the instances need";
}
// src/iam/trust.ts
function trusts(world, trust, request) {
	return allows(world, [{
		when: true,
		value: trust
	}], request);
}
function assumedByEc2(world, place) {
	const partition = world.resolve(place.partition);
	return {
		action: "sts:AssumeRole",
		resource: [],
		service: ec2Names(partition),
		context: contextOfEc2({
			...place,
			partition
		})
	};
}
function contextOfEc2({ partition, account, region }) {
	const instance = [
		{ lit: "arn:" },
		...partition,
		{ lit: ":ec2:" },
		...region,
		{ lit: ":" },
		...account,
		{ lit: ":instance/i-" },
		INSTANCE_ID
	];
	return new Map([
		...ABSENT.map((key) => [key, "absent"]),
		["aws:PrincipalIsAWSService", [TRUE]],
		["aws:PrincipalServiceName", [require_core.known(partition) === "aws-cn" ? IN_CHINA : EC2]],
		["aws:SecureTransport", [TRUE]],
		["aws:ViaAWSService", [FALSE]],
		["sts:RoleSessionName", [SESSION_NAME]],
		["aws:SourceAccount", { perhaps: [account] }],
		["aws:SourceArn", { perhaps: [instance] }]
	]);
}
const ABSENT = [
	"sts:ExternalId",
	"aws:MultiFactorAuthPresent",
	"aws:MultiFactorAuthAge",
	"aws:username",
	"aws:PrincipalTag/*",
	"aws:PrincipalOrgID",
	"aws:PrincipalOrgPaths",
	"aws:SourceVpc",
	"aws:SourceVpce",
	"saml:*",
	"*.*:*",
	"ec2:SourceInstanceARN",
	"aws:Ec2InstanceSourceVpc",
	"aws:Ec2InstanceSourcePrivateIPv4"
];
const TRUE = require_core.text("true");
const FALSE = require_core.text("false");
const EC2 = require_core.text("ec2.amazonaws.com");
const IN_CHINA = require_core.text({
	id: "ec2-in-china",
	label: "EC2's service principal",
	domain: ["ec2.amazonaws.com", "ec2.amazonaws.com.cn"]
});
const INSTANCE_ID = {
	id: "launched-instance",
	label: "instance id",
	shape: {
		chars: "region",
		min: 8,
		max: 17
	}
};
const SESSION_NAME = require_core.text("i-", INSTANCE_ID);
function trustsOthers(world, trust, place) {
	const names = ec2Names(world.resolve(place.partition));
	return find$1(world, statementsOf$1(trust).statements, ({ value }) => {
		if (value.kind === "error") return value;
		if (value.kind !== "map") return "maybe";
		if (hasEffect(world, value, "Deny") === "yes") return "no";
		if (elementOf(value, "NotPrincipal")) return "yes";
		const principal = elementOf(value, "Principal");
		return principal ? find$1(world, principal.items, (item) => isOther(world, item.value, names)).is : "no";
	}).is;
}
function isOther(scene, principal, ec2) {
	if (principal.kind === "error") return principal;
	if (principal.kind === "unknown") return "maybe";
	if (principal.kind !== "map") return "yes";
	const others = [...principal.entries].map(([type, entry]) => {
		const items = elementsOf$1(entry.value, entry.when);
		if (type === "Service") return someText(scene, items, (name) => require_core.not(isService(scene, name, ec2)));
		return someText(scene, items, () => "yes");
	});
	return require_core.or("no", principal.rest ? "maybe" : "no", ...others);
}
// src/rules/missing-ec2-trust.ts
const missingEc2Trust = defineRule({
	id: "missing-ec2-trust",
	guide: "iam-info-errors",
	level: "error",
	summary: "A role in an instance profile does not let EC2 assume it",
	local: true,
	scenarios: "some",
	*subjects({ links }) {
		for (const link of links.roles) if (link.to.managed) yield link;
	},
	about: (link) => link.to,
	when: (link) => link.when,
	*check({ from: profile, to: role, sure, at }, world) {
		const { allowed, deniedBy, misses } = evaluate$1(world, [{
			when: true,
			value: role.trust
		}], assumedByEc2(world, role.scope));
		if (deniedBy || misses.some((miss) => miss.by === "condition")) return;
		yield {
			certain: require_core.and(sure, require_core.not(allowed)),
			at: role.target.at,
			message: `role ${named$1(role)} is in instance profile ${named$1(profile)}, but its trust policy does not let EC2 assume it`,
			consequence: "instances launch without credentials: iam/security-credentials shows \"Code\":\"AssumeRoleUnauthorizedAccess\"",
			help: "allow sts:AssumeRole to the service ec2.amazonaws.com in its trust policy",
			related: [...misses.map(reason), {
				at,
				message: "the profile holds the role here"
			}]
		};
	}
});
function reason({ by, at }) {
	return by === "action" ? {
		at,
		message: "this is not sts:AssumeRole"
	} : {
		at,
		message: "this is not ec2.amazonaws.com"
	};
}
// src/rules/role-profile-name-mismatch.ts
const roleProfileNameMismatch = defineRule({
	id: "role-profile-name-mismatch",
	guide: "role-not-in-list",
	level: "warning",
	summary: "A role and the instance profile that holds it have different names",
	local: true,
	scenarios: "every",
	*subjects({ links }) {
		for (const link of links.roles) {
			const bothWritten = !require_core.isGenerated(link.from) && !require_core.isGenerated(link.to);
			if (link.sure === "yes" && link.from.managed && link.to.managed && bothWritten) yield link;
		}
	},
	about: (link) => link.from,
	when: (link) => link.when,
	*check(link, world, context) {
		const profile = link.from;
		const role = link.to;
		const profileName = world.text(profile.name);
		const roleName = world.text(role.name);
		if (!profileName || !roleName) return;
		const differ = require_core.not(require_core.same(profileName, roleName));
		if (differ === "no") return;
		yield report$1(link, profileName, roleName, differ, ownerOf(profileName, role, world, context));
	}
});
function report$1(link, profileName, roleName, differ, owner) {
	const [profile, role] = [link.from, link.to];
	const shownName = quoted(require_core.show(profileName));
	const misleading = owner ? `, the name of another role, ${named$1(owner)}` : "";
	return {
		certain: require_core.and(link.sure, differ),
		level: owner || !sharesStem(profileName, roleName) ? "warning" : "note",
		at: profile.name.at,
		message: `${described(profile)} is called ${shownName}${misleading}, but its role is called ${quoted(require_core.show(roleName))}`,
		consequence: `the console's IAM role list shows instance profiles: whoever looks for ${quoted(require_core.show(roleName))} finds ${shownName} instead`,
		help: `give both one name, as the IAM console does`,
		related: [{
			at: role.name.at,
			message: "the role's name"
		}, ...owner ? [{
			at: owner.name.at,
			message: "another role has that name"
		}] : []]
	};
}
function ownerOf(profileName, held, world, { project }) {
	return project.roles.find((other) => {
		if (other === held || other.scope.unit !== held.scope.unit || require_core.isGenerated(other)) return false;
		const name = other.name.kind === "text" ? other.name.text : void 0;
		return name !== void 0 && require_core.same(profileName, name) === "yes" && world.holds(other.when);
	});
}
const KIND_WORDS = new Set([
	"role",
	"profile",
	"instance",
	"instances",
	"iam",
	"ec2",
	"for",
	"instanceprofile",
	"instancerole",
	"iamrole"
]);
function sharesStem(one, other) {
	const [a, b] = [stemOf(one), stemOf(other)];
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return short.every((word) => long.includes(word));
}
function stemOf(name) {
	return name.flatMap((piece) => require_core.isHole(piece) ? [`\${${piece.id}}`] : wordsOf(piece.lit));
}
function wordsOf(literal) {
	return literal.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).map((word) => word.toLowerCase()).filter((word) => word !== "" && !KIND_WORDS.has(word));
}
// src/rules/role-used-as-instance-profile.ts
const roleUsedAsInstanceProfile = defineRule({
	id: "role-used-as-instance-profile",
	guide: "launch-denied",
	level: "error",
	summary: "A property that takes an instance profile is given a role",
	scenarios: "some",
	subjects: ({ project }) => slotValues(project),
	about: (subject) => subject.launch,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const held = roleIn(subject, world, context.project);
		if (held) yield report(subject, held, world, context);
	}
});
function report(subject, held, world, context) {
	const { role } = held;
	const mayWork = isByName(subject, held);
	const twin = mayWork ? twinOf(role, subject, world, context) : NO_TWIN;
	const holder = role && context.links.roles.find((link) => link.to === role && link.sure === "yes")?.from;
	const profile = twin.profile ?? holder;
	const isError = !mayWork || held.by === "reference" && twin.exists === "no";
	const refused = refusalOf$1(subject, held, world);
	return {
		certain: held.by === "name" ? require_core.not(twin.exists) : "yes",
		level: isError ? "error" : "warning",
		at: placeOf$6(subject),
		message: `${described(subject.launch)} takes an instance profile, but is given ${given(subject, held, world)}${outlook(held, twin)}`,
		consequence: twin.exists === "yes" ? `once one of the two is renamed, ${refused}` : refused,
		help: help(role, profile),
		related: [
			...originOf(subject, context.project),
			...role ? [{
				at: role.target.at,
				message: "the role"
			}] : [],
			...profile ? [{
				at: profile.target.at,
				message: relation(profile, twin)
			}] : []
		],
		part: subject.part
	};
}
function help(role, profile) {
	if (profile) return `refer to instance profile ${named$1(profile)} instead`;
	if (!role?.managed) return "refer to the instance profile that holds the role instead";
	return `add an instance profile that holds ${named$1(role)}, and refer to that`;
}
function refusalOf$1({ slot, value }, { by }, world) {
	return refusal(by === "arn" || slot.takes === "arn" ? "ARN" : "name", writtenText$1(value, world));
}
function given({ value }, { by, role }, world) {
	const written = quoted(require_core.show(writtenText$1(value, world) ?? []));
	if (!role) return `the ARN of a role, ${written}`;
	if (by === "name") return `${written}, the name of role ${named$1(role)}`;
	return by === "arn" ? `the ARN of role ${named$1(role)}` : `role ${named$1(role)}`;
}
function outlook({ by }, { exists, profile }) {
	if (exists === "yes" && profile) return `: it works only because ${described(profile)} has the same name`;
	if (exists === "maybe") return ": it fails unless an instance profile of the same name exists";
	return by === "name" ? " and of no instance profile" : "";
}
function relation(profile, twin) {
	if (profile !== twin.profile) return "the instance profile that holds it";
	return twin.exists === "yes" ? "the instance profile of the same name" : "it may have the same name";
}
function isByName({ slot, value }, { by }) {
	if (slot.takes === "arn" || slot.takes === "object") return false;
	return by === "name" || by === "reference" && value.ref?.attr === "name";
}
const NO_TWIN = { exists: "no" };
function twinOf(role, { launch }, world, context) {
	const name = role && require_core.textOf$1(world.get(role.name));
	if (!role || !name) return NO_TWIN;
	const bearer = profileNamed(name, launch.scope.unit, world, context.project);
	if (bearer) return {
		exists: bearer.sure,
		profile: bearer.entity
	};
	return { exists: mayHaveTwinOutOfView(role, context) ? "maybe" : "no" };
}
function mayHaveTwinOutOfView(role, { project }) {
	if (!role.managed) return true;
	return role.scope.unit.gaps.some(({ kind }) => {
		if (kind !== "module") return true;
		return project.mentions.some(({ how, value }) => how === "module" && value.ref?.to === role.target);
	});
}
// src/rules/role-without-instance-profile.ts
const roleWithoutInstanceProfile = defineRule({
	id: "role-without-instance-profile",
	guide: "role-not-in-list",
	level: "warning",
	summary: "A role that only EC2 may assume is in no instance profile",
	scenarios: "every",
	*subjects({ project }) {
		for (const role of project.roles) if (role.managed) yield role;
	},
	about: (role) => role,
	when: (role) => role.when,
	*check(role, world, context) {
		const onlyEc2 = require_core.and(trusts(world, role.trust, assumedByEc2(world, role.scope)), require_core.not(trustsOthers(world, role.trust, role.scope)));
		if (onlyEc2 === "no" || isUsed(role, world, context)) return;
		yield {
			certain: require_core.and(onlyEc2, isWhole(role)),
			at: role.target.at,
			message: `role ${named$1(role)} is for EC2 alone, but no instance profile holds it`,
			consequence: "it is missing from the console's IAM role list, and no instance can be launched with it",
			help: `add an instance profile that holds ${named$1(role)}`
		};
	}
});
function isUsed(role, world, context) {
	const { project, links } = context;
	if (links.roles.some((link) => link.to === role && world.holds(link.when))) return true;
	return mayBeHeld(role, project, world) || isMentioned(role, project, world) || isLookedUp(role, project, world) || isPassed(role, project, world);
}
function mayBeHeld(role, project, world) {
	return project.profiles.some((profile) => profile.scope.unit === role.scope.unit && require_core.isOpenList(profile.roles) && world.holds(profile.when));
}
function isMentioned(role, project, world) {
	const name = require_core.textOf$1(world.get(role.name));
	return project.mentions.some((mention) => {
		const { value } = mention;
		return (value.ref ? value.ref.to === role.target : isNamed(value, name)) && world.holds(mention.when);
	});
}
function isLookedUp(role, project, world) {
	const name = require_core.textOf$1(world.get(role.name));
	return project.roles.some((other) => !other.managed && isNamed(world.get(other.name), name) && world.holds(other.when));
}
function isNamed(value, name) {
	const written = value.kind === "error" ? void 0 : require_core.textOf$1(value);
	if (!name || !written) return false;
	if (name.every(require_core.isHole) || written.every(require_core.isHole)) return require_core.same(written, name) === "yes";
	return require_core.same(written, name) !== "no" || require_core.matches([{ lit: "*role/" }, ...name], written) === "yes";
}
function isPassed(role, project, world) {
	const name = require_core.textOf$1(world.get(role.name));
	if (!name) return false;
	const path = role.path && require_core.textOf$1(world.get(role.path));
	const arn = require_core.iamArn("role", role.scope.account, path, name);
	return passedResources(project).some((resource) => names(resource, role, arn));
}
function names(resource, role, arn) {
	if (resource.ref) return resource.ref.to === role.target;
	const pattern = resource.kind === "error" ? void 0 : require_core.textOf$1(resource);
	if (!pattern || pattern.every(require_core.isHole) || isForAllRoles(pattern)) return false;
	return require_core.matches(pattern, arn) !== "no";
}
function isForAllRoles(pattern) {
	return /(^|[:/])\*+$/.test(require_core.show(pattern));
}
// src/rules/index.ts
const RULES = [
	roleWithoutInstanceProfile,
	roleProfileNameMismatch,
	instanceProfileMultipleRoles,
	launchWithoutPassrole,
	roleUsedAsInstanceProfile,
	instanceProfileNameArnConfusion,
	emptyInstanceProfile,
	missingEc2Trust
];
const PARSE_ERROR = {
	id: "parse-error",
	guide: "general",
	level: "error",
	summary: "A recognised file cannot be parsed"
};
const UNUSED_SUPPRESSION = {
	id: "unused-suppression",
	guide: "general",
	level: "warning",
	summary: "A suppression hides nothing"
};
const INVALID_SUPPRESSION = {
	id: "invalid-suppression",
	guide: "general",
	level: "error",
	summary: "A suppression names no rule, an unknown one, or gives no reason"
};
const RULE_INFOS = [
	...RULES,
	PARSE_ERROR,
	UNUSED_SUPPRESSION,
	INVALID_SUPPRESSION
];
// src/lint/scenario.ts
function describeScenario(decisions, conditions) {
	const words = [];
	let left = decisions;
	for (const { name, is } of conditions) {
		const truth = impliedBy(left, is);
		if (truth === void 0) continue;
		words.push(`${name} is ${truth}`);
		left = left.filter((decision) => !mentions(is, decision));
	}
	return [...words, ...left.map(decisionWords)].join(" and ");
}
function withoutExistence(decisions, exists) {
	return decisions.filter((decision) => {
		const flipped = decisions.map((one) => one === decision ? {
			...one,
			truth: !one.truth
		} : one);
		return require_core.implied(exists, factsOf(flipped)) !== false;
	});
}
function factsOf(decisions) {
	return decisions.reduce((facts, { test, truth }) => require_core.assume(test, truth, facts), require_core.NOTHING);
}
function impliedBy(decisions, cond) {
	const relevant = decisions.filter((decision) => mentions(cond, decision));
	if (relevant.length === 0) return void 0;
	return require_core.implied(cond, factsOf(relevant));
}
function mentions(cond, decision) {
	return require_core.symsOf(cond).some((sym) => sym.id === decision.test.sym.id);
}
function decisionWords({ test, truth }) {
	if (typeof test.is === "boolean") return `${test.sym.label} is ${test.is === truth}`;
	return `${test.sym.label} is ${truth ? "" : "not "}${JSON.stringify(test.is)}`;
}
// src/lint/explore.ts
function exploreCase(rule, { about, when, check }) {
	const { outcomes, paths } = require_core.explore(check, {
		assumes: about.scope.unit.assumes,
		when
	});
	const found = [];
	const shown = outcomes.filter((outcome) => certainty(outcome) !== "no");
	for (const group of grouped(shown)) {
		if (rule.scenarios === "every" && !isInEvery(paths, group)) continue;
		found.push(summed(rule, about, group));
	}
	return found;
}
function certainty({ result, sure }) {
	return require_core.and(result.certain, sure);
}
function grouped(outcomes) {
	const groups = new Map();
	for (const outcome of outcomes) {
		const { at, part = "" } = outcome.result;
		const key = `${at.file.path}:${at.start}:${part}`;
		const group = groups.get(key);
		if (group) group.push(outcome);
		else groups.set(key, [outcome]);
	}
	return [...groups.values()];
}
function isInEvery(paths, group) {
	const results = new Set(group.map((outcome) => outcome.result));
	return paths.every((path) => path.results.some((result) => results.has(result)));
}
function summed(rule, about, group) {
	const certain = group.filter((outcome) => certainty(outcome) === "yes");
	const chosen = certain.length > 0 ? certain : group;
	const decisions = require_core.reduceScenarios(chosen.map((outcome) => outcome.when));
	const scenario = describeScenario(rule.scenarios === "every" ? [] : withoutExistence(decisions, about.when), about.scope.unit.conditions);
	const first = chosen[0];
	return {
		rule: rule.id,
		report: first.result,
		about,
		certain: certain.length > 0 ? "yes" : "maybe",
		...scenario ? { scenario } : {},
		rests: [...first.rests],
		inEvery: rule.scenarios === "every"
	};
}
// src/lint/findings.ts
function findIn(project, rules) {
	const context = {
		project,
		links: require_core.linksOf(project),
		policies: new require_core.PolicySets(project)
	};
	return rules.flatMap((rule) => runRule(rule, context));
}
function runRule(rule, context) {
	const found = [];
	for (const one of rule.cases(context)) found.push(...exploreCase(rule, one));
	return found;
}
function findingsOf(any, given, levels) {
	const certain = new Map();
	const byDefault = new Map();
	const maybe = new Map();
	for (const found of any) keep(found.certain === "yes" ? certain : maybe, found);
	for (const found of given) {
		if (found.inEvery && !certain.has(keyOf(found)) && !maybe.has(keyOf(found))) continue;
		keep(found.certain === "yes" ? byDefault : maybe, found);
	}
	const isNew = (found, ...known) => known.every((one) => !one.has(keyOf(found)));
	return onePerPlace([
		...[...certain.values()].map((found) => addressed(found, certainFinding(found, levels))),
		...[...byDefault.values()].filter((found) => isNew(found, certain)).map((found) => addressed(found, byDefaultFinding(found, levels))),
		...[...maybe.values()].filter((found) => isNew(found, certain, byDefault)).map((found) => addressed(found, {
			...finding(found, "note"),
			pedantic: true
		}))
	]);
}
function keep(all, found) {
	const key = keyOf(found);
	if (!all.has(key)) all.set(key, found);
}
function addressed(found, finding) {
	return {
		finding,
		address: found.about.target.address
	};
}
function certainFinding(found, levels) {
	return finding(found, levelOf(found, levels));
}
function byDefaultFinding(found, levels) {
	const level = levelOf(found, levels);
	const made = finding(found, level === "error" ? "warning" : level);
	return {
		...made,
		message: `${made.message}, with ${defaultsInWords(found)}`
	};
}
const MOST_NAMED = 3;
function defaultsInWords({ rests, about }) {
	const syms = rests.length > 0 ? rests : about.scope.unit.defaulted;
	const labels = [...new Set(syms.map((sym) => sym.label))].sort();
	if (labels.length > MOST_NAMED) return "the defaults of its parameters";
	return `the default of ${labels.join(" and ")}`;
}
function levelOf(found, levels) {
	return found.report.level ?? levels.get(found.rule) ?? "warning";
}
function keyOf({ rule, about, report }) {
	return [
		rule,
		about.scope.unit.name,
		about.target.address,
		report.part ?? ""
	].join("|");
}
function finding(found, level) {
	const { rule, report, scenario } = found;
	return {
		rule,
		level,
		pedantic: false,
		at: report.at,
		message: scenario ? `${report.message}, when ${scenario}` : report.message,
		consequence: report.consequence,
		help: report.help,
		related: onceEach(report.related ?? []),
		...scenario ? { scenario } : {},
		key: keyOf(found)
	};
}
function onceEach(related) {
	const seen = new Set();
	return related.filter(({ at, message }) => {
		const key = `${at.file.path}|${at.start}|${at.end}|${message}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
function onePerPlace(findings) {
	const places = new Map();
	for (const one of findings) {
		const { rule, at } = one.finding;
		const key = `${rule}|${at.file.path}|${at.start}|${at.end}`;
		const same = places.get(key);
		if (same) same.push(one);
		else places.set(key, [one]);
	}
	return [...places.values()].map(mostCertain);
}
const MOST_ADDRESSES = 3;
function mostCertain(same) {
	const best = same.reduce((one, other) => weightOf(other.finding) > weightOf(one.finding) ? other : one);
	const alike = same.filter((one) => one !== best && weightOf(one.finding) === weightOf(best.finding));
	const others = [...new Set(alike.map((one) => one.address))].filter((address) => address !== best.address);
	if (others.length === 0) return best.finding;
	const listed = others.slice(0, MOST_ADDRESSES).map((address) => `\`${address}\``);
	const more = others.length > MOST_ADDRESSES ? ` and ${others.length - MOST_ADDRESSES} more` : "";
	return {
		...best.finding,
		message: `${best.finding.message} (the same for ${listed.join(", ")}${more})`
	};
}
const WEIGHT = {
	error: 3,
	warning: 2,
	note: 1
};
function weightOf({ pedantic, level }) {
	return pedantic ? 0 : WEIGHT[level];
}
function sorted(findings) {
	return [...findings].sort((a, b) => compare(a.at.file.path, b.at.file.path) || a.at.start - b.at.start || compare(a.rule, b.rule) || compare(a.key, b.key));
}
function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
// src/cloudformation/calls.ts
function callOf(node, conditions = false) {
	if (node.tag !== void 0) return taggedCall(node, node.tag);
	if (node.kind !== "map" || node.entries.length !== 1) return void 0;
	const [entry] = node.entries;
	if (!entry || !isFunctionName(entry.key, conditions)) return void 0;
	return {
		name: entry.key,
		argument: entry.value,
		at: node.at
	};
}
function argumentsOf(call) {
	const { argument } = call;
	return argument.kind === "list" && !argument.tag ? argument.items : [argument];
}
function isFunctionName(key, conditions) {
	return key === "Ref" || key.startsWith("Fn::") || conditions && key === "Condition";
}
function taggedCall(node, tag) {
	if (!/^![A-Za-z]/.test(tag)) return void 0;
	const short = tag.slice(1);
	const name = short === "Ref" || short === "Condition" ? short : `Fn::${short}`;
	const { tag: _, tagAt: __, ...argument } = node;
	return {
		name,
		argument,
		at: placeOf$4(node)
	};
}
function placeOf$4({ at, tagAt }) {
	return tagAt ? {
		...at,
		start: tagAt.start
	} : at;
}
// src/cloudformation/literals.ts
function literalText(node) {
	if (node?.kind === "scalar") return typeof node.value === "boolean" ? String(node.value) : node.raw;
	if (node?.kind !== "string") return void 0;
	return node.pieces.map((piece) => "lit" in piece ? piece.lit : "").join("");
}
function literalValue(node) {
	if (node.kind === "string") return require_core.textValue(withDynamicReferences(node.pieces), node.at);
	if (node.kind !== "scalar") return require_core.absent(node.at);
	return typeof node.value === "number" && node.raw !== String(node.value) ? require_core.textValue([{
		lit: node.raw,
		at: node.at
	}], node.at) : require_core.scalar(node.value, node.at);
}
const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]*\}\}/g;
function withDynamicReferences(text) {
	if (!text.some((piece) => !require_core.isHole(piece) && piece.lit.includes("{{resolve:"))) return text;
	const file = text.find((piece) => piece.at)?.at?.file;
	if (!file) return text;
	const source = require_core.derive(text, file);
	const out = [];
	let from = 0;
	for (const match of source.text.matchAll(DYNAMIC_REFERENCE)) {
		const to = match.index + match[0].length;
		const reference = require_core.piecesOf(source, match.index, to);
		const sym = {
			id: textId(reference),
			label: require_core.show(reference)
		};
		out.push(...require_core.piecesOf(source, from, match.index), {
			...sym,
			at: require_core.place(source, match.index, to)
		});
		from = to;
	}
	return from === 0 ? text : [...out, ...require_core.piecesOf(source, from, source.text.length)];
}
function textId(text) {
	return text.map((piece) => require_core.isHole(piece) ? `\${${piece.id}}` : piece.lit).join("");
}
// src/cloudformation/conditions.ts
const LARGEST = 1e3;
function namedCondition(name, evaluator) {
	const written = evaluator.template.conditions.get(name);
	const opaque = opaqueTest(`condition.${name}`, name, evaluator);
	if (!written) return opaque;
	const compute = () => {
		const condition = conditionOf(written.value, evaluator);
		return isLargerThan(condition, LARGEST) ? opaque : condition;
	};
	const cyclic = () => {
		evaluator.addCycle(`condition ${name}`, written.keyAt);
		return opaque;
	};
	return evaluator.once(`condition.${name}`, compute, cyclic);
}
function namedConditions(evaluator) {
	return [...evaluator.template.conditions.keys()].map((name) => ({
		name,
		is: evaluator.condition(name)
	}));
}
function conditionOf(node, evaluator) {
	return evaluator.nest(() => evaluate(node, evaluator), () => opaqueAt(node.at, evaluator));
}
function evaluate(node, evaluator) {
	const call = callOf(node, true);
	if (!call) return opaqueAt(node.at, evaluator);
	const conditions = () => argumentsOf(call).map((argument) => conditionOf(argument, evaluator));
	switch (call.name) {
		case "Condition": return evaluator.condition(literalText(call.argument) ?? "");
		case "Fn::And": return require_core.all(...conditions());
		case "Fn::Or": return require_core.any(...conditions());
		case "Fn::Not": return require_core.negate(require_core.all(...conditions()));
		case "Fn::Equals": return equality(call, evaluator);
		default: return opaqueAt(node.at, evaluator);
	}
}
function equality(call, evaluator) {
	const [left, right] = argumentsOf(call);
	if (!left || !right) return opaqueAt(call.at, evaluator);
	return require_core.toCond(require_core.equalsText(evaluator.value(left), evaluator.value(right), call.at));
}
function opaqueAt(at, evaluator) {
	return opaqueTest(`condition@${at.start}`, "a condition", evaluator);
}
function opaqueTest(name, label, evaluator) {
	return {
		sym: {
			...evaluator.sym(name, label),
			domain: [true, false]
		},
		is: true
	};
}
function isLargerThan(condition, most) {
	let left = most;
	const count = (part) => {
		left -= 1;
		if (left < 0 || typeof part === "boolean" || "sym" in part) return;
		if ("not" in part) count(part.not);
		else for (const inner of "all" in part ? part.all : part.any) count(inner);
	};
	count(condition);
	return left < 0;
}
// src/cloudformation/join.ts
const MOST_PIECES = 1e4;
const MOST_LETTERS = 1e6;
const MOST_GUARDED = 6;
function callJoin(call, evaluator) {
	const [delimiter, list] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!delimiter || !list) return evaluator.opaque("Fn::Join", call.at);
	return require_core.lift([delimiter, list], call.at, (between, elements) => join$2(between, elements, call.at, evaluator));
}
function join$2(delimiter, list, at, evaluator) {
	const between = require_core.stringOf(delimiter);
	if (between === void 0 || list.kind !== "list" || list.rest) return require_core.derivedUnknown("Fn::Join", [delimiter, list], at);
	if (list.items.filter((element) => element.when !== true).length > MOST_GUARDED) return require_core.derivedUnknown("Fn::Join", [delimiter, list], at);
	return joinItems(list.items, require_core.stringValue(between, delimiter.at), at, evaluator);
}
function joinItems(items, delimiter, at, evaluator) {
	const guarded = items.findIndex((element) => element.when !== true);
	if (guarded < 0) return joinAll(items, delimiter, at, evaluator);
	const { when, value } = items[guarded];
	const withIt = joinItems(items.with(guarded, require_core.item(value)), delimiter, at, evaluator);
	const withoutIt = joinItems(items.toSpliced(guarded, 1), delimiter, at, evaluator);
	return require_core.choice(when, withIt, withoutIt, at);
}
function joinAll(items, delimiter, at, evaluator) {
	return joinParts(items.flatMap((element, index) => index === 0 ? [element.value] : [delimiter, element.value]), at, evaluator);
}
function joinParts(parts, at, evaluator) {
	const [first] = parts;
	if (parts.length === 1 && first) return first;
	const sizes = parts.map(sizeOf);
	const pieces = sizes.reduce((sum, size) => sum + size.pieces, 0);
	const letters = sizes.reduce((sum, size) => sum + size.letters, 0);
	return pieces > MOST_PIECES || letters > MOST_LETTERS || !evaluator.spend(pieces) ? evaluator.opaque("limit", at) : require_core.joinText(parts, at);
}
function sizeOf(value) {
	if (value.kind === "choice") {
		const then = sizeOf(value.then);
		const otherwise = sizeOf(value.else);
		return {
			pieces: Math.max(then.pieces, otherwise.pieces),
			letters: Math.max(then.letters, otherwise.letters)
		};
	}
	if (value.kind !== "text") return {
		pieces: 1,
		letters: 0
	};
	const letters = value.text.reduce((sum, piece) => sum + (require_core.isHole(piece) ? 1 : piece.lit.length), 0);
	return {
		pieces: value.text.length,
		letters
	};
}
// src/cloudformation/mappings.ts
const MOST_KEYS = 8;
function callFindInMap(call, evaluator) {
	const [map, first, second, options] = argumentsOf(call);
	const { mappings } = evaluator.template;
	if (!map || !first || !second || !mappings) return evaluator.opaque("Fn::FindInMap", call.at);
	const keys = [
		map,
		first,
		second
	].map((key) => evaluator.value(key));
	const otherwise = require_core.entryOf(options, "DefaultValue");
	const lookup = {
		at: call.at,
		otherwise,
		evaluator,
		all: keys
	};
	const found = require_core.lift(keys, call.at, (...plain) => find(mappings, plain, lookup));
	const name = require_core.stringOf(keys[0]);
	return require_core.withVia(found, call.at, name === void 0 ? "a mapping" : `mapping ${name}`);
}
function find(node, keys, lookup) {
	const [key, ...rest] = keys;
	if (!key) return lookup.evaluator.value(node);
	const name = require_core.stringOf(key);
	if (name !== void 0) return findUnder(node, name, rest, lookup);
	const sym = symbolOf(key);
	const candidates = sym ? candidatesOf(node, sym) : [];
	if (!sym || candidates.length > MOST_KEYS) return require_core.derivedUnknown("Fn::FindInMap", lookup.all, lookup.at);
	return candidates.reduceRight((others, candidate) => require_core.choice({
		sym,
		is: candidate
	}, findUnder(node, candidate, rest, lookup), others, lookup.at), missing(lookup));
}
function findUnder(node, key, rest, lookup) {
	const child = require_core.entryOf(node, key);
	return child ? find(child, rest, lookup) : missing(lookup);
}
function missing({ otherwise, at, evaluator }) {
	return otherwise ? evaluator.value(otherwise) : require_core.error("the mapping has no such key", at);
}
function symbolOf(key) {
	if (key.kind === "unknown") return key.sym;
	const [piece, ...others] = key.kind === "text" ? key.text : [];
	return piece && require_core.isHole(piece) && others.length === 0 ? piece : void 0;
}
function candidatesOf(node, sym) {
	if (node.kind !== "map") return [];
	return [...new Set(node.entries.map((entry) => entry.key))].filter((key) => !sym.domain || sym.domain.includes(key));
}
// src/cloudformation/references.ts
function referenceTo(name, at, evaluator) {
	const pseudo = name.startsWith("AWS::") ? pseudoParameter(name, at, evaluator) : void 0;
	if (pseudo) return pseudo;
	const parameter = evaluator.parameter(name);
	if (parameter) return require_core.withVia(parameter, at, `parameter ${name}`);
	const resource = evaluator.template.resources.get(name);
	if (!resource) return require_core.unknown(evaluator.sym(name), at);
	return require_core.withVia(refValue(resource, evaluator), at, name);
}
function attributeOf(name, attribute, at, evaluator) {
	const resource = evaluator.template.resources.get(name);
	if (!resource) return require_core.unknown(evaluator.sym(`${name}.${attribute}`), at);
	return require_core.withVia(attributeValue(resource, attribute, evaluator), at, `${name}.${attribute}`);
}
const PSEUDO_PARAMETERS = new Map([
	["AWS::AccountId", require_core.ACCOUNT],
	["AWS::Region", require_core.REGION],
	["AWS::Partition", require_core.PARTITION],
	["AWS::URLSuffix", require_core.URL_SUFFIX]
]);
function pseudoParameter(name, at, evaluator) {
	const shared = PSEUDO_PARAMETERS.get(name);
	if (shared) return require_core.unknown(shared, at, { type: "text" });
	switch (name) {
		case "AWS::NoValue": return require_core.absent(at);
		case "AWS::StackName": return require_core.unknown({
			...evaluator.sym(name),
			shape: require_core.IAM_NAME_SHAPE
		}, at, { type: "text" });
		case "AWS::StackId": return require_core.unknown(evaluator.sym(name), at, { type: "text" });
		case "AWS::NotificationARNs": return require_core.unknown(evaluator.sym(name), at, { type: "list" });
		default: return;
	}
}
const NAMED = new Map([
	["AWS::IAM::Role", {
		nameProperty: "RoleName",
		arnKind: "role",
		ref: "name"
	}],
	["AWS::IAM::User", {
		nameProperty: "UserName",
		arnKind: "user",
		ref: "name"
	}],
	["AWS::IAM::Group", {
		nameProperty: "GroupName",
		arnKind: "group",
		ref: "name"
	}],
	["AWS::IAM::InstanceProfile", {
		nameProperty: "InstanceProfileName",
		arnKind: "instance-profile",
		ref: "name"
	}],
	["AWS::IAM::ManagedPolicy", {
		nameProperty: "ManagedPolicyName",
		arnKind: "policy",
		ref: "arn"
	}]
]);
const ARN_ATTRIBUTE = /^(Policy)?Arn$/;
function refValue(resource, evaluator) {
	const named = NAMED.get(resource.type);
	if (named?.ref === "name") return require_core.withRef(nameOf$2(resource, evaluator), {
		to: resource.target,
		attr: "name"
	});
	if (named?.ref === "arn") return arnOf(resource, named, evaluator);
	return unknownAttribute(resource, void 0, "id", evaluator);
}
function attributeValue(resource, attribute, evaluator) {
	const named = NAMED.get(resource.type);
	const isArn = ARN_ATTRIBUTE.test(attribute);
	if (named && isArn) return arnOf(resource, named, evaluator);
	if (attribute === "LaunchTemplateId") return unknownAttribute(resource, void 0, "id", evaluator);
	if (named) return unknownAttribute(resource, attribute, "id", evaluator);
	return unknownAttribute(resource, attribute, isArn ? "arn" : "self", evaluator);
}
function unknownAttribute(resource, attribute, attr, evaluator) {
	const name = attribute === void 0 ? resource.logicalId : `${resource.logicalId}.${attribute}`;
	return require_core.unknown(evaluator.sym(name), resource.target.at, { ref: {
		to: resource.target,
		attr
	} });
}
function nameOf$2(resource, evaluator) {
	const written = require_core.entryOf(resource.properties, NAMED.get(resource.type)?.nameProperty ?? "");
	const generated = generatedName(resource, evaluator);
	const compute = () => written ? orGenerated(evaluator.value(written), generated) : generated;
	const cyclic = () => {
		evaluator.addCycle(`the name of ${resource.logicalId}`, resource.target.at);
		return generated;
	};
	return evaluator.once(`name.${resource.logicalId}`, compute, cyclic);
}
function orGenerated(name, generated) {
	if (require_core.isAbsent(name)) return generated;
	if (name.kind !== "choice") return name;
	const [then, otherwise] = [require_core.branch(name, "then"), require_core.branch(name, "else")];
	return require_core.choice(name.if, orGenerated(then, generated), orGenerated(otherwise, generated), name.at);
}
function generatedName(resource, evaluator) {
	const sym = {
		...evaluator.sym(`${resource.logicalId}.name`, resource.logicalId),
		shape: require_core.IAM_NAME_SHAPE
	};
	return require_core.unknown(sym, resource.target.at, {
		type: "text",
		ref: {
			to: resource.target,
			attr: "name"
		}
	});
}
function arnOf(resource, { arnKind }, evaluator) {
	const name = nameOf$2(resource, evaluator);
	const compute = () => {
		const path = require_core.entryOf(resource.properties, "Path");
		const parts = [path ? evaluator.value(path) : require_core.absent(name.at), name];
		return require_core.lift(parts, name.at, (folder, own) => {
			const arn = require_core.iamArn(arnKind, [require_core.ACCOUNT], require_core.textOf$1(folder), require_core.textOf$1(own) ?? []);
			return require_core.textValue(arn, name.at);
		});
	};
	const cyclic = () => {
		evaluator.addCycle(`the ARN of ${resource.logicalId}`, resource.target.at);
		return evaluator.opaque("Arn", name.at);
	};
	const arn = evaluator.once(`arn.${resource.logicalId}`, compute, cyclic);
	return require_core.withRef(arn, {
		to: resource.target,
		attr: "arn"
	});
}
// src/cloudformation/split.ts
function callSplit(call, evaluator) {
	const [delimiter, string] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!delimiter || !string) return evaluator.opaque("Fn::Split", call.at);
	return require_core.lift([delimiter, string], call.at, (by, whole) => split(by, whole, call.at));
}
function split(delimiter, string, at) {
	const by = require_core.stringOf(delimiter);
	const whole = require_core.textOf$1(string);
	if (!by || !whole?.every((piece) => !require_core.isHole(piece) || cannotHold(piece, by))) return require_core.derivedUnknown("Fn::Split", [delimiter, string], at, "list");
	const parts = partsOf(whole, by, at.file).map((part) => require_core.item(require_core.textValue(part, part[0]?.at ?? string.at)));
	return require_core.list(parts, string.at);
}
function cannotHold(hole, delimiter) {
	if (delimiter.length > 1 || "*?".includes(delimiter)) return false;
	return require_core.matches(require_core.text(`*${delimiter}*`), [hole]) === "no";
}
function partsOf(whole, delimiter, file) {
	const source = require_core.derive(whole, file);
	const parts = [];
	let from = 0;
	for (let to = source.text.indexOf(delimiter); to >= 0; to = source.text.indexOf(delimiter, from)) {
		parts.push(require_core.piecesOf(source, from, to));
		from = to + delimiter.length;
	}
	return [...parts, require_core.piecesOf(source, from, source.text.length)];
}
// src/cloudformation/sub.ts
function callSub(call, evaluator) {
	const [string, written] = argumentsOf(call);
	if (!string || literalText(string) === void 0) return evaluator.opaque("Fn::Sub", call.at);
	const variables = variablesOf(written, evaluator);
	const parts = stretchesOf(string).map((stretch) => {
		if ("text" in stretch) return require_core.textValue(stretch.text, string.at);
		return emptyIfAbsent(variables.get(stretch.variable) ?? variableValue(stretch.variable, stretch.at, evaluator));
	});
	if (parts.length === 0) return require_core.textValue([], string.at);
	const joined = joinParts(parts, string.at, evaluator);
	return require_core.lift([joined], joined.at, (plain) => plain.kind === "text" ? resolved(plain) : plain);
}
function emptyIfAbsent(value) {
	return require_core.lift([value], value.at, (plain) => require_core.isAbsent(plain) ? require_core.textValue([], plain.at) : plain);
}
function variablesIn(string) {
	return stretchesOf(string).filter((stretch) => "variable" in stretch);
}
function variablesOf(written, evaluator) {
	if (written?.kind !== "map") return new Map();
	return new Map(written.entries.map(({ key, value }) => [key, evaluator.value(value)]));
}
function variableValue(variable, at, evaluator) {
	const dot = variable.indexOf(".");
	if (dot < 0) return referenceTo(variable, at, evaluator);
	return attributeOf(variable.slice(0, dot), variable.slice(dot + 1), at, evaluator);
}
const VARIABLE = /\$\{(!?)([^{}]*)\}/g;
const NAME = /^[A-Za-z0-9_:.]+$/;
function stretchesOf(string) {
	const source = require_core.derive(writtenPieces(string), string.at.file);
	const stretches = [];
	let from = 0;
	const addText = (to) => {
		if (from < to) stretches.push({ text: require_core.piecesOf(source, from, to) });
	};
	for (const match of source.text.matchAll(VARIABLE)) {
		const end = match.index + match[0].length;
		const name = match[2].trim();
		if (match[1] === "!") {
			addText(match.index + 2);
			from = match.index + 3;
		} else if (NAME.test(name)) {
			addText(match.index);
			stretches.push({
				variable: name,
				at: require_core.place(source, match.index, end)
			});
			from = end;
		}
	}
	addText(source.text.length);
	return stretches;
}
function writtenPieces(string) {
	if (string.kind === "string") return string.pieces;
	return [{
		lit: literalText(string) ?? "",
		at: string.at
	}];
}
function resolved(value) {
	const text = withDynamicReferences(value.text);
	return text === value.text ? value : {
		...value,
		text
	};
}
// src/cloudformation/intrinsics.ts
const FUNCTIONS = new Map([
	["Ref", callRef],
	["Fn::Base64", callEncoded],
	["Fn::Cidr", unknownOf("list")],
	["Fn::FindInMap", callFindInMap],
	["Fn::GetAtt", callGetAtt],
	["Fn::GetAZs", unknownOf("list")],
	["Fn::If", callIf],
	["Fn::ImportValue", callImportValue],
	["Fn::Join", callJoin],
	["Fn::Select", callSelect],
	["Fn::Split", callSplit],
	["Fn::Sub", callSub],
	["Fn::ToJsonString", callEncoded]
]);
function callFunction(call, evaluator) {
	return (FUNCTIONS.get(call.name) ?? unknownOf())(call, evaluator);
}
function unknownOf(type) {
	return (call, evaluator) => {
		const values = argumentsOf(call).map((argument) => evaluator.value(argument));
		return require_core.derivedUnknown(call.name, values, call.at, type);
	};
}
function callRef(call, evaluator) {
	const name = literalText(call.argument);
	return name === void 0 ? evaluator.opaque("Ref", call.at) : referenceTo(name, call.at, evaluator);
}
function callGetAtt(call, evaluator) {
	const [first, second] = argumentsOf(call);
	const attribute = second && require_core.stringOf(evaluator.value(second));
	const written = [literalText(first), attribute].filter((part) => part !== void 0).join(".");
	const dot = written.indexOf(".");
	if (dot <= 0) return evaluator.opaque("Fn::GetAtt", call.at);
	return attributeOf(written.slice(0, dot), written.slice(dot + 1), call.at, evaluator);
}
function callIf(call, evaluator) {
	const [condition, then, otherwise] = argumentsOf(call);
	if (!condition || !then) return evaluator.opaque("Fn::If", call.at);
	const when = conditionNamedBy(condition, evaluator);
	const side = (node) => node ? evaluator.value(node) : require_core.absent(call.at);
	if (typeof when === "boolean") return side(when ? then : otherwise);
	return require_core.choice(when, side(then), side(otherwise), call.at);
}
function conditionNamedBy(node, evaluator) {
	const name = literalText(node);
	return name === void 0 ? conditionOf(node, evaluator) : evaluator.condition(name);
}
function callEncoded(call, evaluator) {
	const { argument, at } = call;
	const content = evaluator.value(argument);
	const encoded = {
		...evaluator.sym(`${call.name}@${at.start}`, call.name),
		at
	};
	return {
		...require_core.textValue([encoded], at),
		decoded: content
	};
}
function callImportValue(call, evaluator) {
	return require_core.lift([evaluator.value(call.argument)], call.at, (name) => {
		const text = require_core.textOf$1(name);
		if (!text) return evaluator.opaque("Fn::ImportValue", call.at);
		return require_core.unknown({
			id: `export:${textId(text)}`,
			label: `export ${require_core.show(text)}`
		}, call.at);
	});
}
function callSelect(call, evaluator) {
	const [index, list] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!index || !list) return evaluator.opaque("Fn::Select", call.at);
	return require_core.lift([index], call.at, (position) => {
		const known = Number(require_core.stringOf(position) ?? NaN);
		if (Number.isInteger(known)) return require_core.nth(list, known, call.at);
		return require_core.derivedUnknown("Fn::Select", [position, list], call.at);
	});
}
// src/cloudformation/parameters.ts
function parametersOf(template) {
	const { path } = template.file;
	return new Map([...template.parameters].map(([name, entry]) => [name, parameterOf(entry, path)]));
}
function parameterOf({ key, keyAt, value }, path) {
	const written = require_core.textOf(require_core.entryOf(value, "Type")) ?? "String";
	const type = isListType(written) ? "list" : "text";
	const allowed = type === "text" ? allowedValues(value) : [];
	const domain = [...new Set(allowed.map((node) => literalText(node)))];
	return {
		name: key,
		sym: {
			id: `${path}#${key}`,
			label: key,
			...domain.length > 0 ? { domain } : {}
		},
		at: keyAt,
		type,
		only: domain.length === 1 ? allowed[0] : void 0,
		fallback: written.startsWith("AWS::SSM::Parameter::Value") ? void 0 : require_core.entryOf(value, "Default")
	};
}
function isListType(type) {
	return /^(AWS::SSM::Parameter::Value<)?(CommaDelimitedList\b|List<)/.test(type);
}
function allowedValues(parameter) {
	const allowed = require_core.entryOf(parameter, "AllowedValues");
	return allowed?.kind === "list" ? allowed.items.filter((node) => literalText(node) !== void 0) : [];
}
function defaultedParameters(parameters, given) {
	return [...parameters.values()].filter((parameter) => isDefaulted(parameter) && !given.has(parameter.name)).map((parameter) => parameter.sym);
}
function isDefaulted({ only, fallback }) {
	return !only && literalText(fallback) !== void 0;
}
function valueOfParameter(parameter, pass, given) {
	const { sym, at, type, only, fallback } = parameter;
	if (given !== void 0) return {
		value: typed(type, require_core.stringValue(given, at)),
		isDefault: false
	};
	if (only) return {
		value: typed(type, writtenText(only)),
		isDefault: false
	};
	if (pass === "given" && fallback && isDefaulted(parameter)) return {
		value: typed(type, writtenText(fallback)),
		isDefault: true
	};
	return {
		value: require_core.unknown(sym, at, { type }),
		isDefault: false
	};
}
function writtenText(node) {
	if (node.kind === "string") return require_core.textValue(node.pieces, node.at);
	return require_core.stringValue(literalText(node) ?? "", node.at);
}
function typed(type, value) {
	if (type === "text") return value;
	const source = require_core.derive(value.text, value.at.file);
	return require_core.list([...source.text.matchAll(/[^,]+/g)].map((match) => require_core.item(memberOf(source, match.index, match[0]))), value.at);
}
function memberOf(source, index, member) {
	const start = index + member.length - member.trimStart().length;
	const end = Math.max(start, index + member.trimEnd().length);
	return require_core.textValue(require_core.piecesOf(source, start, end), require_core.place(source, start, end));
}
// src/cloudformation/structures.ts
function listValue(node, evaluator) {
	const items = node.items.flatMap((child) => present(evaluator.value(child)));
	return require_core.list(items, node.at);
}
function mapValue(node, evaluator) {
	const entries = new Map();
	let isOpen = false;
	for (const { key, keyAt, value } of node.entries) {
		if (key.startsWith("Fn::")) {
			isOpen = true;
			continue;
		}
		entries.delete(key);
		for (const { value: content, when } of present(evaluator.value(value))) entries.set(key, require_core.entry(content, keyAt, when));
	}
	return require_core.map(entries, node.at, isOpen ? evaluator.sym(`map@${node.at.start}`, "a macro") : void 0);
}
function present(value) {
	const { when, value: content } = presence(value);
	return when === false ? [] : [require_core.item(content, when)];
}
function presence(value) {
	if (require_core.isAbsent(value)) return {
		when: false,
		value
	};
	if (value.kind !== "choice") return {
		when: true,
		value
	};
	const then = presence(require_core.branch(value, "then"));
	const otherwise = presence(require_core.branch(value, "else"));
	if (then.when === true && otherwise.when === true) return {
		when: true,
		value
	};
	return {
		when: either(value.if, then.when, otherwise.when),
		value: merged(value, then, otherwise)
	};
}
function either(condition, then, otherwise) {
	return require_core.any(require_core.all(condition, then), require_core.all(require_core.negate(condition), otherwise));
}
function merged(value, then, otherwise) {
	if (then.when === false) return otherwise.value;
	if (otherwise.when === false) return then.value;
	return require_core.choice(value.if, then.value, otherwise.value, value.at);
}
function elementsOf(value) {
	if (!value) return [];
	return require_core.membersOf(value).filter((member) => !require_core.isAbsent(member.value)).map((member) => require_core.item(stamped(member.value, value.rests ?? []), member.when));
}
function stamped(value, rests) {
	return rests.length === 0 ? value : {
		...value,
		rests: [...new Set([...value.rests ?? [], ...rests])]
	};
}
// src/cloudformation/evaluator.ts
const MOST_STEPS = 2e6;
const DEEPEST = 200;
const MOST_RESTS = 64;
var Evaluator = class {
	template;
	parameters;
	#pass;
	#given;
	#memo = new Map();
	#cycles = new Map();
	#rests = new Set();
	#steps = 0;
	#depth = 0;
	#metLimit = false;
	constructor(template, pass, given) {
		this.template = template;
		this.parameters = parametersOf(template);
		this.#pass = pass;
		this.#given = given;
	}
	value(node) {
		return this.nest(() => this.#evaluate(node), () => this.opaque("limit", node.at));
	}
	condition(name) {
		return name === void 0 ? true : namedCondition(name, this);
	}
	parameter(name) {
		const parameter = this.parameters.get(name);
		if (!parameter) return void 0;
		const { value, isDefault } = valueOfParameter(parameter, this.#pass, this.#given.get(name));
		if (isDefault) this.#rest(parameter.sym);
		return value;
	}
	sym(name, label = name) {
		return {
			id: `${this.template.file.path}#${name}`,
			label
		};
	}
	opaque(what, at) {
		return require_core.unknown(this.sym(`${what}@${at.start}`, what), at);
	}
	get cycles() {
		return [...this.#cycles.values()];
	}
	addCycle(what, at) {
		const message = `${what} needs itself: CloudFormation refuses circular references`;
		if (!this.#cycles.has(what)) this.#cycles.set(what, {
			at,
			message
		});
	}
	once(key, compute, cyclic) {
		const known = this.#memo.get(key);
		if (known === "running") return cyclic();
		if (known) {
			for (const sym of known.rests) this.#rest(sym);
			return known.result;
		}
		this.#memo.set(key, "running");
		const tracked = this.track(compute);
		this.#memo.set(key, tracked);
		return tracked.result;
	}
	track(compute) {
		const outer = this.#rests;
		this.#rests = new Set();
		const result = compute();
		const rests = [...this.#rests];
		this.#rests = outer;
		for (const sym of rests) this.#rest(sym);
		return {
			result,
			rests
		};
	}
	nest(compute, otherwise) {
		if (this.#depth >= DEEPEST || !this.spend(1)) {
			this.#metLimit = true;
			return otherwise();
		}
		this.#depth += 1;
		const result = compute();
		this.#depth -= 1;
		return result;
	}
	spend(steps) {
		this.#steps += steps;
		return this.#steps <= MOST_STEPS;
	}
	get metLimit() {
		return this.#metLimit;
	}
	#rest(sym) {
		if (this.#rests.size < MOST_RESTS) this.#rests.add(sym);
	}
	#evaluate(node) {
		const call = callOf(node);
		if (call) return callFunction(call, this);
		if (node.kind === "list") return listValue(node, this);
		if (node.kind === "map") return mapValue(node, this);
		return literalValue(node);
	}
};
// src/cloudformation/mentions.ts
function mentionsOf(slots, evaluator) {
	const search = new MentionSearch(slots, evaluator);
	if (search.isVain) return [];
	const { outputs, resources, generators } = evaluator.template;
	for (const output of outputs.values()) {
		const condition = literalText(require_core.entryOf(output.value, "Condition"));
		search.visit(output.value, "output", evaluator.condition(condition));
	}
	for (const { type, properties, condition } of resources.values()) {
		if (!properties || type.startsWith("AWS::IAM::")) continue;
		search.visit(properties, howOf(type), evaluator.condition(condition));
	}
	for (const generator of generators) search.visit(generator.value, "service-role", true);
	return search.found;
}
function howOf(type) {
	if (type === "AWS::EKS::Nodegroup") return "makes-own-profile";
	return /^AWS::CloudFormation::Stack(Set)?$|::MODULE$/.test(type) ? "module" : "service-role";
}
var MentionSearch = class {
	found = [];
	#slots;
	#evaluator;
	#roles = new Set();
	#names = new Set();
	constructor(slots, evaluator) {
		this.#slots = slots;
		this.#evaluator = evaluator;
		for (const role of evaluator.template.resources.values()) {
			if (role.type !== "AWS::IAM::Role") continue;
			this.#roles.add(role.logicalId);
			const name = knownString(nameOf$2(role, evaluator));
			if (name !== void 0) this.#names.add(name);
		}
	}
	get isVain() {
		return this.#roles.size === 0;
	}
	visit(node, how, when) {
		if (this.#slots.has(placeOf$4(node).start)) return;
		this.#evaluator.nest(() => {
			for (const { value, at } of this.#rolesIn(node)) this.found.push({
				at,
				when,
				how,
				value
			});
			for (const child of childrenOf(node)) this.visit(child, how, when);
		}, () => void 0);
	}
	#rolesIn(node) {
		const call = callOf(node);
		if (call?.name === "Fn::Sub") return this.#rolesInSub(call);
		if (call) return this.#roles.has(logicalIdIn(call) ?? "") ? [{
			value: this.#evaluator.value(node),
			at: call.at
		}] : [];
		const text = node.kind === "string" ? literalText(node) : void 0;
		return text === void 0 ? [] : this.#named(text, node.at);
	}
	#named(text, at) {
		const name = text.slice(text.lastIndexOf("/") + 1);
		return this.#names.has(name) && (name === text || text.includes(":role/")) ? [{
			value: require_core.stringValue(name, at),
			at
		}] : [];
	}
	#rolesInSub(call) {
		const [string] = argumentsOf(call);
		if (!string) return [];
		return [...variablesIn(string).flatMap(({ variable, at }) => {
			const [logicalId] = variable.split(".", 1);
			return this.#roles.has(logicalId) ? [{
				value: variableValue(variable, at, this.#evaluator),
				at
			}] : [];
		}), ...this.#named(literalText(string) ?? "", string.at)];
	}
};
function logicalIdIn(call) {
	if (call.name === "Ref") return literalText(call.argument);
	if (call.name !== "Fn::GetAtt") return void 0;
	return literalText(argumentsOf(call)[0])?.split(".", 1)[0];
}
function childrenOf(node) {
	if (node.kind === "list") return node.items;
	if (node.kind !== "map") return [];
	return (require_core.entryOf(node, "Effect") !== void 0 ? node.entries.filter((entry) => entry.key !== "Principal") : node.entries).map((entry) => entry.value);
}
function knownString(value) {
	return value.kind === "text" ? require_core.known(value.text) : void 0;
}
// src/cloudformation/paths.ts
function findAll(resource, path, evaluator, where = {}) {
	const { properties } = resource;
	if (!properties) return [];
	const search = {
		where,
		evaluator
	};
	const { result, rests } = existing(resource, evaluator, () => descend(properties, path.split("."), true, search));
	return result.map(({ node, value }) => ({
		node,
		value: stamped(value, rests)
	}));
}
function findValue(resource, path, evaluator) {
	const { properties } = resource;
	if (!properties) return void 0;
	const { result, rests } = existing(resource, evaluator, () => valueAt(properties, path.split("."), evaluator));
	return require_core.isAbsent(result) ? void 0 : stamped(result, rests);
}
function existing({ condition }, evaluator, compute) {
	return evaluator.track(() => {
		evaluator.condition(condition);
		return compute();
	});
}
function valueAt(node, path, evaluator) {
	return evaluator.nest(() => valueBelow(node, path, evaluator), () => evaluator.opaque("limit", node.at));
}
function valueBelow(node, path, evaluator) {
	const [key, ...rest] = path;
	if (key === void 0) return evaluator.value(node);
	const fork = forkAt(node, evaluator);
	if (fork?.value) return fork.value;
	if (fork) {
		const side = (branch) => branch ? valueAt(branch, path, evaluator) : require_core.absent(node.at);
		const { holds, then, otherwise } = fork;
		if (typeof holds === "boolean") return side(holds ? then : otherwise);
		return require_core.choice(holds, side(then), side(otherwise), node.at);
	}
	const child = require_core.entryOf(node, key);
	return child ? valueAt(child, rest, evaluator) : require_core.absent(node.at);
}
function descend(node, path, when, search) {
	return search.evaluator.nest(() => step(node, path, when, search), () => ending(node, search.evaluator.opaque("limit", node.at), when));
}
function step(node, path, when, search) {
	const { evaluator } = search;
	const [key, ...rest] = path;
	if (key === void 0) return ending(node, evaluator.value(node), when);
	const fork = forkAt(node, evaluator);
	if (fork?.value) return ending(node, key === "?" ? evaluator.value(node) : fork.value, when);
	if (fork) {
		const { holds, then, otherwise } = fork;
		return [...then && holds !== false ? descend(then, path, require_core.all(when, holds), search) : [], ...otherwise && holds !== true ? descend(otherwise, path, require_core.all(when, require_core.negate(holds)), search) : []];
	}
	if (key === "?") return ending(node, evaluator.value(node), when);
	if (key !== "[]") {
		const child = require_core.entryOf(node, key);
		return child ? descend(child, rest, when, search) : [];
	}
	return (node.kind === "list" ? node.items : [node]).flatMap((element) => fits(element, search) ? descend(element, rest, when, search) : []);
}
function ending(node, value, when) {
	return require_core.isAbsent(value) ? [] : [{
		node,
		value: require_core.choice(when, value, require_core.absent(node.at), node.at)
	}];
}
function forkAt(node, evaluator) {
	const call = callOf(node);
	if (!call) return void 0;
	if (isNoValue(call)) return { value: require_core.absent(node.at) };
	const [condition, then, otherwise] = argumentsOf(call);
	if (call.name !== "Fn::If" || !condition) return { value: evaluator.opaque(call.name, call.at) };
	return {
		holds: conditionNamedBy(condition, evaluator),
		then,
		otherwise
	};
}
function fits(element, { where }) {
	if (callOf(element)) return true;
	return Object.entries(where).every(([key, text]) => {
		const written = literalText(require_core.entryOf(element, key));
		return written === void 0 || written === text;
	});
}
function isNoValue(call) {
	return call.name === "Ref" && literalText(call.argument) === "AWS::NoValue";
}
// src/cloudformation/resources/directory.ts
const NAMINGS = new Map([
	["AWS::IAM::Role", nameOf$2],
	["AWS::IAM::User", nameOf$2],
	["AWS::IAM::Group", nameOf$2],
	["AWS::EC2::LaunchTemplate", named("LaunchTemplateName")],
	["AWS::AutoScaling::LaunchConfiguration", named("LaunchConfigurationName")]
]);
function named(property) {
	return (resource, evaluator) => findValue(resource, property, evaluator);
}
var Directory = class {
	#byTarget = new Map();
	#byName = new Map();
	constructor(evaluator) {
		for (const resource of evaluator.template.resources.values()) {
			const naming = NAMINGS.get(resource.type);
			if (!naming) continue;
			this.#byTarget.set(resource.target, resource);
			for (const { value } of elementsOf(naming(resource, evaluator))) if (value.kind === "text") this.#byName.set(nameKey(resource.type, value), resource);
		}
	}
	find(type, value) {
		if (value.ref) {
			const resource = this.#byTarget.get(value.ref.to);
			return resource?.type === type ? resource : void 0;
		}
		return value.kind === "text" ? this.#byName.get(nameKey(type, value)) : void 0;
	}
};
function nameKey(type, { text }) {
	return `${type} ${textId(text)}`;
}
// src/cloudformation/resources/entities.ts
function scopeOf(unit) {
	return {
		unit,
		partition: [require_core.PARTITION],
		account: [require_core.ACCOUNT],
		region: [require_core.REGION]
	};
}
function entityOf(resource, { evaluator, scope }) {
	const { target, block, type, condition } = resource;
	return {
		target,
		block,
		when: evaluator.condition(condition),
		scope,
		managed: true,
		type
	};
}
function nameAttribute(resource, evaluator) {
	const { result, rests } = existing(resource, evaluator, () => nameOf$2(resource, evaluator));
	return stamped(result, rests);
}
function resourcesOf(type, evaluator) {
	return [...evaluator.template.resources.values()].filter((resource) => resource.type === type);
}
// src/cloudformation/resources/launch-types.ts
const DATA = "LaunchTemplateData";
const SPOT = "SpotFleetRequestConfigData";
const BEANSTALK_OPTION = {
	path: "OptionSettings.[].Value",
	takes: "either",
	where: {
		Namespace: "aws:autoscaling:launchconfiguration",
		OptionName: "IamInstanceProfile"
	}
};
function specification(path) {
	return [`${path}.LaunchTemplateId`, `${path}.LaunchTemplateName`];
}
const LAUNCH_TYPES = new Map([
	["AWS::EC2::Instance", {
		noun: "instance",
		slots: [{
			path: "IamInstanceProfile",
			takes: "name"
		}],
		templates: specification("LaunchTemplate"),
		userData: "UserData",
		metadataOptions: "MetadataOptions",
		keyPair: "KeyName",
		placementGroup: "PlacementGroupName"
	}],
	["AWS::EC2::LaunchTemplate", {
		noun: "launch template",
		slots: [{
			path: `${DATA}.IamInstanceProfile`,
			takes: "object"
		}],
		userData: `${DATA}.UserData`,
		metadataOptions: `${DATA}.MetadataOptions`,
		keyPair: `${DATA}.KeyName`,
		placementGroup: `${DATA}.Placement.GroupName`
	}],
	["AWS::AutoScaling::LaunchConfiguration", {
		noun: "launch configuration",
		slots: [{
			path: "IamInstanceProfile",
			takes: "either"
		}],
		userData: "UserData",
		metadataOptions: "MetadataOptions",
		keyPair: "KeyName"
	}],
	["AWS::AutoScaling::AutoScalingGroup", {
		noun: "Auto Scaling group",
		slots: [],
		templates: [
			"LaunchConfigurationName",
			...specification("LaunchTemplate"),
			...specification("MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification"),
			...specification("MixedInstancesPolicy.LaunchTemplate.Overrides.[].LaunchTemplateSpecification")
		],
		placementGroup: "PlacementGroup"
	}],
	["AWS::EC2::SpotFleet", {
		noun: "Spot Fleet",
		slots: [{
			path: `${SPOT}.LaunchSpecifications.[].IamInstanceProfile.Arn`,
			takes: "arn"
		}],
		templates: specification(`${SPOT}.LaunchTemplateConfigs.[].LaunchTemplateSpecification`)
	}],
	["AWS::EC2::EC2Fleet", {
		noun: "EC2 Fleet",
		slots: [],
		templates: specification("LaunchTemplateConfigs.[].LaunchTemplateSpecification")
	}],
	["AWS::Batch::ComputeEnvironment", {
		noun: "Batch compute environment",
		optional: true,
		slots: [{
			path: "ComputeResources.InstanceRole",
			takes: "either"
		}],
		templates: specification("ComputeResources.LaunchTemplate")
	}],
	["AWS::ECS::CapacityProvider", {
		noun: "ECS capacity provider",
		optional: true,
		slots: [{
			path: "ManagedInstancesProvider.InstanceLaunchTemplate.Ec2InstanceProfileArn",
			takes: "arn"
		}]
	}],
	["AWS::EMR::Cluster", {
		noun: "EMR cluster",
		optional: true,
		slots: [{
			path: "JobFlowRole",
			takes: "either"
		}]
	}],
	["AWS::ElasticBeanstalk::Environment", {
		noun: "Beanstalk environment",
		optional: true,
		slots: [BEANSTALK_OPTION]
	}],
	["AWS::ElasticBeanstalk::ConfigurationTemplate", {
		noun: "Beanstalk configuration template",
		optional: true,
		slots: [BEANSTALK_OPTION]
	}],
	["AWS::ImageBuilder::InfrastructureConfiguration", {
		noun: "Image Builder configuration",
		optional: true,
		slots: [{
			path: "InstanceProfileName",
			takes: "name"
		}]
	}],
	["AWS::PCS::ComputeNodeGroup", {
		noun: "PCS compute node group",
		optional: true,
		slots: [{
			path: "IamInstanceProfileArn",
			takes: "arn"
		}],
		templates: ["CustomLaunchTemplate.TemplateId"]
	}],
	["AWS::RDS::DBInstance", {
		noun: "RDS Custom instance",
		optional: true,
		slots: [{
			path: "CustomIAMInstanceProfile",
			takes: "name"
		}]
	}],
	["AWS::WorkspacesInstances::WorkspaceInstance", {
		noun: "WorkSpaces instance",
		optional: true,
		slots: [{
			path: "ManagedInstance.IamInstanceProfile",
			takes: "object"
		}]
	}],
	["AWS::OpsWorks::Stack", {
		noun: "OpsWorks stack",
		optional: true,
		slots: [{
			path: "DefaultInstanceProfileArn",
			takes: "arn"
		}]
	}],
	["AWS::OpsWorks::Layer", {
		noun: "OpsWorks layer",
		optional: true,
		slots: [{
			path: "CustomInstanceProfileArn",
			takes: "arn"
		}]
	}]
]);
// src/cloudformation/resources/launches.ts
const TEMPLATES = ["AWS::EC2::LaunchTemplate", "AWS::AutoScaling::LaunchConfiguration"];
function launchesOf(directory, context) {
	return [...context.evaluator.template.resources.values()].flatMap((resource) => {
		const type = LAUNCH_TYPES.get(resource.type);
		if (!type) return [];
		const launch = launchOf(resource, type, directory, context);
		return type.optional && launch.slots.length === 0 ? [] : [launch];
	});
}
function launchOf(resource, type, directory, context) {
	const { evaluator } = context;
	const at = (path) => path ? findValue(resource, path, evaluator) : void 0;
	const option = (name) => type.metadataOptions && at(`${type.metadataOptions}.${name}`);
	const templates = templatesOf(resource, type, directory, context);
	const userData = at(type.userData);
	return {
		...entityOf(resource, context),
		kind: "launch",
		noun: type.noun,
		slots: slotsOf(resource, type, context),
		imds: written({
			endpoint: option("HttpEndpoint"),
			tokens: option("HttpTokens"),
			hopLimit: option("HttpPutResponseHopLimit")
		}),
		uses: written({
			keyPair: at(type.keyPair),
			placementGroup: at(type.placementGroup)
		}),
		...templates && { templates },
		...userData && { userData }
	};
}
function written(values) {
	return Object.fromEntries(Object.entries(values).filter((entry) => !!entry[1]));
}
function slotsOf(resource, type, { evaluator }) {
	return type.slots.flatMap(({ path, takes, where }) => {
		if (takes === "object") return findAll(resource, `${path}.?`, evaluator, where).flatMap(slotsIn);
		return findAll(resource, path, evaluator, where).map(({ node, value }) => ({
			at: placeOf$4(node),
			takes,
			value
		}));
	});
}
function slotsIn({ node, value }) {
	if (node.kind !== "map" || callOf(node)) return [{
		at: placeOf$4(node),
		takes: "object",
		value
	}];
	const [arn, name] = [entryIn(value, "Arn"), entryIn(value, "Name")];
	const slot = (key, takes, own, other) => {
		const written = require_core.entryOf(node, key);
		if (!written || require_core.isAbsent(own)) return [];
		return [{
			at: placeOf$4(written),
			takes,
			value: own,
			...!require_core.isAbsent(other) && { other }
		}];
	};
	return [...slot("Arn", "arn", arn, name), ...slot("Name", "name", name, arn)];
}
function entryIn(object, key) {
	return stamped(require_core.lift([object], object.at, (plain) => {
		const entry = plain.kind === "map" ? plain.entries.get(key) : void 0;
		return entry ? require_core.choice(entry.when, entry.value, require_core.absent(object.at), object.at) : require_core.absent(object.at);
	}), object.rests ?? []);
}
function templatesOf(resource, type, directory, { evaluator }) {
	const found = (type.templates ?? []).flatMap((path) => findAll(resource, path, evaluator));
	const [first] = found;
	return first && require_core.list(found.map(({ value }) => require_core.item(linkedByName(value, directory))), placeOf$4(first.node));
}
function linkedByName(value, directory) {
	return require_core.lift([value], value.at, (plain) => {
		if (plain.ref) return plain;
		const template = TEMPLATES.map((type) => directory.find(type, plain)).find(Boolean);
		return template ? require_core.withRef(plain, {
			to: template.target,
			attr: "name"
		}) : plain;
	});
}
// src/cloudformation/resources/policies.ts
const EVERYBODY = [
	{
		property: "Roles",
		type: "AWS::IAM::Role"
	},
	{
		property: "Users",
		type: "AWS::IAM::User"
	},
	{
		property: "Groups",
		type: "AWS::IAM::Group"
	}
];
const INLINE_POLICIES = new Map([
	["AWS::IAM::Policy", EVERYBODY],
	["AWS::IAM::RolePolicy", [{
		property: "RoleName",
		type: "AWS::IAM::Role"
	}]],
	["AWS::IAM::UserPolicy", [{
		property: "UserName",
		type: "AWS::IAM::User"
	}]],
	["AWS::IAM::GroupPolicy", [{
		property: "GroupName",
		type: "AWS::IAM::Group"
	}]]
]);
function readPolicies(directory, context) {
	const reader = new PolicyReader(directory, context);
	for (const resource of context.evaluator.template.resources.values()) reader.read(resource);
	const groups = readMemberships(directory, context);
	return {
		policies: reader.policies,
		additions: {
			attachments: reader.attachments,
			groups
		}
	};
}
var PolicyReader = class {
	policies = [];
	attachments = new Map();
	#directory;
	#context;
	constructor(directory, context) {
		this.#directory = directory;
		this.#context = context;
	}
	read(resource) {
		const recipients = INLINE_POLICIES.get(resource.type);
		if (recipients) this.#inline(resource, recipients);
		if (resource.type === "AWS::IAM::ManagedPolicy") this.#managed(resource);
	}
	#inline(resource, recipients) {
		const policy = documentOf(resource, this.#context);
		if (!this.#attach(resource, recipients, "inline", () => policy)) this.policies.push(policyOf$1(resource, this.#context));
	}
	#managed(resource) {
		const { evaluator } = this.#context;
		this.policies.push(policyOf$1(resource, this.#context));
		this.#attach(resource, EVERYBODY, "managed", (recipient) => referenceTo(resource.logicalId, require_core.writtenAt(recipient), evaluator));
	}
	#attach(resource, recipients, how, policyFor) {
		const { evaluator } = this.#context;
		const exists = evaluator.condition(resource.condition);
		let isHeld = false;
		for (const { property, type } of recipients) {
			const names = findValue(resource, property, evaluator);
			for (const { value, when } of elementsOf(names)) {
				const holder = this.#directory.find(type, value);
				if (!holder) continue;
				isHeld = true;
				const policy = stamped(policyFor(value), names?.rests ?? []);
				const attachment = {
					at: require_core.writtenAt(value),
					when: require_core.all(exists, when),
					how,
					policy
				};
				append(this.attachments, holder.logicalId, attachment);
			}
		}
		return isHeld;
	}
};
function policyOf$1(resource, context) {
	const { evaluator } = context;
	const path = findValue(resource, "Path", evaluator);
	const name = resource.type === "AWS::IAM::ManagedPolicy" ? nameAttribute(resource, evaluator) : findValue(resource, "PolicyName", evaluator);
	return {
		...entityOf(resource, context),
		kind: "policy",
		document: documentOf(resource, context),
		...name && { name },
		...path && { path }
	};
}
function documentOf(resource, { evaluator }) {
	const document = findValue(resource, "PolicyDocument", evaluator);
	const { logicalId, target } = resource;
	return document ?? require_core.unknown(evaluator.sym(`${logicalId}.document`, "a policy document"), target.at);
}
function readMemberships(directory, { evaluator }) {
	const groups = new Map();
	for (const resource of resourcesOf("AWS::IAM::UserToGroupAddition", evaluator)) {
		const exists = evaluator.condition(resource.condition);
		const group = findValue(resource, "GroupName", evaluator);
		if (!group) continue;
		for (const { value, when } of elementsOf(findValue(resource, "Users", evaluator))) {
			const user = directory.find("AWS::IAM::User", value);
			if (user) append(groups, user.logicalId, require_core.item(group, require_core.all(exists, when)));
		}
	}
	return groups;
}
function append(lists, key, element) {
	const list = lists.get(key);
	if (list) list.push(element);
	else lists.set(key, [element]);
}
// src/cloudformation/resources/principals.ts
function rolesOf(additions, context) {
	return resourcesOf("AWS::IAM::Role", context.evaluator).map((resource) => ({
		...principalOf(resource, additions, context),
		kind: "role",
		trust: trustOf(resource, context),
		people: mentionsSaml(resource) ? "maybe" : "no"
	}));
}
function usersOf(additions, context) {
	return resourcesOf("AWS::IAM::User", context.evaluator).map((resource) => {
		const groups = groupsOf(resource, additions, context);
		return {
			...principalOf(resource, additions, context),
			kind: "user",
			people: "yes",
			...groups && { groups }
		};
	});
}
function groupsIn(additions, context) {
	return resourcesOf("AWS::IAM::Group", context.evaluator).map((resource) => ({
		...principalOf(resource, additions, context),
		kind: "group",
		people: "yes"
	}));
}
function principalOf(resource, additions, context) {
	const path = findValue(resource, "Path", context.evaluator);
	const attached = additions.attachments.get(resource.logicalId) ?? [];
	return {
		...entityOf(resource, context),
		name: nameAttribute(resource, context.evaluator),
		...path && { path },
		policies: [...ownAttachments(resource, context), ...attached],
		closed: false
	};
}
function trustOf(resource, { evaluator }) {
	const trust = findValue(resource, "AssumeRolePolicyDocument", evaluator);
	const { logicalId, target } = resource;
	return trust ?? require_core.unknown(evaluator.sym(`${logicalId}.trust`, "a trust policy"), target.at);
}
function mentionsSaml(resource) {
	const trust = require_core.entryOf(resource.properties, "AssumeRolePolicyDocument");
	return trust !== void 0 && /saml/i.test(require_core.slice(trust.at));
}
function groupsOf(resource, additions, { evaluator }) {
	const written = findValue(resource, "Groups", evaluator);
	const added = additions.groups.get(resource.logicalId);
	if (!added) return written;
	const { at } = resource.target;
	return require_core.concat([written ?? require_core.list([], at), require_core.list(added, at)], at);
}
function ownAttachments(resource, { evaluator }) {
	const property = (name) => elementsOf(findValue(resource, name, evaluator));
	return [
		...property("Policies").flatMap(inlineAttachment),
		...property("ManagedPolicyArns").map((element) => attachment("managed", element)),
		...property("PermissionsBoundary").map((element) => attachment("boundary", element))
	];
}
function inlineAttachment({ value, when }) {
	if (value.kind !== "map") return [attachment("inline", {
		value,
		when
	})];
	const document = value.entries.get("PolicyDocument");
	if (!document) return [];
	const policy = stamped(document.value, value.rests ?? []);
	return [{
		at: require_core.writtenAt(value),
		when: require_core.all(when, document.when),
		how: "inline",
		policy
	}];
}
function attachment(how, { value, when }) {
	return {
		at: require_core.writtenAt(value),
		when,
		how,
		policy: value
	};
}
// src/cloudformation/resources/profiles.ts
function profilesOf(context) {
	const { evaluator } = context;
	return resourcesOf("AWS::IAM::InstanceProfile", evaluator).map((resource) => {
		const path = findValue(resource, "Path", evaluator);
		return {
			...entityOf(resource, context),
			kind: "profile",
			name: nameAttribute(resource, evaluator),
			roles: findValue(resource, "Roles", evaluator) ?? require_core.absent(resource.target.at),
			...path && { path }
		};
	});
}
// src/cloudformation/rules.ts
function assumptionsOf(evaluator) {
	return [...evaluator.template.rules.values()].map((rule) => rule.value).flatMap((rule) => assertionsOf(rule, evaluator)).filter((condition) => condition !== true);
}
function assertionsOf(rule, evaluator) {
	const condition = require_core.entryOf(rule, "RuleCondition");
	if (condition && !isReadable(condition)) return [];
	const doesNotApply = condition ? require_core.negate(conditionOf(condition, evaluator)) : false;
	const assertions = require_core.entryOf(rule, "Assertions");
	if (assertions?.kind !== "list") return [];
	return assertions.items.flatMap((assertion) => {
		const assert = require_core.entryOf(assertion, "Assert");
		return assert && isReadable(assert) ? [require_core.any(doesNotApply, conditionOf(assert, evaluator))] : [];
	});
}
const READ = new Set([
	"Fn::And",
	"Fn::Or",
	"Fn::Not",
	"Fn::Equals"
]);
function isReadable(node) {
	const call = callOf(node);
	if (!call || !READ.has(call.name)) return false;
	return call.name === "Fn::Equals" || argumentsOf(call).every(isReadable);
}
// src/cloudformation/template.ts
const RESOURCE_TYPE = /^[A-Za-z0-9]+::[A-Za-z0-9]/;
function isTemplate(node) {
	const resources = require_core.entryOf(node, "Resources");
	if (resources?.kind !== "map") return false;
	return resources.entries.some((entry) => RESOURCE_TYPE.test(typeOf(entry.value) ?? ""));
}
function templateOf(node, file, broken) {
	const resources = new Map();
	const generators = [];
	for (const entry of sectionOf(node, "Resources").values()) if (entry.key.startsWith("Fn::")) generators.push(entry);
	else resources.set(entry.key, resourceOf(entry));
	return {
		file,
		at: node.at,
		parameters: sectionOf(node, "Parameters"),
		conditions: sectionOf(node, "Conditions"),
		rules: sectionOf(node, "Rules"),
		outputs: sectionOf(node, "Outputs"),
		mappings: require_core.entryOf(node, "Mappings"),
		resources,
		generators,
		gaps: [
			...brokenGap(node, broken),
			...generators.map(generatorGap),
			...transformGaps(node)
		]
	};
}
function sectionOf(node, name) {
	const section = require_core.entryOf(node, name);
	if (section?.kind !== "map") return new Map();
	return new Map(section.entries.map((entry) => [entry.key, entry]));
}
function resourceOf({ key, keyAt, value }) {
	return {
		logicalId: key,
		type: typeOf(value) ?? "",
		target: {
			address: key,
			at: keyAt
		},
		block: {
			file: keyAt.file,
			start: keyAt.start,
			end: Math.max(keyAt.end, value.at.end)
		},
		properties: require_core.entryOf(value, "Properties"),
		condition: require_core.textOf(require_core.entryOf(value, "Condition"))
	};
}
function typeOf(resource) {
	const type = require_core.entryOf(resource, "Type");
	return type?.kind === "string" ? require_core.textOf(type) : void 0;
}
function brokenGap(node, broken) {
	return broken ? [{
		at: node.at,
		why: "the file has syntax errors"
	}] : [];
}
function generatorGap(entry) {
	const [name] = entry.key.split("::", 2).slice(1);
	return {
		at: entry.keyAt,
		why: `resources written by Fn::${name} are not read`
	};
}
const HARMLESS_TRANSFORM = /^AWS::(Serverless|LanguageExtensions|CodeDeployBlueGreen|SecretsManager)\b/;
function transformGaps(node) {
	const written = require_core.entryOf(node, "Transform");
	if (!written) return [];
	return (written.kind === "list" ? written.items : [written]).flatMap((transform) => {
		const name = require_core.textOf(transform) ?? require_core.textOf(require_core.entryOf(transform, "Name")) ?? "a macro";
		return HARMLESS_TRANSFORM.test(name) ? [] : [{
			at: transform.at,
			why: `what ${name} makes of the template is not known`
		}];
	});
}
// src/cloudformation/index.ts
function readTemplate(node, file, broken, given = new Map()) {
	const template = templateOf(node, file, broken);
	const evaluator = new Evaluator(template, "any", given);
	const any = modelOf$2(template, evaluator, given);
	const problems = evaluator.cycles;
	if (any.unit.defaulted.length === 0) return {
		models: [{ any }],
		problems
	};
	return {
		models: [{
			any,
			given: modelOf$2(template, new Evaluator(template, "given", given), given)
		}],
		problems
	};
}
function modelOf$2(template, evaluator, given) {
	const gaps = [...template.gaps];
	const unit = {
		name: template.file.path,
		kind: "root",
		at: template.at,
		gaps,
		assumes: assumptionsOf(evaluator),
		conditions: namedConditions(evaluator),
		defaulted: defaultedParameters(evaluator.parameters, given)
	};
	const context = {
		evaluator,
		scope: scopeOf(unit)
	};
	const directory = new Directory(evaluator);
	const { policies, additions } = readPolicies(directory, context);
	const launches = launchesOf(directory, context);
	const slots = new Set(launches.flatMap((launch) => launch.slots.map((slot) => slot.at.start)));
	const model = {
		unit,
		policies,
		principals: [...usersOf(additions, context), ...groupsIn(additions, context)],
		roles: rolesOf(additions, context),
		profiles: profilesOf(context),
		launches,
		mentions: mentionsOf(slots, evaluator)
	};
	if (evaluator.metLimit) gaps.push({
		at: template.at,
		why: "parts of it are too deep or too long to evaluate"
	});
	return model;
}
// src/documents/classify.ts
function classify(node, _file) {
	const statements = statementsOf(node);
	if (!statements) return none("no Statement at its top level");
	if (!statements.some(isStatement)) return none("its Statement has no Effect and no Action");
	return statements.some(hasPrincipal) ? ofPrincipals(statements) : ofIdentity(statements);
}
function none(why) {
	return {
		kind: "none",
		why
	};
}
function statementsOf(node) {
	const written = require_core.entryOf(node, "Statement");
	if (!written) return void 0;
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
function isAllow(statement) {
	return isStatement(statement) && !isDeny(statement);
}
function isDeny(statement) {
	return require_core.textOf(require_core.entryOf(statement, "Effect")) === "Deny";
}
function isFullAccess(statement) {
	return require_core.textOf(require_core.entryOf(statement, "Effect")) === "Allow" && textsUnder(statement, "Action").includes("*") && textsUnder(statement, "Resource").includes("*") && !has(statement, "Condition");
}
function textsUnder(statement, key) {
	const written = require_core.entryOf(statement, key);
	if (!written) return [];
	return written.kind === "list" ? written.items.map((item) => require_core.textOf(item)) : [require_core.textOf(written)];
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
		case "map": return {
			...node,
			entries: node.entries.map((entry) => ({
				...entry,
				value: withPlaceholders(entry.value)
			}))
		};
		default: return node;
	}
}
function inString(pieces, path) {
	const marked = pieces.flatMap((piece) => replace(piece, MARKED, path, isPlaceholder));
	const [first] = marked;
	return first !== void 0 && !require_core.isHole(first) && first.lit.startsWith("arn:") ? inArn(marked, path) : marked;
}
function isPlaceholder(words) {
	return !POLICY_VARIABLE.test(words);
}
function replace(lit, pattern, path, isMeant = () => true) {
	const pieces = [];
	let from = 0;
	for (const match of lit.lit.matchAll(pattern)) {
		if (!isMeant(match[0])) continue;
		if (match.index > from) pieces.push(part(lit, from, match.index));
		from = match.index + match[0].length;
		pieces.push(symbol(part(lit, match.index, from), path));
	}
	if (from === 0) return [lit];
	if (from < lit.lit.length) pieces.push(part(lit, from, lit.lit.length));
	return pieces;
}
function part({ lit, at }, from, to) {
	const own = at && at.end - at.start === lit.length ? {
		...at,
		start: at.start + from,
		end: at.start + to
	} : at;
	return own ? {
		lit: lit.slice(from, to),
		at: own
	} : { lit: lit.slice(from, to) };
}
function symbol({ lit, at }, path, shape) {
	const label = lit.replace(/^(?:<|\{\{|\$\{)\s*|\s*(?:>|\}\}|\})$/g, "");
	return {
		id: `${path}#placeholder:${label}`,
		label,
		...at && { at },
		...shape && { shape }
	};
}
const HEAD = [
	{ written: /^arn$/ },
	{ written: /^aws(?:-[a-z]+)*$/ },
	{ written: /^/ },
	{
		written: /^(?:[a-z]{2,}(?:-[a-z]+)+-\d+)?$/,
		shape: require_core.REGION_SHAPE
	},
	{
		written: /^(?:\d*|aws)$/,
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
			if (!rule) for (const piece of replace(stretch, SHOUTED, path)) pieces.push(piece);
			else pieces.push(inHead(stretch, rule, path));
		}
		return pieces;
	});
}
function inHead(stretch, rule, path) {
	const { lit } = stretch;
	if (lit === ":" || rule.written.test(lit) || WILDCARD.test(lit)) return stretch;
	return symbol(stretch, path, rule.shape);
}
function stretches(piece, colons) {
	const out = [];
	let from = 0;
	for (let left = colons; left > 0; left--) {
		const colon = piece.lit.indexOf(":", from);
		if (colon < 0) break;
		if (colon > from) out.push(part(piece, from, colon));
		out.push(part(piece, colon, colon + 1));
		from = colon + 1;
	}
	if (from < piece.lit.length) out.push(part(piece, from, piece.lit.length));
	return out;
}
// src/documents/index.ts
function readDocument(node, file, broken) {
	if (classify(node, file).kind !== "identity") return {
		models: [],
		problems: []
	};
	return {
		models: [{ any: modelOf$1(node, file, broken) }],
		problems: []
	};
}
function modelOf$1(node, file, broken) {
	const unit = {
		name: file.path,
		kind: "document",
		at: node.at,
		gaps: broken ? [{
			at: node.at,
			why: "the file cannot be parsed as a whole"
		}] : [],
		assumes: [],
		conditions: [],
		defaulted: []
	};
	return {
		unit,
		policies: [policyOf(node, unit)],
		principals: [],
		roles: [],
		profiles: [],
		launches: [],
		mentions: []
	};
}
function policyOf(node, unit) {
	const scope = {
		unit,
		partition: require_core.text(require_core.PARTITION),
		account: require_core.text(require_core.ACCOUNT),
		region: require_core.text(require_core.REGION)
	};
	return {
		kind: "policy",
		type: "policy",
		target: {
			address: unit.name,
			at: nameOf$1(node)
		},
		block: node.at,
		when: true,
		scope,
		managed: true,
		document: require_core.valueOfNode(withPlaceholders(node))
	};
}
function nameOf$1(node) {
	return (node.kind === "map" ? node.entries.find((entry) => entry.key === "Statement") : void 0)?.keyAt ?? node.at;
}
// src/lint/recognise.ts
function isTerraformName(path) {
	return /\.(tf|tofu|tf\.json|tofu\.json)$/.test(path);
}
async function recognise(file, rescue) {
	const looksLike = suspect(file.text);
	if (!looksLike) return "no CloudFormation resources and no IAM policy in it";
	const { documents, problems } = await parsed(file, rescue);
	if (problems.length > 0 && isForeignTemplate(file)) return "a source of another templating language";
	for (const node of documents) {
		const base = {
			file,
			node,
			problems
		};
		if (isTemplate(node)) return {
			...base,
			kind: "cloudformation",
			why: "a template with Resources"
		};
	}
	const node = documents[0];
	if (node && isJson(file)) {
		const { kind, why } = classify(node, file);
		if (kind !== "none") return {
			file,
			node,
			problems,
			kind: "iam",
			why
		};
		if (problems.length === 0) return why;
	}
	return problems.length > 0 ? brokenFile(file, node, problems, looksLike) : "no CloudFormation resources in it";
}
function suspect(text) {
	if (text.includes("Resources") && text.includes("::")) return "cloudformation";
	return text.includes("\"Statement\"") ? "iam" : void 0;
}
async function parsed(file, rescue) {
	const source = require_core.sourceOf(file);
	if (isJson(file)) {
		const parsed = require_core.parseJson(source);
		if (parsed.problems.length === 0 || file.path.endsWith(".json")) return parsed;
	}
	const result = require_core.parseYaml(source);
	return result.problems.length > 0 ? rescue(source, result) : result;
}
function isJson(file) {
	return /^\s*[{[]/.test(file.text);
}
function isForeignTemplate(file) {
	if (isJson(file) && /[:[,]\s*\$\{/.test(file.text)) return true;
	return /\{%|<%|\{\{(?!resolve:)/.test(file.text);
}
function brokenFile(file, node, problems, looksLike) {
	if (!(looksLike === "cloudformation" ? hasTemplateWords(file.text) : hasPolicyWords(file.text))) return "not readable, and nothing says that it is ours";
	return {
		file,
		kind: looksLike,
		why: "cannot be parsed",
		node: node ?? {
			kind: "map",
			entries: [],
			at: {
				file,
				start: 0,
				end: 0
			}
		},
		problems
	};
}
function hasTemplateWords(text) {
	return /(^|[^A-Za-z0-9_])Resources["']?\s*:/.test(text) && /["']?Type["']?\s*:\s*["']?[A-Za-z0-9]+::[A-Za-z0-9:]+/.test(text);
}
function hasPolicyWords(text) {
	return /"Effect"\s*:\s*"(Allow|Deny)"/.test(text);
}
// src/lint/read.ts
async function read(options) {
	const used = new Set();
	const modules = await readModules(options, used);
	const rest = await readAlone(options.candidates.filter((path) => !isTerraformName(path)), used, options);
	return {
		models: [...modules.models, ...rest.models],
		problems: [...modules.problems, ...rest.problems],
		files: [...modules.files, ...rest.files],
		unreadable: rest.unreadable
	};
}
async function readModules({ files, candidates, varFiles }, used) {
	const folders = [...new Set(candidates.filter(isTerraformName).map(require_core.folderOf))].sort();
	if (folders.length === 0) return {
		models: [],
		problems: [],
		files: []
	};
	const recording = {
		list: (folder) => files.list(folder),
		read: (path) => {
			used.add(path);
			return files.read(path);
		}
	};
	const { readTerraform } = await Promise.resolve().then(() => require("./terraform.cjs"));
	const { models, problems, files: paths } = readTerraform(folders, recording, { varFiles });
	return {
		models,
		problems,
		files: paths.map((path) => ({
			path,
			kind: "terraform",
			why: "part of a module"
		}))
	};
}
async function readAlone(paths, used, options) {
	const models = [];
	const problems = [];
	const kinds = [];
	const unreadable = [];
	for (const path of paths) {
		if (used.has(path)) {
			kinds.push({
				path,
				kind: "none",
				why: "read by a Terraform module, and judged there"
			});
			continue;
		}
		const file = options.files.read(path);
		if (require_core.isUnreadable(file)) {
			unreadable.push({
				path,
				why: file.unreadable
			});
			continue;
		}
		const result = await recognise(file, options.rescue);
		if (typeof result === "string") {
			kinds.push({
				path,
				kind: "none",
				why: result
			});
			continue;
		}
		const made = modelOf(result);
		models.push(...made.models);
		problems.push(...result.problems, ...made.problems);
		kinds.push({
			path,
			kind: result.kind,
			why: result.why
		});
	}
	return {
		models,
		problems,
		files: kinds,
		unreadable
	};
}
function modelOf({ file, node, kind, problems }) {
	const broken = problems.length > 0;
	return kind === "cloudformation" ? readTemplate(node, file, broken) : readDocument(node, file, broken);
}
// src/lint/seeds.ts
function withCallers({ paths: named, repository }, files) {
	const paths = [...new Set([...named, ...named.flatMap((path) => moduleOfValues(path, files))])].sort();
	const folders = new Set(paths.filter(isTerraformName).map(require_core.folderOf));
	const open = [...folders].filter((folder) => mayBeCalled(folder, files));
	if (open.length === 0) return paths;
	const modules = repository().filter(isTerraformName);
	const callers = new Map();
	for (let folder = open.pop(); folder !== void 0; folder = open.pop()) for (const path of modules) {
		const caller = require_core.folderOf(path);
		if (folders.has(caller) || !calls(path, folder, files)) continue;
		folders.add(caller);
		callers.set(caller, path);
		open.push(caller);
	}
	return [...new Set([...paths, ...callers.values()])].sort();
}
function moduleOfValues(path, files) {
	if (!/\.tfvars(\.json)?$/.test(path)) return [];
	const folder = require_core.folderOf(path);
	const first = files.list(folder).find(({ name, isFolder }) => !isFolder && isTerraformName(name));
	return first ? [require_core.joinPath(folder, first.name)] : [];
}
function mayBeCalled(folder, files) {
	return !files.list(folder).some(({ name, isFolder }) => {
		if (isFolder) return false;
		if (/\.tfvars(\.json)?$/.test(name)) return true;
		if (!isTerraformName(name)) return false;
		const file = files.read(require_core.joinPath(folder, name));
		return !require_core.isUnreadable(file) && /^\s*"?(provider|backend|cloud)"?[\s:{]/m.test(file.text);
	});
}
const SOURCE = /"?source"?\s*[=:]\s*"(\.{1,2}\/[^"$]*)"/g;
function calls(path, folder, files) {
	const file = files.read(path);
	const name = folder.slice(folder.lastIndexOf("/") + 1);
	if (require_core.isUnreadable(file) || !(file.text.includes(name) || file.text.includes(".."))) return false;
	return [...file.text.matchAll(SOURCE)].map((match) => require_core.joinPath(require_core.folderOf(path), match[1])).includes(folder);
}
function touching(findings, { paths }) {
	const named = new Set(paths);
	return findings.filter(({ at, related }) => [at, ...related.map((one) => one.at)].some(({ file }) => named.has(file.path)));
}
// src/lint/lint.ts
async function lint(input) {
	const { seeds, files } = input;
	if (!seeds) return lintAll$1(input);
	const around = withCallers(seeds, files);
	const near = await lintAll$1({
		...input,
		candidates: around
	});
	const found = touching(near.findings, seeds);
	if (!found.some(mayBeAcquitted)) return {
		...near,
		findings: found
	};
	const everywhere = [...new Set([...around, ...seeds.repository()])].sort();
	if (everywhere.length === around.length) return {
		...near,
		findings: found
	};
	const whole = await lintAll$1({
		...input,
		candidates: everywhere
	});
	return {
		...near,
		findings: touching(whole.findings, seeds)
	};
}
const LOCAL = new Set(RULE_INFOS.filter((rule) => rule.local).map((rule) => rule.id));
function mayBeAcquitted({ rule, pedantic }) {
	return !pedantic && !LOCAL.has(rule);
}
async function lintAll$1(input) {
	const { files, candidates, varFiles = [], only } = input;
	const reading = await read({
		files,
		candidates,
		varFiles,
		rescue
	});
	const { models, problems, files: kinds, unreadable } = reading;
	return {
		findings: sorted(await withSuppressions([...judge(models, only ? RULES.filter((rule) => only.includes(rule.id)) : RULES), ...parseErrors(problems, only)], reading, input)),
		files: kinds,
		unreadable
	};
}
async function withSuppressions(found, reading, input) {
	const ours = reading.files.filter((file) => file.kind !== "none").map((file) => file.path);
	const marked = [...new Set([...ours, ...found.map((finding) => finding.at.file.path)])].filter((path) => mentionsSuppression(input.files.read(path)));
	if (marked.length === 0) return found;
	const { suppress } = await Promise.resolve().then(() => require("./suppress.cjs"));
	const broken = new Set(reading.problems.map((problem) => require_core.folderOf(problem.at.file.path)));
	return suppress(found, {
		files: input.files,
		paths: marked,
		known: RULE_INFOS.map((rule) => rule.id),
		ranFully: (rule, path) => !input.seeds && !broken.has(require_core.folderOf(path)) && (input.only?.includes(rule) ?? true)
	});
}
function judge(models, rules) {
	const levels = new Map(rules.map((rule) => [rule.id, rule.level]));
	const any = findIn(require_core.projectOf("any", models.map((model) => model.any)), rules);
	if (models.every((model) => !model.given)) return findingsOf(any, [], levels);
	const withDefaults = models.map((model) => model.given ?? model.any);
	return findingsOf(any, findIn(require_core.projectOf("given", withDefaults), rules), levels);
}
function mentionsSuppression(file) {
	return !require_core.isUnreadable(file) && file.text.includes("iam-ec2-lint");
}
const MOST_PROBLEMS = 20;
function worthSaying(problems) {
	const said = new Map();
	return problems.filter(({ at, message }) => {
		const messages = said.get(at.file.path) ?? new Set();
		said.set(at.file.path, messages);
		if (messages.has(message) || messages.size >= MOST_PROBLEMS) return false;
		messages.add(message);
		return true;
	});
}
function parseErrors(problems, only) {
	if (only && !only.includes(PARSE_ERROR.id)) return [];
	return worthSaying(problems).map(({ at, message }) => ({
		rule: PARSE_ERROR.id,
		level: PARSE_ERROR.level,
		pedantic: false,
		at,
		message,
		consequence: "the file cannot be deployed as it is; what could be read of it was checked",
		help: "mend the syntax here; an opening bracket or quote before it may lack its end",
		related: [],
		key: `${PARSE_ERROR.id}|${at.file.path}|${message}`
	}));
}
const rescue = async (source, rejected) => {
	const { rescueYaml } = await Promise.resolve().then(() => require("./yaml-rescue.cjs"));
	return rescueYaml(source, rejected);
};
// src/lint/select.ts
const RANK$1 = {
	note: 1,
	warning: 2,
	error: 3
};
function select(all, { level, pedantic, levels, files }) {
	const loud = relevelled(all, levels).filter((finding) => RANK$1[finding.level] >= RANK$1[level]);
	const shown = loud.filter((finding) => pedantic || !finding.pedantic);
	const hidden = loud.filter((finding) => finding.pedantic && !finding.suppressed).length;
	const findings = shown.filter((finding) => !finding.suppressed);
	const count = (wanted) => findings.filter((finding) => finding.level === wanted).length;
	return {
		findings,
		suppressed: shown.filter((finding) => finding.suppressed),
		summary: {
			errors: count("error"),
			warnings: count("warning"),
			notes: count("note"),
			files,
			pedantic: pedantic ? 0 : hidden
		}
	};
}
function relevelled(findings, levels) {
	if (levels.size === 0) return findings;
	return findings.flatMap((finding) => {
		const level = levels.get(finding.rule);
		if (level === "off") return [];
		return level === void 0 || finding.pedantic ? [finding] : [{
			...finding,
			level
		}];
	});
}
function withSuppressed({ findings, suppressed }) {
	return suppressed.length === 0 ? findings : sorted([...findings, ...suppressed]);
}
function fails(result, failOn) {
	if (failOn === "never") return false;
	return result.findings.some((finding) => !finding.pedantic && RANK$1[finding.level] >= RANK$1[failOn]);
}
function isBelow(one, other) {
	return RANK$1[one] < RANK$1[other];
}
// src/report/neutral.ts
const DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;
const COMMAND_AT_START = /^(\s*:):/;
const COMMAND_ANYWHERE = /##\[/g;
function visible(text) {
	return shown(text.replaceAll("	", " ")).replace(COMMAND_AT_START, `$1${escaped$1(":")}`);
}
function visibleLines(text) {
	return text.split(/\r?\n/).map(visible).join("\n");
}
function visibleCode(line) {
	return shown(line.replaceAll("	", "    "));
}
function visibleJson(json) {
	return json.replace(DANGEROUS, (letter) => letter === "\n" ? letter : jsonEscaped(letter)).replace(COMMAND_ANYWHERE, `##${jsonEscaped("[")}`);
}
function jsonEscaped(letter) {
	return letter.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function shown(text) {
	return text.replace(DANGEROUS, escaped$1).replace(COMMAND_ANYWHERE, `##${escaped$1("[")}`);
}
function escaped$1(letter) {
	return `\\u{${letter.codePointAt(0).toString(16)}}`;
}
const ZERO_WIDTH = /\p{Mn}|\p{Me}|[\u200c-\u200d]|[\ufe00-\ufe0f]/u;
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
function widthOf(text) {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const letter of text) {
		if (ZERO_WIDTH.test(letter)) continue;
		width += WIDE.test(letter) ? 2 : 1;
	}
	return width;
}
// src/report/rule-list.ts
var import_picocolors = __toESM(__commonJSMin(((exports, module) => {
	let p = process || {};
	let argv = p.argv || [];
	let env = p.env || {};
	let isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
	let formatter = (open, close, replace = open) => (input) => {
		let string = "" + input, index = string.indexOf(close, open.length);
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
	};
	let replaceClose = (string, close, replace, index) => {
		let result = "", cursor = 0;
		do {
			result += string.substring(cursor, index) + replace;
			cursor = index + close.length;
			index = string.indexOf(close, cursor);
		} while (~index);
		return result + string.substring(cursor);
	};
	let createColors = (enabled = isColorSupported) => {
		let f = enabled ? formatter : () => String;
		return {
			isColorSupported: enabled,
			reset: f("\x1B[0m", "\x1B[0m"),
			bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
			dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
			italic: f("\x1B[3m", "\x1B[23m"),
			underline: f("\x1B[4m", "\x1B[24m"),
			inverse: f("\x1B[7m", "\x1B[27m"),
			hidden: f("\x1B[8m", "\x1B[28m"),
			strikethrough: f("\x1B[9m", "\x1B[29m"),
			black: f("\x1B[30m", "\x1B[39m"),
			red: f("\x1B[31m", "\x1B[39m"),
			green: f("\x1B[32m", "\x1B[39m"),
			yellow: f("\x1B[33m", "\x1B[39m"),
			blue: f("\x1B[34m", "\x1B[39m"),
			magenta: f("\x1B[35m", "\x1B[39m"),
			cyan: f("\x1B[36m", "\x1B[39m"),
			white: f("\x1B[37m", "\x1B[39m"),
			gray: f("\x1B[90m", "\x1B[39m"),
			bgBlack: f("\x1B[40m", "\x1B[49m"),
			bgRed: f("\x1B[41m", "\x1B[49m"),
			bgGreen: f("\x1B[42m", "\x1B[49m"),
			bgYellow: f("\x1B[43m", "\x1B[49m"),
			bgBlue: f("\x1B[44m", "\x1B[49m"),
			bgMagenta: f("\x1B[45m", "\x1B[49m"),
			bgCyan: f("\x1B[46m", "\x1B[49m"),
			bgWhite: f("\x1B[47m", "\x1B[49m"),
			blackBright: f("\x1B[90m", "\x1B[39m"),
			redBright: f("\x1B[91m", "\x1B[39m"),
			greenBright: f("\x1B[92m", "\x1B[39m"),
			yellowBright: f("\x1B[93m", "\x1B[39m"),
			blueBright: f("\x1B[94m", "\x1B[39m"),
			magentaBright: f("\x1B[95m", "\x1B[39m"),
			cyanBright: f("\x1B[96m", "\x1B[39m"),
			whiteBright: f("\x1B[97m", "\x1B[39m"),
			bgBlackBright: f("\x1B[100m", "\x1B[49m"),
			bgRedBright: f("\x1B[101m", "\x1B[49m"),
			bgGreenBright: f("\x1B[102m", "\x1B[49m"),
			bgYellowBright: f("\x1B[103m", "\x1B[49m"),
			bgBlueBright: f("\x1B[104m", "\x1B[49m"),
			bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
			bgCyanBright: f("\x1B[106m", "\x1B[49m"),
			bgWhiteBright: f("\x1B[107m", "\x1B[49m")
		};
	};
	module.exports = createColors();
	module.exports.createColors = createColors;
}))(), 1);
function ruleList(rules, { color }) {
	const { bold } = import_picocolors.default.createColors(color);
	const width = Math.max(...rules.map((rule) => rule.id.length));
	const levelWidth = 7;
	return rules.map(({ id, level, summary }) => `${bold(id.padEnd(width))}  ${level.padEnd(levelWidth)}  ${summary}\n`).join("");
}
// src/lint/suggest.ts
function didYouMean(word, known) {
	const limit = Math.max(1, Math.floor(word.length / 3));
	const near = known.map((candidate) => ({
		candidate,
		distance: distance(word.slice(0, 100), candidate)
	})).filter((one) => one.distance <= limit).sort((a, b) => a.distance - b.distance);
	return near[0] ? ` (did you mean ${near[0].candidate}?)` : "";
}
function distance(one, other) {
	let above = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const change = above[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1);
			current.push(Math.min(change, above[column] + 1, current[column - 1] + 1));
		}
		above = current;
	}
	return above[other.length];
}
// src/report/formats.ts
const FORMATS = [
	"text",
	"concise",
	"json",
	"sarif",
	"github",
	"markdown"
];
const BY_EXTENSION = [
	[".sarif", "sarif"],
	[".sarif.json", "sarif"],
	[".json", "json"],
	[".md", "markdown"],
	[".txt", "text"]
];
function formatOfName(name) {
	return BY_EXTENSION.find(([extension]) => name.toLowerCase().endsWith(extension))?.[1];
}
// src/cli/arguments.ts
var UsageError = class extends Error {
	hint;
	constructor(message, hint = "--help lists the options") {
		super(message);
		this.hint = hint;
	}
};
const RULES_HINT = "iam-ec2-lint rules lists the rules";
const COMMANDS$1 = [
	"lint",
	"explain",
	"rules"
];
const LEVELS = [
	"error",
	"warning",
	"note"
];
const VALUES = {
	format: FORMATS,
	output: void 0,
	level: LEVELS,
	"fail-on": [...LEVELS, "never"],
	rule: void 0,
	only: void 0,
	"var-file": void 0,
	"stdin-filename": void 0,
	color: [
		"auto",
		"always",
		"never"
	]
};
const FLAGS = [
	"pedantic",
	"quiet",
	"allow-empty",
	"show-files",
	"no-config",
	"version",
	"help"
];
const FOR_ALL = [
	"color",
	"version",
	"help"
];
const NAMES = [...Object.keys(VALUES), ...FLAGS];
function readArguments(argv) {
	const { tokens } = (0, node_util.parseArgs)({
		args: [...argv],
		options: CONFIG,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const values = new Map();
	const words = [];
	let command;
	for (const token of tokens) if (token.kind === "option") {
		const value = checked(token.name, token.rawName, token.value, token.inlineValue ?? false);
		values.set(token.name, [...values.get(token.name) ?? [], value]);
	} else if (token.kind === "option-terminator") command ??= "lint";
	else {
		const named = command === void 0 ? COMMANDS$1.find((one) => one === token.value) : void 0;
		command ??= named ?? "lint";
		if (named === void 0) words.push(token.value);
	}
	return fitting$1({
		command: command ?? "lint",
		words,
		values
	});
}
const CONFIG = {
	...Object.fromEntries(Object.keys(VALUES).map((name) => [name, {
		type: "string",
		multiple: true
	}])),
	...Object.fromEntries(FLAGS.map((name) => [name, { type: "boolean" }])),
	help: {
		type: "boolean",
		short: "h"
	}
};
function checked(name, rawName, value, isInline) {
	if (!NAMES.includes(name)) {
		const known = NAMES.map((one) => `--${one}`);
		throw new UsageError(`unknown option ${visible(rawName)}${didYouMean(rawName, known)}`);
	}
	if (!(name in VALUES)) {
		if (value !== void 0) throw new UsageError(`--${name} takes no value`);
		return "";
	}
	if (value === void 0 || value === "" || !isInline && /^-./.test(value)) throw new UsageError(`--${name} needs a value`);
	return value;
}
function fitting$1(args) {
	const { command, values } = args;
	const foreign = command === "lint" ? void 0 : [...values.keys()].find((name) => !FOR_ALL.includes(name));
	if (foreign !== void 0) throw new UsageError(`--${foreign} has no meaning for ${command}`);
	return args;
}
// src/cli/color.ts
function wantsColor(option, { env, stdout }) {
	if (option !== "auto") return option === "always";
	if (env["NO_COLOR"]) return false;
	const force = env["FORCE_COLOR"];
	if (force) return force !== "0" && force !== "false";
	return stdout.isTTY === true && env["TERM"] !== "dumb";
}
// src/cli/roots.ts
function isWithin(path, folder) {
	return path === folder || path.startsWith(folder.endsWith(node_path.sep) ? folder : folder + node_path.sep);
}
function isRepository(folder) {
	return (0, node_fs.existsSync)((0, node_path.join)(folder, ".git"));
}
function rootFinder(cwd) {
	const known = new Map();
	const repositoryOf = (folder) => {
		if (known.has(folder)) return known.get(folder);
		const parent = (0, node_path.dirname)(folder);
		const isTop = parent === folder;
		const root = isRepository(folder) ? folder : isTop ? void 0 : repositoryOf(parent);
		known.set(folder, root);
		return root;
	};
	return (folder) => repositoryOf(folder) ?? (isWithin(folder, cwd) ? cwd : folder);
}
function baseOf(roots, cwd) {
	const [first = cwd, ...others] = roots;
	return others.length === 0 ? first : cwd;
}
function projectPath(absolute, base) {
	return (0, node_path.relative)(base, absolute).split(node_path.sep).join("/") || ".";
}
function canonical(path, base) {
	return path.startsWith("..") ? projectPath((0, node_path.resolve)(base, path), base) : path;
}
function relativeInside(folder, path, base) {
	if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
	return folder === "." ? path : projectPath((0, node_path.resolve)(base, path), (0, node_path.resolve)(base, folder));
}
// src/cli/disk.ts
const MAX_MEGABYTES = 32;
const MAX_BYTES = MAX_MEGABYTES * 1e6;
var DiskFiles = class {
	base;
	#doors;
	#files = new Map();
	#folders = new Map();
	#notListed = new Map();
	#notUtf8 = new Map();
	constructor(base, doors) {
		this.base = base;
		this.#doors = doors.map((written) => ({
			written,
			real: node_fs.realpathSync.native(written)
		}));
	}
	lay(written, bytes) {
		const path = canonical(written, this.base);
		const file = bytes.length > 32e6 ? TOO_LARGE : this.#decoded(path, bytes);
		this.#files.set(path, file);
		const folder = require_core.folderOf(path);
		const name = path.slice(path.lastIndexOf("/") + 1);
		const entries = this.list(folder);
		if (entries.some((entry) => entry.name === name)) return;
		this.#folders.set(folder, inOrder([...entries, {
			name,
			isFolder: false,
			isLink: false
		}]));
	}
	read(written) {
		const path = canonical(written, this.base);
		const known = this.#files.get(path);
		if (known) return known;
		const result = this.#open(path);
		this.#files.set(path, result);
		return result;
	}
	list(written) {
		const folder = canonical(written, this.base);
		const known = this.#folders.get(folder);
		if (known) return known;
		const entries = this.#listed(folder);
		this.#folders.set(folder, entries);
		return entries;
	}
	get notListed() {
		return this.#notListed;
	}
	notUtf8(path) {
		return this.#notUtf8.get(path);
	}
	#open(path) {
		const real = this.#real(path);
		if (typeof real !== "string") return real;
		try {
			const stat = (0, node_fs.statSync)(real);
			if (!stat.isFile()) return NOT_REGULAR;
			if (stat.size > 32e6) return TOO_LARGE;
			return this.#decoded(path, (0, node_fs.readFileSync)(real));
		} catch (error) {
			return refusalOf(error);
		}
	}
	#real(path) {
		const absolute = (0, node_path.resolve)(this.base, path);
		if (path.includes("\0")) return refused("missing", "does not exist");
		if (!this.#doors.some((door) => isWithin(absolute, door.written))) return OUTSIDE;
		try {
			const real = node_fs.realpathSync.native(absolute);
			return this.#doors.some((door) => isWithin(real, door.real)) ? real : OUTSIDE;
		} catch (error) {
			return refusalOf(error);
		}
	}
	#decoded(path, bytes) {
		if (!/\.[^/]*$/.test(path) && bytes.subarray(0, 8e3).includes(0)) return refused("binary", "is a binary file");
		const utf16 = utf16Of(bytes);
		const text = utf16 ? new TextDecoder(utf16).decode(bytes) : bytes.toString("utf8");
		if (utf16) this.#notUtf8.set(path, "is UTF-16, not UTF-8");
		else if (!(0, node_buffer.isUtf8)(bytes)) this.#notUtf8.set(path, `is not valid UTF-8 (line ${lineOfBadByte(text)})`);
		return {
			path,
			text: text.startsWith("\ufeff") ? text.slice(1) : text
		};
	}
	#listed(folder) {
		const real = this.#real(folder);
		if (typeof real !== "string") return this.#noList(folder, real);
		try {
			return inOrder((0, node_fs.readdirSync)(real, { withFileTypes: true }).map((entry) => entryOf$1(entry, real)));
		} catch (error) {
			return this.#noList(folder, refusalOf(error));
		}
	}
	#noList(folder, refusal) {
		this.#notListed.set(folder, refusal);
		return [];
	}
};
function inOrder(entries) {
	return entries.toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function entryOf$1(entry, folder) {
	const isLink = entry.isSymbolicLink();
	const isFolder = isLink ? leadsToFolder((0, node_path.resolve)(folder, entry.name)) : entry.isDirectory();
	return {
		name: entry.name,
		isFolder,
		isLink
	};
}
function leadsToFolder(link) {
	try {
		return (0, node_fs.statSync)(link).isDirectory();
	} catch {
		return false;
	}
}
function utf16Of(bytes) {
	if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
	return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : void 0;
}
function lineOfBadByte(text) {
	return text.slice(0, text.indexOf("\ufffd")).split("\n").length;
}
const NOT_REGULAR = refused("irregular", "is not a regular file");
const TOO_LARGE = refused("large", `is larger than ${MAX_MEGABYTES} MB`);
const OUTSIDE = refused("outside", "lies outside the project's root");
function refused(cause, unreadable) {
	return {
		cause,
		unreadable
	};
}
function refusalOf(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
	if (code === "ENOENT" || code === "ENOTDIR") return refused("missing", "does not exist");
	if (code === "EACCES" || code === "EPERM") return refused("denied", "is not readable: permission denied");
	if (code === "ELOOP") return refused("missing", "leads nowhere: its symbolic links go in a circle");
	return refused("denied", `is not readable: ${code}`);
}
// src/cli/gitignore.ts
var import_ignore = __toESM(__commonJSMin(((exports, module) => {
	function makeArray(subject) {
		return Array.isArray(subject) ? subject : [subject];
	}
	const UNDEFINED = void 0;
	const EMPTY = "";
	const SPACE = " ";
	const ESCAPE = "\\";
	const REGEX_LITERAL_SPECIAL = /[.*+?()[\]{}^$|\\/]/;
	const BOM = "\ufeff";
	const REGEX_ANCHORED_GLOBSTAR = /^\/\*{2,}$/;
	const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/;
	const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/;
	const REGEX_SPLITALL_CRLF = /\r?\n/g;
	const DOUBLE_SLASH = "//";
	const SLASH_CODE = 47;
	const DOT_CODE = 46;
	const SLASH = "/";
	let TMP_KEY_IGNORE = "node-ignore";
	if (typeof Symbol !== "undefined") TMP_KEY_IGNORE = Symbol.for("node-ignore");
	const KEY_IGNORE = TMP_KEY_IGNORE;
	const define = (object, key, value) => {
		Object.defineProperty(object, key, { value });
		return value;
	};
	const RETURN_FALSE = () => false;
	const POSIX_CLASSES = {
		alnum: "0-9A-Za-z",
		alpha: "A-Za-z",
		blank: " \\t",
		cntrl: "\\x00-\\x1f\\x7f",
		digit: "0-9",
		graph: "!-.0-~",
		lower: "a-z",
		print: " -.0-~",
		punct: "!-.:-@\\[-`{-~",
		space: " \\t\\n\\r",
		upper: "A-Z",
		xdigit: "0-9A-Fa-f"
	};
	const CLASS_MEMBERS_TO_ESCAPE = "\\]^-[";
	const escapeMember = (char) => CLASS_MEMBERS_TO_ESCAPE.indexOf(char) < 0 ? char : ESCAPE + char;
	const NON_SLASH = "(?!\\/)";
	const classSource = (negated, body) => {
		if (negated) return `[^\\/${body}]`;
		const source = `[${body}]`;
		return new RegExp(source).test("/") ? NON_SLASH + source : source;
	};
	const scanBracket = (pattern, start) => {
		const { length } = pattern;
		let index = start + 1;
		let negated = EMPTY;
		const lead = pattern[index];
		if (lead === "!" || lead === "^") {
			negated = "^";
			index++;
		}
		let body = EMPTY;
		let prev = EMPTY;
		for (;;) {
			const char = pattern[index];
			if (char === UNDEFINED) return null;
			if (char === ESCAPE) {
				const escaped = pattern[++index];
				body += escapeMember(escaped);
				prev = escaped;
			} else if (char === "-" && prev && index + 1 < length && pattern[index + 1] !== "]") {
				index++;
				let to = pattern[index];
				if (to === ESCAPE) to = pattern[index += 1];
				if (prev <= to) body += `-${escapeMember(to)}`;
				prev = EMPTY;
			} else if (char === "[" && pattern[index + 1] === ":") {
				const nameStart = index + 2;
				let end = nameStart;
				while (end < length && pattern[end] !== "]") end++;
				if (end === length) return null;
				if (end > nameStart && pattern[end - 1] === ":") {
					const name = pattern.slice(nameStart, end - 1);
					if (!Object.prototype.hasOwnProperty.call(POSIX_CLASSES, name)) return null;
					body += POSIX_CLASSES[name];
					prev = EMPTY;
					index = end;
				} else {
					body += escapeMember("[");
					prev = "[";
					index = nameStart - 2;
				}
			} else {
				body += escapeMember(char);
				prev = char;
			}
			index++;
			if (pattern[index] === "]") return {
				end: index,
				source: classSource(negated, body)
			};
		}
	};
	const NEVER_MATCH = "[]";
	const PLACEHOLDER = "\0";
	const REGEX_RESTORE_PLACEHOLDER = new RegExp(`${PLACEHOLDER}(\\d+)${PLACEHOLDER}`, "g");
	const TRAILING_WILDCARD = "\ue000";
	const TRAILING_DOUBLESTAR = "\ue001";
	const isReserved = (char) => char === PLACEHOLDER || char === TRAILING_WILDCARD || char === TRAILING_DOUBLESTAR;
	const extractBrackets = (pattern) => {
		const sources = [];
		const hold = (source) => `${PLACEHOLDER}${sources.push(source) - 1}${PLACEHOLDER}`;
		const { length } = pattern;
		let out = EMPTY;
		let index = 0;
		while (index < length) {
			const char = pattern[index];
			if (char === ESCAPE) {
				const escaped = pattern[index + 1];
				if (escaped === SLASH && index + 2 === length) out += hold(NEVER_MATCH);
				else if (escaped === "*" || escaped === "[" || escaped === SPACE) out += pattern.slice(index, index + 2);
				else out += hold(REGEX_LITERAL_SPECIAL.test(escaped) ? ESCAPE + escaped : isReserved(escaped) ? `[${escaped}]` : escaped);
				index += 2;
			} else if (isReserved(char)) {
				out += hold(`[${char}]`);
				index++;
			} else if (char === "[") {
				const scanned = scanBracket(pattern, index);
				if (scanned === null) {
					out += hold(NEVER_MATCH);
					index = length;
				} else {
					out += hold(scanned.source);
					index = scanned.end + 1;
				}
			} else {
				out += char;
				index++;
			}
		}
		return {
			source: out,
			sources
		};
	};
	const DIRECT = null;
	const REGEX_INNER_SLASH = /\/(?!$)/;
	const WILDCARD = "[^\\/]*";
	const REPLACERS = [
		[
			/(\\+)( ?)/g,
			(_, run, space) => space ? run.slice(0, run.length - run.length % 2) + SPACE : run,
			"\\ "
		],
		[
			/(^|\/)\*{3,}(?=\/|$)/g,
			(_, start) => `${start}**`,
			"*"
		],
		[/[\\$.|*+(){^]/g, (match) => `\\${match}`],
		[
			/(?!\\)\?/g,
			() => "[^/]",
			"?"
		],
		[
			/^\//,
			() => "^",
			SLASH
		],
		[
			/\//g,
			() => "\\/",
			SLASH
		],
		[
			/^\^*(?:\\\*\\\*\\\/)+/,
			() => "(?:^|\\/)",
			"*"
		],
		[DIRECT, (source, pattern) => {
			if (!source || source[0] === "^" || source[0] === "(") return source;
			return (!REGEX_INNER_SLASH.test(pattern) ? "(?:^|\\/)" : "^") + source;
		}],
		[
			/\\\/\\\*\\\*(?=\\\/|$)/g,
			(_, index, str) => index + 6 < str.length ? str.slice(index + 6) === "\\/" ? "(?:\\/[^\\/]+)+" : "(?:\\/[^\\/]+)*" : `\\/${TRAILING_DOUBLESTAR}`,
			"*"
		],
		[
			/(^|[^\\])(?:\\\*)+(?!$)/g,
			(_, p1) => p1 + WILDCARD,
			"*"
		],
		[
			/(^|[^\\])((?:\\\\)*)\\\*$/,
			(match, p1, p2) => p2 === EMPTY ? p1 + TRAILING_WILDCARD : match,
			"*"
		],
		[
			/\\\\\\(?=[$.|*+(){^])/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\\/g,
			() => ESCAPE,
			"\\\\"
		],
		[
			/\\\[([^\]/]*?)($|\])/g,
			(match, range, close) => `\\[${range}${close}`,
			"["
		],
		[DIRECT, (source) => {
			const last = source[source.length - 1];
			if (!last || last === TRAILING_WILDCARD || last === TRAILING_DOUBLESTAR) return source;
			return last === SLASH ? `${source}$` : `${source}(?=$|\\/$)`;
		}]
	];
	const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\uE000$/;
	const MODE_IGNORE = "regex";
	const MODE_CHECK_IGNORE = "checkRegex";
	const replaceTrailingWildcard = (_, p1) => {
		return `${p1 ? `${p1}[^/]+` : "[^/]*"}(?=$|\\/$)`;
	};
	const REGEX_REPLACE_TRAILING_DOUBLESTAR = /\uE001$/;
	const replaceTrailingDoublestar = () => "[\\s\\S]";
	const separatorAfter = (run, at) => {
		let separator = EMPTY;
		for (let index = at + 1; index < run.length && !run[index].wildcard; index++) separator += run[index].single;
		return separator;
	};
	const pinWildcards = (source) => {
		if (source.indexOf(WILDCARD) < 0) return source;
		const tokens = [];
		const { length } = source;
		let index = 0;
		while (index < length) {
			const char = source[index];
			if (source.startsWith(WILDCARD, index)) {
				tokens.push({ wildcard: true });
				index += 6;
			} else if (char === "[") {
				let end = index + 1;
				if (source[end] === "^") end++;
				if (source[end] === "]") end++;
				while (end < length && source[end] !== "]") end += source[end] === ESCAPE ? 2 : 1;
				end++;
				tokens.push({ single: source.slice(index, end) });
				index = end;
			} else if (char === ESCAPE) {
				tokens.push({ single: source.slice(index, index + 2) });
				index += 2;
			} else if (char === "(") {
				let depth = 0;
				let end = index;
				do {
					if (source[end] === ESCAPE) end++;
					else if (source[end] === "(") depth++;
					else if (source[end] === ")") depth--;
					end++;
				} while (end < length && depth > 0);
				if ("*+?".indexOf(source[end]) >= 0) end++;
				tokens.push({ boundary: source.slice(index, end) });
				index = end;
			} else if (char === "^" || char === "$") {
				tokens.push({ boundary: char });
				index++;
			} else {
				tokens.push({ single: char });
				index++;
			}
		}
		let out = EMPTY;
		let run = [];
		const flush = () => {
			let lastWildcard;
			run.forEach((token, at) => {
				if (token.wildcard) lastWildcard = at;
			});
			run.forEach((token, at) => {
				if (!token.wildcard) {
					out += token.single;
					return;
				}
				out += at === lastWildcard ? WILDCARD : `(?:(?!${separatorAfter(run, at)})[^\\/])*`;
			});
			run = [];
		};
		tokens.forEach((token) => {
			if (token.boundary === void 0) {
				run.push(token);
				return;
			}
			flush();
			out += token.boundary;
		});
		flush();
		return out;
	};
	const makeRegexPrefix = (pattern) => {
		if (REGEX_ANCHORED_GLOBSTAR.test(pattern)) pattern = "**";
		const { source, sources } = extractBrackets(pattern);
		const replaced = REPLACERS.reduce((prev, [matcher, replacer, required]) => {
			if (matcher === DIRECT) return replacer(prev, pattern);
			if (required !== UNDEFINED && prev.indexOf(required) < 0) return prev;
			return matcher.test(prev) ? prev.replace(matcher, replacer.bind(pattern)) : prev;
		}, source);
		return sources.length ? replaced.replace(REGEX_RESTORE_PLACEHOLDER, (match, index) => sources[index]) : replaced;
	};
	const checkSourceOf = (body, prefix) => {
		if (body[body.length - 1] === SLASH) prefix = makeRegexPrefix(body.slice(0, -1));
		const head = prefix.slice(0, -1);
		const last = prefix[prefix.length - 1];
		return last === TRAILING_WILDCARD ? `${head}$` : last === TRAILING_DOUBLESTAR ? head : NEVER_MATCH;
	};
	const matchesBasename = (body) => {
		const index = body.indexOf(SLASH);
		return index < 0 || index === body.length - 1;
	};
	const basenameOf = (path) => {
		const end = path.length - 1;
		const index = path.lastIndexOf(SLASH, path[end] === SLASH ? end - 1 : end);
		return index < 0 ? path : path.slice(index + 1);
	};
	const parentOf = (path) => {
		if (path.charCodeAt(0) === SLASH_CODE || path.indexOf(DOUBLE_SLASH) >= 0) {
			const slices = path.split(SLASH).filter(Boolean);
			slices.pop();
			return slices.length ? slices.join(SLASH) + SLASH : EMPTY;
		}
		const end = path.length - 1;
		const cut = path.lastIndexOf(SLASH, path.charCodeAt(end) === SLASH_CODE ? end - 1 : end);
		return cut < 0 ? EMPTY : path.slice(0, cut + 1);
	};
	const isString = (subject) => typeof subject === "string";
	const checkPattern = (pattern) => pattern && isString(pattern);
	const splitPattern = (pattern) => (pattern[pattern.length - 1] === "\r" ? pattern.slice(0, -1) : pattern).split(REGEX_SPLITALL_CRLF).filter(Boolean);
	var IgnoreRule = class {
		constructor(pattern, mark, body, ignoreCase, negative, prefix) {
			this.pattern = pattern;
			this.mark = mark;
			this.negative = negative;
			define(this, "body", body);
			define(this, "ignoreCase", ignoreCase);
			define(this, "regexPrefix", prefix);
		}
		get _basenameOnly() {
			return define(this, "_basenameOnly", matchesBasename(this.body));
		}
		get regex() {
			const key = "_regex";
			if (this[key]) return this[key];
			return this._make(MODE_IGNORE, key);
		}
		get checkRegex() {
			const key = "_checkRegex";
			if (this[key]) return this[key];
			return this._make(MODE_CHECK_IGNORE, key);
		}
		_make(mode, key) {
			const str = pinWildcards(mode === MODE_IGNORE ? this.regexPrefix.replace(REGEX_REPLACE_TRAILING_WILDCARD, replaceTrailingWildcard).replace(REGEX_REPLACE_TRAILING_DOUBLESTAR, replaceTrailingDoublestar) : checkSourceOf(this.body, this.regexPrefix));
			const regex = this.ignoreCase ? new RegExp(str, "i") : new RegExp(str);
			return define(this, key, regex);
		}
	};
	const hasTrailingBackslash = (str) => {
		let count = 0;
		while (str[str.length - count - 1] === ESCAPE) count++;
		return count % 2 === 1;
	};
	const trimEnd = (body, stripLineEnd) => {
		let lineEnd = body.length;
		let end;
		for (;;) {
			if (stripLineEnd && body[lineEnd - 1] === "\r") lineEnd--;
			end = lineEnd;
			while (body[end - 1] === SPACE) end--;
			if (!stripLineEnd || body[end - 1] !== "\n") break;
			lineEnd = end - 1;
		}
		if (end === lineEnd) return body.slice(0, lineEnd);
		let backslashes = 0;
		while (body[end - backslashes - 1] === ESCAPE) backslashes++;
		return backslashes % 2 ? body.slice(0, end - 1) + SPACE : body.slice(0, end);
	};
	const createRule = (pattern, mark, ignoreCase, stripLineEnd, stripBOM) => {
		let body = stripBOM && pattern[0] === BOM ? pattern.slice(1) : pattern;
		if (body[0] === "#") return;
		let negative = false;
		if (body[0] === "!") {
			negative = true;
			body = body.slice(1);
		}
		const last = body[body.length - 1];
		if (last === SPACE || stripLineEnd && (last === "\r" || last === "\n")) body = trimEnd(body, stripLineEnd);
		if (!body || hasTrailingBackslash(body)) return;
		body = body.replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, "!").replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, "#");
		const regexPrefix = makeRegexPrefix(body);
		return new IgnoreRule(pattern, mark, body, ignoreCase, negative, regexPrefix);
	};
	var RuleManager = class {
		constructor(ignoreCase) {
			this._ignoreCase = ignoreCase;
			this._rules = [];
			this._basenameCount = 0;
		}
		_add(pattern, index) {
			if (pattern && pattern[KEY_IGNORE]) {
				this._rules = this._rules.concat(pattern._rules._rules);
				this._basenameCount += pattern._rules._basenameCount;
				this._added = true;
				return;
			}
			const isStr = isString(pattern);
			const raw = isStr ? pattern : pattern.pattern;
			const rule = checkPattern(raw) && createRule(raw, isStr ? UNDEFINED : pattern.mark, this._ignoreCase, !this._split, this._stripBOM && !index);
			if (rule) {
				this._added = true;
				this._rules.push(rule);
				if (matchesBasename(rule.body)) this._basenameCount++;
			}
		}
		add(pattern) {
			this._added = false;
			this._split = isString(pattern);
			this._stripBOM = !this._split || pattern[0] === BOM;
			makeArray(this._split ? splitPattern(pattern) : pattern).forEach(this._add, this);
			if (this._added) this._literalRules = UNDEFINED;
			return this._added;
		}
		testLiteral(path) {
			const rules = this._literalRules || (this._literalRules = this._rules.filter(({ body }) => body[body.length - (body[body.length - 1] === SLASH ? 2 : 1)] === "*"));
			let ignored = false;
			let unignored = false;
			let matchedRule;
			for (let index = rules.length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule.checkRegex.test(path)) {
					ignored = !rule.negative;
					unignored = rule.negative;
					matchedRule = rule.negative ? UNDEFINED : rule;
					break;
				}
			}
			const ret = {
				ignored,
				unignored
			};
			if (matchedRule) ret.rule = matchedRule;
			return ret;
		}
		test(path, mode) {
			const rules = this._rules;
			const { length } = rules;
			const shortcut = this._basenameCount * 2 >= length;
			const basename = shortcut ? basenameOf(path) : path;
			for (let index = length - 1; index >= 0; index--) {
				const rule = rules[index];
				if (rule[mode].test(shortcut && rule._basenameOnly ? basename : path)) {
					const { negative } = rule;
					const ret = {
						ignored: !negative,
						unignored: negative
					};
					if (!negative) ret.rule = rule;
					return ret;
				}
			}
			return {
				ignored: false,
				unignored: false
			};
		}
	};
	const throwError = (message, Ctor) => {
		throw new Ctor(message);
	};
	const checkPath = (path, originalPath, doThrow) => {
		if (!isString(path)) return doThrow(`path must be a string, but got \`${originalPath}\``, TypeError);
		if (!path) return doThrow(`path must not be empty`, TypeError);
		if (checkPath.isNotRelative(path)) return doThrow(`path should be a \`path.relative()\`d string, but got "${originalPath}"`, RangeError);
		return true;
	};
	const isNotRelative = (path) => {
		const first = path.charCodeAt(0);
		if (first === SLASH_CODE) return true;
		if (first !== DOT_CODE) return false;
		if (path.length === 1) return true;
		const second = path.charCodeAt(1);
		if (second === SLASH_CODE) return true;
		if (second !== DOT_CODE) return false;
		return path.length === 2 || path.charCodeAt(2) === SLASH_CODE;
	};
	checkPath.isNotRelative = isNotRelative;
	checkPath.convert = (p) => p;
	const convertPath = (target) => isString(target) && checkPath.convert(target);
	var Ignore = class {
		constructor({ ignorecase = true, ignoreCase = ignorecase, allowRelativePaths = false } = {}) {
			define(this, KEY_IGNORE, true);
			this._rules = new RuleManager(ignoreCase);
			this._strictPathCheck = !allowRelativePaths;
			this._initCache();
		}
		_initCache() {
			this._ignoreCache = Object.create(null);
			this._testCache = Object.create(null);
		}
		add(pattern) {
			if (this._rules.add(pattern)) this._initCache();
			return this;
		}
		addPattern(pattern) {
			return this.add(pattern);
		}
		_test(originalPath, cache, path) {
			checkPath(path, originalPath, this._strictPathCheck ? throwError : RETURN_FALSE);
			return path ? this._t(path, cache) : {
				ignored: false,
				unignored: false
			};
		}
		checkIgnore(target) {
			const path = convertPath(target);
			if (!path || path.charCodeAt(path.length - 1) !== SLASH_CODE) return this._test(target, this._testCache, path);
			const dir = this._t(path, this._testCache);
			if (dir.ignored) return dir;
			const literal = this._rules.testLiteral(path);
			return literal.ignored || literal.unignored ? literal : dir;
		}
		_t(path, cache) {
			if (path in cache) return cache[path];
			const parentPath = parentOf(path);
			const parent = parentPath ? this._t(parentPath, cache) : UNDEFINED;
			return cache[path] = parent && parent.ignored ? parent : this._rules.test(path, MODE_IGNORE);
		}
		ignores(path) {
			return this._test(path, this._ignoreCache, convertPath(path)).ignored;
		}
		createFilter() {
			return (path) => !this.ignores(path);
		}
		filter(paths) {
			return makeArray(paths).filter(this.createFilter());
		}
		test(path) {
			return this._test(path, this._testCache, convertPath(path));
		}
	};
	const factory = (options) => new Ignore(options);
	const isPathValid = (path) => checkPath(convertPath(path), path, RETURN_FALSE);
	const setupWindows = () => {
		const makePosix = (str) => /^\\\\\?\\/.test(str) || /["<>|\u0000-\u001F]+/u.test(str) ? str : str.replace(/\\/g, "/");
		checkPath.convert = makePosix;
		const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i;
		checkPath.isNotRelative = (path) => REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path) || isNotRelative(path);
	};
	if (typeof process !== "undefined" && process.platform === "win32") setupWindows();
	module.exports = factory;
	factory.default = factory;
	module.exports.isPathValid = isPathValid;
	define(module.exports, Symbol.for("setupWindows"), setupWindows);
}))(), 1);
const MAX_PATTERNS = 5e3;
const MAX_STARS = 3;
function layersAt(folder, root, files) {
	if (folder === root) return [...layer(root, ".git/info/exclude", files), ...layer(root, ".gitignore", files)];
	return withFolder(layersAt(parentOf(folder), root, files), folder, files);
}
function withFolder(layers, folder, files) {
	return [...layers.map((one) => takenBack(one, folder)), ...layer(folder, ".gitignore", files)];
}
function takenBack(one, folder) {
	const inside = one.inside(folder);
	if (!one.patterns.test(`${inside}/`).ignored) return one;
	const exception = `!/${inside.replace(/[\\*?[\]!# ]/g, "\\$&")}/`;
	return {
		...one,
		patterns: emptyPatterns().add(one.patterns).add(exception)
	};
}
function isIgnored(path, isFolder, layers) {
	for (const { patterns, inside } of layers.toReversed()) {
		const { ignored, unignored } = patterns.test(isFolder ? `${inside(path)}/` : inside(path));
		if (ignored || unignored) return ignored;
	}
	return false;
}
function layer(folder, name, files) {
	const file = files.read(require_core.joinPath(folder, name));
	if (require_core.isUnreadable(file)) return [];
	const lines = file.text.split(/\r?\n/).filter(isTame).slice(0, MAX_PATTERNS);
	return [{
		folder,
		patterns: emptyPatterns().add(lines),
		inside: (path) => relativeInside(folder, path, files.base)
	}];
}
function emptyPatterns() {
	return (0, import_ignore.default)({ ignorecase: false });
}
function isTame(line) {
	const parts = line.split("/");
	return parts.slice(1, -1).filter((part) => part === "**").length <= 1 && parts.every((part) => part.split(/\*+/).length - 1 <= MAX_STARS);
}
function parentOf(folder) {
	return /^(\.\.\/)*(\.\.|\.)$/.test(folder) ? require_core.joinPath(folder, "..") : require_core.folderOf(folder);
}
// src/cli/walk.ts
const LEFT_OUT = new Set([
	".git",
	"node_modules",
	".terraform"
]);
const MAX_DEPTH = 100;
function isCandidate(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return name.lastIndexOf(".") < 0 || /\.(tf|tofu|json|yaml|yml|template|tfstate)$/i.test(name);
}
function walk(folder, root, files, isWanted = isCandidate) {
	const walked = {
		files,
		isWanted,
		paths: [],
		skippedAssemblies: [],
		tooDeep: []
	};
	visit(folder, upperLayers(folder, root, files), MAX_DEPTH, walked);
	return walked;
}
function upperLayers(folder, root, files) {
	const layers = layersAt(folder, root, files);
	const above = layers.filter((layer) => layer.folder !== folder);
	const inside = layers.filter((layer) => layer.folder === folder);
	return isIgnored(folder, true, above) ? inside : layers;
}
function visit(folder, layers, depth, walk) {
	for (const entry of walk.files.list(folder)) {
		const path = canonical(require_core.joinPath(folder, entry.name), walk.files.base);
		if (LEFT_OUT.has(entry.name)) continue;
		if (entry.isFolder) enter(path, entry, layers, depth, walk);
		else if (walk.isWanted(path) && !isIgnored(path, false, layers)) walk.paths.push(path);
	}
}
function enter(path, { name, isLink }, layers, depth, walk) {
	if (isLink) return;
	if (isIgnored(path, true, layers)) {
		if (name === "cdk.out") walk.skippedAssemblies.push(path);
	} else if (depth === 0) walk.tooDeep.push(path);
	else visit(path, withFolder(layers, path, walk.files), depth - 1, walk);
}
// src/cli/discover.ts
async function discover(args, cwd) {
	const found = await Promise.all(args.paths.map((argument) => nameOf(argument, cwd, args.stdin)));
	const vars = args.varFiles.map((argument) => varFileOf(argument, cwd));
	const named = found.filter(isFound);
	const varFiles = vars.filter(isFound);
	const rootOf = rootFinder(cwd);
	const roots = [...new Set(named.map((one) => rootOf(one.folder)))];
	const base = baseOf(roots, cwd);
	const files = new DiskFiles(base, [...roots, ...outsideOf(varFiles, roots)]);
	if (args.stdin) files.lay(projectPath((0, node_path.resolve)(cwd, args.stdin.name), base), args.stdin.bytes);
	const sources = named.map((one) => expand(one, projectPath(rootOf(one.folder), base), files));
	const candidates = [...new Set(sources.flatMap((source) => source.paths))].sort();
	return {
		files,
		sources,
		candidates,
		...named.length > 0 && named.every((one) => one.kind === "file") && { seeds: {
			paths: candidates,
			repository: () => allOf(roots, candidates, files)
		} },
		varFiles: varFiles.map((one) => projectPath(one.path, base)),
		missing: [...found, ...vars].filter((one) => typeof one === "string")
	};
}
function allOf(roots, named, files) {
	const walked = roots.filter(isRepository).flatMap((root) => {
		const folder = projectPath(root, files.base);
		return walk(folder, folder, files).paths;
	});
	return [...new Set([...named, ...walked])].sort();
}
function isFound(found) {
	return typeof found !== "string";
}
async function nameOf(argument, cwd, stdin) {
	if (argument === "-" && stdin) return nameOfStdin(stdin, cwd);
	const path = (0, node_path.resolve)(cwd, argument);
	const kind = kindOf$1(path);
	if (kind === "file") return {
		argument,
		kind,
		path,
		folder: (0, node_path.dirname)(path),
		isWanted: isCandidate
	};
	if (kind === "folder") return {
		argument,
		kind,
		path,
		folder: path,
		isWanted: isCandidate
	};
	const glob = /[*?[{(]/.test(argument) ? (await Promise.resolve().then(() => require("./globs.cjs"))).globOf(argument) : void 0;
	if (!glob) return `${argument} ${kind.unreadable}${didYouMean(argument, COMMANDS$1)}`;
	const folder = (0, node_path.resolve)(cwd, glob.base);
	if (kindOf$1(folder) !== "folder") return `${argument} matches no file`;
	return {
		argument,
		kind: "glob",
		path: folder,
		folder,
		isWanted: glob.matches
	};
}
function nameOfStdin({ name }, cwd) {
	const path = (0, node_path.resolve)(cwd, name);
	const folder = (0, node_path.dirname)(path);
	if (kindOf$1(path) === "folder") return `${name} is a folder`;
	if (kindOf$1(folder) !== "folder") return `the folder of ${name} does not exist`;
	return {
		argument: name,
		kind: "file",
		path,
		folder,
		isWanted: isCandidate
	};
}
function kindOf$1(path) {
	try {
		const stat = (0, node_fs.statSync)(path);
		if (stat.isDirectory()) return "folder";
		return stat.isFile() ? "file" : NOT_REGULAR;
	} catch (error) {
		return refusalOf(error);
	}
}
function varFileOf(argument, cwd) {
	const path = (0, node_path.resolve)(cwd, argument);
	const kind = kindOf$1(path);
	if (kind === "file") return { path };
	return `${argument} ${kind === "folder" ? "is a folder" : kind.unreadable}`;
}
function outsideOf(varFiles, roots) {
	return varFiles.map((one) => one.path).filter((path) => !roots.some((root) => isWithin(path, root)));
}
function expand({ argument, kind, path: absolute, isWanted }, root, files) {
	const path = projectPath(absolute, files.base);
	if (kind === "file") return {
		argument,
		kind,
		path,
		paths: [path],
		skippedAssemblies: [],
		tooDeep: []
	};
	const isMeant = (found) => isWanted(kind === "glob" ? relativeInside(path, found, files.base) : found);
	return {
		argument,
		kind,
		path,
		...walk(path, root, files, isMeant)
	};
}
// src/report/page.ts
const WIDTH = 80;
function page(markdown, { color }) {
	const colors = import_picocolors.default.createColors(color);
	const drawn = [];
	let last;
	for (const block of blocksOf$1(markdown)) {
		const isNextItem = block.kind === "item" && last?.kind === "item";
		if (last && !isNextItem) drawn.push("");
		drawn.push(...drawBlock$1(block, colors));
		last = block;
	}
	return `${drawn.join("\n")}\n`;
}
function blocksOf$1(markdown) {
	const blocks = [];
	let open;
	for (const line of markdown.split(/\r?\n/)) {
		const isFence = line.startsWith("```");
		if (open?.kind === "code") {
			if (isFence) open = void 0;
			else open.lines.push(line);
		} else if (line.trim() === "") open = void 0;
		else if (open && isMoreOf(open, line)) open.lines.push(line);
		else {
			open = isFence ? {
				kind: "code",
				lines: []
			} : {
				kind: kindOf(line),
				lines: [line]
			};
			blocks.push(open);
		}
	}
	return blocks;
}
function kindOf(line) {
	if (line.startsWith("```")) return "code";
	if (line.startsWith("#")) return "heading";
	if (line.startsWith("- ")) return "item";
	return /^( {4}|\|)/.test(line) ? "verbatim" : "paragraph";
}
function isMoreOf({ kind }, line) {
	const next = kindOf(line);
	if (kind === "item") return /^ +\S/.test(line);
	return kind === next && kind !== "heading";
}
function drawBlock$1({ kind, lines }, colors) {
	const words = lines.join(" ");
	switch (kind) {
		case "heading": return underlined(words, colors);
		case "code": return lines.map((line) => `    ${line}`.trimEnd());
		case "verbatim": return lines;
		case "item": return wrapped(words.slice(2), "- ", colors);
		case "paragraph": return wrapped(words, "", colors);
	}
}
function underlined(heading, colors) {
	const text = heading.replace(/^#+\s*/, "");
	return [text, (heading.startsWith("##") ? "-" : "=").repeat(widthOf(text))].map(colors.bold);
}
function wrapped(text, bullet, colors) {
	const lines = [];
	let line = "";
	for (const word of withoutMarks(text).match(/(?:`[^`]*`|\S)+/g) ?? []) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && widthOf(longer) > WIDTH - bullet.length) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	const indent = " ".repeat(bullet.length);
	return [...lines, line].map((one, index) => {
		const shown = one.replace(/`[^`]*`/g, (code) => colors.cyan(code));
		return `${index === 0 ? bullet : indent}${shown}`;
	});
}
function withoutMarks(text) {
	return text.split(/(`[^`]*`)/).map((part) => part.startsWith("`") ? part : plain(part)).join("");
}
function plain(text) {
	return text.replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, "$1 ($2)").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*([^*]+)\*\*/g, "$1").replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, "$1");
}
// src/report/guide.ts
const GUIDE = "https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_iam-ec2.html";
const ANCHORS = {
	"role-not-in-list": "#troubleshoot_iam-ec2_missingrole",
	"wrong-role": "#troubleshoot_iam-ec2_wrongrole",
	"add-role-denied": "#troubleshoot_iam-ec2_access-denied-adding-role",
	"launch-denied": "#troubleshoot_iam-ec2_access-denied-launch",
	"no-credentials": "#troubleshoot_iam-ec2_no-keys",
	"iam-info-errors": "#troubleshoot_iam-ec2_errors-info-doc",
	general: ""
};
function guideUrl(section) {
	return GUIDE + ANCHORS[section];
}
// src/cli/guide-errors.ts
const GUIDE_ERRORS = [
	{
		name: "AccessDenied",
		also: ["UnauthorizedOperation", "is not authorized to perform"],
		sections: ["launch-denied", "add-role-denied"],
		meaning: `The caller lacks a permission. To launch an instance with a role it needs the launch itself
(\`ec2:RunInstances\`) and \`iam:PassRole\` on the role's ARN, its path included; to put a role into an instance profile,
\`iam:AddRoleToInstanceProfile\` on the profile's ARN and the same \`iam:PassRole\`. A profile that does not exist or
holds no role may show as the same error: \`aws iam get-instance-profile\` tells. A launch without a profile shows
whether the role has to do with it at all.`
	},
	{
		name: "InstanceProfileNotFound",
		sections: ["iam-info-errors"],
		meaning: `\`iam/info\` of the instance's metadata says so when the instance profile that the instance runs with was
deleted. One that was made again under the same name has another id, and does not count: compare the
\`InstanceProfileId\` of \`aws iam get-instance-profile\` with the \`IamInstanceProfile.Id\` of
\`aws ec2 describe-instances\`. The instance needs a profile that exists.`
	},
	{
		name: "Instance Profile does not contain a role",
		sections: ["iam-info-errors"],
		meaning: `\`iam/info\` of the instance's metadata says so, beside a success, when the role was taken out of the
instance profile (\`iam:RemoveRoleFromInstanceProfile\`). Put one in; the instance gets its credentials at the next
scheduled refresh.`
	},
	{
		name: "AssumeRoleUnauthorizedAccess",
		sections: ["iam-info-errors"],
		meaning: `\`iam/security-credentials/ROLE\` of the instance's metadata says so when EC2 may not assume the role. Its
trust policy has to allow \`sts:AssumeRole\` to the service \`ec2.amazonaws.com\`; the instance gets its credentials at
the next scheduled refresh.`
	}
];
function guideErrorIn(text) {
	const letters = onlyLetters(text);
	return GUIDE_ERRORS.find(({ name, also = [] }) => [name, ...also].some((words) => letters.includes(onlyLetters(words))));
}
function onlyLetters(text) {
	return text.toLowerCase().replace(/[^a-z]/g, "");
}
function errorPage({ name, sections, meaning }, rules, pages) {
	const speaking = rules.filter((rule) => pages.get(rule.id)?.replace(/\s+/g, " ").includes(name));
	const list = speaking.map(({ id, level, summary }) => `- ${id} (${level}): ${summary}`).join("\n");
	const one = speaking.length === 1 ? `${speaking[0].id}\` shows its page` : "RULE` shows the page of a rule";
	return `# ${name}\n\n${meaning}\n\n${speaking.length > 0 ? `## What is found before deployment\n\n${list}\n\n\`iam-ec2-lint explain ${one}.` : "No rule of this version finds its cause before deployment."}\n\nIn the guide: ${sections.map(guideUrl).join(" and ")}\n`;
}
// src/cli/package.ts
function versionOf() {
	return JSON.parse((0, node_fs.readFileSync)((0, node_path.join)(packageFolder(), "package.json"), "utf8")).version;
}
function pagesOf(ruleIds) {
	const pages = new Map();
	for (const id of ruleIds) {
		const path = (0, node_path.join)(packageFolder(), "docs", "rules", `${id}.md`);
		if ((0, node_fs.existsSync)(path)) pages.set(id, (0, node_fs.readFileSync)(path, "utf8"));
	}
	return pages;
}
function packageFolder() {
	let folder = __dirname;
	while (!(0, node_fs.existsSync)((0, node_path.join)(folder, "package.json"))) {
		const parent = (0, node_path.dirname)(folder);
		if (parent === folder) throw new Error("the package is not complete: package.json is missing");
		folder = parent;
	}
	return folder;
}
// src/cli/explain.ts
function explain(topic, rules, look) {
	const pages = pagesOf(rules.map((rule) => rule.id));
	const rule = rules.find((one) => one.id === topic.trim().toLowerCase());
	if (rule) return page(pages.get(rule.id) ?? `# ${rule.id}\n\n${rule.summary}.\n`, look);
	const error = guideErrorIn(topic);
	if (error) return page(errorPage(error, rules, pages), look);
	throw new UsageError(`${visible(topic)} is no rule and no error of the guide${suggestion(topic, rules)}`, RULES_HINT);
}
function suggestion(topic, rules) {
	const known = [...rules.map((rule) => rule.id), ...GUIDE_ERRORS.map((error) => error.name)];
	const near = didYouMean(topic, known);
	if (near) return near;
	const holding = known.filter((one) => one.toLowerCase().includes(topic.toLowerCase())).slice(0, 3);
	return holding.length > 0 ? ` (did you mean ${holding.join(" or ")}?)` : "";
}
// src/cli/help.ts
const HELP = `Finds EC2 instances that cannot launch with their IAM role, or launch and get no credentials,
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
  --stdin-filename NAME          with the path -: lint the text from stdin as if it lay in this file
  --show-files                   say of each file what it is to us, and why; lint nothing
  --allow-empty                  finding nothing to lint is no error
  --quiet                        no summary, no progress
  --color auto|always|never      (default: auto; NO_COLOR and FORCE_COLOR are respected)
  --no-config                    read no configuration file
  --version, --help

Exit codes
  0  no findings at or above --fail-on
  1  findings
  2  wrong usage, unreadable input, output that cannot be written, nothing to lint, or an internal error;
     findings are printed all the same
`;
// src/cli/options.ts
function parseOptions(argv, ruleIds) {
	const { command, words, values } = readArguments(argv);
	const has = (flag) => values.has(flag);
	const all = (name) => values.get(name) ?? [];
	const format = oneOf("format", values, "text");
	const options = {
		command,
		paths: words.length > 0 ? words : ["."],
		topic: words.join(" "),
		format,
		outputs: outputsOf(all("output"), format),
		level: oneOf("level", values, "note"),
		failOn: oneOf("fail-on", values, "warning"),
		color: oneOf("color", values, "auto"),
		levels: new Map([...all("rule").map((value) => ruleLevel(value, ruleIds)), ...allBut(all("only"), ruleIds).map((id) => [id, "off"])]),
		varFiles: all("var-file"),
		stdinFilename: all("stdin-filename").at(-1),
		pedantic: has("pedantic"),
		quiet: has("quiet"),
		allowEmpty: has("allow-empty"),
		showFiles: has("show-files"),
		version: has("version"),
		help: has("help")
	};
	if (options.help || options.version) return options;
	checkWords(options, words);
	checkStdin(options);
	if (options.showFiles && options.outputs.length > 0) throw new UsageError("--show-files lints nothing: there is no report for --output");
	return withFailOn(options, values.has("fail-on"));
}
function oneOf(name, values, fallback) {
	const value = values.get(name)?.at(-1);
	if (value === void 0) return fallback;
	return choice(`--${name}`, value, VALUES[name]);
}
function choice(what, value, allowed) {
	const found = allowed.find((one) => one === value);
	if (found !== void 0) return found;
	throw new UsageError(`${what} is ${`${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`}, not ${visible(value)}`);
}
function outputsOf(values, fallback) {
	const outputs = values.map((value) => {
		const [, prefix, rest = value] = /^([\w-]+)=(.*)$/s.exec(value) ?? [];
		if (rest === "") throw new UsageError(`--output ${visible(value)} names no file`);
		if (rest === "-") throw new UsageError("--output takes a file: what stdout gets is said by --format");
		return {
			format: (prefix === void 0 ? void 0 : choice("the format of --output", prefix, FORMATS)) ?? formatOfName(rest) ?? fallback,
			file: rest
		};
	});
	const twice = outputs.find(({ file }, index) => outputs.findIndex((one) => one.file === file) < index);
	if (twice) throw new UsageError(`--output names ${visible(twice.file)} twice`);
	return outputs;
}
function allBut(values, ruleIds) {
	if (values.length === 0) return [];
	const only = values.flatMap((value) => value.split(",")).map((name) => ruleId(name, ruleIds));
	return ruleIds.filter((id) => !only.includes(id));
}
function ruleId(written, ruleIds) {
	const id = written.trim();
	if (ruleIds.includes(id)) return id;
	throw new UsageError(`there is no rule ${visible(id)}${didYouMean(id, ruleIds)}`, RULES_HINT);
}
function ruleLevel(written, ruleIds) {
	const cut = written.indexOf("=");
	if (cut < 0) throw new UsageError(`--rule is ID=LEVEL, not ${visible(written)}`);
	const id = ruleId(written.slice(0, cut), ruleIds);
	return [id, choice(`the level of ${id}`, written.slice(cut + 1), [
		"off",
		"note",
		"warning",
		"error"
	])];
}
function checkWords({ command, topic }, words) {
	if (command === "explain" && topic.trim() === "") throw new UsageError("explain needs a rule or an error of the guide", RULES_HINT);
	if (command === "rules" && words.length > 0) throw new UsageError(`rules takes no argument, and not ${visible(words[0])}`);
}
function checkStdin({ command, paths, stdinFilename }) {
	if (command !== "lint") return;
	const isRead = paths.includes("-");
	if (isRead && stdinFilename === void 0) throw new UsageError("- needs --stdin-filename NAME, which says what file the text is");
	if (!isRead && stdinFilename !== void 0) throw new UsageError("--stdin-filename goes with the path -, which stands for stdin");
}
function withFailOn(options, isGiven) {
	const { level, failOn } = options;
	if (failOn === "never" || !isBelow(failOn, level)) return options;
	if (isGiven) throw new UsageError(`--fail-on ${failOn} is below --level ${level}: what is hidden never fails`);
	return {
		...options,
		failOn: level
	};
}
// src/report/concise.ts
function concise({ findings }) {
	return findings.map(({ at, level, rule, message }) => {
		const { line, column } = require_core.positionAt(at.file, at.start);
		return `${visible(at.file.path)}:${line}:${column}: ${level}[${rule}]: ${visible(message)}\n`;
	}).join("");
}
// src/report/order.ts
const RANK = {
	error: 0,
	warning: 1,
	note: 2
};
function worstFirst(findings) {
	return [...findings].sort((a, b) => RANK[a.level] - RANK[b.level]);
}
// src/report/summary.ts
function summarise({ errors, warnings, notes, files, pedantic }) {
	const counts = [
		...errors > 0 ? [counted(errors, "error")] : [],
		...warnings > 0 ? [counted(warnings, "warning")] : [],
		...notes > 0 ? [counted(notes, "note")] : []
	];
	const found = counts.length > 0 ? counts.join(", ") : "no findings";
	const maybe = pedantic > 0 ? ` (${pedantic} only maybe: --pedantic shows ${pedantic === 1 ? "it" : "them"})` : "";
	return `${found} in ${counted(files, "file")}${maybe}`;
}
function counted(count, what) {
	return `${count} ${what}${count === 1 ? "" : "s"}`;
}
// src/report/github.ts
const COMMANDS = {
	error: "error",
	warning: "warning",
	note: "notice"
};
const MAX_RELATED$2 = 8;
function github({ findings }, problems) {
	return [...problems.map(notRead$1), ...worstFirst(findings).map(annotation)].map((line) => `${line}\n`).join("");
}
function notRead$1(problem) {
	return `::error title=iam-ec2-lint::${data(problem)}`;
}
function annotation(finding) {
	const properties = [`title=${property(finding.rule)}`, ...placeOf$3(finding.at)];
	return `::${COMMANDS[finding.level]} ${properties.join(",")}::${data(messageOf(finding))}`;
}
function placeOf$3({ file, start, end }) {
	const from = require_core.positionAt(file, start);
	const to = require_core.positionAt(file, end);
	const columns = from.line === to.line ? [`col=${from.column}`, `endColumn=${to.column}`] : [];
	return [
		`file=${property(file.path)}`,
		`line=${from.line}`,
		`endLine=${to.line}`,
		...columns
	];
}
function messageOf({ message, consequence, help, related }) {
	const hidden = related.length - MAX_RELATED$2;
	return [
		message,
		consequence && `why: ${consequence}`,
		help && `help: ${help}`,
		...related.slice(0, MAX_RELATED$2).map(({ at, message: what }) => `see ${startOf(at)}: ${what}`),
		hidden > 0 ? `and ${counted(hidden, "more place")}` : ""
	].filter((line) => line !== "").join("\n");
}
function startOf({ file, start }) {
	const { line, column } = require_core.positionAt(file, start);
	return `${file.path}:${line}:${column}`;
}
function property(text) {
	return escaped(visible(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function data(text) {
	return escaped(visibleLines(text));
}
function escaped(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
// src/report/json.ts
function json(result, version) {
	const report = {
		version,
		findings: withSuppressed(result).map(entryOf),
		summary: result.summary
	};
	return `${visibleJson(JSON.stringify(report, void 0, 2))}\n`;
}
function entryOf({ rule, level, message, consequence, help, at, scenario, related, suppressed }) {
	return {
		rule,
		level,
		message: visibleLines(message),
		consequence: visibleLines(consequence),
		help: visibleLines(help),
		...placeOf$2(at),
		scenario: scenario === void 0 ? null : visibleLines(scenario),
		related: related.map((one) => ({
			message: visibleLines(one.message),
			...placeOf$2(one.at)
		})),
		suppressed: suppressed ? { reason: visibleLines(suppressed.reason) } : null
	};
}
function placeOf$2({ file, start, end }) {
	const from = require_core.positionAt(file, start);
	const to = require_core.positionAt(file, end);
	return {
		file: file.path,
		line: from.line,
		column: from.column,
		endLine: to.line,
		endColumn: to.column
	};
}
// src/report/markdown.ts
const MAX_LENGTH = 6e4;
const MAX_RELATED$1 = 8;
function markdown({ findings, summary }, problems) {
	const heading = `### iam-ec2-lint: ${prose(summarise(summary))}`;
	const { kept, left } = fitting([...problems.map(notRead), ...worstFirst(findings).map(drawFinding$1)]);
	const notice = left > 0 ? [`${left} more left out: the list is too long.`] : [];
	return `${[
		heading,
		...kept,
		...notice
	].join("\n\n")}\n`;
}
function fitting(parts) {
	let room = MAX_LENGTH;
	const kept = parts.filter((part) => {
		if (part.length > room) return false;
		room -= part.length;
		return true;
	});
	return {
		kept,
		left: parts.length - kept.length
	};
}
function notRead(problem) {
	return `**error**: ${prose(problem)}`;
}
function drawFinding$1({ level, rule, at, message, consequence, help, related }) {
	const hidden = related.length - MAX_RELATED$1;
	const items = [
		consequence && `why: ${prose(consequence)}`,
		help && `help: ${prose(help)}`,
		...related.slice(0, MAX_RELATED$1).map((place) => `see ${placeOf$1(place.at)}: ${prose(place.message)}`),
		hidden > 0 ? `and ${counted(hidden, "more place")}` : ""
	];
	const title = `**${level}** ${code(rule)} at ${placeOf$1(at)}: ${prose(message)}`;
	const list = items.filter((item) => item !== "").map((item) => `- ${item}`);
	return [title, ...list.length > 0 ? ["", ...list] : []].join("\n");
}
function placeOf$1({ file, start }) {
	const { line, column } = require_core.positionAt(file, start);
	return code(`${file.path}:${line}:${column}`);
}
function code(text) {
	const shown = visible(text);
	const runs = shown.match(/`+/g) ?? [];
	if (runs.length === 0) return `\`${shown}\``;
	const fence = "`".repeat(Math.max(...runs.map((run) => run.length)) + 1);
	return `${fence} ${shown} ${fence}`;
}
const CODE_SPAN = /(?<!`)(`[^`]+`)(?!`)/;
function prose(words) {
	return words.split(/\r?\n/).map((line) => visible(line).split(CODE_SPAN).map(literalOrCode).join("")).join("<br>");
}
function literalOrCode(part, index) {
	return index % 2 === 1 ? part : literal(part);
}
function literal(text) {
	return text.replace(/[\\`*_{}[\]<>|~$&!+]/g, "\\$&").replace(/[@#]/g, "<code>$&</code>");
}
// src/report/snippet.ts
const NEAR_LINES = 20;
const LINE_WIDTH = 120;
const LEAD = 40;
function drawSnippets(marks, paint) {
	const blocks = blocksOf(marks.map(spotOf));
	const lastLine = Math.max(...blocks.flatMap((block) => block.spots.map((spot) => spot.line)));
	const gutter = String(lastLine).length;
	const bar = paint.gutter(`${" ".repeat(gutter)} |`);
	const lines = [];
	for (const [index, block] of blocks.entries()) {
		if (index > 0) lines.push(bar);
		const arrow = paint.gutter(`${" ".repeat(gutter)}${index === 0 ? "-->" : ":::"}`);
		lines.push(`${arrow} ${placeOf(block.head)}`, bar, ...drawBlock(block, gutter, paint));
	}
	return {
		lines,
		gutter
	};
}
function placeOf({ file, line, from }) {
	return `${visible(file.path)}:${line}:${from + 1}`;
}
function spotOf(mark) {
	const { file, start, end } = mark.at;
	const first = require_core.positionAt(file, start);
	const text = lineText(file, first.line);
	const from = first.column - 1;
	const lineStart = start - from;
	const to = Math.min(end - lineStart, Math.max(text.trimEnd().length, from + 1));
	return {
		...mark,
		file,
		line: first.line,
		from,
		to: Math.max(to, from + 1)
	};
}
function lineText(file, line) {
	const starts = require_core.lineStarts(file);
	const start = starts[line - 1];
	let end = starts[line] ?? file.text.length;
	while (end > start && /[\r\n]/.test(file.text[end - 1])) end--;
	return file.text.slice(start, end);
}
function blocksOf(spots) {
	const files = [...new Set(spots.map((spot) => spot.file))];
	const sorted = [...spots].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.from - b.from);
	const groups = [];
	for (const spot of sorted) {
		const group = groups.at(-1);
		if (group && isNear(group, spot)) group.push(spot);
		else groups.push([spot]);
	}
	const blocks = groups.map((group) => ({
		head: group.find((spot) => spot.isPrimary) ?? group[0],
		spots: group
	}));
	const isFirst = (block) => Number(block.head.isPrimary);
	return blocks.sort((a, b) => isFirst(b) - isFirst(a));
}
function isNear(group, next) {
	const last = group.at(-1);
	if (last.file !== next.file || next.line - last.line > NEAR_LINES) return false;
	const firstOfLine = group.find((spot) => spot.line === next.line);
	const isShort = lineText(next.file, next.line).length <= LINE_WIDTH;
	return !firstOfLine || isShort || next.to - firstOfLine.from <= 80;
}
function drawBlock({ spots }, gutter, paint) {
	const { file } = spots[0];
	const lines = [];
	const numbered = (line, text) => `${paint.gutter(`${String(line).padStart(gutter)} |`)} ${text}`.trimEnd();
	let last;
	for (const line of new Set(spots.map((spot) => spot.line))) {
		if (last !== void 0 && line === last + 2) lines.push(numbered(last + 1, drawCode(file, last + 1).shown));
		else if (last !== void 0 && line > last + 2) lines.push(paint.gutter("..."));
		const onLine = spots.filter((spot) => spot.line === line);
		const code = drawCode(file, line, onLine);
		lines.push(numbered(line, code.shown));
		const bar = paint.gutter(`${" ".repeat(gutter)} |`);
		for (const row of rowsOf(onLine)) lines.push(`${bar} ${drawRow(row, code, paint)}`);
		last = line;
	}
	return lines;
}
function drawCode(file, line, spots = []) {
	const text = lineText(file, line);
	const { start, end } = windowOf(text, spots[0]?.from ?? 0);
	const before = start > 0 ? "\u2026" : "";
	const after = end < text.length ? "\u2026" : "";
	const columnOf = (offset) => {
		const inside = text.slice(start, Math.min(offset, end));
		return before.length + widthOf(visibleCode(inside)) + (offset > end ? 1 : 0);
	};
	return {
		shown: before + visibleCode(text.slice(start, end)) + after,
		columnOf
	};
}
function windowOf(text, from) {
	if (text.length <= LINE_WIDTH) return {
		start: 0,
		end: text.length
	};
	const start = outsidePair(text, Math.max(0, from - LEAD));
	return {
		start,
		end: outsidePair(text, Math.min(start + LINE_WIDTH, text.length))
	};
}
function outsidePair(text, offset) {
	return /[\ud800-\udbff]/.test(text[offset - 1] ?? "") && /[\udc00-\udfff]/.test(text[offset] ?? "") ? offset - 1 : offset;
}
function rowsOf(spots) {
	const rows = [];
	for (const spot of spots) {
		const row = rows.at(-1);
		const last = row?.at(-1);
		if (row && last && !last.label && last.to < spot.from) row.push(spot);
		else rows.push([spot]);
	}
	return rows;
}
function drawRow(row, code, paint) {
	let drawn = "";
	let column = 0;
	for (const spot of row) {
		const from = code.columnOf(spot.from);
		const length = Math.max(1, code.columnOf(spot.to) - from);
		const colour = spot.isPrimary ? paint.primary : paint.related;
		const label = spot.label ? ` ${visible(spot.label)}` : "";
		drawn += " ".repeat(from - column) + colour((spot.isPrimary ? "^" : "-").repeat(length) + label);
		column = from + length;
	}
	return drawn;
}
// src/report/text.ts
const MAX_RELATED = 8;
function text(result, options) {
	const colors = import_picocolors.default.createColors(options.color);
	const parts = result.findings.map((finding) => drawFinding(finding, colors));
	if (options.summary) parts.push(colors.bold(summarise(result.summary)));
	return parts.length > 0 ? `${parts.join("\n\n")}\n` : "";
}
function drawFinding(finding, colors) {
	const colour = colourOf(finding.level, colors);
	const gutterColour = (drawn) => colors.bold(colors.blue(drawn));
	const paint = {
		gutter: gutterColour,
		primary: colour,
		related: gutterColour
	};
	const title = `${colour(`${finding.level}[${visible(finding.rule)}]`)}${colors.bold(`: ${visible(finding.message)}`)}`;
	const { lines, gutter } = drawSnippets(marksOf(finding), paint);
	const margin = " ".repeat(gutter + 1);
	const remark = (name, words) => drawRemark(`${margin}${gutterColour("=")} ${colors.bold(name)}: `, words);
	const hidden = finding.related.length - MAX_RELATED;
	return [
		title,
		...lines,
		gutterColour(`${margin}|`),
		...hidden > 0 ? remark("note", `${counted(hidden, "more place")} involved`) : [],
		...remark("why", finding.consequence),
		...remark("help", finding.help)
	].join("\n");
}
function marksOf({ at, related }) {
	const isHere = (other) => other.file === at.file && other.start === at.start && other.end === at.end;
	const label = related.find((place) => isHere(place.at))?.message ?? "";
	const others = related.slice(0, MAX_RELATED).filter((place) => !isHere(place.at));
	return [{
		at,
		label,
		isPrimary: true
	}, ...others.map((place) => ({
		at: place.at,
		label: place.message,
		isPrimary: false
	}))];
}
function drawRemark(head, words) {
	if (!words) return [];
	const [first = "", ...more] = words.split(/\r?\n/).map(visible);
	return [`${head}${first}`, ...more.map((line) => `${" ".repeat(withoutColours(head).length)}${line}`.trimEnd())];
}
function withoutColours(drawn) {
	return drawn.replace(/\u001b\[\d+m/g, "");
}
function colourOf(level, colors) {
	const hues = {
		error: colors.red,
		warning: colors.yellow,
		note: colors.cyan
	};
	return (drawn) => colors.bold(hues[level](drawn));
}
// src/cli/rendered.ts
async function rendered(format, { result, problems, rules, summary }, { color }) {
	switch (format) {
		case "text": return text(result, {
			color,
			summary
		});
		case "concise": return concise(result);
		case "json": return json(result, versionOf());
		case "github": return github(result, problems);
		case "markdown": return markdown(result, problems);
		case "sarif": {
			const { sarif } = await Promise.resolve().then(() => require("./sarif.cjs"));
			const pages = pagesOf(rules.map((rule) => rule.id));
			return sarif(result, {
				version: versionOf(),
				rules,
				pages,
				problems
			});
		}
	}
}
// src/cli/outputs.ts
async function writeOutputs({ outputs, color }, report, linted, cwd) {
	const problems = [];
	for (const { format, file } of outputs) {
		const path = (0, node_path.resolve)(cwd, file);
		if (linted.has(path)) {
			problems.push(`${file} is not overwritten: it is linted`);
			continue;
		}
		const why = write(path, await rendered(format, report, { color: color === "always" }));
		if (why) problems.push(`${file} cannot be written: ${why}`);
	}
	return problems;
}
function write(path, text) {
	try {
		(0, node_fs.mkdirSync)((0, node_path.dirname)(path), { recursive: true });
		(0, node_fs.writeFileSync)(path, text);
		return;
	} catch (error) {
		return reasonOf(error);
	}
}
const REASONS = {
	EACCES: "permission denied",
	EPERM: "permission denied",
	EISDIR: "it is a folder",
	ENOTDIR: "a part of its path is a file",
	EEXIST: "a part of its path is a file",
	EROFS: "the disk can only be read",
	ENOSPC: "the disk is full"
};
function reasonOf(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
	return REASONS[code] ?? code;
}
// src/cli/problems.ts
function problemsOf(discovery, kinds, allowEmpty) {
	const recognised = new Set(kinds.filter((file) => file.kind !== "none").map((file) => file.path));
	return [
		...discovery.missing,
		...namedButRefused(discovery),
		...metButRefused(discovery, ["denied"]),
		...notListed(discovery),
		...notUtf8(discovery, recognised),
		...allowEmpty ? [] : emptySources(discovery, recognised)
	];
}
function noticesOf(discovery) {
	return [...[...new Set(discovery.sources.flatMap((source) => source.skippedAssemblies))].map((path) => `skipped ${path}: git ignores it; name it to lint it`), ...metButRefused(discovery, ["outside", "large"]).map((why) => `${why}: skipped`)];
}
function namedButRefused({ sources, files, varFiles }) {
	return [...sources.filter(isFile).map(({ argument, path }) => ({
		argument,
		path
	})), ...varFiles.map((path) => ({
		argument: path,
		path
	}))].flatMap(({ argument, path }) => {
		const result = files.read(path);
		return require_core.isUnreadable(result) && result.cause !== "binary" ? [`${argument} ${result.unreadable}`] : [];
	});
}
function metButRefused({ candidates, sources, files }, causes) {
	const named = new Set(sources.filter(isFile).map((source) => source.path));
	return candidates.flatMap((path) => {
		const result = files.read(path);
		return require_core.isUnreadable(result) && causes.includes(result.cause) && !named.has(path) ? [`${path} ${result.unreadable}`] : [];
	});
}
function notListed({ files, sources }) {
	const named = new Set(sources.filter((one) => !isFile(one)).map((one) => one.path));
	const refused = [...files.notListed].flatMap(([folder, { cause, unreadable }]) => cause === "denied" || named.has(folder) ? [`${folder} ${unreadable}`] : []);
	const tooDeep = sources.flatMap((source) => source.tooDeep);
	return [...refused, ...tooDeep.map((folder) => `${folder} lies too deep to be walked`)];
}
function isFile({ kind }) {
	return kind === "file";
}
function notUtf8({ files }, recognised) {
	return [...recognised].sort().flatMap((path) => {
		const why = files.notUtf8(path);
		return why === void 0 ? [] : [`${path} ${why}`];
	});
}
function emptySources({ sources, files }, recognised) {
	const isEmpty = (source) => !isFile(source) && !files.notListed.has(source.path) && !source.paths.some((path) => recognised.has(path));
	return sources.filter(isEmpty).map(({ argument, paths }) => {
		return `nothing to lint in ${argument}: no CloudFormation, Terraform or IAM JSON (${paths.length === 0 ? "no file that may be one" : "--show-files says why"})`;
	});
}
// src/cli/progress.ts
const DELAY = 1e3;
const INTERVAL = 100;
function progressOver(files, total, io) {
	let next = io.now() + DELAY;
	let count = 0;
	let isShown = false;
	const tick = () => {
		count++;
		const time = io.now();
		if (time < next) return;
		next = time + INTERVAL;
		if (!io.stderr.isTTY) return;
		isShown = true;
		io.stderr.write(`\r\u001b[Kreading ${Math.min(count, total)} of ${total} files`);
	};
	return {
		files: {
			read: (path) => {
				tick();
				return files.read(path);
			},
			list: (folder) => files.list(folder)
		},
		done: () => isShown && io.stderr.write("\r\x1B[K")
	};
}
// src/cli/run.ts
async function run(argv, io, engine) {
	try {
		return await obey(parseOptions(argv, engine.rules.map((rule) => rule.id)), io, engine);
	} catch (error) {
		if (error instanceof UsageError) say(io, `error: ${error.message}; ${error.hint}`);
		else sayInternal(io, error);
		return 2;
	}
}
async function obey(options, io, engine) {
	if (options.help) io.stdout.write(HELP);
	else if (options.version) io.stdout.write(`${versionOf()}\n`);
	else if (options.command === "rules") io.stdout.write(ruleList(engine.rules, look(options, io)));
	else if (options.command === "explain") io.stdout.write(explain(options.topic, engine.rules, look(options, io)));
	else return await lintAll(options, io, engine);
	return 0;
}
function look({ color }, io) {
	return { color: wantsColor(color, io) };
}
async function lintAll(options, io, engine) {
	const { paths, varFiles } = options;
	const stdin = await stdinOf(options, io);
	const discovery = await discover({
		paths,
		varFiles,
		...stdin && { stdin }
	}, io.cwd);
	const outcome = await lintWithProgress(discovery, options, io, engine);
	const problems = problemsOf(discovery, outcome.files, options.allowEmpty);
	for (const notice of noticesOf(discovery)) say(io, `note: ${notice}`);
	for (const problem of problems) say(io, `error: ${problem}`);
	if (options.showFiles) {
		io.stdout.write(listing(outcome));
		return problems.length > 0 ? 2 : 0;
	}
	const ours = outcome.files.filter((file) => file.kind !== "none").map((file) => file.path);
	const result = select(outcome.findings, {
		...options,
		files: ours.length
	});
	const report = {
		result,
		problems,
		rules: engine.rules,
		summary: !options.quiet
	};
	const notWritten = await writeOutputs(options, report, new Set(ours.map((path) => (0, node_path.resolve)(discovery.files.base, path))), io.cwd);
	for (const why of notWritten) say(io, `error: ${why}`);
	io.stdout.write(await rendered(options.format, report, look(options, io)));
	if (problems.length > 0 || notWritten.length > 0) return 2;
	return fails(result, options.failOn) ? 1 : 0;
}
async function stdinOf({ stdinFilename }, io) {
	if (stdinFilename === void 0) return void 0;
	return {
		name: stdinFilename,
		bytes: await io.stdin(MAX_BYTES)
	};
}
async function lintWithProgress({ files, candidates, varFiles, seeds }, { levels, quiet }, io, { lint, rules }) {
	const only = rules.map((rule) => rule.id).filter((id) => levels.get(id) !== "off");
	const isAll = only.length === rules.length;
	const input = {
		candidates,
		varFiles,
		...seeds && { seeds },
		...isAll ? {} : { only }
	};
	if (quiet) return await lint({
		...input,
		files
	});
	const progress = progressOver(files, candidates.length, io);
	try {
		return await lint({
			...input,
			files: progress.files
		});
	} finally {
		progress.done();
	}
}
function listing({ files, unreadable }) {
	const refused = unreadable.map(({ path, why }) => ({
		path,
		kind: "not read",
		why
	}));
	return [...files.map((file) => ({
		...file,
		kind: file.kind === "none" ? "none of ours" : file.kind
	})), ...refused].sort((a, b) => a.path < b.path ? -1 : 1).map(({ path, kind, why }) => `${visible(path)}: ${kind} (${visible(why)})\n`).join("");
}
function say({ stderr }, words) {
	stderr.write(`iam-ec2-lint: ${visible(words)}\n`);
}
function sayInternal(io, error) {
	say(io, `internal error: ${error instanceof Error ? error.message : String(error)} (a bug: please report it; IAM_EC2_LINT_DEBUG=1 shows more)`);
	if (io.env["IAM_EC2_LINT_DEBUG"] && error instanceof Error) io.stderr.write(`${error.stack}\n`);
}
// src/cli/main.ts
function onOutputError(error) {
	if (error.code !== "EPIPE") process.exitCode = 2;
}
const io = {
	get cwd() {
		return process.cwd();
	},
	env: process.env,
	stdin: readStdin,
	get stdout() {
		return watched(process.stdout);
	},
	get stderr() {
		return watched(process.stderr);
	},
	now: () => process.uptime() * 1e3
};
async function readStdin(limit) {
	const chunks = [];
	let length = 0;
	for await (const chunk of process.stdin) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > limit) break;
	}
	return Buffer.concat(chunks);
}
function watched(stream) {
	return stream.listeners("error").includes(onOutputError) ? stream : stream.on("error", onOutputError);
}
run(process.argv.slice(2), io, {
	lint,
	rules: RULE_INFOS
}).then((status) => {
	process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
});
exports.GUIDE = GUIDE;
exports.INVALID_SUPPRESSION = INVALID_SUPPRESSION;
exports.UNUSED_SUPPRESSION = UNUSED_SUPPRESSION;
exports.__commonJSMin = __commonJSMin;
exports.__toESM = __toESM;
exports.didYouMean = didYouMean;
exports.guideUrl = guideUrl;
exports.visible = visible;
exports.visibleLines = visibleLines;
exports.withSuppressed = withSuppressed;
