package grantledger.query.grant.view;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.events.GrantEvent.DemandReductionGround;
import grantledger.events.RepaymentGround;
import grantledger.format.Json;
import grantledger.projections.storing.ViewJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes of steps in getting money back, in answers and where they are stored. */
class RepaymentEntryTest {

    private static final LocalDate DAY = LocalDate.parse("2021-01-15");
    private static final Instant AT = Instant.parse("2020-03-19T08:00:00Z");

    @Test
    void of_each_step_in_getting_money_back() {
        isWritten(new Repayment.Demanded(3, RepaymentGround.NOT_REPORTED, DAY, "Skäl", "carl", AT), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","by":"carl","correction":null,"dueOn":"2021-01-15",\
            "ground":"NOT_REPORTED","interestSek":null,"reasons":"Skäl","receivedOn":null,"reduction":null,\
            "reference":null,"repayment":null,"step":"DEMANDED"}\
            """);
        isWritten(new Repayment.Withdrawn(3, "Fel krav", "carl", AT), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","by":"carl","correction":null,"dueOn":null,"ground":null,\
            "interestSek":null,"reasons":"Fel krav","receivedOn":null,"reduction":null,"reference":null,\
            "repayment":null,"step":"WITHDRAWN"}\
            """);
        isWritten(new Repayment.Reduced(3, DemandReductionGround.SETTLED, AT), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","by":null,"correction":null,"dueOn":null,"ground":null,\
            "interestSek":null,"reasons":null,"receivedOn":null,"reduction":"SETTLED","reference":null,\
            "repayment":null,"step":"REDUCED"}\
            """);
        isWritten(new Repayment.Waived(3, "Sjukdom", "dora", AT), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","by":"dora","correction":null,"dueOn":null,"ground":null,\
            "interestSek":null,"reasons":"Sjukdom","receivedOn":null,"reduction":null,"reference":null,\
            "repayment":null,"step":"WAIVED"}\
            """);
        var correction = new Repayment.Correction("Skrivfel", "carla", AT);
        isWritten(new Repayment.Recorded(2, 3, DAY, "ref", 1L, "carl", AT, correction), """
            {"amountSek":3,"at":"2020-03-19T08:00:00Z","by":"carl","correction":{"at":"2020-03-19T08:00:00Z",\
            "by":"carla","reasons":"Skrivfel"},"dueOn":null,"ground":null,"interestSek":1,"reasons":null,\
            "receivedOn":"2021-01-15","reduction":null,"reference":"ref","repayment":2,"step":"RECORDED"}\
            """);
    }

    private static void isWritten(Repayment repayment, String json) {
        assertThat(Json.mapper().writeValueAsString(repayment)).isEqualTo(json);
        assertThat(Json.mapper().writeValueAsString(RepaymentEntry.all(List.of(repayment))))
                .isEqualTo("[" + json + "]");
        assertThat(ViewJson.read(json, Repayment.class)).isEqualTo(repayment);
    }
}
