const cutShort =
  /(?:^|\s)(?:a|an|the|of|and|or|but|our|their|your|its|my|because|than|if|e\.?g\.?|i\.?e\.?|such as|including|like to|so that)[,.]?$/i;
const emptyQuestion =
  /^(?:can|could|should|would|will|do|does|did|is|are|may|shall)\s+(?:we|i|you|they|people)(?:\s+(?:have|be|get|do|also|all|just|not))?$/i;

/** True where a line seems to stop in the middle of a sentence: `Use networks e.g.`, `Can we have`. */
export function isUnfinished(text: string): boolean {
  const trimmed = text.trim();
  if (/[,(/&]$/.test(trimmed)) return true;
  if (/[?!]$/.test(trimmed)) return false;
  return cutShort.test(trimmed) || emptyQuestion.test(trimmed);
}
