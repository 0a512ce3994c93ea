#!/usr/bin/env bash
# no-compiler.sh [--test]: a machine without a C compiler: a copy of this checkout, and a PATH with node, npm, sh and small tools alone.
# `npm ci` must succeed, and the checks of smoke.sh run on the backend wasm. With --test, `npm test` as well (minutes).
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin" "$folder/copy"
for tool in node npm npx sh env ls cat mkdir rm cp mv ln uname dirname basename readlink sed grep chmod tr sort head tail; do
  ln -s "$(command -v "$tool")" "$folder/bin/$tool"
done
export TINY_GPT_CACHE=$folder/cache HOME=$folder npm_config_cache=${npm_config_cache:-$(npm config get cache)}
unset CC CXX
bare=(env "PATH=$folder/bin")
for compiler in cc gcc clang c++ python3; do
  if "${bare[@]}" sh -c "command -v $compiler" > /dev/null; then echo "error: $compiler is in PATH" && exit 1; fi
done

cd "$folder/copy" || exit 1
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T - 2> /dev/null) | tar -x || exit 1
start=$SECONDS
"${bare[@]}" npm ci --silent || { echo 'not ok - without a compiler: npm ci' && exit 1; }
echo "npm ci without a compiler: $((SECONDS - start)) s"
"$root/.ci/smoke.sh" 'without a compiler' "${EXPECTED_BACKEND:-wasm}" "${bare[@]}" node "$folder/copy/bin/tiny-gpt.js" || exit 1
if [ "${1:-}" = --test ]; then "${bare[@]}" npm test || exit 1; fi
