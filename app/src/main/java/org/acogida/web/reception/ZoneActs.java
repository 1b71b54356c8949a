package org.acogida.web.reception;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.web.Here;
import org.acogida.web.people.ZoneFields;
import org.springframework.util.MultiValueMap;

/** Does what a button beside a machine-readable zone asks: reads it, or takes what was read for a field. */
final class ZoneActs {
    private static final Pattern READ = Pattern.compile("zone-(\\d{1,3})");
    private static final Pattern TAKE = Pattern.compile("zone-(\\d{1,3})-(\\w{1,40})");

    private ZoneActs() {}

    /** Does it; the name of the row it was done in, if any. */
    static String change(MultiValueMap<String, String> typed, String wanted, Here here) {
        Optional<Matcher> read = Optional.of(READ.matcher(wanted)).filter(Matcher::matches);
        read.ifPresent(match -> fields(typed, match.group(1), here).fill());
        Optional<Matcher> take = Optional.of(TAKE.matcher(wanted)).filter(Matcher::matches);
        take.ifPresent(match -> fields(typed, match.group(1), here).take(match.group(2)));
        return read.or(() -> take).map(match -> match.group(1)).orElse("");
    }

    static ZoneFields fields(MultiValueMap<String, String> typed, String row, Here here) {
        return new ZoneFields(here.words(), here.words().dayOf(here.now()), Family.prefix(row), typed);
    }
}
