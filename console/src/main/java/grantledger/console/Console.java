package grantledger.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Pages for people who work with grants, follow them up, and check them. */
@SpringBootApplication
public class Console {
    public static void main(String[] arguments) {
        SpringApplication.run(Console.class, arguments);
    }
}
