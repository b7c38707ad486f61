// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_core = require("./core.cjs");
const require_cli = require("./cli.cjs");
const require_hcl = require("./hcl.cjs");
// src/terraform/module.ts
function moduleOf({ folder, at, bodies, gaps, variableFiles }) {
	const blocks = bodies.flatMap((body) => body.blocks);
	const settings = blocks.filter((block) => block.type === "terraform");
	const set = new Set(settings.flatMap(settingsIn));
	const providers = blocks.filter((block) => block.type === "provider");
	const isDeployed = providers.length > 0 || variableFiles.length > 0 || set.has("backend") || set.has("cloud");
	return {
		folder,
		at,
		variables: byLabel(blocks, "variable"),
		locals: localsOf(blocks),
		outputs: byLabel(blocks, "output"),
		calls: byLabel(blocks, "module"),
		resources: resourcesOf(blocks),
		providers,
		settings,
		isDeployed,
		hasRequiredProviders: set.has("required_providers"),
		variableFiles,
		gaps
	};
}
function settingsIn({ body }) {
	return [...body.blocks.map((block) => block.type), ...body.attributes.map((attribute) => attribute.name)];
}
function attributeIn(body, name) {
	return body.attributes.findLast((attribute) => attribute.name === name);
}
function byLabel(blocks, type) {
	const named = new Map();
	for (const block of blocks) {
		const label = block.labels[0]?.text;
		if (block.type === type && label !== void 0 && !named.has(label)) named.set(label, block);
	}
	return named;
}
function localsOf(blocks) {
	const locals = new Map();
	for (const block of blocks) {
		if (block.type !== "locals") continue;
		for (const attribute of block.body.attributes) if (!locals.has(attribute.name)) locals.set(attribute.name, attribute);
	}
	return locals;
}
const MODES = {
	resource: "managed",
	data: "data"
};
function resourcesOf(blocks) {
	const resources = new Map();
	for (const block of blocks) {
		const [type, name] = block.labels;
		if (block.type !== "resource" && block.type !== "data" || !type || !name) continue;
		const resource = {
			mode: MODES[block.type],
			type: type.text,
			name,
			block
		};
		const address = addressOf$1(resource);
		if (!resources.has(address)) resources.set(address, resource);
	}
	return resources;
}
function addressOf$1({ mode, type, name }) {
	const address = `${type}.${name.text}`;
	return mode === "data" ? `data.${address}` : address;
}
// src/terraform/call.ts
const DEEPEST$16 = 20;
function calledModule(name, block, caller) {
	const { run, module } = caller;
	const source = attributeIn(block.body, "source")?.value;
	const at = source?.at ?? block.at;
	const folder = (source && localFolder(source, module.folder)) ?? run.installed.get([...callsTo(caller), name].join("."));
	const planned = run.facts?.configured([...callsTo(caller), name]);
	if (folder === void 0) {
		if (planned) return planned;
		run.gap(at, `module "${name}" is not read: its source is not a local path, nor is it installed`, "module");
		return;
	}
	if (folder.startsWith("..")) {
		run.gap(at, `module "${name}" is not read: its source lies outside the project's root`, "module");
		return;
	}
	const ancestors = ancestorFolders(caller);
	if (ancestors.includes(folder)) {
		const round = [...ancestors.slice(ancestors.indexOf(folder)), folder].join(" \u2192 ");
		run.loader.report(at, `module "${name}" sources itself: ${round}`);
		run.gap(at, `module "${name}" sources itself`, "module");
		return;
	}
	const called = ancestors.length < DEEPEST$16 ? run.loader.module(folder) ?? planned : void 0;
	if (!called) run.gap(at, `module "${name}" is not read: there is no module in ${folder}`, "module");
	return called;
}
function localFolder(source, folder) {
	const path = literalText$1(source);
	return path !== void 0 && /^\.\.?\//.test(`${path}/`) ? require_cli.joinPath(folder, path) : void 0;
}
function literalText$1(expression) {
	if (expression.kind !== "template") return void 0;
	let text = "";
	for (const part of expression.parts) {
		if (part.kind !== "text") return void 0;
		text += part.text.map((piece) => piece.lit).join("");
	}
	return text;
}
function callsTo(module) {
	const names = [];
	for (let one = module; one?.block; one = one.parent) names.unshift(one.block.labels[0]?.text ?? "");
	return names;
}
function ancestorFolders(module) {
	const folders = [];
	for (let one = module; one; one = one.parent) folders.unshift(one.module.folder);
	return folders;
}
// src/terraform/overrides.ts
function mergeOverrides(bodies, overrides) {
	if (overrides.length === 0) return bodies;
	const layers = new Map();
	const settings = [];
	for (const { at, blocks } of overrides) {
		settings.unshift({
			at,
			attributes: [],
			blocks: blocks.filter(isSettings)
		});
		for (const block of blocks) if (!isSettings(block)) addLayer(layers, block);
	}
	const merged = bodies.map((body) => ({
		...body,
		blocks: body.blocks.map((block) => overlaid(block, layers))
	}));
	return [
		...settings,
		...merged,
		...onlyIn(overrides, bodies, layers)
	];
}
function isSettings({ type }) {
	return type === "locals" || type === "terraform";
}
function addLayer(layers, block) {
	const address = addressOf(block);
	const below = layers.get(address);
	layers.set(address, below ? mergeBlock(below, block) : block);
}
function overlaid(block, layers) {
	const layer = layers.get(addressOf(block));
	return layer ? mergeBlock(block, layer) : block;
}
function onlyIn(overrides, bodies, layers) {
	const declared = new Set(bodies.flatMap(({ blocks }) => blocks.map(addressOf)));
	const blocks = [...layers].filter(([address]) => !declared.has(address)).map(([, block]) => block);
	return overrides.slice(0, 1).map(({ at }) => ({
		at,
		attributes: [],
		blocks
	}));
}
function mergeBlock(block, { body }) {
	const { at, attributes, blocks } = without(block.body, namesIn$1(body));
	const laid = body.blocks.map((one) => one.type === "lifecycle" ? mergedLifecycle(block, one) : one);
	return {
		...block,
		body: {
			at,
			attributes: [...attributes, ...body.attributes],
			blocks: [...blocks, ...laid]
		}
	};
}
function mergedLifecycle({ body }, above) {
	const below = body.blocks.find(({ type }) => type === "lifecycle");
	if (!below) return above;
	const { attributes } = without(below.body, namesIn$1(above.body));
	return {
		...below,
		body: {
			...below.body,
			attributes: [...attributes, ...above.body.attributes]
		}
	};
}
function namesIn$1({ attributes, blocks }) {
	const dynamic = attributes.filter(isDynamic).flatMap(typesOf);
	return new Set([
		...attributes.map(({ name }) => name),
		...blocks.map(nestedType),
		...dynamic
	]);
}
function without({ at, attributes, blocks }, names) {
	return {
		at,
		attributes: attributes.map((attribute) => isDynamic(attribute) ? withoutTypes(attribute, names) : attribute).filter(({ name }) => name === "dynamic" || !names.has(name)),
		blocks: blocks.filter((block) => !names.has(nestedType(block)))
	};
}
function isDynamic({ name, value }) {
	return name === "dynamic" && value.kind === "object";
}
function typesOf({ value }) {
	if (value.kind !== "object") return [];
	return value.entries.map(({ key }) => literalText$1(key) ?? "");
}
function withoutTypes(attribute, types) {
	const { value } = attribute;
	if (value.kind !== "object") return attribute;
	const entries = value.entries.filter(({ key }) => !types.has(literalText$1(key) ?? ""));
	return {
		...attribute,
		value: {
			...value,
			entries
		}
	};
}
function nestedType(block) {
	return block.type === "dynamic" ? block.labels[0]?.text ?? "" : block.type;
}
function addressOf({ type, labels, body }) {
	const alias = type === "provider" ? attributeIn(body, "alias")?.value : void 0;
	const name = alias && literalText$1(alias);
	return [
		type,
		...labels.map((label) => label.text),
		...name === void 0 ? [] : [name]
	].join(".");
}
// src/terraform/load.ts
var Loader = class {
	files;
	problems = [];
	paths = new Set();
	modules = new Map();
	constructor(files) {
		this.files = files;
	}
	module(folder) {
		if (!this.modules.has(folder)) this.modules.set(folder, this.read(folder));
		return this.modules.get(folder);
	}
	installed = require_core.rememberedByName((folder) => require_core.installedModules(folder, this.files));
	report(at, message) {
		if (!this.problems.some((old) => old.at.file === at.file && old.at.start === at.start && old.message === message)) this.problems.push({
			at,
			message
		});
	}
	read(folder) {
		const all = this.files.list(folder).filter((entry) => !entry.isFolder).map((entry) => entry.name);
		const own = all.filter((name) => isModuleFile(name) && !isShadowed(name, all));
		const bodies = [];
		const overrides = [];
		const gaps = [];
		for (const name of own) {
			const body = this.readFile(pathIn(folder, name), gaps);
			if (body) (isOverride(name) ? overrides : bodies).push(body);
		}
		const first = bodies[0] ?? overrides[0];
		if (!first) return void 0;
		return moduleOf({
			folder,
			at: {
				file: first.at.file,
				start: 0,
				end: 0
			},
			bodies: mergeOverrides(bodies, overrides),
			gaps,
			variableFiles: all.filter(isVariableFile).sort(byPrecedence).map((name) => pathIn(folder, name))
		});
	}
	parseVariables(file) {
		const { body, problems } = parse$1(file, "variables");
		for (const problem of problems) this.report(problem.at, problem.message);
		return body;
	}
	readFile(path, gaps) {
		const file = this.files.read(path);
		if (require_cli.isUnreadable(file)) {
			gaps.push({
				at: {
					file: {
						path,
						text: ""
					},
					start: 0,
					end: 0
				},
				why: `${path} ${file.unreadable}`
			});
			return;
		}
		const { body, problems } = parse$1(file, "module");
		if (problems.some(isForeignMark)) {
			gaps.push({
				at: body.at,
				why: `${path} is a source of another templating language`
			});
			return;
		}
		this.paths.add(path);
		this.problems.push(...problems);
		const first = problems[0];
		if (first) gaps.push({
			at: first.at,
			why: `${path} cannot be parsed`
		});
		return body;
	}
};
function isForeignMark({ at: { file, start } }) {
	const line = file.text.slice(file.text.lastIndexOf("\n", start - 1) + 1, start + 2);
	return /^\s*(?:\{[{%]|<%)/.test(line);
}
function parse$1(file, kind) {
	if (!file.path.endsWith(".json")) return require_hcl.parseHcl(require_cli.sourceOf(file));
	const { documents, problems } = require_core.parseJson(require_cli.sourceOf(file));
	const node = documents[0];
	if (!node) return {
		body: {
			at: {
				file,
				start: 0,
				end: 0
			},
			attributes: [],
			blocks: []
		},
		problems
	};
	const parsed = require_hcl.bodyOfJson(node, kind);
	return {
		body: parsed.body,
		problems: [...problems, ...parsed.problems]
	};
}
function pathIn(folder, name) {
	return folder === "." ? name : `${folder}/${name}`;
}
const MODULE_FILE = /\.(tf|tofu)(\.json)?$/;
function isModuleFile(name) {
	return MODULE_FILE.test(name) && !isIgnored(name);
}
function isIgnored(name) {
	return name.startsWith(".") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#");
}
function isShadowed(name, all) {
	return /\.tf(\.json)?$/.test(name) && all.includes(name.replace(/\.tf(\.json)?$/, ".tofu$1"));
}
function isOverride(name) {
	return /(^|_)override\.(tf|tofu)(\.json)?$/.test(name);
}
function isVariableFile(name) {
	return /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name);
}
function byPrecedence(a, b) {
	return rank(a) - rank(b) || (a < b ? -1 : 1);
}
function rank(name) {
	if (name === "terraform.tfvars") return 0;
	return name === "terraform.tfvars.json" ? 1 : 2;
}
// src/terraform/stand-in.ts
function keySym(source) {
	return part$1(source, "key", `key of ${source.label}`);
}
function indexSym(source) {
	return part$1({
		...source,
		id: source.counted ?? source.id
	}, "index", `index of ${source.label}`);
}
function valueSym(source) {
	return part$1(source, "value", `${source.label}[\u2026]`);
}
function part$1(source, what, label) {
	return {
		id: `${source.id}[${what}]`,
		label,
		...source.bases && { bases: source.bases }
	};
}
function notEmpty(source, at) {
	return require_core.negate({
		sym: require_core.derived("length", [require_core.unknown(source, at)]),
		is: 0
	});
}
// src/terraform/access.ts
const MOST_ELEMENTS$1 = 8;
function attributeOf(value, name, at) {
	return require_core.lift([value], at, (plain) => {
		if (plain.kind === "unknown") return ofNothing(unknownMember(plain.sym, name, at), plain);
		if (isInstances(plain)) return attributeOf(require_core.nth(plain, 0, at), name, at);
		if (plain.kind !== "map") return require_core.error(`there is no attribute "${name}" in this value`, at);
		return reached(entryOf(plain, name, at), plain, name, at);
	});
}
function isInstances(value) {
	const [first] = value.kind === "list" ? value.items : [];
	return first?.value.ref?.attr === "self";
}
function memberOf$1(value, name, at) {
	return require_core.lift([value], at, (plain) => undeclaredOutput(plain, name, at) ?? attributeOf(plain, name, at));
}
function undeclaredOutput(value, name, at) {
	if (value.kind !== "map" || value.outputsOf === void 0) return void 0;
	if (value.rest || value.entries.has(name)) return void 0;
	const address = `${value.outputsOf}.${name}`;
	return {
		...require_core.unknown({
			id: address,
			label: address
		}, at),
		undeclared: address
	};
}
function ofNothing(value, { undeclared }) {
	return undeclared === void 0 ? value : {
		...value,
		undeclared
	};
}
function entryOf(map, name, at) {
	const found = map.entries.get(name);
	if (found?.when === true) return found.value;
	const missing = map.rest ? unknownMember(map.rest, name, at) : require_core.error(`there is no attribute "${name}" in this object`, at);
	return found ? require_core.choice(found.when, found.value, missing, at) : missing;
}
function unknownMember(of, name, at) {
	const { id } = require_core.derived(`[${JSON.stringify(name)}]`, [require_core.unknown(of, at)]);
	const label = /^[\w-]+$/.test(name) ? `${of.label}.${name}` : `${of.label}[${JSON.stringify(name)}]`;
	return require_core.unknown({
		id,
		label,
		...of.bases && { bases: of.bases },
		...of.outOfView && { outOfView: true }
	}, at);
}
function reached(value, from, name, at) {
	if (from.outputsOf !== void 0) return require_core.withVia(value, at, `${from.outputsOf}.${name}`);
	if (from.ref?.attr !== "self") return value;
	if (value.ref?.to === from.ref.to) return require_core.withRef(standingAt(value, at), value.ref);
	return require_core.withVia(value, at, `${from.ref.to.address}.${name}`);
}
function standingAt(value, at) {
	return require_core.lift([value], at, ({ via: _, ...plain }) => ({
		...plain,
		at
	}));
}
function indexOf$2(value, key, at) {
	return require_core.lift([value, key], at, (plain, plainKey) => {
		const string = require_core.stringOf(plainKey);
		if (string !== void 0) return knownIndex(plain, string, at);
		if (plainKey.kind !== "unknown" && plainKey.kind !== "text") return require_core.error("this is no index", at);
		if (plain.kind === "list") return listAtUnknown(plain, plainKey, at);
		if (plain.kind === "map") return mapAtUnknown(plain, plainKey, at);
		if (plain.kind !== "unknown") return require_core.error("only a list or a map has elements", at);
		return unknownAtUnknown(plain, plainKey, at);
	});
}
function knownIndex(value, key, at) {
	const isNumber = /^\d{1,9}$/.test(key);
	if (value.kind === "list") return isNumber && !value.isSet ? require_core.nth(value, Number(key), at) : require_core.error("an element of a list has a number", at);
	if (value.kind === "unknown" && isNumber) return unknownElement(value, key, at);
	return attributeOf(value, key, at);
}
function unknownElement(of, index, at) {
	const element = require_core.derivedUnknown(`[${index}]`, [of], at);
	return ofNothing({
		...element,
		sym: {
			...element.sym,
			label: `${of.sym.label}[${index}]`
		}
	}, of);
}
function listAtUnknown(value, key, at) {
	const standIn = value.rest && key.kind === "unknown" && key.sym.id === indexSym(value.rest).id;
	const last = require_core.orderedOf(value) === value.items.length ? value.items.at(-1) : void 0;
	if (standIn && last) return last.value;
	if (value.rest || value.items.length > MOST_ELEMENTS$1) return require_core.derivedUnknown("index", [restOrSelf(value), key], at);
	return value.items.reduceRight((next, _, index) => {
		const isIt = require_core.toCond(require_core.equals(key, {
			kind: "scalar",
			value: index,
			at
		}, at));
		return require_core.choice(isIt, require_core.nth(value, index, at), next, at);
	}, require_core.error("there is no such element", at));
}
function restOrSelf(value) {
	return value.rest ? require_core.unknown(value.rest, value.at) : value;
}
function mapAtUnknown(value, key, at) {
	const text = require_core.textOf(key);
	const found = text && value.entries.get(require_core.keyOfText(text));
	if (found) return isKeyOfRest(key, value.rest) ? found.value : presentOr(found, at);
	if (value.rest !== void 0 || [...value.entries.keys()].some(require_core.isSymbolicKey)) return require_core.derivedUnknown("index", [restOrSelf(value), key], at);
	return require_core.lookup(value, key, void 0, at);
}
function isKeyOfRest(key, rest) {
	return rest !== void 0 && key.kind === "unknown" && key.sym.id === keySym(rest).id;
}
function presentOr(entry, at) {
	return require_core.choice(entry.when, entry.value, require_core.error("there is no such element", at), at);
}
function unknownAtUnknown(value, key, at) {
	if (key.kind === "unknown" && key.sym.id === keySym(value.sym).id) return require_core.unknown(valueSym(value.sym), at);
	if (key.kind === "unknown" && key.sym.id === indexSym(value.sym).id) return require_core.unknown(valueSym(value.sym), at);
	return ofNothing(require_core.derivedUnknown("index", [value, key], at), value);
}
function splatOf(value, operation, each, at) {
	return require_core.lift([value], at, (plain) => {
		if (plain.kind === "scalar" && plain.value === null) return require_core.list([], at);
		if (plain.kind === "list" || plain.kind === "unknown" && plain.type === "list") return require_core.mapItems(plain, operation, each, at);
		if (plain.kind !== "unknown" || plain.ref) return require_core.list([require_core.item(each(plain))], at);
		return unknownSplat(plain, operation, each, at);
	});
}
function unknownSplat(value, operation, each, at) {
	if (value.undeclared !== void 0) return require_core.list([require_core.item(each(value))], at, require_core.derived(operation, [value]));
	if (value.type === void 0) return require_core.list([], at, require_core.derived(operation, [value]));
	const isThere = value.nullable ? { not: {
		sym: value.sym,
		is: null
	} } : true;
	return require_core.list([require_core.item(each(value), isThere)], at);
}
// src/terraform/collection.ts
function elementsOf(value, at, options = {}) {
	switch (value.kind) {
		case "map": return withRest(mapElements(value), value.rest, "map", at);
		case "list": return value.isSet || options.isSet ? withRest(setElements(value), value.rest, "set", at) : withRest(listElements(value), value.rest, "list", at);
		case "unknown": return withRest([], value.sym, isUnknownSet(value, options) ? "set" : value.type, at);
		default: return;
	}
}
function isUnknownSet(value, options) {
	return value.isSet === true || value.type === "list" && options.isSet === true;
}
function guardedElements(value, at, options = {}) {
	const byName = new Map();
	let rest;
	for (const { when, value: plain } of require_core.alternatives(value)) {
		const collection = plain.kind === "choice" || plain.kind === "error" ? void 0 : elementsOf(plain, at, options);
		rest ??= collection?.rest;
		for (const element of collection?.elements ?? []) {
			const guarded = {
				...element,
				when: require_core.all(when, element.when)
			};
			const old = byName.get(element.name);
			byName.set(element.name, old ? either(old, guarded, at) : guarded);
		}
	}
	const elements = [...byName.values()];
	return rest ? {
		elements,
		rest
	} : { elements };
}
function either(a, b, at) {
	const value = () => require_core.choice(a.when, a.value(), b.value(), at);
	return {
		...a,
		when: require_core.any(a.when, b.when),
		value,
		isStandIn: a.isStandIn || b.isStandIn
	};
}
function mapElements(map) {
	return [...map.entries].sort(([a], [b]) => require_core.compareText(a, b)).map(([name, entry]) => ({
		name,
		key: () => require_core.valueOfKey(name, entry.key),
		when: entry.when,
		value: () => entry.value,
		isStandIn: false
	}));
}
function listElements(list) {
	const sure = list.items.findIndex((item) => item.when !== true);
	const ordered = Math.min(require_core.orderedOf(list), sure < 0 ? list.items.length : sure + 1);
	return list.items.map((item, index) => ({
		name: String(index),
		key: () => index < ordered ? require_core.scalar(index, list.at) : unsureIndex(list, index),
		when: item.when,
		value: () => item.value,
		isStandIn: false
	}));
}
function unsureIndex(list, index) {
	return require_core.derivedUnknown("index", [require_core.scalar(index, list.at), list], list.at, "number");
}
function setElements(list) {
	const byName = new Map();
	list.items.forEach((item, index) => {
		for (const { when, value } of require_core.alternatives(item.value, item.when)) {
			const name = memberName(value, index);
			const old = byName.get(name);
			const guard = old ? require_core.any(old.when, when) : when;
			byName.set(name, {
				name,
				key: () => value,
				when: guard,
				value: () => value,
				isStandIn: false
			});
		}
	});
	return [...byName.values()];
}
function memberName(value, index) {
	const text = value.kind === "error" || value.kind === "choice" ? void 0 : require_core.textOf(value);
	return text ? require_core.keyOfText(text) : `[${index}]`;
}
function withRest(elements, rest, type, at) {
	if (!rest) return { elements };
	const own = standIn(rest, type, at);
	if (!elements.some((element) => element.name === own.name)) return {
		elements: [...elements, own],
		rest
	};
	return {
		elements: elements.map((element) => element.name === own.name ? {
			...element,
			isStandIn: true
		} : element),
		rest
	};
}
function standIn(source, type, at) {
	const isList = type === "list";
	const sym = isList ? indexSym(source) : keySym(source);
	const key = require_core.unknown(sym, at, { type: isList ? "number" : "text" });
	const value = type === "set" ? key : require_core.unknown(valueSym(source), at);
	return {
		name: require_core.keyOfText([sym]),
		when: notEmpty(source, at),
		key: () => key,
		value: () => value,
		isStandIn: true
	};
}
// src/terraform/arguments.ts
const NEUTRAL = new Map([
	["concat", "list"],
	["setunion", "list"],
	["merge", "map"]
]);
function spreadArguments(name, args, at, call) {
	const last = args.at(-1);
	if (!last) return call(args);
	const first = args.slice(0, -1);
	return require_core.lift([last], at, (plain) => {
		if (plain.kind === "unknown") return openCall(name, first, require_core.list([], at, plain.sym), at, call);
		if (plain.kind !== "list") return require_core.error("only a list can be spread over arguments", at);
		if (!(plain.rest === void 0 && plain.items.every((item) => item.when === true))) return openCall(name, first, plain, at, call);
		return call([...first, ...plain.items.map((item) => item.value)]);
	});
}
function openCall(name, first, last, at, call) {
	const type = NEUTRAL.get(name);
	if (!type) return require_core.derivedUnknown(name, [...first, last], at);
	const empty = type === "list" ? require_core.list([], at) : require_core.map(new Map(), at);
	const guarded = last.items.map((item) => require_core.choice(item.when, item.value, empty, at));
	const more = last.rest ? [require_core.unknown(last.rest, at, { type })] : [];
	return call([
		...first,
		...guarded,
		...more
	]);
}
// src/terraform/arithmetic.ts
const COMPARISONS = new Map([
	["<", (a, b) => a < b],
	["<=", (a, b) => a <= b],
	[">", (a, b) => a > b],
	[">=", (a, b) => a >= b]
]);
function arithmetic(operator, left, right, at) {
	const comparison = COMPARISONS.get(operator);
	const type = comparison ? "bool" : "number";
	return require_core.lift([left, right], at, (a, b) => {
		const [x, y] = [numberOf(a), numberOf(b)];
		if (x === "none" || y === "none") return require_core.error(`${operator} takes numbers`, at);
		if (x === "unknown" || y === "unknown") return require_core.derivedUnknown(operator, [a, b], at, type);
		if (comparison) return require_core.scalar(comparison(x, y), at);
		if (x === 0 && y === 0 && operator === "/") return require_core.error("zero divided by zero", at);
		const result = require_core.exactly(operator, x, y);
		return result === void 0 ? require_core.derivedUnknown(operator, [a, b], at, type) : require_core.scalar(result, at);
	});
}
function numberOf(value) {
	if (value.kind === "unknown") return value.type === "list" || value.type === "map" ? "none" : "unknown";
	if (value.kind === "scalar") return typeof value.value === "number" ? value.value : "none";
	if (value.kind !== "text") return "none";
	const string = require_core.stringOf(value);
	if (string === void 0) return "unknown";
	return require_core.parseNumber(string);
}
// src/terraform/functions/call.ts
function define(name, least, most, fn) {
	return {
		name,
		least,
		most,
		fn
	};
}
const ANY_NUMBER = Number.POSITIVE_INFINITY;
const MOST_PIECES = 1e5;
function lengthOfText(text) {
	return text.reduce((sum, piece) => sum + (require_core.isHole(piece) ? 0 : piece.lit.length), 0);
}
function isTooLong(value) {
	return value.kind === "text" && (value.text.length > MOST_PIECES || lengthOfText(value.text) > 4e6);
}
const MOST_VALUES$2 = 8;
function onPlain(name, f, { type, takesNull = false } = {}) {
	return (args, call) => {
		const run = (plain) => {
			if (!takesNull && plain.some(require_core.isAbsent)) return require_core.error(`an argument of ${name}() is null`, call.at);
			const result = f(plain, call);
			return result && isTooLong(result) ? void 0 : result;
		};
		const giveUp = (plain) => unknownResult(name, plain, call.at, type);
		return require_core.lift(args, call.at, (...plain) => {
			const result = run(plain);
			if (result) return result;
			const expanded = plain.map(valuesOfSymbols);
			if (expanded.every((value, i) => value === plain[i])) return giveUp(plain);
			return require_core.lift(expanded, call.at, (...values) => run(values) ?? giveUp(values));
		});
	};
}
function unknownResult(name, args, at, type) {
	if (type !== "set") return require_core.derivedUnknown(name, args, at, type);
	return {
		...require_core.derivedUnknown(name, args, at, "list"),
		isSet: true
	};
}
function onTexts(name, f, options = {}) {
	return onPlain(name, (plain, call) => {
		const texts = [];
		for (const value of plain) {
			const text = textFrom(value);
			if (text === "none") return require_core.error(`${name}() takes strings`, call.at);
			if (text === void 0) return void 0;
			texts.push(text);
		}
		return f(texts, call, plain);
	}, options);
}
function onStrings(name, f, options = {}) {
	return onTexts(name, (texts, call) => {
		const strings = texts.map(require_core.known);
		return strings.every((string) => string !== void 0) ? f(strings, call) : void 0;
	}, options);
}
function textFrom(value) {
	if (value.kind === "text") return value.text;
	if (value.kind === "unknown") {
		if (value.type === "list" || value.type === "map") return void 0;
		return [{
			...value.sym,
			at: value.at,
			value
		}];
	}
	if (value.kind !== "scalar" || value.value === null) return "none";
	if (typeof value.value === "boolean") return [{
		lit: String(value.value),
		at: value.at
	}];
	const spelled = require_core.numberText(value.value);
	return spelled === void 0 ? void 0 : [{
		lit: spelled,
		at: value.at
	}];
}
function numberFrom(value) {
	if (value.kind === "unknown") return "unknown";
	if (value.kind === "scalar" && typeof value.value === "number") return value.value;
	if (value.kind !== "text") return "none";
	const string = require_core.known(value.text);
	return string === void 0 ? "unknown" : require_core.parseNumber(string);
}
function valuesOfSymbols(value) {
	const syms = value.kind === "unknown" ? [value.sym] : value.kind === "text" ? value.text.filter(require_core.isHole) : [];
	const finite = [...new Map(syms.filter(domainOf$1).map((sym) => [sym.id, sym])).values()];
	return finite.reduce((product, sym) => product * domainOf$1(sym).length, 1) <= 64 ? chosen(value, finite) : value;
}
function chosen(value, [sym, ...others]) {
	if (!sym) return value;
	const [last, ...before] = domainOf$1(sym).toReversed();
	return before.reduce((next, is) => require_core.choice(require_core.symbolIs(sym, is), chosen(put(value, sym, is), others), next, value.at), chosen(put(value, sym, last), others));
}
function put(value, sym, is) {
	if (value.kind === "unknown") return typeof is === "string" ? require_core.stringValue(is, value.at) : require_core.scalar(is, value.at);
	if (value.kind !== "text") return value;
	const pieces = value.text.map((piece) => require_core.isHole(piece) && piece.id === sym.id ? litOf(is, piece.at) : piece);
	return require_core.textValue(pieces, value.at);
}
function litOf(is, at) {
	return at ? {
		lit: String(is),
		at
	} : { lit: String(is) };
}
function domainOf$1(sym) {
	const domain = sym.by ? valuesBy(sym.by) : sym.domain;
	return domain && domain.length > 0 && domain.length <= MOST_VALUES$2 ? domain : void 0;
}
function valuesBy(by) {
	const values = by.sym.domain?.map((value) => by.values[String(value)]);
	if (!values?.every((value) => value !== void 0)) return void 0;
	return [...new Set(values)];
}
// src/terraform/functions/sorted-set.ts
function sortedSet(value, at) {
	const unique = require_core.distinct(value, at);
	return unique.kind === "list" ? {
		...sorted(unique),
		isSet: true
	} : unique;
}
function sorted(value) {
	const { ordered: _, ...rest } = value;
	const items = rest.items.flatMap(require_core.plainItems);
	if (!items.every((one) => rankOf(one.value) !== void 0)) return items.length > 1 || rest.rest ? {
		...rest,
		ordered: 0
	} : rest;
	const inOrder = items.toSorted((a, b) => compareLiterals(rankOf(a.value), rankOf(b.value)));
	return rest.rest ? {
		...rest,
		items: inOrder,
		ordered: 0
	} : {
		...rest,
		items: inOrder
	};
}
function rankOf(value) {
	if (value.kind === "text") return require_core.known(value.text);
	return value.kind === "scalar" && value.value !== null ? Number(value.value) : void 0;
}
function compareLiterals(a, b) {
	if (typeof a === "string" && typeof b === "string") return require_core.compareText(a, b);
	return Number(a) - Number(b);
}
// src/terraform/functions/json-text.ts
const MOST_VALUES$1 = 2e4;
const DEEPEST$15 = 100;
function jsonText(value) {
	const writer = new JsonWriter();
	writer.write(value, 0);
	return writer.result() ?? [valueHole$1(value)];
}
function jsonString(string) {
	return `"${escaped$1(string)}"`;
}
function escaped$1(string) {
	return JSON.stringify(string).slice(1, -1).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function valueHole$1(value) {
	return {
		...require_core.derived("jsonencode", [value]),
		at: value.at,
		value
	};
}
var JsonWriter = class {
	pieces = [];
	structure = "";
	values = 0;
	length = 0;
	result() {
		this.flush();
		return this.isTooLarge ? void 0 : this.pieces;
	}
	get isTooLarge() {
		return this.values > MOST_VALUES$1 || this.length > 4e6;
	}
	write(value, depth) {
		this.values += 1;
		if (this.isTooLarge) return;
		if (depth > DEEPEST$15) this.put(valueHole$1(value));
		else if (value.kind === "scalar") this.put(scalarPiece(value));
		else if (value.kind === "text") this.string(value.text);
		else if (value.kind === "unknown" && value.type === "text" && !value.nullable) this.string(symbolText(value));
		else if (value.kind === "list" && isCertain$1(value)) this.list(value, depth);
		else if (value.kind === "map" && isCertainMap(value)) this.map(value, depth);
		else this.put(valueHole$1(value));
	}
	string(text) {
		this.structure += "\"";
		for (const piece of text) if (require_core.isHole(piece)) this.put(piece);
		else if (!this.isTooLarge) this.put({
			...piece,
			lit: escaped$1(piece.lit)
		});
		this.structure += "\"";
	}
	list(value, depth) {
		this.structure += "[";
		value.items.forEach((item, i) => {
			if (i > 0) this.structure += ",";
			this.write(item.value, depth + 1);
		});
		this.structure += "]";
	}
	map(value, depth) {
		this.structure += "{";
		sortedEntries(value).forEach(([key, entry], i) => {
			this.structure += `${i > 0 ? "," : ""}${jsonString(key)}:`;
			this.write(entry.value, depth + 1);
		});
		this.structure += "}";
	}
	put(piece) {
		this.flush();
		this.pieces.push(piece);
		this.length += require_core.isHole(piece) ? 1 : piece.lit.length;
	}
	flush() {
		if (this.structure !== "") this.pieces.push({ lit: this.structure });
		this.structure = "";
	}
};
function scalarPiece(value) {
	const spelled = typeof value.value === "number" ? require_core.numberText(value.value) : String(value.value);
	return spelled === void 0 ? valueHole$1(value) : {
		lit: spelled,
		at: value.at
	};
}
function symbolText(value) {
	return [{
		...value.sym,
		at: value.at,
		value
	}];
}
function isCertain$1(value) {
	return value.rest === void 0 && require_core.orderedOf(value) === value.items.length && value.items.every((item) => item.when === true);
}
function isCertainMap(value) {
	if (value.rest) return false;
	for (const [key, { when }] of value.entries) if (when !== true || require_core.isSymbolicKey(key)) return false;
	return true;
}
function sortedEntries(value) {
	return [...value.entries].sort(([a], [b]) => require_core.compareText(a, b));
}
// src/terraform/functions/unify.ts
const ANY$1 = { kind: "any" };
const DEEPEST$14 = 32;
const MOST_STEPS$2 = 5e4;
function unified(values, { nullFits = false } = {}) {
	const unifier = new Unifier();
	const types = values.map((value) => unifier.typeOf(value, 0)).filter((type) => !nullFits || type?.kind !== "null");
	const type = unifier.unifyAll(types);
	if (!type) return void 0;
	const converted = values.map((value) => unifier.convert(value, type));
	if (unifier.isSpent) return void 0;
	return converted.every((value, i) => value === values[i]) || !values.some((value) => unifier.isMixed(value)) ? converted : void 0;
}
function unifiedItems(items, options = {}) {
	const values = unified(items.map((one) => one.value), options);
	if (!values) return void 0;
	if (items.every((one, i) => one.value === values[i])) return items;
	if (items.some((one) => one.when !== true)) return void 0;
	return items.map((one, i) => one.value === values[i] ? one : require_core.item(values[i], one.when));
}
var Unifier = class {
	left = MOST_STEPS$2;
	types = new Map();
	get isSpent() {
		return this.left < 0;
	}
	typeOf(value, depth) {
		if (--this.left < 0 || depth > DEEPEST$14 || value.ref) return ANY$1;
		if (!this.types.has(value)) this.types.set(value, this.computeType(value, depth));
		return this.types.get(value);
	}
	computeType(value, depth) {
		switch (value.kind) {
			case "text": return { kind: "string" };
			case "scalar": return typeOfScalar(value);
			case "unknown": return typeOfUnknown(value);
			case "choice": return this.unifyAll(this.typesOfSides(value, depth));
			case "list": return this.typeOfList(value, depth);
			case "map": return this.typeOfMap(value, depth);
			default: return ANY$1;
		}
	}
	typesOfSides(value, depth) {
		return require_core.alternatives(value).map(({ value: side }) => side.kind === "choice" ? ANY$1 : this.typeOf(side, depth));
	}
	isMixed(value) {
		if (value.kind !== "choice") return false;
		const kinds = this.typesOfSides(value, 0).map((type) => type?.kind);
		return new Set(kinds.filter((kind) => kind !== "null" && kind !== "any")).size > 1;
	}
	typeOfList(value, depth) {
		const types = value.items.map((one) => this.typeOf(one.value, depth + 1));
		if (!value.isSet && !value.isUniform && isCertain$1(value) && types.every((type) => type !== void 0)) return {
			kind: "tuple",
			items: types
		};
		const of = this.unifyAll(types);
		if (value.isSet) return of && {
			kind: "set",
			of
		};
		return of && {
			kind: "list",
			of,
			...value.isUniform && { isUniform: true }
		};
	}
	typeOfMap(value, depth) {
		const types = new Map();
		for (const [key, entry] of value.entries) {
			const type = this.typeOf(entry.value, depth + 1);
			if (!type) return void 0;
			types.set(key, type);
		}
		if (isCertainMap(value)) return {
			kind: "object",
			entries: types
		};
		const of = this.unify([...types.values()]);
		return of && {
			kind: "map",
			of
		};
	}
	unifyAll(types) {
		return types.every((type) => type !== void 0) ? this.unify(types) : void 0;
	}
	unify(all) {
		this.left -= all.length;
		const distinct = [...new Set(all)];
		const types = distinct.filter((type) => type.kind !== "any" && type.kind !== "null");
		const [first] = types;
		const hasNull = distinct.some((type) => type.kind === "null");
		if (!first) return hasNull ? { kind: "null" } : ANY$1;
		if (this.isSpent || hasNull && isStructure(first)) return void 0;
		if (types.length === 1) return first;
		const kinds = new Set(types.map((type) => type.kind));
		if (kinds.has("tuple") || kinds.has("list") || kinds.has("set")) return this.unifyLists(types);
		if (kinds.has("object") || kinds.has("map")) return this.unifyMaps(types);
		if (kinds.size === 1) return first;
		return kinds.has("string") ? { kind: "string" } : void 0;
	}
	unifyLists(types) {
		if (isEven(types)) return this.unifyTuples(types);
		const members = [];
		for (const type of types) if (type.kind === "tuple") for (const item of type.items) members.push(item);
		else if (type.kind === "list" || type.kind === "set") members.push(type.of);
		else return void 0;
		const of = this.unify(members);
		const isSet = types.some((type) => type.kind === "set") && !types.some(isList);
		return of && {
			kind: isSet ? "set" : "list",
			of
		};
	}
	unifyTuples(tuples) {
		const items = tuples[0].items.map((_, i) => this.unify(tuples.map((tuple) => tuple.items[i])));
		return items.every((type) => type !== void 0) ? {
			kind: "tuple",
			items
		} : void 0;
	}
	unifyMaps(types) {
		if (haveSameNames(types)) return this.unifyObjects(types);
		const members = [];
		for (const type of types) if (type.kind === "object") for (const member of type.entries.values()) members.push(member);
		else if (type.kind === "map") members.push(type.of);
		else return void 0;
		const of = this.unify(members);
		return of && {
			kind: "map",
			of
		};
	}
	unifyObjects(objects) {
		const entries = new Map();
		for (const name of objects[0].entries.keys()) {
			const type = this.unify(objects.map((one) => one.entries.get(name)));
			if (!type) return void 0;
			entries.set(name, type);
		}
		return {
			kind: "object",
			entries
		};
	}
	convert(value, type) {
		if (--this.left < 0 || type.kind === "any" || type.kind === "null" || value.ref) return value;
		if (value.kind !== "choice" && this.types.get(value) === type) return value;
		if (value.kind === "choice") return this.convertChoice(value, type);
		if (value.kind === "list") return this.convertList(value, type);
		if (value.kind === "map") return this.convertMap(value, type);
		if (type.kind === "set" && value.kind === "unknown") return {
			...value,
			type: "list",
			isSet: true
		};
		return type.kind === "string" && !(value.kind === "unknown" && value.type === void 0) ? asString(value) : value;
	}
	convertChoice(value, type) {
		return require_core.alternatives(value).every((one) => this.convert(one.value, type) === one.value) ? value : require_core.lift([value], value.at, (plain) => this.convert(plain, type));
	}
	convertList(value, type) {
		const typeAt = (i) => type.kind === "tuple" ? type.items[i] : isCollection(type) ? type.of : void 0;
		const items = value.items.map((one, i) => {
			const converted = this.convert(one.value, typeAt(i) ?? ANY$1);
			return converted === one.value ? one : require_core.item(converted, one.when);
		});
		const converted = items.every((one, i) => one === value.items[i]) ? value : {
			...value,
			items
		};
		if (type.kind === "list" && value.isSet) return withoutSet(converted);
		return type.kind === "set" && !value.isSet ? sortedSet(converted, value.at) : converted;
	}
	convertMap(value, type) {
		const typeOfName = (name) => type.kind === "object" ? type.entries.get(name) : type.kind === "map" ? type.of : void 0;
		const entries = new Map();
		let isSame = true;
		for (const [name, entry] of value.entries) {
			const converted = this.convert(entry.value, typeOfName(name) ?? ANY$1);
			isSame &&= converted === entry.value;
			entries.set(name, converted === entry.value ? entry : require_core.lazyEntry(entry.key, entry.when, () => converted));
		}
		return isSame ? value : {
			...value,
			entries
		};
	}
};
function typeOfScalar({ value }) {
	if (value === null) return { kind: "null" };
	return { kind: typeof value === "number" ? "number" : "bool" };
}
function typeOfUnknown({ type, isSet, isUniform }) {
	if (isSet) return {
		kind: "set",
		of: ANY$1
	};
	if (isUniform && type === "list") return {
		kind: type,
		of: ANY$1,
		isUniform
	};
	if (type === "text") return { kind: "string" };
	if (type === "number" || type === "bool") return { kind: type };
	return type === "list" || type === "map" ? {
		kind: type,
		of: ANY$1
	} : ANY$1;
}
function isStructure(type) {
	return type.kind !== "string" && type.kind !== "number" && type.kind !== "bool";
}
function isList(type) {
	return type.kind === "list" && type.isUniform === true;
}
function withoutSet({ isSet: _, ...value }) {
	return value;
}
function isCollection(type) {
	return type.kind === "list" || type.kind === "set" || type.kind === "map";
}
function isEven(types) {
	const [first] = types;
	return types.every((type) => type.kind === "tuple" && type.items.length === first.items.length);
}
function haveSameNames(types) {
	const [first] = types;
	const names = first?.kind === "object" ? [...first.entries.keys()] : [];
	return types.every((type) => type.kind === "object" && type.entries.size === names.length && names.every((name) => type.entries.has(name)));
}
function asString(value) {
	if (value.kind === "unknown") return unknownString(value);
	if (value.kind !== "scalar" || require_core.isAbsent(value)) return value;
	const text = textFrom(value);
	return text !== void 0 && text !== "none" ? require_core.textValue(text, value.at) : require_core.derivedUnknown("tostring", [value], value.at, "text");
}
function unknownString(value) {
	if (value.type === void 0) return {
		...value,
		type: "text"
	};
	if (value.type === "bool" && !value.nullable) return require_core.choice(require_core.toCond(value), require_core.stringValue("true", value.at), require_core.stringValue("false", value.at), value.at);
	return value.type === "text" ? value : require_core.derivedUnknown("tostring", [value], value.at, "text");
}
// src/terraform/functions/types.ts
function conversion(name, type, f) {
	return define(name, 1, 1, onPlain(name, ([value], call) => require_core.isAbsent(value) ? value : f(value, call), {
		type,
		takesNull: true
	}));
}
const tostring = conversion("tostring", "text", (value, call) => {
	if (value.kind === "list" || value.kind === "map") return require_core.error("tostring() of a list or a map", call.at);
	return asString(value);
});
const tonumber = conversion("tonumber", "number", (value, call) => {
	if (value.kind === "unknown") return value.type === "number" ? value : void 0;
	const number = numberFrom(value);
	if (number === "none") return require_core.error("tonumber() of what is no number", call.at);
	return number === "unknown" ? void 0 : value.kind === "scalar" ? value : require_core.scalar(number, value.at);
});
const BOOLS = new Map([
	["true", true],
	["1", true],
	["false", false],
	["0", false]
]);
const tobool = conversion("tobool", "bool", (value, call) => {
	if (value.kind === "unknown") return value.type === "bool" ? value : void 0;
	if (value.kind === "scalar" && typeof value.value === "boolean") return value;
	const string = value.kind === "text" ? require_core.known(value.text) : void 0;
	if (value.kind === "text" && string === void 0) return void 0;
	const bool = string === void 0 ? void 0 : BOOLS.get(string);
	return bool === void 0 ? require_core.error("tobool() of what is no bool", call.at) : require_core.scalar(bool, value.at);
});
const toset = conversion("toset", "set", (value, call) => {
	if (value.kind === "unknown") return value.isSet ? value : void 0;
	if (value.kind !== "list") return require_core.error("toset() of what is no list", call.at);
	const items = unifiedItems(value.items);
	return items && sortedSet({
		...value,
		items
	}, call.at);
});
const tolist = conversion("tolist", "list", (value, call) => {
	if (value.kind === "unknown") return value.type === "list" && !value.isSet ? value : void 0;
	if (value.kind !== "list") return require_core.error("tolist() of what is no list", call.at);
	const items = unifiedItems(value.items);
	if (!items) return void 0;
	if (items === value.items && value.isUniform) return value;
	const { isSet: _, ...list } = value;
	return {
		...list,
		items,
		isUniform: true
	};
});
const tomap = conversion("tomap", "map", (value, call) => {
	if (value.kind === "unknown") return value.type === "map" ? value : void 0;
	if (value.kind !== "map") return require_core.error("tomap() of what is no map", call.at);
	const entries = [...value.entries];
	const items = unifiedItems(entries.map(([, entry]) => entry), { nullFits: true });
	if (!items) return void 0;
	const converted = entries.map(([key, entry], i) => {
		const item = items[i];
		return [key, item === entry ? entry : require_core.lazyEntry(entry.key, entry.when, () => item.value)];
	});
	return {
		...require_core.map(new Map(converted), value.at, value.rest),
		isUniform: true
	};
});
const same$1 = ([value]) => value;
const tryFirst = (args, call) => require_core.firstWithoutError(args, call.at);
const can = ([value], call) => {
	const fails = require_core.failsWhen(value);
	const rest = fails !== true && require_core.mayFail(value) ? require_core.derivedUnknown("can", [value], call.at, "bool") : require_core.scalar(true, call.at);
	return require_core.choice(fails, require_core.scalar(false, call.at), rest, call.at);
};
const coalesceFirst = (args, call) => {
	const values = unified(args, { nullFits: true });
	return values ? require_core.coalesce(values, call.at) : require_core.derivedUnknown("coalesce", args, call.at);
};
const TYPES = [
	tostring,
	tonumber,
	tobool,
	toset,
	tolist,
	tomap,
	define("sensitive", 1, 1, same$1),
	define("nonsensitive", 1, 1, same$1),
	define("ephemeralasnull", 1, 1, same$1),
	define("try", 1, ANY_NUMBER, tryFirst),
	define("can", 1, 1, can),
	define("coalesce", 1, ANY_NUMBER, coalesceFirst)
];
// src/terraform/boolean.ts
function notBool(value) {
	if (value.kind !== "choice") return !couldBeBool(value);
	const failing = require_core.alternatives(value).filter((one) => !couldBeBool(one.value));
	return require_core.anyOf(failing.map((one) => one.when));
}
function couldBeBool(value) {
	switch (value.kind) {
		case "scalar": return typeof value.value === "boolean";
		case "text": {
			const string = require_core.stringOf(value);
			return string === void 0 || BOOLS.has(string);
		}
		case "unknown": return value.type !== "list" && value.type !== "map";
		default: return false;
	}
}
function orFail(when, operand, value, at) {
	if (when === true && operand.kind === "error") return operand;
	return require_core.choice(when, require_core.error("this must be true or false", at), value, at);
}
// src/terraform/equality.ts
function equality(a, b, at) {
	const differ = isConstructor(a.written) ? typedWhen(b.value) : isConstructor(b.written) && typedWhen(a.value);
	return require_core.choice(differ, require_core.scalar(false, at), require_core.equals(a.value, b.value, at), at);
}
function isConstructor(expression) {
	if (expression.kind === "parentheses") return isConstructor(expression.of);
	return expression.kind === "tuple" || expression.kind === "object" || expression.kind === "for";
}
function typedWhen(value) {
	return require_core.anyOf(require_core.alternatives(value).flatMap((one) => isTyped(one.value) ? [one.when] : []));
}
function isTyped(value) {
	if (value.kind === "map") return value.isUniform === true;
	if (value.kind !== "list" && value.kind !== "unknown") return false;
	return value.isUniform === true || value.isSet === true;
}
// src/terraform/object.ts
function evaluateObject(entries, at, scope) {
	const maker = new EntryMaker(at);
	for (const { key, value } of entries) maker.put(evaluate(key, scope), key.at, true, evaluate(value, scope));
	return maker.result(void 0);
}
var EntryMaker = class {
	at;
	entries = new Map();
	groups = new Map();
	failures = [];
	constructor(at) {
		this.at = at;
	}
	put(key, at, when, value) {
		for (const { name, when: guard } of this.names(key, when)) this.putOne(name, at, guard, value);
	}
	putNew(key, at, when, value) {
		for (const { name, when: guard } of this.names(key, when)) {
			const old = this.entries.get(name);
			if (old && !require_core.isSymbolicKey(name)) this.failures.push(require_core.all(guard, old.when));
			this.putOne(name, at, guard, value);
		}
	}
	group(key, at, when, item) {
		for (const { name, when: guard } of this.names(key, when)) {
			const old = this.groups.get(name);
			if (old) old.items.push(require_core.guarded(item, guard));
			else this.groups.set(name, {
				at,
				items: [require_core.guarded(item, guard)]
			});
		}
	}
	result(rest) {
		for (const [name, { at, items }] of this.groups) {
			const when = require_core.anyOf(items.map((item) => item.when));
			this.entries.set(name, require_core.entry(require_core.list(items, at, rest), at, when));
		}
		const made = require_core.map(this.entries, this.at, rest);
		return require_core.choice(require_core.anyOf(this.failures), require_core.error("the keys of an object must be strings, each its own", this.at), made, this.at);
	}
	*names(key, when) {
		for (const { value, when: guard } of require_core.alternatives(key, when)) {
			const text = value.kind === "choice" || value.kind === "error" ? void 0 : require_core.textOf(value);
			if (text) yield {
				name: require_core.keyOfText(text),
				when: guard
			};
			else this.failures.push(guard);
		}
	}
	putOne(name, at, when, value) {
		const old = this.entries.get(name);
		if (!old || when === true) {
			this.entries.set(name, require_core.entry(value, at, when));
			return;
		}
		const either = require_core.choice(when, value, old.value, this.at);
		this.entries.set(name, require_core.entry(either, at, require_core.any(when, old.when)));
	}
};
// src/terraform/scope.ts
function nameIn$1(scope, name) {
	for (let names = scope.names; names; names = names.outer) if (names.name === name) return names.value;
}
function bind(scope, name, value) {
	return {
		...scope,
		names: {
			name,
			value,
			outer: scope.names
		}
	};
}
// src/terraform/for.ts
function evaluateFor(expression, scope) {
	const over = evaluate(expression.of, scope);
	return require_core.lift([over], expression.at, (plain) => overPlain(expression, plain, scope));
}
function overPlain(expression, over, scope) {
	const { at } = expression;
	const collection = elementsOf(over, at);
	if (!collection) return require_core.error("a \"for\" goes over a list or a map", at);
	const rounds = roundsOf(expression, collection, scope);
	const rest = collection.rest && restOf(expression, collection.rest);
	const made = expression.resultKey ? objectOf$1(expression, expression.resultKey, rounds.kept, rest) : require_core.list(rounds.kept.map(({ when, scope }) => ({
		when,
		value: evaluate(expression.result, scope)
	})), at, rest);
	return require_core.choice(require_core.anyOf(rounds.failures), require_core.error("the condition of a \"for\" fails", at), made, at);
}
function restOf({ test, at }, rest) {
	return test ? {
		...rest,
		id: `${rest.id}[if:${at.file.path}:${at.start}]`,
		label: `some of ${rest.label}`
	} : rest;
}
function roundsOf(expression, collection, scope) {
	const kept = [];
	const failures = [];
	for (const element of collection.elements) {
		const own = scopeOf$1(expression, element, scope);
		const { when, fails } = testOf(expression.test, own);
		if (fails !== false) failures.push(require_core.all(element.when, fails));
		const guard = require_core.all(element.when, when);
		if (guard !== false) kept.push({
			when: guard,
			scope: own
		});
	}
	return {
		kept,
		failures
	};
}
function scopeOf$1({ keyName, valueName }, element, scope) {
	return bind(keyName === void 0 ? scope : bind(scope, keyName, element.key()), valueName, element.value());
}
function testOf(test, scope) {
	if (!test) return {
		when: true,
		fails: false
	};
	const value = evaluate(test, scope);
	return {
		when: require_core.toCond(value),
		fails: notBool(value)
	};
}
function objectOf$1(expression, resultKey, rounds, rest) {
	const { at, group } = expression;
	const maker = new EntryMaker(at);
	for (const { when, scope } of rounds) {
		const key = evaluate(resultKey, scope);
		const compute = () => evaluate(expression.result, scope);
		if (group) maker.group(key, resultKey.at, when, require_core.lazyItem(true, compute));
		else maker.putNew(key, resultKey.at, when, compute());
	}
	return maker.result(rest);
}
// src/terraform/reference.ts
const NAMED = new Set([
	"var",
	"local",
	"module",
	"path",
	"terraform"
]);
const LOCAL_ROOTS = new Set("each count self ephemeral action provider tofu template lazy arg".split(" "));
function referenceOf(expression, isBound) {
	if (expression.kind !== "attribute") return void 0;
	const { of, name } = expression;
	if (of.kind === "variable") return fromRoot(of.name, name, isBound);
	if (of.kind !== "attribute" || of.of.kind !== "variable") return void 0;
	const root = of.of.name;
	if (isBound(root)) return void 0;
	if (root === "data") return {
		kind: "data",
		type: of.name,
		name
	};
	return root === "resource" ? {
		kind: "resource",
		type: of.name,
		name
	} : void 0;
}
function fromRoot(root, name, isBound) {
	if (isBound(root) || LOCAL_ROOTS.has(root) || root === "data" || root === "resource") return void 0;
	if (NAMED.has(root)) return {
		kind: root,
		name
	};
	return {
		kind: "resource",
		type: root,
		name
	};
}
function written$2(reference) {
	switch (reference.kind) {
		case "resource": return `${reference.type}.${reference.name}`;
		case "data": return `data.${reference.type}.${reference.name}`;
		default: return `${reference.kind}.${reference.name}`;
	}
}
// src/terraform/expression.ts
function evaluate(expression, scope) {
	const { inside } = scope;
	if (!inside.enter()) return require_core.unknown(inside.fresh("a value that is too large to compute"), expression.at);
	try {
		return compute(expression, scope);
	} finally {
		inside.leave();
	}
}
function compute(expression, scope) {
	const { at } = expression;
	switch (expression.kind) {
		case "literal": return literal$1(expression.value, at);
		case "template": return evaluateTemplate(expression.parts, at, scope);
		case "tuple": return require_core.list(expression.items.map((item) => ({
			when: true,
			value: evaluate(item, scope)
		})), at);
		case "object": return evaluateObject(expression.entries, at, scope);
		case "for": return evaluateFor(expression, scope);
		case "conditional": return evaluateConditional(expression, scope);
		case "binary": return evaluateBinary(expression, scope);
		case "unary": return evaluateUnary(expression, scope);
		case "call": return evaluateCall(expression, scope);
		case "variable": return nameIn$1(scope, expression.name) ?? scope.inside.unbound(expression.name, at);
		case "attribute": return evaluateAttribute(expression, scope);
		case "index": return reach$1(scope, indexOf$2(evaluate(expression.of, scope), evaluate(expression.key, scope), at));
		case "splat": return evaluateSplat(expression, scope);
		case "item": return scope.item ?? require_core.unknown(scope.inside.fresh("an element"), at);
		case "parentheses": return evaluate(expression.of, scope);
		case "invalid": return require_core.unknown(scope.inside.fresh("an expression that cannot be read"), at);
	}
}
function literal$1(value, at) {
	const raw = typeof value === "number" ? require_cli.slice(at) : "";
	if (raw.length > SURELY_EXACT && require_core.parseNumber(raw) === "unknown") return require_core.unknown({
		id: raw,
		label: raw
	}, at, { type: "number" });
	return require_core.scalar(value, at);
}
const SURELY_EXACT = 15;
function reach$1(scope, value) {
	scope.inside.leanOn(value.rests);
	return value;
}
function evaluateAttribute(expression, scope) {
	const { of, name, at } = expression;
	const reference = referenceOf(expression, (root) => nameIn$1(scope, root) !== void 0);
	if (reference) return scope.inside.refer(reference, at);
	const value = evaluate(of, scope);
	if (/^\d+$/.test(name)) return reach$1(scope, indexOf$2(value, require_core.scalar(Number(name), at), at));
	return reach$1(scope, scope.isTried ? attributeOf(value, name, at) : memberOf$1(value, name, at));
}
function evaluateSplat({ of, each, at }, scope) {
	return splatOf(evaluate(of, scope), splatName(each), (item) => evaluate(each, {
		...scope,
		item
	}), at);
}
function splatName(each) {
	if (each.kind === "attribute") return `${splatName(each.of)}.${each.name}`;
	if (each.kind === "index") return `${splatName(each.of)}[${each.key.kind === "literal" ? each.key.value : each.key.at.start}]`;
	return "[*]";
}
function evaluateConditional(expression, scope) {
	const { inside } = scope;
	const test = evaluate(expression.if, scope);
	const cond = require_core.toCond(test);
	const side = (of, isTaken) => isTaken ? evaluate(of, scope) : inside.aside(() => evaluate(of, scope));
	const then = side(expression.then, cond !== false);
	const otherwise = side(expression.else, cond !== true);
	const [left, right] = unified([then, otherwise]) ?? [then, otherwise];
	return decide(test, left ?? then, right ?? otherwise, expression.at);
}
function decide(test, then, otherwise, at) {
	return orFail(notBool(test), test, require_core.choice(require_core.toCond(test), then, otherwise, at), at);
}
function evaluateBinary(expression, scope) {
	const chain = [];
	let first = expression;
	for (; first.kind === "binary"; first = first.left) chain.push(first);
	let value = evaluate(first, scope);
	for (const { operator, left, right, at } of chain.reverse()) {
		const [a, b] = [{
			value,
			written: left
		}, {
			value: evaluate(right, scope),
			written: right
		}];
		value = operate(operator, a, b, at);
	}
	return value;
}
function operate(operator, a, b, at) {
	switch (operator) {
		case "==": return equality(a, b, at);
		case "!=": return negated(equality(a, b, at), at);
		case "&&":
		case "||": return evaluateLogical(operator, a.value, b.value, at);
		default: return arithmetic(operator, a.value, b.value, at);
	}
}
function evaluateLogical(operator, a, b, at) {
	const [left, right] = [require_core.toCond(a), require_core.toCond(b)];
	const isAnd = operator === "&&";
	const combined = require_core.fromCond(isAnd ? require_core.all(left, right) : require_core.any(left, right), at);
	const matters = isAnd ? left : require_core.negate(left);
	const checked = orFail(require_core.all(matters, notBool(b)), b, combined, at);
	return orFail(notBool(a), a, checked, at);
}
function negated(value, at) {
	return orFail(notBool(value), value, require_core.fromCond(require_core.negate(require_core.toCond(value)), at), at);
}
function evaluateUnary({ operator, of, at }, scope) {
	const value = evaluate(of, scope);
	return operator === "!" ? negated(value, at) : arithmetic("-", require_core.scalar(0, at), value, at);
}
function evaluateCall({ name, args, spread, at }, scope) {
	const inner = name === "try" || name === "can" ? {
		...scope,
		isTried: true
	} : scope;
	const values = args.map((arg) => evaluate(arg, inner));
	if (!spread) return scope.inside.call(name, values, at);
	return spreadArguments(name, values, at, (all) => scope.inside.call(name, all, at));
}
function evaluateTemplate(parts, at, scope) {
	const [first] = parts;
	if (parts.length === 1 && first?.kind === "interpolation") return evaluate(first.value, scope);
	return evaluateParts(parts, at, scope);
}
function evaluateParts(parts, at, scope) {
	const [first] = parts;
	if (parts.length === 1 && first?.kind === "text") return require_core.textValue(first.text, at);
	return require_core.joinText(parts.map((part) => evaluatePart(part, at, scope)), at);
}
function evaluatePart(part, at, scope) {
	switch (part.kind) {
		case "text": return require_core.textValue(part.text, at);
		case "interpolation": return evaluate(part.value, scope);
		case "if": {
			const then = evaluateParts(part.then, part.at, scope);
			return decide(evaluate(part.test, scope), then, evaluateParts(part.else, part.at, scope), part.at);
		}
		case "for": return require_core.lift([evaluate(part.of, scope)], part.at, (plain) => evaluateLoop(part, plain, scope));
	}
}
function evaluateLoop(part, over, scope) {
	const collection = elementsOf(over, part.at);
	if (!collection) return require_core.error("a \"for\" goes over a list or a map", part.at);
	if (collection.rest) return require_core.unknown(scope.inside.fresh("a part of the text"), part.at, { type: "text" });
	const rounds = collection.elements.map((element) => evaluateRound(part, element, scope));
	return require_core.joinText(rounds, part.at);
}
function evaluateRound(part, element, scope) {
	const { inside } = scope;
	if (!inside.enter()) return require_core.unknown(inside.fresh("a text that takes too long"), part.at, { type: "text" });
	try {
		const named = part.keyName === void 0 ? scope : bind(scope, part.keyName, element.key());
		const text = evaluateParts(part.body, part.at, bind(named, part.valueName, element.value()));
		return require_core.choice(element.when, text, require_core.textValue([], part.at), part.at);
	} finally {
		inside.leave();
	}
}
// src/terraform/content.ts
const NO_BLOCKS = { items: [] };
var BodyContent = class BodyContent {
	body;
	scope;
	at;
	constructor(body, scope) {
		this.body = body;
		this.scope = scope;
		this.at = body.at;
	}
	get names() {
		const { attributes, blocks } = this.body;
		const types = blocks.map((block) => block.type === "dynamic" ? block.labels[0]?.text ?? "" : block.type);
		const written = attributes.filter((attribute) => attribute.name !== "dynamic").map(({ name }) => name);
		const dynamic = this.dynamicBodies().flatMap((body) => body.attributes.map(({ name }) => name));
		return [...new Set([
			...written,
			...dynamic,
			...types
		])];
	}
	nameAt(name) {
		return this.find(name)?.nameAt;
	}
	valueAt(name) {
		return this.find(name)?.value.at;
	}
	attribute(name) {
		const attribute = this.find(name);
		if (!attribute) return void 0;
		return this.scope.inside.stamped(() => evaluate(attribute.value, this.scope));
	}
	blocks(type) {
		return joined([
			...this.body.blocks.map((block) => {
				if (block.type === type) return certainly(new BodyContent(block.body, this.scope));
				return block.type === "dynamic" && block.labels[0]?.text === type ? this.dynamic(type, block.body) : NO_BLOCKS;
			}),
			this.blocksInAttribute(type),
			this.dynamicInAttribute(type)
		]);
	}
	find(name) {
		return this.body.attributes.findLast((attribute) => attribute.name === name);
	}
	dynamic(type, body) {
		const forEach = body.attributes.find((attribute) => attribute.name === "for_each");
		const content = body.blocks.find((block) => block.type === "content")?.body ?? bodyIn(body, "content");
		if (!forEach || !content) return NO_BLOCKS;
		const { inside } = this.scope;
		const over = inside.stamped(() => evaluate(forEach.value, this.scope));
		if (over.kind === "error") return {
			items: [],
			rest: inside.fresh(`${type} blocks`)
		};
		const { elements, rest } = guardedElements(over, forEach.at);
		const iterator = this.iteratorOf(body) ?? type;
		const items = elements.map((element) => ({
			when: element.when,
			content: new BodyContent(content, bind(this.scope, iterator, iteratorValue(element, forEach.at)))
		}));
		return rest ? {
			items,
			rest
		} : { items };
	}
	iteratorOf(body) {
		const written = body.attributes.find((attribute) => attribute.name === "iterator")?.value;
		if (written?.kind === "variable") return written.name;
		return written && require_core.stringOf(evaluate(written, this.scope));
	}
	blocksInAttribute(type) {
		const expression = this.find(type)?.value;
		if (!expression) return NO_BLOCKS;
		const bodies = bodiesOf(expression);
		if (bodies) return joined(bodies.map((body) => certainly(new BodyContent(body, this.scope))));
		const value = this.attribute(type);
		return value ? blocksOfValue(value) : NO_BLOCKS;
	}
	dynamicBodies() {
		const expression = this.find("dynamic")?.value;
		return (expression && bodiesOf(expression)) ?? [];
	}
	dynamicInAttribute(type) {
		return joined(this.dynamicBodies().flatMap((body) => {
			const ofType = body.attributes.find((attribute) => attribute.name === type);
			return (ofType && bodiesOf(ofType.value)) ?? [];
		}).map((body) => this.dynamic(type, body)));
	}
};
function certainly(content) {
	return { items: [{
		when: true,
		content
	}] };
}
function joined(parts) {
	const items = parts.flatMap((part) => part.items);
	const rest = parts.find((part) => part.rest)?.rest;
	return rest ? {
		items,
		rest
	} : { items };
}
function iteratorValue(element, at) {
	return require_core.map(new Map([["key", require_core.lazyEntry(at, true, element.key)], ["value", require_core.lazyEntry(at, true, element.value)]]), at);
}
function bodiesOf(expression) {
	if (expression.kind === "object") {
		const body = bodyOfObject(expression);
		return body && [body];
	}
	if (expression.kind !== "tuple") return void 0;
	const bodies = [];
	for (const item of expression.items) {
		const body = item.kind === "object" ? bodyOfObject(item) : void 0;
		if (!body) return void 0;
		bodies.push(body);
	}
	return bodies;
}
function bodyIn(body, name) {
	const attribute = body.attributes.find((one) => one.name === name);
	return attribute && bodiesOf(attribute.value)?.[0];
}
function bodyOfObject(object) {
	const attributes = [];
	for (const { key, value } of object.entries) {
		const name = literalKey(key);
		if (name === void 0) return void 0;
		attributes.push({
			at: {
				file: key.at.file,
				start: key.at.start,
				end: value.at.end
			},
			name,
			nameAt: key.at,
			value
		});
	}
	return {
		at: object.at,
		attributes,
		blocks: []
	};
}
function literalKey(key) {
	if (key.kind !== "template" || key.parts.length !== 1) return void 0;
	const [part] = key.parts;
	return part?.kind === "text" ? part.text.map((piece) => piece.lit).join("") : void 0;
}
function blocksOfValue(value, when = true) {
	return joined(require_core.alternatives(value, when).map(({ value: plain, when: guard }) => {
		switch (plain.kind) {
			case "map": return { items: [{
				when: guard,
				content: new ValueContent(plain)
			}] };
			case "list": return listBlocks(plain.items, plain.rest, guard);
			case "unknown": return {
				items: [],
				rest: plain.sym
			};
			default: return NO_BLOCKS;
		}
	}));
}
function listBlocks(items, rest, when) {
	const found = items.flatMap((item) => require_core.alternatives(item.value, require_core.all(when, item.when)).flatMap(({ value, when: guard }) => {
		return value.kind === "map" || value.kind === "unknown" ? [{
			when: guard,
			content: new ValueContent(value)
		}] : [];
	}));
	return rest ? {
		items: found,
		rest
	} : { items: found };
}
var ValueContent = class {
	value;
	at;
	constructor(value) {
		this.value = value;
		this.at = value.at;
	}
	get names() {
		return this.value.kind === "map" ? [...this.value.entries.keys()] : [];
	}
	nameAt(name) {
		return this.entry(name)?.key;
	}
	valueAt(name) {
		return this.entry(name)?.value.at;
	}
	attribute(name) {
		if (this.value.kind === "unknown") return {
			...attributeOf(this.value, name, this.at),
			...MAY_BE_NULL
		};
		const found = this.entry(name);
		if (found) return require_core.choice(found.when, found.value, require_core.absent(this.at), this.at);
		return this.value.kind === "map" && this.value.rest !== void 0 ? {
			...attributeOf(this.value, name, this.at),
			...MAY_BE_NULL
		} : void 0;
	}
	blocks(type) {
		const value = this.attribute(type);
		return value ? blocksOfValue(value) : NO_BLOCKS;
	}
	entry(name) {
		return this.value.kind === "map" ? this.value.entries.get(name) : void 0;
	}
};
const MAY_BE_NULL = { nullable: true };
function valueOfBlocks({ items, rest }, at) {
	return require_core.list(items.map(({ when, content }) => require_core.lazyItem(when, () => valueOfContent(content))), at, rest);
}
function valueOfContent(content) {
	const entries = new Map();
	for (const name of content.names) entries.set(name, require_core.lazyEntry(content.nameAt(name) ?? content.at, true, () => memberOf(content, name)));
	return require_core.map(entries, content.at);
}
function memberOf(content, name) {
	return content.attribute(name) ?? valueOfBlocks(content.blocks(name), content.at);
}
// src/terraform/needed-instances.ts
function needsOf({ module, when }) {
	if (module.run.facts) return [];
	return [...module.module.resources.values()].filter((one) => !attributeIn(one.block.body, "for_each")).flatMap((resource) => {
		const own = countOf(resource);
		const needed = neededBy(resource.block.body).flatMap(({ address, index }) => {
			const other = module.module.resources.get(address);
			const count = other && countOf(other);
			return count === void 0 || count === own ? [] : existence(module, other, index);
		});
		if (needed.length === 0) return [];
		const exists = require_core.all(when, require_core.anyOf(module.instancesOf(resource).map((instance) => instance.when)));
		return needed.map((then) => ({
			when: exists,
			then
		}));
	});
}
function existence(module, resource, index) {
	const address = module.addressOf(`${addressOf$1(resource)}[${index}]`);
	const found = module.instancesOf(resource).filter(({ instance }) => instance.target.address === address);
	return found.length > 0 ? [require_core.anyOf(found.map(({ when }) => when))] : [];
}
function countOf({ block }) {
	const count = attributeIn(block.body, "count");
	return count && require_cli.slice(count.value.at);
}
const NEEDED = new WeakMap();
function neededBy(body) {
	return require_core.remember(NEEDED, body, () => {
		const byAddress = new Map();
		for (const expression of expressionsOf(body)) for (const { address, index } of indexedIn(expression, 0)) byAddress.set(address, Math.max(index, byAddress.get(address) ?? 0));
		return [...byAddress].map(([address, index]) => ({
			address,
			index
		}));
	});
}
const LEFT_OUT = new Set("count for_each depends_on provider lifecycle provisioner connection dynamic".split(" "));
function* expressionsOf({ attributes, blocks }) {
	for (const { name, value } of attributes) if (!LEFT_OUT.has(name)) yield value;
	for (const { type, body } of blocks) if (!LEFT_OUT.has(type)) yield* expressionsOf(body);
}
const DEEPEST$13 = 200;
function* indexedIn(expression, depth) {
	if (depth > DEEPEST$13) return;
	if (expression.kind === "index") {
		const reference = referenceOf(expression.of, () => false);
		const { key } = expression;
		if (reference && key.kind === "literal" && typeof key.value === "number") {
			yield {
				address: written$2(reference),
				index: key.value
			};
			return;
		}
	}
	for (const part of surelyEvaluated(expression)) yield* indexedIn(part, depth + 1);
}
function surelyEvaluated(expression) {
	switch (expression.kind) {
		case "conditional": return [expression.if];
		case "for":
		case "splat": return [expression.of];
		case "binary": return ["&&", "||"].includes(expression.operator) ? [expression.left] : require_hcl.childrenOf(expression);
		case "call": return ["try", "can"].includes(expression.name) ? [] : expression.args;
		case "template": return expression.parts.flatMap(interpolated);
		default: return require_hcl.childrenOf(expression);
	}
}
function interpolated(part) {
	return part.kind === "interpolation" ? [part.value] : [];
}
// src/terraform/conversion.ts
const UNKNOWN_TYPES = {
	any: void 0,
	string: "text",
	number: "number",
	bool: "bool",
	list: "list",
	set: "list",
	tuple: "list",
	map: "map",
	object: "map"
};
function converted(value, type, scope) {
	if (type.kind === "any") return value;
	return keepingHops(value, require_core.lift([value], value.at, (plain) => convertPlain(plain, type, scope)));
}
function keepingHops(from, to) {
	if (from === to || from.kind !== "choice") return to;
	const { via, ref, rests } = from;
	return {
		...to,
		...via && !to.via && { via },
		...ref && !to.ref && { ref },
		...rests && { rests }
	};
}
function convertPlain(value, type, scope) {
	if (require_core.isAbsent(value)) return value;
	if (value.kind === "unknown") return typed$1(value, type);
	const { at } = value;
	switch (type.kind) {
		case "string": return toText(value);
		case "number": return toNumber(value);
		case "bool": return toBool(value);
		case "list": return value.kind === "list" ? toList(value, type.of, scope) : require_core.error("a list is required", at);
		case "set": return value.kind === "list" ? toSet(value, type.of, scope) : require_core.error("a set is required", at);
		case "tuple": return value.kind === "list" ? toTuple(value, type.items, scope) : require_core.error("a tuple is required", at);
		case "map": return value.kind === "map" ? toMap(value, type.of, scope) : require_core.error("a map is required", at);
		case "object": return value.kind === "map" ? toObject(value, type.attributes, scope) : require_core.error("an object is required", at);
		default: return value;
	}
}
function typed$1(value, type) {
	if (type.kind === "set") return {
		...value,
		type: "list",
		isSet: true
	};
	if (value.type !== void 0) return value;
	const known = UNKNOWN_TYPES[type.kind];
	return known ? {
		...value,
		type: known
	} : value;
}
function toText(value) {
	if (value.kind === "text") return value;
	const text = require_core.textOf(value);
	if (!text) return require_core.error("a string is required", value.at);
	return {
		...hopsOf(value),
		...require_core.textValue(text, value.at)
	};
}
function toNumber(value) {
	if (value.kind === "scalar" && typeof value.value === "number") return value;
	const string = value.kind === "text" ? require_core.stringOf(value) : "no number";
	const number = string === void 0 ? "unknown" : require_core.parseNumber(string);
	if (number === "unknown") return {
		...hopsOf(value),
		...require_core.derivedUnknown("tonumber", [value], value.at, "number")
	};
	return number === "none" ? require_core.error("a number is required", value.at) : {
		...hopsOf(value),
		...require_core.scalar(number, value.at)
	};
}
function toBool(value) {
	if (value.kind === "scalar" && typeof value.value === "boolean") return value;
	const string = value.kind === "text" ? require_core.stringOf(value) : "no bool";
	if (string === void 0) return {
		...hopsOf(value),
		...require_core.derivedUnknown("tobool", [value], value.at, "bool")
	};
	const bool = BOOLS.get(string);
	return bool === void 0 ? require_core.error("true or false is required", value.at) : {
		...hopsOf(value),
		...require_core.scalar(bool, value.at)
	};
}
function hopsOf({ via, ref, rests }) {
	return {
		...via && { via },
		...ref && { ref },
		...rests && { rests }
	};
}
function toList({ isSet: _, ...value }, type, scope) {
	const items = type.kind === "any" ? unifiedItems(value.items) : convertedItems(value.items, () => type, scope);
	return {
		...value,
		items: items ?? value.items,
		isUniform: true
	};
}
function toSet(value, type, scope) {
	return sortedSet(toList(value, type, scope), value.at);
}
function toTuple(value, types, scope) {
	const isKnown = value.rest === void 0 && value.items.every((item) => item.when === true);
	if (value.isSet || isKnown && value.items.length !== types.length) return require_core.error(`a tuple of ${types.length} elements is required`, value.at);
	return {
		...value,
		items: convertedItems(value.items, (index) => types[index], scope)
	};
}
function convertedItems(items, typeAt, scope) {
	return items.map((item, index) => {
		const type = typeAt(index);
		return type !== void 0 && type.kind !== "any" ? require_core.lazyItem(item.when, () => converted(item.value, type, scope)) : item;
	});
}
function toMap(value, type, scope) {
	const pairs = [...value.entries];
	const items = type.kind === "any" ? unifiedItems(pairs.map(([, entry]) => entry), { nullFits: true }) : void 0;
	if (type.kind === "any" && !items) return {
		...value,
		isUniform: true
	};
	const entries = new Map();
	pairs.forEach(([key, entry], index) => {
		const own = () => items?.[index]?.value ?? converted(entry.value, type, scope);
		entries.set(key, items?.[index] === entry ? entry : require_core.lazyEntry(entry.key, entry.when, own));
	});
	return {
		...value,
		entries,
		isUniform: true
	};
}
function toObject(value, attributes, scope) {
	const entries = new Map();
	for (const [name, attribute] of attributes) {
		const given = value.entries.get(name);
		if (!given && !value.rest && !attribute.isOptional) return require_core.error(`the attribute "${name}" is required`, value.at);
		entries.set(name, require_core.lazyEntry(given?.key ?? value.at, true, () => objectMember(value, name, attribute, scope)));
	}
	const { rest: _, ...closed } = value;
	return {
		...closed,
		entries
	};
}
function objectMember(value, name, attribute, scope) {
	const { at } = value;
	const fallback = () => fallbackOf(attribute, at, scope);
	const given = value.entries.get(name);
	if (!given && !value.rest) return fallback();
	const own = converted((given && given.when !== true && !value.rest ? require_core.choice(given.when, given.value, require_core.absent(at), at) : void 0) ?? attributeOf(value, name, at), attribute.type, scope);
	if (!attribute.isOptional || !attribute.fallback) return own;
	return require_core.lift([own], at, (plain) => require_core.isAbsent(plain) ? fallback() : plain);
}
function fallbackOf({ fallback, type }, at, scope) {
	return fallback ? converted(evaluate(fallback, scope), type, scope) : require_core.absent(at);
}
const DEEPEST$12 = 8;
function unknownOf$1(type, sym, at, options = {}) {
	const { isNullable = false, depth = 0 } = options;
	const nullable = isNullable ? { nullable: true } : {};
	if (type.kind === "bool") return require_core.unknown({
		domain: boolDomain(isNullable),
		...sym
	}, at, {
		type: "bool",
		...nullable
	});
	if (type.kind === "object" && !isNullable && depth < DEEPEST$12) return unknownObject(type.attributes, sym, at, depth);
	const known = UNKNOWN_TYPES[type.kind];
	const made = require_core.unknown(sym, at, {
		...known && { type: known },
		...nullable
	});
	if (type.kind === "set") return {
		...made,
		isSet: true
	};
	return type.kind === "list" || type.kind === "map" ? {
		...made,
		isUniform: true
	} : made;
}
function boolDomain(isNullable) {
	return isNullable ? [
		true,
		false,
		null
	] : [true, false];
}
function unknownObject(attributes, sym, at, depth) {
	const entries = new Map();
	for (const [name, { type, isOptional, fallback }] of attributes) {
		const isNullable = isOptional && !fallback;
		const member = attributeOf(require_core.unknown(sym, at), name, at);
		const compute = () => unknownOf$1(type, member.sym, at, {
			isNullable,
			depth: depth + 1
		});
		entries.set(name, require_core.lazyEntry(at, true, compute));
	}
	return require_core.map(entries, at);
}
// src/terraform/statement-principals.ts
function statementPrincipals(expression) {
	const found = new Set();
	const todo = [expression];
	for (let next = todo.pop(); next; next = todo.pop()) {
		if (next.kind === "object") for (const principal of inObject(next.entries)) found.add(principal);
		if (next.kind === "template") for (const principal of inJson(next.parts)) found.add(principal);
		todo.push(...require_hcl.childrenOf(next));
	}
	return found;
}
function inObject(entries) {
	return (entries.some(({ key }) => literalText$1(key) === "Effect") ? entries.filter(({ key }) => literalText$1(key) === "Principal") : []).map((entry) => entry.value);
}
function inJson(parts) {
	const pieces = parts.flatMap(pieceOf);
	const hole = pieces.find((piece) => "value" in piece);
	const isPolicy = pieces.some((piece) => "lit" in piece && piece.lit.includes("Principal"));
	if (!hole || !isPolicy) return [];
	return require_core.parseJson(require_cli.derive(pieces, hole.value.at.file)).documents.flatMap(principalsUnder);
}
function pieceOf(part) {
	if (part.kind === "text") return part.text;
	return part.kind === "interpolation" ? [{
		id: String(part.at.start),
		at: part.at,
		value: part.value
	}] : [];
}
function principalsUnder(root) {
	const found = [];
	const todo = [{
		node: root,
		isPrincipal: false
	}];
	for (let next = todo.pop(); next; next = todo.pop()) {
		const { node, isPrincipal } = next;
		if (isPrincipal) found.push(...valuesIn$1(node));
		if (node.kind === "list") todo.push(...node.items.map((item) => ({
			node: item,
			isPrincipal
		})));
		if (node.kind !== "map") continue;
		const isStatement = require_core.entryOf(node, "Effect") !== void 0;
		for (const { key, value } of node.entries) todo.push({
			node: value,
			isPrincipal: isPrincipal || isStatement && key === "Principal"
		});
	}
	return found;
}
function valuesIn$1(node) {
	if (node.kind === "hole") return [node.hole.value];
	if (node.kind !== "string") return [];
	return node.pieces.flatMap((piece) => "lit" in piece ? [] : [piece.value]);
}
// src/terraform/walk.ts
const KNOWN$1 = new WeakMap();
function traversalsOf(expression) {
	return require_core.remember(KNOWN$1, expression, () => collected(expression, NOTHING));
}
const HANDED = new WeakMap();
function traversalsHandedOver(expression) {
	const all = traversalsOf(expression);
	if (all.length === 0) return all;
	return require_core.remember(HANDED, expression, () => {
		const principals = statementPrincipals(expression);
		return principals.size === 0 ? all : collected(expression, principals);
	});
}
const NOTHING = new Set();
const NO_TRAVERSALS = [];
function collected(expression, leftOut) {
	const found = [];
	collect(expression, void 0, leftOut, found);
	return found.length > 0 ? found : NO_TRAVERSALS;
}
function collect(expression, attribute, leftOut, found) {
	if (leftOut.has(expression)) return;
	const reference = referenceOf(expression, () => false);
	if (reference) {
		found.push({
			reference,
			at: expression.at,
			attribute
		});
		return;
	}
	switch (expression.kind) {
		case "attribute":
			collect(expression.of, expression.name, leftOut, found);
			break;
		case "index":
			collect(expression.of, attribute, leftOut, found);
			collect(expression.key, void 0, leftOut, found);
			break;
		case "splat":
			collect(expression.of, attributeOfItem(expression.each), leftOut, found);
			collect(expression.each, void 0, leftOut, found);
			break;
		case "parentheses":
			collect(expression.of, attribute, leftOut, found);
			break;
		default: for (const part of require_hcl.childrenOf(expression)) collect(part, void 0, leftOut, found);
	}
}
function attributeOfItem(each) {
	if (each.kind === "attribute") return each.of.kind === "item" ? each.name : attributeOfItem(each.of);
	return each.kind === "index" ? attributeOfItem(each.of) : void 0;
}
function* expressionsIn(body, leftOut) {
	for (const { value } of attributesIn(body, leftOut)) yield value;
}
function* attributesIn(body, leftOut) {
	for (const attribute of body.attributes) if (!leftOut.has(attribute.name)) yield attribute;
	for (const { type, body: inner } of body.blocks) if (!leftOut.has(type)) yield* attributesIn(inner, leftOut);
}
// src/terraform/domain.ts
function domainOf(condition, variable, scope) {
	return new Reader$1(variable, scope).domain(condition);
}
var Reader$1 = class {
	variable;
	scope;
	constructor(variable, scope) {
		this.variable = variable;
		this.scope = scope;
	}
	domain(condition) {
		switch (condition.kind) {
			case "parentheses": return this.domain(condition.of);
			case "conditional": return this.ofConditional(condition);
			case "binary": return this.ofBinary(condition);
			case "call": return this.ofCall(condition);
			default: return;
		}
	}
	ofConditional({ if: test, then, else: otherwise }) {
		if (isTrue$1(then)) return union([this.domain(test), this.domain(otherwise)]);
		return test.kind === "binary" && test.operator === "!=" && isTrue$1(otherwise) ? union([this.equal(test), this.domain(then)]) : void 0;
	}
	ofBinary(condition) {
		const { operator, left, right } = condition;
		switch (operator) {
			case "==": return this.equal(condition);
			case "||": return union([this.domain(left), this.domain(right)]);
			case "&&": return intersection([this.domain(left), this.domain(right)]);
			case ">": return isNumber(right, 0) ? this.ofLength(left) : void 0;
			default: return;
		}
	}
	equal({ left, right }) {
		const other = this.isVariable(left) ? right : this.isVariable(right) ? left : void 0;
		const value = other && scalarOf(this.known(other));
		return value === void 0 ? void 0 : [value];
	}
	ofCall({ name, args: [first, second] }) {
		if (!first) return void 0;
		switch (name) {
			case "contains": return second && this.isVariable(second) ? scalarsOf(this.known(first)) : void 0;
			case "can": return this.ofPattern(first, "regex");
			case "anytrue": return first.kind === "tuple" ? union(first.items.map((item) => this.domain(item))) : void 0;
			case "alltrue": return first.kind === "tuple" ? intersection(first.items.map((item) => this.domain(item))) : void 0;
			default: return;
		}
	}
	ofLength(expression) {
		const [of] = expression.kind === "call" && expression.name === "length" ? expression.args : [];
		return of && this.ofPattern(of, "regexall");
	}
	ofPattern(call, name) {
		if (call.kind !== "call" || call.name !== name) return void 0;
		const [pattern, of] = call.args;
		const value = pattern && of && this.isVariable(of) ? this.known(pattern) : void 0;
		const source = value && require_core.stringOf(value);
		return source === void 0 ? void 0 : alternativesOf(source);
	}
	isVariable(expression) {
		if (expression.kind !== "attribute" || expression.name !== this.variable) return false;
		return expression.of.kind === "variable" && expression.of.name === "var";
	}
	known(expression) {
		return traversalsOf(expression).length > 0 ? void 0 : evaluate(expression, this.scope);
	}
};
function isTrue$1(expression) {
	return expression.kind === "literal" && expression.value === true;
}
function isNumber(expression, number) {
	return expression.kind === "literal" && expression.value === number;
}
function alternativesOf(pattern) {
	const [, word, words] = /^\^(?:([\w-]+)|\((?:\?:)?([\w-]+(?:\|[\w-]+)*)\))\$$/.exec(pattern) ?? [];
	return word === void 0 ? words?.split("|") : [word];
}
function scalarsOf(value) {
	if (value?.kind !== "list" || value.rest) return void 0;
	const scalars = value.items.map((item) => item.when === true ? scalarOf(item.value) : void 0);
	return scalars.every((scalar) => scalar !== void 0) ? scalars : void 0;
}
function scalarOf(value) {
	return value?.kind === "scalar" ? value.value : value && require_core.stringOf(value);
}
function union(domains) {
	return domains.every((domain) => domain !== void 0) ? [...new Set(domains.flat())] : void 0;
}
function intersection(domains) {
	const known = domains.filter((domain) => domain !== void 0);
	return known.length === 0 ? void 0 : known.reduce((a, b) => a.filter((value) => b.includes(value)));
}
// src/terraform/type-constraint.ts
const ANY = { kind: "any" };
const DEEPEST$11 = 32;
const KNOWN = new WeakMap();
function typeConstraintOf(expression) {
	const known = KNOWN.get(expression);
	if (known) return known;
	const type = typeOf$1(expression, 0);
	KNOWN.set(expression, type);
	return type;
}
function typeOf$1(expression, depth) {
	if (depth > DEEPEST$11) return ANY;
	switch (expression.kind) {
		case "variable": return named$1(expression.name);
		case "call": return constructed(expression, depth + 1);
		case "template": return quoted$2(expression, depth + 1);
		case "parentheses": return typeOf$1(expression.of, depth + 1);
		default: return ANY;
	}
}
function named$1(name) {
	switch (name) {
		case "string":
		case "number":
		case "bool": return { kind: name };
		case "list":
		case "map":
		case "set": return {
			kind: name,
			of: ANY
		};
		default: return ANY;
	}
}
function constructed(call, depth) {
	const [first] = call.args;
	if (!first) return named$1(call.name);
	switch (call.name) {
		case "list":
		case "map":
		case "set": return {
			kind: call.name,
			of: typeOf$1(first, depth)
		};
		case "tuple": return first.kind === "tuple" ? {
			kind: "tuple",
			items: first.items.map((item) => typeOf$1(item, depth))
		} : ANY;
		case "object": return first.kind === "object" ? objectType(first, depth) : ANY;
		default: return ANY;
	}
}
function objectType(object, depth) {
	const attributes = new Map();
	for (const { key, value } of object.entries) {
		const name = nameOf$2(key);
		if (name !== void 0) attributes.set(name, attributeType(value, depth));
	}
	return {
		kind: "object",
		attributes
	};
}
function attributeType(expression, depth) {
	if (expression.kind !== "call" || expression.name !== "optional") return {
		type: typeOf$1(expression, depth),
		isOptional: false
	};
	const [type, fallback] = expression.args;
	return {
		type: type ? typeOf$1(type, depth) : ANY,
		isOptional: true,
		...fallback && { fallback }
	};
}
function nameOf$2(key) {
	if (key.kind === "variable") return key.name;
	return key.kind === "template" ? textOf(key) : void 0;
}
function quoted$2(template, depth) {
	const text = textOf(template);
	if (text === void 0) return ANY;
	if (/^\w+$/.test(text)) return named$1(text);
	return typeOf$1(require_hcl.parseHclExpression(require_cli.sourceOf({
		path: template.at.file.path,
		text
	})).expression, depth);
}
function textOf({ parts }) {
	const [part] = parts;
	return parts.length === 1 && part?.kind === "text" ? part.text.map((piece) => piece.lit).join("") : void 0;
}
// src/terraform/variables.ts
function variableOf(block, sym, scope) {
	const name = block.labels[0]?.text ?? "";
	const written = attributeIn(block.body, "type")?.value;
	const fallback = attributeIn(block.body, "default")?.value;
	const nullable = attributeIn(block.body, "nullable")?.value;
	const type = written ? typeConstraintOf(written) : ANY;
	const likelyType = written ? type : typeOfDefault(fallback);
	const domain = allowedBy(block, name, likelyType, scope);
	return {
		name,
		at: block.labels[0]?.at ?? block.at,
		type,
		likelyType,
		isNullable: !(nullable?.kind === "literal" && nullable.value === false),
		fallback,
		sym: domain ? {
			...sym,
			domain: isNull(fallback) ? [...new Set([...domain, null])] : domain
		} : sym,
		scope
	};
}
function typeOfDefault(fallback) {
	switch (fallback?.kind) {
		case "literal":
			if (typeof fallback.value === "boolean") return { kind: "bool" };
			return fallback.value === null ? ANY : { kind: "number" };
		case "template": return { kind: "string" };
		case "tuple": return {
			kind: "list",
			of: ANY
		};
		case "object": return {
			kind: "map",
			of: ANY
		};
		default: return ANY;
	}
}
function isNull(expression) {
	return expression?.kind === "literal" && expression.value === null;
}
function variableValue(variable, inputs, read) {
	const given = inputs.get(variable.name);
	if (given) return orDefault$1(converted(given(), variable.type, variable.scope), variable);
	if (!variable.fallback || inputs.isFree) return free(variable);
	read(variable.sym);
	return defaultOf(variable, variable.fallback);
}
function orDefault$1(value, variable) {
	const { isNullable, fallback } = variable;
	if (isNullable || !fallback) return value;
	return require_core.lift([value], value.at, (plain) => require_core.isAbsent(plain) ? defaultOf(variable, fallback) : plain);
}
function defaultOf({ type, scope }, fallback) {
	return converted(evaluate(fallback, scope), type, scope);
}
function free({ likelyType, sym, at, fallback }) {
	return unknownOf$1(likelyType, sym, at, { isNullable: isNull(fallback) });
}
function allowedBy(block, name, type, scope) {
	const domain = intersection(conditionsOf(block).map((condition) => domainOf(condition, name, scope)))?.map((value) => ofType(value, type));
	return domain && domain.length > 0 ? [...new Set(domain)] : void 0;
}
function ofType(value, type) {
	if (value === null) return null;
	if (type.kind === "string") return String(value);
	return type.kind === "number" && Number.isFinite(Number(value)) ? Number(value) : value;
}
function validationsOf(block, scope) {
	return conditionsOf(block).map((condition) => require_core.toCond(evaluate(condition, scope)));
}
function conditionsOf(block) {
	return block.body.blocks.filter((nested) => nested.type === "validation").flatMap((check) => {
		const condition = attributeIn(check.body, "condition")?.value;
		return condition ? [condition] : [];
	});
}
// src/terraform/assumes.ts
function assumptionsOf(modules, resources) {
	const ofModules = modules.flatMap(({ module, when }) => {
		const { variables, outputs } = module.module;
		const validations = [...variables.values()].flatMap((block) => validationsOf(block, module.scope));
		const conditions = [...outputs.values()].flatMap((block) => checksOf(contentOf$3(block, module.scope)));
		return [...validations, ...conditions].map((cond) => implies(when, cond));
	});
	const ofResources = resources.flatMap(({ resource, when }) => resource.blocks("lifecycle").items.flatMap((lifecycle) => checksOf(lifecycle.content).map((cond) => implies(require_core.all(when, lifecycle.when), cond))));
	const ofReferences = modules.flatMap(needsOf).map((need) => implies(need.when, need.then));
	return [
		...ofModules,
		...ofResources,
		...ofReferences
	].filter((cond) => cond !== true);
}
function contentOf$3(block, scope) {
	return new BodyContent(block.body, scope);
}
function implies(when, then) {
	return typeof then === "boolean" ? true : require_core.any(require_core.negate(when), then);
}
function checksOf(content) {
	return ["precondition", "postcondition"].flatMap((type) => content.blocks(type).items.flatMap((check) => {
		const condition = check.content.attribute("condition");
		return condition ? [implies(check.when, require_core.toCond(condition))] : [];
	}));
}
// src/terraform/policy-sources.ts
function mergedDocument(content, own, inside) {
	const merger = new Merger(content.at, inside);
	for (const argument of ["source_json", "source_policy_documents"]) merger.addDocuments(content.attribute(argument));
	merger.addMap(own, true);
	for (const argument of ["override_policy_documents", "override_json"]) merger.addDocuments(content.attribute(argument));
	return merger.result();
}
const MOST_STATEMENTS = 1e4;
var Merger = class {
	at;
	inside;
	slots = new Map();
	document = 0;
	count = 0;
	firstWithSid;
	firstUnknown;
	rest;
	others = new Map();
	constructor(at, inside) {
		this.at = at;
		this.inside = inside;
	}
	addDocuments(value) {
		if (!value) return;
		for (const { value: plain, when } of require_core.alternatives(value)) if (plain.kind !== "list") this.addDocument(plain, when);
		else {
			for (const item of plain.items) this.addDocument(item.value, require_core.all(when, item.when));
			if (plain.rest) this.open(plain.rest);
		}
	}
	addDocument(value, when) {
		for (const { value: plain, when: guard } of require_core.alternatives(value, when)) {
			if (require_core.isAbsent(plain) || require_core.stringOf(plain) === "" || plain.kind === "error") continue;
			const decoded = plain.kind === "text" ? require_core.decode(plain) : void 0;
			if (decoded?.kind === "map") this.addMap(decoded, guard);
			else this.open(plain.kind === "unknown" ? plain.sym : this.inside.fresh("a policy document"));
		}
	}
	addMap({ entries, rest }, when) {
		this.document++;
		const statement = entries.get("Statement");
		if (statement) this.addStatements(statement.value, require_core.all(when, statement.when));
		else if (rest) this.open(rest);
		for (const name of ["Version", "Id"]) {
			const entry = entries.get(name);
			if (entry) this.addOther(name, entry, require_core.all(when, entry.when));
		}
	}
	addOther(name, { key, value }, when) {
		const old = this.others.get(name);
		if (!old) this.others.set(name, require_core.entry(value, key, when));
		else if (name === "Id" || isNewer(value, old.value)) this.others.set(name, require_core.entry(require_core.choice(when, value, old.value, value.at), key, require_core.any(when, old.when)));
	}
	addStatements(value, when) {
		for (const { value: plain, when: guard } of require_core.alternatives(value, when)) if (plain.kind === "list") {
			for (const item of plain.items) this.addStatement(item.value, require_core.all(guard, item.when));
			if (plain.rest) this.open(plain.rest);
		} else if (plain.kind === "map") this.addStatement(plain, guard);
		else if (plain.kind === "unknown") this.open(plain.sym);
	}
	addStatement(value, when) {
		if (++this.count > MOST_STATEMENTS) {
			if (!this.rest) this.open(this.inside.fresh("statements past the first ten thousand"));
			return;
		}
		const sid = sidOf(value);
		if ((sid === void 0 || sid !== "" && this.isEarlier(this.firstUnknown)) && this.isEarlier(this.firstWithSid)) this.open(this.inside.fresh(UNKNOWN_SID));
		if (sid === void 0) this.firstUnknown ??= this.document;
		if (sid !== "") this.firstWithSid ??= this.document;
		this.put(sid ? `Sid ${sid}` : `${this.count}`, {
			when,
			value
		});
	}
	isEarlier(document) {
		return document !== void 0 && document < this.document;
	}
	put(key, statement) {
		const old = this.slots.get(key);
		const kept = old && this.isEarlier(old.document) ? unless(statement.when, old.items) : old?.items ?? [];
		this.slots.set(key, {
			document: this.document,
			items: [...kept, statement]
		});
	}
	open(rest) {
		this.rest ??= rest;
	}
	result() {
		const items = [...this.slots.values()].flatMap((slot) => slot.items);
		const statements = require_core.list(items, this.at, this.rest);
		const when = this.rest ? true : require_core.anyOf(items.map((item) => item.when));
		const entries = new Map(this.others);
		if (when !== false) entries.set("Statement", require_core.entry(statements, this.at, when));
		return require_core.map(entries, this.at);
	}
};
const UNKNOWN_SID = "a statement whose Sid is unknown";
function unless(cond, items) {
	return items.flatMap(({ when, value }) => {
		const left = require_core.all(when, require_core.negate(cond));
		return left === false ? [] : [{
			when: left,
			value
		}];
	});
}
function isNewer(version, old) {
	return (require_core.stringOf(version) ?? "") > (require_core.stringOf(old) ?? "");
}
function sidOf(statement) {
	if (statement.kind !== "map") return void 0;
	const sid = statement.entries.get("Sid");
	if (!sid) return statement.rest ? void 0 : "";
	if (require_core.isAbsent(sid.value)) return "";
	return sid.when === true ? require_core.stringOf(sid.value) : void 0;
}
// src/terraform/policy-document.ts
const VERSION = "2012-10-17";
function policyDocument(content, inside) {
	const { at } = content;
	const entries = new Map();
	const version = content.attribute("version") ?? require_core.stringValue(VERSION, at);
	entries.set("Version", require_core.entry(orDefault(version, require_core.stringValue(VERSION, at)), content.nameAt("version") ?? at));
	addPresent(entries, "Id", content, "policy_id");
	entries.set("Statement", require_core.entry(statementsOf(content), at));
	return mergedDocument(content, require_core.map(entries, at), inside);
}
function statementsOf(content) {
	const { items, rest } = content.blocks("statement");
	return require_core.list(items.map(({ when, content }) => ({
		when,
		value: statement(content)
	})), content.at, rest);
}
const ARGUMENTS = [
	["sid", "Sid"],
	["effect", "Effect"],
	["actions", "Action"],
	["not_actions", "NotAction"],
	["resources", "Resource"],
	["not_resources", "NotResource"]
];
function statement(content) {
	const { at } = content;
	const entries = new Map();
	for (const [argument, element] of ARGUMENTS) addPresent(entries, element, content, argument);
	const allow = require_core.stringValue("Allow", at);
	const effect = entries.get("Effect");
	entries.set("Effect", effect ? require_core.entry(orDefault(effect.value, allow), effect.key) : require_core.entry(allow, at));
	addPrincipals(entries, "Principal", content.blocks("principals"), at);
	addPrincipals(entries, "NotPrincipal", content.blocks("not_principals"), at);
	addConditions(entries, content.blocks("condition"), at);
	return require_core.map(entries, at);
}
function addPresent(entries, element, content, argument) {
	const written = content.attribute(argument);
	if (!written) return;
	const value = withPolicyVariables(flat(written));
	const when = isThere(value);
	if (when !== false) entries.set(element, require_core.entry(value, content.nameAt(argument) ?? content.at, when));
}
function flat(value) {
	return require_core.alternatives(value).some(({ value: plain }) => plain.kind === "list" && hasList(plain)) ? require_core.flatten(value, value.at) : value;
}
function hasList({ items }) {
	return items.some((item) => require_core.alternatives(item.value).some(({ value }) => value.kind === "list"));
}
function orDefault(value, fallback) {
	return require_core.lift([value], value.at, (plain) => require_core.isAbsent(plain) ? fallback : plain);
}
function isThere(value) {
	return require_core.anyOf(require_core.alternatives(value).map(({ when, value: plain }) => {
		if (plain.kind === "list") return plain.rest ? when : require_core.all(when, require_core.anyOf(plain.items.map((item) => item.when)));
		if (require_core.isAbsent(plain) || require_core.stringOf(plain) === "") return false;
		return when;
	}));
}
function addPrincipals(entries, element, blocks, at) {
	const gathered = new Gathered(at);
	for (const { when, content } of blocks.items) gathered.add(content.attribute("type"), when, content, content.attribute("identifiers"));
	const result = gathered.result(blocks.rest);
	if (gathered.isEmpty && !blocks.rest) return;
	const everybody = gathered.isEverybody ? require_core.stringValue("*", at) : void 0;
	entries.set(element, require_core.entry(everybody ?? result, at, blocks.rest ? true : gathered.when));
}
function addConditions(entries, blocks, at) {
	const byTest = new Map();
	let rest = blocks.rest;
	for (const { when, content } of blocks.items) for (const { name, when: guard } of namesOf$1(content.attribute("test"), when)) {
		if (typeof name !== "string") {
			rest ??= name;
			continue;
		}
		const test = byTest.get(name) ?? {
			at: content.nameAt("test") ?? content.at,
			keys: new Gathered(at),
			conds: []
		};
		byTest.set(name, test);
		test.conds.push(guard);
		test.keys.add(content.attribute("variable"), guard, content, content.attribute("values"));
	}
	if (byTest.size === 0 && !rest) return;
	const tests = new Map();
	for (const [name, test] of byTest) tests.set(name, require_core.entry(test.keys.result(void 0), test.at, require_core.anyOf(test.conds)));
	const conds = [...byTest.values()].flatMap((test) => test.conds);
	entries.set("Condition", require_core.entry(require_core.map(tests, at, rest), at, rest ? true : require_core.anyOf(conds)));
}
var Gathered = class {
	at;
	lists = new Map();
	rest;
	constructor(at) {
		this.at = at;
	}
	add(name, when, content, values) {
		for (const { name: one, when: guard } of namesOf$1(name, when)) {
			if (typeof one !== "string") {
				this.rest ??= one;
				continue;
			}
			const gathered = this.lists.get(one) ?? {
				at: content.at,
				parts: []
			};
			this.lists.set(one, gathered);
			const value = values ? withPolicyVariables(flat(values)) : require_core.list([], content.at);
			gathered.parts.push({
				value,
				when: guard
			});
		}
	}
	get isEmpty() {
		return this.lists.size === 0 && !this.rest;
	}
	get isEverybody() {
		const [lone, ...others] = this.lists;
		if (lone?.[0] !== "*" || others.length > 0 || this.rest) return false;
		const values = this.joined(lone[1].parts);
		const [value, ...more] = values.kind === "list" && !values.rest ? values.items : [];
		return more.length === 0 && value !== void 0 && require_core.stringOf(value.value) === "*";
	}
	get when() {
		if (this.rest) return true;
		return require_core.anyOf([...this.lists.values()].flatMap((gathered) => gathered.parts.map((part) => part.when)));
	}
	result(rest) {
		const entries = new Map();
		for (const [name, { at, parts }] of this.lists) entries.set(name, require_core.entry(this.joined(parts), at, require_core.anyOf(parts.map((part) => part.when))));
		return require_core.map(entries, this.at, rest ?? this.rest);
	}
	joined(parts) {
		const [first] = parts;
		if (parts.length === 1 && first) return first.value;
		const none = require_core.list([], this.at);
		return require_core.concat(parts.map(({ value, when }) => require_core.choice(when, value, none, this.at)), this.at);
	}
};
function namesOf$1(value, when) {
	if (!value) return [];
	return require_core.alternatives(value, when).flatMap(({ value: plain, when: guard }) => {
		const name = require_core.stringOf(plain);
		if (name !== void 0) return [{
			name,
			when: guard
		}];
		if (plain.kind === "unknown") return [{
			name: plain.sym,
			when: guard
		}];
		const hole = plain.kind === "text" ? plain.text.find(require_core.isHole) : void 0;
		return hole ? [{
			name: hole,
			when: guard
		}] : [];
	});
}
function withPolicyVariables(value) {
	switch (value.kind) {
		case "text": return hasPolicyVariable(value.text) ? {
			...value,
			text: value.text.map(replaced)
		} : value;
		case "list":
			if (!value.items.some((item) => withPolicyVariables(item.value) !== item.value)) return value;
			return {
				...value,
				items: value.items.map(({ when, value }) => ({
					when,
					value: withPolicyVariables(value)
				}))
			};
		case "choice": return require_core.alternatives(value).some((one) => withPolicyVariables(one.value) !== one.value) ? require_core.lift([value], value.at, withPolicyVariables) : value;
		default: return value;
	}
}
function hasPolicyVariable(text) {
	return text.some((piece) => !require_core.isHole(piece) && piece.lit.includes("&{"));
}
function replaced(piece) {
	return require_core.isHole(piece) ? piece : {
		...piece,
		lit: piece.lit.replaceAll("&{", "${")
	};
}
// src/terraform/resources/identity-types.ts
const MANAGED = {
	how: "managed",
	path: ["managed_policy_arns"]
};
const BOUNDARY = {
	how: "boundary",
	path: ["permissions_boundary"]
};
const POLICIES = {
	how: "inline",
	path: ["policies", "policy_document"]
};
const IDENTITY_TYPES = new Map([
	["aws_iam_role", {
		kind: "role",
		arnKind: "role",
		name: "name",
		lookup: "name",
		arn: "arn",
		id: "name",
		uniqueId: "unique_id",
		content: ["assume_role_policy"],
		policies: [
			{
				how: "inline",
				path: ["inline_policy", "policy"]
			},
			MANAGED,
			BOUNDARY
		]
	}],
	["aws_iam_user", {
		kind: "user",
		arnKind: "user",
		name: "name",
		lookup: "user_name",
		arn: "arn",
		id: "name",
		uniqueId: "unique_id",
		policies: [BOUNDARY]
	}],
	["aws_iam_group", {
		kind: "group",
		arnKind: "group",
		name: "name",
		lookup: "group_name",
		arn: "arn",
		id: "name",
		uniqueId: "unique_id"
	}],
	["aws_iam_policy", {
		kind: "policy",
		arnKind: "policy",
		name: "name",
		lookup: "name",
		arn: "arn",
		id: "arn",
		content: ["policy"]
	}],
	["aws_iam_instance_profile", {
		kind: "profile",
		arnKind: "instance-profile",
		name: "name",
		lookup: "name",
		arn: "arn",
		id: "name",
		uniqueId: "unique_id",
		content: ["role", "roles"]
	}],
	["aws_ssoadmin_permission_set", {
		kind: "permission-set",
		name: "name",
		arn: "arn",
		id: "other"
	}],
	["awscc_iam_role", {
		kind: "role",
		arnKind: "role",
		name: "role_name",
		lookup: "id",
		arn: "arn",
		id: "name",
		uniqueId: "role_id",
		content: ["assume_role_policy_document"],
		policies: [
			POLICIES,
			MANAGED,
			BOUNDARY
		]
	}],
	["awscc_iam_user", {
		kind: "user",
		arnKind: "user",
		name: "user_name",
		lookup: "id",
		arn: "arn",
		id: "name",
		policies: [
			POLICIES,
			MANAGED,
			BOUNDARY
		],
		groups: "groups"
	}],
	["awscc_iam_group", {
		kind: "group",
		arnKind: "group",
		name: "group_name",
		lookup: "id",
		arn: "arn",
		id: "name",
		policies: [POLICIES, MANAGED]
	}],
	["awscc_iam_managed_policy", {
		kind: "policy",
		arnKind: "policy",
		name: "managed_policy_name",
		arn: "policy_arn",
		id: "arn",
		content: ["policy_document"]
	}],
	["awscc_iam_instance_profile", {
		kind: "profile",
		arnKind: "instance-profile",
		name: "instance_profile_name",
		lookup: "id",
		arn: "arn",
		id: "name",
		content: ["roles"]
	}],
	["awscc_sso_permission_set", {
		kind: "permission-set",
		name: "name",
		arn: "permission_set_arn",
		id: "other",
		policies: [
			{
				how: "inline",
				path: ["inline_policy"]
			},
			{
				how: "managed",
				path: ["managed_policies"]
			},
			{
				how: "managed",
				path: ["customer_managed_policy_references"],
				isReference: true
			},
			{
				how: "boundary",
				path: ["permissions_boundary", "managed_policy_arn"]
			},
			{
				how: "boundary",
				path: ["permissions_boundary", "customer_managed_policy_reference"],
				isReference: true
			}
		]
	}]
]);
// src/terraform/data.ts
function dataAttributes(instance) {
	const { type } = instance;
	const source = Object.hasOwn(SOURCES$1, type) ? SOURCES$1[type] : void 0;
	const { arnKind, lookup } = IDENTITY_TYPES.get(type) ?? {};
	if (source) return source(instance);
	return arnKind && lookup ? identity(instance, arnKind, lookup) : {
		id: text("id"),
		arn: text("arn")
	};
	function text(name) {
		return () => {
			const value = instance.attribute(name) ?? computed(instance, name);
			return value.kind === "unknown" ? {
				...value,
				type: "text",
				nullable: false
			} : value;
		};
	}
}
const SOURCES$1 = {
	aws_caller_identity: deployed("account", "account_id", "id"),
	aws_region: deployed("region", "name", "region", "id"),
	aws_partition: (instance) => ({
		...deployed("partition", "partition", "id")(instance),
		...deployed("urlSuffix", "dns_suffix")(instance)
	}),
	aws_service_principal: servicePrincipal,
	aws_iam_policy_document: document
};
function deployed(what, ...names) {
	return (instance) => {
		const value = (attribute) => {
			const label = `${instance.sym.label}.${attribute}`;
			const known = () => textOrUnknown(instance.deployment[what], label, instance.at);
			const written = names.map((name) => instance.attribute(name)).find(Boolean);
			return written ? require_core.lift([written], written.at, (plain) => require_core.isAbsent(plain) ? known() : plain) : known();
		};
		return Object.fromEntries(names.map((name) => [name, () => value(name)]));
	};
}
function textOrUnknown(text, label, at) {
	const [piece] = text;
	return text.length === 1 && piece !== void 0 && require_core.isHole(piece) ? require_core.unknown({
		...piece,
		label
	}, at, { type: "text" }) : require_core.textValue(text, at);
}
function servicePrincipal(instance) {
	const { at } = instance;
	const { urlSuffix } = instance.deployment;
	const service = () => instance.attribute("service_name") ?? computed(instance, "service_name");
	const name = () => require_core.lift([service()], at, (plain) => {
		const text = require_core.textOf(plain);
		return text ? require_core.textValue([
			...text,
			{ lit: "." },
			...urlSuffix
		], at) : computed(instance, "name");
	});
	return {
		name,
		suffix: () => textOrUnknown(urlSuffix, `${instance.sym.label}.suffix`, at)
	};
}
function document(instance) {
	const json = (name) => () => {
		const text = computed(instance, name);
		return {
			...require_core.textValue(text.kind === "unknown" ? [text.sym] : [], instance.at),
			decoded: policyDocument(instance, instance.module)
		};
	};
	return {
		json: json("json"),
		minified_json: json("minified_json")
	};
}
function identity(instance, kind, lookup) {
	const { at, target, type } = instance;
	const name = () => {
		const value = instance.attribute(lookup) ?? computed(instance, lookup);
		return require_core.withRef(value, {
			to: target,
			attr: "name"
		});
	};
	const path = () => require_core.unknown(pathSym(instance), at, { type: "text" });
	const arn = () => {
		const written = instance.attribute("arn");
		if (written) return require_core.withRef(written, {
			to: target,
			attr: "arn"
		});
		return arnOf(instance, kind, path(), name(), kind === "policy" ? ownedByAnyone(instance) : void 0);
	};
	const id = kind === "policy" ? arn : name;
	return {
		name,
		[nameArgument(type)]: name,
		arn,
		path,
		id,
		[lookup]: name
	};
}
function ownedByAnyone({ deployment, sym }) {
	return {
		...deployment,
		account: [{
			id: `${sym.id}.owner`,
			label: "owner"
		}]
	};
}
function pathSym(instance) {
	const path = computed(instance, "path");
	return {
		...path.kind === "unknown" ? path.sym : instance.sym,
		shape: {
			chars: "iam-path",
			min: 1,
			max: 512
		}
	};
}
// src/terraform/node-entry.ts
var NodeEntry = class {
	key;
	compute;
	when = true;
	constructor(key, compute) {
		this.key = key;
		this.compute = compute;
	}
	get value() {
		return this.compute();
	}
};
// src/terraform/other-sources.ts
function passedOn(instance) {
	const { mode, type } = instance.resource;
	return SOURCES.get(`${mode} ${type}`)?.(instance) ?? {};
}
function same(attribute, argument) {
	return (instance) => ({ [attribute]: () => written$1(instance, argument) });
}
function written$1(instance, argument) {
	return instance.attribute(argument) ?? require_core.absent(instance.at);
}
function templateFile(instance) {
	const { at, module } = instance;
	const variables = () => instance.attribute("vars") ?? valueOfBlock(instance, "vars");
	return { rendered: () => module.call("templatestring", [written$1(instance, "template"), variables()], at) };
}
function valueOfBlock(instance, type) {
	const { at } = instance;
	const blocks = instance.blocks(type);
	return blocks.items.length > 0 ? require_core.nth(valueOfBlocks(blocks, at), 0, at) : require_core.map(new Map(), at);
}
function cloudInit(instance) {
	const { at } = instance;
	const rendered = () => {
		const text = attributeOf(require_core.unknown(instance.sym, at), "rendered", at);
		const parts = valueOfBlocks(instance.blocks("part"), at);
		return text.kind === "unknown" ? {
			...require_core.textValue([text.sym], at),
			decoded: parts
		} : text;
	};
	return { rendered };
}
function localFile(instance) {
	const { at, module } = instance;
	const content = () => module.call("file", [written$1(instance, "filename")], at);
	return {
		content,
		content_base64: () => module.call("base64encode", [content()], at)
	};
}
const SOURCES = new Map([
	["managed terraform_data", same("output", "input")],
	["data null_data_source", same("outputs", "inputs")],
	["data template_file", templateFile],
	["data template_cloudinit_config", cloudInit],
	["managed template_file", templateFile],
	["managed template_cloudinit_config", cloudInit],
	["data cloudinit_config", cloudInit],
	["managed cloudinit_config", cloudInit],
	["data local_file", localFile]
]);
// src/terraform/objects.ts
const META = new Set([
	"count",
	"for_each",
	"depends_on",
	"provider",
	"lifecycle",
	"provisioner",
	"connection"
]);
function objectOf(instance) {
	const { at, target } = instance;
	const isData = instance.resource.mode === "data";
	const entries = new Map();
	for (const name of instance.names) {
		if (META.has(name)) continue;
		const key = instance.nameAt(name) ?? at;
		entries.set(name, new NodeEntry(key, () => instance.node(name, () => writtenValue(instance, name))));
	}
	const others = {
		...isData ? dataAttributes(instance) : computedAttributes(instance),
		...passedOn(instance)
	};
	for (const [name, compute] of Object.entries(others)) entries.set(name, new NodeEntry(at, () => instance.node(name, compute)));
	return require_core.withRef(require_core.map(entries, at, instance.sym), {
		to: target,
		attr: "self"
	});
}
function writtenValue(instance, name) {
	return instance.attribute(name) ?? valueOfBlocks(instance.blocks(name), instance.at);
}
function refTo(instance, attr) {
	return {
		to: instance.target,
		attr
	};
}
function computed(instance, name) {
	return attributeOf(require_core.unknown(instance.sym, instance.at), name, instance.at);
}
const NAMED_BY_ID = new Set(["aws_launch_configuration", "awscc_autoscaling_launch_configuration"]);
function computedAttributes(instance) {
	const { type } = instance;
	const identity = IDENTITY_TYPES.get(type);
	const name = () => require_core.withRef(nameOf$1(instance), refTo(instance, "name"));
	const arn = () => {
		const known = instance.attribute(identity?.arn ?? "arn");
		if (known) return require_core.withRef(known, refTo(instance, "arn"));
		if (identity?.arnKind === void 0) return opaque(instance, "arn", identity?.arn);
		return arnOf(instance, identity.arnKind, instance.attribute("path"), nameOf$1(instance));
	};
	const otherId = () => opaque(instance, "id");
	const id = (identity ? identity.id === "name" : NAMED_BY_ID.has(type)) ? name : identity?.id === "arn" ? arn : otherId;
	const { uniqueId } = identity ?? {};
	return {
		[nameArgument(type)]: name,
		[identity?.arn ?? "arn"]: arn,
		...!identity && { [`${prefixOf(type)}id`]: otherId },
		id,
		...uniqueId && { [uniqueId]: () => opaque(instance, "id", uniqueId) }
	};
}
function opaque(instance, attr, name = attr) {
	const value = instance.attribute(name) ?? require_core.unknown(symOf(computed(instance, name), instance), instance.at, { type: "text" });
	return require_core.withRef(value, refTo(instance, attr));
}
function symOf(value, instance) {
	return value.kind === "unknown" ? value.sym : instance.sym;
}
function nameArgument(type) {
	return IDENTITY_TYPES.get(type)?.name ?? `${prefixOf(type)}name`;
}
function prefixOf(type) {
	const resource = type.match(/^awscc_[a-z0-9]+_(.+)$/)?.[1];
	return resource === void 0 ? "" : `${resource}_`;
}
function nameOf$1(instance) {
	if (instance.type === "aws_iam_service_linked_role") return serviceLinkedName(instance);
	const name = instance.attribute(nameArgument(instance.type)) ?? require_core.absent(instance.at);
	const prefix = instance.attribute("name_prefix") ?? require_core.absent(instance.at);
	return require_core.lift([name, prefix], name.at, (plain, plainPrefix) => isNothing$1(plain) ? generatedName(instance, plainPrefix) : plain);
}
function serviceLinkedName(instance) {
	const service = {
		id: `${instance.sym.id}.service`,
		label: "service",
		shape: require_core.IAM_NAME_SHAPE
	};
	return require_core.textValue([{ lit: "AWSServiceRoleFor" }, service], instance.at);
}
const SUFFIX$1 = {
	chars: "iam-name",
	min: 26,
	max: 26
};
function generatedName(instance, prefix) {
	const ref = refTo(instance, "name");
	const sym = symOf(computed(instance, nameArgument(instance.type)), instance);
	const text = isNothing$1(prefix) ? void 0 : require_core.textOf(prefix);
	if (text) {
		const suffix = {
			id: `${sym.id}.suffix`,
			label: "suffix",
			shape: SUFFIX$1
		};
		return require_core.withRef(require_core.textValue([...text, suffix], prefix.at), ref);
	}
	const isIam = IDENTITY_TYPES.has(instance.type);
	return require_core.unknown(isIam ? {
		...sym,
		shape: require_core.IAM_NAME_SHAPE
	} : sym, instance.at, {
		type: "text",
		ref
	});
}
function isNothing$1(value) {
	return require_core.isAbsent(value) || value.kind === "text" && require_core.stringOf(value) === "";
}
function arnOf(instance, kind, path, name, deployment = instance.deployment) {
	const { at } = instance;
	const arn = require_core.lift(path ? [name, path] : [name], at, (namePart, pathPart) => {
		const pathText = pathPart && require_core.textOf(pathPart);
		return require_core.textValue(require_core.iamArn(kind, deployment, pathText, (namePart && require_core.textOf(namePart)) ?? []), at);
	});
	return require_core.withRef(arn, refTo(instance, "arn"));
}
// src/terraform/mentions.ts
const ORDER_ONLY = new Set([
	"depends_on",
	"lifecycle",
	"provider",
	"providers",
	"source",
	"version"
]);
function mentionsIn$1(modules) {
	const [root] = modules;
	const hasRoles = modules.some(({ module }) => rolesDeclaredIn(module));
	if (!root || !hasRoles) return [];
	const finder = new RoleFinder(modules);
	return [
		...outputsOf(root.module, finder),
		...modules.flatMap((placed) => [...rolesOfNodes(placed)]),
		...modules.flatMap(({ module }) => [...argumentsOfCalls(module, finder), ...argumentsOfServices(module, finder)])
	];
}
function rolesDeclaredIn(module) {
	return [...module.module.resources.values()].some(({ mode, type }) => mode === "managed" && isRole(type));
}
function isRole(type) {
	return IDENTITY_TYPES.get(type)?.kind === "role";
}
function* outputsOf(root, finder) {
	for (const block of root.module.outputs.values()) {
		const value = attributeIn(block.body, "value")?.value;
		if (value) yield* finder.mentions(value, root, "output");
	}
}
function* argumentsOfCalls(module, finder) {
	for (const [name, block] of module.module.calls) {
		const isInView = module.childrenOf(name).every(({ instance }) => instance.module);
		for (const mention of argumentsOfCall(block, module, finder)) yield isInView ? {
			...mention,
			isInView
		} : mention;
	}
}
function* argumentsOfCall({ body }, module, finder) {
	for (const expression of expressionsIn(body, ORDER_ONLY)) yield* finder.mentions(expression, module, "module");
	yield* namesIn(body, module, "module");
}
function* argumentsOfServices(module, finder) {
	const { resources, providers } = module.module;
	const services = [...resources.values()].filter((resource) => !/^(aws|awscc)_iam_/.test(resource.type));
	for (const block of [...services.map((resource) => resource.block), ...providers]) {
		for (const expression of expressionsIn(block.body, ORDER_ONLY)) yield* finder.mentions(expression, module, "service-role");
		yield* namesIn(block.body, module, "service-role");
	}
}
const NODE_ROLES = new Map([["aws_eks_node_group", "node_role_arn"], ["awscc_eks_nodegroup", "node_role"]]);
function* rolesOfNodes({ module, when }) {
	for (const resource of module.module.resources.values()) {
		const argument = resource.mode === "managed" ? NODE_ROLES.get(resource.type) : void 0;
		if (argument === void 0) continue;
		for (const { instance, when: guard } of module.instancesOf(resource)) {
			const role = instance.attribute(argument);
			for (const { value, when: own } of role ? require_core.membersOf(role) : []) {
				if (!value.ref) continue;
				yield {
					at: require_core.writtenAt(value),
					when: require_core.all(when, guard, own),
					how: "makes-own-profile",
					value
				};
			}
		}
	}
}
function* namesIn(body, module, how) {
	for (const { name, value } of attributesIn(body, ORDER_ONLY)) for (const argument of aboutRoles(name, value)) for (const { when, value: written } of require_core.membersOf(evaluate(argument, module.scope))) if ((written.kind === "text" || written.kind === "unknown") && !written.ref) yield {
		at: argument.at,
		when,
		how,
		value: written
	};
}
const DEEPEST_OBJECT = 20;
function aboutRoles(name, value) {
	const found = [];
	collectAboutRoles(name, value, 0, found);
	return found;
}
function collectAboutRoles(name, value, depth, found) {
	if (/role/i.test(name)) found.push(value);
	else if (depth > DEEPEST_OBJECT) return;
	else if (value.kind === "object") for (const { key, value: inner } of value.entries) collectAboutRoles(wordOf(key), inner, depth + 1, found);
	else if (value.kind === "tuple" || value.kind === "call") for (const child of require_hcl.childrenOf(value)) collectAboutRoles("", child, depth + 1, found);
}
function wordOf(key) {
	if (key.kind !== "template") return "";
	return key.parts.map((part) => part.kind === "text" ? part.text.map(({ lit }) => lit).join("") : "").join("");
}
const DEEPEST$10 = 400;
var RoleFinder = class {
	depth = 0;
	known = new Map();
	guards;
	constructor(modules) {
		this.guards = new Map(modules.map(({ module, when }) => [module, when]));
	}
	*mentions(expression, module, how) {
		for (const { role, when } of this.rolesIn(expression, module).values()) yield {
			at: expression.at,
			when,
			how,
			value: nameOfRole(role, expression.at)
		};
	}
	rolesIn(expression, module) {
		const traversals = traversalsHandedOver(expression);
		if (traversals.length === 0) return NO_ROLES;
		const found = new Map();
		for (const traversal of traversals) for (const [role, mentioned] of this.follow(traversal, module)) found.set(role, mentioned);
		return found;
	}
	follow({ reference, attribute }, module) {
		const { name } = reference;
		switch (reference.kind) {
			case "resource": return isRole(reference.type) ? this.roles(`${reference.type}.${name}`, module) : NO_ROLES;
			case "local": return this.once(`${module.address}|local.${name}`, module.module.locals.get(name)?.value, module);
			case "var": return this.once(`${module.address}|var.${name}`, module.argument(name), module.parent);
			case "module": return this.outputs(name, attribute, module);
			default: return NO_ROLES;
		}
	}
	roles(address, module) {
		const resource = module.module.resources.get(address);
		if (!resource) return NO_ROLES;
		const outer = this.guards.get(module) ?? true;
		const instances = module.instancesOf(resource);
		return new Map(instances.map(({ instance, when }) => [instance, {
			role: instance,
			when: require_core.all(outer, when)
		}]));
	}
	outputs(name, output, module) {
		const found = new Map();
		for (const { instance } of module.childrenOf(name)) {
			const child = instance.module;
			if (!child) continue;
			for (const [own, block] of child.module.outputs) {
				if (output !== void 0 && own !== output) continue;
				const value = attributeIn(block.body, "value")?.value;
				const roles = this.once(`${child.address}|output.${own}`, value, child);
				for (const [role, mentioned] of roles) found.set(role, mentioned);
			}
		}
		return found;
	}
	once(key, expression, module) {
		const known = this.known.get(key);
		if (known) return known;
		this.known.set(key, NO_ROLES);
		if (!expression || !module || this.depth >= DEEPEST$10) return NO_ROLES;
		this.depth++;
		const roles = this.rolesIn(expression, module);
		this.depth--;
		this.known.set(key, roles);
		return roles;
	}
};
function nameOfRole(role, at) {
	return attributeOf(role.object, nameArgument(role.type), at);
}
const NO_ROLES = new Map();
// src/terraform/expansion.ts
function expand$1(body, scope, at, make) {
	const count = attributeIn(body, "count");
	if (count) return expandCount(evaluate(count.value, scope), scope, at, make);
	const forEach = attributeIn(body, "for_each");
	if (forEach) return expandEach(evaluate(forEach.value, scope), scope, at, make);
	const instance = make("", scope);
	return {
		instances: [{
			instance,
			when: true
		}],
		value: instance.object
	};
}
function expandCount(count, scope, at, make) {
	const made = new Map();
	let rest;
	const makeOne = (index) => {
		const number = index === void 0 ? require_core.unknown(indexSym(rest), at, { type: "number" }) : require_core.scalar(index, at);
		const own = bind(scope, "count", require_core.map(new Map([["index", require_core.entry(number, at)]]), at));
		const instance = make(index === void 0 ? "[count.index]" : `[${index}]`, own);
		made.set(instance.object, instance);
		return instance.object;
	};
	const value = require_core.instancesOf(asNumber(count, at), makeOne, at);
	const lists = require_core.alternatives(value);
	for (const { value: plain } of lists) if (plain.kind === "list") rest ??= plain.rest;
	return {
		instances: lists.flatMap(({ value: plain, when }) => {
			if (plain.kind !== "list") return [];
			return plain.items.flatMap((item) => {
				const instance = made.get(item.value);
				return instance ? [{
					instance,
					when: require_core.all(when, item.when)
				}] : [];
			});
		}),
		value
	};
}
function asNumber(count, at) {
	return require_core.lift([count], at, (plain) => {
		return (plain.kind === "scalar" ? typeof plain.value === "boolean" : plain.kind === "unknown" && plain.type === "bool") ? require_core.choice(require_core.toCond(plain), require_core.scalar(1, at), require_core.scalar(0, at), at) : plain;
	});
}
function expandEach(forEach, scope, at, make) {
	const { elements, rest } = limited(guardedElements(forEach, at, { isSet: true }), at);
	const entries = new Map();
	return {
		instances: elements.map((element) => {
			const instance = make(`[${keyLabel(element)}]`, bind(scope, "each", iteratorValue(element, at)));
			entries.set(element.name, require_core.lazyEntry(at, element.when, () => instance.object));
			return {
				instance,
				when: element.when
			};
		}),
		value: require_core.map(entries, at, rest)
	};
}
const MOST_INSTANCES = 1e3;
function limited({ elements, rest }, at) {
	if (elements.length <= MOST_INSTANCES) return rest ? {
		elements,
		rest
	} : { elements };
	return {
		elements: elements.slice(0, MOST_INSTANCES),
		rest: require_core.derived("for_each", [require_core.scalar(elements.length, at)])
	};
}
function keyLabel(element) {
	if (element.isStandIn) return "each.key";
	const key = element.key();
	const text = key.kind === "choice" || key.kind === "error" ? void 0 : require_core.textOf(key);
	const isReadable = text?.every((piece) => !require_core.isHole(piece) || /^[\w.-]+$/.test(piece.label));
	return text && isReadable ? JSON.stringify(require_core.show(text)) : "each.key";
}
// src/terraform/functions/pieces.ts
function splitAtHoles(text) {
	const runs = [];
	const holes = [];
	let lits = [];
	const close = () => {
		runs.push(runOf(lits));
		lits = [];
	};
	for (const piece of text) {
		if (!require_core.isHole(piece)) {
			lits.push(piece);
			continue;
		}
		close();
		holes.push(piece);
	}
	close();
	return {
		runs,
		holes
	};
}
function joinAtHoles({ runs, holes }) {
	return runs.flatMap((run, i) => i < holes.length ? [...run.lits, holes[i]] : run.lits);
}
function sliceRun(run, start, end = run.string.length) {
	const parts = [];
	for (let i = indexAt(run.starts, start); i < run.lits.length && run.starts[i] < end; i++) {
		const [lit, from] = [run.lits[i], run.starts[i]];
		const [first, last] = [Math.max(start - from, 0), Math.min(end - from, lit.lit.length)];
		if (first < last) parts.push(sliceLit(lit, first, last));
	}
	return parts;
}
function indexAt(starts, offset) {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (starts[middle] <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
function sliceLit({ lit, at }, start, end) {
	const part = lit.slice(start, end);
	if (!at) return { lit: part };
	return {
		lit: part,
		at: at.end - at.start === lit.length ? {
			file: at.file,
			start: at.start + start,
			end: at.start + end
		} : at
	};
}
function edgeOf(text, side) {
	const { runs } = splitAtHoles(text);
	return runs.at(side === "start" ? 0 : -1).string;
}
function dropStart(text, length) {
	if (length === 0) return text;
	const { runs, holes } = splitAtHoles(text);
	const [first, ...others] = runs;
	return joinAtHoles({
		runs: [runOf(sliceRun(first, length)), ...others],
		holes
	});
}
function dropEnd(text, length) {
	if (length === 0) return text;
	const { runs, holes } = splitAtHoles(text);
	const last = runs.at(-1);
	return joinAtHoles({
		runs: [...runs.slice(0, -1), runOf(sliceRun(last, 0, last.string.length - length))],
		holes
	});
}
function runOf(lits) {
	const starts = [];
	let string = "";
	for (const { lit } of lits) {
		starts.push(string.length);
		string += lit;
	}
	return {
		lits,
		string,
		starts
	};
}
function canHold(hole, string) {
	const values = domainOf$1(hole);
	if (values) return values.some((value) => String(value).includes(string));
	if (/[*?]/.test(string)) return hole.shape === void 0 || hole.shape.chars === "any" || hole.shape.chars === "iam-path";
	return require_core.matches([
		{ lit: "*" },
		{ lit: string },
		{ lit: "*" }
	], [hole]) !== "no";
}
function canBeEmpty(hole) {
	return require_core.same([], [hole]) !== "no";
}
function isBarrier(hole, letters) {
	return !canBeEmpty(hole) && [...new Set(letters)].every((letter) => !canHold(hole, letter));
}
function mayStraddle({ runs, holes }, wanted) {
	return runs.some(({ string }, i) => {
		const [before, after] = [holes[i - 1], holes[i]];
		for (let cut = 1; cut < wanted.length; cut++) {
			const [head, tail] = [wanted.slice(0, cut), wanted.slice(cut)];
			if (after && string.endsWith(head) && canGoOn(after, tail)) return true;
			if (!before || !canEndWith(before, head)) continue;
			if (string.startsWith(tail)) return true;
			const beyond = tail.slice(string.length);
			if (after && beyond !== "" && tail.startsWith(string) && canGoOn(after, beyond)) return true;
		}
		return false;
	});
}
function canGoOn(hole, tail) {
	const values = domainOf$1(hole)?.map(String);
	if (values) return values.some((value) => value.startsWith(tail) || tail.startsWith(value));
	return canBeEmpty(hole) || canHold(hole, tail[0]);
}
function canEndWith(hole, head) {
	const values = domainOf$1(hole)?.map(String);
	if (values) return values.some((value) => value.endsWith(head) || head.endsWith(value));
	return canBeEmpty(hole) || canHold(hole, head.at(-1));
}
function mapHole(hole, operation, f, others = []) {
	const sym = require_core.derived(operation, [holeValue(hole), ...others]);
	const at = hole.at && { at: hole.at };
	const base = hole.by?.sym ?? hole;
	const values = [];
	for (const value of domainOf$1(hole) && base.domain ? base.domain : []) {
		const before = hole.by ? hole.by.values[String(value)] : String(value);
		const after = before === void 0 ? void 0 : f(before);
		if (after !== void 0) values.push([String(value), after]);
	}
	if (!(values.length > 0 && values.length === base.domain?.length)) return {
		...sym,
		...at
	};
	const { id, label } = sym;
	return {
		id,
		label,
		by: {
			sym: base,
			values: Object.fromEntries(values)
		},
		...at
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
function holeValue(hole) {
	return require_core.unknown(hole, hole.at ?? NOWHERE);
}
function literalText(string, at) {
	return require_core.textValue([{
		lit: string,
		at
	}], at);
}
function textResult(pieces, original, at) {
	if (original?.kind === "text" && original.text === pieces) return original;
	return require_core.textValue(pieces, at);
}
function mapLetters(text, operation, f) {
	const pieces = [];
	for (const piece of text) {
		if (require_core.isHole(piece)) {
			pieces.push(mapHole(piece, operation, f));
			continue;
		}
		const lit = f(piece.lit);
		if (lit === void 0) return void 0;
		pieces.push({
			...piece,
			lit
		});
	}
	return pieces;
}
// src/terraform/functions/addresses.ts
const MOST_NEW_BITS = 32;
function networkOf(string) {
	const match = /^([^/]+)\/(\d{1,3})$/.exec(string);
	if (!match) return void 0;
	const address = match[1];
	const bits = address.includes(":") ? 128 : 32;
	const value = bits === 32 ? parseFour(address) : parseSix(address);
	const length = Number(match[2]);
	if (value === void 0 || length > bits) return void 0;
	return {
		bits,
		base: cutOff(value, bits - length),
		length
	};
}
function cutOff(value, bits) {
	return value >> BigInt(bits) << BigInt(bits);
}
function parseFour(address) {
	const octets = address.split(".");
	return octets.length === 4 && octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256) ? octets.reduce((sum, octet) => sum * 256n + BigInt(octet), 0n) : void 0;
}
function parseSix(address) {
	const [head, tail, ...others] = address.split("::");
	const first = groupsOf(head);
	const last = tail === void 0 ? [] : groupsOf(tail);
	if (!first || !last || others.length > 0) return void 0;
	const missing = 8 - first.length - last.length;
	if (tail === void 0 ? missing !== 0 : missing < 1) return void 0;
	return [
		...first,
		...Array(missing).fill(0n),
		...last
	].reduce((sum, group) => sum * 65536n + group, 0n);
}
function groupsOf(part) {
	if (part === "") return [];
	const groups = part.split(":");
	return groups.every((group) => /^[\da-f]{1,4}$/i.test(group)) ? groups.map((group) => BigInt(`0x${group}`)) : void 0;
}
function addressText(value, bits) {
	if (bits === 128) return shortened(groupsIn(value, 8, 16n).map((group) => group.toString(16)));
	return groupsIn(value, 4, 8n).join(".");
}
function groupsIn(value, count, width) {
	const mask = (1n << width) - 1n;
	return Array.from({ length: count }, (_, i) => value >> BigInt(count - 1 - i) * width & mask);
}
function shortened(groups) {
	let [start, length] = [0, 0];
	for (let from = 0; from < groups.length; from++) {
		const end = groups.findIndex((group, i) => i >= from && group !== "0");
		const run = (end < 0 ? groups.length : end) - from;
		if (run > length) [start, length] = [from, run];
	}
	if (length < 2) return groups.join(":");
	return `${groups.slice(0, start).join(":")}::${groups.slice(start + length).join(":")}`;
}
function networkText({ base, bits, length }) {
	return `${addressText(base, bits)}/${length}`;
}
function isMapped({ base, bits }) {
	return bits === 128 && base >> 32n === 65535n;
}
function onNetwork(name, f, type = "text") {
	return onPlain(name, ([prefix, ...others], call) => {
		const numbers = others.map(numberFrom);
		if (numbers.some((number) => number === "none" || number !== "unknown" && !Number.isInteger(number))) return require_core.error(`${name}() takes whole numbers`, call.at);
		const network = networkFrom(prefix);
		if (network === "none") return require_core.error(`${name}() takes a network such as "10.0.0.0/16"`, call.at);
		if (network === "unknown" || numbers.includes("unknown") || isMapped(network)) return void 0;
		return f(network, numbers, call);
	}, { type });
}
function networkFrom(value) {
	const text = textFrom(value);
	if (text === "none") return "none";
	const string = text && require_core.known(text);
	if (string === void 0 || /:.*\./.test(string)) return "unknown";
	return networkOf(string) ?? "none";
}
const cidrhost = onNetwork("cidrhost", ({ base, bits, length }, [number], call) => {
	const size = 1n << BigInt(bits - length);
	const host = number < 0 ? size + BigInt(number) : BigInt(number);
	if (host < 0n || host >= size) return require_core.error("cidrhost() of a number that the network does not hold", call.at);
	return literalText(addressText(base + host, bits), call.at);
});
const cidrnetmask = onNetwork("cidrnetmask", ({ bits, length }, _, call) => {
	if (bits === 128) return require_core.error("cidrnetmask() takes an IPv4 network", call.at);
	return literalText(addressText(cutOff((1n << 32n) - 1n, bits - length), bits), call.at);
});
const cidrsubnet = onNetwork("cidrsubnet", ({ base, bits, length }, [newBits, number], call) => {
	if (newBits < 0 || number < 0) return void 0;
	const longer = length + newBits;
	if (!(longer <= bits && number < 2 ** newBits)) return require_core.error("cidrsubnet() of a subnet that the network does not hold", call.at);
	return literalText(networkText({
		base: base + (BigInt(number) << BigInt(bits - longer)),
		bits,
		length: longer
	}), call.at);
});
const cidrsubnets = onNetwork("cidrsubnets", ({ base, bits, length }, newBits, call) => {
	const full = require_core.error("cidrsubnets() of more than the network holds", call.at);
	const end = base + (1n << BigInt(bits - length));
	const subnets = [];
	let next = base;
	for (const more of newBits) {
		const longer = length + more;
		if (length === 0 || more < 1 || more > MOST_NEW_BITS || longer > bits) return full;
		const size = 1n << BigInt(bits - longer);
		const start = (next + size - 1n) / size * size;
		next = start + size;
		if (next > end) return full;
		subnets.push({
			base: start,
			bits,
			length: longer
		});
	}
	const items = subnets.map((subnet) => require_core.item(literalText(networkText(subnet), call.at)));
	return {
		...require_core.list(items, call.at),
		isUniform: true
	};
}, "list");
const ADDRESSES = [
	define("cidrhost", 2, 2, cidrhost),
	define("cidrnetmask", 1, 1, cidrnetmask),
	define("cidrsubnet", 3, 3, cidrsubnet),
	define("cidrsubnets", 1, ANY_NUMBER, cidrsubnets)
];
// src/terraform/functions/arn.ts
const NAMES = [
	"partition",
	"service",
	"region",
	"account_id",
	"resource"
];
function partsOf$2(text) {
	const parts = [[]];
	const { runs, holes } = splitAtHoles(text);
	for (const [i, run] of runs.entries()) {
		let from = 0;
		while (parts.length <= NAMES.length) {
			const to = run.string.indexOf(":", from);
			if (to < 0) break;
			parts.at(-1).push(...sliceRun(run, from, to));
			parts.push([]);
			from = to + 1;
		}
		parts.at(-1).push(...sliceRun(run, from));
		const hole = holes[i];
		if (!hole) continue;
		if (parts.length <= NAMES.length && canHold(hole, ":")) return void 0;
		parts.at(-1).push(hole);
	}
	return parts.length > NAMES.length ? parts : "none";
}
const parse = onTexts("arn_parse", ([text], call) => {
	const parts = partsOf$2(text);
	if (parts === void 0) return void 0;
	const [prefix, ...others] = parts === "none" ? [] : parts;
	if (prefix?.length !== 1 || !("lit" in prefix[0]) || prefix[0].lit !== "arn") return require_core.error("arn_parse() of a text that is no ARN", call.at);
	const entries = NAMES.map((name, i) => [name, require_core.entry(require_core.textValue(others[i], call.at), call.at)]);
	return require_core.map(new Map(entries), call.at);
}, { type: "map" });
const build = onTexts("arn_build", (parts, call) => require_core.textValue([{ lit: "arn" }, ...parts.flatMap((part) => [{ lit: ":" }, ...part])], call.at), { type: "text" });
const trimRolePath = onTexts("trim_iam_role_path", ([text], call) => {
	const parts = partsOf$2(text);
	if (parts === void 0) return void 0;
	if (parts === "none") return require_core.error("trim_iam_role_path() of a text that is no ARN", call.at);
	const resource = withoutPath(parts[NAMES.length]);
	if (resource === void 0) return void 0;
	if (resource === "none") return require_core.error("trim_iam_role_path() of an ARN of no role", call.at);
	const start = parts.slice(0, NAMES.length).flatMap((part) => [...part, { lit: ":" }]);
	return require_core.textValue([...start, ...resource], call.at);
}, { type: "text" });
function withoutPath(resource) {
	const { runs, holes } = splitAtHoles(resource);
	const first = runs[0];
	if (!first.string.startsWith("role/")) return holes.length > 0 && "role/".startsWith(first.string) ? void 0 : "none";
	const last = runs.findLastIndex((run) => run.string.includes("/"));
	const after = holes.slice(last);
	if (after.some((hole) => canHold(hole, "/"))) return void 0;
	const run = runs[last];
	const name = sliceRun(run, run.string.lastIndexOf("/") + 1);
	const end = after.flatMap((hole, i) => [hole, ...runs[last + 1 + i].lits]);
	return [
		...sliceRun(first, 0, 5),
		...name,
		...end
	];
}
const AWS = [
	define("provider::aws::arn_parse", 1, 1, parse),
	define("provider::aws::arn_build", 5, 5, build),
	define("provider::aws::trim_iam_role_path", 1, 1, trimRolePath)
];
// src/terraform/functions/numbers.ts
function exact(result, call) {
	return require_core.isExact(result) ? require_core.scalar(result, call.at) : void 0;
}
function onNumbers(name, f) {
	return onPlain(name, (plain, call) => numbersOf(name, plain, call, (numbers) => exactOf(f(...numbers), call)), { type: "number" });
}
function exactOf(result, call) {
	return result === void 0 ? void 0 : exact(result, call);
}
function numbersOf(name, values, call, f) {
	const numbers = values.map(numberFrom);
	if (numbers.includes("none")) return require_core.error(`${name}() takes numbers`, call.at);
	return numbers.includes("unknown") ? void 0 : f(numbers);
}
function extreme(name, f) {
	const fn = onNumbers(name, f);
	return (args, call) => args.length === 0 ? require_core.error(`${name}() takes at least one number`, call.at) : fn(args, call);
}
const sum = onPlain("sum", ([value], call) => {
	if (value.kind === "unknown") return void 0;
	if (value.kind !== "list") return require_core.error("sum() takes a list", call.at);
	return require_core.liftItems(value, call.at, (elements) => {
		if (elements.length === 0) return require_core.error("sum() of an empty list", call.at);
		if (elements.some((element) => element.kind === "scalar" && element.value === null)) return require_core.error("sum() of a list with null", call.at);
		return numbersOf("sum", elements, call, (numbers) => exact(numbers.reduce((a, b) => a + b, 0), call));
	});
}, { type: "number" });
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const parseint = onPlain("parseint", ([value, base], call) => {
	const [text, radix] = [value.kind === "scalar" ? "none" : textFrom(value), numberFrom(base)];
	if (text === "none" || radix === "none") return require_core.error("parseint() takes a string and a number", call.at);
	const string = text && require_core.known(text);
	if (string === void 0 || radix === "unknown") return void 0;
	if (!Number.isInteger(radix) || radix < 2 || radix > 62) return require_core.error("parseint() with a base that is none", call.at);
	return parsedInt(string, radix, call);
}, { type: "number" });
function parsedInt(string, radix, call) {
	const unsigned = string.replace(/^[-+]/, "");
	const digits = [...radix > 36 ? unsigned : unsigned.toLowerCase()].map((digit) => DIGITS.indexOf(digit));
	if (!(digits.length > 0 && digits.every((digit) => digit >= 0 && digit < radix))) return require_core.error(`parseint() of a text that is no number of base ${radix}`, call.at);
	const size = digits.reduce((sum, digit) => sum * radix + digit, 0);
	return Number.isSafeInteger(size) ? require_core.scalar(string.startsWith("-") ? 0 - size : size, call.at) : void 0;
}
const signum = onPlain("signum", ([value], call) => {
	const number = numberFrom(value);
	if (number === "unknown") return void 0;
	if (number === "none" || !Number.isInteger(number)) return require_core.error("signum() takes a whole number", call.at);
	return require_core.scalar(Math.sign(number), call.at);
}, { type: "number" });
function power(base, exponent) {
	const result = base ** exponent;
	return Number.isSafeInteger(result) ? result : void 0;
}
function logarithm(number, base) {
	return Math.log(number) / Math.log(base);
}
const NUMBERS = [
	define("abs", 1, 1, onNumbers("abs", Math.abs)),
	define("ceil", 1, 1, onNumbers("ceil", Math.ceil)),
	define("floor", 1, 1, onNumbers("floor", Math.floor)),
	define("signum", 1, 1, signum),
	define("pow", 2, 2, onNumbers("pow", power)),
	define("log", 2, 2, onNumbers("log", logarithm)),
	define("max", 0, ANY_NUMBER, extreme("max", Math.max)),
	define("min", 0, ANY_NUMBER, extreme("min", Math.min)),
	define("sum", 1, 1, sum),
	define("parseint", 2, 2, parseint)
];
// src/terraform/functions/collections.ts
function onList(name, f) {
	const plainly = ([value, ...others], call) => {
		if (value.kind === "unknown") return void 0;
		if (value.kind !== "list") return require_core.error(`${name}() takes a list`, call.at);
		return f(value, others, call);
	};
	return onPlain(name, plainly);
}
function onListToList(name, f) {
	const fn = onList(name, f);
	return (args, call) => require_core.lift([fn(args, call)], call.at, (plain) => plain.kind === "unknown" ? asUnknownList(plain) : plain);
}
function asUnknownList(value) {
	return value.type === void 0 ? {
		...value,
		type: "list"
	} : value;
}
const element = onPlain("element", ([value, position], call) => {
	if (value.kind === "unknown") return void 0;
	if (value.kind !== "list" || value.isSet) return require_core.error("element() takes a list", call.at);
	const index = numberFrom(position);
	if (index === "none") return require_core.error("element() takes a number", call.at);
	if (index === "unknown") return elementByUnknown(value, position, call);
	if (!Number.isInteger(index)) return require_core.error("element() takes a whole number", call.at);
	return elementAt(value, index, call);
});
function elementAt(value, index, call) {
	const { items } = value;
	if (isCertain$1(value)) return items.length === 0 ? require_core.error("element() of an empty list", call.at) : items[around(index, items.length)].value;
	const isBefore = index > 0 && index < require_core.orderedOf(value) && items.slice(0, index + 1).every((item) => item.when === true);
	if (index === 0 || isBefore) return require_core.nth(value, index, call.at);
	return require_core.liftItems(value, call.at, (elements) => elements.length === 0 ? require_core.error("element() of an empty list", call.at) : elements[around(index, elements.length)]);
}
function around(index, length) {
	return (index % length + length) % length;
}
const MOST_ELEMENTS = 8;
function elementByUnknown(value, position, call) {
	if (value.rest) return indexOf$2(value, position, call.at);
	if (!isCertain$1(value) || value.items.length > MOST_ELEMENTS) return void 0;
	return value.items.reduceRight((next, item, i) => require_core.choice(require_core.sameWhen(position, require_core.scalar(i, call.at)), item.value, next, call.at), require_core.derivedUnknown("element", [value, position], call.at));
}
const index = onList("index", (value, [wanted], call) => {
	if (value.isSet) return require_core.error("index() takes a list", call.at);
	if (value.rest || !isCertain$1(value)) return require_core.liftItems(value, call.at, (elements) => positionOf(elements, wanted, call));
	return positionOf(value.items.map((item) => item.value), wanted, call);
});
const MOST_QUESTIONS = 64;
function positionOf(elements, wanted, call) {
	const conds = elements.map((value) => require_core.sameWhen(value, wanted));
	if (conds.filter((cond) => typeof cond !== "boolean").length > MOST_QUESTIONS) return void 0;
	return conds.reduceRight((next, cond, i) => require_core.choice(cond, require_core.scalar(i, call.at), next, call.at), require_core.error("index() of a value that is not in the list", call.at));
}
const slice = onListToList("slice", (value, bounds, call) => numbersOf("slice", bounds, call, ([from, to]) => {
	if (value.isSet) return require_core.error("slice() takes a list", call.at);
	if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from > to) return require_core.error("slice() with bounds that are none", call.at);
	const first = value.items.slice(0, to);
	if (to <= require_core.orderedOf(value) && first.every((item) => item.when === true)) return require_core.list(first.slice(from), call.at);
	if (isCertain$1(value)) return require_core.error("slice() beyond the end of the list", call.at);
	return require_core.liftItems(value, call.at, (elements) => sliceOf(elements, from, to, call));
}));
function sliceOf(elements, from, to, call) {
	if (to > elements.length) return require_core.error("slice() beyond the end of the list", call.at);
	const items = elements.slice(from, to).map((value) => ({
		value,
		when: true
	}));
	return require_core.list(items, call.at);
}
const concatLists = (args, call) => {
	const sets = args.flatMap((arg) => require_core.alternatives(arg)).filter((one) => one.value.kind === "list" && one.value.isSet);
	const isSet = require_core.anyOf(sets.map((one) => one.when));
	return require_core.choice(isSet, require_core.error("concat() takes lists, not sets", call.at), require_core.concat(args, call.at), call.at);
};
const compact = onListToList("compact", (value, _, call) => {
	const strings = stringItems(value, call);
	return strings && require_core.filterItems({
		...value,
		items: strings
	}, "compact", (element) => require_core.negate(emptyCond(element)), call.at);
});
function stringItems(value, call) {
	return unifiedItems([{
		when: true,
		value: {
			kind: "text",
			text: [],
			at: call.at
		}
	}, ...value.items])?.slice(1);
}
function emptyCond(value) {
	return require_core.anyOf(require_core.alternatives(value).map((one) => require_core.all(one.when, isPlain$1(one.value) && require_core.emptyWhen(one.value))));
}
function isPlain$1(value) {
	return value.kind !== "choice" && value.kind !== "error";
}
const distinctItems = onListToList("distinct", (value, _, call) => {
	const items = unifiedItems(value.items);
	return items && require_core.distinct({
		...value,
		items
	}, call.at);
});
const sort = onListToList("sort", (value, _, call) => {
	const items = stringItems(value, call)?.flatMap(require_core.plainItems);
	if (!items) return void 0;
	const nulls = require_core.anyOf(items.filter((item) => require_core.isAbsent(item.value)).map((item) => item.when));
	const strings = items.map((item) => require_core.stringOf(item.value));
	const isKnown = strings.every((string) => string !== void 0);
	const byString = items.map((item, i) => ({
		item,
		string: strings[i] ?? ""
	}));
	const inOrder = isKnown ? byString.sort((a, b) => require_core.compareText(a.string, b.string)) : byString;
	const sorted = require_core.list(inOrder.map(({ item }) => item), call.at, value.rest);
	const isOrdered = isKnown && !value.rest;
	return require_core.choice(nulls, require_core.error("sort() of a list with null", call.at), isOrdered ? sorted : {
		...sorted,
		ordered: 0
	}, call.at);
});
const reverse = onListToList("reverse", (value, _, call) => {
	const items = value.items.toReversed();
	if (!value.rest && require_core.orderedOf(value) === items.length) return require_core.list(items, call.at);
	const rest = value.rest && {
		...value.rest,
		id: `reverse(${value.rest.id})`
	};
	return {
		...require_core.list(items, call.at, rest),
		ordered: 0
	};
});
const MOST_RANGE = 1024;
const range = onPlain("range", (plain, call) => numbersOf("range", plain, call, (numbers) => {
	const [start, end] = numbers.length === 1 ? [0, numbers[0]] : [numbers[0], numbers[1]];
	const step = numbers[2] ?? (end < start ? -1 : 1);
	if (step === 0 ? start !== end : (end - start) * step < 0) return require_core.error("range() with a step that leads nowhere", call.at);
	const size = start === end ? 0 : Math.ceil((end - start) / step);
	if (size > MOST_RANGE) return require_core.error(`range() of more than ${MOST_RANGE} numbers`, call.at);
	const values = Array.from({ length: size }, (_, i) => start + i * step);
	if (!values.every(require_core.isExact) || size > call.limit) return void 0;
	const items = values.map((value) => ({
		value: require_core.scalar(value, call.at),
		when: true
	}));
	return require_core.list(items, call.at);
}), { type: "list" });
function quantifier(name) {
	return onList(name, (value, _, call) => {
		const wrong = [];
		const truths = value.items.map((item) => {
			wrong.push(require_core.all(item.when, noBool(item.value)));
			const truth = require_core.toCond(item.value);
			return name === "anytrue" ? require_core.all(item.when, truth) : require_core.any(require_core.negate(item.when), truth);
		});
		const known = name === "anytrue" ? require_core.anyOf(truths) : require_core.allOf(truths);
		const open = value.rest && require_core.derivedUnknown(name, [value], call.at, "bool");
		const more = open ? require_core.toCond(open) : name === "alltrue";
		const result = name === "anytrue" ? require_core.any(known, more) : require_core.all(known, more);
		return require_core.choice(require_core.anyOf(wrong), require_core.error(`${name}() takes a list of bools`, call.at), require_core.fromCond(result, call.at), call.at);
	});
}
function noBool(value) {
	return require_core.anyOf(require_core.alternatives(value).map((one) => isBool(one.value) ? false : one.when));
}
function isBool(value) {
	if (value.kind === "scalar") return typeof value.value !== "number";
	if (value.kind !== "text") return value.kind === "unknown";
	const string = require_core.known(value.text);
	return string === void 0 || BOOLS.has(string);
}
const coalescelist = (args, call) => args.reduceRight((next, value) => require_core.lift([value], call.at, (plain) => orNext(plain, next, call)), require_core.error("coalescelist() without a list that is not empty", call.at));
function orNext(value, next, call) {
	if (value.kind === "unknown") return require_core.derivedUnknown("coalescelist", [value, next], call.at, "list");
	if (value.kind !== "list" || value.isSet) return require_core.error("coalescelist() takes lists", call.at);
	const isThere = require_core.anyOf(value.items.map((item) => item.when));
	if (isThere === true || !value.rest) return require_core.choice(isThere, value, next, call.at);
	return require_core.derivedUnknown("coalescelist", [value, next], call.at, "list");
}
const legacyList = (args, call) => require_core.list(args.map((value) => ({
	value,
	when: true
})), call.at);
const containsValue = ([value, wanted], call) => require_core.lift([wanted], call.at, (plain) => require_core.isAbsent(plain) ? require_core.error("contains() of null", call.at) : require_core.contains(value, plain, call.at));
const COLLECTIONS = [
	define("concat", 1, ANY_NUMBER, concatLists),
	define("flatten", 1, 1, ([value], { at }) => require_core.flatten(value, at)),
	define("merge", 0, ANY_NUMBER, (args, { at }) => require_core.merge(args, at)),
	define("keys", 1, 1, ([value], { at }) => require_core.keysOf(value, at)),
	define("values", 1, 1, ([value], { at }) => require_core.valuesOf(value, at)),
	define("lookup", 2, 3, ([value, key, fallback], { at }) => require_core.lookup(value, key, fallback, at)),
	define("one", 1, 1, ([value], { at }) => require_core.one(value, at)),
	define("contains", 2, 2, containsValue),
	define("element", 2, 2, element),
	define("index", 2, 2, index),
	define("slice", 3, 3, slice),
	define("sort", 1, 1, sort),
	define("compact", 1, 1, compact),
	define("distinct", 1, 1, distinctItems),
	define("reverse", 1, 1, reverse),
	define("range", 1, 3, range),
	define("alltrue", 1, 1, quantifier("alltrue")),
	define("anytrue", 1, 1, quantifier("anytrue")),
	define("coalescelist", 1, ANY_NUMBER, coalescelist),
	define("list", 0, ANY_NUMBER, legacyList)
];
// src/terraform/functions/csv.ts
function recordsOf(csv) {
	const records = [];
	let record = [];
	for (let at = 0; at < csv.length;) {
		if (record.length === 0 && /^\r?\n/.test(csv.slice(at, at + 2))) {
			at = csv.indexOf("\n", at) + 1;
			continue;
		}
		const field = csv[at] === "\"" ? quotedField(csv, at) : bareField(csv, at);
		if (field === "wrong") return field;
		record.push(field.stretches);
		at = field.end;
		const isLast = csv[at] !== ",";
		if (!isLast && at + 1 === csv.length) record.push([]);
		if (isLast || at + 1 === csv.length) {
			records.push(record);
			record = [];
			at = csv[at] === "\r" ? at + 1 : at;
		}
		at++;
	}
	return records;
}
function bareField(csv, start) {
	const end = start + /^[^,\n]*/.exec(csv.slice(start))[0].replace(/\r$/, "").length;
	return csv.slice(start, end).includes("\"") ? "wrong" : {
		stretches: [[start, end]],
		end
	};
}
function quotedField(csv, start) {
	const stretches = [];
	let from = start + 1;
	for (let at = from; at < csv.length; at++) {
		if (csv.startsWith("\r\n", at)) {
			stretches.push([from, at]);
			from = at + 1;
		}
		if (csv[at] !== "\"") continue;
		stretches.push([from, at]);
		if (csv[at + 1] !== "\"") return /^(,|\r?\n|\r?$)/.test(csv.slice(at + 1, at + 3)) ? {
			stretches,
			end: at + 1
		} : "wrong";
		from = ++at;
	}
	return "wrong";
}
function fieldText(run, field) {
	return field.flatMap(([start, end]) => sliceRun(run, start, end));
}
function fieldString(run, field) {
	return field.map(([start, end]) => run.string.slice(start, end)).join("");
}
const CSV = [define("csvdecode", 1, 1, onTexts("csvdecode", ([text], call) => {
	if (require_core.known(text) === void 0) return void 0;
	const run = splitAtHoles(text).runs[0];
	const records = recordsOf(run.string);
	const wrong = require_core.error("csvdecode() of a text that is no CSV with one name for each column", call.at);
	if (records === "wrong") return wrong;
	const [header, ...rows] = records;
	const names = header?.map((field) => fieldString(run, field)) ?? [];
	const isEven = rows.every((row) => row.length === names.length);
	if (names.length === 0 || new Set(names).size < names.length || !isEven) return wrong;
	if (rows.length * names.length > call.limit) return void 0;
	const objects = rows.map((row) => {
		const values = row.map((field) => require_core.entry(require_core.textValue(fieldText(run, field), call.at), call.at));
		return require_core.item(require_core.map(new Map(names.map((name, i) => [name, values[i]])), call.at));
	});
	return require_core.list(objects, call.at);
}, { type: "list" }))];
// src/terraform/functions/dates.ts
const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9})\d*)?(?:Z|([+-])(\d\d):(\d\d))$/;
const SECOND = 1000000000n;
function timeOf(string) {
	const match = TIMESTAMP.exec(string);
	if (!match) return void 0;
	const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number);
	const [fraction = "", sign, offsetHour = "0", offsetMinute = "0"] = match.slice(7);
	if (hour > 23 || minute > 59 || second > 59 || Number(offsetHour) > 24 || Number(offsetMinute) > 59) return void 0;
	const date = dateOf(year, month, day, hour, minute, second);
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return void 0;
	const ahead = Number(offsetHour) * 60 + Number(offsetMinute);
	const offset = sign === "-" ? -ahead : ahead;
	return {
		instant: BigInt(date.getTime() / 1e3 - offset * 60) * SECOND + BigInt(fraction.padEnd(9, "0")),
		offset
	};
}
function dateOf(year, month, day, hour, minute, second) {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	date.setUTCHours(hour, minute, second);
	return date;
}
function shown({ instant, offset }) {
	const fraction = (instant % SECOND + SECOND) % SECOND;
	return new Date(Number((instant - fraction) / SECOND) * 1e3 + offset * 6e4);
}
function twoDigits(number) {
	return String(number).padStart(2, "0");
}
function offsetText(offset, between) {
	const minutes = Math.abs(offset);
	return `${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(minutes / 60))}${between}${twoDigits(minutes % 60)}`;
}
function timestampText(time) {
	return shown(time).toISOString().slice(0, 19) + (time.offset === 0 ? "Z" : offsetText(time.offset, ":"));
}
function notTime(name, call) {
	return require_core.error(`${name}() takes a timestamp such as "2020-02-29T23:59:59Z"`, call.at);
}
const DAYS = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const TOKEN$1 = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/y;
const formatdate = onStrings("formatdate", ([format, timestamp], call) => {
	const time = timeOf(timestamp);
	if (!time) return notTime("formatdate", call);
	const text = formatted(format, time);
	return text === void 0 ? require_core.error("formatdate() with a format that is not valid", call.at) : literalText(text, call.at);
}, { type: "text" });
function formatted(format, time) {
	let result = "";
	TOKEN$1.lastIndex = 0;
	while (TOKEN$1.lastIndex < format.length) {
		const match = TOKEN$1.exec(format);
		if (!match) return void 0;
		const [whole, quoted, letter] = match;
		const part = letter ? verbText$1(whole, time) : quoted?.replaceAll("''", "'") ?? whole;
		if (part === void 0) return void 0;
		result += part;
	}
	return result;
}
function verbText$1(verb, time) {
	return verb.startsWith("Z") ? zoneText(verb, time.offset) : clockText(verb, shown(time));
}
function clockText(verb, date) {
	const [month, day, hour] = [
		date.getUTCMonth(),
		date.getUTCDate(),
		date.getUTCHours()
	];
	switch (verb) {
		case "YYYY": return String(date.getUTCFullYear()).padStart(4, "0");
		case "YY": return twoDigits(date.getUTCFullYear() % 100);
		case "MMMM": return MONTHS[month];
		case "MMM": return MONTHS[month].slice(0, 3);
		case "EEEE": return DAYS[date.getUTCDay()];
		case "EEE": return DAYS[date.getUTCDay()].slice(0, 3);
		case "AA": return hour < 12 ? "AM" : "PM";
		case "aa": return hour < 12 ? "am" : "pm";
		default: return numberText(verb, {
			M: month + 1,
			D: day,
			h: hour,
			H: hour % 12 || 12,
			...minuteOf(date)
		});
	}
}
function minuteOf(date) {
	return {
		m: date.getUTCMinutes(),
		s: date.getUTCSeconds()
	};
}
function numberText(verb, numbers) {
	const number = numbers[verb[0]];
	if (number === void 0 || verb.length > 2) return void 0;
	return verb.length === 1 ? String(number) : twoDigits(number);
}
function zoneText(verb, offset) {
	switch (verb.length) {
		case 1: return offset === 0 ? "Z" : offsetText(offset, ":");
		case 3: return offset === 0 ? "UTC" : offsetText(offset, "");
		case 4: return offsetText(offset, "");
		case 5: return offsetText(offset, ":");
		default: return;
	}
}
const UNITS = {
	h: 3600n * SECOND,
	m: 60n * SECOND,
	s: SECOND,
	ms: 1000000n,
	us: 1000n,
	\u00b5s: 1000n,
	\u03bcs: 1000n,
	ns: 1n
};
const DURATION = /^[-+]?(?:0|(?:(?:\d{1,15}\.?\d{0,15}|\.\d{1,15})(?:h|ms|m|s|us|\u00b5s|\u03bcs|ns))+)$/;
const LONGEST$2 = 2n ** 63n;
function durationOf(string) {
	if (!DURATION.test(string)) return void 0;
	let sum = 0n;
	for (const [, whole = "", fraction = "", unit] of string.matchAll(/(\d*)\.?(\d*)(h|ms|m|s|us|\u00b5s|\u03bcs|ns)/g)) {
		const nanoseconds = UNITS[unit];
		sum += BigInt(whole || "0") * nanoseconds;
		sum += BigInt(fraction || "0") * nanoseconds / 10n ** BigInt(fraction.length);
	}
	return sum >= LONGEST$2 ? void 0 : string.startsWith("-") ? -sum : sum;
}
const timeadd = onStrings("timeadd", ([timestamp, duration], call) => {
	const [time, added] = [timeOf(timestamp), durationOf(duration)];
	if (!time) return notTime("timeadd", call);
	if (added === void 0) return require_core.error("timeadd() takes a duration such as \"1h30m\"", call.at);
	return literalText(timestampText({
		...time,
		instant: time.instant + added
	}), call.at);
}, { type: "text" });
const timecmp = onStrings("timecmp", ([first, second], call) => {
	const [a, b] = [timeOf(first), timeOf(second)];
	if (!a || !b) return notTime("timecmp", call);
	return require_core.scalar(a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0, call.at);
}, { type: "number" });
const DATES = [
	define("formatdate", 2, 2, formatdate),
	define("timeadd", 2, 2, timeadd),
	define("timecmp", 2, 2, timecmp)
];
// src/terraform/functions/base64.ts
function toBase64(bytes) {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
function fromBase64(base64) {
	const compact = base64.replace(/[\r\n]/g, "");
	if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return void 0;
	return Uint8Array.from(atob(compact), (letter) => letter.charCodeAt(0));
}
function fromUtf8(bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
const CHARSETS = new Map([
	["utf-8", {
		encode: (string) => new TextEncoder().encode(string),
		decode: fromUtf8
	}],
	["utf-16le", wide("utf-16le", 0)],
	["utf-16be", wide("utf-16be", 1)],
	["iso-8859-1", narrow(255)],
	["us-ascii", narrow(127)]
]);
function charsetOf(name) {
	return CHARSETS.get(name.toLowerCase());
}
function narrow(highest) {
	return {
		encode: (string) => [...string].every((letter) => letter.codePointAt(0) <= highest) ? Uint8Array.from(string, (letter) => letter.charCodeAt(0)) : void 0,
		decode: (bytes) => bytes.every((byte) => byte <= highest) ? Array.from(bytes, (byte) => String.fromCharCode(byte)).join("") : void 0
	};
}
function wide(name, low) {
	return {
		encode: (string) => Uint8Array.from({ length: string.length * 2 }, (_, i) => {
			const unit = string.charCodeAt(i >> 1);
			return i % 2 === low ? unit & 255 : unit >> 8;
		}),
		decode: (bytes) => bytes.length % 2 > 0 ? void 0 : new TextDecoder(name, { ignoreBOM: true }).decode(bytes)
	};
}
// src/terraform/functions/yaml-node.ts
const DEEPEST$9 = 200;
const TRUE = /^(y|Y|[Yy]es|YES|[Oo]n|ON|[Tt]rue|TRUE)$/;
const FALSE = /^(n|N|[Nn]o|NO|[Oo]ff|OFF|[Ff]alse|FALSE)$/;
const NULL = /^(~|[Nn]ull|NULL|)$/;
const INTEGER = /^([-+]?)(0x[\da-fA-F]+|0o[0-7]+)$/;
const DATE = /^(\d{4})-(\d\d?)-(\d\d?)$/;
const UNSURE = /^(\d{4}-\d\d?-\d\d?[Tt ].*|[-+]?\.(inf|nan)|<<)$/i;
function yamlNode(node, depth = 0) {
	if (depth > DEEPEST$9 || node.tag !== void 0) return void 0;
	if (node.kind === "list") return listNode(node, depth);
	if (node.kind === "map") return mapNode(node, depth);
	if (node.kind === "scalar") return plainNode(node, node.raw);
	if (node.kind === "hole" || node.style !== "plain") return node;
	const raw = require_core.known(node.pieces);
	if (raw !== void 0) return plainNode(node, raw);
	return startsAsText(node.pieces) ? node : void 0;
}
function listNode(node, depth) {
	const items = [];
	for (const one of node.items) {
		const item = yamlNode(one, depth + 1);
		if (!item) return void 0;
		items.push(item);
	}
	return {
		...node,
		items
	};
}
function mapNode(node, depth) {
	const entries = [];
	for (const entry of node.entries) {
		const value = yamlNode(entry.value, depth + 1);
		if (!value || !isPlainWord(entry.key)) return void 0;
		entries.push({
			...entry,
			value
		});
	}
	return {
		...node,
		entries
	};
}
function plainNode({ at }, raw) {
	const scalar = (value) => ({
		kind: "scalar",
		value,
		raw,
		at
	});
	const text = (lit) => ({
		kind: "string",
		pieces: [{
			lit,
			at
		}],
		style: "plain",
		at
	});
	if (TRUE.test(raw)) return scalar(true);
	if (FALSE.test(raw)) return scalar(false);
	if (NULL.test(raw)) return scalar(null);
	if (UNSURE.test(raw)) return void 0;
	const [, sign, digits] = INTEGER.exec(raw) ?? [];
	const number = digits === void 0 ? require_core.parseNumber(raw) : Number(digits);
	if (number === "unknown") return void 0;
	if (number !== "none") return scalar(sign === "-" ? -number : number);
	const [, year, month, day] = DATE.exec(raw) ?? [];
	return text(year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T00:00:00Z` : raw);
}
function isPlainWord(string) {
	return /^[A-Za-z/*$_]/.test(string) && !TRUE.test(string) && !FALSE.test(string) && !NULL.test(string);
}
const WORDS = "yes no on off true false null".split(" ");
function startsAsText(pieces) {
	const [first] = pieces;
	const start = first && !require_core.isHole(first) ? first.lit.toLowerCase() : "";
	return isPlainWord(start) && !WORDS.some((word) => word.startsWith(start));
}
// src/terraform/functions/yaml-text.ts
const MOST_VALUES = 2e4;
const DEEPEST$8 = 50;
const LONGEST_LINE = 78;
function yamlText(value) {
	const writer = new YamlWriter();
	writer.document(value);
	return writer.result() ?? [valueHole(value)];
}
function valueHole(value) {
	return {
		...require_core.derived("yamlencode", [value]),
		at: value.at,
		value
	};
}
var YamlWriter = class {
	pieces = [];
	text = "";
	values = 0;
	isLost = false;
	result() {
		this.flush();
		return this.isLost || this.values > MOST_VALUES ? void 0 : this.pieces;
	}
	document(value) {
		if (value.kind === "scalar") {
			this.leaf(value, 0);
			this.text += "...\n";
		} else if (isBlock$1(value)) this.block(value, 0, "");
		else this.leaf(value, 0);
	}
	block(value, depth, first) {
		if (++this.values > MOST_VALUES || depth > DEEPEST$8) {
			this.isLost = true;
			return;
		}
		const indent = "  ".repeat(depth);
		let before = first;
		if (value.kind === "list") {
			for (const item of value.items) {
				this.text += before;
				before = indent;
				this.element(item.value, depth);
			}
			return;
		}
		for (const [key, entry] of sortedEntries(value)) {
			this.text += before;
			before = indent;
			this.entry(key, entry.value, depth);
		}
	}
	element(value, depth) {
		this.text += "- ";
		if (isBlock$1(value)) this.block(value, depth + 1, "");
		else this.leaf(value, 2 * depth + 2);
	}
	entry(key, value, depth) {
		const name = `${quoted$1(key)}:`;
		this.isLost ||= !/^[\x20-\x7e]*$/.test(key) || name.length > LONGEST_LINE;
		this.text += name;
		if (!isBlock$1(value)) {
			this.text += " ";
			this.leaf(value, 2 * depth + name.length + 1);
			return;
		}
		this.text += "\n";
		const inner = value.kind === "list" ? depth : depth + 1;
		this.block(value, inner, "  ".repeat(inner));
	}
	leaf(value, column) {
		this.values++;
		const line = lineOf(value, column);
		if (line === void 0) {
			this.flush();
			this.pieces.push(valueHole(value));
		} else if (value.kind === "text") this.string(value.text);
		else this.text += line;
		this.text += "\n";
	}
	string(text) {
		this.text += "\"";
		this.flush();
		for (const piece of text) this.pieces.push("lit" in piece ? {
			...piece,
			lit: escaped(piece.lit)
		} : piece);
		this.text += "\"";
	}
	flush() {
		if (this.text !== "") this.pieces.push({ lit: this.text });
		this.text = "";
	}
};
function isBlock$1(value) {
	if (value.kind === "list") return isCertain$1(value) && value.items.length > 0;
	return value.kind === "map" && isCertainMap(value) && value.entries.size > 0;
}
function lineOf(value, column) {
	if (value.kind === "list" && isCertain$1(value)) return "[]";
	if (value.kind === "map" && isCertainMap(value)) return "{}";
	if (value.kind === "scalar") return typeof value.value === "number" ? require_core.numberText(value.value) : String(value.value);
	const string = value.kind === "text" ? require_core.known(value.text) : void 0;
	if (string === void 0 || !/^[\x20-\x7e]*$/.test(string)) return void 0;
	const line = quoted$1(string);
	return string.includes(" ") && column + line.length > LONGEST_LINE ? void 0 : line;
}
function quoted$1(string) {
	return `"${escaped(string)}"`;
}
function escaped(string) {
	return string.replace(/["\\]/g, "\\$&");
}
// src/terraform/functions/encoding.ts
function encoded(write) {
	return ([value], call) => {
		if (value.kind === "error") return value;
		return {
			...require_core.textValue(write(value), call.at),
			decoded: value
		};
	};
}
const jsondecode = onTexts("jsondecode", ([text], call, [value]) => {
	const original = structureOf(value);
	if (original) return original;
	if (isOneHole(text)) return void 0;
	const { documents, problems } = require_core.parseJson(require_cli.derive(text, call.at.file));
	const [root] = documents;
	const hasBom = text.some((piece) => !require_core.isHole(piece) && piece.lit.startsWith("\ufeff"));
	if (!root || problems.length > 0 || hasBom) return text.some(require_core.isHole) ? void 0 : require_core.error("jsondecode() of a text that is no JSON", call.at);
	return isSure(root) ? require_core.valueOfNode(root) : void 0;
});
const yamldecode = onTexts("yamldecode", ([text], call, [value]) => {
	const original = structureOf(value);
	if (original) return original;
	if (isOneHole(text) || hasTags(text)) return void 0;
	const { documents, problems } = require_core.parseYaml(require_cli.derive(text.map(untyped), call.at.file));
	const [root] = documents;
	if (!root || documents.length > 1 || problems.length > 0) return void 0;
	const node = yamlNode(root);
	return node && require_core.valueOfNode(node);
});
function hasTags(text) {
	return text.some((piece) => !require_core.isHole(piece) && piece.lit.includes("!!"));
}
function untyped(piece) {
	return require_core.isHole(piece) && piece.value?.kind === "unknown" && piece.value.type === "text" ? {
		...piece,
		value: require_core.unknown(piece, piece.value.at)
	} : piece;
}
function structureOf(value) {
	const original = value.kind === "text" ? value.decoded : void 0;
	if (original?.kind === "text") return void 0;
	if (original?.kind !== "list") return original;
	return require_core.partlyOrdered(original.items, require_core.orderedOf(original), original.at, original.rest);
}
function isOneHole(text) {
	const [first] = text;
	return text.length === 1 && first !== void 0 && require_core.isHole(first);
}
const DEEPEST$7 = 200;
function isSure(node, depth = 0) {
	if (depth > DEEPEST$7) return false;
	if (node.kind === "list") return node.items.every((item) => isSure(item, depth + 1));
	if (node.kind === "map") return node.entries.every(({ value }) => isSure(value, depth + 1));
	return node.kind !== "scalar" || typeof node.value !== "number" || require_core.parseNumber(node.raw) !== "unknown";
}
const base64encode = onTexts("base64encode", ([text], call, [value]) => inBase64(text, value, call), { type: "text" });
function inBase64(text, original, call) {
	const string = require_core.known(text);
	if (string === void 0 || string.length > 4e6) return undefinedText("base64encode", original, call);
	return {
		...literalText(toBase64(new TextEncoder().encode(string)), call.at),
		decoded: original
	};
}
function undefinedText(operation, value, call) {
	const hole = {
		...require_core.derived(operation, [value]),
		at: call.at
	};
	const encoded = {
		...require_core.textValue([hole], call.at),
		decoded: value
	};
	return {
		...encoded,
		text: [{
			...hole,
			value: encoded
		}]
	};
}
const base64gzip = onTexts("base64gzip", (_, call, [value]) => undefinedText("base64gzip", value, call), { type: "text" });
const base64decode = onTexts("base64decode", ([text], call, [value]) => {
	const original = value.kind === "text" ? value.decoded : void 0;
	if (original && isEncodingOf(text, original)) return asText(original, call);
	const string = require_core.known(text);
	if (string === void 0) return void 0;
	const bytes = fromBase64(string);
	const decoded = bytes && fromUtf8(bytes);
	if (decoded !== void 0 && original?.kind === "text" && require_core.known(original.text) === decoded) return original;
	return decoded === void 0 ? require_core.error("base64decode() of a text that is no base64 of a string", call.at) : literalText(decoded, call.at);
}, { type: "text" });
function isEncodingOf(text, original) {
	const [first] = text;
	return isOneHole(text) && first.id === require_core.derived("base64encode", [original]).id;
}
function asText(value, call) {
	return require_core.lift([value], call.at, (plain) => {
		if (plain.kind === "text") return plain;
		const text = textFrom(plain);
		return text === void 0 || text === "none" ? plain : require_core.textValue(text, plain.at);
	});
}
const textencodebase64 = onStrings("textencodebase64", ([string, name], call) => {
	const charset = charsetOf(name);
	if (!charset) return void 0;
	const bytes = charset.encode(string);
	return bytes ? literalText(toBase64(bytes), call.at) : require_core.error(`textencodebase64() of letters that ${name} does not have`, call.at);
}, { type: "text" });
const textdecodebase64 = onStrings("textdecodebase64", ([base64, name], call) => {
	const bytes = fromBase64(base64);
	if (!bytes) return require_core.error("textdecodebase64() of a text that is no base64", call.at);
	const charset = charsetOf(name);
	if (!charset) return void 0;
	const string = charset.decode(bytes);
	return string === void 0 ? require_core.error(`textdecodebase64() of what is not ${name}`, call.at) : literalText(string, call.at);
}, { type: "text" });
function escapedForQuery(string) {
	if (/\p{Surrogate}/u.test(string)) return void 0;
	return encodeURIComponent(string).replace(/%20/g, "+").replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
const urlencode = onTexts("urlencode", ([text], call) => {
	const mapped = mapLetters(text, "urlencode", escapedForQuery);
	return mapped && require_core.textValue(mapped, call.at);
}, { type: "text" });
const ENCODINGS = [
	define("jsonencode", 1, 1, encoded(jsonText)),
	define("jsondecode", 1, 1, jsondecode),
	define("yamlencode", 1, 1, encoded(yamlText)),
	define("yamldecode", 1, 1, yamldecode),
	define("base64encode", 1, 1, base64encode),
	define("base64decode", 1, 1, base64decode),
	define("base64gzip", 1, 1, base64gzip),
	define("textencodebase64", 2, 2, textencodebase64),
	define("textdecodebase64", 2, 2, textdecodebase64),
	define("urlencode", 1, 1, urlencode)
];
// src/terraform/functions/regex-classes.ts
const WORD = "A-Za-z0-9_";
const BLANK = "\\t\\n\\f\\r ";
const ESCAPES = new Map([
	["d", within$1("0-9")],
	["D", within$1("^0-9")],
	["w", within$1(WORD)],
	["W", within$1(`^${WORD}`)],
	["s", within$1(BLANK)],
	["S", within$1(`^${BLANK}`)]
]);
const POSIX = new Map([
	["alnum", "0-9A-Za-z"],
	["alpha", "A-Za-z"],
	["ascii", "\\x00-\\x7f"],
	["blank", "\\t "],
	["cntrl", "\\x00-\\x1f\\x7f"],
	["digit", "0-9"],
	["graph", "!-~"],
	["lower", "a-z"],
	["print", " -~"],
	["punct", "!-/:-@[-`{-~"],
	["space", "\\t\\n\\v\\f\\r "],
	["upper", "A-Z"],
	["word", WORD],
	["xdigit", "0-9A-Fa-f"]
]);
function within$1(letters) {
	const test = new RegExp(`^[${letters}]$`, "u");
	return (code) => test.test(String.fromCodePoint(code));
}
function classEscape(letter) {
	return ESCAPES.get(letter);
}
function posixClass(name) {
	const letters = POSIX.get(name.replace(/^\^/, ""));
	return letters === void 0 ? void 0 : within$1(name.startsWith("^") ? `^${letters}` : letters);
}
function unicodeClass(name) {
	if (!/^[A-Za-z_]{1,40}$/.test(name)) return void 0;
	for (const property of name.length <= 2 ? [name] : [`Script=${name}`]) try {
		const test = new RegExp(`^\\p{${property}}$`, "u");
		return (code) => test.test(String.fromCodePoint(code));
	} catch {}
}
// src/terraform/functions/regex-parser.ts
const MOST_INSTRUCTIONS = 5e3;
const MOST_REPEATS = 1e3;
const DEEPEST$6 = 100;
var Unsupported = class extends Error {};
function parseRegex(pattern) {
	try {
		const reader = new Reader(pattern);
		return {
			code: new Compiler().compile(reader.read()),
			names: reader.names
		};
	} catch (thrown) {
		if (thrown instanceof Unsupported) return void 0;
		throw thrown;
	}
}
var Reader = class {
	names = [];
	letters;
	at = 0;
	flags = {
		fold: false,
		dotAll: false,
		lines: false,
		lazy: false
	};
	constructor(pattern) {
		this.letters = [...pattern];
	}
	read() {
		const node = this.either(0);
		if (this.at < this.letters.length) throw new Unsupported();
		return node;
	}
	either(depth) {
		if (depth > DEEPEST$6) throw new Unsupported();
		const options = [this.sequence(depth)];
		while (this.take("|")) options.push(this.sequence(depth));
		return options.length === 1 ? options[0] : {
			kind: "either",
			options
		};
	}
	sequence(depth) {
		const parts = [];
		for (let next = this.peek(); next !== void 0 && next !== "|" && next !== ")"; next = this.peek()) {
			if (this.takeWord("\\Q")) {
				parts.push(...this.quoted());
				continue;
			}
			const atom = this.atom(depth);
			if (atom) parts.push(this.repeated(atom));
		}
		return {
			kind: "sequence",
			parts
		};
	}
	atom(depth) {
		const letter = this.next();
		switch (letter) {
			case "(": return this.group(depth);
			case "[": return {
				kind: "letter",
				test: this.folded(this.class())
			};
			case ".": {
				const { dotAll } = this.flags;
				return {
					kind: "letter",
					test: (code) => dotAll || code !== 10
				};
			}
			case "^": return {
				kind: "assert",
				test: this.flags.lines ? isLineStart : isStart
			};
			case "$": return {
				kind: "assert",
				test: this.flags.lines ? isLineEnd : isEnd
			};
			case "\\": return this.escape();
			case "*":
			case "+":
			case "?": throw new Unsupported();
			default: return this.literal(letter);
		}
	}
	literal(letter) {
		const code = letter.codePointAt(0);
		return {
			kind: "letter",
			test: this.folded((other) => other === code)
		};
	}
	folded(test) {
		if (!this.flags.fold) return test;
		return (code) => test(code) || casesOf(code).some(test);
	}
	quoted() {
		const parts = [];
		while (this.peek() !== void 0 && !this.takeWord("\\E")) parts.push(this.literal(this.next()));
		return parts;
	}
	escape() {
		const letter = this.next();
		switch (letter) {
			case "A": return {
				kind: "assert",
				test: isStart
			};
			case "z": return {
				kind: "assert",
				test: isEnd
			};
			case "b": return {
				kind: "assert",
				test: isWordEdge
			};
			case "B": return {
				kind: "assert",
				test: (string, at) => !isWordEdge(string, at)
			};
			default: return {
				kind: "letter",
				test: this.folded(this.escapedClass(letter) ?? equalTo(this.escapedCode(letter)))
			};
		}
	}
	escapedClass(letter) {
		if (letter !== "p" && letter !== "P") return classEscape(letter);
		const name = this.take("{") ? this.until("}") : this.next();
		const isNegated = letter === "P" !== name.startsWith("^");
		const test = unicodeClass(name.replace("^", ""));
		if (!test) throw new Unsupported();
		return isNegated ? (code) => !test(code) : test;
	}
	escapedCode(letter) {
		const control = {
			a: 7,
			f: 12,
			n: 10,
			r: 13,
			t: 9,
			v: 11
		}[letter];
		if (control !== void 0) return control;
		if (letter === "x") return this.hex();
		if (/[0-9A-Za-z]/.test(letter) || letter.codePointAt(0) > 127) throw new Unsupported();
		return letter.codePointAt(0);
	}
	hex() {
		const digits = this.take("{") ? this.until("}") : this.next() + this.next();
		const code = /^[0-9a-fA-F]{1,6}$/.test(digits) ? Number.parseInt(digits, 16) : Number.POSITIVE_INFINITY;
		if (code > 1114111) throw new Unsupported();
		return code;
	}
	group(depth) {
		const before = this.flags;
		if (!this.take("?")) return this.captured(void 0, depth, before);
		if (this.takeWord("P<") || this.take("<")) {
			const name = this.until(">");
			if (!/^\w+$/.test(name) || this.names.includes(name)) throw new Unsupported();
			return this.captured(name, depth, before);
		}
		this.readFlags();
		if (this.take(")")) return void 0;
		if (!this.take(":")) throw new Unsupported();
		return this.closed(this.either(depth + 1), before);
	}
	captured(name, depth, before) {
		const index = this.names.push(name);
		return this.closed({
			kind: "group",
			index,
			of: this.either(depth + 1)
		}, before);
	}
	closed(node, before) {
		if (!this.take(")")) throw new Unsupported();
		this.flags = before;
		return node;
	}
	readFlags() {
		let on = true;
		for (let next = this.peek(); next !== ")" && next !== ":"; next = this.peek()) {
			const flag = this.next();
			const names = {
				i: "fold",
				s: "dotAll",
				m: "lines",
				U: "lazy"
			};
			if (flag === "-" && on) on = false;
			else if (flag in names) this.flags = {
				...this.flags,
				[names[flag]]: on
			};
			else throw new Unsupported();
		}
	}
	repeated(of) {
		const bounds = this.bounds();
		if (!bounds) return of;
		const lazy = this.take("?") !== this.flags.lazy;
		if (this.peek() !== void 0 && (/[*+?]/.test(this.peek()) || this.isBounds())) throw new Unsupported();
		return {
			kind: "repeat",
			of,
			lazy,
			...bounds
		};
	}
	bounds() {
		if (this.take("*")) return {
			least: 0,
			most: Number.POSITIVE_INFINITY
		};
		if (this.take("+")) return {
			least: 1,
			most: Number.POSITIVE_INFINITY
		};
		if (this.take("?")) return {
			least: 0,
			most: 1
		};
		if (!this.isBounds()) return void 0;
		this.next();
		const [least, most] = this.until("}").split(",");
		const from = Number(least);
		const to = most === void 0 ? from : most === "" ? Number.POSITIVE_INFINITY : Number(most);
		if (from > MOST_REPEATS || from > to || Number.isFinite(to) && to > MOST_REPEATS) throw new Unsupported();
		return {
			least: from,
			most: to
		};
	}
	isBounds() {
		return this.peek() === "{" && /^\{\d+(,\d*)?\}/.test(this.letters.slice(this.at, this.at + 12).join(""));
	}
	class() {
		const isNegated = this.take("^");
		const tests = [];
		for (let isFirst = true; isFirst || this.peek() !== "]"; isFirst = false) tests.push(this.classPart());
		this.next();
		return (code) => tests.some((test) => test(code)) !== isNegated;
	}
	classPart() {
		if (this.takeWord("[:")) {
			const test = posixClass(this.until(":"));
			if (!test || !this.take("]")) throw new Unsupported();
			return test;
		}
		const from = this.classLetter();
		if (typeof from === "function") return from;
		if (this.peek() !== "-" || this.letters[this.at + 1] === "]") return equalTo(from);
		this.next();
		const to = this.classLetter();
		if (typeof to === "function" || to < from) throw new Unsupported();
		return (code) => code >= from && code <= to;
	}
	classLetter() {
		const letter = this.next();
		if (letter !== "\\") return letter.codePointAt(0);
		const escaped = this.next();
		return this.escapedClass(escaped) ?? this.escapedCode(escaped);
	}
	peek() {
		return this.letters[this.at];
	}
	next() {
		const letter = this.letters[this.at++];
		if (letter === void 0) throw new Unsupported();
		return letter;
	}
	take(letter) {
		if (this.peek() !== letter) return false;
		this.at++;
		return true;
	}
	takeWord(word) {
		if (this.letters.slice(this.at, this.at + word.length).join("") !== word) return false;
		this.at += word.length;
		return true;
	}
	until(end) {
		let word = "";
		for (let letter = this.next(); letter !== end; letter = this.next()) word += letter;
		return word;
	}
};
function equalTo(code) {
	return (other) => other === code;
}
function casesOf(code) {
	const letter = String.fromCodePoint(code);
	return [letter.toLowerCase(), letter.toUpperCase()].map((other) => other.codePointAt(0));
}
function isStart(_, at) {
	return at === 0;
}
function isEnd(string, at) {
	return at === string.length;
}
function isLineStart(string, at) {
	return at === 0 || string[at - 1] === "\n";
}
function isLineEnd(string, at) {
	return at === string.length || string[at] === "\n";
}
function isWordEdge(string, at) {
	return isWord(string[at - 1]) !== isWord(string[at]);
}
function isWord(letter) {
	return letter !== void 0 && /^\w$/.test(letter);
}
function isNullable(node) {
	switch (node.kind) {
		case "letter": return false;
		case "assert": return true;
		case "sequence": return node.parts.every(isNullable);
		case "either": return node.options.some(isNullable);
		case "group": return isNullable(node.of);
		case "repeat": return node.least === 0 || isNullable(node.of);
	}
}
var Compiler = class {
	code = [];
	compile(node) {
		this.push({
			kind: "save",
			slot: 0
		});
		this.emit(node);
		this.push({
			kind: "save",
			slot: 1
		});
		this.push({ kind: "match" });
		return this.code;
	}
	push(instruction) {
		if (this.code.length >= MOST_INSTRUCTIONS) throw new Unsupported();
		return this.code.push(instruction) - 1;
	}
	emit(node) {
		switch (node.kind) {
			case "letter":
			case "assert":
				this.push(node);
				break;
			case "sequence":
				for (const part of node.parts) this.emit(part);
				break;
			case "group":
				this.push({
					kind: "save",
					slot: 2 * node.index
				});
				this.emit(node.of);
				this.push({
					kind: "save",
					slot: 2 * node.index + 1
				});
				break;
			case "either":
				this.emitEither(node.options);
				break;
			case "repeat": this.emitRepeat(node);
		}
	}
	emitEither([first, ...others]) {
		if (others.length === 0) {
			if (first) this.emit(first);
			return;
		}
		const split = this.push({ kind: "match" });
		if (first) this.emit(first);
		const jump = this.push({ kind: "match" });
		this.code[split] = {
			kind: "split",
			first: split + 1,
			second: this.code.length
		};
		this.emitEither(others);
		this.code[jump] = {
			kind: "jump",
			to: this.code.length
		};
	}
	emitRepeat({ of, least, most, lazy }) {
		if (most === Number.POSITIVE_INFINITY) {
			for (let i = 1; i < least; i++) this.emit(of);
			if (least > 0) this.emitPlus(of, lazy);
			else if (isNullable(of)) this.emitOptional(lazy, () => this.emitPlus(of, lazy));
			else this.emitStar(of, lazy);
			return;
		}
		for (let i = 0; i < least; i++) this.emit(of);
		this.emitOptionals(of, most - least, lazy);
	}
	emitStar(of, lazy) {
		const split = this.push({ kind: "match" });
		this.emit(of);
		this.push({
			kind: "jump",
			to: split
		});
		this.code[split] = this.split(split + 1, this.code.length, lazy);
	}
	emitPlus(of, lazy) {
		const start = this.code.length;
		this.emit(of);
		const split = this.push({ kind: "match" });
		this.code[split] = this.split(start, split + 1, lazy);
	}
	emitOptional(lazy, emit) {
		const split = this.push({ kind: "match" });
		emit();
		this.code[split] = this.split(split + 1, this.code.length, lazy);
	}
	emitOptionals(of, count, lazy) {
		const splits = [];
		for (let i = 0; i < count; i++) {
			splits.push(this.push({ kind: "match" }));
			this.emit(of);
		}
		for (const split of splits) this.code[split] = this.split(split + 1, this.code.length, lazy);
	}
	split(inside, behind, lazy) {
		return lazy ? {
			kind: "split",
			first: behind,
			second: inside
		} : {
			kind: "split",
			first: inside,
			second: behind
		};
	}
};
// src/terraform/functions/regex.ts
const MOST_STEPS$1 = 1e6;
const CACHE = new Map();
const MOST_CACHED = 500;
function regexOf(pattern) {
	if (!CACHE.has(pattern)) {
		if (CACHE.size >= MOST_CACHED) CACHE.clear();
		CACHE.set(pattern, compile(pattern));
	}
	return CACHE.get(pattern);
}
function compile(pattern) {
	const program = parseRegex(pattern);
	if (!program) return void 0;
	return {
		names: program.names,
		find: (string, from, budget = { left: MOST_STEPS$1 }) => new Machine(program, string, budget).run(from)
	};
}
var Machine = class {
	program;
	string;
	budget;
	code;
	constructor(program, string, budget) {
		this.program = program;
		this.string = string;
		this.budget = budget;
		this.code = program.code;
	}
	run(from) {
		let threads = [];
		let best;
		for (let at = from;;) {
			const seen = new Set(threads.map((thread) => thread.pc));
			if (!best) this.follow({
				pc: 0,
				saved: []
			}, at, threads, seen);
			const code = this.string.codePointAt(at);
			const width = code === void 0 ? 0 : code > 65535 ? 2 : 1;
			const next = [];
			const reached = new Set();
			if (this.budget.left < 0) return "too long";
			for (const thread of threads) {
				const step = this.code[thread.pc];
				if (step.kind === "match") {
					best = thread.saved;
					break;
				}
				if (step.kind !== "letter" || code === void 0 || !step.test(code)) continue;
				this.follow({
					pc: thread.pc + 1,
					saved: thread.saved
				}, at + width, next, reached);
			}
			threads = next;
			if (code === void 0 || threads.length === 0 && best) break;
			at += width;
		}
		return best && this.matchOf(best);
	}
	follow(thread, at, threads, seen) {
		const stack = [thread];
		for (let current = stack.pop(); current; current = stack.pop()) {
			const { pc, saved } = current;
			const step = this.code[pc];
			if (seen.has(pc)) continue;
			seen.add(pc);
			this.budget.left--;
			switch (step.kind) {
				case "letter":
				case "match":
					threads.push(current);
					break;
				case "jump":
					stack.push({
						pc: step.to,
						saved
					});
					break;
				case "split":
					stack.push({
						pc: step.second,
						saved
					}, {
						pc: step.first,
						saved
					});
					break;
				case "save":
					stack.push({
						pc: pc + 1,
						saved: withAt(saved, step.slot, at)
					});
					break;
				case "assert": if (step.test(this.string, at)) stack.push({
					pc: pc + 1,
					saved
				});
			}
		}
	}
	matchOf(saved) {
		const groups = this.program.names.map((_, i) => rangeOf(saved[2 * i + 2], saved[2 * i + 3]));
		return {
			start: saved[0],
			end: saved[1],
			groups
		};
	}
};
function withAt(saved, slot, at) {
	const copy = [...saved];
	copy[slot] = at;
	return copy;
}
function rangeOf(start, end) {
	return start === void 0 || end === void 0 ? void 0 : {
		start,
		end
	};
}
function findAll(regex, string) {
	const found = [];
	const budget = { left: MOST_STEPS$1 };
	for (let from = 0, last = -1; from <= string.length;) {
		const match = regex.find(string, from, budget);
		if (match === "too long") return match;
		if (!match) break;
		if (match.end > match.start || match.start !== last) found.push(match);
		last = match.end;
		from = match.end > from ? match.end : from + widthAt(string, from);
	}
	return found;
}
function widthAt(string, at) {
	return (string.codePointAt(at) ?? 0) > 65535 ? 2 : 1;
}
function expand(template, regex, string, match) {
	return template.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, short, long) => {
		const name = short ?? long;
		if (name === void 0) return whole === "$$" ? "$" : whole;
		const index = /^\d+$/.test(name) ? Number(name) : regex.names.lastIndexOf(name) + 1;
		if (index === 0 && name !== "0") return "";
		const range = index === 0 ? match : match.groups[index - 1];
		return range ? string.slice(range.start, range.end) : "";
	});
}
// src/terraform/functions/glob-pattern.ts
const LONGEST$1 = 500;
function globOf(pattern) {
	const source = pattern.length <= LONGEST$1 ? sourceOf(pattern) : void 0;
	const regex = source === void 0 ? void 0 : regexOf(`\\A(?:${source})\\z`);
	return regex && { test: (path) => isMatch(regex, path) };
}
function isMatch(regex, path) {
	const match = regex.find(path, 0);
	return match !== void 0 && match !== "too long";
}
const TOKEN = /(?:^|(?<=\/))\*\*\/|(?:^|(?<=\/))\*\*$|\*+|\[[\^!]?[\w-]+\]|./gsu;
function sourceOf(pattern) {
	let [source, depth] = ["", 0];
	for (const [token] of pattern.matchAll(TOKEN)) {
		if (token === "{") depth++;
		if (token === "}") depth--;
		if (depth < 0 || token === "[" || token === "\\") return void 0;
		source += sourceOfToken(token, depth);
	}
	return depth === 0 ? source : void 0;
}
function sourceOfToken(token, depth) {
	if (token === "**/") return "(?:[^/]+/)*";
	if (token === "**") return "(?s:.*)";
	if (token.startsWith("*")) return "[^/]*";
	if (token.startsWith("[")) return token.replace("[!", "[^");
	switch (token) {
		case "?": return "[^/]";
		case "{": return "(?:";
		case "}": return ")";
		case ",": return depth > 0 ? "|" : ",";
		default: return /\w|[^\0-\x7f]/.test(token) ? token : `\\${token}`;
	}
}
// src/terraform/functions/filesystem.ts
function pathsOf(path, { folder }) {
	if (path.startsWith("/") || path.startsWith("~") || path.includes("\\")) return [];
	const [fromRoot, fromModule] = [require_cli.joinPath(".", path), require_cli.joinPath(folder, path)];
	const paths = folder === "." || path === folder || path.startsWith(`${folder}/`) ? [fromRoot, fromModule] : [fromModule, fromRoot];
	return [...new Set(paths)].filter((one) => !one.startsWith(".."));
}
function readFile(path, call) {
	for (const candidate of pathsOf(path, call)) {
		const file = call.files.read(candidate);
		if (!require_cli.isUnreadable(file)) return file;
	}
}
function contentOf$2(file) {
	const at = {
		file,
		start: 0,
		end: file.text.length
	};
	return require_core.textValue([{
		lit: file.text,
		at
	}], at);
}
const file = onStrings("file", ([path], call) => {
	const found = readFile(path, call);
	return found && contentOf$2(found);
}, { type: "text" });
const filebase64 = onStrings("filebase64", ([path], call) => {
	const found = readFile(path, call);
	if (!found || found.text.includes(REPLACEMENT)) return void 0;
	const content = contentOf$2(found);
	return inBase64(content.text, content, call);
}, { type: "text" });
const REPLACEMENT = "\ufffd";
const fileexists = onStrings("fileexists", ([path], call) => readFile(path, call) ? require_core.scalar(true, call.at) : void 0, { type: "bool" });
const TEMPLATES = new WeakMap();
function templateIn(file) {
	return require_core.remember(TEMPLATES, file, () => require_cli.sourceOf(file));
}
const templatefile = onPlain("templatefile", ([path, variables], call) => {
	const written = require_core.stringOf(path);
	const found = written === void 0 ? void 0 : readFile(written, call);
	return found && call.renderTemplate(templateIn(found), variables, call.at);
}, { type: "text" });
const templatestring = onPlain("templatestring", ([template, variables], call) => {
	if (template.kind !== "text") return void 0;
	const pieces = template.text.filter((piece) => !require_core.isHole(piece));
	if (pieces.length < template.text.length) return void 0;
	const source = require_cli.derive(pieces, call.at.file);
	return call.renderTemplate(source, variables, call.at);
}, { type: "text" });
const MOST_FILES = 1e3;
const MOST_FOLDERS = 1e3;
const fileset = onStrings("fileset", ([folder, pattern], call) => {
	const glob = globOf(pattern);
	const below = glob && namesBelow(folder, call);
	if (!below) return void 0;
	const found = below.filter((name) => glob.test(name)).sort(require_core.compareText);
	return {
		...require_core.list(found.map((name) => require_core.item(literalText(name, call.at))), call.at),
		isSet: true
	};
}, { type: "set" });
function namesBelow(written, call) {
	for (const folder of pathsOf(written, call)) {
		const names = walk(folder, call);
		if (names === void 0 || names.length > 0) return names;
	}
}
function walk(root, call) {
	const names = [];
	const folders = [""];
	for (let visited = 0; folders.length > 0; visited++) {
		if (visited > MOST_FOLDERS || names.length > MOST_FILES) return void 0;
		const folder = folders.shift();
		for (const { name, isFolder } of call.files.list(require_cli.joinPath(root, folder))) {
			const path = folder === "" ? name : `${folder}/${name}`;
			if (isFolder) folders.push(path);
			else names.push(path);
		}
	}
	return names;
}
function baseName(path) {
	const bare = path.replace(/\/+$/, "");
	if (bare === "") return path === "" ? "." : "/";
	return bare.slice(bare.lastIndexOf("/") + 1);
}
function folderName(path) {
	const isAbsolute = path.startsWith("/");
	const parts = [];
	for (const part of path.slice(0, path.lastIndexOf("/") + 1).split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else if (!isAbsolute) parts.push(part);
	}
	return (isAbsolute ? "/" : "") + parts.join("/") || ".";
}
function onPath(name, f) {
	return define(name, 1, 1, onStrings(name, ([path], call) => literalText(f(path), call.at), { type: "text" }));
}
const pathexpand = onStrings("pathexpand", ([path], call) => path.startsWith("~") ? void 0 : literalText(path, call.at), { type: "text" });
const FILESYSTEM = [
	define("file", 1, 1, file),
	define("filebase64", 1, 1, filebase64),
	define("fileexists", 1, 1, fileexists),
	define("fileset", 2, 2, fileset),
	define("templatefile", 2, 2, templatefile),
	define("templatestring", 2, 2, templatestring),
	onPath("basename", baseName),
	onPath("dirname", folderName),
	define("pathexpand", 1, 1, pathexpand)
];
// src/terraform/functions/letters.ts
const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });
function graphemesOf(string) {
	if (/^[\x20-\x7e]*$/.test(string)) return [...string];
	return Array.from(SEGMENTER.segment(string), ({ segment }) => segment);
}
function lowerLetters(string) {
	return /^[\0-\x7f]*$/.test(string) ? string.toLowerCase() : eachLetter(string, (letter) => letter.toLowerCase());
}
function upperLetters(string) {
	return /^[\0-\x7f]*$/.test(string) ? string.toUpperCase() : eachLetter(string, (letter) => letter.toUpperCase());
}
function eachLetter(string, f) {
	let result = "";
	for (const letter of string) {
		const mapped = f(letter);
		if ([...mapped].length !== 1) return void 0;
		result += mapped;
	}
	return result;
}
function titled(string) {
	let result = "";
	let before = " ";
	for (const letter of string) {
		const mapped = isSeparator(before) ? upperLetters(letter) : letter;
		if (mapped === void 0) return void 0;
		result += mapped;
		before = letter;
	}
	return result;
}
function isSeparator(letter) {
	if (letter <= "\u007f") return !/\w/.test(letter);
	return !/[\p{L}\p{N}]/u.test(letter) && isSpace(letter);
}
const SPACES = "	\n\v\f\r \u0085\xA0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";
function isSpace(letter) {
	return SPACES.includes(letter);
}
// src/terraform/functions/format.ts
const VERB = /%([-+ #0]*)(\d*)(?:\.(\d*))?(?:\[([1-9]\d*)\])?([a-zA-Z%])/y;
const MOST_WIDTH = 1e3;
function specOf$1(text) {
	const { runs, holes } = splitAtHoles(text);
	if (holes.some((hole) => canHold(hole, "%"))) return void 0;
	const parts = [];
	let [next, uses] = [0, 0];
	for (const [i, run] of runs.entries()) {
		let from = 0;
		for (let to = run.string.indexOf("%"); to >= 0; to = run.string.indexOf("%", from)) {
			parts.push({
				kind: "literal",
				text: sliceRun(run, from, to)
			});
			VERB.lastIndex = to;
			const match = VERB.exec(run.string);
			if (!match) return holes[i] ? void 0 : "invalid";
			const [whole, flags = "", width = "", precision, index, letter = ""] = match;
			if (letter === "%" && whole.length > 2) return "invalid";
			if (letter === "%") parts.push(percent(run, to + whole.length));
			else {
				if (index !== void 0) next = Number(index) - 1;
				const verb = {
					letter,
					flags,
					width: Number(width),
					precision: precision === void 0 ? void 0 : Number(precision)
				};
				parts.push({
					kind: "verb",
					verb,
					index: next++
				});
				uses = Math.max(uses, next);
			}
			from = to + whole.length;
		}
		parts.push({
			kind: "literal",
			text: sliceRun(run, from)
		});
		if (holes[i]) parts.push({
			kind: "literal",
			text: [holes[i]]
		});
	}
	return {
		parts,
		uses
	};
}
function percent(run, end) {
	return {
		kind: "literal",
		text: sliceRun(run, end - 1, end)
	};
}
const formatPlain = onPlain("format", ([format, ...args], call) => {
	const text = textFrom(format);
	if (args.some(require_core.isAbsent)) return void 0;
	if (text === "none") return require_core.error("format() takes a format string", call.at);
	const spec = text && specOf$1(text);
	if (spec === "invalid") return require_core.error("format() with a format string that is not valid", call.at);
	if (!spec) return void 0;
	if (spec.uses !== args.length) return require_core.error(`the format string takes ${spec.uses} arguments, not ${args.length}`, call.at);
	const pieces = [];
	for (const part of spec.parts) {
		const formatted = part.kind === "literal" ? part.text : applyVerb(part.verb, args[part.index], call);
		if (formatted === "wrong") return require_core.error("format() of a value that does not fit its verb", call.at);
		if (!formatted) return void 0;
		for (const piece of formatted) pieces.push(piece);
	}
	return require_core.textValue(pieces, call.at);
}, {
	type: "text",
	takesNull: true
});
function applyVerb(verb, value, call) {
	const formatted = verbText(verb, value, call);
	if (!formatted || formatted === "wrong" || verb.width === 0) return formatted;
	const string = require_core.known(formatted);
	if (string === void 0 || verb.width > MOST_WIDTH) return void 0;
	const missing = verb.width - graphemesOf(string).length;
	return missing > 0 ? padded$1(string, missing, verb.flags, call) : formatted;
}
function padded$1(string, missing, flags, call) {
	if (flags.includes("-")) return [{
		lit: string + " ".repeat(missing),
		at: call.at
	}];
	if (!flags.includes("0")) return [{
		lit: " ".repeat(missing) + string,
		at: call.at
	}];
	const sign = /^[-+ ]?(?=\d)/.exec(string)?.[0] ?? "";
	return [{
		lit: sign + "0".repeat(missing) + string.slice(sign.length),
		at: call.at
	}];
}
function verbText(verb, value, call) {
	switch (verb.letter) {
		case "v": return verb.flags.includes("#") ? jsonOf(value) : anything(verb, value, call);
		case "s": return string(verb, value, call);
		case "q": return quoted(value);
		case "t": return truth(value);
		case "d":
		case "b":
		case "o":
		case "x":
		case "X": return whole(verb, value, call);
		case "f": return fixed(verb, value, call);
		case "g": return general(verb, value, call);
		case "e":
		case "E":
		case "G":
		case "F": return;
		default: return "wrong";
	}
}
function anything(verb, value, call) {
	if (value.kind === "unknown") return value.type === "text" && !value.nullable ? string(verb, value, call) : void 0;
	if (value.kind === "text") return string(verb, value, call);
	if (value.kind === "scalar" && typeof value.value === "number") return general(verb, value, call);
	return jsonOf(value);
}
function jsonOf(value) {
	return jsonText(value);
}
function string(verb, value, call) {
	const text = textFrom(value);
	if (text === "none") return "wrong";
	if (verb.precision === void 0 || !text) return text;
	const string = require_core.known(text);
	return string === void 0 ? void 0 : [{
		lit: graphemesOf(string).slice(0, verb.precision).join(""),
		at: call.at
	}];
}
function quoted(value) {
	const text = textFrom(value);
	if (text === "none" || !text) return text === "none" ? "wrong" : void 0;
	const string = require_core.known(text);
	return string === void 0 ? void 0 : [{
		lit: jsonString(string),
		at: value.at
	}];
}
function truth(value) {
	const text = textFrom(value);
	if (text === "none") return "wrong";
	const string = text && require_core.known(text);
	if (string === void 0) return void 0;
	return value.kind !== "scalar" || typeof value.value === "boolean" ? booleanText(string, text) : "wrong";
}
function booleanText(string, text) {
	return string === "true" || string === "false" ? text : "wrong";
}
const BASES = {
	d: 10,
	b: 2,
	o: 8,
	x: 16,
	X: 16
};
function whole({ letter, flags, precision }, value, call) {
	const number = numberFrom(value);
	if (number === "unknown") return letter === "d" && flags === "" ? unknownNumber(value) : void 0;
	if (number === "none" || !Number.isInteger(number)) return "wrong";
	if (!Number.isSafeInteger(number) || flags.includes("#") || precision !== void 0) return void 0;
	const digits = number.toString(BASES[letter]);
	return [{
		lit: signed(letter === "X" ? digits.toUpperCase() : digits, flags),
		at: call.at
	}];
}
function unknownNumber(value) {
	const text = value.kind === "unknown" && value.type === "number" ? textFrom(value) : void 0;
	return text === "none" ? void 0 : text;
}
function signed(digits, flags) {
	if (digits.startsWith("-")) return digits;
	if (flags.includes("+")) return `+${digits}`;
	return flags.includes(" ") ? ` ${digits}` : digits;
}
function fixed({ flags, precision = 6 }, value, call) {
	const number = numberFrom(value);
	if (number === "none") return "wrong";
	if (number === "unknown" || !require_core.isExact(number) || Math.abs(number) > 0x38d7ea4c68000 || precision > 20) return void 0;
	if ((require_core.numberText(number).split(".")[1] ?? "").slice(precision) === "5") return void 0;
	return [{
		lit: signed(number.toFixed(precision), flags),
		at: call.at
	}];
}
function general({ flags, precision }, value, call) {
	const number = numberFrom(value);
	if (number === "none") return "wrong";
	if (number === "unknown" || precision !== void 0) return void 0;
	const spelled = require_core.numberText(number);
	if (spelled === void 0) return void 0;
	const [mantissa, power] = number.toExponential().split("e");
	const exponent = Number(power);
	if (exponent >= -4 && exponent < 6) return [{
		lit: signed(spelled, flags),
		at: call.at
	}];
	const digits = String(Math.abs(exponent)).padStart(2, "0");
	return [{
		lit: signed(`${mantissa}e${exponent < 0 ? "-" : "+"}${digits}`, flags),
		at: call.at
	}];
}
const formatlistPlain = onPlain("formatlist", ([format, ...args], call) => {
	if (require_core.isAbsent(format)) return require_core.error("formatlist() without a format string", call.at);
	if (args.some(require_core.isAbsent)) return void 0;
	if (args.some((arg) => arg.kind === "unknown" && arg.type !== "text" && arg.type !== "number" && arg.type !== "bool")) return;
	const lists = args.filter((arg) => arg.kind === "list");
	const [only] = lists;
	if (!only) return require_core.lift([formatPlain([format, ...args], call)], call.at, (one) => require_core.list([require_core.item(one)], call.at));
	const formatAt = (index) => formatPlain([format, ...args.map((arg) => arg.kind === "list" ? arg.items[index].value : arg)], call);
	if (lists.length === 1 || lists.every((one) => one === only)) return formatEach(only, format, args, formatAt, call);
	if (!lists.every((one) => hasSameGuards(one, only))) return lists.every(isCertain$1) ? uneven(call) : void 0;
	return formatEach(only, format, args, formatAt, call);
}, {
	type: "list",
	takesNull: true
});
function formatEach(value, format, args, formatAt, call) {
	const others = args.filter((arg) => arg.kind !== "list");
	const operation = require_core.derived("formatlist", [format, ...others]).id;
	return require_core.mapItems(value, operation, (_, index) => formatAt(index), call.at);
}
function hasSameGuards(a, b) {
	if (a.rest || b.rest || a.items.length !== b.items.length || a.ordered !== void 0 || b.ordered !== void 0) return false;
	return a.items.every((item, i) => item.when === b.items[i].when);
}
function uneven(call) {
	return require_core.error("formatlist() takes lists of one length", call.at);
}
const FORMATS = [define("format", 1, ANY_NUMBER, formatPlain), define("formatlist", 1, ANY_NUMBER, formatlistPlain)];
// src/terraform/functions/digest.ts
function padded(bytes, block, isBigEndian) {
	const room = block / 8;
	const size = Math.ceil((bytes.length + 1 + room) / block) * block;
	const result = new Uint8Array(size);
	result.set(bytes);
	result[bytes.length] = 128;
	const view = new DataView(result.buffer);
	view.setBigUint64(isBigEndian ? size - 8 : size - room, BigInt(bytes.length * 8), !isBigEndian);
	return view;
}
function rotate(word, by) {
	return word << by | word >>> 32 - by;
}
function bytesOf(words, isBigEndian) {
	const view = new DataView(new ArrayBuffer(words.length * 4));
	words.forEach((word, i) => {
		view.setInt32(i * 4, word, !isBigEndian);
	});
	return new Uint8Array(view.buffer);
}
const MD5_TURNS = [
	7,
	12,
	17,
	22,
	5,
	9,
	14,
	20,
	4,
	11,
	16,
	23,
	6,
	10,
	15,
	21
];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))) | 0);
function md5(bytes) {
	const view = padded(bytes, 64, false);
	let state = [
		1732584193,
		4023233417,
		2562383102,
		271733878
	];
	for (let block = 0; block < view.byteLength; block += 64) {
		let [a, b, c, d] = state;
		for (let i = 0; i < 64; i++) {
			const [mixed, index] = md5Mix(i, b, c, d);
			const sum = a + mixed + SINES[i] + view.getInt32(block + index * 4, true) | 0;
			const turned = b + rotate(sum, MD5_TURNS[(i >> 4) * 4 + i % 4]) | 0;
			[a, b, c, d] = [
				d,
				turned,
				b,
				c
			];
		}
		state = [
			a,
			b,
			c,
			d
		].map((word, i) => word + state[i] | 0);
	}
	return bytesOf(state, false);
}
function md5Mix(step, b, c, d) {
	if (step < 16) return [b & c | ~b & d, step];
	if (step < 32) return [d & b | ~d & c, (5 * step + 1) % 16];
	return step < 48 ? [b ^ c ^ d, (3 * step + 5) % 16] : [c ^ (b | ~d), 7 * step % 16];
}
function sha1(bytes) {
	const view = padded(bytes, 64, true);
	let state = [
		1732584193,
		4023233417,
		2562383102,
		271733878,
		3285377520
	];
	for (let block = 0; block < view.byteLength; block += 64) {
		const words = Array.from({ length: 16 }, (_, i) => view.getInt32(block + i * 4));
		for (let i = 16; i < 80; i++) words.push(rotate(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1));
		let [a, b, c, d, e] = state;
		for (let i = 0; i < 80; i++) {
			const [mixed, constant] = sha1Mix(i, b, c, d);
			const sum = rotate(a, 5) + mixed + e + constant + words[i] | 0;
			[a, b, c, d, e] = [
				sum,
				a,
				rotate(b, 30),
				c,
				d
			];
		}
		state = [
			a,
			b,
			c,
			d,
			e
		].map((word, i) => word + state[i] | 0);
	}
	return bytesOf(state, true);
}
function sha1Mix(step, b, c, d) {
	if (step < 20) return [b & c | ~b & d, 1518500249];
	if (step < 40) return [b ^ c ^ d, 1859775393];
	return step < 60 ? [b & c | b & d | c & d, 2400959708] : [b ^ c ^ d, 3395469782];
}
const SHA256 = {
	word: 32,
	rounds: 64,
	big: [[
		2n,
		13n,
		22n
	], [
		6n,
		11n,
		25n
	]],
	small: [[
		7n,
		18n,
		3n
	], [
		17n,
		19n,
		10n
	]]
};
const SHA512 = {
	word: 64,
	rounds: 80,
	big: [[
		28n,
		34n,
		39n
	], [
		14n,
		18n,
		41n
	]],
	small: [[
		1n,
		8n,
		7n
	], [
		19n,
		61n,
		6n
	]]
};
function sha256(bytes) {
	return sha2(bytes, SHA256);
}
function sha512(bytes) {
	return sha2(bytes, SHA512);
}
function sha2(bytes, variant) {
	const { word, rounds, big, small } = variant;
	const wrap = (value) => BigInt.asUintN(word, value);
	const turn = (value, by) => wrap(value >> by | value << BigInt(word) - by);
	const mix = (value, [a, b, c]) => turn(value, a) ^ turn(value, b) ^ turn(value, c);
	const blend = (value, [a, b, c]) => turn(value, a) ^ turn(value, b) ^ value >> c;
	const { constants, initial } = tablesOf(variant);
	let state = initial;
	const width = word / 8;
	const view = padded(bytes, width * 16, true);
	for (let block = 0; block < view.byteLength; block += width * 16) {
		const words = Array.from({ length: 16 }, (_, i) => wordAt(view, block + i * width, word));
		for (let i = 16; i < rounds; i++) {
			const blended = blend(words[i - 15], small[0]) + blend(words[i - 2], small[1]);
			words.push(wrap(words[i - 16] + words[i - 7] + blended));
		}
		let [a, b, c, d, e, f, g, h] = state;
		for (let i = 0; i < rounds; i++) {
			const chosen = e & f ^ ~e & g;
			const first = h + mix(e, big[1]) + chosen + constants[i] + words[i];
			const second = mix(a, big[0]) + (a & b ^ a & c ^ b & c);
			[a, b, c, d, e, f, g, h] = [
				wrap(first + second),
				a,
				b,
				c,
				wrap(d + first),
				e,
				f,
				g
			];
		}
		state = [
			a,
			b,
			c,
			d,
			e,
			f,
			g,
			h
		].map((value, i) => wrap(value + state[i]));
	}
	const hex = state.map((value) => value.toString(16).padStart(width * 2, "0")).join("");
	return Uint8Array.from(hex.match(/../g), (byte) => Number.parseInt(byte, 16));
}
function wordAt(view, at, word) {
	return word === 32 ? BigInt(view.getUint32(at)) : view.getBigUint64(at);
}
const tablesOf = require_core.remembered(({ word, rounds }) => {
	const primes = firstPrimes(rounds);
	const fraction = (prime, degree) => rootFraction(prime, degree) >> BigInt(64 - word);
	return {
		constants: primes.map((prime) => fraction(prime, 3)),
		initial: primes.slice(0, 8).map((prime) => fraction(prime, 2))
	};
});
function firstPrimes(count) {
	const primes = [];
	for (let number = 2; primes.length < count; number++) if (primes.every((prime) => number % prime > 0)) primes.push(number);
	return primes;
}
function rootFraction(prime, degree) {
	const power = BigInt(prime) << BigInt(64 * degree);
	let [low, high] = [0n, 1n << 80n];
	while (high - low > 1n) {
		const middle = (low + high) / 2n;
		if (middle ** BigInt(degree) <= power) low = middle;
		else high = middle;
	}
	return BigInt.asUintN(64, low);
}
// src/terraform/functions/hashes.ts
const LONGEST = 1e5;
const HEX = "region";
function hash(name, digest, write, length) {
	const shape = {
		chars: write === hex ? HEX : "any",
		min: length,
		max: length
	};
	const computed = onStrings(name, ([string], call) => {
		if (string.length > LONGEST) return void 0;
		return literalText(write(digest(new TextEncoder().encode(string))), call.at);
	});
	const fileName = name.startsWith("base64") ? `filebase64${name.slice(6)}` : `file${name}`;
	const ofFile = (args, call) => require_core.lift(args, call.at, (plain) => require_core.unknown(require_core.derived(fileName, [plain]), call.at, { type: "text" }));
	return [define(name, 1, 1, shaped(computed, shape)), define(fileName, 1, 1, shaped(ofFile, shape))];
}
function shaped(fn, shape) {
	return (args, call) => require_core.lift([fn(args, call)], call.at, (plain) => plain.kind === "unknown" ? require_core.unknown({
		...plain.sym,
		shape
	}, call.at, { type: "text" }) : plain);
}
function hex(bytes) {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
const NAMESPACES = new Map([
	"dns",
	"url",
	"oid",
	"",
	"x500"
].map((name, i) => [name, `6ba7b81${i}-9dad-11d1-80b4-00c04fd430c8`]));
const uuidv5 = onStrings("uuidv5", ([namespace, name], call) => {
	const uuid = NAMESPACES.get(namespace) ?? namespace;
	if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(uuid)) return require_core.error("uuidv5() takes a namespace that is a UUID, \"dns\", \"url\", \"oid\" or \"x500\"", call.at);
	if (name.length > LONGEST) return void 0;
	const bytes = [...uuid.replaceAll("-", "").match(/../g).map((byte) => Number.parseInt(byte, 16)), ...new TextEncoder().encode(name)];
	const digest = sha1(Uint8Array.from(bytes)).slice(0, 16);
	digest[6] = digest[6] & 15 | 80;
	digest[8] = digest[8] & 63 | 128;
	return literalText(hex(digest).replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"), call.at);
});
const HASHES = [
	...hash("md5", md5, hex, 32),
	...hash("sha1", sha1, hex, 40),
	...hash("sha256", sha256, hex, 64),
	...hash("sha512", sha512, hex, 128),
	...hash("base64sha256", sha256, toBase64, 44),
	...hash("base64sha512", sha512, toBase64, 88),
	define("uuidv5", 2, 2, shaped(uuidv5, {
		chars: HEX,
		min: 36,
		max: 36
	}))
];
// src/terraform/functions/pairing.ts
function isParallel(a, b) {
	if (a.items.length !== b.items.length || a.rest === void 0 !== (b.rest === void 0)) return false;
	return require_core.orderedOf(a) === a.items.length && require_core.orderedOf(b) === b.items.length && a.items.every((item, i) => item.when === b.items[i].when);
}
const zipmap = onPlain("zipmap", ([keys, values], call) => {
	if (keys.kind === "unknown" || values.kind === "unknown") return void 0;
	if (keys.kind !== "list" || values.kind !== "list") return require_core.error("zipmap() takes two lists", call.at);
	if (!isParallel(keys, values)) return isCertain$1(keys) && isCertain$1(values) ? require_core.error("zipmap() of lists of different length", call.at) : void 0;
	const rest = keys.rest && require_core.derivedUnknown("zipmap", [keys, values], call.at).sym;
	const entries = keys.items.flatMap((item, i) => entriesOf$3(item, values.items[i], call));
	return require_core.merge([...entries, require_core.map(new Map(), call.at, rest)], call.at);
}, { type: "map" });
function entriesOf$3(key, value, call) {
	return require_core.alternatives(key.value, key.when).map((one) => singleEntry(one, value, call));
}
function singleEntry(key, value, call) {
	const text = isPlain(key.value) ? textFrom(key.value) : "none";
	if (text === "none" || text === void 0) return require_core.choice(key.when, require_core.error("zipmap() with a key that is no string", call.at), require_core.map(new Map(), call.at), call.at);
	const entry = require_core.lazyEntry(key.value.at, key.when, () => value.value);
	return require_core.map(new Map([[require_core.keyOfText(text), entry]]), call.at);
}
function isPlain(value) {
	return value.kind !== "choice" && value.kind !== "error";
}
const legacyMap = (args, call) => {
	if (args.length % 2 > 0) return require_core.error("map() takes keys and values", call.at);
	const pairs = args.flatMap((key, i) => {
		const value = args[i + 1];
		return i % 2 === 0 && value ? entriesOf$3(require_core.item(key), require_core.item(value), call) : [];
	});
	return require_core.merge(pairs, call.at);
};
const matchkeys = onPlain("matchkeys", ([values, keys, search], call) => {
	if ([
		values,
		keys,
		search
	].some((one) => one.kind !== "list" && one.kind !== "unknown")) return require_core.error("matchkeys() takes three lists", call.at);
	if (values.kind !== "list" || keys.kind !== "list" || search.kind !== "list") return void 0;
	const compared = unifiedItems([...keys.items, ...search.items]);
	const own = unifiedItems(values.items);
	if (!compared || !own || values.rest) return void 0;
	if (!isParallel(values, keys)) return isCertain$1(values) && isCertain$1(keys) ? require_core.error("matchkeys() of lists of different length", call.at) : void 0;
	const wanted = {
		...search,
		items: compared.slice(keys.items.length)
	};
	const items = own.flatMap((one, i) => {
		const when = require_core.memberWhen(wanted, compared[i].value);
		return when === false ? [] : [require_core.guarded(one, when)];
	});
	return {
		...require_core.list(items, call.at),
		isUniform: true
	};
}, { type: "list" });
const chunklist = onPlain("chunklist", ([value, size], call) => {
	const length = numberFrom(size);
	if (value.kind === "unknown" || length === "unknown") return void 0;
	if (value.kind !== "list" || length === "none" || !Number.isInteger(length) || length < 0) return require_core.error("chunklist() takes a list and a size", call.at);
	const items = unifiedItems(value.items);
	const { isSet: _, ...plain } = value;
	return items && require_core.liftItems({
		...plain,
		items
	}, call.at, (elements) => chunksOf(elements, length, call));
}, { type: "list" });
function chunksOf(elements, size, call) {
	const chunks = [];
	const step = size === 0 ? Math.max(elements.length, 1) : size;
	for (let from = 0; from < elements.length; from += step) {
		const chunk = elements.slice(from, from + step).map((element) => require_core.item(element));
		chunks.push(require_core.item(require_core.list(chunk, call.at)));
	}
	return require_core.list(chunks, call.at);
}
const transpose = onPlain("transpose", ([value], call) => {
	const wrong = require_core.error("transpose() takes a map of lists of strings", call.at);
	if (value.kind === "unknown") return void 0;
	if (value.kind !== "map") return wrong;
	const members = membersOf$1(value);
	if (!members) return void 0;
	const groups = new Map();
	for (const { text, owner } of members) {
		if (text === "none") return wrong;
		const name = text && require_core.known(text);
		if (name === void 0) return void 0;
		const group = groups.get(name);
		if (group) group.push(owner);
		else groups.set(name, [owner]);
	}
	return require_core.map(new Map([...groups].map(([name, items]) => [name, groupOf(items, call)])), call.at);
}, { type: "map" });
function membersOf$1(value) {
	if (value.rest) return void 0;
	const members = [];
	for (const [key, one] of sortedEntries(value)) for (const { value: inner, when } of require_core.alternatives(one.value, one.when)) {
		const isOpen = inner.kind === "list" && (inner.rest || require_core.orderedOf(inner) < inner.items.length);
		if (inner.kind === "unknown" || isOpen) return void 0;
		const items = inner.kind === "list" ? inner.items : [require_core.item(inner)];
		for (const member of items.flatMap(require_core.plainItems)) {
			const text = inner.kind === "list" && isPlain(member.value) ? textFrom(member.value) : "none";
			members.push({
				text,
				owner: require_core.item(require_core.valueOfKey(key, one.key), require_core.all(when, member.when))
			});
		}
	}
	return members;
}
function groupOf(items, call) {
	return require_core.entry(require_core.list(items, call.at), call.at, require_core.anyOf(items.map((one) => one.when)));
}
const PAIRINGS = [
	define("zipmap", 2, 2, zipmap),
	define("matchkeys", 3, 3, matchkeys),
	define("chunklist", 2, 2, chunklist),
	define("transpose", 1, 1, transpose),
	define("map", 0, ANY_NUMBER, legacyMap)
];
// src/terraform/functions/strings.ts
function onLetters(name, f) {
	return define(name, 1, 1, onTexts(name, ([text], call) => mapped(mapLetters(text, name, f), call), { type: "text" }));
}
function mapped(text, call, original) {
	return text && textResult(text, original, call.at);
}
function onWhole(name, f) {
	return define(name, 1, 1, onStrings(name, ([string], call) => {
		const result = f(string);
		return result === void 0 ? void 0 : literalText(result, call.at);
	}, { type: "text" }));
}
function reversed(string) {
	return graphemesOf(string).reverse().join("");
}
const length = onPlain("length", ([value], call) => {
	if (value.kind === "list" || value.kind === "map") return require_core.lengthOf(value, call.at);
	if (value.kind === "scalar") return require_core.error("length() takes a string, a list or a map", call.at);
	const string = value.kind === "text" ? require_core.known(value.text) : void 0;
	return string === void 0 ? void 0 : require_core.scalar(graphemesOf(string).length, call.at);
}, { type: "number" });
const join = onPlain("join", ([separator, ...lists], call) => {
	if (lists.length === 0) return require_core.error("join() takes a separator and lists", call.at);
	const joined = require_core.concat(lists, call.at);
	if (joined.kind === "error") return joined;
	if (joined.kind !== "list") return void 0;
	return require_core.liftItems(joined, call.at, (elements) => joinElements(separator, elements, call));
}, { type: "text" });
function joinElements(separator, elements, call) {
	const values = [];
	for (const element of [separator, ...elements]) {
		const text = textFrom(element);
		if (text === "none") return require_core.error("join() takes lists of strings", call.at);
		if (text === void 0) return void 0;
		values.push(element.kind === "text" ? element : require_core.textValue(text, element.at));
	}
	const [between, ...parts] = values;
	return require_core.joinText(parts.flatMap((part, i) => i === 0 ? [part] : [between, part]), call.at);
}
const split = onTexts("split", ([separator, text], call) => {
	const wanted = require_core.known(separator);
	if (wanted === void 0) return void 0;
	if (wanted === "") return splitLetters(text, call);
	const pieces = splitAtHoles(text);
	if (mayStraddle(pieces, wanted)) return void 0;
	const sure = pieces.holes.findIndex((hole) => canHold(hole, wanted));
	const parts = partsOf$1(pieces.runs, pieces.holes, wanted);
	if (sure < 0) return listOfTexts(parts.map((part) => part.text), call);
	const first = parts.findIndex((part) => part.holes > sure);
	if (first === 0) return void 0;
	const items = parts.slice(0, first).map((part) => require_core.item(require_core.textValue(part.text, call.at)));
	return require_core.list(items, call.at, require_core.derived("split", [require_core.textValue(separator, call.at), require_core.textValue(text, call.at)]));
}, { type: "list" });
function partsOf$1(runs, holes, separator) {
	const parts = [];
	let current = [];
	runs.forEach((run, i) => {
		let from = 0;
		for (let to = run.string.indexOf(separator); to >= 0; to = run.string.indexOf(separator, from)) {
			parts.push({
				text: [...current, ...sliceRun(run, from, to)],
				holes: i
			});
			current = [];
			from = to + separator.length;
		}
		for (const piece of sliceRun(run, from)) current.push(piece);
		const hole = holes[i];
		if (hole) current.push(hole);
	});
	parts.push({
		text: current,
		holes: holes.length
	});
	return parts;
}
function splitLetters(text, call) {
	const string = require_core.known(text);
	if (string === void 0 || string.length > call.limit) return void 0;
	return listOfTexts([...string].map((letter) => [{
		lit: letter,
		at: call.at
	}]), call);
}
function listOfTexts(texts, call) {
	if (texts.length > call.limit) return void 0;
	const items = texts.map((text) => require_core.item(require_core.textValue(text, call.at)));
	return {
		...require_core.list(items, call.at),
		isUniform: true
	};
}
const substr = onPlain("substr", ([value, offset, length], call) => {
	const text = textFrom(value);
	const [from, count] = [numberFrom(offset), numberFrom(length)];
	if (text === "none" || from === "none" || count === "none") return require_core.error("substr() takes a string and two numbers", call.at);
	if (text === void 0 || from === "unknown" || count === "unknown") return void 0;
	if (!Number.isInteger(from) || !Number.isInteger(count)) return require_core.error("substr() takes whole numbers", call.at);
	return substrOf(text, from, count, call);
}, { type: "text" });
function substrOf(text, offset, length, call) {
	const { runs, holes } = splitAtHoles(text);
	const [first] = runs;
	const isPlain = /^[\x20-\x7e]*$/.test(first.string);
	const end = length < 0 ? void 0 : offset + length;
	if (isPlain && offset >= 0 && (holes.length === 0 || (end ?? offset) <= first.string.length)) {
		if (end !== void 0 || holes.length === 0) return require_core.textValue(sliceRun(first, offset, end), call.at);
		return require_core.textValue(dropStart(text, offset), call.at);
	}
	const string = require_core.known(text);
	if (string === void 0) return void 0;
	const letters = graphemesOf(string);
	const from = offset < 0 ? Math.max(0, letters.length + offset) : offset;
	return literalText(letters.slice(from, length < 0 || length === 0 && offset < 0 ? void 0 : from + length).join(""), call.at);
}
function replaceString(text, wanted, replacement, call) {
	const whole = require_core.known(text);
	const by = require_core.known(replacement);
	if (wanted === "") {
		if (whole === void 0 || by === void 0) return void 0;
		return whole.length * by.length > 4e6 ? void 0 : literalText([
			"",
			...whole,
			""
		].join(by), call.at);
	}
	const { runs, holes } = splitAtHoles(text);
	if (mayStraddle({
		runs,
		holes
	}, wanted)) return void 0;
	const others = [require_core.textValue([{ lit: wanted }], call.at), require_core.textValue(replacement, call.at)];
	const replaced = (string) => by === void 0 ? void 0 : string.replaceAll(wanted, () => by);
	if (runs.reduce((sum, run) => sum + run.string.split(wanted).length - 1, 0) * (replacement.length + lengthOfText(replacement)) > 4e6) return void 0;
	const newRuns = runs.map((run) => replaceInRun(run, wanted, replacement));
	const newHoles = holes.map((hole) => canHold(hole, wanted) ? mapHole(hole, "replace", replaced, others) : hole);
	const pieces = newRuns.flatMap((run, i) => i < newHoles.length ? [...run, newHoles[i]] : run);
	return require_core.textValue(pieces, call.at);
}
function replaceInRun(run, wanted, replacement) {
	const pieces = [];
	let from = 0;
	for (let to = run.string.indexOf(wanted); to >= 0; to = run.string.indexOf(wanted, from)) {
		for (const piece of [...sliceRun(run, from, to), ...replacement]) pieces.push(piece);
		from = to + wanted.length;
	}
	return [...pieces, ...sliceRun(run, from)];
}
const indent = onPlain("indent", ([spaces, value], call) => {
	const [count, text] = [numberFrom(spaces), textFrom(value)];
	if (count === "none" || text === "none") return require_core.error("indent() takes a number and a string", call.at);
	if (count === "unknown" || text === void 0 || !(count >= 0 && count <= 1e3)) return void 0;
	return replaceString(text, "\n", [{ lit: `\n${" ".repeat(count)}` }], call);
}, { type: "text" });
const trimprefix = onTexts("trimprefix", ([text, prefix], call, [value]) => {
	const wanted = require_core.known(prefix);
	if (wanted === void 0) return void 0;
	const start = edgeOf(text, "start");
	if (start.startsWith(wanted)) return textResult(dropStart(text, wanted.length), value, call.at);
	return text.some(require_core.isHole) && wanted.startsWith(start) && !startsOtherwise(text, wanted) ? void 0 : textResult(text, value, call.at);
}, { type: "text" });
const trimsuffix = onTexts("trimsuffix", ([text, suffix], call, [value]) => {
	const wanted = require_core.known(suffix);
	if (wanted === void 0) return void 0;
	const end = edgeOf(text, "end");
	if (end.endsWith(wanted)) return textResult(dropEnd(text, wanted.length), value, call.at);
	return text.some(require_core.isHole) && wanted.endsWith(end) && !endsOtherwise(text, wanted) ? void 0 : textResult(text, value, call.at);
}, { type: "text" });
function startsOtherwise(text, prefix) {
	return !hasWildcard(prefix) && require_core.matches([{ lit: `${prefix}*` }], text) === "no";
}
function endsOtherwise(text, suffix) {
	return !hasWildcard(suffix) && require_core.matches([{ lit: `*${suffix}` }], text) === "no";
}
function hasWildcard(string) {
	return /[*?]/.test(string);
}
function trimmed(text, letters, sides) {
	let result = text;
	if (sides !== "end") {
		const start = edgeOf(result, "start");
		const kept = [...start].findIndex((letter) => !letters.includes(letter));
		if (kept < 0 && splitAtHoles(result).holes.slice(0, 1).some((hole) => !isBarrier(hole, letters))) return void 0;
		result = dropStart(result, kept < 0 ? start.length : [...start].slice(0, kept).join("").length);
	}
	if (sides !== "start") {
		const end = edgeOf(result, "end");
		const last = [...end].findLastIndex((letter) => !letters.includes(letter));
		if (last < 0 && splitAtHoles(result).holes.slice(-1).some((hole) => !isBarrier(hole, letters))) return void 0;
		result = dropEnd(result, end.length - [...end].slice(0, last + 1).join("").length);
	}
	return result;
}
const trim = onTexts("trim", ([text, letters], call, [value]) => {
	const set = require_core.known(letters);
	return set === void 0 ? void 0 : mapped(trimmed(text, set, "both"), call, value);
}, { type: "text" });
const trimspace = onTexts("trimspace", ([text], call, [value]) => mapped(trimmed(text, SPACES, "both"), call, value), { type: "text" });
const chomp = onTexts("chomp", ([text], call, [value]) => mapped(trimmed(text, "\r\n", "end"), call, value), { type: "text" });
function test(name, pattern, plainly) {
	return define(name, 2, 2, onTexts(name, ([whole, part], call) => {
		const [string, wanted] = [require_core.known(whole), require_core.known(part)];
		if (string !== void 0 && wanted !== void 0) return require_core.scalar(plainly(string, wanted), call.at);
		if (wanted === void 0 || hasWildcard(wanted)) return void 0;
		const verdict = require_core.matches(pattern(part), whole);
		return verdict === "maybe" ? void 0 : require_core.scalar(verdict === "yes", call.at);
	}, { type: "bool" }));
}
const STAR = { lit: "*" };
const STRINGS = [
	onLetters("lower", lowerLetters),
	onLetters("upper", upperLetters),
	onWhole("title", titled),
	onWhole("strrev", reversed),
	define("length", 1, 1, length),
	define("join", 1, ANY_NUMBER, join),
	define("split", 2, 2, split),
	define("substr", 3, 3, substr),
	define("indent", 2, 2, indent),
	define("trimprefix", 2, 2, trimprefix),
	define("trimsuffix", 2, 2, trimsuffix),
	define("trim", 2, 2, trim),
	define("trimspace", 1, 1, trimspace),
	define("chomp", 1, 1, chomp),
	test("startswith", (part) => [...part, STAR], (whole, part) => whole.startsWith(part)),
	test("endswith", (part) => [STAR, ...part], (whole, part) => whole.endsWith(part)),
	test("strcontains", (part) => [
		STAR,
		...part,
		STAR
	], (whole, part) => whole.includes(part))
];
// src/terraform/functions/regexes.ts
function subjectOf(pattern, text, call) {
	const [source, string] = [require_core.known(pattern), require_core.known(text)];
	const regex = source === void 0 || string === void 0 ? void 0 : regexOf(source);
	return regex && {
		regex,
		text,
		string,
		call
	};
}
const regex = onTexts("regex", ([pattern, text], call) => {
	const subject = subjectOf(pattern, text, call);
	const match = subject?.regex.find(subject.string, 0);
	if (!subject || match === "too long") return void 0;
	return match ? capturesOf(subject, match) : require_core.error("regex() does not match", call.at);
});
const regexall = onTexts("regexall", ([pattern, text], call) => {
	const subject = subjectOf(pattern, text, call);
	const matches = subject && findAll(subject.regex, subject.string);
	if (!matches || matches === "too long" || matches.length > call.limit) return void 0;
	const captures = matches.map((match) => capturesOf(subject, match));
	return captures.includes(void 0) ? void 0 : {
		...require_core.list(captures.map((one) => require_core.item(one)), call.at),
		isUniform: true
	};
}, { type: "list" });
function capturesOf(subject, match) {
	const { regex, call } = subject;
	const values = match.groups.map((range) => range ? part(subject, range) : require_core.absent(call.at));
	if (values.length === 0) return part(subject, match);
	if (regex.names.every((name) => name === void 0)) return require_core.list(values.map((value) => require_core.item(value)), call.at);
	if (regex.names.includes(void 0)) return void 0;
	return require_core.map(new Map(regex.names.map((name, i) => [name, require_core.entry(values[i], call.at)])), call.at);
}
function part({ text, call }, { start, end }) {
	return require_core.textValue(sliceRun(splitAtHoles(text).runs[0], start, end), call.at);
}
const replace = onTexts("replace", ([text, wanted, replacement], call) => {
	const string = require_core.known(wanted);
	if (string === void 0) return void 0;
	if (!(string.length > 1 && string.startsWith("/") && string.endsWith("/"))) return replaceString(text, string, replacement, call);
	const subject = subjectOf([{ lit: string.slice(1, -1) }], text, call);
	const by = require_core.known(replacement);
	return subject && by !== void 0 ? replaceMatches(subject, by) : void 0;
}, { type: "text" });
function replaceMatches({ regex, string, call }, by) {
	const matches = findAll(regex, string);
	if (matches === "too long") return void 0;
	let [result, from] = ["", 0];
	for (const match of matches) {
		result += string.slice(from, match.start) + expand(by, regex, string, match);
		from = match.end;
		if (result.length > 4e6) return void 0;
	}
	return literalText(result + string.slice(from), call.at);
}
const REGEXES = [
	define("regex", 2, 2, regex),
	define("regexall", 2, 2, regexall),
	define("replace", 3, 3, replace)
];
// src/terraform/functions/sets.ts
function setOf(arg, call) {
	if (arg.kind === "unknown") return require_core.list([], call.at, arg.sym);
	if (arg.kind !== "list") return "none";
	const items = unifiedItems(arg.items);
	return items && {
		...arg,
		items
	};
}
function setsOf(name, args, call) {
	const sets = [];
	for (const arg of args) {
		const set = setOf(arg, call);
		if (set === "none") return require_core.error(`${name}() takes sets`, call.at);
		if (!set) return void 0;
		sets.push(set);
	}
	return sets;
}
function alike(lists) {
	const items = unifiedItems(lists.flatMap((one) => one.items));
	if (!items || lists.some(isEmptyOfSomeType) && !items.every(isString)) return void 0;
	let from = 0;
	return lists.map((one) => {
		const own = items.slice(from, from + one.items.length);
		from += own.length;
		return {
			...one,
			items: own
		};
	});
}
function isEmptyOfSomeType(value) {
	return value.items.length === 0 && (value.isSet === true || value.isUniform === true);
}
function isString({ value }) {
	return value.kind === "text" || value.kind === "unknown" && value.type === "text";
}
function onSets(name, f) {
	return onPlain(name, (plain, call) => {
		const sets = setsOf(name, plain, call);
		if (!sets || isError(sets)) return sets;
		const same = alike(sets);
		return same && f(same, call);
	}, { type: "set" });
}
function isError(sets) {
	return "kind" in sets;
}
const setunion = onSets("setunion", (sets, call) => {
	const joined = require_core.concat(sets, call.at);
	return joined.kind === "list" ? sortedSet(joined, call.at) : joined;
});
const setintersection = onSets("setintersection", ([first, ...others], call) => {
	const isIn = (one) => require_core.allOf(others.map((other) => require_core.memberWhen(other, one.value)));
	return filtered("setintersection", first, others, isIn, call);
});
const setsubtract = onSets("setsubtract", ([first, ...others], call) => {
	const isOut = (one) => require_core.negate(require_core.anyOf(others.map((other) => require_core.memberWhen(other, one.value))));
	return filtered("setsubtract", first, others, isOut, call);
});
function filtered(operation, from, others, keep, call) {
	const items = from.items.flatMap(require_core.plainItems).flatMap((one) => {
		const when = keep(one);
		return when === false ? [] : [require_core.guarded(one, when)];
	});
	const rest = from.rest && require_core.derived(operation, [from, ...others]);
	return sortedSet(require_core.list(items, call.at, rest), call.at);
}
const setproduct = onPlain("setproduct", (plain, call) => {
	if (plain.length < 2) return require_core.error("setproduct() takes at least two sets", call.at);
	const lists = setsOf("setproduct", plain, call);
	if (!lists || isError(lists)) return lists;
	if (!lists.some((one) => one.isSet)) return productOf(lists, call);
	return require_core.lift(lists.map((one) => sortedSet(one, call.at)), call.at, (...sets) => productOfSets(sets, call) ?? require_core.derivedUnknown("setproduct", sets, call.at, "list"));
}, { type: "list" });
function productOfSets(sets, call) {
	const product = productOf(sets.filter((set) => set.kind === "list"), call);
	if (product?.kind !== "list") return product;
	return product.items.length > 1 ? {
		...product,
		ordered: 0,
		isSet: true
	} : {
		...product,
		isSet: true
	};
}
const MOST_ROWS = 1e4;
function productOf(sets, call) {
	if (sets.reduce((product, set) => product * set.items.length, 1) > Math.min(call.limit, MOST_ROWS) || sets.some((set) => set.rest)) return void 0;
	const items = sets.reduce((made, set) => made.flatMap((row) => set.items.map((one) => [...row, one])), [[]]).map((row) => ({
		when: require_core.allOf(row.map((one) => one.when)),
		value: require_core.list(row.map((one) => one.when === true ? one : {
			when: true,
			value: one.value
		}), call.at)
	}));
	return sets.every((set) => require_core.orderedOf(set) === set.items.length) ? require_core.list(items, call.at) : {
		...require_core.list(items, call.at),
		ordered: 0
	};
}
const SETS = [
	define("setunion", 1, ANY_NUMBER, setunion),
	define("setintersection", 1, ANY_NUMBER, setintersection),
	define("setsubtract", 2, 2, setsubtract),
	define("setproduct", 1, ANY_NUMBER, setproduct)
];
// src/terraform/functions/index.ts
const DEFINITIONS = new Map([...[
	ADDRESSES,
	AWS,
	COLLECTIONS,
	CSV,
	DATES,
	ENCODINGS,
	FILESYSTEM,
	FORMATS,
	HASHES,
	NUMBERS
], ...[
	PAIRINGS,
	REGEXES,
	SETS,
	STRINGS,
	TYPES
]].flat().map((definition) => [definition.name, definition]));
const FRESH = new Set([
	"uuid",
	"timestamp",
	"plantimestamp",
	"bcrypt"
]);
const RESULTS = new Map([...typed("text", "uuid timestamp plantimestamp bcrypt rsadecrypt abspath"), ...typed("bool", "issensitive")]);
function typed(type, names) {
	return names.split(" ").map((name) => [name, type]);
}
function callFunction(name, args, call) {
	const plainName = name.replace(/^core::/, "");
	const definition = DEFINITIONS.get(plainName);
	if (definition && args.length >= definition.least && args.length <= definition.most) return definition.fn(args, call);
	return require_core.lift(args, call.at, (...plain) => {
		if (FRESH.has(plainName)) return require_core.unknown(require_core.freshSym(`${plainName}()`, plain), call.at, { type: "text" });
		return require_core.derivedUnknown(plainName, plain, call.at, RESULTS.get(plainName));
	});
}
// src/terraform/part.ts
const isPart = require_core.remembered((module) => {
	if (module.gaps.length > 0) return true;
	return blocksOf(module).some((block) => usesOtherVariables(block, module));
});
function blocksOf({ resources, calls, outputs, providers }) {
	return [
		...[...resources.values()].map(({ block }) => block),
		...calls.values(),
		...outputs.values(),
		...providers
	];
}
function usesOtherVariables({ body }, { variables }) {
	for (const expression of expressionsIn(body, NO_NAMES)) for (const { reference } of traversalsOf(expression)) if (reference.kind === "var" && !variables.has(reference.name)) return true;
	return false;
}
const NO_NAMES = new Set();
// src/terraform/paths.ts
function relativePath(from, to) {
	const [start, end] = [partsOf(from), partsOf(to)];
	let common = 0;
	while (common < start.length && common < end.length && start[common] === end[common]) common++;
	return [...start.slice(common).map(() => ".."), ...end.slice(common)].join("/") || ".";
}
function partsOf(folder) {
	return folder === "." ? [] : folder.split("/");
}
// src/terraform/plan/address.ts
function indexOf$1(key) {
	return key === void 0 ? "" : `[${JSON.stringify(key)}]`;
}
function moduleAddress(steps) {
	return steps.map(({ name, key }) => `module.${name}${indexOf$1(key)}`).join(".");
}
function within(module, name) {
	return module === "" ? name : `${module}.${name}`;
}
const STEP = /module\.([^.[\]"]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)/y;
function stepsOf(address) {
	const steps = [];
	STEP.lastIndex = 0;
	while (STEP.lastIndex < address.length) {
		const found = STEP.exec(address);
		if (!found) return void 0;
		steps.push({
			name: found[1],
			key: keyIn(found[2])
		});
	}
	return steps;
}
function keyIn(written) {
	if (written === void 0) return void 0;
	if (!written.startsWith("\"")) return Number(written);
	const text = written.replaceAll("$${", "${").replaceAll("%%{", "%{");
	try {
		return JSON.parse(text);
	} catch {
		return text.slice(1, -1);
	}
}
// src/terraform/plan/expansion.ts
function expandListed(keys, body, scope, at, make) {
	const valueUnder = eachValues(body, scope);
	const made = keys.map((key) => ({
		key,
		instance: make(indexOf$1(key), scopeOf(key, valueUnder, scope, at))
	}));
	const instances = made.map(({ instance }) => ({
		instance,
		when: true
	}));
	const only = made.find(({ key }) => key === void 0);
	if (only) return {
		instances,
		value: only.instance.object
	};
	if (made.length === 0 && !isRepeated(body)) return {
		instances,
		value: require_core.unknown(missingSym(at), at)
	};
	if (keys.some((key) => typeof key === "number") || attributeIn(body, "count") !== void 0) return {
		instances,
		value: require_core.list(inOrder(made), at)
	};
	const entries = new Map();
	for (const { key, instance } of made) entries.set(String(key), require_core.entry(instance.object, at));
	return {
		instances,
		value: require_core.map(entries, at)
	};
}
function isRepeated(body) {
	return ["count", "for_each"].some((name) => attributeIn(body, name) !== void 0);
}
function missingSym(at) {
	return {
		id: `missing ${at.file.path}:${at.start}`,
		label: "a resource that is not planned"
	};
}
function inOrder(made) {
	return [...made].sort((a, b) => Number(a.key) - Number(b.key)).map(({ instance }) => require_core.item(instance.object));
}
function eachValues(body, scope) {
	const forEach = attributeIn(body, "for_each")?.value;
	let values;
	return (key, at) => {
		if (!forEach) return require_core.unknown({
			id: `each ${at.start} ${key}`,
			label: "each.value"
		}, at);
		values ??= new Map(guardedElements(evaluate(forEach, scope), forEach.at, { isSet: true }).elements.map((element) => [element.name, element.value()]));
		return values.get(key) ?? require_core.unknown({
			id: `${at.file.path}:${at.start} ${key}`,
			label: "each.value"
		}, at);
	};
}
function scopeOf(key, valueUnder, scope, at) {
	if (key === void 0) return scope;
	if (typeof key === "number") return bind(scope, "count", require_core.map(new Map([["index", require_core.entry(require_core.scalar(key, at), at)]]), at));
	return bind(scope, "each", iteratorValue({
		name: key,
		when: true,
		key: () => require_core.stringValue(key, at),
		value: () => valueUnder(key, at),
		isStandIn: false
	}, at));
}
// src/terraform/providers.ts
var Providers = class {
	module;
	base;
	deployments = new Map();
	constructor(module, base) {
		this.module = module;
		this.base = base;
	}
	of(resource) {
		const written = attributeIn(resource.block.body, "provider")?.value;
		const [kind] = resource.type.split("_", 1);
		return this.named((written && nameIn(written)) ?? kind);
	}
	named(name) {
		const seen = this.deployments.get(name);
		if (seen) return seen;
		this.deployments.set(name, this.base);
		const deployment = this.find(name);
		this.deployments.set(name, deployment);
		return deployment;
	}
	find(name) {
		const own = this.module.module.providers.find((block) => nameOf(block) === name);
		if (own) return this.configured(own, name);
		const caller = this.module.parent;
		const passed = this.passed(name);
		if (caller && passed !== void 0) return caller.providers.named(passed);
		return caller && !name.includes(".") ? caller.providers.named(name) : this.base;
	}
	passed(name) {
		const { block } = this.module;
		const providers = block && attributeIn(block.body, "providers")?.value;
		if (providers?.kind !== "object") return void 0;
		const entry = providers.entries.find(({ key }) => nameIn(key) === name);
		return entry && nameIn(entry.value);
	}
	configured(block, name) {
		const settings = this.settingsOf(block);
		const { base } = this;
		return this.module.run.aside(() => {
			const region = knownIn(settings.attribute("region"));
			const there = region === void 0 ? base : require_core.deploymentOf({ region });
			const account = accountIn$1(settings) ?? this.ownAccount(settings, name) ?? base.account;
			return {
				...base,
				...there,
				account
			};
		});
	}
	ownAccount(settings, name) {
		const [kind, alias] = name.split(".", 2);
		if (alias === void 0) return void 0;
		const standard = this.module.module.providers.find((block) => nameOf(block) === kind);
		const own = credentialsIn(settings);
		if (own === (standard ? credentialsIn(this.settingsOf(standard)) : "")) return void 0;
		return [{
			id: `account of ${own || name}`,
			label: `the account of provider ${name}`,
			shape: require_core.ACCOUNT_SHAPE
		}];
	}
	settingsOf({ body }) {
		return new BodyContent(body, this.module.scope);
	}
};
function accountIn$1(settings) {
	const account = allowedAccount(settings) ?? accountOfRole(knownIn(assumedRole(settings)));
	return account === void 0 ? void 0 : [{ lit: account }];
}
function assumedRole(settings) {
	return settings.blocks("assume_role").items.at(-1)?.content.attribute("role_arn");
}
function credentialsIn(settings) {
	return [
		assumedRole(settings),
		settings.attribute("profile"),
		settings.attribute("access_key")
	].map((value) => value ? wordsOf(value) : "").join("");
}
function wordsOf(value) {
	if (value.kind === "choice" || value.kind === "error") return `${value.at.file.path}:${value.at.start}`;
	const text = require_core.textOf(value);
	return text ? require_core.show(text) : "";
}
function allowedAccount(settings) {
	const allowed = settings.attribute("allowed_account_ids");
	const [only, ...others] = allowed?.kind === "list" && !allowed.rest ? allowed.items : [];
	return others.length === 0 ? knownIn(only?.value) : void 0;
}
function accountOfRole(arn) {
	return arn?.match(/^arn:[^:]*:iam::(\d{12}):/)?.[1];
}
function knownIn(value) {
	return value && !value.rests ? require_core.stringOf(value) : void 0;
}
function nameOf({ labels, body }) {
	const kind = labels[0]?.text ?? "";
	const alias = attributeIn(body, "alias")?.value;
	const name = alias && literalText$1(alias);
	return name === void 0 ? kind : `${kind}.${name}`;
}
function nameIn(expression) {
	if (expression.kind === "variable") return expression.name;
	if (expression.kind === "parentheses" || expression.kind === "index") return nameIn(expression.of);
	if (expression.kind !== "attribute") return literalText$1(expression);
	return expression.of.kind === "variable" ? `${expression.of.name}.${expression.name}` : void 0;
}
// src/terraform/plan/account.ts
const ARN = /^arn:([\w-]+):iam::(\d{12}):/;
function accountIn(facts) {
	return only$1(facts, 2, "aws_caller_identity", "account_id");
}
function partitionIn(facts) {
	return only$1(facts, 1, "aws_partition", "partition");
}
function only$1(facts, part, source, attribute) {
	const found = new Set();
	for (const { type, mode, values } of facts.all) {
		if (mode === "data" && type === source) addTo(found, require_core.textOf$1(require_core.entryOf(values, attribute)));
		if (mode === "managed" && type.startsWith("aws_iam_")) addTo(found, ARN.exec(require_core.textOf$1(require_core.entryOf(values, "arn")) ?? "")?.[part]);
	}
	const [one, ...others] = found;
	return others.length === 0 ? one : void 0;
}
function deploymentIn({ values }, base) {
	const [, partition, region, account] = OWN$1.exec(require_core.textOf$1(require_core.entryOf(values, "arn")) ?? "") ?? [];
	if (!partition) return base;
	return {
		...inPartition(partition),
		account: account ? [{ lit: account }] : base.account,
		region: region ? [{ lit: region }] : base.region
	};
}
function inPartition(name) {
	const { partition, urlSuffix } = require_core.deploymentOf({ partition: name });
	return {
		partition,
		urlSuffix
	};
}
const OWN$1 = /^arn:([\w-]+):[\w-]+:([\w-]*):(\d{12})?:/;
function addTo(found, text) {
	if (text) found.add(text);
}
// src/terraform/plan/content.ts
var PlannedContent = class PlannedContent {
	written;
	planned;
	judge;
	isNested;
	at;
	constructor(written, planned, judge, isNested = false) {
		this.written = written;
		this.planned = planned;
		this.judge = judge;
		this.isNested = isNested;
		this.at = written?.at ?? planned.at;
	}
	get names() {
		const others = this.planned.names.filter((name) => this.planned.isFilledIn(name));
		return [...new Set([...this.written?.names ?? [], ...others])];
	}
	nameAt(name) {
		const written = this.written?.nameAt(name);
		if (written) return written;
		return this.planned.isFilledIn(name) ? this.planned.nameAt(name) ?? this.at : void 0;
	}
	valueAt(name) {
		return this.written?.valueAt(name) ?? this.planned.valueAt(name);
	}
	attribute(name) {
		const written = this.written?.attribute(name);
		if (!written) return this.ofProvider(name);
		const planned = this.planned.isUnknown(name) ? void 0 : this.planned.value(name);
		return this.judge.attribute(name, written, planned, this.planned.unknownValue(name));
	}
	blocks(type) {
		const written = this.written?.blocks(type);
		const planned = this.planned.blocks(type);
		if (!planned) return written ?? { items: [] };
		if (!written || written.items.length === 0 && !written.rest) return this.plannedBlocks(planned);
		const [only] = written.items;
		if (only && written.items.length === 1 && planned.length === 1 && !written.rest) return this.plannedBlocks(planned, only.content);
		return this.judge.trusts(written) ? written : this.plannedBlocks(planned);
	}
	plannedBlocks(planned, written) {
		return { items: planned.map((one) => ({
			when: true,
			content: new PlannedContent(written, one, this.judge, true)
		})) };
	}
	ofProvider(name) {
		const value = this.planned.isFilledIn(name) ? this.planned.value(name) : void 0;
		return value && (this.judge.provided?.(name, value, this.isNested) ?? value);
	}
};
// src/terraform/resources/awscc-launches.ts
const AWSCC_LAUNCHES = [...require_core.LAUNCH_TYPES].map(([type, launch]) => [typeName(type), specOf(launch)]);
function typeName(type) {
	const [, service = "", resource = ""] = type.split("::");
	return `awscc_${service.toLowerCase()}_${attributeName(resource)}`;
}
function attributeName(property) {
	return property.replace(/([A-Z])([A-Z][a-z])/g, "$1_$2").replace(/([a-z])([A-Z0-9])/g, "$1_$2").replace(/([0-9])([A-Za-z])/g, "$1_$2").toLowerCase();
}
function pathOf(path) {
	return path.split(".").filter((part) => part !== "[]").map(attributeName);
}
function whereOf(where) {
	return Object.fromEntries(Object.entries(where).map(([name, value]) => [attributeName(name), value]));
}
function specOf(launch) {
	const { noun, optional, slots, templates, asTemplate, profileBy, host, hostGroup, demandsProfile } = launch;
	const { form, userData, metadataOptions, keyPair, placementGroup, snapshot, specifications } = launch;
	return {
		noun,
		...form && { form },
		slots: slots.map(({ path, where, ...slot }) => ({
			...slot,
			path: pathOf(path),
			...where && { where: whereOf(where) }
		})),
		...optional && { optional },
		...templates && { templates: templates.map(pathOf) },
		...asTemplate && { isTemplate: true },
		...profileBy && { profileBy },
		...demandsProfile && { demandsProfile: demandsProfile.map(pathOf) },
		...host && { host },
		...hostGroup && { hostGroup: pathOf(hostGroup) },
		...userData && { userData: [{
			path: pathOf(userData),
			encoded: true
		}] },
		...metadataOptions && { metadata: pathOf(metadataOptions) },
		...keyPair && { keyPair: pathOf(keyPair) },
		...placementGroup && { placementGroup: pathOf(placementGroup) },
		...snapshot && { snapshot: pathOf(snapshot) },
		...specifications && { specifications: {
			path: pathOf(specifications.path),
			each: specOf(specifications.each)
		} }
	};
}
// src/terraform/resources/launch-table.ts
const INSTANCE = {
	slots: [{
		path: ["iam_instance_profile"],
		takes: "name"
	}],
	templates: [["launch_template", "id"], ["launch_template", "name"]],
	userData: [{ path: ["user_data"] }, {
		path: ["user_data_base64"],
		encoded: true
	}],
	metadata: ["metadata_options"],
	keyPair: ["key_name"],
	placementGroup: ["placement_group"],
	snapshot: ["ebs_block_device", "snapshot_id"]
};
const BEANSTALK = { slots: [{
	path: ["setting", "value"],
	takes: "either",
	where: {
		namespace: "aws:autoscaling:launchconfiguration",
		name: "IamInstanceProfile"
	}
}] };
const RDS_CUSTOM = {
	text: "AWSRDSCustom",
	of: "profile"
};
const MIXED = ["mixed_instances_policy", "launch_template"];
const LAYERS = [
	"custom",
	"ecs_cluster",
	"ganglia",
	"haproxy",
	"java_app",
	"memcached",
	"mysql",
	"nodejs_app",
	"php_app",
	"rails_app",
	"static_web"
];
const LAUNCHES = new Map([
	["aws_instance", {
		noun: "instance",
		form: "instance",
		...INSTANCE
	}],
	["aws_spot_instance_request", {
		noun: "spot instance request",
		form: "instance",
		...INSTANCE
	}],
	["aws_launch_template", {
		noun: "launch template",
		form: "launch-template",
		isTemplate: true,
		slots: [{
			path: ["iam_instance_profile"],
			takes: "object"
		}],
		userData: [{
			path: ["user_data"],
			encoded: true
		}],
		metadata: ["metadata_options"],
		keyPair: ["key_name"],
		placementGroup: ["placement", "group_name"],
		snapshot: [
			"block_device_mappings",
			"ebs",
			"snapshot_id"
		]
	}],
	["aws_launch_configuration", {
		noun: "launch configuration",
		isTemplate: true,
		slots: [{
			path: ["iam_instance_profile"],
			takes: "either"
		}],
		userData: [{ path: ["user_data"] }, {
			path: ["user_data_base64"],
			encoded: true
		}],
		metadata: ["metadata_options"],
		keyPair: ["key_name"],
		snapshot: ["ebs_block_device", "snapshot_id"]
	}],
	["aws_autoscaling_group", {
		noun: "Auto Scaling group",
		form: "group",
		slots: [],
		templates: [
			["launch_template", "id"],
			["launch_template", "name"],
			["launch_configuration"],
			[
				...MIXED,
				"launch_template_specification",
				"launch_template_id"
			],
			[
				...MIXED,
				"launch_template_specification",
				"launch_template_name"
			],
			[
				...MIXED,
				"override",
				"launch_template_specification",
				"launch_template_id"
			],
			[
				...MIXED,
				"override",
				"launch_template_specification",
				"launch_template_name"
			]
		],
		placementGroup: ["placement_group"]
	}],
	["aws_spot_fleet_request", {
		noun: "Spot Fleet",
		form: "fleet",
		slots: [],
		templates: [[
			"launch_template_config",
			"launch_template_specification",
			"id"
		], [
			"launch_template_config",
			"launch_template_specification",
			"name"
		]],
		specifications: {
			path: ["launch_specification"],
			each: {
				noun: "Spot Fleet",
				form: "fleet",
				slots: [{
					path: ["iam_instance_profile"],
					takes: "name"
				}, {
					path: ["iam_instance_profile_arn"],
					takes: "arn"
				}],
				userData: [{ path: ["user_data"] }],
				keyPair: ["key_name"],
				placementGroup: ["placement_group"],
				snapshot: ["ebs_block_device", "snapshot_id"]
			}
		}
	}],
	["aws_ec2_fleet", {
		noun: "EC2 Fleet",
		form: "fleet",
		slots: [],
		templates: [[
			"launch_template_config",
			"launch_template_specification",
			"launch_template_id"
		], [
			"launch_template_config",
			"launch_template_specification",
			"launch_template_name"
		]]
	}],
	["aws_emr_cluster", {
		noun: "EMR cluster",
		optional: true,
		slots: [{
			path: ["ec2_attributes", "instance_profile"],
			takes: "either"
		}],
		keyPair: ["ec2_attributes", "key_name"]
	}],
	["aws_batch_compute_environment", {
		noun: "Batch compute environment",
		optional: true,
		slots: [{
			path: ["compute_resources", "instance_role"],
			takes: "either"
		}],
		templates: [[
			"compute_resources",
			"launch_template",
			"launch_template_id"
		], [
			"compute_resources",
			"launch_template",
			"launch_template_name"
		]],
		host: require_core.BATCH_HOST,
		keyPair: ["compute_resources", "ec2_key_pair"]
	}],
	["aws_ecs_capacity_provider", {
		noun: "ECS capacity provider",
		optional: true,
		slots: [{
			path: [
				"managed_instances_provider",
				"instance_launch_template",
				"ec2_instance_profile_arn"
			],
			takes: "arn"
		}],
		host: require_core.ECS_HOST,
		hostGroup: ["auto_scaling_group_provider", "auto_scaling_group_arn"]
	}],
	["aws_imagebuilder_infrastructure_configuration", {
		noun: "Image Builder configuration",
		optional: true,
		slots: [{
			path: ["instance_profile_name"],
			takes: "name"
		}],
		metadata: ["instance_metadata_options"],
		keyPair: ["key_pair"]
	}],
	...["aws_db_instance", "aws_rds_cluster_instance"].map((type) => [type, {
		noun: "RDS Custom instance",
		optional: true,
		slots: [{
			path: ["custom_iam_instance_profile"],
			takes: "name",
			prefix: RDS_CUSTOM
		}]
	}]),
	["aws_eks_node_group", {
		noun: "EKS node group",
		slots: [],
		templates: [["launch_template", "id"], ["launch_template", "name"]],
		profileBy: "EKS",
		host: require_core.EKS_NODE
	}],
	["aws_elastic_beanstalk_environment", {
		noun: "Beanstalk environment",
		...BEANSTALK,
		templates: [["template_name"]],
		demandsProfile: [["version_label"], ["platform_arn"]]
	}],
	["aws_elastic_beanstalk_configuration_template", {
		noun: "Beanstalk configuration template",
		...BEANSTALK,
		templates: [["environment_id"]],
		isTemplate: true
	}],
	["aws_opsworks_stack", {
		noun: "OpsWorks stack",
		optional: true,
		slots: [{
			path: ["default_instance_profile_arn"],
			takes: "arn"
		}]
	}],
	...LAYERS.map((layer) => [`aws_opsworks_${layer}_layer`, {
		noun: "OpsWorks layer",
		optional: true,
		slots: [{
			path: ["custom_instance_profile_arn"],
			takes: "arn"
		}]
	}]),
	...AWSCC_LAUNCHES
]);
// src/terraform/plan/taken.ts
const PROFILE = "aws_iam_instance_profile";
const DOCUMENT = "aws_iam_policy_document";
const IDENTITIES$1 = [
	[
		"role",
		"aws_iam_role",
		"name"
	],
	[
		"roles",
		"aws_iam_role",
		"name"
	],
	[
		"user",
		"aws_iam_user",
		"name"
	],
	[
		"users",
		"aws_iam_user",
		"name"
	],
	[
		"group",
		"aws_iam_group",
		"name"
	],
	[
		"groups",
		"aws_iam_group",
		"name"
	],
	[
		"policy_arn",
		"aws_iam_policy",
		"arn"
	],
	[
		"permissions_boundary",
		"aws_iam_policy",
		"arn"
	],
	[
		"policy",
		DOCUMENT,
		"json"
	],
	[
		"assume_role_policy",
		DOCUMENT,
		"json"
	]
];
function profiles() {
	return [...LAUNCHES.values()].flatMap((launch) => launch.slots).flatMap(({ path, takes }) => takes === "object" ? [[
		"arn",
		PROFILE,
		"arn"
	], [
		"name",
		PROFILE,
		"name"
	]] : [[
		path.at(-1),
		PROFILE,
		takes === "arn" ? "arn" : "name"
	]]);
}
function templates() {
	const types = [...LAUNCHES].filter(([, launch]) => launch.isTemplate).map(([type]) => type);
	return [...LAUNCHES.values()].flatMap((launch) => launch.templates ?? []).flatMap((path) => {
		const argument = path.at(-1);
		const attribute = /(^|_)id$/.test(argument) ? "id" : "name";
		return types.map((type) => [
			argument,
			type,
			attribute
		]);
	});
}
const TAKEN = new Map([
	...IDENTITIES$1,
	...profiles(),
	...templates()
].map(([argument, type, attribute]) => [`${argument} ${type}`, attribute]));
function takenBy(argument, resource) {
	return TAKEN.get(`${argument} ${typeOf(resource)}`);
}
function takesDocument(argument) {
	return TAKEN.has(`${argument} ${DOCUMENT}`);
}
const TYPE = /([A-Za-z_][\w-]*)\.[^.[\]]+(?:\[(?:\d+|".*"|[\w.]+)\])?$/s;
function typeOf({ address }) {
	return TYPE.exec(address)?.[1] ?? "";
}
// src/terraform/plan/judge.ts
const DEEPEST$5 = 60;
const BY_FILES = {
	attribute: (_, written, planned) => !planned || planned.kind === "unknown" || isCertain(written, 0) ? written : standingFor(written, planned),
	trusts: (blocks) => !blocks.rest && blocks.items.every((block) => block.when === true)
};
function isCertain(value, depth) {
	if (depth > DEEPEST$5) return false;
	switch (value.kind) {
		case "scalar": return true;
		case "text": return value.decoded ? isCertain(value.decoded, depth + 1) : !value.text.some(require_core.isHole);
		case "list": return !value.rest && value.items.every((one) => one.when === true && isCertain(one.value, depth + 1));
		case "map": return !value.rest && [...value.entries.values()].every((one) => one.when === true && isCertain(one.value, depth + 1));
		default: return false;
	}
}
function standingFor(written, planned) {
	const { ref, via } = written;
	return {
		...placedAt(planned, written.at, 0),
		...via && { via },
		...ref && { ref }
	};
}
function placedAt(value, at, depth) {
	if (depth > DEEPEST$5) return value;
	switch (value.kind) {
		case "text": return {
			...value,
			at,
			text: value.text.map((piece) => ({
				...piece,
				at
			}))
		};
		case "list": return {
			...value,
			at,
			items: value.items.map((one) => ({
				when: one.when,
				value: placedAt(one.value, at, depth + 1)
			}))
		};
		case "map": {
			const entries = new Map();
			for (const [key, one] of value.entries) entries.set(key, {
				when: one.when,
				key: at,
				value: placedAt(one.value, at, depth + 1)
			});
			return {
				...value,
				at,
				entries
			};
		}
		default: return {
			...value,
			at
		};
	}
}
const BY_REFERENCES = {
	attribute: (name, written, planned, nothing) => {
		if (!planned || planned.kind === "unknown") return unknownOf(name, only(written), nothing);
		if (require_core.isAbsent(planned)) return planned;
		const text = textIn$1(planned);
		const refs = text === void 0 ? [] : refsWith(text, endsOf(written));
		return new Set(refs.map((ref) => ref.to)).size === 1 ? require_core.withRef(planned, refs[0]) : planned;
	},
	trusts: () => false
};
function unknownOf(name, end, nothing) {
	if (!end.ref) return takesDocument(name) && end.kind === "text" && end.decoded ? end : nothing;
	const taken = takenBy(name, end.ref.to);
	if (taken === "json") return attributeOf(end, "json", nothing.at);
	return taken ? require_core.withRef(nothing, {
		to: end.ref.to,
		attr: taken
	}) : nothing;
}
function only(written) {
	const [first, ...others] = written.kind === "list" ? written.items : [];
	return first && others.length === 0 ? first.value : written;
}
function endsOf(value, depth = 0) {
	if (value.ref) return [value];
	if (depth > 4) return [];
	if (value.kind === "list") return value.items.flatMap((one) => endsOf(one.value, depth + 1));
	if (value.kind === "map") return [...value.entries.values()].flatMap((one) => endsOf(one.value, depth + 1));
	return value.kind === "text" && value.decoded ? [value] : [];
}
const IDENTITIES = [
	"name",
	"arn",
	"id"
];
function refsWith(text, ends) {
	return ends.flatMap((end) => {
		const { ref } = end;
		if (!ref) return [];
		if (ref.attr !== "self") return textIn$1(end) === text ? [ref] : [];
		const found = IDENTITIES.find((name) => {
			const value = attributeOf(end, name, end.at);
			return value.ref?.to === ref.to && textIn$1(value) === text;
		});
		return found ? [{
			to: ref.to,
			attr: found
		}] : [];
	});
}
function textIn$1(value) {
	return value.kind === "text" ? require_core.stringOf(value) : void 0;
}
// src/terraform/plan/planned.ts
const DEEPEST$4 = 100;
const HASHED = new Set(["user_data", "user_data_base64"]);
var Planned = class Planned {
	unknown;
	sensitive;
	sym;
	at;
	entries;
	constructor(node, unknown, sensitive, sym) {
		this.unknown = unknown;
		this.sensitive = sensitive;
		this.sym = sym;
		this.at = node.at;
		this.entries = new Map(node.kind === "map" ? node.entries.map((one) => [one.key, one]) : []);
	}
	get names() {
		return [...this.entries.keys()];
	}
	nameAt(name) {
		return this.entries.get(name)?.keyAt;
	}
	valueAt(name) {
		return this.entries.get(name)?.value.at;
	}
	isFilledIn(name) {
		const node = this.entries.get(name)?.value;
		if (!node || this.isUnknown(name)) return false;
		if (node.kind === "string") return node.pieces.length > 0;
		if (node.kind === "list") return node.items.length > 0;
		return node.kind !== "scalar" || node.value !== null;
	}
	isUnknown(name) {
		return isTrue(require_core.entryOf(this.unknown, name)) || this.isHashed(name);
	}
	isSensitive(name) {
		return isTrue(this.sensitive) || isTrue(require_core.entryOf(this.sensitive, name));
	}
	unknownValue(name) {
		return require_core.unknown(member(this.sym, name), this.valueAt(name) ?? this.at);
	}
	value(name) {
		const node = this.entries.get(name)?.value;
		if (!node) return void 0;
		const [hidden, sensitive] = [require_core.entryOf(this.unknown, name), require_core.entryOf(this.sensitive, name)];
		return this.isSensitive(name) ? this.unknownValue(name) : merged({
			node,
			unknown: hidden,
			sensitive,
			sym: member(this.sym, name)
		}, 0);
	}
	blocks(type) {
		const node = this.entries.get(type)?.value;
		if (this.isUnknown(type) || this.isSensitive(type)) return void 0;
		if (node?.kind === "map") return [this.inner(node, type)];
		return node?.kind === "list" ? node.items.map((one, index) => this.inner(one, type, index)) : [];
	}
	inner(node, type, index) {
		const inside = (tree) => {
			const found = require_core.entryOf(tree, type);
			return index === void 0 || found?.kind !== "list" ? found : found.items[index];
		};
		const sym = member(this.sym, index === void 0 ? type : `${type}[${index}]`);
		return new Planned(node, inside(this.unknown), inside(this.sensitive), sym);
	}
	isHashed(name) {
		return HASHED.has(name) && /^[0-9a-f]{40}$/.test(require_core.textOf$1(this.entries.get(name)?.value) ?? "");
	}
};
function keysOf(node) {
	return node?.kind === "map" ? node.entries.map((one) => one.key) : [];
}
function isTrue(node) {
	return node?.kind === "scalar" && node.value === true;
}
function member({ id, label }, name) {
	return {
		id: `${id}.${name}`,
		label: `${label}.${name}`
	};
}
function merged({ node, unknown: hidden, sensitive, sym }, depth) {
	if (isTrue(hidden) || isTrue(sensitive) || depth > DEEPEST$4) return require_core.unknown(sym, node.at);
	if (!hasParts(hidden) && !hasParts(sensitive)) return require_core.valueOfNode(node);
	if (node.kind === "list") {
		const items = node.items.map((one, index) => require_core.item(merged({
			node: one,
			unknown: itemOf(hidden, index),
			sensitive: itemOf(sensitive, index),
			sym: member(sym, `[${index}]`)
		}, depth + 1)));
		return require_core.list(items, node.at);
	}
	if (node.kind !== "map") return require_core.valueOfNode(node);
	const entries = new Map();
	for (const { key, keyAt, value } of node.entries) {
		const inner = {
			node: value,
			unknown: require_core.entryOf(hidden, key),
			sensitive: require_core.entryOf(sensitive, key),
			sym: member(sym, key)
		};
		entries.set(key, require_core.entry(merged(inner, depth + 1), keyAt));
	}
	for (const key of keysOf(hidden)) if (!entries.has(key) && isTrue(require_core.entryOf(hidden, key))) entries.set(key, require_core.entry(require_core.unknown(member(sym, key), node.at), node.at));
	return require_core.map(entries, node.at);
}
function hasParts(node) {
	if (node?.kind === "list") return node.items.length > 0;
	return node?.kind === "map" && node.entries.length > 0;
}
function itemOf(node, index) {
	return node?.kind === "list" ? node.items[index] : void 0;
}
// src/terraform/tree.ts
const MOST_RESOURCES = 2e4;
function modulesIn(root) {
	const found = [];
	const todo = [{
		module: root,
		when: true
	}];
	for (let next = todo.pop(); next; next = todo.pop()) {
		found.push(next);
		todo.push(...childrenOf(next).reverse());
	}
	return found;
}
function childrenOf({ module, when }) {
	return [...module.module.calls.keys()].flatMap((name) => module.childrenOf(name).flatMap(({ instance, when: guard }) => {
		const own = require_core.all(when, guard);
		return instance.module && own !== false ? [{
			module: instance.module,
			when: own
		}] : [];
	}));
}
function resourcesIn(modules, isWanted) {
	const found = [];
	for (const { module, when } of modules) for (const resource of module.module.resources.values()) {
		if (!isWanted(resource.type)) continue;
		for (const { instance, when: guard } of module.instancesOf(resource)) {
			if (found.length >= MOST_RESOURCES) {
				module.run.gap(module.module.at, "this module makes too many resources to look at all of them");
				return found;
			}
			const own = require_core.all(when, guard);
			if (own !== false) found.push({
				resource: instance,
				when: own
			});
		}
	}
	return found;
}
// src/terraform/plan/state-references.ts
const INDEXED = new Set([
	"aws_iam_role",
	"aws_iam_user",
	"aws_iam_group",
	"aws_iam_policy",
	"aws_iam_instance_profile",
	"aws_launch_template",
	"aws_launch_configuration"
]);
const INDEXES = new WeakMap();
function referring(name, value, fact, module) {
	if (value.kind === "list") {
		const items = value.items.map((one) => require_core.item(referring(name, one.value, fact, module), one.when));
		return {
			...value,
			items
		};
	}
	const text = textIn(value);
	if (text === void 0) return value.kind === "unknown" ? hidden(name, value, fact, module) : value;
	const possible = (indexOf(rootOf$2(module)).byText.get(text) ?? []).filter(({ isUnique, block }) => isUnique || fact.dependencies?.includes(block));
	const fitting = possible.filter(({ ref }) => takenBy(name, ref.to) !== void 0);
	const [one, ...others] = fitting.length > 0 ? fitting : possible;
	return one && others.every(({ ref }) => ref.to === one.ref.to) ? require_core.withRef(value, one.ref) : value;
}
function hidden(name, value, { dependencies = [] }, module) {
	const { byBlock } = indexOf(rootOf$2(module));
	const [one, ...others] = dependencies.flatMap((block) => byBlock.get(block) ?? []).flatMap(({ ref: { to } }) => {
		const attr = takenBy(name, to);
		return attr && attr !== "json" ? [{
			to,
			attr
		}] : [];
	});
	return one && others.every(({ to }) => to === one.to) ? require_core.withRef(value, one) : value;
}
function rootOf$2(module) {
	let root = module;
	while (root.parent) root = root.parent;
	return root;
}
function indexOf(root) {
	return require_core.remember(INDEXES, root, () => {
		const [byText, byBlock] = [new Map(), new Map()];
		for (const { resource } of resourcesIn(modulesIn(root), (type) => INDEXED.has(type))) for (const [text, identity] of identitiesOf$1(resource)) {
			if (text !== void 0) add(byText, text, identity);
			add(byBlock, identity.block, identity);
		}
		return {
			byText,
			byBlock
		};
	});
}
function add(index, key, identity) {
	const known = index.get(key);
	if (known) known.push(identity);
	else index.set(key, [identity]);
}
function* identitiesOf$1(resource) {
	const { target: to, module } = resource;
	const block = within(blockPath(module), addressOf$1(resource.resource));
	const name = resource.attribute("name");
	const [arn, id, written] = [
		resource.attribute("arn"),
		resource.attribute("id"),
		name
	].map(textIn);
	yield [written, {
		ref: {
			to,
			attr: "name"
		},
		block,
		isUnique: name?.ref?.to === to
	}];
	if (arn) yield [arn, {
		ref: {
			to,
			attr: "arn"
		},
		block,
		isUnique: true
	}];
	if (id && resource.type === "aws_launch_template") yield [id, {
		ref: {
			to,
			attr: "id"
		},
		block,
		isUnique: true
	}];
}
function blockPath(module) {
	const steps = [];
	for (let one = module; one?.block; one = one.parent) steps.unshift({
		name: one.block.labels[0]?.text ?? "",
		key: void 0
	});
	return moduleAddress(steps);
}
function textIn(value) {
	return value?.kind === "text" ? require_core.stringOf(value) : void 0;
}
// src/terraform/plan/instance.ts
function contentOf$1(fact, written, instance) {
	const { values, unknown, sensitive } = fact;
	if (!values) return written;
	return new PlannedContent(written, new Planned(values, unknown, sensitive, instance.sym), judgeOf(instance, fact));
}
function judgeOf(instance, fact) {
	const { module, target } = instance;
	const isState = module.run.facts?.isDeployed === true;
	const isMadeUp = (name, value) => name === "name" && (!isState || isGenerated(value));
	return {
		...module.module.isOutline ? BY_REFERENCES : BY_FILES,
		provided: (name, value, isNested) => {
			if (!isNested && isMadeUp(name, value)) return require_core.withRef(value, {
				to: target,
				attr: "name"
			});
			const isOwn = !isNested && OWN.has(name);
			return isState && !isOwn ? referring(name, value, fact, module) : value;
		}
	};
}
const OWN = new Set([
	"arn",
	"id",
	"name",
	"name_prefix",
	"unique_id"
]);
function isGenerated(value) {
	const name = value.kind === "text" ? require_core.stringOf(value) : void 0;
	return name !== void 0 && /\d{18}[0-9a-f]{8}$/.test(name);
}
// src/terraform/resource-instance.ts
var ResourceInstance = class {
	module;
	resource;
	name;
	rests;
	target;
	sym;
	object;
	content;
	known;
	fact;
	constructor(module, resource, name, scope, rests) {
		this.module = module;
		this.resource = resource;
		this.name = name;
		this.rests = rests;
		const address = module.addressOf(name);
		this.fact = module.run.facts?.of(address);
		this.target = {
			address,
			at: resource.name.at
		};
		this.sym = {
			...module.symbol(name),
			outOfView: true
		};
		const written = new BodyContent(resource.block.body, this.withSelf(scope));
		this.content = this.fact ? contentOf$1(this.fact, written, this) : written;
		this.object = objectOf(this);
	}
	withSelf(scope) {
		const object = () => this.object;
		const self = {
			name: "self",
			get value() {
				return object();
			},
			outer: scope.names
		};
		return {
			...scope,
			names: self
		};
	}
	get type() {
		return this.resource.type;
	}
	get at() {
		return this.target.at;
	}
	get deployment() {
		this.known ??= this.findDeployment();
		return this.known;
	}
	findDeployment() {
		const configured = this.module.providers.of(this.resource);
		return this.fact ? deploymentIn(this.fact, configured) : configured;
	}
	get names() {
		return this.content.names;
	}
	nameAt(name) {
		return this.content.nameAt(name);
	}
	valueAt(name) {
		return this.content.valueAt(name);
	}
	node(name, compute) {
		const { module } = this;
		module.leanOn(this.rests);
		return module.node(`${this.name}.${name}`, this.at, compute);
	}
	attribute(name) {
		const nameAt = this.nameAt(name);
		if (!nameAt) return void 0;
		const { module } = this;
		return module.stamped(() => {
			module.leanOn(this.rests);
			return module.node(`${this.name}.${name}`, nameAt, () => this.content.attribute(name), "written");
		});
	}
	blocks(type) {
		return this.content.blocks(type);
	}
};
// src/terraform/template-file.ts
function renderTemplate(template, variables, at, caller) {
	const { expression, problems } = parsed$1(template);
	const first = problems[0];
	if (first) {
		for (const problem of problems) caller.run.loader.report(problem.at, problem.message);
		caller.run.gap(first.at, `${template.file.path} cannot be parsed`);
	}
	return require_core.lift([variables], at, (plain) => {
		if (plain.kind === "unknown") return evaluate(expression, { inside: new TemplateSurroundings(caller, plain) });
		if (plain.kind !== "map") return require_core.error("templatefile() takes its variables as a map", at);
		const others = plain.rest && require_core.unknown(plain.rest, at);
		return evaluate(expression, {
			inside: new TemplateSurroundings(caller, others),
			names: namesOf(plain, at)
		});
	});
}
const PARSED = new WeakMap();
function parsed$1(template) {
	return require_core.remember(PARSED, template, () => require_hcl.parseHclTemplate(template));
}
var TemplateSurroundings = class {
	caller;
	others;
	constructor(caller, others) {
		this.caller = caller;
		this.others = others;
	}
	enter() {
		return this.caller.enter();
	}
	leave() {
		this.caller.leave();
	}
	call(name, args, at) {
		return name === "templatefile" || name === "templatestring" ? require_core.error(`${name}() cannot be called in a template`, at) : this.caller.call(name, args, at);
	}
	refer(reference, at) {
		if (!this.others || reference.kind !== "resource") return this.unbound(written$2(reference), at);
		return attributeOf(attributeOf(this.others, reference.type, at), reference.name, at);
	}
	unbound(name, at) {
		return this.others ? attributeOf(this.others, name, at) : this.caller.unbound(name, at);
	}
	stamped(compute) {
		return this.caller.stamped(compute);
	}
	aside(compute) {
		return this.caller.aside(compute);
	}
	leanOn(rests) {
		this.caller.leanOn(rests);
	}
	fresh(label) {
		return this.caller.fresh(label);
	}
};
function namesOf(variables, at) {
	let names;
	for (const [name, entry] of variables.entries) {
		const missing = () => require_core.error(`the template has no variable "${name}"`, at);
		names = {
			name,
			value: entry.when === true ? entry.value : require_core.choice(entry.when, entry.value, missing(), at),
			outer: names
		};
	}
	return names;
}
// src/terraform/module-instance.ts
const FUNCTION_LIMIT = 1e5;
function sizeOf(value) {
	switch (value.kind) {
		case "choice": return Math.max(...require_core.alternatives(value).map((one) => sizeOf(one.value)));
		case "list": return value.items.length;
		case "map": return value.entries.size;
		case "text": return value.text.length;
		default: return 1;
	}
}
var ModuleInstance = class ModuleInstance {
	run;
	module;
	address;
	parent;
	scope;
	inputs;
	block;
	providers;
	rests;
	expansions = new Map();
	children = new Map();
	constructor(run, module, { address, inputs, parent, block, rests }) {
		this.run = run;
		this.module = module;
		this.address = address;
		this.inputs = inputs;
		this.parent = parent;
		this.block = block;
		this.rests = rests;
		this.scope = { inside: this };
		this.providers = new Providers(this, run.deployment);
	}
	addressOf(name) {
		return this.address === "" ? name : `${this.address}.${name}`;
	}
	symbol(name) {
		const label = this.addressOf(name);
		return {
			id: `${this.run.folder}#${label}`,
			label
		};
	}
	enter() {
		const mayGoOn = this.run.enter();
		if (!mayGoOn && this.run.isSpent) this.run.gap(this.module.at, "evaluating this module takes too many steps");
		return mayGoOn;
	}
	leave() {
		this.run.leave();
	}
	stamped(compute) {
		return this.run.stamped(() => {
			this.run.leanOn(this.rests);
			return compute();
		});
	}
	aside(compute) {
		return this.run.aside(compute);
	}
	leanOn(rests) {
		this.run.leanOn(rests);
	}
	fresh(label) {
		return this.run.fresh(label);
	}
	unbound(name, at) {
		return require_core.unknown(this.fresh(name), at);
	}
	call(name, args, at) {
		if (args.reduce((sum, arg) => sum + sizeOf(arg), 0) > FUNCTION_LIMIT) return require_core.unknown(this.fresh(`${name}() of too much`), at);
		return callFunction(name, args, {
			at,
			folder: this.run.folder,
			files: this.run.loader.files,
			renderTemplate: (template, variables, place) => renderTemplate(template, variables, place, this),
			limit: FUNCTION_LIMIT
		});
	}
	refer(reference, at) {
		switch (reference.kind) {
			case "var": return require_core.withVia(this.variable(reference.name, at), at, written$2(reference));
			case "local": return require_core.withVia(this.local(reference.name, at), at, written$2(reference));
			case "module": return this.childModule(reference.name, at);
			case "path": return this.path(reference.name, at);
			case "terraform": return require_core.unknown(this.rootSymbol(`terraform.${reference.name}`), at, { type: "text" });
			default: return this.resource(written$2(reference), at);
		}
	}
	node(name, at, compute, part = "") {
		const { id, label } = this.symbol(name);
		return this.run.node(`${id} ${part}`, label, at, compute);
	}
	undeclared(name, at) {
		const value = require_core.unknown(this.symbol(name), at);
		return isPart(this.module) ? value : {
			...value,
			undeclared: this.addressOf(name)
		};
	}
	rootSymbol(name) {
		return {
			id: `${this.run.folder}#${name}`,
			label: name
		};
	}
	variable(name, at) {
		const block = this.module.variables.get(name);
		if (!block) return require_core.unknown(this.symbol(`var.${name}`), at);
		return this.node(`var.${name}`, at, () => this.variableValue(name, block));
	}
	argument(name) {
		return this.block && attributeIn(this.block.body, name)?.value;
	}
	variableValue(name, block) {
		return variableValue(variableOf(block, this.symbol(`var.${name}`), this.scope), this.inputs, (sym) => this.readDefault(sym));
	}
	readDefault(sym) {
		if (!this.parent) this.leanOn([sym]);
	}
	local(name, at) {
		const attribute = this.module.locals.get(name);
		if (!attribute) return this.undeclared(`local.${name}`, at);
		return this.node(`local.${name}`, at, () => evaluate(attribute.value, this.scope));
	}
	output(name, block) {
		const value = attributeIn(block.body, "value");
		const at = block.labels[0]?.at ?? block.at;
		if (!value) return require_core.unknown(this.symbol(`output.${name}`), at);
		return this.node(`output.${name}`, at, () => {
			const result = this.stamped(() => evaluate(value.value, this.scope));
			return require_core.withVia(result, at, `output.${name}`);
		});
	}
	outputs() {
		const entries = new Map();
		for (const [name, block] of this.module.outputs) entries.set(name, new NodeEntry(block.labels[0]?.at ?? block.at, () => this.output(name, block)));
		const rest = isPart(this.module) ? {
			id: `${this.run.folder}#${this.address}`,
			label: this.address
		} : void 0;
		return {
			...require_core.map(entries, this.module.at, rest),
			outputsOf: this.address
		};
	}
	path(name, at) {
		if (name === "module") return require_core.stringValue(relativePath(this.run.folder, this.module.folder), at);
		if (name === "root") return require_core.stringValue(".", at);
		return require_core.unknown(this.rootSymbol(`path.${name}`), at, { type: "text" });
	}
	childModule(name, at) {
		const block = this.module.calls.get(name);
		if (!block) return this.undeclared(`module.${name}`, at);
		return this.node(`module.${name}`, at, () => {
			if (this.run.hasEnoughModules) return this.unloaded(name, block);
			const module = calledModule(name, block, this);
			const expansion = this.expand(`module.${name}`, block, (index, scope, rests) => this.child(`module.${name}${index}`, block, module, scope, rests));
			this.children.set(name, expansion);
			return expansion.value;
		});
	}
	unloaded(name, block) {
		this.run.gap(block.at, `module "${name}" is not read: there are too many modules`, "module");
		return require_core.unknown(this.symbol(`module.${name}`), block.at);
	}
	childrenOf(name) {
		this.childModule(name, this.module.at);
		return this.children.get(name)?.instances ?? [];
	}
	child(name, block, module, scope, rests) {
		this.run.countModule();
		if (!module) return { object: require_core.map(new Map(), block.at, {
			...this.symbol(name),
			outOfView: true
		}) };
		const get = (variable) => {
			const argument = attributeIn(block.body, variable);
			return argument && (() => evaluate(argument.value, scope));
		};
		const instance = new ModuleInstance(this.run, module, {
			address: this.addressOf(name),
			inputs: {
				isFree: false,
				get
			},
			parent: this,
			block,
			rests
		});
		return {
			object: instance.outputs(),
			module: instance
		};
	}
	resource(address, at) {
		const resource = this.module.resources.get(address);
		if (!resource) return this.undeclared(address, at);
		return this.node(address, at, () => {
			const expansion = this.expand(address, resource.block, (index, scope, rests) => new ResourceInstance(this, resource, `${address}${index}`, scope, rests));
			this.expansions.set(address, expansion);
			return expansion.value;
		});
	}
	instancesOf(resource) {
		const address = addressOf$1(resource);
		this.resource(address, resource.name.at);
		return this.expansions.get(address)?.instances ?? [];
	}
	expand(name, block, make) {
		const at = block.labels.at(-1)?.at ?? block.at;
		const rests = new Set(this.rests);
		const makeOne = (index, scope) => make(index, scope, rests);
		const keys = this.run.facts?.keysOf(this.addressOf(name), block);
		const { result, rests: read } = this.run.watched(() => keys ? expandListed(keys, block.body, this.scope, at, makeOne) : expand$1(block.body, this.scope, at, makeOne));
		for (const sym of read) rests.add(sym);
		return result;
	}
};
// src/terraform/plan/open-mentions.ts
function openMentions(modules, facts, run) {
	const finder = new RoleFinder(modules);
	const root = modules[0]?.module;
	for (const block of root?.module.outputs.values() ?? []) {
		const value = attributeIn(block.body, "value")?.value;
		if (value) noteLocals(value, run);
	}
	return modules.flatMap(({ module }) => [...module.module.resources.values()].flatMap((resource) => openArguments(resource, module, facts).flatMap(({ isPolicy, value }) => {
		noteLocals(value, run);
		return isPolicy ? [...finder.mentions(value, module, "service-role")] : [];
	})));
}
function openArguments(resource, module, facts) {
	if (resource.mode === "data") return [];
	const isIdentity = /^(aws|awscc)_iam_/.test(resource.type);
	const known = facts.under(module.addressOf(addressOf$1(resource)));
	return resource.block.body.attributes.flatMap(({ name, value }) => {
		const isPolicy = isIdentity && takesDocument(name);
		return (isIdentity ? isPolicy : /role/i.test(name)) && known.some(({ unknown }) => require_core.entryOf(unknown, name) !== void 0) ? [{
			isPolicy,
			value
		}] : [];
	});
}
function noteLocals(value, run) {
	for (const { reference, at } of traversalsOf(value)) if (reference.kind === "local") run.gap(at, `a plan does not say what \`local.${reference.name}\` refers to`);
}
// src/terraform/resources/attachment-types.ts
const EVERYBODY = [
	["roles", "role"],
	["users", "user"],
	["groups", "group"]
];
function ofKind$1(kind) {
	const principals = [[kind, kind]];
	const byName = [[`${kind}_name`, kind]];
	return [
		[`aws_iam_${kind}_policy`, {
			policies: [{
				how: "inline",
				path: ["policy"]
			}],
			principals
		}],
		[`aws_iam_${kind}_policy_attachment`, {
			policies: [{
				how: "managed",
				path: ["policy_arn"]
			}],
			principals
		}],
		[`aws_iam_${kind}_policy_attachments_exclusive`, {
			policies: [{
				how: "managed",
				path: ["policy_arns"]
			}],
			principals: byName
		}],
		[`awscc_iam_${kind}_policy`, {
			policies: [{
				how: "inline",
				path: ["policy_document"]
			}],
			principals: byName
		}]
	];
}
function ofPermissionSet(...policies) {
	return {
		policies,
		principals: [["permission_set_arn", "permission-set"]]
	};
}
const REFERENCE = "customer_managed_policy_reference";
const ATTACHMENT_TYPES = new Map([
	...ofKind$1("role"),
	...ofKind$1("user"),
	...ofKind$1("group"),
	["aws_iam_policy_attachment", {
		policies: [{
			how: "managed",
			path: ["policy_arn"]
		}],
		principals: EVERYBODY
	}],
	["awscc_iam_managed_policy", {
		policies: [],
		self: "policy_arn",
		principals: EVERYBODY
	}],
	["aws_ssoadmin_permission_set_inline_policy", ofPermissionSet({
		how: "inline",
		path: ["inline_policy"]
	})],
	["aws_ssoadmin_managed_policy_attachment", ofPermissionSet({
		how: "managed",
		path: ["managed_policy_arn"]
	})],
	["aws_ssoadmin_customer_managed_policy_attachment", ofPermissionSet({
		how: "managed",
		path: [REFERENCE],
		isReference: true
	})],
	["aws_ssoadmin_managed_policy_attachments_exclusive", ofPermissionSet({
		how: "managed",
		path: ["managed_policy_arns"]
	})],
	["aws_ssoadmin_customer_managed_policy_attachments_exclusive", ofPermissionSet({
		how: "managed",
		path: [REFERENCE],
		isReference: true
	})],
	["aws_ssoadmin_permissions_boundary_attachment", ofPermissionSet({
		how: "boundary",
		path: ["permissions_boundary", "managed_policy_arn"]
	}, {
		how: "boundary",
		path: ["permissions_boundary", REFERENCE],
		isReference: true
	})]
]);
// src/terraform/resources/by-principal.ts
var ByPrincipal = class {
	byTarget = new Map();
	byName = new Map();
	add(kind, principal, given) {
		const { ref } = principal;
		if (ref) push(this.byTarget, ref.to, given);
		else push(this.byName, nameKey(kind, principal) ?? "", given);
	}
	of(kind, target, name) {
		return [...this.byTarget.get(target) ?? [], ...membersOf(name).flatMap((own) => this.named(kind, own))];
	}
	named(kind, { value, when }) {
		const found = this.byName.get(nameKey(kind, value) ?? "") ?? [];
		return when === true ? found : found.map((given) => ({
			...given,
			when: require_core.all(when, given.when)
		}));
	}
};
function membersOf(value, when = true) {
	if (!value) return [];
	return require_core.alternatives(value, when).flatMap(({ value: plain, when: guard }) => {
		if (plain.kind !== "list") return [{
			value: plain,
			when: guard
		}];
		return plain.items.flatMap((item) => require_core.alternatives(item.value, require_core.all(guard, item.when)));
	});
}
function nameKey(kind, value) {
	const text = value.kind === "choice" || value.kind === "error" ? void 0 : require_core.textOf(value);
	return text && `${kind} ${require_core.keyOfText(text)}`;
}
function push(lists, key, element) {
	const old = lists.get(key);
	if (old) old.push(element);
	else lists.set(key, [element]);
}
// src/terraform/resources/arguments-at.ts
function blocksAt(content, types) {
	let items = [{
		when: true,
		content
	}];
	let rest;
	for (const type of types) {
		const inner = items.map((outer) => ({
			when: outer.when,
			blocks: outer.content.blocks(type)
		}));
		rest ??= inner.find(({ blocks }) => blocks.rest)?.blocks.rest;
		items = inner.flatMap(({ when, blocks }) => blocks.items.map((block) => ({
			content: block.content,
			when: require_core.all(when, block.when)
		})));
	}
	return rest ? {
		items,
		rest
	} : { items };
}
function argumentsAt(content, path, where = {}) {
	const blocks = blocksAt(content, path.slice(0, -1));
	const name = path.at(-1) ?? "";
	const found = blocks.items.filter((block) => hasValues(block.content, where) === true).flatMap((block) => {
		const value = block.content.attribute(name);
		return value ? [{
			value,
			when: block.when,
			at: block.content.valueAt(name) ?? block.content.at
		}] : [];
	});
	const rest = blocks.rest ?? mayFit(blocks.items, where);
	return rest ? {
		found,
		rest
	} : { found };
}
function mayFit(blocks, where) {
	const open = blocks.find(({ content }) => typeof hasValues(content, where) !== "boolean");
	const values = open ? Object.keys(where).flatMap((name) => open.content.attribute(name) ?? []) : [];
	return open && require_core.derived("block", values);
}
function hasValues(content, where) {
	const conditions = Object.entries(where).map(([name, expected]) => {
		const value = content.attribute(name);
		return value ? require_core.toCond(require_core.equals(value, require_core.stringValue(expected, value.at), value.at)) : false;
	});
	return require_core.allOf(conditions);
}
function argumentAt(content, path) {
	const [first] = path ? argumentsAt(content, path).found : [];
	return first && require_core.choice(first.when, first.value, require_core.absent(first.at), first.at);
}
// src/terraform/resources/policy-paths.ts
function policiesIn(resource, paths) {
	return paths.flatMap(({ how, path, isReference }) => {
		const { found, rest } = isReference ? references(resource, path) : argumentsAt(resource, path);
		const { at } = resource;
		const more = rest ? [{
			at,
			when: true,
			how,
			policy: require_core.unknown(rest, at)
		}] : [];
		return [...found.flatMap((one) => attachments(one, how)), ...more];
	});
}
function attachments({ value, when, at }, how) {
	return require_core.alternatives(value, when).filter((one) => !isNothing(one.value)).map((one) => ({
		at,
		when: one.when,
		how,
		policy: one.value
	}));
}
function isNothing(value) {
	return value.kind === "error" || value.kind === "scalar" && value.value === null;
}
function references(resource, path) {
	const { items, rest } = blocksAt(resource, path);
	const found = items.flatMap(({ content, when }) => reference(content, when, resource));
	return rest ? {
		found,
		rest
	} : { found };
}
function reference(content, when, { deployment }) {
	const written = content.attribute("name");
	if (!written) return [];
	const at = content.valueAt("name") ?? content.at;
	const path = content.attribute("path") ?? require_core.absent(at);
	return require_core.alternatives(written, when).map(({ value: name, when: guard }) => {
		const arn = require_core.lift([name, path], at, (plain, plainPath) => {
			const text = require_core.textOf(plain);
			return text ? require_core.textValue(require_core.iamArn("policy", deployment, require_core.textOf(plainPath), text), at) : plain;
		});
		return {
			at,
			when: guard,
			value: name.ref ? name : arn
		};
	});
}
// src/terraform/resources/attachments.ts
function isAttachment(type) {
	return ATTACHMENT_TYPES.has(type);
}
var Attachments = class {
	given = new ByPrincipal();
	constructor(resources) {
		for (const placed of resources) this.add(placed);
	}
	of(kind, target, name) {
		return this.given.of(kind, target, name);
	}
	add({ resource, when }) {
		const type = ATTACHMENT_TYPES.get(resource.type);
		const policies = type ? policiesOf(resource, type) : [];
		for (const [argument, kind] of policies.length > 0 && type ? type.principals : []) for (const member of membersOf(resource.attribute(argument), when)) for (const policy of policies) {
			const guard = require_core.all(member.when, policy.when);
			this.given.add(kind, member.value, {
				...policy,
				at: resource.at,
				when: guard
			});
		}
	}
};
function policiesOf(resource, { policies, self }) {
	if (self === void 0) return policiesIn(resource, policies);
	const { at } = resource;
	return [{
		at,
		when: true,
		how: "managed",
		policy: attributeOf(resource.object, self, at)
	}];
}
// src/terraform/provider-version.ts
function providerBelow(version, root) {
	const locked = lockedVersion(root);
	if (locked) return isBelow(locked.words, version) ? locked : void 0;
	return modulesIn(root).flatMap(({ module }) => demandsOf(module.module)).find(({ words }) => isBelow(words, version));
}
function lockedVersion({ run }) {
	const file = run.loader.files.read(require_cli.joinPath(run.folder, ".terraform.lock.hcl"));
	if (require_cli.isUnreadable(file)) return void 0;
	const { blocks } = require_hcl.parseHcl(require_cli.sourceOf(file)).body;
	const lock = blocks.find(({ type, labels }) => type === "provider" && isAws(labels[0]?.text ?? ""));
	return lock && versionIn(lock.body);
}
function demandsOf({ settings, providers }) {
	const required = settings.flatMap(requiredProviders).filter(({ name }) => name === "aws");
	const beside = providers.filter(({ labels }) => labels[0]?.text === "aws").map(({ body }) => versionIn(body));
	return [...required.map(({ value }) => requirement(value)), ...beside].filter((demand) => demand !== void 0);
}
function requiredProviders({ body }) {
	const inBlocks = body.blocks.filter(({ type }) => type === "required_providers");
	const inObject = attributeIn(body, "required_providers")?.value;
	return [...inBlocks.flatMap((block) => block.body.attributes), ...inObject ? attributesOf(inObject) : []];
}
function requirement(value) {
	const alone = written(value);
	if (alone) return alone;
	const attributes = attributesOf(value);
	const source = attributes.find(({ name }) => name === "source");
	if (source && !isAws(literalText$1(source.value) ?? "")) return void 0;
	return versionIn({
		at: value.at,
		attributes,
		blocks: []
	});
}
function isAws(source) {
	return /^([^/]+\/)?hashicorp\/aws$/i.test(source);
}
function versionIn(body) {
	const version = attributeIn(body, "version");
	return version && written(version.value);
}
function written(value) {
	const words = literalText$1(value);
	return words === void 0 ? void 0 : {
		at: value.at,
		words
	};
}
function attributesOf(value) {
	if (value.kind !== "object") return [];
	return value.entries.flatMap(({ key, value: content }) => {
		const name = literalText$1(key);
		return name === void 0 ? [] : [{
			at: key.at,
			name,
			nameAt: key.at,
			value: content
		}];
	});
}
function isBelow(constraints, version) {
	return constraints.split(",").some((constraint) => {
		const [, operator = "=", numbers = ""] = CONSTRAINT.exec(constraint) ?? [];
		return numbers !== "" && keepsOut(operator, numbers.split(".").map(Number), version);
	});
}
const CONSTRAINT = /^\s*(=|<=|<|~>)?\s*v?(\d+(?:\.\d+)*)\s*$/;
function keepsOut(operator, limit, version) {
	if (operator === "<") return compare(limit, version) <= 0;
	if (operator !== "~>") return compare(limit, version) < 0;
	return !(limit.length === 1) && compare(next(limit.slice(0, -1)), version) <= 0;
}
function next(version) {
	return version.map((number, place) => place === version.length - 1 ? number + 1 : number);
}
function compare(a, b) {
	const length = Math.max(a.length, b.length);
	for (let place = 0; place < length; place++) {
		const difference = (a[place] ?? 0) - (b[place] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
// src/terraform/resources/leading-space.ts
function leadingSpaceRefusal({ type, module }) {
	return type.startsWith("aws_iam_") && !module.run.facts ? refusalIn(rootOf$1(module)) : void 0;
}
const refusalIn = require_core.remembered((root) => {
	const written = providerBelow([5, 43], root);
	return written && {
		at: written.at,
		words: `the AWS provider below 5.43 (here \`${written.words}\`)`
	};
});
function rootOf$1(module) {
	let root = module;
	while (root.parent) root = root.parent;
	return root;
}
// src/terraform/resources/entity.ts
function entityOf({ resource, when }, unit) {
	const { partition, account, region } = resource.deployment;
	const refusesLeadingSpace = leadingSpaceRefusal(resource);
	return {
		target: resource.target,
		block: resource.resource.block.at,
		when,
		scope: {
			unit,
			partition,
			account,
			region,
			...refusesLeadingSpace && { refusesLeadingSpace }
		},
		managed: resource.resource.mode === "managed",
		type: resource.type
	};
}
// src/terraform/resources/memberships.ts
const MEMBERSHIPS = new Map([["aws_iam_group_membership", {
	users: "users",
	groups: "group"
}], ["aws_iam_user_group_membership", {
	users: "user",
	groups: "groups"
}]]);
function isMembership(type) {
	return MEMBERSHIPS.has(type);
}
var Memberships = class {
	groups = new ByPrincipal();
	constructor(resources) {
		for (const placed of resources) this.add(placed);
	}
	of(user, name) {
		return this.groups.of("user", user, name);
	}
	add({ resource, when }) {
		const type = MEMBERSHIPS.get(resource.type);
		if (!type) return;
		const groups = membersOf(resource.attribute(type.groups));
		for (const user of membersOf(resource.attribute(type.users), when)) for (const group of groups) this.groups.add("user", user.value, {
			value: group.value,
			when: require_core.all(user.when, group.when)
		});
	}
};
// src/terraform/resources/ownership.ts
function ofKind(principal) {
	const by = `${principal}_name`;
	return [[`aws_iam_${principal}_policies_exclusive`, {
		principal,
		by,
		owns: "inline",
		list: "policy_names"
	}], [`aws_iam_${principal}_policy_attachments_exclusive`, {
		principal,
		by,
		owns: "managed",
		list: "policy_arns"
	}]];
}
const OF_PERMISSION_SET = {
	principal: "permission-set",
	by: "permission_set_arn"
};
const OWNERS = new Map([
	...ofKind("role"),
	...ofKind("group"),
	["aws_ssoadmin_permission_set_inline_policy", {
		...OF_PERMISSION_SET,
		owns: "inline"
	}],
	["aws_ssoadmin_managed_policy_attachments_exclusive", {
		...OF_PERMISSION_SET,
		owns: "managed",
		list: "managed_policy_arns"
	}],
	["aws_ssoadmin_customer_managed_policy_attachments_exclusive", {
		...OF_PERMISSION_SET,
		owns: "customer"
	}]
]);
const ALL = {
	role: ["inline", "managed"],
	group: ["inline", "managed"],
	"permission-set": [
		"inline",
		"managed",
		"customer"
	]
};
const INLINE_POLICIES = new Set(["aws_iam_role_policy", "aws_iam_group_policy"]);
function isOwner(type) {
	return OWNERS.has(type);
}
var Ownership = class {
	owners = new ByPrincipal();
	inView = new Set();
	constructor(resources) {
		for (const { resource } of resources) if (INLINE_POLICIES.has(resource.type)) this.see(resource);
		for (const placed of resources) this.add(placed);
	}
	isClosed({ resource, when }, kind, name) {
		const owners = this.owners.of(kind, resource.target, name);
		const isOwned = (owned) => ownsItself(resource, owned) || owners.some(({ owns, when: then }) => owns === owned && holdsWhenever(when, then, resource.at));
		return ALL[kind]?.every(isOwned) ?? false;
	}
	see(resource) {
		this.inView.add(resource.target);
		const name = resource.attribute("name");
		const key = name && keyOf$1(name);
		if (key !== void 0) this.inView.add(key);
	}
	add({ resource, when }) {
		const type = OWNERS.get(resource.type);
		if (!type || !this.knowsAll(resource, type)) return;
		for (const { value, when: guard } of membersOf(resource.attribute(type.by), when)) this.owners.add(type.principal, value, {
			owns: type.owns,
			when: guard
		});
	}
	knowsAll(resource, { owns, list }) {
		if (owns === "customer") return !resource.blocks("customer_managed_policy_reference").rest;
		const kept = list === void 0 ? void 0 : resource.attribute(list);
		if (!kept || !isWhole$1(kept)) return list === void 0;
		if (owns === "managed") return true;
		return membersOf(kept).every(({ value }) => this.inView.has(value.ref?.to ?? keyOf$1(value) ?? ""));
	}
};
function holdsWhenever(when, then, at) {
	return require_core.alternatives(require_core.choice(then, require_core.scalar(true, at), require_core.scalar(false, at), at), when).every(({ value }) => value.kind === "scalar" && value.value === true);
}
function keyOf$1(name) {
	const text = name.kind === "choice" || name.kind === "error" ? void 0 : require_core.textOf(name);
	return text && require_core.keyOfText(text);
}
function isWhole$1(list) {
	return !require_core.isOpenList(list) && require_core.alternatives(list).every((one) => one.value.kind === "list");
}
function ownsItself(resource, owned) {
	if (resource.type !== "aws_iam_role") return false;
	if (owned === "inline") return resource.blocks("inline_policy").items.some((block) => block.when === true);
	const managed = resource.attribute("managed_policy_arns");
	return managed !== void 0 && isWhole$1(managed);
}
// src/terraform/resources/unheld-policies.ts
function unheldPolicies(resources, principals, unit) {
	const isDeclared = holderTest(principals);
	return resources.flatMap((placed) => {
		const type = ATTACHMENT_TYPES.get(placed.resource.type);
		if (!type || holdersOf(placed, type).some(isDeclared)) return [];
		return policiesIn(placed.resource, type.policies).filter(({ how }) => how === "inline").map(({ policy, when }) => ({
			...entityOf(placed, unit),
			when: require_core.all(placed.when, when),
			kind: "policy",
			isInline: true,
			document: policy
		}));
	});
}
function holdersOf({ resource }, { principals }) {
	return principals.flatMap(([argument, kind]) => membersOf(resource.attribute(argument)).map(({ value }) => ({
		kind,
		value
	})));
}
function holderTest(principals) {
	const targets = new Set(principals.map(({ target }) => target));
	const names = new Set(principals.flatMap(({ kind, name }) => membersOf(name).map(({ value }) => nameKey(kind, value))));
	return ({ kind, value }) => {
		if (value.ref) return targets.has(value.ref.to);
		const key = nameKey(kind, value);
		return key !== void 0 && names.has(key);
	};
}
// src/terraform/resources/identities.ts
function isAboutIdentities(type) {
	return IDENTITY_TYPES.has(type) || isAttachment(type) || isMembership(type) || isOwner(type);
}
function identitiesOf(resources, unit) {
	const reader = new IdentityReader(resources, unit);
	const model = {
		policies: [],
		principals: [],
		roles: [],
		profiles: []
	};
	for (const placed of resources) {
		const type = IDENTITY_TYPES.get(placed.resource.type);
		if (type?.kind === "role") model.roles.push(reader.role(placed, type));
		else if (type?.kind === "policy") model.policies.push(reader.policy(placed, type));
		else if (type?.kind === "profile") model.profiles.push(reader.profile(placed, type));
		else if (type) model.principals.push(reader.principal(placed, type.kind, type));
	}
	model.policies.push(...unheldPolicies(resources, [...model.roles, ...model.principals], unit));
	return model;
}
var IdentityReader = class {
	unit;
	attachments;
	memberships;
	ownership;
	constructor(resources, unit) {
		this.unit = unit;
		this.attachments = new Attachments(resources);
		this.memberships = new Memberships(resources);
		this.ownership = new Ownership(resources);
	}
	role(placed, type) {
		return {
			...this.principal(placed, "role", type),
			kind: "role",
			people: "maybe",
			trust: contentOf(placed.resource, type)
		};
	}
	principal(placed, kind, type) {
		const { resource } = placed;
		const identity = named(resource, type);
		const groups = kind === "user" ? this.groupsOf(resource, identity.name, type) : void 0;
		return {
			...entityOf(placed, this.unit),
			kind,
			...identity,
			policies: [...policiesIn(resource, type.policies ?? []), ...this.attachments.of(kind, resource.target, identity.name)],
			...groups && { groups },
			closed: this.ownership.isClosed(placed, kind, identity.name),
			people: "yes"
		};
	}
	policy(placed, type) {
		const { resource } = placed;
		return {
			...entityOf(placed, this.unit),
			kind: "policy",
			...named(resource, type),
			document: contentOf(resource, type)
		};
	}
	profile(placed, type) {
		const { resource } = placed;
		const { at, sym } = resource;
		const written = firstOf$1(resource, type.content) ?? require_core.absent(at);
		const held = require_core.unknown({
			...sym,
			id: `${sym.id}.roles`
		}, at, { type: "list" });
		return {
			...entityOf(placed, this.unit),
			kind: "profile",
			...named(resource, type),
			roles: isManaged(resource) ? written : held
		};
	}
	groupsOf(resource, name, { groups }) {
		const own = groups === void 0 ? void 0 : resource.attribute(groups);
		const added = this.memberships.of(resource.target, name);
		const { at } = resource;
		if (added.length === 0) return own;
		return own ? require_core.concat([own, require_core.list(added, at)], at) : require_core.list(added, at);
	}
};
function isManaged(resource) {
	return resource.resource.mode === "managed";
}
function named(resource, { lookup }) {
	if (!isManaged(resource)) return {
		name: lookup && resource.attribute(lookup) || computed(resource, lookup ?? "name"),
		path: computed(resource, "path")
	};
	const path = resource.attribute("path");
	return {
		name: nameOf$1(resource),
		...path && { path }
	};
}
function contentOf(resource, { content = [] }) {
	return firstOf$1(resource, content) ?? computed(resource, content[0] ?? "content");
}
function firstOf$1(resource, names = []) {
	return names.map((name) => resource.attribute(name)).find(Boolean);
}
// src/terraform/resources/launches.ts
function isLaunch(type) {
	return LAUNCHES.has(type);
}
function launchesOf(placed, unit) {
	const { resource } = placed;
	const spec = LAUNCHES.get(resource.type);
	if (!spec || resource.resource.mode === "data") return [];
	const { items, rest } = specificationsOf(resource, spec);
	const entity = entityOf(placed, unit);
	const specifications = items.map(({ content, when }, ordinal) => ({
		...entity,
		ordinal,
		specifiedAt: content.at,
		when: require_core.all(entity.when, when),
		...launchOf(content, resource, spec.specifications.each)
	}));
	const launch = launchOf(resource, resource, spec);
	const open = rest ? [openSlot(resource, "either", rest)] : [];
	const slots = [...launch.slots, ...open];
	if ((spec.optional || specifications.length > 0) && slots.length === 0 && !launch.templates && !launch.host?.group) return specifications;
	return [...specifications, {
		...entity,
		...launch,
		slots
	}];
}
function specificationsOf(resource, { specifications }) {
	return specifications ? blocksAt(resource, specifications.path) : { items: [] };
}
function launchOf(content, resource, spec) {
	const templates = templatesOf(content, spec);
	const group = argumentAt(content, spec.hostGroup);
	const userData = userDataOf(content, resource, spec);
	return {
		kind: "launch",
		noun: spec.noun,
		...spec.form && { form: spec.form },
		slots: spec.slots.flatMap((slot) => demanding(slotsOf(content, slot), slot)),
		...templates && { templates },
		...spec.isTemplate && { asTemplate: asTemplate(resource) },
		...spec.profileBy && { profileBy: spec.profileBy },
		...spec.host && { host: {
			noun: spec.host,
			...group && { group }
		} },
		...spec.demandsProfile && { demandsProfile: { unless: valuesAt(content, spec.demandsProfile) } },
		...userData && { userData },
		imds: metadataOf(content, spec),
		uses: usesOf(content, spec)
	};
}
function slotsOf(content, { path, takes, where }) {
	if (takes === "object") return slotsInBlocks(content, path);
	const { found, rest } = argumentsAt(content, path, where);
	const slots = found.map((argument) => slot(argument, takes));
	return rest ? [...slots, openSlot(content, takes, rest)] : slots;
}
function demanding(slots, { prefix, ignored }) {
	return slots.map((slot) => ({
		...slot,
		...prefix && { prefix },
		...ignored && { ignored }
	}));
}
function slot({ value, when, at }, takes, other) {
	return {
		at,
		takes,
		value: require_core.choice(when, value, require_core.absent(at), at),
		...other && { other }
	};
}
function openSlot({ at }, takes, rest) {
	return {
		at,
		takes,
		value: require_core.unknown(rest, at, { nullable: true })
	};
}
function slotsInBlocks(outer, path) {
	const { items, rest } = blocksAt(outer, path);
	const instead = argumentsAt(outer, path).found.map((found) => ({
		...found,
		value: noBlock(found.value)
	})).filter(({ value }) => !require_core.isAbsent(value)).map((found) => slot(found, "object"));
	const open = rest && instead.length === 0 ? [openSlot(outer, "object", rest)] : [];
	return [
		...items.flatMap(slotsInBlock),
		...instead,
		...open
	];
}
function slotsInBlock({ content, when }) {
	const [arn, name] = ["arn", "name"].map((key) => {
		const value = content.attribute(key);
		return value && {
			value,
			when,
			at: content.valueAt(key) ?? content.at
		};
	});
	return [...arn ? [slot(arn, "arn", name?.value)] : [], ...name ? [slot(name, "name", arn?.value)] : []];
}
function noBlock(value) {
	return require_core.lift([value], value.at, (plain) => plain.kind === "map" || plain.kind === "list" ? require_core.absent(value.at) : plain);
}
function templatesOf(content, { templates }) {
	const items = [];
	let rest;
	for (const path of templates ?? []) {
		const all = argumentsAt(content, path);
		rest ??= all.rest;
		items.push(...all.found);
	}
	return items.length > 0 || rest ? require_core.list(items, content.at, rest) : void 0;
}
function valuesAt(content, paths) {
	return paths.flatMap((path) => argumentAt(content, path) ?? []);
}
function asTemplate(resource) {
	const name = resource.attribute(nameArgument(resource.type));
	return name ? { name } : {};
}
function userDataOf(content, resource, { userData = [] }) {
	const written = userData.flatMap(({ path, encoded }) => {
		const value = argumentAt(content, path);
		return value ? [encoded ? decoded(value, resource) : value] : [];
	});
	return written.length > 1 ? firstOf(written) : written[0];
}
function firstOf(values) {
	return values.reduceRight((next, value) => require_core.lift([value], value.at, (plain) => require_core.isAbsent(plain) ? next : plain));
}
function decoded(value, resource) {
	return require_core.lift([value], value.at, (plain) => {
		if (plain.kind === "text" && plain.decoded?.kind === "list") return plain;
		if (plain.kind === "text" && plain.decoded) return plain.decoded;
		if (plain.kind === "text" && isPacked(plain.text)) return plain;
		return plain.kind === "text" ? resource.module.call("base64decode", [plain], plain.at) : plain;
	});
}
function isPacked(text) {
	return /^\s*H4sI/.test(require_core.known(text) ?? "");
}
function metadataOf(content, { metadata }) {
	if (!metadata) return {};
	const endpoint = argumentAt(content, [...metadata, "http_endpoint"]);
	const tokens = argumentAt(content, [...metadata, "http_tokens"]);
	const hopLimit = argumentAt(content, [...metadata, "http_put_response_hop_limit"]);
	return {
		...endpoint && { endpoint },
		...tokens && { tokens },
		...hopLimit && { hopLimit }
	};
}
function usesOf(content, spec) {
	const keyPair = argumentAt(content, spec.keyPair);
	const placementGroup = argumentAt(content, spec.placementGroup);
	const snapshot = argumentAt(content, spec.snapshot);
	return {
		...keyPair && { keyPair },
		...placementGroup && { placementGroup },
		...snapshot && { snapshot }
	};
}
// src/terraform/resources/node-classes.ts
const MANIFESTS = new Map([["kubernetes_manifest", "manifest"], ["kubectl_manifest", "yaml_body"]]);
function isManifest(type) {
	return MANIFESTS.has(type);
}
function nodeClassIn(placed, unit) {
	const { resource } = placed;
	const written = resource.attribute(MANIFESTS.get(resource.type) ?? "");
	return written && require_core.nodeClassOf(objectIn(written, resource), entityOf(placed, unit), false);
}
function objectIn(value, { module }) {
	return require_core.lift([value], value.at, (plain) => plain.kind === "text" ? module.call("yamldecode", [plain], plain.at) : plain);
}
// src/terraform/resources/recipients.ts
const OF_MEMBERSHIPS = [
	"user",
	"users",
	"group",
	"groups"
];
function recipientsOf(placed, unit) {
	const { resource } = placed;
	const principals = ATTACHMENT_TYPES.get(resource.type)?.principals ?? [];
	const names = isMembership(resource.type) ? OF_MEMBERSHIPS : principals.map(([argument]) => argument);
	const by = entityOf(placed, unit);
	return names.flatMap((name) => {
		const value = resource.attribute(name);
		return value ? [{
			by,
			value
		}] : [];
	});
}
// src/terraform/run.ts
const MOST_STEPS = 2e6;
const DEEPEST$3 = 400;
const MOST_MODULES = 2e3;
const NONE = new Set();
var Run = class {
	loader;
	folder;
	pass;
	deployment;
	facts;
	steps = 0;
	depth = 0;
	modules = 0;
	rests = new Set();
	nodes = new Map();
	path = [];
	ownFrom = 0;
	found = [];
	installed;
	constructor(loader, folder, pass, deployment, facts) {
		this.loader = loader;
		this.folder = folder;
		this.pass = pass;
		this.deployment = deployment;
		this.facts = facts;
		this.installed = loader.installed(folder);
	}
	get gaps() {
		return this.found;
	}
	gap(at, why, kind) {
		if (!this.found.some((old) => old.at.file === at.file && old.at.start === at.start && old.why === why)) this.found.push({
			at,
			why,
			...kind && { kind }
		});
	}
	enter() {
		if (this.steps >= MOST_STEPS || this.depth >= DEEPEST$3) return false;
		this.steps++;
		this.depth++;
		return true;
	}
	leave() {
		this.depth--;
	}
	get isSpent() {
		return this.steps >= MOST_STEPS;
	}
	countModule() {
		this.modules++;
	}
	get hasEnoughModules() {
		return this.modules >= MOST_MODULES;
	}
	fresh(label) {
		return require_core.freshSym(label, []);
	}
	leanOn(rests) {
		for (const sym of rests ?? NONE) this.rests.add(sym);
	}
	stamped(compute) {
		const { result: value, rests } = this.watched(compute);
		if (rests.size === 0) return value;
		return {
			...value,
			rests: [...new Set([...value.rests ?? [], ...rests])]
		};
	}
	aside(compute) {
		const { rests, ownFrom } = this;
		this.rests = new Set();
		this.ownFrom = this.path.length;
		try {
			return compute();
		} finally {
			this.rests = rests;
			this.ownFrom = ownFrom;
		}
	}
	watched(compute) {
		if (this.pass === "any" && !this.facts) return {
			result: compute(),
			rests: NONE
		};
		const outer = this.rests;
		const own = new Set();
		this.rests = own;
		try {
			return {
				result: compute(),
				rests: own
			};
		} finally {
			this.rests = outer;
			this.leanOn(own);
		}
	}
	node(id, label, at, compute) {
		const known = this.nodes.get(id);
		if (known === "pending") return this.cycle(id, label, at);
		if (known) {
			this.leanOn(known.rests);
			return known.result;
		}
		this.nodes.set(id, "pending");
		this.path.push({
			id,
			label
		});
		const watched = this.watched(compute);
		this.path.pop();
		this.nodes.set(id, watched);
		return watched.result;
	}
	cycle(id, label, at) {
		const start = this.path.findIndex((step) => step.id === id);
		if (start >= 0 && start < this.ownFrom) return require_core.unknown({
			id,
			label
		}, at);
		const round = [...this.path.slice(Math.max(start, 0)).map((step) => step.label), label];
		const steps = round.filter((step, index) => step !== round[index - 1]);
		if (steps.length === 1) steps.push(label);
		this.loader.report(at, `reference cycle: ${steps.join(" \u2192 ")}`);
		return require_core.unknown({
			id,
			label
		}, at);
	}
};
// src/terraform/unit.ts
function isModelled(type) {
	return isAboutIdentities(type) || isLaunch(type) || isManifest(type);
}
function readUnit(source) {
	const any = modelOf(source, "any");
	return any.unit.defaulted.length > 0 ? {
		any,
		given: modelOf(source, "given")
	} : { any };
}
function modelOf(source, pass) {
	const { loader, module, kind, deployment, facts, beside } = source;
	const run = new Run(loader, module.folder, pass, deployment, facts);
	const root = rootOf(source, run);
	const modules = modulesIn(root);
	for (const { module: instance } of modules) for (const { at, why } of instance.module.gaps) run.gap(at, why);
	for (const { at, why } of beside?.gaps ?? []) run.gap(at, why);
	const open = facts && module.isOutline ? openMentions(modules, facts, run) : [];
	const resources = resourcesIn(modules, isModelled);
	const unit = {
		name: module.folder,
		kind,
		at: module.at,
		gaps: run.gaps,
		assumes: assumptionsOf(modules, resources),
		conditions: [],
		defaulted: kind === "library" || facts ? [] : defaultedIn(root, source.given),
		setByHand: [root.rootSymbol("terraform.workspace")],
		...module.isOutline && { isComputed: true }
	};
	const entities = entitiesOf(resources, unit);
	const ofNodeClasses = require_core.rolesMentionedBy(entities.launches);
	return {
		unit,
		...entities,
		mentions: [
			...mentionsIn$1(modules),
			...ofNodeClasses,
			...open,
			...beside?.mentions ?? []
		]
	};
}
function rootOf({ module, given, kind, facts }, run) {
	const root = new ModuleInstance(run, module, {
		address: "",
		inputs: {
			isFree: !facts && (run.pass === "any" || kind === "library"),
			get: (name) => {
				const expression = given.get(name);
				return expression && (() => evaluate(expression, root.scope));
			}
		},
		rests: new Set()
	});
	return root;
}
function defaultedIn(root, given) {
	return [...root.module.variables].flatMap(([name, block]) => {
		return attributeIn(block.body, "default") !== void 0 && !given.has(name) ? [root.symbol(`var.${name}`)] : [];
	});
}
function entitiesOf(resources, unit) {
	const launches = resources.flatMap((placed) => isManifest(placed.resource.type) ? nodeClassIn(placed, unit) : launchesOf(placed, unit)).filter((launch) => launch !== void 0);
	const recipients = resources.flatMap((placed) => recipientsOf(placed, unit));
	return {
		...identitiesOf(resources, unit),
		launches,
		recipients
	};
}
// src/terraform/plan/read-plan.ts
function addPlan(root, facts) {
	for (const change of itemsOf(require_core.entryOf(root, "resource_changes"))) addChange(change, facts);
	addValues(require_core.entryOf(root, "planned_values"), facts, () => true);
	addValues(require_core.entryOf(require_core.entryOf(root, "prior_state"), "values"), facts, (fact) => fact.mode === "data");
}
function addState(root, facts) {
	addValues(require_core.entryOf(root, "values"), facts, () => true);
}
function addChange(node, facts) {
	const change = require_core.entryOf(node, "change");
	const after = require_core.entryOf(change, "after");
	if (after?.kind !== "map" || require_core.entryOf(node, "deposed")) return;
	const fact = factOf(node, {
		values: after,
		unknown: require_core.entryOf(change, "after_unknown"),
		sensitive: require_core.entryOf(change, "after_sensitive")
	});
	if (fact) facts.add(fact);
}
const DEEPEST$2 = 100;
function addValues(values, facts, isWanted) {
	const root = require_core.entryOf(values, "root_module");
	const open = root ? [{
		module: root,
		depth: 0
	}] : [];
	for (let next = open.pop(); next; next = open.pop()) {
		const { module, depth } = next;
		for (const node of itemsOf(require_core.entryOf(module, "resources"))) {
			const [values, sensitive] = [require_core.entryOf(node, "values"), require_core.entryOf(node, "sensitive_values")];
			const fact = factOf(node, {
				values,
				unknown: void 0,
				sensitive
			});
			if (fact && isWanted(fact)) facts.add(fact);
		}
		if (depth >= DEEPEST$2) continue;
		const children = itemsOf(require_core.entryOf(module, "child_modules"));
		open.push(...children.toReversed().map((child) => ({
			module: child,
			depth: depth + 1
		})));
	}
}
function factOf(node, contents) {
	const address = require_core.entryOf(node, "address");
	const [type, name, mode] = [
		"type",
		"name",
		"mode"
	].map((key) => require_core.textOf$1(require_core.entryOf(node, key)));
	const modules = modulesOf(node);
	if (!address || !type || !name || !modules || mode !== "managed" && mode !== "data") return void 0;
	const dependencies = itemsOf(require_core.entryOf(node, "depends_on")).flatMap((one) => require_core.textOf$1(one) ?? []);
	return {
		modules,
		mode,
		type,
		name,
		key: keyOf(require_core.entryOf(node, "index")),
		at: address.at,
		block: node.at,
		...contents,
		...dependencies.length > 0 && { dependencies }
	};
}
function modulesOf(node) {
	const module = require_core.entryOf(node, "module_address");
	if (module) return stepsOf(require_core.textOf$1(module) ?? "?");
	const address = require_core.textOf$1(require_core.entryOf(node, "address")) ?? "";
	const [type, name] = [require_core.textOf$1(require_core.entryOf(node, "type")), require_core.textOf$1(require_core.entryOf(node, "name"))];
	const own = `${require_core.textOf$1(require_core.entryOf(node, "mode")) === "data" ? "data." : ""}${type}.${name}`;
	const start = address.startsWith(own) ? 0 : address.lastIndexOf(`.${own}`);
	return start < 0 ? void 0 : stepsOf(address.slice(0, start));
}
function keyOf(node) {
	if (node?.kind === "scalar" && typeof node.value === "number") return node.value;
	return node?.kind === "string" ? require_core.textOf$1(node) : void 0;
}
function itemsOf(node) {
	return node?.kind === "list" ? node.items : [];
}
// src/terraform/plan/references.ts
const MOST = 100;
const KEYS = [
	"each.key",
	"each.value",
	"count.index"
];
function referencesOf(list) {
	const written = withoutBeginnings(list.items.flatMap((item) => writtenIn(item)).slice(0, MOST));
	const key = written.find((one) => KEYS.includes(one.text));
	const others = written.filter((one) => one !== key);
	const [only] = others;
	if (key && only && others.length === 1 && isBlock(only.text)) {
		const [of, index] = [parsed(only), parsed(key)];
		if (of && index) return {
			kind: "index",
			at: list.at,
			of,
			key: index
		};
	}
	const items = (others.length > 0 ? others : written).flatMap((one) => parsed(one) ?? []);
	return items.length === 1 ? items[0] : {
		kind: "tuple",
		at: list.at,
		items
	};
}
function writtenIn(node) {
	const text = node.kind === "string" ? require_core.textOf$1(node) : void 0;
	return text === void 0 || text.startsWith("path.") || text.startsWith("terraform.") ? [] : [{
		text,
		node
	}];
}
function withoutBeginnings(all) {
	const kept = [];
	for (const one of all) if (!kept.some(({ text }) => text === one.text || startsWithPart(text, one.text))) kept.push(one);
	return kept;
}
function startsWithPart(text, part) {
	return text.startsWith(part) && /^[.[]/.test(text.slice(part.length));
}
function isBlock(text) {
	return /^(data\.)?[\w-]+\.[\w-]+$/.test(text);
}
function parsed({ text, node }) {
	const { expression, problems } = require_hcl.parseHclExpression(require_cli.derive([{
		lit: text,
		at: node.at
	}], node.at.file));
	return problems.length > 0 || expression.kind === "invalid" ? void 0 : {
		...expression,
		at: node.at
	};
}
// src/terraform/plan/configuration.ts
const DEEPEST$1 = 20;
function configuredModules(plan, folder) {
	const configuration = require_core.entryOf(plan, "configuration");
	const providers = providersIn(configuration);
	const nodes = new Map();
	const collect = (node, path) => {
		if (node?.kind !== "map" || path.length > DEEPEST$1) return;
		nodes.set(path.join("."), node);
		for (const call of entriesOf$2(node, "module_calls")) collect(require_core.entryOf(call.value, "module"), [...path, call.key]);
	};
	collect(require_core.entryOf(configuration, "root_module"), []);
	const made = new Map();
	return (path) => {
		const key = path.join(".");
		const node = nodes.get(key);
		if (!node) return void 0;
		const module = made.get(key) ?? moduleIn(node, key, providers, folder);
		made.set(key, module);
		return module;
	};
}
function moduleIn(node, path, providers, folder) {
	const { at } = node;
	return {
		...moduleOf({
			folder,
			at,
			bodies: [{
				at,
				attributes: [],
				blocks: [
					...providers.filter((provider) => provider.module === path).map((provider) => provider.block),
					...entriesOf$2(node, "variables").map((entry) => variable(entry)),
					...entriesOf$2(node, "outputs").map((entry) => output(entry)),
					...entriesOf$2(node, "module_calls").map((entry) => call(entry, providers)),
					...itemsOf(require_core.entryOf(node, "resources")).flatMap((resource) => resourceIn(resource))
				]
			}],
			gaps: [],
			variableFiles: []
		}),
		isOutline: true
	};
}
function providersIn(configuration) {
	return entriesOf$2(configuration, "provider_config").map(({ key, keyAt, value }) => {
		const alias = require_core.textOf$1(require_core.entryOf(value, "alias"));
		const kind = require_core.textOf$1(require_core.entryOf(value, "name")) ?? key;
		const settings = argumentsIn(require_core.entryOf(value, "expressions"));
		const attributes = alias === void 0 ? settings : [...settings, literal("alias", alias, keyAt)];
		return {
			module: (require_core.textOf$1(require_core.entryOf(value, "module_address")) ?? "").replaceAll(/(^|\.)module\./g, "$1"),
			name: alias === void 0 ? kind : `${kind}.${alias}`,
			block: block$1("provider", [label(kind, keyAt)], attributes, value.at)
		};
	});
}
function variable({ key, keyAt, value }) {
	const fallback = require_core.entryOf(value, "default");
	const attributes = fallback ? [attribute("default", value.at, require_hcl.literalOfJson(fallback))] : [];
	return block$1("variable", [label(key, keyAt)], attributes, value.at);
}
function output({ key, keyAt, value }) {
	const expression = expressionIn(require_core.entryOf(value, "expression"));
	const attributes = expression ? [attribute("value", value.at, expression)] : [];
	return block$1("output", [label(key, keyAt)], attributes, value.at);
}
function call({ key, keyAt, value }, providers) {
	const passed = {
		kind: "object",
		at: keyAt,
		entries: providers.filter((provider) => provider.module === "").map((provider) => provider.name).map((name) => ({
			key: text(name, keyAt),
			value: text(name, keyAt)
		}))
	};
	const attributes = [
		...argumentsIn(require_core.entryOf(value, "expressions")),
		...repetitionOf(value),
		attribute("providers", keyAt, passed)
	];
	return block$1("module", [label(key, keyAt)], attributes, value.at);
}
function resourceIn(node) {
	const [type, name] = [require_core.entryOf(node, "type"), require_core.entryOf(node, "name")];
	const mode = require_core.textOf$1(require_core.entryOf(node, "mode"));
	if (!type || !name || mode !== "managed" && mode !== "data") return [];
	const provider = require_core.textOf$1(require_core.entryOf(node, "provider_config_key"));
	const attributes = [
		...argumentsIn(require_core.entryOf(node, "expressions")),
		...repetitionOf(node),
		...provider === void 0 ? [] : [literal("provider", provider.slice(provider.lastIndexOf(":") + 1), node.at)]
	];
	const labels = [label(require_core.textOf$1(type) ?? "", type.at), label(require_core.textOf$1(name) ?? "", placeOf(node, name))];
	return [block$1(mode === "data" ? "data" : "resource", labels, attributes, node.at)];
}
function placeOf(node, name) {
	const address = require_core.entryOf(node, "address");
	return (address?.kind === "string" ? address : name).at;
}
function repetitionOf(node) {
	return ["count", "for_each"].flatMap((name) => {
		const expression = expressionIn(require_core.entryOf(node, `${name}_expression`));
		return expression ? [attribute(name, expression.at, expression)] : [];
	});
}
function argumentsIn(node) {
	if (node?.kind !== "map") return [];
	return node.entries.flatMap(({ key, keyAt, value }) => {
		const expression = expressionIn(value);
		return expression ? [attribute(key, keyAt, expression)] : [];
	});
}
function expressionIn(node, depth = 0) {
	if (!node || depth > DEEPEST$1) return void 0;
	if (node.kind === "list") {
		const items = node.items.flatMap((one) => expressionIn(one, depth + 1) ?? []);
		return {
			kind: "tuple",
			at: node.at,
			items
		};
	}
	if (node.kind !== "map" || node.entries.length === 0) return void 0;
	const constant = require_core.entryOf(node, "constant_value");
	if (constant) return require_hcl.literalOfJson(constant);
	const references = require_core.entryOf(node, "references");
	if (references?.kind === "list") return referencesOf(references);
	const entries = node.entries.flatMap(({ key, keyAt, value }) => {
		const inner = expressionIn(value, depth + 1);
		return inner ? [{
			key: text(key, keyAt),
			value: inner
		}] : [];
	});
	return {
		kind: "object",
		at: node.at,
		entries
	};
}
function entriesOf$2(node, key) {
	const found = require_core.entryOf(node, key);
	return found?.kind === "map" ? found.entries : [];
}
function block$1(type, labels, attributes, at) {
	return {
		at,
		type,
		typeAt: at,
		labels,
		body: {
			at,
			attributes,
			blocks: []
		}
	};
}
function label(name, at) {
	return {
		at,
		text: name
	};
}
function attribute(name, nameAt, value) {
	return {
		at: value.at,
		name,
		nameAt,
		value
	};
}
function literal(name, value, at) {
	return attribute(name, at, text(value, at));
}
function text(lit, at) {
	return {
		kind: "template",
		at,
		parts: lit === "" ? [] : [{
			kind: "text",
			text: [{
				lit,
				at
			}]
		}]
	};
}
// src/terraform/plan/facts.ts
function blockOf({ mode, type, name }) {
	return mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
}
var Facts = class {
	all = [];
	isWhole;
	isDeployed;
	configured;
	isBroken;
	byAddress = new Map();
	keys = new Map();
	constructor({ isWhole, isDeployed, isBroken, configured }) {
		this.isWhole = isWhole;
		this.isDeployed = isDeployed;
		this.isBroken = isBroken;
		this.configured = configured;
	}
	add(fact) {
		if (this.isBroken && !fact.sensitive) return;
		const block = within(moduleAddress(fact.modules), blockOf(fact));
		const address = `${block}${indexOf$1(fact.key)}`;
		if (this.byAddress.has(address)) return;
		this.all.push(fact);
		this.byAddress.set(address, fact);
		this.addKey(block, fact.key);
		let outer = "";
		for (const { name, key } of fact.modules) {
			const call = within(outer, `module.${name}`);
			this.addKey(call, key);
			outer = `${call}${indexOf$1(key)}`;
		}
	}
	of(address) {
		return this.byAddress.get(address);
	}
	keysOf(address, { type }) {
		const keys = this.keys.get(address);
		if (keys) return [...keys.values()];
		return this.isWhole && type === "resource" ? [] : void 0;
	}
	under(address) {
		return [...this.keys.get(address)?.keys() ?? []].flatMap((index) => this.byAddress.get(`${address}${index}`) ?? []);
	}
	addKey(block, key) {
		const keys = this.keys.get(block) ?? new Map();
		this.keys.set(block, keys);
		keys.set(indexOf$1(key), key);
	}
};
// src/terraform/plan/mask.ts
function masked(file, root) {
	const ranges = [...sensitiveIn$1(root)].sort((a, b) => a.start - b.start);
	if (ranges.length === 0) return file;
	const parts = [];
	let end = 0;
	for (const range of ranges) {
		if (range.start < end) continue;
		parts.push(file.text.slice(end, range.start), struckOut(file.text.slice(range.start, range.end)));
		end = range.end;
	}
	parts.push(file.text.slice(end));
	return {
		path: file.path,
		text: parts.join("")
	};
}
function withoutStrings({ path, text }) {
	return {
		path,
		text: text.replaceAll(STRING, (all, body, end = "", colon = "") => colon === "" ? `"${"*".repeat(body.length)}${end}` : all)
	};
}
const STRING = /"([^"\\]*(?:\\.[^"\\]*)*)(?:(")(\s*:)?)?/gs;
function struckOut(text) {
	if (text.startsWith("\"")) return `"${"*".repeat(Math.max(text.length - 2, 0))}"`;
	return text.replaceAll(/\d/g, "1");
}
const DEEPEST = 1e3;
function* sensitiveIn$1(root) {
	for (const list of ["resource_changes", "resource_drift"]) for (const one of itemsOf(require_core.entryOf(root, list))) yield* ofChange(require_core.entryOf(one, "change"));
	for (const { value } of entriesOf$1(require_core.entryOf(root, "output_changes"))) yield* ofChange(value);
	const values = ["planned_values", "values"].map((key) => require_core.entryOf(root, key));
	for (const one of [...values, require_core.entryOf(require_core.entryOf(root, "prior_state"), "values")]) yield* ofValues(one);
	yield* ofOutputs(require_core.entryOf(root, "outputs"));
	yield* ofVariables(root);
	yield* ofRawState(root);
}
function* ofChange(change) {
	for (const side of ["before", "after"]) yield* marked(require_core.entryOf(change, side), require_core.entryOf(change, `${side}_sensitive`));
}
function* ofValues(values) {
	yield* ofOutputs(require_core.entryOf(values, "outputs"));
	const open = [require_core.entryOf(values, "root_module")];
	for (let module = open.pop(); module; module = open.pop()) {
		for (const one of itemsOf(require_core.entryOf(module, "resources"))) yield* marked(require_core.entryOf(one, "values"), require_core.entryOf(one, "sensitive_values"));
		open.push(...itemsOf(require_core.entryOf(module, "child_modules")));
	}
}
function* ofOutputs(outputs) {
	for (const { value } of entriesOf$1(outputs)) yield* marked(require_core.entryOf(value, "value"), require_core.entryOf(value, "sensitive"));
}
function* ofVariables(root) {
	const declared = require_core.entryOf(require_core.entryOf(require_core.entryOf(root, "configuration"), "root_module"), "variables");
	for (const { key, value } of entriesOf$1(declared)) {
		const sensitive = require_core.entryOf(value, "sensitive");
		yield* marked(require_core.entryOf(require_core.entryOf(require_core.entryOf(root, "variables"), key), "value"), sensitive);
		yield* marked(require_core.entryOf(value, "default"), sensitive);
	}
}
function* ofRawState(root) {
	for (const resource of itemsOf(require_core.entryOf(root, "resources"))) for (const instance of itemsOf(require_core.entryOf(resource, "instances"))) for (const path of itemsOf(require_core.entryOf(instance, "sensitive_attributes"))) {
		const name = require_core.textOf$1(require_core.entryOf(itemsOf(path)[0], "value"));
		if (name !== void 0) yield* scalarsIn(require_core.entryOf(require_core.entryOf(instance, "attributes"), name));
	}
}
function* marked(node, marks, depth = 0) {
	if (!node || !marks || depth > DEEPEST) return;
	if (marks.kind === "scalar") {
		if (marks.value === true) yield* scalarsIn(node);
	} else if (marks.kind === "list" && node.kind === "list") for (const [index, one] of node.items.entries()) yield* marked(one, marks.items[index], depth + 1);
	else if (marks.kind === "map" && node.kind === "map") {
		const byKey = new Map(marks.entries.map((one) => [one.key, one.value]));
		for (const { key, value } of node.entries) yield* marked(value, byKey.get(key), depth + 1);
	}
}
function* scalarsIn(node) {
	const open = node ? [node] : [];
	for (let next = open.pop(); next; next = open.pop()) if (next.kind === "list") for (const one of next.items) open.push(one);
	else if (next.kind === "map") for (const one of next.entries) open.push(one.value);
	else if (next.kind === "string" || next.kind === "scalar" && typeof next.value === "number") yield next.at;
}
function entriesOf$1(node) {
	return node?.kind === "map" ? node.entries : [];
}
// src/terraform/plan/mentions.ts
const IDENTITY = /^(aws|awscc)_iam_/;
function mentionedIn(facts, outputs) {
	if (!facts.all.some((fact) => fact.type === "aws_iam_role")) return [];
	return [...facts.all.filter((fact) => fact.mode === "managed" && !IDENTITY.test(fact.type)).flatMap((fact) => mentionsIn(fact.values, "service-role", (name) => /role|profile/i.test(name))), ...entriesOf(outputs).flatMap(({ value }) => mentionsIn(require_core.entryOf(value, "value"), "output", () => true))];
}
function mentionsIn(root, how, isWanted) {
	const mentions = [];
	const open = root ? [{
		node: root,
		name: ""
	}] : [];
	for (let next = open.pop(); next; next = open.pop()) {
		const { node, name } = next;
		if (node.kind === "list") for (const one of node.items) open.push({
			node: one,
			name
		});
		else if (node.kind === "map") for (const one of node.entries) open.push({
			node: one.value,
			name: `${name} ${one.key}`
		});
		else if (node.kind === "string" && node.pieces.length > 0 && isWanted(name)) mentions.push({
			at: node.at,
			when: true,
			how,
			value: require_core.valueOfNode(node)
		});
	}
	return mentions;
}
function entriesOf(node) {
	return node?.kind === "map" ? node.entries : [];
}
// src/terraform/plan/outline.ts
function outlineOf(facts, file) {
	const blocks = new Map();
	const inModule = (path) => {
		const key = path.join(".");
		const known = blocks.get(key);
		if (known) return known;
		const made = new Map();
		blocks.set(key, made);
		return made;
	};
	inModule([]);
	for (const fact of facts) {
		const path = fact.modules.map((step) => step.name);
		for (const [depth, name] of path.entries()) {
			const outer = inModule(path.slice(0, depth));
			if (!outer.has(`module.${name}`)) outer.set(`module.${name}`, block("module", [name], fact));
		}
		const own = inModule(path);
		const address = blockOf(fact);
		const kind = fact.mode === "data" ? "data" : "resource";
		if (!own.has(address)) own.set(address, block(kind, [fact.type, fact.name], fact));
	}
	const made = new Map();
	return (path) => {
		const key = path.join(".");
		const own = blocks.get(key);
		if (!own) return void 0;
		const module = made.get(key) ?? moduleWith([...own.values()], file);
		made.set(key, module);
		return module;
	};
}
function block(type, labels, { at, block }) {
	const body = {
		at: block,
		attributes: [],
		blocks: []
	};
	return {
		at: block,
		type,
		typeAt: at,
		labels: labels.map((text) => ({
			at,
			text
		})),
		body
	};
}
function moduleWith(blocks, file) {
	const at = {
		file,
		start: 0,
		end: 0
	};
	return {
		...moduleOf({
			folder: file.path,
			at,
			bodies: [{
				at,
				attributes: [],
				blocks
			}],
			gaps: [],
			variableFiles: []
		}),
		isOutline: true
	};
}
// src/terraform/plan/read-state.ts
function addRawState(root, facts) {
	for (const resource of itemsOf(require_core.entryOf(root, "resources"))) {
		const [type, mode] = [require_core.textOf$1(require_core.entryOf(resource, "type")), require_core.textOf$1(require_core.entryOf(resource, "mode"))];
		const name = require_core.entryOf(resource, "name");
		const modules = stepsOf(require_core.textOf$1(require_core.entryOf(resource, "module")) ?? "");
		if (!type || !name || !modules || mode !== "managed" && mode !== "data") continue;
		for (const instance of itemsOf(require_core.entryOf(resource, "instances"))) {
			if (instance.kind !== "map" || require_core.entryOf(instance, "deposed")) continue;
			facts.add({
				modules,
				mode,
				type,
				name: require_core.textOf$1(name) ?? "",
				key: keyOf(require_core.entryOf(instance, "index_key")),
				at: name.at,
				block: instance.at,
				values: require_core.entryOf(instance, "attributes"),
				unknown: void 0,
				sensitive: sensitiveIn(instance),
				dependencies: itemsOf(require_core.entryOf(instance, "dependencies")).flatMap((one) => require_core.textOf$1(one) ?? [])
			});
		}
	}
}
function sensitiveIn(instance) {
	const paths = require_core.entryOf(instance, "sensitive_attributes");
	if (paths?.kind !== "list") return void 0;
	const entries = paths.items.flatMap((path) => {
		const name = require_core.textOf$1(require_core.entryOf(itemsOf(path)[0], "value"));
		return name === void 0 ? [] : [{
			key: name,
			keyAt: path.at,
			value: {
				kind: "scalar",
				value: true,
				raw: "true",
				at: path.at
			}
		}];
	});
	return {
		kind: "map",
		at: paths.at,
		entries
	};
}
// src/terraform/plan/read.ts
function parsePlan(file) {
	const first = require_core.parseJson(require_cli.sourceOf(file));
	const [root] = first.documents;
	const kind = root && require_core.planKind(root);
	if (!kind) return void 0;
	const { text, path } = masked(file, root);
	const shown = first.problems.length > 0 ? withoutStrings(file) : {
		path,
		text
	};
	if (shown.text === file.text) return {
		file,
		kind,
		root,
		problems: []
	};
	const { documents, problems } = require_core.parseJson({
		file: shown,
		text
	});
	return {
		file: shown,
		kind,
		root: documents[0] ?? root,
		problems
	};
}
function readPlan(plan, { files, deployment, isJudged }) {
	const { file, kind, root, problems } = plan;
	const loader = new Loader(files);
	const facts = factsOf(plan);
	const known = deploymentFrom(facts, deployment);
	const module = moduleBeside(file, facts, loader);
	const base = {
		path: file.path,
		why: kind === "plan" ? "terraform plan" : "terraform state"
	};
	if (module && facts.isDeployed && isJudged(module.folder)) {
		const why = `${base.why} of the module beside it, which is judged itself`;
		return {
			...base,
			why,
			models: [],
			problems,
			judgedIn: [...loader.paths]
		};
	}
	const source = {
		loader,
		kind: "root",
		deployment: known,
		facts
	};
	if (module && kind === "plan") {
		const beside = {
			mentions: [],
			gaps: gapsIn(plan, facts)
		};
		const model = readUnit({
			...source,
			module,
			given: variablesIn(root, module),
			beside
		});
		const judgedIn = [...loader.paths].sort();
		const why = `${base.why}, judged in the files beside it`;
		return {
			...base,
			why,
			models: [model],
			problems: [...problems, ...loader.problems],
			module: module.folder,
			judgedIn
		};
	}
	return {
		...base,
		models: [readUnit(outlined(plan, source))],
		problems,
		judgedIn: []
	};
}
function outlined(plan, source) {
	const { root, file } = plan;
	const { facts } = source;
	const module = {
		...facts.configured([]),
		folder: file.path
	};
	const beside = {
		mentions: mentionedIn(facts, outputsIn(plan)),
		gaps: gapsIn(plan, facts)
	};
	return {
		...source,
		module,
		given: variablesIn(root, module),
		beside
	};
}
function factsOf({ kind, root, file, problems }) {
	const isBroken = problems.length > 0;
	if (kind === "plan") {
		const configured = configuredModules(root, file.path);
		const facts = new Facts({
			isWhole: isWhole(root),
			isDeployed: false,
			isBroken,
			configured: (path) => configured(path) ?? emptyRoot(path, file)
		});
		addPlan(root, facts);
		return facts;
	}
	const configured = (path) => outline(path);
	const facts = new Facts({
		isWhole: true,
		isDeployed: true,
		isBroken,
		configured
	});
	if (kind === "show") addState(root, facts);
	else addRawState(root, facts);
	const outline = outlineOf(facts.all, file);
	return facts;
}
function emptyRoot(path, file) {
	return path.length === 0 ? outlineOf([], file)([]) : void 0;
}
function isWhole(plan) {
	return !isFlag(plan, "complete", false) && !isFlag(plan, "errored", true);
}
function isFlag(plan, name, value) {
	const node = require_core.entryOf(plan, name);
	return node?.kind === "scalar" && node.value === value;
}
function gapsIn({ file, problems }, facts) {
	const at = {
		file,
		start: 0,
		end: 0
	};
	return [...problems.slice(0, 1).map((problem) => ({
		at: problem.at,
		why: `${file.path} cannot be parsed`
	})), ...facts.isWhole ? [] : [{
		at,
		why: "the plan leaves resources out"
	}]];
}
function outputsIn({ kind, root }) {
	if (kind === "raw") return require_core.entryOf(root, "outputs");
	return require_core.entryOf(require_core.entryOf(root, kind === "plan" ? "planned_values" : "values"), "outputs");
}
function variablesIn(root, module) {
	const given = new Map();
	const variables = require_core.entryOf(root, "variables");
	const declared = require_core.entryOf(require_core.entryOf(require_core.entryOf(root, "configuration"), "root_module"), "variables");
	for (const { key, value, keyAt } of variables?.kind === "map" ? variables.entries : []) {
		const written = require_core.entryOf(value, "value");
		const block = module.variables.get(key);
		if (!written || !block) continue;
		const hidden = {
			kind: "variable",
			name: `var.${key}`,
			at: keyAt
		};
		if (isFlag(require_core.entryOf(declared, key) ?? value, "sensitive", true)) given.set(key, hidden);
		else if (!isDefault(written, block)) given.set(key, require_hcl.literalOfJson(written));
	}
	return given;
}
function isDefault(value, { body }) {
	const fallback = attributeIn(body, "default")?.value;
	if (!fallback) return false;
	if (value.kind === "scalar") return fallback.kind === "literal" && fallback.value === value.value;
	return value.kind === "string" && literalText$1(fallback) === require_core.textOf$1(value);
}
function deploymentFrom(facts, base) {
	const account = accountIn(facts);
	const partition = partitionIn(facts);
	return {
		...base,
		...partition !== void 0 && inPartition(partition),
		...account !== void 0 && { account: [{ lit: account }] }
	};
}
function moduleBeside({ path }, facts, loader) {
	const module = facts.all.length > 0 ? loader.module(require_cli.folderOf(path)) : void 0;
	return module && speaksOf(facts, module) ? module : void 0;
}
function speaksOf(facts, module) {
	return facts.all.filter((fact) => fact.mode === "managed").every((fact) => {
		const [call] = fact.modules;
		return call ? module.calls.has(call.name) : module.resources.has(blockOf(fact));
	}) && (facts.isDeployed || arePlanned(module, facts));
}
function arePlanned(module, facts) {
	return [...module.resources].filter(([, { mode, block }]) => mode === "managed" && !["count", "for_each"].some((name) => attributeIn(block.body, name))).every(([address, { block }]) => (facts.keysOf(address, block) ?? ["none"]).length > 0);
}
// src/terraform/variable-files.ts
function valuesIn(paths, loader) {
	const values = new Map();
	for (const path of paths) {
		const file = loader.files.read(path);
		if (require_cli.isUnreadable(file)) continue;
		for (const { name, value } of loader.parseVariables(file).attributes) values.set(name, value);
	}
	return values;
}
// src/terraform/deployment.ts
const { account: ACCOUNT, region: REGION, partition: PARTITION, urlSuffix: SUFFIX } = require_core.UNKNOWN_DEPLOYMENT;
const LABELS = new Map([
	...labelled(ACCOUNT, "data.aws_caller_identity.current.account_id"),
	...labelled(REGION, "data.aws_region.current.name"),
	...labelled(PARTITION, "data.aws_partition.current.partition"),
	...labelled(SUFFIX, "data.aws_partition.current.dns_suffix")
]);
function labelled(text, label) {
	return text.filter(require_core.isHole).map(({ id }) => [id, label]);
}
const inTerraform = require_core.remembered((deployment) => {
	const { partition, account, region, urlSuffix } = deployment;
	return {
		partition: called(partition),
		account: called(account),
		region: called(region),
		urlSuffix: called(urlSuffix)
	};
});
function called(text) {
	return text.map((piece) => require_core.isHole(piece) ? relabelled(piece) : piece);
}
function relabelled(sym) {
	const { by } = sym;
	const label = LABELS.get(sym.id) ?? sym.label;
	return {
		...sym,
		label,
		...by && { by: {
			...by,
			sym: relabelled(by.sym)
		} }
	};
}
// src/terraform/index.ts
function readTerraform(folders, files, { varFiles = [], deployment = require_core.UNKNOWN_DEPLOYMENT, plans = [] } = {}) {
	const loader = new Loader(files);
	const modules = folders.filter((folder) => !require_core.isInstalled(folder)).map((folder) => loader.module(folder)).filter((module) => module !== void 0);
	const isJudged = (folder) => folders.includes(folder);
	const planned = plans.flatMap((file) => {
		const plan = parsePlan(file);
		return plan ? [readPlan(plan, {
			files,
			deployment,
			isJudged
		})] : [];
	});
	const inPlans = new Set(planned.map((one) => one.module));
	return {
		models: [...unitsAmong(modules).filter((module) => !inPlans.has(module.folder)).map((module) => {
			const given = valuesIn([...module.variableFiles, ...varFiles], loader);
			return readUnit({
				loader,
				module,
				kind: isLibrary(module) ? "library" : "root",
				given,
				deployment
			});
		}), ...planned.flatMap((one) => one.models)],
		problems: [...loader.problems, ...planned.flatMap((one) => one.problems)],
		files: [...loader.paths].sort(),
		plans: planned
	};
}
function unitsAmong(modules) {
	const byFolder = new Map(modules.map((module) => [module.folder, module]));
	const called = new Set(modules.flatMap(calledFolders));
	const units = modules.filter((module) => !called.has(module.folder));
	const reached = new Set();
	for (const unit of units) reach(unit, byFolder, reached);
	for (const module of modules) {
		if (reached.has(module.folder)) continue;
		units.push(module);
		reach(module, byFolder, reached);
	}
	return units;
}
function reach(from, byFolder, reached) {
	const todo = [from];
	for (let module = todo.pop(); module; module = todo.pop()) {
		if (reached.has(module.folder)) continue;
		reached.add(module.folder);
		for (const folder of calledFolders(module)) {
			const called = byFolder.get(folder);
			if (called) todo.push(called);
		}
	}
}
function calledFolders(module) {
	return [...module.calls.values()].flatMap((block) => {
		const source = attributeIn(block.body, "source")?.value;
		const folder = source && localFolder(source, module.folder);
		return folder === void 0 ? [] : [folder];
	});
}
function isLibrary(module) {
	return module.folder.split("/").includes("modules") || module.hasRequiredProviders && !module.isDeployed;
}
exports.inTerraform = inTerraform;
exports.readTerraform = readTerraform;
