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
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_buffer = require("node:buffer");
let node_util = require("node:util");
// src/model/build.ts
function projectOf(pass, models) {
	const roles = models.flatMap((model) => model.roles);
	return {
		pass,
		units: models.map((model) => model.unit),
		policies: models.flatMap((model) => model.policies),
		principals: [...models.flatMap((model) => model.principals), ...roles],
		roles,
		profiles: models.flatMap((model) => model.profiles),
		launches: models.flatMap((model) => model.launches),
		mentions: models.flatMap((model) => model.mentions)
	};
}
// src/value/condition.ts
const NOTHING$1 = new Map();
function isTest(cond) {
	return typeof cond === "object" && "sym" in cond;
}
function all(...conds) {
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
const DEEPEST$5 = 1e3;
const DEPTHS$1 = new WeakMap();
let opaqueTests = 0;
function shallow(cond, parts) {
	const depth = 1 + parts.reduce((deepest, part) => Math.max(deepest, depthOf$1(part)), 0);
	if (depth > DEEPEST$5) return opaque$1(cond);
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
	return evaluate$2(cond, facts, 0);
}
function evaluate$2(cond, facts, depth, before) {
	if (typeof cond === "boolean") return cond;
	if (isTest(cond)) return testIn(cond, facts);
	if (depth < SHALLOW) return combine(cond, facts, depth + 1);
	const memo = before ?? new Map();
	if (memo.has(cond)) return memo.get(cond);
	const result = combine(cond, facts, depth + 1, memo);
	memo.set(cond, result);
	return result;
}
function combine(cond, facts, depth, memo) {
	if ("not" in cond) {
		const inner = evaluate$2(cond.not, facts, depth, memo);
		return inner === void 0 ? void 0 : !inner;
	}
	const decisive = "any" in cond;
	let result = !decisive;
	for (const part of partsOf$1(cond)) {
		const truth = evaluate$2(part, facts, depth, memo);
		if (truth === decisive) return decisive;
		if (truth === void 0) result = void 0;
	}
	return result;
}
function partsOf$1(cond) {
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
	const memo = new Map();
	let open = cond;
	while (evaluate$2(open, facts, SHALLOW, memo) === void 0) {
		if (typeof open === "boolean") return void 0;
		if (isTest(open)) {
			if (!open.sym.by) return open;
			open = symbolIs(open.sym, open.is);
		} else if ("not" in open) open = open.not;
		else open = partsOf$1(open).find((part) => evaluate$2(part, facts, SHALLOW, memo) === void 0);
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
	else for (const part of partsOf$1(cond)) collect(part, found, seen);
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
function text$1(...pieces) {
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
function show(text) {
	return text.map((piece) => isHole(piece) ? `\${${piece.label}}` : piece.lit).join("");
}
// src/value/derived.ts
const LONGEST_ID = 120;
const LONGEST_LABEL = 60;
const DEEPEST$4 = 64;
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
	return keyOf$2(value, 0);
}
function keyOf$2(value, depth) {
	const known = KEYS.get(value);
	if (known !== void 0) return known;
	const key = depth > DEEPEST$4 ? `@${++identities}` : bounded(spell$1(value, depth + 1));
	KEYS.set(value, key);
	return key;
}
function spell$1(value, depth) {
	switch (value.kind) {
		case "scalar": return String(value.value);
		case "text": return textKey(value.text);
		case "unknown": return symKey(value.sym);
		case "error": return `error ${JSON.stringify(value.why)}`;
		case "choice": return `if ${condKey(value.if, depth)} ${keyOf$2(value.then, depth)} ${keyOf$2(value.else, depth)}`;
		case "list": return `[${value.items.map((item) => itemKey(item, depth)).join(" ")}]${value.ordered ?? ""}${restKey(value.rest)}`;
		case "map": return `{${entryKeys(value, depth).join(" ")}}${restKey(value.rest)}`;
	}
}
function entryKeys(value, depth) {
	return [...value.entries].map(([key, entry]) => `${JSON.stringify(key)}:${itemKey(entry, depth)}`).sort();
}
function itemKey(item, depth) {
	const value = keyOf$2(item.value, depth);
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
	const key = depth > DEEPEST$4 ? `@${++identities}` : bounded(spellCond(cond, depth + 1));
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
		todo.push(...children(value));
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
	return depthOf(made) > DEEPEST$3 ? unknown(freshSym("one of too many values", [made]), at) : made;
}
const DEEPEST$3 = 500;
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
	const begin = within$1(first, start, from.start);
	const to = last?.at?.file === from.file ? within$1(last, end, last.at.end) : from.end;
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
function piecesOf$2(source, start, end) {
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
function within$1(run, offset, edge) {
	const at = run.at;
	return at.end - at.start === run.to - run.from && !run.hole ? at.start + offset - run.from : edge;
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
function entryOf$1(node, key) {
	if (node?.kind !== "map") return void 0;
	return node.entries.findLast((entry) => entry.key === key)?.value;
}
function textOf$1(node) {
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
const BLANK = /[ \t\r\n]*/y;
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
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
const NONE$1 = -1;
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
		if (this.peek() !== NONE$1 && node?.kind !== "hole" && !this.atHole()) this.stop("the JSON document has ended before this", this.offset, this.offset + 1);
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
			case NONE$1:
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
		if (next !== NONE$1) return false;
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
		if (next === bracket || next === NONE$1) return;
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
			if (next === NONE$1) {
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
		return piecesOf$2(this.source, start, this.offset);
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
			lit: escaped$2(this.text.slice(start + 1, this.offset)),
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
		const pieces = piecesOf$2(this.source, start, this.offset);
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
		this.skip(BLANK);
		while (this.peek() === SLASH) {
			const start = this.offset;
			this.skip(COMMENT);
			if (this.offset === start) return;
			this.problem("JSON has no comments", start, this.offset);
			this.skip(BLANK);
		}
	}
	skip(pattern) {
		pattern.lastIndex = this.offset;
		pattern.test(this.text);
		this.offset = Math.max(this.offset, Math.min(pattern.lastIndex, this.end));
	}
	peek() {
		return this.offset < this.end ? this.text.charCodeAt(this.offset) : NONE$1;
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
function escaped$2(code) {
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
	const decoded = remember(DECODED, value.text, () => parse$2(value) ?? "none");
	return decoded === "none" ? void 0 : decoded;
}
function parse$2({ text, at }) {
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
// src/value/value.ts
function writtenAt(value) {
	return value.via?.at ?? value.at;
}
// src/value/distribute.ts
function lift(args, at, f, cap = 64) {
	const apply = (plain) => plain.find(isError) ?? f(...plain);
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
	of(args, known, splits = 0) {
		let current = args;
		let supposed = known;
		for (;;) {
			const index = current.findIndex(isChoice);
			if (index < 0 || this.stopsAtError && current.some(isError)) return this.left-- > 0 ? this.leaf(current) : void 0;
			const chosen = current[index];
			const yes = suppose(chosen.if, true, supposed);
			const no = suppose(chosen.if, false, supposed);
			if (yes && no) return this.split(current, index, yes, no, splits + 1);
			current = current.with(index, branch(chosen, yes ? "then" : "else"));
			supposed = yes ?? no ?? supposed;
		}
	}
	split(args, index, yes, no, splits) {
		if (splits >= this.cap) return void 0;
		const chosen = args[index];
		const then = this.of(args.with(index, branch(chosen, "then")), yes, splits);
		if (then === void 0) return void 0;
		const otherwise = this.of(args.with(index, branch(chosen, "else")), no, splits);
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
	return text.length === 1 && first && isHole(first) ? isTrue$1(first, true) : known(text) === "true";
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
function textOf(value) {
	if (value.kind === "text") return value.text;
	if (value.kind === "unknown") return soleText(value.sym);
	if (value.kind !== "scalar" || value.value === null) return void 0;
	return remember(SCALARS, value, () => [{
		lit: String(value.value),
		at: value.at
	}]);
}
function stringOf(value) {
	if (value.kind === "scalar") return value.value === null ? void 0 : String(value.value);
	return value.kind === "text" ? known(value.text) : void 0;
}
function joinText(values, at) {
	const [first] = values;
	if (values.length === 1 && first?.kind === "text") return first;
	return lift(values, at, (...parts) => {
		const pieces = [];
		for (const part of parts) {
			const own = piecesOf$1(part);
			if (!own) return error(`${nounOf$1(part)} cannot be part of a string`, part.at);
			for (const piece of own) pieces.push(piece);
		}
		return textValue(pieces, at);
	});
}
function piecesOf$1(value) {
	return value.kind === "unknown" ? [holeOf(value)] : textOf(value);
}
function holeOf(value) {
	return {
		...value.sym,
		at: value.at,
		value
	};
}
function nounOf$1(value) {
	if (value.kind === "list") return "a list";
	return value.kind === "map" ? "a map" : "null";
}
const WILDCARD$1 = {
	chars: "any",
	key: "",
	loose: false,
	finite: false
};
const STAR = {
	kind: "star",
	loop: true,
	...WILDCARD$1
};
const ONE = {
	kind: "one",
	loop: false,
	...WILDCARD$1
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
const CLASS_NAMES = Object.keys(CLASSES);
const SAMPLES = Array.from({ length: 129 }, (_, code) => String.fromCharCode(code));
const OVERLAPPING = new Set();
for (const a of CLASS_NAMES) for (const b of CLASS_NAMES) if (SAMPLES.some((char) => CLASSES[a].test(char) && CLASSES[b].test(char))) OVERLAPPING.add(`${a} ${b}`);
const MEMBERS$1 = new Map(CLASS_NAMES.map((name) => [name, new Set(SAMPLES.filter((char) => CLASSES[name].test(char)))]));
function isIn(char, name) {
	return name === "any" || MEMBERS$1.get(name).has(char);
}
function overlap(a, b) {
	if (a.kind === "char") return b.kind === "char" ? a.key === b.key : isIn(a.key, b.chars);
	if (b.kind === "char") return isIn(b.key, a.chars);
	return a.chars === b.chars || OVERLAPPING.has(`${a.chars} ${b.chars}`);
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
		if (out.length > 1024) return "too many";
	}
	spellString(run, isPattern, out);
	return out.length > 1024 ? "too many" : out;
}
function spellString(string, isPattern, out) {
	for (const char of string) {
		if (out.length > 1024) return;
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
	for (let i = 0; i < min && out.length <= 1024; i++) out.push({
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
		at: step$1(a, at, (x) => takesChar(x, letter.key))
	}];
	if (letter.kind === "symbol") return [{
		read: after,
		at: step$1(a, at, (x) => takesSymbol(x, letter))
	}];
	const isStar = letter === STAR;
	const next = charsAt(a, at).map((char) => ({
		read: isStar ? read : after,
		at: step$1(a, at, (x) => takesChar(x, char))
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
function step$1(a, at, takes) {
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
	const key = replacements.map(keyOf$1).join();
	const results = remember(RESULTS, text, () => new Map());
	const result = results.get(key) ?? rebuild(text, replacements);
	results.set(key, result);
	return result;
}
function keyOf$1(replacement) {
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
	return expand ? remembered(question, () => decide(question, a, b)) : compare$1(a, b);
}
function decide(question, a, b) {
	const answer = compare$1(a, b);
	const finite = a.some((letter) => letter.finite) || b.some((letter) => letter.finite);
	return answer === "maybe" && finite ? askInstances(question) : answer;
}
function compare$1(a, b) {
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
		const both = sym.domain?.filter((value) => value !== null && (before?.includes(value) ?? true));
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
const DEEPEST$1 = 32;
const NOWHERE = {
	file: {
		path: "",
		text: ""
	},
	start: 0,
	end: 0
};
function equals(a, b, at) {
	return equalsAt(a, b, at, 0);
}
function equalsText(a, b, at) {
	return lift([a, b], at, (x, y) => {
		const [left, right] = [textOf(x), textOf(y)];
		return fromCond(left && right ? equalTexts(left, right) : equalPlain(x, y, at, 0), at);
	});
}
function equalsAt(a, b, at, depth) {
	return lift([a, b], at, (x, y) => fromCond(equalPlain(x, y, at, depth), at));
}
function equalPlain(a, b, at, depth) {
	if (a.kind === "unknown") return b.kind === "unknown" ? equalUnknowns(a, b) : equalUnknown(a, b);
	if (b.kind === "unknown") return equalUnknown(b, a);
	if (a.kind === "text" && b.kind === "text") return equalTexts(a.text, b.text);
	if (a.kind === "scalar" && b.kind === "scalar") return a.value === b.value;
	if (a.kind !== b.kind) return false;
	if (depth > DEEPEST$1) return opaque(a, b);
	if (a.kind === "list" && b.kind === "list") return equalLists(a, b, at, depth);
	if (a.kind === "map" && b.kind === "map") return equalMaps(a, b, at, depth);
	return false;
}
function equalUnknowns(a, b) {
	if (a.sym.id === b.sym.id) return true;
	const [left, right] = [a.sym.domain, b.sym.domain];
	if (!left || !right) return opaque(a, b);
	return any(...left.filter((value) => right.includes(value)).map((value) => all(symbolIs(a.sym, value), symbolIs(b.sym, value))));
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
	return a.type === void 0 || a.type === typeOf$1(b);
}
function typeOf$1(value) {
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
	if (string === "" && text.length === others.length + 1) return all(...holesOf(text).map((each) => textIs(each, "")));
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
function equalLists(a, b, at, depth) {
	if (!isSettled(a) || !isSettled(b)) return opaque(a, b);
	if (a.items.length !== b.items.length) return false;
	return allEqual(a.items.map((item, i) => [item.value, b.items[i].value]), at, depth);
}
function isSettled({ items, rest, ordered }) {
	return !rest && ordered === void 0 && items.every((item) => item.when === true);
}
function equalMaps(a, b, at, depth) {
	if ([...a.entries.values(), ...b.entries.values()].some((entry) => entry.when !== true) || a.rest || b.rest) return opaque(a, b);
	if (a.entries.size !== b.entries.size) return false;
	const pairs = [];
	for (const [key, { value }] of a.entries) {
		const other = b.entries.get(key);
		if (!other) return false;
		pairs.push([value, other.value]);
	}
	return allEqual(pairs, at, depth);
}
function allEqual(pairs, at, depth) {
	const conds = [];
	for (const [a, b] of pairs) {
		const cond = toCond(equalsAt(a, b, at, depth + 1));
		if (cond === false) return false;
		conds.push(cond);
	}
	return all(...conds);
}
// src/iam/document.ts
const statementsOf$1 = remembered$1((document) => {
	const documents = alternatives(document);
	const statements = documents.flatMap(({ when, value }) => inAlternative(value, when));
	const defaulted = documents.filter(({ value }) => value.rests && value.kind !== "error");
	return {
		statements,
		open: statements.some(isAnything$1),
		defaulted
	};
});
function isAnything$1({ value }) {
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
	const decoded = decode(document);
	const plain = decoded ? alternatives(decoded, when) : [];
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
	const statements = entry ? elementsOf$1(entry.value, all(when, entry.when)) : [];
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
	return alternatives(entry.value).some(({ value }) => {
		const version = stringOf(value);
		return version === void 0 ? value.kind === "unknown" || value.kind === "text" : version === "2012-10-17";
	});
}
function anything({ at }) {
	return unknown({
		id: `policy#${at.file.path}:${at.start}`,
		label: "a policy that cannot be read"
	}, at, { type: "map" });
}
function rest(sym, at, when) {
	return {
		when,
		value: unknown(sym, at, { type: "list" })
	};
}
function elementsOf$1(value, when = true) {
	return alternatives(value, when).flatMap((item) => {
		if (item.value.kind === "list") return inList(item.value, item.when);
		return isNull(item.value) ? [] : [item];
	});
}
function inList(list, when) {
	const present = list.items.flatMap((item) => alternatives(item.value, all(when, item.when))).filter((item) => !isNull(item.value));
	return list.rest ? [...present, rest(list.rest, list.at, when)] : present;
}
function isNull(value) {
	return value.kind === "scalar" && value.value === null;
}
function elementOf$1(statement, key) {
	return elements(statement)(key);
}
const elements = remembered$1((statement) => rememberedByName((key) => read$1(statement, key)));
function read$1(statement, key) {
	const entry = statement.entries.get(key);
	if (!entry) return statement.rest && outOfView$1(statement, statement.rest, key);
	const present = alternatives(entry.value, entry.when).filter((item) => !isNull(item.value));
	if (present.length === 0) return void 0;
	return {
		present: any(...present.map((item) => item.when)),
		items: elementsOf$1(entry.value, entry.when),
		at: writtenAt(entry.value)
	};
}
function outOfView$1(statement, sym, key) {
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
const clausesOf = remembered$1(readClauses);
function readClauses(statement) {
	const entry = statement.entries.get("Condition");
	if (!entry) return statement.rest ? [unknownClause(rest(statement.rest, statement.at, true))] : [];
	return inEntries(entry, (operator, tests) => inEntries(tests, (key, values) => alternatives(values.value, values.when).flatMap((item) => {
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
	return alternatives(map.value, map.when).flatMap((item) => {
		const { value, when } = item;
		if (isNull(value)) return [];
		if (value.kind !== "map") return [unknownClause(item)];
		const clauses = [...value.entries].flatMap(([key, entry]) => read(key, {
			key: entry.key,
			value: entry.value,
			when: all(when, entry.when)
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
const arnOf$2 = remembered$1(parse$1);
function parse$1(text) {
	const first = text[0];
	if (!first || isHole(first) || !first.lit.startsWith("arn:")) return void 0;
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
		if (isHole(piece)) {
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
	].every((piece) => !isHole(piece) || cannotHoldColon(piece));
}
function cannotHoldColon(hole) {
	if (hole.domain) return hole.domain.every((value) => !String(value).includes(":"));
	return hole.by !== void 0 || hole.shape !== void 0 && hole.shape.chars !== "any";
}
// src/iam/lower.ts
const lower$1 = remembered$1((text) => {
	return text.every((piece) => !isHole(piece) && piece.lit === piece.lit.toLowerCase()) ? text : text.map((piece) => isHole(piece) ? lowerHole(piece) : lowerLit(piece));
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
// src/iam/operators.ts
const likeArn = (pattern, value) => {
	if (matches(pattern, value) === "no") return "no";
	const written = arnOf$2(pattern);
	const given = arnOf$2(value);
	if (!written || !given) return "maybe";
	const parts = and(matches(written.partition, given.partition), matches(written.service, given.service), matches(written.region, given.region), matches(written.account, given.account), matches(written.resource, given.resource));
	return isFirm(written) && isFirm(given) ? parts : "maybe";
};
const ignoringCase = (written, given) => same(lower$1(written), lower$1(given));
const unread = () => "maybe";
function cached(compare) {
	const withGiven = remembered$1((given) => remembered$1((written) => compare(written, given)));
	return (written, given) => withGiven(given)(written);
}
const equal = cached(same);
const like = cached(matches);
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
const operatorOf = rememberedByName(parse);
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
		holds: (cond) => implied(cond, scene.facts) ?? true,
		get: (value) => value.kind === "error" ? absent(value.at) : scene.get(value),
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
	return amongPerhaps(scene, perhaps, test);
}
function amongPerhaps(scene, perhaps, test) {
	let found = NONE;
	for (const thing of perhaps) {
		const before = scene.facts;
		if (found.is === "maybe" && implied(thing.when, before) === void 0) continue;
		if (!scene.holds(thing.when)) continue;
		const answer = scene.facts === before ? "maybe" : test(thing);
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
		return typeof answer === "string" ? not(answer) : answer;
	});
	return {
		...failing,
		is: not(failing.is)
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
	return plain.kind === "unknown" && plain.nullable ? and(answer, "maybe") : answer;
}
// src/iam/variables.ts
const VARIABLE$1 = /\$\{[^{}]*\}/g;
const withVariables = remembered$1((text) => {
	return text.some(hasVariable) ? text.flatMap((piece) => isHole(piece) ? [piece] : split$1(piece)) : text;
});
function hasVariable(piece) {
	return !isHole(piece) && piece.lit.includes("${");
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
const ANYTHING = [text$1({
	id: "any-context-value",
	label: "a value of the request"
})];
function holdsFor(operator, value, matchesOne) {
	if (operator.isNull) return isMissing(value, matchesOne);
	if (value === "absent") return withoutKey(operator);
	if (value === void 0) return either$2(withoutKey(operator), withValues(operator, ANYTHING, matchesOne));
	if ("perhaps" in value) return either$2(withoutKey(operator), withValues(operator, value.perhaps, matchesOne));
	return value.length === 0 ? withoutKey(operator) : withValues(operator, value, matchesOne);
}
function either$2(a, b) {
	return a === b ? a : "maybe";
}
function isMissing(value, matchesOne) {
	if (value === "absent") return matchesOne(MISSING);
	if (value === void 0 || "perhaps" in value) return either$2(matchesOne(MISSING), matchesOne(PRESENT));
	return matchesOne(value.length === 0 ? MISSING : PRESENT);
}
const MISSING = text$1("true");
const PRESENT = text$1("false");
function withoutKey({ set, ifExists, negated }) {
	if (set === "any") return ifExists ? "maybe" : "no";
	return set === "all" || ifExists || negated ? "yes" : "no";
}
function withValues(operator, values, matchesOne) {
	const answers = values.map((given) => operator.negated ? not(matchesOne(given)) : matchesOne(given));
	if (operator.set === "all") return and(...answers);
	if (operator.set === "any") return or(...answers);
	return answers.reduce(either$2);
}
function contextValue(context, key) {
	const { exact, families } = folded$1(context);
	const name = key.toLowerCase();
	return exact.get(name) ?? families.find((family) => family.pattern.test(name))?.value;
}
const folded$1 = remembered$1((context) => {
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
	const principal = elementOf$1(statement, "Principal");
	const named = principal ? find$1(scene, principal.items, ({ value }) => principalIs(scene, value, names)).is : "no";
	if (named === "yes" || principal?.present === true) return named;
	return or(named, elementOf$1(statement, "NotPrincipal") ? "maybe" : "no");
}
function principalIs(scene, principal, names) {
	if (principal.kind === "error") return principal;
	if (principal.kind === "list") return "no";
	if (principal.kind !== "map") return isEveryone(scene, principal);
	const service = someText(scene, under(principal, "Service"), (name) => isService(scene, name, names));
	if (service === "yes") return "yes";
	const everyone = find$1(scene, under(principal, "AWS"), (item) => isEveryone(scene, item.value)).is;
	return or(service, everyone, principal.rest ? "maybe" : "no");
}
function under(principal, type) {
	const entry = principal.entries.get(type);
	return entry ? elementsOf$1(entry.value, entry.when) : [];
}
const EVERYONE = text$1("*");
function isEveryone(scene, value) {
	if (value.kind === "error") return value;
	return someText(scene, [{
		when: true,
		value
	}], (name) => same(name, EVERYONE)) === "no" ? "no" : "maybe";
}
function isService(scene, written, names) {
	const here = names.map((name) => scene.resolve(name));
	const exact = or(...here.map((name) => same(written, name)));
	if (exact !== "no") return exact;
	return here.some((name) => same(lower$1(written), name) !== "no" || matches(regional(name), written) !== "no") ? "maybe" : "no";
}
const regional = remembered$1((name) => {
	const [first] = name;
	if (!first || name.length !== 1) return name;
	if (!isHole(first)) return text$1(withRegion(first.lit));
	const domain = first.domain?.map((own) => withRegion(String(own)));
	return domain ? text$1({
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
	return and(action, target, conditionHolds(scene, clausesOf(statement), request.context, variables).is);
}
function actionFits(scene, statement, action) {
	return oneOrNot(scene, statement, "Action", (written) => actionMatches(written, action));
}
function targetFits(scene, statement, variables, request) {
	if (request.service) return namesService(scene, statement, request.service);
	const asked = current(scene, request.resource);
	const resource = oneOrNot(scene, statement, "Resource", (written) => matches(variables ? withVariables(written) : written, asked()));
	return elementOf$1(statement, "Principal") ? and(resource, "maybe") : resource;
}
function oneOrNot(scene, statement, key, test) {
	const listed = elementOf$1(statement, key);
	const positive = listed ? someText(scene, listed.items, test) : "no";
	if (positive === "yes" || listed?.present === true) return positive;
	const excluded = elementOf$1(statement, `Not${key}`);
	if (!excluded || !scene.holds(excluded.present)) return positive;
	return or(positive, not(someText(scene, excluded.items, test)));
}
function actionMatches(pattern, action) {
	return matching(pattern)(action);
}
const matching = remembered$1((pattern) => rememberedByName((action) => matches(lower$1(pattern), actionText(action))));
const actionText = rememberedByName((action) => text$1(action.toLowerCase()));
function canFitAction(statement, action) {
	const listed = elementOf$1(statement, "Action");
	if (elementOf$1(statement, "NotAction")) return true;
	if (!listed) return false;
	return listed.items.some(({ value }) => value.kind !== "text" || actionMatches(value.text, action) !== "no");
}
const OPPOSITE = {
	Allow: "Deny",
	Deny: "Allow"
};
function writtenEffect(statement) {
	const entry = statement.entries.get("Effect");
	return entry?.when === true ? stringOf(entry.value) : void 0;
}
function hasEffect(scene, statement, effect) {
	const written = elementOf$1(statement, "Effect");
	if (!written) return "maybe";
	const is = someText(scene, written.items, (text) => isEffect(text, effect));
	if (is !== "no") return is;
	return someText(scene, written.items, (text) => isEffect(text, OPPOSITE[effect])) === "yes" ? "no" : "maybe";
}
function isEffect(text, effect) {
	const written = known(text);
	if (written === void 0) return "maybe";
	return written === effect ? "yes" : "no";
}
// src/iam/misses.ts
function placeOf$2(value) {
	const sid = value.kind === "map" ? value.entries.get("Sid")?.value : void 0;
	const name = sid && stringOf(sid);
	return name === void 0 ? { at: value.at } : {
		at: value.at,
		sid: name
	};
}
function missesOf$1(world, documents, request) {
	const glance = glanceAt(world);
	return documents.flatMap((document) => statementsOf$1(document.value).statements.flatMap(({ when, value, variables }) => {
		if (value.kind !== "map" || !glance.holds(all(document.when, when))) return [];
		if (hasEffect(glance, value, "Allow") === "no") return [];
		const miss = missOf(glance, value, variables, request);
		return miss ? [{
			statement: placeOf$2(value),
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
	const element = keys.map((key) => elementOf$1(statement, key)).find((one) => one !== void 0);
	if (!element) return {
		by,
		at: statement.at
	};
	const there = element.items.filter((item) => scene.holds(item.when));
	const [only] = by === "principal" ? there.flatMap((item) => namesIn(scene, item.value)) : there;
	return {
		by,
		at: only && there.length === 1 ? writtenAt(only.value) : element.at
	};
}
function namesIn(scene, principal) {
	const whole = [{
		when: true,
		value: principal
	}];
	if (principal.kind !== "map" || principal.entries.size !== 1) return whole;
	const [entry] = principal.entries.values();
	const names = elementsOf$1(entry.value, entry.when).filter((item) => scene.holds(item.when));
	return names.length === 1 ? names : whole;
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
		allowed: and(allow.is, not(deny.is)),
		...allow.by && { allowedBy: placeOf$2(allow.by.value) },
		...deny.by && { deniedBy: placeOf$2(deny.by.value) },
		misses: []
	};
}
function allows(world, documents, request) {
	const allow = search(world, documents, request, "Allow").is;
	return allow === "no" ? "no" : and(allow, not(search(world, documents, request, "Deny").is));
}
function search(world, documents, request, effect) {
	for (const document of documents) readDefaults(world, document);
	return find$1(world, documents.flatMap((document) => candidates(document, request.action)), ({ value, variables }) => {
		if (value.kind === "error") return value;
		if (value.kind !== "map") return anyStatement(world, value);
		if (writtenEffect(value) === OPPOSITE[effect]) return "no";
		const fits = applies(world, value, variables, request);
		return fits === "no" ? "no" : and(fits, hasEffect(world, value, effect));
	});
}
function readDefaults(scene, document) {
	for (const root of statementsOf$1(document.value).defaulted) if (implied(all(document.when, root.when), scene.facts) !== false) scene.get(root.value);
}
function anyStatement(scene, value) {
	const plain = scene.get(value);
	return plain.kind === "scalar" && plain.value === null ? "no" : "maybe";
}
function candidates(document, action) {
	return document.when === true ? aboutAction(document.value)(action) : guarded$1(document)(action);
}
const guarded$1 = remembered$1(({ when, value }) => rememberedByName((action) => aboutAction(value)(action).map((statement) => ({
	...statement,
	when: all(when, statement.when)
}))));
const aboutAction = remembered$1((document) => rememberedByName((action) => statementsOf$1(document).statements.filter(({ value }) => value.kind !== "map" || canFitAction(value, action))));
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
		return value.kind === "map" ? inStatement(scene, value, all(document.when, when)) : [];
	}));
}
function inStatement(scene, statement, when) {
	const listed = elementOf$1(statement, "Action");
	if (!listed) return [];
	const effects = elementOf$1(statement, "Effect")?.items ?? [];
	return listed.items.flatMap(({ when: there, value }) => {
		const launch = launchOf$1(scene, value);
		if (!launch) return [];
		return effects.flatMap((effect) => {
			const allowed = isAllow$1(scene, effect.value);
			if (allowed === "no") return [];
			const guard = all(when, there, effect.when);
			if (!scene.holds(guard)) return [];
			return [{
				...launch,
				when: guard,
				at: value.at,
				sure: and(launch.sure, allowed),
				statement: statement.at
			}];
		});
	});
}
function isAllow$1(scene, effect) {
	const text = effect.kind === "error" ? void 0 : scene.text(effect);
	const written = text && known(text);
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
		sure: or(...actions.map((launching) => actionMatches(written, launching)))
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
const ec2Names = remembered$1((partition) => {
	const name = known(partition);
	const suffix = name === void 0 ? void 0 : SUFFIXES.get(name);
	if (suffix !== void 0) return [...new Set([EVERYWHERE, `ec2.${suffix}`])].map((own) => text$1(own));
	const somewhere = {
		id: "ec2-somewhere",
		label: LABEL,
		domain: [...new Set(ownNames().values())]
	};
	const symbol = sole(partition);
	const here = symbol ? [text$1(following("ec2-name", symbol, ownNames()))] : [];
	return [
		text$1(EVERYWHERE),
		...here,
		text$1(somewhere)
	];
});
function ownNames() {
	return new Map([...SUFFIXES].map(([partition, suffix]) => [partition, `ec2.${suffix}`]));
}
const passedToAtLaunch = remembered$1((partition) => {
	const name = known(partition);
	if (name !== void 0 && SUFFIXES.has(name)) return text$1(passedIn(name));
	const symbol = sole(partition);
	if (!symbol) return text$1({
		id: "passed-to-service",
		label: LABEL,
		domain: [EVERYWHERE, CHINA]
	});
	return text$1(following("passed-to-service", symbol, new Map([...SUFFIXES.keys()].map((key) => [key, passedIn(key)]))));
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
	return partition.length === 1 && first && isHole(first) ? first : void 0;
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
const partitionText = rememberedByName((name) => text$1(name));
function within(arn, partition, name) {
	return substitute(arn, (hole) => hole.id === partition.id ? name : hole);
}
function passRoleRequest(roleArn, service) {
	return {
		action: "iam:PassRole",
		resource: roleArn,
		context: contextFor(service)
	};
}
const contextFor = remembered$1((service) => new Map([["iam:PassedToService", [service]]]));
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
const PARTITION = {
	id: "aws:partition",
	label: "AWS::Partition",
	domain: [
		"aws",
		"aws-cn",
		"aws-us-gov"
	]
};
const URL_SUFFIX = {
	id: "aws:url-suffix",
	label: "AWS::URLSuffix",
	by: {
		sym: PARTITION,
		values: {
			aws: "amazonaws.com",
			"aws-cn": "amazonaws.com.cn",
			"aws-us-gov": "amazonaws.com"
		}
	}
};
const NO_PATH = [{ lit: "/" }];
const ARNS = new WeakMap();
function iamArn(kind, account, path, name) {
	const parts = {
		kind,
		account,
		path: path ?? NO_PATH
	};
	const made = remember(ARNS, name, () => []);
	const known = made.find((one) => one.kind === kind && one.account === account && one.path === parts.path);
	if (known) return known.arn;
	const arn = [
		{ lit: "arn:" },
		PARTITION,
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
		const text = value && textOf(this.get(value));
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
		try {
			return and(not(this.absent(value)), f(value));
		} catch (thrown) {
			if (!(thrown instanceof Infeasible) || this.holds(when)) throw thrown;
			return "no";
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
		if (isCovered(factsOf$1(without), all, budget)) short = without;
	}
	return short;
}
function widened(scenario, all, budget) {
	let wide = scenario;
	for (const decision of scenario) wide = exclusionsFor(decision).map((other) => wide.map((one) => one === decision ? other : one)).find((candidate) => isCovered(factsOf$1(candidate), all, budget)) ?? wide;
	return wide;
}
function exclusionsFor({ test: { sym, is }, truth }) {
	if (!truth || !sym.domain || sym.domain.length < 3) return [];
	return sym.domain.filter((value) => value !== is).map((value) => ({
		test: {
			sym,
			is: value
		},
		truth: false
	}));
}
function isCovered(facts, scenarios, budget) {
	if (budget.left-- <= 0) return false;
	const fitting = scenarios.filter((scenario) => fits$1(scenario, facts));
	const open = fitting.map((scenario) => scenario.find(({ test }) => implied(test, facts) === void 0));
	if (open.includes(void 0)) return true;
	const [decision] = open;
	if (!decision) return false;
	return [true, false].every((truth) => isCovered(assume(decision.test, truth, facts), fitting, budget));
}
function fits$1(scenario, facts) {
	return scenario.every(({ test, truth }) => implied(test, facts) !== !truth);
}
function factsOf$1(decisions) {
	return decisions.reduce((facts, { test, truth }) => assume(test, truth, facts), NOTHING$1);
}
function normalized(decisions) {
	return [...factsOf$1(decisions).values()].flatMap(({ sym, is, not }) => {
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
function explore(run, options = {}) {
	const { limit = 256, assumes = [], when = true } = options;
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
		if (value.kind !== "map" || !writesPassRole(value)) return [];
		return elementOf$1(value, "Resource")?.items.map((item) => item.value) ?? [];
	});
}
function writesPassRole(statement) {
	return (elementOf$1(statement, "Action")?.items ?? []).some(isPassRole);
}
function isPassRole({ value }) {
	if (value.kind !== "text") return false;
	return actionMatches(value.text, "iam:PassRole") === "yes" && actionMatches(value.text, "iam:GetRole") === "no";
}
// src/rules/rule.ts
function defineRule(rule) {
	const { id, guide, level, summary, scenarios } = rule;
	return {
		id,
		guide,
		level,
		summary,
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
	return `\`${words}\``;
}
function listed(words) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
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
		const launch = launches.find((one) => world.holds(one.when));
		if (!launch) return;
		const roles = rolesNeeded(entity, context);
		const passes = maySatisfy(world, policies.documents, roles, entity.scope);
		if (passes === "yes" || maySatisfy(world, alongside, roles, entity.scope) !== "no") return;
		yield report$2(caller, launch, roles, world, context, and(policies.bounded ? "maybe" : launch.sure, not(passes)));
	}
});
function callers(entity, policies, alongside) {
	const launches = writtenLaunches(new World(), policies.documents);
	return launches.length > 0 ? [{
		entity,
		policies,
		alongside,
		launches
	}] : [];
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
function maySatisfy(world, documents, roles, scope) {
	if (documents.length === 0) return "no";
	let answer = "no";
	for (const role of referencedFirst(roles, documents)) {
		const arn = arnOf$1(world, role);
		const passes = arn ? mayPass(world, documents, arn, scope.partition) : "maybe";
		if (passes !== "no" && world.holds(role.when)) answer = or(answer, passes);
		if (answer === "yes") return "yes";
	}
	return or(answer, passesAnother(world, documents, roles, scope));
}
function referencedFirst(roles, documents) {
	const resources = passStatements(documents).flatMap((one) => elementOf$1(one, "Resource")?.items ?? []);
	const targets = new Set(resources.map(({ value }) => value.ref?.to));
	const isReferenced = (role) => targets.has(role.target);
	return [...roles.filter(isReferenced), ...roles.filter((role) => !isReferenced(role))];
}
const ANOTHER = [{
	id: "another-role",
	label: "another role"
}];
function passesAnother(world, documents, roles, scope) {
	const arn = iamArn("role", scope.account, void 0, ANOTHER);
	const answer = mayPass(world, documents, arn, scope.partition);
	if (answer === "no" || roles.length === 0) return answer;
	const patterns = passStatements(documents).flatMap((statement) => elementOf$1(statement, "Resource")?.items ?? []);
	const ofTheUnit = (value) => roles.some((role) => endsWithName$1(value, role));
	return patterns.length === 0 || patterns.some(({ value }) => !ofTheUnit(value) && canBeRole(value, arn)) ? answer : "no";
}
function canBeRole(value, arn) {
	const pattern = value.kind === "error" ? void 0 : textOf(value);
	return !pattern || matches(pattern, arn) !== "no";
}
function endsWithName$1(value, role) {
	if (value.ref) return value.ref.to === role.target;
	if (value.kind !== "text" || role.name.kind !== "text") return false;
	return matches([{ lit: "*:role/" }, ...role.name.text], value.text) === "yes" || matches([{ lit: "*:role/*/" }, ...role.name.text], value.text) === "yes";
}
function arnOf$1(world, role) {
	const name = world.text(role.name);
	return name && iamArn("role", role.scope.account, world.text(role.path), name);
}
const PASS_STATEMENTS = new WeakMap();
function passStatements(documents) {
	return remember(PASS_STATEMENTS, documents, () => documents.flatMap(({ value }) => statementsOf$1(value).statements.flatMap(({ value: statement }) => statement.kind === "map" && writesPassRole(statement) ? [statement] : [])));
}
function report$2({ entity, policies }, launch, roles, world, context, certain) {
	const action = quoted(show(launch.written));
	const reservation = policies.closed ? "" : ", unless a policy attached elsewhere allows it";
	return {
		certain,
		level: levelOf$1(entity, policies.documents, launch, context),
		at: launch.at,
		message: `${described(entity)} may launch instances with ${action}, but may ${passInWords(roles)} to EC2${reservation}`,
		consequence: "a launch with an instance profile fails: AccessDenied, \"is not authorized to perform: iam:PassRole\"",
		help: `allow iam:PassRole on ${arnInWords(world, roles)}, with iam:PassedToService ec2.amazonaws.com`,
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
	return arn ? quoted(show(arn)) : "the ARN of the role that the instances need";
}
function missesOf(world, documents, roles, scope) {
	const [role] = roles;
	const arn = role && arnOf$1(world, role);
	const request = arn && passAtLaunch(arn, world.resolve(scope.partition));
	if (!request) return [];
	const { allowed, misses, deniedBy } = evaluate$1(world, documents, request);
	if (deniedBy && allowed === "no") return [{
		at: deniedBy.at,
		message: "this denies iam:PassRole"
	}];
	return misses.flatMap((miss) => reason$1(miss, arn));
}
function reason$1({ by, at }, arn) {
	if (by === "resource") return [{
		at,
		message: `this does not match ${quoted(show(arn))}`
	}];
	return by === "condition" ? [{
		at,
		message: "this condition does not hold when a role is passed to EC2"
	}] : [];
}
function levelOf$1(entity, documents, launch, context) {
	if (entity.kind === "policy") return "note";
	const unit = entity.scope.unit;
	const usesProfiles = context.links.profiles.some((link) => link.from.launch.scope.unit === unit);
	const signs = launch.actions.some(alwaysPasses) || documents.some(({ value }) => showsSigns(value, entity));
	return usesProfiles || signs ? "warning" : "note";
}
function alwaysPasses(action) {
	return action === "ec2:AssociateIamInstanceProfile" || action === "ec2:ReplaceIamInstanceProfileAssociation";
}
function showsSigns(document, entity) {
	return statementsOf$1(document).statements.some(({ value }) => {
		if (value.kind !== "map") return false;
		const actions = elementOf$1(value, "Action")?.items ?? [];
		const resources = elementOf$1(value, "Resource")?.items ?? [];
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
	const written = value.text.map((piece) => isHole(piece) ? "" : piece.lit).join("");
	return /:role\/|:instance-profile\//.test(written);
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
		...ABSENT$1.map((key) => [key, "absent"]),
		["aws:PrincipalIsAWSService", [TRUE]],
		["aws:PrincipalServiceName", [known(partition) === "aws-cn" ? IN_CHINA : EC2]],
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
const TRUE = text$1("true");
const FALSE = text$1("false");
const EC2 = text$1("ec2.amazonaws.com");
const IN_CHINA = text$1({
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
const SESSION_NAME = text$1("i-", INSTANCE_ID);
function trustsOthers(world, trust, place) {
	const names = ec2Names(world.resolve(place.partition));
	return find$1(world, statementsOf$1(trust).statements, ({ value }) => {
		if (value.kind === "error") return value;
		if (value.kind !== "map") return "maybe";
		if (hasEffect(world, value, "Deny") === "yes") return "no";
		if (elementOf$1(value, "NotPrincipal")) return "yes";
		const principal = elementOf$1(value, "Principal");
		return principal ? find$1(world, principal.items, (item) => isOther(world, item.value, names)).is : "no";
	}).is;
}
function isOther(scene, principal, ec2) {
	if (principal.kind === "error") return principal;
	if (principal.kind === "unknown") return "maybe";
	if (principal.kind !== "map") return "yes";
	const others = [...principal.entries].map(([type, entry]) => {
		const items = elementsOf$1(entry.value, entry.when);
		if (type === "Service") return someText(scene, items, (name) => not(isService(scene, name, ec2)));
		return someText(scene, items, () => "yes");
	});
	return or("no", principal.rest ? "maybe" : "no", ...others);
}
// src/rules/missing-ec2-trust.ts
const missingEc2Trust = defineRule({
	id: "missing-ec2-trust",
	guide: "iam-info-errors",
	level: "error",
	summary: "A role in an instance profile does not let EC2 assume it",
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
			certain: and(sure, not(allowed)),
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
function membersOf$1(value) {
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
	return project.launches.flatMap((launch) => launch.slots.flatMap((slot) => linksFrom({
		launch,
		slot
	}, launch, slot.value, index)));
}
function linksFrom(from, user, value, index) {
	return membersOf$1(value).flatMap((member) => {
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
			else getOrAdd(this.byName, name.toLowerCase()).push(entity);
		}
	}
	find(value, user) {
		if (value.ref) {
			const to = this.byTarget.get(value.ref.to);
			const sure = value.ref.attr === "id" ? "maybe" : "yes";
			return to ? [{
				to,
				when: true,
				sure
			}] : [];
		}
		const written = value.kind === "error" ? void 0 : textOf(value);
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
		return [...last === void 0 ? [...this.byName.values()].flat() : this.byName.get(last) ?? [], ...this.symbolic].flatMap((to) => this.compare(written, to));
	}
	compare(written, to) {
		return alternatives(to.name).flatMap(({ when, value }) => {
			const name = value.kind === "error" ? void 0 : textOf(value);
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
		const path = entity.path && !isAbsentOrChoice(entity.path) ? textOf(entity.path) : void 0;
		return iamArn(this.arnKind, entity.scope.account, path, name);
	}
};
function isGenerated(entity) {
	return entity.name.kind === "unknown" && entity.name.ref?.to === entity.target;
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
	for (const link of roles) getOrAdd(held, link.from).push(link);
	return profiles.flatMap(({ from, to: profile, when, sure }) => (held.get(profile) ?? []).map((role) => ({
		launch: from.launch,
		slot: from.slot,
		profile,
		role: role.to,
		when: all(when, role.when),
		sure: sure === "yes" && role.sure === "yes" ? "yes" : "maybe"
	})));
}
function getOrAdd(lists, key) {
	const old = lists.get(key);
	if (old) return old;
	const made = [];
	lists.set(key, made);
	return made;
}
// src/rules/role-profile-name-mismatch.ts
const roleProfileNameMismatch = defineRule({
	id: "role-profile-name-mismatch",
	guide: "role-not-in-list",
	level: "warning",
	summary: "A role and the instance profile that holds it have different names",
	scenarios: "every",
	*subjects({ links }) {
		for (const link of links.roles) {
			const bothWritten = !isGenerated(link.from) && !isGenerated(link.to);
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
		const differ = not(same(profileName, roleName));
		if (differ === "no") return;
		yield report$1(link, profileName, roleName, differ, ownerOf(profileName, role, world, context));
	}
});
function report$1(link, profileName, roleName, differ, owner) {
	const [profile, role] = [link.from, link.to];
	const shownName = quoted(show(profileName));
	const misleading = owner ? `, the name of another role, ${named$1(owner)}` : "";
	return {
		certain: and(link.sure, differ),
		level: owner || !sharesStem(profileName, roleName) ? "warning" : "note",
		at: profile.name.at,
		message: `${described(profile)} is called ${shownName}${misleading}, but its role is called ${quoted(show(roleName))}`,
		consequence: `the console's IAM role list shows instance profiles: whoever looks for ${quoted(show(roleName))} finds ${shownName} instead`,
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
		if (other === held || other.scope.unit !== held.scope.unit || isGenerated(other)) return false;
		const name = other.name.kind === "text" ? other.name.text : void 0;
		return name !== void 0 && same(profileName, name) === "yes" && world.holds(other.when);
	});
}
const KIND_WORDS = new Set([
	"role",
	"profile",
	"instance",
	"instances",
	"iam",
	"ec2",
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
	return name.flatMap((piece) => isHole(piece) ? [`\${${piece.id}}`] : wordsOf(piece.lit));
}
function wordsOf(literal) {
	return literal.replace(/([a-z0-9])([A-Z])/g, "$1 $2").split(/[^A-Za-z0-9]+/).map((word) => word.toLowerCase()).filter((word) => word !== "" && !KIND_WORDS.has(word));
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
		const onlyEc2 = and(trusts(world, role.trust, assumedByEc2(world, role.scope)), not(trustsOthers(world, role.trust, role.scope)));
		if (onlyEc2 === "no" || isUsed(role, world, context)) return;
		yield {
			certain: and(onlyEc2, isWhole(role)),
			at: role.target.at,
			message: `role ${named$1(role)} is for EC2 alone, but no instance profile holds it`,
			consequence: "it is missing from the console's IAM role list, and no instance can be launched with it",
			help: `add an instance profile that holds ${named$1(role)}`
		};
	}
});
function isWhole(role) {
	return role.scope.unit.gaps.some((gap) => gap.kind !== "module") ? "maybe" : "yes";
}
function isUsed(role, world, context) {
	const { project, links } = context;
	if (links.roles.some((link) => link.to === role && world.holds(link.when))) return true;
	return mayBeHeld(role, project, world) || isMentioned(role, project, world) || isPassed(role, project, world);
}
function mayBeHeld(role, project, world) {
	return project.profiles.some((profile) => profile.scope.unit === role.scope.unit && isOpenList(profile.roles) && world.holds(profile.when));
}
function isMentioned(role, project, world) {
	const name = textOf(world.get(role.name));
	return project.mentions.some((mention) => {
		const { value } = mention;
		return (value.ref ? value.ref.to === role.target : isNamed(value, name)) && world.holds(mention.when);
	});
}
function isNamed(value, name) {
	const written = value.kind === "text" ? value.text : void 0;
	if (!name || !written || name.every(isHole)) return false;
	return same(written, name) !== "no" || matches([{ lit: "*role/" }, ...name], written) === "yes";
}
function isPassed(role, project, world) {
	const name = textOf(world.get(role.name));
	if (!name) return false;
	const path = role.path && textOf(world.get(role.path));
	const arn = iamArn("role", role.scope.account, path, name);
	return passedResources(project).some((resource) => names(resource, role, arn));
}
function names(resource, role, arn) {
	if (resource.ref) return resource.ref.to === role.target;
	const pattern = resource.kind === "error" ? void 0 : textOf(resource);
	if (!pattern || pattern.every(isHole) || isForAllRoles(pattern)) return false;
	return matches(pattern, arn) !== "no";
}
function isForAllRoles(pattern) {
	return /(^|[:/])\*+$/.test(show(pattern));
}
// src/rules/index.ts
const RULES = [
	roleWithoutInstanceProfile,
	roleProfileNameMismatch,
	launchWithoutPassrole,
	missingEc2Trust
];
const PARSE_ERROR = {
	id: "parse-error",
	guide: "general",
	level: "error",
	summary: "A recognised file cannot be parsed"
};
const RULE_INFOS = [...RULES, PARSE_ERROR];
// src/model/policies.ts
var PolicySets = class {
	project;
	policies = new Map();
	principals = new Map();
	cache = new Map();
	attached = new Set();
	constructor(project) {
		this.project = project;
		for (const policy of project.policies) this.policies.set(policy.target, policy);
		for (const principal of project.principals) this.principals.set(principal.target, principal);
	}
	of(principal) {
		const old = this.cache.get(principal);
		if (old) return old;
		const made = this.collect(principal);
		this.cache.set(principal, made);
		return made;
	}
	unattached() {
		for (const principal of this.project.principals) this.of(principal);
		return this.project.policies.filter((policy) => !this.attached.has(policy));
	}
	collect(principal) {
		const attachments = [principal, ...this.groupsOf(principal)].flatMap((source) => source.policies);
		return {
			documents: attachments.filter(isGrant).flatMap((attachment) => this.documentsOf(attachment, principal)),
			closed: principal.closed,
			bounded: attachments.some((attachment) => !isGrant(attachment))
		};
	}
	groupsOf(principal) {
		if (!principal.groups) return [];
		return membersOf$1(principal.groups).flatMap(({ value }) => {
			const group = value.ref ? this.principals.get(value.ref.to) : this.groupNamed(value, principal);
			return group?.kind === "group" ? [group] : [];
		});
	}
	groupNamed(value, user) {
		const name = textOf(value);
		if (!name) return void 0;
		return this.project.principals.find((other) => other.kind === "group" && other.scope.unit === user.scope.unit && other.name.kind === "text" && same(other.name.text, name) === "yes");
	}
	documentsOf(attachment, principal) {
		if (attachment.how === "inline") return [{
			when: attachment.when,
			value: attachment.policy
		}];
		return membersOf$1(attachment.policy).flatMap((member) => {
			if (member.value.kind === "scalar" && member.value.value === null) return [];
			const when = all(attachment.when, member.when);
			const policy = this.policyOf(member.value, principal);
			if (policy) this.attached.add(policy);
			if (policy) return [{
				when: all(when, policy.when),
				value: policy.document
			}];
			return [{
				when,
				value: outOfView(member.value)
			}];
		});
	}
	policyOf(value, principal) {
		if (value.ref) return this.policies.get(value.ref.to);
		const arn = textOf(value);
		const last = arn?.at(-1);
		if (!arn || !last || isHole(last)) return void 0;
		const candidates = this.project.policies.filter((policy) => {
			if (policy.scope.unit !== principal.scope.unit || policy.name?.kind !== "text") return false;
			return endsWithName(last.lit, policy.name);
		});
		return candidates.length === 1 ? candidates[0] : void 0;
	}
};
function endsWithName(end, name) {
	const written = name.kind === "text" ? name.text : void 0;
	const only = written?.length === 1 ? written[0] : void 0;
	return only !== void 0 && !isHole(only) && end.endsWith(`policy/${only.lit}`);
}
function isGrant(attachment) {
	return attachment.how === "inline" || attachment.how === "managed";
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
		return implied(exists, factsOf(decisions.map((one) => one === decision ? {
			...one,
			truth: !one.truth
		} : one))) !== false;
	});
}
function factsOf(decisions) {
	return decisions.reduce((facts, { test, truth }) => assume(test, truth, facts), NOTHING$1);
}
function impliedBy(decisions, cond) {
	const relevant = decisions.filter((decision) => mentions(cond, decision));
	if (relevant.length === 0) return void 0;
	return implied(cond, factsOf(relevant));
}
function mentions(cond, decision) {
	return symsOf(cond).some((sym) => sym.id === decision.test.sym.id);
}
function decisionWords({ test, truth }) {
	if (typeof test.is === "boolean") return `${test.sym.label} is ${test.is === truth}`;
	return `${test.sym.label} is ${truth ? "" : "not "}${JSON.stringify(test.is)}`;
}
// src/lint/explore.ts
function exploreCase(rule, { about, when, check }) {
	const { outcomes, paths } = explore(check, {
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
	return and(result.certain, sure);
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
	const decisions = reduceScenarios(chosen.map((outcome) => outcome.when));
	const scenario = describeScenario(rule.scenarios === "every" ? [] : withoutExistence(decisions, about.when), about.scope.unit.conditions);
	const first = chosen[0];
	return {
		rule: rule.id,
		report: first.result,
		about,
		certain: certain.length > 0 ? "yes" : "maybe",
		...scenario ? { scenario } : {},
		rests: [...first.rests]
	};
}
// src/lint/findings.ts
function findIn(project, rules) {
	const context = {
		project,
		links: linksOf(project),
		policies: new PolicySets(project)
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
	for (const found of given) keep(found.certain === "yes" ? byDefault : maybe, found);
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
	const labels = [...new Set(found.rests.map((sym) => sym.label))].sort();
	const words = labels.length > 0 ? `with the default of ${labels.join(" and ")}` : "with the defaults of its parameters";
	const made = finding(found, level === "error" ? "warning" : level);
	return {
		...made,
		message: `${made.message}, ${words}`
	};
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
		at: placeOf$1(node)
	};
}
function placeOf$1({ at, tagAt }) {
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
	if (node.kind === "string") return textValue(withDynamicReferences(node.pieces), node.at);
	if (node.kind !== "scalar") return absent(node.at);
	return typeof node.value === "number" && node.raw !== String(node.value) ? textValue([{
		lit: node.raw,
		at: node.at
	}], node.at) : scalar(node.value, node.at);
}
const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]*\}\}/g;
function withDynamicReferences(text) {
	if (!text.some((piece) => !isHole(piece) && piece.lit.includes("{{resolve:"))) return text;
	const file = text.find((piece) => piece.at)?.at?.file;
	if (!file) return text;
	const source = derive(text, file);
	const out = [];
	let from = 0;
	for (const match of source.text.matchAll(DYNAMIC_REFERENCE)) {
		const to = match.index + match[0].length;
		const reference = piecesOf$2(source, match.index, to);
		const sym = {
			id: textId(reference),
			label: show(reference)
		};
		out.push(...piecesOf$2(source, from, match.index), {
			...sym,
			at: place(source, match.index, to)
		});
		from = to;
	}
	return from === 0 ? text : [...out, ...piecesOf$2(source, from, source.text.length)];
}
function textId(text) {
	return text.map((piece) => isHole(piece) ? `\${${piece.id}}` : piece.lit).join("");
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
	return evaluator.once(`condition.${name}`, compute, () => opaque);
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
		case "Fn::And": return all(...conditions());
		case "Fn::Or": return any(...conditions());
		case "Fn::Not": return negate(all(...conditions()));
		case "Fn::Equals": return equality(call, evaluator);
		default: return opaqueAt(node.at, evaluator);
	}
}
function equality(call, evaluator) {
	const [left, right] = argumentsOf(call);
	if (!left || !right) return opaqueAt(call.at, evaluator);
	return toCond(equalsText(evaluator.value(left), evaluator.value(right), call.at));
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
// src/value/gather.ts
function errorWhen(value) {
	if (value.kind !== "error" && value.kind !== "choice") return false;
	return any(...alternatives(value).filter((one) => one.value.kind === "error").map((one) => one.when));
}
const MOST_LOOKS = 200;
function failsWhen(value) {
	let looks = MOST_LOOKS;
	const fails = (inner) => {
		if (--looks < 0) return false;
		return any(...alternatives(inner).map(({ value: plain, when }) => {
			if (plain.kind === "error") return when;
			if (plain.ref || plain.kind !== "list" && plain.kind !== "map") return false;
			return all(when, any(...(plain.kind === "list" ? plain.items : [...plain.entries.values()]).map((element) => all(element.when, fails(element.value)))));
		}));
	};
	return fails(value);
}
function either$1(a, b) {
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
		return choice(any(...this.failures), error(this.why, at), gathered, at);
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
			...symbolOf$1(key.slice(start + 2, end)),
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
function symbolOf$1(id) {
	return {
		id,
		label: id.slice(id.indexOf("#") + 1)
	};
}
// src/value/maps.ts
const MOST_KEYS$1 = 8;
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
	if (candidates.length <= MOST_KEYS$1) return lastEntry(candidates, stringValue(key, at), missing, at);
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
	for (const key of value.entries.keys()) if (isSymbolicKey(key)) return true;
	return false;
}
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
	const text = textOf(key);
	const standIn = text && value.entries.get(keyOfText(text));
	if (standIn) return choice(standIn.when, standIn.value, missing, at);
	if (value.rest || value.entries.size > MOST_KEYS$1) return derivedUnknown("lookup", [
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
	return choice(any(...failures), error("merge() takes maps", at), map(entries, at, restOf(rests, at)), at);
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
	entries.set(key, lazyEntry(added.key, either$1(guard, old.when), value));
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
	return choice(any(...values.map(errorWhen)), error("an argument of coalesce() fails", at), first, at);
}
function emptyWhen(value) {
	switch (value.kind) {
		case "scalar": return value.value === null;
		case "text": return emptyText(value.text);
		case "unknown": return any(nullWhen(value), emptyString(value));
		default: return false;
	}
}
function nullWhen(value) {
	if (value.kind === "scalar") return value.value === null;
	if (value.kind !== "unknown") return false;
	return value.nullable ?? (value.type === void 0 && !value.ref) ? symbolIs(value.sym, null) : false;
}
function emptyString(value) {
	return (value.type === void 0 || value.type === "text") && !value.ref ? emptySym(value.sym) : false;
}
function emptyText(text) {
	const conds = [];
	for (const piece of text) if (isHole(piece)) conds.push(emptySym(piece));
	else if (piece.lit !== "") return false;
	return all(...conds);
}
function emptySym(sym) {
	if (sym.shape && sym.shape.min > 0) return false;
	if (sym.domain && !sym.domain.includes("")) return false;
	return symbolIs(sym, "");
}
// src/value/lists.ts
const MOST_INSTANCES = 1e3;
const MOST_STEPS$1 = 1e3;
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
		const when = any(...numbers.filter((one) => one.number > index).map((one) => one.when));
		items.push(lazyItem(when, () => make(index)));
	}
	const made = open.length > 0 ? withStandIn(items, open, make, at) : list(items, at);
	return choice(any(...bad), error("count must be a whole number, 0 or more", at), made, at);
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
	const when = any(...open.map((one, i) => all(one.when, negate(symbolIs(syms[i], 0)))));
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
		if (++steps > MOST_STEPS$1) return void 0;
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
	if (items.length > MOST_STEPS$1) return {
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
	const { literals, others } = membersOf(value);
	const key = literalKey(wanted);
	const known = key === void 0 ? false : literals.get(key) ?? false;
	if (known === true) return true;
	const conds = (key === void 0 ? value.items : others).map((element) => all(element.when, sameWhen(element.value, wanted)));
	if (value.rest && !conds.includes(true)) conds.push(toCond(restContains(value.rest, wanted)));
	return any(known, ...conds);
}
const MEMBERS = new WeakMap();
function membersOf(value) {
	const known = MEMBERS.get(value);
	if (known) return known;
	const literals = new Map();
	const others = [];
	for (const element of value.items) {
		const key = literalKey(element.value);
		if (key === void 0) others.push(element);
		else literals.set(key, either$1(literals.get(key) ?? false, element.when));
	}
	const members = {
		literals,
		others
	};
	MEMBERS.set(value, members);
	return members;
}
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
			this.literals.set(key, either$1(before, element.when));
		} else this.others.push(element);
		this.all.push(element);
		return any(...repeated);
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
// src/cloudformation/join.ts
const MOST_PIECES = 1e4;
const MOST_LETTERS = 1e6;
const MOST_GUARDED = 6;
function callJoin(call, evaluator) {
	const [delimiter, list] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!delimiter || !list) return evaluator.opaque("Fn::Join", call.at);
	return lift([delimiter, list], call.at, (between, elements) => join$2(between, elements, call.at, evaluator));
}
function join$2(delimiter, list, at, evaluator) {
	const between = stringOf(delimiter);
	if (between === void 0 || list.kind !== "list" || list.rest) return derivedUnknown("Fn::Join", [delimiter, list], at);
	if (list.items.filter((element) => element.when !== true).length > MOST_GUARDED) return derivedUnknown("Fn::Join", [delimiter, list], at);
	return joinItems(list.items, stringValue(between, delimiter.at), at, evaluator);
}
function joinItems(items, delimiter, at, evaluator) {
	const guarded = items.findIndex((element) => element.when !== true);
	if (guarded < 0) return joinAll(items, delimiter, at, evaluator);
	const { when, value } = items[guarded];
	return choice(when, joinItems(items.with(guarded, item(value)), delimiter, at, evaluator), joinItems(items.toSpliced(guarded, 1), delimiter, at, evaluator), at);
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
	return pieces > MOST_PIECES || letters > MOST_LETTERS || !evaluator.spend(pieces) ? evaluator.opaque("limit", at) : joinText(parts, at);
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
	const letters = value.text.reduce((sum, piece) => sum + (isHole(piece) ? 1 : piece.lit.length), 0);
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
	const otherwise = entryOf$1(options, "DefaultValue");
	const lookup = {
		at: call.at,
		otherwise,
		evaluator,
		all: keys
	};
	const found = lift(keys, call.at, (...plain) => find(mappings, plain, lookup));
	const name = stringOf(keys[0]);
	return withVia(found, call.at, name === void 0 ? "a mapping" : `mapping ${name}`);
}
function find(node, keys, lookup) {
	const [key, ...rest] = keys;
	if (!key) return lookup.evaluator.value(node);
	const name = stringOf(key);
	if (name !== void 0) return findUnder(node, name, rest, lookup);
	const sym = symbolOf(key);
	const candidates = sym ? candidatesOf(node, sym) : [];
	if (!sym || candidates.length > MOST_KEYS) return derivedUnknown("Fn::FindInMap", lookup.all, lookup.at);
	return candidates.reduceRight((others, candidate) => choice({
		sym,
		is: candidate
	}, findUnder(node, candidate, rest, lookup), others, lookup.at), missing(lookup));
}
function findUnder(node, key, rest, lookup) {
	const child = entryOf$1(node, key);
	return child ? find(child, rest, lookup) : missing(lookup);
}
function missing({ otherwise, at, evaluator }) {
	return otherwise ? evaluator.value(otherwise) : error("the mapping has no such key", at);
}
function symbolOf(key) {
	if (key.kind === "unknown") return key.sym;
	const [piece, ...others] = key.kind === "text" ? key.text : [];
	return piece && isHole(piece) && others.length === 0 ? piece : void 0;
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
	if (parameter) return withVia(parameter, at, `parameter ${name}`);
	const resource = evaluator.template.resources.get(name);
	if (!resource) return unknown(evaluator.sym(name), at);
	return withVia(refValue(resource, evaluator), at, name);
}
function attributeOf(name, attribute, at, evaluator) {
	const resource = evaluator.template.resources.get(name);
	if (!resource) return unknown(evaluator.sym(`${name}.${attribute}`), at);
	return withVia(attributeValue(resource, attribute, evaluator), at, `${name}.${attribute}`);
}
const PSEUDO_PARAMETERS = new Map([
	["AWS::AccountId", ACCOUNT],
	["AWS::Region", REGION],
	["AWS::Partition", PARTITION],
	["AWS::URLSuffix", URL_SUFFIX]
]);
function pseudoParameter(name, at, evaluator) {
	const shared = PSEUDO_PARAMETERS.get(name);
	if (shared) return unknown(shared, at, { type: "text" });
	switch (name) {
		case "AWS::NoValue": return absent(at);
		case "AWS::StackName": return unknown({
			...evaluator.sym(name),
			shape: IAM_NAME_SHAPE
		}, at, { type: "text" });
		case "AWS::StackId": return unknown(evaluator.sym(name), at, { type: "text" });
		case "AWS::NotificationARNs": return unknown(evaluator.sym(name), at, { type: "list" });
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
	if (named?.ref === "name") return withRef(nameOf$2(resource, evaluator), {
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
	return unknown(evaluator.sym(name), resource.target.at, { ref: {
		to: resource.target,
		attr
	} });
}
function nameOf$2(resource, evaluator) {
	const written = entryOf$1(resource.properties, NAMED.get(resource.type)?.nameProperty ?? "");
	const generated = generatedName(resource, evaluator);
	const compute = () => written ? orGenerated(evaluator.value(written), generated) : generated;
	return evaluator.once(`name.${resource.logicalId}`, compute, () => generated);
}
function orGenerated(name, generated) {
	if (isAbsent(name)) return generated;
	if (name.kind !== "choice") return name;
	const [then, otherwise] = [branch(name, "then"), branch(name, "else")];
	return choice(name.if, orGenerated(then, generated), orGenerated(otherwise, generated), name.at);
}
function generatedName(resource, evaluator) {
	return unknown({
		...evaluator.sym(`${resource.logicalId}.name`, resource.logicalId),
		shape: IAM_NAME_SHAPE
	}, resource.target.at, {
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
		const path = entryOf$1(resource.properties, "Path");
		return lift([path ? evaluator.value(path) : absent(name.at), name], name.at, (folder, own) => {
			return textValue(iamArn(arnKind, [ACCOUNT], textOf(folder), textOf(own) ?? []), name.at);
		});
	};
	return withRef(evaluator.once(`arn.${resource.logicalId}`, compute, () => evaluator.opaque("Arn", name.at)), {
		to: resource.target,
		attr: "arn"
	});
}
// src/cloudformation/split.ts
function callSplit(call, evaluator) {
	const [delimiter, string] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!delimiter || !string) return evaluator.opaque("Fn::Split", call.at);
	return lift([delimiter, string], call.at, (by, whole) => split(by, whole, call.at));
}
function split(delimiter, string, at) {
	const by = stringOf(delimiter);
	const whole = textOf(string);
	if (!by || !whole?.every((piece) => !isHole(piece) || cannotHold(piece, by))) return derivedUnknown("Fn::Split", [delimiter, string], at, "list");
	return list(partsOf(whole, by, at.file).map((part) => item(textValue(part, part[0]?.at ?? string.at))), string.at);
}
function cannotHold(hole, delimiter) {
	if (delimiter.length > 1 || "*?".includes(delimiter)) return false;
	return matches(text$1(`*${delimiter}*`), [hole]) === "no";
}
function partsOf(whole, delimiter, file) {
	const source = derive(whole, file);
	const parts = [];
	let from = 0;
	for (let to = source.text.indexOf(delimiter); to >= 0; to = source.text.indexOf(delimiter, from)) {
		parts.push(piecesOf$2(source, from, to));
		from = to + delimiter.length;
	}
	return [...parts, piecesOf$2(source, from, source.text.length)];
}
// src/cloudformation/sub.ts
function callSub(call, evaluator) {
	const [string, written] = argumentsOf(call);
	if (!string || literalText(string) === void 0) return evaluator.opaque("Fn::Sub", call.at);
	const variables = variablesOf(written, evaluator);
	const parts = stretchesOf(string).map((stretch) => {
		if ("text" in stretch) return textValue(stretch.text, string.at);
		return emptyIfAbsent(variables.get(stretch.variable) ?? variableValue(stretch.variable, stretch.at, evaluator));
	});
	if (parts.length === 0) return textValue([], string.at);
	const joined = joinParts(parts, string.at, evaluator);
	return lift([joined], joined.at, (plain) => plain.kind === "text" ? resolved(plain) : plain);
}
function emptyIfAbsent(value) {
	return lift([value], value.at, (plain) => isAbsent(plain) ? textValue([], plain.at) : plain);
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
	const source = derive(writtenPieces(string), string.at.file);
	const stretches = [];
	let from = 0;
	const addText = (to) => {
		if (from < to) stretches.push({ text: piecesOf$2(source, from, to) });
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
				at: place(source, match.index, end)
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
		return derivedUnknown(call.name, values, call.at, type);
	};
}
function callRef(call, evaluator) {
	const name = literalText(call.argument);
	return name === void 0 ? evaluator.opaque("Ref", call.at) : referenceTo(name, call.at, evaluator);
}
function callGetAtt(call, evaluator) {
	const [first, second] = argumentsOf(call);
	const attribute = second && stringOf(evaluator.value(second));
	const written = [literalText(first), attribute].filter((part) => part !== void 0).join(".");
	const dot = written.indexOf(".");
	if (dot <= 0) return evaluator.opaque("Fn::GetAtt", call.at);
	return attributeOf(written.slice(0, dot), written.slice(dot + 1), call.at, evaluator);
}
function callIf(call, evaluator) {
	const [condition, then, otherwise] = argumentsOf(call);
	if (!condition || !then) return evaluator.opaque("Fn::If", call.at);
	const when = conditionNamedBy(condition, evaluator);
	const side = (node) => node ? evaluator.value(node) : absent(call.at);
	if (typeof when === "boolean") return side(when ? then : otherwise);
	return choice(when, side(then), side(otherwise), call.at);
}
function conditionNamedBy(node, evaluator) {
	const name = literalText(node);
	return name === void 0 ? conditionOf(node, evaluator) : evaluator.condition(name);
}
function callEncoded(call, evaluator) {
	const { argument, at } = call;
	const content = evaluator.value(argument);
	return {
		...textValue([{
			...evaluator.sym(`${call.name}@${at.start}`, call.name),
			at
		}], at),
		decoded: content
	};
}
function callImportValue(call, evaluator) {
	return lift([evaluator.value(call.argument)], call.at, (name) => {
		const text = textOf(name);
		if (!text) return evaluator.opaque("Fn::ImportValue", call.at);
		return unknown({
			id: `export:${textId(text)}`,
			label: `export ${show(text)}`
		}, call.at);
	});
}
function callSelect(call, evaluator) {
	const [index, list] = argumentsOf(call).map((argument) => evaluator.value(argument));
	if (!index || !list) return evaluator.opaque("Fn::Select", call.at);
	return lift([index], call.at, (position) => {
		const known = Number(stringOf(position) ?? NaN);
		if (Number.isInteger(known)) return nth(list, known, call.at);
		return derivedUnknown("Fn::Select", [position, list], call.at);
	});
}
// src/cloudformation/parameters.ts
function parametersOf(template) {
	const { path } = template.file;
	return new Map([...template.parameters].map(([name, entry]) => [name, parameterOf(entry, path)]));
}
function parameterOf({ key, keyAt, value }, path) {
	const written = textOf$1(entryOf$1(value, "Type")) ?? "String";
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
		fallback: written.startsWith("AWS::SSM::Parameter::Value") ? void 0 : entryOf$1(value, "Default")
	};
}
function isListType(type) {
	return /^(AWS::SSM::Parameter::Value<)?(CommaDelimitedList\b|List<)/.test(type);
}
function allowedValues(parameter) {
	const allowed = entryOf$1(parameter, "AllowedValues");
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
		value: typed(type, stringValue(given, at)),
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
		value: unknown(sym, at, { type }),
		isDefault: false
	};
}
function writtenText(node) {
	if (node.kind === "string") return textValue(node.pieces, node.at);
	return stringValue(literalText(node) ?? "", node.at);
}
function typed(type, value) {
	if (type === "text") return value;
	const source = derive(value.text, value.at.file);
	return list([...source.text.matchAll(/[^,]+/g)].map((match) => item(memberOf(source, match.index, match[0]))), value.at);
}
function memberOf(source, index, member) {
	const start = index + member.length - member.trimStart().length;
	const end = Math.max(start, index + member.trimEnd().length);
	return textValue(piecesOf$2(source, start, end), place(source, start, end));
}
// src/cloudformation/structures.ts
function listValue(node, evaluator) {
	return list(node.items.flatMap((child) => present(evaluator.value(child))), node.at);
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
		for (const { value: content, when } of present(evaluator.value(value))) entries.set(key, entry(content, keyAt, when));
	}
	return map(entries, node.at, isOpen ? evaluator.sym(`map@${node.at.start}`, "a macro") : void 0);
}
function present(value) {
	const { when, value: content } = presence(value);
	return when === false ? [] : [item(content, when)];
}
function presence(value) {
	if (isAbsent(value)) return {
		when: false,
		value
	};
	if (value.kind !== "choice") return {
		when: true,
		value
	};
	const then = presence(branch(value, "then"));
	const otherwise = presence(branch(value, "else"));
	if (then.when === true && otherwise.when === true) return {
		when: true,
		value
	};
	return {
		when: either(value.if, then.when, otherwise.when),
		value: merged$1(value, then, otherwise)
	};
}
function either(condition, then, otherwise) {
	return any(all(condition, then), all(negate(condition), otherwise));
}
function merged$1(value, then, otherwise) {
	if (then.when === false) return otherwise.value;
	if (otherwise.when === false) return then.value;
	return choice(value.if, then.value, otherwise.value, value.at);
}
function elementsOf(value) {
	if (!value) return [];
	return membersOf$1(value).filter((member) => !isAbsent(member.value)).map((member) => item(stamped(member.value, value.rests ?? []), member.when));
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
		return unknown(this.sym(`${what}@${at.start}`, what), at);
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
		const condition = literalText(entryOf$1(output.value, "Condition"));
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
		if (this.#slots.has(placeOf$1(node).start)) return;
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
		if (text === void 0 || !this.#names.has(text)) return [];
		return [{
			value: stringValue(text, node.at),
			at: node.at
		}];
	}
	#rolesInSub(call) {
		const [string] = argumentsOf(call);
		if (!string) return [];
		return variablesIn(string).flatMap(({ variable, at }) => {
			const [logicalId] = variable.split(".", 1);
			return this.#roles.has(logicalId) ? [{
				value: variableValue(variable, at, this.#evaluator),
				at
			}] : [];
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
	return (entryOf$1(node, "Effect") !== void 0 ? node.entries.filter((entry) => entry.key !== "Principal") : node.entries).map((entry) => entry.value);
}
function knownString(value) {
	return value.kind === "text" ? known(value.text) : void 0;
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
	return isAbsent(result) ? void 0 : stamped(result, rests);
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
		const side = (branch) => branch ? valueAt(branch, path, evaluator) : absent(node.at);
		const { holds, then, otherwise } = fork;
		if (typeof holds === "boolean") return side(holds ? then : otherwise);
		return choice(holds, side(then), side(otherwise), node.at);
	}
	const child = entryOf$1(node, key);
	return child ? valueAt(child, rest, evaluator) : absent(node.at);
}
function descend(node, path, when, search) {
	return search.evaluator.nest(() => step(node, path, when, search), () => ending(node, search.evaluator.opaque("limit", node.at), when));
}
function step(node, path, when, search) {
	const { evaluator } = search;
	const [key, ...rest] = path;
	if (key === void 0) return ending(node, evaluator.value(node), when);
	const fork = forkAt(node, evaluator);
	if (fork?.value) return ending(node, fork.value, when);
	if (fork) {
		const { holds, then, otherwise } = fork;
		return [...then && holds !== false ? descend(then, path, all(when, holds), search) : [], ...otherwise && holds !== true ? descend(otherwise, path, all(when, negate(holds)), search) : []];
	}
	if (key !== "[]") {
		const child = entryOf$1(node, key);
		return child ? descend(child, rest, when, search) : [];
	}
	return (node.kind === "list" ? node.items : [node]).flatMap((element) => fits(element, search) ? descend(element, rest, when, search) : []);
}
function ending(node, value, when) {
	return isAbsent(value) ? [] : [{
		node,
		value: choice(when, value, absent(node.at), node.at)
	}];
}
function forkAt(node, evaluator) {
	const call = callOf(node);
	if (!call) return void 0;
	if (isNoValue(call)) return { value: absent(node.at) };
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
		const written = literalText(entryOf$1(element, key));
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
		partition: [PARTITION],
		account: [ACCOUNT],
		region: [REGION]
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
function arnOrName(path) {
	return [{
		path: `${path}.Arn`,
		takes: "arn"
	}, {
		path: `${path}.Name`,
		takes: "name"
	}];
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
		slots: arnOrName(`${DATA}.IamInstanceProfile`),
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
		slots: arnOrName("ManagedInstance.IamInstanceProfile")
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
	return type.slots.flatMap(({ path, takes, where }) => findAll(resource, path, evaluator, where).map(({ node, value }) => ({
		at: placeOf$1(node),
		takes,
		value
	})));
}
function templatesOf(resource, type, directory, { evaluator }) {
	const found = (type.templates ?? []).flatMap((path) => findAll(resource, path, evaluator));
	const [first] = found;
	return first && list(found.map(({ value }) => item(linkedByName(value, directory))), placeOf$1(first.node));
}
function linkedByName(value, directory) {
	return lift([value], value.at, (plain) => {
		if (plain.ref) return plain;
		const template = TEMPLATES.map((type) => directory.find(type, plain)).find(Boolean);
		return template ? withRef(plain, {
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
		this.#attach(resource, EVERYBODY, "managed", (recipient) => referenceTo(resource.logicalId, writtenAt(recipient), evaluator));
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
					at: writtenAt(value),
					when: all(exists, when),
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
	return document ?? unknown(evaluator.sym(`${logicalId}.document`, "a policy document"), target.at);
}
function readMemberships(directory, { evaluator }) {
	const groups = new Map();
	for (const resource of resourcesOf("AWS::IAM::UserToGroupAddition", evaluator)) {
		const exists = evaluator.condition(resource.condition);
		const group = findValue(resource, "GroupName", evaluator);
		if (!group) continue;
		for (const { value, when } of elementsOf(findValue(resource, "Users", evaluator))) {
			const user = directory.find("AWS::IAM::User", value);
			if (user) append(groups, user.logicalId, item(group, all(exists, when)));
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
	return trust ?? unknown(evaluator.sym(`${logicalId}.trust`, "a trust policy"), target.at);
}
function mentionsSaml(resource) {
	const trust = entryOf$1(resource.properties, "AssumeRolePolicyDocument");
	return trust !== void 0 && /saml/i.test(slice(trust.at));
}
function groupsOf(resource, additions, { evaluator }) {
	const written = findValue(resource, "Groups", evaluator);
	const added = additions.groups.get(resource.logicalId);
	if (!added) return written;
	const { at } = resource.target;
	return concat([written ?? list([], at), list(added, at)], at);
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
		at: writtenAt(value),
		when: all(when, document.when),
		how: "inline",
		policy
	}];
}
function attachment(how, { value, when }) {
	return {
		at: writtenAt(value),
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
			roles: findValue(resource, "Roles", evaluator) ?? absent(resource.target.at),
			...path && { path }
		};
	});
}
// src/cloudformation/rules.ts
function assumptionsOf(evaluator) {
	return [...evaluator.template.rules.values()].map((rule) => rule.value).flatMap((rule) => assertionsOf(rule, evaluator)).filter((condition) => condition !== true);
}
function assertionsOf(rule, evaluator) {
	const condition = entryOf$1(rule, "RuleCondition");
	if (condition && !isReadable(condition)) return [];
	const doesNotApply = condition ? negate(conditionOf(condition, evaluator)) : false;
	const assertions = entryOf$1(rule, "Assertions");
	if (assertions?.kind !== "list") return [];
	return assertions.items.flatMap((assertion) => {
		const assert = entryOf$1(assertion, "Assert");
		return assert && isReadable(assert) ? [any(doesNotApply, conditionOf(assert, evaluator))] : [];
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
	const resources = entryOf$1(node, "Resources");
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
		mappings: entryOf$1(node, "Mappings"),
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
	const section = entryOf$1(node, name);
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
		properties: entryOf$1(value, "Properties"),
		condition: textOf$1(entryOf$1(value, "Condition"))
	};
}
function typeOf(resource) {
	const type = entryOf$1(resource, "Type");
	return type?.kind === "string" ? textOf$1(type) : void 0;
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
	const written = entryOf$1(node, "Transform");
	if (!written) return [];
	return (written.kind === "list" ? written.items : [written]).flatMap((transform) => {
		const name = textOf$1(transform) ?? textOf$1(entryOf$1(transform, "Name")) ?? "a macro";
		return HARMLESS_TRANSFORM.test(name) ? [] : [{
			at: transform.at,
			why: `what ${name} makes of the template is not known`
		}];
	});
}
// src/cloudformation/index.ts
function readTemplate(node, file, broken, given = new Map()) {
	const template = templateOf(node, file, broken);
	const any = modelOf$2(template, "any", given);
	return {
		models: [any.unit.defaulted.length > 0 ? {
			any,
			given: modelOf$2(template, "given", given)
		} : { any }],
		problems: []
	};
}
function modelOf$2(template, pass, given) {
	const evaluator = new Evaluator(template, pass, given);
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
	const written = entryOf$1(node, "Statement");
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
	return keys.some((key) => entryOf$1(node, key) !== void 0);
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
	return textOf$1(entryOf$1(statement, "Effect")) === "Deny";
}
function isFullAccess(statement) {
	return textOf$1(entryOf$1(statement, "Effect")) === "Allow" && textsUnder(statement, "Action").includes("*") && textsUnder(statement, "Resource").includes("*") && !has(statement, "Condition");
}
function textsUnder(statement, key) {
	const written = entryOf$1(statement, key);
	if (!written) return [];
	return written.kind === "list" ? written.items.map((item) => textOf$1(item)) : [textOf$1(written)];
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
	return first !== void 0 && !isHole(first) && first.lit.startsWith("arn:") ? inArn(marked, path) : marked;
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
		shape: REGION_SHAPE
	},
	{
		written: /^(?:\d*|aws)$/,
		shape: ACCOUNT_SHAPE
	}
];
const WILDCARD = /[*?]/;
function inArn(text, path) {
	let part = 0;
	return text.flatMap((piece) => {
		if (isHole(piece)) return [piece];
		const pieces = [];
		for (const stretch of stretches(piece, HEAD.length - part)) {
			if (stretch.lit === ":") part++;
			const rule = HEAD[part];
			if (!rule) pieces.push(...replace(stretch, SHOUTED, path));
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
function readDocument$1(node, file, broken) {
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
		partition: text$1(PARTITION),
		account: text$1(ACCOUNT),
		region: text$1(REGION)
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
		document: valueOfNode(withPlaceholders(node))
	};
}
function nameOf$1(node) {
	return (node.kind === "map" ? node.entries.find((entry) => entry.key === "Statement") : void 0)?.keyAt ?? node.at;
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
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
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
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
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
var YAML_INTEGER_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
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
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
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
var YAML_FLOAT_IMPLICIT_PATTERN = new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
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
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
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
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
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
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
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
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
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
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
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
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
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
		for (const piece of piecesOf$2(this.source, this.from, this.to)) this.pieces.push(piece);
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
	builder.replace(start + at, start + at + written.length, escaped$1(written));
	return written.length;
}
function escaped$1(written) {
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
	const before = piecesOf$2(source, 0, start);
	const after = piecesOf$2(source, start, text.length);
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
		const pieces = event.fast ? piecesOf$2(this.source, valueStart, valueEnd) : flowPieces(this.source, valueStart, valueEnd, quote);
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
		this.end = chomping === "keep" ? Math.max(event.valueEnd, headerEnd) : contentEnd;
		this.cursor = Math.max(event.valueEnd, headerEnd);
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
	const source = sourceOf(file);
	if (isJson(file)) return parseJson(source);
	const result = parseYaml(source);
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
	return /^[ \t{]*["']?Resources["']?\s*:/m.test(text) && /["']?Type["']?\s*:\s*["']?[A-Za-z0-9]+::[A-Za-z0-9:]+/.test(text);
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
	const folders = [...new Set(candidates.filter(isTerraformName).map(folderOf))].sort();
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
		if (isUnreadable(file)) {
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
	return kind === "cloudformation" ? readTemplate(node, file, broken) : readDocument$1(node, file, broken);
}
// src/lint/lint.ts
async function lint(input) {
	const { files, candidates, varFiles = [], only } = input;
	const { models, problems, files: kinds, unreadable } = await read({
		files,
		candidates,
		varFiles,
		rescue
	});
	return {
		findings: sorted([...judge(models, only ? RULES.filter((rule) => only.includes(rule.id)) : RULES), ...parseErrors(problems, only)]),
		files: kinds,
		unreadable
	};
}
function judge(models, rules) {
	const levels = new Map(rules.map((rule) => [rule.id, rule.level]));
	const any = findIn(projectOf("any", models.map((model) => model.any)), rules);
	if (models.every((model) => !model.given)) return findingsOf(any, [], levels);
	return findingsOf(any, findIn(projectOf("given", models.map((model) => model.given ?? model.any)), rules), levels);
}
function parseErrors(problems, only) {
	if (only && !only.includes(PARSE_ERROR.id)) return [];
	return problems.map(({ at, message }) => ({
		rule: PARSE_ERROR.id,
		level: PARSE_ERROR.level,
		pedantic: false,
		at,
		message,
		consequence: "the file cannot be deployed as it is, and what it declares was not checked",
		help: "mend the syntax at this place",
		related: [],
		key: `${PARSE_ERROR.id}|${at.file.path}|${message}`
	}));
}
const rescue = async (source, rejected) => {
	const { rescueYaml } = await Promise.resolve().then(() => require("./yaml-rescue.cjs"));
	return rescueYaml(source, rejected);
};
// src/lint/select.ts
const RANK = {
	note: 1,
	warning: 2,
	error: 3
};
function select(findings, { level, pedantic, files }) {
	const hidden = findings.filter((finding) => finding.pedantic).length;
	const shown = findings.filter((finding) => RANK[finding.level] >= RANK[level] && (pedantic || !finding.pedantic));
	const count = (wanted) => shown.filter((finding) => finding.level === wanted).length;
	return {
		findings: shown,
		summary: {
			errors: count("error"),
			warnings: count("warning"),
			notes: count("note"),
			files,
			pedantic: pedantic ? 0 : hidden
		}
	};
}
function fails(result, failOn) {
	if (failOn === "never") return false;
	return result.findings.some((finding) => !finding.pedantic && RANK[finding.level] >= RANK[failOn]);
}
function isBelow(one, other) {
	return RANK[one] < RANK[other];
}
// src/report/neutral.ts
const DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;
const COMMAND_AT_START = /^(\s*:):/;
const COMMAND_ANYWHERE = /##\[/g;
function visible(text) {
	return shown(text.replaceAll("	", " ")).replace(COMMAND_AT_START, `$1${escaped(":")}`);
}
function visibleCode(line) {
	return shown(line.replaceAll("	", "    "));
}
function shown(text) {
	return text.replace(DANGEROUS, escaped).replace(COMMAND_ANYWHERE, `##${escaped("[")}`);
}
function escaped(letter) {
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
// src/report/snippet.ts
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
	const first = positionAt(file, start);
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
	const starts = lineStarts(file);
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
function rootFinder(cwd) {
	const known = new Map();
	const repositoryOf = (folder) => {
		if (known.has(folder)) return known.get(folder);
		const parent = (0, node_path.dirname)(folder);
		const isTop = parent === folder;
		const root = (0, node_fs.existsSync)((0, node_path.join)(folder, ".git")) ? folder : isTop ? void 0 : repositoryOf(parent);
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
			if (stat.size > MAX_MEGABYTES * 1e6) return refused("large", `is larger than ${MAX_MEGABYTES} MB`);
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
			return (0, node_fs.readdirSync)(real, { withFileTypes: true }).map((entry) => entryOf(entry, real)).sort((a, b) => a.name < b.name ? -1 : 1);
		} catch (error) {
			return this.#noList(folder, refusalOf(error));
		}
	}
	#noList(folder, refusal) {
		this.#notListed.set(folder, refusal);
		return [];
	}
};
function entryOf(entry, folder) {
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
	const file = files.read(joinPath(folder, name));
	if (isUnreadable(file)) return [];
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
	return /^(\.\.\/)*(\.\.|\.)$/.test(folder) ? joinPath(folder, "..") : folderOf(folder);
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
		const path = canonical(joinPath(folder, entry.name), walk.files.base);
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
	const found = await Promise.all(args.paths.map((argument) => nameOf(argument, cwd)));
	const vars = args.varFiles.map((argument) => varFileOf(argument, cwd));
	const named = found.filter(isFound);
	const varFiles = vars.filter(isFound);
	const rootOf = rootFinder(cwd);
	const roots = [...new Set(named.map((one) => rootOf(one.folder)))];
	const base = baseOf(roots, cwd);
	const files = new DiskFiles(base, [...roots, ...outsideOf(varFiles, roots)]);
	const sources = named.map((one) => expand(one, projectPath(rootOf(one.folder), base), files));
	return {
		files,
		sources,
		candidates: [...new Set(sources.flatMap((source) => source.paths))].sort(),
		varFiles: varFiles.map((one) => projectPath(one.path, base)),
		missing: [...found, ...vars].filter((one) => typeof one === "string")
	};
}
function isFound(found) {
	return typeof found !== "string";
}
async function nameOf(argument, cwd) {
	const path = (0, node_path.resolve)(cwd, argument);
	const kind = kindOf(path);
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
	if (!glob) return `${argument} ${kind.unreadable}`;
	const folder = (0, node_path.resolve)(cwd, glob.base);
	if (kindOf(folder) !== "folder") return `${argument} matches no file`;
	return {
		argument,
		kind: "glob",
		path: folder,
		folder,
		isWanted: glob.matches
	};
}
function kindOf(path) {
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
	const kind = kindOf(path);
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
// src/cli/help.ts
const HELP = `Finds EC2 instances that cannot launch with their IAM role, or launch and get no credentials,
in CloudFormation, Terraform and IAM JSON, before they are deployed.

Usage: iam-ec2-lint [paths...] [options]

Paths are files, folders and globs; without one, the working directory. A walk leaves out what git ignores.

Options
  --format text|sarif            how findings are printed (default: text)
  --level error|warning|note     the lowest level that is shown (default: note)
  --fail-on error|warning|note|never
                                 the lowest level that makes exit code 1 (default: warning)
  --only RULE[,RULE...]          run only these rules
  --pedantic                     also show what is only maybe a mistake; it never fails
  --var-file FILE                values of Terraform variables, as for terraform itself
  --show-files                   say of each file what it is to us, and why; lint nothing
  --allow-empty                  finding nothing to lint is no error
  --quiet                        no summary, no progress
  --color auto|always|never      (default: auto; NO_COLOR and FORCE_COLOR are respected)
  --no-config                    read no configuration file
  --version, --help

Exit codes
  0  no findings at or above --fail-on
  1  findings
  2  wrong usage, unreadable input, nothing to lint, or an internal error
`;
// src/cli/suggest.ts
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
// src/cli/options.ts
var UsageError = class extends Error {};
const LEVELS = [
	"error",
	"warning",
	"note"
];
const VALUES = {
	format: ["text", "sarif"],
	level: LEVELS,
	"fail-on": [...LEVELS, "never"],
	color: [
		"auto",
		"always",
		"never"
	],
	only: void 0,
	"var-file": void 0
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
const NAMES = [...Object.keys(VALUES), ...FLAGS];
function parseOptions(argv, ruleIds) {
	const { values, paths } = readArguments(argv);
	const has = (flag) => values.has(flag);
	return withFailOn({
		paths: paths.length > 0 ? paths : ["."],
		format: oneOf("format", values, "text"),
		level: oneOf("level", values, "note"),
		failOn: oneOf("fail-on", values, "warning"),
		color: oneOf("color", values, "auto"),
		only: ruleNames(values.get("only") ?? [], ruleIds),
		varFiles: values.get("var-file") ?? [],
		pedantic: has("pedantic"),
		quiet: has("quiet"),
		allowEmpty: has("allow-empty"),
		showFiles: has("show-files"),
		version: has("version"),
		help: has("help")
	}, values.has("fail-on"));
}
function readArguments(argv) {
	const { tokens } = (0, node_util.parseArgs)({
		args: [...argv],
		options: CONFIG,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const values = new Map();
	const paths = [];
	for (const token of tokens) {
		if (token.kind === "positional") paths.push(token.value);
		if (token.kind !== "option") continue;
		const value = checked(token.name, token.rawName, token.value, token.inlineValue ?? false);
		values.set(token.name, [...values.get(token.name) ?? [], value]);
	}
	return {
		values,
		paths
	};
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
function oneOf(name, values, fallback) {
	const value = values.get(name)?.at(-1);
	if (value === void 0) return fallback;
	const allowed = VALUES[name];
	const found = allowed.find((one) => one === value);
	if (found !== void 0) return found;
	throw new UsageError(`--${name} is ${`${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`}, not ${visible(value)}`);
}
function ruleNames(values, ruleIds) {
	const names = values.flatMap((value) => value.split(",")).map((name) => name.trim());
	const unknown = names.find((name) => !ruleIds.includes(name));
	if (unknown !== void 0) throw new UsageError(`there is no rule ${visible(unknown)}${didYouMean(unknown, ruleIds)}`);
	return names;
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
		return isUnreadable(result) && result.cause !== "binary" ? [`${argument} ${result.unreadable}`] : [];
	});
}
function metButRefused({ candidates, sources, files }, causes) {
	const named = new Set(sources.filter(isFile).map((source) => source.path));
	return candidates.flatMap((path) => {
		const result = files.read(path);
		return isUnreadable(result) && causes.includes(result.cause) && !named.has(path) ? [`${path} ${result.unreadable}`] : [];
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
		if (error instanceof UsageError) say(io, `error: ${error.message}; --help lists the options`);
		else sayInternal(io, error);
		return 2;
	}
}
async function obey(options, io, engine) {
	if (options.help) io.stdout.write(HELP);
	else if (options.version) io.stdout.write(`${versionOf()}\n`);
	else return await lintAll(options, io, engine);
	return 0;
}
async function lintAll(options, io, engine) {
	const discovery = await discover(options, io.cwd);
	const outcome = await lintWithProgress(discovery, options, io, engine);
	const problems = problemsOf(discovery, outcome.files, options.allowEmpty);
	for (const notice of noticesOf(discovery)) say(io, `note: ${notice}`);
	for (const problem of problems) say(io, `error: ${problem}`);
	if (options.showFiles) {
		io.stdout.write(listing(outcome));
		return problems.length > 0 ? 2 : 0;
	}
	const files = outcome.files.filter((file) => file.kind !== "none").length;
	const result = select(outcome.findings, {
		...options,
		files
	});
	io.stdout.write(await report(result, options, problems, io, engine));
	if (problems.length > 0) return 2;
	return fails(result, options.failOn) ? 1 : 0;
}
async function report(result, options, problems, io, { rules }) {
	if (options.format === "text") return text(result, {
		color: wantsColor(options.color, io),
		summary: !options.quiet
	});
	const { sarif } = await Promise.resolve().then(() => require("./sarif.cjs"));
	return sarif(result, {
		version: versionOf(),
		rules,
		pages: pagesOf(rules.map((rule) => rule.id)),
		problems
	});
}
async function lintWithProgress({ files, candidates, varFiles }, { only, quiet }, io, { lint }) {
	const input = {
		candidates,
		varFiles,
		...only.length > 0 ? { only } : {}
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
	get stdout() {
		return watched(process.stdout);
	},
	get stderr() {
		return watched(process.stderr);
	},
	now: () => process.uptime() * 1e3
};
function watched(stream) {
	return stream.listeners("error").includes(onOutputError) ? stream : stream.on("error", onOutputError);
}
run(process.argv.slice(2), io, {
	lint,
	rules: RULE_INFOS
}).then((status) => {
	process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
});
exports.ACCOUNT = ACCOUNT;
exports.IAM_NAME_SHAPE = IAM_NAME_SHAPE;
exports.PARTITION = PARTITION;
exports.REGION = REGION;
exports.URL_SUFFIX = URL_SUFFIX;
exports.YAML_LIMITS = YAML_LIMITS;
exports.YamlTree = YamlTree;
exports.__commonJSMin = __commonJSMin;
exports.__toESM = __toESM;
exports.absent = absent;
exports.all = all;
exports.alternatives = alternatives;
exports.any = any;
exports.blockPieces = blockPieces;
exports.choice = choice;
exports.coalesce = coalesce;
exports.compareText = compareText;
exports.concat = concat;
exports.contains = contains;
exports.decode = decode;
exports.derive = derive;
exports.derived = derived;
exports.derivedUnknown = derivedUnknown;
exports.distinct = distinct;
exports.emptyWhen = emptyWhen;
exports.entry = entry;
exports.equals = equals;
exports.error = error;
exports.failsWhen = failsWhen;
exports.filterItems = filterItems;
exports.firstWithoutError = firstWithoutError;
exports.flatten = flatten;
exports.flowPieces = flowPieces;
exports.freshSym = freshSym;
exports.fromCond = fromCond;
exports.guarded = guarded;
exports.iamArn = iamArn;
exports.instancesOf = instancesOf;
exports.isAboutIndent = isAboutIndent;
exports.isAbsent = isAbsent;
exports.isHole = isHole;
exports.isSymbolicKey = isSymbolicKey;
exports.isUnreadable = isUnreadable;
exports.item = item;
exports.joinPath = joinPath;
exports.joinText = joinText;
exports.keyOfText = keyOfText;
exports.keysOf = keysOf;
exports.known = known;
exports.lazyEntry = lazyEntry;
exports.lazyItem = lazyItem;
exports.lengthOf = lengthOf;
exports.lift = lift;
exports.liftItems = liftItems;
exports.list = list;
exports.lookup = lookup;
exports.map = map;
exports.mapItems = mapItems;
exports.matches = matches;
exports.memberWhen = memberWhen;
exports.merge = merge;
exports.negate = negate;
exports.nth = nth;
exports.one = one;
exports.orderedOf = orderedOf;
exports.parseJson = parseJson;
exports.parseYaml = parseYaml;
exports.piecesOf = piecesOf$2;
exports.place = place;
exports.plainItems = plainItems;
exports.positionAt = positionAt;
exports.same = same;
exports.sameWhen = sameWhen;
exports.scalar = scalar;
exports.shortTag = shortTag;
exports.show = show;
exports.sourceOf = sourceOf;
exports.stringOf = stringOf;
exports.stringValue = stringValue;
exports.symbolIs = symbolIs;
exports.textOf = textOf;
exports.textValue = textValue;
exports.toCond = toCond;
exports.unknown = unknown;
exports.valueOfKey = valueOfKey;
exports.valueOfNode = valueOfNode;
exports.valuesOf = valuesOf;
exports.visible = visible;
exports.withRef = withRef;
exports.withVia = withVia;
exports.wordsForYaml = wordsForYaml;
