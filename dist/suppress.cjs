// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_cli = require("./cli.cjs");
const require_hcl = require("./hcl.cjs");
const require_core = require("./core.cjs");
// src/lint/suppressions/marker.ts
const MARK = "iam-ec2-lint";
const MARKER = /^[\s*]*iam-ec2-lint\s*:\s*(.*)$/s;
const IGNORE = /^ignore\s*\[([^\]]*)\]\s*(.*)$/s;
function readMarker(text, at, reach, known) {
	const marker = MARKER.exec(text);
	if (!marker) return {
		suppressions: [],
		problems: []
	};
	const ignore = IGNORE.exec(marker[1].trim());
	if (!ignore) return {
		suppressions: [],
		problems: [{
			at,
			message: "a suppression is written `ignore[rule-id] reason`"
		}]
	};
	return suppressionOf(ignore[1].split(",").map((rule) => rule.trim()), ignore[2].trim(), at, reach, known);
}
function suppressionOf(rules, reason, at, reach, known) {
	if (rules.every((rule) => rule === "")) return {
		suppressions: [],
		problems: [{
			at,
			message: "the suppression names no rule"
		}]
	};
	if (reason === "") return {
		suppressions: [],
		problems: [{
			at,
			message: `the suppression of ${rules.join(", ")} gives no reason`
		}]
	};
	const isKnown = (rule) => known.includes(rule);
	const problems = rules.filter((rule) => !isKnown(rule)).map((rule) => ({
		at,
		message: `there is no rule ${JSON.stringify(rule)}${require_cli.didYouMean(rule, known)}`
	}));
	return {
		suppressions: rules.filter(isKnown).map((rule) => ({
			rule,
			reason,
			at,
			reach
		})),
		problems
	};
}
// src/lint/suppressions/reach.ts
const DEEPEST = 200;
function reachOf(comment, things) {
	const { file } = comment;
	const line = lineOf(file, comment.start);
	if (file.text.slice(line.start, comment.start).trim() !== "") return line;
	const next = nextWritten(file, comment.end);
	if (next === void 0) return void 0;
	return things.get(next) ?? lineOf(file, next);
}
function largestOf(things) {
	const largest = new Map();
	for (const thing of things) {
		const known = largest.get(thing.start);
		if (!known || known.end < thing.end) largest.set(thing.start, thing);
	}
	return largest;
}
function finderOf(all) {
	let end = 0;
	const outer = all.toSorted((a, b) => a.at.start - b.at.start || b.at.end - a.at.end).filter(({ at }) => {
		if (at.start < end) return false;
		end = at.end;
		return true;
	});
	return (offset) => {
		const before = outer[firstIndex(outer.length, (index) => outer[index].at.start > offset) - 1];
		return before && offset < before.at.end ? before : void 0;
	};
}
function firstIndex(length, isTrue) {
	let [from, to] = [0, length];
	while (from < to) {
		const middle = from + to >> 1;
		if (isTrue(middle)) to = middle;
		else from = middle + 1;
	}
	return from;
}
function lineOf(file, offset) {
	const starts = require_cli.lineStarts(file);
	const { line } = require_cli.positionAt(file, offset);
	return {
		file,
		start: starts[line - 1],
		end: starts[line] ?? file.text.length + 1
	};
}
const STRETCHES = new WeakMap();
function nextWritten(file, from) {
	const last = STRETCHES.get(file);
	const isInside = last && last.from <= from && from <= last.to;
	const to = isInside ? last.to : endOfBlank(file.text, from);
	if (!isInside) STRETCHES.set(file, {
		from,
		to
	});
	return to < file.text.length ? to : void 0;
}
function endOfBlank(text, from) {
	const blank = /(?:\s+|#[^\n]*|\/\/[^\n]*)*/y;
	blank.lastIndex = from;
	blank.exec(text);
	return blank.lastIndex;
}
function thingsInTree(node, depth = 0) {
	if (depth > DEEPEST) return [];
	if (node.kind === "map") return node.entries.flatMap(({ keyAt, value }) => [{
		...keyAt,
		end: Math.max(keyAt.end, value.at.end)
	}, ...thingsInTree(value, depth + 1)]);
	if (node.kind !== "list") return [];
	return node.items.flatMap((item) => [fromDash(item.at), ...thingsInTree(item, depth + 1)]);
}
function fromDash(item) {
	const before = /-[ \t]+$/.exec(item.file.text.slice(Math.max(0, item.start - 100), item.start));
	return before ? {
		...item,
		start: item.start - before[0].length
	} : item;
}
function thingsInBody(body, depth = 0) {
	if (depth > DEEPEST) return [];
	const attributes = body.attributes.flatMap(({ at, value }) => [at, ...thingsInExpression(value, 0)]);
	const blocks = body.blocks.flatMap((block) => [block.at, ...thingsInBody(block.body, depth + 1)]);
	return [...attributes, ...blocks];
}
function thingsInExpression(expression, depth) {
	if (depth > DEEPEST) return [];
	const spans = (expression.kind === "object" ? expression.entries : []).map(({ key, value }) => ({
		...key.at,
		end: Math.max(key.at.end, value.at.end)
	}));
	const below = require_hcl.childrenOf(expression).flatMap((child) => thingsInExpression(child, depth + 1));
	return [
		expression.at,
		...spans,
		...below
	];
}
// src/lint/suppressions/collect.ts
const NONE = {
	suppressions: [],
	problems: []
};
function suppressionsIn(file, known) {
	if (!file.text.includes("iam-ec2-lint")) return NONE;
	if (/\.(tf|tofu)$/.test(file.path)) return inHcl(file, known);
	const isTerraformJson = /\.(tf|tofu)\.json$/.test(file.path);
	const isJson = /^\s*[{[]/.test(file.text);
	const { documents } = isJson ? require_core.parseJson(require_cli.sourceOf(file)) : require_core.parseYaml(require_cli.sourceOf(file));
	return joined([...documents.map((node) => isTerraformJson ? inSlashes(node, known) : inMetadata(node, known)), ...isJson ? [] : inYamlComments(file, documents, known)]);
}
function joined(all) {
	return {
		suppressions: all.flatMap((one) => one.suppressions),
		problems: all.flatMap((one) => one.problems)
	};
}
function inHcl(file, known) {
	const source = require_cli.sourceOf(file);
	const comments = require_hcl.commentsOf(source).filter(({ text }) => text.includes(MARK));
	const things = thingsInBody(require_hcl.parseHcl(source).body);
	const heredocAt = finderOf(things.filter(({ start }) => file.text.startsWith("<<", start)).map((at) => ({ at })));
	const inTexts = hashComments(file).filter(({ at }) => heredocAt(at.start));
	const largest = largestOf(things);
	return joined([...comments.map(({ at, text }) => inComment(at, text, largest, known)), ...inTexts.map(({ at, text }) => inText(at, text, known))]);
}
function inText(at, text, known) {
	const { suppressions, problems } = inComment(at, text, new Map(), known);
	return {
		suppressions: suppressions.map((one) => ({
			...one,
			isInText: true
		})),
		problems
	};
}
function inComment(at, text, things, known) {
	return readMarker(text, at, reachOf(at, things) ?? at, known);
}
function hashComments(file) {
	return [...file.text.matchAll(/(?<=^|[ \t])#([^\r\n]*)/gm)].flatMap(({ index, 0: whole, 1: text = "" }) => text.includes("iam-ec2-lint") ? [{
		at: {
			file,
			start: index,
			end: index + whole.length
		},
		text
	}] : []);
}
function inYamlComments(file, documents, known) {
	const comments = hashComments(file);
	if (comments.length === 0) return [];
	const stringAt = finderOf(documents.flatMap(stringsIn));
	const things = largestOf(documents.flatMap((node) => thingsInTree(node)));
	return comments.flatMap(({ at, text }) => {
		const string = stringAt(at.start);
		if (!string) return [inComment(at, text, things, known)];
		return string.style === "block" ? [inText(at, text, known)] : [];
	});
}
function stringsIn(node) {
	if (node.kind === "string") return [node];
	if (node.kind === "list") return node.items.flatMap(stringsIn);
	if (node.kind !== "map") return [];
	return node.entries.flatMap(({ keyAt, value }) => [{
		at: keyAt,
		style: "quoted"
	}, ...stringsIn(value)]);
}
function inMetadata(template, known) {
	const resources = require_core.entryOf(template, "Resources");
	const entries = resources?.kind === "map" ? resources.entries : [];
	return joined([...ignored(template, template.at, known), ...entries.flatMap((entry) => ignored(entry.value, wholeOf(entry), known))]);
}
function wholeOf({ keyAt, value }) {
	return {
		...keyAt,
		end: Math.max(keyAt.end, value.at.end)
	};
}
function ignored(owner, reach, known) {
	const said = require_core.entryOf(require_core.entryOf(owner, "Metadata"), MARK);
	if (!said) return [];
	const list = require_core.entryOf(said, "ignore");
	if (list?.kind !== "list") return [{
		suppressions: [],
		problems: [{
			at: said.at,
			message: "Metadata suppresses with `ignore`, a list in which each entry has a `rule` and a `reason`"
		}]
	}];
	return list.items.map((item) => {
		const rule = require_core.textOf$1(require_core.entryOf(item, "rule")) ?? "";
		const reason = require_core.textOf$1(require_core.entryOf(item, "reason")) ?? "";
		return suppressionOf([rule], reason.trim(), item.at, reach, known);
	});
}
function inSlashes(node, known, reach = node.at) {
	if (node.kind === "list") return joined(node.items.map((item) => inSlashes(item, known)));
	if (node.kind !== "map") return NONE;
	return joined(node.entries.flatMap((entry) => {
		const { key, value } = entry;
		if (key !== "//") return [inSlashes(value, known, wholeOf(entry))];
		return (value.kind === "list" ? value.items : [value]).map((text) => readMarker(require_core.textOf$1(text) ?? "", text.at, reach, known));
	}));
}
// src/lint/suppressions/suppress.ts
function suppress(findings, options) {
	const all = [];
	const invalid = [];
	for (const path of options.paths) {
		const file = options.files.read(path);
		if (require_cli.isUnreadable(file)) continue;
		const { suppressions, problems } = suppressionsIn(file, options.known);
		for (const one of suppressions) all.push(one);
		for (const problem of problems) invalid.push(problem);
	}
	if (all.length === 0 && invalid.length === 0) return [...findings];
	const used = new Set();
	const marked = findings.map((finding) => {
		const covering = all.filter((suppression) => covers(suppression, finding));
		for (const suppression of covering) used.add(suppression);
		const [by] = covering;
		return by ? {
			...finding,
			suppressed: {
				reason: by.reason,
				at: by.at
			}
		} : finding;
	});
	const isUseless = (one) => !used.has(one) && !one.isInText;
	const unused = all.filter((one) => isUseless(one) && options.ranFully(one.rule, one.at.file.path));
	return [
		...marked,
		...invalid.map(invalidFinding),
		...unused.map(unusedFinding)
	];
}
function covers({ rule, reach }, { rule: found, at }) {
	return rule === found && reach.file.path === at.file.path && reach.start <= at.start && at.start < reach.end;
}
function invalidFinding({ at, message }) {
	return {
		rule: require_cli.INVALID_SUPPRESSION.id,
		level: require_cli.INVALID_SUPPRESSION.level,
		pedantic: false,
		at,
		message,
		consequence: "it suppresses nothing",
		help: "write `iam-ec2-lint: ignore[rule-id]` and behind it why the finding is no mistake here",
		related: [],
		key: `${require_cli.INVALID_SUPPRESSION.id}|${at.file.path}|${message}`
	};
}
function unusedFinding({ at, rule }) {
	return {
		rule: require_cli.UNUSED_SUPPRESSION.id,
		level: require_cli.UNUSED_SUPPRESSION.level,
		pedantic: false,
		at,
		message: `nothing is found here that a suppression of ${rule} could hide`,
		consequence: "it would hide the next mistake of that kind",
		help: "take the suppression away",
		related: [],
		key: `${require_cli.UNUSED_SUPPRESSION.id}|${at.file.path}|${rule}`
	};
}
exports.suppress = suppress;
