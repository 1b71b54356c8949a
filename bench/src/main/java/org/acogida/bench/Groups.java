package org.acogida.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.generators.Dice;
import org.acogida.generators.SampleGroup;
import org.acogida.places.Guest;
import org.acogida.places.Party;

/** Writes made-up groups and sites as files of {@code acogida place}: seeds, people, sites, and the folder they go to. */
final class Groups {
    private Groups() {}

    public static void main(String[] arguments) throws IOException {
        int people = Integer.parseInt(arguments[1]);
        int sites = Integer.parseInt(arguments[2]);
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        for (int seed = 1; seed <= Integer.parseInt(arguments[0]); seed++) {
            Dice dice = new Dice(seed);
            Files.write(folder.resolve("group-" + seed + ".csv"), group(SampleGroup.group(dice, people)));
            Files.write(folder.resolve("sites-" + seed + ".csv"), sites(dice, sites, people));
        }
    }

    private static List<String> group(List<Party> parties) {
        Stream<String> rows = parties.stream()
                .flatMap(party -> party.guests().stream()
                        .map(guest -> String.join(
                                ",",
                                guest.id(),
                                party.id(),
                                small(guest.kin()),
                                guest.sex().name(),
                                guest.birth().map(LocalDate::toString).orElse(""),
                                guest.care().stream()
                                        .map(care -> care == Guest.Care.ACCESS ? "DS" : "TR")
                                        .sorted()
                                        .collect(Collectors.joining(" ")),
                                "")));
        return Stream.concat(Stream.of("person,family,role,sex,birth_date,needs,carer_of"), rows)
                .toList();
    }

    private static List<String> sites(Dice dice, int sites, int people) {
        Stream<String> rows = SampleGroup.sites(dice, sites, people).rooms().stream()
                .map(room -> String.join(
                        ",",
                        room.site(),
                        small(room.kind()),
                        room.unit(),
                        room.name(),
                        Integer.toString(room.beds()),
                        small(room.use())));
        return Stream.concat(Stream.of("site,kind,unit,room,beds,use"), rows).toList();
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
