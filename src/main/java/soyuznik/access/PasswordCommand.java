package soyuznik.access;

import java.io.PrintStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import soyuznik.access.PasswordLinks.Printed;
import soyuznik.database.Console;
import soyuznik.database.Console.Told;

/**
 * {@code password EMAIL} on the command line: the way back in for whoever runs the installation,
 * whether the product runs or not.
 */
public final class PasswordCommand {
    private PasswordCommand() {}

    public static boolean isIn(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("password");
    }

    /** Prints the link or why there is none; the exit code of the process. */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length < 2) {
            err.println("Name the person: password EMAIL.");
            return 1;
        }
        return Console.run(out, err, database -> print(database, arguments), arguments);
    }

    private static Told print(JdbcConnectionDetails database, String... arguments) {
        try (var parts =
                new SpringApplicationBuilder(WayBack.class)
                        .web(WebApplicationType.NONE)
                        .initializers(context ->
                                context.getBeanFactory().registerSingleton("connections", database))
                        .run(arguments)) {
            return told(parts.getBean(PasswordLinks.class).print(arguments[1]), parts);
        }
    }

    private static Told told(Printed printed, ConfigurableApplicationContext parts) {
        return switch (printed) {
            case Printed.Link(var user, var token) ->
                    new Told(
                            true,
                            link(
                                    user.email(),
                                    PublicAddress.of(parts.getEnvironment())
                                            + "/password/"
                                            + token.text()));
            case Printed.Nobody(var administrators) ->
                    new Told(
                            false,
                            "Nobody has this e-mail. Administrators: %s."
                                    .formatted(String.join(", ", administrators)));
            case Printed.Blocked(var user) ->
                    new Told(
                            false,
                            "%s is blocked: an administrator unblocks first."
                                    .formatted(user.email()));
        };
    }

    private static String link(String email, String address) {
        return """

          Новый пароль для %1$s: откройте один раз в ближайшие %2$d минут, пока работает Союзник.
          A new password for %1$s: open this once within %2$d minutes, while Soyuznik runs.

          %3$s
        """
                .formatted(email, PasswordLinks.SHORT_LIFE.toMinutes(), address);
    }
}
