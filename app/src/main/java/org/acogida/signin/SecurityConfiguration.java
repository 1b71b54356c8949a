package org.acogida.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import org.acogida.access.OfficeReaches;
import org.acogida.access.Officers;
import org.acogida.access.ReachFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in by form, and what each answer tells the browser to refuse. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String LOGIN = SignInGuard.PATH;

    /** Of a request: that it lacks its token, and cannot be kept to be sent again. */
    private static final String STALE = "stale";

    /** Open without signing in; the genuineness of a certificate is one of them, by its random token, and lines are, which name nobody. */
    private static final String[] OPEN = {
        LOGIN,
        CodeStep.PATH,
        "/login/enrol",
        "/login/on",
        ProviderStep.PATH + "**",
        KeptForm.PAGE,
        CurrentSession.PAGE + "/**",
        "/error",
        "/health",
        "/css/**",
        "/js/**",
        "/img/**",
        "/webjars/**",
        "/favicon.ico",
        "/v/**",
        "/tablet",
        "/tablet/**",
        "/places/kept-roll",
        "/places/roll-worker.js",
        "/t/**",
        "/line/**",
        "/hall/**"
    };

    /** What a tablet sends without a session: its signature, or its code, stands for the token of a form. */
    private static final String[] SIGNED = {"/tablet/enrol", "/tablet/packets"};

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default");

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            Officers officers,
            SecondFactors factors,
            SignInAttempts attempts,
            SignInCompletion completion,
            OfficerSessions sessions,
            Passkeys passkeys,
            OfficeReaches reaches,
            Providers providers,
            Clock real) {
        SignedIn signedIn = new SignedIn(attempts, completion);
        OwedFactor owed = new OwedFactor(factors, real);
        ProviderStep provider = new ProviderStep(providers, officers, owed);
        provider.setAuthenticationSuccessHandler(signedIn);
        provider.setAuthenticationFailureHandler(new NotSignedInByProvider());
        CodeStep code = new CodeStep(factors, officers, real);
        code.setAuthenticationSuccessHandler(signedIn);
        code.setAuthenticationFailureHandler(new NotSignedIn(attempts, CodeStep.PATH));
        if (passkeys.isPossible()) {
            new PasskeyStep(passkeys, completion).addTo(http);
        }
        return http.authenticationManager(new ProviderManager(new PasswordStep(officers, owed)))
                .addFilterAfter(new SessionFilter(sessions), SecurityContextHolderFilter.class)
                .addFilterBefore(new BackChannelLogout(providers, sessions, real), CsrfFilter.class)
                .addFilterBefore(new SignInGuard(attempts), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(code, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(new ReachFilter(reaches), AuthorizationFilter.class)
                .addFilterBefore(new GivenPasswordFilter(), AuthorizationFilter.class)
                .addFilterAfter(provider, UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(PasskeyStep.OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.ignoringRequestMatchers(SIGNED))
                .formLogin(form ->
                        form.loginPage(LOGIN).successHandler(signedIn).failureHandler(new NotSignedIn(attempts, LOGIN)))
                .logout(logout -> logout.addLogoutHandler(new SignOut(sessions, providers))
                        .logoutSuccessHandler(signedOut()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(signIn()).accessDeniedHandler(refused()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** Whoever signed in by a provider is led on to sign out there, too. */
    private static LogoutSuccessHandler signedOut() {
        return (request, response, _) -> {
            if (request.getAttribute(ProviderDeparture.TO) instanceof URI) {
                request.getRequestDispatcher(ProviderDeparture.OUT).forward(request, response);
            } else {
                response.sendRedirect(request.getContextPath() + LOGIN + "?out");
            }
        };
    }

    /**
     * A page asks to sign in, says so where a session is over or made up, and keeps what was typed. A part of a page only says
     * that one must: the page around it may hold something typed, unless it is one that looks by itself.
     */
    private static AuthenticationEntryPoint signIn() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(LOGIN);
        AuthenticationEntryPoint ended = new LoginUrlAuthenticationEntryPoint(LOGIN + "?ended");
        return (request, response, exception) -> {
            boolean unknown = carriesUnknownSession(request);
            if (unknown) {
                LOG.info("a request carried a session that is over or was made up; it was asked to sign in");
            }
            if (request.getHeader("HX-Request") != null) {
                if (HttpMethod.GET.matches(request.getMethod())) {
                    response.setHeader("HX-Redirect", LOGIN);
                }
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else if (KeptForm.isOne(request)) {
                KeptForm.show(request, response, HttpStatus.UNAUTHORIZED.value());
            } else {
                (unknown ? ended : page).commence(request, response, exception);
            }
        };
    }

    private static boolean carriesUnknownSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** A form of ours that lacks its token was left open for too long; the sign-in itself is just shown anew. */
    private static AccessDeniedHandler refused() {
        AccessDeniedHandler plain = new AccessDeniedHandlerImpl();
        return (request, response, exception) -> {
            if (!(exception instanceof CsrfException)) {
                plain.handle(request, response, exception);
            } else if (!KeptForm.isOne(request)) {
                request.setAttribute(STALE, true);
                plain.handle(request, response, exception);
            } else if (isSignIn(request) && !KeptForm.isCarriedBy(request)) {
                response.sendRedirect(LOGIN + "?again");
            } else {
                KeptForm.show(request, response, HttpStatus.FORBIDDEN.value());
            }
        };
    }

    private static boolean isSignIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(LOGIN) || path.startsWith(ProviderStep.PATH);
    }
}
