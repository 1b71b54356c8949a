package org.acogida.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.places.SiteKind;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Command.RecordStay;
import org.acogida.procedure.Event.StayRecorded.Details;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;
import org.acogida.procedure.SiteId;
import org.acogida.procedure.StayId;
import org.acogida.procedure.StayStep;
import org.acogida.web.Lodgings.Member;

/** A family with the longest of names, of whom one stays at a site and the others may come; and a site that takes no children. */
final class SomeStay {
    private static final UUID SHELTER = Lodgings.site(
            "Albergue temporal de la parroquia de San Agustín y Nuestra Señora de la Candelaria", SiteKind.SHELTER, 8);
    private static final UUID STATION = Lodgings.site("Estación migratoria del camino a Talismán", SiteKind.STATION, 8);
    private static final List<CaseId> FAMILY = Lodgings.family(
            "de los Ángeles Hernández-Ñamandú y Santa María del Río",
            List.of(
                    new Member("Wolfeschlegelsteinhausenbergerdorff محمد", Role.HEAD, Sex.F, 1985),
                    new Member("Guadalupe Concepción", Role.CHILD, Sex.F, 2010),
                    new Member("Maximiliano", Role.CHILD, Sex.M, 2012)));
    private static final StayId STAY = arrive();

    private SomeStay() {}

    private static StayId arrive() {
        StayId id = new StayId(UUID.randomUUID());
        Lodgings.act(
                FAMILY.getFirst(),
                new RecordStay(
                        id,
                        StayStep.ARRIVED,
                        new SiteId(SHELTER),
                        Optional.empty(),
                        Optional.empty(),
                        new Details("Sus hijos están con su hermana, en Huixtla", "Que lleguen mañana, juntos")));
        return id;
    }

    /** Where one of them stays. */
    static String address() {
        return "/stays/" + STAY;
    }

    /** The form by which the others are received beside her. */
    static String arrival() {
        return "/places/" + SHELTER + "/arrive?case=" + FAMILY.getLast();
    }

    /** The same at a station. */
    static String closed() {
        return "/places/" + STATION + "/arrive?case=" + FAMILY.getLast();
    }
}
