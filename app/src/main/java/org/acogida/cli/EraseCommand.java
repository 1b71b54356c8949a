package org.acogida.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.Role;
import org.acogida.casework.Erasing;
import org.acogida.casework.Erasing.Outcome;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.Obstacle;
import org.acogida.procedure.OfficerId;
import org.acogida.wording.Problem;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Erases the person of a case, by order of two supervisors; their passwords come as two lines of the input. */
@Command(name = "erase")
final class EraseCommand implements Callable<Integer> {

    private final Front front;

    @Mixin
    private Backstage backstage;

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "erase.case")
    private UUID caseId = new UUID(0, 0);

    @Option(names = "--act", paramLabel = "TEXT", required = true, descriptionKey = "erase.act")
    private String act = "";

    @Option(names = "--by", paramLabel = "USER", required = true, descriptionKey = "erase.by")
    private String by = "";

    @Option(names = "--agreed-by", paramLabel = "USER", required = true, descriptionKey = "erase.agreed-by")
    private String agreedBy = "";

    EraseCommand(Front front) {
        this.front = front;
        this.backstage = new Backstage(front);
    }

    @Override
    public Integer call() {
        if (act.isBlank()) {
            throw Problem.usage("cli.bad-value", "--act", act);
        }
        return backstage.run(this::erase);
    }

    private int erase(ApplicationContext parts) {
        BufferedReader passwords = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Optional<Officer> first = supervisor(parts, by, passwords);
        Optional<Officer> second = supervisor(parts, agreedBy, passwords);
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().id().equals(second.get().id())) {
            throw Problem.refused("erase.needs-two", by, agreedBy);
        }
        Erasing.Order order = new Erasing.Order(
                new CaseId(caseId),
                act,
                new OfficerId(first.get().id()),
                new OfficerId(second.get().id()));
        return said(parts.getBean(Erasing.class).erase(order));
    }

    private static Optional<Officer> supervisor(ApplicationContext parts, String name, BufferedReader passwords) {
        String password = line(passwords);
        return parts.getBean(Officers.class)
                .findByName(name)
                .filter(Officer::isEnabled)
                .filter(officer -> officer.role() == Role.SUPERVISOR)
                .filter(officer -> PasswordEncoderFactories.createDelegatingPasswordEncoder()
                        .matches(password, officer.passwordHash()));
    }

    private static String line(BufferedReader passwords) {
        try {
            return Optional.ofNullable(passwords.readLine()).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int said(Outcome outcome) {
        switch (outcome) {
            case Outcome.Erased _ -> front.say("erase.done", caseId);
            case Outcome.ErasedBefore _ -> front.say("erase.done-already", caseId);
            case Outcome.Unknown _, Outcome.NotOrdered _ -> throw Problem.refused("erase.unknown", caseId);
            case Outcome.Pending(List<Obstacle> by) ->
                throw Problem.refused(
                        "erase.stands",
                        caseId,
                        by.stream().map(Obstacle::spelled).collect(Collectors.joining(", ")));
        }
        return 0;
    }
}
