package org.conflictmap.importer.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Months by their names in English, Arabic of the east and of Egypt, French, German and Spanish, whole or cut. Stateless. */
final class MonthNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|ـ");
    private static final int LEAST_LETTERS = 3;

    /** Without accents; the blanks of Arabic names count. */
    private static final List<List<String>> LANGUAGES = List.of(
            names("january february march april may june july august september october november december"),
            names("janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"),
            names("januar februar marz april mai juni juli august september oktober november dezember"),
            names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
            names("يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر"),
            names("كانون_الثاني شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين_الاول تشرين_الثاني كانون_الاول"));

    private MonthNames() {}

    private static List<String> names(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> name.replace('_', ' '))
                .toList();
    }

    /** 1 to 12; 0 if it is no month, or the beginning of several. */
    static int month(String name) {
        String wanted = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        for (List<String> months : LANGUAGES) {
            List<Integer> found = new ArrayList<>();
            for (int month = 0; month < months.size(); month++) {
                if (months.get(month).equals(wanted)) {
                    return month + 1;
                }
                if (wanted.length() >= LEAST_LETTERS && months.get(month).startsWith(wanted)) {
                    found.add(month + 1);
                }
            }
            if (found.size() == 1) {
                return found.get(0);
            }
        }
        return 0;
    }
}
