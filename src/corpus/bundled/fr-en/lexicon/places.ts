import { parseRows } from './parse-rows.ts';

/** A place with its prepositions, which no rule gives: à la plage is at the beach, dans la cuisine in the kitchen. */
export interface Place {
  readonly group: string;
  /** French, the same for being there and going there. */
  readonly fr: string;
  /** English for being there. */
  readonly at: string;
  /** English for going there. */
  readonly to: string;
}

// French | at | to
const TABLE = `
[out]
au parc | at the park | to the park
à la plage | at the beach | to the beach
au zoo | at the zoo | to the zoo
dans la rue | in the street | into the street
dans le jardin | in the garden | into the garden
dans la forêt | in the forest | into the forest
à la campagne | in the country | to the country
à la montagne | in the mountains | to the mountains
au jardin public | in the public garden | to the public garden
dans le désert | in the desert | into the desert

[home]
à la maison | at home | home
dans la cuisine | in the kitchen | into the kitchen
dans le salon | in the living room | into the living room
dans la chambre | in the bedroom | into the bedroom
sur la terrasse | on the terrace | onto the terrace

[room]
dans la salle de bains | in the bathroom | into the bathroom
dans le garage | in the garage | into the garage
dans le grenier | in the attic | into the attic
dans la salle à manger | in the dining room | into the dining room
dans le couloir | in the hallway | into the hallway

[town]
à l'école | at school | to school
au bureau | at the office | to the office
au restaurant | at the restaurant | to the restaurant
au marché | at the market | to the market
au cinéma | at the cinema | to the cinema
au musée | at the museum | to the museum
au théâtre | at the theater | to the theater
à la bibliothèque | at the library | to the library
à la gare | at the station | to the station
à la boulangerie | at the bakery | to the bakery
à la banque | at the bank | to the bank
à la poste | at the post office | to the post office
à la pharmacie | at the pharmacy | to the pharmacy
à la piscine | at the swimming pool | to the swimming pool
à l'hôpital | at the hospital | to the hospital
à l'hôtel | at the hotel | to the hotel
à l'université | at the university | to the university
à l'aéroport | at the airport | to the airport
au stade | at the stadium | to the stadium
au supermarché | at the supermarket | to the supermarket
au café | at the café | to the café
à l'église | at church | to church
au lycée | at the high school | to the high school
à la mairie | at the town hall | to the town hall
à la boucherie | at the butcher shop | to the butcher shop
à la librairie | at the bookstore | to the bookstore
au gymnase | at the gym | to the gym
au cirque | at the circus | to the circus
à l'usine | at the factory | to the factory
à la ferme | at the farm | to the farm
au château | at the castle | to the castle
au port | at the harbor | to the harbor

[city]
à Paris | in Paris | to Paris
à Lyon | in Lyon | to Lyon
à Londres | in London | to London
à Rome | in Rome | to Rome
à Nice | in Nice | to Nice
en France | in France | to France
en Italie | in Italy | to Italy
en Espagne | in Spain | to Spain
en Angleterre | in England | to England
au Canada | in Canada | to Canada
au Japon | in Japan | to Japan
à Marseille | in Marseille | to Marseille
à Berlin | in Berlin | to Berlin
à Madrid | in Madrid | to Madrid
à New York | in New York | to New York
en Allemagne | in Germany | to Germany
en Belgique | in Belgium | to Belgium
en Suisse | in Switzerland | to Switzerland
en Grèce | in Greece | to Greece
en Chine | in China | to China
en Afrique | in Africa | to Africa
au Portugal | in Portugal | to Portugal
au Maroc | in Morocco | to Morocco
au Mexique | in Mexico | to Mexico
`;

const places: readonly Place[] = parseRows(TABLE).map(({ group, cells }) => {
  const [fr = '', at = '', to = ''] = cells;
  return { group, fr, at, to };
});

/** The places of the groups `out`, `home`, `room`, `town`, `city`. */
export function placesOf(...groups: readonly string[]): readonly Place[] {
  return places.filter(({ group }) => groups.includes(group));
}
