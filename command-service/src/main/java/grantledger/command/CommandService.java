package grantledger.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service; everything it needs to know comes from {@code application.yaml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CommandService {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }
}
