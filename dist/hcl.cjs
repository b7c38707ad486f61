// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_cli = require("./cli.cjs");
// src/syntax/hcl/letters.ts
const LETTER = {
	TAB: 9,
	LF: 10,
	CR: 13,
	SPACE: 32,
	QUOTE: 34,
	HASH: 35,
	DOLLAR: 36,
	PERCENT: 37,
	PLUS: 43,
	MINUS: 45,
	DOT: 46,
	SLASH: 47,
	LESS: 60,
	UPPER_E: 69,
	BACKSLASH: 92,
	LOWER_E: 101,
	OPEN_BRACE: 123,
	CLOSE_BRACE: 125,
	TILDE: 126
};
const ASCII_NAME_START = asciiTable(/[A-Za-z_]/);
const ASCII_NAME_LETTER = asciiTable(/[A-Za-z0-9_-]/);
const NAME_START = /[\p{ID_Start}_]/uy;
const NAME_LETTERS = /[\p{ID_Continue}-]*/uy;
function asciiTable(letters) {
	return Array.from({ length: 128 }, (_, code) => letters.test(String.fromCharCode(code)));
}
function isDigit(letter) {
	return letter >= 48 && letter <= 57;
}
function isNameStart(text, at) {
	const letter = text.charCodeAt(at);
	if (letter < 128) return ASCII_NAME_START[letter];
	NAME_START.lastIndex = at;
	return letter >= 128 && NAME_START.test(text);
}
function nameEnd(text, start) {
	let end = start;
	while (ASCII_NAME_LETTER[text.charCodeAt(end)]) end++;
	if (!(text.charCodeAt(end) >= 128)) return end;
	NAME_LETTERS.lastIndex = start;
	NAME_LETTERS.test(text);
	return NAME_LETTERS.lastIndex;
}
function isSpace(letter) {
	if (letter < 128) return letter === 32 || letter >= 9 && letter <= 13;
	return letter === 133 || letter === 160 || WIDE_SPACES.has(letter);
}
const WIDE_SPACES = new Set([
	5760,
	8232,
	8233,
	8239,
	8287,
	12288
]);
for (let letter = 8192; letter <= 8202; letter++) WIDE_SPACES.add(letter);
// src/syntax/hcl/heredoc.ts
function heredocMarker(opening) {
	return opening.slice(opening[2] === "-" ? 3 : 2).trimEnd();
}
function closingMarker(text, lineStart, marker) {
	let start = lineStart;
	while (isBlank(text, start)) start++;
	if (!text.startsWith(marker, start)) return void 0;
	const end = start + marker.length;
	let rest = end;
	while (isBlank(text, rest)) rest++;
	return text.charCodeAt(rest) === LETTER.LF ? {
		start,
		end,
		lineEnd: rest
	} : void 0;
}
function findClosingMarker(text, firstLine, marker) {
	let line = firstLine;
	while (line < text.length) {
		const closing = closingMarker(text, line, marker);
		if (closing) return closing;
		const newline = text.indexOf("\n", line);
		if (newline < 0) return void 0;
		line = newline + 1;
	}
}
function isBlank(text, at) {
	const letter = text.charCodeAt(at);
	if (letter === LETTER.CR) return text.charCodeAt(at + 1) === LETTER.LF;
	return letter !== LETTER.LF && isSpace(letter);
}
// src/syntax/hcl/lexer.ts
const SYMBOLS = [...[
	"...",
	"::",
	"==",
	"=>",
	"!=",
	"<=",
	">=",
	"&&",
	"||",
	"~}"
], ...[
	"{",
	"}",
	"[",
	"]",
	"(",
	")",
	".",
	",",
	":",
	"?",
	"=",
	"!",
	"<",
	">",
	"+",
	"-",
	"*",
	"/",
	"%",
	"\""
]];
const SYMBOLS_BY_LETTER = [];
for (const symbol of SYMBOLS) {
	const letter = symbol.charCodeAt(0);
	SYMBOLS_BY_LETTER[letter] = [...SYMBOLS_BY_LETTER[letter] ?? [], symbol];
}
const HEREDOC_OPENING = /<<-?[\p{ID_Start}_][\p{ID_Continue}-]*\r?\n/uy;
var Lexer = class {
	text;
	kind = "end";
	start = 0;
	end = 0;
	previousEnd = 0;
	newlines = true;
	comments;
	lastCommentEnd = Number.POSITIVE_INFINITY;
	constructor(text) {
		this.text = text;
	}
	advance() {
		this.advanceFrom(this.end);
	}
	advanceFrom(offset) {
		this.previousEnd = offset;
		this.start = this.skipBlanks(offset);
		this.kind = this.scan(this.start);
	}
	is(kind) {
		return this.kind === kind;
	}
	word() {
		return this.text.slice(this.start, this.end);
	}
	scan(start) {
		const letter = this.text.charCodeAt(start);
		if (isNameStart(this.text, start)) {
			this.end = nameEnd(this.text, start);
			return "name";
		}
		if (isDigit(letter)) {
			this.end = numberEnd(this.text, start);
			return "number";
		}
		if (letter === LETTER.LESS && this.opensHeredoc(start)) return "<<";
		for (const symbol of SYMBOLS_BY_LETTER[letter] ?? []) {
			if (!this.text.startsWith(symbol, start)) continue;
			this.end = start + symbol.length;
			return symbol;
		}
		return this.scanRest(start);
	}
	scanRest(start) {
		if (start >= this.text.length) {
			this.end = start;
			return "end";
		}
		const newline = newlineLength(this.text, start);
		this.end = start + (newline || 1);
		return newline ? "newline" : "unknown";
	}
	opensHeredoc(start) {
		HEREDOC_OPENING.lastIndex = start;
		if (!HEREDOC_OPENING.test(this.text)) return false;
		this.end = HEREDOC_OPENING.lastIndex;
		return true;
	}
	skipBlanks(offset) {
		let at = offset;
		for (;;) {
			const letter = this.text.charCodeAt(at);
			if (letter === LETTER.SPACE || letter === LETTER.TAB) at++;
			else if (letter === LETTER.HASH || letter === LETTER.SLASH) {
				const end = this.commentEnd(at);
				if (end === at) return at;
				this.noteComment(at, end);
				at = end;
			} else {
				const newline = this.newlines ? 0 : newlineLength(this.text, at);
				if (newline === 0) return at;
				at += newline;
			}
		}
	}
	commentEnd(at) {
		if (this.text.startsWith("/*", at)) return this.blockCommentEnd(at);
		if (this.text.charCodeAt(at) !== LETTER.HASH && !this.text.startsWith("//", at)) return at;
		const newline = this.text.indexOf("\n", at);
		if (newline < 0) return this.text.length;
		return this.text.charCodeAt(newline - 1) === LETTER.CR ? newline - 1 : newline;
	}
	blockCommentEnd(at) {
		if (at >= this.lastCommentEnd) return at;
		const close = this.text.indexOf("*/", at + 2);
		if (close >= 0) return close + 2;
		this.lastCommentEnd = at;
		return at;
	}
	noteComment(start, end) {
		const last = this.comments?.at(-1);
		if (!last || last.start < start) this.comments?.push({
			start,
			end
		});
	}
};
function newlineLength(text, at) {
	const letter = text.charCodeAt(at);
	if (letter === LETTER.LF) return 1;
	return letter === LETTER.CR && text.charCodeAt(at + 1) === LETTER.LF ? 2 : 0;
}
function numberEnd(text, start) {
	let end = start + 1;
	let at = end;
	for (;;) {
		const letter = text.charCodeAt(at);
		if (letter === LETTER.DOT) at++;
		else if (isDigit(letter)) end = ++at;
		else if (letter === LETTER.UPPER_E || letter === LETTER.LOWER_E) {
			const next = text.charCodeAt(at + 1);
			const digit = next === LETTER.PLUS || next === LETTER.MINUS ? at + 2 : at + 1;
			if (!isDigit(text.charCodeAt(digit))) return end;
			at = end = digit + 1;
		} else return end;
	}
}
const MOST_PROBLEMS = 20;
var Broken = class Broken {
	start;
	end;
	message;
	reach;
	constructor(start, end, message, reach) {
		this.start = start;
		this.end = end;
		this.message = message;
		this.reach = reach;
	}
	reaching(reach) {
		return new Broken(this.start, this.end, this.message, reach);
	}
};
var Stop = class {};
var Reader = class extends Lexer {
	source;
	problems = [];
	depth = 0;
	height = 0;
	limit;
	constructor(source, limit = 200) {
		super(source.text);
		this.source = source;
		this.limit = limit;
	}
	range(start, end) {
		return require_cli.place(this.source, start, end);
	}
	since(start) {
		return this.range(start, this.previousEnd);
	}
	enter() {
		if (++this.depth > this.limit) this.tooDeep();
		const outer = this.height;
		this.height = 0;
		return outer;
	}
	leave(outer) {
		this.depth--;
		this.height = Math.max(outer, this.height + 1);
	}
	grow() {
		if (++this.height > this.limit) this.tooDeep();
	}
	tooDeep() {
		this.report(`nested more than ${this.limit} levels deep`, this.start, this.end);
		throw new Stop();
	}
	mark() {
		return {
			depth: this.depth,
			height: this.height,
			newlines: this.newlines
		};
	}
	returnTo(mark) {
		this.depth = mark.depth;
		this.height = mark.height;
		this.newlines = mark.newlines;
	}
	isWord(word) {
		return this.kind === "name" && this.end - this.start === word.length && this.text.startsWith(word, this.start);
	}
	open() {
		const outer = this.newlines;
		this.newlines = false;
		this.advance();
		return outer;
	}
	close(bracket, outer, start, expected = `"${bracket}"`) {
		if (this.kind === "end") this.fail(`"${this.text[start]}" is not closed`, start, start + 1);
		if (this.kind !== bracket) this.failExpecting(expected);
		this.newlines = outer;
		this.advance();
	}
	expect(kind, after) {
		if (this.kind !== kind) this.failExpecting(`"${kind}" ${after}`);
		this.advance();
	}
	expectName(what) {
		if (this.kind !== "name") this.failExpecting(what);
		const name = this.word();
		this.advance();
		return name;
	}
	fail(message, start = this.start, end = this.end, reach = "here") {
		throw new Broken(start, end, message, reach);
	}
	failExpecting(what) {
		this.fail(`expected ${what}, found ${this.found()}`);
	}
	report(message, start, end) {
		this.reportAt(message, this.range(start, end));
	}
	reportAt(message, at) {
		this.problems.push({
			at,
			message
		});
		if (this.problems.length >= MOST_PROBLEMS) throw new Stop();
	}
	found() {
		if (this.kind === "end") return "the end of the text";
		if (this.kind === "newline") return "the end of the line";
		if (this.kind === "\"") return "a string";
		if (this.kind === "<<") return "a heredoc";
		const word = this.text.slice(this.start, Math.min(this.end, this.start + 30));
		return word === "\"" ? `'"'` : `"${word}"`;
	}
	addLiteral(pieces, start, end) {
		for (const piece of require_cli.piecesOf(this.source, start, end)) pieces.push(piece);
	}
};
// src/syntax/hcl/recovery.ts
const OPENING_OF = new Map([
	[")", "("],
	["]", "["],
	["}", "{"],
	["~}", "{"]
]);
const ITEM = /([ \t]*)(?:[\p{ID_Start}_][\p{ID_Continue}-]*(?:[ \t]+(?:[\p{ID_Start}_][\p{ID_Continue}-]*|"[^"\n]*"))*[ \t]*(?:=(?![=>])|\{)|(\}))/uy;
const TOP_BLOCK = /^(?:resource|data|ephemeral|module|variable|output|provider|locals|terraform|moved|import|removed|check)\b[^\n{}=]*\{/;
const NEXT_TOP_BLOCK = new RegExp(TOP_BLOCK, "gm");
const TOP_BLOCK_HERE = new RegExp(TOP_BLOCK, "my");
function nextItem(text, start, broken) {
	const walker = new Walker(text);
	const brackets = new Brackets();
	const stop = text.lastIndexOf("\n", broken - 1);
	const indent = indentOf(text, start);
	for (walker.advanceFrom(start); walker.kind !== "end"; walker.pass()) {
		if (!brackets.note(walker.opensBlockAfterOddQuote() ? "{" : walker.kind) && walker.kind === "}" && walker.start >= broken) return walker.start;
		if (walker.kind === "newline" && walker.start >= stop && continuesAt(text, walker.end, brackets.areOpen, indent)) return walker.end;
	}
	return text.length;
}
var Brackets = class {
	open = [];
	counts = new Map([...OPENING_OF.values()].map((bracket) => [bracket, 0]));
	get areOpen() {
		return this.open.length > 0;
	}
	note(kind) {
		if (this.counts.has(kind)) this.push(kind);
		const opening = OPENING_OF.get(kind);
		if (opening === void 0) return true;
		if (this.counts.get(opening) === 0) return false;
		while (this.pop() !== opening);
		return true;
	}
	push(bracket) {
		this.open.push(bracket);
		this.counts.set(bracket, this.counts.get(bracket) + 1);
	}
	pop() {
		const bracket = this.open.pop();
		if (bracket !== void 0) this.counts.set(bracket, this.counts.get(bracket) - 1);
		return bracket;
	}
};
var Walker = class extends Lexer {
	lastHeredoc = Number.POSITIVE_INFINITY;
	pass() {
		if (this.kind === "\"") this.advanceFrom(stringEnd(this.text, this.start));
		else if (this.kind === "<<") this.passHeredoc();
		else this.advance();
	}
	opensBlockAfterOddQuote() {
		if (this.kind !== "\"") return false;
		return this.text.slice(this.start, stringEnd(this.text, this.start)).trimEnd().endsWith("{");
	}
	passHeredoc() {
		const isHopeless = this.start >= this.lastHeredoc;
		const marker = heredocMarker(this.word());
		const closing = isHopeless ? void 0 : findClosingMarker(this.text, this.end, marker);
		if (!closing) this.lastHeredoc = Math.min(this.lastHeredoc, this.start);
		this.advanceFrom(closing?.end ?? this.end - 1);
	}
};
function continuesAt(text, lineStart, hasOpen, indent) {
	ITEM.lastIndex = lineStart;
	const match = ITEM.exec(text);
	if (!match) return false;
	if (!hasOpen) return true;
	return match[2] !== void 0 ? match[1].length < indent : match[1].length <= indent;
}
function indentOf(text, offset) {
	let start = text.lastIndexOf("\n", offset - 1) + 1;
	const lineStart = start;
	while (text.charCodeAt(start) === LETTER.SPACE || text.charCodeAt(start) === LETTER.TAB) start++;
	return start - lineStart;
}
function nextTopBlock(text, offset) {
	NEXT_TOP_BLOCK.lastIndex = offset;
	return NEXT_TOP_BLOCK.exec(text)?.index ?? text.length;
}
function isTopBlock(text, offset) {
	TOP_BLOCK_HERE.lastIndex = offset;
	return TOP_BLOCK_HERE.test(text);
}
function stringEnd(text, offset) {
	return passOpen(text, offset + 1, LETTER.QUOTE, text.length).end;
}
function sequenceEnd(text, offset, limit) {
	const { end, isClosed } = passOpen(text, offset + 2, LETTER.CLOSE_BRACE, limit);
	return isClosed ? end : void 0;
}
function passOpen(text, offset, closing, limit) {
	const open = [closing];
	for (let at = offset; at < limit; at++) {
		const letter = text.charCodeAt(at);
		const isInString = open.at(-1) === LETTER.QUOTE;
		if (letter === LETTER.LF && (isInString || closing === LETTER.QUOTE)) return {
			end: at,
			isClosed: false
		};
		if (letter === open.at(-1)) open.pop();
		else if (letter === LETTER.QUOTE) open.push(LETTER.QUOTE);
		else if (isInString && letter === LETTER.BACKSLASH) at++;
		else if (letter === LETTER.OPEN_BRACE && (!isInString || isSequenceBrace(text, at))) open.push(LETTER.CLOSE_BRACE);
		if (open.length === 0) return {
			end: at + 1,
			isClosed: true
		};
	}
	return {
		end: limit,
		isClosed: false
	};
}
function isSequenceBrace(text, at) {
	const letter = text.charCodeAt(at - 1);
	return (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text.charCodeAt(at - 2) !== letter;
}
// src/syntax/hcl/template-parts.ts
function trimEnd(text) {
	while (text.length > 0) {
		const last = text.at(-1);
		let keep = last.lit.length;
		while (keep > 0 && isSpace(last.lit.charCodeAt(keep - 1))) keep--;
		text.pop();
		if (keep === 0) continue;
		text.push(part(last, 0, keep));
		return;
	}
}
function trimStart(text) {
	cutStart(text, leadingSpaces(text));
}
function cutIndent(elements) {
	const lines = [];
	let indent = Number.POSITIVE_INFINITY;
	let beginsLine = true;
	for (const element of elements) {
		if (element.kind !== "text") {
			if (beginsLine) indent = 0;
			beginsLine = false;
			continue;
		}
		const spaces = leadingSpaces(element.text);
		const isBlankLine = endsLine$1(element.text) && spaces === lengthOf(element.text);
		if (beginsLine && !isBlankLine) {
			lines.push(element.text);
			indent = Math.min(indent, spaces);
		}
		beginsLine = endsLine$1(element.text);
	}
	for (const line of lines) cutStart(line, indent);
}
function leadingSpaces(text) {
	let count = 0;
	for (const { lit } of text) {
		let at = 0;
		while (at < lit.length && isSpace(lit.charCodeAt(at))) at++;
		count += at;
		if (at < lit.length) break;
	}
	return count;
}
function cutStart(text, count) {
	let left = count;
	let whole = 0;
	while (whole < text.length && text[whole].lit.length <= left) left -= text[whole++].lit.length;
	const first = text[whole];
	if (first && left > 0) text[whole] = part(first, left, first.lit.length);
	text.splice(0, whole);
}
function part(piece, start, end) {
	const lit = piece.lit.slice(start, end);
	if (!piece.at) return { lit };
	if (!(piece.at.end - piece.at.start === piece.lit.length)) return {
		lit,
		at: piece.at
	};
	return {
		lit,
		at: {
			file: piece.at.file,
			start: piece.at.start + start,
			end: piece.at.start + end
		}
	};
}
function endsLine$1(text) {
	const last = text.at(-1)?.lit;
	return last?.charCodeAt(last.length - 1) === LETTER.LF;
}
function lengthOf(text) {
	return text.reduce((length, piece) => length + piece.lit.length, 0);
}
function buildParts(r, elements) {
	return new Builder(r, elements).all();
}
var Builder = class {
	next = 0;
	r;
	elements;
	constructor(r, elements) {
		this.r = r;
		this.elements = elements;
	}
	all() {
		const parts = this.partsUpToDirective();
		const stray = this.elements[this.next];
		if (stray) this.fail(stray, `"%{ ${stray.kind} }" has no "%{ ${stray.kind === "endfor" ? "for" : "if"} }" before it`);
		return parts;
	}
	partsUpToDirective() {
		const parts = [];
		for (; this.next < this.elements.length; this.next++) {
			const element = this.elements[this.next];
			if (element.kind === "text") addText(parts, element.text);
			else if (element.kind === "interpolation") parts.push(this.buildInterpolation(element));
			else if (element.kind === "if") parts.push(this.buildIf(element));
			else if (element.kind === "for") parts.push(this.buildFor(element));
			else break;
		}
		return parts;
	}
	buildInterpolation({ kind, value, start, end }) {
		return {
			kind,
			at: this.r.range(start, end),
			value
		};
	}
	buildIf(opening) {
		const outer = this.r.enter();
		this.next++;
		const then = this.partsUpToDirective();
		const hasElse = this.elements[this.next]?.kind === "else";
		if (hasElse) this.next++;
		const otherwise = hasElse ? this.partsUpToDirective() : [];
		const at = this.closedBy(opening, "endif");
		this.r.leave(outer);
		return {
			kind: "if",
			at,
			test: opening.test,
			then,
			else: otherwise
		};
	}
	buildFor(opening) {
		const outer = this.r.enter();
		this.next++;
		const body = this.partsUpToDirective();
		const at = this.closedBy(opening, "endfor");
		this.r.leave(outer);
		const { start: _, end: __, ...heading } = opening;
		return {
			...heading,
			at,
			body
		};
	}
	closedBy(opening, expected) {
		const closing = this.elements[this.next];
		if (closing?.kind === expected) return this.r.range(opening.start, closing.end);
		const found = closing ? `"%{ ${closing.kind} }"` : "the end of the template";
		return this.fail(opening, `expected "%{ ${expected} }" for this "%{ ${opening.kind} }", found ${found}`);
	}
	fail(directive, message) {
		this.r.fail(message, directive.start, directive.end, "item");
	}
};
function addText(parts, text) {
	const last = parts.at(-1);
	if (last?.kind !== "text") parts.push({
		kind: "text",
		text
	});
	else for (const piece of text) last.text.push(piece);
}
// src/syntax/hcl/template.ts
function readQuoted(r, readExpression) {
	const start = r.start;
	const text = [];
	const stop = readText(r, r.end, text, "quoted");
	if (r.text.charCodeAt(stop) === LETTER.QUOTE) {
		r.advanceFrom(stop + 1);
		return {
			kind: "template",
			at: r.since(start),
			parts: text.length > 0 ? [{
				kind: "text",
				text
			}] : []
		};
	}
	const elements = new Elements(text);
	const end = readElements(r, stop, elements, quotedFrame(r, start), readExpression);
	r.advanceFrom(end + 1);
	return {
		kind: "template",
		at: r.since(start),
		parts: buildParts(r, elements.list)
	};
}
function readLabel(r) {
	const pieces = [];
	const stop = readText(r, r.end, pieces, "quoted");
	if (beginsSequence(r.text, stop)) r.fail("expected a label without interpolation", stop, stop + 2);
	if (r.text.charCodeAt(stop) !== LETTER.QUOTE) failUnclosedString(r, r.start, stop);
	r.advanceFrom(stop + 1);
	return pieces.map((piece) => piece.lit).join("");
}
function failUnclosedString(r, start, end) {
	r.fail("this string is not closed on its line", start, end);
}
function quotedFrame(r, start) {
	return {
		style: "quoted",
		endsAt: (offset) => {
			const letter = r.text.charCodeAt(offset);
			if (letter === LETTER.LF || letter === LETTER.CR || Number.isNaN(letter)) failUnclosedString(r, start, offset);
			return letter === LETTER.QUOTE;
		},
		limit: (offset) => lineEnd(r.text, offset)
	};
}
function readHeredoc(r, readExpression) {
	const { start, end: firstLine } = r;
	const opening = r.word();
	const marker = heredocMarker(opening);
	const firstClosing = findClosingMarker(r.text, firstLine, marker);
	if (!firstClosing) failUnclosedHeredoc(r, start, opening, marker);
	const frame = {
		style: "heredoc",
		endsAt: (offset) => {
			if (offset >= r.text.length) failUnclosedHeredoc(r, start, opening, marker);
			return r.text.charCodeAt(offset - 1) === LETTER.LF && closingMarker(r.text, offset, marker) !== void 0;
		},
		limit: () => firstClosing.start
	};
	const elements = new Elements();
	const lastLine = readElements(r, firstLine, elements, frame, readExpression);
	if (opening.startsWith("<<-")) cutIndent(elements.list);
	const closing = closingMarker(r.text, lastLine, marker);
	r.advanceFrom(closing.lineEnd);
	r.previousEnd = closing.end;
	return {
		kind: "template",
		at: r.since(start),
		parts: buildParts(r, elements.list)
	};
}
function failUnclosedHeredoc(r, start, opening, marker) {
	const line = opening.trimEnd();
	r.fail(`heredoc "${line}" is not closed: no line holds "${marker}" alone`, start, start + line.length, "all");
}
function readBareTemplate(r, readExpression) {
	const frame = {
		style: "bare",
		endsAt: (offset) => offset >= r.text.length,
		limit: () => r.text.length
	};
	const elements = new Elements();
	readElements(r, 0, elements, frame, readExpression);
	return buildParts(r, elements.list);
}
var Elements = class {
	list;
	trimsNext = false;
	constructor(text = []) {
		this.list = text.length > 0 ? [{
			kind: "text",
			text
		}] : [];
	}
	add(element) {
		if (element.kind === "text" && this.trimsNext) trimStart(element.text);
		this.trimsNext = false;
		this.list.push(element);
	}
	trimLast() {
		const last = this.list.at(-1);
		if (last?.kind === "text") trimEnd(last.text);
	}
};
function readElements(r, from, elements, frame, readExpression) {
	let at = from;
	while (!frame.endsAt(at)) if (beginsSequence(r.text, at)) at = readSequence(r, at, elements, frame, readExpression);
	else {
		const text = [];
		at = readText(r, at, text, frame.style);
		elements.add({
			kind: "text",
			text
		});
	}
	return at;
}
function beginsSequence(text, at) {
	const letter = text.charCodeAt(at);
	return (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) && text.charCodeAt(at + 1) === LETTER.OPEN_BRACE;
}
function readText(r, from, pieces, style) {
	const text = r.text;
	const isQuoted = style === "quoted";
	let written = from;
	let at = from;
	for (;;) {
		const letter = text.charCodeAt(at);
		if (letter === LETTER.DOLLAR || letter === LETTER.PERCENT) {
			if (text.charCodeAt(at + 1) === LETTER.OPEN_BRACE) break;
			if (!isEscapedSequence(text, at, letter)) at++;
			else {
				r.addLiteral(pieces, written, at);
				pieces.push({
					lit: text.slice(at + 1, at + 3),
					at: r.range(at, at + 3)
				});
				written = at += 3;
			}
		} else if (isQuoted && letter === LETTER.BACKSLASH) {
			r.addLiteral(pieces, written, at);
			written = at = readEscape(r, at, pieces);
		} else if (isQuoted ? endsQuoted(letter) : endsLine(letter)) {
			if (letter === LETTER.LF && !isQuoted) at++;
			break;
		} else {
			if (letter === LETTER.CR && style === "heredoc") checkCarriageReturn(r, at);
			at++;
		}
	}
	r.addLiteral(pieces, written, at);
	return at;
}
function endsQuoted(letter) {
	return letter === LETTER.QUOTE || letter === LETTER.CR || endsLine(letter);
}
function endsLine(letter) {
	return letter === LETTER.LF || Number.isNaN(letter);
}
function checkCarriageReturn(r, at) {
	if (r.text.charCodeAt(at + 1) !== LETTER.LF) r.report("a carriage return without a line feed", at, at + 1);
}
function isEscapedSequence(text, at, letter) {
	return text.charCodeAt(at + 1) === letter && text.charCodeAt(at + 2) === LETTER.OPEN_BRACE;
}
const SIMPLE_ESCAPES = new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "	"],
	["\"", "\""],
	["\\", "\\"]
]);
function readEscape(r, at, pieces) {
	const selector = r.text.charAt(at + 1);
	if (selector === "u") return readUnicodeEscape(r, at, 4, pieces);
	if (selector === "U") return readUnicodeEscape(r, at, 8, pieces);
	const lit = SIMPLE_ESCAPES.get(selector);
	if (lit !== void 0) {
		pieces.push({
			lit,
			at: r.range(at, at + 2)
		});
		return at + 2;
	}
	if (selector === "" || selector === "\n" || selector === "\r") return at + 1;
	r.report(`"\\${selector}" is no escape: write "\\\\" for a backslash`, at, at + 2);
	return at + 2;
}
function readUnicodeEscape(r, at, digits, pieces) {
	const hex = /^[0-9a-f]*/i.exec(r.text.slice(at + 2, at + 2 + digits))[0];
	const end = at + 2 + hex.length;
	const code = Number.parseInt(hex, 16);
	const isLetter = code <= 1114111 && (code < 55296 || code > 57343);
	if (hex.length < digits) r.report(`expected ${digits} hexadecimal digits`, at, end);
	else if (!isLetter) r.report("this is no letter of Unicode", at, end);
	else pieces.push({
		lit: String.fromCodePoint(code),
		at: r.range(at, end)
	});
	return end;
}
function readSequence(r, at, elements, frame, readExpression) {
	const mark = r.mark();
	try {
		return readSoundSequence(r, at, elements, readExpression);
	} catch (problem) {
		const isDirective = r.text.charCodeAt(at) === LETTER.PERCENT;
		if (!(problem instanceof Broken) || problem.reach !== "here" || isDirective) throw problem;
		const end = sequenceEnd(r.text, at, frame.limit(at));
		if (end === void 0) throw problem.reaching("item");
		r.returnTo(mark);
		r.report(problem.message, problem.start, problem.end);
		elements.add({
			kind: "interpolation",
			value: {
				kind: "invalid",
				at: r.range(at, end)
			},
			start: at,
			end
		});
		return end;
	}
}
function readSoundSequence(r, at, elements, readExpression) {
	const isDirective = r.text.charCodeAt(at) === LETTER.PERCENT;
	const trimsBefore = r.text.charCodeAt(at + 2) === LETTER.TILDE;
	if (trimsBefore) elements.trimLast();
	const newlines = r.newlines;
	r.newlines = false;
	r.advanceFrom(at + (trimsBefore ? 3 : 2));
	const content = isDirective ? readDirective(r, readExpression) : readInterpolation(r, readExpression);
	if (r.kind !== "}" && r.kind !== "~}") failUnclosedSequence(r, at);
	const end = r.end;
	r.newlines = newlines;
	elements.add({
		...content,
		start: at,
		end
	});
	elements.trimsNext = r.kind === "~}";
	return end;
}
function failUnclosedSequence(r, at) {
	const opening = r.text.slice(at, at + 2);
	if (r.kind === "end") r.fail(`"${opening}" is not closed`, at, at + 2);
	const hint = `a literal "${opening}" is written "${opening[0]}${opening}"`;
	r.fail(`expected "}" to end what "${opening}" began, found ${r.found()} (${hint})`);
}
function readInterpolation(r, readExpression) {
	return {
		kind: "interpolation",
		value: readExpression(r)
	};
}
function readDirective(r, readExpression) {
	const word = r.kind === "name" ? r.word() : "";
	switch (word) {
		case "if":
			r.advance();
			return {
				kind: word,
				test: readExpression(r)
			};
		case "for": return {
			kind: word,
			...readForNames(r),
			of: readExpression(r)
		};
		case "else":
		case "endif":
		case "endfor":
			r.advance();
			return { kind: word };
		default: return r.failExpecting("\"if\", \"else\", \"endif\", \"for\" or \"endfor\" after \"%{\" (a literal \"%{\" is written \"%%{\")");
	}
}
function readForNames(r) {
	r.advance();
	const first = r.expectName("the name of a variable after \"for\"");
	const second = r.kind === "," ? readSecondName(r) : void 0;
	if (!r.isWord("in")) r.failExpecting("\"in\" and a collection");
	r.advance();
	return second === void 0 ? { valueName: first } : {
		keyName: first,
		valueName: second
	};
}
function readSecondName(r) {
	r.advance();
	return r.expectName("the name of a second variable");
}
function lineEnd(text, from) {
	const newline = text.indexOf("\n", from);
	return newline < 0 ? text.length : newline;
}
// src/syntax/hcl/expression.ts
const STRENGTH = {
	"||": 1,
	"&&": 2,
	"==": 3,
	"!=": 3,
	"<": 4,
	"<=": 4,
	">": 4,
	">=": 4,
	"+": 5,
	"-": 5,
	"*": 6,
	"/": 6,
	"%": 6
};
const HUGE_EXPONENT = /e[+-]?\d{10}/i;
function readExpression(r) {
	const outer = r.enter();
	const start = r.start;
	const read = readBinary(r, 1);
	const result = r.kind === "?" ? readConditional(r, start, read) : read;
	r.leave(outer);
	return result;
}
function readConditional(r, start, test) {
	r.advance();
	const then = readExpression(r);
	r.expect(":", "and the value for when the condition is false");
	const otherwise = readExpression(r);
	return {
		kind: "conditional",
		at: r.since(start),
		if: test,
		then,
		else: otherwise
	};
}
const MOST_OPERATORS = 500;
function readBinary(r, weakest) {
	const start = r.start;
	let left = readOperand(r);
	for (let count = 1;; count++) {
		const strength = STRENGTH[r.kind] ?? 0;
		if (strength < weakest) return left;
		if (count > MOST_OPERATORS) r.fail(`more than ${MOST_OPERATORS} operators in a row`);
		const operator = r.kind;
		r.advance();
		const outer = r.enter();
		const right = readBinary(r, strength + 1);
		r.leave(outer);
		left = {
			kind: "binary",
			at: r.since(start),
			operator,
			left,
			right
		};
	}
}
function readOperand(r) {
	const start = r.start;
	return readAccesses(r, start, readTerm(r));
}
function readAccesses(r, start, term) {
	let of = term;
	for (;;) {
		if (r.kind === ".") of = readDot(r, start, of);
		else if (r.kind === "[") of = readBracket(r, start, of);
		else return of;
		r.grow();
	}
}
function readTerm(r) {
	switch (r.kind) {
		case "name": return readName(r);
		case "number": return readNumber(r);
		case "\"": return readQuoted(r, readExpression);
		case "<<": return readHeredoc(r, readExpression);
		case "(": return readParentheses(r);
		case "[": return readTuple(r);
		case "{": return readObject(r);
		case "-":
		case "!": return readUnary(r, r.kind);
		default: return r.failExpecting("a value");
	}
}
function readName(r) {
	const start = r.start;
	const name = r.expectName("a name");
	if (r.kind === "(" || r.kind === "::") return readCall(r, start, name);
	const at = r.since(start);
	if (name === "true" || name === "false") return {
		kind: "literal",
		at,
		value: name === "true"
	};
	if (name === "null") return {
		kind: "literal",
		at,
		value: null
	};
	return {
		kind: "variable",
		at,
		name
	};
}
function readNumber(r) {
	const start = r.start;
	const word = r.word();
	const value = Number(word);
	if (Number.isNaN(value) || HUGE_EXPONENT.test(word)) r.fail(`"${word}" is not a number`);
	r.advance();
	return {
		kind: "literal",
		at: r.since(start),
		value
	};
}
function readUnary(r, operator) {
	const start = r.start;
	r.advance();
	const outer = r.enter();
	const of = readOperand(r);
	r.leave(outer);
	return {
		kind: "unary",
		at: r.since(start),
		operator,
		of
	};
}
function readParentheses(r) {
	const start = r.start;
	const newlines = r.open();
	const of = readExpression(r);
	r.close(")", newlines, start);
	return {
		kind: "parentheses",
		at: r.since(start),
		of
	};
}
function readCall(r, start, firstName) {
	let name = firstName;
	while (r.kind === "::") {
		r.advance();
		name += `::${r.expectName("the name of a function")}`;
	}
	const nameAt = r.since(start);
	const parenthesis = r.start;
	if (!r.is("(")) r.failExpecting("\"(\" and the arguments of the function");
	const newlines = r.open();
	const args = [];
	let spread = false;
	while (!r.is(")")) {
		args.push(readExpression(r));
		spread = r.is("...");
		if (!r.is(",")) break;
		r.advance();
	}
	if (spread) r.advance();
	r.close(")", newlines, parenthesis, spread ? "\")\" after \"...\"" : "\",\" or \")\" after the argument");
	return {
		kind: "call",
		at: r.since(start),
		name,
		nameAt,
		args,
		spread
	};
}
function readTuple(r) {
	const start = r.start;
	const newlines = r.open();
	if (r.isWord("for")) return readFor(r, start, newlines, "]");
	const items = [];
	while (r.kind !== "]") {
		items.push(readExpression(r));
		if (r.kind !== ",") break;
		r.advance();
	}
	r.close("]", newlines, start, "\",\" or \"]\" after the element");
	return {
		kind: "tuple",
		at: r.since(start),
		items
	};
}
function readObject(r) {
	const start = r.start;
	const newlines = r.open();
	if (r.isWord("for")) return readFor(r, start, newlines, "}");
	r.newlines = true;
	const entries = [];
	for (;;) {
		while (r.is("newline")) r.advance();
		if (r.is("}")) break;
		entries.push(readEntry(r, start));
		if (!r.is(",") && !r.is("newline")) break;
		r.advance();
	}
	r.close("}", newlines, start, "\",\", a new line or \"}\" after the value");
	return {
		kind: "object",
		at: r.since(start),
		entries
	};
}
function readEntry(r, objectStart) {
	if (r.kind === "end") r.fail("\"{\" is not closed", objectStart, objectStart + 1);
	const key = readKey(r);
	if (r.kind !== "=" && r.kind !== ":") r.failExpecting("\"=\" and a value after the key");
	r.advance();
	return {
		key,
		value: readExpression(r)
	};
}
function readKey(r) {
	const isName = r.kind === "name";
	const { start, end } = r;
	const key = readExpression(r);
	if (!isName || r.previousEnd !== end) return key;
	const text = [];
	r.addLiteral(text, start, end);
	return {
		kind: "template",
		at: key.at,
		parts: [{
			kind: "text",
			text
		}]
	};
}
function readFor(r, start, newlines, bracket) {
	const names = readForNames(r);
	const of = readExpression(r);
	r.expect(":", "and the result after the collection");
	const result = readForResult(r, bracket);
	const test = readForTest(r);
	r.close(bracket, newlines, start);
	return {
		kind: "for",
		at: r.since(start),
		...names,
		of,
		...result,
		...test
	};
}
function readForResult(r, bracket) {
	const first = readExpression(r);
	if (bracket === "]") {
		if (r.kind === "=>" || r.kind === "...") r.fail(`"${r.kind}" belongs into a "for" in braces, not in brackets`);
		return {
			result: first,
			group: false
		};
	}
	r.expect("=>", "and a value, for this \"for\" builds an object");
	const result = readExpression(r);
	const group = r.kind === "...";
	if (group) r.advance();
	return {
		resultKey: first,
		result,
		group
	};
}
function readForTest(r) {
	if (!r.isWord("if")) return {};
	r.advance();
	return { test: readExpression(r) };
}
function readDot(r, start, of) {
	const dot = r.start;
	r.advance();
	return r.kind === "*" ? readAttributeSplat(r, start, dot, of) : readAttribute(r, start, of);
}
function readAttribute(r, start, of) {
	const nameStart = r.start;
	const name = r.word();
	if (r.kind === "number" && name.includes(".")) r.fail(`write "[${name.replace(".", "][")}]" for two indexes in a row`);
	if (r.kind !== "name" && r.kind !== "number") r.failExpecting("a name after \".\"");
	r.advance();
	return {
		kind: "attribute",
		at: r.since(start),
		of,
		name,
		nameAt: r.since(nameStart)
	};
}
function readAttributeSplat(r, start, dot, of) {
	r.advance();
	let each = {
		kind: "item",
		at: r.since(dot)
	};
	while (r.kind === ".") {
		r.advance();
		each = readAttribute(r, dot, each);
		r.grow();
	}
	return {
		kind: "splat",
		at: r.since(start),
		of,
		style: "attribute",
		each
	};
}
function readBracket(r, start, of) {
	const bracket = r.start;
	r.advance();
	if (r.kind === "*") return readFullSplat(r, start, bracket, of);
	const newlines = r.newlines;
	r.newlines = false;
	if (r.kind === "newline") r.advance();
	const key = readExpression(r);
	r.close("]", newlines, bracket);
	return {
		kind: "index",
		at: r.since(start),
		of,
		key
	};
}
function readFullSplat(r, start, bracket, of) {
	r.advance();
	r.expect("]", "after \"*\"");
	const outer = r.enter();
	const each = readAccesses(r, bracket, {
		kind: "item",
		at: r.since(bracket)
	});
	r.leave(outer);
	return {
		kind: "splat",
		at: r.since(start),
		of,
		style: "full",
		each
	};
}
// src/syntax/hcl/old-syntax.ts
function isOldSyntax(body) {
	const kinds = new Set();
	noteBody(body, kinds);
	return kinds.has("old") && !kinds.has("new");
}
function noteBody({ attributes, blocks }, kinds) {
	for (const { value } of attributes) noteExpression(value, kinds);
	for (const block of blocks) noteBody(block.body, kinds);
}
function noteExpression(expression, kinds) {
	switch (expression.kind) {
		case "literal":
		case "invalid": return;
		case "template":
			if (isLoneInterpolation(expression)) kinds.add("old");
			return;
		case "tuple":
			for (const item of expression.items) noteExpression(item, kinds);
			return;
		case "object":
			for (const { value } of expression.entries) noteExpression(value, kinds);
			return;
		default: kinds.add("new");
	}
}
function isLoneInterpolation({ parts }) {
	return parts.length === 1 && parts[0]?.kind === "interpolation";
}
// src/syntax/hcl/body.ts
var Content = class {
	attributes = [];
	blocks = [];
	named = new Map();
	isBroken = false;
};
var BodyReader = class {
	isUnclosed = false;
	setAgain = [];
	r;
	closesAtTop;
	nesting = 0;
	isExcused = false;
	constructor(r, closesAtTop) {
		this.r = r;
		this.closesAtTop = closesAtTop;
	}
	readFile() {
		const content = new Content();
		untilStopped(() => this.readTop(content));
		const body = bodyOf(content, this.r.range(0, this.r.text.length));
		if (this.setAgain.length > 0 && !isOldSyntax(body)) untilStopped(() => this.reportSetAgain());
		return body;
	}
	readTop(content) {
		const { r } = this;
		for (;;) {
			this.readItems(content);
			if (r.kind === "end") return;
			if (r.problems.length === 0) r.report("expected an argument or a block, found \"}\"", r.start, r.end);
			r.advance();
		}
	}
	readItems(content) {
		const { r } = this;
		for (;;) if (r.kind === "newline" || this.isRemnant()) r.advance();
		else if (r.kind === "}" || r.kind === "end" || this.isAtTopBlock()) return;
		else this.readItem(content);
	}
	isRemnant() {
		const { kind, problems } = this.r;
		return problems.length > 0 && (kind === ")" || kind === "]" || kind === ",");
	}
	isAtTopBlock() {
		return this.closesAtTop && this.nesting > 0 && isTopBlock(this.r.text, this.r.start);
	}
	readItem(content) {
		const { r, nesting } = this;
		const mark = r.mark();
		const start = r.start;
		let argument;
		try {
			const name = this.readItemName();
			const nameAt = r.since(start);
			if (r.kind === "=") {
				argument = {
					at: nameAt,
					name,
					nameAt
				};
				this.readAttribute(content, start, name, nameAt);
			} else this.readBlock(content, start, name, nameAt);
		} catch (problem) {
			if (!(problem instanceof Broken)) throw problem;
			r.returnTo(mark);
			this.nesting = nesting;
			content.isBroken = true;
			const at = this.recover(start, problem);
			if (argument) this.add(content, {
				...argument,
				at,
				value: {
					kind: "invalid",
					at
				}
			});
		}
	}
	recover(start, problem) {
		const { r } = this;
		r.report(problem.message, problem.start, problem.end);
		const losesAll = problem.reach === "all";
		if (losesAll) this.isUnclosed = true;
		if (losesAll && this.nesting > 0) this.isExcused = true;
		const next = losesAll ? nextTopBlock(r.text, problem.start) : nextItem(r.text, start, problem.start);
		r.advanceFrom(next);
		let end = next;
		while (end > start && isSpace(r.text.charCodeAt(end - 1))) end--;
		return r.range(start, end);
	}
	readItemName() {
		const { r } = this;
		if (r.kind === "\"") r.fail("expected an argument or a block, and its name without quotes");
		return r.expectName("an argument or a block");
	}
	readAttribute(content, start, name, nameAt) {
		const { r } = this;
		r.advance();
		const value = readExpression(r);
		const at = r.since(start);
		if (!this.endsValue()) r.failExpecting(`a new line after the value of "${name}"`);
		this.add(content, {
			at,
			name,
			nameAt,
			value
		});
		this.endLine(content, `the value of "${name}"`);
	}
	endsValue() {
		const { kind } = this.r;
		return kind === "newline" || kind === "end" || kind === "}" || this.isSeparator();
	}
	isSeparator() {
		const { r } = this;
		return r.kind === "," || r.kind === "unknown" && r.word() === ";";
	}
	add(content, attribute) {
		const { name, nameAt, value } = attribute;
		const first = content.named.get(name);
		if (!first) {
			content.named.set(name, attribute);
			content.attributes.push(attribute);
		} else if (content.isBroken) return;
		else if (first.value.kind === "object" && value.kind === "object") this.setAgain.push(nameAt);
		else this.reportSetTwice(nameAt);
	}
	reportSetAgain() {
		for (const nameAt of this.setAgain) this.reportSetTwice(nameAt);
	}
	reportSetTwice(nameAt) {
		this.r.reportAt(`"${require_cli.slice(nameAt)}" is set twice in one block`, nameAt);
	}
	endLine(content, after) {
		const { r } = this;
		if (r.kind === "end") return;
		if (r.kind !== "newline") this.reportMissingLineEnd(content, after);
		else r.advance();
	}
	reportMissingLineEnd(content, after) {
		const { r } = this;
		if (!content.isBroken) r.report(`expected a new line after ${after}, found ${r.found()}`, r.start, r.end);
		content.isBroken = true;
		if (this.isSeparator()) r.advance();
		else if (r.kind !== "}" && r.kind !== "name") r.advanceFrom(nextItem(r.text, r.start, r.start));
	}
	readBlock(parent, start, type, typeAt) {
		const { r } = this;
		const labels = this.readLabels();
		const brace = r.start;
		if (r.kind !== "{") r.failExpecting(labels.length > 0 ? "\"{\" or a label" : `"=", "{" or a label after "${type}"`);
		const content = new Content();
		const outer = r.enter();
		r.advance();
		const isClosed = this.readBraced(content);
		r.leave(outer);
		parent.blocks.push({
			at: r.since(start),
			type,
			typeAt,
			labels,
			body: bodyOf(content, r.since(brace))
		});
		if (isClosed) this.endLine(parent, "the block");
		else this.noteUnclosed(start, brace + 1);
	}
	readBraced(content) {
		const { r } = this;
		if (r.kind !== "newline" && r.kind !== "}" && r.kind !== "end") this.readOneLine(content);
		else this.readLines(content);
		if (!r.is("}")) return false;
		r.advance();
		return true;
	}
	readLines(content) {
		this.nesting++;
		this.readItems(content);
		this.nesting--;
	}
	noteUnclosed(start, end) {
		this.isUnclosed = true;
		if (this.nesting > 0) return;
		if (!this.isExcused) this.r.report("this block is not closed", start, end);
		this.isExcused = false;
	}
	readOneLine(content) {
		const { r } = this;
		const start = r.start;
		const name = this.readItemName();
		const nameAt = r.since(start);
		if (r.kind !== "=") r.failExpecting("\"=\", for a block on one line holds one argument and no blocks");
		r.advance();
		const value = readExpression(r);
		this.add(content, {
			at: r.since(start),
			name,
			nameAt,
			value
		});
		if (!r.is("}")) r.failExpecting("\"}\" after the only argument that a block on one line may have");
	}
	readLabels() {
		const { r } = this;
		const labels = [];
		while (r.kind === "name" || r.kind === "\"") {
			const start = r.start;
			const text = r.kind === "name" ? r.expectName("a label") : readLabel(r);
			labels.push({
				at: r.since(start),
				text
			});
		}
		return labels;
	}
};
function untilStopped(read) {
	try {
		read();
	} catch (stop) {
		if (!(stop instanceof Stop)) throw stop;
	}
}
function bodyOf({ attributes, blocks }, at) {
	return {
		at,
		attributes,
		blocks
	};
}
// src/syntax/hcl/parse.ts
const BYTE_ORDER_MARK = 65279;
function parseHcl(source, options = {}) {
	const reader = new Reader(source, options.depth);
	const { body, isUnclosed } = readBody(reader, false);
	if (!isUnclosed) return {
		body,
		problems: reader.problems
	};
	const again = new Reader(source, options.depth);
	return {
		body: readBody(again, true).body,
		problems: again.problems
	};
}
function parseHclTemplate(source) {
	return readLone(source, (r) => {
		const parts = readBareTemplate(r, readExpression);
		return {
			kind: "template",
			at: r.range(0, r.text.length),
			parts
		};
	});
}
function parseHclExpression(source) {
	return readLone(source, (r) => {
		r.newlines = false;
		r.advanceFrom(textStart(r.text));
		const expression = readExpression(r);
		if (r.kind !== "end") r.failExpecting("the end of the expression");
		return expression;
	});
}
function commentsOf(source) {
	const comments = [];
	const reader = new Reader(source);
	reader.comments = comments;
	readBody(reader, false);
	return comments.map(({ start, end }) => {
		const isBlock = source.text.startsWith("/*", start);
		const behindOpening = start + (source.text[start] === "#" ? 1 : 2);
		return {
			at: reader.range(start, end),
			text: source.text.slice(behindOpening, isBlock ? end - 2 : end)
		};
	});
}
function readBody(reader, closesAtTop) {
	reader.advanceFrom(textStart(reader.text));
	const bodies = new BodyReader(reader, closesAtTop);
	return {
		body: bodies.readFile(),
		isUnclosed: bodies.isUnclosed
	};
}
function readLone(source, read) {
	const reader = new Reader(source);
	const { problems } = reader;
	try {
		return {
			expression: read(reader),
			problems
		};
	} catch (problem) {
		const at = reader.range(0, source.text.length);
		if (problem instanceof Broken) problems.push({
			at: reader.range(problem.start, problem.end),
			message: problem.message
		});
		else if (!(problem instanceof Stop)) throw problem;
		return {
			expression: {
				kind: "invalid",
				at
			},
			problems
		};
	}
}
function textStart(text) {
	return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}
// src/syntax/hcl/children.ts
function childrenOf(expression) {
	switch (expression.kind) {
		case "template": return expression.parts.flatMap(inPart);
		case "tuple": return expression.items;
		case "object": return expression.entries.flatMap(({ key, value }) => [key, value]);
		case "for": {
			const { of, resultKey, result, test } = expression;
			return [
				of,
				result,
				...resultKey ? [resultKey] : [],
				...test ? [test] : []
			];
		}
		case "conditional": return [
			expression.if,
			expression.then,
			expression.else
		];
		case "binary": return operandsOf(expression);
		case "unary":
		case "parentheses":
		case "attribute": return [expression.of];
		case "index": return [expression.of, expression.key];
		case "splat": return [expression.of, expression.each];
		case "call": return expression.args;
		default: return [];
	}
}
function operandsOf(expression) {
	const operands = [];
	let first = expression;
	for (; first.kind === "binary"; first = first.left) operands.push(first.right);
	return [first, ...operands.reverse()];
}
function inPart(part) {
	switch (part.kind) {
		case "text": return [];
		case "interpolation": return [part.value];
		case "if": return [
			part.test,
			...part.then.flatMap(inPart),
			...part.else.flatMap(inPart)
		];
		case "for": return [part.of, ...part.body.flatMap(inPart)];
	}
}
// src/syntax/hcl/json.ts
const LABELS = new Map([
	...[
		"resource",
		"data",
		"ephemeral"
	].map((type) => [type, 2]),
	...[
		"module",
		"variable",
		"output",
		"provider",
		"check"
	].map((type) => [type, 1]),
	...[
		"locals",
		"terraform",
		"moved",
		"import",
		"removed"
	].map((type) => [type, 0])
]);
const LITERAL_ARGUMENTS = new Map([
	["*", new Set([
		"depends_on",
		"provider",
		"providers"
	])],
	["variable", new Set([
		"type",
		"default",
		"description"
	])],
	["output", new Set(["description"])],
	["module", new Set(["source", "version"])],
	["moved", new Set(["from", "to"])],
	["removed", new Set(["from"])],
	["terraform", new Set([
		"required_version",
		"required_providers",
		"backend",
		"cloud",
		"provider_meta"
	])]
]);
const COMMENT = "//";
function bodyOfJson(root, file = "module") {
	const reader = new JsonReader();
	const attributes = [];
	const blocks = [];
	for (const map of reader.mapsOf(root, "the file")) for (const entry of propertiesOf(map)) {
		const labels = file === "module" ? LABELS.get(entry.key) : void 0;
		if (labels === void 0) attributes.push(reader.attribute(entry, file === "variables"));
		else reader.addBlocks(blocks, entry, labels);
	}
	return {
		body: {
			at: root.at,
			attributes,
			blocks
		},
		problems: reader.problems
	};
}
function literalOfJson(node) {
	return new JsonReader().expression(node, true);
}
var JsonReader = class {
	problems = [];
	depth = 0;
	addBlocks(blocks, entry, labelCount) {
		const type = {
			type: entry.key,
			typeAt: entry.keyAt
		};
		this.addLabelled(blocks, type, [], entry, labelCount);
	}
	addLabelled(blocks, type, labels, { key, keyAt, value }, missing) {
		if (missing === 0 && isNull(value)) return;
		for (const map of this.mapsOf(value, `"${key}"`)) {
			if (missing === 0) {
				const at = map === value ? between(keyAt, map.at) : map.at;
				blocks.push({
					at,
					...type,
					labels,
					body: this.blockBody(type.type, map)
				});
				continue;
			}
			for (const entry of map.entries) {
				const label = {
					at: entry.keyAt,
					text: entry.key
				};
				this.addLabelled(blocks, type, [...labels, label], entry, missing - 1);
			}
		}
	}
	blockBody(type, map) {
		const attributes = propertiesOf(map).map((entry) => this.attribute(entry, isLiteral(type, entry.key)));
		return {
			at: map.at,
			attributes,
			blocks: []
		};
	}
	mapsOf(node, what) {
		const nodes = node.kind === "list" ? node.items : [node];
		const maps = [];
		for (const one of nodes) if (one.kind === "map") maps.push(one);
		else this.problems.push({
			at: one.at,
			message: `expected an object, or an array of objects, for ${what}`
		});
		return maps;
	}
	attribute({ key, keyAt, value }, isLiteral) {
		return {
			at: between(keyAt, value.at),
			name: key,
			nameAt: keyAt,
			value: this.expression(value, isLiteral)
		};
	}
	expression(node, isLiteral) {
		if (this.depth >= 200) return this.tooDeep(node);
		this.depth++;
		const result = this.expressionWithin(node, isLiteral);
		this.depth--;
		return result;
	}
	expressionWithin(node, isLiteral) {
		const { at } = node;
		switch (node.kind) {
			case "scalar": return {
				kind: "literal",
				at,
				value: node.value
			};
			case "string": return this.template(node.pieces, at, isLiteral);
			case "list": return {
				kind: "tuple",
				at,
				items: node.items.map((item) => this.expression(item, isLiteral))
			};
			case "map": return {
				kind: "object",
				at,
				entries: node.entries.map((entry) => this.entry(entry, isLiteral))
			};
			default: return {
				kind: "invalid",
				at
			};
		}
	}
	entry({ key, keyAt, value }, isLiteral) {
		const inside = {
			file: keyAt.file,
			start: keyAt.start + 1,
			end: keyAt.end - 1
		};
		const hasEscapes = inside.end - inside.start !== key.length;
		const pieces = key === "" ? [] : [{
			lit: key,
			at: hasEscapes ? keyAt : inside
		}];
		return {
			key: this.template(pieces, keyAt, isLiteral),
			value: this.expression(value, isLiteral)
		};
	}
	template(pieces, at, isLiteral) {
		if (isLiteral || !pieces.some(mayBeginSequence)) return {
			kind: "template",
			at,
			parts: pieces.length > 0 ? [{
				kind: "text",
				text: pieces
			}] : []
		};
		const { expression, problems } = parseHclTemplate(require_cli.derive(pieces, at.file));
		this.problems.push(...problems);
		return {
			...expression,
			at
		};
	}
	tooDeep(node) {
		this.problems.push({
			at: node.at,
			message: `nested more than 200 levels deep`
		});
		return {
			kind: "invalid",
			at: node.at
		};
	}
};
function mayBeginSequence({ lit }) {
	return lit.includes("${") || lit.includes("%{") || lit === "$" || lit === "%" || lit === "{";
}
function isLiteral(type, argument) {
	if (type === "locals") return false;
	return LITERAL_ARGUMENTS.get("*").has(argument) || LITERAL_ARGUMENTS.get(type)?.has(argument) === true;
}
function isNull(node) {
	return node.kind === "scalar" && node.value === null;
}
function propertiesOf(map) {
	return map.entries.filter((entry) => entry.key !== COMMENT);
}
function between(first, last) {
	return {
		file: first.file,
		start: first.start,
		end: last.end
	};
}
exports.bodyOfJson = bodyOfJson;
exports.childrenOf = childrenOf;
exports.commentsOf = commentsOf;
exports.literalOfJson = literalOfJson;
exports.parseHcl = parseHcl;
exports.parseHclExpression = parseHclExpression;
exports.parseHclTemplate = parseHclTemplate;
