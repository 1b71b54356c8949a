package org.acogida.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that may be told of events: those the operator names, and no other. Nothing reaches a country that people
 * fled from, so a host under the ending of a country without an office of ours is refused even if it is named.
 */
public final class AllowedHosts {

    /** The setting that names them, separated by commas. */
    public static final String PROPERTY = "acogida.webhooks.allowed-hosts";

    /** The same as a variable of the environment. */
    public static final String VARIABLE = "ACOGIDA_WEBHOOKS_ALLOWED_HOSTS";

    static final int LONGEST = 500;
    private static final String THIS_MACHINE = "localhost";

    private final Set<String> names;
    private final Set<InetAddress> addresses;
    private final Supplier<Set<String>> countries;
    private final Directory directory;

    /**
     * The hosts of a setting.
     *
     * @param countries the countries in which offices sit, by their two letters
     */
    public AllowedHosts(String setting, Supplier<Set<String>> countries) {
        this(setting, countries, InetAddress::getAllByName);
    }

    AllowedHosts(String setting, Supplier<Set<String>> countries, Directory directory) {
        this.names = Arrays.stream(setting.split(","))
                .map(name -> unbracketed(name.strip().toLowerCase(Locale.ROOT)))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.addresses = names.stream().flatMap(name -> literal(name).stream()).collect(Collectors.toUnmodifiableSet());
        this.countries = countries;
        this.directory = directory;
    }

    /** Tells the network addresses of a name. */
    @FunctionalInterface
    interface Directory {
        InetAddress[] list(String name) throws UnknownHostException;
    }

    /** Tells a host that must not be reached from one that cannot be found. */
    static final class RefusedHost extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private final HostFault fault;

        RefusedHost(String host, HostFault fault) {
            super(host);
            this.fault = fault;
        }

        HostFault fault() {
            return fault;
        }
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The hosts, for those who choose an address. */
    public List<String> list() {
        return names.stream().sorted().toList();
    }

    /** What is wrong with an address, as far as it can be said without asking for the host's network addresses. */
    public Optional<HostFault> findFault(String address) {
        Optional<URI> read = read(address);
        if (read.isEmpty()) {
            return Optional.of(HostFault.NO_ADDRESS);
        }
        URI uri = read.get();
        String host = host(uri);
        if (!names.contains(host)) {
            return Optional.of(HostFault.NOT_ALLOWED);
        }
        if (!uri.getScheme().equalsIgnoreCase("https") && !isThisMachine(host)) {
            return Optional.of(HostFault.NOT_HTTPS);
        }
        return isAbroad(host) ? Optional.of(HostFault.FOREIGN_COUNTRY) : literalFault(host);
    }

    private Optional<HostFault> literalFault(String host) {
        return literal(host).filter(address -> !mayReach(host, address)).map(address -> HostFault.NOT_PUBLIC);
    }

    private static Optional<URI> read(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return Optional.of(uri).filter(one -> web && plain && address.length() <= LONGEST);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        return unbracketed(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static boolean isThisMachine(String host) {
        return host.equals(THIS_MACHINE)
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private boolean isAbroad(String host) {
        String ending = host.substring(host.lastIndexOf('.') + 1);
        return ending.matches("[a-z]{2}") && !countries.get().contains(ending);
    }

    /** The network addresses of a host, asked anew; throws where it is not allowed or any of them must not be reached. */
    InetAddress[] resolve(String host) throws UnknownHostException {
        String name = unbracketed(host.toLowerCase(Locale.ROOT));
        if (!names.contains(name)) {
            throw new RefusedHost(host, HostFault.NOT_ALLOWED);
        }
        InetAddress[] found = directory.list(name);
        for (InetAddress address : found) {
            if (!mayReach(name, address)) {
                throw new RefusedHost(host, HostFault.NOT_PUBLIC);
            }
        }
        return found;
    }

    private boolean mayReach(String host, InetAddress address) {
        boolean own = host.equals(THIS_MACHINE) && address.isLoopbackAddress();
        return own || PublicAddress.is(address) || addresses.contains(address);
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            @Nullable InetAddress address = InetAddress.ofLiteral(host);
            return Optional.ofNullable(address);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
