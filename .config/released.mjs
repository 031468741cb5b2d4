/**
 * Notes the step ids and answers of a release: tablets out there keep marks under them, so none may vanish without a word.
 * New ones come last: a bookmark on paper holds the numbers of their lines.
 */
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

const guides = path.join(import.meta.dirname, '../content/guides');

const names = readdirSync(guides);
const read = (name, file) => {
  const full = path.join(guides, name, file);
  return existsSync(full) ? parse(readFileSync(full, 'utf8')) : undefined;
};
const taken = names.map((name) => read(name, 'released.yaml')?.number ?? -1);

for (const name of names) {
  const file = path.join(guides, name, 'released.yaml');
  const guide = read(name, 'guide.yaml');
  const before = read(name, 'released.yaml') ?? { number: Math.max(...taken) + 1, ids: [], answers: {} };
  taken.push(before.number);
  const steps = guide.stages.flatMap((stage) => stage.steps);
  const now = [
    ...steps.map(({ id }) => id),
    ...Object.entries(guide.detours).flatMap(([id, { steps }]) => [id, ...steps.map((step) => step.id)]),
  ];
  const ids = [...new Set([...before.ids, ...now])];
  const answers = { ...before.answers };
  for (const step of steps) {
    if (step.answers !== undefined) answers[step.id] = [...new Set([...(answers[step.id] ?? []), ...step.answers])];
  }
  const head = [
    '# Every id under which a tablet may keep a mark, and every answer, of this release and all before it.',
    '# Written by `npm run released`, which only adds at the end: bookmarks on paper count these lines.',
    '# The build fails where an id is neither in the guide nor `renamed` nor `retired`.',
  ];
  writeFileSync(file, `${head.join('\n')}\n${stringify({ number: before.number, ids, answers })}`);
  console.log(`${path.relative(process.cwd(), file)}: ${ids.length} ids, ${ids.length - before.ids.length} new`);
}
