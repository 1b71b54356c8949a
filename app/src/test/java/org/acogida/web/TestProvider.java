package org.acogida.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.acogida.postgres.TestFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A real provider of OpenID Connect on a port of its own, with its own people and keys, that can be made to lie. */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "acogida";
    static final String SECRET = "only-for-this-provider";
    static final String PASSWORD = "known-to-the-provider";

    private final RSAKey published = key();
    private final RSAKey anothers = key();
    private final ConfigurableApplicationContext server;
    private volatile RSAKey signing = published;
    private volatile Consumer<JwtClaimsSet.Builder> says = _ -> {};
    private volatile RegisteredClient client = client("http://localhost");

    TestProvider() {
        server = new SpringApplicationBuilder(Parts.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("provider", this))
                .properties("spring.config.name=provider")
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--server.tomcat.basedir=" + TestFolder.temporary("acogida-provider-"),
                        "--spring.main.banner-mode=off");
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The settings of a program that knows it by a name. */
    String[] settings(String name) {
        String prefix = "--acogida.oidc." + name;
        return new String[] {
            "--acogida.oidc.names=" + name,
            prefix + ".issuer=" + issuer(),
            prefix + ".client-id=" + CLIENT,
            prefix + ".secret=" + SECRET
        };
    }

    /** From now on it sends whoever signs in back to a program. */
    void serve(String address) {
        client = client(address);
    }

    /** From now on its ID tokens say so, and are signed by a key that it publishes. */
    void says(Consumer<JwtClaimsSet.Builder> claims) {
        says = claims;
        signing = published;
    }

    /** From now on somebody else signs them, in its name. */
    void isForged() {
        says(methods("pwd", "otp"));
        signing = anothers;
    }

    /** Says to a program that somebody signed out, signed as its ID tokens are; this library's server says it to nobody. */
    String saysOut(Map<String, Object> header, Consumer<JwtClaimsSet.Builder> claims) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder said = JwtClaimsSet.builder()
                .issuer(issuer())
                .audience(List.of(CLIENT))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(120))
                .id(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        claims.accept(said);
        JwsHeader.Builder head = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt");
        header.forEach(head::header);
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signing)))
                .encode(JwtEncoderParameters.from(head.build(), said.build()))
                .getTokenValue();
    }

    static Consumer<JwtClaimsSet.Builder> methods(String... methods) {
        return claims -> claims.claim("amr", List.of(methods));
    }

    private static RegisteredClient client(String address) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/login/oidc/ACNUR/back")
                .postLogoutRedirectUri(address + "/login?out")
                .scope("openid")
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("key").generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        SpringApplication.exit(server);
    }

    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Parts {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .roles("SUPERVISOR")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients(TestProvider provider) {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient registered) {
                    // It wants to keep the secret as a digest, which nothing here outlives.
                }

                @Override
                public RegisteredClient findById(String id) {
                    return provider.client;
                }

                @Override
                public @Nullable RegisteredClient findByClientId(String id) {
                    return id.equals(CLIENT) ? provider.client : null;
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys(TestProvider provider) {
            return new ImmutableJWKSet<>(new JWKSet(provider.published));
        }

        @Bean
        JwtEncoder encoder(TestProvider provider) {
            return parameters ->
                    new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(provider.signing))).encode(parameters);
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> customizer(TestProvider provider) {
            return context -> {
                if ("id_token".equals(context.getTokenType().getValue())) {
                    provider.says.accept(context.getClaims());
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
