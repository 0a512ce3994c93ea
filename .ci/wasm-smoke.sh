#!/usr/bin/env bash
# wasm-smoke.sh: the shipped WebAssembly is what the sources give, byte for byte, where pip can bring the compiler.
set -u
cd "$(dirname "$0")/.." || exit 1
if ! python3 -m pip --version > /dev/null 2>&1; then echo 'WebAssembly not rebuilt: no pip' && exit 0; fi
npm run --silent build:wasm -- --check || exit 1
echo 'ok - src/kernels/wasm is what the sources give' >> "${TINY_GPT_SMOKE_REPORT:-/dev/stdout}"
