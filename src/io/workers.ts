/** What came of a task: the worker's answer, or how the worker ended without one. */
export type WorkerAnswer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'lost'; readonly how: 'memory' | 'time' | 'ended' | 'stopped' };

/** Processes that each do one task at a time and are used again. */
export interface Workers {
  /** Returns what a free worker makes of a task, of plain data; one is started where none is free. Ended after so many milliseconds. */
  run(task: unknown, limit: number): Promise<WorkerAnswer>;
  /** Asks every worker to end when what it writes is whole, and waits for that. */
  stop(): Promise<void>;
}
