import type { Language } from '../language.js';
import { lightStemmer, withoutAccents, wordSet } from './light-stemmer.js';

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

/** Spanish: function words, filler, and a light stemmer in the manner of Savoy 2006: number, gender, the commonest suffixes. */
export const spanish: Language = {
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
};
