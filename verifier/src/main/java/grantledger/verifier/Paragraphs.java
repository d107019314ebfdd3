package grantledger.verifier;

import grantledger.verifier.bundle.Findings;
import grantledger.verifier.bundle.Findings.Finding;
import grantledger.verifier.bundle.Findings.Outcome;

/** Text for a terminal: lines of at most 100 characters, and headings that stand apart. */
final class Paragraphs {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    void heading(String heading) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(heading).append('\n');
    }

    void line(String line) {
        text.append("  ").append(line).append('\n');
    }

    void item(String sentence) {
        filled("  - ", sentence);
    }

    private void marked(String mark, String sentence) {
        filled("  %-4s  ".formatted(mark), sentence);
    }

    void findings(Findings findings) {
        heading("Checked");
        for (Finding finding : findings.found()) {
            marked(mark(finding.outcome()), finding.sentence());
        }
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "ok";
            case FAILS -> "FAIL";
            case NOTED -> "note";
        };
    }

    /** @param condition under which all of it holds, after a comma; or nothing */
    void result(Findings findings, String condition) {
        long failed = findings.count(Outcome.FAILS);
        if (failed > 0) {
            String checks = failed == 1 ? " check failed" : " checks failed";
            heading("RESULT: IT DOES NOT HOLD. " + failed + checks + "; see FAIL above.");
        } else {
            heading("RESULT: it holds. All " + findings.count(Outcome.HOLDS) + " checks passed" + condition + ".");
        }
    }

    private void filled(String first, String sentence) {
        String indent = " ".repeat(first.length());
        StringBuilder line = new StringBuilder(first);
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
