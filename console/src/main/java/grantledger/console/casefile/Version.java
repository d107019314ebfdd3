package grantledger.console.casefile;

import grantledger.console.history.Happening;
import grantledger.console.history.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The application as it was sent once: at first, again, or with what was added.
 *
 * @param row where each field's text stands: in the order of {@link #FIELDS}
 */
public record Version(Happening event, List<Cell> row) {
    private static final Set<String> TELLING =
            Set.of("ApplicationSubmitted", "ApplicationResubmitted", "ApplicationCompleted", "ApplicationSupplemented");

    /** Of a proposal; who applies is the same in all of them, and the contact person is shown by its own rules. */
    public static final List<String> FIELDS = List.of(
            "projectTitle",
            "focusArea",
            "purpose",
            "requestedAmountSek",
            "projectStart",
            "projectEnd",
            "budgetLines",
            "otherFinancing",
            "leadershipAnchored",
            "municipalSupport");

    public Version {
        row = List.copyOf(row);
    }

    /** @param changed since the version before */
    public record Cell(String text, boolean changed) {}

    /** Side by side, as far as they are known; empty where there is but one, or the reader sees no events. */
    static List<Version> of(History history, Proposal.Shown shown) {
        var sent = history.known().stream()
                .filter(one -> TELLING.contains(one.type()))
                .toList();
        var versions = new ArrayList<Version>();
        for (var event : sent) {
            var texts = shown.texts(event.payload().path("proposal"));
            var before = versions.isEmpty() ? texts : versions.getLast().texts();
            versions.add(new Version(event, cells(before, texts)));
        }
        return versions.size() < 2 ? List.of() : List.copyOf(versions);
    }

    private static List<Cell> cells(List<String> before, List<String> texts) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(new Cell(texts.get(i), !texts.get(i).equals(before.get(i))));
        }
        return cells;
    }

    private List<String> texts() {
        return row.stream().map(Cell::text).toList();
    }
}
