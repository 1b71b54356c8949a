package org.acogida.signin;

import java.net.URI;
import java.net.URISyntaxException;
import org.acogida.wording.Problem;

/** The address that passkeys are bound to, as an operator writes it. */
public final class PasskeyAddress {

    private PasskeyAddress() {}

    /** The address itself; refuses one that is not https, or has more than a host and a port. */
    public static String checked(String option, String written) {
        try {
            URI address = new URI(written);
            boolean plain = "https".equals(address.getScheme())
                    && address.getHost() != null
                    && written.equals("https://" + address.getAuthority())
                    && address.getUserInfo() == null;
            if (plain) {
                return written;
            }
        } catch (URISyntaxException _) {
            // It is refused below.
        }
        throw Problem.usage("signin.address", option, written);
    }
}
