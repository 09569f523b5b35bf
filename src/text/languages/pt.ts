import type { Language, TimeWords } from './language.js';
import { lightStemmer, withoutAccents } from './light-stemmer.js';
import { wordList, wordSet } from './word-lists.js';

/** Function words; own list. */
const stopWords = wordSet(`
o a os as um uma uns umas de do da dos das dum duma em no na nos nas num numa por pelo pela pelos pelas para pra com sem sob sobre entre
até desde contra após ante perante durante mediante ao à aos às e ou nem mas porém contudo porque pois se que quê quem qual quais cujo
cuja onde quando como quanto quanta quantos enquanto embora eu tu ele ela nós vós eles elas você vocês me te lhe lhes mim meu minha meus
minhas teu tua seu sua seus suas nosso nossa nossos nossas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo
aqueles aquelas mesmo mesma mesmos mesmas outro outra outros outras todo toda todos todas tudo cada algum alguma alguns algumas nenhum
nenhuma nada ninguém alguém algo vários várias muito muita muitos muitas pouco pouca poucos poucas mais menos tão tanto tanta bastante
demais é são sou és somos era eram foi foram ser sido sendo será serão seria seja sejam está estão estou estamos estava estavam estar
estado esteja há haver houve haja tem têm tenho temos tinha tinham ter terá teria tenha pode podem podemos poder poderia poderiam deve
devem devemos dever deveria deveriam faz fazem fazer não sim já ainda também sempre nunca jamais aqui aí ali lá agora então depois antes
assim além só apenas quase talvez etc ex dois duas três primeiro deste desta destes destas neste nesta nestes nestas disso nisso daquele
`);

/** Filler of notes: wishes, praise and vague words; own list. */
const fillerWords = wordSet(`
necessidade necessidades precisa precisam precisamos precisar falta faltam querer dar pôr colocar tomar procurar encontrar pedir dizer ver
saber pensar falar ajudar ajuda usar uso utilizar utilização criar criação melhorar melhoria melhorias desenvolver desenvolvimento permitir
assegurar garantir propor proposta propostas discutir debater debate identificar definir estabelecer organizar promover fomentar aumentar
reduzir evitar manter incluir acrescentar mostrar partilhar compartilhar trabalhar trabalho apoiar apoio oferecer considerar rever
conseguir levar seguir começar continuar mudar facilitar contar
bom boa bons boas bem melhor melhores mau má mal grande grandes pequeno pequena novo nova novos novas claro clara fácil difícil importante
importantes interessante útil possível possíveis diferente diferentes atual atuais comum comuns específico necessário necessária
disponível último última longo curto alto baixo
gente pessoa pessoas coisa coisas forma formas maneira maneiras modo tipo tipos parte partes tema temas problema problemas pergunta
perguntas questão questões ponto pontos exemplo exemplos ideia ideias vez vezes nível número caso casos lugar lugares tempo dia dias
semana semanas mês meses ano anos hoje amanhã fim final início sessão sessões oficina oficinas ação ações acção acções medida medidas
`);

const lightWords = wordSet(
  'o a os as um uma de do da dos das em no na nos nas e é são que se seu sua nosso nossa também com ao à',
);

// Written with their accents, as the nasal vowels tell the plural.
const plural = lightStemmer(
  [
    [
      [/(?:ões|ães)$/, 'ão'],
      [/(?:ais)$/, 'al'],
      [/(?:éis|eis)$/, 'el'],
      [/(?:óis)$/, 'ol'],
      [/ns$/, 'm'],
      [/([rz])es$/, '$1'],
      [/s$/, ''],
    ],
  ],
  3,
);
const endings = lightStemmer([
  [
    [
      /(?:açao|acao|içao|icao|cao|sao|ador|adora|ativo|ativa|amento|imento|idade|mente|ancia|encia|avel|ivel|ante|ista|ismo|oso|osa|ico|ica|ivo|iva)$/,
      '',
    ],
    [/(?:ar|er|ir|ado|ada|ido|ida|ando|endo|indo|amos|emos)$/, ''],
    [/[aeo]$/, ''],
  ],
]);

/** Verbs that open suggestions, in their base form; own list. */
const actionVerbs = wordSet(`
  criar melhorar propor partilhar compartilhar redigir procurar estabelecer desenvolver reforçar lançar testar nomear convidar contactar
  estudar avaliar fazer reduzir falar escrever recrutar alargar incentivar garantir assegurar rever
`);

const headings: Language['headings'] = {
  topic: wordList('tema, temas, título, título da sessão, assunto, ideia, proposta, desafio, o quê'),
  discussion: wordList(
    'debate, debates, discussão, discussões, pontos de discussão, pontos discutidos, pontos principais, pontos, notas, notas da sessão, comentários, observações, conclusões, aprendizagens, resumo, descrição, o que foi dito',
  ),
  actions: wordList(
    'ações, ação, acções, acção, ações propostas, pontos de ação, próximos passos, passos seguintes, resultados, recomendações, propostas, acordos, compromissos, tarefas, a fazer',
  ),
  site: wordList('local, cidade, região, sede, escritório, localização'),
  slot: wordList(
    'horário, hora, sessão, número da sessão, ronda, rodada, turno, quando, início, hora de início',
  ),
  day: wordList('dia, data, jornada'),
  room: wordList('sala, espaço, mesa, auditório, onde'),
  facilitator: wordList(
    'facilitador, facilitadora, facilitadores, anfitrião, anfitriã, moderador, moderadora, orador, oradora, oradores, dinamizador, dinamizadora, conduzido por, palestrante',
  ),
  owner: wordList('responsável, responsáveis, encarregado, quem, atribuído a'),
  due: wordList('prazo, data limite, até quando, data prevista'),
  kind: wordList('tipo, tipo de sessão, categoria'),
};

const time: TimeWords = {
  months: wordList(
    'janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro',
  ),
  weekdays: wordList('segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo'),
  day: wordList('dia, jornada'),
  session: wordList('sessão, ronda, rodada, turno, bloco, oficina, parte'),
  partOfDay: wordList('manhã, meio-dia, tarde, noite'),
  until: wordList('a, às, até'),
  breaks: wordList(
    'pausa, intervalo, pausa para café, café, almoço, pequeno-almoço, café da manhã, jantar, lanche, inscrição, registo, credenciamento, chegada, boas-vindas, abertura, encerramento, fim',
  ),
  placeholders: wordList('a confirmar, a definir, a anunciar, livre, vazio, nenhum, nenhuma, disponível'),
  room: wordList(
    'sala, salão, mesa, biblioteca, galeria, palco, piso, andar, espaço, auditório, estúdio, oficina',
  ),
  grid: wordList('grelha, grade, programa, agenda, cronograma, notas'),
  continues: wordList('continuação, continua, continua da sessão anterior'),
};

const sections: Language['sections'] = {
  people: wordList(
    'participantes, lista de participantes, presentes, presença, presenças, quem esteve, equipa, equipe, membros, facilitador, facilitadora, moderador, moderadora, anfitrião, anfitriã, orador, oradora, oradores, palestrante, relator, relatora, secretário, secretária, notas de, notas por, ata de, ausentes, contacto, contato, autores, apresentações dos participantes',
  ),
  aside: wordList(
    'ligações, links, referências, recursos, bibliografia, fontes, diapositivos, slides, apresentação, gravação, vídeo, chat, anexo, anexos, fotos, ordem de trabalhos, ordem do dia, agenda, conteúdo, índice, ver também, estado',
  ),
  detail: wordList(
    'descrição, objetivo, objetivos, meta, metas, porquê, por quê, contexto, introdução, visão geral, problema, problemas, desafios, perguntas, questões, questões em aberto, exemplos, ideias, detalhes, conclusão, conclusões, decisões, diversos, outros, barreiras, riscos, preocupações, o que funciona, o que não funciona',
  ),
  rules: wordList(
    'código de conduta, regras, regras da casa, princípios, como chegar, transporte, alojamento, hospedagem, comida, refeições, wifi, acessibilidade, privacidade, inscrição, inscrições, bilhetes, patrocinadores, parceiros, perguntas frequentes, informações práticas, instalação, licença, contribuir',
  ),
};

const personalHeadings = wordList(
  'nome, apelido, sobrenome, nome completo, participante, pessoa, mail, e mail, email, correio eletrónico, telefone, telemóvel, celular, organização, empresa, entidade, departamento, cargo, função, papel, twitter, github, dieta, alergias, tamanho da camisola, chegada, partida, hotel, morada, endereço, assinatura, pronomes',
);

/** Portuguese: function words, filler, and a light stemmer in the manner of Savoy 2006: number, gender, the commonest suffixes. */
export const portuguese: Language = {
  name: 'Portuguese',
  fullTag: 'pt-PT',
  wording: () => import('../../../templates/wording/pt.json', { with: { type: 'json' } }),
  pluralForms: ['one', 'other'],
  pluralFormOf: (count, lang) =>
    count === 1 || (count === 0 && lang.toLowerCase() === 'pt-br') ? 'one' : 'other',
  and: 'e',
  stopWords,
  fillerWords,
  lightWords,
  stem: (word) => endings(withoutAccents(plural(word)).replace(/ç/g, 'c')),
  singular: plural,
  isUnlikelyNoun: (word) =>
    /.{3}(?:mente|ar|er|ir|ando|endo|indo|ável|ível|oso|osa)s?$/.test(word) &&
    !/(?:lugar|mulher|lar|bem-estar)(?:es)?$/.test(word),
  looks:
    /[ãõ]|(?:ção|ções|são|sões|dade|dades|mento|mentos|mente|ência|ando|endo|agem|agens|ável|ível|inho|inha|eiro|eira|eiros)$|lh|nh|[áâêíóôú]/,
  actionVerbs,
  harshWords:
    /(?<!\p{L})(?:estúpid[oa]s?|idiotas?|imbecis|imbecil|burr[oa]s?|inút(?:il|eis)|incompetentes?|incompetência|merda|lixo|preguiços[oa]s?|patétic[oa]s?|vergonha|vergonhos[oa]s?|mentiros[oa]s?|assédio|racistas?|machistas?|tóxic[oa]s?|perda de tempo|culpa d[eoa]s?)(?!\p{L})/iu,
  unfinishedEnding:
    /(?:^|\s)(?:o|a|os|as|um|uma|uns|umas|de|do|da|dos|das|e|ou|mas|que|porque|se|nosso|nossa|nossos|nossas|seu|sua|para|com|por ex|como por exemplo)[,.]?$/i,
  statementVerbs: wordList('são foi foram há têm', ' '),
  statementOpening: /(?!)/,
  requestWords: wordList('deve, devem, deveria, deveriam, precisa, precisam, é preciso'),
  dueOpening: 'até(?: ao)?',
  headings,
  sections,
  personalHeadings,
  time,
};
