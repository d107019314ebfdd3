package grantledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** The read side on port 8082; {@code application.yaml} says what can be configured. */
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class) // the server's own problems are told by access
public class QueryService {

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int OF_DEAR_READS = 8;

    /**
     * A virtual thread leaves its carrier when it waits, not while it works: with a carrier for each core, as many dear
     * reads as there are cores would keep everybody else from being answered. The system shares its cores among more.
     */
    public static void main(String[] arguments) {
        int carriers = Runtime.getRuntime().availableProcessors() + OF_DEAR_READS;
        System.getProperties().putIfAbsent(CARRIERS, String.valueOf(carriers));
        SpringApplication.run(QueryService.class, arguments);
    }
}
