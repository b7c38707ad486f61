// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_cli = require("./cli.cjs");
// src/report/sarif-rules.ts
const SEVERITY = {
	error: "7.0",
	warning: "5.0",
	note: "2.0"
};
function describeRule({ id, summary, level, guide }, page) {
	const text = `${summary}.`;
	const help = page?.trim() ?? text;
	return {
		id,
		name: pascalCase(id),
		shortDescription: { text },
		fullDescription: { text: page ? firstParagraph(page) : text },
		help: {
			text: help,
			markdown: help
		},
		helpUri: require_cli.guideUrl(guide),
		defaultConfiguration: { level },
		properties: {
			tags: [
				"security",
				"aws",
				"ec2",
				"iam"
			],
			precision: "high",
			"security-severity": SEVERITY[level]
		}
	};
}
function pascalCase(id) {
	return id.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
function firstParagraph(page) {
	return (page.split(/\n\s*\n/).map((part) => part.trim()).find((part) => part !== "" && !part.startsWith("#")) ?? "").replace(/\s+/g, " ");
}
// src/report/sarif.ts
const MAX_RESULTS = 25e3;
const MAX_RELATED = 100;
function sarif(result, options) {
	return `${JSON.stringify(logOf(result, options), void 0, 2)}\n`;
}
function logOf(result, { version, rules, pages, problems }) {
	const findings = require_cli.withSuppressed(result);
	const kept = mostSevere(findings, MAX_RESULTS);
	const ruleIndex = new Map(rules.map((rule, index) => [rule.id, index]));
	const fingerprint = fingerprinter();
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "iam-ec2-lint",
				version,
				semanticVersion: version,
				informationUri: require_cli.GUIDE,
				rules: rules.map((rule) => describeRule(rule, pages.get(rule.id)))
			} },
			invocations: [{
				executionSuccessful: problems.length === 0,
				toolExecutionNotifications: [...problems.map(notRead), ...cutNotice(findings.length - kept.length)]
			}],
			originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
			columnKind: "utf16CodeUnits",
			results: kept.map((finding) => resultOf(finding, ruleIndex.get(finding.rule), fingerprint(finding.key)))
		}]
	};
}
function resultOf(finding, ruleIndex, fingerprint) {
	const related = finding.related.slice(0, MAX_RELATED);
	return {
		ruleId: finding.rule,
		...ruleIndex === void 0 ? {} : { ruleIndex },
		level: finding.level,
		message: { text: messageOf(finding) },
		locations: [{ physicalLocation: physical(finding.at) }],
		...related.length > 0 ? { relatedLocations: related.map(relatedLocation) } : {},
		partialFingerprints: { "iamEc2Lint/v1": fingerprint },
		...finding.suppressed ? { suppressions: [suppression(finding.suppressed)] } : {}
	};
}
function suppression({ reason, at }) {
	return {
		kind: "inSource",
		justification: require_cli.visibleLines(reason),
		location: { physicalLocation: physical(at) }
	};
}
function relatedLocation({ at, message }, index) {
	return {
		id: index + 1,
		message: { text: inMessage(message) },
		physicalLocation: physical(at)
	};
}
function messageOf({ message, consequence, help, related }) {
	const sentences = [
		message,
		consequence,
		help
	].filter((words) => words !== "").map(sentence);
	const links = related.slice(0, MAX_RELATED).map((place, index) => `[${inMessage(place.message)}](${index + 1})`);
	if (links.length > 0) sentences.push(`See: ${links.join(", ")}.`);
	return sentences.join(" ");
}
function sentence(words) {
	const safe = words.split(/\r?\n/).map(inMessage).join("\n");
	const capital = safe.charAt(0).toUpperCase() + safe.slice(1);
	return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
function inMessage(words) {
	return require_cli.visible(words).replace(/[\\[\]]/g, "\\$&");
}
function physical(at) {
	return {
		artifactLocation: {
			uri: uriOf(at.file.path),
			uriBaseId: "%SRCROOT%"
		},
		region: regionOf(at)
	};
}
function uriOf(path) {
	return path.replace(/\p{Cs}/gu, "\ufffd").split("/").map(encodeURIComponent).join("/");
}
function regionOf({ file, start, end }) {
	const from = require_cli.positionAt(file, start);
	const to = require_cli.positionAt(file, end);
	return {
		startLine: from.line,
		startColumn: from.column,
		endLine: to.line,
		endColumn: to.column
	};
}
const RANK = {
	error: 0,
	warning: 1,
	note: 2
};
function mostSevere(findings, limit) {
	if (findings.length <= limit) return findings;
	const rank = ({ level, suppressed }) => RANK[level] + (suppressed ? 3 : 0);
	const worst = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(0, limit));
	return findings.filter((finding) => worst.has(finding));
}
function cutNotice(left) {
	if (left <= 0) return [];
	return [{
		level: "warning",
		message: { text: `${left} findings are left out: a run holds at most ${MAX_RESULTS} results. The most severe ones are kept.` }
	}];
}
function notRead(problem) {
	return {
		level: "error",
		message: { text: sentence(problem) }
	};
}
function fingerprinter() {
	const seen = new Map();
	return (key) => {
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		return hash(`${key}#${count}`);
	};
}
function hash(text) {
	return [2166136261, 2646966556].map((seed) => fnv1a(text, seed).toString(16).padStart(8, "0")).join("");
}
function fnv1a(text, seed) {
	let value = seed;
	for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value >>> 0;
}
exports.sarif = sarif;
