#!/usr/bin/env bash
# Painting events by the million: our painter against plain stamping and Java2D, in one run of JMH. Prints for each
# benchmark the median, in milliseconds a frame. Needs a JDK and Maven; no display.
#
#   src/jmh/paint.sh                 1 million events: all benchmarks, then a zoomed-in view
#   src/jmh/paint.sh 10000000        10 million events: our painter and plain stamping
set -euo pipefail
cd "$(dirname "$0")/../.."
events=${1:-1000000}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -Pjmh compile dependency:build-classpath -Dmdep.includeScope=compile -Dmdep.outputFile="$work/classpath"

# run PATTERN ARGUMENTS...
run() {
  java -cp "target/jmh-classes:$(cat "$work/classpath")" org.openjdk.jmh.Main -p events="$events" -foe true "$@" \
    -rf csv -rff "$work/result.csv" >"$work/log" 2>&1 || { tail -40 "$work/log"; exit 1; }
  awk -F, 'NR == 1 || $1 ~ /p0\.50"$/ { gsub(/"/, ""); if (NR > 1) { sub(/.*PaintBenchmark\./, ""); print } }' "$work/result.csv" |
    awk -F, '{ name = $1; sub(/:.*/, "", name); printf "%-28s %10.2f ms  positions %s, zoom %s\n", name, $5, $9, $10 }'
}

echo "$events events, 1600 x 1000, load average $(cut -d' ' -f1 /proc/loadavg), $(nproc) processors," \
  "$(java -version 2>&1 | head -1)"
if [ "$events" -le 1000000 ]; then
  run 'PaintBenchmark\.(full|window)(Points|RasterOfOneThread|PlainStamps|Java2d.*)' -p positions=DISTINCT
  run 'PaintBenchmark\.(windowHexagons|windowDensity|copyOfThePicture|pick)' -p positions=DISTINCT
  run 'PaintBenchmark\.(window(Symbols|Points|Hexagons|Density|PlainStamps)|pick)' -p positions=PLACES
  run 'PaintBenchmark\.(full|window)(Points|PlainStamps)' -p positions=DISTINCT -p zoom=20
else
  run 'PaintBenchmark\.((full|window)(Points|PlainStamps)|windowHexagons|pick)' -p positions=DISTINCT
  run 'PaintBenchmark\.(windowSymbols|windowHexagons)' -p positions=PLACES
fi
