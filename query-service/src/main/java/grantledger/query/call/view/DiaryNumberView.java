package grantledger.query.call.view;

import grantledger.events.DiaryEvent;
import grantledger.events.DiaryEvent.DiaryNumberTaken;
import grantledger.format.Envelope;
import grantledger.projections.folding.View;
import java.util.UUID;

/** Which call has a diary number that was announced under an id of its own. */
public record DiaryNumberView(String diaryNumber, UUID callId) {

    public static final View<DiaryNumberView, DiaryEvent> VIEW =
            View.of("view_diary_number", DiaryNumberView.class, DiaryEvent.class, 1, DiaryNumberView::after);

    static DiaryNumberView after(DiaryNumberView none, DiaryEvent event, Envelope at) {
        return switch (event) {
            case DiaryNumberTaken e -> new DiaryNumberView(e.diaryNumber(), e.callId());
        };
    }
}
