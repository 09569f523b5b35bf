import type { ReportLook } from './look.js';

/**
 * Returns a page: a shell with its style and its one plain script, which are named by their hashes in the page's own policy, and
 * the values of its places. A value is not looked at again, so that words of the input open no place.
 */
export async function fillShell(
  shell: string,
  look: ReportLook,
  values: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const styled = fill(shell, { ...look });
  const hashes = {
    scriptHash: await hashOf(between(styled, '<script>', '</script>')),
    styleHash: await hashOf(between(styled, '<style>', '</style>')),
  };
  return new TextEncoder().encode(fill(styled, { ...values, ...hashes }));
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
}

/** Returns the hash of a piece of the page as its policy names it. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
