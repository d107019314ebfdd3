package grantledger.query.application.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.AppealOutcome;
import grantledger.events.ApplicationEvent.AppealFiled;
import grantledger.events.ApplicationEvent.AppealOutcomeRecorded;
import grantledger.events.ApplicationEvent.ApplicationDismissed;
import grantledger.events.ApplicationEvent.ApplicationRegistered;
import grantledger.events.ApplicationEvent.AssessorAssigned;
import grantledger.events.ApplicationEvent.DecisionServed;
import grantledger.events.ApplicationEvent.FormalCheckRecorded;
import grantledger.events.ApplicationEvent.PersonalDataErasureProposed;
import grantledger.events.DismissalGround;
import grantledger.events.Event;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class AwaitedTest {

    private static final LocalDate DAY = LocalDate.parse("2020-06-01");

    private final UUID call = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void submit() {
        send(Given.submitted(id, call, Given.ALE, 300_000));
    }

    @Test
    void goes_from_one_hand_to_the_next() {
        assertThat(awaited("anna", "OFFICER")).containsExactly(Awaited.registration);
        send(new ApplicationRegistered(id, "2020-3.4.1-30/7"));
        assertThat(awaited("anna", "OFFICER")).containsExactly(Awaited.check);
        send(Given.eligible(id));
        assertThat(awaited("anna", "OFFICER")).containsExactly(Awaited.assessors);
        send(new AssessorAssigned(id, "bo"));
        assertThat(awaited("anna", "OFFICER")).containsExactly(Awaited.scores);
        assertThat(awaited("bo", "ASSESSOR")).containsExactly(Awaited.points);
        send(Given.scored(id, "bo", 5, 5));
        assertThat(awaited("anna", "OFFICER")).containsExactly(Awaited.recommendation);
        assertThat(awaited("bo", "ASSESSOR")).isEmpty();
        send(Given.recommended(id, 300_000, "anna"));
        assertThat(awaited("anna", "OFFICER")).containsExactly(Awaited.decision);
        send(Given.granted(id, UUID.randomUUID(), 300_000));
        assertThat(awaited("anna", "OFFICER")).containsExactly(Awaited.service);
        send(new DecisionServed(id, DAY));
        assertThat(awaited("anna", "OFFICER")).isEmpty();
    }

    @Test
    void waits_for_a_decision_also_when_it_is_not_to_be_tried() {
        send(new FormalCheckRecorded(id, List.of(), false, "checker"));
        assertThat(awaited("dan", "DECISION_MAKER")).containsExactly(Awaited.decision);
        send(new ApplicationDismissed(id, DismissalGround.FORMAL_CHECK, "Skäl", "dan"), new DecisionServed(id, DAY));
        assertThat(awaited("dan", "DECISION_MAKER")).isEmpty();
    }

    @Test
    void waits_for_what_a_court_says() {
        send(Given.eligible(id), Given.granted(id, UUID.randomUUID(), 300_000), new DecisionServed(id, DAY));
        send(new AppealFiled(id, DAY, "För lite", "applicant"));
        assertThat(awaited("dan", "DECISION_MAKER")).containsExactly(Awaited.judgment);
        send(new AppealOutcomeRecorded(id, AppealOutcome.UPHELD, null, null, true, "FR", "1", "dan"));
        assertThat(awaited("dan", "DECISION_MAKER")).doesNotContain(Awaited.judgment);
    }

    @Test
    void waits_for_another_word_on_an_erasure() {
        send(new PersonalDataErasureProposed(id, "G 1", "Skäl", "anna"));

        assertThat(awaited("dan", "DECISION_MAKER")).contains(Awaited.erasure);
        assertThat(awaited("r", "REPORTER")).doesNotContain(Awaited.erasure);
    }

    @Test
    void tells_applicants_nothing_of_how_the_assessment_goes() {
        send(new ApplicationRegistered(id, "2020-3.4.1-30/7"));
        assertThat(awaited("applicant-999900-0012", "APPLICANT")).containsExactly(Awaited.check);
        send(Given.eligible(id));
        assertThat(awaited("applicant-999900-0012", "APPLICANT")).isEmpty();
        send(new AssessorAssigned(id, "bo"), Given.scored(id, "bo", 5, 5));
        assertThat(awaited("applicant-999900-0012", "APPLICANT")).isEmpty();
        send(Given.recommended(id, 300_000, "anna"));
        assertThat(awaited("applicant-999900-0012", "APPLICANT")).isEmpty();
    }

    @Test
    void does_not_tell_whoever_is_to_score_too_that_others_have() {
        send(new ApplicationRegistered(id, "2020-3.4.1-30/7"), Given.eligible(id));
        send(new AssessorAssigned(id, "bo"), new AssessorAssigned(id, "anna"), Given.scored(id, "bo", 5, 5));

        assertThat(awaited("anna", "OFFICER", "ASSESSOR")).containsExactly(Awaited.scores, Awaited.points);
        assertThat(awaited("olle", "OFFICER")).containsExactly(Awaited.recommendation);
    }

    private List<Awaited> awaited(String subject, String... roles) {
        return Arrays.stream(Awaited.values())
                .filter(one -> SERVICE.get("/api/applications?callId=%s&awaits=%s", call, one)
                                .as(subject, roles)
                                .after(RELAY.position())
                                .ok()
                                .at("/total")
                                .intValue()
                        > 0)
                .toList();
    }

    private void send(Event... events) {
        RELAY.send(id, events);
    }
}
