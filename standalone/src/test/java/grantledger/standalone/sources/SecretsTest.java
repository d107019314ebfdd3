package grantledger.standalone.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No secret stands in a file of the project, nor in what is packed into its jars. */
class SecretsTest {

    /** File, kind and reason, with tabs between: values that are no secrets although they look like some. */
    private static final String APPROVED = "approved-secrets.txt";

    private final List<ProjectFile> files = ProjectFile.all();

    @Test
    void no_file_has_a_secret_that_nobody_approved() throws Exception {
        Set<String> found = files.stream().flatMap(SecretsTest::found).collect(toCollection(TreeSet::new));
        assertThat(found).isEqualTo(approved());
        assertThat(files).hasSizeGreaterThan(1_000);
        assertThat(files).anyMatch(file -> file.name().endsWith("target/classes/application.yaml"));
        assertThat(files).anyMatch(file -> file.name().toString().endsWith(".gz"));
    }

    /** Without the secret itself, which would then stand in the build's log. */
    private static Stream<String> found(ProjectFile file) {
        String text = file.text();
        return Stream.of(SecretKind.values())
                .filter(kind -> kind.in(text).findAny().isPresent())
                .map(kind -> file.name() + "\t" + kind);
    }

    private static Set<String> approved() throws IOException {
        try (InputStream in = SecretsTest.class.getResourceAsStream(APPROVED)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .map(line -> {
                        assertThat(line[2]).as("the reason").isNotBlank();
                        return line[0] + "\t" + line[1];
                    })
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @ParameterizedTest
    @EnumSource(SecretKind.class)
    void each_kind_is_found_where_it_stands_and_not_where_a_name_stands_for_it(SecretKind kind) {
        String chance = "q8Zr2" + "Lx0vT7bN4kW9sYd1HcQ3mJp6FgA";
        List<String> secret = switch (kind) {
            case PRIVATE_KEY ->
                List.of(
                        "-----BEGIN " + "PRIVATE KEY-----\n" + chance,
                        "-----BEGIN EC" + " PRIVATE KEY-----\n" + chance);
            case TOKEN -> List.of("Bearer eyJ" + "hbGciOiJub25lIn0.eyJ" + "zdWIiOiJtZSJ9fQ." + chance);
            case PASSWORD_IN_ADDRESS ->
                List.of(
                        "https://me:" + "opensesame@example.org/",
                        "jdbc:postgresql://db/log?user=me&pass" + "word=opensesame");
            case KEY_OF_A_SERVICE ->
                List.of("AKIA" + "IOSFODNN7EXAMPLE", "ghp_" + "a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6");
            case ASSIGNED -> List.of("GRANTLEDGER_LOG_PASSWORD=" + chance, "client-secret: \"" + chance + "\"");
        };
        assertThat(secret)
                .allSatisfy(
                        text -> assertThat(kind.in("before " + text + " after")).isNotEmpty());
        assertThat(List.of(
                        "-----BEGIN PRIVATE KEY-----%n%s",
                        "Authorization: Bearer $TOKEN",
                        "https://$user:$password@example.org/?password=$PASSWORD",
                        "AKIA and ghp_ are how keys begin",
                        "GRANTLEDGER_LOG_PASSWORD=${GRANTLEDGER_LOG_PASSWORD:?it is needed}",
                        "password = settings.ownerPassword()"))
                .allSatisfy(text -> assertThat(kind.in(text)).isEmpty());
    }
}
