package org.acogida.laws;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.generators.Course;
import org.acogida.generators.Invariants;
import org.acogida.generators.Seeds;
import org.acogida.generators.Setting;
import org.acogida.procedure.Decider;
import org.acogida.rulebook.Lawbook;
import org.acogida.rulebook.Office;
import org.acogida.rulebook.OfficeId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The invariants of the procedure hold in random courses under the laws that come with the program. */
class ShippedLawsInvariantsTest {
    private static final Lawbook LAWS = Laws.load();
    private static final int USUAL = 150;
    private static final int LENGTH = 80;

    private static Office office(String id, String country, String authority, String zone) {
        return new Office(new OfficeId(id), id, country, authority, ZoneId.of(zone));
    }

    static Stream<Arguments> countries() {
        return Stream.of(
                Arguments.of(
                        "mx",
                        Setting.of(
                                LAWS,
                                List.of(
                                        office("ciudad-hidalgo", "mx", "comar", "America/Mexico_City"),
                                        office("inm-tapachula", "mx", "inm", "America/Mexico_City"),
                                        office("tijuana", "mx", "comar", "America/Tijuana")),
                                "2018-07-20T12:00:00Z",
                                "2023-06-01T12:00:00Z")),
                Arguments.of(
                        "gt",
                        Setting.of(
                                LAWS,
                                List.of(office("tecun-uman", "gt", "amn", "America/Guatemala")),
                                "2019-04-01T12:00:00Z",
                                "2023-06-01T12:00:00Z")),
                Arguments.of(
                        "de",
                        Setting.of(
                                LAWS,
                                List.of(office("ankunftszentrum", "de", "bamf", "Europe/Berlin")),
                                "2022-01-10T12:00:00Z",
                                "2023-06-01T12:00:00Z")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("countries")
    void holdInEveryCourse(String country, Setting setting) {
        Course course = new Course(setting, Decider::decide);
        Seeds.forEach(USUAL, seed -> course.run(seed, LENGTH, Invariants.ofAnyLaw()));
    }
}
