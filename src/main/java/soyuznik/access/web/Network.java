package soyuznik.access.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import soyuznik.access.PublicAddress;

/**
 * Plain http stays on this computer: other computers need a certificate, or a proxy that has been
 * declared.
 */
@Component
class Network {
    private static final String ADVICE =
            "Listen on 127.0.0.1 and put a proxy with a certificate before it (docs/operations.md shows one),"
                    + " give the program a certificate of its own (SERVER_SSL_CERTIFICATE),"
                    + " or declare a proxy on another computer (SERVER_FORWARD_HEADERS_STRATEGY=native).";

    Network(Environment environment) {
        var address = environment.getProperty("server.address", "127.0.0.1");
        var declared = environment.getProperty("server.forward-headers-strategy", "none");
        if (!loopback(address)
                && !PublicAddress.secure(environment)
                && declared.equalsIgnoreCase("none")) {
            throw new Unprotected(address);
        }
    }

    /** Passwords would cross the network as they are. */
    static final class Unprotected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unprotected(String address) {
            super(
                    "Passwords would cross the network unprotected on %s: nothing is served."
                            .formatted(address));
        }
    }

    /** Says it in two sentences instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<Unprotected> {
        @Override
        protected FailureAnalysis analyze(Throwable failure, Unprotected cause) {
            return new FailureAnalysis(String.valueOf(cause.getMessage()), ADVICE, cause);
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
