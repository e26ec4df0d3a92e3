package soyuznik.access.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Plain http stays on this computer: other computers need a certificate, or a proxy that has been
 * declared.
 */
@Component
class Network {
    Network(Environment environment) {
        var address = environment.getProperty("server.address", "127.0.0.1");
        var declared = environment.getProperty("server.forward-headers-strategy", "none");
        if (!loopback(address)
                && !Addresses.secure(environment)
                && declared.equalsIgnoreCase("none")) {
            throw new IllegalStateException(
                    "Passwords would cross the network unprotected on "
                            + address
                            + ". Give a certificate (server.ssl…), declare the proxy that has one"
                            + " (SERVER_FORWARD_HEADERS_STRATEGY=native), or listen on 127.0.0.1.");
        }
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
