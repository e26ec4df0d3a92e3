package soyuznik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import soyuznik.access.PasswordCommand;
import soyuznik.database.VaultCommand;

@SpringBootApplication
public class Soyuznik {
    static void main(String[] arguments) {
        if (VaultCommand.isIn(arguments)) {
            System.exit(VaultCommand.run(System.out, System.err, arguments));
        }
        if (PasswordCommand.isIn(arguments)) {
            System.exit(PasswordCommand.run(System.out, System.err, arguments));
        }
        var product = SpringApplication.run(Soyuznik.class, arguments);
        var port = product.getEnvironment().getProperty("local.server.port");
        System.out.println("Soyuznik: http://127.0.0.1:" + port + "/");
    }
}
