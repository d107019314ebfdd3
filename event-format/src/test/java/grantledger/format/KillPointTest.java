package grantledger.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillPointTest {
    private static final int POWER_CUT = 137;

    @Test
    void an_unarmed_process_passes_every_point() throws Exception {
        assertThat(passing()).isZero();
    }

    @Test
    void an_armed_process_dies_at_its_point() throws Exception {
        assertThat(passing("-Dgrantledger.killpoint=AFTER_SEND")).isEqualTo(POWER_CUT);
    }

    @Test
    void it_dies_when_it_comes_by_as_often_as_was_said() throws Exception {
        assertThat(passing("-Dgrantledger.killpoint=AFTER_SEND:3")).isEqualTo(POWER_CUT);
        assertThat(passing("-Dgrantledger.killpoint=AFTER_SEND:4")).isZero();
    }

    /** The exit code of a JVM that passes each point three times. */
    private static int passing(String... properties) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        words.addAll(List.of(properties));
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        words.addAll(List.of("-cp", classPath, Passing.class.getName()));
        return new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    static final class Passing {
        private Passing() {}

        static void main() {
            for (int time = 0; time < 3; time++) {
                for (var point : KillPoint.values()) {
                    point.here();
                }
            }
        }
    }
}
