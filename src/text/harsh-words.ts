import { primaryTag } from './language.js';

// Words that blame or belittle. A line with one is never put forward; the organiser decides. Short lists, kept short.
const harsh: Readonly<Record<string, RegExp>> = {
  en: /\b(?:stupid|stupidity|idiots?|idiotic|useless|hopeless|incompetent|incompetence|rubbish|crap|shit|bullshit|damn|hate[sd]?|lazy|pathetic|disgrace(?:ful)?|appalling|shambles|clueless|dinosaurs?|toxic|bully(?:ing)?|bullie[sd]|liars?|lying|racists?|sexists?|deadwood|dead wood|joke of a|waste of (?:time|space)|bad staff|bad managers?|fight(?:ing)? (?:with|against) (?:management|managers|hr)|(?<!\b(?:without|no|non|not|never|zero)[ -](?:any )?)blame[sd]?(?![- ]free)|not fit for purpose)\b/iu,
  cy: /(?<!\p{L})(?:twp|dwl|ffŵl|ffyliaid|anobeithiol|pathetig|warthus|gwarthus|cywilyddus|diog|ddiog|sbwriel|rybish|cachu|celwydd\p{L}*|gelwydd\p{L}*|bwli\p{L}*|fwli\p{L}*|casáu|gasáu|hiliol|hiliaeth|rhywiaethol|gwastraff amser|wastraff amser|bai ar|diwerth|ddiwerth)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:stupides?|idiote?s?|imbéciles?|cons?|connards?|nuls?|nulles?|incompétente?s?|incompétence|inutiles?|merde|merdique|honte|honteu(?:x|se)s?|scandaleu(?:x|se)s?|pathétiques?|paresseu(?:x|se)s?|fainéante?s?|menteu(?:r|se)s?|harcèlement|racistes?|sexistes?|toxiques?|perte de temps|la faute (?:à|de|du|des))(?!\p{L})/iu,
  de: /(?<!\p{L})(?:dumm\p{L}*|idiot\p{L}*|blöd\p{L}*|unfähig\p{L}*|inkompeten\p{L}*|nutzlos\p{L}*|hoffnungslos\p{L}*|scheiß\p{L}*|scheiss\p{L}*|mist|faul(?:e|er|en|es|heit)|lächerlich\p{L}*|peinlich\p{L}*|lügner\p{L}*|lügen|mobbing|rassist\p{L}*|sexist\p{L}*|toxisch\p{L}*|katastrophal\p{L}*|zeitverschwendung|saftladen|schuld (?:von|der|des))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:estúpid[oa]s?|idiotas?|imbéciles?|inútil(?:es)?|incompetentes?|incompetencia|mierda|basura|vag[oa]s|perezos[oa]s?|patétic[oa]s?|vergüenza|vergonzos[oa]s?|mentiros[oa]s?|acoso|racistas?|machistas?|tóxic[oa]s?|pérdida de tiempo|culpa de)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:dom|domme|stom|stomme|idioot|idioten|incompetent\p{L}*|nutteloo[sz]\p{L}*|waardeloo[sz]\p{L}*|hopeloo[sz]\p{L}*|rotzooi|klote\p{L}*|shit|lui|luie|belachelijk\p{L}*|schandalig\p{L}*|leugenaars?|pesten|pesterij\p{L}*|racist\p{L}*|seksist\p{L}*|toxisch\p{L}*|tijdverspilling|schuld van)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:estúpid[oa]s?|idiotas?|imbecis|imbecil|burr[oa]s?|inút(?:il|eis)|incompetentes?|incompetência|merda|lixo|preguiços[oa]s?|patétic[oa]s?|vergonha|vergonhos[oa]s?|mentiros[oa]s?|assédio|racistas?|machistas?|tóxic[oa]s?|perda de tempo|culpa d[eoa]s?)(?!\p{L})/iu,
};

/** True where a line uses a word that blames or belittles. `lang`: its tag, or several joined by `+`. Default: English. */
export function soundsHarsh(text: string, lang = 'en'): boolean {
  return lang.split('+').some((tag) => harsh[primaryTag(tag)]?.test(text) ?? false);
}
