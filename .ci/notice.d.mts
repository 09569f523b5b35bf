import type { billOfMaterials } from './shipped.mjs';

/** Gives the text of NOTICE.md from a bill of materials. */
export function noticeOf(bill: ReturnType<typeof billOfMaterials>): string;
