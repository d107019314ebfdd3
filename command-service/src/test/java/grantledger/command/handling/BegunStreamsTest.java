package grantledger.command.handling;

import static grantledger.command.handling.People.OFFICER;
import static grantledger.command.handling.People.applicant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import grantledger.command.call.Call;
import grantledger.command.call.diary.DiaryNumber;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import grantledger.command.handling.Draws.Draw;
import grantledger.command.handling.Draws.DrawRule;
import grantledger.eventlog.axon.Appended;
import grantledger.eventlog.states.StreamKinds;
import grantledger.events.Event;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A command that begins a stream meets one that exists. */
@Tag("server")
class BegunStreamsTest {

    private static final Instances INSTANCES =
            new Instances(new StreamKinds(Event.CODEC, List.of(Draws.KIND, Call.KIND, DiaryNumber.KIND)));

    private final UUID stream = UUID.randomUUID();
    private final CommandGate gate = INSTANCES.another();

    @AfterAll
    static void close() {
        INSTANCES.close();
    }

    private long version(Acting acting, Long ifMatch, Draw draw) {
        return gate.decide(draw, acting, ifMatch, null).getLast().version();
    }

    private void assertRefused(Rule rule, Acting acting, Long ifMatch, Draw draw) {
        assertThatThrownBy(() -> gate.decide(draw, acting, ifMatch, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
    }

    private Draw draw() {
        return Draw.beginningOrGoingOn(stream, UUID.randomUUID());
    }

    @Test
    void one_that_may_go_on_begins_and_goes_on() {
        assertThat(version(OFFICER, null, draw())).isEqualTo(1);
        assertThat(version(OFFICER, null, draw())).isEqualTo(2);
        assertThat(INSTANCES.another().decide(draw(), OFFICER, null, null))
                .singleElement()
                .satisfies(appended -> assertThat(appended.version()).isEqualTo(3));
    }

    @Test
    void one_that_may_go_on_is_decided_on_how_the_stream_stands() {
        Draw draw = draw();
        version(OFFICER, null, draw);
        assertRefused(DrawRule.DRAWN_ONCE, OFFICER, null, draw);
    }

    @Test
    void one_that_may_go_on_comes_from_anybody() {
        version(OFFICER, null, draw());
        Acting stranger = applicant("sten.stranger", null);
        assertRefused(GeneralRule.STREAM_EXISTS, stranger, null, Draw.goingOn(stream, UUID.randomUUID()));
        assertThat(version(stranger, null, draw())).isEqualTo(2);
    }

    @Test
    void one_that_may_go_on_still_goes_on_from_the_version_its_sender_saw() {
        version(OFFICER, null, draw());
        assertRefused(GeneralRule.VERSION_MATCHES, OFFICER, 7L, draw());
        assertThat(version(OFFICER, 1L, draw())).isEqualTo(2);
    }

    @Test
    void one_that_may_not_go_on_is_refused() {
        version(OFFICER, null, draw());
        assertRefused(DrawRule.BEGUN_ONCE, OFFICER, null, Draw.beginning(stream, UUID.randomUUID()));
    }

    @Test
    void one_of_another_kind_does_not_go_on_with_a_call() {
        gate.decide(TwoInstancesTest.announcement(), OFFICER, null, null);
        UUID call = TwoInstancesTest.announcement().stream();
        assertRefused(DrawRule.BEGUN_ONCE, OFFICER, null, Draw.beginningOrGoingOn(call, UUID.randomUUID()));
    }

    @Test
    void nothing_is_read_to_begin_a_stream() {
        CommandGate blind = INSTANCES.another(INSTANCES.blind());
        assertThat(blind.decide(draw(), OFFICER, null, null)).hasSize(1);
    }

    @Test
    void a_dry_run_begins_or_goes_on_in_words_only() {
        Draw draw = draw();
        assertThat(gate.rehearse(draw, OFFICER, null))
                .extracting(Appended::version)
                .containsExactly(1L);
        assertThat(INSTANCES.reader().lastVersion(stream)).isZero();
        version(OFFICER, null, draw);
        assertThat(gate.rehearse(draw(), OFFICER, null))
                .extracting(Appended::version)
                .containsExactly(2L);
        assertThatThrownBy(() -> gate.rehearse(Draw.beginning(stream, UUID.randomUUID()), OFFICER, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.rule()).isEqualTo(DrawRule.BEGUN_ONCE));
    }

    @Test
    void a_dry_run_is_made_on_how_the_stream_stands_by_now() {
        version(OFFICER, null, draw());
        INSTANCES.another().decide(draw(), OFFICER, null, null);
        assertThat(gate.rehearse(Draw.goingOn(stream, UUID.randomUUID()), OFFICER, null))
                .extracting(Appended::version)
                .containsExactly(3L);
    }

    @Test
    void many_at_once_all_get_through() throws Exception {
        CommandGate there = INSTANCES.another();
        List<Callable<List<?>>> draws = IntStream.range(0, 20)
                .<Callable<List<?>>>mapToObj(
                        number -> () -> (number % 2 == 0 ? gate : there).decide(draw(), OFFICER, null, null))
                .toList();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> drawn : people.invokeAll(draws)) {
                drawn.get();
            }
        }
        assertThat(INSTANCES.reader().lastVersion(stream)).isEqualTo(20);
    }
}
