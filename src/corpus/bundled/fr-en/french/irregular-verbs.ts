import { parseRows } from '../lexicon/parse-rows.ts';

/** What a French verb needs to be conjugated in every tense used here. */
export interface VerbForms {
  /** je, tu, il, nous, vous, ils */
  readonly present: readonly string[];
  /** Masculine singular. */
  readonly participle: string;
  /** The stem of the future, which ends in r. */
  readonly futureStem: string;
  /** The stem of the imparfait, if it is not that of the nous form. */
  readonly imperfectStem?: string;
  /** tu, nous, vous, if they are not those of the present. */
  readonly imperative?: readonly string[];
}

// infinitive | present | participle | stem of the future
const TABLE = `
être | suis es est sommes êtes sont | été | ser
avoir | ai as a avons avez ont | eu | aur
aller | vais vas va allons allez vont | allé | ir
faire | fais fais fait faisons faites font | fait | fer
prendre | prends prends prend prenons prenez prennent | pris | prendr
apprendre | apprends apprends apprend apprenons apprenez apprennent | appris | apprendr
comprendre | comprends comprends comprend comprenons comprenez comprennent | compris | comprendr
boire | bois bois boit buvons buvez boivent | bu | boir
lire | lis lis lit lisons lisez lisent | lu | lir
écrire | écris écris écrit écrivons écrivez écrivent | écrit | écrir
dire | dis dis dit disons dites disent | dit | dir
voir | vois vois voit voyons voyez voient | vu | verr
croire | crois crois croit croyons croyez croient | cru | croir
rire | ris ris rit rions riez rient | ri | rir
sourire | souris souris sourit sourions souriez sourient | souri | sourir
mettre | mets mets met mettons mettez mettent | mis | mettr
savoir | sais sais sait savons savez savent | su | saur
connaître | connais connais connaît connaissons connaissez connaissent | connu | connaîtr
vouloir | veux veux veut voulons voulez veulent | voulu | voudr
pouvoir | peux peux peut pouvons pouvez peuvent | pu | pourr
devoir | dois dois doit devons devez doivent | dû | devr
venir | viens viens vient venons venez viennent | venu | viendr
partir | pars pars part partons partez partent | parti | partir
sortir | sors sors sort sortons sortez sortent | sorti | sortir
dormir | dors dors dort dormons dormez dorment | dormi | dormir
servir | sers sers sert servons servez servent | servi | servir
courir | cours cours court courons courez courent | couru | courr
ouvrir | ouvre ouvres ouvre ouvrons ouvrez ouvrent | ouvert | ouvrir
offrir | offre offres offre offrons offrez offrent | offert | offrir
cueillir | cueille cueilles cueille cueillons cueillez cueillent | cueilli | cueiller
recevoir | reçois reçois reçoit recevons recevez reçoivent | reçu | recevr
conduire | conduis conduis conduit conduisons conduisez conduisent | conduit | conduir
construire | construis construis construit construisons construisez construisent | construit | construir
éteindre | éteins éteins éteint éteignons éteignez éteignent | éteint | éteindr
vivre | vis vis vit vivons vivez vivent | vécu | vivr
suivre | suis suis suit suivons suivez suivent | suivi | suivr
sentir | sens sens sent sentons sentez sentent | senti | sentir
mentir | mens mens ment mentons mentez mentent | menti | mentir
endormir | endors endors endort endormons endormez endorment | endormi | endormir
souffrir | souffre souffres souffre souffrons souffrez souffrent | souffert | souffrir
couvrir | couvre couvres couvre couvrons couvrez couvrent | couvert | couvrir
découvrir | découvre découvres découvre découvrons découvrez découvrent | découvert | découvrir
accueillir | accueille accueilles accueille accueillons accueillez accueillent | accueilli | accueiller
mourir | meurs meurs meurt mourons mourez meurent | mort | mourr
naître | nais nais naît naissons naissez naissent | né | naîtr
tenir | tiens tiens tient tenons tenez tiennent | tenu | tiendr
obtenir | obtiens obtiens obtient obtenons obtenez obtiennent | obtenu | obtiendr
appartenir | appartiens appartiens appartient appartenons appartenez appartiennent | appartenu | appartiendr
revenir | reviens reviens revient revenons revenez reviennent | revenu | reviendr
devenir | deviens deviens devient devenons devenez deviennent | devenu | deviendr
peindre | peins peins peint peignons peignez peignent | peint | peindr
craindre | crains crains craint craignons craignez craignent | craint | craindr
rejoindre | rejoins rejoins rejoint rejoignons rejoignez rejoignent | rejoint | rejoindr
plaindre | plains plains plaint plaignons plaignez plaignent | plaint | plaindr
traduire | traduis traduis traduit traduisons traduisez traduisent | traduit | traduir
détruire | détruis détruis détruit détruisons détruisez détruisent | détruit | détruir
produire | produis produis produit produisons produisez produisent | produit | produir
coudre | couds couds coud cousons cousez cousent | cousu | coudr
résoudre | résous résous résout résolvons résolvez résolvent | résolu | résoudr
battre | bats bats bat battons battez battent | battu | battr
promettre | promets promets promet promettons promettez promettent | promis | promettr
permettre | permets permets permet permettons permettez permettent | permis | permettr
surprendre | surprends surprends surprend surprenons surprenez surprennent | surpris | surprendr
taire | tais tais tait taisons taisez taisent | tu | tair
plaire | plais plais plaît plaisons plaisez plaisent | plu | plair
apparaître | apparais apparais apparaît apparaissons apparaissez apparaissent | apparu | apparaîtr
disparaître | disparais disparais disparaît disparaissons disparaissez disparaissent | disparu | disparaîtr
reconnaître | reconnais reconnais reconnaît reconnaissons reconnaissez reconnaissent | reconnu | reconnaîtr
asseoir | assieds assieds assied asseyons asseyez asseyent | assis | assiér
enfuir | enfuis enfuis enfuit enfuyons enfuyez enfuient | enfui | enfuir
élire | élis élis élit élisons élisez élisent | élu | élir
interdire | interdis interdis interdit interdisons interdisez interdisent | interdit | interdir
décrire | décris décris décrit décrivons décrivez décrivent | décrit | décrir
tondre | tonds tonds tond tondons tondez tondent | tondu | tondr
poursuivre | poursuis poursuis poursuit poursuivons poursuivez poursuivent | poursuivi | poursuivr
`;

const exceptions: Readonly<Record<string, Partial<VerbForms>>> = {
  être: { imperfectStem: 'ét', imperative: ['sois', 'soyons', 'soyez'] },
  avoir: { imperative: ['aie', 'ayons', 'ayez'] },
  savoir: { imperative: ['sache', 'sachons', 'sachez'] },
  vouloir: { imperative: ['veuille', 'veuillons', 'veuillez'] },
};

/** Verbs that follow no rule, by infinitive. */
export const IRREGULAR_VERBS: ReadonlyMap<string, VerbForms> = new Map(
  parseRows(TABLE).map(({ cells }) => {
    const [infinitive = '', present = '', participle = '', futureStem = ''] = cells;
    return [infinitive, { present: present.split(' '), participle, futureStem, ...exceptions[infinitive] }];
  }),
);

/** Verbs whose passé composé takes être and agrees with the subject (reflexive verbs do too). */
export const VERBS_WITH_ETRE: ReadonlySet<string> = new Set(
  'aller venir revenir devenir arriver partir sortir rentrer entrer rester tomber monter descendre retourner naître mourir'.split(
    ' ',
  ),
);
