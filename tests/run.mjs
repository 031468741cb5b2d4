/**
 * Runs `npm test`: every check there is, from the cheap to the dear, and one line at the end that counts them.
 * A check that fails does not stop the others, so that one run tells everything.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './ensure-browsers.mjs';

const RESULTS = 'test-results';
const bin = (name) => `node_modules/.bin/${name}`;
const tsc = (project) => ({ name: `types of ${project}`, command: [bin('tsc'), '-p', project] });

/** Each works on one core and writes nothing, so that two go side by side. */
const looks = [
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: [bin('eslint'), '-c', '.config/eslint.config.js', 'src', 'tests', 'vite.config.ts'] },
  ...['src/engine', 'src/sw', 'src/content', 'src/hosting', '.', 'tests'].map(tsc),
];
const checks = [
  { name: 'content and build', command: [bin('vite'), 'build', '--configLoader', 'runner', '--logLevel', 'warn'] },
  {
    name: 'unit tests',
    command: [
      bin('vitest'),
      'run',
      '--configLoader',
      'runner',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${RESULTS}/unit.json`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numTotalTestSuites } = readJson('unit.json');
      return numTotalTestSuites === 0 ? { passed: 0, failed: 1 } : { passed: numPassedTests, failed: numFailedTests };
    },
  },
  {
    name: 'journeys',
    command: [bin('playwright'), 'test', '-c', 'tests/e2e/playwright.config.ts'],
    count: () => {
      const { expected, unexpected, flaky } = readJson('e2e.json').stats;
      return { passed: expected, failed: unexpected + flaky };
    },
  },
];

// Playwright empties its own folder at the start, so the results of the unit tests are counted before that.
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const total = { passed: 0, failed: 0 };
const table = [];
ensureBrowsers();
const waiting = [...looks];
await Promise.all(
  [1, 2].map(async () => {
    for (let look = waiting.shift(); look !== undefined; look = waiting.shift()) {
      const start = Date.now();
      const { status, output } = await quietly(look.command);
      console.log(`\n== ${look.name}\n${output}`);
      note(look.name, start, counted(status === 0));
    }
  }),
);
for (const { name, command, count } of checks) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const [program, ...rest] = command;
  const { status } = spawnSync(program, rest, { stdio: 'inherit' });
  note(name, start, counted(status === 0, count));
}
console.log(`\n${table.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a command to its end, and gives all that it said. */
function quietly([program, ...rest]) {
  return new Promise((resolve) => {
    const child = spawn(program, rest);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function note(name, start, { passed, failed }) {
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  table.push(`${failed === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(24)} ${passed} passed, ${failed} failed, ${seconds} s`);
}

/** What a check counts: its own tests where it has some, else itself. A check that ended badly counts as failed at least once. */
function counted(good, count) {
  if (count === undefined) return { passed: good ? 1 : 0, failed: good ? 0 : 1 };
  try {
    const { passed, failed } = count();
    return { passed, failed: good ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(`no result to count: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(`${RESULTS}/${file}`, 'utf8'));
}
