package grantledger.command.call.diary;

import grantledger.command.deciding.Behaviour;
import grantledger.events.DiaryEvent;
import java.util.List;

/** What may be asked of a diary number: to be taken, once. */
public final class DiaryBehaviour {

    public static final Behaviour<DiaryNumber, DiaryEvent> ALL =
            new Behaviour<>(DiaryNumber.KIND, List.of(TakeDiaryNumber.class), List.of(), List.of());

    private DiaryBehaviour() {}
}
