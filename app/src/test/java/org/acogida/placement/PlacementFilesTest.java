package org.acogida.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.acogida.places.Guest;
import org.acogida.places.Party;
import org.acogida.places.Room;
import org.acogida.places.RoomUse;
import org.acogida.places.SiteKind;
import org.acogida.procedure.Person.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementFilesTest {
    private static final LocalDate NIGHT = LocalDate.of(2018, 10, 22);
    private static final String PEOPLE = "person,family,role,sex,birth_date,needs,carer_of\n";
    private static final String ROOMS = "site,kind,unit,room,beds,use\n";

    @TempDir
    Path temporary;

    private Path file(String text) throws IOException {
        return Files.writeString(temporary.resolve("file.csv"), text);
    }

    private List<Party> group(String rows) throws IOException {
        return GroupFile.read(file(PEOPLE + rows), NIGHT);
    }

    private List<String> flaws(boolean people, String text) throws IOException {
        Path file = file(text);
        Flawed flawed = catchThrowableOfType(
                Flawed.class, () -> Object.class.cast(people ? GroupFile.read(file, NIGHT) : SitesFile.read(file)));
        return flawed.flaws().stream()
                .map(flaw -> flaw.line() + " " + flaw.column() + " " + flaw.key())
                .toList();
    }

    @Test
    void familiesAndWhoeverCaresForWhomAreOneParty() throws IOException {
        List<Party> parties = group("""
                a,F1,head,F,1980-01-01,SP,
                b,,single,M,1970-01-01,,c
                c,F1,child,M,2010-01-01,,
                d,,single,X,,ER TR,
                e,F2,RELATIVE,m,1999-12-31,ds,
                """);
        assertThat(parties.stream()
                        .map(party -> party.guests().stream().map(Guest::id).toList()))
                .containsExactly(List.of("a", "b", "c"), List.of("d"), List.of("e"));
        assertThat(parties.get(1).guests().getFirst().care()).containsExactlyInAnyOrder(Guest.Care.values());
        assertThat(parties.get(1).guests().getFirst().birth()).isEmpty();
        assertThat(parties.get(2).guests().getFirst().care()).containsExactly(Guest.Care.ACCESS);
    }

    @Test
    void whoeverCaresForSeveralIsPlacedWithAllOfThem() throws IOException {
        assertThat(group("""
                a,,single,M,1970-01-01,,b c d
                b,,single,M,1950-01-01,,
                c d,,single,M,1951-01-01,,
                c,,single,M,1952-01-01,,
                d,,single,M,1953-01-01,,
                e,,single,F,1990-01-01,,c d
                """).stream().map(Party::size)).containsExactly(4, 2);
    }

    @Test
    void everyNeedSaysWhatItAsksOfABed() {
        for (Need need : Need.values()) {
            assertThat(GroupFile.care(need).isEmpty()).isEqualTo(need == Need.SP || need == Need.FU);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,,boss,F,1980-01-01,,|2 role one-of",
                "a,,head,W,1980-01-01,,|2 sex one-of",
                "a,,head,F,1980-02-30,,|2 birth_date birth",
                "a,,head,F,20/10/1980,,|2 birth_date birth",
                "a,,head,F,2018-10-23,,|2 birth_date birth-beyond",
                "a,,head,F,0980-01-01,,|2 birth_date birth-beyond",
                "a,,head,F,,SP QQ,|2 needs one-of",
                "a,,head,F,,,z|2 carer_of carer-of-nobody",
                "a,,head,F,,,a|2 carer_of carer-of-self",
                ",,head,F,,,|2 person empty"
            })
    void aRowOfAPersonThatIsWrongIsToldByLineAndColumn(String row, String flaw) throws IOException {
        assertThat(flaws(true, PEOPLE + row)).containsExactly(flaw);
    }

    @Test
    void allFlawsAreToldAtOnce() throws IOException {
        assertThat(flaws(true, PEOPLE + "a,,x,F,,,\na,,head,F,,,\n"))
                .containsExactly("2 role one-of", "3 person person-twice");
        assertThat(flaws(true, "person,family\na,b\n")).containsExactly("1  columns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,hotel,u,r,4,any|2 kind one-of",
                "A,shelter,u,r,4,vip|2 use one-of",
                "A,shelter,u,r,-4,any|2 beds beds",
                "A,shelter,u,r,2001,any|2 beds beds",
                "A,shelter,u,r,four,any|2 beds beds",
                ",shelter,u,r,4,any|2 site empty",
                "A,shelter,u,,4,any|2 room empty"
            })
    void aRowOfARoomThatIsWrongIsToldByLineAndColumn(String row, String flaw) throws IOException {
        assertThat(flaws(false, ROOMS + row)).containsExactly(flaw);
    }

    @Test
    void aRoomStandsOnceAndASiteIsOfOneKind() throws IOException {
        assertThat(flaws(false, ROOMS + "A,shelter,u,r,4,any\nA,transit,v,r,4,any\nA,shelter,u,r,2,any\n"))
                .containsExactly("3 kind other-kind", "4 room room-twice");
    }

    @Test
    void roomsAreReadInTheOrderInWhichTheyAdjoin() throws IOException {
        assertThat(SitesFile.read(file(
                                "Beds;Room;Unit;Kind;Site;Use\n4;r1;u;Shelter;A;out_of_use\n0;r2;u;shelter;A;any\n"))
                        .rooms())
                .containsExactly(
                        new Room("A", SiteKind.SHELTER, "u", "r1", 1, 4, RoomUse.OUT_OF_USE),
                        new Room("A", SiteKind.SHELTER, "u", "r2", 2, 0, RoomUse.ANY));
    }
}
