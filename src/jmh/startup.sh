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

# once MAIN NAME: starts it and notes the milliseconds until it says that it is there, and the processor time that it took.
once() {
  local main=$1 name=$2 begun said
  begun=${EPOCHREALTIME/[.,]/}
  # shellcheck disable=SC2086
  {
    TIMEFORMAT='%U %S'
    time java $jvm -Dconflictmap.home="$PWD" -Dconflictmap.config="$work/config" -Dconflictmap.startup=report \
      -cp "target/classes:$(cat "$work/classpath")" "$main" 2>&1
  } 2>>"$work/$name.cpu" | while read -r line; do
    said=${EPOCHREALTIME/[.,]/}
    echo "$line" >>"$work/said"
    case $line in
      *startup:*) echo $(((said - begun) / 1000)) >>"$work/$name" ;;
    esac
  done || true
}

median() {
  sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

cpu_millis() {
  awk '{ print ($1 + $2) * 1000 }' "$work/$1.cpu" | median
}

once org.conflictmap.bench.BareWindow warm
once org.conflictmap.Launcher warm
for _ in $(seq "$runs"); do
  once org.conflictmap.bench.BareWindow bare
  once org.conflictmap.Launcher app
done

for name in bare app; do
  [ "$(wc -l <"$work/$name" 2>/dev/null || echo 0)" -eq "$runs" ] || {
    echo "not every run of $name came up; apart from what was expected, they said:" >&2
    grep -v startup: "$work/said" | sort | uniq -c | sort -rn | head -40 >&2
    exit 1
  }
done

echo "$runs runs of each, load average $(cut -d' ' -f1 /proc/loadavg), $(nproc) processors, $(java -version 2>&1 | head -1)"
for name in bare app; do
  echo "$name: median $(median <"$work/$name") ms ($(sort -n "$work/$name" | head -1) to $(sort -n "$work/$name" | tail -1))," \
    "processor time $(cpu_millis "$name") ms"
done
ratio() {
  awk -v app="$1" -v bare="$2" 'BEGIN { printf "%.2f", app / bare }'
}
echo "ratio: $(ratio "$(median <"$work/app")" "$(median <"$work/bare")"), of processor time" \
  "$(ratio "$(cpu_millis app)" "$(cpu_millis bare)")"
