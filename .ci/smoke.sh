#!/usr/bin/env bash
# smoke.sh LABEL BACKEND COMMAND...: trains, resumes, samples and translates with COMMAND in an empty folder, and expects BACKEND to
# be chosen by itself. A line a check, and a line each in TINY_GPT_SMOKE_REPORT where that is set. Fails if a check does.
set -u
label=$1 backend=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
unset TINY_GPT_BACKEND
failed=0

# check NAME TEXT: the last command's exit code was 0 and `out` has TEXT in it.
check() {
  local status=$? verdict=ok
  if [ $status -ne 0 ] || ! grep -q -- "$2" out; then
    verdict='not ok'
    failed=1
    sed 's/^/# /' out err | tail -20
  fi
  echo "$verdict - $label: $1"
  if [ -n "${TINY_GPT_SMOKE_REPORT:-}" ]; then echo "$verdict - $label: $1" >> "$TINY_GPT_SMOKE_REPORT"; fi
}

for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  echo "Hen $i sat on a wall and saw $i geese. \"Good day,\" said the hen, and the geese went on to the pond of the mill."
  printf 'la poule %s\tthe hen %s\n' "$i" "$i" >> pairs.tsv
  printf 'une oie %s\ta goose %s\n' "$i" "$i" >> pairs.tsv
done > x.txt

"$@" train x.txt --max-steps 20 --json > out 2> err
check 'trains' "\"backend\":\"$backend\""
"$@" train x.txt --resume --max-steps 25 > out 2> err
check 'resumes' '^checkpoints/x$'
"$@" sample -m x --prompt Hen --max-new-tokens 20 > out 2> err
check 'samples' '^Hen'
"$@" train pairs.tsv --max-steps 20 > out 2> err
check 'trains a translator' '^checkpoints/pairs$'
"$@" translate -m pairs 'la poule 3' > out 2> err
check 'translates' ''
exit $failed
