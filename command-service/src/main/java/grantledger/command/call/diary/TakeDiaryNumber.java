package grantledger.command.call.diary;

import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Command;
import grantledger.command.deciding.Decision;
import grantledger.command.values.NameBasedId;
import grantledger.eventlog.states.StreamKind;
import grantledger.events.DiaryEvent;
import grantledger.events.DiaryEvent.DiaryNumberTaken;
import java.text.Normalizer;
import java.util.UUID;

/** Follows from the announcement of a call that has another id than its diary number: nobody else gets the number. */
public record TakeDiaryNumber(String diaryNumber, UUID callId) implements Command<DiaryNumber, DiaryEvent> {

    private static final UUID CALLS = UUID.fromString("6f9c0f0e-6c1d-5d0a-9f57-2c9d1c4f3a10");

    /** The id of a number, however it is spaced: that of a call announced without another, or of the number's own stream. */
    public static UUID idOf(String diaryNumber) {
        String plain = Normalizer.normalize(diaryNumber, Normalizer.Form.NFKC).replaceAll("[\\p{Z}\\p{Cf}]+", " ");
        return NameBasedId.of(CALLS, plain.strip());
    }

    @Override
    public StreamKind<DiaryNumber, DiaryEvent> streamKind() {
        return DiaryNumber.KIND;
    }

    @Override
    public UUID stream() {
        return idOf(diaryNumber);
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public Decision<DiaryEvent> decide(DiaryNumber none, Circumstances with) {
        return Decision.of(new DiaryNumberTaken(stream(), diaryNumber, callId));
    }
}
