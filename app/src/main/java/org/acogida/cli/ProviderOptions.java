package org.acogida.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.signin.ProviderSettings;
import org.acogida.wording.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The institutions by which officers may sign in; their secrets come from files or the environment, never from the command line. */
final class ProviderOptions {

    private static final String OPTION = "--oidc";

    @Option(names = OPTION, paramLabel = "NAME=ISSUER,CLIENT_ID", descriptionKey = "option.oidc")
    private List<String> providers = new ArrayList<>();

    @Option(names = "--oidc-secret-file", paramLabel = "NAME=FILE", descriptionKey = "option.oidc-secret-file")
    private List<String> secretFiles = new ArrayList<>();

    @Option(names = "--oidc-acr", paramLabel = "NAME=VALUE", descriptionKey = "option.oidc-acr")
    private List<String> trusted = new ArrayList<>();

    /** What the program is to be started with; refuses a provider without a secret, one named twice, and any without the public address. */
    Map<String, String> settings(@Nullable String publicAddress) {
        if (!providers.isEmpty() && publicAddress == null) {
            throw Problem.usage("serve.oidc-address", OPTION, "--public-address");
        }
        List<ProviderSettings> all = providers.stream().map(this::provider).toList();
        Set<String> names = all.stream().map(ProviderSettings::name).collect(Collectors.toSet());
        if (names.size() < all.size()) {
            throw Problem.usage("serve.oidc-twice", OPTION);
        }
        refuseStray("--oidc-secret-file", secretFiles, names);
        refuseStray("--oidc-acr", trusted, names);
        return ProviderSettings.asSettings(all);
    }

    private ProviderSettings provider(String written) {
        String name = name(written);
        String variable = "ACOGIDA_OIDC_SECRET_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
        @Nullable
        Path file = values(secretFiles, name).map(Path::of).findFirst().orElse(null);
        String secret = DatabaseOptions.secret(file, variable);
        ProviderSettings provider = ProviderSettings.parse(
                OPTION, written, secret, values(trusted, name).collect(Collectors.toSet()));
        if (secret.isBlank()) {
            throw Problem.refused("serve.oidc-secret", name, variable);
        }
        return provider;
    }

    private static Stream<String> values(List<String> pairs, String name) {
        return pairs.stream()
                .filter(pair -> name(pair).equals(name))
                .map(pair -> pair.substring(Math.min(pair.length(), name.length() + 1)))
                .filter(value -> !value.isBlank());
    }

    private static String name(String pair) {
        return pair.substring(
                0, Optional.of(pair.indexOf('=')).filter(at -> at >= 0).orElse(pair.length()));
    }

    private static void refuseStray(String option, List<String> pairs, Set<String> names) {
        pairs.stream().filter(pair -> !names.contains(name(pair))).findFirst().ifPresent(pair -> {
            throw Problem.unknown(option, name(pair), names);
        });
    }
}
