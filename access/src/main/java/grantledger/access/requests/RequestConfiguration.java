package grantledger.access.requests;

import grantledger.access.problems.Problem;
import grantledger.access.problems.ProblemWriter;
import java.util.List;
import org.apache.catalina.Lifecycle;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Every service refuses alike what cannot be read. */
@Configuration(proxyBeanMethods = false)
public class RequestConfiguration {

    @Bean
    UnreadableRequests unreadableRequests(ProblemWriter problems) {
        return new UnreadableRequests(problems);
    }

    @Bean
    RequestRejectedHandler malformedRequests(ProblemWriter problems) {
        Problem malformed = Problem.of(HttpStatus.BAD_REQUEST, "The request's path or headers are malformed.")
                .in(List.of());
        return (request, response, rejected) -> problems.write(response, malformed);
    }

    /** Added last and so innermost of the host's valves, it tells before any other. */
    @Bean
    TomcatContextCustomizer problemsOfTheServer(ProblemWriter problems) {
        return context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)) {
                context.getParent().getPipeline().addValve(new ProblemValve(problems));
            }
        });
    }
}
