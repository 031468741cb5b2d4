/** Notes the step ids of a release: tablets out there keep marks under them, so none may vanish without a word. */
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const guides = path.join(import.meta.dirname, '../content/guides');

for (const name of readdirSync(guides)) {
  const file = path.join(guides, name, 'released.yaml');
  const guide = parse(readFileSync(path.join(guides, name, 'guide.yaml'), 'utf8'));
  const before = existsSync(file) ? parse(readFileSync(file, 'utf8')).ids : [];
  const now = [
    ...guide.stages.flatMap(({ steps }) => steps.map(({ id }) => id)),
    ...Object.entries(guide.detours).flatMap(([id, { steps }]) => [id, ...steps.map((step) => step.id)]),
  ];
  const ids = [...new Set([...before, ...now])].sort();
  const head = [
    '# Every id under which a tablet may keep a mark, of this release and all before it.',
    '# Written by `npm run released`; the build fails where one is neither in the guide nor `renamed` nor `retired`.',
  ];
  writeFileSync(file, [...head, 'ids:', ...ids.map((id) => `  - ${id}`), ''].join('\n'));
  console.log(`${path.relative(process.cwd(), file)}: ${ids.length} ids, ${ids.length - before.length} new`);
}
