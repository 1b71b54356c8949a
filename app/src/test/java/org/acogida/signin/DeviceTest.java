package org.acogida.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.acogida.signin.Device.Browser;
import org.acogida.signin.Device.Computer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0                                                            | FIREFOX | LINUX
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0      | EDGE    | WINDOWS
            Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36                    | CHROME  | ANDROID
            Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | SAMSUNG | ANDROID
            Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1      | SAFARI  | IOS
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15               | SAFARI  | MAC
            curl/8.5.0                                                                                                                        | OTHER   | OTHER
            """)
    void aBrowserIsKnownByItsFamilyAlone(String userAgent, Browser browser, Computer system) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
    }
}
