// Distinct triples of a file as n3 reads them: node count.js FILE FORMAT
import { createReadStream } from "node:fs";
import { Store, StreamParser } from "n3";

const [file, format] = process.argv.slice(2);
const store = new Store();
store.import(createReadStream(file).pipe(new StreamParser({ format })))
  .on("error", (error) => { console.error(error.message); process.exit(1); })
  .on("end", () => console.log(store.size));
