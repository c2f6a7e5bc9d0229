// Neo4j's own parser and semantic checker over Cypher files, as Cypher 5: what it calls an error is one.
// Usage: node lint.mjs PATH_OF_LANGUAGE_SUPPORT FILE... ; prints FILE:LINE: message, exit 1 where an error is.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, ...files] = process.argv.slice(2);
const loaded = await import(pathToFileURL(library));
const { lintCypherQuery, isNotParamError } = loaded.lintCypherQuery ? loaded : loaded.default;
let errors = 0;
for (const file of files) {
  const { diagnostics } = lintCypherQuery('CYPHER 5\n' + readFileSync(file, 'utf8'), { defaultLanguage: 'CYPHER 5' });
  for (const d of diagnostics.filter(isNotParamError)) {   // a linter without a server knows no parameters
    errors += d.severity === 1;
    console.log(`${file}:${d.range.start.line}: ${d.severity === 1 ? 'error' : 'warning'}: ${d.message}`);
  }
}
process.exit(errors ? 1 : 0);
