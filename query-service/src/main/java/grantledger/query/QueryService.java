package grantledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** The read side on port 8082; {@code application.yaml} says what can be configured. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class) // the server's own problems are told by access
public class QueryService {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryService.class, arguments);
    }
}
