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
`;

const exceptions: Readonly<Record<string, Partial<VerbForms>>> = {
  être: { imperfectStem: 'ét', imperative: ['sois', 'soyons', 'soyez'] },
  avoir: { imperative: ['aie', 'ayons', 'ayez'] },
  savoir: { imperative: ['sache', 'sachons', 'sachez'] },
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
  'aller venir arriver partir sortir rentrer entrer rester tomber monter descendre retourner naître mourir'.split(' '),
);
