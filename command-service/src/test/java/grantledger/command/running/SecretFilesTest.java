package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A secret may stand in a file that is called like its variable, and then in no environment. */
class SecretFilesTest {

    @TempDir
    private Path secrets;

    static class Nothing {}

    @Test
    void are_read_from_files() throws IOException {
        Files.writeString(secrets.resolve("GRANTLEDGER_LOG_PASSWORD"), "of a file");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--GRANTLEDGER_SECRETS=" + secrets)) {
            assertThat(context.getEnvironment().getProperty("grantledger.log.password"))
                    .isEqualTo("of a file");
            assertThat(context.getEnvironment().getProperty("grantledger.keys.password"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-service", "query-service", "console"})
    void are_sought_by_each_service(String service) throws IOException {
        assertThat(Files.readString(Path.of("..", service, "src/main/resources/application.yaml")))
                .contains("optional:configtree:${GRANTLEDGER_SECRETS:/run/secrets}/");
    }
}
