/** CloudFormation: templates to the model, once for each pass. */
export { mayExport, mayImport } from './exports.ts'
export { Library, type Loaded } from './library.ts'
export { mayNest } from './nested.ts'
export { readParameters } from './parameter-files.ts'
export { isTemplate } from './template.ts'
