import type { Phrase } from '../phrase.ts';
import { parseRows } from './parse-rows.ts';

/** Where things of some groups can be. */
export interface Spot {
  /** Noun groups, see nouns.ts. */
  readonly groups: readonly string[];
  readonly places: readonly Phrase[];
}

// French | English, under the groups that can be there
const TABLE = `
[fruit+dish+foodstuff+crockery+glass+thing+print]
sur la table | on the table
dans la cuisine | in the kitchen

[fruit+foodstuff+drink]
dans le frigo | in the fridge

[fruit+baked]
dans le panier | in the basket
dans le sac | in the bag

[thing+print+clothes+pet]
sous le lit | under the bed
sur le lit | on the bed
sous la chaise | under the chair
dans le sac | in the bag
derrière la porte | behind the door

[thing+print+device]
sur le bureau | on the desk
dans le tiroir | in the drawer
sur l'étagère | on the shelf

[tame+plant+flower]
dans le jardin | in the garden
dans le parc | in the park
derrière la maison | behind the house
devant l'école | in front of the school

[zoo]
au zoo | at the zoo

[vehicle]
devant la maison | in front of the house
dans la rue | in the street
à côté de l'hôtel | next to the hotel
près du parc | near the park

[house]
près du parc | near the park
dans le village | in the village
à la campagne | in the country

[building]
dans la ville | in the city
dans le village | in the village
près de la gare | near the station
en face de l'église | opposite the church
à côté du parc | next to the park

[furniture]
dans la chambre | in the bedroom
dans le salon | in the living room
à côté de la porte | next to the door

[nature]
près du village | near the village
près de la ville | near the city
`;

const spots = new Map<string, Phrase[]>();
for (const { group, cells } of parseRows(TABLE)) {
  spots.set(group, [...(spots.get(group) ?? []), { fr: cells[0] ?? '', en: cells[1] ?? '' }]);
}

/** All spots. */
export const SPOTS: readonly Spot[] = [...spots].map(([groups, places]) => ({ groups: groups.split('+'), places }));
