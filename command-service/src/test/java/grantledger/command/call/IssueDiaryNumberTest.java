package grantledger.command.call;

import static grantledger.command.call.Calls.CALL;
import static grantledger.command.call.Calls.announced;
import static grantledger.command.handling.People.SYSTEM;

import grantledger.command.handling.Rulebook;
import grantledger.events.CallEvent.DiaryNumberIssued;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssueDiaryNumberTest {

    private static final UUID APPLICATION = new UUID(0, 7);
    private final Rulebook rules = Rulebook.ofCalls();

    @Test
    void numbers_begin_with_one() {
        rules.given(announced())
                .when(SYSTEM, new IssueDiaryNumber(CALL, APPLICATION))
                .then(new DiaryNumberIssued(CALL, APPLICATION, 1));
    }

    @Test
    void numbers_follow_without_holes() {
        rules.given(
                        announced(),
                        new DiaryNumberIssued(CALL, new UUID(0, 1), 1),
                        new DiaryNumberIssued(CALL, new UUID(0, 2), 2))
                .when(SYSTEM, new IssueDiaryNumber(CALL, APPLICATION))
                .then(new DiaryNumberIssued(CALL, APPLICATION, 3));
    }
}
