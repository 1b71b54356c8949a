package org.acogida.web.people;

import java.util.stream.Collectors;
import org.acogida.opening.OpenedFile;
import org.acogida.procedure.Registration;
import org.acogida.reception.RegistrationStages;
import org.acogida.web.Words;

/**
 * How far somebody is registered, as a page says it.
 *
 * @param lacking what the next stage asks for, in words; blank where nothing lacks
 */
public record Stage(String stage, String lacking) {

    /** Of a file that was opened. */
    public static Stage of(OpenedFile file, Words words) {
        Registration registration = Registration.of(file.known(), RegistrationStages.list());
        return new Stage(
                words.of("registration", registration.stage()),
                registration.lacking().stream()
                        .map(item -> words.of("registration-item", item))
                        .collect(Collectors.joining(", ")));
    }
}
