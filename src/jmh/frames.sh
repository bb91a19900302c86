#!/usr/bin/env bash
# Frame times in a real window: time plays, then the camera moves, then it zooms, and the window says how long frames took
# from being asked for to being shown, how regularly pulses came, and how long the JavaFX thread was held up. Synthetic
# events, in the whole program or on the map alone; to measure the program with any file, start it with
# -Dconflictmap.frames=FILE. Needs a JDK, Maven, and a display or Xvfb.
#
#   src/jmh/frames.sh [EVENTS] [POSITIONS] [MODE] [WINDOW]     1000000 DISTINCT POINTS program unless told otherwise;
#                                                              PLACES for 5,000 places, AUTO, map for the map alone
set -euo pipefail
cd "$(dirname "$0")/../.."
events=${1:-1000000}
positions=${2:-DISTINCT}
mode=${3:-POINTS}
case ${4:-program} in
  program) main=org.conflictmap.ui.BigWindow ;;
  map) main=org.conflictmap.bench.SyntheticWindow ;;
  *) echo "the window is program or map" >&2; exit 2 ;;
esac

work=$(mktemp -d)
cleanup() {
  rm -rf "$work"
  [ -z "${xvfb:-}" ] || kill "$xvfb"
}
trap cleanup EXIT

mvn -q -Pjmh compile dependency:build-classpath -Dmdep.includeScope=compile -Dmdep.outputFile="$work/classpath"

if [ -z "${DISPLAY:-}" ]; then
  Xvfb -displayfd 3 -screen 0 1920x1080x24 3>"$work/display" 2>/dev/null &
  xvfb=$!
  while [ ! -s "$work/display" ]; do sleep 0.1; done
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
fi

# What the program itself is started with: its collector, and when its compilers begin.
program=$(sed -n 's|.*<app.jvm>\(.*\)</app.jvm>.*|\1|p' pom.xml)
# shellcheck disable=SC2086
java $program -Xmx6g -Dconflictmap.home="$PWD" -Dconflictmap.frames="$work/frames" -cp "target/jmh-classes:$(cat "$work/classpath")" \
  "$main" "$events" "$positions" "$mode" >"$work/log" 2>&1 || { tail -40 "$work/log"; exit 1; }
echo "load average $(cut -d' ' -f1 /proc/loadavg), $(nproc) processors, $(java -version 2>&1 | head -1)"
cat "$work/frames"
