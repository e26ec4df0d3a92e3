package soyuznik.access.web;

import org.springframework.core.env.Environment;
import soyuznik.kernel.UserId;

/** Under which addresses the product and its pages are reached. */
final class Addresses {
    private Addresses() {}

    /** The declared public address, else the one that this computer listens on. */
    static String own(Environment environment) {
        var declared = environment.getProperty("soyuznik.address", "");
        return declared.isEmpty() ? listening(environment) : declared.replaceAll("/+$", "");
    }

    static String user(UserId user) {
        return "/settings/users/" + user;
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

    static boolean secure(Environment environment) {
        return environment.getProperty("server.ssl.bundle") != null
                || environment.getProperty("server.ssl.key-store") != null
                || environment.getProperty("server.ssl.certificate") != null;
    }
}
