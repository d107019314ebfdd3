package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.migrating.MigrateCommand;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables are migrated by a job that knows their owner, and used by services that do not. */
@Tag("server")
@ExtendWith(OutputCaptureExtension.class)
class MigrationJobTest {

    private final Map<String, Object> owner = Machine.running().newDatabase();
    private final Map<String, Object> service = withoutOwner();

    private Map<String, Object> withoutOwner() {
        Map<String, Object> properties = new LinkedHashMap<>(owner);
        properties.put("grantledger.log.owner", "nobody");
        properties.put("grantledger.log.owner-password", "");
        properties.put("grantledger.log.migrate", "false");
        return properties;
    }

    private static String[] arguments(Map<String, Object> properties, String... words) {
        return Stream.concat(
                        Stream.of(words),
                        properties.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()))
                .toArray(String[]::new);
    }

    private JdbcClient asOwner() {
        return JdbcClient.create(
                new DriverManagerDataSource(owner.get("grantledger.log.url").toString(), "log_owner", "owner"));
    }

    @Test
    @Tag("slow")
    void a_service_refuses_to_start_on_older_tables_and_serves_when_the_job_has_run(CapturedOutput said) {
        assertThatThrownBy(() -> Service.start(service))
                .rootCause()
                .hasMessageContainingAll("older than this version needs", "1 (event log)", "with the argument migrate");

        assertThat(MigrateCommand.run(arguments(owner, "migrate"))).isZero();
        assertThat(said.getOut()).contains("The log's tables are of version ");
        try (Service started = Service.start(service)) {
            assertThat(started.send(null, HttpRequest.newBuilder(started.at("/actuator/health/readiness")))
                            .statusCode())
                    .isEqualTo(200);
        }

        asOwner().sql("delete from flyway_schema_history where version = '3'").update();
        assertThatThrownBy(() -> Service.start(service))
                .rootCause()
                .hasMessageContainingAll("older than this version needs", "3 (sealed history)")
                .hasMessageNotContaining("1 (");
    }

    @Test
    void the_job_may_run_again_and_says_when_it_could_not(CapturedOutput said) {
        assertThat(MigrateCommand.run(arguments(owner, "migrate"))).isZero();
        assertThat(MigrateCommand.run(arguments(owner, "migrate"))).isZero();
        assertThat(said.getOut()).contains("; 0 migration(s) were applied.");
        assertThat(MigrateCommand.run(arguments(owner, "migrate", "now"))).isOne();
        assertThat(MigrateCommand.run(arguments(service, "migrate"))).isOne();
        assertThat(said.getErr()).contains("The log's tables were not migrated.", "the password is an empty string");
        assertThat(MigrateCommand.isAskedFor("topic")).isFalse();
        assertThat(MigrateCommand.isAskedFor("migrate")).isTrue();
    }
}
