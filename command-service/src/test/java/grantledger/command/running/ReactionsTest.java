package grantledger.command.running;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.command.Behaviours;
import grantledger.command.application.Applications;
import grantledger.command.call.Calls;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AwaitedDay;
import grantledger.command.grant.Grants;
import grantledger.command.handling.People;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallCancelled;
import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.ReportKind;
import grantledger.events.Track;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows by itself in the running service, as days pass. */
@Tag("server")
class ReactionsTest {

    private static final Duration GRACE = Duration.ofHours(24);
    private static ServiceInTime service;

    @BeforeAll
    static void start() {
        service = new ServiceInTime(People.NOW);
        service.happened(Calls.announced());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A stream that waits for a day, and what happens on it when the day has passed. */
    private record Example(UUID stream, Event[] past, Event then) {

        static Example of(AwaitedDay<?> awaited, LocalDate day) {
            UUID stream = UUID.randomUUID();
            return switch (awaited.kind()) {
                case "COMPLETION" ->
                    new Example(
                            stream,
                            new Event[] {submitted(stream), requested(stream, day)},
                            new CompletionLapsed(stream, day));
                case "REPORT" ->
                    new Example(
                            stream,
                            new Event[] {
                                Grants.established(
                                        stream,
                                        UUID.randomUUID(),
                                        List.of(Grants.FIRST),
                                        List.of(
                                                new PlannedReport(ReportKind.PROGRESS, day),
                                                new PlannedReport(ReportKind.FINAL, day.plusYears(20)))),
                                new GrantAccepted(stream)
                            },
                            new ReportOverdue(stream, 1, ReportKind.PROGRESS, day));
                case "REPORT_COMPLETION" -> {
                    UUID report = UUID.randomUUID();
                    LocalDate planned = day.minusDays(30);
                    yield new Example(
                            stream,
                            new Event[] {
                                Grants.established(
                                        stream,
                                        UUID.randomUUID(),
                                        List.of(Grants.FIRST),
                                        List.of(
                                                new PlannedReport(ReportKind.PROGRESS, planned),
                                                new PlannedReport(ReportKind.FINAL, day.plusYears(20)))),
                                new GrantAccepted(stream),
                                new OutcomeReported(
                                        stream,
                                        report,
                                        ReportKind.PROGRESS,
                                        1,
                                        planned.minusDays(60),
                                        planned,
                                        List.of(),
                                        "Fler mötesplatser",
                                        GoalFulfilment.PARTLY,
                                        List.of(),
                                        "anna.applies"),
                                new ReportCompletionRequested(stream, report, List.of("Verifikationer"), day)
                            },
                            new ReportOverdue(stream, 1, ReportKind.PROGRESS, day));
                }
                default -> throw new AssertionError("No example of a day of kind " + awaited.kind());
            };
        }

        List<Event> happened() {
            return service.stream(stream).stream()
                    .filter(then.getClass()::isInstance)
                    .toList();
        }
    }

    private static ApplicationSubmitted submitted(UUID application) {
        return submitted(application, Calls.CALL);
    }

    private static ApplicationSubmitted submitted(UUID application, UUID call) {
        return new ApplicationSubmitted(
                application,
                call,
                Track.PUBLIC,
                Applications.ALE,
                Applications.proposal(),
                null,
                "anna.applies",
                null,
                false);
    }

    private static CompletionRequested requested(UUID application, LocalDate day) {
        return new CompletionRequested(application, List.of("Underskrift"), day);
    }

    static Stream<AwaitedDay<?>> awaitedDays() {
        return Behaviours.ALL.stream().flatMap(it -> it.awaitedDays().stream());
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Acting.ZONE).toInstant();
    }

    @Test
    void an_application_is_registered_once_it_has_been_submitted() throws Exception {
        UUID application = UUID.randomUUID();
        service.happened(submitted(application));
        service.letFollow();
        assertThat(service.stream(application)).hasSize(2).last().isInstanceOf(ApplicationRegistered.class);
    }

    @Test
    void the_applications_of_a_cancelled_call_end_with_it_and_no_other() throws Exception {
        UUID call = UUID.randomUUID();
        List<UUID> applications = List.of(UUID.randomUUID(), UUID.randomUUID());
        UUID elsewhere = UUID.randomUUID();
        service.happened(new CallAnnounced(call, Calls.terms(), null));
        applications.forEach(application -> service.happened(submitted(application, call)));
        service.happened(submitted(elsewhere));
        service.letFollow();
        service.happened(new CallCancelled(call, "Anslaget drogs in"));
        service.letFollow();
        assertThat(applications)
                .allSatisfy(application -> assertThat(service.stream(application))
                        .last()
                        .isEqualTo(new ApplicationDiscontinued(application, "Anslaget drogs in")));
        assertThat(service.stream(elsewhere)).doesNotHaveAnyElementsOfTypes(ApplicationDiscontinued.class);
    }

    @Test
    void a_day_that_was_extended_does_not_fire_for_the_earlier_one() throws Exception {
        UUID application = UUID.randomUUID();
        LocalDate first = service.today().plusDays(7);
        LocalDate later = first.plusDays(7);
        service.happened(submitted(application), requested(application, first));
        service.letFollow();
        service.happened(new CompletionExtended(application, later, "Sjukdom"));
        service.letFollow();
        service.isNow(endOf(first));
        service.letFollow();
        assertThat(service.stream(application)).doesNotHaveAnyElementsOfTypes(CompletionLapsed.class);
        service.isNow(endOf(later));
        service.letFollow();
        assertThat(service.stream(application)).last().isEqualTo(new CompletionLapsed(application, later));
    }

    @ParameterizedTest
    @MethodSource("awaitedDays")
    void a_day_fires_when_it_has_passed_and_once(AwaitedDay<?> awaited) throws Exception {
        LocalDate day = service.today().plusDays(14);
        Example example = Example.of(awaited, day);
        service.happened(example.past());
        service.letFollow();
        assertThat(example.happened()).isEmpty();
        service.isNow(endOf(day).minusMillis(1));
        service.letFollow();
        assertThat(example.happened()).as("on the day itself").isEmpty();
        service.isNow(endOf(day));
        service.letFollow();
        assertThat(example.happened()).as("when it has passed").containsExactly(example.then());
        service.isNow(endOf(day).plus(Duration.ofDays(30)));
        service.letFollow();
        assertThat(example.happened()).as("later").hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("awaitedDays")
    void a_day_that_had_passed_when_it_was_recorded_fires_after_the_grace(AwaitedDay<?> awaited) throws Exception {
        Instant recordedAt = service.now();
        Example example = Example.of(awaited, service.today().minusDays(100));
        service.happened(example.past());
        service.letFollow();
        service.isNow(recordedAt.plus(GRACE).minusMillis(1));
        service.letFollow();
        assertThat(example.happened()).as("within the grace").isEmpty();
        service.isNow(recordedAt.plus(GRACE));
        service.letFollow();
        assertThat(example.happened()).as("after the grace").containsExactly(example.then());
    }

    @ParameterizedTest
    @MethodSource("awaitedDays")
    void nothing_happens_again_when_everything_is_followed_anew(AwaitedDay<?> awaited) throws Exception {
        LocalDate day = service.today().plusDays(2);
        Example example = Example.of(awaited, day);
        service.happened(example.past());
        service.letFollow();
        service.isNow(endOf(day));
        service.letFollow();
        List<Event> before = service.stream(example.stream());
        assertThat(before).contains(example.then());
        service.restartFromTheBeginning();
        service.isNow(endOf(day).plus(GRACE));
        service.letFollow();
        assertThat(service.stream(example.stream())).isEqualTo(before);
        assertThat(example.happened()).hasSize(1);
    }

    @Test
    void a_day_that_was_set_anew_does_not_fire_for_the_old_one() throws Exception {
        UUID application = UUID.randomUUID();
        LocalDate first = service.today().plusDays(7);
        LocalDate second = first.plusDays(7);
        service.happened(submitted(application), requested(application, first));
        service.letFollow();
        service.happened(
                new ApplicationCompleted(application, Applications.proposal(), null), requested(application, second));
        service.letFollow();
        service.isNow(endOf(first));
        service.letFollow();
        assertThat(service.stream(application)).doesNotHaveAnyElementsOfTypes(CompletionLapsed.class);
        service.isNow(endOf(second));
        service.letFollow();
        assertThat(service.stream(application))
                .filteredOn(CompletionLapsed.class::isInstance)
                .containsExactly(new CompletionLapsed(application, second));
    }

    @Test
    void a_day_for_something_that_has_happened_passes_without_a_word() throws Exception {
        UUID application = UUID.randomUUID();
        LocalDate day = service.today().plusDays(7);
        service.happened(submitted(application), requested(application, day));
        service.letFollow();
        service.happened(new ApplicationCompleted(application, Applications.proposal(), null));
        service.letFollow();
        assertThat(service.streamsThatWait()).contains(application);
        service.isNow(endOf(day));
        service.letFollow();
        assertThat(service.streamsThatWait()).doesNotContain(application);
        assertThat(service.stream(application)).doesNotHaveAnyElementsOfTypes(CompletionLapsed.class);
    }
}
