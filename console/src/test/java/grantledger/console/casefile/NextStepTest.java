package grantledger.console.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.console.words.Language;
import grantledger.console.words.Wording;
import grantledger.console.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NextStepTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Wording ENGLISH = new Wording(new Words(), Language.EN);

    @Test
    void every_status_has_something_that_comes_next_in_both_languages() {
        for (var language : Language.values()) {
            var wording = new Wording(new Words(), language);
            Stream.of(
                            "SUBMITTED",
                            "COMPLETION_REQUESTED",
                            "ELIGIBLE",
                            "INELIGIBLE",
                            "RECOMMENDED",
                            "GRANTED",
                            "DECLINED",
                            "DISMISSED",
                            "WITHDRAWN",
                            "DISCONTINUED",
                            "LATE",
                            "UNDER_ASSESSMENT")
                    .map(status -> new Facts(wording, JSON.createObjectNode().put("status", status)))
                    .forEach(application -> assertThat(NextStep.of(application, List.of()))
                            .doesNotContain("??")
                            .endsWith("."));
        }
    }

    @Test
    void an_eligible_application_is_scored_by_those_who_have_not() {
        assertThat(next("{'status': 'ELIGIBLE', 'assessors': [], 'scorings': []}"))
                .isEqualTo("an officer assigns assessors.");
        assertThat(next("{'status': 'ELIGIBLE', 'assessors': ['anna', 'bo'], 'scorings': [{}]}"))
                .isEqualTo("the assessors score the application; 1 of 2 have.");
        assertThat(next("{'status': 'ELIGIBLE', 'assessors': ['anna'], 'scorings': [{}]}"))
                .isEqualTo("an officer recommends a decision.");
    }

    @Test
    void whoever_is_not_told_who_assesses_is_told_that_it_is_assessed() {
        assertThat(next("{'status': 'ELIGIBLE', 'assessors': null, 'scorings': []}"))
                .isEqualTo("the agency assesses the application and decides.");
    }

    @Test
    void a_pending_appeal_comes_before_everything_else() {
        assertThat(next("{'status': 'GRANTED', 'appeals': [{'outcome': 'UPHELD'}, {'outcome': null}]}"))
                .startsWith("the court tries the appeal");
    }

    @Test
    void a_running_grant_is_paid_and_then_reported() {
        var waiting = "{'instalment': 2, 'released': false, 'afterReport': false, 'payableOn': '2019-02-01'}";
        var released = "{'instalment': 2, 'released': true, 'paidOn': null}";
        var paid = "{'instalment': 2, 'released': true, 'paidOn': '2019-02-03'}";
        var due = "{'kind': 'FINAL', 'state': 'due', 'dueOn': '2020-01-31'}";
        var received = "{'kind': 'PROGRESS', 'state': 'received'}";

        assertThat(running(waiting, due)).startsWith("a controller releases instalment 2, payable on 2019-02-01.");
        assertThat(running(released, due))
                .startsWith("another controller confirms that the bank has paid instalment 2");
        assertThat(running(paid, due)).isEqualTo("the recipient reports (final report), due on 2020-01-31.");
        assertThat(running(paid, received)).isEqualTo("a controller examines what came in (progress report).");
        assertThat(running(paid, "{'state': 'approved'}")).isEqualTo("an officer or controller closes the grant.");
    }

    private static String running(String instalment, String report) {
        var grant = facts("{'status': 'ACTIVE', 'instalments': [%s], 'reports': [%s]}".formatted(instalment, report));
        return NextStep.of(facts("{'status': 'GRANTED'}"), List.of(grant));
    }

    private static String next(String application) {
        return NextStep.of(facts(application), List.of());
    }

    private static Facts facts(String json) {
        return new Facts(ENGLISH, JSON.readTree(json.replace('\'', '"')));
    }
}
