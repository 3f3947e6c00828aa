// Tells what a process used, at its end, on its descriptor 3: node -r ./bench/import/peak.cjs file.js
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
