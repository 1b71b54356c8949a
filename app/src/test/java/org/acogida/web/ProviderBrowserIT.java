package org.acogida.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.acogida.access.ProviderSubject;
import org.acogida.access.UserAccounts;
import org.acogida.postgres.DatabaseAccess;
import org.acogida.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Sign-in by a provider of another site in a real browser, whose links carry no cookie of the desk. */
class ProviderBrowserIT {
    private final DatabaseAccess database = TestDatabase.migrated();

    @Test
    void anOfficerSignsInAtTheProviderAndOutOfBoth() {
        try (TestProvider provider = new TestProvider();
                ConfigurableApplicationContext program = RunningApplication.on(database, provider.settings("ACNUR"));
                Browsing window = Browsing.desktop().on(RunningApplication.address(program))) {
            provider.serve(RunningApplication.address(program));
            provider.says(TestProvider.methods("pwd", "otp"));
            new UserAccounts(database).link("legal", new ProviderSubject("ACNUR", "sub-of-legal"));
            Page page = window.open("/login?lang=en");
            SecondFactorBrowserIT.look(page, "en-login-with-provider");
            page.locator("button[formaction*='/login/oidc/ACNUR']").click();
            page.waitForURL(provider.issuer() + "/login**");
            page.locator("[name=username]").fill("sub-of-legal");
            page.locator("[name=password]").fill(TestProvider.PASSWORD);
            page.locator("button[type=submit]").click();
            page.waitForURL("**/worklist**");
            assertThat(page.locator("header").innerText()).contains("Legal review");
            page.locator("header form button").click();
            page.waitForURL(RunningApplication.address(program) + "/login?out");
        }
    }
}
