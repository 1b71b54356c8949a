package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** The way to a provider: what it is asked, with a state, a nonce and a proof key that are of this browser's session. */
@Component
public final class ProviderDeparture {

    /** The attribute of a request that says where a browser is to go to sign out of a provider. */
    public static final String TO = "provider.to";

    /** The page that leads there; reached only from within. */
    public static final String OUT = ProviderStep.PATH + "out";

    private final Providers providers;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    ProviderDeparture(Providers providers) {
        this.providers = providers;
    }

    /**
     * Where a browser is to go to sign in by a provider; holds what the form carries until it is back. Empty where none is called
     * so; throws {@link ProviderAway}.
     */
    public Optional<URI> leave(String name, HttpServletRequest request, HttpServletResponse response) {
        return providers.find(name).map(provider -> {
            OAuth2AuthorizationRequest wanted = ask(provider, providers.registration(provider), request);
            KeptForm.hold(request);
            asked.saveAuthorizationRequest(wanted, request, response);
            return URI.create(wanted.getAuthorizationRequestUri());
        });
    }

    private static OAuth2AuthorizationRequest ask(
            ProviderSettings provider, ClientRegistration registration, HttpServletRequest request) {
        ClientRegistrationRepository only = _ -> registration;
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(only, "/");
        resolver.setAuthorizationRequestCustomizer(wanted -> {
            OAuth2AuthorizationRequestCustomizers.withPkce().accept(wanted);
            if (!provider.trusted().isEmpty()) {
                wanted.additionalParameters(more -> more.put("acr_values", String.join(" ", provider.trusted())));
            }
        });
        return Objects.requireNonNull(resolver.resolve(request, registration.getRegistrationId()));
    }
}
