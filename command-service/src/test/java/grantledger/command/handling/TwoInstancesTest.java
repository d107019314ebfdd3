package grantledger.command.handling;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.handling.People.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.application.submitting.WithdrawApplication;
import grantledger.command.call.AmendCall;
import grantledger.command.call.AnnounceCall;
import grantledger.command.call.CallRule;
import grantledger.command.call.CancelCall;
import grantledger.command.call.CriterionInput;
import grantledger.command.call.TrackTermsInput;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.eventlog.axon.Appended;
import grantledger.events.ApplicantType;
import grantledger.events.Event;
import grantledger.events.FocusArea;
import grantledger.events.Track;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of the service on one database, each with states of its own in memory. */
@Tag("server")
class TwoInstancesTest {

    private final Instances instances = new Instances();
    private final CommandGate here = instances.another();
    private final CommandGate there = instances.another();

    @BeforeEach
    void announce() {
        decide(here, announcement());
        decide(there, amendment("Andra titeln"));
    }

    @AfterEach
    void close() {
        instances.close();
    }

    static AnnounceCall announcement() {
        return new AnnounceCall(
                CALL,
                "2026-1",
                "Utlysning",
                List.of("SFS 2018:152"),
                Instant.parse("2026-04-01T00:00:00Z"),
                Instant.parse("2026-05-01T00:00:00Z"),
                List.of(new TrackTermsInput(Track.PUBLIC, List.of(ApplicantType.MUNICIPALITY), 1_000_000L, null, null)),
                List.of(FocusArea.KNOWLEDGE),
                List.of(new CriterionInput("relevance", "Relevans", 1, 5)),
                null,
                null,
                null,
                null,
                null);
    }

    private static List<Appended<Event>> decide(CommandGate gate, Command<?, ?> command) {
        return gate.decide(command, OFFICER, null, null);
    }

    static AmendCall amendment(String title) {
        return new AmendCall(
                CALL, title, null, null, null, null, null, null, null, null, null, null, null, "Bättre titel");
    }

    @Test
    void decide_anew_when_the_other_one_has_moved_the_stream_on() {
        assertThat(decide(here, amendment("Tredje titeln")))
                .extracting(Appended::version)
                .containsExactly(3L);
    }

    @Test
    void do_not_refuse_on_a_state_that_the_other_one_has_left_behind() {
        assertThat(decide(here, amendment("Utlysning"))) // what it was called here, before the other one changed it
                .extracting(Appended::version)
                .containsExactly(3L);
    }

    @Test
    void refuse_on_the_state_as_it_is() {
        decide(there, new CancelCall(CALL, "Anslaget drogs in"));
        assertThatThrownBy(() -> decide(here, amendment("Tredje titeln")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(CallRule.CALL_NOT_CANCELLED));
    }

    @Test
    void see_the_version_that_the_sender_saw_at_the_other_one() {
        assertThat(here.decide(amendment("Tredje titeln"), OFFICER, 2L, null)).hasSize(1);
        assertThatThrownBy(() -> there.decide(amendment("Fjärde titeln"), OFFICER, 2L, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(GeneralRule.VERSION_MATCHES));
    }

    @Test
    void a_third_one_with_nothing_in_memory_decides_and_refuses_as_ever() {
        for (int version = 3; version <= 50; version++) {
            decide(here, amendment("Titel " + version));
        }
        CommandGate cold = instances.another();
        assertThatThrownBy(() -> decide(cold, amendment("Titel 50")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(CallRule.AMENDMENT_CHANGES_SOMETHING));
        assertThat(cold.decide(amendment("Titel 51"), OFFICER, 50L, null))
                .extracting(Appended::version)
                .containsExactly(51L);
    }

    @Test
    void a_call_is_not_taken_for_an_application() {
        assertThatThrownBy(() -> decide(here, new WithdrawApplication(CALL, "Fel ärende")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(GeneralRule.STREAM_EXISTS));
    }
}
