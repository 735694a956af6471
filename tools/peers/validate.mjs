// Validates templates with @aws/cloudformation-validate, which has no command of its own: `node validate.mjs a.yaml …`.
import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate';

const engine = new RegoEngine();
let found = 0;
for (const path of process.argv.slice(2)) {
  try {
    found += engine.validateStandard(new TemplateFile(path)).diagnostics.length;
  } catch (error) {
    console.error(`${path}: ${error}`);
  }
}
engine.free();
console.log(`${found} diagnostics.`);
