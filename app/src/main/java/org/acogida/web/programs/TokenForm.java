package org.acogida.web.programs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.acogida.access.ApiTokens;
import org.acogida.access.ApiTokens.NewToken;
import org.acogida.access.Officer;
import org.acogida.access.Scope;
import org.acogida.web.AccountNames;
import org.acogida.web.Words;
import org.acogida.web.form.Choice;
import org.acogida.web.form.Field;
import org.acogida.web.form.Filled;

/**
 * What is asked before a token is made.
 *
 * @param accounts those in whose name a program may work
 * @param now by the real clock, by which tokens end
 */
record TokenForm(List<Officer> accounts, Instant now, Words words) {
    private static final String NAME = "tokenName";
    private static final String ACCOUNT = "tokenAccount";
    private static final String SCOPES = "tokenScopes";
    private static final String UNTIL = "tokenUntil";
    private static final int USUAL_DAYS = 90;

    List<Field> fields() {
        List<Choice> people = accounts.stream()
                .map(officer -> new Choice(officer.id().toString(), AccountNames.name(officer, words)))
                .toList();
        return List.of(
                Field.text(NAME).must(),
                Field.choice(ACCOUNT, people),
                Field.many(SCOPES, Choice.of("scope", Scope.values(), words)).must(),
                Field.date(UNTIL).must().preset(today().plusDays(USUAL_DAYS).toString()));
    }

    private LocalDate today() {
        return words.dayOf(now);
    }

    /** The token that was asked for; empty, with faults, where something does not fit. */
    Optional<NewToken> read(Filled filled) {
        filled.check(fields());
        if (filled.text(NAME).length() > ApiTokens.LONGEST_NAME) {
            filled.fault(NAME, "fault.long", filled.text(NAME).length(), ApiTokens.LONGEST_NAME);
        }
        if (filled.text(NAME).chars().anyMatch(Character::isISOControl)) {
            filled.fault(NAME, "fault.closure-text");
        }
        Optional<Instant> end = filled.date(UNTIL).map(this::endOf);
        Instant last = now.plus(ApiTokens.LONGEST);
        if (end.isPresent() && (!end.get().isAfter(now) || end.get().isAfter(last))) {
            filled.fault(UNTIL, "fault.token-until", words.day(today()), words.day(lastDay()));
        }
        return filled.fits() && end.isPresent() ? Optional.of(token(filled, end.get())) : Optional.empty();
    }

    private LocalDate lastDay() {
        return words.dayOf(now.plus(ApiTokens.LONGEST)).minusDays(1);
    }

    /** The end of a day at the office. */
    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(words.zone()).toInstant();
    }

    private NewToken token(Filled filled, Instant end) {
        Set<Scope> scopes = filled.values(SCOPES).stream().map(Scope::valueOf).collect(Collectors.toSet());
        Officer officer = accounts.stream()
                .filter(one -> one.id().toString().equals(filled.text(ACCOUNT)))
                .findFirst()
                .orElseThrow();
        UUID id = filled.uuid("id");
        return new NewToken(id, filled.text(NAME), officer, scopes, end);
    }
}
