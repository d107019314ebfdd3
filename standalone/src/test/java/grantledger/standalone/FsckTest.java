package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.standalone.running.LocalSystem;
import grantledger.standalone.running.Screen;
import grantledger.standalone.running.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The check of the log as a user asks for it, on the data of a system that is up, or was. */
@Tag("system")
@ExtendWith(OneSystem.class)
class FsckTest {

    private static int check(Path data) {
        return Grantledger.commandLine().execute("fsck", "--data", data.toString());
    }

    @Test
    void finds_nothing_beside_a_running_system_that_seals_what_was_decided(TestSystem system) {
        system.demo();
        assertThat(check(system.local().data().root())).isZero();
    }

    @Test
    @Tag("slow")
    void starts_the_log_alone_when_the_system_is_stopped_and_leaves_nothing_running(@TempDir Path data) {
        Settings settings = new Settings(data, 0, 0, 0, Settings.thisHome(), false);
        LocalSystem.start(settings, new Screen(System.out, false)).close();
        assertThat(check(data)).isZero();
        assertThat(check(data)).isZero();
        LocalSystem.start(settings, new Screen(System.out, false)).close();
    }

    @Test
    void says_that_it_could_not_read_what_is_not_there(@TempDir Path data) {
        Path nowhere = data.resolve("nowhere");
        assertThat(check(nowhere)).isEqualTo(Fsck.NOT_READ);
        assertThat(Files.exists(nowhere)).isFalse();
        assertThat(check(data)).isEqualTo(Fsck.NOT_READ);
    }
}
