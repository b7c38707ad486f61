// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
// src/value/remember.ts
function remember(cache, key, make) {
	const before = cache.get(key);
	if (before !== void 0) return before;
	const made = make();
	cache.set(key, made);
	return made;
}
function remembered$1(compute) {
	return withMemory(new WeakMap(), compute);
}
function rememberedByName(compute) {
	return withMemory(new Map(), compute);
}
function withMemory(memory, compute) {
	return (key) => {
		const known = memory.get(key);
		if (known !== void 0 || memory.has(key)) return known;
		const result = compute(key);
		memory.set(key, result);
		return result;
	};
}
// src/value/text.ts
const ACCOUNT_SHAPE = {
	chars: "digit",
	min: 12,
	max: 12
};
const REGION_SHAPE = {
	chars: "region",
	min: 9,
	max: Number.POSITIVE_INFINITY
};
const IAM_NAME_SHAPE = {
	chars: "iam-name",
	min: 1,
	max: 128
};
function isHole(piece) {
	return "id" in piece;
}
function text(...pieces) {
	return pieces.map((piece) => typeof piece === "string" ? { lit: piece } : piece);
}
function known(text) {
	let out = "";
	for (const piece of text) {
		if (isHole(piece)) return void 0;
		out += piece.lit;
	}
	return out;
}
function seamless(text) {
	const pieces = [];
	for (const piece of text) {
		const last = pieces.at(-1);
		if (last && !isHole(last) && !isHole(piece)) pieces[pieces.length - 1] = { lit: last.lit + piece.lit };
		else pieces.push(piece);
	}
	return pieces;
}
function show(text) {
	return text.map((piece) => isHole(piece) ? `\${${piece.label}}` : piece.lit).join("");
}
// src/model/aws.ts
const ACCOUNT = {
	id: "aws:account",
	label: "AWS::AccountId",
	shape: ACCOUNT_SHAPE
};
const REGION = {
	id: "aws:region",
	label: "AWS::Region",
	shape: REGION_SHAPE
};
const PARTITION_NAMES = [
	"aws",
	"aws-cn",
	"aws-us-gov",
	"aws-eusc",
	"aws-iso",
	"aws-iso-b",
	"aws-iso-e",
	"aws-iso-f"
];
const PARTITION = {
	id: "aws:partition",
	label: "AWS::Partition",
	domain: PARTITION_NAMES
};
const URL_SUFFIX = {
	id: "aws:url-suffix",
	label: "AWS::URLSuffix",
	by: {
		sym: PARTITION,
		values: {
			aws: "amazonaws.com",
			"aws-cn": "amazonaws.com.cn",
			"aws-us-gov": "amazonaws.com",
			"aws-eusc": "amazonaws.eu",
			"aws-iso": "c2s.ic.gov",
			"aws-iso-b": "sc2s.sgov.gov",
			"aws-iso-e": "cloud.adc-e.uk",
			"aws-iso-f": "csp.hci.ic.gov"
		}
	}
};
const NO_PATH = [{ lit: "/" }];
const UNKNOWN_DEPLOYMENT = {
	partition: [PARTITION],
	account: [ACCOUNT],
	region: [REGION],
	urlSuffix: [URL_SUFFIX]
};
function deploymentOf({ account, region, partition }) {
	const inPartition = partition ?? (region === void 0 ? void 0 : partitionOf(region));
	const suffix = inPartition === void 0 ? void 0 : URL_SUFFIX.by?.values[inPartition];
	return {
		partition: orSymbol(inPartition, PARTITION),
		account: orSymbol(account, ACCOUNT),
		region: orSymbol(region, REGION),
		urlSuffix: orSymbol(suffix, URL_SUFFIX)
	};
}
function orSymbol(known, sym) {
	return known === void 0 ? [sym] : [{ lit: known }];
}
function partitionOf(region) {
	if (region.startsWith("cn-")) return "aws-cn";
	if (region.startsWith("us-gov-")) return "aws-us-gov";
	return /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/.test(region) ? "aws" : void 0;
}
const ARNS = new WeakMap();
function iamArn(kind, { partition, account }, path, name) {
	const parts = {
		kind,
		partition,
		account,
		path: path ?? NO_PATH
	};
	const made = remember(ARNS, name, () => []);
	const known = made.find((one) => isSame(one, parts));
	if (known) return known.arn;
	const arn = [
		{ lit: "arn:" },
		...partition,
		{ lit: ":iam::" },
		...account,
		{ lit: `:${kind}` },
		...parts.path,
		...name
	];
	made.push({
		...parts,
		arn
	});
	return arn;
}
function isSame(made, parts) {
	return made.kind === parts.kind && made.partition === parts.partition && made.account === parts.account && made.path === parts.path;
}
// src/model/build.ts
const NO_KNOWLEDGE = {
	externalRoles: [],
	externalProfiles: [],
	launchers: []
};
function projectOf(pass, models, knowledge = NO_KNOWLEDGE) {
	const roles = models.flatMap((model) => model.roles);
	return {
		pass,
		units: models.map((model) => model.unit),
		policies: models.flatMap((model) => model.policies),
		principals: [...models.flatMap((model) => model.principals), ...roles],
		roles,
		profiles: models.flatMap((model) => model.profiles),
		launches: models.flatMap((model) => model.launches),
		mentions: models.flatMap((model) => model.mentions),
		recipients: models.flatMap((model) => model.recipients ?? []),
		knowledge,
		controls: models.flatMap((model) => model.controls ?? [])
	};
}
// src/value/condition.ts
const NOTHING$1 = new Map();
function isTest(cond) {
	return typeof cond === "object" && "sym" in cond;
}
function all(...conds) {
	return allOf(conds);
}
function allOf(conds) {
	const parts = new Set();
	for (const cond of conds) {
		if (cond === false) return false;
		if (typeof cond === "object" && "all" in cond) for (const part of cond.all) parts.add(part);
		else if (cond !== true) parts.add(cond);
	}
	const [first] = parts;
	if (first === void 0) return true;
	return parts.size === 1 ? first : shallow({ all: [...parts] }, [...parts]);
}
function any(...conds) {
	return anyOf(conds);
}
function anyOf(conds) {
	const parts = new Set();
	for (const cond of conds) {
		if (cond === true) return true;
		if (typeof cond === "object" && "any" in cond) for (const part of cond.any) parts.add(part);
		else if (cond !== false) parts.add(cond);
	}
	const [first] = parts;
	if (first === void 0) return false;
	return parts.size === 1 ? first : shallow({ any: [...parts] }, [...parts]);
}
function negate(cond) {
	if (typeof cond === "boolean") return !cond;
	return "not" in cond ? cond.not : shallow({ not: cond }, [cond]);
}
const DEEPEST$6 = 1e3;
const DEPTHS$1 = new WeakMap();
let opaqueTests = 0;
function shallow(cond, parts) {
	const depth = 1 + parts.reduce((deepest, part) => Math.max(deepest, depthOf$1(part)), 0);
	if (depth > DEEPEST$6) return opaque$1(cond);
	DEPTHS$1.set(cond, depth);
	return cond;
}
function depthOf$1(cond) {
	return typeof cond === "boolean" ? 0 : DEPTHS$1.get(cond) ?? 1;
}
function opaque$1(cond) {
	opaqueTests++;
	const bases = [...new Set(symsOf(cond).flatMap(basesOf))];
	return {
		sym: {
			id: `deep condition ${opaqueTests}`,
			label: "a condition",
			domain: [true, false],
			bases
		},
		is: true
	};
}
function symbolIs(sym, is) {
	if (!sym.by) return {
		sym,
		is
	};
	const { sym: base, values } = sym.by;
	const fitting = Object.keys(values).filter((key) => values[key] === is);
	return any(...(base.domain?.filter((value) => fitting.includes(String(value))) ?? fitting).map((value) => symbolIs(base, value)));
}
function openValues(sym, facts) {
	const fact = facts.get(sym.id);
	if (fact?.is !== void 0) return [fact.is];
	if (!fact || !sym.domain) return sym.domain;
	return sym.domain.filter((value) => !fact.not.includes(value));
}
function decidedValue(sym, facts) {
	const fact = facts.get(sym.id);
	if (fact?.is !== void 0) return fact.is;
	if (sym.domain?.length === 1) return sym.domain[0];
	return sym.by && followingValue(sym.by, facts);
}
function followingValue({ sym, values }, facts) {
	const base = decidedValue(sym, facts);
	const open = base === void 0 ? openValues(sym, facts) : [base];
	const following = new Set(open?.map((value) => values[String(value)]));
	return following.size === 1 ? [...following][0] : void 0;
}
const SHALLOW = 8;
function implied(cond, facts) {
	return evaluate(cond, facts, 0, {});
}
function evaluate(cond, facts, depth, memo) {
	if (typeof cond === "boolean") return cond;
	if (isTest(cond)) return testIn(cond, facts);
	if (depth < SHALLOW) return combine(cond, facts, depth + 1, memo);
	memo.answers ??= new Map();
	if (memo.answers.has(cond)) return memo.answers.get(cond);
	const result = combine(cond, facts, depth + 1, memo);
	memo.answers.set(cond, result);
	return result;
}
function combine(cond, facts, depth, memo) {
	if ("not" in cond) {
		const inner = evaluate(cond.not, facts, depth, memo);
		return inner === void 0 ? void 0 : !inner;
	}
	const decisive = "any" in cond;
	let result = !decisive;
	for (const part of partsOf(cond)) {
		const truth = evaluate(part, facts, depth, memo);
		if (truth === decisive) return decisive;
		if (truth === void 0) result = void 0;
	}
	return result;
}
function partsOf(cond) {
	return "any" in cond ? cond.any : cond.all;
}
function testIn(test, facts) {
	const value = decidedValue(test.sym, facts);
	if (value !== void 0) return value === test.is;
	if (test.sym.by) return implied(symbolIs(test.sym, test.is), facts);
	if (test.sym.domain && !test.sym.domain.includes(test.is)) return false;
	return facts.get(test.sym.id)?.not.includes(test.is) ? false : void 0;
}
function assume(test, truth, facts) {
	const { sym } = test;
	const old = facts.get(sym.id)?.not ?? [];
	return new Map(facts).set(sym.id, truth ? {
		sym,
		is: test.is,
		not: old
	} : excluding(sym, [...old, test.is]));
}
function excluding(sym, not) {
	const left = sym.domain?.filter((value) => !not.includes(value));
	return left?.length === 1 ? {
		sym,
		is: left[0],
		not
	} : {
		sym,
		not
	};
}
function openTest(cond, facts) {
	const memo = {};
	let open = cond;
	while (evaluate(open, facts, SHALLOW, memo) === void 0) {
		if (typeof open === "boolean") return void 0;
		if (isTest(open)) {
			if (!open.sym.by) return open;
			open = symbolIs(open.sym, open.is);
		} else if ("not" in open) open = open.not;
		else open = partsOf(open).find((part) => evaluate(part, facts, SHALLOW, memo) === void 0);
	}
}
const SYMS = new WeakMap();
function symsOf(cond) {
	if (typeof cond === "boolean") return [];
	const known = SYMS.get(cond);
	if (known) return known;
	const found = new Map();
	collect(cond, found, new Set());
	const syms = [...found.values()];
	SYMS.set(cond, syms);
	return syms;
}
function collect(cond, found, seen) {
	if (typeof cond === "boolean" || seen.has(cond)) return;
	seen.add(cond);
	if (isTest(cond)) {
		const sym = decider(cond.sym);
		found.set(sym.id, sym);
	} else if ("not" in cond) collect(cond.not, found, seen);
	else for (const part of partsOf(cond)) collect(part, found, seen);
}
function decider(sym) {
	return sym.by ? decider(sym.by.sym) : sym;
}
function basesOf(sym) {
	return sym.bases ?? [decider(sym).id];
}
// src/value/hash.ts
function hash(string) {
	return half(string, 2654435769).toString(36) + half(string, 2246822507).toString(36).padStart(11, "0");
}
function half(string, seed) {
	let a = 3735928559 ^ seed;
	let b = 1103547991 ^ seed;
	for (let i = 0; i < string.length; i++) {
		const code = string.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ a >>> 16, 2246822507) ^ Math.imul(b ^ b >>> 13, 3266489909);
	b = Math.imul(b ^ b >>> 16, 2246822507) ^ Math.imul(a ^ a >>> 13, 3266489909);
	return 4294967296 * (2097151 & b) + (a >>> 0);
}
// src/value/derived.ts
const LONGEST_ID = 120;
const LONGEST_LABEL = 60;
const DEEPEST$5 = 64;
function derived(operation, args) {
	return {
		id: bounded(`${operation}(${args.map(valueKey).join(",")})`),
		label: shorten$1(`${operation}(${args.map(labelOf).join(", ")})`),
		bases: basesOfAll(args)
	};
}
function derivedUnknown(operation, args, at, type) {
	const sym = derived(operation, args);
	const domain = type === "bool" ? { domain: [true, false] } : {};
	return {
		kind: "unknown",
		sym: {
			...sym,
			...domain
		},
		at,
		...type && { type }
	};
}
let symbols = 0;
function freshSym(label, args) {
	symbols++;
	return {
		id: `#${symbols}`,
		label,
		bases: [`#${symbols}`, ...basesOfAll(args)]
	};
}
function bounded(id) {
	return id.length <= LONGEST_ID ? id : `${id.slice(0, 90)}\u2026${hash(id)}`;
}
function shorten$1(label) {
	return label.length <= LONGEST_LABEL ? label : `${label.slice(0, 59)}\u2026`;
}
const KEYS = new WeakMap();
let identities = 0;
function valueKey(value) {
	return keyOf$1(value, 0);
}
function keyOf$1(value, depth) {
	const known = KEYS.get(value);
	if (known !== void 0) return known;
	const key = depth > DEEPEST$5 ? `@${++identities}` : bounded(spell$1(value, depth + 1));
	KEYS.set(value, key);
	return key;
}
function spell$1(value, depth) {
	switch (value.kind) {
		case "scalar": return String(value.value);
		case "text": return textKey(value.text);
		case "unknown": return symKey(value.sym);
		case "error": return `error ${JSON.stringify(value.why)}`;
		case "choice": return `if ${condKey(value.if, depth)} ${keyOf$1(value.then, depth)} ${keyOf$1(value.else, depth)}`;
		case "list": return `[${value.items.map((item) => itemKey(item, depth)).join(" ")}]${value.ordered ?? ""}${restKey(value.rest)}`;
		case "map": return `{${entryKeys(value, depth).join(" ")}}${restKey(value.rest)}`;
	}
}
function entryKeys(value, depth) {
	return [...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${itemKey(entry, depth)}`).sort();
}
function itemKey(item, depth) {
	const value = keyOf$1(item.value, depth);
	return item.when === true ? value : `${condKey(item.when, depth)}?${value}`;
}
function restKey(rest) {
	return rest ? `+${symKey(rest)}` : "";
}
function textKey(text) {
	const [first] = text;
	if (text.length === 1 && first && isHole(first)) return symKey(first);
	const parts = [];
	let run = "";
	for (const piece of text) {
		if (!isHole(piece)) {
			run += piece.lit;
			continue;
		}
		parts.push(JSON.stringify(run), symKey(piece));
		run = "";
	}
	parts.push(JSON.stringify(run));
	return parts.join("");
}
function symKey(sym) {
	return `$${JSON.stringify(sym.id)}`;
}
function condKey(cond, depth) {
	if (typeof cond === "boolean") return String(cond);
	const known = KEYS.get(cond);
	if (known !== void 0) return known;
	const key = depth > DEEPEST$5 ? `@${++identities}` : bounded(spellCond(cond, depth + 1));
	KEYS.set(cond, key);
	return key;
}
function spellCond(cond, depth) {
	if (isTest(cond)) return `${symKey(cond.sym)}=${JSON.stringify(cond.is)}`;
	if ("not" in cond) return `!${condKey(cond.not, depth)}`;
	const [sign, parts] = "any" in cond ? ["|", cond.any] : ["&", cond.all];
	return `(${parts.map((part) => condKey(part, depth)).join(sign)})`;
}
function labelOf(value) {
	switch (value.kind) {
		case "scalar": return String(value.value);
		case "text": {
			const [first] = value.text;
			if (value.text.length === 1 && first && isHole(first)) return first.label;
			return JSON.stringify(show(value.text));
		}
		case "unknown": return value.sym.label;
		case "list": return "[\u2026]";
		case "map": return "{\u2026}";
		default: return "\u2026";
	}
}
function basesOfAll(values) {
	const bases = new Set();
	const seen = new Set();
	const add = (sym) => {
		for (const base of basesOf(sym)) bases.add(base);
	};
	const todo = [...values];
	for (let value = todo.pop(); value; value = todo.pop()) {
		if (seen.has(value)) continue;
		seen.add(value);
		for (const sym of ownSyms(value)) add(sym);
		for (const child of children(value)) todo.push(child);
	}
	return [...bases];
}
function ownSyms(value) {
	switch (value.kind) {
		case "text": return value.text.filter(isHole);
		case "unknown": return [value.sym];
		case "choice": return symsOf(value.if);
		case "list": return guardsAndRest(value.items, value.rest);
		case "map": return guardsAndRest([...value.entries.values()], value.rest);
		default: return [];
	}
}
function guardsAndRest(items, rest) {
	const guards = items.flatMap((item) => symsOf(item.when));
	return rest ? [...guards, rest] : guards;
}
function children(value) {
	switch (value.kind) {
		case "choice": return [value.then, value.else];
		case "list": return value.items.map((item) => item.value);
		case "map": return [...value.entries.values()].map((entry) => entry.value);
		default: return [];
	}
}
// src/value/build.ts
function scalar(value, at) {
	return {
		kind: "scalar",
		value,
		at
	};
}
function absent(at) {
	return scalar(null, at);
}
function isAbsent(value) {
	return value.kind === "scalar" && value.value === null;
}
function textValue(text, at) {
	return {
		kind: "text",
		text,
		at
	};
}
function stringValue(string, at) {
	return textValue([{
		lit: string,
		at
	}], at);
}
function list(items, at, rest) {
	return rest ? {
		kind: "list",
		items,
		at,
		rest
	} : {
		kind: "list",
		items,
		at
	};
}
function map(entries, at, rest) {
	return rest ? {
		kind: "map",
		entries,
		at,
		rest
	} : {
		kind: "map",
		entries,
		at
	};
}
function item(value, when = true) {
	return {
		value,
		when
	};
}
function entry(value, key, when = true) {
	return {
		value,
		when,
		key
	};
}
function lazyItem(when, compute) {
	return new LazyItem(when, compute);
}
function lazyEntry(key, when, compute) {
	return new LazyEntry(key, when, compute);
}
var LazyItem = class {
	when;
	#compute;
	#value;
	constructor(when, compute) {
		this.when = when;
		this.#compute = compute;
	}
	get value() {
		const compute = this.#compute;
		if (compute) {
			this.#compute = void 0;
			this.#value = compute();
		}
		return this.#value ?? OWN_VALUE;
	}
};
var LazyEntry = class extends LazyItem {
	key;
	constructor(key, when, compute) {
		super(when, compute);
		this.key = key;
	}
};
const OWN_VALUE = {
	kind: "unknown",
	sym: {
		id: "own-value",
		label: "a value that refers to itself"
	},
	at: {
		file: {
			path: "",
			text: ""
		},
		start: 0,
		end: 0
	}
};
function unknown(sym, at, options = {}) {
	return {
		kind: "unknown",
		sym,
		at,
		...options
	};
}
function error(why, at) {
	return {
		kind: "error",
		why,
		at
	};
}
function choice(cond, then, otherwise, at) {
	if (cond === true || then === otherwise) return then;
	if (cond === false) return otherwise;
	if (isSameScalar(then, otherwise)) return then;
	if (typeof cond === "object" && "not" in cond) return choice(negate(cond), otherwise, then, at);
	const made = {
		kind: "choice",
		if: cond,
		then,
		else: otherwise,
		at
	};
	return depthOf(made) > DEEPEST$4 ? unknown(freshSym("one of too many values", [made]), at) : made;
}
const DEEPEST$4 = 500;
const DEPTHS = new WeakMap();
function depthOf(value) {
	if (value.kind !== "choice") return 0;
	return remember(DEPTHS, value, () => 1 + Math.max(depthOf(value.then), depthOf(value.else)));
}
function isSameScalar(a, b) {
	if (a.kind !== "scalar" || b.kind !== "scalar" || a.value !== b.value) return false;
	return !a.ref && !b.ref && !a.rests && !b.rests;
}
function withRef(value, ref) {
	return {
		...value,
		ref
	};
}
function withVia(value, at, what) {
	const via = value.via ? {
		at,
		what,
		next: value.via
	} : {
		at,
		what
	};
	return {
		...value,
		via
	};
}
const THEN = new WeakMap();
const ELSE = new WeakMap();
function branch(value, side) {
	const plain = value[side];
	if (!value.ref && !value.via && !value.rests) return plain;
	return remember(side === "then" ? THEN : ELSE, value, () => inherit(plain, value));
}
function inherit(value, from) {
	const ref = from.ref ?? value.ref;
	const via = from.via && value.via ? chain(from.via, value.via) : from.via ?? value.via;
	const rests = from.rests && value.rests ? [...from.rests, ...value.rests] : from.rests ?? value.rests;
	return {
		...value,
		...ref && { ref },
		...via && { via },
		...rests && { rests }
	};
}
const MOST_HOPS = 20;
function chain(outer, inner, left = MOST_HOPS) {
	return {
		...outer,
		next: outer.next && left > 1 ? chain(outer.next, inner, left - 1) : inner
	};
}
// src/value/decimal.ts
const SURE_DIGITS = 15;
function numberText(value) {
	if (Number.isSafeInteger(value)) return String(Object.is(value, -0) ? 0 : value);
	const [mantissa, exponent] = value.toExponential().split("e");
	const digits = mantissa.replace(/[-.]/g, "");
	if (!Number.isFinite(value) || digits.length > SURE_DIGITS) return void 0;
	return decimal(value < 0 ? "-" : "", digits, Number(exponent));
}
function decimal(sign, digits, exponent) {
	if (Math.abs(exponent) > 300) return void 0;
	if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
	const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
	const fraction = digits.slice(exponent + 1);
	return sign + whole + (fraction && `.${fraction}`);
}
function isExact(value) {
	return numberText(value) !== void 0;
}
function exactly(operator, a, b) {
	if (operator === "%" && b === 0) return a;
	if (operator === "/") return quotient(a, b);
	const [x, y] = [scaled(a), scaled(b)];
	if (!x || !y) return void 0;
	if (operator === "*") return unscaled(x.digits * y.digits, x.scale + y.scale);
	const scale = Math.max(x.scale, y.scale);
	const left = x.digits * 10n ** BigInt(scale - x.scale);
	const right = y.digits * 10n ** BigInt(scale - y.scale);
	return unscaled(operator === "+" ? left + right : operator === "-" ? left - right : left % right, scale);
}
function quotient(a, b) {
	const result = a / b;
	return isExact(result) && exactly("*", result, b) === a ? result : void 0;
}
function scaled(value) {
	const text = numberText(value);
	if (text === void 0) return void 0;
	const [whole = "", fraction = ""] = text.split(".");
	return {
		digits: BigInt(whole + fraction),
		scale: fraction.length
	};
}
function unscaled(digits, scale) {
	const [value, significant] = [Number(`${digits}e-${scale}`), String(digits).replace(/^-|0+$/g, "")];
	return significant.length <= SURE_DIGITS || scale === 0 && Number.isSafeInteger(value) ? value : void 0;
}
const DECIMAL$1 = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?$/;
function parseNumber(string) {
	if (!DECIMAL$1.test(string)) return "none";
	const value = Number(string);
	const digits = string.replace(/[eE].*/, "").replace(/[-+.]/g, "").replace(/^0+/, "");
	const isWhole = /^[-+]?\d+$/.test(string);
	return (digits.length <= SURE_DIGITS || isWhole && Number.isSafeInteger(value)) && Number.isFinite(value) ? value : "unknown";
}
// src/value/value.ts
function writtenAt(value) {
	return value.via?.at ?? value.at;
}
// src/value/distribute.ts
function lift(args, at, f, cap = 64) {
	return liftAll(args, at, (plain) => f(...plain), cap);
}
function liftAll(args, at, f, cap = 64) {
	const apply = (plain) => plain.find(isError) ?? f(plain);
	return distribute(args, at, apply, cap, true);
}
function liftErrors(args, at, f, cap = 64) {
	return distribute(args, at, (plain) => f(...plain), cap, false);
}
function distribute(args, at, apply, cap, stopsAtError) {
	return new Tree(apply, (cond, then, otherwise) => choice(cond, then, otherwise, at), cap, stopsAtError).of(args, EVERYTHING) ?? unknown(freshSym("one of too many values", args), at);
}
function alternatives(value, when = true) {
	if (value.kind !== "choice") return [{
		when,
		value
	}];
	const known = suppose(when, true, EVERYTHING);
	if (!known) return [];
	const guarded = (cond, items) => items.map((item) => ({
		when: all(cond, item.when),
		value: item.value
	}));
	return guarded(when, new Tree(([plain]) => [{
		when: true,
		value: plain
	}], (cond, then, otherwise) => [...guarded(cond, then), ...guarded(negate(cond), otherwise)], 64, false).of([value], known) ?? [{
		when: true,
		value: tooMany$1(value)
	}]);
}
const TOO_MANY = new WeakMap();
function tooMany$1(value) {
	return remember(TOO_MANY, value, () => unknown(freshSym("one of too many values", [value]), value.at));
}
function isError(value) {
	return value.kind === "error";
}
function isChoice(value) {
	return value.kind === "choice";
}
var Tree = class {
	leaf;
	join;
	cap;
	stopsAtError;
	left;
	constructor(leaf, join, cap, stopsAtError) {
		this.leaf = leaf;
		this.join = join;
		this.cap = cap;
		this.stopsAtError = stopsAtError;
		this.left = cap;
	}
	of(args, known, splits = 0, from = 0) {
		const current = [...args];
		let supposed = known;
		let isDecided = this.stopsAtError && current.some(isError);
		for (let index = from; index < current.length && !isDecided; index++) {
			for (let chosen = current[index]; isChoice(chosen); chosen = current[index]) {
				const yes = suppose(chosen.if, true, supposed);
				const no = suppose(chosen.if, false, supposed);
				if (yes && no) return this.split(current, index, yes, no, splits + 1);
				current[index] = branch(chosen, yes ? "then" : "else");
				supposed = yes ?? no ?? supposed;
			}
			isDecided = this.stopsAtError && isError(current[index]);
		}
		return this.left-- > 0 ? this.leaf(current) : void 0;
	}
	split(args, index, yes, no, splits) {
		if (splits >= this.cap) return void 0;
		const chosen = args[index];
		const then = this.of(args.with(index, branch(chosen, "then")), yes, splits, index);
		if (then === void 0) return void 0;
		const otherwise = this.of(args.with(index, branch(chosen, "else")), no, splits, index);
		return otherwise === void 0 ? void 0 : this.join(chosen.if, then, otherwise);
	}
};
const EVERYTHING = {
	facts: NOTHING$1,
	conds: []
};
function suppose(cond, truth, known) {
	const facts = learn(cond, truth, known.facts);
	if (!facts) return void 0;
	const held = truth ? cond : negate(cond);
	const conds = [...known.conds, held].filter((one) => implied(one, facts) !== true);
	return conds.some((one) => implied(one, facts) === false) ? void 0 : {
		facts,
		conds
	};
}
function learn(cond, truth, facts) {
	const already = implied(cond, facts);
	if (already !== void 0) return already === truth ? facts : void 0;
	if (typeof cond === "boolean") return facts;
	if (isTest(cond)) return cond.sym.by ? facts : assume(cond, truth, facts);
	if ("not" in cond) return learn(cond.not, !truth, facts);
	if ("any" in cond === truth) return facts;
	let result = facts;
	for (const part of "any" in cond ? cond.any : cond.all) {
		result = learn(part, truth, result);
		if (!result) return void 0;
	}
	return result;
}
// src/value/convert.ts
const CONDS = new WeakMap();
function toCond(value) {
	switch (value.kind) {
		case "scalar": return value.value === true;
		case "text": return textCond(value.text);
		case "unknown": return isTrue$1(value.sym, value.type === "text");
		case "choice": return choiceCond(value);
		default: return false;
	}
}
function choiceCond(value) {
	return remember(CONDS, value, () => any(all(value.if, toCond(value.then)), all(negate(value.if), toCond(value.else))));
}
function textCond(text) {
	const [first] = text;
	if (text.length === 1 && first && isHole(first)) return isTrue$1(first, true);
	const string = known(text);
	return string === "true" || string === "1";
}
function isTrue$1(sym, isText) {
	return {
		sym,
		is: (sym.domain ? sym.domain.includes("true") : isText) ? "true" : true
	};
}
function fromCond(cond, at) {
	return choice(cond, scalar(true, at), scalar(false, at), at);
}
const SOLE = new WeakMap();
function soleText(sym) {
	return remember(SOLE, sym, () => [sym]);
}
const SCALARS = new WeakMap();
function textOf$1(value) {
	if (value.kind === "text") return value.text;
	if (value.kind === "unknown") return soleText(value.sym);
	if (value.kind !== "scalar" || value.value === null) return void 0;
	return remember(SCALARS, value, () => scalarText(value));
}
function scalarText(value) {
	const string = spelled(value.value);
	return [string === void 0 ? {
		...derived("tostring", [value]),
		at: value.at
	} : {
		lit: string,
		at: value.at
	}];
}
function spelled(value) {
	return typeof value === "number" ? numberText(value) : String(value);
}
function stringOf(value) {
	if (value.kind === "scalar") return value.value === null ? void 0 : spelled(value.value);
	return value.kind === "text" ? known(value.text) : void 0;
}
const MOST_PIECES = 1e5;
function joinText(values, at) {
	const [first] = values;
	if (values.length === 1 && first?.kind === "text") return first;
	const joined = liftAll(values, at, (parts) => joinParts(parts, at));
	return joined.kind === "unknown" && values.some((value) => value.kind === "choice") ? liftAll(values.map(folded$1), at, (parts) => joinParts(parts, at)) : joined;
}
function joinParts(parts, at) {
	const pieces = [];
	for (const part of parts) {
		const own = piecesOf$2(part);
		if (!own) return error(`${nounOf(part)} cannot be part of a string`, part.at);
		if (pieces.length + own.length > MOST_PIECES) return unknown(freshSym("a text that is too long", []), at, { type: "text" });
		for (const piece of own) pieces.push(piece);
	}
	return textValue(pieces, at);
}
function folded$1(value) {
	return value.kind === "choice" ? unknown(derived("tostring", [value]), value.at, { type: "text" }) : value;
}
function piecesOf$2(value) {
	return value.kind === "unknown" ? [holeOf(value)] : textOf$1(value);
}
function holeOf(value) {
	return {
		...value.sym,
		at: value.at,
		value
	};
}
function nounOf(value) {
	if (value.kind === "list") return "a list";
	return value.kind === "map" ? "a map" : "null";
}
// src/value/letters.ts
const MOST_LETTERS = 1024;
const WILDCARD = {
	chars: "any",
	key: "",
	loose: false,
	finite: false
};
const STAR = {
	kind: "star",
	loop: true,
	...WILDCARD
};
const ONE = {
	kind: "one",
	loop: false,
	...WILDCARD
};
const SHAPELESS = {
	chars: "any",
	min: 0,
	max: Number.POSITIVE_INFINITY
};
const CLASSES = {
	any: /^.$/su,
	digit: /^[0-9]$/,
	region: /^[a-z0-9-]$/,
	"iam-name": /^[\w+=,.@-]$/,
	"iam-path": /^[!-~]$/,
	"upper-alnum": /^[A-Z0-9]$/
};
const SAMPLES = Array.from({ length: 129 }, (_, code) => String.fromCharCode(code));
const membersOf$1 = rememberedByName((name) => new Set(SAMPLES.filter((char) => CLASSES[name].test(char))));
const shareOne = rememberedByName((names) => {
	const [first, second] = names.split(" ").map(membersOf$1);
	return [...first].some((char) => second.has(char));
});
function isIn(char, name) {
	return name === "any" || membersOf$1(name).has(char);
}
function overlap(a, b) {
	if (a.kind === "char") return b.kind === "char" ? a.key === b.key : isIn(a.key, b.chars);
	if (b.kind === "char") return isIn(b.key, a.chars);
	return a.chars === b.chars || shareOne(`${a.chars} ${b.chars}`);
}
const CHARACTERS = new Map();
function character(char) {
	let letter = CHARACTERS.get(char);
	if (!letter) {
		letter = {
			kind: "char",
			loop: false,
			chars: "any",
			key: char,
			loose: false,
			finite: false
		};
		CHARACTERS.set(char, letter);
	}
	return letter;
}
const OF_STRING = new WeakMap();
const OF_PATTERN = new WeakMap();
function lettersOf(text, isPattern) {
	return remember(isPattern ? OF_PATTERN : OF_STRING, text, () => spell(text, isPattern));
}
function spell(text, isPattern) {
	const out = [];
	let run = "";
	for (const piece of text) {
		if (!isHole(piece)) {
			run += piece.lit;
			continue;
		}
		spellString(run, isPattern, out);
		run = "";
		spellSymbol(piece, isPattern, out);
		if (out.length > MOST_LETTERS) return "too many";
	}
	spellString(run, isPattern, out);
	return out.length > MOST_LETTERS ? "too many" : out;
}
function spellString(string, isPattern, out) {
	for (const char of string) {
		if (out.length > MOST_LETTERS) return;
		if (!isPattern || char !== "*" && char !== "?") out.push(character(char));
		else if (out.at(-1) !== STAR) out.push(char === "*" ? STAR : ONE);
		else if (char === "?") out.splice(-1, 0, ONE);
	}
}
function spellSymbol(sym, isPattern, out) {
	const { chars, min, max } = sym.shape ?? SHAPELESS;
	const loose = isPattern && (isIn("*", chars) || isIn("?", chars));
	const finite = (sym.domain ?? sym.by?.sym.domain) !== void 0;
	const kind = "symbol";
	for (let i = 0; i < min && out.length <= MOST_LETTERS; i++) out.push({
		kind,
		loop: false,
		chars,
		key: `${sym.id}#${i}`,
		loose,
		finite
	});
	if (max > min) out.push({
		kind,
		loop: true,
		chars,
		key: `${sym.id}#${min}+`,
		loose,
		finite
	});
}
// src/value/contains.ts
const MOST_STATES = 4e3;
const MOST_POSITIONS = 2e6;
function contains$1(a, b) {
	const seen = new Set();
	const todo = [{
		read: 0,
		at: closed(a, [0])
	}];
	let positions = 0;
	for (let state = todo.pop(); state; state = todo.pop()) {
		const { read, at } = state;
		if (at.length === 0) return false;
		if (read === b.length && at.at(-1) !== a.length) return false;
		const id = `${read}:${at.join()}`;
		if (read === b.length || seen.has(id)) continue;
		seen.add(id);
		const next = successors(a, b[read], state);
		positions += at.length * next.length;
		if (seen.size > MOST_STATES || positions > MOST_POSITIONS) return false;
		for (const successor of next) todo.push(successor);
	}
	return true;
}
function successors(a, letter, { read, at }) {
	const after = read + 1;
	if (letter.kind === "char") return [{
		read: after,
		at: step(a, at, (x) => takesChar(x, letter.key))
	}];
	if (letter.kind === "symbol") return [{
		read: after,
		at: step(a, at, (x) => takesSymbol(x, letter))
	}];
	const isStar = letter === STAR;
	const next = charsAt(a, at).map((char) => ({
		read: isStar ? read : after,
		at: step(a, at, (x) => takesChar(x, char))
	}));
	return isStar ? [...next, {
		read: after,
		at
	}] : next;
}
function takesChar(x, char) {
	return x === ONE || x.kind === "char" && x.key === char;
}
function takesSymbol(x, symbol) {
	if (x.kind === "symbol") return x.key === symbol.key;
	return x === ONE && !symbol.loop && !symbol.loose;
}
function step(a, at, takes) {
	const moved = [];
	for (const position of at) {
		const x = a[position];
		if (x === STAR) moved.push(position);
		else if (x && takes(x)) moved.push(position + 1);
	}
	return closed(a, moved);
}
function closed(a, positions) {
	const all = [];
	let last = -1;
	for (const start of positions) {
		const end = a[start] === STAR ? start + 1 : start;
		for (let position = Math.max(start, last + 1); position <= end; position++) all.push(position);
		last = Math.max(last, end);
	}
	return all;
}
function charsAt(a, at) {
	const chars = new Set();
	for (const position of at) {
		const letter = a[position];
		if (letter?.kind === "char") chars.add(letter.key);
	}
	return [...chars, ""];
}
// src/value/substitute.ts
const HOLES = new WeakMap();
function holesOf(text) {
	return remember(HOLES, text, () => text.filter(isHole));
}
const RESULTS = new WeakMap();
function substitute(text, replace) {
	const holes = holesOf(text);
	if (holes.length === 0) return text;
	const replacements = holes.map(replace);
	if (replacements.every((replacement, i) => replacement === holes[i])) return text;
	const key = replacements.map(keyOf).join();
	const results = remember(RESULTS, text, () => new Map());
	const result = results.get(key) ?? rebuild(text, replacements);
	results.set(key, result);
	return result;
}
function keyOf(replacement) {
	const isSym = typeof replacement === "object" && replacement !== null;
	const domain = isSym ? replacement.by?.sym.domain ?? replacement.domain : void 0;
	const key = isSym ? JSON.stringify(domain ?? null) : String(replacement);
	return `${key.length}${isSym ? "?" : "="}${key}`;
}
function rebuild(text, replacements) {
	let index = 0;
	return text.map((piece) => {
		if (!isHole(piece)) return piece;
		const replacement = replacements[index++];
		const at = piece.at && { at: piece.at };
		if (typeof replacement === "object" && replacement !== null) return {
			...replacement,
			...at
		};
		return {
			lit: String(replacement),
			...at
		};
	});
}
// src/value/tri.ts
function not(t) {
	if (t === "maybe") return "maybe";
	return t === "yes" ? "no" : "yes";
}
function and(...all) {
	if (all.includes("no")) return "no";
	return all.includes("maybe") ? "maybe" : "yes";
}
function or(...all) {
	if (all.includes("yes")) return "yes";
	return all.includes("maybe") ? "maybe" : "no";
}
function tri(truth) {
	return truth ? "yes" : "no";
}
// src/value/glob.ts
function matches(pattern, s) {
	return ask({
		kind: "matches",
		a: pattern,
		b: s
	}, true);
}
function same(a, b) {
	const [left, right] = [known(a), known(b)];
	if (left !== void 0 && right !== void 0) return tri(left === right);
	return ask({
		kind: "same",
		a,
		b
	}, true);
}
function ask(question, expand) {
	const lettersA = lettersOf(question.a, question.kind !== "same");
	if (lettersA.length === 1 && lettersA[0] === STAR) return "yes";
	const lettersB = lettersOf(question.b, question.kind === "covers");
	if (lettersA === "too many" || lettersB === "too many") return "maybe";
	const rest = withoutEqualEnds(lettersA, lettersB);
	if (!rest) return "no";
	const { a, b } = rest;
	if (a.length === 0 && b.length === 0) return "yes";
	if (a.length === 1 && a[0] === STAR) return "yes";
	return expand ? remembered(question, () => decide(question, a, b)) : compare(a, b);
}
function decide(question, a, b) {
	const answer = compare(a, b);
	const finite = a.some((letter) => letter.finite) || b.some((letter) => letter.finite);
	return answer === "maybe" && finite ? askInstances(question) : answer;
}
function compare(a, b) {
	if (!canMeet(a, b)) return "no";
	return contains$1(a, b) ? "yes" : "maybe";
}
const ANSWERS = {
	matches: new WeakMap(),
	same: new WeakMap(),
	covers: new WeakMap()
};
function remembered({ kind, a, b }, decide) {
	return remember(remember(ANSWERS[kind], a, () => new WeakMap()), b, decide);
}
function withoutEqualEnds(a, b) {
	let start = 0;
	let endA = a.length;
	let endB = b.length;
	while (start < endA && start < endB && isSameString(a[start], b[start])) start++;
	if (start < endA && start < endB && areDifferentChars(a[start], b[start])) return void 0;
	while (start < endA && start < endB && isSameString(a[endA - 1], b[endB - 1])) {
		endA--;
		endB--;
	}
	if (start < endA && start < endB && areDifferentChars(a[endA - 1], b[endB - 1])) return void 0;
	return {
		a: a.slice(start, endA),
		b: b.slice(start, endB)
	};
}
function isSameString(x, y) {
	return x.kind === y.kind && x.key !== "" && x.key === y.key && !x.loose && !y.loose;
}
function areDifferentChars(x, y) {
	return x.kind === "char" && y.kind === "char" && x.key !== y.key;
}
const MOST_INSTANCES$1 = 64;
function askInstances(question) {
	let some = false;
	let every = true;
	for (const values of assignments(question)) {
		const put = (hole) => valueIn(hole, values) ?? hole;
		const answer = ask({
			...question,
			a: substitute(question.a, put),
			b: substitute(question.b, put)
		}, false);
		some ||= answer !== "no";
		every &&= answer === "yes";
		if (some && !every) return "maybe";
	}
	return every ? "yes" : "no";
}
function valueIn(hole, values) {
	if (!hole.by) return values.get(hole.id);
	const base = values.get(hole.by.sym.id);
	return base === void 0 ? void 0 : hole.by.values[String(base)];
}
function assignments(question) {
	let result = [new Map()];
	for (const [id, domain] of domainsOf(question)) {
		if (result.length * domain.length > MOST_INSTANCES$1) continue;
		result = result.flatMap((values) => domain.map((value) => new Map(values).set(id, value)));
	}
	return result;
}
function domainsOf(question) {
	const domains = new Map();
	for (const hole of [...holesOf(question.a), ...holesOf(question.b)]) {
		const sym = hole.by?.sym ?? hole;
		const before = domains.get(sym.id);
		const allowed = before && new Set(before);
		const both = sym.domain?.filter((value) => value !== null && (allowed?.has(value) ?? true));
		if (both && both.length > 0) domains.set(sym.id, both);
	}
	return domains;
}
function canMeet(a, b) {
	const x = a.map(widened$1);
	const y = b.map(widened$1);
	if (mustBeLonger(x, y) || mustBeLonger(y, x)) return false;
	return meet(x, y);
}
function widened$1(letter) {
	return letter.loose ? STAR : letter;
}
function meet(x, y) {
	let row = new Uint8Array(y.length + 1);
	row[0] = 1;
	for (let i = 0; i <= x.length; i++) {
		const next = new Uint8Array(y.length + 1);
		for (let j = 0; j <= y.length; j++) if (row[j]) advance(x[i], y[j], row, next, j);
		if (i === x.length) return row[y.length] === 1;
		row = next;
	}
	return false;
}
function advance(x, y, row, next, j) {
	if (y?.loop) row[j + 1] = 1;
	if (x?.loop) next[j] = 1;
	if (!x || !y || x.loop && y.loop || !overlap(x, y)) return;
	if (x.loop) row[j + 1] = 1;
	else if (y.loop) next[j] = 1;
	else next[j + 1] = 1;
}
function mustBeLonger(x, y) {
	const shared = new Map();
	for (const letter of x) if (letter.kind === "symbol") shared.set(letter.key, (shared.get(letter.key) ?? 0) + 1);
	let most = 0;
	let cancelled = 0;
	for (const letter of y) {
		const count = letter.kind === "symbol" ? shared.get(letter.key) ?? 0 : 0;
		if (count > 0) {
			shared.set(letter.key, count - 1);
			if (!letter.loop) cancelled++;
		} else if (letter.loop) return false;
		else most++;
	}
	return x.filter((letter) => !letter.loop).length - cancelled > most;
}
// src/value/equals.ts
const DEEPEST$3 = 32;
const MOST_VALUES = 1e3;
function effort() {
	return {
		depth: 0,
		budget: { left: MOST_VALUES }
	};
}
const NOWHERE = {
	file: {
		path: "",
		text: ""
	},
	start: 0,
	end: 0
};
function equals(a, b, at) {
	const spent = effort();
	const equal = equalsAt(a, b, at, spent);
	if (spent.budget.left >= 0) return equal;
	return lift([a, b], at, (x, y) => fromCond(opaque(x, y), at));
}
function equalsText(a, b, at) {
	return lift([a, b], at, (x, y) => {
		const [left, right] = [textOf$1(x), textOf$1(y)];
		return fromCond(left && right ? equalTexts(left, right) : equalPlain(x, y, at, effort()), at);
	});
}
function equalsAt(a, b, at, spent) {
	return lift([a, b], at, (x, y) => fromCond(equalPlain(x, y, at, spent), at));
}
function equalPlain(a, b, at, spent) {
	if (a.kind === "unknown") return b.kind === "unknown" ? equalUnknowns(a, b) : equalUnknown(a, b);
	if (b.kind === "unknown") return equalUnknown(b, a);
	if (a.kind === "text" && b.kind === "text") return equalTexts(a.text, b.text);
	if (a.kind === "scalar" && b.kind === "scalar") return a.value === b.value;
	if (a.kind !== b.kind) return false;
	if (spent.depth > DEEPEST$3 || spent.budget.left < 0) return opaque(a, b);
	spent.budget.left -= 1;
	if (a.kind === "list" && b.kind === "list") return equalLists(a, b, at, spent);
	if (a.kind === "map" && b.kind === "map") return equalMaps(a, b, at, spent);
	return false;
}
function equalUnknowns(a, b) {
	if (a.sym.id === b.sym.id) return true;
	const [left, right] = [a.sym.domain, b.sym.domain];
	if (!left || !right) return opaque(a, b);
	return anyOf(left.filter((value) => right.includes(value)).map((value) => all(symbolIs(a.sym, value), symbolIs(b.sym, value))));
}
function equalUnknown(a, b) {
	if (!canBe(a, b)) return false;
	if (b.kind === "scalar") return symbolIs(a.sym, b.value);
	if (b.kind !== "text") return opaque(a, b);
	const string = known(b.text);
	return string === void 0 ? equalTexts(soleText(a.sym), b.text) : symbolIs(a.sym, string);
}
function canBe(a, b) {
	if (b.kind === "scalar" && b.value === null) return a.nullable ?? !a.ref;
	return a.type === void 0 || a.type === typeOf(b);
}
function typeOf(value) {
	if (value.kind !== "scalar") return value.kind;
	return typeof value.value === "number" ? "number" : "bool";
}
function equalTexts(a, b) {
	const verdict = same(a, b);
	if (verdict !== "maybe") return verdict === "yes";
	const [left, right] = [known(a), known(b)];
	if (right !== void 0) return whenIs(a, right) ?? opaqueTexts(a, b);
	return (left === void 0 ? void 0 : whenIs(b, left)) ?? opaqueTexts(a, b);
}
function whenIs(text, string) {
	const [hole, ...others] = holesOf(text);
	if (!hole) return void 0;
	if (string === "" && text.length === others.length + 1) return allOf(holesOf(text).map((each) => textIs(each, "")));
	if (others.length > 0) return void 0;
	const index = text.indexOf(hole);
	const before = known(text.slice(0, index));
	const after = known(text.slice(index + 1));
	const end = string.length - after.length;
	return string.startsWith(before) && string.endsWith(after) && end >= before.length && textIs(hole, string.slice(before.length, end));
}
function textIs(sym, string) {
	const value = sym.domain?.find((one) => one !== null && String(one) === string);
	return symbolIs(sym, value ?? string);
}
function opaqueTexts(a, b) {
	return opaque(textValue(a, NOWHERE), textValue(b, NOWHERE));
}
function opaque(a, b) {
	return {
		sym: {
			...derived("==", valueKey(a) < valueKey(b) ? [a, b] : [b, a]),
			domain: [true, false]
		},
		is: true
	};
}
function equalLists(a, b, at, spent) {
	if (!isSettled(a) || !isSettled(b)) return opaque(a, b);
	if (a.items.length !== b.items.length) return false;
	return allEqual(a.items.map((item, i) => [item.value, b.items[i].value]), at, spent);
}
function isSettled({ items, rest, ordered }) {
	return !rest && ordered === void 0 && items.every((item) => item.when === true);
}
function equalMaps(a, b, at, spent) {
	if ([...a.entries.values(), ...b.entries.values()].some((entry) => entry.when !== true) || a.rest || b.rest) return opaque(a, b);
	if (a.entries.size !== b.entries.size) return false;
	const pairs = [];
	for (const [key, { value }] of a.entries) {
		const other = b.entries.get(key);
		if (!other) return false;
		pairs.push([value, other.value]);
	}
	return allEqual(pairs, at, spent);
}
function allEqual(pairs, at, spent) {
	const conds = [];
	for (const [a, b] of pairs) {
		const cond = toCond(equalsAt(a, b, at, {
			...spent,
			depth: spent.depth + 1
		}));
		if (cond === false) return false;
		conds.push(cond);
	}
	return allOf(conds);
}
// src/value/multimap.ts
function append(lists, key, element) {
	const list = lists.get(key);
	if (list) list.push(element);
	else lists.set(key, [element]);
}
// src/model/links.ts
function linksOf(project) {
	const roles = linkRoles(project);
	const profiles = linkProfiles(project);
	return {
		roles,
		profiles,
		paths: pathsOf(profiles, roles)
	};
}
function membersOf(value) {
	return alternatives(value).flatMap(({ when, value: plain }) => {
		if (plain.kind !== "list") return [{
			when,
			value: plain
		}];
		return plain.items.flatMap((item) => alternatives(item.value, all(when, item.when)));
	});
}
function isOpenList(value) {
	return alternatives(value).some(({ value: plain }) => {
		if (plain.kind === "list") return plain.rest !== void 0 || plain.items.some((item) => isAnything(item.value));
		return isAnything(plain);
	});
}
function isAnything(value) {
	return alternatives(value).some(({ value: plain }) => {
		if (plain.ref) return false;
		if (plain.kind === "unknown") return true;
		return plain.kind === "text" && plain.text.length > 0 && plain.text.every(isHole);
	});
}
function linkRoles(project) {
	const index = new NameIndex(project.roles, "role");
	return project.profiles.flatMap((profile) => linksFrom(profile, profile, profile.roles, index));
}
function linkProfiles(project) {
	const index = new NameIndex(project.profiles, "instance-profile");
	return project.launches.flatMap((launch) => launch.slots.filter((slot) => !slot.ignored).flatMap((slot) => linksFrom({
		launch,
		slot
	}, launch, slot.value, index)));
}
function linksFrom(from, user, value, index) {
	return membersOf(value).flatMap((member) => {
		return index.find(member.value, user).map(({ to, when, sure }) => ({
			from,
			to,
			when: all(user.when, member.when, when, to.when),
			sure,
			at: writtenAt(member.value)
		}));
	});
}
var NameIndex = class {
	arnKind;
	byTarget = new Map();
	byName = new Map();
	symbolic = [];
	constructor(entities, arnKind) {
		this.arnKind = arnKind;
		for (const entity of entities) {
			this.byTarget.set(entity.target, entity);
			if (isGenerated(entity)) continue;
			const name = entity.name.kind === "text" ? known(entity.name.text) : void 0;
			if (name === void 0) this.symbolic.push(entity);
			else append(this.byName, name.toLowerCase(), entity);
		}
	}
	find(value, user) {
		const ref = value.ref ?? value.imported;
		if (ref) {
			const to = this.byTarget.get(ref.to);
			const sure = to?.scope.unit === user.scope.unit && ref.attr !== "id" ? "yes" : "maybe";
			return to ? [{
				to,
				when: true,
				sure
			}] : [];
		}
		const written = value.kind === "error" ? void 0 : textOf$1(value);
		if (!written || written.every(isHole)) return [];
		const found = this.named(written);
		const inside = found.filter((candidate) => candidate.to.scope.unit === user.scope.unit);
		if (inside.length === 1) return inside;
		return (inside.length > 1 ? inside : found).map((candidate) => ({
			...candidate,
			sure: "maybe"
		}));
	}
	named(written) {
		const literal = known(written);
		const last = literal?.slice(literal.lastIndexOf("/") + 1).toLowerCase();
		return [...last === void 0 ? [...this.byName.values()].flat() : this.byName.get(last) ?? [], ...this.symbolic].filter((to) => !haveDifferentEnds(written, to.name)).flatMap((to) => this.compare(written, to));
	}
	compare(written, to) {
		return alternatives(to.name).flatMap(({ when, value }) => {
			const name = value.kind === "error" ? void 0 : textOf$1(value);
			if (!name) return [];
			const target = startsWithArn(written) ? this.arnOf(to, name) : name;
			const answer = same(lower(written), lower(target));
			return answer === "no" ? [] : [{
				to,
				when,
				sure: answer
			}];
		});
	}
	arnOf(entity, name) {
		const path = entity.path && !isAbsentOrChoice(entity.path) ? textOf$1(entity.path) : void 0;
		return iamArn(this.arnKind, entity.scope, path, name);
	}
};
function haveDifferentEnds(written, name) {
	if (name.kind !== "text") return false;
	return !startsWithArn(written) && differ(startOf(written), startOf(name.text), "start") || differ(endOf(written), endOf(name.text), "end");
}
function differ(a, b, edge) {
	const length = Math.min(a.length, b.length);
	if (length === 0) return false;
	if (edge === "start") return a.slice(0, length).toLowerCase() !== b.slice(0, length).toLowerCase();
	return a.slice(-length).toLowerCase() !== b.slice(-length).toLowerCase();
}
function startOf([first]) {
	return first && !isHole(first) ? first.lit : "";
}
function endOf(written) {
	const last = written.at(-1);
	return last && !isHole(last) ? last.lit : "";
}
function isGenerated(entity) {
	return entity.name.ref?.to === entity.target;
}
function isAbsentOrChoice(value) {
	return value.kind === "choice" || value.kind === "error" || value.kind === "scalar" && value.value === null;
}
function startsWithArn(written) {
	const first = written[0];
	return first !== void 0 && !isHole(first) && first.lit.startsWith("arn:");
}
function lower(written) {
	if (!written.some((piece) => !isHole(piece) && piece.lit !== piece.lit.toLowerCase())) return written;
	return written.map((piece) => isHole(piece) ? piece : {
		...piece,
		lit: piece.lit.toLowerCase()
	});
}
function pathsOf(profiles, roles) {
	const held = new Map();
	for (const link of roles) append(held, link.from, link);
	return profiles.flatMap(({ from, to: profile, when, sure }) => (held.get(profile) ?? []).map((role) => ({
		launch: from.launch,
		slot: from.slot,
		profile,
		role: role.to,
		when: all(when, role.when),
		sure: sure === "yes" && role.sure === "yes" ? "yes" : "maybe"
	})));
}
// src/model/managed.ts
function awsManagedName(value) {
	const last = (value.kind === "error" || value.ref ? void 0 : textOf$1(value))?.at(-1);
	if (!last || isHole(last)) return void 0;
	return /(?:^|:)iam::aws:policy\/(.+)$/.exec(last.lit)?.[1];
}
function nameAwsManaged(models) {
	return models.some(({ principals, roles }) => [...principals, ...roles].some(({ policies }) => policies.some(({ how, policy }) => how !== "inline" && membersOf(policy).some(isAwsManaged))));
}
function isAwsManaged({ value }) {
	return awsManagedName(value) !== void 0;
}
function sourceOf(file) {
	return {
		file,
		text: file.text
	};
}
function derive(pieces, file) {
	const runs = [];
	let text = "";
	for (const piece of pieces) {
		const from = text.length;
		const isLit = "lit" in piece;
		text += isLit ? piece.lit : "\ufffc";
		const at = piece.at ? { at: piece.at } : {};
		const hole = isLit ? {} : { hole: piece };
		runs.push({
			from,
			to: text.length,
			...at,
			...hole
		});
	}
	return {
		file,
		text,
		runs
	};
}
function place(source, start, end) {
	if (!source.runs) return {
		file: source.file,
		start,
		end
	};
	const first = runAt(source.runs, start);
	const last = runAt(source.runs, Math.max(end - 1, start));
	const from = first?.at;
	if (!from) return {
		file: source.file,
		start: 0,
		end: 0
	};
	const begin = within(first, start, from.start);
	const to = last?.at?.file === from.file ? within(last, end, last.at.end) : from.end;
	return {
		file: from.file,
		start: begin,
		end: Math.max(begin, to)
	};
}
function holeAt(source, offset) {
	const run = source.runs && runAt(source.runs, offset);
	return run?.from === offset ? run.hole : void 0;
}
function piecesOf$1(source, start, end) {
	if (start >= end) return [];
	const { file, text, runs } = source;
	if (!runs) return [{
		lit: text.slice(start, end),
		at: {
			file,
			start,
			end
		}
	}];
	const pieces = [];
	for (let index = runIndexAt(runs, start); index < runs.length; index++) {
		const run = runs[index];
		if (run.from >= end) break;
		const from = Math.max(run.from, start);
		const to = Math.min(run.to, end);
		if (run.hole) pieces.push(run.hole);
		else if (from < to) {
			const lit = text.slice(from, to);
			pieces.push(run.at ? {
				lit,
				at: place(source, from, to)
			} : { lit });
		}
	}
	return pieces;
}
function within(run, offset, edge) {
	const at = run.at;
	return at.end - at.start === run.to - run.from ? at.start + offset - run.from : edge;
}
function runAt(runs, offset) {
	return runs[runIndexAt(runs, offset)];
}
function runIndexAt(runs, offset) {
	let low = 0;
	let high = runs.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (runs[middle].from <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
const LINE_STARTS = new WeakMap();
function lineStarts(file) {
	const known = LINE_STARTS.get(file);
	if (known) return known;
	const starts = [0];
	for (const match of file.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
	LINE_STARTS.set(file, starts);
	return starts;
}
function positionAt(file, offset) {
	const starts = lineStarts(file);
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (starts[middle] <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - starts[low] + 1
	};
}
function slice(range) {
	return range.file.text.slice(range.start, range.end);
}
// src/syntax/tree.ts
function entryOf(node, key) {
	if (node?.kind !== "map") return void 0;
	return node.entries.findLast((entry) => entry.key === key)?.value;
}
function textOf(node) {
	if (node?.kind === "scalar") return node.raw;
	if (node?.kind !== "string") return void 0;
	let text = "";
	for (const piece of node.pieces) {
		if (!("lit" in piece)) return void 0;
		text += piece.lit;
	}
	return text;
}
function keyText(key) {
	switch (key.kind) {
		case "scalar": return key.raw;
		case "hole": return `\${${key.hole.id}}`;
		case "string": return key.pieces.map((piece) => "lit" in piece ? piece.lit : `\${${piece.id}}`).join("");
		default: return slice(key.at);
	}
}
// src/syntax/json.ts
const DEFAULT_DEPTH = 1e3;
const MAX_PROBLEMS = 50;
const BLANK$1 = /[ \t\r\n]*/y;
const COMMENT$1 = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const STRING_STRETCH = /[^"\\\x00-\x1f]*/y;
const ESCAPE$1 = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /[^ \t\r\n,:[\]{}"]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const ESCAPED$1 = {
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	"
};
const NONE = -1;
const BOM = 65279;
const QUOTE = 34;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_MAP = 123;
const CLOSE_MAP = 125;
const HOLE_CODE = "\ufffc".charCodeAt(0);
function parseJson(source, options = {}) {
	return new JsonReader(source, options.depth ?? DEFAULT_DEPTH).read();
}
var JsonReader = class {
	source;
	text;
	problems = [];
	maxDepth;
	frames = [];
	offset = 0;
	end;
	stopped = false;
	constructor(source, maxDepth) {
		this.source = source;
		this.text = source.text;
		this.end = source.text.length;
		this.maxDepth = maxDepth;
	}
	read() {
		if (this.peek() === BOM) this.offset++;
		this.skipBlank();
		const node = this.document();
		this.skipBlank();
		if (this.peek() !== NONE && node?.kind !== "hole" && !this.atHole()) this.stop("the JSON document has ended before this", this.offset, this.offset + 1);
		return {
			documents: node ? [node] : [],
			problems: this.problems
		};
	}
	document() {
		let value = this.value("a JSON value is expected, and the text is empty");
		for (;;) {
			const frame = this.frames.at(-1);
			if (!frame) return value;
			if (value) this.add(frame, value);
			if (this.closes(frame)) value = this.close(frame);
			else value = frame.bracket === CLOSE_MAP ? this.entry(frame) : this.value("a value is expected");
		}
	}
	value(expected) {
		switch (this.peek()) {
			case QUOTE: return this.string();
			case OPEN_MAP:
				this.open(CLOSE_MAP);
				return;
			case OPEN_LIST:
				this.open(CLOSE_LIST);
				return;
			case NONE:
			case COMMA:
			case COLON:
			case CLOSE_LIST:
			case CLOSE_MAP:
				this.stop(expected, this.offset, this.offset + 1);
				return;
			default: return this.word();
		}
	}
	open(bracket) {
		const start = this.offset;
		if (this.frames.length === this.maxDepth) {
			this.stop(`this is nested more than ${this.maxDepth} levels deep`, start, start + 1);
			return;
		}
		this.offset++;
		this.frames.push({
			bracket,
			start,
			items: [],
			entries: [],
			key: "",
			keyAt: this.range(start)
		});
		this.skipBlank();
	}
	add(frame, value) {
		if (frame.bracket === CLOSE_LIST) frame.items.push(value);
		else frame.entries.push({
			key: frame.key,
			keyAt: frame.keyAt,
			value
		});
		this.separator(frame.bracket, value.kind === "hole");
	}
	closes(frame) {
		const next = this.peek();
		if (next === frame.bracket) {
			this.offset++;
			return true;
		}
		if (next !== NONE) return false;
		this.stop(`this \`${this.text[frame.start]}\` is never closed`, frame.start, frame.start + 1);
		return true;
	}
	close(frame) {
		this.frames.pop();
		const at = this.range(frame.start);
		if (frame.bracket === CLOSE_LIST) return {
			kind: "list",
			items: frame.items,
			at
		};
		return {
			kind: "map",
			entries: frame.entries,
			at
		};
	}
	separator(bracket, afterHole) {
		this.skipBlank();
		const next = this.peek();
		if (next === bracket || next === NONE) return;
		if (next !== COMMA) {
			if (!afterHole && !this.atHole()) this.missingComma(bracket, next);
			return;
		}
		const comma = this.offset++;
		this.skipBlank();
		if (this.peek() === bracket) this.problem("there is a comma too many before the end", comma, comma + 1);
	}
	missingComma(bracket, next) {
		const message = `\`,\` or \`${String.fromCharCode(bracket)}\` is expected before this`;
		if (isNextElement(bracket, next)) this.problem(message, this.offset, this.offset + 1);
		else this.stop(message, this.offset, this.offset + 1);
	}
	entry(frame) {
		const start = this.offset;
		const key = this.key();
		if (!key) return void 0;
		frame.key = keyText(key);
		frame.keyAt = this.range(start);
		this.skipBlank();
		if (this.peek() !== COLON) {
			if (key.kind === "hole") return key;
			this.stop("`:` is expected after the name", this.offset, this.offset + 1);
			return;
		}
		this.offset++;
		this.skipBlank();
		return this.value("a value is expected after `:`");
	}
	key() {
		if (this.peek() === QUOTE) return this.string();
		if (this.atHole()) return this.word();
		this.stop("a name in double quotes is expected", this.offset, this.offset + 1);
	}
	string() {
		const start = this.offset++;
		return {
			kind: "string",
			pieces: this.stringPieces(start),
			style: "quoted",
			at: this.range(start)
		};
	}
	stringPieces(start) {
		const first = this.stringStretch();
		if (this.peek() === QUOTE) {
			this.offset++;
			return first;
		}
		const pieces = [...first];
		for (;;) {
			const next = this.peek();
			if (next === QUOTE) {
				this.offset++;
				return pieces;
			}
			if (next === NONE) {
				this.stop("this string is never closed", start, start + 1);
				return pieces;
			}
			pieces.push(next === BACKSLASH ? this.escape() : this.controlCharacter());
			pieces.push(...this.stringStretch());
		}
	}
	stringStretch() {
		const start = this.offset;
		this.skip(STRING_STRETCH);
		return piecesOf$1(this.source, start, this.offset);
	}
	escape() {
		const start = this.offset;
		this.skip(ESCAPE$1);
		if (this.offset === start) {
			this.offset = Math.min(start + 2, this.end);
			this.problem("JSON knows no such escape", start, this.offset);
			return {
				lit: this.text.slice(start, this.offset),
				at: this.range(start)
			};
		}
		return {
			lit: escaped$1(this.text.slice(start + 1, this.offset)),
			at: this.range(start)
		};
	}
	controlCharacter() {
		const start = this.offset++;
		const lit = this.text[start];
		const message = lit === "\n" || lit === "\r" ? "a JSON string must end on its line (a line break in it is written `\\n`)" : "a control character in a JSON string must be written as an escape";
		this.problem(message, start, this.offset);
		return {
			lit,
			at: this.range(start)
		};
	}
	word() {
		const start = this.offset;
		const hole = holeAt(this.source, start);
		this.skip(WORD);
		const word = this.text.slice(start, this.offset);
		if (hole && /^\ufffc+$/.test(word)) {
			this.offset = start + 1;
			return {
				kind: "hole",
				hole,
				at: this.range(start)
			};
		}
		const at = this.range(start);
		if (word === "true" || word === "false") return {
			kind: "scalar",
			value: word === "true",
			raw: word,
			at
		};
		if (word === "null") return {
			kind: "scalar",
			value: null,
			raw: word,
			at
		};
		if (NUMBER.test(word)) return {
			kind: "scalar",
			value: Number(word),
			raw: word,
			at
		};
		const pieces = piecesOf$1(this.source, start, this.offset);
		if (pieces.every((piece) => "lit" in piece)) this.stop(`\`${shorten(word)}\` is no JSON value: text stands in double quotes`, start, this.offset);
		return {
			kind: "string",
			pieces,
			style: "plain",
			at
		};
	}
	skipBlank() {
		const next = this.peek();
		if (next > 32 && next !== SLASH) return;
		this.skip(BLANK$1);
		while (this.peek() === SLASH) {
			const start = this.offset;
			this.skip(COMMENT$1);
			if (this.offset === start) return;
			this.problem("JSON has no comments", start, this.offset);
			this.skip(BLANK$1);
		}
	}
	skip(pattern) {
		pattern.lastIndex = this.offset;
		pattern.test(this.text);
		this.offset = Math.max(this.offset, Math.min(pattern.lastIndex, this.end));
	}
	peek() {
		return this.offset < this.end ? this.text.charCodeAt(this.offset) : NONE;
	}
	atHole() {
		return this.peek() === HOLE_CODE && holeAt(this.source, this.offset) !== void 0;
	}
	range(start) {
		return place(this.source, start, this.offset);
	}
	problem(message, start, end) {
		if (this.stopped) return;
		const last = this.text.length;
		this.problems.push({
			message,
			at: place(this.source, Math.min(start, last), Math.min(end, last))
		});
		if (this.problems.length === MAX_PROBLEMS) this.endHere();
	}
	stop(message, start, end) {
		this.problem(message, start, end);
		this.endHere();
	}
	endHere() {
		this.stopped = true;
		this.end = this.offset;
	}
};
function escaped$1(code) {
	if (code[0] === "u") return String.fromCharCode(Number.parseInt(code.slice(1), 16));
	return ESCAPED$1[code] ?? code;
}
function isNextElement(bracket, code) {
	return code === QUOTE || bracket === CLOSE_LIST && (code === OPEN_MAP || code === OPEN_LIST);
}
function shorten(word) {
	return word.length > 30 ? `${word.slice(0, 30)}\u2026` : word;
}
// src/value/decode.ts
const DEEPEST$2 = 200;
function valueOfNode(node) {
	return convert(node, 0);
}
function convert(node, depth) {
	const { at } = node;
	if (depth > DEEPEST$2) return unknown({
		id: `deep ${at.file.path}:${at.start}`,
		label: "a deep value"
	}, at);
	switch (node.kind) {
		case "scalar": return scalar(node.value, at);
		case "string": return textValue(node.pieces, at);
		case "hole": return node.hole.value ?? unknown(node.hole, node.hole.at ?? at);
		case "list": return convertList(node, depth);
		case "map": return convertMap(node, depth);
	}
}
function convertList(node, depth) {
	const items = [];
	const rests = [];
	for (const child of node.items) if (child.kind === "hole" && !isOneValue(child.hole)) rests.push(child.hole);
	else items.push({
		when: true,
		value: convert(child, depth + 1)
	});
	return list(items, node.at, restOf$1(rests, node));
}
function convertMap(node, depth) {
	const entries = new Map();
	const rests = [];
	for (const entry of node.entries) if (isOnlyHole(entry)) rests.push(entry.value.hole);
	else entries.set(entry.key, {
		when: true,
		key: entry.keyAt,
		value: convert(entry.value, depth + 1)
	});
	return map(entries, node.at, restOf$1(rests, node) ?? unknownKey(node));
}
const ONE_VALUE = [
	"bool",
	"number",
	"list",
	"map"
];
function isOneValue({ value }) {
	if (!value) return false;
	return value.kind === "unknown" ? ONE_VALUE.includes(value.type) : value.kind !== "text";
}
function isOnlyHole(entry) {
	const { key, keyAt, value } = entry;
	return value.kind === "hole" && value.at.start === keyAt.start && key === keyText(value);
}
function restOf$1(holes, { at }) {
	if (holes.length <= 1) return holes[0];
	return derived("json", holes.map((hole) => unknown(hole, at)));
}
function unknownKey({ entries }) {
	const open = entries.find(({ key }) => /\$\{.*\}/s.test(key));
	return open && {
		id: `key ${open.key}`,
		label: open.key
	};
}
const DECODED = new WeakMap();
function decode(value) {
	if (value.decoded) return value.decoded;
	const decoded = remember(DECODED, value.text, () => parse(value) ?? "none");
	return decoded === "none" ? void 0 : decoded;
}
function parse({ text, at }) {
	if (!mayBeJson(text)) return void 0;
	const { documents, problems } = parseJson(derive(text, at.file));
	const [root] = documents;
	return root && problems.length === 0 ? valueOfNode(root) : void 0;
}
function mayBeJson(text) {
	const first = text.find((piece) => isHole(piece) || piece.lit.trim() !== "");
	if (!first) return false;
	return isHole(first) || /^\s*["{[\dtfn-]/.test(first.lit);
}
// src/value/keys.ts
function keyOfText(text) {
	return text.map((piece) => isHole(piece) ? `\${${piece.id}}` : piece.lit).join("");
}
function isSymbolicKey(key) {
	return key.includes("${");
}
function valueOfKey(key, at) {
	if (!isSymbolicKey(key)) return stringValue(key, at);
	const pieces = piecesOf(key, at);
	const [first] = pieces;
	return pieces.length === 1 && first && isHole(first) ? unknown(first, at, { type: "text" }) : textValue(pieces, at);
}
function piecesOf(key, at) {
	const pieces = [];
	let from = 0;
	while (from < key.length) {
		const start = key.indexOf("${", from);
		const lit = key.slice(from, start < 0 ? key.length : start);
		if (lit !== "") pieces.push({
			lit,
			at
		});
		if (start < 0) break;
		const end = closingBrace(key, start + 2);
		pieces.push({
			...symbolOf(key.slice(start + 2, end)),
			at
		});
		from = end + 1;
	}
	return pieces;
}
function closingBrace(key, from) {
	let open = 1;
	for (let index = from; index < key.length; index++) if (key[index] === "{") open++;
	else if (key[index] === "}" && --open === 0) return index;
	return key.length;
}
function symbolOf(id) {
	return {
		id,
		label: id.slice(id.indexOf("#") + 1)
	};
}
// src/model/effective.ts
const SETUPS = new WeakMap();
function setupsOf(project) {
	return remember(SETUPS, project, () => {
		const templates = new Templates(project.launches);
		return project.launches.flatMap((launch) => setupsFrom(launch, templates));
	});
}
function layersOf({ launch, template }) {
	return template ? [launch, template] : [launch];
}
function effectiveValue(setup, field, world) {
	for (const by of layersOf(setup)) {
		const written = field(by);
		const value = written && world.get(written);
		if (value && !isAbsent(value)) return {
			value,
			by
		};
	}
}
function effectiveProfile(setup, world) {
	let isSet = setup.isOpen ? "maybe" : "no";
	for (const by of layersOf(setup)) {
		if (by.profileBy) return {
			isSet: "yes",
			by,
			at: by.target.at
		};
		for (const slot of by.slots) {
			const answer = slot.ignored ? "no" : world.some(slot.value, (value) => tri(!isNothing(value)));
			if (answer === "yes") return {
				isSet: answer,
				by,
				at: slot.at
			};
			if (answer === "maybe") isSet = answer;
		}
	}
	return { isSet };
}
function isNothing(value) {
	if (value.kind === "scalar") return value.value === null;
	return value.kind === "text" && known(value.text) === "";
}
function setupsFrom(launch, templates) {
	const items = itemsOf$1(launch);
	const named = items.flatMap((one) => namedBy(one, launch.when));
	return [...onceEach(named.flatMap((one) => templates.find(one, launch))).map(({ template, when, sure }) => ({
		launch,
		...template && { template },
		when,
		sure,
		isOpen: !template || template.templates !== void 0
	})), ...withNone(launch, items, named)];
}
function withNone(launch, items, named) {
	const isOpen = mayNameMore(launch);
	const isNever = items.some((one) => one.when === true && alternatives(one.value).every(isNamed$1));
	const when = all(launch.when, negate(anyOf(named.map((one) => one.when))));
	if (isOpen) return [{
		launch,
		when: launch.when,
		sure: "yes",
		isOpen
	}];
	return isNever || when === false ? [] : [{
		launch,
		when,
		sure: "yes",
		isOpen
	}];
}
function itemsOf$1({ templates }) {
	if (!templates) return [];
	return templates.kind === "list" ? templates.items : [{
		value: templates,
		when: true
	}];
}
function namedBy(item, exists) {
	return alternatives(item.value, all(exists, item.when)).filter(isNamed$1);
}
function isNamed$1({ value }) {
	return !isNothing(value);
}
function mayNameMore({ templates }) {
	return templates?.kind === "list" && templates.rest !== void 0;
}
function onceEach(found) {
	const byTemplate = new Map();
	for (const one of found) append(byTemplate, one.template, one);
	return [...byTemplate].map(([template, same]) => ({
		...template && { template },
		when: anyOf(same.map((one) => one.when)),
		sure: same.some((one) => one.sure === "yes") ? "yes" : "maybe"
	}));
}
var Templates = class {
	#byTarget = new Map();
	#byName = new Map();
	constructor(launches) {
		for (const launch of launches) {
			if (!launch.asTemplate) continue;
			this.#byTarget.set(launch.target, launch);
			if (launch.asTemplate.name) this.#addNames(launch, launch.asTemplate.name);
		}
	}
	#addNames(template, name) {
		const names = this.#byName.get(template.scope.unit) ?? new Map();
		this.#byName.set(template.scope.unit, names);
		for (const { value, when } of alternatives(name)) {
			const key = nameKey(value);
			if (key !== void 0) append(names, key, {
				template,
				when: all(template.when, when)
			});
		}
	}
	find({ value, when }, { scope: { unit } }) {
		const ref = value.ref ?? value.imported;
		const referred = ref && this.#byTarget.get(ref.to);
		if (referred) {
			const sure = referred.scope.unit === unit ? "yes" : "maybe";
			return [{
				template: referred,
				when: all(when, referred.when),
				sure
			}];
		}
		const key = ref ? void 0 : nameKey(value);
		const names = this.#byName.get(unit);
		const named = key !== void 0 && names?.get(key) || [];
		const sure = named.length === 1 ? "yes" : "maybe";
		const elsewhere = all(when, negate(anyOf(named.map((one) => one.when))));
		return [...named.map((one) => ({
			template: one.template,
			when: all(when, one.when),
			sure
		})), ...elsewhere === false ? [] : [{
			when: elsewhere,
			sure: "yes"
		}]];
	}
};
function nameKey(value) {
	const text = value.kind === "error" || value.kind === "choice" ? void 0 : textOf$1(value);
	return text && keyOfText(text);
}
// src/value/world.ts
var Infeasible = class extends Error {};
var Astray = class extends Error {};
var World = class {
	#script;
	#decisions = [];
	#rests = new Set();
	#facts = NOTHING$1;
	constructor(script = []) {
		this.#script = script;
	}
	get facts() {
		return this.#facts;
	}
	get decisions() {
		return this.#decisions;
	}
	get rests() {
		return this.#rests;
	}
	get sure() {
		const seen = new Set();
		for (const { sym } of this.#facts.values()) for (const base of basesOf(sym)) {
			if (seen.has(base)) return "maybe";
			seen.add(base);
		}
		return "yes";
	}
	holds(cond) {
		for (;;) {
			const answer = implied(cond, this.#facts);
			if (answer !== void 0) return answer;
			this.#decide(openTest(cond, this.#facts));
		}
	}
	#decide(test) {
		const scripted = this.#script[this.#decisions.length];
		if (scripted && !isSameTest(scripted.test, test)) throw new Astray();
		const decision = scripted ?? {
			test,
			truth: true
		};
		this.#decisions.push(decision);
		this.#facts = assume(test, decision.truth, this.#facts);
	}
	get(value) {
		let current = value;
		this.#lean(current);
		while (current.kind === "choice") {
			current = branch(current, this.holds(current.if) ? "then" : "else");
			this.#lean(current);
		}
		if (current.kind === "error") throw new Infeasible(current.why);
		return current.kind === "unknown" ? this.#decided(current) : current;
	}
	#lean({ rests }) {
		if (rests) for (const sym of rests) this.#rests.add(sym);
	}
	#decided(value) {
		const is = decidedValue(value.sym, this.#facts);
		if (is === void 0) return value;
		const { at, via, ref, rests } = value;
		return {
			...typeof is === "string" ? textValue(stringText(value.sym, is), at) : scalar(is, at),
			...via && { via },
			...ref && { ref },
			...rests && { rests }
		};
	}
	text(value) {
		const text = value && textOf$1(this.get(value));
		return text && this.resolve(text);
	}
	resolve(text) {
		const facts = this.#facts;
		if (facts.size === 0) return text;
		return substitute(text, (hole) => decidedValue(hole, facts) ?? narrowed(hole, facts));
	}
	entry(value, key) {
		const map = value && this.get(value);
		if (map?.kind === "unknown") return member(map.sym, key, map.at);
		if (map?.kind !== "map") return void 0;
		const entry = map.entries.get(key);
		if (entry && this.holds(entry.when)) return entry.value;
		return map.rest && member(map.rest, key, map.at);
	}
	entries(value) {
		const map = value && this.get(value);
		if (map?.kind === "map") return {
			entries: map.entries,
			open: map.rest !== void 0
		};
		return {
			entries: NO_ENTRIES,
			open: map?.kind === "unknown"
		};
	}
	elements(value) {
		const list = value && this.get(value);
		if (!list || isAbsent(list)) return {
			items: [],
			open: false
		};
		if (list.kind === "list") return {
			items: itemsOf(list),
			open: list.rest !== void 0
		};
		if (list.kind !== "unknown" || list.ref) return {
			items: [{
				when: true,
				value: list
			}],
			open: false
		};
		if (list.type === "list") return {
			items: [],
			open: true
		};
		return {
			items: [{
				when: true,
				value: list
			}],
			open: list.type === void 0
		};
	}
	absent(value) {
		const plain = this.get(value);
		if (isAbsent(plain)) return "yes";
		if (plain.kind !== "unknown") return "no";
		return (plain.nullable ?? (plain.type === void 0 && !plain.ref)) && implied({
			sym: plain.sym,
			is: null
		}, this.#facts) !== false ? "maybe" : "no";
	}
	some(value, f) {
		const { items, open } = this.elements(value);
		let result = open ? "maybe" : "no";
		for (const item of items) {
			const answer = this.#element(item, f, result);
			if (answer === "yes") return "yes";
			if (answer === "maybe") result = "maybe";
		}
		return result;
	}
	#element({ when, value }, f, before) {
		if (implied(when, this.#facts) === false) return "no";
		const answer = this.#look(value, when, f);
		if (answer === "no" || answer === "maybe" && before === "maybe") return "no";
		const facts = this.#facts;
		if (!this.holds(when)) return "no";
		return answer === "maybe" && facts !== this.#facts ? this.#look(value, true, f) : answer;
	}
	#look(value, when, f) {
		return this.lookAt(when, () => and(not(this.absent(value)), f(value)), "no");
	}
	lookAt(when, look, otherwise) {
		try {
			return look();
		} catch (thrown) {
			if (!(thrown instanceof Infeasible) || this.holds(when)) throw thrown;
			return otherwise;
		}
	}
};
const NO_ENTRIES = new Map();
const ITEMS = new WeakMap();
function itemsOf(list) {
	return remember(ITEMS, list, () => {
		return list.items.flatMap((item) => alternatives(item.value, item.when)).filter((item) => !isAbsent(item.value));
	});
}
function member(sym, key, at) {
	return unknown({
		id: `${sym.id}.${JSON.stringify(key)}`,
		label: `${sym.label}.${key}`,
		bases: basesOf(sym)
	}, at, { nullable: true });
}
function stringText(sym, string) {
	return substitute(soleText(sym), () => string);
}
function narrowed(hole, facts) {
	const base = hole.by?.sym ?? hole;
	const left = openValues(base, facts);
	if (!left || left.length === base.domain?.length) return hole;
	const sym = {
		...base,
		domain: left
	};
	return hole.by ? {
		...hole,
		by: {
			...hole.by,
			sym
		}
	} : sym;
}
function isSameTest(a, b) {
	return a.sym.id === b.sym.id && a.is === b.is;
}
// src/value/reduce.ts
const MOST_STEPS$2 = 2e3;
const MOST_EXCLUSIONS = 100;
const MOST_CANDIDATES = 16;
function reduceScenarios(scenarios) {
	const all = scenarios.map(normalized);
	const shortestFirst = [...all].sort((a, b) => a.length - b.length);
	const budget = { left: MOST_STEPS$2 };
	let best;
	for (const scenario of shortestFirst.slice(0, MOST_CANDIDATES)) {
		const short = shortened(scenario, all, budget);
		if (!best || short.length < best.length) best = short;
	}
	return best ? widened(best, all, budget) : [];
}
function shortened(scenario, all, budget) {
	let short = scenario;
	for (const decision of [...scenario].reverse()) {
		const without = short.filter((one) => one !== decision);
		if (isCovered(factsOf(without), all, budget)) short = without;
	}
	return short;
}
function widened(scenario, all, budget) {
	let wide = scenario;
	for (const decision of scenario) wide = exclusionsFor(decision).map((other) => wide.map((one) => one === decision ? other : one)).find((candidate) => isCovered(factsOf(candidate), all, budget)) ?? wide;
	return wide;
}
function exclusionsFor({ test: { sym, is }, truth }) {
	if (!truth || !sym.domain || sym.domain.length < 3) return [];
	return sym.domain.filter((value) => value !== is).slice(0, MOST_EXCLUSIONS).map((value) => ({
		test: {
			sym,
			is: value
		},
		truth: false
	}));
}
function isCovered(facts, scenarios, budget) {
	if (budget.left-- <= 0) return false;
	const fitting = scenarios.filter((scenario) => fits(scenario, facts));
	const open = fitting.map((scenario) => scenario.find(({ test }) => implied(test, facts) === void 0));
	if (open.includes(void 0)) return true;
	const [decision] = open;
	if (!decision) return false;
	return [true, false].every((truth) => isCovered(assume(decision.test, truth, facts), fitting, budget));
}
function fits(scenario, facts) {
	return scenario.every(({ test, truth }) => implied(test, facts) !== !truth);
}
function factsOf(decisions) {
	return decisions.reduce((facts, { test, truth }) => assume(test, truth, facts), NOTHING$1);
}
function normalized(decisions) {
	return [...factsOf(decisions).values()].flatMap(({ sym, is, not }) => {
		if (is !== void 0) return [{
			test: {
				sym,
				is
			},
			truth: true
		}];
		return not.map((value) => ({
			test: {
				sym,
				is: value
			},
			truth: false
		}));
	});
}
// src/value/scenario.ts
const MOST_PATHS = 256;
function explore(run, options = {}) {
	const { limit = MOST_PATHS, assumes = [], when = true } = options;
	const outcomes = [];
	const paths = [];
	let complete = true;
	let script = [];
	for (let runs = 0; script; runs++) {
		if (runs === limit) return {
			outcomes,
			paths,
			complete: false
		};
		const world = new World(script);
		const found = runIn(world, run, when, assumes);
		if (found === "astray") complete = false;
		else if (found) {
			paths.push(found.path);
			outcomes.push(...found.outcomes);
		}
		script = nextScript(world.decisions);
	}
	return {
		outcomes,
		paths,
		complete
	};
}
function runIn(world, run, when, assumes) {
	try {
		if (!world.holds(when)) return void 0;
		const found = [];
		for (const result of run(world)) found.push({
			result,
			when: [...world.decisions],
			rests: new Set(world.rests)
		});
		if (!fulfils(world, assumes)) return void 0;
		const results = found.map(({ result }) => result);
		const path = {
			when: world.decisions,
			sure: world.sure,
			rests: world.rests,
			results
		};
		return {
			path,
			outcomes: found.map((outcome) => ({
				...outcome,
				sure: path.sure,
				path
			}))
		};
	} catch (thrown) {
		if (thrown instanceof Infeasible) return void 0;
		if (thrown instanceof Astray) return "astray";
		throw thrown;
	}
}
function nextScript(decisions) {
	const last = decisions.findLastIndex((decision) => decision.truth);
	if (last < 0) return void 0;
	return [...decisions.slice(0, last), {
		test: decisions[last].test,
		truth: false
	}];
}
function fulfils(world, assumes) {
	let open = assumes;
	for (;;) {
		const untouched = open.filter((cond) => !isTouched(cond, world));
		if (untouched.length === open.length) return true;
		if (!open.filter((cond) => !untouched.includes(cond)).every((cond) => world.holds(cond))) return false;
		open = untouched;
	}
}
function isTouched(cond, world) {
	return implied(cond, world.facts) !== void 0 || symsOf(cond).some((sym) => world.facts.has(sym.id));
}
// src/syntax/shell/ast.ts
function isExpansion(part) {
	return "commands" in part;
}
// src/syntax/shell/words.ts
const DEEPEST$1 = 100;
var Broken = class {
	start;
	message;
	constructor(start, message) {
		this.start = start;
		this.message = message;
	}
};
const BLANK = /(?:[ \t\r]|\\\r?\n)*/y;
const COMMENT = /#[^\n]*/y;
const PLAIN = /[^ \t\r\n;&|()<>'"\\$`]+/y;
const IN_QUOTES = /[^"\\$`]+/y;
const IN_BRACES = /[^}'"\\$`]+/y;
const IN_DOCUMENT = /[^\\$`]+/y;
const SINGLE_QUOTED = /'[^']*'/y;
const ANSI_QUOTED = /\$'(?:[^'\\]|\\[\s\S])*'/y;
const NAME = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;
const BRACED_NAME = /\$\{(?:[A-Za-z_]\w*|[0-9]+|[@*#?$!-])\}/y;
const BACKQUOTED = /`(?:[^`\\]|\\[\s\S])*`/y;
const BARE = {
	plain: PLAIN,
	isQuoted: false,
	hasQuotes: true
};
const QUOTED = {
	plain: IN_QUOTES,
	escapable: "\"\\$`\n",
	isQuoted: true,
	hasQuotes: false
};
const BRACED = {
	plain: IN_BRACES,
	isQuoted: false,
	hasQuotes: true
};
const DOCUMENT = {
	plain: IN_DOCUMENT,
	escapable: "\\$`\n",
	isQuoted: true,
	hasQuotes: false
};
var WordReader = class {
	source;
	depth;
	problems = [];
	offset = 0;
	constructor(source, depth) {
		this.source = source;
		this.depth = depth;
	}
	get text() {
		return this.source.text;
	}
	word() {
		const start = this.offset;
		const parts = this.parts(BARE);
		return this.offset > start ? {
			at: this.range(start),
			parts
		} : void 0;
	}
	document(from, to, isLiteral) {
		const at = place(this.source, from, to);
		const pieces = piecesOf$1(this.source, from, to);
		if (isLiteral) return {
			at,
			parts: pieces
		};
		return {
			at,
			parts: this.inside(() => this.nestedDocument(derive(pieces, this.source.file)))
		};
	}
	documentParts() {
		return this.parts(DOCUMENT);
	}
	get level() {
		return this.depth;
	}
	parts(quoting) {
		const parts = [];
		for (;;) {
			const start = this.offset;
			if (this.skip(quoting.plain)) parts.push(...this.pieces(start));
			else if (!this.special(quoting, parts)) return parts;
		}
	}
	special(quoting, parts) {
		const letter = this.text[this.offset];
		if (letter === "\\") this.escape(quoting, parts);
		else if (letter === "$") parts.push(...this.dollar(quoting));
		else if (letter === "`") parts.push(this.backquoted(quoting));
		else if (letter === "'" && quoting.hasQuotes) parts.push(...this.singleQuoted());
		else if (letter === "\"" && quoting.hasQuotes) parts.push(...this.doubleQuoted());
		else if (quoting === BARE && /[<>]\(/.test(this.text.slice(this.offset, this.offset + 2))) parts.push(this.substitution(this.offset, false));
		else return false;
		return true;
	}
	escape({ escapable }, parts) {
		const next = this.text.startsWith("\r\n", this.offset + 1) ? "\n" : this.text[this.offset + 1];
		const isMeant = next !== void 0 && (escapable?.includes(next) ?? true);
		if (!isMeant) this.offset++;
		if (!isMeant) parts.push(...this.pieces(this.offset - 1));
		if (!isMeant) return;
		if (next === "\n") {
			this.offset = this.text.indexOf("\n", this.offset) + 1;
			return;
		}
		this.offset += 2;
		parts.push(...this.pieces(this.offset - 1));
	}
	singleQuoted() {
		const start = this.offset;
		if (!this.skip(SINGLE_QUOTED)) throw new Broken(start, "this `'` is never closed");
		return piecesOf$1(this.source, start + 1, this.offset - 1);
	}
	doubleQuoted() {
		const start = this.offset++;
		const parts = this.parts(QUOTED);
		if (!this.take("\"")) throw new Broken(start, "this `\"` is never closed");
		return parts;
	}
	dollar({ isQuoted, hasQuotes }) {
		const start = this.offset;
		if (this.text.startsWith("$((", start)) return [this.arithmetic(isQuoted)];
		if (this.text.startsWith("$(", start)) return [this.substitution(start, isQuoted)];
		if (this.text.startsWith("${", start)) return [this.braced(isQuoted)];
		if (this.skip(NAME)) return [this.variable(start, this.text.slice(start + 1, this.offset), isQuoted)];
		if (hasQuotes && this.skip(ANSI_QUOTED)) return piecesOf$1(this.source, start + 2, this.offset - 1);
		this.offset++;
		if (hasQuotes && this.text[this.offset] === "\"") return this.doubleQuoted();
		return this.pieces(start);
	}
	variable(start, variable, isQuoted) {
		return {
			at: this.range(start),
			variable,
			isQuoted,
			commands: []
		};
	}
	braced(isQuoted) {
		const start = this.offset;
		if (this.skip(BRACED_NAME)) return this.variable(start, this.text.slice(start + 2, this.offset - 1), isQuoted);
		this.offset += 2;
		const parts = this.inside(() => this.parts(BRACED));
		if (!this.take("}")) throw new Broken(start, "this `${` is never closed");
		const commands = parts.flatMap((part) => "commands" in part ? part.commands : []);
		return {
			at: this.range(start),
			isQuoted,
			commands
		};
	}
	substitution(start, isQuoted) {
		this.offset = start + 2;
		const commands = this.inside(() => this.substituted());
		if (!this.take(")")) throw new Broken(start, "this `(` is never closed");
		return {
			at: this.range(start),
			isQuoted,
			commands
		};
	}
	arithmetic(isQuoted) {
		const start = this.offset;
		this.offset += 3;
		if (this.skipArithmetic()) return {
			at: this.range(start),
			isQuoted,
			commands: []
		};
		return this.substitution(start, isQuoted);
	}
	skipArithmetic() {
		let open = 0;
		for (let offset = this.offset; offset < this.text.length; offset++) {
			const letter = this.text[offset];
			if (letter === "(") open++;
			if (letter === "\n" && open === 0) return false;
			if (letter !== ")") continue;
			if (open > 0) open--;
			else if (this.text[offset + 1] !== ")") return false;
			else {
				this.offset = offset + 2;
				return true;
			}
		}
		return false;
	}
	backquoted({ isQuoted }) {
		const start = this.offset;
		if (!this.skip(BACKQUOTED)) throw new Broken(start, "this backquote is never closed");
		const pieces = this.unescaped(start + 1, this.offset - 1, isQuoted ? "`\\$\"" : "`\\$");
		const { statements, problems } = this.inside(() => this.nested(derive(pieces, this.source.file), this.depth));
		this.problems.push(...problems);
		return {
			at: this.range(start),
			isQuoted,
			commands: statements
		};
	}
	unescaped(from, to, escapable) {
		const pieces = [];
		let start = from;
		for (let offset = from; offset < to; offset++) {
			if (this.text[offset] !== "\\") continue;
			if (escapable.includes(this.text[offset + 1])) {
				pieces.push(...piecesOf$1(this.source, start, offset));
				start = offset + 1;
			}
			offset++;
		}
		return [...pieces, ...piecesOf$1(this.source, start, to)];
	}
	skipBlanks() {
		this.skip(BLANK);
		if (this.text[this.offset] === "#") this.skip(COMMENT);
	}
	skip(pattern) {
		pattern.lastIndex = this.offset;
		if (!pattern.test(this.text) || pattern.lastIndex === this.offset) return false;
		this.offset = pattern.lastIndex;
		return true;
	}
	take(letters) {
		if (!this.text.startsWith(letters, this.offset)) return false;
		this.offset += letters.length;
		return true;
	}
	range(start) {
		return place(this.source, start, this.offset);
	}
	pieces(start) {
		return piecesOf$1(this.source, start, this.offset);
	}
	inside(read) {
		if (this.depth === DEEPEST$1) throw new Broken(this.offset, `this is nested more than ${DEEPEST$1} levels deep`);
		this.depth++;
		try {
			return read();
		} finally {
			this.depth--;
		}
	}
};
// src/syntax/shell/parse.ts
const MOST_PROBLEMS = 20;
const RESERVED = /(?:if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|time|coproc|\{|\}|!|\[\[)(?=[\s;&|()<>]|$)/y;
const CLOSERS = new Set([
	"then",
	"elif",
	"else",
	"fi",
	"do",
	"done",
	"esac",
	"}"
]);
const CLOSING = /\)|;[;&]/y;
const ASSIGNMENT = /[A-Za-z_]\w*(?:\[[^\]\n]*\])?\+?=/y;
const FUNCTION = /[^\s;&|()<>'"\\$`=]+[ \t]*\([ \t]*\)/y;
const REDIRECTION = /(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-|<<|<&|<>|>>|>&|>\||[<>](?!\()|&>>?)/y;
const SEPARATORS = /(?:[ \t\r\n]|;(?![;&])|&(?![&>])|\\\r?\n|(?<![^\s;&|()<>])#[^\n]*)+/y;
const LINES = /(?:[ \t\r\n]|\\\r?\n|(?<![^\s;&|()<>])#[^\n]*)+/y;
const REST_OF_LINE$1 = /[^\n]*\n?/y;
function parseShell(source) {
	return new ShellReader(source, 0).read();
}
var ShellReader = class ShellReader extends WordReader {
	pending = [];
	read() {
		const statements = [];
		while (this.offset < this.text.length && this.problems.length < MOST_PROBLEMS) {
			statements.push(...this.statements());
			if (this.offset < this.text.length) this.recover(new Broken(this.offset, "this closes nothing"));
		}
		return {
			statements,
			problems: this.problems
		};
	}
	substituted() {
		return this.statements();
	}
	nested(source, depth) {
		return new ShellReader(source, depth).read();
	}
	nestedDocument(source) {
		const reader = new ShellReader(source, this.level);
		try {
			return reader.documentParts();
		} catch (error) {
			if (!(error instanceof Broken)) throw error;
			reader.recover(error);
			this.problems.push(...reader.problems);
			return [];
		}
	}
	statements() {
		const statements = [];
		while (this.problems.length < MOST_PROBLEMS) {
			this.separators();
			if (this.offset >= this.text.length || this.matches(CLOSING)) break;
			if (CLOSERS.has(this.peekReserved())) break;
			const before = this.offset;
			try {
				statements.push(this.chain());
				if (this.offset === before) throw new Broken(before, "a command is expected here");
			} catch (error) {
				if (!(error instanceof Broken)) throw error;
				this.recover(error, before);
			}
		}
		return statements;
	}
	recover({ start, message }, before = start) {
		const at = place(this.source, start, Math.min(start + 1, this.text.length));
		if (this.problems.length < MOST_PROBLEMS) this.problems.push({
			at,
			message
		});
		this.pending = [];
		this.offset = start;
		if (start === before || !CLOSERS.has(this.peekReserved())) this.skip(REST_OF_LINE$1);
	}
	chain() {
		const first = this.pipeline();
		const links = [];
		for (;;) {
			const operator = this.take("&&") ? "&&" : this.take("||") ? "||" : void 0;
			if (!operator) break;
			this.lines();
			links.push({
				operator,
				statement: this.pipeline()
			});
		}
		return links.length > 0 ? {
			kind: "chain",
			first,
			links,
			redirections: []
		} : first;
	}
	pipeline() {
		let isNegated = false;
		for (let word = this.peekReserved(); word === "!" || word === "time"; word = this.peekReserved()) {
			if (word === "!") isNegated = !isNegated;
			this.offset += word.length;
			this.skipBlanks();
			if (word === "time" && this.take("-p")) this.skipBlanks();
		}
		const parts = [this.statement()];
		while (this.text[this.offset] === "|" && this.text[this.offset + 1] !== "|") {
			this.offset += this.text[this.offset + 1] === "&" ? 2 : 1;
			this.lines();
			parts.push(this.statement());
		}
		if (parts.length === 1 && !isNegated) return parts[0];
		return {
			kind: "pipeline",
			parts,
			isNegated,
			redirections: []
		};
	}
	statement() {
		const statement = this.inside(() => this.compound());
		this.skipBlanks();
		if (!statement) return this.command();
		return {
			...statement,
			redirections: this.redirections()
		};
	}
	compound() {
		const start = this.offset;
		const word = this.peekReserved();
		if (this.text[start] === "(") return this.parenthesis();
		switch (word) {
			case "{": return this.group("}", 1);
			case "if": return this.if();
			case "for":
			case "select": return this.for(word);
			case "while":
			case "until": return this.while(word);
			case "case": return this.case();
			case "function": return this.function();
			case "[[": return this.test();
		}
		if (CLOSERS.has(word)) throw new Broken(start, `\`${word}\` closes nothing`);
		return this.matches(FUNCTION) ? this.function() : void 0;
	}
	parenthesis() {
		const start = this.offset;
		if (!this.text.startsWith("((", start)) return this.group(")", 1);
		this.offset += 2;
		if (this.skipArithmetic()) return this.calculation(start);
		this.offset = start;
		return this.group(")", 1);
	}
	calculation(start) {
		const at = this.range(start);
		return {
			kind: "command",
			at,
			assignments: [],
			words: [{
				at,
				parts: [{ lit: "((" }]
			}],
			redirections: []
		};
	}
	group(closer, opened) {
		const start = this.offset;
		this.offset += opened;
		const body = this.statements();
		if (!this.take(closer)) throw new Broken(start, `this \`${this.text[start]}\` is never closed`);
		return {
			kind: "group",
			body,
			isSubshell: closer === ")",
			redirections: []
		};
	}
	if() {
		const start = this.offset;
		const branches = [];
		for (let word = "if"; word !== "fi"; word = this.peekReserved()) {
			if (word !== "if" && word !== "elif" && word !== "else") throw new Broken(start, "this `if` has no `fi`");
			this.offset += word.length;
			const condition = word === "else" ? [] : this.statements();
			if (word !== "else") this.expect("then", start);
			branches.push({
				condition,
				body: this.statements()
			});
		}
		this.offset += 2;
		return {
			kind: "if",
			branches,
			redirections: []
		};
	}
	while(word) {
		const start = this.offset;
		this.offset += word.length;
		return {
			kind: "loop",
			words: [],
			condition: this.statements(),
			body: this.doGroup(start),
			redirections: []
		};
	}
	for(word) {
		const start = this.offset;
		this.offset += word.length;
		this.skipBlanks();
		const variable = this.text.startsWith("((", this.offset) ? this.counter(start) : this.name();
		this.lines();
		const words = [];
		if (this.skip(/in(?=[\s;])/y)) words.push(...this.words());
		this.separators();
		const body = this.doGroup(start);
		return {
			kind: "loop",
			...variable !== void 0 && { variable },
			words,
			condition: [],
			body,
			redirections: []
		};
	}
	counter(start) {
		this.offset += 2;
		if (!this.skipArithmetic()) throw new Broken(start, "this `((` is never closed");
	}
	name() {
		const start = this.offset;
		if (!this.skip(/[^\s;&|()<>'"\\$`]+/y)) throw new Broken(start, "a name is expected here");
		return this.text.slice(start, this.offset);
	}
	doGroup(start) {
		if (this.peekReserved() === "{") return [this.group("}", 1)];
		this.expect("do", start);
		const body = this.statements();
		this.expect("done", start);
		return body;
	}
	case() {
		const start = this.offset;
		this.offset += 4;
		this.skipBlanks();
		const subject = this.word();
		this.lines();
		if (!subject || !this.skip(/in(?=\s)/y)) throw new Broken(start, "`case WORD in` is expected");
		const branches = [];
		for (this.lines(); this.peekReserved() !== "esac"; this.lines()) {
			if (this.offset >= this.text.length) throw new Broken(start, "this `case` has no `esac`");
			this.patterns();
			branches.push(this.statements());
			this.skip(/;;&?|;&/y);
		}
		this.offset += 4;
		return {
			kind: "case",
			subject,
			branches,
			redirections: []
		};
	}
	patterns() {
		const start = this.offset;
		this.take("(");
		do {
			this.skipBlanks();
			if (!this.word()) throw new Broken(start, "a pattern is expected here");
			this.skipBlanks();
		} while (this.take("|"));
		if (!this.take(")")) throw new Broken(start, "a pattern ends with `)`");
	}
	function() {
		if (this.peekReserved() === "function") this.offset += 8;
		this.skipBlanks();
		const name = this.name();
		this.skip(/[ \t]*\([ \t]*\)/y);
		this.lines();
		return {
			kind: "function",
			name,
			body: this.statement(),
			redirections: []
		};
	}
	test() {
		const start = this.offset;
		const words = [];
		while (!this.skip(/\]\](?=[\s;&|()<>]|$)/y)) {
			if (this.offset >= this.text.length) throw new Broken(start, "this `[[` is never closed");
			const word = this.word();
			if (word) words.push(word);
			else if (!this.skip(LINES)) this.offset++;
		}
		return {
			kind: "command",
			at: this.range(start),
			assignments: [],
			words,
			redirections: []
		};
	}
	command() {
		const start = this.offset;
		const assignments = [];
		const redirections = [];
		const words = [];
		let end = start;
		for (;;) {
			const redirection = this.redirection();
			const assignment = words.length === 0 && !redirection ? this.assignment() : void 0;
			const word = redirection || assignment ? void 0 : this.word();
			if (redirection) redirections.push(redirection);
			else if (assignment) assignments.push(assignment);
			else if (word) words.push(word);
			else break;
			if (this.text[this.offset] === "(" && this.text[this.offset - 1] === "=") this.array();
			end = this.offset;
			this.skipBlanks();
		}
		if (end === start) throw new Broken(start, "a command is expected here");
		return {
			kind: "command",
			at: place(this.source, start, end),
			assignments,
			words,
			redirections
		};
	}
	assignment() {
		const start = this.offset;
		if (!this.skip(ASSIGNMENT)) return void 0;
		const written = this.text.slice(start, this.offset - 1);
		const name = /^\w+/.exec(written)[0];
		if (this.text[this.offset] === "(") return {
			name,
			isWhole: false,
			words: this.array()
		};
		const word = this.word() ?? {
			at: this.range(this.offset),
			parts: []
		};
		return {
			name,
			isWhole: written === name,
			words: [word]
		};
	}
	array() {
		const start = this.offset++;
		const words = [];
		for (this.lines(); !this.take(")"); this.lines()) {
			const word = this.word();
			if (!word) throw new Broken(start, "this `(` is never closed");
			words.push(word);
		}
		return words;
	}
	words() {
		const words = [];
		for (this.skipBlanks();; this.skipBlanks()) {
			const word = this.word();
			if (!word) return words;
			words.push(word);
		}
	}
	redirections() {
		const redirections = [];
		for (;;) {
			const redirection = this.redirection();
			if (!redirection) return redirections;
			redirections.push(redirection);
			this.skipBlanks();
		}
	}
	redirection() {
		const start = this.offset;
		if (!this.skip(REDIRECTION)) return void 0;
		const operator = this.text.slice(start, this.offset).replace(/^(?:\d+|\{\w+\})/, "");
		this.skipBlanks();
		const from = this.offset;
		const target = this.word();
		if (!target) throw new Broken(start, `a word is expected after \`${operator}\``);
		const redirection = {
			operator,
			target
		};
		if (operator === "<<" || operator === "<<-") this.announce(redirection, from);
		return redirection;
	}
	announce(redirection, from) {
		const written = this.text.slice(from, this.offset);
		const delimiter = written.replace(/["'\\]/g, "");
		const isLiteral = delimiter !== written;
		this.pending.push({
			redirection,
			delimiter,
			isLiteral,
			isIndented: redirection.operator === "<<-"
		});
	}
	documents() {
		const pending = this.pending;
		this.pending = [];
		for (const one of pending) {
			const from = this.offset;
			const to = this.documentEnd(one);
			one.redirection.target = this.document(from, to, one.isLiteral);
		}
	}
	documentEnd({ delimiter, isIndented }) {
		while (this.offset < this.text.length) {
			const start = this.offset;
			this.skip(REST_OF_LINE$1);
			const line = this.text.slice(start, this.offset).replace(/\r?\n$/, "");
			if ((isIndented ? line.replace(/^\t+/, "") : line) === delimiter) return start;
		}
		return this.offset;
	}
	separators() {
		this.between(SEPARATORS);
	}
	lines() {
		this.between(LINES);
	}
	between(pattern) {
		while (this.pending.length > 0) {
			const end = this.text.indexOf("\n", this.offset);
			const start = this.offset;
			if (!this.skip(pattern)) return;
			if (end < 0 || this.offset <= end) return;
			this.offset = Math.max(start, end + 1);
			this.documents();
		}
		this.skip(pattern);
	}
	expect(word, start) {
		this.separators();
		if (this.peekReserved() !== word) throw new Broken(start, `\`${word}\` is expected before this ends`);
		this.offset += word.length;
	}
	peekReserved() {
		RESERVED.lastIndex = this.offset;
		return RESERVED.exec(this.text)?.[0] ?? "";
	}
	matches(pattern) {
		pattern.lastIndex = this.offset;
		return pattern.test(this.text);
	}
};
// src/syntax/shell/steps.ts
const MOST_STEPS$1 = 2e4;
const MOST_CALLS = 1e3;
const DEEPEST = 12;
const LONGEST_TEXT = 4096;
const MOST_PARTS = 32;
function stepsOf(script) {
	const walk = new Walk(0);
	walk.script(script);
	return walk.isWhole ? walk.steps : walk.steps.map((step) => ({
		...step,
		isSure: false
	}));
}
function textOfWord({ parts }) {
	const pieces = [];
	for (const part of parts) {
		if (isExpansion(part)) return void 0;
		pieces.push(part);
	}
	return pieces;
}
function literalOf({ parts }) {
	let text = "";
	for (const part of parts) {
		if (!("lit" in part)) return void 0;
		text += part.lit;
	}
	return text;
}
const DECLARING = new Set([
	"export",
	"local",
	"declare",
	"readonly",
	"typeset"
]);
const SETTING = new Set([
	"read",
	"unset",
	"mapfile",
	"readarray",
	"getopts",
	"printf"
]);
const TESTING = new Set(["[", "test"]);
const SHELLS = /(?:^|\/)(?:ba|da|z|k)?sh$|(?:^|\/)su$/;
var Walk = class Walk {
	steps = [];
	isWhole = true;
	#texts = new Map();
	#functions = new Map();
	#called = new Set();
	#calls = 0;
	#depth;
	#isOver = false;
	constructor(depth) {
		this.#depth = depth;
	}
	script({ statements, problems }) {
		if (problems.length > 0) this.#isOver = true;
		this.#all(statements, {
			isSure: true,
			isHandled: false,
			isApart: false
		});
		for (const [name, body] of this.#functions) if (!this.#called.has(name)) this.#statement(body, {
			isSure: false,
			isHandled: false,
			isApart: true
		});
	}
	#all(statements, how) {
		for (const statement of statements) this.#statement(statement, how);
	}
	#statement(statement, how) {
		if (this.steps.length >= MOST_STEPS$1) {
			this.isWhole = false;
			return;
		}
		if (statement.kind === "command") {
			this.#command(statement, how);
			return;
		}
		for (const { target } of statement.redirections) this.#expand(target, how);
		switch (statement.kind) {
			case "pipeline": {
				const { parts, isNegated } = statement;
				const isApart = how.isApart || parts.length > 1;
				this.#all(parts, {
					...how,
					isApart,
					isHandled: how.isHandled || isNegated
				});
				return;
			}
			case "chain":
				this.#chain(statement, how);
				return;
			case "group":
				this.#group(statement, how);
				return;
			case "if":
				this.#branches(statement, how);
				return;
			case "loop":
				this.#loop(statement, how);
				return;
			case "case":
				this.#expand(statement.subject, how);
				for (const branch of statement.branches) this.#all(branch, unsure(how));
				return;
			case "function": this.#functions.set(statement.name, statement.body);
		}
	}
	#chain({ first, links }, how) {
		const lastOr = links.findLastIndex(({ operator }) => operator === "||");
		this.#statement(first, {
			...how,
			isHandled: how.isHandled || lastOr >= 0
		});
		for (const [index, { statement }] of links.entries()) this.#statement(statement, {
			...unsure(how),
			isHandled: how.isHandled || index < lastOr
		});
	}
	#group({ body, isSubshell }, how) {
		if (!isSubshell) this.#all(body, how);
		else this.#enclosed(() => this.#all(body, {
			...how,
			isApart: true
		}));
	}
	#branches({ branches }, how) {
		for (const [index, { condition, body }] of branches.entries()) {
			this.#all(condition, {
				...index === 0 ? how : unsure(how),
				isHandled: true
			});
			this.#all(body, unsure(how));
		}
	}
	#loop({ variable, words, condition, body }, how) {
		for (const word of words) this.#expand(word, how);
		this.#texts.clear();
		if (variable) this.#texts.delete(variable);
		this.#all(condition, {
			...how,
			isHandled: true
		});
		this.#all(body, unsure(how));
	}
	#command(command, how) {
		const words = command.words.map((word) => this.#resolved(word));
		const name = words[0] && literalOf(words[0]);
		const inside = name && TESTING.has(name) ? {
			...how,
			isHandled: true
		} : how;
		for (const word of command.words) this.#expand(word, inside);
		for (const { words } of command.assignments) for (const word of words) this.#expand(word, how);
		const redirections = command.redirections.map(({ operator, target }) => {
			this.#expand(target, how);
			return {
				operator,
				target: this.#resolved(target)
			};
		});
		if (words.length === 0) {
			for (const assignment of command.assignments) this.#assign(assignment, how);
			return;
		}
		const body = name === void 0 ? void 0 : this.#functions.get(name);
		if (name !== void 0 && body) {
			this.#call(name, body, how);
			return;
		}
		const isSure = how.isSure && !this.#isOver;
		this.#step({
			at: command.at,
			words,
			redirections,
			isSure,
			isHandled: how.isHandled
		});
		this.#run(name, words, how);
		this.#scriptIn(words, redirections, how);
	}
	#step(step) {
		this.steps.push(step);
	}
	#run(name, words, how) {
		if (name === void 0 || name === "eval" || name === "source" || name === ".") this.#texts.clear();
		else if (name === "exit" || name === "exec" && words.length > 1) this.#exit(words[1], how);
		else if (name === "return") this.#isOver = true;
		else if (DECLARING.has(name)) for (const word of words.slice(1)) this.#declare(word, how);
		else if (SETTING.has(name)) for (const word of words) this.#texts.delete(literalOf(word) ?? "");
	}
	#exit(status, { isSure, isApart }) {
		const code = status && literalOf(status);
		const isFailure = code !== void 0 && /^[1-9]\d*$/.test(code);
		if (!isApart && (isSure || !isFailure)) this.#isOver = true;
	}
	#call(name, body, how) {
		this.#called.add(name);
		if (this.#depth >= DEEPEST || ++this.#calls > MOST_CALLS) {
			this.isWhole = false;
			return;
		}
		this.#depth++;
		this.#functions.delete(name);
		this.#enclosed(() => this.#statement(body, how));
		this.#functions.set(name, body);
		this.#depth--;
	}
	#enclosed(run) {
		const wasOver = this.#isOver;
		run();
		this.#isOver = wasOver;
	}
	#scriptIn(words, redirections, how) {
		const shell = words.findIndex((word) => SHELLS.test(literalOf(word) ?? ""));
		if (shell < 0 || shell > 5 || this.#depth >= DEEPEST) return;
		const option = words.findIndex((word, i) => i > shell && /^-\w*c$/.test(literalOf(word) ?? ""));
		const document = redirections.find(({ operator }) => operator.startsWith("<<"))?.target;
		const word = option > 0 ? words[option + 1] : document;
		const text = word && textOfWord(word);
		if (!text || !word) return;
		const walk = new Walk(this.#depth + 1);
		walk.script(parseShell(derive(text, word.at.file)));
		if (!walk.isWhole) this.isWhole = false;
		for (const step of walk.steps) {
			const isSure = step.isSure && how.isSure && !this.#isOver;
			this.#step({
				...step,
				isSure,
				isHandled: step.isHandled || how.isHandled
			});
		}
	}
	#assign({ name, isWhole, words }, how) {
		const [word] = words;
		this.#set(name, isWhole ? word : void 0, how);
	}
	#declare(word, how) {
		const [first, ...others] = word.parts;
		const [, name, value] = first && "lit" in first && /^(\w+)=([\s\S]*)$/.exec(first.lit) || [];
		if (name !== void 0) this.#set(name, {
			at: word.at,
			parts: [{ lit: value }, ...others]
		}, how);
	}
	#set(name, word, { isSure, isApart }) {
		const value = word && this.#resolved(word);
		const text = value && textOfWord(value);
		if (value && text && isSure && !isApart && !this.#isOver && isShort(text)) this.#texts.set(name, value);
		else this.#texts.delete(name);
	}
	#resolved(word) {
		if (!word.parts.some(isExpansion)) return word;
		return {
			at: word.at,
			parts: word.parts.flatMap((part) => this.#resolvedPart(part))
		};
	}
	#resolvedPart(part) {
		if (!isExpansion(part) || part.variable === void 0) return [part];
		const value = this.#texts.get(part.variable);
		if (!value) return [part];
		return part.isQuoted || value.parts.every(isOneWord) ? value.parts : [part];
	}
	#expand({ parts }, how) {
		for (const part of parts) {
			if (!isExpansion(part) || part.commands.length === 0) continue;
			this.#enclosed(() => this.#all(part.commands, {
				...how,
				isApart: true
			}));
		}
	}
};
function unsure(how) {
	return {
		...how,
		isSure: false
	};
}
function isOneWord(part) {
	return "lit" in part && !/[\s*?[]/.test(part.lit);
}
function isShort(text) {
	const letters = text.reduce((sum, piece) => sum + ("lit" in piece ? piece.lit.length : 1), 0);
	return text.length <= MOST_PARTS && letters <= LONGEST_TEXT;
}
// node_modules/js-yaml/dist/js-yaml.mjs
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_PATTERN = new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
var Schema = class Schema {
	tags;
	implicitScalarTags;
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	defaultScalarTag;
	defaultSequenceTag;
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
[...FAILSAFE_SCHEMA.tags];
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
({ ...intYaml11Tag }), { ...floatYaml11Tag };
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "\u2192") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "\u0085";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart) throwError(state, "can not read a document");
	}
	return state.events;
}
({
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
});
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
`${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT}`;
`${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN}`;
`${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY}`;
`${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY}`;
`${SRC_NB_JSON}`;
`${SRC_NB_JSON}`;
`${SRC_NB_CHAR}`;
Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name));
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// src/syntax/yaml-errors.ts
const SECOND_COLON = "there is a second `:` on this line: put the value in quotes, or on a line of its own";
const MISFIT = "this does not fit here: is a line indented wrongly, or a value not in quotes?";
const BAD_ESCAPE = "YAML knows no such escape: a backslash is written `\\\\`, or stands in single quotes";
const ONE_OF_EACH = "a value takes only one tag and one anchor";
const TAB = "this line is indented with a tab: YAML takes only spaces";
const NO_COMMA = "`,` or the closing bracket is expected before this";
const TOO_FEW_BLANKS = "this line must be indented more than the one where its value began";
const DIRECTIVE = "this directive is not well-formed";
const BLOCK_MARKS = "after `|` or `>` only `+`, `-`, a digit from 1 to 9 and a comment can stand";
const WORDS_OF_JS_YAML = [
	[/^bad indentation of a mapping entry/, MISFIT],
	[/^bad indentation of a sequence entry/, "this does not fit into the list: is a line indented wrongly?"],
	[/^deficient indentation/, TOO_FEW_BLANKS],
	[/^tab characters/, TAB],
	[/^end of the stream or a document separator/, "this belongs to nothing before it: is a line indented wrongly?"],
	[/^expected ':' after a mapping key/, "`:` is expected after this key"],
	[/a multiline key may not be/, "the key before this `:` runs over several lines: does one of them lack its `:`?"],
	[/^a whitespace character is expected after/, "a space is expected after `:`"],
	[/within a double quoted scalar/, "a string in double quotes is not closed before this"],
	[/within a single quoted scalar/, "a string in single quotes is not closed before this"],
	[/within a flow collection/, "a `[` or `{` is not closed before this"],
	[/^missed comma/, NO_COMMA],
	[/^expected the node content/, "a value is expected before `,`"],
	[/^unknown escape sequence/, BAD_ESCAPE],
	[/^expected hexadecimal character/, "this escape needs hexadecimal digits"],
	[/^expected valid JSON character|non-printable|null byte/, "YAML allows no such control character"],
	[/^a line break is expected|^repeat of|^bad explicit indentation/, BLOCK_MARKS],
	[/^duplication of (?:a tag|an anchor)/, ONE_OF_EACH],
	[/tag handle|tag name|tag suffix|verbatim tag/, "this tag is not well-formed"],
	[/^alias node should not/, "an alias takes no tag and no anchor"],
	[/^name of an? (?:alias|anchor)/, "a name is expected after `&` or `*`"],
	[/directive/i, DIRECTIVE],
	[/^nesting exceeded maxDepth \((\d+)\)/, "this is nested more than $1 levels deep"]
];
const WORDS_OF_YAML = [
	[/end with a \]|Expected flow sequence to end/, "a `[` is not closed before this"],
	[/end with a \}|Expected flow map to end/, "a `{` is not closed before this"],
	[/^Tabs are not allowed/, TAB],
	[/^Implicit (?:map )?keys/, "`:` is expected after a key, on the same line"],
	[/^Nested mappings are not allowed/, SECOND_COLON],
	[/^A block sequence may not/, "a list must begin on a line of its own"],
	[/^All (?:mapping|sequence|collection) items/, "this must begin in the same column as what is listed before it"],
	[/^Sequence item without/, "`-` is expected before this"],
	[/^Missing , (?:or : )?between/, NO_COMMA],
	[/^Missing space after :/, "a space is expected after `:`"],
	[/^Block collections are not allowed/, "no list with `-` and no `key: value` lines can stand inside brackets"],
	[/^Unexpected (?:,|empty item)/, "a value is expected before `,`"],
	[/^Invalid escape sequence/, BAD_ESCAPE],
	[/^Plain value cannot start with/, "a value that begins with this letter must stand in quotes"],
	[/^Comments must be separated/, "a space is expected before `#`"],
	[/^Block scalar header|block scalar header/, BLOCK_MARKS],
	[/^Block scalars? /, "the lines after `|` or `>` must be indented alike, and more than the key"],
	[/^A node can have at most/, ONE_OF_EACH],
	[/^An alias node must not/, "an alias takes no tag and no anchor"],
	[/^(?:Anchor|Alias) cannot be an empty/, "a name is expected after `&` or `*`"],
	[/must be separated from the next token/, "a space is expected after a tag or an anchor"],
	[/[Tt]ag/, "this tag is not well-formed"],
	[/irective/, DIRECTIVE],
	[/at most 1024 chars/, "a key must be shorter than 1,024 letters"],
	[/^Unexpected|^Not a YAML token|^Expected/, MISFIT]
];
function complaintOfJsYaml(error, textLength) {
	if (!(error instanceof YAMLException)) return {
		message: "this YAML could not be read",
		offset: 0
	};
	const offset = Math.min(error.mark?.position ?? 0, textLength);
	return {
		message: translate(error.reason, WORDS_OF_JS_YAML),
		offset
	};
}
function isAboutIndent(complaint) {
	return complaint.message === TOO_FEW_BLANKS;
}
function wordsForYaml(message) {
	return translate(message, WORDS_OF_YAML);
}
function translate(theirs, words) {
	for (const [pattern, ours] of words) {
		const match = pattern.exec(theirs);
		if (match) return ours.replace("$1", match[1] ?? "");
	}
	return `this is no YAML: ${theirs}`;
}
// src/syntax/yaml-pieces.ts
var PieceBuilder = class {
	source;
	pieces = [];
	from = 0;
	to = 0;
	constructor(source) {
		this.source = source;
	}
	keep(from, to) {
		if (from === this.to) this.to = to;
		else {
			this.flush();
			this.from = from;
			this.to = to;
		}
	}
	replace(from, to, lit) {
		if (lit === "") return;
		this.flush();
		this.pieces.push({
			lit,
			at: place(this.source, from, to)
		});
	}
	done() {
		this.flush();
		return this.pieces;
	}
	flush() {
		for (const piece of piecesOf$1(this.source, this.from, this.to)) this.pieces.push(piece);
		this.from = this.to;
	}
};
const STRETCH = {
	"": /[^\r\n]*/y,
	"'": /[^'\r\n]*/y,
	"\"": /[^\\\r\n]*/y
};
const FOLD = /[ \t\r\n]*/y;
const LINE_BREAK = /\r\n?|\n/g;
const ESCAPED_BREAK = /\\(?:\r\n?|\n)[ \t\r\n]*/y;
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|[^\r\n])/y;
const ESCAPED = new Map([
	["0", "\0"],
	["a", "\x07"],
	["b", "\b"],
	["t", "	"],
	["	", "	"],
	["n", "\n"],
	["v", "\v"],
	["f", "\f"],
	["r", "\r"],
	["e", "\x1B"],
	["N", "\u0085"],
	["_", "\xA0"],
	["L", "\u2028"],
	["P", "\u2029"]
]);
function flowPieces(source, start, end, quote) {
	const text = source.text.slice(start, end);
	const builder = new PieceBuilder(source);
	let at = 0;
	while (at < text.length) {
		const stretch = matchAt(STRETCH[quote], text, at);
		const special = at + stretch.length;
		if (isBreak(text, special)) {
			const kept = withoutBlanks(text, at, special);
			const next = special + matchAt(FOLD, text, special).length;
			builder.keep(start + at, start + kept);
			builder.replace(start + kept, start + next, folded(text.slice(special, next)));
			at = next;
			continue;
		}
		builder.keep(start + at, start + special);
		at = special < text.length ? special + replaceEscape(builder, text, start, special) : special;
	}
	return builder.done();
}
function replaceEscape(builder, text, start, at) {
	if (text[at] === "'") {
		builder.replace(start + at, start + at + 2, "'");
		return 2;
	}
	const escapedBreak = matchAt(ESCAPED_BREAK, text, at);
	if (escapedBreak) return escapedBreak.length;
	const written = matchAt(ESCAPE, text, at) || "\\";
	builder.replace(start + at, start + at + written.length, escaped(written));
	return written.length;
}
function escaped(written) {
	if (written.length > 2) {
		const code = Number.parseInt(written.slice(2), 16);
		return code > 1114111 ? "\ufffd" : String.fromCodePoint(code);
	}
	const letter = written[1] ?? written;
	return ESCAPED.get(letter) ?? letter;
}
function withoutBlanks(text, start, end) {
	let at = end;
	while (at > start && (text[at - 1] === " " || text[at - 1] === "	")) at--;
	return at;
}
function folded(gap) {
	const breaks = gap.match(LINE_BREAK).length;
	return breaks === 1 ? " " : "\n".repeat(breaks - 1);
}
function blockPieces(source, block) {
	const builder = new PieceBuilder(source);
	let pending = [];
	let contentEnd;
	let wasIndentedMore = false;
	for (const line of linesOf(source.text, block.start, block.end)) {
		if (isEmptyLine(source.text, line, block.indent)) {
			pending.push(line);
			continue;
		}
		const content = line.start + block.indent;
		const isIndentedMore = source.text[content] === " " || source.text[content] === "	";
		if (block.folded && contentEnd !== void 0 && !isIndentedMore && !wasIndentedMore) foldBreaks(builder, pending);
		else for (const before of pending) keepBreak(builder, source.text, before);
		builder.keep(content, line.end);
		pending = [line];
		contentEnd = line.end;
		wasIndentedMore = isIndentedMore;
	}
	const last = block.chomping === "clip" ? contentEnd === void 0 ? [] : pending.slice(0, 1) : pending;
	if (block.chomping !== "strip") for (const line of last) keepBreak(builder, source.text, line);
	return {
		pieces: builder.done(),
		contentEnd
	};
}
function isEmptyLine(text, line, indent) {
	if (line.end - line.start > indent) return false;
	for (let at = line.start; at < line.end; at++) if (text[at] !== " ") return false;
	return true;
}
function keepBreak(builder, text, line) {
	if (line.next === line.end) return;
	if (text.slice(line.end, line.next) === "\n") builder.keep(line.end, line.next);
	else builder.replace(line.end, line.next, "\n");
}
function foldBreaks(builder, lines) {
	const first = lines[0];
	const lit = lines.length === 1 ? " " : "\n".repeat(lines.length - 1);
	builder.replace(first.end, lines.at(-1).next, lit);
}
function* linesOf(text, start, end) {
	let at = start;
	while (at < end) {
		let stop = at;
		while (stop < end && !isBreak(text, stop)) stop++;
		const isCrLf = text[stop] === "\r" && text[stop + 1] === "\n";
		const next = Math.min(end, stop + (isCrLf ? 2 : 1));
		yield {
			start: at,
			end: stop,
			next
		};
		at = next;
	}
}
function isBreak(text, at) {
	const code = text.charCodeAt(at);
	return code === 10 || code === 13;
}
function matchAt(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? "";
}
// src/syntax/yaml-scalars.ts
const WORDS = new Map([
	...[
		"",
		"~",
		"null",
		"Null",
		"NULL"
	].map((word) => [word, null]),
	...[
		"true",
		"True",
		"TRUE"
	].map((word) => [word, true]),
	...[
		"false",
		"False",
		"FALSE"
	].map((word) => [word, false]),
	...[
		".nan",
		".NaN",
		".NAN"
	].map((word) => [word, NaN]),
	...[
		".inf",
		".Inf",
		".INF",
		"+.inf",
		"+.Inf",
		"+.INF"
	].map((word) => [word, Infinity]),
	...[
		"-.inf",
		"-.Inf",
		"-.INF"
	].map((word) => [word, -Infinity])
]);
const LONGEST_WORD = 5;
const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const OCTAL_OR_HEX = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
function resolvePlain(text) {
	if (text.length <= LONGEST_WORD) {
		const value = WORDS.get(text);
		if (value !== void 0) return value;
	}
	return resolveNumber(text);
}
function resolveNumber(text) {
	if (text.charCodeAt(0) > 57) return void 0;
	if (DECIMAL.test(text) || OCTAL_OR_HEX.test(text)) return Number(text);
}
function scalarNode(scalar) {
	const { pieces, style, at, tag } = scalar;
	const only = pieces[0];
	if (!tag && style === "plain" && pieces.length === 1 && !("lit" in only)) return {
		kind: "hole",
		hole: only,
		at
	};
	const raw = pieces.length === 0 ? "" : pieces.length === 1 && "lit" in only ? only.lit : joined(pieces);
	const value = raw === void 0 ? void 0 : resolveTagged(raw, style, tag);
	if (raw !== void 0 && value !== void 0) return {
		kind: "scalar",
		value,
		raw,
		at
	};
	return {
		kind: "string",
		pieces,
		style,
		at,
		...ownTag(tag, scalar.tagAt)
	};
}
function ownTag(tag, tagAt) {
	if (!tag || RESOLVED_TAGS.has(tag)) return {};
	return tagAt ? {
		tag,
		tagAt
	} : { tag };
}
const RESOLVED_TAGS = new Set([
	"!",
	"!!bool",
	"!!float",
	"!!int",
	"!!map",
	"!!null",
	"!!seq",
	"!!str"
]);
const SCALAR_TAGS = new Set([
	"!!bool",
	"!!float",
	"!!int",
	"!!null"
]);
function resolveTagged(raw, style, tag) {
	return (tag ? SCALAR_TAGS.has(tag) : style === "plain") ? resolvePlain(raw) : void 0;
}
function joined(pieces) {
	let text = "";
	for (const piece of pieces) {
		if (!("lit" in piece)) return void 0;
		text += piece.lit;
	}
	return text;
}
const STANDARD_PREFIX = "tag:yaml.org,2002:";
function shortTag(written, handles) {
	const full = written.startsWith("!<") ? written.slice(2, -1) : expanded(written, handles);
	return full.startsWith(STANDARD_PREFIX) ? `!!${full.slice(18)}` : full;
}
function expanded(tag, handles) {
	if (handles.size === 0) return tag;
	const handle = tag.slice(0, tag.indexOf("!", 1) + 1) || "!";
	const prefix = handles.get(handle);
	return prefix === void 0 ? tag : prefix + tag.slice(handle.length);
}
// src/syntax/yaml-tree.ts
const YAML_LIMITS = {
	depth: 1e3,
	nodes: 1e6
};
const NOTHING = {};
var YamlTree = class {
	source;
	limits;
	documents = [];
	problems = [];
	frames = [];
	anchors = new Map();
	nodes = 0;
	constructor(source, limits) {
		this.source = source;
		this.limits = limits;
	}
	get isFull() {
		return this.nodes > this.limits.nodes;
	}
	get role() {
		const frame = this.frames.at(-1);
		if (frame?.kind === "list") return "item";
		if (frame?.kind === "map") return frame.key ? "value" : "key";
		return "document";
	}
	openDocument() {
		this.anchors = new Map();
		this.open("document", 0, NOTHING);
	}
	openList(start, properties = NOTHING) {
		this.open("list", start, properties);
	}
	openMap(start, properties = NOTHING) {
		this.open("map", start, properties);
	}
	open(kind, start, properties) {
		const anchor = this.declare(properties);
		this.frames.push({
			kind,
			start,
			properties,
			anchor,
			items: [],
			entries: [],
			merges: [],
			key: void 0,
			size: 1,
			height: 0
		});
	}
	scalar(span, pieces, style, properties = NOTHING) {
		const { tag, tagSpan } = properties;
		const measured = {
			node: scalarNode({
				pieces,
				style,
				at: this.range(span),
				tag,
				tagAt: tagSpan && this.range(tagSpan)
			}),
			size: 1,
			height: 1
		};
		const anchor = this.declare(properties);
		if (anchor) anchor.value = measured;
		this.nodes++;
		this.add(measured);
	}
	alias(name, span) {
		const anchor = this.anchors.get(name);
		const value = anchor?.value;
		const problem = this.aliasProblem(name, anchor);
		if (value && !problem) {
			this.nodes += value.size;
			this.add(value);
			return;
		}
		if (problem) this.problem(problem, span);
		this.scalar(span, [], "plain");
	}
	aliasProblem(name, anchor) {
		if (!anchor) return `there is no anchor \`&${name}\` before this alias`;
		if (!anchor.value) return `the alias \`*${name}\` stands inside the value that it repeats`;
		if (this.frames.length + anchor.value.height > this.limits.depth) return tooDeep(this.limits.depth);
		if (this.nodes + anchor.value.size > this.limits.nodes) return tooMany(this.limits.nodes);
	}
	close(end) {
		const frame = this.frames.pop();
		if (!frame) return;
		if (frame.kind === "document") {
			const root = frame.items[0];
			if (root) this.documents.push(root);
			return;
		}
		if (frame.key) addEntry(frame, frame.key, this.nothing(end));
		const at = this.range({
			start: frame.start,
			end
		});
		const measured = {
			node: this.collection(frame, at),
			size: frame.size,
			height: frame.height + 1
		};
		if (frame.anchor) frame.anchor.value = measured;
		this.nodes++;
		this.add(measured);
	}
	collection(frame, at) {
		const { tag, tagSpan } = frame.properties;
		const tagged = tag ? ownTag(tag, tagSpan && this.range(tagSpan)) : void 0;
		if (frame.kind === "list") return {
			kind: "list",
			items: frame.items,
			at,
			...tagged
		};
		return {
			kind: "map",
			entries: frame.merges.length > 0 ? merged(frame.entries, frame.merges) : frame.entries,
			at,
			...tagged
		};
	}
	finish(end) {
		if (this.isFull) this.problem(tooMany(this.limits.nodes), {
			start: end,
			end
		});
		while (this.frames.length > 0) this.close(end);
		return {
			documents: this.documents,
			problems: this.problems
		};
	}
	problem(message, span) {
		this.problems.push({
			message,
			at: this.range(span)
		});
	}
	declare(properties) {
		if (properties.anchor === void 0) return void 0;
		const anchor = {};
		this.anchors.set(properties.anchor, anchor);
		return anchor;
	}
	add(value) {
		const frame = this.frames.at(-1);
		if (!frame) return;
		frame.size += value.size;
		frame.height = Math.max(frame.height, value.height);
		if (frame.kind !== "map") frame.items.push(value.node);
		else if (!frame.key) frame.key = value.node;
		else addEntry(frame, frame.key, value.node);
	}
	nothing(at) {
		return {
			kind: "scalar",
			value: null,
			raw: "",
			at: this.range({
				start: at,
				end: at
			})
		};
	}
	range(span) {
		return place(this.source, span.start, span.end);
	}
};
function addEntry(frame, key, value) {
	const entry = {
		key: keyText(key),
		keyAt: key.at,
		value
	};
	frame.key = void 0;
	frame.entries.push(entry);
	if (entry.key === "<<" && isMergeKey(key)) frame.merges.push(entry);
}
function isMergeKey(key) {
	return key.kind === "string" && key.style === "plain" && (!key.tag || key.tag === "!!merge");
}
function merged(entries, merges) {
	const isMerge = new Set(merges);
	const taken = new Set();
	for (const entry of entries) if (!isMerge.has(entry)) taken.add(entry.key);
	return entries.flatMap((entry) => {
		const maps = isMerge.has(entry) ? mergedMaps(entry.value) : void 0;
		if (!maps) return [entry];
		return maps.flatMap((map) => map.entries).filter(({ key }) => !taken.has(key) && taken.add(key));
	});
}
function mergedMaps(value) {
	const sources = value.kind === "list" ? value.items : [value];
	const maps = sources.filter((source) => source.kind === "map");
	return maps.length === sources.length ? maps : void 0;
}
function tooDeep(depth) {
	return `this is nested more than ${depth} levels deep`;
}
function tooMany(nodes) {
	return `there are more than ${nodes} values in this file, aliases followed`;
}
// src/syntax/yaml.ts
function parseYaml(source, options = {}) {
	const limits = {
		...YAML_LIMITS,
		...options
	};
	const first = eventsOf(source, limits);
	if (first.events) return new EventReader(source, limits).read(first.events);
	const { message, offset } = first.complaint;
	const at = place(source, offset, Math.min(offset + 1, source.text.length));
	return readIndented(source, first.complaint, limits) ?? {
		documents: [],
		problems: [{
			message,
			at
		}],
		rejected: true
	};
}
function eventsOf(source, limits) {
	try {
		return { events: parseEvents(source.text, { maxDepth: limits.depth }) };
	} catch (error) {
		return { complaint: complaintOfJsYaml(error, source.text.length) };
	}
}
function readIndented(source, complaint, limits) {
	const attempts = Math.min(MAX_INDENTED_LINES, MAX_LETTERS_AGAIN / source.text.length);
	for (let attempt = 0; attempt < attempts; attempt++) {
		if (!isAboutIndent(complaint)) return void 0;
		const indented = indentLine(source, complaint.offset);
		if (!indented) return void 0;
		const next = eventsOf(indented, limits);
		if (next.events) return new EventReader(indented, limits).read(next.events);
		source = indented;
		complaint = next.complaint;
	}
}
function indentLine(source, offset) {
	const { text } = source;
	const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
	if (offset >= text.length || text.slice(start, offset).trim() !== "") return void 0;
	const before = piecesOf$1(source, 0, start);
	const after = piecesOf$1(source, start, text.length);
	return derive([
		...before,
		{ lit: INDENT },
		...after
	], source.file);
}
const ABSENT = -1;
const MAX_INDENTED_LINES = 50;
const MAX_LETTERS_AGAIN = 1e7;
const INDENT = " ".repeat(200);
const QUOTES = new Map([
	[SCALAR_STYLE.PLAIN, ""],
	[SCALAR_STYLE.SINGLE_QUOTED, "'"],
	[SCALAR_STYLE.DOUBLE_QUOTED, "\""]
]);
const CHOMPING = new Map([
	[CHOMPING_MODE.CLIP, "clip"],
	[CHOMPING_MODE.STRIP, "strip"],
	[CHOMPING_MODE.KEEP, "keep"]
]);
const GAP = /(?:[ \t\r\n\ufeff]|#[^\r\n]*)*/y;
const GAP_AND_MARKS = /(?:[ \t\r\n\ufeff:?,.-]|[#%][^\r\n]*)*/y;
const BLOCK_HEADER = /[|>][-+\d]*/y;
const BLANKS = /[ \t]*/y;
const REST_OF_LINE = /[^\r\n]*/y;
const MARK = {
	item: {
		letter: "-",
		gap: GAP
	},
	key: {
		letter: "?",
		gap: GAP
	},
	value: {
		letter: ":",
		gap: BLANKS
	},
	document: {
		letter: "",
		gap: BLANKS
	}
};
var EventReader = class {
	source;
	text;
	tree;
	brackets = [];
	handles = new Map();
	end = 0;
	cursor = 0;
	constructor(source, limits) {
		this.source = source;
		this.text = source.text;
		this.tree = new YamlTree(source, limits);
	}
	read(events) {
		for (let index = 0; index < events.length && !this.tree.isFull; index++) this.event(events[index], events[index + 1]);
		return this.tree.finish(this.end);
	}
	event(event, next) {
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				this.document(event);
				break;
			case EVENT_ID.SEQUENCE:
				this.open(event, event.style === COLLECTION_STYLE.FLOW);
				this.tree.openList(event.start, this.properties(event));
				break;
			case EVENT_ID.MAPPING:
				this.open(event, event.style === COLLECTION_STYLE.FLOW && !isPair(this.text, event, next));
				this.tree.openMap(event.start, this.properties(event));
				break;
			case EVENT_ID.SCALAR:
				this.scalar(event);
				break;
			case EVENT_ID.ALIAS:
				this.alias(event);
				break;
			case EVENT_ID.POP:
				if (this.brackets.pop()) this.moveTo(this.after(GAP_AND_MARKS, this.cursor) + 1);
				this.tree.close(this.end);
		}
	}
	document(event) {
		this.handles = new Map();
		for (const directive of event.directives) if (directive.kind === "tag") this.handles.set(directive.handle, directive.prefix);
		this.brackets.push(false);
		this.tree.openDocument();
	}
	open(event, hasBracket) {
		if (event.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK) this.checkLine(event.start);
		this.brackets.push(hasBracket);
		this.moveTo(hasBracket ? event.start + 1 : event.start);
	}
	checkLine(start) {
		if (this.tree.role !== "value" || /[\r\n]/.test(this.text.slice(this.end, start))) return;
		this.tree.problem(SECOND_COLON, {
			start,
			end: this.after(REST_OF_LINE, start)
		});
	}
	alias(event) {
		const { anchorStart, anchorEnd } = event;
		this.moveTo(anchorEnd);
		this.tree.alias(this.text.slice(anchorStart, anchorEnd), {
			start: anchorStart - 1,
			end: anchorEnd
		});
	}
	scalar(event) {
		const quote = QUOTES.get(event.style);
		if (quote === void 0) this.block(event);
		else if (event.valueStart === ABSENT) this.empty(event);
		else this.flow(event, quote);
	}
	flow(event, quote) {
		const { valueStart, valueEnd } = event;
		const span = {
			start: valueStart - quote.length,
			end: valueEnd + quote.length
		};
		const pieces = event.fast ? piecesOf$1(this.source, valueStart, valueEnd) : flowPieces(this.source, valueStart, valueEnd, quote);
		this.moveTo(span.end);
		this.tree.scalar(span, pieces, quote ? "quoted" : "plain", this.properties(event));
	}
	block(event) {
		const folded = event.style === SCALAR_STYLE.FOLDED_BLOCK;
		const start = this.after(GAP_AND_MARKS, Math.max(this.cursor, event.tagEnd, event.anchorEnd));
		const headerEnd = this.after(BLOCK_HEADER, start);
		const chomping = CHOMPING.get(event.chomping) ?? "clip";
		const indent = event.indent < 0 ? Number.MAX_SAFE_INTEGER : event.indent;
		const lines = {
			start: event.valueStart,
			end: event.valueEnd,
			indent,
			folded,
			chomping
		};
		const { pieces, contentEnd = headerEnd } = blockPieces(this.source, lines);
		this.moveTo(chomping === "keep" ? Math.max(event.valueEnd, headerEnd) : contentEnd);
		this.tree.scalar({
			start,
			end: this.end
		}, pieces, "block", this.properties(event));
	}
	empty(event) {
		const properties = this.properties(event);
		const { letter, gap } = MARK[this.tree.role];
		const next = this.after(gap, this.cursor);
		if (properties) this.moveTo(Math.max(event.tagEnd, event.anchorEnd));
		else if (this.text[next] === letter) this.moveTo(next + 1);
		else this.cursor = next;
		this.tree.scalar({
			start: this.end,
			end: this.end
		}, [], "plain", properties);
	}
	properties(event) {
		if (event.tagStart === ABSENT && event.anchorStart === ABSENT) return void 0;
		const anchor = event.anchorStart === ABSENT ? {} : { anchor: this.text.slice(event.anchorStart, event.anchorEnd) };
		if (event.tagStart === ABSENT) return anchor;
		const tag = shortTag(this.text.slice(event.tagStart, event.tagEnd), this.handles);
		return {
			...anchor,
			tag,
			tagSpan: {
				start: event.tagStart,
				end: event.tagEnd
			}
		};
	}
	moveTo(offset) {
		this.end = offset;
		this.cursor = Math.max(this.cursor, offset);
	}
	after(pattern, offset) {
		pattern.lastIndex = offset;
		return pattern.test(this.text) ? pattern.lastIndex : offset;
	}
};
function isPair(text, event, next) {
	if (text[event.start] !== "{") return true;
	return next?.type === EVENT_ID.MAPPING && next.start === event.start;
}
// src/model/launchers.ts
function launchersFor(principal, { knowledge }) {
	return knowledge.launchers.filter(({ principal: pattern }) => isNamed(principal, pattern, principal.kind));
}
function rolesOf({ roles }, project) {
	return project.roles.filter((role) => roles.some((pattern) => isNamed(role, pattern, "role")));
}
function isNamed(principal, pattern, kind) {
	const name = plainText(principal.name);
	if ((!name || known(name) === void 0) && matches(pattern, text(principal.target.address)) === "yes") return true;
	if (!name) return false;
	if (matches(pattern, name) === "yes") return true;
	const path = principal.path && plainText(principal.path);
	return matches(pattern, iamArn(kind, principal.scope, path, name)) === "yes";
}
function plainText(value) {
	return value.kind === "choice" || value.kind === "error" ? void 0 : textOf$1(value);
}
// src/syntax/files.ts
function isUnreadable(result) {
	return "unreadable" in result;
}
function joinPath(folder, path) {
	const parts = [];
	for (const part of `${folder}/${path}`.split("/")) {
		if (part === "" || part === ".") continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else parts.push(part);
	}
	return parts.join("/") || ".";
}
function folderOf(path) {
	const cut = path.lastIndexOf("/");
	return cut < 0 ? "." : path.slice(0, cut);
}
// src/model/policies.ts
var PolicySets = class {
	project;
	managed;
	policies = new Map();
	principals = new Map();
	policiesByName = new Map();
	groupsOfUnit = new Map();
	cache = new Map();
	members = new Map();
	attached = new Set();
	controls;
	constructor(project, managed = () => void 0) {
		this.project = project;
		this.managed = managed;
		this.controls = controlling(project.controls);
		for (const policy of project.policies) this.addPolicy(policy);
		for (const principal of project.principals) {
			this.principals.set(principal.target, principal);
			if (principal.kind === "group") listIn(this.groupsOfUnit, principal.scope.unit).push(principal);
		}
	}
	addPolicy(policy) {
		this.policies.set(policy.target, policy);
		const name = policy.name?.kind === "text" ? known(policy.name.text) : void 0;
		if (name === void 0) return;
		const byName = this.policiesByName.get(policy.scope.unit) ?? new Map();
		this.policiesByName.set(policy.scope.unit, byName);
		listIn(byName, name).push(policy);
	}
	of(principal) {
		const old = this.cache.get(principal);
		if (old) return old;
		const made = this.collect(principal);
		this.cache.set(principal, made);
		return made;
	}
	membersOf(group) {
		this.readAll();
		return this.members.get(group) ?? [];
	}
	unattached() {
		this.readAll();
		return this.project.policies.filter((policy) => !this.attached.has(policy));
	}
	readAll() {
		for (const principal of this.project.principals) this.of(principal);
	}
	collect(principal) {
		const groups = this.groupsOf(principal);
		for (const group of groups) listIn(this.members, group).push(principal);
		const own = this.grantsOf(principal, principal);
		const others = groups.map((group) => ({
			group,
			grants: this.grantsOf(group, principal)
		}));
		const looked = others.filter(({ group }) => !group.managed);
		const written = [...own, ...looked.flatMap(({ grants }) => grants)].filter(({ isAws }) => !isAws);
		return {
			documents: [...own, ...others.flatMap(({ grants }) => grants)].map(({ item }) => item),
			written: written.map(({ item }) => item),
			limits: this.limitsOf(principal),
			closed: this.isClosed(principal) && groups.every((group) => this.isClosed(group))
		};
	}
	isClosed(principal) {
		return principal.closed || launchersFor(principal, this.project).some((launcher) => launcher.closed);
	}
	grantsOf(source, principal) {
		return source.policies.filter(({ how }) => how === "inline" || how === "managed").flatMap((attachment) => this.documentsOf(attachment, principal));
	}
	limitsOf(principal) {
		const boundaries = principal.policies.filter(({ how }) => how === "boundary").flatMap((attachment) => this.documentsOf(attachment, principal).map(({ item: { when, value } }) => {
			return {
				kind: "boundary",
				when,
				documents: [{
					when: true,
					value
				}],
				at: attachment.at
			};
		}));
		const controls = ["scp", "rcp"].flatMap((kind) => {
			const attachments = principal.policies.filter(({ how }) => how === kind);
			const documents = attachments.flatMap((one) => this.documentsOf(one, principal)).map(({ item }) => item);
			const [first] = attachments;
			return first ? [{
				kind,
				when: true,
				documents,
				at: first.at
			}] : [];
		});
		return [
			...boundaries,
			...controls,
			...this.controls
		];
	}
	groupsOf(principal) {
		if (!principal.groups) return [];
		const found = membersOf(principal.groups).flatMap(({ value }) => {
			const group = value.ref ? this.principals.get(value.ref.to) : this.groupNamed(value, principal);
			return group?.kind === "group" ? [group] : [];
		});
		return [...new Set(found)];
	}
	groupNamed(value, user) {
		const name = textOf$1(value);
		if (!name) return void 0;
		return (this.groupsOfUnit.get(user.scope.unit) ?? []).find(({ name: own }) => own.kind === "text" && same(own.text, name) === "yes");
	}
	documentsOf(attachment, principal) {
		if (attachment.how === "inline") return [{
			item: {
				when: attachment.when,
				value: attachment.policy
			},
			isAws: false
		}];
		return membersOf(attachment.policy).flatMap((member) => {
			if (member.value.kind === "scalar" && member.value.value === null) return [];
			return [this.documentOf(member.value, all(attachment.when, member.when), principal)];
		});
	}
	documentOf(value, when, principal) {
		const policy = this.policyOf(value, principal);
		const attached = policy ?? (value.imported && this.policies.get(value.imported.to));
		if (attached) this.attached.add(attached);
		if (policy) return {
			item: {
				when: all(when, policy.when),
				value: policy.document
			},
			isAws: false
		};
		const name = awsManagedName(value);
		return {
			item: {
				when,
				value: (name === void 0 ? void 0 : this.managed(name)) ?? outOfView(value)
			},
			isAws: name !== void 0
		};
	}
	policyOf(value, principal) {
		if (value.ref) return this.policies.get(value.ref.to);
		const arn = textOf$1(value);
		const last = arn?.at(-1);
		if (!arn || !last || isHole(last)) return void 0;
		const name = /:policy\/(.+)$/.exec(last.lit)?.[1];
		if (name === void 0 || awsManagedName(value) !== void 0) return void 0;
		const candidates = this.policiesByName.get(principal.scope.unit)?.get(name) ?? [];
		return candidates.length === 1 ? candidates[0] : void 0;
	}
};
function listIn(lists, key) {
	const list = lists.get(key) ?? [];
	lists.set(key, list);
	return list;
}
function controlling(controls) {
	const [first] = controls;
	const documents = controls.map(({ document }) => ({
		when: true,
		value: document
	}));
	return first ? [{
		kind: "scp",
		when: true,
		documents,
		at: first.at
	}] : [];
}
function outOfView(value) {
	return {
		kind: "unknown",
		sym: {
			id: `policy#${value.at.file.path}:${value.at.start}`,
			label: "a policy that is not in view"
		},
		type: "map",
		at: value.at
	};
}
// src/value/gather.ts
function errorWhen(value) {
	if (value.kind !== "error" && value.kind !== "choice") return false;
	return anyOf(alternatives(value).filter((one) => one.value.kind === "error").map((one) => one.when));
}
const MOST_LOOKS = 200;
function failsWhen(value) {
	let looks = MOST_LOOKS;
	const fails = (inner) => {
		if (--looks < 0) return false;
		return anyOf(alternatives(inner).map(({ value: plain, when }) => {
			if (plain.kind === "error") return when;
			if (plain.ref || plain.kind !== "list" && plain.kind !== "map") return false;
			return all(when, anyOf((plain.kind === "list" ? plain.items : [...plain.entries.values()]).map((element) => all(element.when, fails(element.value)))));
		}));
	};
	return fails(value);
}
function mayFail(value) {
	let looks = MOST_LOOKS;
	const open = (inner) => {
		if (--looks < 0) return false;
		if (inner.kind === "choice") return open(inner.then) || open(inner.else);
		if (inner.kind === "text") return inner.text.some((piece) => isHole(piece) && isComputed(piece));
		if (inner.ref) return false;
		if (inner.kind === "unknown") return inner.type === void 0 || isComputed(inner.sym);
		if (inner.kind !== "list" && inner.kind !== "map") return false;
		return (inner.kind === "list" ? inner.items : [...inner.entries.values()]).some((element) => open(element.value));
	};
	return open(value);
}
function isComputed(sym) {
	return sym.bases !== void 0;
}
function either(a, b) {
	return isNegation(a, b) || isNegation(b, a) ? true : any(a, b);
}
function isNegation(a, b) {
	return typeof a === "object" && "not" in a && a.not === b;
}
function guarded(element, when) {
	if (when === true) return element;
	return lazyItem(all(when, element.when), () => element.value);
}
function restOf(rests, at) {
	const distinct = [...new Map(rests.map((rest) => [rest.id, rest])).values()];
	if (distinct.length <= 1) return distinct[0];
	return derived("rest", distinct.map((rest) => unknown(rest, at)));
}
function orderedOf(value) {
	return Math.min(value.ordered ?? value.items.length, value.items.length);
}
function partlyOrdered(items, ordered, at, rest) {
	const plain = list(items, at, rest);
	return ordered < items.length ? {
		...plain,
		ordered
	} : plain;
}
var Gathering = class {
	items = [];
	rests = [];
	failures = [];
	why = "";
	ordered;
	get size() {
		return this.items.length + this.rests.length;
	}
	add(element) {
		this.items.push(element);
	}
	loseOrder() {
		this.ordered ??= this.items.length;
	}
	addRest(rest) {
		this.rests.push(rest);
		this.loseOrder();
	}
	addEach(from, add) {
		const ordered = orderedOf(from);
		from.items.forEach((element, index) => {
			if (index === ordered) this.loseOrder();
			add(element, index);
		});
	}
	fail(when, why) {
		this.failures.push(when);
		this.why ||= why;
	}
	result(at) {
		const gathered = partlyOrdered(this.items, this.ordered ?? this.items.length, at, restOf(this.rests, at));
		return choice(anyOf(this.failures), error(this.why, at), gathered, at);
	}
};
function plainItems(element) {
	return element.value.kind === "choice" ? alternatives(element.value, element.when) : [element];
}
function compareText(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
		if (left !== right) return rank(left) - rank(right);
	}
	return a.length - b.length;
}
function rank(unit) {
	return unit >= 55296 && unit <= 57343 ? unit + 65536 : unit;
}
const MOST_GUARDS$1 = 200;
function liftItems(value, at, f) {
	const { items, rest } = value;
	const open = items.filter((element) => element.when !== true).length;
	if (rest || open > MOST_GUARDS$1 || orderedOf(value) < items.length) return void 0;
	const missing = unknown({
		id: "missing",
		label: "missing"
	}, at);
	const results = new Set();
	let isComplete = true;
	const lifted = lift(items.map((element) => choice(element.when, element.value, missing, at)), at, (...elements) => {
		const result = f(elements.filter((element) => element !== missing));
		isComplete &&= result !== void 0;
		results.add(result ?? missing);
		return result ?? missing;
	});
	return isComplete && (lifted.kind !== "unknown" || results.has(lifted)) ? lifted : void 0;
}
// src/value/maps.ts
const MOST_KEYS = 8;
function lookup(value, key, fallback, at) {
	return lift([value, key], at, (plain, plainKey) => {
		const string = stringOf(plainKey);
		const unknownKey = plainKey.kind === "unknown" || plainKey.kind === "text" && string === void 0;
		if (string === void 0 && !unknownKey) return error("a key of a map is a string", at);
		if (plain.kind === "unknown") return unknownEntry(plain, string, plainKey, fallback, at);
		if (plain.kind !== "map") return error("only a map has entries by key", at);
		if (string !== void 0) return knownEntry(plain, string, fallback, at);
		return entryByUnknown(plain, plainKey, fallback, at);
	});
}
function knownEntry(value, key, fallback, at) {
	const found = value.entries.get(key);
	if (found?.when === true && !hasSymbolicKey(value)) return found.value;
	const missing = value.rest ? unknownEntry(unknown(value.rest, at), key, stringValue(key, at), fallback, at) : fallback ?? error(`there is no entry ${JSON.stringify(key)}`, at);
	const candidates = [...value.entries].filter(([name]) => name === key || isSymbolicKey(name));
	if (candidates.length <= MOST_KEYS) return lastEntry(candidates, stringValue(key, at), missing, at);
	return found?.when === true ? found.value : derivedUnknown("lookup", [value, stringValue(key, at)], at);
}
function lastEntry(entries, key, missing, at) {
	const possible = [];
	for (const [name, entry] of entries.toReversed()) {
		const when = all(toCond(equals(key, valueOfKey(name, entry.key), at)), entry.when);
		if (when !== false) possible.push({
			when,
			entry
		});
		if (when === true) break;
	}
	return possible.reduceRight((next, { when, entry }) => choice(when, entry.value, next, at), missing);
}
function hasSymbolicKey(value) {
	return haveSymbolicKey(value.entries);
}
const haveSymbolicKey = remembered$1((entries) => {
	for (const key of entries.keys()) if (isSymbolicKey(key)) return true;
	return false;
});
function unknownEntry(value, key, keyValue, fallback, at) {
	if (fallback) return derivedUnknown("lookup", [
		value,
		keyValue,
		fallback
	], at);
	return key === void 0 ? derivedUnknown("index", [value, keyValue], at) : derivedUnknown(`[${JSON.stringify(key)}]`, [value], at);
}
function entryByUnknown(value, key, fallback, at) {
	const missing = fallback ?? error("there is no entry with this key", at);
	const text = textOf$1(key);
	const standIn = text && value.entries.get(keyOfText(text));
	if (standIn) return choice(standIn.when, standIn.value, missing, at);
	if (value.rest || value.entries.size > MOST_KEYS) return derivedUnknown("lookup", [
		value.rest ? unknown(value.rest, at) : value,
		key,
		...fallback ? [fallback] : []
	], at);
	return lastEntry([...value.entries], key, missing, at);
}
function merge(maps, at) {
	const entries = new Map();
	const rests = [];
	const failures = [];
	for (const { value, when } of maps.flatMap((one) => alternatives(one))) {
		if (value.kind === "scalar" && value.value === null) continue;
		const rest = value.kind === "unknown" ? value.sym : value.kind === "map" ? value.rest : void 0;
		if (rest) {
			rests.push(rest);
			overlay(entries, rest, when, at);
		}
		if (value.kind === "map") for (const [key, one] of value.entries) put(entries, key, one, when, at);
		else if (value.kind !== "unknown") failures.push(when);
	}
	return choice(anyOf(failures), error("merge() takes maps", at), map(entries, at, restOf(rests, at)), at);
}
function put(entries, key, added, when, at) {
	const guard = all(when, added.when);
	const old = entries.get(key);
	if (guard === false) return;
	entries.delete(key);
	if (guard === true || !old) {
		entries.set(key, guard === added.when ? added : lazyEntry(added.key, guard, () => added.value));
		return;
	}
	const value = () => choice(guard, added.value, old.value, at);
	entries.set(key, lazyEntry(added.key, either(guard, old.when), value));
}
function overlay(entries, rest, when, at) {
	const source = unknown(rest, at);
	for (const [key, old] of entries) {
		const guard = all(when, toCond(derivedUnknown(`has ${JSON.stringify(key)}`, [source], at, "bool")));
		const value = () => choice(guard, derivedUnknown(`[${JSON.stringify(key)}]`, [source], at), old.value, at);
		entries.set(key, lazyEntry(old.key, any(guard, old.when), value));
	}
}
function keysOf(value, at) {
	return overEntries(value, "keys", at, (key, one) => item(valueOfKey(key, one.key), one.when));
}
function valuesOf(value, at) {
	return overEntries(value, "values", at, (_, one) => guardedValue(one));
}
function guardedValue(one) {
	return lazyItem(one.when, () => one.value);
}
function overEntries(value, operation, at, each) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return derivedUnknown(operation, [plain], at, "list");
		if (plain.kind !== "map") return error(`${operation}() takes a map`, at);
		const items = [...plain.entries].sort(([a], [b]) => compareText(a, b)).map(([key, one]) => each(key, one));
		const rest = plain.rest && derived(operation, [unknown(plain.rest, at)]);
		return partlyOrdered(items, rest || hasSymbolicKey(plain) ? 0 : items.length, at, rest);
	});
}
// src/value/fallback.ts
function firstWithoutError(values, at) {
	return values.reduceRight((next, value) => liftErrors([value], at, (plain) => plain.kind === "error" ? next : choice(failsWhen(plain), next, plain, at)), error("no argument of try() succeeds", at));
}
function coalesce(values, at) {
	const first = values.reduceRight((next, value) => lift([value], at, (plain) => choice(emptyWhen(plain), next, plain, at)), error("coalesce() without a value that is not null or empty", at));
	return choice(anyOf(values.map(errorWhen)), error("an argument of coalesce() fails", at), first, at);
}
function emptyWhen(value) {
	switch (value.kind) {
		case "scalar": return value.value === null;
		case "text": return value.decoded ? false : emptyText(value.text);
		case "unknown": return any(nullWhen(value), emptyString(value));
		default: return false;
	}
}
function nullWhen(value) {
	return value.nullable ?? (value.type === void 0 && !value.ref) ? symbolIs(value.sym, null) : false;
}
function emptyString(value) {
	return (value.type === void 0 || value.type === "text") && !value.ref ? emptySym(value.sym) : false;
}
function emptyText(text) {
	const conds = [];
	for (const piece of text) if (isHole(piece)) conds.push(emptySym(piece));
	else if (piece.lit !== "") return false;
	return allOf(conds);
}
function emptySym(sym) {
	if (sym.shape && sym.shape.min > 0) return false;
	if (sym.domain && !sym.domain.includes("")) return false;
	return symbolIs(sym, "");
}
// src/value/lists.ts
const MOST_INSTANCES = 1e3;
const MOST_STEPS = 1e3;
const MOST_PAIRS = 2e3;
function instancesOf(count, make, at, limit = MOST_INSTANCES) {
	const numbers = [];
	const open = [];
	const bad = [];
	for (const one of alternatives(count).flatMap(countsOf)) {
		const number = numberOf(one.value);
		if (number !== void 0 && Number.isInteger(number) && number >= 0) numbers.push({
			when: one.when,
			number
		});
		else if (one.value.kind === "unknown" || one.value.kind === "text") open.push(one);
		else bad.push(one.when);
	}
	const most = Math.max(0, ...numbers.map((one) => one.number));
	if (most > limit) return manyInstances(most, make, at);
	const items = [];
	for (let index = 0; index < most; index++) {
		const when = anyOf(numbers.filter((one) => one.number > index).map((one) => one.when));
		items.push(lazyItem(when, () => make(index)));
	}
	const made = open.length > 0 ? withStandIn(items, open, make, at) : list(items, at);
	return choice(anyOf(bad), error("count must be a whole number, 0 or more", at), made, at);
}
function countsOf(one) {
	const { value, when } = one;
	if (value.kind !== "unknown" || !value.sym.domain || value.sym.domain.length > 8) return [one];
	const { sym } = value;
	return value.sym.domain.map((number) => item(typeof number === "number" ? scalar(number, value.at) : value, all(when, symbolIs(sym, number))));
}
function numberOf(value) {
	if (value.kind === "scalar" && typeof value.value === "number") return value.value;
	const string = value.kind === "text" ? known(value.text) : void 0;
	return string !== void 0 && /^\d{1,9}$/.test(string) ? Number(string) : void 0;
}
function withStandIn(items, open, make, at) {
	const syms = open.map((one) => symOf(one.value));
	const when = anyOf(open.map((one, i) => all(one.when, negate(symbolIs(syms[i], 0)))));
	const rest = instancesSym(open.map((one) => one.value), at);
	return list([...items, lazyItem(when, () => make(void 0))], at, rest);
}
function manyInstances(most, make, at) {
	return list([lazyItem(true, () => make(void 0))], at, instancesSym([scalar(most, at)], at));
}
function instancesSym(counts, at) {
	const { id, ...sym } = derived("instances", counts);
	return {
		...sym,
		id: `${id} at ${at.file.path}:${at.start}`
	};
}
function symOf(value) {
	return value.kind === "unknown" ? value.sym : derived("tonumber", [value]);
}
function nth(value, index, at) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return derivedUnknown(`[${index}]`, [plain], at);
		if (plain.kind !== "list") return error("only a list has elements by number", at);
		return elementOf(plain, index, at);
	});
}
function elementOf(value, index, at) {
	const none = error(`there is no element ${index}`, at);
	if (!Number.isInteger(index) || index < 0) return none;
	const ordered = orderedOf(value);
	const beyond = value.rest !== void 0 || ordered < value.items.length ? elementBeyond(value, index, at) : none;
	const memo = new Map();
	let steps = 0;
	const find = (from, left) => {
		let [i, skip] = [from, left];
		for (; i < ordered && value.items[i].when === true; i++, skip--) if (skip === 0) return value.items[i].value;
		const open = value.items[i];
		if (i >= ordered || !open) return beyond;
		const key = `${i} ${skip}`;
		const before = memo.get(key);
		if (before) return before;
		if (++steps > MOST_STEPS) return void 0;
		const there = skip === 0 ? open.value : find(i + 1, skip - 1);
		const otherwise = there && find(i + 1, skip);
		if (!there || !otherwise) return void 0;
		const found = choice(open.when, there, otherwise, at);
		memo.set(key, found);
		return found;
	};
	return find(0, index) ?? elementBeyond(value, index, at);
}
function elementBeyond(value, index, at) {
	const { items, rest } = value;
	if (!rest || orderedOf(value) < items.length) return derivedUnknown(`[${index}]`, [value], at);
	const guards = items.filter((element) => element.when !== true);
	const position = index - (items.length - guards.length);
	const presences = guards.map((element) => fromCond(element.when, at));
	return derivedUnknown(`[${position}]`, [unknown(rest, at), ...presences], at);
}
function one(value, at) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return {
			...derivedUnknown("one", [plain], at),
			nullable: true
		};
		if (plain.kind !== "list") return error("one() takes a list", at);
		return onlyOf(plain, at);
	});
}
function onlyOf(value, at) {
	const { items } = value;
	if (items.length > MOST_STEPS) return {
		...derivedUnknown("one", [value], at),
		nullable: true
	};
	const several = error("one() of a list with more than one element", at);
	let result = value.rest ? {
		...derivedUnknown("one", [value], at),
		nullable: true
	} : absent(at);
	let later = false;
	for (const element of items.toReversed()) {
		const only = later === true ? several : choice(later, several, element.value, at);
		result = choice(element.when, only, result, at);
		later = any(element.when, later);
	}
	return result;
}
function concat(lists, at) {
	const gathering = new Gathering();
	for (const { value, when } of lists.flatMap((list) => alternatives(list))) if (value.kind === "list") {
		gathering.addEach(value, (element) => gathering.add(guarded(element, when)));
		if (value.rest) gathering.addRest(value.rest);
	} else if (value.kind === "unknown") gathering.addRest(value.sym);
	else gathering.fail(when, value.kind === "error" ? value.why : "concat() takes lists");
	return gathering.result(at);
}
function flatten(value, at) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return derivedUnknown("flatten", [plain], at, "list");
		if (plain.kind !== "list") return error("flatten() takes a list", at);
		const gathering = new Gathering();
		flattenInto(gathering, plain, true, 0);
		return gathering.result(at);
	});
}
const DEEPEST_LIST = 100;
const MOST_FLAT = 1e5;
function flattenInto(gathering, from, when, depth) {
	gathering.addEach(from, (element) => {
		for (const plain of plainItems(guarded(element, when))) addFlat(gathering, plain, depth);
	});
	if (from.rest) gathering.addRest(derived("flatten", [unknown(from.rest, from.at)]));
}
function addFlat(gathering, element, depth) {
	const { value, when } = element;
	if (value.kind === "error") gathering.fail(when, value.why);
	else if (gathering.size >= MOST_FLAT) gathering.addRest(derived("flatten", []));
	else if (value.kind === "list" && depth < DEEPEST_LIST) flattenInto(gathering, value, when, depth + 1);
	else if (value.kind === "list" || couldBeList(value)) gathering.addRest(derived("flatten", [value]));
	else gathering.add(element);
}
function couldBeList(value) {
	if (value.kind !== "unknown" || value.ref) return false;
	return value.type === "list" || value.type === void 0;
}
function mapItems(value, operation, each, at) {
	return overItems(value, operation, at, (gathering, element, index) => gathering.add(lazyItem(element.when, () => each(element.value, index))));
}
function filterItems(value, operation, keep, at) {
	return overItems(value, operation, at, (gathering, element, index) => {
		const kept = all(element.when, keep(element.value, index));
		if (kept !== false) gathering.add(guarded(element, kept));
	});
}
function overItems(value, operation, at, add) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return list([], at, derived(operation, [plain]));
		if (plain.kind !== "list") return error(`${operation} takes a list`, at);
		const gathering = new Gathering();
		gathering.addEach(plain, (element, index) => add(gathering, element, index));
		if (plain.rest) gathering.addRest(derived(operation, [unknown(plain.rest, at)]));
		return gathering.result(at);
	});
}
const MOST_GUARDS = 200;
function lengthOf(value, at) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return derivedUnknown("length", [plain], at, "number");
		if (plain.kind !== "list" && plain.kind !== "map") return error("length() takes a list or a map", at);
		const elements = plain.kind === "list" ? plain.items : [...plain.entries.values()];
		const guards = elements.map((element) => element.when).filter((when) => when !== true);
		const mayMeet = plain.kind === "map" && plain.entries.size > 1 && hasSymbolicKey(plain);
		if (plain.rest || mayMeet || guards.length > MOST_GUARDS) return derivedUnknown("length", [plain], at, "number");
		const certain = elements.length - guards.length;
		const length = lift(guards.map((when) => fromCond(when, at)), at, (...present) => scalar(certain + present.filter(isTrue).length, at));
		return length.kind === "unknown" ? derivedUnknown("length", [plain], at, "number") : length;
	});
}
function isTrue(value) {
	return value.kind === "scalar" && value.value === true;
}
function contains(value, wanted, at) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return derivedUnknown("contains", [plain, wanted], at, "bool");
		if (plain.kind !== "list") return error("contains() takes a list", at);
		return choice(errorWhen(wanted), error("contains() of a value that fails", at), fromCond(memberWhen(plain, wanted), at), at);
	});
}
function memberWhen(value, wanted) {
	const { literals, others } = membersIn(value.items);
	const key = literalKey(wanted);
	const known = key === void 0 ? false : literals.get(key) ?? false;
	if (known === true) return true;
	const conds = (key === void 0 ? value.items : others).map((element) => all(element.when, sameWhen(element.value, wanted)));
	if (value.rest && !conds.includes(true)) conds.push(toCond(restContains(value.rest, wanted)));
	return anyOf([known, ...conds]);
}
const membersIn = remembered$1((items) => {
	const literals = new Map();
	const others = [];
	for (const element of items) {
		const key = literalKey(element.value);
		if (key === void 0) others.push(element);
		else literals.set(key, either(literals.get(key) ?? false, element.when));
	}
	return {
		literals,
		others
	};
});
function restContains(rest, wanted) {
	return derivedUnknown("contains", [unknown(rest, wanted.at), wanted], wanted.at, "bool");
}
function sameWhen(a, b) {
	return toCond(equals(a, b, a.at));
}
function distinct(value, at) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return derivedUnknown("distinct", [plain], at, "list");
		if (plain.kind !== "list") return error("distinct() takes a list", at);
		const gathering = new Gathering();
		const earlier = new Earlier();
		gathering.addEach(plain, (element) => {
			for (const one of plainItems(element)) {
				if (one.value.kind === "error") gathering.fail(one.when, one.value.why);
				const repeated = earlier.meet(one);
				if (repeated !== true) gathering.add(guarded(one, negate(repeated)));
			}
		});
		if (plain.rest) gathering.addRest(derived("distinct", [unknown(plain.rest, at)]));
		return gathering.result(at);
	});
}
var Earlier = class {
	literals = new Map();
	others = [];
	all = [];
	pairs = 0;
	meet(element) {
		const key = literalKey(element.value);
		const compared = key === void 0 ? this.all : this.others;
		this.pairs += compared.length;
		const repeated = this.pairs > MOST_PAIRS ? [this.opaque(element)] : compared.map((one) => bothWhen(one, element));
		if (key !== void 0) {
			const before = this.literals.get(key) ?? false;
			repeated.push(before);
			this.literals.set(key, either(before, element.when));
		} else this.others.push(element);
		this.all.push(element);
		return anyOf(repeated);
	}
	opaque(element) {
		const { value } = element;
		return toCond(derivedUnknown("repeated", [value, scalar(this.all.length, value.at)], value.at, "bool"));
	}
};
function bothWhen(earlier, element) {
	return all(earlier.when, sameWhen(earlier.value, element.value));
}
function literalKey(value) {
	if (value.kind === "scalar") return String(value.value);
	const string = value.kind === "text" ? known(value.text) : void 0;
	return string === void 0 ? void 0 : JSON.stringify(string);
}
// src/model/launch-types.ts
const DATA = "LaunchTemplateData";
const SPOT = "SpotFleetRequestConfigData";
const MANAGED_INSTANCES = "ManagedInstancesProvider.InstanceLaunchTemplate.Ec2InstanceProfileArn";
const BEANSTALK_OPTION = {
	path: "OptionSettings.[].Value",
	takes: "either",
	where: {
		Namespace: "aws:autoscaling:launchconfiguration",
		OptionName: "IamInstanceProfile"
	}
};
const PCS_PREFIX = {
	text: "AWSPCS",
	of: "either",
	path: "/aws-pcs/"
};
const RDS_CUSTOM_PREFIX = {
	text: "AWSRDSCustom",
	of: "profile"
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
		asTemplate: { name: "LaunchTemplateName" },
		keyPair: `${DATA}.KeyName`,
		placementGroup: `${DATA}.Placement.GroupName`
	}],
	["AWS::AutoScaling::LaunchConfiguration", {
		noun: "launch configuration",
		slots: [{
			path: "IamInstanceProfile",
			takes: "either"
		}],
		templates: ["InstanceId"],
		asTemplate: { name: "LaunchConfigurationName" },
		userData: "UserData",
		metadataOptions: "MetadataOptions",
		keyPair: "KeyName"
	}],
	["AWS::AutoScaling::AutoScalingGroup", {
		noun: "Auto Scaling group",
		slots: [],
		templates: [
			"InstanceId",
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
		templates: specification(`${SPOT}.LaunchTemplateConfigs.[].LaunchTemplateSpecification`),
		keyPair: `${SPOT}.LaunchSpecifications.[].KeyName`,
		placementGroup: `${SPOT}.LaunchSpecifications.[].Placement.GroupName`
	}],
	["AWS::EC2::EC2Fleet", {
		noun: "EC2 Fleet",
		slots: [{
			path: "LaunchTemplateConfigs.[].Overrides.[].IamInstanceProfile",
			takes: "object",
			ignored: true
		}],
		templates: specification("LaunchTemplateConfigs.[].LaunchTemplateSpecification")
	}],
	["AWS::Batch::ComputeEnvironment", {
		noun: "Batch compute environment",
		optional: true,
		slots: [{
			path: "ComputeResources.InstanceRole",
			takes: "either"
		}, {
			path: `ComputeResources.${MANAGED_INSTANCES}`,
			takes: "arn"
		}],
		templates: [...specification("ComputeResources.LaunchTemplate"), ...specification("ComputeResources.LaunchTemplate.Overrides.[]")],
		keyPair: "ComputeResources.Ec2KeyPair",
		placementGroup: "ComputeResources.PlacementGroup"
	}],
	["AWS::ECS::CapacityProvider", {
		noun: "ECS capacity provider",
		optional: true,
		slots: [{
			path: MANAGED_INSTANCES,
			takes: "arn"
		}]
	}],
	["AWS::EKS::Nodegroup", {
		noun: "EKS node group",
		slots: [],
		templates: ["LaunchTemplate.Id", "LaunchTemplate.Name"],
		profileBy: "EKS"
	}],
	["AWS::EMR::Cluster", {
		noun: "EMR cluster",
		optional: true,
		slots: [{
			path: "JobFlowRole",
			takes: "either"
		}],
		keyPair: "Instances.Ec2KeyName"
	}],
	["AWS::ElasticBeanstalk::Environment", {
		noun: "Beanstalk environment",
		slots: [BEANSTALK_OPTION],
		templates: ["TemplateName"]
	}],
	["AWS::ElasticBeanstalk::ConfigurationTemplate", {
		noun: "Beanstalk configuration template",
		slots: [BEANSTALK_OPTION],
		templates: ["SourceConfiguration.TemplateName", "EnvironmentId"],
		asTemplate: {}
	}],
	["AWS::ImageBuilder::InfrastructureConfiguration", {
		noun: "Image Builder configuration",
		optional: true,
		slots: [{
			path: "InstanceProfileName",
			takes: "name"
		}],
		metadataOptions: "InstanceMetadataOptions",
		keyPair: "KeyPair"
	}],
	["AWS::PCS::ComputeNodeGroup", {
		noun: "PCS compute node group",
		optional: true,
		slots: [{
			path: "IamInstanceProfileArn",
			takes: "arn",
			prefix: PCS_PREFIX
		}],
		templates: ["CustomLaunchTemplate.TemplateId"]
	}],
	["AWS::RDS::DBInstance", {
		noun: "RDS Custom instance",
		optional: true,
		slots: [{
			path: "CustomIAMInstanceProfile",
			takes: "name",
			prefix: RDS_CUSTOM_PREFIX
		}]
	}],
	["AWS::WorkspacesInstances::WorkspaceInstance", {
		noun: "WorkSpaces instance",
		optional: true,
		slots: [{
			path: "ManagedInstance.IamInstanceProfile",
			takes: "object"
		}],
		userData: "ManagedInstance.UserData",
		metadataOptions: "ManagedInstance.MetadataOptions",
		keyPair: "ManagedInstance.KeyName",
		placementGroup: "ManagedInstance.Placement.GroupName"
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
Object.defineProperty(exports, "ACCOUNT_SHAPE", {
	enumerable: true,
	get: function() {
		return ACCOUNT_SHAPE;
	}
});
Object.defineProperty(exports, "IAM_NAME_SHAPE", {
	enumerable: true,
	get: function() {
		return IAM_NAME_SHAPE;
	}
});
Object.defineProperty(exports, "LAUNCH_TYPES", {
	enumerable: true,
	get: function() {
		return LAUNCH_TYPES;
	}
});
Object.defineProperty(exports, "NOTHING", {
	enumerable: true,
	get: function() {
		return NOTHING$1;
	}
});
Object.defineProperty(exports, "PARTITION_NAMES", {
	enumerable: true,
	get: function() {
		return PARTITION_NAMES;
	}
});
Object.defineProperty(exports, "PolicySets", {
	enumerable: true,
	get: function() {
		return PolicySets;
	}
});
Object.defineProperty(exports, "REGION_SHAPE", {
	enumerable: true,
	get: function() {
		return REGION_SHAPE;
	}
});
Object.defineProperty(exports, "UNKNOWN_DEPLOYMENT", {
	enumerable: true,
	get: function() {
		return UNKNOWN_DEPLOYMENT;
	}
});
Object.defineProperty(exports, "World", {
	enumerable: true,
	get: function() {
		return World;
	}
});
Object.defineProperty(exports, "YAML_LIMITS", {
	enumerable: true,
	get: function() {
		return YAML_LIMITS;
	}
});
Object.defineProperty(exports, "YamlTree", {
	enumerable: true,
	get: function() {
		return YamlTree;
	}
});
Object.defineProperty(exports, "absent", {
	enumerable: true,
	get: function() {
		return absent;
	}
});
Object.defineProperty(exports, "all", {
	enumerable: true,
	get: function() {
		return all;
	}
});
Object.defineProperty(exports, "allOf", {
	enumerable: true,
	get: function() {
		return allOf;
	}
});
Object.defineProperty(exports, "alternatives", {
	enumerable: true,
	get: function() {
		return alternatives;
	}
});
Object.defineProperty(exports, "and", {
	enumerable: true,
	get: function() {
		return and;
	}
});
Object.defineProperty(exports, "any", {
	enumerable: true,
	get: function() {
		return any;
	}
});
Object.defineProperty(exports, "anyOf", {
	enumerable: true,
	get: function() {
		return anyOf;
	}
});
Object.defineProperty(exports, "append", {
	enumerable: true,
	get: function() {
		return append;
	}
});
Object.defineProperty(exports, "assume", {
	enumerable: true,
	get: function() {
		return assume;
	}
});
Object.defineProperty(exports, "blockPieces", {
	enumerable: true,
	get: function() {
		return blockPieces;
	}
});
Object.defineProperty(exports, "branch", {
	enumerable: true,
	get: function() {
		return branch;
	}
});
Object.defineProperty(exports, "choice", {
	enumerable: true,
	get: function() {
		return choice;
	}
});
Object.defineProperty(exports, "coalesce", {
	enumerable: true,
	get: function() {
		return coalesce;
	}
});
Object.defineProperty(exports, "compareText", {
	enumerable: true,
	get: function() {
		return compareText;
	}
});
Object.defineProperty(exports, "concat", {
	enumerable: true,
	get: function() {
		return concat;
	}
});
Object.defineProperty(exports, "contains", {
	enumerable: true,
	get: function() {
		return contains;
	}
});
Object.defineProperty(exports, "decode", {
	enumerable: true,
	get: function() {
		return decode;
	}
});
Object.defineProperty(exports, "deploymentOf", {
	enumerable: true,
	get: function() {
		return deploymentOf;
	}
});
Object.defineProperty(exports, "derive", {
	enumerable: true,
	get: function() {
		return derive;
	}
});
Object.defineProperty(exports, "derived", {
	enumerable: true,
	get: function() {
		return derived;
	}
});
Object.defineProperty(exports, "derivedUnknown", {
	enumerable: true,
	get: function() {
		return derivedUnknown;
	}
});
Object.defineProperty(exports, "distinct", {
	enumerable: true,
	get: function() {
		return distinct;
	}
});
Object.defineProperty(exports, "effectiveProfile", {
	enumerable: true,
	get: function() {
		return effectiveProfile;
	}
});
Object.defineProperty(exports, "effectiveValue", {
	enumerable: true,
	get: function() {
		return effectiveValue;
	}
});
Object.defineProperty(exports, "emptyWhen", {
	enumerable: true,
	get: function() {
		return emptyWhen;
	}
});
Object.defineProperty(exports, "entry", {
	enumerable: true,
	get: function() {
		return entry;
	}
});
Object.defineProperty(exports, "entryOf", {
	enumerable: true,
	get: function() {
		return entryOf;
	}
});
Object.defineProperty(exports, "equals", {
	enumerable: true,
	get: function() {
		return equals;
	}
});
Object.defineProperty(exports, "equalsText", {
	enumerable: true,
	get: function() {
		return equalsText;
	}
});
Object.defineProperty(exports, "error", {
	enumerable: true,
	get: function() {
		return error;
	}
});
Object.defineProperty(exports, "exactly", {
	enumerable: true,
	get: function() {
		return exactly;
	}
});
Object.defineProperty(exports, "explore", {
	enumerable: true,
	get: function() {
		return explore;
	}
});
Object.defineProperty(exports, "failsWhen", {
	enumerable: true,
	get: function() {
		return failsWhen;
	}
});
Object.defineProperty(exports, "filterItems", {
	enumerable: true,
	get: function() {
		return filterItems;
	}
});
Object.defineProperty(exports, "firstWithoutError", {
	enumerable: true,
	get: function() {
		return firstWithoutError;
	}
});
Object.defineProperty(exports, "flatten", {
	enumerable: true,
	get: function() {
		return flatten;
	}
});
Object.defineProperty(exports, "flowPieces", {
	enumerable: true,
	get: function() {
		return flowPieces;
	}
});
Object.defineProperty(exports, "folderOf", {
	enumerable: true,
	get: function() {
		return folderOf;
	}
});
Object.defineProperty(exports, "freshSym", {
	enumerable: true,
	get: function() {
		return freshSym;
	}
});
Object.defineProperty(exports, "fromCond", {
	enumerable: true,
	get: function() {
		return fromCond;
	}
});
Object.defineProperty(exports, "guarded", {
	enumerable: true,
	get: function() {
		return guarded;
	}
});
Object.defineProperty(exports, "iamArn", {
	enumerable: true,
	get: function() {
		return iamArn;
	}
});
Object.defineProperty(exports, "implied", {
	enumerable: true,
	get: function() {
		return implied;
	}
});
Object.defineProperty(exports, "instancesOf", {
	enumerable: true,
	get: function() {
		return instancesOf;
	}
});
Object.defineProperty(exports, "isAboutIndent", {
	enumerable: true,
	get: function() {
		return isAboutIndent;
	}
});
Object.defineProperty(exports, "isAbsent", {
	enumerable: true,
	get: function() {
		return isAbsent;
	}
});
Object.defineProperty(exports, "isExact", {
	enumerable: true,
	get: function() {
		return isExact;
	}
});
Object.defineProperty(exports, "isExpansion", {
	enumerable: true,
	get: function() {
		return isExpansion;
	}
});
Object.defineProperty(exports, "isGenerated", {
	enumerable: true,
	get: function() {
		return isGenerated;
	}
});
Object.defineProperty(exports, "isHole", {
	enumerable: true,
	get: function() {
		return isHole;
	}
});
Object.defineProperty(exports, "isNothing", {
	enumerable: true,
	get: function() {
		return isNothing;
	}
});
Object.defineProperty(exports, "isOpenList", {
	enumerable: true,
	get: function() {
		return isOpenList;
	}
});
Object.defineProperty(exports, "isSymbolicKey", {
	enumerable: true,
	get: function() {
		return isSymbolicKey;
	}
});
Object.defineProperty(exports, "isUnreadable", {
	enumerable: true,
	get: function() {
		return isUnreadable;
	}
});
Object.defineProperty(exports, "item", {
	enumerable: true,
	get: function() {
		return item;
	}
});
Object.defineProperty(exports, "joinPath", {
	enumerable: true,
	get: function() {
		return joinPath;
	}
});
Object.defineProperty(exports, "joinText", {
	enumerable: true,
	get: function() {
		return joinText;
	}
});
Object.defineProperty(exports, "keyOfText", {
	enumerable: true,
	get: function() {
		return keyOfText;
	}
});
Object.defineProperty(exports, "keysOf", {
	enumerable: true,
	get: function() {
		return keysOf;
	}
});
Object.defineProperty(exports, "known", {
	enumerable: true,
	get: function() {
		return known;
	}
});
Object.defineProperty(exports, "launchersFor", {
	enumerable: true,
	get: function() {
		return launchersFor;
	}
});
Object.defineProperty(exports, "layersOf", {
	enumerable: true,
	get: function() {
		return layersOf;
	}
});
Object.defineProperty(exports, "lazyEntry", {
	enumerable: true,
	get: function() {
		return lazyEntry;
	}
});
Object.defineProperty(exports, "lazyItem", {
	enumerable: true,
	get: function() {
		return lazyItem;
	}
});
Object.defineProperty(exports, "lengthOf", {
	enumerable: true,
	get: function() {
		return lengthOf;
	}
});
Object.defineProperty(exports, "lift", {
	enumerable: true,
	get: function() {
		return lift;
	}
});
Object.defineProperty(exports, "liftItems", {
	enumerable: true,
	get: function() {
		return liftItems;
	}
});
Object.defineProperty(exports, "lineStarts", {
	enumerable: true,
	get: function() {
		return lineStarts;
	}
});
Object.defineProperty(exports, "linksOf", {
	enumerable: true,
	get: function() {
		return linksOf;
	}
});
Object.defineProperty(exports, "list", {
	enumerable: true,
	get: function() {
		return list;
	}
});
Object.defineProperty(exports, "literalOf", {
	enumerable: true,
	get: function() {
		return literalOf;
	}
});
Object.defineProperty(exports, "lookup", {
	enumerable: true,
	get: function() {
		return lookup;
	}
});
Object.defineProperty(exports, "map", {
	enumerable: true,
	get: function() {
		return map;
	}
});
Object.defineProperty(exports, "mapItems", {
	enumerable: true,
	get: function() {
		return mapItems;
	}
});
Object.defineProperty(exports, "matches", {
	enumerable: true,
	get: function() {
		return matches;
	}
});
Object.defineProperty(exports, "mayFail", {
	enumerable: true,
	get: function() {
		return mayFail;
	}
});
Object.defineProperty(exports, "memberWhen", {
	enumerable: true,
	get: function() {
		return memberWhen;
	}
});
Object.defineProperty(exports, "membersOf", {
	enumerable: true,
	get: function() {
		return membersOf;
	}
});
Object.defineProperty(exports, "merge", {
	enumerable: true,
	get: function() {
		return merge;
	}
});
Object.defineProperty(exports, "nameAwsManaged", {
	enumerable: true,
	get: function() {
		return nameAwsManaged;
	}
});
Object.defineProperty(exports, "negate", {
	enumerable: true,
	get: function() {
		return negate;
	}
});
Object.defineProperty(exports, "not", {
	enumerable: true,
	get: function() {
		return not;
	}
});
Object.defineProperty(exports, "nth", {
	enumerable: true,
	get: function() {
		return nth;
	}
});
Object.defineProperty(exports, "numberText", {
	enumerable: true,
	get: function() {
		return numberText;
	}
});
Object.defineProperty(exports, "one", {
	enumerable: true,
	get: function() {
		return one;
	}
});
Object.defineProperty(exports, "or", {
	enumerable: true,
	get: function() {
		return or;
	}
});
Object.defineProperty(exports, "orderedOf", {
	enumerable: true,
	get: function() {
		return orderedOf;
	}
});
Object.defineProperty(exports, "parseJson", {
	enumerable: true,
	get: function() {
		return parseJson;
	}
});
Object.defineProperty(exports, "parseNumber", {
	enumerable: true,
	get: function() {
		return parseNumber;
	}
});
Object.defineProperty(exports, "parseShell", {
	enumerable: true,
	get: function() {
		return parseShell;
	}
});
Object.defineProperty(exports, "parseYaml", {
	enumerable: true,
	get: function() {
		return parseYaml;
	}
});
Object.defineProperty(exports, "partitionOf", {
	enumerable: true,
	get: function() {
		return partitionOf;
	}
});
Object.defineProperty(exports, "partlyOrdered", {
	enumerable: true,
	get: function() {
		return partlyOrdered;
	}
});
Object.defineProperty(exports, "piecesOf", {
	enumerable: true,
	get: function() {
		return piecesOf$1;
	}
});
Object.defineProperty(exports, "place", {
	enumerable: true,
	get: function() {
		return place;
	}
});
Object.defineProperty(exports, "plainItems", {
	enumerable: true,
	get: function() {
		return plainItems;
	}
});
Object.defineProperty(exports, "positionAt", {
	enumerable: true,
	get: function() {
		return positionAt;
	}
});
Object.defineProperty(exports, "projectOf", {
	enumerable: true,
	get: function() {
		return projectOf;
	}
});
Object.defineProperty(exports, "reduceScenarios", {
	enumerable: true,
	get: function() {
		return reduceScenarios;
	}
});
Object.defineProperty(exports, "remember", {
	enumerable: true,
	get: function() {
		return remember;
	}
});
Object.defineProperty(exports, "remembered", {
	enumerable: true,
	get: function() {
		return remembered$1;
	}
});
Object.defineProperty(exports, "rememberedByName", {
	enumerable: true,
	get: function() {
		return rememberedByName;
	}
});
Object.defineProperty(exports, "rolesOf", {
	enumerable: true,
	get: function() {
		return rolesOf;
	}
});
Object.defineProperty(exports, "same", {
	enumerable: true,
	get: function() {
		return same;
	}
});
Object.defineProperty(exports, "sameWhen", {
	enumerable: true,
	get: function() {
		return sameWhen;
	}
});
Object.defineProperty(exports, "scalar", {
	enumerable: true,
	get: function() {
		return scalar;
	}
});
Object.defineProperty(exports, "seamless", {
	enumerable: true,
	get: function() {
		return seamless;
	}
});
Object.defineProperty(exports, "setupsOf", {
	enumerable: true,
	get: function() {
		return setupsOf;
	}
});
Object.defineProperty(exports, "shortTag", {
	enumerable: true,
	get: function() {
		return shortTag;
	}
});
Object.defineProperty(exports, "show", {
	enumerable: true,
	get: function() {
		return show;
	}
});
Object.defineProperty(exports, "slice", {
	enumerable: true,
	get: function() {
		return slice;
	}
});
Object.defineProperty(exports, "sourceOf", {
	enumerable: true,
	get: function() {
		return sourceOf;
	}
});
Object.defineProperty(exports, "stepsOf", {
	enumerable: true,
	get: function() {
		return stepsOf;
	}
});
Object.defineProperty(exports, "stringOf", {
	enumerable: true,
	get: function() {
		return stringOf;
	}
});
Object.defineProperty(exports, "stringValue", {
	enumerable: true,
	get: function() {
		return stringValue;
	}
});
Object.defineProperty(exports, "substitute", {
	enumerable: true,
	get: function() {
		return substitute;
	}
});
Object.defineProperty(exports, "symbolIs", {
	enumerable: true,
	get: function() {
		return symbolIs;
	}
});
Object.defineProperty(exports, "symsOf", {
	enumerable: true,
	get: function() {
		return symsOf;
	}
});
Object.defineProperty(exports, "text", {
	enumerable: true,
	get: function() {
		return text;
	}
});
Object.defineProperty(exports, "textOf", {
	enumerable: true,
	get: function() {
		return textOf;
	}
});
Object.defineProperty(exports, "textOf$1", {
	enumerable: true,
	get: function() {
		return textOf$1;
	}
});
Object.defineProperty(exports, "textOfWord", {
	enumerable: true,
	get: function() {
		return textOfWord;
	}
});
Object.defineProperty(exports, "textValue", {
	enumerable: true,
	get: function() {
		return textValue;
	}
});
Object.defineProperty(exports, "toCond", {
	enumerable: true,
	get: function() {
		return toCond;
	}
});
Object.defineProperty(exports, "tri", {
	enumerable: true,
	get: function() {
		return tri;
	}
});
Object.defineProperty(exports, "unknown", {
	enumerable: true,
	get: function() {
		return unknown;
	}
});
Object.defineProperty(exports, "valueOfKey", {
	enumerable: true,
	get: function() {
		return valueOfKey;
	}
});
Object.defineProperty(exports, "valueOfNode", {
	enumerable: true,
	get: function() {
		return valueOfNode;
	}
});
Object.defineProperty(exports, "valuesOf", {
	enumerable: true,
	get: function() {
		return valuesOf;
	}
});
Object.defineProperty(exports, "withRef", {
	enumerable: true,
	get: function() {
		return withRef;
	}
});
Object.defineProperty(exports, "withVia", {
	enumerable: true,
	get: function() {
		return withVia;
	}
});
Object.defineProperty(exports, "wordsForYaml", {
	enumerable: true,
	get: function() {
		return wordsForYaml;
	}
});
Object.defineProperty(exports, "writtenAt", {
	enumerable: true,
	get: function() {
		return writtenAt;
	}
});
