package org.acogida.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * Exchanges a code for an ID token and judges that: signed by a key that its provider publishes, from its issuer, for this
 * client, for this request, not over (OpenID Connect Core 1.0, 3.1.3.7). Nothing else is asked of the provider.
 */
final class ProviderTokens {

    private final OidcAuthorizationCodeAuthenticationProvider judge;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    ProviderTokens() {
        RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(RestClient.builder()
                .requestFactory(Providers.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        judge = new OidcAuthorizationCodeAuthenticationProvider(
                exchange, answered -> new DefaultOidcUser(List.of(), answered.getIdToken()));
        judge.setJwtDecoderFactory(
                registration -> decoders.computeIfAbsent(registration.getRegistrationId(), _ -> decoder(registration)));
    }

    Authentication authenticate(OAuth2LoginAuthenticationToken answered) {
        return Objects.requireNonNull(judge.authenticate(answered));
    }

    private static JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = Providers.decoder(registration).build();
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
        return decoder;
    }
}
