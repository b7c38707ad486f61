// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_core = require("./core.cjs");
const require_cli = require("./cli.cjs");
const require_rules = require("./rules.cjs");
// src/userdata/commands.ts
const NEWLINE = { lit: "\n" };
const BLANK$1 = { lit: " " };
function quotedWord(text) {
	return [
		before("'", text),
		...text.map(escaped),
		behind("'", text)
	];
}
function before(lit, text) {
	const at = text[0]?.at;
	return at ? {
		lit,
		at: {
			...at,
			end: at.start
		}
	} : { lit };
}
function behind(lit, text) {
	const at = text.at(-1)?.at;
	return at ? {
		lit,
		at: {
			...at,
			start: at.end
		}
	} : { lit };
}
function escaped(piece) {
	return "lit" in piece && piece.lit.includes("'") ? {
		...piece,
		lit: piece.lit.replaceAll("'", "'\\''")
	} : piece;
}
// src/userdata/inflate.ts
const LONGEST$2 = 1 << 17;
const LONGEST_CODE = 15;
const [DEFLATED, HAS_CHECKSUM, HAS_EXTRA, HAS_NAME, HAS_COMMENT] = [
	8,
	2,
	4,
	8,
	16
];
const LENGTH_BASES = [
	...[
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		13,
		15,
		17,
		19,
		23,
		27,
		31,
		35,
		43,
		51,
		59,
		67,
		83,
		99,
		115
	],
	131,
	163,
	195,
	227,
	258
];
const LENGTH_BITS = [
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0
];
const CODE_ORDER = [
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
];
function isGzip(bytes) {
	return bytes[0] === 31 && bytes[1] === 139 && bytes[2] === DEFLATED;
}
function gunzip(bytes) {
	if (!isGzip(bytes)) return void 0;
	const start = endOfHeader(bytes);
	return start < bytes.length ? new Inflater(bytes, start).inflate() : void 0;
}
function endOfHeader(bytes) {
	const flags = bytes[3] ?? 0;
	let offset = 10;
	if (flags & HAS_EXTRA) offset += 2 + (bytes[offset] ?? 0) + 256 * (bytes[offset + 1] ?? 0);
	if (flags & HAS_NAME) offset = afterZero(bytes, offset);
	if (flags & HAS_COMMENT) offset = afterZero(bytes, offset);
	return flags & HAS_CHECKSUM ? offset + 2 : offset;
}
function afterZero(bytes, from) {
	const zero = bytes.indexOf(0, from);
	return zero < 0 ? bytes.length : zero + 1;
}
function codesOf(lengths) {
	const counts = new Array(16).fill(0);
	for (const length of lengths) counts[length]++;
	counts[0] = 0;
	const symbols = lengths.flatMap((length, symbol) => length > 0 ? [symbol] : []);
	symbols.sort((a, b) => lengths[a] - lengths[b] || a - b);
	return {
		counts,
		symbols
	};
}
function fixedCodes() {
	return [codesOf(Array.from({ length: 288 }, (_, symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)), codesOf(new Array(30).fill(5))];
}
var Inflater = class {
	bytes;
	offset;
	#fixed = fixedCodes();
	#out = new Uint8Array(4096);
	#length = 0;
	#bit = 0;
	#isBroken = false;
	constructor(bytes, offset) {
		this.bytes = bytes;
		this.offset = offset;
	}
	inflate() {
		let isLast = false;
		while (!isLast && !this.#isBroken) {
			isLast = this.#bits(1) === 1;
			const type = this.#bits(2);
			if (type === 0) this.#stored();
			else if (type === 1) this.#packed(...this.#fixed);
			else if (type === 2) this.#withCodes();
			else this.#isBroken = true;
		}
		return this.#isBroken ? void 0 : this.#out.subarray(0, this.#length);
	}
	#stored() {
		if (this.#bit > 0) this.offset++;
		this.#bit = 0;
		const length = this.#bits(16);
		this.#bits(16);
		for (let left = length; left > 0 && !this.#isBroken; left--) this.#write(this.#bits(8));
	}
	#withCodes() {
		const [literals, distances, own] = [
			this.#bits(5) + 257,
			this.#bits(5) + 1,
			this.#bits(4) + 4
		];
		const ownLengths = new Array(CODE_ORDER.length).fill(0);
		for (const symbol of CODE_ORDER.slice(0, own)) ownLengths[symbol] = this.#bits(3);
		const lengths = this.#lengths(codesOf(ownLengths), literals + distances);
		this.#packed(codesOf(lengths.slice(0, literals)), codesOf(lengths.slice(literals)));
	}
	#lengths(codes, count) {
		const lengths = [];
		while (lengths.length < count && !this.#isBroken) {
			const symbol = this.#symbol(codes);
			if (symbol < 16) lengths.push(symbol);
			else if (symbol === 16) lengths.push(...repeated(lengths.at(-1) ?? 0, 3 + this.#bits(2)));
			else lengths.push(...repeated(0, symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7)));
		}
		return lengths;
	}
	#packed(literals, distances) {
		while (!this.#isBroken) {
			const symbol = this.#symbol(literals);
			if (symbol === 256) return;
			if (symbol < 256) this.#write(symbol);
			else this.#repeat(symbol - 257, distances);
		}
	}
	#repeat(index, distances) {
		const length = (LENGTH_BASES[index] ?? 0) + this.#bits(LENGTH_BITS[index] ?? 0);
		const distance = this.#distance(this.#symbol(distances));
		if (distance > this.#length || length === 0) this.#isBroken = true;
		for (let left = length; left > 0 && !this.#isBroken; left--) this.#write(this.#out[this.#length - distance]);
	}
	#distance(code) {
		if (code < 4) return code + 1;
		const extra = (code >> 1) - 1;
		return 1 + (2 + (code & 1)) * 2 ** extra + this.#bits(extra);
	}
	#symbol({ counts, symbols }) {
		let [code, first, index] = [
			0,
			0,
			0
		];
		for (let length = 1; length <= LONGEST_CODE && !this.#isBroken; length++) {
			code += this.#bits(1);
			const count = counts[length];
			if (code - first < count) return symbols[index + code - first];
			index += count;
			first = (first + count) * 2;
			code *= 2;
		}
		this.#isBroken = true;
		return 0;
	}
	#bits(count) {
		let value = 0;
		for (let position = 0; position < count; position++) {
			const byte = this.bytes[this.offset];
			if (byte === void 0) this.#isBroken = true;
			value += ((byte ?? 0) >> this.#bit & 1) * 2 ** position;
			this.#bit = (this.#bit + 1) % 8;
			if (this.#bit === 0) this.offset++;
		}
		return value;
	}
	#write(byte) {
		if (this.#length === LONGEST$2) {
			this.#isBroken = true;
			return;
		}
		if (this.#length === this.#out.length) {
			const longer = new Uint8Array(this.#out.length * 2);
			longer.set(this.#out);
			this.#out = longer;
		}
		this.#out[this.#length++] = byte;
	}
};
function repeated(value, times) {
	return new Array(times).fill(value);
}
// src/userdata/encoding.ts
const PACKED = /^H4sI/i;
function decodedText(written) {
	const compact = written.replace(/\s+/g, "");
	if (compact === "" || compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return void 0;
	try {
		const bytes = Uint8Array.from(atob(compact), (letter) => letter.charCodeAt(0));
		const plain = isGzip(bytes) ? gunzip(bytes) : bytes;
		return plain && new TextDecoder("utf-8", { fatal: true }).decode(plain);
	} catch {
		return;
	}
}
// src/userdata/jinja.ts
const TAG = /\{\{([^{}]*)\}\}|\{#[^#]*#\}/g;
function rendered(source) {
	const { text } = source;
	const start = text.search(/\S/);
	const newline = text.indexOf("\n", start);
	if (newline < 0) return [];
	const pieces = [];
	let from = newline + 1;
	TAG.lastIndex = from;
	for (let tag = TAG.exec(text); tag; tag = TAG.exec(text)) {
		pieces.push(require_cli.piecesOf(source, from, tag.index));
		from = tag.index + tag[0].length;
		if (tag[1] !== void 0) pieces.push([symbolOf(tag[1].trim(), source, tag.index, from)]);
	}
	pieces.push(require_cli.piecesOf(source, from, text.length));
	return text.includes("{%") ? [symbolOf("a template", source, start, newline)] : pieces.flat();
}
function symbolOf(label, source, from, to) {
	return {
		id: `jinja ${label}`,
		label,
		at: require_cli.place(source, from, to)
	};
}
// src/userdata/mime.ts
function isMime(opening) {
	return /^(?:content-type|mime-version):/i.test(opening);
}
const MOST_PARTS$1 = 1e3;
function mimeParts(source) {
	const all = {
		from: source.text.search(/\S/),
		to: source.text.length
	};
	const { headers } = split(source.text, all);
	const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(headers);
	const name = boundary?.[1] ?? boundary?.[2];
	if (name !== void 0) {
		const stretches = between(source.text, `--${name}`);
		return stretches.length > MOST_PARTS$1 ? void 0 : stretches.map((stretch) => partIn(source, stretch));
	}
	const lone = partIn(source, all);
	return isArchive(lone) ? void 0 : [lone];
}
function isArchive({ type }) {
	return type.startsWith("multipart/");
}
function mimeType(header) {
	const type = header.replace(/;.*/s, "").trim().toLowerCase();
	return type.split("/").length === 2 ? type : "text/plain";
}
function partIn(source, stretch) {
	const { headers, body } = split(source.text, stretch);
	const header = (pattern) => pattern.exec(headers)?.[1];
	const type = mimeType(header(/^content-type:([^\r\n]*)/im) ?? "");
	const name = header(/\bfilename\s*=\s*"?([^"\r\n;]+)/i);
	const merging = header(/^(?:x-)?merge-type:\s*(.+)/im);
	const from = isArchive({ type }) ? stretch.from : body.from;
	return {
		text: require_cli.piecesOf(source, from, body.to),
		type,
		encoding: (header(/^content-transfer-encoding:\s*(\S+)/im) ?? "7bit").toLowerCase(),
		...name !== void 0 && { name },
		...merging !== void 0 && { merging }
	};
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
function split(text, { from, to }) {
	let start = from;
	while (start < to) {
		const newline = text.indexOf("\n", start);
		const next = newline < 0 ? to : Math.min(newline + 1, to);
		const line = text.slice(start, next);
		if (!/^(?:[!-9;-~]+:|[ \t]+\S)/.test(line)) {
			const isBlank = line.trim() === "";
			return {
				headers: text.slice(from, start),
				body: {
					from: isBlank ? next : start,
					to
				}
			};
		}
		start = next;
	}
	return {
		headers: text.slice(from, to),
		body: {
			from: to,
			to
		}
	};
}
// src/userdata/parts.ts
const DEEPEST$7 = 4;
const MOST_UNPACKED = 2e5;
const LONGEST_OPENING = 4e3;
const UNSURE_TYPES = new Set([
	"text/plain",
	"text/x-not-multipart",
	"text/x-shellscript"
]);
function partsOfText(text, at, declared = {}) {
	return new PartReader().read(inClear$1(text, at), at, declared, 0);
}
function unknownPart(at) {
	return {
		type: "unknown",
		source: require_cli.derive([], at.file)
	};
}
const PACKED_TYPE = /^application\/(?:x-)?(?:gz|gunzip|compress)/;
const NODE_CONFIG = "application/node.eks.aws";
function isInert(type) {
	return !/^(?:text|multipart)\//.test(type) && !PACKED_TYPE.test(type);
}
function inClear$1(text, at) {
	const written = require_core.known(text);
	const plain = written === void 0 ? void 0 : decodedText(written);
	return plain === void 0 ? text : [{
		lit: plain,
		at
	}];
}
var PartReader = class {
	#left = MOST_UNPACKED;
	read(text, at, declared, depth) {
		const source = require_cli.derive(text, at.file);
		if (depth > DEEPEST$7) return [unknownPart(at)];
		const type = typeOf(text, source, declared.type ?? "text/plain");
		switch (type) {
			case "nothing": return [];
			case "archive": {
				const parts = mimeParts(source);
				return parts ? parts.flatMap((part) => this.#mime(part, at, depth + 1)) : [unknownPart(at)];
			}
			case "text/cloud-config-archive": return this.#list(source, at, depth + 1);
			case "text/jinja2": return this.read(rendered(source), at, {
				...declared,
				type: "text/plain"
			}, depth + 1);
			default: return [{
				...declared,
				type,
				source
			}];
		}
	}
	#mime({ text, encoding, ...declared }, at, depth) {
		const start = text[0]?.at ?? at;
		if (encoding !== "base64") return this.read(text, start, declared, depth);
		const written = this.#left > 0 ? require_core.known(text) : void 0;
		const plain = written === void 0 ? void 0 : decodedText(written);
		if (plain === void 0) return [unknownPart(start)];
		this.#left -= plain.length;
		return this.read([{
			lit: plain,
			at: start
		}], start, declared, depth);
	}
	#list(source, at, depth) {
		const { documents, problems } = require_core.parseYaml(source);
		const [list] = documents;
		if (list?.kind !== "list" || problems.length > 0) return [unknownPart(at)];
		return list.items.flatMap((item) => {
			const content = item.kind === "map" ? require_core.entryOf(item, "content") : item;
			const name = require_core.textOf$1(require_core.entryOf(item, "filename"));
			const text = content && textOfNode(content);
			if (!text) return [unknownPart(item.at)];
			const type = require_core.textOf$1(require_core.entryOf(item, "type")) ?? typeByOpening(openingOf$1(require_cli.derive(text, at.file))) ?? "text/cloud-config";
			return this.read(text, item.at, {
				type,
				...name && { name }
			}, depth);
		});
	}
};
function textOfNode(node) {
	if (node.kind === "string") return node.pieces;
	if (node.kind === "hole") return textOfHole(node.hole);
	return node.kind === "scalar" ? [{
		lit: node.raw,
		at: node.at
	}] : void 0;
}
function textOfHole(hole) {
	return hole.value?.kind === "text" && !hole.value.decoded ? hole.value.text : [hole];
}
function openingOf$1({ text }) {
	return text.trimStart().slice(0, LONGEST_OPENING).toLowerCase();
}
function typeOf(text, source, declared) {
	const opening = openingOf$1(source);
	if (opening === "") return "nothing";
	if (isArchive({ type: declared })) return "archive";
	if (PACKED_TYPE.test(declared)) return typeByOpening(opening) ?? "unknown";
	if (!UNSURE_TYPES.has(declared)) return declared;
	const first = text[0];
	if (first && require_core.isHole(first)) return "unknown";
	return typeByOpening(opening) ?? (declared === "text/x-shellscript" ? "unknown" : "nothing");
}
const OPENINGS = [
	[/^## template: ?jinja/, "text/jinja2"],
	[/^(?:---\s+)?apiversion: *["']?node\.eks\.aws\//, NODE_CONFIG],
	[/^#!/, "text/x-shellscript"],
	[/^#cloud-boothook/, "text/cloud-boothook"],
	[/^#cloud-config-archive/, "text/cloud-config-archive"],
	[/^#cloud-config-jsonp/, "unknown"],
	[/^#cloud-config/, "text/cloud-config"],
	[/^<[a-z]+>/, "windows"],
	[/^(?!#\S)(?:[^\n]*\n)*?[ \t]*<(?:powershell|script)>/, "windows"],
	[/^(?:#[^\n]*\n\s*)*(?:version:[^\n]*\n\s*)?tasks:/, "windows-tasks"],
	[/^\{\s*"ignition"/, "unknown"],
	[/^#\S/, "unknown"]
];
function typeByOpening(opening) {
	if (isMime(opening)) return "archive";
	if (PACKED.test(opening)) return "unknown";
	return OPENINGS.find(([pattern]) => pattern.test(opening))?.[1];
}
// src/userdata/config-files.ts
function filesOf(entries, at) {
	const files = new Map();
	for (const entry of entries) {
		const path = require_core.textOf$1(require_core.entryOf(entry, "path"));
		const text = contentOf$1(require_core.entryOf(entry, "content"), require_core.textOf$1(require_core.entryOf(entry, "encoding")) ?? "");
		if (path === void 0 || !text) continue;
		const isAppended = require_core.textOf$1(require_core.entryOf(entry, "append")) === "true";
		const old = isAppended ? files.get(path) : void 0;
		const content = require_cli.derive(old ? [...piecesOfAll(old.content), ...text] : text, at);
		files.set(path, {
			...isAppended ? old ?? ADDED : WRITTEN$1,
			path,
			content
		});
	}
	return [...files.values()];
}
const WRITTEN$1 = { isSure: true };
const ADDED = {
	isSure: false,
	isAdded: true
};
function piecesOfAll(source) {
	return require_cli.piecesOf(source, 0, source.text.length);
}
function contentOf$1(node, encoding) {
	const text = node && textOfNode(node);
	if (!/b(?:ase)?64/.test(encoding)) return /^gz/.test(encoding) ? void 0 : text;
	if (!text) return void 0;
	const original = originalOf(text);
	if (original) return original;
	const written = require_core.known(text);
	const plain = written === void 0 ? void 0 : decodedText(written);
	return plain === void 0 ? void 0 : [{
		lit: plain,
		at: node.at
	}];
}
function originalOf([hole, ...others]) {
	if (!hole || "lit" in hole || others.some((piece) => !("lit" in piece) || piece.lit.trim() !== "")) return void 0;
	const value = hole.value?.kind === "text" ? hole.value.decoded : void 0;
	return value?.kind === "text" ? value.text : void 0;
}
// src/userdata/cloud-config.ts
const MOST_FILES = 200;
const KEYS$2 = [
	"bootcmd",
	"runcmd",
	"write_files"
];
function dataOfConfigs(parts) {
	const configs = parts.map(configOf);
	const [file] = parts.map(({ source }) => source.file);
	const [boot, run, files] = KEYS$2.map((key) => merged(configs, key));
	return {
		boot: file ? [...commandsIn(boot, file), ...cuttingOff(configs, file)] : [],
		run: file ? commandsIn(run, file) : [],
		files: file ? filesOf(files.slice(0, MOST_FILES), file) : [],
		isWhole: configs.every(({ isWhole }) => isWhole) && files.length <= MOST_FILES && [...boot, ...run].every(isCommand)
	};
}
const configOf = require_core.remembered(({ source, merging }) => {
	const { documents, problems } = require_core.parseYaml(source);
	const config = documents[0];
	if (!config && problems.length === 0) return {
		lists: {},
		merging: "replace",
		isWhole: true
	};
	if (config?.kind !== "map") return {
		lists: {},
		merging: "replace",
		isWhole: false
	};
	const written = KEYS$2.flatMap((key) => {
		const list = require_core.entryOf(config, key);
		return list ? [{
			key,
			list
		}] : [];
	});
	const lists = written.map(({ key, list }) => [key, list.kind === "list" ? list.items : []]);
	const how = mergingOf(mergers(require_core.entryOf(config, "merge_how") ?? require_core.entryOf(config, "merge_type")) ?? merging);
	return {
		lists: Object.fromEntries(lists),
		merging: how,
		...cutsOffIn(config),
		isWhole: problems.length === 0 && how !== "unknown" && written.every(({ list }) => list.kind === "list")
	};
});
function cutsOffIn(config) {
	const entry = config.kind === "map" ? config.entries.find(({ key }) => key === "disable_ec2_metadata") : void 0;
	if (!entry) return {};
	const { keyAt, value } = entry;
	return { cutsOff: value.kind === "scalar" && value.value === true ? {
		...keyAt,
		end: value.at.end
	} : false };
}
function cuttingOff(configs, file) {
	const at = configs.findLast(({ cutsOff }) => cutsOff !== void 0)?.cutsOff;
	if (!at) return [];
	return [{
		kind: "shell",
		source: require_cli.derive([{
			lit: "ip route add prohibit 169.254.169.254\n",
			at
		}], file)
	}];
}
function mergers(node) {
	if (node?.kind !== "list") return require_core.textOf$1(node);
	return node.items.map((item) => `${require_core.textOf$1(require_core.entryOf(item, "name"))}(${settingsOf(item)})`).join("+");
}
function settingsOf(item) {
	const settings = require_core.entryOf(item, "settings");
	return settings?.kind === "list" ? settings.items.map((setting) => require_core.textOf$1(setting) ?? "").join(",") : "";
}
function mergingOf(how) {
	const text = how?.replace(/\s/g, "");
	if (!text || /dict\(replace\b/.test(text)) return "replace";
	if (!/dict\([^)]*recurse_(?:array|list)/.test(text)) return "unknown";
	return /list\([^)]*append/.test(text) ? "append" : /list\([^)]*prepend/.test(text) ? "prepend" : "unknown";
}
function merged(configs, key) {
	let items = [];
	for (const { lists, merging } of configs) {
		const own = lists[key];
		if (!own) continue;
		if (merging === "replace") items = own;
		else items = merging === "prepend" ? [...own, ...items] : [...items, ...own];
	}
	return items;
}
function commandsIn(items, file) {
	if (items.length === 0) return [];
	const pieces = items.flatMap((item) => [...commandOf$1(item), NEWLINE]);
	return [{
		kind: "shell",
		source: require_cli.derive(pieces, file)
	}];
}
function isCommand({ kind }) {
	return kind === "string" || kind === "list";
}
function commandOf$1(node) {
	if (node.kind !== "list") return textOfNode(node) ?? [];
	return node.items.flatMap((item) => [...quotedWord(textOfNode(item) ?? []), BLANK$1]);
}
// src/userdata/windows-data.ts
const TAGGED = /<(powershell|script)>([\s\S]*?)(?:<\/\1>|$)/gi;
function scriptsInTags(source) {
	return {
		scripts: batchFirst([...source.text.matchAll(TAGGED)].map((match) => {
			const from = match.index + match[1].length + 2;
			return {
				kind: match[1].toLowerCase() === "script" ? "batch" : "powershell",
				source: stretch(source, from, from + match[2].length)
			};
		})),
		isWhole: true
	};
}
function batchFirst(scripts) {
	return [...scripts.filter(({ kind }) => kind === "batch"), ...scripts.filter(({ kind }) => kind !== "batch")];
}
function stretch(source, from, to) {
	return require_cli.derive(require_cli.piecesOf(source, from, to), source.file);
}
function scriptsOfTasks(source) {
	const { documents, problems } = require_core.parseYaml(source);
	const tasks = require_core.entryOf(documents[0], "tasks");
	if (tasks?.kind !== "list") return {
		scripts: [],
		isWhole: false
	};
	const data = tasks.items.map((task) => scriptsOfTask(task, source));
	return {
		scripts: data.flatMap(({ scripts }) => scripts),
		isWhole: problems.length === 0 && data.every(({ isWhole }) => isWhole)
	};
}
function scriptsOfTask(task, source) {
	const name = require_core.textOf$1(require_core.entryOf(task, "task"));
	if (name !== "executeScript") return {
		scripts: [],
		isWhole: name !== void 0 && name !== "executeProgram"
	};
	const inputs = require_core.entryOf(task, "inputs");
	const items = inputs?.kind === "list" ? inputs.items : inputs ? [inputs] : [];
	const scripts = items.flatMap((input) => scriptOfInput(input, source));
	return {
		scripts,
		isWhole: scripts.length === items.length
	};
}
function scriptOfInput(input, { file }) {
	const type = require_core.textOf$1(require_core.entryOf(input, "type"));
	const content = require_core.entryOf(input, "content");
	const text = content && textOfNode(content);
	if (!text || type !== "powershell" && type !== "batch") return [];
	return [{
		kind: type,
		source: require_cli.derive(text, file)
	}];
}
// src/userdata/first-start.ts
const CONFIG = "text/cloud-config";
const BOOTHOOK = "text/cloud-boothook";
const SCRIPT = "text/x-shellscript";
const RUNCMD = "runcmd";
const OPAQUE = /^(?:unknown|text\/(?:x-include|part-handler|upstart-job|cloud-config-jsonp).*)$/;
function dataOfParts(parts) {
	const of = (type) => parts.filter((part) => part.type === type);
	const configs = dataOfConfigs(of(CONFIG));
	const windows = parts.map(windowsData);
	const early = parts.filter(({ type }) => type.startsWith(`${SCRIPT}-per-`));
	const scripts = [
		...of(BOOTHOOK).map(scriptOf$1),
		...configs.boot,
		...early.map(scriptOf$1),
		...byName([...named(parts), ...configs.run.map((script) => ({
			name: RUNCMD,
			script
		}))])
	];
	return {
		scripts: [...scripts.filter(isRead), ...windows.flatMap(({ scripts }) => scripts)],
		files: [...configs.files, ...of(NODE_CONFIG).map(nodeConfig)],
		isWhole: configs.isWhole && scripts.every(isRead) && !parts.some(isPython) && windows.every(({ isWhole }) => isWhole) && !parts.some(({ type }) => OPAQUE.test(type))
	};
}
const NODE_CONFIG_PATH = "imds://user-data";
const nodeConfig = require_core.remembered(({ source }) => ({
	path: NODE_CONFIG_PATH,
	content: source,
	isSure: true
}));
function named(parts) {
	return parts.flatMap((part, index) => {
		const name = part.name ?? `part-${String(index + 1).padStart(3, "0")}`;
		return part.type === SCRIPT ? [{
			name,
			script: scriptOf$1(part)
		}] : [];
	});
}
function byName(scripts) {
	return [...scripts].sort((a, b) => a.name < b.name ? -1 : Number(a.name > b.name)).map((one) => one.script);
}
function isRead(script) {
	return script !== void 0;
}
const scriptOf$1 = require_core.remembered(({ source }) => {
	const opening = openingOf(source);
	if (isShell(opening)) return {
		kind: "shell",
		source
	};
	return PYTHON.test(opening) ? {
		kind: "shell",
		source: handedToPython(source)
	} : void 0;
});
function openingOf({ text }) {
	return text.trimStart().slice(0, 400);
}
function isShell(opening) {
	const line = opening.replace(/^#cloud-boothook\s*/i, "");
	if (!line.startsWith("#!")) return true;
	return /^#![^\n]*\b(?:ba|da|z|k|a)?sh\b/.test(line);
}
const PYTHON = /^#![^\n]*\bpython[\d.]*\b[^\n]*\n/;
const END = "END_OF_THE_PROGRAM";
function handedToPython(source) {
	const { text, file } = source;
	const command = {
		lit: `python3 - <<'${END}'\n`,
		at: require_cli.place(source, 0, text.indexOf("\n"))
	};
	return require_cli.derive([
		command,
		...require_cli.piecesOf(source, 0, text.length),
		{ lit: `\n${END}\n` }
	], file);
}
function isPython({ type, source }) {
	return type.startsWith(SCRIPT) && PYTHON.test(openingOf(source));
}
const windowsData = require_core.remembered(({ type, source }) => {
	if (type === "windows") return scriptsInTags(source);
	return type === "windows-tasks" ? scriptsOfTasks(source) : {
		scripts: [],
		isWhole: true
	};
});
// src/syntax/shell/ast.ts
function isExpansion(part) {
	return "commands" in part;
}
// src/syntax/shell/outcome.ts
const DEEPEST$6 = 12;
function endsInFailure(statement, functions, depth = 0) {
	if (!statement || depth > DEEPEST$6) return false;
	if (statement.kind === "group") return endsInFailure(statement.body.at(-1), functions, depth + 1);
	if (statement.kind !== "command") return false;
	const [name, status] = statement.words.map(textOf$1);
	if (name === "exit" || name === "return") return status !== "0";
	return name === "false" || endsInFailure(functions.get(name ?? ""), functions, depth + 1);
}
function isPreparation(statement) {
	return statement.kind === "command" && PREPARATION.test(beginningOf(statement));
}
const PREPARATION = new RegExp(`^(?:sudo (?:-\\S+ )*)?(?:${[
	"(?:cd|pushd|chmod|chown|cp|mv|rm|ln|unzip|tar|echo|export|set|sleep|hostnamectl) ",
	"mkdir (?:-\\S+ )*-\\w*p",
	"(?:apt|apt-get|yum|dnf|apk|zypper|pip3?|snap|amazon-linux-extras) (?:-\\S+ )*(?:install|update|upgrade|add|makecache) ",
	"systemctl (?:-\\S+ )*(?:start|restart|reload|enable|daemon-reload) ",
	"service \\S+ (?:start|restart) "
].join("|")})`);
const FIRST_WORDS = 8;
function beginningOf({ words }) {
	return words.slice(0, FIRST_WORDS).map((word) => `${textOf$1(word)} `).join("");
}
function textOf$1({ parts }) {
	return parts.map((part) => "lit" in part ? part.lit : "|").join("");
}
// src/syntax/shell/words.ts
const DEEPEST$5 = 100;
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
		const at = require_cli.place(this.source, from, to);
		const pieces = require_cli.piecesOf(this.source, from, to);
		if (isLiteral) return {
			at,
			parts: pieces
		};
		return {
			at,
			parts: this.inside(() => this.nestedDocument(require_cli.derive(pieces, this.source.file)))
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
			if (this.skip(quoting.plain)) addAll(parts, this.pieces(start));
			else if (!this.special(quoting, parts)) return parts;
		}
	}
	special(quoting, parts) {
		const letter = this.text[this.offset];
		if (letter === "\\") this.escape(quoting, parts);
		else if (letter === "$") addAll(parts, this.dollar(quoting));
		else if (letter === "`") parts.push(this.backquoted(quoting));
		else if (letter === "'" && quoting.hasQuotes) addAll(parts, this.singleQuoted());
		else if (letter === "\"" && quoting.hasQuotes) addAll(parts, this.doubleQuoted());
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
		return require_cli.piecesOf(this.source, start + 1, this.offset - 1);
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
		if (hasQuotes && this.skip(ANSI_QUOTED)) return require_cli.piecesOf(this.source, start + 2, this.offset - 1);
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
			commands,
			isConditional: true
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
		const { statements, problems } = this.inside(() => this.nested(require_cli.derive(pieces, this.source.file), this.depth));
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
				addAll(pieces, require_cli.piecesOf(this.source, start, offset));
				start = offset + 1;
			}
			offset++;
		}
		return [...pieces, ...require_cli.piecesOf(this.source, start, to)];
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
		return require_cli.place(this.source, start, this.offset);
	}
	pieces(start) {
		return require_cli.piecesOf(this.source, start, this.offset);
	}
	inside(read) {
		if (this.depth === DEEPEST$5) throw new Broken(this.offset, `this is nested more than ${DEEPEST$5} levels deep`);
		this.depth++;
		try {
			return read();
		} finally {
			this.depth--;
		}
	}
};
function addAll(all, more) {
	for (const one of more) all.push(one);
}
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
const REST_OF_LINE = /[^\n]*\n?/y;
function parseShell(source) {
	return new ShellReader(source, 0).read();
}
var ShellReader = class ShellReader extends WordReader {
	pending = [];
	read() {
		const statements = [];
		while (this.offset < this.text.length && this.problems.length < MOST_PROBLEMS) {
			for (const statement of this.statements()) statements.push(statement);
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
		const at = require_cli.place(this.source, start, Math.min(start + 1, this.text.length));
		if (this.problems.length < MOST_PROBLEMS) this.problems.push({
			at,
			message
		});
		this.pending = [];
		this.offset = start;
		if (start === before || !CLOSERS.has(this.peekReserved())) this.skip(REST_OF_LINE);
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
			at: require_cli.place(this.source, start, end),
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
		const delimiter = written.replace(/^\$(?=["'])|["'\\]/g, "");
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
			this.skip(REST_OF_LINE);
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
const MOST_STEPS$2 = 2e4;
const MOST_CALLS$2 = 1e3;
const DEEPEST$4 = 12;
const LONGEST_TEXT = 4096;
const MOST_PARTS = 32;
function stepsOf(script, holeOf) {
	const walk = new Walk(0, holeOf);
	walk.script(script);
	return walk.isWhole ? walk.steps : walk.steps.map((step) => ({
		...step,
		isSure: false
	}));
}
function textOfWord$1({ parts }, holeOf) {
	const pieces = [];
	for (const part of parts) if (!isExpansion(part)) pieces.push(part);
	else if (holeOf) pieces.push(holeOf(part));
	else return void 0;
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
const SETTING$2 = new Set([
	"read",
	"unset",
	"mapfile",
	"readarray",
	"getopts",
	"printf"
]);
const TESTING = new Set(["[", "test"]);
const SHELLS = /(?:^|\/)(?:ba|da|z|k)?sh$|(?:^|\/)(?:su|runuser)$/;
var Walk = class Walk {
	holeOf;
	isInput;
	steps = [];
	isWhole = true;
	#texts = new Map();
	#functions = new Map();
	#called = new Set();
	#calls = 0;
	#depth;
	#isOver = false;
	constructor(depth, holeOf, isInput = false) {
		this.holeOf = holeOf;
		this.isInput = isInput;
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
		if (this.steps.length >= MOST_STEPS$2) {
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
		const lastOr = links.findLastIndex(({ operator, statement }) => operator === "||" && !endsInFailure(statement, this.#functions));
		this.#statement(first, {
			...how,
			isHandled: how.isHandled || lastOr >= 0
		});
		let before = first;
		let isSure = how.isSure;
		for (const [index, { operator, statement }] of links.entries()) {
			isSure &&= operator === "&&" && isPreparation(before);
			this.#statement(statement, {
				...how,
				isSure,
				isHandled: how.isHandled || index < lastOr
			});
			before = statement;
		}
	}
	#group({ body, isSubshell }, how) {
		if (!isSubshell) this.#all(body, how);
		else this.#enclosed(() => this.#all(body, {
			...how,
			isApart: true
		}));
	}
	#branches({ branches }, how) {
		const [first] = branches;
		const hasFailure = first && isNegated(first) && endsInFailure(first.body.at(-1), this.#functions);
		for (const [index, { condition, body }] of branches.entries()) {
			const isFirst = index === 0;
			if (isFirst && hasFailure) this.#all(condition.map(affirmed), how);
			else this.#all(condition, {
				...isFirst ? how : unsure(how),
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
		const words = this.#wordsOf(command);
		const name = words[0] && literalOf(words[0]);
		const inside = name && TESTING.has(name) ? {
			...how,
			isHandled: true
		} : how;
		for (const word of command.words) this.#expand(word, inside);
		for (const { words } of command.assignments) for (const word of words) this.#expand(word, how);
		const assignments = command.assignments.map((one) => ({
			...one,
			words: one.words.map((word) => this.#resolved(word))
		}));
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
		const { isHandled, isApart } = how;
		this.#step({
			at: command.at,
			words,
			redirections,
			assignments,
			isSure,
			isHandled,
			isApart
		});
		this.#run(name, words, how);
		this.#scriptIn(words, redirections, how);
	}
	#wordsOf({ words }) {
		const [first, ...others] = words.map((word) => this.#resolved(word));
		if (!first || literalOf(first) !== "export") return first ? [first, ...others] : [];
		return [first, ...others.map((word) => this.#withValue(word))];
	}
	#withValue(word) {
		const name = literalOf(word);
		const value = name === void 0 ? void 0 : this.#texts.get(name);
		return value ? {
			at: word.at,
			parts: [{ lit: `${name}=` }, ...value.parts]
		} : word;
	}
	#step(step) {
		this.steps.push(step);
	}
	#run(name, words, how) {
		if (name === void 0 || name === "eval" || name === "source" || name === ".") this.#texts.clear();
		else if (name === "return") this.#leave(words[1], how.isSure);
		else if (name === "exit" && !how.isApart) this.#leave(words[1], how.isSure);
		else if (name === "exec" && !how.isApart && !this.#goesOn(words)) this.#isOver = true;
		else if (DECLARING.has(name)) for (const word of words.slice(1)) this.#declare(word, how);
		else if (SETTING$2.has(name)) for (const word of words) this.#texts.delete(literalOf(word) ?? "");
	}
	#goesOn([, program, ...args]) {
		if (!program) return true;
		return this.isInput && args.length === 0 && SHELLS.test(literalOf(program) ?? "");
	}
	#leave(status, isSure) {
		const isFailure = status !== void 0 && literalOf(status) !== "0";
		if (isSure || !isFailure) this.#isOver = true;
	}
	#call(name, body, how) {
		this.#called.add(name);
		if (this.#depth >= DEEPEST$4 || ++this.#calls > MOST_CALLS$2) {
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
		if (shell < 0 || shell > 5 || this.#depth >= DEEPEST$4) return;
		const option = words.findIndex((word, i) => i > shell && /^-\w*c$/.test(literalOf(word) ?? ""));
		const document = redirections.find(({ operator }) => operator.startsWith("<<"))?.target;
		const word = option > 0 ? words[option + 1] : document;
		const text = word && textOfWord$1(word, this.holeOf);
		if (!text || !word) return;
		const walk = new Walk(this.#depth + 1, this.holeOf, word === document);
		walk.script(parseShell(require_cli.derive(text, word.at.file)));
		if (!walk.isWhole) this.isWhole = false;
		for (const step of walk.steps) {
			const isSure = step.isSure && how.isSure && !this.#isOver;
			this.#step({
				...step,
				isSure,
				isHandled: step.isHandled || how.isHandled,
				isApart: true
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
		const text = value && textOfWord$1(value);
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
			const inside = part.isConditional ? unsure(how) : how;
			this.#enclosed(() => this.#all(part.commands, {
				...inside,
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
function isNegated({ condition }) {
	const [only] = condition;
	return condition.length === 1 && only?.kind === "pipeline" && only.isNegated;
}
function affirmed(statement) {
	return statement.kind === "pipeline" ? {
		...statement,
		isNegated: false
	} : statement;
}
function isOneWord(part) {
	return "lit" in part && !/[\s*?[]/.test(part.lit);
}
function isShort(text) {
	const letters = text.reduce((sum, piece) => sum + ("lit" in piece ? piece.lit.length : 1), 0);
	return text.length <= MOST_PARTS && letters <= LONGEST_TEXT;
}
// src/userdata/fetches.ts
function fetchesOf(config, written, world) {
	const ways = new Authentications(written, world);
	if (ways.isNone) return [];
	const sources = fetched(world.entry(config, "sources"), "archive", world, (url) => ways.isRoleFor(url));
	const files = fetched(world.entry(config, "files"), "file", world, (file) => isFileByRole(file, ways, world));
	return [...sources, ...files];
}
function fetched(map, kind, world, isByRole) {
	return [...world.entries(map).entries.values()].filter(({ when }) => world.holds(when)).filter(({ value }) => isByRole(value)).map(({ key }) => ({
		at: key,
		kind,
		isSure: true,
		isHandled: false
	}));
}
function isFileByRole(file, ways, world) {
	const source = entryIn(file, "source", world);
	if (!source || entryIn(file, "content", world)) return false;
	const name = entryIn(file, "authentication", world);
	return name ? ways.isRole(name) : ways.isRoleFor(source);
}
function entryIn(map, key, world) {
	const value = world.entry(map, key);
	return value && !require_core.isAbsent(world.get(value)) ? value : void 0;
}
var Authentications = class {
	world;
	#byRole = new Map();
	#buckets = new Map();
	#letters = new Map();
	constructor(authentications, world) {
		this.world = world;
		for (const [name, { value, when }] of world.entries(authentications).entries) if (world.holds(when)) this.#add(name, value);
	}
	get isNone() {
		return ![...this.#byRole.values()].includes(true);
	}
	isRole(name) {
		const text = this.world.text(name);
		return this.#byRole.get((text && require_core.known(text)) ?? "") ?? false;
	}
	isRoleFor(url) {
		const text = this.world.text(url);
		const bucket = text && bucketIn(this.#spelled(text));
		return bucket !== void 0 && (this.#buckets.get(bucket) ?? false);
	}
	#add(name, value) {
		const { world } = this;
		const type = world.text(world.entry(value, "type"));
		if (!type || !/^s3$/i.test(require_core.known(type) ?? "")) return;
		const hasKeys = entryIn(value, "accessKeyId", world) ?? entryIn(value, "secretKey", world);
		const isRole = entryIn(value, "roleName", world) !== void 0 && !hasKeys;
		this.#byRole.set(name, isRole);
		for (const bucket of this.#bucketsIn(world.entry(value, "buckets"))) this.#buckets.set(bucket, isRole && (this.#buckets.get(bucket) ?? true));
	}
	#bucketsIn(buckets) {
		const { world } = this;
		return world.elements(buckets).items.filter(({ when }) => world.holds(when)).map(({ value }) => world.text(value)).flatMap((text) => text ? this.#spelled(text) : []);
	}
	#spelled(text) {
		return text.map((piece) => require_core.isHole(piece) ? this.#letterOf(piece.id) : piece.lit).join("");
	}
	#letterOf(id) {
		const letter = this.#letters.get(id) ?? String.fromCharCode(FIRST_LETTER + this.#letters.size);
		this.#letters.set(id, letter);
		return letter;
	}
};
const FIRST_LETTER = 57344;
const S3_URL = /^https?:\/\/(?:([^/\s]{1,300})\.)?s3(?:[-.][^/\s]{0,100})?(?:\.amazonaws\.com|[\ue000-\uf8ff])[^/\s]{0,20}\/([^/\s]{0,300})/i;
function bucketIn(url) {
	const match = S3_URL.exec(url);
	return match?.[1] ?? match?.[2];
}
// src/userdata/program.ts
function programOf({ words }) {
	let start = 0;
	for (let valued = wrapperAt(words, start); valued !== void 0; valued = wrapperAt(words, start)) {
		start += nameOf(words[start]) === "cloud-init-per" ? 3 : 1;
		while (start < words.length && SKIPPED.test(literalOf(words[start]) ?? "")) start += takesNext(literalOf(words[start]), valued) ? 2 : 1;
	}
	return words.slice(start);
}
function nameOf(word) {
	const last = word?.parts.at(-1);
	if (!last || !("lit" in last)) return "";
	return word.parts.every((part) => "lit" in part) || last.lit.includes("/") ? baseName(literalOf(word) ?? last.lit) : "";
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function wrapperAt(words, index) {
	return WRAPPERS.get(nameOf(words[index]));
}
function takesNext(option, valued) {
	if (option.startsWith("--")) return LONG_VALUED.test(option);
	return option.length === 2 && option[0] === "-" && valued.includes(option[1]);
}
const WRAPPERS = new Map([
	["sudo", "ugpChrtTRDU"],
	["runuser", "ugGcsw"],
	["env", "uCS"],
	["nohup", ""],
	["command", ""],
	["exec", "a"],
	["time", "fo"],
	["timeout", "sk"],
	["nice", "n"],
	["ionice", "cn"],
	["setsid", ""],
	["stdbuf", "ioe"],
	["xargs", "adEILnPs"],
	["cloud-init-per", ""]
]);
const LONG_VALUED = /^--(?:user|group|host|chdir|unset|signal|kill-after|adjustment|class|classdata)$/;
const SKIPPED = /^(?:-[\w-]*|[A-Za-z_]\w*=.*|\d+[smhd]?)$/;
// src/userdata/init.ts
function initRequest(step) {
	const [program, ...args] = programOf(step);
	if (nameOf(program) !== "cfn-init") return void 0;
	return requestIn(args.map((word) => literalOf(word)));
}
function initRequestIn(words) {
	const index = words.findIndex((word) => /(?:^|[\\/])cfn-init(?:\.exe)?$/i.test(word));
	if (index < 0) return void 0;
	return requestIn(words.slice(index + 1).map((word) => word.includes("\ufffc") ? void 0 : word));
}
function requestIn(args) {
	const name = optionIn(args, /^(?:-r|--resource)(?:=(.*))?$/);
	const sets = optionIn(args, /^(?:-c|--configsets)(?:=(.*))?$/);
	return {
		name: name?.value,
		sets: sets ? sets.value?.split(",").map((set) => set.trim()) : []
	};
}
function optionIn(args, option) {
	for (const [index, arg] of args.entries()) {
		const match = option.exec(arg ?? "");
		const value = match?.[1] ?? args[index + 1];
		if (match) return value === void 0 ? {} : { value };
	}
}
const MOST_CONFIGS = 100;
const DEEPEST$3 = 8;
function initData({ init, authentications }, sets, kind, world) {
	const configs = new Configs(init, world);
	const names = configs.namesIn(sets);
	const found = names.slice(0, MOST_CONFIGS).map((name) => world.entry(init, name));
	const data = found.map((config) => dataOfConfig(config, kind, world));
	return {
		files: data.flatMap(({ files }) => files),
		calls: data.flatMap(({ calls }) => calls),
		fetches: found.flatMap((config) => config ? fetchesOf(config, authentications, world) : []),
		isWhole: configs.isWhole && names.length <= MOST_CONFIGS && data.every(({ isWhole }) => isWhole)
	};
}
var Configs = class {
	init;
	world;
	isWhole = true;
	#sets = 0;
	constructor(init, world) {
		this.init = init;
		this.world = world;
	}
	namesIn(sets) {
		const all = this.world.entry(this.init, "configSets");
		if (!all) return ["config"];
		return (sets.length > 0 ? sets : ["default"]).flatMap((set) => this.#namesIn(set, all, 0));
	}
	#namesIn(set, all, depth) {
		const isTooMuch = depth > DEEPEST$3 || ++this.#sets > MOST_CONFIGS;
		const { items, open } = this.world.elements(isTooMuch ? void 0 : this.world.entry(all, set));
		if (isTooMuch || open) this.isWhole = false;
		return items.filter(({ when }) => this.world.holds(when)).flatMap((item) => this.#namesOf(this.world.get(item.value), all, depth)).slice(0, MOST_CONFIGS);
	}
	#namesOf(element, all, depth) {
		const name = textOf(element, this.world);
		if (name !== void 0) return [name];
		const set = this.world.entry(element, "ConfigSet");
		const other = set && textOf(this.world.get(set), this.world);
		if (other !== void 0) return this.#namesIn(other, all, depth + 1);
		this.isWhole = false;
		return [];
	}
};
function textOf(value, world) {
	const text = value && world.get(value).kind !== "map" ? world.text(value) : void 0;
	return text && require_core.known(text);
}
function dataOfConfig(config, kind, world) {
	const value = config && world.get(config);
	if (value?.kind !== "map") return {
		files: [],
		calls: [],
		isWhole: !value
	};
	const files = entriesOf(world.entry(value, "files"), world);
	const commands = entriesOf(world.entry(value, "commands"), world);
	const calls = commands.named.sort(([a], [b]) => a < b ? -1 : Number(a > b)).map(([, command]) => callsOf(command, kind, world));
	return {
		files: files.named.flatMap(([path, file]) => fileOf$1(path, file, world)),
		calls: calls.flatMap((known) => known ?? []),
		isWhole: !value.rest && !files.isOpen && !commands.isOpen && calls.every((known) => known !== void 0)
	};
}
function entriesOf(map, world) {
	const { entries, open } = world.entries(map);
	return {
		named: [...entries].filter(([, { when }]) => world.holds(when)).map(([name, { value }]) => [name, value]),
		isOpen: open
	};
}
function fileOf$1(path, file, world) {
	const content = world.entry(file, "content");
	const value = content && world.get(content);
	if (value?.kind !== "text") return [];
	const text = textOf(world.entry(file, "encoding"), world) === "base64" ? inClear(value, world) : world.resolve(value.text);
	return text ? [{
		path,
		content: sourceOf(text, value.at.file),
		isSure: true
	}] : [];
}
function inClear(value, world) {
	const decoded = value.decoded && world.get(value.decoded);
	if (decoded) return decoded.kind === "text" ? world.resolve(decoded.text) : void 0;
	const written = require_core.known(world.resolve(value.text));
	const plain = written === void 0 ? void 0 : decodedText(written);
	return plain === void 0 ? void 0 : [{
		lit: plain,
		at: value.at
	}];
}
function callsOf(command, kind, world) {
	const at = (key) => world.entry(command, key);
	const text = commandText(at("command"), kind, world);
	if (!text) return void 0;
	const test = commandText(at("test"), kind, world);
	const env = settings(at("env"), kind, world);
	const script = (pieces) => scriptOf(sourceOf(pieces, command.at.file), kind);
	const isHandled = textOf(at("ignoreErrors"), world) === "true";
	const main = {
		script: script(env.length > 0 ? [...env, ...text] : text),
		isSure: !test,
		isHandled
	};
	return test ? [{
		script: script(test),
		isSure: true,
		isHandled: true
	}, main] : [main];
}
const SOURCES = new WeakMap();
const SHELL_SCRIPTS = new WeakMap();
function sourceOf(text, file) {
	return require_core.remember(SOURCES, text, () => require_cli.derive(text, file));
}
function scriptOf(source, kind) {
	return kind === "shell" ? require_core.remember(SHELL_SCRIPTS, source, () => ({
		kind,
		source
	})) : {
		kind,
		source
	};
}
function commandText(value, kind, world) {
	const plain = value && world.get(value);
	if (!plain || plain.kind === "unknown") return void 0;
	if (plain.kind !== "list") return world.text(plain);
	const { items, open } = world.elements(plain);
	const words = items.filter(({ when }) => world.holds(when)).map((item) => world.text(item.value));
	if (open || words.includes(void 0)) return void 0;
	return words.flatMap((word) => [...kind === "shell" ? quotedWord(word) : word, BLANK$1]);
}
function settings(env, kind, world) {
	return entriesOf(env, world).named.flatMap(([name, value]) => {
		const text = world.text(value);
		if (!text || !/^\w+$/.test(name)) return [];
		return kind === "shell" ? [
			before(`export ${name}=`, text),
			...quotedWord(text),
			NEWLINE
		] : [
			before(`set ${name}=`, text),
			...text,
			NEWLINE
		];
	});
}
// src/userdata/runs.ts
const SHELL = /^(?:ba|da|z|k)?sh$/;
function runOf(step) {
	const [program, ...args] = programOf(step);
	const name = program && literalOf(program);
	if (name === void 0) return void 0;
	const isByShell = name === "source" || name === "." || SHELL.test(nameOf(program));
	const path = isByShell ? scriptAmong(args) : name.includes("/") ? name : void 0;
	return path === void 0 ? void 0 : {
		path: pathKey(path),
		isByShell
	};
}
function scriptAmong(args) {
	for (let index = 0; index < args.length; index++) {
		const text = literalOf(args[index]);
		if (text === void 0 || /^-\w*c$/.test(text)) return void 0;
		if (/^[-+]o$/.test(text)) index++;
		else if (!/^[-+]/.test(text)) return text;
	}
}
function readsInput(step) {
	const [program, ...args] = programOf(step);
	if (!SHELL.test(nameOf(program)) || step.redirections.some(({ operator }) => operator.startsWith("<"))) return false;
	const texts = args.map((word) => literalOf(word) ?? "?");
	return !texts.some((text) => /^-\w*c$/.test(text)) && (texts.some((text) => /^-\w*s$/.test(text)) || texts.every(isNoScript));
}
function isNoScript(text, index, texts) {
	return /^[-+]/.test(text) || /^[-+]o$/.test(texts[index - 1] ?? "");
}
function pathKey(path) {
	return /^[A-Za-z]:[\\/]/.test(path) ? path.replaceAll("\\", "/").toLowerCase() : path.replace(/^(?:\.\/)+/, "");
}
function wordsOfLine(line) {
	return [...line.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map(([word, double, single]) => double ?? single ?? word);
}
// src/userdata/words.ts
function textOfWord({ parts }) {
	return parts.map(pieceOf);
}
function pieceOf(part) {
	return isExpansion(part) ? holeOfExpansion(part) : part;
}
function holeOfExpansion(part) {
	const label = part.variable === void 0 ? "the output of a command" : `$${part.variable}`;
	return {
		id: `shell ${label} ${part.at.file.path}:${part.at.start}`,
		label,
		at: part.at
	};
}
function gapped({ parts }) {
	return parts.map((part) => "lit" in part ? part.lit : "\ufffc").join("");
}
function hasGap(text) {
	return text.includes("\ufffc");
}
const LONGEST_SETTINGS = 4e3;
function settingsIn(text) {
	return text && lettersIn(text) <= LONGEST_SETTINGS ? gapped({ parts: text }) : "";
}
function lettersIn(text) {
	return text.reduce((sum, piece) => sum + ("lit" in piece ? piece.lit.length : 1), 0);
}
// src/userdata/steps.ts
function stepsIn$1(script) {
	return script.steps ?? ownSteps(script);
}
const ownSteps = require_core.remembered(({ kind, source }) => kind === "shell" ? stepsOf(parseShell(source), holeOfExpansion) : []);
// src/userdata/windows.ts
const CONTINUED = {
	powershell: "`",
	batch: "^",
	shell: "\\"
};
const NO_CODE = /'[^'\n]*'|"[^"\n]*"|#[^\n]*/g;
const STRETCHES = [
	{
		begin: /^<#(?!.*#>)/,
		end: /#>/,
		isComment: true
	},
	{
		begin: /@'$/,
		end: /^'@/
	},
	{
		begin: /@"$/,
		end: /^"@/
	}
];
const CONDITIONAL = /^(?:if|for|else|goto|while|foreach|switch|try|catch|function|rem|::|#)\b/i;
function linesOf$1({ kind, source }) {
	const lines = [];
	let depth = 0;
	let isOver = false;
	let inside;
	let start = 0;
	while (start < source.text.length) {
		const end = lineEnd(source.text, start, CONTINUED[kind]);
		const written = source.text.slice(start, end);
		const text = written.trim();
		const from = start + written.indexOf(text);
		const isSure = depth === 0 && !isOver && !inside && !CONDITIONAL.test(text);
		const stretch = inside ?? stretchFrom(text, kind);
		if (text !== "" && !stretch?.isComment && !/^(?:#|rem\b|::)/i.test(text)) lines.push({
			at: require_cli.place(source, from, from + text.length),
			text,
			isSure
		});
		if (!inside) {
			depth += openedIn(text);
			isOver ||= /^(?:exit|return|goto|throw)\b/i.test(text);
		}
		inside = stretch?.end.test(text) ? void 0 : stretch;
		start = end + 1;
	}
	return lines;
}
function stretchFrom(text, kind) {
	return kind === "powershell" ? STRETCHES.find(({ begin }) => begin.test(text)) : void 0;
}
function lineEnd(text, start, continued) {
	for (let from = start;;) {
		const newline = text.indexOf("\n", from);
		if (newline < 0) return text.length;
		if (text.slice(from, newline).trimEnd().at(-1) !== continued) return newline;
		from = newline + 1;
	}
}
function hasAlternative(line) {
	return /\|\|(?!\s{0,9}exit\s{1,9}(?:\/b\s{1,9})?[1-9])/i.test(line);
}
function openedIn(text) {
	const code = text.replace(NO_CODE, "");
	return (code.match(/[{(]/g)?.length ?? 0) - (code.match(/[})]/g)?.length ?? 0);
}
// src/userdata/writes.ts
function writesOf(step, before) {
	const text = sayingIn(step, before).map(saidBy).find((said) => said !== void 0);
	return [...redirectedBy(step), ...teedBy(step)].map((one) => text ? {
		...one,
		text
	} : one);
}
function sayingIn(step, before) {
	return before && isTee(step) ? [step, before] : [step];
}
function redirectedBy({ redirections }) {
	return redirections.flatMap(({ operator, target }) => {
		const path = literalOf(target);
		if (path === void 0 || !/^(?:>|>>|>\||&>>?)$/.test(operator)) return [];
		return [{
			path: pathKey(path),
			isAppended: operator.endsWith(">>")
		}];
	});
}
function teedBy(step) {
	if (!isTee(step)) return [];
	const args = programOf(step).slice(1).flatMap((word) => literalOf(word) ?? []);
	const isAppended = args.some((arg) => /^(?:-\w*a\w*|--append)$/.test(arg));
	return args.filter((arg) => !arg.startsWith("-")).map((path) => ({
		path: pathKey(path),
		isAppended
	}));
}
function isTee(step) {
	return nameOf(programOf(step)[0]) === "tee";
}
function saidBy(step) {
	const [program, ...args] = programOf(step);
	const name = nameOf(program);
	if (name === "echo" || name === "printf") return echoed(name, args);
	const isCopy = name === "tee" || name === "cat" && args.every((word) => literalOf(word) === "-");
	const document = step.redirections.findLast(({ operator }) => operator.startsWith("<<"));
	if (!isCopy || !document) return void 0;
	const text = textOfWord(document.target);
	return document.operator === "<<<" ? [...text, NEWLINE] : text;
}
function echoed(name, args) {
	let end = name === "echo" ? [NEWLINE] : [];
	let words = args;
	for (let option = words[0] && literalOf(words[0]); name === "echo" && /^-[neE]+$/.test(option ?? "");) {
		if (option.includes("n")) end = [];
		words = words.slice(1);
		option = words[0] && literalOf(words[0]);
	}
	if (name === "printf" && (words.length !== 1 || /%/.test(literalOf(words[0]) ?? "%"))) return void 0;
	return [...words.flatMap((word, index) => [...index > 0 ? [BLANK$1] : [], ...textOfWord(word)]), ...end];
}
// src/userdata/follow.ts
const DEEPEST$2 = 4;
const MOST_CALLS$1 = 200;
const MOST_STEPS$1 = 2e4;
const FIRST = {
	depth: 0,
	isSure: true,
	isHandled: false
};
const ALONE = new WeakMap();
function follow(data, by, world) {
	const alone = require_core.remember(ALONE, data, () => new Follower(data, () => void 0).follow());
	if (!alone.asks || !by.instructions) return alone.data;
	return new Follower(data, (name) => instructionsFor(name, by, world), world).follow().data;
}
function instructionsFor(name, by, world) {
	const init = world.entry(by.instructions, name);
	return init && {
		init,
		authentications: world.entry(by.authentications, name)
	};
}
var Follower = class {
	data;
	instructionsFor;
	world;
	#stored = new Map();
	#called = new Set();
	#instructed = [];
	#fetches = [];
	#isWhole;
	#asks = false;
	#steps = 0;
	#calls = 0;
	constructor(data, instructionsFor, world) {
		this.data = data;
		this.instructionsFor = instructionsFor;
		this.world = world;
		this.#isWhole = data.isWhole;
		for (const file of data.files) this.#store(file);
	}
	follow() {
		const scripts = this.data.scripts.map((script) => this.#script(script));
		if (this.#called.size + this.#instructed.length + this.#fetches.length === 0 && this.#isWhole === this.data.isWhole) return {
			data: this.data,
			asks: this.#asks
		};
		const called = [...this.#called].map((script) => ({
			...script,
			steps: []
		}));
		const files = [...this.data.files, ...this.#instructed];
		return {
			data: {
				scripts: [...scripts, ...called],
				files,
				fetches: this.#fetches,
				isWhole: this.#isWhole
			},
			asks: this.#asks
		};
	}
	#script(script) {
		if (script.kind !== "shell") {
			this.#lines(script, 0);
			return script;
		}
		const steps = this.#stepsOf(script, FIRST);
		return steps.length === stepsIn$1(script).length ? script : {
			...script,
			steps
		};
	}
	#stepsOf(script, how) {
		const steps = [];
		let before;
		for (const step of stepsIn$1(script)) {
			if (++this.#steps > MOST_STEPS$1) {
				this.#isWhole = false;
				return steps;
			}
			steps.push(step);
			for (const write of writesOf(step, before)) this.#write(write, step);
			for (const call of this.#callsOf(step, before, how)) steps.push(...this.#stepsOfCall(call, step, how));
			before = step;
		}
		return steps;
	}
	#stepsOfCall({ script, isSure, isHandled }, by, how) {
		this.#called.add(script);
		const inside = within$1(how, {
			isSure: by.isSure && isSure,
			isHandled: by.isHandled || isHandled
		});
		return this.#stepsOf(script, inside).map((step) => ({
			...step,
			isSure: step.isSure && by.isSure && isSure,
			isHandled: step.isHandled || by.isHandled || isHandled,
			isApart: step.isApart || by.isApart || !/^(?:source|\.)$/.test(literalOf(by.words[0]) ?? "")
		}));
	}
	#store({ path, content, isSure }) {
		this.#stored.set(pathKey(path), {
			chunks: [content],
			isSure
		});
	}
	#write({ path, text, isAppended }, { at, isSure }) {
		const old = isAppended ? this.#stored.get(path) : void 0;
		if (!text) {
			if (!isAppended) this.#stored.delete(path);
			return;
		}
		const content = require_cli.derive(text, at.file);
		const chunks = old ? [...old.chunks.slice(-1e3), content] : [content];
		this.#stored.set(path, {
			chunks,
			isSure: isSure && (old?.isSure ?? true)
		});
	}
	#callsOf(step, before, how) {
		const { depth } = how;
		const request = initRequest(step);
		if (request) return this.#mayCall(depth) ? this.#instructedBy(request, "shell", within$1(how, step)) : this.#giveUp();
		const piped = before && scriptThroughPipe(step, before);
		if (piped) {
			const call = {
				script: piped,
				isSure: before.isSure,
				isHandled: false
			};
			return this.#mayCall(depth) ? [call] : this.#giveUp();
		}
		const run = runOf(step);
		const file = run && this.#stored.get(run.path);
		if (!file) return [];
		const script = this.#mayCall(depth) ? shellScriptOf(file, run) : void 0;
		return script ? [{
			script,
			isSure: file.isSure,
			isHandled: false
		}] : this.#giveUp();
	}
	#mayCall(depth) {
		return depth < DEEPEST$2 && ++this.#calls <= MOST_CALLS$1;
	}
	#giveUp() {
		this.#isWhole = false;
		return [];
	}
	#instructedBy(request, kind, how) {
		this.#asks = true;
		const { name, sets } = request;
		const instructions = name === void 0 ? void 0 : this.instructionsFor(name);
		if (!instructions || !sets || !this.world) return this.#giveUp();
		const { files, calls, fetches, isWhole } = initData(instructions, sets, kind, this.world);
		if (!isWhole) this.#isWhole = false;
		for (const file of files) {
			const written = {
				...file,
				isSure: file.isSure && how.isSure
			};
			this.#store(written);
			this.#instructed.push(written);
		}
		const { isSure, isHandled } = how;
		this.#fetches.push(...fetches.map((one) => ({
			...one,
			isSure,
			isHandled
		})));
		return calls;
	}
	#lines(script, depth) {
		for (const { text, isSure } of linesOf$1(script)) for (const call of this.#callsOfLine(text, isSure, depth)) {
			if (!call.isSure || !isSure) this.#giveUp();
			else this.#called.add(call.script);
			if (call.isSure && isSure) this.#lines(call.script, depth + 1);
		}
	}
	#callsOfLine(line, isSure, depth) {
		const words = wordsOfLine(line);
		const request = initRequestIn(words);
		const how = {
			depth,
			isSure,
			isHandled: hasAlternative(line)
		};
		if (request) return this.#mayCall(depth) ? this.#instructedBy(request, "batch", how) : this.#giveUp();
		for (const word of words) {
			const kind = kindOfPath(word);
			const file = kind && this.#stored.get(pathKey(word));
			if (!file) continue;
			const script = {
				kind,
				source: contentOf(file)
			};
			return this.#mayCall(depth) ? [{
				script,
				isSure: file.isSure,
				isHandled: false
			}] : this.#giveUp();
		}
		return [];
	}
};
function within$1(how, { isSure, isHandled }) {
	return {
		depth: how.depth + 1,
		isSure: how.isSure && isSure,
		isHandled: how.isHandled || isHandled
	};
}
function contentOf({ chunks }) {
	const [first, ...others] = chunks;
	if (others.length === 0) return first;
	return require_cli.derive(chunks.flatMap((chunk) => require_cli.piecesOf(chunk, 0, chunk.text.length)), first.file);
}
const shellScript = require_core.remembered((source) => ({
	kind: "shell",
	source
}));
function shellScriptOf(file, { isByShell }) {
	const source = contentOf(file);
	return /^#!(?![^\n]*sh\b)/.test(source.text) && !isByShell ? void 0 : shellScript(source);
}
function scriptThroughPipe(step, before) {
	if (!step.isApart || !before.isApart || !readsInput(step)) return void 0;
	return pipedScript(before);
}
const pipedScript = require_core.remembered((step) => {
	const text = saidBy(step);
	return text && {
		kind: "shell",
		source: require_cli.derive(text, step.at.file)
	};
});
function kindOfPath(path) {
	if (/\.ps1$/i.test(path)) return "powershell";
	return /\.(?:bat|cmd)$/i.test(path) ? "batch" : void 0;
}
// src/userdata/scripts.ts
const DEEPEST$1 = 4;
function userDataOf({ value, by }, world) {
	return follow(dataOf(partsOf$1(value, world, {}, 0)), by, world);
}
function partsOf$1(value, world, declared, depth) {
	if (value.kind === "scalar" && value.value === null) return [];
	const isSettings = declared.type === "application/node.eks.aws" && value.kind === "text";
	if (declared.type !== void 0 && isInert(declared.type) && !isSettings) return [];
	if (value.kind !== "text" || depth > DEEPEST$1) return [unknownPart(value.at)];
	const { decoded } = value;
	if (decoded?.kind === "list") return partsOfBlocks(decoded, world, depth);
	if (decoded && decoded.kind !== "map") return partsOf$1(world.get(decoded), world, declared, depth + 1);
	const text = world.resolve(value.text);
	const before = require_core.remember(OF_TEXTS, text, () => new Map());
	const key = JSON.stringify(declared);
	const parts = before.get(key) ?? partsOfText(text, value.at, declared);
	before.set(key, parts);
	return parts;
}
const OF_TEXTS = new WeakMap();
function partsOfBlocks(blocks, world, depth) {
	const { items, open } = world.elements(blocks);
	const parts = items.filter(({ when }) => world.holds(when)).flatMap(({ value }) => partsOfBlock(value, world, depth));
	return open ? [...parts, unknownPart(blocks.at)] : parts;
}
function partsOfBlock(block, world, depth) {
	const content = world.entry(block, "content");
	if (!content) return [unknownPart(block.at)];
	const textAt = (key) => {
		const text = world.text(world.entry(block, key));
		return text && require_core.known(text);
	};
	const [type, name, merging] = [
		textAt("content_type"),
		textAt("filename"),
		textAt("merge_type")
	];
	const declared = {
		...type && { type: mimeType(type) },
		...name && { name },
		...merging && { merging }
	};
	return partsOf$1(world.get(content), world, declared, depth + 1);
}
const ANSWERS = new WeakMap();
function dataOf(parts) {
	const [first] = parts;
	const before = first && ANSWERS.get(first);
	if (before && isSame(before.parts, parts)) return before.data;
	const data = dataOfParts(parts);
	if (first) ANSWERS.set(first, {
		parts,
		data
	});
	return data;
}
function isSame(parts, others) {
	return parts === others || parts.length === others.length && parts.every((part, i) => part === others[i]);
}
// src/userdata/written-files.ts
const MOST_PIECES = 5e3;
function unknown() {
	return {
		pieces: [],
		isWhole: false
	};
}
function filesAfter(steps, files) {
	const written = new WrittenFiles(files);
	for (const step of steps) written.follow(step);
	return written.all;
}
var WrittenFiles = class {
	#files = new Map();
	#before;
	constructor(files = []) {
		for (const { path, content, isSure, isAdded = false } of files) {
			const key = pathKey(path);
			const pieces = isSure || isAdded ? [...require_cli.piecesOf(content, 0, content.text.length)] : [];
			this.#files.set(key, {
				pieces,
				isWhole: isAdded ? OWN$1.test(key) : isSure
			});
		}
	}
	textOf(path) {
		const { pieces, isWhole } = this.#known(pathKey(path));
		return isWhole ? pieces : void 0;
	}
	sureTextOf(path) {
		return this.#known(pathKey(path)).pieces;
	}
	#known(path) {
		return this.#files.get(path) ?? {
			pieces: [],
			isWhole: OWN$1.test(path)
		};
	}
	get all() {
		return [...this.#files].flatMap(([path, { pieces, isWhole }]) => isWhole ? [[path, pieces]] : []);
	}
	follow(step) {
		const writes = writesOf(step, this.#before);
		for (const write of writes) this.#write(write, step);
		if (CHANGING$1.test(nameOf(programOf(step)[0]))) this.#forget(step, new Set(writes.map(({ path }) => path)));
		this.#before = step;
	}
	inputOf(step) {
		const own = step.redirections.findLast(({ operator }) => operator.startsWith("<"));
		if (!own) return this.#before && saidBy(this.#before);
		if (own.operator === "<") return this.textOf(literalOf(own.target) ?? "");
		return own.operator === "<<<" ? [...textOfWord(own.target), NEWLINE] : textOfWord(own.target);
	}
	#write({ path, text, isAppended }, { isSure }) {
		const { pieces, isWhole } = isAppended ? this.#known(path) : {
			pieces: [],
			isWhole: true
		};
		const isKnown = text !== void 0 && isSure && pieces.length < MOST_PIECES;
		if (isKnown) for (const piece of text) pieces.push(piece);
		if (isKnown || isAppended) this.#files.set(path, {
			pieces,
			isWhole: isWhole && isKnown
		});
		else this.#files.set(path, unknown());
	}
	#forget(step, written) {
		for (const word of step.words) {
			const path = pathKey(literalOf(word) ?? "");
			if (path !== "" && !written.has(path)) this.#files.set(path, unknown());
		}
	}
};
const OWN$1 = /^\/etc\/(?:environment$|profile\.d\/|systemd\/system\/[^/]+\.d\/|init\/[\w-]+\.override$|ecs\/ecs\.config$)/;
const CHANGING$1 = /^(?:sed|perl|rm|mv|cp|install|ln|truncate|awk|envsubst|python\d?|curl|wget|dd|ex|ed|patch)$/;
// src/rules/credentials/commands/services.ts
function servicesCalled(step) {
	const [program = "", ...args] = programOf(step).map((word) => literalOf(word) ?? "\0");
	const name = baseName(program);
	const words = args.filter((arg) => !arg.startsWith("-"));
	const [first = "", second = ""] = words;
	if (name === "systemctl") return calls(words.slice(1), verbOf(first, args.includes("--now")));
	if (name === "service" || name === "rc-service") return calls([first], verbOf(second, false));
	if (/^\/etc\/init\.d\//.test(program)) return calls([name], verbOf(first, false));
	if (name === "netfilter-persistent") return calls([name], verbOf(first, false));
	return [];
}
function calls(names, how) {
	return how ? names.map((name) => ({
		name: name.replace(/\.service$/, ""),
		how
	})) : [];
}
function verbOf(verb, isNow) {
	if (/^(?:stop|flush|kill)$/.test(verb) || isNow && /^(?:disable|mask)$/.test(verb)) return "stop";
	if (/^(?:(?:re)?start|(?:force-)?reload|(?:try|reload-or)-.*)$/.test(verb)) return "start";
	return isNow && /^(?:enable|reenable)$/.test(verb) ? "start" : void 0;
}
// src/rules/credentials/commands/units.ts
const MOST_LETTERS$1 = 2e5;
function withUnits(steps, written, by) {
	const units = new Units(written, by);
	return steps.flatMap((step) => {
		const inside = units.stepsBehind(step);
		written.follow(step);
		return [step, ...inside];
	});
}
const FOLDERS = [
	"/etc/systemd/system",
	"/run/systemd/system",
	"/usr/lib/systemd/system",
	"/lib/systemd/system"
];
const START$1 = /^ExecStart(?:Pre|Post)?=([-+:!]*)((?:[^-+:!@\n\\]|\\[^\0]?)(?:[^\n\\]|\\[^\0]?)*)$/gm;
const CONDITION = /^(?:Condition|Assert)\w+=|^ExecCondition=/m;
const ENVIRONMENT_FILE = /^EnvironmentFile=-?(\S+)$/gm;
var Units = class {
	written;
	by;
	#left = MOST_LETTERS$1;
	constructor(written, by) {
		this.written = written;
		this.by = by;
	}
	stepsBehind(step) {
		return servicesCalled(step).filter(({ how }) => how === "start").flatMap(({ name }) => this.#unitOf(name) ?? []).flatMap((unit) => this.#stepsOf(require_cli.derive(unit.text, step.at.file), step));
	}
	#unitOf(name) {
		const text = FOLDERS.map((folder) => this.written.textOf(`${folder}/${name}.service`)).find((one) => one !== void 0);
		return text && this.#mayRead(text) ? { text } : void 0;
	}
	#mayRead(text) {
		this.#left -= lettersIn(text);
		return this.#left >= 0;
	}
	#stepsOf(unit, starter) {
		const isMeant = this.by === "anybody" || !/^User=(?!root\b)/m.test(unit.text);
		const isSure = starter.isSure && isMeant && !CONDITION.test(unit.text);
		const commands = [...unit.text.matchAll(START$1)].flatMap((match) => {
			const end = match.index + match[0].length;
			const isHandled = starter.isHandled || match[1].includes("-");
			return stepsIn(require_cli.derive(require_cli.piecesOf(unit, end - match[2].length, end), unit.file)).flatMap((step) => [step, ...this.#stepsOfScript(step)]).map((step) => within(step, {
				isSure,
				isHandled
			}));
		});
		return [...this.#environmentOf(unit, starter), ...commands];
	}
	#environmentOf(unit, starter) {
		return ([...unit.text.matchAll(ENVIRONMENT_FILE)].map((match) => match[1]).every((path) => !hasGap(path) && this.written.textOf(path)) ? [] : stepsIn(require_cli.derive([{
			lit: ". ./variables",
			at: starter.at
		}], unit.file))).map((step) => within(step, starter));
	}
	#stepsOfScript(step) {
		const run = runOf(step);
		const text = run && this.written.textOf(run.path);
		if (!text || !this.#mayRead(text)) return [];
		const script = require_cli.derive(text, step.at.file);
		return /^#!(?![^\n]*sh\b)/.test(script.text) && !run.isByShell ? [] : stepsIn(script).map((inside) => within(inside, step));
	}
};
function stepsIn(script) {
	return stepsOf(parseShell(script), holeOfExpansion);
}
function within(step, by) {
	return {
		...step,
		isSure: step.isSure && by.isSure,
		isHandled: step.isHandled || by.isHandled,
		isApart: true
	};
}
// src/rules/credentials/firewalls/packet-filter.ts
function endIn(rules, find) {
	return new Search(find).endIn(rules, 0);
}
const DEEPEST = 5;
const MOST_RULES = 2e4;
var Search = class {
	#find;
	#seen = 0;
	constructor(find) {
		this.#find = find;
	}
	endIn(rules, depth) {
		let someReturn = false;
		for (const rule of rules) {
			if (++this.#seen > MOST_RULES) return "open";
			if (rule.matches === "no") continue;
			if (rule.target.kind === "return") {
				if (rule.matches === "yes") return "through";
				someReturn = true;
				continue;
			}
			const end = this.#endBy(rule, depth);
			if (end === "open") return "open";
			if (end !== "through" && rule.matches === "yes") return someReturn ? "through" : end;
		}
		return "through";
	}
	#endBy({ target, at }, depth) {
		if (target.kind === "drop") return at;
		if (target.kind === "pass") return "through";
		const rules = target.kind === "jump" && depth < DEEPEST ? this.#find(target.to) : void 0;
		return rules ? this.endIn(rules, depth + 1) : "open";
	}
};
const SERVICE$2 = [
	169,
	254,
	169,
	254
];
function coversService(range) {
	const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)(?:\/(\d+))?$/.exec(range);
	if (!match) return range === "instance-data" ? "yes" : "maybe";
	const bits = match[5] === void 0 ? 32 : Number(match[5]);
	const isIn = SERVICE$2.every((part, index) => {
		const own = Math.min(8, Math.max(0, bits - 8 * index));
		return part >> 8 - own === Number(match[index + 1]) >> 8 - own;
	});
	return require_core.tri(isIn);
}
function betweenAddresses(first, last) {
	const from = numberOf(first);
	const to = numberOf(last);
	const service = numberOf(SERVICE$2.join("."));
	if (from === void 0 || to === void 0) return "maybe";
	return require_core.tri(from <= service && service <= to);
}
function numberOf(address) {
	if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return void 0;
	return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}
function coversHttp(ports) {
	return require_core.or(...ports.split(",").map(isHttp));
}
function isHttp(port) {
	const range = /^(\d*)[:-](\d*)$/.exec(port);
	if (range) return require_core.tri(Number(range[1]) <= 80 && 80 <= Number(range[2] || 65535));
	if (/^\d+$/.test(port)) return require_core.tri(Number(port) === 80);
	return port === "http" ? "yes" : /^(?:https|domain|ssh|smtp|ntp)$/.test(port) ? "no" : "maybe";
}
function isTcp(protocol) {
	if (/^(?:tcp|6|all|0|any)$/i.test(protocol)) return "yes";
	return /^[\w-]+$/.test(protocol) ? "no" : "maybe";
}
// src/rules/credentials/firewalls/iptables-rules.ts
function readRule(words) {
	let matches = "yes";
	let target = { kind: "pass" };
	let redirected;
	for (let index = 0; index < words.length; index++) {
		const isNegated = words[index] === "!";
		if (isNegated) index++;
		const option = words[index] ?? "";
		const value = words[index + 1];
		const answer = MATCHES.get(option);
		if (FLAGS$1.test(option)) continue;
		if (option === "-j" || option === "--jump") target = targetOf(value);
		else if (option === "-g" || option === "--goto") target = OPEN$1;
		else if (SENDING.test(option)) redirected = value ?? "";
		else if (answer) matches = require_core.and(matches, negated(value === void 0 ? "maybe" : answer(value), isNegated));
		else if (!SAYING.test(option)) {
			matches = require_core.and(matches, "maybe");
			continue;
		}
		index++;
	}
	return {
		matches,
		target,
		...redirected !== void 0 && { redirected }
	};
}
function negated(answer, isNegated) {
	return isNegated ? require_core.not(answer) : answer;
}
const OPEN$1 = { kind: "accept" };
const PASSING = /^(?:LOG|NFLOG|ULOG|MARK|CONNMARK|CONNSECMARK|SECMARK|DSCP|TOS|TTL|TRACE|NOTRACK|CT|TCPMSS|AUDIT|SET)$/;
function targetOf(name) {
	if (name === "DROP" || name === "REJECT") return { kind: "drop" };
	if (name === "RETURN") return { kind: "return" };
	if (name === void 0 || /^(?:ACCEPT|QUEUE|NFQUEUE|DNAT|REDIRECT)$/.test(name)) return OPEN$1;
	return PASSING.test(name) ? { kind: "pass" } : {
		kind: "jump",
		to: name
	};
}
const FLAGS$1 = /^(?:-[46wvn]+|--wait|--verbose|--ipv4|--syn|\d+)$/;
const SENDING = /^--to-(?:destination|ports?)$/;
const SAYING = /^(?:--comment|--reject-with|--log-(?:prefix|level)|--nflog-(?:prefix|group)|--set-mark|--set-xmark)$/;
const MATCHES = new Map([
	["-d", anyAddress],
	["--dst", anyAddress],
	["--destination", anyAddress],
	["-p", isTcp],
	["--protocol", isTcp],
	["--dport", coversHttp],
	["--dports", coversHttp],
	["--destination-port", coversHttp],
	["--destination-ports", coversHttp],
	["-o", isOut$1],
	["--out-interface", isOut$1],
	["--state", isNew$1],
	["--ctstate", isNew$1],
	["-m", isTransparent],
	["--match", isTransparent]
]);
function anyAddress(addresses) {
	return require_core.or(...addresses.split(",").map(coversService));
}
function isOut$1(name) {
	return name === "lo" ? "no" : "maybe";
}
function isNew$1(states) {
	return /\bNEW\b/i.test(states) ? "yes" : "no";
}
function isTransparent(module) {
	return /^(?:tcp|comment|multiport|state|conntrack)$/.test(module) ? "yes" : "maybe";
}
// src/rules/credentials/firewalls/firewalld.ts
function firewalldCut(steps) {
	const state = {};
	for (const step of steps) {
		for (const { name, how } of servicesCalled(step)) if (/^(?:firewalld|\0)$/.test(name)) state.running = how === "start" ? state.permanent : void 0;
		const [program, ...args] = programOf(step).map((word) => literalOf(word));
		if (!/^firewall-(?:offline-)?cmd$/.test(baseName(program ?? ""))) continue;
		if (!change(state, args, step)) return void 0;
	}
	return state.running;
}
function change(state, args, { at, isSure }) {
	if (args.some((arg) => /^--(?:remove-(?:rules?|passthrough)|panic-off)$/.test(arg ?? ""))) return false;
	if (args.some((arg) => /^--(?:complete-)?reload$/.test(arg ?? ""))) state.running = state.permanent;
	if (args.includes("--runtime-to-permanent")) state.permanent = state.running;
	if (args.includes("--panic-on") && isSure) state.running = {
		at,
		by: "firewalld"
	};
	const rule = outputRule(args);
	if (rule === void 0) return !args.includes(void 0);
	const { matches, target } = readRule(rule);
	if (target.kind === "drop" && matches === "yes" && isSure) {
		const cut = {
			at,
			by: "firewalld"
		};
		if (args.includes("--permanent")) state.permanent ??= cut;
		else state.running ??= cut;
	}
	return target.kind === "drop" || target.kind === "pass" || matches === "no";
}
function outputRule(args) {
	const direct = args.indexOf("--add-rule");
	const passed = args.indexOf("--passthrough");
	const [family, ...words] = args.slice(Math.max(direct, passed) + 1);
	if (Math.max(direct, passed) < 0 || family !== "ipv4" && family !== void 0) return void 0;
	if (direct >= 0) return words[1] === "OUTPUT" && words[0] !== "nat" ? words.slice(3) : void 0;
	const chain = words.indexOf("OUTPUT");
	return chain >= 0 && !words.includes("nat") ? words.slice(chain + 1) : void 0;
}
// src/rules/credentials/firewalls/iptables.ts
var Iptables = class {
	#tables = new Map();
	#asked;
	run(args, place) {
		const { table, words } = splitTable(args.flatMap(separated));
		const at = words.findIndex((word) => word !== void 0 && Object.hasOwn(COMMANDS, word));
		const command = words[at];
		const asked = this.#asked;
		this.#asked = void 0;
		if (table === void 0 || command === void 0) return;
		const what = COMMANDS[command];
		const name = words[at + 1];
		const rest = words.slice(at + 2);
		if (what === "check") this.#asked = place.isSure ? keyOf([
			table,
			name,
			...rest
		]) : void 0;
		else if (name !== void 0) {
			const isThere = asked === keyOf([
				table,
				name,
				...isNumbered(what, rest) ? rest.slice(1) : rest
			]);
			this.#change(table, name, what, rest, isThere ? {
				...place,
				isSure: true
			} : place);
		} else if (what === "flush") for (const chain of this.#table(table).values()) chain.rules = [];
	}
	clear() {
		this.#tables.clear();
	}
	flush() {
		for (const table of this.#tables.values()) for (const chain of table.values()) chain.rules = [];
	}
	restore(text, { at, isSure }, keepsRules) {
		let table = "filter";
		let isKnown = true;
		for (const line of linesOf(require_cli.derive(text, at.file))) if (line.text.startsWith("*")) {
			table = line.text.slice(1);
			if (!keepsRules) this.#tables.delete(table);
		} else if (line.text.startsWith(":")) this.#declare(table, line, isSure);
		else if (!/^(?:#|COMMIT)/.test(line.text)) {
			const words = wordsOf(line.text);
			if (words[0] === void 0) isKnown = false;
			this.run([
				"-t",
				table,
				...words
			], {
				at: line.at,
				isSure
			});
		}
		if (!isKnown) this.clear();
	}
	cut(isListening) {
		for (const name of [
			"raw",
			"mangle",
			"filter"
		]) {
			const at = this.#dropped(name);
			if (at) return {
				at,
				by: "iptables"
			};
		}
		return this.#redirection(isListening);
	}
	#dropped(name) {
		const table = this.#tables.get(name);
		const chain = table?.get("OUTPUT");
		if (!table || !chain) return void 0;
		const end = endIn(chain.rules, (other) => {
			const found = table.get(other);
			return found?.isOwn ? found.rules : void 0;
		});
		if (end !== "through") return end === "open" ? void 0 : end;
		return chain.policy?.target === "DROP" ? chain.policy.at : void 0;
	}
	#redirection(isListening) {
		const first = (this.#tables.get("nat")?.get("OUTPUT")?.rules ?? []).find(({ matches, target }) => matches !== "no" && target.kind !== "pass");
		if (first?.matches !== "yes" || first.redirected === void 0) return void 0;
		const port = /^(?:(?:127(?:\.\d+){3}|localhost)?:)?(\d+)$/.exec(first.redirected)?.[1];
		if (port === void 0 || isListening(port)) return void 0;
		const by = `a redirection to port ${port}, where nothing in view listens`;
		return {
			at: first.at,
			by,
			certain: "maybe"
		};
	}
	#table(name) {
		const table = this.#tables.get(name) ?? new Map();
		this.#tables.set(name, table);
		return table;
	}
	#declare(table, { text, at }, isSure) {
		const [name = "", policy] = text.slice(1).split(/\s+/);
		const before = this.#table(table).get(name);
		const chain = {
			rules: policy === "-" || !before ? [] : before.rules,
			isOwn: policy === "-" && isSure
		};
		if (policy !== "-" && (isSure || policy !== "DROP")) chain.policy = {
			at,
			target: policy
		};
		this.#table(table).set(name, chain);
	}
	#change(tableName, name, what, words, place) {
		const table = this.#table(tableName);
		const chain = table.get(name) ?? {
			rules: [],
			isOwn: false
		};
		table.set(name, chain);
		if (what === "new") chain.isOwn = place.isSure;
		else if (what === "flush") chain.rules = [];
		else if (what === "policy") setPolicy(chain, words[0], place);
		else if (what === "delete") chain.rules = without(chain.rules, keyOf(words));
		else addTo(chain, what, words, place);
	}
};
const COMMANDS = {
	"-A": "add",
	"--append": "add",
	"-I": "insert",
	"--insert": "insert",
	"-C": "check",
	"--check": "check",
	"-D": "delete",
	"--delete": "delete",
	"-R": "delete",
	"--replace": "delete",
	"-F": "flush",
	"--flush": "flush",
	"-P": "policy",
	"--policy": "policy",
	"-N": "new",
	"--new-chain": "new"
};
function separated(arg) {
	const [, option, value] = /^(--[\w-]+)=(.*)$/s.exec(arg ?? "") ?? [];
	return option === void 0 ? [arg] : [option, value];
}
function splitTable(args) {
	const at = args.findIndex((arg) => arg === "-t" || arg === "--table");
	if (at < 0) return {
		table: "filter",
		words: args
	};
	return {
		table: args[at + 1],
		words: [...args.slice(0, at), ...args.slice(at + 2)]
	};
}
function keyOf(words) {
	return words.map((word) => word ?? "\0").join(" ");
}
function without(rules, key) {
	return rules.some(({ words }) => words === key) ? rules.filter(({ words }) => words !== key) : [];
}
function setPolicy(chain, target, { at, isSure }) {
	if (isSure || target !== "DROP") chain.policy = {
		at,
		target
	};
}
function addTo(chain, how, words, place) {
	const isAtNumber = isNumbered(how, words);
	const rule = ruleOf(isAtNumber ? words.slice(1) : words, place);
	if (how === "add") chain.rules.push(rule);
	else chain.rules.splice(isAtNumber ? Number(words[0]) - 1 : 0, 0, rule);
}
function isNumbered(how, words) {
	return how === "insert" && /^\d+$/.test(words[0] ?? "");
}
function ruleOf(words, { at, isSure }) {
	const { matches, target, redirected } = readRule(words);
	return {
		at,
		matches: isSure ? matches : require_core.and(matches, "maybe"),
		target,
		words: keyOf(words),
		...redirected !== void 0 && { redirected }
	};
}
function linesOf(source) {
	return [...source.text.matchAll(/[^\s][^\n]*/g)].map((match) => {
		const text = match[0].trimEnd();
		return {
			at: require_cli.place(source, match.index, match.index + text.length),
			text
		};
	});
}
function wordsOf(line) {
	return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => {
		const word = double ?? single ?? bare;
		return hasGap(word) ? void 0 : word;
	});
}
// src/rules/credentials/firewalls/nft-rules.ts
const OPEN = {
	matches: "maybe",
	target: { kind: "accept" }
};
function readNftRule(tokens, defined) {
	if (tokens.includes("vmap")) return OPEN;
	let matches = "yes";
	for (let index = 0; index < tokens.length;) {
		const target = verdictAt(tokens, index);
		if (target) return {
			matches,
			target
		};
		const read = matchAt(tokens, index, defined) ?? passedAt(tokens, index);
		if (!read && hasGap(tokens[index])) return OPEN;
		matches = require_core.and(matches, read?.matches ?? "maybe");
		index = read?.next ?? index + 1;
	}
	return {
		matches,
		target: { kind: "pass" }
	};
}
function verdictAt(tokens, index) {
	const word = tokens[index];
	if (word === "drop" || word === "reject") return { kind: "drop" };
	if (word === "return") return { kind: "return" };
	if (word === "continue") return { kind: "pass" };
	if (word === "jump") return {
		kind: "jump",
		to: tokens[index + 1] ?? ""
	};
	return /^(?:accept|goto|queue|dnat|snat|redirect|masquerade|dup|fwd)$/.test(word) ? { kind: "accept" } : void 0;
}
function matchAt(tokens, index, defined) {
	const start = tokens[index] === "meta" ? index + 1 : index;
	const two = `${tokens[start]} ${tokens[start + 1]}`;
	if (/^(?:ip6|icmp|icmpv6|udp|udplite|sctp|dccp|esp|ah) /.test(two)) return {
		matches: "no",
		next: start + 1
	};
	const long = BY_TWO.get(two);
	const answer = long ?? BY_ONE.get(tokens[start] ?? "");
	if (!answer) return void 0;
	const { values, isNegated, next } = valueAt(tokens, start + (long ? 2 : 1), defined);
	const matches = values ? require_core.or(...values.map(answer)) : "maybe";
	return {
		matches: isNegated ? require_core.not(matches) : matches,
		next
	};
}
const BY_TWO = new Map([
	["ip daddr", isService$1],
	["ip protocol", isTcp],
	["tcp dport", coversHttp],
	["th dport", coversHttp],
	["ct state", isNew]
]);
const BY_ONE = new Map([
	["l4proto", isTcp],
	["nfproto", isFour],
	["oif", isOut],
	["oifname", isOut]
]);
function isService$1(address) {
	const [first = "", last] = address.split("-");
	return last === void 0 ? coversService(first) : betweenAddresses(first, last);
}
function isNew(state) {
	return /^[a-z]+$/.test(state) ? state === "new" ? "yes" : "no" : "maybe";
}
function isFour(protocol) {
	return protocol === "ipv4" ? "yes" : protocol === "ipv6" ? "no" : "maybe";
}
function isOut(name) {
	return /^"?lo"?$/.test(name) ? "no" : "maybe";
}
function valueAt(tokens, start, defined) {
	const isNegated = tokens[start] === "!=" || tokens[start] === "ne";
	const from = isNegated || /^(?:==|eq)$/.test(tokens[start] ?? "") ? start + 1 : start;
	if (tokens[from] === "{") {
		const end = tokens.indexOf("}", from);
		const to = end < 0 ? tokens.length : end;
		return {
			values: resolved(tokens.slice(from + 1, to), defined),
			isNegated,
			next: to + 1
		};
	}
	let to = from + 1;
	while (tokens[to] === ",") to += 2;
	return {
		values: resolved(tokens.slice(from, to), defined),
		isNegated,
		next: to
	};
}
function resolved(tokens, defined) {
	const values = tokens.filter((text) => !/^[,\n]$/.test(text)).flatMap((text) => text.startsWith("$") ? defined.get(text.slice(1)) ?? [text] : [text]);
	return values.length > 0 && values.every((text) => !/^[@{}<>]/.test(text)) ? values : void 0;
}
function passedAt(tokens, index) {
	const word = tokens[index];
	if (word === "comment") return {
		matches: "yes",
		next: index + 2
	};
	const options = word === "counter" ? COUNTING : word === "log" ? LOGGING : void 0;
	if (!options) return void 0;
	let next = index + 1;
	while (options.test(tokens[next] ?? "")) next += 2;
	return {
		matches: "yes",
		next
	};
}
const COUNTING = /^(?:packets|bytes|name)$/;
const LOGGING = /^(?:prefix|level|flags|group|snaplen|queue-threshold)$/;
// src/rules/credentials/firewalls/nft-syntax.ts
const TOKEN = /"[^"\n]*"?|[{};,\n]|[!=<>]=?|\\\n|#[^\n]*|[^\s{};,"#!=<>\\]+|\\/g;
var Tokens = class {
	#source;
	#tokens;
	#index = 0;
	constructor(source) {
		this.#source = source;
		this.#tokens = [...source.text.matchAll(TOKEN)].filter(([text]) => !/^[#\\]/.test(text)).map((match) => ({
			text: match[0],
			start: match.index,
			end: match.index + match[0].length
		}));
	}
	get isAtEnd() {
		return this.#index >= this.#tokens.length;
	}
	get next() {
		return this.#tokens[this.#index]?.text ?? "";
	}
	take() {
		const { next } = this;
		this.#index++;
		return next;
	}
	skip(text) {
		if (this.next !== text) return false;
		this.#index++;
		return true;
	}
	skipSeparators() {
		while (/^[;\n]$/.test(this.next)) this.#index++;
	}
	statement() {
		const start = this.#index;
		for (let open = 0; !this.isAtEnd; this.#index++) {
			if (open === 0 && /^[;\n}]$/.test(this.next)) break;
			if (this.next === "{") open++;
			if (this.next === "}") open--;
		}
		return this.#tokens.slice(start, this.#index);
	}
	skipBlock() {
		for (let open = 1; open > 0 && !this.isAtEnd; this.#index++) {
			if (this.next === "{") open++;
			if (this.next === "}") open--;
		}
	}
	placeOf(tokens) {
		return require_cli.place(this.#source, tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
	}
};
// src/rules/credentials/firewalls/nftables.ts
var Nftables = class {
	#tables = new Map();
	#defined = new Map();
	#tokens = new Tokens({
		file: {
			path: "",
			text: ""
		},
		text: ""
	});
	#isSure = false;
	#command;
	run(text, { at, isSure }) {
		this.#command = at;
		this.#read(text, at, isSure);
	}
	load(text, { at, isSure }) {
		this.#command = void 0;
		this.#read(text, at, isSure);
	}
	clear() {
		this.#tables.clear();
	}
	get cut() {
		for (const table of this.#tables.values()) for (const chain of table.values()) {
			const at = chain.isOutput ? droppedIn(chain, table) : void 0;
			if (at) return {
				at,
				by: "nftables"
			};
		}
	}
	#read(text, { file }, isSure) {
		const tokens = new Tokens(require_cli.derive(text, file));
		this.#tokens = tokens;
		this.#isSure = isSure;
		for (tokens.skipSeparators(); !tokens.isAtEnd; tokens.skipSeparators()) this.#statement(tokens.take());
	}
	#statement(word) {
		const tokens = this.#tokens;
		if (/^(?:add|create)$/.test(word)) this.#object(tokens.take(), "add");
		else if (word === "insert") this.#object(tokens.take(), "insert");
		else if (/^(?:table|chain|rule)$/.test(word)) this.#object(word, "add");
		else if (/^(?:delete|destroy|flush|replace)$/.test(word)) this.#remove(tokens.take());
		else if (word === "define") this.#define();
		else {
			if (word === "include" || hasGap(word)) this.clear();
			tokens.statement();
		}
		if (!/^[;\n]$/.test(tokens.next)) tokens.take();
	}
	#define() {
		const [name, equals, ...values] = this.#tokens.statement().map(({ text }) => text);
		if (name === void 0 || equals !== "=") return;
		this.#defined.set(name, values.filter((text) => !/^[{},\n]$/.test(text)));
	}
	#object(kind, how) {
		const tokens = this.#tokens;
		if (!/^(?:table|chain|rule)$/.test(kind)) {
			tokens.statement();
			return;
		}
		const table = this.#table(this.#tableName());
		if (kind === "table") {
			if (tokens.skip("{")) this.#tableBody(table);
			return;
		}
		const chain = this.#chain(table, tokens.take());
		if (kind === "rule") this.#rule(chain, tokens.statement(), how);
		else if (tokens.skip("{")) this.#chainBody(chain);
	}
	#tableBody(table) {
		const tokens = this.#tokens;
		for (tokens.skipSeparators(); !tokens.isAtEnd && !tokens.skip("}"); tokens.skipSeparators()) {
			if (!tokens.skip("chain")) {
				tokens.statement();
				continue;
			}
			const chain = this.#chain(table, tokens.take());
			if (tokens.skip("{")) this.#chainBody(chain);
		}
	}
	#chainBody(chain) {
		const tokens = this.#tokens;
		for (tokens.skipSeparators(); !tokens.isAtEnd && !tokens.skip("}"); tokens.skipSeparators()) {
			const statement = tokens.statement();
			const [first, second, third, fourth] = statement.map(({ text }) => text);
			if (first === "type") chain.isOutput = this.#isSure && second !== "nat" && third === "hook" && fourth === "output";
			else if (first === "policy") this.#policy(chain, second, statement);
			else if (first !== "comment") this.#rule(chain, statement, "add");
		}
	}
	#policy(chain, verdict, statement) {
		const isDrop = verdict === "drop";
		if (this.#isSure || !isDrop) chain.policy = {
			at: this.#placeOf(statement),
			isDrop
		};
	}
	#rule(chain, statement, how) {
		const words = statement.map(({ text }) => text);
		const isPlaced = /^(?:position|handle|index)$/.test(words[0] ?? "");
		const { matches, target } = readNftRule(isPlaced ? words.slice(2) : words, this.#defined);
		const rule = {
			at: this.#placeOf(statement),
			matches: this.#isSure ? matches : require_core.and(matches, "maybe"),
			target
		};
		if (how === "add" && !isPlaced) chain.rules.push(rule);
		else chain.rules.unshift(rule);
	}
	#remove(kind) {
		const tokens = this.#tokens;
		if (kind === "ruleset" || hasGap(kind)) this.clear();
		else if (kind === "table") this.#tables.delete(this.#tableName());
		else if (kind === "chain" || kind === "rule") this.#chain(this.#table(this.#tableName()), tokens.take()).rules = [];
		tokens.statement();
	}
	#tableName() {
		const tokens = this.#tokens;
		return `${/^(?:ip6?|inet|arp|bridge|netdev)$/.test(tokens.next) ? tokens.take() : "ip"} ${tokens.take()}`;
	}
	#table(name) {
		if (hasGap(name)) this.clear();
		const table = this.#tables.get(name) ?? new Map();
		if (/^(?:ip|inet) /.test(name)) this.#tables.set(name, table);
		return table;
	}
	#chain(table, name) {
		if (hasGap(name)) table.clear();
		const chain = table.get(name) ?? {
			rules: [],
			isOutput: false
		};
		table.set(name, chain);
		return chain;
	}
	#placeOf(statement) {
		return this.#command ?? this.#tokens.placeOf(statement);
	}
};
function droppedIn(chain, table) {
	const end = endIn(chain.rules, (name) => table.get(name)?.rules);
	if (end !== "through") return end === "open" ? void 0 : end;
	return chain.policy?.isDrop ? chain.policy.at : void 0;
}
// src/rules/credentials/firewalls/packet-filters.ts
const MOST_STEPS = 5e3;
function packetFilterCut(steps, written) {
	if (steps.length > MOST_STEPS) return void 0;
	const filters = new Filters(written);
	for (const step of steps) filters.follow(step);
	return filters.nftables.cut ?? filters.iptables.cut((port) => isListening(steps, port));
}
var Filters = class {
	iptables = new Iptables();
	nftables = new Nftables();
	#files;
	#left = MOST_LETTERS;
	constructor(written) {
		this.#files = new WrittenFiles(written);
	}
	follow(step) {
		const [program, ...args] = programOf(step);
		const name = nameOf(program);
		if (/^iptables(?:-legacy|-nft)?$/.test(name)) this.iptables.run(args.map(literalOf), step);
		else if (/^iptables(?:-legacy|-nft)?-restore$|^iptables-apply$/.test(name)) this.#restore(step);
		else if (name === "nft") this.#nft(step);
		else if (name === "ufw") this.#ufw(args.map(literalOf));
		for (const { name, how } of servicesCalled(step)) this.#service(name, how, step);
		this.#files.follow(step);
	}
	#restore(step) {
		const args = programOf(step).slice(1).map((word) => literalOf(word) ?? "\0");
		const path = args.find((arg) => !arg.startsWith("-"));
		const text = path === void 0 ? this.#files.inputOf(step) : this.#files.textOf(path);
		const keepsRules = args.some((arg) => /^(?:-\w*n\w*|--noflush)$/.test(arg));
		this.#restored(text, step, keepsRules);
	}
	#restored(text, step, keepsRules) {
		const isRead = text !== void 0 && this.#mayRead(text);
		if (!isRead || !step.isSure) this.iptables.clear();
		if (isRead) this.iptables.restore(text, step, keepsRules);
	}
	#nft(step) {
		const args = programOf(step).slice(1);
		const options = args.map((word) => literalOf(word) ?? "\0");
		if (options.some((arg) => /^(?:-[a-z]*c[a-z]*|--check)$/.test(arg))) return;
		const at = options.findIndex((arg) => /^(?:-[a-z]*f|--file)$/.test(arg));
		if (at >= 0) {
			const path = options[at + 1] ?? "";
			this.#loaded(/^(?:-|\/dev\/stdin)$/.test(path) ? this.#files.inputOf(step) : this.#files.textOf(path), step);
			return;
		}
		const first = options.findIndex((arg) => !arg.startsWith("-"));
		if (first < 0) return;
		if (options.some((arg) => /\b(?:flush|delete|destroy)\b|\0/.test(arg))) this.iptables.clear();
		this.nftables.run(args.slice(first).flatMap((word) => [...textOfWord(word), BLANK$1]), step);
	}
	#loaded(text, step) {
		const isRead = text !== void 0 && this.#mayRead(text);
		if (!isRead || !text.every(removesNothing)) this.iptables.clear();
		if (isRead) this.nftables.load(text, step);
		else this.nftables.clear();
	}
	#mayRead(text) {
		this.#left -= lettersIn(text);
		return this.#left >= 0;
	}
	#ufw(args) {
		if (args.some((arg) => arg === void 0 || /^(?:enable|disable|reset|reload)$/.test(arg))) this.iptables.run([
			"-P",
			"OUTPUT",
			"ACCEPT"
		], {
			...NOWHERE$1,
			isSure: true
		});
	}
	#service(name, how, step) {
		if (/^(?:iptables|netfilter-persistent|firewalld|\0)$/.test(name)) {
			const text = (how === "stop" ? [] : RULE_FILES.get(name) ?? []).map((path) => this.#files.textOf(path)).find((found) => found);
			this.#restored(text, step, false);
		}
		if (!/^(?:nftables|\0)$/.test(name)) return;
		const text = NFT_FILES.map((path) => this.#files.textOf(path)).find((found) => found);
		this.#loaded(how === "stop" ? void 0 : text, step);
	}
};
const MOST_LETTERS = 2e5;
function removesNothing(piece) {
	return "lit" in piece && !/\b(?:flush|delete|destroy)\b/.test(piece.lit);
}
const NOWHERE$1 = { at: {
	file: {
		path: "",
		text: ""
	},
	start: 0,
	end: 0
} };
const RULE_FILES = new Map([["iptables", ["/etc/sysconfig/iptables"]], ["netfilter-persistent", ["/etc/iptables/rules.v4"]]]);
const NFT_FILES = ["/etc/nftables.conf", "/etc/sysconfig/nftables.conf"];
function isListening(steps, port) {
	const spoken = new RegExp(`kube2iam|kiam|proxy|metadata|imds|\\b${port}\\b`, "i");
	return steps.some((step) => {
		const text = [...step.words, ...step.redirections.map(({ target }) => target)].map(gapped).join(" ");
		return !/\biptables\b/.test(text) && spoken.test(text);
	});
}
// src/rules/credentials/firewalls/ufw.ts
function ufwCut(commands) {
	const all = commands.map((one) => ({
		...one,
		words: one.args.filter((arg) => !arg.startsWith("-"))
	}));
	const last = all.findLastIndex(({ words: [verb] }) => verb === "reset");
	const used = all.slice(last + 1);
	if (last >= 0 && !all[last].isSure) return void 0;
	const ending = used.findLast(({ words: [verb] }) => /^(?:enable|disable)$/.test(verb ?? ""));
	if (ending?.words[0] !== "enable" || !ending.isSure) return void 0;
	if (used.some(({ words: [verb] }) => UNKNOWN_ORDER.test(verb ?? ""))) return void 0;
	for (const { at, isSure, words } of used) {
		const [verb = ""] = words;
		const matches = outgoing(words);
		if (/^(?:allow|limit)$/.test(verb) && matches !== "no") return void 0;
		if (/^(?:deny|reject)$/.test(verb) && matches === "yes" && isSure) return {
			at,
			by: "ufw"
		};
	}
	const policy = used.findLast(({ words }) => words[0] === "default" && /^(?:outgoing|\0)$/.test(words[2] ?? ""));
	return policy?.isSure && /^(?:deny|reject)$/.test(policy.words[1] ?? "") ? {
		at: policy.at,
		by: "ufw"
	} : void 0;
}
const UNKNOWN_ORDER = /^(?:delete|insert|prepend|\0)$/;
function outgoing([, ...words]) {
	if (words[0] !== "out") return words.includes("\0") ? "maybe" : "no";
	let matches = "yes";
	let isFrom = false;
	for (let index = 1; index < words.length; index++) {
		const word = words[index];
		const value = words[index + 1];
		if (word === "comment") index++;
		else if (word === "from" || word === "to") {
			isFrom = word === "from";
			matches = require_core.and(matches, isFrom ? isAny(value) : isService(value));
			index++;
		} else if (word === "port" || word === "proto") {
			matches = require_core.and(matches, isFrom && word === "port" ? "maybe" : (word === "proto" ? isTcp : coversHttp)(value ?? ""));
			index++;
		} else if (word !== "log" && word !== "log-all") matches = require_core.and(matches, index === 1 ? simple(word) : "maybe");
	}
	return matches;
}
function isService(address = "") {
	return isAny(address) === "yes" ? "yes" : coversService(address);
}
function isAny(address = "") {
	return address === "any" ? "yes" : "maybe";
}
function simple(service) {
	const [ports = "", protocol = "tcp"] = service.split("/");
	return require_core.and(coversHttp(ports), isTcp(protocol));
}
// src/rules/credentials/firewalls/firewalls.ts
function cutIn(steps, written) {
	const commands = steps.map(commandOf);
	const ufwCommands = commands.filter(({ name }) => name === "ufw").map(({ step: { at, isSure }, args }) => ({
		at,
		isSure,
		args
	}));
	return (commands.some(restarts) ? void 0 : packetFilterCut(steps, written) ?? routeCut$1(commands)) ?? ufwCut(ufwCommands) ?? firewalldCut(steps);
}
function restarts({ name, args }) {
	if (name === "systemctl" || name === "init" || name === "telinit") return /^(?:reboot|6)$/.test(args[0] ?? "");
	return /^(?:reboot|shutdown)$/.test(name);
}
function commandOf(step) {
	const [program, ...args] = programOf(step).map((word) => literalOf(word) ?? "\0");
	return {
		step,
		name: baseName(program ?? ""),
		args
	};
}
function routeCut$1(commands) {
	let cut;
	for (const { step, name, args } of commands) {
		const words = args.filter((arg) => !arg.startsWith("-"));
		const change = name === "ip" ? changeByIp(words) : name === "route" ? changeByRoute(words) : void 0;
		if (change === "opens") cut = void 0;
		if (change === "closes" && step.isSure) cut = {
			at: step.at,
			by: "a route that leads nowhere"
		};
	}
	return cut;
}
function changeByIp([object = "", verb = "", ...words]) {
	if (!isShortFor("route", object) && !/^ru(?:le?)?$/.test(object)) return void 0;
	const isOfService = words.some((word) => IS_SERVICE.test(word) || word === "\0");
	if (/^(?:d|fl)/.test(verb)) return isOfService || words.length === 0 ? "opens" : void 0;
	if (!/^(?:a|c|p|r)/.test(verb) || !isOfService) return void 0;
	const said = words.join(" ");
	return (isShortFor("route", object) ? ROUTE : RULE).test(said) ? "closes" : "opens";
}
function isShortFor(word, written) {
	return written !== "" && word.startsWith(written);
}
const NOWHERE = "(?:blackhole|unreachable|prohibit)";
const IS_SERVICE = /^169\.254\.169\.254(?:\/32)?$/;
const TO = "169\\.254\\.169\\.254(?:/32)?";
const ROUTE = new RegExp(`^${NOWHERE} ${TO}(?: (?:metric|proto|table main|scope host).*)?$`);
const RULE = new RegExp(`^(?:(?:from all|pref(?:erence)? \\d+|prio(?:rity)? \\d+) )*(?:to ${TO} (?:type )?${NOWHERE}|${NOWHERE} to ${TO})(?: prio(?:rity)? \\d+| pref \\d+)?$`);
function changeByRoute([verb = "", to = "", ...words]) {
	if (!IS_SERVICE.test(to) && to !== "\0") return void 0;
	if (verb !== "add") return verb === "del" ? "opens" : void 0;
	return /^(?:netmask 255\.255\.255\.255 )?reject$/.test(words.join(" ")) ? "closes" : "opens";
}
// src/rules/credentials/firewalls/windows-rules.ts
const CMDLET$1 = /^(?:\$\w+\s*=\s*)?New-NetFirewallRule\s/i;
const NETSH = /^(?:&\s*)?netsh(?:\.exe)?\s+advfirewall\s+firewall\s+add\s+rule\s/i;
function blocks(text) {
	if (CMDLET$1.test(text)) return isBlock((name) => argumentOf(text, name), text);
	return NETSH.test(text) && isBlock((name) => settingOf(text, NETSH_NAMES[name]), text);
}
const NETSH_NAMES = {
	Direction: "dir",
	Action: "action",
	RemoteAddress: "remoteip",
	RemotePort: "remoteport",
	Protocol: "protocol",
	Enabled: "enable",
	Profile: "profile",
	Name: "name"
};
function isBlock(argument, text) {
	const is = (name, pattern) => pattern.test(argument(name) ?? "");
	return !NARROW.test(text.replace(ANY$1, "")) && is("Direction", /^out(?:bound)?$/i) && is("Action", /^block$/i) && is("Enabled", /^(?:|\$?true|yes)$/i) && is("Profile", /^(?:|any|(?=.*domain)(?=.*private).*public.*)$/i) && is("Protocol", /^(?:|tcp|any|6)$/i) && covers(argument("RemoteAddress"), coversAddress) === "yes" && covers(argument("RemotePort"), coversHttp) === "yes";
}
function mayLetThrough(text) {
	if (CHANGING.test(text)) return true;
	if (/\bNew-NetFirewallRule\b/i.test(text)) return mayAllow((name) => argumentOf(text, name), text);
	return /\badvfirewall\s+firewall\s+add\s+rule\b/i.test(text) && mayAllow((name) => settingOf(text, NETSH_NAMES[name]), text);
}
const CHANGING = /\b(?:Enable|Set|Copy)-NetFirewall(?!Profile)|\badvfirewall\s+firewall\s+set/i;
function mayAllow(argument, text) {
	if (/\s@\w/.test(text)) return true;
	return !(/^in(?:bound)?$/i.test(argument("Direction") ?? "in") || /^block$/i.test(argument("Action") ?? "") || /^(?:udp|icmp.*|17|1|58)$/i.test(argument("Protocol") ?? "") || covers(argument("RemoteAddress"), coversAddress) === "no" || covers(argument("RemotePort"), coversHttp) === "no");
}
const ANY$1 = /\s-?\w+[\s=:]+["']?Any["']?(?=\s|$)/gi;
const NARROW = /\s-(?:Program|Service|Package|Interface\w*|Local\w+|Remote(?:User|Machine)|Owner|Icmp\w*|Authentication|Encryption|Dynamic\w*)\b|\b(?:program|service|interfacetype|localip|localport)=|\s@\w/i;
function covers(values, one) {
	return values === void 0 ? "yes" : require_core.or(...values.split(",").map((value) => /^any$/i.test(value) ? "yes" : one(value)));
}
function coversAddress(address) {
	const [first = "", last] = address.split("-");
	if (last !== void 0) return betweenAddresses(first, last);
	const [range = "", mask] = address.split("/");
	const bits = mask?.includes(".") ? bitsOf(mask) : mask;
	return coversService(bits === void 0 ? range : `${range}/${bits}`);
}
function bitsOf(mask) {
	return mask.split(".").map((part) => Number(part).toString(2).replace(/0/g, "").length).reduce((sum, bits) => sum + bits, 0);
}
function argumentOf(text, name) {
	return (new RegExp(`\\s-${name}(?:\\s+|:\\s*)((?:@\\(\\s*)?[^\\s,]+(?:\\s*,\\s*[^\\s,]+)*)`, "i").exec(text)?.[1])?.replace(/["'()@\s]/g, "");
}
function settingOf(text, name) {
	return new RegExp(`\\s${name}=["']?([^\\s"']+)`, "i").exec(text)?.[1];
}
// src/rules/credentials/firewalls/windows-firewall.ts
function windowsCut(lines) {
	if (lines.some(({ text }) => text.length > LONGEST_LINE)) return void 0;
	const known = variablesIn(lines);
	const resolved = lines.map((line) => ({
		...line,
		text: withVariables(line.text, known)
	}));
	if (resolved.some(({ text }) => OFF.test(text))) return void 0;
	return ruleCut(resolved) ?? defaultCut(resolved) ?? routeCut(lines);
}
function ruleCut(lines) {
	let cut;
	for (const { at, text, isSure } of lines) if (UNDOING.test(text)) cut = void 0;
	else if (isSure && blocks(text)) cut ??= {
		at,
		by: "the Windows firewall"
	};
	return cut;
}
const LONGEST_LINE = 1e4;
const OFF = /\bSet-NetFirewallProfile\b.*-Enabled[\s:]+["']?(?:\$?False|0|\$(?!True)\w)|\badvfirewall\s+set\s+\w+\s+state\s+off/i;
const UNDOING = /\b(?:Remove|Disable|Set)-NetFirewall(?!Profile)|\badvfirewall\s+(?:reset|import)|\badvfirewall\s+firewall\s+(?:delete|set)/i;
function defaultCut(lines) {
	if (lines.some(({ text }) => mayLetThrough(text))) return void 0;
	const blocked = new Map();
	for (const { at, text, isSure } of lines) {
		const set = defaultIn(text);
		const profiles = set?.profiles ?? PROFILES;
		if (set?.isBlock) {
			if (isSure && set.profiles) for (const profile of profiles) blocked.set(profile, at);
		} else if (set || RESETTING.test(text)) for (const profile of profiles) blocked.delete(profile);
	}
	const at = [...blocked.values()].at(-1);
	return at && blocked.size === PROFILES.length ? {
		at,
		by: "a default of the Windows firewall"
	} : void 0;
}
const PROFILES = [
	"domain",
	"private",
	"public"
];
const RESETTING = /\badvfirewall\s+(?:reset|import)/i;
const SET_PROFILE = /\bSet-NetFirewallProfile\b.*\s-DefaultOutboundAction[\s:]+["']?([\w$]+)/i;
const SET_BY_NETSH = /\badvfirewall\s+set\s+(\S+)\s+firewallpolicy\s+["']?[^\s,]+\s*,\s*(\w+)/i;
function defaultIn(text) {
	const [, action] = SET_PROFILE.exec(text) ?? [];
	if (action !== void 0) return {
		profiles: profilesOf(text),
		isBlock: /^block$/i.test(action)
	};
	const [, whose = "", policy] = SET_BY_NETSH.exec(text) ?? [];
	if (policy === void 0) return void 0;
	const profile = whose.toLowerCase().replace(/profiles?$/, "");
	return {
		profiles: profile === "all" ? PROFILES : PROFILES.includes(profile) ? [profile] : void 0,
		isBlock: /^blockoutbound$/i.test(policy)
	};
}
function profilesOf(text) {
	if (!/^Set-NetFirewallProfile\s+-/i.test(text) || /\s-(?:PolicyStore|GPOSession)\b/i.test(text)) return void 0;
	const names = (argumentOf(text, "Profile") ?? argumentOf(text, "Name"))?.toLowerCase().split(",") ?? PROFILES;
	return names.every((name) => PROFILES.includes(name)) ? names : void 0;
}
function routeCut(lines) {
	let cut;
	for (const { at, text, isSure } of lines) {
		if (!text.includes("169.254.169.254")) continue;
		if (/^route(?:\.exe)?\s.*\bdelete\b|^Remove-NetRoute\s/i.test(text)) {
			if (isSure) cut = {
				at,
				by: "`route delete`",
				certain: "maybe"
			};
		} else if (/\broute\b.*\b(?:add|change)\b|\bNew-NetRoute\b/i.test(text)) cut = void 0;
	}
	return cut;
}
function variablesIn(lines) {
	const known = new Map();
	const seen = new Set();
	for (const { text, isSure } of lines) {
		const [, name, value] = /^\$(\w+)\s*\+?=\s*(.*)$/s.exec(text) ?? [];
		if (name === void 0) continue;
		const key = name.toLowerCase();
		const literal = /^(["'])([^"'$`]*)\1;?$/.exec(value)?.[2];
		if (literal !== void 0 && isSure && !seen.has(key)) known.set(key, literal);
		else known.delete(key);
		seen.add(key);
	}
	return known;
}
function withVariables(text, known) {
	return text.replace(/\$(\w+)(?!\s*\+?=)/g, (written, name) => known.get(name.toLowerCase()) ?? written);
}
// src/rules/credentials/commands/options.ts
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
const LONGEST$1 = 2e3;
function spelled(args) {
	return args.map(leadingText).join(" ").slice(0, LONGEST$1);
}
// src/rules/credentials/commands/python-calls.ts
function pythonProgram(step, files) {
	const [program, ...args] = programOf(step);
	if (!/^python[\d.]*$/.test(nameOf(program))) return files && scriptOfPython(program, files);
	const option = args.findIndex((word) => /^-\w*c$/.test(literalOf(word) ?? ""));
	if (option >= 0) return spelledOut(args[option + 1]?.parts);
	const path = args.find((word) => !FLAGS.test(literalOf(word) ?? ""));
	if (path) return files && spelledOut(files.textOf(literalOf(path) ?? ""));
	return spelledOut(step.redirections.findLast(({ operator }) => operator === "<<" || operator === "<<-")?.target.parts);
}
const FLAGS = /^-[bBdEiIOqsSuvx]*$/;
function scriptOfPython(path, files) {
	const text = spelledOut(files.textOf((path && literalOf(path)) ?? ""));
	return text !== void 0 && /^#![^\n]*python/.test(text) ? text : void 0;
}
function spelledOut(parts) {
	return parts?.map((part) => "lit" in part ? part.lit : "_").join("");
}
function sureLines(program) {
	return program.split(/\n|;[ \t]*/).filter((line) => line.length <= LONGEST && !BLOCK.test(line));
}
const BLOCK = /^(?:\s|(?:def|class|if|elif|else|for|while|with|try|except|async)\b)/;
const LONGEST = 1e3;
const OTHER = /aws_access_key_id|profile_name|UNSIGNED|endpoint_url|AWS_(?!(?:DEFAULT_)?REGION\b)\w+/;
const ASSIGNED = /^(\w+)\s*=\s*boto3\.(?:client|resource)\(/;
const CHAINED = /\bboto3\.(?:client|resource)\([^()]*\)\.\w+[.(]/;
const CALL$1 = /\b(\w+)\.\w+\(/g;
function callsAws(program) {
	if (!program.includes("boto3") || OTHER.test(program)) return false;
	const clients = new Set();
	for (const line of sureLines(program)) {
		if (CHAINED.test(line)) return true;
		if ([...line.matchAll(CALL$1)].some((match) => clients.has(match[1]))) return true;
		const assigned = ASSIGNED.exec(line)?.[1];
		if (assigned !== void 0) clients.add(assigned);
	}
	return false;
}
// src/rules/credentials/compose.ts
const MOST_CALLS = 50;
function composedIn(steps, files) {
	const calls = steps.filter(({ isSure }) => isSure).flatMap((step) => callOf(step) ?? []);
	if (calls.length === 0) return [];
	const written = filesAfter(steps, files);
	return calls.slice(0, MOST_CALLS).flatMap((call) => servicesOf(fileOf(call, written), call));
}
function callOf(step) {
	const [program = "", ...args] = programOf(step).map(gapped);
	const words = [baseName(program), ...args];
	const isStack = /^docker stack (?:deploy|up) /.test(words.join(" "));
	const verb = words.findIndex((word) => /^(?:up|run|start)$/.test(word));
	const isCompose = /^(?:docker|podman|nerdctl)[- ]compose /.test(words.join(" ")) && verb > 0;
	if (!isStack && !isCompose) return void 0;
	const named = words.flatMap((word, i) => fileIn(word, words[i - 1]) ?? []);
	if (named.length > 1 || isStack && named.length === 0) return void 0;
	const services = isStack ? [] : words.slice(verb + 1).filter((word) => !word.startsWith("-"));
	return {
		...named[0] !== void 0 && { file: named[0] },
		services,
		isHandled: step.isHandled
	};
}
function fileIn(word, before = "") {
	return /^(?:-f|-c|--file|--compose-file)$/.test(before) ? word : /^--(?:compose-)?file=(.*)$/s.exec(word)?.[1];
}
const DEFAULT_FILE = /(?:^|\/)(?:docker-)?compose\.ya?ml$/;
function fileOf({ file }, written) {
	const end = file?.replace(/^(?:\.\/)+/, "");
	const found = written.filter(([path]) => end === void 0 ? DEFAULT_FILE.test(path) : path === end || path.endsWith(`/${end}`));
	return found.length === 1 ? found[0][1] : void 0;
}
function servicesOf(text, call) {
	const services = require_core.entryOf(text && documentIn(text), "services");
	if (services?.kind !== "map") return [];
	return services.entries.filter(({ key, value }) => (call.services.length === 0 || call.services.includes(key)) && !require_core.entryOf(value, "profiles")).map(({ keyAt, value }) => ({
		at: keyAt,
		isOutside: isOutside(value),
		image: require_core.textOf$1(require_core.entryOf(value, "image")) ?? "",
		command: wordsIn(require_core.entryOf(value, "command"), 0),
		environment: wordsIn(require_core.entryOf(value, "environment"), 0),
		words: wordsIn(value, 0),
		...loggingOf(value),
		isHandled: call.isHandled
	}));
}
function loggingOf(service) {
	const logging = require_core.entryOf(service, "logging");
	const driver = require_core.entryOf(logging, "driver");
	const isElsewhere = wordsIn(logging, 0).some((word) => /^awslogs-(?:credentials-)?endpoint$/.test(word));
	return driver && require_core.textOf$1(driver) === "awslogs" && !isElsewhere ? { logsAt: driver.at } : {};
}
const documentIn = require_core.remembered((text) => {
	const [first] = text.flatMap(({ at }) => at ?? []);
	return first && require_core.parseYaml(require_cli.derive(text, first.file)).documents[0];
});
function isOutside(service) {
	const mode = require_core.entryOf(service, "network_mode");
	if (mode && !/^(?:bridge|default)$/.test(require_core.textOf$1(mode) ?? "")) return false;
	if (wordsIn(require_core.entryOf(service, "networks"), 0).includes("host")) return false;
	return !require_core.entryOf(service, "extends");
}
function wordsIn(node, depth) {
	if (!node || depth > 5) return [];
	if (node.kind === "list") return node.items.flatMap((item) => wordsIn(item, depth + 1));
	if (node.kind === "map") return node.entries.flatMap((one) => [one.key, ...wordsIn(one.value, depth + 1)]);
	return [require_core.textOf$1(node) ?? ""];
}
// src/rules/credentials/containers.ts
const IMAGE = /^(?:[\w.-]+(?::\d+)?\/)*(?:aws-?cli|(?:amazon-)?cloudwatch-agent|aws-xray-daemon|aws-otel-collector|aws-for-fluent-bit|aws-sigv4-proxy|amazon-ecs-agent|amazon-ssm-agent|aws-node-termination-handler|cloudwatch-exporter)(?:[:@]|$)/;
const USING = /^(?:AWS_REGION|AWS_DEFAULT_REGION)\b/;
const HANDED$1 = /AWS_(?:ACCESS|SECRET|SESSION|PROFILE|WEB|CONTAINER|SHARED|CONFIG|ROLE|EC2_METADATA|ENDPOINT)|(?:^|[/:=])\.aws(?![\w.-])|--env-file|env_file|secrets?\b/i;
const FLAG = /^(?:-[ditPq]+|--(?:detach|interactive|tty|rm|privileged|init|read-only|publish-all|quiet|no-healthcheck|oom-kill-disable))$/;
function containersIn(steps, files) {
	const sure = steps.filter(({ isSure }) => isSure);
	const services = composedIn(steps, files).filter(({ isOutside }) => isOutside);
	return [...sure.flatMap((step) => started(step) ?? []), ...services.flatMap(composed)];
}
function composed({ at, image, command, environment, words }) {
	if (words.some((word) => HANDED$1.test(word))) return [];
	const isCli = /^aws(?:\s|$)/.test(command[0] ?? "");
	const variable = environment.find((word) => USING.test(word));
	return [containerAt(at, isCli ? "aws" : IMAGE.test(image) ? image : variable)];
}
function started(step) {
	const run = runIn(step);
	if (!run || run.options.some((one, i) => isOtherNetwork(one, run.options[i + 1]))) return void 0;
	const { options, image, command } = run;
	const isCli = command[0] === "aws" || entrypointIn(options) === "aws";
	const variable = options.map(variableOf).find((one) => USING.test(one));
	return containerAt(step.at, isCli ? "aws" : IMAGE.test(image) ? image : variable);
}
const CLI_IMAGE = /^(?:(?:docker\.io\/)?amazon|public\.ecr\.aws\/aws-cli)\/aws-cli(?:[:@]|$)/;
function cliInContainer(step) {
	const run = runIn(step);
	if (!run || !CLI_IMAGE.test(run.image)) return void 0;
	const entrypoint = entrypointIn(run.options);
	if (entrypoint !== void 0 && entrypoint !== "aws") return void 0;
	const words = programOf(step);
	return words.slice(words.length - run.command.length);
}
function runIn(step) {
	const [program, ...args] = programOf(step).map(gapped);
	if (!/^(?:docker|podman|nerdctl)$/.test(baseName(program ?? ""))) return void 0;
	const verb = /^(?:container run|service create|run)(?= )/.exec(args.join(" "))?.[0];
	if (!verb) return void 0;
	const { options, image, command } = partsOf(args.slice(verb.split(" ").length));
	if (image === void 0 || options.includes("\ufffc") || options.some((one) => HANDED$1.test(one))) return void 0;
	return {
		options,
		image,
		command
	};
}
function entrypointIn(options) {
	for (const [index, option] of options.entries()) {
		const written = /^--entrypoint(?:=(.*))?$/s.exec(option);
		if (written) return written[1] ?? options[index + 1];
	}
}
function containerAt(at, sign) {
	return {
		at,
		...sign !== void 0 && { sign: sign.replace(/=.*/s, "") }
	};
}
function variableOf(option) {
	return option.replace(/^(?:-e|--env=)/, "");
}
const OTHER_NETWORK = new RegExp(`^(?:host$|none$|container:|ns:|service:|.*\ufffc)`);
function isOtherNetwork(option, next = "") {
	const written = /^--net(?:work)?=(.*)$/s.exec(option)?.[1];
	if (written !== void 0) return OTHER_NETWORK.test(written);
	return /^--net(?:work)?$/.test(option) && OTHER_NETWORK.test(next);
}
function partsOf(args) {
	let index = 0;
	while (index < args.length && args[index].startsWith("-")) {
		const isLone = FLAG.test(args[index]) || args[index].includes("=") || /^-[acehlmpuvw]\S/.test(args[index]);
		index += isLone ? 1 : 2;
	}
	return {
		options: args.slice(0, index),
		image: args[index],
		command: args.slice(index + 1)
	};
}
// src/rules/credentials/commands/docker-logs.ts
const SENDS_LOGS = {
	what: "has Docker send a container's logs to CloudWatch",
	error: "Docker says \"failed to initialize logging driver\", and starts no container"
};
const CONFIGURATION = "/etc/docker/daemon.json";
var DockerDaemon = class {
	#sends = false;
	sentBy(step, files) {
		if (startsDaemon(step)) {
			const sends = sendsByDefault(files);
			this.#sends = sends && step.isSure;
			return sends ? "perhaps" : void 0;
		}
		return this.#sends && startsContainer(step) ? "certain" : void 0;
	}
};
function startsDaemon(step) {
	return !step.words.some((word) => /reload/.test(literalOf(word) ?? "")) && servicesCalled(step).some(({ name, how }) => name === "docker" && how === "start");
}
function sendsByDefault(files) {
	const text = settingsIn(files.textOf(CONFIGURATION));
	return /"log-driver"\s*:\s*"awslogs"/.test(text) && !/awslogs-(?:credentials-)?endpoint/.test(text);
}
function startsContainer(step) {
	const [program, ...args] = programOf(step);
	return nameOf(program) === "docker" && STARTING.test(spelled(args));
}
const STARTING = /^(?!.* --log-driver\b)(?:(?:container )?run|service create) /;
// src/rules/credentials/commands/mounts.ts
const MOUNT = {
	short: "LNoOtTU",
	long: new Set("--label --namespace --options --test-opts --types --fstab --uuid --source --target".split(" "))
};
function mountsWithIam(step, files) {
	const [program, ...args] = programOf(step);
	if (nameOf(program) !== "mount") return false;
	const { options, operands } = commandLine(args, MOUNT);
	const valuesOf = (name) => options.flatMap((option) => name.test(option.name) && option.value ? gapped(option.value).split(",") : []);
	const types = valuesOf(/^(?:-t|--types)$/);
	const isAll = options.some(({ name }) => name === "-a" || name === "--all");
	if (!isAll && types.includes("efs")) return isWithIam(valuesOf(/^(?:-o|--options)$/));
	if (types.length > 0 && !types.includes("efs")) return false;
	const entries = entriesIn(settingsIn(files.sureTextOf("/etc/fstab")));
	if (isAll) return entries.some(({ isAuto }) => isAuto);
	const [place] = operands.map(literalOf);
	return operands.length === 1 && entries.some((one) => one.place === place);
}
const LINE$1 = /^[ \t]*[^\s#]\S*[ \t]+(\S+)[ \t]+efs[ \t]+(\S+)/gm;
function entriesIn(table) {
	return [...table.matchAll(LINE$1)].flatMap((match) => {
		const options = match[2].split(",");
		return isWithIam(options) ? [{
			place: match[1],
			isAuto: !options.includes("noauto")
		}] : [];
	});
}
function isWithIam(options) {
	return options.includes("iam") && !options.some((one) => /^(?:awsprofile|awscredsuri)=/.test(one));
}
// src/rules/credentials/commands/signed-calls.ts
function signedBy(step, files) {
	const [program, ...args] = programOf(step);
	const name = nameOf(program);
	if (isSigned(step)) return cliCall(operandsOf(args.map(literalOf)));
	const inside = cliInContainer(step);
	if (inside && isSignedWith(inside)) return cliCall(operandsOf(inside.map(literalOf)));
	const tool = TOOLS.find(({ called }) => called.test(name));
	if (tool?.signs.test(spelled(args))) return tool;
	if (mountsWithIam(step, files)) return { what: "mounts a file system with IAM" };
	const python = pythonProgram(step, files);
	return python !== void 0 && callsAws(python) ? BOTO3_CALL : void 0;
}
function cliCall(operands) {
	return {
		what: `calls AWS with ${require_rules.quoted(["aws", ...operands].join(" "))}`,
		error: "the CLI says \"Unable to locate credentials\""
	};
}
const BOTO3_CALL = {
	what: "calls AWS with `boto3`",
	error: "it raises `NoCredentialsError`: \"Unable to locate credentials\""
};
function isSigned(step) {
	const [program, ...args] = programOf(step);
	return nameOf(program) === "aws" && isSignedWith(args);
}
function isSignedWith(args) {
	return isSignedCall(args.map(literalOf)) && !args.some(mayBeOption);
}
function isSignedCall(args) {
	const [service, operation] = operandsOf(args);
	if (service === void 0 || operation === void 0 || operation === "help") return false;
	if (/^(?:configure|help|sso|sso-oidc|history|login|logout)$/.test(service)) return false;
	if (UNSIGNED_OPERATIONS.test(`${service} ${operation}`)) return false;
	return !args.some((text) => UNSIGNED.test(text ?? ""));
}
const UNSIGNED = /^(?:--no-sign-request|--endpoint-url(?:=.*)?|--generate-cli-skeleton|--version)$/;
const UNSIGNED_OPERATIONS = /^(?:sts assume-role-with-|cognito-idp (?:sign-up|confirm-|initiate-auth|respond-to)|cognito-identity get-)/;
function operandsOf(args) {
	const operands = [];
	for (let index = 0; index < args.length && operands.length < 2; index++) {
		const text = args[index];
		if (text === void 0) return [];
		if (!text.startsWith("-")) operands.push(text);
		else if (/^--(?:region|output|query|color|ca-bundle|cli-\w+-timeout)$/.test(text)) index++;
	}
	return operands;
}
function mayBeOption({ parts }) {
	const [part] = parts;
	if (parts.length !== 1 || !part || "lit" in part) return false;
	const name = isExpansion(part) ? part.variable ?? "" : part.label;
	return /opt|arg|flag|sign|param|[@*]/i.test(name);
}
const TOOLS = [
	{
		called: /^amazon-cloudwatch-agent-ctl$/,
		signs: /(?:^| )(?:-c|--config|-o) ?ssm:/,
		what: "reads a configuration from Parameter Store"
	},
	{
		called: /^s3fs$/,
		signs: /[ ,]-?o?iam_role(?:[=, ]|$)/,
		what: "mounts a bucket with the instance's role"
	},
	{
		called: /^mount-s3$/,
		signs: /^(?!.*--(?:no-sign-request|profile|endpoint-url)).* \S/,
		what: "mounts a bucket"
	},
	{
		called: /^(?:curl|wget|http|xh|GET|HEAD|lwp-request)$/,
		signs: /\/meta-data\/iam\/security-credentials/,
		what: "asks the metadata service for the role's credentials",
		error: "the answer is \"404 - Not Found\""
	},
	{
		called: /^docker$/,
		signs: /^(?!.* awslogs-(?:credentials-)?endpoint=)(?:(?:container )?(?:run|create)|service create) (?:.* )?--log-driver[= ]awslogs(?: |$)/,
		...SENDS_LOGS
	}
];
// src/rules/credentials/proxies/proxies.ts
const ANY = Symbol("any");
function proxyBefore(steps) {
	if (steps.some(bringsKeys)) return void 0;
	let own = {};
	let apart = {};
	for (const step of steps) {
		if (step.isApart) apart = after(step, apart);
		else apart = own = after(step, own);
		const user = step.isSure ? userIn(step) : void 0;
		if (user === void 0) continue;
		const { proxy, exceptions } = variablesOf(step, apart);
		if (proxy && exceptions !== ANY) return {
			at: proxy,
			...exceptions !== void 0 && { exceptions },
			user
		};
	}
}
function bringsKeys({ words, redirections }) {
	return [...words, ...redirections.map(({ target }) => target)].some(({ parts }) => parts.some((part) => "lit" in part && KEYS$1.test(part.lit)));
}
const KEYS$1 = /AWS_ACCESS_KEY_ID|AWS_PROFILE|--profile\b|credential_process|AWS_(?:WEB_IDENTITY|CONTAINER|SHARED|CONFIG|EC2_METADATA)_/i;
function userIn(step) {
	if (isSigned(step)) return "the AWS CLI";
	const program = pythonProgram(step);
	return program !== void 0 && callsAws(program) && !/proxies|_proxy/i.test(program) ? "boto3" : void 0;
}
function after({ words, at, isSure }, before) {
	const name = literalOf(words[0]) ?? "";
	if (/^(?:source|\.|eval|unset)$/.test(name)) return {
		...before,
		proxy: void 0
	};
	if (!/^(?:export|declare|typeset)$/.test(name)) return before;
	return words.slice(1).reduce((variables, word) => withSetting(variables, word, at, isSure), before);
}
function variablesOf(step, before) {
	const { words, assignments, at } = step;
	const found = nameOf(words[0]) === "sudo" ? {} : before;
	const own = assignments.map(({ name, words: [value] }) => ({ parts: [{ lit: `${name}=` }, ...value?.parts ?? []] }));
	const inFront = words.slice(0, words.length - programOf(step).length);
	return [...own, ...inFront].reduce((variables, word) => withSetting(variables, word, at, true), found);
}
function withSetting(before, word, at, isSure) {
	const begin = leadingText(word);
	const value = literalOf(word)?.replace(/^\w+=/, "");
	if (begin === "" && word.parts.length > 0) return {
		...before,
		exceptions: ANY
	};
	if (/^no_proxy(?:=|$)/i.test(begin)) {
		const exceptions = begin.includes("=") ? exceptionsIn(value) : ANY;
		return isSure || exceptions === ANY ? {
			...before,
			exceptions
		} : before;
	}
	if (!/^http_proxy(?:=|$)/i.test(begin)) return before;
	const isSet = isProxy(begin.slice(11));
	return {
		...before,
		proxy: isSet ? before.proxy ?? (isSure ? at : void 0) : void 0
	};
}
function exceptionsIn(value, isOfGo = false) {
	if (value === void 0) return ANY;
	return value.split(/[\s,]+/).some((name) => {
		if (isOfGo && coversService(name) === "yes") return true;
		const end = name.replace(/^\.+/, "");
		return end === "*" || end !== "" && `.${SERVICE$1}`.endsWith(`.${end}`) || end.startsWith(`${SERVICE$1}:`);
	}) ? ANY : value;
}
function isProxy(value) {
	return value !== "" && !/^(?:\w+:\/\/)?(?:[^@/\s]*@)?(?:localhost|127\.)/i.test(value);
}
const SERVICE$1 = "169.254.169.254";
// src/rules/credentials/proxies/proxy-files.ts
const READERS = [
	{
		path: /^\/etc\/ecs\/ecs\.config$/,
		user: "the ECS agent",
		isOfGo: true
	},
	{
		path: /^\/etc\/(?:systemd\/system\/(?:snap\.)?amazon-ssm-agent\b[^/]*\.d\/[^/]+|init\/amazon-ssm-agent\.override)$/,
		user: "the SSM agent",
		isOfGo: true
	},
	{
		path: /^\/etc\/(?:environment|profile|bashrc|bash\.bashrc|profile\.d\/[^/]+\.sh)$/,
		user: "the AWS CLI",
		certain: "maybe"
	}
];
function proxyInFiles(files) {
	for (const { path, user, isOfGo, certain } of READERS) {
		let variables = {};
		for (const [own, text] of files) if (path.test(own)) variables = afterFile(variables, text, isOfGo);
		const { proxy, exceptions } = variables;
		if (!proxy || exceptions === ANY) continue;
		return {
			at: proxy,
			user,
			...exceptions !== void 0 && { exceptions },
			...certain && { certain }
		};
	}
}
const LINE = /^(?![ \t]*[#;])[^\n]+/gm;
const SETTING$1 = /(?<![\w-])(http|no)_proxy[ \t]*=[ \t]*["']?((?:(?!\s\w+=)[^"'])*)/gi;
function afterFile(before, text, isOfGo = false) {
	const [first] = text.flatMap(({ at }) => at ?? []);
	if (!first) return before;
	const source = require_cli.derive(text, first.file);
	let { proxy, exceptions } = before;
	for (const line of source.text.matchAll(LINE)) for (const { 0: written, 1: scheme, 2: rest, index } of line[0].matchAll(SETTING$1)) {
		const value = rest.trim();
		const start = line.index + index;
		if (scheme.toLowerCase() === "no") exceptions = exceptionsIn(hasGap(value) ? void 0 : value, isOfGo);
		else if (isProxy(value) && !hasGap(value[0])) proxy ??= require_cli.place(source, start, start + written.trimEnd().length);
	}
	return {
		proxy,
		exceptions
	};
}
// src/rules/credentials/commands/windows-calls.ts
function signedInLine({ text }, own) {
	const handed = HANDED.exec(text)?.[1];
	return callOfCli(text) ?? callOfCmdlet(text, own) ?? (handed ? callOfCmdlet(handed, own) : void 0);
}
const HANDED = /^(?:powershell|pwsh)(?:\.exe)?\s[^"\n]*-c(?:ommand)?\s{1,9}"([^"\n]*)"/i;
const CLI = /(?:^@?|[=(|;]\s{0,9})&?\s{0,9}(?:"[^"\n]*\\aws(?:\.exe)?"|(?:[a-z]:[\w\\]*\\)?aws(?:\.exe|\.cmd)?)\s+([^|;)]*)/i;
function callOfCli(text) {
	const args = CLI.exec(text)?.[1]?.trim().split(/\s+/).map(literal$1);
	if (!args || !isSignedCall(args)) return void 0;
	const operands = operandsOf(args);
	return operands.every((word) => OPERAND.test(word)) ? cliCall(operands) : void 0;
}
const OPERAND = /^[a-z\d-]+$/;
function literal$1(word) {
	return /[$%@]/.test(word) ? void 0 : word.replace(/^["']|["']$/g, "");
}
const CMDLET = new RegExp(String.raw`(?:^|[\s(=|;{])((?:${compact(`Add|Complete|Copy|Dismount|Edit|Get|Invoke|Move|New|Publish|Read|Receive|Register|Remove|Request|Restart|
  Send|Set|Start|Stop|Test|Unregister|Update|Use|Wait|Write`)})-(?:${Object.entries({
	AS: "AutoScaling\\w+|InstanceHealth|InstanceProtection|LifecycleAction\\w*",
	CFN: "Stack\\w*|ResourceSignal|Export\\w*",
	CW: "Metric\\w*|Alarm\\w*",
	CWL: "Log\\w+|RetentionPolicy",
	DDB: "\\w+",
	DS: "Directory|Directories|Computer",
	EC2: `Instance|InstanceStatus|InstanceAttribute|Tag|Volume|Snapshot|Address|Image|Vpc|Subnet|SecurityGroup\\w*|
    NetworkInterface\\w*|Region|AvailabilityZone|PasswordData|Route\\w*|KeyPair|Host`,
	ECR: "LoginCommand|AuthorizationToken|Repository|Image\\w*",
	ECS: "Cluster\\w*|Service\\w*|Task\\w*|ContainerInstance\\w*",
	ELB: "Instance\\w+|LoadBalancer\\w*",
	ELB2: "Target\\w*|LoadBalancer\\w*",
	IAM: "Role|User|InstanceProfile\\w*",
	KMS: "Decrypt|Encrypt|DataKey|Key",
	LM: "Function\\w*",
	R53: "HostedZone\\w*|ResourceRecordSet",
	RDS: "DB\\w+",
	S3: "Object\\w*|Bucket\\w*|PreSignedURL",
	SEC: "SecretValue|Secret|SecretList|RandomPassword",
	SNS: "Message|Topic",
	SQS: "Message\\w*|Queue\\w*",
	SSM: `Parameter\\w*|Command|Document|Association|Automation\\w+|LatestEC2Image|ComplianceItem|Inventory|
    InstanceInformation`,
	STS: "CallerIdentity|Role"
}).map(withPrefix).join("|")}))(?![\w-])`, "gi");
const OWN = /\s-(?:AccessKey|SecretKey|ProfileName|ProfileLocation|Credential)\b|AnonymousAWSCredentials/i;
const STRING = /'[^'\n]*'|"[^"\n$]*"/g;
function callOfCmdlet(text, own) {
	if (/^function\b/i.test(text) || OWN.test(text)) return void 0;
	const name = [...text.replace(STRING, "\"\"").matchAll(CMDLET)].map((match) => match[1]).find((one) => !own.has(one.toLowerCase()));
	return name === void 0 ? void 0 : {
		what: `calls AWS with ${require_rules.quoted(name)}`,
		error: CMDLET_ERROR
	};
}
const CMDLET_ERROR = "the cmdlet says \"No credentials specified or obtained from persisted/shell defaults.\"";
function withPrefix([prefix, nouns]) {
	return `${prefix}(?:${compact(nouns)})`;
}
function compact(list) {
	return list.replaceAll(/\s+/g, "");
}
function functionsIn(script) {
	return new Set([...script.matchAll(/^[ \t]*function[ \t]+([\w-]+)/gim)].map((match) => match[1].toLowerCase()));
}
// src/rules/credentials/proxies/proxy-lines.ts
const SETTING = /^(?:\$env:|set\s+"?)(http|no)_proxy\s*=\s*(.*)$/i;
const KEYS = /AWS_ACCESS_KEY_ID|AWS_PROFILE|--profile\b|Set-AWSCredential/i;
const NO_FUNCTIONS = new Set();
function proxyInLines(lines) {
	if (lines.some(({ text }) => KEYS.test(text))) return void 0;
	let proxy;
	let exceptions;
	for (const line of lines) {
		const [, scheme, written = ""] = SETTING.exec(line.text) ?? [];
		const value = literal(written);
		if (scheme === void 0) {
			if (/no_proxy/i.test(line.text)) exceptions = ANY;
			if (/http_proxy/i.test(line.text)) proxy = void 0;
		} else if (scheme.toLowerCase() === "no") exceptions = exceptionsIn(value);
		else if (line.isSure || !value) proxy = value && isProxy(value) ? proxy ?? line : void 0;
		if (!(line.isSure && /\baws(?:\.exe|\.cmd)?["']?\s/i.test(line.text)) || !proxy || exceptions === ANY || !signedInLine(line, NO_FUNCTIONS)) continue;
		return {
			at: proxy.at,
			user: "the AWS CLI",
			...exceptions !== void 0 && { exceptions }
		};
	}
}
function literal(written) {
	return /[$%]/.test(written) ? void 0 : written.replace(/^["']|["'];?$/g, "").trim();
}
// src/rules/credentials/imds-blocked.ts
const imdsBlocked = require_rules.defineRule({
	id: "imds-blocked",
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
		const data = userDataOf(written, world);
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
			certain: require_core.and(sure, profile.isSet, data.isWhole ? "yes" : "maybe", (cut ?? proxy)?.certain ?? "yes"),
			related,
			...template && { part: template.target.address }
		};
	}
});
function cutReport({ launch }, { at, by }) {
	return {
		at,
		message: `the user data of ${require_rules.described(launch)} cuts the host off from the metadata service with ${by}`,
		consequence: "nothing on the instance gets the credentials of its role: requests to 169.254.169.254 go nowhere",
		help: WINDOWS_HELP.get(by) ?? `${HELP$1.get(by) ?? "leave it out"}, or ${OF_CONTAINERS}`
	};
}
const HELP$1 = new Map([
	["iptables", "let root pass before it (`-m owner --uid-owner root -j ACCEPT`)"],
	["nftables", "let root pass before it (`meta skuid root accept`)"],
	["firewalld", "let root pass before it (`-m owner --uid-owner root -j ACCEPT`)"],
	["ufw", "let requests pass before it (`ufw allow out to 169.254.169.254`)"]
]);
const OF_CONTAINERS = "keep the containers alone away, in the chain DOCKER-USER or by a hop limit of 1";
const WINDOWS_HELP = new Map([
	["the Windows firewall", "limit the rule to the users or programs that are meant (`-LocalUser`, `-Program`)"],
	["a default of the Windows firewall", "let requests pass (`New-NetFirewallRule -Direction Outbound -Action Allow -RemoteAddress 169.254.169.254`)"],
	["`route delete`", "leave the route be"]
]);
function proxyReport({ launch }, { at, exceptions, user }) {
	const set = exceptions === void 0 ? "" : `, and NO_PROXY to ${require_rules.quoted(exceptions)}`;
	return {
		at,
		level: "warning",
		message: `the user data of ${require_rules.described(launch)} sets HTTP_PROXY${set || " without NO_PROXY"}, so that ${user} asks the proxy for its credentials`,
		consequence: "the proxy knows none: \"Unable to locate credentials\", or it gives away those that it has itself",
		help: exceptions === void 0 ? "set `NO_PROXY=169.254.169.254` beside it" : "add `169.254.169.254` to NO_PROXY"
	};
}
const blockedBy = require_core.remembered(({ scripts, files }) => {
	const ofScripts = scripts.map(stepsIn$1);
	const steps = ofScripts.flat();
	const ofWindows = scripts.filter(({ kind }) => kind !== "shell").map(linesOf$1);
	const cut = cutIn(withUnits(steps, new WrittenFiles(files), "root"), files) ?? windowsCut(ofWindows.flat());
	const proxy = firstOf(ofScripts, proxyBefore) ?? firstOf(ofWindows, proxyInLines) ?? proxyInFiles(filesAfter(steps, files));
	return {
		...cut && { cut },
		...proxy && { proxy }
	};
});
function firstOf(items, find) {
	for (const item of items) {
		const found = find(item);
		if (found !== void 0) return found;
	}
}
// src/rules/credentials/commands/started-agents.ts
const AGENTS = [
	[/amazon-?ssm-?agent/i, "the SSM agent"],
	[/amazon-?cloudwatch-?agent|awslogsd?\b/i, "the CloudWatch agent"],
	[/codedeploy-?agent/i, "the CodeDeploy agent"],
	[/aws-kinesis-agent/i, "the Kinesis agent"],
	[/^(?:amazon-)?ecs$/, "the ECS agent"]
];
const SERVICE = /^(?:systemctl|service|initctl|start|restart|snap|yum|dnf|apt|apt-get|rpm|dpkg|chkconfig)$/;
const VERB = /(?:^| )(?:start|restart|install|enable --now|-i|-U|-ivh|-Uvh)(?: |$)/;
function agentStartedBy(step) {
	const [program, ...args] = programOf(step);
	const name = nameOf(program);
	if (name === "amazon-cloudwatch-agent-ctl") return startsByControl(spelled(args)) ? agentIn(name) : void 0;
	if (!SERVICE.test(name) || !VERB.test(`${name} ${spelled(args)}`)) return void 0;
	for (const arg of args) {
		const agent = agentIn(baseName(literalOf(arg) ?? "").replace(/\.service$/, ""));
		if (agent) return agent;
	}
}
function startsByControl(args) {
	return /(?:^| )-a (?:start|fetch-config|append-config)(?: |$)/.test(args);
}
function agentIn(name) {
	return AGENTS.find(([pattern]) => pattern.test(name))?.[1];
}
function agentStartedIn({ text }) {
	const service = /^(?:Start|Restart)-Service\s+(?:-Name\s+)?["']?(\w+)/i.exec(text)?.[1];
	return service === void 0 ? void 0 : agentIn(service);
}
// src/rules/credentials/host-joins.ts
const ECS = {
	what: "joins an ECS cluster",
	policy: "AmazonEC2ContainerServiceforEC2Role"
};
const EKS = {
	what: "joins an EKS cluster",
	policy: "AmazonEKSWorkerNodePolicy"
};
function joinOf(step, before) {
	const cluster = joinsEcs(step, before) ? ECS : joinsEks(step) ? EKS : void 0;
	return cluster && {
		at: step.at,
		...cluster
	};
}
function joinsEcs(step, before) {
	return [...writesOf(step, before).map(({ path }) => path), ...step.words.map(literalOf)].some((path) => /(?:^|\/)ecs\.config$/.test(path ?? "")) && sayingIn(step, before).some(namesCluster);
}
function namesCluster({ words, redirections }) {
	return [...words, ...redirections.map(({ target }) => target)].some(({ parts }) => parts.some((part) => "lit" in part && CLUSTER.test(part.lit)));
}
const CLUSTER = /(?:^|\\n|[/;'"])[ \t]{0,9}ECS_CLUSTER=/m;
function joinsEks(step) {
	const [program, ...args] = programOf(step).filter((word) => !/^(?:bash|sh|-[ex]+)$/.test(literalOf(word) ?? ""));
	const path = (program && literalOf(program)) ?? "";
	if (path === "/etc/eks/bootstrap.sh") return args.length > 0;
	return baseName(path) === "nodeadm" && args[0] !== void 0 && /^(?:init|run)$/.test(leadingText(args[0]));
}
function joinByFile(path, content) {
	if (path === "/etc/ecs/ecs.config") return found(/^[ \t]*ECS_CLUSTER=/m, content, ECS);
	return path === "imds://user-data" ? found(/^[ \t]*"?cluster"?:/m, content, EKS) : void 0;
}
function joinBySettings(settings) {
	if (!/^\s*(?:#[^!\n]*\n\s*)*\[/.test(settings.text)) return void 0;
	return found(BOTTLEROCKET_ECS, settings, ECS) ?? found(BOTTLEROCKET_EKS, settings, EKS);
}
const BOTTLEROCKET_ECS = /^\[settings\.ecs\][^[]*?^[ \t]*"?cluster"?[ \t]*=/m;
const BOTTLEROCKET_EKS = /^\[settings\.kubernetes\][^[]*?^[ \t]*"?cluster-name"?[ \t]*=/m;
function found(pattern, source, cluster) {
	const match = pattern.exec(source.text);
	if (!match) return void 0;
	const end = match.index + match[0].length;
	const start = source.text.lastIndexOf("\n", end - 1) + 1;
	return {
		at: require_cli.place(source, start, end - 1),
		...cluster
	};
}
function joinInLine({ at, text }) {
	const cluster = WINDOWS_ECS.test(text) ? ECS : WINDOWS_EKS.test(text) ? EKS : void 0;
	return cluster && {
		at,
		...cluster
	};
}
const WINDOWS_ECS = /^(?:Initialize-ECSAgent\b|(?:\[System\.)?\[?(?:System\.)?Environment\]::SetEnvironmentVariable\(\s*["']ECS_CLUSTER["'])/i;
const WINDOWS_EKS = /^&?\s*\S*(?:Start-EKSBootstrap|EKSBootstrapScript\w*)\S*\s.*-EKSClusterName\b/i;
// src/rules/credentials/credential-needs.ts
const NOT_JOINED = "no credentials are on the instance, and it never joins the cluster";
const NOT_SERVED = "no credentials are on the instance: unless it gets some elsewhere, the agent reaches no service";
const needOf = require_core.remembered(({ scripts, files, fetches = [] }) => {
	const byInit = fetches.map(fetching);
	const own = byInit.some(({ certain }) => certain === "yes") ? [] : needsOfAll(scripts, files);
	const needs = [...byInit, ...own];
	const need = needs.find(({ certain }) => certain === "yes") ?? needs[0];
	return need ? { need } : {};
});
function needsOfAll(scripts, files) {
	if ([...scripts.map(({ source }) => source.text), ...files.flatMap((file) => [file.path, file.content.text])].some((text) => OWN_CREDENTIALS.test(text))) return [];
	return [...needsOf(scripts, files), ...files.flatMap(needsOfFile)];
}
function fetching({ at, kind, isSure, isHandled }) {
	return {
		at,
		what: `has cfn-init fetch ${kind === "file" ? "a file" : "an archive"} from S3 as the instance's role`,
		consequence: "no credentials are on the instance, so cfn-init fails",
		certain: isSure && !isHandled ? "yes" : "maybe"
	};
}
const OWN_CREDENTIALS = new RegExp([
	/aws_access_key_id|aws_profile|--profile\b|credential_(?:source|process)|assume-role-with/,
	/(?:^|[\s/"'=])\.aws(?![\w.])/,
	/AWS_(?:WEB_IDENTITY|CONTAINER|SHARED|CONFIG|ENDPOINT)_/,
	/configure import|configure set (?:["']?\$|profile\.|\S*role_arn|\S*sso)/,
	/aws configure[ \t]*(?:$|[<>|;&)])/,
	/Set-AWSCredential|Initialize-AWSDefault/
].map(({ source }) => source).join("|"), "im");
function needsOf(scripts, files) {
	const [written, forUnits] = [new WrittenFiles(files), new WrittenFiles(files)];
	const needs = [];
	const all = [];
	let mayHaveKeys = false;
	for (const script of scripts) {
		if (script.kind !== "shell") {
			needs.push(...needsOfLines(script));
			continue;
		}
		const steps = withUnits(stepsIn$1(script), forUnits, "anybody");
		needs.push(...needsOfSteps(steps, mayHaveKeys, written));
		mayHaveKeys ||= steps.some((step) => maySetKeys(step) && mayLeaveKeys(step));
		all.push(steps);
	}
	return [...needs, ...needsOfLogs(composedIn(all.flat(), files), mayHaveKeys)];
}
function needsOfSteps(steps, hasKeysBefore, written) {
	let [mayHaveKeys, mayHaveKeysApart] = [hasKeysBefore, false];
	const docker = new DockerDaemon();
	return steps.flatMap((step, index) => {
		const { at, isSure, isHandled, isApart } = step;
		if (maySetKeys(step)) {
			mayHaveKeysApart ||= isApart;
			mayHaveKeys ||= mayLeaveKeys(step);
		}
		const certain = isSure && !isHandled && !(mayHaveKeys || isApart && mayHaveKeysApart) ? "yes" : "maybe";
		const call = signedBy(step, written);
		const logs = docker.sentBy(step, written);
		written.follow(step);
		if (call) return [calling(at, call, certain)];
		if (logs) return [calling(at, SENDS_LOGS, logs === "certain" ? certain : "maybe")];
		const join = joinOf(step, steps[index - 1]);
		return join ? [joining(join, certain)] : starting(at, agentStartedBy(step));
	});
}
function needsOfLogs(services, mayHaveKeys) {
	return services.flatMap(({ logsAt, isHandled }) => logsAt ? [calling(logsAt, SENDS_LOGS, isHandled || mayHaveKeys ? "maybe" : "yes")] : []);
}
function calling(at, { what, error }, certain) {
	return {
		at,
		what,
		consequence: `no credentials are on the instance${error === void 0 ? ", so it fails" : `: ${error}`}`,
		certain
	};
}
function joining(join, certain) {
	return {
		...join,
		consequence: NOT_JOINED,
		certain
	};
}
function starting(at, agent) {
	return agent === void 0 ? [] : [{
		at,
		what: `starts ${agent}`,
		consequence: NOT_SERVED,
		certain: "maybe"
	}];
}
function maySetKeys({ words }) {
	const name = literalOf(words[0]);
	if (name === "source" || name === ".") return !isHarmless(words[1]);
	if (name === "export") return words.slice(1).some((word) => leadingText(word) === "");
	if (words.length === 1 && isOutOfView(words[0])) return true;
	return name === "eval";
}
function mayLeaveKeys({ words, isApart }) {
	return !isApart || isOutOfView(words[0]);
}
function isOutOfView({ parts: [part] }) {
	return part !== void 0 && !("lit" in part) && !isExpansion(part);
}
function isHarmless(word) {
	const [first] = word?.parts ?? [];
	if (first && isExpansion(first) && first.commands.length > 0) return first.commands.every(completes);
	const path = word?.parts.map((part) => "lit" in part ? part.lit : "~").join("") ?? "";
	return HARMLESS.test(path);
}
function completes(statement) {
	return statement.kind === "command" && statement.words.some((word) => literalOf(word) === "completion");
}
const HARMLESS = new RegExp([
	/^\/etc\/(?:os-release|lsb-release|profile|bashrc|bash\.bashrc)$/,
	/\/bin\/activate$|^\/etc\/profile\.d\/(?:bash_completion|nvm|rvm)\.sh$|\/bash-completion\/bash_completion$/,
	/(?:^|\/)\.(?:bashrc|bash_profile|profile|cargo\/env|nvm\/nvm\.sh)$/
].map(({ source }) => source).join("|"));
function needsOfFile({ path, content, isSure }) {
	const join = joinByFile(path, content);
	return join ? [joining(join, isSure ? "yes" : "maybe")] : [];
}
function needsOfLines(script) {
	const own = functionsIn(script.source.text);
	return linesOf$1(script).flatMap((line) => {
		const { at, isSure, text } = line;
		const isHandled = /\s-(?:ErrorAction|ea)\s+(?:SilentlyContinue|Ignore)/i.test(text) || hasAlternative(text);
		const certain = isSure && !isHandled ? "yes" : "maybe";
		const call = signedInLine(line, own);
		if (call) return [calling(at, call, certain)];
		const join = joinInLine(line);
		return join ? [joining(join, certain)] : starting(at, agentStartedIn(line));
	});
}
function needOfSettings(value, world) {
	const plain = value.kind === "text" && value.decoded ? world.get(value.decoded) : value;
	if (plain.kind !== "text") return void 0;
	const join = joinBySettings(require_cli.derive(world.resolve(plain.text), plain.at.file));
	return join && joining(join, "yes");
}
// src/rules/credentials/imds-hop-limit.ts
const imdsHopLimit = require_rules.defineRule({
	id: "imds-hop-limit",
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) if (require_core.layersOf(setup).some(({ imds }) => imds.tokens)) yield setup;
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world, { project }) {
		const { template, sure, isOpen } = setup;
		const tokens = require_core.effectiveOption(setup, "tokens", world);
		const isRequired = tokens ? require_rules.says(tokens.value, "required") : "no";
		if (!tokens || isRequired === "no") return;
		const limit = require_core.effectiveOption(setup, "hopLimit", world);
		const isOne = limit ? isOneHop(limit.value) : isOpen ? "maybe" : "yes";
		if (isOne === "no") return;
		const data = require_core.effectiveValue(setup, ({ userData }) => userData, world);
		const guest = (data && guestOfData(setup, data, world)) ?? guestOfHost(setup, project);
		if (!guest) return;
		const profile = require_core.effectiveProfile(setup, world);
		if (template && [
			tokens.by,
			profile.by,
			guest.by
		].every((by) => by === template)) return;
		const at = guest.at ?? require_core.writtenAt((limit ?? tokens).value);
		yield {
			...limit ? {} : { level: "note" },
			certain: require_core.and(sure, tokens.sure, limit?.sure ?? "yes", isRequired, isOne, profile.isSet, guest.certain),
			at,
			message: `${guest.what}, but ${limit ? WRITTEN : LEFT}`,
			consequence: `${limit ? "" : UNLESS}the container gets no token, and so no credentials: the answer is dropped one hop before it`,
			help: "set the hop limit to 2, start the container in the network of the host, or hand it credentials",
			related: relatedTo(tokens, limit).filter((one) => one.at !== at),
			...template && { part: template.target.address }
		};
	}
});
const WRITTEN = "the hop limit is 1 and tokens are required";
const LEFT = "tokens are required, and the hop limit is left at its default of 1";
const UNLESS = "unless the AMI or the account says 2, ";
function guestOfData({ launch }, data, world) {
	const { by } = data;
	const { containers, join } = startedBy(userDataOf(data, world));
	const [container] = containers;
	if (container?.sign !== void 0) {
		const what = `the user data of ${require_rules.described(launch)} starts a container that uses AWS (${require_rules.quoted(container.sign)})`;
		return {
			by,
			at: container.at,
			what,
			certain: "yes"
		};
	}
	const joins = join ?? needOfSettings(data.value, world);
	if (joins) return {
		by,
		what: `the user data of ${require_rules.described(launch)} ${joins.what}`,
		certain: "maybe"
	};
	const what = `the user data of ${require_rules.described(launch)} starts a container outside of the host's network`;
	return container && {
		by,
		at: container.at,
		what,
		certain: "maybe"
	};
}
function guestOfHost({ launch }, project) {
	const host = require_core.containerHostOf(launch, project);
	return host && {
		by: host.by,
		what: `an instance of ${require_rules.described(launch)} is ${host.noun}`,
		certain: "maybe"
	};
}
function isOneHop(value) {
	if (value.kind === "scalar") return value.value === 1 ? "yes" : "no";
	return value.kind === "unknown" ? "maybe" : require_rules.says(value, "1");
}
function relatedTo(tokens, limit) {
	const required = {
		at: require_core.writtenAt(tokens.value),
		message: "tokens are required here"
	};
	return limit ? [{
		at: require_core.writtenAt(limit.value),
		message: "the hop limit is set here"
	}, required] : [required];
}
const startedBy = require_core.remembered(({ scripts, files }) => {
	const steps = scripts.flatMap(stepsIn$1);
	const containers = containersIn(withUnits(steps, new WrittenFiles(files), "root"), files);
	const using = containers.filter(({ sign }) => sign !== void 0);
	const join = steps.map((step, index) => joinOf(step, steps[index - 1])).find((found) => found) ?? files.map(({ path, content }) => joinByFile(path, content)).find((found) => found);
	return {
		containers: using.length > 0 ? using : containers,
		join
	};
});
// src/rules/credentials/imds-requests.ts
function requestOf(step) {
	const { at, isSure, isHandled } = step;
	const program = pythonProgram(step);
	const asked = program === void 0 ? askedByCommand(step) : askedInPython(program);
	if (!asked) return void 0;
	const isForToken = asked.path.startsWith("latest/api/token");
	return {
		at,
		isSure,
		isHandled: isHandled || asked.readsStatus === true,
		isForToken,
		hasToken: asked.hasToken
	};
}
function askedByCommand(step) {
	const [program, ...args] = programOf(step);
	const table = TABLES.get(nameOf(program));
	if (!table) return void 0;
	const line = commandLine(args, table);
	const path = pathIn(line);
	return path === void 0 ? void 0 : {
		path,
		hasToken: tokenIn(line, table),
		readsStatus: line.options.some(isStatus)
	};
}
function isStatus({ name, value }) {
	return /^(?:-w|--write-out)$/.test(name) && value !== void 0 && /http_code|response_code/.test(knownText(value));
}
const CURL = {
	opening: new Set("-K --config -X --request -T --upload-file -x --proxy --next -I --head".split(" ")),
	short: "AbcCdDeEFHKmoPQrtTuUwxXyYz",
	long: new Set(`--header --request --url --output --max-time --connect-timeout --retry --retry-delay --retry-max-time --user-agent
    --user --data --data-raw --data-binary --data-urlencode --form --upload-file --config --proxy --noproxy --write-out
    --interface --referer --cookie --cookie-jar --cacert --cert --key --resolve --limit-rate --range --dump-header
    --max-redirs --stderr --trace --trace-ascii --proto --speed-limit --speed-time --output-dir`.split(/\s+/))
};
const WGET = {
	opening: new Set("-e --execute -i --input-file --config --method --spider".split(" ")),
	short: "aABDeGiIlnoOPQRtTUwX",
	long: new Set(`--header --method --output-document --output-file --timeout --connect-timeout --read-timeout --dns-timeout --tries
    --wait --waitretry --user-agent --body-data --body-file --post-data --post-file --input-file --config --execute
    --directory-prefix --user --password --bind-address --referer`.split(/\s+/))
};
const HTTPIE = {
	opening: new Set(["--proxy"]),
	short: "AaopPs",
	long: new Set("--auth --auth-type --output --print --pretty --style --timeout --session --proxy --cert".split(" "))
};
const LWP = {
	opening: new Set(["-m", "-p"]),
	short: "bcCHimopt",
	long: new Set()
};
const TABLES = new Map([
	["curl", CURL],
	["wget", WGET],
	["http", HTTPIE],
	["xh", HTTPIE],
	["GET", LWP],
	["HEAD", LWP],
	["lwp-request", LWP]
]);
const ADDRESS = /^["']?(?:http:\/\/)?(?:169\.254\.169\.254|instance-data(?:\.ec2\.internal)?|\[fd00:ec2::254\])(?::80)?\/+(.*)$/is;
const PATH = /^(?:latest|1\.0|20\d\d-\d\d-\d\d)(?:\/|$)/;
function pathIn({ options, operands }) {
	const urls = options.flatMap(({ name, value }) => name === "--url" && value ? [value] : []);
	for (const word of [...operands, ...urls]) {
		const path = ADDRESS.exec(leadingText(word))?.[1];
		if (path !== void 0 && PATH.test(path)) return path;
	}
}
function tokenIn({ options, operands }, { opening }) {
	const headers = options.flatMap(({ name, value }) => isHeader(name) && value ? [value] : []);
	if ([...headers, ...operands].some((word) => /metadata-token:/i.test(knownText(word)))) return "yes";
	return operands.some(isOpenWord) || headers.some(isOpenHeader) || options.some((option) => opening.has(option.name) && !isPlain(option)) ? "maybe" : "no";
}
function isHeader(name) {
	return name === "-H" || name === "--header";
}
function isPlain({ name, value }) {
	return /^(?:-X|--request|--method|-m)$/.test(name) && value !== void 0 && literalOf(value) === "GET";
}
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
const PYTHON_CALL = /\b(?:requests\.get|urlopen)\(\s*f?["']http:\/\/169\.254\.169\.254\/((?:latest|1\.0|20\d\d-\d\d-\d\d)\/[^"']*)["']([^)]*)\)/;
function askedInPython(program) {
	for (const line of sureLines(program)) {
		const [, path, others] = PYTHON_CALL.exec(line) ?? [];
		if (path !== void 0 && /^\s*(?:,\s*timeout\s*=\s*[\d.]+\s*)?$/.test(others)) return {
			path,
			hasToken: "no"
		};
	}
}
const START = /^@?(?:(?:\[[\w.]+\])?\$[\w:]+\s*=\s*)?\(*/.source;
const CALL = new RegExp(`${START}(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl|wget)(?:\\.exe)?\\s`, "i");
const CLIENT = new RegExp(`${START}New-Object\\s+(?:System\\.)?Net\\.WebClient\\s*\\)\\.Download(?:String|Data|File)\\(`, "i");
const WINDOWS_ADDRESS = /(?:^|[\s"'(])(?:http:\/\/)?(?:169\.254\.169\.254|instance-data|\[fd00:ec2::254\])\/(?:latest|1\.0|20\d\d-\d\d-\d\d)\/(\S*)/i;
const WITH_MORE = /\s-(?:Headers?|H|X|Method|CustomMethod|Proxy|K)\b|\s--(?:header|request|config)\b|\s@\w/i;
function requestInLine({ at, text, isSure }) {
	const path = CALL.test(text) || CLIENT.test(text) ? WINDOWS_ADDRESS.exec(text)?.[1] : void 0;
	if (path === void 0) return void 0;
	return {
		at,
		isSure,
		isHandled: /\s-(?:ErrorAction|ea|SkipHttpErrorCheck)\b/i.test(text) || hasAlternative(text),
		isForToken: path.startsWith("api/token"),
		hasToken: WITH_MORE.test(text) ? "maybe" : "no"
	};
}
// src/rules/credentials/imds-token-required.ts
const imdsTokenRequired = require_rules.defineRule({
	id: "imds-token-required",
	scenarios: "some",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) {
			const layers = require_core.layersOf(setup);
			if (layers.some(({ imds }) => require_rules.maySay(imds.tokens, "required")) && layers.some(({ userData }) => userData)) yield setup;
		}
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world) {
		const { launch, template, sure } = setup;
		const before = world.decisions.length;
		const tokens = require_core.effectiveOption(setup, "tokens", world);
		const isRequired = tokens ? require_rules.says(tokens.value, "required") : "no";
		if (!tokens || isRequired === "no") return;
		const isSwitch = require_rules.isChosenByName(world.decisions.slice(before), "token");
		const data = require_core.effectiveValue(setup, ({ userData }) => userData, world);
		if (!data) return;
		if (template && tokens.by === template && data.by === template) return;
		const { scripts } = userDataOf(data, world);
		const settles = scripts.some(settlesItself);
		for (const script of scripts) {
			const { wrong, hasFallback } = askedBy(script);
			const first = wrong.find(({ isSure }) => isSure) ?? wrong[0];
			if (!first) continue;
			yield {
				certain: require_core.and(sure, tokens.sure, isRequired, first.isSure && !hasFallback && !settles ? "yes" : "maybe", isSwitch ? "maybe" : "yes"),
				at: first.at,
				message: `the user data of ${require_rules.described(launch)} asks the metadata service without a token, but tokens are required`,
				consequence: "the metadata service answers \"401 - Unauthorized\", so the script goes on without what it asked for",
				help: script.kind === "powershell" ? POWERSHELL_HELP : HELP,
				related: [requiredAt(tokens), ...others(wrong, first)],
				...template && { part: template.target.address }
			};
		}
	}
});
const HELP = "get a token with `curl -X PUT http://169.254.169.254/latest/api/token -H \"X-aws-ec2-metadata-token-ttl-seconds: 300\"` and send it in the header `X-aws-ec2-metadata-token`";
const POWERSHELL_HELP = "get a token with `Invoke-RestMethod -Method PUT -Uri http://169.254.169.254/latest/api/token -Headers @{\"X-aws-ec2-metadata-token-ttl-seconds\" = \"300\"}` and send it in the header `X-aws-ec2-metadata-token`";
const MOST_OTHERS = 5;
const askedBy = require_core.remembered((script) => {
	const requests = requestsIn(script);
	return {
		wrong: requests.filter((one) => one.hasToken === "no" && !one.isForToken && !one.isHandled),
		hasFallback: requests.some((one) => one.isForToken && !one.isSure)
	};
});
const settlesItself = require_core.remembered(({ source }) => /modify-instance-metadata-options|EC2InstanceMetadataOption|\.(?:curl|wget)rc\b/i.test(source.text));
function requestsIn(script) {
	return script.kind === "shell" ? stepsIn$1(script).flatMap((step) => requestOf(step) ?? []) : linesOf$1(script).flatMap((line) => requestInLine(line) ?? []);
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
// src/rules/credentials/instance-without-profile.ts
const instanceWithoutProfile = require_rules.defineRule({
	id: "instance-without-profile",
	scenarios: "every",
	*subjects({ project }) {
		for (const setup of require_core.setupsOf(project)) {
			const { launch } = setup;
			if (launch.asTemplate) continue;
			if (require_core.layersOf(setup).some(({ userData }) => userData) || launch.demandsProfile || hostedBy(launch, project)) yield setup;
		}
	},
	about: (setup) => setup.launch,
	when: (setup) => setup.when,
	*check(setup, world, { project }) {
		const { launch, sure } = setup;
		if (require_core.effectiveProfile(setup, world).isSet !== "no") return;
		const lack = demanded(launch, world) ?? hosting(setup, project, world) ?? scripted(setup, world);
		if (!lack) return;
		yield {
			certain: require_core.and(sure, lack.certain, associatesLater(launch.target.at.file) ? "maybe" : "yes"),
			...placeOf(setup, lack),
			consequence: lack.consequence,
			help: lack.help
		};
	}
});
function placeOf({ launch, template }, lack) {
	const part = template ? { part: template.target.address } : {};
	if (template && lack.byTemplate) {
		const launches = {
			at: launch.target.at,
			message: "launches from it, and gives no profile either"
		};
		return {
			...part,
			at: template.target.at,
			message: `${require_rules.described(template)} has no instance profile${lack.but}`,
			related: [...lack.related, launches]
		};
	}
	const whose = launch.specifiedAt ? "a launch specification of " : "";
	const under = template ? [{
		at: template.target.at,
		message: "it launches from this, which has none either"
	}] : [];
	return {
		...part,
		at: launch.specifiedAt ?? launch.target.at,
		message: `${whose}${require_rules.described(launch)} has no instance profile${lack.but}`,
		related: [...lack.related, ...under]
	};
}
function demanded({ demandsProfile }, world) {
	if (!demandsProfile) return void 0;
	if (demandsProfile.orRole) return WITHOUT_ROLE;
	return {
		certain: demandsProfile.unless.some((value) => !require_core.isAbsent(world.get(value))) ? "maybe" : "yes",
		but: ": its option settings have no `IamInstanceProfile`",
		consequence: "it fails to launch: \"Environment must have instance profile associated with it\"",
		help: "set the option `IamInstanceProfile` in the namespace `aws:autoscaling:launchconfiguration`",
		related: []
	};
}
const WITHOUT_ROLE = {
	certain: "yes",
	but: " and no role to make one from",
	consequence: `the API server refuses it: "must specify exactly one of ['role', 'instanceProfile']"`,
	help: "set `role` to the name of the role of the nodes, or `instanceProfile` to that of a profile",
	related: []
};
function hostedBy(launch, project) {
	const host = require_core.containerHostOf(launch, project);
	return host?.noun === "an ECS container host" ? host : void 0;
}
function hosting(setup, project, world) {
	const host = hostedBy(setup.launch, project);
	if (!host || !world.holds(host.when)) return void 0;
	const { by } = host;
	return {
		certain: "yes",
		but: `, but ${require_rules.described(by)} runs containers on its instances`,
		consequence: "the ECS agent finds no credentials, and no instance joins the cluster",
		help: helpFor(setup, ECS.policy),
		related: [{
			at: by.target.at,
			message: `${require_rules.named(by)} uses the group`
		}]
	};
}
function scripted(setup, world) {
	const written = require_core.effectiveValue(setup, ({ userData }) => userData, world);
	if (!written) return void 0;
	const need = needOf(userDataOf(written, world)).need ?? needOfSettings(written.value, world);
	if (!need) return void 0;
	return {
		certain: need.certain,
		but: `, but its user data ${need.what}`,
		consequence: need.consequence,
		help: helpFor(setup, need.policy),
		related: [{
			at: need.at,
			message: "needs credentials"
		}],
		byTemplate: written.by === setup.template
	};
}
function helpFor({ template }, policy) {
	return `give ${template ? `its ${template.noun}` : "it"} an instance profile ${policy ? `whose role has ${require_rules.quoted(policy)}` : "with a role that may do what the script does"}`;
}
const associatesLater = require_core.remembered((file) => LATER.test(file.text));
const LATER = /associate[-_]?iam[-_]?instance[-_]?profile|ignore_changes"?\s{0,9}[=:]\s{0,9}\[[^\]]{0,300}\biam_instance_profile/i;
// src/rules/credentials.ts
const RULES = [
	instanceWithoutProfile,
	imdsBlocked,
	imdsHopLimit,
	imdsTokenRequired
];
exports.RULES = RULES;
