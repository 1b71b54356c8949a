package org.acogida.signin;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.wording.Problem;
import org.springframework.core.env.Environment;

/**
 * An institution's provider of OpenID Connect, as the operator names it.
 *
 * @param name shown to officers: letters, figures and hyphens, thirty at most
 * @param issuer https, or a host of this machine
 * @param secret the client's, by which the program proves itself to the provider
 * @param trusted values of {@code acr} by which it says that it asked for a second factor
 */
public record ProviderSettings(String name, URI issuer, String clientId, String secret, Set<String> trusted) {

    private static final String PREFIX = "acogida.oidc.";
    private static final String NAMES = PREFIX + "names";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,29}");

    public ProviderSettings {
        trusted = Set.copyOf(trusted);
    }

    /** Reads {@code NAME=ISSUER,CLIENT_ID}; refuses what is written otherwise, and an issuer that anybody could play. */
    public static ProviderSettings parse(String option, String written, String secret, Set<String> trusted) {
        String[] parts = written.split("[=,]", 3);
        if (parts.length < 3 || !isName(parts[0]) || parts[2].isBlank()) {
            throw Problem.usage("signin.oidc", option, written);
        }
        return new ProviderSettings(parts[0], issuer(option, written, parts[1]), parts[2], secret, trusted);
    }

    /** Whether a provider may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private static URI issuer(String option, String written, String address) {
        try {
            URI issuer = new URI(address);
            boolean plain = issuer.getHost() != null
                    && issuer.getUserInfo() == null
                    && issuer.getQuery() == null
                    && issuer.getFragment() == null;
            if (plain && ("https".equals(issuer.getScheme()) || isOfThisMachine(issuer))) {
                return issuer;
            }
        } catch (URISyntaxException _) {
            // It is refused below.
        }
        throw Problem.usage("signin.oidc-issuer", option, written);
    }

    private static boolean isOfThisMachine(URI issuer) {
        try {
            return "http".equals(issuer.getScheme())
                    && (issuer.getHost().equals("localhost")
                            || InetAddress.ofLiteral(issuer.getHost()).isLoopbackAddress());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What the program is to be started with. */
    public static Map<String, String> asSettings(List<ProviderSettings> providers) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (!providers.isEmpty()) {
            settings.put(NAMES, providers.stream().map(ProviderSettings::name).collect(Collectors.joining(",")));
        }
        for (ProviderSettings provider : providers) {
            String prefix = PREFIX + provider.name();
            settings.put(prefix + ".issuer", provider.issuer().toString());
            settings.put(prefix + ".client-id", provider.clientId());
            settings.put(prefix + ".secret", provider.secret());
            settings.put(prefix + ".acr", String.join(" ", provider.trusted()));
        }
        return settings;
    }

    static List<ProviderSettings> read(Environment settings) {
        return words(settings.getProperty(NAMES, ""), ",")
                .map(name -> read(settings, name))
                .toList();
    }

    private static ProviderSettings read(Environment settings, String name) {
        String prefix = PREFIX + name;
        return parse(
                NAMES,
                name + "=" + settings.getRequiredProperty(prefix + ".issuer") + ","
                        + settings.getRequiredProperty(prefix + ".client-id"),
                settings.getRequiredProperty(prefix + ".secret"),
                words(settings.getProperty(prefix + ".acr", ""), " ").collect(Collectors.toSet()));
    }

    private static Stream<String> words(String text, String between) {
        return Arrays.stream(text.split(between)).map(String::strip).filter(word -> !word.isEmpty());
    }

    @Override
    public String toString() {
        return name;
    }
}
