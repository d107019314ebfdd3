package grantledger.verifier;

import grantledger.verifier.bundle.Checked;
import grantledger.verifier.bundle.Findings;
import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;
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
        text.heading("Checked");
        checked.findings().found().forEach(this::finding);
        text.heading("What this does not show");
        new Unknowable(checked, trust).sentences().forEach(text::item);
        text.heading(result());
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
        stream.stream().limit(MOST_OF_STREAM).forEach(this::version);
        if (stream.size() > MOST_OF_STREAM) {
            text.line("… and " + (stream.size() - MOST_OF_STREAM) + " more");
        }
    }

    private void version(Leaf leaf) {
        text.line("%6d  %s  %s, %s"
                .formatted(
                        leaf.version(),
                        Printable.of(leaf.recordedAt()),
                        Printable.of(leaf.type()),
                        Printable.of(leaf.actor())));
    }

    private void finding(Finding finding) {
        String mark = switch (finding.outcome()) {
            case HOLDS -> "ok";
            case FAILS -> "FAIL";
            case NOTED -> "note";
        };
        text.marked(mark, finding.sentence());
    }

    private String result() {
        Findings findings = checked.findings();
        long failed = findings.count(Outcome.FAILS);
        if (failed > 0) {
            return "RESULT: IT DOES NOT HOLD. " + failed + (failed == 1 ? " check" : " checks")
                    + " failed; see FAIL above.";
        }
        String all = "RESULT: it holds. All " + findings.count(Outcome.HOLDS) + " checks passed";
        return all + (trust.keys().isEmpty() ? ", if the key named above is the log's." : ".");
    }
}
