package org.acogida.signin;

import com.nimbusds.jose.RemoteKeySourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.access.Officer;
import org.acogida.access.Officers;
import org.acogida.access.ProviderSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.client.RestClientException;

/**
 * Judges what a provider says of whoever comes back from it. It says who they are and whether it asked for a second factor; which
 * account that is, whether it is open and what its role may do is known here alone.
 */
final class ProviderStep extends AbstractAuthenticationProcessingFilter {

    /** What the addresses of the way to a provider and back begin with. */
    static final String PATH = "/login/oidc/";

    /** What the address of the way back ends with. */
    static final String BACK = "/back";

    /** The parameter of an answer that a page of ours has passed on, and that so carries the session's cookie. */
    static final String HERE = "here";

    /** The methods that are a second factor, or more than a password (RFC 8176, 2). */
    private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "swk", "fpt");

    /** A provider that refuses the program, rather than the person. */
    private static final Set<String> MISCONFIGURED =
            Set.of(OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);

    private final Providers providers;
    private final Officers officers;
    private final OwedFactor owed;
    private final ProviderTokens tokens = new ProviderTokens();
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    ProviderStep(Providers providers, Officers officers, OwedFactor owed) {
        super(request -> PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.GET, PATH + "*" + BACK)
                        .matches(request)
                && request.getParameter(HERE) != null);
        setAuthenticationManager(authentication -> authentication);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        this.providers = providers;
        this.officers = officers;
        this.owed = owed;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest wanted = Optional.ofNullable(asked.removeAuthorizationRequest(request, response))
                .orElseThrow(() -> new OAuth2AuthenticationException("not_asked"));
        ProviderSettings provider = providers
                .find(String.valueOf(wanted.getAttributes().get(OAuth2ParameterNames.REGISTRATION_ID)))
                .filter(one -> request.getRequestURI().equals(request.getContextPath() + PATH + one.name() + BACK))
                .orElseThrow(() -> new OAuth2AuthenticationException("not_asked"));
        OidcIdToken token = exchange(provider, wanted, request);
        Officer officer = find(provider, token);
        ByProvider by = new ByProvider(provider.name(), token.getTokenValue(), token.getClaimAsString("sid"));
        Optional<Halfway> halfway = isStrong(provider, token) ? Optional.empty() : owed.of(officer, by);
        if (halfway.isPresent()) {
            return new Halfway.Token(halfway.get());
        }
        UsernamePasswordAuthenticationToken in =
                UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities());
        in.setDetails(by);
        return in;
    }

    private OidcIdToken exchange(
            ProviderSettings provider, OAuth2AuthorizationRequest wanted, HttpServletRequest request) {
        ClientRegistration registration = providers.registration(provider);
        OAuth2AuthorizationExchange answered = new OAuth2AuthorizationExchange(wanted, answer(wanted, request));
        try {
            Authentication said = tokens.authenticate(new OAuth2LoginAuthenticationToken(registration, answered));
            return ((OidcUser) Objects.requireNonNull(said.getPrincipal())).getIdToken();
        } catch (OAuth2AuthenticationException e) {
            throw isAway(e, e.getError().getErrorCode()) ? new ProviderAway(provider.name(), e) : e;
        } catch (OAuth2AuthorizationException e) {
            throw isAway(e, e.getError().getErrorCode())
                    ? new ProviderAway(provider.name(), e)
                    : new OAuth2AuthenticationException(e.getError(), e);
        }
    }

    private static OAuth2AuthorizationResponse answer(OAuth2AuthorizationRequest wanted, HttpServletRequest request) {
        String state = Optional.ofNullable(request.getParameter(OAuth2ParameterNames.STATE))
                .orElse("");
        String redirect = Objects.requireNonNull(wanted.getRedirectUri());
        @Nullable String code = request.getParameter(OAuth2ParameterNames.CODE);
        return code == null
                ? OAuth2AuthorizationResponse.error(OAuth2ErrorCodes.ACCESS_DENIED)
                        .redirectUri(redirect)
                        .state(state)
                        .build()
                : OAuth2AuthorizationResponse.success(code)
                        .redirectUri(redirect)
                        .state(state)
                        .build();
    }

    private static boolean isAway(Throwable thrown, String code) {
        return MISCONFIGURED.contains(code)
                || Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause -> cause instanceof RestClientException
                                || cause instanceof RemoteKeySourceException
                                || cause instanceof IOException);
    }

    private Officer find(ProviderSettings provider, OidcIdToken token) {
        try {
            return officers.find(new ProviderSubject(provider.name(), Objects.requireNonNull(token.getSubject())))
                    .filter(Officer::enabled)
                    .orElseThrow(() -> new BadCredentialsException("no open account is linked"));
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("provider", e);
        }
    }

    private static boolean isStrong(ProviderSettings provider, OidcIdToken token) {
        List<String> methods =
                Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of());
        @Nullable String context = token.getAuthenticationContextClass();
        return !Collections.disjoint(STRONG, methods)
                || (context != null && provider.trusted().contains(context));
    }
}
