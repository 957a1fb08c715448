#!/usr/bin/env bash
# Signed AssumeRole calls a second over HTTP, beside a bare WireMock stub with an extension that gets the same bytes, in turn; each server in
# a process of its own, four connections. `requests.sh 1000000` goes on to so many calls and prints the heap in use on the way.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec mvn -B -ntp -q -Pbenchmark -Dmaven.test.skip test-compile exec:exec@requests -Doptions="$*"
