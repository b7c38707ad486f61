// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_cli = require("./cli.cjs");
// src/syntax/tree.ts
function entryOf(node, key) {
	if (node?.kind !== "map") return void 0;
	return node.entries.findLast((entry) => entry.key === key)?.value;
}
function textOf$2(node) {
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
		default: return require_cli.slice(key.at);
	}
}
// src/syntax/json.ts
const DEFAULT_DEPTH = 1e3;
const MAX_PROBLEMS = 50;
const DEFAULT_PARTS = 3e6;
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
	return new JsonReader(source, options.depth ?? DEFAULT_DEPTH, options.parts ?? DEFAULT_PARTS).parse();
}
var JsonReader = class {
	source;
	text;
	problems = [];
	maxDepth;
	maxParts;
	frames = [];
	offset = 0;
	parts = 0;
	end;
	stopped = false;
	constructor(source, maxDepth, maxParts) {
		this.source = source;
		this.text = source.text;
		this.end = source.text.length;
		this.maxDepth = maxDepth;
		this.maxParts = maxParts;
	}
	parse() {
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
		this.count(value.at.start);
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
		if (frame.bracket === CLOSE_LIST) return this.read({
			kind: "list",
			items: frame.items,
			at
		});
		return this.read({
			kind: "map",
			entries: frame.entries,
			at
		});
	}
	read(node) {
		return this.stopped ? {
			...node,
			unfinished: true
		} : node;
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
		const pieces = this.stringPieces(start);
		return this.read({
			kind: "string",
			pieces,
			style: "quoted",
			at: this.range(start)
		});
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
		return require_cli.piecesOf(this.source, start, this.offset);
	}
	escape() {
		const start = this.offset;
		this.count(start);
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
		const hole = require_cli.holeAt(this.source, start);
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
		if (NUMBER.test(word)) return this.number(word, at);
		const pieces = require_cli.piecesOf(this.source, start, this.offset);
		if (pieces.every((piece) => "lit" in piece)) this.stop(`\`${shorten$1(word)}\` is no JSON value: text stands in double quotes`, start, this.offset);
		return this.read({
			kind: "string",
			pieces,
			style: "plain",
			at
		});
	}
	number(raw, at) {
		const node = {
			kind: "scalar",
			value: Number(raw),
			raw,
			at
		};
		return this.peek() === NONE && this.frames.length > 0 ? {
			...node,
			unfinished: true
		} : node;
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
		return this.offset < this.end ? this.text.charCodeAt(this.offset) : NONE;
	}
	atHole() {
		return this.peek() === HOLE_CODE && require_cli.holeAt(this.source, this.offset) !== void 0;
	}
	range(start) {
		return require_cli.place(this.source, start, this.offset);
	}
	count(start) {
		this.parts++;
		if (this.parts > this.maxParts) this.stop(`there are more than ${this.maxParts} values in this file`, start, start + 1);
	}
	problem(message, start, end) {
		if (this.stopped) return;
		const last = this.text.length;
		this.problems.push({
			message,
			at: require_cli.place(this.source, Math.min(start, last), Math.min(end, last))
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
function shorten$1(word) {
	return word.length > 30 ? `${word.slice(0, 30)}\u2026` : word;
}
// node_modules/js-yaml/dist/js-yaml.mjs
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
			at: require_cli.place(this.source, from, to)
		});
	}
	done() {
		this.flush();
		return this.pieces;
	}
	flush() {
		for (const piece of require_cli.piecesOf(this.source, this.from, this.to)) this.pieces.push(piece);
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
			builder.replace(start + kept, start + next, folded$1(text.slice(special, next)));
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
function folded$1(gap) {
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
const DECIMAL$1 = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
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
	if (DECIMAL$1.test(text) || OCTAL_OR_HEX.test(text)) return Number(text);
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
const NOTHING$2 = {};
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
		this.open("document", 0, NOTHING$2);
	}
	openList(start, properties = NOTHING$2) {
		this.open("list", start, properties);
	}
	openMap(start, properties = NOTHING$2) {
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
	scalar(span, pieces, style, properties = NOTHING$2) {
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
		if (this.nodes + anchor.value.size > this.limits.nodes) return tooMany$1(this.limits.nodes);
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
			entries: frame.merges.length > 0 ? merged$1(frame.entries, frame.merges) : frame.entries,
			at,
			...tagged
		};
	}
	finish(end) {
		if (this.isFull) this.problem(tooMany$1(this.limits.nodes), {
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
		return require_cli.place(this.source, span.start, span.end);
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
function merged$1(entries, merges) {
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
function tooMany$1(nodes) {
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
	const at = require_cli.place(source, offset, Math.min(offset + 1, source.text.length));
	return readLeniently(source, first.complaint, limits) ?? {
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
function readLeniently(source, complaint, limits) {
	const attempts = Math.min(MAX_MENDED, MAX_LETTERS_AGAIN / source.text.length);
	for (let attempt = 0; attempt < attempts; attempt++) {
		const { offset } = complaint;
		const mended = isAboutIndent(complaint) ? indentLine(source, offset) : quoteDash(source, offset);
		if (!mended) return void 0;
		const next = eventsOf(mended, limits);
		if (next.events) return new EventReader(mended, limits).read(next.events);
		source = mended;
		complaint = next.complaint;
	}
}
function quoteDash(source, offset) {
	const { text } = source;
	if (!/^-[,\]}]$/.test(text.slice(offset, offset + 2))) return void 0;
	const before = require_cli.piecesOf(source, 0, offset);
	const dash = {
		lit: "'-'",
		at: require_cli.place(source, offset, offset + 1)
	};
	const after = require_cli.piecesOf(source, offset + 1, text.length);
	return require_cli.derive([
		...before,
		dash,
		...after
	], source.file);
}
function indentLine(source, offset) {
	const { text } = source;
	const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
	if (offset >= text.length || text.slice(start, offset).trim() !== "") return void 0;
	const before = require_cli.piecesOf(source, 0, start);
	const after = require_cli.piecesOf(source, start, text.length);
	return require_cli.derive([
		...before,
		{ lit: INDENT },
		...after
	], source.file);
}
const ABSENT = -1;
const MAX_MENDED = 50;
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
		const pieces = event.fast ? require_cli.piecesOf(this.source, valueStart, valueEnd) : flowPieces(this.source, valueStart, valueEnd, quote);
		this.moveTo(span.end);
		this.tree.scalar(span, pieces, quote ? "quoted" : "plain", this.properties(event));
	}
	block(event) {
		const folded = event.style === SCALAR_STYLE.FOLDED_BLOCK;
		const start = this.after(GAP_AND_MARKS, Math.max(this.cursor, event.tagEnd, event.anchorEnd));
		const headerEnd = this.after(BLOCK_HEADER, start);
		const chomping = CHOMPING.get(event.chomping) ?? "clip";
		const indent = event.indent < 0 ? this.source.text.length : event.indent;
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
// src/value/condition.ts
const NOTHING$1 = new Map();
function isTest(cond) {
	return typeof cond === "object" && "sym" in cond;
}
function all(...conds) {
	return allOf(conds);
}
function allOf(conds) {
	const said = conds.filter((cond) => cond !== true);
	if (said.includes(false)) return false;
	if (said.length < 2) return said[0] ?? true;
	const parts = new Set(said.flatMap((cond) => typeof cond === "object" && "all" in cond ? cond.all : [cond]));
	return parts.size === 1 ? [...parts][0] : shallow({ all: [...parts] }, [...parts]);
}
function any(...conds) {
	return anyOf(conds);
}
function anyOf(conds) {
	const said = conds.filter((cond) => cond !== false);
	if (said.includes(true)) return true;
	if (said.length < 2) return said[0] ?? false;
	const parts = new Set(said.flatMap((cond) => typeof cond === "object" && "any" in cond ? cond.any : [cond]));
	return parts.size === 1 ? [...parts][0] : shallow({ any: [...parts] }, [...parts]);
}
function negate(cond) {
	if (typeof cond === "boolean") return !cond;
	return "not" in cond ? cond.not : shallow({ not: cond }, [cond]);
}
const DEEPEST$8 = 1e3;
const EXTENTS = new WeakMap();
const OF_TEST = {
	depth: 1,
	size: 1
};
let opaqueTests = 0;
function shallow(cond, parts) {
	const extent = extentOver(parts);
	const values = valuesOf$1(cond, parts);
	if (values && extent.depth > AS_WRITTEN) return ofValues(values);
	if (extent.depth > DEEPEST$8) return opaque$1(cond);
	EXTENTS.set(cond, extent);
	if (values) VALUES.set(cond, values);
	return cond;
}
function extentOver(parts) {
	let depth = 0;
	let size = 1;
	for (const part of parts) {
		const extent = extentOf(part);
		depth = Math.max(depth, extent.depth);
		size += extent.size;
	}
	return {
		depth: depth + 1,
		size
	};
}
function extentOf(cond) {
	return typeof cond === "object" && EXTENTS.get(cond) || OF_TEST;
}
const AS_WRITTEN = 3;
const VALUES = new WeakMap();
function valuesOf$1(cond, parts) {
	const id = soleSymbol(parts[0]);
	if (id === void 0 || parts.some((part) => soleSymbol(part) !== id)) return void 0;
	const values = parts.map(valuesOfPart);
	if ("any" in cond) return union(values);
	const complements = values.map(complement);
	return "not" in cond ? complements[0] : complement(union(complements));
}
function soleSymbol(cond) {
	if (typeof cond !== "object") return void 0;
	if (isTest(cond)) return cond.sym.by ? void 0 : cond.sym.id;
	return VALUES.get(cond)?.sym.id;
}
function valuesOfPart(cond) {
	const test = cond;
	return VALUES.get(test) ?? {
		sym: test.sym,
		listed: new Set([test.is]),
		isOthers: false
	};
}
function complement(values) {
	return {
		...values,
		isOthers: !values.isOthers
	};
}
function union(all) {
	const { sym } = all[0];
	const listed = new Set(all.flatMap((one) => one.isOthers ? [] : [...one.listed]));
	const [first, ...more] = all.filter((one) => one.isOthers);
	if (!first) return {
		sym,
		listed,
		isOthers: false
	};
	const left = [...first.listed].filter((value) => !listed.has(value) && more.every((one) => one.listed.has(value)));
	return {
		sym,
		listed: new Set(left),
		isOthers: true
	};
}
function ofValues({ sym, listed, isOthers }) {
	const tests = [...listed].map((is) => symbolIs(sym, is));
	return isOthers ? allOf(tests.map(negate)) : anyOf(tests);
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
const LARGE = 500;
function answerOf(cond, facts) {
	return evaluate$1(cond, facts, extentOf(cond).size > LARGE ? new Map() : void 0);
}
function implied(cond, facts) {
	if (typeof cond === "boolean") return cond;
	const answer = answerOf(cond, facts);
	return typeof answer === "boolean" ? answer : void 0;
}
function evaluate$1(cond, facts, memo) {
	if (typeof cond === "boolean") return cond;
	if (isTest(cond)) return testIn(cond, facts);
	const known = memo?.get(cond);
	if (known !== void 0) return known;
	const result = combine(cond, facts, memo);
	memo?.set(cond, result);
	return result;
}
function combine(cond, facts, memo) {
	if ("not" in cond) {
		const inner = evaluate$1(cond.not, facts, memo);
		return typeof inner === "boolean" ? !inner : inner;
	}
	const decisive = "any" in cond;
	let open;
	for (const part of partsOf$1(cond)) {
		const answer = evaluate$1(part, facts, memo);
		if (answer === decisive) return decisive;
		if (typeof answer !== "boolean") open ??= answer;
	}
	return open ?? !decisive;
}
function partsOf$1(cond) {
	return "any" in cond ? cond.any : cond.all;
}
function testIn(test, facts) {
	const value = decidedValue(test.sym, facts);
	if (value !== void 0) return value === test.is;
	if (test.sym.by) return answerOf(symbolIs(test.sym, test.is), facts);
	if (test.sym.domain && !test.sym.domain.includes(test.is)) return false;
	return facts.get(test.sym.id)?.not.includes(test.is) ? false : test;
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
// src/value/derived.ts
const LONGEST_ID = 120;
const LONGEST_LABEL = 60;
const DEEPEST$7 = 64;
function derived(operation, args) {
	return {
		id: bounded(`${operation}(${args.map(valueKey).join(",")})`),
		label: shorten(labelOfResult(operation, args.map(labelOf))),
		...basedOn(args)
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
		bases: [`#${symbols}`, ...basedOn(args).bases]
	};
}
function bounded(id) {
	return id.length <= LONGEST_ID ? id : `${id.slice(0, 90)}\u2026${hash(id)}`;
}
function shorten(label) {
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
	const key = depth > DEEPEST$7 ? `@${++identities}` : bounded(spell$1(value, depth + 1));
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
	const key = depth > DEEPEST$7 ? `@${++identities}` : bounded(spellCond(cond, depth + 1));
	KEYS.set(cond, key);
	return key;
}
function spellCond(cond, depth) {
	if (isTest(cond)) return `${symKey(cond.sym)}=${JSON.stringify(cond.is)}`;
	if ("not" in cond) return `!${condKey(cond.not, depth)}`;
	const [sign, parts] = "any" in cond ? ["|", cond.any] : ["&", cond.all];
	return `(${parts.map((part) => condKey(part, depth)).join(sign)})`;
}
function labelOfResult(operation, args) {
	return args.length === 2 && /^[-+*/%<>=!&|]+$/.test(operation) ? args.join(` ${operation} `) : `${operation}(${args.join(", ")})`;
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
function basedOn(values) {
	const bases = new Set();
	const seen = new Set();
	let inView = false;
	const add = (sym) => {
		for (const base of basesOf(sym)) bases.add(base);
		inView ||= !sym.outOfView;
	};
	const todo = [...values];
	for (let value = todo.pop(); value; value = todo.pop()) {
		if (seen.has(value)) continue;
		seen.add(value);
		for (const sym of ownSyms(value)) add(sym);
		for (const child of children(value)) todo.push(child);
	}
	return {
		bases: [...bases],
		...!inView && bases.size > 0 && { outOfView: true }
	};
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
	if (isSame$1(then, otherwise)) return then;
	if (typeof cond === "object" && "not" in cond) return choice(negate(cond), otherwise, then, at);
	const made = {
		kind: "choice",
		if: cond,
		then,
		else: otherwise,
		at
	};
	return depthOf(made) > DEEPEST$6 ? unknown(freshSym("one of too many values", [made]), at) : made;
}
const DEEPEST$6 = 500;
const DEPTHS = new WeakMap();
function depthOf(value) {
	if (value.kind !== "choice") return 0;
	return remember(DEPTHS, value, () => 1 + Math.max(depthOf(value.then), depthOf(value.else)));
}
function isSame$1(a, b) {
	if (a.rests || b.rests || a.imported || b.imported) return false;
	if (a.ref?.to !== b.ref?.to || a.ref?.attr !== b.ref?.attr) return false;
	if (a.kind === "scalar") return b.kind === "scalar" && a.value === b.value;
	if (a.kind === "unknown") return b.kind === "unknown" && isSameUnknown(a, b);
	return a.kind === "text" && b.kind === "text" && !a.decoded && !b.decoded && isSameText(a.text, b.text);
}
function isSameUnknown(a, b) {
	return a.undeclared === void 0 && b.undeclared === void 0 && a.sym.id === b.sym.id && a.type === b.type && a.nullable === b.nullable;
}
const MOST_COMPARED = 8;
function isSameText(a, b) {
	if (a.length !== b.length || a.length > MOST_COMPARED) return false;
	return a.every((piece, index) => isSamePiece(piece, b[index]));
}
function isSamePiece(a, b) {
	if (isHole(a)) return isHole(b) && a.id === b.id;
	return !isHole(b) && a.lit === b.lit;
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
const MOST_HOPS$1 = 20;
function chain(outer, inner, left = MOST_HOPS$1) {
	return {
		...outer,
		next: outer.next && left > 1 ? chain(outer.next, inner, left - 1) : inner
	};
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
	if (node.kind !== "scalar") return absent(node.at);
	return typeof node.value === "number" && node.raw !== String(node.value) ? textValue([{
		lit: node.raw,
		at: node.at
	}], node.at) : scalar(node.value, node.at);
}
function stringLiteral(node) {
	const text = valueText(node);
	if (text !== literalText(node)) return stringValue(text, node.at);
	return textValue(withDynamicReferences(node.pieces), node.at);
}
const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]*\}\}/g;
function withDynamicReferences(text) {
	if (!text.some((piece) => !isHole(piece) && piece.lit.includes("{{resolve:"))) return text;
	const file = text.find((piece) => piece.at)?.at?.file;
	if (!file) return text;
	const source = require_cli.derive(text, file);
	const out = [];
	let from = 0;
	for (const match of source.text.matchAll(DYNAMIC_REFERENCE)) {
		const to = match.index + match[0].length;
		const reference = require_cli.piecesOf(source, match.index, to);
		const label = show(reference).slice(2, -2);
		const sym = {
			id: textId(reference),
			label
		};
		out.push(...require_cli.piecesOf(source, from, match.index), {
			...sym,
			at: require_cli.place(source, match.index, to)
		});
		from = to;
	}
	return from === 0 ? text : [...out, ...require_cli.piecesOf(source, from, source.text.length)];
}
function textId(text) {
	return text.map((piece) => isHole(piece) ? `\${${piece.id}}` : piece.lit).join("");
}
function symbolOf$1(value) {
	if (value.kind === "unknown") return value.sym;
	const [piece, ...others] = value.kind === "text" ? value.text : [];
	return piece && isHole(piece) && others.length === 0 ? piece : void 0;
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
	domain: require_cli.PARTITION_NAMES
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
function deploymentOf$1({ account, region, partition }) {
	const inPartition = partition ?? (region === void 0 ? void 0 : require_cli.partitionOf(region));
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
// src/value/decode.ts
const DEEPEST$5 = 200;
function valueOfNode(node) {
	return convert(node, 0);
}
function convert(node, depth) {
	const { at } = node;
	if (depth > DEEPEST$5) return unknown({
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
	const { documents, problems } = parseJson(require_cli.derive(text, at.file));
	const [root] = documents;
	return root && problems.length === 0 ? valueOfNode(root) : void 0;
}
function mayBeJson(text) {
	const first = text.find((piece) => isHole(piece) || piece.lit.trim() !== "");
	if (!first) return false;
	return isHole(first) || /^\s*["{[\dtfn-]/.test(first.lit);
}
// src/value/placeholders.ts
function cutAt(lit, pattern, path, isMeant = () => true) {
	const pieces = [];
	let from = 0;
	for (const match of lit.lit.matchAll(pattern)) {
		if (!isMeant(match[0])) continue;
		if (match.index > from) pieces.push(stretchOf(lit, from, match.index));
		from = match.index + match[0].length;
		pieces.push(placeholder(stretchOf(lit, match.index, from), path));
	}
	if (from === 0) return [lit];
	if (from < lit.lit.length) pieces.push(stretchOf(lit, from, lit.lit.length));
	return pieces;
}
function stretchOf({ lit, at }, from, to) {
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
function placeholder({ lit, at }, path, shape) {
	const label = lit.replace(/^(?:<|\{\{|\$\{)\s*|\s*(?:>|\}\}|\})$/g, "");
	return {
		id: `${path}#placeholder:${label}`,
		label,
		...at && { at },
		...shape && { shape }
	};
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
function without(project, units) {
	const isLeft = ({ scope }) => !units.has(scope.unit);
	return {
		...project,
		units: project.units.filter((unit) => !units.has(unit)),
		policies: project.policies.filter(isLeft),
		principals: project.principals.filter(isLeft),
		roles: project.roles.filter(isLeft),
		profiles: project.profiles.filter(isLeft),
		launches: project.launches.filter(isLeft),
		recipients: project.recipients.filter(({ by }) => isLeft(by))
	};
}
const WILDCARD = {
	chars: "any",
	key: "",
	loose: false,
	finite: false
};
const STAR$1 = {
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
		if (out.length > 1024) return "too many";
	}
	spellString(run, isPattern, out);
	return out.length > 1024 ? "too many" : out;
}
function spellString(string, isPattern, out) {
	for (const char of string) {
		if (out.length > 1024) return;
		if (!isPattern || char !== "*" && char !== "?") out.push(character(char));
		else if (out.at(-1) !== STAR$1) out.push(char === "*" ? STAR$1 : ONE);
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
	const isStar = letter === STAR$1;
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
		if (x === STAR$1) moved.push(position);
		else if (x && takes(x)) moved.push(position + 1);
	}
	return closed(a, moved);
}
function closed(a, positions) {
	const all = [];
	let last = -1;
	for (const start of positions) {
		const end = a[start] === STAR$1 ? start + 1 : start;
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
	const key = isSym ? JSON.stringify((isSym ? replacement.by?.sym.domain ?? replacement.domain : void 0) ?? null) : String(replacement);
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
// src/value/wildcards.ts
const STAR = 42;
const QUESTION_MARK = 63;
function globMatches(pattern, string, isSame = areEqual) {
	let [p, s] = [0, 0];
	let [star, from] = [-1, 0];
	while (s < string.length) {
		const letter = pattern.charCodeAt(p);
		if (letter === STAR) {
			star = p++;
			from = s;
		} else if (letter === QUESTION_MARK || isSame(letter, string.charCodeAt(s))) {
			p++;
			s++;
		} else if (star >= 0) {
			p = star + 1;
			s = ++from;
		} else return false;
	}
	while (pattern.charCodeAt(p) === STAR) p++;
	return p === pattern.length;
}
function globMatchesAnyCase(pattern, string) {
	return globMatches(pattern, string, areEqualInAnyCase);
}
function areEqual(a, b) {
	return a === b;
}
function areEqualInAnyCase(a, b) {
	if (a === b) return true;
	const lower = a | 32;
	return lower === (b | 32) && lower >= 97 && lower <= 122;
}
// src/value/glob.ts
function matches(pattern, s) {
	const [glob, string] = [known(pattern), known(s)];
	if (glob !== void 0 && string !== void 0 && areSimple(glob, string)) return tri(globMatches(glob, string));
	return ask({
		kind: "matches",
		a: pattern,
		b: s
	}, true);
}
function areSimple(glob, string) {
	return glob.length <= 1024 && string.length <= 1024 && !glob.includes("?");
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
	if (lettersA.length === 1 && lettersA[0] === STAR$1) return "yes";
	const lettersB = lettersOf(question.b, question.kind === "covers");
	if (lettersA === "too many" || lettersB === "too many") return "maybe";
	const rest = withoutEqualEnds(lettersA, lettersB);
	if (!rest) return "no";
	const { a, b } = rest;
	if (a.length === 0 && b.length === 0) return "yes";
	if (a.length === 1 && a[0] === STAR$1) return "yes";
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
	return letter.loose ? STAR$1 : letter;
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
const DECIMAL = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?$/;
function parseNumber(string) {
	if (!DECIMAL.test(string)) return "none";
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
		value: tooMany(value)
	}]);
}
const TOO_MANY = new WeakMap();
function tooMany(value) {
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
const MOST_PIECES$1 = 1e5;
function joinText(values, at) {
	const [first] = values;
	if (values.length === 1 && first?.kind === "text") return first;
	const joined = liftAll(values, at, (parts) => joinParts$1(parts, at));
	return joined.kind === "unknown" && values.some((value) => value.kind === "choice") ? liftAll(values.map(folded), at, (parts) => joinParts$1(parts, at)) : joined;
}
function joinParts$1(parts, at) {
	const pieces = [];
	for (const part of parts) {
		const own = piecesOf$1(part);
		if (!own) return error(`${nounOf(part)} cannot be part of a string`, part.at);
		if (pieces.length + own.length > MOST_PIECES$1) return unknown(freshSym("a text that is too long", []), at, { type: "text" });
		for (const piece of own) pieces.push(piece);
	}
	return textValue(pieces, at);
}
function folded(value) {
	return value.kind === "choice" ? unknown(derived("tostring", [value]), value.at, { type: "text" }) : value;
}
function piecesOf$1(value) {
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
// src/value/equals.ts
const DEEPEST$4 = 32;
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
	if (spent.depth > DEEPEST$4 || spent.budget.left < 0) return opaque(a, b);
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
	return a.type === void 0 || a.type === typeOf$2(b);
}
function typeOf$2(value) {
	if (value.kind !== "scalar") return value.kind;
	return typeof value.value === "number" ? "number" : "bool";
}
function equalTexts(a, b) {
	const [left, right] = [known(a), known(b)];
	const verdict = isOneOf(right, a) || isOneOf(left, b) ? "maybe" : same(a, b);
	if (verdict !== "maybe") return verdict === "yes";
	if (right !== void 0) return whenIs(a, right) ?? opaqueTexts(a, b);
	return (left === void 0 ? void 0 : whenIs(b, left)) ?? opaqueTexts(a, b);
}
function isOneOf(string, [sym, ...others]) {
	if (string === void 0 || !sym || !isHole(sym) || others.length > 0) return false;
	return sym.domain !== void 0 && sym.domain.length > 1 && sym.domain.includes(string);
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
// src/model/launchers.ts
function launchersFor(principal, { knowledge }) {
	return knowledge.launchers.filter(({ principal: pattern }) => isNamed$1(principal, pattern, principal.kind));
}
function rolesOf$1({ roles }, project) {
	return project.roles.filter((role) => roles.some((pattern) => isNamed$1(role, pattern, "role")));
}
function unmetIn(passes) {
	const launchers = passes[0]?.knowledge.launchers ?? [];
	const principals = launchers.map(({ principal }) => principal);
	const roles = launchers.flatMap((launcher) => launcher.roles);
	return {
		principals: namesWithout(principals, (pattern) => passes.some((pass) => isMet(pass.principals, pattern))),
		roles: namesWithout(roles, (pattern) => passes.some((pass) => isMet(pass.roles, pattern)))
	};
}
function isMet(principals, pattern) {
	return principals.some((principal) => isNamed$1(principal, pattern, principal.kind));
}
function namesWithout(patterns, isMet) {
	return [...new Set(patterns.filter((pattern) => !isMet(pattern)).map(show))];
}
function isNamed$1(principal, pattern, kind) {
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
			if (isGenerated$1(entity)) continue;
			const name = entity.name.kind === "text" ? known(entity.name.text) : void 0;
			if (name === void 0) this.symbolic.push(entity);
			else append(this.byName, name.toLowerCase(), entity);
		}
	}
	find(value, user) {
		const ref = value.ref ?? value.imported;
		if (ref) {
			const to = this.byTarget.get(ref.to);
			return to ? [{
				to,
				when: true,
				sure: to?.scope.unit === user.scope.unit && ref.attr !== "id" ? "yes" : "maybe"
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
function isGenerated$1(entity) {
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
function needAwsManaged(models) {
	return models.some(({ principals, roles }) => [...principals, ...roles].some((principal) => hasAwsManaged(principal) && (isInGroups(principal) || hasOthers(principal))));
}
function hasAwsManaged({ policies }) {
	return policies.some(({ how, policy }) => how !== "inline" && membersOf(policy).some(isAwsManaged));
}
function isInGroups({ kind, groups }) {
	return kind === "group" || groups !== void 0;
}
function hasOthers({ policies }) {
	return policies.some(({ how, policy }) => how === "inline" || !membersOf(policy).every(isAwsManaged));
}
function isAwsManaged({ value }) {
	return awsManagedName(value) !== void 0;
}
// src/rules/index.ts
const GROUPS = [
	{
		isNeeded: hasEntities,
		load: () => Promise.resolve().then(() => require("./rules.cjs")).then((n) => n.entities_exports)
	},
	{
		isNeeded: ({ launches }) => launches.length > 0,
		load: () => Promise.resolve().then(() => require("./launches.cjs"))
	},
	{
		isNeeded: writesPolicies,
		load: () => Promise.resolve().then(() => require("./permissions.cjs"))
	},
	{
		isNeeded: mayNeedCredentials,
		load: () => Promise.resolve().then(() => require("./credentials.cjs"))
	}
];
async function rulesFor(projects) {
	return await rulesOf(GROUPS.filter((group) => projects.some(group.isNeeded)));
}
async function rulesOf(groups) {
	return (await Promise.all(groups.map((group) => group.load()))).flatMap(({ RULES }) => RULES);
}
function hasEntities({ principals, profiles, policies, launches, recipients }) {
	return [
		principals,
		profiles,
		policies,
		launches,
		recipients
	].some((entities) => entities.length > 0);
}
function writesPolicies({ principals, policies }) {
	return policies.length > 0 || principals.some((principal) => principal.policies.some(isInline));
}
function isInline({ how }) {
	return how === "inline";
}
function mayNeedCredentials({ launches }) {
	return launches.some(({ userData, imds, host, demandsProfile }) => userData || imds.tokens || host || demandsProfile);
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
	return ["scp", "rcp"].flatMap((kind) => {
		const own = controls.filter((control) => control.kind === kind);
		const [first] = own;
		const documents = own.map(({ document }) => ({
			when: true,
			value: document
		}));
		return first ? [{
			kind,
			when: true,
			documents,
			at: first.at
		}] : [];
	});
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
// src/lint/deployers.ts
function withDeployers(found, project) {
	const units = deployersOf(found, project);
	return found.map((one) => {
		const { size: deployers } = units.get(declarationOf(one.about));
		return deployers > 1 ? {
			...one,
			deployers
		} : one;
	});
}
function deployersOf(found, project) {
	const units = new Map(found.map(({ about }) => [declarationOf(about), new Set()]));
	if (units.size === 0) return units;
	for (const all of [
		project.policies,
		project.principals,
		project.profiles,
		project.launches
	]) for (const entity of all) units.get(declarationOf(entity))?.add(entity.scope.unit);
	return units;
}
function declarationOf({ block: { file, start } }) {
	return `${file.path}:${start}`;
}
const MOST_NAMED$1 = 3;
function deploymentOf(found) {
	const [first] = found;
	const units = [...new Set(found.map(({ about }) => about.scope.unit.name))];
	if (!first?.deployers || units.length >= first.deployers) return void 0;
	const named = units.slice(0, MOST_NAMED$1).map((name) => name === "." ? "the root" : `\`${name}\``);
	const more = units.length > MOST_NAMED$1 ? [`${units.length - MOST_NAMED$1} more`] : [];
	return `deployed by ${[...named, ...more].join(" or ")}`;
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
			const answer = answerOf(cond, this.#facts);
			if (typeof answer === "boolean") return answer;
			this.#decide(answer);
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
			items: itemsOf$2(list),
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
function itemsOf$2(list) {
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
	return isAnsweredAlone(cond) || symsOf(cond).some((sym) => world.facts.has(sym.id));
}
function isAnsweredAlone(cond) {
	return typeof cond === "boolean" || remember(ANSWERED, cond, () => implied(cond, NOTHING$1) !== void 0);
}
const ANSWERED = new WeakMap();
// src/lint/scenario.ts
function describeScenario(decisions, conditions) {
	const words = [];
	let left = decisions;
	for (const { name, is } of conditions) {
		const decided = left.filter((decision) => mentions(is, decision));
		const truth = decided.length > 0 ? implied(is, factsOf(decided)) : void 0;
		if (truth === void 0 || !decided.every((decision) => follows(decision, is, truth))) continue;
		words.push(`${name} is ${truth}`);
		left = left.filter((decision) => !decided.includes(decision));
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
function follows({ test, truth }, cond, answer) {
	return implied(cond, assume(test, !truth, NOTHING$1)) === !answer;
}
function mentions(cond, decision) {
	return symsOf(cond).some((sym) => sym.id === decision.test.sym.id);
}
function decisionWords({ test, truth }) {
	if (typeof test.is === "boolean") return `${test.sym.label} is ${test.is === truth}`;
	return `${test.sym.label} is ${truth ? "" : "not "}${JSON.stringify(test.is)}`;
}
// src/lint/explore.ts
function exploreRule(rule, cases) {
	const found = new Map();
	for (const one of cases) {
		const groups = found.get(one.about) ?? new Map();
		found.set(one.about, groups);
		for (const [key, group] of shownIn(rule, one)) for (const outcome of group) append(groups, key, outcome);
	}
	return [...found].flatMap(([about, groups]) => [...groups.values()].map((group) => summed(rule, about, group)));
}
function* shownIn(rule, { about, when, check }) {
	const { outcomes, paths } = explore(check, {
		assumes: about.scope.unit.assumes,
		when
	});
	for (const [place, group] of grouped(outcomes.filter((outcome) => certainty(outcome) !== "no"))) {
		if (rule.scenarios === "every" && !isInEvery(paths, group)) continue;
		yield [`${group[0]?.result.level}:${place}`, group];
	}
}
function certainty({ result, sure }) {
	return and(result.certain, sure);
}
function grouped(outcomes) {
	const groups = new Map();
	for (const outcome of outcomes) {
		const { at, part = "" } = outcome.result;
		append(groups, `${at.file.path}:${at.start}:${part}`, outcome);
	}
	return groups;
}
function isInEvery(paths, group) {
	const results = new Set(group.map((outcome) => outcome.result));
	return paths.every((path) => path.results.some((result) => results.has(result)));
}
function isUnforeseen(telling, { scope }) {
	const byHand = new Set(scope.unit.setByHand?.map(({ id }) => id));
	return telling.filter(({ test, truth }) => !truth && basesOf(test.sym).some((id) => byHand.has(id))).length > 1;
}
function isOddCall(telling, { scope }) {
	if (scope.unit.kind !== "library") return false;
	return new Set(telling.map(({ test }) => basesOf(test.sym).join())).size > 1;
}
function summed(rule, about, group) {
	const certain = group.filter((outcome) => certainty(outcome) === "yes");
	const chosen = certain.length > 0 ? certain : group;
	const decisions = reduceScenarios(chosen.map((outcome) => outcome.when));
	const telling = rule.scenarios === "every" ? [] : withoutExistence(decisions, about.when);
	const isKnown = !telling.some(({ test }) => test.sym.outOfView) && !isUnforeseen(telling, about) && !isOddCall(telling, about);
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
function findIn(project, rules, managed, before) {
	const context = {
		project,
		links: linksOf(project),
		policies: new PolicySets(project, managed)
	};
	const judged = new Set(before?.units);
	const asked = without(project, judged);
	const found = [];
	for (const rule of rules) found.push(...exploreRule(rule, casesOf(rule, context, asked, judged)));
	return withDeployers(found, project);
}
function* casesOf(rule, context, asked, judged) {
	for (const one of rule.cases(context, asked)) if (!judged.has(one.about.scope.unit)) yield one;
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
		...[...certain.values()].map((found) => certainFinding(found, levels)),
		...[...byDefault.values()].filter((found) => isNew(found, certain)).map((found) => byDefaultFinding(found, levels)),
		...[...maybe.values()].filter((found) => isNew(found, certain, byDefault)).map((found) => finding(found, "pedantic"))
	]);
}
function keep(all, found) {
	const key = keyOf(found);
	if (!all.has(key)) all.set(key, found);
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
	const labels = [...new Set((rests.length > 0 ? rests : about.scope.unit.defaulted).map((sym) => sym.label))].sort();
	if (labels.length > MOST_NAMED) return "the defaults of its parameters";
	return `the default of ${labels.join(" and ")}`;
}
function levelOf(found, levels) {
	return found.report.level ?? levels.get(found.rule) ?? "warning";
}
function keyOf({ rule, about, report }) {
	const address = about.ordinal ? `${about.target.address}#${about.ordinal}` : about.target.address;
	return [
		rule,
		about.scope.unit.name,
		address,
		report.part ?? ""
	].join("|");
}
function finding(found, level, assumption) {
	const { rule, report, scenario } = found;
	return {
		finding: {
			rule,
			level: level === "pedantic" ? "note" : level,
			pedantic: level === "pedantic",
			at: report.at,
			message: messageOf(found, assumption),
			consequence: report.consequence,
			help: report.help,
			related: onceEach$1(report.related ?? []),
			...scenario ? { scenario } : {},
			key: keyOf(found)
		},
		found,
		...assumption === void 0 ? {} : { assumption }
	};
}
function messageOf({ report, scenario, about }, assumption) {
	const message = [
		report.message,
		scenario && `when ${scenario}`,
		assumption
	].filter(Boolean).join(", ");
	return about.construct === void 0 ? message : `${message} (CDK: ${about.construct})`;
}
function onceEach$1(related) {
	const seen = new Set();
	return related.filter((one) => {
		const key = `${placeOf(one)}|${one.message}`;
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
	const alike = same.filter((one) => weightOf(one.finding) === weightOf(best.finding));
	const told = alike.filter((one) => one !== best && one.finding.message !== best.finding.message);
	const [, ...others] = new Set([best, ...told].map((one) => one.found.about.target.address));
	const finding = {
		...inItsDeployment(best, alike),
		related: relatedOf(best, alike)
	};
	if (others.length === 0) return finding;
	const listed = others.slice(0, MOST_ADDRESSES).map((address) => `\`${address}\``);
	const more = others.length > MOST_ADDRESSES ? ` and ${others.length - MOST_ADDRESSES} more` : "";
	return {
		...finding,
		message: `${finding.message} (the same for ${listed.join(", ")}${more})`
	};
}
const MOST_RELATED = 10;
function relatedOf(best, alike) {
	const { related } = best.finding;
	if (alike.length < 2) return related;
	const places = new Set(related.map(placeOf));
	const more = [];
	for (const one of alike.flatMap(({ finding }) => finding.related)) {
		if (related.length + more.length >= MOST_RELATED) break;
		if (!places.has(placeOf(one))) more.push(one);
		places.add(placeOf(one));
	}
	return [...related, ...more];
}
function placeOf({ at }) {
	return `${at.file.path}|${at.start}|${at.end}`;
}
function inItsDeployment({ finding, found, assumption }, alike) {
	const deployment = deploymentOf(alike.map((one) => one.found));
	if (deployment === void 0) return finding;
	const scenario = [deployment, found.scenario].filter(Boolean).join(" and ");
	return {
		...finding,
		scenario,
		message: messageOf({
			...found,
			scenario
		}, assumption)
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
// src/value/maps.ts
const MOST_KEYS$1 = 8;
function lookup(value, key, fallback, at) {
	return lift([value, key], at, (plain, plainKey) => {
		const string = stringOf(plainKey);
		if (string === void 0 && !(plainKey.kind === "unknown" || plainKey.kind === "text" && string === void 0)) return error("a key of a map is a string", at);
		if (plain.kind === "unknown") return unknownEntry$1(plain, string, plainKey, fallback, at);
		if (plain.kind !== "map") return error("only a map has entries by key", at);
		if (string !== void 0) return knownEntry(plain, string, fallback, at);
		return entryByUnknown(plain, plainKey, fallback, at);
	});
}
function knownEntry(value, key, fallback, at) {
	const found = value.entries.get(key);
	if (found?.when === true && !hasSymbolicKey(value)) return found.value;
	const missing = value.rest ? unknownEntry$1(unknown(value.rest, at), key, stringValue(key, at), fallback, at) : fallback ?? error(`there is no entry ${JSON.stringify(key)}`, at);
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
	return haveSymbolicKey(value.entries);
}
const haveSymbolicKey = remembered$1((entries) => {
	for (const key of entries.keys()) if (isSymbolicKey(key)) return true;
	return false;
});
function unknownEntry$1(value, key, keyValue, fallback, at) {
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
const ECS_HOST = "an ECS container host";
const EKS_NODE = "an EKS node";
const BATCH_HOST = "a Batch host";
function specification(path) {
	return [`${path}.LaunchTemplateId`, `${path}.LaunchTemplateName`];
}
const LAUNCH_TYPES = new Map([
	["AWS::EC2::Instance", {
		noun: "instance",
		form: "instance",
		slots: [{
			path: "IamInstanceProfile",
			takes: "name"
		}],
		templates: specification("LaunchTemplate"),
		userData: "UserData",
		metadataOptions: "MetadataOptions",
		keyPair: "KeyName",
		placementGroup: "PlacementGroupName",
		snapshot: "BlockDeviceMappings.[].Ebs.SnapshotId"
	}],
	["AWS::EC2::LaunchTemplate", {
		noun: "launch template",
		form: "launch-template",
		slots: [{
			path: `${DATA}.IamInstanceProfile`,
			takes: "object"
		}],
		userData: `${DATA}.UserData`,
		metadataOptions: `${DATA}.MetadataOptions`,
		asTemplate: { name: "LaunchTemplateName" },
		keyPair: `${DATA}.KeyName`,
		placementGroup: `${DATA}.Placement.GroupName`,
		snapshot: `${DATA}.BlockDeviceMappings.[].Ebs.SnapshotId`
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
		keyPair: "KeyName",
		snapshot: "BlockDeviceMappings.[].Ebs.SnapshotId"
	}],
	["AWS::AutoScaling::AutoScalingGroup", {
		noun: "Auto Scaling group",
		form: "group",
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
		form: "fleet",
		slots: [],
		templates: specification(`${SPOT}.LaunchTemplateConfigs.[].LaunchTemplateSpecification`),
		specifications: {
			path: `${SPOT}.LaunchSpecifications`,
			each: {
				noun: "Spot Fleet",
				form: "fleet",
				slots: [{
					path: "IamInstanceProfile.Arn",
					takes: "arn"
				}],
				userData: "UserData",
				keyPair: "KeyName",
				placementGroup: "Placement.GroupName",
				snapshot: "BlockDeviceMappings.[].Ebs.SnapshotId"
			}
		}
	}],
	["AWS::EC2::EC2Fleet", {
		noun: "EC2 Fleet",
		form: "fleet",
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
		host: BATCH_HOST,
		keyPair: "ComputeResources.Ec2KeyPair",
		placementGroup: "ComputeResources.PlacementGroup"
	}],
	["AWS::ECS::CapacityProvider", {
		noun: "ECS capacity provider",
		optional: true,
		slots: [{
			path: MANAGED_INSTANCES,
			takes: "arn"
		}],
		host: ECS_HOST,
		hostGroup: "AutoScalingGroupProvider.AutoScalingGroupArn"
	}],
	["AWS::EKS::Nodegroup", {
		noun: "EKS node group",
		slots: [],
		templates: ["LaunchTemplate.Id", "LaunchTemplate.Name"],
		profileBy: "EKS",
		host: EKS_NODE
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
		templates: ["TemplateName"],
		demandsProfile: ["VersionLabel", "PlatformArn"]
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
// src/model/node-classes.ts
const TYPES$1 = new Map([
	["karpenter.k8s.aws EC2NodeClass", {
		by: "Karpenter",
		node: "a Karpenter node",
		demandsOne: true,
		tokens: "required",
		hopLimits: {
			v1beta1: 2,
			v1: 1
		}
	}],
	["karpenter.k8s.aws AWSNodeTemplate", {
		by: "Karpenter",
		node: "a Karpenter node"
	}],
	["eks.amazonaws.com NodeClass", {
		by: "EKS",
		node: EKS_NODE
	}]
]);
function isNodeClass(apiVersion, kind) {
	return typeOf$1(apiVersion, kind) !== void 0;
}
function typeOf$1(apiVersion = "", kind = "") {
	const [group, version] = apiVersion.split("/");
	return version ? TYPES$1.get(`${group} ${kind}`) : void 0;
}
function nodeClassOf(manifest, entity, isPart) {
	const [apiVersion, kind] = ["apiVersion", "kind"].map((key) => literal(entryIn$1(manifest, key)));
	const type = typeOf$1(apiVersion, kind);
	if (!type || kind === void 0) return void 0;
	const spec = entryIn$1(manifest, "spec");
	const isOpen = isPart || isAbsent(entryIn$1(spec, "subnetSelectorTerms"));
	const role = written$1(spec, "role");
	const templates = written$1(spec, "launchTemplate");
	const userData = written$1(spec, "userData");
	return {
		...entity,
		kind: "launch",
		noun: kind,
		...identityOf(spec, role, type, isOpen),
		imds: imdsOf(spec, isOpen ? void 0 : type, apiVersion),
		uses: {},
		host: { noun: type.node },
		...role && { role },
		...templates && { templates: list([{
			value: templates,
			when: true
		}], templates.at) },
		...userData && { userData }
	};
}
function rolesMentionedBy(launches) {
	return launches.flatMap(({ role, when, target: { at } }) => role ? [{
		at,
		when,
		how: "makes-own-profile",
		value: role
	}] : []);
}
function identityOf(spec, role, { by, demandsOne }, isOpen) {
	const profile = written$1(spec, "instanceProfile");
	const slots = profile ? [{
		at: profile.at,
		takes: "name",
		value: profile
	}] : [];
	if (role && isCertain(role)) return {
		slots,
		profileBy: by
	};
	if (profile && !role) return { slots };
	if (!demandsOne) return {
		slots,
		profileBy: by
	};
	if (!role && !isOpen) return {
		slots,
		demandsProfile: {
			unless: [],
			orRole: true
		}
	};
	const open = unknown({
		id: `${spec.at.file.path}:${spec.at.start}#identity`,
		label: "what a patch may say"
	}, spec.at, {
		type: "text",
		nullable: true
	});
	return { slots: [...slots, {
		at: spec.at,
		takes: "name",
		value: open
	}] };
}
function isCertain(value) {
	return alternatives(value).every((one) => one.value.kind === "text" || one.value.ref !== void 0);
}
function imdsOf(spec, defaults, apiVersion) {
	const options = entryIn$1(spec, "metadataOptions");
	const { at } = isAbsent(options) ? spec : options;
	const limit = defaults?.hopLimits?.[apiVersion?.split("/")[1] ?? ""];
	const endpoint = written$1(options, "httpEndpoint");
	const tokens = written$1(options, "httpTokens") ?? (defaults?.tokens && stringValue(defaults.tokens, at));
	const hopLimit = written$1(options, "httpPutResponseHopLimit") ?? (limit && scalar(limit, at));
	return {
		...endpoint && { endpoint },
		...tokens && { tokens },
		...hopLimit && { hopLimit }
	};
}
function written$1(object, key) {
	const value = entryIn$1(object, key);
	return isAbsent(value) ? void 0 : value;
}
function entryIn$1(object, key) {
	const { at } = object;
	return lift([object], at, (plain) => {
		return plain.kind === "map" || plain.kind === "unknown" ? lookup(plain, stringValue(key, at), absent(at), at) : absent(at);
	});
}
function literal(value) {
	return value.kind === "choice" || value.kind === "error" ? void 0 : stringOf(value);
}
// src/kubernetes/manifests.ts
function mayBeManifest(text) {
	return /(?:karpenter\.k8s\.aws|eks\.amazonaws\.com)\//.test(text) && /NodeClass|AWSNodeTemplate/.test(text);
}
function nodeClassesIn(documents) {
	return documents.flatMap((document) => wordIn(document, "kind") === "List" ? itemsOf$1(document) : [document]).filter((node) => isNodeClass(wordIn(node, "apiVersion"), wordIn(node, "kind")));
}
function nameOf$2(manifest) {
	const metadata = entryOf(manifest, "metadata");
	const node = entryOf(metadata, "name") ?? entryOf(metadata, "generateName") ?? manifest;
	return {
		name: textOf$2(node) ?? wordIn(manifest, "kind") ?? "",
		node
	};
}
function itemsOf$1(document) {
	const items = entryOf(document, "items");
	return items?.kind === "list" ? items.items : [];
}
function wordIn(node, key) {
	return textOf$2(entryOf(node, key));
}
// src/kubernetes/placeholders.ts
const MARKED = /\$\{[^{}]*\}|\$\([^()]*\)|\$\w+|\{\{[^{}]*\}\}|<[^<>\s][^<>]*>|#\{[^{}]*\}#?|%\w+%/g;
const DEEPEST$3 = 200;
function withPlaceholders(node, depth = 0) {
	if (depth > DEEPEST$3) return node;
	switch (node.kind) {
		case "string": return {
			...node,
			pieces: node.pieces.flatMap((piece) => cutAt(piece, MARKED, node.at.file.path))
		};
		case "list": return {
			...node,
			items: node.items.map((item) => withPlaceholders(item, depth + 1))
		};
		case "map": return {
			...node,
			entries: node.entries.map((entry) => inEntry(entry, depth))
		};
		default: return node;
	}
}
function inEntry(entry, depth) {
	return entry.key === "userData" ? entry : {
		...entry,
		value: withPlaceholders(entry.value, depth + 1)
	};
}
// src/kubernetes/index.ts
function readManifests({ file, documents, broken }, files, deployment = UNKNOWN_DEPLOYMENT) {
	const manifests = nodeClassesIn(documents);
	const [first] = manifests;
	if (!first) return {
		models: [],
		problems: []
	};
	const unit = unitOf$1(file, first, broken);
	const { partition, account, region } = deployment;
	const scope = {
		unit,
		partition,
		account,
		region
	};
	const isPatched = isKustomized(file, files);
	const launches = manifests.flatMap((manifest) => {
		return nodeClassOf(valueOfNode(withPlaceholders(manifest)), entityOf$1(manifest, scope), isPatched || isPatch(manifest)) ?? [];
	});
	const none = {
		policies: [],
		principals: [],
		roles: [],
		profiles: []
	};
	const mentions = rolesMentionedBy(launches);
	return {
		models: [{ any: {
			unit,
			...none,
			launches,
			mentions
		} }],
		problems: []
	};
}
function unitOf$1(file, { at }, broken) {
	return {
		name: file.path,
		kind: "root",
		at,
		gaps: broken ? [{
			at,
			why: "the file cannot be parsed as a whole"
		}] : [],
		assumes: [],
		conditions: [],
		defaulted: []
	};
}
function entityOf$1(manifest, scope) {
	const { name, node } = nameOf$2(manifest);
	return {
		target: {
			address: name,
			at: node.at
		},
		block: manifest.at,
		when: true,
		scope,
		managed: true,
		type: textOf$2(entryOf(manifest, "kind")) ?? ""
	};
}
function isKustomized({ path }, files) {
	return files.list(require_cli.folderOf(path)).some(({ name }) => /^kustomization(?:\.ya?ml)?$/i.test(name));
}
function isPatch(manifest) {
	return [manifest, entryOf(manifest, "spec")].some((node) => entryOf(node, "$patch") !== void 0);
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
	if (entryOf(root, "format_version")?.kind === "string") {
		if (isMap(root, "planned_values") || entryOf(root, "resource_changes")?.kind === "list") return "plan";
		return isMap(entryOf(root, "values"), "root_module") ? "show" : void 0;
	}
	const version = entryOf(root, "version");
	return version?.kind === "scalar" && version.value === 4 && entryOf(root, "resources")?.kind === "list" ? "raw" : void 0;
}
function isMap(node, key) {
	return entryOf(node, key)?.kind === "map";
}
// src/lint/documents.ts
const NOTHING = {
	models: [],
	problems: []
};
var DocumentReader = class {
	#deployment;
	#dumps;
	constructor(deployment) {
		this.#deployment = deployment;
	}
	async read({ file, node, problems, said, isDump }) {
		const { Dumps, readDocument } = await Promise.resolve().then(() => require("./documents.cjs"));
		const broken = problems.length > 0;
		if (!isDump) return readDocument({
			file,
			node,
			broken,
			...said && { kind: said }
		}, this.#deployment);
		this.#dumps ??= new Dumps(this.#deployment);
		this.#dumps.add(node, broken);
		return NOTHING;
	}
	readDumps() {
		return this.#dumps?.read() ?? NOTHING;
	}
};
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
		return withVia(found.stack.run === importer.run ? value : fromOutside(value, exportSym(name), at), at, `export ${show(name)}`);
	}
	#add(key, output, stack) {
		const written = entryOf(entryOf(output.value, "Export"), "Name");
		if (!written) return;
		for (const { value } of alternatives(stack.value(written))) {
			const name = value.kind === "error" ? void 0 : textOf$1(value);
			if (!name) continue;
			const one = {
				name,
				key,
				stack
			};
			const whole = known(name);
			if (whole === void 0) this.#symbolic.push(one);
			else append(this.#known, whole, one);
		}
	}
	#find(name) {
		const id = textId(name);
		if (!this.#found.has(id)) this.#found.set(id, this.#search(name));
		return this.#found.get(id);
	}
	#search(name) {
		const whole = known(name);
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
	return name.some((piece) => !isHole(piece) && /[a-z0-9]/i.test(piece.lit));
}
function mayBe(exported, wanted) {
	return saysSomething(exported) && same(exported, wanted) !== "no";
}
function outputOf(key, stack) {
	const value = entryOf(stack.template.outputs.get(key)?.value, "Value");
	if (!value) return void 0;
	const cyclic = () => stack.opaque(`Outputs.${key}`, value.at);
	return stack.once(`output.${key}`, () => stack.value(value), cyclic);
}
function existingOutput(key, stack, at) {
	const value = outputOf(key, stack);
	if (!value) return void 0;
	const condition = literalText(entryOf(stack.template.outputs.get(key)?.value, "Condition"));
	const missing = error(`the nested stack has no output ${key}`, at);
	return choice(stack.condition(condition), value, missing, value.at);
}
function exportSym(name) {
	return {
		id: `export:${textId(name)}`,
		label: `export ${show(name)}`
	};
}
function fromOutside(value, sym, at) {
	return lift([value], at, (plain) => {
		const target = plain.ref ?? plain.imported;
		return {
			...unknown(sym, plain.at, { type: "text" }),
			...target && { imported: target }
		};
	});
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
		case "Fn::And": return all(...conditions());
		case "Fn::Or": return any(...conditions());
		case "Fn::Not": return negate(all(...conditions()));
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
	return toCond(equalsText(evaluator.value(left), evaluator.value(right), call.at));
}
function membership(call, evaluator) {
	const [left, right] = argumentsOf(call).map((argument) => stringsOf(evaluator.value(argument)));
	if (!left || !right || left.length * right.length > LARGEST) return opaqueAt(call.at, evaluator);
	const isIn = (member) => any(...right.map((one) => toCond(equalsText(member, one, call.at))));
	return call.name === "Fn::Contains" ? any(...left.map(isIn)) : all(...left.map(isIn));
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
	return lift([delimiter, list], call.at, (between, elements) => join(between, elements, call.at, evaluator));
}
function join(delimiter, list, at, evaluator) {
	const between = stringOf(delimiter);
	const unjoined = () => derivedUnknown("Fn::Join", [delimiter, list], at, "text");
	if (between === void 0 || list.kind !== "list" || list.rest) return unjoined();
	if (between === "") return joinParts(list.items.map(partOf), at, evaluator);
	if (list.items.filter((element) => element.when !== true).length > MOST_GUARDED) return unjoined();
	return joinItems(list.items, stringValue(between, delimiter.at), at, evaluator);
}
function partOf({ when, value }) {
	return choice(when, value, stringValue("", value.at), value.at);
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
	const pieces = piecesIn(parts);
	return pieces === void 0 || !evaluator.spend(pieces) ? evaluator.opaque("limit", at) : joinText(parts, at);
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
const sizeOfLongest = remembered$1((value) => {
	const then = sizeOf(value.then);
	const otherwise = sizeOf(value.else);
	return {
		pieces: Math.max(then.pieces, otherwise.pieces),
		letters: Math.max(then.letters, otherwise.letters)
	};
});
const sizeOfText = remembered$1((text) => {
	const letters = text.reduce((sum, piece) => sum + (isHole(piece) ? 1 : piece.lit.length), 0);
	return {
		pieces: text.length,
		letters
	};
});
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
		id: `${id} at ${at.file.path}:${at.start}`,
		counted: id
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
	const parts = lists.flatMap((list) => alternatives(list));
	for (const { value, when } of parts) if (value.kind === "list") {
		gathering.addEach(value, (element) => gathering.add(guarded(element, when)));
		if (value.rest) gathering.addRest(parts.length === 1 ? value.rest : uncounted(value.rest));
	} else if (value.kind === "unknown") gathering.addRest(value.sym);
	else gathering.fail(when, value.kind === "error" ? value.why : "concat() takes lists");
	return gathering.result(at);
}
function uncounted({ counted: _, ...rest }) {
	return rest;
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
	const add = (gathering, element, index) => gathering.add(lazyItem(element.when, () => each(element.value, index)));
	const asMany = ({ counted }) => counted === void 0 ? {} : { counted };
	return overItems(value, operation, at, add, asMany);
}
function filterItems(value, operation, keep, at) {
	return overItems(value, operation, at, (gathering, element, index) => {
		const kept = all(element.when, keep(element.value, index));
		if (kept !== false) gathering.add(guarded(element, kept));
	});
}
function overItems(value, operation, at, add, kept = () => ({})) {
	return lift([value], at, (plain) => {
		if (plain.kind === "unknown") return list([], at, derived(operation, [plain]));
		if (plain.kind !== "list") return error(`${operation} takes a list`, at);
		const gathering = new Gathering();
		gathering.addEach(plain, (element, index) => add(gathering, element, index));
		if (plain.rest) gathering.addRest({
			...derived(operation, [unknown(plain.rest, at)]),
			...kept(plain.rest)
		});
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
		else literals.set(key, either$1(literals.get(key) ?? false, element.when));
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
			this.literals.set(key, either$1(before, element.when));
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
// src/cloudformation/cidr.ts
const BLOCK = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;
const ADDRESS_BITS = 32;
function blocksOf(block, count, bits) {
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
	return lift([index, from], call.at, (position, elements) => select(position, elements, call.at));
}
function select(position, elements, at) {
	const known = Number(stringOf(position) ?? NaN);
	const selected = Number.isInteger(known) ? nth(elements, known, at) : oneOf(elements, position, at);
	return selected.kind === "unknown" && isOutOfView(selected, elements) ? {
		...selected,
		type: "text"
	} : selected;
}
function isOutOfView(selected, elements) {
	if (elements.kind === "unknown") return elements.type === "list";
	return elements.kind === "list" && !elements.items.some((item) => item.value === selected);
}
function oneOf(elements, position, at) {
	const sym = symbolOf$1(position);
	if (!sym || !(elements.kind === "list" && !elements.rest && elements.items.length <= MOST_ELEMENTS)) return derivedUnknown("Fn::Select", [position, elements], at);
	return elements.items.reduceRight((others, _, index) => {
		return !sym.domain || sym.domain.includes(String(index)) ? choice(symbolIs(sym, String(index)), nth(elements, index, at), others, at) : others;
	}, error("the list has no such element", at));
}
function callLength(call, evaluator) {
	return lengthOf(evaluator.value(call.argument), call.at);
}
function callGetAZs(call, evaluator) {
	return derivedUnknown(call.name, [evaluator.value(call.argument)], call.at, "list");
}
const MOST_BLOCKS = 256;
function callCidr(call, evaluator) {
	return lift(argumentsOf(call).map((argument) => evaluator.value(argument)), call.at, (...plain) => {
		const [block, count, bits] = plain.map(stringOf);
		const blocks = derivedUnknown("Fn::Cidr", plain, call.at, "list");
		const number = Number(count ?? NaN);
		if (!Number.isInteger(number) || number < 1 || number > MOST_BLOCKS) return blocks;
		const known = block === void 0 ? void 0 : blocksOf(block, number, Number(bits ?? NaN));
		const unknownBlock = (_, index) => item(select(indexValue(index, call.at), blocks, call.at));
		return list(known?.map((one) => item(stringValue(one, call.at))) ?? Array.from({ length: number }, unknownBlock), call.at);
	});
}
function indexValue(index, at) {
	return stringValue(String(index), at);
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
	const otherwise = entryOf(options, "DefaultValue");
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
	if (!key) return mapped(node, lookup.evaluator);
	const name = stringOf(key);
	if (name !== void 0) return findUnder(node, name, rest, lookup);
	const sym = symbolOf$1(key);
	const candidates = sym ? candidatesOf(node, sym) : [];
	if (!sym || candidates.length > MOST_KEYS) return unknownEntry(lookup);
	return candidates.reduceRight((others, candidate) => choice({
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
	const child = entryOf(node, key);
	return child ? find(child, rest, lookup) : missing(lookup);
}
function unknownEntry({ all, at }) {
	return {
		...derivedUnknown("Fn::FindInMap", all, at),
		nullable: false
	};
}
function missing({ otherwise, at, evaluator }) {
	return otherwise ? evaluator.value(otherwise) : error("the mapping has no such key", at);
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
		const file = files.read(require_cli.joinPath(folder, entry.name));
		if (require_cli.isUnreadable(file) || !file.text.includes(hash)) continue;
		const path = textOf$2(entryOf(entryOf(entryOf(entryOf(manifestIn(file), "files"), hash), "source"), "path"));
		if (path !== void 0) return path;
	}
}
function manifestIn(file) {
	return remember(MANIFESTS, file, () => parseJson(require_cli.sourceOf(file)).documents[0]);
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
		value: merged(value, then, otherwise)
	};
}
function either(condition, then, otherwise) {
	return any(all(condition, then), all(negate(condition), otherwise));
}
function merged(value, then, otherwise) {
	if (then.when === false) return otherwise.value;
	if (otherwise.when === false) return then.value;
	return choice(value.if, then.value, otherwise.value, value.at);
}
function elementsOf(value) {
	if (!value) return [];
	return membersOf(value).filter((member) => !isAbsent(member.value)).map((member) => item(stamped(member.value, value.rests ?? []), member.when));
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
	return isAbsent(result) ? void 0 : stamped(result, rests);
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
		const side = (branch) => branch ? valueAt(branch, path, evaluator) : absent(node.at);
		const { holds, then, otherwise } = fork;
		if (typeof holds === "boolean") return side(holds ? then : otherwise);
		return choice(holds, side(then), side(otherwise), node.at);
	}
	const child = entryOf(node, key);
	return child ? valueAt(child, rest, evaluator) : unwritten(node, key, evaluator);
}
function unwritten(node, key, evaluator) {
	const macro = node.kind === "map" ? node.entries.find((entry) => entry.key.startsWith("Fn::")) : void 0;
	if (!macro) return absent(node.at);
	return unknown(evaluator.sym(`${key}@${macro.keyAt.start}`, `what ${macro.key} makes`), macro.keyAt, { nullable: true });
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
		return [...then && holds !== false ? descend(then, path, all(when, holds), search) : [], ...otherwise && holds !== true ? descend(otherwise, path, all(when, negate(holds)), search) : []];
	}
	if (key === "?") return ending(node, evaluator.value(node), when);
	if (key !== "[]") {
		const child = entryOf(node, key);
		return child ? descend(child, rest, when, search) : ending(node, unwritten(node, key, evaluator), when);
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
		const written = entryOf(element, key);
		const literal = written && !callOf(written) ? literalText(written) : void 0;
		return literal === void 0 || literal === text;
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
	if (textOf$2(entryOf(metadata, "aws:asset:property")) !== property) return void 0;
	return textOf$2(entryOf(metadata, "aws:asset:path"));
}
function texts(value) {
	return alternatives(value).map(({ value: plain }) => plain.kind === "error" ? void 0 : textOf$1(plain));
}
function nestingAt(text, parent, files) {
	if (!text) return void 0;
	const whole = known(text);
	if (whole !== void 0 && !/^[a-z0-9]+:\/\//i.test(whole)) return localFile(whole, parent, files);
	const segments = segmentsOf(text);
	const asset = assetSource(segments.at(-1) ?? "", require_cli.folderOf(parent), files);
	return asset === void 0 ? uploadedFile(segments, parent, files) : localFile(asset, parent, files);
}
function localFile(path, parent, files) {
	const found = require_cli.joinPath(require_cli.folderOf(parent), path);
	return isFile(found, files) ? {
		path: found,
		isLocal: true
	} : void 0;
}
function uploadedFile(segments, parent, files) {
	const folders = foldersAround(parent);
	for (let length = segments.length; length > 0; length--) {
		const from = length === 1 ? folders.slice(0, 1) : folders;
		const tail = segments.slice(-length).join("/");
		const paths = from.map((folder) => require_cli.joinPath(folder, tail)).filter((path) => isFile(path, files));
		const [path] = paths;
		if (path !== void 0) return paths.length === 1 && path !== parent ? {
			path,
			isLocal: false
		} : void 0;
	}
}
function segmentsOf(url) {
	return (known(url.slice(url.findLastIndex(isHole) + 1)) ?? "").replace(/^[a-z0-9]+:\/\/[^/]*/i, "").replace(/[?#].*$/s, "").split("/").filter((segment) => segment !== "" && segment !== "." && segment !== "..").slice(-12);
}
function foldersAround(path) {
	const folders = [require_cli.folderOf(path)];
	for (let folder = folders[0]; folder !== "." && !folder.endsWith("..");) {
		folder = require_cli.folderOf(folder);
		folders.push(folder);
	}
	return folders;
}
function isFile(path, files) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return files.list(require_cli.folderOf(path)).some((entry) => entry.name === name && !entry.isFolder);
}
// src/cloudformation/undeclared.ts
function undeclared(name, written, at, evaluator) {
	const value = unknown(evaluator.sym(written), at, { nullable: false });
	return mayBeDeclared(name, evaluator.template) ? value : {
		...value,
		undeclared: name
	};
}
function undeclaredOutput(name, written, at, nested) {
	const { template, stack } = nested;
	const value = unknown(nested.sym(written), at, { type: "text" });
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
	if (parameter) return withVia(parameter, at, `parameter ${name}`);
	const resource = evaluator.template.resources.get(name);
	if (!resource) return undeclared(name, name, at, evaluator);
	return withVia(refValue(resource, evaluator), at, name);
}
function attributeOf(name, attribute, at, evaluator) {
	const resource = evaluator.template.resources.get(name);
	const written = `${name}.${attribute}`;
	if (!resource) return undeclared(name, written, at, evaluator);
	if (lacks(resource, attribute)) return undeclared(written, written, at, evaluator);
	return withVia(outputNamed(attribute, resource, at, evaluator) ?? attributeValue(resource, attribute, evaluator), at, `${name}.${attribute}`);
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
function deployed(text, at) {
	const [sole] = text;
	return sole && isHole(sole) ? unknown(sole, at, { type: "text" }) : textValue(text, at);
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
	if (named?.ref === "name") return withRef(nameOf$1(resource, evaluator), {
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
	return withRef(textValue([{ lit: "AWSServiceRoleFor" }, {
		...evaluator.sym(`${resource.logicalId}.service`, "service"),
		shape: IAM_NAME_SHAPE
	}], resource.target.at), {
		to: resource.target,
		attr: "name"
	});
}
function unknownAttribute(resource, attribute, attr, evaluator) {
	const name = attribute === void 0 ? resource.logicalId : `${resource.logicalId}.${attribute}`;
	return unknown(evaluator.sym(name), resource.target.at, { ref: {
		to: resource.target,
		attr
	} });
}
function nameOf$1(resource, evaluator) {
	const written = entryOf(resource.properties, NAMED.get(resource.type)?.nameProperty ?? "");
	const generated = generatedName(resource, evaluator);
	const compute = () => written ? orGenerated(evaluator.value(written), generated) : generated;
	const cyclic = () => {
		evaluator.addCycle(`the name of ${resource.logicalId}`, resource.target.at);
		return generated;
	};
	return evaluator.once(`name.${resource.logicalId}`, compute, cyclic);
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
	const name = nameOf$1(resource, evaluator);
	const compute = () => {
		const path = entryOf(resource.properties, "Path");
		return lift([path ? evaluator.value(path) : absent(name.at), name], name.at, (folder, own) => {
			return textValue(iamArn(arnKind, evaluator.run.deployment, textOf$1(folder), textOf$1(own) ?? []), name.at);
		});
	};
	const cyclic = () => {
		evaluator.addCycle(`the ARN of ${resource.logicalId}`, resource.target.at);
		return evaluator.opaque("Arn", name.at);
	};
	return withRef(evaluator.once(`arn.${resource.logicalId}`, compute, cyclic), {
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
	const whole = textOf$1(string);
	const unsplit = () => derivedUnknown("Fn::Split", [delimiter, string], at, "list");
	if (!by || !whole) return unsplit();
	const parts = partsOf(whole, by, at.file);
	const isSure = (part) => part.every((piece) => !isHole(piece) || cannotHold(piece, by));
	const sure = parts.filter(isSure);
	const isWhole = sure.length === parts.length;
	if (!isWhole && (sure.length === 0 || by.length > 1)) return unsplit();
	const items = sure.map((part) => item(textValue(part, part[0]?.at ?? string.at)));
	const first = parts.findIndex((part) => !isSure(part));
	return isWhole ? list(items, string.at) : partlyOrdered(items, first, string.at, unsplit().sym);
}
function cannotHold(hole, delimiter) {
	if (delimiter.length > 1 || "*?".includes(delimiter)) return false;
	return matches(text(`*${delimiter}*`), [hole]) === "no";
}
function partsOf(whole, delimiter, file) {
	const source = require_cli.derive(whole, file);
	const parts = [];
	let from = 0;
	for (let to = source.text.indexOf(delimiter); to >= 0; to = source.text.indexOf(delimiter, from)) {
		parts.push(require_cli.piecesOf(source, from, to));
		from = to + delimiter.length;
	}
	return [...parts, require_cli.piecesOf(source, from, source.text.length)];
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
	if (value.kind === "text" || value.kind === "unknown") return value;
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
	const source = require_cli.derive(writtenPieces(string), string.at.file);
	const stretches = [];
	let from = 0;
	const addText = (to) => {
		if (from < to) stretches.push({ text: require_cli.piecesOf(source, from, to) });
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
				at: require_cli.place(source, match.index, end)
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
	return derivedUnknown(call.name, values, call.at);
}
function callRef(call, evaluator) {
	const name = literalText(call.argument);
	if (name !== void 0) return referenceTo(name, call.at, evaluator);
	return lift([evaluator.value(call.argument)], call.at, (plain) => {
		const made = stringOf(plain);
		return made === void 0 ? derivedUnknown("Ref", [plain], call.at) : referenceTo(made, call.at, evaluator);
	});
}
function callGetAtt(call, evaluator) {
	return lift(argumentsOf(call).map((argument) => evaluator.value(argument)), call.at, (...plain) => {
		const written = plain.map((part) => stringOf(part) ?? "").join(".");
		const dot = written.indexOf(".");
		if (!(dot > 0 && dot < written.length - 1)) return derivedUnknown("Fn::GetAtt", plain, call.at);
		return attributeOf(written.slice(0, dot), written.slice(dot + 1), call.at, evaluator);
	});
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
	const { name, argument, at } = call;
	const content = evaluator.value(argument);
	return {
		...textValue([{
			...derived(name, [content]),
			label: name,
			at
		}], at),
		decoded: content
	};
}
function callImportValue(call, evaluator) {
	return lift([evaluator.value(call.argument)], call.at, (name) => {
		const text = textOf$1(name);
		if (!text) return evaluator.opaque("Fn::ImportValue", call.at);
		return evaluator.run.surroundings.imported(text, call.at, evaluator) ?? unknown(exportSym(text), call.at, { type: "text" });
	});
}
function callStackOutput(call, evaluator) {
	return derivedUnknown(call.name, [evaluator.value(call.argument)], call.at, "text");
}
// src/cloudformation/parameters.ts
function parametersOf(section, id) {
	return new Map([...section].map(([name, entry]) => [name, parameterOf(entry, id)]));
}
function parameterOf({ key, keyAt, value }, id) {
	const written = textOf$2(entryOf(value, "Type")) ?? "String";
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
		fallback: isLookUp ? void 0 : entryOf(value, "Default")
	};
}
function isListType(type) {
	return /^(AWS::SSM::Parameter::Value<)?(CommaDelimitedList\b|List<)/.test(type);
}
function allowedValues(parameter) {
	const allowed = entryOf(parameter, "AllowedValues");
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
	const free = unknown(sym, at, { type });
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
	const isNotThere = negate(stack.exists());
	return [...parameters.values()].flatMap(({ name, sym: { domain } }) => {
		const given = domain && domain.length <= MOST_ALLOWED ? stack.given(name) : void 0;
		if (!given || !domain || isWithin(given, domain)) return [];
		const isOne = (allowed) => toCond(equalsText(given, stringValue(String(allowed), given.at), given.at));
		const cond = any(isNotThere, anyOf(domain.map(isOne)));
		return typeof cond === "boolean" ? [] : [cond];
	});
}
function isWithin(given, domain) {
	return (given.kind === "unknown" ? given.sym.domain : void 0)?.every((value) => domain.includes(value)) ?? false;
}
function orOtherwise(given, otherwise) {
	if (isAbsent(given)) return otherwise();
	if (given.kind !== "choice") return given;
	const [then, not] = [branch(given, "then"), branch(given, "else")];
	return choice(given.if, orOtherwise(then, otherwise), orOtherwise(not, otherwise), given.at);
}
function writtenText(node) {
	const text = valueText(node) ?? "";
	return node.kind === "string" && text === literalText(node) ? textValue(node.pieces, node.at) : stringValue(text, node.at);
}
function typed(type, value) {
	return lift([value], value.at, (plain) => {
		if (type === "list") return plain.kind === "list" ? plain : members(plain);
		if (plain.kind === "unknown") return {
			...plain,
			type: plain.type ?? "text"
		};
		const text = plain.kind === "scalar" ? textOf$1(plain) : void 0;
		return text ? {
			...plain,
			...textValue(text, plain.at)
		} : plain;
	});
}
function members(value) {
	const text = textOf$1(value);
	if (!text || text.some(isHole)) return derivedUnknown("Fn::Split", [value], value.at, "list");
	const source = require_cli.derive(text, value.at.file);
	return list([...source.text.matchAll(/[^,]+/g)].map((match) => item(memberOf(source, match.index, match[0]))), value.at);
}
function memberOf(source, index, member) {
	const start = index + member.length - member.trimStart().length;
	const end = Math.max(start, index + member.trimEnd().length);
	return textValue(require_cli.piecesOf(source, start, end), require_cli.place(source, start, end));
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
		return all(this.stack.exists(), this.condition(condition));
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
		return unknown(this.sym(`${what}@${at.start}`, what), at);
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
	constructor(pass, deployment = UNKNOWN_DEPLOYMENT, surroundings = NOTHING_AROUND) {
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
	const resources = entryOf(node, "Resources");
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
		mappings: entryOf(node, "Mappings"),
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
	const section = entryOf(node, name);
	if (section?.kind !== "map") return new Map();
	const whole = section.entries.filter((entry) => !entry.value.unfinished);
	return new Map(whole.map((entry) => [entry.key, entry]));
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
		properties: entryOf(value, "Properties"),
		metadata: entryOf(value, "Metadata"),
		condition: textOf$2(entryOf(value, "Condition"))
	};
}
function typeOf(resource) {
	const type = entryOf(resource, "Type");
	return type?.kind === "string" ? textOf$2(type) : void 0;
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
	const written = entryOf(node, "Transform");
	if (!written) return [];
	return (written.kind === "list" ? written.items : [written]).flatMap((transform) => {
		const name = textOf$2(transform) ?? textOf$2(entryOf(transform, "Name")) ?? "a macro";
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
	const source = require_cli.derive(node.pieces, node.at.file);
	const pieces = [];
	let from = 0;
	for (const { 0: placeholder, index } of source.text.matchAll(PLACEHOLDER)) {
		const value = memberFor(placeholder, identifiers);
		if (value === void 0) continue;
		const to = index + placeholder.length;
		pieces.push(...require_cli.piecesOf(source, from, index), {
			lit: value,
			at: require_cli.place(source, index, to)
		});
		from = to;
	}
	return from === 0 ? node : {
		...node,
		pieces: [...pieces, ...require_cli.piecesOf(source, from, source.text.length)]
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
		const [value, ...others] = alternatives(this.#evaluate(collection)).filter(({ value }) => value.kind !== "error").map((item) => item.value);
		if (value?.kind !== "list" || value.rest || others.length > 0) return void 0;
		const members = value.items.map((item) => item.when === true ? stringOf(item.value) : void 0);
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
// src/cloudformation/mentions.ts
const LONGEST_NAME = 1e3;
function mentionsOf(slots, stacks) {
	const roles = new Roles(stacks);
	if (roles.isEmpty) return [];
	const places = new Places(slots);
	return stacks.flatMap((stack) => mentionsIn(stack, roles, places));
}
function mentionsIn(stack, roles, slots) {
	const search = new MentionSearch(slots, roles, stack);
	const { outputs, resources, generators } = stack.template;
	for (const { value: output } of outputs.values()) {
		if (stack.stack.parent && !entryOf(output, "Export")) continue;
		search.visit(output, "output", stack.existence(literalText(entryOf(output, "Condition"))));
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
	#lasts = new Set();
	constructor(stacks) {
		for (const stack of stacks) for (const role of stack.template.resources.values()) {
			if (role.type !== "AWS::IAM::Role") continue;
			this.#targets.add(role.target);
			for (const { text } of textsOf(nameOf$1(role, stack))) this.#add(text);
		}
	}
	get isEmpty() {
		return this.#targets.size === 0;
	}
	has(target) {
		return target !== void 0 && this.#targets.has(target);
	}
	#add(name) {
		const id = textId(name);
		this.#names.add(id);
		this.#lasts.add(id.slice(-1));
		const written = seamless(name).map((piece) => isHole(piece) ? "" : piece.lit);
		this.#parts.add(written.reduce((longest, one) => one.length > longest.length ? one : longest, ""));
	}
	mayBeNamedIn(written) {
		return [...this.#parts].some((part) => written.includes(part));
	}
	mayEndWithName(text) {
		const last = text.at(-1);
		return !last || isHole(last) || last.lit === "" || this.#lasts.has(last.lit.slice(-1));
	}
	isName(name) {
		return this.#names.has(textId(name));
	}
};
var Places = class {
	#starts = new Map();
	constructor(places) {
		for (const { file, start } of places) {
			const starts = this.#starts.get(file.path) ?? new Set();
			this.#starts.set(file.path, starts.add(start));
		}
	}
	has({ file, start }) {
		return this.#starts.get(file.path)?.has(start) ?? false;
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
		if (this.#slots.has(placeOf$1(node))) return;
		this.#evaluator.nest(() => {
			for (const role of this.#rolesIn(node)) this.found.push({
				...role,
				when: all(when, role.when),
				how
			});
			for (const { child, when: guard } of this.#below(node)) this.visit(child, how, all(when, guard));
		}, () => void 0);
	}
	#below(node) {
		const call = callOf(node);
		const [name, ...sides] = call?.name === "Fn::If" ? argumentsOf(call) : [];
		const condition = literalText(name);
		if (condition === void 0) return childrenOf(node).map((child) => ({
			child,
			when: true
		}));
		const is = this.#evaluator.condition(condition);
		return sides.map((child, index) => ({
			child,
			when: index === 0 ? is : negate(is)
		}));
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
		return alternatives(value).filter(({ value: plain }) => this.#roles.has(plain.ref?.to)).map(({ value: plain, when }) => ({
			value: plain,
			at,
			when
		}));
	}
	#namedBy(node) {
		const at = placeOf$1(node);
		if (at.end - at.start > LONGEST_NAME || !this.#roles.mayBeNamedIn(require_cli.slice(at))) return [];
		return textsOf(this.#evaluator.value(node)).flatMap(({ text, when }) => this.#named(text, at).map((role) => ({
			...role,
			when
		})));
	}
	#named(text, at) {
		if (!this.#roles.mayEndWithName(text)) return [];
		const name = lastSegment(text);
		if (!this.#roles.isName(name)) return [];
		return textId(name) === textId(text) && !name.every(isHole) || textId(text).includes(":role/") ? [{
			value: textValue(name, at),
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
	return (entryOf(node, "Effect") !== void 0 ? node.entries.filter((entry) => entry.key !== "Principal") : node.entries).map((entry) => entry.value);
}
function textsOf(value) {
	return alternatives(value).flatMap(({ value: plain, when }) => {
		const text = plain.kind === "error" ? void 0 : textOf$1(plain);
		return text ? [{
			text,
			when
		}] : [];
	});
}
function lastSegment(text) {
	const index = text.findLastIndex((piece) => !isHole(piece) && piece.lit.includes("/"));
	const piece = text[index];
	if (!piece || isHole(piece)) return text;
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
		for (const { value } of elementsOf(nameOf$1(resource, evaluator))) if (value.kind === "text") this.#byName.set(nameKey$1(resource.type, value), resource);
	}
	find(type, value) {
		if (value.ref) {
			const resource = this.#byTarget.get(value.ref.to);
			return resource?.type === type ? resource : void 0;
		}
		return value.kind === "text" ? this.#byName.get(nameKey$1(type, value)) : void 0;
	}
};
function nameKey$1(type, { text }) {
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
	return textOf$2(entryOf(metadata, "aws:cdk:path"))?.replace(/\/(Resource|Default)$/, "");
}
function nameAttribute(resource, evaluator) {
	const { result, rests } = existing(resource, evaluator, () => nameOf$1(resource, evaluator));
	return stamped(result, rests);
}
function resourcesOf(type, evaluator) {
	return [...evaluator.template.resources.values()].filter((resource) => resource.type === type);
}
// src/cloudformation/resources/instructions.ts
function instructionsOf({ evaluator }, kind) {
	const { resources, at } = evaluator.template;
	const entries = [...resources.values()].flatMap((resource) => {
		const found = instructionIn(resource, kind);
		if (!found) return [];
		const { result, rests } = existing(resource, evaluator, () => evaluator.value(found.value));
		const when = evaluator.existence(resource.condition);
		return [[resource.logicalId, entry(stamped(result, rests), found.keyAt, when)]];
	});
	return entries.length > 0 ? map(new Map(entries), at) : void 0;
}
function instructionIn({ metadata }, kind) {
	return metadata?.kind === "map" && entryOf(metadata, kind) ? metadata.entries.findLast(({ key }) => key === kind) : void 0;
}
// src/cloudformation/resources/launches.ts
function launchesOf(context) {
	const instructions = instructionsOf(context, "AWS::CloudFormation::Init");
	const authentications = instructionsOf(context, "AWS::CloudFormation::Authentication");
	const told = {
		...instructions && { instructions },
		...authentications && { authentications }
	};
	return [...context.evaluator.template.resources.values()].flatMap((resource) => {
		const type = LAUNCH_TYPES.get(resource.type);
		if (!type) return [];
		const specifications = specificationsOf(resource, type, context);
		const launch = launchOf(resource, type, context);
		return ((type.optional || specifications.length > 0) && launch.slots.length === 0 && !launch.templates && !launch.host?.group ? specifications : [...specifications, launch]).map((one) => one.userData && instructions ? {
			...one,
			...told
		} : one);
	});
}
function specificationsOf(resource, { specifications }, context) {
	if (!specifications) return [];
	const { path, each } = specifications;
	return findAll(resource, `${path}.[].?`, context.evaluator).map(({ node, value }, ordinal) => {
		const launch = launchOf({
			...resource,
			properties: node
		}, each, context);
		const there = alternatives(value).filter((one) => !isAbsent(one.value));
		const when = all(launch.when, anyOf(there.map((one) => one.when)));
		return {
			...launch,
			ordinal,
			specifiedAt: placeOf$1(node),
			when
		};
	});
}
function launchOf(resource, type, context) {
	const { evaluator } = context;
	const at = (path) => path ? firstAt(resource, path, evaluator) : void 0;
	const option = (name) => type.metadataOptions && at(`${type.metadataOptions}.${name}`);
	const templates = templatesOf(resource, type, context);
	const name = at(type.asTemplate?.name);
	const userData = at(type.userData);
	const group = at(type.hostGroup);
	return {
		...entityOf(resource, context),
		kind: "launch",
		noun: type.noun,
		...type.form && { form: type.form },
		slots: slotsOf(resource, type, context),
		imds: written({
			endpoint: option("HttpEndpoint"),
			tokens: option("HttpTokens"),
			hopLimit: option("HttpPutResponseHopLimit")
		}),
		uses: written({
			keyPair: at(type.keyPair),
			placementGroup: at(type.placementGroup),
			snapshot: at(type.snapshot)
		}),
		...templates && { templates },
		...type.asTemplate && { asTemplate: name ? { name } : {} },
		...type.profileBy && { profileBy: type.profileBy },
		...type.host && { host: {
			noun: type.host,
			...group && { group }
		} },
		...type.demandsProfile && { demandsProfile: { unless: type.demandsProfile.flatMap((path) => at(path) ?? []) } },
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
		at: placeOf$1(node),
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
		const written = entryOf(node, key);
		if (!written || isAbsent(own)) return [];
		return [{
			at: placeOf$1(written),
			takes,
			value: own,
			...!isAbsent(other) && { other }
		}];
	};
	return [...slot("Arn", "arn", arn, name), ...slot("Name", "name", name, arn)];
}
function entryIn(object, key) {
	return stamped(lift([object], object.at, (plain) => {
		const entry = plain.kind === "map" ? plain.entries.get(key) : void 0;
		return entry ? choice(entry.when, entry.value, absent(object.at), object.at) : absent(object.at);
	}), object.rests ?? []);
}
function templatesOf(resource, type, { evaluator }) {
	const found = (type.templates ?? []).flatMap((path) => findAll(resource, path, evaluator));
	const [first] = found;
	return first && list(found.map(({ value }) => item(value)), placeOf$1(first.node));
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
	return trust ?? unknown(evaluator.sym(`${logicalId}.trust`, "a trust policy"), target.at);
}
function mentionsSaml(resource) {
	const trust = entryOf(resource.properties, "AssumeRolePolicyDocument");
	return trust !== void 0 && /saml/i.test(require_cli.slice(trust.at));
}
function groupsOf(resource, additions, { evaluator }) {
	const written = findValue(resource, "Groups", evaluator);
	const added = additions.groups.get(resource.target);
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
// src/cloudformation/resources/permission-sets.ts
function permissionSetsOf(directory, context) {
	return resourcesOf("AWS::SSO::PermissionSet", context.evaluator).map((resource) => ({
		...entityOf(resource, context),
		kind: "permission-set",
		name: nameOf(resource, context),
		policies: attachmentsOf(resource, directory, context),
		closed: false,
		people: "yes"
	}));
}
function nameOf(resource, { evaluator }) {
	const { logicalId, target } = resource;
	return findValue(resource, "Name", evaluator) ?? unknown(evaluator.sym(`${logicalId}.name`, "a name"), target.at);
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
		value: stamped(lift([name.value], name.value.at, (plain) => {
			const policy = directory.find("AWS::IAM::ManagedPolicy", plain);
			return policy ? withRef(plain, {
				to: policy.target,
				attr: "name"
			}) : plain;
		}), value.rests ?? []),
		when: all(when, name.when)
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
		this.#attach(resource, EVERYBODY, "managed", (recipient) => referenceTo(resource.logicalId, writtenAt(recipient), evaluator));
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
					at: writtenAt(value),
					when: all(exists, when),
					how,
					policy
				};
				append(this.#attachments, holder.target, attachment);
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
	return document ?? unknown(evaluator.sym(`${logicalId}.document`, "a policy document"), target.at);
}
function readMemberships(groups, directory, { evaluator }) {
	for (const resource of resourcesOf("AWS::IAM::UserToGroupAddition", evaluator)) {
		const exists = evaluator.existence(resource.condition);
		const group = findValue(resource, "GroupName", evaluator);
		if (!group) continue;
		for (const { value, when } of elementsOf(findValue(resource, "Users", evaluator))) {
			const user = directory.find("AWS::IAM::User", value);
			if (user) append(groups, user.target, item(group, all(exists, when)));
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
			roles: findValue(resource, "Roles", evaluator) ?? absent(resource.target.at),
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
	const condition = entryOf(rule, "RuleCondition");
	if (condition && !isReadable(condition)) return [];
	const doesNotApply = condition ? negate(conditionOf(condition, evaluator)) : false;
	const assertions = entryOf(rule, "Assertions");
	if (assertions?.kind !== "list") return [];
	return assertions.items.flatMap((assertion) => {
		const assert = entryOf(assertion, "Assert");
		return assert && isReadable(assert) ? [any(doesNotApply, conditionOf(assert, evaluator))] : [];
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
	const slots = launches.flatMap((launch) => launch.slots.map((slot) => slot.at));
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
		mentions: mentionsOf(slots, stacks),
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
	const written = entryOf(properties, "Parameters");
	const isOpen = written && (callOf(written) || !isPlainMap(written));
	return (name) => {
		const value = isOpen && callOf(written) ? void 0 : entryOf(written, name);
		if (value) return parent.value(value);
		return isOpen ? parent.opaque(`Parameters.${name}`, written.at) : void 0;
	};
}
function isPlainMap(node) {
	return node.kind === "map" && !node.entries.some((entry) => entry.key.startsWith("Fn::"));
}
function parametersFor(parent, logicalId) {
	const written = entryOf(entryOf(entryOf(entryOf(parent, "Resources"), logicalId), "Properties"), "Parameters");
	return written?.kind === "map" ? written.entries.map((entry) => entry.key) : [];
}
function takes(child, given) {
	const section = entryOf(child.node, "Parameters");
	const declared = section?.kind === "map" ? section.entries : [];
	const names = new Set(declared.map((entry) => entry.key));
	const isGiven = new Set(given);
	return given.every((name) => names.has(name) || name.startsWith("Fn::")) && declared.every(({ key, value }) => isGiven.has(key) || entryOf(value, "Default") !== void 0);
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
	const source = require_cli.sourceOf(file);
	return /^\s*[{[]/.test(file.text) ? parseJson(source) : parseYaml(source);
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
		const pieces = require_cli.piecesOf(require_cli.derive(node.pieces, node.at.file), cut + 1, assignment.length);
		this.values.set(assignment.slice(0, cut).trim(), textValue(pieces, node.at));
	}
	#pair(node) {
		const key = literalText(entryOf(node, "ParameterKey"));
		const value = entryOf(node, "ParameterValue");
		if (key === void 0) this.wrong(node.at, "an object in the list needs a ParameterKey");
		else if (value) this.#set(key, value);
		else if (!entryOf(node, "UsePreviousValue")) this.wrong(node.at, `${key} needs a ParameterValue`);
	}
	#set(key, node) {
		const text = textIn(node);
		if (text) this.values.set(key, textValue(text, node.at));
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
	if (!isSuspect(file)) return "no CloudFormation resources, no IAM policy and no node class in it";
	const { documents, problems } = await parsed(file, rescue);
	const [nodeClass] = nodeClassesIn(documents);
	if (problems.length > 0 && isForeignTemplate(file, nodeClass)) return "a source of another templating language";
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
	if (nodeClass) return {
		file,
		node: nodeClass,
		documents,
		problems,
		kind: "kubernetes",
		why: "a manifest with a node class"
	};
	const node = documents[0];
	if (node && isJson(file)) {
		const { classify } = await Promise.resolve().then(() => require("./documents.cjs"));
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
	const { documents, problems } = parseJson(require_cli.sourceOf(file));
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
function mayBeDump(text) {
	return /"(?:(?:Role|InstanceProfile|Instance)Id|(?:Role|User|Group)DetailList)\\?"/.test(text) && !mayBeTemplate(text);
}
function isSuspect(file) {
	if (mayBeTemplate(file.text) || mayBeManifest(file.text)) return true;
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
	const source = require_cli.sourceOf(file);
	if (isJson(file)) {
		const parsed = parseJson(source);
		if (parsed.problems.length === 0 || file.path.endsWith(".json")) return parsed;
	}
	const result = parseYaml(source);
	return result.problems.length > 0 ? rescue(source, result) : result;
}
function isJson(file) {
	return /^\s*(?:[{[]|"\s*(?:[{[]|%7B|%5B))/i.test(file.text);
}
function isForeignTemplate(file, manifest) {
	if (isJson(file) && /[:[,]\s*\$\{/.test(file.text)) return true;
	if (manifest && file.text.includes("%{")) return true;
	return /\{%|<%|\{\{(?!resolve:)|^\s*%\{~?\s*(?:for|if)\b/m.test(file.text);
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
			if (nested && !require_cli.isUnreadable(nested)) open.push({
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
		if (require_cli.isUnreadable(file)) continue;
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
		return file && !require_cli.isUnreadable(file) && mayBePlan(file.text) ? [file] : [];
	});
}
async function readModules(options, used) {
	const { files, candidates, varFiles, deployment } = options;
	const folders = [...new Set(candidates.filter(isTerraformName).map(require_cli.folderOf))].sort();
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
	const { inTerraform, readTerraform } = await Promise.resolve().then(() => require("./terraform.cjs"));
	const made = readTerraform(folders, recording, {
		varFiles,
		deployment: inTerraform(deployment),
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
	const documents = new DocumentReader(options.deployment);
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
		else if (result.kind === "kubernetes") keep(manifestsIn(result, options));
		else keep(await documents.read(result));
	}
	keep(documents.readDumps());
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
		if (require_cli.isUnreadable(file)) unreadable.push({
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
function manifestsIn({ file, documents = [], problems }, { files, deployment }) {
	return readManifests({
		file,
		documents,
		broken: problems.length > 0
	}, files, deployment);
}
// src/terraform/installed.ts
function installedModules(root, files) {
	const file = files.read(require_cli.joinPath(root, ".terraform/modules/modules.json"));
	if (require_cli.isUnreadable(file)) return new Map();
	const [manifest] = parseJson(require_cli.sourceOf(file)).documents;
	const modules = entryOf(manifest, "Modules");
	if (modules?.kind !== "list") return new Map();
	return new Map(modules.items.flatMap((module) => installedAt(module, root)));
}
function isInstalled(folder) {
	return folder.split("/").includes(".terraform");
}
function installedAt(module, root) {
	const key = textOf$2(entryOf(module, "Key"));
	const folder = textOf$2(entryOf(module, "Dir"));
	const isRelative = folder !== void 0 && !/^([/\\]|[A-Za-z]:)/.test(folder);
	return key && isRelative ? [[key, require_cli.joinPath(root, folder.replaceAll("\\", "/"))]] : [];
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
function withSurroundings(seeds, files, kindOf) {
	const callers = withCallers(seeds, files);
	return [...new Set([
		...callers,
		...dumpsBeside(seeds, files),
		...limits(seeds, kindOf)
	])].sort();
}
function dumpsBeside({ paths: named, repository }, files) {
	const isDump = (path) => !isTerraformName(path) && mayBeDump(textOf(path, files));
	return named.some(isDump) ? repository().filter(isDump) : [];
}
function limits({ repository }, kindOf) {
	if (!kindOf) return [];
	return repository().filter((path) => ["scp", "rcp"].includes(kindOf(path) ?? "none"));
}
function withCallers(seeds, files) {
	const { paths: named, repository } = seeds;
	const users = [
		moduleOfValues,
		installerOf,
		readersOf
	].flatMap((usersOf) => named.flatMap((path) => usersOf(path, files)));
	return [...callersOf([...new Set([...named, ...users])], repository, files), ...parentsOf(seeds, files)];
}
function callersOf(paths, repository, files) {
	const folders = new Set(paths.filter(isTerraformName).map(require_cli.folderOf));
	const open = [...folders].filter((folder) => !isInstalled(folder) && mayBeCalled(folder, files));
	if (open.length === 0) return paths;
	const modules = repository().filter(isTerraformName);
	const callers = new Map();
	for (let folder = open.pop(); folder !== void 0; folder = open.pop()) for (const path of modules) {
		const caller = require_cli.folderOf(path);
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
	return require_cli.isUnreadable(file) ? "" : file.text;
}
function moduleOfValues(path, files) {
	return /\.tfvars(\.json)?$/.test(path) ? moduleIn(require_cli.folderOf(path), files) : [];
}
function readersOf(path, files) {
	if (isTerraformName(path)) return [];
	return foldersAbove(path).map((folder) => filesOfModule(folder, files)).filter((module) => module.some((one) => READS_FILES.test(textOf(one, files)))).map(([first]) => first);
}
const READS_FILES = /\b(?:template)?file(?:base64)?\s*\(/;
function foldersAbove(path) {
	const folders = [require_cli.folderOf(path)];
	for (let folder = folders[0]; folder !== "." && !folder.endsWith("..");) {
		folder = require_cli.folderOf(folder);
		folders.push(folder);
	}
	return folders;
}
function installerOf(path, files) {
	const folder = require_cli.folderOf(path);
	if (!isTerraformName(path) || !isInstalled(folder)) return [];
	const root = require_cli.joinPath(".", folder.slice(0, `/${folder}/`.indexOf("/.terraform/")));
	return [...installedModules(root, files).values()].includes(folder) ? moduleIn(root, files) : [];
}
function moduleIn(folder, files) {
	return filesOfModule(folder, files).slice(0, 1);
}
function filesOfModule(folder, files) {
	return files.list(folder).filter(({ name, isFolder }) => !isFolder && isTerraformName(name)).map(({ name }) => require_cli.joinPath(folder, name));
}
function mayBeCalled(folder, files) {
	if (folder.split("/").includes("modules")) return true;
	return !files.list(folder).some(({ name, isFolder }) => {
		if (isFolder) return false;
		if (/\.tfvars(\.json)?$/.test(name)) return true;
		return isTerraformName(name) && DEPLOYED.test(textOf(require_cli.joinPath(folder, name), files));
	});
}
const DEPLOYED = /^\s*(?:(?:provider|backend)\s+"?[\w-]+"?\s*\{|cloud\s*\{|"(?:provider|backend|cloud)"\s*:\s*[{[])/m;
const SOURCE = /"?source"?\s*[=:]\s*"(\.{1,2}\/[^"$]*)"/g;
function calls(path, folder, files) {
	const file = files.read(path);
	const name = folder.slice(folder.lastIndexOf("/") + 1);
	if (require_cli.isUnreadable(file) || !(file.text.includes(name) || file.text.includes(".."))) return false;
	return [...file.text.matchAll(SOURCE)].map((match) => require_cli.joinPath(require_cli.folderOf(path), match[1])).includes(folder);
}
function withPlanned(seeds, files) {
	const named = new Set(seeds.paths);
	const planned = files.flatMap(({ path, judgedIn }) => named.has(path) ? judgedIn ?? [] : []);
	return {
		...seeds,
		paths: [...named, ...planned]
	};
}
function isShared({ at }, { paths }) {
	const { path } = at.file;
	if (!isTerraformName(path)) return !paths.includes(path);
	return !paths.some((seed) => require_cli.folderOf(seed) === require_cli.folderOf(path));
}
function touching(findings, { paths }) {
	const named = new Set(paths);
	return findings.filter(({ at, related }) => [at, ...related.map((one) => one.at)].some(({ file }) => named.has(file.path)));
}
// src/lint/lint.ts
var lint_exports = require_rolldown_runtime.__exportAll({ lint: () => lint });
async function lint(input) {
	const { files } = input;
	if (!input.seeds) return lintAll(input);
	const named = remembering(input.seeds);
	const around = withSurroundings(named, files, input.kindOf);
	const near = await lintAll({
		...input,
		candidates: around
	});
	const seeds = withPlanned(named, near.files);
	const found = touching(near.findings, seeds);
	const isShown = ({ pedantic }) => !pedantic || input.pedantic === true;
	const hangsOnOthers = (one) => !require_cli.isLocal(one.rule) || isShared(one, seeds);
	if (!found.some((one) => isShown(one) && hangsOnOthers(one))) return {
		...near,
		findings: found
	};
	const everywhere = [...new Set([...around, ...seeds.repository()])].sort();
	if (everywhere.length === around.length) return {
		...near,
		findings: found
	};
	const whole = await lintAll({
		...input,
		candidates: everywhere
	});
	return {
		...near,
		findings: touching(whole.findings, seeds)
	};
}
const LEVELS = new Map(require_cli.RULE_INFOS.map((rule) => [rule.id, rule.level]));
async function lintAll(input) {
	const { files, candidates, only } = input;
	const { varFiles = [], parameterFiles = [], kindOf } = input;
	const reading = await read({
		files,
		candidates,
		varFiles,
		parameterFiles,
		deployment: deploymentOf$1(input.deployment ?? {}),
		kindOf,
		rescue
	});
	const { models, problems, files: kinds, unreadable, parameters } = reading;
	const passes = passesOf(models, input.knowledge);
	const rules = await rulesFor(passes);
	const findings = await withSuppressions([...judge(passes, only ? rules.filter((rule) => only.includes(rule.id)) : rules, await managedFor(models)), ...parseErrors(problems, only)], reading, input);
	return {
		findings: require_cli.sorted(findings),
		files: kinds,
		unreadable,
		parameters,
		unmet: unmetIn(passes)
	};
}
async function withSuppressions(found, reading, input) {
	const ours = reading.files.filter((file) => file.kind !== "none").map((file) => file.path);
	const marked = [...new Set([...ours, ...found.map((finding) => finding.at.file.path)])].filter((path) => mentionsSuppression(input.files.read(path)));
	if (marked.length === 0) return found;
	const { suppress } = await Promise.resolve().then(() => require("./suppress.cjs"));
	const broken = new Set(reading.problems.map((problem) => require_cli.folderOf(problem.at.file.path)));
	return suppress(found, {
		files: input.files,
		paths: marked,
		known: require_cli.RULE_INFOS.map((rule) => rule.id),
		ranFully: (rule, path) => !input.seeds && !broken.has(require_cli.folderOf(path)) && (input.only?.includes(rule) ?? true)
	});
}
async function managedFor(models) {
	if (!needAwsManaged(models.flatMap(({ any, given }) => [any, ...given ? [given] : []]))) return void 0;
	const { managedPolicy } = await Promise.resolve().then(() => require("./managed.cjs"));
	return managedPolicy;
}
function passesOf(models, knowledge) {
	const any = projectOf("any", models.map((model) => model.any), knowledge);
	if (models.every((model) => !model.given)) return [any];
	return [any, projectOf("given", models.map((model) => model.given ?? model.any), knowledge)];
}
function judge([any, given], rules, managed) {
	return findingsOf(findIn(any, rules, managed), given ? findIn(given, rules, managed, any) : [], LEVELS);
}
function mentionsSuppression(file) {
	return !require_cli.isUnreadable(file) && file.text.includes("iam-ec2-lint");
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
	if (only && !only.includes(require_cli.PARSE_ERROR.id)) return [];
	return worthSaying(problems).map(({ at, message }) => ({
		rule: require_cli.PARSE_ERROR.id,
		level: require_cli.PARSE_ERROR.level,
		pedantic: false,
		at,
		message,
		consequence: "the file cannot be used as it is; what could be read of it was checked",
		help: "mend the syntax here; an opening bracket or quote before it may lack its end",
		related: [],
		key: `${require_cli.PARSE_ERROR.id}|${at.file.path}|${message}`
	}));
}
const rescue = async (source, rejected) => {
	const { rescueYaml } = await Promise.resolve().then(() => require("./yaml-rescue.cjs"));
	return rescueYaml(source, rejected);
};
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
function effectiveOption(setup, option, world) {
	const written = effectiveValue(setup, ({ imds }) => imds[option], world);
	if (!written) return void 0;
	const { imds } = setup.launch;
	const writesOthers = written.by !== setup.launch && Object.keys(imds).some((other) => other !== option);
	return {
		...written,
		sure: writesOthers ? "maybe" : "yes"
	};
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
	const items = itemsOf(launch);
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
	const isNever = items.some((one) => one.when === true && alternatives(one.value).every(isNamed));
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
function itemsOf({ templates }) {
	if (!templates) return [];
	return templates.kind === "list" ? templates.items : [{
		value: templates,
		when: true
	}];
}
function namedBy(item, exists) {
	return alternatives(item.value, all(exists, item.when)).filter(isNamed);
}
function isNamed({ value }) {
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
// src/model/hosts.ts
const HOSTS = new WeakMap();
function containerHostOf(launch, project) {
	return remember(HOSTS, project, () => hostsOf(project)).get(launch.target);
}
function hostsOf({ launches }) {
	const hosts = new Map();
	for (const by of launches) {
		if (!by.host) continue;
		const { noun, group } = by.host;
		for (const { target, when } of group ? alternatives(group, by.when).flatMap(referred) : [by]) if (hosts.get(target)?.when !== true) hosts.set(target, {
			noun,
			by,
			when
		});
	}
	return hosts;
}
function referred({ value, when }) {
	const ref = value.ref ?? value.imported;
	return ref ? [{
		target: ref.to,
		when
	}] : [];
}
exports.ACCOUNT_SHAPE = ACCOUNT_SHAPE;
exports.BATCH_HOST = BATCH_HOST;
exports.ECS_HOST = ECS_HOST;
exports.EKS_NODE = EKS_NODE;
exports.IAM_NAME_SHAPE = IAM_NAME_SHAPE;
exports.LAUNCH_TYPES = LAUNCH_TYPES;
exports.NOTHING = NOTHING$1;
exports.REGION_SHAPE = REGION_SHAPE;
exports.UNKNOWN_DEPLOYMENT = UNKNOWN_DEPLOYMENT;
exports.World = World;
exports.YAML_LIMITS = YAML_LIMITS;
exports.YamlTree = YamlTree;
exports.absent = absent;
exports.all = all;
exports.allOf = allOf;
exports.alternatives = alternatives;
exports.and = and;
exports.any = any;
exports.anyOf = anyOf;
exports.append = append;
exports.argumentsOf = argumentsOf;
exports.blockPieces = blockPieces;
exports.branch = branch;
exports.callOf = callOf;
exports.choice = choice;
exports.coalesce = coalesce;
exports.compareText = compareText;
exports.concat = concat;
exports.containerHostOf = containerHostOf;
exports.contains = contains;
exports.cutAt = cutAt;
exports.decode = decode;
exports.deploymentOf = deploymentOf$1;
exports.derived = derived;
exports.derivedUnknown = derivedUnknown;
exports.distinct = distinct;
exports.effectiveOption = effectiveOption;
exports.effectiveProfile = effectiveProfile;
exports.effectiveValue = effectiveValue;
exports.emptyWhen = emptyWhen;
exports.entry = entry;
exports.entryOf = entryOf;
exports.equals = equals;
exports.error = error;
exports.exactly = exactly;
exports.explore = explore;
exports.failsWhen = failsWhen;
exports.filterItems = filterItems;
exports.firstWithoutError = firstWithoutError;
exports.flatten = flatten;
exports.flowPieces = flowPieces;
exports.freshSym = freshSym;
exports.fromCond = fromCond;
exports.globMatches = globMatches;
exports.globMatchesAnyCase = globMatchesAnyCase;
exports.guarded = guarded;
exports.iamArn = iamArn;
exports.implied = implied;
exports.installedModules = installedModules;
exports.instancesOf = instancesOf;
exports.isAboutIndent = isAboutIndent;
exports.isAbsent = isAbsent;
exports.isExact = isExact;
exports.isGenerated = isGenerated$1;
exports.isHole = isHole;
exports.isInstalled = isInstalled;
exports.isNothing = isNothing;
exports.isOpenList = isOpenList;
exports.isSymbolicKey = isSymbolicKey;
exports.item = item;
exports.joinText = joinText;
exports.keyOfText = keyOfText;
exports.keyText = keyText;
exports.keysOf = keysOf;
exports.known = known;
exports.launchersFor = launchersFor;
exports.layersOf = layersOf;
exports.lazyEntry = lazyEntry;
exports.lazyItem = lazyItem;
exports.lengthOf = lengthOf;
exports.lift = lift;
exports.liftItems = liftItems;
exports.lint_exports = lint_exports;
exports.list = list;
exports.literalText = literalText;
exports.lookup = lookup;
exports.map = map;
exports.mapItems = mapItems;
exports.matches = matches;
exports.mayFail = mayFail;
exports.memberWhen = memberWhen;
exports.membersOf = membersOf;
exports.merge = merge;
exports.negate = negate;
exports.nodeClassOf = nodeClassOf;
exports.not = not;
exports.nth = nth;
exports.numberText = numberText;
exports.one = one;
exports.or = or;
exports.orderedOf = orderedOf;
exports.parseJson = parseJson;
exports.parseNumber = parseNumber;
exports.parseYaml = parseYaml;
exports.partlyOrdered = partlyOrdered;
exports.placeOf = placeOf$1;
exports.placeholder = placeholder;
exports.plainItems = plainItems;
exports.planKind = planKind;
exports.remember = remember;
exports.remembered = remembered$1;
exports.rememberedByName = rememberedByName;
exports.rolesMentionedBy = rolesMentionedBy;
exports.rolesOf = rolesOf$1;
exports.same = same;
exports.sameWhen = sameWhen;
exports.scalar = scalar;
exports.seamless = seamless;
exports.setupsOf = setupsOf;
exports.shortTag = shortTag;
exports.show = show;
exports.stretchOf = stretchOf;
exports.stringOf = stringOf;
exports.stringValue = stringValue;
exports.substitute = substitute;
exports.symbolIs = symbolIs;
exports.symsOf = symsOf;
exports.text = text;
exports.textOf = textOf$1;
exports.textOf$1 = textOf$2;
exports.textValue = textValue;
exports.toCond = toCond;
exports.tri = tri;
exports.unknown = unknown;
exports.valueOfKey = valueOfKey;
exports.valueOfNode = valueOfNode;
exports.valuesOf = valuesOf;
exports.withRef = withRef;
exports.withVia = withVia;
exports.wordsForYaml = wordsForYaml;
exports.writtenAt = writtenAt;
