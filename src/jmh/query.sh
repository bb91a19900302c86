#!/usr/bin/env bash
# Filters, facets and the window of time over synthetic events: ours, a list of records, and DuckDB, by JMH.
# Needs a JDK and Maven; with 10 million events and DuckDB beside them about 10 GiB of memory.
#
#   src/jmh/query.sh [JMH OPTIONS]     such as -p events=1000000, or the name of a benchmark
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -Pjmh compile dependency:build-classpath -Dmdep.includeScope=compile -Dmdep.outputFile="$work/classpath"
[ $# -gt 0 ] || set -- 'FilterBenchmark|WindowBenchmark'
java -cp "target/jmh-classes:$(cat "$work/classpath")" org.openjdk.jmh.Main -jvmArgs '-Xms6g -Xmx6g' -foe true "$@"
