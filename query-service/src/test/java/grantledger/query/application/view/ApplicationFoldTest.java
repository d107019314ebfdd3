package grantledger.query.application.view;

import static grantledger.query.application.view.ApplicationStatus.COMPLETION_REQUESTED;
import static grantledger.query.application.view.ApplicationStatus.DECLINED;
import static grantledger.query.application.view.ApplicationStatus.DISCONTINUED;
import static grantledger.query.application.view.ApplicationStatus.DISMISSED;
import static grantledger.query.application.view.ApplicationStatus.ELIGIBLE;
import static grantledger.query.application.view.ApplicationStatus.GRANTED;
import static grantledger.query.application.view.ApplicationStatus.INELIGIBLE;
import static grantledger.query.application.view.ApplicationStatus.LATE;
import static grantledger.query.application.view.ApplicationStatus.RECOMMENDED;
import static grantledger.query.application.view.ApplicationStatus.SUBMITTED;
import static grantledger.query.application.view.ApplicationStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationCompleted;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.ApplicationReopened;
import grantledger.events.ApplicationEvent.ApplicationResubmitted;
import grantledger.events.ApplicationEvent.ApplicationScored;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.ApplicationSupplemented;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.AssessorUnassigned;
import grantledger.events.ApplicationEvent.CompletionExtended;
import grantledger.events.ApplicationEvent.CompletionLapsed;
import grantledger.events.ApplicationEvent.CompletionRequested;
import grantledger.events.ApplicationEvent.ConflictOfInterestDeclared;
import grantledger.events.ApplicationEvent.ConflictOfInterestLifted;
import grantledger.events.ApplicationEvent.Contact;
import grantledger.events.ApplicationEvent.DecisionCorrected;
import grantledger.events.ApplicationEvent.DecisionReconsidered;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.ApplicationEvent.ErasureProposalWithdrawn;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.PersonalDataErased;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.events.ApplicationEvent.PriorityResult;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.ApplicationEvent.RecommendationSetAside;
import grantledger.events.ApplicationEvent.RecommendationWithdrawn;
import grantledger.events.ApplicationEvent.SetAsideGround;
import grantledger.events.DecisionOutcome;
import grantledger.events.DismissalGround;
import grantledger.events.Track;
import grantledger.query.application.view.Decision.Authors;
import grantledger.query.application.view.Decision.Made;
import grantledger.query.fixtures.FoldExamples;
import grantledger.query.fixtures.Given;
import java.time.Instant;
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
    private final ApplicationEvent dismissed =
            new ApplicationDismissed(id, DismissalGround.FORMAL_CHECK, "För sent", "decider");
    private final ApplicationEvent filed = new AppealFiled(id, DAY, "Fel", "applicant");
    private final FoldExamples<ApplicationView, ApplicationEvent> examples = new FoldExamples<>(ApplicationView.VIEW);

    @TestFactory
    Stream<DynamicTest> each_event_changes_the_application() {
        untilItIsDecided();
        sentAndAddedTo();
        assessorsAndBars();
        recommendations();
        decisions();
        appeals();
        undone();
        erasures();
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

    private void sentAndAddedTo() {
        var requested = new CompletionRequested(id, List.of("budget"), DAY);
        var withdrawn = new ApplicationWithdrawn(id, "Ändrade planer");
        examples.after(then(requested, new CompletionExtended(id, DAY.plusDays(7), "Semester")), shown -> {
                    assertThat(shown.status()).isEqualTo(COMPLETION_REQUESTED);
                    assertThat(shown.examination().completionDueOn()).isEqualTo(DAY.plusDays(7));
                })
                .after(
                        then(requested, new ApplicationCompleted(id, Given.proposal(250), grant)),
                        shown ->
                                assertThat(shown.submission().previousGrantId()).isEqualTo(grant))
                .after(then(Given.eligible(id), new ApplicationSupplemented(id, Given.proposal(200), grant)), shown -> {
                    assertThat(shown.status()).as("the check is made anew").isEqualTo(SUBMITTED);
                    assertThat(shown.examination()).isEqualTo(Examination.NOT_BEGUN);
                    assertThat(shown.proposal().requestedAmountSek()).isEqualTo(200);
                    assertThat(shown.submission().previousGrantId()).isEqualTo(grant);
                })
                .after(
                        then(
                                new ApplicationRegistered(id, "30/7"),
                                new AssessorAssigned(id, "bo"),
                                new ConflictOfInterestDeclared(id, "olle", "Vän"),
                                Given.eligible(id),
                                Given.scored(id, "bo", 5, 5),
                                Given.recommended(id, 300, "eva"),
                                withdrawn,
                                again(null, false)),
                        shown -> {
                            assertThat(shown.status()).isEqualTo(SUBMITTED);
                            assertThat(shown.diaryNumber()).isEqualTo("30/7");
                            assertThat(shown.proposal().requestedAmountSek()).isEqualTo(400);
                            assertThat(shown.submission().submittedBy()).isEqualTo("other");
                            assertThat(shown.submission().submittedAt()).isEqualTo(FoldExamples.at(9));
                            assertThat(shown.examination()).isEqualTo(Examination.NOT_BEGUN);
                            assertThat(shown.assessment().assigned()).isEmpty();
                            assertThat(shown.assessment().score()).isNull();
                            assertThat(shown.assessment().recommendation()).isNull();
                            assertThat(shown.assessment().barredPersons()).isEqualTo(1);
                            assertThat(shown.response().withdrawalReasons()).isNull();
                        })
                .after(then(withdrawn, again(FoldExamples.at(7), true)), shown -> {
                    assertThat(shown.status()).isEqualTo(LATE);
                    assertThat(shown.submission().arrivedAt()).isEqualTo(FoldExamples.at(7));
                })
                .after(then(new ApplicationDiscontinued(id, "Utlysningen ställdes in")), shown -> {
                    assertThat(shown.status()).isEqualTo(DISCONTINUED);
                    assertThat(shown.response().discontinuedBecause()).isEqualTo("Utlysningen ställdes in");
                });
    }

    private ApplicationResubmitted again(Instant receivedAt, boolean late) {
        return new ApplicationResubmitted(
                id, Track.PUBLIC, Given.ALE, Given.proposal(400), null, "other", receivedAt, late);
    }

    private void assessorsAndBars() {
        ApplicationEvent barred = new ConflictOfInterestDeclared(id, "bo", "Vän");
        examples.after(
                        then(
                                new AssessorAssigned(id, "bo"),
                                Given.scored(id, "bo", 5, 5),
                                new AssessorUnassigned(id, "bo", "Sjuk")),
                        shown -> {
                            assertThat(shown.assessment().assigned()).isEmpty();
                            assertThat(shown.assessment().scorings()).isEmpty();
                            assertThat(shown.assessment().score()).isNull();
                        })
                .after(then(new AssessorAssigned(id, "bo"), barred), shown -> {
                    assertThat(shown.assessment().assessors()).isEmpty();
                    assertThat(shown.assessment().assigned())
                            .as("keeps it in sight")
                            .containsExactly("bo");
                    assertThat(shown.assessment().barredPersons()).isEqualTo(1);
                })
                .after(
                        then(
                                new AssessorAssigned(id, "bo"),
                                Given.scored(id, "bo", 5, 5),
                                barred,
                                new ConflictOfInterestLifted(id, "bo", "Förväxling", "chief")),
                        shown -> {
                            assertThat(shown.assessment().barredPersons()).isZero();
                            assertThat(shown.assessment().assessors())
                                    .as("to assess, the person is assigned anew")
                                    .isEmpty();
                            assertThat(shown.assessment().score())
                                    .as("what was set aside stays so")
                                    .isNull();
                            assertThat(shown.assessment().conflicts())
                                    .containsExactly(new Conflict(
                                            "bo",
                                            "Vän",
                                            FoldExamples.ACTOR,
                                            FoldExamples.at(4),
                                            "Förväxling",
                                            "chief",
                                            FoldExamples.at(5)));
                        })
                .after(
                        then(
                                new AssessorAssigned(id, "bo"),
                                barred,
                                new ConflictOfInterestLifted(id, "bo", "Förväxling", "chief"),
                                new AssessorAssigned(id, "bo")),
                        shown -> {
                            assertThat(shown.assessment().assessors()).containsExactly("bo");
                            assertThat(shown.assessment().assigned()).containsExactly("bo");
                        })
                .after(
                        then(met("bo", "new", true), met("eva", "new", true)),
                        shown -> assertThat(shown.assessment().prioritiesMet()).containsExactly("new"))
                .after(
                        then(met("bo", "new", true), met("eva", "new", false)),
                        shown -> assertThat(shown.assessment().prioritiesMet())
                                .as("all have to say so")
                                .isEmpty())
                .after(
                        then(met("bo", "new", true), Given.scored(id, "eva", 1, 1)),
                        shown -> assertThat(shown.assessment().prioritiesMet())
                                .as("who says nothing does not say so")
                                .isEmpty());
    }

    private ApplicationScored met(String assessor, String priority, boolean met) {
        return new ApplicationScored(
                id, assessor, Given.scored(id, assessor, 5, 5).scores(), List.of(new PriorityResult(priority, met)));
    }

    private void recommendations() {
        ApplicationEvent granted = Given.granted(id, grant, 200);
        ApplicationEvent withdrawn = new RecommendationWithdrawn(id, "Räknefel", "olle");
        examples.after(then(Given.eligible(id), Given.recommended(id, 300, "olle"), withdrawn), shown -> {
                    assertThat(shown.status()).isEqualTo(ELIGIBLE);
                    assertThat(shown.assessment().recommendation()).isNull();
                    assertThat(shown.assessment().recommendations())
                            .extracting(Recommendation::state, Recommendation::endedBecause, Recommendation::endedBy)
                            .containsExactly(tuple(Recommendation.State.WITHDRAWN, "Räknefel", "olle"));
                })
                .after(
                        then(
                                Given.eligible(id),
                                Given.scored(id, "bo", 5, 5),
                                Given.recommended(id, 300, "olle"),
                                new ConflictOfInterestDeclared(id, "bo", "Vän"),
                                new RecommendationSetAside(id, SetAsideGround.NO_SCORE_LEFT)),
                        shown -> {
                            assertThat(shown.status()).isEqualTo(ELIGIBLE);
                            assertThat(shown.assessment().recommendation()).isNull();
                            assertThat(shown.assessment().recommendations())
                                    .extracting(Recommendation::state, Recommendation::endedBecause)
                                    .containsExactly(tuple(Recommendation.State.SET_ASIDE, "NO_SCORE_LEFT"));
                        })
                .after(then(granted, Given.recommended(id, 100, "olle")), shown -> {
                    assertThat(shown.status()).as("of one that is decided").isEqualTo(GRANTED);
                    assertThat(shown.assessment().recommendation().amountSek()).isEqualTo(100);
                })
                .after(
                        then(Given.recommended(id, 200, "eva"), granted, Given.recommended(id, 100, "olle"), withdrawn),
                        shown -> {
                            assertThat(shown.status()).isEqualTo(GRANTED);
                            assertThat(shown.assessment().recommendation().recommendedBy())
                                    .as("the one that the decision in force rests on")
                                    .isEqualTo("eva");
                        })
                .after(
                        then(
                                Given.recommended(id, 200, "eva"),
                                granted,
                                Given.recommended(id, 100, "olle"),
                                new DecisionReconsidered(
                                        id, DecisionOutcome.GRANT, 100L, grant, "Ny", "Mindre", "chief")),
                        shown -> assertThat(shown.assessment().recommendations())
                                .extracting(Recommendation::state)
                                .containsExactly(Recommendation.State.PAST, Recommendation.State.DECIDED));
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
        var upheld = new AppealOutcomeRecorded(
                id, AppealOutcome.DECLINE, null, null, false, "Förvaltningsrätten", "1-20", "chief");
        for (AppealOutcome leaving : List.of(
                AppealOutcome.UPHELD, AppealOutcome.TOO_LATE, AppealOutcome.INADMISSIBLE, AppealOutcome.WITHDRAWN)) {
            examples.after(then(Given.granted(id, grant, 200), filed, outcome(leaving)), shown -> {
                assertThat(shown.status()).as("%s leaves the decision", leaving).isEqualTo(GRANTED);
                assertThat(shown.decision()).isInstanceOf(Decision.Granted.class);
                assertThat(shown.response().appeals())
                        .extracting(Response.Appeal::outcome, Response.Appeal::recordedBy)
                        .containsExactly(tuple(leaving, "chief"));
            });
        }
        examples.after(then(Given.eligible(id), Given.granted(id, grant, 200), filed, remitted(true)), shown -> {
                    assertThat(shown.status()).isEqualTo(ELIGIBLE);
                    assertThat(shown.decision()).isNull();
                    assertThat(shown.decisions()).hasSize(2);
                })
                .after(
                        then(dismissed, filed, remitted(false)),
                        shown -> assertThat(shown.status()).isEqualTo(SUBMITTED))
                .after(
                        then(dismissed, filed, tooLateByTheAgency()),
                        shown -> assertThat(shown.decisions()
                                        .getLast()
                                        .made()
                                        .authors()
                                        .decidedBy())
                                .as("no court")
                                .isEqualTo("chief"));
        examples.after(
                        then(dismissed, new AppealFiled(id, DAY, "Fel", "applicant")),
                        shown -> assertThat(shown.response().appeals())
                                .containsExactly(new Response.Appeal(DAY, "Fel", "applicant", null, null, null, null)))
                .after(
                        then(
                                dismissed,
                                new AppealOutcomeRecorded(
                                        id,
                                        AppealOutcome.GRANT,
                                        100L,
                                        grant,
                                        false,
                                        "Förvaltningsrätten",
                                        "1-20",
                                        "chief")),
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

    private AppealOutcomeRecorded outcome(AppealOutcome outcome) {
        return new AppealOutcomeRecorded(id, outcome, null, null, false, "Förvaltningsrätten", "1-20", "chief");
    }

    private AppealOutcomeRecorded remitted(boolean eligible) {
        return new AppealOutcomeRecorded(
                id, AppealOutcome.REMITTED, null, null, eligible, "Förvaltningsrätten", "1-20", "chief");
    }

    private AppealOutcomeRecorded tooLateByTheAgency() {
        return new AppealOutcomeRecorded(id, AppealOutcome.TOO_LATE, null, null, false, null, null, "chief");
    }

    private void undone() {
        ApplicationEvent granted = Given.granted(id, grant, 200);
        ApplicationEvent served = new DecisionServed(id, DAY);
        examples.after(
                        then(granted, served),
                        shown -> assertThat(shown.response().servedOn()).isEqualTo(DAY))
                .after(
                        then(
                                granted,
                                served,
                                new DecisionReconsidered(
                                        id, DecisionOutcome.GRANT, 100L, grant, "Ny", "Mindre", "chief")),
                        shown -> assertThat(shown.response().servedOn())
                                .as("the new decision is not served yet")
                                .isNull())
                .after(then(Given.eligible(id), granted, served, reopened(true)), shown -> {
                    assertThat(shown.status()).isEqualTo(ELIGIBLE);
                    assertThat(shown.decision()).isNull();
                    assertThat(shown.decidedAmountSek()).isNull();
                    assertThat(shown.response().servedOn()).isNull();
                    assertThat(shown.decisions())
                            .hasSize(2)
                            .last()
                            .isEqualTo(new Decision.Reopened(
                                    new Judgement.None(), "Avstod av misstag", "Rättelse", made(5, "chief", null)));
                })
                .after(
                        then(dismissed, reopened(false)),
                        shown -> assertThat(shown.status()).isEqualTo(SUBMITTED))
                .after(then(new ApplicationWithdrawn(id, "Nej"), reopened(false)), shown -> {
                    assertThat(shown.status()).isEqualTo(SUBMITTED);
                    assertThat(shown.response().withdrawalReasons()).isNull();
                });
    }

    private void erasures() {
        var proposed = new PersonalDataErasureProposed(id, "Gallringsbeslut 2027/3", "Avslutat ärende", "olle");
        var erased = new PersonalDataErased(id, "Gallringsbeslut 2027/3", List.of("c1"), "olle", "chief");
        examples.after(then(proposed), shown -> {
                    assertThat(shown.personalData().proposal())
                            .isEqualTo(new PersonalData.Proposed(
                                    "Gallringsbeslut 2027/3", "Avslutat ärende", "olle", FoldExamples.at(2)));
                    assertThat(shown.personalData().erased()).isNull();
                    assertThat(shown.proposal().contact()).isEqualTo(Given.CONTACT);
                })
                .after(then(proposed, new ErasureProposalWithdrawn(id, "För tidigt", "olle")), shown -> {
                    assertThat(shown.personalData()).isEqualTo(PersonalData.UNTOUCHED);
                    assertThat(shown.proposal().contact()).isEqualTo(Given.CONTACT);
                })
                .after(then(proposed, new ApplicationSupplemented(id, Given.proposal(250), null)), shown -> {
                    assertThat(shown.personalData().proposal())
                            .as("the same contact person")
                            .isNotNull();
                })
                .after(then(proposed, new ApplicationSupplemented(id, another(), null)), shown -> {
                    assertThat(shown.personalData().proposal())
                            .as("another contact is another matter")
                            .isNull();
                })
                .after(then(proposed, erased), shown -> {
                    assertThat(shown.proposal().contact()).isNull();
                    assertThat(shown.proposal().requestedAmountSek()).isEqualTo(300);
                    assertThat(shown.personalData().proposal()).isNull();
                    assertThat(shown.personalData().erased())
                            .isEqualTo(new PersonalData.Erased(
                                    "Gallringsbeslut 2027/3", FoldExamples.at(3), "olle", "chief", List.of("c1")));
                    assertThat(shown.status()).isEqualTo(SUBMITTED);
                })
                .after(then(proposed, erased, new ApplicationSupplemented(id, Given.proposal(250), null)), shown -> {
                    assertThat(shown.proposal().contact())
                            .as("one who was given later")
                            .isEqualTo(Given.CONTACT);
                    assertThat(shown.personalData().erasures()).hasSize(1);
                });
    }

    private static Proposal another() {
        return Given.proposal(250, new Contact("Bo Ek", "bo@example.org", null, "c2"), "Personal");
    }

    private ApplicationReopened reopened(boolean eligible) {
        return new ApplicationReopened(id, eligible, "Rättelse", "Avstod av misstag", "chief");
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
