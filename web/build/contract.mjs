// Takes the API's description over from a running Entente, so that the types of the pages are those of the API:
//   npm run contract [-- http://127.0.0.1:8080]
import { writeFileSync } from 'node:fs';

const address = process.argv[2] ?? 'http://127.0.0.1:8080';
const response = await fetch(`${address}/api/openapi.json`);
if (!response.ok) {
  console.error(`${address} answered ${response.status}. Start Entente with ./entente up, then try again.`);
  process.exit(1);
}
const description = await response.json();
const file = new URL('../openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(description, null, 2)}\n`);
console.log(`${Object.keys(description.paths).length} paths written to openapi.json`);
