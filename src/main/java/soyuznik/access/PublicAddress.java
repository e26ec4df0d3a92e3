package soyuznik.access;

import org.springframework.core.env.Environment;

/** Under which address people reach the product. */
public final class PublicAddress {
    private PublicAddress() {}

    /** The declared one, else the one that this computer listens on. */
    public static String of(Environment environment) {
        var declared = environment.getProperty("soyuznik.public-address", "");
        return declared.isEmpty() ? listening(environment) : declared.replaceAll("/+$", "");
    }

    private static String listening(Environment environment) {
        var port =
                environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
        var host = environment.getProperty("server.address", "localhost");
        return (secure(environment) ? "https://" : "http://")
                + (host.equals("127.0.0.1") ? "localhost" : host)
                + ":"
                + port;
    }

    /** Whether the product has a certificate of its own. */
    public static boolean secure(Environment environment) {
        return environment.getProperty("server.ssl.bundle") != null
                || environment.getProperty("server.ssl.key-store") != null
                || environment.getProperty("server.ssl.certificate") != null;
    }
}
