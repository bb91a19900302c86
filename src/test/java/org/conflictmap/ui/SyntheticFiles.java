package org.conflictmap.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Writes synthetic files of users into a folder. */
record SyntheticFiles(Path folder) {
    private static final String ACLED_HEADER = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
            + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,"
            + "region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,"
            + "fatalities,tags,timestamp\n";

    /** An ACLED export of so many battles in 2019, and two rows with faults: one without a place, one of too few fields. */
    Path acled(String name, int sound) throws IOException {
        StringBuilder rows = new StringBuilder(ACLED_HEADER);
        for (int row = 0; row < sound; row++) {
            rows.append(acledRow(row, "36." + (100 + row % 800), "37.200"));
        }
        rows.append(acledRow(sound, "", "")).append("SYN1,2019-02-03,broken\n");
        return Files.writeString(folder.resolve(name), rows);
    }

    /** An ACLED export of so many battles at one point in 2019. */
    Path acledAtOnePoint(String name, int battles) throws IOException {
        StringBuilder rows = new StringBuilder(ACLED_HEADER);
        for (int row = 0; row < battles; row++) {
            rows.append(acledRow(row, "36.100", "37.200"));
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    private static String acledRow(int row, String lat, String lon) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(row % 300);
        return "SYN" + row + "," + day + ",2019,1,Political violence,Battles,Armed clash,Synthetic Army,,State forces,"
                + "Synthetic Rebels,,Rebel group,,,760,Middle East,Syria,Aleppo,,,Synthetic " + row % 40 + "," + lat
                + ","
                + lon + ",1,Synthetic Times,National,\"synthetic, row " + row + "\"," + row % 5 + ",,1500000000\n";
    }

    Path table(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** A GeoNames dump of two villages of one name, at these latitudes. */
    Path geoNames(String name, String village, double... lats) throws IOException {
        StringBuilder rows = new StringBuilder();
        int id = 990_000_001;
        for (double lat : lats) {
            rows.append(id++)
                    .append('\t')
                    .append(village)
                    .append('\t')
                    .append(village)
                    .append("\t\t")
                    .append(lat)
                    .append("\t37.0\tP\tPPL\tSY\t\t\t\t\t\t0\t\t100\tAsia/Damascus\t2020-01-01\n");
        }
        return Files.writeString(folder.resolve(name), rows);
    }
}
