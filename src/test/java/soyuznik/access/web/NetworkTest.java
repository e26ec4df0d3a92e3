package soyuznik.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class NetworkTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no.such.host.invalid"})
    void plainHttpForOtherComputersIsRefusedInSentences(String address, CapturedOutput told) {
        assertThatThrownBy(() -> start("--server.address=" + address))
                .hasRootCauseInstanceOf(Network.Unprotected.class);
        assertThat(told.getErr())
                .contains("Passwords would cross the network unprotected on " + address)
                .contains("Listen on 127.0.0.1 and put a proxy with a certificate before it");
        assertThat(told.getErr()).doesNotContain("Exception");
        assertThat(told.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.0.1", "::1", "localhost"})
    void onThisComputerItIsServed(String address) {
        assertThatCode(() -> start("--server.address=" + address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.ssl.certificate=/etc/soyuznik/certificate.pem",
                "server.ssl.key-store=/etc/soyuznik/keys.p12",
                "server.ssl.bundle=own",
                "server.forward-headers-strategy=native"
            })
    void aCertificateOrADeclaredProxyOpensTheNetwork(String setting) {
        assertThatCode(() -> start("--server.address=0.0.0.0", "--" + setting))
                .doesNotThrowAnyException();
    }

    @Test
    void aProxyThatIsDeclaredAbsentOpensNothing() {
        assertThatThrownBy(() ->
                        start("--server.address=0.0.0.0", "--server.forward-headers-strategy=none"))
                .hasRootCauseInstanceOf(Network.Unprotected.class);
    }

    private static void start(String... settings) {
        new SpringApplicationBuilder(Network.class)
                .web(WebApplicationType.NONE)
                .run(settings)
                .close();
    }
}
