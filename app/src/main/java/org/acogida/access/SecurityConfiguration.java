package org.acogida.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in by form, and what each answer tells the browser to refuse. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String LOGIN = "/login";

    /** Open without signing in; the genuineness of a certificate is one of them, by its random token. */
    private static final String[] OPEN = {
        LOGIN, "/error", "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico", "/v/**"
    };

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default");

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated())
                .formLogin(form -> form.loginPage(LOGIN).defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn()))
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

    /** A page asks to sign in; a part of a page tells htmx to load the sign-in page whole. */
    private static AuthenticationEntryPoint signIn() {
        AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, exception) -> {
            if (request.getHeader("HX-Request") == null) {
                page.commence(request, response, exception);
            } else {
                response.setHeader("HX-Redirect", LOGIN);
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            }
        };
    }
}
