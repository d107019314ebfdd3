package grantledger.query.application.view;

import static grantledger.query.application.view.ApplicationStatus.COMPLETION_REQUESTED;
import static grantledger.query.application.view.ApplicationStatus.DECLINED;
import static grantledger.query.application.view.ApplicationStatus.DISMISSED;
import static grantledger.query.application.view.ApplicationStatus.ELIGIBLE;
import static grantledger.query.application.view.ApplicationStatus.GRANTED;
import static grantledger.query.application.view.ApplicationStatus.INELIGIBLE;
import static grantledger.query.application.view.ApplicationStatus.RECOMMENDED;
import static grantledger.query.application.view.ApplicationStatus.SUBMITTED;
import static grantledger.query.application.view.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.DismissalGround;
import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.DecisionOutcome;
import grantledger.query.application.view.Decision.Authors;
import grantledger.query.application.view.Decision.Made;
import grantledger.query.fixtures.FoldExamples;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ApplicationFoldTest {

    private static final LocalDate DAY = LocalDate.parse("2020-06-01");

    private final UUID id = UUID.randomUUID();
    private final UUID call = UUID.randomUUID();
    private final UUID grant = UUID.randomUUID();
    private final ApplicationSubmitted submitted = Given.submitted(id, call, Given.ALE, 300);
    private final ApplicationEvent dismissed = new ApplicationDismissed(id, DismissalGround.FORMAL_CHECK, "För sent", "decider");
    private final FoldExamples<ApplicationView, ApplicationEvent> examples = new FoldExamples<>(ApplicationView.VIEW);

    @TestFactory
    Stream<DynamicTest> each_event_changes_the_application() {
        untilItIsDecided();
        decisions();
        appeals();
        return examples.tests();
    }

    private void untilItIsDecided() {
        var requested = new CompletionRequested(id, List.of("budget"), DAY);
        examples.after(then(), shown -> {
                    assertThat(shown.submission().callId()).isEqualTo(call);
                    assertThat(shown.submission().submittedAt()).isEqualTo(FoldExamples.at(1));
                    assertThat(shown.status()).isEqualTo(SUBMITTED);
                    assertThat(shown.diaryNumber()).isNull();
                    assertThat(shown.decision()).isNull();
                })
                .after(
                        then(new ApplicationRegistered(id, "30/7")),
                        shown -> assertThat(shown.diaryNumber()).isEqualTo("30/7"))
                .after(then(requested), shown -> {
                    assertThat(shown.status()).isEqualTo(COMPLETION_REQUESTED);
                    assertThat(shown.examination())
                            .isEqualTo(new Examination(List.of("budget"), DAY, false, List.of(), null));
                })
                .after(then(requested, new ApplicationCompleted(id, Given.proposal(250), null)), shown -> {
                    assertThat(shown.status()).isEqualTo(SUBMITTED);
                    assertThat(shown.proposal().requestedAmountSek()).isEqualTo(250);
                    assertThat(shown.examination()).isEqualTo(Examination.NOT_BEGUN);
                })
                .after(then(requested, new CompletionLapsed(id, DAY)), shown -> {
                    assertThat(shown.status()).isEqualTo(SUBMITTED);
                    assertThat(shown.examination().completionLapsed()).isTrue();
                })
                .after(then(Given.eligible(id)), shown -> {
                    assertThat(shown.status()).isEqualTo(ELIGIBLE);
                    assertThat(shown.examination().results()).hasSize(1);
                })
                .after(
                        then(new FormalCheckRecorded(id, List.of(), false, "checker")),
                        shown -> assertThat(shown.status()).isEqualTo(INELIGIBLE))
                .after(
                        then(new AssessorAssigned(id, "bo"), new AssessorAssigned(id, "bo")),
                        shown -> assertThat(shown.assessment().assessors()).containsExactly("bo"))
                .after(
                        then(Given.scored(id, "bo", 5, 2)),
                        shown -> assertThat(shown.assessment().score()).isEqualByComparingTo("80"))
                .after(then(Given.eligible(id), Given.recommended(id, 300, "olle")), shown -> {
                    assertThat(shown.status()).isEqualTo(RECOMMENDED);
                    assertThat(shown.assessment().recommendation().recommendedAt())
                            .isEqualTo(FoldExamples.at(3));
                })
                .after(
                        then(
                                Given.eligible(id),
                                Given.scored(id, "olle", 5, 5),
                                Given.recommended(id, 300, "olle"),
                                new ConflictOfInterestDeclared(id, "olle", "Vän")),
                        shown -> {
                            assertThat(shown.status()).isEqualTo(ELIGIBLE);
                            assertThat(shown.assessment().recommendation()).isNull();
                            assertThat(shown.assessment().score()).isNull();
                            assertThat(shown.assessment().conflicts())
                                    .containsExactly(
                                            Conflict.declared("olle", "Vän", FoldExamples.ACTOR, FoldExamples.at(5)));
                        })
                .after(then(new ApplicationWithdrawn(id, "Ändrade planer")), shown -> {
                    assertThat(shown.status()).isEqualTo(WITHDRAWN);
                    assertThat(shown.response().withdrawalReasons()).isEqualTo("Ändrade planer");
                });
    }

    private void decisions() {
        ApplicationEvent granted = Given.granted(id, grant, 200);
        examples.after(then(Given.scored(id, "bo", 5, 5), Given.recommended(id, 300, "olle"), granted), shown -> {
                    assertThat(shown.status()).isEqualTo(GRANTED);
                    assertThat(shown.decidedAmountSek()).isEqualTo(200);
                    assertThat(shown.decision())
                            .isEqualTo(new Decision.Granted(
                                    new Judgement.Grant(200L, grant),
                                    "Starkt underlag",
                                    List.of("Redovisa i tid"),
                                    made(4, "decider", "olle", "bo")));
                })
                .after(then(new ApplicationDeclined(id, "Svagt", "decider")), shown -> {
                    assertThat(shown.status()).isEqualTo(DECLINED);
                    assertThat(shown.decision())
                            .isEqualTo(
                                    new Decision.Declined(new Judgement.Decline(), "Svagt", made(2, "decider", null)));
                })
                .after(then(dismissed), shown -> {
                    assertThat(shown.status()).isEqualTo(DISMISSED);
                    assertThat(shown.decision().judgement()).isEqualTo(new Judgement.Dismissal());
                })
                .after(
                        then(
                                granted,
                                new DecisionReconsidered(id, DecisionOutcome.DECLINE, 1L, grant, "Ny", "Nej", "chief")),
                        shown -> {
                            assertThat(shown.status()).isEqualTo(DECLINED);
                            assertThat(shown.decision())
                                    .as("a grant's amount and id are nothing to one that is declined")
                                    .isEqualTo(new Decision.Reconsidered(
                                            new Judgement.Decline(), "Nej", "Ny", made(3, "chief", null)));
                        })
                .after(then(granted, new DecisionCorrected(id, "Beloppet", "Skrivfel", "chief")), shown -> {
                    assertThat(shown.status()).isEqualTo(GRANTED);
                    assertThat(shown.decision()).isInstanceOf(Decision.Granted.class);
                    assertThat(shown.decisions().getLast())
                            .isEqualTo(new Decision.Corrected(
                                    new Judgement.Grant(200L, grant),
                                    "Skrivfel",
                                    "Beloppet",
                                    null,
                                    made(3, "chief", null)));
                });
    }

    private void appeals() {
        var upheld = new AppealOutcomeRecorded(id, AppealOutcome.DECLINE, null, null, false, "Förvaltningsrätten", "1-20", "chief");
        examples.after(
                        then(dismissed, new AppealFiled(id, DAY, "Fel", "applicant")),
                        shown ->
                                assertThat(shown.response().appeals()).containsExactly(new Response.Appeal(
                                        DAY, "Fel", "applicant", null, null, null, null)))
                .after(
                        then(
                                dismissed,
                                new AppealOutcomeRecorded(id, AppealOutcome.GRANT, 100L, grant, false, "Förvaltningsrätten", "1-20", "chief")),
                        shown -> {
                            assertThat(shown.status()).isEqualTo(GRANTED);
                            assertThat(shown.decision())
                                    .isEqualTo(new Decision.Appealed(
                                            new Judgement.Grant(100L, grant),
                                            AppealOutcome.GRANT,
                                            "1-20",
                                            "chief",
                                            made(3, "Förvaltningsrätten", null)));
                        })
                .after(
                        then(dismissed, upheld),
                        shown -> assertThat(shown.status())
                                .as("a dismissal that the court lets stand")
                                .isEqualTo(DISMISSED));
    }

    private List<ApplicationEvent> then(ApplicationEvent... more) {
        return Stream.concat(Stream.of(submitted), Stream.of(more)).toList();
    }

    private static Made made(long version, String decidedBy, String recommendedBy, String... assessedBy) {
        return new Made(
                new Authors(decidedBy, recommendedBy, List.of(assessedBy)),
                FoldExamples.at(version),
                FoldExamples.position(version));
    }
}
