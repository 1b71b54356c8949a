package org.acogida.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Set;
import org.acogida.webhooks.AllowedHosts.RefusedHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private static AllowedHosts allowing(String setting) {
        return new AllowedHosts(setting, () -> Set.of("mx"));
    }

    private final AllowedHosts hosts =
            allowing("receiver.example.org, Datos.Gob.MX, registro.gob.hn, localhost, 10.1.2.3, [::1]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://receiver.example.org/acogida?a=b",
                "https://RECEIVER.example.org:8443/",
                "https://datos.gob.mx/x",
                "https://10.1.2.3/x",
                "http://localhost:8080/x",
                "http://[::1]:8080/x"
            })
    void whatTheOperatorNamesMayBeTold(String address) {
        assertThat(hosts.findFault(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example.org/, NOT_ALLOWED",
        "https://receiver.example.org.evil.net/, NOT_ALLOWED",
        "https://sub.receiver.example.org/, NOT_ALLOWED",
        "https://10.1.2.4/, NOT_ALLOWED",
        "https://127.0.0.1/, NOT_ALLOWED",
        "http://receiver.example.org/, NOT_HTTPS",
        "http://10.1.2.3/, NOT_HTTPS",
        "https://registro.gob.hn/, FOREIGN_COUNTRY",
        "https://user:secret@receiver.example.org/, NO_ADDRESS",
        "https://receiver.example.org/#part, NO_ADDRESS",
        "ftp://receiver.example.org/, NO_ADDRESS",
        "file:///etc/passwd, NO_ADDRESS",
        "receiver.example.org, NO_ADDRESS",
        "https://receiver.example.org\\@evil.net/, NO_ADDRESS",
        "'', NO_ADDRESS"
    })
    void anyOtherIsRefusedForItsReason(String address, HostFault fault) {
        assertThat(hosts.findFault(address)).contains(fault);
    }

    @Test
    void withoutASettingNobodyIsTold() {
        assertThat(allowing(" ").isEmpty()).isTrue();
        assertThat(allowing("").findFault("https://receiver.example.org/")).contains(HostFault.NOT_ALLOWED);
    }

    @Test
    void aNameThatLeadsElsewhereIsRefusedWhenItIsAskedFor() throws Exception {
        InetAddress[] answer = {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.1.2.3")};
        AllowedHosts.Directory directory = name -> answer;
        assertThatThrownBy(() -> new AllowedHosts("a.org", Set::of, directory).resolve("a.org"))
                .isInstanceOfSatisfying(
                        RefusedHost.class,
                        refused -> assertThat(refused.fault()).isEqualTo(HostFault.NOT_PUBLIC));
        assertThat(new AllowedHosts("a.org,10.1.2.3", Set::of, directory).resolve("A.org"))
                .isEqualTo(answer);
        assertThatThrownBy(() -> hosts.resolve("other.example.org"))
                .isInstanceOfSatisfying(
                        RefusedHost.class,
                        refused -> assertThat(refused.fault()).isEqualTo(HostFault.NOT_ALLOWED));
        assertThat(allowing("localhost").resolve("localhost")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "172.16.5.4",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001::1",
                "2001:db8::1",
                "::ffff:10.0.0.1"
            })
    void theseAreNotPublic(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "192.167.1.1", "2606:4700::1111", "2a00::1"
            })
    void theseArePublic(String address) {
        assertThat(PublicAddress.is(InetAddress.ofLiteral(address))).isTrue();
    }
}
