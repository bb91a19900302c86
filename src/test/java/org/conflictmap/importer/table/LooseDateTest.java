package org.conflictmap.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.conflictmap.event.When;
import org.conflictmap.importer.mapping.ColumnMapping.DateOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2015-11-10; 2015-11-10",
                "2015-11-10T12:30:00Z; 2015-11-10",
                "2018-09-01 00:00; 2018-09-01",
                "2015-11; 2015-11",
                "2015; 2015",
                "2015-11-10/2015-11-12; 2015-11-10/2015-11-12",
                "16 May 2025; 2025-05-16",
                "16 Sept 2025; 2025-09-16",
                "01-January-2018; 2018-01-01",
                "May 16, 2025; 2025-05-16",
                "18/04/2001; 2001-04-18",
                "18.4.2001; 2001-04-18",
                "18/04/2001 17:45; 2001-04-18",
                "2001/04/18; 2001-04-18",
                "20151110; 2015-11-10",
                "1447113600; 2015-11-10",
                "١٨/٠٤/٢٠٠١; 2001-04-18",
                "۲۰۱۵-۱۱-۱۰; 2015-11-10",
                "\u200e2015-11-10\u200f; 2015-11-10",
                "18/04/01; 2001-04-18",
                "18.4.99; 1999-04-18",
                "16-May-25; 2025-05-16",
                "November 2015; 2015-11",
                "2015/11; 2015-11",
                "11/2015; 2015-11",
                "Tuesday, 10 November 2015; 2015-11-10",
                "10 novembre 2015; 2015-11-10",
                "1er févr. 2016; 2016-02-01",
                "10. März 2016; 2016-03-10",
                "10 de noviembre de 2015; 2015-11-10",
                "10 تشرين الثاني 2015; 2015-11-10",
                "10 آب 2015; 2015-08-10",
                "١٠ نوفمبر ٢٠١٥; 2015-11-10",
                "1447113600000; 2015-11-10"
            })
    void readsWhatPeopleWrite(String text, String edtf) {
        assertThat(LooseDate.parse(text, DateOrder.DAY_MONTH_YEAR).map(When::edtf))
                .contains(edtf);
    }

    @ParameterizedTest
    @CsvSource({"03/04/2015, DAY_MONTH_YEAR, 2015-04-03", "03/04/2015, MONTH_DAY_YEAR, 2015-03-04"})
    void dayOrMonthFirstAsTold(String text, DateOrder order, String edtf) {
        assertThat(LooseDate.parse(text, order).map(When::edtf)).contains(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sometime",
                "31/02/2015",
                "13/13/2015",
                "12",
                "1,5",
                "36.25",
                "2015-02-30",
                "10 Foo 2015",
                "15-11-10",
                "Nov-15",
                "10 jui 2015",
                "42318",
                "18/04/2",
                "13/2015"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(LooseDate.parse(text, DateOrder.DAY_MONTH_YEAR)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"42318, 2015-11-10", "42318.75, 2015-11-10", "29221, 1980-01-01"})
    void daysAsSpreadsheetsCountThemAreReadWhereTheyAreAskedFor(String text, String edtf) {
        assertThat(LooseDate.ofSpreadsheet(text).map(When::edtf)).contains(edtf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015", "423180", "10000", "99999", "36.25", "x"})
    void otherNumbersAreNoDaysOfASpreadsheet(String text) {
        assertThat(LooseDate.ofSpreadsheet(text)).isEmpty();
    }
}
