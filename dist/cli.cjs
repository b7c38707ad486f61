// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_util = require("node:util");
let node_buffer = require("node:buffer");
// src/rules/infos.ts
const MODEL_INFOS = [
	{
		id: "role-without-instance-profile",
		guide: "role-not-in-list",
		level: "warning",
		summary: "A role that only EC2 may assume is in no instance profile"
	},
	{
		id: "role-profile-name-mismatch",
		guide: "role-not-in-list",
		level: "warning",
		summary: "A role and the instance profile that holds it have different names",
		local: true
	},
	{
		id: "instance-profile-multiple-roles",
		guide: "role-not-in-list",
		level: "error",
		summary: "An instance profile holds more than one role",
		local: true
	},
	{
		id: "launch-without-list-instance-profiles",
		guide: "role-not-in-list",
		level: "note",
		summary: "People may launch instances with a role, but cannot see the list of roles in the console"
	},
	{
		id: "add-role-resource-mismatch",
		guide: "add-role-denied",
		level: "error",
		summary: "A statement that lets roles be added to instance profiles matches no profile, or not the one that it means"
	},
	{
		id: "add-role-without-passrole",
		guide: "add-role-denied",
		level: "warning",
		summary: "A caller may add roles to instance profiles but may pass no role"
	},
	{
		id: "launch-without-passrole",
		guide: "launch-denied",
		level: "warning",
		summary: "A caller may launch instances but may pass no role to them"
	},
	{
		id: "passrole-resource-mismatch",
		guide: "launch-denied",
		level: "error",
		summary: "A statement that lets roles be passed matches no role, or not the one that it means"
	},
	{
		id: "passrole-service-mismatch",
		guide: "launch-denied",
		level: "warning",
		summary: "A caller may launch instances, but may pass their role to other services alone"
	},
	{
		id: "passrole-unsupported-condition",
		guide: "launch-denied",
		level: "warning",
		summary: "Passing a role hangs on the tags of the role, which are not looked at",
		local: true
	},
	{
		id: "passrole-wildcard",
		guide: "launch-denied",
		level: "note",
		summary: "Every role of the account may be passed, to every service",
		local: true
	},
	{
		id: "run-instances-resource-mismatch",
		guide: "launch-denied",
		level: "warning",
		summary: "A caller may call RunInstances, but not on all the resources that a launch needs"
	},
	{
		id: "unknown-instance-profile",
		guide: "launch-denied",
		level: "error",
		summary: "A property that takes an instance profile names one that does not exist"
	},
	{
		id: "role-used-as-instance-profile",
		guide: "launch-denied",
		level: "error",
		summary: "A property that takes an instance profile is given a role"
	},
	{
		id: "instance-profile-name-arn-confusion",
		guide: "launch-denied",
		level: "error",
		summary: "An instance profile's name stands where its ARN belongs, or the other way round",
		local: true
	},
	{
		id: "empty-instance-profile",
		guide: "launch-denied",
		level: "error",
		summary: "An instance profile holds no role",
		local: true
	},
	{
		id: "instance-profile-invalid-role",
		guide: "launch-denied",
		level: "error",
		summary: "What stands for the role of an instance profile is not the name of a role",
		local: true
	},
	{
		id: "duplicate-iam-name",
		guide: "launch-denied",
		level: "error",
		summary: "Two roles, or two instance profiles, get the same name",
		local: true
	},
	{
		id: "invalid-iam-name",
		guide: "launch-denied",
		level: "error",
		summary: "A role's or an instance profile's name or path is none that IAM takes",
		local: true
	},
	{
		id: "instance-profile-name-prefix",
		guide: "launch-denied",
		level: "error",
		summary: "RDS Custom or PCS is given an instance profile whose name lacks the prefix that it demands",
		local: true
	},
	{
		id: "node-group-launch-template-profile",
		guide: "launch-denied",
		level: "error",
		summary: "An EKS managed node group uses a launch template that has an instance profile",
		local: true
	},
	{
		id: "instance-without-profile",
		guide: "no-credentials",
		level: "warning",
		summary: "User data needs credentials, and the instance has no instance profile",
		local: true
	},
	{
		id: "imds-disabled",
		guide: "no-credentials",
		level: "error",
		summary: "The metadata service is switched off on an instance that has an instance profile",
		local: true
	},
	{
		id: "imds-blocked",
		guide: "no-credentials",
		level: "error",
		summary: "User data cuts the host off from the metadata service, and with it from the credentials of its role",
		local: true
	},
	{
		id: "imds-hop-limit",
		guide: "no-credentials",
		level: "warning",
		summary: "A container that user data starts cannot reach the metadata service, one hop away, with a token",
		local: true
	},
	{
		id: "imds-token-required",
		guide: "no-credentials",
		level: "error",
		summary: "User data asks the metadata service without a token, and tokens are required",
		local: true
	},
	{
		id: "instance-profile-id-mismatch",
		guide: "iam-info-errors",
		level: "error",
		summary: "A running instance has an instance profile that was deleted, or deleted and made again"
	},
	{
		id: "missing-ec2-trust",
		guide: "iam-info-errors",
		level: "error",
		summary: "A role in an instance profile does not let EC2 assume it",
		local: true
	},
	{
		id: "unsatisfiable-ec2-trust",
		guide: "iam-info-errors",
		level: "error",
		summary: "A trust policy names EC2, but a condition or a Deny keeps it out",
		local: true
	},
	{
		id: "invalid-service-principal",
		guide: "iam-info-errors",
		level: "error",
		summary: "A trust policy names a service by a name that no service has",
		local: true
	},
	{
		id: "invalid-policy-document",
		guide: "general",
		level: "error",
		summary: "A policy document is one that IAM refuses",
		local: true
	},
	{
		id: "quoted-reference",
		guide: "general",
		level: "error",
		summary: "A reference is written as a plain string",
		local: true
	}
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
	...MODEL_INFOS,
	PARSE_ERROR,
	UNUSED_SUPPRESSION,
	INVALID_SUPPRESSION
];
const LOCAL = new Set(RULE_INFOS.filter((rule) => rule.local).map((rule) => rule.id));
function isLocal(id) {
	return LOCAL.has(id);
}
// src/lint/sorted.ts
function sorted(findings) {
	return [...findings].sort((a, b) => compare(a.at.file.path, b.at.file.path) || a.at.start - b.at.start || compare(a.rule, b.rule) || compare(a.key, b.key));
}
function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
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
var import_picocolors = require_rolldown_runtime.__toESM(require_rolldown_runtime.__commonJSMin(((exports, module) => {
	let p = {};
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
	})).filter((one) => one.distance > 0 && one.distance <= limit).sort((a, b) => a.distance - b.distance);
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
// src/model/partitions.ts
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
function partitionOf(region) {
	if (region.startsWith("cn-")) return "aws-cn";
	if (region.startsWith("us-gov-")) return "aws-us-gov";
	return /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/.test(region) ? "aws" : void 0;
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
	partition: PARTITION_NAMES,
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
const NO_NAME = "iam-ec2-lint.yml";
function findConfig(named, cwd) {
	const rootOf = rootFinder(cwd);
	const folders = named.map((path) => folderOf$1((0, node_path.resolve)(cwd, path)));
	const paths = [...new Set(folders.map((folder) => configAbove(folder, rootOf(folder), cwd)))].filter((path) => path !== void 0);
	if (paths.length > 1) throw new UsageError(`${listed(paths, cwd)} apply: lint their folders one by one, or name one of them with --config`);
	return paths[0];
}
function folderOf$1(path) {
	try {
		return (0, node_fs.statSync)(path).isDirectory() ? path : (0, node_path.dirname)(path);
	} catch {
		return (0, node_path.dirname)(path);
	}
}
function configAbove(folder, root, cwd) {
	const here = NAMES.map((name) => (0, node_path.join)(folder, name)).filter((path) => (0, node_fs.existsSync)(path));
	if (here.length > 1) throw new UsageError(`${listed(here, cwd)} both apply: keep one of them`);
	if (here[0] !== void 0) return here[0];
	const misnamed = (0, node_path.join)(folder, NO_NAME);
	if ((0, node_fs.existsSync)(misnamed)) throw new UsageError(`${(0, node_path.relative)(cwd, misnamed)} is not read: a configuration is called ${NAMES.join(" or ")}`);
	const parent = (0, node_path.dirname)(folder);
	return folder === root || parent === folder ? void 0 : configAbove(parent, root, cwd);
}
function listed(paths, cwd) {
	return paths.map((path) => (0, node_path.relative)(cwd, path)).join(" and ");
}
// src/cli/config/apply.ts
async function configOf({ config, paths }, cwd) {
	const path = pathOf(config, paths, cwd);
	if (path === void 0) return void 0;
	const shownPath = (0, node_path.relative)(cwd, path) || ".";
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
// src/cli/config/unmet.ts
async function unmetIn(configured, discovery, { unmet }) {
	if (!configured || discovery.seeds) return [];
	const { path } = configured;
	const files = await filesUnmet(configured, discovery);
	return [
		...unmet.principals.map((name) => `no principal that was read is called ${name} (launchers in ${path})`),
		...unmet.roles.map((name) => `no role that was read is called ${name} (launchers in ${path})`),
		...files.map((file) => `no file that was read matches ${file} (policies in ${path})`)
	];
}
async function filesUnmet({ folder, config }, discovery) {
	const { policies = [] } = config;
	const expected = policies.filter((policy) => isExpected(policy, folder, discovery));
	if (expected.length === 0) return [];
	const { matcherOf } = await Promise.resolve().then(() => require("./globs.cjs"));
	const { base } = discovery.files;
	const paths = discovery.candidates.map((path) => (0, node_path.relative)(folder, (0, node_path.resolve)(base, path)).split(node_path.sep).join("/"));
	return expected.flatMap(({ file }) => {
		const matches = matcherOf(file);
		return paths.some((path) => matches(path)) ? [] : [file];
	});
}
function isExpected({ kind }, folder, { files, sources }) {
	if (kind === "scp" || kind === "rcp") return true;
	return sources.some((source) => source.kind === "folder" && isWithin(folder, (0, node_path.resolve)(files.base, source.path)));
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
// src/cli/disk.ts
const MAX_MEGABYTES = 32;
const MAX_MEGABYTES_OF_JSON = 64;
const MAX_BYTES = MAX_MEGABYTES_OF_JSON * 1e6;
const GIT_CRYPT = Buffer.from("\0GITCRYPT\0");
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
		const file = tooLarge(path, bytes.length) ?? this.#decoded(path, bytes);
		this.#files.set(path, file);
		const folder = folderOf(path);
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
			return tooLarge(path, stat.size) ?? this.#decoded(path, (0, node_fs.readFileSync)(real));
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
		const hasExtension = /\.[^/]*$/.test(path);
		if (bytes.subarray(0, GIT_CRYPT.length).equals(GIT_CRYPT)) return refused("binary", "is encrypted");
		if (!hasExtension && bytes.subarray(0, 8e3).includes(0)) return refused("binary", "is a binary file");
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
function tooLarge(path, bytes) {
	const megabytes = /\.(json|tfstate)$/.test(path) ? MAX_MEGABYTES_OF_JSON : MAX_MEGABYTES;
	return bytes > megabytes * 1e6 ? refused("large", `is larger than ${megabytes} MB`) : void 0;
}
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
var import_ignore = require_rolldown_runtime.__toESM(require_rolldown_runtime.__commonJSMin(((exports, module) => {
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
		const path = canonical(joinPath(folder, entry.name), walk.files.base);
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
		if (last && !(block.kind === "item" && last?.kind === "item")) drawn.push("");
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
	const expected = region === void 0 ? void 0 : partitionOf(region);
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
	const names = outputs.map(({ file }) => (0, node_path.normalize)(file));
	const twice = outputs.find((_, index) => names.indexOf(names[index]) < index);
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
function piecesOf(source, start, end) {
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
// src/report/concise.ts
function concise({ findings }) {
	return findings.map(({ at, level, rule, message }) => {
		const { line, column } = positionAt(at.file, at.start);
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
	const from = positionAt(file, start);
	const to = positionAt(file, end);
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
	const { line, column } = positionAt(file, start);
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
	const from = positionAt(file, start);
	const to = positionAt(file, end);
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
	const { line, column } = positionAt(file, start);
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
		if (isOneOf(linted, path)) {
			problems.push(`${file} is not overwritten: it is linted`);
			continue;
		}
		const why = write(path, await rendered(format, report, { color: color === "always" }));
		if (why) problems.push(`${file} cannot be written: ${why}`);
	}
	return problems;
}
function isOneOf(linted, path) {
	if (linted.has(path)) return true;
	const real = realOf(path);
	return real !== void 0 && [...linted].some((one) => realOf(one) === real);
}
function realOf(path) {
	try {
		return node_fs.realpathSync.native(path);
	} catch {
		return;
	}
}
function write(path, text) {
	try {
		makeFolder((0, node_path.dirname)(path));
		(0, node_fs.writeFileSync)(path, text);
		return;
	} catch (error) {
		return reasonOf(error);
	}
}
function makeFolder(folder) {
	if ((0, node_fs.existsSync)(folder)) return;
	makeFolder((0, node_path.dirname)(folder));
	try {
		(0, node_fs.mkdirSync)(folder);
	} catch (error) {
		if (!(0, node_fs.existsSync)(folder)) throw error;
	}
}
const REASONS = {
	EACCES: "permission denied",
	EPERM: "permission denied",
	EISDIR: "it is a folder",
	ENOTDIR: "a part of its path is a file",
	EEXIST: "a part of its path is a file",
	ENOENT: "its folder cannot be made",
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
		const { line, column } = positionAt(at.file, at.start);
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
const MANY_FILES = 2e3;
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
	if (discovery.candidates.length >= MANY_FILES) (await Promise.resolve().then(() => require("./memory.cjs"))).spareMemory();
	const outcome = await lintWithProgress(discovery, options, await saidIn(configured, discovery), io, engine);
	const problems = problemsOf(discovery, outcome, options.allowEmpty);
	const notices = [...noticesOf(discovery, outcome), ...await unmetIn(configured, discovery, outcome)];
	for (const notice of notices) say(io, `note: ${notice}`);
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
async function lintWithProgress({ files, candidates, varFiles, parameterFiles, seeds }, { levels, quiet, deployment, pedantic }, said, io, { lint, rules }) {
	const only = rules.map((rule) => rule.id).filter((id) => levels.get(id) !== "off");
	const isAll = only.length === rules.length;
	const input = {
		candidates,
		varFiles,
		parameterFiles,
		deployment,
		pedantic,
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
		const stat = (0, node_fs.fstatSync)(1);
		return stat.isCharacterDevice() && stat.rdev !== (0, node_fs.statSync)("/dev/null").rdev;
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
const lint = async (input) => {
	const { lint } = await Promise.resolve().then(() => require("./core.cjs")).then((n) => n.lint_exports);
	return await lint(input);
};
run(process.argv.slice(2), io, {
	lint,
	rules: RULE_INFOS
}).then((status) => {
	process.exitCode = Math.max(status, Number(process.exitCode ?? 0));
});
exports.GUIDE = GUIDE;
exports.INVALID_SUPPRESSION = INVALID_SUPPRESSION;
exports.PARSE_ERROR = PARSE_ERROR;
exports.PARTITION_NAMES = PARTITION_NAMES;
exports.RULE_INFOS = RULE_INFOS;
exports.UNUSED_SUPPRESSION = UNUSED_SUPPRESSION;
exports.UsageError = UsageError;
exports.derive = derive;
exports.didYouMean = didYouMean;
exports.folderOf = folderOf;
exports.guideUrl = guideUrl;
exports.holeAt = holeAt;
exports.isLocal = isLocal;
exports.isUnreadable = isUnreadable;
exports.joinPath = joinPath;
exports.lineStarts = lineStarts;
exports.partitionOf = partitionOf;
exports.piecesOf = piecesOf;
exports.place = place;
exports.positionAt = positionAt;
exports.refusalOf = refusalOf;
exports.slice = slice;
exports.sorted = sorted;
exports.sourceOf = sourceOf;
exports.visible = visible;
exports.visibleLines = visibleLines;
exports.withSuppressed = withSuppressed;
