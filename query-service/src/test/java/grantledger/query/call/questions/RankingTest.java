package grantledger.query.call.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.ApplicationDeclined;
import grantledger.events.ApplicationEvent.ApplicationDiscontinued;
import grantledger.events.ApplicationEvent.ApplicationWithdrawn;
import grantledger.events.CallEvent.CallFundsCommitted;
import grantledger.events.CallEvent.CallFundsReturned;
import grantledger.events.GrantEvent.GrantRefused;
import grantledger.events.Track;
import grantledger.query.fixtures.Given;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class RankingTest {

    private final UUID call = UUID.randomUUID();

    @BeforeEach
    void announce() {
        RELAY.send(call, Given.announced(call, 1_000));
    }

    @Test
    void orders_by_score_then_criteria_in_order_then_the_lower_amount() {
        apply("Lägst", 100, 1, 1);
        apply("Jämn", 100, 4, 4); // 80
        apply("Relevant", 100, 5, 2); // 80 too, but more relevant
        apply("Dyr", 200, 5, 5);
        apply("Billig", 100, 5, 5);
        apply("Oprövad", 100);

        assertThat(applicants("")).containsExactly("Billig", "Dyr", "Relevant", "Jämn", "Lägst", "Oprövad");
    }

    @Test
    void breaks_ties_by_the_priorities_that_all_assessors_say_are_met_before_the_criteria() {
        apply("Relevant", 100, 5, 2); // 80, and the most relevant
        prioritised("Båda", List.of("new", "joint"), List.of("new", "joint"));
        prioritised("En", List.of("new", "joint"), List.of("new"));
        prioritised("Ingen enig", List.of("new"), List.of("joint"));

        assertThat(applicants("")).containsExactly("Båda", "En", "Relevant", "Ingen enig");
        assertThat(rows("").at("/0/prioritiesMet").size()).isEqualTo(2);
        assertThat(rows("").at("/1/prioritiesMet/0").stringValue()).isEqualTo("new");
        assertThat(rows("").at("/3/prioritiesMet").size()).isZero();
    }

    @Test
    void counts_only_the_priorities_of_the_track() {
        prioritised("Förening", ApplicantType.ASSOCIATION, List.of("joint"), List.of("joint"));

        JsonNode row = SERVICE.get("/api/calls/%s/ranking?track=CIVIL_SOCIETY", call)
                .after(RELAY.position())
                .ok()
                .at("/rows/0");
        assertThat(row.at("/prioritiesMet").size()).isZero();
    }

    @Test
    void has_pages_whose_ranks_go_on() {
        for (int i = 1; i <= 5; i++) {
            apply("Nummer " + i, i, 5, 5);
        }

        JsonNode second = SERVICE.get("/api/calls/%s/ranking?track=PUBLIC&size=2&page=1", call)
                .after(RELAY.position())
                .ok();
        assertThat(second.at("/total").intValue()).isEqualTo(5);
        assertThat(second.at("/rows").valueStream().map(row -> row.at("/rank").intValue()))
                .containsExactly(3, 4);
        assertThat(second.at("/rows/0/applicant").stringValue()).isEqualTo("Nummer 3");
        assertThat(SERVICE.get("/api/calls/%s/ranking?sort=rank", call).status())
                .isEqualTo(400);
    }

    @Test
    void breaks_the_last_ties_by_the_earlier_submission() {
        Instant monday = Instant.parse("2020-04-06T08:00:00Z");
        RELAY.occurred(monday.plusSeconds(60));
        apply("Senare", 100, 5, 5);
        RELAY.occurred(monday);
        apply("Tidigare", 100, 5, 5);
        UUID paper = UUID.randomUUID();
        RELAY.send(
                paper,
                Given.received(paper, call, Given.ALE, monday.minusSeconds(60), false),
                Given.eligible(paper),
                Given.scored(paper, "anna", 4, 4));
        apply("Lika", 1, 4, 4);
        RELAY.occurred(null);

        assertThat(applicants(""))
                .as("paper counts from when it reached the agency")
                .containsExactly("Tidigare", "Senare", "Ale kommun", "Lika");
    }

    @Test
    void is_not_above_the_line_with_a_grant_that_was_refused() {
        UUID refused = apply("Ett", 900, 5, 5);
        UUID grant = UUID.randomUUID();
        RELAY.send(refused, Given.granted(refused, grant, 900));
        RELAY.send(grant, Given.established(grant, refused, call, Given.ALE, 900));
        RELAY.send(grant, new GrantRefused(grant, "Nej tack"));

        assertThat(above("")).containsExactly(false);
        assertThat(rows("").at("/0/grantedAmountSek").longValue()).isZero();
    }

    @Test
    void leaves_out_late_and_discontinued_applications() {
        UUID late = UUID.randomUUID();
        RELAY.send(late, Given.received(late, call, Given.ALE, Instant.parse("2020-06-01T08:00:00Z"), true));
        UUID discontinued = apply("Borta", 100, 5, 5);
        RELAY.send(discontinued, new ApplicationDiscontinued(discontinued, "Utlysningen ställdes in"));

        assertThat(applicants("")).isEmpty();
    }

    @Test
    void shows_what_each_criterion_adds_to_the_score() {
        apply("Ale", 100, 4, 3);

        JsonNode row = rows("").at("/0");

        assertThat(row.at("/score").decimalValue()).isEqualByComparingTo("73.33");
        assertThat(row.at("/scoresByCriterion/relevance").decimalValue()).isEqualByComparingTo("53.33");
        assertThat(row.at("/scoresByCriterion/reach").decimalValue()).isEqualByComparingTo("20");
        assertThat(row.at("/rank").intValue()).isEqualTo(1);
    }

    @Test
    void leaves_out_withdrawn_applications_and_puts_unscored_ones_last_without_a_score() {
        UUID gone = apply("Borta", 100, 5, 5);
        RELAY.send(gone, new ApplicationWithdrawn(gone, "Nej"));
        apply("Oprövad", 100);

        assertThat(applicants("")).containsExactly("Oprövad");
        assertThat(rows("").at("/0/score").isNull()).isTrue();
        assertThat(rows("").at("/0/aboveLine").booleanValue()).isFalse();
    }

    @Test
    void draws_the_line_where_the_ceiling_is_reached() {
        apply("Ett", 600, 5, 5);
        apply("Två", 400, 5, 4);
        apply("Tre", 300, 4, 4);
        apply("Fyra", 1, 3, 3);

        assertThat(above("")).containsExactly(true, true, false, false);
    }

    @Test
    void counts_the_granted_amount_once_decided_and_nothing_for_the_declined() {
        UUID lowered = apply("Ett", 900, 5, 5);
        RELAY.send(lowered, Given.granted(lowered, UUID.randomUUID(), 500));
        RELAY.send(call, new CallFundsCommitted(call, lowered, Track.PUBLIC, 500, 500));
        UUID declined = apply("Två", 900, 5, 4);
        RELAY.send(declined, new ApplicationDeclined(declined, "Nej", "decider"));
        apply("Tre", 500, 4, 4);

        assertThat(above("")).containsExactly(true, false, true);
    }

    @Test
    void counts_money_that_is_bound_first_whatever_its_rank() {
        apply("Ett", 500, 5, 5);
        apply("Två", 300, 5, 4);
        UUID last = apply("Sist", 600, 1, 1);
        UUID unscored = apply("Oprövad", 300);
        RELAY.send(last, Given.granted(last, UUID.randomUUID(), 400));
        RELAY.send(unscored, Given.granted(unscored, UUID.randomUUID(), 200));
        RELAY.send(
                call,
                new CallFundsCommitted(call, last, Track.PUBLIC, 400, 400),
                new CallFundsCommitted(call, unscored, Track.PUBLIC, 200, 600));
        assertThat(above("")).containsExactly(false, false, true, true);

        RELAY.send(call, new CallFundsReturned(call, unscored, Track.PUBLIC, 200, 400, null));
        assertThat(above("")).containsExactly(true, false, true, true);
    }

    @Test
    void recomputes_with_other_weights_without_touching_the_score_that_stands() {
        apply("Relevant", 100, 5, 0);
        apply("Genomförbar", 100, 0, 5);

        assertThat(applicants("")).containsExactly("Relevant", "Genomförbar");
        assertThat(applicants("&weights=relevance:10,reach:90")).containsExactly("Genomförbar", "Relevant");
        assertThat(rows("&weights=relevance:0").at("/0/score").decimalValue()).isEqualByComparingTo("100");
        assertThat(applicants("")).containsExactly("Relevant", "Genomförbar");
    }

    @Test
    void refuses_weights_that_make_no_sense() {
        for (String weights :
                List.of("unknown:1", "relevance", "relevance:-1", "relevance:0,reach:0", "relevance:1,relevance:2")) {
            var answer = SERVICE.get("/api/calls/%s/ranking?weights=%s", call, weights)
                    .after(RELAY.position())
                    .answer();
            assertThat(answer.statusCode()).as(weights).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"weights\"");
        }
    }

    @Test
    void ranks_each_track_for_its_own_money() {
        apply("Kommun", 800, 4, 4);
        apply("Förening", ApplicantType.ASSOCIATION, 800, 5, 5);

        assertThat(applicants("")).containsExactly("Kommun");
        JsonNode both = SERVICE.get("/api/calls/%s/ranking", call)
                .after(RELAY.position())
                .ok()
                .at("/rows");
        assertThat(both.size()).isEqualTo(2);
        assertThat(both.at("/1/track").stringValue()).isEqualTo("CIVIL_SOCIETY");
        assertThat(both.at("/1/rank").intValue()).isEqualTo(1);
        assertThat(both.at("/1/aboveLine").booleanValue()).isTrue();
    }

    /** At 80 points, with the priorities that each of two assessors found met. */
    private void prioritised(String name, List<String> first, List<String> second) {
        prioritised(name, ApplicantType.MUNICIPALITY, first, second);
    }

    private void prioritised(String name, ApplicantType type, List<String> first, List<String> second) {
        UUID id = apply(name, type, 100);
        RELAY.send(id, Given.scored(id, "anna", 4, 4, first), Given.scored(id, "bo", 4, 4, second));
    }

    private UUID apply(String name, long requestedSek, int... points) {
        return apply(name, ApplicantType.MUNICIPALITY, requestedSek, points);
    }

    private UUID apply(String name, ApplicantType type, long requestedSek, int... points) {
        UUID id = UUID.randomUUID();
        RELAY.send(id, Given.submitted(id, call, new Applicant(name, "999900-0038", type, "21", null), requestedSek));
        RELAY.send(id, Given.eligible(id));
        if (points.length > 0) {
            RELAY.send(id, Given.scored(id, "anna", points[0], points[1]));
        }
        return id;
    }

    private List<String> applicants(String more) {
        return rows(more)
                .valueStream()
                .map(row -> row.at("/applicant").stringValue())
                .toList();
    }

    private List<Boolean> above(String more) {
        return rows(more)
                .valueStream()
                .map(row -> row.at("/aboveLine").booleanValue())
                .toList();
    }

    private JsonNode rows(String more) {
        return SERVICE.get("/api/calls/%s/ranking?track=PUBLIC%s", call, more)
                .after(RELAY.position())
                .ok()
                .at("/rows");
    }
}
