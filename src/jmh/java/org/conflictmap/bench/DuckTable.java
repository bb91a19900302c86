package org.conflictmap.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.conflictmap.store.EventTable;
import org.conflictmap.store.TextColumn;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same events in DuckDB, in memory, on two threads; texts as ENUMs where we have codes, as DuckDB advises. */
final class DuckTable implements AutoCloseable {
    private static final String WHERE = " from events where type in ('%s') and precision in ('%s') and best >= %d"
            + " and lon between %s and %s and lat between 33.5 and 36";

    private final Connection connection;

    DuckTable() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            run("set threads = 2");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void load(EventTable table) {
        try {
            run("create table raw (type varchar, sub_type varchar, first_day integer, precision varchar, lon double,"
                    + " lat double, area varchar, actor1 varchar, actor2 varchar, best integer, source varchar)");
            try (DuckDBAppender rows =
                    connection.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "raw")) {
                for (int row = 0; row < table.size(); row++) {
                    append(rows, table, row);
                }
            }
            for (String column : new String[] {"type", "sub_type", "precision", "area", "actor1", "actor2", "source"}) {
                run("create type t_" + column + " as enum (select distinct " + column + " from raw where " + column
                        + " is not null)");
            }
            run("create table events as select type::t_type as type, sub_type::t_sub_type as sub_type, first_day,"
                    + " precision::t_precision as precision, lon, lat, area::t_area as area,"
                    + " actor1::t_actor1 as actor1, actor2::t_actor2 as actor2, best, source::t_source as source"
                    + " from raw");
            run("drop table raw");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(DuckDBAppender rows, EventTable table, int row) throws SQLException {
        int place = table.place(row);
        int[] actors = table.actorTable().list(table.actorList(row));
        rows.beginRow();
        rows.append(table.type(row).id());
        rows.append(table.subType(row));
        rows.append(table.firstDay(row));
        rows.append(table.precision(row).id());
        rows.append(table.places().lon(place));
        rows.append(table.places().lat(place));
        rows.append(table.places().names().text(table.places().area(place)));
        rows.append(name(table, actors[0]));
        rows.append(actors.length < 2 ? "" : name(table, actors[1]));
        rows.append(table.deathsBest(row));
        rows.append(table.text(TextColumn.SOURCE, table.source(row)));
        rows.endRow();
    }

    private static String name(EventTable table, int actor) {
        return table.text(TextColumn.ACTOR, table.actorTable().name(actor));
    }

    private static String where(double west) {
        return WHERE.formatted(
                FilterBenchmark.TYPES.stream().map(type -> type.id()).collect(Collectors.joining("', '")),
                FilterBenchmark.PRECISIONS.stream()
                        .map(precision -> precision.id())
                        .collect(Collectors.joining("', '")),
                FilterBenchmark.LEAST_DEATHS,
                west,
                west + 3);
    }

    long count(double west) {
        return sum("select count(*)" + where(west));
    }

    /** All facets and the histogram by month, in one query over the filtered rows. */
    long recount(double west) {
        return sum("with f as materialized (select *" + where(west) + ")"
                + " select count(*) from (select 't', type::varchar, count(*) from f group by 2"
                + " union all select 'p', precision::varchar, count(*) from f group by 2"
                + " union all select 's', sub_type::varchar, count(*) from f group by 2"
                + " union all select 'a', area::varchar, count(*) from f group by 2"
                + " union all select 'o', source::varchar, count(*) from f group by 2"
                + " union all select '1', actor1::varchar, count(*) from f group by 2"
                + " union all select '2', actor2::varchar, count(*) from f group by 2"
                + " union all select 'h', (first_day // 30)::varchar, count(*) from f group by 2)");
    }

    private long sum(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
