#!/bin/sh
# An oracle for `oracle=command` in shell: random swaps of matrix instructions. Needs jq.
#
#   waveasm-opt --conductor-schedule="oracle=command command='sh random_oracle.sh'" k.mlir
while read -r message; do
  case $(printf '%s' "$message" | jq -r .type) in
    round) ;;
    *) continue ;;
  esac
  ir=$(printf '%s' "$message" | jq -r '.ir // empty')
  [ -z "$ir" ] || tags=$(printf '%s\n' "$ir" | grep -o '^ *[^ ]*mfma[^ ]*:' | tr -d ' :')
  set -- $(printf '%s\n' "$tags" | shuf -n 2)
  if [ $# -lt 2 ] || [ "$(printf '%s' "$message" | jq .round)" -gt "${ROUNDS:-20}" ]; then
    echo '{"done": true}'
  else
    echo "{\"moves\": [\"swap $1 $2\"], \"summary\": \"by chance\"}"
  fi
done
