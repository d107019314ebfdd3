package grantledger.verifier;

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

    void marked(String mark, String sentence) {
        filled("  %-4s  ".formatted(mark), sentence);
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
