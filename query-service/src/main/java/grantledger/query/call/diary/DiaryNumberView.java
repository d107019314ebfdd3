package grantledger.query.call.diary;

import grantledger.events.DiaryEvent;
import grantledger.events.DiaryEvent.DiaryNumberTaken;
import grantledger.format.Envelope;
import grantledger.projections.folding.View;
import java.util.UUID;

/** The call that a diary number leads to, where it is not the number's own stream. Nobody asks for it yet. */
public record DiaryNumberView(UUID diaryId, String diaryNumber, UUID callId) {

    public static final View<DiaryNumberView, DiaryEvent> VIEW =
            View.of("view_diary_number", DiaryNumberView.class, DiaryEvent.class, 1, DiaryNumberView::after);

    static DiaryNumberView after(DiaryNumberView none, DiaryEvent event, Envelope at) {
        return switch (event) {
            case DiaryNumberTaken it -> new DiaryNumberView(it.diaryId(), it.diaryNumber(), it.callId());
        };
    }
}
