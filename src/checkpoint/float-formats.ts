/** The dtypes of safetensors that are read here; those that are written are the first three. */
export const floatDtypes = { F32: 4, F16: 2, BF16: 2, F64: 8 } as const;
export type FloatDtype = keyof typeof floatDtypes;
export type WritableDtype = Exclude<FloatDtype, 'F64'>;

const scratchFloat = new Float32Array(1);
const scratchBits = new Uint32Array(scratchFloat.buffer);

/** Little-endian bytes of `values`; F16 and BF16 round to the nearest, ties to even. */
export function encodeFloats(values: Float32Array, dtype: WritableDtype): Uint8Array {
  if (dtype === 'F32') return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const toHalf = dtype === 'F16' ? float16Bits : bfloat16Bits;
  const bits = new Uint16Array(values.length);
  for (let i = 0; i < values.length; i++) bits[i] = toHalf(values[i]!);
  return new Uint8Array(bits.buffer);
}

/** Floats of little-endian `bytes`: of F32 the same memory, where it is aligned; F64 loses precision. */
export function decodeFloats(bytes: Uint8Array, dtype: FloatDtype): Float32Array {
  const size = floatDtypes[dtype];
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % size === 0 ? bytes : new Uint8Array(bytes);
  const length = byteLength / size;
  if (dtype === 'F32') return new Float32Array(buffer, byteOffset, length);
  if (dtype === 'F64') return Float32Array.from(new Float64Array(buffer, byteOffset, length));
  return (dtype === 'F16' ? fromFloat16 : fromBfloat16)(new Uint16Array(buffer, byteOffset, length));
}

function bfloat16Bits(value: number): number {
  scratchFloat[0] = value;
  const bits = scratchBits[0]!;
  if (Number.isNaN(value)) return (bits >>> 16) | 0x40; // rounding could carry a NaN into infinity
  return (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
}

function fromBfloat16(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  for (let i = 0; i < halves.length; i++) bits[i] = halves[i]! << 16;
  return new Float32Array(bits.buffer);
}

/** IEEE 754 binary16: 1 sign, 5 exponent (bias 15), 10 fraction bits. */
function float16Bits(value: number): number {
  scratchFloat[0] = value;
  const bits = scratchBits[0]!;
  const sign = (bits >>> 16) & 0x8000;
  const magnitude = Math.abs(value);
  if (Number.isNaN(value)) return sign | 0x7e00;
  if (magnitude >= 65520) return sign | 0x7c00; // halfway between the largest half, 65504, and the next power
  if (magnitude < 2 ** -14) return sign | roundToEven(magnitude * 2 ** 24); // subnormal: multiples of 2^-24
  const exponent = ((bits >>> 23) & 0xff) - 127;
  // A fraction that rounds up to 1024 carries into the exponent, as it should.
  return sign | (((exponent + 15) << 10) + roundToEven((magnitude / 2 ** exponent - 1) * 1024));
}

/** Exponent and fraction move to their places in a float32; the other bias is a product, which is exact for subnormals too. */
function fromFloat16(halves: Uint16Array): Float32Array {
  const bits = new Uint32Array(halves.length);
  const values = new Float32Array(bits.buffer);
  for (let i = 0; i < halves.length; i++) {
    const half = halves[i]!;
    bits[i] = ((half & 0x8000) << 16) | ((half & 0x7fff) << 13);
    if ((half & 0x7c00) === 0x7c00)
      bits[i]! |= 0x7f800000; // infinity and NaN
    else values[i]! *= 2 ** (127 - 15);
  }
  return values;
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
