import { embedding } from '../../ops/embedding.ts';
import type { PositionScheme } from './position-scheme.ts';

/** One trained row a position, as in GPT-2: none past contextLength. */
export const learned: PositionScheme = {
  embeddings: ({ startPosition, length }, scope) => {
    const ids = Int32Array.from({ length }, (_, t) => startPosition + t);
    return embedding(scope.get('positionEmbedding.weight'), ids, [length]);
  },
};
