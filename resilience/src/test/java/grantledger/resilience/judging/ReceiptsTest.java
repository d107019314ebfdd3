package grantledger.resilience.judging;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import grantledger.resilience.loading.Asked;
import grantledger.resilience.loading.Outcome;
import grantledger.resilience.loading.Outcome.Acknowledged;
import grantledger.resilience.loading.Outcome.Happened;
import grantledger.resilience.loading.Outcome.Refused;
import grantledger.resilience.loading.Outcome.Unknown;
import grantledger.standalone.identity.Bearer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    private static final Asked GRANT =
            new Asked("grant-funds", Bearer.of(Set.of(Role.DECISION_MAKER), "decider-1"), "key", "{}");
    private static final LogTable LOG = new LogTable(Map.of(
            1L, new LogTable.Row("a", 1, "e1", "FundsGranted", ""),
            2L, new LogTable.Row("b", 1, "e2", "FundsGranted", "")));

    @Test
    void what_the_log_has_where_the_answer_said_is_not_lost() {
        assertThat(told(done("a", 1), done("a", 1)).lost()).isZero();
        assertThat(told(done("a", 1), done("a", 1)).secondEffects()).isZero();
    }

    @Test
    void an_acknowledged_event_that_the_log_has_not_is_lost() {
        assertThat(told(done("a", 3)).lost()).isEqualTo(1);
    }

    @Test
    void an_acknowledged_position_that_another_event_has_taken_is_lost() {
        assertThat(told(done("a", 2)).lost()).isEqualTo(1);
    }

    @Test
    void two_answers_of_one_key_that_tell_of_different_events_are_a_second_effect() {
        assertThat(told(done("a", 1), done("b", 2)).secondEffects()).isEqualTo(1);
    }

    @Test
    void a_refusal_of_what_was_acknowledged_is_a_second_effect() {
        assertThat(told(done("a", 1), new Refused(422, "application-undecided")).secondEffects())
                .isEqualTo(1);
    }

    @Test
    void a_question_without_an_answer_is_neither_lost_nor_acknowledged() {
        var receipts = told(new Unknown("reset"), new Unknown("reset"));
        assertThat(receipts.unanswered()).isEqualTo(1);
        assertThat(receipts.acknowledged() + receipts.lost() + receipts.secondEffects())
                .isZero();
    }

    private static Receipts told(Outcome... outcomes) {
        return new Receipts(Map.of(GRANT, List.of(outcomes)), LOG);
    }

    private static Acknowledged done(String stream, long position) {
        return new Acknowledged(stream, List.of(new Happened("FundsGranted", stream, 1, position)));
    }
}
