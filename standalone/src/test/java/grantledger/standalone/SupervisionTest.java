package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code grants up} does when a part of it ends by itself, or is not its own. */
@Tag("system")
@Tag("slow")
class SupervisionTest {
    @TempDir
    Path data;

    @Test
    void a_part_that_is_killed_is_named_at_once_and_runs_again_until_it_dies_too_often() throws Exception {
        try (var up = Launcher.up(data)) {
            up.kill("postgresql/cluster");
            up.awaits("PostgreSQL ended by itself; it is started again (1 of at most 3");
            up.awaits("✓ PostgreSQL, again");
            assertThat(Announced.call(up, data)).isNotEmpty();

            up.kill("query-service.jar");
            up.awaits("query-service ended by itself; it is started again (1 of at most 3");
            up.awaits("✓ query-service, again");
            for (int time = 2; time <= 3; time++) {
                // It ends again while it starts.
                up.kill("query-service.jar");
                up.awaits("query-service ended by itself; it is started again (" + time);
            }
            up.kill("query-service.jar");
            up.awaits("query-service ended by itself once more, 4 times within 10 minutes");
            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.children()).isEmpty();
        }
    }
}
