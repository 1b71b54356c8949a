package org.acogida.web.people;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import org.acogida.tablets.PacketBody.Member;
import org.acogida.web.Words;
import org.springframework.util.MultiValueMap;

/** Who somebody is, as a tablet sent it, in the fields of a form. */
public final class MemberFields {
    private static final String UNKNOWN = "XXX";

    private MemberFields() {}

    /**
     * Fills the fields whose names begin with {@code prefix}; what nobody answered stays empty.
     *
     * @param saidOn the day on which an age was said
     */
    public static void fill(
            Member member,
            String prefix,
            MultiValueMap<String, String> typed,
            Words words,
            LocalDate saidOn,
            LocalDate today) {
        typed.add(prefix + PersonFields.GIVEN, member.givenNames());
        typed.add(prefix + PersonFields.SURNAMES, member.surnames());
        member.sex().ifPresent(sex -> typed.add(prefix + PersonFields.SEX, sex.name()));
        member.birth()
                .ifPresent(born -> PersonFields.presetBirth(born.on(saidOn), today)
                        .forEach((field, value) -> typed.add(prefix + field, value)));
        if (!member.nationality().equals(UNKNOWN)) {
            typed.add(prefix + PersonFields.NATIONALITY, new Countries(words).name(member.nationality()));
        }
        typed.add(prefix + "languages", new Languages(words).names(new LinkedHashSet<>(member.languages())));
        typed.add(prefix + "contact", member.contact());
        for (int i = 0; i < member.documents().size(); i++) {
            typed.add(prefix + "documentKind" + i, member.documents().get(i).kind());
            typed.add(prefix + "documentNumber" + i, member.documents().get(i).number());
        }
        if (!member.mrz().isBlank()) {
            typed.add(prefix + ZoneFields.ZONE, member.mrz());
        }
    }
}
