package org.acogida.reception;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;

/** Codes of nationality and language, also by their names in English and Spanish. */
final class Codes {
    private static final List<Locale> NAMED_IN = List.of(Locale.of("es"), Locale.ENGLISH);

    /** Codes of three letters, as passports carry them. */
    static final Vocabulary<String> NATIONALITIES = nationalities();

    /** BCP 47 tags. */
    static final Vocabulary<String> LANGUAGES = languages();

    private Codes() {}

    private static Vocabulary<String> nationalities() {
        Vocabulary<String> codes = new Vocabulary<>();
        List.of("HND", "GTM", "SLV", "NIC", "MEX", "CUB", "HTI", "VEN").forEach(code -> codes.means(code, code));
        codes.means("XXA", "XXA", "stateless", "apátrida").means("XXB", "XXB").means("XXC", "XXC");
        codes.means("XXX", "XXX", "unknown", "se desconoce");
        for (String two : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            Locale country = Locale.of("", two);
            String code = country.getISO3Country();
            codes.means(code, code, two);
            NAMED_IN.forEach(language -> codes.means(code, country.getDisplayCountry(language)));
        }
        return codes;
    }

    private static Vocabulary<String> languages() {
        Vocabulary<String> codes = new Vocabulary<>();
        List.of("es", "en", "fr", "ht", "pt", "ar").forEach(code -> codes.means(code, code));
        codes.means("cab", "cab", "garifuna").means("miq", "miq", "miskito");
        codes.means("mam", "mam").means("quc", "quc", "kiche").means("kek", "kek", "qeqchi");
        codes.means("cak", "cak", "kaqchikel").means("ixl", "ixl", "ixil").means("kjb", "kjb", "qanjobal");
        codes.means("jac", "jac", "popti").means("poh", "poh", "poqomchi").means("acr", "acr", "achi");
        codes.means("tzj", "tzj", "tzutujil").means("cac", "cac", "chuj").means("nah", "nah", "nahuatl");
        for (String two : Locale.getISOLanguages()) {
            Locale language = Locale.of(two);
            codes.means(two, two, language.getISO3Language());
            NAMED_IN.forEach(in -> codes.means(two, language.getDisplayLanguage(in)));
        }
        return codes;
    }
}
