// iam-ec2-lint, Apache-2.0. Written by scripts/bundle.mjs: change src/ and run `npm run bundle`.
// The licences of the libraries in it are in THIRD_PARTY_LICENSES.txt.
let node_v8 = require("node:v8");
// src/cli/memory.ts
function spareMemory() {
	(0, node_v8.setFlagsFromString)("--heap-growing-percent=100");
}
exports.spareMemory = spareMemory;
