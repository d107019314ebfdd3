package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.Event;
import grantledger.events.GoalFulfilment;
import grantledger.events.GrantEvent.GrantAccepted;
import grantledger.events.GrantEvent.OutcomeReported;
import grantledger.events.GrantEvent.ReportApproved;
import grantledger.events.GrantEvent.ReportCompletionRequested;
import grantledger.events.GrantEvent.ReportMoved;
import grantledger.events.GrantEvent.ReportOverdue;
import grantledger.events.GrantEvent.ReportReopened;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.GrantEvent.ReportWaived;
import grantledger.events.ReportKind;
import grantledger.events.ReviewGround;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class FollowUpTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    private final UUID call = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final UUID progress = UUID.randomUUID();

    @BeforeEach
    void establish() {
        send(Given.established(id, application, call, Given.ALE, 100_000), new GrantAccepted(id));
    }

    @Test
    void follows_each_report_from_due_to_approved() {
        assertThat(kinds("due")).containsExactly("PROGRESS", "FINAL");
        send(new ReportOverdue(id, 1, ReportKind.PROGRESS, DAY));
        assertThat(kinds("overdue")).containsExactly("PROGRESS");
        assertThat(kinds("due")).containsExactly("FINAL");
        send(reported(), new ReportSelectedForReview(id, progress, ReviewGround.RANDOM, 3));
        assertThat(kinds("overdue")).isEmpty();
        send(new ReportCompletionRequested(id, progress, List.of("verifikat"), DAY));
        assertThat(kinds("received")).containsExactly("PROGRESS");
        send(reported(), new ReportApproved(id, progress, ReportKind.PROGRESS, 5, null, "approver"));
        assertThat(kinds("approved")).containsExactly("PROGRESS");
        assertThat(kinds("received")).isEmpty();
        assertThat(rows("approved").getFirst().at("/selectedForReview").stringValue())
                .isEqualTo("RANDOM");
        send(new ReportReopened(id, progress, "Fel kostnad"));
        assertThat(kinds("received")).containsExactly("PROGRESS");
    }

    @Test
    void r2_finds_a_report_overdue_again_that_was_sent_back_and_not_completed_in_time() {
        send(reported(), new ReportCompletionRequested(id, progress, List.of("verifikat"), DAY));
        send(new ReportOverdue(id, 1, ReportKind.PROGRESS, DAY));

        assertThat(kinds("received")).isEmpty();
        JsonNode overdue = rows("overdue").getFirst();
        assertThat(overdue.at("/dueOn").stringValue()).isEqualTo("2021-03-01");
        assertThat(overdue.at("/completeOn").stringValue()).isEqualTo("2021-03-01");
        assertThat(overdue.at("/plannedOn").stringValue()).isEqualTo("2021-02-28");
        assertThat(overdue.at("/reportId").stringValue()).isEqualTo(progress.toString());
        send(reported());
        assertThat(kinds("overdue")).isEmpty();
        assertThat(kinds("received")).containsExactly("PROGRESS");
    }

    @Test
    void asks_for_a_moved_report_on_its_new_day() {
        send(new ReportOverdue(id, 1, ReportKind.PROGRESS, DAY), new ReportMoved(id, 1, DAY, "Sjukdom"));

        JsonNode due = rows("due").getFirst();
        assertThat(due.at("/kind").stringValue()).isEqualTo("PROGRESS");
        assertThat(due.at("/dueOn").stringValue()).isEqualTo("2021-03-01");
        assertThat(due.at("/movedTo").stringValue()).isEqualTo("2021-03-01");
        assertThat(due.at("/plannedOn").stringValue()).isEqualTo("2021-02-28");
    }

    @Test
    void does_not_ask_for_a_waived_report() {
        send(new ReportOverdue(id, 1, ReportKind.PROGRESS, DAY), new ReportWaived(id, 1, "Kom aldrig", "decider"));

        assertThat(kinds("due")).containsExactly("FINAL");
        assertThat(kinds("overdue")).isEmpty();
        assertThat(SERVICE.get("/api/reports?grantId=%s", id)
                        .ok()
                        .at("/rows/0/state")
                        .stringValue())
                .isEqualTo("waived");
    }

    @Test
    void does_not_tell_the_recipient_that_a_report_was_drawn() {
        send(reported(), new ReportSelectedForReview(id, progress, ReviewGround.RISK, 3));
        RELAY.send(application, Given.submitted(application, call, Given.ALE, 100_000));

        assertThat(rows("received").getFirst().at("/selectedForReview").stringValue())
                .isEqualTo("RISK");
        JsonNode seen = SERVICE.get("/api/reports?state=received&grantId=%s", id)
                .as("applicant-999900-0012", "APPLICANT")
                .ok();
        assertThat(seen.at("/total").intValue()).isEqualTo(1);
        assertThat(seen.at("/rows/0/selectedForReview").isNull()).isTrue();
    }

    private OutcomeReported reported() {
        return new OutcomeReported(
                id,
                progress,
                ReportKind.PROGRESS,
                1,
                Given.START,
                Given.END,
                List.of(),
                "Vi gjorde det",
                GoalFulfilment.LARGELY,
                List.of(),
                "applicant");
    }

    private List<String> kinds(String state) {
        return rows(state).stream().map(row -> row.at("/kind").stringValue()).toList();
    }

    private List<JsonNode> rows(String state) {
        return SERVICE.get("/api/reports?state=%s&grantId=%s", state, id)
                .after(RELAY.position())
                .ok()
                .at("/rows")
                .valueStream()
                .toList();
    }

    private void send(Event... events) {
        RELAY.send(id, events);
    }
}
