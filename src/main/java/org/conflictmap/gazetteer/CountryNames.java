package org.conflictmap.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * ISO 3166-1 alpha-2 codes of countries by the names that data give them: English and Arabic, in the spellings of ACLED
 * and of UCDP (Gleditsch and Ward's "Russia (Soviet Union)"), and the codes themselves, of two letters or three. Safe for
 * all threads. Cost: one {@link NameKey} a call; the first makes the table.
 */
public final class CountryNames {
    /** Kosovo's code; it has none in the standard, and this is what others use. */
    public static final String KOSOVO = "XK";

    private static final List<String> PREFIXES = List.of("the ", "republic of ", "kingdom of ", "state of ");

    /** What the Java library's English names do not have: {@code CODE name, name ...}, as name keys. */
    private static final String OTHER_NAMES = """
            AE uae
            BA bosnia herzegovina, bosnia and herz
            BN brunei darussalam
            BO plurinational state of bolivia
            CD democratic republic of congo, democratic republic of the congo, dr congo, drc, dem rep congo, zaire, congo kinshasa
            CF car, central african rep
            CG congo, congo brazzaville, congo republic
            CI ivory coast, cote d ivoire
            CV cape verde
            CZ czech republic
            DO dominican rep
            EH w sahara
            FM federated states of micronesia
            GB uk, great britain, britain, england, scotland, wales, northern ireland
            GM the gambia
            GQ eq guinea
            IR islamic republic of iran
            KH kampuchea
            KP north korea, democratic peoples republic of korea, dprk
            KR south korea, korea, republic of korea
            LA lao peoples democratic republic, lao pdr
            LY libyan arab jamahiriya
            MD republic of moldova
            MG malagasy
            MK macedonia, north macedonia, fyr macedonia, macedonia fyr
            MM burma, myanmar
            PS palestine, palestinian territories, occupied palestinian territory, west bank and gaza, west bank, gaza, gaza strip
            RO rumania
            RS yugoslavia
            RU russian federation, soviet union, ussr
            SB solomon is
            SD the sudan
            SO somaliland
            SS s sudan
            SY syrian arab republic
            SZ swaziland, eswatini
            TL east timor
            TR turkey, turkiye
            TW taiwan province of china
            TZ united republic of tanzania
            US usa, united states, united states of america, america
            VA vatican, vatican city, holy see
            VE bolivarian republic of venezuela
            VN vietnam, viet nam
            XK kosovo
            YE north yemen, south yemen
            ZW rhodesia
            """;

    private static final class Table {
        static final Map<String, String> CODES = table();
    }

    private CountryNames() {}

    /** The code of a name or code; empty if it is not known. Of "Myanmar (Burma)" either name will do. */
    public static Optional<String> code(String name) {
        int bracket = name.indexOf('(');
        Stream<String> spellings = bracket < 0
                ? Stream.of(name)
                : Stream.of(name, name.substring(0, bracket), name.substring(bracket + 1));
        return spellings
                .map(NameKey::of)
                .map(CountryNames::ofKey)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String ofKey(String key) {
        String code = Table.CODES.get(key);
        if (code == null) {
            String prefix =
                    PREFIXES.stream().filter(key::startsWith).findFirst().orElse("");
            code = prefix.isEmpty() ? null : Table.CODES.get(key.substring(prefix.length()));
        }
        return code;
    }

    private static Map<String, String> table() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            codes.put(NameKey.of(country.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(NameKey.of(country.getDisplayCountry(new Locale("ar"))), code);
            codes.put(NameKey.of(country.getISO3Country()), code);
        }
        OTHER_NAMES
                .lines()
                .forEach(line -> Arrays.stream(line.substring(3).split(", "))
                        .forEach(name -> codes.put(name, line.substring(0, 2))));
        for (String code : Locale.getISOCountries()) {
            codes.put(NameKey.of(code), code);
        }
        return codes;
    }
}
