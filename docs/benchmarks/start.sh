#!/usr/bin/env bash
# How long until a server answers: Understudy with a world, and bare WireMock with HTTPS, in turn, from the same libraries.
# Needs a built jar and curl. Prints milliseconds, one pair a round, and the medians with their ratio.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-9}
[ -f target/understudy.jar ] || { echo "start.sh: no target/understudy.jar; build it with ./understudy --version" >&2 && exit 2; }
state=$(mktemp -d)
trap 'rm -rf "$state"' EXIT

until_it_answers() { # URL COMMAND…: milliseconds from start to the first good answer
  local url=$1 begin pid
  shift
  begin=$(date +%s%N)
  "$@" >/dev/null 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "$url"; do
    kill -0 "$pid" 2>/dev/null || { echo "start.sh: the server did not start: $*" >&2 && exit 1; }
    sleep 0.005
  done
  echo $((($(date +%s%N) - begin) / 1000000))
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

understudy() {
  until_it_answers http://127.0.0.1:4610/__admin/health java -jar target/understudy.jar serve --state "$state" \
    --world scenarios/cross-account-log-access.yaml --port 4610 --https-port 4611 --socks-port 4612
}

wiremock() {
  until_it_answers http://127.0.0.1:4620/__admin/health java -cp 'target/lib/*' wiremock.Run \
    --bind-address 127.0.0.1 --port 4620 --https-port 4621 --no-request-journal --root-dir "$state"
}

median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR + 1) / 2)]}'; }

understudy >/dev/null # makes the certificate authority
wiremock >/dev/null
for _ in $(seq "$rounds"); do
  ours=$(understudy)
  bare=$(wiremock)
  echo "$ours $bare"
done | tee "$state/pairs"
ours=$(cut -d' ' -f1 "$state/pairs" | median)
bare=$(cut -d' ' -f2 "$state/pairs" | median)
echo "median: understudy $ours ms, bare WireMock $bare ms, ratio $(awk "BEGIN {printf \"%.2f\", $ours / $bare}")"
