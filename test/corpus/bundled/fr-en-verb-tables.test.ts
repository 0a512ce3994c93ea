import { describe, expect, it } from 'vitest';
import {
  conjugate,
  imperative,
  type PersonIndex,
  pastParticiple,
} from '../../../src/corpus/bundled/fr-en/french/conjugate.ts';

// infinitive | present | imparfait, je and nous | future, je and ils | conditional, je and nous | participle | orders to tu and vous
const TABLES = `
être | suis es est sommes êtes sont | étais étions | serai seront | serais serions | été | sois soyez
avoir | ai as a avons avez ont | avais avions | aurai auront | aurais aurions | eu | aie ayez
aller | vais vas va allons allez vont | allais allions | irai iront | irais irions | allé | va allez
faire | fais fais fait faisons faites font | faisais faisions | ferai feront | ferais ferions | fait | fais faites
dire | dis dis dit disons dites disent | disais disions | dirai diront | dirais dirions | dit | dis dites
prendre | prends prends prend prenons prenez prennent | prenais prenions | prendrai prendront | prendrais prendrions | pris | prends prenez
mettre | mets mets met mettons mettez mettent | mettais mettions | mettrai mettront | mettrais mettrions | mis | mets mettez
venir | viens viens vient venons venez viennent | venais venions | viendrai viendront | viendrais viendrions | venu | viens venez
tenir | tiens tiens tient tenons tenez tiennent | tenais tenions | tiendrai tiendront | tiendrais tiendrions | tenu | tiens tenez
voir | vois vois voit voyons voyez voient | voyais voyions | verrai verront | verrais verrions | vu | vois voyez
croire | crois crois croit croyons croyez croient | croyais croyions | croirai croiront | croirais croirions | cru | crois croyez
boire | bois bois boit buvons buvez boivent | buvais buvions | boirai boiront | boirais boirions | bu | bois buvez
lire | lis lis lit lisons lisez lisent | lisais lisions | lirai liront | lirais lirions | lu | lis lisez
écrire | écris écris écrit écrivons écrivez écrivent | écrivais écrivions | écrirai écriront | écrirais écririons | écrit | écris écrivez
savoir | sais sais sait savons savez savent | savais savions | saurai sauront | saurais saurions | su | sache sachez
connaître | connais connais connaît connaissons connaissez connaissent | connaissais connaissions | connaîtrai connaîtront | connaîtrais connaîtrions | connu | connais connaissez
vouloir | veux veux veut voulons voulez veulent | voulais voulions | voudrai voudront | voudrais voudrions | voulu | veuille veuillez
recevoir | reçois reçois reçoit recevons recevez reçoivent | recevais recevions | recevrai recevront | recevrais recevrions | reçu | reçois recevez
partir | pars pars part partons partez partent | partais partions | partirai partiront | partirais partirions | parti | pars partez
dormir | dors dors dort dormons dormez dorment | dormais dormions | dormirai dormiront | dormirais dormirions | dormi | dors dormez
sentir | sens sens sent sentons sentez sentent | sentais sentions | sentirai sentiront | sentirais sentirions | senti | sens sentez
courir | cours cours court courons courez courent | courais courions | courrai courront | courrais courrions | couru | cours courez
mourir | meurs meurs meurt mourons mourez meurent | mourais mourions | mourrai mourront | mourrais mourrions | mort | meurs mourez
ouvrir | ouvre ouvres ouvre ouvrons ouvrez ouvrent | ouvrais ouvrions | ouvrirai ouvriront | ouvrirais ouvririons | ouvert | ouvre ouvrez
cueillir | cueille cueilles cueille cueillons cueillez cueillent | cueillais cueillions | cueillerai cueilleront | cueillerais cueillerions | cueilli | cueille cueillez
finir | finis finis finit finissons finissez finissent | finissais finissions | finirai finiront | finirais finirions | fini | finis finissez
choisir | choisis choisis choisit choisissons choisissez choisissent | choisissais choisissions | choisirai choisiront | choisirais choisirions | choisi | choisis choisissez
remplir | remplis remplis remplit remplissons remplissez remplissent | remplissais remplissions | remplirai rempliront | remplirais remplirions | rempli | remplis remplissez
attendre | attends attends attend attendons attendez attendent | attendais attendions | attendrai attendront | attendrais attendrions | attendu | attends attendez
répondre | réponds réponds répond répondons répondez répondent | répondais répondions | répondrai répondront | répondrais répondrions | répondu | réponds répondez
peindre | peins peins peint peignons peignez peignent | peignais peignions | peindrai peindront | peindrais peindrions | peint | peins peignez
éteindre | éteins éteins éteint éteignons éteignez éteignent | éteignais éteignions | éteindrai éteindront | éteindrais éteindrions | éteint | éteins éteignez
rejoindre | rejoins rejoins rejoint rejoignons rejoignez rejoignent | rejoignais rejoignions | rejoindrai rejoindront | rejoindrais rejoindrions | rejoint | rejoins rejoignez
coudre | couds couds coud cousons cousez cousent | cousais cousions | coudrai coudront | coudrais coudrions | cousu | couds cousez
résoudre | résous résous résout résolvons résolvez résolvent | résolvais résolvions | résoudrai résoudront | résoudrais résoudrions | résolu | résous résolvez
conduire | conduis conduis conduit conduisons conduisez conduisent | conduisais conduisions | conduirai conduiront | conduirais conduirions | conduit | conduis conduisez
suivre | suis suis suit suivons suivez suivent | suivais suivions | suivrai suivront | suivrais suivrions | suivi | suis suivez
vivre | vis vis vit vivons vivez vivent | vivais vivions | vivrai vivront | vivrais vivrions | vécu | vis vivez
rire | ris ris rit rions riez rient | riais riions | rirai riront | rirais ririons | ri | ris riez
asseoir | assieds assieds assied asseyons asseyez asseyent | asseyais asseyions | assiérai assiéront | assiérais assiérions | assis | assieds asseyez
enfuir | enfuis enfuis enfuit enfuyons enfuyez enfuient | enfuyais enfuyions | enfuirai enfuiront | enfuirais enfuirions | enfui | enfuis enfuyez
battre | bats bats bat battons battez battent | battais battions | battrai battront | battrais battrions | battu | bats battez
manger | mange manges mange mangeons mangez mangent | mangeais mangions | mangerai mangeront | mangerais mangerions | mangé | mange mangez
lancer | lance lances lance lançons lancez lancent | lançais lancions | lancerai lanceront | lancerais lancerions | lancé | lance lancez
acheter | achète achètes achète achetons achetez achètent | achetais achetions | achèterai achèteront | achèterais achèterions | acheté | achète achetez
soulever | soulève soulèves soulève soulevons soulevez soulèvent | soulevais soulevions | soulèverai soulèveront | soulèverais soulèverions | soulevé | soulève soulevez
appeler | appelle appelles appelle appelons appelez appellent | appelais appelions | appellerai appelleront | appellerais appellerions | appelé | appelle appelez
jeter | jette jettes jette jetons jetez jettent | jetais jetions | jetterai jetteront | jetterais jetterions | jeté | jette jetez
répéter | répète répètes répète répétons répétez répètent | répétais répétions | répéterai répéteront | répéterais répéterions | répété | répète répétez
protéger | protège protèges protège protégeons protégez protègent | protégeais protégions | protégerai protégeront | protégerais protégerions | protégé | protège protégez
nettoyer | nettoie nettoies nettoie nettoyons nettoyez nettoient | nettoyais nettoyions | nettoierai nettoieront | nettoierais nettoierions | nettoyé | nettoie nettoyez
essuyer | essuie essuies essuie essuyons essuyez essuient | essuyais essuyions | essuierai essuieront | essuierais essuierions | essuyé | essuie essuyez
envoyer | envoie envoies envoie envoyons envoyez envoient | envoyais envoyions | enverrai enverront | enverrais enverrions | envoyé | envoie envoyez
étudier | étudie étudies étudie étudions étudiez étudient | étudiais étudiions | étudierai étudieront | étudierais étudierions | étudié | étudie étudiez
`;

const rows = TABLES.trim()
  .split('\n')
  .map((line) => line.split(' | '));
const forms = (verb: string, tense: Parameters<typeof conjugate>[1], persons: readonly PersonIndex[]) =>
  persons.map((person) => conjugate(verb, tense, person)).join(' ');

describe('French verbs over all tenses', () => {
  it.each(rows)('conjugates %s', (verb, present, imparfait, futur, conditionnel, participle, orders) => {
    expect([
      forms(verb, 'present', [0, 1, 2, 3, 4, 5]),
      forms(verb, 'imparfait', [0, 3]),
      forms(verb, 'futur', [0, 5]),
      forms(verb, 'conditionnel', [0, 3]),
      pastParticiple(verb),
      `${imperative(verb, 1)} ${imperative(verb, 4)}`,
    ]).toEqual([present, imparfait, futur, conditionnel, participle, orders]);
  });

  it('has more than forty of them', () => {
    expect(rows.length).toBeGreaterThan(40);
  });
});
