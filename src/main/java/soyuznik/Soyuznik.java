package soyuznik;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Soyuznik {
    static void main(String[] arguments) {
        SpringApplication.run(Soyuznik.class, arguments);
    }
}
