package grantledger.verifier;

import grantledger.verifier.bundle.Checked;
import grantledger.verifier.bundle.Leaf;
import grantledger.verifier.bundle.Trust;
import grantledger.verifier.text.Printable;
import java.util.List;

/** What was checked, and what that does not show, in words. */
final class Report {

    private static final int MOST_OF_STREAM = 40;

    private final Checked checked;
    private final Trust trust;
    private final Paragraphs text = new Paragraphs();

    Report(Checked checked, Trust trust) {
        this.checked = checked;
        this.trust = trust;
    }

    String of(String bundle) {
        text.heading(Printable.of(bundle) + ", as its leaf.json says:");
        checked.event().ifPresentOrElse(this::event, () -> text.line("nothing that can be read"));
        text.findings(checked.findings());
        text.heading("What this does not show");
        new Unknowable(checked, trust).sentences().forEach(text::item);
        text.result(checked.findings(), trust.keys().isEmpty() ? ", if the key named above is the log's" : "");
        return text.toString();
    }

    private void event(Leaf event) {
        text.line(Printable.of(event.type()) + ", version " + event.version() + " of stream "
                + Printable.of(event.stream()));
        text.line("recorded " + Printable.of(event.recordedAt()) + " by " + Printable.of(event.actor())
                + event.command()
                        .map(command -> " with " + Printable.of(command))
                        .orElse(""));
        List<Leaf> stream = checked.stream();
        if (stream.isEmpty()) {
            return;
        }
        text.heading("The stream, as far as it is proved");
        stream.stream().limit(MOST_OF_STREAM).map(Leaf::line).forEach(text::line);
        if (stream.size() > MOST_OF_STREAM) {
            text.line("… and " + (stream.size() - MOST_OF_STREAM) + " more");
        }
    }
}
