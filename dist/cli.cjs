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
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_util = require("node:util");
let node_buffer = require("node:buffer");
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
	const statements = entry ? elementsOf$1(entry.value, require_core.all(when, entry.when)) : [];
	const more = entry || !document.rest ? [] : [rest$1(document.rest, document.at, when)];
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
function rest$1(sym, at, when) {
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
	return list.rest ? [...present, rest$1(list.rest, list.at, when)] : present;
}
function isNull(value) {
	return value.kind === "scalar" && value.value === null;
}
function elementOf(statement, key) {
	return elements(statement)(key);
}
const elements = require_core.remembered((statement) => require_core.rememberedByName((key) => read$2(statement, key)));
function read$2(statement, key) {
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
		items: [rest$1({
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
	if (!entry) return statement.rest ? [unknownClause(rest$1(statement.rest, statement.at, true))] : [];
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
		return value.rest ? [...clauses, unknownClause(rest$1(value.rest, value.at, when))] : clauses;
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
function find$1(scene, things, test) {
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
	const before = groupsIn$1(head);
	const after = tail === void 0 ? [] : groupsIn$1(tail);
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
function groupsIn$1(part) {
	return part === "" ? [] : part.split(":");
}
function binary(number, digits) {
	return number.toString(2).padStart(digits, "0");
}
// src/iam/arn.ts
const PARTS$1 = 6;
const arnOf$4 = require_core.remembered(parse$1);
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
	const written = arnOf$4(pattern);
	const given = arnOf$4(value);
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
const VARIABLE$1 = /\$\{[^{}]*\}/g;
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
	for (const { 0: written, index } of letters.matchAll(VARIABLE$1)) {
		if (index < start) continue;
		const end = index + written.length;
		pieces.push(...between$1(text, from, index), ...meaning(between$1(text, index + 2, end - 1), context));
		from = end;
	}
	return from === 0 ? text : [...pieces, ...between$1(text, from, letters.length)];
}
function between$1(text, from, to) {
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
	return !/[*?]/.test(head) && isFirmHead(between$1(text, 0, head.length)) ? head.length : 0;
}
const NAMED$1 = /^([^\s,'*?$]+)(?:, *'([^']*)')?$/;
function meaning(content, context) {
	const written = lettersOf$1(content);
	if (written === "$" && context !== NOT_SURE) return [{ lit: "$" }];
	const [, key, otherwise] = (content.some(require_core.isHole) ? null : NAMED$1.exec(written)) ?? [];
	if (key === void 0) return [symbol$1(labelOf(content))];
	const value = context === NOT_SURE ? void 0 : contextValue(context, key);
	if (value === void 0 || value !== "absent" && "perhaps" in value) return [symbol$1(written, key)];
	if (value === "absent" || value.length === 0) return otherwise === void 0 ? [symbol$1(written)] : literal$1(otherwise);
	const [only] = value;
	return value.length === 1 && only && !isPattern(lettersOf$1(only)) ? only : [symbol$1(written)];
}
function literal$1(value) {
	return isPattern(value) ? [symbol$1(`'${value}'`)] : [{ lit: value }];
}
function isPattern(value) {
	return /[*?]/.test(value);
}
function labelOf(content) {
	return content.map((piece) => require_core.isHole(piece) ? piece.id : piece.lit).join("");
}
function symbol$1(content, key) {
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
const ANYTHING$5 = [require_core.text({
	id: "any-context-value",
	label: "a value of the request"
})];
function holdsFor(operator, value, matchesOne) {
	if (operator.isNull) return isMissing(value, matchesOne);
	if (value === "absent") return withoutKey(operator);
	if (value === void 0) return either$1(withoutKey(operator), withValues(operator, ANYTHING$5, matchesOne));
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
// src/iam/principals.ts
function namesService(scene, statement, names, everyone) {
	const principal = elementOf(statement, "Principal");
	const named = principal ? find$1(scene, principal.items, ({ value }) => principalIs(scene, value, names, everyone)).is : "no";
	if (named === "yes" || principal?.present === true) return named;
	return require_core.or(named, elementOf(statement, "NotPrincipal") ? "maybe" : "no");
}
function principalIs(scene, principal, names, everyone) {
	if (principal.kind === "error") return principal;
	if (principal.kind === "list") return "no";
	if (principal.kind !== "map") return isEveryone(scene, principal, everyone);
	const service = someText(scene, under(principal, "Service"), (name) => isService(scene, name, names));
	if (service === "yes") return "yes";
	const all = find$1(scene, under(principal, "AWS"), (item) => isEveryone(scene, item.value, everyone)).is;
	return require_core.or(service, all, principal.rest ? "maybe" : "no");
}
function under(principal, type) {
	const entry = principal.entries.get(type);
	return entry ? elementsOf$1(entry.value, entry.when) : [];
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
		return namesService(scene, statement, request.service, everyone);
	}
	const asked = current(scene, request.resource);
	const resource = oneOrNot(scene, statement, "Resource", (written) => require_core.matches(scene.resolve(withResourceVariables(written, request.context, variables)), asked()));
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
// src/rules/quoted.ts
const SUBSTITUTE = (words) => `let CloudFormation substitute it, with \`!Sub\` before the string; nothing else knows \`${words}\``;
const UNQUOTE = (words) => `write \`${words}\` without quotes`;
const INTERPOLATE = (words) => `write \`\${${words}}\``;
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
		help: UNQUOTE
	},
	{
		pattern: /^(?:data\.)?aws_iam_[a-z_]+\.[A-Za-z_][\w-]*$/g,
		help: UNQUOTE
	},
	{
		pattern: /^var\.[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])*$/g,
		help: UNQUOTE
	},
	{
		pattern: /^module\.[A-Za-z_][\w-]*(?:\[[^\]]*\])?(?:\.[\w-]+)+$/g,
		help: UNQUOTE
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
	const source = require_core.derive(text, at.file);
	for (const notation of [
		...IN_BRACES,
		...WHOLE,
		...IN_ARN
	]) for (const match of source.text.matchAll(notation.pattern)) {
		const [words] = match;
		const isNone = notation.fits && !notation.fits(match, unit);
		const where = require_core.place(source, match.index, match.index + words.length);
		const isVariable = words.startsWith("${");
		const isEscaped = isVariable && (unit.isComputed || require_core.slice(where) !== words);
		if (!isNone && !isEscaped) return {
			words,
			at: where,
			help: notation.help(words.trim()),
			isVariable
		};
	}
}
function mayHoldReference(text) {
	return text.some((piece) => "lit" in piece && /\$\{|!|Fn::|\bRef\b|\b(?:aws_|var\.|local\.|module\.)/.test(piece.lit));
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
		const name = require_core.textOf$1(value);
		return name ? [{
			entity,
			name: lower(name),
			value,
			when: require_core.all(entity.when, when)
		}] : [];
	});
}
const ROLES$1 = new WeakMap();
const PROFILES$1 = new WeakMap();
function roleNamed(name, unit, world, project) {
	return require_core.remember(ROLES$1, project, () => new Names(project.roles)).bearers(name).filter(({ entity }) => entity.scope.unit === unit).find(({ when }) => world.holds(when))?.entity;
}
function profileNamed(name, unit, world, project) {
	const names = require_core.remember(PROFILES$1, project, () => new Names(project.profiles.filter((profile) => !require_core.isGenerated(profile))));
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
function placeOf$7({ slot, value }) {
	return value.ref?.attr === "self" ? slot.at : require_core.writtenAt(value);
}
function originOf({ value }, project) {
	const { at, via } = value;
	const entity = referredTo(value, project);
	return (entity ? !isInside$1(at, entity.block) : value.kind !== "unknown") && via && !isInside$1(at, via.at) ? [{
		at,
		message: "it is given here"
	}] : [];
}
function isInside$1(one, other) {
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
	const written = writtenText$2(value, world);
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
function writtenText$2(value, world) {
	world.get(value);
	return require_core.textOf$1(value);
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
	const written = require_core.textOf$1(value);
	return require_core.and(require_core.not(world.absent(value)), written ? require_core.not(require_core.same(written, EMPTY)) : "yes");
}
// src/rules/iam-resources.ts
function isOpenResource(value, unit) {
	if (value.kind !== "text") return false;
	if (referenceInQuotes(value, unit)) return true;
	return value.text.some((piece) => !require_core.isHole(piece) && PLACEHOLDER$2.test(piece.lit));
}
const PLACEHOLDER$2 = /\{\{|<[^>]*>|%[^%]*%|__\w+__|@@|^[A-Z0-9]+(?:_[A-Z0-9]+)+$/;
const NOTHING_KNOWN$3 = new Map();
function inPlace(written, inVersion) {
	return withResourceVariables(written, NOTHING_KNOWN$3, inVersion);
}
const ARN$1 = require_core.text("arn");
const IAM = require_core.text("iam");
const NOTHING$2 = [];
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
	return require_core.and(require_core.matches(arn, ARN$1), require_core.matches(service, IAM), require_core.matches(region, NOTHING$2), account.length === 0 ? "no" : "yes", require_core.matches(resource, anyResource(kind)));
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
function meantBy$1(value, kind, entities) {
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
	const own = entity.name.kind === "text" ? require_core.textOf$1(entity.name) : void 0;
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
const adding = require_core.remembered((documents) => documents.flatMap((document) => statementsOf$1(document.value).statements.filter(({ value }) => value.kind !== "map" || writtenEffect(value) !== "Deny" && canFitAction(value, "iam:AddRoleToInstanceProfile"))));
// src/rules/holders.ts
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
	const { telling, before } = wordsOf$4(action);
	return writtenParts(value.text).some((part) => {
		const said = part.startsWith(before) ? part.slice(before.length) : part;
		return part.includes(telling) || said.length >= FEWEST$1 && telling.startsWith(said);
	});
}
const FEWEST$1 = 3;
const COMMON = /^(?:Add|Attach|Create|Delete|Describe|Get|List|Put|Remove|Update)(?=[A-Z])/;
const wordsOf$4 = require_core.rememberedByName((action) => {
	const name = action.slice(action.indexOf(":") + 1);
	const verb = COMMON.exec(name)?.[0] ?? "";
	const words = name.slice(verb.length);
	const telling = verb === "" ? /^[A-Z][a-z]+/.exec(words)?.[0] ?? words : words;
	return {
		before: verb.toLowerCase(),
		telling: telling.toLowerCase()
	};
});
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
function isPartition(name) {
	return SUFFIXES.has(name) || /^aws(-[a-z]+)+$/.test(name);
}
function partitionsOf(service) {
	const name = `.${service.toLowerCase()}`;
	const suffix = [...SUFFIXES.values()].find((one) => name.endsWith(`.${one}`));
	if (suffix === void 0) return void 0;
	return {
		suffix,
		partitions: [...SUFFIXES].filter(([, own]) => own === suffix).map(([key]) => key)
	};
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
// src/rules/wording.ts
function named(entity) {
	return quoted(entity.target.address);
}
function described(entity) {
	return `${nounOf$2(entity)} ${named(entity)}`;
}
function nounOf$2(entity) {
	if (entity.kind === "launch") return entity.noun;
	if (entity.kind === "profile") return "instance profile";
	return entity.kind === "permission-set" ? "permission set" : entity.kind;
}
function quoted(words) {
	return `\`${words.length > MOST_LETTERS$3 ? `${words.slice(0, MOST_LETTERS$3)}\u2026` : words}\``;
}
const MOST_LETTERS$3 = 500;
function listed$1(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
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
	return actions.every(({ value }) => speaksOf(value, "iam:PassRole") || saysAddRole(value)) && resources.every(({ value }) => value.kind === "text" ? refusalOf$2(value.text) : nameFault(value));
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
	if (value.kind !== "text" || isTemplate$1(value) || referenceInQuotes(value, unit)) return void 0;
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
function isTemplate$1({ text }) {
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
const EVERYTHING$1 = require_core.text("*");
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
	return require_core.matches(ANY_ARN$1, written) === "no" && require_core.same(EVERYTHING$1, written) === "no";
}
function refusalOf$2(written) {
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
// src/rules/written-statements.ts
function* statementsWriting(says, { principals, policies }) {
	for (const principal of principals) {
		const words = `a policy of ${described(principal)}`;
		const inline = principal.policies.filter(({ how }) => how === "inline");
		for (const [index, { policy, when }] of inline.entries()) yield* statementsIn({
			when: require_core.all(principal.when, when),
			value: policy
		}, {
			entity: principal,
			says,
			words,
			part: `policy ${index}`
		});
	}
	for (const policy of policies) yield* statementsIn({
		when: policy.when,
		value: policy.document
	}, {
		entity: policy,
		says,
		words: described(policy),
		part: "policy"
	});
}
function* statementsIn(document, of) {
	for (const [index, { value, when, variables }] of statementsOf$1(document.value).statements.entries()) {
		if (value.kind !== "map" || !writes(value, of.says) || writtenEffect(value) === "Deny") continue;
		const sid = nameOf$7(value);
		yield {
			...of,
			statement: value,
			variables,
			when: require_core.all(document.when, when),
			words: sid === void 0 ? of.words : `statement ${quoted(sid)} of ${of.words}`,
			part: `${of.part}, statement ${index}`
		};
	}
}
function nameOf$7({ entries }) {
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
// src/rules/add-role-resource-mismatch.ts
const addRoleResourceMismatch = defineRule({
	id: "add-role-resource-mismatch",
	guide: "add-role-denied",
	level: "error",
	summary: "A statement that lets roles be added to instance profiles matches no profile, or not the one that it means",
	scenarios: "some",
	*subjects({ project }) {
		yield* statementsWriting(saysAddRole, project);
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const found = mismatchOf$2(world, subject, context);
		if (!found) return;
		const certain = allowsWritten(world, subject);
		if (certain === "no") return;
		const { value } = found.resource;
		const meant = found.profile ?? profileBehind(value, world, context);
		const arn = meant && arnOf$3(world, meant);
		yield {
			certain,
			level: found.level,
			at: value.ref ? require_core.writtenAt(value) : value.at,
			message: `${subject.words} allows ${quoted(ADD_ROLE)} on ${quoted(wordsOf$3(value))}, ${why$1(found, arn)}`,
			consequence: consequenceOf$1(value),
			help: helpFor$5(subject, found, arn),
			related: meant ? [{
				at: meant.target.at,
				message: `${described(meant)} is declared here`
			}] : [],
			part: subject.part
		};
	}
});
function mismatchOf$2(world, subject, context) {
	const { statement, variables, entity } = subject;
	const resources = elementOf(statement, "Resource")?.items ?? [];
	if (resources.length === 0 || elementOf(statement, "NotResource")) return void 0;
	if (resources.some(({ value }) => isOpenResource(value, entity.scope.unit))) return void 0;
	return someText(world, resources, (written) => {
		return isArnOf("instance-profile", inPlace(written, variables));
	}) === "no" ? ofNoProfile(world, resources, subject, context) : ofAnother(world, resources, subject, context);
}
function ofNoProfile(world, resources, subject, context) {
	const isHarmless = setsWith(subject.entity, context).every(canAddToAny);
	if (isHarmless && writesOthers(subject)) return void 0;
	const resource = resources.find(({ when }) => world.holds(when));
	const isRefused = resource && refusalOf$2(writtenText$1(resource.value) ?? ANYTHING$4) !== void 0;
	return resource && {
		resource,
		level: isHarmless && !isRefused ? "note" : "error"
	};
}
const ANYTHING$4 = [{ lit: "*" }];
function ofAnother(world, resources, { entity }, context) {
	const { unit } = entity.scope;
	const profiles = context.project.profiles.filter((one) => one.managed && one.scope.unit === unit);
	for (const resource of resources) {
		const profile = meantBy$1(resource.value, "instance-profile", profiles);
		const arn = profile && arnOf$3(world, profile);
		if (!arn || setsWith(entity, context).every((documents) => canAddTo(world, documents, arn))) continue;
		if (world.holds(resource.when) && world.holds(profile.when)) return {
			resource,
			profile,
			level: "error"
		};
	}
}
function arnOf$3(world, profile) {
	const name = world.text(profile.name);
	return name && require_core.iamArn("instance-profile", profile.scope, world.text(profile.path), name);
}
function profileBehind(value, world, { links, project }) {
	const target = value.ref?.to;
	if (!target) return void 0;
	return links.roles.find(({ to, sure, when }) => to.target === target && sure === "yes" && world.holds(when))?.from ?? project.profiles.find((profile) => profile.target === target);
}
function wordsOf$3(value) {
	const text = writtenText$1(value);
	return text ? require_core.show(text) : "its resources";
}
function writtenText$1(value) {
	return value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf$1(value);
}
function why$1({ profile, resource: { value } }, arn) {
	if (profile && arn) return `but the ARN of ${described(profile)} is ${quoted(require_core.show(arn))}`;
	const words = wordsOf$3(value);
	const kind = /^arn:[^:]*:iam:[^:]*:[^:]*:(role|user|group|policy)\//.exec(words)?.[1];
	if (kind !== void 0) return `which is a ${kind} and no instance profile`;
	return words.startsWith("arn:") ? "which is no ARN of an instance profile" : "which is no ARN";
}
function consequenceOf$1(value) {
	const text = writtenText$1(value);
	const refusal = text && refusalOf$2(text);
	return refusal ? `IAM refuses the policy: MalformedPolicyDocument, "${refusal}"` : `the call fails: AccessDenied, "is not authorized to perform: ${ADD_ROLE}"`;
}
function helpFor$5(subject, { profile }, arn) {
	const words = arn ? `${quoted(require_core.show(arn))}, the ARN of the instance profile` : "the ARN of the instance profile, its path included: `arn:PARTITION:iam::ACCOUNT:instance-profile/PATH/NAME`";
	return profile || !writesOthers(subject) ? `write ${words}` : `add ${words}`;
}
// src/iam/misses.ts
function placeOf$6(value) {
	const sid = value.kind === "map" ? value.entries.get("Sid")?.value : void 0;
	const name = sid && require_core.stringOf(sid);
	return name === void 0 ? { at: value.at } : {
		at: value.at,
		sid: name
	};
}
function missesOf(world, documents, request) {
	const glance = glanceAt(world);
	return documents.flatMap((document) => statementsOf$1(document.value).statements.flatMap(({ when, value, variables }) => {
		if (value.kind !== "map" || !glance.holds(require_core.all(document.when, when))) return [];
		if (hasEffect(glance, value, "Allow") === "no") return [];
		const miss = missOf(glance, value, variables, request);
		return miss ? [{
			statement: placeOf$6(value),
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
	const names = elementsOf$1(entry.value, entry.when).filter((item) => scene.holds(item.when));
	return names.length === 1 ? names : whole;
}
function saidAt$1(value) {
	return value.ref ? require_core.writtenAt(value) : value.at;
}
// src/iam/evaluate.ts
const NO_LIMITS = [];
function evaluate$1(world, documents, request, limits = NO_LIMITS) {
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
		...allow.by && { allowedBy: placeOf$6(allow.by.value) },
		...deniedBy && { deniedBy: placeOf$6(deniedBy.value) },
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
const NOTHING_DENIED = { is: "no" };
function limitOf(world, limit, request) {
	if (!concerns(limit, request)) return {
		limit,
		is: "yes",
		deny: NOTHING_DENIED
	};
	const allow = limit.kind === "rcp" ? "yes" : search(world, limit.documents, request, "Allow").is;
	const deny = allow === "no" ? NOTHING_DENIED : search(world, limit.documents, request, "Deny");
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
const WITH_RCP = /^sts:/i;
function concerns({ kind }, { action }) {
	return kind !== "rcp" || WITH_RCP.test(action);
}
function strictest(limits) {
	return limits.find((one) => one.is === "no") ?? limits.find((one) => one.is === "maybe");
}
function search(world, documents, request, effect) {
	readDefaults(world, documents);
	return find$1(world, candidates(documents)[effect](request.action), ({ value, variables }) => {
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
const defaulted = require_core.remembered((documents) => documents.flatMap((document) => statementsOf$1(document.value).defaulted.map((root) => underGuard(document, root))));
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
const aboutAction = require_core.remembered((document) => require_core.rememberedByName((action) => statementsOf$1(document).statements.filter(({ value }) => value.kind !== "map" || canFitAction(value, action))));
// src/iam/passrole.ts
function mayPass(world, documents, roleArn, partition, limits) {
	const here = world.resolve(partition);
	const answer = allows(world, documents, passAtLaunch(roleArn, here), limits);
	const open = answer === "maybe" && openPartition(here);
	if (!open) return answer;
	const service = passedToAtLaunch(partitionText$1(open.first));
	return [roleArn, within(roleArn, open.symbol, open.first)].map((arn) => allows(world, documents, passRoleRequest(arn, service), limits)).includes("yes") ? "yes" : "maybe";
}
function passAtLaunch(roleArn, partition) {
	return passRoleRequest(roleArn, passedToAtLaunch(partition));
}
const partitionText$1 = require_core.rememberedByName((name) => require_core.text(name));
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
// src/iam/quick.ts
function mayPassResource(documents, resource) {
	return patternsOf(documents).some((pattern) => globMatches(pattern, resource));
}
function mayMatch(pattern, resource) {
	return globMatches(patternOf$1(pattern), resource);
}
const ANYTHING$3 = "*";
const patternsOf = require_core.remembered((documents) => {
	const patterns = new Set(documents.flatMap(({ value }) => patternsIn(value)));
	return patterns.has(ANYTHING$3) ? [ANYTHING$3] : [...patterns];
});
const patternsIn = require_core.remembered((document) => statementsOf$1(document).statements.flatMap(({ value }) => {
	return value.kind === "map" ? patternsOfStatement(value) : [ANYTHING$3];
}));
function patternsOfStatement(statement) {
	if (writtenEffect(statement) === "Deny" || !canFitAction(statement, "iam:PassRole")) return [];
	const listed = elementOf(statement, "Resource");
	if (!listed || elementOf(statement, "NotResource")) return [ANYTHING$3];
	return listed.items.map(({ value }) => value.kind === "text" ? patternOf$1(value.text) : ANYTHING$3);
}
const patternOf$1 = require_core.remembered((text) => {
	const parts = text.map((piece) => require_core.isHole(piece) ? ANYTHING$3 : piece.lit).join("").split(":");
	return parts.length === 6 && isFirmHead(text) && !mayHaveVariable(text) ? parts[5] : ANYTHING$3;
});
function globMatches(pattern, string) {
	let [p, s] = [0, 0];
	let [star, from] = [-1, 0];
	while (s < string.length) if (pattern[p] === "*") {
		star = p++;
		from = s;
	} else if (pattern[p] === "?" || pattern[p] === string[s]) {
		p++;
		s++;
	} else if (star >= 0) {
		p = star + 1;
		s = ++from;
	} else return false;
	while (pattern[p] === "*") p++;
	return p === pattern.length;
}
// src/rules/passed.ts
const KNOWN = new WeakMap();
function passedResources(project) {
	const old = KNOWN.get(project);
	if (old) return old;
	const made = onceEach$1(documentsOf$1(project).flatMap(resourcesPassedBy));
	KNOWN.set(project, made);
	return made;
}
function onceEach$1(values) {
	const seen = new Set();
	return values.filter((value) => {
		const text = value.kind === "text" && !value.ref ? require_core.known(value.text) : void 0;
		if (text === void 0) return true;
		const isNew = !seen.has(text);
		seen.add(text);
		return isNew;
	});
}
function documentsOf$1(project) {
	return [...project.principals.flatMap(({ policies }) => policies.filter(({ how }) => how === "inline")).map(({ policy }) => policy), ...project.policies.map(({ document }) => document)];
}
function resourcesPassedBy(document) {
	return statementsOf$1(document).statements.flatMap(({ value }) => {
		if (value.kind !== "map" || !writesPassRole(value) || writtenEffect(value) === "Deny") return [];
		return elementOf(value, "Resource")?.items.map((item) => item.value) ?? [];
	});
}
function writesPassRole(statement) {
	return (elementOf(statement, "Action")?.items ?? []).some(({ value }) => speaksOf(value, "iam:PassRole"));
}
// src/rules/passing.ts
function maySatisfy(world, grant, roles, scope) {
	if (grant.documents.length === 0 || !mayPassAny(world, grant, roles, scope)) return "no";
	const targets = new Set(resourcesPassed(grant.documents).map(({ value }) => value.ref?.to));
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
	const resource = resourceOf$1(role);
	if (resource !== void 0 && !mayPassResource(grant.documents, resource)) return "no";
	const arn = arnOf$2(world, role);
	const passes = arn ? passesArn(world, grant, arn, role.scope) : "maybe";
	return passes !== "no" && world.holds(role.when) ? passes : "no";
}
function passesArn(world, { documents, limits }, arn, { partition }) {
	const within = mayPass(world, documents, arn, partition, limits);
	return within === "maybe" && limits.length > 0 && mayPass(world, documents, arn, partition) === "yes" ? "yes" : within;
}
const resourceOf$1 = require_core.remembered(({ name, path }) => {
	const [ownPath, ownName] = [knownText$1(path) ?? (path ? void 0 : "/"), knownText$1(name)];
	if (ownPath === void 0 || ownName === void 0) return void 0;
	const resource = `role${ownPath}${ownName}`;
	return resource.includes(":") ? void 0 : resource;
});
function knownText$1(value) {
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
	return resourcesPassed(grant.documents).some(({ value }) => {
		if (value.kind !== "text" || !canBeRole(value, another)) return false;
		const written = require_core.known(arnOf$4(value.text)?.partition ?? []);
		const partition = written && isPartition(written) ? require_core.text(written) : scope.partition;
		return passesArn(world, grant, value.text, { partition }) === "yes";
	});
}
function speaksOfOthers(documents, roles, scope) {
	const statements = passStatements$1(documents);
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
	const pattern = value.kind === "error" ? void 0 : require_core.textOf$1(value);
	return !pattern || require_core.matches(pattern, arn) !== "no";
}
function endsWithName(value, role) {
	if (value.ref) return value.ref.to === role.target;
	if (value.kind !== "text") return false;
	const name = knownText$1(role.name);
	const last = value.text.at(-1);
	if (name !== void 0 && last && !require_core.isHole(last) && last.lit.includes("/")) return last.lit.endsWith(`/${name}`) && value.text.some((piece) => !require_core.isHole(piece) && piece.lit.includes(":role/"));
	const symbolic = role.name.kind === "error" ? void 0 : require_core.textOf$1(role.name);
	if (!symbolic) return false;
	return require_core.matches([{ lit: "*:role/" }, ...symbolic], value.text) === "yes" || require_core.matches([{ lit: "*:role/*/" }, ...symbolic], value.text) === "yes";
}
function arnOf$2(world, role) {
	const name = world.text(role.name);
	return name && require_core.iamArn("role", role.scope, world.text(role.path), name);
}
const passStatements$1 = require_core.remembered((documents) => documents.flatMap(({ value }) => statementsOf$1(value).statements.flatMap(({ value: statement }) => statement.kind === "map" && writesPassRole(statement) ? [statement] : [])));
function resourcesPassed(documents) {
	return passStatements$1(documents).flatMap((statement) => elementOf(statement, "Resource")?.items ?? []);
}
function requestFor(world, role, scope) {
	const arn = role ? arnOf$2(world, role) : anotherRole(scope);
	return arn && passAtLaunch(arn, world.resolve(scope.partition));
}
function areDenied$1(world, grant, roles, scope) {
	return (roles.length > 0 ? roles : [void 0]).every((role) => {
		const request = requestFor(world, role, scope);
		return request !== void 0 && denies(world, grant.documents, request, grant.limits);
	});
}
// src/rules/add-role-passing.ts
function mayAddNone(world, grant, roles, scope) {
	const { documents, limits } = grant;
	const another = additionOf(anotherRole(scope), scope);
	if (speaksOfOthers(documents, roles, scope) && allows(world, documents, another, limits) !== "no") return false;
	return !roles.some((role) => {
		const request = additionRequest(world, role, scope);
		return !request || allows(world, documents, request, limits) !== "no";
	});
}
function additionRequest(world, role, scope) {
	const arn = role ? arnOf$2(world, role) : anotherRole(scope);
	return arn && additionOf(arn, role?.scope ?? scope);
}
function additionOf(arn, scope) {
	const request = passRoleRequest(arn, EC2$2);
	return {
		...request,
		context: new Map([...request.context, ...associated(scope)])
	};
}
const EC2$2 = require_core.text("ec2.amazonaws.com");
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
// src/rules/grants.ts
function grantsOf(principal, policies) {
	const own = policies.of(principal);
	const sets = (principal.kind === "group" ? policies.membersOf(principal) : []).map((member) => policies.of(member));
	return {
		grants: sets.length > 0 ? sets : [own],
		closed: [own, ...sets].every(({ closed }) => closed)
	};
}
// src/rules/pass-statements.ts
function* passStatements({ project, policies }) {
	for (const principal of project.principals) {
		const documents = principal.policies.filter(({ how }) => how === "inline").map(({ policy, when }) => ({
			when: require_core.all(principal.when, when),
			value: policy
		}));
		if (documents.length > 0) yield* passStatementsIn(documents, principal, policies.of(principal).documents);
	}
	for (const policy of project.policies) yield* passStatementsIn([{
		when: policy.when,
		value: policy.document
	}], policy);
}
function* passStatementsIn(documents, entity, beside = documents) {
	const words = entity.kind === "policy" ? described(entity) : `a policy of ${described(entity)}`;
	for (const [place, document] of documents.entries()) for (const [index, { value, when, variables }] of statementsOf$1(document.value).statements.entries()) {
		if (value.kind !== "map" || !writesPassRole(value) || writtenEffect(value) === "Deny") continue;
		const sid = nameOf$6(value);
		yield {
			entity,
			statement: value,
			variables,
			when: require_core.all(document.when, when),
			beside,
			words: sid === void 0 ? words : `statement ${quoted(sid)} of ${words}`,
			part: `policy ${place}, statement ${index}`
		};
	}
}
function nameOf$6({ entries }) {
	const sid = entries.get("Sid");
	return sid && require_core.stringOf(sid.value) || void 0;
}
function allowsToPass(world, { statement }) {
	return (elementOf(statement, "Action")?.items ?? []).some(({ value, when }) => speaksOf(value, "iam:PassRole") && world.holds(when)) ? hasEffect(world, statement, "Allow") : "no";
}
function writesMore(statement) {
	return (elementOf(statement, "Action")?.items ?? []).some(({ value }) => !speaksOf(value, "iam:PassRole"));
}
function saidAt(value) {
	return value.ref ? value.via?.at ?? value.at : value.at;
}
// src/rules/pass-resources.ts
function resourceMismatch(world, pass, context) {
	const { statement, variables } = pass;
	const resources = elementOf(statement, "Resource")?.items ?? [];
	if (resources.length === 0) return void 0;
	if (resources.some(({ value }) => isOpenResource(value, pass.entity.scope.unit))) return void 0;
	if (someText(world, resources, (written) => isArnOf("role", inPlace(written, variables))) === "no") {
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
	const certain = allowsToPass(world, pass);
	return certain === "no" ? void 0 : {
		...found,
		certain
	};
}
const NOTHING_KNOWN$2 = new Map();
function roleMeant(value, { entity }, { project }) {
	if (value.kind !== "text" || value.ref) return void 0;
	if (value.text.some((piece) => !require_core.isHole(piece) && /[*?$]/.test(piece.lit))) return void 0;
	const written = require_core.seamless(value.text);
	if (!written.some((piece) => !require_core.isHole(piece) && piece.lit.includes(":role/"))) return void 0;
	const name = lastPart(written);
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
	const arn = arnOf$2(world, role);
	if (!arn) return false;
	const request = {
		action: "iam:PassRole",
		resource: arn,
		context: NOTHING_KNOWN$2
	};
	return !passing(beside).some(({ value, variables }) => value.kind === "map" && targetFits(world, value, variables, request) !== "no");
}
function passing(documents) {
	return documents.flatMap(({ value: document }) => statementsOf$1(document).statements.filter(({ value }) => value.kind === "map" && writtenEffect(value) !== "Deny" && canFitAction(value, "iam:PassRole")));
}
function isHarmless({ statement, beside }) {
	if (!writesMore(statement)) return false;
	return passing(beside).some(({ value, variables }) => {
		if (value.kind !== "map") return true;
		const listed = elementOf(value, "Resource")?.items;
		if (!listed) return true;
		const isRole = (written) => isArnOf("role", inPlace(written, variables));
		return listed.some((one) => one.value.kind !== "text" || isRole(one.value.text) !== "no");
	});
}
// src/iam/trust.ts
function trusts(world, trust, request) {
	return allows(world, alone$1(trust), request);
}
const alone$1 = require_core.remembered((document) => [{
	when: true,
	value: document
}]);
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
		["aws:PrincipalServiceName", [require_core.known(partition) === "aws-cn" ? IN_CHINA : EC2$1]],
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
const EC2$1 = require_core.text("ec2.amazonaws.com");
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
// src/rules/pass-services.ts
function serviceMismatch(world, grant, entity, project) {
	const statements = limitedByService(grant.documents);
	if (statements.length === 0) return void 0;
	const { scope } = entity;
	const roles = (ec2Roles(project).get(scope.unit) ?? []).filter((role) => role !== entity);
	const kept = (roles.length > 0 ? roles : [void 0]).filter((role) => !passes(world, role, grant, scope));
	const isEnough = passes(world, void 0, grant, scope);
	for (const role of kept) {
		const found = mismatchOf$1(world, role, statements, grant, scope);
		if (!found || isEnough && !found.isNamed) continue;
		if (role && !world.holds(role.when)) continue;
		if (found.clauses.every(({ when }) => world.holds(when))) return found;
	}
}
function requestOf$1(world, role, scope) {
	const request = requestFor(world, role, scope);
	return request && {
		...request,
		context: forInstance(request.context)
	};
}
function passes(world, role, { documents, limits }, scope) {
	const request = requestOf$1(world, role, scope);
	return !request || allows(world, documents, request, limits) !== "no";
}
function mismatchOf$1(world, role, statements, grant, scope) {
	const request = requestOf$1(world, role, scope);
	const failing = request ? failingStatements(glanceAt(world), statements, request) : [];
	if (!request || failing.length === 0) return void 0;
	if (denies(world, grant.documents, request, grant.limits)) return void 0;
	const isNamed = role !== void 0 && failing.some(({ statement }) => names$2(statement, role, world, request));
	const clauses = failing.map(({ clause }) => clause);
	return {
		...role && { role },
		isNamed,
		clauses,
		isForOthers: !isNamed && clauses.every(isForOtherService),
		isOnPurpose: !isNamed && clauses.every((clause) => isUsed$1(clause, grant.documents))
	};
}
const KEYS = new Set(["iam:passedtoservice", "iam:associatedresourcearn"]);
const limitedByService = require_core.remembered((documents) => documents.flatMap((document) => statementsOf$1(document.value).statements.filter(({ value }) => value.kind === "map" && isLimited(value)).map((statement) => ({
	...statement,
	when: require_core.all(document.when, statement.when)
}))));
function isLimited(statement) {
	if (writtenEffect(statement) !== "Allow" || !canFitAction(statement, "iam:PassRole")) return false;
	return clausesOf(statement).some(isAboutService);
}
function isAboutService(clause) {
	return "key" in clause && KEYS.has(clause.key.toLowerCase());
}
function leavesOutEc2(world, statement, variables, scope) {
	const request = requestOf$1(world, void 0, scope);
	return request !== void 0 && failingClause(glanceAt(world), statement, variables, request) !== void 0;
}
function failingClause(scene, statement, variables, request) {
	return clausesOf(statement).filter(isAboutService).find((one) => conditionHolds(scene, [one], request.context, variables).is === "no");
}
function failingStatements(scene, statements, request) {
	return statements.flatMap(({ value, variables, when }) => {
		if (value.kind !== "map" || !scene.holds(when)) return [];
		if (targetFits(scene, value, variables, request) === "no") return [];
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
function names$2(statement, role, world, { resource }) {
	return (elementOf(statement, "Resource")?.items ?? []).some(({ value }) => {
		if (value.ref) return value.ref.to === role.target;
		if (value.kind !== "text" || value.text.some((piece) => !require_core.isHole(piece) && /[*?]/.test(piece.lit))) return false;
		return require_core.matches(value.text, resource) === "yes" || endsWith(value.text, role);
	}) && trustsOthers(world, role.trust, role.scope) === "no";
}
function endsWith(written, { name }) {
	const own = name.kind === "text" ? require_core.known(name.text) : void 0;
	const last = require_core.seamless(written).at(-1);
	return own !== void 0 && last !== void 0 && !require_core.isHole(last) && last.lit.endsWith(`/${own}`);
}
const SERVICE$1 = /^([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;
const CALLS = new Map([["spotfleet", "ec2:RequestSpotFleet"], ["vpc-flow-logs", "ec2:CreateFlowLogs"]]);
const NEAR_EC2 = /^(?:ec2|autoscaling|ec2fleet|spot)$/;
function otherServices({ values }) {
	return values.map(({ value }) => {
		const written = value.kind === "text" ? require_core.known(value.text) : void 0;
		const service = SERVICE$1.exec(written ?? "")?.[1];
		return service !== void 0 && NEAR_EC2.test(service) ? void 0 : service;
	});
}
function isForOtherService(clause) {
	return otherServices(clause).every((service) => service !== void 0);
}
function isUsed$1(clause, documents) {
	return otherServices(clause).every((service) => {
		if (service === void 0) return false;
		const call = CALLS.get(service);
		return actionsIn$1(documents).some((action) => call ? speaksOf(action, call) : isOfService(action, service));
	});
}
const actionsIn$1 = require_core.remembered((documents) => documents.flatMap(({ value }) => statementsOf$1(value).statements.flatMap(({ value: statement }) => {
	if (statement.kind !== "map" || writtenEffect(statement) === "Deny") return [];
	return elementOf(statement, "Action")?.items.map((item) => item.value) ?? [];
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
		if (trusts(world, role.trust, assumedByEc2(world, role.scope)) === "yes") yield true;
	});
	return paths.some(({ results }) => results.length > 0);
}
// src/rules/pass-mistakes.ts
function isExplained(world, entity, policies, roles, context) {
	if (missesRoles(world, entity, policies.documents, roles, context)) return true;
	const limited = serviceMismatch(world, policies, entity, context.project);
	return limited !== void 0 && !(limited.isOnPurpose && entity.kind === "policy");
}
function missesRoles(world, entity, documents, roles, context) {
	for (const pass of passStatementsIn(documents, entity)) {
		const found = resourceMismatch(world, pass, context);
		if (found?.certain !== "yes" || found.isHarmless) continue;
		if ((!found.role || roles.includes(found.role)) && world.holds(pass.when)) return true;
	}
	return false;
}
// src/iam/places.ts
const AWS_MANAGED = "arn:aws:iam::aws:policy/";
function isWritten$2({ file }) {
	return !file.path.startsWith(AWS_MANAGED);
}
// src/rules/pass-reasons.ts
function reasonsFor(world, grant, roles, scope) {
	const request = requestFor(world, roles[0], scope);
	const wanted = request && roles.length > 0 ? quoted(require_core.show(request.resource)) : "the ARN of a role";
	return request ? reasonsOf$1(world, grant, request, wanted) : [];
}
function reasonsOf$1(world, grant, request, wanted) {
	const { allowed, misses, deniedBy, limitedBy } = evaluate$1(world, grant.documents, request, grant.limits);
	return allowed === "no" && deniedBy ? shown$4([{
		at: deniedBy.at,
		message: "this denies iam:PassRole"
	}]) : shown$4([
		...misses.flatMap((miss) => reason$2(miss, wanted)),
		...limitedBy ? [{
			at: limitedBy.limit.at,
			message: `${nameOf$5(limitedBy.limit)} does not allow iam:PassRole`
		}] : [],
		...limitedBy?.misses.flatMap((miss) => reason$2(miss, wanted)) ?? []
	]);
}
const LIMITS$1 = {
	boundary: "permissions boundary",
	scp: "service control policy",
	rcp: "resource control policy",
	session: "session policy"
};
function nameOf$5({ kind }) {
	return `this ${LIMITS$1[kind]}`;
}
const MOST_SHOWN$3 = 10;
function shown$4(related) {
	return related.filter(({ at }) => isWritten$2(at)).slice(0, MOST_SHOWN$3);
}
function reason$2({ by, at, clause }, wanted) {
	if (by === "resource") return [{
		at,
		message: `this does not match ${wanted}`
	}];
	if (by !== "condition") return [];
	return [{
		at,
		message: `this condition${clause ? ` on ${quoted(clause.key)}` : ""} does not hold when a role is passed to EC2`
	}];
}
// src/rules/add-role-without-passrole.ts
const addRoleWithoutPassrole = defineRule({
	id: "add-role-without-passrole",
	guide: "add-role-denied",
	level: "warning",
	summary: "A caller may add roles to instance profiles but may pass no role",
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
		const there = roles.filter(({ when }) => glanceAt(world).holds(when));
		const addition = additions.find(({ when }) => world.holds(when));
		if (!addition || missesRoles(world, entity, grant.documents, there, context)) return;
		const text = world.text(addition.value);
		const isSure = closed || areDenied(world, grant, there, entity);
		const reservation = isSure ? "" : ", unless a policy attached elsewhere allows it";
		yield {
			certain: addition.sure,
			level: entity.kind === "policy" ? "note" : isSure ? "error" : "warning",
			at: addition.value.at,
			message: `${described(entity)} may add roles to instance profiles with ${quoted(text ? require_core.show(text) : ADD_ROLE)}, but may ${passInWords$1(there)}${reservation}`,
			consequence: `the call fails: AccessDenied, "is not authorized to perform: iam:PassRole"`,
			help: `allow iam:PassRole on ${arnInWords$1(world, there, entity)}, with iam:PassedToService ec2.amazonaws.com`,
			related: relatedTo$2(world, grant, there, entity)
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
	const scene = glanceAt(new require_core.World());
	return documents.flatMap((document) => statementsOf$1(document.value).statements.flatMap(({ value, when }) => {
		const sure = value.kind === "map" ? hasEffect(scene, value, "Allow") : "no";
		const actions = value.kind === "map" ? elementOf(value, "Action")?.items ?? [] : [];
		if (sure === "no") return [];
		return actions.filter((action) => saysAddRole(action.value)).map((action) => ({
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
		action: ADD_ROLE,
		resource: ANY_PROFILE,
		context: new Map()
	};
	return canAddToAny(documents) && allows(world, documents, request, limits) !== "no";
}
function areDenied(world, { documents, limits }, roles, { scope }) {
	return (roles.length > 0 ? roles : [void 0]).every((role) => {
		const request = additionRequest(world, role, scope);
		return request !== void 0 && denies(world, documents, request, limits);
	});
}
function passInWords$1(roles) {
	if (roles.length === 0) return "pass no role to EC2";
	if (roles.length === 1) return `not pass role ${named(roles[0])} to EC2`;
	if (roles.length > 3) return `pass none of the ${roles.length} roles for EC2`;
	return `pass none of the roles ${listed$1(roles.map(named))} to EC2`;
}
function arnInWords$1(world, [role], { scope }) {
	const request = role && additionRequest(world, role, scope);
	return request ? quoted(require_core.show(request.resource)) : "the ARN of the role that is added";
}
function relatedTo$2(world, grant, roles, { scope }) {
	const request = additionRequest(world, roles[0], scope);
	const wanted = request && roles.length > 0 ? quoted(require_core.show(request.resource)) : "the ARN of a role";
	return [...request ? reasonsOf$1(world, grant, request, wanted) : [], ...roles.slice(0, 3).map((role) => ({
		at: role.target.at,
		message: "a role for EC2 instances"
	}))];
}
// src/rules/grouped.ts
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
// src/rules/duplicate-iam-name.ts
const duplicateIamName = defineRule({
	id: "duplicate-iam-name",
	guide: "launch-denied",
	level: "error",
	summary: "Two roles, or two instance profiles, get the same name",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const names of namesTogether(project.roles)) yield* repetitionsIn(names);
		for (const names of namesTogether(project.profiles)) yield* repetitionsIn(names);
	},
	about: ({ second }) => second.entity,
	when: ({ second }) => second.when,
	*check({ second, earlier }, world) {
		const first = earlier.find((one) => clash(one, second, world));
		if (first) yield report$5(first, second, world);
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
const MOST_SYMBOLIC$1 = 64;
function* becomingAlike(names) {
	const symbolic = names.filter(({ name }) => name.some(require_core.isHole)).slice(0, MOST_SYMBOLIC$1);
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
	const holes = require_core.textOf$1(second.value)?.filter(require_core.isHole) ?? [];
	const open = new Set(holes.map((hole) => (hole.by?.sym ?? hole).id));
	return [first, second].some(({ when }) => require_core.symsOf(when).some(({ id }) => open.has(id)));
}
function clash(first, second, world) {
	if (isSameResource(first, second) || !world.holds(first.when)) return false;
	const [one, other] = [nameIn$2(first, world), nameIn$2(second, world)];
	return one !== void 0 && other !== void 0 && require_core.same(one, other) === "yes";
}
function isSameResource({ entity: one }, { entity: other }) {
	return one.target.address === other.target.address;
}
function nameIn$2({ entity }, world) {
	const name = world.text(entity.name);
	return name && lower(name);
}
function report$5(first, second, world) {
	const [one, other] = [first.entity, second.entity];
	const [firstAt, secondAt] = placesOf(first, second);
	const isOnePlace = isSameRange(firstAt, secondAt);
	const use = secondAt === second.value.at ? usedAs("name", second.value) : [];
	const [firstName, secondName] = [shown$3(first, world), shown$3(second, world)];
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
function shown$3({ entity }, world) {
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
// src/userdata/encoding.ts
function decodedText(written) {
	const compact = written.replace(/\s+/g, "");
	if (compact === "" || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return void 0;
	try {
		const bytes = Uint8Array.from(atob(compact), (letter) => letter.charCodeAt(0));
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return;
	}
}
// src/userdata/steps.ts
const stepsIn = require_core.remembered(({ kind, source }) => kind === "shell" ? require_core.stepsOf(require_core.parseShell(source)) : []);
// src/userdata/cloud-config.ts
function scriptsOfConfig(source) {
	const { documents, problems } = require_core.parseYaml(source);
	const config = documents[0];
	if (config?.kind !== "map") return {
		scripts: [],
		isWhole: false
	};
	const lists = ["bootcmd", "runcmd"].map((key) => require_core.entryOf(config, key));
	const scripts = lists.flatMap((list) => commandsIn(list, source));
	return {
		scripts: [...scripts, ...filesRun(config, scripts, source)],
		isWhole: problems.length === 0 && lists.every(isListOfCommands)
	};
}
function isListOfCommands(node) {
	return !node || node.kind === "list" && node.items.every(({ kind }) => kind === "string" || kind === "list");
}
function commandsIn(node, { file }) {
	if (node?.kind !== "list") return [];
	const pieces = node.items.flatMap((item) => [...commandOf$1(item), NEWLINE]);
	return [{
		kind: "shell",
		source: require_core.derive(pieces, file)
	}];
}
const NEWLINE = { lit: "\n" };
const BLANK = { lit: " " };
const QUOTE = { lit: "'" };
function commandOf$1(node) {
	if (node.kind === "string") return node.pieces;
	if (node.kind === "hole") return [node.hole];
	if (node.kind !== "list") return [];
	return node.items.flatMap((item) => [
		QUOTE,
		...wordOf$1(item).map(escaped$2),
		QUOTE,
		BLANK
	]);
}
function wordOf$1(node) {
	if (node.kind === "scalar") return [{
		lit: node.raw,
		at: node.at
	}];
	if (node.kind === "hole") return [node.hole];
	return node.kind === "string" ? node.pieces : [];
}
function escaped$2(piece) {
	return "lit" in piece && piece.lit.includes("'") ? {
		...piece,
		lit: piece.lit.replaceAll("'", "'\\''")
	} : piece;
}
function filesRun(config, scripts, source) {
	const files = require_core.entryOf(config, "write_files");
	if (files?.kind !== "list") return [];
	const steps = scripts.flatMap(stepsIn);
	const paths = new Set(steps.filter(({ isSure }) => isSure).flatMap(pathsRun));
	return files.items.flatMap((file) => {
		const path = require_core.textOf(require_core.entryOf(file, "path"));
		return path !== void 0 && paths.has(path) ? contentOf(file, source) : [];
	});
}
function pathsRun({ words }) {
	const texts = words.map((word) => require_core.literalOf(word) ?? "");
	const command = texts.findIndex((text) => !/^(?:sudo|bash|sh|source|\.|exec|nohup|-\w+|\/bin\/(?:ba)?sh)$/.test(text));
	return texts[command]?.startsWith("/") ? [texts[command]] : [];
}
function contentOf(file, source) {
	const content = require_core.entryOf(file, "content");
	if (content?.kind !== "string") return [];
	const encoding = require_core.textOf(require_core.entryOf(file, "encoding")) ?? "";
	const written = require_core.textOf(content);
	const plain = /^b(?:ase)?64$/.test(encoding) && written !== void 0 ? decodedText(written) : void 0;
	const pieces = plain === void 0 ? content.pieces : [{
		lit: plain,
		at: content.at
	}];
	const script = require_core.derive(pieces, source.file);
	return /^#!.*sh\b/.test(script.text) ? [{
		kind: "shell",
		source: script
	}] : [];
}
// src/userdata/mime.ts
function mimeParts(source) {
	const { headers } = split$1(source.text, {
		from: 0,
		to: source.text.length
	});
	const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(headers);
	const name = boundary?.[1] ?? boundary?.[2];
	if (name === void 0) return void 0;
	return between(source.text, `--${name}`).map((stretch) => {
		const { headers, body } = split$1(source.text, stretch);
		const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(headers)?.[1] ?? "7bit";
		const from = /^content-type:\s*multipart\//im.test(headers) ? stretch.from : body.from;
		return {
			text: require_core.piecesOf(source, from, body.to),
			encoding: encoding.toLowerCase()
		};
	});
}
function between(text, delimiter) {
	const stretches = [];
	let from;
	for (let start = 0; start < text.length;) {
		const newline = text.indexOf("\n", start);
		const next = newline < 0 ? text.length : newline + 1;
		const line = text.slice(start, next).trim();
		if (line === delimiter || line === `${delimiter}--`) {
			if (from !== void 0) stretches.push({
				from,
				to: start
			});
			from = line === delimiter ? next : void 0;
		}
		start = next;
	}
	return from === void 0 ? stretches : [...stretches, {
		from,
		to: text.length
	}];
}
function split$1(text, { from, to }) {
	const blank = /\r?\n[ \t]*\r?\n|^[ \t]*\r?\n/g;
	const part = text.slice(from, to);
	const match = blank.exec(part);
	if (!match) return {
		headers: part,
		body: {
			from: to,
			to
		}
	};
	return {
		headers: part.slice(0, match.index),
		body: {
			from: from + match.index + match[0].length,
			to
		}
	};
}
// src/userdata/scripts.ts
const DEEPEST$7 = 4;
const NOTHING$1 = {
	scripts: [],
	isWhole: true
};
const UNKNOWN = {
	scripts: [],
	isWhole: false
};
function userDataOf(value, world) {
	return dataOf(value, world, 0);
}
function dataOf(value, world, depth) {
	if (value.kind === "scalar" && value.value === null) return NOTHING$1;
	if (value.kind !== "text" || depth > DEEPEST$7) return UNKNOWN;
	const { decoded } = value;
	if (decoded?.kind === "list") return partsOf$2(decoded, world, depth + 1);
	if (decoded) return dataOf(world.get(decoded), world, depth + 1);
	const text = world.resolve(value.text);
	return require_core.remember(OF_TEXTS, text, () => textData(inClear(text, value.at), value, depth));
}
const OF_TEXTS = new WeakMap();
function inClear(text, at) {
	const written = require_core.known(text);
	const plain = written === void 0 ? void 0 : decodedText(written);
	return plain === void 0 ? text : [{
		lit: plain,
		at
	}];
}
function partsOf$2(parts, world, depth) {
	const { items, open } = world.elements(parts);
	const data = items.filter(({ when }) => world.holds(when)).map((item) => {
		const content = world.entry(item.value, "content");
		return content ? dataOf(world.get(content), world, depth) : UNKNOWN;
	});
	return joined$1(open ? [...data, UNKNOWN] : data);
}
function joined$1(data) {
	return {
		scripts: data.flatMap(({ scripts }) => scripts),
		isWhole: data.every(({ isWhole }) => isWhole)
	};
}
function textData(text, { at }, depth) {
	const source = require_core.derive(text, at.file);
	const opening = source.text.trimStart().slice(0, 200).toLowerCase();
	if (opening === "") return NOTHING$1;
	const first = text[0];
	if (first && require_core.isHole(first)) return UNKNOWN;
	if (/^(?:content-type|mime-version):/.test(opening)) return mimeData(source, depth);
	if (opening.startsWith("#cloud-config")) return scriptsOfConfig(source);
	if (/^<(?:powershell|script)>/.test(opening)) return windowsData(source);
	if (isShell(opening)) return {
		scripts: [{
			kind: "shell",
			source
		}],
		isWhole: true
	};
	return opening.startsWith("#") ? UNKNOWN : NOTHING$1;
}
function isShell(opening) {
	const line = opening.replace(/^#cloud-boothook\s*/, "");
	if (!line.startsWith("#!")) return line !== opening;
	return /^#![^\n]*\b(?:ba|da|z|k|a)?sh\b/.test(line);
}
function mimeData(source, depth) {
	const parts = mimeParts(source);
	if (!parts || depth > DEEPEST$7) return UNKNOWN;
	return joined$1(parts.map((part) => mimePart(part, source, depth + 1)));
}
function mimePart({ text, encoding }, { file }, depth) {
	const at = text[0]?.at ?? {
		file,
		start: 0,
		end: 0
	};
	if (encoding !== "base64") return textData(text, {
		kind: "text",
		text,
		at
	}, depth);
	const written = require_core.known(text);
	const plain = written === void 0 ? void 0 : decodedText(written);
	if (plain === void 0) return UNKNOWN;
	const clear = [{
		lit: plain,
		at
	}];
	return textData(clear, {
		kind: "text",
		text: clear,
		at
	}, depth);
}
function windowsData(source) {
	return {
		scripts: [...source.text.matchAll(/<(powershell|script)>([\s\S]*?)(?:<\/\1>|$)/gi)].map((match) => {
			const from = match.index + match[1].length + 2;
			return {
				kind: match[1].toLowerCase() === "script" ? "batch" : "powershell",
				source: stretch(source, from, from + match[2].length)
			};
		}),
		isWhole: true
	};
}
function stretch(source, from, to) {
	return require_core.derive(require_core.piecesOf(source, from, to), source.file);
}
// src/userdata/windows.ts
const CONTINUED = {
	powershell: "`",
	batch: "^",
	shell: "\\"
};
const NO_CODE = /'[^'\n]*'|"[^"\n]*"|#[^\n]*/g;
const CONDITIONAL = /^(?:if|for|else|goto|while|foreach|switch|try|catch|function|rem|::|#)\b/i;
function linesOf({ kind, source }) {
	const lines = [];
	let depth = 0;
	let isOver = false;
	let start = 0;
	while (start < source.text.length) {
		const end = lineEnd(source.text, start, CONTINUED[kind]);
		const written = source.text.slice(start, end);
		const text = written.trim();
		const from = start + written.indexOf(text);
		const isSure = depth === 0 && !isOver && !CONDITIONAL.test(text);
		if (text !== "" && !/^(?:#|rem\b|::)/i.test(text)) lines.push({
			at: require_core.place(source, from, from + text.length),
			text,
			isSure
		});
		depth += openedIn(text);
		isOver ||= /^(?:exit|return|goto|throw)\b/i.test(text);
		start = end + 1;
	}
	return lines;
}
function lineEnd(text, start, continued) {
	for (let from = start;;) {
		const newline = text.indexOf("\n", from);
		if (newline < 0) return text.length;
		if (text.slice(from, newline).trimEnd().at(-1) !== continued) return newline;
		from = newline + 1;
	}
}
function openedIn(text) {
	const code = text.replace(NO_CODE, "");
	return (code.match(/[{(]/g)?.length ?? 0) - (code.match(/[})]/g)?.length ?? 0);
}
// src/rules/options.ts
function programOf({ words }) {
	let start = 0;
	for (let word = require_core.literalOf(words[0]); word !== void 0 && WRAPPERS.has(baseName(word));) {
		start++;
		while (start < words.length && SKIPPED.test(require_core.literalOf(words[start]) ?? "")) start++;
		word = words[start] && require_core.literalOf(words[start]);
	}
	return words.slice(start);
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
const WRAPPERS = new Set([
	"sudo",
	"env",
	"nohup",
	"command",
	"exec",
	"timeout",
	"nice"
]);
const SKIPPED = /^(?:-[\w-]*|[A-Za-z_]\w*=.*|\d+[smhd]?)$/;
function commandLine(args, table) {
	const options = [];
	const operands = [];
	for (let index = 0; index < args.length; index++) {
		const word = args[index];
		const read = optionsIn(word, table);
		if (!read) operands.push(word);
		else if (!read.takesNext) options.push(...read.options);
		else {
			const value = args[++index];
			const last = {
				name: read.takesNext,
				...value && { value }
			};
			options.push(...read.options, last);
		}
	}
	return {
		options,
		operands
	};
}
function optionsIn(word, table) {
	const first = word.parts[0];
	if (!first || !("lit" in first) || first.lit.length < 2 || first.lit[0] !== "-") return void 0;
	const written = leadingText(word);
	return written.startsWith("--") ? longOption(word, written, table) : shortOptions(word, written, table);
}
function longOption(word, written, { long }) {
	const equals = written.indexOf("=");
	if (equals >= 0) return { options: [{
		name: written.slice(0, equals),
		value: rest(word, equals + 1)
	}] };
	return long.has(written) ? {
		options: [],
		takesNext: written
	} : { options: [{ name: written }] };
}
function shortOptions(word, written, { short }) {
	const options = [];
	for (let index = 1; index < written.length; index++) {
		const name = `-${written[index]}`;
		if (!short.includes(written[index])) options.push({ name });
		else {
			const value = rest(word, index + 1);
			return value.parts.length > 0 ? { options: [...options, {
				name,
				value
			}] } : {
				options,
				takesNext: name
			};
		}
	}
	return { options };
}
function leadingText({ parts }) {
	let text = "";
	for (const part of parts) {
		if (!("lit" in part)) return text;
		text += part.lit;
	}
	return text;
}
function rest({ at, parts }, letters) {
	let left = letters;
	return {
		at,
		parts: parts.flatMap((part) => {
			if (!("lit" in part)) return [part];
			const lit = part.lit.slice(left);
			left = Math.max(0, left - part.lit.length);
			return lit === "" ? [] : [{ lit }];
		})
	};
}
// src/rules/iptables.ts
const NAME$2 = /^iptables(?:-legacy|-nft)?$/;
const RESTORING = /^(?:iptables-restore|netfilter-persistent|iptables-apply|nft)$/;
const PASSING = new Set([
	"LOG",
	"NFLOG",
	"ULOG",
	"MARK",
	"CONNMARK",
	"DSCP",
	"TOS",
	"TRACE"
]);
const MOST_STEPS$1 = 5e3;
const DROPPING = new Set(["DROP", "REJECT"]);
function iptablesCut(steps) {
	const tables = new Map();
	if (steps.length > MOST_STEPS$1) return void 0;
	for (const step of steps) {
		const [program, ...args] = programOf(step).map(require_core.literalOf);
		const name = baseName(program ?? "");
		if (RESTORING.test(name)) tables.clear();
		if (NAME$2.test(name)) change(tables, args, step);
	}
	for (const table of [
		"raw",
		"mangle",
		"filter"
	]) {
		const cut = cutBy(tables.get(table));
		if (cut) return {
			at: cut,
			by: "iptables"
		};
	}
}
function cutBy(chain) {
	if (!chain) return void 0;
	for (const { matches, target, at } of chain.rules) {
		if (matches === "no" || target && PASSING.has(target)) continue;
		if (!target || !DROPPING.has(target)) return void 0;
		if (matches === "yes") return at;
	}
	return chain.policy?.target === "DROP" ? chain.policy.at : void 0;
}
const COMMANDS$2 = {
	"-A": "add",
	"--append": "add",
	"-I": "insert",
	"--insert": "insert",
	"-D": "delete",
	"--delete": "delete",
	"-R": "delete",
	"--replace": "delete",
	"-F": "flush",
	"--flush": "flush",
	"-P": "policy",
	"--policy": "policy"
};
function change(tables, args, step) {
	const tableAt = args.findIndex((arg) => arg === "-t" || arg === "--table");
	const table = tableAt < 0 ? "filter" : args[tableAt + 1];
	const rest = tableAt < 0 ? args : [...args.slice(0, tableAt), ...args.slice(tableAt + 2)];
	const at = rest.findIndex((arg) => arg !== void 0 && Object.hasOwn(COMMANDS$2, arg));
	const command = rest[at];
	if (table === void 0 || command === void 0) return;
	const chain = tables.get(table) ?? { rules: [] };
	tables.set(table, chain);
	const name = rest[at + 1];
	const words = rest.slice(at + 2);
	const what = COMMANDS$2[command];
	if (what === "flush") {
		if (name === void 0 || name === "OUTPUT") chain.rules = [];
	} else if (name === "OUTPUT") changeOutput(chain, what, words, step);
}
function changeOutput(chain, what, words, step) {
	const { at, isSure } = step;
	if (what === "policy") {
		if (isSure || words[0] !== "DROP") chain.policy = {
			at,
			target: words[0]
		};
		return;
	}
	if (what === "delete") {
		const key = keyOf$1(words);
		chain.rules = chain.rules.some((rule) => rule.words === key) ? chain.rules.filter((rule) => rule.words !== key) : [];
		return;
	}
	const number = what === "insert" && /^\d+$/.test(words[0] ?? "") ? Number(words[0]) : 1;
	const rule = ruleOf(number > 1 || words[0] === "1" ? words.slice(1) : words, step);
	if (!rule) return;
	if (what === "add") chain.rules.push(rule);
	else chain.rules.splice(number - 1, 0, rule);
}
function keyOf$1(words) {
	return words.map((word) => word ?? "\0").join(" ");
}
function ruleOf(words, { at, isSure }) {
	const { matches, target } = read$1(words);
	const isDropping = target !== void 0 && DROPPING.has(target);
	if (!isSure && isDropping) return void 0;
	return {
		at,
		matches: isSure ? matches : require_core.and(matches, "maybe"),
		target,
		words: keyOf$1(words)
	};
}
function read$1(words) {
	let matches = "yes";
	let target;
	for (let index = 0; index < words.length; index++) {
		const option = words[index];
		const value = words[index + 1];
		const answer = option === void 0 ? void 0 : MATCHES[option];
		if (option === "-j" || option === "--jump") {
			target = value;
			index++;
		} else if (answer) {
			matches = require_core.and(matches, value === void 0 ? "maybe" : answer(value));
			index++;
		} else matches = require_core.and(matches, "maybe");
	}
	return {
		matches: words.includes("!") ? "maybe" : matches,
		target
	};
}
const MATCHES = {
	"-d": coversService,
	"--dst": coversService,
	"--destination": coversService,
	"-p": isTcp,
	"--protocol": isTcp,
	"--dport": isHttp$1,
	"--dports": isHttp$1,
	"--destination-port": isHttp$1,
	"-o": isOut,
	"--out-interface": isOut,
	"--state": isNew$1,
	"--ctstate": isNew$1,
	"-m": isTransparent,
	"--match": isTransparent,
	"--comment": () => "yes",
	"--reject-with": () => "yes"
};
function isTcp(protocol) {
	return /^(?:tcp|6|all|0)$/i.test(protocol) ? "yes" : "no";
}
function isHttp$1(ports) {
	return ports.split(",").some((port) => /^(?:80|http)$/.test(port)) ? "yes" : /[:h]/.test(ports) ? "maybe" : "no";
}
function isOut(name) {
	return name === "lo" ? "no" : "maybe";
}
function isNew$1(states) {
	return /\bNEW\b/i.test(states) ? "yes" : "no";
}
function isTransparent(module) {
	return /^(?:tcp|comment|multiport|state|conntrack)$/.test(module) ? "yes" : "maybe";
}
const SERVICE = [
	169,
	254,
	169,
	254
];
function coversService(range) {
	const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)(?:\/(\d+))?$/.exec(range);
	if (!match) return range === "instance-data" ? "yes" : "maybe";
	const bits = match[5] === void 0 ? 32 : Number(match[5]);
	return SERVICE.every((part, index) => {
		const own = Math.min(8, Math.max(0, bits - 8 * index));
		return part >> 8 - own === Number(match[index + 1]) >> 8 - own;
	}) ? "yes" : "no";
}
// src/rules/firewalls.ts
function cutIn(steps) {
	const commands = steps.map(commandOf);
	return iptablesCut(steps) ?? routeCut(commands) ?? ufwCut(commands) ?? firewalldCut(commands);
}
function commandOf(step) {
	const [program, ...args] = programOf(step).map((word) => require_core.literalOf(word) ?? "\0");
	return {
		step,
		name: baseName(program ?? ""),
		args
	};
}
function routeCut(commands) {
	let cut;
	for (const { step, name, args } of commands) {
		const words = args.filter((arg) => !arg.startsWith("-"));
		if (name !== "ip" || !/^r(?:o(?:u(?:t(?:e)?)?)?)?$/.test(words[0] ?? "")) continue;
		const [, verb, kind, to] = words;
		if (/^(?:del|delete|flush)$/.test(verb ?? "")) cut = void 0;
		else if (/^(?:blackhole|unreachable|prohibit)$/.test(kind ?? "") && step.isSure) {
			if (/^169\.254\.169\.254(?:\/32)?$/.test(to ?? "")) cut = {
				at: step.at,
				by: "ip route"
			};
		} else if (words.some((word) => word.startsWith("169.254.") || word === "\0")) cut = void 0;
	}
	return cut;
}
function ufwCut(commands) {
	const ufw = commands.filter(({ name }) => name === "ufw").map((one) => ({
		...one,
		words: wordsOf$2(one)
	}));
	if (ufw.some(({ words }) => UNDOING$1.test(words))) return void 0;
	if (!ufw.some(({ step, words }) => words === "enable" && step.isSure)) return void 0;
	for (const { step, words } of ufw) {
		if (opensOut(words)) return void 0;
		if (step.isSure && deniesOut(words)) return {
			at: step.at,
			by: "ufw"
		};
	}
	const policy = ufw.findLast(({ words }) => /^default \S+ outgoing$/.test(words));
	return policy?.step.isSure && !policy.words.startsWith("default allow") ? {
		at: policy.step.at,
		by: "ufw"
	} : void 0;
}
function wordsOf$2({ args }) {
	return args.filter((arg) => !arg.startsWith("-")).join(" ");
}
const UNDOING$1 = /^(?:disable|reset|delete|insert|prepend|route)\b/;
function opensOut(words) {
	if (!/^(?:allow|limit)\b.*\bout\b|^\0/.test(words)) return false;
	const port = /^(?:allow|limit) out (\d+)(?:\/\w+)?$/.exec(words)?.[1];
	if (port !== void 0) return port === "80";
	const to = /^(?:allow|limit) out to (\S+)$/.exec(words)?.[1];
	return to === void 0 || to === "any" || coversService(to) !== "no";
}
function deniesOut(words) {
	const to = /^(?:deny|reject) out (?:from any )?to (\S+)(?: port 80)?(?: proto tcp)?$/.exec(words)?.[1];
	return to !== void 0 && (to === "any" || coversService(to) === "yes");
}
function firewalldCut(commands) {
	let cut;
	let isReloaded = true;
	for (const { step, name, args } of commands) {
		if (name !== "firewall-cmd") continue;
		const said = args.join(" ");
		if (/--remove-rules?\b|--panic-off|\0/.test(said)) return void 0;
		if (/--(?:complete-)?reload\b/.test(said) && step.isSure) isReloaded = true;
		const [, range] = /--add-rule ipv4 filter OUTPUT \d+ (?:-p tcp )?-d (\S+)(?: -p tcp)?(?: -m tcp)?(?: --dport 80)? -j (?:DROP|REJECT)$/.exec(said) ?? [];
		if (/--add-rule .*\bOUTPUT\b.*-j ACCEPT/.test(said)) return void 0;
		if (range === void 0 || !step.isSure || coversService(range) !== "yes") continue;
		cut = {
			at: step.at,
			by: "firewall-cmd"
		};
		if (/--permanent\b/.test(said)) isReloaded = false;
	}
	return isReloaded ? cut : void 0;
}
// src/rules/signed-calls.ts
function needIn(steps, texts) {
	if (texts.some((text) => OWN_CREDENTIALS.test(text))) return void 0;
	for (const step of steps) {
		if (!step.isSure || step.isHandled) continue;
		if (/^(?:source|\.|eval)$/.test(require_core.literalOf(step.words[0]) ?? "\0")) return void 0;
		const what = isSigned(step) ? "calls AWS" : joinsCluster(step) ? "joins an ECS cluster" : void 0;
		if (what) return {
			at: step.at,
			what
		};
	}
}
const OWN_CREDENTIALS = /aws_access_key_id|aws_profile|--profile\b|\.aws\b|AWS_(?:WEB_IDENTITY|CONTAINER|SHARED|CONFIG)_|credential_|assume-role|configure (?:set|import)/i;
function isSigned(step) {
	const [program, ...args] = programOf(step);
	if (!program || baseName(require_core.literalOf(program) ?? "") !== "aws") return false;
	const [service, operation] = operandsOf(args);
	if (service === void 0 || operation === void 0 || operation === "help") return false;
	if (/^(?:configure|help|sso|history)$/.test(service)) return false;
	return !args.some((word) => UNSIGNED.test(require_core.literalOf(word) ?? "") || mayBeOption(word));
}
const UNSIGNED = /^(?:--no-sign-request|--endpoint-url(?:=.*)?|--generate-cli-skeleton|--version)$/;
function operandsOf(args) {
	const operands = [];
	for (let index = 0; index < args.length && operands.length < 2; index++) {
		const text = require_core.literalOf(args[index]);
		if (text === void 0) return [];
		if (!text.startsWith("-")) operands.push(text);
		else if (/^--(?:region|output|query|color|ca-bundle|cli-\w+-timeout)$/.test(text)) index++;
	}
	return operands;
}
function mayBeOption({ parts }) {
	const [part] = parts;
	if (parts.length !== 1 || !part || "lit" in part) return false;
	const name = require_core.isExpansion(part) ? part.variable ?? "" : part.id;
	return /opt|arg|flag|sign|param|[@*]/i.test(name);
}
function joinsCluster({ words, redirections }) {
	const targets = [...words, ...redirections.map(({ target }) => target)];
	if (!targets.some((word) => /(?:^|\/)ecs\.config$/.test(require_core.literalOf(word) ?? ""))) return false;
	return targets.some(({ parts }) => parts.some((part) => "lit" in part && /\bECS_CLUSTER=/.test(part.lit)));
}
// src/rules/proxies.ts
function proxyBefore(steps) {
	if (steps.some((step) => step.words.some(mentionsOther))) return void 0;
	let proxy;
	for (const step of steps) {
		const words = step.words.map((word) => require_core.literalOf(word));
		if (words.some((word) => /^http_proxy$/i.test(word ?? ""))) return void 0;
		if (step.isSure && words[0] === "export" && step.words.some(setsProxy)) proxy ??= {
			at: step.at,
			by: "HTTP_PROXY"
		};
		if (proxy && step.isSure && isSigned(step)) return proxy;
	}
}
function mentionsOther({ parts }) {
	return parts.some((part) => "lit" in part && /no_proxy|AWS_ACCESS_KEY_ID|AWS_PROFILE/i.test(part.lit));
}
function setsProxy(word) {
	return /^http_proxy=\S/i.test(leadingText(word));
}
// src/rules/windows-firewall.ts
const UNDOING = /\b(?:Remove|Disable|Set)-NetFirewall|netsh\s+advfirewall\s+(?:reset|set)|netsh\s+advfirewall\s+firewall\s+(?:delete|set)|-Enabled\s+False/i;
const NARROW = /\s-(?:Program|Service|Package|Interface\w*|Local\w+|\w*User|Owner|Icmp\w*)\b|\b(?:program|service|interfacetype|localip|localport)=/i;
function windowsCut(lines) {
	if (lines.some(({ text }) => UNDOING.test(text))) return void 0;
	const line = lines.find(({ text, isSure }) => isSure && !NARROW.test(text) && blocks(text));
	return line && {
		at: line.at,
		by: "the Windows firewall"
	};
}
function blocks(text) {
	if (/^New-NetFirewallRule\s/i.test(text)) return blocksByCmdlet(text);
	if (!/^netsh\s+advfirewall\s+firewall\s+add\s+rule\s/i.test(text)) return false;
	return /\bdir=out\b/i.test(text) && /\baction=block\b/i.test(text) && coversAll(/\bremoteip=(\S+)/i.exec(text)?.[1]) && isHttp(/\bremoteport=(\S+)/i.exec(text)?.[1], /\bprotocol=(\S+)/i.exec(text)?.[1]);
}
function blocksByCmdlet(text) {
	const value = (name) => new RegExp(`\\s-${name}\\s+["']?([^\\s"']+)`, "i").exec(text)?.[1]?.toLowerCase();
	return value("Direction") === "outbound" && value("Action") === "block" && coversAll(value("RemoteAddress")) && isHttp(value("RemotePort"), value("Protocol"));
}
function coversAll(addresses) {
	return addresses?.split(",").some((one) => coversService(one) === "yes") ?? false;
}
function isHttp(port, protocol) {
	return (protocol === void 0 || /^(?:tcp|any|6)$/i.test(protocol)) && (port === void 0 || /^(?:80|any)$/i.test(port));
}
// src/rules/imds-blocked.ts
const imdsBlocked = defineRule({
	id: "imds-blocked",
	guide: "no-credentials",
	level: "error",
	summary: "User data cuts the host off from the metadata service, and with it from the credentials of its role",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) if (require_core.layersOf(setup).some(({ userData }) => userData)) yield setup;
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world) {
		const { template, sure } = setup;
		const written = require_core.effectiveValue(setup, ({ userData }) => userData, world);
		if (!written) return;
		const data = userDataOf(written.value, world);
		const { cut, proxy } = blockedBy(data);
		if (!cut && !proxy) return;
		const profile = require_core.effectiveProfile(setup, world);
		if (template && written.by === template && profile.by === template) return;
		const related = profile.at ? [{
			at: profile.at,
			message: "the instance profile is given here"
		}] : [];
		yield {
			...cut ? cutReport(setup, cut) : proxyReport(setup, proxy),
			certain: require_core.and(sure, profile.isSet, data.isWhole ? "yes" : "maybe"),
			related,
			...template && { part: template.target.address }
		};
	}
});
function cutReport({ launch }, { at, by }) {
	return {
		at,
		message: `the user data of ${described(launch)} cuts the host off from the metadata service with ${by}`,
		consequence: "nothing on the instance gets the credentials of its role: requests to 169.254.169.254 go nowhere",
		help: "let those pass who need credentials (`-m owner --uid-owner root -j ACCEPT` before it), or block the containers alone, in the chain DOCKER-USER"
	};
}
function proxyReport({ launch }, { at }) {
	return {
		at,
		level: "warning",
		message: `the user data of ${described(launch)} sets HTTP_PROXY without NO_PROXY, so that the AWS CLI asks the proxy for its credentials`,
		consequence: "the CLI says \"Unable to locate credentials\", or gets those of the proxy",
		help: "add `export NO_PROXY=169.254.169.254`"
	};
}
const blockedBy = require_core.remembered(({ scripts }) => {
	const steps = scripts.flatMap(stepsIn);
	const lines = scripts.filter(({ kind }) => kind !== "shell").flatMap(linesOf);
	const cut = cutIn(steps) ?? windowsCut(lines);
	const proxy = proxyBefore(steps);
	return {
		...cut && { cut },
		...proxy && { proxy }
	};
});
// src/rules/imds-disabled.ts
const imdsDisabled = defineRule({
	id: "imds-disabled",
	guide: "no-credentials",
	level: "error",
	summary: "The metadata service is switched off on an instance that has an instance profile",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) if (require_core.layersOf(setup).some(mayBeDisabled)) yield setup;
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world) {
		const { launch, template, sure } = setup;
		const before = world.decisions.length;
		const endpoint = require_core.effectiveValue(setup, endpointOf, world);
		if (!endpoint || isDisabled(endpoint.value) !== "yes") return;
		const isWanted = isSwitchedOff(world.decisions.slice(before));
		const profile = require_core.effectiveProfile(setup, world);
		if (template && endpoint.by === template && profile.by === template) return;
		yield {
			certain: require_core.and(sure, profile.isSet, isWanted ? "maybe" : "yes"),
			at: require_core.writtenAt(endpoint.value),
			message: `${described(launch)} has an instance profile, but its metadata service is switched off`,
			consequence: "nothing on the instance gets credentials: http://169.254.169.254 answers \"403 - Forbidden\" to every request",
			help: "set the endpoint to `enabled`, or leave the instance profile out",
			related: [...userOf(setup, endpoint), ...giverOf(profile)],
			...template && { part: template.target.address }
		};
	}
});
function endpointOf({ imds }) {
	return imds.endpoint;
}
function mayBeDisabled(launch) {
	const endpoint = endpointOf(launch);
	if (!endpoint) return false;
	return require_core.alternatives(endpoint).some(({ value }) => value.kind !== "error" && isDisabled(value) !== "no");
}
const DISABLED = [{ lit: "disabled" }];
function isDisabled(value) {
	const written = require_core.textOf$1(value);
	return written ? require_core.same(written, DISABLED) : "no";
}
function isSwitchedOff(choosing) {
	return choosing.some(({ test }) => /imds|meta_?data|endpoint/i.test(test.sym.label));
}
function userOf({ launch, template }, { by }) {
	if (!template || by !== template) return [];
	return [{
		at: launch.target.at,
		message: `launches from ${described(template)}`
	}];
}
function giverOf({ by, at }) {
	if (!by || !at) return [];
	return [{
		at,
		message: by.profileBy ? `${by.profileBy} gives its instances a profile` : "the instance profile is given here"
	}];
}
// src/rules/containers.ts
const IMAGE = /^(?:public\.ecr\.aws\/)?(?:[\w-]+\/)?(?:aws-cli|cloudwatch-agent|aws-xray-daemon|aws-otel-collector|aws-for-fluent-bit)(?:[:@]|$)/;
const USING = /^(?:AWS_REGION|AWS_DEFAULT_REGION)\b/;
const HANDED = /AWS_(?:ACCESS|SECRET|SESSION|PROFILE|WEB|CONTAINER|SHARED|CONFIG|ROLE|EC2_METADATA|ENDPOINT)|\.aws\b|--env-file|env_file|secrets?\b/i;
const FLAG = /^(?:-[ditPq]+|--(?:detach|interactive|tty|rm|privileged|init|read-only|publish-all|quiet|no-healthcheck))$/;
function containersIn(steps) {
	const sure = steps.filter(({ isSure }) => isSure);
	return [...sure.flatMap((step) => started(step) ?? []), ...sure.some(composes) ? composed(sure) : []];
}
function started(step) {
	const [program, ...args] = programOf(step).map(known);
	if (!/^(?:docker|podman)$/.test(baseName(program ?? ""))) return void 0;
	const verb = /^(?:container run|service create|run)(?= )/.exec(args.join(" "))?.[0];
	if (!verb) return void 0;
	const { options, image, command } = partsOf$1(args.slice(verb.split(" ").length));
	if (image === void 0 || options.includes("\0") || options.some((one) => HANDED.test(one))) return void 0;
	if (options.some((one, i) => isHostNetwork(one, options[i + 1]))) return void 0;
	const sign = command[0] === "aws" || options.some((one, i) => one === "--entrypoint" && options[i + 1] === "aws") ? "aws" : IMAGE.test(image) ? image : options.map(variableOf).find((one) => USING.test(one));
	return sign === void 0 ? void 0 : {
		at: step.at,
		sign: sign.replace(/=.*/, "")
	};
}
function known({ parts }) {
	return parts.map((part) => "lit" in part ? part.lit : "\0").join("");
}
function variableOf(option) {
	return option.replace(/^(?:-e|--env=)/, "");
}
function isHostNetwork(option, next = "") {
	if (/^--net(?:work)?=/.test(option)) return /=(?:host|container:)/.test(option);
	return /^--net(?:work)?$/.test(option) && /^(?:host$|container:)/.test(next);
}
function partsOf$1(args) {
	let index = 0;
	while (index < args.length && args[index].startsWith("-")) {
		const isLone = FLAG.test(args[index]) || args[index].includes("=") || /^-[epvuw]\S/.test(args[index]);
		index += isLone ? 1 : 2;
	}
	return {
		options: args.slice(0, index),
		image: args[index],
		command: args.slice(index + 1)
	};
}
function composes(step) {
	const said = programOf(step).map(known).join(" ");
	return /(?:^|\/)(?:docker-compose|docker compose) (?:.* )?up\b/.test(said);
}
function composed(steps) {
	return steps.flatMap(({ redirections }) => {
		const isCompose = redirections.some(({ target }) => /compose\.ya?ml$/.test(require_core.literalOf(target) ?? ""));
		const document = redirections.find(({ operator }) => operator.startsWith("<<"))?.target;
		const text = isCompose && document ? require_core.textOfWord(document) : void 0;
		return text && document ? servicesOf(require_core.parseYaml(require_core.derive(text, document.at.file)).documents[0]) : [];
	});
}
function servicesOf(file) {
	const services = require_core.entryOf(file, "services");
	if (services?.kind !== "map") return [];
	return services.entries.flatMap(({ value, keyAt }) => {
		const image = require_core.textOf(require_core.entryOf(value, "image")) ?? "";
		const mode = require_core.entryOf(value, "network_mode");
		const words = wordsIn(value, 0);
		if (mode || words.some((word) => HANDED.test(word))) return [];
		const variables = wordsIn(require_core.entryOf(value, "environment"), 0);
		const sign = IMAGE.test(image) ? image : variables.find((word) => USING.test(word));
		return sign === void 0 ? [] : [{
			at: keyAt,
			sign: sign.replace(/=.*/, "")
		}];
	});
}
function wordsIn(node, depth) {
	if (!node || depth > 5) return [];
	if (node.kind === "list") return node.items.flatMap((item) => wordsIn(item, depth + 1));
	if (node.kind === "map") return node.entries.flatMap((one) => [one.key, ...wordsIn(one.value, depth + 1)]);
	return [require_core.textOf(node) ?? ""];
}
// src/rules/imds-hop-limit.ts
const imdsHopLimit = defineRule({
	id: "imds-hop-limit",
	guide: "no-credentials",
	level: "warning",
	summary: "A container that user data starts cannot reach the metadata service, one hop away, with a token",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) {
			const layers = require_core.layersOf(setup);
			if (layers.some(({ userData }) => userData) && layers.some(({ imds }) => imds.tokens)) yield setup;
		}
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world) {
		const { launch, template, sure, isOpen } = setup;
		const data = require_core.effectiveValue(setup, ({ userData }) => userData, world);
		const [container] = data ? startedBy(userDataOf(data.value, world)) : [];
		if (!data || !container) return;
		const tokens = require_core.effectiveValue(setup, ({ imds }) => imds.tokens, world);
		const isRequired = tokens ? isText(tokens.value, REQUIRED$2) : "no";
		if (!tokens || isRequired === "no") return;
		const limit = require_core.effectiveValue(setup, ({ imds }) => imds.hopLimit, world);
		const isOne = limit ? isOneHop(limit.value) : isOpen ? "maybe" : "yes";
		const profile = require_core.effectiveProfile(setup, world);
		if (template && [
			data,
			tokens,
			profile
		].every(({ by }) => by === template)) return;
		yield {
			...limit ? {} : { level: "note" },
			certain: require_core.and(sure, isRequired, isOne, profile.isSet),
			at: container.at,
			message: `the user data of ${described(launch)} starts a container that uses AWS (${quoted(container.sign)}), but the hop limit is 1 and tokens are required`,
			consequence: "the container gets no token, and so no credentials: the answer is dropped one hop before it",
			help: "set the hop limit to 2, start the container with `--network host`, or hand it credentials",
			related: relatedTo$1(tokens, limit),
			...template && { part: template.target.address }
		};
	}
});
const REQUIRED$2 = [{ lit: "required" }];
const ONE = [{ lit: "1" }];
function isText(value, text) {
	const written = require_core.textOf$1(value);
	return written ? require_core.same(written, text) : "no";
}
function isOneHop(value) {
	if (value.kind === "scalar") return value.value === 1 ? "yes" : "no";
	return value.kind === "unknown" ? "maybe" : isText(value, ONE);
}
function relatedTo$1(tokens, limit) {
	const required = {
		at: require_core.writtenAt(tokens.value),
		message: "tokens are required here"
	};
	return limit ? [{
		at: require_core.writtenAt(limit.value),
		message: "the hop limit is set here"
	}, required] : [required];
}
const startedBy = require_core.remembered(({ scripts }) => containersIn(scripts.flatMap(stepsIn)));
// src/rules/imds-requests.ts
function requestOf(step) {
	const [program, ...args] = programOf(step);
	const table = TABLES.get(baseName((program && require_core.literalOf(program)) ?? ""));
	if (!table) return void 0;
	const line = commandLine(args, table);
	const path = pathIn(line);
	if (path === void 0) return void 0;
	const { at, isSure, isHandled } = step;
	return {
		at,
		isSure,
		isHandled,
		isForToken: path.startsWith("latest/api/token"),
		hasToken: tokenIn(line)
	};
}
const CURL = {
	short: "AbcCdDeEFHKmoPQrtTuUwxXyYz",
	long: new Set(`--header --request --url --output --max-time --connect-timeout --retry --retry-delay --retry-max-time --user-agent
    --user --data --data-raw --data-binary --data-urlencode --form --upload-file --config --proxy --noproxy --write-out
    --interface --referer --cookie --cookie-jar --cacert --cert --key --resolve --limit-rate --range --dump-header
    --max-redirs --stderr --trace --trace-ascii --proto --speed-limit --speed-time --output-dir`.split(/\s+/))
};
const WGET = {
	short: "aABDeGiIlnoOPQRtTUwX",
	long: new Set(`--header --method --output-document --output-file --timeout --connect-timeout --read-timeout --dns-timeout --tries
    --wait --waitretry --user-agent --body-data --body-file --post-data --post-file --input-file --config --execute
    --directory-prefix --user --password --bind-address --referer`.split(/\s+/))
};
const TABLES = new Map([["curl", CURL], ["wget", WGET]]);
const ADDRESS = /^["']?(?:http:\/\/)?(?:169\.254\.169\.254|instance-data(?:\.ec2\.internal)?|\[fd00:ec2::254\])(?::80)?\/+(.*)$/is;
const PATH$2 = /^(?:latest|1\.0|20\d\d-\d\d-\d\d)(?:\/|$)/;
function pathIn({ options, operands }) {
	const urls = options.flatMap(({ name, value }) => name === "--url" && value ? [value] : []);
	for (const word of [...operands, ...urls]) {
		const path = ADDRESS.exec(leadingText(word))?.[1];
		if (path !== void 0 && PATH$2.test(path)) return path;
	}
}
function tokenIn({ options, operands }) {
	const headers = options.flatMap(({ name, value }) => isHeader(name) && value ? [value] : []);
	if (headers.some((word) => /metadata-token/i.test(knownText(word)))) return "yes";
	return operands.some(isOpenWord) || headers.some(isOpenHeader) || options.some(({ name }) => OPENING.has(name)) ? "maybe" : "no";
}
function isHeader(name) {
	return name === "-H" || name === "--header";
}
const OPENING = new Set(`-K --config --execute --input-file -X --request --method -T --upload-file -x --proxy --next -I --head
  --spider`.split(/\s+/));
function isOpenWord({ parts }) {
	const [first] = parts;
	return first !== void 0 && !("lit" in first);
}
function isOpenHeader(word) {
	return !/^[^@:]+:/.test(leadingText(word));
}
function knownText({ parts }) {
	return parts.map((part) => "lit" in part ? part.lit : " ").join("");
}
const CALL = /^@?(?:(?:\[[\w.]+\])?\$[\w:]+\s*=\s*)?\(*(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl|wget)(?:\.exe)?\s/i;
const WINDOWS_ADDRESS = /(?:^|[\s"'])(?:http:\/\/)?169\.254\.169\.254\/(?:latest|1\.0|20\d\d-\d\d-\d\d)\/(\S*)/i;
const WITH_MORE = /\s-(?:Headers?|H|X|Method|CustomMethod|Proxy|K)\b|\s--(?:header|request|config)\b|\s@\w/i;
function requestInLine({ at, text, isSure }) {
	const path = CALL.test(text) ? WINDOWS_ADDRESS.exec(text)?.[1] : void 0;
	if (path === void 0) return void 0;
	return {
		at,
		isSure,
		isHandled: /\s-(?:ErrorAction|ea|SkipHttpErrorCheck)\b|\|\|/i.test(text),
		isForToken: path.startsWith("api/token"),
		hasToken: WITH_MORE.test(text) ? "maybe" : "no"
	};
}
// src/rules/imds-token-required.ts
const imdsTokenRequired = defineRule({
	id: "imds-token-required",
	guide: "no-credentials",
	level: "error",
	summary: "User data asks the metadata service without a token, and tokens are required",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) {
			const layers = require_core.layersOf(setup);
			if (layers.some(mayRequire) && layers.some(({ userData }) => userData)) yield setup;
		}
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world) {
		const { launch, template, sure } = setup;
		const before = world.decisions.length;
		const tokens = require_core.effectiveValue(setup, tokensOf, world);
		const isRequired = tokens ? isRequiring(tokens.value) : "no";
		if (!tokens || isRequired === "no") return;
		const isSwitch = isChosen(world.decisions.slice(before));
		const data = require_core.effectiveValue(setup, ({ userData }) => userData, world);
		if (!data) return;
		if (template && tokens.by === template && data.by === template) return;
		for (const script of userDataOf(data.value, world).scripts) {
			const { wrong, hasFallback } = askedBy(script);
			const first = wrong.find(({ isSure }) => isSure) ?? wrong[0];
			if (!first) continue;
			const isSure = first.isSure && !hasFallback ? "yes" : "maybe";
			yield {
				certain: require_core.and(sure, isRequired, isSure, isSwitch ? "maybe" : "yes"),
				at: first.at,
				message: `the user data of ${described(launch)} asks the metadata service without a token, but tokens are required`,
				consequence: "the metadata service answers \"401 - Unauthorized\", so the script goes on without what it asked for",
				help: HELP$3,
				related: [requiredAt(tokens), ...others(wrong, first)],
				...template && { part: template.target.address }
			};
		}
	}
});
const HELP$3 = "get a token with `curl -X PUT http://169.254.169.254/latest/api/token -H \"X-aws-ec2-metadata-token-ttl-seconds: 300\"` and send it in the header `X-aws-ec2-metadata-token`";
const MOST_OTHERS = 5;
const askedBy = require_core.remembered((script) => {
	const requests = requestsIn(script);
	return {
		wrong: requests.filter((one) => one.hasToken === "no" && !one.isForToken && !one.isHandled),
		hasFallback: requests.some((one) => one.isForToken && !one.isSure)
	};
});
function requestsIn(script) {
	return script.kind === "shell" ? stepsIn(script).flatMap((step) => requestOf(step) ?? []) : linesOf(script).flatMap((line) => requestInLine(line) ?? []);
}
function others(wrong, first) {
	return wrong.filter(({ at }) => at.start !== first.at.start).slice(0, MOST_OTHERS).map(({ at }) => ({
		at,
		message: "asks without a token too"
	}));
}
function requiredAt({ value }) {
	return {
		at: require_core.writtenAt(value),
		message: "tokens are required here"
	};
}
function tokensOf({ imds }) {
	return imds.tokens;
}
function mayRequire(launch) {
	const tokens = tokensOf(launch);
	if (!tokens) return false;
	return require_core.alternatives(tokens).some(({ value }) => value.kind !== "error" && isRequiring(value) !== "no");
}
const REQUIRED$1 = [{ lit: "required" }];
function isRequiring(value) {
	const written = require_core.textOf$1(value);
	return written ? require_core.same(written, REQUIRED$1) : "no";
}
function isChosen(choosing) {
	return choosing.some(({ test }) => /imds|meta_?data|token/i.test(test.sym.label));
}
// src/rules/instance-profile-id-mismatch.ts
const instanceProfileIdMismatch = defineRule({
	id: "instance-profile-id-mismatch",
	guide: "iam-info-errors",
	level: "error",
	summary: "A running instance has an instance profile that was deleted, or deleted and made again",
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
		const profile = profileOf$1(running, world, context);
		if (profile) yield* compared(running, profile, world);
		else yield gone(running);
	}
});
function profileOf$1({ launch, slot }, world, { links }) {
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
		message: `${described(launch)} runs with an instance profile ${named(profile)} of id ${shown$2(id)}, but ${named(profile)} is ${shown$2(now)} now: it was deleted and made again`,
		...consequenceAndHelp(named(profile), launch),
		related: [{
			at: profile.id?.at ?? profile.target.at,
			message: "the id that it has now"
		}]
	};
}
function gone({ launch, slot, arn, id }) {
	const name = shown$2(lastPart(arn));
	return {
		certain: hasAllProfiles(launch),
		at: slot.value.at,
		message: `${described(launch)} runs with instance profile ${name} of id ${shown$2(id)}, but no instance profile of that ARN that holds a role is in the account`,
		...consequenceAndHelp(name, launch)
	};
}
function consequenceAndHelp(profile, launch) {
	return {
		consequence: "the instance gets no credentials once the old ones expire: iam/info shows \"Code\":\"InstanceProfileNotFound\"",
		help: `attach a valid instance profile to ${named(launch)}: aws ec2 replace-iam-instance-profile-association, with ${profile} where that is meant`
	};
}
function shown$2(text) {
	return quoted(require_core.known(text) ?? require_core.show(text));
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
// src/rules/instance-profile-invalid-role.ts
const instanceProfileInvalidRole = defineRule({
	id: "instance-profile-invalid-role",
	guide: "launch-denied",
	level: "error",
	summary: "What stands for the role of an instance profile is not the name of a role",
	local: true,
	scenarios: "some",
	subjects: ({ project }) => holdingsIn(project),
	about: (holding) => holding.profile,
	when: (holding) => referenceToNothing(holding.value) ? true : holding.when,
	*check(holding, world, context) {
		const { value, part } = holding;
		world.get(value);
		const mistake = mistakeIn$1(holding, world, context);
		if (!mistake) return;
		yield {
			certain: "yes",
			at: placeOf$5(holding),
			consequence: CONSEQUENCE,
			part,
			...mistake
		};
	}
});
function placeOf$5({ profile, value }) {
	return value.ref?.attr === "self" ? profile.target.at : require_core.writtenAt(referenceToNothing(value) ?? value);
}
const CONSEQUENCE = "the deployment fails: AddRoleToInstanceProfile takes the name of a role and nothing else";
function* holdingsIn({ profiles }) {
	for (const profile of profiles) {
		if (!profile.managed) continue;
		for (const [index, { value, when }] of require_core.membersOf(profile.roles).entries()) {
			if (value.kind === "error" || value.kind === "choice" || require_core.isNothing(value)) continue;
			const part = index === 0 ? "role" : `role ${index}`;
			yield {
				profile,
				value,
				when: require_core.all(profile.when, when),
				part
			};
		}
	}
}
function mistakeIn$1(holding, world, { project }) {
	const { profile, value } = holding;
	const nothing = referenceToNothing(value);
	if (nothing) return undeclaredRole(profile, nothing.undeclared ?? "");
	if (value.kind === "text" && referenceInQuotes(value, profile.scope.unit)) return void 0;
	const entity = value.ref && entityOf$1(value.ref.to, project);
	if (entity && entity.kind !== "role") return otherEntity(holding, entity, world, project);
	if (entity && value.ref?.attr !== "name") return otherAttribute(profile, entity, value);
	const written = require_core.textOf$1(value);
	if (!written) return void 0;
	if (isServiceLinked$1(written, entity, world)) return serviceLinked(profile, written);
	return entity ? void 0 : wrongText(profile, written);
}
function undeclaredRole(profile, address) {
	return {
		message: `${described(profile)} refers to ${quoted(address)} for its role, but nothing of that name is declared`,
		consequence: "the deployment is refused: a reference to something that is not declared",
		help: `declare ${quoted(address)}, or refer to a role that is declared`
	};
}
function otherEntity({ profile, value }, entity, world, project) {
	const name = value.ref?.attr === "name" ? require_core.textOf$1(value) : void 0;
	const twin = name && !name.every(require_core.isHole) && roleNamed(name, profile.scope.unit, world, project);
	const message = `${described(profile)} takes a role, but is given ${described(entity)}`;
	const related = [{
		at: entity.target.at,
		message: "what it is given"
	}];
	if (twin) return {
		...worksByName(twin),
		message: `${message}: it works only because ${described(twin)} has the same name`,
		related
	};
	return {
		message,
		help: helpWith(entity, project),
		related
	};
}
function worksByName(twin) {
	return {
		level: "warning",
		consequence: `once one of the two is renamed, ${CONSEQUENCE}`,
		help: `refer to role ${named(twin)} instead`
	};
}
function helpWith(entity, project) {
	if (entity.kind !== "profile") return "refer to the name of a role instead";
	const [role] = require_core.membersOf(entity.roles).map(({ value }) => value.ref && entityOf$1(value.ref.to, project));
	return role?.kind === "role" ? `refer to role ${named(role)} instead` : "refer to the role that it holds instead";
}
function otherAttribute(profile, role, value) {
	const what = value.ref?.attr === "arn" ? "the ARN" : value.ref?.attr === "id" ? "the unique id" : "all";
	return {
		message: `${described(profile)} takes the name of a role, but is given ${what} of ${named(role)}`,
		help: `refer to the name of ${named(role)} instead`
	};
}
const WITH_PATH$1 = [{ lit: "*/*" }];
function wrongText(profile, written) {
	if (isArn(written) === "yes") return nameNeeded(profile, written, `the ARN ${quoted(require_core.show(written))}`);
	if (require_core.matches(WITH_PATH$1, written) !== "yes") return void 0;
	return nameNeeded(profile, written, `${quoted(require_core.show(written))}, which has a path in it`);
}
function nameNeeded(profile, written, given) {
	const name = require_core.show(written).replace(/^.*[/:]/, "");
	return {
		message: `${described(profile)} takes the name of a role, but is given ${given}`,
		help: name === "" ? "write the name of the role alone" : `write the name alone: ${quoted(name)}`
	};
}
const SERVICE_LINKED_NAME = [{ lit: "AWSServiceRoleFor*" }];
const SERVICE_LINKED_PATH = [{ lit: "*aws-service-role/*" }];
function isServiceLinked$1(written, role, world) {
	return [written, role?.path && world.text(role.path)].some((one) => one && require_core.matches(SERVICE_LINKED_PATH, one) === "yes") || require_core.matches(SERVICE_LINKED_NAME, written) === "yes";
}
function serviceLinked(profile, written) {
	return {
		message: `${described(profile)} is given ${quoted(require_core.show(written))}, a service-linked role`,
		consequence: "the deployment fails: UnmodifiableEntity, only the service itself may use a service-linked role",
		help: "make a role of your own that EC2 may assume"
	};
}
const BY_TARGET = new WeakMap();
function entityOf$1(target, project) {
	return require_core.remember(BY_TARGET, project, () => new Map([...project.principals, ...project.profiles].map((entity) => [entity.target, entity]))).get(target);
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
			message: `${described(profile)} holds more than one role: ${inWords$1(first)} and ${inWords$1(second)}${reservation}`,
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
	const [one, other] = [nameOf$4(a), nameOf$4(b)];
	if (!one || !other) return "maybe";
	return [a, b].some((value) => isMadeUp$1(value, project)) && (require_core.known(one) ?? require_core.known(other)) !== void 0 ? "yes" : require_core.not(require_core.same(one, other));
}
function isMadeUp$1(value, project) {
	const role = roleReferredTo(value, project);
	return role !== void 0 && require_core.isGenerated(role);
}
function nameOf$4(value) {
	return value.kind === "choice" || value.kind === "error" ? void 0 : require_core.textOf$1(value);
}
function inWords$1(value) {
	const name = nameOf$4(value);
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
		if (isInQuotes(subject) || roleIn(subject, world, project)) return;
		const mistake = mistakeIn(subject, world);
		if (mistake) yield {
			...mistake,
			related: originOf(subject, project)
		};
	}
});
function isInQuotes({ value, launch }) {
	return value.kind === "text" && referenceInQuotes(value, launch.scope.unit) !== void 0;
}
function bothGiven(subject, other, world) {
	const { launch, value, part } = subject;
	const arn = world.get(other);
	return {
		certain: require_core.and(isSet(value, world), isSet(arn, world)),
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
function mistakeIn(subject, world) {
	const { value } = subject;
	const { takes } = subject.slot;
	const written = writtenText$2(value, world);
	if (takes === "object") return noObject$2(subject, written);
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
		help: subject.value.ref ? `refer to the ARN of ${address(subject)} instead of its name` : `write the whole ARN: ${quoted(require_core.show(arnOf$1(subject, written)))}`
	};
}
function pathInName(subject, written) {
	return {
		...mistaken(subject, "name", `${quoted(require_core.show(written))} has a path in it`),
		consequence: refusal("name", written),
		help: `write the name alone: ${quoted(require_core.show(lastPart(written)))}`
	};
}
function noObject$2(subject, written) {
	const { value } = subject;
	if (!(value.kind !== "unknown" || value.ref !== void 0 || value.type === "text") || !written) return void 0;
	const arn = isArnValue(value, written);
	const what = arn === "maybe" ? quoted(require_core.show(written)) : given$1(subject, arn === "yes" ? "ARN" : "name", written);
	return {
		certain: "yes",
		at: placeOf$7(subject),
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
		at: placeOf$7(subject),
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
function arnOf$1({ launch }, name) {
	return require_core.iamArn("instance-profile", launch.scope, void 0, name);
}
// src/rules/instance-profile-name-prefix.ts
const instanceProfileNamePrefix = defineRule({
	id: "instance-profile-name-prefix",
	guide: "launch-denied",
	level: "error",
	summary: "RDS Custom or PCS is given an instance profile whose name lacks the prefix that it demands",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const subject of slotValues(project)) if (subject.slot.prefix) yield subject;
	},
	about: (subject) => subject.launch,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const { prefix } = subject.slot;
		if (!prefix || roleIn(subject, world, context.project)) return;
		const bearers = bearersOf(subject, world, context);
		const answers = bearers.map((bearer) => fits$1(bearer, prefix));
		const certain = require_core.not(prefix.of === "either" ? require_core.or(...answers) : require_core.and(...answers));
		const wrong = bearers.filter((_, index) => answers[index] === "no");
		const named = prefix.of === "either" ? wrong.at(-1) : wrong[0];
		if (named && certain !== "no") yield {
			...report$4(subject, prefix, named),
			certain,
			related: originOf(subject, context.project)
		};
	}
});
const NO_PATH = [{ lit: "/" }];
function bearersOf(subject, world, context) {
	const profile = profileIn(subject, world, context);
	if (!profile) return [profileOutOfView(subject, world), { noun: "role" }];
	const { items, open } = world.elements(profile.roles);
	const roles = items.filter(({ when }) => world.holds(when)).map(({ value }) => roleOf$1(value, profile, world, context));
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
	const written = writtenText$2(value, world);
	const arn = written ? isArn(written) : "maybe";
	if (!written || arn === "maybe") return { noun: "instance profile" };
	return arn === "yes" ? {
		noun: "instance profile",
		name: lastPart(written),
		path: written
	} : {
		noun: "instance profile",
		name: written
	};
}
function roleOf$1(value, profile, world, { project }) {
	const written = world.text(value);
	const role = roleReferredTo(world.get(value), project) ?? (written && roleNamed(written, profile.scope.unit, world, project));
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
function fits$1({ name, path }, prefix) {
	return require_core.or(beginsWith(name, prefix.text), prefix.path === void 0 ? "no" : lies(path, prefix.path));
}
function beginsWith(name, prefix) {
	if (!name) return "maybe";
	const pattern = [{ lit: `${prefix}*` }];
	const answer = require_core.matches(pattern, name);
	return answer === "no" && require_core.matches(lower(pattern), lower(name)) !== "no" ? "maybe" : answer;
}
function lies(path, folder) {
	return path ? require_core.matches([{ lit: `*${folder}*` }], path) : "maybe";
}
function report$4(subject, prefix, { noun, name = [] }) {
	return {
		at: placeOf$7(subject),
		message: `${described(subject.launch)} takes only an instance profile ${inWords(prefix)}, but the ${noun} is called ${quoted(require_core.show(name))}`,
		consequence: "the service refuses the instance profile, so the deployment fails",
		help: `call the ${noun} ${quoted(`${prefix.text}-${require_core.show(name)}`)}, or use one that has the prefix`,
		part: subject.part
	};
}
function inWords({ text, of, path }) {
	const wanted = quoted(text);
	if (of === "profile") return `whose name and whose role's name begin with ${wanted}`;
	return `with a role whose name begins with ${wanted}${path === void 0 ? "" : `, or that has the path ${quoted(path)}`}`;
}
// src/rules/instance-without-profile.ts
const instanceWithoutProfile = defineRule({
	id: "instance-without-profile",
	guide: "no-credentials",
	level: "warning",
	summary: "User data needs credentials, and the instance has no instance profile",
	local: true,
	scenarios: "every",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) {
			if (setup.launch.asTemplate) continue;
			if (require_core.layersOf(setup).some(({ userData }) => userData)) yield setup;
		}
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world) {
		const { launch, template, sure } = setup;
		const profile = require_core.effectiveProfile(setup, world);
		if (profile.isSet === "yes") return;
		const written = require_core.effectiveValue(setup, ({ userData }) => userData, world);
		const need = written && neededBy(userDataOf(written.value, world)).need;
		if (!need) return;
		yield {
			certain: require_core.and(sure, require_core.not(profile.isSet)),
			at: launch.target.at,
			message: `${described(launch)} has no instance profile, but its user data ${need.what}`,
			consequence: "no credentials are on the instance: the CLI says \"Unable to locate credentials\"",
			help: "give it an instance profile with a role that may do what the script does",
			related: [{
				at: need.at,
				message: "needs credentials"
			}],
			...template && { part: template.target.address }
		};
	}
});
const neededBy = require_core.remembered(({ scripts }) => {
	const need = needIn(scripts.flatMap(stepsIn), scripts.map(({ source }) => source.text));
	return need ? { need } : {};
});
// src/rules/invalid-iam-name.ts
const NAME$1 = {
	what: "name",
	letter: /^[\w+=,.@-]$/,
	letters: "alphanumeric characters and/or the following: +=,.@_-"
};
const NAMES$3 = {
	role: {
		...NAME$1,
		parameter: "roleName",
		longest: 64
	},
	profile: {
		...NAME$1,
		parameter: "instanceProfileName",
		longest: 128
	}
};
const PATH$1 = {
	what: "path",
	parameter: "path",
	letter: /^[!-\x7f]$/,
	letters: "alphanumeric characters and/or / characters",
	longest: 512
};
const invalidIamName = defineRule({
	id: "invalid-iam-name",
	guide: "launch-denied",
	level: "error",
	summary: "A role's or an instance profile's name or path is none that IAM takes",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const entity of [...project.roles, ...project.profiles]) if (entity.managed) yield entity;
	},
	about: (entity) => entity,
	when: (entity) => entity.when,
	*check(entity, world) {
		const { ref } = world.get(entity.name);
		if (!ref || ref.to === entity.target) yield* mistakesIn$1(entity, entity.name, NAMES$3[entity.kind], world);
		if (entity.path) yield* mistakesIn$1(entity, entity.path, PATH$1, world);
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
		how: `with ${listed$1(wrong.slice(0, MOST_SHOWN$2).map(quoted))} in it`,
		refusal: `The specified value for ${parameter} is invalid. It must contain only ${letters}`,
		help: isPathInName ? "write the name alone: a path is a property of its own" : "leave these letters out"
	};
}
const MOST_SHOWN$2 = 5;
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
function documentsOf(project) {
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
// src/rules/policy-conditions.ts
const HELP$2 = "write it as `Operator: { key: value }`";
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
		help: HELP$2
	};
}
function isWritten(value) {
	return value.kind === "text" ? value.text.every((piece) => "lit" in piece) && !value.ref : value.kind === "list";
}
// src/rules/policy-principals.ts
const TYPES$1 = [
	"AWS",
	"Service",
	"Federated",
	"CanonicalUser"
];
const HELP$1 = "write it as `Principal: { Service: ec2.amazonaws.com }`";
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
		help: HELP$1,
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
				help: HELP$1
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
		if (TYPES$1.includes(type) || type === "*" || isComputed(type)) continue;
		const near = TYPES$1.find((one) => one.toLowerCase() === type.toLowerCase());
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
		help: HELP$1,
		isAbsence: true
	};
}
// src/rules/policy-statements.ts
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
		const words = `has the Effect ${quoted(written)}`;
		yield {
			when: require_core.all(when, guard),
			at: value.at,
			words,
			says: SYNTAX,
			help: "write `Allow` or `Deny`"
		};
	}
}
function* sidMistakes({ statement, when, kind }) {
	const sid = kind !== "trust" ? elementOf(statement, "Sid") : void 0;
	for (const { value, when: guard } of sid?.items ?? []) {
		const written = value.kind === "text" ? require_core.known(value.text) : void 0;
		if (written === void 0 || /^[0-9A-Za-z]*$/.test(written)) continue;
		yield {
			when: require_core.all(when, guard),
			at: value.at,
			words: `has the Sid ${quoted(written)}`,
			says: "Statement IDs (SID) must be alpha-numeric.",
			help: "use letters and digits alone"
		};
	}
}
function* eitherMistakes({ statement, when }, name) {
	const says = `Policy statement must contain ${name.toLowerCase()}s.`;
	const help = `write ${name} or Not${name}, one of both`;
	const listed = elementOf(statement, name);
	const excluded = elementOf(statement, `Not${name}`);
	const isListed = listed?.present ?? false;
	const isExcluded = excluded?.present ?? false;
	const none = require_core.all(when, require_core.negate(require_core.anyOf([isListed, isExcluded])));
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
		if (empty !== false) yield {
			when: empty,
			at: element.at,
			words: `has an empty ${name}`,
			says,
			help,
			isAbsence: true
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
// src/rules/policy-mistakes.ts
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
const DEEPEST$6 = 50;
const MOST_VALUES = 2e4;
function* errorsIn(value, when, depth, budget) {
	budget.left--;
	if (depth > DEEPEST$6 || budget.left < 0) return;
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
	const [problem] = require_core.parseJson(require_core.derive(text, at.file)).problems;
	const why = problem ? `: ${problem.message}` : "";
	return {
		when,
		at: problem?.at ?? at,
		words: `is no JSON${why}`,
		says: SYNTAX,
		help: "mend the JSON, or let `jsonencode()` or a YAML map write it"
	};
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
	for (const mistake of unknownElements(map, when, IN_DOCUMENT)) yield placed(mistake);
	for (const mistake of versionMistakes(map, when)) yield placed(mistake);
	for (const mistake of emptyMistakes(map, when)) yield placed(mistake);
	yield* inStatements(map, when, document);
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
			words: `has the Version ${quoted(version)}`,
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
	const statements = elementsOf$1(entry.value, require_core.all(when, entry.when));
	for (const [index, { value, when: guard }] of statements.entries()) {
		const where = `${nameOf$3(value, index)} of ${document.words}`;
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
function nameOf$3(statement, index) {
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
// src/rules/policy-size.ts
const LONGEST_TRUST = 2048;
const LONGEST_MANAGED = 6144;
const LONGEST_INLINE = {
	role: 10240,
	user: 2048,
	group: 5120,
	"permission-set": void 0
};
function fewestLetters(document) {
	if (document.kind === "choice") return fewest(document, ({ then, else: otherwise }) => Math.min(fewestLetters(then), fewestLetters(otherwise)));
	if (document.kind !== "text") return lettersOf(document, 0);
	const decoded = require_core.decode(document);
	return decoded && decoded.kind !== "text" ? lettersOf(decoded, 0) : 0;
}
const DEEPEST$5 = 50;
const FEWEST = new WeakMap();
function fewest(value, compute) {
	return require_core.remember(FEWEST, value, () => compute(value));
}
function lettersOf(value, depth) {
	if (depth > DEEPEST$5) return 0;
	switch (value.kind) {
		case "choice": return fewest(value, ({ then, else: otherwise }) => Math.min(lettersOf(then, depth + 1), lettersOf(otherwise, depth + 1)));
		case "text": return 2 + written$2(value);
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
function written$2({ text }) {
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
// src/rules/invalid-policy-document.ts
const invalidPolicyDocument = defineRule({
	id: "invalid-policy-document",
	guide: "general",
	level: "error",
	summary: "A policy document is one that IAM refuses",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const document of documentsOf(project)) {
			yield* refusals(document);
			yield* tooLong(document);
		}
		for (const principal of project.principals.filter(isNew)) yield* tooMuch(principal);
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check({ values, report }, world) {
		for (const value of values) world.get(value);
		yield report;
	}
});
function* refusals(document) {
	const { entity, value } = document;
	for (const { when, where, at, words, says, help, isAbsence } of mistakesIn(document)) {
		const consequence = says ? `IAM refuses it: MalformedPolicyDocument, "${says}"` : REFUSED;
		const message = `${where} ${words}`;
		const report = {
			certain: isAbsence && isBroken(at.file, entity) ? "maybe" : "yes",
			at,
			message,
			consequence,
			help,
			part: message
		};
		yield {
			entity,
			when,
			values: [value],
			report
		};
	}
}
function isBroken(file, { scope }) {
	return scope.unit.gaps.some((gap) => gap.kind === void 0 && gap.at.file === file);
}
const REFUSED = "IAM refuses it: MalformedPolicyDocument";
function* tooLong({ entity, kind, value, when, words }) {
	const letters = fewestLetters(value);
	if (kind === "trust" && letters > 2048) {
		const report = lengthReport(entity, words, letters, LONGEST_TRUST);
		const consequence = "creating the role fails, \"Cannot exceed quota for ACLSizePerRole: 2048\", unless the quota of the account was raised";
		const help = "name fewer principals or use wildcards in conditions, or have the quota raised";
		yield {
			entity,
			when,
			values: [value],
			report: {
				...report,
				level: "warning",
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
	if (longest === void 0) return;
	const documents = inlineOf(principal).filter(({ when }) => when === principal.when);
	const letters = documents.reduce((sum, { value }) => sum + fewestLetters(value), 0);
	if (letters <= longest) return;
	const which = documents.length === 1 ? "the inline policy" : `the ${documents.length} inline policies`;
	yield {
		entity: principal,
		when: principal.when,
		values: documents.map(({ value }) => value),
		report: lengthReport(principal, `${which} of ${described(principal)}`, letters, longest)
	};
}
function lengthReport({ target }, words, letters, longest) {
	const verb = words.includes("policies of") ? "have" : "has";
	return {
		certain: "yes",
		at: target.at,
		message: `${words} ${verb} at least ${letters} characters without white space, and IAM takes ${longest}`,
		consequence: `IAM refuses it: LimitExceeded, the quota of ${longest} cannot be raised`,
		help: "use wildcards, or split it into several managed policies",
		part: `length of ${words}`
	};
}
// src/rules/service-principals.ts
function* principalsIn({ trust, scope }) {
	for (const { value: statement, when } of statementsOf$1(trust).statements) {
		const items = statement.kind === "map" ? elementOf(statement, "Principal")?.items ?? [] : [];
		for (const { value: principal, when: guard } of items) {
			if (principal.kind !== "map") continue;
			for (const type of ["Service", "AWS"]) {
				const entry = principal.entries.get(type);
				if (!entry) continue;
				for (const { value, when: own } of elementsOf$1(entry.value, require_core.all(when, guard, entry.when))) if (value.kind === "text" && !value.ref && !referenceInQuotes(value, scope.unit)) yield {
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
	for (const principal of principalsIn(role)) if (faultOf(principal, partition, () => true)?.level === "error" && world.holds(principal.when)) return true;
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
	return written.some((piece) => require_core.isHole(piece) && piece.shape?.chars === "region") || REGION$1.test(name);
}
const REGION$1 = /^ec2\.[a-z]{2,4}(?:-[a-z]+)+-\d\./;
const OTHER_SUFFIXES = [
	"amazon.com",
	"aws.internal",
	"api.aws",
	"aws.dev"
];
const KNOWN_SERVICES = new Set([
	"ec2",
	"ecs",
	"ecs-tasks",
	"lambda",
	"eks",
	"batch"
]);
function inName(name, partition, isForInstances) {
	const help = helpFor$4(name);
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
	if (OTHER_SUFFIXES.find((one) => name.toLowerCase().endsWith(`.${one}`)) && !KNOWN_SERVICES.has(firstPart(name))) return void 0;
	return wrong("does not end in `amazonaws.com`");
}
function inPartition(name, home, partition, isForInstances) {
	const here = require_core.known(partition);
	if (name.toLowerCase() === home.suffix) return {
		level: "error",
		words: "names no service",
		help: helpFor$4(name)
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
function helpFor$4(name) {
	const service = name.toLowerCase().replace(/^https?:\/\//, "").split(/[./]/)[0].trim();
	if (!KNOWN_SERVICES.has(service)) return "write the name of a service, such as `ec2.amazonaws.com`";
	return `write \`${service}.amazonaws.com\``;
}
const EC2 = "ec2";
const REAL = [
	"ec2",
	"ecs",
	"ecr"
];
function isNearEc2(word) {
	if (REAL.includes(word)) return false;
	if (isWithOneMore(word, EC2) || isWithOneMore(EC2, word)) return true;
	if (word.length !== 3) return false;
	return [...word].filter((letter, index) => letter !== EC2[index]).length === 1 || [...word].sort().join("") === [...EC2].sort().join("");
}
function isWithOneMore(longer, shorter) {
	if (longer.length !== shorter.length + 1) return false;
	return [...longer].some((_, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}
// src/rules/invalid-service-principal.ts
const invalidServicePrincipal = defineRule({
	id: "invalid-service-principal",
	guide: "iam-info-errors",
	level: "error",
	summary: "A trust policy names a service by a name that no service has",
	local: true,
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
		const fault = faultOf(principal, world.resolve(role.scope.partition), () => isHeld(role, world, context));
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
function isHeld(role, world, { links }) {
	return links.roles.some((link) => link.to === role && link.sure === "yes" && world.holds(link.when));
}
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
		const launch = launchOf$2(scene, value);
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
function launchOf$2(scene, action) {
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
// src/rules/lookups.ts
const LIST = "iam:ListInstanceProfiles";
const NOTHING_KNOWN$1 = new Map();
function mayList(world, grant, scope) {
	return listed(scope).some((resource) => may(world, grant, LIST, resource));
}
function listed(scope) {
	const every = [...profilesOf$2(scope)];
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
function profilesOf$2({ partition, account }) {
	return [
		{ lit: "arn:" },
		...partition,
		{ lit: ":iam::" },
		...account,
		{ lit: ":instance-profile/" }
	];
}
function otherLookupsLacking(world, grant, scope) {
	return [["iam:GetInstanceProfile", [...profilesOf$2(scope), PROFILE]], ["ec2:DescribeInstances", EVERYTHING]].flatMap(([action, resource]) => may(world, grant, action, resource) ? [] : [action]);
}
function may(world, { documents, limits }, action, resource) {
	return allows(world, documents, {
		action,
		resource,
		context: NOTHING_KNOWN$1
	}, limits) !== "no";
}
function reasonsNotToList(world, { documents, limits }, scope) {
	const { deniedBy, misses } = evaluate$1(world, documents, {
		action: LIST,
		resource: profilesOf$2(scope),
		context: NOTHING_KNOWN$1
	}, limits);
	return (deniedBy ? [{
		at: deniedBy.at,
		message: `this denies ${LIST}`
	}] : misses.map(({ at }) => ({
		at,
		message: `this does not allow ${LIST} on all instance profiles`
	}))).filter(({ at }) => isWritten$2(at));
}
// src/rules/signs.ts
function levelOf$3(entity, documents, launch, isSure, context) {
	if (entity.kind === "policy") return "note";
	const isDemanded = require_core.launchersFor(entity, context.project).some(({ roles }) => roles.length > 0);
	if (isSure && launch.sure === "yes" && (isDemanded || launch.actions.every(alwaysPasses))) return "error";
	if (isDemanded) return "warning";
	const usesProfiles = launchesOthers(entity, context);
	const signs = launch.actions.some(alwaysPasses) || documents.some(({ value }) => showsSigns(value, entity));
	return usesProfiles || signs ? "warning" : "note";
}
function launchesOthers(caller, { links }) {
	const profiles = profilesByUnit(links).get(caller.scope.unit);
	if (!profiles) return false;
	return [...profiles.values()].some((held) => held.length === 0 || held.some((role) => role !== caller));
}
const profilesByUnit = require_core.remembered((links) => {
	const held = new Map();
	for (const { from, to } of links.roles) held.set(from, [...held.get(from) ?? [], to]);
	const units = new Map();
	for (const { from, to: profile } of links.profiles) {
		const { unit } = from.launch.scope;
		const profiles = units.get(unit) ?? new Map();
		units.set(unit, profiles.set(profile, held.get(profile) ?? []));
	}
	return units;
});
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
	return PROFILE_ACTIONS.some((action) => speaksOf(value, action));
}
const PROFILE_ACTIONS = ["iam:GetInstanceProfile", "iam:AddRoleToInstanceProfile"];
function namesRole({ value }, entity) {
	return value.ref !== void 0 && value.ref.to !== entity.target && value.ref.attr === "arn" && isIam(value);
}
function isIam(value) {
	if (value.kind !== "text") return false;
	const written = value.text.map((piece) => require_core.isHole(piece) ? "" : piece.lit).join("");
	return /:role\/|:instance-profile\//.test(written);
}
// src/rules/needed.ts
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
	const held = (linksByUnit(links).get(entity.scope.unit) ?? []).filter(({ to }) => to !== entity);
	if (held.length === 0) return [];
	return documents.flatMap((document) => statementsOf$1(document.value).statements.flatMap((statement) => valuesIn(statement).flatMap(({ when, value }) => held.filter(({ from, to }) => names$1(value, from, "instance-profile") || names$1(value, to, "role")).map((link) => ({
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
	if (statement.kind !== "map" || writtenEffect(statement) !== "Allow") return [];
	return [...resourcesIn(statement), ...conditionsIn(statement)];
}
function resourcesIn(statement) {
	return (elementOf(statement, "Action")?.items ?? []).some(({ value }) => PROFILE_ACTIONS.some((one) => speaksOf(value, one))) ? elementOf(statement, "Resource")?.items ?? [] : [];
}
function conditionsIn(statement) {
	return clausesOf(statement).flatMap((clause) => {
		if ("unknown" in clause || clause.key.toLowerCase() !== "ec2:instanceprofile") return [];
		return /Not|Null/.test(clause.operator) ? [] : clause.values;
	});
}
function names$1(value, entity, kind) {
	if (value.ref) return value.ref.to === entity.target;
	if (value.kind !== "text") return false;
	const last = value.text.at(-1);
	if (last && require_core.isHole(last)) return last.value?.ref?.to === entity.target;
	const name = entity.name.kind === "text" ? require_core.known(entity.name.text) : void 0;
	if (!last || name === void 0 || /[*?$]/.test(last.lit)) return false;
	return last.lit.includes(`:${kind}/`) && last.lit.endsWith(`/${name}`);
}
// src/rules/launch-without-list-instance-profiles.ts
const launchWithoutListInstanceProfiles = defineRule({
	id: "launch-without-list-instance-profiles",
	guide: "role-not-in-list",
	level: "note",
	summary: "People may launch instances with a role, but cannot see the list of roles in the console",
	scenarios: "every",
	*subjects(context) {
		const { project, policies } = context;
		for (const entity of project.principals) {
			const launches = entity.managed && isForPeople(entity) ? launchesIn$2(policies.of(entity).written) : [];
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
		const grant = grants.find((one) => !mayList(world, one, scope) && maySatisfy(world, one, roles, scope) !== "no");
		const launch = grant && launches.find((one) => world.holds(one.when) && mayLaunch$2(world, one, grant));
		if (!launch) return;
		const lacking = [LIST, ...otherLookupsLacking(world, grant, scope)];
		const reservation = closed ? "" : ", unless a policy attached elsewhere allows it";
		yield {
			certain: launch.sure,
			at: launch.at,
			message: `${described(entity)} may call ${quoted(require_core.show(launch.written))} and pass a role to EC2, but may not call ${listed$1(lacking.map(quoted))}${reservation}`,
			consequence: "the list of roles in the EC2 console stays empty, so that a role cannot be chosen there",
			help: `allow ${listed$1(lacking.map(quoted))} on \`*\``,
			related: reasonsNotToList(world, grant, scope)
		};
	}
});
const IN_CONSOLE = new Set([
	"ec2:RunInstances",
	"ec2:AssociateIamInstanceProfile",
	"ec2:ReplaceIamInstanceProfileAssociation"
]);
function launchesIn$2(documents) {
	return writtenLaunches(new require_core.World(), documents).filter(({ actions }) => actions.some((action) => IN_CONSOLE.has(action)));
}
function* looseCallers$1(entity, context) {
	const launches = launchesIn$2([{
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
	return actionsIn(document).some((action) => speaksOf(action, "iam:ListRoles"));
}
function isForPeople(principal) {
	if (principal.people !== "maybe" || !("trust" in principal)) return principal.people === "yes";
	return actionsIn(principal.trust).some((action) => {
		return require_core.stringOf(action)?.toLowerCase() === "sts:assumerolewithsaml";
	});
}
function actionsIn(document) {
	return statementsOf$1(document).statements.flatMap(({ value }) => value.kind === "map" ? allowedBy(value) : []);
}
function allowedBy(statement) {
	if (writtenEffect(statement) !== "Allow") return [];
	return elementOf(statement, "Action")?.items.map(({ value }) => value) ?? [];
}
const ANYTHING$2 = [{
	id: "launched-resource",
	label: "a resource of the launch"
}];
function mayLaunch$2(world, { actions }, { documents, limits }) {
	return actions.map((action) => ({
		action,
		resource: ANYTHING$2,
		context: new Map()
	})).some((request) => allows(world, documents, request, limits) !== "no");
}
// src/rules/launch-without-passrole.ts
const launchWithoutPassrole = defineRule({
	id: "launch-without-passrole",
	guide: "launch-denied",
	level: "warning",
	summary: "A caller may launch instances but may pass no role to them",
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
		const lack = lackOf$1(caller, world, context);
		if (!lack) return;
		const launch = launches.find((one) => world.holds(one.when) && mayLaunch$1(world, one, policies) !== "no");
		if (!launch || isExplained(world, caller.entity, policies, lack.roles, context)) return;
		const launching = needsNoRole(launch, caller) ? "maybe" : mayLaunch$1(world, launch, policies);
		yield report$3(caller, launch, lack, world, context, require_core.and(launching, require_core.not(lack.passes)));
	}
});
function lackOf$1(caller, world, { links, project }) {
	const { entity, policies, members } = caller;
	const named = rolesNamed(policies.written, entity, links).filter(({ role }) => role.managed);
	const unpassed = [...rolesDemanded(entity, project), ...named];
	const all = rolesNeeded(entity, links);
	for (const grant of members.length > 0 ? members : [policies]) {
		const role = unpassed.find((one) => lacks$1(world, caller, grant, one))?.role;
		if (role) return {
			roles: [role],
			passes: "no",
			grant
		};
	}
	if (unpassed.length > 0) return void 0;
	for (const grant of members.length > 0 ? members : [policies]) {
		const passes = maySatisfy(world, grant, all, entity.scope);
		if (passes === "yes" || maySatisfy(world, caller.alongside, all, entity.scope) !== "no") continue;
		const glance = glanceAt(world);
		return {
			roles: all.filter((role) => glance.holds(role.when)),
			passes,
			grant
		};
	}
}
function lacks$1(world, { alongside }, grant, { role, when }) {
	if (passesExisting(world, grant, role) !== "no" || passesExisting(world, alongside, role) !== "no") return false;
	return world.holds(when) && world.holds(role.when);
}
const ANYTHING$1 = [{
	id: "launched-resource",
	label: "a resource of the launch"
}];
function mayLaunch$1(world, { actions, sure }, { documents, limits }) {
	const asked = actions.map((action) => ({
		action,
		resource: ANYTHING$1,
		context: new Map()
	}));
	if (asked.every((request) => allows(world, documents, request, limits) === "no")) return "no";
	const within = limits.map(({ documents: own, kind, when }) => {
		if (kind === "rcp" || !world.holds(when)) return "yes";
		return asked.some((request) => allows(world, own, request) === "yes") ? "yes" : "maybe";
	});
	return require_core.and(sure, ...within);
}
function needsNoRole({ actions }, { entity, policies }) {
	if (entity.kind === "policy" || !actions.every((action) => MAINTAINING.has(action))) return false;
	return !policies.documents.some(({ value }) => showsSigns(value, entity));
}
const MAINTAINING = new Set(["autoscaling:UpdateAutoScalingGroup", "autoscaling:StartInstanceRefresh"]);
function* callers$1(entity, policies) {
	const set = policies.of(entity);
	const launches = launchesIn$1(set.written);
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
function launchesIn$1(documents) {
	return writtenLaunches(new require_core.World(), documents).sort((one, other) => weightOf$1(other) - weightOf$1(one));
}
function weightOf$1({ actions }) {
	if (actions.some(alwaysPasses)) return 2;
	return actions.every((action) => MAINTAINING.has(action)) ? 0 : 1;
}
function* looseCallers(entity, loose) {
	const documents = [documentOf$2(entity)];
	const launches = launchesIn$1(documents);
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
			documents: others.map(documentOf$2),
			limits: []
		},
		launches
	};
}
function documentOf$2(policy) {
	return {
		when: policy.when,
		value: policy.document
	};
}
function report$3({ entity, policies }, launch, { roles, grant }, world, context, certain) {
	const action = quoted(require_core.show(launch.written));
	const denied = areDenied$1(world, grant, roles, entity.scope);
	const isSure = policies.closed || denied;
	const reservation = isSure ? "" : ", unless a policy attached elsewhere allows it";
	return {
		certain,
		level: levelOf$3(entity, policies.documents, launch, isSure, context),
		at: launch.at,
		message: `${described(entity)} may launch instances with ${action}, but may ${passInWords(roles)} to EC2${reservation}`,
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
	if (areDenied$1(world, {
		...denying,
		limits: []
	}, roles, scope)) return `take ${pass} out of the Deny`;
	return `let the ${[...new Set(denying.limits.map(({ kind }) => LIMITS$1[kind]))].join(" and the ")} allow ${pass}`;
}
function passInWords(roles) {
	if (roles.length === 0) return "pass no role";
	if (roles.length === 1) return `not pass role ${named(roles[0])}`;
	if (roles.length > 3) return `pass none of the ${roles.length} roles of its instances`;
	return `pass none of the roles ${listed$1(roles.map(named))}`;
}
function arnInWords(world, roles) {
	const [role] = roles;
	const arn = role && arnOf$2(world, role);
	return arn ? quoted(require_core.show(arn)) : "the ARN of the role that the instances need";
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
		if (isWritten$1(role) && misnamesService(role, world)) return;
		yield {
			certain: require_core.and(sure, require_core.not(allowed)),
			at: role.target.at,
			message: `role ${named(role)} is in instance profile ${named(profile)}, but its trust policy does not let EC2 assume it`,
			consequence: "instances launch without credentials: iam/security-credentials shows \"Code\":\"AssumeRoleUnauthorizedAccess\"",
			help: "allow sts:AssumeRole to the service ec2.amazonaws.com in its trust policy",
			related: [...misses.map(reason$1), {
				at,
				message: "the profile holds the role here"
			}]
		};
	}
});
function reason$1({ by, at }) {
	return by === "action" ? {
		at,
		message: "this is not sts:AssumeRole"
	} : {
		at,
		message: "this is not ec2.amazonaws.com"
	};
}
// src/rules/node-group-launch-template-profile.ts
const nodeGroupLaunchTemplateProfile = defineRule({
	id: "node-group-launch-template-profile",
	guide: "launch-denied",
	level: "error",
	summary: "An EKS managed node group uses a launch template that has an instance profile",
	local: true,
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
		if (filled) yield report$2(group, filled.slot, require_core.and(filled.certain, group.sure));
	}
});
function filledSlot({ slots }, world) {
	let perhaps;
	for (const slot of slots) {
		const certain = world.some(slot.value, (value) => isSet(world.get(value), world));
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
function report$2({ launch, template, profileBy }, slot, certain) {
	return {
		certain,
		at: slot.at,
		message: `${described(launch)} uses ${described(template)}, which has an instance profile, but ${profileBy} makes one itself from the node role`,
		consequence: `the creation or update of the node group fails: its launch template must not include an instance profile`,
		help: `remove the instance profile from ${named(template)}, and give its role to ${named(launch)} as the node role`,
		related: [{
			at: launch.target.at,
			message: "it is used here"
		}]
	};
}
// src/rules/passrole-resource-mismatch.ts
const passroleResourceMismatch = defineRule({
	id: "passrole-resource-mismatch",
	guide: "launch-denied",
	level: "error",
	summary: "A statement that lets roles be passed matches no role, or not the one that it means",
	scenarios: "some",
	*subjects(context) {
		yield* passStatements(context);
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check(subject, world, context) {
		const found = resourceMismatch(world, subject, context);
		if (!found) return;
		const { value } = found.resource;
		const meant = found.role ? { role: found.role } : meantBy(value, world, context);
		const arn = meant.role && arnOf$2(world, meant.role);
		yield {
			certain: found.certain,
			level: found.isHarmless ? "note" : "error",
			at: saidAt(value),
			message: `${subject.words} allows \`iam:PassRole\` on ${quoted(wordsOf$1(value))}, ${why(found, arn)}`,
			consequence: consequenceOf(value),
			help: helpFor$2(meant, arn),
			related: relatedTo(meant),
			part: subject.part
		};
	}
});
function wordsOf$1(value) {
	const text = value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf$1(value);
	return text ? require_core.show(text) : "its resources";
}
function why({ role, resource: { value } }, arn) {
	if (role && arn) return `but the ARN of ${described(role)} is ${quoted(require_core.show(arn))}`;
	return `which is ${nounOf$1(value)}`;
}
function nounOf$1(value) {
	const words = wordsOf$1(value);
	if (words.includes(":instance-profile/")) return "an instance profile and no role";
	const kind = /^arn:[^:]*:iam:[^:]*:[^:]*:(user|group|policy)\//.exec(words)?.[1];
	if (kind !== void 0) return `a ${kind} and no role`;
	return words.startsWith("arn:") ? "no ARN of a role" : "no ARN";
}
function consequenceOf(value) {
	const text = value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf$1(value);
	const refusal = text && refusalOf$2(text);
	return refusal ? `IAM refuses the policy: MalformedPolicyDocument, "${refusal}"` : "a launch with the role fails: AccessDenied, \"is not authorized to perform: iam:PassRole\"";
}
function meantBy(value, world, { project, links }) {
	const ref = value.ref ?? soleReference(value);
	if (!ref) return {};
	const role = roleReferredTo({
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
	if (role && arn) return `write ${quoted(require_core.show(arn))}, the ARN of role ${named(role)}`;
	return "write the ARN of the role, its path included: `arn:PARTITION:iam::ACCOUNT:role/PATH/NAME`";
}
function relatedTo({ role, profile }) {
	return [...role ? [{
		at: role.target.at,
		message: `role ${named(role)} is declared here`
	}] : [], ...profile ? [{
		at: profile.target.at,
		message: "the instance profile is no role, but holds one"
	}] : []];
}
// src/rules/passrole-service-mismatch.ts
const passroleServiceMismatch = defineRule({
	id: "passrole-service-mismatch",
	guide: "launch-denied",
	level: "warning",
	summary: "A caller may launch instances, but may pass their role to other services alone",
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
		const launch = launches.find((one) => world.holds(one.when) && mayLaunch(world, one, policies));
		if (!launch) return;
		const [clause, ...others] = found.clauses;
		const role = found.role ? `role ${named(found.role)}` : "any role";
		const hasSigns = usesProfiles(caller, launch);
		const isUsual = found.isOnPurpose && !hasSigns && entity.kind === "policy";
		const reservation = policies.closed || entity.kind === "policy" ? "" : ", unless a policy attached elsewhere allows it";
		yield {
			certain: isUsual ? "maybe" : launch.sure,
			level: levelOf$2(caller, found, hasSigns, context),
			at: clause.at,
			message: `${described(entity)} may launch instances with ${quoted(require_core.show(launch.written))}, but may not pass ${role} to EC2, since ${demand(clause, world)}${reservation}`,
			consequence: "a launch with an instance profile fails: AccessDenied, \"is not authorized to perform: iam:PassRole\"",
			help: helpFor$1(clause, entity),
			related: [...others.slice(0, MOST_SHOWN$1).map(({ at }) => ({
				at,
				message: "this condition does not let EC2 have the role either"
			})), {
				at: launch.at,
				message: "it may launch by this"
			}]
		};
	}
});
const MOST_SHOWN$1 = 5;
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
	const launches = writtenLaunches(new require_core.World(), policies.written);
	if (launches.length > 0) yield {
		entity,
		policies,
		launches
	};
}
const ANYTHING = [{
	id: "launched-resource",
	label: "a resource of the launch"
}];
function mayLaunch(world, { actions }, { documents, limits }) {
	return actions.map((action) => ({
		action,
		resource: ANYTHING,
		context: new Map()
	})).some((request) => allows(world, documents, request, limits) !== "no");
}
function usesProfiles({ policies }, launch) {
	return launch.actions.some(alwaysPasses) || asksOfProfiles(policies);
}
function levelOf$2(caller, found, hasSigns, context) {
	const { entity, policies } = caller;
	if (entity.kind === "policy") return "note";
	if (found.isOnPurpose) return hasSigns || launchesOthers(entity, context) ? "warning" : "note";
	if (!policies.closed) return "warning";
	const isHere = found.role !== void 0 && entity.scope.unit.kind !== "dump";
	return hasSigns || isHere || !found.isForOthers ? "error" : "warning";
}
function asksOfProfiles({ written }) {
	return written.some(({ value }) => statementsOf$1(value).statements.some(({ value: statement }) => {
		return (statement.kind === "map" ? elementOf(statement, "Action")?.items : void 0)?.some(({ value: action }) => PROFILE_ACTIONS.some((one) => speaksOf(action, one)));
	}));
}
function demand({ key, operator, values }, world) {
	const words = values.filter(({ when }) => world.holds(when)).map(({ value }) => quoted(require_core.show(world.text(value) ?? [{ lit: "\u2026" }])));
	const must = operatorOf(operator)?.negated ? "must not be" : "must be";
	return `${quoted(key)} ${must} ${words.join(" or ")}`;
}
function helpFor$1({ key, operator }, { scope }) {
	if (key.toLowerCase() !== "iam:passedtoservice") return "let instances in, with `arn:*:ec2:*:*:instance/*`, or take the condition out";
	const service = require_core.known(passedToAtLaunch(scope.partition)) ?? "ec2.amazonaws.com";
	return operatorOf(operator)?.negated ? `let ${quoted(service)} out of the condition` : `write ${quoted(service)} there, or add it`;
}
// src/rules/passrole-unsupported-condition.ts
const passroleUnsupportedCondition = defineRule({
	id: "passrole-unsupported-condition",
	guide: "launch-denied",
	level: "warning",
	summary: "Passing a role hangs on the tags of the role, which are not looked at",
	local: true,
	scenarios: "some",
	*subjects(context) {
		for (const one of passStatements(context)) if (clausesOf(one.statement).some(isAboutTags)) yield one;
	},
	about: (subject) => subject.entity,
	when: (subject) => subject.when,
	*check(subject, world) {
		const { statement, words, part } = subject;
		const clause = clausesOf(statement).filter(isAboutTags).find((one) => failsWithoutTags(world, one, subject));
		if (!clause || leavesOutEc2(world, statement, subject.variables, subject.entity.scope)) return;
		const certain = allowsToPass(world, subject);
		if (certain === "no") return;
		yield {
			certain,
			at: clause.at,
			message: `${words} lets roles be passed only if ${quoted(clause.key)} fits, which no request to pass a role carries: it lets none be passed`,
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
	return conditionHolds(world, [clause], WITHOUT_TAGS, variables).is === "no" && world.holds(clause.when);
}
// src/rules/passrole-wildcard.ts
const passroleWildcard = defineRule({
	id: "passrole-wildcard",
	guide: "launch-denied",
	level: "note",
	summary: "Every role of the account may be passed, to every service",
	local: true,
	scenarios: "every",
	*subjects(context) {
		for (const one of passStatements(context)) {
			const resource = (elementOf(one.statement, "Resource")?.items ?? []).find(({ value }) => value.kind === "text" && isEveryRole(require_core.seamless(value.text)));
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
		const certain = require_core.and(allowsToPass(world, subject), isUnlimited(world, statement, beside));
		if (certain === "no") return;
		const text = world.text(resource.value);
		const limit = certain === "yes" ? ", to any service" : "";
		yield {
			certain,
			at: resource.value.at,
			message: `${words} allows \`iam:PassRole\` on ${quoted(text ? require_core.show(text) : "*")}: every role of the account may be passed${limit}`,
			consequence: "whoever has it can launch an instance with any role that EC2 may assume, and use its permissions",
			help: "name the ARNs of the roles under Resource, and add `StringEquals: { \"iam:PassedToService\": \"ec2.amazonaws.com\" }`",
			part
		};
	}
});
function isEveryRole(pattern) {
	if (isStars(require_core.known(pattern))) return true;
	const arn = arnOf$4(pattern);
	if (!arn) return /^arn:[*:]*$/.test(require_core.known(pattern) ?? "");
	const resource = require_core.known(arn.resource) ?? "";
	return require_core.known(arn.service) === "iam" && /^(?:\*+|role\*+|role\/\*+)$/.test(resource);
}
function isStars(written) {
	return written !== void 0 && /^\*+$/.test(written);
}
const LIMITS = /^(?:iam:passedtoservice|iam:associatedresourcearn|(?:aws|iam):resourcetag\/.*)$/i;
function isUnlimited(world, statement, documents) {
	const scene = glanceAt(world);
	return clausesOf(statement).filter((clause) => scene.holds(clause.when)).some((clause) => !("key" in clause) || LIMITS.test(clause.key)) || documents.some(isDenied) ? "maybe" : "yes";
}
function isDenied({ value }) {
	return statementsOf$1(value).statements.some(({ value: one }) => one.kind === "map" && writtenEffect(one) === "Deny" && writesPassRole(one));
}
// src/rules/quoted-reference.ts
const quotedReference = defineRule({
	id: "quoted-reference",
	guide: "general",
	level: "error",
	summary: "A reference is written as a plain string",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const argument of argumentsOf$1(project)) yield* referencesIn(argument);
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
function* argumentsOf$1(project) {
	for (const principal of project.principals) yield* argumentsOfPrincipal(principal);
	for (const role of project.roles) yield argument(role, role.trust, `the trust policy of ${described(role)}`, IN_POLICY);
	for (const profile of project.profiles) {
		yield* namesOf$1(profile);
		yield argument(profile, profile.roles, `the role of ${described(profile)}`, IN_HOLDER);
	}
	for (const policy of project.policies) {
		yield* namesOf$1(policy);
		yield argument(policy, policy.document, described(policy), IN_POLICY);
	}
	for (const { by, value } of project.recipients) yield argument(by, value, `the role, user or group of ${named(by)}`, IN_HOLDER);
	for (const launch of project.launches) yield* slotsOf$2(launch);
}
function* argumentsOfPrincipal(principal) {
	const words = described(principal);
	yield* namesOf$1(principal);
	if (principal.groups) yield argument(principal, principal.groups, `a group of ${words}`, IN_HOLDER);
	for (const { how, policy } of principal.policies) {
		const isDocument = how === "inline";
		yield argument(principal, policy, `a policy of ${words}`, isDocument ? IN_POLICY : IN_HOLDER);
	}
}
function* namesOf$1(entity) {
	if (entity.name) yield argument(entity, entity.name, `the name of ${described(entity)}`, IN_NAME);
	if (entity.path) yield argument(entity, entity.path, `the path of ${described(entity)}`, IN_NAME);
}
function* slotsOf$2(launch) {
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
const DEEPEST$4 = 50;
function* textsIn(value, when, depth) {
	if (depth > DEEPEST$4) return;
	for (const { value: plain, when: guard } of require_core.alternatives(value, when)) {
		if (plain.ref) continue;
		if (plain.kind === "text") {
			const document = documentIn$2(plain);
			if (document) yield* textsIn(document, guard, depth + 1);
			else yield {
				value: plain,
				when: guard
			};
		}
		for (const item of membersOf(plain)) yield* textsIn(item.value, require_core.all(guard, item.when), depth + 1);
	}
}
function documentIn$2(text) {
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
function stemKey(name) {
	return stemOf(name).join(" ") || void 0;
}
function stemOf(name) {
	return require_core.seamless(name).flatMap((piece) => require_core.isHole(piece) ? [`\${${piece.id}}`] : wordsOf(piece.lit));
}
function wordsOf(literal) {
	return literal.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).map((word) => word.toLowerCase()).filter((word) => word !== "" && !KIND_WORDS.has(word));
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
		const differ = !isMadeUp(profile, world) && !isMadeUp(role, world) ? require_core.not(require_core.same(profileName, roleName)) : "maybe";
		if (differ === "no") return;
		yield report$1(link, profileName, roleName, differ, ownerOf$1(profileName, role, world, context));
	}
});
function isMadeUp({ name, target }, world) {
	const value = world.get(name);
	return value.ref?.to === target || value.kind === "text" && require_core.known(value.text) === "";
}
function report$1(link, profileName, roleName, differ, owner) {
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
function ownerOf$1(profileName, held, world, { project }) {
	const owner = roleNamed(profileName, held.scope.unit, world, project);
	return owner && owner !== held && !require_core.isGenerated(owner) ? owner : void 0;
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
	const mayWork = isByName(subject, held, world);
	const twin = mayWork ? twinOf(role, subject, world, context) : NO_TWIN;
	const holder = role && context.links.roles.find((link) => link.to === role && link.sure === "yes")?.from;
	const profile = twin.profile ?? holder;
	const isRoleAlone = held.by === "reference" || role !== void 0 && require_core.isGenerated(role);
	const isError = !mayWork || isRoleAlone && twin.exists === "no";
	const refused = refusalOf$1(subject, held, world);
	return {
		certain: held.by === "name" ? require_core.not(twin.exists) : "yes",
		level: isError ? "error" : "warning",
		at: placeOf$7(subject),
		message: `${described(subject.launch)} takes an instance profile, but is given ${given(subject, held, world)}${outlook(held, twin)}`,
		consequence: twin.exists === "yes" ? `once one of the two is renamed, ${refused}` : refused,
		help: help$1(role, profile),
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
function help$1(role, profile) {
	if (profile) return `refer to instance profile ${named(profile)} instead`;
	if (!role?.managed) return "refer to the instance profile that holds the role instead";
	return `add an instance profile that holds ${named(role)}, and refer to that`;
}
function refusalOf$1({ slot, value }, { by }, world) {
	return refusal(by === "arn" || slot.takes === "arn" ? "ARN" : "name", writtenText$2(value, world));
}
function given({ value }, { by, role }, world) {
	const text = writtenText$2(value, world) ?? [];
	const written = quoted(require_core.show(text));
	if (!role) return `the ARN of a role, ${written}`;
	if (by === "name") return `${written}, ${isArn(text) === "yes" ? "which ends in " : ""}the name of role ${named(role)}`;
	return by === "arn" ? `the ARN of role ${named(role)}` : `role ${named(role)}`;
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
function isByName({ slot, value }, { by }, world) {
	if (by === "name" && isArn(writtenText$2(value, world) ?? []) === "yes") return true;
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
		return project.mentions.some(({ how, isInView, value }) => how === "module" && !isInView && value.ref?.to === role.target);
	});
}
// src/rules/external.ts
function isExternal(name, patterns) {
	return name !== void 0 && patterns.some((pattern) => require_core.matches(pattern, name) === "yes");
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
			certain: require_core.and(onlyEc2, hasAllProfiles(role)),
			...role.scope.unit.kind === "dump" && { level: "note" },
			at: role.target.at,
			message: `role ${named(role)} is for EC2 alone, but no instance profile holds it`,
			consequence: "it is missing from the console's IAM role list, and no instance can be launched with it",
			help: `add an instance profile that holds ${named(role)}`
		};
	}
});
function isUsed(role, world, context) {
	const { project, links } = context;
	if (links.roles.some((link) => link.to === role && world.holds(link.when))) return true;
	return isExternal(require_core.textOf$1(world.get(role.name)), project.knowledge.externalRoles) || mayBeHeld(role, project, world) || isMentioned(role, project, world) || isLookedUp(role, project, world) || isPassed(role, project, world);
}
function mayBeHeld(role, project, world) {
	return require_core.remember(OPEN, project, () => project.profiles.filter((profile) => require_core.isOpenList(profile.roles) || holdsQuoted(profile))).some((profile) => profile.scope.unit === role.scope.unit && world.holds(profile.when));
}
const OPEN = new WeakMap();
function holdsQuoted({ roles, scope }) {
	return require_core.membersOf(roles).some(({ value }) => value.kind === "text" && referenceInQuotes(value, scope.unit) !== void 0);
}
function isMentioned(role, project, world) {
	const name = require_core.textOf$1(world.get(role.name));
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
	const name = require_core.textOf$1(world.get(role.name));
	return require_core.remember(UNMANAGED, project, () => project.roles.filter((other) => !other.managed)).some((other) => isNamed(world.get(other.name), name) && world.holds(other.when));
}
const UNMANAGED = new WeakMap();
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
	const arn = require_core.iamArn("role", role.scope, path, name);
	return passedResources(project).some((resource) => names(resource, role, arn));
}
function names(resource, role, arn) {
	if (resource.ref) return resource.ref.to === role.target;
	const pattern = resource.kind === "error" ? void 0 : require_core.textOf$1(resource);
	if (!pattern || pattern.every(require_core.isHole) || isForAllRoles(pattern)) return false;
	const known = resourceOf$1(role);
	if (known !== void 0 && !mayMatch(pattern, known)) return false;
	return require_core.matches(pattern, arn) !== "no";
}
function isForAllRoles(pattern) {
	return /(^|[:/])\*+$/.test(require_core.show(pattern));
}
// src/rules/launch-uses.ts
const NOUNS = new Set([
	"instance",
	"launch template",
	"Auto Scaling group",
	"Spot Fleet",
	"EC2 Fleet"
]);
function usesAround(world, caller, types, { project, links }) {
	if (types.size === 0) return [];
	const own = new Set(links.paths.filter(({ role }) => role === caller).map(({ launch }) => launch));
	const setups = (setupsByUnit(project).get(caller.scope.unit) ?? []).filter((setup) => !require_core.layersOf(setup).some((layer) => own.has(layer)));
	return [...types].flatMap((type) => {
		const field = FIELDS.get(type);
		const use = field && firstOf$1(setups, (setup) => field(world, setup));
		return use && world.holds(use.setup.when) ? [{
			type,
			at: use.at
		}] : [];
	});
}
const setupsByUnit = require_core.remembered((project) => {
	const units = new Map();
	for (const setup of require_core.setupsOf(project)) if (NOUNS.has(setup.launch.noun)) require_core.append(units, setup.launch.scope.unit, setup);
	return units;
});
function firstOf$1(setups, placeIn) {
	for (const setup of setups) {
		const at = placeIn(setup);
		if (at) return {
			setup,
			at
		};
	}
}
const FIELDS = new Map([
	["key-pair", written$1(({ uses }) => uses.keyPair)],
	["placement-group", written$1(({ uses }) => uses.placementGroup)],
	["launch-template", (_, { template, launch }) => {
		return template?.noun === "launch template" ? launch.target.at : void 0;
	}]
]);
const OPTIONAL = [...FIELDS.keys()];
function written$1(field) {
	return (world, setup) => {
		const found = require_core.effectiveValue(setup, field, world);
		return found && isSet(found.value, world) === "yes" ? found.value.at : void 0;
	};
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
// src/rules/run-instances.ts
const RUN = "ec2:RunInstances";
const REQUIRED = Object.entries(RUN_INSTANCES).filter(([, { required }]) => required).map(([type]) => type);
function lackOf(world, { documents, limits }, type, scope) {
	const { allowed, deniedBy, misses } = evaluate$1(world, documents, requestAbout(type, scope));
	if (allowed === "no" && !deniedBy) return {
		type,
		by: "nothing",
		misses
	};
	const bare = {
		action: RUN,
		resource: resourceIn(firstOf(scope.partition))(type),
		context: NOTHING_KNOWN
	};
	if (!denies(world, documents, bare, limits)) return void 0;
	const { deniedBy: deny, limitedBy } = evaluate$1(world, documents, bare, limits);
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
const NOTHING_KNOWN = new Map();
function requestAbout(type, { partition }) {
	return {
		action: RUN,
		resource: resourceIn(partition)(type),
		context: contextOf(type)
	};
}
function firstOf(partition) {
	const open = openPartition(partition);
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
// src/rules/run-instances-resource-mismatch.ts
const runInstancesResourceMismatch = defineRule({
	id: "run-instances-resource-mismatch",
	guide: "launch-denied",
	level: "warning",
	summary: "A caller may call RunInstances, but not on all the resources that a launch needs",
	scenarios: "some",
	*subjects({ project, policies }) {
		for (const entity of project.principals) {
			if (!entity.managed) continue;
			const launches = writtenLaunches(new require_core.World(), policies.of(entity).written).filter(isRun);
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
			certain: launch.sure,
			level: levelOf$1(lacks, isSure),
			at: launch.at,
			message: messageOf$2(caller.entity, launch, lacks, isSure),
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
	const lacking = (types) => types.flatMap((type) => lackOf(world, grant, type, entity.scope) ?? []);
	const required = lacking(REQUIRED);
	if (required.length === REQUIRED.length && required.every(({ by }) => by !== "nothing")) return void 0;
	const optional = lacking(OPTIONAL);
	const uses = usesAround(world, entity, new Set(optional.map(({ type }) => type)), context);
	const used = optional.filter(({ type }) => uses.some((use) => use.type === type));
	const lacks = [
		...required,
		...lacking(["volume"]),
		...used
	];
	return lacks.length > 0 ? {
		lacks,
		uses
	} : void 0;
}
function levelOf$1(lacks, isSure) {
	return isSure && lacks.some(({ type }) => REQUIRED.includes(type)) ? "error" : "warning";
}
function messageOf$2(entity, { written }, lacks, isSure) {
	const by = sharedBy(lacks);
	const types = lacks.map(({ type }) => `${by === "deny" ? "every" : "no"} ${nounOf(type)}`);
	const but = `${whoOf(lacks[0], by)} it on ${listed$1(types)}`;
	const reservation = isSure ? "" : ", unless a policy attached elsewhere does";
	return `${described(entity)} may launch instances with ${quoted(require_core.show(written))}, but ${but}${reservation}`;
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
	const patterns = listed$1(lacks.map(({ type }) => quoted(patternOf(type))));
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
		const condition = `this condition on ${quoted(miss.clause.key)}`;
		return writtenOnes(miss.at, `a request about ${noun} does not fulfil ${condition}`);
	});
}
function writtenOnes(at, message) {
	return at && isWritten$2(at) ? [{
		at,
		message
	}] : [];
}
// src/rules/unknown-instance-profile.ts
const unknownInstanceProfile = defineRule({
	id: "unknown-instance-profile",
	guide: "launch-denied",
	level: "error",
	summary: "A property that takes an instance profile names one that does not exist",
	scenarios: "some",
	subjects: ({ project }) => slotValues(project),
	about: (subject) => subject.launch,
	when: (subject) => referenceToNothing(subject.value) ? true : subject.when,
	*check(subject, world, context) {
		const nothing = referenceToNothing(subject.value);
		if (nothing) yield toNothing(subject, nothing, world, context);
		else if (!roleIn(subject, world, context.project)) yield* byName(subject, world, context);
	}
});
function toNothing(subject, nothing, world, context) {
	const { launch, part } = subject;
	const address = nothing.undeclared ?? "";
	const [alike = ownerOf(address, subject, context)] = profilesLike(require_core.text(wordOf(address)), subject, world, context);
	const at = subject.value === nothing ? placeOf$7(subject) : require_core.writtenAt(nothing);
	return {
		certain: "yes",
		at,
		message: `${described(launch)} refers to ${quoted(address)} for its instance profile, but nothing of that name is declared`,
		consequence: "the deployment is refused: a reference to something that is not declared",
		help: alike ? `refer to instance profile ${named(alike)}` : `declare ${quoted(address)}, or refer to an instance profile that is declared`,
		related: [...isInside$1(nothing.at, at) ? [] : [{
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
	if (profileNamed(written, launch.scope.unit, world, context.project)) return;
	if (isExternal(written, context.project.knowledge.externalProfiles)) return;
	const alike = MADE_BY_SERVICES.has(name.toLowerCase()) ? void 0 : likeness(written, subject, world, context);
	yield {
		certain: alike ? isAbsent(written, subject, context.project) : "maybe",
		level: "warning",
		at: placeOf$7(subject),
		message: `${described(launch)} ${alike && isItsWord(name, alike) ? isGivenText(name, alike) : isGivenName(name, alike)}`,
		consequence: `unless it exists already, ${refusal(slot.takes === "arn" ? "ARN" : "name", writtenText$2(subject.value, world))}`,
		help: help(name, alike),
		related: [...originOf(subject, context.project), ...alike ? [{
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
	return `is given the text ${quoted(name)}, and not a reference to ${described(alike)}`;
}
function isGivenName(name, alike) {
	const beside = alike ? `; ${described(alike)} has a similar name` : "";
	return `names instance profile ${quoted(name)}, which is declared nowhere${beside}`;
}
function help(name, alike) {
	if (alike?.kind === "profile") return `refer to instance profile ${named(alike)}`;
	if (alike) return `add an instance profile that holds ${named(alike)}, and refer to that`;
	return `declare an instance profile ${quoted(name)}, or make sure that it exists`;
}
function literalName({ slot, value, launch }, world) {
	if (value.kind !== "text" || value.ref || value.rests?.length) return void 0;
	const written = writtenText$2(value, world);
	if (!written || slot.takes === "object" || referenceInQuotes(value, launch.scope.unit)) return void 0;
	const arn = isArn(written);
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
	return launch.scope.unit.gaps.length > 0 || project.profiles.some((profile) => mayBeCalled$1(profile, name)) ? "maybe" : "yes";
}
function mayBeCalled$1(profile, name) {
	if (require_core.isGenerated(profile)) return false;
	return namesOf(profile).some((own) => !own.every(require_core.isHole) && require_core.same(own, name) !== "no");
}
function namesOf({ name }) {
	return require_core.alternatives(name).flatMap(({ value }) => nameIn$1(value) ?? []);
}
function nameIn$1(value) {
	const name = value.kind === "choice" || value.kind === "error" ? void 0 : require_core.textOf$1(value);
	return name && [name];
}
function likeness(name, subject, world, context) {
	const [profile] = profilesLike(name, subject, world, context);
	return profile ?? rolesLike(name, context.project).find((role) => isNear$1(role, subject, world) && isForEc2(role, world));
}
function profilesLike(name, subject, world, { project }) {
	return withStem(require_core.remember(PROFILES, project, () => byStem(project.profiles)), name).filter((profile) => isNear$1(profile, subject, world));
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
		for (const stem of new Set(names.map(stemKey))) if (stem !== void 0) require_core.append(index, stem, entity);
	}
	return index;
}
function withStem(index, name) {
	const stem = stemKey(name);
	return stem !== void 0 && index.get(stem) || [];
}
function isNear$1(entity, { launch }, world) {
	return entity.managed && entity.scope.unit === launch.scope.unit && world.holds(entity.when);
}
function isForEc2(role, world) {
	return trusts(world, role.trust, assumedByEc2(world, role.scope)) !== "no";
}
function wordOf(address) {
	return address.replace(/\[[^\]]*\]$/, "").replace(/^.*\./, "");
}
// src/rules/ec2-keys.ts
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
// src/rules/unsatisfiable-ec2-trust.ts
const unsatisfiableEc2Trust = defineRule({
	id: "unsatisfiable-ec2-trust",
	guide: "iam-info-errors",
	level: "error",
	summary: "A trust policy names EC2, but a condition or a Deny keeps it out",
	local: true,
	scenarios: "some",
	*subjects({ project }) {
		for (const role of project.roles) if (role.managed || role.scope.unit.kind === "document") yield role;
	},
	about: (role) => role,
	when: (role) => role.when,
	*check(role, world, context) {
		const request = assumedByEc2(world, role.scope);
		const verdict = evaluate$1(world, [{
			when: true,
			value: role.trust
		}], request);
		if (verdict.allowed !== "no") return;
		const obstacle = obstacleIn(role, verdict, request);
		const use = obstacle && useOf(role, world, context);
		if (!use || use.sure === "no") return;
		yield {
			certain: use.sure,
			at: obstacle.at,
			message: `role ${named(role)} is for instances, but ${obstacle.words}`,
			consequence: "instances launch without credentials: iam/security-credentials shows \"Code\":\"AssumeRoleUnauthorizedAccess\"",
			help: obstacle.help,
			related: [...obstacle.related, ...use.related]
		};
	}
});
function obstacleIn(role, { deniedBy, misses }, request) {
	if (deniedBy) return denial(role, deniedBy, request);
	const [first, ...others] = misses.filter((miss) => miss.by === "condition");
	if (!first) return void 0;
	const clause = clausesIn(role, first.statement).find((one) => one.at === first.at);
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
const MOST_SHOWN = 5;
function denial(role, statement, request) {
	const [clause] = clausesIn(role, statement);
	const why = clause ? `: ${whyNot(clause, request.context)}` : "";
	return {
		at: clause?.at ?? statement.at,
		words: `a Deny of its trust policy applies to EC2${why}`,
		help: clause ? "leave services out of the Deny, with `Bool: { \"aws:PrincipalIsAWSService\": \"false\" }`" : "leave EC2 out of the principals of the Deny",
		related: clause ? [{
			at: statement.at,
			message: "the Deny is here"
		}] : []
	};
}
function clausesIn(role, { at }) {
	const statement = statementsOf$1(role.trust).statements.find((one) => one.value.at === at)?.value;
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
// src/rules/index.ts
const RULES = [
	roleWithoutInstanceProfile,
	roleProfileNameMismatch,
	instanceProfileMultipleRoles,
	launchWithoutListInstanceProfiles,
	addRoleResourceMismatch,
	addRoleWithoutPassrole,
	launchWithoutPassrole,
	passroleResourceMismatch,
	passroleServiceMismatch,
	passroleUnsupportedCondition,
	passroleWildcard,
	runInstancesResourceMismatch,
	unknownInstanceProfile,
	roleUsedAsInstanceProfile,
	instanceProfileNameArnConfusion,
	emptyInstanceProfile,
	instanceProfileInvalidRole,
	duplicateIamName,
	invalidIamName,
	instanceProfileNamePrefix,
	nodeGroupLaunchTemplateProfile,
	instanceWithoutProfile,
	imdsDisabled,
	imdsBlocked,
	imdsHopLimit,
	imdsTokenRequired,
	instanceProfileIdMismatch,
	missingEc2Trust,
	unsatisfiableEc2Trust,
	invalidServicePrincipal,
	invalidPolicyDocument,
	quotedReference
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
	const telling = rule.scenarios === "every" ? [] : withoutExistence(decisions, about.when);
	const isKnown = !telling.some(({ test }) => test.sym.outOfView);
	const scenario = describeScenario(telling, about.scope.unit.conditions);
	const first = chosen[0];
	return {
		rule: rule.id,
		report: first.result,
		about,
		certain: certain.length > 0 && isKnown ? "yes" : "maybe",
		...scenario ? { scenario } : {},
		rests: [...first.rests],
		inEvery: rule.scenarios === "every"
	};
}
// src/lint/findings.ts
function findIn(project, rules, managed) {
	const context = {
		project,
		links: require_core.linksOf(project),
		policies: new require_core.PolicySets(project, managed)
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
	return finding(found, level === "error" ? "warning" : level, `with ${defaultsInWords(found)}`);
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
function finding(found, level, assumption) {
	const { rule, report, scenario } = found;
	return {
		rule,
		level,
		pedantic: false,
		at: report.at,
		message: messageOf$1(found, assumption),
		consequence: report.consequence,
		help: report.help,
		related: onceEach(report.related ?? []),
		...scenario ? { scenario } : {},
		key: keyOf(found)
	};
}
function messageOf$1({ report, scenario, about }, assumption) {
	const message = [
		report.message,
		scenario && `when ${scenario}`,
		assumption
	].filter(Boolean).join(", ");
	return about.construct === void 0 ? message : `${message} (CDK: ${about.construct})`;
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
	return value?.kind === "string" ? require_core.textOf(value) : void 0;
}
function textIn$1(node, key) {
	const value = require_core.entryOf(node, key);
	return value?.kind === "string" ? require_core.textValue(value.pieces, value.at) : void 0;
}
// src/documents/dump-form.ts
function outputsIn(node) {
	const outputs = (node.kind === "list" ? node.items : [node]).map(outputOf$1);
	return outputs.every((output) => output.records.length > 0) ? outputs : [];
}
function outputOf$1(page) {
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
	return arn === void 0 ? [] : [record(kind, node, ownerIn(arn))];
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
	if (fieldOf(node, "InstanceId") === void 0) return [];
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
		if (code.from > from) out.push(part$1(lit, from, code.from));
		out.push({
			...part$1(lit, code.from, code.to),
			lit: code.letter
		});
		from = code.to;
	}
	if (from < lit.lit.length) out.push(part$1(lit, from, lit.lit.length));
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
function part$1({ lit, at }, from, to) {
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
const DEEPEST$3 = 3;
function policiesIn(node, depth = 0) {
	if (depth > DEEPEST$3) return [];
	switch (node.kind) {
		case "map": return policiesInMap(node, depth);
		case "string": {
			const document = documentIn$1(node);
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
	return isWholeStatement(node) ? [policyOf$3([node], node)] : [];
}
function policiesInList(node, depth) {
	const { items } = node;
	if (items.length > 0 && items.every(isWholeStatement)) return [policyOf$3(items, node)];
	const found = items.map((item) => policiesIn(item, depth + 1));
	return found.some((policies) => policies.length === 0) ? [] : found.flat();
}
function policyOf$3(items, { at }) {
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
				at
			}
		}],
		at
	};
}
function isWholeStatement(node) {
	const effect = require_core.textOf(require_core.entryOf(node, "Effect"));
	const has = (...keys) => keys.some((key) => require_core.entryOf(node, key) !== void 0);
	return (effect === "Allow" || effect === "Deny") && has("Action", "NotAction") && has("Resource", "NotResource", "Principal", "NotPrincipal");
}
function documentIn$1(node) {
	if (node.kind !== "string") return node;
	const first = parsed$2(node);
	return first?.kind === "string" ? parsed$2(first) ?? first : first ?? node;
}
const MOST_LETTERS$2 = 1e6;
function parsed$2(node) {
	if (node.at.end - node.at.start > MOST_LETTERS$2) return void 0;
	const isEncoded = isUrlEncoded(node.pieces);
	if (!isEncoded && !/^\s*["{[]/.test(node.pieces[0]?.lit ?? "")) return void 0;
	const pieces = isEncoded ? urlDecoded(node.pieces) : node.pieces;
	const { documents, problems } = require_core.parseJson(require_core.derive(pieces, node.at.file));
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
// src/documents/dump-launches.ts
function launchesIn(register) {
	const byId = new Map();
	const there = register.of("instance").filter(isThere);
	const associated = register.of("association").filter(isAssociated);
	for (const node of [...there, ...associated]) {
		const id = fieldOf(node, "InstanceId");
		if (id !== void 0 && !byId.has(id)) byId.set(id, launchOf$1(node, id, register));
	}
	return [...byId.values()];
}
function launchOf$1(node, id, register) {
	const target = {
		address: id,
		at: require_core.entryOf(node, "InstanceId")?.at ?? node.at
	};
	const keyPair = textIn$1(node, "KeyName");
	return {
		...register.entity({
			node,
			target
		}, "instance"),
		kind: "launch",
		noun: "instance",
		slots: slotsOf$1(require_core.entryOf(node, "IamInstanceProfile"), register),
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
function slotsOf$1(profile, register) {
	const arn = textIn$1(profile, "Arn");
	if (!profile || !arn) return [];
	const id = textIn$1(profile, "Id");
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
	const endpoint = textIn$1(options, "HttpEndpoint");
	const tokens = textIn$1(options, "HttpTokens");
	const limit = require_core.entryOf(options, "HttpPutResponseHopLimit");
	return {
		...endpoint && { endpoint },
		...tokens && { tokens },
		...limit && { hopLimit: require_core.valueOfNode(limit) }
	};
}
// src/documents/dump-principals.ts
function rolesOf$1(register) {
	return [...register.roles.values()].map((declared) => {
		const { node, target } = declared;
		const trust = require_core.entryOf(node, "AssumeRolePolicyDocument");
		return {
			...principalOf$1(declared, "RoleName", "RolePolicyList", register),
			...register.entity(declared, "role", !isServiceLinked(node)),
			kind: "role",
			trust: register.document(trust, target),
			closed: declared.isDetailed,
			people: mayBeForPeople(node, trust)
		};
	});
}
function usersOf$1(register) {
	return [...register.users.values()].map((declared) => {
		const { groups, areAllInView } = membershipsOf(declared, register);
		return {
			...principalOf$1(declared, "UserName", "UserPolicyList", register),
			...register.entity(declared, "user"),
			kind: "user",
			groups,
			closed: areAllInView,
			people: "yes"
		};
	});
}
function groupsOf$1(register) {
	return [...register.groups.values()].map((declared) => ({
		...principalOf$1(declared, "GroupName", "GroupPolicyList", register),
		...register.entity(declared, "group"),
		kind: "group",
		closed: true,
		people: "yes"
	}));
}
function principalOf$1({ node, target }, nameKey, inlineKey, register) {
	const path = textIn$1(node, "Path");
	return {
		name: nameIn(node, nameKey, target),
		...path && { path },
		policies: [
			...recordsIn(node, inlineKey).flatMap((record) => inline(record, target, register)),
			...recordsIn(node, "AttachedManagedPolicies").flatMap((record) => attached("managed", textIn$1(record, "PolicyArn"), register)),
			...attached("boundary", textIn$1(require_core.entryOf(node, "PermissionsBoundary"), "PermissionsBoundaryArn"), register)
		]
	};
}
function nameIn(node, key, { address, at }) {
	return textIn$1(node, key) ?? require_core.stringValue(address.slice(address.lastIndexOf("/") + 1), at);
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
	const groups = itemsIn(node, "GroupList").flatMap((name) => {
		const written = name.kind === "string" ? require_core.textOf(name) : void 0;
		if (written === void 0) return [];
		const value = require_core.stringValue(written, name.at);
		const group = register.group(written);
		return [{
			group,
			value: group ? require_core.withRef(value, {
				to: group,
				attr: "name"
			}) : value
		}];
	});
	return {
		groups: require_core.list(groups.map(({ value }) => require_core.item(value)), node.at),
		areAllInView: groups.every(({ group }) => group !== void 0)
	};
}
function isServiceLinked(node) {
	return fieldOf(node, "Path")?.startsWith("/aws-service-role/") ?? false;
}
const PERMISSION_SETS = "/aws-reserved/sso.amazonaws.com/";
function mayBeForPeople(node, trust) {
	if (fieldOf(node, "Path")?.startsWith(PERMISSION_SETS)) return "yes";
	return trust && /saml/i.test(require_core.slice(trust.at)) ? "maybe" : "no";
}
// src/documents/dump-policies.ts
function policiesOf(register) {
	const used = new Set(usedArns(register));
	return [...register.policies].filter(([arn]) => isOwn(arn) || used.has(arn)).map(([arn, declared]) => policyOf$2(declared, isOwn(arn), register));
}
function policyOf$2(declared, isOwn, register) {
	const { node, target } = declared;
	const path = textIn$1(node, "Path");
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
function profilesOf$1(register) {
	return [...register.profiles.values()].map((declared) => profileOf(declared, register));
}
function profileOf(declared, register) {
	const { node, target } = declared;
	const path = textIn$1(node, "Path");
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
		const name = textIn$1(record, "RoleName") ?? textIn$1(record, "Arn");
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
		return this.#profileIds.get(fieldOf(node, "Arn") ?? "")?.size === 1 ? textIn$1(node, "InstanceProfileId") : void 0;
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
		if (!node) return require_core.unknown({
			id: `dump ${this.account.name}#${owner.address}`,
			label: "a policy"
		}, owner.at);
		const document = documentIn$1(node);
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
		at: NAMES$2.map((key) => require_core.entryOf(node, key)).find((name) => name?.kind === "string")?.at ?? node.at
	};
}
const NAMES$2 = [
	"RoleName",
	"UserName",
	"GroupName",
	"PolicyName",
	"InstanceProfileName",
	"Arn"
];
// src/documents/account-model.ts
function modelOfAccount(account, given) {
	const unit = unitOf$1(account);
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
		principals: [...groupsOf$1(register), ...usersOf$1(register)],
		roles: rolesOf$1(register),
		profiles: profilesOf$1(register),
		launches: launchesIn(register),
		mentions: []
	};
}
function unitOf$1({ name, at, ...account }) {
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
	const found = policiesIn(raw.node).map((node) => ({
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
		else if (kind === "scp") controls.push(...controlsOf(node, target));
		else policies.push(policyOf$1(node, target, scope));
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
function controlsOf(node, { at }) {
	const own = {
		document: documentOf$1(node),
		at
	};
	return onlyDenies(node) ? [own, {
		document: documentOf$1(everythingAt(at)),
		at
	}] : [own];
}
function everythingAt({ file }) {
	return require_core.parseJson(require_core.sourceOf({
		path: file.path,
		text: "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]}"
	})).documents[0];
}
function documentOf$1(node) {
	return require_core.valueOfNode(withPlaceholders(node));
}
function targetOf(node, index, { name }) {
	const statement = node.kind === "map" ? node.entries.find((entry) => entry.key === "Statement") : void 0;
	return {
		address: index === 0 ? name : `${name}[${index}]`,
		at: statement?.keyAt ?? node.at
	};
}
function policyOf$1(node, target, scope) {
	return {
		kind: "policy",
		type: "policy",
		target,
		block: node.at,
		when: true,
		scope,
		managed: true,
		document: documentOf$1(node)
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
		trust: documentOf$1(node)
	};
}
// src/terraform/plan/kind.ts
function mayBePlan(text) {
	if (!/^\s*\{/.test(text)) return false;
	if (text.includes("\"terraform_version\"")) return text.includes("\"resources\"") || hasPlan(text);
	return text.includes("\"format_version\"") && (hasPlan(text) || text.includes("\"root_module\""));
}
function hasPlan(text) {
	return text.includes("\"planned_values\"") || text.includes("\"resource_changes\"");
}
function planKind(root) {
	if (root.kind !== "map") return void 0;
	if (require_core.entryOf(root, "format_version")?.kind === "string") {
		if (isMap(root, "planned_values") || require_core.entryOf(root, "resource_changes")?.kind === "list") return "plan";
		return isMap(require_core.entryOf(root, "values"), "root_module") ? "show" : void 0;
	}
	const version = require_core.entryOf(root, "version");
	return version?.kind === "scalar" && version.value === 4 && require_core.entryOf(root, "resources")?.kind === "list" ? "raw" : void 0;
}
function isMap(node, key) {
	return require_core.entryOf(node, key)?.kind === "map";
}
// src/cloudformation/literals.ts
function literalText(node) {
	if (node?.kind === "scalar") return typeof node.value === "boolean" ? String(node.value) : node.raw;
	if (node?.kind !== "string") return void 0;
	return node.pieces.map((piece) => "lit" in piece ? piece.lit : "").join("");
}
const TRUE_WORD = /^(yes|Yes|YES|on|On|ON)$/;
const FALSE_WORD = /^(no|No|NO|off|Off|OFF)$/;
function valueText(node) {
	const text = literalText(node);
	if (text === void 0 || node?.kind !== "string" || node.style !== "plain") return text;
	if (TRUE_WORD.test(text)) return "true";
	return FALSE_WORD.test(text) ? "false" : text;
}
function literalValue(node) {
	if (node.kind === "string") return stringLiteral(node);
	if (node.kind !== "scalar") return require_core.absent(node.at);
	return typeof node.value === "number" && node.raw !== String(node.value) ? require_core.textValue([{
		lit: node.raw,
		at: node.at
	}], node.at) : require_core.scalar(node.value, node.at);
}
function stringLiteral(node) {
	const text = valueText(node);
	if (text !== literalText(node)) return require_core.stringValue(text, node.at);
	return require_core.textValue(withDynamicReferences(node.pieces), node.at);
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
		const label = require_core.show(reference).slice(2, -2);
		const sym = {
			id: textId(reference),
			label
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
function symbolOf(value) {
	if (value.kind === "unknown") return value.sym;
	const [piece, ...others] = value.kind === "text" ? value.text : [];
	return piece && require_core.isHole(piece) && others.length === 0 ? piece : void 0;
}
// src/cloudformation/exports.ts
function mayExport(text) {
	return text.includes("Export");
}
function mayImport(text) {
	return text.includes("ImportValue");
}
const MOST_HOPS = 20;
const MOST_SYMBOLIC = 2e3;
var Exports = class {
	#known = new Map();
	#symbolic = [];
	#found = new Map();
	#hops = 0;
	constructor(stacks) {
		for (const stack of stacks) for (const [key, output] of stack.template.outputs) this.#add(key, output, stack);
	}
	imported(name, at, importer) {
		const found = this.#find(name);
		if (!found || this.#hops >= MOST_HOPS) return void 0;
		this.#hops += 1;
		const value = outputOf(found.key, found.stack);
		this.#hops -= 1;
		if (!value) return void 0;
		const seen = found.stack.run === importer.run ? value : fromOutside(value, exportSym(name), at);
		return require_core.withVia(seen, at, `export ${require_core.show(name)}`);
	}
	#add(key, output, stack) {
		const written = require_core.entryOf(require_core.entryOf(output.value, "Export"), "Name");
		if (!written) return;
		for (const { value } of require_core.alternatives(stack.value(written))) {
			const name = value.kind === "error" ? void 0 : require_core.textOf$1(value);
			if (!name) continue;
			const one = {
				name,
				key,
				stack
			};
			const whole = require_core.known(name);
			if (whole === void 0) this.#symbolic.push(one);
			else require_core.append(this.#known, whole, one);
		}
	}
	#find(name) {
		const id = textId(name);
		if (!this.#found.has(id)) this.#found.set(id, this.#search(name));
		return this.#found.get(id);
	}
	#search(name) {
		const whole = require_core.known(name);
		const exact = whole === void 0 ? [] : this.#known.get(whole) ?? [];
		if (exact.length > 0) return onlyOne(exact);
		if (!saysSomething(name) || this.#symbolic.length > MOST_SYMBOLIC) return void 0;
		const others = whole === void 0 ? [...this.#known.values()].flat() : [];
		return onlyOne([...this.#symbolic, ...others.slice(0, MOST_SYMBOLIC)].filter((one) => mayBe(one.name, name)));
	}
};
function onlyOne([first, ...others]) {
	return others.every((one) => one.stack === first?.stack && one.key === first.key) ? first : void 0;
}
function saysSomething(name) {
	return name.some((piece) => !require_core.isHole(piece) && /[a-z0-9]/i.test(piece.lit));
}
function mayBe(exported, wanted) {
	return saysSomething(exported) && require_core.same(exported, wanted) !== "no";
}
function outputOf(key, stack) {
	const value = require_core.entryOf(stack.template.outputs.get(key)?.value, "Value");
	if (!value) return void 0;
	const cyclic = () => stack.opaque(`Outputs.${key}`, value.at);
	return stack.once(`output.${key}`, () => stack.value(value), cyclic);
}
function existingOutput(key, stack, at) {
	const value = outputOf(key, stack);
	if (!value) return void 0;
	const condition = literalText(require_core.entryOf(stack.template.outputs.get(key)?.value, "Condition"));
	const missing = require_core.error(`the nested stack has no output ${key}`, at);
	return require_core.choice(stack.condition(condition), value, missing, value.at);
}
function exportSym(name) {
	return {
		id: `export:${textId(name)}`,
		label: `export ${require_core.show(name)}`
	};
}
function fromOutside(value, sym, at) {
	return require_core.lift([value], at, (plain) => {
		const target = plain.ref ?? plain.imported;
		return {
			...require_core.unknown(sym, plain.at, { type: "text" }),
			...target && { imported: target }
		};
	});
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
// src/cloudformation/conditions.ts
const LARGEST = 1e3;
function namedCondition(name, evaluator) {
	const written = evaluator.template.conditions.get(name);
	const opaque = opaqueTest(`condition.${name}`, name, evaluator);
	if (!written) return opaque;
	const compute = () => {
		const condition = conditionOf(written.value, evaluator);
		return evaluator.run.cycles.length > 0 || isLargerThan(condition, LARGEST) ? opaque : condition;
	};
	const cyclic = () => {
		evaluator.addCycle(`condition ${name}`, written.keyAt);
		return opaque;
	};
	return evaluator.once(`condition.${name}`, compute, cyclic);
}
function namedConditions(evaluator) {
	return [...evaluator.template.conditions.keys()].filter((name) => !name.startsWith("Fn::")).map((name) => ({
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
		case "Fn::Contains":
		case "Fn::EachMemberEquals":
		case "Fn::EachMemberIn": return membership(call, evaluator);
		default: return opaqueAt(node.at, evaluator);
	}
}
function equality(call, evaluator) {
	const [left, right] = argumentsOf(call);
	if (!left || !right) return opaqueAt(call.at, evaluator);
	return require_core.toCond(require_core.equalsText(evaluator.value(left), evaluator.value(right), call.at));
}
function membership(call, evaluator) {
	const [left, right] = argumentsOf(call).map((argument) => stringsOf(evaluator.value(argument)));
	if (!left || !right || left.length * right.length > LARGEST) return opaqueAt(call.at, evaluator);
	const isIn = (member) => require_core.any(...right.map((one) => require_core.toCond(require_core.equalsText(member, one, call.at))));
	return call.name === "Fn::Contains" ? require_core.any(...left.map(isIn)) : require_core.all(...left.map(isIn));
}
function stringsOf(value) {
	if (value.kind === "text" || value.kind === "scalar") return [value];
	if (value.kind === "unknown") return value.type === "text" ? [value] : void 0;
	if (value.kind !== "list" || value.rest) return void 0;
	return value.items.every((item) => item.when === true) ? value.items.map((item) => item.value) : void 0;
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
const MOST_LETTERS$1 = 1e6;
const MOST_GUARDED = 6;
function callJoin(call, evaluator) {
	const [delimiter, list] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!delimiter || !list) return evaluator.opaque("Fn::Join", call.at);
	return require_core.lift([delimiter, list], call.at, (between, elements) => join$3(between, elements, call.at, evaluator));
}
function join$3(delimiter, list, at, evaluator) {
	const between = require_core.stringOf(delimiter);
	const unjoined = () => require_core.derivedUnknown("Fn::Join", [delimiter, list], at, "text");
	if (between === void 0 || list.kind !== "list" || list.rest) return unjoined();
	if (between === "") return joinParts(list.items.map(partOf), at, evaluator);
	if (list.items.filter((element) => element.when !== true).length > MOST_GUARDED) return unjoined();
	return joinItems(list.items, require_core.stringValue(between, delimiter.at), at, evaluator);
}
function partOf({ when, value }) {
	return require_core.choice(when, value, require_core.stringValue("", value.at), value.at);
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
	const pieces = piecesIn(parts);
	return pieces === void 0 || !evaluator.spend(pieces) ? evaluator.opaque("limit", at) : require_core.joinText(parts, at);
}
function piecesIn(parts) {
	let pieces = 0;
	let letters = 0;
	for (const part of parts) {
		const size = sizeOf(part);
		pieces += size.pieces;
		letters += size.letters;
		if (pieces > MOST_PIECES || letters > MOST_LETTERS$1) return void 0;
	}
	return pieces;
}
const LONE = {
	pieces: 1,
	letters: 0
};
function sizeOf(value) {
	if (value.kind === "choice") return sizeOfLongest(value);
	return value.kind === "text" ? sizeOfText(value.text) : LONE;
}
const sizeOfLongest = require_core.remembered((value) => {
	const then = sizeOf(value.then);
	const otherwise = sizeOf(value.else);
	return {
		pieces: Math.max(then.pieces, otherwise.pieces),
		letters: Math.max(then.letters, otherwise.letters)
	};
});
const sizeOfText = require_core.remembered((text) => {
	const letters = text.reduce((sum, piece) => sum + (require_core.isHole(piece) ? 1 : piece.lit.length), 0);
	return {
		pieces: text.length,
		letters
	};
});
// src/cloudformation/cidr.ts
const BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const ADDRESS_BITS = 32;
function blocksOf$2(block, count, bits) {
	const numbers = BLOCK.exec(block)?.slice(1).map(Number);
	if (!numbers || !Number.isInteger(bits) || bits < 1 || bits > ADDRESS_BITS) return void 0;
	const [mask = 0, ...octets] = [numbers[4], ...numbers.slice(0, 4)];
	if (mask > ADDRESS_BITS || octets.some((octet) => octet > 255)) return void 0;
	const whole = 2 ** (ADDRESS_BITS - mask);
	const size = 2 ** bits;
	if (count * size > whole) return void 0;
	const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
	const first = address - address % whole;
	return Array.from({ length: count }, (_, index) => `${dotted(first + index * size)}/${ADDRESS_BITS - bits}`);
}
function dotted(address) {
	return [
		2 ** 24,
		2 ** 16,
		256,
		1
	].map((weight) => Math.floor(address / weight) % 256).join(".");
}
// src/cloudformation/lists.ts
const MOST_ELEMENTS = 8;
function callSelect(call, evaluator) {
	const [index, from] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!index || !from) return evaluator.opaque("Fn::Select", call.at);
	return require_core.lift([index, from], call.at, (position, elements) => select$1(position, elements, call.at));
}
function select$1(position, elements, at) {
	const known = Number(require_core.stringOf(position) ?? NaN);
	const selected = Number.isInteger(known) ? require_core.nth(elements, known, at) : oneOf$1(elements, position, at);
	return selected.kind === "unknown" && isOutOfView(selected, elements) ? {
		...selected,
		type: "text"
	} : selected;
}
function isOutOfView(selected, elements) {
	if (elements.kind === "unknown") return elements.type === "list";
	return elements.kind === "list" && !elements.items.some((item) => item.value === selected);
}
function oneOf$1(elements, position, at) {
	const sym = symbolOf(position);
	const isShort = elements.kind === "list" && !elements.rest && elements.items.length <= MOST_ELEMENTS;
	if (!sym || !isShort) return require_core.derivedUnknown("Fn::Select", [position, elements], at);
	return elements.items.reduceRight((others, _, index) => {
		return !sym.domain || sym.domain.includes(String(index)) ? require_core.choice(require_core.symbolIs(sym, String(index)), require_core.nth(elements, index, at), others, at) : others;
	}, require_core.error("the list has no such element", at));
}
function callLength(call, evaluator) {
	return require_core.lengthOf(evaluator.value(call.argument), call.at);
}
function callGetAZs(call, evaluator) {
	return require_core.derivedUnknown(call.name, [evaluator.value(call.argument)], call.at, "list");
}
const MOST_BLOCKS = 256;
function callCidr(call, evaluator) {
	const values = argumentsOf(call).map((argument) => evaluator.value(argument));
	return require_core.lift(values, call.at, (...plain) => {
		const [block, count, bits] = plain.map(require_core.stringOf);
		const blocks = require_core.derivedUnknown("Fn::Cidr", plain, call.at, "list");
		const number = Number(count ?? NaN);
		if (!Number.isInteger(number) || number < 1 || number > MOST_BLOCKS) return blocks;
		const known = block === void 0 ? void 0 : blocksOf$2(block, number, Number(bits ?? NaN));
		const unknownBlock = (_, index) => require_core.item(select$1(indexValue(index, call.at), blocks, call.at));
		const items = known?.map((one) => require_core.item(require_core.stringValue(one, call.at))) ?? Array.from({ length: number }, unknownBlock);
		return require_core.list(items, call.at);
	});
}
function indexValue(index, at) {
	return require_core.stringValue(String(index), at);
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
	if (!key) return mapped(node, lookup.evaluator);
	const name = require_core.stringOf(key);
	if (name !== void 0) return findUnder(node, name, rest, lookup);
	const sym = symbolOf(key);
	const candidates = sym ? candidatesOf(node, sym) : [];
	if (!sym || candidates.length > MOST_KEYS) return unknownEntry(lookup);
	return candidates.reduceRight((others, candidate) => require_core.choice({
		sym,
		is: candidate
	}, findUnder(node, candidate, rest, lookup), others, lookup.at), missing(lookup));
}
function mapped(node, evaluator) {
	if (node.kind === "scalar" || node.kind === "string" && !node.tag) return evaluator.value(node);
	const place = `mapping@${node.at.start}`;
	return evaluator.once(place, () => evaluator.value(node), () => evaluator.opaque("mapping", node.at));
}
function findUnder(node, key, rest, lookup) {
	const child = require_core.entryOf(node, key);
	return child ? find(child, rest, lookup) : missing(lookup);
}
function unknownEntry({ all, at }) {
	return {
		...require_core.derivedUnknown("Fn::FindInMap", all, at),
		nullable: false
	};
}
function missing({ otherwise, at, evaluator }) {
	return otherwise ? evaluator.value(otherwise) : require_core.error("the mapping has no such key", at);
}
function candidatesOf(node, sym) {
	if (node.kind !== "map") return [];
	return [...new Set(node.entries.map((entry) => entry.key))].filter((key) => !sym.domain || sym.domain.includes(key));
}
// src/cloudformation/assets.ts
const ASSET = /^([0-9a-f]{64})\.json$/;
const MANIFESTS = new WeakMap();
function assetSource(name, folder, files) {
	const hash = ASSET.exec(name)?.[1];
	if (hash === void 0) return void 0;
	for (const entry of files.list(folder)) {
		if (entry.isFolder || !entry.name.endsWith(".assets.json")) continue;
		const file = files.read(require_core.joinPath(folder, entry.name));
		if (require_core.isUnreadable(file) || !file.text.includes(hash)) continue;
		const asset = require_core.entryOf(require_core.entryOf(manifestIn(file), "files"), hash);
		const path = require_core.textOf(require_core.entryOf(require_core.entryOf(asset, "source"), "path"));
		if (path !== void 0) return path;
	}
}
function manifestIn(file) {
	return require_core.remember(MANIFESTS, file, () => require_core.parseJson(require_core.sourceOf(file)).documents[0]);
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
		evaluator.existence(condition);
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
	return child ? valueAt(child, rest, evaluator) : unwritten(node, key, evaluator);
}
function unwritten(node, key, evaluator) {
	const macro = node.kind === "map" ? node.entries.find((entry) => entry.key.startsWith("Fn::")) : void 0;
	if (!macro) return require_core.absent(node.at);
	const sym = evaluator.sym(`${key}@${macro.keyAt.start}`, `what ${macro.key} makes`);
	return require_core.unknown(sym, macro.keyAt, { nullable: true });
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
		return child ? descend(child, rest, when, search) : ending(node, unwritten(node, key, evaluator), when);
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
// src/cloudformation/nested.ts
const LOCATIONS = new Map([["AWS::CloudFormation::Stack", "TemplateURL"], ["AWS::Serverless::Application", "Location"]]);
function mayNest(text) {
	return [...LOCATIONS.keys()].some((type) => text.includes(type));
}
function isNestedStack({ type }) {
	return LOCATIONS.has(type);
}
function nestingsIn(evaluator, files) {
	const nestings = new Map();
	for (const resource of evaluator.template.resources.values()) {
		const property = LOCATIONS.get(resource.type);
		const nesting = property && nestingOf(resource, property, evaluator, files);
		if (nesting) nestings.set(resource.logicalId, nesting);
	}
	return nestings;
}
function nestingOf(resource, property, evaluator, files) {
	const { path } = evaluator.template.file;
	const asset = assetOf(resource.metadata, property);
	if (asset !== void 0) return localFile(asset, path, files);
	const location = findValue(resource, property, evaluator);
	const found = location ? texts(location).map((text) => nestingAt(text, path, files)) : [];
	const [first] = found;
	return found.every((one) => one?.path === first?.path) ? first : void 0;
}
function assetOf(metadata, property) {
	if (require_core.textOf(require_core.entryOf(metadata, "aws:asset:property")) !== property) return void 0;
	return require_core.textOf(require_core.entryOf(metadata, "aws:asset:path"));
}
function texts(value) {
	return require_core.alternatives(value).map(({ value: plain }) => plain.kind === "error" ? void 0 : require_core.textOf$1(plain));
}
function nestingAt(text, parent, files) {
	if (!text) return void 0;
	const whole = require_core.known(text);
	if (whole !== void 0 && !/^[a-z0-9]+:\/\//i.test(whole)) return localFile(whole, parent, files);
	const segments = segmentsOf(text);
	const asset = assetSource(segments.at(-1) ?? "", require_core.folderOf(parent), files);
	return asset === void 0 ? uploadedFile(segments, parent, files) : localFile(asset, parent, files);
}
function localFile(path, parent, files) {
	const found = require_core.joinPath(require_core.folderOf(parent), path);
	return isFile$1(found, files) ? {
		path: found,
		isLocal: true
	} : void 0;
}
function uploadedFile(segments, parent, files) {
	const folders = foldersAround(parent);
	for (let length = segments.length; length > 0; length--) {
		const from = length === 1 ? folders.slice(0, 1) : folders;
		const tail = segments.slice(-length).join("/");
		const paths = from.map((folder) => require_core.joinPath(folder, tail)).filter((path) => isFile$1(path, files));
		const [path] = paths;
		if (path !== void 0) return paths.length === 1 && path !== parent ? {
			path,
			isLocal: false
		} : void 0;
	}
}
function segmentsOf(url) {
	return (require_core.known(url.slice(url.findLastIndex(require_core.isHole) + 1)) ?? "").replace(/^[a-z0-9]+:\/\/[^/]*/i, "").replace(/[?#].*$/s, "").split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..").slice(-12);
}
function foldersAround(path) {
	const folders = [require_core.folderOf(path)];
	for (let folder = folders[0]; folder !== "." && !folder.endsWith("..");) {
		folder = require_core.folderOf(folder);
		folders.push(folder);
	}
	return folders;
}
function isFile$1(path, files) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return files.list(require_core.folderOf(path)).some((entry) => entry.name === name && !entry.isFolder);
}
// src/cloudformation/undeclared.ts
function undeclared(name, written, at, evaluator) {
	const value = require_core.unknown(evaluator.sym(written), at, { nullable: false });
	return mayBeDeclared(name, evaluator.template) ? value : {
		...value,
		undeclared: name
	};
}
function undeclaredOutput(name, written, at, nested) {
	const { template, stack } = nested;
	const value = require_core.unknown(nested.sym(written), at, { type: "text" });
	return [...template.outputs.keys()].some((key) => key === name || key.startsWith("Fn::")) || template.gaps.length > 0 || !stack.isLocal ? value : {
		...value,
		undeclared: written
	};
}
function mayBeDeclared(name, template) {
	const { gaps, parameters } = template;
	if (gaps.length > 0 || name.startsWith("AWS::")) return true;
	return [...parameters.keys()].some((key) => key.startsWith("Fn::")) || isGenerated(name, template);
}
function isGenerated(name, { file, resources }) {
	if (!/AWS::Serverless|::MODULE\b|\bRain::/.test(file.text)) return false;
	return name.startsWith("Serverless") || [...resources.keys()].some((id) => name.startsWith(id));
}
// src/cloudformation/references.ts
function referenceTo(name, at, evaluator) {
	const pseudo = name.startsWith("AWS::") ? pseudoParameter(name, at, evaluator) : void 0;
	if (pseudo) return pseudo;
	const parameter = evaluator.parameter(name);
	if (parameter) return require_core.withVia(parameter, at, `parameter ${name}`);
	const resource = evaluator.template.resources.get(name);
	if (!resource) return undeclared(name, name, at, evaluator);
	return require_core.withVia(refValue(resource, evaluator), at, name);
}
function attributeOf(name, attribute, at, evaluator) {
	const resource = evaluator.template.resources.get(name);
	const written = `${name}.${attribute}`;
	if (!resource) return undeclared(name, written, at, evaluator);
	if (lacks(resource, attribute)) return undeclared(written, written, at, evaluator);
	const value = outputNamed(attribute, resource, at, evaluator) ?? attributeValue(resource, attribute, evaluator);
	return require_core.withVia(value, at, `${name}.${attribute}`);
}
function outputNamed(attribute, resource, at, evaluator) {
	const name = /^Outputs\.(.+)$/.exec(attribute)?.[1];
	const stack = name === void 0 || !isNestedStack(resource) ? void 0 : evaluator.nested(resource);
	if (!stack) return void 0;
	const written = `${resource.logicalId}.${attribute}`;
	return existingOutput(name, stack, at) ?? undeclaredOutput(name, written, at, stack);
}
const OF_DEPLOYMENT = new Map([
	["AWS::AccountId", "account"],
	["AWS::Region", "region"],
	["AWS::Partition", "partition"],
	["AWS::URLSuffix", "urlSuffix"]
]);
function pseudoParameter(name, at, evaluator) {
	const shared = OF_DEPLOYMENT.get(name);
	if (shared) return deployed(evaluator.run.deployment[shared], at);
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
function deployed(text, at) {
	const [sole] = text;
	return sole && require_core.isHole(sole) ? require_core.unknown(sole, at, { type: "text" }) : require_core.textValue(text, at);
}
const NAMED = new Map([
	["AWS::IAM::Role", {
		nameProperty: "RoleName",
		arnKind: "role",
		ref: "name",
		others: ["RoleId"]
	}],
	["AWS::IAM::User", {
		nameProperty: "UserName",
		arnKind: "user",
		ref: "name",
		others: []
	}],
	["AWS::IAM::Group", {
		nameProperty: "GroupName",
		arnKind: "group",
		ref: "name",
		others: []
	}],
	["AWS::IAM::InstanceProfile", {
		nameProperty: "InstanceProfileName",
		arnKind: "instance-profile",
		ref: "name",
		others: []
	}],
	["AWS::IAM::ManagedPolicy", {
		nameProperty: "ManagedPolicyName",
		arnKind: "policy",
		ref: "arn",
		others: [...[
			"AttachmentCount",
			"CreateDate",
			"DefaultVersionId",
			"IsAttachable",
			"PolicyId",
			"UpdateDate"
		], "PermissionsBoundaryUsageCount"]
	}]
]);
const ARN_ATTRIBUTE = /^(Policy)?Arn$/;
function lacks({ type }, attribute) {
	const named = NAMED.get(type);
	return named !== void 0 && !ARN_ATTRIBUTE.test(attribute) && !named.others.includes(attribute);
}
function refValue(resource, evaluator) {
	const named = NAMED.get(resource.type);
	if (named?.ref === "name") return require_core.withRef(nameOf$2(resource, evaluator), {
		to: resource.target,
		attr: "name"
	});
	if (named?.ref === "arn") return arnOf(resource, named, evaluator);
	if (resource.type === "AWS::IAM::ServiceLinkedRole") return serviceLinkedName(resource, evaluator);
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
function serviceLinkedName(resource, evaluator) {
	const service = {
		...evaluator.sym(`${resource.logicalId}.service`, "service"),
		shape: require_core.IAM_NAME_SHAPE
	};
	const name = require_core.textValue([{ lit: "AWSServiceRoleFor" }, service], resource.target.at);
	return require_core.withRef(name, {
		to: resource.target,
		attr: "name"
	});
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
			const arn = require_core.iamArn(arnKind, evaluator.run.deployment, require_core.textOf$1(folder), require_core.textOf$1(own) ?? []);
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
	const unsplit = () => require_core.derivedUnknown("Fn::Split", [delimiter, string], at, "list");
	if (!by || !whole) return unsplit();
	const parts = partsOf(whole, by, at.file);
	const isSure = (part) => part.every((piece) => !require_core.isHole(piece) || cannotHold(piece, by));
	const sure = parts.filter(isSure);
	const isWhole = sure.length === parts.length;
	if (!isWhole && (sure.length === 0 || by.length > 1)) return unsplit();
	const items = sure.map((part) => require_core.item(require_core.textValue(part, part[0]?.at ?? string.at)));
	const first = parts.findIndex((part) => !isSure(part));
	return isWhole ? require_core.list(items, string.at) : require_core.partlyOrdered(items, first, string.at, unsplit().sym);
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
	if (value.kind === "text" || value.kind === "unknown") return value;
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
	["Fn::Cidr", callCidr],
	["Fn::FindInMap", callFindInMap],
	["Fn::GetAtt", callGetAtt],
	["Fn::GetAZs", callGetAZs],
	["Fn::GetStackOutput", callStackOutput],
	["Fn::If", callIf],
	["Fn::ImportValue", callImportValue],
	["Fn::Join", callJoin],
	["Fn::Length", callLength],
	["Fn::Select", callSelect],
	["Fn::Split", callSplit],
	["Fn::Sub", callSub],
	["Fn::ToJsonString", callEncoded]
]);
function callFunction(call, evaluator) {
	return (FUNCTIONS.get(call.name) ?? callUnknown)(call, evaluator);
}
function callUnknown(call, evaluator) {
	const values = argumentsOf(call).map((argument) => evaluator.value(argument));
	return require_core.derivedUnknown(call.name, values, call.at);
}
function callRef(call, evaluator) {
	const name = literalText(call.argument);
	if (name !== void 0) return referenceTo(name, call.at, evaluator);
	return require_core.lift([evaluator.value(call.argument)], call.at, (plain) => {
		const made = require_core.stringOf(plain);
		return made === void 0 ? require_core.derivedUnknown("Ref", [plain], call.at) : referenceTo(made, call.at, evaluator);
	});
}
function callGetAtt(call, evaluator) {
	const parts = argumentsOf(call).map((argument) => evaluator.value(argument));
	return require_core.lift(parts, call.at, (...plain) => {
		const written = plain.map((part) => require_core.stringOf(part) ?? "").join(".");
		const dot = written.indexOf(".");
		if (!(dot > 0 && dot < written.length - 1)) return require_core.derivedUnknown("Fn::GetAtt", plain, call.at);
		return attributeOf(written.slice(0, dot), written.slice(dot + 1), call.at, evaluator);
	});
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
	const { name, argument, at } = call;
	const content = evaluator.value(argument);
	const encoded = {
		...require_core.derived(name, [content]),
		label: name,
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
		return evaluator.run.surroundings.imported(text, call.at, evaluator) ?? require_core.unknown(exportSym(text), call.at, { type: "text" });
	});
}
function callStackOutput(call, evaluator) {
	return require_core.derivedUnknown(call.name, [evaluator.value(call.argument)], call.at, "text");
}
// src/cloudformation/parameters.ts
function parametersOf(section, id) {
	return new Map([...section].map(([name, entry]) => [name, parameterOf(entry, id)]));
}
function parameterOf({ key, keyAt, value }, id) {
	const written = require_core.textOf(require_core.entryOf(value, "Type")) ?? "String";
	const type = isListType(written) ? "list" : "text";
	const allowed = type === "text" ? allowedValues(value) : [];
	const domain = [...new Set(allowed.map((node) => valueText(node)))];
	const isLookUp = written.startsWith("AWS::SSM::Parameter::Value");
	return {
		name: key,
		sym: {
			id: `${id}#${key}`,
			label: key,
			...domain.length > 0 && !isLookUp ? { domain } : {}
		},
		at: keyAt,
		type,
		isLookUp,
		only: domain.length === 1 && !isLookUp ? allowed[0] : void 0,
		fallback: isLookUp ? void 0 : require_core.entryOf(value, "Default")
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
	return [...parameters.values()].filter((parameter) => isDefaulted(parameter) && given(parameter.name) === void 0).map((parameter) => parameter.sym);
}
function isDefaulted({ only, fallback }) {
	return !only && literalText(fallback) !== void 0;
}
function valueOfParameter(parameter, evaluator) {
	const { run, stack } = evaluator;
	const { sym, at, type, only, fallback, isLookUp } = parameter;
	const free = require_core.unknown(sym, at, { type });
	if (isLookUp) return free;
	const otherwise = () => {
		if (only) return typed(type, writtenText(only));
		if (!(run.pass === "given" || stack.parent !== void 0) || !fallback || !isDefaulted(parameter)) return free;
		if (!stack.parent) run.rest([sym]);
		return typed(type, writtenText(fallback));
	};
	const given = stack.given(parameter.name);
	return given ? typed(type, orOtherwise(given, otherwise)) : otherwise();
}
const MOST_ALLOWED = 20;
function allowedParameters({ parameters, stack }) {
	if (!stack.parent) return [];
	const isNotThere = require_core.negate(stack.exists());
	return [...parameters.values()].flatMap(({ name, sym: { domain } }) => {
		const given = domain && domain.length <= MOST_ALLOWED ? stack.given(name) : void 0;
		if (!given || !domain || isWithin$1(given, domain)) return [];
		const isOne = (allowed) => require_core.toCond(require_core.equalsText(given, require_core.stringValue(String(allowed), given.at), given.at));
		const cond = require_core.any(isNotThere, require_core.anyOf(domain.map(isOne)));
		return typeof cond === "boolean" ? [] : [cond];
	});
}
function isWithin$1(given, domain) {
	return (given.kind === "unknown" ? given.sym.domain : void 0)?.every((value) => domain.includes(value)) ?? false;
}
function orOtherwise(given, otherwise) {
	if (require_core.isAbsent(given)) return otherwise();
	if (given.kind !== "choice") return given;
	const [then, not] = [require_core.branch(given, "then"), require_core.branch(given, "else")];
	return require_core.choice(given.if, orOtherwise(then, otherwise), orOtherwise(not, otherwise), given.at);
}
function writtenText(node) {
	const text = valueText(node) ?? "";
	return node.kind === "string" && text === literalText(node) ? require_core.textValue(node.pieces, node.at) : require_core.stringValue(text, node.at);
}
function typed(type, value) {
	return require_core.lift([value], value.at, (plain) => {
		if (type === "list") return plain.kind === "list" ? plain : members(plain);
		if (plain.kind === "unknown") return {
			...plain,
			type: plain.type ?? "text"
		};
		const text = plain.kind === "scalar" ? require_core.textOf$1(plain) : void 0;
		return text ? {
			...plain,
			...require_core.textValue(text, plain.at)
		} : plain;
	});
}
function members(value) {
	const text = require_core.textOf$1(value);
	if (!text || text.some(require_core.isHole)) return require_core.derivedUnknown("Fn::Split", [value], value.at, "list");
	const source = require_core.derive(text, value.at.file);
	return require_core.list([...source.text.matchAll(/[^,]+/g)].map((match) => require_core.item(memberOf(source, match.index, match[0]))), value.at);
}
function memberOf(source, index, member) {
	const start = index + member.length - member.trimStart().length;
	const end = Math.max(start, index + member.trimEnd().length);
	return require_core.textValue(require_core.piecesOf(source, start, end), require_core.place(source, start, end));
}
// src/cloudformation/stack.ts
function rootStack(path, given = () => void 0) {
	return {
		id: path,
		prefix: "",
		given,
		exists: () => true,
		depth: 0,
		isLocal: true
	};
}
function nestedStack(resource, parent, { given, isLocal }) {
	const { id, prefix, depth } = parent.stack;
	const { logicalId, condition } = resource;
	return {
		id: `${id}/${logicalId}`,
		prefix: `${prefix}${logicalId}/`,
		given,
		parent,
		exists: () => parent.existence(condition),
		depth: depth + 1,
		isLocal
	};
}
// src/cloudformation/evaluator.ts
var Evaluator = class {
	template;
	run;
	stack;
	parameters;
	#memo = new Map();
	constructor(template, run, stack = rootStack(template.file.path)) {
		this.template = template;
		this.run = run;
		this.stack = stack;
		this.parameters = parametersOf(template.parameters, stack.id);
	}
	value(node) {
		return this.nest(() => this.#evaluate(node), () => this.opaque("limit", node.at));
	}
	condition(name) {
		return name === void 0 ? true : namedCondition(name, this);
	}
	existence(condition) {
		return require_core.all(this.stack.exists(), this.condition(condition));
	}
	parameter(name) {
		const parameter = this.parameters.get(name);
		if (!parameter) return void 0;
		const compute = () => valueOfParameter(parameter, this);
		return this.once(`parameter.${name}`, compute, () => this.opaque(name, parameter.at));
	}
	nested(resource) {
		const find = () => this.run.surroundings.nested(resource, this);
		return this.once(`stack.${resource.logicalId}`, find, () => void 0);
	}
	sym(name, label = name) {
		return {
			id: `${this.stack.id}#${name}`,
			label
		};
	}
	opaque(what, at) {
		return require_core.unknown(this.sym(`${what}@${at.start}`, what), at);
	}
	addCycle(what, at) {
		this.run.addCycle(what, at);
	}
	once(key, compute, cyclic) {
		const known = this.#memo.get(key);
		if (known === "running") return cyclic();
		if (known) {
			this.run.rest(known.rests);
			return known.result;
		}
		this.#memo.set(key, "running");
		const tracked = this.track(compute);
		this.#memo.set(key, tracked);
		return tracked.result;
	}
	track(compute) {
		return this.run.track(compute);
	}
	nest(compute, otherwise) {
		return this.run.nest(compute, otherwise);
	}
	spend(steps) {
		return this.run.spend(steps);
	}
	#evaluate(node) {
		const call = callOf(node);
		if (call) return callFunction(call, this);
		if (node.kind === "list") return listValue(node, this);
		if (node.kind === "map") return mapValue(node, this);
		return literalValue(node);
	}
};
// src/cloudformation/run.ts
const MOST_STEPS = 2e6;
const DEEPEST$2 = 200;
const MOST_RESTS = 64;
const NOTHING_AROUND = {
	nested: () => void 0,
	imported: () => void 0
};
var Run = class {
	pass;
	deployment;
	surroundings;
	#cycles = new Map();
	#rests = new Set();
	#steps = 0;
	#depth = 0;
	#metLimit = false;
	constructor(pass, deployment = require_core.UNKNOWN_DEPLOYMENT, surroundings = NOTHING_AROUND) {
		this.pass = pass;
		this.deployment = deployment;
		this.surroundings = surroundings;
	}
	get cycles() {
		return [...this.#cycles.values()];
	}
	addCycle(what, at) {
		const message = `${what} needs itself: CloudFormation refuses circular references`;
		const key = `${at.file.path} ${what}`;
		if (!this.#cycles.has(key)) this.#cycles.set(key, {
			at,
			message
		});
	}
	track(compute) {
		const outer = this.#rests;
		this.#rests = new Set();
		const result = compute();
		const rests = [...this.#rests];
		this.#rests = outer;
		this.rest(rests);
		return {
			result,
			rests
		};
	}
	rest(syms) {
		for (const sym of syms) if (this.#rests.size < MOST_RESTS) this.#rests.add(sym);
	}
	nest(compute, otherwise) {
		if (this.#depth >= DEEPEST$2 || !this.spend(1)) {
			this.leaveOut();
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
	leaveOut() {
		this.#metLimit = true;
	}
	get metLimit() {
		return this.#metLimit;
	}
};
// src/cloudformation/template.ts
const RESOURCE_TYPE = /^[A-Za-z0-9]+::[A-Za-z0-9]/;
function isTemplate(node) {
	const resources = require_core.entryOf(node, "Resources");
	return resources?.kind === "map" && resources.entries.some((entry) => isResource(entry) || isLoop(entry));
}
function isResource({ value }) {
	return RESOURCE_TYPE.test(typeOf(value) ?? "");
}
function isLoop({ key, value }) {
	return key.startsWith("Fn::ForEach::") && value.kind === "list";
}
function templateOf(node, file, broken, prefix = "") {
	const resources = new Map();
	const generators = [];
	for (const entry of sectionOf(node, "Resources").values()) if (entry.key.startsWith("Fn::")) generators.push(entry);
	else resources.set(entry.key, resourceOf(entry, prefix));
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
			...transformGaps(node),
			...foreignGaps(node)
		]
	};
}
function sectionOf(node, name) {
	const section = require_core.entryOf(node, name);
	if (section?.kind !== "map") return new Map();
	return new Map(section.entries.map((entry) => [entry.key, entry]));
}
function resourceOf({ key, keyAt, value }, prefix) {
	return {
		logicalId: key,
		type: typeOf(value) ?? "",
		target: {
			address: prefix + key,
			at: keyAt
		},
		block: {
			file: keyAt.file,
			start: keyAt.start,
			end: Math.max(keyAt.end, value.at.end)
		},
		properties: require_core.entryOf(value, "Properties"),
		metadata: require_core.entryOf(value, "Metadata"),
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
const FOREIGN_VARIABLE = /\$\{(?:(?:self|opt|sls|env|param|cf):(?=[A-Za-z])|file\()/;
function foreignGaps({ at }) {
	const match = FOREIGN_VARIABLE.exec(at.file.text);
	if (!match) return [];
	return [{
		at: {
			file: at.file,
			start: match.index,
			end: match.index + match[0].length
		},
		why: "the Serverless Framework makes a template of it"
	}];
}
// src/cloudformation/transforms/identifiers.ts
const PLACEHOLDER = /([$&])\{([A-Za-z0-9]+)\}/g;
function replaced(text, identifiers) {
	return text.replace(PLACEHOLDER, (match) => memberFor(match, identifiers) ?? match);
}
function lengthWith(text, identifiers) {
	let length = text.length;
	for (const [placeholder] of text.matchAll(PLACEHOLDER)) length += (memberFor(placeholder, identifiers) ?? placeholder).length - placeholder.length;
	return length;
}
function replacedIn(node, identifiers) {
	const source = require_core.derive(node.pieces, node.at.file);
	const pieces = [];
	let from = 0;
	for (const { 0: placeholder, index } of source.text.matchAll(PLACEHOLDER)) {
		const value = memberFor(placeholder, identifiers);
		if (value === void 0) continue;
		const to = index + placeholder.length;
		pieces.push(...require_core.piecesOf(source, from, index), {
			lit: value,
			at: require_core.place(source, index, to)
		});
		from = to;
	}
	return from === 0 ? node : {
		...node,
		pieces: [...pieces, ...require_core.piecesOf(source, from, source.text.length)]
	};
}
function memberFor(placeholder, identifiers) {
	const value = identifiers.get(placeholder.slice(2, -1));
	return placeholder.startsWith("&") ? value?.replace(/[^A-Za-z0-9]/g, "") : value;
}
// src/cloudformation/transforms/loops.ts
const LOOP = "Fn::ForEach::";
const SECTIONS$1 = new Set([
	"Conditions",
	"Resources",
	"Outputs"
]);
const MOST_ITERATIONS = 1e3;
const MOST_NODES = 1e5;
const MOST_LETTERS = 1e7;
const DEEPEST$1 = 200;
function unrolled(root, evaluate) {
	if (root.kind !== "map" || !root.at.file.text.includes(LOOP)) return root;
	const unrolling = new Unrolling(evaluate);
	const entries = root.entries.map((entry) => SECTIONS$1.has(entry.key) ? {
		...entry,
		value: unrolling.node(entry.value, new Map(), 0)
	} : entry);
	return {
		...root,
		entries
	};
}
var Unrolling = class {
	#evaluate;
	#iterations = 0;
	#nodes = 0;
	#letters = 0;
	constructor(evaluate) {
		this.#evaluate = evaluate;
	}
	node(node, identifiers, depth) {
		this.#nodes += 1;
		if (depth > DEEPEST$1 || this.#isSpent) return node;
		const call = callOf(node);
		const value = call?.name === "Ref" ? identifiers.get(literalText(call.argument) ?? "") : void 0;
		if (call && value !== void 0) return stringNode(value, call.at);
		switch (node.kind) {
			case "string": return this.#hasRoomToReplace(literalText(node) ?? "", identifiers) ? replacedIn(node, identifiers) : node;
			case "list": return {
				...node,
				items: node.items.map((child) => this.node(child, identifiers, depth + 1))
			};
			case "map": return {
				...node,
				entries: node.entries.flatMap((entry) => this.#entry(entry, identifiers, depth + 1))
			};
			default: return node;
		}
	}
	#entry(entry, identifiers, depth) {
		const { key, keyAt, value } = entry;
		if (key.startsWith(LOOP)) return this.#loop(entry, identifiers, depth);
		return [{
			key: this.#hasRoomToReplace(key, identifiers) ? replaced(key, identifiers) : key,
			keyAt,
			value: this.node(value, identifiers, depth)
		}];
	}
	#loop(entry, identifiers, depth) {
		const [identifier, collection, body] = entry.value.kind === "list" ? entry.value.items : [];
		const name = literalText(identifier);
		if (name === void 0 || !collection || body?.kind !== "map") return [entry];
		const members = this.#members(this.node(collection, identifiers, depth));
		if (!members || !this.#hasRoomFor(members.length)) return [entry];
		const written = members.flatMap((member) => {
			const inside = new Map(identifiers).set(name, member);
			return this.#isSpent ? [] : body.entries.flatMap((one) => this.#entry(one, inside, depth + 1));
		});
		return this.#isSpent ? [entry] : written;
	}
	get #isSpent() {
		return this.#nodes > MOST_NODES || this.#letters > MOST_LETTERS;
	}
	#hasRoomToReplace(text, identifiers) {
		if (identifiers.size === 0 || !text.includes("{")) return false;
		this.#letters += lengthWith(text, identifiers);
		return !this.#isSpent;
	}
	#hasRoomFor(iterations) {
		this.#iterations += iterations;
		return this.#iterations <= MOST_ITERATIONS;
	}
	#members(collection) {
		const [value, ...others] = require_core.alternatives(this.#evaluate(collection)).filter(({ value }) => value.kind !== "error").map((item) => item.value);
		if (value?.kind !== "list" || value.rest || others.length > 0) return void 0;
		const members = value.items.map((item) => item.when === true ? require_core.stringOf(item.value) : void 0);
		return members.every((member) => member !== void 0) ? members : void 0;
	}
};
function stringNode(text, at) {
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
// src/cloudformation/transforms/index.ts
function transformed(root, evaluate, serverless) {
	const plain = unrolled(root, evaluate);
	return serverless ? serverless(plain) : plain;
}
// src/cloudformation/places.ts
function placeKey({ file, start }) {
	return `${file.path}:${start}`;
}
// src/cloudformation/mentions.ts
const LONGEST_NAME = 1e3;
function mentionsOf(slots, stacks) {
	const roles = new Roles(stacks);
	if (roles.isEmpty) return [];
	return stacks.flatMap((stack) => mentionsIn(stack, roles, slots));
}
function mentionsIn(stack, roles, slots) {
	const search = new MentionSearch(slots, roles, stack);
	const { outputs, resources, generators } = stack.template;
	for (const { value: output } of outputs.values()) {
		if (stack.stack.parent && !require_core.entryOf(output, "Export")) continue;
		search.visit(output, "output", stack.existence(literalText(require_core.entryOf(output, "Condition"))));
	}
	for (const resource of resources.values()) {
		const { type, properties, condition } = resource;
		if (!properties || type.startsWith("AWS::IAM::")) continue;
		if (isNestedStack(resource) && stack.nested(resource)) continue;
		search.visit(properties, howOf(type), stack.existence(condition));
	}
	for (const generator of generators) search.visit(generator.value, "service-role", stack.existence(void 0));
	return search.found;
}
function howOf(type) {
	if (type === "AWS::EKS::Nodegroup") return "makes-own-profile";
	return /^AWS::(CloudFormation::Stack(Set)?|Serverless::Application)$|::MODULE$/.test(type) ? "module" : "service-role";
}
var Roles = class {
	#targets = new Set();
	#names = new Set();
	#parts = new Set();
	constructor(stacks) {
		for (const stack of stacks) for (const role of stack.template.resources.values()) {
			if (role.type !== "AWS::IAM::Role") continue;
			this.#targets.add(role.target);
			for (const { text } of textsOf(nameOf$2(role, stack))) this.#add(text);
		}
	}
	get isEmpty() {
		return this.#targets.size === 0;
	}
	has(target) {
		return target !== void 0 && this.#targets.has(target);
	}
	#add(name) {
		this.#names.add(textId(name));
		const written = require_core.seamless(name).map((piece) => require_core.isHole(piece) ? "" : piece.lit);
		this.#parts.add(written.reduce((longest, one) => one.length > longest.length ? one : longest, ""));
	}
	mayBeNamedIn(written) {
		return [...this.#parts].some((part) => written.includes(part));
	}
	isName(name) {
		return this.#names.has(textId(name));
	}
};
var MentionSearch = class {
	found = [];
	#slots;
	#roles;
	#evaluator;
	constructor(slots, roles, evaluator) {
		this.#slots = slots;
		this.#roles = roles;
		this.#evaluator = evaluator;
	}
	visit(node, how, when) {
		if (this.#slots.has(placeKey(placeOf$4(node)))) return;
		this.#evaluator.nest(() => {
			for (const role of this.#rolesIn(node)) this.found.push({
				...role,
				when: require_core.all(when, role.when),
				how
			});
			for (const child of childrenOf(node)) this.visit(child, how, when);
		}, () => void 0);
	}
	#rolesIn(node) {
		const call = callOf(node);
		if (call?.name === "Fn::Sub") {
			const references = this.#rolesInSub(call);
			return references.length > 0 ? references : this.#namedBy(node);
		}
		if (call?.name === "Fn::Join") return this.#namedBy(node);
		if (call) return this.#mayBeRole(logicalIdIn(call) ?? "") ? this.#rolesAmong(this.#evaluator.value(node), call.at) : [];
		return node.kind === "string" ? this.#named(node.pieces, node.at) : [];
	}
	#mayBeRole(name) {
		const { template, stack } = this.#evaluator;
		if (template.parameters.has(name)) return stack.parent !== void 0;
		const resource = template.resources.get(name);
		return resource !== void 0 && (resource.type === "AWS::IAM::Role" || isNestedStack(resource));
	}
	#rolesAmong(value, at) {
		if (this.#roles.has(value.ref?.to)) return [{
			value,
			at,
			when: true
		}];
		return require_core.alternatives(value).filter(({ value: plain }) => this.#roles.has(plain.ref?.to)).map(({ value: plain, when }) => ({
			value: plain,
			at,
			when
		}));
	}
	#namedBy(node) {
		const at = placeOf$4(node);
		if (at.end - at.start > LONGEST_NAME || !this.#roles.mayBeNamedIn(require_core.slice(at))) return [];
		return textsOf(this.#evaluator.value(node)).flatMap(({ text, when }) => this.#named(text, at).map((role) => ({
			...role,
			when
		})));
	}
	#named(text, at) {
		const name = lastSegment(text);
		if (!this.#roles.isName(name)) return [];
		return textId(name) === textId(text) && !name.every(require_core.isHole) || textId(text).includes(":role/") ? [{
			value: require_core.textValue(name, at),
			at,
			when: true
		}] : [];
	}
	#rolesInSub(call) {
		const [string] = argumentsOf(call);
		if (!string) return [];
		return variablesIn(string).flatMap(({ variable, at }) => {
			const [logicalId] = variable.split(".", 1);
			if (!this.#mayBeRole(logicalId)) return [];
			return this.#rolesAmong(variableValue(variable, at, this.#evaluator), at);
		});
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
function textsOf(value) {
	return require_core.alternatives(value).flatMap(({ value: plain, when }) => {
		const text = plain.kind === "error" ? void 0 : require_core.textOf$1(plain);
		return text ? [{
			text,
			when
		}] : [];
	});
}
function lastSegment(text) {
	const index = text.findLastIndex((piece) => !require_core.isHole(piece) && piece.lit.includes("/"));
	const piece = text[index];
	if (!piece || require_core.isHole(piece)) return text;
	return [{ lit: piece.lit.slice(piece.lit.lastIndexOf("/") + 1) }, ...text.slice(index + 1)];
}
// src/cloudformation/resources/directory.ts
const TYPES = new Set([
	"AWS::IAM::Role",
	"AWS::IAM::User",
	"AWS::IAM::Group",
	"AWS::IAM::ManagedPolicy"
]);
var Directory = class {
	#byTarget = new Map();
	#byName = new Map();
	constructor(...evaluators) {
		for (const evaluator of evaluators) for (const resource of evaluator.template.resources.values()) this.#add(resource, evaluator);
	}
	#add(resource, evaluator) {
		if (!TYPES.has(resource.type)) return;
		this.#byTarget.set(resource.target, resource);
		for (const { value } of elementsOf(nameOf$2(resource, evaluator))) if (value.kind === "text") this.#byName.set(nameKey(resource.type, value), resource);
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
function scopeOf(unit, { partition, account, region }) {
	return {
		unit,
		partition,
		account,
		region
	};
}
function entityOf(resource, { evaluator, scope }) {
	const { target, block, type, condition, metadata } = resource;
	const construct = constructOf(metadata);
	return {
		target,
		block,
		when: evaluator.existence(condition),
		scope,
		managed: true,
		type,
		...construct !== void 0 && { construct }
	};
}
function constructOf(metadata) {
	return require_core.textOf(require_core.entryOf(metadata, "aws:cdk:path"))?.replace(/\/(Resource|Default)$/, "");
}
function nameAttribute(resource, evaluator) {
	const { result, rests } = existing(resource, evaluator, () => nameOf$2(resource, evaluator));
	return stamped(result, rests);
}
function resourcesOf(type, evaluator) {
	return [...evaluator.template.resources.values()].filter((resource) => resource.type === type);
}
// src/cloudformation/resources/launches.ts
function launchesOf(context) {
	return [...context.evaluator.template.resources.values()].flatMap((resource) => {
		const type = require_core.LAUNCH_TYPES.get(resource.type);
		if (!type) return [];
		const launch = launchOf(resource, type, context);
		return type.optional && launch.slots.length === 0 && !launch.templates ? [] : [launch];
	});
}
function launchOf(resource, type, context) {
	const { evaluator } = context;
	const at = (path) => path ? firstAt(resource, path, evaluator) : void 0;
	const option = (name) => type.metadataOptions && at(`${type.metadataOptions}.${name}`);
	const templates = templatesOf(resource, type, context);
	const name = at(type.asTemplate?.name);
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
		...type.asTemplate && { asTemplate: name ? { name } : {} },
		...type.profileBy && { profileBy: type.profileBy },
		...userData && { userData }
	};
}
function written(values) {
	return Object.fromEntries(Object.entries(values).filter((entry) => !!entry[1]));
}
function firstAt(resource, path, evaluator) {
	return path.includes("[]") ? findAll(resource, path, evaluator)[0]?.value : findValue(resource, path, evaluator);
}
function slotsOf(resource, type, { evaluator }) {
	return type.slots.flatMap(({ path, takes, where, prefix, ignored }) => {
		const isObject = takes === "object";
		const found = findAll(resource, isObject ? `${path}.?` : path, evaluator, where);
		return (isObject ? found.flatMap(slotsIn) : found.map((one) => slotAt(one, takes))).map((slot) => ({
			...slot,
			...prefix && { prefix },
			...ignored && { ignored }
		}));
	});
}
function slotAt({ node, value }, takes) {
	return {
		at: placeOf$4(node),
		takes,
		value
	};
}
function slotsIn({ node, value }) {
	if (node.kind !== "map" || callOf(node)) return [slotAt({
		node,
		value
	}, "object")];
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
function templatesOf(resource, type, { evaluator }) {
	const found = (type.templates ?? []).flatMap((path) => findAll(resource, path, evaluator));
	const [first] = found;
	return first && require_core.list(found.map(({ value }) => require_core.item(value)), placeOf$4(first.node));
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
	const attached = additions.attachments.get(resource.target) ?? [];
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
	const added = additions.groups.get(resource.target);
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
// src/cloudformation/resources/permission-sets.ts
function permissionSetsOf(directory, context) {
	return resourcesOf("AWS::SSO::PermissionSet", context.evaluator).map((resource) => ({
		...entityOf(resource, context),
		kind: "permission-set",
		name: nameOf$1(resource, context),
		policies: attachmentsOf(resource, directory, context),
		closed: false,
		people: "yes"
	}));
}
function nameOf$1(resource, { evaluator }) {
	const { logicalId, target } = resource;
	return findValue(resource, "Name", evaluator) ?? require_core.unknown(evaluator.sym(`${logicalId}.name`, "a name"), target.at);
}
function attachmentsOf(resource, directory, { evaluator }) {
	const property = (path) => elementsOf(findValue(resource, path, evaluator));
	const named = (element) => policyNamed(element, directory);
	const boundary = "PermissionsBoundary";
	return [
		...property("InlinePolicy").map((element) => attachment("inline", element)),
		...property("ManagedPolicies").map((element) => attachment("managed", element)),
		...property("CustomerManagedPolicyReferences").map((element) => attachment("managed", named(element))),
		...property(`${boundary}.ManagedPolicyArn`).map((element) => attachment("boundary", element)),
		...property(`${boundary}.CustomerManagedPolicyReference`).map((element) => attachment("boundary", named(element)))
	];
}
function policyNamed({ value, when }, directory) {
	const name = value.kind === "map" ? value.entries.get("Name") : void 0;
	if (!name) return {
		value,
		when
	};
	return {
		value: stamped(require_core.lift([name.value], name.value.at, (plain) => {
			const policy = directory.find("AWS::IAM::ManagedPolicy", plain);
			return policy ? require_core.withRef(plain, {
				to: policy.target,
				attr: "name"
			}) : plain;
		}), value.rests ?? []),
		when: require_core.all(when, name.when)
	};
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
function readPolicies(directory, ...contexts) {
	const policies = [];
	const attachments = new Map();
	const groups = new Map();
	for (const context of contexts) {
		const reader = new PolicyReader(directory, context, attachments);
		for (const resource of context.evaluator.template.resources.values()) reader.read(resource);
		policies.push(...reader.policies);
		readMemberships(groups, directory, context);
	}
	return {
		policies,
		additions: {
			attachments,
			groups
		}
	};
}
var PolicyReader = class {
	policies = [];
	#attachments;
	#directory;
	#context;
	constructor(directory, context, attachments) {
		this.#directory = directory;
		this.#context = context;
		this.#attachments = attachments;
	}
	read(resource) {
		const recipients = INLINE_POLICIES.get(resource.type);
		if (recipients) this.#inline(resource, recipients);
		if (resource.type === "AWS::IAM::ManagedPolicy") this.#managed(resource);
	}
	#inline(resource, recipients) {
		const policy = documentOf(resource, this.#context);
		if (!this.#attach(resource, recipients, "inline", () => policy)) this.policies.push(policyOf(resource, this.#context));
	}
	#managed(resource) {
		const { evaluator } = this.#context;
		this.policies.push(policyOf(resource, this.#context));
		this.#attach(resource, EVERYBODY, "managed", (recipient) => referenceTo(resource.logicalId, require_core.writtenAt(recipient), evaluator));
	}
	#attach(resource, recipients, how, policyFor) {
		const { evaluator } = this.#context;
		const exists = evaluator.existence(resource.condition);
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
				require_core.append(this.#attachments, holder.target, attachment);
			}
		}
		return isHeld;
	}
};
function policyOf(resource, context) {
	const { evaluator } = context;
	const path = findValue(resource, "Path", evaluator);
	const isManaged = resource.type === "AWS::IAM::ManagedPolicy";
	const name = isManaged ? nameAttribute(resource, evaluator) : findValue(resource, "PolicyName", evaluator);
	return {
		...entityOf(resource, context),
		kind: "policy",
		...!isManaged && { isInline: true },
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
function readMemberships(groups, directory, { evaluator }) {
	for (const resource of resourcesOf("AWS::IAM::UserToGroupAddition", evaluator)) {
		const exists = evaluator.existence(resource.condition);
		const group = findValue(resource, "GroupName", evaluator);
		if (!group) continue;
		for (const { value, when } of elementsOf(findValue(resource, "Users", evaluator))) {
			const user = directory.find("AWS::IAM::User", value);
			if (user) require_core.append(groups, user.target, require_core.item(group, require_core.all(exists, when)));
		}
	}
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
// src/cloudformation/resources/recipients.ts
const TYPE = /^AWS::IAM::((Role|User|Group|Managed)?Policy|UserToGroupAddition)$/;
const PROPERTIES = [
	"Roles",
	"RoleName",
	"Users",
	"UserName",
	"Groups",
	"GroupName"
];
function recipientsOf(context) {
	const { evaluator } = context;
	return [...evaluator.template.resources.values()].filter(({ type }) => TYPE.test(type)).flatMap((resource) => {
		const by = entityOf(resource, context);
		return PROPERTIES.flatMap((property) => {
			const value = findValue(resource, property, evaluator);
			return value ? [{
				by,
				value
			}] : [];
		});
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
const COMBINING = new Set([
	"Fn::And",
	"Fn::Or",
	"Fn::Not"
]);
const COMPARING = new Set([
	"Fn::Equals",
	"Fn::Contains",
	"Fn::EachMemberEquals",
	"Fn::EachMemberIn"
]);
const LOOKING_UP = new Set([
	"Fn::RefAll",
	"Fn::ValueOf",
	"Fn::ValueOfAll"
]);
function isReadable(node) {
	const call = callOf(node);
	if (!call) return false;
	if (COMBINING.has(call.name)) return argumentsOf(call).every(isReadable);
	return COMPARING.has(call.name) && !argumentsOf(call).some(looksUp);
}
function looksUp(argument) {
	const call = callOf(argument);
	if (call) return LOOKING_UP.has(call.name);
	return argument.kind === "list" && argument.items.some(looksUp);
}
// src/cloudformation/unit.ts
function unitModelOf(root) {
	const stacks = stacksUnder(root);
	const gaps = stacks.flatMap(gapsOf);
	const unit = unitOf(stacks, gaps);
	const scope = scopeOf(unit, root.run.deployment);
	const contexts = stacks.map((evaluator) => ({
		evaluator,
		scope
	}));
	const directory = new Directory(...stacks);
	const { policies, additions } = readPolicies(directory, ...contexts);
	const launches = contexts.flatMap(launchesOf);
	const slots = launches.flatMap((launch) => launch.slots.map((slot) => placeKey(slot.at)));
	const model = {
		unit,
		policies,
		principals: contexts.flatMap((context) => [
			...usersOf(additions, context),
			...groupsIn(additions, context),
			...permissionSetsOf(directory, context)
		]),
		roles: contexts.flatMap((context) => rolesOf(additions, context)),
		profiles: contexts.flatMap(profilesOf),
		launches,
		mentions: mentionsOf(new Set(slots), stacks),
		recipients: contexts.flatMap(recipientsOf)
	};
	if (root.run.metLimit) gaps.push({
		at: root.template.at,
		why: "parts of it are too deep or too long to evaluate"
	});
	return model;
}
function unitOf(stacks, gaps) {
	const root = stacks[0];
	const { file, at } = root.template;
	return {
		name: file.path,
		kind: "root",
		at,
		gaps,
		assumes: stacks.flatMap((stack) => [...assumptionsOf(stack), ...allowedParameters(stack)]),
		conditions: stacks.flatMap(conditionsOf),
		defaulted: defaultedParameters(root.parameters, root.stack.given),
		names: new Set(stacks.flatMap(({ template }) => [...template.parameters.keys(), ...template.resources.keys()]))
	};
}
function conditionsOf(stack) {
	return namedConditions(stack).map(({ name, is }) => ({
		name: stack.stack.prefix + name,
		is
	}));
}
function stacksUnder(root) {
	const stacks = [root];
	for (const stack of stacks) for (const resource of stack.template.resources.values()) {
		const nested = isNestedStack(resource) ? stack.nested(resource) : void 0;
		if (nested) stacks.push(nested);
	}
	return stacks;
}
function gapsOf(stack) {
	const missing = [...stack.template.resources.values()].filter((resource) => isNestedStack(resource) && !stack.nested(resource));
	return [...stack.template.gaps, ...missing.map(({ logicalId, target }) => ({
		at: target.at,
		why: `the template of ${logicalId} is not in view`,
		kind: "module"
	}))];
}
// src/cloudformation/library.ts
const DEEPEST = 30;
const MOST_STACKS = 1e3;
var Library = class {
	#options;
	#templates = new Map();
	#roots = new Map();
	#exports = new Map();
	#declared = new Set();
	constructor(options) {
		this.#options = options;
	}
	add(loaded) {
		const nestings = nestingsIn(this.#rootOf(loaded, "any", ALONE), this.#options.files);
		this.#templates.set(loaded.file.path, {
			...loaded,
			nestings
		});
		return [...new Set([...nestings.values()].map((nesting) => nesting.path))];
	}
	has(path) {
		return this.#templates.has(path);
	}
	roots() {
		const templates = [...this.#templates.values()];
		const nested = new Set(templates.flatMap((template) => [...this.#nestedBy(template)]));
		const reached = new Set();
		return [...templates.filter(({ file }) => !nested.has(file.path)), ...templates].filter((template) => {
			if (reached.has(template.file.path)) return false;
			this.#reach(template, reached);
			return true;
		});
	}
	read(loaded) {
		const root = this.#root(loaded, "any");
		for (const name of root.template.parameters.keys()) this.#declared.add(name);
		const any = unitModelOf(root);
		const problems = root.run.cycles;
		if (any.unit.defaulted.length === 0) return {
			models: [{ any }],
			problems
		};
		return {
			models: [{
				any,
				given: unitModelOf(this.#root(loaded, "given"))
			}],
			problems
		};
	}
	undeclared() {
		return [...this.#options.parameters.keys()].filter((name) => !this.#declared.has(name));
	}
	#reach(from, reached) {
		const open = [from];
		for (let template = open.pop(); template; template = open.pop()) {
			if (reached.has(template.file.path)) continue;
			reached.add(template.file.path);
			for (const path of this.#nestedBy(template)) open.push(this.#templates.get(path));
		}
	}
	#nestedBy(template) {
		const paths = [...template.nestings.keys()].map((id) => this.#childOf(template, id)?.file.path);
		return new Set(paths.filter((path) => path !== void 0 && path !== template.file.path));
	}
	#childOf(parent, logicalId) {
		const nesting = parent.nestings.get(logicalId);
		const child = nesting && this.#templates.get(nesting.path);
		if (!child) return void 0;
		return nesting.isLocal || takes(child, parametersFor(parent.node, logicalId)) ? child : void 0;
	}
	#root(loaded, pass) {
		const make = () => this.#rootOf(loaded, pass, this.#surroundings());
		if (!this.#templates.has(loaded.file.path)) return make();
		const key = `${pass} ${loaded.file.path}`;
		const known = this.#roots.get(key) ?? make();
		this.#roots.set(key, known);
		return known;
	}
	#rootOf(loaded, pass, surroundings) {
		const { deployment, parameters } = this.#options;
		const stack = rootStack(loaded.file.path, (name) => parameters.get(name));
		return evaluatorOf(loaded, new Run(pass, deployment, surroundings), stack);
	}
	#surroundings() {
		let stacks = 0;
		return {
			nested: (resource, parent) => {
				const template = this.#templates.get(parent.template.file.path);
				const child = template && this.#childOf(template, resource.logicalId);
				if (!child) return void 0;
				stacks += 1;
				if (stacks < MOST_STACKS && parent.stack.depth < DEEPEST && !isAround(child, parent)) {
					const isLocal = template.nestings.get(resource.logicalId)?.isLocal ?? false;
					const stack = nestedStack(resource, parent, {
						given: givenBy(resource, parent),
						isLocal
					});
					return evaluatorOf(child, parent.run, stack);
				}
				parent.run.leaveOut();
			},
			imported: (name, at, importer) => this.#imported(name, at, importer)
		};
	}
	#imported(name, at, importer) {
		const { pass } = importer.run;
		const known = this.#exports.get(pass);
		if (known === "building") return void 0;
		if (known) return known.imported(name, at, importer);
		this.#exports.set(pass, "building");
		const made = new Exports(this.roots().flatMap((root) => stacksUnder(this.#rootIn(root, pass))));
		this.#exports.set(pass, made);
		return made.imported(name, at, importer);
	}
	#rootIn(loaded, pass) {
		const root = this.#root(loaded, "any");
		return defaultedParameters(root.parameters, root.stack.given).length === 0 ? root : this.#root(loaded, pass);
	}
};
const ALONE = {
	nested: () => void 0,
	imported: () => void 0
};
function evaluatorOf({ node, file, broken, serverless }, run, stack) {
	const before = new Evaluator(templateOf(node, file, broken, stack.prefix), run, stack);
	const after = transformed(node, (argument) => before.value(argument), serverless);
	return after === node ? before : new Evaluator(templateOf(after, file, broken, stack.prefix), run, stack);
}
function isAround({ file }, stack) {
	for (let one = stack; one; one = one.stack.parent) if (one.template.file.path === file.path) return true;
	return false;
}
function givenBy({ properties }, parent) {
	const written = require_core.entryOf(properties, "Parameters");
	const isOpen = written && (callOf(written) || !isPlainMap(written));
	return (name) => {
		const value = isOpen && callOf(written) ? void 0 : require_core.entryOf(written, name);
		if (value) return parent.value(value);
		return isOpen ? parent.opaque(`Parameters.${name}`, written.at) : void 0;
	};
}
function isPlainMap(node) {
	return node.kind === "map" && !node.entries.some((entry) => entry.key.startsWith("Fn::"));
}
function parametersFor(parent, logicalId) {
	const resource = require_core.entryOf(require_core.entryOf(parent, "Resources"), logicalId);
	const written = require_core.entryOf(require_core.entryOf(resource, "Properties"), "Parameters");
	return written?.kind === "map" ? written.entries.map((entry) => entry.key) : [];
}
function takes(child, given) {
	const section = require_core.entryOf(child.node, "Parameters");
	const declared = section?.kind === "map" ? section.entries : [];
	const names = new Set(declared.map((entry) => entry.key));
	const isGiven = new Set(given);
	return given.every((name) => names.has(name) || name.startsWith("Fn::")) && declared.every(({ key, value }) => isGiven.has(key) || require_core.entryOf(value, "Default") !== void 0);
}
// src/cloudformation/parameter-files.ts
function readParameters(file) {
	const { documents, problems } = parsed$1(file);
	if (problems.length > 0) return {
		values: new Map(),
		problems
	};
	const reading = new Reading();
	const [root] = documents;
	if (root) reading.root(root);
	else reading.wrong({
		file,
		start: 0,
		end: 0
	}, "the file is empty");
	return reading;
}
function parsed$1(file) {
	const source = require_core.sourceOf(file);
	return /^\s*[{[]/.test(file.text) ? require_core.parseJson(source) : require_core.parseYaml(source);
}
const SECTIONS = new Set([
	"Parameters",
	"Tags",
	"StackPolicy"
]);
var Reading = class {
	values = new Map();
	problems = [];
	root(node) {
		if (node.kind === "list") for (const one of node.items) this.#element(one);
		else if (node.kind === "map") for (const { key, value } of configured(node.entries)) this.#set(key, value);
		else this.wrong(node.at, "a file of parameters is a list or a map");
	}
	wrong(at, message) {
		this.problems.push({
			at,
			message
		});
	}
	#element(node) {
		if (node.kind === "map") this.#pair(node);
		else this.#assignment(node, literalText(node) ?? "");
	}
	#assignment(node, assignment) {
		const cut = assignment.indexOf("=");
		if (node.kind !== "string" || cut <= 0) {
			this.wrong(node.at, "an element is Key=Value, or an object with ParameterKey and ParameterValue");
			return;
		}
		const pieces = require_core.piecesOf(require_core.derive(node.pieces, node.at.file), cut + 1, assignment.length);
		this.values.set(assignment.slice(0, cut).trim(), require_core.textValue(pieces, node.at));
	}
	#pair(node) {
		const key = literalText(require_core.entryOf(node, "ParameterKey"));
		const value = require_core.entryOf(node, "ParameterValue");
		if (key === void 0) this.wrong(node.at, "an object in the list needs a ParameterKey");
		else if (value) this.#set(key, value);
		else if (!require_core.entryOf(node, "UsePreviousValue")) this.wrong(node.at, `${key} needs a ParameterValue`);
	}
	#set(key, node) {
		const text = textIn(node);
		if (text) this.values.set(key, require_core.textValue(text, node.at));
		else if (node.kind !== "map") this.wrong(node.at, `the value of ${key} is no string`);
	}
};
function configured(entries) {
	const parameters = entries.find(({ key, value }) => key === "Parameters" && value.kind === "map");
	if (!(entries.length > 0 && entries.every(({ key, value }) => SECTIONS.has(key) && value.kind === "map"))) return entries;
	return parameters?.value.kind === "map" ? parameters.value.entries : [];
}
function textIn(node) {
	if (node.kind === "string") return node.pieces;
	if (node.kind === "scalar" && node.value !== null) return [{
		lit: literalText(node),
		at: node.at
	}];
	if (node.kind !== "list") return void 0;
	const members = node.items.map(literalText);
	if (members.some((member) => member === void 0)) return void 0;
	return [{
		lit: members.join(","),
		at: node.at
	}];
}
// src/lint/recognise.ts
function isTerraformName(path) {
	return /\.(tf|tofu|tf\.json|tofu\.json)$/.test(path);
}
async function recognise(file, rescue, said) {
	if (said) return saidToBe(said, file);
	if (!isSuspect(file)) return "no CloudFormation resources and no IAM policy in it";
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
		const isDump = kind === "dump" ? { isDump: true } : {};
		if (kind !== "none") return {
			file,
			node,
			problems,
			kind: "iam",
			why,
			...isDump
		};
		if (problems.length === 0) return why;
	}
	return problems.length > 0 ? brokenFile(file, node, problems) : "no CloudFormation resources in it";
}
function saidToBe(kind, file) {
	if (kind === "none") return "the configuration says that it is none of ours";
	const { documents, problems } = require_core.parseJson(require_core.sourceOf(file));
	const [node] = documents;
	if (!node) return brokenFile(file, node, problems);
	return {
		file,
		node,
		problems,
		kind: "iam",
		why: `the configuration says that it is of kind ${kind}`,
		said: kind
	};
}
function mayBeTemplate(text) {
	return text.includes("Resources") && text.includes("::");
}
function isSuspect(file) {
	if (mayBeTemplate(file.text)) return true;
	return isJson(file) && DOCUMENT_WORDS.some((word) => file.text.includes(word));
}
const DOCUMENT_WORDS = [
	"Statement",
	"\"Effect\"",
	"Reservations\"",
	"InstanceProfile",
	"DetailList\""
];
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
	return /^\s*(?:[{[]|"\s*(?:[{[]|%7B|%5B))/i.test(file.text);
}
function isForeignTemplate(file) {
	if (isJson(file) && /[:[,]\s*\$\{/.test(file.text)) return true;
	return /\{%|<%|\{\{(?!resolve:)/.test(file.text);
}
function brokenFile(file, node, problems) {
	const kind = kindByWords(file);
	if (!kind) return "not readable, and nothing says that it is ours";
	const empty = {
		kind: "map",
		entries: [],
		at: {
			file,
			start: 0,
			end: 0
		}
	};
	const isDump = kind === "iam" && hasDumpWords(file.text) ? { isDump: true } : {};
	return {
		file,
		kind,
		why: "cannot be parsed",
		node: node ?? empty,
		problems,
		...isDump
	};
}
function kindByWords(file) {
	if (hasTemplateWords(file.text)) return "cloudformation";
	return isJson(file) && (hasPolicyWords(file.text) || hasDumpWords(file.text)) ? "iam" : void 0;
}
function hasTemplateWords(text) {
	return /(^|[^A-Za-z0-9_])Resources["']?\s*:/.test(text) && /["']?Type["']?\s*:\s*["']?[A-Za-z0-9]+::[A-Za-z0-9:]+/.test(text);
}
function hasPolicyWords(text) {
	return /"Effect"\s*:\s*"(Allow|Deny)"/.test(text);
}
function hasDumpWords(text) {
	return /"(InstanceProfileId|(Role|User|Group)DetailList|Reservations)"\s*:/.test(text);
}
// src/lint/templates.ts
var TemplateReader = class {
	problems = [];
	kinds = [];
	#files;
	#rescue;
	#library;
	#parameterProblems;
	#seen = new Set();
	constructor({ files, parameterFiles, deployment, rescue }) {
		const { values, problems } = parametersIn(parameterFiles, files);
		this.#files = files;
		this.#rescue = rescue;
		this.#parameterProblems = problems;
		this.#library = new Library({
			files,
			deployment,
			parameters: values
		});
	}
	async readLinked(opened) {
		const imports = opened.some((file) => mayImport(file.text));
		const open = opened.filter(({ text }) => mayNest(text) || imports && mayExport(text)).map((file) => ({ file }));
		for (const { file, parent } of open) for (const path of await this.#add(file, parent)) {
			const nested = this.#seen.has(path) ? void 0 : this.#files.read(path);
			if (nested && !require_core.isUnreadable(nested)) open.push({
				file: nested,
				parent: file.path
			});
		}
		return this.#library.roots().map((root) => this.#library.read(root));
	}
	hasRead(path) {
		return this.#library.has(path);
	}
	async readAlone(recognised) {
		return this.#library.read(await loaded(recognised));
	}
	get parameters() {
		return {
			problems: this.#parameterProblems,
			undeclared: this.#library.undeclared()
		};
	}
	async #add(file, parent) {
		if (this.#seen.has(file.path)) return [];
		this.#seen.add(file.path);
		const result = await recognise(file, this.#rescue);
		if (typeof result === "string" || result.kind !== "cloudformation") return [];
		this.problems.push(...result.problems);
		const why = parent === void 0 ? result.why : `a template that ${parent} nests`;
		this.kinds.push({
			path: file.path,
			kind: result.kind,
			why
		});
		return this.#library.add(await loaded(result));
	}
};
async function loaded({ node, file, problems }) {
	const template = {
		node,
		file,
		broken: problems.length > 0
	};
	if (!file.text.includes("AWS::Serverless")) return template;
	const { withServerless } = await Promise.resolve().then(() => require("./sam.cjs"));
	return {
		...template,
		serverless: withServerless
	};
}
function parametersIn(paths, files) {
	const values = new Map();
	const problems = [];
	for (const path of paths) {
		const file = files.read(path);
		if (require_core.isUnreadable(file)) continue;
		const given = readParameters(file);
		problems.push(...given.problems);
		for (const [name, value] of given.values) values.set(name, value);
	}
	return {
		values,
		problems
	};
}
// src/lint/read.ts
async function read(options) {
	const used = new Set();
	const modules = await readModules(options, used);
	const read = new Set(modules.files.map((file) => file.path));
	const rest = await readAlone(options.candidates.filter((path) => !isTerraformName(path) && !read.has(path)), used, options);
	return {
		...rest,
		models: [...modules.models, ...rest.models],
		problems: [...modules.problems, ...rest.problems],
		files: [...modules.files, ...rest.files]
	};
}
function plansAmong({ candidates, files }) {
	return candidates.flatMap((path) => {
		const file = isTerraformName(path) ? void 0 : files.read(path);
		return file && !require_core.isUnreadable(file) && mayBePlan(file.text) ? [file] : [];
	});
}
async function readModules(options, used) {
	const { files, candidates, varFiles, deployment } = options;
	const folders = [...new Set(candidates.filter(isTerraformName).map(require_core.folderOf))].sort();
	const plans = plansAmong(options);
	if (folders.length + plans.length === 0) return {
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
	const made = readTerraform(folders, recording, {
		varFiles,
		deployment,
		plans
	});
	const paths = new Set([...made.files, ...made.plans.flatMap((plan) => plan.judgedIn)]);
	return {
		models: made.models,
		problems: made.problems,
		files: [...[...paths].map((path) => ({
			path,
			kind: "terraform",
			why: "part of a module"
		})), ...made.plans.map(({ path, why, judgedIn }) => ({
			path,
			kind: "terraform",
			why,
			judgedIn
		}))]
	};
}
async function readAlone(paths, used, options) {
	const models = [];
	const problems = [];
	const kinds = [];
	const { opened, unreadable } = open(paths, used, options.files);
	for (const path of paths.filter((one) => used.has(one))) kinds.push({
		path,
		kind: "none",
		why: "read by a Terraform module, and judged there"
	});
	const templates = new TemplateReader(options);
	const dumps = new Dumps(options.deployment);
	const keep = (made) => {
		models.push(...made.models);
		problems.push(...made.problems);
	};
	for (const made of await templates.readLinked(opened)) keep(made);
	for (const file of opened) {
		if (templates.hasRead(file.path)) continue;
		const result = await recognise(file, options.rescue, options.kindOf?.(file.path));
		if (typeof result === "string") {
			kinds.push({
				path: file.path,
				kind: "none",
				why: result
			});
			continue;
		}
		problems.push(...result.problems);
		kinds.push({
			path: file.path,
			kind: result.kind,
			why: result.why
		});
		if (result.kind === "cloudformation") keep(await templates.readAlone(result));
		else if (result.isDump) dumps.add(result.node, result.problems.length > 0);
		else keep(documentIn(result, options));
	}
	keep(dumps.read());
	return {
		models,
		problems: [...problems, ...templates.problems],
		files: [...kinds, ...templates.kinds],
		unreadable,
		parameters: templates.parameters
	};
}
function open(paths, used, files) {
	const opened = [];
	const unreadable = [];
	for (const path of paths) {
		if (used.has(path)) continue;
		const file = files.read(path);
		if (require_core.isUnreadable(file)) unreadable.push({
			path,
			why: file.unreadable
		});
		else opened.push(file);
	}
	return {
		opened,
		unreadable
	};
}
function documentIn({ file, node, problems, said }, { deployment }) {
	const raw = {
		file,
		node,
		broken: problems.length > 0
	};
	return readDocument(said ? {
		...raw,
		kind: said
	} : raw, deployment);
}
// src/terraform/installed.ts
function installedModules(root, files) {
	const file = files.read(require_core.joinPath(root, ".terraform/modules/modules.json"));
	if (require_core.isUnreadable(file)) return new Map();
	const [manifest] = require_core.parseJson(require_core.sourceOf(file)).documents;
	const modules = require_core.entryOf(manifest, "Modules");
	if (modules?.kind !== "list") return new Map();
	return new Map(modules.items.flatMap((module) => installedAt(module, root)));
}
function isInstalled(folder) {
	return folder.split("/").includes(".terraform");
}
function installedAt(module, root) {
	const key = require_core.textOf(require_core.entryOf(module, "Key"));
	const folder = require_core.textOf(require_core.entryOf(module, "Dir"));
	const isRelative = folder !== void 0 && !/^([/\\]|[A-Za-z]:)/.test(folder);
	return key && isRelative ? [[key, require_core.joinPath(root, folder.replaceAll("\\", "/"))]] : [];
}
// src/lint/seeds.ts
function remembering({ paths, repository }) {
	let known;
	return {
		paths,
		repository: () => {
			known ??= repository();
			return known;
		}
	};
}
function withCallers(seeds, files) {
	const { paths: named, repository } = seeds;
	const values = named.flatMap((path) => moduleOfValues(path, files));
	const installers = named.flatMap((path) => installerOf(path, files));
	const modules = callersOf([
		...named,
		...values,
		...installers
	], repository, files);
	return [...new Set([...modules, ...parentsOf(seeds, files)])].sort();
}
function callersOf(paths, repository, files) {
	const folders = new Set(paths.filter(isTerraformName).map(require_core.folderOf));
	const open = [...folders].filter((folder) => !isInstalled(folder) && mayBeCalled(folder, files));
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
	return [...paths, ...callers.values()];
}
function parentsOf({ paths: named, repository }, files) {
	const open = named.filter((path) => !isTerraformName(path) && mayBeTemplate(textOf(path, files)));
	if (open.length === 0) return [];
	const others = repository().filter((path) => !isTerraformName(path) && mayNest(textOf(path, files)));
	const parents = new Set();
	for (let path = open.pop(); path !== void 0; path = open.pop()) {
		const name = path.slice(path.lastIndexOf("/") + 1);
		for (const other of others) {
			if (other === path || parents.has(other) || !textOf(other, files).includes(name)) continue;
			parents.add(other);
			open.push(other);
		}
	}
	return [...parents];
}
function textOf(path, files) {
	const file = files.read(path);
	return require_core.isUnreadable(file) ? "" : file.text;
}
function moduleOfValues(path, files) {
	return /\.tfvars(\.json)?$/.test(path) ? moduleIn(require_core.folderOf(path), files) : [];
}
function installerOf(path, files) {
	const folder = require_core.folderOf(path);
	if (!isTerraformName(path) || !isInstalled(folder)) return [];
	const root = require_core.joinPath(".", folder.slice(0, `/${folder}/`.indexOf("/.terraform/")));
	return [...installedModules(root, files).values()].includes(folder) ? moduleIn(root, files) : [];
}
function moduleIn(folder, files) {
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
function withPlanned(seeds, files) {
	const named = new Set(seeds.paths);
	const planned = files.flatMap(({ path, judgedIn }) => named.has(path) ? judgedIn ?? [] : []);
	return {
		...seeds,
		paths: [...named, ...planned]
	};
}
function touching(findings, { paths }) {
	const named = new Set(paths);
	return findings.filter(({ at, related }) => [at, ...related.map((one) => one.at)].some(({ file }) => named.has(file.path)));
}
// src/lint/lint.ts
async function lint(input) {
	const { files } = input;
	if (!input.seeds) return lintAll$1(input);
	const named = remembering(input.seeds);
	const around = withCallers(named, files);
	const near = await lintAll$1({
		...input,
		candidates: around
	});
	const seeds = withPlanned(named, near.files);
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
	const { files, candidates, only } = input;
	const { varFiles = [], parameterFiles = [], deployment = require_core.UNKNOWN_DEPLOYMENT } = input;
	const { kindOf } = input;
	const reading = await read({
		files,
		candidates,
		varFiles,
		parameterFiles,
		deployment,
		kindOf,
		rescue
	});
	const { models, problems, files: kinds, unreadable, parameters } = reading;
	return {
		findings: sorted(await withSuppressions([...judge(models, only ? RULES.filter((rule) => only.includes(rule.id)) : RULES, {
			managed: await managedFor(models),
			knowledge: input.knowledge
		}), ...parseErrors(problems, only)], reading, input)),
		files: kinds,
		unreadable,
		parameters
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
async function managedFor(models) {
	const units = models.flatMap(({ any, given }) => [any, ...given ? [given] : []]);
	if (!require_core.nameAwsManaged(units)) return void 0;
	const { managedPolicy } = await Promise.resolve().then(() => require("./managed.cjs"));
	return managedPolicy;
}
function judge(models, rules, { managed, knowledge }) {
	const levels = new Map(rules.map((rule) => [rule.id, rule.level]));
	const free = models.map((model) => model.any);
	const any = findIn(require_core.projectOf("any", free, knowledge), rules, managed);
	if (models.every((model) => !model.given)) return findingsOf(any, [], levels);
	const withDefaults = models.map((model) => model.given ?? model.any);
	return findingsOf(any, findIn(require_core.projectOf("given", withDefaults, knowledge), rules, managed), levels);
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
	return shown$1(text.replaceAll("	", " ")).replace(COMMAND_AT_START, `$1${escaped$1(":")}`);
}
function visibleLines(text) {
	return text.split(/\r?\n/).map(visible).join("\n");
}
function visibleCode(line) {
	return shown$1(line.replaceAll("	", "    "));
}
function visibleJson(json) {
	return json.replace(DANGEROUS, (letter) => letter === "\n" ? letter : jsonEscaped(letter)).replace(COMMAND_ANYWHERE, `##${jsonEscaped("[")}`);
}
function jsonEscaped(letter) {
	return letter.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function shown$1(text) {
	return text.replace(DANGEROUS, escaped$1).replace(COMMAND_ANYWHERE, `##${escaped$1("[")}`);
}
function escaped$1(letter) {
	return `\\u{${letter.codePointAt(0).toString(16)}}`;
}
function widthOf(text) {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const letter of text) if (!takesNoColumn(letter)) width += takesTwoColumns(letter) ? 2 : 1;
	return width;
}
function takesNoColumn(letter) {
	return /\p{Mn}|\p{Me}|[\u200c-\u200d]|[\ufe00-\ufe0f]/u.test(letter);
}
function takesTwoColumns(letter) {
	return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(letter);
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
	parameters: void 0,
	account: void 0,
	region: void 0,
	partition: require_core.PARTITION_NAMES,
	config: void 0,
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
	"show-config",
	"version",
	"help"
];
const FOR_ALL = [
	"color",
	"version",
	"help"
];
const NAMES$1 = [...Object.keys(VALUES), ...FLAGS];
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
	if (!NAMES$1.includes(name)) {
		const known = NAMES$1.map((one) => `--${one}`);
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
// src/cli/config/find.ts
const NAMES = ["iam-ec2-lint.yaml", "iam-ec2-lint.json"];
function findConfig(paths, cwd) {
	const rootOf = rootFinder(cwd);
	const folders = paths.map((path) => folderOf((0, node_path.resolve)(cwd, path)));
	const found = new Set(folders.map((folder) => configAbove(folder, rootOf(folder))));
	found.delete(void 0);
	if (found.size > 1) throw new UsageError(`${[...found].join(" and ")} both apply: lint their folders one by one, or name one of them with --config`);
	return [...found][0];
}
function folderOf(path) {
	try {
		return (0, node_fs.statSync)(path).isDirectory() ? path : (0, node_path.dirname)(path);
	} catch {
		return (0, node_path.dirname)(path);
	}
}
function configAbove(folder, root) {
	const here = NAMES.map((name) => (0, node_path.join)(folder, name)).filter((path) => (0, node_fs.existsSync)(path));
	if (here.length > 1) throw new UsageError(`${here.join(" and ")} both apply: keep one of them`);
	if (here[0] !== void 0) return here[0];
	const parent = (0, node_path.dirname)(folder);
	return folder === root || parent === folder ? void 0 : configAbove(parent, root);
}
// src/cli/config/apply.ts
async function configOf({ config, paths }, cwd) {
	const path = pathOf(config, paths, cwd);
	if (path === void 0) return void 0;
	const shownPath = (0, node_path.relative)(cwd, path);
	const { readConfig } = await Promise.resolve().then(() => require("./read-config.cjs"));
	return {
		path: shownPath,
		folder: (0, node_path.dirname)(path),
		config: readConfig(path, shownPath)
	};
}
function pathOf(choice, paths, cwd) {
	if (choice === "none") return void 0;
	return choice === "found" ? findConfig(paths, cwd) : (0, node_path.resolve)(cwd, choice.file);
}
function withConfig(options, config) {
	const levels = new Map(Object.entries(config?.rules ?? {}));
	for (const [id, level] of options.levels) levels.set(id, level);
	return {
		...options,
		levels
	};
}
async function kindsOf(configured, base) {
	const policies = configured?.config.policies ?? [];
	if (!configured || policies.length === 0) return void 0;
	const { matcherOf } = await Promise.resolve().then(() => require("./globs.cjs"));
	const kinds = policies.map(({ file, kind }) => ({
		matches: matcherOf(file),
		kind
	}));
	return (path) => {
		const inFolder = (0, node_path.relative)(configured.folder, (0, node_path.resolve)(base, path)).split(node_path.sep).join("/");
		return kinds.find(({ matches }) => matches(inFolder))?.kind;
	};
}
function knowledgeOf(config) {
	const { external, launchers = [] } = config ?? {};
	return {
		externalRoles: (external?.roles ?? []).map(pattern),
		externalProfiles: (external?.["instance-profiles"] ?? []).map(pattern),
		launchers: launchers.map(({ principal, roles = [], closed = false }) => ({
			principal: pattern(principal),
			roles: roles.map(pattern),
			closed
		}))
	};
}
function pattern(written) {
	return [{ lit: written }];
}
function shown(configured) {
	if (!configured) return "no configuration\n";
	return `${visible(configured.path)}\n${JSON.stringify(configured.config, null, 2)}\n`;
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
const NOT_A_TEMPLATE = /^(asset\.|manifest\.json$|tree\.json$|cdk\.out$)|\.assets\.json$/;
function isAssembly(entries) {
	const names = new Set(entries.filter((entry) => !entry.isFolder).map((entry) => entry.name));
	return names.has("cdk.out") && names.has("manifest.json");
}
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
	const entries = walk.files.list(folder);
	const isInAssembly = isAssembly(entries);
	for (const entry of entries) {
		const path = canonical(require_core.joinPath(folder, entry.name), walk.files.base);
		if (LEFT_OUT.has(entry.name) || isInAssembly && NOT_A_TEMPLATE.test(entry.name)) continue;
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
	const named = found.filter(isFound);
	const vars = args.varFiles.map((argument) => valueFileOf(argument, cwd));
	const parameters = (args.parameterFiles ?? []).map((argument) => valueFileOf(argument, cwd));
	const [varFiles, parameterFiles] = [vars.filter(isFound), parameters.filter(isFound)];
	const rootOf = rootFinder(cwd);
	const roots = [...new Set(named.map((one) => rootOf(one.folder)))];
	const base = baseOf(roots, cwd);
	const files = new DiskFiles(base, [...roots, ...outsideOf([...varFiles, ...parameterFiles], roots)]);
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
		parameterFiles: parameterFiles.map((one) => projectPath(one.path, base)),
		missing: [
			...found,
			...vars,
			...parameters
		].filter((one) => typeof one === "string")
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
function valueFileOf(argument, cwd) {
	const path = (0, node_path.resolve)(cwd, argument);
	const kind = kindOf$1(path);
	if (kind === "file") return { path };
	return `${argument} ${kind === "folder" ? "is a folder" : kind.unreadable}`;
}
function outsideOf(valueFiles, roots) {
	return valueFiles.map((one) => one.path).filter((path) => !roots.some((root) => isWithin(path, root)));
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
		parameterFiles: all("parameters"),
		deployment: deploymentIn(values),
		config: configIn(values),
		showConfig: has("show-config"),
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
function configIn(values) {
	const file = values.get("config")?.at(-1);
	if (file === void 0) return values.has("no-config") ? "none" : "found";
	if (values.has("no-config")) throw new UsageError("--config and --no-config exclude each other");
	return { file };
}
function deploymentIn(values) {
	const account = formed("account", /^\d{12}$/, "twelve digits", values);
	const region = formed("region", /^[a-z]{2,}(-[a-z]+)+-\d$/, "a region's name like eu-west-1", values);
	const given = values.get("partition")?.at(-1);
	const partition = given === void 0 ? void 0 : choice("--partition", given, VALUES.partition);
	const expected = region === void 0 ? void 0 : require_core.partitionOf(region);
	if (partition && expected && partition !== expected) throw new UsageError(`--region ${region} is in the partition ${expected}, not in ${partition}`);
	return {
		...account !== void 0 && { account },
		...region !== void 0 && { region },
		...partition !== void 0 && { partition }
	};
}
function formed(name, form, words, values) {
	const value = values.get(name)?.at(-1);
	if (value === void 0 || form.test(value)) return value;
	throw new UsageError(`--${name} is ${words}, not ${visible(value)}`);
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
function problemsOf(discovery, { files: kinds, parameters }, allowEmpty) {
	const recognised = new Set(kinds.filter((file) => file.kind !== "none").map((file) => file.path));
	return [
		...discovery.missing,
		...namedButRefused(discovery),
		...misread(parameters.problems),
		...metButRefused(discovery, ["denied"]),
		...notListed(discovery),
		...notUtf8(discovery, recognised),
		...allowEmpty ? [] : emptySources(discovery, recognised)
	];
}
function misread(problems) {
	return problems.map(({ at, message }) => {
		const { line, column } = require_core.positionAt(at.file, at.start);
		return `${at.file.path}:${line}:${column}: ${message}`;
	});
}
function noticesOf(discovery, { parameters }) {
	return [
		...[...new Set(discovery.sources.flatMap((source) => source.skippedAssemblies))].map((path) => `skipped ${path}: git ignores it; name it to lint it`),
		...metButRefused(discovery, ["outside", "large"]).map((why) => `${why}: skipped`),
		...parameters.undeclared.map((name) => `no template that was read has the parameter ${name} of --parameters`)
	];
}
function namedButRefused({ sources, files, varFiles, parameterFiles }) {
	return [...sources.filter(isFile).map(({ argument, path }) => ({
		argument,
		path
	})), ...[...varFiles, ...parameterFiles].map((path) => ({
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
async function lintAll(given, io, engine) {
	const configured = await configOf(given, io.cwd);
	if (given.showConfig) {
		io.stdout.write(shown(configured));
		return 0;
	}
	const options = withConfig(given, configured?.config);
	const { paths, varFiles, parameterFiles } = options;
	const stdin = await stdinOf(options, io);
	const discovery = await discover({
		paths,
		varFiles,
		parameterFiles,
		...stdin && { stdin }
	}, io.cwd);
	const outcome = await lintWithProgress(discovery, options, await saidIn(configured, discovery), io, engine);
	const problems = problemsOf(discovery, outcome, options.allowEmpty);
	for (const notice of noticesOf(discovery, outcome)) say(io, `note: ${notice}`);
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
async function saidIn(configured, { files }) {
	const kindOf = await kindsOf(configured, files.base);
	return {
		knowledge: knowledgeOf(configured?.config),
		...kindOf && { kindOf }
	};
}
async function stdinOf({ stdinFilename }, io) {
	if (stdinFilename === void 0) return void 0;
	return {
		name: stdinFilename,
		bytes: await io.stdin(MAX_BYTES)
	};
}
async function lintWithProgress({ files, candidates, varFiles, parameterFiles, seeds }, { levels, quiet, deployment: known }, said, io, { lint, rules }) {
	const only = rules.map((rule) => rule.id).filter((id) => levels.get(id) !== "off");
	const isAll = only.length === rules.length;
	const input = {
		candidates,
		varFiles,
		parameterFiles,
		deployment: require_core.deploymentOf(known),
		...said,
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
const stdout = {
	isStreaming: false,
	get isTTY() {
		return mayBeTerminal() && process.stdout.isTTY;
	},
	write(text) {
		let rest = Buffer.from(text);
		try {
			while (rest.length > 0 && !this.isStreaming) rest = rest.subarray((0, node_fs.writeSync)(1, rest));
		} catch (error) {
			const { code } = error;
			if (code !== "EAGAIN") return onOutputError(error);
			this.isStreaming = true;
		}
		if (rest.length > 0) watched(process.stdout).write(rest);
	}
};
function mayBeTerminal() {
	try {
		return (0, node_fs.fstatSync)(1).isCharacterDevice();
	} catch {
		return true;
	}
}
const io = {
	get cwd() {
		return process.cwd();
	},
	env: process.env,
	stdin: readStdin,
	stdout,
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
exports.AWS_MANAGED = AWS_MANAGED;
exports.GUIDE = GUIDE;
exports.INVALID_SUPPRESSION = INVALID_SUPPRESSION;
exports.UNUSED_SUPPRESSION = UNUSED_SUPPRESSION;
exports.UsageError = UsageError;
exports.__commonJSMin = __commonJSMin;
exports.__toESM = __toESM;
exports.argumentsOf = argumentsOf;
exports.callOf = callOf;
exports.didYouMean = didYouMean;
exports.guideUrl = guideUrl;
exports.installedModules = installedModules;
exports.isInstalled = isInstalled;
exports.literalText = literalText;
exports.placeOf = placeOf$4;
exports.planKind = planKind;
exports.refusalOf = refusalOf;
exports.visible = visible;
exports.visibleLines = visibleLines;
exports.withSuppressed = withSuppressed;
