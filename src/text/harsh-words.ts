// Words that blame or belittle. A line with one is never put forward; the organiser decides. A short list, kept short.
const harsh =
  /\b(?:stupid|stupidity|idiots?|idiotic|useless|hopeless|incompetent|incompetence|rubbish|crap|shit|bullshit|damn|hate[sd]?|lazy|pathetic|disgrace(?:ful)?|appalling|shambles|clueless|dinosaurs?|toxic|bully(?:ing)?|bullie[sd]|liars?|lying|racists?|sexists?|deadwood|dead wood|joke of a|waste of (?:time|space)|bad staff|bad managers?|fight(?:ing)? (?:with|against) (?:management|managers|hr)|blame[sd]?|not fit for purpose)\b/i;

/** True where a line uses a word that blames or belittles. English only. */
export function soundsHarsh(text: string): boolean {
  return harsh.test(text);
}
