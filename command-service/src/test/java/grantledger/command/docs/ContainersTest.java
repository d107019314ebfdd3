package grantledger.command.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.format.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What can be said of the containers without an engine to run them. */
class ContainersTest {

    private static final String COMPOSE = "docker-compose.yml";
    private static final String OVER_TLS = "docker-compose.tls.yml";
    private static final String SECURITY_LOG = "GRANTLEDGER_SECURITY_LOG";
    /** To a version, and to its digest where deploy/pin-images.sh has been run. */
    private static final String PINNED = ".+:v?\\d+\\.\\d+[\\w.-]*(?:@sha256:[0-9a-f]{64})?";
    /** Who must write to its own image, with the reason in the compose file. */
    private static final Set<String> WRITE_TO_THEIR_IMAGE = Set.of("keycloak");

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

        /** Whether it does one thing and ends. */
        boolean isJob() {
            return "no".equals(settings.get("restart"));
        }

        List<String> list(String setting) {
            return settings.get(setting) instanceof List<?> all
                    ? all.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, String> values() {
            Map<String, String> values = new TreeMap<>();
            ((Map<?, ?>) settings.get("environment"))
                    .forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
            return values;
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
        return containers(COMPOSE);
    }

    private static List<Container> containers(String file) {
        Map<String, Map<?, ?>> services = new LinkedHashMap<>();
        ((Map<?, ?>) Project.yaml(file).get("services"))
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
                        "migrate",
                        "command-service-1",
                        "command-service-2",
                        "query-service",
                        "console",
                        "postgres",
                        "keys",
                        "kafka",
                        "keycloak");
        assertThat(ours()).hasSize(5);
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
                .filteredOn(container -> !container.isJob())
                .hasSize(8)
                .allSatisfy(container -> assertThat(container.hasHealthCheck())
                        .as(container.name())
                        .isTrue());
    }

    @Test
    void whoever_depends_on_another_waits_until_it_is_healthy_or_done() {
        Set<String> jobs = containers().stream()
                .filter(Container::isJob)
                .map(Container::name)
                .collect(toCollection(TreeSet::new));
        assertThat(jobs).containsExactly("migrate");
        Map<String, Integer> awaited = Map.of("migrate", 1, "console", 3);
        assertThat(ours())
                .allSatisfy(container -> assertThat(
                                (Map<?, ?>) container.settings().get("depends_on"))
                        .hasSize(awaited.getOrDefault(container.name(), 4))
                        .allSatisfy((other, condition) -> assertThat(condition)
                                .isEqualTo(Map.of(
                                        "condition",
                                        jobs.contains(String.valueOf(other))
                                                ? "service_completed_successfully"
                                                : "service_healthy"))));
    }

    @Test
    void nobody_but_the_job_that_migrates_knows_the_owner_of_the_log() {
        assertThat(ours())
                .filteredOn(container -> container.environment().contains("GRANTLEDGER_LOG_OWNER_PASSWORD"))
                .extracting(Container::name)
                .containsExactly("migrate");
        assertThat(ours())
                .filteredOn(container -> container.name().startsWith("command-service"))
                .hasSize(2)
                .allSatisfy(container -> assertThat(container.values()).containsEntry("GRANTLEDGER_MIGRATE", "false"));
    }

    @Test
    void no_container_can_do_more_than_it_must() {
        assertThat(containers()).allSatisfy(container -> {
            Map<?, ?> settings = container.settings();
            assertThat(settings.get("read_only")).isEqualTo(!WRITE_TO_THEIR_IMAGE.contains(container.name()));
            assertThat(container.list("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(container.list("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(settings.keySet().stream().map(String::valueOf))
                    .doesNotContain("privileged", "cap_add", "network_mode", "pid", "ipc", "devices")
                    .contains("mem_limit", "networks");
            assertThat(container.build() != null
                            || String.valueOf(settings.get("user")).matches("[1-9]\\d*:\\d+"))
                    .as("runs as an ordinary user")
                    .isTrue();
            assertThat(container.list("ports"))
                    .allSatisfy(port -> assertThat(port).startsWith("127.0.0.1:"));
            assertThat(container.list("volumes"))
                    .allSatisfy(volume -> assertThat(volume).doesNotContain("docker.sock"));
            assertThat(settings.get("tmpfs") != null
                            || container.list("volumes").contains("/tmp")
                            || container.name().equals("keycloak"))
                    .as("has a place for what is written for a moment")
                    .isTrue();
        });
    }

    @Test
    void every_service_with_a_security_log_has_it_as_a_file_of_its_own_on_a_volume() {
        List<Container> tell = ours().stream()
                .filter(container -> !container.isJob())
                .filter(container -> Project.variables(container.build()).containsKey(SECURITY_LOG))
                .toList();
        assertThat(tell)
                .extracting(Container::name)
                .containsExactly("command-service-1", "command-service-2", "query-service");
        List<String> volumes = new ArrayList<>();
        assertThat(tell).allSatisfy(container -> {
            assertThat(container.values()).containsKey(SECURITY_LOG);
            String folder =
                    Path.of(container.values().get(SECURITY_LOG)).getParent().toString();
            assertThat(container.list("volumes"))
                    .filteredOn(volume -> volume.matches("[a-z][a-z0-9-]*:" + folder))
                    .singleElement()
                    .satisfies(volume -> volumes.add(volume.replace(":" + folder, "")));
            // A new volume belongs to whom the folder of the image does.
            assertThat(container.dockerfile())
                    .containsPattern(
                            "install --directory --owner 10001 --group 10001 --mode 700 (/\\S+ )*" + folder + "\\s");
        });
        assertThat(volumes).doesNotHaveDuplicates();
        assertThat(((Map<?, ?>) Project.yaml(COMPOSE).get("volumes"))
                        .keySet().stream().map(String::valueOf))
                .containsAll(volumes);
    }

    @Test
    void over_TLS_the_same_services_are_reached_by_verified_connections_alone() {
        assertThat(containers(COMPOSE))
                .extracting(Container::name)
                .containsAll(containers(OVER_TLS).stream().map(Container::name).toList());
        List<Container> ours = ours().stream()
                .filter(container -> !container.name().equals("console"))
                .toList();
        for (Container container : ours) {
            Container over = containers(OVER_TLS).stream()
                    .filter(each -> each.name().equals(container.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(over.environment())
                    .isSubsetOf(Project.variables(container.build()).keySet());
            assertThat(over.list("volumes")).contains("./deploy/tls/made/authority.crt:/authority.crt:ro");
            assertThat(container.environment())
                    .filteredOn(variable -> variable.endsWith("_URL"))
                    .isNotEmpty()
                    .isSubsetOf(over.environment());
            assertThat(over.values().entrySet())
                    .filteredOn(variable -> variable.getKey().endsWith("_URL"))
                    .allSatisfy(url ->
                            assertThat(url.getValue()).endsWith("?sslmode=verify-full&sslrootcert=/authority.crt"));
            if (container.environment().contains("GRANTLEDGER_KAFKA")) {
                assertThat(over.values())
                        .containsEntry("GRANTLEDGER_KAFKA_PROTOCOL", "SASL_SSL")
                        .containsEntry("GRANTLEDGER_KAFKA_AUTHORITIES", "/authority.crt");
            }
        }
        assertThat(Project.text("deploy/tls/pg_hba.conf").lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("(local|hostssl) .* scram-sha-256"));
    }

    @Test
    void pinning_adds_the_digest_to_every_image_that_is_not_built_here(@TempDir Path copy) throws Exception {
        for (String file :
                List.of(COMPOSE, "command-service/Dockerfile", "query-service/Dockerfile", "console/Dockerfile")) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(Project.file(file), copy.resolve(file));
        }
        String digest = "sha256:" + "0123456789abcdef".repeat(4);
        Path docker = Files.createDirectories(copy.resolve("bin")).resolve("docker");
        Files.writeString(docker, "#!/bin/sh\necho " + digest + "\n");
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (int time = 0; time < 2; time++) { // what is pinned is pinned anew
            ProcessBuilder pinning = new ProcessBuilder(
                            "bash", Project.file("deploy/pin-images.sh").toString(), copy.toString())
                    .redirectErrorStream(true);
            pinning.environment().merge("PATH", docker.getParent() + ":", (old, more) -> more + old);
            Process running = pinning.start();
            String said = new String(running.getInputStream().readAllBytes(), UTF_8);
            assertThat(running.waitFor()).as(said).isZero();
        }
        List<String> images = Stream.of(COMPOSE, "command-service/Dockerfile", "console/Dockerfile")
                .flatMap(file ->
                        Project.matches("^(?: *image:|FROM) +(\\S+)", Project.text(copy.resolve(file))).stream())
                .map(found -> found.group(1))
                .toList();
        assertThat(images)
                .hasSizeGreaterThan(10)
                .allSatisfy(image ->
                        assertThat(image).matches(image.startsWith("grantledger/") ? "[^@]+" : "[^@]+@" + digest));
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
        Project.matches("\\$\\{([A-Z_]+)([^}]*)}", Project.text(COMPOSE) + Project.text(OVER_TLS))
                .forEach(found -> {
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
