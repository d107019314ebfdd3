package grantledger.command.checking;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Behaviours;
import grantledger.command.Machine;
import grantledger.command.Service;
import grantledger.command.call.Calls;
import grantledger.eventlog.Append;
import grantledger.eventlog.EventLog;
import grantledger.eventlog.NewEvent;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The check as an operator asks for it: what it ends with, and what it says. */
@Tag("server")
@ExtendWith(OutputCaptureExtension.class)
@Tag("slow")
class FsckCommandTest {

    private final Map<String, Object> properties = Machine.running().newDatabase();

    private static void append(Service service) {
        UUID call = UUID.randomUUID();
        CallAnnounced announced = new CallAnnounced(call, Calls.terms(), null);
        service.bean("eventLog", EventLog.class)
                .append(new Append(
                        List.of(NewEvent.of(call, 1, UUID.randomUUID(), announced, Event.CODEC)),
                        List.of(),
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "olle.officer",
                        "announce-call",
                        UUID.randomUUID()));
    }

    private int check(String... more) {
        return FsckCommand.run(
                Behaviours.ALL,
                Stream.of(
                                Stream.of("fsck"),
                                properties.entrySet().stream().map(it -> "--" + it.getKey() + "=" + it.getValue()),
                                Arrays.stream(more))
                        .flatMap(it -> it)
                        .toArray(String[]::new));
    }

    @Test
    void a_log_is_whole_until_somebody_changes_it(CapturedOutput output) {
        try (Service service = Service.start(properties)) {
            append(service);
            append(service);
            assertThat(check()).isZero();
            assertThat(output.getOut()).contains("Read 2 events, ", "No difference was found.");
            JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                    properties.get("grantledger.log.url").toString(), "log_owner", "owner"));
            owner.sql("alter table event disable trigger event_is_immutable").update();
            owner.sql("update event set revision = 9 where position = 2").update();
            assertThat(check()).isOne();
            assertThat(output.getOut())
                    .contains(
                            "position 2: it cannot be read: CallAnnounced has revisions 1 to ",
                            "position 2: the event is not the one that its leaf hash was made of",
                            "2 differences were found.");
        }
    }

    @Test
    void nothing_is_said_of_a_log_that_cannot_be_read(CapturedOutput output) {
        assertThat(check("--grantledger.log.password=another")).isEqualTo(2);
        assertThat(check()).as("it has no tables yet").isEqualTo(2);
        assertThat(check("--grantledger.checking.verifier-keys=nowhere")).isEqualTo(2);
        assertThat(FsckCommand.run(Behaviours.ALL, "fsck", "repair")).isEqualTo(2);
        assertThat(output.getOut()).doesNotContain("No difference");
        assertThat(output.getErr()).contains("The log could not be read to its end.");
    }

    @Test
    void it_is_asked_for_by_its_name() {
        assertThat(FsckCommand.isAskedFor("fsck")).isTrue();
        assertThat(FsckCommand.isAskedFor("--fsck")).isFalse();
        assertThat(FsckCommand.isAskedFor()).isFalse();
    }
}
