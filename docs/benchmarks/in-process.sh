#!/usr/bin/env bash
# How long a JUnit test waits for its world, and for a server of its own, in a JVM that has done it before. Prints a table in Markdown.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec mvn -B -ntp -q -Pbenchmark -Dmaven.test.skip test-compile exec:exec@in-process
