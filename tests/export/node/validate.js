// Results of rdf-validate-shacl, one JSON a line: node validate.js DATA SHAPES
import { readFileSync } from "node:fs";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

const [data, shapes] = process.argv.slice(2).map((file) => new Store(new Parser().parse(readFileSync(file, "utf8"))));
// SHACL Core alone: constraints in SPARQL are left to pyshacl.
for (const quad of shapes.getQuads(null, "http://www.w3.org/ns/shacl#sparql", null, null)) shapes.delete(quad);
const report = await new SHACLValidator(shapes).validate(data);
for (const result of report.results) {
  console.log(JSON.stringify({ focus: result.focusNode?.value, path: result.path?.value,
    component: result.sourceConstraintComponent?.value.split("#").pop(), severity: result.severity?.value.split("#").pop() }));
}
