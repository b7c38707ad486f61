// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
const require_cli = require("./cli.cjs");
const require_core = require("./core.cjs");
let node_fs = require("node:fs");
let node_buffer = require("node:buffer");
// src/cli/config/validate.js
const validate = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"title": "Configuration of iam-ec2-lint",
	"description": "iam-ec2-lint.yaml or iam-ec2-lint.json, at the root of a repository or below",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"$schema": {
			"type": "string",
			"description": "Where this schema is, for editors"
		},
		"rules": {
			"description": "The level of all of a rule's findings, or off",
			"type": "object",
			"propertyNames": { "enum": [
				"add-role-resource-mismatch",
				"add-role-without-passrole",
				"duplicate-iam-name",
				"empty-instance-profile",
				"imds-blocked",
				"imds-disabled",
				"imds-hop-limit",
				"imds-token-required",
				"instance-profile-id-mismatch",
				"instance-profile-invalid-role",
				"instance-profile-multiple-roles",
				"instance-profile-name-arn-confusion",
				"instance-profile-name-prefix",
				"instance-without-profile",
				"invalid-iam-name",
				"invalid-policy-document",
				"invalid-service-principal",
				"invalid-suppression",
				"launch-without-list-instance-profiles",
				"launch-without-passrole",
				"missing-ec2-trust",
				"node-group-launch-template-profile",
				"parse-error",
				"passrole-resource-mismatch",
				"passrole-service-mismatch",
				"passrole-unsupported-condition",
				"passrole-wildcard",
				"quoted-reference",
				"role-profile-name-mismatch",
				"role-used-as-instance-profile",
				"role-without-instance-profile",
				"run-instances-resource-mismatch",
				"unknown-instance-profile",
				"unsatisfiable-ec2-trust",
				"unused-suppression"
			] },
			"additionalProperties": { "enum": [
				"off",
				"note",
				"warning",
				"error"
			] }
		},
		"external": {
			"description": "What exists although nothing in the repository declares it. * stands for any letters",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"roles": {
					"description": "Names of roles that are declared, or put into instance profiles, elsewhere",
					"type": "array",
					"items": { "type": "string" }
				},
				"instance-profiles": {
					"description": "Names of instance profiles that are declared elsewhere",
					"type": "array",
					"items": { "type": "string" }
				}
			}
		},
		"policies": {
			"description": "What raw JSON policies are, where the file alone does not say it",
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": ["file", "kind"],
				"properties": {
					"file": {
						"description": "A path or glob, relative to this file",
						"type": "string"
					},
					"kind": {
						"description": "scp limits every principal of the run, rcp who may assume its roles and who may call Auto Scaling, boundary whoever it is attached to; none: not of interest",
						"enum": [
							"identity",
							"trust",
							"boundary",
							"scp",
							"rcp",
							"none"
						]
					}
				}
			}
		},
		"launchers": {
			"description": "Who must be able to launch instances with which roles",
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": ["principal"],
				"properties": {
					"principal": {
						"description": "Name or ARN of a role, user, group or permission set; without a written name its address, such as a logical id. * stands for any letters",
						"type": "string"
					},
					"roles": {
						"description": "Names or ARNs of all the roles that it must be able to pass to EC2; without a written name their addresses",
						"type": "array",
						"items": { "type": "string" }
					},
					"closed": {
						"description": "It has no other policies than those in view",
						"type": "boolean"
					}
				}
			}
		}
	}
};
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "$schema" || key0 === "rules" || key0 === "external" || key0 === "policies" || key0 === "launchers")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.$schema !== void 0) {
			if (typeof data.$schema !== "string") {
				const err1 = {
					instancePath: instancePath + "/$schema",
					schemaPath: "#/properties/%24schema/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.rules !== void 0) {
			let data1 = data.rules;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				for (const key1 in data1) {
					const _errs6 = errors;
					if (!(key1 === "add-role-resource-mismatch" || key1 === "add-role-without-passrole" || key1 === "duplicate-iam-name" || key1 === "empty-instance-profile" || key1 === "imds-blocked" || key1 === "imds-disabled" || key1 === "imds-hop-limit" || key1 === "imds-token-required" || key1 === "instance-profile-id-mismatch" || key1 === "instance-profile-invalid-role" || key1 === "instance-profile-multiple-roles" || key1 === "instance-profile-name-arn-confusion" || key1 === "instance-profile-name-prefix" || key1 === "instance-without-profile" || key1 === "invalid-iam-name" || key1 === "invalid-policy-document" || key1 === "invalid-service-principal" || key1 === "invalid-suppression" || key1 === "launch-without-list-instance-profiles" || key1 === "launch-without-passrole" || key1 === "missing-ec2-trust" || key1 === "node-group-launch-template-profile" || key1 === "parse-error" || key1 === "passrole-resource-mismatch" || key1 === "passrole-service-mismatch" || key1 === "passrole-unsupported-condition" || key1 === "passrole-wildcard" || key1 === "quoted-reference" || key1 === "role-profile-name-mismatch" || key1 === "role-used-as-instance-profile" || key1 === "role-without-instance-profile" || key1 === "run-instances-resource-mismatch" || key1 === "unknown-instance-profile" || key1 === "unsatisfiable-ec2-trust" || key1 === "unused-suppression")) {
						const err2 = {
							instancePath: instancePath + "/rules",
							schemaPath: "#/properties/rules/propertyNames/enum",
							keyword: "enum",
							params: { allowedValues: schema31.properties.rules.propertyNames.enum },
							message: "must be equal to one of the allowed values",
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
					if (!(_errs6 === errors)) {
						const err3 = {
							instancePath: instancePath + "/rules",
							schemaPath: "#/properties/rules/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid"
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
				for (const key2 in data1) {
					let data2 = data1[key2];
					if (!(data2 === "off" || data2 === "note" || data2 === "warning" || data2 === "error")) {
						const err4 = {
							instancePath: instancePath + "/rules/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/rules/additionalProperties/enum",
							keyword: "enum",
							params: { allowedValues: schema31.properties.rules.additionalProperties.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/rules",
					schemaPath: "#/properties/rules/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.external !== void 0) {
			let data3 = data.external;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				for (const key3 in data3) if (!(key3 === "roles" || key3 === "instance-profiles")) {
					const err6 = {
						instancePath: instancePath + "/external",
						schemaPath: "#/properties/external/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key3 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data3.roles !== void 0) {
					let data4 = data3.roles;
					if (Array.isArray(data4)) {
						const len0 = data4.length;
						for (let i0 = 0; i0 < len0; i0++) if (typeof data4[i0] !== "string") {
							const err7 = {
								instancePath: instancePath + "/external/roles/" + i0,
								schemaPath: "#/properties/external/properties/roles/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/external/roles",
							schemaPath: "#/properties/external/properties/roles/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data3["instance-profiles"] !== void 0) {
					let data6 = data3["instance-profiles"];
					if (Array.isArray(data6)) {
						const len1 = data6.length;
						for (let i1 = 0; i1 < len1; i1++) if (typeof data6[i1] !== "string") {
							const err9 = {
								instancePath: instancePath + "/external/instance-profiles/" + i1,
								schemaPath: "#/properties/external/properties/instance-profiles/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/external/instance-profiles",
							schemaPath: "#/properties/external/properties/instance-profiles/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/external",
					schemaPath: "#/properties/external/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.policies !== void 0) {
			let data8 = data.policies;
			if (Array.isArray(data8)) {
				const len2 = data8.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data9 = data8[i2];
					if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
						if (data9.file === void 0) {
							const err12 = {
								instancePath: instancePath + "/policies/" + i2,
								schemaPath: "#/properties/policies/items/required",
								keyword: "required",
								params: { missingProperty: "file" },
								message: "must have required property 'file'"
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data9.kind === void 0) {
							const err13 = {
								instancePath: instancePath + "/policies/" + i2,
								schemaPath: "#/properties/policies/items/required",
								keyword: "required",
								params: { missingProperty: "kind" },
								message: "must have required property 'kind'"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						for (const key4 in data9) if (!(key4 === "file" || key4 === "kind")) {
							const err14 = {
								instancePath: instancePath + "/policies/" + i2,
								schemaPath: "#/properties/policies/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						if (data9.file !== void 0) {
							if (typeof data9.file !== "string") {
								const err15 = {
									instancePath: instancePath + "/policies/" + i2 + "/file",
									schemaPath: "#/properties/policies/items/properties/file/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
						if (data9.kind !== void 0) {
							let data11 = data9.kind;
							if (!(data11 === "identity" || data11 === "trust" || data11 === "boundary" || data11 === "scp" || data11 === "rcp" || data11 === "none")) {
								const err16 = {
									instancePath: instancePath + "/policies/" + i2 + "/kind",
									schemaPath: "#/properties/policies/items/properties/kind/enum",
									keyword: "enum",
									params: { allowedValues: schema31.properties.policies.items.properties.kind.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/policies/" + i2,
							schemaPath: "#/properties/policies/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.launchers !== void 0) {
			let data12 = data.launchers;
			if (Array.isArray(data12)) {
				const len3 = data12.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data13 = data12[i3];
					if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
						if (data13.principal === void 0) {
							const err19 = {
								instancePath: instancePath + "/launchers/" + i3,
								schemaPath: "#/properties/launchers/items/required",
								keyword: "required",
								params: { missingProperty: "principal" },
								message: "must have required property 'principal'"
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						for (const key5 in data13) if (!(key5 === "principal" || key5 === "roles" || key5 === "closed")) {
							const err20 = {
								instancePath: instancePath + "/launchers/" + i3,
								schemaPath: "#/properties/launchers/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
						if (data13.principal !== void 0) {
							if (typeof data13.principal !== "string") {
								const err21 = {
									instancePath: instancePath + "/launchers/" + i3 + "/principal",
									schemaPath: "#/properties/launchers/items/properties/principal/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
						if (data13.roles !== void 0) {
							let data15 = data13.roles;
							if (Array.isArray(data15)) {
								const len4 = data15.length;
								for (let i4 = 0; i4 < len4; i4++) if (typeof data15[i4] !== "string") {
									const err22 = {
										instancePath: instancePath + "/launchers/" + i3 + "/roles/" + i4,
										schemaPath: "#/properties/launchers/items/properties/roles/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err22];
									else vErrors.push(err22);
									errors++;
								}
							} else {
								const err23 = {
									instancePath: instancePath + "/launchers/" + i3 + "/roles",
									schemaPath: "#/properties/launchers/items/properties/roles/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err23];
								else vErrors.push(err23);
								errors++;
							}
						}
						if (data13.closed !== void 0) {
							if (typeof data13.closed !== "boolean") {
								const err24 = {
									instancePath: instancePath + "/launchers/" + i3 + "/closed",
									schemaPath: "#/properties/launchers/items/properties/closed/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/launchers/" + i3,
							schemaPath: "#/properties/launchers/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/launchers",
					schemaPath: "#/properties/launchers/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
	} else {
		const err27 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err27];
		else vErrors.push(err27);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/cli/config/read-config.ts
const MOST_BYTES = 1e6;
function readConfig(path, shown) {
	const { documents, problems } = parse(textIn(path, shown), shown);
	const [problem] = problems;
	if (problem) throw said(problem);
	const [node, another] = documents.filter((document) => !isNothing(document));
	if (another) throw said({
		at: another.at,
		message: "a configuration is one document, not several"
	});
	if (!node) return {};
	const config = plainOf(node);
	if (validate(config)) return config;
	const errors = validate.errors ?? [];
	throw errors.filter((error) => !isMisspelt(error, errors)).flatMap((error) => mistakeIn(error, node)).toSorted((one, other) => one.at.start - other.at.start).map(said)[0];
}
function textIn(path, shown) {
	const bytes = bytesIn(path, shown);
	if (bytes.length > MOST_BYTES) throw new require_cli.UsageError(`${shown} is too large for a configuration`);
	if (!(0, node_buffer.isUtf8)(bytes)) throw new require_cli.UsageError(`${shown} is not valid UTF-8`);
	return bytes.toString("utf8").replace(/^\ufeff/, "");
}
function bytesIn(path, shown) {
	try {
		if ((0, node_fs.statSync)(path).isDirectory()) throw new require_cli.UsageError(`${shown} is a folder`);
		return firstOf(path, 1000001);
	} catch (error) {
		throw error instanceof require_cli.UsageError ? error : new require_cli.UsageError(`${shown} ${require_cli.refusalOf(error).unreadable}`);
	}
}
function firstOf(path, most) {
	const bytes = Buffer.alloc(most);
	const file = (0, node_fs.openSync)(path, "r");
	try {
		let length = 0;
		for (let read = -1; read !== 0 && length < most; length += read) read = (0, node_fs.readSync)(file, bytes, length, most - length, null);
		return bytes.subarray(0, length);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function parse(text, path) {
	const source = require_cli.sourceOf({
		path,
		text
	});
	return path.endsWith(".json") ? require_core.parseJson(source) : require_core.parseYaml(source);
}
function isNothing(node) {
	return node.kind === "scalar" && node.value === null;
}
function plainOf(node) {
	switch (node.kind) {
		case "list": return node.items.map(plainOf);
		case "map": return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value)]));
		case "scalar": return node.raw === "off" ? node.raw : node.value;
		default: return require_core.textOf$1(node);
	}
}
function isMisspelt({ keyword, instancePath }, errors) {
	if (keyword !== "required") return false;
	return errors.some((other) => other.keyword === "additionalProperties" && other.instancePath === instancePath);
}
function mistakeIn(error, root) {
	const { node, entry } = nodeAt(root, error.instancePath);
	const what = nameOf(node, entry);
	switch (error.keyword) {
		case "additionalProperties": {
			const key = String(error.params["additionalProperty"]);
			const message = `there is no setting ${key}${suggestion(error, key)}`;
			return [{
				at: entryIn(node, key)?.keyAt ?? node.at,
				message
			}];
		}
		case "enum": return [error.propertyName === void 0 ? wrongValue(error, node, what) : unknownRule(error, node)];
		case "required": return [{
			at: node.at,
			message: `${String(error.params["missingProperty"])} is missing here`
		}];
		case "type": return [{
			at: node.at,
			message: `${what} is ${TYPES[String(error.params["type"])] ?? "something else"}`
		}];
		default: return [];
	}
}
function nameOf(node, entry) {
	if (!entry) return "a configuration";
	return entry.value === node ? entry.key : `each entry of ${entry.key}`;
}
const TYPES = {
	object: "a map of settings",
	array: "a list",
	string: "a text",
	boolean: "true or false"
};
function wrongValue({ params }, node, what) {
	const allowed = params["allowedValues"] ?? [];
	const list = `${allowed.slice(0, -1).join(", ")} or ${allowed.at(-1)}`;
	return {
		at: node.at,
		message: `${what} is ${list}, not ${require_core.textOf$1(node) ?? "what stands here"}`
	};
}
function unknownRule({ propertyName = "", params }, node) {
	const rules = params["allowedValues"] ?? [];
	return {
		at: entryIn(node, propertyName)?.keyAt ?? node.at,
		message: `there is no rule ${propertyName}${require_cli.didYouMean(propertyName, rules)}`
	};
}
const SETTINGS = {
	"": [
		"rules",
		"external",
		"policies",
		"launchers"
	],
	"/external": ["roles", "instance-profiles"],
	"/policies": ["file", "kind"],
	"/launchers": [
		"principal",
		"roles",
		"closed"
	]
};
function suggestion({ instancePath }, key) {
	return require_cli.didYouMean(key, SETTINGS[instancePath.replace(/\/\d+$/, "")] ?? []);
}
function nodeAt(root, pointer) {
	let node = root;
	let entry;
	for (const step of pointer.split("/").slice(1)) {
		const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
		const own = entryIn(node, name);
		const next = own?.value ?? (node.kind === "list" ? node.items[Number(name)] : void 0);
		if (!next) break;
		entry = own ?? entry;
		node = next;
	}
	return entry ? {
		node,
		entry
	} : { node };
}
function entryIn(node, key) {
	return node.kind === "map" ? node.entries.findLast((entry) => entry.key === key) : void 0;
}
function said({ at, message }) {
	const { line, column } = require_cli.positionAt(at.file, at.start);
	return new require_cli.UsageError(`${at.file.path}:${line}:${column}: ${message}`, "schemas/config.schema.json describes it");
}
exports.readConfig = readConfig;
