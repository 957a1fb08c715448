#!/usr/bin/env bash
# How long a decision takes, by number of statements, beside Cedar, jCasbin and a plain loop over the same policies.
# `decide.sh quick` takes a minute or two; options of JMH may follow, such as `-f 5`, `-prof jfr` or a benchmark's name.
# Prints the tables of docs/benchmarks.md as Markdown; every number is in target/benchmarks.json.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec mvn -B -ntp -q -Pbenchmark -Dmaven.test.skip test-compile exec:exec@decisions -Doptions="$*"
