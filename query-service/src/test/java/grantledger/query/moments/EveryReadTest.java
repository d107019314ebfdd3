package grantledger.query.moments;

import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class EveryReadTest {

    private static final List<String> NOT_ANSWERED_BY_THE_VIEWS = List.of("/api/status", "/api/rebuild");

    @Test
    void takes_a_moment_but_those_that_are_not_answered_by_the_views() {
        Map<String, List<String>> parameters = new TreeMap<>();
        SERVICE.get("/v3/api-docs")
                .ok()
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> parameters.put(
                                path.getKey(),
                                operation
                                        .at("/parameters")
                                        .valueStream()
                                        .map(parameter -> parameter.at("/name").stringValue())
                                        .toList())));
        parameters.keySet().removeIf(path -> path.startsWith("/api/audit/"));

        assertThat(parameters).hasSizeGreaterThan(10).allSatisfy((path, names) -> {
            if (NOT_ANSWERED_BY_THE_VIEWS.contains(path)) {
                assertThat(names).doesNotContain("position", "asOf");
            } else {
                assertThat(names).contains("position", "asOf");
            }
        });
    }
}
