// What Maven runs: `build` lays the pages into the jar's folder, `check` runs lint, format, types and tests.
// Each does nothing while what it reads is as it was, so that a Java build costs no web build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sources = [
  'build',
  'public',
  'src',
  'eslint.config.js',
  'index.html',
  'openapi.json',
  'package.json',
  'package-lock.json',
  'postcss.config.js',
  'tsconfig.json',
  'vite.config.ts',
  '.prettierrc.json',
];
const generated = new Set([path.join('src', 'lib', 'api', 'schema.ts')]);

function filesOf(entry) {
  const full = path.join(root, entry);
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.relative(root, path.join(file.parentPath, file.name)))
    .filter((file) => !generated.has(file));
}

function hashOf(entries) {
  const hash = createHash('sha256').update(process.version);
  const files = entries
    .filter((entry) => existsSync(path.join(root, entry)))
    .flatMap((entry) => (path.extname(entry) === '' ? filesOf(entry) : [entry]))
    .sort();
  for (const file of files) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function unchanged(stamp, hash) {
  const file = path.join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

function remember(stamp, hash) {
  const file = path.join(root, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

function npm(...args) {
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error?.code === 'ENOENT') {
    console.error('The web needs npm (Node 20.19 or newer). Install it, or build with -DskipWeb.');
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

function install() {
  const stamp = path.join('node_modules', '.entente');
  const hash = hashOf(['package.json', 'package-lock.json']);
  if (!unchanged(stamp, hash)) {
    npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
    remember(stamp, hash);
  }
}

const steps = {
  build: {
    scripts: ['build'],
    done: () => existsSync(path.join(root, 'target', 'classes', 'META-INF', 'web', 'index.html')),
  },
  check: { scripts: ['types', 'lint', 'format:check', 'typecheck', 'test'], done: () => true },
};

const [name, skip] = process.argv.slice(2);
const step = steps[name];
const stamp = path.join('target', `web-${name}.sha256`);
const hash = hashOf(sources);
if (skip === 'true' || (unchanged(stamp, hash) && step.done())) {
  console.log(`web ${name}: ${skip === 'true' ? 'skipped' : 'up to date'}`);
} else {
  rmSync(path.join(root, stamp), { force: true });
  install();
  step.scripts.forEach((script) => npm('run', '--silent', script));
  remember(stamp, hash);
}
