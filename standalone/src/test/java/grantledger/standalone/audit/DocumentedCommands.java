package grantledger.standalone.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands of a document, block by block. */
record DocumentedCommands(List<Block> blocks) {
    private static final Pattern PART = Pattern.compile("(?ms)^## (.*?)$|^```bash\\n(.*?)^```$");
    private static final Pattern ENDS_WITH = Pattern.compile("# ends with (\\d)$", Pattern.MULTILINE);

    /**
     * @param heading that it stands under
     * @param script the block, after what the blocks before it have set
     * @param exit what it is said to end with
     */
    record Block(String heading, String script, int exit) {}

    static DocumentedCommands in(Path document) {
        try {
            return in(Files.readString(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentedCommands in(String text) {
        List<Block> blocks = new ArrayList<>();
        var set = new StringBuilder("set -euo pipefail\n");
        var heading = "";
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(1) != null) {
                heading = part.group(1);
            } else {
                blocks.add(new Block(heading, set + part.group(2), exit(part.group(2))));
                part.group(2)
                        .lines()
                        .filter(DocumentedCommands::sets)
                        .forEach(line -> set.append(line).append('\n'));
            }
        }
        return new DocumentedCommands(blocks);
    }

    private static int exit(String block) {
        Matcher said = ENDS_WITH.matcher(block);
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }

    private static boolean sets(String line) {
        return line.matches("[A-Z]+=.*|[a-z]+\\(\\) \\{.*");
    }

    List<Block> under(String... headings) {
        return blocks.stream()
                .filter(block -> List.of(headings).contains(block.heading()))
                .toList();
    }
}
