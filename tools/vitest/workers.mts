import { availableParallelism } from 'node:os';

/** How many files are tested at a time. Vitest leaves one core for others, which is half of a machine with two: a file waits as much as it works. */
export const WORKERS = Math.max(2, availableParallelism() - 1);
