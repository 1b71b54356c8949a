package org.acogida.signin;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The institutions by which officers may sign in, none unless configured. What a provider can do is asked of it when somebody
 * first wants to sign in by it (OpenID Connect Discovery 1.0), and asked again after a failure.
 */
@Component
public final class Providers {

    /** How long a provider may take to answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final Map<String, ProviderSettings> known = new LinkedHashMap<>();
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();
    private final PublicAddress address;

    Providers(Environment settings, PublicAddress address) {
        ProviderSettings.read(settings).forEach(one -> known.put(one.name(), one));
        this.address = address;
    }

    /** The names of all, in the order in which they were configured. */
    public List<String> names() {
        return List.copyOf(known.keySet());
    }

    Optional<ProviderSettings> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** What is sent where; throws {@link ProviderAway} while it cannot be known. */
    ClientRegistration registration(ProviderSettings provider) {
        return Optional.ofNullable(discovered.get(provider.name())).orElseGet(() -> {
            ClientRegistration found = discover(provider);
            discovered.put(provider.name(), found);
            return found;
        });
    }

    private ClientRegistration discover(ProviderSettings provider) {
        try {
            Map<String, Object> said = RestClient.builder()
                    .requestFactory(requests())
                    .build()
                    .get()
                    .uri(URI.create(provider.issuer().toString().replaceFirst("/$", "") + DISCOVERY))
                    .retrieve()
                    .requiredBody(JSON);
            if (!provider.issuer().toString().equals(said.get("issuer"))) {
                throw new IllegalArgumentException("issuer");
            }
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(provider.name())
                    .clientId(provider.clientId())
                    .clientSecret(provider.secret())
                    .redirectUri(address.get() + ProviderStep.PATH + provider.name() + ProviderStep.BACK)
                    .scope(OidcScopes.OPENID)
                    .build();
        } catch (RestClientException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("{} did not say how to sign in by it: look at its address {}", provider, provider.issuer());
            throw new ProviderAway(provider.name(), e);
        }
    }

    /** Where the provider is told that a session has ended (OpenID Connect RP-Initiated Logout 1.0); empty where it has none. */
    Optional<URI> endSession(ByProvider session) {
        return Optional.ofNullable(discovered.get(session.provider()))
                .flatMap(registration -> endSession(registration, session.idToken()));
    }

    private Optional<URI> endSession(ClientRegistration registration, String idToken) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("id_token_hint", "{token}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .build(idToken, registration.getClientId(), address.get() + SignInGuard.PATH + "?out"));
    }

    /** Requests that end, and that follow nobody elsewhere. */
    static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return requests;
    }

    /** Takes signatures by a key that the provider publishes, never by a secret that both know. */
    static NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder decoder(ClientRegistration registration) {
        return NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(requests()))
                .jwsAlgorithms(taken -> taken.addAll(List.of(SignatureAlgorithm.values())));
    }
}
