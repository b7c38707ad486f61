// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_core = require("./core.cjs");
const require_rules = require("./rules.cjs");
// src/rules/launches/imds-disabled.ts
const imdsDisabled = require_rules.defineRule({
	id: "imds-disabled",
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) if (require_core.layersOf(setup).some(({ imds }) => require_rules.maySay(imds.endpoint, "disabled"))) yield setup;
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world) {
		const { launch, template, sure } = setup;
		const before = world.decisions.length;
		const endpoint = require_core.effectiveOption(setup, "endpoint", world);
		if (!endpoint || require_rules.says(endpoint.value, "disabled") !== "yes") return;
		const isWanted = require_rules.isChosenByName(world.decisions.slice(before), "endpoint");
		const profile = require_core.effectiveProfile(setup, world);
		if (template && endpoint.by === template && profile.by === template) return;
		yield {
			certain: require_core.and(sure, endpoint.sure, profile.isSet, isWanted ? "maybe" : "yes"),
			at: require_core.writtenAt(endpoint.value),
			message: `${require_rules.described(launch)} has an instance profile, but its metadata service is switched off`,
			consequence: "nothing on the instance gets credentials: http://169.254.169.254 answers \"403 - Forbidden\" to every request",
			help: `set the endpoint to \`enabled\`${isOptional(setup, profile) ? ", or leave the instance profile out" : ""}`,
			related: [...userOf(setup, endpoint), ...giverOf(profile)],
			...template && { part: template.target.address }
		};
	}
});
function isOptional({ launch }, { by }) {
	return !launch.host && !launch.demandsProfile && !by?.profileBy;
}
function userOf({ launch, template }, { by }) {
	if (!template || by !== template) return [];
	return [{
		at: launch.target.at,
		message: `launches from ${require_rules.described(template)}`
	}];
}
function giverOf({ by, at }) {
	if (!by || !at) return [];
	return [{
		at,
		message: by.profileBy ? `${by.profileBy} gives its instances a profile` : "the instance profile is given here"
	}];
}
// src/rules/launches/instance-profile-id-mismatch.ts
const instanceProfileIdMismatch = require_rules.defineRule({
	id: "instance-profile-id-mismatch",
	scenarios: "some",
	*subjects({ project }) {
		for (const launch of project.launches) for (const slot of launch.slots) if (slot.id) yield {
			launch,
			slot
		};
	},
	about: ({ launch }) => launch,
	when: ({ launch }) => launch.when,
	*check({ launch, slot }, world, context) {
		const arn = world.text(slot.value);
		const id = world.text(slot.id);
		if (!arn || !id) return;
		const running = {
			launch,
			slot,
			id,
			arn
		};
		const profile = profileOf(running, world, context);
		if (profile) yield* compared(running, profile, world);
		else yield gone(running);
	}
});
function profileOf({ launch, slot }, world, { links }) {
	return links.profiles.filter(({ from, to }) => from.slot === slot && isInside(to, launch)).find(({ when }) => world.holds(when))?.to;
}
function isInside(profile, launch) {
	return profile.scope.unit === launch.scope.unit;
}
function* compared({ launch, slot, id }, profile, world) {
	const now = world.text(profile.id);
	if (!now) return;
	const differ = require_core.not(require_core.same(id, now));
	if (differ === "no") return;
	yield {
		certain: differ,
		at: slot.id?.at ?? slot.at,
		message: `${require_rules.described(launch)} runs with an instance profile ${require_rules.named(profile)} of id ${shown(id)}, but ${require_rules.named(profile)} is ${shown(now)} now: it was deleted and made again`,
		...consequenceAndHelp(require_rules.named(profile), launch),
		related: [{
			at: profile.id?.at ?? profile.target.at,
			message: "the id that it has now"
		}]
	};
}
function gone({ launch, slot, arn, id }) {
	const name = shown(require_rules.lastPart(arn));
	return {
		certain: require_rules.hasAllProfiles(launch),
		at: slot.value.at,
		message: `${require_rules.described(launch)} runs with instance profile ${name} of id ${shown(id)}, but no instance profile of that ARN that holds a role is in the account`,
		...consequenceAndHelp(name, launch)
	};
}
function consequenceAndHelp(profile, launch) {
	return {
		consequence: "the instance gets no credentials once the old ones expire: iam/info shows \"Code\":\"InstanceProfileNotFound\"",
		help: `attach a valid instance profile to ${require_rules.named(launch)}: aws ec2 replace-iam-instance-profile-association, with ${profile} where that is meant`
	};
}
function shown(text) {
	return require_rules.quoted(require_core.known(text) ?? require_core.show(text));
}
// src/rules/launches/instance-profile-name-arn-confusion.ts
const instanceProfileNameArnConfusion = require_rules.defineRule({
	id: "instance-profile-name-arn-confusion",
	scenarios: "some",
	subjects: ({ project }) => require_rules.slotValues(project),
	about: (subject) => subject.launch,
	when: (subject) => subject.when,
	*check(subject, world, { project }) {
		if (subject.slot.takes === "name" && subject.slot.other) yield bothGiven(subject, subject.slot.other, world);
		if (subject.launch.role) yield besideRole(subject, subject.launch.role, world);
		if (isInQuotes(subject) || require_rules.roleIn(subject, world, project)) return;
		const mistake = mistakeIn(subject, world);
		if (mistake) yield {
			...mistake,
			related: require_rules.originOf(subject, project)
		};
	}
});
function isInQuotes({ value, launch }) {
	return value.kind === "text" && require_rules.referenceInQuotes(value, launch.scope.unit) !== void 0;
}
function bothGiven(subject, other, world) {
	const { launch, value, part } = subject;
	const arn = world.get(other);
	return {
		certain: require_core.and(require_rules.isSet(value, world), require_rules.isSet(arn, world)),
		at: require_core.writtenAt(value),
		message: `${require_rules.described(launch)} is given both the name and the ARN of an instance profile, but takes only one of them`,
		consequence: `the launch fails: "The parameter 'iamInstanceProfile.name' may not be used in combination with 'iamInstanceProfile.arn'"`,
		help: "remove one of the two",
		related: [{
			at: require_core.writtenAt(arn),
			message: "the ARN"
		}],
		part: `${part}, with an ARN`
	};
}
function besideRole(subject, role, world) {
	const { launch, value, part } = subject;
	const held = world.get(role);
	return {
		certain: require_core.and(require_rules.isSet(value, world), require_rules.isSet(held, world)),
		at: require_core.writtenAt(held),
		message: `${require_rules.described(launch)} is given both an instance profile and a role to make one from, but takes only one of them`,
		consequence: "the API server refuses the manifest: `role` and `instanceProfile` exclude each other",
		help: "remove one of the two",
		related: [{
			at: require_core.writtenAt(value),
			message: "the instance profile"
		}],
		part: `${part}, with a role`
	};
}
function mistakeIn(subject, world) {
	const { value } = subject;
	const { takes } = subject.slot;
	const written = require_rules.writtenText(value, world);
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
	return ref?.attr === "name" ? "no" : require_rules.isArn(written);
}
function arnForName(subject, written) {
	return {
		...mistaken(subject, "name", `is given ${given$1(subject, "ARN", written)}`),
		consequence: require_rules.refusal("name", written),
		help: subject.value.ref ? `refer to the name of ${address(subject)} instead of its ARN` : `write the name alone: ${require_rules.quoted(require_core.show(require_rules.lastPart(written)))}`
	};
}
function nameForArn(subject, written, certain) {
	if (certain !== "yes" && written.every(require_core.isHole)) return void 0;
	return {
		...mistaken(subject, "ARN", `is given ${given$1(subject, "name", written)}`),
		certain,
		consequence: require_rules.refusal("ARN", written),
		help: subject.value.ref ? `refer to the ARN of ${address(subject)} instead of its name` : `write the whole ARN: ${require_rules.quoted(require_core.show(arnOf(subject, written)))}`
	};
}
function pathInName(subject, written) {
	return {
		...mistaken(subject, "name", `${require_rules.quoted(require_core.show(written))} has a path in it`),
		consequence: require_rules.refusal("name", written),
		help: `write the name alone: ${require_rules.quoted(require_core.show(require_rules.lastPart(written)))}`
	};
}
function noObject(subject, written) {
	const { value } = subject;
	if (!(value.kind !== "unknown" || value.ref !== void 0 || value.type === "text") || !written) return void 0;
	const arn = isArnValue(value, written);
	const what = arn === "maybe" ? require_rules.quoted(require_core.show(written)) : given$1(subject, arn === "yes" ? "ARN" : "name", written);
	return {
		certain: "yes",
		at: require_rules.placeOf(subject),
		message: `${require_rules.described(subject.launch)} takes an object with the name or the ARN of an instance profile, but is given ${what} alone`,
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
		at: require_rules.placeOf(subject),
		message: `${require_rules.described(subject.launch)} takes the ${takes} of an instance profile, but ${but}`,
		part: subject.part
	};
}
function given$1({ value }, kind, written) {
	const { ref } = value;
	return ref ? `the ${kind} of ${require_rules.quoted(ref.to.address)}` : `the ${kind} ${require_rules.quoted(require_core.show(written))}`;
}
function address({ value }) {
	return require_rules.quoted(value.ref?.to.address ?? "");
}
function arnOf({ launch }, name) {
	return require_core.iamArn("instance-profile", launch.scope, void 0, name);
}
// src/rules/launches/instance-profile-name-prefix.ts
const instanceProfileNamePrefix = require_rules.defineRule({
	id: "instance-profile-name-prefix",
	scenarios: "some",
	*subjects({ project }) {
		for (const subject of require_rules.slotValues(project)) if (subject.slot.prefix) yield subject;
	},
	about: (subject) => subject.launch,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const { prefix } = subject.slot;
		if (!prefix || require_rules.roleIn(subject, world, context.project)) return;
		const bearers = bearersOf(subject, world, context);
		const answers = bearers.map((bearer) => fits(bearer, prefix));
		const certain = require_core.not(prefix.of === "either" ? require_core.or(...answers) : require_core.and(...answers));
		const wrong = bearers.filter((_, index) => answers[index] === "no");
		const named = prefix.of === "either" ? wrong.at(-1) : wrong[0];
		if (named && certain !== "no") yield {
			...report$2(subject, prefix, named),
			certain,
			related: require_rules.originOf(subject, context.project)
		};
	}
});
const NO_PATH = [{ lit: "/" }];
function bearersOf(subject, world, context) {
	const profile = profileIn(subject, world, context);
	if (!profile) return [profileOutOfView(subject, world), { noun: "role" }];
	const { items, open } = world.elements(profile.roles);
	const roles = items.filter(({ when }) => world.holds(when)).map(({ value }) => roleOf(value, profile, world, context));
	const own = bearer("instance profile", profile, world);
	return open || roles.length === 0 ? [
		own,
		...roles,
		{ noun: "role" }
	] : [own, ...roles];
}
function profileIn({ slot }, world, { links }) {
	return links.profiles.filter(({ from, sure }) => from.slot === slot && sure === "yes").find(({ when }) => world.holds(when))?.to;
}
function profileOutOfView({ value }, world) {
	const written = require_rules.writtenText(value, world);
	const arn = written ? require_rules.isArn(written) : "maybe";
	if (!written || arn === "maybe") return { noun: "instance profile" };
	return arn === "yes" ? {
		noun: "instance profile",
		name: require_rules.lastPart(written),
		path: written
	} : {
		noun: "instance profile",
		name: written
	};
}
function roleOf(value, profile, world, { project }) {
	const written = world.text(value);
	const role = require_rules.roleReferredTo(world.get(value), project) ?? (written && require_rules.roleNamed(written, profile.scope.unit, world, project));
	if (role) return bearer("role", role, world);
	return written ? {
		noun: "role",
		name: written
	} : { noun: "role" };
}
function bearer(noun, { name, path }, world) {
	const itsName = world.text(name);
	const itsPath = path ? world.text(path) : NO_PATH;
	return {
		noun,
		...itsName && { name: itsName },
		...itsPath && { path: itsPath }
	};
}
function fits({ name, path }, prefix) {
	return require_core.or(beginsWith(name, prefix.text), prefix.path === void 0 ? "no" : lies(path, prefix.path));
}
function beginsWith(name, prefix) {
	if (!name) return "maybe";
	const pattern = [{ lit: `${prefix}*` }];
	const answer = require_core.matches(pattern, name);
	return answer === "no" && require_core.matches(require_rules.lower(pattern), require_rules.lower(name)) !== "no" ? "maybe" : answer;
}
function lies(path, folder) {
	return path ? require_core.matches([{ lit: `*${folder}*` }], path) : "maybe";
}
function report$2(subject, prefix, { noun, name = [] }) {
	return {
		at: require_rules.placeOf(subject),
		message: `${require_rules.described(subject.launch)} takes only an instance profile ${inWords(prefix)}, but the ${noun} is called ${require_rules.quoted(require_core.show(name))}`,
		consequence: "the service refuses the instance profile, so the deployment fails",
		help: `call the ${noun} ${require_rules.quoted(`${prefix.text}-${require_core.show(name)}`)}, or use one that has the prefix`,
		part: subject.part
	};
}
function inWords({ text, of, path }) {
	const wanted = require_rules.quoted(text);
	if (of === "profile") return `whose name and whose role's name begin with ${wanted}`;
	return `with a role whose name begins with ${wanted}${path === void 0 ? "" : `, or that has the path ${require_rules.quoted(path)}`}`;
}
// src/rules/launches/node-group-launch-template-profile.ts
const nodeGroupLaunchTemplateProfile = require_rules.defineRule({
	id: "node-group-launch-template-profile",
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) {
			const { launch, template } = setup;
			if (template && launch.profileBy) yield {
				...setup,
				template,
				profileBy: launch.profileBy
			};
		}
	},
	about: ({ launch }) => launch,
	when: ({ when }) => when,
	*check(group, world) {
		const filled = filledSlot(group.template, world);
		if (filled) yield report$1(group, filled.slot, require_core.and(filled.certain, group.sure));
	}
});
function filledSlot({ slots }, world) {
	let perhaps;
	for (const slot of slots) {
		const certain = world.some(slot.value, (value) => require_rules.isSet(world.get(value), world));
		if (certain === "yes") return {
			slot,
			certain
		};
		if (certain === "maybe") perhaps ??= {
			slot,
			certain
		};
	}
	return perhaps;
}
function report$1({ launch, template, profileBy }, slot, certain) {
	return {
		certain,
		at: slot.at,
		message: `${require_rules.described(launch)} uses ${require_rules.described(template)}, which has an instance profile, but ${profileBy} makes one itself from the node role`,
		consequence: `the creation or update of the node group fails: its launch template must not include an instance profile`,
		help: `remove the instance profile from ${require_rules.named(template)}, and give its role to ${require_rules.named(launch)} as the node role`,
		related: [{
			at: launch.target.at,
			message: "it is used here"
		}]
	};
}
// src/rules/launches/role-used-as-instance-profile.ts
const roleUsedAsInstanceProfile = require_rules.defineRule({
	id: "role-used-as-instance-profile",
	scenarios: "some",
	subjects: ({ project }) => require_rules.slotValues(project),
	about: (subject) => subject.launch,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const held = require_rules.roleIn(subject, world, context.project);
		if (held) yield report(subject, held, world, context);
	}
});
function report(subject, held, world, context) {
	const { role } = held;
	const mayWork = isByName(subject, held, world);
	const twin = mayWork ? twinOf(role, subject, world, context) : NO_TWIN;
	const holder = role && context.links.roles.find((link) => link.to === role && link.sure === "yes")?.from;
	const profile = twin.profile ?? holder;
	const isRoleAlone = held.by === "reference" || role !== void 0 && require_core.isGenerated(role);
	const isError = !mayWork || isRoleAlone && twin.exists === "no";
	const refused = refusalOf(subject, held, world);
	return {
		certain: held.by === "name" ? require_core.not(twin.exists) : "yes",
		level: isError ? "error" : "warning",
		at: require_rules.placeOf(subject),
		message: `${require_rules.described(subject.launch)} takes an instance profile, but is given ${given(subject, held, world)}${outlook(held, twin)}`,
		consequence: twin.exists === "yes" ? `once one of the two is renamed, ${refused}` : refused,
		help: help$1(role, profile),
		related: [
			...require_rules.originOf(subject, context.project),
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
function help$1(role, profile) {
	if (profile) return `refer to instance profile ${require_rules.named(profile)} instead`;
	if (!role?.managed) return "refer to the instance profile that holds the role instead";
	return `add an instance profile that holds ${require_rules.named(role)}, and refer to that`;
}
function refusalOf({ slot, value }, { by }, world) {
	return require_rules.refusal(by === "arn" || slot.takes === "arn" ? "ARN" : "name", require_rules.writtenText(value, world));
}
function given({ value }, { by, role }, world) {
	const text = require_rules.writtenText(value, world) ?? [];
	const written = require_rules.quoted(require_core.show(text));
	if (!role) return `the ARN of a role, ${written}`;
	if (by === "name") return `${written}, ${require_rules.isArn(text) === "yes" ? "which ends in " : ""}the name of role ${require_rules.named(role)}`;
	return by === "arn" ? `the ARN of role ${require_rules.named(role)}` : `role ${require_rules.named(role)}`;
}
function outlook({ by }, { exists, profile }) {
	if (exists === "yes" && profile) return `: it works only because ${require_rules.described(profile)} has the same name`;
	if (exists === "maybe") return ": it fails unless an instance profile of the same name exists";
	return by === "name" ? " and of no instance profile" : "";
}
function relation(profile, twin) {
	if (profile !== twin.profile) return "the instance profile that holds it";
	return twin.exists === "yes" ? "the instance profile of the same name" : "it may have the same name";
}
function isByName({ slot, value }, { by }, world) {
	if (by === "name" && require_rules.isArn(require_rules.writtenText(value, world) ?? []) === "yes") return true;
	if (slot.takes === "arn" || slot.takes === "object") return false;
	return by === "name" || by === "reference" && value.ref?.attr === "name";
}
const NO_TWIN = { exists: "no" };
function twinOf(role, { launch }, world, context) {
	const name = role && require_core.textOf(world.get(role.name));
	if (!role || !name) return NO_TWIN;
	const bearer = require_rules.profileNamed(name, launch.scope.unit, world, context.project);
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
		return project.mentions.some(({ how, isInView, value }) => how === "module" && !isInView && value.ref?.to === role.target);
	});
}
// src/rules/launches/unknown-instance-profile.ts
const unknownInstanceProfile = require_rules.defineRule({
	id: "unknown-instance-profile",
	scenarios: "some",
	subjects: ({ project }) => require_rules.slotValues(project),
	about: (subject) => subject.launch,
	when: (subject) => require_rules.referenceToNothing(subject.value) ? true : subject.when,
	*check(subject, world, context) {
		const nothing = require_rules.referenceToNothing(subject.value);
		if (nothing) yield toNothing(subject, nothing, world, context);
		else if (!require_rules.roleIn(subject, world, context.project)) yield* byName(subject, world, context);
	}
});
function toNothing(subject, nothing, world, context) {
	const { launch, part } = subject;
	const address = nothing.undeclared ?? "";
	const [alike = ownerOf(address, subject, context)] = profilesLike(require_core.text(wordOf(address)), subject, world, context);
	const at = subject.value === nothing ? require_rules.placeOf(subject) : require_core.writtenAt(nothing);
	return {
		certain: "yes",
		at,
		message: `${require_rules.described(launch)} refers to ${require_rules.quoted(address)} for its instance profile, but nothing of that name is declared`,
		consequence: "the deployment is refused: a reference to something that is not declared",
		help: alike ? `refer to instance profile ${require_rules.named(alike)}` : `declare ${require_rules.quoted(address)}, or refer to an instance profile that is declared`,
		related: [...require_rules.isInside(nothing.at, at) ? [] : [{
			at: nothing.at,
			message: "it is referred to here"
		}], ...alike ? [{
			at: alike.target.at,
			message: "an instance profile that may be meant"
		}] : []],
		part
	};
}
function ownerOf(address, { launch }, { project }) {
	const [owner] = address.split(".", 1);
	return project.profiles.find(({ target, scope }) => target.address === owner && scope.unit === launch.scope.unit);
}
const MADE_BY_SERVICES = new Set([
	"ecsinstancerole",
	"aws-elasticbeanstalk-ec2-role",
	"emr_ec2_defaultrole",
	"amazonssmroleforinstancesquicksetup",
	"awscloud9ssminstanceprofile",
	"datapipelinedefaultresourcerole"
]);
function* byName(subject, world, context) {
	const name = literalName(subject, world);
	if (name === void 0) return;
	const { launch, part, slot } = subject;
	if (slot.id) return;
	const written = require_core.text(name);
	if (require_rules.profileNamed(written, launch.scope.unit, world, context.project)) return;
	if (require_rules.isExternal(written, context.project.knowledge.externalProfiles)) return;
	const alike = MADE_BY_SERVICES.has(name.toLowerCase()) ? void 0 : likeness(written, subject, world, context);
	yield {
		certain: alike ? isAbsent(written, subject, context.project) : "maybe",
		level: "warning",
		at: require_rules.placeOf(subject),
		message: `${require_rules.described(launch)} ${alike && isItsWord(name, alike) ? isGivenText(name, alike) : isGivenName(name, alike)}`,
		consequence: `unless it exists already, ${require_rules.refusal(slot.takes === "arn" ? "ARN" : "name", require_rules.writtenText(subject.value, world))}`,
		help: help(name, alike),
		related: [...require_rules.originOf(subject, context.project), ...alike ? [{
			at: alike.target.at,
			message: "it may be meant"
		}] : []],
		part
	};
}
function isItsWord(name, { target }) {
	return wordOf(target.address) === name;
}
function isGivenText(name, alike) {
	return `is given the text ${require_rules.quoted(name)}, and not a reference to ${require_rules.described(alike)}`;
}
function isGivenName(name, alike) {
	const beside = alike ? `; ${require_rules.described(alike)} has a similar name` : "";
	return `names instance profile ${require_rules.quoted(name)}, which is declared nowhere${beside}`;
}
function help(name, alike) {
	if (alike?.kind === "profile") return `refer to instance profile ${require_rules.named(alike)}`;
	if (alike) return `add an instance profile that holds ${require_rules.named(alike)}, and refer to that`;
	return `declare an instance profile ${require_rules.quoted(name)}, or make sure that it exists`;
}
function literalName({ slot, value, launch }, world) {
	if (value.kind !== "text" || value.ref || value.rests?.length) return void 0;
	const written = require_rules.writtenText(value, world);
	if (!written || slot.takes === "object" || require_rules.referenceInQuotes(value, launch.scope.unit)) return void 0;
	const arn = require_rules.isArn(written);
	if (arn === "maybe" || slot.takes === (arn === "yes" ? "name" : "arn")) return void 0;
	const last = written.at(-1);
	if (arn === "yes") return last && !require_core.isHole(last) ? nameInArn(require_core.show(written), last.lit) : void 0;
	const name = require_core.known(written);
	return name?.includes("/") ? void 0 : name;
}
function nameInArn(arn, end) {
	const slash = end.lastIndexOf("/");
	const name = end.slice(slash + 1);
	return slash >= 0 && name !== "" && arn.includes(":instance-profile/") ? name : void 0;
}
function isAbsent(name, { launch }, project) {
	return launch.scope.unit.gaps.length > 0 || project.profiles.some((profile) => mayBeCalled(profile, name)) ? "maybe" : "yes";
}
function mayBeCalled(profile, name) {
	if (require_core.isGenerated(profile)) return false;
	return namesOf(profile).some((own) => !own.every(require_core.isHole) && require_core.same(own, name) !== "no");
}
function namesOf({ name }) {
	return require_core.alternatives(name).flatMap(({ value }) => nameIn(value) ?? []);
}
function nameIn(value) {
	const name = value.kind === "choice" || value.kind === "error" ? void 0 : require_core.textOf(value);
	return name && [name];
}
function likeness(name, subject, world, context) {
	const [profile] = profilesLike(name, subject, world, context);
	return profile ?? rolesLike(name, context.project).find((role) => isNear(role, subject, world) && isForEc2(role, world));
}
function profilesLike(name, subject, world, { project }) {
	return withStem(require_core.remember(PROFILES, project, () => byStem(project.profiles)), name).filter((profile) => isNear(profile, subject, world));
}
function rolesLike(name, project) {
	return withStem(require_core.remember(ROLES, project, () => byStem(project.roles)), name);
}
const PROFILES = new WeakMap();
const ROLES = new WeakMap();
function byStem(entities) {
	const index = new Map();
	for (const entity of entities) {
		const names = [...namesOf(entity), require_core.text(wordOf(entity.target.address))];
		for (const stem of new Set(names.map(require_rules.stemKey))) if (stem !== void 0) require_core.append(index, stem, entity);
	}
	return index;
}
function withStem(index, name) {
	const stem = require_rules.stemKey(name);
	return stem !== void 0 && index.get(stem) || [];
}
function isNear(entity, { launch }, world) {
	return entity.managed && entity.scope.unit === launch.scope.unit && world.holds(entity.when);
}
function isForEc2(role, world) {
	return require_rules.trusts(world, role.trust, require_rules.assumedByEc2(world, role.scope)) !== "no";
}
function wordOf(address) {
	return address.replace(/\[[^\]]*\]$/, "").replace(/^.*\./, "");
}
// src/rules/launches.ts
const RULES = [
	unknownInstanceProfile,
	roleUsedAsInstanceProfile,
	instanceProfileNameArnConfusion,
	instanceProfileNamePrefix,
	nodeGroupLaunchTemplateProfile,
	imdsDisabled,
	instanceProfileIdMismatch
];
exports.RULES = RULES;
