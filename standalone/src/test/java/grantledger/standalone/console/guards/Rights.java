package grantledger.standalone.console.guards;

import static org.assertj.core.api.Assertions.assertThat;

import grantledger.access.roles.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What docs/rights.md says to people.
 *
 * @param pages    each with whom it opens to; a page that opens to everybody also to who has not signed in
 * @param commands each with who may issue it
 */
record Rights(List<Page> pages, SortedMap<String, Set<Role>> commands) {
    private static final Path DOCUMENT = Path.of("../docs/rights.md");
    private static final Pattern PAGE = Pattern.compile(
            "^\\| `(/[^`]*)` \\| (?:`(/[^`]*)`|(everybody|who is signed in|AUDITOR, ADMIN)) \\|$", Pattern.MULTILINE);
    private static final Pattern READ =
            Pattern.compile("^\\| `(/[^`]*)` \\| (?:–|all) \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("^\\| `([a-z-]+)` \\| (.*) \\|$", Pattern.MULTILINE);
    private static final String SHUT = "–";

    /**
     * @param roles  whom it opens to
     * @param signed whether it opens to whoever is signed in, with or without a role
     * @param open   whether it opens to everybody
     */
    record Page(String path, Set<Role> roles, boolean signed, boolean open) {}

    static Rights read() {
        try {
            var document = Files.readString(DOCUMENT);
            var reads = rows(READ, document);
            var rights = new Rights(
                    PAGE.matcher(document)
                            .results()
                            .map(row -> page(row.group(1), row.group(2), row.group(3), reads))
                            .toList(),
                    rows(COMMAND, document));
            assertThat(rights.pages).hasSizeGreaterThan(30);
            assertThat(rights.commands).hasSizeGreaterThan(50);
            return rights;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page page(String path, String read, String whom, Map<String, Set<Role>> reads) {
        if (read != null) {
            assertThat(reads).containsKey(read);
            return new Page(path, reads.get(read), false, false);
        }
        return whom.startsWith("AUDITOR")
                ? new Page(path, EnumSet.of(Role.AUDITOR, Role.ADMIN), false, false)
                : new Page(path, Role.ofPeople(), true, whom.equals("everybody"));
    }

    /** A row's roles are those under whose names something stands. */
    private static SortedMap<String, Set<Role>> rows(Pattern row, String document) {
        var rows = new TreeMap<String, Set<Role>>();
        row.matcher(document).results().forEach(found -> {
            var cells = List.of(found.group(2).split(" \\| ")).iterator();
            var roles = EnumSet.copyOf(Role.ofPeople());
            roles.removeIf(_ -> cells.next().equals(SHUT));
            rows.put(found.group(1), roles);
        });
        return rows;
    }
}
