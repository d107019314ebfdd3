package grantledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.embedded.FreePort;
import grantledger.standalone.client.Browser;
import grantledger.standalone.client.ServiceClient;
import grantledger.standalone.identity.LocalIdentity;
import grantledger.standalone.identity.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a user runs it, from its jar. */
@Tag("system")
class UpTest {
    @TempDir
    Path data;

    @Test
    @Tag("slow")
    void leaves_nothing_running_and_loses_nothing_however_it_ends() throws Exception {
        String call;
        try (var first = Launcher.up(data)) {
            call = announce(first);
            var children = first.children();
            assertThat(children).hasSizeGreaterThanOrEqualTo(4);
            assertThat(signedIn(first)).contains(Person.OLLE.fullName());
            first.interrupt();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
        try (var second = Launcher.up(data)) {
            assertThat(title(second, call)).isEqualTo("Kept");
            var children = second.children();
            second.kill();
            assertThat(children).anyMatch(ProcessHandle::isAlive);
            try (var third = Launcher.up(data)) {
                assertThat(children).noneMatch(ProcessHandle::isAlive);
                assertThat(title(third, call)).isEqualTo("Kept");
                assertThat(Launcher.refused(data)).contains("in use").contains("--data");
            }
        }
    }

    @Test
    void stops_at_ctrl_c_also_where_a_script_has_it_ignore_that() throws Exception {
        try (var launcher = Launcher.inTheBackgroundOfAScript(data)) {
            launcher.awaits("PostgreSQL");
            launcher.interruptWhatTheScriptRuns();
            assertThat(launcher.exitCode()).isEqualTo(130);
            assertThat(launcher.children()).isEmpty();
        }
    }

    @Test
    void a_port_belongs_to_the_first_that_starts_on_it(@TempDir Path other) throws Exception {
        var port = String.valueOf(FreePort.find());
        try (var first = Launcher.starting(data, port)) {
            first.awaits("PostgreSQL");
            assertThat(Launcher.refused(other, port))
                    .contains("Port " + port + " for the command-service belongs to another grants")
                    .contains("--command-port")
                    .doesNotContain("PostgreSQL");
        }
    }

    private String announce(Launcher launcher) {
        return Announced.call(launcher, data);
    }

    private static String signedIn(Launcher launcher) {
        try (var browser = new Browser(launcher.consoleUrl())) {
            return browser.signIn(Person.OLLE.subject(), "/calls");
        }
    }

    private String title(Launcher launcher, String call) {
        var token = LocalIdentity.in(data.resolve("issuer")).tokens().of(Person.OLLE);
        return new ServiceClient(launcher.queryUrl())
                .getAfter(1, "/api/calls/" + call, token)
                .text("title");
    }
}
