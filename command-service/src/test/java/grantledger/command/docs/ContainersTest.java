package grantledger.command.docs;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.format.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What can be said of the containers without an engine to run them. */
class ContainersTest {

    private static final String COMPOSE = "docker-compose.yml";
    private static final String PINNED = ".+:v?\\d+\\.\\d+[\\w.-]*";

    private record Container(String name, Map<?, ?> settings) {

        /** The folder that the image is built from, or null. */
        String build() {
            return settings.get("build") instanceof String folder ? folder.replaceFirst("^\\./", "") : null;
        }

        Set<String> environment() {
            return settings.get("environment") instanceof Map<?, ?> variables
                    ? variables.keySet().stream().map(String::valueOf).collect(toCollection(TreeSet::new))
                    : Set.of();
        }

        boolean hasHealthCheck() {
            if (settings.get("healthcheck") instanceof Map<?, ?> check) {
                return check.get("test") instanceof List<?> test && test.size() > 1;
            }
            return build() != null && dockerfile().contains("\nHEALTHCHECK ");
        }

        String dockerfile() {
            return Project.text(build() + "/Dockerfile");
        }
    }

    private static List<Container> containers() {
        Map<String, Map<?, ?>> services = new LinkedHashMap<>();
        ((Map<?, ?>) Project.yaml(COMPOSE).get("services"))
                .forEach((name, settings) -> services.put(String.valueOf(name), (Map<?, ?>) settings));
        return services.entrySet().stream()
                .map(service -> new Container(service.getKey(), service.getValue()))
                .toList();
    }

    private static List<Container> ours() {
        return containers().stream()
                .filter(container -> container.build() != null)
                .toList();
    }

    @Test
    void the_system_has_two_command_services_the_console_and_all_they_need() {
        assertThat(containers())
                .extracting(Container::name)
                .containsExactlyInAnyOrder(
                        "command-service-1",
                        "command-service-2",
                        "query-service",
                        "console",
                        "postgres",
                        "keys",
                        "kafka",
                        "keycloak");
        assertThat(ours()).hasSize(4);
    }

    @Test
    void every_image_is_pinned_to_a_version() {
        assertThat(containers())
                .allSatisfy(container -> assertThat(
                                String.valueOf(container.settings().get("image")))
                        .matches(PINNED)
                        .doesNotContain("latest"));
        assertThat(ours())
                .allSatisfy(container -> assertThat(Project.matches("^FROM (\\S+)", container.dockerfile()))
                        .hasSize(2)
                        .allSatisfy(from -> assertThat(from.group(1)).matches(PINNED)));
    }

    @Test
    void every_container_has_a_health_check() {
        assertThat(containers())
                .allSatisfy(container -> assertThat(container.hasHealthCheck())
                        .as(container.name())
                        .isTrue());
    }

    @Test
    void whoever_depends_on_another_waits_until_it_is_healthy() {
        assertThat(ours())
                .allSatisfy(container -> assertThat(
                                ((Map<?, ?>) container.settings().get("depends_on")).values())
                        .hasSize(container.name().equals("console") ? 3 : 4)
                        .allSatisfy(
                                condition -> assertThat(condition).isEqualTo(Map.of("condition", "service_healthy"))));
    }

    @Test
    void every_variable_of_our_services_is_one_that_their_configuration_reads() {
        assertThat(ours())
                .allSatisfy(container -> assertThat(container.environment())
                        .isNotEmpty()
                        .isSubsetOf(Project.variables(container.build()).keySet()));
    }

    @Test
    void every_value_from_outside_is_required_and_stands_in_the_example_without_a_secret() {
        Set<String> used = new TreeSet<>();
        Project.matches("\\$\\{([A-Z_]+)([^}]*)}", Project.text(COMPOSE)).forEach(found -> {
            assertThat(found.group(2)).as(found.group()).matches(":\\?.+");
            used.add(found.group(1));
        });
        Map<String, String> example = new LinkedHashMap<>();
        Project.matches("^([A-Z_]+)=(.*)$", Project.text(".env.example"))
                .forEach(line -> example.put(line.group(1), line.group(2)));
        assertThat(example.keySet()).isEqualTo(used).isNotEmpty();
        assertThat(example.entrySet())
                .filteredOn(line -> line.getKey().endsWith("PASSWORD"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getValue()).isEmpty());
        assertThat(Project.text(".gitignore").lines()).contains(".env");
    }

    @Test
    void images_run_as_an_ordinary_user_and_without_a_shell_in_between() {
        assertThat(ours())
                .allSatisfy(container -> assertThat(container.dockerfile())
                        .containsPattern("(?m)^USER [1-9]")
                        .containsPattern("(?m)^ENTRYPOINT \\[\"java\", \"-Xmx%s\"".formatted(heap(container)))
                        .containsPattern("(?m)^HEALTHCHECK .*CMD \\[")
                        .contains("/actuator/health/readiness"));
    }

    private static String heap(Container container) {
        return container.name().equals("console") ? "256m" : "512m";
    }

    @Test
    void the_console_signs_in_at_the_realm_without_a_secret_by_PKCE_and_nowhere_else() {
        JsonNode client = realm().path("clients")
                .valueStream()
                .filter(each -> each.path("clientId")
                        .stringValue()
                        .equals(Project.variables("console").get("GRANTLEDGER_CONSOLE_CLIENT")))
                .findFirst()
                .orElseThrow();
        assertThat(client.path("publicClient").booleanValue()).isTrue();
        assertThat(client.path("directAccessGrantsEnabled").booleanValue()).isFalse();
        assertThat(client.at("/attributes/pkce.code.challenge.method").stringValue())
                .isEqualTo("S256");
        assertThat(client.path("redirectUris").valueStream().map(JsonNode::stringValue))
                .containsExactly(
                        "http://localhost:8080/login/oauth2/code/grantledger",
                        "http://127.0.0.1:8080/login/oauth2/code/grantledger");
        assertThat(client.path("protocolMappers")
                        .valueStream()
                        .filter(mapper -> mapper.at("/config/id.token.claim")
                                .stringValue()
                                .equals("true"))
                        .map(mapper -> mapper.path("name").stringValue()))
                .contains("roles", "full name");
    }

    private static JsonNode realm() {
        return Json.mapper().readTree(Project.text("deploy/keycloak/grantledger-realm.json"));
    }

    @Test
    void the_realm_has_every_role_and_no_password() {
        JsonNode realm = realm();
        Set<String> roles = realm.path("roles")
                .path("realm")
                .valueStream()
                .map(role -> role.path("name").stringValue())
                .collect(toCollection(TreeSet::new));
        assertThat(roles).isEqualTo(Role.ofPeople().stream().map(Role::name).collect(toCollection(TreeSet::new)));
        assertThat(realm.path("users")
                        .valueStream()
                        .flatMap(user -> user.path("credentials").valueStream()))
                .isNotEmpty()
                .allSatisfy(credential ->
                        assertThat(credential.path("value").stringValue()).isEqualTo("${DEMO_PASSWORD}"));
    }
}
