export function runFuzz(wanted: {
  readonly seed: number;
  readonly cases: number;
  readonly workers?: number;
  readonly deeper?: number;
}): Promise<{ cases: number; faults: readonly unknown[] }>;
