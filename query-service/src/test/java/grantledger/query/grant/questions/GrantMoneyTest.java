package grantledger.query.grant.questions;

import static grantledger.query.fixtures.Shared.RELAY;
import static grantledger.query.fixtures.Shared.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GrantEvent.PaymentConfirmed;
import grantledger.events.GrantEvent.PaymentReleased;
import grantledger.events.GrantEvent.RepaymentDemanded;
import grantledger.events.GrantEvent.RepaymentRecorded;
import grantledger.events.RepaymentGround;
import grantledger.query.fixtures.Given;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("server")
class GrantMoneyTest {

    private static final LocalDate DAY = LocalDate.parse("2021-03-01");

    private final UUID call = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private long last;

    @BeforeEach
    void live() {
        RELAY.send(id, Given.established(id, application, call, Given.ALE, 100_000));
        last = RELAY.send(
                id,
                new PaymentReleased(id, 1, 50_000, "carl"),
                new PaymentConfirmed(id, 1, 50_000, DAY, "OCR 17"),
                new RepaymentDemanded(id, 10_000, RepaymentGround.CONDITIONS_BREACHED, DAY, "Skäl", "carl"),
                new RepaymentRecorded(id, 4_000, DAY, "OCR 18", 90L, "carla"));
    }

    @Test
    void names_every_figure_with_the_events_that_add_up_to_it() {
        JsonNode money = SERVICE.get("/api/grants/%s/money", id).after(last).ok();

        assertThat(money.at("/figures")
                        .valueStream()
                        .map(figure -> figure.at("/word").stringValue()))
                .containsExactly(
                        "amountSek",
                        "acceptedCostSek",
                        "forfeitedSek",
                        "entitledSek",
                        "releasedSek",
                        "paidSek",
                        "repaidSek",
                        "waivedSek",
                        "outstandingSek",
                        "tooMuchOutSek",
                        "mayBeReleasedSek",
                        "mayBeDemandedSek",
                        "underCeilingSek");
        assertThat(money.at("/position").longValue()).isEqualTo(last);
        JsonNode outstanding = money.at("/figures/8");
        assertThat(outstanding.at("/letter").stringValue()).isEqualTo("O");
        assertThat(outstanding.at("/value").longValue()).isEqualTo(6_000);
        assertThat(outstanding.at("/terms/0/position").longValue()).isEqualTo(last - 1);
        assertThat(outstanding.at("/terms/0/type").stringValue()).isEqualTo("RepaymentDemanded");
        assertThat(outstanding.at("/terms/0/amountSek").longValue()).isEqualTo(10_000);
        assertThat(outstanding.at("/terms/1/position").longValue()).isEqualTo(last);
        assertThat(outstanding.at("/terms/1/amountSek").longValue()).isEqualTo(-4_000);
        assertThat(money.at("/figures/6/value").longValue())
                .as("without interest")
                .isEqualTo(4_000);
    }

    @Test
    void says_by_which_formula_the_other_figures_follow() {
        JsonNode released =
                SERVICE.get("/api/grants/%s/money", id).after(last).ok().at("/figures/10");

        assertThat(released.at("/value").longValue()).isEqualTo(44_000);
        assertThat(released.at("/terms").isNull()).isTrue();
        assertThat(released.at("/formula/letters").stringValue()).isEqualTo("max(0, min(A, E + W) − (L − R))");
        assertThat(released.at("/formula/words").stringValue())
                .isEqualTo("max(0, min(amountSek, entitledSek + waivedSek) − (releasedSek − repaidSek))");
        assertThat(released.at("/formula/uses")
                        .valueStream()
                        .map(used -> used.at("/value").longValue()))
                .containsExactly(100_000L, 90_000L, 0L, 50_000L, 4_000L);
    }

    @Test
    void agrees_with_the_grant() {
        JsonNode grant = SERVICE.get("/api/grants/%s", id).after(last).ok();

        SERVICE.get("/api/grants/%s/money", id)
                .ok()
                .at("/figures")
                .forEach(figure ->
                        assertThat(grant.get(figure.at("/word").stringValue())).isEqualTo(figure.get("value")));
    }

    @Test
    void is_read_by_whoever_reads_the_grant() {
        last = RELAY.send(application, Given.submitted(application, call, Given.ALE, 100_000));

        assertThat(status("tool", "REPORTER")).isEqualTo(200);
        assertThat(status("applicant-999900-0012", "APPLICANT")).isEqualTo(200);
        assertThat(status("stranger", "APPLICANT")).isEqualTo(404);
    }

    private int status(String subject, String role) {
        return SERVICE.get("/api/grants/%s/money", id)
                .as(subject, role)
                .after(last)
                .status();
    }
}
