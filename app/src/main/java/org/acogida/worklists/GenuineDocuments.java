package org.acogida.worklists;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.acogida.procedure.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that the program issued. */
@Component
public final class GenuineDocuments {

    private final JdbcClient database;

    public GenuineDocuments(JdbcClient database) {
        this.database = database;
    }

    /** Empty for a token that was never given. */
    public Optional<GenuineDocument> find(String token) {
        return database.sql("select document, issued_day from document_token where token = :token")
                .param("token", token.replace('\0', ' '))
                .query((row, number) ->
                        new GenuineDocument(row.getString("document"), row.getObject("issued_day", LocalDate.class)))
                .optional();
    }

    /** Of which case it is, at whichever office; empty for a token that was never given. */
    public Optional<CaseId> findCase(String token) {
        return database.sql("select case_of_document(:token)")
                .param("token", token.replace('\0', ' '))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(CaseId::new);
    }
}
