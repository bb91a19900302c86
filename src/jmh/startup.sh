#!/usr/bin/env bash
# Start-up: from the start of the process to the first painted map, against a bare window of JavaFX and AtlantaFX.
# All print a line that begins with "startup:" when they are there; its arrival is timed here, by the same clock, and the
# processor time until then is read. Runs alternate, so that what else the machine does hits all. Needs a JDK, Maven,
# and a display or Xvfb.
#
#   src/jmh/startup.sh [RUNS]     15 runs of each unless told otherwise
#
# bare   the bare window as a plain program: java without options
# tuned  the bare window with the viewer's options and an archive of its own classes
# app    the viewer as it starts from the second or third time on: with its archive of classes
# first  the viewer as it starts the first time after a build: without an archive, listing the classes for one
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-15}

work=$(mktemp -d)
cleanup() {
  [ -z "${program:-}" ] || kill "$program" 2>/dev/null || true
  [ -z "${xvfb:-}" ] || kill "$xvfb"
  rm -rf "$work"
}
trap cleanup EXIT

mvn -q compile
mvn -q -Pjmh compile dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/classpath"
read -r -a jvm <<<"$(sed -n 's:.*<app.jvm>\(.*\)</app.jvm>.*:\1:p' pom.xml)"
libraries=$(cat "$work/classpath")
jar=$(ls target/conflict-map-viewer-*.jar)
viewer=(-Dconflictmap.home="$PWD" -Dconflictmap.config="$work/config" -cp "$PWD/$jar:$libraries")
bare=(-cp "$libraries:target/jmh-classes")
bare_main=org.conflictmap.bench.BareWindow
viewer_main=org.conflictmap.Launcher

if [ -z "${DISPLAY:-}" ]; then
  Xvfb -displayfd 3 -screen 0 1920x1080x24 3>"$work/display" 2>/dev/null &
  xvfb=$!
  while [ ! -s "$work/display" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
fi

# once NAME OPTION...: starts java so, and notes the milliseconds of the clock and of the processors until it says so.
once() {
  local name=$1 begun said line fields
  shift
  begun=${EPOCHREALTIME/[.,]/}
  coproc started { exec java -Dconflictmap.startup=report "$@" 2>&1; }
  program=$started_PID
  exec {from}<&"${started[0]}"
  while read -r line <&"$from"; do
    said=${EPOCHREALTIME/[.,]/}
    case $line in
      *"startup: complete"*) echo $(((said - begun) / 1000)) >>"$work/$name.complete" ;;
      *startup:*)
        read -r -a fields <"/proc/$program/stat" || true
        echo $(((said - begun) / 1000)) >>"$work/$name"
        echo $(((fields[13] + fields[14]) * 10)) >>"$work/$name.cpu"
        ;;
      *) echo "$name: $line" >>"$work/said" ;;
    esac
  done
  exec {from}<&-
  wait "$program" 2>/dev/null || true
  program=
}

# The viewer's archive is made as for every user: by the program itself, when it has been up for a while.
java "${jvm[@]}" -XX:DumpLoadedClassList="$work/viewer.jsa.classes" -Dconflictmap.archive="$work/viewer.jsa" "${viewer[@]}" \
  "$viewer_main" >"$work/training" 2>&1 &
program=$!
for _ in $(seq 600); do
  [ -s "$work/viewer.jsa" ] && break
  sleep 0.2
done
kill "$program"
wait "$program" 2>/dev/null || true
[ -s "$work/viewer.jsa" ] || { echo "the viewer made no archive; it said:" >&2; cat "$work/training" >&2; exit 1; }

once training "${jvm[@]}" -XX:DumpLoadedClassList="$work/bare.classes" "${bare[@]}" "$bare_main"
java -Xshare:dump -XX:+UseG1GC -XX:SharedClassListFile="$work/bare.classes" -XX:SharedArchiveFile="$work/bare.jsa" \
  -cp "$libraries" >/dev/null 2>&1

for _ in $(seq "$runs"); do
  once bare "${bare[@]}" "$bare_main"
  once app "${jvm[@]}" -XX:SharedArchiveFile="$work/viewer.jsa" "${viewer[@]}" "$viewer_main"
  once tuned "${jvm[@]}" -XX:SharedArchiveFile="$work/bare.jsa" "${bare[@]}" "$bare_main"
  once first "${jvm[@]}" -XX:DumpLoadedClassList="$work/first.classes" "${viewer[@]}" "$viewer_main"
done

for name in bare app tuned first; do
  [ "$(wc -l <"$work/$name" 2>/dev/null || echo 0)" -eq "$runs" ] || {
    echo "not every run of $name came up; apart from what was expected, they said:" >&2
    sort "$work/said" | uniq -c | sort -rn | head -40 >&2
    exit 1
  }
done

median() {
  sort -n "$work/$1" | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}
ratio() {
  awk -v one="$(median "$1")" -v other="$(median "$2")" 'BEGIN { printf "%.2f", one / other }'
}
echo "$runs runs of each, load average $(cut -d' ' -f1 /proc/loadavg), $(nproc) processors, $(java -version 2>&1 | head -1)"
for name in bare app tuned first; do
  echo "$name: median $(median $name) ms ($(sort -n "$work/$name" | head -1) to $(sort -n "$work/$name" | tail -1))," \
    "processor time until then $(median $name.cpu) ms$([ ! -s "$work/$name.complete" ] || echo ", complete after $(median $name.complete) ms")"
done
for other in bare tuned; do
  for name in app first; do
    echo "$name to $other: ratio $(ratio $name $other), of processor time $(ratio $name.cpu $other.cpu)"
  done
done
