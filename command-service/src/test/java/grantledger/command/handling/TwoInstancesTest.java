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
import grantledger.command.call.terms.CriterionInput;
import grantledger.command.call.terms.FocusAreaInput;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.eventlog.axon.Appended;
import grantledger.events.ApplicantType;
import grantledger.events.Event;
import grantledger.events.Track;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
        return announcement(CALL, "2026-1");
    }

    /** @param callId null for the id of the diary number */
    private static AnnounceCall announcement(UUID callId, String diaryNumber) {
        return new AnnounceCall(
                callId,
                diaryNumber,
                "Utlysning",
                List.of("SFS 2018:152"),
                Instant.parse("2026-04-01T00:00:00Z"),
                Instant.parse("2026-05-01T00:00:00Z"),
                List.of(new TrackTermsInput(Track.PUBLIC, List.of(ApplicantType.MUNICIPALITY), 1_000_000L, null, null)),
                List.of(new FocusAreaInput("KNOWLEDGE", null, null, null)),
                List.of(new CriterionInput("relevance", "Relevans", 1, 5, null)),
                null,
                null,
                null,
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
                CALL,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Bättre titel");
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

    /** Ten at a time, five at each instance, each with an id of its own but for two that have the number's. */
    @Test
    void give_a_diary_number_to_one_call_whoever_asks_at_the_same_time() {
        for (int round = 0; round < 10; round++) {
            String number = "2026-2." + round;
            ConcurrentLinkedQueue<Object> outcomes = new ConcurrentLinkedQueue<>();
            try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 10; i++) {
                    UUID callId = i < 2 ? null : UUID.randomUUID();
                    CommandGate gate = i % 2 == 0 ? here : there;
                    all.execute(() -> outcomes.add(outcome(gate, announcement(callId, number))));
                }
            }
            assertThat(outcomes).hasSize(10);
            assertThat(outcomes)
                    .filteredOn(CallRule.CALL_ANNOUNCED_ONCE::equals)
                    .hasSizeLessThanOrEqualTo(2);
            assertThat(outcomes).filteredOn("announced"::equals).hasSize(1);
            assertThat(outcomes)
                    .allMatch(
                            it -> List.of("announced", CallRule.CALL_ANNOUNCED_ONCE, CallRule.DIARY_NUMBER_OF_ONE_CALL)
                                    .contains(it));
        }
    }

    private static Object outcome(CommandGate gate, AnnounceCall announcement) {
        try {
            decide(gate, announcement);
            return "announced";
        } catch (Refused refused) {
            return refused.rule();
        }
    }

    @Test
    void a_call_is_not_taken_for_an_application() {
        assertThatThrownBy(() -> decide(here, new WithdrawApplication(CALL, "Fel ärende")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(GeneralRule.STREAM_EXISTS));
    }
}
