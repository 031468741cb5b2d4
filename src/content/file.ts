/** Reads one YAML file, keeps the line of every key, and holds it against a schema. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Mistake } from './mistake';

export type Keys = readonly (string | number)[];

/** A file that was read: its data, and the means to point at a place in it. */
export interface ContentFile<T> {
  readonly data: T;
  /** A mistake at a key of this file. */
  readonly mistake: (keys: Keys, message: string, instead: string) => Mistake;
}

/**
 * Reads `file` (a path below `root`). Gives undefined, and adds to `mistakes`, where the file is missing, is not YAML,
 * or does not fit the schema.
 */
export function readContentFile<S extends v.GenericSchema>(
  root: string,
  file: string,
  schema: S,
  mistakes: Mistake[],
): ContentFile<v.InferOutput<S>> | undefined {
  let source: string;
  try {
    source = readFileSync(path.join(root, file), 'utf8');
  } catch {
    mistakes.push({
      file,
      line: 1,
      id: '-',
      message: 'the file is missing',
      instead: 'write this file, see content/README.md',
    });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const at = (keys: Keys) => lines.linePos(offsetOf(document, keys)).line;
  const mistake = (keys: Keys, message: string, instead: string): Mistake => ({
    file,
    line: at(keys),
    id: keys.join('.') || '-',
    message,
    instead,
  });
  for (const error of document.errors) {
    const [message = 'not YAML'] = error.message.split('\n');
    mistakes.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      id: '-',
      message,
      instead: 'mend the YAML on this line',
    });
  }
  if (document.errors.length > 0) return undefined;
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { data: result.output, mistake };
  for (const issue of result.issues) {
    const keys = (issue.path ?? []).map(({ key }) => key as string | number);
    mistakes.push(mistake(keys, issue.message, issue.expected === null ? issue.message : `expected ${issue.expected}`));
  }
  return undefined;
}

/** Where in the text a key stands, or the nearest key above it that exists. */
function offsetOf(document: Document, keys: Keys): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isNode(item.key) && String(item.key.toJSON()) === String(key),
      );
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
