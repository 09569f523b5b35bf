// Verbs that open suggestions in notes of workshops, in their base form: a list from general knowledge of English minutes.
const verbs = new Set(
  `accept accredit act adapt add address adopt advertise advocate agree align allocate allow amend analyse appoint apply
  approach arrange ask assess assign attend audit automate avoid award bring broaden brief budget build buy call campaign
  capture celebrate centralise challenge champion change check choose circulate clarify clean close co-design coach
  collaborate collate collect combine commission commit communicate compare compile complete conduct confirm connect
  consider consolidate consult contact continue convene coordinate copy cost create cut decide define deliver demonstrate
  deploy design determine develop discuss distribute document draft draw drop earmark educate embed employ empower enable
  encourage engage ensure escalate establish evaluate examine expand experiment explain explore extend facilitate feed
  finalise find fix focus follow form formalise foster fund gather generate get give grow guarantee hold host identify
  implement improve incentivise include incorporate increase influence inform integrate introduce invest investigate
  invite involve join keep launch lead learn let liaise limit link list lobby look maintain make manage mandate map
  market match measure meet mentor merge monitor move name negotiate network nominate offer open organise outline
  partner pay persuade pick pilot plan point pool prepare present prioritise procure produce promote propose protect
  prototype provide publicise publish pull push put raise read recognise recommend record recruit redesign reduce refer
  refine reform regularise reinstate release remove renew repair replace report request require research resource respond
  restart retain rethink reuse review reward roll rotate run schedule scope seek select send set share shift show sign
  signpost simplify speak speed spend sponsor standardise start stop streamline strengthen submit support survey tackle
  take talk target teach tell test think track train translate trial try turn understand update upgrade upskill use
  validate value visit widen work write`.split(/\s+/),
);
/** The same of other languages: the infinitive or, in Welsh, the verbal noun. Own list, of the commonest. */
const otherVerbs = new Set(
  `creu sicrhau datblygu cynnal gwella rhannu cyhoeddi trefnu llunio sefydlu darparu cynnig hyfforddi adolygu defnyddio rhoi gofyn cysylltu
  ysgrifennu byrhau benthyg annog cefnogi hyrwyddo ystyried archwilio cyflwyno diweddaru treialu penodi cytuno codi ehangu gwneud
  créer mettre améliorer organiser proposer partager publier rédiger former chercher demander définir établir identifier développer
  renforcer prévoir lancer tester simplifier nommer inviter communiquer contacter étudier évaluer ouvrir faire donner réduire emprunter
  discuter écrire recruter financer élargir faciliter encourager garantir assurer intégrer revoir
  crear mejorar organizar proponer compartir publicar redactar formar buscar pedir definir establecer identificar desarrollar reforzar
  prever lanzar probar simplificar nombrar invitar comunicar contactar estudiar evaluar abrir hacer dar reducir hablar escribir contratar
  financiar ampliar facilitar fomentar garantizar asegurar integrar revisar
  criar melhorar propor partilhar compartilhar redigir procurar estabelecer desenvolver reforçar lançar testar nomear convidar contactar
  estudar avaliar fazer reduzir falar escrever recrutar alargar incentivar garantir assegurar rever
  maken verbeteren organiseren voorstellen delen publiceren schrijven opleiden zoeken vragen bepalen opstellen ontwikkelen versterken
  plannen starten testen vereenvoudigen benoemen uitnodigen onderzoeken evalueren openen geven verminderen lenen bespreken werven
  zorgen regelen aanbieden invoeren delen inventariseren
  schaffen verbessern organisieren vorschlagen teilen veröffentlichen schreiben schulen suchen fragen festlegen erstellen entwickeln
  stärken planen starten testen vereinfachen benennen einladen prüfen bewerten öffnen geben reduzieren ausleihen besprechen einführen
  anbieten bereitstellen klären abstimmen`.split(/\s+/),
);
const openings =
  /^(?:let's|lets|please|to be|we (?:need|should|must|will|could)|(?:we'll|need|needs) to|\S+ to \p{Ll})/iu;

/**
 * True where a line opens as a suggestion does: with a verb in its base form, or with “We should”, “Team leads to …”. `of`: whether English
 * verbs count too, or only those of other languages. Default: all
 */
export function opensAsAction(text: string, of: 'all' | 'other' = 'all'): boolean {
  const words =
    text
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}'-]+/gu) ?? [];
  const [first, second] = words;
  if (first === undefined) return false;
  if (otherVerbs.has(first) || opensInfinitiveLast(text, words)) return true;
  if (of === 'other') return false;
  if (verbs.has(first)) return second !== 'is' && second !== 'are';
  if (first.endsWith('ly') && second !== undefined && verbs.has(second)) return true;
  return openings.test(text);
}

/** German and Dutch put the verb last: `Einen Raum für das Repaircafé suchen`. */
function opensInfinitiveLast(text: string, words: readonly string[]): boolean {
  const last = words.at(-1);
  return (
    words.length > 1 &&
    last !== undefined &&
    last.endsWith('en') &&
    otherVerbs.has(last) &&
    !/[?!]/.test(text)
  );
}
