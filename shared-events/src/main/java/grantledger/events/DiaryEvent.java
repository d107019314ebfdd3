package grantledger.events;

import java.util.UUID;

/**
 * What happened to the diary number of a call. The stream's id follows from the number, and is the id of a call that was
 * announced without another; so each number leads to one call, and the first event of its stream says which.
 */
public sealed interface DiaryEvent extends Event {

    /** The stream's id. */
    UUID diaryId();

    @Override
    default UUID stream() {
        return diaryId();
    }

    /** A call with an id of its own was announced under the number, which is taken from now on. */
    record DiaryNumberTaken(UUID diaryId, String diaryNumber, UUID callId) implements DiaryEvent {}
}
