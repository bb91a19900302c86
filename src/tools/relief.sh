#!/usr/bin/env bash
# Makes data/basemap/relief.shades anew from ETOPO5 (Debian package ferret-datasets). Needs Debian and a JDK.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
elevations=/usr/share/ferret-vis/data/etopo5.cdf
if [ ! -e "$elevations" ]; then
  apt-get update -qq
  (cd "$work" && apt-get download -qq ferret-datasets && dpkg -x ferret-datasets_*.deb .)
  elevations=$work$elevations
fi

jspecify=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}/org/jspecify/jspecify" -name 'jspecify-*.jar' | head -1)
javac --release 17 -proc:none -encoding UTF-8 -d "$work/classes" -cp "$jspecify" \
  src/main/java/org/conflictmap/map/basemap/Relief.java src/tools/java/org/conflictmap/tools/ReliefConverter.java
java -cp "$work/classes" org.conflictmap.tools.ReliefConverter "$elevations" data/basemap/relief.shades
echo "data/basemap/relief.shades: $(stat -c %s data/basemap/relief.shades) bytes"
