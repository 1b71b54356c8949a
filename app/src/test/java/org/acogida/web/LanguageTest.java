package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.acogida.access.Role;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void whoeverChoosesAnotherLanguageKeepsTheirFilters() {
        try (SignedIn officer = new SignedIn(Role.PROTECTION)) {
            assertThat(officer.page("/worklist?task=decide&q=Pe%C3%B1a%22&lang=en"))
                    .contains("href=\"?task=decide&amp;q=Pe%C3%B1a%22&amp;lang=es\"")
                    .contains("href=\"?task=decide&amp;q=Pe%C3%B1a%22&amp;lang=en\"");
            assertThat(officer.page("/worklist?lang=es")).contains("href=\"?lang=en\"");
        }
    }
}
