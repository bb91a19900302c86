#!/usr/bin/env bash
# Opening a file: a synthetic table like ACLED's into our columns, against DuckDB's table and FastCSV, each in a process of
# its own, in turn, so that what else the machine does hits all. Needs a JDK and Maven. The files are made once, outside the
# repository's sources, and are some 530 MB each.
#
#   src/jmh/load.sh [RUNS] [ROUNDS] [ROWS] [FOLDER]     3 runs of 4 rounds of 1,000,000 rows in target/load unless told otherwise
#
# "first" is the first round of a process, "later" are the others: the virtual machine has compiled by then what is hot.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-3}
rounds=${2:-4}
rows=${3:-1000000}
folder=${4:-target/load}

mvn -q -Pjmh compile dependency:build-classpath -Dmdep.includeScope=compile -Dmdep.outputFile=target/load.classpath
classpath="target/jmh-classes:$(cat target/load.classpath)"
# What the program itself is started with: its collector, and when its compilers begin.
program=$(sed -n 's|.*<app.jvm>\(.*\)</app.jvm>.*|\1|p' pom.xml)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
ways="ours ours_without_geography duckdb fastcsv_parse fastcsv_columns"

for positions in towns jittered; do
  java -cp "$classpath" org.conflictmap.bench.SyntheticAcled "$folder" "$positions" "$rows"
  file=$folder/synthetic-$positions-$rows.csv
  cat "$file" >/dev/null
  for _ in $(seq "$runs"); do
    for way in $ways; do
      case $way in
        # A full collection is to leave nothing that is dead.
        ours*) memory="$program -XX:MarkSweepAlwaysCompactCount=1 -Xmx${LOAD_HEAP:-256m}" ;;
        *) memory= ;;
      esac
      # shellcheck disable=SC2086
      java $memory -Dconflictmap.home="$PWD" -cp "$classpath" org.conflictmap.bench.LoadBenchmark "$way" "$file" "$rounds" |
        sed "s/^load: /$positions /" >>"$log"
    done
  done
  # shellcheck disable=SC2086
  java $program -Xmx"${LOAD_HEAP:-256m}" -Dconflictmap.home="$PWD" -cp "$classpath" org.conflictmap.bench.CancelBenchmark "$file" 40 |
    tail -1 | sed "s/^/$positions, cancelled /"
done

echo "$runs runs of $rounds rounds, $rows rows, load average $(cut -d' ' -f1 /proc/loadavg), $(nproc) processors," \
  "$(java -version 2>&1 | head -1)"
awk '
  # POSITIONS WAY n ms wall, n ms processor, n rows, n bytes retained a row, peak n MB
  {
    key = $1 " " $2
    if (!(key in order)) { order[key] = ++keys; name[keys] = key }
    if ($17 + 0 > peak[key]) peak[key] = $17 + 0
    count[key]++
    which = (count[key] - 1) % rounds == 0 ? "first" : "later"
    wall[key, which, ++n[key, which]] = $3
    cpu[key, which, n[key, which]] = $6
    bytes[key] = $11
  }
  function median(of, key, which,   i, j, t, v, m) {
    m = n[key, which]
    for (i = 1; i <= m; i++) v[i] = of[key, which, i]
    for (i = 1; i <= m; i++) for (j = i + 1; j <= m; j++) if (v[j] < v[i]) { t = v[i]; v[i] = v[j]; v[j] = t }
    return m == 0 ? 0 : m % 2 ? v[(m + 1) / 2] : (v[m / 2] + v[m / 2 + 1]) / 2
  }
  END {
    print "| | first: wall | processor | later: wall | processor | heap retained a row | peak of the process |"
    print "|---|---|---|---|---|---|---|"
    for (k = 1; k <= keys; k++) {
      key = name[k]
      printf "| %s | %d ms | %d ms | %d ms | %d ms | %d B | %d MB |\n", key, median(wall, key, "first"),
        median(cpu, key, "first"), median(wall, key, "later"), median(cpu, key, "later"), bytes[key], peak[key]
    }
    split("towns jittered", where, " ")
    for (p = 1; p <= 2; p++) {
      a = where[p] " ours"; b = where[p] " duckdb"
      split("first later", when, " ")
      for (w = 1; w <= 2; w++) {
        m = n[a, when[w]]
        for (i = 1; i <= m; i++) if (n[b, when[w]] >= i) {
          ratio["r", "x", i] = wall[a, when[w], i] / wall[b, when[w], i]
          cpuRatio["r", "x", i] = cpu[a, when[w], i] / cpu[b, when[w], i]
        }
        n["r", "x"] = m
        if (m > 0) printf "%s, %s rounds, ours to DuckDB, median of pairs: wall %.2f, processor %.2f\n", where[p], when[w],
          median(ratio, "r", "x"), median(cpuRatio, "r", "x")
      }
    }
  }' rounds="$rounds" "$log"
