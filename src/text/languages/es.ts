import type { Language, TimeWords } from './language.js';
import { lightStemmer, withoutAccents } from './light-stemmer.js';
import { wordList, wordSet } from './word-lists.js';

/** Function words; own list. */
const stopWords = wordSet(`
el la los las lo un una unos unas de del al a ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre
tras y e o u ni pero sino aunque porque pues si que qué quien quién quienes cual cuál cuales cuáles cuyo cuya donde dónde cuando cuándo
como cómo cuanto cuánto cuánta cuántos mientras yo tú él ella ello nosotros nosotras vosotros ellos ellas usted ustedes me te se nos os
le les mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta esto estos estas ese esa eso esos esas aquel aquella aquello
aquellos mismo misma mismos mismas otro otra otros otras todo toda todos todas cada algún alguno alguna algunos algunas ningún ninguno
ninguna nada nadie alguien algo varios varias mucho mucha muchos muchas poco poca pocos pocas más menos muy tan tanto tanta bastante
demasiado es son soy eres somos era eran fue fueron ser sido siendo será serán sería sea sean está están estoy estamos estaba estaban
estar estado esté estén he has ha hemos han había habían haber hay habrá habría haya hayan tiene tienen tenemos tener tenía puede pueden
podemos poder podría podrían podríamos debe deben debemos deber debería deberían deberíamos quiere quieren hace hacen hacer no sí ya aún
todavía también tampoco siempre nunca jamás aquí ahí allí allá ahora entonces luego antes después así además solo sólo casi quizá quizás
etc ej p.ej dos tres primer primero
`);

/** Filler of notes: wishes, praise and vague words; own list. */
const fillerWords = wordSet(`
necesidad necesidades necesita necesitan necesitamos necesitar falta faltan querer hacer dar poner tomar buscar encontrar pedir decir ver
saber pensar hablar ayudar ayuda usar uso utilizar crear creación mejorar mejora mejoras mejorando desarrollar desarrollo permitir asegurar
garantizar proponer propuesta propuestas discutir debatir debate identificar definir establecer organizar fomentar promover aumentar
reducir evitar mantener incluir añadir mostrar compartir trabajar trabajo apoyar apoyo ofrecer considerar revisar impulsar lograr llevar
seguir empezar comenzar continuar cambiar facilitar contar
bueno buena buenos buenas bien mejor mejores malo mala mal grande grandes pequeño pequeña nuevo nueva nuevos nuevas claro clara fácil
difícil importante importantes interesante útil posible posibles diferente diferentes distinto distintos actual actuales común comunes
específico necesario necesaria disponible último última largo corto alto bajo
gente persona personas cosa cosas forma formas manera maneras modo tipo tipos parte partes tema temas problema problemas pregunta
preguntas punto puntos ejemplo ejemplos idea ideas vez veces nivel número caso casos lugar lugares tiempo día días semana semanas mes
meses año años hoy mañana final inicio sesión sesiones taller talleres acción acciones medida medidas
`);

const lightWords = wordSet(
  'el la los las un una de del al a en y e es son que se su sus nuestro nuestra lo también con',
);

const plural = lightStemmer(
  [
    [
      [/ces$/, 'z'],
      [/([bcdfgjlmnrstvxyz])es$/, '$1'],
      [/s$/, ''],
    ],
  ],
  3,
);
const endings = lightStemmer([
  [
    [
      /(?:aciones|acion|ador|adora|ativo|ativa|amiento|imiento|idad|mente|ancia|encia|icion|cion|sion|able|ible|ante|ista|ismo|oso|osa|ico|ica|ivo|iva)$/,
      '',
    ],
    [/(?:ar|er|ir|ado|ada|ido|ida|ando|iendo|amos|emos)$/, ''],
    [/[aeo]$/, ''],
  ],
]);

/** Verbs that open suggestions, in their base form; own list. */
const actionVerbs = wordSet(`
  crear mejorar organizar proponer compartir publicar redactar formar buscar pedir definir establecer identificar desarrollar reforzar
  prever lanzar probar simplificar nombrar invitar comunicar contactar estudiar evaluar abrir hacer dar reducir hablar escribir contratar
  financiar ampliar facilitar fomentar garantizar asegurar integrar revisar
`);

const headings: Language['headings'] = {
  topic: wordList('tema, temas, título, título de la sesión, asunto, idea, propuesta, reto, qué'),
  discussion: wordList(
    'debate, debates, discusión, puntos de debate, puntos tratados, puntos clave, puntos, notas, notas de la sesión, comentarios, observaciones, conclusiones, aprendizajes, resumen, descripción, lo que se dijo',
  ),
  actions: wordList(
    'acciones, acción, acciones propuestas, puntos de acción, próximos pasos, siguientes pasos, resultados, recomendaciones, propuestas, acuerdos, compromisos, tareas, por hacer',
  ),
  site: wordList('sede, lugar, ciudad, región, oficina, ubicación'),
  slot: wordList(
    'franja, franja horaria, horario, hora, sesión, número de sesión, ronda, turno, cuándo, inicio, hora de inicio',
  ),
  day: wordList('día, fecha, jornada'),
  room: wordList('sala, espacio, mesa, aula, dónde'),
  facilitator: wordList(
    'facilitador, facilitadora, facilitadores, anfitrión, anfitriona, moderador, moderadora, ponente, ponentes, presenta, presentador, dirigido por, dinamizador, dinamizadora',
  ),
  owner: wordList('responsable, responsables, encargado, encargada, quién, asignado a'),
  due: wordList('plazo, fecha límite, vencimiento, para cuándo, fecha objetivo'),
  kind: wordList('tipo, clase, tipo de sesión'),
};

const time: TimeWords = {
  months: wordList(
    'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
  ),
  weekdays: wordList('lunes, martes, miércoles, jueves, viernes, sábado, domingo'),
  day: wordList('día, jornada'),
  session: wordList('sesión, franja, ronda, turno, bloque, taller, parte'),
  partOfDay: wordList('mañana, mediodía, tarde, noche'),
  until: wordList('a, hasta'),
  breaks: wordList(
    'pausa, descanso, pausa café, café, comida, almuerzo, desayuno, cena, registro, inscripción, llegada, bienvenida, cierre, clausura, fin',
  ),
  placeholders: wordList('por confirmar, por definir, libre, vacío, ninguno, ninguna, disponible'),
  room: wordList(
    'sala, salón, aula, mesa, biblioteca, galería, escenario, planta, espacio, auditorio, estudio, taller',
  ),
  grid: wordList('parrilla, cuadrícula, programa, agenda, horario, notas'),
  continues: wordList('continuación, continúa, sigue, continúa la sesión anterior'),
};

const sections: Language['sections'] = {
  people: wordList(
    'participantes, lista de participantes, asistentes, presentes, personas presentes, quién estuvo, equipo, miembros, facilitador, facilitadora, facilitadores, moderador, moderadora, anfitrión, anfitriona, ponente, ponentes, presentador, presentadora, relator, relatora, secretario, secretaria, notas de, notas por, acta de, ausentes, disculpas, contacto, autores, ronda de presentaciones',
  ),
  aside: wordList(
    'enlaces, enlaces útiles, referencias, recursos, bibliografía, fuentes, diapositivas, presentación, grabación, vídeo, video, chat, anexo, anexos, fotos, orden del día, agenda, contenido, índice, véase también, estado',
  ),
  detail: wordList(
    'descripción, objetivo, objetivos, meta, metas, por qué, contexto, antecedentes, introducción, visión general, problema, problemas, retos, desafíos, preguntas, preguntas abiertas, ejemplos, ideas, detalles, conclusión, conclusiones, decisiones, varios, otros, barreras, riesgos, preocupaciones, qué funciona, qué no funciona',
  ),
  rules: wordList(
    'código de conducta, reglas, normas, normas de la casa, principios, cómo llegar, transporte, alojamiento, comida, wifi, accesibilidad, privacidad, inscripción, inscripciones, entradas, patrocinadores, colaboradores, preguntas frecuentes, información práctica, instalación, licencia, contribuir',
  ),
};

const personalHeadings = wordList(
  'nombre, apellido, apellidos, nombre completo, participante, persona, mail, e mail, email, correo, correo electrónico, teléfono, móvil, organización, empresa, entidad, departamento, cargo, puesto, rol, twitter, github, dieta, alergias, talla de camiseta, llegada, salida, hotel, dirección, firma, pronombres',
);

/** Spanish: function words, filler, and a light stemmer in the manner of Savoy 2006: number, gender, the commonest suffixes. */
export const spanish: Language = {
  name: 'Spanish',
  fullTag: 'es-ES',
  wording: () => import('../../../templates/wording/es.json', { with: { type: 'json' } }),
  pluralForms: ['one', 'other'],
  pluralFormOf: (count) => (count === 1 ? 'one' : 'other'),
  and: 'y',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) => endings(plural(withoutAccents(word))),
  singular: (word) => plural(withoutAccents(word)),
  isUnlikelyNoun: (word) =>
    /.{3}(?:mente|ar|er|ir|ando|iendo|able|ible|oso|osa)s?$/.test(word) &&
    !/(?:taller|lugar|hogar|mujer|alquiler|bienestar)(?:es)?$/.test(word),
  looks:
    /ñ|(?:ción|ciones|dad|dades|miento|mientos|mente|ería|ando|iendo|ado|ados|ada|adas|illo|illa|aje|ismo|ía|ías)$|[áíóú]/,
  actionVerbs,
  harshWords:
    /(?<!\p{L})(?:estúpid[oa]s?|idiotas?|imbéciles?|inútil(?:es)?|incompetentes?|incompetencia|mierda|basura|vag[oa]s|perezos[oa]s?|patétic[oa]s?|vergüenza|vergonzos[oa]s?|mentiros[oa]s?|acoso|racistas?|machistas?|tóxic[oa]s?|pérdida de tiempo|culpa de)(?!\p{L})/iu,
  unfinishedEnding:
    /(?:^|\s)(?:el|la|los|las|un|una|unos|unas|de|del|al|y|e|o|u|pero|que|porque|si|nuestro|nuestra|nuestros|nuestras|su|sus|para|con|por ej|como por ejemplo)[,.]?$/i,
  statementVerbs: wordList('es son era eran está están hay han', ' '),
  statementOpening: /(?!)/,
  requestWords: wordList('debe, deben, debería, deberían, debemos, necesita, necesitan, hay que'),
  dueOpening: 'antes de[l]?|para el|hasta el',
  headings,
  sections,
  personalHeadings,
  time,
};
