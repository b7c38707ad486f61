// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_cli = require("./cli.cjs");
const require_core = require("./core.cjs");
// src/iam/places.ts
const AWS_MANAGED = "arn:aws:iam::aws:policy/";
function isWritten$2({ file }) {
	return !file.path.startsWith(AWS_MANAGED);
}
// src/rules/rule.ts
function defineRule(rule) {
	return {
		id: rule.id,
		scenarios: rule.scenarios,
		*cases(context, asked) {
			const own = asked && require_cli.isLocal(rule.id) ? {
				...context,
				project: asked
			} : context;
			for (const subject of rule.subjects(own)) yield {
				about: rule.about(subject),
				when: rule.when(subject),
				check: (world) => rule.check(subject, world, context)
			};
		}
	};
}
// src/rules/wording.ts
function named(entity) {
	return quoted(entity.target.address);
}
function described(entity) {
	return `${nounOf(entity)} ${named(entity)}`;
}
function nounOf(entity) {
	if (entity.kind === "launch") return entity.noun;
	if (entity.kind === "profile") return "instance profile";
	return entity.kind === "permission-set" ? "permission set" : entity.kind;
}
function quoted(words) {
	return `\`${words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}\u2026` : words}\``;
}
const MOST_LETTERS = 500;
function listed(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
// src/rules/metadata-options.ts
function says(option, word) {
	const written = require_core.textOf(option);
	return written ? require_core.same(written, [{ lit: word }]) : "no";
}
function maySay(option, word) {
	if (!option) return false;
	return require_core.alternatives(option).some(({ value }) => value.kind !== "error" && says(value, word) !== "no");
}
function isChosenByName(choosing, name) {
	const named = new RegExp(`imds|meta_?data|${name}`, "i");
	return choosing.some(({ test }) => named.test(test.sym.label));
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
			require_core.append(this.#byName, require_core.keyOfText(naming.name), naming);
			require_core.append(this.#byUnit, naming.entity.scope.unit, naming);
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
		if (value.kind === "error" || value.kind === "choice") return [];
		const name = require_core.textOf(value);
		return name ? [{
			entity,
			name: lower(name),
			value,
			when: require_core.all(entity.when, when)
		}] : [];
	});
}
const ROLES = new WeakMap();
const PROFILES = new WeakMap();
function roleNamed(name, unit, world, project) {
	return require_core.remember(ROLES, project, () => new Names(project.roles)).bearers(name).filter(({ entity }) => entity.scope.unit === unit).find(({ when }) => world.holds(when))?.entity;
}
function rolePerhapsNamed(name, unit, world, project) {
	const sure = roleNamed(name, unit, world, project);
	if (sure) return {
		entity: sure,
		sure: "yes"
	};
	const bearer = require_core.remember(ROLES, project, () => new Names(project.roles)).perhaps(name, unit).filter(({ entity }) => !require_core.isGenerated(entity)).find(({ when }) => world.holds(when));
	return bearer && {
		entity: bearer.entity,
		sure: "maybe"
	};
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
function usedAs(what, { via }) {
	return via ? [{
		at: via.at,
		message: `it becomes the ${what} here`
	}] : [];
}
// src/rules/entities/grouped.ts
function groupedBy(elements, keyOf) {
	const groups = new Map();
	for (const element of elements) {
		const key = keyOf(element);
		const group = groups.get(key);
		if (group) group.push(element);
		else groups.set(key, [element]);
	}
	return [...groups.values()];
}
// src/rules/entities/duplicate-iam-name.ts
const duplicateIamName = defineRule({
	id: "duplicate-iam-name",
	scenarios: "some",
	*subjects({ project }) {
		for (const names of namesTogether(project.roles)) yield* repetitionsIn(names);
		for (const names of namesTogether(project.profiles)) yield* repetitionsIn(names);
	},
	about: ({ second }) => second.entity,
	when: ({ second }) => second.when,
	*check({ second, earlier }, world) {
		const first = earlier.find((one) => clash(one, second, world));
		if (first) yield report$1(first, second, world);
	}
});
function namesTogether(entities) {
	return groupedBy(entities.filter(({ managed, scope }) => managed && scope.unit.kind !== "dump").flatMap(namingsOf), ({ entity }) => `${entity.scope.unit.name}|${require_core.keyOfText(entity.scope.account)}`);
}
const MOST_COMPARED = 8;
function* repetitionsIn(names) {
	for (const alike of groupedBy(names, ({ name }) => require_core.keyOfText(name))) for (const [index, second] of alike.entries()) if (index > 0) yield {
		second,
		earlier: alike.slice(0, Math.min(index, MOST_COMPARED))
	};
	yield* becomingAlike(names);
}
const MOST_SYMBOLIC = 64;
function* becomingAlike(names) {
	const symbolic = names.filter(({ name }) => name.some(require_core.isHole)).slice(0, MOST_SYMBOLIC);
	const literal = symbolic.length > 0 ? names.filter(({ name }) => !name.some(require_core.isHole)) : [];
	for (const second of symbolic) {
		const earlier = literal.filter((first) => isDecided(second, first) && require_core.same(first.name, second.name) === "maybe");
		if (earlier.length > 0) yield {
			second,
			earlier: earlier.slice(0, MOST_COMPARED)
		};
	}
}
function isDecided(second, first) {
	const holes = require_core.textOf(second.value)?.filter(require_core.isHole) ?? [];
	const open = new Set(holes.map((hole) => (hole.by?.sym ?? hole).id));
	return [first, second].some(({ when }) => require_core.symsOf(when).some(({ id }) => open.has(id)));
}
function clash(first, second, world) {
	if (isSameResource(first, second) || !world.holds(first.when)) return false;
	const [one, other] = [nameIn(first, world), nameIn(second, world)];
	return one !== void 0 && other !== void 0 && require_core.same(one, other) === "yes";
}
function isSameResource({ entity: one }, { entity: other }) {
	return one.target.address === other.target.address;
}
function nameIn({ entity }, world) {
	const name = world.text(entity.name);
	return name && lower(name);
}
function report$1(first, second, world) {
	const [one, other] = [first.entity, second.entity];
	const [firstAt, secondAt] = placesOf(first, second);
	const isOnePlace = isSameRange(firstAt, secondAt);
	const use = secondAt === second.value.at ? usedAs("name", second.value) : [];
	const [firstName, secondName] = [shown(first, world), shown(second, world)];
	const likeness = firstName === secondName ? "like" : `which IAM takes for ${firstName}, the name of`;
	return {
		certain: isChosenByCaller(one) || isChosenByCaller(other) ? "maybe" : "yes",
		at: secondAt,
		message: `${described(other)} is called ${secondName}, ${likeness} ${described(one)}`,
		consequence: `the deployment fails: "EntityAlreadyExists", since names are unique in an account, whatever their path`,
		help: isOnePlace ? "let the name differ from one to the next, or leave it out, so that one is generated" : "give one of them another name, or none, so that one is generated",
		related: isOnePlace ? [] : [...use, {
			at: firstAt,
			message: "the other one"
		}]
	};
}
function isChosenByCaller({ scope, name }) {
	return scope.unit.kind === "library" && name.kind === "choice";
}
function shown({ entity }, world) {
	return quoted(require_core.show(world.text(entity.name) ?? []));
}
function placesOf({ value: first }, { value: second }) {
	if (!isSameRange(first.at, second.at)) return [first.at, second.at];
	return [require_core.writtenAt(first), require_core.writtenAt(second)];
}
function isSameRange(one, other) {
	return one.file === other.file && one.start === other.start && one.end === other.end;
}
// src/rules/absence.ts
function isWhole({ scope }) {
	return scope.unit.gaps.some((gap) => gap.kind === void 0) ? "maybe" : "yes";
}
function hasAllProfiles(entity) {
	return entity.scope.unit.gaps.some((gap) => gap.kind === "profiles") ? "maybe" : isWhole(entity);
}
// src/rules/slots.ts
function* slotValues(project) {
	for (const launch of project.launches) for (const [place, slot] of launch.slots.entries()) for (const [index, { value, when }] of require_core.membersOf(slot.value).entries()) {
		if (value.kind === "error" || value.kind === "choice" || require_core.isNothing(value)) continue;
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
function placeOf$2({ slot, value }) {
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
function roleIn({ launch, value }, world, project) {
	if (value.ref) {
		const role = roleReferredTo(value, project);
		return role && {
			by: value.ref.attr === "arn" ? "arn" : "reference",
			role
		};
	}
	const written = writtenText(value, world);
	if (!written) return void 0;
	const isOfArn = isArn(written) === "yes";
	if (isOfArn && require_core.matches(ANY_ROLE_ARN, written) === "yes") return { by: "arn" };
	const name = isOfArn ? lastPart(written) : written;
	const { unit } = launch.scope;
	const role = roleNamed(name, unit, world, project);
	const isOpen = isOfArn && role !== void 0 && !require_core.isGenerated(role);
	if (!role || isOpen || profileNamed(name, unit, world, project)?.sure === "yes") return void 0;
	return {
		by: "name",
		role
	};
}
function writtenText(value, world) {
	world.get(value);
	return require_core.textOf(value);
}
const BY_TARGET$1 = new WeakMap();
function referredTo({ ref }, project) {
	const byTarget = require_core.remember(BY_TARGET$1, project, () => new Map([...project.roles, ...project.profiles].map((entity) => [entity.target, entity])));
	return ref && byTarget.get(ref.to);
}
function roleReferredTo(value, project) {
	const entity = referredTo(value, project);
	return entity?.kind === "role" ? entity : void 0;
}
const ANY_ARN$2 = [{ lit: "arn:*" }];
const ANY_ROLE_ARN = [{ lit: "arn:*:iam::*:role/*" }];
function isArn(written) {
	return require_core.matches(ANY_ARN$2, written);
}
function lastPart(written) {
	const index = written.findLastIndex((piece) => !require_core.isHole(piece) && piece.lit.includes("/"));
	const piece = written[index];
	if (!piece || require_core.isHole(piece)) return written;
	const rest = written.slice(index + 1);
	const lit = piece.lit.slice(piece.lit.lastIndexOf("/") + 1);
	return lit === "" ? rest : [{ lit }, ...rest];
}
const EMPTY = [];
function isSet(value, world) {
	if (value.ref) return "yes";
	const written = require_core.textOf(value);
	return require_core.and(require_core.not(world.absent(value)), written ? require_core.not(require_core.same(written, EMPTY)) : "yes");
}
// src/rules/entities/empty-instance-profile.ts
const emptyInstanceProfile = defineRule({
	id: "empty-instance-profile",
	scenarios: "some",
	*subjects({ project }) {
		for (const profile of project.profiles) if (profile.managed) yield profile;
	},
	about: (profile) => profile,
	when: (profile) => profile.when,
	*check(profile, world, context) {
		const holdsRole = world.some(profile.roles, (role) => require_core.tri(!require_core.isNothing(role)));
		if (holdsRole === "yes") return;
		const certain = require_core.and(require_core.not(holdsRole), isWhole(profile));
		const use = useOf$1(profile, world, context);
		yield {
			...use ? usedEmpty(profile, use) : unused(profile),
			certain
		};
	}
});
function useOf$1(profile, world, { links }) {
	return links.profiles.filter(({ to, sure }) => to === profile && sure === "yes").find(({ when }) => world.holds(when))?.from;
}
function usedEmpty(profile, { launch, slot }) {
	return {
		at: profile.target.at,
		message: `${described(profile)} holds no role, but ${described(launch)} uses it`,
		consequence: "the launch fails with AccessDenied, or iam/info shows \"Instance Profile does not contain a role\"",
		help: `put a role into ${named(profile)}`,
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
		help: `put a role into ${named(profile)}`
	};
}
// src/rules/quoted.ts
const SUBSTITUTE = (words) => `let CloudFormation substitute it, with \`!Sub\` before the string; nothing else knows \`${words}\``;
const UNQUOTE = (words) => `write \`${words}\` without quotes`;
const INTERPOLATE = (words, unit) => elsewhere(unit) ?? `write \`\${${words}}\``;
const UNQUOTE_ADDRESS = (words, unit) => elsewhere(unit) ?? UNQUOTE(words);
function elsewhere({ names, kind }) {
	if (names) return IN_TEMPLATE;
	return kind === "document" ? "only Terraform looks it up: write what it stands for" : void 0;
}
const IN_TEMPLATE = "CloudFormation does not know it: refer to a parameter or a resource of the template, with `Ref` or `Fn::GetAtt`";
const IN_BRACES = [
	{
		pattern: /\$\{\s*AWS::[A-Za-z]+\s*\}/g,
		help: SUBSTITUTE
	},
	{
		pattern: /\$\{\s*(?:data\.)?(?:aws_\w+|var|local|module|each|count)\.[^{}]*\}/g,
		help: () => "only Terraform substitutes it, in its own files and in what `templatefile()` reads"
	},
	{
		pattern: /\$\{([A-Za-z0-9]+)(?:\.[A-Za-z0-9.]+)?\}/g,
		help: SUBSTITUTE,
		fits: ([, name], { names }) => names?.has(name) ?? false
	}
];
const WHOLE = [
	{
		pattern: /^\s*!(?:Ref|GetAtt|Sub|ImportValue|FindInMap|Join|Select|Split|If|Base64)\s+\S.*$/gs,
		help: UNQUOTE
	},
	{
		pattern: /^\s*(?:Fn::[A-Z]\w+|\{\s*"(?:Ref|Fn::[A-Z]\w+)"\s*:).*$/gs,
		help: () => "write it as an object, without quotes"
	},
	{
		pattern: /^(?:data\.)?aws_[a-z0-9_]+\.[A-Za-z_][\w-]*(?:\[[^\]]*\]|\.\*|\.\d+)?\.[a-z_]+$/g,
		help: UNQUOTE_ADDRESS
	},
	{
		pattern: /^(?:data\.)?aws_iam_[a-z_]+\.[A-Za-z_][\w-]*$/g,
		help: UNQUOTE_ADDRESS
	},
	{
		pattern: /^var\.[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])*$/g,
		help: UNQUOTE_ADDRESS
	},
	{
		pattern: /^module\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?(?:\.[\w-]+)+$/g,
		help: UNQUOTE_ADDRESS
	}
];
const IN_ARN = [{
	pattern: /(?<=^arn:(?:[^:]*:){0,3})(?:var|local)\.\w+(?=:)/g,
	help: INTERPOLATE
}, {
	pattern: /(?<=[:/])(?:data\.)?aws_[a-z0-9_]+\.\w[\w-]*\.(?:arn|name|id|account_id|partition|region|dns_suffix)(?=[:/]|$)/g,
	help: INTERPOLATE,
	fits: ({ input }) => input.startsWith("arn:")
}];
function referenceInQuotes({ text, at }, unit) {
	if (!mayHoldReference(text)) return void 0;
	const source = require_cli.derive(text, at.file);
	for (const notation of [
		...IN_BRACES,
		...WHOLE,
		...IN_ARN
	]) for (const match of source.text.matchAll(notation.pattern)) {
		const [words] = match;
		const isNone = notation.fits && !notation.fits(match, unit);
		const where = require_cli.place(source, match.index, match.index + words.length);
		const isVariable = words.startsWith("${");
		const isEscaped = isVariable && (unit.isComputed || require_cli.slice(where) !== words);
		if (!isNone && !isEscaped) return {
			words,
			at: where,
			help: notation.help(words.trim(), unit),
			isVariable
		};
	}
}
function mayHoldReference(text) {
	return text.some((piece) => "lit" in piece && /\$\{|!|Fn::|\bRef\b|\b(?:aws_|var\.|local\.|module\.)/.test(piece.lit));
}
// src/rules/undeclared.ts
function referenceToNothing(value) {
	if (value.kind === "unknown") return value.undeclared === void 0 ? void 0 : value;
	if (value.kind !== "text" || value.ref) return void 0;
	for (const piece of value.text) {
		const part = require_core.isHole(piece) && piece.value ? referenceToNothing(piece.value) : void 0;
		if (part) return part;
	}
}
// src/rules/entities/instance-profile-invalid-role.ts
const instanceProfileInvalidRole = defineRule({
	id: "instance-profile-invalid-role",
	scenarios: "some",
	subjects: ({ project }) => holdingsIn(project),
	about: (holding) => holding.holder,
	when: (holding) => referenceToNothing(holding.value) ? true : holding.when,
	*check(holding, world, context) {
		const { value, part } = holding;
		world.get(value);
		const mistake = mistakeIn(holding, world, context);
		if (!mistake) return;
		yield {
			certain: "yes",
			at: placeOf$1(holding),
			consequence: CONSEQUENCE,
			part,
			...mistake
		};
	}
});
function placeOf$1({ holder, value }) {
	return value.ref?.attr === "self" ? holder.target.at : require_core.writtenAt(referenceToNothing(value) ?? value);
}
const CONSEQUENCE = "the deployment fails: AddRoleToInstanceProfile takes the name of a role and nothing else";
function* holdingsIn({ profiles, launches }) {
	for (const profile of profiles) if (profile.managed) yield* holdingsOf(profile, profile.roles);
	for (const launch of launches) if (launch.role) yield* holdingsOf(launch, launch.role);
}
function* holdingsOf(holder, roles) {
	const parts = new Map();
	for (const [index, { value, when }] of require_core.membersOf(roles).entries()) {
		if (value.kind === "error" || value.kind === "choice" || require_core.isNothing(value)) continue;
		const said = whatIsSaid(value);
		const part = parts.get(said) ?? (index === 0 ? "role" : `role ${index}`);
		parts.set(said, part);
		yield {
			holder,
			value,
			when: require_core.all(holder.when, when),
			part
		};
	}
}
function whatIsSaid(value) {
	const { file, start } = require_core.writtenAt(value);
	const what = value.ref ? `${value.ref.attr} ${value.ref.to.address}` : require_core.show(require_core.textOf(value) ?? []);
	return `${file.path}:${start} ${what}`;
}
function mistakeIn(holding, world, { project }) {
	const { holder, value } = holding;
	const nothing = referenceToNothing(value);
	if (nothing) return undeclaredRole(holder, nothing.undeclared ?? "");
	if (value.kind === "text" && referenceInQuotes(value, holder.scope.unit)) return void 0;
	const entity = value.ref && entityOf(value.ref.to, project);
	if (entity && entity.kind !== "role") return otherEntity(holding, entity, world, project);
	if (entity && value.ref?.attr !== "name") return otherAttribute(holder, entity, value);
	const written = require_core.textOf(value);
	if (!written) return void 0;
	if (isServiceLinked(written, entity, world)) return serviceLinked(holder, written);
	return entity ? void 0 : wrongText(holder, written);
}
function undeclaredRole(holder, address) {
	return {
		message: `${described(holder)} refers to ${quoted(address)} for its role, but nothing of that name is declared`,
		consequence: "the deployment is refused: a reference to something that is not declared",
		help: `declare ${quoted(address)}, or refer to a role that is declared`
	};
}
function otherEntity({ holder, value }, entity, world, project) {
	const name = value.ref?.attr === "name" && !require_core.isGenerated(entity) ? require_core.textOf(value) : void 0;
	const twin = name && rolePerhapsNamed(name, holder.scope.unit, world, project);
	const message = `${described(holder)} takes a role, but is given ${described(entity)}`;
	const related = [{
		at: entity.target.at,
		message: "what it is given"
	}];
	return twin ? {
		...worksByName(twin, message),
		related
	} : {
		message,
		help: helpWith(entity, project),
		related
	};
}
function worksByName({ entity: role, sure }, message) {
	const [works, renamed] = sure === "yes" ? [`only because ${described(role)} has the same name`, "once one of the two is renamed"] : [`only where ${described(role)} has the same name`, "where the names differ"];
	return {
		level: "warning",
		message: `${message}: it works ${works}`,
		consequence: `${renamed}, ${CONSEQUENCE}`,
		help: `refer to role ${named(role)} instead`
	};
}
function helpWith(entity, project) {
	if (entity.kind !== "profile") return "refer to the name of a role instead";
	const [role] = require_core.membersOf(entity.roles).map(({ value }) => value.ref && entityOf(value.ref.to, project));
	return role?.kind === "role" ? `refer to role ${named(role)} instead` : "refer to the role that it holds instead";
}
function otherAttribute(holder, role, value) {
	const what = value.ref?.attr === "arn" ? "the ARN" : value.ref?.attr === "id" ? "the unique id" : "all";
	return {
		message: `${described(holder)} takes the name of a role, but is given ${what} of ${named(role)}`,
		help: `refer to the name of ${named(role)} instead`,
		...value.ref?.attr === "arn" && arnIn(holder)
	};
}
const WITH_PATH = [{ lit: "*/*" }];
function wrongText(holder, written) {
	if (isArn(written) === "yes") return {
		...nameNeeded(holder, written, `the ARN ${quoted(require_core.show(written))}`),
		...arnIn(holder)
	};
	if (require_core.matches(WITH_PATH, written) !== "yes" || holder.kind === "launch") return void 0;
	return nameNeeded(holder, written, `${quoted(require_core.show(written))}, which has a path in it`);
}
function nameNeeded(holder, written, given) {
	const name = require_core.show(written).replace(/^.*[/:]/, "");
	return {
		message: `${described(holder)} takes the name of a role, but is given ${given}`,
		help: name === "" ? "write the name of the role alone" : `write the name alone: ${quoted(name)}`
	};
}
function arnIn(holder) {
	return holder.kind === "launch" ? {
		level: "warning",
		consequence: OF_NODES
	} : {};
}
const OF_NODES = "no node starts, unless it is Karpenter 1.2 or later, which drops all but the name: AddRoleToInstanceProfile takes nothing else";
const SERVICE_LINKED_NAME = [{ lit: "AWSServiceRoleFor*" }];
const SERVICE_LINKED_PATH = [{ lit: "*aws-service-role/*" }];
function isServiceLinked(written, role, world) {
	return [written, role?.path && world.text(role.path)].some((one) => one && require_core.matches(SERVICE_LINKED_PATH, one) === "yes") || require_core.matches(SERVICE_LINKED_NAME, written) === "yes";
}
function serviceLinked(holder, written) {
	return {
		message: `${described(holder)} is given ${quoted(require_core.show(written))}, a service-linked role`,
		consequence: "the deployment fails: UnmodifiableEntity, only the service itself may use a service-linked role",
		help: "make a role of your own that EC2 may assume"
	};
}
const BY_TARGET = new WeakMap();
function entityOf(target, project) {
	return require_core.remember(BY_TARGET, project, () => new Map([...project.principals, ...project.profiles].map((entity) => [entity.target, entity]))).get(target);
}
// src/rules/entities/instance-profile-multiple-roles.ts
const instanceProfileMultipleRoles = defineRule({
	id: "instance-profile-multiple-roles",
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
		if (require_core.isNothing(value) || differ === "no" || !world.holds(when)) continue;
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
	const [one, other] = [nameOf$2(a), nameOf$2(b)];
	if (!one || !other) return "maybe";
	return [a, b].some((value) => isMadeUp$1(value, project)) && (require_core.known(one) ?? require_core.known(other)) !== void 0 ? "yes" : require_core.not(require_core.same(one, other));
}
function isMadeUp$1(value, project) {
	const role = roleReferredTo(value, project);
	return role !== void 0 && require_core.isGenerated(role);
}
function nameOf$2(value) {
	return value.kind === "choice" || value.kind === "error" ? void 0 : require_core.textOf(value);
}
function inWords(value) {
	const name = nameOf$2(value);
	if (value.ref) return quoted(value.ref.to.address);
	return name ? quoted(require_core.show(name)) : "one that is not known";
}
// src/rules/entities/invalid-iam-name.ts
const NAME = {
	what: "name",
	letter: /^[\w+=,.@-]$/,
	letters: "alphanumeric characters and/or the following: +=,.@_-"
};
const NAMES = {
	role: {
		...NAME,
		parameter: "roleName",
		longest: 64
	},
	profile: {
		...NAME,
		parameter: "instanceProfileName",
		longest: 128
	}
};
const PATH = {
	what: "path",
	parameter: "path",
	letter: /^[!-\x7f]$/,
	letters: "alphanumeric characters and/or / characters",
	longest: 512
};
const invalidIamName = defineRule({
	id: "invalid-iam-name",
	scenarios: "some",
	*subjects({ project }) {
		for (const entity of [...project.roles, ...project.profiles]) if (entity.managed) yield entity;
	},
	about: (entity) => entity,
	when: (entity) => entity.when,
	*check(entity, world) {
		const { ref } = world.get(entity.name);
		if (!ref || ref.to === entity.target) yield* mistakesIn$1(entity, entity.name, NAMES[entity.kind], world);
		if (entity.path) yield* mistakesIn$1(entity, entity.path, PATH, world);
	}
});
function* mistakesIn$1(entity, value, demand, world) {
	const plain = world.get(value);
	const written = require_core.isNothing(plain) ? void 0 : world.text(plain);
	if (!written) return;
	const mistake = wrongLetters(written, demand) ?? wrongLength(written, demand) ?? wrongEnds(written, demand);
	if (!mistake) return;
	const { what } = demand;
	yield {
		certain: hasPlaceholder(written) ? "maybe" : "yes",
		at: plain.at,
		message: `${described(entity)} has a ${what} ${mistake.how}: ${quoted(require_core.show(written))}`,
		consequence: `the deployment fails: "${mistake.refusal}"`,
		help: mistake.help,
		related: usedAs(what, plain),
		part: what
	};
}
const PLACEHOLDER$1 = /<[^<>]*>|\{\{[^{}]*\}\}|[$#%]\{[^{}]*\}/;
function hasPlaceholder(written) {
	return require_core.seamless(written).some((piece) => !require_core.isHole(piece) && PLACEHOLDER$1.test(piece.lit));
}
function wrongLetters(written, { what, parameter, letter, letters }) {
	const wrong = lettersIn(written).filter((one) => !letter.test(one));
	if (wrong.length === 0) return void 0;
	const isPathInName = what === "name" && wrong.includes("/");
	return {
		how: `with ${listed(wrong.slice(0, MOST_SHOWN$1).map(quoted))} in it`,
		refusal: `The specified value for ${parameter} is invalid. It must contain only ${letters}`,
		help: isPathInName ? "write the name alone: a path is a property of its own" : "leave these letters out"
	};
}
const MOST_SHOWN$1 = 5;
function lettersIn(written) {
	return [...new Set(written.flatMap((piece) => require_core.isHole(piece) ? [] : [...piece.lit]))];
}
function wrongLength(written, { parameter, longest }) {
	const length = shortest(written);
	if (length <= longest) return void 0;
	const atLeast = written.some(require_core.isHole) ? "at least " : "";
	return {
		how: `of ${atLeast}${length} letters, where IAM allows ${longest}`,
		refusal: `Value at '${parameter}' failed to satisfy constraint: Member must have length less than or equal to ${longest}`,
		help: `shorten it by ${atLeast}${length - longest}`
	};
}
function shortest(written) {
	return written.reduce((sum, piece) => sum + (require_core.isHole(piece) ? shortestValue(piece) : piece.lit.length), 0);
}
function shortestValue({ shape, domain, by }) {
	const values = by ? Object.values(by.values) : domain;
	if (values && values.length > 0) return Math.min(...values.map((value) => String(value ?? "").length));
	return shape?.min ?? 0;
}
const ROOT = [{ lit: "/" }];
const FOLDERS = [{ lit: "/?*/" }];
function wrongEnds(written, { what, parameter, letters }) {
	if (what === "name" || require_core.or(require_core.same(ROOT, written), require_core.matches(FOLDERS, written)) !== "no") return void 0;
	return {
		how: "that does not begin and end with `/`",
		refusal: `The specified value for ${parameter} is invalid. It must begin and end with / and contain only ${letters}`,
		help: "write `/` around it"
	};
}
// src/rules/policy-documents.ts
function documentsOf$1(project) {
	return [
		...project.roles.filter(isWritten$1).map(trustOf$1),
		...project.principals.filter(isNew).flatMap(inlineOf),
		...project.policies.filter(isWritten$1).map(ownOf)
	];
}
function isWritten$1(entity) {
	return (entity.managed || entity.scope.unit.kind === "document") && isNew(entity);
}
function isNew({ scope }) {
	return scope.unit.kind !== "dump";
}
function trustOf$1(role) {
	const words = `the trust policy of ${described(role)}`;
	return {
		entity: role,
		kind: "trust",
		value: role.trust,
		when: role.when,
		words
	};
}
function inlineOf(principal) {
	return principal.policies.filter(({ how }) => how === "inline").map(({ policy, when }) => ({
		entity: principal,
		kind: "inline",
		value: policy,
		when: require_core.all(principal.when, when),
		words: `a policy of ${described(principal)}`
	}));
}
function ownOf(policy) {
	const words = described(policy);
	return {
		entity: policy,
		kind: policy.name && !policy.isInline ? "managed" : "unheld",
		value: policy.document,
		when: policy.when,
		words
	};
}
// src/iam/addresses.ts
function inRange(written, given) {
	const range = rangeIn(written);
	const address = rangeIn(given);
	if (!range || !address) return "maybe";
	if (range.bits.length !== address.bits.length) return "no";
	const inside = address.bits.slice(0, range.prefix) === range.bits.slice(0, range.prefix);
	return require_core.tri(inside && address.prefix >= range.prefix);
}
function rangeIn(text) {
	const whole = require_core.known(text);
	const match = whole === void 0 ? void 0 : /^([^/]+)(?:\/(\d{1,3}))?$/.exec(whole);
	if (!match) return void 0;
	const bits = match[1].includes(":") ? bitsOfSix(match[1]) : bitsOfFour(match[1]);
	const prefix = Number(match[2] ?? bits?.length);
	return bits !== void 0 && prefix <= bits.length ? {
		bits,
		prefix
	} : void 0;
}
function bitsOfFour(address) {
	const parts = address.split(".");
	if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return void 0;
	return parts.map((part) => binary(Number(part), 8)).join("");
}
function bitsOfSix(address) {
	const [head = "", tail, ...others] = address.split("::");
	if (others.length > 0) return void 0;
	const before = groupsIn(head);
	const after = tail === void 0 ? [] : groupsIn(tail);
	const missing = 8 - before.length - after.length;
	const isWhole = tail === void 0 ? missing === 0 : missing > 0;
	const groups = [
		...before,
		...Array(Math.max(0, missing)).fill("0"),
		...after
	];
	if (!isWhole || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return void 0;
	return groups.map((group) => binary(Number.parseInt(group, 16), 16)).join("");
}
function groupsIn(part) {
	return part === "" ? [] : part.split(":");
}
function binary(number, digits) {
	return number.toString(2).padStart(digits, "0");
}
// src/iam/arn.ts
const PARTS$1 = 6;
const arnOf$1 = require_core.remembered(parse$1);
function parse$1(written) {
	const text = require_core.seamless(written);
	const first = text[0];
	if (!first || require_core.isHole(first) || !first.lit.startsWith("arn:")) return void 0;
	const parts = cut$1(text);
	if (parts.length < PARTS$1) return void 0;
	const [, partition, service, region, account, resource] = parts;
	return {
		partition,
		service,
		region,
		account,
		resource
	};
}
function cut$1(text) {
	const parts = [[]];
	const add = (piece) => parts.at(-1).push(piece);
	for (const piece of text) {
		if (require_core.isHole(piece)) {
			add(piece);
			continue;
		}
		let from = 0;
		while (parts.length < PARTS$1) {
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
	return isFirmHead([
		...arn.partition,
		...arn.service,
		...arn.region,
		...arn.account
	]);
}
function isFirmHead(head) {
	return head.every((piece) => !require_core.isHole(piece) || cannotHoldColon(piece));
}
function cannotHoldColon(hole) {
	if (hole.domain) return hole.domain.every((value) => !String(value).includes(":"));
	return hole.by !== void 0 || hole.shape !== void 0 && hole.shape.chars !== "any";
}
// src/iam/numbers.ts
const ORDERS = {
	Equals: (difference) => difference === 0,
	LessThan: (difference) => difference < 0,
	LessThanEquals: (difference) => difference <= 0,
	GreaterThan: (difference) => difference > 0,
	GreaterThanEquals: (difference) => difference >= 0
};
function byOrder(order, read) {
	return (written, given) => {
		const [limit, value] = [numberIn(written, read), numberIn(given, read)];
		return limit === void 0 || value === void 0 ? "maybe" : require_core.tri(order(value - limit));
	};
}
function numberIn(text, read) {
	const whole = require_core.known(text);
	return whole === void 0 ? void 0 : read(whole);
}
function readNumber(text) {
	if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return void 0;
	const value = require_core.parseNumber(text);
	return typeof value === "number" ? value : void 0;
}
const DATE = /^([1-9]\d{3})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?(Z|[+-]\d\d:\d\d)?)?)?$/;
function readDate(text) {
	const match = DATE.exec(text);
	if (!match) return /^(?:\d{1,3}|\d{5,12})$/.test(text) ? Number(text) : void 0;
	const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((part) => part === void 0 ? void 0 : Number(part));
	const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
	if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day || hour > 23 || minute > 59) return void 0;
	const fraction = Number(`0.${match[7] ?? 0}`);
	return time.getTime() / 1e3 + fraction - offsetOf(match[8]);
}
function offsetOf(zone) {
	if (zone === void 0 || zone === "Z") return 0;
	const [hours = 0, minutes = 0] = zone.slice(1).split(":").map(Number);
	return (zone.startsWith("-") ? -1 : 1) * (hours * 3600 + minutes * 60);
}
// src/iam/operators.ts
const likeArn = (pattern, value) => {
	if (require_core.matches(pattern, value) === "no") return "no";
	const written = arnOf$1(pattern);
	const given = arnOf$1(value);
	if (!written || !given) return "maybe";
	const parts = require_core.and(require_core.matches(written.partition, given.partition), require_core.matches(written.service, given.service), require_core.matches(written.region, given.region), require_core.matches(written.account, given.account), require_core.matches(written.resource, given.resource));
	return isFirm(written) && isFirm(given) ? parts : "maybe";
};
const ignoringCase = (written, given) => require_core.same(lower(written), lower(given));
function cached(compare) {
	const withGiven = require_core.remembered((given) => require_core.remembered((written) => compare(written, given)));
	return (written, given) => withGiven(given)(written);
}
const equal = cached(require_core.same);
const like = cached(require_core.matches);
function ordered(kind, read) {
	return Object.entries(ORDERS).map(([name, order]) => [`${kind}${name}`, byOrder(order, read)]);
}
const POSITIVE = new Map([
	["StringEquals", equal],
	["StringEqualsIgnoreCase", ignoringCase],
	["StringLike", like],
	["ArnEquals", likeArn],
	["ArnLike", likeArn],
	["Bool", ignoringCase],
	["BinaryEquals", equal],
	["IpAddress", inRange],
	...ordered("Numeric", readNumber),
	...ordered("Date", readDate)
]);
const NEGATED = new Map([
	["StringNotEquals", equal],
	["StringNotEqualsIgnoreCase", ignoringCase],
	["StringNotLike", like],
	["ArnNotEquals", likeArn],
	["ArnNotLike", likeArn],
	["NumericNotEquals", byOrder(ORDERS.Equals, readNumber)],
	["DateNotEquals", byOrder(ORDERS.Equals, readDate)],
	["NotIpAddress", inRange]
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
	const many = set && { set: set === "ForAllValues" ? "all" : "any" };
	const variables = /^(?:String|Arn)/.test(base);
	return {
		...many,
		ifExists: suffix !== void 0,
		negated,
		isNull: false,
		variables,
		compare
	};
}
const NULL = {
	ifExists: false,
	negated: false,
	isNull: true,
	variables: false,
	compare: ignoringCase
};
// src/iam/request.ts
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
// src/iam/search.ts
function glanceAt(scene) {
	return {
		facts: scene.facts,
		holds: (cond) => require_core.implied(cond, scene.facts) ?? true,
		get: (value) => value.kind === "error" ? require_core.absent(value.at) : scene.get(value),
		text: (value) => scene.text(value),
		resolve: (text) => scene.resolve(text),
		lookAt: (_, look) => look()
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
function find(scene, things, test) {
	const looked = scene.facts;
	const sure = [];
	const perhaps = [];
	const failing = [];
	for (const thing of things) {
		const answer = scene.lookAt(thing.when, () => test(thing), "no");
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
	const failing = find(scene, things, (thing) => {
		const answer = test(thing);
		return typeof answer === "string" ? require_core.not(answer) : answer;
	});
	return {
		...failing,
		is: require_core.not(failing.is)
	};
}
function someText(scene, items, test) {
	return find(scene, items, ({ value }) => testText(scene, value, test)).is;
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
function withVariables(text, context, inVersion) {
	if (inVersion === "no" || !mayHaveVariable(text)) return text;
	return filled(inVersion === "yes" ? context : NOT_SURE)(text);
}
function withResourceVariables(text, context, inVersion) {
	if (inVersion === "no" || !mayHaveVariable(text)) return text;
	return filledResource(inVersion === "yes" ? context : NOT_SURE)(text);
}
const NOT_SURE = new Map();
const mayHaveVariable = require_core.remembered((text) => text.some((piece) => !require_core.isHole(piece) && piece.lit.includes("${")));
const filled = require_core.remembered((context) => require_core.remembered((text) => fill(text, context, 0)));
const filledResource = require_core.remembered((context) => require_core.remembered((text) => fill(text, context, resourceStart(text))));
const VARIABLE = /\$\{[^{}]*\}/g;
const SYMBOL = "\ufffc";
const LONGEST = 4096;
function lettersOf$1(text) {
	return text.map((piece) => require_core.isHole(piece) ? SYMBOL : piece.lit).join("");
}
function fill(text, context, start) {
	const letters = lettersOf$1(text);
	if (letters.length > LONGEST) return [{
		id: "policy-variables",
		label: "a text with policy variables"
	}];
	const pieces = [];
	let from = 0;
	for (const { 0: written, index } of letters.matchAll(VARIABLE)) {
		if (index < start) continue;
		const end = index + written.length;
		pieces.push(...between(text, from, index), ...meaning(between(text, index + 2, end - 1), context));
		from = end;
	}
	return from === 0 ? text : [...pieces, ...between(text, from, letters.length)];
}
function between(text, from, to) {
	let at = 0;
	return text.flatMap((piece) => {
		const before = at;
		at += require_core.isHole(piece) ? 1 : piece.lit.length;
		if (at <= from || before >= to) return [];
		return require_core.isHole(piece) ? [piece] : [{ lit: piece.lit.slice(Math.max(0, from - before), to - before) }];
	});
}
function resourceStart(text) {
	const letters = lettersOf$1(text);
	const head = /^(?:[^:]*:){5}/.exec(letters)?.[0] ?? letters;
	return !/[*?]/.test(head) && isFirmHead(between(text, 0, head.length)) ? head.length : 0;
}
const NAMED = /^([^\s,'*?$]+)(?:, *'([^']*)')?$/;
function meaning(content, context) {
	const written = lettersOf$1(content);
	if (written === "$" && context !== NOT_SURE) return [{ lit: "$" }];
	const [, key, otherwise] = (content.some(require_core.isHole) ? null : NAMED.exec(written)) ?? [];
	if (key === void 0) return [symbol(labelOf(content))];
	const value = context === NOT_SURE ? void 0 : contextValue(context, key);
	if (value === void 0 || value !== "absent" && "perhaps" in value) return [symbol(written, key)];
	if (value === "absent" || value.length === 0) return otherwise === void 0 ? [symbol(written)] : literal(otherwise);
	const [only] = value;
	return value.length === 1 && only && !isPattern(lettersOf$1(only)) ? only : [symbol(written)];
}
function literal(value) {
	return isPattern(value) ? [symbol(`'${value}'`)] : [{ lit: value }];
}
function isPattern(value) {
	return /[*?]/.test(value);
}
function labelOf(content) {
	return content.map((piece) => require_core.isHole(piece) ? piece.id : piece.lit).join("");
}
function symbol(content, key) {
	const name = content.toLowerCase();
	const shape = key === content ? SHAPES[name] : void 0;
	return {
		id: `policy-variable:${name}`,
		label: content,
		...shape && { shape }
	};
}
const SHAPES = {
	"aws:principalaccount": require_core.ACCOUNT_SHAPE,
	"aws:sourceaccount": require_core.ACCOUNT_SHAPE
};
// src/iam/conditions.ts
function conditionHolds(scene, clauses, context, variables) {
	return every(scene, clauses, (clause) => clauseHolds(scene, clause, context, variables));
}
function clauseHolds(scene, clause, context, variables) {
	if ("unknown" in clause) return clause.unknown.kind === "error" ? clause.unknown : "maybe";
	const operator = operatorOf(clause.operator);
	if (!operator || clause.key.includes("${")) return "maybe";
	const compare = (written, given) => {
		if (!mayHaveVariable(written)) return operator.compare(written, given);
		if (!operator.variables) return "maybe";
		return operator.compare(scene.resolve(withVariables(written, context, variables)), given);
	};
	const matchesOne = (given) => {
		return someText(scene, clause.values, (written) => compare(written, scene.resolve(given)));
	};
	return holdsFor(operator, contextValue(context, clause.key), matchesOne);
}
const ANYTHING$1 = [require_core.text({
	id: "any-context-value",
	label: "a value of the request"
})];
function holdsFor(operator, value, matchesOne) {
	if (operator.isNull) return isMissing(value, matchesOne);
	if (value === "absent") return withoutKey(operator);
	if (value === void 0) return either(withoutKey(operator), withValues(operator, ANYTHING$1, matchesOne));
	if ("perhaps" in value) return either(withoutKey(operator), withValues(operator, value.perhaps, matchesOne));
	return value.length === 0 ? withoutKey(operator) : withValues(operator, value, matchesOne);
}
function either(a, b) {
	return a === b ? a : "maybe";
}
function isMissing(value, matchesOne) {
	if (value === "absent") return matchesOne(MISSING);
	if (value === void 0 || "perhaps" in value) return either(matchesOne(MISSING), matchesOne(PRESENT));
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
	return answers.reduce(either);
}
// src/iam/document.ts
const statementsOf = require_core.remembered((document) => {
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
	if (document.kind === "map") return inMap$1(document, when);
	if (document.kind === "text") return inText$1(document, when);
	if (document.kind === "scalar" && document.value === null) return [];
	return [{
		when,
		value: document,
		variables: "maybe"
	}];
}
function inText$1(document, when) {
	const decoded = require_core.decode(document);
	const plain = decoded ? require_core.alternatives(decoded, when) : [];
	if (plain.length === 0 || plain.some(({ value }) => value.kind === "text")) return [{
		when,
		value: anything(document),
		variables: "maybe"
	}];
	return plain.flatMap((item) => inAlternative(item.value, item.when));
}
function inMap$1(document, when) {
	const variables = hasVariables(document);
	const entry = document.entries.get("Statement");
	const statements = entry ? elementsOf(entry.value, require_core.all(when, entry.when)) : [];
	const more = entry || !document.rest ? [] : [rest(document.rest, document.at, when)];
	return [...statements, ...more].map((item) => ({
		when: item.when,
		value: item.value,
		variables
	}));
}
function hasVariables(document) {
	const entry = document.entries.get("Version");
	if (!entry) return document.rest ? "maybe" : "no";
	const answers = new Set(require_core.alternatives(entry.value).map(({ value }) => isNewVersion(value)));
	const [only = "maybe"] = answers;
	return answers.size > 1 || entry.when !== true ? "maybe" : only;
}
function isNewVersion(value) {
	const version = require_core.stringOf(value);
	if (version !== void 0) return require_core.tri(version === "2012-10-17");
	return value.kind === "unknown" || value.kind === "text" ? "maybe" : "no";
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
function elementsOf(value, when = true) {
	if (when === true && value.kind === "list" && isPlain(value)) return value.items;
	return require_core.alternatives(value, when).flatMap((item) => {
		if (item.value.kind === "list") return inList(item.value, item.when);
		return isNull(item.value) ? [] : [item];
	});
}
function isPlain({ items, rest }) {
	return !rest && items.every(({ when, value }) => when === true && value.kind !== "choice" && !isNull(value));
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
const elements = require_core.remembered((statement) => require_core.rememberedByName((key) => read(statement, key)));
function read(statement, key) {
	const entry = statement.entries.get(key);
	if (!entry) return statement.rest && outOfView(statement, statement.rest, key);
	const present = require_core.alternatives(entry.value, entry.when).filter((item) => !isNull(item.value));
	if (present.length === 0) return void 0;
	return {
		present: require_core.anyOf(present.map((item) => item.when)),
		items: elementsOf(entry.value, entry.when),
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
			values: elementsOf(item.value)
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
function inFirstPartition(arn, partition) {
	const open = openPartition(partition);
	return open ? require_core.substitute(arn, (hole) => hole.id === open.symbol.id ? open.first : hole) : arn;
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
function isPartition(name) {
	return SUFFIXES.has(name) || /^aws(-[a-z]+)+$/.test(name);
}
const SHAPE = {
	chars: "region",
	min: 3,
	max: Number.POSITIVE_INFINITY
};
const inAnyUnlisted = require_core.remembered((pattern) => {
	const arn = arnOf$1(pattern);
	const name = arn && require_core.known(arn.partition);
	if (name === void 0 || SUFFIXES.has(name) || !isPartition(name)) return pattern;
	const partition = {
		id: `partition ${name}`,
		label: name,
		shape: SHAPE
	};
	const parts = [
		require_core.text(partition),
		arn.service,
		arn.region,
		arn.account,
		arn.resource
	];
	return require_core.seamless([{ lit: "arn" }, ...parts.flatMap((part) => [{ lit: ":" }, ...part])]);
});
function partitionsOf(service) {
	const name = `.${service.toLowerCase()}`;
	const suffix = [...SUFFIXES.values()].find((one) => name.endsWith(`.${one}`));
	if (suffix === void 0) return void 0;
	return {
		suffix,
		partitions: [...SUFFIXES].filter(([, own]) => own === suffix).map(([key]) => key)
	};
}
// src/iam/principals.ts
function namesService(scene, statement, names, everyone) {
	const principal = elementOf(statement, "Principal");
	const named = principal ? find(scene, principal.items, ({ value }) => principalIs(scene, value, names, everyone)).is : "no";
	if (named === "yes" || principal?.present === true) return named;
	return require_core.or(named, elementOf(statement, "NotPrincipal") ? "maybe" : "no");
}
function principalIs(scene, principal, names, everyone) {
	if (principal.kind === "error") return principal;
	if (principal.kind === "list") return "no";
	if (principal.kind !== "map") return isEveryone(scene, principal, everyone);
	const service = someText(scene, under(principal, "Service"), (name) => isService(scene, name, names));
	if (service === "yes") return "yes";
	const all = find(scene, under(principal, "AWS"), (item) => isEveryone(scene, item.value, everyone)).is;
	return require_core.or(service, all, principal.rest ? "maybe" : "no");
}
function isMeantFor(scene, statement, names) {
	const principal = elementOf(statement, "Principal");
	if (!principal) return elementOf(statement, "NotPrincipal") !== void 0;
	return principal.items.some(({ value, when }) => scene.holds(when) && maybeMeant(scene, value, names));
}
function maybeMeant(scene, principal, names) {
	if (principal.kind !== "map") return principal.kind === "text" || principal.kind === "unknown";
	return someText(scene, under(principal, "Service"), (name) => isService(scene, name, names)) !== "no" || principal.rest !== void 0 || under(principal, "AWS").some(saysEveryone);
}
function saysEveryone({ value }) {
	return value.kind === "text" && require_core.known(value.text) === "*";
}
function under(principal, type) {
	const entry = principal.entries.get(type);
	return entry ? elementsOf(entry.value, entry.when) : [];
}
const EVERYONE = require_core.text("*");
function isEveryone(scene, value, everyone) {
	if (value.kind === "error") return value;
	return require_core.and(someText(scene, [{
		when: true,
		value
	}], (name) => require_core.same(name, EVERYONE)), everyone);
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
	if (request.service) {
		const everyone = writtenEffect(statement) === "Deny" ? "yes" : "maybe";
		const named = namesService(scene, statement, request.service, everyone);
		if (named === "no" || request.resource.length === 0) return named;
		return require_core.and(named, resourceFits(scene, statement, variables, request));
	}
	const resource = resourceFits(scene, statement, variables, request);
	return elementOf(statement, "Principal") ? require_core.and(resource, "maybe") : resource;
}
function resourceFits(scene, statement, variables, request) {
	const asked = current(scene, request.resource);
	return oneOrNot(scene, statement, "Resource", (written) => {
		const pattern = withResourceVariables(written, request.context, variables);
		return require_core.matches(scene.resolve(inAnyUnlisted(pattern)), asked());
	});
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
	const written = require_core.known(pattern);
	if (written === void 0) return matching(pattern)(action);
	return require_core.tri(require_core.globMatchesAnyCase(written, action));
}
const matching = require_core.remembered((pattern) => require_core.rememberedByName((action) => require_core.matches(lower(pattern), actionText(action))));
const actionText = require_core.rememberedByName((action) => require_core.text(action.toLowerCase()));
function canFitAction(statement, action) {
	const excluded = elementOf(statement, "NotAction");
	if (excluded) return !excluded.items.some((item) => surelyExcludes(item, action));
	const listed = elementOf(statement, "Action");
	if (!listed) return false;
	return listed.items.some(({ value }) => value.kind !== "text" || actionMatches(value.text, action) !== "no");
}
function surelyExcludes({ when, value }, action) {
	return when === true && value.kind === "text" && actionMatches(value.text, action) === "yes";
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
function placeOf(value) {
	const sid = value.kind === "map" ? value.entries.get("Sid")?.value : void 0;
	const name = sid && require_core.stringOf(sid);
	return name === void 0 ? { at: value.at } : {
		at: value.at,
		sid: name
	};
}
function missesOf(world, documents, request) {
	const glance = glanceAt(world);
	return documents.flatMap((document) => statementsOf(document.value).statements.flatMap(({ when, value, variables }) => {
		if (value.kind !== "map" || !glance.holds(require_core.all(document.when, when))) return [];
		if (hasEffect(glance, value, "Allow") === "no") return [];
		const miss = missOf(glance, value, variables, request);
		return miss ? [{
			statement: placeOf(value),
			...miss
		}] : [];
	}));
}
function missOf(scene, statement, variables, request) {
	const action = actionFits(scene, statement, request.action);
	const isNear = isAboutTarget(scene, statement, variables, request);
	if (action === "no") return request.service && isNear ? partAt(scene, statement, "action", ["Action", "NotAction"]) : void 0;
	if (!isNear) return request.service ? partAt(scene, statement, "principal", ["Principal", "NotPrincipal"]) : partAt(scene, statement, "resource", ["Resource", "NotResource"]);
	const condition = conditionHolds(scene, clausesOf(statement), request.context, variables);
	if (condition.is !== "no" || !condition.by) return void 0;
	const { by, at } = {
		by: "condition",
		at: condition.by.at
	};
	if ("unknown" in condition.by) return {
		by,
		at
	};
	const { operator, key } = condition.by;
	return {
		by,
		at,
		clause: {
			operator,
			key
		}
	};
}
function isAboutTarget(scene, statement, variables, request) {
	const { service } = request;
	if (service && !isMeantFor(scene, statement, service)) return false;
	return targetFits(scene, statement, variables, request) !== "no";
}
function partAt(scene, statement, by, keys) {
	const element = keys.map((key) => elementOf(statement, key)).find((one) => one !== void 0);
	if (!element) return {
		by,
		at: statement.at
	};
	const there = element.items.filter((item) => scene.holds(item.when));
	const [only] = by === "principal" ? there.flatMap((item) => namesIn$1(scene, item.value)) : there;
	return {
		by,
		at: only && there.length === 1 ? saidAt$1(only.value) : element.at
	};
}
function namesIn$1(scene, principal) {
	const whole = [{
		when: true,
		value: principal
	}];
	if (principal.kind !== "map") return whole;
	const only = principal.entries.size === 1 ? [...principal.entries.values()][0] : void 0;
	const entry = principal.entries.get("Service") ?? only;
	if (!entry) return whole;
	const names = elementsOf(entry.value, entry.when).filter((item) => scene.holds(item.when));
	return names.length === 1 ? names : whole;
}
function saidAt$1(value) {
	return value.ref ? require_core.writtenAt(value) : value.at;
}
// src/iam/evaluate.ts
const NO_LIMITS = [];
function evaluate(world, documents, request, limits = NO_LIMITS) {
	const allow = search(world, documents, request, "Allow");
	if (allow.is === "no") return {
		allowed: "no",
		misses: missesOf(world, documents, request)
	};
	const deny = search(world, documents, request, "Deny");
	const limited = strictest((deny.is === "yes" ? NO_LIMITS : limits).map((limit) => limitOf(world, limit, request)));
	const deniedBy = deny.by ?? limited?.deny.by;
	const lacking = limited && !limited.deny.by && limited.limit;
	return {
		allowed: require_core.and(allow.is, require_core.not(deny.is), limited?.is ?? "yes"),
		...allow.by && { allowedBy: placeOf(allow.by.value) },
		...deniedBy && { deniedBy: placeOf(deniedBy.value) },
		...lacking && { limitedBy: {
			limit: lacking,
			misses: missesOf(world, lacking.documents, request)
		} },
		misses: []
	};
}
function allows(world, documents, request, limits = NO_LIMITS) {
	let answer = search(world, documents, request, "Allow").is;
	if (answer === "no") return "no";
	answer = require_core.and(answer, require_core.not(search(world, documents, request, "Deny").is));
	for (const limit of limits) {
		if (answer === "no") return "no";
		answer = require_core.and(answer, limitOf(world, limit, request).is);
	}
	return answer;
}
function canAllow(world, documents, request) {
	return search(glanceAt(world), documents, request, "Allow").is !== "no";
}
function denies(world, documents, request, limits = NO_LIMITS) {
	if (search(world, documents, request, "Deny").is === "yes") return true;
	return limits.some((limit) => limitOf(world, limit, request).is === "no");
}
function deniesListed(world, documents, request, limits = NO_LIMITS) {
	if (isListed(search(world, documents, request, "Deny"))) return true;
	return limits.filter((limit) => concerns(limit, request)).some((limit) => isListed(denialOf(world, limit, request)) && world.holds(limit.when));
}
function isListed({ is, by }) {
	return is === "yes" && by?.value.kind === "map" && !elementOf(by.value, "NotResource");
}
function denialIn(world, documents, request) {
	const { is, by } = search(world, documents, request, "Deny");
	return by ? {
		is,
		by: placeOf(by.value)
	} : { is };
}
const NOTHING_DENIED = { is: "no" };
function limitOf(world, limit, request) {
	if (!concerns(limit, request)) return {
		limit,
		is: "yes",
		deny: NOTHING_DENIED
	};
	const allow = limit.kind === "rcp" ? "yes" : search(world, limit.documents, request, "Allow").is;
	const deny = allow === "no" ? NOTHING_DENIED : denialOf(world, limit, request);
	const is = require_core.and(allow, require_core.not(deny.is));
	return is !== "yes" && world.holds(limit.when) ? {
		limit,
		is,
		deny
	} : {
		limit,
		is: "yes",
		deny: NOTHING_DENIED
	};
}
function denialOf(world, { kind, documents }, request) {
	return search(world, documents, kind === "rcp" && !request.service ? {
		...request,
		service: NO_SERVICE
	} : request, "Deny");
}
const NO_SERVICE = [];
const WITH_RCP = /^(?:sts|autoscaling):/i;
function concerns({ kind }, { action }) {
	return kind !== "rcp" || WITH_RCP.test(action);
}
function strictest(limits) {
	return limits.find((one) => one.is === "no") ?? limits.find((one) => one.is === "maybe");
}
function search(world, documents, request, effect) {
	readDefaults(world, documents);
	return find(world, candidates(documents)[effect](request.action), ({ value, variables }) => {
		if (value.kind === "error") return value;
		if (value.kind !== "map") return anyStatement(world, value);
		const fits = applies(world, value, variables, request);
		if (fits === "no" || writtenEffect(value) === effect) return fits;
		return require_core.and(fits, hasEffect(world, value, effect));
	});
}
function readDefaults(scene, documents) {
	for (const { when, value } of defaulted(documents)) if (require_core.implied(when, scene.facts) !== false) scene.get(value);
}
const defaulted = require_core.remembered((documents) => documents.flatMap((document) => statementsOf(document.value).defaulted.map((root) => underGuard(document, root))));
function underGuard({ when }, inside) {
	return when === true ? inside : {
		...inside,
		when: require_core.all(when, inside.when)
	};
}
function anyStatement(scene, value) {
	const plain = scene.get(value);
	return plain.kind === "scalar" && plain.value === null ? "no" : "maybe";
}
const candidates = require_core.remembered((documents) => ({
	Allow: require_core.rememberedByName((action) => candidatesFor(documents, action, "Allow")),
	Deny: require_core.rememberedByName((action) => candidatesFor(documents, action, "Deny"))
}));
function candidatesFor(documents, action, effect) {
	return documents.flatMap((document) => aboutAction(document.value)(action).filter(({ value }) => value.kind !== "map" || writtenEffect(value) !== OPPOSITE[effect]).map((statement) => underGuard(document, statement)));
}
const aboutAction = require_core.remembered((document) => require_core.rememberedByName((action) => statementsOf(document).statements.filter(({ value }) => value.kind !== "map" || canFitAction(value, action))));
// src/iam/passrole.ts
function mayPass(world, documents, roleArn, partition, limits) {
	return mayMake(world, documents, launchPasses(roleArn, world.resolve(partition)), limits);
}
function mayMake(world, documents, { here, inFirst }, limits) {
	const answer = allows(world, documents, here, limits);
	if (answer !== "maybe") return answer;
	if (inFirst.some((request) => allows(world, documents, request, limits) === "yes")) return "yes";
	return inFirst.some((request) => deniesListed(world, documents, request, limits)) ? "no" : "maybe";
}
function deniedPass(world, documents, roleArn, partition, limits) {
	return deniedOf(world, documents, launchPasses(roleArn, world.resolve(partition)), limits);
}
function deniedOf(world, documents, { here, inFirst }, limits) {
	if (denies(world, documents, here, limits)) return here;
	return inFirst.find((request) => deniesListed(world, documents, request, limits));
}
function launchPasses(roleArn, partition) {
	const here = passAtLaunch(roleArn, partition);
	const open = openPartition(partition);
	if (!open) return {
		here,
		inFirst: []
	};
	const service = passedToAtLaunch(partitionText(open.first));
	return {
		here,
		inFirst: [roleArn, inFirstPartition(roleArn, partition)].map((arn) => passRoleRequest(arn, service))
	};
}
function passAtLaunch(roleArn, partition) {
	return passRoleRequest(roleArn, passedToAtLaunch(partition));
}
const partitionText = require_core.rememberedByName((name) => require_core.text(name));
function passRoleRequest(roleArn, service) {
	return {
		action: "iam:PassRole",
		resource: roleArn,
		context: contextFor(service)
	};
}
const contextFor = require_core.remembered((service) => new Map([["iam:PassedToService", [service]]]));
// src/iam/quick.ts
function mayPassResource(documents, resource) {
	return patternsOf(documents).some((pattern) => require_core.globMatches(pattern, resource));
}
function mayMatch(pattern, resource) {
	return require_core.globMatches(patternOf(pattern), resource);
}
const ANYTHING = "*";
const patternsOf = require_core.remembered((documents) => {
	const patterns = new Set(documents.flatMap(({ value }) => patternsIn(value)));
	return patterns.has(ANYTHING) ? [ANYTHING] : [...patterns];
});
const patternsIn = require_core.remembered((document) => statementsOf(document).statements.flatMap(({ value }) => {
	return value.kind === "map" ? patternsOfStatement(value) : [ANYTHING];
}));
function patternsOfStatement(statement) {
	if (writtenEffect(statement) === "Deny" || !canFitAction(statement, "iam:PassRole")) return [];
	const listed = elementOf(statement, "Resource");
	if (!listed || elementOf(statement, "NotResource")) return [ANYTHING];
	return listed.items.map(({ value }) => value.kind === "text" ? patternOf(value.text) : ANYTHING);
}
const patternOf = require_core.remembered((text) => {
	const parts = text.map((piece) => require_core.isHole(piece) ? ANYTHING : piece.lit).join("").split(":");
	return parts.length === 6 && isFirmHead(text) && !mayHaveVariable(text) ? parts[5] : ANYTHING;
});
// src/iam/actions.ts
function writtenParts(pattern) {
	const letters = pattern.map((piece) => require_core.isHole(piece) ? "*" : piece.lit).join("");
	const colon = letters.indexOf(":");
	if (colon < 0) return [];
	return letters.slice(colon + 1).split(/[*?]+/).filter((part) => part !== "").map((part) => part.toLowerCase());
}
function saysAnAction(pattern) {
	return writtenParts(pattern).length > 0;
}
function speaksOf(value, action) {
	if (value.kind !== "text" || actionMatches(value.text, action) !== "yes") return false;
	const { telling, before } = wordsOf$1(action);
	return writtenParts(value.text).some((part) => {
		const said = part.startsWith(before) ? part.slice(before.length) : part;
		return part.includes(telling) || said.length >= FEWEST$1 && telling.startsWith(said);
	});
}
const FEWEST$1 = 3;
const COMMON = /^(?:Add|Attach|Create|Delete|Describe|Get|List|Put|Remove|Update)(?=[A-Z])/;
const wordsOf$1 = require_core.rememberedByName((action) => {
	const name = action.slice(action.indexOf(":") + 1);
	const verb = COMMON.exec(name)?.[0] ?? "";
	const words = name.slice(verb.length);
	const telling = verb === "" ? /^[A-Z][a-z]+/.exec(words)?.[0] ?? words : words;
	return {
		before: verb.toLowerCase(),
		telling: telling.toLowerCase()
	};
});
// src/rules/written-statements.ts
const saysPassRole = (action) => speaksOf(action, "iam:PassRole");
function* statementsWriting(says, { project, policies }) {
	for (const principal of project.principals) {
		const documents = principal.policies.filter(({ how }) => how === "inline").map(({ policy, when }) => ({
			when: require_core.all(principal.when, when),
			value: policy
		}));
		if (documents.length > 0) yield* statementsIn(documents, says, principal, policies.of(principal).documents);
	}
	for (const policy of project.policies) yield* statementsIn([{
		when: policy.when,
		value: policy.document
	}], says, policy);
}
function* statementsIn(documents, says, entity, beside = documents) {
	const words = entity.kind === "policy" ? described(entity) : `a policy of ${described(entity)}`;
	for (const [place, document] of documents.entries()) for (const [index, { value, when, variables }] of statementsOf(document.value).statements.entries()) {
		if (value.kind !== "map" || !writes(value, says) || writtenEffect(value) === "Deny") continue;
		const sid = nameOf$1(value);
		yield {
			entity,
			says,
			statement: value,
			variables,
			when: require_core.all(document.when, when),
			beside,
			words: sid === void 0 ? words : `statement ${quoted(sid)} of ${words}`,
			part: `policy ${place}, statement ${index}`
		};
	}
}
function nameOf$1({ entries }) {
	const sid = entries.get("Sid");
	return sid && require_core.stringOf(sid.value) || void 0;
}
function writes(statement, says) {
	return (elementOf(statement, "Action")?.items ?? []).some(({ value }) => says(value));
}
function allowsWritten(world, { statement, says }) {
	return (elementOf(statement, "Action")?.items ?? []).some(({ value, when }) => says(value) && world.holds(when)) ? hasEffect(world, statement, "Allow") : "no";
}
function writesOthers({ statement, says }) {
	return (elementOf(statement, "Action")?.items ?? []).some(({ value }) => !says(value));
}
function saidAt(value) {
	return value.ref ? require_core.writtenAt(value) : value.at;
}
// src/rules/passing.ts
function maySatisfy(world, grant, roles, scope) {
	if (grant.documents.length === 0 || !mayPassAny(world, grant, roles, scope)) return "no";
	const targets = new Set(resourcesPassed$1(grant.documents).map(({ value }) => value.ref?.to));
	let answer = "no";
	for (const role of roles.filter((one) => targets.has(one.target))) {
		answer = require_core.or(answer, passesExisting(world, grant, role));
		if (answer === "yes") return "yes";
	}
	for (const role of roles) {
		if (answer !== "no") return answer;
		if (!targets.has(role.target)) answer = passesExisting(world, grant, role);
	}
	return answer === "no" ? passesAnother(world, grant, roles, scope) : answer;
}
function mayPassAny(world, { documents }, roles, scope) {
	const isNear = (role) => role.scope.partition === scope.partition && role.scope.account === scope.account;
	if (!roles.every(isNear)) return true;
	return canAllow(world, documents, passAtLaunch(anotherRole(scope), world.resolve(scope.partition)));
}
function passesExisting(world, grant, role) {
	const resource = resourceOf(role);
	if (resource !== void 0 && !mayPassResource(grant.documents, resource)) return "no";
	const arn = arnOf(world, role);
	const passes = arn ? passesArn(world, grant, arn, role.scope) : "maybe";
	return passes !== "no" && world.holds(role.when) ? passes : "no";
}
function passesArn(world, { documents, limits }, arn, { partition }) {
	const within = mayPass(world, documents, arn, partition, limits);
	return within === "maybe" && limits.length > 0 && mayPass(world, documents, arn, partition) === "yes" ? "yes" : within;
}
const resourceOf = require_core.remembered(({ name, path }) => {
	const [ownPath, ownName] = [knownText(path) ?? (path ? void 0 : "/"), knownText(name)];
	if (ownPath === void 0 || ownName === void 0) return void 0;
	const resource = `role${ownPath}${ownName}`;
	return resource.includes(":") ? void 0 : resource;
});
function knownText(value) {
	return value?.kind === "text" ? require_core.known(value.text) : void 0;
}
const ANOTHER = [{
	id: "another-role",
	label: "another role"
}];
function anotherRole(scope) {
	return require_core.iamArn("role", scope, void 0, ANOTHER);
}
function passesAnother(world, grant, roles, scope) {
	const answer = passesArn(world, grant, anotherRole(scope), scope);
	if (answer === "maybe" && roles.length === 0 && passesWritten(world, grant, scope)) return "yes";
	return answer === "no" || speaksOfOthers(grant.documents, roles, scope) ? answer : "no";
}
function passesWritten(world, grant, scope) {
	const another = anotherRole(scope);
	return resourcesPassed$1(grant.documents).some(({ value }) => {
		if (value.kind !== "text" || !canBeRole(value, another)) return false;
		const written = require_core.known(arnOf$1(value.text)?.partition ?? []);
		const partition = written && isPartition(written) ? require_core.text(written) : scope.partition;
		return passesArn(world, grant, value.text, { partition }) === "yes";
	});
}
function speaksOfOthers(documents, roles, scope) {
	const statements = passStatements(documents);
	if (roles.length === 0 || statements.length === 0) return true;
	return statements.some((one) => isAboutOthers(one, roles, anotherRole(scope)));
}
function isAboutOthers(statement, roles, arn) {
	const excluded = elementOf(statement, "NotResource")?.items ?? [];
	if (excluded.length > 0) return !roles.every((role) => excluded.some(({ value }) => endsWithName(value, role)));
	const patterns = elementOf(statement, "Resource")?.items ?? [];
	const ofTheUnit = (value) => roles.some((role) => endsWithName(value, role));
	return patterns.length === 0 || patterns.some(({ value }) => !ofTheUnit(value) && canBeRole(value, arn));
}
function canBeRole(value, arn) {
	const pattern = value.kind === "error" ? void 0 : require_core.textOf(value);
	return !pattern || require_core.matches(pattern, arn) !== "no";
}
function endsWithName(value, role) {
	if (value.ref) return value.ref.to === role.target;
	if (value.kind !== "text") return false;
	const name = knownText(role.name);
	const last = value.text.at(-1);
	if (name !== void 0 && last && !require_core.isHole(last) && last.lit.includes("/")) return last.lit.endsWith(`/${name}`) && value.text.some((piece) => !require_core.isHole(piece) && piece.lit.includes(":role/"));
	const symbolic = role.name.kind === "error" ? void 0 : require_core.textOf(role.name);
	if (!symbolic) return false;
	return require_core.matches([{ lit: "*:role/" }, ...symbolic], value.text) === "yes" || require_core.matches([{ lit: "*:role/*/" }, ...symbolic], value.text) === "yes";
}
function arnOf(world, role) {
	const name = world.text(role.name);
	return name && require_core.iamArn("role", role.scope, world.text(role.path), name);
}
const passStatements = require_core.remembered((documents) => documents.flatMap(({ value }) => statementsOf(value).statements.flatMap(({ value: statement }) => statement.kind === "map" && writes(statement, saysPassRole) ? [statement] : [])));
function resourcesPassed$1(documents) {
	return passStatements(documents).flatMap((statement) => elementOf(statement, "Resource")?.items ?? []);
}
function requestFor(world, role, scope) {
	const arn = role ? arnOf(world, role) : anotherRole(scope);
	return arn && passAtLaunch(arn, world.resolve(scope.partition));
}
function deniedRequest(world, { documents, limits }, role, scope) {
	const arn = role ? arnOf(world, role) : anotherRole(scope);
	return arn && deniedPass(world, documents, arn, scope.partition, limits);
}
function areDenied(world, grant, roles, scope) {
	return (roles.length > 0 ? roles : [void 0]).every((role) => deniedRequest(world, grant, role, scope) !== void 0);
}
// src/rules/entities/passed-to-ec2.ts
const passingsWithService = require_core.remembered((context) => {
	const find = finder(context.project.roles.filter((role) => role.managed));
	const made = [];
	for (const by of statementsWriting(saysPassRole, context)) {
		if (!clausesOf(by.statement).some(isAboutService)) continue;
		for (const { value, when } of elementOf(by.statement, "Resource")?.items ?? []) {
			const role = find(value, by.entity.scope);
			if (role) made.push({
				role,
				by,
				when: require_core.all(role.when, by.when, when),
				at: saidAt(value)
			});
		}
	}
	return made;
});
function isForEc2Alone(world, { role, by }) {
	const clauses = clausesOf(by.statement).filter(isAboutService);
	const holdsFor = (service) => {
		const { context } = passRoleRequest([], service);
		return conditionHolds(glanceAt(world), clauses, context, by.variables).is;
	};
	const ec2 = passedToAtLaunch(world.resolve(role.scope.partition));
	return otherServices(clauses).every((service) => holdsFor(service) === "no") && holdsFor(ec2) !== "no" && allowsWritten(world, by) === "yes";
}
function otherServices(clauses) {
	const written = clauses.flatMap(({ values }) => values.map(({ value }) => require_core.textOf(value) ?? UNKNOWN));
	return [OTHER, ...written.filter((service) => !EC2$2.has(require_core.known(service) ?? ""))];
}
const OTHER = require_core.text("another-service.amazonaws.com");
const UNKNOWN = require_core.text({
	id: "a-service",
	label: "a service"
});
const EC2$2 = new Set(["ec2.amazonaws.com", "ec2.amazonaws.com.cn"]);
function isAboutService(clause) {
	return "key" in clause && clause.key.toLowerCase() === "iam:passedtoservice";
}
function finder(roles) {
	const byTarget = new Map(roles.map((role) => [role.target, role]));
	const byResource = new Map();
	for (const role of roles) require_core.append(byResource, resourceOf(role) ?? SYMBOLIC, role);
	return (written, { unit, account }) => {
		if (written.ref) return byTarget.get(written.ref.to);
		if (written.kind !== "text" || hasWildcard(written.text)) return void 0;
		return (byResource.get(endOf(written.text)) ?? byResource.get(SYMBOLIC))?.find((role) => role.scope.unit === unit && role.scope.account === account && endsWithName(written, role));
	};
}
function endOf(arn) {
	const last = require_core.known(arn.slice(-1)) ?? "";
	return last.slice(last.lastIndexOf(":") + 1);
}
const SYMBOLIC = "";
function hasWildcard(written) {
	return written.some((piece) => !require_core.isHole(piece) && /[*?]/.test(piece.lit));
}
// src/rules/entities/for-instances.ts
function isForInstances(role, world, context) {
	const { links, project } = context;
	const isHeld = links.roles.some((link) => link.to === role && link.sure === "yes" && world.holds(link.when));
	const isOnNodes = project.mentions.some(({ how, value, when }) => how === "makes-own-profile" && value.ref?.to === role.target && world.holds(when));
	if (isHeld || isOnNodes) return true;
	return passingsWithService(context).some((passing) => passing.role === role && world.holds(passing.when) && isForEc2Alone(world, passing));
}
// src/rules/policy-parts.ts
const SYNTAX = "Syntax errors in policy.";
function presenceOf({ value, when }) {
	return require_core.anyOf(require_core.alternatives(value, when).flatMap((item) => isKnown(item.value) ? [item.when] : []));
}
function possiblePresenceOf({ value, when }) {
	return require_core.anyOf(require_core.alternatives(value, when).flatMap((item) => require_core.isAbsent(item.value) ? [] : [item.when]));
}
function isKnown(value) {
	if (require_core.isAbsent(value) || value.kind === "error") return false;
	if (value.kind === "unknown") return value.ref !== void 0 || value.type === "text";
	if (value.kind === "map") return value.entries.size > 0 || !value.rest;
	return value.kind !== "list" || value.items.length > 0 || !value.rest;
}
function isComputed(name) {
	return name.includes("${") || name.startsWith("Fn::");
}
function elementMeant(name, elements) {
	return elements.find((one) => stemOf$1(one) === stemOf$1(name));
}
function stemOf$1(name) {
	return name.toLowerCase().replace(/s$/, "");
}
function isMisspelt({ entries }, element, elements) {
	return [...entries.keys()].some((name) => !elements.includes(name) && elementMeant(name, elements) === element);
}
// src/rules/iam-resources.ts
function isOpenResource(value, unit) {
	if (value.kind !== "text") return false;
	if (referenceInQuotes(value, unit)) return true;
	return value.text.some((piece) => !require_core.isHole(piece) && PLACEHOLDER.test(piece.lit));
}
const PLACEHOLDER = /\{\{|<[^>]*>|%[^%]*%|__\w+__|@@|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/;
const NOTHING_KNOWN = new Map();
function inPlace(written, inVersion) {
	return withResourceVariables(written, NOTHING_KNOWN, inVersion);
}
const ARN = require_core.text("arn");
const IAM = require_core.text("iam");
const NOTHING = [];
const anyResource = require_core.rememberedByName((kind) => [{ lit: `${kind}/` }, {
	id: `a-${kind}`,
	label: kind
}]);
const anyArn = require_core.rememberedByName((kind) => [
	{ lit: "arn:" },
	{
		id: "a-partition",
		label: "a partition"
	},
	{ lit: ":iam::" },
	{
		id: "an-account",
		label: "an account"
	},
	{ lit: ":" },
	...anyResource(kind)
]);
function isArnOf(kind, pattern) {
	const parts = cut(pattern);
	if (parts.length > 6) return "no";
	if (parts.length < 6) return require_core.matches(pattern, anyArn(kind));
	const [arn, , service, region, account, resource] = parts;
	return require_core.and(require_core.matches(arn, ARN), require_core.matches(service, IAM), require_core.matches(region, NOTHING), account.length === 0 ? "no" : "yes", require_core.matches(resource, anyResource(kind)));
}
const PARTS = new WeakMap();
function cut(pattern) {
	return require_core.remember(PARTS, pattern, () => {
		const parts = [[]];
		for (const piece of pattern) {
			if (require_core.isHole(piece)) {
				parts.at(-1).push(piece);
				continue;
			}
			const [first = "", ...others] = piece.lit.split(":");
			if (first !== "") parts.at(-1).push({ lit: first });
			for (const other of others) parts.push(other === "" ? [] : [{ lit: other }]);
		}
		return parts;
	});
}
function meantBy(value, kind, entities) {
	if (value.kind !== "text" || value.ref) return void 0;
	if (value.text.some((piece) => !require_core.isHole(piece) && /[*?$]/.test(piece.lit))) return void 0;
	if (!value.text.some((piece) => !require_core.isHole(piece) && piece.lit.includes(`:${kind}/`))) return void 0;
	const name = lastPart(value.text);
	const found = entities.filter((entity) => hasName(entity, name));
	return found.length === 1 ? found[0] : void 0;
}
function hasName(entity, name) {
	const [first] = name;
	if (name.length === 1 && first && require_core.isHole(first) && first.value?.ref) return first.value.ref.to === entity.target && first.value.ref.attr === "name";
	const own = entity.name.kind === "text" ? require_core.textOf(entity.name) : void 0;
	return own !== void 0 && own.length > 0 && require_core.same(own, name) === "yes";
}
// src/rules/add-role.ts
const ADD_ROLE = "iam:AddRoleToInstanceProfile";
function saysAddRole(action) {
	if (action.kind !== "text" || actionMatches(action.text, "iam:AddRoleToInstanceProfile") !== "yes") return false;
	const letters = action.text.map((piece) => require_core.isHole(piece) ? "*" : piece.lit).join("");
	return /^iam:addrole|instanceprofile/i.test(letters);
}
function canAddToAny(documents) {
	return adding(documents).some(({ value, variables }) => {
		const listed = value.kind === "map" ? elementOf(value, "Resource")?.items : void 0;
		if (!listed) return true;
		return listed.some(({ value: one }) => one.kind !== "text" || isArnOf("instance-profile", inPlace(one.text, variables)) !== "no");
	});
}
function canAddTo(world, documents, profile) {
	const request = {
		action: ADD_ROLE,
		resource: profile,
		context: new Map()
	};
	return adding(documents).some(({ value, variables }) => value.kind !== "map" || targetFits(world, value, variables, request) !== "no");
}
const adding = require_core.remembered((documents) => documents.flatMap((document) => statementsOf(document.value).statements.filter(({ value }) => value.kind !== "map" || writtenEffect(value) !== "Deny" && canFitAction(value, "iam:AddRoleToInstanceProfile"))));
// src/rules/policy-actions.ts
function* actionMistakes(scene) {
	yield* inStrings(scene, ["Action", "NotAction"], scene.kind === "trust" ? trustFault : actionFault);
}
function* resourceMistakes(scene) {
	if (isNobodysRole(scene.statement)) return;
	yield* inStrings(scene, ["Resource", "NotResource"], resourceFault);
}
function isNobodysRole(statement) {
	if (writtenEffect(statement) !== "Allow") return false;
	const actions = elementOf(statement, "Action")?.items ?? [];
	const resources = elementOf(statement, "Resource")?.items ?? [];
	if (actions.length === 0 || resources.length === 0) return false;
	return actions.every(({ value }) => speaksOf(value, "iam:PassRole") || saysAddRole(value)) && resources.every(({ value }) => value.kind === "text" ? refusalOf(value.text) : nameFault(value));
}
function* inStrings(scene, names, faultOf) {
	for (const name of names) for (const item of elementOf(scene.statement, name)?.items ?? []) {
		const fault = faultIn(item, name, scene, faultOf);
		if (fault) yield {
			...fault,
			when: require_core.all(scene.when, item.when),
			at: item.value.at
		};
	}
}
function faultIn({ value }, name, { unit }, faultOf) {
	if (value.kind === "list" || value.kind === "map") return notFlat(value, name);
	if (value.kind === "unknown" && name.endsWith("Resource")) return nameFault(value);
	if (value.kind !== "text" || isTemplate(value) || referenceInQuotes(value, unit)) return void 0;
	if (unit.kind === "document" && isShouted(value)) return void 0;
	return faultOf(value.text);
}
function notFlat({ kind }, name) {
	return {
		words: `has ${kind === "list" ? "a list" : "an object"} among the strings of ${name}`,
		says: SYNTAX,
		help: `write a string or one list of strings under ${name}`
	};
}
function isTemplate({ text }) {
	return text.some((piece) => !require_core.isHole(piece) && /\{\{|<[^>]*>|%[^%]*%|\$\{(?!\w+:\w)|__\w+__|@@/.test(piece.lit));
}
function isShouted({ text: [first] }) {
	return first !== void 0 && !require_core.isHole(first) && /^[A-Z][A-Z0-9_-]+(?![a-z])/.test(first.lit);
}
function actionFault(written) {
	const action = require_core.known(written);
	if (action === void 0 || /^\*+$/.test(action)) return void 0;
	const [vendor = "", ...rest] = action.split(":");
	const words = `has the action ${quoted(action)}`;
	const help = "write it as `service:Action`";
	if (rest.length === 0) return {
		words: `${words}, which names no service`,
		says: "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
		help
	};
	if (rest.length > 1) return {
		words,
		says: "Actions/Condition can contain only one colon.",
		help
	};
	if (vendor !== "*" && /[^a-zA-Z0-9.-]/.test(vendor)) return {
		words,
		says: `Vendor ${vendor} is not valid`,
		help
	};
}
function trustFault(written) {
	const action = require_core.known(written);
	if (action === void 0 || /^sts:/i.test(action)) return void 0;
	return {
		words: `has the action ${quoted(action)}, which is none of STS`,
		says: "AssumeRole policy may only specify STS AssumeRole actions.",
		help: "allow `sts:AssumeRole` alone; what the role may do stands in its other policies"
	};
}
const ANY_ARN$1 = require_core.text("arn:*");
const EVERYTHING = require_core.text("*");
function resourceFault(written) {
	const words = `has the resource ${quoted(require_core.show(written))}`;
	if (isNoArn(written)) {
		const says = `Resource ${require_core.show(written)} must be in ARN format or "*".`;
		return {
			words: `${words}, which is neither an ARN nor \`*\``,
			says,
			help: "write its whole ARN"
		};
	}
	const arn = require_core.known(written);
	const says = arn?.startsWith("arn:") ? arnFault(arn) : void 0;
	return says === void 0 ? void 0 : {
		words,
		says,
		help: "write it as `arn:partition:service:region:account:resource`"
	};
}
function nameFault({ ref }) {
	if (ref?.attr !== "name") return void 0;
	return {
		words: `has the name of ${quoted(ref.to.address)} for a resource, and no ARN`,
		says: "Resource \u2026 must be in ARN format or \"*\".",
		help: "write its ARN"
	};
}
function isNoArn(written) {
	const [first] = written;
	if (!first) return true;
	if (!require_core.isHole(first) && /^(?:arn|[*?])/i.test(first.lit)) return false;
	return require_core.matches(ANY_ARN$1, written) === "no" && require_core.same(EVERYTHING, written) === "no";
}
function refusalOf(written) {
	if (isNoArn(written)) return `Resource ${require_core.show(written)} must be in ARN format or "*".`;
	const arn = require_core.known(written) ?? "";
	const [, partition = "", service, region = "", , ...rest] = arn.split(":");
	if (service !== "iam" || !isPartition(partition) || /[*?]/.test(region) || rest.length === 0) return void 0;
	return iamFault(arn, region, rest.join(":"));
}
function arnFault(arn) {
	const [, partition = "", service = "", region = "", , ...rest] = arn.split(":");
	if (!/[*?]/.test(partition) && !isPartition(partition)) return `Partition "${partition}" is not valid for resource "${arn}".`;
	if (arn.split(":").length === 2 || /[*?]/.test(service)) return "Resource vendor must be fully qualified and cannot contain regexes.";
	const isShort = rest.length === 0;
	if (service === "" || isShort && arn.includes("::")) return "The policy failed legacy parsing";
	return service === "iam" && !isShort ? iamFault(arn, region, rest.join(":")) : void 0;
}
const IAM_KINDS = /^(?:user|federated-user|role|group|instance-profile|mfa|server-certificate|policy|sms-mfa|saml-provider|oidc-provider|report|access-report)\//;
function iamFault(arn, region, resource) {
	if (region !== "") return `IAM resource ${arn} cannot contain region information.`;
	const kind = /^[^/]*/.exec(resource)[0];
	if (IAM_KINDS.test(resource) || resource === "root" || /[*?$]/.test(kind)) return void 0;
	return "IAM resource path must either be \"*\" or start with user/, role/, group/, instance-profile/, policy/, \u2026";
}
// src/rules/entities/policy-conditions.ts
const HELP$1 = "write it as `Operator: { key: value }`";
function* conditionMistakes({ statement, when }) {
	const entry = statement.entries.get("Condition");
	if (!entry) return;
	for (const { value, when: guard } of require_core.alternatives(entry.value, require_core.all(when, entry.when))) if (value.kind === "map") yield* inBlock(value, guard);
	else if (isWritten(value)) yield noObject$1(value, "has a Condition that is no object", guard);
}
function* inBlock(block, when) {
	for (const [name, entry] of block.entries) {
		if (isComputed(name)) continue;
		for (const { value, when: guard } of require_core.alternatives(entry.value, require_core.all(when, entry.when))) if (value.kind === "map") yield* inTests(name, value, guard, entry.key);
		else if (isWritten(value)) yield noObject$1(value, `has a Condition whose ${quoted(name)} is no object`, guard);
	}
}
function* inTests(name, tests, when, at) {
	if (isOperator(name)) return;
	yield {
		when: require_core.all(when, require_core.anyOf([...tests.entries.values()].map(presenceOf))),
		at,
		words: `has the condition operator ${quoted(name)}, which IAM does not know`,
		says: `Invalid Condition type : ${name}`,
		help: "write an operator such as `StringEquals`, `ArnLike` or `Bool`; their names are case-sensitive"
	};
}
function isOperator(name) {
	return operatorOf(name) !== void 0 || /^(?:For\w+Values?:)?Null(?:IfExists)?$/.test(name);
}
function noObject$1({ at }, words, when) {
	return {
		when,
		at,
		words,
		says: SYNTAX,
		help: HELP$1
	};
}
function isWritten(value) {
	return value.kind === "text" ? value.text.every((piece) => "lit" in piece) && !value.ref : value.kind === "list";
}
// src/rules/entities/policy-principals.ts
const TYPES = [
	"AWS",
	"Service",
	"Federated",
	"CanonicalUser"
];
const HELP = {
	help: "name who may assume the role, as in `Principal: { Service: \u2026 }`",
	helpForInstances: "write it as `Principal: { Service: ec2.amazonaws.com }`"
};
function* principalMistakes({ statement, when }) {
	const excluded = statement.entries.get("NotPrincipal");
	const isExcluded = excluded ? possiblePresenceOf(excluded) : false;
	if (excluded) yield notPrincipal(excluded.key, require_core.all(when, presenceOf(excluded)));
	const principal = elementOf(statement, "Principal");
	const missing = require_core.all(when, require_core.negate(require_core.anyOf([principal?.present ?? false, isExcluded])));
	if (missing !== false) yield {
		when: missing,
		at: statement.at,
		words: "has no Principal",
		says: "Missing required field Principal",
		...HELP,
		isAbsence: true
	};
	for (const { value, when: guard } of principal?.items ?? []) {
		const here = require_core.all(when, guard);
		if (value.kind === "map") yield* inTypes(value, here);
		else if (value.kind === "text") {
			const written = require_core.known(value.text);
			if (written === void 0 || written === "*") continue;
			const words = `has the Principal ${quoted(written)}, which is no object`;
			yield {
				when: here,
				at: value.at,
				words,
				says: "Principal must be a JSON object.",
				...HELP
			};
		}
	}
}
function notPrincipal(at, when) {
	return {
		when,
		at,
		words: "has a NotPrincipal, which a trust policy cannot have",
		says: "AssumeRole policy must not contain NotPrincipal field.",
		help: "name who may assume the role in a Principal"
	};
}
function* inTypes(principal, when) {
	for (const [type, entry] of principal.entries) {
		if (TYPES.includes(type) || type === "*" || isComputed(type)) continue;
		const near = TYPES.find((one) => one.toLowerCase() === type.toLowerCase());
		yield {
			when: require_core.all(when, presenceOf(entry)),
			at: entry.key,
			words: `has a principal of type ${quoted(type)}, which IAM does not know`,
			says: "Invalid principal in policy",
			help: near ? `write \`${near}\`` : "write AWS, Service or Federated"
		};
	}
	if (principal.rest) return;
	const empty = require_core.all(when, require_core.negate(require_core.anyOf([...principal.entries.values()].map(possiblePresenceOf))));
	if (empty !== false) yield {
		when: empty,
		at: principal.at,
		words: "has an empty Principal",
		says: SYNTAX,
		...HELP,
		isAbsence: true
	};
}
// src/rules/entities/policy-statements.ts
const IN_STATEMENT = [
	"Sid",
	"Effect",
	"Principal",
	"NotPrincipal",
	"Action",
	"NotAction",
	"Resource",
	"NotResource",
	"Condition"
];
function* statementMistakes(scene) {
	const { statement, when, kind } = scene;
	yield* unknownElements(statement, when, IN_STATEMENT);
	yield* effectMistakes(scene);
	yield* sidMistakes(scene);
	yield* eitherMistakes(scene, "Action");
	yield* actionMistakes(scene);
	yield* conditionMistakes(scene);
	if (kind === "trust") {
		yield* prohibited(scene, "Resource", "Has prohibited field Resource");
		yield* prohibited(scene, "NotResource", "AssumeRole policy must not contain resources.");
		yield* principalMistakes(scene);
	} else {
		yield* prohibited(scene, "Principal", "Policy document should not specify a principal.");
		yield* prohibited(scene, "NotPrincipal", "Policy document should not specify a principal.");
		yield* eitherMistakes(scene, "Resource");
		yield* resourceMistakes(scene);
	}
}
function* unknownElements(map, when, allowed) {
	for (const [name, entry] of map.entries) {
		if (allowed.includes(name) || isComputed(name)) continue;
		const near = elementMeant(name, allowed);
		yield {
			when: require_core.all(when, presenceOf(entry)),
			at: entry.key,
			words: `holds ${quoted(name)}, which is no element of a policy`,
			says: SYNTAX,
			help: near ? `write \`${near}\`` : `take it out: IAM knows ${allowed.join(", ")}`
		};
	}
}
function* effectMistakes({ statement, when }) {
	const help = "write `Effect: Allow` or `Effect: Deny`";
	const effect = elementOf(statement, "Effect");
	const missing = require_core.all(when, require_core.negate(effect?.present ?? false));
	if (missing !== false && !isMisspelt(statement, "Effect", IN_STATEMENT)) yield {
		when: missing,
		at: statement.at,
		words: "has no Effect",
		says: SYNTAX,
		help,
		isAbsence: true
	};
	for (const { value, when: guard } of effect?.items ?? []) {
		const written = require_core.stringOf(value);
		if (written === void 0 || written === "Allow" || written === "Deny") continue;
		const words = `has the Effect ${quoted(written)}, which is neither Allow nor Deny`;
		const meant = effectMeant(written);
		yield {
			when: require_core.all(when, guard),
			at: value.at,
			words,
			says: SYNTAX,
			help: `write ${meant ? quoted(meant) : "`Allow` or `Deny`"}`,
			...meant && { isTolerated: true }
		};
	}
}
function effectMeant(written) {
	const word = written.toLowerCase();
	if (word === "allow") return "Allow";
	return word === "deny" ? "Deny" : void 0;
}
function* sidMistakes({ statement, when, kind }) {
	const sid = kind !== "trust" ? elementOf(statement, "Sid") : void 0;
	for (const { value, when: guard } of sid?.items ?? []) {
		const written = value.kind === "text" ? require_core.known(value.text) : void 0;
		if (written === void 0 || /^[0-9A-Za-z]*$/.test(written)) continue;
		yield {
			when: require_core.all(when, guard),
			at: value.at,
			words: `has the Sid ${quoted(written)}, which does not consist of letters and digits alone`,
			says: "Statement IDs (SID) must be alpha-numeric.",
			help: "use letters and digits alone"
		};
	}
}
function* eitherMistakes({ statement, when, unit }, name) {
	const says = `Policy statement must contain ${name.toLowerCase()}s.`;
	const help = `write ${name} or Not${name}, one of both`;
	const listed = elementOf(statement, name);
	const excluded = elementOf(statement, `Not${name}`);
	const none = require_core.all(when, require_core.negate(require_core.anyOf([listed?.present ?? false, excluded?.present ?? false])));
	const isWrittenWrong = [name, `Not${name}`].some((one) => isMisspelt(statement, one, IN_STATEMENT));
	if (none !== false && !isWrittenWrong) yield {
		when: none,
		at: statement.at,
		words: `has neither ${name} nor Not${name}`,
		says,
		help,
		isAbsence: true
	};
	if (statement.rest) return;
	const both = require_core.all(when, knownPresence(statement, name), knownPresence(statement, `Not${name}`));
	if (both !== false && excluded) yield {
		when: both,
		at: excluded.at,
		words: `has ${name} and Not${name}`,
		says: SYNTAX,
		help
	};
	for (const element of [listed, excluded]) {
		if (!element) continue;
		const empty = require_core.all(when, element.present, require_core.negate(require_core.anyOf(element.items.map((item) => item.when))));
		if (empty === false) continue;
		yield {
			when: empty,
			at: element.at,
			words: `has an empty ${name}`,
			says,
			help,
			isAbsence: true,
			...unit.kind === "document" && { isReplaceable: true }
		};
	}
}
function knownPresence(statement, name) {
	const entry = statement.entries.get(name);
	return entry ? presenceOf(entry) : false;
}
function* prohibited({ statement, when }, name, says) {
	const entry = statement.entries.get(name);
	if (!entry) return;
	const kind = name.endsWith("Resource") ? "a trust policy" : "a policy of a role, user or group";
	yield {
		when: require_core.all(when, presenceOf(entry)),
		at: entry.key,
		words: `has a ${name}, which ${kind} cannot have`,
		says,
		help: "take it out"
	};
}
// src/rules/entities/policy-mistakes.ts
function mistakesIn(document) {
	const mistakes = [...inValue(document.value, document.when, document)];
	if (mistakes.length === 0) return mistakes;
	const failing = require_core.anyOf([...errorsIn(document.value, true, 0, { left: MOST_VALUES })]);
	if (failing === false) return mistakes;
	return mistakes.map((mistake) => ({
		...mistake,
		when: require_core.all(mistake.when, require_core.negate(failing))
	}));
}
const DEEPEST$2 = 50;
const MOST_VALUES = 2e4;
function* errorsIn(value, when, depth, budget) {
	budget.left--;
	if (depth > DEEPEST$2 || budget.left < 0) return;
	for (const { value: plain, when: guard } of require_core.alternatives(value, when)) {
		if (plain.kind === "error") yield guard;
		if (plain.kind === "list") for (const item of plain.items) yield* errorsIn(item.value, require_core.all(guard, item.when), depth + 1, budget);
		if (plain.kind === "map") for (const entry of plain.entries.values()) yield* errorsIn(entry.value, require_core.all(guard, entry.when), depth + 1, budget);
	}
}
function* inValue(value, when, document) {
	for (const { value: plain, when: guard } of require_core.alternatives(value, when)) if (plain.kind === "map") yield* inMap(plain, guard, document);
	else if (plain.kind === "text") yield* inText(plain, guard, document);
	else if (plain.kind === "list") yield {
		...noObject(plain.at, guard),
		where: document.words
	};
}
function noObject(at, when) {
	return {
		when,
		at,
		words: "is no JSON object",
		says: SYNTAX,
		help: "write one object with a Statement",
		isAbsence: true
	};
}
function* inText(text, when, document) {
	const decoded = require_core.decode(text);
	if (decoded) yield* leadingSpace(text, decoded.at, when, document);
	if (decoded?.kind === "text") yield {
		...noObject(text.at, when),
		where: document.words
	};
	else if (decoded) yield* inValue(decoded, when, document);
	else if (require_core.known(text.text)?.trim()) yield {
		...noJson(text, when),
		where: document.words
	};
}
function noJson({ text, at }, when) {
	const [problem] = require_core.parseJson(require_cli.derive(text, at.file)).problems;
	const why = problem ? `: ${problem.message}` : "";
	return {
		when,
		at: problem?.at ?? at,
		words: `is no JSON${why}`,
		says: SYNTAX,
		help: "mend the JSON, or let `jsonencode()` or a YAML map write it"
	};
}
function* leadingSpace({ text, decoded }, { file, start }, when, { entity, words }) {
	const refusal = entity.scope.refusesLeadingSpace;
	if (!refusal || decoded || !beginsWithSpace(text)) return;
	yield {
		when,
		at: {
			file,
			start,
			end: start + 1
		},
		where: words,
		words: `begins with white space, and ${refusal.words} takes none before the brace`,
		says: "JSON strings must not have leading spaces",
		help: "begin the policy with its brace, without a blank line or indent before it, or let `jsonencode()` write it",
		related: [{
			at: refusal.at,
			message: "the version is demanded here"
		}]
	};
}
function beginsWithSpace(text) {
	const first = text.find((piece) => require_core.isHole(piece) || piece.lit !== "");
	return first !== void 0 && !require_core.isHole(first) && /^\s/.test(first.lit);
}
const IN_DOCUMENT = [
	"Version",
	"Id",
	"Statement"
];
function* inMap(map, when, document) {
	const placed = (mistake) => ({
		...mistake,
		where: document.words
	});
	if (isPlaceholder(map)) {
		yield placed(noPolicy(map, when));
		return;
	}
	for (const mistake of unknownElements(map, when, IN_DOCUMENT)) yield placed(mistake);
	for (const mistake of versionMistakes(map, when)) yield placed(mistake);
	for (const mistake of emptyMistakes(map, when)) yield placed(mistake);
	yield* inStatements(map, when, document);
}
function isPlaceholder({ entries }) {
	const names = [...entries.keys()];
	const elements = [...IN_DOCUMENT, ...IN_STATEMENT];
	return names.length > 0 && !names.some((name) => isComputed(name) || elementMeant(name, elements));
}
function noPolicy({ at, entries }, when) {
	return {
		when,
		at,
		words: `holds ${[...entries.keys()].map(quoted).join(", ")} and nothing of a policy`,
		says: SYNTAX,
		help: "write the policy here, unless something puts it there before the deployment",
		isReplaceable: true
	};
}
function* versionMistakes(map, when) {
	const entry = map.entries.get("Version");
	if (!entry) return;
	for (const { value, when: guard } of require_core.alternatives(entry.value, require_core.all(when, entry.when))) {
		const version = require_core.stringOf(value);
		if (!version || version === "2012-10-17" || version === "2008-10-17") continue;
		yield {
			when: guard,
			at: value.at,
			words: `has the Version ${quoted(version)}, which the policy language does not have`,
			says: SYNTAX,
			help: "write `2012-10-17`: it is no date of yours, but the version of the policy language"
		};
	}
}
function* emptyMistakes(map, when) {
	const help = "write a statement, or leave the policy out";
	const statement = elementOf(map, "Statement");
	const missing = require_core.all(when, require_core.negate(statement?.present ?? false));
	if (missing !== false && !isMisspelt(map, "Statement", IN_DOCUMENT)) yield {
		when: missing,
		at: map.at,
		words: "has no Statement",
		says: SYNTAX,
		help,
		isAbsence: true
	};
	if (!statement) return;
	const empty = require_core.all(when, statement.present, require_core.negate(require_core.anyOf(statement.items.map((item) => item.when))));
	if (empty !== false) yield {
		when: empty,
		at: statement.at,
		words: "has an empty Statement",
		says: SYNTAX,
		help,
		isAbsence: true
	};
}
function* inStatements(map, when, document) {
	const entry = map.entries.get("Statement");
	if (!entry) return;
	const { kind, entity } = document;
	const statements = elementsOf(entry.value, require_core.all(when, entry.when));
	for (const [index, { value, when: guard }] of statements.entries()) {
		const where = `${nameOf(value, index)} of ${document.words}`;
		if (value.kind === "map") {
			const scene = {
				statement: value,
				when: guard,
				kind,
				unit: entity.scope.unit
			};
			for (const mistake of statementMistakes(scene)) yield {
				...mistake,
				where
			};
		} else if (value.kind !== "unknown" && value.kind !== "error") yield {
			...noStatement(value, guard),
			where
		};
	}
	for (const mistake of duplicateSids(statements)) yield {
		...mistake,
		where: document.words
	};
}
function noStatement({ at }, when) {
	return {
		when,
		at,
		words: "is no JSON object",
		says: SYNTAX,
		help: "write an object with Effect, Action and Resource",
		isAbsence: true
	};
}
function nameOf(statement, index) {
	const sid = statement.kind === "map" ? statement.entries.get("Sid")?.value : void 0;
	const name = sid && require_core.stringOf(sid);
	return name ? `statement ${quoted(name)}` : `statement ${index + 1}`;
}
const MOST_TWINS = 20;
function* duplicateSids(statements) {
	const before = new Map();
	for (const { value: statement, when } of statements) {
		const items = statement.kind === "map" ? elementOf(statement, "Sid")?.items ?? [] : [];
		for (const { value, when: guard } of items) {
			const sid = require_core.stringOf(value);
			if (!sid) continue;
			const here = require_core.all(when, guard);
			const others = before.get(sid) ?? [];
			if (others.length < MOST_TWINS) before.set(sid, [...others, here]);
			if (others.length > 0) yield duplicateSid(sid, value.at, require_core.all(here, require_core.anyOf(others)));
		}
	}
}
function duplicateSid(sid, at, when) {
	return {
		when,
		at,
		words: `has two statements with the Sid ${quoted(sid)}`,
		says: "Statement IDs (SID) in a single policy must be unique.",
		help: "give each statement its own Sid, or none"
	};
}
// src/rules/entities/policy-size.ts
const LONGEST_TRUST = 2048;
const LONGEST_MANAGED = 6144;
const LONGEST_INLINE = {
	role: 10240,
	user: 2048,
	group: 5120,
	"permission-set": 32768
};
function fewestLetters(document) {
	if (document.kind === "choice") return fewest(document, ({ then, else: otherwise }) => Math.min(fewestLetters(then), fewestLetters(otherwise)));
	if (document.kind !== "text") return lettersOf(document, 0);
	const decoded = require_core.decode(document);
	return decoded && decoded.kind !== "text" ? lettersOf(decoded, 0) : 0;
}
const DEEPEST$1 = 50;
const FEWEST = new WeakMap();
function fewest(value, compute) {
	return require_core.remember(FEWEST, value, () => compute(value));
}
function lettersOf(value, depth) {
	if (depth > DEEPEST$1) return 0;
	switch (value.kind) {
		case "choice": return fewest(value, ({ then, else: otherwise }) => Math.min(lettersOf(then, depth + 1), lettersOf(otherwise, depth + 1)));
		case "text": return 2 + written(value);
		case "scalar": return require_core.stringOf(value)?.length ?? 0;
		case "list": return fewest(value, (list) => ofList(list, depth));
		case "map": return fewest(value, (map) => ofMap(map, depth));
		default: return 0;
	}
}
function ofMap({ entries }, depth) {
	return joined([...entries].map(([key, entry]) => {
		const content = ofItem(entry, depth);
		return content === 0 ? 0 : key.length + 3 + content;
	}), 0);
}
function ofList({ items }, depth) {
	const seen = new Set();
	return joined(items.filter(({ value }) => {
		if (value.kind !== "text") return true;
		const key = require_core.keyOfText(value.text);
		const isNew = !seen.has(key);
		seen.add(key);
		return isNew;
	}).map((item) => ofItem(item, depth)), 2);
}
function written({ text }) {
	return text.reduce((sum, piece) => sum + ("lit" in piece ? piece.lit.replace(/\s/g, "").length : 0), 0);
}
function ofItem({ when, value }, depth) {
	return when === true ? lettersOf(value, depth + 1) : 0;
}
function joined(lengths, least) {
	const there = lengths.filter((length) => length > 0);
	const sum = there.reduce((all, length) => all + length, 0);
	const brackets = there.length < least ? 0 : 2;
	return there.length === 0 ? 0 : sum + there.length - 1 + brackets;
}
// src/rules/entities/invalid-policy-document.ts
const invalidPolicyDocument = defineRule({
	id: "invalid-policy-document",
	scenarios: "some",
	*subjects({ project }) {
		for (const document of documentsOf$1(project)) {
			yield* refusals(document);
			yield* tooLong(document);
		}
		for (const principal of project.principals.filter(isNew)) yield* tooMuch(principal);
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check({ entity, values, report, helpForInstances }, world, context) {
		for (const value of values) world.get(value);
		yield helpForInstances && isRole(entity) && isForInstances(entity, world, context) ? {
			...report,
			help: helpForInstances
		} : report;
	}
});
function isRole(entity) {
	return "trust" in entity;
}
function* refusals(document) {
	const { entity, value } = document;
	for (const mistake of mistakesIn(document)) {
		const { when, where, at, words, says, help, helpForInstances, related } = mistake;
		const consequence = says ? `IAM refuses it: MalformedPolicyDocument, "${says}"` : REFUSED;
		const message = `${where} ${words}`;
		const report = {
			certain: certaintyOf(mistake, entity),
			at,
			message,
			consequence,
			help,
			part: message,
			...related && { related }
		};
		yield {
			entity,
			when,
			values: [value],
			report,
			...helpForInstances && { helpForInstances }
		};
	}
}
function certaintyOf(mistake, entity) {
	const { at, isAbsence, isReplaceable, isTolerated } = mistake;
	return isReplaceable || isTolerated || isAbsence && isBroken(at.file, entity) ? "maybe" : "yes";
}
function isBroken(file, { scope }) {
	return scope.unit.gaps.some((gap) => gap.kind === void 0 && gap.at.file === file);
}
const REFUSED = "IAM refuses it: MalformedPolicyDocument";
function* tooLong({ entity, kind, value, when, words }) {
	const letters = fewestLetters(value);
	if (kind === "trust" && letters > 2048) {
		const report = lengthReport(entity, words, letters, LONGEST_TRUST);
		const message = `${hasAtLeast(words, letters)}, and the quota is ${LONGEST_TRUST} unless it was raised`;
		const consequence = "creating the role fails, \"Cannot exceed quota for ACLSizePerRole: 2048\", unless the quota of the account was raised";
		const help = "name fewer principals or use wildcards in conditions, or have the quota raised";
		yield {
			entity,
			when,
			values: [value],
			report: {
				...report,
				level: "warning",
				message,
				consequence,
				help
			}
		};
	}
	if (kind === "managed" && letters > 6144) yield {
		entity,
		when,
		values: [value],
		report: lengthReport(entity, words, letters, LONGEST_MANAGED)
	};
}
function* tooMuch(principal) {
	const longest = LONGEST_INLINE[principal.kind];
	const documents = inlineOf(principal).filter(({ when }) => when === principal.when);
	const letters = documents.reduce((sum, { value }) => sum + fewestLetters(value), 0);
	if (letters <= longest) return;
	const report = lengthReport(principal, `${documents.length === 1 ? "the inline policy" : `the ${documents.length} inline policies`} of ${described(principal)}`, letters, longest);
	yield {
		entity: principal,
		when: principal.when,
		values: documents.map(({ value }) => value),
		report: principal.kind === "permission-set" ? {
			...report,
			...OF_IDENTITY_CENTER
		} : report
	};
}
const OF_IDENTITY_CENTER = {
	consequence: "IAM Identity Center refuses it: ValidationException, the inline policy is too long",
	help: "use wildcards, or move statements into customer managed policies"
};
function hasAtLeast(words, letters) {
	return `${words} ${words.includes("policies of") ? "have" : "has"} at least ${letters} characters without white space`;
}
function lengthReport({ target }, words, letters, longest) {
	return {
		certain: "yes",
		at: target.at,
		message: `${hasAtLeast(words, letters)}, and IAM takes ${longest}`,
		consequence: `IAM refuses it: LimitExceeded, the quota of ${longest} cannot be raised`,
		help: "use wildcards, or split it into several managed policies",
		part: `length of ${words}`
	};
}
// src/rules/entities/service-principals.ts
function* principalsIn({ trust, scope }) {
	for (const { value: statement, when } of statementsOf(trust).statements) {
		const items = statement.kind === "map" ? elementOf(statement, "Principal")?.items ?? [] : [];
		for (const { value: principal, when: guard } of items) {
			if (principal.kind !== "map") continue;
			for (const type of ["Service", "AWS"]) {
				const entry = principal.entries.get(type);
				if (!entry) continue;
				for (const { value, when: own } of elementsOf(entry.value, require_core.all(when, guard, entry.when))) if (value.kind === "text" && !value.ref && !referenceInQuotes(value, scope.unit)) yield {
					type,
					value,
					when: own
				};
			}
		}
	}
}
function misnamesService(role, world) {
	const partition = world.resolve(role.scope.partition);
	for (const principal of principalsIn(role)) if (faultOf(principal, partition, () => true) && world.holds(principal.when)) return true;
	return false;
}
const TO_EC2 = "write `ec2.amazonaws.com`";
function faultOf({ type, value }, partition, isForInstances) {
	if (type === "AWS") return underAws(value.text);
	if (require_core.matches(ANY_ARN, value.text) === "yes") return {
		level: "error",
		words: "is an ARN",
		help: UNDER_AWS
	};
	if (isRegional(value.text)) return {
		level: "warning",
		words: "names a Region",
		help: TO_EC2
	};
	const name = require_core.known(value.text);
	return name === void 0 || /[*?]/.test(name) ? void 0 : inName(name, partition, isForInstances);
}
const ANY_ARN = require_core.text("arn:*");
const UNDER_AWS = "write the ARN under `AWS`, or the name of a service such as `ec2.amazonaws.com`";
const OF_A_SERVICE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;
function underAws(written) {
	const name = require_core.known(written);
	if (name === void 0 || !OF_A_SERVICE.test(name)) return void 0;
	return {
		level: "error",
		words: "is a service",
		help: "write it under `Service`"
	};
}
function isRegional(written) {
	const name = require_core.show(written);
	if (!/^ec2\.[^.]+\.amazonaws\.com(?:\.cn)?$/.test(name)) return false;
	return written.some((piece) => require_core.isHole(piece) && piece.shape?.chars === "region") || REGION.test(name);
}
const REGION = /^ec2\.[a-z]{2,4}(?:-[a-z]+)+-\d\./;
const OTHER_SUFFIXES = [
	"amazon.com",
	"aws.internal",
	"api.aws",
	"aws.dev"
];
const OTHER_DOMAINS = ["amazonaws-us-gov.com", "amazonaws.cn"];
const KNOWN_SERVICES = new Set([
	"ec2",
	"ecs",
	"ecs-tasks",
	"lambda",
	"eks",
	"batch"
]);
function inName(name, partition, isForInstances) {
	const help = helpFor(name);
	const wrong = (words) => ({
		level: "error",
		words,
		help
	});
	if (name === "" || /\s/.test(name)) return wrong("is no name: there is white space in it, or nothing");
	if (name.includes("/")) return wrong("is a URL or a path");
	if (!name.includes(".")) return wrong("is only a part of the name");
	const home = partitionsOf(name);
	if (home) return inPartition(name, home, partition, isForInstances);
	const domain = OTHER_DOMAINS.find((one) => name.toLowerCase() === `ec2.${one}`);
	if (domain) return {
		level: "warning",
		words: `stands under ${quoted(domain)}`,
		help: TO_EC2
	};
	if (OTHER_SUFFIXES.find((one) => name.toLowerCase().endsWith(`.${one}`)) && !KNOWN_SERVICES.has(firstPart(name))) return void 0;
	return wrong("does not end in `amazonaws.com`");
}
function inPartition(name, home, partition, isForInstances) {
	const here = require_core.known(partition);
	if (name.toLowerCase() === home.suffix) return {
		level: "error",
		words: "names no service",
		help: helpFor(name)
	};
	if (home.suffix !== "amazonaws.com" && here !== void 0 && !home.partitions.includes(here)) {
		const help = `write \`${firstPart(name)}.amazonaws.com\``;
		return {
			level: "error",
			words: `is none of partition ${quoted(here)}`,
			help
		};
	}
	if (!(name.split(".").length === home.suffix.split(".").length + 1) || !isNearEc2(firstPart(name)) || !isForInstances()) return void 0;
	return {
		level: "error",
		words: "is no service that is known",
		help: `did you mean \`ec2.${home.suffix}\`?`
	};
}
function firstPart(name) {
	return name.toLowerCase().split(".")[0];
}
function helpFor(name) {
	const service = name.toLowerCase().replace(/^https?:\/\//, "").split(/[./]/)[0].trim();
	if (!KNOWN_SERVICES.has(service)) return "write the name of a service, such as `ec2.amazonaws.com`";
	return `write \`${service}.amazonaws.com\``;
}
const EC2$1 = "ec2";
const REAL = [
	"ec2",
	"ecs",
	"ecr"
];
function isNearEc2(word) {
	if (REAL.includes(word)) return false;
	if (isWithOneMore(word, EC2$1) || isWithOneMore(EC2$1, word)) return true;
	if (word.length !== 3) return false;
	return [...word].filter((letter, index) => letter !== EC2$1[index]).length === 1 || [...word].sort().join("") === [...EC2$1].sort().join("");
}
function isWithOneMore(longer, shorter) {
	if (longer.length !== shorter.length + 1) return false;
	return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}
// src/rules/entities/invalid-service-principal.ts
const invalidServicePrincipal = defineRule({
	id: "invalid-service-principal",
	scenarios: "some",
	*subjects({ project }) {
		for (const role of project.roles.filter(isWritten$1)) for (const principal of principalsIn(role)) yield {
			...principal,
			role
		};
	},
	about: (subject) => subject.role,
	when: ({ role, when }) => require_core.all(role.when, when),
	*check(principal, world, context) {
		const { role, type, value } = principal;
		world.get(role.trust);
		const fault = faultOf(principal, world.resolve(role.scope.partition), () => isForInstances(role, world, context));
		if (!fault) return;
		const name = require_core.show(value.text);
		yield {
			certain: "yes",
			level: fault.level,
			at: value.at,
			message: `the trust policy of ${described(role)} names ${quoted(name)} under ${quoted(type)}, but it ${fault.words}`,
			consequence: fault.level === "error" ? `IAM refuses it: MalformedPolicyDocument, "Invalid principal in policy: "${type.toUpperCase()}":"${name}""` : "EC2 calls itself `ec2.amazonaws.com` in every Region; whether IAM takes this name is not documented",
			help: fault.help,
			part: `${type} ${name}`
		};
	}
});
// src/iam/trust.ts
function trusts(world, trust, request) {
	return allows(world, alone(trust), request);
}
const alone = require_core.remembered((document) => [{
	when: true,
	value: document
}]);
function invites(world, trust, { action, service }) {
	const scene = glanceAt(world);
	return statementsOf(trust).statements.some(({ value, when }) => {
		if (!scene.holds(when) || value.kind !== "map") return value.kind === "unknown";
		return hasEffect(scene, value, "Allow") !== "no" && actionFits(scene, value, action) !== "no" && isMeantFor(scene, value, service ?? []);
	});
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
		...ABSENT$1.map((key) => [key, "absent"]),
		["aws:PrincipalIsAWSService", [TRUE]],
		["aws:PrincipalServiceName", [require_core.known(partition) === "aws-cn" ? IN_CHINA : EC2]],
		["aws:SecureTransport", [TRUE]],
		["aws:ViaAWSService", [FALSE]],
		["sts:RoleSessionName", [SESSION_NAME]],
		["aws:SourceAccount", { perhaps: [account] }],
		["aws:SourceArn", { perhaps: [instance] }]
	]);
}
const ABSENT$1 = [
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
	return find(world, statementsOf(trust).statements, ({ value }) => {
		if (value.kind === "error") return value;
		if (value.kind !== "map") return "maybe";
		if (hasEffect(world, value, "Deny") === "yes") return "no";
		if (elementOf(value, "NotPrincipal")) return "yes";
		const principal = elementOf(value, "Principal");
		return principal ? find(world, principal.items, (item) => isOther(world, item.value, names)).is : "no";
	}).is;
}
function isOther(scene, principal, ec2) {
	if (principal.kind === "error") return principal;
	if (principal.kind === "unknown") return "maybe";
	if (principal.kind !== "map") return "yes";
	const others = [...principal.entries].map(([type, entry]) => {
		const items = elementsOf(entry.value, entry.when);
		if (type === "Service") return someText(scene, items, (name) => require_core.not(isService(scene, name, ec2)));
		return someText(scene, items, () => "yes");
	});
	return require_core.or("no", principal.rest ? "maybe" : "no", ...others);
}
// src/rules/entities/missing-ec2-trust.ts
const missingEc2Trust = defineRule({
	id: "missing-ec2-trust",
	scenarios: "some",
	*subjects(context) {
		yield* inProfiles(context);
		yield* onNodes(context);
		yield* passed(context);
	},
	about: (use) => use.role,
	when: (use) => use.when,
	*check({ role, sure, passing, words, consequence, related }, world) {
		if (passing && !isForEc2Alone(world, passing)) return;
		const request = assumedByEc2(world, role.scope);
		const { allowed, deniedBy, misses } = evaluate(world, [{
			when: true,
			value: role.trust
		}], request);
		if (deniedBy !== void 0 && invites(world, role.trust, request) || misses.some((miss) => miss.by === "condition")) return;
		if (isWritten$1(role) && (misnamesService(role, world) || hasRefusedPrincipal(role, world))) return;
		yield {
			certain: require_core.and(sure, require_core.not(allowed)),
			...passing && { level: "warning" },
			at: role.target.at,
			message: `role ${named(role)} ${words}, but its trust policy does not let EC2 assume it`,
			consequence,
			help: "allow sts:AssumeRole to the service ec2.amazonaws.com in its trust policy",
			related: [...misses.map(reason$1), related]
		};
	}
});
function* inProfiles({ links }) {
	for (const { from: profile, to: role, when, sure, at } of links.roles) {
		if (!role.managed) continue;
		yield {
			role,
			when,
			sure,
			words: `is in instance profile ${named(profile)}`,
			consequence: "instances launch without credentials: iam/security-credentials shows \"Code\":\"AssumeRoleUnauthorizedAccess\"",
			related: {
				at,
				message: "the profile holds the role here"
			}
		};
	}
}
function* onNodes({ project }) {
	const handed = project.mentions.filter(({ how }) => how === "makes-own-profile");
	if (handed.length === 0) return;
	const roles = new Map(project.roles.map((role) => [role.target, role]));
	for (const { value, when, at } of handed) {
		const role = value.ref && roles.get(value.ref.to);
		if (!role?.managed) continue;
		yield {
			role,
			when: require_core.all(role.when, when),
			sure: "yes",
			words: "is given to the instances of a node group",
			consequence: "creating the node group fails: InvalidParameterException, \"Following required service principals [ec2.amazonaws.com] were not found in the trust relationships of nodeRole\"",
			related: {
				at,
				message: "it is given to the node group here"
			}
		};
	}
}
function* passed(context) {
	for (const passing of passingsWithService(context)) {
		const { role, by, when, at } = passing;
		yield {
			role,
			when,
			sure: [...principalsIn(role)].some(({ type }) => type === "Service") ? "maybe" : "yes",
			passing,
			words: `may be passed to EC2 by ${by.words}, and to no other service`,
			consequence: "instances that get it launch without credentials: iam/security-credentials shows \"Code\":\"AssumeRoleUnauthorizedAccess\"",
			related: {
				at,
				message: "the statement names the role here"
			}
		};
	}
}
function hasRefusedPrincipal({ trust, scope }, world) {
	return statementsOf(trust).statements.some(({ value: statement, when }) => {
		if (statement.kind !== "map") return false;
		return [...principalMistakes({
			statement,
			when,
			kind: "trust",
			unit: scope.unit
		})].some((mistake) => world.holds(mistake.when));
	});
}
function reason$1({ by, at }) {
	return by === "action" ? {
		at,
		message: "this is not sts:AssumeRole"
	} : {
		at,
		message: "this is not ec2.amazonaws.com"
	};
}
// src/rules/refusal.ts
function refusal(kind, written) {
	return `the launch fails: "Value (${(written && require_core.known(written)) ?? "\u2026"}) for parameter ${`iamInstanceProfile.${kind.toLowerCase()}`} is invalid. Invalid IAM Instance Profile ${kind}"`;
}
// src/rules/entities/quoted-reference.ts
const quotedReference = defineRule({
	id: "quoted-reference",
	scenarios: "some",
	*subjects({ project }) {
		for (const argument of argumentsOf(project)) yield* referencesIn(argument);
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check({ entity, value, words, reference, consequence, part }, world) {
		world.get(value);
		yield {
			certain: reference.isVariable ? isWhole(entity) : "yes",
			at: reference.at,
			message: `${words} holds the words ${quoted(reference.words.trim())}, and not what they refer to`,
			consequence,
			help: reference.help,
			part
		};
	}
});
const IN_POLICY = "the policy is refused, or it speaks of things that nobody has";
const IN_NAME = "IAM refuses the name, or takes it as it is written";
const IN_HOLDER = "the deployment fails: NoSuchEntity, nothing has that name";
function* argumentsOf(project) {
	for (const principal of project.principals) yield* argumentsOfPrincipal(principal);
	for (const role of project.roles) yield argument(role, role.trust, `the trust policy of ${described(role)}`, IN_POLICY);
	for (const profile of project.profiles) {
		yield* namesOf(profile);
		yield argument(profile, profile.roles, `the role of ${described(profile)}`, IN_HOLDER);
	}
	for (const policy of project.policies) {
		yield* namesOf(policy);
		yield argument(policy, policy.document, described(policy), IN_POLICY);
	}
	for (const { by, value } of project.recipients) yield argument(by, value, `the role, user or group of ${named(by)}`, IN_HOLDER);
	for (const launch of project.launches) yield* slotsOf(launch);
}
function* argumentsOfPrincipal(principal) {
	const words = described(principal);
	yield* namesOf(principal);
	if (principal.groups) yield argument(principal, principal.groups, `a group of ${words}`, IN_HOLDER);
	for (const { how, policy } of principal.policies) {
		const isDocument = how === "inline";
		yield argument(principal, policy, `a policy of ${words}`, isDocument ? IN_POLICY : IN_HOLDER);
	}
}
function* namesOf(entity) {
	if (entity.name) yield argument(entity, entity.name, `the name of ${described(entity)}`, IN_NAME);
	if (entity.path) yield argument(entity, entity.path, `the path of ${described(entity)}`, IN_NAME);
}
function* slotsOf(launch) {
	for (const { value, takes } of launch.slots) {
		const refused = refusal(takes === "arn" ? "ARN" : "name", void 0);
		yield argument(launch, value, `the instance profile of ${described(launch)}`, refused);
	}
}
function argument(entity, value, words, consequence) {
	return {
		entity,
		value,
		words,
		consequence
	};
}
function* referencesIn(argument) {
	const { entity, value, words } = argument;
	if (!holdsReference(value, entity.scope.unit)) return;
	let count = 0;
	for (const text of textsIn(value, entity.when, 0)) {
		count++;
		const reference = referenceInQuotes(text.value, entity.scope.unit);
		if (reference) yield {
			...argument,
			reference,
			when: text.when,
			part: `${words}, string ${count}`
		};
	}
}
const DEEPEST = 50;
function holdsReference(value, unit) {
	const open = new Set([value]);
	for (const one of open) {
		if (one.ref) continue;
		if (one.kind === "choice") open.add(require_core.branch(one, "then")).add(require_core.branch(one, "else"));
		for (const item of membersOf(one)) open.add(item.value);
		if (one.kind !== "text") continue;
		const document = documentIn(one);
		if (document) open.add(document);
		else if (referenceInQuotes(one, unit)) return true;
	}
	return false;
}
function* textsIn(value, when, depth) {
	if (depth > DEEPEST) return;
	for (const { value: plain, when: guard } of require_core.alternatives(value, when)) {
		if (plain.ref) continue;
		if (plain.kind === "text") {
			const document = documentIn(plain);
			if (document) yield* textsIn(document, guard, depth + 1);
			else yield {
				value: plain,
				when: guard
			};
		}
		for (const item of membersOf(plain)) yield* textsIn(item.value, require_core.all(guard, item.when), depth + 1);
	}
}
function documentIn(text) {
	if (text.decoded) return text.decoded;
	const decoded = require_core.decode(text);
	return decoded?.kind === "map" && decoded.entries.has("Statement") ? decoded : void 0;
}
function membersOf(value) {
	if (value.kind === "list") return value.items;
	return value.kind === "map" ? [...value.entries.values()] : [];
}
// src/rules/stems.ts
const KIND_WORDS = new Set([
	"role",
	"profile",
	"instance",
	"instances",
	"iam",
	"ec2",
	"for"
]);
const GLUED = [
	"role",
	"profile",
	"instance",
	"iam",
	"ec2"
];
function sharesStem(one, other) {
	const [a, b] = [writtenWords(one), writtenWords(other)];
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return short.every((word) => long.includes(word)) || a.join("") === b.join("");
}
function writtenWords(name) {
	return require_core.seamless(name).flatMap((piece) => require_core.isHole(piece) ? [] : wordsOf(piece.lit));
}
function stemKey(name) {
	return stemOf(name).join(" ") || void 0;
}
function stemOf(name) {
	return require_core.seamless(name).flatMap((piece) => require_core.isHole(piece) ? [`\${${piece.id}}`] : wordsOf(piece.lit));
}
function wordsOf(literal) {
	return literal.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).map((word) => unglued(word.toLowerCase())).filter((word) => word !== "" && !KIND_WORDS.has(word));
}
function unglued(word) {
	if (!word.endsWith("role") && !word.endsWith("profile")) return word;
	let rest = word;
	for (let kind = kindAtEnd(rest); kind; kind = kindAtEnd(rest)) rest = rest.slice(0, -kind.length);
	return rest;
}
function kindAtEnd(word) {
	return GLUED.find((kind) => word.endsWith(kind));
}
// src/rules/entities/role-profile-name-mismatch.ts
const roleProfileNameMismatch = defineRule({
	id: "role-profile-name-mismatch",
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
		const madeUp = [profile, role].filter((one) => isMadeUp(one, world));
		const differ = madeUp.length === 0 ? require_core.not(require_core.same(profileName, roleName)) : "maybe";
		if (madeUp.length === 2 || differ === "no" || require_core.show(profileName) === require_core.show(roleName)) return;
		yield report(link, profileName, roleName, differ, ownerOf(profileName, role, world, context));
	}
});
function isMadeUp({ name, target }, world) {
	const value = world.get(name);
	return value.ref?.to === target || value.kind === "text" && require_core.known(value.text) === "";
}
function report(link, profileName, roleName, differ, owner) {
	const [profile, role] = [link.from, link.to];
	const shownName = quoted(require_core.show(profileName));
	const misleading = owner ? `, the name of another role, ${named(owner)}` : "";
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
	const owner = roleNamed(profileName, held.scope.unit, world, project);
	return owner && owner !== held && !require_core.isGenerated(owner) ? owner : void 0;
}
// src/rules/external.ts
function isExternal(name, patterns) {
	return name !== void 0 && patterns.some((pattern) => require_core.matches(pattern, name) === "yes");
}
// src/rules/entities/passed.ts
const PASSED = new WeakMap();
function resourcesPassed(project, role) {
	const { all, exact, others } = require_core.remember(PASSED, project, () => indexed(project));
	return role === void 0 ? all : [...exact.get(role) ?? [], ...others];
}
function indexed(project) {
	const all = onceEach(documentsOf(project).flatMap(resourcesPassedBy));
	const exact = new Map();
	const others = [];
	for (const value of all) {
		const written = value.kind === "text" && !value.ref ? require_core.known(value.text) : void 0;
		const resource = written === void 0 ? void 0 : EXACT.exec(written)?.[1];
		if (resource === void 0) others.push(value);
		else require_core.append(exact, resource, value);
	}
	return {
		all,
		exact,
		others
	};
}
const EXACT = /^(?:[^:*?$]*:){5}([^*?$]+)$/;
function onceEach(values) {
	const seen = new Set();
	return values.filter((value) => {
		const text = value.kind === "text" && !value.ref ? require_core.known(value.text) : void 0;
		if (text === void 0) return true;
		const isNew = !seen.has(text);
		seen.add(text);
		return isNew;
	});
}
function documentsOf(project) {
	return [...project.principals.flatMap(({ policies }) => policies.filter(({ how }) => how === "inline")).map(({ policy }) => policy), ...project.policies.map(({ document }) => document)];
}
function resourcesPassedBy(document) {
	return statementsOf(document).statements.flatMap(({ value }) => {
		if (value.kind !== "map" || !writes(value, saysPassRole) || writtenEffect(value) === "Deny") return [];
		return elementOf(value, "Resource")?.items.map((item) => item.value) ?? [];
	});
}
// src/rules/entities/role-without-instance-profile.ts
const roleWithoutInstanceProfile = defineRule({
	id: "role-without-instance-profile",
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
			certain: require_core.and(onlyEc2, hasAllProfiles(role)),
			...role.scope.unit.kind === "dump" && { level: "note" },
			at: role.target.at,
			message: `role ${named(role)} ${onlyEc2 === "yes" ? "is" : "may be"} for EC2 alone, but no instance profile holds it`,
			consequence: "it is missing from the console's IAM role list, and no instance can be launched with it",
			help: `add an instance profile that holds ${named(role)}`
		};
	}
});
function isUsed(role, world, context) {
	const { project, links } = context;
	if (links.roles.some((link) => link.to === role && world.holds(link.when))) return true;
	return isExternal(require_core.textOf(world.get(role.name)), project.knowledge.externalRoles) || mayBeHeld(role, project, world) || isMentioned(role, project, world) || isLookedUp(role, project, world) || isPassed(role, project, world);
}
function mayBeHeld(role, project, world) {
	return require_core.remember(OPEN, project, () => project.profiles.filter((profile) => require_core.isOpenList(profile.roles) || holdsQuoted(profile))).some((profile) => profile.scope.unit === role.scope.unit && world.holds(profile.when));
}
const OPEN = new WeakMap();
function holdsQuoted({ roles, scope }) {
	return require_core.membersOf(roles).some(({ value }) => value.kind === "text" && referenceInQuotes(value, scope.unit) !== void 0);
}
function isMentioned(role, project, world) {
	const name = require_core.textOf(world.get(role.name));
	return require_core.remember(MENTIONS, project, () => new Mentions(project.mentions)).perhapsOf(role, name).some((mention) => {
		const { value } = mention;
		return (value.ref ? value.ref.to === role.target : isNamed(value, name)) && world.holds(mention.when);
	});
}
const MENTIONS = new WeakMap();
var Mentions = class {
	all;
	#byTarget = new Map();
	#byName = new Map();
	#others = [];
	constructor(all) {
		this.all = all;
		for (const mention of all) {
			const { ref } = mention.value;
			const written = ref || mention.value.kind !== "text" ? void 0 : require_core.known(mention.value.text);
			if (ref) require_core.append(this.#byTarget, ref.to, mention);
			else if (written === void 0) this.#others.push(mention);
			else for (const name of namesIn(written)) require_core.append(this.#byName, name, mention);
		}
	}
	perhapsOf({ target }, name) {
		const string = name && require_core.known(name);
		if (string === void 0) return this.all;
		return [
			...this.#byTarget.get(target) ?? [],
			...this.#byName.get(string) ?? [],
			...this.#others
		];
	}
};
function namesIn(written) {
	const end = written.lastIndexOf("role/");
	return end < 0 ? [written] : [written, written.slice(end + 5)];
}
function isLookedUp(role, project, world) {
	const name = require_core.textOf(world.get(role.name));
	return require_core.remember(UNMANAGED, project, () => project.roles.filter((other) => !other.managed)).some((other) => isNamed(world.get(other.name), name) && world.holds(other.when));
}
const UNMANAGED = new WeakMap();
function isNamed(value, name) {
	const written = value.kind === "error" ? void 0 : require_core.textOf(value);
	if (!name || !written) return false;
	if (name.every(require_core.isHole) || written.every(require_core.isHole)) return require_core.same(written, name) === "yes";
	return require_core.same(written, name) !== "no" || require_core.matches([{ lit: "*role/" }, ...name], written) === "yes";
}
function isPassed(role, project, world) {
	const name = require_core.textOf(world.get(role.name));
	if (!name) return false;
	const path = role.path && require_core.textOf(world.get(role.path));
	const arn = require_core.iamArn("role", role.scope, path, name);
	return resourcesPassed(project, resourceOf(role)).some((resource) => names(resource, role, arn));
}
function names(resource, role, arn) {
	if (resource.ref) return resource.ref.to === role.target;
	const pattern = resource.kind === "error" ? void 0 : require_core.textOf(resource);
	if (!pattern || pattern.every(require_core.isHole) || isForAllRoles(pattern)) return false;
	const known = resourceOf(role);
	if (known !== void 0 && !mayMatch(pattern, known)) return false;
	return require_core.matches(pattern, arn) !== "no";
}
function isForAllRoles(pattern) {
	return /(^|[:/])\*+$/.test(require_core.show(pattern));
}
// src/rules/entities/ec2-keys.ts
const ABSENT = [
	[/^sts:externalid$/, "only accounts that assume a role of another account send an external id"],
	[/^aws:multifactorauth/, "a service signs in with no MFA device"],
	[/^aws:(username|principaltag\/)/, "a service is neither a user nor a role, and has no tags"],
	[/^aws:principalorg(id|paths)$/, "a service is in no organization"],
	[/^aws:sourcevpce?$/, "a service does not call through a VPC endpoint"],
	[/^(ec2:sourceinstancearn|aws:ec2instancesource)/, "only what the instance itself asks for later carries it"],
	[/^saml:|\./, "only somebody who signs in with an identity provider has it"]
];
function whyNot({ key }, context) {
	const value = contextValue(context, key);
	if (value === "absent" || value === void 0) return `EC2 does not send ${quoted(key)}${reason(key)}`;
	const sent = ("perhaps" in value ? value.perhaps : value).map((one) => quoted(require_core.show(one))).join(", ");
	if ("perhaps" in value) return `if EC2 sends ${quoted(key)} at all, it is ${sent}`;
	return `EC2 sends ${quoted(key)} as ${sent}`;
}
function reason(key) {
	const found = ABSENT.find(([pattern]) => pattern.test(key.toLowerCase()));
	return found ? `, since ${found[1]}` : "";
}
// src/rules/entities/unsatisfiable-ec2-trust.ts
const unsatisfiableEc2Trust = defineRule({
	id: "unsatisfiable-ec2-trust",
	scenarios: "some",
	*subjects({ project }) {
		for (const role of project.roles) if (role.managed || role.scope.unit.kind === "document") yield role;
	},
	about: (role) => role,
	when: (role) => role.when,
	*check(role, world, context) {
		const request = assumedByEc2(world, role.scope);
		const verdict = evaluate(world, [{
			when: true,
			value: role.trust
		}], request);
		const obstacle = verdict.allowed === "no" ? obstacleIn(role, verdict, request, world) : controlOver(role, world, request, context) ?? perhapsDenied(role, verdict, request, world);
		const use = obstacle && useOf(role, world, context);
		if (!use || use.sure === "no") return;
		yield {
			certain: require_core.and(use.sure, obstacle.sure ?? "yes"),
			at: obstacle.at,
			message: `role ${named(role)} is for instances, but ${obstacle.words}`,
			consequence: "instances launch without credentials: iam/security-credentials shows \"Code\":\"AssumeRoleUnauthorizedAccess\"",
			help: obstacle.help,
			related: [...obstacle.related, ...use.related]
		};
	}
});
function obstacleIn(role, { deniedBy, misses }, request, world) {
	if (deniedBy) return ownDenial(role, deniedBy, request, world);
	const [first, ...others] = misses.filter((miss) => miss.by === "condition");
	if (!first) return void 0;
	const clause = clausesIn([trustOf(role)], first.statement).find((one) => one.at === first.at);
	const why = clause ? `: ${whyNot(clause, request.context)}` : "";
	const what = clause ? ` on ${quoted(clause.key)}` : "";
	return {
		at: first.at,
		words: `a condition of its trust policy${what} keeps EC2 out${why}`,
		help: "put EC2 into a statement of its own, without this condition",
		related: others.slice(0, MOST_SHOWN).map(({ at }) => ({
			at,
			message: "this condition keeps EC2 out too"
		}))
	};
}
function ownDenial(role, by, request, world) {
	if (!invites(world, role.trust, request)) return void 0;
	return denial("its trust policy", clausesIn([trustOf(role)], by), by, request);
}
function perhapsDenied(role, { deniedBy }, request, world) {
	if (!deniedBy || clausesIn([trustOf(role)], deniedBy).length === 0) return void 0;
	const found = ownDenial(role, deniedBy, request, world);
	return found && {
		...found,
		words: "a Deny of its trust policy may apply to EC2",
		sure: "maybe"
	};
}
const MOST_SHOWN = 5;
function controlOver(role, world, request, { project }) {
	const controls = resourceControls(project);
	if (controls.length === 0) return void 0;
	const own = arnOf(world, role) ?? SOME_ROLE;
	const there = {
		...request,
		resource: inFirstPartition(own, world.resolve(role.scope.partition))
	};
	const { is, by } = denialIn(world, controls, deniesListed(world, controls, there) ? there : {
		...request,
		resource: own
	});
	if (is !== "yes" || !by) return void 0;
	const { related, ...obstacle } = denial(`resource control policy ${quoted(by.at.file.path)}`, clausesIn(controls, by), by, request);
	return {
		...obstacle,
		help: WITHOUT_SERVICES,
		related: [...related, {
			at: role.target.at,
			message: "the role is declared here"
		}]
	};
}
const WITHOUT_SERVICES = "leave services out of the Deny, with `Bool: { \"aws:PrincipalIsAWSService\": \"false\" }`";
const SOME_ROLE = [{
	id: "some-role",
	label: "a role"
}];
const resourceControls = require_core.remembered(({ controls }) => controls.flatMap(({ kind, document }) => kind === "rcp" ? [{
	when: true,
	value: document
}] : []));
function denial(policy, [clause], statement, request) {
	const why = clause ? `: ${whyNot(clause, request.context)}` : "";
	return {
		at: clause?.at ?? statement.at,
		words: `a Deny of ${policy} applies to EC2${why}`,
		help: clause ? WITHOUT_SERVICES : "leave EC2 out of the principals of the Deny",
		related: clause ? [{
			at: statement.at,
			message: "the Deny is here"
		}] : []
	};
}
function trustOf({ trust }) {
	return {
		when: true,
		value: trust
	};
}
function clausesIn(documents, { at }) {
	const statement = documents.flatMap(({ value }) => statementsOf(value).statements).find((one) => one.value.at === at)?.value;
	return (statement?.kind === "map" ? clausesOf(statement) : []).filter((clause) => "operator" in clause);
}
function useOf(role, world, { links, project }) {
	const held = links.roles.find((link) => link.to === role && world.holds(link.when));
	if (held) {
		const message = `instance profile ${named(held.from)} holds the role here`;
		return {
			sure: held.sure,
			related: [{
				at: held.at,
				message
			}]
		};
	}
	const handed = project.mentions.find(({ how, value, when }) => how === "makes-own-profile" && value.ref?.to === role.target && world.holds(when));
	if (handed) return {
		sure: "yes",
		related: [{
			at: handed.at,
			message: "it is given to instances here"
		}]
	};
	const only = require_core.not(trustsOthers(world, role.trust, role.scope));
	return only === "no" ? void 0 : {
		sure: require_core.and(only, "yes"),
		related: []
	};
}
// src/rules/entities.ts
var entities_exports = require_rolldown_runtime.__exportAll({ RULES: () => RULES });
const RULES = [
	roleWithoutInstanceProfile,
	roleProfileNameMismatch,
	instanceProfileMultipleRoles,
	emptyInstanceProfile,
	instanceProfileInvalidRole,
	duplicateIamName,
	invalidIamName,
	missingEc2Trust,
	unsatisfiableEc2Trust,
	invalidServicePrincipal,
	invalidPolicyDocument,
	quotedReference
];
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
function writtenLaunches(documents) {
	return documents.flatMap((document) => {
		return inDocument(document.value).map((launch) => {
			return {
				...launch,
				when: require_core.all(document.when, launch.when)
			};
		}).filter(({ when }) => require_core.implied(when, require_core.NOTHING) !== false);
	});
}
const inDocument = require_core.remembered((document) => statementsOf(document).statements.flatMap(({ when, value }) => {
	return value.kind === "map" ? inStatement(value, when) : [];
}));
function inStatement(statement, when) {
	const listed = elementOf(statement, "Action");
	if (!listed) return [];
	const effects = elementOf(statement, "Effect")?.items ?? [];
	return listed.items.flatMap(({ when: there, value }) => {
		const launch = launchOf(value);
		if (!launch) return [];
		return effects.flatMap((effect) => {
			const allowed = isAllow(effect.value);
			if (allowed === "no") return [];
			const guard = require_core.all(when, there, effect.when);
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
function isAllow(effect) {
	const text = effect.kind === "error" ? void 0 : new require_core.World().text(effect);
	const written = text && require_core.known(text);
	if (written === void 0) return "maybe";
	return written === "Allow" ? "yes" : "no";
}
function launchOf(action) {
	if (action.kind !== "text") return void 0;
	const written = action.text;
	const actions = LAUNCHING_ACTIONS.filter((launching) => actionMatches(written, launching) !== "no");
	if (actions.length === 0 || !saysAnAction(written)) return void 0;
	return {
		written,
		actions,
		sure: require_core.or(...actions.map((launching) => actionMatches(written, launching)))
	};
}
exports.ADD_ROLE = ADD_ROLE;
exports.AWS_MANAGED = AWS_MANAGED;
exports.allows = allows;
exports.allowsWritten = allowsWritten;
exports.anotherRole = anotherRole;
exports.areDenied = areDenied;
exports.arnOf = arnOf;
exports.arnOf$1 = arnOf$1;
exports.assumedByEc2 = assumedByEc2;
exports.canAddTo = canAddTo;
exports.canAddToAny = canAddToAny;
exports.canFitAction = canFitAction;
exports.clausesOf = clausesOf;
exports.conditionHolds = conditionHolds;
exports.defineRule = defineRule;
exports.deniedOf = deniedOf;
exports.deniedRequest = deniedRequest;
exports.denies = denies;
exports.deniesListed = deniesListed;
exports.described = described;
exports.elementOf = elementOf;
exports.entities_exports = entities_exports;
exports.evaluate = evaluate;
exports.glanceAt = glanceAt;
exports.hasAllProfiles = hasAllProfiles;
exports.hasEffect = hasEffect;
exports.inFirstPartition = inFirstPartition;
exports.inPlace = inPlace;
exports.isArn = isArn;
exports.isArnOf = isArnOf;
exports.isChosenByName = isChosenByName;
exports.isExternal = isExternal;
exports.isInside = isInside;
exports.isOpenResource = isOpenResource;
exports.isSet = isSet;
exports.isWhole = isWhole;
exports.isWritten = isWritten$2;
exports.lastPart = lastPart;
exports.listed = listed;
exports.lower = lower;
exports.mayMake = mayMake;
exports.mayPassResource = mayPassResource;
exports.maySatisfy = maySatisfy;
exports.maySay = maySay;
exports.meantBy = meantBy;
exports.named = named;
exports.openPartition = openPartition;
exports.operatorOf = operatorOf;
exports.originOf = originOf;
exports.passRoleRequest = passRoleRequest;
exports.passedToAtLaunch = passedToAtLaunch;
exports.passesExisting = passesExisting;
exports.placeOf = placeOf$2;
exports.profileNamed = profileNamed;
exports.quoted = quoted;
exports.referenceInQuotes = referenceInQuotes;
exports.referenceToNothing = referenceToNothing;
exports.refusal = refusal;
exports.refusalOf = refusalOf;
exports.requestFor = requestFor;
exports.resourceOf = resourceOf;
exports.roleIn = roleIn;
exports.roleNamed = roleNamed;
exports.roleReferredTo = roleReferredTo;
exports.saidAt = saidAt;
exports.says = says;
exports.saysAddRole = saysAddRole;
exports.saysPassRole = saysPassRole;
exports.slotValues = slotValues;
exports.someText = someText;
exports.speaksOf = speaksOf;
exports.speaksOfOthers = speaksOfOthers;
exports.statementsIn = statementsIn;
exports.statementsOf = statementsOf;
exports.statementsWriting = statementsWriting;
exports.stemKey = stemKey;
exports.targetFits = targetFits;
exports.trusts = trusts;
exports.trustsOthers = trustsOthers;
exports.writes = writes;
exports.writesOthers = writesOthers;
exports.writtenEffect = writtenEffect;
exports.writtenLaunches = writtenLaunches;
exports.writtenText = writtenText;
