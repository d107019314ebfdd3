package grantledger.eventlog;

import grantledger.eventlog.states.StreamKind;
import grantledger.format.Codec;
import grantledger.format.EventType;
import grantledger.format.JsonCodec;
import grantledger.format.Upcasting;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events of a small domain of its own, in which the log is tested. */
public sealed interface NotebookEvent {

    record Opened(UUID notebook, String title) implements NotebookEvent {}

    record Noted(UUID notebook, String text) implements NotebookEvent {}

    /** How a notebook stands. */
    record Notebook(UUID id, String title, int notes) {

        static Notebook after(Notebook notebook, NotebookEvent event) {
            return switch (event) {
                case Opened opened -> new Notebook(opened.notebook(), opened.title(), 0);
                case Noted noted ->
                    new Notebook(noted.notebook(), noted.text(), notebook == null ? 1 : notebook.notes + 1);
            };
        }
    }

    Codec<NotebookEvent> CODEC = new JsonCodec<>(
            List.of(new EventType<>("Opened", 1, Opened.class), new EventType<>("Noted", 1, Noted.class)),
            new Upcasting(Map.of()));

    StreamKind<Notebook, NotebookEvent> KIND =
            new StreamKind<>("notebook", Notebook.class, NotebookEvent.class, Notebook::after);
}
