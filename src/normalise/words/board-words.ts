import { fieldOfHeading, plainHeading } from './heading-words.js';

/** Names of the columns of boards for looking back, by what goes together. */
const columns = new Set(
  [
    'start, stop, continue, more of, less of, keep doing, start doing, stop doing, keep, drop, add, try, improve, problem, puzzles',
    'went well, what went well, well, good, bad, ugly, what went wrong, went wrong, did not go well, what did not go well, what didn t go well, didn t go well, to improve, could be better, what could be better, what to improve, needs improvement, ideas, kudos, shout outs, appreciations',
    'mad, sad, glad, liked, learned, learnt, lacked, longed for, rose, thorn, bud, plus, delta, wind, anchor, anchors, rocks, island, sun, wishes, hopes, fears',
    'anfangen, aufhören, weitermachen, beibehalten, lief gut, was lief gut, lief nicht gut, was lief nicht gut, verbessern',
    'beginnen, stoppen, doorgaan, ging goed, wat ging goed, ging niet goed, wat ging niet goed, kan beter, wat kan beter',
    'commencer, arrêter, continuer, a bien marché, ce qui a marché, n a pas marché, ce qui n a pas marché, à améliorer',
    'empezar, parar, dejar de hacer, continuar, seguir, salió bien, qué salió bien, salió mal, qué salió mal, mejorar, a mejorar',
    'começar, parar, continuar, correu bem, o que correu bem, correu mal, o que correu mal, melhorar, a melhorar',
    'dechrau, stopio, parhau, aeth yn dda, beth aeth yn dda, ddim cystal, gwella',
  ].flatMap((line) => line.split(', ')),
);

/** Returns what the column of a board holds: `points` for a category such as `Start`, `actions`, or null where the heading is none of a board. */
export function columnOfBoard(heading: string): 'points' | 'actions' | null {
  if (columns.has(plainHeading(heading))) return 'points';
  return fieldOfHeading(heading) === 'actions' ? 'actions' : null;
}
