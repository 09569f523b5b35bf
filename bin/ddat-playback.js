#!/usr/bin/env node
import process from 'node:process';
import { run } from '../dist/cli.js';

// Whoever reads what is printed may stop before its end, as `head` does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = await run(process.argv.slice(2));
