/** The processes of a browser: found by the profile that their command line names, and ended all at once. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';

/** A new empty folder for a browser's profile. */
export function newProfile(): string {
  return mkdtempSync(path.join(tmpdir(), 'passus-profile-'));
}

/**
 * Sends SIGKILL to every process that names the profile and to all that descend from one, and waits until they are
 * gone. The descendants matter: the processes that write the storage do not name the profile.
 */
export async function killAll(profile: string): Promise<void> {
  const doomed = familyOf(profile);
  for (const id of doomed) send(id);
  await expect.poll(() => doomed.filter(isRunning), { intervals: [5] }).toEqual([]);
}

/** Removes the folder of a profile that nobody uses any more. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function familyOf(profile: string): number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => id !== process.pid);
  const family = new Set(all.filter((id) => read(id, 'cmdline').includes(profile)));
  const parents = new Map(all.map((id) => [id, stat(id).parent]));
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const [id, parent] of parents) if (family.has(parent)) family.add(id);
  }
  return [...family];
}

function isRunning(id: number): boolean {
  return !['', 'Z', 'X'].includes(stat(id).state);
}

function send(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The state's letter and the parent's id; empty and 0 for a process that is gone. */
function stat(id: number): { readonly state: string; readonly parent: number } {
  // The name stands in parentheses and may hold anything, also spaces.
  const [state = '', parent = '0'] = read(id, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return { state, parent: Number(parent) };
}

function read(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
