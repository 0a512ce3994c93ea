/** The values each option may have. */
export type Options = Readonly<Record<string, readonly unknown[]>>;

/** One value for each option. */
export type Choice<O extends Options> = { [K in keyof O]: O[K][number] };

/**
 * Few choices in which every pair of values of two options occurs: most mistakes need no more than two options to meet.
 * Greedy: each choice starts from a pair not yet seen and takes, option by option, the value with the most new pairs.
 */
export function choosePairwise<O extends Options>(options: O): Choice<O>[] {
  const names = Object.keys(options);
  const open = new Set(allPairs(options));
  const choices: Choice<O>[] = [];
  while (open.size > 0) {
    const choice: Record<string, unknown> = {};
    const [first] = open;
    for (const part of first!.split(' & ')) {
      const [name = '', index = ''] = part.split('=');
      choice[name] = options[name]![Number(index)];
    }
    for (const name of names) {
      if (name in choice) continue;
      let best = { gain: -1, value: undefined as unknown };
      // Ties go to another value for each choice, so that all values come up about as often.
      const values = options[name]!.map((_, i, all) => all[(i + choices.length) % all.length]);
      for (const value of values) {
        const gain = pairsOf({ ...choice, [name]: value }, options).filter((pair) => open.has(pair)).length;
        if (gain > best.gain) best = { gain, value };
      }
      choice[name] = best.value;
    }
    for (const pair of pairsOf(choice, options)) open.delete(pair);
    choices.push(choice as Choice<O>); // every name has been given a value
  }
  return choices;
}

/** Every pair of values of two options, named "a=0 & b=1" by their indices. */
export function allPairs(options: Options): string[] {
  const names = Object.keys(options);
  return names.flatMap((a, i) =>
    names
      .slice(i + 1)
      .flatMap((b) => options[a]!.flatMap((_, x) => options[b]!.map((_, y) => `${a}=${x} & ${b}=${y}`))),
  );
}

/** The pairs of a choice, complete or not. */
export function pairsOf(choice: Readonly<Record<string, unknown>>, options: Options): string[] {
  const chosen = Object.keys(options).filter((name) => name in choice);
  const place = (name: string) => `${name}=${options[name]!.indexOf(choice[name])}`;
  return chosen.flatMap((a, i) => chosen.slice(i + 1).map((b) => `${place(a)} & ${place(b)}`));
}
