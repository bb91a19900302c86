#!/usr/bin/env bash
# Start-up: from the start of the process to the first painted map, against a bare window of JavaFX and AtlantaFX.
# Both print a line that begins with "startup:" when they are there; its arrival is timed here, by the same clock.
# Runs alternate, so that what else the machine does hits both. Needs a JDK, Maven, and a display or Xvfb.
#
#   src/jmh/startup.sh [RUNS]     15 runs of each unless told otherwise
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-15}

work=$(mktemp -d)
cleanup() {
  rm -rf "$work"
  [ -z "${xvfb:-}" ] || kill "$xvfb"
}
trap cleanup EXIT

mvn -q -Pjmh compile dependency:build-classpath -Dmdep.includeScope=compile -Dmdep.outputFile="$work/classpath"
jvm=$(sed -n 's:.*<app.jvm>\(.*\)</app.jvm>.*:\1:p' pom.xml)

if [ -z "${DISPLAY:-}" ]; then
  Xvfb -displayfd 3 -screen 0 1920x1080x24 3>"$work/display" 2>/dev/null &
  xvfb=$!
  while [ ! -s "$work/display" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
fi

# once MAIN FILE [ARGUMENTS]: starts it and notes the milliseconds until it says that it is there.
once() {
  local main=$1 file=$2 begun said
  shift 2
  begun=${EPOCHREALTIME/[.,]/}
  # shellcheck disable=SC2086
  java $jvm -Dconflictmap.home="$PWD" -Dconflictmap.config="$work/config" -Dconflictmap.startup=report \
    -cp "target/classes:$(cat "$work/classpath")" "$main" "$@" 2> >(tee -a "$work/errors") | while read -r line; do
    said=${EPOCHREALTIME/[.,]/}
    case $line in
      *startup:*) echo $(((said - begun) / 1000)) >>"$file" ;;
    esac
  done || true
}

median() {
  sort -n "$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

once org.conflictmap.bench.BareWindow "$work/warm"
once org.conflictmap.Launcher "$work/warm"
for _ in $(seq "$runs"); do
  once org.conflictmap.bench.BareWindow "$work/bare"
  once org.conflictmap.Launcher "$work/app"
done

for kind in bare app; do
  [ "$(wc -l <"$work/$kind" 2>/dev/null || echo 0)" -eq "$runs" ] || {
    echo "not every run of $kind came up:" >&2
    tail -20 "$work/errors" >&2
    exit 1
  }
done
echo "runs of each:        $runs"
for kind in bare app; do
  echo "$kind: median $(median "$work/$kind") ms, least $(sort -n "$work/$kind" | head -1), most $(sort -n "$work/$kind" | tail -1)"
done
awk -v app="$(median "$work/app")" -v bare="$(median "$work/bare")" 'BEGIN { printf "ratio: %.2f\n", app / bare }'
