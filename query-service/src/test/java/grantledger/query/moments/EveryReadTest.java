package grantledger.query.moments;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.query.answering.AtMoment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which reads take a moment. */
@Tag("server")
class EveryReadTest {

    @Test
    void takes_a_moment_but_those_that_are_not_answered_by_the_views() {
        Map<Boolean, List<String>> paths = SERVICE
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(read -> read.getKey().getPatternValues().stream().allMatch(path -> path.startsWith("/api/")))
                .collect(Collectors.partitioningBy(
                        read -> AtMoment.isTakenBy(read.getValue()),
                        Collectors.flatMapping(
                                read -> read.getKey().getPatternValues().stream(), Collectors.toList())));

        assertThat(paths.get(true))
                .contains(
                        "/api/calls",
                        "/api/calls/{callId}",
                        "/api/calls/{callId}/ranking",
                        "/api/calls/{callId}/distribution",
                        "/api/applications",
                        "/api/applications/{id}",
                        "/api/decisions",
                        "/api/grants",
                        "/api/grants/{id}",
                        "/api/grants/{id}/money",
                        "/api/reports",
                        "/api/outcomes")
                .noneMatch(path -> path.startsWith("/api/audit/"));
        assertThat(paths.get(false)).contains("/api/status", "/api/rebuild", "/api/audit/streams/{id}/events");
    }
}
