package grantledger.query;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The read side on port 8082; {@code application.yaml} says what can be configured. */
@SpringBootApplication
public class QueryService {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryService.class).bannerMode(Banner.Mode.OFF).run(arguments);
    }
}
