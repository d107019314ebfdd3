package grantledger.command.call.diary;

import grantledger.command.deciding.Acting;
import grantledger.command.deciding.Matter;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.DiaryEvent;
import grantledger.events.DiaryEvent.DiaryNumberTaken;
import java.util.UUID;

/** A diary number that a call with another id has taken. */
public record DiaryNumber(String number, UUID callId) implements Matter {

    public static final StreamKind<DiaryNumber, DiaryEvent> KIND =
            new StreamKind<>("diary number", DiaryNumber.class, DiaryEvent.class, DiaryNumber::after);

    /** As public as the call. */
    @Override
    public boolean isOwnMatterOf(Acting acting) {
        return true;
    }

    private static DiaryNumber after(DiaryNumber none, DiaryEvent event) {
        return switch (event) {
            case DiaryNumberTaken it -> new DiaryNumber(it.diaryNumber(), it.callId());
        };
    }
}
